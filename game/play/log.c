/* SPDX-License-Identifier: MPL-2.0 */
/* The streams of one session together: when files begin, when all is safe, how they move and go
 * away. */
#include "play/log_own.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/files.h"
#include "play/read.h"

enum { PRIVATE_FOLDER = 0700, MOST_FILES = 1000000 };

static bool add_folder(struct log *log, const char *folder)
{
    if (log->folder_count == LOG_FOLDERS)
        return false;
    log->folders[log->folder_count++] = arena_copy(log->arena, folder, strlen(folder));
    return true;
}

struct log *log_new(const char *folder, struct arena *arena)
{
    struct log *log = arena_get(arena, sizeof *log);
    log->arena = arena;
    log->synced = true;
    log->off = !folder || !add_folder(log, folder);
    return log;
}

struct log *log_new_unsynced(const char *folder, struct arena *arena)
{
    struct log *log = log_new(folder, arena);
    log->synced = false;
    return log;
}

/* Files begin when somebody records; a party in which nobody does ends the log before it began. */
static void consider(struct log *log, const struct event *event)
{
    if (log->begun || (event->type == EVENT_START && !event->who))
        return;
    if (event->type == EVENT_PARTY && !event->list_count && log->count <= 1) {
        log->off = true;
        return;
    }
    log->begun = true;
    if (!files_make_folder(log->folders[log->folder_count - 1], PRIVATE_FOLDER))
        log_trouble(log, OS_WHY_MISSING);
}

void log_put(struct log *log, const struct event *event)
{
    if (log->off || event->who < 0 || event->who > MOST_PEOPLE)
        return;
    struct log_out *out = log_out_find(log, event->who);
    /* plays without recording: a stream that does not exist */
    if (!out && event->type != EVENT_START)
        return;
    if (out && out->gone)
        return;
    if (!out)
        out = log_out_new(log, event->who);
    if (!event->who) {
        log->last_t = event->t_ms;
        if (event->type == EVENT_START)
            memcpy(log->id, event->header.id, sizeof log->id);
    }
    consider(log, event);
    if (!log->off)
        log_out_add(log, out, event);
}

void log_send(struct log *log)
{
    if (log->off || !log->begun)
        return;
    for (int i = 0; i < log->count; i++)
        log_out_send(log, log->streams[i]);
}

/* A file's name must survive too: its folder is synced once its first lines are safe. */
static bool names_are_safe(struct log *log)
{
    if (!log->folder_due || log->failed)
        return true;
    if (!os_sync_folder(log->folders[log->folder_count - 1])) {
        log_trouble(log, OS_WHY_OTHER);
        return false;
    }
    log->folder_due = false;
    return true;
}

enum os_write log_state(struct log *log)
{
    if (log->off || !log->begun)
        return OS_SAFE;
    enum os_write all = OS_SAFE;
    for (int i = 0; i < log->count; i++) {
        struct log_out *out = log->streams[i];
        if (out->gone)
            continue;
        /* what a full queue or a new segment left behind */
        log_out_send(log, out);
        enum os_write state = log_out_settle(log, out);
        if (state == OS_LOST || all == OS_SAFE)
            all = state;
    }
    if (log->failed)
        return OS_LOST;
    if (all == OS_SAFE && !names_are_safe(log))
        return log->failed ? OS_LOST : OS_WAITING;
    return all;
}

void log_wait(struct log *log)
{
    log_send(log);
    while (log_state(log) == OS_WAITING)
        for (int i = 0; i < log->count; i++) {
            struct log_out *out = log->streams[i];
            if (out->file && out->sent > out->settled)
                os_wait(out->file, out->entries[out->sent - 1].ticket);
        }
}

bool log_failed(const struct log *log)
{
    return log->failed;
}

int64_t log_lost_at_ms(const struct log *log)
{
    return log->lost_at;
}

enum os_why log_why(const struct log *log)
{
    return log->why;
}

const char *log_path(const struct log *log, int who)
{
    const struct log_out *out = log_out_find(log, who);
    return out && !out->gone ? out->path : NULL;
}

static void each_segment(struct log *log, const struct log_out *out, bool (*work)(const char *path))
{
    for (int folder = 0; folder < log->folder_count; folder++)
        for (int seg = 1; out->owned[folder] && seg <= out->seg; seg++) {
            const char *path = log_segment_path(log, log->folders[folder], out->who, seg);
            if (files_exists(path))
                work(path);
        }
}

static bool anything_unsent(const struct log *log)
{
    for (int i = 0; i < log->count; i++)
        if (!log->streams[i]->gone && log->streams[i]->sent < log->streams[i]->count)
            return true;
    return false;
}

/* Class B too: what a full queue left in memory goes to disk before the end. */
static void flush(struct log *log)
{
    log_wait(log);
    while (!log->failed && anything_unsent(log)) {
        for (int i = 0; i < log->count; i++) {
            const struct log_out *out = log->streams[i];
            if (out->file && out->sent > out->settled)
                os_wait(out->file, out->entries[out->sent - 1].ticket);
        }
        log_state(log);
    }
}

