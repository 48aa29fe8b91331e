/* SPDX-License-Identifier: MPL-2.0 */
/* The estimators of measurement.md 3.4, 7 and 8; pooling is in pool.c. */
#include "measure/stats.h"

#include <math.h>

/* Continued fraction of the incomplete beta (DLMF 8.17.22), by Lentz's method. */
static double beta_fraction(double a, double b, double x)
{
    const double tiny = 1e-300;
    double c = 1, d = 1 - (a + b) * x / (a + 1);
    d = 1 / (fabs(d) < tiny ? tiny : d);
    double h = d;
    for (int m = 1; m < 500; m++) {
        double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        for (int half = 0; half < 2; half++) {
            double term = half == 0 ? even : odd;
            d = 1 + term * d;
            d = 1 / (fabs(d) < tiny ? tiny : d);
            c = 1 + term / c;
            c = fabs(c) < tiny ? tiny : c;
            h *= d * c;
        }
        if (fabs(d * c - 1) < 1e-16)
            break;
    }
    return h;
}

static double incomplete_beta(double a, double b, double x)
{
    if (x <= 0)
        return 0;
    if (x >= 1)
        return 1;
    double front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x));
    if (x < (a + 1) / (a + b + 2))
        return front * beta_fraction(a, b, x) / a;
    return 1 - front * beta_fraction(b, a, 1 - x) / b;
}

/* Cornish-Fisher in 1/df; its first neglected term is below 1e-14 from df = 1000 on. */
static double t_far(double df)
{
    double z = STATS_Z, z2 = z * z, u = 1 / df;
    double g1 = z * (z2 + 1) / 4;
    double g2 = z * ((5 * z2 + 16) * z2 + 3) / 96;
    double g3 = z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
    double g4 = z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92160;
    return z + u * (g1 + u * (g2 + u * (g3 + u * g4)));
}

double stats_t_quantile(double df)
{
    if (df > 1000)
        return t_far(df);
    double low = 1.9, high = 14; /* t(.975, 1) = 12.706 */
    for (int step = 0; step < 80 && high - low > 1e-14; step++) {
        double t = (low + high) / 2;
        if (incomplete_beta(df / 2, 0.5, df / (df + t * t)) > 0.05)
            low = t;
        else
            high = t;
    }
    return (low + high) / 2;
}

struct abba stats_abba(const struct cell *a, const struct cell *b)
{
    double per_a = cell_variance(a) / (double)a->n, per_b = cell_variance(b) / (double)b->n;
    double both = per_a + per_b;
    struct abba out = {.delta = (cell_mean(a) + cell_mean(b)) / 2, .se = sqrt(both) / 2};
    out.low = out.high = out.delta;
    if (both <= 0)
        return out;
    out.df =
        both * both / (per_a * per_a / (double)(a->n - 1) + per_b * per_b / (double)(b->n - 1));
    double half = stats_t_quantile(out.df) * out.se;
    out.low = out.delta - half;
    out.high = out.delta + half;
    return out;
}

struct interval stats_mean(const struct cell *cell)
{
    double n = (double)cell->n, mean = cell_mean(cell);
    double half = stats_t_quantile(n - 1) * sqrt(cell_variance(cell) / n);
    return (struct interval){mean, mean - half, mean + half};
}

struct interval stats_wilson(int64_t yes, int64_t n)
{
    double count = (double)n, p = (double)yes / count, z2 = STATS_Z * STATS_Z;
    double centre = (p + z2 / (2 * count)) / (1 + z2 / count);
    double half = STATS_Z * sqrt(p * (1 - p) / count + z2 / (4 * count * count)) / (1 + z2 / count);
    struct interval out = {p, centre - half, centre + half};
    if (yes == 0)
        out.low = 0; /* exactly, not up to rounding */
    if (yes == n)
        out.high = 1;
    return out;
}

struct interval stats_newcombe(int64_t yes1, int64_t n1, int64_t yes2, int64_t n2)
{
    struct interval one = stats_wilson(yes1, n1), two = stats_wilson(yes2, n2);
    double theta = one.value - two.value;
    double down = hypot(one.value - one.low, two.high - two.value);
    double up = hypot(one.high - one.value, two.value - two.low);
    return (struct interval){theta, theta - down, theta + up};
}

