/* SPDX-License-Identifier: MPL-2.0 */
/* The title: play, go on, settings, about. Its picture is small on purpose: it is the first
 * frame. */
#include "screens/screens.h"

#include <string.h>

static void other_language(struct stage *stage)
{
    bool dutch = !strcmp(stage->settings->lang, "nl");
    struct text name = dutch ? words_plain("taal", "English") : words_plain("taal", "Nederlands");
    if (ui_button_as(stage->ui, (struct button){.key = "knop.taal", .name = name,
                                                .look = LOOK_QUIET, .icon = "icons/language"})) {
        settings_speak(stage->settings, dutch ? "en" : "nl");
        stage_keep_settings(stage);
    }
}

static void buttons(struct stage *stage)
{
    struct ui *ui = stage->ui;
    bool offers = stage->has_unfinished && !stage->unfinished.declined;
    if (stage->has_unfinished &&
        ui_button_as(ui, (struct button){.key = "knop.hervat", .name = TR("titel.hervat"),
                                         .look = offers ? LOOK_MAIN : LOOK_PLAIN}))
        stage_push(stage, &screen_resume);
    if (ui_button_as(ui, (struct button){.key = "knop.spelen", .name = TR("titel.spelen"),
                                         .look = offers ? LOOK_PLAIN : LOOK_MAIN}))
        stage_push(stage, &screen_who);
    if ((stage->setup.traject || stage->setup.follow_up) &&
        ui_button_as(ui, (struct button){.key = "knop.later", .name = TR("titel.later")}))
        later_open(stage);
    if (ui_button_as(ui, (struct button){.key = "knop.over", .name = TR("titel.over"),
                                         .look = LOOK_PLAIN}))
        stage_push(stage, &screen_about);
    ui_box(ui, (struct box){.id = "klein", .flow = FLOW_WRAP, .gap = 16});
    if (ui_button_as(ui, (struct button){.key = "knop.instellingen",
                                         .name = TR("knop.instellingen"), .look = LOOK_QUIET,
                                         .icon = "icons/settings"}))
        stage_push(stage, &screen_settings);
    other_language(stage);
    if (ui_button_as(ui, (struct button){.key = "knop.stoppen", .name = TR("titel.stoppen"),
                                         .look = LOOK_QUIET}))
        stage->quit = true;
    ui_close(ui);
}

static void show(struct stage *stage)
{
    struct ui *ui = stage->ui;
    bool large = stage->settings->text_percent > 125;
    ui_box(ui, (struct box){.id = "beeld", .flow = FLOW_FREE, .fills = true,
                            .picture = "art/title"});
    ui_box(ui, (struct box){.id = "titel", .surface = SURFACE_DARK, .gap = 24, .pad = 48,
                            .scrolls = true, .at = {96, 144, stage_is_large(stage) ? 1200 : 780,
                                                    large ? 840 : 0}});
    ui_text_sized(ui, TR("titel.naam"), SIZE_H1, FONT_HEADING, TONE_TEXT);
    ui_text_sized(ui, TR("titel.onder"), SIZE_LEAD, FONT_BODY, TONE_TEXT);
    ui_text(ui, TR("titel.duur"));
    if (stage->played_elsewhere)
        ui_text(ui, TR("titel.elders"));
    buttons(stage);
    ui_close(ui);
    ui_close(ui);
}

const struct screen screen_title = {.name = "titel", .show = show};
