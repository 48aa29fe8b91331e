/* SPDX-License-Identifier: MPL-2.0 */
/* From parts to a figure: sessions close into strata, strata into an estimate, an interval and a
 * state. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "measure/stats.h"
#include "measure/measure.h"

static const char too_small[] = "n_te_klein", no_spread[] = "geen_spreiding";

static int by_school(const void *a, const void *b)
{
    const struct part *one = a, *two = b;
    return (one->school > two->school) - (one->school < two->school);
}

static int by_group(const void *a, const void *b)
{
    const struct part *one = a, *two = b;
    return (one->group > two->group) - (one->group < two->group);
}

static int by_source(const void *a, const void *b)
{
    const struct part *one = a, *two = b;
    return (one->source > two->source) - (one->source < two->source);
}

bool measure_stands(const struct measure *m, const struct part *part, bool rest)
{
    int64_t least = rest ? 1 : 5, each = rest ? 1 : 2;
    if (m->by == ESTIMATE_ABBA && (part->form[FORM_A].n < each || part->form[FORM_B].n < each))
        return false;
    return part_count(part) >= least;
}

static struct part total_of(const struct part *parts, int count)
{
    struct part total = {.asked = 0};
    for (int i = 0; i < count; i++)
        part_add(&total, &parts[i]);
    return total;
}

/* Schools and sessions that stand alone close; what is left moves to the front, and is counted. */
static int close_standing(const struct measure *m, struct part *parts, int count,
                          struct strata *strata, struct arena *arena)
{
    int left = 0;
    qsort(parts, (size_t)count, sizeof *parts, by_school);
    for (int from = 0, to; from < count; from = to) {
        for (to = from + 1; to < count && parts[from].school != 0; to++)
            if (parts[to].school != parts[from].school)
                break;
        struct part total = total_of(&parts[from], to - from);
        if (measure_stands(m, &total, false))
            strata_add(strata, &total, m->by == ESTIMATE_ABBA, arena);
        else
            for (int i = from; i < to; i++)
                parts[left++] = parts[i];
    }
    return left;
}

/* One rest for each group. Whoever fits nowhere is counted as missing. */
static void close_rests(struct figure *figure, struct part *parts, int count,
                        struct strata *strata, struct arena *arena)
{
    qsort(parts, (size_t)count, sizeof *parts, by_group);
    for (int from = 0, to; from < count; from = to) {
        for (to = from + 1; to < count && parts[to].group == parts[from].group; to++)
            continue;
        struct part total = total_of(&parts[from], to - from);
        if (measure_stands(figure->of, &total, true))
            strata_add(strata, &total, figure->of->by == ESTIMATE_ABBA, arena);
        else
            figure->missing += part_count(&total);
    }
}

static void count_sources(struct figure *figure, struct part *parts, int count)
{
    qsort(parts, (size_t)count, sizeof *parts, by_source);
    int64_t here = 0;
    for (int i = 0; i < count; i++) {
        int64_t n = part_count(&parts[i]);
        here = i > 0 && parts[i].source == parts[i - 1].source ? here : 0;
        figure->sources += here == 0 && n > 0;
        here += n;
        if (here > figure->largest_source)
            figure->largest_source = here;
        int64_t largest = parts[i].largest > 0 ? parts[i].largest : n;
        if (largest > figure->largest_session)
            figure->largest_session = largest;
    }
}

static void take(struct figure *figure, struct interval is, double scale)
{
    figure->value = is.value * scale;
    figure->low = is.low * scale;
    figure->high = is.high * scale;
}

/* From strata that could stand for others: what they differ, and what that costs (Kish 1965). */
static void spread_of(struct figure *figure, const struct pool *pool, double scale)
{
    double whole = pool->tau2 + pool->s2_w, size = (double)pool->n / (double)pool->strata;
    if (pool->strata < 5)
        return;
    figure->tau = sqrt(pool->tau2) * scale;
    figure->deff = whole > 0 ? 1 + (size - 1) * pool->tau2 / whole : 1;
}

static void conclude_abba(struct figure *figure, const struct strata *strata)
{
    if (strata->closed == 1) {
        const struct part *only = &strata->all;
        struct abba abba = stats_abba(&only->form[FORM_A], &only->form[FORM_B]);
        take(figure, (struct interval){abba.delta, abba.low, abba.high}, 1);
        figure->why = abba.se > 0 ? NULL : no_spread;
        return;
    }
    struct pool pool = stats_pool(strata);
    take(figure, pool.is, 1);
    spread_of(figure, &pool, 1);
    figure->why = pool.s2_w > 0 ? NULL : no_spread;
}

static void conclude_mean(struct figure *figure, const struct strata *strata, double scale)
{
    if (strata->closed == 1) {
        take(figure, stats_mean(&strata->all.form[FORM_NONE]), scale);
        return;
    }
    struct pool pool = stats_pool(strata);
    take(figure, pool.is, scale);
    spread_of(figure, &pool, scale);
}

static void conclude_yes_no(struct figure *figure, const struct strata *strata)
{
    const struct part *all = &strata->all;
    int64_t n = figure->n, before = llround(cell_sum(&all->before)),
            after = llround(cell_sum(&all->after));
    figure->yes_before = before;
    figure->yes_after = after;
    if (strata->closed > 1) {
        conclude_mean(figure, strata, 100);
        return;
    }
    /* Every score is +1, 0 or -1: their squares count who changed, their sum in which direction. */
    const struct cell *cell = &all->form[FORM_NONE];
    int64_t changed = llround(cell_squares(cell) + cell_sum(cell) * cell_mean(cell));
    int64_t up = (changed + after - before) / 2, down = changed - up;
    take(figure, stats_newcombe_paired(before - down, up, down, n - before - up), 100);
}

