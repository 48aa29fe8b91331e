/* SPDX-License-Identifier: MPL-2.0 */
/* Voices add up without overflow or clicks; the device is open only as long as something sounds,
 * and a game without one is the same. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "sdl/mix.h"
#include "sdl/sound.h"

#define SHARE TEST_BUILD_DIR "/share"
enum { LONG = 400 };

static void loud_voices_are_limited(void **state)
{
    int16_t loud[4] = {30000, 30000, -30000, -30000}, out[4];
    struct voice voice = {.samples = loud, .count = 4, .level = MIX_FULL, .target = MIX_FULL};
    struct mix mix = {.voices = {voice, voice}};
    (void)state;
    mix_add(&mix, out, 4);
    assert_int_equal(out[0], INT16_MAX);
    assert_int_equal(out[3], INT16_MIN);
    assert_true(mix_silent(&mix));
}

static void a_loop_goes_on_until_it_has_glided_to_nothing(void **state)
{
    int16_t hum[3] = {1000, 1000, 1000}, out[LONG];
    struct mix mix = {.voices = {{.samples = hum, .count = 3, .loops = true, .level = MIX_FULL,
                                  .target = MIX_FULL, .glide = 256}}};
    (void)state;
    mix_add(&mix, out, LONG);
    assert_int_equal(out[LONG - 1], 1000);
    mix.voices[0].target = 0;
    mix_add(&mix, out, LONG);
    for (int i = 1; i < LONG; i++)
        assert_in_range(out[i - 1] - out[i], 0, 8);
    assert_int_equal(out[LONG - 1], 0);
    assert_true(mix_silent(&mix));
}

static void the_device_closes_when_nothing_has_sounded_for_five_seconds(void **state)
{
    struct hears tone = {.tone = "radiator", .tone_loud = LOUD_NORMAL}, nothing = {0};
    struct sound *sound = sound_new(SHARE);
    (void)state;
    assert_false(sound_mind(sound, &nothing, 0));
    assert_true(sound_mind(sound, &tone, 1000));
    assert_true(sound_mind(sound, &tone, 60000));         /* as long as it sounds */
    sound_free(sound);
    sound = sound_new("/there/is/no/such/folder");
    tone.effect = "tik";
    tone.effect_loud = LOUD_FULL;
    assert_false(sound_mind(sound, &tone, 100000));       /* nothing to play: closed again */
    tone.effect = NULL;
    assert_false(sound_mind(sound, &tone, 100001));
    sound_free(sound);
}

static void without_a_device_everything_goes_on(void **state)
{
    struct hears all = {.effect = "tik",
                        .tone = "lucht",
                        .music = "thema",
                        .effect_loud = LOUD_FULL,
                        .tone_loud = LOUD_FULL,
                        .music_loud = LOUD_FULL};
    (void)state;
    setenv("SDL_AUDIODRIVER", "geen", 1);
    struct sound *sound = sound_new(SHARE);
    assert_false(sound_mind(sound, &all, 0));
    assert_false(sound_mind(sound, &all, 1));
    sound_free(sound);
    sound_free(NULL);
    assert_false(sound_mind(NULL, &all, 0));
}

static void every_sound_is_there(void **state)
{
    static const char *const names[] = {"tik",  "hout",    "papier", "slot", "rammel",
                                        "deur", "stempel", "klaar",  "thema"};
    (void)state;
    setenv("SDL_AUDIODRIVER", "dummy", 1);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct hears one = {.effect = names[i], .effect_loud = LOUD_SOFT};
        struct sound *sound = sound_new(SHARE);
        if (!sound_mind(sound, &one, 100000))
            fail_msg("%s is silent", names[i]);
        sound_free(sound);
    }
}

int main(void)
{
    setenv("SDL_AUDIODRIVER", "dummy", 1);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(loud_voices_are_limited),
        cmocka_unit_test(a_loop_goes_on_until_it_has_glided_to_nothing),
        cmocka_unit_test(the_device_closes_when_nothing_has_sounded_for_five_seconds),
        cmocka_unit_test(every_sound_is_there),
        cmocka_unit_test(without_a_device_everything_goes_on)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
