/* SPDX-License-Identifier: MPL-2.0 */
/* Knowing what is settled (measurement.md 5): the Brier score over solid, contested and not
 * found (the rest of the confidence split over the other two; Brier 1950), and confidence minus
 * share right. */
#include <string.h>

#include "measure/list.h"
#include "measure/stats.h"

enum { MOST_CLAIMS = 24, CLASSES = 3 };
struct claim {
    uint64_t item;
    int said, truth; /* 0 solid, 1 contested, 2 not found; -1: not said */
    int percent;     /* how sure; 0: not said */
};
struct claims {
    struct claim claim[MOST_CLAIMS];
    int count;
};

static struct claim *claim_of(struct claims *claims, const struct event *e)
{
    uint64_t item = measure_hash(measure_hash(0, e->on), e->item);
    for (int i = 0; i < claims->count; i++)
        if (claims->claim[i].item == item)
            return &claims->claim[i];
    if (claims->count == MOST_CLAIMS)
        return NULL;
    struct claim *claim = &claims->claim[claims->count++];
    *claim = (struct claim){.item = item, .said = -1};
    return claim;
}

static int class_of(const char *word)
{
    static const char *const words[CLASSES] = {"vast", "omstreden", "niet_gevonden"};
    int at = CLASSES - 1;
    while (at >= 0 && strcmp(words[at], word) != 0)
        at--;
    return at;
}

static void claims_see(void *memory, const struct event *e)
{
    struct claims *claims = memory;
    bool claimed = e->is == CONSTRUCT_CLAIM && e->has_truth && e->truth >= 0 && e->truth < CLASSES;
    bool sure = e->is == CONSTRUCT_CONFIDENCE && e->has_value && e->value > 0 && e->value <= 100;
    struct claim *claim = claimed || sure ? claim_of(claims, e) : NULL;
    if (claim == NULL)
        return;
    if (sure) {
        claim->percent = e->value;
        return;
    }
    claim->said = class_of(e->got);
    claim->truth = e->truth;
}

/* "A third" stands in the log as 33. */
static double confidence(const struct claim *claim)
{
    return claim->percent == 33 ? 1.0 / 3 : claim->percent / 100.0;
}

static bool score(const struct measure *m, const void *memory, double *out)
{
    const struct claims *claims = memory;
    bool over = strcmp(m->name, "claims_over") == 0;
    double sum = 0;
    int count = 0;
    for (int i = 0; i < claims->count; i++) {
        const struct claim *claim = &claims->claim[i];
        if (claim->said < 0 || claim->percent == 0)
            continue;
        double p = confidence(claim);
        bool right = claim->said == claim->truth;
        sum += over ? 100 * (p - right) : stats_brier(p, right);
        count++;
    }
    if (count == 0)
        return false;
    *out = sum / count;
    return true;
}

static void claims_quality(const void *memory, struct quality *out)
{
    const struct claims *claims = memory;
    for (int i = 0; i < claims->count; i++)
        if (claims->claim[i].said >= 0)
            quality_sure(out->sure[0], claims->claim[i].percent,
                         claims->claim[i].said == claims->claim[i].truth);
}

#define CLAIMS                                                                                     \
    .by = ESTIMATE_MEAN, .least = 5, .memory_size = sizeof(struct claims),                         \
    .sees = 1u << CONSTRUCT_CLAIM | 1u << CONSTRUCT_CONFIDENCE, .see = claims_see,                 \
    .score = score
const struct measure measure_claims_brier = {
    CLAIMS,
    .name = "claims_brier",
    .label = TEXT("maat.claims_brier"),
    .unit = TEXT("eenheid.brier"),
    .range = 2,
    .to = 2,
    .decimals = 2,
};
const struct measure measure_claims_over = {
    CLAIMS,
    .name = "claims_over",
    .label = TEXT("maat.claims_over"),
    .unit = TEXT("eenheid.van_100"),
    .range = 200,
    .from = -100,
    .to = 100,
    .quality = claims_quality,
};
