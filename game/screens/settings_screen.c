/* SPDX-License-Identifier: MPL-2.0 */
/* Settings, from every screen in one action: access, font, window; and the way to one's own
 * answers. */
#include "screens/access.h"

#include "base/files.h"

static void choose_font(struct stage *stage)
{
    static const char *const fonts[] = {"Inter", "Andika", "OpenDyslexic"};
    struct ui *ui = stage->ui;
    page_choices(stage, TR("instelling.letter"), "letter");
    for (int i = 0; i < 3; i++)
        if (ui_choice(ui, fonts[i], words_plain(fonts[i], fonts[i]), stage->settings->font == i)) {
            stage->settings->font = i;
            stage_keep_settings(stage);
        }
    ui_close(ui);
}

/* A profile lies beside the sessions: it can be carried to other laptops, and whoever starts
 * there for the first time begins with it (A03). */
static void profile(struct stage *stage)
{
    struct ui *ui = stage->ui;
    const char *path = files_join(ui_arena(ui), stage->setup.data, PROFILE_NAME);
    ui_heading(ui, TR("instelling.profiel"), 2);
    ui_text(ui, TR("instelling.profiel_uitleg"));
    ui_box(ui, (struct box){.id = "profiel", .flow = FLOW_WRAP, .gap = 16});
    if (ui_button_as(ui, (struct button){.key = "knop.bewaar",
                                         .name = TR("instelling.profiel_bewaar"),
                                         .icon = "icons/save"}))
        stage_save_settings(stage, &stage->profile_saves, path);
    if (files_exists(path) && ui_button(ui, TR("instelling.profiel_neem")) &&
        settings_read(path, stage->settings, ui_arena(ui), notes_new(ui_arena(ui), stage->words))) {
        stage->profile_saves = (struct saves){0};
        stage_keep_settings(stage);
    }
    ui_close(ui);
    enum os_write state = stage_saved(stage, &stage->profile_saves);
    if ((stage->profile_saves.first || stage->profile_saves.refused) && state != OS_WAITING)
        ui_status(ui, "zegt",
                  state == OS_SAFE ? TR("instelling.profiel_staat")
                                   : TR("instelling.profiel_mislukt"));
}

static void show(struct stage *stage)
{
    struct ui *ui = stage->ui;
    page_begin(stage, "instellingen", TR("instelling.titel"));
    page_foot(stage);
    if (page_back(stage, TR("knop.terug")))
        stage_pop(stage);
    if (stage->play && ui_button_as(ui, (struct button){.key = "knop.privacy",
                                                        .name = TR("knop.privacy"),
                                                        .icon = "icons/trash"}))
        stage_replace(stage, &screen_privacy);
    if (ui_button(ui, TR("pauze.oefenen")))
        stage_push(stage, &screen_practice);
    ui_close(ui);
    access_choices(stage);
    choose_font(stage);
    profile(stage);
    ui_text(ui, TR("instelling.toetsen"));
    page_end(stage);
}

const struct screen screen_settings = {.name = "instellingen", .show = show, .stops_clock = true};
