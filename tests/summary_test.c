/* SPDX-License-Identifier: MPL-2.0 */
/* What is left of sessions: the same whatever the order and the number of threads, and as slow
 * counting over every person says. The people are made up, with fixed dice. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

#include "base/arena.h"
#include "base/files.h"
#include "play/read.h"
#include "report_sessions.h"
#include "report/summary.h"

enum { SCHOOLS = 6, SESSIONS = 4, MOST_PERSONS = 200 };
struct fixture {
    struct arena *arena;
    struct notes *notes;
    char folder[64];
    struct scores persons[MOST_PERSONS];
    int count;
};

static const char *const schools[SCHOOLS] = {"a", "b", "c", "d", "e", "f"};

/* The slow way: every person by itself, from the same files. */
static void read_persons(struct fixture *fixture)
{
    const char *paths[] = {fixture->folder};
    struct log_groups groups = {0};
    assert_true(log_find(paths, 1, fixture->arena, fixture->notes, &groups));
    for (int g = 0; g < groups.count; g++) {
        struct log_files files = {0};
        assert_true(
            log_read_paths(&groups.groups[g], LOG_SALVAGE, fixture->arena, fixture->notes, &files));
        for (int s = 0; s < files.sessions[0].count; s++)
            if (files.sessions[0].streams[s].who > 0)
                measure_person(&files.sessions[0].streams[s].facts, fixture->arena,
                               &fixture->persons[fixture->count++]);
    }
}

static int setup(void **state)
{
    struct fixture *fixture = calloc(1, sizeof *fixture);
    assert_non_null(fixture);
    fixture->arena = arena_new();
    assert_non_null(fixture->arena);
    fixture->notes = notes_new(fixture->arena, words_new(fixture->arena));
    snprintf(fixture->folder, sizeof fixture->folder, "/tmp/summary-test-XXXXXX");
    assert_non_null(mkdtemp(fixture->folder));
    for (int i = 0; i < SCHOOLS * SESSIONS; i++) {
        int players = i % 7 == 6 ? 1 : 3 + i % 5;
        write_session(fixture->arena, fixture->folder,
                      &(struct session_of){.folder = schools[i % SCHOOLS],
                                           .number = i + 1,
                                           .players = players,
                                           .recorded = players,
                                           .sim = true});
    }
    read_persons(fixture);
    *state = fixture;
    return 0;
}

static int teardown(void **state)
{
    struct fixture *fixture = *state;
    struct file_list list = {.count = 0};
    assert_true(files_list(fixture->folder, 4, 10000, fixture->arena, &list));
    for (int i = 0; i < list.count; i++)
        (void)remove(files_join(fixture->arena, fixture->folder, list.names[i]));
    for (int i = 0; i < SCHOOLS; i++)
        (void)rmdir(files_join(fixture->arena, fixture->folder, schools[i]));
    assert_int_equal(rmdir(fixture->folder), 0);
    arena_free(fixture->arena);
    free(fixture);
    return 0;
}

static struct summary *summary_of(struct fixture *fixture, int threads)
{
    const char *paths[] = {fixture->folder};
    struct summary_want want = {.threads = threads};
    struct summary *summary = summary_new(fixture->arena);
    summary_read(summary, paths, 1, &want, fixture->notes);
    summary_settle(summary);
    return summary;
}

static bool has_levels(const struct scores *scores, int m, double *before, double *after)
{
    *before = scores->before[m];
    *after = scores->after[m];
    return scores->has[m] && scores->has_levels[m];
}

/* ---- tests ---- */

static void the_number_of_threads_changes_no_figure_and_no_row(void **state)
{
    struct fixture *fixture = *state;
    struct summary *one = summary_of(fixture, 1);
    struct summary_pick all = {.source = -1, .alone = true};
    for (int threads = 2; threads <= 8; threads += 3) {
        struct summary *more = summary_of(fixture, threads);
        assert_memory_equal(summary_totals(one), summary_totals(more),
                            offsetof(struct summary_totals, versions));
        for (int m = 0; m < measures_all.count; m++) {
            struct figure a = summary_figure(one, m, &all, fixture->arena);
            struct figure b = summary_figure(more, m, &all, fixture->arena);
            assert_true(a.n == b.n && a.value == b.value && a.low == b.low && a.tau == b.tau);
            assert_true(a.sources == b.sources && a.largest_session == b.largest_session);
        }
        for (enum summary_sheet sheet = SHEET_KNOW; sheet < SHEETS; sheet++) {
            struct summary_rows a = summary_sheet_rows(one, sheet, &all, fixture->arena);
            struct summary_rows b = summary_sheet_rows(more, sheet, &all, fixture->arena);
            assert_int_equal(a.count, b.count);
            assert_memory_equal(a.list, b.list, (size_t)a.count * sizeof *a.list);
        }
    }
}

