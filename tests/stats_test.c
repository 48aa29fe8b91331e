/* SPDX-License-Identifier: MPL-2.0 */
/* Estimators against published and independently computed answers. The larger table of worked examples
 * is not part of the repository: where it lies beside the source it is read too, else that is said. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "measure/stats.h"

static const double unit = 17592186044416.0;

static struct cell cell_of(const double *scores, int count)
{
    struct cell cell = {0, 0, 0};
    for (int i = 0; i < count; i++)
        cell_add_score(&cell, scores[i]);
    return cell;
}

/* A cell with this n, mean and SD, as if the scores had been seen. */
static struct cell cell_with(int64_t n, double mean, double sd)
{
    double squares = (double)(n - 1) * sd * sd + (double)n * mean * mean;
    struct cell cell = {n, (wide)((double)n * mean * unit), (wide)(squares * unit * unit)};
    return cell;
}

static void near(double got, double wanted, double tolerance)
{
    if (!(fabs(got - wanted) <= tolerance))
        fail_msg("got %.15g, wanted %.15g", got, wanted);
}

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

static void pooling_does_not_depend_on_the_order_of_strata(void **state)
{
    enum { STRATA = 40 };
    struct part parts[STRATA], turned[STRATA];
    (void)state;
    memset(parts, 0, sizeof parts);
    for (int j = 0; j < STRATA; j++) {
        double mean = sin(j * 1.7), sd = 0.8 + j % 7 * 0.07;
        parts[j].form[FORM_A] = cell_with(4 + j % 5, mean, sd);
        parts[j].form[FORM_B] = cell_with(5 + j % 3, mean / 3, 0.9);
        parts[j].form[FORM_NONE] = cell_with(6 + j % 9, mean, sd);
    }
    for (int shift = 1; shift < STRATA; shift++) {
        struct part again[STRATA];
        for (int j = 0; j < STRATA; j++)
            turned[j] = parts[(STRATA - 1 - j + shift) % STRATA];
        memcpy(again, parts, sizeof again);
        struct pool one = stats_pool_abba(again, STRATA), two = stats_pool_abba(turned, STRATA);
        assert_true(one.is.value == two.is.value && one.is.low == two.is.low);
        assert_true(one.tau2 == two.tau2 && one.se_hk == two.se_hk && one.se_fixed == two.se_fixed);
        for (int j = 0; j < STRATA; j++)
            turned[j] = parts[(j + shift) % STRATA];
        memcpy(again, parts, sizeof again);
        one = stats_pool_means(again, STRATA);
        two = stats_pool_means(turned, STRATA);
        assert_true(one.is.value == two.is.value && one.is.high == two.is.high);
    }
}

/* ---- the table beside the source ---- */

enum { FIELDS = 6, MOST_SCORES = 400 };
struct row {
    char text[2048];
    const char *id, *input, *expected;
    double tolerance;
};

/* Splits one line of CSV in place: quotes around fields with a comma. */
static bool split(struct row *row)
{
    char *fields[FIELDS] = {0}, *p = row->text;
    int count = 0;
    p[strcspn(p, "\r\n")] = 0;
    while (count < FIELDS) {
        bool quoted = *p == '"';
        fields[count++] = quoted ? ++p : p;
        p = strpbrk(p, quoted ? "\"" : ",");
        if (p == NULL)
            break;
        *p++ = 0;
        if (quoted && *p == ',')
            p++;
    }
    row->id = fields[0];
    row->input = fields[2];
    row->expected = fields[3];
    row->tolerance = 1e-9;
    if (count == FIELDS && sscanf(fields[5], "%lf", &row->tolerance) != 1)
        row->tolerance = 1e-12;
    return count == FIELDS;
}

static const char *find(const char *text, const char *name)
{
    size_t length = strlen(name);
    for (const char *at = strstr(text, name); at != NULL; at = strstr(at + 1, name))
        if ((at == text || at[-1] == ' ') && at[length] == '=')
            return at + length + 1;
    fail_msg("no %s in %s", name, text);
    return "";
}

