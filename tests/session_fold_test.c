/* SPDX-License-Identifier: MPL-2.0 */
/* Properties of the rules under any wishes and any facts: a session is the fold of its facts, from
 * lines, in any order between streams. Prints its seeds; TEST_SEED gives one back. */
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
        cmocka_unit_test(session_keeps_its_promises_under_any_wishes),
        cmocka_unit_test(session_is_the_fold_of_its_facts),
        cmocka_unit_test(session_is_the_same_from_its_lines),
        cmocka_unit_test(session_does_not_depend_on_the_order_between_streams),
        cmocka_unit_test(session_takes_any_fact_in_any_state),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
