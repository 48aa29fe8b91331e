/* SPDX-License-Identifier: MPL-2.0 */
/* The gate: tests/json/bad (one mistake a file, bad.txt says which and where), tests/json/good,
 * the limits at their edges, and a place for every value of random documents. BASE_SEED replays
 * a run. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/files.h"
#include "base/json.h"
#include "base/json_quote.h"
#include "base/os.h"
#include "base/words.h"

enum { MEGABYTE = 1024 * 1024, MOST_FILE = 2 * MEGABYTE };

struct desk { struct arena *arena; struct words *words; };

static int open_desk(void **state)
{
    struct desk *desk = malloc(sizeof *desk);
    desk->arena = arena_new();
    desk->words = words_new(desk->arena);                 /* without texts: a note says its id */
    *state = desk;
    return 0;
}

static int close_desk(void **state)
{
    struct desk *desk = *state;
    arena_free(desk->arena);
    free(desk);
    return 0;
}

static struct bytes read_test_file(struct desk *desk, const char *name)
{
    struct bytes bytes = {NULL, 0};
    const char *path = files_join(desk->arena, TEST_SOURCE_DIR "/tests/json", name);
    if (files_read(path, MOST_FILE, desk->arena, &bytes) != FILE_FINE)
        fail_msg("cannot read %s", path);
    return bytes;
}

static void check_bad(struct desk *desk, const char *name, const char *id, const char *place)
{
    struct notes *notes = notes_new(desk->arena, desk->words);
    struct bytes bytes = read_test_file(desk, arena_print(desk->arena, "bad/%s.json", name));
    struct json *json = json_parse(name, bytes.data, bytes.size, JSON_PACK, desk->arena, notes);
    if (json || notes_count(notes) != 1)
        fail_msg("%s: not refused with one note", name);
    const struct note *note = notes_get(notes, 0);
    const char *said =
        arena_print(desk->arena, "%s %d:%d", note->text, note->at.line, note->at.column);
    const char *expected = arena_print(desk->arena, "fout.%s %s", id, place);
    if (strcmp(said, expected))
        fail_msg("%s: said \"%s\", expected \"%s\"", name, said, expected);
}

static void gate_refuses_every_bad_file_with_its_reason_and_place(void **state)
{
    struct desk *desk = *state;
    struct bytes table = read_test_file(desk, "bad.txt");
    struct file_list list;
    assert_true(files_list(TEST_SOURCE_DIR "/tests/json/bad", 0, 1000, desk->arena, &list));
    int rows = 0;
    for (const char *line = table.data; *line; line += strcspn(line, "\n") + 1) {
        char name[64], id[64], place[16];
        if (*line == '#')
            continue;
        assert_int_equal(sscanf(line, "%63s %63s %15s", name, id, place), 3);
        check_bad(desk, name, id, place);
        rows++;
    }
    assert_int_equal(rows, list.count);                   /* no file without a row */
    assert_true(rows >= 60);
}

static void gate_accepts_every_good_file_and_so_does_the_parser(void **state)
{
    struct desk *desk = *state;
    struct file_list list;
    assert_true(files_list(TEST_SOURCE_DIR "/tests/json/good", 0, 1000, desk->arena, &list));
    assert_true(list.count >= 15);
    for (int i = 0; i < list.count; i++) {
        struct notes *notes = notes_new(desk->arena, desk->words);
        struct bytes bytes =
            read_test_file(desk, arena_print(desk->arena, "good/%s", list.names[i]));
        if (!json_parse(list.names[i], bytes.data, bytes.size, JSON_PACK, desk->arena, notes))
            fail_msg("%s: %s", list.names[i], notes_get(notes, 0)->text);
        assert_int_equal(notes_count(notes), 0);
    }
}

static const char *verdict(const char *bytes, size_t size, enum json_source source)
{
    struct json_fault fault = {0, {NULL, NULL, NULL}};
    return json_gate(bytes, size, source, &fault) ? "fine" : fault.why.id;
}

