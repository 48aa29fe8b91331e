/* SPDX-License-Identifier: MPL-2.0 */
/* Rows that may leave (privacy.md 3.6): rare values merge, every mean stays exact, no value
 * stands alone, and a sheet that would give a unanimous group away is empty. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "measure/rows.h"
#include "helpers/arena_desk.h"
#include "measure_people.h"

enum { MOST = 400 };
struct sheet_of {
    struct row list[MOST];
    struct rows rows;
};

static void begin(struct sheet_of *sheet, int columns)
{
    sheet->rows = (struct rows){sheet->list, 0, columns};
}

static void add(struct sheet_of *sheet, int source, enum form form, int a, int b)
{
    struct row row = {.source = source, .form = form, .n = 1};
    row.value[0] = row_units(a);
    row.value[1] = sheet->rows.columns > 1 ? row_units(b) : 0;
    sheet->list[sheet->rows.count++] = row;
}

/* Six schools of six, all marks 7 or 8. */
static void fill(struct sheet_of *sheet, int columns, bool forms)
{
    begin(sheet, columns);
    for (int i = 0; i < 36; i++)
        add(sheet, i % 6, forms ? FORM_A + i / 6 % 2 : FORM_NONE, 7 + i / 6 % 3 % 2, i / 3 % 4);
}

static void equal_rows_add_up_in_an_order_without_history(void **state)
{
    struct sheet_of one, two;
    (void)state;
    fill(&one, 2, true);
    begin(&two, 2);
    for (int i = 35; i >= 0; i--)
        two.list[two.rows.count++] = one.list[(i * 7) % 36];
    rows_pack(&one.rows);
    rows_pack(&two.rows);
    assert_int_equal(one.rows.count, two.rows.count);
    assert_memory_equal(one.list, two.list, (size_t)one.rows.count * sizeof *one.list);
    assert_int_equal(rows_people(&one.rows), 36);
}

static void a_sheet_obeys_the_thresholds_of_the_pool(void **state)
{
    struct sheet_of sheet;
    (void)state;
    fill(&sheet, 1, false);
    assert_null(rows_why_empty(&sheet.rows, arena));
    sheet.rows.count = 29;
    assert_string_equal(rows_why_empty(&sheet.rows, arena), "pool_onder_30");
    fill(&sheet, 1, false);
    for (int i = 0; i < 36; i++)
        sheet.list[i].source %= 4;
    assert_string_equal(rows_why_empty(&sheet.rows, arena), "pool_bronnen");
    sheet.rows.count = 0;
    assert_string_equal(rows_why_empty(&sheet.rows, arena), "pool_onder_30");
}

/* Two differ: one colleague who is one of them would know nearly everybody's answer. */
static void a_sheet_of_one_opinion_is_empty(void **state)
{
    (void)state;
    for (int differ = 0; differ <= 8; differ++) {
        struct sheet_of sheet;
        begin(&sheet, 1);
        for (int i = 0; i < 60; i++)
            add(&sheet, i % 6, FORM_NONE, i < differ ? 3 : 9, 0);
        /* spread over the schools: without any one of them, at most two are gone */
        bool empty = differ - (differ + 5) / 6 < 3;
        assert_int_equal(rows_why_empty(&sheet.rows, arena) != NULL, empty);
    }
}

static void a_source_that_holds_all_other_opinions_empties_the_sheet(void **state)
{
    struct sheet_of sheet;
    (void)state;
    begin(&sheet, 1);
    for (int i = 0; i < 60; i++)
        add(&sheet, i % 6, FORM_NONE, i % 6 == 2 ? 3 : 9, 0);
    assert_string_equal(rows_why_empty(&sheet.rows, arena), "blad_eensgezind");
    add(&sheet, 0, FORM_NONE, 4, 0);
    add(&sheet, 1, FORM_NONE, 4, 0);
    add(&sheet, 3, FORM_NONE, 4, 0);
    assert_null(rows_why_empty(&sheet.rows, arena));
}

static void what_is_missing_is_no_other_opinion(void **state)
{
    struct sheet_of sheet;
    (void)state;
    begin(&sheet, 2);
    for (int i = 0; i < 60; i++) {
        add(&sheet, i % 6, FORM_NONE, 9, i / 6 % 3);
        if (i % 2 == 0)
            sheet.list[i].value[0] = ROW_MISSING;
    }
    assert_string_equal(rows_why_empty(&sheet.rows, arena), "blad_eensgezind");
}

static void who_lacks_an_answer_stays_only_among_ten(void **state)
{
    (void)state;
    for (int lack = 0; lack <= 14; lack++) {
        struct sheet_of sheet;
        begin(&sheet, 2);
        for (int i = 0; i < 60; i++) {
            add(&sheet, i % 6, FORM_NONE, i / 6 % 3, i % 4);
            if (i < lack)
                sheet.list[i].value[1] = ROW_MISSING;
        }
        assert_int_equal(rows_complete(&sheet.rows), lack < 10 ? lack : 0);
        assert_int_equal(rows_people(&sheet.rows), lack < 10 ? 60 - lack : 60);
        assert_true(rows_merge(&sheet.rows));
        for (int i = 0; lack >= 10 && i < sheet.rows.count; i++)
            if (sheet.list[i].value[1] != ROW_MISSING)
                assert_true(sheet.list[i].shown[1] >= 0 && sheet.list[i].shown[1] <= 3);
    }
}

