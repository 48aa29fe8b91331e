/* SPDX-License-Identifier: MPL-2.0 */
/* Where rules meet the disk: what is kept and what is not, going on after a crash, and time. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/os.h"
#include "helpers/table.h"

#include <pthread.h>

/* A disk that can be held up: fdatasync of the writer thread waits here while the gate is shut. */
int __real_fdatasync(int file);
int __wrap_fdatasync(int file);
static pthread_mutex_t gate = PTHREAD_MUTEX_INITIALIZER;
static bool is_shut;

int __wrap_fdatasync(int file)
{
    pthread_mutex_lock(&gate);
    pthread_mutex_unlock(&gate);
    return __real_fdatasync(file);
}

static void shut(void)
{
    pthread_mutex_lock(&gate);
    is_shut = true;
}

static void let_go(void)
{
    if (is_shut)
        pthread_mutex_unlock(&gate);
    is_shut = false;
}

/* A test that failed may have left it shut. */
static int tear_down_table(void **state)
{
    let_go();
    return table_tear_down(state);
}

static void play_writes_nothing_before_people_have_chosen(void **state)
{
    struct table *table = *state;
    struct file_list list;
    table_want(table, small_start(1, "team"));
    assert_true(play_session(table->play)->begun);
    assert_int_equal(table_files_of(table, &list), 0);
    assert_int_equal(play_saving(table->play, table->now_ms), SAVING_OFF);
    table_want(table, small_sit(3, 5));
    assert_int_equal(table_files_of(table, &list), 3);
    assert_int_equal(play_saving(table->play, table->now_ms), SAVING_ON);
}

static void play_without_recording_leaves_no_files(void **state)
{
    struct table *table = *state;
    struct file_list list;
    table_enter_hall(table, 1, 3, 0);
    assert_int_equal(play_session(table->play)->stop, STOP_ROOMS);
    assert_int_equal(play_saving(table->play, table->now_ms), SAVING_OFF);
    assert_int_equal(table_files_of(table, &list), 0);
    assert_true(play_tape(table->play, 1).count > 3); /* but it is there for the own mirror */
}

static void play_keeps_the_unrecorded_in_memory_only(void **state)
{
    struct table *table = *state;
    uint8_t numbers[MOST_PEOPLE];
    struct file_list list;
    table_enter_hall(table, 9, 3, 1);
    people_deal(9, 3, numbers);
    assert_int_equal(table_files_of(table, &list), 2);
    assert_non_null(log_path(table->log, numbers[0]));
    assert_null(log_path(table->log, numbers[1]));
    for (int chair = 0; chair < 3; chair++)
        assert_true(play_tape(table->play, numbers[chair]).count >= 5);
}

static void play_is_the_rules_and_nothing_more(void **state)
{
    struct table *table = *state;
    uint64_t random = small_seed("play", 21);
    struct session session;
    static struct wish wish;
    session_empty(&session);
    for (int i = 0; i < 1500; i++) {
        wish = i == 0   ? small_start(5, "team")
               : i == 1 ? small_sit(4, 7)
                        : small_any_wish(&session, &random);
        wish.at_ms = table->now_ms += small_below(&random, 3000);
        if (wish.type == WISH_END)
            continue;
        assert_true(play_wish(table->play, &wish));
        play_settle(table->play, table->now_ms);
        wish.at_ms = play_time(table->play, wish.at_ms);
        small_do(&session, &wish, NULL);
        assert_memory_equal(&session, play_session(table->play), sizeof session);
    }
    assert_true(session.stop >= STOP_ROOMS && session.blocks > 1);
}

