/* SPDX-License-Identifier: MPL-2.0 */
/* How long a room takes at one laptop (experience.md d 7): what is met on the way is read at 200
 * words a minute, every answer takes a few seconds. What a table does together it reads once;
 * what each does in private is read and answered by each, and the laptop goes round for it. */
#include "core/check_own.h"

#include <string.h>

/* 200 a minute lies between reading in silence, 238, and aloud, 183 (Brysbaert 2019, Journal of
 * Memory and Language 109). WORK_S: to find out, or at a table to agree. PASS_S: one reads the
 * cover and takes over. */
enum { WORDS_A_MINUTE = 200, READ_MOST = 160, ANSWER_S = 4, TOUCH_S = 4, WORK_S = 45, PASS_S = 10 };

static int words_in(struct text text)
{
    int words = 0;
    const char *at = text.dutch ? text.dutch : "";
    for (at += strspn(at, " \n"); *at; at += strspn(at, " \n")) {
        words++;
        at += strcspn(at, " \n");
    }
    return words;
}

static int words_all(const struct text *texts, int count)
{
    int words = 0;
    for (int i = 0; i < count; i++)
        words += words_in(texts[i]);
    return words;
}

static int words_effects(const struct level *level, const struct effect *effects, int count)
{
    int words = 0;
    for (int i = 0; i < count; i++)
        words += effects[i].word == EFFECT_SAY    ? words_in(effects[i].say)
                 : effects[i].word == EFFECT_CARD ? words_in(level->cards[effects[i].what].body)
                                                  : 0;
    return words;
}

static int seconds_for(int words)
{
    return words * 60 / WORDS_A_MINUTE;
}

/* Half of what can be touched is touched, once. */
static int thing_seconds(const struct level *level, const struct thing *thing)
{
    if (thing->decorative || thing->say_count == 0)
        return 0;
    int words = words_in(thing->says[0]) +
                words_effects(level, thing->effects, thing->effect_count);
    return (seconds_for(words) + TOUCH_S) / 2;
}

/* What one person reads and answers: the fields of one way through, for nobody takes them all in
 * a talk. */
static int own_seconds(const struct puzzle *puzzle)
{
    struct text texts[READ_MOST];
    struct mark marks[MARKS];
    const struct view view = {.form = FORM_A};
    const struct puzzle_kind *kind = puzzle->kind;
    int count = kind->read_words ? kind->read_words(puzzle->spec, texts, READ_MOST) : 0;
    int words = words_in(puzzle->title) + words_in(puzzle->aim) + words_all(texts, count);
    return seconds_for(words) + kind->solve(puzzle->spec, &view, marks) * ANSWER_S + kind->lasts_s;
}

static int puzzle_seconds(const struct puzzle *puzzle, int people)
{
    int own = own_seconds(puzzle), round = people > 1 ? people * PASS_S : 0;
    int after = seconds_for(words_in(puzzle->room_says));
    if (puzzle->each)
        return people * own + round + after;
    int parts = seconds_for(words_all(puzzle->parts, puzzle->part_count));
    return own + WORK_S + parts + (puzzle->part_count ? round : 0) + after;
}

/* Of the pack: what is told before the first room and after the last. */
static int told_seconds(const struct level *level, int room)
{
    int words = room == 0 ? words_all(level->story, level->story_count) : 0;
    if (room == level->room_count - 1)
        words += words_all(level->ending, level->ending_count);
    return seconds_for(words);
}

int check_room_seconds(const struct level *level, int room, int people)
{
    const struct room *at = &level->rooms[room];
    int words = words_all(at->story, at->story_count) + words_all(at->after, at->after_count) +
                words_effects(level, at->lock.effects, at->lock.effect_count) + words_in(at->talk);
    int seconds = seconds_for(words) + told_seconds(level, room);
    for (int i = 0; i < at->things; i++)
        seconds += thing_seconds(level, &level->things[at->first_thing + i]);
    for (int i = 0; i < at->puzzles; i++)
        seconds += puzzle_seconds(&level->puzzles[at->first_puzzle + i], people);
    return seconds;
}
