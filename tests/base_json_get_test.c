/* SPDX-License-Identifier: MPL-2.0 */
/* Getters, guesses, paths and text ids on one small room; complaints as an author sees them. */
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

enum { MEGABYTE = 1024 * 1024 };

struct desk {
    struct arena *arena;
    struct words *words;
    struct notes *notes;
    struct json *json;
};

static void load_words(struct desk *desk, const char *name, const char *lang)
{
    struct bytes bytes;
    const char *path = files_join(desk->arena, TEST_SOURCE_DIR "/i18n", name);
    assert_int_equal(files_read(path, MEGABYTE, desk->arena, &bytes), FILE_FINE);
    assert_true(words_add(desk->words, name, lang, bytes.data, bytes.size, desk->notes));
}

static int open_desk(void **state)
{
    struct desk *desk = calloc(1, sizeof *desk);
    desk->arena = arena_new();
    desk->words = words_new(desk->arena);
    desk->notes = notes_new(desk->arena, desk->words);
    load_words(desk, "game.pot", "nl");
    load_words(desk, "en.po", "en");
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

static const struct cJSON *parse(struct desk *desk, const char *text)
{
    desk->notes = notes_new(desk->arena, desk->words);
    desk->json =
        json_parse("rooms/1.json", text, strlen(text), JSON_PACK, desk->arena, desk->notes);
    assert_non_null(desk->json);
    return json_root(desk->json);
}

/* All complaints as they are printed. */
static const char *printed(struct desk *desk)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    notes_print(desk->notes, out);
    fclose(out);
    const char *copy = arena_copy(desk->arena, text, size);
    free(text);
    return copy;
}

static void getters_give_what_is_there(void **state)
{
    struct desk *desk = *state;
    const struct cJSON *root = parse(desk, "{\"s\":\"x\",\"i\":-7,\"b\":true,\"a\":[1],\"o\":{},"
                                           "\"id\":\"k-1\",\"w\":\"b\",\"f\":2.5,\"n\":null}");
    const char *s = NULL, *id = NULL;
    const struct cJSON *a = NULL, *o = NULL;
    int i = 0, w = 9;
    bool b = false;
    static const char *const words[] = {"a", "b"};
    assert_true(json_string(desk->json, root, "s", &s) &&
                json_int(desk->json, root, "i", -7, 5, &i));
    assert_true(json_bool(desk->json, root, "b", &b) && json_array(desk->json, root, "a", &a));
    assert_true(json_object(desk->json, root, "o", &o) && json_id(desk->json, root, "id", &id));
    assert_true(json_word(desk->json, root, "w", words, 2, &w));
    assert_string_equal(s, "x");
    assert_string_equal(id, "k-1");
    assert_int_equal(i, -7);
    assert_int_equal(w, 1);
    assert_true(b);
    assert_int_equal(json_count(a), 1);
    assert_int_equal(json_count(o), 0);
    assert_true(json_number(json_find(root, "f")) == 2.5);
    assert_true(json_has(root, "n") && !json_has(root, "S"));
    assert_int_equal(notes_count(desk->notes), 0);
}

static void getters_complain_with_a_place_and_leave_the_variable(void **state)
{
    struct desk *desk = *state;
    const struct cJSON *root =
        parse(desk, "{\n  \"s\": 1,\n  \"i\": 1.5,\n  \"n\": 11,\n  \"b\": 0,\n  \"a\": {},\n  "
                    "\"o\": [],\n  \"id\": \"Kluis\"\n}");
    const char *s = "was";
    int i = 42;
    bool b = true;
    const struct cJSON *a = NULL;
    assert_false(json_string(desk->json, root, "s", &s));
    assert_false(json_int(desk->json, root, "i", 0, 10, &i));
    assert_false(json_int(desk->json, root, "n", 0, 10, &i));
    assert_false(json_bool(desk->json, root, "b", &b));
    assert_false(json_array(desk->json, root, "a", &a));
    assert_false(json_object(desk->json, root, "o", &a));
    assert_false(json_id(desk->json, root, "id", &s));
    assert_false(json_string(desk->json, root, "weg", &s));
    assert_string_equal(s, "was");
    assert_int_equal(i, 42);
    assert_true(b);
    assert_null(a);
    assert_string_equal(printed(desk),
                        "rooms/1.json:1:1: error: hier ontbreekt \"weg\"\n"
                        "rooms/1.json:2:8: error: hier hoort een tekst (s)\n"
                        "rooms/1.json:3:8: error: hier hoort een heel getal (i)\n"
                        "rooms/1.json:4:8: error: dit getal moet tussen 0 en 10 liggen (n)\n"
                        "rooms/1.json:5:8: error: hier hoort true of false (b)\n"
                        "rooms/1.json:6:8: error: hier hoort een lijst: [ ] (a)\n"
                        "rooms/1.json:7:8: error: hier hoort een object: { } (o)\n"
                        "rooms/1.json:8:9: error: dit is geen goede id: alleen a-z, 0-9, _ en -, "
                        "hooguit 39 tekens (id)\n");
    assert_int_equal(notes_errors(desk->notes), 8);
}

