/* SPDX-License-Identifier: MPL-2.0 */
/* A large concatenation is read in pieces: the same figures as its files apart, the same places
 * of damage; and if the lines of a session lie apart, it is not cut. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

#include "base/arena.h"
#include "base/files.h"
#include "play/read.h"
#include "report/summary.h"
#include "report_sessions.h"

enum { SESSIONS = 12, READ_MOST = 64 << 20, MOST_LINES = 40000 };
struct desk {
    struct arena *arena;
    struct notes *notes;
    char folder[64];
    const char *apart, *whole; /* a folder of logs, one file of all */
    struct file_list list;
};

static const char *in(struct desk *desk, const char *name)
{
    return files_join(desk->arena, desk->folder, name);
}

static struct bytes bytes_of(struct desk *desk, const char *path)
{
    struct bytes bytes = {.data = ""};
    assert_int_equal(files_read(path, READ_MOST, desk->arena, &bytes), FILE_FINE);
    return bytes;
}

static int setup(void **state)
{
    struct desk *desk = calloc(1, sizeof *desk);
    assert_non_null(desk);
    desk->arena = arena_new();
    desk->notes = notes_new(desk->arena, words_new(desk->arena));
    snprintf(desk->folder, sizeof desk->folder, "/tmp/pieces-test-XXXXXX");
    assert_non_null(mkdtemp(desk->folder));
    desk->apart = in(desk, "apart");
    desk->whole = in(desk, "whole.jsonl");
    for (int i = 0; i < SESSIONS; i++)
        write_session(desk->arena, desk->folder,
                      &(struct session_of){.folder = "apart",
                                           .number = i + 1,
                                           .players = 5 + i % 3,
                                           .recorded = 5 + i % 3,
                                           .sim = true});
    assert_true(files_list(desk->apart, 0, 1000, desk->arena, &desk->list));
    *state = desk;
    return 0;
}

static int teardown(void **state)
{
    struct desk *desk = *state;
    for (int i = 0; i < desk->list.count; i++)
        (void)remove(files_join(desk->arena, desk->apart, desk->list.names[i]));
    (void)rmdir(desk->apart);
    (void)remove(desk->whole);
    assert_int_equal(rmdir(desk->folder), 0);
    arena_free(desk->arena);
    free(desk);
    return 0;
}

/* Private streams before the table, as a shell lists them, or after it. */
static struct bytes concatenate(struct desk *desk, bool tables_first)
{
    char *all = arena_get(desk->arena, READ_MOST / 8);
    size_t used = 0;
    for (int i = 0; i < desk->list.count; i++)
        for (int turn = 0; turn < 2; turn++) {
            /* of one session the table is the last in the list */
            int at = i;
            const char *table = NULL;
            if (tables_first &&
                (i == 0 || strncmp(desk->list.names[i], desk->list.names[i - 1], 18) != 0))
                for (int k = i; k < desk->list.count; k++)
                    if (strncmp(desk->list.names[i], desk->list.names[k], 18) == 0 &&
                        strstr(desk->list.names[k], ".t.") != NULL)
                        table = desk->list.names[k];
            bool skip = tables_first && strstr(desk->list.names[at], ".t.") != NULL;
            const char *name = turn == 0 ? table : skip ? NULL : desk->list.names[at];
            if (name == NULL)
                continue;
            struct bytes bytes = bytes_of(desk, files_join(desk->arena, desk->apart, name));
            memcpy(all + used, bytes.data, bytes.size);
            used += bytes.size;
        }
    assert_true(files_write(desk->whole, all, used));
    return (struct bytes){all, used};
}

static struct summary *summary_of(struct desk *desk, const char *path, struct notes *notes)
{
    struct summary *summary = summary_new(desk->arena);
    struct summary_want want = {.threads = 2};
    summary_read(summary, &path, 1, &want, notes);
    summary_settle(summary);
    return summary;
}

