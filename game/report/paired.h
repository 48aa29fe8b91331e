/* SPDX-License-Identifier: MPL-2.0 */
/* The tests of measurement.md 7 on people who answered before and after: Wilcoxon and d_z of the scales and of
 * knowledge, McNemar of yes and no. Made from the rows that leave anyway. */
#ifndef REPORT_PAIRED_H
#define REPORT_PAIRED_H

#include "measure/stats.h"
#include "report/plan.h"

enum { EXACT_UP_TO = 25, PAIRED_MOST = 5 };
/* n: people; is.n: of them, who changed. */
struct paired_test { const struct measure *of; bool yes_no, has_dz; int64_t n; struct exact is; double dz; };
struct paired_tests { struct paired_test list[PAIRED_MOST]; int count; };

/* Of the rows of a pool's sheets; plan NULL: of everybody in the summary (open reports). */
void paired_make(struct paired_tests *, const struct summary *, const struct plan *, struct arena *);

#endif