static void unknown_keys_stand_at_the_key_with_the_nearest_known_one(void **state)
{
    struct desk *desk = *state;
    static const char *const keys[] = {"id", "hints", "title", NULL};
    const struct cJSON *root = parse(
        desk,
        "{\"id\":\"lok\",\"puzzles\":[\n {\"id\":\"kluis\",\n  \"hnits\" : [],\n  \"iets\":1}]}");
    const struct cJSON *puzzle = json_first(json_find(root, "puzzles"));
    assert_false(json_only(desk->json, puzzle, keys));
    assert_string_equal(
        printed(desk),
        "rooms/1.json:3:3: error: de sleutel \"hnits\" is onbekend; bedoelde je \"hints\"? "
        "(puzzles.kluis/hnits)\n"
        "rooms/1.json:4:3: error: de sleutel \"iets\" is onbekend (puzzles.kluis/iets)\n");
    words_choose(desk->words, "en");
    desk->notes = notes_new(desk->arena, desk->words);
    root = parse(desk, "{\"tilte\":1}");
    assert_false(json_only(desk->json, root, keys));
    assert_string_equal(
        printed(desk),
        "rooms/1.json:1:2: error: the key \"tilte\" is unknown; did you mean \"title\"? (tilte)\n");
}

static void words_outside_the_list_get_a_guess(void **state)
{
    struct desk *desk = *state;
    static const char *const words[] = {"girls", "boys", "none"};
    int out = 7;
    const struct cJSON *root = parse(desk, "{\"direction\":\"gilrs\",\"x\":\"everybody\"}");
    assert_false(json_word(desk->json, root, "direction", words, 3, &out));
    assert_false(json_word(desk->json, root, "x", words, 3, &out));
    assert_int_equal(out, 7);
    assert_string_equal(printed(desk),
                        "rooms/1.json:1:14: error: het woord \"gilrs\" kan hier niet; bedoelde je "
                        "\"girls\"? (direction)\n"
                        "rooms/1.json:1:26: error: het woord \"everybody\" kan hier niet (x)\n");
}

static void nearest_is_at_most_two_mistakes_away(void **state)
{
    (void)state;
    static const char *const known[] = {"kluis", "hints", "if", "counter_measure"};
    static const struct { const char *word, *near;
    } rows[] = {
        {"kluus", "kluis"},
        {"klius", "kluis"},
        {"luis", "kluis"},
        {"kkluis", "kluis"},
        {"klaas", "kluis"},
        {"iets", NULL},
        {"klaar", NULL},
        {"hint", "hints"},
        {"fi", "if"},
        {"xy", NULL},
        {"countermeasure", "counter_measure"},
        {"counter_mesaure", "counter_measure"},
        {"", NULL},
        {"a-word-that-is-much-longer-than-sixty-four-letters-and-so-is-never-near", NULL},
    };
    static const char *const letters[] = {"x"};
    assert_null(json_nearest("y", letters, 1));           /* another word is not a misspelt one */
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *near = json_nearest(rows[i].word, known, 4);
        if (rows[i].near ? !near || strcmp(near, rows[i].near) : near != NULL)
            fail_msg("%s: near %s", rows[i].word, near ? near : "nothing");
    }
}

static void ids_are_lower_case_and_at_most_39_long(void **state)
{
    (void)state;
    static const char *const good[] = {"a", "0", "dossier-5", "a_b-c",
                                       "abcdefghijklmnopqrstuvwxyz0123456789abc"};
    static const char *const bad[] = {
        "",    "-a",       "_a",
        "A",   "a b",      "a.b",
        "a/b", "\xC3\xA9", "abcdefghijklmnopqrstuvwxyz0123456789abcd"};
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        assert_true(json_is_id(good[i]));
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_false(json_is_id(bad[i]));
}

