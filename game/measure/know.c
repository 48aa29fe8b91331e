/* SPDX-License-Identifier: MPL-2.0 */
/* Knowledge (measurement.md 2): 100 x (right - wrong) / 8, guessing is 0; the change by AB/BA,
 * so that a harder form cancels. In the log `got` is the word and `truth` the place of the right
 * one. */
#include <string.h>

#include "measure/list.h"

enum { ITEMS = 8, LEAST_SEEN = 6 };
struct known {
    int right, wrong, seen;
};
struct know {
    struct known at[MOMENTS];
    enum { UNSEEN, MISSED, FOUND } item[MOMENTS][ITEMS];
    enum set set;
};

/* "k3" is item 2; -1: none of them. */
static int item_of(const char *id)
{
    return id[0] == 'k' && id[1] >= '1' && id[1] < '1' + ITEMS && id[2] == 0 ? id[1] - '1' : -1;
}

static void know_see(void *memory, const struct event *e)
{
    struct know *know = memory;
    if (e->type != EVENT_ANSWER || e->is != CONSTRUCT_KNOWLEDGE)
        return;
    struct known *known = &know->at[e->when];
    if (e->when != MOMENT_LATER)
        know->set = e->set;
    known->seen += 1; /* "liever niet" and "weet ik niet" were seen */
    int said = strcmp(e->got, "waar") == 0 ? 0 : strcmp(e->got, "niet") == 0 ? 1 : -1;
    int item = item_of(e->item);
    if (item >= 0)
        know->item[e->when][item] = said >= 0 && e->has_truth && said == e->truth ? FOUND : MISSED;
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
    return known_score(&((const struct know *)memory)->at[MOMENT_BEFORE], out);
}

static bool score_after(const struct measure *m, const void *memory, double *out)
{
    (void)m;
    return known_score(&((const struct know *)memory)->at[MOMENT_AFTER], out);
}

static bool at(const void *memory, enum moment when, double *out)
{
    return known_score(&((const struct know *)memory)->at[when], out);
}

static bool levels(const void *memory, double *before, double *after)
{
    const struct know *know = memory;
    return known_score(&know->at[MOMENT_BEFORE], before) &&
           known_score(&know->at[MOMENT_AFTER], after);
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

static bool score_later(const struct measure *m, const void *memory, double *out)
{
    (void)m;
    return known_score(&((const struct know *)memory)->at[MOMENT_LATER], out);
}

/* The follow-up asks the form of the nulmeting again, so no form has to cancel. */
static bool levels_later(const void *memory, double *before, double *after)
{
    const struct know *know = memory;
    return known_score(&know->at[MOMENT_BEFORE], before) &&
           known_score(&know->at[MOMENT_LATER], after);
}

/* One statement at one moment: "k3_before". */
static bool score_item(const struct measure *m, const void *memory, double *out)
{
    const struct know *know = memory;
    enum moment when = strcmp(m->key + 3, "before") == 0 ? MOMENT_BEFORE : MOMENT_AFTER;
    int found = know->item[when][m->key[1] - '1'];
    *out = found == FOUND ? 1 : 0;
    return found != UNSEEN;
}

static bool score_kept(const struct measure *m, const void *memory, double *out)
{
    double before, later;
    (void)m;
    if (!levels_later(memory, &before, &later))
        return false;
    *out = later - before;
    return true;
}

static enum form know_form(const void *memory)
{
    enum set set = ((const struct know *)memory)->set;
    return set == SET_AB ? FORM_A : set == SET_BA ? FORM_B : FORM_NONE;
}

#define KNOW .memory_size = sizeof(struct know), .sees = 1u << CONSTRUCT_KNOWLEDGE, .see = know_see
const struct measure measure_know_change = {
    KNOW,
    .name = "know_change",
    .range = 200,
    .label = TEXT("maat.know_change"),
    .headline = true,
    .unit = TEXT("eenheid.procentpunt_max"),
    .by = ESTIMATE_ABBA,
    .least = 5,
    .least_each = 2,
    .primary = true,
    .from = -200,
    .to = 200,
    .score = score_change,
    .form = know_form,
    .levels = levels,
    .at = at,
};
#define LEVEL                                                                                      \
    KNOW, .name = "know_level", .least = 5, .range = 200, .unit = TEXT("eenheid.van_100"),         \
          .by = ESTIMATE_MEAN, .from = -100, .to = 100
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
const struct measure measure_know_later = {
    LEVEL,
    .key = "later",
    .label = TEXT("maat.know_later"),
    .score = score_later,
};
#define ITEM(item, moment)                                                                         \
    {                                                                                              \
        KNOW, .name = "know_items", .key = item "_" moment, .label = TEXT("maat.know_" moment),    \
              .unit = TEXT("eenheid.procent"), .by = ESTIMATE_SHARE, .least = 30, .range = 100,    \
              .to = 100, .pooled_only = true, .score = score_item                                  \
    }
#define BOTH(item) ITEM(item, "before"), ITEM(item, "after")
const struct measure measure_know_item[KNOW_ITEMS] = {
    BOTH("k1"), BOTH("k2"), BOTH("k3"), BOTH("k4"), BOTH("k5"), BOTH("k6"), BOTH("k7"), BOTH("k8"),
};
const struct measure measure_fu_know = {
    KNOW,
    .name = "fu_know",
    .range = 200,
    .label = TEXT("maat.fu_know"),
    .unit = TEXT("eenheid.procentpunt_max"),
    .by = ESTIMATE_MEAN,
    .least = 10,
    .from = -200,
    .to = 200,
    .pooled_only = true,
    .score = score_kept,
    .levels = levels_later,
};
