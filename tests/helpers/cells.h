/* SPDX-License-Identifier: MPL-2.0 */
/* Cells from scores, or as if scores had been seen; and numbers that lie near each other. */
#ifndef HELPERS_CELLS_H
#define HELPERS_CELLS_H

#include <math.h>

#include "measure/stats.h"

static const double cell_unit = 17592186044416.0;

static inline struct cell cell_of(const double *scores, int count)
{
    struct cell cell = {0, 0, 0};
    for (int i = 0; i < count; i++)
        cell_add_score(&cell, scores[i]);
    return cell;
}

/* A cell with this n, mean and SD, as if the scores had been seen. */
static inline struct cell cell_with(int64_t n, double mean, double sd)
{
    double squares = (double)(n - 1) * sd * sd + (double)n * mean * mean;
    struct cell cell = {n, (wide)((double)n * mean * cell_unit), (wide)(squares * cell_unit * cell_unit)};
    return cell;
}

static inline void near(double got, double wanted, double tolerance)
{
    if (!(fabs(got - wanted) <= tolerance))
        fail_msg("got %.15g, wanted %.15g", got, wanted);
}

#endif
