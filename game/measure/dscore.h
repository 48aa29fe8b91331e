/* SPDX-License-Identifier: MPL-2.0 */
/* The D score of a sorting task on time (Greenwald, Nosek & Banaji 2003; measurement.md 6): trials of one
 * person in, D and the exclusion flag out. Pure; the order of trials does not matter. */
#ifndef MEASURE_DSCORE_H
#define MEASURE_DSCORE_H

#include <stdbool.h>

enum dscore_variant { DSCORE_D1, DSCORE_D2, DSCORE_D3, DSCORE_D4, DSCORE_D5, DSCORE_D6, DSCORE_VARIANTS };
/* ms: to the right answer, from the moment the word was there. Blocks 3 4 6 7 count, others are ignored. */
struct dscore_trial { int block, ms; bool correct; };
/* fast: share of trials under 300 ms. Excluded: over a tenth is fast, a block is incomplete, or an SD is 0.
 * D is given whenever it can be, of who is excluded too: positive when blocks 6 and 7 are slower. */
struct dscore { double d, fast; bool has_d, excluded; };

struct dscore dscore_of(const struct dscore_trial *, int count, enum dscore_variant);
int dscore_millionths(const struct dscore *);             /* of D, as the log keeps it */
int dscore_block_size(int block);                         /* trials in one of the four blocks; 0: another */

#endif
