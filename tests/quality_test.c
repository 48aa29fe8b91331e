/* SPDX-License-Identifier: MPL-2.0 */
/* Cronbach's alpha, calibration, correlations and their intervals, against answers that R 4.5
 * gives; and that no interval leaves its scale. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <cmocka.h>

#include "base/arena.h"
#include "helpers/cells.h"
#include "measure_people.h"

static void alpha_meets_a_table_worked_out_in_r(void **state)
{
    static const int people[6][AWARE_ITEMS] = {{4, 5, 3, 2}, {6, 6, 7, 4}, {3, 3, 2, 5},
                                               {5, 4, 4, 6}, {6, 5, 7, 5}, {2, 3, 2, 1}};
    struct scale_sums sums = {.n = 0};
    double alpha = 0;
    (void)state;
    for (int i = 0; i < 6; i++)
        quality_items(&sums, people[i]);
    assert_true(quality_alpha(&sums, &alpha));
    near(alpha, 0.845588235294118, 1e-12);
}

static void alpha_of_equal_answers_is_one_and_without_spread_there_is_none(void **state)
{
    struct scale_sums same = {.n = 0}, flat = {.n = 0};
    double alpha = 0;
    (void)state;
    for (int i = 1; i <= 7; i++) {
        quality_items(&same, (const int[]){i, i, i, i});
        quality_items(&flat, (const int[]){3, 4, 5, 4});
    }
    assert_true(quality_alpha(&same, &alpha));
    near(alpha, 1, 1e-12);
    assert_false(quality_alpha(&flat, &alpha));
    assert_false(quality_alpha(&(struct scale_sums){.n = 1}, &alpha));
}

static void intervals_of_alpha_meet_feldt_in_r(void **state)
{
    static const struct { double alpha; int n, statements; double low, high; } known[] = {
        {.72, 100, 4, 0.618264509096312, 0.799972452712149},
        {.55, 480, 4, 0.480477300058791, 0.612328910913286},
        {.90, 30, 2, 0.789900418271579, 0.952403522568997}};
    (void)state;
    for (int i = 0; i < 3; i++) {
        struct interval is = stats_alpha(known[i].alpha, known[i].n, known[i].statements);
        near(is.low, known[i].low, 1e-9);
        near(is.high, known[i].high, 1e-9);
    }
}

static void correlations_meet_cor_test_in_r(void **state)
{
    static const struct { double r; int n; double low, high, p; } known[] = {
        {.5, 103, 0.339307522483254, 0.632338150487626, 7.55917682568965e-08},
        {-.12, 480, -0.207274317317399, -0.030830668262212, 0.00849514667341337},
        {.07, 100, -0.128180505839699, 0.262804744752308, 0.488906644328218},
        {.9, 12, 0.674469719231731, 0.971902725726422, 6.64444140624998e-05}};
    (void)state;
    for (int i = 0; i < 4; i++) {
        struct correlation is = stats_correlation(known[i].r, known[i].n);
        near(is.is.low, known[i].low, 1e-12);
        near(is.is.high, known[i].high, 1e-12);
        near(is.p, known[i].p, 1e-12);
    }
    assert_true(stats_correlation(1, 100).is.low == 1 && stats_correlation(-1, 100).p == 0);
}

/* ---- what a person adds ---- */

static void say(struct stream *stream, const char *item, int sure, const char *got, int truth)
{
    struct event *claim = put(stream, EVENT_CHOICE, "archief", item, "klasse");
    claim->is = CONSTRUCT_CLAIM;
    claim->truth = truth;
    claim->has_truth = true;
    snprintf(claim->got, sizeof claim->got, "%s", got);
    struct event *how = put(stream, EVENT_CHOICE, "archief", item, "zeker");
    how->is = CONSTRUCT_CONFIDENCE;
    how->value = sure;
    how->has_value = true;
}

static struct quality quality_of(const struct stream *stream)
{
    struct scores scores;
    struct arena *arena = arena_new();
    measure_person(&(struct tape){stream->facts, stream->count}, arena, &scores);
    arena_free(arena);
    return scores.quality;
}

static void an_answer_counts_at_the_confidence_it_was_given_with_and_only_the_last(void **state)
{
    struct stream stream = {.count = 0};
    (void)state;
    say(&stream, "een", 33, "vast", 0);
    say(&stream, "twee", 95, "vast", 1);
    say(&stream, "drie", 95, "omstreden", 1);
    say(&stream, "een", 75, "vast", 0);
    struct quality is = quality_of(&stream);
    assert_true(is.sure[0][0].answers == 0 && is.sure[0][1].answers == 0);
    assert_true(is.sure[0][2].answers == 1 && is.sure[0][2].right == 1);
    assert_true(is.sure[0][3].answers == 2 && is.sure[0][3].right == 1);
}

