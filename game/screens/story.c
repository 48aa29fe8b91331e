/* SPDX-License-Identifier: MPL-2.0 */
/* Pages of story, one at a time; text never moves on by itself (F04). And the names, once dealt. */
#include "screens/screens.h"

#include <string.h>

#include "base/arena.h"

static void portrait(struct stage *stage, const struct person *person, int width)
{
    const char *picture = stage_picture(stage, "portraits", person->portrait);
    ui_image(stage->ui, person->id, picture, words_plain(person->id, person->name), width,
             width * 6 / 5);
}

static void portraits(struct stage *stage)
{
    ui_box(stage->ui, (struct box){.id = "gezichten", .flow = FLOW_WRAP, .gap = 16});
    for (int i = 0; i < stage->level->person_count; i++)
        portrait(stage, &stage->level->people[i], stage_is_large(stage) ? 112 : 176);
    ui_close(stage->ui);
}

/* "Noor: ..." anywhere at the start of a sentence. */
static const struct person *speaker_of(struct stage *stage, struct text text)
{
    const char *said = words_say(stage->words, text).text;
    for (int i = 0; i < stage->level->person_count; i++) {
        const struct person *person = &stage->level->people[i];
        const char *at = strstr(said, person->name);
        if (at && (at == said || at[-1] == ' ') && at[strlen(person->name)] == ':')
            return person;
    }
    return NULL;
}

void story_say(struct stage *stage, const char *key, struct text text, int portrait_width)
{
    struct ui *ui = stage->ui;
    const struct person *person = speaker_of(stage, text);
    if (!person) {
        ui_status(ui, key, text);
        return;
    }
    ui_box(ui, (struct box){.id = "spreekt", .flow = FLOW_ROW, .gap = 24, .align = ALIGN_CENTRE});
    portrait(stage, person, portrait_width);
    ui_box(ui, (struct box){.id = "woorden", .fills = true});
    ui_status(ui, key, text);
    ui_close(ui);
    ui_close(ui);
}

void story_show(struct stage *stage, const char *id, struct text title, const struct text *pages,
                int count, bool *told)
{
    struct ui *ui = stage->ui;
    page_begin(stage, id, title);
    if (stage->page >= count)
        stage->page = 0;
    const struct person *speaker = speaker_of(stage, pages[stage->page]);
    if (speaker)
        portrait(stage, speaker, stage_is_large(stage) ? 160 : 300);
    else if (stage->level->person_count)
        portraits(stage);
    ui_box(ui, (struct box){.id = "vel", .surface = SURFACE_PAPER,
                            .pad = stage_is_large(stage) ? 24 : 40, .gap = 24});
    ui_text_sized(ui, pages[stage->page], SIZE_LEAD, FONT_BODY, TONE_TEXT);
    ui_close(ui);
    page_foot(stage);
    bool back = stage->page > 0 &&
                ui_button_as(ui, (struct button){.key = "knop.vorige", .name = TR("knop.vorige")});
    stage->page += page_go_on(stage) ? 1 : back ? -1 : 0;
    *told = stage->page >= count;
    if (*told)
        stage->page = 0;
    ui_close(ui);
    page_end(stage);
}

static bool tell_once(struct stage *stage, const char *id, int number, uint64_t *rooms)
{
    const struct room *room = &stage->level->rooms[number];
    bool story = rooms == &stage->told_rooms, told = false;
    int count = story ? room->story_count : room->after_count;
    if (!count || stage_told(*rooms, number))
        return false;
    story_show(stage, id, room->title, story ? room->story : room->after, count, &told);
    if (told)
        *rooms |= UINT64_C(1) << number;
    return true;
}

bool room_story_show(struct stage *stage, int room)
{
    return tell_once(stage, "kamer", room, &stage->told_rooms);
}

bool room_end_show(struct stage *stage, int room)
{
    return tell_once(stage, "uit", room, &stage->told_ends);
}

void names_show(struct stage *stage)
{
    struct ui *ui = stage->ui;
    const struct session *session = stage_session(stage);
    uint8_t numbers[MOST_PEOPLE];
    people_deal(session->seed, session->players, numbers);
    page_begin(stage, "namen", TR("namen.titel"));
    ui_text_sized(ui, TR("namen.uitleg"), SIZE_LEAD, FONT_BODY, TONE_TEXT);
    for (int chair = 0; chair < session->players; chair++) {
        struct slot slots[] = {{"nummer", stage_number(stage, chair + 1)},
                               {"naam", stage_alias(stage, numbers[chair])}};
        struct text line = stage_fill(stage, TR("namen.regel"), slots, 2);
        ui_text_sized(ui, line, SIZE_LEAD, FONT_BOLD, TONE_TEXT);
    }
    ui_text(ui, TR("namen.muis"));
    if (page_go_on(stage))
        stage->told_names = true;
    page_end(stage);
}

/* The room's one question for the talk; true: they have talked. */
static bool ask_to_talk(struct stage *stage, const struct room *room, struct text onwards)
{
    struct ui *ui = stage->ui;
    page_begin(stage, "gesprek", TR("gesprek.titel"));
    ui_box(ui, (struct box){.id = "vraag", .surface = SURFACE_PAPER, .pad = 40, .gap = 24});
    ui_text_sized(ui, room->talk, SIZE_H2, FONT_BODY, TONE_TEXT);
    ui_close(ui);
    ui_text(ui, stage_session(stage)->players > 1 ? TR("gesprek.team") : TR("gesprek.alleen"));
    bool talked = ui_button_as(ui, (struct button){.key = "knop.verder", .look = LOOK_MAIN,
                                                   .icon = "icons/door", .name = onwards});
    page_end(stage);
    return talked;
}

void talk_show(struct stage *stage)
{
    int number = stage_session(stage)->room;
    if (ask_to_talk(stage, &stage->level->rooms[number], TR("puzzel.kamer")))
        stage->told_talks |= UINT64_C(1) << number;
}

void leave_show(struct stage *stage, int number)
{
    const struct level *level = stage->level;
    const struct room *room = &level->rooms[number];
    int onwards = session_onwards(level, stage_session(stage));
    if (room_end_show(stage, number))
        return;
    struct slot next = {"kamer", ""};
    if (onwards >= 0)
        next.value = words_say(stage->words, level->rooms[onwards].title).text;
    struct text says = room->side ? TR("gesprek.terug") : TR("gesprek.verder");
    if (ask_to_talk(stage, room, stage_fill(stage, says, &next, 1))) {
        stage->told_talks |= UINT64_C(1) << number;
        stage_hush(stage);
        stage_wish(stage, (struct wish){.type = WISH_GO, .on = onwards});
    }
}
