/* SPDX-License-Identifier: MPL-2.0 */
/* The sheets of a pool, and figures over exactly the people who are in them: what a sheet keeps
 * back would follow from a figure that has them. */
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "report/plan.h"

struct plan_sheet *plan_sheet(const struct plan *plan, enum summary_sheet sheet, int class_at)
{
    return &plan->sheets[(int)sheet * plan->count + class_at];
}

static int columns_of(enum summary_sheet sheet)
{
    return summary_layouts[sheet].columns[1].take == TAKE_NOTHING ? 1 : 2;
}

static int64_t units_of(double value)
{
    return isnan(value) ? ROW_MISSING : row_units(value);
}

/* All rows of one class, each with its source. */
static struct rows rows_of(const struct plan *plan, enum summary_sheet sheet,
                           const struct plan_class *class, struct arena *arena)
{
    int sources = summary_totals(plan->summary)->sources, room = 0;
    struct summary_rows *each = arena_get(arena, ((size_t)sources + 1) * sizeof *each);
    for (int s = 0; s < sources; s++) {
        struct summary_pick pick = {.classes = class->of, .source = s, .alone = true};
        each[s] = summary_sheet_rows(plan->summary, sheet, &pick, arena);
        room += each[s].count;
    }
    struct rows rows = {arena_get(arena, ((size_t)room + 1) * sizeof *rows.list), 0,
                        columns_of(sheet)};
    for (int s = 0; s < sources; s++)
        for (int i = 0; i < each[s].count; i++) {
            struct row *row = &rows.list[rows.count];
            for (int c = 0; c < rows.columns; c++)
                row->value[c] = units_of(each[s].list[i].value[c]);
            row->form = each[s].list[i].form;
            row->source = s + 1;
            row->n = each[s].list[i].count;
            bool first = row->value[0] != ROW_MISSING,
                 second = rows.columns > 1 && row->value[1] != ROW_MISSING;
            rows.count += sheet == SHEET_LATER ? first && second : first || second;
        }
    return rows;
}

/* Who came back after six weeks and who did not: each nobody or ten (privacy.md 3.5). */
static bool is_told_by_turnout(int64_t came, int64_t of)
{
    int64_t away = of - came;
    return (came > 0 && came < OUTPUTS_APART) || (came > 0 && away > 0 && away < OUTPUTS_APART);
}

static struct rows copy_of(const struct rows *rows, struct arena *arena)
{
    struct rows copy = *rows;
    copy.list = arena_get(arena, ((size_t)rows->count + 1) * sizeof *copy.list);
    if (rows->count > 0)
        memcpy(copy.list, rows->list, (size_t)rows->count * sizeof *copy.list);
    return copy;
}

void plan_sheets(struct plan *plan, struct arena *arena)
{
    plan->sheets = arena_get(arena, ((size_t)plan->count + 1) * SHEETS * sizeof *plan->sheets);
    for (int sheet = 0; sheet < SHEETS; sheet++)
        for (int c = 0; c < plan->count; c++) {
            struct plan_sheet *out = plan_sheet(plan, (enum summary_sheet)sheet, c);
            out->raw = rows_of(plan, (enum summary_sheet)sheet, &plan->list[c], arena);
            out->incomplete = rows_complete(&out->raw);
            out->rows = copy_of(&out->raw, arena);
            out->why = rows_why_empty(&out->raw, arena);
            if (sheet == SHEET_LATER &&
                is_told_by_turnout(rows_people(&out->raw), plan->list[c].people))
                out->why = "pool_terug";
            if (out->why == NULL && !rows_merge(&out->rows))
                out->why = "blad_eensgezind";
            if (out->why != NULL)
                out->rows.count = 0;
        }
}

/* People of all raw rows of a sheet: none means that tables answered it together, or nobody. */
static int64_t people_of(const struct plan *plan, enum summary_sheet sheet)
{
    int64_t people = 0;
    for (int c = 0; c < plan->count; c++)
        people += rows_people(&plan_sheet(plan, sheet, c)->raw);
    return people;
}

const bool *plan_standing(const struct plan *plan, enum summary_sheet sheet, struct arena *arena)
{
    int classes = summary_totals(plan->summary)->classes;
    bool *stands = arena_get(arena, (size_t)classes + 1);
    if (people_of(plan, sheet) == 0)
        return plan->classes; /* tables answered it together: it has no rows to merge */
    for (int c = 0; c < plan->count; c++)
        for (int k = 0; k < classes; k++)
            stands[k] =
                stands[k] || (plan->list[c].of[k] && plan_sheet(plan, sheet, c)->why == NULL);
    return stands;
}

