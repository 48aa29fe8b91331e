/* SPDX-License-Identifier: MPL-2.0 */
/* Sorting on time: blocks by the book, times from the stamps of the keys, one fact at the end,
 * and never a number about a person on a screen. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "core/chance.h"
#include "helpers/small_level.h"
#include "kinds/kinds.h"
#include "kinds/trials.h"
#include "kinds/world.h"
#include "measure/dscore.h"

static const int items[CATEGORIES] = {4, 5, 4, 4};
static const int sizes[] = {0, 20, 20, 20, 40, 28, 20, 40};

/* --- which word comes when -------------------------------------------------------------------- */

static struct trial_plan plan_of(uint64_t seed, enum form form, bool timed)
{
    uint8_t order[TRIALS_ORDER];
    chance_order(seed, "reflex", "order-1-0", order, TRIALS_ORDER);
    return trials_plan(order, form, timed, items);
}

static int longest_run(const struct trial *trials, int count)
{
    int run = 0, longest = 0;
    for (int i = 0; i < count; i++) {
        run = i > 0 && trials[i].side == trials[i - 1].side ? run + 1 : 1;
        longest = run > longest ? run : longest;
    }
    return longest;
}

static void check_block(const struct trial_plan *plan, int block, int *longest)
{
    struct trial trials[TRIALS_MOST];
    int seen[CATEGORIES] = {0}, words[CATEGORIES][8] = {{0}};
    assert_int_equal(trials_make(plan, block, trials), sizes[block]);
    for (int i = 0; i < sizes[block]; i++) {
        const struct trial *trial = &trials[i];
        assert_int_equal(trial->side, trials_side(plan, block, trial->category));
        assert_in_range(trial->item, 0, items[trial->category] - 1);
        seen[trial->category]++;
        words[trial->category][trial->item]++;
    }
    for (int c = 0; c < CATEGORIES; c++) {
        int categories = trials_has(block, 0) && trials_has(block, 2) ? 4 : 2;
        assert_int_equal(seen[c], trials_has(block, c) ? sizes[block] / categories : 0);
        for (int w = 0; w < items[c] && seen[c]; w++)
            assert_in_range(words[c][w], seen[c] / items[c], seen[c] / items[c] + 1);
    }
    int run = longest_run(trials, sizes[block]);
    *longest = run > *longest ? run : *longest;
}

static void every_block_has_its_size_and_three_in_a_row_at_most(void **state)
{
    uint64_t random = small_seed("latency", 6);
    int longest = 0;
    (void)state;
    for (int i = 0; i < 500; i++) {
        struct trial_plan plan = plan_of(small_random(&random), i % 2 ? FORM_A : FORM_B, true);
        assert_int_equal(trials_rounds(&plan), 7);
        for (int block = 1; block <= 7; block++)
            check_block(&plan, block, &longest);
    }
    assert_int_equal(longest, 3);                         /* it occurs, and never a fourth */
}

static bool together(const struct trial_plan *plan, int block, int group, int notion)
{
    return trials_side(plan, block, group) == trials_side(plan, block, notion);
}

static void the_form_says_which_pairing_comes_first_and_chance_the_sides(void **state)
{
    int right = 0;
    (void)state;
    for (uint64_t seed = 1; seed <= 400; seed++) {
        struct trial_plan a = plan_of(seed, FORM_A, true), b = plan_of(seed, FORM_B, true);
        for (int block = 3; block <= 7; block += block == 4 ? 2 : 1) {
            assert_true(together(&a, block, 0, 2) == (block < 5) &&
                        together(&a, block, 1, 3) == (block < 5));
            assert_true(together(&b, block, 0, 2) == (block > 5) &&
                        together(&b, block, 1, 3) == (block > 5));
            assert_true(trials_side(&a, block, 0) != trials_side(&a, block, 1));
        }
        assert_true(trials_side(&a, 1, 0) == trials_side(&a, 3, 0) &&
                    trials_side(&a, 5, 0) == trials_side(&a, 7, 0));
        assert_true(trials_side(&a, 2, 2) == trials_side(&a, 7, 2));
        right += trials_side(&a, 1, 0) == SIDE_RIGHT;
    }
    assert_in_range(right, 150, 250);
}