static void gate_knows_the_size_of_each_source(void **state)
{
    struct desk *desk = *state;
    static const struct { enum json_source source; size_t most; } rows[] = {
        {JSON_PACK, MEGABYTE}, {JSON_SETTINGS, 65536}, {JSON_TRUTH, 65536}, {JSON_LINE, 4096},
    };
    char *bytes = arena_get(desk->arena, MEGABYTE + 1);
    memset(bytes, ' ', MEGABYTE + 1);
    memcpy(bytes, "{}", 2);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_string_equal(verdict(bytes, rows[i].most, rows[i].source), "fine");
        assert_string_equal(verdict(bytes, rows[i].most + 1, rows[i].source), "fout.json_groot");
        assert_string_equal(verdict(bytes, 0, rows[i].source), "fout.json_leeg");
    }
}

static void gate_allows_fractions_in_packs_and_truth_files_only(void **state)
{
    (void)state;
    static const char text[] = "{\"a\":0.5}";
    assert_string_equal(verdict(text, sizeof text - 1, JSON_PACK), "fine");
    assert_string_equal(verdict(text, sizeof text - 1, JSON_TRUTH), "fine");
    assert_string_equal(verdict(text, sizeof text - 1, JSON_SETTINGS), "fout.json_breuk");
    assert_string_equal(verdict(text, sizeof text - 1, JSON_LINE), "fout.json_breuk");
}

/* {"a":[1,1,...]} of `arrays` arrays with `elements` each. */
static char *many_elements(struct desk *desk, int arrays, int elements)
{
    char *text = arena_get(desk->arena, (size_t)arrays * ((size_t)elements * 2 + 16) + 16),
         *at = text;
    *at++ = '{';
    for (int i = 0; i < arrays; i++) {
        at += snprintf(at, 16, "%s\"k%d\":[", i ? "," : "", i);
        for (int k = 0; k < elements; k++) {
            memcpy(at, k ? ",1" : "1", 2);
            at += k ? 2 : 1;
        }
        *at++ = ']';
    }
    memcpy(at, "}", 2);
    return text;
}

static void gate_counts_elements_and_tokens(void **state)
{
    struct desk *desk = *state;
    const char *text = many_elements(desk, 1, 4096);
    assert_string_equal(verdict(text, strlen(text), JSON_PACK), "fine");
    text = many_elements(desk, 1, 4097);
    assert_string_equal(verdict(text, strlen(text), JSON_PACK), "fout.json_elementen");
    /* A token is a key or a value: 1 + 7 * (2 + 2855) is 20,000 exactly. */
    text = many_elements(desk, 7, 2855);
    assert_string_equal(verdict(text, strlen(text), JSON_PACK), "fine");
    const char *more = arena_print(desk->arena, "%.*s,1]}", (int)strlen(text) - 2, text);
    assert_string_equal(verdict(more, strlen(more), JSON_PACK), "fout.json_veel");
}

static char *many_members(struct desk *desk, int members)
{
    char *text = arena_get(desk->arena, (size_t)members * 16 + 16), *at = text;
    *at++ = '{';
    for (int i = 0; i < members; i++)
        at += snprintf(at, 16, "%s\"k%d\":1", i ? "," : "", i);
    memcpy(at, "}", 2);
    return text;
}

static void gate_counts_members(void **state)
{
    struct desk *desk = *state;
    const char *text = many_members(desk, 512);
    assert_string_equal(verdict(text, strlen(text), JSON_PACK), "fine");
    text = many_members(desk, 513);
    assert_string_equal(verdict(text, strlen(text), JSON_PACK), "fout.json_leden");
}

