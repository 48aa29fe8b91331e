/* SPDX-License-Identifier: MPL-2.0 */
/* The rules: what a wish becomes, what a fact does, and that both hold in every state chance can make. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/chance.h"
#include "helpers/small_level.h"

static struct event out[EVENTS_PER_WISH];

static int decide(const struct session *session, const struct wish *wish)
{
    return session_decide(small_level(), session, wish, out);
}

/* Decides and applies a wish about one thing, by which most tests move on. */
static int act(struct session *session, enum wish_type type, int on)
{
    struct wish wish = small_wish(type, on);
    return small_do(session, &wish, NULL);
}

static void enter_hall(struct session *session, int players)
{
    small_begin(session, 7, players, UINT64_MAX, NULL);
    assert_int_equal(session->stop, STOP_ROOMS);
    assert_int_equal(act(session, WISH_GO, -1), 1);
}

static int give_one(struct session *session, int puzzle, int who, struct mark mark)
{
    struct wish wish = small_wish(WISH_GIVE, puzzle);
    wish.who = who;
    wish.given.marks[0] = mark;
    wish.given.count = 1;
    return decide(session, &wish);
}

/* --- beginning ------------------------------------------------------------------------------- */

static void session_begins_with_a_header_filled_from_the_level(void **state)
{
    struct session session;
    struct wish wish = small_start(0x5eed, "team");
    (void)state;
    session_empty(&session);
    assert_int_equal(decide(&session, &wish), 1);
    assert_int_equal(out[0].type, EVENT_START);
    assert_string_equal(out[0].header.pack, "klein");
    assert_string_equal(out[0].header.packv, "5d2c81f09ab3e647");
    assert_string_equal(out[0].header.clk, "soft");
    small_do(&session, &wish, NULL);
    assert_true(session.begun && session.seed == 0x5eed && session.clock == CLOCK_SOFT);
    assert_int_equal(decide(&session, &wish), 0);
    struct event again = out[0];
    again.type = EVENT_START;
    again.header.seed = 9;
    session_apply(small_level(), &session, &again);
    assert_true(session.seed == 0x5eed);
}

static void session_does_nothing_before_it_began(void **state)
{
    struct session session;
    (void)state;
    session_empty(&session);
    for (int type = WISH_SIT; type <= WISH_END; type++)
        assert_int_equal(act(&session, (enum wish_type)type, 0), 0);
}

static void session_deals_streams_and_draws_when_people_sit_down(void **state)
{
    struct session session;
    struct wish wish = small_start(42, "team");
    uint8_t numbers[MOST_PEOPLE];
    int starts = 0, draws = 0, forms = 0;
    (void)state;
    session_empty(&session);
    small_do(&session, &wish, NULL);
    wish = small_sit(4, 0x5); /* chairs 0 and 2 are recorded */
    memcpy(wish.w[2], "c05ce91f7702a6d4", 17);
    int count = decide(&session, &wish);
    people_deal(42, 4, numbers);
    for (int i = 0; i < count; i++) {
        starts += out[i].type == EVENT_START;
        draws += out[i].type == EVENT_DRAW && out[i].who > 0;
        forms += out[i].type == EVENT_DRAW && out[i].who == 0;
        if (out[i].type == EVENT_START)
            assert_true(out[i].who == numbers[0] || out[i].who == numbers[2]);
        if (out[i].type == EVENT_START && out[i].who == numbers[2])
            assert_string_equal(out[i].header.w, "c05ce91f7702a6d4");
    }
    assert_int_equal(starts, 2);
    assert_int_equal(draws, 8); /* form and set of each, recorded or not */
    assert_int_equal(forms, 1); /* the table answers `praten` together */
    small_do(&session, &wish, NULL);
    assert_true(session.recorded == (UINT64_C(1) << numbers[0] | UINT64_C(1) << numbers[2]));
    for (int who = 1; who <= 4; who++) {
        enum form form;
        enum set set;
        chance_pair(42, "postvakken", who - 1, &form, &set);
        assert_int_equal(session.seats[who].form[SMALL_RATE], form);
        assert_int_equal(session.seats[who].set, set);
    }
    assert_int_not_equal(session.seats[0].form[SMALL_TALK], FORM_NONE);
    assert_true(session.dealt && session.stop == STOP_BEFORE && session.players == 4);
    assert_int_equal(decide(&session, &wish), 0);
}

