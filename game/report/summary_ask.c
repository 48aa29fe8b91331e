/* SPDX-License-Identifier: MPL-2.0 */
/* What a summary says when everything is in: totals, figures, rows of sheets, correlations. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "report/summary_own.h"

/* --- places of the content ------------------------------------------------------------------- */

static int by_class(const void *a, const void *b)
{
    const struct class_held *one = a, *two = b;
    return summary_class_order(&one->is, &two->is);
}

static int by_key(const void *a, const void *b)
{
    const struct source_held *one = a, *two = b;
    return (one->is.key > two->is.key) - (one->is.key < two->is.key);
}

static int by_place(const void *a, const void *b)
{
    const struct group *one = *(struct group *const *)a, *two = *(struct group *const *)b;
    if (one->class_at != two->class_at)
        return one->class_at < two->class_at ? -1 : 1;
    return (one->source > two->source) - (one->source < two->source);
}

static int by_id(const void *a, const void *b)
{
    const struct summary_session *one = a, *two = b;
    return (one->id > two->id) - (one->id < two->id);
}

static void sort(void *list, int count, size_t size, int (*order)(const void *, const void *))
{
    if (count > 1)
        qsort(list, (size_t)count, size, order);
}

/* old[new place] and the way back. */
static int *turned(const int *old, int count, struct arena *arena)
{
    int *now = arena_get(arena, (size_t)count * sizeof *now + 1);
    for (int i = 0; i < count; i++)
        now[old[i]] = i;
    return now;
}

static int *sort_classes(struct summary *summary, struct arena *arena)
{
    int *old = arena_get(arena, (size_t)summary->class_count * sizeof *old + 1), rest = 0;
    for (int i = 0; i < summary->class_count; i++)
        summary->classes[i].rest = i; /* for a moment: where it came from */
    sort(summary->classes, summary->class_count, sizeof *summary->classes, by_class);
    for (int i = 0; i < summary->class_count; i++) {
        struct class_held *held = &summary->classes[i];
        old[i] = held->rest;
        bool same = i > 0 && strcmp(held[-1].is.pack, held->is.pack) == 0 &&
                    strcmp(held[-1].is.packv, held->is.packv) == 0 &&
                    strcmp(held[-1].is.bank, held->is.bank) == 0;
        rest += !same;
        held->rest = rest;
    }
    return turned(old, summary->class_count, arena);
}

static int *sort_sources(struct summary *summary, struct arena *arena)
{
    int *old = arena_get(arena, (size_t)summary->source_count * sizeof *old + 1);
    for (int i = 0; i < summary->source_count; i++)
        summary->sources[i].is.sessions = i; /* for a moment: where it came from */
    sort(summary->sources, summary->source_count, sizeof *summary->sources, by_key);
    for (int i = 0; i < summary->source_count; i++) {
        old[i] = (int)summary->sources[i].is.sessions;
        summary->sources[i].is.sessions = 0;
    }
    return turned(old, summary->source_count, arena);
}

static void count_groups(struct summary *summary)
{
    for (int i = 0; i < summary->class_count; i++)
        summary->classes[i].is.sessions = summary->classes[i].is.people = 0;
    for (int i = 0; i < summary->source_count; i++)
        summary->sources[i].is.sessions = summary->sources[i].is.people = 0;
    for (int i = 0; i < summary->group_count; i++) {
        struct group *group = summary->groups[i];
        group->at = i;
        struct summary_class *class = &summary->classes[group->class_at].is;
        struct summary_source *source = &summary->sources[group->source].is;
        class->sessions += group->sessions;
        class->people += group->people;
        source->sessions += group->sessions;
        source->people += group->people;
    }
}

void summary_settle(struct summary *summary)
{
    struct arena *arena = summary->arena;
    summary_later_settle(summary);
    const int *class_now = sort_classes(summary, arena), *source_now = sort_sources(summary, arena);
    for (int i = 0; i < summary->group_count; i++) {
        summary->groups[i]->class_at = class_now[summary->groups[i]->class_at];
        summary->groups[i]->source = source_now[summary->groups[i]->source];
    }
    for (int i = 0; i < summary->session_count; i++) {
        summary->sessions[i].class_at = class_now[summary->sessions[i].class_at];
        summary->sessions[i].source = source_now[summary->sessions[i].source];
    }
    sort(summary->groups, summary->group_count, sizeof(struct group *), by_place);
    sort(summary->sessions, summary->session_count, sizeof *summary->sessions, by_id);
    sort(summary->versions.list, summary->versions.count, sizeof *summary->versions.list,
         summary_version_order);
    count_groups(summary);
    struct summary_totals *totals = &summary->totals;
    totals->sources = summary->source_count;
    totals->classes = summary->class_count;
    totals->versions = summary->versions.list;
    totals->version_count = summary->versions.count;
}

