/* SPDX-License-Identifier: MPL-2.0 */
/* The trials of a sorting task on time: which word comes when, and on which side it belongs (measurement.md
 * 6). Pure: all of it follows from the order that chance dealt and from the form. */
#ifndef KINDS_TRIALS_H
#define KINDS_TRIALS_H

#include "core/answer.h"

/* Categories 0 and 1 are the groups, 2 and 3 the notions; 0 with 2 is the stereotype. */
enum { TRIAL_BLOCKS = 7, TRIALS_MOST = 40, CATEGORIES = 4, TRIALS_IN_A_ROW = 3, TRIALS_ORDER = 32 };
enum trial_side { SIDE_LEFT, SIDE_RIGHT };
struct trial { int category, item; enum trial_side side; };
struct trial_plan {
    uint64_t chance;
    bool swapped;                                         /* the pairing against the stereotype comes first */
    bool timed;                                           /* false: two rounds, in which each word comes once */
    int items[CATEGORIES];
};

/* order: TRIALS_ORDER numbers as chance dealt them, or NULL: as listed. */
struct trial_plan trials_plan(const uint8_t *order, enum form, bool timed, const int items[CATEGORIES]);
int trials_rounds(const struct trial_plan *);             /* seven, or two without a clock */
int trials_block(const struct trial_plan *, int round);   /* the block, 1 to 7, of a round from 0 */
bool trials_has(int block, int category);
enum trial_side trials_side(const struct trial_plan *, int block, int category);
int trials_make(const struct trial_plan *, int block, struct trial out[TRIALS_MOST]);

#endif
