/* SPDX-License-Identifier: MPL-2.0 */
/* From facts to scores and from scores to figures: known answers, and the exact invariances of
 * measurement.md 10. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <cmocka.h>

#include "helpers/arena_desk.h"
#include "measure_people.h"

static void near(double got, double wanted)
{
    if (!(fabs(got - wanted) <= 1e-12))
        fail_msg("got %.15g, wanted %.15g", got, wanted);
}

static struct scores score(const struct stream *stream)
{
    struct scores scores;
    struct tape tape = {stream->facts, stream->count};
    measure_person(&tape, arena, &scores);
    return scores;
}

/* ---- one person ---- */

static void rate_all(struct stream *stream, enum form form, const int *ratings, int files)
{
    deal_form(stream, "dossiers", form);
    for (int i = 0; i < files; i++)
        rate(stream, form, i + 1, "aanleg", CONSTRUCT_INFERRED, i < files / 2 ? 1 : -1, ratings[i]);
}

static void files_example_of_the_oracle_comes_out(void **state)
{
    static const int ratings[2][3][4] = {{{7, 6, 5, 7}, {8, 7, 6, 6}, {6, 6, 4, 6}},
                                         {{6, 7, 7, 6}, {5, 7, 6, 6}, {7, 7, 8, 5}}};
    static const double wanted[2][3] = {{1.5, 0.5, 1}, {1, 1, 1.5}};
    int at = index_of("gap_inferred");
    struct part parts[MOST_MEASURES] = {{.asked = 0}};
    (void)state;
    for (int form = 0; form < 2; form++)
        for (int person = 0; person < 3; person++) {
            struct stream stream = {.count = 0};
            rate_all(&stream, form == 0 ? FORM_A : FORM_B, ratings[form][person], 4);
            struct scores scores = score(&stream);
            assert_true(scores.has[at]);
            near(scores.value[at], wanted[form][person]);
            measure_add(parts, &scores);
        }
    struct figure figure = measure_conclude(measures_all.list[at], &parts[at], 1, arena);
    near(figure.value, 13.0 / 12);
    assert_true(fabs(figure.low - 0.571195178381) < 1e-9 &&
                fabs(figure.high - 1.59547148829) < 1e-9);
    assert_int_equal(figure.state, FIGURE_WITH);
    assert_true(figure.n == 6 && figure.n_a == 3 && figure.n_b == 3 && figure.strata == 1);
}

static void a_skipped_file_drops_its_pair_and_a_quarter_may_be_missing(void **state)
{
    int at = index_of("gap_inferred");
    (void)state;
    for (int skipped = 1; skipped <= 2; skipped++) {
        struct stream stream = {.count = 0};
        deal_form(&stream, "dossiers", FORM_A);
        for (int file = 1; file <= 8; file++)
            if (file > 2 * skipped ||
                file % 2 == 0) /* the first file of pairs 1..skipped is left open */
                rate(&stream, FORM_A, file, "aanleg", CONSTRUCT_INFERRED, 1, file % 2 == 1 ? 7 : 5);
        struct scores scores = score(&stream);
        assert_int_equal(scores.has[at], skipped == 1);
        if (skipped == 1)
            near(scores.value[at], 2);
    }
}

static void a_pair_counts_only_with_the_same_scales_on_both_sides(void **state)
{
    struct stream stream = {.count = 0};
    int at = index_of("gap_inferred");
    (void)state;
    deal_form(&stream, "dossiers", FORM_B);
    for (int file = 1; file <= 8; file++) {
        rate(&stream, FORM_B, file, "aanleg", CONSTRUCT_INFERRED, 1, 6);
        if (file != 1)
            rate(&stream, FORM_B, file, "advies", CONSTRUCT_INFERRED, 1, file == 2 ? 10 : 6);
    }
    struct scores scores = score(&stream);
    assert_true(scores.has[at]);
    near(scores.value[at], 0);
}