static void session_alone_is_one_person_whatever_is_wished(void **state)
{
    struct session session;
    struct wish wish = small_start(1, "alleen");
    (void)state;
    session_empty(&session);
    small_do(&session, &wish, NULL);
    wish = small_sit(5, 1);
    small_do(&session, &wish, NULL);
    assert_int_equal(session.players, 1);
    assert_true(session.recorded == 2);
}

static void session_refuses_a_party_that_does_not_fit(void **state)
{
    struct session session;
    struct wish wish = small_start(1, "team");
    (void)state;
    session_empty(&session);
    small_do(&session, &wish, NULL);
    wish = small_sit(0, 1);
    assert_int_equal(decide(&session, &wish), 0);
    wish = small_sit(61, 1);
    assert_int_equal(decide(&session, &wish), 0);
    wish = small_sit(60, UINT64_MAX);
    assert_int_equal(decide(&session, &wish), 0); /* 60 streams and 120 draws: over one batch */
    wish = small_sit(30, UINT64_MAX);
    assert_int_equal(decide(&session, &wish), 30 + 1 + 60 + 1);
}

/* --- answering ------------------------------------------------------------------------------- */

static void session_gives_an_answer_its_meaning(void **state)
{
    struct session session;
    (void)state;
    enter_hall(&session, 2);
    act(&session, WISH_OPEN, SMALL_RATE);
    for (int who = 1; who <= 2; who++) {
        struct mark mark = {.item = "dossier-3", .ask = "aanleg", .value = 7};
        assert_int_equal(give_one(&session, SMALL_RATE, who, mark), 1);
        assert_int_equal(out[0].type, EVENT_RATE);
        assert_int_equal(out[0].who, who);
        assert_int_equal(out[0].t_ms, 0);
        assert_string_equal(out[0].on, "postvakken");
        assert_true(out[0].has_value && out[0].value == 7 && out[0].least == 1 &&
                    out[0].most == 10);
        assert_true(out[0].is == CONSTRUCT_INFERRED && out[0].pair == 2 && out[0].side == -1);
        assert_int_equal(out[0].block, session.open_block);
        assert_int_equal(out[0].cue,
                         session.seats[who].form[SMALL_RATE] == FORM_A ? CUE_BOY : CUE_GIRL);
    }
    assert_int_not_equal(session.seats[1].form[SMALL_RATE], session.seats[2].form[SMALL_RATE]);
}

static void session_refuses_what_no_field_allows(void **state)
{
    static const struct mark bad[] = {
        {.item = "dossier-3", .ask = "aanleg", .value = 0},
        {.item = "dossier-3", .ask = "aanleg", .value = 11},
        {.item = "dossier-9", .ask = "aanleg", .value = 5},
        {.item = "dossier-3", .ask = "kleur", .value = 5},
        {.item = "dossier-3", .value = 5},
        {.item = NULL, .value = 5},
        {.item = "dossier-3", .ask = "aanleg", .got = "a", .value = 5},
        {.item = "dossier-3", .ask = "aanleg", .got = ANSWER_RATHER_NOT},
    };
    struct session session;
    struct mark good = {.item = "dossier-3", .ask = "aanleg", .value = 5};
    (void)state;
    enter_hall(&session, 2);
    assert_int_equal(give_one(&session, SMALL_RATE, 1, good), 0); /* no round is open yet */
    act(&session, WISH_OPEN, SMALL_RATE);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_int_equal(give_one(&session, SMALL_RATE, 1, bad[i]), 0);
    assert_int_equal(give_one(&session, SMALL_RATE, 0, good), 0);
    assert_int_equal(give_one(&session, SMALL_RATE, 3, good), 0);
    assert_int_equal(give_one(&session, SMALL_RATE, 1, good), 1);
}