static void play_folds_what_is_on_disk_to_the_same_session(void **state)
{
    struct table *table = *state;
    uint64_t random = small_seed("resume", 22);
    static struct wish wish;
    table_begin(table, 77, 3, 7);
    for (int i = 0; i < 300; i++) {
        wish = small_any_wish(play_session(table->play), &random);
        if (wish.type == WISH_END || wish.type == WISH_STOP)
            continue;
        wish.at_ms = table->now_ms += small_below(&random, 3000);
        play_wish(table->play, &wish);
        play_settle(table->play, table->now_ms);
    }
    struct session before = *play_session(table->play);
    log_close(table->log, false);
    struct log_session found;
    assert_true(log_unfinished(table->folder, table->arena, &found));
    table->log = log_new(table->folder, table->arena);
    table->play = play_new(small_level(), table->log, table->arena);
    assert_true(play_resume(table->play, &found));
    assert_memory_equal(&before, play_session(table->play), sizeof before);
    int64_t later_ms = table->now_ms = 5; /* another boot: the clock begins anew */
    play_frame(table->play, later_ms);
    assert_int_equal(play_time(table->play, later_ms + 70), before.t_ms + 70);
    table_want(table, small_wish(WISH_END, 0));
    assert_int_equal(play_session(table->play)->stop, STOP_OVER);
    assert_false(log_unfinished(table->folder, table->arena, &found));
}

static void play_folds_streams_in_any_order(void **state)
{
    struct table *table = *state;
    struct log_session found;
    table_enter_hall(table, 31, 4, 15);
    table_want(table, small_wish(WISH_OPEN, SMALL_RATE));
    uint64_t random = 3;
    for (int i = 0; i < 2; i++)
        table_want(table,
                   small_give(play_session(table->play), SMALL_RATE,
                              session_next_person(play_session(table->play)), true, &random));
    struct session before = *play_session(table->play);
    log_close(table->log, false);
    table->log = NULL;
    assert_true(log_unfinished(table->folder, table->arena, &found));
    assert_int_equal(found.count, 5);
    for (int i = 0; i < 30; i++) {
        struct play *play = play_new(small_level(), NULL, table->arena);
        int a = small_below(&random, 5), b = small_below(&random, 5);
        struct log_stream kept = found.streams[a];
        found.streams[a] = found.streams[b];
        found.streams[b] = kept;
        assert_true(play_resume(play, &found));
        assert_memory_equal(&before, play_session(play), sizeof before);
    }
}

/* The last person had handed in when the lights went out, but the table did not get to say so. */
static void play_closes_a_round_that_a_crash_left_open(void **state)
{
    struct table *table = *state;
    struct log_session found;
    table_enter_hall(table, 31, 2, 3);
    uint64_t random = 3;
    table_round_of(table, SMALL_RATE, &random);
    assert_int_equal(play_session(table->play)->puzzles[SMALL_RATE], PUZZLE_SOLVED);
    log_close(table->log, false);
    table->log = NULL;
    assert_true(log_unfinished(table->folder, table->arena, &found));
    struct tape *facts = &found.streams[0].facts;
    while (facts->facts[facts->count - 1].type != EVENT_BLOCK ||
           facts->facts[facts->count - 1].ok == false)
        facts->count--;
    struct play *play = play_new(small_level(), NULL, table->arena);
    assert_true(play_resume(play, &found));
    assert_int_equal(play_session(play)->open_puzzle, SMALL_RATE);
    play_settle(play, 1);
    assert_int_equal(play_session(play)->puzzles[SMALL_RATE], PUZZLE_SOLVED);
    assert_int_equal(play_session(play)->open_puzzle, -1);
}

static void play_takes_a_lost_stream_out_of_the_party(void **state)
{
    struct table *table = *state;
    struct log_session found;
    table_enter_hall(table, 31, 3, 7);
    log_close(table->log, false);
    assert_true(os_remove(log_path(table->log, 2)));
    assert_true(log_unfinished(table->folder, table->arena, &found));
    table->log = log_new(table->folder, table->arena);
    table->play = play_new(small_level(), table->log, table->arena);
    assert_true(play_resume(table->play, &found));
    play_settle(table->play, 1);
    assert_true(play_session(table->play)->recorded == (1 << 1 | 1 << 3));
    assert_int_equal(play_session(table->play)->players, 3);
}

