/* SPDX-License-Identifier: MPL-2.0 */
/* The writer thread: what is SAFE is on disk, also when write, sync or truncate fail at the N-th
 * call, once or from then on, with an error or with a short result. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/os.h"
#include "helpers/one_file.h"

enum call { CALL_WRITE, CALL_SYNC, CALL_CUT, CALL_OPEN, CALL_THREAD, CALLS };
enum { SHORT_RESULT = -1, HALF_RESULT = -2 };

/* One fault at a time: the `at`-th call of a sort, once or always; error > 0 is an errno. */
static struct { enum call call; int at, error; bool always; } fault;
static atomic_int counts[CALLS];
static atomic_int held;                                   /* the writer waits while this is set */
static atomic_int cuts_fail;                              /* besides the one fault */

static int fault_of(enum call call)
{
    int count = atomic_fetch_add(&counts[call], 1) + 1;
    bool hits =
        fault.call == call && fault.at && (fault.always ? count >= fault.at : count == fault.at);
    return hits ? fault.error : 0;
}

ssize_t __real_write(int file, const void *bytes, size_t size);
ssize_t __wrap_write(int file, const void *bytes, size_t size);
int __real_fdatasync(int file);
int __wrap_fdatasync(int file);
int __real_ftruncate(int file, off_t size);
int __wrap_ftruncate(int file, off_t size);
int __real_open(const char *path, int flags, ...);
int __wrap_open(const char *path, int flags, ...);
int __real_pthread_create(pthread_t *thread, const pthread_attr_t *how, void *(*run)(void *),
                          void *self);
int __wrap_pthread_create(pthread_t *thread, const pthread_attr_t *how, void *(*run)(void *),
                          void *self);

ssize_t __wrap_write(int file, const void *bytes, size_t size)
{
    if (file < 3)
        return __real_write(file, bytes, size);
    while (atomic_load(&held))
        nanosleep(&(struct timespec){0, 1000000}, NULL);
    int error = fault_of(CALL_WRITE);
    if (error == SHORT_RESULT)
        return 0;
    if (error == HALF_RESULT)
        return __real_write(file, bytes, size / 2);
    errno = error;
    return error ? -1 : __real_write(file, bytes, size);
}

int __wrap_fdatasync(int file)
{
    int error = fault_of(CALL_SYNC);
    errno = error;
    return error ? -1 : __real_fdatasync(file);
}

int __wrap_ftruncate(int file, off_t size)
{
    int error = atomic_load(&cuts_fail) ? EIO : fault_of(CALL_CUT);
    errno = error;
    return error ? -1 : __real_ftruncate(file, size);
}

int __wrap_open(const char *path, int flags, ...)
{
    va_list list;
    va_start(list, flags);
    mode_t mode = (flags & O_CREAT) ? va_arg(list, mode_t) : 0;
    va_end(list);
    int error = fault_of(CALL_OPEN);
    errno = error;
    return error ? -1 : __real_open(path, flags, mode);
}

int __wrap_pthread_create(pthread_t *thread, const pthread_attr_t *how, void *(*run)(void *),
                          void *self)
{
    int error = fault_of(CALL_THREAD);
    return error ? error : __real_pthread_create(thread, how, run, self);
}

static void set_fault(enum call call, int at, int error, bool always)
{
    for (int i = 0; i < CALLS; i++)
        atomic_store(&counts[i], 0);
    fault.call = call;
    fault.at = at;
    fault.error = error;
    fault.always = always;
}

static int open_sound_desk(void **state)
{
    set_fault(CALL_WRITE, 0, 0, false);
    atomic_store(&held, 0);
    return open_desk(state);
}

static struct os_file *create(struct desk *desk)
{
    enum os_why why = OS_WHY_OTHER;
    struct os_file *file = os_create(desk->path, &why);
    assert_non_null(file);
    assert_int_equal(why, OS_WHY_NONE);
    return file;
}

static size_t on_disk(const struct desk *desk, char *out, size_t size)
{
    FILE *file = fopen(desk->path, "rb");
    assert_non_null(file);
    size_t got = fread(out, 1, size - 1, file);
    fclose(file);
    out[got] = '\0';
    return got;
}