static void session_keeps_rather_not_without_a_range(void **state)
{
    struct session session;
    struct wish wish = small_start(3, "alleen");
    (void)state;
    session_empty(&session);
    small_do(&session, &wish, NULL);
    wish = small_sit(1, 1);
    small_do(&session, &wish, NULL);
    act(&session, WISH_OPEN, SMALL_BEFORE);
    assert_int_equal(
        give_one(&session, SMALL_BEFORE, 1, (struct mark){.item = "ba1", .got = ANSWER_RATHER_NOT}),
        1);
    assert_true(!out[0].has_value && !out[0].has_range && out[0].is == CONSTRUCT_AWARENESS);
    assert_string_equal(out[0].got, ANSWER_RATHER_NOT);
    assert_int_equal(out[0].when, MOMENT_BEFORE);
    assert_int_equal(
        give_one(&session, SMALL_BEFORE, 1, (struct mark){.item = "k1", .got = "niet"}), 1);
    assert_true(out[0].has_truth && out[0].truth == 1 && out[0].is == CONSTRUCT_KNOWLEDGE);
}

static void session_takes_the_cue_from_the_option_when_it_is_there(void **state)
{
    struct session session;
    (void)state;
    enter_hall(&session, 2);
    act(&session, WISH_CLOSE, SMALL_HALL);
    act(&session, WISH_GO, -1);
    assert_int_equal(give_one(&session, SMALL_TALK, 0, (struct mark){.item = "wie", .got = "kim"}),
                     1);
    assert_int_equal(out[0].type, EVENT_CHOICE);
    assert_int_equal(out[0].cue, session.seats[0].form[SMALL_TALK] == FORM_A ? CUE_GIRL : CUE_BOY);
    assert_false(out[0].has_ok);
}

static void session_never_logs_what_was_typed(void **state)
{
    struct session session;
    (void)state;
    enter_hall(&session, 2);
    struct wish hint = small_wish(WISH_HINT, SMALL_CODE);
    hint.number = 1;
    small_do(&session, &hint, NULL);
    assert_int_equal(
        give_one(&session, SMALL_CODE, 0, (struct mark){.item = "code", .typed = "124"}), 1);
    assert_string_equal(out[0].got, "fout");
    assert_true(out[0].has_ok && !out[0].ok && out[0].hint == 1);
    session_apply(small_level(), &session, &out[0]);
    assert_int_equal(session.tries[SMALL_CODE], 1);
    assert_int_equal(
        give_one(&session, SMALL_CODE, 0, (struct mark){.item = "code", .typed = "241"}), 2);
    assert_string_equal(out[0].got, "goed");
    assert_string_equal(out[1].on, "kluis");
    assert_string_equal(out[1].got, "opgelost");
    assert_string_equal(out[1].by, "rule");
}

static void session_judges_each_mark_and_the_whole(void **state)
{
    struct session session;
    struct wish wish = small_wish(WISH_GIVE, SMALL_PICK);
    (void)state;
    enter_hall(&session, 2);
    wish.given.count = 2;
    wish.given.marks[0] = (struct mark){.item = "links", .got = "a"};
    wish.given.marks[1] = (struct mark){.item = "rechts", .got = "a"};
    assert_int_equal(decide(&session, &wish), 0); /* `if`: nobody saw the lamp yet */
    act(&session, WISH_LOOK, SMALL_SWITCH);
    act(&session, WISH_LOOK, SMALL_LAMP);
    assert_int_equal(decide(&session, &wish), 2);
    assert_true(out[0].ok && !out[1].ok);
    wish.given.marks[1].got = "b";
    assert_int_equal(decide(&session, &wish), 3);
    assert_true(out[0].ok && out[1].ok);
    small_do(&session, &wish, NULL);
    assert_int_equal(session.puzzles[SMALL_PICK], PUZZLE_SOLVED);
    assert_int_equal(decide(&session, &wish), 0);
}

