/* SPDX-License-Identifier: MPL-2.0 */
/* Which measures go together: Pearson's r between one column of each construct, per sector, from a hundred people
 * and in two decimals (privacy.md 3.7). What a pool says here is what its sheet Samenhang says. */
#ifndef REPORT_LINKS_H
#define REPORT_LINKS_H

#include "report/plan.h"

enum { LINKS_COLUMNS = 15 };
struct link { int64_t n; double r; };                     /* n 0: fewer than a hundred have both */
/* columns: places as in summary_correlation, those that have a link at all. */
struct links { const char *sector; int columns[LINKS_COLUMNS], count; struct link of[LINKS_COLUMNS][LINKS_COLUMNS]; };

/* "kennis_t2": how the sheets of an export call it. */
const char *links_column(struct arena *, int column);
/* plan NULL: of everybody in the summary (open reports). Returns how many sectors have links. */
int links_make(const struct summary *, const struct plan *, struct arena *, struct links **out);

#endif
