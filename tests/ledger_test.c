/* SPDX-License-Identifier: MPL-2.0 */
/* The ledger file: what is written reads back to the bit, and whatever is damaged, cut, forged
 * or foreign is refused, never ignored. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

#include "base/arena.h"
#include "report/ledger.h"

struct desk {
    struct arena *arena;
    struct notes *notes;
    char folder[64];
    const char *path;
    struct page file;
};

static const uint64_t in_ids[] = {3, 0x8000000000000000u, 0xfffffffffffffff0u}, wait_ids[] = {7, 9};

static int setup(void **state)
{
    struct desk *desk = calloc(1, sizeof *desk);
    desk->arena = arena_new();
    desk->notes = notes_new(desk->arena, words_new(desk->arena));
    snprintf(desk->folder, sizeof desk->folder, "/tmp/ledger-test-XXXXXX");
    *state = desk;
    return mkdtemp(desk->folder) == NULL;
}

static int teardown(void **state)
{
    struct desk *desk = *state;
    struct file_list list;
    if (files_list(desk->folder, 4, 1000, desk->arena, &list))
        for (int i = 0; i < list.count; i++)
            (void)remove(files_join(desk->arena, desk->folder, list.names[i]));
    (void)rmdir(files_join(desk->arena, desk->folder, "in"));
    (void)rmdir(desk->folder);
    arena_free(desk->arena);
    free(desk);
    return 0;
}

static const char text[] = "Hé \"wereld\" \\ \t\n \xe2\x82\xac \xf0\x9f\x98\x80 slot";

/* Without a sync: thousands of them are written here. */
static void write_bytes(const char *path, const char *bytes, size_t size)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, size, file), size);
    assert_int_equal(fclose(file), 0);
}

static void write_one(struct desk *desk, struct ledger *ledger)
{
    struct ledger_writer writer;
    struct page d = {.arena = desk->arena};
    *ledger = (struct ledger){.level = SHEET_CARD, .rules = 1, .period = "2026-H2"};
    ledger->in = (struct ledger_set){in_ids, 3};
    ledger->wait = (struct ledger_set){wait_ids, 2};
    ledger_id(ledger, desk->arena);
    ledger_begin(&writer, ledger, desk->arena);
    ledger_number(&d, "x", 0.1);
    ledger_line(&writer, "line", &d);
    ledger_long_text(&writer, "page", "report.nl.html", text, strlen(text));
    ledger_end(&writer);
    desk->file = writer.page;
    desk->path = files_join(desk->arena, desk->folder, ledger_name(desk->arena, ledger->id));
    write_bytes(desk->path, writer.page.data, writer.page.size);
}

static bool find(struct desk *desk, struct ledgers *out)
{
    struct ledger_place places[] = {{desk->folder, false},
                                    {files_join(desk->arena, desk->folder, "in"), false}};
    desk->notes = notes_new(desk->arena, words_new(desk->arena));
    bool fine = ledger_find(places, 2, desk->arena, desk->notes, out);
    assert_int_equal(fine, notes_errors(desk->notes) == 0);
    return fine;
}

struct heard {
    double x;
    char words[256];
};

static bool take(void *self, const struct ledger_read *line)
{
    struct heard *heard = self;
    const char *piece = NULL;
    if (strcmp(line->event, "line") == 0)
        return ledger_get_number(line->d, "x", &heard->x);
    if (!json_string(line->json, line->d, "text", &piece))
        return false;
    strncat(heard->words, piece, sizeof heard->words - strlen(heard->words) - 1);
    return strcmp(line->event, "page") == 0;
}

static void what_is_written_reads_back_to_the_bit(void **state)
{
    struct desk *desk = *state;
    struct ledger ledger;
    struct ledgers found;
    struct heard heard = {0};
    write_one(desk, &ledger);
    assert_true(find(desk, &found));
    assert_int_equal(found.count, 1);
    assert_string_equal(found.list[0].id, ledger.id);
    assert_true(found.list[0].level == SHEET_CARD && !found.list[0].simulated);
    assert_string_equal(found.list[0].period, "2026-H2");
    assert_true(ledger_same(&found.list[0].in, &ledger.in) &&
                ledger_same(&found.list[0].wait, &ledger.wait));
    assert_true(ledger_result(&found.list[0], take, &heard, desk->arena, desk->notes));
    assert_true(heard.x == 0.1);
    assert_string_equal(heard.words, text);
}

static void a_long_text_comes_in_pieces_and_whole(void **state)
{
    struct desk *desk = *state;
    struct ledger_writer writer = {.page = {.arena = desk->arena}, .chain = "0000000000000000"};
    struct page big = {.arena = desk->arena};
    for (int i = 0; i < 4000; i++)
        page_put(&big, i % 7 == 0 ? "\xf0\x9f\x98\x80" : "\xc3\xa9<");
    ledger_long_text(&writer, "page", "x", big.data, big.size);
    int lines = 0;
    for (const char *at = writer.page.data; *at != 0; at = strchr(at, '\n') + 1, lines++)
        assert_true(strchr(at, '\n') - at < 4096);
    assert_true(lines > 15);
    for (size_t i = 0; i < writer.page.size; i++)
        assert_true(writer.page.data[i] == '\n' ||
                    (writer.page.data[i] >= 0x20 && writer.page.data[i] < 0x7f));
}

static void every_flipped_bit_is_refused(void **state)
{
    struct desk *desk = *state;
    struct ledger ledger;
    struct ledgers found;
    write_one(desk, &ledger);
    size_t size = desk->file.size;
    for (size_t at = 0; at < size; at++) {
        desk->file.data[at] ^= (char)(1 << at % 8);
        write_bytes(desk->path, desk->file.data, size);
        desk->file.data[at] ^= (char)(1 << at % 8);
        assert_false(find(desk, &found));
    }
}