static void session_closes_a_round_after_the_last_person(void **state)
{
    struct session session;
    uint64_t random = 1;
    (void)state;
    enter_hall(&session, 3);
    assert_int_equal(act(&session, WISH_OPEN, SMALL_RATE), 1);
    assert_int_equal(act(&session, WISH_OPEN, SMALL_RATE), 0);
    assert_int_equal(session.blocks, 2);
    for (int i = 0; i < 3; i++) {
        int who = session_next_person(&session);
        struct wish wish = small_give(&session, SMALL_RATE, who, true, &random);
        assert_int_equal(decide(&session, &wish), i < 2 ? 11 : 13);
        assert_int_equal(out[10].type, EVENT_FLAG);
        small_do(&session, &wish, NULL);
        assert_int_equal(decide(&session, &wish), 0); /* handed in is handed in */
    }
    assert_int_equal(out[11].type, EVENT_BLOCK);
    assert_true(session.open_puzzle == -1 && session.handed_in == 0);
    assert_int_equal(session.puzzles[SMALL_RATE], PUZZLE_SOLVED);
    assert_int_equal(session_next_person(&session), 0);
}

static void session_ends_an_instrument_with_its_round(void **state)
{
    struct session session;
    struct wish wish = small_start(3, "alleen");
    uint64_t random = 1;
    (void)state;
    session_empty(&session);
    small_do(&session, &wish, NULL);
    wish = small_sit(1, 1);
    small_do(&session, &wish, NULL);
    act(&session, WISH_OPEN, SMALL_BEFORE);
    wish = small_give(&session, SMALL_BEFORE, 1, true, &random);
    assert_int_equal(decide(&session, &wish), 5);         /* three answers, the flag, the round */
    assert_int_equal(out[4].type, EVENT_BLOCK);
    small_do(&session, &wish, NULL);
    assert_true(session.stop == STOP_ROOMS && session.puzzles[SMALL_BEFORE] == PUZZLE_SOLVED);
}

static void session_goes_round_by_chair_not_by_number(void **state)
{
    struct session session;
    uint8_t numbers[MOST_PEOPLE];
    (void)state;
    enter_hall(&session, 6);
    people_deal(7, 6, numbers);
    act(&session, WISH_OPEN, SMALL_RATE);
    for (int chair = 0; chair < 6; chair++) {
        assert_int_equal(session_next_person(&session), numbers[chair]);
        struct wish wish = small_wish(WISH_GIVE, SMALL_RATE);
        wish.who = numbers[chair];
        wish.given.handed_in = true;
        wish.number = 1;
        decide(&session, &wish);
        assert_true(out[0].value == 1 && out[0].has_value);
        small_do(&session, &wish, NULL);
    }
}

/* A crash can leave the last flag on disk without the close that belongs to it. */
static void session_mends_a_round_that_everybody_left(void **state)
{
    struct session session;
    (void)state;
    enter_hall(&session, 2);
    act(&session, WISH_OPEN, SMALL_RATE);
    for (int who = 1; who <= 2; who++) {
        struct event flag = {.type = EVENT_FLAG, .who = who, .block = session.open_block};
        session_apply(small_level(), &session, &flag);
    }
    assert_int_equal(session_next_person(&session), 0);
    assert_int_equal(session.open_puzzle, SMALL_RATE);
    assert_int_equal(act(&session, WISH_OPEN, SMALL_RATE), 2);
    assert_int_equal(session.puzzles[SMALL_RATE], PUZZLE_SOLVED);
}

static void session_never_opens_a_round_that_has_flags_already(void **state)
{
    struct session session;
    (void)state;
    enter_hall(&session, 2);
    struct event flag = {.type = EVENT_FLAG, .who = 2, .block = session.blocks + 1};
    session_apply(small_level(), &session, &flag);
    struct event older = {.type = EVENT_FLAG, .who = 2, .block = 1};
    session_apply(small_level(), &session, &older);
    act(&session, WISH_OPEN, SMALL_RATE);
    assert_int_equal(session.open_block, flag.block + 1);
    assert_true(session.handed_in == 0);
}

/* --- rooms ----------------------------------------------------------------------------------- */