static void another_order_gives_other_words(void **state)
{
    struct trial one[TRIALS_MOST], other[TRIALS_MOST];
    int same = 0;
    (void)state;
    for (uint64_t seed = 1; seed <= 50; seed++) {
        struct trial_plan a = plan_of(seed, FORM_A, true), b = plan_of(seed + 1, FORM_A, true);
        trials_make(&a, 4, one);
        trials_make(&b, 4, other);
        for (int i = 0; i < 40; i++)
            same += one[i].category == other[i].category && one[i].item == other[i].item;
    }
    assert_in_range(same, 50, 250);                       /* of 2000; by chance alone about 120 */
}

/* --- somebody at the keys --------------------------------------------------------------------- */

struct sitter { /* how long this person takes, and when it goes wrong */
    int base_ms, slower_ms, error_every;
    bool pauses; /* now and then another screen comes in front */
    struct dscore_trial trials[120];
    int count;
};

static void letter_at(struct world *world, enum trial_side side, int64_t at_ms)
{
    struct fake_ui *fake = world->fake;
    fake->inputs[fake->input_count++] = (struct ui_input){
        .kind = INPUT_TYPED, .typed = side == SIDE_LEFT ? "e" : "I", .at_ms = at_ms};
}

static enum trial_side other(enum trial_side side)
{
    return side == SIDE_LEFT ? SIDE_RIGHT : SIDE_LEFT;
}

static void leave_for_a_while(struct world *world)
{
    world->fake->now_ms += 100;
    fake_begin(world->fake, "pauze");
    fake_page(world->fake, "pauze-pagina");
    fake_end(world->fake);
    world->fake->now_ms += 4000;
    world_frame(world);                                   /* back, and the word is not there yet */
    world->fake->now_ms += 1000;
    world_frame(world);
}

/* The frame comes when it comes; only the stamps count. */
static void do_trial(struct world *world, struct sitter *sitter, int block, int i,
                     enum trial_side side)
{
    world->fake->now_ms += 1000;
    world_frame(world);                                   /* the word is there */
    if (sitter->pauses && i % 9 == 4)
        leave_for_a_while(world);
    int64_t shown_ms = world->fake->now_ms;
    int ms = sitter->base_ms + (block > 5 ? sitter->slower_ms : 0) + i * 37 % 200;
    bool wrong = sitter->error_every && i % sitter->error_every == 0;
    world->fake->now_ms += ms + 40;
    if (wrong) {
        letter_at(world, other(side), shown_ms + ms / 2);
        world_frame(world);
        world_frame(world);
        assert_true(world_has(world, "kruis"));
    }
    letter_at(world, side, shown_ms + ms);
    world_frame(world);
    if (dscore_block_size(block))
        sitter->trials[sitter->count++] = (struct dscore_trial){block, ms, !wrong};
}

static const struct mark *sit_through(struct world *world, struct sitter *sitter)
{
    struct trial_plan plan = trials_plan(world->view.order, world->view.form, true, items);
    struct trial trials[TRIALS_MOST];
    world_restart(world);
    sitter->count = 0;
    world_must_press(world, "knop.volgende");
    for (int block = 1; block <= 7; block++) {
        world_must_press(world, "knop.volgende");
        int count = trials_make(&plan, block, trials);
        for (int i = 0; i < count; i++)
            do_trial(world, sitter, block, i, trials[i].side);
        if (block < 7)
            world_frame(world);                           /* the next page */
    }
    assert_int_equal(world->given.count, 1);
    return &world->given.marks[0];
}

static void the_one_fact_is_d_from_the_stamps_turned_by_the_form(void **state)
{
    struct world *world = *state;
    struct sitter sitter = {.base_ms = 500, .slower_ms = 90, .error_every = 7};
    for (enum form form = FORM_A; form <= FORM_B; form++) {
        world->view.form = form;
        const struct mark *mark = sit_through(world, &sitter);
        struct dscore score = dscore_of(sitter.trials, sitter.count, DSCORE_D1);
        int d = dscore_millionths(&score);
        assert_int_equal(sitter.count, 120);
        assert_true(d > 500000);
        assert_null(mark->got);
        assert_int_equal(mark->value, form == FORM_A ? d : -d);
        assert_int_equal(world->fact_count, 1);
    }
}

