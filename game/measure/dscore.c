/* SPDX-License-Identifier: MPL-2.0 */
/* D = ((mean6 - mean3) / SD(3, 6) + (mean7 - mean4) / SD(4, 7)) / 2, in six variants that differ
 * in what an error counts as and in whether very fast trials are kept. The SDs are taken after
 * the errors were replaced: known answers settle that. */
#include "measure/dscore.h"

#include <math.h>

enum { FAST_MS = 300, FASTISH_MS = 400, SLOW_MS = 10000, PENALTY_MS = 600, BLOCKS = 8 };
struct table {
    const struct dscore_trial *trials;
    int count;
    enum dscore_variant variant;
    double penalty[BLOCKS]; /* what an error in this block counts as */
};
struct moments {
    double mean, sd;
    int n;
};

int dscore_block_size(int block)
{
    static const int sizes[BLOCKS] = {[3] = 20, [4] = 40, [6] = 20, [7] = 40};
    return block >= 0 && block < BLOCKS ? sizes[block] : 0;
}

static bool replaces(enum dscore_variant variant)
{
    return variant >= DSCORE_D3;
}

static bool drops_fast(enum dscore_variant variant)
{
    return variant == DSCORE_D2 || variant >= DSCORE_D5;
}

/* --- one pass over the trials ----------------------------------------------------------------- */

static bool is_kept(const struct table *table, const struct dscore_trial *trial, int a, int b)
{
    return (trial->block == a || trial->block == b) && trial->ms <= SLOW_MS &&
           (trial->ms >= FASTISH_MS || !drops_fast(table->variant));
}

static double counts_as(const struct table *table, const struct dscore_trial *trial)
{
    return trial->correct || !replaces(table->variant) ? trial->ms : table->penalty[trial->block];
}

/* Of two blocks together (or of one: a == b). Two passes, as the mean is large beside the
 * spread. */
static struct moments moments_of(const struct table *table, int a, int b, bool correct_only)
{
    struct moments out = {0, 0, 0};
    double sum = 0, squares = 0;
    for (int pass = 0; pass < 2; pass++) {
        for (int i = 0; i < table->count; i++) {
            const struct dscore_trial *trial = &table->trials[i];
            if (!is_kept(table, trial, a, b) || (correct_only && !trial->correct))
                continue;
            double value = counts_as(table, trial), off = value - out.mean;
            out.n += pass == 0;
            sum += value;
            squares += pass ? off * off : 0;
        }
        if (pass == 0 && out.n)
            out.mean = sum / out.n;
    }
    out.sd = out.n > 1 ? sqrt(squares / (out.n - 1)) : 0;
    return out;
}

/* The mean of the right answers that are left in the same block, and two SDs or 600 ms on top.
 * false: too few are left. */
static bool set_penalties(struct table *table)
{
    static const int blocks[] = {3, 4, 6, 7};
    bool by_sd = table->variant == DSCORE_D3 || table->variant == DSCORE_D5;
    for (int i = 0; i < 4; i++) {
        struct moments right = moments_of(table, blocks[i], blocks[i], true);
        if (right.n < (by_sd ? 2 : 1))
            return false;
        table->penalty[blocks[i]] = right.mean + (by_sd ? 2 * right.sd : PENALTY_MS);
    }
    return true;
}

/* --- one person ------------------------------------------------------------------------------- */

/* Counted before anything is dropped: whether all four blocks are whole, and the share of fast
 * trials. */
static bool is_complete(const struct dscore_trial *trials, int count, double *fast)
{
    int seen[BLOCKS] = {0}, total = 0, quick = 0;
    for (int i = 0; i < count; i++) {
        if (!dscore_block_size(trials[i].block))
            continue;
        seen[trials[i].block]++;
        total++;
        quick += trials[i].ms < FAST_MS;
    }
    *fast = total ? (double)quick / total : 0;
    for (int block = 0; block < BLOCKS; block++)
        if (seen[block] < dscore_block_size(block))
            return false;
    return true;
}

/* One pair of blocks: how much slower the second, in SDs of both. false: there is no SD. */
static bool effect(const struct table *table, int first, int second, double *out)
{
    struct moments a = moments_of(table, first, first, false),
                   b = moments_of(table, second, second, false),
                   both = moments_of(table, first, second, false);
    if (!a.n || !b.n || !(both.sd > 0))
        return false;
    *out = (b.mean - a.mean) / both.sd;
    return true;
}

struct dscore dscore_of(const struct dscore_trial *trials, int count, enum dscore_variant variant)
{
    struct dscore out = {0, 0, false, true};
    struct table table = {.trials = trials, .count = count, .variant = variant};
    double practice, test;
    bool complete = is_complete(trials, count, &out.fast);
    if (replaces(variant) && !set_penalties(&table))
        return out;
    if (!effect(&table, 3, 6, &practice) || !effect(&table, 4, 7, &test))
        return out;
    out.d = (practice + test) / 2;
    out.has_d = true;
    out.excluded = !complete || out.fast > 0.1;
    return out;
}

int dscore_millionths(const struct dscore *score)
{
    return (int)(score->d * 1000000 + (score->d < 0 ? -0.5 : 0.5));
}
