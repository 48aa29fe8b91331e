/* SPDX-License-Identifier: MPL-2.0 */
/* The disk says no: the N-th write, sync, cut or folder sync fails, once or from then on. Calls are
 * wrapped by the linker. What was acknowledged is in the files, and what is not kept is told. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <errno.h>
#include <stdatomic.h>
#include <unistd.h>

#include "logs/pieces.h"

enum call { CALL_WRITE, CALL_SYNC, CALL_CUT, CALL_FOLDER, CALLS };
/* The failure that is being tried: the at-th call of a kind, once or from then on. */
static struct { atomic_int count[CALLS]; enum call call; int at, error; bool always,
               is_short; } trial;

ssize_t __real_write(int fd, const void *data, size_t size);
int __real_fdatasync(int fd);
int __real_ftruncate(int fd, off_t size);
int __real_fsync(int fd);
ssize_t __wrap_write(int fd, const void *data, size_t size);
int __wrap_fdatasync(int fd);
int __wrap_ftruncate(int fd, off_t size);
int __wrap_fsync(int fd);

static bool fails(enum call call)
{
    int number = ++trial.count[call];
    if (!trial.at || trial.call != call || number < trial.at ||
        (number > trial.at && !trial.always))
        return false;
    errno = trial.error;
    return true;
}

ssize_t __wrap_write(int fd, const void *data, size_t size)
{
    if (fd <= 2)
        return __real_write(fd, data, size);
    if (!fails(CALL_WRITE))
        return __real_write(fd, data, size);
    return trial.is_short ? __real_write(fd, data, size / 2) : -1;
}

int __wrap_fdatasync(int fd)
{
    return fails(CALL_SYNC) ? -1 : __real_fdatasync(fd);
}

int __wrap_ftruncate(int fd, off_t size)
{
    return fails(CALL_CUT) ? -1 : __real_ftruncate(fd, size);
}

int __wrap_fsync(int fd)
{
    return fails(CALL_FOLDER) ? -1 : __real_fsync(fd);
}

static void try_failure(enum call call, int at, int error, bool always, bool is_short)
{
    memset(&trial, 0, sizeof trial);
    trial.call = call;
    trial.at = at;
    trial.error = error;
    trial.always = always;
    trial.is_short = is_short;
}

static void nothing_fails(void)
{
    try_failure(CALL_WRITE, 0, 0, false, false);
}

/* Which choices a folder holds: bit k is kaart-k; a double one fails the test. */
static uint64_t choices_in(struct arena *arena, const char *folder, enum log_mode mode)
{
    struct log_files files;
    uint64_t seen = 0;
    if (!read_folder(arena, folder, mode, fresh_notes(arena), &files) || !files.count)
        return 0;
    const struct log_stream *table = &files.sessions[0].streams[0];
    for (int i = 0; !table->who && i < table->facts.count; i++) {
        int number = 0;
        if (sscanf(table->facts.facts[i].item, "kaart-%d", &number) == 1) {
            assert_false(seen >> number & 1);
            seen |= UINT64_C(1) << number;
        }
    }
    return seen;
}

enum { CHOICES = 12 };

/* One session with a failure somewhere. What was acknowledged must be in the files, once. */
static void play_through(struct arena *arena, const char *folder, int *told)
{
    struct log *log = log_new(folder, arena);
    uint64_t acknowledged = 0;
    begin(log, 2);
    for (int i = 0; i < CHOICES; i++) {
        put(log, piece_choice(1000 * (i + 1), i));
        put(log, piece_rate(1 + i % 2, i));
        log_send(log);
        log_wait(log);
        if (log_failed(log))
            break;
        acknowledged |= UINT64_C(1) << i;
    }
    *told += log_failed(log);
    if (log_failed(log))
        assert_true(log_lost_at_ms(log) <= 1000 * CHOICES);
    log_close(log, false);
    nothing_fails();
    assert_int_equal(acknowledged & ~choices_in(arena, folder, LOG_RESUME), 0);
}

static int calls_of(enum call call)
{
    return call == CALL_FOLDER ? 3 : 3 * CHOICES + 3;
}

/* Every call of this kind fails once, and from then on. */
static int try_points(enum call call, int error, bool is_short, int *told)
{
    int points = 0;
    for (int at = 1; at <= calls_of(call); at += call == CALL_CUT ? 20 : 1)
        for (int always = 0; always < 2; always++) {
            struct arena *arena = arena_new();
            const char *folder = fresh_folder(arena, "fail");
            try_failure(call, at, error, always, is_short);
            play_through(arena, folder, told);
            remove_folder(arena, folder);
            arena_free(arena);
            points++;
        }
    return points;
}

static void no_acknowledged_record_is_lost_whatever_call_fails(void **state)
{
    (void)state;
    static const int errors[] = {EIO, ENOSPC, EDQUOT, EROFS};
    int points = 0, told = 0;
    for (int call = 0; call < CALLS; call++)
        for (size_t i = 0; i < sizeof errors / sizeof *errors; i++)
            points += try_points((enum call)call, errors[i], false, &told);
    points += try_points(CALL_WRITE, 0, true, &told);
    print_message("%d points, %d told that nothing is kept any more\n", points, told);
    assert_true(points >= 320);
    assert_true(told > 0 && told < points);
}

