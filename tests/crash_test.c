/* SPDX-License-Identifier: MPL-2.0 */
/* Power loss, enumerated: what the writer did is recorded call by call, and for every moment and
 * every byte the disk is put in each state it may have then. What was acknowledged must be read
 * back (0 lost), and nothing that was never written (0 ghosts). Without fdatasync the same test
 * must find losses. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <sys/types.h>

#include "logs/pieces.h"

enum { STREAMS = 2, MOST_BYTES = 1 << 15, MOST_BATCHES = 160, CHOICES = 10, SESSIONS = 3 };
/* One append: its bytes, and how many facts of each stream were acknowledged when the next one
 * began. */
struct batch { int stream; size_t from, size; bool synced; };
struct trace {
    char bytes[STREAMS][MOST_BYTES]; size_t size[STREAMS];
    struct batch batches[MOST_BATCHES]; int count;
    int acknowledged[MOST_BATCHES + 1][STREAMS];          /* before batch i was written */
};
static struct { struct trace *trace; int fds[STREAMS]; int streams; bool deaf; } tap;

ssize_t __real_write(int fd, const void *data, size_t size);
int __real_fdatasync(int fd);
ssize_t __wrap_write(int fd, const void *data, size_t size);
int __wrap_fdatasync(int fd);

static int stream_of(int fd)
{
    for (int i = 0; i < tap.streams; i++)
        if (tap.fds[i] == fd)
            return i;
    if (tap.streams == STREAMS)
        return -1;
    tap.fds[tap.streams] = fd;
    return tap.streams++;
}

ssize_t __wrap_write(int fd, const void *data, size_t size)
{
    struct trace *trace = tap.trace;
    int stream = trace && fd > 2 ? stream_of(fd) : -1;
    if (stream >= 0 && trace->count < MOST_BATCHES) {
        struct batch batch = {stream, trace->size[stream], size, false};
        memcpy(trace->bytes[stream] + batch.from, data, size);
        trace->size[stream] += size;
        trace->batches[trace->count++] = batch;
    }
    return __real_write(fd, data, size);
}

int __wrap_fdatasync(int fd)
{
    struct trace *trace = tap.trace;
    int stream = trace && !tap.deaf ? stream_of(fd) : -1;
    for (int i = 0; stream >= 0 && i < trace->count; i++)
        if (trace->batches[i].stream == stream)
            trace->batches[i].synced = true;
    return __real_fdatasync(fd);
}

/* A session of a table and one person; every batch is waited for. Three of them, each with lines
 * of other lengths, have about a hundred lines together and are read three times as fast as one. */
static void record_session(struct arena *arena, struct trace *trace, int number, bool deaf)
{
    const char *folder = fresh_folder(arena, "crash");
    struct log *log = log_new(folder, arena);
    int done[STREAMS] = {0};
    memset(&tap, 0, sizeof tap);
    tap.trace = trace;
    tap.deaf = deaf;
    put(log, piece_start(0));
    put(log, piece_start(1));
    put(log, piece_party(3, 4, 1));
    log_wait(log);
    done[0] = 2;
    done[1] = 1;
    for (int i = 0; i < CHOICES; i++) {
        memcpy(trace->acknowledged[trace->count], done, sizeof done);
        put(log, piece_step(1000 * i + 500));
        put(log, piece_choice(1000 * i + 501, number ? i + (number == 1 ? 10 : 100 * number) : i));
        log_wait(log);
        done[0] += 2;
        memcpy(trace->acknowledged[trace->count], done, sizeof done);
        put(log, piece_rate(1, i));
        log_wait(log);
        done[1] += 1;
    }
    memcpy(trace->acknowledged[trace->count], done, sizeof done);
    tap.trace = NULL;
    log_close(log, false);
    remove_folder(arena, folder);
}

struct disk { char bytes[STREAMS][MOST_BYTES]; size_t size[STREAMS]; };
struct tally { long states, lost, ghosts; };

static bool is_prefix(const struct log_stream *stream, const struct trace *trace)
{
    size_t at = 0;
    for (int i = 0; i < stream->line_count; i++) {
        const struct bytes *line = &stream->lines[i];
        if (at + line->size >= trace->size[stream->who] ||
            memcmp(trace->bytes[stream->who] + at, line->data, line->size) != 0)
            return false;
        at += line->size + 1;
    }
    return true;
}

static void check_state(struct arena *arena, const struct disk *disk, const struct trace *trace,
                        const int acknowledged[STREAMS], struct tally *tally)
{
    static const char *const names[STREAMS] = {"s-" PIECES_ID ".t.001.jsonl",
                                               "s-" PIECES_ID ".p1.001.jsonl"};
    struct log_bytes list[STREAMS];
    struct log_files files;
    int found[STREAMS] = {0};
    arena_reset(arena);
    for (int i = 0; i < STREAMS; i++)
        list[i] = (struct log_bytes){names[i], {disk->bytes[i], disk->size[i]}, 0};
    log_read(list, STREAMS, LOG_RESUME, arena, fresh_notes(arena), &files);
    for (int i = 0; i < files.count; i++)
        for (int k = 0; k < files.sessions[i].count; k++) {
            const struct log_stream *stream = &files.sessions[i].streams[k];
            if (stream->usable) {
                found[stream->who] = stream->facts.count;
                tally->ghosts += !is_prefix(stream, trace);
            }
        }
    tally->states++;
    tally->lost += found[0] < acknowledged[0] || found[1] < acknowledged[1];
}

