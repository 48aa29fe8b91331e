/* SPDX-License-Identifier: MPL-2.0 */
/* A release from logs on disk: the same sessions give the same bytes, whoever has left since;
 * overlapping ones are refused; new ones wait; and what cannot be trusted stops everything. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>

#include "helpers/fake_ui.h"
#include "report_sessions.h"
#include "report/release.h"
#include "report/speak.h"

struct desk {
    struct fake_ui *ui;
    struct arena *arena;
    struct notes *notes;
    char folder[64];
    const char *out, *other;
};

static int setup(void **state)
{
    struct desk *desk = calloc(1, sizeof *desk);
    assert_non_null(desk);
    desk->ui = fake_ui_new();
    desk->arena = arena_new();
    snprintf(desk->folder, sizeof desk->folder, "/tmp/release-test-XXXXXX");
    assert_non_null(mkdtemp(desk->folder));
    desk->out = files_join(desk->arena, desk->folder, "out");
    desk->other = files_join(desk->arena, desk->folder, "other");
    *state = desk;
    return 0;
}

static int teardown(void **state)
{
    struct desk *desk = *state;
    const char *command = arena_print(desk->arena, "rm -rf '%s'", desk->folder);
    assert_int_equal(system(command), 0);
    arena_free(desk->arena);
    fake_ui_free(desk->ui);
    free(desk);
    return 0;
}

/* ---- shorthands ---- */

static void add(struct desk *desk, const char *school, int number, int people)
{
    const char *folder = arena_print(desk->arena, "logs/%s", school);
    write_session(desk->arena, desk->folder,
                  &(struct session_of){
                      .folder = folder, .number = number, .players = people, .recorded = people});
}

/* So many schools, each with two tables. */
static void add_schools(struct desk *desk, int schools, int people)
{
    for (int i = 1; i <= schools; i++) {
        const char *name = arena_print(desk->arena, "school-%02d", i);
        add(desk, name, 10 * i, people);
        add(desk, name, 10 * i + 1, people);
    }
}

static enum release_fault release_of(struct desk *desk, struct issue *issue, const char *inside,
                                     struct release_want *want)
{
    const char *path =
        files_join(desk->arena, files_join(desk->arena, desk->folder, "logs"), inside);
    desk->notes = notes_new(desk->arena, desk->ui->words);
    if (want->folder == NULL)
        want->folder = desk->out;
    return release_make(issue, &path, 1, want, desk->ui->words, desk->arena, desk->notes);
}

static enum release_fault pool(struct desk *desk, struct issue *issue)
{
    return release_of(desk, issue, "", &(struct release_want){.report = {.level = REPORT_POOL}});
}

static enum release_fault card(struct desk *desk, struct issue *issue, const char *inside)
{
    return release_of(desk, issue, inside,
                      &(struct release_want){.report = {.level = REPORT_CARD}});
}

static const struct page *page_of(const struct issue *issue, const char *name)
{
    for (int i = 0; i < issue->page_count; i++)
        if (strcmp(issue->pages[i].name, name) == 0)
            return &issue->pages[i].text;
    fail_msg("no page %s", name);
    return NULL;
}

static void assert_same_issue(const struct issue *a, const struct issue *b)
{
    assert_string_equal(a->id, b->id);
    assert_int_equal(a->page_count, b->page_count);
    for (int i = 0; i < a->page_count; i++) {
        assert_string_equal(a->pages[i].name, b->pages[i].name);
        assert_string_equal(a->pages[i].text.data, b->pages[i].text.data);
    }
    assert_int_equal(a->row_count, b->row_count);
    if (a->row_count > 0)
        assert_memory_equal(a->rows, b->rows, (size_t)a->row_count * sizeof *a->rows);
    assert_int_equal(a->line_count, b->line_count);
    assert_int_equal(a->link_count, b->link_count);
}

static int ledgers_in(struct desk *desk, const char *inside)
{
    struct file_list list;
    int count = 0;
    if (!files_list(files_join(desk->arena, desk->folder, inside), 4, 10000, desk->arena, &list))
        return 0;
    for (int i = 0; i < list.count; i++)
        count += strstr(list.names[i], "uitgifte-") != NULL;
    return count;
}

