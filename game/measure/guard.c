/* SPDX-License-Identifier: MPL-2.0 */
/* privacy.md 3, as far as a list of figures goes: room (5), card (10, 30 for sensitive ones), pool (30 of
 * 5 sources, none over half). What may not leave keeps its name and loses its numbers. */
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "measure/guard.h"

static const char small_count[] = "klein_aantal", apart[] = "kaart_apart";

static const struct {
    const char *word;
    struct text says;
} reasons[] = {
    {"n_te_klein", TEXT("reden.n_te_klein")},
    {"geen_spreiding", TEXT("reden.geen_spreiding")},
    {"niet_gemeten", TEXT("reden.niet_gemeten")},
    {"klein_aantal", TEXT("reden.klein_aantal")},
    {"zaal_onder_5", TEXT("reden.zaal_onder_5")},
    {"kaart_onder_10", TEXT("reden.kaart_onder_10")},
    {"kaart_sessie", TEXT("reden.kaart_sessie")},
    {"kaart_onder_30", TEXT("reden.kaart_onder_30")},
    {"kaart_apart", TEXT("reden.kaart_apart")},
    {"kaart_alleen", TEXT("reden.kaart_alleen")},
    {"pool_onder_30", TEXT("reden.pool_onder_30")},
    {"pool_bronnen", TEXT("reden.pool_bronnen")},
    {"pool_helft", TEXT("reden.pool_helft")},
    {"gevorkt", TEXT("reden.gevorkt")},
};

struct text guard_why(const char *why)
{
    for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++)
        if (strcmp(reasons[i].word, why) == 0)
            return reasons[i].says;
    return TR("reden.anders");
}

static void withhold(struct figure *figure, const char *why)
{
    figure->state = FIGURE_TOO_FEW;
    figure->why = why;
    figure->value = figure->low = figure->high = figure->tau = 0;
    figure->before = figure->after = 0;
    figure->has_levels = false;
    figure->yes_before = figure->yes_after = 0;
}

static double round_to(double x, double step)
{
    return step > 0 ? round(x / step) * step : x;
}

/* The smallest step on the list that is at least `least` (privacy.md 3, rule 4; 50 for small rooms). */
static double step_for(double least)
{
    static const double steps[] = {.1, .2, .5, 1, 2, 5, 10, 20, 50, 100};
    size_t i = 0;
    while (i + 1 < sizeof steps / sizeof *steps && steps[i] < least)
        i++;
    return steps[i];
}

static void coarsen(struct figure *figure, double step)
{
    const struct measure *m = figure->of;
    figure->step = step;
    figure->value = fmin(fmax(round_to(figure->value, step), m->from), m->to);
    figure->low = fmax(floor(figure->low / step + 1e-9) * step, m->from);
    figure->high = fmin(ceil(figure->high / step - 1e-9) * step, m->to);
    figure->before = round_to(figure->before, step);
    figure->after = round_to(figure->after, step);
    figure->tau = 0;
}

/* The interval is drawn, without digits: not even its middle says more than its rounded ends. */
static void draw_only(struct figure *figure, double step)
{
    coarsen(figure, step);
    figure->drawn_only = true;
    figure->value = (figure->low + figure->high) / 2;
    figure->has_levels = false;
    figure->before = figure->after = 0;
}

static enum mask mask_count(int64_t *count, int64_t n, int64_t few)
{
    if (*count <= few) {
        *count = few;
        return MASK_FEW;
    }
    if (*count > n - 3) {
        *count = n - 2;
        return MASK_NEARLY_ALL;
    }
    return MASK_NONE;
}

/* Counts of a room: what lies too near nobody or everybody loses its exact number, and with it
 * everything from which that number follows. */
static void mask_counts(struct figure *figure)
{
    int64_t before = figure->yes_before, after = figure->yes_after, few = figure->of->split ? 4 : 2;
    bool pair = figure->of->by == ESTIMATE_YES_NO;
    enum mask mask_before = pair ? mask_count(&before, figure->n, few) : MASK_NONE;
    enum mask mask_after = mask_count(&after, figure->n, few);
    if (mask_before != MASK_NONE || mask_after != MASK_NONE)
        withhold(figure, small_count);
    figure->yes_before = before;
    figure->yes_after = after;
    figure->mask_before = mask_before;
    figure->mask_after = mask_after;
}

static bool has_counts(const struct figure *figure)
{
    return figure->of->by == ESTIMATE_SHARE || figure->of->by == ESTIMATE_YES_NO;
}

static void guard_room(struct figure *figure)
{
    if (figure->n < 5)
        withhold(figure, "zaal_onder_5");
    else if (figure->of->turnout)
        return;
    else if (figure->of->sensitive)
        draw_only(figure, .5);
    else if (has_counts(figure))
        mask_counts(figure);
    if (figure->state != FIGURE_TOO_FEW && !figure->of->sensitive &&
        figure->of->by != ESTIMATE_SHARE)
        coarsen(figure, step_for(figure->of->range / (double)figure->n));
}

/* How many equal bands a share may fall into. */
static int bands(const struct figure *figure)
{
    static const int counts[] = {10, 5, 3, 2};
    int most = figure->n < 30 ? 3 : figure->n < 100 ? 5 : 10;
    bool several = figure->largest_session < figure->n;
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
        if (counts[i] <= most &&
            (!several || figure->n > counts[i] * (figure->largest_session + 1)))
            return counts[i];
    return 2;
}

