/* SPDX-License-Identifier: MPL-2.0 */
/* The reader's modes, names and groups, and lines with a right hash that no writer would make. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "logs/bench.h"

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
    struct log_bytes file = {names[0], {text, used}, 0};
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
    for (int i = 7; i < count; i++)                       /* line 6 is gone */
        lines[i - 1] = lines[i];
    put_lines(&bench->now[0], lines, count - 1);
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
                                      bench->now[FILES - 1 - i].size}, 0};
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

/* A large file is judged line by line, without holding it; every damage must look the same that
 * way. */
static void judging_line_by_line_finds_the_same(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct file_list list;
    const char *folder = arena_print(arena, "%s/tests/logs", TEST_SOURCE_DIR);
    assert_true(files_list(folder, 3, 1000, arena, &list));
    int judged = 0;
    for (int i = 0; i < list.count; i++) {
        struct log_bytes held = {files_join(arena, folder, list.names[i]), {NULL, 0}, 0},
                         lines = held;
        struct log_files one, other;
        struct notes *notes[2] = {fresh_notes(arena), fresh_notes(arena)};
        if (!strstr(list.names[i], ".jsonl"))
            continue;
        assert_int_equal(files_read(held.path, 1 << 20, arena, &held.bytes), FILE_FINE);
        log_read(&held, 1, LOG_JUDGE, arena, notes[0], &one);
        log_read(&lines, 1, LOG_JUDGE, arena, notes[1], &other);
        assert_int_equal(one.kept, other.kept);
        assert_int_equal(one.unusable, other.unusable);
        assert_int_equal(notes_count(notes[0]), notes_count(notes[1]));
        for (int k = 0; k < notes_count(notes[0]); k++) {
            assert_string_equal(notes_get(notes[0], k)->code, notes_get(notes[1], k)->code);
            assert_int_equal(notes_get(notes[0], k)->at.line, notes_get(notes[1], k)->at.line);
        }
        judged++;
    }
    assert_true(judged > 100);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(forged_lines_never_confuse_the_reader_into_a_crash),
        cmocka_unit_test(a_crowd_of_rivals_is_judged_in_one_pass),
        cmocka_unit_test(resume_stops_before_a_gap_and_salvage_goes_over_it),
        cmocka_unit_test(judging_takes_no_facts_and_finds_the_same),
        cmocka_unit_test(judging_line_by_line_finds_the_same),
        cmocka_unit_test(the_order_of_files_changes_nothing),
        cmocka_unit_test(names_of_segments_are_read_strictly),
        cmocka_unit_test(a_file_stands_for_its_session_and_a_copy_counts_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