static void every_cut_is_refused(void **state)
{
    struct desk *desk = *state;
    struct ledger ledger;
    struct ledgers found;
    write_one(desk, &ledger);
    for (size_t size = 0; size < desk->file.size; size += size + 40 < desk->file.size ? 13 : 1) {
        write_bytes(desk->path, desk->file.data, size);
        assert_false(find(desk, &found));
    }
}

/* Lines in another order, doubled or gone: each proves itself, the chain does not. */
static void a_line_that_moved_is_refused(void **state)
{
    struct desk *desk = *state;
    struct ledger ledger;
    struct ledgers found;
    write_one(desk, &ledger);
    const char *second = strchr(desk->file.data, '\n') + 1, *third = strchr(second, '\n') + 1;
    size_t first = (size_t)(second - desk->file.data), length = (size_t)(third - second);
    struct page less = {.arena = desk->arena}, twice = {.arena = desk->arena};
    page_add(&less, desk->file.data, first);
    page_add(&less, third, desk->file.size - first - length);
    page_add(&twice, desk->file.data, first + length);
    page_add(&twice, second, desk->file.size - first);
    write_bytes(desk->path, less.data, less.size);
    assert_false(find(desk, &found));
    write_bytes(desk->path, twice.data, twice.size);
    assert_false(find(desk, &found));
}

static void another_name_or_another_copy_is_refused(void **state)
{
    struct desk *desk = *state;
    struct ledger ledger;
    struct ledgers found;
    write_one(desk, &ledger);
    const char *inside = files_join(desk->arena, desk->folder, "in");
    assert_true(files_make_folder(inside, 0700));
    const char *copy = files_join(desk->arena, inside, ledger_name(desk->arena, ledger.id));
    write_bytes(copy, desk->file.data, desk->file.size);
    assert_true(find(desk, &found));
    assert_int_equal(found.count, 1); /* the same one twice is one */
    write_bytes(copy, desk->file.data, desk->file.size - 1);
    assert_false(find(desk, &found));
    write_bytes(copy, desk->file.data, desk->file.size);
    const char *odd = files_join(desk->arena, desk->folder, "uitgifte-1.jsonl");
    write_bytes(odd, desk->file.data, desk->file.size);
    assert_false(find(desk, &found));
    (void)remove(odd);
    odd = files_join(desk->arena, desk->folder, "uitgifte-0123456789abcdef.jsonl");
    write_bytes(odd, desk->file.data, desk->file.size);
    assert_false(find(desk, &found)); /* its id is another one */
}

static void a_class_finds_what_the_folder_of_its_school_knows(void **state)
{
    struct desk *desk = *state;
    struct ledger ledger;
    struct ledgers found;
    write_one(desk, &ledger);
    const char *inside = files_join(desk->arena, desk->folder, "in");
    assert_true(files_make_folder(inside, 0700));
    struct ledger_place place = {inside, true};
    assert_true(ledger_find(&place, 1, desk->arena, desk->notes, &found));
    assert_int_equal(found.count, 1);
    place.deep = false;
    assert_true(ledger_find(&place, 1, desk->arena, desk->notes, &found));
    assert_int_equal(found.count, 0);
}

static void a_newer_one_is_refused_by_name(void **state)
{
    struct desk *desk = *state;
    struct ledgers found;
    struct ledger_writer writer = {.page = {.arena = desk->arena}, .chain = "0000000000000000"};
    struct page d = {.arena = desk->arena};
    page_put(&d, "\"fmt\":2,\"id\":\"0123456789abcdef\"");
    ledger_line(&writer, "release", &d);
    ledger_end(&writer);
    const char *path = files_join(desk->arena, desk->folder, "uitgifte-0123456789abcdef.jsonl");
    write_bytes(path, writer.page.data, writer.page.size);
    assert_false(find(desk, &found));
    assert_string_equal(notes_get(desk->notes, 0)->text, "uitgifte.nieuwer");
}

static void sets_know_what_they_share(void **state)
{
    struct desk *desk = *state;
    static const uint64_t other[] = {3, 7, 8};
    struct ledger_set a = {in_ids, 3}, b = {other, 3}, none = {NULL, 0};
    assert_int_equal(ledger_common(&a, &b), 1);
    assert_int_equal(ledger_common(&a, &none), 0);
    assert_true(ledger_same(&a, &a) && !ledger_same(&a, &b) && ledger_same(&none, &none));
    struct ledger_set all = ledger_union(&a, &b, desk->arena);
    assert_int_equal(all.count, 5);
    for (int i = 1; i < all.count; i++)
        assert_true(all.ids[i - 1] < all.ids[i]);
    struct ledger one = {.rules = 1, .in = a, .wait = b}, two = {.rules = 1, .in = b, .wait = a};
    ledger_id(&one, desk->arena);
    ledger_id(&two, desk->arena);
    assert_string_not_equal(one.id, two.id);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(what_is_written_reads_back_to_the_bit, setup, teardown),
        cmocka_unit_test_setup_teardown(a_long_text_comes_in_pieces_and_whole, setup, teardown),
        cmocka_unit_test_setup_teardown(every_flipped_bit_is_refused, setup, teardown),
        cmocka_unit_test_setup_teardown(every_cut_is_refused, setup, teardown),
        cmocka_unit_test_setup_teardown(a_line_that_moved_is_refused, setup, teardown),
        cmocka_unit_test_setup_teardown(another_name_or_another_copy_is_refused, setup, teardown),
        cmocka_unit_test_setup_teardown(a_class_finds_what_the_folder_of_its_school_knows, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(a_newer_one_is_refused_by_name, setup, teardown),
        cmocka_unit_test_setup_teardown(sets_know_what_they_share, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