static void a_pause_takes_no_time_from_a_word(void **state)
{
    struct world *world = *state;
    struct sitter sitter = {.base_ms = 500, .slower_ms = 90, .error_every = 7, .pauses = true};
    const struct mark *mark = sit_through(world, &sitter);
    struct dscore score = dscore_of(sitter.trials, sitter.count, DSCORE_D1);
    assert_int_equal(mark->value, dscore_millionths(&score));
}

static void who_only_hammers_is_left_out(void **state)
{
    struct world *world = *state;
    struct sitter sitter = {.base_ms = 60};
    assert_string_equal(sit_through(world, &sitter)->got, "uitgesloten");
}

static void no_screen_tells_how_it_went(void **state)
{
    struct world *world = *state;
    struct sitter slow = {.base_ms = 500, .slower_ms = 300},
                  even = {.base_ms = 700, .error_every = 3}, fast = {.base_ms = 60};
    struct sitter *sitters[] = {&slow, &even, &fast};
    const char *first = NULL;
    for (int i = 0; i < 3; i++) {
        sit_through(world, sitters[i]);
        world_frame(world);
        const char *tree = world_tree(world);
        assert_non_null(strstr(tree, "achteraf/explain"));
        assert_true(!first || !strcmp(first, tree));
        first = tree;
    }
    world_go_on(world);                                   /* and the same after a restart */
    assert_string_equal(world_tree(world), first);
}

static void open_first_trial(struct world *world)
{
    world_must_press(world, "knop.volgende");
    world_must_press(world, "knop.volgende");
}

static bool sees_a_word(struct world *world)
{
    const char *tree = world_tree(world);
    return strstr(tree, "text woord/fietsen") || strstr(tree, "text woord/boten") ||
           world_has(world, "kruis");
}

static void a_key_before_the_word_is_no_answer(void **state)
{
    struct world *world = *state;
    open_first_trial(world);
    assert_false(sees_a_word(world));
    for (int i = 0; i < 6; i++) {
        letter_at(world, SIDE_LEFT, world->fake->now_ms);
        letter_at(world, SIDE_RIGHT, world->fake->now_ms);
        world_frame(world);
    }
    assert_false(sees_a_word(world));
    world->fake->now_ms += 1000;
    letter_at(world, SIDE_LEFT, world->fake->now_ms);     /* in the frame that brings the word */
    letter_at(world, SIDE_RIGHT, world->fake->now_ms);
    world_frame(world);
    const char *tree = world_tree(world);
    world_frame(world);
    assert_true(sees_a_word(world));
    assert_string_equal(world_tree(world), tree);
}

static void a_key_that_is_held_down_answers_nothing(void **state)
{
    struct world *world = *state;
    open_first_trial(world);
    world->fake->now_ms += 1000;
    world_frame(world);
    const char *tree = world_tree(world);
    for (int i = 0; i < 2; i++) {
        letter_at(world, i ? SIDE_LEFT : SIDE_RIGHT, world->fake->now_ms + 400);
        world->fake->inputs[world->fake->input_count - 1].held = true;
    }
    world->fake->now_ms += 500;
    world_frame(world);
    world_frame(world);
    assert_string_equal(world_tree(world), tree);
}

static void a_cross_stands_until_the_right_side_comes(void **state)
{
    struct world *world = *state;
    struct trial_plan plan = trials_plan(NULL, FORM_A, true, items);
    struct trial trials[TRIALS_MOST];
    trials_make(&plan, 1, trials);
    const char *right = trials[0].side == SIDE_LEFT ? "knop.links" : "knop.rechts";
    const char *wrong = trials[0].side == SIDE_LEFT ? "knop.rechts" : "knop.links";
    open_first_trial(world);
    world->fake->now_ms += 1000;
    world_frame(world);
    assert_false(world_has(world, "kruis"));
    for (int i = 0; i < 3; i++) {
        world_must_press(world, wrong);
        world_must_read(world, "kruis", "✗ de andere kant");
    }
    world_must_press(world, right);
    assert_false(world_has(world, "kruis"));
    assert_int_equal(world->fact_count, 0);
}

