/* SPDX-License-Identifier: MPL-2.0 */
/* Complaints, kept sorted while they come: most come in order, so a new one stands at the end. */
#include "base/notes.h"

#include "base/arena.h"

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

void notes_add(struct notes *notes, enum note_level level, struct place at, const char *code,
               const char *where, struct text text, const struct slot *slots, int count)
{
    if (notes->count == notes->room)
        grow(notes);
    struct text filled = words_fill(notes->words, text, slots, count, notes->arena);
    at.file = copy_file(notes, at.file);
    struct note note = {at, level, copy(notes, code), filled.dutch, copy(notes, where)};
    int spot = notes->count;
    for (; spot > 0 && order(&notes->list[spot - 1].at, &at) > 0; spot--)
        notes->list[spot] = notes->list[spot - 1];
    notes->list[spot] = note;
    notes->count++;
    notes->errors += level == NOTE_ERROR;
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

static void print_place(const struct place *at, FILE *out)
{
    if (!at->file)
        return;
    fputs(at->file, out);
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
        fprintf(out, "%s: %s", note->code ? note->code : levels[note->level], note->text);
        if (note->where && *note->where)
            fprintf(out, " (%s)", note->where);
        fputc('\n', out);
    }
}
