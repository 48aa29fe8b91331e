/* SPDX-License-Identifier: MPL-2.0 */
/* One function per estimator of measurement.md: pure, double precision, 95 % two-sided intervals.
 * Sources: Welch 1947, Satterthwaite 1946; Wilson 1927; Newcombe 1998 (method 10, paired);
 * DerSimonian & Laird 1986; Hartung & Knapp 2001; Wilcoxon 1945; McNemar 1947; Fisher 1935 and, of a
 * correlation, 1921; Feldt 1965; the t and F quantiles by the incomplete beta, DLMF 8.17. */
#ifndef MEASURE_STATS_H
#define MEASURE_STATS_H

#include "measure/part.h"

#define STATS_Z 1.959963984540054                         /* .975 of the normal distribution */

struct interval { double value, low, high; };
struct abba { double delta, se, df, low, high; };         /* no spread at all: se 0, df 0 */
/* Everything that is worth printing in an appendix, and what the worked examples check. */
struct pool {
    int64_t strata, n; double df_w, s2_w, fixed, se_fixed, q, tau2;
    double random, se_hk, h_fixed, h_hk;
    struct interval is;
};

double stats_t_quantile(double df);                       /* .975, any real df >= 1, to 1e-8 */
struct abba stats_abba(const struct cell *a, const struct cell *b);      /* n >= 2 each */
struct interval stats_mean(const struct cell *);          /* n >= 2 */
struct interval stats_wilson(int64_t yes, int64_t n);     /* n > 0; as a share of 1 */
/* a yes twice, b only after, c only before, d never; value is (b - c) / n. */
struct interval stats_newcombe_paired(int64_t a, int64_t b, int64_t c, int64_t d);
/* Two independent shares (Newcombe 1998, method 10); n > 0 both. */
struct interval stats_newcombe(int64_t yes1, int64_t n1, int64_t yes2, int64_t n2);
/* Of paired differences; n >= 2. t and p are NAN without spread. */
struct paired { int64_t n; double mean, sd, low, high, dz, t, df, p; };
struct paired stats_paired(const struct cell *differences);
/* Of a correlation (|r| <= 1, n > 3): by the arc tangent; p of t with n - 2. */
struct correlation { struct interval is; double p; };
struct correlation stats_correlation(double r, int64_t n);
/* Of Cronbach's alpha over so many statements; n > 1 people. */
struct interval stats_alpha(double alpha, int64_t n, int statements);

/* Exact tests, two-sided (exact.c): counted, not approximated, where measurement.md 7 says so. */
struct exact { int64_t n; double statistic, p; };
/* Wilcoxon signed rank: zeros dropped, mid-ranks; n: what is left; exact up to 25, else normal. Sorts. */
struct exact stats_wilcoxon(double *differences, int count);
/* b only after, c only before; statistic: the smaller. */
struct exact stats_mcnemar(int64_t b, int64_t c);
/* Fisher: one_sided is the tail on the side that was seen. */
struct fisher { struct exact two_sided; double one_sided; };
struct fisher stats_fisher(int64_t yes1, int64_t n1, int64_t yes2, int64_t n2);
/* Poisson binomial (Le Cam 1960): how many of these chances come true, central 95 %. */
struct blind { double expected; int low, high; };
enum { BLIND_MOST = 1024 };
struct blind stats_blind(const double *chances, int count);              /* count <= BLIND_MOST */

/* Signal detection, with half a hit and half an alarm added (Hautus 1995). */
struct detect { double dprime, criterion; };
struct detect stats_detect(int hits, int targets, int alarms, int decoys);
double stats_normal_quantile(double p);                   /* 0 < p < 1, to 1e-15 relative */
/* Confidence p in one of three classes, the rest split over the other two (Brier 1950). */
double stats_brier(double p, bool right);

struct pool stats_pool(const struct strata *);            /* of one measure; two strata or more */

#endif
