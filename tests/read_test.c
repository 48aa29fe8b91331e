/* SPDX-License-Identifier: MPL-2.0 */
/* The reader against every small damage and many big ones: nothing goes unnoticed, nothing is
 * believed that was not written, and a flipped bit costs at most two lines. READ_SEED repeats
 * the random part. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <time.h>

#include "logs/bench.h"

enum { ROUNDS = 5000 };

static bool stands_in(const struct image *image, const struct bytes *line)
{
    for (size_t at = 0; at + line->size < image->size; at++)
        if (image->at[at] == '{' && !memcmp(image->at + at, line->data, line->size) &&
                               image->at[at + line->size] == '\n')
            return true;
    return false;
}

/* A line that is folded into a stream must have been written to that very stream. Only where a
 * line of somebody else stands after a gap, and its own neighbours are gone too, nobody can
 * tell: those are counted, and their session must be marked. */
static void no_ghosts(struct bench *bench)
{
    for (int i = 0; i < bench->files.count; i++)
        for (int k = 0; k < bench->files.sessions[i].count; k++) {
            const struct log_stream *stream = &bench->files.sessions[i].streams[k];
            assert_in_range(stream->who, 0, FILES - 1);
            for (int line = 0; stream->usable && line < stream->line_count; line++) {
                if (stands_in(&bench->whole[stream->who], &stream->lines[line]))
                    continue;
                bool written = false;
                for (int file = 0; file < FILES; file++)
                    written |= stands_in(&bench->whole[file], &stream->lines[line]);
                assert_true(written);
                assert_true(bench->files.sessions[i].marks & (LOG_INCOMPLETE | LOG_DAMAGED));
                bench->strangers++;
            }
        }
}

static void judge(struct bench *bench, const char *what, size_t at)
{
    if (!changed(bench))
        return;
    read_now(bench, LOG_SALVAGE);
    if (!bench->files.findings)
        fail_msg("undetected: %s at %zu", what, at);
    no_ghosts(bench);
}

static void every_flipped_bit_is_noticed_and_costs_at_most_two_lines(void **state)
{
    (void)state;
    struct bench *bench = new_bench();
    read_now(bench, LOG_SALVAGE);
    int64_t kept = bench->files.kept;
    for (int file = 0; file < FILES - 1; file++)
        for (size_t at = 0; at < bench->whole[file].size; at++)
            for (int bit = file ? 0 : (int)(at % 8); bit < 8; bit += file ? 1 : 8) {
                bench->now[file].at[at] ^= (char)(1 << bit);
                judge(bench, "flip", at);
                assert_true(bench->files.kept >= kept - 2);
                assert_int_equal(bench->strangers, 0);
                bench->now[file].at[at] = bench->whole[file].at[at];
            }
    free_bench(bench);
}

static void every_cut_is_noticed_and_keeps_all_lines_before_it(void **state)
{
    (void)state;
    struct bench *bench = new_bench();
    for (int file = 0; file < FILES; file++) {
        int lines = 0;
        for (size_t size = 0; size < bench->whole[file].size; size++) {
            bench->now[file].size = size;
            judge(bench, "cut", size);
            for (int i = 0; i < bench->files.sessions[0].count && file; i++)
                if (bench->files.sessions[0].streams[i].who == file && lines > 0)
                    assert_true(bench->files.sessions[0].streams[i].facts.count >= lines);
            lines += bench->whole[file].at[size] == '\n';
        }
        mend(bench);
    }
    free_bench(bench);
}

static void every_line_that_is_gone_doubled_or_swapped_is_noticed(void **state)
{
    (void)state;
    struct bench *bench = new_bench();
    struct bytes lines[MOST_LINES], other[MOST_LINES + 1];
    for (int file = 0; file < FILES; file++) {
        int count = lines_of(&bench->whole[file], lines);
        for (int i = 0; i < count; i++) {
            memcpy(other, lines, sizeof lines);
            memmove(other + i, other + i + 1, (size_t)(count - i - 1) * sizeof *other);
            put_lines(&bench->now[file], other, count - 1);
            judge(bench, "gone", (size_t)i);
            memcpy(other, lines, sizeof lines);
            memmove(other + i + 1, other + i, (size_t)(count - i) * sizeof *other);
            put_lines(&bench->now[file], other, count + 1);
            judge(bench, "doubled", (size_t)i);
            assert_int_equal(bench->files.kept, 27);
            for (int k = i + 1; k < count; k++) {
                memcpy(other, lines, sizeof lines);
                other[i] = lines[k];
                other[k] = lines[i];
                put_lines(&bench->now[file], other, count);
                judge(bench, "swapped", (size_t)(100 * i + k));
                assert_int_equal(bench->files.kept, 27);
            }
        }
        mend(bench);
    }
    free_bench(bench);
}

