/* SPDX-License-Identifier: MPL-2.0 */
/* The pack "hut": behind a hatch lies a cellar that nobody needs. In and back, once more, or
 * never; by the rules, by the checker, and through the real screens. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "base/files.h"
#include "core/session.h"
#include "helpers/desk.h"
#include "levels/bench.h"
#include "play/read.h"
#include "play/replay.h"
#include "play/simulate.h"

enum { PATH, CELLAR, ATTIC, ALL = 100000 };
static struct event out[EVENTS_PER_WISH];

static int open_hut(void **state)
{
    struct bench *bench = calloc(1, sizeof *bench);
    *state = bench;
    return bench && bench_open_pack(bench, HUT, "hut") ? 0 : -1;
}

/* --- the rules -------------------------------------------------------------------------------- */

static int act(const struct level *level, struct session *session, struct wish wish)
{
    int count = session_decide(level, session, &wish, out);
    for (int i = 0; i < count; i++)
        session_apply(level, session, &out[i]);
    return count;
}

static int on(const struct level *level, struct session *session, enum wish_type type, int what)
{
    return act(level, session, (struct wish){.type = type, .on = what});
}

/* On the path, with the nulmeting left out. */
static const struct level *on_the_path(struct bench *bench, struct session *session)
{
    bench->source.instrument_count = 0;
    const struct level *level = bench_run(bench);
    assert_non_null(level);
    session_empty(session);
    assert_int_equal(on(level, session, WISH_START, 0), 1);
    assert_true(
        act(level, session, (struct wish){.type = WISH_SIT, .number = 2, .consents = {true}}) > 0);
    assert_int_equal(on(level, session, WISH_GO, -1), 1);
    assert_int_equal(session->room, PATH);
    return level;
}

static void a_room_that_only_a_thing_opens_is_a_side_room(void **state)
{
    struct bench *bench = *state;
    const struct level *level = bench_run(bench);
    assert_non_null(level);
    assert_string_equal(bench_complaints(bench), "");
    assert_true(bench->check.finishable);
    assert_true(level->rooms[CELLAR].side);
    assert_int_equal(level->rooms[CELLAR].door, PATH);
    assert_false(level->rooms[PATH].side || level->rooms[ATTIC].side);
}

static void a_touch_opens_the_way_and_it_leads_in_and_back(void **state)
{
    struct session session;
    const struct level *level = on_the_path(*state, &session);
    assert_int_equal(on(level, &session, WISH_GO, CELLAR), 0);
    on(level, &session, WISH_LOOK, level_thing(level, "luik"));
    assert_int_equal(session.room, PATH);
    assert_int_equal(on(level, &session, WISH_GO, CELLAR), 1);
    assert_string_equal(out[0].on, "kelder");
    assert_int_equal(session_onwards(level, &session), PATH);
    assert_true(session_lock_ready(level, &session, CELLAR));
    assert_int_equal(on(level, &session, WISH_GO, -1), 1);
    assert_int_equal(session.room, PATH);
    assert_int_equal(on(level, &session, WISH_GO, CELLAR), 1);
    assert_int_equal(on(level, &session, WISH_LOCK, CELLAR), 1);
    assert_int_equal(on(level, &session, WISH_GO, -1), 1);
    assert_int_equal(on(level, &session, WISH_GO, CELLAR), 1); /* done, and still a place to be */
    assert_true(session_may_open(level, &session, level_puzzle(level, "tonslot")));
}

static void the_row_of_rooms_goes_past_an_open_side_room(void **state)
{
    struct session session;
    const struct level *level = on_the_path(*state, &session);
    on(level, &session, WISH_LOOK, level_thing(level, "luik"));
    assert_int_equal(session_onwards(level, &session), -1);
    on(level, &session, WISH_SKIP, level_puzzle(level, "bordjes"));
    on(level, &session, WISH_LOCK, PATH);
    assert_int_equal(session_onwards(level, &session), ATTIC);
    on(level, &session, WISH_GO, -1);
    assert_int_equal(session.room, ATTIC);
    on(level, &session, WISH_SKIP, level_puzzle(level, "kofferslot"));
    on(level, &session, WISH_LOCK, ATTIC);
    assert_int_equal(session.stop, STOP_CARD);
    assert_false(session_room_done(&session, CELLAR));
}