static double number(const char *text, const char *name)
{
    double out = NAN;
    if (sscanf(find(text, name), "%lf", &out) != 1)
        fail_msg("%s is no number", name);
    return out;
}

static void check_interval(const struct row *row, const char *name, double low, double high)
{
    double want_low = NAN, want_high = NAN;
    const char *at = find(row->expected, name), *dots = strstr(at, "..");
    if (dots == NULL || sscanf(at, "%lf", &want_low) != 1 ||
        sscanf(dots + 2, "%lf", &want_high) != 1)
        fail_msg("%s: no interval", row->id);
    near(low, want_low, row->tolerance);
    near(high, want_high, row->tolerance);
}

static int scores(const char *text, const char *name, double *out)
{
    const char *at = find(text, name);
    int count = 0, used = 0;
    while (count < MOST_SCORES && sscanf(at, "%lf%n", &out[count], &used) == 1) {
        at += used;
        count++;
    }
    return count;
}

static void check_paired_t(const struct row *row)
{
    double one[MOST_SCORES], two[MOST_SCORES];
    int count = scores(row->input, "drug1", one);
    assert_int_equal(scores(row->input, "drug2", two), count);
    for (int i = 0; i < count; i++)
        one[i] = two[i] - one[i];
    struct cell cell = cell_of(one, count);
    struct interval is = stats_mean(&cell);
    near(is.value, number(row->expected, "mean"), row->tolerance);
    check_interval(row, "ci95", is.low, is.high);
}

static void check_nps(const struct row *row)
{
    double codes[12] = {100, 100, 100, 100, 100, 0, 0, 0, 0, -100, -100, -100};
    struct cell cell = cell_of(codes, 12);
    struct interval is = stats_mean(&cell);
    near(is.value, number(row->expected, "nps"), row->tolerance);
    check_interval(row, "ci95", is.low, is.high);
}

static void check_wilson(const struct row *row)
{
    int yes = 0, n = 0;
    assert_int_equal(sscanf(row->input, "%d/%d", &yes, &n), 2);
    struct interval is = stats_wilson(yes, n);
    check_interval(row, "ci95", is.low, is.high);
}

static void check_newcombe(const struct row *row)
{
    int a, b, c, d;
    const char *from = strstr(row->input, "a=");
    double scale = 1;
    if (from == NULL) {
        from = strstr(row->expected, "a=14");
        assert_non_null(from);
        assert_int_equal(sscanf(from,
                                "a=%d yes/yes, b=%d yes after only, c=%d yes before only, d=%d", &a,
                                &b, &c, &d),
                         4);
        scale = 100;
    } else {
        assert_int_equal(sscanf(from, "a=%d b=%d c=%d d=%d", &a, &b, &c, &d), 4);
    }
    struct interval is = stats_newcombe_paired(a, b, c, d);
    near(is.value * scale, number(row->expected, "diff"), row->tolerance);
    check_interval(row, "ci95", is.low * scale, is.high * scale);
}

static void check_quantile(const struct row *row)
{
    near(stats_t_quantile(number(row->input, "df")), number(row->expected, "t"), row->tolerance);
}

static void check_abba(const struct row *row)
{
    double a[MOST_SCORES], b[MOST_SCORES];
    const char *from = strstr(row->input, "dA=") != NULL ? row->input : row->expected;
    struct cell ca = cell_of(a, scores(from, "dA", a)), cb = cell_of(b, scores(from, "dB", b));
    struct abba is = stats_abba(&ca, &cb);
    near(is.delta, number(row->expected, "delta"), row->tolerance);
    near(is.se, number(row->expected, "se"), row->tolerance);
    if (is.se == 0)
        return;
    near(is.df, number(row->expected, "df"), 1e-8);
    check_interval(row, "ci95", is.low, is.high);
}