static void withdraw(struct desk *desk, const char *school, int number, int who)
{
    const char *path = arena_print(desk->arena, "%s/logs/%s/s-pr0ef%011d.p%d.001.jsonl",
                                   desk->folder, school, number, who);
    assert_int_equal(remove(path), 0);
}

/* ---- */

static void the_same_sessions_give_the_same_bytes_whoever_has_left_since(void **state)
{
    struct desk *desk = *state;
    struct issue first, again;
    add_schools(desk, 6, 6);
    assert_int_equal(pool(desk, &first), RELEASE_FINE);
    assert_false(first.plain || first.again);
    assert_int_equal(ledgers_in(desk, "out"), 1);
    assert_int_equal(ledgers_in(desk, "logs"), 6);
    withdraw(desk, "school-02", 20, 3);
    assert_int_equal(pool(desk, &again), RELEASE_FINE);
    assert_true(again.again);
    assert_same_issue(&first, &again);
    assert_true(first.row_count > 20 && first.class_count == 1 && first.page_count == 6);
    assert_non_null(strstr(page_of(&first, "nl/report.txt")->data, "deelnemers: 72"));
    assert_non_null(strstr(page_of(&first, "en/report.txt")->data, "72"));
}

static void overlapping_sessions_are_refused_and_new_ones_wait(void **state)
{
    struct desk *desk = *state;
    struct issue issue;
    add_schools(desk, 6, 6);
    assert_int_equal(pool(desk, &issue), RELEASE_FINE);
    add(desk, "school-07", 70, 6);
    assert_int_equal(pool(desk, &issue), RELEASE_OVERLAP);
    assert_int_equal(issue.common, 12);
    assert_non_null(strstr(issue.file, "uitgifte-"));
    struct release_want want = {.report = {.level = REPORT_POOL}, .fresh = true};
    assert_int_equal(release_of(desk, &issue, "", &want), RELEASE_FINE);
    assert_true(issue.plain && issue.held_count > 0); /* six people of one school wait */
    for (int i = 8; i <= 13; i++)
        add(desk, arena_print(desk->arena, "school-%02d", i), 10 * i, 6);
    assert_int_equal(release_of(desk, &issue, "", &want), RELEASE_FINE);
    assert_true(!issue.plain && issue.classes[0].people == 42);
    assert_int_equal(release_of(desk, &issue, "", &want), RELEASE_NOTHING_NEW);
}

static void a_session_is_on_one_card_and_in_one_pool(void **state)
{
    struct desk *desk = *state;
    struct issue issue;
    add_schools(desk, 6, 6);
    add(desk, "school-01", 12, 6);
    assert_int_equal(card(desk, &issue, "school-01"), RELEASE_FINE);
    assert_true(issue.card_count == 1 && issue.cards[0].people == 15 &&
                issue.cards[0].people_to == 19);
    assert_int_equal(pool(desk, &issue), RELEASE_FINE); /* the other level does not count */
    assert_int_equal(card(desk, &issue, ""), RELEASE_OVERLAP);
    assert_int_equal(card(desk, &issue, "school-01"), RELEASE_FINE);
    assert_true(issue.again);
    add(desk, "school-01", 13, 6);
    assert_int_equal(card(desk, &issue, "school-01"), RELEASE_OVERLAP);
}

/* A card of five schools together, and a pool of them and a sixth: who is in between must not be
 * a few. */
static void a_card_and_a_pool_do_not_differ_by_a_few(void **state)
{
    struct desk *desk = *state;
    struct issue issue;
    add_schools(desk, 5, 4);
    assert_int_equal(card(desk, &issue, ""), RELEASE_FINE);
    add(desk, "school-06", 60, 5);
    assert_int_equal(pool(desk, &issue), RELEASE_NEAR);
    assert_int_equal(issue.common, 5);
    add(desk, "school-06", 61, 5);
    assert_int_equal(pool(desk, &issue), RELEASE_FINE);
}