static void every_row_of_a_sheet_is_a_person_and_every_person_a_row(void **state)
{
    struct fixture *fixture = *state;
    struct summary *summary = summary_of(fixture, 2);
    struct summary_pick all = {.source = -1, .alone = true};
    struct summary_rows rows = summary_sheet_rows(summary, SHEET_KNOW, &all, fixture->arena);
    int m = index_of("know_change"), people = 0;
    for (int i = 0; i < fixture->count; i++) {
        double before, after;
        if (!has_levels(&fixture->persons[i], m, &before, &after))
            continue;
        people++;
        int hits = 0;
        for (int k = 0; k < rows.count; k++)
            hits += rows.list[k].value[0] == before && rows.list[k].value[1] == after &&
                    rows.list[k].form == fixture->persons[i].form[m];
        assert_int_equal(hits, 1);
    }
    assert_true(people > 50 && rows.people == people);
    for (int k = 1; k < rows.count; k++)
        assert_true(rows.list[k - 1].form <= rows.list[k].form);
}

static void a_figure_covers_the_people_of_its_sheet(void **state)
{
    struct fixture *fixture = *state;
    struct summary *summary = summary_of(fixture, 2);
    struct summary_pick all = {.source = -1, .alone = true};
    struct summary_rows rows = summary_sheet_rows(summary, SHEET_AWARE, &all, fixture->arena);
    struct figure figure = summary_figure(summary, index_of("aware_change"), &all, fixture->arena);
    double sum = 0;
    for (int k = 0; k < rows.count; k++)
        sum += (double)rows.list[k].count * rows.list[k].value[0];
    assert_true(figure.n == rows.people);
    assert_true(fabs(sum / (double)rows.people - figure.before) < 1e-12);
}

static void sources_and_classes_of_a_sheet_add_up_to_the_whole(void **state)
{
    struct fixture *fixture = *state;
    struct summary *summary = summary_of(fixture, 3);
    const struct summary_totals *totals = summary_totals(summary);
    struct summary_pick all = {.source = -1, .alone = true}, tables = {.source = -1};
    int64_t people = 0, without = 0,
            whole = summary_sheet_rows(summary, SHEET_FILES, &all, fixture->arena).people;
    assert_true(totals->sources == SCHOOLS && totals->classes == 2);
    for (int i = 0; i < totals->sources; i++) {
        struct summary_pick one = {.source = i, .alone = true};
        people += summary_sheet_rows(summary, SHEET_FILES, &one, fixture->arena).people;
        one.but = true;
        without += summary_sheet_rows(summary, SHEET_FILES, &one, fixture->arena).people;
    }
    assert_true(people == whole && without == (SCHOOLS - 1) * whole);
    bool alone[] = {summary_class(summary, 0)->alone, summary_class(summary, 1)->alone};
    struct summary_pick solo = {.source = -1, .alone = true, .classes = alone};
    assert_true(summary_sheet_rows(summary, SHEET_FILES, &tables, fixture->arena).people +
                    summary_sheet_rows(summary, SHEET_FILES, &solo, fixture->arena).people ==
                whole);
}

static void a_correlation_is_that_of_the_persons(void **state)
{
    struct fixture *fixture = *state;
    struct summary *summary = summary_of(fixture, 2);
    struct summary_pick all = {.source = -1, .alone = true};
    int mark = index_of("mark"), aware = index_of("aware_change");
    double x = 0, y = 0, xx = 0, yy = 0, xy = 0;
    int64_t n = 0, said = 0;
    for (int i = 0; i < fixture->count; i++) {
        double a, b;
        if (!fixture->persons[i].has[mark] || !has_levels(&fixture->persons[i], aware, &a, &b))
            continue;
        double v = fixture->persons[i].value[mark];
        n++, x += v, y += b, xx += v * v, yy += b * b, xy += v * b;
    }
    double count = (double)n;
    double slow = (xy - x * y / count) / sqrt((xx - x * x / count) * (yy - y * y / count));
    double fast = summary_correlation(summary, SHEET_RATING * SHEET_COLUMNS,
                                      SHEET_AWARE * SHEET_COLUMNS + 1, &all, &said);
    assert_true(said == n && fabs(fast - slow) < 1e-9);
}

