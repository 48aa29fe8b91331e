/* SPDX-License-Identifier: MPL-2.0 */
/* The neutral cover between people: who gets the laptop and what the others do meanwhile, never
 * what is asked (experience.md H08). */
#include "screens/screens.h"

#include "base/arena.h"

/* Each hand-over has the next of the author's tasks, so nobody only waits. */
static struct text meanwhile(const struct stage *stage, const struct session *session)
{
    bool parts = parts_being_read(stage);
    int number = parts ? stage->puzzle : session->open_puzzle, done = 0;
    const struct puzzle *puzzle = number < 0 ? NULL : &stage->level->puzzles[number];
    for (int person = 1; person <= session->players; person++)
        done += parts ? (int)(stage->parts_read >> person & 1) : round_done(stage, person);
    if (puzzle && puzzle->meanwhile_count)
        return puzzle->meanwhile[done % puzzle->meanwhile_count];
    return parts ? TR("pas.deel") : TR("pas.praat");
}

void pass_show(struct stage *stage, int person)
{
    struct ui *ui = stage->ui;
    const struct session *session = stage_session(stage);
    struct slot name = {"naam", stage_alias(stage, person)};
    ui_box(ui, (struct box){.id = "doek", .flow = FLOW_FREE, .fills = true,
                            .picture = "art/cover"});
    bool large = stage_is_large(stage);
    struct rect at = large ? (struct rect){24, 24, 1872, 0} : (struct rect){240, 192, 1440, 0};
    ui_box(ui, (struct box){.id = "pas", .surface = SURFACE_PANEL, .pad = large ? 24 : 48,
                            .gap = large ? 16 : 32, .at = at});
    ui_box(ui, (struct box){.id = "rol", .gap = large ? 12 : 24, .scrolls = true, .fills = true});
    ui_heading(ui, stage_fill(stage, TR("pas.geef"), &name, 1), large ? 2 : 1);
    ui_text(ui, TR("pas.wegkijken"));
    if (!parts_being_read(stage) && round_legs(stage) > 1)
        ui_text(ui, TR("pas.vaker"));
    ui_box(ui,
           (struct box){.id = "taak", .surface = SURFACE_PAPER, .pad = large ? 16 : 32, .gap = 16});
    ui_text_sized(ui, TR("pas.anderen"), SIZE_BODY, FONT_BOLD, TONE_TEXT);
    ui_text_sized(ui, meanwhile(stage, session), SIZE_LEAD, FONT_BODY, TONE_TEXT);
    ui_close(ui);
    ui_close(ui);
    struct button mine = {.key = "knop.ikbenhet", .look = LOOK_MAIN,
                          .name = stage_fill(stage, TR("pas.ikbenhet"), &name, 1)};
    page_foot(stage);
    if (ui_button_as(ui, mine))
        stage->who = person;
    if (parts_being_read(stage)) {
        if (!stage->reader &&
            ui_button_as(ui, (struct button){.key = "knop.alverdeeld", .name = TR("deel.al")}))
            parts_stop(stage);
        if (page_back(stage, TR("knop.terug")))
            parts_leave(stage);
    }
    if (ui_button_as(ui, (struct button){.key = "knop.pauze", .name = TR("knop.pauze"),
                                         .look = LOOK_QUIET, .icon = "icons/pause"}))
        stage_push(stage, &screen_pause);
    page_saving(stage);
    ui_close(ui);
    ui_close(ui);
    ui_close(ui);
}
