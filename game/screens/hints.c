/* SPDX-License-Identifier: MPL-2.0 */
/* The hint ladder: nudge, pointer, answer. Free, undoable, in the log. */
#include "screens/screens.h"

static int puzzle_at_hand(const struct stage *stage)
{
    const struct session *session = stage_session(stage);
    return session->open_puzzle >= 0 ? session->open_puzzle : stage->puzzle;
}

static void show(struct stage *stage)
{
    static const struct text names[] = {TEXT("hint.duwtje"), TEXT("hint.wijzer"),
                                        TEXT("hint.antwoord")};
    struct ui *ui = stage->ui;
    int number = puzzle_at_hand(stage);
    if (number < 0) {
        stage_pop(stage);
        return;
    }
    const struct puzzle *puzzle = &stage->level->puzzles[number];
    int open = stage_session(stage)->hints[number];
    page_begin(stage, "hints", TR("hint.titel"));
    ui_text(ui, TR("hint.uitleg"));
    for (int i = 0; i < open && i < 3; i++) {
        ui_box(ui, (struct box){.id = names[i].id, .surface = SURFACE_PAPER, .pad = 32, .gap = 8});
        ui_text_sized(ui, names[i], SIZE_BODY, FONT_BOLD, TONE_TEXT);
        ui_text_sized(ui, puzzle->hints[i], SIZE_LEAD, FONT_BODY, TONE_TEXT);
        ui_close(ui);
    }
    page_foot(stage);
    if (open < 3 && ui_button_as(ui, (struct button){.key = "knop.geef", .name = names[open],
                                                     .look = LOOK_MAIN}))
        stage_wish(stage, (struct wish){.type = WISH_HINT, .on = number, .number = open + 1});
    if (open > 0 && ui_button(ui, TR("hint.terug")))
        stage_wish(stage, (struct wish){.type = WISH_HINT, .on = number, .number = 0});
    if (page_back(stage, TR("hint.verder")))
        stage_pop(stage);
    ui_close(ui);
    page_end(stage);
}

const struct screen screen_hints = {.name = "hints", .show = show};