static void gate_refuses_every_cut_of_a_good_file(void **state)
{
    struct desk *desk = *state;
    static const char text[] =
        "{\"a\":[1,-2,-0.5,true,null,\"x\\u00e9\xC3\xA9\\n\"],\"b\":{\"c\":{}}}";
    for (size_t size = 0; size < sizeof text - 1; size++) {
        /* An exact copy, so that a read beyond the end is seen. */
        char *cut = malloc(size ? size : 1);
        memcpy(cut, text, size);
        assert_string_not_equal(verdict(cut, size, JSON_PACK), "fine");
        free(cut);
    }
    (void)desk;
    assert_string_equal(verdict(text, sizeof text - 1, JSON_PACK), "fine");
}

/* Random documents: a small generator that notes where it put each value. */
struct maker {
    uint64_t random;
    char text[60000];
    size_t size, offsets[4000];
    int count;
};

static unsigned roll(struct maker *maker, unsigned sides)
{
    maker->random = maker->random * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (unsigned)(maker->random >> 33) % sides;
}

static void put(struct maker *maker, const char *text)
{
    size_t size = strlen(text);
    memcpy(maker->text + maker->size, text, size);
    maker->size += size;
}

static void put_space(struct maker *maker)
{
    static const char *const spaces[] = {"", "", "", " ", "\n", "\t", "\r\n", "   "};
    put(maker, spaces[roll(maker, 8)]);
}

static void put_value(struct maker *maker, int depth);

static void put_container(struct maker *maker, int depth, bool object)
{
    put(maker, object ? "{" : "[");
    unsigned members = roll(maker, depth < 6 ? 6 : 1);
    for (unsigned i = 0; i < members; i++) {
        char key[16];
        snprintf(key, sizeof key, "\"%ck%u\"", 'a' + (int)roll(maker, 26), i);
        put(maker, i ? "," : "");
        put_space(maker);
        put(maker, object ? key : "");
        put_space(maker);
        put(maker, object ? ":" : "");
        put_value(maker, depth + 1);
    }
    put_space(maker);
    put(maker, object ? "}" : "]");
}

static void put_value(struct maker *maker, int depth)
{
    static const char *const plain[] = {
        "0",
        "-7",
        "2147483647",
        "0.5",
        "true",
        "false",
        "null",
        "\"\"",
        "\"a:b\"",
        "\"\\\"\"",
        "\"\\\\\"",
        "\"{[,]}\"",
        "\"\\u0041\\n\"",
        "\"zo\xC3\xAB\"",
        "\"\xF0\x9F\x98\x80\"",
        "\"x\\\\\\\"y\"",
    };
    put_space(maker);
    maker->offsets[maker->count++] = maker->size;
    unsigned kind = depth == 0 ? 0 : roll(maker, 4);
    if (maker->size > 50000 || maker->count > 3000)
        kind = 3;
    if (kind < 2)
        put_container(maker, depth, kind == 0);
    else
        put(maker, plain[roll(maker, sizeof plain / sizeof *plain)]);
    put_space(maker);
}

static int check_places(const struct maker *maker, const struct json *json,
                        const struct cJSON *item, int number)
{
    int line = 1, column = 1;
    for (size_t i = 0; i < maker->offsets[number]; i++) {
        unsigned char byte = (unsigned char)maker->text[i];
        column = byte == '\n' ? 1 : column + ((byte & 0xC0) != 0x80);
        line += byte == '\n';
    }
    struct place place = json_place(json, item);
    assert_int_equal(place.line, line);
    assert_int_equal(place.column, column);
    number++;
    for (const struct cJSON *inner = json_first(item); inner; inner = json_next(inner))
        number = check_places(maker, json, inner, number);
    return number;
}

static uint64_t test_seed(void)
{
    uint64_t seed = 0;
    const char *given = getenv("BASE_SEED");
    if (given)
        seed = strtoull(given, NULL, 16);
    else
        os_random(&seed, sizeof seed);
    print_message("BASE_SEED=%016llx\n", (unsigned long long)seed);
    return seed;
}