static void a_large_session_gets_a_card_of_its_own_and_the_rest_waits(void **state)
{
    struct desk *desk = *state;
    struct issue issue, again;
    add(desk, "a", 1, 14);
    add(desk, "a", 2, 5);
    add(desk, "a", 3, 11);
    assert_int_equal(card(desk, &issue, "a"), RELEASE_FINE); /* 30 people: not above 2 (14 + 1) */
    assert_int_equal(issue.card_count, 2);
    assert_int_equal(issue.cards[0].people, 10);
    assert_int_equal(issue.cards[1].people, 10);
    assert_non_null(page_of(&issue, "nl/kaart-2/report.html"));
    assert_true(issue.held_count == 1 && issue.held[0].people == 5);
    assert_string_equal(issue.held[0].why, "kaart_sessie");
    assert_int_equal(card(desk, &again, "a"), RELEASE_FINE);
    assert_same_issue(&issue, &again);
}

static void who_is_too_few_for_a_card_leaves_no_trace(void **state)
{
    struct desk *desk = *state;
    struct issue issue;
    add(desk, "a", 1, 4);
    add(desk, "a", 2, 5);
    assert_int_equal(card(desk, &issue, "a"), RELEASE_FINE);
    assert_true(issue.plain);
    assert_int_equal(ledgers_in(desk, ""), 0);
    for (int i = 0; i < issue.line_count; i++)
        assert_true(issue.lines[i].figure.state == FIGURE_TOO_FEW ||
                    issue.lines[i].figure.of->by == ESTIMATE_COUNT);
}

static void a_preview_leaves_nothing_behind(void **state)
{
    struct desk *desk = *state;
    struct issue issue;
    struct release_want want = {.report = {.level = REPORT_POOL}, .preview = true};
    add_schools(desk, 6, 6);
    assert_int_equal(release_of(desk, &issue, "", &want), RELEASE_FINE);
    assert_int_equal(issue.classes[0].people, 72);
    assert_int_equal(ledgers_in(desk, ""), 0);
    assert_false(files_exists(desk->out));
    add(desk, "school-07", 70, 6);
    assert_int_equal(pool(desk, &issue), RELEASE_FINE); /* it was not a release */
}

static void a_damaged_ledger_stops_every_release(void **state)
{
    struct desk *desk = *state;
    struct issue issue;
    add_schools(desk, 6, 6);
    const char *stray =
        arena_print(desk->arena, "%s/logs/school-03/uitgifte-0123456789abcdef.jsonl", desk->folder);
    assert_true(files_write(stray, "{}\n", 3));
    assert_int_equal(pool(desk, &issue), RELEASE_LEDGER);
    assert_true(notes_errors(desk->notes) == 1);
    assert_int_equal(remove(stray), 0);
    assert_int_equal(pool(desk, &issue), RELEASE_FINE);
}

static void sources_that_cannot_be_written_need_a_ledger_elsewhere(void **state)
{
    struct desk *desk = *state;
    struct issue issue;
    add_schools(desk, 6, 6);
    /* a file where a folder of a source should take the ledger would do; here the output is one */
    assert_true(files_write(desk->out, "x", 1));
    assert_int_equal(pool(desk, &issue), RELEASE_READ_ONLY);
    assert_int_equal(ledgers_in(desk, "logs"), 0); /* all or nothing */
    assert_int_equal(remove(desk->out), 0);
    struct release_want want = {.report = {.level = REPORT_POOL}, .ledger = desk->other};
    assert_int_equal(release_of(desk, &issue, "", &want), RELEASE_FINE);
    assert_true(ledgers_in(desk, "other") == 1 && ledgers_in(desk, "logs") == 0);
    add(desk, "school-07", 70, 6);
    assert_int_equal(release_of(desk, &issue, "", &want), RELEASE_OVERLAP);
}

