/* SPDX-License-Identifier: MPL-2.0 */
/* Whole evenings through the real screens and the real disk, without a window: acts and
 * interruptions. */
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
#include "helpers/desk.h"
#include "play/read.h"
#include "ui/frame.h"

enum { ALL = 100000 };

static void one_person_plays_the_whole_evening(void **state)
{
    (void)state;
    struct desk *desk = desk_open(1, "nl", 100);
    assert_int_equal(desk_autoplay(desk, ALL, NULL, NULL), PILOT_DONE);
    desk_close(desk);
}

static void a_team_of_three_plays_the_whole_evening_in_english_at_225_percent(void **state)
{
    (void)state;
    struct desk *desk = desk_open(3, "en", 225);
    assert_int_equal(desk_autoplay(desk, ALL, NULL, NULL), PILOT_DONE);
    desk_close(desk);
}

/* Choices with a tick: facts of class A in all streams of the one session in the folder. */
static int ticks_on_disk(struct desk *desk, int *ends)
{
    struct log_groups groups = {0};
    struct log_files files = {0};
    const char *path = "avond/sessies";
    int ticks = 0;
    *ends = 0;
    if (!log_find(&path, 1, desk->arena, desk->notes, &groups) || groups.count == 0)
        return 0;
    assert_int_equal(groups.count, 1);
    assert_true(log_read_paths(&groups.groups[0], LOG_RESUME, desk->arena, desk->notes, &files));
    assert_int_equal(files.count, 1);
    for (int s = 0; s < files.sessions[0].count; s++) {
        struct tape facts = files.sessions[0].streams[s].facts;
        *ends += files.sessions[0].streams[s].ended;
        for (int i = 0; i < facts.count; i++)
            ticks += event_is_durable(facts.facts[i].type) && facts.facts[i].type != EVENT_RESUME;
    }
    return ticks;
}

static void an_evening_interrupted_again_and_again_goes_on_and_loses_no_tick(void **state)
{
    (void)state;
    struct desk *desk = desk_open(2, "nl", 100);
    int ends = 0, before = 0;
    const char *given = getenv("TEST_SEED");
    unsigned seed = given ? (unsigned)strtoul(given, NULL, 10) : (unsigned)time(NULL);
    print_message("seed %u\n", seed);
    srand(seed);
    enum pilot_state now = PILOT_BUSY;
    /* A stream has 64 segments at most; sorting on time keeps nothing before it is done: some
     * rounds are long. */
    for (int round = 0; round < 60 && now != PILOT_DONE && ends < 3; round++) {
        now = desk_autoplay(desk, 8 + rand() % (round % 3 == 2 ? 900 : 60), NULL, NULL);
        assert_int_not_equal(now, PILOT_FAILED);
        int ticks = ticks_on_disk(desk, &ends);
        assert_true(ticks >= before);
        before = ticks;
        if (now != PILOT_DONE)
            desk_reopen(desk);
    }
    assert_int_equal(ends, 3);
    desk_close(desk);
}

static int session_files(struct desk *desk)
{
    struct file_list list = {0};
    return files_list("avond/sessies", 0, 1000, desk->arena, &list) ? list.count : 0;
}

static void who_records_nothing_leaves_no_file(void **state)
{
    (void)state;
    struct desk *desk = desk_open(1, "nl", 100);
    desk_press(desk, "titel/knop.spelen");
    desk_press(desk, "voet/knop.verder");
    desk_press(desk, "toestemming/knop.zonder");
    desk_autoplay(desk, 40, NULL, NULL);
    assert_int_equal(stage_session(desk->stage)->recorded, 0);
    assert_int_equal(session_files(desk), 0);
    desk_close(desk);
}

static void nothing_is_written_before_the_last_person_has_chosen(void **state)
{
    (void)state;
    struct desk *desk = desk_open(2, "nl", 100);
    desk_press(desk, "titel/knop.spelen");
    desk_press(desk, "voet/knop.verder");
    desk_press(desk, "toestemming/knop.bewaren");
    assert_int_equal(session_files(desk), 0);
    desk_press(desk, "toestemming/knop.bewaren");
    assert_int_equal(session_files(desk), 3);
    desk_close(desk);
}

