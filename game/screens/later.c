/* SPDX-License-Identifier: MPL-2.0 */
/* After six weeks (measurement.md 1, t3): consent of its own, then the letter on the card of
 * then. The rest is an evening without rooms: the instrument, the code, thanks. */
#include "screens/screens.h"

#include <string.h>

void later_open(struct stage *stage)
{
    stage->entry.explains = false;
    stage->entry.consents[0] = false;
    if (evening_load(stage, LEVEL_FOLLOW_UP))
        stage_push(stage, &screen_later);
    else
        stage_push(stage, &screen_trouble);
}

/* Who plays an evening afterwards finds the choices for it as they were. */
static void begin(struct stage *stage, enum set card)
{
    struct entry evening = stage->entry;
    stage->entry.mode = MODE_ALONE;
    stage->entry.clock = CLOCK_OFF;
    stage->entry.players = 1;
    stage->entry.card = card;
    evening_begin(stage);
    stage->entry = evening;
    stage->entry.consents[0] = false;
    stage_reset(stage, &screen_evening);
}

/* Aside: no answer lies under Enter before somebody has chosen one. */
static void ask_consent(struct stage *stage)
{
    struct ui *ui = stage->ui;
    ui_text_sized(ui, TR("later.toestemming"), SIZE_LEAD, FONT_BODY, TONE_TEXT);
    if (!stage->setup.traject)
        ui_text(ui, TR("later.geen_traject"));
    ui_box(ui, (struct box){.id = "toestemming", .aside = true, .flow = FLOW_WRAP, .gap = 24});
    stage->entry.consents[0] = ui_button(ui, TR("knop.bewaren"));
    bool leaves = ui_button_as(ui, (struct button){.key = "knop.niet", .name = TR("later.niet")});
    ui_close(ui);
    if (page_back(stage, TR("knop.terug")) || leaves)
        stage_pop(stage);
}

static void ask_letter(struct stage *stage)
{
    static const struct { const char *key; struct text name; enum set card; } cards[] = {
        {"kaart.a", TEXT("later.kaart_a"), SET_AB},
        {"kaart.b", TEXT("later.kaart_b"), SET_BA},
        {"kaart.geen", TEXT("later.kaart_geen"), SET_NONE}};
    struct ui *ui = stage->ui;
    ui_text_sized(ui, TR("later.letter"), SIZE_LEAD, FONT_BODY, TONE_TEXT);
    ui_text(ui, TR("later.letter_uitleg"));
    ui_box(ui, (struct box){.id = "kaart", .flow = FLOW_WRAP, .gap = 24});
    for (int i = 0; i < 3; i++)
        if (ui_button_as(ui, (struct button){.key = cards[i].key, .name = cards[i].name}))
            begin(stage, cards[i].card);
    ui_close(ui);
    page_foot(stage);
    if (page_back(stage, TR("knop.terug")))
        stage->entry.consents[0] = false;
    ui_close(ui);
}

static void show(struct stage *stage)
{
    bool agreed = stage->entry.consents[0];
    page_begin(stage, "later", TR("later.titel"));
    if (agreed)
        ask_letter(stage);
    else
        ask_consent(stage);
    page_end(stage);
}

const struct screen screen_later = {.name = "later", .show = show};