static void band(struct figure *figure)
{
    double width = 100.0 / bands(figure);
    double at = floor(figure->value / width + 1e-9);
    at = at * width > 100 - width / 2 ? at - 1 : at; /* 100 % belongs to the highest band */
    figure->low = at * width;
    figure->high = figure->low + width;
    figure->value = figure->low + width / 2;
    figure->step = width;
    figure->yes_before = figure->yes_after = 0;
}

/* Before and after stand apart on a card, each as coarse as a mean or a share may be; no change. */
static void keep_apart(struct figure *figure)
{
    double before = figure->before, after = figure->after;
    bool shares = figure->of->by == ESTIMATE_YES_NO, has_levels = figure->has_levels;
    double step = shares ? 1.0 / bands(figure) : step_for(figure->of->range / (double)figure->n);
    withhold(figure, apart);
    figure->has_levels = has_levels;
    figure->step = shares ? 100 * step : step;
    figure->before = shares ? (fmin(floor(before / step + 1e-9), 1 / step - 1) + .5) * step
                            : round_to(before, step);
    figure->after = shares ? (fmin(floor(after / step + 1e-9), 1 / step - 1) + .5) * step
                           : round_to(after, step);
}

static void guard_card(struct figure *figure)
{
    int64_t n = figure->n, largest = figure->largest_session;
    if (n < 10)
        withhold(figure, "kaart_onder_10");
    else if (largest < n && n <= 2 * (largest + 1))
        withhold(figure, "kaart_sessie");
    else if (figure->of->sensitive && n < 30)
        withhold(figure, "kaart_onder_30");
    else if (figure->of->levels != NULL && !figure->of->turnout)
        keep_apart(figure);
    else if (figure->of->by == ESTIMATE_SHARE)
        band(figure);
    else
        coarsen(figure, step_for(figure->of->range / (double)n));
}

static void guard_pool(struct figure *figure)
{
    if (figure->n < 30)
        withhold(figure, "pool_onder_30");
    else if (figure->sources < 5)
        withhold(figure, "pool_bronnen");
    else if (2 * figure->largest_source > figure->n)
        withhold(figure, "pool_helft");
}

/* Numbers of people and sessions are no answers; only a small split of them hides. */
static void guard_reach(struct figure *figure)
{
    if (figure->of->split && figure->yes_after >= 1 && figure->yes_after <= 4) {
        withhold(figure, small_count);
        figure->yes_after = 4;
        figure->mask_after = MASK_FEW;
        figure->n = 0;
    }
}

/* How many recorded stands everywhere; beside the number who started, a hidden rest would follow. */
static void hide_total(struct figure *figures, int count)
{
    bool hidden = false;
    for (int i = 0; i < count; i++)
        hidden =
            hidden || (figures[i].of->by == ESTIMATE_COUNT && figures[i].mask_after == MASK_FEW);
    for (int i = 0; i < count && hidden; i++)
        if (figures[i].of->by == ESTIMATE_COUNT && strcmp(figures[i].key, "people") == 0) {
            withhold(&figures[i], small_count);
            figures[i].n = 0;
        }
}

static void guard_figure(struct figure *figure, enum audience audience)
{
    if (audience == AUDIENCE_OWN || audience == AUDIENCE_OPEN)
        return;
    if (figure->of->by == ESTIMATE_COUNT) {
        guard_reach(figure);
        return;
    }
    if (figure->state == FIGURE_TOO_FEW)
        withhold(figure, figure->why);
    else if (audience == AUDIENCE_ROOM)
        guard_room(figure);
    else if (audience == AUDIENCE_CARD)
        guard_card(figure);
    else
        guard_pool(figure);
}

static void note(struct release *release, struct withheld *list, const struct figure *figure)
{
    const char *name = figure->of->name, *why = figure->why != NULL ? figure->why : small_count;
    for (int i = 0; i < release->withheld_count; i++)
        if (strcmp(list[i].what, name) == 0 && strcmp(list[i].why, why) == 0)
            return; /* one line for all parts of a row */
    int64_t people = figure->of->by == ESTIMATE_COUNT ? -1 : figure->n;
    list[release->withheld_count++] = (struct withheld){name, figure->of->key, why, people};
}

struct release *guard_release(const struct figure *figures, int count, enum audience audience,
                              struct arena *arena)
{
    struct release *release = arena_get(arena, sizeof *release);
    struct figure *out = arena_get(arena, (size_t)(count + 1) * sizeof *out);
    struct withheld *list = arena_get(arena, (size_t)(count + 1) * sizeof *list);
    release->audience = audience;
    release->figures = out;
    release->count = count;
    release->withheld = list;
    for (int i = 0; i < count; i++) {
        out[i] = figures[i];
        guard_figure(&out[i], audience);
    }
    hide_total(out, count);
    for (int i = 0; i < count; i++) {
        if (out[i].state == FIGURE_TOO_FEW)
            note(release, list, &out[i]);
    }
    return release;
}

const struct figure *release_find(const struct release *release, const char *name)
{
    for (int i = 0; release != NULL && i < release->count; i++)
        if (strcmp(release->figures[i].of->name, name) == 0)
            return release->figures[i].state == FIGURE_TOO_FEW ? NULL : &release->figures[i];
    return NULL;
}
