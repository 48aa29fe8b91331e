/* SPDX-License-Identifier: MPL-2.0 */
/* The scales of nulmeting, nameting, the look back and the follow-up (measurement.md 2, 7):
 * awareness, self-efficacy, willingness, mark, recommend, and who filled in what. */
#include <string.h>

#include "measure/list.h"

struct answers {
    int sum, count;
};
struct survey {
    struct answers at[MOMENTS][CONSTRUCTS];
    int aware[MOMENTS][AWARE_ITEMS]; /* each statement, turned; 0: not said */
    bool any[MOMENTS], linked;       /* linked: asked for the follow-up */
};

/* The instrument says which statements are reversed, and the answer carries it (side -1); the
 * log holds what was answered. The oldest logs do not say it: all of bank 1, where only BA4 is. */
static bool is_reversed(const struct event *e)
{
    return e->side < 0 || (e->side == 0 && strcmp(e->item, "ba4") == 0);
}

static int turned(const struct event *e)
{
    return is_reversed(e) ? (e->has_range ? e->least + e->most : 8) - e->value : e->value;
}

static void survey_see(void *memory, const struct event *e)
{
    struct survey *survey = memory;
    survey->linked |= e->type == EVENT_LINK;
    if (e->type != EVENT_ANSWER || e->when == MOMENT_PLAY)
        return;
    survey->any[e->when] = true;
    bool asks_yes = e->is == CONSTRUCT_WILLING_YES || e->is == CONSTRUCT_ACTED;
    bool yes = asks_yes && strcmp(e->got, "ja") == 0, no = asks_yes && strcmp(e->got, "nee") == 0;
    if (!e->has_value && !yes && !no)
        return; /* I'd rather not say: missing */
    struct answers *answers = &survey->at[e->when][e->is];
    answers->sum += e->has_value ? turned(e) : yes ? 1 : 0;
    answers->count += 1;
    int item = e->item[0] == 'b' && e->item[1] == 'a' ? e->item[2] - '1' : -1;
    if (e->is == CONSTRUCT_AWARENESS && item >= 0 && item < AWARE_ITEMS)
        survey->aware[e->when][item] = turned(e);
}

static bool mean_of(const struct answers *answers, int least, double *out)
{
    if (answers->count < least)
        return false;
    *out = (double)answers->sum / answers->count;
    return true;
}

static bool at_moment(const void *memory, enum moment when, enum construct is, int least,
                      double *out)
{
    return mean_of(&((const struct survey *)memory)->at[when][is], least, out);
}

static bool at_aware(const void *memory, enum moment when, double *out)
{
    return at_moment(memory, when, CONSTRUCT_AWARENESS, 3, out);
}

static bool at_selfeff(const void *memory, enum moment when, double *out)
{
    return at_moment(memory, when, CONSTRUCT_EFFICACY, 2, out);
}

static bool at_scale(const void *memory, enum moment when, double *out)
{
    return at_moment(memory, when, CONSTRUCT_WILLING, 1, out);
}

static bool at_will(const void *memory, enum moment when, double *out)
{
    return at_moment(memory, when, CONSTRUCT_WILLING_YES, 1, out);
}

/* Of who answered enough of it at both moments. */
static bool levels_aware(const void *memory, double *before, double *after)
{
    return at_aware(memory, MOMENT_BEFORE, before) && at_aware(memory, MOMENT_AFTER, after);
}

static bool levels_then(const void *memory, double *before, double *after)
{
    return at_aware(memory, MOMENT_THEN, before) && at_aware(memory, MOMENT_AFTER, after);
}

static bool levels_later(const void *memory, double *before, double *after)
{
    return at_aware(memory, MOMENT_BEFORE, before) && at_aware(memory, MOMENT_LATER, after);
}

static bool levels_selfeff(const void *memory, double *before, double *after)
{
    return at_selfeff(memory, MOMENT_BEFORE, before) && at_selfeff(memory, MOMENT_AFTER, after);
}

static bool levels_scale(const void *memory, double *before, double *after)
{
    return at_scale(memory, MOMENT_BEFORE, before) && at_scale(memory, MOMENT_AFTER, after);
}

static bool levels_will(const void *memory, double *before, double *after)
{
    return at_will(memory, MOMENT_BEFORE, before) && at_will(memory, MOMENT_AFTER, after);
}

static bool levels_response(const void *memory, double *before, double *after)
{
    const struct survey *survey = memory;
    *before = survey->any[MOMENT_BEFORE] ? 1 : 0;
    *after = survey->any[MOMENT_AFTER] ? 1 : 0;
    return true;
}

static bool score_change(const struct measure *m, const void *memory, double *out)
{
    double before, after;
    if (!m->levels(memory, &before, &after))
        return false;
    *out = after - before;
    return true;
}

/* Of whoever said all four at that moment; an answer outside the scale is from no screen of
 * ours. */
static void aware_quality(const void *memory, struct quality *out)
{
    static const enum moment moments[AWARE_MOMENTS] = {MOMENT_BEFORE, MOMENT_AFTER};
    const struct survey *survey = memory;
    for (int m = 0; m < AWARE_MOMENTS; m++) {
        const int *answers = survey->aware[moments[m]];
        bool whole = true;
        for (int i = 0; i < AWARE_ITEMS; i++)
            whole = whole && answers[i] >= 1 && answers[i] <= 7;
        if (whole)
            quality_items(&out->aware[m], answers);
    }
}

