/* SPDX-License-Identifier: MPL-2.0 */
/* A bench for packs: the small pack "fiets" in memory, whose files a test may change before
 * loading. */
#ifndef TESTS_LEVELS_BENCH_H
#define TESTS_LEVELS_BENCH_H

#include "base/arena.h"
#include "base/files.h"
#include "core/check.h"
#include "kinds/kinds.h"
#include "play/pack.h"

#define FIETS TEST_SOURCE_DIR "/tests/levels/good/fiets"
#define HUT TEST_SOURCE_DIR "/tests/levels/good/hut"      /* a side room, parts that are dealt */

enum { BENCH_FILES = 32, BENCH_MOST = 1 << 22 };
struct bench {
    struct arena *arena;
    struct words *words;
    struct notes *notes;
    struct pack_source source;
    const char *folder;                                   /* where it came from, for its translations */
    struct pack_file files[BENCH_FILES];
    struct check check;
};

static inline void bench_words(struct bench *bench, const char *name, const char *lang)
{
    struct bytes bytes = {NULL, 0};
    const char *path = files_join(bench->arena, TEST_SOURCE_DIR "/i18n", name);
    if (files_read(path, BENCH_MOST, bench->arena, &bytes) == FILE_FINE)
        words_add(bench->words, path, lang, bytes.data, bytes.size, bench->notes);
}

/* Without catalogues a complaint says its id. The pack shows as `shown` in complaints. */
static inline bool bench_open_bare(struct bench *bench, const char *folder, const char *shown)
{
    *bench = (struct bench){.arena = arena_new(), .folder = folder};
    bench->words = words_new(bench->arena);
    bench->notes = notes_new(bench->arena, bench->words);
    bool fine = pack_read(folder, TEST_SOURCE_DIR "/assets/survey", bench->arena, bench->notes,
                          &bench->source);
    for (int i = 0; i < bench->source.count && i < BENCH_FILES; i++)
        bench->files[i] = bench->source.files[i];
    bench->source.files = bench->files;
    bench->source.folder = shown;
    return fine && bench->source.count < BENCH_FILES;
}

static inline bool bench_open_pack(struct bench *bench, const char *folder, const char *shown)
{
    bool fine = bench_open_bare(bench, folder, shown);
    bench_words(bench, "game.pot", "nl");
    bench_words(bench, "en.po", "en");
    return fine;
}

static inline bool bench_open(struct bench *bench)
{
    return bench_open_pack(bench, FIETS, "fiets");
}

static inline void bench_close(struct bench *bench)
{
    arena_free(bench->arena);
}

static inline struct pack_file *bench_file(struct bench *bench, const char *name)
{
    for (int i = 0; i < bench->source.count; i++)
        if (!strcmp(bench->files[i].name, name))
            return &bench->files[i];
    return NULL;
}

/* Puts `to` in the place of the first `from`; false: it is not there. */
static inline bool bench_replace(struct bench *bench, const char *name, const char *from,
                                 const char *to)
{
    struct pack_file *file = bench_file(bench, name);
    const char *at = file ? strstr(file->bytes.data, from) : NULL;
    if (!at)
        return false;
    size_t before = (size_t)(at - file->bytes.data);
    const char *text =
        arena_print(bench->arena, "%.*s%s%s", (int)before, file->bytes.data, to, at + strlen(from));
    file->bytes = (struct bytes){text, strlen(text)};
    return true;
}

static inline bool bench_delete(struct bench *bench, const char *name)
{
    struct pack_file *file = bench_file(bench, name);
    if (!file)
        return false;
    *file = bench->files[--bench->source.count];
    return true;
}

static inline void bench_add(struct bench *bench, const char *name, const char *text)
{
    bench->files[bench->source.count++] = (struct pack_file){name, {text, strlen(text)}};
}

/* Loads, and when that succeeds checks; complaints are in bench->notes. */
static inline struct level *bench_run(struct bench *bench)
{
    struct level *level = level_load(&bench->source, &kinds_all, bench->arena, bench->notes);
    if (!level)
        return NULL;
    pack_words(bench->folder, level->id, NULL, bench->words, bench->arena, bench->notes);
    check_level(level, bench->words, bench->arena, bench->notes, &bench->check);
    return level;
}

/* All complaints as biasctl prints them, but for the count of missing translations. */
static inline const char *bench_complaints(struct bench *bench)
{
    const char *all = "";
    for (int i = 0; i < notes_count(bench->notes); i++) {
        const struct note *note = notes_get(bench->notes, i);
        const char *place = note->at.file;
        if (note->at.line)
            place = arena_print(bench->arena, "%s:%d:%d", place, note->at.line, note->at.column);
        if (strstr(note->text, "Engelse vertaling") || strstr(note->text, "English translation"))
            continue;
        all = arena_print(bench->arena, "%s%s: %s: %s%s%s%s\n", all, place,
                          note->level == NOTE_ERROR ? "error" : "warning", note->text,
                          note->where ? " (" : "", note->where ? note->where : "",
                          note->where ? ")" : "");
    }
    return all;
}

/* A test on the good pack: cmocka_unit_test_setup_teardown(TEST, open_good, close_good). */
static inline int open_good(void **state)
{
    struct bench *bench = calloc(1, sizeof *bench);
    *state = bench;
    return bench && bench_open(bench) ? 0 : -1;
}

static inline int close_good(void **state)
{
    bench_close(*state);
    free(*state);
    return 0;
}

#endif