static void time_for_the_talk_closes_a_side_room_too(void **state)
{
    struct session session;
    const struct level *level = on_the_path(*state, &session);
    on(level, &session, WISH_LOOK, level_thing(level, "luik"));
    on(level, &session, WISH_GO, CELLAR);
    assert_true(session_due(level, &session, INT64_C(1000) * 60 * 60));
    assert_int_equal(on(level, &session, WISH_CLOSE, CELLAR), 2);
    assert_int_equal(session.stop, STOP_ROOMS);
    on(level, &session, WISH_GO, -1);
    assert_int_equal(session.room, PATH);
}

/* --- the author ------------------------------------------------------------------------------- */

static void complains(struct bench *bench, const char *file, const char *from, const char *to,
                      const char *expected)
{
    assert_true(bench_replace(bench, file, from, to));
    bench_run(bench);
    assert_string_equal(bench_complaints(bench), expected);
}

static void a_room_that_nothing_opens_is_an_error_with_its_place(void **state)
{
    complains(
        *state, "rooms/1.json", "[{ \"open\": \"kelder\" }]", "[]",
        "hut/rooms/2.json:1:1: error: geen enkel slot en geen enkel ding opent kamer \"kelder\": "
        "zet {\"open\": \"kelder\"} in \"do\" van het slot ervoor\n");
}

static void a_side_room_never_locks_anybody_in(void **state)
{
    complains(*state, "rooms/2.json", "\"alt\": \"ladder naar boven\"",
              "\"alt\": \"ladder\", \"if\": { \"solved\": \"tonslot\" }",
              "hut/rooms/2.json:26:59: error: een zijkamer gaat altijd weer open: laat \"if\" hier "
              "weg (lock.if)\n");
}

/* --- pretend teachers, and the log ------------------------------------------------------------ */

static void simulate_visits_it_on_odd_seeds_only(void **state)
{
    struct bench *bench = *state;
    const struct level *level = bench_run(bench);
    struct truth truth;
    truth_default(&truth);
    assert_non_null(level);
    for (uint64_t seed = 4; seed < 8; seed++) {
        struct session session;
        struct simulate wanted = {level, &truth, seed, 3, NULL, false, NULL, NULL};
        assert_true(simulate_session(&wanted, NULL, bench->arena, &session));
        assert_int_equal(session.stop, STOP_OVER);
        assert_int_equal(session.rooms_done, seed % 2 ? 7 : 5);
        assert_int_equal(session.puzzles[level_puzzle(level, "tonslot")],
                         seed % 2 ? PUZZLE_SOLVED : PUZZLE_OPEN);
    }
}

/* Every fact of the one session on disk, decided again from its causes. */
static int differences(struct desk *desk, struct replay *out_replay)
{
    struct log_groups groups = {0};
    struct log_files files = {0};
    const char *path = "avond/sessies";
    assert_true(log_find(&path, 1, desk->arena, desk->notes, &groups));
    assert_int_equal(groups.count, 1);
    assert_true(log_read_paths(&groups.groups[0], LOG_RESUME, desk->arena, desk->notes, &files));
    struct bench bench;
    assert_true(bench_open_pack(&bench, HUT, "hut"));
    const struct level *level = bench_run(&bench);
    assert_non_null(level);
    replay_session(level, &files.sessions[0], -1, desk->arena, desk->notes, out_replay);
    bench_close(&bench);
    return out_replay->differences;
}

static void plays_to_the_end(int players, const char *lang, int text_percent)
{
    static struct replay replay;
    struct desk *desk = desk_open_pack(HUT, players, lang, text_percent);
    assert_int_equal(desk_autoplay(desk, ALL, NULL, NULL), PILOT_DONE);
    assert_int_equal(differences(desk, &replay), 0);
    assert_int_equal(replay.state.rooms_done, 7);         /* seed 7: through the cellar */
    assert_int_equal(replay.state.room, ATTIC);
    desk_close(desk);
}

static void one_person_goes_in_and_back_through_the_screens(void **state)
{
    (void)state;
    plays_to_the_end(1, "nl", 225);
}

static void a_team_goes_in_and_back_through_the_screens(void **state)
{
    (void)state;
    plays_to_the_end(3, "en", 100);
}

