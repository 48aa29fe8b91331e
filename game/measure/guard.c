/* SPDX-License-Identifier: MPL-2.0 */
/* privacy.md 3, as far as a list of figures goes: room (5), card (10, 30 for sensitive ones),
 * pool (30 of 5 sources, none over half). What may not leave keeps its name and loses its
 * numbers. */
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "measure/guard.h"
#include "measure/rules.h"

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
    {"kaart_rand", TEXT("reden.kaart_rand")},
    {"pool_onder_30", TEXT("reden.pool_onder_30")},
    {"pool_bronnen", TEXT("reden.pool_bronnen")},
    {"pool_helft", TEXT("reden.pool_helft")},
    {"pool_terug", TEXT("reden.pool_terug")},
    {"blad_eensgezind", TEXT("reden.blad_eensgezind")},
    {"blad_onvolledig", TEXT("reden.blad_onvolledig")},
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
    figure->value = figure->low = figure->high = figure->tau = figure->deff = 0;
    figure->before = figure->after = 0;
    figure->has_levels = false;
    figure->yes_before = figure->yes_after = 0;
    figure->outer = figure->outer_before = figure->outer_after = MASK_NONE;
}

static double round_to(double x, double step)
{
    return step > 0 ? round(x / step) * step : x;
}

/* In whole steps: outward, and never narrower than a step at either side, so that a group that
 * agrees looks like one in which two do not, to the last bit. */
static void coarsen(struct figure *figure, double step)
{
    const struct measure *m = figure->of;
    double at = round(figure->value / step);
    double low = fmin(floor(figure->low / step + 1e-9), at - 1);
    double high = fmax(ceil(figure->high / step - 1e-9), at + 1);
    figure->step = step;
    figure->value = fmin(fmax(at * step + 0.0, m->from), m->to); /* + 0: never a negative zero */
    figure->low = fmax(low * step, m->from);
    figure->high = fmin(high * step, m->to);
    figure->before = round_to(figure->before, step);
    figure->after = round_to(figure->after, step);
    figure->tau = figure->deff = 0;
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
    if (rules_count(*count, n, few))
        return MASK_NONE;
    enum mask mask = *count <= few ? MASK_FEW : MASK_NEARLY_ALL;
    *count = mask == MASK_FEW ? few : n - 2;
    return mask;
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
    if (figure->n < ROOM_LEAST)
        withhold(figure, "zaal_onder_5");
    else if (figure->of->turnout)
        return;
    else if (figure->of->sensitive)
        draw_only(figure, .5);
    else if (has_counts(figure))
        mask_counts(figure);
    if (figure->state != FIGURE_TOO_FEW && !figure->of->sensitive &&
        figure->of->by != ESTIMATE_SHARE)
        coarsen(figure, rules_step(figure->of->range / (double)figure->n));
}

static struct crowd crowd_of(const struct figure *figure)
{
    return (struct crowd){.n = figure->n,
                          .sources = figure->sources,
                          .largest_source = figure->largest_source,
                          .largest_session = figure->largest_session};
}

static void band(struct figure *figure, int bands)
{
    double width = 100.0 / bands;
    double at = floor(figure->value / width + 1e-9);
    at = at * width > 100 - width / 2 ? at - 1 : at; /* 100 % belongs to the highest band */
    figure->low = at * width;
    figure->high = figure->low + width;
    figure->value = figure->low + width / 2;
    figure->step = width;
    figure->yes_before = figure->yes_after = 0;
}

/* The ends of a scale are one band each: a value in it becomes its inner edge. */
static enum mask clip(double *value, double from, double to, double outer)
{
    if (*value <= from + outer) {
        *value = from + outer;
        return MASK_FEW;
    }
    if (*value >= to - outer) {
        *value = to - outer;
        return MASK_NEARLY_ALL;
    }
    return MASK_NONE;
}

/* What is said of a mean on a card: between which values it was rounded. An interval would tell
 * the spread, and all colleagues together could then tell the last answer (test A4). */
static void round_only(struct figure *figure)
{
    figure->low = fmax(figure->value - figure->step / 2, figure->of->from);
    figure->high = fmin(figure->value + figure->step / 2, figure->of->to);
}

/* A sensitive mean: rounded, and its ends in one band each. false: the bands meet. */
static bool blunt(struct figure *figure, double outer)
{
    const struct measure *m = figure->of;
    double step = figure->step, edge = ceil(outer / step - 1e-9) * step;
    if (2 * edge >= m->to - m->from)
        return false;
    figure->outer = clip(&figure->value, m->from, m->to, edge);
    round_only(figure);
    figure->low = figure->outer == MASK_FEW ? m->from : figure->low;
    figure->high = figure->outer == MASK_NEARLY_ALL ? m->to : figure->high;
    return true;
}

