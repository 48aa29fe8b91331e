/* SPDX-License-Identifier: MPL-2.0 */
/* Estimating against the figures (measurement.md 5): skill beside a blind guess, and how far the
 * guesses lean towards the popular story (the side of the fact: +1, the story lies above the
 * truth). */
#include <math.h>

#include "measure/list.h"

struct guesses {
    double off, chance, lean;
    int count, leaning;
};

static void estimate_see(void *memory, const struct event *e)
{
    struct guesses *guesses = memory;
    if (e->is != CONSTRUCT_ESTIMATE || !e->has_value || !e->has_truth || !e->has_range ||
        e->most <= e->least || e->truth < e->least || e->truth > e->most)
        return;
    double below = (double)e->truth - e->least, above = (double)e->most - e->truth;
    double error = (double)e->value - e->truth;
    guesses->off += fabs(error);
    guesses->chance += (below * below + above * above) / (2 * (below + above));
    guesses->count += 1;
    guesses->lean += e->side * error;
    guesses->leaning += e->side != 0;
}

static bool score_skill(const struct measure *m, const void *memory, double *out)
{
    const struct guesses *guesses = memory;
    (void)m;
    if (guesses->count == 0)
        return false;
    *out = 1 - guesses->off / guesses->chance;
    return true;
}

static bool score_lean(const struct measure *m, const void *memory, double *out)
{
    const struct guesses *guesses = memory;
    (void)m;
    if (guesses->leaning == 0)
        return false;
    *out = guesses->lean / guesses->leaning;
    return true;
}

#define ESTIMATE                                                                                   \
    .by = ESTIMATE_MEAN, .least = 5, .memory_size = sizeof(struct guesses),                        \
    .sees = 1u << CONSTRUCT_ESTIMATE, .see = estimate_see
const struct measure measure_est_skill = {
    ESTIMATE,
    .name = "est_skill",
    .label = TEXT("maat.est_skill"),
    .unit = TEXT("eenheid.nul_een"),
    .range = 2,
    .from = -1,
    .to = 1,
    .decimals = 2,
    .score = score_skill,
};
const struct measure measure_est_lean = {
    ESTIMATE,
    .name = "est_lean",
    .label = TEXT("maat.est_lean"),
    .unit = TEXT("eenheid.punt"),
    .range = 200,
    .from = -100,
    .to = 100,
    .decimals = 1,
    .score = score_lean,
};
