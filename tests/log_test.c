/* SPDX-License-Identifier: MPL-2.0 */
/* The write side of a log: exact bytes, how files begin, who goes on, who withdraws. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <sys/stat.h>
#include <time.h>

#include "logs/pieces.h"

static int files_in(struct arena *arena, const char *folder)
{
    struct file_list list = {0};
    files_list(folder, 0, 1000, arena, &list);
    return list.count;
}

static void lines_are_those_of_the_design(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    const char *folder = fresh_folder(arena, "log");
    struct log *log = log_new(folder, arena);
    put(log, piece_start(0));
    put(log, piece_start(2));
    struct event party = piece_party(3, 4, 2);
    party.list[2] = 4;
    party.list_count = 3;
    put(log, party);
    struct event draw = piece(EVENT_DRAW, 2, 0);
    snprintf(draw.on, sizeof draw.on, "postvakken");
    draw.form = FORM_B;
    put(log, draw);
    put(log, piece_choice(182340, 3));
    struct event rate = piece_rate(2, 5);
    rate.block = 3;
    put(log, rate);
    log_wait(log);
    log_close(log, false);
    assert_string_equal(contents(arena, segment(arena, folder, "t", 1)),
        "{\"n\":0,\"p\":\"0000000000000000\",\"t\":0,\"e\":\"start\",\"d\":{\"fmt\":1,"
        "\"need\":[],\"id\":\"7k3m9qxz2b4c8d5e\",\"app\":\"1.0.0\",\"pack\":\"vo\","
        "\"packv\":\"5d2c81f09ab3e647\",\"lang\":\"nl\",\"mode\":\"team\","
        "\"seed\":\"9f3c51d2e07ab846\",\"clk\":\"soft\",\"wk\":\"2026-W37\","
        "\"w\":\"51f0c7b2a94e6d38\"},\"h\":\"351ce012c6dc4c90\"}\n"
        "{\"n\":1,\"p\":\"351ce012c6dc4c90\",\"t\":3,\"e\":\"party\",\"d\":{\"players\":4,"
        "\"who\":[1,2,4]},\"h\":\"432d2a8991935224\"}\n"
        "{\"n\":2,\"p\":\"432d2a8991935224\",\"t\":182340,\"e\":\"choice\","
        "\"d\":{\"on\":\"labels\",\"item\":\"kaart-3\",\"got\":\"b\",\"ok\":true,\"hint\":0},"
        "\"h\":\"7fc04775e130ed38\"}\n");
    assert_string_equal(contents(arena, segment(arena, folder, "p2", 1)),
        "{\"n\":0,\"p\":\"351ce012c6dc4c90\",\"t\":0,\"e\":\"start\",\"d\":{\"fmt\":1,"
        "\"need\":[],\"who\":2,\"w\":\"c05ce91f7702a6d4\"},\"h\":\"dcc2ee4930886501\"}\n"
        "{\"n\":1,\"p\":\"dcc2ee4930886501\",\"t\":0,\"e\":\"draw\","
        "\"d\":{\"on\":\"postvakken\",\"form\":\"b\"},\"h\":\"ce79145c5aeee1bf\"}\n"
        "{\"n\":2,\"p\":\"ce79145c5aeee1bf\",\"t\":0,\"e\":\"rate\",\"d\":{\"blk\":3,"
        "\"on\":\"postvakken\",\"item\":\"dossier-5\",\"ask\":\"aanleg\",\"v\":7,\"of\":[1,10],"
        "\"is\":\"inferred\",\"cue\":\"m\",\"pair\":3,\"side\":1},\"h\":\"ee2976a93130eeb4\"}\n");
    remove_folder(arena, folder);
    arena_free(arena);
}

static void nothing_touches_the_disk_before_somebody_records(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    const char *folder = fresh_folder(arena, "log");
    struct log *log = log_new(folder, arena);
    put(log, piece_start(0));
    log_send(log);
    assert_int_equal(log_state(log), OS_SAFE);
    assert_int_equal(files_in(arena, folder), 0);
    put(log, piece_party(3, 4, 0));
    put(log, piece_choice(5, 1));
    log_wait(log);
    assert_int_equal(files_in(arena, folder), 0);
    assert_null(log_path(log, 0));
    log_close(log, true);
    remove_folder(arena, folder);
    arena_free(arena);
}

static void a_log_without_a_folder_is_always_safe(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct log *log = log_new(NULL, arena);
    begin(log, 2);
    put(log, piece_choice(5, 1));
    log_send(log);
    assert_int_equal(log_state(log), OS_SAFE);
    assert_false(log_failed(log));
    assert_null(log_path(log, 0));
    assert_true(log_forget(log, 0));
    log_close(log, true);
    arena_free(arena);
}

static void whoever_is_not_recorded_has_no_stream(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    const char *folder = fresh_folder(arena, "log");
    struct log *log = log_new(folder, arena);
    begin(log, 1);
    put(log, piece_rate(2, 1));
    log_wait(log);
    assert_int_equal(files_in(arena, folder), 2);
    assert_null(log_path(log, 2));
    log_close(log, false);
    remove_folder(arena, folder);
    arena_free(arena);
}

static void folders_and_files_are_private(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    const char *outer = fresh_folder(arena, "log"), *folder = files_join(arena, outer, "sessies");
    struct log *log = log_new(folder, arena);
    begin(log, 1);
    log_close(log, false);
    struct stat about;
    assert_int_equal(stat(folder, &about), 0);
    assert_int_equal(about.st_mode & 0777, 0700);
    assert_int_equal(stat(segment(arena, folder, "p1", 1), &about), 0);
    assert_int_equal(about.st_mode & 0777, 0600);
    remove_folder(arena, folder);
    remove_folder(arena, outer);
    arena_free(arena);
}

static void a_clean_end_blurs_the_file_times(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    const char *folder = fresh_folder(arena, "log");
    struct log *log = log_new(folder, arena);
    begin(log, 1);
    log_close(log, true);
    struct stat about;
    assert_int_equal(stat(segment(arena, folder, "p1", 1), &about), 0);
    struct tm day;
    assert_non_null(gmtime_r(&about.st_mtime, &day));
    assert_int_equal(day.tm_wday, 1);
    assert_int_equal(about.st_mtime % 86400, 0);
    assert_true(time(NULL) - about.st_mtime < 7 * 86400);
    remove_folder(arena, folder);
    arena_free(arena);
}

static void a_new_process_goes_on_in_new_segments(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    const char *folder = fresh_folder(arena, "log");
    struct log *log = log_new(folder, arena);
    begin(log, 2);
    put(log, piece_choice(500, 1));
    log_wait(log);
    log_close(log, false);
    struct log_session found;
    assert_true(log_unfinished(folder, arena, &found));
    struct log *second = log_new(folder, arena);
    assert_true(log_resume(second, &found, "crash"));
    put(second, piece_choice(900, 2));
    put(second, piece_rate(2, 1));
    put(second, piece_end(0, 1000));
    log_wait(second);
    log_close(second, false);
    assert_int_equal(files_in(arena, folder), 6);
    assert_non_null(strstr(contents(arena, segment(arena, folder, "t", 2)),
        "{\"n\":3,\"p\":\"")) ;
    assert_non_null(strstr(contents(arena, segment(arena, folder, "t", 2)),
        "\"e\":\"resume\",\"d\":{\"fmt\":1,\"need\":[],\"id\":\"" PIECES_ID "\","
        "\"prev\":{\"seg\":1,\"n\":2,\"h\":\""));
    struct log_files files;
    struct notes *notes = fresh_notes(arena);
    assert_true(read_folder(arena, folder, LOG_RESUME, notes, &files));
    assert_int_equal(files.sessions[0].streams[0].facts.count, 6);
    assert_true(files.sessions[0].streams[0].ended);
    assert_int_equal(files.sessions[0].streams[2].facts.count, 3);
    assert_false(log_unfinished(folder, arena, &found));
    remove_folder(arena, folder);
    arena_free(arena);
}

static void two_processes_cannot_have_one_session(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    const char *folder = fresh_folder(arena, "log");
    struct log *log = log_new(folder, arena);
    begin(log, 1);
    log_close(log, false);
    struct log_session found;
    assert_true(log_unfinished(folder, arena, &found));
    struct log *one = log_new(folder, arena), *other = log_new(folder, arena);
    assert_true(log_resume(one, &found, "crash"));
    assert_false(log_resume(other, &found, "crash"));
    assert_int_equal(log_why(other), OS_WHY_EXISTS);
    put(one, piece_choice(900, 2));
    put(other, piece_choice(900, 3));
    log_wait(one);
    log_wait(other);
    log_close(one, false);
    log_close(other, false);
    assert_null(strstr(contents(arena, segment(arena, folder, "t", 2)), "kaart-3"));
    assert_int_equal(files_in(arena, folder), 4);
    remove_folder(arena, folder);
    arena_free(arena);
}

/* Twice on the icon: the second program must not write on in a session that is still being
 * played. */