static void other_scales_on_the_other_side_are_no_pair(void **state)
{
    struct stream stream = {.count = 0};
    (void)state;
    deal_form(&stream, "dossiers", FORM_A);
    for (int file = 1; file <= 8; file++)
        rate(&stream, FORM_A, file, file % 2 == 1 ? "aanleg" : "advies", CONSTRUCT_INFERRED, 1, 5);
    assert_false(score(&stream).has[index_of("gap_inferred")]);
}

static void fillers_and_unknown_forms_count_nowhere(void **state)
{
    struct stream stream = {.count = 0};
    int at = index_of("gap_inferred");
    (void)state;
    for (int file = 1; file <= 4; file++)
        rate(&stream, FORM_A, file, "aanleg", CONSTRUCT_INFERRED, 1, 5);
    assert_false(score(&stream).has[at]); /* nobody dealt a form */
    deal_form(&stream, "dossiers", FORM_A);
    struct event *filler = put(&stream, EVENT_RATE, "dossiers", "dossier-9", "aanleg");
    filler->is = CONSTRUCT_INFERRED;
    filler->value = 10;
    filler->has_value = true;
    rate(&stream, FORM_A, 1, "advies", CONSTRUCT_INFERRED, 1, 10);
    stream.facts[stream.count - 1].cue = CUE_OTHER; /* read as neither */
    struct scores scores = score(&stream);
    assert_true(scores.has[at] && scores.form[at] == FORM_A);
    near(scores.value[at], 0);
}

static void the_last_answer_to_a_question_counts(void **state)
{
    struct stream stream = {.count = 0};
    (void)state;
    answer_number(&stream, MOMENT_AFTER, "mk", CONSTRUCT_MARK, 3);
    answer_number(&stream, MOMENT_AFTER, "mk", CONSTRUCT_MARK, 7);
    struct scores scores = score(&stream);
    near(scores.value[index_of("mark")], 7);
    answer_word(&stream, MOMENT_AFTER, "mk", CONSTRUCT_MARK, ANSWER_RATHER_NOT);
    assert_false(score(&stream).has[index_of("mark")]);
}

static void awareness_turns_its_reversed_item_and_needs_three(void **state)
{
    static const char *const items[] = {"ba1", "ba2", "ba3", "ba4"};
    static const int before[] = {2, 3, 4, 7}, after[] = {5, 5, 6, 2};
    struct stream stream = {.count = 0};
    int at = index_of("aware_change");
    (void)state;
    for (int i = 0; i < 4; i++)
        answer_number(&stream, MOMENT_BEFORE, items[i], CONSTRUCT_AWARENESS, before[i]);
    for (int i = 0; i < 4; i++)
        answer_number(&stream, MOMENT_AFTER, items[i], CONSTRUCT_AWARENESS, after[i]);
    struct scores scores = score(&stream);
    near(scores.before[at], 2.5);
    near(scores.after[at], 5.5);
    near(scores.value[at], 3);
    answer_word(&stream, MOMENT_AFTER, "ba1", CONSTRUCT_AWARENESS, ANSWER_RATHER_NOT);
    near(score(&stream).after[at], 17.0 / 3);
    answer_word(&stream, MOMENT_AFTER, "ba2", CONSTRUCT_AWARENESS, ANSWER_RATHER_NOT);
    assert_false(score(&stream).has[at]);
}

/* The meaning comes from the instrument by way of the answer, whatever the statement is called. */
static void a_statement_that_says_it_is_reversed_is_turned(void **state)
{
    static const char *const items[] = {"ba1", "ba2", "ba5"};
    struct stream stream = {.count = 0};
    (void)state;
    for (int when = MOMENT_BEFORE; when <= MOMENT_AFTER; when++)
        for (int i = 0; i < 3; i++) {
            answer_number(&stream, (enum moment)when, items[i], CONSTRUCT_AWARENESS, 6);
            stream.facts[stream.count - 1].side = i == 2 ? -1 : 0;
        }
    near(score(&stream).before[index_of("aware_change")], 14.0 / 3);
}

