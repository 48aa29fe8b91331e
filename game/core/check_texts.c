/* SPDX-License-Identifier: MPL-2.0 */
/* Is it short enough to be read, and is it there in both languages (pack.md 5)? */
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "base/words.h"
#include "core/check_own.h"

enum {
    PROJECTED = 280,
    OPTION = 60,
    SENTENCE = 20,
    READ_S = 90,
    WORDS_A_MINUTE = 200,
    MOST_READ = 128
};

/* Shown characters: a soft hyphen is not one of them. */
static int count_shown(const char *text)
{
    int count = utf8_count(text, strlen(text));
    for (const char *at = text; (at = strstr(at, "\u00AD")) != NULL; at += 2)
        count--;
    return count;
}

static bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\t';
}

static bool is_word_byte(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           ((unsigned char)c >= 0xC3 && (unsigned char)c != 0xE2); /* E2: dashes, dots and arrows */
}

/* Words are what stands between blanks and holds a letter or a digit. */
static int count_words(const char *text, size_t size)
{
    int count = 0;
    bool inside = false;
    for (size_t i = 0; i < size; i++) {
        if (is_space(text[i]))
            inside = false;
        else if (!inside && is_word_byte(text[i])) {
            inside = true;
            count++;
        }
    }
    return count;
}

/* Words in the longest sentence; one ends at . ! ? or a new line, when a blank or the end
 * follows. */
static int longest_sentence(const char *text)
{
    int longest = 0;
    const char *from = text;
    for (const char *at = text; *at; at++) {
        bool ends = *at == '\n' || (strchr(".!?", *at) && (!at[1] || is_space(at[1])));
        if (!ends && at[1])
            continue;
        int words = count_words(from, (size_t)(at - from) + 1);
        longest = words > longest ? words : longest;
        from = at + 1;
    }
    return longest;
}

static void tell_length(struct notes *notes, enum note_level how, const struct level_text *text,
                        struct text says, int number, const char *lang)
{
    char shown[12];
    snprintf(shown, sizeof shown, "%d", number);
    struct slot slots[] = {{"aantal", shown}, {"taal", lang}};
    notes_add(notes, how, level_text_place(text), NULL, level_text_where(text), says, slots, 2);
}

static void check_lengths(const struct level_text *text, struct said said, struct notes *notes)
{
    int shown = count_shown(said.text), words = longest_sentence(said.text);
    if (text->option && shown > OPTION)
        tell_length(notes, NOTE_ERROR, text, TR("fout.optie_lang"), shown, said.lang);
    else if (!text->private_ && shown > PROJECTED)
        tell_length(notes, NOTE_ERROR, text, TR("fout.tekst_lang"), shown, said.lang);
    if (words > SENTENCE)
        tell_length(notes, NOTE_WARNING, text, TR("fout.zin_lang"), words, said.lang);
}

/* Complaints speak the language of before, so it is put back for each of them. */
static void check_language(const struct level *level, struct words *words, const char *lang,
                           struct notes *notes, struct check *out)
{
    bool english = !strcmp(lang, "en");
    const char *spoken = !strcmp(words_language(words), "en") ? "en" : "nl";
    for (int i = 0; i < level->text_count; i++) {
        words_choose(words, lang);
        struct said said = words_say(words, level->texts[i].text);
        words_choose(words, spoken);
        if (strcmp(said.lang, lang) != 0) {
            out->missing++;
            continue;
        }
        out->words[english] += count_words(said.text, strlen(said.text));
        check_lengths(&level->texts[i], said, notes);
        check_signs(&level->texts[i], said, notes);
        check_fits(&level->texts[i], said, notes);
    }
}

/* Texts that are read one after the other, without anything to do in between; in Dutch. */
struct run {
    const struct level *level;
    struct notes *notes;
    struct check *out;
    int count;
    const char *first;
};

static int words_of(struct text text)
{
    return text.dutch ? count_words(text.dutch, strlen(text.dutch)) : 0;
}

static void run_add(struct run *run, struct text text)
{
    run->count += words_of(text);
    if (!run->first)
        run->first = text.id;
}

static void run_add_all(struct run *run, const struct text *texts, int count)
{
    for (int i = 0; i < count; i++)
        run_add(run, texts[i]);
}

