/* SPDX-License-Identifier: MPL-2.0 */
/* What was played can be decided again from its log: simulated evenings and random ones give no
 * difference, and one changed consequence gives one, at its line. TEST_SEED repeats a random
 * run. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "helpers/small_level.h"
#include "logs/pieces.h"
#include "play/replay.h"
#include "play/simulate.h"

enum { EVENINGS = 60, WISHES = 220 };

static void print_notes(const struct notes *notes)
{
    for (int i = 0; i < notes_count(notes) && i < 5; i++) {
        const struct note *note = notes_get(notes, i);
        print_message("%s:%d: %s: %s\n", note->at.file ? note->at.file : "", note->at.line,
                      note->code ? note->code : "-", note->text);
    }
}

static struct words *with_texts(struct arena *arena)
{
    struct words *words = words_new(arena);
    struct bytes bytes;
    const char *path = files_join(arena, TEST_SOURCE_DIR, "i18n/game.pot");
    assert_int_equal(files_read(path, 1 << 20, arena, &bytes), FILE_FINE);
    assert_true(words_add(words, path, "nl", bytes.data, bytes.size, notes_new(arena, words)));
    return words;
}

static const struct log_session *read_one(struct arena *arena, const char *folder,
                                          struct notes *notes)
{
    struct log_files *files = arena_get(arena, sizeof *files);
    assert_true(read_folder(arena, folder, LOG_SALVAGE, notes, files));
    assert_int_equal(files->count, 1);
    return &files->sessions[0];
}

static const char *simulated(struct arena *arena, uint64_t seed, struct session *session)
{
    const char *folder = fresh_folder(arena, "replay");
    struct truth truth;
    truth_default(&truth);
    struct simulate simulate = {small_level(), &truth, seed, 4, NULL, false, NULL, NULL};
    assert_true(simulate_session(&simulate, folder, arena, session));
    return folder;
}

static void a_simulated_evening_is_decided_again_without_a_difference(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 12; seed++) {
        struct arena *arena = arena_new();
        struct session session;
        struct replay replay;
        const char *folder = simulated(arena, seed, &session);
        struct notes *notes = notes_new(arena, with_texts(arena));
        replay_session(small_level(), read_one(arena, folder, notes), -1, arena, notes, &replay);
        print_notes(notes);
        assert_int_equal(replay.differences, 0);
        assert_true(replay.causes > 20);
        assert_memory_equal(&replay.state, &session, sizeof session);
        remove_folder(arena, folder);
        arena_free(arena);
    }
}

/* --- random evenings, with crashes ----------------------------------------------------------- */

struct evening {
    struct arena *arena; const char *folder; struct log *log; struct play *play;
    uint64_t random; int64_t now_ms;
};

static void wish_for(struct evening *evening, struct wish wish)
{
    evening->now_ms += 1 + small_below(&evening->random, 3000);
    wish.at_ms = evening->now_ms;
    play_wish(evening->play, &wish);
    play_settle(evening->play, evening->now_ms);
}

static void crash(struct evening *evening)
{
    struct log_session *found = arena_get(evening->arena, sizeof *found);
    log_close(evening->log, false);
    assert_true(log_unfinished(evening->folder, evening->arena, found));
    evening->log = log_new(evening->folder, evening->arena);
    evening->play = play_new(small_level(), evening->log, evening->arena);
    assert_true(play_resume(evening->play, found));
    evening->now_ms += 50000;
    play_settle(evening->play, evening->now_ms);
}

static void play_evening(struct evening *evening, uint64_t seed, bool with_crashes)
{
    evening->random = seed;
    evening->folder = fresh_folder(evening->arena, "replay");
    evening->log = log_new(evening->folder, evening->arena);
    evening->play = play_new(small_level(), evening->log, evening->arena);
    int players = 1 + small_below(&evening->random, 4);
    wish_for(evening, small_start(seed, players == 1 ? "alleen" : "team"));
    wish_for(evening, small_sit(players, 1 | small_random(&evening->random)));
    for (int i = 0; i < WISHES; i++) {
        const struct session *now = play_session(evening->play);
        struct wish wish = small_any_wish(now, &evening->random);
        if (wish.type == WISH_END || (wish.type == WISH_STOP && small_below(&evening->random, 4)))
            continue;
        wish_for(evening, wish);
        if (with_crashes && small_below(&evening->random, 60) == 0 &&
            play_session(evening->play)->recorded &&
            play_session(evening->play)->stop != STOP_OVER)
            crash(evening);
    }
}

