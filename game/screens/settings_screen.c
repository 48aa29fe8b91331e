/* SPDX-License-Identifier: MPL-2.0 */
/* Settings, from every screen in one action: access, font, window; and the way to one's own answers. */
#include "screens/access.h"

static void choose_font(struct stage *stage)
{
    static const char *const fonts[] = {"Inter", "Andika", "OpenDyslexic"};
    struct ui *ui = stage->ui;
    ui_heading(ui, TR("instelling.letter"), 2);
    ui_box(ui, (struct box){.id = "letter", .flow = FLOW_WRAP, .gap = 16});
    for (int i = 0; i < 3; i++)
        if (ui_choice(ui, fonts[i], words_plain(fonts[i], fonts[i]), stage->settings->font == i)) {
            stage->settings->font = i;
            stage_keep_settings(stage);
        }
    ui_close(ui);
}

static void show(struct stage *stage)
{
    struct ui *ui = stage->ui;
    page_begin(stage, "instellingen", TR("instelling.titel"));
    ui_box(ui, (struct box){.id = "voet", .flow = FLOW_WRAP, .gap = 24});
    if (page_back(stage, TR("knop.terug")))
        stage_pop(stage);
    if (stage->play && ui_button_as(ui, (struct button){.key = "knop.privacy", .name = TR("knop.privacy"),
                                                        .icon = "icons/trash"}))
        stage_replace(stage, &screen_privacy);
    if (ui_button(ui, TR("pauze.oefenen")))
        stage_push(stage, &screen_practice);
    ui_close(ui);
    access_choices(stage);
    choose_font(stage);
    ui_text(ui, TR("instelling.toetsen"));
    page_end(stage);
}

const struct screen screen_settings = {.name = "instellingen", .show = show, .stops_clock = true};