/* --- figures of sheets ------------------------------------------------------------------------ */

/* How a measure follows from a row: one of its columns, what the second has more than the first,
 * or NPS. */
enum from_row { FROM_FIRST, FROM_SECOND, FROM_MORE, FROM_NPS };
static const struct {
    const char *measure, *key;
    enum summary_sheet sheet;
    enum from_row how;
} origins[] = {
    {"know_change", NULL, SHEET_KNOW, FROM_MORE},
    {"know_level", "before", SHEET_KNOW, FROM_FIRST},
    {"know_level", "after", SHEET_KNOW, FROM_SECOND},
    {"aware_change", NULL, SHEET_AWARE, FROM_MORE},
    {"selfeff_change", NULL, SHEET_EFFICACY, FROM_MORE},
    {"will_scale_change", NULL, SHEET_WILLING, FROM_MORE},
    {"will_change", NULL, SHEET_DO, FROM_MORE},
    {"mark", NULL, SHEET_RATING, FROM_FIRST},
    {"recommend", NULL, SHEET_RATING, FROM_SECOND},
    {"recommend", "nps", SHEET_RATING, FROM_NPS},
    {"gap_observable", NULL, SHEET_FILES, FROM_FIRST},
    {"gap_inferred", NULL, SHEET_FILES, FROM_SECOND},
    {"gap_specific", NULL, SHEET_FILES, FROM_MORE},
    {"turn_gap", NULL, SHEET_TURNS, FROM_FIRST},
    {"spot_d", NULL, SHEET_SPOT, FROM_FIRST},
    {"rewrite_neutral", NULL, SHEET_WORDING, FROM_FIRST},
    {"talk_open", NULL, SHEET_TALK, FROM_FIRST},
    {"talk_open", "sturend", SHEET_TALK, FROM_SECOND},
    {"est_skill", NULL, SHEET_ESTIMATE, FROM_FIRST},
    {"est_lean", NULL, SHEET_ESTIMATE, FROM_SECOND},
    {"claims_brier", NULL, SHEET_CLAIMS, FROM_FIRST},
    {"claims_over", NULL, SHEET_CLAIMS, FROM_SECOND},
    {"plan_share", NULL, SHEET_PLAN, FROM_FIRST},
};
enum { ORIGINS = sizeof origins / sizeof *origins };

static int origin_of(const struct measure *m)
{
    for (int i = 0; i < ORIGINS; i++) {
        bool key = m->key == NULL || origins[i].key == NULL ? m->key == origins[i].key
                                                            : strcmp(m->key, origins[i].key) == 0;
        if (strcmp(origins[i].measure, m->name) == 0 && key)
            return i;
    }
    return -1;
}

static double nps_of(double mark)
{
    return mark >= 9 ? 100 : mark <= 6 ? -100 : 0;
}

/* false: this row does not have it. */
static bool score_of(const struct row *row, enum from_row how, double *score, double levels[2])
{
    const double unit = 17592186044416.0; /* 2^44 */
    bool first = row->value[0] != ROW_MISSING, second = row->value[1] != ROW_MISSING;
    levels[0] = first ? (double)row->value[0] / unit : 0;
    levels[1] = second ? (double)row->value[1] / unit : 0;
    switch (how) {
    case FROM_FIRST:
        *score = levels[0];
        return first;
    case FROM_SECOND:
        *score = levels[1];
        return second;
    case FROM_NPS:
        *score = nps_of(levels[1]);
        return second;
    case FROM_MORE:
        break;
    }
    *score = levels[1] - levels[0];
    return first && second;
}

static void add_row(struct part *part, const struct row *row, const struct measure *m,
                    enum from_row how)
{
    double score, levels[2];
    if (!score_of(row, how, &score, levels))
        return;
    struct cell *cell = &part->form[m->by == ESTIMATE_ABBA ? row->form : FORM_NONE];
    for (int64_t i = 0; i < row->n; i++) {
        cell_add_score(cell, score);
        if (m->levels == NULL)
            continue;
        cell_add_score(&part->before, levels[0]);
        cell_add_score(&part->after, levels[1]);
    }
}

