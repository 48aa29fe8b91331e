/* SPDX-License-Identifier: MPL-2.0 */
/* Sitting down and answering: what a wish becomes, and what is refused. */
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
        assert_int_equal(small_act(&session, (enum wish_type)type, 0), 0);
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
    wish = small_sit(MOST_PEOPLE, UINT64_MAX);
    assert_int_equal(decide(&session, &wish), MOST_PEOPLE + 1 + 2 * MOST_PEOPLE + 1);
}

/* --- answering ------------------------------------------------------------------------------- */

static void session_gives_an_answer_its_meaning(void **state)
{
    struct session session;
    (void)state;
    small_enter_hall(&session, 2);
    small_act(&session, WISH_OPEN, SMALL_RATE);
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
    small_enter_hall(&session, 2);
    assert_int_equal(give_one(&session, SMALL_RATE, 1, good), 0); /* no round is open yet */
    small_act(&session, WISH_OPEN, SMALL_RATE);
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
    small_act(&session, WISH_OPEN, SMALL_BEFORE);
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
    small_enter_hall(&session, 2);
    small_act(&session, WISH_CLOSE, SMALL_HALL);
    small_act(&session, WISH_GO, -1);
    assert_int_equal(give_one(&session, SMALL_TALK, 0, (struct mark){.item = "wie", .got = "kim"}),
                     1);
    assert_int_equal(out[0].type, EVENT_CHOICE);
    assert_int_equal(out[0].cue, session.seats[0].form[SMALL_TALK] == FORM_A ? CUE_GIRL : CUE_BOY);
    assert_false(out[0].has_ok);
    assert_int_equal(out[0].list_count, 2); /* jan, kim: who could be chosen, and how each reads */
    assert_int_equal(out[0].list[0], CUE_BOY);
    assert_int_equal(out[0].list[1], out[0].cue);
}

static void session_never_logs_what_was_typed(void **state)
{
    struct session session;
    (void)state;
    small_enter_hall(&session, 2);
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
    small_enter_hall(&session, 2);
    wish.given.count = 2;
    wish.given.marks[0] = (struct mark){.item = "links", .got = "a"};
    wish.given.marks[1] = (struct mark){.item = "rechts", .got = "a"};
    assert_int_equal(decide(&session, &wish), 0); /* `if`: nobody saw the lamp yet */
    small_act(&session, WISH_LOOK, SMALL_SWITCH);
    small_act(&session, WISH_LOOK, SMALL_LAMP);
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
    small_enter_hall(&session, 3);
    assert_int_equal(small_act(&session, WISH_OPEN, SMALL_RATE), 1);
    assert_int_equal(small_act(&session, WISH_OPEN, SMALL_RATE), 0);
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
    small_act(&session, WISH_OPEN, SMALL_BEFORE);
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
    small_enter_hall(&session, 6);
    people_deal(7, 6, numbers);
    small_act(&session, WISH_OPEN, SMALL_RATE);
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
    small_enter_hall(&session, 2);
    small_act(&session, WISH_OPEN, SMALL_RATE);
    for (int who = 1; who <= 2; who++) {
        struct event flag = {.type = EVENT_FLAG, .who = who, .block = session.open_block};
        session_apply(small_level(), &session, &flag);
    }
    assert_int_equal(session_next_person(&session), 0);
    assert_int_equal(session.open_puzzle, SMALL_RATE);
    assert_int_equal(small_act(&session, WISH_OPEN, SMALL_RATE), 2);
    assert_int_equal(session.puzzles[SMALL_RATE], PUZZLE_SOLVED);
}

static void session_never_opens_a_round_that_has_flags_already(void **state)
{
    struct session session;
    (void)state;
    small_enter_hall(&session, 2);
    struct event flag = {.type = EVENT_FLAG, .who = 2, .block = session.blocks + 1};
    session_apply(small_level(), &session, &flag);
    struct event older = {.type = EVENT_FLAG, .who = 2, .block = 1};
    session_apply(small_level(), &session, &older);
    small_act(&session, WISH_OPEN, SMALL_RATE);
    assert_int_equal(session.open_block, flag.block + 1);
    assert_true(session.handed_in == 0);
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
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
