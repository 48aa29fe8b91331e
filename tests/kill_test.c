/* SPDX-License-Identifier: MPL-2.0 */
/* A process plays, acknowledges each choice through a pipe, and is killed right after one of
 * them; the next process resumes. What was acknowledged is there, in order, once. KILL_SEED
 * repeats the moments. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <signal.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "logs/pieces.h"

enum { KILLS = 320, KILLS_PER_SESSION = 20, MOST_CHOICES = 4096 };

/* The child: goes on where the log stops, one choice and one private answer at a time, until it
 * dies. */
static void play_until_killed(const char *folder, int first, int pipe_end)
{
    struct arena *arena = arena_new();
    struct log *log = log_new(folder, arena);
    struct log_session found;
    if (log_unfinished(folder, arena, &found)) {
        if (!log_resume(log, &found, "crash"))
            _exit(3);
    } else {
        put(log, piece_start(0));
        put(log, piece_start(1));
        put(log, piece_party(3, 4, 1));
    }
    for (int number = first; number < MOST_CHOICES; number++) {
        put(log, piece_choice(1000 + number, number));
        put(log, piece_rate(1, number));
        put(log, piece_step(1000 + number));
        log_send(log);
        log_wait(log);
        if (log_state(log) != OS_SAFE || write(pipe_end, &number, sizeof number) != sizeof number)
            _exit(4);
    }
    _exit(5);
}

static int read_acknowledged(int pipe_end, int wanted, int last)
{
    int number = last;
    for (int i = 0; i < wanted; i++)
        if (read(pipe_end, &number, sizeof number) != sizeof number)
            return number;
    return number;
}

/* What is still in the pipe was acknowledged before the kill too. */
static int drain(int pipe_end, int last)
{
    int number = last;
    while (read(pipe_end, &number, sizeof number) == sizeof number)
        last = number;
    return last;
}

static int kill_one(const char *folder, int last, int after, int pause_us)
{
    int ends[2], status = 0;
    assert_int_equal(pipe(ends), 0);
    pid_t child = fork();
    assert_true(child >= 0);
    if (!child) {
        close(ends[0]);
        play_until_killed(folder, last + 1, ends[1]);
    }
    close(ends[1]);
    last = read_acknowledged(ends[0], after, last);
    struct timespec pause = {0, 1000L * pause_us};
    nanosleep(&pause, NULL);
    assert_int_equal(kill(child, SIGKILL), 0);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFSIGNALED(status));
    last = drain(ends[0], last);
    close(ends[0]);
    return last;
}

static int number_of(const struct event *fact)
{
    const char *dash = strrchr(fact->item, '-');
    return dash ? (int)strtol(dash + 1, NULL, 10) : -1;
}

/* Choices 0, 1, 2 ... in order, at least up to `last`; a choice after it may be there,
 * unacknowledged. */
static long check(const char *folder, int last)
{
    struct arena *arena = arena_new();
    struct log_files files;
    struct notes *notes = fresh_notes(arena);
    assert_true(read_folder(arena, folder, LOG_RESUME, notes, &files));
    assert_int_equal(files.count, 1);
    for (int k = 0; k < 2; k++) {
        const struct log_stream *stream = &files.sessions[0].streams[k];
        int next = 0;
        for (int i = 0; i < stream->facts.count; i++) {
            const struct event *fact = &stream->facts.facts[i];
            if (fact->type != EVENT_CHOICE && fact->type != EVENT_RATE)
                continue;
            int number = number_of(fact);
            /* the one that was on its way is played again */
            assert_true(number == next || number == next - 1);
            next = number + 1;
        }
        assert_true(next > last);
    }
    long lines = (long)files.kept;
    arena_free(arena);
    return lines;
}

static void an_acknowledged_choice_survives_a_kill(void **state)
{
    (void)state;
    const char *given = getenv("KILL_SEED");
    unsigned seed = given ? (unsigned)strtoul(given, NULL, 0) : (unsigned)time(NULL);
    print_message("KILL_SEED=%u\n", seed);
    struct arena *arena = arena_new();
    const char *folder = NULL;
    int last = -1;
    long acknowledged = 0;
    for (int i = 0; i < KILLS; i++) {
        /* killed before it began: another id, another folder */
        if (i % KILLS_PER_SESSION == 0 || last < 0) {
            if (folder)
                remove_folder(arena, folder);
            folder = fresh_folder(arena, "kill");
            last = -1;
        }
        seed = seed * 1103515245u + 12345u;
        int before = last;
        last = kill_one(folder, last, (int)(seed >> 16) % 6, (int)(seed >> 20) % 400);
        acknowledged += last - before;
        if (last >= 0)
            check(folder, last);
    }
    remove_folder(arena, folder);
    print_message("%d kills, %ld acknowledged, 0 lost\n", KILLS, acknowledged);
    assert_true(acknowledged > KILLS);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_acknowledged_choice_survives_a_kill),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
