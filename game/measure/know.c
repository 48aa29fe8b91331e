/* SPDX-License-Identifier: MPL-2.0 */
/* Knowledge (measurement.md 2): 100 x (right - wrong) / 8, guessing is 0; the change by AB/BA, so that
 * a harder form cancels. In the log `got` is the word and `truth` the place of the right one. */
#include <string.h>

#include "measure/list.h"

enum { ITEMS = 8, LEAST_SEEN = 6 };
struct known {
    int right, wrong, seen;
};
struct know {
    struct known before, after;
    enum set set;
};

static void know_see(void *memory, const struct event *e)
{
    struct know *know = memory;
    if (e->type != EVENT_ANSWER || e->is != CONSTRUCT_KNOWLEDGE)
        return;
    if (e->when != MOMENT_BEFORE && e->when != MOMENT_AFTER)
        return;
    struct known *known = e->when == MOMENT_BEFORE ? &know->before : &know->after;
    know->set = e->set;
    known->seen += 1; /* "liever niet" and "weet ik niet" were seen */
    int said = strcmp(e->got, "waar") == 0 ? 0 : strcmp(e->got, "niet") == 0 ? 1 : -1;
    if (said < 0 || !e->has_truth)
        return;
    if (said == e->truth)
        known->right += 1;
    else
        known->wrong += 1;
}

static bool known_score(const struct known *known, double *out)
{
    if (known->seen < LEAST_SEEN)
        return false;
    *out = 100.0 * (known->right - known->wrong) / ITEMS;
    return true;
}

static bool score_before(const struct measure *m, const void *memory, double *out)
{
    (void)m;
    return known_score(&((const struct know *)memory)->before, out);
}

static bool score_after(const struct measure *m, const void *memory, double *out)
{
    (void)m;
    return known_score(&((const struct know *)memory)->after, out);
}

static bool levels(const void *memory, double *before, double *after)
{
    const struct know *know = memory;
    return known_score(&know->before, before) && known_score(&know->after, after);
}

static bool score_change(const struct measure *m, const void *memory, double *out)
{
    double before, after;
    (void)m;
    if (!levels(memory, &before, &after))
        return false;
    *out = after - before;
    return true;
}

static enum form know_form(const void *memory)
{
    enum set set = ((const struct know *)memory)->set;
    return set == SET_AB ? FORM_A : set == SET_BA ? FORM_B : FORM_NONE;
}

#define KNOW .least = 5, .range = 200, .memory_size = sizeof(struct know), .see = know_see
const struct measure measure_know_change = {
    KNOW,
    .name = "know_change",
    .label = TEXT("maat.know_change"),
    .unit = TEXT("eenheid.procentpunt_max"),
    .by = ESTIMATE_ABBA,
    .least_each = 2,
    .primary = true,
    .from = -200,
    .to = 200,
    .score = score_change,
    .form = know_form,
    .levels = levels,
};
#define LEVEL                                                                                      \
    KNOW, .name = "know_level", .unit = TEXT("eenheid.van_100"), .by = ESTIMATE_MEAN,              \
    .from = -100, .to = 100
const struct measure measure_know_before = {
    LEVEL,
    .key = "before",
    .label = TEXT("maat.know_before"),
    .score = score_before,
};
const struct measure measure_know_after = {
    LEVEL,
    .key = "after",
    .label = TEXT("maat.know_after"),
    .score = score_after,
};