static const char room[] =
    "{\"id\":\"lerarenkamer\",\"title\":\"Lerarenkamer\",\"lock\":{\"alt\":\"slot\",\"do\":[{"
    "\"say\":\"Klik.\"}]},\n"
    "\"puzzles\":[{\"id\":\"kluis\",\"hints\":[\"Een.\",{\"nl\":\"Twee.\",\"note\":\"coffee\"}],\n"
    "  "
    "\"spec\":{\"wrong\":\"Nee.\",\"mistakes\":[{\"code\":\"1\",\"says\":\"Bijna.\"}],\"dossiers\":"
    "[{\"id\":\"d5\",\"vak\":\"wiskunde\"}]}}]}";

static const char *text_id(struct desk *desk, const struct cJSON *object, const char *key)
{
    struct text text = {NULL, NULL, NULL};
    assert_true(json_text(desk->json, object, key, &text));
    assert_non_null(text.dutch);
    assert_null(text.lang);
    return text.id;
}

static void texts_have_the_path_of_ids(void **state)
{
    struct desk *desk = *state;
    const struct cJSON *root = parse(desk, room);
    const struct cJSON *puzzle = json_first(json_find(root, "puzzles")),
                       *spec = json_find(puzzle, "spec");
    const struct cJSON *lock = json_find(root, "lock");
    struct text *hints = NULL;
    int count = 0;
    assert_string_equal(text_id(desk, root, "title"), "lerarenkamer/title");
    assert_string_equal(text_id(desk, lock, "alt"), "lerarenkamer/lock/alt");
    assert_string_equal(text_id(desk, json_first(json_find(lock, "do")), "say"),
                        "lerarenkamer/lock/do.1/say");
    assert_string_equal(text_id(desk, spec, "wrong"), "lerarenkamer/kluis/spec/wrong");
    assert_string_equal(text_id(desk, json_first(json_find(spec, "mistakes")), "says"),
                        "lerarenkamer/kluis/spec/mistakes.1/says");
    assert_string_equal(text_id(desk, json_first(json_find(spec, "dossiers")), "vak"),
                        "lerarenkamer/kluis/spec/d5/vak");
    assert_true(json_texts(desk->json, puzzle, "hints", &hints, &count));
    assert_int_equal(count, 2);
    assert_string_equal(hints[0].id, "lerarenkamer/kluis/hints.1");
    assert_string_equal(hints[1].id, "lerarenkamer/kluis/hints.2");
    assert_string_equal(hints[1].dutch, "Twee.");
    struct text here = {NULL, NULL, NULL};
    assert_true(
        json_text_here(desk->json, json_next(json_first(json_find(puzzle, "hints"))), &here));
    assert_string_equal(here.id, "lerarenkamer/kluis/hints.2");
    assert_int_equal(notes_count(desk->notes), 0);
}

static void a_root_without_an_id_begins_with_its_key(void **state)
{
    struct desk *desk = *state;
    const struct cJSON *root = parse(desk, "{\"title\":\"x\",\"list\":[[\"y\",1,2],\"w\"],\"bad\":["
                                           "{\"id\":\"Geen id\",\"t\":\"z\"}]}");
    struct text text = {NULL, NULL, NULL};
    assert_string_equal(text_id(desk, root, "title"), "title");
    assert_true(json_text_here(desk->json, json_first(json_first(json_find(root, "list"))), &text));
    assert_string_equal(text.id, "list.1.1");
    assert_true(json_text_here(desk->json, json_next(json_first(json_find(root, "list"))), &text));
    assert_string_equal(text.id, "list.2");
    assert_string_equal(text_id(desk, json_first(json_find(root, "bad")), "t"), "bad.1/t");
}

static void texts_that_nobody_should_see_are_refused(void **state)
{
    struct desk *desk = *state;
    const struct cJSON *root =
        parse(desk, "{\"leeg\":\"\",\n\"bidi\":\"a\xE2\x80\xAE"
                    "b\",\n\"eigen\":\"\xEE\x80\x80\",\n\"stapel\":\"a\xCC\x81\xCC\x82\xCC\x83\",\n"
                    "\"getal\":1,\n\"vreemd\":{\"nl\":\"x\",\"notes\":\"y\"},\n\"zonder\":{"
                    "\"note\":\"y\"},\n\"goed\":\"a\xCC\x81\xCC\x82\\n\xC2\xAD\"}");
    static const char *const keys[] = {"leeg",  "bidi",   "eigen", "stapel",
                                       "getal", "vreemd", "zonder"};
    struct text text = {NULL, NULL, NULL};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        assert_false(json_text(desk->json, root, keys[i], &text));
    assert_null(text.id);
    assert_true(json_text(desk->json, root, "goed", &text));
    assert_string_equal(printed(desk),
                        "rooms/1.json:1:9: error: deze tekst is leeg (leeg)\n"
                        "rooms/1.json:2:8: error: in deze tekst staat een teken dat niet mag, "
                        "zoals een onzichtbaar teken (bidi)\n"
                        "rooms/1.json:3:9: error: in deze tekst staat een teken dat niet mag, "
                        "zoals een onzichtbaar teken (eigen)\n"
                        "rooms/1.json:4:10: error: in deze tekst staat een teken dat niet mag, "
                        "zoals een onzichtbaar teken (stapel)\n"
                        "rooms/1.json:5:9: error: hier hoort een tekst (getal)\n"
                        "rooms/1.json:6:20: error: de sleutel \"notes\" is onbekend; bedoelde je "
                        "\"note\"? (vreemd.notes)\n"
                        "rooms/1.json:7:10: error: hier ontbreekt \"nl\" (zonder)\n");
}

