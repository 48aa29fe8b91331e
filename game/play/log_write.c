/* SPDX-License-Identifier: MPL-2.0 */
/* One stream: bodies become lines with number, chain and hash; lines become one write; a failed
 * write or sync becomes a new segment that holds again what was not safe (robustness.md 1.5,
 * 1.6). */
#include "play/log_own.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/files.h"

enum { CHAIN_ROOM = 128 };                                /* n, p and h around a body */

static const char no_chain[17] = "0000000000000000";

const char *log_segment_path(struct log *log, const char *folder, int who, int seg)
{
    char stream[16] = "t";
    if (who)
        snprintf(stream, sizeof stream, "p%d", who);
    return arena_print(log->arena, "%s/s-%s.%s.%03d.jsonl", folder, log->id, stream, seg);
}

void log_give_up(struct log *log, enum os_why why)
{
    log->why = why;
    if (log->failed)
        return;
    const struct log_out *table = log_out_find(log, 0);
    log->lost_at = table &&
        table->settled < table->count ? table->entries[table->settled].t : log->last_t;
    /* the file itself is gone: then nothing is kept, not even what was safe */
    if (table && table->path && !files_exists(table->path))
        log->lost_at = 0;
    log->failed = true;
}

/* Another process has this file: a second writer must not go on at all. */
void log_trouble(struct log *log, enum os_why why)
{
    log->why = why;
    log->failures++;
    if (log->failures >= LOG_FAILURES || why == OS_WHY_EXISTS)
        log_give_up(log, why);
}

struct log_out *log_out_find(const struct log *log, int who)
{
    for (int i = 0; i < log->count; i++)
        if (log->streams[i]->who == who)
            return log->streams[i];
    return NULL;
}

struct log_out *log_out_new(struct log *log, int who)
{
    struct log_out *out = arena_get(log->arena, sizeof *out);
    out->who = who;
    out->safe.n = -1;
    int spot = log->count++;
    for (; spot > 0 && log->streams[spot - 1]->who > who; spot--)
        log->streams[spot] = log->streams[spot - 1];
    log->streams[spot] = out;
    return out;
}

static void grow_text(struct log *log, struct log_out *out, size_t more)
{
    if (out->text_size + more <= out->text_room)
        return;
    size_t room = out->text_room ? 2 * out->text_room : 4096;
    while (room < out->text_size + more)
        room *= 2;
    char *text = arena_get(log->arena, room);
    if (out->text_size)
        memcpy(text, out->text, out->text_size);
    out->text = text;
    out->text_room = room;
}

static void grow_entries(struct log *log, struct log_out *out)
{
    if (out->count < out->room)
        return;
    int room = out->room ? 2 * out->room : 16;
    struct log_entry *entries = arena_get(log->arena, (size_t)room * sizeof *entries);
    if (out->count)
        memcpy(entries, out->entries, (size_t)out->count * sizeof *entries);
    out->entries = entries;
    out->room = room;
}

void log_out_add(struct log *log, struct log_out *out, const struct event *event)
{
    char body[LINE_SIZE];
    size_t size = event_write(event, body, sizeof body);
    /* a fact the log cannot hold: say so, never drop in silence */
    if (!size) {
        log_give_up(log, OS_WHY_OTHER);
        return;
    }
    grow_text(log, out, size);
    grow_entries(log, out);
    memcpy(out->text + out->text_size, body, size);
    struct log_entry entry = {.at = out->text_size, .size = size, .t = event->t_ms,
                              .durable = event_is_durable(event->type)};
    out->entries[out->count++] = entry;
    out->text_size += size;
}

/* What is safe leaves memory once everything is: in the common case after every batch. */
static void drop_settled(struct log_out *out)
{
    if (!out->count || out->settled < out->count)
        return;
    out->count = out->sent = out->settled = 0;
    out->text_size = 0;
}

static struct event resume_event(const struct log *log, const struct log_out *out, const char *why)
{
    struct event event;
    memset(&event, 0, sizeof event);
    event.type = EVENT_RESUME;
    event.who = out->who;
    event.t_ms = out->who ? 0 : log->last_t;
    if (!out->who && out->settled < out->count)
        event.t_ms = out->entries[out->settled].t;        /* t never falls within the stream */
    event.header.fmt = 1;
    memcpy(event.header.id, log->id, sizeof event.header.id);
    event.header.prev_seg = out->safe.seg;
    event.header.prev_n = (int)out->safe.n;
    memcpy(event.header.prev_h, out->safe.h, sizeof event.header.prev_h);
    snprintf(event.by, sizeof event.by, "%s", why);
    return event;
}

static void entry_is_safe(struct log *log, struct log_out *out)
{
    const struct log_entry *entry = &out->entries[out->settled++];
    out->safe.seg = out->seg;
    out->safe.n = entry->n;
    memcpy(out->safe.h, entry->h, sizeof out->safe.h);
    log->failures = 0;
}

/* Counts what has become safe. The state of the first that has not: WAITING or LOST; SAFE: all
 * sent is. */
static enum os_write collect(struct log *log, struct log_out *out)
{
    while (out->file && out->settled < out->sent) {
        enum os_write state = os_state(out->file, out->entries[out->settled].ticket);
        if (state == OS_LOST || (state == OS_WAITING && log->synced))
            return state;
        entry_is_safe(log, out);                          /* unsynced: handed over is good enough */
    }
    return OS_SAFE;
}

static void close_segment(struct log *log, struct log_out *out)
{
    if (!out->file)
        return;
    if (log->synced && out->sent > out->settled)
        os_wait(out->file, out->entries[out->sent - 1].ticket);
    collect(log, out);
    os_close(out->file);
    out->file = NULL;
}

