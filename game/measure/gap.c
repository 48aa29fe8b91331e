/* SPDX-License-Identifier: MPL-2.0 */
/* The same pupil under another name (measurement.md 3): per person the mean over pairs of side x
 * (rating of the boy's name - rating of the girl's name), on inferred and observable scales. */
#include <string.h>

#include "measure/list.h"

enum { MOST_PAIRS = 6, KINDS = 2 }; /* k is at most 12 files; observable, inferred */
enum gap_kind { GAP_OBSERVABLE, GAP_INFERRED };

/* asks: which scales were answered, as a sum of their hashes: equal sets, equal sums. */
struct rated {
    int sum, count;
    uint64_t asks;
};
struct gap {
    char on[ID_SIZE];
    enum form form;
    int highest; /* the first two-version puzzle of the stream */
    int side[MOST_PAIRS];
    struct rated boy[MOST_PAIRS][KINDS], girl[MOST_PAIRS][KINDS];
};

static bool counts(const struct gap *gap, const struct event *e)
{
    bool two_versions = e->cue == CUE_BOY || e->cue == CUE_GIRL;
    bool scale = e->is == CONSTRUCT_INFERRED || e->is == CONSTRUCT_OBSERVABLE;
    return e->type == EVENT_RATE && e->has_value && two_versions && scale && e->side != 0 &&
           e->pair >= 1 && e->pair <= MOST_PAIRS &&
           (gap->on[0] == 0 || strcmp(gap->on, e->on) == 0);
}

static void gap_see(void *memory, const struct event *e)
{
    struct gap *gap = memory;
    if (!counts(gap, e))
        return;
    memcpy(gap->on, e->on, sizeof gap->on);
    gap->form = e->form;
    gap->highest = e->pair > gap->highest ? e->pair : gap->highest;
    gap->side[e->pair - 1] = e->side;
    enum gap_kind kind = e->is == CONSTRUCT_INFERRED ? GAP_INFERRED : GAP_OBSERVABLE;
    struct rated *rated =
        e->cue == CUE_BOY ? &gap->boy[e->pair - 1][kind] : &gap->girl[e->pair - 1][kind];
    rated->sum += e->value;
    rated->count += 1;
    rated->asks += measure_hash(0, e->ask);
}

/* A file that was skipped, or not rated on the same scales as its partner, drops the whole pair;
 * with less than three quarters of the pairs the person is missing. The log does not say how
 * many pairs there were beyond the highest that was rated. */
static bool gap_score(const struct gap *gap, enum gap_kind kind, double *out)
{
    double sum = 0;
    int pairs = 0;
    for (int p = 0; p < gap->highest; p++) {
        const struct rated *boy = &gap->boy[p][kind], *girl = &gap->girl[p][kind];
        if (boy->count == 0 || boy->count != girl->count || boy->asks != girl->asks)
            continue;
        sum += gap->side[p] * ((double)boy->sum - girl->sum) / boy->count;
        pairs++;
    }
    if (pairs == 0 || 4 * pairs < 3 * gap->highest)
        return false;
    *out = sum / pairs;
    return true;
}

static bool score_inferred(const struct measure *m, const void *memory, double *out)
{
    (void)m;
    return gap_score(memory, GAP_INFERRED, out);
}

static bool score_observable(const struct measure *m, const void *memory, double *out)
{
    (void)m;
    return gap_score(memory, GAP_OBSERVABLE, out);
}

static bool score_specific(const struct measure *m, const void *memory, double *out)
{
    double inferred, observable;
    (void)m;
    if (!gap_score(memory, GAP_INFERRED, &inferred) ||
        !gap_score(memory, GAP_OBSERVABLE, &observable))
        return false;
    *out = inferred - observable;
    return true;
}

static enum form gap_form(const void *memory)
{
    return ((const struct gap *)memory)->form;
}

#define GAP                                                                                        \
    .unit = TEXT("eenheid.van_10"), .by = ESTIMATE_ABBA, .least = 5, .least_each = 2,              \
    .sensitive = true, .states = true, .decimals = 1, .memory_size = sizeof(struct gap),           \
    .sees = 1u << CONSTRUCT_INFERRED | 1u << CONSTRUCT_OBSERVABLE, .see = gap_see, .form = gap_form
const struct measure measure_gap_inferred = {
    GAP,
    .name = "gap_inferred",
    .label = TEXT("maat.gap_inferred"),
    .headline = true,
    .primary = true,
    .range = 18,
    .from = -9,
    .to = 9,
    .score = score_inferred,
};
const struct measure measure_gap_observable = {
    GAP,
    .name = "gap_observable",
    .label = TEXT("maat.gap_observable"),
    .range = 18,
    .from = -9,
    .to = 9,
    .score = score_observable,
};
const struct measure measure_gap_specific = {
    GAP,
    .name = "gap_specific",
    .label = TEXT("maat.gap_specific"),
    .range = 36,
    .from = -18,
    .to = 18,
    .score = score_specific,
};
