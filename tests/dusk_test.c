/* SPDX-License-Identifier: MPL-2.0 */
/* The clock on the wall and the light of the evening: they follow the minutes that were played,
 * in few steps, and ask for nothing in between. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "helpers/desk.h"

enum { MINUTE = 60000, MOST = 2000 };

static struct desk *in_the_staff_room(bool still)
{
    struct desk *desk = desk_open(1, "nl", 100);
    desk->settings.still = still;
    desk->now_ms = 1000;
    assert_true(evening_rehearse(desk->stage, "vo", "lerarenkamer"));
    desk_frame(desk);
    return desk;
}

static void minutes_later(struct desk *desk, int minutes)
{
    desk->now_ms += (int64_t)minutes * MINUTE;
    desk_frame(desk);
}

/* The hands in the order they were drawn: hour, minute, hub. */
static struct draw hand(struct desk *desk, int which)
{
    struct draws draws = ui_draws(desk->ui);
    for (int i = 0; i < draws.count; i++)
        if (draws.list[i].kind == DRAW_LINE && which-- == 0)
            return draws.list[i];
    fail_msg("no hand");
    return (struct draw){0};
}

static uint32_t light_on(struct desk *desk, const char *layer)
{
    struct draws draws = ui_draws(desk->ui);
    for (int i = 0; i < draws.count; i++)
        if (draws.list[i].kind == DRAW_PICTURE && strstr(draws.list[i].picture, layer))
            return draws.list[i].colour;
    fail_msg("no %s", layer);
    return 0;
}

static void the_story_begins_at_five_to_five(void **state)
{
    (void)state;
    struct desk *desk = in_the_staff_room(false);
    struct draw hour = hand(desk, 0), minute = hand(desk, 1);
    assert_int_equal(desk->stage->level->begins, 16 * 60 + 55);
    assert_false(hour.rises ||
                 minute.rises); /* to four-ish and to eleven: both lean left to right */
    assert_true(minute.at.h > minute.at.w && minute.at.h > hour.at.h);
    assert_true(hand(desk, 2).at.w == 0 && hand(desk, 2).at.h == 0);
    desk_close(desk);
}

static void the_minute_hand_walks_along_with_what_was_played(void **state)
{
    (void)state;
    struct desk *desk = in_the_staff_room(false);
    minutes_later(desk, 5);
    assert_in_range(hand(desk, 1).at.w, 0, 1);            /* five o'clock: straight up */
    minutes_later(desk, 15);
    assert_in_range(hand(desk, 1).at.h, 0, 1);            /* a quarter past */
    minutes_later(desk, 7);
    assert_false(hand(desk, 1).rises);
    minutes_later(desk, 13);
    assert_true(hand(desk, 1).rises);                     /* twenty to six */
    assert_int_not_equal(hand(desk, 0).at.w, 0);
    desk_close(desk);
}

static void the_light_goes_in_four_steps_and_lamps_stay(void **state)
{
    (void)state;
    struct desk *desk = in_the_staff_room(false);
    uint32_t before = light_on(desk, "bg-room");
    int steps = 0;
    assert_int_equal(before, 0xFFFFFFFF);
    for (int minute = 0; minute < 120; minute++) {
        minutes_later(desk, 1);
        uint32_t now = light_on(desk, "bg-room");
        steps += now != before;
        assert_true(now <= before && now >> 24 >= 0xC8);  /* never so dark that things are lost */
        before = now;
    }
    assert_int_equal(steps, 4);
    assert_int_equal(light_on(desk, "fx-lamps"), 0xFFFFFFFF);
    desk_close(desk);
}

static int keep(struct desk *desk, struct draw out[MOST])
{
    struct draws draws = ui_draws(desk->ui);
    int count = 0;
    for (int i = 0; i < draws.count && count < MOST; i++)
        if (draws.list[i].kind == DRAW_LINE || draws.list[i].kind == DRAW_PICTURE)
            out[count++] = draws.list[i];
    for (int i = 0; i < count; i++)
        out[i].picture = out[i].text = NULL;
    return count;
}

static void with_less_motion_nothing_moves_or_fades(void **state)
{
    (void)state;
    static struct draw before[MOST], after[MOST];
    struct desk *desk = in_the_staff_room(true);
    int count = keep(desk, before);
    minutes_later(desk, 47);
    assert_int_equal(keep(desk, after), count);
    assert_memory_equal(before, after, (size_t)count * sizeof *before);
    desk_close(desk);
}

static void at_rest_a_frame_is_asked_for_once_a_minute(void **state)
{
    (void)state;
    struct desk *desk = in_the_staff_room(false);
    desk->now_ms += 15000;                                /* the loops have stopped */
    desk_frame(desk);
    int frames = 0;
    for (int64_t at, end = desk->now_ms + 10 * MINUTE; ui_wants_frame(desk->ui, &at) && at < end;
         frames++) {
        assert_true(at > desk->now_ms);
        desk->now_ms = at;
        desk_frame(desk);
    }
    assert_in_range(frames, 9, 21);                       /* the words "nog 29 min" and the hand */
    desk_close(desk);
}

static void a_pause_stops_the_hand(void **state)
{
    (void)state;
    struct desk *desk = in_the_staff_room(false);
    minutes_later(desk, 5);
    desk_key(desk, KEY_PAUSE);
    minutes_later(desk, 10);
    desk_key(desk, KEY_ESCAPE);
    desk_frame(desk);
    assert_in_range(hand(desk, 1).at.w, 0, 1);
    desk_close(desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_story_begins_at_five_to_five),
        cmocka_unit_test(the_minute_hand_walks_along_with_what_was_played),
        cmocka_unit_test(the_light_goes_in_four_steps_and_lamps_stay),
        cmocka_unit_test(with_less_motion_nothing_moves_or_fades),
        cmocka_unit_test(at_rest_a_frame_is_asked_for_once_a_minute),
        cmocka_unit_test(a_pause_stops_the_hand),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