static void nobody_has_to_take_part(void **state)
{
    struct world *world = *state;
    assert_true(world_says(world, "kind.latency.op_tijd"));
    world_must_press(world, "kind.latency.niet");
    assert_true(world->finished);
    assert_int_equal(world->fact_count, 0);
}

static void without_a_clock_each_word_comes_twice_and_nothing_is_measured(void **state)
{
    struct world *world = *state;
    world->view.untimed = true;
    world_restart(world);
    assert_true(world_says(world, "kind.latency.zonder_tijd"));
    assert_false(world_says(world, "kind.latency.op_tijd"));
    world_must_press(world, "knop.volgende");
    int trials = 0;
    for (int round = 0; round < 2; round++) {
        world_must_press(world, "knop.volgende");
        while (world_has(world, "knop.links")) {
            world->fake->now_ms += 1000;
            world_frame(world);
            bool again = world_has(world, "kruis");
            world_must_press(world, again ? "knop.rechts" : "knop.links");
            trials += !world_has(world, "kruis");
        }
    }
    assert_int_equal(trials, 2 * 17);
    assert_int_equal(world->fact_count, 1);
    assert_string_equal(world->facts[0].got, "niet_gemeten");
    assert_false(world->facts[0].has_value);
}

/* --- what the rules make of it ---------------------------------------------------------------- */

static struct event give(struct mark mark, int *count)
{
    static struct event out[EVENTS_PER_WISH];
    struct session session;
    struct level *level = calloc(1, sizeof *level);
    struct wish wish = small_wish(WISH_GIVE, SMALL_RATE);
    *level = *small_level();
    level->puzzles[SMALL_RATE].kind = kinds_find("latency");
    small_enter_hall(&session, 2);
    small_act(&session, WISH_OPEN, SMALL_RATE);
    wish.who = 1;
    wish.given.marks[0] = mark;
    wish.given.count = 1;
    out[0] = (struct event){0};
    *count = session_decide(level, &session, &wish, out);
    free(level);
    return out[0];
}

static void the_fact_holds_a_number_or_the_reason_why_there_is_none(void **state)
{
    int count;
    char line[400];
    (void)state;
    struct event fact = give((struct mark){.item = "associatie", .value = -357642}, &count);
    assert_int_equal(count, 1);
    assert_true(fact.type == EVENT_ANSWER && fact.has_value && fact.value == -357642 &&
                fact.has_range);
    assert_true(event_write(&fact, line, sizeof line) > 0);
    assert_non_null(strstr(
        line,
        "\"item\":\"associatie\",\"v\":-357642,\"of\":[-2000000,2000000],\"is\":\"association\""));
    fact = give((struct mark){.item = "associatie", .got = "uitgesloten"}, &count);
    assert_true(count == 1 && !fact.has_value && !fact.has_range &&
                fact.is == CONSTRUCT_ASSOCIATION);
    assert_true(event_write(&fact, line, sizeof line) > 0);
    assert_non_null(strstr(line, "\"got\":\"uitgesloten\",\"is\":\"association\""));
    give((struct mark){.item = "associatie", .value = 2000001}, &count);
    assert_int_equal(count, 0);
    give((struct mark){.item = "associatie", .got = "goed"}, &count);
    assert_int_equal(count, 0);
}

int main(void)
{
    static char latency[] = "latency";
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_block_has_its_size_and_three_in_a_row_at_most),
        cmocka_unit_test(the_form_says_which_pairing_comes_first_and_chance_the_sides),
        cmocka_unit_test(another_order_gives_other_words),
        WITH(latency, the_one_fact_is_d_from_the_stamps_turned_by_the_form),
        WITH(latency, a_pause_takes_no_time_from_a_word),
        WITH(latency, who_only_hammers_is_left_out),
        WITH(latency, no_screen_tells_how_it_went),
        WITH(latency, a_key_before_the_word_is_no_answer),
        WITH(latency, a_key_that_is_held_down_answers_nothing),
        WITH(latency, a_cross_stands_until_the_right_side_comes),
        WITH(latency, nobody_has_to_take_part),
        WITH(latency, without_a_clock_each_word_comes_twice_and_nothing_is_measured),
        cmocka_unit_test(the_fact_holds_a_number_or_the_reason_why_there_is_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
