/* SPDX-License-Identifier: MPL-2.0 */
/* Colours, sizes and surfaces of experience.md (b), for themes licht, contrast and beamer. */
#ifndef UI_THEME_H
#define UI_THEME_H

#include <stdint.h>

enum tone { TONE_PAGE, TONE_PANEL, TONE_PANEL_2, TONE_DARK, TONE_TEXT, TONE_TEXT_2, TONE_TEXT_DARK, TONE_BUTTON,
            TONE_BUTTON_TEXT, TONE_QUIET, TONE_QUIET_TEXT, TONE_CHOSEN, TONE_CHOSEN_TEXT, TONE_RIGHT, TONE_WRONG,
            TONE_ACCENT, TONE_EDGE, TONE_FOCUS, TONE_FOCUS_2, TONE_DISABLED, TONE_DISABLED_TEXT, TONE_PAPER, TONES };
enum size { SIZE_MICRO, SIZE_BODY, SIZE_LEAD, SIZE_H2, SIZE_H1, SIZE_CLOCK, SIZE_CODE, SIZES };
/* `theme` as in play/settings.h, by number: 0 licht, 1 contrast, 2 beamer. */
uint32_t theme_colour(int theme, enum tone);              /* 0xRRGGBBAA */
int theme_px(int theme, enum size, int text_percent);     /* on the 1920x1080 page */
double theme_contrast(uint32_t a, uint32_t b);            /* WCAG 2.2 */

#endif