void log_close(struct log *log, bool clean)
{
    if (!log->off && log->begun)
        flush(log);
    for (int i = 0; i < log->count; i++) {
        struct log_out *out = log->streams[i];
        log_out_close(log, out);
        if (clean && !out->gone)
            each_segment(log, out, os_blur_time);
    }
}

static void resume_stream(struct log *log, const struct log_stream *read, const char *why)
{
    struct log_out *out = log_out_new(log, read->who);
    out->seg = read->top_seg;
    out->owned[0] = true;
    out->safe.seg = read->last_seg;
    out->safe.n = read->last_n;
    memcpy(out->safe.h, read->last_h, sizeof out->safe.h);
    out->next_n = read->last_n + 1;
    memcpy(out->last_h, read->last_h, sizeof out->last_h);
    /* an ended one is only there to be withdrawn */
    if (!read->ended)
        log_out_resume(log, out, why);
}

bool log_resume(struct log *log, const struct log_session *read, const char *why)
{
    if (log->off)
        return true;
    if (!read->count || read->streams[0].who || !read->streams[0].usable)
        return false;
    memcpy(log->id, read->id, sizeof log->id);
    memcpy(log->root_h, read->root_h, sizeof log->root_h);
    log->last_t = read->streams[0].last_t;
    for (int i = 0; i < read->count; i++)
        if (read->streams[i].usable)
            resume_stream(log, &read->streams[i], why);
    log->begun = true;
    /* the table first: who has that file, has the session */
    log_out_send(log, log->streams[0]);
    if (log->failed)
        return false;
    log_send(log);
    return !log->failed;
}

/* Everything this stream ever wrote, looked for in every folder it was in. */
static bool has_all(struct log *log, const struct log_out *out)
{
    for (int seg = 1; seg <= out->seg; seg++) {
        bool there = false;
        for (int folder = 0; folder < log->folder_count && !there; folder++)
            there = out->owned[folder] &&
                    files_exists(log_segment_path(log, log->folders[folder], out->who, seg));
        if (!there)
            return false;
    }
    return true;
}

bool log_lacks(struct log *log, int who)
{
    const struct log_out *out = log_out_find(log, who);
    return log->begun && !log->off && out && !out->gone && !has_all(log, out);
}

void log_again(struct log *log, const struct tape *whole, int who)
{
    log_out_restart(log, log_out_find(log, who));
    for (int i = 0; i < whole->count; i++)
        if (whole->facts[i].type != EVENT_RESUME)
            log_put(log, &whole->facts[i]);
}

bool log_move(struct log *log, const char *folder)
{
    if (log->off || !files_make_folder(folder, PRIVATE_FOLDER) || !add_folder(log, folder))
        return false;
    log->failed = false;
    log->failures = 0;
    log->why = OS_WHY_NONE;
    for (int i = 0; i < log->count; i++)
        if (!log->streams[i]->gone && log->begun)
            log_out_again(log, log->streams[i], "move");
    log_send(log);
    return !log->failed && log->why == OS_WHY_NONE;
}

/* By name, not from memory: an earlier life of the program left segments too. who -1: every
 * stream. */
static bool unlink_all(struct log *log, const char *folder, int who)
{
    struct file_list list;
    if (!files_list(folder, 0, MOST_FILES, log->arena, &list))
        return false;
    bool gone = true;
    for (int i = 0; i < list.count; i++) {
        struct log_name name;
        if (!log_name_read(list.names[i], &name) || strcmp(name.id, log->id) != 0)
            continue;
        if (who < 0 || name.who == who)
            gone = os_remove(files_join(log->arena, folder, list.names[i])) && gone;
    }
    return gone;
}

static void forget_stream(struct log *log, struct log_out *out)
{
    if (out->file)
        os_close(out->file);
    out->file = NULL;
    out->gone = true;
    out->count = out->sent = out->settled = 0;
    if (out->text)
        memset(out->text, 0, out->text_room);
    if (log->scratch)
        memset(log->scratch, 0, log->scratch_room);
}

static bool anybody_left(const struct log *log)
{
    for (int i = 0; i < log->count; i++)
        if (log->streams[i]->who && !log->streams[i]->gone)
            return true;
    return false;
}

/* A stream this log does not know stays: it may be there but damaged, and damage is never
 * deleted. */
bool log_forget(struct log *log, int who)
{
    if (who && !log_out_find(log, who))
        return true;
    for (int i = 0; i < log->count; i++)
        if (!log->streams[i]->gone && (!who || log->streams[i]->who == who))
            forget_stream(log, log->streams[i]);
    bool all = !who || !anybody_left(log);                /* nobody records: no files at all */
    struct log_out *table = log_out_find(log, 0);
    if (all && table && !table->gone)
        forget_stream(log, table);
    bool gone = true;
    for (int folder = 0; log->begun && folder < log->folder_count; folder++) {
        gone = unlink_all(log, log->folders[folder], all ? -1 : who) && gone;
        gone = os_sync_folder(log->folders[folder]) && gone;
    }
    log->off = log->off || all;
    return gone;
}
