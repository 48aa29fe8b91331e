/* SPDX-License-Identifier: MPL-2.0 */
/* Pause: a neutral screen that hides the answers; the clock stands still (F03). */
#include "screens/screens.h"

static void show(struct stage *stage)
{
    struct ui *ui = stage->ui;
    page_begin(stage, "pauze", TR("pauze.titel"));
    ui_text_sized(ui, TR("pauze.uitleg"), SIZE_LEAD, FONT_BODY, TONE_TEXT);
    page_foot(stage);
    if (ui_button_as(ui, (struct button){.key = "knop.terug", .name = TR("pauze.verder"),
                                         .look = LOOK_MAIN}) || ui_key_pressed(ui, KEY_ESCAPE)) {
        stage->who = 0;
        stage_pop(stage);
    }
    if (ui_button(ui, TR("pauze.oefenen")))
        stage_push(stage, &screen_practice);
    if (ui_button(ui, TR("knop.privacy")))
        stage_push(stage, &screen_privacy);
    if (ui_button(ui, TR("pauze.morgen")))
        evening_leave(stage);
    ui_close(ui);
    page_end(stage);
}

const struct screen screen_pause = {.name = "pauze", .show = show, .stops_clock = true};