static void every_text_of_a_list_is_looked_at_even_after_a_fault(void **state)
{
    struct desk *desk = *state;
    const struct cJSON *root = parse(desk, "{\"say\":[1,\"goed\",2]}");
    struct text *texts = NULL;
    int count = 5;
    assert_false(json_texts(desk->json, root, "say", &texts, &count));
    assert_int_equal(count, 5);
    assert_int_equal(notes_count(desk->notes), 2);
}

static void where_is_the_path_of_ids_inside_the_file(void **state)
{
    struct desk *desk = *state;
    const struct cJSON *root = parse(desk, room);
    const struct cJSON *puzzle = json_first(json_find(root, "puzzles")),
                       *hint = json_next(json_first(json_find(puzzle, "hints")));
    assert_null(json_where(desk->json, root));
    assert_string_equal(json_where(desk->json, puzzle), "puzzles.kluis");
    assert_string_equal(json_where(desk->json, hint), "puzzles.kluis/hints.2");
    assert_string_equal(json_where(desk->json, json_find(json_find(root, "lock"), "alt")),
                        "lock.alt");
    struct place place = json_place(desk->json, hint);
    assert_string_equal(place.file, "rooms/1.json");
    assert_int_equal(place.line, 2);
    assert_int_equal(place.column, 42);
}

static void iteration_hides_the_parser(void **state)
{
    struct desk *desk = *state;
    const struct cJSON *root = parse(desk, "{\"a\":\"x\",\"b\":[false,1]}");
    const struct cJSON *a = json_first(root), *b = json_next(a);
    assert_string_equal(json_key(a), "a");
    assert_string_equal(json_text_value(a), "x");
    assert_null(json_text_value(b));
    assert_true(json_is_array(b) && json_is_object(root) && json_is_string(a));
    assert_true(json_is_bool(json_first(b)) && !json_is_true(json_first(b)) &&
                json_is_number(json_next(json_first(b))));
    assert_null(json_key(json_first(b)));
    assert_null(json_next(b));
    assert_null(json_first(a));
    assert_null(json_first(NULL));
    assert_null(json_find(b, "x"));
    assert_int_equal(json_count(NULL), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(getters_give_what_is_there, open_desk, close_desk),
        cmocka_unit_test_setup_teardown(getters_complain_with_a_place_and_leave_the_variable,
                                        open_desk, close_desk),
        cmocka_unit_test_setup_teardown(unknown_keys_stand_at_the_key_with_the_nearest_known_one,
                                        open_desk, close_desk),
        cmocka_unit_test_setup_teardown(words_outside_the_list_get_a_guess, open_desk, close_desk),
        cmocka_unit_test(nearest_is_at_most_two_mistakes_away),
        cmocka_unit_test(ids_are_lower_case_and_at_most_39_long),
        cmocka_unit_test_setup_teardown(texts_have_the_path_of_ids, open_desk, close_desk),
        cmocka_unit_test_setup_teardown(a_root_without_an_id_begins_with_its_key, open_desk,
                                        close_desk),
        cmocka_unit_test_setup_teardown(texts_that_nobody_should_see_are_refused, open_desk,
                                        close_desk),
        cmocka_unit_test_setup_teardown(every_text_of_a_list_is_looked_at_even_after_a_fault,
                                        open_desk, close_desk),
        cmocka_unit_test_setup_teardown(where_is_the_path_of_ids_inside_the_file, open_desk,
                                        close_desk),
        cmocka_unit_test_setup_teardown(iteration_hides_the_parser, open_desk, close_desk),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