/* Rows that wait are in no figure and no total. */
static void who_waits_is_counted_and_in_no_total(void **state)
{
    struct desk *desk = *state;
    struct issue issue;
    add_schools(desk, 6, 6);
    for (int i = 1; i <= 4; i++) /* alone: a mode of their own, too few */
        write_session(
            desk->arena, desk->folder,
            &(struct session_of){
                .folder = "logs/school-01", .number = 900 + i, .players = 1, .recorded = 1});
    assert_int_equal(pool(desk, &issue), RELEASE_FINE);
    assert_int_equal(issue.classes[0].people, 72);
    assert_true(issue.held_count >= 1 && issue.held[issue.held_count - 1].people == 4);
    assert_non_null(strstr(page_of(&issue, "nl/report.json")->data, "\"people\":72"));
    for (int i = 0; i < issue.line_count; i++)
        assert_true(issue.lines[i].figure.n <= 72);
}

/* Counts and means of the figures follow from the rows (privacy.md 3.7). */
static void figures_are_those_of_the_rows(void **state)
{
    struct desk *desk = *state;
    struct issue issue;
    double sum = 0, before = 0;
    int64_t n = 0, pairs = 0;
    add_schools(desk, 7, 6);
    assert_int_equal(pool(desk, &issue), RELEASE_FINE);
    for (int i = 0; i < issue.row_count; i++) {
        const struct issue_row *row = &issue.rows[i];
        if (row->sheet == SHEET_RATING && row->has[0]) {
            sum += row->value[0] * (double)row->n;
            n += row->n;
        }
        if (row->sheet == SHEET_AWARE) {
            before += row->value[0] * (double)row->n;
            pairs += row->n;
        }
    }
    assert_int_equal(n, 84);
    for (int i = 0; i < issue.line_count; i++) {
        const struct figure *figure = &issue.lines[i].figure;
        if (strcmp(figure->of->name, "mark") == 0)
            assert_int_equal(figure->n, n);
        if (strcmp(figure->of->name, "aware_change") == 0) {
            assert_int_equal(figure->n, pairs);
            assert_true(fabs(figure->before - before / (double)pairs) < 1e-9);
        }
    }
    assert_true(sum / (double)n > 6 && sum / (double)n < 10);
}

/* In four schools of five everybody makes a plan: the sheet is empty, or the pool waits (the
 * audit itself: A3). */
static void a_pool_that_gives_an_agreeing_school_away_waits(void **state)
{
    struct desk *desk = *state;
    struct issue issue;
    for (int i = 1; i <= 5; i++)
        for (int k = 0; k < 2; k++)
            write_session(
                desk->arena, desk->folder,
                &(struct session_of){.folder = arena_print(desk->arena, "logs/school-%02d", i),
                                     .number = 10 * i + k,
                                     .players = 6,
                                     .recorded = 6,
                                     .unanimous = i != 1});
    enum release_fault fault = pool(desk, &issue);
    assert_true(fault == RELEASE_AUDIT || fault == RELEASE_FINE);
    for (int i = 0; fault == RELEASE_FINE && i < issue.row_count; i++)
        assert_int_not_equal(issue.rows[i].sheet,
                             SHEET_PLAN); /* without the one school all agree: empty */
}

/* A7: nothing finer than the values of a sheet; no number of a person, a session, a school or a
 * moment. */
static void a_pool_as_a_workbook_has_sheets_that_nothing_connects(void **state)
{
    struct desk *desk = *state;
    struct speaker sp = {desk->ui->words, desk->arena, false};
    struct issue issue;
    struct workbook book;
    int rows = 0;
    add_schools(desk, 9, 6);
    assert_int_equal(pool(desk, &issue), RELEASE_FINE);
    assert_int_equal(release_books(&issue), 1);
    release_book(&issue, 0, &sp, &book);
    for (int i = 0; i < book.sheet_count; i++) {
        const struct sheet *sheet = &book.sheets[i];
        bool of_people = false;
        for (int k = 0; k < SHEETS; k++)
            of_people = of_people || strcmp(sheet->name, summary_layouts[k].name) == 0;
        rows += of_people;
        if (!of_people)
            continue;
        assert_string_equal(sheet->columns[0].name, "groep");
        assert_true(sheet->row_count <= 108 &&
                    sheet->column_count <= 4);           /* the group, the form, two values */
        for (int64_t r = 1; r < sheet->row_count; r++) { /* in order of value, so in no other */
            const struct cell_value *one = &sheet->cells[(r - 1) * sheet->column_count];
            const struct cell_value *two = one + sheet->column_count;
            int c = 0;
            while (c < sheet->column_count - 1 && one[c].number == two[c].number)
                c++;
            assert_true(one[c].number <= two[c].number || one[c].missing != 0 ||
                        two[c].missing != 0);
        }
    }
    assert_true(rows >= 5 && issue.link_count > 20);
    for (int i = 0; i < issue.link_count; i++)
        assert_true(issue.links[i].n >= 100);
}

