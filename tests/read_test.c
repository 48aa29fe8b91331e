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

#include "logs/pieces.h"

enum { FILES = 3, MOST_BYTES = 1 << 14, MOST_LINES = 64, ROUNDS = 5000 };
static const char *const names[FILES] = {
    "s-7k3m9qxz2b4c8d5e.t.001.jsonl", "s-7k3m9qxz2b4c8d5e.p1.001.jsonl",
    "s-7k3m9qxz2b4c8d5e.p2.001.jsonl"};

struct image { char at[MOST_BYTES]; size_t size; };
struct bench {
    struct arena *keep, *work; struct image whole[FILES], now[FILES];
    struct log_files files; struct notes *notes; int strangers;
};

static void set_up_bench(struct bench *bench)
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

static struct bench *new_bench(void)
{
    struct bench *bench = calloc(1, sizeof *bench);
    assert_non_null(bench);
    set_up_bench(bench);
    return bench;
}

static void free_bench(struct bench *bench)
{
    arena_free(bench->keep);
    arena_free(bench->work);
    free(bench);
}

static void mend(struct bench *bench)
{
    for (int i = 0; i < FILES; i++)
        bench->now[i] = bench->whole[i];
}

static bool changed(const struct bench *bench)
{
    for (int i = 0; i < FILES; i++)
        if (bench->now[i].size != bench->whole[i].size ||
            memcmp(bench->now[i].at, bench->whole[i].at, bench->now[i].size) != 0)
            return true;
    return false;
}

static void read_now(struct bench *bench, enum log_mode mode)
{
    struct log_bytes list[FILES];
    arena_reset(bench->work);
    bench->notes = fresh_notes(bench->work);
    for (int i = 0; i < FILES; i++)
        list[i] = (struct log_bytes){names[i], {bench->now[i].at, bench->now[i].size}};
    log_read(list, FILES, mode, bench->work, bench->notes, &bench->files);
}

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

static int lines_of(const struct image *image, struct bytes out[MOST_LINES])
{
    int count = 0;
    for (size_t from = 0, at = 0; at < image->size && count < MOST_LINES; at++)
        if (image->at[at] == '\n') {
            out[count++] = (struct bytes){image->at + from, at + 1 - from};
            from = at + 1;
        }
    return count;
}