/* Without syncs nobody waited for a ticket: the size tells whether the disk took it all. */
static bool is_complete(const struct log_out *out)
{
    return files_size(out->path) == out->segment_bytes;
}

void log_out_close(struct log *log, struct log_out *out)
{
    bool open = out->file != NULL;
    close_segment(log, out);
    if (open && !log->synced && !is_complete(out))
        log_give_up(log, OS_WHY_SPACE);
}

/* A resume that never became safe names a place that no longer holds: a new one takes its turn. */
static void drop_resumes(struct log_out *out)
{
    int kept = out->settled;
    for (int i = out->settled; i < out->count; i++)
        if (!out->entries[i].is_resume)
            out->entries[kept++] = out->entries[i];
    out->count = kept;
}

void log_out_resume(struct log *log, struct log_out *out, const char *why)
{
    struct event resume = resume_event(log, out, why);
    log_out_add(log, out, &resume);
    struct log_entry first = out->entries[out->count - 1];
    first.is_resume = true;
    for (int i = out->count - 1; i > out->settled; i--)
        out->entries[i] = out->entries[i - 1];
    out->entries[out->settled] = first;
}

void log_out_again(struct log *log, struct log_out *out, const char *why)
{
    close_segment(log, out);
    drop_resumes(out);
    out->sent = out->settled;
    out->next_n = out->safe.n + 1;
    memcpy(out->last_h, out->safe.h, sizeof out->last_h);
    /* else not even the header is there: begin again */
    if (out->safe.n >= 0)
        log_out_resume(log, out, why);
}

void log_out_restart(struct log *log, struct log_out *out)
{
    close_segment(log, out);
    out->count = out->sent = out->settled = 0;
    out->text_size = 0;
    out->next_n = 0;
    out->safe = (struct log_point){.n = -1};
}

static bool open_segment(struct log *log, struct log_out *out)
{
    if (out->seg >= LOG_SEGMENTS) {
        log_give_up(log, OS_WHY_OTHER);
        return false;
    }
    int folder = log->folder_count - 1;
    enum os_why why = OS_WHY_NONE;
    const char *path = log_segment_path(log, log->folders[folder], out->who, out->seg + 1);
    out->file = os_create(path, &why);
    if (!out->file) {
        log_trouble(log, why == OS_WHY_NONE ? OS_WHY_OTHER : why);
        return false;
    }
    out->seg++;
    out->path = path;
    out->owned[folder] = true;
    out->segment_bytes = 0;
    out->segment_lines = 0;
    log->folder_due = log->synced;
    return true;
}

/* Numbers and chains one entry; its line goes to the scratch buffer at `at`. */
static size_t seal(struct log *log, struct log_out *out, struct log_entry *entry, size_t at)
{
    struct line_head head = {.n = out->next_n, .t = entry->t};
    const char *chain = out->last_h;
    if (!out->next_n)
        chain = out->who ? log->root_h : no_chain;
    memcpy(head.p, chain, sizeof head.p);
    char line[LINE_SIZE];
    size_t size = event_seal(out->text + entry->at, entry->size, &head, line);
    memcpy(log->scratch + at, line, size);
    memcpy(entry->h, head.h, sizeof entry->h);
    entry->n = out->next_n;
    if (!out->who && !out->next_n)
        memcpy(log->root_h, head.h, sizeof log->root_h);
    memcpy(out->last_h, head.h, sizeof out->last_h);
    out->next_n++;
    return size;
}

static void grow_scratch(struct log *log, size_t room)
{
    if (room <= log->scratch_room)
        return;
    log->scratch = arena_get(log->arena, 2 * room);
    log->scratch_room = 2 * room;
}

void log_out_send(struct log *log, struct log_out *out)
{
    if (out->gone || log->failed || out->sent == out->count)
        return;
    if (out->file && (out->segment_lines >= LOG_SEGMENT_LINES ||
                      out->segment_bytes >= LOG_SEGMENT_BYTES)) {
        log_out_again(log, out, "pause");
        if (log->failed)
            return;
    }
    if (!out->file && !open_segment(log, out))
        return;
    grow_scratch(log, out->text_size + (size_t)(out->count - out->sent) * CHAIN_ROOM);
    int64_t n = out->next_n;
    char h[17];
    memcpy(h, out->last_h, sizeof h);
    size_t size = 0;
    int end = out->count, most = out->sent + LOG_SEGMENT_LINES - out->segment_lines;
    end = end < most ? end : most;                        /* the rest waits for a new segment */
    for (int i = out->sent; i < end; i++)
        size += seal(log, out, &out->entries[i], size);
    int ticket = os_append(out->file, log->scratch, size, log->synced);
    /* the queue is full: a later frame tries again */
    if (ticket <= 0) {
        out->next_n = n;
        memcpy(out->last_h, h, sizeof h);
        return;
    }
    out->segment_bytes += size;
    out->segment_lines += end - out->sent;
    for (; out->sent < end; out->sent++)
        out->entries[out->sent].ticket = ticket;
}

static void recover(struct log *log, struct log_out *out)
{
    enum os_why why = os_why(out->file);
    log_trouble(log, why);
    log_out_again(log, out, why == OS_WHY_SPACE ? "space" : "crash");
    log_out_send(log, out);
}

enum os_write log_out_settle(struct log *log, struct log_out *out)
{
    if (collect(log, out) == OS_LOST && !log->failed)
        recover(log, out);
    drop_settled(out);
    for (int i = out->settled; i < out->count; i++)
        if (out->entries[i].durable)
            return log->failed ? OS_LOST : OS_WAITING;
    return OS_SAFE;
}