static void answer_all(struct stream *stream, enum moment when, int first)
{
    static const char *const items[AWARE_ITEMS] = {"ba1", "ba2", "ba3", "ba4"};
    for (int i = 0; i < AWARE_ITEMS; i++)
        answer_number(stream, when, items[i], CONSTRUCT_AWARENESS, first + i % 2);
}

static void the_reversed_statement_is_turned_before_it_counts(void **state)
{
    struct stream stream = {.count = 0};
    (void)state;
    answer_all(&stream, MOMENT_BEFORE, 2);
    answer_all(&stream, MOMENT_AFTER, 5);
    struct quality is = quality_of(&stream);
    assert_true(is.aware[0].n == 1 && is.aware[1].n == 1);
    assert_true(is.aware[0].sum[0] == 2 && is.aware[0].sum[1] == 3 && is.aware[0].sum[2] == 2);
    assert_int_equal(is.aware[0].sum[3], 8 - 3);
    assert_int_equal(is.aware[1].sum[3], 8 - 6);
}

static void who_skips_a_statement_or_a_moment_is_not_in_alpha(void **state)
{
    struct stream one = {.count = 0}, two = {.count = 0};
    (void)state;
    answer_all(&one, MOMENT_BEFORE, 2);
    assert_int_equal(quality_of(&one).aware[0].n, 0);
    answer_all(&two, MOMENT_BEFORE, 2);
    answer_all(&two, MOMENT_AFTER, 2);
    two.count--; /* the last of the second moment */
    assert_true(quality_of(&two).aware[0].n == 1 && quality_of(&two).aware[1].n == 0);
}

/* ---- inside the scale ---- */

/* Everybody at either end of the scale, in small groups: where a t interval reaches furthest
 * beyond it. */
static void no_interval_leaves_its_scale(void **state)
{
    (void)state;
    for (int m = 0; m < measures_all.count; m++) {
        const struct measure *of = measures_all.list[m];
        if (of->by == ESTIMATE_COUNT)
            continue;
        assert_true(of->to > of->from);
        double unit = of->by == ESTIMATE_SHARE || of->by == ESTIMATE_YES_NO ? 100 : 1;
        for (int ends = 0; ends < 8; ends++) {
            struct part parts[7] = {{.asked = 0}};
            for (int i = 0; i < 42; i++) {
                bool high = i % 7 == ends || ends == 7;
                struct part *part = &parts[i / 6];
                part->asked++;
                part->source = part->school = i / 6 + 1;
                cell_add_score(&part->form[of->by == ESTIMATE_ABBA ? FORM_A + i % 2 : FORM_NONE],
                               (high ? of->to : of->from) / unit);
            }
            struct arena *arena = arena_new();
            struct figure one = measure_conclude(of, parts, 1, arena),
                          all = measure_conclude(of, parts, 7, arena);
            assert_true(one.low >= of->from - 1e-9 && one.high <= of->to + 1e-9);
            assert_true(all.low >= of->from - 1e-9 && all.high <= of->to + 1e-9);
            assert_true(all.low <= all.value && all.value <= all.high);
            arena_free(arena);
        }
    }
}

/* Kish: strata that are all alike cost nothing; where people of one stratum say the same, a
 * stratum is one person. */
static void the_design_effect_runs_from_one_to_the_size_of_a_stratum(void **state)
{
    enum { STRATA = 10, SIZE = 8 };
    const struct measure *of = measure_find("recommend");
    (void)state;
    for (int apart = 0; apart < 2; apart++) {
        struct part parts[STRATA] = {{.asked = 0}};
        for (int i = 0; i < STRATA * SIZE; i++) {
            int s = i / SIZE;
            parts[s].source = parts[s].school = s + 1;
            cell_add_score(&parts[s].form[FORM_NONE], apart ? s + (i % 2) * 1e-3 : i % SIZE);
        }
        struct arena *arena = arena_new();
        struct figure figure = measure_conclude(of, parts, STRATA, arena);
        near(figure.deff, apart ? SIZE : 1, 1e-3);
        arena_free(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(alpha_meets_a_table_worked_out_in_r),
        cmocka_unit_test(alpha_of_equal_answers_is_one_and_without_spread_there_is_none),
        cmocka_unit_test(intervals_of_alpha_meet_feldt_in_r),
        cmocka_unit_test(correlations_meet_cor_test_in_r),
        cmocka_unit_test(an_answer_counts_at_the_confidence_it_was_given_with_and_only_the_last),
        cmocka_unit_test(the_reversed_statement_is_turned_before_it_counts),
        cmocka_unit_test(who_skips_a_statement_or_a_moment_is_not_in_alpha),
        cmocka_unit_test(no_interval_leaves_its_scale),
        cmocka_unit_test(the_design_effect_runs_from_one_to_the_size_of_a_stratum),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
