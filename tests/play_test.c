/* SPDX-License-Identifier: MPL-2.0 */
/* Where rules meet the disk: what is kept and what is not, going on after a crash, and what people see. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/files.h"
#include "base/os.h"
#include "helpers/small_level.h"
#include "kinds/kinds.h"
#include "play/pack.h"
#include "play/play.h"

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

struct table {
    struct arena *arena;
    struct play *play;
    struct log *log;
    const char *folder;
    int64_t now_ms;
};

static int set_up(void **state)
{
    static int number;
    struct arena *arena = arena_new();
    struct table *table = arena_get(arena, sizeof *table);
    table->arena = arena;
    table->folder =
        arena_print(arena, "%s/play-%d-%d", TEST_BUILD_DIR, (int)(os_now_ms() % 1000000), number++);
    table->log = log_new(table->folder, arena);
    table->play = play_new(small_level(), table->log, arena);
    table->now_ms = 1000000;
    *state = table;
    return 0;
}

static int files_of(const struct table *table, struct file_list *list)
{
    *list = (struct file_list){NULL, 0};
    if (files_is_folder(table->folder))
        files_list(table->folder, 1, 1000, table->arena, list);
    return list->count;
}

static int tear_down(void **state)
{
    struct table *table = *state;
    struct file_list list;
    let_go();                                             /* a test that failed may have left it shut */
    if (table->log)
        log_close(table->log, false);
    files_of(table, &list);
    for (int i = 0; i < list.count; i++)
        os_remove(files_join(table->arena, table->folder, list.names[i]));
    remove(table->folder);
    arena_free(table->arena);
    return 0;
}

static void want(struct table *table, struct wish wish)
{
    wish.at_ms = table->now_ms;
    assert_true(play_wish(table->play, &wish));
    play_settle(table->play, table->now_ms);
    table->now_ms += 1000;
}

static void begin(struct table *table, uint64_t seed, int players, uint64_t consents)
{
    want(table, small_start(seed, "team"));
    want(table, small_sit(players, consents));
}

static void round_of(struct table *table, int puzzle, uint64_t *random)
{
    want(table, small_wish(WISH_OPEN, puzzle));
    for (int who; (who = session_next_person(play_session(table->play))) != 0;)
        want(table, small_give(play_session(table->play), puzzle, who, true, random));
}

static void enter_hall(struct table *table, uint64_t seed, int players, uint64_t consents)
{
    begin(table, seed, players, consents);
    round_of(table, SMALL_BEFORE, &seed);
    want(table, small_wish(WISH_GO, -1));
}

static bool file_holds(const struct table *table, const char *text)
{
    struct file_list list;
    files_of(table, &list);
    for (int i = 0; i < list.count; i++) {
        struct bytes bytes;
        files_read(files_join(table->arena, table->folder, list.names[i]), 1 << 23, table->arena,
                   &bytes);
        if (strstr(bytes.data, text))
            return true;
    }
    return false;
}

static void play_writes_nothing_before_people_have_chosen(void **state)
{
    struct table *table = *state;
    struct file_list list;
    want(table, small_start(1, "team"));
    assert_true(play_session(table->play)->begun);
    assert_int_equal(files_of(table, &list), 0);
    assert_int_equal(play_saving(table->play, table->now_ms), SAVING_OFF);
    want(table, small_sit(3, 5));
    assert_int_equal(files_of(table, &list), 3);
    assert_int_equal(play_saving(table->play, table->now_ms), SAVING_ON);
}

static void play_without_recording_leaves_no_files(void **state)
{
    struct table *table = *state;
    struct file_list list;
    enter_hall(table, 1, 3, 0);
    assert_int_equal(play_session(table->play)->stop, STOP_ROOMS);
    assert_int_equal(play_saving(table->play, table->now_ms), SAVING_OFF);
    assert_int_equal(files_of(table, &list), 0);
    assert_true(play_tape(table->play, 1).count > 3); /* but it is there for the own mirror */
}

static void play_keeps_the_unrecorded_in_memory_only(void **state)
{
    struct table *table = *state;
    uint8_t numbers[MOST_PEOPLE];
    struct file_list list;
    enter_hall(table, 9, 3, 1);
    people_deal(9, 3, numbers);
    assert_int_equal(files_of(table, &list), 2);
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
    begin(table, 77, 3, 7);
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
    want(table, small_wish(WISH_END, 0));
    assert_int_equal(play_session(table->play)->stop, STOP_OVER);
    assert_false(log_unfinished(table->folder, table->arena, &found));
}