static void what_is_appended_and_safe_is_in_the_file(void **state)
{
    struct desk *desk = *state;
    char text[100];
    struct stat about;
    struct os_file *file = create(desk);
    int first = os_append(file, "een\n", 4, true), second = os_append(file, "twee\n", 5, true);
    assert_true(first > 0 && second > first);
    os_wait(file, second);
    assert_int_equal(os_state(file, first), OS_SAFE);
    assert_int_equal(os_state(file, second), OS_SAFE);
    assert_int_equal(os_state(file, second + 1), OS_WAITING);
    assert_int_equal(os_safe_size(file), 9);
    assert_int_equal(on_disk(desk, text, sizeof text), 9);
    assert_string_equal(text, "een\ntwee\n");
    assert_int_equal(atomic_load(&counts[CALL_WRITE]), 2);
    assert_int_equal(atomic_load(&counts[CALL_SYNC]), 2);
    assert_int_equal(stat(desk->path, &about), 0);
    assert_int_equal(about.st_mode & 0777, 0600);
    assert_int_equal(os_why(file), OS_WHY_NONE);
    os_close(file);
    os_close(NULL);
}

static void one_file_has_one_writer(void **state)
{
    struct desk *desk = *state;
    enum os_why why = OS_WHY_NONE;
    struct os_file *file = create(desk);
    assert_null(os_create(desk->path, &why));
    assert_int_equal(why, OS_WHY_EXISTS);
    os_close(file);
    assert_null(os_create(desk->path, &why));
    assert_int_equal(why, OS_WHY_EXISTS);
}

/* A deleted file still takes bytes and syncs, but nobody will ever read them. */
static void a_deleted_file_is_lost_however_well_it_syncs(void **state)
{
    struct desk *desk = *state;
    struct os_file *file = create(desk);
    int first = os_append(file, "een\n", 4, true);
    os_wait(file, first);
    assert_int_equal(os_state(file, first), OS_SAFE);
    assert_int_equal(unlink(desk->path), 0);
    int second = os_append(file, "twee\n", 5, true);
    os_wait(file, second);
    assert_int_equal(os_state(file, second), OS_LOST);
    assert_int_equal(os_why(file), OS_WHY_MISSING);
    os_close(file);
}

static void a_file_is_in_use_as_long_as_its_writer_has_it(void **state)
{
    struct desk *desk = *state;
    assert_false(os_is_in_use(desk->path));
    struct os_file *file = create(desk);
    assert_true(os_is_in_use(desk->path));
    assert_true(os_is_in_use(desk->path));
    os_close(file);
    assert_false(os_is_in_use(desk->path));
}

static void creating_says_why_it_could_not(void **state)
{
    struct desk *desk = *state;
    static const struct { int error; enum os_why why;
    } rows[] = {
        {EEXIST, OS_WHY_EXISTS},   {ENOSPC, OS_WHY_SPACE},     {EDQUOT, OS_WHY_SPACE},
        {EROFS, OS_WHY_READ_ONLY}, {EACCES, OS_WHY_READ_ONLY}, {ENOENT, OS_WHY_MISSING},
        {EIO, OS_WHY_OTHER},       {EMFILE, OS_WHY_OTHER},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        enum os_why why = OS_WHY_NONE;
        set_fault(CALL_OPEN, 1, rows[i].error, false);
        assert_null(os_create(desk->path, &why));
        assert_int_equal(why, rows[i].why);
    }
    enum os_why why = OS_WHY_NONE;
    set_fault(CALL_THREAD, 1, EAGAIN, false);
    assert_null(os_create(desk->path, &why));
    assert_int_equal(why, OS_WHY_OTHER);
    assert_int_not_equal(access(desk->path, F_OK), 0);    /* nothing is left behind */
}

static void without_sync_a_ticket_waits_for_a_later_one(void **state)
{
    struct desk *desk = *state;
    struct os_file *file = create(desk);
    int loose = os_append(file, "b\n", 2, false);
    os_close(file);                                       /* does not sync */
    assert_int_equal(atomic_load(&counts[CALL_SYNC]), 0);
    unlink(desk->path);
    file = create(desk);
    loose = os_append(file, "b\n", 2, false);
    int later = os_append(file, "a\n", 2, true);
    os_wait(file, later);
    assert_int_equal(os_state(file, loose), OS_SAFE);
    int last = os_append(file, "c\n", 2, false);
    os_wait(file, last);                                  /* syncs, since nothing else will */
    assert_int_equal(os_state(file, last), OS_SAFE);
    int empty = os_append(file, "", 0, true);
    os_wait(file, empty);
    assert_int_equal(os_state(file, empty), OS_SAFE);
    assert_int_equal(os_safe_size(file), 6);
    os_close(file);
}

