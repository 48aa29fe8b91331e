/* SPDX-License-Identifier: MPL-2.0 */
/* Rooms, locks, hints and the clock; leaving, ending, and nothing after the end. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "helpers/small_level.h"

static struct event out[EVENTS_PER_WISH];

static int decide(const struct session *session, const struct wish *wish)
{
    return session_decide(small_level(), session, wish, out);
}

static void session_shows_hides_gives_and_cards_by_touching(void **state)
{
    struct session session;
    const struct level *level = small_level();
    (void)state;
    small_enter_hall(&session, 1);
    assert_false(session_may_look(level, &session, SMALL_LAMP));
    assert_int_equal(small_act(&session, WISH_LOOK, SMALL_LAMP), 0);
    assert_int_equal(small_act(&session, WISH_LOOK, SMALL_SWITCH), 1);
    assert_true(session_may_look(level, &session, SMALL_LAMP));
    small_act(&session, WISH_LOOK, SMALL_CASE);
    assert_false(session_saw_card(&session, 0)); /* its `if` wants the key */
    assert_int_equal(session.touched[SMALL_CASE], 1);
    small_act(&session, WISH_LOOK, SMALL_KEY);
    assert_true(session_has(&session, SMALL_KEY));
    assert_false(session_layer_shown(level, &session, 1));
    small_act(&session, WISH_LOOK, SMALL_CASE);
    assert_true(session_saw_card(&session, 0));
    assert_false(session_may_look(level, &session, SMALL_PIANO)); /* in the other room */
    small_act(&session, WISH_CLOSE, SMALL_HALL);
    small_act(&session, WISH_GO, -1);
    assert_true(session_may_look(level, &session, SMALL_PIANO));
    assert_false(session_may_look(level, &session, SMALL_WALL)); /* decorative */
    assert_false(session_may_look(level, &session, SMALL_CASE));
    assert_false(session_may_look(level, &session, -1));
    assert_false(session_may_look(level, &session, 1000));
}

static void session_opens_a_lock_only_when_its_condition_holds(void **state)
{
    struct session session;
    uint64_t random = 1;
    (void)state;
    small_enter_hall(&session, 2);
    assert_int_equal(small_act(&session, WISH_LOCK, SMALL_HALL), 0);
    assert_int_equal(small_act(&session, WISH_GO, SMALL_STAGE), 0);
    small_act(&session, WISH_LOOK, SMALL_SWITCH);
    small_act(&session, WISH_LOOK, SMALL_LAMP);
    small_act(&session, WISH_LOOK, SMALL_KEY);
    small_act(&session, WISH_LOOK, SMALL_CASE);
    small_act(&session, WISH_SKIP, SMALL_PICK);
    small_act(&session, WISH_SKIP, SMALL_CODE);
    small_round(&session, SMALL_RATE, &random, NULL);
    assert_true(session_lock_ready(small_level(), &session, SMALL_HALL));
    assert_int_equal(small_act(&session, WISH_LOCK, SMALL_HALL), 1);
    assert_int_equal(small_act(&session, WISH_LOCK, SMALL_HALL), 0);
    assert_true(session.rooms_done == 1 && session.rooms_open == 3);
    assert_int_equal(small_act(&session, WISH_GO, -1), 1);
    assert_int_equal(session.room, SMALL_STAGE);
    assert_int_equal(small_act(&session, WISH_GO, SMALL_HALL), 1); /* back may be looked at */
}

static void session_hands_the_mouse_on_until_everybody_has_had_it(void **state)
{
    static const struct { int room, puzzle;
    } turns[] = {{SMALL_HALL, -1},
                 {SMALL_HALL, SMALL_PICK},
                 {SMALL_HALL, SMALL_CODE},
                 {SMALL_STAGE, -1},
                 {SMALL_STAGE, SMALL_TALK}};
    struct session session;
    (void)state;
    for (int players = 1; players <= 5; players++) {
        uint64_t had = 0;
        int last = 0;
        small_enter_hall(&session, players);
        for (int i = 0; i < 5; i++) {
            int who = session_mouse(small_level(), &session, turns[i].room, turns[i].puzzle);
            assert_in_range(who, 1, players);
            assert_true(players == 1 || who != last);
            had |= UINT64_C(1) << who;
            last = who;
        }
        assert_int_equal(had, ((UINT64_C(1) << players) - 1) << 1);
    }
    session_empty(&session);
    assert_int_equal(session_mouse(small_level(), &session, SMALL_HALL, -1), 0);
}

static void session_rehearses_any_room_where_nothing_is_kept(void **state)
{
    struct session session;
    (void)state;
    for (int consents = 0; consents < 2; consents++) {
        struct wish wish = small_start(3, "team");
        session_empty(&session);
        small_do(&session, &wish, NULL);
        wish = small_sit(2, (uint64_t)consents);
        small_do(&session, &wish, NULL);
        assert_int_equal(small_act(&session, WISH_GO, -1), 0);
        assert_int_equal(small_act(&session, WISH_GO, SMALL_STAGE), consents ? 0 : 1);
        assert_int_equal(session.stop, consents ? STOP_BEFORE : STOP_ROOMS);
    }
}

