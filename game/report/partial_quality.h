/* SPDX-License-Identifier: MPL-2.0 */
/* The sums behind the quality of measures in a partial: schaal: class moment n, (sum squares) of each statement,
 * total, squares of the total · zeker: class who level answers right. */
#ifndef REPORT_PARTIAL_QUALITY_H
#define REPORT_PARTIAL_QUALITY_H

#include "measure/quality.h"
#include "report/partial_line.h"

enum { QUALITY_FIELDS = 3 + 2 * AWARE_ITEMS };
int partial_items_put(const struct scale_sums *, int64_t out[QUALITY_FIELDS]);       /* how many */
/* false: no people could have answered so. */
bool partial_quality_read(const struct partial_line *, struct quality *out);

#endif
