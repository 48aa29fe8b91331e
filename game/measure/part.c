/* SPDX-License-Identifier: MPL-2.0 */
/* Exact sums in 128-bit whole numbers. Room: a score of 200 is below 2^52 units, its square
 * below 2^104, so more than eight million people (2^23) fit under 2^127. Only made-up logs come
 * further: then the squares stay at the most there is, in whatever order they come. */
#include "measure/part.h"

#include <assert.h>
#include <math.h>

static const double unit = 17592186044416.0; /* 2^44 */
static const wide wide_most = ((wide)INT64_MAX << 64) + (wide)UINT64_MAX; /* 2^127 - 1 */

bool cell_takes(double score)
{
    return fabs(score) <= 262143.0;
}

void cell_add(struct cell *cell, const struct cell *other)
{
    cell->n += other->n;
    cell->sum += other->sum;
    bool fits = other->squares <= wide_most - cell->squares;
    cell->squares = fits ? cell->squares + other->squares : wide_most;
}

void cell_add_score(struct cell *cell, double score)
{
    assert(cell_takes(score));
    wide k = (wide)llround(score * unit);
    cell_add(cell, &(struct cell){1, k, k * k});
}

double cell_sum(const struct cell *cell)
{
    return (double)cell->sum / unit;
}

double cell_mean(const struct cell *cell)
{
    return cell->n > 0 ? (double)cell->sum / unit / (double)cell->n : 0;
}

/* Around the whole number nearest below the mean everything is exact: with sum = n m + r the
 * squares around m are squares - n m^2 - 2 m r, and the true ones lie r^2 / n lower. No
 * cancellation is left. */
double cell_squares(const struct cell *cell)
{
    if (cell->n < 1)
        return 0;
    if (cell->squares == wide_most)
        return (double)wide_most / unit / unit;
    wide m = cell->sum / cell->n, r = cell->sum % cell->n;
    wide around = cell->squares - cell->n * m * m - 2 * m * r;
    double rest = (double)r * (double)r / (double)cell->n;
    return ((double)around - rest) / unit / unit;
}

double cell_variance(const struct cell *cell)
{
    if (cell->n < 2)
        return 0;
    double squares = cell_squares(cell);
    return squares > 0 ? squares / (double)(cell->n - 1) : 0;
}

void part_add(struct part *part, const struct part *other)
{
    for (int form = 0; form < FORMS; form++)
        cell_add(&part->form[form], &other->form[form]);
    cell_add(&part->before, &other->before);
    cell_add(&part->after, &other->after);
    part->asked += other->asked;
    part->missing += other->missing;
}

int64_t part_count(const struct part *part)
{
    return part->form[FORM_NONE].n + part->form[FORM_A].n + part->form[FORM_B].n;
}
