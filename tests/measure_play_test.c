/* SPDX-License-Identifier: MPL-2.0 */
/* The measures of play, the look back and the follow-up (measurement.md 5, 6, 7): facts written by
 * hand, with answers worked out by hand. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <cmocka.h>

#include "helpers/arena_desk.h"
#include "measure/stats.h"
#include "measure_people.h"

static void near(double got, double wanted)
{
    if (!(fabs(got - wanted) <= 1e-12))
        fail_msg("got %.15g, wanted %.15g", got, wanted);
}

static int row(const char *name, const char *key)
{
    int i = index_of(name);
    while (i >= 0 && i < measures_all.count && key != NULL &&
           (measures_all.list[i]->key == NULL || strcmp(measures_all.list[i]->key, key) != 0))
        i++;
    return i;
}

static struct scores score(const struct stream *stream)
{
    struct scores scores;
    struct tape tape = {stream->facts, stream->count};
    measure_person(&tape, arena, &scores);
    return scores;
}

static void scores_to(const struct stream *stream, const char *name, const char *key, double wanted)
{
    struct scores scores = score(stream);
    assert_true(scores.has[row(name, key)]);
    near(scores.value[row(name, key)], wanted);
}

static void is_missing(const struct stream *stream, const char *name, const char *key)
{
    assert_false(score(stream).has[row(name, key)]);
}

static struct event *say(struct stream *stream, const char *on, const char *item, enum construct is,
                         const char *got)
{
    struct event *e = put(stream, EVENT_ANSWER, on, item, "");
    e->is = is;
    snprintf(e->got, sizeof e->got, "%s", got);
    return e;
}

/* ---- turns ---- */

static void turn(struct stream *stream, const char *moment, enum cue chosen, int boys, int girls)
{
    struct event *e = say(stream, "beurten", moment, CONSTRUCT_TURN, "plek-1");
    e->cue = chosen;
    for (int i = 0; i < boys + girls; i++)
        e->list[e->list_count++] = i < boys ? CUE_BOY : CUE_GIRL;
}

static void ask_kind(struct stream *stream, const char *moment, const char *kind)
{
    snprintf(say(stream, "beurten", moment, CONSTRUCT_TURN_KIND, kind)->ask, ID_SIZE, "soort");
}

static void a_turn_counts_beside_those_who_could_be_chosen(void **state)
{
    struct stream stream = {.count = 0};
    (void)state;
    deal_form(&stream, "beurten", FORM_A);
    turn(&stream, "m1", CUE_BOY, 1, 3);  /* 1 - 1/4 */
    turn(&stream, "m2", CUE_GIRL, 2, 2); /* 0 - 1/2 */
    turn(&stream, "m3", CUE_BOY, 2, 0);  /* nobody else could be chosen: 1 - 1 */
    turn(&stream, "m4", CUE_OTHER, 1, 1);
    scores_to(&stream, "turn_gap", NULL, 100 * .25 / 3);
    is_missing(&stream, "turn_kind_gap", "denk");
}

static void the_kind_of_question_needs_three_turns_on_each_side(void **state)
{
    static const char *const kinds[] = {"denk", "denk", "weet", "orde", "weet", "weet"};
    struct stream stream = {.count = 0};
    char moment[ID_SIZE];
    (void)state;
    deal_form(&stream, "beurten", FORM_B);
    for (int i = 0; i < 6; i++) {
        if (i == 5)
            is_missing(&stream, "turn_kind_gap", "denk");
        snprintf(moment, sizeof moment, "m%d", i);
        turn(&stream, moment, i < 3 ? CUE_BOY : CUE_GIRL, 2, 2);
        ask_kind(&stream, moment, kinds[i]);
    }
    scores_to(&stream, "turn_kind_gap", "denk", 100 * 2.0 / 3);
    scores_to(&stream, "turn_kind_gap", "orde", 100 * -1.0 / 3);
}

/* ---- sorting, spotting, wording ---- */

static void sort_card(struct stream *stream, int card, const char *pile)
{
    char item[ID_SIZE];
    snprintf(item, sizeof item, "zin-%d", card);
    struct event *e = say(stream, "zinnen", item, CONSTRUCT_TALENT, pile);
    e->cue = card % 2 == 1 ? CUE_BOY : CUE_GIRL;
    e->pair = (card + 1) / 2;
    e->side = card <= 4 ? 1 : -1;
}

static void talent_for_a_boys_success_counts_with_the_stereotype(void **state)
{
    static const char *const piles[] = {"aanleg", "inzet",  "aanleg", "aanleg",
                                        "inzet",  "aanleg", "geluk",  "inzet"};
    struct stream stream = {.count = 0};
    (void)state;
    deal_form(&stream, "zinnen", FORM_A);
    for (int card = 1; card <= 8; card++)
        sort_card(&stream, card, piles[card - 1]);
    /* Pairs: +1 (1 - 0), +1 (1 - 1), -1 (0 - 1), -1 (0 - 0): two of four. */
    scores_to(&stream, "attrib_gap", NULL, 50);
    /* Effort: +1 (0 - 1), 0, -1 (1 - 0), -1 (0 - 1) sum to -1; turned: +1 of four. */
    scores_to(&stream, "attrib_gap", "inzet", 25);
}

