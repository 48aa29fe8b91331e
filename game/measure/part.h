/* SPDX-License-Identifier: MPL-2.0 */
/* Exact sums: scores are whole numbers in units of 2^-44, so adding has no order. */
#ifndef MEASURE_PART_H
#define MEASURE_PART_H

#include <stdint.h>

#include "core/answer.h"

__extension__ typedef __int128 wide;
struct cell { int64_t n; wide sum, squares; };
/* One session, for one measure. before, after: both levels behind a change, of the same people.
 * school: from 1, parts of one school are one stratum; 0: the session is its own.
 * source: whom privacy.md counts as one; group: small sessions of one pack version rest together. */
struct part {
    struct cell form[FORMS], before, after;               /* FORM_NONE: no form */
    int64_t asked, missing;
    int school, source, group;
};

bool cell_takes(double score);                            /* |score| < 2^18: room in the sums */
void cell_add_score(struct cell *, double score);         /* one that the cell takes */
double cell_sum(const struct cell *);
double cell_mean(const struct cell *);                    /* n > 0 */
double cell_squares(const struct cell *);                 /* sum of (x - mean)^2 */
double cell_variance(const struct cell *);                /* n > 1, divided by n - 1 */
void part_add(struct part *, const struct part *);        /* the labels stay as they were */
int64_t part_count(const struct part *);
/* By content: an order that has no history. */
int part_compare(const struct part *, const struct part *);

#endif