static void the_queue_holds_64_and_says_when_it_is_full(void **state)
{
    struct desk *desk = *state;
    struct os_file *file = create(desk);
    int tickets = 0, last = 0;
    atomic_store(&held, 1);
    for (int ticket; (ticket = os_append(file, "x\n", 2, true)) > 0; tickets++)
        last = ticket;
    assert_int_equal(tickets, 64);
    assert_int_equal(os_state(file, last), OS_WAITING);
    assert_int_equal(os_state(file, 0), OS_WAITING);
    atomic_store(&held, 0);
    os_wait(file, last);
    assert_int_equal(os_safe_size(file), 128);
    assert_true(os_append(file, "x\n", 2, true) > last);
    os_close(file);
}

static void an_interrupted_write_is_tried_again_a_sync_never(void **state)
{
    struct desk *desk = *state;
    struct os_file *file = create(desk);
    set_fault(CALL_WRITE, 1, EINTR, false);
    int ticket = os_append(file, "een\n", 4, true);
    os_wait(file, ticket);
    assert_int_equal(os_state(file, ticket), OS_SAFE);
    set_fault(CALL_SYNC, 1, EINTR, false);
    ticket = os_append(file, "twee\n", 5, true);
    os_wait(file, ticket);
    assert_int_equal(os_state(file, ticket), OS_LOST);
    assert_int_equal(atomic_load(&counts[CALL_SYNC]), 1);
    os_close(file);
}

static void after_a_failed_sync_the_file_is_never_touched(void **state)
{
    struct desk *desk = *state;
    struct os_file *file = create(desk);
    int first = os_append(file, "een\n", 4, true);
    os_wait(file, first);
    set_fault(CALL_SYNC, 1, EIO, false);
    int second = os_append(file, "twee\n", 5, true);
    os_wait(file, second);
    int third = os_append(file, "drie\n", 5, true);
    os_wait(file, third);
    assert_int_equal(os_state(file, first), OS_SAFE);
    assert_int_equal(os_state(file, second), OS_LOST);
    assert_int_equal(os_state(file, third), OS_LOST);
    assert_int_equal(os_why(file), OS_WHY_OTHER);
    assert_int_equal(os_safe_size(file), 4);
    os_close(file);
    assert_int_equal(atomic_load(&counts[CALL_SYNC]), 1);
    assert_int_equal(atomic_load(&counts[CALL_WRITE]), 1);
    assert_int_equal(atomic_load(&counts[CALL_CUT]), 0);
}

static void a_full_disk_cuts_the_file_to_its_last_whole_line(void **state)
{
    struct desk *desk = *state;
    static const int errors[] = {ENOSPC, SHORT_RESULT, HALF_RESULT};
    for (size_t i = 0; i < sizeof errors / sizeof *errors; i++) {
        char text[100];
        struct os_file *file = create(desk);
        set_fault(CALL_WRITE, 3, errors[i], false);
        int first = os_append(file, "een\n", 4, true), loose = os_append(file, "twee\n", 5, false);
        int third = os_append(file, "drie-vier-vijf\n", 15, true);
        os_wait(file, third);
        assert_int_equal(os_state(file, third), OS_LOST);
        assert_int_equal(os_state(file, first), OS_SAFE);
        assert_int_equal(os_state(file, loose), OS_SAFE); /* whole, and synced after the cut */
        assert_int_equal(os_why(file), OS_WHY_SPACE);
        assert_int_equal(os_safe_size(file), 9);
        os_close(file);
        on_disk(desk, text, sizeof text);
        assert_string_equal(text, "een\ntwee\n");
        unlink(desk->path);
    }
}

