/* SPDX-License-Identifier: MPL-2.0 */
/* At most half full; growing leaves the old slots to the arena. */
#include "base/number_set.h"

#include "base/arena.h"

enum { FIRST_SLOTS = 64 };

static uint64_t *slot_of(const struct number_set *set, uint64_t number)
{
    for (uint64_t spot = number;; spot++) {
        uint64_t *slot = &set->slots[spot & (uint64_t)(set->slot_count - 1)];
        if (*slot == 0 || *slot == number)
            return slot;
    }
}

static void grow(struct number_set *set, struct arena *arena)
{
    struct number_set old = *set;
    set->slot_count = old.slot_count > 0 ? 2 * old.slot_count : FIRST_SLOTS;
    set->slots = arena_get(arena, (size_t)set->slot_count * sizeof *set->slots);
    for (int i = 0; i < old.slot_count; i++)
        if (old.slots[i] != 0)
            *slot_of(set, old.slots[i]) = old.slots[i];
}

bool number_set_add(struct number_set *set, uint64_t number, struct arena *arena)
{
    number = number == 0 ? 1 : number;
    if (2 * set->count >= set->slot_count)
        grow(set, arena);
    uint64_t *slot = slot_of(set, number);
    if (*slot != 0)
        return false;
    *slot = number;
    set->count += 1;
    return true;
}
