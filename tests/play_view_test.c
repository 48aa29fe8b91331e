/* SPDX-License-Identifier: MPL-2.0 */
/* What people get to see: their own facts, an order, figures past the guard, a flag for haste. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "helpers/table.h"
#include "kinds/kinds.h"
#include "play/pack.h"

static void play_shows_a_person_only_the_own_facts(void **state)
{
    struct table *table = *state;
    struct view view;
    uint64_t random = 1;
    table_enter_hall(table, 31, 2, 3);
    table_want(table, small_wish(WISH_OPEN, SMALL_RATE));
    table_want(table, small_give(play_session(table->play), SMALL_RATE, 2, false, &random));
    play_view(table->play, SMALL_RATE, 2, table->arena, &view);
    assert_int_equal(view.own.count, 11); /* the draw and ten ratings */
    for (int i = 0; i < view.own.count; i++)
        assert_true(view.own.facts[i].who == 2 && !strcmp(view.own.facts[i].on, "postvakken"));
    assert_int_equal(view.form, play_session(table->play)->seats[2].form[SMALL_RATE]);
    assert_false(view.done);
    play_view(table->play, SMALL_RATE, 1, table->arena, &view);
    assert_int_equal(view.own.count, 1);
    play_view(table->play, SMALL_RATE, 0, table->arena, &view); /* beamer and cockpit */
    assert_true(view.own.count == 0 && view.who == 0 && view.form == FORM_NONE);
    assert_true(view.level &&
                view.level->puzzle_count > SMALL_RATE); /* its people may be shown to all */
    table_want(table, small_give(play_session(table->play), SMALL_RATE, 2, true, &random));
    play_view(table->play, SMALL_RATE, 2, table->arena, &view);
    assert_true(view.done);
    play_view(table->play, SMALL_RATE, 1, table->arena, &view);
    assert_false(view.done);
}

static void play_tells_a_kind_when_the_clock_is_off(void **state)
{
    static const char *const clocks[] = {"off", "soft"};
    struct table *table = *state;
    struct view view;
    for (int i = 0; i < 2; i++) {
        struct wish start = small_start(31, "alleen");
        snprintf(start.header.clk, sizeof start.header.clk, "%s", clocks[i]);
        table->play = play_new(small_level(), NULL, table->arena);
        table_want(table, start);
        table_want(table, small_sit(1, 0));
        play_view(table->play, SMALL_RATE, 1, table->arena, &view);
        assert_int_equal(view.untimed, i == 0);
    }
}

static void play_finds_plans_by_their_round(void **state)
{
    struct table *table = *state;
    struct view view;
    uint64_t random = 1;
    table_enter_hall(table, 31, 1, 1);
    table_want(table, small_wish(WISH_CLOSE, SMALL_HALL));
    table_want(table, small_wish(WISH_GO, -1));
    table_want(table, small_wish(WISH_OPEN, SMALL_PLAN));
    table_want(table, small_give(play_session(table->play), SMALL_PLAN, 1, false, &random));
    play_view(table->play, SMALL_PLAN, 1, table->arena, &view);
    assert_int_equal(view.own.count, 6);
    assert_int_equal(view.own.facts[0].type, EVENT_PLAN);
    play_view(table->play, SMALL_GUESS, 1, table->arena, &view);
    assert_int_equal(view.own.count, 0);
    assert_non_null(view.figures); /* it predicts: own figures, past the guard */
}

static void play_deals_an_order_with_the_filler_first(void **state)
{
    struct table *table = *state;
    bool differs = false;
    for (uint64_t seed = 0; seed < 40; seed++) {
        struct play *play = play_new(small_level(), NULL, table->arena);
        uint8_t first[5] = {0};
        struct wish wish = small_start(seed, "team");
        play_wish(play, &wish);
        wish = small_sit(6, 0);
        play_wish(play, &wish);
        play_settle(play, 0);
        for (int who = 1; who <= 6; who++) {
            struct view view, again;
            unsigned seen = 0;
            play_view(play, SMALL_RATE, who, table->arena, &view);
            play_view(play, SMALL_RATE, who, table->arena, &again);
            assert_int_equal(view.order_count, 5);
            assert_int_equal(view.order[0], 4);
            assert_memory_equal(view.order, again.order, 5);
            for (int i = 0; i < 5; i++)
                seen |= 1u << view.order[i];
            assert_int_equal(seen, 31);
            if (who == 1)
                memcpy(first, view.order, 5);
            differs |= memcmp(first, view.order, 5) != 0;
        }
    }
    assert_true(differs);
}

