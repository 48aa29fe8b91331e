/* SPDX-License-Identifier: MPL-2.0 */
/* Seeing what is there (measurement.md 5): d' from hits among targets and false alarms among
 * decoys, with the log-linear correction of Hautus (1995). */
#include <string.h>

#include "measure/list.h"
#include "measure/stats.h"

struct spot {
    int hits, targets, alarms, decoys;
};

static void spot_see(void *memory, const struct event *e)
{
    struct spot *spot = memory;
    if (e->is != CONSTRUCT_SPOT || !e->has_truth)
        return;
    bool yes = strcmp(e->got, "ja") == 0;
    if (!yes && strcmp(e->got, "nee") != 0)
        return;
    spot->targets += e->truth == 1;
    spot->decoys += e->truth == 0;
    spot->hits += yes && e->truth == 1;
    spot->alarms += yes && e->truth == 0;
}

static bool score(const struct measure *m, const void *memory, double *out)
{
    const struct spot *spot = memory;
    (void)m;
    if (spot->targets == 0 || spot->decoys == 0)
        return false;
    *out = stats_detect(spot->hits, spot->targets, spot->alarms, spot->decoys).dprime;
    return true;
}

const struct measure measure_spot_d = {
    .name = "spot_d",
    .label = TEXT("maat.spot_d"),
    .unit = TEXT("eenheid.dprime"),
    .by = ESTIMATE_MEAN,
    .least = 5,
    .range = 8,
    .from = -4,
    .to = 4,
    .decimals = 2,
    .memory_size = sizeof(struct spot),
    .sees = 1u << CONSTRUCT_SPOT, .see = spot_see,
    .score = score,
};