static bool score_mark(const struct measure *m, const void *memory, double *out)
{
    (void)m;
    return mean_of(&((const struct survey *)memory)->at[MOMENT_AFTER][CONSTRUCT_MARK], 1, out);
}

static bool score_recommend(const struct measure *m, const void *memory, double *out)
{
    bool given =
        mean_of(&((const struct survey *)memory)->at[MOMENT_AFTER][CONSTRUCT_RECOMMEND], 1, out);
    if (given && m->key != NULL) /* promoters 9-10, detractors 0-6 (Reichheld 2003) */
        *out = *out >= 9 ? 100 : *out >= 7 ? 0 : -100;
    return given;
}

static bool score_acted(const struct measure *m, const void *memory, double *out)
{
    (void)m;
    return mean_of(&((const struct survey *)memory)->at[MOMENT_LATER][CONSTRUCT_ACTED], 1, out);
}

/* Of those who left a code for the follow-up, whose answers were found. */
static bool score_returned(const struct measure *m, const void *memory, double *out)
{
    const struct survey *survey = memory;
    (void)m;
    *out = survey->any[MOMENT_LATER] ? 1 : 0;
    return survey->linked || survey->any[MOMENT_LATER];
}

static bool score_response(const struct measure *m, const void *memory, double *out)
{
    const struct survey *survey = memory;
    (void)m;
    *out = survey->any[MOMENT_BEFORE] && survey->any[MOMENT_AFTER] ? 1 : 0;
    return true;
}

#define SURVEY .memory_size = sizeof(struct survey), .see = survey_see
const struct measure measure_mark = {
    SURVEY,
    .name = "mark",
    .label = TEXT("maat.mark"),
    .headline = true,
    .least = 5,
    .unit = TEXT("eenheid.cijfer"),
    .by = ESTIMATE_MEAN,
    .primary = true,
    .range = 9,
    .from = 1,
    .to = 10,
    .decimals = 1,
    .score = score_mark,
};
const struct measure measure_recommend = {
    SURVEY,
    .name = "recommend",
    .label = TEXT("maat.recommend"),
    .least = 5,
    .unit = TEXT("eenheid.nul_tien"),
    .by = ESTIMATE_MEAN,
    .range = 10,
    .to = 10,
    .decimals = 1,
    .score = score_recommend,
};
const struct measure measure_recommend_nps = {
    SURVEY,
    .name = "recommend",
    .key = "nps",
    .label = TEXT("maat.recommend_nps"),
    .unit = TEXT("eenheid.nps"),
    .by = ESTIMATE_MEAN,
    .least = 30,
    .pooled_only = true,
    .range = 200,
    .from = -100,
    .to = 100,
    .score = score_recommend,
};
const struct measure measure_will_change = {
    SURVEY,
    .name = "will_change",
    .label = TEXT("maat.will_change"),
    .headline = true,
    .least = 5,
    .unit = TEXT("eenheid.procentpunt"),
    .by = ESTIMATE_YES_NO,
    .primary = true,
    .range = 100,
    .from = -100,
    .to = 100,
    .score = score_change,
    .levels = levels_will,
    .at = at_will,
};
/* A change on a scale of 1 to 7. */
#define CHANGE                                                                                     \
    SURVEY, .unit = TEXT("eenheid.punt_7"), .by = ESTIMATE_MEAN, .sensitive = true, .range = 6,    \
    .from = -6, .to = 6, .level_from = 1, .decimals = 1, .score = score_change
const struct measure measure_will_scale_change = {
    CHANGE,
    .name = "will_scale_change",
    .label = TEXT("maat.will_scale_change"),
    .least = 5,
    .levels = levels_scale,
    .at = at_scale,
};
const struct measure measure_aware_change = {
    CHANGE,
    .name = "aware_change",
    .label = TEXT("maat.aware_change"),
    .least = 5,
    .levels = levels_aware,
    .at = at_aware,
    .quality = aware_quality,
};
const struct measure measure_selfeff_change = {
    CHANGE,
    .name = "selfeff_change",
    .label = TEXT("maat.selfeff_change"),
    .least = 5,
    .levels = levels_selfeff,
    .at = at_selfeff,
};
const struct measure measure_response = {
    SURVEY,
    .name = "response",
    .label = TEXT("maat.response"),
    .least = 5,
    .unit = TEXT("eenheid.procent"),
    .by = ESTIMATE_SHARE,
    .turnout = true,
    .range = 100,
    .to = 100,
    .score = score_response,
    .levels = levels_response,
};
const struct measure measure_then_gain = {
    CHANGE,
    .name = "then_gain",
    .label = TEXT("maat.then_gain"),
    .least = 10,
    .pooled_only = true,
    .levels = levels_then,
};
const struct measure measure_fu_aware = {
    CHANGE,
    .name = "fu_aware",
    .label = TEXT("maat.fu_aware"),
    .least = 10,
    .pooled_only = true,
    .levels = levels_later,
};
#define SHARE                                                                                      \
    SURVEY, .unit = TEXT("eenheid.procent"), .by = ESTIMATE_SHARE, .least = 5, .range = 100,       \
    .to = 100, .pooled_only = true
const struct measure measure_fu_will = {
    SHARE,
    .name = "fu_will",
    .label = TEXT("maat.fu_will"),
    .score = score_acted,
};
const struct measure measure_fu_response = {
    SHARE,
    .name = "fu_response",
    .label = TEXT("maat.fu_response"),
    .turnout = true,
    .score = score_returned,
};
