/* SPDX-License-Identifier: MPL-2.0 */
/* What moves once after a person's own step: a room that comes up, a thing that lights up; and
 * when nothing does. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "helpers/desk.h"

enum { NIGHT = 0x12152B, MINT = 0x6FE3C6, MANY = 400 };

static int veil(struct desk *desk)
{
    struct draws draws = ui_draws(desk->ui);
    for (int i = 0; i < draws.count; i++) {
        const struct draw *draw = &draws.list[i];
        if (draw->kind == DRAW_FILL && draw->at.w == 1920 && draw->at.h == 1080 &&
            draw->colour >> 8 == NIGHT && draw->radius == 0)
            return (int)(draw->colour & 255);
    }
    return 0;
}

static void go(struct desk *desk, int room)
{
    stage_wish(desk->stage, (struct wish){.type = WISH_GO, .on = room});
    play_settle(desk->stage->play, desk->now_ms);
    desk_frame(desk);
}

static struct desk *in_a_room(void)
{
    struct desk *desk = desk_open(1, "nl", 100);
    assert_true(evening_rehearse(desk->stage, "vo", "lerarenkamer"));
    desk->stage->told_rooms = ~UINT64_C(0);
    desk_frame(desk);
    assert_int_equal(veil(desk), 0);                      /* nobody did anything yet */
    desk->now_ms += 50;
    return desk;
}

static void a_room_comes_up_out_of_the_dark_and_then_rests(void **state)
{
    (void)state;
    struct desk *desk = in_a_room();
    desk_key(desk, KEY_TAB);
    go(desk, 1);
    int dark = veil(desk);
    assert_true(dark > 200);
    desk->now_ms += 120;
    desk_frame(desk);
    assert_true(veil(desk) > 0 && veil(desk) < dark);
    desk->now_ms += 200;
    desk_frame(desk);
    assert_int_equal(veil(desk), 0);
    desk_close(desk);
}

static void with_less_motion_a_room_is_there_at_once(void **state)
{
    (void)state;
    struct desk *desk = in_a_room();
    desk->settings.still = true;
    desk_key(desk, KEY_TAB);
    go(desk, 1);
    assert_int_equal(veil(desk), 0);
    desk_close(desk);
}

struct seen { bool keys; int pulses; };

static void look(struct desk *desk, void *self)
{
    struct seen *seen = self;
    if (seen->keys)
        desk_key(desk, KEY_TAB);
    desk->now_ms += 90;
    desk_frame(desk);
    struct draws draws = ui_draws(desk->ui);
    for (int i = 0; i < draws.count; i++) {
        uint32_t colour = draws.list[i].colour;
        seen->pulses += draws.list[i].kind == DRAW_RING && colour >> 8 == MINT &&
                        (colour & 255) > 0 && (colour & 255) < 255;
    }
}

static struct seen play_with(bool keys, bool still)
{
    struct seen seen = {.keys = keys};
    struct desk *desk = desk_open(1, "nl", 100);
    desk->settings.still = still;
    desk->settings.seen_access = true;
    desk_autoplay(desk, MANY, look, &seen);
    desk_close(desk);
    return seen;
}

static void what_was_solved_lights_up_for_who_solved_it(void **state)
{
    (void)state;
    assert_true(play_with(true, false).pulses > 0);
}

static void nothing_lights_up_with_less_motion_or_in_a_script(void **state)
{
    (void)state;
    assert_int_equal(play_with(true, true).pulses, 0);
    assert_int_equal(play_with(false, false).pulses, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_room_comes_up_out_of_the_dark_and_then_rests),
        cmocka_unit_test(with_less_motion_a_room_is_there_at_once),
        cmocka_unit_test(what_was_solved_lights_up_for_who_solved_it),
        cmocka_unit_test(nothing_lights_up_with_less_motion_or_in_a_script)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
