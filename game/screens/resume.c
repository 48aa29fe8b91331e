/* SPDX-License-Identifier: MPL-2.0 */
/* "Verdergaan waar je was?" after an interruption. Saying no keeps the files; nothing is
 * overwritten. */
#include "screens/screens.h"

static void show(struct stage *stage)
{
    struct ui *ui = stage->ui;
    page_begin(stage, "hervat", TR("hervat.titel"));
    ui_text_sized(ui, TR("hervat.uitleg"), SIZE_LEAD, FONT_BODY, TONE_TEXT);
    ui_text(ui, TR("hervat.zonder"));
    page_foot(stage);
    if (ui_button_as(ui, (struct button){.key = "knop.hervat", .name = TR("hervat.ja"),
                                         .look = LOOK_MAIN})) {
        if (evening_resume(stage))
            stage_reset(stage, &screen_evening);
        else
            stage_replace(stage, &screen_trouble);
    }
    if (ui_button(ui, TR("hervat.nieuw"))) {
        stage->has_unfinished = false;
        stage_replace(stage, &screen_who);
    }
    if (page_back(stage, TR("knop.terug")))
        stage_pop(stage);
    ui_close(ui);
    page_end(stage);
}

const struct screen screen_resume = {.name = "hervat", .show = show};
