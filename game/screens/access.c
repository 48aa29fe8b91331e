/* SPDX-License-Identifier: MPL-2.0 */
/* The very first screen on a new machine (A01): language, text size, contrast, motion, sound.
 * The same choices stand in the settings; access_choices is shared with that screen. */
#include "screens/access.h"
#include "screens/hear.h"

#include <string.h>

static void choose_language(struct stage *stage)
{
    struct ui *ui = stage->ui;
    page_choices(stage, TR("toegang.taal"), "taal");
    bool english = !strcmp(stage->settings->lang, "en");
    if (ui_choice(ui, "nl", words_plain("nl", "Nederlands"), !english)) {
        settings_speak(stage->settings, "nl");
        stage_keep_settings(stage);
    }
    if (ui_choice(ui, "en", words_plain("en", "English"), english)) {
        settings_speak(stage->settings, "en");
        stage_keep_settings(stage);
    }
    ui_close(ui);
}

static void choose_size(struct stage *stage)
{
    static const int sizes[] = {100, 125, 150, 175, 200, 225};
    struct ui *ui = stage->ui;
    page_choices(stage, TR("toegang.tekst"), "tekst");
    for (int i = 0; i < 6; i++) {
        struct slot slot = {"getal", stage_number(stage, sizes[i])};
        struct text name = stage_fill(stage, TR("toegang.procent"), &slot, 1);
        if (ui_choice(ui, slot.value, name, stage->settings->text_percent == sizes[i])) {
            stage->settings->text_percent = sizes[i];
            stage_keep_settings(stage);
        }
    }
    ui_close(ui);
}

static void choose_theme(struct stage *stage)
{
    static const char *const keys[] = {"licht", "contrast"};
    static const struct text names[] = {TEXT("toegang.licht"), TEXT("toegang.contrast")};
    struct ui *ui = stage->ui;
    page_choices(stage, TR("toegang.kleuren"), "kleuren");
    for (int i = 0; i < 2; i++)
        if (ui_choice(ui, keys[i], names[i], (int)stage->settings->theme == i)) {
            stage->settings->theme = (enum theme)i;
            stage_keep_settings(stage);
        }
    ui_close(ui);
}

static void choose_motion(struct stage *stage)
{
    struct ui *ui = stage->ui;
    page_choices(stage, TR("toegang.beweging"), "beweging");
    if (ui_choice(ui, "gewoon", TR("toegang.gewoon"), !stage->settings->still)) {
        stage->settings->still = false;
        stage_keep_settings(stage);
    }
    if (ui_choice(ui, "stil", TR("toegang.stil"), stage->settings->still)) {
        stage->settings->still = true;
        stage_keep_settings(stage);
    }
    ui_close(ui);
}

void access_choices(struct stage *stage)
{
    choose_language(stage);
    choose_size(stage);
    choose_theme(stage);
    choose_motion(stage);
    hear_choices(stage);
}

static void show(struct stage *stage)
{
    page_begin(stage, "toegang", TR("toegang.titel"));
    ui_text(stage->ui, TR("toegang.uitleg"));
    bool goes_on = page_go_on(stage); /* above what scrolls: in sight at any size */
    access_choices(stage);
    if (goes_on) {
        stage->settings->seen_access = true;
        stage_keep_settings(stage);
        stage_reset(stage, &screen_title);
    }
    page_end(stage);
}

const struct screen screen_access = {.name = "toegang", .show = show};
