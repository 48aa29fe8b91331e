/* SPDX-License-Identifier: MPL-2.0 */
/* The D score by hand, at its limits, and against 162 people whose six scores are known. That
 * table is not part of the repository: where it lies beside the source it is read, else that is
 * said. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "measure/dscore.h"

enum { TRIALS = 120 };
static const int blocks[] = {3, 4, 6, 7};

static void near(double got, double wanted, double tolerance)
{
    if (!(fabs(got - wanted) <= tolerance))
        fail_msg("got %.17g, wanted %.17g", got, wanted);
}

/* Half of each block takes 100 ms less than its mean, half 100 ms more; all right. */
static void make(struct dscore_trial trials[TRIALS], const int means[4])
{
    int n = 0;
    for (int b = 0; b < 4; b++)
        for (int i = 0; i < dscore_block_size(blocks[b]); i++)
            trials[n++] = (struct dscore_trial){blocks[b], means[b] + (i % 2 ? 100 : -100), true};
    assert_int_equal(n, TRIALS);
}

static struct dscore d1(const struct dscore_trial *trials)
{
    return dscore_of(trials, TRIALS, DSCORE_D1);
}

/* Means m and m + 200 in two blocks of 2k trials, all 100 off: squares 2 * 2k * (100^2 + 100^2). */
static void a_score_by_hand(void **state)
{
    struct dscore_trial trials[TRIALS];
    struct dscore score;
    double practice = 200 / sqrt(40 * 20000.0 / 39), test = 200 / sqrt(80 * 20000.0 / 79);
    (void)state;
    make(trials, (const int[]){800, 700, 1000, 900});
    score = d1(trials);
    assert_true(score.has_d && !score.excluded);
    near(score.d, (practice + test) / 2, 1e-12);
    assert_int_equal(dscore_millionths(&score), (int)(score.d * 1e6 + 0.5));
    make(trials, (const int[]){1000, 900, 800, 700});
    near(d1(trials).d, -score.d, 1e-15);
    for (int i = 0; i < TRIALS / 2; i++) {                /* the order of trials does not matter */
        struct dscore_trial kept = trials[i];
        trials[i] = trials[TRIALS - 1 - i];
        trials[TRIALS - 1 - i] = kept;
    }
    near(d1(trials).d, -score.d, 1e-15);
    score.d = -0.1234567;
    assert_int_equal(dscore_millionths(&score), -123457);
}

static void who_is_too_fast_too_often_is_excluded_and_keeps_a_score(void **state)
{
    struct dscore_trial trials[TRIALS];
    (void)state;
    make(trials, (const int[]){800, 700, 1000, 900});
    for (int i = 0; i < 12; i++)
        trials[i * 9].ms = 299;
    assert_false(d1(trials).excluded);                    /* exactly a tenth */
    near(d1(trials).fast, 0.1, 1e-15);
    trials[1].ms = 300;
    assert_false(d1(trials).excluded);
    trials[1].ms = 299;
    assert_true(d1(trials).excluded && d1(trials).has_d);
}

static void who_misses_a_trial_is_excluded_and_still_has_a_score(void **state)
{
    struct dscore_trial trials[TRIALS];
    (void)state;
    make(trials, (const int[]){800, 700, 1000, 900});
    assert_true(dscore_of(trials, TRIALS - 1, DSCORE_D1).excluded);
    assert_true(dscore_of(trials, TRIALS - 1, DSCORE_D1).has_d);
    assert_false(dscore_of(NULL, 0, DSCORE_D3).has_d);
    trials[5].block = 5;                                  /* the block that does not count */
    assert_true(d1(trials).excluded && d1(trials).has_d);
    for (int i = 0; i < TRIALS; i++)
        trials[i] = (struct dscore_trial){blocks[i / 20 == 0   ? 0
                                                 : i / 20 < 3  ? 1
                                                 : i / 20 == 3 ? 2
                                                               : 3],
                                          650, true};
    assert_true(d1(trials).excluded);
    assert_false(d1(trials).has_d);
}

static void ten_seconds_stay_and_more_is_dropped(void **state)
{
    struct dscore_trial trials[TRIALS];
    (void)state;
    make(trials, (const int[]){800, 700, 1000, 900});
    double usual = d1(trials).d;
    trials[0].ms = 10000;
    double with_slow = d1(trials).d;
    assert_true(fabs(usual - with_slow) > 0.1);
    trials[0].ms = 10001; /* a block that misses one for this is not incomplete */
    assert_true(d1(trials).has_d);
    assert_true(fabs(usual - d1(trials).d) < 0.05);
    trials[0].ms = INT32_MAX;
    assert_true(fabs(usual - d1(trials).d) < 0.05);
}