/* From play: settings, my answers, one press and one question. */
static void erasing_takes_two_actions_and_removes_the_stream(void **state)
{
    (void)state;
    struct desk *desk = desk_open(2, "nl", 100);
    desk_autoplay(desk, 30, NULL, NULL);
    int before = session_files(desk);
    desk_key(desk, KEY_SETTINGS);
    desk_press(desk, "voet/knop.privacy");
    desk_press(desk, "p1/knop.wis");
    desk_press(desk, "antwoord/knop.ja");
    assert_int_equal(session_files(desk), before - 1);
    assert_int_equal((stage_session(desk->stage)->recorded >> 1) & 1, 0);
    assert_int_equal(desk_autoplay(desk, ALL, NULL, NULL), PILOT_DONE);
    desk_close(desk);
}

static void erasing_the_whole_game_leaves_no_file_and_returns_to_the_title(void **state)
{
    (void)state;
    struct desk *desk = desk_open(2, "nl", 100);
    desk_autoplay(desk, 30, NULL, NULL);
    desk_key(desk, KEY_SETTINGS);
    desk_press(desk, "voet/knop.privacy");
    desk_press(desk, "p0/knop.wis");
    desk_press(desk, "antwoord/knop.ja");
    assert_int_equal(session_files(desk), 0);
    assert_ptr_equal(stage_top(desk->stage), &screen_title);
    desk_close(desk);
}

static void a_pause_stops_the_clock_and_hides_the_answers(void **state)
{
    (void)state;
    struct desk *desk = desk_open(2, "nl", 100);
    desk_autoplay(desk, 20, NULL, NULL);
    desk_key(desk, KEY_PAUSE);
    int64_t then =
        session_elapsed_ms(stage_session(desk->stage), play_time(desk->stage->play, desk->now_ms));
    desk->now_ms += 600000;
    desk_frame(desk);
    assert_int_equal(
        session_elapsed_ms(stage_session(desk->stage), play_time(desk->stage->play, desk->now_ms)),
        then);
    desk_press(desk, "voet/knop.terug");
    assert_int_equal(desk->stage->who, 0);
    desk_close(desk);
}

static void the_end_leaves_a_card_as_text_for_everybody(void **state)
{
    (void)state;
    struct desk *desk = desk_open(2, "nl", 100);
    struct file_list cards = {0};
    assert_int_equal(desk_autoplay(desk, ALL, NULL, NULL), PILOT_DONE);
    os_saves_end();
    assert_true(files_list("avond/kaarten", 0, 100, desk->arena, &cards));
    assert_int_equal(cards.count, 2);
    desk_close(desk);
}

/* "Nee, nieuw spel" is remembered; the title still has the way back. */
static void an_evening_that_was_declined_is_not_offered_again_by_itself(void **state)
{
    (void)state;
    struct desk *desk = desk_open(1, "nl", 100);
    desk_autoplay(desk, 30, NULL, NULL);
    desk_reopen(desk);
    assert_true(desk->stage->has_unfinished && !desk->stage->unfinished.declined);
    desk_press(desk, "titel/knop.hervat");
    desk_press(desk, "voet/hervat.nieuw");
    assert_ptr_equal(stage_top(desk->stage), &screen_who);
    desk_reopen(desk);
    assert_true(desk->stage->has_unfinished && desk->stage->unfinished.declined);
    desk_press(desk, "titel/knop.hervat");
    desk_press(desk, "voet/knop.hervat");
    assert_ptr_equal(stage_top(desk->stage), &screen_evening);
    desk_close(desk);
}

static bool shows(struct desk *desk, const char *id)
{
    desk_frame(desk);
    struct tree tree = ui_tree(desk->ui);
    return tree_find(&tree, id) >= 0;
}

/* A stream has 64 segments at most: the next time the truth is said, and nothing is lost. */
static void an_evening_that_was_resumed_too_often_says_so(void **state)
{
    (void)state;
    struct desk *desk = desk_open(1, "nl", 100);
    desk_autoplay(desk, 12, NULL, NULL);
    int files = 0;
    for (int i = 0; i < 80 && !shows(desk, "hervat/hervat.kan_niet"); i++) {
        desk_reopen(desk);
        assert_true(desk->stage->has_unfinished);
        files = session_files(desk);
        desk_press(desk, "titel/knop.hervat");
        desk_press(desk, "voet/knop.hervat");
    }
    assert_true(shows(desk, "hervat/hervat.kan_niet"));
    assert_false(shows(desk, "voet/knop.hervat"));
    assert_int_equal(session_files(desk), files);
    desk_press(desk, "voet/hervat.nieuw");
    assert_ptr_equal(stage_top(desk->stage), &screen_who);
    desk_close(desk);
}