static void a_session_that_is_being_played_is_not_offered(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    const char *folder = fresh_folder(arena, "log");
    struct log *log = log_new(folder, arena);
    struct log_session found;
    begin(log, 1);
    log_wait(log);
    assert_false(log_unfinished(folder, arena, &found));
    assert_true(log_played_elsewhere(folder, arena));     /* so that it can be told */
    log_close(log, false);
    assert_true(log_unfinished(folder, arena, &found));
    assert_false(log_played_elsewhere(folder, arena));
    remove_folder(arena, folder);
    arena_free(arena);
}

static void what_was_declined_comes_after_everything_else(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    const char *folder = fresh_folder(arena, "log");
    struct log *log = log_new(folder, arena);
    struct log_session found;
    begin(log, 1);
    log_close(log, false);
    assert_true(log_unfinished(folder, arena, &found));
    assert_false(found.declined);
    const char *before = contents(arena, segment(arena, folder, "t", 1));
    assert_true(log_decline(folder, PIECES_ID, arena));
    assert_true(log_unfinished(folder, arena, &found));
    assert_true(found.declined);
    assert_string_equal(contents(arena, segment(arena, folder, "t", 1)), before);
    log = log_new(folder, arena);
    struct event start = piece_start(0);                  /* an older one that nobody declined */
    memcpy(start.header.id, "0000000000000001", 17);
    memcpy(start.header.wk, "2026-W01", 9);
    put(log, start);
    put(log, piece_start(1));
    log_send(log);
    log_wait(log);
    log_close(log, false);
    assert_true(log_unfinished(folder, arena, &found));
    assert_string_equal(found.id, "0000000000000001");
    remove_folder(arena, folder);
    arena_free(arena);
}