/* What the disk may hold of bytes that were not synced, when `cut` of them made it. */
enum tail { TAIL_PREFIX, TAIL_ZEROES, TAIL_GARBAGE, TAIL_FIRST_LOST, TAILS };

static void put_tail(struct disk *disk, const struct batch *batch, const char *bytes,
                     enum tail tail, size_t cut)
{
    char *at = disk->bytes[batch->stream] + batch->from;
    memcpy(at, bytes, batch->size);
    disk->size[batch->stream] = batch->from + (tail == TAIL_PREFIX ? cut : batch->size);
    if (tail == TAIL_ZEROES)
        memset(at + cut, 0, batch->size - cut);
    if (tail == TAIL_GARBAGE)
        for (size_t i = cut; i < batch->size; i++)
            at[i] = (char)(at[i] * 7 + (char)i + 13);
    if (tail == TAIL_FIRST_LOST)
        memset(at, 0, cut);
}

/* The moment batch k was being written: what is synced is there, it itself in every state. */
static void try_batch(struct arena *arena, const struct trace *trace, int k, struct disk *disk,
                      struct tally *tally)
{
    const struct batch *batch = &trace->batches[k];
    const char *bytes = trace->bytes[batch->stream] + batch->from;
    for (int tail = 0; tail < TAILS; tail++)
        for (size_t cut = 0; cut <= batch->size; cut++) {
            put_tail(disk, batch, bytes, (enum tail)tail, cut);
            check_state(arena, disk, trace, trace->acknowledged[k], tally);
        }
    put_tail(disk, batch, bytes, TAIL_PREFIX, batch->size);
}

static struct tally try_all(const struct trace *trace)
{
    struct tally tally = {0, 0, 0};
    struct arena *arena = arena_new();
    struct disk *disk = calloc(1, sizeof *disk);
    assert_non_null(disk);
    for (int k = 0; k < trace->count; k++)
        try_batch(arena, trace, k, disk, &tally);
    free(disk);
    arena_free(arena);
    return tally;
}

static int lines_in(const struct trace *trace)
{
    int lines = 0;
    for (int i = 0; i < STREAMS; i++)
        for (size_t at = 0; at < trace->size[i]; at++)
            lines += trace->bytes[i][at] == '\n';
    return lines;
}

static void no_power_loss_takes_what_was_acknowledged(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct tally all = {0, 0, 0};
    int lines = 0;
    for (int number = 0; number < SESSIONS; number++) {
        struct trace *trace = calloc(1, sizeof *trace);
        assert_non_null(trace);
        record_session(arena, trace, number, false);
        for (int i = 0; i < trace->count; i++)
            assert_true(trace->batches[i].synced);
        lines += lines_in(trace);
        struct tally tally = try_all(trace);
        all.states += tally.states;
        all.lost += tally.lost;
        all.ghosts += tally.ghosts;
        free(trace);
    }
    print_message("%d lines, %ld states, %ld lost, %ld ghosts\n", lines, all.states, all.lost,
                  all.ghosts);
    assert_true(lines >= 99);
    assert_true(all.states > 50000);
    assert_int_equal(all.lost, 0);
    assert_int_equal(all.ghosts, 0);
    arena_free(arena);
}

/* The same writer on a disk that does not sync: an acknowledged batch may then be gone, and is. */
static void without_fdatasync_the_test_fails(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct trace *trace = calloc(1, sizeof *trace);
    struct disk *disk = calloc(1, sizeof *disk);
    assert_non_null(trace);
    assert_non_null(disk);
    struct tally tally = {0, 0, 0};
    record_session(arena, trace, 0, true);
    for (int k = 0; k < trace->count; k++)
        assert_false(trace->batches[k].synced);
    struct arena *work = arena_new();
    /* batch k-1 was acknowledged, and only half is there */
    for (int k = 1; k < trace->count; k++) {
        struct disk now = {{{0}}, {0}};
        *disk = now;
        for (int i = 0; i < k - 1; i++)
            put_tail(disk, &trace->batches[i],
                     trace->bytes[trace->batches[i].stream] + trace->batches[i].from,
                     TAIL_PREFIX, trace->batches[i].size);
        const struct batch *last = &trace->batches[k - 1];
        put_tail(disk, last, trace->bytes[last->stream] + last->from, TAIL_PREFIX, last->size / 2);
        check_state(work, disk, trace, trace->acknowledged[k], &tally);
    }
    print_message("control: %ld of %ld states lost something\n", tally.lost, tally.states);
    assert_true(tally.lost > tally.states / 2);
    assert_int_equal(tally.ghosts, 0);
    arena_free(work);
    free(disk);
    free(trace);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_power_loss_takes_what_was_acknowledged),
        cmocka_unit_test(without_fdatasync_the_test_fails),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
