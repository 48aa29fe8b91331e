/* SPDX-License-Identifier: MPL-2.0 */
/* A table of texts by id. A translation counts only for the Dutch it was made from, so one id may
 * stand here with several; the first one wins, and no pack can put words in the game's mouth. */
#include "base/words.h"

#include "base/arena.h"
#include "base/files.h"
#include "base/notes.h"
#include "base/po.h"

#include <stdint.h>
#include <string.h>

/* FILE_MOST: beyond it a file is not even looked at; from PO_FILE on the reader complains. */
enum { BUCKETS = 2048, LANGUAGE_SIZE = 9, FILE_MOST = 4 * PO_FILE };

static const char dutch[] = "nl";

struct entry {
    struct entry *next;
    const char *id, *lang, *from, *to;
    int load; /* number of the words_add it came from */
};
struct words {
    struct arena *arena;
    int loads;
    char language[LANGUAGE_SIZE];
    struct entry *buckets[BUCKETS];
};

struct words *words_new(struct arena *arena)
{
    struct words *words = arena_get(arena, sizeof *words);
    words->arena = arena;
    memcpy(words->language, dutch, sizeof dutch);
    return words;
}

/* FNV-1a: short ids, no enemy chooses them in bulk (PO_ENTRIES). */
static unsigned bucket(const char *id)
{
    uint32_t hash = 2166136261U;
    for (const char *c = id; *c; c++)
        hash = (hash ^ (unsigned char)*c) * 16777619U;
    return hash % BUCKETS;
}

/* from NULL: whatever Dutch it was made from. */
static const struct entry *find(const struct words *words, const char *lang, const char *id,
                                const char *from)
{
    const struct entry *entry = words->buckets[bucket(id)];
    for (; entry; entry = entry->next)
        if (!strcmp(entry->id, id) && !strcmp(entry->lang, lang) &&
            (!from || !strcmp(entry->from, from)))
            return entry;
    return NULL;
}

static bool is_double(const struct words *words, const char *lang, const char *id)
{
    const struct entry *entry = words->buckets[bucket(id)];
    for (; entry; entry = entry->next)
        if (entry->load == words->loads && !strcmp(entry->id, id) && !strcmp(entry->lang, lang))
            return true;
    return false;
}

static void insert(struct words *words, const char *lang, const struct po_entry *from)
{
    struct entry *entry = arena_get(words->arena, sizeof *entry);
    *entry = (struct entry){NULL, from->id, lang, from->from, from->to, words->loads};
    struct entry **end = &words->buckets[bucket(entry->id)];
    while (*end)
        end = &(*end)->next;
    *end = entry;
}

bool words_add(struct words *words, const char *file, const char *lang, const char *bytes,
               size_t size, struct notes *notes)
{
    struct po_entries read;
    bool fine = po_read(file, bytes, size, words->arena, notes, &read);
    lang = arena_copy(words->arena, lang, strlen(lang));
    words->loads++;
    for (int i = 0; i < read.count; i++) {
        const struct po_entry *entry = &read.list[i];
        if (!is_double(words, lang, entry->id)) {
            insert(words, lang, entry);
            continue;
        }
        const struct slot slot = {"id", entry->id};
        struct place at = {file, entry->line, 0};
        notes_add(notes, NOTE_ERROR, at, NULL, NULL, TR("fout.po_dubbel"), &slot, 1);
        fine = false;
    }
    return fine;
}

void words_add_file(struct words *words, const char *path, const char *lang, struct arena *arena,
                    struct notes *notes)
{
    struct bytes bytes = {NULL, 0};
    if (files_read(path, FILE_MOST, arena, &bytes) == FILE_FINE)
        words_add(words, path, lang, bytes.data, bytes.size, notes);
}

void words_choose(struct words *words, const char *lang)
{
    size_t size = strlen(lang);
    if (size && size < LANGUAGE_SIZE)
        memcpy(words->language, lang, size + 1);
}

const char *words_language(const struct words *words)
{
    return words->language;
}

struct said words_say(const struct words *words, struct text text)
{
    if (text.lang)
        return (struct said){text.dutch ? text.dutch : "", text.lang};
    const char *own = text.dutch;
    if (!own && text.id && words) {
        const struct entry *entry = find(words, dutch, text.id, NULL);
        own = entry ? entry->from : NULL;
    }
    if (!own)
        return (struct said){text.id ? text.id : "", dutch};
    if (!words || !text.id || !strcmp(words->language, dutch))
        return (struct said){own, dutch};
    const struct entry *entry = find(words, words->language, text.id, own);
    if (!entry || !*entry->to)
        return (struct said){own, dutch};
    return (struct said){entry->to, entry->lang};
}

/* The value for the "{name}" at `open`, and the size of that; NULL: not a slot we have. */
static const char *value_at(const char *open, const struct slot *slots, int count, size_t *size)
{
    for (int i = 0; i < count; i++) {
        size_t name = strlen(slots[i].name);
        if (strncmp(open + 1, slots[i].name, name) || open[1 + name] != '}')
            continue;
        *size = name + 2;
        return slots[i].value ? slots[i].value : "";
    }
    return NULL;
}

/* Size of the filled text; writes it when there is an out. */
static size_t fill(const char *text, const struct slot *slots, int count, char *out)
{
    size_t size = 0;
    while (*text) {
        size_t whole = 0;
        const char *value = *text == '{' ? value_at(text, slots, count, &whole) : NULL;
        const char *piece = value ? value : text;
        size_t piece_size = value ? strlen(value) : 1;
        if (out)
            memcpy(out + size, piece, piece_size);
        size += piece_size;
        text += value ? whole : 1;
    }
    return size;
}

struct text words_fill(const struct words *words, struct text text, const struct slot *slots,
                       int count, struct arena *arena)
{
    struct said said = words_say(words, text);
    size_t size = fill(said.text, slots, count, NULL);
    char *filled = arena_get(arena, size + 1);
    fill(said.text, slots, count, filled);
    return (struct text){text.id, filled, said.lang};
}

struct text words_plain(const char *id, const char *value)
{
    return (struct text){id, value ? value : "", dutch};
}