static int strata_of(const char *text, struct part *parts)
{
    int count = 0, a, b;
    double ma, sa, mb, sb;
    for (const char *at = text; at != NULL; at = strchr(at, '|')) {
        at += *at == '|' ? 1 : 0;
        memset(&parts[count], 0, sizeof parts[count]);
        if (sscanf(at, " nA=%d mA=%lf sA=%lf nB=%d mB=%lf sB=%lf", &a, &ma, &sa, &b, &mb, &sb) ==
            6) {
            parts[count].form[FORM_A] = cell_with(a, ma, sa);
            parts[count++].form[FORM_B] = cell_with(b, mb, sb);
        } else if (sscanf(at, " n=%d m=%lf s=%lf", &a, &ma, &sa) == 3) {
            parts[count++].form[FORM_NONE] = cell_with(a, ma, sa);
        }
    }
    return count;
}

static void check_pool(const struct row *row)
{
    struct part parts[16];
    int count = strata_of(row->input, parts);
    struct pool pool = parts[0].form[FORM_NONE].n > 0 ? stats_pool_means(parts, count)
                                                      : stats_pool_abba(parts, count);
    near(pool.strata, number(row->expected, "J"), 0);
    near((double)pool.n, number(row->expected, "N"), 0);
    near(pool.df_w, number(row->expected, "df_w"), 0);
    near(pool.s2_w, number(row->expected, "s2_w"), row->tolerance);
    near(pool.fixed, number(row->expected, "delta_F"), row->tolerance);
    near(pool.se_fixed, number(row->expected, "se_F"), row->tolerance);
    near(pool.q, number(row->expected, "Q"), 1e-8);
    near(pool.is.low, number(row->expected, "ci_lo"), row->tolerance);
    near(pool.is.high, number(row->expected, "ci_hi"), row->tolerance);
    if (count < 5)
        return;
    near(pool.tau2, number(row->expected, "tau2"), row->tolerance);
    near(pool.random, number(row->expected, "delta_R"), row->tolerance);
    near(pool.se_hk, number(row->expected, "se_HK"), row->tolerance);
    near(pool.h_fixed, number(row->expected, "h_fixed"), row->tolerance);
    near(pool.h_hk, number(row->expected, "h_HK"), row->tolerance);
}

static const struct {
    const char *begins;
    void (*check)(const struct row *);
} checks[] = {
    {"sleep_paired_t", check_paired_t},
    {"recommend_nps", check_nps},
    {"newcombe_wilson_", check_wilson},
    {"newcombe_paired_", check_newcombe},
    {"display_change_n46", check_newcombe},
    {"t_quantile_", check_quantile},
    {"crossover_balanced", check_abba},
    {"crossover_unbalanced", check_abba},
    {"crossover_minimum", check_abba},
    {"crossover_against", check_abba},
    {"crossover_no", check_abba},
    {"files_ratings_to_delta", check_abba},
    {"pool_", check_pool},
};

static bool check_row(const struct row *row)
{
    for (size_t i = 0; i < sizeof checks / sizeof *checks; i++)
        if (strncmp(row->id, checks[i].begins, strlen(checks[i].begins)) == 0) {
            checks[i].check(row);
            return true;
        }
    return false;
}

static void worked_examples_beside_the_source_come_out(void **state)
{
    struct row row = {.id = NULL};
    int checked = 0, others = 0;
    (void)state;
    FILE *file = fopen(TEST_SOURCE_DIR "/../shared/oracle/worked_examples.csv", "r");
    if (file == NULL) {
        print_message("skipped: no worked_examples.csv beside the source\n");
        skip();
    }
    while (fgets(row.text, sizeof row.text, file) != NULL) {
        if (!split(&row) || strcmp(row.id, "id") == 0)
            continue;
        if (check_row(&row))
            checked++;
        else
            others++;
    }
    (void)fclose(file);
    print_message("%d worked examples met, %d about what is not built yet\n", checked, others);
    assert_true(checked >= 25);
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
        cmocka_unit_test(worked_examples_beside_the_source_come_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