static void seeing_corrects_hits_and_alarms(void **state)
{
    struct stream stream = {.count = 0};
    char item[ID_SIZE];
    (void)state;
    for (int i = 0; i < 6; i++) {
        snprintf(item, sizeof item, "vlak-%d", i);
        struct event *e =
            say(&stream, "bladzijde", item, CONSTRUCT_SPOT, i < 2 || i == 3 ? "ja" : "nee");
        e->has_truth = true;
        e->truth = i < 3; /* two of three targets, one of three decoys */
    }
    scores_to(&stream, "spot_d", NULL,
              stats_normal_quantile(2.5 / 4) - stats_normal_quantile(1.5 / 4));
    near(stats_normal_quantile(.975), STATS_Z);
}

static void an_option_is_read_by_its_code_and_a_blind_choice_stands_beside(void **state)
{
    static const char *const got[] = {"neutraal", "gekleurd-2", "neutraal-2"};
    struct stream stream = {.count = 0};
    char item[ID_SIZE];
    (void)state;
    for (int i = 0; i < 3; i++) {
        snprintf(item, sizeof item, "zin-%d", i);
        say(&stream, "opgaven", item, CONSTRUCT_WORDING, got[i])->list_count = i == 0 ? 2 : 4;
    }
    scores_to(&stream, "rewrite_neutral", NULL, 200.0 / 3);
    scores_to(&stream, "rewrite_neutral", "blind", 100.0 / 3);
}

static void only_the_first_move_opens_a_talk(void **state)
{
    struct stream stream = {.count = 0};
    (void)state;
    say(&stream, "gesprek-1", "n1", CONSTRUCT_TALK, "open-2");
    say(&stream, "gesprek-1", "n2", CONSTRUCT_TALK, "sturend");
    say(&stream, "gesprek-2", "n1", CONSTRUCT_TALK, "gesloten");
    say(&stream, "gesprek-2", "n2", CONSTRUCT_TALK, "open");
    scores_to(&stream, "talk_open", NULL, 50);
    scores_to(&stream, "talk_open", "sturend", 25);
}

/* ---- estimates and claims ---- */

static void guess(struct stream *stream, const char *item, int value, int truth, int side)
{
    struct event *e = put(stream, EVENT_ANSWER, "schatten", item, "");
    e->is = CONSTRUCT_ESTIMATE;
    e->value = value;
    e->truth = truth;
    e->side = side;
    e->has_value = e->has_truth = e->has_range = true;
    e->most = 100;
}

static void a_guess_is_judged_beside_a_blind_one(void **state)
{
    struct stream stream = {.count = 0};
    (void)state;
    guess(&stream, "a", 50, 37, 1);
    guess(&stream, "b", 20, 60, -1);
    guess(&stream, "c", 10, 10, 0);
    double chance = (37. * 37 + 63 * 63 + 60. * 60 + 40 * 40 + 10. * 10 + 90 * 90) / 200;
    scores_to(&stream, "est_skill", NULL, 1 - 53 / chance);
    scores_to(&stream, "est_lean", NULL, (13.0 + 40) / 2); /* both towards the story */
}

static void claim(struct stream *stream, const char *item, const char *said, int truth, int percent)
{
    struct event *e = say(stream, "beweringen", item, CONSTRUCT_CLAIM, said);
    snprintf(e->ask, sizeof e->ask, "oordeel");
    e->truth = truth;
    e->has_truth = true;
    struct event *sure = put(stream, EVENT_ANSWER, "beweringen", item, "zeker");
    sure->is = CONSTRUCT_CONFIDENCE;
    sure->value = percent;
    sure->has_value = true;
}

static void confidence_is_held_against_being_right(void **state)
{
    struct stream stream = {.count = 0};
    (void)state;
    claim(&stream, "a", "vast", 0, 95);
    claim(&stream, "b", "omstreden", 2, 50);
    double right = .05 * .05 + 2 * .025 * .025, wrong = .5 * .5 + .75 * .75 + .25 * .25;
    scores_to(&stream, "claims_brier", NULL, (right + wrong) / 2);
    scores_to(&stream, "claims_over", NULL, 100 * (1.45 - 1) / 2);
    near(stats_brier(1.0 / 3, true), 2.0 / 3); /* guessing */
    near(stats_brier(1, false), 2);
}

/* ---- the side door ---- */

static void who_was_excluded_has_no_d(void **state)
{
    struct stream in = {.count = 0}, out = {.count = 0};
    (void)state;
    deal_form(&in, "reflex", FORM_B);
    struct event *e = put(&in, EVENT_ANSWER, "reflex", "associatie", "");
    e->is = CONSTRUCT_ASSOCIATION;
    e->value = -351234;
    e->has_value = true;
    scores_to(&in, "assoc", NULL, -.351234);
    deal_form(&out, "reflex", FORM_A);
    say(&out, "reflex", "associatie", CONSTRUCT_ASSOCIATION, "uitgesloten");
    is_missing(&out, "assoc", NULL);
}