static struct figure of_rows(const struct plan *plan, int measure, int origin, struct arena *arena)
{
    const struct measure *m = measures_all.list[measure];
    int sources = summary_totals(plan->summary)->sources;
    struct part *parts = arena_get(arena, ((size_t)sources + 1) * sizeof *parts);
    int64_t asked = 0;
    for (int s = 0; s < sources; s++)
        parts[s].school = parts[s].source = parts[s].group = s + 1;
    for (int c = 0; c < plan->count; c++) {
        const struct plan_sheet *sheet = plan_sheet(plan, origins[origin].sheet, c);
        if (sheet->why != NULL)
            continue;
        asked += plan->list[c].people;
        for (int i = 0; i < sheet->raw.count; i++)
            add_row(&parts[sheet->raw.list[i].source - 1], &sheet->raw.list[i], m,
                    origins[origin].how);
    }
    int64_t has = 0;
    for (int s = 0; s < sources; s++) {
        has += part_count(&parts[s]);
        parts[s].group = 1;
    }
    parts[0].missing = asked - has;
    return measure_conclude(m, parts, sources, arena);
}

/* --- counts ----------------------------------------------------------------------------------- */

static struct figure of_counts(const struct plan *plan, int measure, struct arena *arena)
{
    struct summary_pick pick = {.classes = plan->classes, .source = -1, .alone = true};
    struct figure figure = summary_figure(plan->summary, measure, &pick, arena);
    const char *key = measures_all.list[measure]->key;
    if (plan->waiting == 0)
        return figure;
    if (strcmp(key, "unrecorded") == 0) { /* not known of these sessions alone */
        figure.state = FIGURE_TOO_FEW;
        figure.why = "niet_gemeten";
    }
    /* who waits is in no total */
    figure.n = strcmp(key, "people") == 0     ? plan->people
               : strcmp(key, "sessions") == 0 ? plan->sessions
               : strcmp(key, "schools") == 0  ? plan->sources
                                              : 0;
    figure.yes_after = figure.n;
    figure.value = figure.low = figure.high = (double)figure.n;
    figure.strata = plan->sessions;
    return figure;
}

static struct figure of_summary(const struct plan *plan, int measure,
                                const struct summary_pick *pick, struct arena *arena)
{
    struct figure figure = summary_figure(plan->summary, measure, pick, arena);
    if (measure_is_later(figure.of) && !figure.teams &&
        is_told_by_turnout(figure.n, plan->people)) {
        figure.state = FIGURE_TOO_FEW;
        figure.why = "pool_terug";
    }
    return figure;
}

struct figure plan_figure(const struct plan *plan, int measure, bool unflagged, struct arena *arena)
{
    const struct measure *m = measures_all.list[measure];
    int origin = origin_of(m);
    if (m->by == ESTIMATE_COUNT)
        return of_counts(plan, measure, arena);
    struct summary_pick pick = {
        .classes = plan->classes, .source = -1, .alone = true, .unflagged = unflagged};
    if (origin < 0 || people_of(plan, origins[origin].sheet) == 0)
        return of_summary(plan, measure, &pick, arena);
    if (!unflagged)
        return of_rows(plan, measure, origin, arena);
    pick.classes = plan_standing(plan, origins[origin].sheet, arena);
    return summary_figure(plan->summary, measure, &pick, arena);
}

bool plan_link(const struct plan *plan, const char *sector, int x, int y, int *hundredths,
               int64_t *n)
{
    int classes = summary_totals(plan->summary)->classes;
    struct arena *arena = arena_new();
    if (arena == NULL)
        return false;
    bool *stands = arena_get(arena, (size_t)classes + 1);
    for (int c = 0; c < plan->count; c++) {
        bool here = strcmp(plan->list[c].sector, sector) == 0 &&
                    plan_sheet(plan, (enum summary_sheet)(x / SHEET_COLUMNS), c)->why == NULL &&
                    plan_sheet(plan, (enum summary_sheet)(y / SHEET_COLUMNS), c)->why == NULL;
        for (int k = 0; here && k < classes; k++)
            stands[k] = stands[k] || plan->list[c].of[k];
    }
    struct summary_pick pick = {.classes = stands, .source = -1, .alone = true};
    double r = summary_correlation(plan->summary, x, y, &pick, n);
    arena_free(arena);
    *hundredths = isnan(r) ? 0 : (int)lround(100 * r);
    return *n >= LINK_LEAST && !isnan(r);
}