static void same_state(const struct session *a, const struct session *b)
{
    assert_int_equal(a->stop, b->stop);
    assert_int_equal(a->room, b->room);
    assert_int_equal(a->recorded, b->recorded);
    assert_int_equal(a->rooms_done, b->rooms_done);
    assert_int_equal(a->t_ms, b->t_ms);
    assert_memory_equal(a->puzzles, b->puzzles, sizeof a->puzzles);
    assert_memory_equal(a->hints, b->hints, sizeof a->hints);
    assert_memory_equal(a->tries, b->tries, sizeof a->tries);
    assert_memory_equal(a->seen, b->seen, sizeof a->seen);
    assert_memory_equal(a->have, b->have, sizeof a->have);
    assert_memory_equal(a->shown, b->shown, sizeof a->shown);
}

static void random_evenings(bool with_crashes)
{
    uint64_t seed = small_seed("replay", 20260912);
    int kept = 0;
    long causes = 0;
    for (int i = 0; i < EVENINGS; i++) {
        struct evening evening = {.arena = arena_new()};
        struct replay replay;
        play_evening(&evening, seed + (uint64_t)i, with_crashes);
        struct session session = *play_session(evening.play);
        log_close(evening.log, false);
        if (session.recorded) {
            struct notes *notes = notes_new(evening.arena, with_texts(evening.arena));
            replay_session(small_level(), read_one(evening.arena, evening.folder, notes), -1,
                           evening.arena, notes, &replay);
            if (replay.differences) {
                print_notes(notes);
                fail_msg("%d differences with seed %llu", replay.differences,
                         (unsigned long long)(seed + (uint64_t)i));
            }
            same_state(&replay.state, &session);
            causes += replay.causes;
            kept++;
        }
        remove_folder(evening.arena, evening.folder);
        arena_free(evening.arena);
    }
    print_message("%d evenings, %ld causes decided again\n", kept, causes);
    assert_true(kept > EVENINGS / 3);
}

static void a_random_evening_is_decided_again_without_a_difference(void **state)
{
    (void)state;
    random_evenings(false);
}

static void an_evening_with_crashes_is_decided_again_without_a_difference(void **state)
{
    (void)state;
    random_evenings(true);
}

/* Without a judge the table looks at what it answered, and hands in later: a step with no answer
 * before it. */
static void a_table_that_hands_in_later_is_decided_again(void **state)
{
    struct evening evening = {.arena = arena_new(), .random = 7};
    struct replay replay;
    (void)state;
    evening.folder = fresh_folder(evening.arena, "replay-hand-in");
    evening.log = log_new(evening.folder, evening.arena);
    evening.play = play_new(small_level(), evening.log, evening.arena);
    wish_for(&evening, small_start(7, "alleen"));
    wish_for(&evening, small_sit(1, 1));
    wish_for(&evening, small_wish(WISH_OPEN, SMALL_BEFORE));
    wish_for(&evening,
             small_give(play_session(evening.play), SMALL_BEFORE, 1, true, &evening.random));
    wish_for(&evening, small_wish(WISH_GO, SMALL_HALL));
    wish_for(&evening, small_wish(WISH_CLOSE, SMALL_HALL));
    wish_for(&evening, small_wish(WISH_GO, SMALL_STAGE));
    wish_for(&evening,
             small_give(play_session(evening.play), SMALL_TALK, 0, false, &evening.random));
    assert_int_equal(play_session(evening.play)->puzzles[SMALL_TALK], PUZZLE_OPEN);
    struct wish done = small_wish(WISH_GIVE, SMALL_TALK);
    done.given.handed_in = true;
    wish_for(&evening, done);
    struct session session = *play_session(evening.play);
    assert_int_equal(session.puzzles[SMALL_TALK], PUZZLE_SOLVED);
    log_close(evening.log, false);
    struct notes *notes = notes_new(evening.arena, with_texts(evening.arena));
    replay_session(small_level(), read_one(evening.arena, evening.folder, notes), -1, evening.arena,
                   notes, &replay);
    if (replay.differences)
        print_notes(notes);
    assert_int_equal(replay.differences, 0);
    same_state(&replay.state, &session);
    remove_folder(evening.arena, evening.folder);
    arena_free(evening.arena);
}