static int longest_run(const struct puzzle *puzzle, const struct view *view)
{
    int run = 0, longest = 0;
    enum cue last = CUE_NONE;
    for (int i = 0; i < view->order_count; i++) {
        struct field field;
        int scales = 0;
        while (puzzle->kind->field(puzzle->spec, view, scales, &field) &&
               !strcmp(field.item, "dossier-1"))
            scales++;
        puzzle->kind->field(puzzle->spec, view, view->order[i] * scales, &field);
        run = field.cue[view->form] == last ? run + 1 : 1;
        last = field.cue[view->form];
        longest = run > longest && last != CUE_NONE ? run : longest;
    }
    return longest;
}

static void play_never_shows_four_names_of_one_gender_in_a_row(void **state)
{
    struct table *table = *state;
    struct notes *notes = notes_new(table->arena, words_new(table->arena));
    struct pack_source source;
    int threes = 0;
    assert_true(pack_read(TEST_SOURCE_DIR "/levels/vo", TEST_SOURCE_DIR "/assets/survey",
                          table->arena, notes, &source));
    const struct level *level = level_load(&source, &kinds_all, table->arena, notes);
    assert_non_null(level);
    int files = session_first_with(level, CHANCE_FORM);
    for (uint64_t seed = 0; seed < 100; seed++) {
        struct play *play = play_new(level, NULL, table->arena);
        struct wish wish = small_start(seed, "team");
        play_wish(play, &wish);
        wish = small_sit(4, 0);
        play_wish(play, &wish);
        play_settle(play, 0);
        for (int who = 1; who <= 4; who++) {
            struct view view;
            play_view(play, files, who, table->arena, &view);
            int run = longest_run(&level->puzzles[files], &view);
            assert_in_range(run, 1, 3);
            threes += run == 3;
        }
    }
    assert_in_range(threes, 40, 360);
}

static void play_marks_a_round_answered_in_haste(void **state)
{
    struct table *table = *state;
    uint64_t random = 1;
    table_begin(table, 31, 2, 3);
    table_want(table, small_wish(WISH_OPEN, SMALL_BEFORE));
    int who = session_next_person(play_session(table->play));
    table_want(table, small_give(play_session(table->play), SMALL_BEFORE, who, false, &random));
    table->now_ms += 30000;
    struct wish done = small_wish(WISH_GIVE, SMALL_BEFORE);
    done.who = who;
    done.given.handed_in = true;
    table_want(table, done);
    struct tape tape = play_tape(table->play, who);
    assert_int_equal(tape.facts[tape.count - 1].type, EVENT_FLAG);
    assert_int_equal(tape.facts[tape.count - 1].value, 0);
    who = session_next_person(play_session(table->play));
    table_want(table, small_give(play_session(table->play), SMALL_BEFORE, who, true, &random));
    tape = play_tape(table->play, who);
    assert_int_equal(tape.facts[tape.count - 1].value, 1);
}

static void play_counts_no_time_in_which_another_sat_there(void **state)
{
    struct table *table = *state;
    uint64_t random = 1;
    struct wish done = small_wish(WISH_GIVE, SMALL_BEFORE);
    table_begin(table, 31, 2, 3);
    table_want(table, small_wish(WISH_OPEN, SMALL_BEFORE));
    int who = session_next_person(play_session(table->play)), other = 3 - who;
    table_want(table, small_give(play_session(table->play), SMALL_BEFORE, who, false, &random));
    table_want(table, small_give(play_session(table->play), SMALL_BEFORE, other, false, &random));
    table->now_ms += 30000;
    done.who = who;
    done.given.handed_in = true;
    table_want(table, done);
    struct tape tape = play_tape(table->play, who);
    assert_int_equal(tape.facts[tape.count - 1].type, EVENT_FLAG);
    assert_int_equal(tape.facts[tape.count - 1].value, 1);
}

static void play_releases_figures_of_the_room(void **state)
{
    struct table *table = *state;
    table_enter_hall(table, 31, 6, 7);
    struct release *room = play_figures(table->play, AUDIENCE_ROOM, 0, table->arena);
    struct release *own = play_figures(table->play, AUDIENCE_OWN, 1, table->arena);
    assert_int_equal(room->audience, AUDIENCE_ROOM);
    assert_int_equal(own->audience, AUDIENCE_OWN);
    assert_int_equal(room->count, measures_all.count);
}

int main(void)
{
#define PLAY_TEST(test) cmocka_unit_test_setup_teardown(test, table_set_up, table_tear_down)
    const struct CMUnitTest tests[] = {
        PLAY_TEST(play_shows_a_person_only_the_own_facts),
        PLAY_TEST(play_tells_a_kind_when_the_clock_is_off),
        PLAY_TEST(play_finds_plans_by_their_round),
        PLAY_TEST(play_deals_an_order_with_the_filler_first),
        PLAY_TEST(play_never_shows_four_names_of_one_gender_in_a_row),
        PLAY_TEST(play_marks_a_round_answered_in_haste),
        PLAY_TEST(play_counts_no_time_in_which_another_sat_there),
        PLAY_TEST(play_releases_figures_of_the_room),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
