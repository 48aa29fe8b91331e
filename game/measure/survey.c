/* SPDX-License-Identifier: MPL-2.0 */
/* The scales of nulmeting and nameting (measurement.md 2, 7): awareness, self-efficacy, willingness,
 * mark, recommend, and who filled in both. */
#include <string.h>

#include "measure/list.h"

struct answers {
    int sum, count;
};
struct survey {
    struct answers before[CONSTRUCTS], after[CONSTRUCTS];
    bool any_before, any_after;
};

/* BA4 is the one reversed statement (measurement.md 2); the log holds what was answered. */
static int turned(const struct event *e)
{
    return strcmp(e->item, "ba4") == 0 ? (e->has_range ? e->least + e->most : 8) - e->value
                                       : e->value;
}

static void survey_see(void *memory, const struct event *e)
{
    struct survey *survey = memory;
    if (e->type != EVENT_ANSWER || (e->when != MOMENT_BEFORE && e->when != MOMENT_AFTER))
        return;
    bool before = e->when == MOMENT_BEFORE;
    if (before)
        survey->any_before = true;
    else
        survey->any_after = true;
    struct answers *answers = before ? &survey->before[e->is] : &survey->after[e->is];
    bool yes = strcmp(e->got, "ja") == 0, no = strcmp(e->got, "nee") == 0;
    if (!e->has_value && !(e->is == CONSTRUCT_WILLING_YES && (yes || no)))
        return; /* I'd rather not say: missing */
    answers->sum += e->has_value ? turned(e) : yes ? 1 : 0;
    answers->count += 1;
}

static bool mean_of(const struct answers *answers, int least, double *out)
{
    if (answers->count < least)
        return false;
    *out = (double)answers->sum / answers->count;
    return true;
}

static bool both(const void *memory, enum construct is, int least, double *before, double *after)
{
    const struct survey *survey = memory;
    return mean_of(&survey->before[is], least, before) && mean_of(&survey->after[is], least, after);
}

static bool levels_aware(const void *memory, double *before, double *after)
{
    return both(memory, CONSTRUCT_AWARENESS, 3, before, after);
}

static bool levels_selfeff(const void *memory, double *before, double *after)
{
    return both(memory, CONSTRUCT_EFFICACY, 2, before, after);
}

static bool levels_scale(const void *memory, double *before, double *after)
{
    return both(memory, CONSTRUCT_WILLING, 1, before, after);
}

static bool levels_will(const void *memory, double *before, double *after)
{
    return both(memory, CONSTRUCT_WILLING_YES, 1, before, after);
}

static bool levels_response(const void *memory, double *before, double *after)
{
    const struct survey *survey = memory;
    *before = survey->any_before ? 1 : 0;
    *after = survey->any_after ? 1 : 0;
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

static bool score_mark(const struct measure *m, const void *memory, double *out)
{
    (void)m;
    return mean_of(&((const struct survey *)memory)->after[CONSTRUCT_MARK], 1, out);
}

static bool score_recommend(const struct measure *m, const void *memory, double *out)
{
    (void)m;
    return mean_of(&((const struct survey *)memory)->after[CONSTRUCT_RECOMMEND], 1, out);
}

static bool score_response(const struct measure *m, const void *memory, double *out)
{
    const struct survey *survey = memory;
    (void)m;
    *out = survey->any_before && survey->any_after ? 1 : 0;
    return true;
}

#define SURVEY .least = 5, .memory_size = sizeof(struct survey), .see = survey_see
const struct measure measure_mark = {
    SURVEY,
    .name = "mark",
    .label = TEXT("maat.mark"),
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
    .unit = TEXT("eenheid.nul_tien"),
    .by = ESTIMATE_MEAN,
    .range = 10,
    .to = 10,
    .decimals = 1,
    .score = score_recommend,
};
const struct measure measure_will_change = {
    SURVEY,
    .name = "will_change",
    .label = TEXT("maat.will_change"),
    .unit = TEXT("eenheid.procentpunt"),
    .by = ESTIMATE_YES_NO,
    .primary = true,
    .range = 100,
    .from = -100,
    .to = 100,
    .score = score_change,
    .levels = levels_will,
};
/* A change on a scale of 1 to 7. */
#define CHANGE                                                                                     \
    SURVEY, .unit = TEXT("eenheid.punt_7"), .by = ESTIMATE_MEAN, .sensitive = true, .range = 6,    \
    .from = -6, .to = 6, .decimals = 1, .score = score_change
const struct measure measure_will_scale_change = {
    CHANGE,
    .name = "will_scale_change",
    .label = TEXT("maat.will_scale_change"),
    .levels = levels_scale,
};
const struct measure measure_aware_change = {
    CHANGE,
    .name = "aware_change",
    .label = TEXT("maat.aware_change"),
    .levels = levels_aware,
};
const struct measure measure_selfeff_change = {
    CHANGE,
    .name = "selfeff_change",
    .label = TEXT("maat.selfeff_change"),
    .levels = levels_selfeff,
};
const struct measure measure_response = {
    SURVEY,
    .name = "response",
    .label = TEXT("maat.response"),
    .unit = TEXT("eenheid.procent"),
    .by = ESTIMATE_SHARE,
    .turnout = true,
    .range = 100,
    .to = 100,
    .score = score_response,
    .levels = levels_response,
};
