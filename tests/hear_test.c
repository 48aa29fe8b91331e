/* SPDX-License-Identifier: MPL-2.0 */
/* Which sounds are asked for during a whole evening, without a device: after each frame is
 * written down what it asked. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "helpers/desk.h"
#include "screens/hear.h"

enum { ALL = 100000, SOUNDS = 16, NOTE_ROOM = 32 };
static struct heard {
    char names[SOUNDS][NOTE_ROOM];
    int counts[SOUNDS], count, measured;
} heard;

void __real_hear_mind(struct stage *, bool input);
void __wrap_hear_mind(struct stage *stage, bool input);

static void note(const char *name)
{
    int i = 0;
    while (name && i < heard.count && strcmp(heard.names[i], name) != 0)
        i++;
    if (!name || i == SOUNDS)
        return;
    if (i == heard.count)
        snprintf(heard.names[heard.count++], NOTE_ROOM, "%s", name);
    heard.counts[i]++;
}

void __wrap_hear_mind(struct stage *stage, bool input)
{
    const struct session *session = stage_session(stage);
    __real_hear_mind(stage, input);
    struct hears now = hear_now(stage);
    note(now.effect);
    note(now.tone);
    note(now.music);
    if (session && session->open_puzzle >= 0 && now.effect && !strcmp(now.effect, "tik"))
        heard.measured++;
}

static int times(const char *name)
{
    for (int i = 0; i < heard.count; i++)
        if (!strcmp(heard.names[i], name))
            return heard.counts[i];
    return 0;
}

static int forget(void **state)
{
    (void)state;
    memset(&heard, 0, sizeof heard);
    return 0;
}

/* --- a key as it is typed --------------------------------------------------------------------- */

static void type(struct desk *desk, const char *typed)
{
    struct ui_input input = {.kind = INPUT_TYPED, .typed = typed};
    stage_frame(desk->stage, &input, 1, desk->now_ms);
    desk_frame(desk);
}

static void nothing_sounds_before_the_first_choice(void **state)
{
    (void)state;
    struct desk *desk = desk_open(1, "nl", 100);
    desk->settings.seen_access = false;
    stage_reset(desk->stage, &screen_access);
    desk_frame(desk);
    desk_frame(desk);
    desk->now_ms += 50;
    desk_press(desk, "taal/en");
    assert_int_equal(heard.count, 0);
    desk->now_ms += 50;
    desk_press(desk, "toegang/knop.verder");
    assert_true(times("thema") > 0);
    desk_close(desk);
}

static void an_evening_asks_for_every_sound_that_means_something(void **state)
{
    static const char *const wanted[] = {"deur", "slot", "klaar", "stempel", "radiator", "thema"};
    (void)state;
    struct desk *desk = desk_open(2, "nl", 100);
    desk->stage->setup.seed = 2026;
    desk->settings.seen_access = true;
    assert_int_equal(desk_autoplay(desk, ALL, NULL, NULL), PILOT_DONE);
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
        if (!times(wanted[i]))
            fail_msg("%s was never asked", wanted[i]);
    assert_true(times("deur") > 1);                       /* once a room */
    assert_int_equal(heard.measured, 0);
    desk_close(desk);
}

static void mute_asks_for_the_same_and_hears_nothing(void **state)
{
    (void)state;
    struct desk *desk = desk_open(1, "nl", 100);
    desk->settings.seen_access = true;
    type(desk, "m");
    assert_true(desk->settings.muted);
    struct hears now = hear_now(desk->stage);
    assert_string_equal(now.music, "thema");
    assert_int_equal(now.music_loud + now.effect_loud + now.tone_loud, 0);
    type(desk, "m");
    assert_false(desk->settings.muted);
    assert_int_equal(hear_now(desk->stage).music_loud, LOUD_NORMAL);
    desk_close(desk);
}

static int plates(struct desk *desk)
{
    struct draws draws = ui_draws(desk->ui);
    int count = 0;
    for (int i = 0; i < draws.count; i++)
        count += draws.list[i].kind == DRAW_TEXT && draws.list[i].at.y < 40;
    return count;
}

static void a_caption_stands_three_seconds_and_can_be_turned_off(void **state)
{
    (void)state;
    struct desk *desk = desk_open(1, "nl", 100);
    desk->settings.seen_access = true;
    int before = plates(desk);
    type(desk, "m");
    assert_int_equal(plates(desk), before + 1);
    desk->now_ms += 3001;
    desk_frame(desk);
    assert_int_equal(plates(desk), before);
    desk->settings.captions = 0;
    type(desk, "m");
    assert_int_equal(plates(desk), before);
    desk_close(desk);
}

static bool says(struct desk *desk, const char *text)
{
    struct draws draws = ui_draws(desk->ui);
    for (int i = 0; i < draws.count; i++)
        if (draws.list[i].kind == DRAW_TEXT && (size_t)draws.list[i].bytes == strlen(text) &&
            !memcmp(draws.list[i].text, text, strlen(text)))
            return true;
    return false;
}

static void the_tone_of_a_room_is_named_once_when_one_enters(void **state)
{
    static const char radiator[] = "[De radiator ruist]";
    (void)state;
    struct desk *desk = desk_open(1, "nl", 100);
    desk->settings.seen_access = true;
    assert_true(evening_rehearse(desk->stage, "vo", "lerarenkamer"));
    desk_key(desk, KEY_TAB);
    assert_true(says(desk, radiator));
    desk->now_ms += 3001;
    desk_frame(desk);
    assert_false(says(desk, radiator));
    desk->now_ms += 30001;                                /* quiet; and loud again, but no news */
    desk_frame(desk);
    desk_key(desk, KEY_TAB);
    assert_non_null(hear_now(desk->stage).tone);
    assert_false(says(desk, radiator));
    desk_close(desk);
}

static void a_room_that_nobody_touches_goes_quiet(void **state)
{
    (void)state;
    struct desk *desk = desk_open(1, "nl", 100);
    desk->settings.seen_access = true;
    assert_true(evening_rehearse(desk->stage, "vo", "lerarenkamer"));
    desk_key(desk, KEY_TAB);
    assert_non_null(hear_now(desk->stage).tone);
    desk->now_ms += 30001;
    desk_frame(desk);
    assert_null(hear_now(desk->stage).tone);
    desk_key(desk, KEY_TAB);
    assert_non_null(hear_now(desk->stage).tone);
    desk_close(desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(nothing_sounds_before_the_first_choice, forget),
        cmocka_unit_test_setup(an_evening_asks_for_every_sound_that_means_something, forget),
        cmocka_unit_test_setup(mute_asks_for_the_same_and_hears_nothing, forget),
        cmocka_unit_test_setup(a_caption_stands_three_seconds_and_can_be_turned_off, forget),
        cmocka_unit_test_setup(the_tone_of_a_room_is_named_once_when_one_enters, forget),
        cmocka_unit_test_setup(a_room_that_nobody_touches_goes_quiet, forget)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