static void run_add_effects(struct run *run, const struct effect *effects, int count)
{
    for (int i = 0; i < count; i++) {
        if (effects[i].word == EFFECT_SAY)
            run_add(run, effects[i].say);
        if (effects[i].word == EFFECT_CARD)
            run_add(run, run->level->cards[effects[i].what].body);
    }
}

static const struct level_text *find_text(const struct level *level, const char *id)
{
    for (int i = 0; i < level->text_count; i++)
        if (!strcmp(level->texts[i].text.id, id))
            return &level->texts[i];
    return NULL;
}

/* Ends a run: is it too long, is it the longest? */
static void run_end(struct run *run)
{
    int seconds = (run->count * 60 + WORDS_A_MINUTE - 1) / WORDS_A_MINUTE;
    const struct level_text *first = run->first ? find_text(run->level, run->first) : NULL;
    if (seconds > run->out->longest_read_s)
        run->out->longest_read_s = seconds;
    if (seconds > READ_S && first)
        tell_length(run->notes, NOTE_ERROR, first, TR("fout.leestijd"), seconds, "nl");
    run->count = 0;
    run->first = NULL;
}

static void read_room(struct run *run, const struct room *room)
{
    run_add_all(run, room->story, room->story_count);
    run_end(run);
    run_add_effects(run, room->lock.effects, room->lock.effect_count);
    run_add_all(run, room->after, room->after_count);
    run_end(run);
}

/* One touch: the longest of its lines, and what it brings about. */
static void read_thing(struct run *run, const struct thing *thing)
{
    const struct text *longest = NULL;
    for (int i = 0; i < thing->say_count; i++)
        if (!longest || words_of(thing->says[i]) > words_of(*longest))
            longest = &thing->says[i];
    if (longest)
        run_add(run, *longest);
    run_add_effects(run, thing->effects, thing->effect_count);
    run_end(run);
}

/* Of a jigsaw each reads a part. */
static void read_parts(struct run *run, const struct puzzle *puzzle)
{
    for (int i = 0; i < puzzle->part_count; i++) {
        run_add(run, puzzle->parts[i]);
        run_end(run);
    }
}

/* Words of an instrument, which are not among the pack's texts. */
static int read_instrument(const struct puzzle *puzzle)
{
    struct text texts[MOST_READ];
    int total = words_of(puzzle->aim), count = 0;
    if (puzzle->kind->read_words)
        count = puzzle->kind->read_words(puzzle->spec, texts, MOST_READ);
    for (int i = 0; i < count; i++)
        total += words_of(texts[i]);
    return total;
}

static void check_reading(const struct level *level, struct notes *notes, struct check *out)
{
    struct run run = {.level = level, .notes = notes, .out = out};
    int words = out->words[0];
    run_add_all(&run, level->story, level->story_count);
    run_end(&run);
    for (int i = 0; i < level->room_count; i++)
        read_room(&run, &level->rooms[i]);
    for (int i = 0; i < level->thing_count; i++)
        read_thing(&run, &level->things[i]);
    /* What a puzzle asks is read while one works; what comes before it is read in a row. */
    for (int i = 0; i < level->puzzle_count; i++) {
        run_add(&run, level->puzzles[i].title);
        run_add(&run, level->puzzles[i].aim);
        run_end(&run);
        read_parts(&run, &level->puzzles[i]);
        if (level->puzzles[i].room < 0)
            words += read_instrument(&level->puzzles[i]);
    }
    run_add_all(&run, level->ending, level->ending_count);
    run_end(&run);
    out->reading_minutes = (words + WORDS_A_MINUTE - 1) / WORDS_A_MINUTE;
}

static void tell_missing(const struct level *level, struct notes *notes, const struct check *out)
{
    char numbers[2][12];
    snprintf(numbers[0], sizeof numbers[0], "%d", out->missing);
    snprintf(numbers[1], sizeof numbers[1], "%d", level->text_count);
    struct slot slots[] = {{"aantal", numbers[0]}, {"totaal", numbers[1]}};
    if (out->missing)
        check_complain(notes, NOTE_WARNING, level->at, TR("fout.vertaling_mist"), slots, 2);
}

void check_texts(const struct level *level, struct words *words, struct notes *notes,
                 struct check *out)
{
    out->texts = level->text_count;
    check_language(level, words, "nl", notes, out);
    check_language(level, words, "en", notes, out);
    check_reading(level, notes, out);
    tell_missing(level, notes, out);
}
