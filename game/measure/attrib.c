/* SPDX-License-Identifier: MPL-2.0 */
/* Talent or effort (measurement.md 5, sort): pairs as in the pupil files, 1 for the pile in
 * question and 0 for another; side +1 is a success, -1 a failure. */
#include <string.h>

#include "measure/list.h"

enum { MOST_PAIRS = 6 };
enum pile { PILE_TALENT, PILE_EFFORT, PILES };
struct sorted {
    bool boy, girl; /* was it sorted? */
    int to_boy[PILES], to_girl[PILES];
    int side;
};
struct attrib {
    char on[ID_SIZE];
    enum form form;
    int highest;
    struct sorted pair[MOST_PAIRS];
};

static bool counts(const struct attrib *attrib, const struct event *e)
{
    return e->is == CONSTRUCT_TALENT && (e->cue == CUE_BOY || e->cue == CUE_GIRL) && e->side != 0 &&
           e->pair >= 1 && e->pair <= MOST_PAIRS &&
           (attrib->on[0] == 0 || strcmp(attrib->on, e->on) == 0);
}

static void attrib_see(void *memory, const struct event *e)
{
    static const char *const piles[PILES] = {"aanleg", "inzet"};
    struct attrib *attrib = memory;
    if (!counts(attrib, e))
        return;
    memcpy(attrib->on, e->on, sizeof attrib->on);
    attrib->form = e->form;
    attrib->highest = e->pair > attrib->highest ? e->pair : attrib->highest;
    struct sorted *pair = &attrib->pair[e->pair - 1];
    int *to = e->cue == CUE_BOY ? pair->to_boy : pair->to_girl;
    *(e->cue == CUE_BOY ? &pair->boy : &pair->girl) = true;
    pair->side = e->side;
    for (int pile = 0; pile < PILES; pile++)
        to[pile] = strcmp(e->got, piles[pile]) == 0;
}

static bool score(const struct attrib *attrib, enum pile pile, double *out)
{
    int sum = 0, pairs = 0;
    for (int p = 0; p < attrib->highest; p++) {
        const struct sorted *pair = &attrib->pair[p];
        if (!pair->boy || !pair->girl)
            continue;
        sum += pair->side * (pair->to_boy[pile] - pair->to_girl[pile]);
        pairs++;
    }
    if (pairs == 0 || 4 * pairs < 3 * attrib->highest)
        return false;
    *out = 100.0 * sum / pairs;
    return true;
}

static bool score_talent(const struct measure *m, const void *memory, double *out)
{
    (void)m;
    return score(memory, PILE_TALENT, out);
}

/* The stereotype explains the success of girls by effort: the sides are the other way round. */
static bool score_effort(const struct measure *m, const void *memory, double *out)
{
    (void)m;
    if (!score(memory, PILE_EFFORT, out))
        return false;
    *out = 0 - *out;
    return true;
}

static enum form attrib_form(const void *memory)
{
    return ((const struct attrib *)memory)->form;
}

#define ATTRIB                                                                                     \
    .name = "attrib_gap", .unit = TEXT("eenheid.van_100"), .by = ESTIMATE_ABBA, .least = 5,        \
    .least_each = 2, .sensitive = true, .states = true, .range = 200, .from = -100, .to = 100,     \
    .memory_size = sizeof(struct attrib), .sees = 1u << CONSTRUCT_TALENT, .see = attrib_see,       \
    .form = attrib_form
const struct measure measure_attrib_gap = {
    ATTRIB,
    .label = TEXT("maat.attrib_gap"),
    .score = score_talent,
};
const struct measure measure_attrib_effort = {
    ATTRIB,
    .key = "inzet",
    .label = TEXT("maat.attrib_gap_inzet"),
    .score = score_effort,
};
