/* SPDX-License-Identifier: MPL-2.0 */
/* Pooling over sessions and schools (measurement.md 4): from sums alone, in an order that follows
 * from the content of the strata. */
#include <math.h>
#include <stdlib.h>

#include "measure/stats.h"

/* One stratum: its estimate, and its variance in units of the pooled within variance. */
struct piece {
    double delta, unit;
};

static int by_content(const void *a, const void *b)
{
    return part_compare(a, b);
}

static struct piece piece_abba(const struct part *part)
{
    const struct cell *a = &part->form[FORM_A], *b = &part->form[FORM_B];
    double w = (double)a->n * (double)b->n / (double)(a->n + b->n);
    return (struct piece){(cell_mean(a) + cell_mean(b)) / 2, 1 / (4 * w)};
}

static struct piece piece_mean(const struct part *part)
{
    const struct cell *all = &part->form[FORM_NONE];
    return (struct piece){cell_mean(all), 1 / (double)all->n};
}

struct strata {
    const struct part *parts;
    int count;
    double s2; /* within, the same for all */
    struct piece (*piece)(const struct part *);
};

/* The mean of the estimates, weighted by 1 / (within + tau2), and the sum of the weights. */
static double weighted(const struct strata *strata, double tau2, double *total)
{
    double sum = 0;
    *total = 0;
    for (int j = 0; j < strata->count; j++) {
        struct piece p = strata->piece(&strata->parts[j]);
        double weight = 1 / (strata->s2 * p.unit + tau2);
        sum += weight * p.delta;
        *total += weight;
    }
    return sum / *total;
}

/* Sum of weight (delta - centre)^2, and of squared weights on the way. */
static double spread(const struct strata *strata, double tau2, double centre, double *squares)
{
    double q = 0;
    *squares = 0;
    for (int j = 0; j < strata->count; j++) {
        struct piece p = strata->piece(&strata->parts[j]);
        double weight = 1 / (strata->s2 * p.unit + tau2), away = p.delta - centre;
        q += weight * away * away;
        *squares += weight * weight;
    }
    return q;
}

static void random_effects(struct pool *pool, const struct strata *strata)
{
    int others = strata->count - 1;
    double total, squares;
    weighted(strata, 0, &total);
    pool->q = spread(strata, 0, pool->fixed, &squares);
    pool->tau2 = (pool->q - others) / (total - squares / total);
    if (!(pool->tau2 > 0))
        pool->tau2 = 0;
    pool->random = weighted(strata, pool->tau2, &total);
    double q = spread(strata, pool->tau2, pool->random, &squares);
    pool->se_hk = sqrt(q / (others * total));
    pool->h_hk = stats_t_quantile(others) * pool->se_hk;
}

static struct pool pool_all(const struct part *parts, int count,
                            struct piece (*piece)(const struct part *), double squares, double df_w)
{
    struct pool pool = {.strata = count, .df_w = df_w, .s2_w = df_w > 0 ? squares / df_w : 0};
    /* Without spread within, the weights are those of the sizes; only the strata then differ. */
    struct strata strata = {parts, count, pool.s2_w > 0 ? pool.s2_w : 1, piece};
    double total;
    for (int j = 0; j < count; j++)
        pool.n += part_count(&parts[j]);
    pool.fixed = weighted(&strata, 0, &total);
    pool.se_fixed = pool.s2_w > 0 ? 1 / sqrt(total) : 0;
    pool.h_fixed = df_w >= 1 ? stats_t_quantile(df_w) * pool.se_fixed : 0;
    random_effects(&pool, &strata);
    double centre = count >= 5 ? pool.random : pool.fixed;
    double half = count >= 5 && pool.h_hk > pool.h_fixed ? pool.h_hk : pool.h_fixed;
    pool.is = (struct interval){centre, centre - half, centre + half};
    return pool;
}

struct pool stats_pool_abba(struct part *strata, int count)
{
    double squares = 0, df_w = 0;
    qsort(strata, (size_t)count, sizeof *strata, by_content);
    for (int j = 0; j < count; j++) {
        const struct cell *a = &strata[j].form[FORM_A], *b = &strata[j].form[FORM_B];
        squares += cell_squares(a) + cell_squares(b);
        df_w += (double)(a->n + b->n - 2);
    }
    return pool_all(strata, count, piece_abba, squares, df_w);
}

struct pool stats_pool_means(struct part *strata, int count)
{
    double squares = 0, df_w = 0;
    qsort(strata, (size_t)count, sizeof *strata, by_content);
    for (int j = 0; j < count; j++) {
        squares += cell_squares(&strata[j].form[FORM_NONE]);
        df_w += (double)(strata[j].form[FORM_NONE].n - 1);
    }
    return pool_all(strata, count, piece_mean, squares, df_w);
}