static void session_gives_the_rest_when_it_is_time_to_talk(void **state)
{
    struct session session;
    (void)state;
    small_enter_hall(&session, 2);
    small_act(&session, WISH_SKIP, SMALL_CODE);
    small_act(&session, WISH_OPEN, SMALL_RATE);
    struct wish wish = small_wish(WISH_CLOSE, SMALL_HALL);
    assert_int_equal(decide(&session, &wish), 4); /* the round, two puzzles, the lock */
    assert_string_equal(out[1].got, "gegeven");
    assert_string_equal(out[3].by, "timer");
    small_do(&session, &wish, NULL);
    assert_int_equal(session.puzzles[SMALL_RATE], PUZZLE_GIVEN);
    assert_int_equal(session.puzzles[SMALL_PICK], PUZZLE_GIVEN);
    assert_int_equal(session.puzzles[SMALL_CODE], PUZZLE_SKIPPED);
    assert_true(session.open_puzzle == -1 && session.rooms_done == 1);
    assert_int_equal(decide(&session, &wish), 0);
}

static void session_skips_an_open_round_and_an_instrument(void **state)
{
    struct session session;
    struct wish wish = small_start(3, "team");
    (void)state;
    session_empty(&session);
    small_do(&session, &wish, NULL);
    wish = small_sit(2, 3);
    small_do(&session, &wish, NULL);
    small_act(&session, WISH_OPEN, SMALL_BEFORE);
    assert_int_equal(small_act(&session, WISH_SKIP, SMALL_BEFORE), 2);
    assert_int_equal(session.puzzles[SMALL_BEFORE], PUZZLE_SKIPPED);
    assert_true(session.stop == STOP_ROOMS && session.open_puzzle == -1);
    small_act(&session, WISH_GO, -1);
    small_act(&session, WISH_OPEN, SMALL_RATE);
    assert_int_equal(small_act(&session, WISH_GO, -1), 0); /* nobody leaves an open round */
    assert_int_equal(small_act(&session, WISH_SKIP, SMALL_RATE), 2);
    assert_int_equal(session.puzzles[SMALL_RATE], PUZZLE_SKIPPED);
    assert_int_equal(small_act(&session, WISH_SKIP, SMALL_RATE), 0);
}

static void session_hints_go_up_one_by_one_and_back(void **state)
{
    struct session session;
    struct wish wish = small_wish(WISH_HINT, SMALL_CODE);
    (void)state;
    small_enter_hall(&session, 2);
    for (int number = 1; number <= 3; number++) {
        wish.number = number + 1;
        assert_int_equal(decide(&session, &wish), 0);
        wish.number = number;
        assert_int_equal(small_do(&session, &wish, NULL), 1);
        assert_int_equal(session.hints[SMALL_CODE], number);
    }
    wish.number = 0;
    assert_int_equal(small_do(&session, &wish, NULL), 1);
    assert_int_equal(session.hints[SMALL_CODE], 0);
}

static void session_runs_to_the_card_and_ends(void **state)
{
    struct session session;
    uint64_t random = 5;
    (void)state;
    small_enter_hall(&session, 3);
    small_act(&session, WISH_CLOSE, SMALL_HALL);
    small_act(&session, WISH_GO, -1);
    small_round(&session, SMALL_GUESS, &random, NULL);
    small_round(&session, SMALL_PLAN, &random, NULL);
    assert_int_equal(small_act(&session, WISH_LOCK, SMALL_STAGE), 1);
    assert_int_equal(session.stop, STOP_AFTER);
    small_round(&session, SMALL_AFTER, &random, NULL);
    assert_int_equal(session.stop, STOP_CARD);
    assert_int_equal(session.puzzles[SMALL_AFTER], PUZZLE_SOLVED);
    assert_int_equal(small_act(&session, WISH_END, 0), 4);
    assert_int_equal(session.stop, STOP_OVER);
}

static void session_ignores_answers_after_the_end(void **state)
{
    struct session session, before;
    (void)state;
    small_enter_hall(&session, 2);
    small_act(&session, WISH_END, 0);
    before = session;
    for (int type = 0; type <= WISH_END; type++)
        for (int on = -1; on < SMALL_PUZZLES; on++)
            assert_int_equal(small_act(&session, (enum wish_type)type, on), 0);
    struct event skip = {.type = EVENT_SKIP, .on = "kluis", .t_ms = 99};
    session_apply(small_level(), &session, &skip);
    assert_memory_equal(&session, &before, sizeof session);
}

