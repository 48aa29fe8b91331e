/* SPDX-License-Identifier: MPL-2.0 */
/* Arenas: what they promise, and that memory running out at the N-th call is survived for every
 * N. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/arena.h"

static int calls, fail_at;                                /* fail_at 0: never */

void *__real_malloc(size_t size);
void *__wrap_malloc(size_t size);

void *__wrap_malloc(size_t size)
{
    calls++;
    return fail_at && calls >= fail_at ? NULL : __real_malloc(size);
}

static int start_counting(void **state)
{
    (void)state;
    calls = fail_at = 0;
    return 0;
}

static void arena_gives_zeroed_aligned_memory_also_after_a_reset(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    for (int round = 0; round < 3; round++) {
        for (size_t size = 0; size < 300; size++) {
            unsigned char *piece = arena_get(arena, size);
            assert_int_equal((uintptr_t)piece % _Alignof(max_align_t), 0);
            for (size_t i = 0; i < size; i++)
                assert_int_equal(piece[i], 0);
            memset(piece, 0xA5, size);
        }
        arena_reset(arena);
    }
    arena_free(arena);
    arena_free(NULL);
}

static void arena_pieces_do_not_overlap_over_many_blocks(void **state)
{
    (void)state;
    enum { PIECES = 400 };
    unsigned char *pieces[PIECES];
    struct arena *arena = arena_new();
    for (int i = 0; i < PIECES; i++) {
        size_t size = (size_t)i * 37;
        pieces[i] = arena_get(arena, size + 1);
        memset(pieces[i], i & 0xFF, size + 1);
    }
    unsigned char *large = arena_get(arena, 10 * 1024 * 1024);
    large[10 * 1024 * 1024 - 1] = 1;
    for (int i = 0; i < PIECES; i++)
        for (size_t k = 0; k <= (size_t)i * 37; k++)
            assert_int_equal(pieces[i][k], i & 0xFF);
    arena_free(arena);
}

static void arena_reset_keeps_one_block_so_a_steady_frame_takes_no_memory(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    for (int i = 0; i < 100; i++)
        arena_get(arena, 3000);
    arena_reset(arena);
    for (int i = 0; i < 100; i++)
        arena_get(arena, 3000);
    arena_reset(arena);
    int before = calls;
    for (int frame = 0; frame < 10; frame++) {
        for (int i = 0; i < 30; i++)
            arena_get(arena, 3000);
        arena_reset(arena);
    }
    assert_int_equal(calls, before);
    arena_free(arena);
}

static void arena_reset_keeps_the_largest_block_not_the_last(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    for (int frame = 0; frame < 5; frame++) {
        arena_get(arena, 8 * 1024 * 1024);
        arena_get(arena, 200);
        arena_reset(arena);
    }
    int before = calls;
    arena_get(arena, 8 * 1024 * 1024);
    assert_int_equal(calls, before);
    arena_free(arena);
}

/* Every remainder that a block can be left with, so that its last bytes are asked for exactly. */
static void arena_pieces_end_before_their_block_does(void **state)
{
    (void)state;
    for (size_t size = 1; size < 700; size += 3) {
        struct arena *arena = arena_new();
        for (size_t taken = 0; taken < 70000; taken += size)
            memset(arena_get(arena, size), 0x5A, size);
        arena_free(arena);
    }
}

static void count_release(void *what)
{
    ++*(int *)what;
}

static void arena_releases_what_it_owns_once(void **state)
{
    (void)state;
    int first = 0, second = 0;
    struct arena *arena = arena_new();
    arena_owns(arena, &first, count_release);
    arena_reset(arena);
    assert_int_equal(first, 1);
    arena_owns(arena, &second, count_release);
    arena_free(arena);
    assert_int_equal(first, 1);
    assert_int_equal(second, 1);
}

static void arena_copies_and_prints(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    assert_string_equal(arena_copy(arena, "leraar", 4), "lera");
    assert_string_equal(arena_copy(arena, NULL, 0), "");
    assert_string_equal(arena_print(arena, "%s-%d", "dossier", 5), "dossier-5");
    char *longest = arena_print(arena, "%0*d", 200000, 7);
    assert_int_equal(strlen(longest), 200000);
    assert_int_equal(longest[199999], '7');
    arena_free(arena);
}

struct job {
    struct arena *arena;
    int released, done;
};