static void every_window_of_zeroes_is_noticed(void **state)
{
    (void)state;
    struct bench *bench = new_bench();
    for (int file = 0; file < FILES; file++)
        for (size_t at = 0; at < bench->whole[file].size; at += 3) {
            for (size_t size = 16; size <= 512; size *= 32) {
                size_t all = bench->whole[file].size, end = at + size < all ? at + size : all;
                memset(bench->now[file].at + at, 0, end - at);
                judge(bench, "zeroes", at);
            }
            bench->now[file] = bench->whole[file];
        }
    free_bench(bench);
}

/* --- random, several at once ----------------------------------------------------------------- */

static void damage_bytes(struct image *image, uint64_t *random)
{
    size_t at = below(random, image->size), size = below(random, 600);
    if (!image->size)
        return;
    switch (below(random, 4)) {
    case 0:
        image->at[at] ^= (char)(1 << below(random, 8));
        break;
    case 1:
        image->size = at;
        break;
    case 2:
        memset(image->at + at, 0, at + size < image->size ? size : image->size - at);
        break;
    default:
        for (size_t i = at; i < at + size / 16 && i < image->size; i++)
            image->at[i] = (char)next_random(random);
    }
}

static void damage_lines(struct image *image, struct image *other, uint64_t *random)
{
    struct image copy = *image, source = *other;
    struct bytes lines[MOST_LINES], foreign[MOST_LINES], out[MOST_LINES + 1];
    int count = lines_of(&copy, lines), more = lines_of(&source, foreign);
    if (!count || count >= MOST_LINES - 1)
        return;
    int at = (int)below(random, (size_t)count), to = (int)below(random, (size_t)count);
    memcpy(out, lines, sizeof lines);
    switch (below(random, 4)) {
    case 0:
        memmove(out + at, out + at + 1, (size_t)(--count - at) * sizeof *out);
        break;
    case 1:
        memmove(out + at + 1, out + at, (size_t)(count++ - at) * sizeof *out);
        out[at] = lines[to];
        break;
    case 2:
        out[at] = lines[to];
        out[to] = lines[at];
        break;
    default:
        memmove(out + at + 1, out + at, (size_t)(count++ - at) * sizeof *out);
        out[at] = more ? foreign[below(random, (size_t)more)] : lines[to];
    }
    put_lines(image, out, count);
}

static void many_damages_at_once_are_noticed(void **state)
{
    (void)state;
    const char *given = getenv("READ_SEED");
    uint64_t seed = given ? strtoull(given, NULL, 0) : (uint64_t)time(NULL);
    print_message("READ_SEED=%llu\n", (unsigned long long)seed);
    struct bench *bench = new_bench();
    for (int round = 0; round < ROUNDS; round++) {
        uint64_t random = seed + (uint64_t)round * 1000003u;
        for (size_t times = 1 + below(&random, 4); times > 0; times--) {
            int file = (int)below(&random, FILES);
            if (below(&random, 2))
                damage_bytes(&bench->now[file], &random);
            else
                damage_lines(&bench->now[file], &bench->now[below(&random, FILES)], &random);
        }
        judge(bench, "random round", (size_t)round);
        mend(bench);
    }
    print_message("%d rounds, 0 undetected, %d strangers nobody could tell\n", ROUNDS,
                  bench->strangers);
    assert_true(bench->strangers <= ROUNDS / 300);
    free_bench(bench);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_flipped_bit_is_noticed_and_costs_at_most_two_lines),
        cmocka_unit_test(every_cut_is_noticed_and_keeps_all_lines_before_it),
        cmocka_unit_test(every_line_that_is_gone_doubled_or_swapped_is_noticed),
        cmocka_unit_test(every_window_of_zeroes_is_noticed),
        cmocka_unit_test(many_damages_at_once_are_noticed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