static void headers_are_synced_before_the_folder_and_both_before_safe(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    const char *folder = fresh_folder(arena, "log");
    struct log *log = log_new(folder, arena);
    try_failure(CALL_FOLDER, 1, EIO, false, false);
    put(log, piece_start(0));
    put(log, piece_start(1));
    log_send(log);
    int waits = 0;
    while (log_state(log) == OS_WAITING)
        waits += trial.count[CALL_FOLDER] == 1;
    assert_true(waits > 0);                               /* the folder failed once: not safe yet */
    assert_int_equal(trial.count[CALL_FOLDER], 2);
    assert_true(trial.count[CALL_SYNC] >= 2);
    nothing_fails();
    log_close(log, false);
    remove_folder(arena, folder);
    arena_free(arena);
}

static void a_full_disk_is_cut_back_and_goes_on_in_a_new_segment(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    const char *folder = fresh_folder(arena, "log");
    struct log *log = log_new(folder, arena);
    begin(log, 1);
    put(log, piece_choice(1000, 1));
    log_wait(log);
    try_failure(CALL_WRITE, 1, 0, false, true);
    put(log, piece_choice(2000, 2));
    log_wait(log);
    nothing_fails();
    assert_false(log_failed(log));
    assert_int_equal(log_why(log), OS_WHY_SPACE);
    log_close(log, false);
    struct log_files files;
    struct notes *notes = fresh_notes(arena);
    assert_true(read_folder(arena, folder, LOG_SALVAGE, notes, &files));
    assert_true(has_code(notes, "NOSPC"));
    assert_false(has_code(notes, "TORN"));
    assert_int_equal(choices_in(arena, folder, LOG_RESUME), 6);
    remove_folder(arena, folder);
    arena_free(arena);
}

static void after_a_failed_sync_all_since_the_last_good_one_is_written_again(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    const char *folder = fresh_folder(arena, "log");
    struct log *log = log_new(folder, arena);
    begin(log, 1);
    put(log, piece_choice(1000, 1));
    log_wait(log);
    try_failure(CALL_SYNC, 1, EIO, false, false);
    put(log, piece_choice(2000, 2));
    put(log, piece_choice(2001, 3));
    log_wait(log);
    nothing_fails();
    put(log, piece_choice(3000, 4));
    log_wait(log);
    log_close(log, false);
    const char *second = contents(arena, segment(arena, folder, "t", 2));
    assert_non_null(strstr(second, "\"why\":\"crash\""));
    assert_non_null(strstr(second, "kaart-2"));
    assert_non_null(strstr(second, "kaart-4"));
    struct log_files files;
    struct notes *notes = fresh_notes(arena);
    assert_true(read_folder(arena, folder, LOG_SALVAGE, notes, &files));
    /* the kernel may have kept what it would not promise */
    assert_true(has_code(notes, "CUT"));
    assert_int_equal(choices_in(arena, folder, LOG_RESUME), 0x1e);
    remove_folder(arena, folder);
    arena_free(arena);
}

static void three_failures_are_told_with_the_time_and_another_folder_saves_all(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    const char *folder = fresh_folder(arena, "log"), *other = fresh_folder(arena, "other");
    struct log *log = log_new(folder, arena);
    begin(log, 1);
    put(log, piece_choice(1000, 1));
    log_wait(log);
    try_failure(CALL_WRITE, 1, ENOSPC, true, false);
    put(log, piece_choice(2000, 2));
    log_wait(log);
    assert_true(log_failed(log));
    assert_int_equal(log_lost_at_ms(log), 2000);
    assert_int_equal(log_state(log), OS_LOST);
    put(log, piece_choice(3000, 3));
    log_send(log);
    nothing_fails();
    assert_true(log_move(log, other));
    put(log, piece_choice(4000, 4));
    log_wait(log);
    assert_false(log_failed(log));
    assert_int_equal(log_state(log), OS_SAFE);
    log_close(log, false);
    const char *both[] = {folder, other};
    struct log_groups groups;
    struct log_files files;
    struct notes *notes = fresh_notes(arena);
    assert_true(log_find(both, 2, arena, notes, &groups));
    assert_int_equal(groups.count, 1);
    assert_true(log_read_paths(&groups.groups[0], LOG_RESUME, arena, notes, &files));
    const struct tape *facts = &files.sessions[0].streams[0].facts;
    assert_int_equal(facts->count, 7);                    /* start party 1 resume 2 3 4 */
    assert_string_equal(facts->facts[3].by, "move");
    assert_string_equal(facts->facts[6].item, "kaart-4");
    remove_folder(arena, folder);
    remove_folder(arena, other);
    arena_free(arena);
}

static void a_folder_that_is_not_there_is_told(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct log *log = log_new("/proc/geen/map", arena);
    begin(log, 1);
    assert_true(log_failed(log));
    put(log, piece_choice(1000, 1));
    log_wait(log);
    assert_int_equal(log_state(log), OS_LOST);
    log_close(log, true);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_acknowledged_record_is_lost_whatever_call_fails),
        cmocka_unit_test(headers_are_synced_before_the_folder_and_both_before_safe),
        cmocka_unit_test(a_full_disk_is_cut_back_and_goes_on_in_a_new_segment),
        cmocka_unit_test(after_a_failed_sync_all_since_the_last_good_one_is_written_again),
        cmocka_unit_test(three_failures_are_told_with_the_time_and_another_folder_saves_all),
        cmocka_unit_test(a_folder_that_is_not_there_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
