/* SPDX-License-Identifier: MPL-2.0 */
/* One puzzle close up, for the table (who 0) or for one person behind the cover. The kind shows
 * itself; what it hands over becomes a wish, and its draft waits for the disk. */
#include "screens/screens.h"

#include <string.h>

#include "base/arena.h"

/* The draft lives as long as the same puzzle and person are on screen; it starts from the facts. */
static void mind_draft(struct stage *stage, const struct puzzle *puzzle, int number, int who,
                       const struct view *view)
{
    if (stage->draft && stage->draft_puzzle == number && stage->draft_who == who)
        return;
    stage->draft = arena_get(stage->evening, puzzle->kind->draft_size);
    stage->draft_puzzle = number;
    stage->draft_who = who;
    puzzle->kind->reset(puzzle->spec, view, stage->draft);
}

static void leave(struct stage *stage)
{
    stage->puzzle = -1;
    stage->draft = NULL;
    stage->draft_puzzle = -1;
}

static void hand_over(struct stage *stage, int number, int who, const struct given *given)
{
    if (!given->count && !given->handed_in)
        return;
    stage_wish(stage, (struct wish){.type = WISH_GIVE, .who = who, .on = number, .given = *given});
    if (given->handed_in) {
        stage->draft = NULL;
        stage->who = 0;
    }
}

static void skip(struct stage *stage, int number, int who)
{
    if (who) {
        hand_over(stage, number, who, &(struct given){.handed_in = true});
        return;
    }
    stage_wish(stage, (struct wish){.type = WISH_SKIP, .on = number});
    leave(stage);
}

/* Hints and skipping stand beside every puzzle in a room; an instrument has neither. */
static void helps(struct stage *stage, int number, int who)
{
    struct ui *ui = stage->ui;
    ui_box(ui, (struct box){.id = "hulp", .aside = true, .flow = FLOW_WRAP, .gap = 16, .align = ALIGN_END});
    if (who == 0 && page_back(stage, TR("puzzel.terug")))
        leave(stage);
    parts_button(stage, number);
    if (ui_button_as(ui, (struct button){.key = "knop.hint", .name = TR("knop.hint"),
                                         .look = LOOK_QUIET, .icon = "icons/hint"}) ||
        ui_key_pressed(ui, KEY_HINT))
        stage_push(stage, &screen_hints);
    if (ui_button_as(ui, (struct button){.key = "knop.overslaan", .name = TR("puzzel.overslaan"),
                                         .look = LOOK_QUIET}))
        skip(stage, number, who);
    ui_close(ui);
}

static void show_done(struct stage *stage, const struct puzzle *puzzle)
{
    struct ui *ui = stage->ui;
    ui_box(ui, (struct box){.id = "opgelost", .surface = SURFACE_PANEL, .pad = 40, .gap = 24});
    ui_status(ui, "klaar", TR("puzzel.opgelost"));
    if (puzzle->room_says.id)
        ui_text_sized(ui, puzzle->room_says, SIZE_LEAD, FONT_BODY, TONE_TEXT);
    if (ui_button_as(ui, (struct button){.key = "knop.verder", .name = TR("puzzel.kamer"),
                                         .look = LOOK_MAIN}) || ui_key_pressed(ui, KEY_ESCAPE))
        leave(stage);
    ui_close(ui);
}

static void show_who(struct stage *stage, int who)
{
    const struct session *session = stage_session(stage);
    if (session->players < 2)
        return;
    int mouse = who ? who : session_mouse(stage->level, session, session->room, stage->puzzle);
    struct slot slot = {"naam", stage_alias(stage, mouse)};
    struct text says = stage_fill(stage, who ? TR("puzzel.voor") : TR("puzzel.muis"), &slot, 1);
    ui_text_sized(stage->ui, says, SIZE_BODY, FONT_BOLD, TONE_TEXT_2);
}

/* What to do, with a way out and a hint beside it: always in view, also when the puzzle scrolls. */
static void show_aim(struct stage *stage, int number, int who)
{
    struct ui *ui = stage->ui;
    const struct puzzle *puzzle = &stage->level->puzzles[number];
    if (puzzle->room < 0)
        return;
    ui_box(ui, (struct box){.id = "doel", .flow = FLOW_ROW, .gap = 32});
    ui_box(ui, (struct box){.id = "uitleg", .fills = true});
    ui_text(ui, puzzle->aim);
    ui_close(ui);
    helps(stage, number, who);
    ui_close(ui);
}

void puzzle_show(struct stage *stage, int number, int who)
{
    const struct puzzle *puzzle = &stage->level->puzzles[number];
    const struct session *session = stage_session(stage);
    struct given given = {0};
    struct view view;
    play_view(stage->play, number, who, ui_arena(stage->ui), &view);
    view.pictures = stage->pictures;
    mind_draft(stage, puzzle, number, who, &view);
    page_begin_desk(stage, "puzzel", puzzle->title);
    show_who(stage, who);
    if (who == 0 && session->puzzles[number] != PUZZLE_OPEN) {
        show_done(stage, puzzle);
    } else {
        show_aim(stage, number, who);
        parts_alone(stage, number);
        if (stage->draft)
            puzzle->kind->show(puzzle->spec, stage->draft, &view, stage->ui, &given);
    }
    page_end(stage);
    hand_over(stage, number, who, &given);
}