static void session_lets_one_person_leave_the_recording(void **state)
{
    struct session session;
    struct wish wish = small_wish(WISH_STOP, 0);
    (void)state;
    small_enter_hall(&session, 4);
    wish.who = 3;
    assert_int_equal(decide(&session, &wish), 1);
    assert_true(out[0].type == EVENT_PARTY && out[0].n == 4 && out[0].list_count == 3);
    small_do(&session, &wish, NULL);
    assert_true(session.players == 4 && !(session.recorded >> 3 & 1));
    assert_int_equal(session.stop, STOP_ROOMS);
    assert_int_equal(decide(&session, &wish), 0);
    assert_int_equal(small_act(&session, WISH_END, 0), 4); /* the table and three streams */
}

/* --- time ------------------------------------------------------------------------------------ */

static int act_at(struct session *session, enum wish_type type, int number, int64_t at_ms)
{
    struct wish wish = small_wish(type, number);
    wish.number = number;
    wish.on = type == WISH_GO ? -1 : number;
    wish.at_ms = at_ms;
    return small_do(session, &wish, NULL);
}

static void session_clock_reserves_a_third_for_the_talk(void **state)
{
    struct session session;
    const struct level *level = small_level();
    enum { MINUTE = 60000 };
    (void)state;
    small_begin(&session, 7, 2, 3, NULL);
    assert_int_equal(session_left_ms(level, &session, 5 * MINUTE), 30 * MINUTE);
    act_at(&session, WISH_GO, 0, 10 * MINUTE);
    assert_int_equal(session_left_ms(level, &session, 15 * MINUTE), 25 * MINUTE);
    act_at(&session, WISH_PAUSE, 1, 15 * MINUTE);
    assert_int_equal(act_at(&session, WISH_PAUSE, 1, 16 * MINUTE), 0);
    assert_int_equal(session_left_ms(level, &session, 100 * MINUTE), 25 * MINUTE);
    assert_false(session_due(level, &session, 1000 * MINUTE));
    act_at(&session, WISH_PAUSE, 0, 115 * MINUTE);
    assert_int_equal(session_elapsed_ms(&session, 115 * MINUTE), 15 * MINUTE);
    assert_int_equal(session_left_ms(level, &session, 120 * MINUTE), 20 * MINUTE);
    act_at(&session, WISH_CLOCK, 5, 120 * MINUTE);
    assert_int_equal(session_left_ms(level, &session, 120 * MINUTE), 25 * MINUTE);
    assert_false(session_due(level, &session, 145 * MINUTE - 1));
    assert_true(session_due(level, &session, 145 * MINUTE));
    act_at(&session, WISH_CLOSE, SMALL_HALL, 145 * MINUTE);
    act_at(&session, WISH_GO, 0, 145 * MINUTE);
    assert_false(session_due(level, &session, 1000 * MINUTE)); /* the talk is never cut off */
    assert_int_equal(session_left_ms(level, &session, 145 * MINUTE), 15 * MINUTE);
}

static void session_without_a_clock_is_never_due(void **state)
{
    struct session session;
    struct wish wish = small_start(1, "team");
    (void)state;
    session_empty(&session);
    memcpy(wish.header.clk, "off", 4);
    small_do(&session, &wish, NULL);
    wish = small_sit(2, 3);
    small_do(&session, &wish, NULL);
    small_act(&session, WISH_SKIP, SMALL_BEFORE);
    small_act(&session, WISH_GO, -1);
    assert_false(session_due(small_level(), &session, INT64_C(1) << 40));
    assert_true(session_left_ms(small_level(), &session, 0) == INT64_MAX);
}

static void session_time_never_falls(void **state)
{
    struct session session;
    struct wish wish = small_wish(WISH_LOOK, SMALL_SWITCH);
    (void)state;
    small_enter_hall(&session, 2);
    wish.at_ms = 5000;
    small_do(&session, &wish, NULL);
    wish.at_ms = 10;
    decide(&session, &wish);
    assert_int_equal(out[0].t_ms, 5000);
    wish.at_ms = INT64_MAX;
    decide(&session, &wish);
    assert_int_equal(out[0].t_ms, 2147483647);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(session_shows_hides_gives_and_cards_by_touching),
        cmocka_unit_test(session_opens_a_lock_only_when_its_condition_holds),
        cmocka_unit_test(session_hands_the_mouse_on_until_everybody_has_had_it),
        cmocka_unit_test(session_rehearses_any_room_where_nothing_is_kept),
        cmocka_unit_test(session_gives_the_rest_when_it_is_time_to_talk),
        cmocka_unit_test(session_skips_an_open_round_and_an_instrument),
        cmocka_unit_test(session_hints_go_up_one_by_one_and_back),
        cmocka_unit_test(session_runs_to_the_card_and_ends),
        cmocka_unit_test(session_ignores_answers_after_the_end),
        cmocka_unit_test(session_lets_one_person_leave_the_recording),
        cmocka_unit_test(session_clock_reserves_a_third_for_the_talk),
        cmocka_unit_test(session_without_a_clock_is_never_due),
        cmocka_unit_test(session_time_never_falls),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
