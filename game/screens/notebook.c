/* SPDX-License-Identifier: MPL-2.0 */
/* Bag and notebook: what was found, evidence cards with source status, the last messages (I02). */
#include "kinds/own.h"
#include "screens/screens.h"

/* What there is to do in this room, in the author's words (I02). */
static void aims(struct stage *stage, const struct session *session)
{
    struct ui *ui = stage->ui;
    ui_heading(ui, TR("notitie.doen"), 2);
    for (int i = 0; i < stage->level->puzzle_count; i++) {
        const struct puzzle *puzzle = &stage->level->puzzles[i];
        if (!session_may_open(stage->level, session, i))
            continue;
        ui_text_sized(ui, puzzle->title, SIZE_BODY, FONT_BOLD, TONE_TEXT);
        ui_text(ui, puzzle->aim);
    }
}

static void bag(struct stage *stage, const struct session *session)
{
    struct ui *ui = stage->ui;
    int found = 0;
    ui_heading(ui, TR("notitie.tas"), 2);
    for (int i = 0; i < stage->level->thing_count; i++) {
        if (!session_has(session, i))
            continue;
        ui_text(ui, stage->level->things[i].alt);
        found++;
    }
    if (!found)
        ui_text(ui, TR("notitie.leeg"));
}

void card_paper(struct stage *stage, int number)
{
    struct ui *ui = stage->ui;
    const struct card *card = &stage->level->cards[number];
    ui_box(ui, (struct box){.id = card->id, .surface = SURFACE_PAPER, .pad = 24, .gap = 8});
    page_source(ui, card->fact, card->status);
    ui_text(ui, card->body);
    ui_close(ui);
}

static void cards(struct stage *stage, const struct session *session)
{
    ui_heading(stage->ui, TR("notitie.kaarten"), 2);
    for (int i = 0; i < stage->level->card_count; i++)
        if (session_saw_card(session, i))
            card_paper(stage, i);
}

static void show(struct stage *stage)
{
    struct ui *ui = stage->ui;
    const struct session *session = stage_session(stage);
    page_begin(stage, "notitie", TR("knop.notities"));
    if (page_back(stage, TR("knop.terug")))
        stage_pop(stage);
    aims(stage, session);
    bag(stage, session);
    cards(stage, session);
    ui_heading(ui, TR("notitie.laatste"), 2);
    for (int i = stage->message_count - 1; i >= 0; i--)
        ui_text(ui, stage->messages[i]);
    page_end(stage);
}

const struct screen screen_notebook = {.name = "notitie", .show = show};
