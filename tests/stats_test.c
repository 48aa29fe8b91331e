/* SPDX-License-Identifier: MPL-2.0 */
/* Estimators against published and independently computed answers. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/arena.h"
#include "helpers/cells.h"

/* ---- our own worked examples ---- */

static void part_sums_are_exact_and_without_order(void **state)
{
    (void)state;
    double scores[400];
    struct cell forward = {0, 0, 0}, backward = {0, 0, 0};
    for (int i = 0; i < 400; i++)
        scores[i] = (i * 7919 % 400 - 200) / 3.0;
    for (int i = 0; i < 400; i++) {
        cell_add_score(&forward, scores[i]);
        cell_add_score(&backward, scores[399 - i]);
    }
    assert_memory_equal(&forward.sum, &backward.sum, sizeof forward.sum);
    assert_memory_equal(&forward.squares, &backward.squares, sizeof forward.squares);
    double mean = 0, squares = 0;
    for (int i = 0; i < 400; i++)
        mean += scores[i] / 400;
    for (int i = 0; i < 400; i++)
        squares += (scores[i] - mean) * (scores[i] - mean);
    near(cell_mean(&forward), mean, 1e-12);
    near(cell_variance(&forward), squares / 399, 1e-9);
}

static void variance_survives_a_large_mean(void **state)
{
    (void)state;
    struct cell cell = {0, 0, 0};
    for (int i = 0; i < 1000000; i++)
        cell_add_score(&cell, 200 + (i % 2 == 0 ? 1e-6 : -1e-6));
    near(cell_variance(&cell) * 1e12, 1e6 / 999999.0, 1e-4);
}

static void t_quantile_meets_known_values(void **state)
{
    static const double known[][2] = {
        {1, 12.706204736174705},  {2, 4.302652729749464},    {2.5, 3.574654842},
        {5, 2.570581835636314},   {11.37, 2.19227805713},    {30, 2.042272456301238},
        {159.996, 1.97490193624}, {1000, 1.962339080826408}, {1e9, 1.959963986912},
    };
    (void)state;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        near(stats_t_quantile(known[i][0]), known[i][1], 1e-8);
}

static void t_quantile_has_no_step_where_its_two_methods_meet(void **state)
{
    (void)state;
    double below = stats_t_quantile(1000), above = stats_t_quantile(1000.0000001);
    near(above, below, 1e-10);
    for (double df = 1; df < 1200; df *= 1.1)
        assert_true(stats_t_quantile(df) > stats_t_quantile(df * 1.1));
}

static void abba_by_hand(void **state)
{
    static const double a[] = {1.0, 2.0, 3.0}, b[] = {0.0, 0.5, 1.0, 1.5};
    (void)state;
    struct cell ca = cell_of(a, 3), cb = cell_of(b, 4);
    struct abba is = stats_abba(&ca, &cb);
    near(is.delta, (2.0 + 0.75) / 2, 1e-12); /* v_A 1, v_B 5/12 */
    near(is.se, 0.5 * sqrt(1.0 / 3 + 5.0 / 48), 1e-12);
    double top = 1.0 / 3 + 5.0 / 48, under = 1.0 / 9 / 2 + 25.0 / 2304 / 3;
    near(is.df, top * top / under, 1e-12);
    near(is.high - is.delta, is.delta - is.low, 1e-12);
}

static void wilson_and_paired_newcombe_meet_their_papers(void **state)
{
    (void)state;
    struct interval one = stats_wilson(81, 263), none = stats_wilson(0, 20),
                    all = stats_wilson(20, 20);
    near(one.low, 0.255288519878, 1e-9);
    near(one.high, 0.366209576983, 1e-9);
    assert_true(none.low == 0 && all.high == 1);
    near(none.high, 0.161125158053, 1e-9);
    struct interval paired = stats_newcombe_paired(20, 12, 2, 16);
    near(paired.value, 0.2, 1e-12);
    near(paired.low, 0.0561564248417, 1e-9);
    near(paired.high, 0.3292069954, 1e-9);
    paired = stats_newcombe_paired(4, 2, 1, 3); /* a d - b c just over half of n */
    near(paired.low, -0.2479106430880858, 1e-12);
    near(paired.high, 0.4133603896105389, 1e-12);
    paired = stats_newcombe_paired(2, 1, 1, 3);
    near(paired.low, -0.3929607446151194, 1e-12);
}

static void paired_newcombe_turns_with_before_and_after(void **state)
{
    (void)state;
    for (int64_t b = 0; b < 6; b++)
        for (int64_t c = 0; c < 6; c++) {
            struct interval up = stats_newcombe_paired(3, b, c, 4),
                            down = stats_newcombe_paired(3, c, b, 4);
            near(up.value, -down.value, 1e-15);
            near(up.low, -down.high, 1e-12);
            near(up.high, -down.low, 1e-12);
        }
}