static void session_shows_hides_gives_and_cards_by_touching(void **state)
{
    struct session session;
    const struct level *level = small_level();
    (void)state;
    enter_hall(&session, 1);
    assert_false(session_may_look(level, &session, SMALL_LAMP));
    assert_int_equal(act(&session, WISH_LOOK, SMALL_LAMP), 0);
    assert_int_equal(act(&session, WISH_LOOK, SMALL_SWITCH), 1);
    assert_true(session_may_look(level, &session, SMALL_LAMP));
    act(&session, WISH_LOOK, SMALL_CASE);
    assert_false(session_saw_card(&session, 0)); /* its `if` wants the key */
    assert_int_equal(session.touched[SMALL_CASE], 1);
    act(&session, WISH_LOOK, SMALL_KEY);
    assert_true(session_has(&session, SMALL_KEY));
    assert_false(session_layer_shown(level, &session, 1));
    act(&session, WISH_LOOK, SMALL_CASE);
    assert_true(session_saw_card(&session, 0));
    assert_false(session_may_look(level, &session, SMALL_PIANO)); /* in the other room */
    act(&session, WISH_CLOSE, SMALL_HALL);
    act(&session, WISH_GO, -1);
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
    enter_hall(&session, 2);
    assert_int_equal(act(&session, WISH_LOCK, SMALL_HALL), 0);
    assert_int_equal(act(&session, WISH_GO, SMALL_STAGE), 0);
    act(&session, WISH_LOOK, SMALL_SWITCH);
    act(&session, WISH_LOOK, SMALL_LAMP);
    act(&session, WISH_LOOK, SMALL_KEY);
    act(&session, WISH_LOOK, SMALL_CASE);
    act(&session, WISH_SKIP, SMALL_PICK);
    act(&session, WISH_SKIP, SMALL_CODE);
    small_round(&session, SMALL_RATE, &random, NULL);
    assert_true(session_lock_ready(small_level(), &session, SMALL_HALL));
    assert_int_equal(act(&session, WISH_LOCK, SMALL_HALL), 1);
    assert_int_equal(act(&session, WISH_LOCK, SMALL_HALL), 0);
    assert_true(session.rooms_done == 1 && session.rooms_open == 3);
    assert_int_equal(act(&session, WISH_GO, -1), 1);
    assert_int_equal(session.room, SMALL_STAGE);
    assert_int_equal(act(&session, WISH_GO, SMALL_HALL), 1); /* back may be looked at */
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
        assert_int_equal(act(&session, WISH_GO, -1), 0);
        assert_int_equal(act(&session, WISH_GO, SMALL_STAGE), consents ? 0 : 1);
        assert_int_equal(session.stop, consents ? STOP_BEFORE : STOP_ROOMS);
    }
}

static void session_gives_the_rest_when_it_is_time_to_talk(void **state)
{
    struct session session;
    (void)state;
    enter_hall(&session, 2);
    act(&session, WISH_SKIP, SMALL_CODE);
    act(&session, WISH_OPEN, SMALL_RATE);
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
    act(&session, WISH_OPEN, SMALL_BEFORE);
    assert_int_equal(act(&session, WISH_SKIP, SMALL_BEFORE), 2);
    assert_int_equal(session.puzzles[SMALL_BEFORE], PUZZLE_SKIPPED);
    assert_true(session.stop == STOP_ROOMS && session.open_puzzle == -1);
    act(&session, WISH_GO, -1);
    act(&session, WISH_OPEN, SMALL_RATE);
    assert_int_equal(act(&session, WISH_GO, -1), 0); /* nobody leaves an open round */
    assert_int_equal(act(&session, WISH_SKIP, SMALL_RATE), 2);
    assert_int_equal(session.puzzles[SMALL_RATE], PUZZLE_SKIPPED);
    assert_int_equal(act(&session, WISH_SKIP, SMALL_RATE), 0);
}