static void knowledge_is_right_minus_wrong_and_six_must_be_seen(void **state)
{
    struct stream stream = {.count = 0};
    int change = index_of("know_change"), level = index_of("know_level");
    (void)state;
    deal_set(&stream, SET_BA);
    for (int i = 1; i <= 8; i++) /* 5 right, 2 wrong, 1 weet ik niet */
        know(&stream, MOMENT_BEFORE, i, i % 2,
             i == 8                     ? "weet_niet"
             : (i % 2 == 1) == (i <= 5) ? "niet"
                                        : "waar");
    struct scores scores = score(&stream);
    near(scores.value[level], 37.5);
    assert_false(scores.has[change]);
    for (int i = 1; i <= 5; i++)
        know(&stream, MOMENT_AFTER, i, 0, "waar");
    assert_false(score(&stream).has[change]);
    know(&stream, MOMENT_AFTER, 6, 0, ANSWER_RATHER_NOT); /* seen, and worth nothing */
    scores = score(&stream);
    assert_true(scores.has[change] && scores.form[change] == FORM_B);
    near(scores.value[change], 62.5 - 37.5);
}

static void self_efficacy_needs_both_and_willingness_is_yes_or_no(void **state)
{
    struct stream stream = {.count = 0};
    (void)state;
    answer_number(&stream, MOMENT_BEFORE, "se1", CONSTRUCT_EFFICACY, 3);
    answer_number(&stream, MOMENT_BEFORE, "se2", CONSTRUCT_EFFICACY, 4);
    answer_number(&stream, MOMENT_AFTER, "se1", CONSTRUCT_EFFICACY, 6);
    assert_false(score(&stream).has[index_of("selfeff_change")]);
    answer_number(&stream, MOMENT_AFTER, "se2", CONSTRUCT_EFFICACY, 6);
    near(score(&stream).value[index_of("selfeff_change")], 2.5);
    answer_word(&stream, MOMENT_BEFORE, "wb", CONSTRUCT_WILLING_YES, "nee");
    answer_word(&stream, MOMENT_AFTER, "wb", CONSTRUCT_WILLING_YES, "ja");
    near(score(&stream).value[index_of("will_change")], 1);
    near(score(&stream).value[index_of("response")], 1);
}

static void a_plan_is_complete_with_situation_behaviour_and_moment(void **state)
{
    static const char *const asks[] = {"als", "dan", "wanneer"};
    static const char *const gots[] = {"als-vingers", "tweede_lezer", "wanneer-vrijdag"};
    struct stream stream = {.count = 0};
    int share = index_of("plan_share"), categories = index_of("plan_cat");
    (void)state;
    assert_false(score(&stream).has[share]); /* never came that far */
    for (int i = 0; i < 3; i++) {
        snprintf(put(&stream, EVENT_PLAN, "", "plan-1", asks[i])->got, ID_SIZE, "%s", gots[i]);
        struct scores scores = score(&stream);
        assert_true(scores.has[share]);
        near(scores.value[share], i == 2 ? 1 : 0);
    }
    int chosen = 0;
    struct scores scores = score(&stream);
    for (int i = 0; i < measures_all.count; i++)
        if (i >= categories && strcmp(measures_all.list[i]->name, "plan_cat") == 0 &&
            scores.value[i] > 0) {
            assert_string_equal(measures_all.list[i]->key, "tweede_lezer");
            chosen++;
        }
    assert_int_equal(chosen, 1);
}

static void the_mirror_counts_tenths_of_points(void **state)
{
    struct stream stream = {.count = 0};
    (void)state;
    struct event *e = put(&stream, EVENT_PREDICT, "spiegel", "inschatting", "");
    e->value = 5;
    e->truth = -10;
    e->has_value = e->has_truth = true;
    put(&stream, EVENT_PREDICT, "spiegel", "werk", "")->has_value =
        true; /* no number to compare with */
    near(score(&stream).value[index_of("mirror_gap")], 1.5);
}