static int area(struct rect at)
{
    return at.w * at.h;
}

/* The plates of a room step aside for what has the focus (E04), with the largest text too. */
static void nothing_in_a_room_hides_what_has_the_focus(void **state)
{
    (void)state;
    static const char *const plates[] = {"waar", "gereedschap", "gezegd"};
    struct desk *desk = desk_open(1, "nl", 225);
    int looked = 0;
    desk->stage->now_ms = desk->now_ms;
    assert_true(evening_rehearse(desk->stage, "vo", NULL));
    desk_frame(desk);
    const struct level *level = desk->stage->level;
    for (int i = 0; i < level->rooms[0].things; i++) {
        const struct thing *thing = &level->things[level->rooms[0].first_thing + i];
        const char *id = arena_print(desk->arena, "%s/%s", level->rooms[0].id, thing->id);
        struct tree tree = ui_tree(desk->ui);
        if (tree_find(&tree, id) < 0)
            continue;
        ui_focus(desk->ui, id);
        for (int frame = 0; frame < 4; frame++)
            desk_frame(desk);
        tree = ui_tree(desk->ui);
        assert_string_equal(tree.nodes[tree.focus].id, id);
        struct rect focus = tree.nodes[tree.focus].at;
        int hidden = 0;
        for (int k = 0; k < 3; k++)
            hidden += area(rect_meet(focus, tree.nodes[tree_find(&tree, plates[k])].at));
        if (2 * hidden > area(focus))
            fail_msg("%s: %d of %d are covered", id, hidden, area(focus));
        looked++;
    }
    assert_true(looked > 5);
    desk_close(desk);
}

static void a_changed_pack_is_said_before_an_evening_goes_on(void **state)
{
    (void)state;
    struct desk *desk = desk_open(1, "nl", 100);
    desk_autoplay(desk, 30, NULL, NULL);
    desk_reopen(desk);
    memset(desk->stage->unfinished.header.packv, '0', 16);
    desk_press(desk, "titel/knop.hervat");
    assert_false(shows(desk, "hervat/hervat.anders"));
    desk_press(desk, "voet/knop.hervat");
    assert_ptr_equal(stage_top(desk->stage), &screen_resume);
    assert_null(desk->stage->play);
    assert_true(shows(desk, "hervat/hervat.anders"));
    desk_press(desk, "voet/knop.hervat");
    assert_ptr_equal(stage_top(desk->stage), &screen_evening);
    desk_close(desk);
}

static void a_second_program_says_why_it_cannot_go_on(void **state)
{
    (void)state;
    struct desk *desk = desk_open(1, "nl", 100);
    assert_false(shows(desk, "titel/titel.elders"));
    desk_autoplay(desk, 30, NULL, NULL);
    struct play *first = desk->stage->play;
    desk->stage->play = NULL; /* its files stay open, as those of another program */
    desk->stage->stack[0] = &screen_title;
    desk->stage->depth = 1;
    evening_look(desk->stage);
    assert_false(desk->stage->has_unfinished);
    assert_true(shows(desk, "titel/titel.elders"));
    desk->stage->play = first;
    desk_close(desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_person_plays_the_whole_evening),
        cmocka_unit_test(a_team_of_three_plays_the_whole_evening_in_english_at_225_percent),
        cmocka_unit_test(an_evening_interrupted_again_and_again_goes_on_and_loses_no_tick),
        cmocka_unit_test(who_records_nothing_leaves_no_file),
        cmocka_unit_test(nothing_is_written_before_the_last_person_has_chosen),
        cmocka_unit_test(erasing_takes_two_actions_and_removes_the_stream),
        cmocka_unit_test(erasing_the_whole_game_leaves_no_file_and_returns_to_the_title),
        cmocka_unit_test(a_pause_stops_the_clock_and_hides_the_answers),
        cmocka_unit_test(the_end_leaves_a_card_as_text_for_everybody),
        cmocka_unit_test(an_evening_that_was_resumed_too_often_says_so),
        cmocka_unit_test(an_evening_that_was_declined_is_not_offered_again_by_itself),
        cmocka_unit_test(nothing_in_a_room_hides_what_has_the_focus),
        cmocka_unit_test(a_changed_pack_is_said_before_an_evening_goes_on),
        cmocka_unit_test(a_second_program_says_why_it_cannot_go_on),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