struct paired stats_paired(const struct cell *cell)
{
    struct interval is = stats_mean(cell);
    double sd = sqrt(cell_variance(cell)), n = (double)cell->n;
    double dz = sd > 0 ? is.value / sd : NAN, t = dz * sqrt(n), df = n - 1;
    double p = sd > 0 ? incomplete_beta(df / 2, 0.5, df / (df + t * t)) : NAN;
    return (struct paired){cell->n, is.value, sd, is.low, is.high, dz, t, df, p};
}

struct correlation stats_correlation(double r, int64_t n)
{
    double df = (double)n - 2, rest = 1 - r * r, half = STATS_Z / sqrt((double)n - 3);
    if (rest <= 0)
        return (struct correlation){{r, r, r}, 0};
    double middle = atanh(r);
    return (struct correlation){{r, tanh(middle - half), tanh(middle + half)},
                                incomplete_beta(df / 2, 0.5, rest)};
}

/* Of F with these degrees of freedom: bisection on the share x = d1 F / (d1 F + d2). */
static double f_quantile(double p, double d1, double d2)
{
    double low = 0, high = 1;
    for (int step = 0; step < 100 && high - low > 1e-16; step++) {
        double x = (low + high) / 2;
        if (incomplete_beta(d1 / 2, d2 / 2, x) < p)
            low = x;
        else
            high = x;
    }
    return d2 * low / (d1 * (1 - low));
}

struct interval stats_alpha(double alpha, int64_t n, int statements)
{
    double d1 = (double)n - 1, d2 = d1 * (statements - 1);
    return (struct interval){alpha, 1 - (1 - alpha) * f_quantile(.975, d1, d2),
                             1 - (1 - alpha) * f_quantile(.025, d1, d2)};
}

/* Correlation of the two answers, corrected as in method 10: phi is taken smaller when positive. */
static double paired_phi(double a, double b, double c, double d)
{
    double under = (a + b) * (c + d) * (a + c) * (b + d);
    double e = a * d - b * c, half = (a + b + c + d) / 2;
    if (under <= 0)
        return 0;
    if (e > half)
        e -= half;
    else if (e >= 0)
        e = 0;
    return e / sqrt(under);
}

static double paired_arm(double mine, double phi, double other)
{
    double square = mine * mine - 2 * phi * mine * other + other * other;
    return sqrt(square > 0 ? square : 0);
}

struct interval stats_newcombe_paired(int64_t a, int64_t b, int64_t c, int64_t d)
{
    int64_t n = a + b + c + d;
    struct interval one = stats_wilson(a + b, n), two = stats_wilson(a + c, n);
    double phi = paired_phi((double)a, (double)b, (double)c, (double)d);
    double theta = (double)(b - c) / (double)n;
    double down = paired_arm(one.value - one.low, phi, two.high - two.value);
    double up = paired_arm(one.high - one.value, phi, two.value - two.low);
    return (struct interval){theta, theta - down, theta + up};
}

/* By bisection on erfc: slower than a rational approximation, and exact to the last digit. */
double stats_normal_quantile(double p)
{
    double low = -40, high = 40;
    for (int step = 0; step < 200; step++) {
        double z = (low + high) / 2;
        if (z == low || z == high)
            break;
        if (erfc(-z / sqrt(2)) / 2 < p)
            low = z;
        else
            high = z;
    }
    return (low + high) / 2;
}

struct detect stats_detect(int hits, int targets, int alarms, int decoys)
{
    double hit = stats_normal_quantile((hits + .5) / (targets + 1));
    double alarm = stats_normal_quantile((alarms + .5) / (decoys + 1));
    return (struct detect){hit - alarm, -(hit + alarm) / 2};
}

double stats_brier(double p, bool right)
{
    double rest = (1 - p) / 2, off = right ? 1 - p : p;
    double first = right ? rest : 1 - rest; /* the class that is true instead */
    return off * off + first * first + rest * rest;
}
