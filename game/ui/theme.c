/* SPDX-License-Identifier: MPL-2.0 */
/* The tables of experience.md (b). Warm paper and ink; black with white and yellow; and the same
 * warm colours in pairs of at least 7:1 for a projector. */
#include "ui/theme.h"

enum { THEME_COUNT = 3, BEAMER = 2 };

static const uint32_t colours[THEME_COUNT][TONES] = {
    {
        [TONE_PAGE] = 0xFFF9EFFF,          [TONE_PANEL] = 0xFFF9EFFF,
        [TONE_PANEL_2] = 0xF1E6D3FF,       [TONE_DARK] = 0x12152BED,
        [TONE_TEXT] = 0x16213AFF,          [TONE_TEXT_2] = 0x55617AFF,
        [TONE_TEXT_DARK] = 0xF7F1E6FF,     [TONE_BUTTON] = 0x0F6B73FF,
        [TONE_BUTTON_TEXT] = 0xFFF9EFFF,   [TONE_QUIET] = 0xF1E6D3FF,
        [TONE_QUIET_TEXT] = 0x16213AFF,    [TONE_CHOSEN] = 0xD3E9E3FF,
        [TONE_CHOSEN_TEXT] = 0x16213AFF,   [TONE_RIGHT] = 0x0F6B73FF,
        [TONE_WRONG] = 0xB0402AFF,         [TONE_ACCENT] = 0xF2B33DFF,
        [TONE_EDGE] = 0xA67B4FFF,          [TONE_FOCUS] = 0x16213AFF,
        [TONE_FOCUS_2] = 0xFFF9EFFF,       [TONE_DISABLED] = 0xF1E6D3FF,
        [TONE_DISABLED_TEXT] = 0x8A6540FF, [TONE_PAPER] = 0xF6EDDCFF,
    },
    {
        [TONE_PAGE] = 0x000000FF,          [TONE_PANEL] = 0x000000FF,
        [TONE_PANEL_2] = 0x141414FF,       [TONE_DARK] = 0x000000FF,
        [TONE_TEXT] = 0xFFFFFFFF,          [TONE_TEXT_2] = 0xFFFFFFFF,
        [TONE_TEXT_DARK] = 0xFFFFFFFF,     [TONE_BUTTON] = 0xFFFFFFFF,
        [TONE_BUTTON_TEXT] = 0x000000FF,   [TONE_QUIET] = 0x000000FF,
        [TONE_QUIET_TEXT] = 0x7FE7FFFF,    [TONE_CHOSEN] = 0xFFE14DFF,
        [TONE_CHOSEN_TEXT] = 0x000000FF,   [TONE_RIGHT] = 0xFFFFFFFF,
        [TONE_WRONG] = 0xFFFFFFFF,         [TONE_ACCENT] = 0xFFE14DFF,
        [TONE_EDGE] = 0xFFFFFFFF,          [TONE_FOCUS] = 0x000000FF,
        [TONE_FOCUS_2] = 0xFFE14DFF,       [TONE_DISABLED] = 0x141414FF,
        [TONE_DISABLED_TEXT] = 0xB4B4B4FF, [TONE_PAPER] = 0x000000FF,
    },
    {
        [TONE_PAGE] = 0xFFF9EFFF,          [TONE_PANEL] = 0xFFF9EFFF,
        [TONE_PANEL_2] = 0xF1E6D3FF,       [TONE_DARK] = 0x12152BFF,
        [TONE_TEXT] = 0x16213AFF,          [TONE_TEXT_2] = 0x24344FFF,
        [TONE_TEXT_DARK] = 0xFFF9EFFF,     [TONE_BUTTON] = 0x24344FFF,
        [TONE_BUTTON_TEXT] = 0xFFF9EFFF,   [TONE_QUIET] = 0xF1E6D3FF,
        [TONE_QUIET_TEXT] = 0x16213AFF,    [TONE_CHOSEN] = 0x8CCFCBFF,
        [TONE_CHOSEN_TEXT] = 0x16213AFF,   [TONE_RIGHT] = 0x0B4F57FF,
        [TONE_WRONG] = 0x7E2A18FF,         [TONE_ACCENT] = 0xF2B33DFF,
        [TONE_EDGE] = 0x6B4A2EFF,          [TONE_FOCUS] = 0x16213AFF,
        [TONE_FOCUS_2] = 0xFFF9EFFF,       [TONE_DISABLED] = 0xF1E6D3FF,
        [TONE_DISABLED_TEXT] = 0x8A6540FF, [TONE_PAPER] = 0xF6EDDCFF,
    },
};

/* grows: how much of the extra text size a size takes. Headings are large already: they stay
 * above the body but leave it room. */
static const struct {
    int laptop, beamer, grows;
} sizes[SIZES] = {
    [SIZE_MICRO] = {22, 44, 100}, [SIZE_BODY] = {28, 56, 100}, [SIZE_LEAD] = {36, 64, 75},
    [SIZE_H2] = {44, 72, 60},     [SIZE_H1] = {60, 96, 50},    [SIZE_CLOCK] = {48, 96, 60},
    [SIZE_CODE] = {72, 160, 50},
};

uint32_t theme_colour(int theme, enum tone tone)
{
    return colours[theme >= 0 && theme < THEME_COUNT ? theme : 0][tone];
}

int theme_px(int theme, enum size size, int text_percent)
{
    int px = theme == BEAMER ? sizes[size].beamer : sizes[size].laptop;
    return px + px * (text_percent - 100) * sizes[size].grows / 10000;
}

/* x to the power 2/5 by Newton's method: this layer does without the mathematics library. */
static double two_fifths(double x)
{
    double y = 1;
    for (int i = 0; i < 60; i++)
        y -= (y * y * y * y * y - x * x) / (5 * y * y * y * y);
    return y;
}

static double linear(unsigned channel)
{
    double c = channel / 255.0;
    if (c <= 0.04045)
        return c / 12.92;
    double x = (c + 0.055) / 1.055;
    return x * x * two_fifths(x);
}

static double luminance(uint32_t colour)
{
    return 0.2126 * linear(colour >> 24) + 0.7152 * linear(colour >> 16 & 255) +
           0.0722 * linear(colour >> 8 & 255);
}

double theme_contrast(uint32_t a, uint32_t b)
{
    double la = luminance(a), lb = luminance(b);
    return la > lb ? (la + 0.05) / (lb + 0.05) : (lb + 0.05) / (la + 0.05);
}