static void an_evening_interrupted_in_the_cellar_goes_on(void **state)
{
    (void)state;
    static struct replay replay;
    struct desk *desk = desk_open_pack(HUT, 2, "nl", 100);
    enum pilot_state now = PILOT_BUSY;
    desk_autoplay(desk, 10, NULL, NULL);
    while (stage_session(desk->stage)->stop < STOP_ROOMS)
        now = desk_autoplay(desk, 5, NULL, NULL);
    for (int round = 0; now == PILOT_BUSY && stage_session(desk->stage)->stop == STOP_ROOMS;
         round++) {
        desk_reopen(desk);
        now = desk_autoplay(desk, 7 + round % 7, NULL, NULL);
    }
    if (now != PILOT_DONE)
        now = desk_autoplay(desk, ALL, NULL, NULL);
    assert_int_equal(now, PILOT_DONE);
    assert_int_equal(differences(desk, &replay), 0);
    assert_int_equal(replay.state.stop, STOP_OVER);
    desk_close(desk);
}

/* --- by hand ---------------------------------------------------------------------------------- */

static struct desk *rehearse(const char *room)
{
    struct desk *desk = desk_open_pack(HUT, 1, "nl", 100);
    assert_true(evening_rehearse(desk->stage, HUT, room));
    desk_frame(desk);
    return desk;
}

static void the_door_is_a_press_of_its_own_and_one_may_come_again(void **state)
{
    (void)state;
    struct desk *desk = rehearse("pad");
    desk_press(desk, "pad/paal");
    assert_false(desk_has(desk, "gezegd/knop.deur"));
    desk_key(desk, KEY_ESCAPE);
    desk_key(desk, KEY_ESCAPE);
    desk_press(desk, "pad/luik");
    assert_int_equal(stage_session(desk->stage)->room, PATH);
    desk_press(desk, "gezegd/knop.deur");
    desk_press(desk, "voet/knop.verder");                      /* the story, the first time */
    assert_int_equal(stage_session(desk->stage)->room, CELLAR);
    desk_press(desk, "kelder/obj-ladder");
    desk_press(desk, "voet/knop.verder");                      /* its end */
    desk_press(desk, "gesprek/knop.verder");
    assert_int_equal(stage_session(desk->stage)->room, PATH);
    desk_press(desk, "pad/luik");
    desk_press(desk, "gezegd/knop.deur");
    assert_true(desk_has(desk, "kelder/obj-ladder"));      /* neither story nor end a second time */
    desk_press(desk, "gezegd/knop.deur");
    assert_int_equal(stage_session(desk->stage)->room, PATH);
    desk_press(desk, "pad/luik");
    desk_press(desk, "gezegd/knop.deur");
    desk_press(desk, "kelder/obj-ladder");                     /* the ladder does the same */
    assert_int_equal(stage_session(desk->stage)->room, PATH);
    desk_close(desk);
}

static void a_rehearsal_in_the_side_room_leads_back_to_its_door(void **state)
{
    (void)state;
    struct desk *desk = rehearse("kelder");
    assert_int_equal(session_onwards(desk->stage->level, stage_session(desk->stage)), PATH);
    desk_close(desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_room_that_only_a_thing_opens_is_a_side_room, open_hut,
                                        close_good),
        cmocka_unit_test_setup_teardown(a_touch_opens_the_way_and_it_leads_in_and_back, open_hut,
                                        close_good),
        cmocka_unit_test_setup_teardown(the_row_of_rooms_goes_past_an_open_side_room, open_hut,
                                        close_good),
        cmocka_unit_test_setup_teardown(time_for_the_talk_closes_a_side_room_too, open_hut,
                                        close_good),
        cmocka_unit_test_setup_teardown(a_room_that_nothing_opens_is_an_error_with_its_place,
                                        open_hut, close_good),
        cmocka_unit_test_setup_teardown(a_side_room_never_locks_anybody_in, open_hut, close_good),
        cmocka_unit_test_setup_teardown(simulate_visits_it_on_odd_seeds_only, open_hut, close_good),
        cmocka_unit_test(one_person_goes_in_and_back_through_the_screens),
        cmocka_unit_test(a_team_goes_in_and_back_through_the_screens),
        cmocka_unit_test(an_evening_interrupted_in_the_cellar_goes_on),
        cmocka_unit_test(the_door_is_a_press_of_its_own_and_one_may_come_again),
        cmocka_unit_test(a_rehearsal_in_the_side_room_leads_back_to_its_door),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