/* Before and after stand apart on a card, each as coarse as a mean or a share may be; no change. */
static void keep_apart(struct figure *figure, const struct crowd *crowd)
{
    const struct measure *m = figure->of;
    double before = figure->before, after = figure->after;
    bool shares = m->by == ESTIMATE_YES_NO, has_levels = figure->has_levels;
    double step = shares ? 1.0 / rules_bands(crowd) : rules_step(m->range / (double)crowd->n);
    withhold(figure, apart);
    figure->has_levels = has_levels;
    figure->step = shares ? 100 * step : step;
    figure->before = shares ? (fmin(floor(before / step + 1e-9), 1 / step - 1) + .5) * step
                            : round_to(before, step);
    figure->after = shares ? (fmin(floor(after / step + 1e-9), 1 / step - 1) + .5) * step
                           : round_to(after, step);
    if (!m->sensitive)
        return;
    double to = m->level_from + m->range,
           edge = ceil(rules_outer(crowd, m->range) / step - 1e-9) * step;
    figure->outer_before = clip(&figure->before, m->level_from, to, edge);
    figure->outer_after = clip(&figure->after, m->level_from, to, edge);
    if (2 * edge >= m->range)
        withhold(figure, "kaart_rand");
}

/* What says how many there are, and nothing else, is no finer than the people of a card are
 * said. */
static void say_people(struct figure *figure)
{
    struct span people = rules_people(figure->n);
    figure->n = people.from;
    figure->n_to = people.to;
    figure->n_a = figure->n_b = figure->missing = figure->strata = 0;
    figure->sources = figure->largest_source = figure->largest_session = 0;
}

static void guard_card(struct figure *figure)
{
    struct crowd crowd = crowd_of(figure);
    const struct measure *m = figure->of;
    const char *why = rules_card(&crowd);
    if (why == NULL && m->sensitive && crowd.n < CARD_LEAST_SENSITIVE)
        why = "kaart_onder_30";
    if (why != NULL) {
        withhold(figure, why);
        return;
    }
    if (m->levels != NULL && !m->turnout)
        keep_apart(figure, &crowd);
    else if (m->by == ESTIMATE_SHARE)
        band(figure, rules_bands(&crowd));
    else {
        coarsen(figure, rules_step(m->range / (double)crowd.n));
        round_only(figure);
    }
    if (m->sensitive && m->levels == NULL && !blunt(figure, rules_outer(&crowd, m->range)))
        withhold(figure, "kaart_rand");
}

/* The lines of a card; before and after are two (privacy.md 3.4: at most 20). */
static bool is_card_line(const struct measure *m)
{
    static const char *const names[] = {
        "mark",         "recommend",      "know_change",  "will_change",
        "aware_change", "selfeff_change", "gap_inferred", "gap_observable",
        "turn_gap",     "attrib_gap",     "spot_d",       "rewrite_neutral",
        "talk_open",    "est_skill",      "claims_brier", "plan_share"};
    if (m->by == ESTIMATE_COUNT || m->turnout)
        return true; /* how many took part is no answer */
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i], m->name) == 0)
            return m == measure_find(m->name);
    return false;
}

static void guard_pool(struct figure *figure)
{
    struct crowd crowd = crowd_of(figure);
    const char *why = rules_pool(&crowd);
    if (why != NULL)
        withhold(figure, why);
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

/* How many recorded stands everywhere; beside the number who started, a hidden rest would
 * follow. */
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

/* How many people a card is about, as its lines say it. */
static void say_count(struct figure *figure)
{
    say_people(figure);
    figure->yes_after = figure->n;
    figure->value = figure->low = (double)figure->n;
    figure->high = (double)figure->n_to;
}

/* "No spread" says that all answered alike, and whoever knows the own answer would know all. */
static const char *discreet(const char *why)
{
    return why != NULL && strcmp(why, "geen_spreiding") == 0 ? small_count : why;
}

static void guard_figure(struct figure *figure, enum audience audience)
{
    if (audience == AUDIENCE_OWN || audience == AUDIENCE_OPEN)
        return;
    if (figure->of->by == ESTIMATE_COUNT) {
        guard_reach(figure);
        if (audience == AUDIENCE_CARD && strcmp(figure->key, "people") == 0)
            say_count(figure);
        return;
    }
    if (figure->state == FIGURE_TOO_FEW)
        withhold(figure, discreet(figure->why));
    else if (audience == AUDIENCE_ROOM)
        guard_room(figure);
    else if (audience == AUDIENCE_CARD)
        guard_card(figure);
    else
        guard_pool(figure);
    if (audience == AUDIENCE_CARD)
        say_people(figure);
}

static void note(struct release *release, struct withheld *list, const struct figure *figure)
{
    const char *name = figure->of->name, *why = figure->why != NULL ? figure->why : small_count;
    for (int i = 0; i < release->withheld_count; i++)
        if (strcmp(list[i].what, name) == 0 && strcmp(list[i].why, why) == 0)
            return; /* one line for all parts of a row */
    int64_t people = figure->of->by == ESTIMATE_COUNT ? -1 : figure->n;
    list[release->withheld_count++] =
        (struct withheld){name, figure->of->key, why, people, figure->n_to};
}

struct release *guard_release(const struct figure *figures, int count, enum audience audience,
                              struct arena *arena)
{
    struct release *release = arena_get(arena, sizeof *release);
    struct figure *out = arena_get(arena, (size_t)(count + 1) * sizeof *out);
    struct withheld *list = arena_get(arena, (size_t)(count + 1) * sizeof *list);
    release->audience = audience;
    release->figures = out;
    release->withheld = list;
    for (int i = 0; i < count; i++)
        if (audience != AUDIENCE_CARD || is_card_line(figures[i].of)) {
            out[release->count] = figures[i];
            guard_figure(&out[release->count++], audience);
        }
    hide_total(out, release->count);
    for (int i = 0; i < release->count; i++) {
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