static void a_folder_that_vanishes_takes_all_that_was_kept(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    const char *folder = fresh_folder(arena, "log");
    struct log *log = log_new(folder, arena);
    begin(log, 1);
    put(log, piece_choice(60000, 1));
    log_wait(log);
    assert_false(log_failed(log));
    remove_folder(arena, folder);
    put(log, piece_choice(120000, 2));
    log_wait(log);
    assert_true(log_failed(log));
    assert_int_equal(log_lost_at_ms(log), 0);
    log_close(log, false);
    arena_free(arena);
}

static void withdrawing_unlinks_the_whole_stream(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    const char *folder = fresh_folder(arena, "log");
    struct log *log = log_new(folder, arena);
    begin(log, 2);
    log_close(log, false);
    struct log_session found;
    assert_true(log_unfinished(folder, arena, &found));
    log = log_new(folder, arena);
    assert_true(log_resume(log, &found, "crash"));
    put(log, piece_rate(2, 1));
    log_send(log);
    assert_true(log_forget(log, 2));
    put(log, piece_rate(2, 2));
    put(log, piece_choice(5, 1));
    log_wait(log);
    assert_int_equal(files_in(arena, folder), 4);
    assert_null(log_path(log, 2));
    assert_true(log_forget(log, 1));
    assert_int_equal(files_in(arena, folder), 0);
    put(log, piece_choice(5, 1));
    log_wait(log);
    log_close(log, true);
    assert_int_equal(files_in(arena, folder), 0);
    remove_folder(arena, folder);
    arena_free(arena);
}

static void a_very_long_session_rolls_to_a_new_segment(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    const char *folder = fresh_folder(arena, "log");
    struct log *log = log_new_unsynced(folder, arena);
    begin(log, 1);
    for (int i = 0; i < 19200; i++) {
        put(log, piece_step(10 + i));
        if (i % 100 == 0)
            log_send(log);
    }
    log_wait(log);
    log_close(log, false);
    assert_false(log_failed(log));
    struct log_files files;
    struct notes *notes = fresh_notes(arena);
    assert_true(read_folder(arena, folder, LOG_SALVAGE, notes, &files));
    assert_int_equal(files.files, 3);
    for (int i = 0; i < notes_count(notes); i++)          /* OPEN, and nothing else */
        assert_string_equal(notes_get(notes, i)->code, "OPEN");
    assert_int_equal(files.sessions[0].streams[0].facts.count, 19200 + 3);
    remove_folder(arena, folder);
    arena_free(arena);
}

static void a_full_queue_loses_nothing(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    const char *folder = fresh_folder(arena, "log");
    struct log *log = log_new(folder, arena);
    begin(log, 1);
    for (int i = 0; i < 400; i++) {
        put(log, piece_step(10 + i));
        log_send(log);
    }
    log_wait(log);
    log_close(log, false);
    struct log_files files;
    assert_true(read_folder(arena, folder, LOG_RESUME, fresh_notes(arena), &files));
    assert_int_equal(files.sessions[0].streams[0].facts.count, 402);
    remove_folder(arena, folder);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_are_those_of_the_design),
        cmocka_unit_test(nothing_touches_the_disk_before_somebody_records),
        cmocka_unit_test(a_log_without_a_folder_is_always_safe),
        cmocka_unit_test(whoever_is_not_recorded_has_no_stream),
        cmocka_unit_test(folders_and_files_are_private),
        cmocka_unit_test(a_clean_end_blurs_the_file_times),
        cmocka_unit_test(a_new_process_goes_on_in_new_segments),
        cmocka_unit_test(two_processes_cannot_have_one_session),
        cmocka_unit_test(a_session_that_is_being_played_is_not_offered),
        cmocka_unit_test(what_was_declined_comes_after_everything_else),
        cmocka_unit_test(a_folder_that_vanishes_takes_all_that_was_kept),
        cmocka_unit_test(withdrawing_unlinks_the_whole_stream),
        cmocka_unit_test(a_very_long_session_rolls_to_a_new_segment),
        cmocka_unit_test(a_full_queue_loses_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