static void play_refuses_to_resume_what_has_ended(void **state)
{
    struct table *table = *state;
    struct log_bytes bytes[8];
    struct file_list list;
    struct log_files read;
    table_enter_hall(table, 31, 2, 1);
    table_want(table, small_wish(WISH_END, 0));
    log_close(table->log, true);
    table->log = NULL;
    table_files_of(table, &list);
    for (int i = 0; i < list.count; i++) {
        bytes[i].path = files_join(table->arena, table->folder, list.names[i]);
        files_read(bytes[i].path, 1 << 23, table->arena, &bytes[i].bytes);
    }
    struct notes *notes = notes_new(table->arena, words_new(table->arena));
    log_read(bytes, list.count, LOG_RESUME, table->arena, notes, &read);
    assert_int_equal(read.count, 1);
    assert_false(play_resume(play_new(small_level(), NULL, table->arena), &read.sessions[0]));
}

static void play_waits_for_a_slow_disk(void **state)
{
    struct table *table = *state;
    table_enter_hall(table, 31, 2, 3);
    struct wish skip = small_wish(WISH_SKIP, SMALL_CODE), hint = small_wish(WISH_HINT, SMALL_RATE);
    hint.number = 1;
    skip.at_ms = hint.at_ms = table->now_ms;
    int facts = play_tape(table->play, 0).count;
    shut();
    play_wish(table->play, &skip);
    for (int i = 0; i < 20; i++)
        play_frame(table->play, table->now_ms + i);
    assert_int_equal(play_session(table->play)->puzzles[SMALL_CODE], PUZZLE_OPEN);
    assert_int_equal(play_tape(table->play, 0).count, facts);
    assert_int_equal(play_saving(table->play, table->now_ms + 100), SAVING_ON);
    assert_int_equal(play_saving(table->play, table->now_ms + 501), SAVING_BUSY);
    play_wish(table->play, &hint); /* waits its turn */
    play_frame(table->play, table->now_ms + 600);
    assert_int_equal(play_session(table->play)->hints[SMALL_RATE], 0);
    let_go();
    play_settle(table->play, table->now_ms + 700);
    assert_int_equal(play_session(table->play)->puzzles[SMALL_CODE], PUZZLE_SKIPPED);
    assert_int_equal(play_session(table->play)->hints[SMALL_RATE], 1);
    assert_int_equal(play_saving(table->play, table->now_ms + 2000), SAVING_ON);
}

/* The stick was pulled out: the folder is gone, and with it all that was safe. What is written
 * in another folder from then on must be a session of its own, from its first line. */
static void play_moves_whole_when_the_old_folder_is_gone(void **state)
{
    struct table *table = *state;
    struct log_session found;
    struct file_list list;
    table_enter_hall(table, 31, 2, 3);
    int facts = play_tape(table->play, 1).count;
    table_files_of(table, &list);
    for (int i = 0; i < list.count; i++)
        assert_true(os_remove(files_join(table->arena, table->folder, list.names[i])));
    assert_int_equal(remove(table->folder), 0);
    table_want(table, small_wish(WISH_SKIP, SMALL_CODE));
    assert_true(log_failed(table->log));
    const char *other = arena_print(table->arena, "%s-stick", table->folder);
    assert_true(play_move(table->play, other));
    table->folder = other;
    struct wish hint = small_wish(WISH_HINT, SMALL_RATE);
    hint.number = 1;
    table_want(table, hint);
    assert_false(log_failed(table->log));
    log_close(table->log, false);
    assert_true(log_unfinished(other, table->arena, &found));
    assert_int_equal(found.count, 3);
    assert_int_equal(found.marks, LOG_OPEN_END);
    assert_int_equal(found.streams[0].facts.count, play_tape(table->play, 0).count);
    assert_int_equal(found.streams[1].facts.count, facts);
    table->log = log_new(other, table->arena);
    struct play *again = play_new(small_level(), table->log, table->arena);
    assert_true(play_resume(again, &found));
    assert_int_equal(play_session(again)->puzzles[SMALL_CODE], PUZZLE_SKIPPED);
    assert_int_equal(play_session(again)->hints[SMALL_RATE], 1);
}