static struct pool pool_of(const struct part *parts, int count, bool abba, struct arena *arena)
{
    struct strata strata = {.count = 0};
    for (int j = 0; j < count; j++)
        strata_add(&strata, &parts[j], abba, arena);
    return stats_pool(&strata);
}

static void pooling_does_not_depend_on_the_order_of_strata(void **state)
{
    enum { STRATA = 40 };
    struct part parts[STRATA], turned[STRATA];
    struct arena *arena = arena_new();
    (void)state;
    assert_non_null(arena);
    memset(parts, 0, sizeof parts);
    for (int j = 0; j < STRATA; j++) {
        double mean = sin(j * 1.7), sd = 0.8 + j % 7 * 0.07;
        parts[j].form[FORM_A] = cell_with(4 + j % 5, mean, sd);
        parts[j].form[FORM_B] = cell_with(5 + j % 3, mean / 3, 0.9);
        parts[j].form[FORM_NONE] = cell_with(6 + j % 9, mean, sd);
    }
    for (int shift = 1; shift < STRATA; shift++) {
        for (int j = 0; j < STRATA; j++)
            turned[j] = parts[(STRATA - 1 - j + shift) % STRATA];
        struct pool one = pool_of(parts, STRATA, true, arena),
                    two = pool_of(turned, STRATA, true, arena);
        assert_true(one.is.value == two.is.value && one.is.low == two.is.low);
        assert_true(one.tau2 == two.tau2 && one.se_hk == two.se_hk && one.se_fixed == two.se_fixed);
        for (int j = 0; j < STRATA; j++)
            turned[j] = parts[(j + shift) % STRATA];
        one = pool_of(parts, STRATA, false, arena);
        two = pool_of(turned, STRATA, false, arena);
        assert_true(one.is.value == two.is.value && one.is.high == two.is.high);
    }
    arena_free(arena);
}

/* The obvious way: every stratum by itself, in doubles. */
static struct pool pool_one_by_one(const struct part *parts, int count)
{
    double v[64], d[64], sa = 0, sad = 0, saa = 0, sr = 0, srd = 0, within = 0, hk = 0;
    struct pool pool = {.strata = count};
    for (int j = 0; j < count; j++) {
        const struct cell *a = &parts[j].form[FORM_A], *b = &parts[j].form[FORM_B];
        d[j] = (cell_mean(a) + cell_mean(b)) / 2;
        v[j] = (1 / (double)a->n + 1 / (double)b->n) / 4;
        within += cell_squares(a) + cell_squares(b);
        pool.df_w += (double)(a->n + b->n - 2);
    }
    pool.s2_w = within / pool.df_w;
    for (int j = 0; j < count; j++) {
        double a = 1 / (pool.s2_w * v[j]);
        sa += a;
        sad += a * d[j];
        saa += a * a;
    }
    pool.fixed = sad / sa;
    for (int j = 0; j < count; j++)
        pool.q += (d[j] - pool.fixed) * (d[j] - pool.fixed) / (pool.s2_w * v[j]);
    pool.tau2 = fmax(0, (pool.q - (count - 1)) / (sa - saa / sa));
    for (int j = 0; j < count; j++) {
        sr += 1 / (pool.s2_w * v[j] + pool.tau2);
        srd += d[j] / (pool.s2_w * v[j] + pool.tau2);
    }
    pool.random = srd / sr;
    for (int j = 0; j < count; j++)
        hk += (d[j] - pool.random) * (d[j] - pool.random) / (pool.s2_w * v[j] + pool.tau2);
    pool.se_hk = sqrt(hk / ((count - 1) * sr));
    return pool;
}

static void tiers_of_equal_sizes_say_the_same_as_every_stratum_by_itself(void **state)
{
    struct part parts[64];
    struct arena *arena = arena_new();
    (void)state;
    assert_non_null(arena);
    for (int count = 5; count <= 64; count++) {
        memset(parts, 0, sizeof parts);
        for (int j = 0; j < count; j++) {
            double mean = sin(j * 1.7 + count), sd = 0.8 + j % 7 * 0.07;
            parts[j].form[FORM_A] = cell_with(2 + j % 3, mean, sd);
            parts[j].form[FORM_B] = cell_with(2 + j % 2, mean / 3, 0.9);
        }
        struct pool slow = pool_one_by_one(parts, count), fast = pool_of(parts, count, true, arena);
        near(fast.s2_w, slow.s2_w, 1e-12);
        near(fast.fixed, slow.fixed, 1e-12);
        near(fast.q, slow.q, 1e-9);
        near(fast.tau2, slow.tau2, 1e-12);
        near(fast.random, slow.random, 1e-12);
        near(fast.se_hk, slow.se_hk, 1e-12);
        assert_true(fast.strata == slow.strata && fast.df_w == slow.df_w);
    }
    arena_free(arena);
}

/* ---- exact tests ---- */

