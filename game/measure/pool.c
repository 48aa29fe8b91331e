/* SPDX-License-Identifier: MPL-2.0 */
/* Pooling over sessions and schools (measurement.md 4) from tiers: strata of equal sizes have equal
 * weights, so sums of their estimates are all that is needed. The order is that of the sizes. */
#include <math.h>

#include "measure/stats.h"

struct weights {
    const struct strata *strata;
    double s2; /* within, the same for all */
};

/* The variance of such a stratum, in units of the pooled within variance. */
static double unit_of(const struct tier *tier)
{
    if (tier->b == 0)
        return 1 / (double)tier->a;
    double w = (double)tier->a * (double)tier->b / (double)(tier->a + tier->b);
    return 1 / (4 * w);
}

/* The mean of the estimates, weighted by 1 / (within + tau2), and the sum of the weights. */
static double weighted(const struct weights *all, double tau2, double *total)
{
    double sum = 0;
    *total = 0;
    for (int i = 0; i < all->strata->count; i++) {
        const struct tier *tier = &all->strata->tiers[i];
        double weight = 1 / (all->s2 * unit_of(tier) + tau2);
        sum += weight * cell_sum(&tier->value);
        *total += weight * (double)tier->value.n;
    }
    return sum / *total;
}

/* Sum of weight (delta - centre)^2, and of squared weights on the way. */
static double spread(const struct weights *all, double tau2, double centre, double *squares)
{
    double q = 0;
    *squares = 0;
    for (int i = 0; i < all->strata->count; i++) {
        const struct tier *tier = &all->strata->tiers[i];
        double weight = 1 / (all->s2 * unit_of(tier) + tau2), n = (double)tier->value.n;
        double away = cell_mean(&tier->value) - centre;
        q += weight * (cell_squares(&tier->value) + n * away * away);
        *squares += n * weight * weight;
    }
    return q;
}

static void random_effects(struct pool *pool, const struct weights *all)
{
    double others = (double)(pool->strata - 1), total, squares;
    weighted(all, 0, &total);
    pool->q = spread(all, 0, pool->fixed, &squares);
    pool->tau2 = (pool->q - others) / (total - squares / total);
    if (!(pool->tau2 > 0))
        pool->tau2 = 0;
    pool->random = weighted(all, pool->tau2, &total);
    double q = spread(all, pool->tau2, pool->random, &squares);
    pool->se_hk = sqrt(q / (others * total));
    pool->h_hk = stats_t_quantile(others) * pool->se_hk;
}

static void count_people(struct pool *pool, const struct strata *strata)
{
    double squares = 0;
    for (int i = 0; i < strata->count; i++) {
        const struct tier *tier = &strata->tiers[i];
        int64_t people = tier->a + tier->b, forms = tier->b > 0 ? 2 : 1;
        squares += (double)tier->within / 17592186044416.0; /* 2^44 */
        pool->df_w += (double)(tier->value.n * (people - forms));
        pool->n += tier->value.n * people;
        pool->strata += tier->value.n;
    }
    pool->s2_w = pool->df_w > 0 ? squares / pool->df_w : 0;
}

struct pool stats_pool(const struct strata *strata)
{
    struct pool pool = {.n = 0};
    double total;
    count_people(&pool, strata);
    /* Without spread within, the weights are those of the sizes; only the strata then differ. */
    struct weights all = {strata, pool.s2_w > 0 ? pool.s2_w : 1};
    pool.fixed = weighted(&all, 0, &total);
    pool.se_fixed = pool.s2_w > 0 ? 1 / sqrt(total) : 0;
    pool.h_fixed = pool.df_w >= 1 ? stats_t_quantile(pool.df_w) * pool.se_fixed : 0;
    random_effects(&pool, &all);
    double centre = pool.strata >= 5 ? pool.random : pool.fixed;
    double half = pool.strata >= 5 && pool.h_hk > pool.h_fixed ? pool.h_hk : pool.h_fixed;
    pool.is = (struct interval){centre, centre - half, centre + half};
    return pool;
}
