/* SPDX-License-Identifier: MPL-2.0 */
/* The disk refuses (robustness.md 1.6): from which minute on nothing is kept, and the choice to try
 * another folder or to play on without. The game goes on either way. */
#include "screens/screens.h"

#include "base/arena.h"
#include "base/files.h"

static void offer(struct stage *stage, const char *key, const char *folder)
{
    struct slot slot = {"map", folder};
    struct ui *ui = stage->ui;
    struct text name = words_fill(stage->words, TR("schijf.andere"), &slot, 1, ui_arena(ui));
    if (ui_button_as(ui, (struct button){.key = key, .name = name, .look = LOOK_MAIN}) &&
        log_move(play_log(stage->play), files_join(stage->evening, folder, "sessies")))
        stage->told_lost = false;
}

void lost_show(struct stage *stage)
{
    struct ui *ui = stage->ui;
    int minute = (int)(log_lost_at_ms(play_log(stage->play)) / 60000);
    struct slot slot = {"minuut", words_say(stage->words, stage_number(stage, minute)).text};
    struct file_list sticks = {0};
    page_begin(stage, "schijf", TR("schijf.titel"));
    ui_text_sized(ui, words_fill(stage->words, TR("schijf.vanaf"), &slot, 1, ui_arena(ui)), SIZE_LEAD, FONT_BODY,
                  TONE_TEXT);
    ui_text(ui, TR("schijf.uitleg"));
    ui_box(ui, (struct box){.id = "voet", .flow = FLOW_WRAP, .gap = 24});
    sticks_find(ui_arena(ui), &sticks);
    for (int i = 0; i < sticks.count; i++)
        offer(stage, arena_print(ui_arena(ui), "stick.%d", i + 1), sticks.names[i]);
    offer(stage, "knop.tijdelijk", "/tmp/uit-het-hokje");
    if (ui_button(ui, TR("schijf.door")))
        stage->told_lost = true;
    ui_close(ui);
    page_end(stage);
}