static void conclude_share(struct figure *figure, const struct part *all)
{
    figure->yes_after = llround(cell_sum(&all->form[FORM_NONE]));
    take(figure, stats_wilson(figure->yes_after, figure->n), 100);
}

/* No group can have a value outside the scale, so an interval ends where the scale does; t
 * intervals of small groups reach further. The value itself stays inside whatever its author
 * made of the range. */
static void keep_inside(struct figure *figure)
{
    const struct measure *m = figure->of;
    if (figure->low < m->from)
        figure->low = fmin(m->from, figure->value);
    if (figure->high > m->to)
        figure->high = fmax(m->to, figure->value);
}

static void settle(struct figure *figure)
{
    if (figure->why != NULL) {
        figure->state = FIGURE_TOO_FEW;
        figure->value = figure->low = figure->high = 0;
        figure->before = figure->after = 0;
        figure->has_levels = false;
        return;
    }
    keep_inside(figure);
    if (!figure->of->states) {
        figure->state = FIGURE_PLAIN;
    } else {
        figure->state = figure->low > 0    ? FIGURE_WITH
                        : figure->high < 0 ? FIGURE_AGAINST
                                           : FIGURE_NOT_SHOWN;
    }
}

static void estimate(struct figure *figure, const struct strata *strata)
{
    const struct measure *m = figure->of;
    const struct part *all = &strata->all;
    figure->n = part_count(all);
    figure->n_a = all->form[FORM_A].n;
    figure->n_b = all->form[FORM_B].n;
    figure->strata = strata->closed;
    bool each =
        m->by != ESTIMATE_ABBA || (figure->n_a >= m->least_each && figure->n_b >= m->least_each);
    if (figure->n < m->least || !each) {
        figure->why = too_small;
        return;
    }
    figure->has_levels = m->levels != NULL && all->before.n == figure->n;
    figure->before = cell_mean(&all->before);
    figure->after = cell_mean(&all->after);
    if (m->by == ESTIMATE_ABBA)
        conclude_abba(figure, strata);
    else if (m->by == ESTIMATE_YES_NO)
        conclude_yes_no(figure, strata);
    else if (m->by == ESTIMATE_SHARE)
        conclude_share(figure, all);
    else
        conclude_mean(figure, strata, 1);
}

static void conclude_count(struct figure *figure, const struct part *parts, int count)
{
    for (int i = 0; i < count; i++)
        figure->n += parts[i].asked;
    figure->yes_after = figure->n;
    figure->strata = count;
    take(figure, (struct interval){(double)figure->n, (double)figure->n, (double)figure->n}, 1);
    figure->state = FIGURE_PLAIN;
}

static struct figure empty(const struct measure *m)
{
    struct figure figure = {.of = m, .state = FIGURE_TOO_FEW, .why = NULL};
    if (m->key != NULL)
        memcpy(figure.key, m->key, strlen(m->key) + 1);
    return figure;
}

static struct part *begin(struct figure *figure, const struct part *parts, int count,
                          struct arena *arena)
{
    struct part *copy = arena_get(arena, (size_t)(count + 1) * sizeof *copy);
    for (int i = 0; i < count; i++) {
        copy[i] = parts[i];
        figure->missing += parts[i].missing;
    }
    count_sources(figure, copy, count);
    return copy;
}

struct figure measure_conclude(const struct measure *m, const struct part *parts, int count,
                               struct arena *arena)
{
    struct figure figure = empty(m);
    struct strata strata = {.count = 0};
    if (m->by == ESTIMATE_COUNT) {
        conclude_count(&figure, parts, count);
        return figure;
    }
    struct part *copy = begin(&figure, parts, count, arena);
    int left = close_standing(m, copy, count, &strata, arena);
    close_rests(&figure, copy, left, &strata, arena);
    estimate(&figure, &strata);
    settle(&figure);
    return figure;
}

struct figure measure_conclude_closed(const struct measure *m, const struct part *parts, int count,
                                      const struct closed *closed, struct arena *arena)
{
    struct figure figure = empty(m);
    struct strata strata = {.count = 0};
    begin(&figure, parts, count, arena);
    struct part *rests = arena_get(arena, (size_t)(closed->rest_count + 1) * sizeof *rests);
    for (int i = 0; i < closed->rest_count; i++)
        rests[i] = closed->rests[i];
    strata_join(&strata, closed->standing, arena);
    close_rests(&figure, rests, closed->rest_count, &strata, arena);
    estimate(&figure, &strata);
    settle(&figure);
    return figure;
}

struct figure measure_own(int index, const struct scores *scores)
{
    struct figure figure = empty(measures_all.list[index]);
    figure.why = too_small;
    if (!scores->has[index])
        return figure;
    figure.n = 1;
    figure.why = NULL;
    figure.state = FIGURE_PLAIN;
    figure.value = figure.low = figure.high = scores->value[index];
    figure.has_levels = scores->has_levels[index];
    figure.before = scores->before[index];
    figure.after = scores->after[index];
    return figure;
}
