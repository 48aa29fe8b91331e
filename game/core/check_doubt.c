/* SPDX-License-Identifier: MPL-2.0 */
/* What a pack that can be finished may still be asked: does each `if` hold anything back, does
 * the last hint give the answer, how many acts is it? */
#include <stdio.h>
#include <string.h>

#include "core/check_own.h"

/* --- needless conditions ---------------------------------------------------------------------- */

/* Nowhere, however one came in, can this be touched in vain. Of a room with choices every way in
 * must have been tried; of any other the poorest stands for all. */
static bool is_needless(struct mover *mover, const struct starts *starts, int thing,
                        const struct cond *when)
{
    int home = mover->home[mover->level->things[thing].room];
    if (!when || (mover->tangled[home] && starts->count > MOST_STARTS))
        return false;
    for (int i = 0; i < starts->count && i < MOST_STARTS; i++)
        if (ways_refused(mover, starts->list[i], thing, when))
            return false;
    return starts->count > 0;
}

static void doubt_things(struct mover *mover, const struct starts *starts, int room,
                         struct notes *notes)
{
    const struct level *level = mover->level;
    for (int i = 0; i < level->thing_count; i++) {
        const struct thing *thing = &level->things[i];
        struct slot slot = {"naam", thing->id};
        if (mover->home[thing->room] == room && !thing->decorative &&
            is_needless(mover, starts, i, thing->when))
            check_complain(notes, NOTE_WARNING, thing->at, TR("fout.if_overbodig"), &slot, 1);
    }
}

static void doubt_puzzles(struct mover *mover, const struct starts *starts, int room,
                          struct notes *notes)
{
    const struct level *level = mover->level;
    for (int i = 0; i < level->puzzle_count; i++) {
        const struct puzzle *puzzle = &level->puzzles[i];
        struct slot slot = {"naam", puzzle->id};
        if (puzzle->room >= 0 && mover->home[puzzle->room] == room && puzzle->thing >= 0 &&
            is_needless(mover, starts, puzzle->thing, puzzle->when))
            check_complain(notes, NOTE_WARNING, puzzle->at, TR("fout.if_overbodig"), &slot, 1);
    }
}

static bool always_open(const struct starts *starts, const struct cond *when)
{
    for (int i = 0; i < starts->count && i < MOST_STARTS; i++)
        if (!cond_holds(when, starts->list[i]))
            return false;
    return when && starts->count > 0 && starts->count <= MOST_STARTS;
}

void doubt_conditions(struct mover *mover, const struct starts *by_room, struct notes *notes)
{
    const struct level *level = mover->level;
    for (int room = 0; room < level->room_count; room++) {
        const struct lock *lock = &level->rooms[room].lock;
        struct slot slot = {"naam", level->rooms[room].id};
        if (mover->home[room] != room)
            continue;
        if (always_open(&by_room[room], lock->when))
            check_complain(notes, NOTE_WARNING, lock->at, TR("fout.slot_overbodig"), &slot, 1);
        doubt_things(mover, &by_room[room], room, notes);
        doubt_puzzles(mover, &by_room[room], room, notes);
    }
}

/* --- the last hint ---------------------------------------------------------------------------- */

enum { NUMBERS = 13, PLAIN_SIZE = 1024 };
static const char *const spoken[2][NUMBERS] = {
    {"nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
     "twaalf"},
    {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
     "eleven", "twelve"},
};

static char plain_letter(char c)
{
    if (c >= 'A' && c <= 'Z')
        return (char)(c - 'A' + 'a');
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : '\0';
}

/* Small letters and figures; one blank for all between them, and around. An accent is left out:
 * "één". */
static void make_plain(const char *text, char out[PLAIN_SIZE])
{
    size_t size = 0;
    out[size++] = ' ';
    for (const char *c = text; *c && size < PLAIN_SIZE - 2; c++) {
        unsigned char byte = (unsigned char)*c;
        if (byte == 0xC3 && c[1]) { /* e with an accent is an e; others stay away */
            unsigned char next = (unsigned char)*++c;
            if ((next >= 0xA8 && next <= 0xAB) || (next >= 0x88 && next <= 0x8B))
                out[size++] = 'e';
        } else if (plain_letter(*c)) {
            out[size++] = plain_letter(*c);
        } else if (byte < 0x80 && out[size - 1] != ' ') {
            out[size++] = ' ';
        }
    }
    if (out[size - 1] != ' ')
        out[size++] = ' ';
    out[size] = '\0';
}