/* --- what must be noticed -------------------------------------------------------------------- */

static struct event *fact_of(const struct log_stream *stream, int index)
{
    union { const struct event *read; struct event *write; } both = {stream->facts.facts};
    /* the test's own copy of the log, in its arena */
    return &both.write[index];
}

static int differences(struct arena *arena, const struct log_session *session)
{
    struct replay replay;
    replay_session(small_level(), session, -1, arena, fresh_notes(arena), &replay);
    return replay.differences;
}

/* Meaning, verdicts, draws and consequences follow from the rules: changing any of them is a
 * difference. */
static bool change(struct event *fact)
{
    bool answer = fact->type == EVENT_RATE || fact->type == EVENT_ANSWER;
    if (fact->type == EVENT_DRAW && fact->form)
        fact->form = fact->form == FORM_A ? FORM_B : FORM_A;
    else if (fact->type == EVENT_DRAW)
        fact->set = fact->set == SET_AB ? SET_BA : SET_AB;
    else if (fact->type == EVENT_CHOICE)
        fact->hint = (fact->hint + 1) % 4;
    fact->pair += answer;
    fact->n += fact->type == EVENT_BLOCK;
    return answer || fact->type == EVENT_DRAW || fact->type == EVENT_CHOICE ||
        fact->type == EVENT_BLOCK;
}

static void every_changed_consequence_is_a_difference(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct session session;
    const char *folder = simulated(arena, 5, &session);
    const struct log_session *read = read_one(arena, folder, fresh_notes(arena));
    int tried = 0;
    assert_int_equal(differences(arena, read), 0);
    for (int k = 0; k < read->count; k++)
        for (int i = 0; i < read->streams[k].facts.count; i++) {
            struct event *fact = fact_of(&read->streams[k], i), before = *fact;
            if (!change(fact))
                continue;
            if (!differences(arena, read))
                fail_msg("stream %d, fact %d (%s) changed unseen", k, i, event_word(fact->type));
            *fact = before;
            tried++;
        }
    print_message("%d changed facts, all seen\n", tried);
    assert_true(tried > 40);
    remove_folder(arena, folder);
    arena_free(arena);
}

static void a_missing_consequence_is_named_at_its_line(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct session session;
    struct replay replay;
    const char *folder = simulated(arena, 5, &session);
    const struct log_session *read = read_one(arena, folder, fresh_notes(arena));
    const struct log_stream *table = &read->streams[0];
    int at = 0;
    while (at < table->facts.count && strcmp(table->facts.facts[at].by, "rule") != 0)
        at++;
    assert_true(at < table->facts.count);
    int line = table->places[at].line;
    /* same fact, other time: not what was decided */
    fact_of(table, at)->t_ms += 1;
    struct notes *notes = fresh_notes(arena);
    replay_session(small_level(), read, -1, arena, notes, &replay);
    assert_true(replay.differences > 0);
    assert_string_equal(notes_get(notes, 0)->code, "DIFF");
    assert_int_equal(notes_get(notes, 0)->at.line, line);
    remove_folder(arena, folder);
    arena_free(arena);
}

static void until_stops_in_the_middle_without_a_difference(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct session session;
    const char *folder = simulated(arena, 9, &session);
    const struct log_session *read = read_one(arena, folder, fresh_notes(arena));
    for (int n = 0; n < read->streams[0].facts.count; n++) {
        struct replay replay;
        struct notes *notes = fresh_notes(arena);
        replay_session(small_level(), read, n, arena, notes, &replay);
        print_notes(notes);
        assert_int_equal(replay.differences, 0);
        assert_true(replay.state.t_ms <= session.t_ms);
    }
    remove_folder(arena, folder);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_simulated_evening_is_decided_again_without_a_difference),
        cmocka_unit_test(a_random_evening_is_decided_again_without_a_difference),
        cmocka_unit_test(an_evening_with_crashes_is_decided_again_without_a_difference),
        cmocka_unit_test(a_table_that_hands_in_later_is_decided_again),
        cmocka_unit_test(every_changed_consequence_is_a_difference),
        cmocka_unit_test(a_missing_consequence_is_named_at_its_line),
        cmocka_unit_test(until_stops_in_the_middle_without_a_difference),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