const struct summary_totals *summary_totals(const struct summary *summary)
{
    return &summary->totals;
}

const struct summary_class *summary_class(const struct summary *summary, int at)
{
    return &summary->classes[at].is;
}

const struct summary_source *summary_source(const struct summary *summary, int at)
{
    return &summary->sources[at].is;
}

const struct summary_session *summary_sessions(const struct summary *summary, int *count)
{
    *count = summary->session_count;
    return summary->sessions;
}

/* --- figures --------------------------------------------------------------------------------- */

static bool picks_class(const struct summary *summary, const struct summary_pick *pick, int class)
{
    return (pick->classes == NULL || pick->classes[class]) &&
           (pick->alone || !summary->classes[class].is.alone);
}

static bool picks(const struct summary *summary, const struct summary_pick *pick,
                  const struct group *group)
{
    bool source = pick->source < 0 || (group->source == pick->source) != pick->but;
    return source && picks_class(summary, pick, group->class_at);
}

/* The unit of a figure is a person, or a table that answered together; the two are never mixed
 * (measurement.md, conventions). Whoever answered alone goes before who answered together. */
static bool is_by_person(const struct summary *summary, int m, const struct summary_pick *pick)
{
    struct part part;
    for (int i = 0; i < summary->group_count; i++)
        if (picks(summary, pick, summary->groups[i]) &&
            sums_part(&summary->groups[i]->sums, VARIANT_ALL, m, &part))
            return true;
    return false;
}

/* One source and no label: then nothing says which school, and every session is its own stratum. */
static bool has_schools(const struct summary *summary)
{
    return summary->source_count > 1 ||
           (summary->source_count == 1 && summary->sources[0].is.labelled);
}

static int parts_of(const struct summary *summary, enum variant variant, int m,
                    const struct summary_pick *pick, struct part *parts)
{
    int count = 0;
    for (int i = 0; i < summary->group_count; i++) {
        const struct group *group = summary->groups[i];
        if (!picks(summary, pick, group))
            continue;
        struct part *part = &parts[count++];
        sums_part(&group->sums, variant, m, part);
        part->missing = group->streams[variant] - part_count(part);
        part->source = group->source + 1;
        part->school = has_schools(summary) ? part->source : 0;
        part->group = summary->classes[group->class_at].rest;
    }
    return count;
}

static struct figure of_sessions(const struct summary *summary, enum variant variant, int m,
                                 const struct summary_pick *pick, const struct part *parts,
                                 int count, struct arena *arena)
{
    struct strata standing = {.count = 0};
    struct part *rests = arena_get(arena, (size_t)(summary->class_count + 1) * sizeof *rests);
    int key = summary_key(variant, m, CELL_NONE), rest_count = 0;
    for (int c = 0; c < summary->class_count; c++) {
        const struct class_held *held = &summary->classes[c];
        if (!picks_class(summary, pick, c))
            continue;
        for (int i = 0; i < held->standing_count; i++)
            if (held->standing[i].key == key)
                strata_join(&standing, &held->standing[i].strata, arena);
        sums_part(&held->rests, variant, m, &rests[rest_count]);
        rests[rest_count++].group = held->rest;
    }
    struct closed closed = {&standing, rests, rest_count};
    return measure_conclude_closed(measures_all.list[m], parts, count, &closed, arena);
}

static struct figure counted(const struct summary *summary, int m, struct arena *arena)
{
    const struct measure *measure = measures_all.list[m];
    const struct summary_totals *totals = &summary->totals;
    struct part part = {.asked = totals->players};
    if (strcmp(measure->key, "unrecorded") == 0)
        part.asked = totals->players - totals->people;
    else if (strcmp(measure->key, "sessions") == 0)
        part.asked = totals->sessions;
    else if (strcmp(measure->key, "schools") == 0)
        part.asked = summary->source_count;
    struct figure figure = measure_conclude(measure, &part, 1, arena);
    figure.strata = totals->sessions;
    return figure;
}