static void session_ids_are_kept_as_hashes_in_order(void **state)
{
    struct fixture *fixture = *state;
    struct summary *summary = summary_of(fixture, 4);
    int count = 0, found = 0;
    const struct summary_session *sessions = summary_sessions(summary, &count);
    assert_int_equal(count, SCHOOLS * SESSIONS);
    for (int i = 0; i < count; i++) {
        assert_true(i == 0 || sessions[i - 1].id < sessions[i].id);
        found += sessions[i].id == summary_id("pr0ef00000000007");
    }
    assert_int_equal(found, 1);
}

static bool only_the_first_three(void *self, uint64_t id)
{
    (void)self;
    return id == summary_id("pr0ef00000000001") || id == summary_id("pr0ef00000000002") ||
           id == summary_id("pr0ef00000000003");
}

static void sessions_that_are_not_wanted_leave_no_trace(void **state)
{
    struct fixture *fixture = *state;
    const char *paths[] = {fixture->folder};
    struct summary_want want = {.threads = 2, .wants = only_the_first_three};
    struct summary *summary = summary_new(fixture->arena);
    summary_read(summary, paths, 1, &want, fixture->notes);
    summary_settle(summary);
    assert_true(summary_totals(summary)->sessions == 3 && summary_totals(summary)->sources == 3);
}

/* All files of one session once more, under the name of another. */
static void copy_session(struct fixture *fixture, const char *from, const char *to)
{
    struct file_list list;
    assert_true(files_list(fixture->folder, 4, 10000, fixture->arena, &list));
    for (int i = 0; i < list.count; i++) {
        struct bytes bytes = {.data = ""};
        char *name = arena_copy(fixture->arena, list.names[i], strlen(list.names[i]));
        char *id = strstr(name, from);
        if (id == NULL)
            continue;
        assert_int_equal(files_read(files_join(fixture->arena, fixture->folder, name), 1 << 20,
                                    fixture->arena, &bytes),
                         FILE_FINE);
        memcpy(id, to, strlen(to));
        assert_true(
            files_write(files_join(fixture->arena, fixture->folder, name), bytes.data, bytes.size));
    }
}

static void a_session_under_two_names_counts_once(void **state)
{
    struct fixture *fixture = *state;
    struct summary *before = summary_of(fixture, 2);
    struct summary_pick all = {.source = -1, .alone = true};
    copy_session(fixture, "pr0ef00000000003", "pr0ef00000000099");
    for (int threads = 1; threads <= 3; threads++) {
        struct summary *after = summary_of(fixture, threads);
        assert_int_equal(summary_totals(after)->sessions, summary_totals(before)->sessions);
        assert_int_equal(summary_totals(after)->people, summary_totals(before)->people);
        for (int m = 0; m < measures_all.count; m++) {
            struct figure a = summary_figure(before, m, &all, fixture->arena);
            struct figure b = summary_figure(after, m, &all, fixture->arena);
            assert_true(a.n == b.n && a.value == b.value && a.low == b.low);
        }
    }
    assert_string_equal(notes_get(fixture->notes, 0)->code, "COPY");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_number_of_threads_changes_no_figure_and_no_row),
        cmocka_unit_test(every_row_of_a_sheet_is_a_person_and_every_person_a_row),
        cmocka_unit_test(a_figure_covers_the_people_of_its_sheet),
        cmocka_unit_test(sources_and_classes_of_a_sheet_add_up_to_the_whole),
        cmocka_unit_test(a_correlation_is_that_of_the_persons),
        cmocka_unit_test(session_ids_are_kept_as_hashes_in_order),
        cmocka_unit_test(sessions_that_are_not_wanted_leave_no_trace),
        cmocka_unit_test(a_session_under_two_names_counts_once),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
