/* SPDX-License-Identifier: MPL-2.0 */
/* Sums of answers and of their squares; the one division comes last. */
#include "measure/quality.h"

#include "measure/part.h"

const int quality_levels[SURE_LEVELS] = {33, 50, 75, 95};

void quality_items(struct scale_sums *items, const int answers[AWARE_ITEMS])
{
    int total = 0;
    for (int i = 0; i < AWARE_ITEMS; i++) {
        items->sum[i] += answers[i];
        items->squares[i] += answers[i] * answers[i];
        total += answers[i];
    }
    items->n += 1;
    items->total += total;
    items->total_squares += total * total;
}

void quality_sure(struct sure_count levels[SURE_LEVELS], int percent, bool right)
{
    for (int i = 0; i < SURE_LEVELS; i++) {
        levels[i].answers += quality_levels[i] == percent;
        levels[i].right += quality_levels[i] == percent && right;
    }
}

static void add_items(struct scale_sums *items, const struct scale_sums *more)
{
    for (int i = 0; i < AWARE_ITEMS; i++) {
        items->sum[i] += more->sum[i];
        items->squares[i] += more->squares[i];
    }
    items->n += more->n;
    items->total += more->total;
    items->total_squares += more->total_squares;
}

void quality_add(struct quality *quality, const struct quality *more)
{
    for (int m = 0; m < AWARE_MOMENTS; m++)
        add_items(&quality->aware[m], &more->aware[m]);
    for (int who = 0; who < 2; who++)
        for (int i = 0; i < SURE_LEVELS; i++) {
            quality->sure[who][i].answers += more->sure[who][i].answers;
            quality->sure[who][i].right += more->sure[who][i].right;
        }
}

const struct sure_count *quality_counted(const struct quality *quality)
{
    int64_t persons = 0;
    for (int i = 0; i < SURE_LEVELS; i++)
        persons += quality->sure[0][i].answers;
    return quality->sure[persons > 0 ? 0 : 1];
}

/* n times the squares around the mean: whole, and without cancellation. */
static wide spread(int64_t n, int64_t sum, int64_t squares)
{
    return (wide)n * squares - (wide)sum * sum;
}

bool quality_alpha(const struct scale_sums *items, double *out)
{
    const double k = AWARE_ITEMS;
    wide apart = 0, whole = spread(items->n, items->total, items->total_squares);
    for (int i = 0; i < AWARE_ITEMS; i++)
        apart += spread(items->n, items->sum[i], items->squares[i]);
    if (items->n < 2 || whole <= 0)
        return false;
    *out = k / (k - 1) * (1 - (double)apart / (double)whole);
    return true;
}
