/* SPDX-License-Identifier: MPL-2.0 */
/* How far two measures can be trusted (measurement.md 2, 5): Cronbach's alpha of the statements on awareness,
 * and how often people who were so sure were right. Whole numbers: adding and merging have no order. */
#ifndef MEASURE_QUALITY_H
#define MEASURE_QUALITY_H

#include <stdbool.h>
#include <stdint.h>

enum { AWARE_ITEMS = 4, AWARE_MOMENTS = 2, SURE_LEVELS = 4, ALPHA_LEAST = 100, SURE_LEAST = 30 };
#define ALPHA_ENOUGH .60                                  /* below it no conclusion */
/* Of who answered all four, before (0) and after (1); total: of their sums. */
struct scale_sums { int64_t n, sum[AWARE_ITEMS], squares[AWARE_ITEMS], total, total_squares; };
/* Answers that were given with this confidence, and the right ones. */
struct sure_count { int64_t answers, right; };
/* sure: of persons (0) and of tables that answered as one (1). */
struct quality { struct scale_sums aware[AWARE_MOMENTS]; struct sure_count sure[2][SURE_LEVELS]; };

extern const int quality_levels[SURE_LEVELS];             /* in per cents, as the log has them: 33 is a third */
void quality_items(struct scale_sums *, const int answers[AWARE_ITEMS]);      /* one person, turned, 1 to 7 */
void quality_sure(struct sure_count levels[SURE_LEVELS], int percent, bool right);
/* Of persons, or of tables when nobody answered for themselves. */
const struct sure_count *quality_counted(const struct quality *);
void quality_add(struct quality *, const struct quality *);
/* Cronbach 1951. false: fewer than two people, or they all have the same sum. */
bool quality_alpha(const struct scale_sums *, double *out);

#endif
