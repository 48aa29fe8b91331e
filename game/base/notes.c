/* SPDX-License-Identifier: MPL-2.0 */
/* Complaints, kept sorted while they come: most come in order, so a new one stands at the end. */
#include "base/notes.h"

#include "base/arena.h"
#include "base/utf8.h"

#include <string.h>

struct notes {
    struct arena *arena;
    const struct words *words;
    struct note *list;
    int count, room, errors;
};

struct notes *notes_new(struct arena *arena, const struct words *words)
{
    struct notes *notes = arena_get(arena, sizeof *notes);
    notes->arena = arena;
    notes->words = words;
    return notes;
}

static int order(const struct place *a, const struct place *b)
{
    int files = strcmp(a->file ? a->file : "", b->file ? b->file : "");
    if (files)
        return files;
    if (a->line != b->line)
        return a->line < b->line ? -1 : 1;
    return (a->column > b->column) - (a->column < b->column);
}

static const char *copy(struct notes *notes, const char *text)
{
    return text ? arena_copy(notes->arena, text, strlen(text)) : NULL;
}

/* Names of files repeat: one copy serves all notes of the file that came before. */
static const char *copy_file(struct notes *notes, const char *file)
{
    const struct note *last = notes->count ? &notes->list[notes->count - 1] : NULL;
    if (last && file && last->at.file && !strcmp(last->at.file, file))
        return last->at.file;
    return copy(notes, file);
}

static void grow(struct notes *notes)
{
    int room = notes->room ? 2 * notes->room : 16;
    struct note *list = arena_get(notes->arena, (size_t)room * sizeof *list);
    if (notes->count)
        memcpy(list, notes->list, (size_t)notes->count * sizeof *list);
    notes->list = list;
    notes->room = room;
}

static bool same_text(const char *a, const char *b)
{
    return a == b || (a && b && !strcmp(a, b));
}

/* Two readers of one text may both stumble over it: it is said once. */
static bool is_said(const struct notes *notes, const struct note *note)
{
    for (int i = notes->count - 1; i >= 0; i--) {
        const struct note *old = &notes->list[i];
        int way = order(&old->at, &note->at);
        if (way < 0)
            return false;
        if (way == 0 && old->level == note->level && same_text(old->code, note->code) &&
            same_text(old->text, note->text) && same_text(old->where, note->where))
            return true;
    }
    return false;
}

void notes_add(struct notes *notes, enum note_level level, struct place at, const char *code,
               const char *where, struct text text, const struct slot *slots, int count)
{
    struct text filled = words_fill(notes->words, text, slots, count, notes->arena);
    at.file = copy_file(notes, at.file);
    struct note note = {at, level, copy(notes, code), filled.dutch, copy(notes, where)};
    if (is_said(notes, &note))
        return;
    if (notes->count == notes->room)
        grow(notes);
    int spot = notes->count;
    for (; spot > 0 && order(&notes->list[spot - 1].at, &at) > 0; spot--)
        notes->list[spot] = notes->list[spot - 1];
    notes->list[spot] = note;
    notes->count++;
    notes->errors += level == NOTE_ERROR;
}

const struct words *notes_words(const struct notes *notes)
{
    return notes->words;
}

/* Two sorted lists become one; what stands in both at the same place is said once. */
void notes_take(struct notes *notes, const struct notes *from)
{
    struct note *old = notes->list;
    int left = notes->count, next = 0, count = 0;
    notes->room = left + from->count;
    notes->list = arena_get(notes->arena, (size_t)notes->room * sizeof *notes->list + 1);
    notes->count = 0;
    for (int i = 0; i < left || next < from->count;) {
        bool ours =
            next == from->count || (i < left && order(&old[i].at, &from->list[next].at) <= 0);
        struct note note = ours ? old[i++] : from->list[next++];
        if (!ours) {
            note.at.file = copy_file(notes, note.at.file);
            note.code = copy(notes, note.code);
            note.text = copy(notes, note.text);
            note.where = copy(notes, note.where);
        }
        if (!ours && is_said(notes, &note))
            continue;
        notes->list[count] = note;
        notes->count = ++count;
        notes->errors += !ours && note.level == NOTE_ERROR;
    }
}

int notes_count(const struct notes *notes)
{
    return notes->count;
}

int notes_errors(const struct notes *notes)
{
    return notes->errors;
}

const struct note *notes_get(const struct notes *notes, int index)
{
    return index >= 0 && index < notes->count ? &notes->list[index] : NULL;
}

void notes_print_clean(const char *text, FILE *out)
{
    size_t size = strlen(text), length = 0;
    for (size_t at = 0; at < size; at += length) {
        uint32_t code = 0;
        int known = utf8_next(text + at, size - at, &code);
        length = known > 0 ? (size_t)known : 1;
        if (known > 0 && !utf8_is_control(code))
            fwrite(text + at, 1, length, out);
        else
            fputc('?', out);
    }
}

static void print_place(const struct place *at, FILE *out)
{
    if (!at->file)
        return;
    notes_print_clean(at->file, out);
    if (at->line > 0)
        fprintf(out, ":%d", at->line);
    if (at->line > 0 && at->column > 0)
        fprintf(out, ":%d", at->column);
    fputs(": ", out);
}

void notes_print(const struct notes *notes, FILE *out)
{
    static const char *const levels[] = {"error", "warning", "info"}; /* never translated: cli.md */
    for (int i = 0; i < notes->count; i++) {
        const struct note *note = &notes->list[i];
        print_place(&note->at, out);
        fprintf(out, "%s: ", note->code ? note->code : levels[note->level]);
        notes_print_clean(note->text, out);
        if (note->where && *note->where)
            fprintf(out, " (%s)", note->where);
        fputc('\n', out);
    }
}
