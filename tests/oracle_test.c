/* SPDX-License-Identifier: MPL-2.0 */
/* The table of worked examples that is no part of the repository: where it lies beside the source,
 * every row must come out to its own tolerance; else that is said. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/arena.h"
#include "helpers/cells.h"

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
    struct paired paired = stats_paired(&cell);
    near(paired.t, number(row->expected, "t"), row->tolerance);
    near(paired.df, number(row->expected, "df"), 0);
    near(paired.p, number(row->expected, "p"), row->tolerance);
    near(paired.dz, number(row->expected, "d_z"), row->tolerance);
}

static void check_signed_rank(const struct row *row)
{
    double one[MOST_SCORES], two[MOST_SCORES];
    bool pairs = strstr(row->input, "x=") != NULL;
    int count = scores(row->input, pairs ? "x" : "diff", one);
    if (pairs)
        assert_int_equal(scores(row->input, "y", two), count);
    for (int i = 0; pairs && i < count; i++)
        one[i] -= two[i];
    struct exact is = stats_wilcoxon(one, count);
    near(is.statistic, number(row->expected, "V"), 0);
    near((double)is.n, number(row->expected, "n_used"), 0);
    near(is.p, number(row->expected, "p"), row->tolerance);
}

static void check_mcnemar(const struct row *row)
{
    int b = (int)number(row->input, "b"), c = (int)number(row->input, "c");
    near(stats_mcnemar(b, c).p, number(row->expected, "p_exact"), row->tolerance);
    near(stats_mcnemar(c, b).p, number(row->expected, "p_exact"), row->tolerance);
}

static void check_two_shares(const struct row *row)
{
    int yes1, n1, yes2, n2;
    const char *second = strpbrk(row->input, "-;"), *first = strpbrk(row->input, "0123456789");
    second = second == NULL ? NULL : strpbrk(second, "0123456789");
    if (second == NULL || sscanf(first, "%d/%d", &yes1, &n1) != 2 ||
        sscanf(second, "%d/%d", &yes2, &n2) != 2)
        fail_msg("%s: no two shares", row->id);
    struct interval is = stats_newcombe(yes1, n1, yes2, n2);
    near(is.value, number(row->expected, "diff"), row->tolerance);
    check_interval(row, "ci95", is.low, is.high);
    if (strstr(row->expected, "fisher") == NULL)
        return;
    struct fisher fisher = stats_fisher(yes1, n1, yes2, n2);
    near(fisher.one_sided, number(row->expected, "fisher_one_sided"), row->tolerance);
    near(fisher.two_sided.p, number(row->expected, "fisher_two_sided"), row->tolerance);
}

static void check_detection(const struct row *row)
{
    int hits, targets, alarms, decoys;
    assert_int_equal(sscanf(row->input, "hits %d of %d; false alarms %d of %d", &hits, &targets,
                            &alarms, &decoys),
                     4);
    struct detect is = stats_detect(hits, targets, alarms, decoys);
    near(is.dprime, number(row->expected, "dprime"), row->tolerance);
    near(is.criterion, number(row->expected, "c"), row->tolerance);
}

static void check_brier(const struct row *row)
{
    double p = 1.0 / 3;
    const char *at = strstr(row->input, "confidence .");
    if (at != NULL)
        assert_int_equal(sscanf(at, "confidence %lf", &p), 1);
    bool right = strstr(row->input, "wrong") == NULL;
    near(stats_brier(p, right), number(row->expected, "brier"), row->tolerance);
}

static void check_blind(const struct row *row)
{
    double chances[BLIND_MOST];
    int count = 0, turns, used;
    char share[8] = "";
    for (const char *at = row->input; sscanf(at, "%d turns%n", &turns, &used) == 1;) {
        assert_int_equal(sscanf(at + used, ", p=%7[0-9./]", share) +
                             sscanf(at + used, " p=%7[0-9./]", share),
                         1);
        int top = 0, under = 0;
        double p = 0.5;
        if (sscanf(share, "%d/%d", &top, &under) == 2)
            p = (double)top / under;
        for (int i = 0; i < turns; i++)
            chances[count++] = p;
        at = strchr(strchr(at, '='), ',');
        if (at == NULL)
            break;
        at += 2;
    }
    struct blind is = stats_blind(chances, count);
    near(is.expected, number(row->expected, "expected"), 1e-12);
    check_interval(row, "range", is.low, is.high);
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
    struct arena *arena = arena_new();
    struct strata strata = {.count = 0};
    assert_non_null(arena);
    for (int i = 0; i < count; i++)
        strata_add(&strata, &parts[i], parts[i].form[FORM_NONE].n == 0, arena);
    struct pool pool = stats_pool(&strata);
    arena_free(arena);
    near((double)strata.closed, count, 0);
    near((double)pool.strata, number(row->expected, "J"), 0);
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
    {"sleep_paired_t", check_paired_t},     {"hollander_wolfe", check_signed_rank},
    {"wilcoxon_", check_signed_rank},       {"mcnemar_", check_mcnemar},
    {"newcombe_diff_", check_two_shares},   {"rosen_jerdee", check_two_shares},
    {"dprime_", check_detection},           {"brier_", check_brier},
    {"blind_range_", check_blind},          {"recommend_nps", check_nps},
    {"newcombe_wilson_", check_wilson},     {"newcombe_paired_", check_newcombe},
    {"display_change_n46", check_newcombe}, {"t_quantile_", check_quantile},
    {"crossover_balanced", check_abba},     {"crossover_unbalanced", check_abba},
    {"crossover_minimum", check_abba},      {"crossover_against", check_abba},
    {"crossover_no_spread", check_abba},    {"crossover_not_shown", check_abba},
    {"files_ratings_to_delta", check_abba}, {"pool_", check_pool},
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
    assert_true(checked >= 46);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(worked_examples_beside_the_source_come_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
