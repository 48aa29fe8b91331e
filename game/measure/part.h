/* SPDX-License-Identifier: MPL-2.0 */
/* Exact sums: scores are whole numbers in units of 2^-44, so adding has no order. */
#ifndef MEASURE_PART_H
#define MEASURE_PART_H

#include <stdbool.h>
#include <stdint.h>

#include "core/answer.h"

__extension__ typedef __int128 wide;
struct cell { int64_t n; wide sum, squares; };            /* squares stop at the most a wide can hold */
/* One session, for one measure. before, after: both levels behind a change, of the same people.
 * school: from 1, parts of one school are one stratum; 0: the session is its own.
 * source: whom privacy.md counts as one; group: small sessions of one pack version rest together.
 * largest: of several sessions together, the people of the largest; 0: it is one session. */
struct part {
    struct cell form[FORMS], before, after;               /* FORM_NONE: no form */
    int64_t asked, missing, largest;
    int school, source, group;
};
/* Strata of one measure, closed: those of equal sizes are one tier, of which sums are enough. value:
 * their estimates; within: the squares within their forms, in units of 2^-44. b 0: without forms. */
struct tier { int64_t a, b; struct cell value; wide within; };
struct strata { struct tier *tiers; int count, room; int64_t closed; struct part all; };

bool cell_takes(double score);                            /* |score| < 2^18 - 1: room in the sums */
void cell_add_score(struct cell *, double score);         /* one that the cell takes */
void cell_add(struct cell *, const struct cell *);
double cell_sum(const struct cell *);
double cell_mean(const struct cell *);                    /* n > 0 */
double cell_squares(const struct cell *);                 /* sum of (x - mean)^2 */
double cell_variance(const struct cell *);                /* n > 1, divided by n - 1 */
void part_add(struct part *, const struct part *);        /* the labels stay as they were */
int64_t part_count(const struct part *);

struct arena;
/* abba: with people in both forms; else with people in FORM_NONE. Tiers stay sorted by their sizes. */
void strata_add(struct strata *, const struct part *, bool abba, struct arena *);
void strata_add_tier(struct strata *, const struct tier *, struct arena *);    /* closed, all: the caller's */
void strata_join(struct strata *, const struct strata *, struct arena *);

#endif
