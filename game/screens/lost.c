/* SPDX-License-Identifier: MPL-2.0 */
/* The disk refuses (robustness.md 1.6): from which minute on nothing is kept, and the choice to try
 * another folder or to play on without. The game goes on either way. */
#include "screens/screens.h"

#include <string.h>

#include "base/arena.h"
#include "base/files.h"
#include "base/os.h"

static void offer(struct stage *stage, const char *key, const char *folder)
{
    struct slot slot = {"map", folder};
    struct ui *ui = stage->ui;
    struct text name = stage_fill(stage, TR("schijf.andere"), &slot, 1);
    if (ui_button_as(ui, (struct button){.key = key, .name = name, .look = LOOK_MAIN}) &&
        play_move(stage->play, files_join(stage->evening, folder, SESSIONS_NAME)))
        stage->told_lost = false;
}

void lost_show(struct stage *stage)
{
    struct ui *ui = stage->ui;
    int64_t from_ms = log_lost_at_ms(play_log(stage->play));
    int minute = (int)(from_ms / 60000);
    struct text says = from_ms > 0 ? TR("schijf.vanaf") : TR("schijf.niets");
    struct slot slot = {"minuut", stage_number(stage, minute)};
    const struct file_list *sticks = sticks_find(stage, false);
    page_begin(stage, "schijf", TR("schijf.titel"));
    ui_text_sized(ui, stage_fill(stage, says, &slot, 1), SIZE_LEAD, FONT_BODY, TONE_TEXT);
    ui_text(ui, TR("schijf.uitleg"));
    page_foot(stage);
    for (int i = 0; i < sticks->count; i++)
        offer(stage, arena_print(ui_arena(ui), "stick.%d", i + 1), sticks->names[i]);
    if (ui_button_as(ui, (struct button){.key = "knop.zoek", .name = TR("waar.zoek")})) {
        sticks_find(stage, true);
        ui_wake(ui, stage->now_ms);
    }
    char home[2048];
    if (os_data_folder(home, sizeof home) && strcmp(home, stage->setup.data))
        offer(stage, "knop.thuis", home);
    if (ui_button(ui, TR("schijf.door")))
        stage->told_lost = true;
    ui_close(ui);
    page_end(stage);
}