/* A hint is of class B: nobody waits for it. */
static void play_does_not_wait_for_a_hint(void **state)
{
    struct table *table = *state;
    table_enter_hall(table, 31, 2, 3);
    struct wish hint = small_wish(WISH_HINT, SMALL_RATE);
    hint.number = 1;
    shut();
    play_wish(table->play, &hint);
    play_frame(table->play, table->now_ms);
    assert_int_equal(play_session(table->play)->hints[SMALL_RATE], 1);
    assert_true(play_idle(table->play));
    let_go();
}

/* --- withdrawing ----------------------------------------------------------------------------- */

static void play_stops_keeping_one_person_at_once(void **state)
{
    struct table *table = *state;
    struct file_list list;
    table_enter_hall(table, 31, 3, 7);
    int facts = play_tape(table->play, 2).count;
    struct wish stop = small_wish(WISH_STOP, 0);
    stop.who = 2;
    table_want(table, stop);
    assert_int_equal(table_files_of(table, &list), 3);
    assert_null(log_path(table->log, 2));
    assert_int_equal(play_tape(table->play, 2).count, facts); /* still there for the own mirror */
    assert_false(play_session(table->play)->recorded >> 2 & 1);
    uint64_t random = 1;
    table_round_of(table, SMALL_RATE, &random);
    assert_int_equal(table_files_of(table, &list), 3);
    assert_true(play_tape(table->play, 2).count > facts);
}

static void play_stop_of_the_last_one_leaves_no_files(void **state)
{
    struct table *table = *state;
    struct file_list list;
    table_enter_hall(table, 31, 2, 1);
    struct wish stop = small_wish(WISH_STOP, 0);
    uint8_t numbers[MOST_PEOPLE];
    people_deal(31, 2, numbers);
    stop.who = numbers[0];
    table_want(table, stop);
    assert_int_equal(table_files_of(table, &list), 0);
    assert_int_equal(play_saving(table->play, table->now_ms), SAVING_OFF);
    assert_int_equal(play_session(table->play)->stop, STOP_ROOMS);
}

static void play_forgets_a_person_from_disk_and_memory(void **state)
{
    struct table *table = *state;
    struct file_list list;
    table_enter_hall(table, 31, 3, 7);
    enum form form = play_session(table->play)->seats[1].form[SMALL_RATE];
    assert_true(play_forget(table->play, 1));
    play_settle(table->play, table->now_ms);
    assert_int_equal(table_files_of(table, &list), 3);
    struct tape tape = play_tape(table->play, 1);
    assert_int_equal(tape.count, 2);
    for (int i = 0; i < tape.count; i++)
        assert_int_equal(tape.facts[i].type, EVENT_DRAW);
    assert_false(play_session(table->play)->recorded >> 1 & 1);
    assert_int_equal(play_session(table->play)->seats[1].form[SMALL_RATE], form);
    uint64_t random = 1;
    table_round_of(table, SMALL_RATE, &random); /* and plays on */
    assert_true(play_tape(table->play, 1).count > 10);
}

static void play_forgets_a_whole_session(void **state)
{
    struct table *table = *state;
    struct file_list list;
    table_enter_hall(table, 31, 3, 7);
    assert_true(play_forget(table->play, 0));
    assert_int_equal(table_files_of(table, &list), 0);
    for (int who = 0; who <= 3; who++)
        assert_int_equal(play_tape(table->play, who).count, 0);
    assert_false(play_session(table->play)->begun);
    assert_int_equal(play_saving(table->play, table->now_ms), SAVING_OFF);
}

static void play_keeps_its_own_copy_of_a_wish(void **state)
{
    struct table *table = *state;
    char typed[] = "241", item[] = "code";
    table_enter_hall(table, 31, 2, 3);
    struct wish wish = small_wish(WISH_GIVE, SMALL_CODE);
    wish.given.marks[0] = (struct mark){.item = item, .typed = typed};
    wish.given.count = 1;
    play_wish(table->play, &wish);
    memcpy(typed, "999", 3);
    memcpy(item, "xxxx", 4);
    play_settle(table->play, table->now_ms);
    assert_int_equal(play_session(table->play)->puzzles[SMALL_CODE], PUZZLE_SOLVED);
    assert_false(table_file_holds(table, "241"));
}