/* Every sign of every rank, one by one. */
static double signed_rank_by_enumeration(const double *differences, int count)
{
    double ranks[12], seen = 0, all = count * (count + 1) / 2.0;
    int tails = 0;
    for (int i = 0; i < count; i++) {
        ranks[i] = 0.5;
        for (int j = 0; j < count; j++)
            ranks[i] += fabs(differences[j]) < fabs(differences[i])    ? 1
                        : fabs(differences[j]) == fabs(differences[i]) ? 0.5
                                                                       : 0;
        seen += differences[i] > 0 ? ranks[i] : 0;
    }
    double smaller = fmin(seen, all - seen);
    for (int signs = 0; signs < 1 << count; signs++) {
        double sum = 0;
        for (int i = 0; i < count; i++)
            sum += signs >> i & 1 ? ranks[i] : 0;
        tails += (sum <= smaller) + (sum >= all - smaller);
    }
    return fmin(1, tails / (double)(1 << count));
}

static void signed_rank_counts_every_sign(void **state)
{
    (void)state;
    for (int study = 0; study < 60; study++) {
        double differences[12], copy[12];
        int count = 1 + study % 12;
        for (int i = 0; i < count; i++)
            copy[i] = differences[i] = (study * 31 + i * 17) % 9 - 4.5;
        near(stats_wilcoxon(copy, count).p, signed_rank_by_enumeration(differences, count), 1e-12);
    }
    double decimals[] = {0.7 - 0.3, 0.5 - 0.1, 0.3 - 0.7};  /* three equal sizes, up to rounding */
    near(stats_wilcoxon(decimals, 3).statistic, 4, 0);
}

static void signed_rank_goes_on_where_counting_ends(void **state)
{
    double few[25], many[26];
    (void)state;
    for (int i = 0; i < 26; i++)
        many[i] = (i + 1) * (i % 3 == 0 ? -1 : 1);
    memcpy(few, many, sizeof few);
    double counted = stats_wilcoxon(few, 25).p, normal = stats_wilcoxon(many, 26).p;
    near(normal, erfc((fabs(234 - 175.5) - .5) / sqrt(26 * 27 * 53 / 24.0) / sqrt(2)), 1e-12);
    double close = erfc((fabs(208 - 162.5) - .5) / sqrt(25 * 26 * 51 / 24.0) / sqrt(2));
    near(counted, close, 0.005);
    near(stats_wilcoxon(many, 0).p, 1, 0);
}

static void mcnemar_and_fisher_are_counted(void **state)
{
    (void)state;
    near(stats_mcnemar(3, 3).p, 1, 0);
    near(stats_mcnemar(0, 5).p, 2 / 32.0, 0);
    near(stats_mcnemar(600, 500).p, stats_mcnemar(500, 600).p, 0); /* by logarithms */
    near(stats_mcnemar(601, 400).p, 2.265073348661045e-10, 1e-20);
    struct fisher tea = stats_fisher(3, 4, 1, 4); /* Fisher's lady: 17/70 and 34/70 */
    near(tea.one_sided, 17 / 70.0, 1e-15);
    near(tea.two_sided.p, 34 / 70.0, 1e-15);
    struct fisher whole = stats_fisher(9, 25, 3, 25), other = stats_fisher(9, 26, 3, 25);
    assert_true(whole.two_sided.p < 0.2 && other.two_sided.p < whole.two_sided.p + 0.1);
    near(stats_fisher(0, 5, 0, 5).two_sided.p, 1, 1e-15);
}

static void blind_choice_has_its_middle_range(void **state)
{
    double sure[] = {1, 1, 0}, halves[20];
    (void)state;
    for (int i = 0; i < 20; i++)
        halves[i] = 0.5;
    struct blind is = stats_blind(halves, 20), known = stats_blind(sure, 3);
    assert_true(is.low == 6 && is.high == 14 && known.low == 2 && known.high == 2);
    near(is.expected, 10, 1e-12);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(part_sums_are_exact_and_without_order),
        cmocka_unit_test(variance_survives_a_large_mean),
        cmocka_unit_test(t_quantile_meets_known_values),
        cmocka_unit_test(t_quantile_has_no_step_where_its_two_methods_meet),
        cmocka_unit_test(abba_by_hand),
        cmocka_unit_test(wilson_and_paired_newcombe_meet_their_papers),
        cmocka_unit_test(paired_newcombe_turns_with_before_and_after),
        cmocka_unit_test(pooling_does_not_depend_on_the_order_of_strata),
        cmocka_unit_test(tiers_of_equal_sizes_say_the_same_as_every_stratum_by_itself),
        cmocka_unit_test(signed_rank_counts_every_sign),
        cmocka_unit_test(signed_rank_goes_on_where_counting_ends),
        cmocka_unit_test(mcnemar_and_fisher_are_counted),
        cmocka_unit_test(blind_choice_has_its_middle_range),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