/* ---- look back and six weeks ---- */

static void aware(struct stream *stream, enum moment when, int value)
{
    static const char *const items[] = {"ba1", "ba2", "ba3"};
    for (int i = 0; i < 3; i++)
        answer_number(stream, when, items[i], CONSTRUCT_AWARENESS, value);
}

static void the_look_back_and_the_follow_up_stand_beside_the_same_scale(void **state)
{
    struct stream stream = {.count = 0};
    (void)state;
    aware(&stream, MOMENT_BEFORE, 4);
    aware(&stream, MOMENT_AFTER, 6);
    is_missing(&stream, "then_gain", NULL);
    aware(&stream, MOMENT_THEN, 3);
    aware(&stream, MOMENT_LATER, 5);
    scores_to(&stream, "aware_change", NULL, 2);
    scores_to(&stream, "then_gain", NULL, 3);
    scores_to(&stream, "fu_aware", NULL, 1);
    scores_to(&stream, "fu_response", NULL, 1);
}

static void knowledge_by_statement_and_after_six_weeks(void **state)
{
    struct stream stream = {.count = 0};
    (void)state;
    deal_set(&stream, SET_AB);
    for (int k = 1; k <= 8; k++) {
        know(&stream, MOMENT_BEFORE, k, k % 2, k == 3 ? "niet" : "weet_niet");
        know(&stream, MOMENT_LATER, k, k % 2, k % 2 == 1 ? "niet" : "waar");
    }
    scores_to(&stream, "know_items", "k3_before", 1);
    scores_to(&stream, "know_items", "k4_before", 0);
    is_missing(&stream, "know_items", "k3_after");
    scores_to(&stream, "know_level", "later", 100);
    scores_to(&stream, "fu_know", NULL, 100 - 100.0 / 8);
}

static void the_best_that_became_of_a_plan_counts(void **state)
{
    struct stream stream = {.count = 0};
    (void)state;
    is_missing(&stream, "fu_done", "gedaan");
    say(&stream, "later", "plan-1", CONSTRUCT_DONE, "niet")->when = MOMENT_LATER;
    say(&stream, "later", "plan-2", CONSTRUCT_DONE, "geprobeerd")->when = MOMENT_LATER;
    say(&stream, "later", "wf", CONSTRUCT_ACTED, "ja")->when = MOMENT_LATER;
    scores_to(&stream, "fu_done", "gedaan", 0);
    scores_to(&stream, "fu_done", "geprobeerd", 1);
    scores_to(&stream, "fu_done", "niet", 0);
    scores_to(&stream, "fu_will", NULL, 1);
}

static void promoters_and_detractors(void **state)
{
    static const struct {
        int value;
        double nps;
    } rows[] = {{10, 100}, {9, 100}, {8, 0}, {7, 0}, {6, -100}};
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct stream stream = {.count = 0};
        answer_number(&stream, MOMENT_AFTER, "rc", CONSTRUCT_RECOMMEND, rows[i].value);
        scores_to(&stream, "recommend", NULL, rows[i].value);
        scores_to(&stream, "recommend", "nps", rows[i].nps);
    }
}

static void every_measure_has_bounds_that_hold_its_scores(void **state)
{
    (void)state;
    for (int i = 0; i < measures_all.count; i++) {
        const struct measure *m = measures_all.list[i];
        assert_true(m->least >= 1 && m->label.id != NULL && m->unit.id != NULL);
        if (m->by == ESTIMATE_COUNT)
            continue;
        assert_true(m->range > 0 && m->to > m->from && m->see != NULL && m->score != NULL);
        assert_int_equal(m->by == ESTIMATE_ABBA, m->form != NULL);
        for (int j = 0; j < i; j++)
            assert_false(strcmp(m->name, measures_all.list[j]->name) == 0 &&
                         strcmp(m->key ? m->key : "",
                                measures_all.list[j]->key ? measures_all.list[j]->key : "") == 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_turn_counts_beside_those_who_could_be_chosen),
        cmocka_unit_test(the_kind_of_question_needs_three_turns_on_each_side),
        cmocka_unit_test(talent_for_a_boys_success_counts_with_the_stereotype),
        cmocka_unit_test(seeing_corrects_hits_and_alarms),
        cmocka_unit_test(an_option_is_read_by_its_code_and_a_blind_choice_stands_beside),
        cmocka_unit_test(only_the_first_move_opens_a_talk),
        cmocka_unit_test(a_guess_is_judged_beside_a_blind_one),
        cmocka_unit_test(confidence_is_held_against_being_right),
        cmocka_unit_test(who_was_excluded_has_no_d),
        cmocka_unit_test(the_look_back_and_the_follow_up_stand_beside_the_same_scale),
        cmocka_unit_test(knowledge_by_statement_and_after_six_weeks),
        cmocka_unit_test(the_best_that_became_of_a_plan_counts),
        cmocka_unit_test(promoters_and_detractors),
        cmocka_unit_test(every_measure_has_bounds_that_hold_its_scores),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
