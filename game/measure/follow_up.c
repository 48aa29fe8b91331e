/* SPDX-License-Identifier: MPL-2.0 */
/* After six weeks (measurement.md 2, PD): of who came back with a plan, the best that became of
 * one. */
#include <string.h>

#include "measure/list.h"

static const char *const outcomes[] = {"niet", "geprobeerd", "gedaan"};
enum { OUTCOMES = sizeof outcomes / sizeof *outcomes };
struct follow_up {
    int best; /* 0: no plan was asked after; else 1 + outcome */
};

static void follow_up_see(void *memory, const struct event *e)
{
    struct follow_up *follow_up = memory;
    if (e->is != CONSTRUCT_DONE || e->when != MOMENT_LATER)
        return;
    for (int i = 0; i < OUTCOMES; i++)
        if (strcmp(e->got, outcomes[i]) == 0 && i + 1 > follow_up->best)
            follow_up->best = i + 1;
}

static bool score(const struct measure *m, const void *memory, double *out)
{
    const struct follow_up *follow_up = memory;
    if (follow_up->best == 0)
        return false;
    *out = strcmp(m->key, outcomes[follow_up->best - 1]) == 0 ? 1 : 0;
    return true;
}

#define DONE(word)                                                                                 \
    {                                                                                              \
        .name = "fu_done", .key = #word, .label = TEXT("maat.fu_" #word),                          \
        .unit = TEXT("eenheid.procent"), .by = ESTIMATE_SHARE, .least = 5, .split = true,          \
        .pooled_only = true, .range = 100, .to = 100, .memory_size = sizeof(struct follow_up),     \
        .sees = 1u << CONSTRUCT_DONE, .see = follow_up_see, .score = score                         \
    }
const struct measure measure_fu_done[FU_OUTCOMES] = {DONE(gedaan), DONE(geprobeerd), DONE(niet)};
