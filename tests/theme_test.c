/* SPDX-License-Identifier: MPL-2.0 */
/* The contrasts of experience.md (b), computed again from the table that the game uses. */
#include "golden/ui/page.h"

static uint32_t solid(int theme, enum tone tone)
{
    return theme_colour(theme, tone) | 0xFF;
}

struct pair { enum tone text, on; };
static const struct pair texts[] = {
    {TONE_TEXT, TONE_PAGE},        {TONE_TEXT, TONE_PANEL},      {TONE_TEXT, TONE_PANEL_2},
    {TONE_TEXT, TONE_PAPER},       {TONE_TEXT_2, TONE_PAGE},     {TONE_TEXT_2, TONE_PANEL_2},
    {TONE_TEXT_2, TONE_PAPER},     {TONE_TEXT_DARK, TONE_DARK},  {TONE_BUTTON_TEXT, TONE_BUTTON},
    {TONE_QUIET_TEXT, TONE_QUIET}, {TONE_QUIET_TEXT, TONE_PAGE}, {TONE_CHOSEN_TEXT, TONE_CHOSEN},
    {TONE_RIGHT, TONE_PAGE},       {TONE_WRONG, TONE_PAGE},      {TONE_BUTTON_TEXT, TONE_WRONG},
};

static void theme_contrast_agrees_with_published_ratios(void **state)
{
    (void)state;
    static const struct { uint32_t a, b; double ratio;
    } known[] = {
        {0x16213AFF, 0xFFF9EFFF, 15.27}, {0x24344FFF, 0xFFF9EFFF, 11.94},
        {0x55617AFF, 0xFFF9EFFF, 5.94},  {0x0F6B73FF, 0xFFF9EFFF, 5.95},
        {0xB0402AFF, 0xFFF9EFFF, 5.55},  {0xA67B4FFF, 0xFFF9EFFF, 3.60},
        {0x000000FF, 0xFFFFFFFF, 21.0},  {0xFFE14DFF, 0x000000FF, 16.1},
        {0x7FE7FFFF, 0x000000FF, 14.8},  {0xF7F1E6FF, 0x12152BFF, 16.0},
    };
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
        double off = theme_contrast(known[i].a, known[i].b) - known[i].ratio;
        assert_true(off > -0.06 && off < 0.06);
    }
}

static void check_texts(int theme, double least)
{
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        double ratio = theme_contrast(solid(theme, texts[i].text), solid(theme, texts[i].on));
        if (ratio < least)
            print_error("theme %d: tone %d on tone %d: %.2f\n", theme, (int)texts[i].text,
                        (int)texts[i].on, ratio);
        assert_true(ratio >= least);
    }
}

static void theme_light_text_is_at_least_4_5(void **state)
{
    (void)state;
    check_texts(0, 4.5);
}

static void theme_contrast_and_beamer_text_is_at_least_7(void **state)
{
    (void)state;
    check_texts(1, 7);
    check_texts(2, 7);
}

static void theme_edges_are_at_least_3_and_disabled_2_5(void **state)
{
    (void)state;
    static const enum tone under[] = {TONE_PAGE, TONE_PANEL, TONE_PANEL_2, TONE_PAPER};
    for (int theme = 0; theme < 3; theme++) {
        for (size_t i = 0; i < sizeof under / sizeof under[0]; i++)
            assert_true(theme_contrast(solid(theme, TONE_EDGE), solid(theme, under[i])) >= 3);
        assert_true(theme_contrast(solid(theme, TONE_DISABLED_TEXT), solid(theme, TONE_DISABLED)) >=
                    2.5);
        assert_true(theme_contrast(solid(theme, TONE_RIGHT), solid(theme, TONE_CHOSEN)) >= 3 ||
                    theme == 1);
    }
}

/* On any colour one of the two halves of the ring is clear enough. */
static void theme_focus_ring_shows_on_every_colour(void **state)
{
    (void)state;
    for (int theme = 0; theme < 3; theme++)
        for (uint32_t c = 0; c < 4096; c++) {
            uint32_t colour =
                (c >> 8 & 15) * 0x11000000u | (c >> 4 & 15) * 0x110000u | (c & 15) * 0x1100u | 0xFF;
            double a = theme_contrast(solid(theme, TONE_FOCUS), colour);
            double b = theme_contrast(solid(theme, TONE_FOCUS_2), colour);
            assert_true(a >= 3 || b >= 3);
        }
}

static void theme_sizes_hold_the_least_sizes(void **state)
{
    (void)state;
    for (int percent = 100; percent <= 225; percent += 25) {
        for (int size = 0; size < SIZES; size++) {
            assert_true(theme_px(0, (enum size)size, percent) >= 22 * percent / 100);
            assert_true(theme_px(2, (enum size)size, percent) >= 44 * percent / 100);
            if (size != SIZE_MICRO)
                assert_true(theme_px(0, (enum size)size, percent) >=
                            theme_px(0, SIZE_BODY, percent));
        }
    }
    assert_int_equal(theme_px(0, SIZE_BODY, 100), 28);
    assert_int_equal(theme_px(0, SIZE_BODY, 225), 63);
    assert_int_equal(theme_px(2, SIZE_BODY, 100), 56);
}

static void theme_unknown_numbers_are_light(void **state)
{
    (void)state;
    assert_int_equal(theme_colour(7, TONE_PAGE), theme_colour(0, TONE_PAGE));
    assert_int_equal(theme_colour(-1, TONE_PAGE), theme_colour(0, TONE_PAGE));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(theme_contrast_agrees_with_published_ratios),
        cmocka_unit_test(theme_light_text_is_at_least_4_5),
        cmocka_unit_test(theme_contrast_and_beamer_text_is_at_least_7),
        cmocka_unit_test(theme_edges_are_at_least_3_and_disabled_2_5),
        cmocka_unit_test(theme_focus_ring_shows_on_every_colour),
        cmocka_unit_test(theme_sizes_hold_the_least_sizes),
        cmocka_unit_test(theme_unknown_numbers_are_light),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
