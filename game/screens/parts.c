/* SPDX-License-Identifier: MPL-2.0 */
/* The jigsaw: before a puzzle with parts is worked on, each reads a part of their own behind the
 * cover (experience.md H08). Nothing is answered, so nothing of it is a fact; who is alone has
 * all parts in view. */
#include "screens/screens.h"

#include "base/arena.h"

enum { PART_WIDTH = 840, PART_LARGE = 1640 };

static uint64_t bit(int number)
{
    return UINT64_C(1) << number;
}

static bool has_parts(const struct stage *stage, int puzzle)
{
    return puzzle >= 0 && stage->level->puzzles[puzzle].part_count > 0 &&
           stage_session(stage)->puzzles[puzzle] == PUZZLE_OPEN;
}

bool parts_being_read(const struct stage *stage)
{
    if (!has_parts(stage, stage->puzzle) || stage_session(stage)->players < 2)
        return false;
    return stage->reader || !(stage->parts_dealt & bit(stage->puzzle));
}

void parts_stop(struct stage *stage)
{
    stage->parts_dealt |= bit(stage->puzzle);
    stage->parts_read = 0;
    stage->reader = stage->who = 0;
}

void parts_leave(struct stage *stage)
{
    if (!stage->reader)
        stage->puzzle = -1;
    stage->parts_read = 0;
    stage->reader = stage->who = 0;
}

/* By chair, as the laptop goes round; 0: all have. */
static int next_reader(const struct stage *stage, const struct session *session)
{
    uint8_t numbers[MOST_PEOPLE];
    if (stage->reader)
        return stage->reader;
    people_deal(session->seed, session->players, numbers);
    for (int chair = 0; chair < session->players; chair++)
        if (!(stage->parts_read & bit(numbers[chair])))
            return numbers[chair];
    return 0;
}

static void show_part(struct stage *stage, const struct puzzle *puzzle, int part, int width)
{
    struct ui *ui = stage->ui;
    struct slot slots[] = {{"nummer", stage_number(stage, part + 1)},
                           {"totaal", stage_number(stage, puzzle->part_count)}};
    const char *id = arena_print(ui_arena(ui), "deel.%d", part + 1);
    ui_box(ui,
           (struct box){.id = id, .surface = SURFACE_PAPER, .pad = 32, .gap = 16, .width = width});
    ui_text_sized(ui, stage_fill(stage, TR("deel.nummer"), slots, 2), SIZE_BODY, FONT_BOLD,
                  TONE_TEXT);
    ui_text_sized(ui, puzzle->parts[part], SIZE_LEAD, FONT_BODY, TONE_TEXT);
    ui_close(ui);
}

/* The one whose part it is sits before the screen. */
static void read_show(struct stage *stage, int person)
{
    struct ui *ui = stage->ui;
    const struct session *session = stage_session(stage);
    const struct puzzle *puzzle = &stage->level->puzzles[stage->puzzle];
    uint8_t parts[MOST_PARTS];
    int count = session_parts(session, puzzle, person, parts);
    struct slot name = {"naam", stage_alias(stage, person)};
    page_begin(stage, "deel", puzzle->title);
    ui_box(ui, (struct box){.id = "lezer", .gap = 24, .is_private = true});
    ui_text_sized(ui, stage_fill(stage, TR("puzzel.voor"), &name, 1), SIZE_BODY, FONT_BOLD,
                  TONE_TEXT_2);
    ui_text(ui, TR("deel.uitleg"));
    for (int i = 0; i < count; i++)
        show_part(stage, puzzle, parts[i], 0);
    ui_close(ui);
    page_foot(stage);
    if (ui_button_as(ui, (struct button){.key = "knop.gelezen",
                                         .name = TR("deel.gelezen"),
                                         .look = LOOK_MAIN})) {
        stage->parts_read |= bit(person);
        stage->who = 0;
        if (stage->reader || !next_reader(stage, session))
            parts_stop(stage);
    }
    ui_close(ui);
    page_end(stage);
}

static void ask_who(struct stage *stage)
{
    struct ui *ui = stage->ui;
    const struct session *session = stage_session(stage);
    page_begin(stage, "lezers", TR("deel.wie"));
    ui_text(ui, TR("deel.wie_uitleg"));
    ui_box(ui, (struct box){.id = "namen", .flow = FLOW_WRAP, .gap = 16});
    for (int person = 1; person <= session->players; person++) {
        const char *key = arena_print(ui_arena(ui), "p%d", person);
        struct text name = words_plain(key, stage_alias(stage, person));
        if (ui_button_as(ui, (struct button){.key = key, .name = name}))
            stage->reader = person;
    }
    ui_close(ui);
    page_foot(stage);
    if (page_back(stage, TR("knop.terug")))
        stage->reader = 0;
    ui_close(ui);
    page_end(stage);
}

void parts_show(struct stage *stage)
{
    int person = next_reader(stage, stage_session(stage));
    if (stage->reader < 0)
        ask_who(stage);
    else if (stage->who != person)
        pass_show(stage, person);
    else
        read_show(stage, person);
}

void parts_button(struct stage *stage, int puzzle)
{
    if (!has_parts(stage, puzzle))
        return;
    bool alone = stage_session(stage)->players < 2, shut = stage->parts_shut & bit(puzzle);
    struct text says = !alone ? TR("deel.nogeens") : shut ? TR("deel.toon") : TR("deel.weg");
    bool large = stage_is_large(stage);
    if (!ui_button_as(stage->ui, (struct button){.key = "knop.deel", .name = says,
                                                 .look = LOOK_QUIET, .icon_only = large,
                                                 .icon = large ? "icons/dossier" : NULL}))
        return;
    if (alone)
        stage->parts_shut ^= bit(puzzle);
    else
        stage->reader = -1;
}

void parts_alone(struct stage *stage, int puzzle)
{
    if (!has_parts(stage, puzzle) || stage_session(stage)->players > 1 ||
        (stage->parts_shut & bit(puzzle)))
        return;
    struct ui *ui = stage->ui;
    const struct puzzle *at = &stage->level->puzzles[puzzle];
    ui_box(ui, (struct box){.id = "delen", .flow = FLOW_WRAP, .gap = 24});
    for (int i = 0; i < at->part_count; i++)
        show_part(stage, at, i, stage_is_large(stage) ? PART_LARGE : PART_WIDTH);
    ui_close(ui);
}