static bool same_shown(const struct row *a, const struct row *b, int column)
{
    return a->form == b->form && a->shown[column] == b->shown[column] &&
           (a->value[column] == ROW_MISSING) == (b->value[column] == ROW_MISSING);
}

/* Whoever knows one thing about a person finds three rows, and in a sheet of two not one other
 * value. */
static void assert_nobody_stands_alone(const struct rows *rows)
{
    for (int i = 0; i < rows->count; i++)
        for (int c = 0; c < rows->columns; c++) {
            int64_t people = 0;
            bool beside = rows->columns == 1;
            for (int k = 0; k < rows->count; k++) {
                if (!same_shown(&rows->list[i], &rows->list[k], c))
                    continue;
                people += rows->list[k].n;
                beside = beside || !same_shown(&rows->list[i], &rows->list[k], 1 - c);
            }
            assert_true(people >= 3 && beside);
        }
}

static double mean_of(const struct rows *rows, enum form form, int column, bool shown)
{
    double sum = 0;
    int64_t n = 0;
    for (int i = 0; i < rows->count; i++)
        if (rows->list[i].form == form && rows->list[i].value[column] != ROW_MISSING) {
            double x = shown ? rows->list[i].shown[column]
                             : (double)rows->list[i].value[column] / 17592186044416.0;
            sum += x * (double)rows->list[i].n;
            n += rows->list[i].n;
        }
    return n > 0 ? sum / (double)n : 0;
}

static void fill_by_chance(struct sheet_of *sheet, uint64_t *seed)
{
    int people = 30 + (int)(dice(seed) % 200), wide_a = 2 + (int)(dice(seed) % 40);
    int wide_b = 2 + (int)(dice(seed) % 12);
    bool forms = dice(seed) % 2 == 0;
    begin(sheet, 1 + (int)(dice(seed) % 2));
    for (int i = 0; i < people; i++)
        add(sheet, (int)(dice(seed) % 9), forms ? FORM_A + (int)(dice(seed) % 2) : FORM_NONE,
            (int)(dice(seed) % (uint64_t)(1 + dice(seed) % (uint64_t)wide_a)),
            (int)(dice(seed) % (uint64_t)(1 + dice(seed) % (uint64_t)wide_b)));
}

static void merged_rows_keep_every_mean_and_nobody_stands_alone(void **state)
{
    uint64_t seed = 20260902;
    int kept = 0;
    (void)state;
    print_message("merging, seed %llu\n", (unsigned long long)seed);
    for (int round = 0; round < 3000; round++) {
        static struct sheet_of sheet;
        fill_by_chance(&sheet, &seed);
        double mean[FORMS][ROW_VALUES];
        for (int f = 0; f < FORMS; f++)
            for (int c = 0; c < ROW_VALUES; c++)
                mean[f][c] = mean_of(&sheet.rows, (enum form)f, c, false);
        int64_t people = rows_people(&sheet.rows);
        if (rows_why_empty(&sheet.rows, arena) != NULL || !rows_merge(&sheet.rows))
            continue;
        kept++;
        assert_int_equal(rows_people(&sheet.rows), people);
        assert_nobody_stands_alone(&sheet.rows);
        for (int f = 0; f < FORMS; f++)
            for (int c = 0; c < sheet.rows.columns; c++)
                assert_true(fabs(mean_of(&sheet.rows, (enum form)f, c, true) - mean[f][c]) < 1e-12);
        arena_reset(arena);
    }
    assert_true(kept > 1000);
}

static void a_common_value_is_left_as_it_is(void **state)
{
    struct sheet_of sheet;
    static const int counts[] = {4, 1, 1, 9, 2};
    (void)state;
    begin(&sheet, 1);
    for (int v = 0; v < 5; v++)
        for (int i = 0; i < counts[v]; i++)
            add(&sheet, i, FORM_NONE, v, 0);
    assert_true(rows_merge(&sheet.rows));
    assert_true(sheet.list[0].shown[0] == 0 && sheet.list[0].n == 4);
    /* 1 and 2 take 3 in, for together they are two; 4 is rare and last, and joins them */
    double merged = (1 + 2 + 9 * 3 + 2 * 4) / 13.0;
    for (int i = 1; i < sheet.rows.count; i++)
        assert_true(fabs(sheet.list[i].shown[0] - merged) < 1e-12);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(equal_rows_add_up_in_an_order_without_history),
        cmocka_unit_test(a_sheet_obeys_the_thresholds_of_the_pool),
        cmocka_unit_test(a_sheet_of_one_opinion_is_empty),
        cmocka_unit_test(a_source_that_holds_all_other_opinions_empties_the_sheet),
        cmocka_unit_test(what_is_missing_is_no_other_opinion),
        cmocka_unit_test(who_lacks_an_answer_stays_only_among_ten),
        cmocka_unit_test(merged_rows_keep_every_mean_and_nobody_stands_alone),
        cmocka_unit_test(a_common_value_is_left_as_it_is),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