static void hasty_blocks_can_be_left_out(void **state)
{
    struct stream stream = {.count = 0};
    struct scores scores;
    (void)state;
    answer_number(&stream, MOMENT_AFTER, "mk", CONSTRUCT_MARK, 9);
    stream.facts[0].block = 4;
    struct event *flag = put(&stream, EVENT_FLAG, "", "", "");
    flag->block = 4;
    flag->value = 1;
    flag->has_value = true;
    struct tape tape = {stream.facts, stream.count};
    measure_person(&tape, arena, &scores);
    assert_true(scores.has[index_of("mark")]);
    measure_person_unflagged(&tape, arena, &scores);
    assert_false(scores.has[index_of("mark")]);
}

/* A log by hand, with right hashes: a mark of two thousand million would not fit in the sums. */
static void a_number_beyond_all_questions_is_missing(void **state)
{
    struct stream stream = {.count = 0};
    struct part parts[MOST_MEASURES] = {{.asked = 0}};
    (void)state;
    answer_number(&stream, MOMENT_AFTER, "mk", CONSTRUCT_MARK, INT32_MAX);
    struct scores scores = score(&stream);
    measure_add(parts, &scores);
    assert_int_equal(part_count(&parts[index_of("mark")]), 0);
    assert_int_equal(parts[index_of("mark")].missing, 1);
}

static void an_empty_stream_scores_nothing(void **state)
{
    struct stream stream = {.count = 0};
    struct part parts[MOST_MEASURES] = {{.asked = 0}};
    struct scores scores = score(&stream);
    (void)state;
    for (int i = 0; i < measures_all.count; i++)
        if (strcmp(measures_all.list[i]->name, "response") != 0)
            assert_false(scores.has[i]);
    measure_add(parts, &scores);
    for (int i = 0; i < measures_all.count; i++) {
        if (measures_all.list[i]->by == ESTIMATE_COUNT)
            continue;
        struct figure figure = measure_conclude(measures_all.list[i], &parts[i], 1, arena);
        assert_int_equal(figure.state, FIGURE_TOO_FEW);
        assert_string_equal(figure.why, "n_te_klein");
        figure = measure_conclude(measures_all.list[i], parts, 0, arena);
        assert_int_equal(figure.state, FIGURE_TOO_FEW);
    }
}

/* ---- groups ---- */

static struct part abba_part(const double *a, int count_a, const double *b, int count_b)
{
    struct part part = {.asked = count_a + count_b};
    for (int i = 0; i < count_a; i++)
        cell_add_score(&part.form[FORM_A], a[i]);
    for (int i = 0; i < count_b; i++)
        cell_add_score(&part.form[FORM_B], b[i]);
    return part;
}

static void the_three_states_and_the_two_reasons(void **state)
{
    static const double with_a[] = {1.5, 0.5, 2, 1, .25}, with_b[] = {-.25, .5, -.75, .25, .75};
    static const double against_a[] = {-1.5, -.5, -1, -1.25}, against_b[] = {-.5, -1, -.25, -.75};
    static const double open_a[] = {.75, -.5, 1, .25}, open_b[] = {.5, -1, .25, 0},
                        zero[] = {0, 0, 0};
    const struct measure *gap = measure_find("gap_inferred");
    struct part parts[] = {abba_part(with_a, 5, with_b, 5), abba_part(against_a, 4, against_b, 4),
                           abba_part(open_a, 4, open_b, 4), abba_part(zero, 3, zero, 3),
                           abba_part(open_a, 4, open_b, 1), abba_part(open_a, 2, open_b, 2)};
    static const enum figure_state wanted[] = {FIGURE_WITH,    FIGURE_AGAINST, FIGURE_NOT_SHOWN,
                                               FIGURE_TOO_FEW, FIGURE_TOO_FEW, FIGURE_TOO_FEW};
    static const char *const why[] = {NULL,         NULL,        NULL, "geen_spreiding",
                                      "n_te_klein", "n_te_klein"};
    (void)state;
    for (int i = 0; i < 6; i++) {
        struct figure figure = measure_conclude(gap, &parts[i], 1, arena);
        assert_int_equal(figure.state, wanted[i]);
        if (why[i] != NULL)
            assert_string_equal(figure.why, why[i]);
    }
}