struct figure summary_figure(const struct summary *summary, int m, const struct summary_pick *pick,
                             struct arena *arena)
{
    if (measures_all.list[m]->by == ESTIMATE_COUNT)
        return counted(summary, m, arena);
    bool person = is_by_person(summary, m, pick);
    enum variant variant = !person           ? VARIANT_TEAM
                           : pick->unflagged ? VARIANT_UNFLAGGED
                                             : VARIANT_ALL;
    struct part *parts = arena_get(arena, (size_t)(summary->group_count + 1) * sizeof *parts);
    int count = parts_of(summary, variant, m, pick, parts);
    struct figure figure = has_schools(summary)
                               ? measure_conclude(measures_all.list[m], parts, count, arena)
                               : of_sessions(summary, variant, m, pick, parts, count, arena);
    figure.teams = !person && figure.sources > 0;
    return figure;
}

/* --- sheets ---------------------------------------------------------------------------------- */

static int value_order(double one, double two)
{
    if (isnan(one) || isnan(two))
        return isnan(two) - isnan(one);
    return (one > two) - (one < two);
}

static int by_value(const void *a, const void *b)
{
    const struct summary_row *one = a, *two = b;
    if (one->form != two->form)
        return one->form < two->form ? -1 : 1;
    int way = value_order(one->value[0], two->value[0]);
    return way != 0 ? way : value_order(one->value[1], two->value[1]);
}

static double value_of(const struct summary *summary, uint32_t at)
{
    return at == 0 ? NAN : summary->values.list[at - 1];
}

static int rows_of(const struct summary *summary, enum summary_sheet sheet,
                   const struct summary_pick *pick, struct summary_row *out)
{
    int count = 0;
    for (int i = 0; i < summary->group_count; i++) {
        const struct tallies *tallies = &summary->groups[i]->tallies;
        if (!picks(summary, pick, summary->groups[i]))
            continue;
        for (int k = 0; k < tallies->count; k++) {
            const struct tally *tally = &tallies->list[k];
            if (tally->sheet != sheet)
                continue;
            if (out != NULL)
                out[count] =
                    (struct summary_row){(enum form)tally->form,
                                         {value_of(summary, tally->a), value_of(summary, tally->b)},
                                         tally->count};
            count++;
        }
    }
    return count;
}

struct summary_rows summary_sheet_rows(const struct summary *summary, enum summary_sheet sheet,
                                       const struct summary_pick *pick, struct arena *arena)
{
    int count = rows_of(summary, sheet, pick, NULL), kept = 0;
    struct summary_row *list = arena_get(arena, (size_t)(count + 1) * sizeof *list);
    struct summary_rows rows = {.list = list};
    rows_of(summary, sheet, pick, list);
    sort(list, count, sizeof *list, by_value);
    for (int i = 0; i < count; i++) {
        rows.people += list[i].count;
        if (kept > 0 && by_value(&list[kept - 1], &list[i]) == 0)
            list[kept - 1].count += list[i].count;
        else
            list[kept++] = list[i];
    }
    rows.count = kept;
    return rows;
}

static double squares(int64_t n, wide sum, wide squared)
{
    return cell_squares(&(struct cell){n, sum, squared});
}

double summary_correlation(const struct summary *summary, int x, int y,
                           const struct summary_pick *pick, int64_t *n)
{
    struct product all = {.n = 0};
    for (int c = 0; c < summary->class_count; c++) {
        const struct product *products = summary->classes[c].products;
        if (products == NULL || !picks_class(summary, pick, c))
            continue;
        const struct product *one = &products[summary_product(x < y ? x : y, x < y ? y : x)];
        product_add(&all, one);
    }
    *n = all.n;
    /* The squares of the sum of both: xx + yy + 2 xy around the mean, so nothing cancels. */
    double of_x = squares(all.n, all.x, all.xx), of_y = squares(all.n, all.y, all.yy);
    double of_sum = squares(all.n, all.x + all.y, all.xx + all.yy + 2 * all.xy);
    return all.n < 2 || !(of_x > 0) || !(of_y > 0) ? NAN
                                                   : (of_sum - of_x - of_y) / 2 / sqrt(of_x * of_y);
}
