/* SPDX-License-Identifier: MPL-2.0 */
/* Counted rows become differences, differences become tests. Merged rows count with their mean,
 * so that whoever has the released rows finds the same numbers. */
#include "report/paired.h"

#include <math.h>

#include "base/arena.h"

struct pairs { double *list; int count, room; };          /* after minus before */

/* Means of three or four answers: equal ones are equal, whatever the last bits say. */
static void add(struct pairs *pairs, double before, double after, int64_t n, struct arena *arena)
{
    double more = rint((after - before) * 1e6) / 1e6;
    for (int64_t i = 0; i < n; i++) {
        if (pairs->count == pairs->room) {
            int room = pairs->room > 0 ? 2 * pairs->room : 256;
            double *list = arena_get(arena, (size_t)room * sizeof *list);
            for (int k = 0; k < pairs->count; k++)
                list[k] = pairs->list[k];
            pairs->list = list;
            pairs->room = room;
        }
        pairs->list[pairs->count++] = more;
    }
}

static void of_summary(struct pairs *pairs, const struct summary *summary, enum summary_sheet sheet,
                       struct arena *arena)
{
    struct summary_pick everybody = {.source = -1, .alone = true};
    struct summary_rows rows = summary_sheet_rows(summary, sheet, &everybody, arena);
    for (int i = 0; i < rows.count; i++) {
        const struct summary_row *row = &rows.list[i];
        if (!isnan(row->value[0]) && !isnan(row->value[1]))
            add(pairs, row->value[0], row->value[1], row->count, arena);
    }
}

static void of_plan(struct pairs *pairs, const struct plan *plan, enum summary_sheet sheet,
                    struct arena *arena)
{
    for (int c = 0; c < plan->count; c++) {
        const struct plan_sheet *of = plan_sheet(plan, sheet, c);
        for (int i = 0; of->why == NULL && i < of->rows.count; i++) {
            const struct row *row = &of->rows.list[i];
            if (row->value[0] != ROW_MISSING && row->value[1] != ROW_MISSING)
                add(pairs, row->shown[0], row->shown[1], row->n, arena);
        }
    }
}

static void test_pairs(struct paired_test *test, struct pairs *pairs)
{
    struct cell cell = {.n = 0};
    int64_t up = 0, down = 0;
    for (int i = 0; i < pairs->count; i++) {
        cell_add_score(&cell, pairs->list[i]);
        up += pairs->list[i] > 0;
        down += pairs->list[i] < 0;
    }
    test->n = pairs->count;
    if (test->yes_no) {
        test->is = stats_mcnemar(up, down);
        test->is.n = up + down;
        return;
    }
    struct paired paired = stats_paired(&cell);
    test->has_dz = paired.sd > 0;
    test->dz = paired.dz;
    test->is = stats_wilcoxon(pairs->list, pairs->count);
}

void paired_make(struct paired_tests *tests, const struct summary *summary, const struct plan *plan,
                 struct arena *arena)
{
    static const struct { const char *measure; enum summary_sheet sheet; } of[PAIRED_MOST] = {
        {"know_change", SHEET_KNOW},      {"will_change", SHEET_DO},
        {"will_scale_change", SHEET_WILLING}, {"aware_change", SHEET_AWARE},
        {"selfeff_change", SHEET_EFFICACY}};
    tests->count = 0;
    for (int i = 0; i < PAIRED_MOST; i++) {
        struct pairs pairs = {.count = 0};
        struct paired_test *test = &tests->list[tests->count];
        *test = (struct paired_test){.of = measure_find(of[i].measure),
                                     .yes_no = of[i].sheet == SHEET_DO};
        if (plan != NULL)
            of_plan(&pairs, plan, of[i].sheet, arena);
        else
            of_summary(&pairs, summary, of[i].sheet, arena);
        if (pairs.count < test->of->least)
            continue;
        test_pairs(test, &pairs);
        tests->count++;
    }
}