static void session_hints_go_up_one_by_one_and_back(void **state)
{
    struct session session;
    struct wish wish = small_wish(WISH_HINT, SMALL_CODE);
    (void)state;
    enter_hall(&session, 2);
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
    enter_hall(&session, 3);
    act(&session, WISH_CLOSE, SMALL_HALL);
    act(&session, WISH_GO, -1);
    small_round(&session, SMALL_GUESS, &random, NULL);
    small_round(&session, SMALL_PLAN, &random, NULL);
    assert_int_equal(act(&session, WISH_LOCK, SMALL_STAGE), 1);
    assert_int_equal(session.stop, STOP_AFTER);
    small_round(&session, SMALL_AFTER, &random, NULL);
    assert_int_equal(session.stop, STOP_CARD);
    assert_int_equal(session.puzzles[SMALL_AFTER], PUZZLE_SOLVED);
    assert_int_equal(act(&session, WISH_END, 0), 4);
    assert_int_equal(session.stop, STOP_OVER);
}

static void session_ignores_answers_after_the_end(void **state)
{
    struct session session, before;
    (void)state;
    enter_hall(&session, 2);
    act(&session, WISH_END, 0);
    before = session;
    for (int type = 0; type <= WISH_END; type++)
        for (int on = -1; on < SMALL_PUZZLES; on++)
            assert_int_equal(act(&session, (enum wish_type)type, on), 0);
    struct event skip = {.type = EVENT_SKIP, .on = "kluis", .t_ms = 99};
    session_apply(small_level(), &session, &skip);
    assert_memory_equal(&session, &before, sizeof session);
}

static void session_lets_one_person_leave_the_recording(void **state)
{
    struct session session;
    struct wish wish = small_wish(WISH_STOP, 0);
    (void)state;
    enter_hall(&session, 4);
    wish.who = 3;
    assert_int_equal(decide(&session, &wish), 1);
    assert_true(out[0].type == EVENT_PARTY && out[0].n == 4 && out[0].list_count == 3);
    small_do(&session, &wish, NULL);
    assert_true(session.players == 4 && !(session.recorded >> 3 & 1));
    assert_int_equal(session.stop, STOP_ROOMS);
    assert_int_equal(decide(&session, &wish), 0);
    assert_int_equal(act(&session, WISH_END, 0), 4); /* the table and three streams */
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
    act(&session, WISH_SKIP, SMALL_BEFORE);
    act(&session, WISH_GO, -1);
    assert_false(session_due(small_level(), &session, INT64_C(1) << 40));
    assert_true(session_left_ms(small_level(), &session, 0) == INT64_MAX);
}

static void session_time_never_falls(void **state)
{
    struct session session;
    struct wish wish = small_wish(WISH_LOOK, SMALL_SWITCH);
    (void)state;
    enter_hall(&session, 2);
    wish.at_ms = 5000;
    small_do(&session, &wish, NULL);
    wish.at_ms = 10;
    decide(&session, &wish);
    assert_int_equal(out[0].t_ms, 5000);
    wish.at_ms = INT64_MAX;
    decide(&session, &wish);
    assert_int_equal(out[0].t_ms, 2147483647);
}

/* --- properties ------------------------------------------------------------------------------ */

static void check(const struct session *session)
{
    assert_in_range(session->stop, STOP_NOWHERE, STOP_OVER);
    assert_true(session->players >= 0 && session->players <= MOST_PEOPLE);
    assert_true((session->recorded & ~(((UINT64_C(1) << session->players) - 1) << 1)) == 0);
    assert_true((session->open_puzzle >= 0) == (session->open_block > 0));
    assert_true(session->open_block <= session->blocks);
    if (session->open_puzzle >= 0)
        assert_int_equal(session->puzzles[session->open_puzzle], PUZZLE_OPEN);
    else
        assert_true(session->handed_in == 0);
    assert_true(session->room >= -1 && session->room < SMALL_ROOMS);
    assert_true((session->rooms_done & ~session->rooms_open) == 0);
    assert_true((session->rooms_entered & ~session->rooms_open) == 0);
    assert_true(session->stop < STOP_AFTER || session->stop == STOP_OVER ||
                session->rooms_done >> 1 & 1);
    for (int i = 0; i < SMALL_PUZZLES; i++)
        assert_true(session->hints[i] >= 0 && session->hints[i] <= 3 &&
                    session->puzzle_block[i] <= session->blocks);
    assert_true(session->t_ms >= 0 && session->paused_ms <= session->t_ms);
}

