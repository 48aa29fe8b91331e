/* SPDX-License-Identifier: MPL-2.0 */
/* Strata close into tiers: of strata with the same numbers of people, measurement.md 4 needs no
 * more than how many there are, and exact sums of their estimates and of the squares within
 * them. */
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "measure/part.h"

static const double unit = 17592186044416.0; /* 2^44 */

static int by_sizes(const struct tier *one, const struct tier *two)
{
    if (one->a != two->a)
        return one->a < two->a ? -1 : 1;
    return (one->b > two->b) - (one->b < two->b);
}

static void grow(struct strata *strata, struct arena *arena)
{
    if (strata->count < strata->room)
        return;
    int room = strata->room > 0 ? 2 * strata->room : 8;
    struct tier *tiers = arena_get(arena, (size_t)room * sizeof *tiers);
    if (strata->count > 0)
        memcpy(tiers, strata->tiers, (size_t)strata->count * sizeof *tiers);
    strata->tiers = tiers;
    strata->room = room;
}

void strata_add_tier(struct strata *strata, const struct tier *more, struct arena *arena)
{
    int low = 0, high = strata->count;
    while (low < high) {
        int middle = low + (high - low) / 2;
        if (by_sizes(&strata->tiers[middle], more) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    if (low < strata->count && by_sizes(&strata->tiers[low], more) == 0) {
        cell_add(&strata->tiers[low].value, &more->value);
        strata->tiers[low].within += more->within;
        return;
    }
    grow(strata, arena);
    for (int i = strata->count++; i > low; i--)
        strata->tiers[i] = strata->tiers[i - 1];
    strata->tiers[low] = *more;
}

void strata_add(struct strata *strata, const struct part *part, bool abba, struct arena *arena)
{
    const struct cell *a = &part->form[abba ? FORM_A : FORM_NONE], *b = &part->form[FORM_B];
    struct tier tier = {.a = a->n, .b = abba ? b->n : 0};
    double squares = cell_squares(a) + (abba ? cell_squares(b) : 0);
    cell_add_score(&tier.value, abba ? (cell_mean(a) + cell_mean(b)) / 2 : cell_mean(a));
    tier.within = (wide)rint(squares * unit);
    strata_add_tier(strata, &tier, arena);
    strata->closed += 1;
    part_add(&strata->all, part);
}

void strata_join(struct strata *strata, const struct strata *other, struct arena *arena)
{
    for (int i = 0; i < other->count; i++)
        strata_add_tier(strata, &other->tiers[i], arena);
    strata->closed += other->closed;
    part_add(&strata->all, &other->all);
}