/* Which variants feel a trial of 399 ms dropped, and an error replaced. */
static void the_variants_differ_in_fast_trials_and_in_errors(void **state)
{
    static const bool drops[] = {false, true, false, false, true, true};
    struct dscore_trial trials[TRIALS];
    (void)state;
    make(trials, (const int[]){800, 700, 1000, 900});
    double plain = d1(trials).d;
    for (int v = 0; v < DSCORE_VARIANTS; v++)
        near(dscore_of(trials, TRIALS, (enum dscore_variant)v).d, plain, 1e-15);
    trials[0].ms = 399;
    double kept = d1(trials).d;
    for (int v = 0; v < DSCORE_VARIANTS; v++)
        assert_true((fabs(dscore_of(trials, TRIALS, (enum dscore_variant)v).d - kept) > 1e-6) ==
                    drops[v]);
    trials[0].ms = 700;
    trials[0].correct = false;
    near(dscore_of(trials, TRIALS, DSCORE_D2).d, plain, 1e-15);
    double by_sd = dscore_of(trials, TRIALS, DSCORE_D3).d,
           by_ms = dscore_of(trials, TRIALS, DSCORE_D4).d;
    assert_true(by_ms < by_sd && by_sd < plain); /* block 3 gets slower, so does not block 6 */
    near(dscore_of(trials, TRIALS, DSCORE_D5).d, by_sd, 1e-15);
    near(dscore_of(trials, TRIALS, DSCORE_D6).d, by_ms, 1e-15);
}

static void a_block_of_errors_alone_gives_no_score_where_they_are_replaced(void **state)
{
    struct dscore_trial trials[TRIALS];
    (void)state;
    make(trials, (const int[]){800, 700, 1000, 900});
    for (int i = 0; i < 20; i++)
        trials[i].correct = false;
    assert_true(d1(trials).has_d);
    for (int v = DSCORE_D3; v <= DSCORE_D6; v++)
        assert_false(dscore_of(trials, TRIALS, (enum dscore_variant)v).has_d);
}

/* --- known people ----------------------------------------------------------------------------- */

enum { PEOPLE = 162 };
struct person { int number, count; struct dscore_trial trials[TRIALS]; };

static FILE *oracle(const char *name)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/../shared/oracle/%s", TEST_SOURCE_DIR, name);
    FILE *file = fopen(path, "r");
    if (file)
        return file;
    print_message("skipped: no %s beside the source\n", name);
    skip();
    return NULL;
}

static int block_named(const char *name)
{
    static const char *const names[] = {"practice.iat.Milkbad", "test.iat.Milkbad",
                                        "practice.iat.Milkgood", "test.iat.Milkgood"};
    for (int i = 0; i < 4; i++)
        if (!strcmp(name, names[i]))
            return blocks[i];
    fail_msg("no block is called %s", name);
    return 0;
}

static struct person *person(struct person *people, int *count, int number)
{
    for (int i = 0; i < *count; i++)
        if (people[i].number == number)
            return &people[i];
    assert_true(*count < PEOPLE);
    people[*count].number = number;
    return &people[(*count)++];
}

static int read_trials(struct person *people)
{
    FILE *file = oracle("iat_trials.csv");
    char line[200], block[64];
    int count = 0, number, ms, correct;
    while (fgets(line, sizeof line, file)) {
        if (sscanf(line, "%d,%63[^,],%*[^,],%d,%d", &number, block, &ms, &correct) != 4)
            continue;                                     /* the heading */
        struct person *of = person(people, &count, number);
        assert_true(of->count < TRIALS);
        of->trials[of->count++] = (struct dscore_trial){block_named(block), ms, correct == 1};
    }
    (void)fclose(file);
    return count;
}

static void all_known_people_get_their_six_scores(void **state)
{
    static const double means[] = {-0.527188247001902, -0.523202633744004, -0.564951944862407,
                                   -0.558522200364485, -0.563082099388596, -0.556309385899239};
    static struct person people[PEOPLE];
    char line[400];
    double d[DSCORE_VARIANTS], sums[DSCORE_VARIANTS] = {0};
    int number, count = read_trials(people), met = 0;
    (void)state;
    assert_int_equal(count, PEOPLE);
    FILE *file = oracle("expected_iat_dscores_d1_d6.csv");
    while (fgets(line, sizeof line, file)) {
        if (sscanf(line, "%d,%lf,%lf,%lf,%lf,%lf,%lf", &number, &d[0], &d[1], &d[2], &d[3], &d[4],
                   &d[5]) != 7)
            continue;
        struct person *of = person(people, &count, number);
        for (int v = 0; v < DSCORE_VARIANTS; v++) {
            struct dscore score = dscore_of(of->trials, of->count, (enum dscore_variant)v);
            assert_true(score.has_d && !score.excluded && score.fast < 0.034);
            near(score.d, d[v], 1e-12);
            sums[v] += score.d;
        }
        met++;
    }
    (void)fclose(file);
    assert_int_equal(met, PEOPLE);
    for (int v = 0; v < DSCORE_VARIANTS; v++)
        near(sums[v] / PEOPLE, means[v], 1e-12);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_score_by_hand),
        cmocka_unit_test(who_is_too_fast_too_often_is_excluded_and_keeps_a_score),
        cmocka_unit_test(who_misses_a_trial_is_excluded_and_still_has_a_score),
        cmocka_unit_test(ten_seconds_stay_and_more_is_dropped),
        cmocka_unit_test(the_variants_differ_in_fast_trials_and_in_errors),
        cmocka_unit_test(a_block_of_errors_alone_gives_no_score_where_they_are_replaced),
        cmocka_unit_test(all_known_people_get_their_six_scores),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