/* Ten lines, one fault: whatever was SAFE stands in the file, whole and in front. */
static void run_with_fault(struct desk *desk, bool *hit)
{
    char text[400];
    int tickets[10];
    bool safe_before = true;
    struct os_file *file = create(desk);
    for (int i = 0; i < CALLS; i++)
        atomic_store(&counts[i], 0);
    for (int i = 0; i < 10; i++) {
        char line[32];
        snprintf(line, sizeof line, "regel %d\n", i);
        tickets[i] = os_append(file, line, 8, i % 3 != 1);
        assert_true(tickets[i] > 0);
    }
    os_wait(file, tickets[9]);
    size_t safe = os_safe_size(file), lines = 0;
    for (int i = 0; i < 10; i++) {
        enum os_write is = os_state(file, tickets[i]);
        assert_true(is == OS_SAFE || is == OS_LOST);
        assert_true(safe_before || is == OS_LOST);
        safe_before = is == OS_SAFE;
        lines += is == OS_SAFE;
    }
    assert_int_equal(safe, 8 * lines);
    *hit = lines < 10;
    os_close(file);
    assert_true(on_disk(desk, text, sizeof text) >= safe);
    for (size_t i = 0; i < lines; i++) {
        char line[32];
        snprintf(line, sizeof line, "regel %zu\n", i);
        assert_memory_equal(text + 8 * i, line, 8);
    }
    unlink(desk->path);
}

static void no_fault_at_any_call_loses_what_was_safe(void **state)
{
    struct desk *desk = *state;
    static const enum call calls[] = {CALL_WRITE, CALL_SYNC, CALL_CUT};
    static const int errors[] = {EIO, ENOSPC, EDQUOT, EROFS, EINTR, SHORT_RESULT, HALF_RESULT};
    int points = 0, hits = 0;
    for (size_t c = 0; c < 3; c++)
        for (size_t e = 0; e < (calls[c] == CALL_WRITE ? 7 : 5); e++)
            for (int at = 1; at <= 11; at++)
                for (int always = 0; always < 2; always++) {
                    bool hit = false;
                    if (errors[e] == EINTR && always && calls[c] == CALL_WRITE)
                        continue;                         /* would be retried for ever, rightly */
                    set_fault(calls[c], at, errors[e], always);
                    run_with_fault(desk, &hit);
                    points++;
                    hits += hit;
                }
    print_message("%d points, %d with loss of what was not yet safe\n", points, hits);
    assert_true(hits > points / 3);
}

static void a_torn_write_that_cannot_be_cut_is_still_only_lost(void **state)
{
    struct desk *desk = *state;
    char text[100];
    struct os_file *file = create(desk);
    int first = os_append(file, "een\n", 4, true);
    os_wait(file, first);
    set_fault(CALL_WRITE, 1, HALF_RESULT, true);
    atomic_store(&cuts_fail, 1);
    int second = os_append(file, "twee\n", 5, true);
    os_wait(file, second);
    assert_int_equal(os_state(file, second), OS_LOST);
    assert_int_equal(os_safe_size(file), 4);
    os_close(file);
    atomic_store(&cuts_fail, 0);
    on_disk(desk, text, sizeof text);
    assert_string_equal(text, "een\ntw");                 /* a torn tail stays as evidence */
    assert_int_equal(atomic_load(&counts[CALL_SYNC]), 0);
}

static void many_files_share_the_writer_and_keep_their_order(void **state)
{
    struct desk *desk = *state;
    enum { FILES = 61, LINES = 20 };
    struct os_file *files[FILES];
    char path[200], text[1000];
    for (int i = 0; i < FILES; i++) {
        enum os_why why;
        snprintf(path, sizeof path, "%s/%d", desk->folder, i);
        files[i] = os_create(path, &why);
        assert_non_null(files[i]);
    }
    assert_int_equal(atomic_load(&counts[CALL_THREAD]), 1);
    for (int line = 0; line < LINES; line++)
        for (int i = 0; i < FILES; i++) {
            int size = snprintf(text, sizeof text, "%d.%d\n", i, line);
            assert_true(os_append(files[i], text, (size_t)size, line == LINES - 1) > 0);
        }
    for (int i = 0; i < FILES; i++)
        os_wait(files[i], LINES);
    for (int i = 0; i < FILES; i++) {
        char expected[1000] = "";
        size_t size = 0;
        for (int line = 0; line < LINES; line++)
            size += (size_t)snprintf(expected + size, sizeof expected - size, "%d.%d\n", i, line);
        assert_int_equal(os_safe_size(files[i]), size);
        os_close(files[i]);
        struct desk one;
        snprintf(one.path, sizeof one.path, "%s/%d", desk->folder, i);
        on_disk(&one, text, sizeof text);
        assert_string_equal(text, expected);
        unlink(one.path);
    }
}