static void wander(struct session *session, uint64_t *random, int wishes, struct small_tape *tape)
{
    static struct wish wish;
    session_empty(session);
    if (small_below(random, 4)) {
        int players = 1 + small_below(random, 6);
        small_begin(session, small_random(random), players, small_random(random), tape);
    }
    for (int i = 0; i < wishes; i++) {
        int64_t t_ms = session->t_ms;
        wish = small_any_wish(session, random);
        if (small_below(random, 300) == 0)
            wish.type = WISH_END;
        small_do(session, &wish, tape);
        check(session);
        assert_true(session->t_ms >= t_ms);
    }
}

static void session_keeps_its_promises_under_any_wishes(void **state)
{
    uint64_t random = small_seed("any wishes", 20260901);
    int ended = 0, rooms = 0;
    (void)state;
    for (int i = 0; i < 300; i++) {
        struct session session;
        wander(&session, &random, 300, NULL);
        ended += session.stop == STOP_OVER;
        rooms += session.rooms_done != 0;
    }
    assert_true(ended > 30 && rooms > 30); /* else the wishes wander nowhere */
}

static void fold(struct session *session, const struct event *facts, int count)
{
    session_empty(session);
    for (int i = 0; i < count; i++)
        session_apply(small_level(), session, &facts[i]);
}

static void session_is_the_fold_of_its_facts(void **state)
{
    uint64_t random = small_seed("fold", 11);
    (void)state;
    for (int i = 0; i < 100; i++) {
        struct session session, folded;
        struct small_tape tape = {NULL, 0, 0};
        wander(&session, &random, 200, &tape);
        fold(&folded, tape.facts, tape.count);
        assert_memory_equal(&session, &folded, sizeof session);
        small_tape_free(&tape);
    }
}

static void session_is_the_same_from_its_lines(void **state)
{
    uint64_t random = small_seed("lines", 12);
    (void)state;
    for (int i = 0; i < 40; i++) {
        struct session session, folded;
        struct small_tape tape = {NULL, 0, 0};
        wander(&session, &random, 200, &tape);
        session_empty(&folded);
        for (int j = 0; j < tape.count; j++) {
            char body[LINE_SIZE], line[LINE_SIZE];
            struct line_head head = {.p = "0000000000000000"};
            struct event read;
            size_t size =
                event_seal(body, event_write(&tape.facts[j], body, sizeof body), &head, line);
            assert_true(size > 0);
            assert_int_equal(event_read(line, size - 1, tape.facts[j].who, &head, &read),
                             EVENT_FINE);
            assert_memory_equal(&read, &tape.facts[j], sizeof read);
            session_apply(small_level(), &folded, &read);
        }
        assert_memory_equal(&session, &folded, sizeof session);
        small_tape_free(&tape);
    }
}

/* Streams have no order between them: take the next fact of any stream, by chance. */
static void fold_shuffled(struct session *session, const struct small_tape *tape, uint64_t *random)
{
    int at[MOST_PEOPLE + 1] = {0}, left = tape->count;
    session_empty(session);
    while (left > 0) {
        int who = small_below(random, 8), i = at[who];
        while (i < tape->count && tape->facts[i].who != who)
            i++;
        at[who] = i + 1;
        if (i >= tape->count)
            continue;
        session_apply(small_level(), session, &tape->facts[i]);
        left--;
    }
}

static void session_does_not_depend_on_the_order_between_streams(void **state)
{
    uint64_t random = small_seed("order", 13);
    (void)state;
    for (int i = 0; i < 100; i++) {
        struct session session, folded;
        struct small_tape tape = {NULL, 0, 0};
        wander(&session, &random, 150, &tape);
        for (int j = 0; j < 5; j++) {
            fold_shuffled(&folded, &tape, &random);
            assert_memory_equal(&session, &folded, sizeof session);
        }
        small_tape_free(&tape);
    }
}

