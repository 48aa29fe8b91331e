/* SPDX-License-Identifier: MPL-2.0 */
/* Facts of a made-up session, and folders of their own, for the tests of log and reader. */
#ifndef TESTS_LOGS_PIECES_H
#define TESTS_LOGS_PIECES_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/files.h"
#include "play/log.h"
#include "play/read.h"

#define PIECES_ID "7k3m9qxz2b4c8d5e"

static inline struct event piece(enum event_type type, int who, int64_t t_ms)
{
    struct event event;
    memset(&event, 0, sizeof event);
    event.type = type;
    event.who = who;
    event.t_ms = t_ms;
    return event;
}

static inline struct event piece_start(int who)
{
    struct event event = piece(EVENT_START, who, 0);
    event.header.fmt = 1;
    snprintf(event.header.w, sizeof event.header.w, "%s",
             who == 2 ? "c05ce91f7702a6d4" : "51f0c7b2a94e6d38");
    if (who)
        return event;
    struct header *header = &event.header;
    snprintf(header->id, sizeof header->id, "%s", PIECES_ID);
    snprintf(header->app, sizeof header->app, "1.0.0");
    snprintf(header->pack, sizeof header->pack, "vo");
    snprintf(header->packv, sizeof header->packv, "5d2c81f09ab3e647");
    snprintf(header->lang, sizeof header->lang, "nl");
    snprintf(header->mode, sizeof header->mode, "team");
    snprintf(header->clk, sizeof header->clk, "soft");
    snprintf(header->wk, sizeof header->wk, "2026-W37");
    header->seed = 0x9f3c51d2e07ab846;
    return event;
}

static inline struct event piece_party(int64_t t_ms, int players, int recorded)
{
    struct event event = piece(EVENT_PARTY, 0, t_ms);
    event.n = players;
    for (int i = 0; i < recorded; i++)
        event.list[event.list_count++] = i + 1;
    return event;
}

/* A choice that can be told from every other by its number. */
static inline struct event piece_choice(int64_t t_ms, int number)
{
    struct event event = piece(EVENT_CHOICE, 0, t_ms);
    snprintf(event.on, sizeof event.on, "labels");
    snprintf(event.item, sizeof event.item, "kaart-%d", number);
    snprintf(event.got, sizeof event.got, "b");
    event.ok = true;
    return event;
}

static inline struct event piece_rate(int who, int number)
{
    struct event event = piece(EVENT_RATE, who, 0);
    event.block = 1;
    snprintf(event.on, sizeof event.on, "postvakken");
    snprintf(event.item, sizeof event.item, "dossier-%d", number);
    snprintf(event.ask, sizeof event.ask, "aanleg");
    event.has_value = event.has_range = true;
    event.value = 7;
    event.least = 1;
    event.most = 10;
    event.is = CONSTRUCT_INFERRED;
    event.cue = CUE_GIRL;
    event.pair = 3;
    event.side = 1;
    return event;
}

static inline struct event piece_step(int64_t t_ms)
{
    struct event event = piece(EVENT_STEP, 0, t_ms);
    snprintf(event.on, sizeof event.on, "lerarenkamer");
    snprintf(event.got, sizeof event.got, "koffie");
    snprintf(event.by, sizeof event.by, "press");
    return event;
}

static inline struct event piece_end(int who, int64_t t_ms)
{
    struct event event = piece(EVENT_END, who, t_ms);
    if (!who)
        snprintf(event.by, sizeof event.by, "klaar");
    return event;
}

static inline void put(struct log *log, struct event event)
{
    log_put(log, &event);
}

static inline const char *contents(struct arena *arena, const char *path)
{
    struct bytes bytes = {"", 0};
    files_read(path, 1 << 24, arena, &bytes);
    return bytes.data;
}

static inline const char *segment(struct arena *arena, const char *folder, const char *stream, int seg)
{
    return arena_print(arena, "%s/s-" PIECES_ID ".%s.%03d.jsonl", folder, stream, seg);
}

/* The table, so many people who are recorded, and the party: all safe. */
static inline void begin(struct log *log, int recorded)
{
    put(log, piece_start(0));
    for (int who = 1; who <= recorded; who++)
        put(log, piece_start(who));
    put(log, piece_party(3, 4, recorded));
    log_send(log);
    log_wait(log);
}

/* An empty folder of this test alone; in memory where that is possible, for the thousands of
 * syncs. */
static inline const char *fresh_folder(struct arena *arena, const char *name)
{
    const char *folder = arena_print(arena, "%s/bias-test-%s-XXXXXX",
                                     files_is_folder("/dev/shm") ? "/dev/shm" : "/tmp", name);
    char *writable = arena_copy(arena, folder, strlen(folder));
    return mkdtemp(writable) ? writable : NULL;
}

static inline void remove_folder(struct arena *arena, const char *folder)
{
    struct file_list list;
    if (files_list(folder, 0, 100000, arena, &list))
        for (int i = 0; i < list.count; i++)
            os_remove(files_join(arena, folder, list.names[i]));
    remove(folder);
}

static inline bool read_folder(struct arena *arena, const char *folder, enum log_mode mode,
                               struct notes *notes,
                               struct log_files *files)
{
    struct log_groups groups;
    memset(files, 0, sizeof *files);
    return log_find(&folder, 1, arena, notes, &groups) && groups.count == 1 &&
           log_read_paths(&groups.groups[0], mode, arena, notes, files);
}

static inline struct notes *fresh_notes(struct arena *arena)
{
    return notes_new(arena, words_new(arena));
}

static inline bool has_code(const struct notes *notes, const char *code)
{
    for (int i = 0; i < notes_count(notes); i++)
        if (notes_get(notes, i)->code && !strcmp(notes_get(notes, i)->code, code))
            return true;
    return false;
}

#endif