static void the_desk_is_entered_and_never_refused(void **state)
{
    struct desk *desk = *state;
    struct issue issue;
    const char *file = NULL, *path = files_join(desk->arena, desk->folder, "logs");
    struct release_want want = {.folder = desk->out};
    add_schools(desk, 6, 6);
    desk->notes = notes_new(desk->arena, desk->ui->words);
    for (int i = 0; i < 2; i++)
        assert_int_equal(release_desk(&path, 1, &want, &file, desk->arena, desk->notes),
                         RELEASE_FINE);
    assert_true(ledgers_in(desk, "out") == 1 && ledgers_in(desk, "logs") == 6);
    assert_int_equal(pool(desk, &issue), RELEASE_FINE); /* it is another level */
}

static void the_order_of_files_and_threads_changes_nothing(void **state)
{
    struct desk *desk = *state;
    struct issue one, two;
    add_schools(desk, 6, 6);
    struct release_want want = {.report = {.level = REPORT_POOL, .threads = 1}, .preview = true};
    assert_int_equal(release_of(desk, &one, "", &want), RELEASE_FINE);
    want.report.threads = 4;
    assert_int_equal(release_of(desk, &two, "", &want), RELEASE_FINE);
    assert_same_issue(&one, &two);
}

static void a_room_is_no_release(void **state)
{
    struct desk *desk = *state;
    struct issue issue;
    add(desk, "a", 1, 12);
    struct release_want want = {.report = {.level = REPORT_SESSION}};
    assert_int_equal(release_of(desk, &issue, "a", &want), RELEASE_FINE);
    assert_true(issue.plain && ledgers_in(desk, "") == 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            the_same_sessions_give_the_same_bytes_whoever_has_left_since, setup, teardown),
        cmocka_unit_test_setup_teardown(overlapping_sessions_are_refused_and_new_ones_wait, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(a_session_is_on_one_card_and_in_one_pool, setup, teardown),
        cmocka_unit_test_setup_teardown(a_card_and_a_pool_do_not_differ_by_a_few, setup, teardown),
        cmocka_unit_test_setup_teardown(a_large_session_gets_a_card_of_its_own_and_the_rest_waits,
                                        setup, teardown),
        cmocka_unit_test_setup_teardown(who_is_too_few_for_a_card_leaves_no_trace, setup, teardown),
        cmocka_unit_test_setup_teardown(a_preview_leaves_nothing_behind, setup, teardown),
        cmocka_unit_test_setup_teardown(a_damaged_ledger_stops_every_release, setup, teardown),
        cmocka_unit_test_setup_teardown(sources_that_cannot_be_written_need_a_ledger_elsewhere,
                                        setup, teardown),
        cmocka_unit_test_setup_teardown(who_waits_is_counted_and_in_no_total, setup, teardown),
        cmocka_unit_test_setup_teardown(figures_are_those_of_the_rows, setup, teardown),
        cmocka_unit_test_setup_teardown(a_pool_that_gives_an_agreeing_school_away_waits, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(a_pool_as_a_workbook_has_sheets_that_nothing_connects,
                                        setup, teardown),
        cmocka_unit_test_setup_teardown(the_desk_is_entered_and_never_refused, setup, teardown),
        cmocka_unit_test_setup_teardown(the_order_of_files_and_threads_changes_nothing, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(a_room_is_no_release, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
