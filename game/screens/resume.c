/* SPDX-License-Identifier: MPL-2.0 */
/* "Verdergaan waar je was?" after an interruption. Saying no keeps the files and is remembered;
 * nothing is overwritten. If the pack has changed since, or the files will not go on, that is
 * said. */
#include "screens/screens.h"

#include "base/files.h"

static void go_on(struct stage *stage)
{
    switch (evening_resume(stage, stage->pack_differs)) {
    case RESUMED:
        stage_reset(stage, &screen_evening);
        break;
    case RESUME_CHANGED:
        stage->pack_differs = true;
        break;
    case RESUME_FAILED:
        stage_replace(stage, &screen_trouble);
        break;
    case RESUME_REFUSED:
        stage->resume_refused = true;
        if (stage->played_elsewhere)
            stage_pop(stage);                             /* the title says why */
        break;
    }
}

static void decline(struct stage *stage)
{
    struct arena *arena = ui_arena(stage->ui);
    const char *sessions = files_join(arena, stage->setup.data, SESSIONS_NAME);
    stage->unfinished.declined = true;
    log_decline(sessions, stage->unfinished.id, arena);   /* a disk that refuses only asks again */
    stage_replace(stage, &screen_who);
}

static void show(struct stage *stage)
{
    struct ui *ui = stage->ui;
    page_begin(stage, "hervat", TR("hervat.titel"));
    if (stage->resume_refused) {
        ui_text_sized(ui, TR("hervat.kan_niet"), SIZE_LEAD, FONT_BODY, TONE_TEXT);
        ui_text(ui, TR("hervat.kan_niet_uitleg"));
    } else if (stage->pack_differs) {
        ui_text_sized(ui, TR("hervat.anders"), SIZE_LEAD, FONT_BODY, TONE_TEXT);
        ui_text(ui, TR("hervat.anders_uitleg"));
    } else {
        ui_text_sized(ui, TR("hervat.uitleg"), SIZE_LEAD, FONT_BODY, TONE_TEXT);
        ui_text(ui, TR("hervat.zonder"));
    }
    page_foot(stage);
    struct text yes = stage->pack_differs ? TR("hervat.toch") : TR("hervat.ja");
    if (!stage->resume_refused &&
        ui_button_as(ui, (struct button){.key = "knop.hervat", .name = yes, .look = LOOK_MAIN}))
        go_on(stage);
    struct text no = stage->resume_refused ? TR("hervat.ander") : TR("hervat.nieuw");
    if (ui_button_as(ui, (struct button){.key = "hervat.nieuw", .name = no}))
        decline(stage);
    if (page_back(stage, TR("knop.terug")))
        stage_pop(stage);
    ui_close(ui);
    page_end(stage);
}

const struct screen screen_resume = {.name = "hervat", .show = show};
