/* SPDX-License-Identifier: MPL-2.0 */
/* The three good files of tests/logs/good in memory, to be damaged and read again and again. */
#ifndef TESTS_LOGS_BENCH_H
#define TESTS_LOGS_BENCH_H

#include "logs/pieces.h"

enum { FILES = 3, MOST_BYTES = 1 << 14, MOST_LINES = 64 };
static const char *const names[FILES] = {
    "s-7k3m9qxz2b4c8d5e.t.001.jsonl", "s-7k3m9qxz2b4c8d5e.p1.001.jsonl",
    "s-7k3m9qxz2b4c8d5e.p2.001.jsonl"};

struct image { char at[MOST_BYTES]; size_t size; };
struct bench {
    struct arena *keep, *work; struct image whole[FILES], now[FILES];
    struct log_files files; struct notes *notes; int strangers;
};

static inline void set_up_bench(struct bench *bench)
{
    bench->keep = arena_new();
    bench->work = arena_new();
    for (int i = 0; i < FILES; i++) {
        struct bytes bytes;
        const char *path = arena_print(bench->keep, "%s/tests/logs/good/%s", TEST_SOURCE_DIR,
                                       names[i]);
        assert_int_equal(files_read(path, MOST_BYTES / 2, bench->keep, &bytes), FILE_FINE);
        memcpy(bench->whole[i].at, bytes.data, bytes.size);
        bench->whole[i].size = bytes.size;
        bench->now[i] = bench->whole[i];
    }
}

static inline struct bench *new_bench(void)
{
    struct bench *bench = calloc(1, sizeof *bench);
    assert_non_null(bench);
    set_up_bench(bench);
    return bench;
}

static inline void free_bench(struct bench *bench)
{
    arena_free(bench->keep);
    arena_free(bench->work);
    free(bench);
}

static inline void mend(struct bench *bench)
{
    for (int i = 0; i < FILES; i++)
        bench->now[i] = bench->whole[i];
}

static inline bool changed(const struct bench *bench)
{
    for (int i = 0; i < FILES; i++)
        if (bench->now[i].size != bench->whole[i].size ||
            memcmp(bench->now[i].at, bench->whole[i].at, bench->now[i].size) != 0)
            return true;
    return false;
}

static inline void read_now(struct bench *bench, enum log_mode mode)
{
    struct log_bytes list[FILES];
    arena_reset(bench->work);
    bench->notes = fresh_notes(bench->work);
    for (int i = 0; i < FILES; i++)
        list[i] = (struct log_bytes){names[i], {bench->now[i].at, bench->now[i].size}, 0};
    log_read(list, FILES, mode, bench->work, bench->notes, &bench->files);
}

static inline int lines_of(const struct image *image, struct bytes out[MOST_LINES])
{
    int count = 0;
    for (size_t from = 0, at = 0; at < image->size && count < MOST_LINES; at++)
        if (image->at[at] == '\n') {
            out[count++] = (struct bytes){image->at + from, at + 1 - from};
            from = at + 1;
        }
    return count;
}

static inline void put_lines(struct image *image, const struct bytes *lines, int count)
{
    image->size = 0;
    for (int i = 0; i < count; i++) {
        assert_true(image->size + lines[i].size < MOST_BYTES);
        memcpy(image->at + image->size, lines[i].data, lines[i].size);
        image->size += lines[i].size;
    }
}

static inline uint64_t next_random(uint64_t *state)
{
    uint64_t z = *state += 0x9e3779b97f4a7c15u;           /* splitmix64 */
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
    z = (z ^ z >> 27) * 0x94d049bb133111ebu;
    return z ^ z >> 31;
}

static inline size_t below(uint64_t *state, size_t limit)
{
    return limit ? (size_t)(next_random(state) % limit) : 0;
}

#endif
