/* SPDX-License-Identifier: MPL-2.0 */
/* Exact tests (measurement.md 7, 8): whole numbers of arrangements are counted and divided once. */
#include <math.h>
#include <stdlib.h>

#include "measure/stats.h"

/* ---- Wilcoxon signed rank ---- */

enum { EXACT_MOST = 25, RANKS_DOUBLED = EXACT_MOST * (EXACT_MOST + 1) };

static int by_size(const void *a, const void *b)
{
    double one = fabs(*(const double *)a), two = fabs(*(const double *)b);
    return (one > two) - (one < two);
}

/* To the grid on which scores are summed: 0.7 - 0.3 and 0.5 - 0.1 are a tie. */
static int drop_zeros(double *differences, int count)
{
    int kept = 0;
    for (int i = 0; i < count; i++) {
        double snapped = ldexp(rint(ldexp(differences[i], 44)), -44);
        if (snapped != 0)
            differences[kept++] = snapped;
    }
    return kept;
}

struct ranked {
    double plus, squares;    /* sum of positive ranks; of all squared ranks */
    int doubled[EXACT_MOST]; /* mid-ranks are halves: doubled they are whole */
};

/* Equal sizes share the mean of their ranks. */
static struct ranked rank(const double *differences, int count)
{
    struct ranked out = {0, 0, {0}};
    for (int first = 0, next; first < count; first = next) {
        next = first + 1;
        while (next < count && fabs(differences[next]) == fabs(differences[first]))
            next++;
        double mid = (first + 1 + next) / 2.0;
        for (int i = first; i < next; i++) {
            out.plus += differences[i] > 0 ? mid : 0;
            out.squares += mid * mid;
            if (i < EXACT_MOST)
                out.doubled[i] = first + 1 + next;
        }
    }
    return out;
}

/* P(V <= v) + P(V >= S - v) over all 2^m signs. */
static double signed_rank_exact(const struct ranked *ranked, int count, double smaller)
{
    double ways[RANKS_DOUBLED + 1] = {1}; /* at most 2^25: exact */
    int total = 0, limit = (int)lround(2 * smaller);
    for (int i = 0; i < count; i++) {
        total += ranked->doubled[i];
        for (int sum = total; sum >= ranked->doubled[i]; sum--)
            ways[sum] += ways[sum - ranked->doubled[i]];
    }
    double tails = 0;
    for (int sum = 0; sum <= total; sum++)
        tails += (sum <= limit ? ways[sum] : 0) + (sum >= total - limit ? ways[sum] : 0);
    return fmin(1, ldexp(tails, -count));
}

struct exact stats_wilcoxon(double *differences, int count)
{
    int m = drop_zeros(differences, count);
    qsort(differences, (size_t)m, sizeof *differences, by_size);
    struct ranked ranked = rank(differences, m);
    double all = (double)m * (m + 1) / 2;
    struct exact out = {m, ranked.plus, 1};
    if (m == 0)
        return out;
    if (m <= EXACT_MOST) {
        out.p = signed_rank_exact(&ranked, m, fmin(ranked.plus, all - ranked.plus));
        return out;
    }
    double z = fmax(0, (fabs(ranked.plus - all / 2) - .5) / sqrt(ranked.squares / 4));
    out.p = erfc(z / sqrt(2));
    return out;
}

/* ---- McNemar ---- */

static double log_choose(int64_t n, int64_t k)
{
    return lgamma((double)n + 1) - lgamma((double)k + 1) - lgamma((double)(n - k) + 1);
}

/* P(X <= k), X binomial(n, 1/2), k <= n/2. Up to a thousand from whole numbers, far out by
 * logarithms. */
static double half_binomial(int64_t n, int64_t k)
{
    double sum = 0;
    if (n <= 1000) {
        double ways = 1;
        for (int64_t i = 0; i <= k; i++) {
            sum += ways;
            ways = ways * (double)(n - i) / (double)(i + 1);
        }
        return ldexp(sum, (int)-n);
    }
    for (int64_t i = k; i >= 0; i--) {
        double term = exp(log_choose(n, i) - (double)n * log(2));
        sum += term;
        if (term < sum * 1e-18)
            break;
    }
    return sum;
}

struct exact stats_mcnemar(int64_t b, int64_t c)
{
    int64_t smaller = b < c ? b : c;
    double p = b + c == 0 ? 1 : fmin(1, 2 * half_binomial(b + c, smaller));
    return (struct exact){b + c, (double)smaller, p};
}

/* ---- Fisher ---- */

/* How many tables have k of `yes` in the first row, as a share of all; whole numbers while they
 * fit. */
static double table_weight(const int64_t *n, int64_t yes, int64_t k)
{
    return exp(log_choose(n[0], k) + log_choose(n[1], yes - k) - log_choose(n[0] + n[1], yes));
}

static double choose(int64_t n, int64_t k)
{
    double ways = 1; /* below 2^53: every step is whole */
    for (int64_t i = 1; i <= k; i++)
        ways = ways * (double)(n - k + i) / (double)i;
    return ways;
}

enum { WHOLE_MOST = 50 };

static double weigh(const int64_t *n, int64_t yes, int64_t k)
{
    bool whole = n[0] + n[1] <= WHOLE_MOST;
    return whole ? choose(n[0], k) * choose(n[1], yes - k) / choose(n[0] + n[1], yes)
                 : table_weight(n, yes, k);
}

struct fisher stats_fisher(int64_t yes1, int64_t n1, int64_t yes2, int64_t n2)
{
    int64_t n[2] = {n1, n2}, yes = yes1 + yes2;
    int64_t first = yes > n2 ? yes - n2 : 0, last = yes < n1 ? yes : n1;
    double seen = weigh(n, yes, yes1), both = 0, lower = 0, upper = 0;
    for (int64_t k = first; k <= last; k++) {
        double weight = weigh(n, yes, k);
        both += weight <= seen * (1 + 1e-7) ? weight : 0; /* as likely, up to rounding */
        lower += k <= yes1 ? weight : 0;
        upper += k >= yes1 ? weight : 0;
    }
    bool above = (double)yes1 * (double)n2 >= (double)yes2 * (double)n1;
    struct exact two_sided = {n1 + n2, (double)yes1, fmin(1, both)};
    return (struct fisher){two_sided, fmin(1, above ? upper : lower)};
}

/* ---- choosing blindly ---- */

struct blind stats_blind(const double *chances, int count)
{
    double ways[BLIND_MOST + 1] = {1}, sum = 0;
    struct blind out = {0, -1, -1};
    for (int t = 0; t < count; t++) {
        out.expected += chances[t];
        for (int x = t + 1; x > 0; x--)
            ways[x] = ways[x] * (1 - chances[t]) + ways[x - 1] * chances[t];
        ways[0] *= 1 - chances[t];
    }
    for (int x = 0; x <= count && out.high < 0; x++) {
        sum += ways[x];
        if (out.low < 0 && sum > .025)
            out.low = x;
        if (sum >= .975)
            out.high = x;
    }
    out.high = out.high < 0 ? count : out.high;
    return out;
}