static void every_value_of_random_documents_has_its_place(void **state)
{
    struct desk *desk = *state;
    struct maker *maker = malloc(sizeof *maker);
    maker->random = test_seed();
    int values = 0;
    for (int round = 0; round < 300; round++) {
        maker->size = 0;
        maker->count = 0;
        put_value(maker, 0);
        struct arena *arena = arena_new();
        struct notes *notes = notes_new(arena, desk->words);
        struct json *json = json_parse("random", maker->text, maker->size, JSON_PACK, arena, notes);
        assert_non_null(json);
        assert_int_equal(check_places(maker, json, json_root(json), 0), maker->count);
        values += maker->count;
        arena_free(arena);
    }
    free(maker);
    assert_true(values > 1000);
}

static void damaged_random_documents_are_refused_or_parsed(void **state)
{
    struct desk *desk = *state;
    struct maker *maker = malloc(sizeof *maker);
    maker->random = test_seed();
    for (int round = 0; round < 3000; round++) {
        static const char nasty[] = "{}[],:\"\\ 0-.tu\n\x80\xC3\x01";
        if (round % 20 == 0) {
            maker->size = 0;
            maker->count = 0;
            put_value(maker, 0);
        }
        unsigned spot = roll(maker, (unsigned)maker->size);
        char before = maker->text[spot];
        maker->text[spot] = nasty[roll(maker, sizeof nasty - 1)];
        struct arena *arena = arena_new();
        struct notes *notes = notes_new(arena, desk->words);
        struct json *json = json_parse("random", maker->text, maker->size, JSON_PACK, arena, notes);
        assert_int_equal(notes_count(notes), json ? 0 : 1);
        arena_free(arena);
        maker->text[spot] = before;
    }
    free(maker);
}

static void glue(void *out, const char *bytes, size_t size)
{
    strncat(out, bytes, size);
}

/* Whatever a text holds: what comes out is a string for the gate, and the parser gives it back. */
static void a_quoted_text_passes_the_gate_and_reads_back(void **state)
{
    struct desk *desk = *state;
    static const char *const texts[] = {"", "a\"b\\c", "twee\nregels\ten een tab",
                                        "caf\u00E9 \u2192 \u0141"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        char line[200] = "{\"a\":";
        json_quote(texts[i], &(struct json_sink){glue, line});
        glue(line, "}\n", 2);
        struct json *json = json_parse("x", line, strlen(line), JSON_SETTINGS, desk->arena,
                                       notes_new(desk->arena, desk->words));
        assert_non_null(json);
        assert_string_equal(json_text_value(json_find(json_root(json), "a")), texts[i]);
    }
    char broken[100] = "";
    json_quote("\xff\x01\x7f.", &(struct json_sink){glue, broken});
    assert_string_equal(broken, "\"\\ufffd\\u0001\\u007f.\"");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(gate_refuses_every_bad_file_with_its_reason_and_place,
                                        open_desk, close_desk),
        cmocka_unit_test_setup_teardown(gate_accepts_every_good_file_and_so_does_the_parser,
                                        open_desk, close_desk),
        cmocka_unit_test_setup_teardown(gate_knows_the_size_of_each_source, open_desk, close_desk),
        cmocka_unit_test_setup_teardown(gate_allows_fractions_in_packs_and_truth_files_only,
                                        open_desk, close_desk),
        cmocka_unit_test_setup_teardown(gate_counts_elements_and_tokens, open_desk, close_desk),
        cmocka_unit_test_setup_teardown(gate_counts_members, open_desk, close_desk),
        cmocka_unit_test_setup_teardown(gate_refuses_every_cut_of_a_good_file, open_desk,
                                        close_desk),
        cmocka_unit_test_setup_teardown(every_value_of_random_documents_has_its_place, open_desk,
                                        close_desk),
        cmocka_unit_test_setup_teardown(a_quoted_text_passes_the_gate_and_reads_back, open_desk,
                                        close_desk),
        cmocka_unit_test_setup_teardown(damaged_random_documents_are_refused_or_parsed, open_desk,
                                        close_desk),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