/* As a word of its own; a code may also be read out: "2-4-1", "2 4 1". */
static bool says_word(const char *plain, const char *word)
{
    size_t size = strlen(word);
    for (const char *at = plain; (at = strstr(at, word)) != NULL; at++)
        if (at[-1] == ' ' && at[size] == ' ')
            return true;
    return false;
}

static bool says_code(const char *plain, const char *code)
{
    char close[PLAIN_SIZE];
    size_t size = 0;
    for (const char *c = plain; *c; c++)
        if (*c != ' ')
            close[size++] = *c;
    close[size] = '\0';
    return strstr(close, code) != NULL;
}

static bool says_number(const char *plain, int number, bool english)
{
    char digits[12];
    snprintf(digits, sizeof digits, "%d", number);
    return says_word(plain, digits) ||
           (number >= 0 && number < NUMBERS && says_word(plain, spoken[english][number]));
}

/* Places in a row, not numbers that anybody sets. */
static bool are_places(const struct mark *marks, int count)
{
    uint64_t had = 0;
    for (int i = 0; i < count; i++)
        if (!marks[i].got && marks[i].value >= 0 && marks[i].value <= count)
            had |= UINT64_C(1) << marks[i].value;
    uint64_t row = (UINT64_C(1) << count) - 1;
    return count > 1 && (had == row || had == row << 1);
}

/* What must be typed or set, when this kind of puzzle has a right answer. */
static bool gives_answer(const struct puzzle *puzzle, const char *hint, bool english)
{
    struct mark marks[MARKS];
    struct view view = {.title = puzzle->title, .aim = puzzle->aim};
    char plain[PLAIN_SIZE];
    bool all = true;
    int count = puzzle->kind->judge ? puzzle->kind->solve(puzzle->spec, &view, marks) : 0;
    make_plain(hint, plain);
    for (int i = 0; i < count; i++)
        if (marks[i].typed)
            all &= says_code(plain, marks[i].typed);
        else if (!marks[i].got && !are_places(marks, count))
            all &= says_number(plain, marks[i].value, english);
    return all;
}

static void doubt_hint(const struct puzzle *puzzle, struct words *words, const char *lang,
                       struct notes *notes)
{
    const char *spoken_now = !strcmp(words_language(words), "en") ? "en" : "nl";
    struct slot slots[] = {{"naam", puzzle->id}, {"taal", lang}};
    words_choose(words, lang);
    struct said hint = words_say(words, puzzle->hints[2]);
    words_choose(words, spoken_now);
    if (strcmp(hint.lang, lang) == 0 && !gives_answer(puzzle, hint.text, !strcmp(lang, "en")))
        check_complain(notes, NOTE_ERROR, puzzle->at, TR("fout.hint_zonder_antwoord"), slots, 2);
}

void check_hints(const struct level *level, struct words *words, struct notes *notes)
{
    for (int i = 0; i < level->puzzle_count; i++) {
        if (level->puzzles[i].room < 0)
            continue;
        doubt_hint(&level->puzzles[i], words, "nl", notes);
        doubt_hint(&level->puzzles[i], words, "en", notes);
    }
}

/* --- how long --------------------------------------------------------------------------------- */

/* Every line of every thing, every hint of every puzzle, every lock and every way on: all there
 * is. */
int doubt_longest(const struct level *level)
{
    int acts = 0;
    for (int i = 0; i < level->thing_count; i++)
        if (!level->things[i].decorative)
            acts += level->things[i].say_count > 1 ? level->things[i].say_count : 1;
    for (int i = 0; i < level->puzzle_count; i++)
        acts += level->puzzles[i].room >= 0 ? 4 : 0;
    for (int i = 0; i < level->room_count; i++)
        acts += level->rooms[i].side ? 3 : i + 1 < level->room_count ? 2 : 1;
    return acts;
}