static void yes_no_of_one_session_is_newcombe_and_counts_are_kept(void **state)
{
    struct part part = {.asked = 46};
    (void)state;
    for (int i = 0; i < 46; i++) { /* a 14, b 15, c 4, d 13 */
        bool before = i < 14 || (i >= 29 && i < 33), after = i < 29;
        cell_add_score(&part.before, before);
        cell_add_score(&part.after, after);
        cell_add_score(&part.form[FORM_NONE], (double)after - (double)before);
    }
    struct figure figure = measure_conclude(measure_find("will_change"), &part, 1, arena);
    assert_true(fabs(figure.value - 23.9130434783) < 1e-9 &&
                fabs(figure.low - 5.64695337195) < 1e-9);
    assert_true(fabs(figure.high - 39.8475223209) < 1e-9);
    assert_true(figure.yes_before == 18 && figure.yes_after == 29 && figure.n == 46);
}

static void small_sessions_rest_together_and_schools_are_one_stratum(void **state)
{
    const struct measure *mark = measure_find("mark");
    struct part parts[12] = {{.asked = 0}};
    (void)state;
    for (int i = 0; i < 12; i++) {
        int people = i < 3 ? 6 : 2; /* three full sessions, nine pairs of people */
        for (int k = 0; k < people; k++)
            cell_add_score(&parts[i].form[FORM_NONE], 6 + (i + k) % 4);
        parts[i].group = 1;
        parts[i].source = i + 1;
    }
    struct figure figure = measure_conclude(mark, parts, 12, arena);
    assert_true(figure.n == 36 && figure.strata == 4);
    assert_true(figure.sources == 12 && figure.largest_source == 6 && figure.largest_session == 6);
    for (int i = 0; i < 12; i++)
        parts[i].school = parts[i].source = i % 2 + 1;
    figure = measure_conclude(mark, parts, 12, arena);
    assert_true(figure.n == 36 && figure.strata == 2 && figure.sources == 2);
}

static void who_fits_in_no_stratum_is_missing_and_not_counted(void **state)
{
    static const double a[] = {1, 2, 3}, b[] = {0, 1, 2};
    struct part parts[] = {abba_part(a, 3, b, 3), abba_part(a, 1, b, 0)};
    (void)state;
    parts[1].missing = 2;
    struct figure figure = measure_conclude(measure_find("gap_inferred"), parts, 2, arena);
    assert_true(figure.n == 6 && figure.strata == 1 && figure.missing == 3);
}

/* ---- invariances: no rounding, no clipping, nothing missing ---- */

enum { PEOPLE = 11, FILES = 8 };
struct table {
    int rating[PEOPLE][FILES];
    enum form form[PEOPLE];
    bool swapped;
    int order[PEOPLE];
};

static struct figure figure_of(const struct table *table)
{
    struct part parts[MOST_MEASURES] = {{.asked = 0}};
    int at = index_of("gap_inferred");
    for (int i = 0; i < PEOPLE; i++) {
        struct stream stream = {.count = 0};
        int person = table->order[i];
        rate_all(&stream, table->form[person], table->rating[person], FILES);
        for (int k = 1; table->swapped && k < stream.count; k++)
            stream.facts[k].cue = stream.facts[k].cue == CUE_BOY ? CUE_GIRL : CUE_BOY;
        struct scores scores = score(&stream);
        measure_add(parts, &scores);
    }
    return measure_conclude(measures_all.list[at], &parts[at], 1, arena);
}

static void make_table(uint64_t *seed, struct table *table)
{
    memset(table, 0, sizeof *table);
    for (int i = 0; i < PEOPLE; i++) {
        table->order[i] = i;
        table->form[i] = i % 3 == 0 ? FORM_A : FORM_B; /* unequal on purpose */
        for (int k = 0; k < FILES; k++)
            table->rating[i][k] = (int)(dice(seed) % 10) + 1;
    }
}

