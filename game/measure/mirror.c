/* SPDX-License-Identifier: MPL-2.0 */
/* Self-insight (measurement.md 5, mirror): predicted minus actual, over the figures a person
 * predicted. Both stand in the log in tenths of a point of the scale 1-10. */
#include "measure/list.h"

struct mirror {
    int sum, count;
};

static void mirror_see(void *memory, const struct event *e)
{
    struct mirror *mirror = memory;
    if (e->type != EVENT_PREDICT || !e->has_value || !e->has_truth)
        return;
    mirror->sum += e->value - e->truth;
    mirror->count += 1;
}

static bool score(const struct measure *m, const void *memory, double *out)
{
    const struct mirror *mirror = memory;
    (void)m;
    if (mirror->count == 0)
        return false;
    *out = mirror->sum / 10.0 / mirror->count;
    return true;
}

const struct measure measure_mirror_gap = {
    .name = "mirror_gap",
    .label = TEXT("maat.mirror_gap"),
    .unit = TEXT("eenheid.van_10"),
    .by = ESTIMATE_MEAN,
    .least = 10,
    .sensitive = true,
    .pooled_only = true,
    .range = 36,
    .from = -18,
    .to = 18,
    .decimals = 1,
    .memory_size = sizeof(struct mirror),
    .see = mirror_see,
    .score = score,
};
