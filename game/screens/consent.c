/* SPDX-License-Identifier: MPL-2.0 */
/* Consent, before anything is written (privacy.md 5): one person at a time, buttons of equal
 * weight. */
#include "screens/screens.h"

static void explain(struct stage *stage)
{
    static const struct text more[] = {TEXT("toestemming.wat"), TEXT("toestemming.nooit"),
                                       TEXT("toestemming.waar"), TEXT("toestemming.wissen"),
                                       TEXT("toestemming.wie")};
    ui_box(stage->ui, (struct box){.id = "uitleg", .surface = SURFACE_PANEL, .pad = 32, .gap = 16});
    for (int i = 0; i < 5; i++)
        ui_text(stage->ui, more[i]);
    ui_close(stage->ui);
}

static void decide(struct stage *stage, bool consent)
{
    struct entry *entry = &stage->entry;
    entry->consents[entry->chair++] = consent;
    entry->explains = false;
    if (entry->chair < entry->players)
        return;
    evening_begin(stage);
    stage_reset(stage, &screen_evening);
}

/* Aside: no answer lies under Enter before somebody has chosen one. */
static void buttons(struct stage *stage)
{
    struct ui *ui = stage->ui;
    ui_box(ui, (struct box){.id = "toestemming", .aside = true, .flow = FLOW_WRAP, .gap = 24});
    bool keeps = ui_button(ui, TR("knop.bewaren")), without = ui_button(ui, TR("knop.zonder"));
    if (ui_button(ui, stage->entry.explains ? TR("knop.minder_uitleg") : TR("knop.meer_uitleg")))
        stage->entry.explains = !stage->entry.explains;
    ui_close(ui);
    if (keeps || without)
        decide(stage, keeps);
}

static void show(struct stage *stage)
{
    struct ui *ui = stage->ui;
    const struct entry *entry = &stage->entry;
    page_begin(stage, "keuze", TR("toestemming.titel"));
    if (entry->players > 1) {
        struct slot slots[] = {{"nummer", stage_number(stage, entry->chair + 1)},
                               {"van", stage_number(stage, entry->players)}};
        ui_text_sized(ui, stage_fill(stage, TR("toestemming.wie_nu"), slots, 2), SIZE_LEAD,
                      FONT_BOLD, TONE_TEXT);
    }
    ui_text(ui, TR("toestemming.versies"));
    ui_text_sized(ui, entry->players > 1 ? TR("toestemming.team") : TR("toestemming.alleen"),
                  SIZE_LEAD, FONT_BODY, TONE_TEXT);
    buttons(stage);
    if (entry->explains)
        explain(stage);
    if (entry->chair == 0 && page_back(stage, TR("knop.terug")))
        stage_pop(stage);
    page_end(stage);
}

const struct screen screen_consent = {.name = "toestemming", .show = show};