static void put_lines(struct image *image, const struct bytes *lines, int count)
{
    image->size = 0;
    for (int i = 0; i < count; i++) {
        assert_true(image->size + lines[i].size < MOST_BYTES);
        memcpy(image->at + image->size, lines[i].data, lines[i].size);
        image->size += lines[i].size;
    }
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

static uint64_t next_random(uint64_t *state)
{
    uint64_t z = *state += 0x9e3779b97f4a7c15u;           /* splitmix64 */
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
    z = (z ^ z >> 27) * 0x94d049bb133111ebu;
    return z ^ z >> 31;
}

static size_t below(uint64_t *state, size_t limit)
{
    return limit ? (size_t)(next_random(state) % limit) : 0;
}

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

/* --- lines with a right hash that no writer would make --------------------------------------- */

enum { FORGED_LINES = 40, FORGED_ROUNDS = 1500 };

static struct event forged_fact(uint64_t *random, int who, const char *chain, int64_t n)
{
    struct event resume = piece(EVENT_RESUME, who, 0);
    switch (below(random, 6)) {
    case 0:
        return piece_start(who);
    case 1:
        resume.header.fmt = 1;
        snprintf(resume.header.id, sizeof resume.header.id, "%s", PIECES_ID);
        resume.header.prev_seg = 1;
        resume.header.prev_n = (int)(n > 0 ? n - 1 : 0);
        snprintf(resume.header.prev_h, sizeof resume.header.prev_h, "%s", chain);
        snprintf(resume.by, sizeof resume.by, "crash");
        return resume;
    case 2:
        return piece_end(who, who ? 0 : (int64_t)below(random, 50));
    default:
        return who ? piece_rate(who, (int)below(random, 5)) : piece_choice((int64_t)below(random,
            50), (int)below(random, 5));
    }
}

/* Numbers up close, chains to any earlier line: forks, rings of resumes, heads without bodies. */
static void forge(struct image *image, char hashes[][17], int *known, uint64_t *random)
{
    int who = (int)below(random, 3);
    image->size = 0;
    for (size_t i = below(random, FORGED_LINES); i > 0; i--) {
        char body[LINE_SIZE], line[LINE_SIZE];
        struct line_head head = {.n = (int64_t)below(random, 7)};
        snprintf(head.p, sizeof head.p, "%s", hashes[below(random, (size_t)*known)]);
        struct event fact = forged_fact(random, below(random, 8) ? who : (int)below(random, 3),
                                        head.p, head.n);
        size_t size = event_write(&fact, body, sizeof body);
        size = event_seal(body, size, &head, line);
        memcpy(image->at + image->size, line, size);
        image->size += size;
        snprintf(hashes[*known < 63 ? ++*known - 1 : (int)below(random, 63)], 17, "%s", head.h);
    }
}

static void forged_lines_never_confuse_the_reader_into_a_crash(void **state)
{
    (void)state;
    uint64_t random = 20260901;
    struct bench *bench = new_bench();
    for (int round = 0; round < FORGED_ROUNDS; round++) {
        char hashes[64][17] = {"0000000000000000"};
        int known = 1;
        for (int i = 0; i < FILES; i++)
            forge(&bench->now[i], hashes, &known, &random);
        for (int mode = LOG_RESUME; mode <= LOG_JUDGE; mode++) {
            read_now(bench, (enum log_mode)mode);
            assert_true(bench->files.kept <= bench->files.lines);
        }
    }
    free_bench(bench);
}

/* Twenty thousand lines that all want the same place: named one by one, in a second, not in an
 * hour. */
static void a_crowd_of_rivals_is_judged_in_one_pass(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    char *text = arena_get(arena, 6u << 20);
    size_t used = 0;
    for (int i = 0; i < 20000; i++) {
        char body[LINE_SIZE], line[LINE_SIZE];
        struct line_head head = {.n = 1 + i % 3};
        snprintf(head.p, sizeof head.p, "%016x", (unsigned)(i * 7919));
        struct event fact = piece_choice(5, i);
        size_t size = event_seal(body, event_write(&fact, body, sizeof body), &head, line);
        memcpy(text + used, line, size);
        used += size;
    }
    struct log_bytes file = {names[0], {text, used}};
    struct log_files files;
    log_read(&file, 1, LOG_SALVAGE, arena, fresh_notes(arena), &files);
    assert_true(files.findings > 15000);
    arena_free(arena);
}

/* --- the two modes and the names ------------------------------------------------------------- */

static void resume_stops_before_a_gap_and_salvage_goes_over_it(void **state)
{
    (void)state;
    struct bench *bench = new_bench();
    struct bytes lines[MOST_LINES];
    int count = lines_of(&bench->whole[0], lines);
    struct bytes fewer[MOST_LINES];
    memcpy(fewer, lines, sizeof lines);
    memmove(fewer + 6, fewer + 7, (size_t)(count - 7) * sizeof *fewer);
    put_lines(&bench->now[0], fewer, count - 1);
    read_now(bench, LOG_SALVAGE);
    assert_int_equal(bench->files.sessions[0].streams[0].facts.count, 10);
    assert_true(bench->files.sessions[0].marks & LOG_INCOMPLETE);
    read_now(bench, LOG_RESUME);
    assert_int_equal(bench->files.sessions[0].streams[0].facts.count, 6);
    assert_int_equal(bench->files.sessions[0].streams[0].last_n, 5);
    assert_false(bench->files.sessions[0].streams[0].ended);
    free_bench(bench);
}

static void judging_takes_no_facts_and_finds_the_same(void **state)
{
    (void)state;
    struct bench *bench = new_bench();
    bench->now[1].at[400] ^= 1;
    read_now(bench, LOG_SALVAGE);
    int findings = bench->files.findings;
    int64_t kept = bench->files.kept;
    read_now(bench, LOG_JUDGE);
    assert_int_equal(bench->files.findings, findings);
    assert_int_equal(bench->files.kept, kept);
    assert_null(bench->files.sessions[0].streams[0].facts.facts);
    free_bench(bench);
}

static void the_order_of_files_changes_nothing(void **state)
{
    (void)state;
    struct bench *bench = new_bench();
    read_now(bench, LOG_SALVAGE);
    struct log_files other;
    struct log_bytes list[FILES];
    for (int i = 0; i < FILES; i++)
        list[i] = (struct log_bytes){names[FILES - 1 - i],
                                     {bench->now[FILES - 1 - i].at,
                                      bench->now[FILES - 1 - i].size}};
    assert_true(log_read(list, FILES, LOG_SALVAGE, bench->work, bench->notes, &other));
    assert_int_equal(other.kept, bench->files.kept);
    assert_int_equal(other.findings, 0);
    for (int i = 0; i < FILES; i++) {
        const struct log_stream *a = &bench->files.sessions[0].streams[i],
            *b = &other.sessions[0].streams[i];
        assert_int_equal(a->facts.count, b->facts.count);
        assert_memory_equal(a->facts.facts, b->facts.facts,
                            (size_t)a->facts.count * sizeof *a->facts.facts);
    }
    free_bench(bench);
}

static void names_of_segments_are_read_strictly(void **state)
{
    (void)state;
    static const char *const bad[] = {"s-7k3m9qxz2b4c8d5e.p0.001.jsonl",
                                      "s-7k3m9qxz2b4c8d5e.p61.001.jsonl",
        "s-7k3m9qxz2b4c8d5e.t.000.jsonl", "s-7k3m9qxz2b4c8d5e.t.1.jsonl",
        "s-7k3m9qxz2b4c8d5.t.001.jsonl",
        "s-7k3m9qxz2b4c8d5u.t.001.jsonl", "s-7k3m9qxz2b4c8d5e.t.001.json",
        "s-7k3m9qxz2b4c8d5e.x.001.jsonl",
        "s-7k3m9qxz2b4c8d5e.p01.001.jsonl", "s-", "", "x/s-7k3m9qxz2b4c8d5e.t.001.jsonl.bak"};
    struct log_name name;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_false(log_name_read(bad[i], &name));
    assert_true(log_name_read("a/b/s-7k3m9qxz2b4c8d5e.p12.064.jsonl", &name));
    assert_string_equal(name.id, PIECES_ID);
    assert_int_equal(name.who, 12);
    assert_int_equal(name.seg, 64);
}

static void a_file_stands_for_its_session_and_a_copy_counts_once(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    const char *folder = arena_print(arena, "%s/tests/logs/copy", TEST_SOURCE_DIR);
    const char *one = arena_print(arena, "%s/%s", folder, names[1]);
    struct log_groups groups;
    struct notes *notes = fresh_notes(arena);
    assert_true(log_find(&one, 1, arena, notes, &groups));
    assert_int_equal(groups.count, 1);
    assert_int_equal(groups.groups[0].count, 3);
    assert_true(log_find(&folder, 1, arena, notes, &groups));
    /* the nameless copy and the older folder join it */
    assert_int_equal(groups.count, 1);
    assert_int_equal(groups.groups[0].count, 5);
    const char *missing = "geen/bestand.jsonl";
    assert_false(log_find(&missing, 1, arena, notes, &groups));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_flipped_bit_is_noticed_and_costs_at_most_two_lines),
        cmocka_unit_test(every_cut_is_noticed_and_keeps_all_lines_before_it),
        cmocka_unit_test(every_line_that_is_gone_doubled_or_swapped_is_noticed),
        cmocka_unit_test(every_window_of_zeroes_is_noticed),
        cmocka_unit_test(many_damages_at_once_are_noticed),
        cmocka_unit_test(forged_lines_never_confuse_the_reader_into_a_crash),
        cmocka_unit_test(a_crowd_of_rivals_is_judged_in_one_pass),
        cmocka_unit_test(resume_stops_before_a_gap_and_salvage_goes_over_it),
        cmocka_unit_test(judging_takes_no_facts_and_finds_the_same),
        cmocka_unit_test(the_order_of_files_changes_nothing),
        cmocka_unit_test(names_of_segments_are_read_strictly),
        cmocka_unit_test(a_file_stands_for_its_session_and_a_copy_counts_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
