/* SPDX-License-Identifier: MPL-2.0 */
/* Seven blocks: groups, notions, both, both, groups swapped, both, both. In each the categories
 * come equally often, and one side is right at most three times in a row. */
#include "kinds/trials.h"

#include <stddef.h>

/* --- chance ----------------------------------------------------------------------------------- */

/* Numbers that follow from the dealt order: a linear congruential generator, its high bits. */
static int below(uint64_t *chance, int most)
{
    *chance = *chance * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (int)((*chance >> 33) % (uint64_t)most);
}

struct trial_plan trials_plan(const uint8_t *order, enum form form, bool timed,
                              const int items[CATEGORIES])
{
    struct trial_plan plan = {.swapped = form == FORM_B, .timed = timed};
    for (int i = 0; order && i < TRIALS_ORDER; i++)
        plan.chance = plan.chance * 31 + order[i];
    for (int i = 0; i < CATEGORIES; i++)
        plan.items[i] = items[i];
    return plan;
}

/* --- blocks ----------------------------------------------------------------------------------- */

int trials_rounds(const struct trial_plan *plan)
{
    return plan->timed ? TRIAL_BLOCKS : 2;
}

int trials_block(const struct trial_plan *plan, int round)
{
    return plan->timed ? round + 1 : round == 0 ? 4 : 7;
}

bool trials_has(int block, int category)
{
    bool group = category < 2;
    return block == 1 || block == 5 ? group : block == 2 ? !group : true;
}

/* The notions keep their side, which is drawn; the groups change theirs from block 5 on. */
enum trial_side trials_side(const struct trial_plan *plan, int block, int category)
{
    uint64_t chance = plan->chance;
    bool right = below(&chance, 2) != 0, apart = (block < 5) == plan->swapped;
    right ^= category % 2;
    right ^= category < 2 && apart;
    return right ? SIDE_RIGHT : SIDE_LEFT;
}

static int times(const struct trial_plan *plan, int block, int category)
{
    static const int sizes[TRIAL_BLOCKS + 1] = {0, 20, 20, 20, 40, 28, 20, 40};
    int categories = block == 1 || block == 2 || block == 5 ? 2 : CATEGORIES;
    if (!trials_has(block, category))
        return 0;
    return plan->timed ? sizes[block] / categories : plan->items[category];
}

/* --- one block -------------------------------------------------------------------------------- */

struct making {
    uint64_t chance;
    int left[CATEGORIES];                                 /* how often each must still come */
    unsigned used[CATEGORIES];                            /* its words that came, since all had */
    enum trial_side side, sides[CATEGORIES];
    int run;                                              /* how often this side came in a row */
};

static int left_on(const struct making *making, enum trial_side side)
{
    int sum = 0;
    for (int i = 0; i < CATEGORIES; i++)
        sum += making->sides[i] == side ? making->left[i] : 0;
    return sum;
}

/* Can the rest still be laid out when this side comes now? Between two of the one side at most
 * three of the other fit. */
static bool may_come(const struct making *making, enum trial_side side)
{
    enum trial_side other = side == SIDE_LEFT ? SIDE_RIGHT : SIDE_LEFT;
    int run = making->run > 0 && making->side == side ? making->run + 1 : 1;
    int same = left_on(making, side) - 1, others = left_on(making, other);
    return same >= 0 && run <= TRIALS_IN_A_ROW &&
           same <= TRIALS_IN_A_ROW * others + TRIALS_IN_A_ROW - run &&
           others <= TRIALS_IN_A_ROW * (same + 1);
}

static enum trial_side draw_side(struct making *making)
{
    int lefts = left_on(making, SIDE_LEFT), rights = left_on(making, SIDE_RIGHT);
    bool left = below(&making->chance, lefts + rights) < lefts;
    if (left ? !may_come(making, SIDE_LEFT) : may_come(making, SIDE_RIGHT))
        return SIDE_RIGHT;
    return SIDE_LEFT;
}

static int draw_category(struct making *making, enum trial_side side)
{
    int at = below(&making->chance, left_on(making, side)), category = 0;
    while (making->sides[category] != side || at >= making->left[category]) {
        at -= making->sides[category] == side ? making->left[category] : 0;
        category++;
    }
    return category;
}

/* A word comes again when all others of its category have come. */
static int draw_item(struct making *making, int category, int items)
{
    unsigned all = (1u << items) - 1, *used = &making->used[category];
    if ((*used & all) == all)
        *used = 0;
    int item = below(&making->chance, items);
    while (*used >> item & 1)
        item = (item + 1) % items;
    *used |= 1u << item;
    return item;
}

int trials_make(const struct trial_plan *plan, int block, struct trial out[TRIALS_MOST])
{
    struct making making = {.chance =
                                plan->chance + (uint64_t)block * UINT64_C(0x9e3779b97f4a7c15)};
    int count = 0;
    for (int i = 0; i < CATEGORIES; i++) {
        making.left[i] = times(plan, block, i);
        making.sides[i] = trials_side(plan, block, i);
        count += making.left[i];
    }
    for (int i = 0; i < count && i < TRIALS_MOST; i++) {
        enum trial_side side = draw_side(&making);
        making.run = making.run > 0 && making.side == side ? making.run + 1 : 1;
        making.side = side;
        int category = draw_category(&making, side);
        making.left[category]--;
        out[i] =
            (struct trial){category, draw_item(&making, category, plan->items[category]), side};
    }
    return count < TRIALS_MOST ? count : TRIALS_MOST;
}