/* --- whole files ------------------------------------------------------------------------------ */

static void a_saved_file_makes_nobody_wait(void **state)
{
    struct desk *desk = *state;
    char text[100];
    struct stat about;
    atomic_store(&held, 1);                               /* the disk does not answer */
    int first = os_save(desk->path, "one", 3, OS_STAMP_NOW),
        second = os_save(desk->path, "two", 3, OS_STAMP_WEEK);
    assert_true(first > 0 && second > first);
    assert_int_equal(os_saved(first), OS_WAITING);
    assert_int_equal(os_saved(second), OS_WAITING);
    atomic_store(&held, 0);
    os_saves_end();
    assert_int_equal(os_saved(first), OS_SAFE);
    assert_int_equal(os_saved(second), OS_SAFE);
    on_disk(desk, text, sizeof text);
    assert_string_equal(text, "two");
    assert_int_equal(stat(desk->path, &about), 0);
    assert_int_equal(about.st_mtime % 86400, 0);
    assert_int_equal(os_saved(0), OS_LOST);
    assert_int_equal(os_saved(second + 1), OS_LOST);
}

static void a_saved_file_that_cannot_be_is_lost_and_the_next_one_is_not(void **state)
{
    struct desk *desk = *state;
    set_fault(CALL_WRITE, 1, ENOSPC, false);
    int lost = os_save(desk->path, "one", 3, OS_STAMP_NOW),
        safe = os_save(desk->path, "two", 3, OS_STAMP_NOW);
    os_saves_end();
    assert_int_equal(os_saved(lost), OS_LOST);
    assert_int_equal(os_saved(safe), OS_SAFE);
    set_fault(CALL_THREAD, 1, EAGAIN, false);             /* without a thread: done at once */
    assert_int_equal(os_saved(os_save(desk->path, "three", 5, OS_STAMP_NOW)), OS_SAFE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(what_is_appended_and_safe_is_in_the_file, open_sound_desk,
                                        close_desk),
        cmocka_unit_test_setup_teardown(one_file_has_one_writer, open_sound_desk, close_desk),
        cmocka_unit_test_setup_teardown(a_deleted_file_is_lost_however_well_it_syncs,
                                        open_sound_desk, close_desk),
        cmocka_unit_test_setup_teardown(a_file_is_in_use_as_long_as_its_writer_has_it,
                                        open_sound_desk, close_desk),
        cmocka_unit_test_setup_teardown(creating_says_why_it_could_not, open_sound_desk,
                                        close_desk),
        cmocka_unit_test_setup_teardown(without_sync_a_ticket_waits_for_a_later_one,
                                        open_sound_desk, close_desk),
        cmocka_unit_test_setup_teardown(the_queue_holds_64_and_says_when_it_is_full,
                                        open_sound_desk, close_desk),
        cmocka_unit_test_setup_teardown(an_interrupted_write_is_tried_again_a_sync_never,
                                        open_sound_desk, close_desk),
        cmocka_unit_test_setup_teardown(after_a_failed_sync_the_file_is_never_touched,
                                        open_sound_desk, close_desk),
        cmocka_unit_test_setup_teardown(a_full_disk_cuts_the_file_to_its_last_whole_line,
                                        open_sound_desk, close_desk),
        cmocka_unit_test_setup_teardown(no_fault_at_any_call_loses_what_was_safe, open_sound_desk,
                                        close_desk),
        cmocka_unit_test_setup_teardown(a_torn_write_that_cannot_be_cut_is_still_only_lost,
                                        open_sound_desk, close_desk),
        cmocka_unit_test_setup_teardown(many_files_share_the_writer_and_keep_their_order,
                                        open_sound_desk, close_desk),
        cmocka_unit_test_setup_teardown(a_saved_file_makes_nobody_wait, open_sound_desk,
                                        close_desk),
        cmocka_unit_test_setup_teardown(a_saved_file_that_cannot_be_is_lost_and_the_next_one_is_not,
                                        open_sound_desk, close_desk),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