static void play_lets_64_wishes_wait(void **state)
{
    struct table *table = *state;
    struct wish wish = small_wish(WISH_LOOK, SMALL_SWITCH);
    table_enter_hall(table, 31, 2, 3);
    for (int i = 0; i < 64; i++)
        assert_true(play_wish(table->play, &wish));
    assert_false(play_wish(table->play, &wish));
    assert_false(play_idle(table->play));
    play_settle(table->play, table->now_ms);
    assert_true(play_idle(table->play));
    assert_int_equal(play_session(table->play)->touched[SMALL_SWITCH], 64);
}

static void play_is_never_ahead_of_the_disk(void **state)
{
    struct table *table = *state;
    uint64_t random = 1;
    table_begin(table, 31, 1, 1);
    table_want(table, small_wish(WISH_OPEN, SMALL_BEFORE));
    struct wish wish = small_give(play_session(table->play), SMALL_BEFORE, 1, true, &random);
    wish.at_ms = table->now_ms;
    play_wish(table->play, &wish);
    int facts = play_tape(table->play, 1).count;
    play_frame(table->play, table->now_ms);
    for (int i = 0; !play_idle(table->play) && i < 1000; i++) {
        if (play_tape(table->play, 1).count == facts)
            assert_int_equal(play_session(table->play)->puzzles[SMALL_BEFORE], PUZZLE_OPEN);
        if (play_session(table->play)->puzzles[SMALL_BEFORE] != PUZZLE_OPEN)
            assert_true(play_tape(table->play, 1).count > facts);
        log_wait(table->log);
        play_frame(table->play, table->now_ms);
    }
    assert_true(play_idle(table->play));
    assert_int_equal(play_session(table->play)->puzzles[SMALL_BEFORE], PUZZLE_SOLVED);
    assert_true(table_file_holds(table, "\"e\":\"flag\""));
}

static void play_counts_time_from_the_start(void **state)
{
    struct table *table = *state;
    table_begin(table, 31, 1, 1);
    assert_int_equal(play_tape(table->play, 0).facts[0].t_ms, 0);
    assert_int_equal(play_session(table->play)->t_ms, 1000);
    assert_int_equal(play_time(table->play, 1000000 + 777), 777);
}

int main(void)
{
#define PLAY_TEST(test) cmocka_unit_test_setup_teardown(test, table_set_up, tear_down_table)
    const struct CMUnitTest tests[] = {
        PLAY_TEST(play_writes_nothing_before_people_have_chosen),
        PLAY_TEST(play_without_recording_leaves_no_files),
        PLAY_TEST(play_keeps_the_unrecorded_in_memory_only),
        PLAY_TEST(play_is_the_rules_and_nothing_more),
        PLAY_TEST(play_folds_what_is_on_disk_to_the_same_session),
        PLAY_TEST(play_folds_streams_in_any_order),
        PLAY_TEST(play_closes_a_round_that_a_crash_left_open),
        PLAY_TEST(play_takes_a_lost_stream_out_of_the_party),
        PLAY_TEST(play_refuses_to_resume_what_has_ended),
        PLAY_TEST(play_waits_for_a_slow_disk),
        PLAY_TEST(play_moves_whole_when_the_old_folder_is_gone),
        PLAY_TEST(play_does_not_wait_for_a_hint),
        PLAY_TEST(play_stops_keeping_one_person_at_once),
        PLAY_TEST(play_stop_of_the_last_one_leaves_no_files),
        PLAY_TEST(play_forgets_a_person_from_disk_and_memory),
        PLAY_TEST(play_forgets_a_whole_session),
        PLAY_TEST(play_keeps_its_own_copy_of_a_wish),
        PLAY_TEST(play_lets_64_wishes_wait),
        PLAY_TEST(play_is_never_ahead_of_the_disk),
        PLAY_TEST(play_counts_time_from_the_start),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