static void assert_same(struct desk *desk, const struct summary *one, const struct summary *two)
{
    struct summary_pick pick = {.source = -1, .alone = true};
    const struct summary_totals *a = summary_totals(one), *b = summary_totals(two);
    assert_true(a->sessions == b->sessions && a->people == b->people && a->paired == b->paired);
    assert_true(a->logs.lines == b->logs.lines && a->logs.kept == b->logs.kept);
    assert_true(a->logs.damaged == b->logs.damaged && a->logs.stray == b->logs.stray);
    for (int m = 0; m < measures_all.count; m++) {
        struct figure x = summary_figure(one, m, &pick, desk->arena);
        struct figure y = summary_figure(two, m, &pick, desk->arena);
        assert_true(x.n == y.n && x.value == y.value && x.low == y.low && x.strata == y.strata);
    }
}

static bool cut(struct desk *desk, struct log_pieces *pieces)
{
    struct log_groups groups;
    assert_true(log_find(&desk->whole, 1, desk->arena, desk->notes, &groups));
    assert_int_equal(groups.count, 1);
    return log_cut(&groups.groups[0], desk->arena, pieces);
}

/* ---- tests ---- */

static void a_concatenation_in_pieces_says_what_its_files_say(void **state)
{
    struct desk *desk = *state;
    struct summary *apart = summary_of(desk, desk->apart, desk->notes);
    for (int tables_first = 0; tables_first < 2; tables_first++) {
        struct log_pieces pieces;
        struct bytes all = concatenate(desk, tables_first == 1);
        assert_true(cut(desk, &pieces) && pieces.count > 2);
        size_t at = 0;
        for (int i = 0; i < pieces.count; at += pieces.list[i++].size)
            assert_true(pieces.list[i].at == at && pieces.list[i].size > 0);
        assert_int_equal(at, all.size);
        assert_same(desk, apart, summary_of(desk, desk->whole, desk->notes));
    }
    assert_int_equal(notes_count(desk->notes), 0);
}

static void damage_in_a_piece_has_the_line_of_the_file(void **state)
{
    struct desk *desk = *state;
    struct notes *notes = notes_new(desk->arena, words_new(desk->arena));
    struct bytes all = concatenate(desk, false);
    char *copy = arena_copy(desk->arena, all.data, all.size);
    size_t at = all.size - 3000;
    while (memcmp(copy + at, "\"e\":\"answer\"", 12) != 0)
        at--;
    int line = 1;
    for (size_t i = 0; i < at; i++)
        line += copy[i] == '\n';
    copy[at + 14] ^= 1;
    assert_true(files_write(desk->whole, copy, all.size));
    struct summary *summary = summary_of(desk, desk->whole, notes);
    assert_int_equal(summary_totals(summary)->logs.damaged, 1);
    assert_true(notes_count(notes) >= 1 && notes_get(notes, 0)->at.line == line);
    assert_string_equal(notes_get(notes, 0)->at.file, desk->whole);
}

/* Line 1 of every stream, then line 2 of every stream...: nothing can be cut, all is read. */
static void sessions_whose_lines_lie_apart_are_not_cut(void **state)
{
    struct desk *desk = *state;
    struct log_pieces pieces;
    struct bytes all = concatenate(desk, false);
    const char *middle = all.data + all.size / 2;
    while (middle[-1] != '\n' || strncmp(middle, "{\"n\":40,", 8) != 0)
        middle++;
    size_t head = (size_t)(middle - all.data); /* a stream's second half before its first */
    char *turned = arena_print(desk->arena, "%s%.*s", middle, (int)head, all.data);
    assert_true(files_write(desk->whole, turned, all.size));
    assert_false(cut(desk, &pieces));
    struct summary *whole = summary_of(desk, desk->whole, desk->notes);
    assert_same(desk, summary_of(desk, desk->apart, desk->notes), whole);
}

static void a_header_that_does_not_prove_itself_is_judged_with_everything(void **state)
{
    struct desk *desk = *state;
    struct log_pieces pieces;
    struct bytes all = concatenate(desk, true);
    char *copy = arena_copy(desk->arena, all.data, all.size);
    char *start = strstr(copy + all.size / 2, "\"e\":\"start\"");
    start[30] ^= 1;
    assert_true(files_write(desk->whole, copy, all.size));
    assert_false(cut(desk, &pieces));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_concatenation_in_pieces_says_what_its_files_say),
        cmocka_unit_test(damage_in_a_piece_has_the_line_of_the_file),
        cmocka_unit_test(sessions_whose_lines_lie_apart_are_not_cut),
        cmocka_unit_test(a_header_that_does_not_prove_itself_is_judged_with_everything),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
