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
    stage->aim_ms = ui_acted_ms(stage->ui);
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

static void skip_button(struct stage *stage, int number, int who)
{
    if (ui_button_as(stage->ui, (struct button){.key = "knop.overslaan",
                                                .name = TR("puzzel.overslaan"),
                                                .look = LOOK_QUIET}))
        skip(stage, number, who);
}

/* With large text: the aim can be called back after it made room for the work. */
static void aim_button(struct stage *stage)
{
    bool was_open = stage->aim_open;
    if (page_tool(stage, TR("puzzel.opdracht"), "icons/info") && !was_open)
        stage->aim_ms = ui_acted_ms(stage->ui);
}

static bool back(struct stage *stage)
{
    bool pressed = ui_button_as(stage->ui, (struct button){.key = "knop.terug",
                                                           .name = TR("puzzel.terug"),
                                                           .icon = "icons/back",
                                                           .icon_only = stage_is_large(stage)});
    return pressed || ui_key_pressed(stage->ui, KEY_ESCAPE);
}

/* Hints and skipping stand beside every puzzle in a room; an instrument has neither. */
static void helps(struct stage *stage, int number, int who)
{
    struct ui *ui = stage->ui;
    bool large = stage_is_large(stage);
    ui_box(ui, (struct box){
                   .id = "hulp", .aside = true, .flow = FLOW_WRAP, .gap = 16, .align = ALIGN_END});
    if (who == 0 && back(stage))
        leave(stage);
    parts_button(stage, number);
    if (large)
        aim_button(stage);
    if (page_tool(stage, TR("knop.hint"), "icons/hint") || ui_key_pressed(ui, KEY_HINT))
        stage_push(stage, &screen_hints);
    if (!large)
        skip_button(stage, number, who);
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

/* Who it is for and what to do, with a way out and a hint beside it. */
static void show_aim(struct stage *stage, int number, int who)
{
    struct ui *ui = stage->ui;
    const struct puzzle *puzzle = &stage->level->puzzles[number];
    if (puzzle->room < 0) {
        show_who(stage, who);
        return;
    }
    ui_box(ui, (struct box){.id = "doel", .flow = FLOW_ROW, .gap = 32});
    ui_box(ui, (struct box){.id = "uitleg", .fills = true, .gap = 8});
    show_who(stage, who);
    ui_text(ui, puzzle->aim);
    ui_close(ui);
    helps(stage, number, who);
    ui_close(ui);
}

/* Large text leaves no room for it: who and what stand there until the first act, and come back
 * when asked. */
static void show_aim_large(struct stage *stage, int number, int who)
{
    const struct puzzle *puzzle = &stage->level->puzzles[number];
    if (!stage->aim_open)
        return;
    show_who(stage, who);
    if (puzzle->room >= 0)
        ui_text(stage->ui, puzzle->aim);
}

/* At the end of the page, where nobody presses it for another. */
static void show_skip_large(struct stage *stage, int number, int who)
{
    ui_box(stage->ui, (struct box){.id = "hulp", .aside = true, .flow = FLOW_WRAP});
    skip_button(stage, number, who);
    ui_close(stage->ui);
}

static void show_open(struct stage *stage, int number, int who, struct view *view,
                      struct given *given)
{
    const struct puzzle *puzzle = &stage->level->puzzles[number];
    bool large = stage_is_large(stage);
    if (large)
        show_aim_large(stage, number, who);
    else
        show_aim(stage, number, who);
    parts_alone(stage, number);
    if (stage->draft)
        puzzle->kind->show(puzzle->spec, stage->draft, view, stage->ui, given);
    if (large && puzzle->room >= 0)
        show_skip_large(stage, number, who);
}

void puzzle_show(struct stage *stage, int number, int who)
{
    const struct puzzle *puzzle = &stage->level->puzzles[number];
    const struct session *session = stage_session(stage);
    bool done = who == 0 && session->puzzles[number] != PUZZLE_OPEN, large = stage_is_large(stage);
    struct given given = {0};
    struct view view;
    play_view(stage->play, number, who, ui_arena(stage->ui), &view);
    view.pictures = stage->pictures;
    mind_draft(stage, puzzle, number, who, &view);
    stage->aim_open = stage->aim_ms == ui_acted_ms(stage->ui);
    page_desk_head(stage, puzzle->title);
    if (large && !done && puzzle->room >= 0)
        helps(stage, number, who);
    page_desk_body(stage, "puzzel");
    if (done) {
        show_who(stage, who);
        show_done(stage, puzzle);
    } else {
        show_open(stage, number, who, &view, &given);
    }
    page_end(stage);
    hand_over(stage, number, who, &given);
}