static void play_folds_streams_in_any_order(void **state)
{
    struct table *table = *state;
    struct log_session found;
    enter_hall(table, 31, 4, 15);
    want(table, small_wish(WISH_OPEN, SMALL_RATE));
    uint64_t random = 3;
    for (int i = 0; i < 2; i++)
        want(table, small_give(play_session(table->play), SMALL_RATE,
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
    enter_hall(table, 31, 2, 3);
    uint64_t random = 3;
    round_of(table, SMALL_RATE, &random);
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
    enter_hall(table, 31, 3, 7);
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
    enter_hall(table, 31, 2, 1);
    want(table, small_wish(WISH_END, 0));
    log_close(table->log, true);
    table->log = NULL;
    files_of(table, &list);
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
    enter_hall(table, 31, 2, 3);
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

/* A hint is of class B: nobody waits for it. */
static void play_does_not_wait_for_a_hint(void **state)
{
    struct table *table = *state;
    enter_hall(table, 31, 2, 3);
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
    enter_hall(table, 31, 3, 7);
    int facts = play_tape(table->play, 2).count;
    struct wish stop = small_wish(WISH_STOP, 0);
    stop.who = 2;
    want(table, stop);
    assert_int_equal(files_of(table, &list), 3);
    assert_null(log_path(table->log, 2));
    assert_int_equal(play_tape(table->play, 2).count, facts); /* still there for the own mirror */
    assert_false(play_session(table->play)->recorded >> 2 & 1);
    uint64_t random = 1;
    round_of(table, SMALL_RATE, &random);
    assert_int_equal(files_of(table, &list), 3);
    assert_true(play_tape(table->play, 2).count > facts);
}

static void play_stop_of_the_last_one_leaves_no_files(void **state)
{
    struct table *table = *state;
    struct file_list list;
    enter_hall(table, 31, 2, 1);
    struct wish stop = small_wish(WISH_STOP, 0);
    uint8_t numbers[MOST_PEOPLE];
    people_deal(31, 2, numbers);
    stop.who = numbers[0];
    want(table, stop);
    assert_int_equal(files_of(table, &list), 0);
    assert_int_equal(play_saving(table->play, table->now_ms), SAVING_OFF);
    assert_int_equal(play_session(table->play)->stop, STOP_ROOMS);
}

static void play_forgets_a_person_from_disk_and_memory(void **state)
{
    struct table *table = *state;
    struct file_list list;
    enter_hall(table, 31, 3, 7);
    enum form form = play_session(table->play)->seats[1].form[SMALL_RATE];
    assert_true(play_forget(table->play, 1));
    play_settle(table->play, table->now_ms);
    assert_int_equal(files_of(table, &list), 3);
    struct tape tape = play_tape(table->play, 1);
    assert_int_equal(tape.count, 2);
    for (int i = 0; i < tape.count; i++)
        assert_int_equal(tape.facts[i].type, EVENT_DRAW);
    assert_false(play_session(table->play)->recorded >> 1 & 1);
    assert_int_equal(play_session(table->play)->seats[1].form[SMALL_RATE], form);
    uint64_t random = 1;
    round_of(table, SMALL_RATE, &random); /* and plays on */
    assert_true(play_tape(table->play, 1).count > 10);
}

static void play_forgets_a_whole_session(void **state)
{
    struct table *table = *state;
    struct file_list list;
    enter_hall(table, 31, 3, 7);
    assert_true(play_forget(table->play, 0));
    assert_int_equal(files_of(table, &list), 0);
    for (int who = 0; who <= 3; who++)
        assert_int_equal(play_tape(table->play, who).count, 0);
    assert_false(play_session(table->play)->begun);
    assert_int_equal(play_saving(table->play, table->now_ms), SAVING_OFF);
}

/* --- what is seen ---------------------------------------------------------------------------- */

static void play_shows_a_person_only_the_own_facts(void **state)
{
    struct table *table = *state;
    struct view view;
    uint64_t random = 1;
    enter_hall(table, 31, 2, 3);
    want(table, small_wish(WISH_OPEN, SMALL_RATE));
    want(table, small_give(play_session(table->play), SMALL_RATE, 2, false, &random));
    play_view(table->play, SMALL_RATE, 2, table->arena, &view);
    assert_int_equal(view.own.count, 11); /* the draw and ten ratings */
    for (int i = 0; i < view.own.count; i++)
        assert_true(view.own.facts[i].who == 2 && !strcmp(view.own.facts[i].on, "postvakken"));
    assert_int_equal(view.form, play_session(table->play)->seats[2].form[SMALL_RATE]);
    assert_false(view.done);
    play_view(table->play, SMALL_RATE, 1, table->arena, &view);
    assert_int_equal(view.own.count, 1);
    play_view(table->play, SMALL_RATE, 0, table->arena, &view); /* beamer and cockpit */
    assert_true(view.own.count == 0 && view.who == 0 && view.form == FORM_NONE);
    want(table, small_give(play_session(table->play), SMALL_RATE, 2, true, &random));
    play_view(table->play, SMALL_RATE, 2, table->arena, &view);
    assert_true(view.done);
    play_view(table->play, SMALL_RATE, 1, table->arena, &view);
    assert_false(view.done);
}

static void play_finds_plans_by_their_round(void **state)
{
    struct table *table = *state;
    struct view view;
    uint64_t random = 1;
    enter_hall(table, 31, 1, 1);
    want(table, small_wish(WISH_CLOSE, SMALL_HALL));
    want(table, small_wish(WISH_GO, -1));
    want(table, small_wish(WISH_OPEN, SMALL_PLAN));
    want(table, small_give(play_session(table->play), SMALL_PLAN, 1, false, &random));
    play_view(table->play, SMALL_PLAN, 1, table->arena, &view);
    assert_int_equal(view.own.count, 6);
    assert_int_equal(view.own.facts[0].type, EVENT_PLAN);
    play_view(table->play, SMALL_GUESS, 1, table->arena, &view);
    assert_int_equal(view.own.count, 0);
    assert_non_null(view.figures); /* it predicts: own figures, past the guard */
}

static void play_deals_an_order_with_the_filler_first(void **state)
{
    struct table *table = *state;
    bool differs = false;
    for (uint64_t seed = 0; seed < 40; seed++) {
        struct play *play = play_new(small_level(), NULL, table->arena);
        uint8_t first[5] = {0};
        struct wish wish = small_start(seed, "team");
        play_wish(play, &wish);
        wish = small_sit(6, 0);
        play_wish(play, &wish);
        play_settle(play, 0);
        for (int who = 1; who <= 6; who++) {
            struct view view, again;
            unsigned seen = 0;
            play_view(play, SMALL_RATE, who, table->arena, &view);
            play_view(play, SMALL_RATE, who, table->arena, &again);
            assert_int_equal(view.order_count, 5);
            assert_int_equal(view.order[0], 4);
            assert_memory_equal(view.order, again.order, 5);
            for (int i = 0; i < 5; i++)
                seen |= 1u << view.order[i];
            assert_int_equal(seen, 31);
            if (who == 1)
                memcpy(first, view.order, 5);
            differs |= memcmp(first, view.order, 5) != 0;
        }
    }
    assert_true(differs);
}

static int longest_run(const struct puzzle *puzzle, const struct view *view)
{
    int run = 0, longest = 0;
    enum cue last = CUE_NONE;
    for (int i = 0; i < view->order_count; i++) {
        struct field field;
        int scales = 0;
        while (puzzle->kind->field(puzzle->spec, view, scales, &field) &&
               !strcmp(field.item, "dossier-1"))
            scales++;
        puzzle->kind->field(puzzle->spec, view, view->order[i] * scales, &field);
        run = field.cue[view->form] == last ? run + 1 : 1;
        last = field.cue[view->form];
        longest = run > longest && last != CUE_NONE ? run : longest;
    }
    return longest;
}

static void play_never_shows_four_names_of_one_gender_in_a_row(void **state)
{
    struct table *table = *state;
    struct notes *notes = notes_new(table->arena, words_new(table->arena));
    struct pack_source source;
    int threes = 0;
    assert_true(pack_read(TEST_SOURCE_DIR "/levels/vo", TEST_SOURCE_DIR "/assets/survey",
                          table->arena, notes, &source));
    const struct level *level = level_load(&source, &kinds_all, table->arena, notes);
    assert_non_null(level);
    int files = session_first_with(level, CHANCE_FORM);
    for (uint64_t seed = 0; seed < 100; seed++) {
        struct play *play = play_new(level, NULL, table->arena);
        struct wish wish = small_start(seed, "team");
        play_wish(play, &wish);
        wish = small_sit(4, 0);
        play_wish(play, &wish);
        play_settle(play, 0);
        for (int who = 1; who <= 4; who++) {
            struct view view;
            play_view(play, files, who, table->arena, &view);
            int run = longest_run(&level->puzzles[files], &view);
            assert_in_range(run, 1, 3);
            threes += run == 3;
        }
    }
    assert_in_range(threes, 40, 360);
}

static void play_marks_a_round_answered_in_haste(void **state)
{
    struct table *table = *state;
    uint64_t random = 1;
    begin(table, 31, 2, 3);
    want(table, small_wish(WISH_OPEN, SMALL_BEFORE));
    int who = session_next_person(play_session(table->play));
    want(table, small_give(play_session(table->play), SMALL_BEFORE, who, false, &random));
    table->now_ms += 30000;
    struct wish done = small_wish(WISH_GIVE, SMALL_BEFORE);
    done.who = who;
    done.given.handed_in = true;
    want(table, done);
    struct tape tape = play_tape(table->play, who);
    assert_int_equal(tape.facts[tape.count - 1].type, EVENT_FLAG);
    assert_int_equal(tape.facts[tape.count - 1].value, 0);
    who = session_next_person(play_session(table->play));
    want(table, small_give(play_session(table->play), SMALL_BEFORE, who, true, &random));
    tape = play_tape(table->play, who);
    assert_int_equal(tape.facts[tape.count - 1].value, 1);
}

static void play_releases_figures_of_the_room(void **state)
{
    struct table *table = *state;
    enter_hall(table, 31, 6, 7);
    struct release *room = play_figures(table->play, AUDIENCE_ROOM, 0, table->arena);
    struct release *own = play_figures(table->play, AUDIENCE_OWN, 1, table->arena);
    assert_int_equal(room->audience, AUDIENCE_ROOM);
    assert_int_equal(own->audience, AUDIENCE_OWN);
    assert_int_equal(room->count, measures_all.count);
}

/* --- wishes and time ------------------------------------------------------------------------- */

static void play_keeps_its_own_copy_of_a_wish(void **state)
{
    struct table *table = *state;
    char typed[] = "241", item[] = "code";
    enter_hall(table, 31, 2, 3);
    struct wish wish = small_wish(WISH_GIVE, SMALL_CODE);
    wish.given.marks[0] = (struct mark){.item = item, .typed = typed};
    wish.given.count = 1;
    play_wish(table->play, &wish);
    memcpy(typed, "999", 3);
    memcpy(item, "xxxx", 4);
    play_settle(table->play, table->now_ms);
    assert_int_equal(play_session(table->play)->puzzles[SMALL_CODE], PUZZLE_SOLVED);
    assert_false(file_holds(table, "241"));
}

static void play_lets_64_wishes_wait(void **state)
{
    struct table *table = *state;
    struct wish wish = small_wish(WISH_LOOK, SMALL_SWITCH);
    enter_hall(table, 31, 2, 3);
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
    begin(table, 31, 1, 1);
    want(table, small_wish(WISH_OPEN, SMALL_BEFORE));
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
    assert_true(file_holds(table, "\"e\":\"flag\""));
}

static void play_counts_time_from_the_start(void **state)
{
    struct table *table = *state;
    begin(table, 31, 1, 1);
    assert_int_equal(play_tape(table->play, 0).facts[0].t_ms, 0);
    assert_int_equal(play_session(table->play)->t_ms, 1000);
    assert_int_equal(play_time(table->play, 1000000 + 777), 777);
}

int main(void)
{
#define PLAY_TEST(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)
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
        PLAY_TEST(play_does_not_wait_for_a_hint),
        PLAY_TEST(play_stops_keeping_one_person_at_once),
        PLAY_TEST(play_stop_of_the_last_one_leaves_no_files),
        PLAY_TEST(play_forgets_a_person_from_disk_and_memory),
        PLAY_TEST(play_forgets_a_whole_session),
        PLAY_TEST(play_shows_a_person_only_the_own_facts),
        PLAY_TEST(play_finds_plans_by_their_round),
        PLAY_TEST(play_deals_an_order_with_the_filler_first),
        PLAY_TEST(play_never_shows_four_names_of_one_gender_in_a_row),
        PLAY_TEST(play_marks_a_round_answered_in_haste),
        PLAY_TEST(play_releases_figures_of_the_room),
        PLAY_TEST(play_keeps_its_own_copy_of_a_wish),
        PLAY_TEST(play_lets_64_wishes_wait),
        PLAY_TEST(play_is_never_ahead_of_the_disk),
        PLAY_TEST(play_counts_time_from_the_start),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