/* Takes some twenty blocks and owns something now and then. */
static void work_a_lot(void *self)
{
    struct job *job = self;
    for (int i = 0; i < 60; i++) {
        memset(arena_get(job->arena, 50000), 1, 50000);
        if (i % 7 == 0) {
            job->done++;
            arena_owns(job->arena, &job->released, count_release);
        }
    }
}

static void arena_try_survives_a_failure_at_every_call(void **state)
{
    (void)state;
    bool fine = false;
    int at = 1;
    for (; !fine; at++) {
        calls = fail_at = 0;
        struct job job = {arena_new(), 0, 0};
        calls = 0;
        fail_at = at;
        fine = arena_try(job.arena, work_a_lot, &job);
        fail_at = 0;
        arena_free(job.arena);
        assert_int_equal(job.released, job.done);
    }
    assert_true(at > 5);
}

static void arena_new_says_null_when_memory_is_out(void **state)
{
    (void)state;
    fail_at = 1;
    struct arena *arena = arena_new();
    fail_at = 0;
    assert_null(arena);
}

/* Fills blocks until none is left, then owns something: it must go all the same. */
static void own_without_memory(void *self)
{
    struct job *job = self;
    fail_at = calls + 1;
    for (;;) {
        job->done++;
        arena_owns(job->arena, &job->released, count_release);
    }
}

static void arena_releases_at_once_what_it_cannot_own(void **state)
{
    (void)state;
    struct job job = {arena_new(), 0, 0};
    assert_false(arena_try(job.arena, own_without_memory, &job));
    fail_at = 0;
    arena_free(job.arena);
    assert_int_equal(job.released, job.done);
}

static void fail_now(void *self)
{
    struct job *job = self;
    job->done++;
    arena_fail(job->arena);
    job->done += 100;                                     /* never reached */
}

static void try_inside(void *self)
{
    struct job *job = self;
    assert_false(arena_try(job->arena, fail_now, job));
    job->released++;
    arena_fail(job->arena);
}

static void arena_tries_nest_and_the_innermost_is_left(void **state)
{
    (void)state;
    struct job job = {arena_new(), 0, 0};
    assert_false(arena_try(job.arena, try_inside, &job));
    assert_int_equal(job.done, 1);
    assert_int_equal(job.released, 1);
    fail_at = 0;
    assert_true(arena_try(job.arena, work_a_lot, &job));
    arena_free(job.arena);
}

static void ask_for_too_much(void *self)
{
    struct job *job = self;
    arena_get(job->arena, SIZE_MAX - 8);
    job->done++;
}

static void arena_refuses_sizes_that_do_not_exist(void **state)
{
    (void)state;
    struct job job = {arena_new(), 0, 0};
    assert_false(arena_try(job.arena, ask_for_too_much, &job));
    assert_int_equal(job.done, 0);
    arena_free(job.arena);
}

static void without_a_try_the_program_ends_with_exit_code_5(void **state)
{
    (void)state;
    fflush(NULL);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        struct arena *arena = arena_new();
        if (!freopen("/dev/null", "w", stderr))
            _exit(99);
        arena_fail(arena);
        _exit(98);
    }
    int status = 0;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(arena_gives_zeroed_aligned_memory_also_after_a_reset,
                               start_counting),
        cmocka_unit_test_setup(arena_pieces_do_not_overlap_over_many_blocks, start_counting),
        cmocka_unit_test_setup(arena_reset_keeps_one_block_so_a_steady_frame_takes_no_memory,
                               start_counting),
        cmocka_unit_test_setup(arena_reset_keeps_the_largest_block_not_the_last, start_counting),
        cmocka_unit_test_setup(arena_pieces_end_before_their_block_does, start_counting),
        cmocka_unit_test_setup(arena_releases_what_it_owns_once, start_counting),
        cmocka_unit_test_setup(arena_copies_and_prints, start_counting),
        cmocka_unit_test_setup(arena_try_survives_a_failure_at_every_call, start_counting),
        cmocka_unit_test_setup(arena_new_says_null_when_memory_is_out, start_counting),
        cmocka_unit_test_setup(arena_releases_at_once_what_it_cannot_own, start_counting),
        cmocka_unit_test_setup(arena_tries_nest_and_the_innermost_is_left, start_counting),
        cmocka_unit_test_setup(arena_refuses_sizes_that_do_not_exist, start_counting),
        cmocka_unit_test_setup(without_a_try_the_program_ends_with_exit_code_5, start_counting),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