static void same(const struct figure *one, const struct figure *two)
{
    near(one->value, two->value);
    near(one->low, two->low);
    near(one->high, two->high);
}

static void hard_files_and_strict_people_change_nothing(void **state)
{
    uint64_t seed = 20260917;
    (void)state;
    print_message("seed %llu\n", (unsigned long long)seed);
    for (int round = 0; round < 40; round++) {
        struct table table, harder, stricter;
        make_table(&seed, &table);
        harder = stricter = table;
        int file = (int)(dice(&seed) % FILES), person = (int)(dice(&seed) % PEOPLE);
        for (int i = 0; i < PEOPLE; i++)
            harder.rating[i][file] += 13;
        for (int k = 0; k < FILES; k++)
            stricter.rating[person][k] -= 7;
        struct figure one = figure_of(&table), two = figure_of(&harder),
                      three = figure_of(&stricter);
        same(&one, &two);
        same(&one, &three);
    }
}

static void swapping_boys_and_girls_turns_the_figure_round(void **state)
{
    uint64_t seed = 4711;
    (void)state;
    print_message("seed %llu\n", (unsigned long long)seed);
    for (int round = 0; round < 40; round++) {
        struct table table;
        make_table(&seed, &table);
        struct figure one = figure_of(&table);
        table.swapped = true;
        struct figure two = figure_of(&table);
        near(one.value, -two.value);
        near(one.low, -two.high);
        near(one.high, -two.low);
    }
}

static void the_order_of_people_changes_no_bit(void **state)
{
    uint64_t seed = 99;
    (void)state;
    print_message("seed %llu\n", (unsigned long long)seed);
    for (int round = 0; round < 40; round++) {
        struct table table;
        make_table(&seed, &table);
        struct figure one = figure_of(&table);
        for (int i = PEOPLE - 1; i > 0; i--) {
            int j = (int)(dice(&seed) % (uint64_t)(i + 1)), kept = table.order[i];
            table.order[i] = table.order[j];
            table.order[j] = kept;
        }
        struct figure two = figure_of(&table);
        assert_true(one.value == two.value && one.low == two.low && one.high == two.high);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(files_example_of_the_oracle_comes_out),
        cmocka_unit_test(a_skipped_file_drops_its_pair_and_a_quarter_may_be_missing),
        cmocka_unit_test(a_pair_counts_only_with_the_same_scales_on_both_sides),
        cmocka_unit_test(other_scales_on_the_other_side_are_no_pair),
        cmocka_unit_test(fillers_and_unknown_forms_count_nowhere),
        cmocka_unit_test(the_last_answer_to_a_question_counts),
        cmocka_unit_test(awareness_turns_its_reversed_item_and_needs_three),
        cmocka_unit_test(a_statement_that_says_it_is_reversed_is_turned),
        cmocka_unit_test(knowledge_is_right_minus_wrong_and_six_must_be_seen),
        cmocka_unit_test(self_efficacy_needs_both_and_willingness_is_yes_or_no),
        cmocka_unit_test(a_plan_is_complete_with_situation_behaviour_and_moment),
        cmocka_unit_test(the_mirror_counts_tenths_of_points),
        cmocka_unit_test(hasty_blocks_can_be_left_out),
        cmocka_unit_test(a_number_beyond_all_questions_is_missing),
        cmocka_unit_test(an_empty_stream_scores_nothing),
        cmocka_unit_test(the_three_states_and_the_two_reasons),
        cmocka_unit_test(yes_no_of_one_session_is_newcombe_and_counts_are_kept),
        cmocka_unit_test(small_sessions_rest_together_and_schools_are_one_stratum),
        cmocka_unit_test(who_fits_in_no_stratum_is_missing_and_not_counted),
        cmocka_unit_test(hard_files_and_strict_people_change_nothing),
        cmocka_unit_test(swapping_boys_and_girls_turns_the_figure_round),
        cmocka_unit_test(the_order_of_people_changes_no_bit),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