static void any_event(struct event *event, uint64_t *random)
{
    static const char *const ids[] = {"hal",      "zaal",    "postvakken", "kluis",  "nulmeting",
                                      "nameting", "lamp",    "kast",       "slot",   "opgelost",
                                      "gegeven",  "plannen", "",           "niemand"};
    memset(event, 0, sizeof *event);
    event->type = (enum event_type)small_below(random, EVENT_TYPES + 1);
    event->who = small_below(random, 3) ? 0 : small_below(random, 64) - 2;
    event->t_ms = small_below(random, 1 << 20);
    event->block = small_below(random, 6) - 1;
    event->value = small_below(random, 9) - 4;
    event->n = small_below(random, 70) - 4;
    event->ok = small_below(random, 2);
    event->has_ok = small_below(random, 2);
    event->form = (enum form)small_below(random, FORMS);
    event->set = (enum set)small_below(random, SETS);
    event->list_count = small_below(random, 65);
    for (int i = 0; i < event->list_count; i++)
        event->list[i] = small_below(random, 80) - 10;
    snprintf(event->on, ID_SIZE, "%s", ids[small_below(random, 14)]);
    snprintf(event->got, ID_SIZE, "%s", ids[small_below(random, 14)]);
    memcpy(event->by, "press", 6);
}

/* Total: whatever a log says, applying it does no harm, and the rules stay within their own. */
static void session_takes_any_fact_in_any_state(void **state)
{
    uint64_t random = small_seed("any fact", 14);
    (void)state;
    for (int i = 0; i < 500; i++) {
        struct session session;
        struct event event;
        static struct wish wish;
        session_empty(&session);
        for (int j = 0; j < 200; j++) {
            any_event(&event, &random);
            if (event.type != EVENT_END || small_below(&random, 20) == 0)
                session_apply(small_level(), &session, &event);
            if (event.type == EVENT_START)
                session.seed = small_random(&random);
            wish = small_any_wish(&session, &random);
            decide(&session, &wish);
            session_left_ms(small_level(), &session, wish.at_ms);
            session_next_person(&session);
            for (int k = 0; k < SMALL_PUZZLES; k++)
                assert_in_range(session.hints[k], 0, 3);
        }
        assert_in_range(session.stop, STOP_NOWHERE, STOP_OVER);
        assert_true(session.players >= 0 && session.players <= MOST_PEOPLE);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(session_begins_with_a_header_filled_from_the_level),
        cmocka_unit_test(session_does_nothing_before_it_began),
        cmocka_unit_test(session_deals_streams_and_draws_when_people_sit_down),
        cmocka_unit_test(session_alone_is_one_person_whatever_is_wished),
        cmocka_unit_test(session_refuses_a_party_that_does_not_fit),
        cmocka_unit_test(session_gives_an_answer_its_meaning),
        cmocka_unit_test(session_refuses_what_no_field_allows),
        cmocka_unit_test(session_keeps_rather_not_without_a_range),
        cmocka_unit_test(session_takes_the_cue_from_the_option_when_it_is_there),
        cmocka_unit_test(session_never_logs_what_was_typed),
        cmocka_unit_test(session_judges_each_mark_and_the_whole),
        cmocka_unit_test(session_closes_a_round_after_the_last_person),
        cmocka_unit_test(session_ends_an_instrument_with_its_round),
        cmocka_unit_test(session_goes_round_by_chair_not_by_number),
        cmocka_unit_test(session_mends_a_round_that_everybody_left),
        cmocka_unit_test(session_never_opens_a_round_that_has_flags_already),
        cmocka_unit_test(session_shows_hides_gives_and_cards_by_touching),
        cmocka_unit_test(session_opens_a_lock_only_when_its_condition_holds),
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
        cmocka_unit_test(session_keeps_its_promises_under_any_wishes),
        cmocka_unit_test(session_is_the_fold_of_its_facts),
        cmocka_unit_test(session_is_the_same_from_its_lines),
        cmocka_unit_test(session_does_not_depend_on_the_order_between_streams),
        cmocka_unit_test(session_takes_any_fact_in_any_state),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
