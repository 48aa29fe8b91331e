/* SPDX-License-Identifier: MPL-2.0 */
/* Pretend teachers: the same seed gives the same evening, they reach the end, and their truth
 * comes back. */
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
#include "play/read.h"
#include "play/simulate.h"

static const char *new_folder(struct arena *arena)
{
    static int number;
    return arena_print(arena, "%s/simulate-%d-%d", TEST_BUILD_DIR, (int)(os_now_ms() % 1000000),
                       number++);
}

static void empty_folder(struct arena *arena, const char *folder)
{
    struct file_list list = {0};
    files_list(folder, 1, 1000, arena, &list);
    for (int i = 0; i < list.count; i++)
        os_remove(files_join(arena, folder, list.names[i]));
    remove(folder);
}

static const char *all_bytes(struct arena *arena, const char *folder, int *files)
{
    struct file_list list = {0};
    const char *all = "";
    files_list(folder, 1, 1000, arena, &list);
    *files = list.count;
    for (int i = 0; i < list.count; i++) {
        struct bytes bytes;
        files_read(files_join(arena, folder, list.names[i]), 1 << 23, arena, &bytes);
        all = arena_print(arena, "%s%s\n%s", all, list.names[i], bytes.data);
    }
    return all;
}

static void simulate_plays_to_the_end_and_writes_an_ordinary_log(void **state)
{
    struct arena *arena = arena_new();
    const char *folder = new_folder(arena);
    struct truth truth;
    struct session session;
    struct log_groups groups;
    struct log_files read;
    (void)state;
    truth_default(&truth);
    struct simulate wanted = {small_level(), &truth, 7, 4, "2026-W37", false, NULL, NULL};
    assert_true(simulate_session(&wanted, folder, arena, &session));
    assert_int_equal(session.stop, STOP_OVER);
    assert_true(session.sim && session.players == 4 && session.rooms_done == 3);
    for (int i = 0; i < SMALL_PUZZLES; i++)
        assert_true(session.puzzles[i] == PUZZLE_SOLVED || i == SMALL_TALK);
    struct notes *notes = notes_new(arena, words_new(arena));
    assert_true(log_find(&folder, 1, arena, notes, &groups));
    assert_int_equal(groups.count, 1);
    assert_true(log_read_paths(&groups.groups[0], LOG_SALVAGE, arena, notes, &read));
    assert_true(read.findings == 0 && read.count == 1 && read.sessions[0].count == 5);
    assert_int_equal(read.sessions[0].marks, 0);
    assert_true(read.sessions[0].header.sim);
    empty_folder(arena, folder);
    arena_free(arena);
}

static void simulate_gives_the_same_bytes_for_the_same_seed(void **state)
{
    struct arena *arena = arena_new();
    const char *bytes[3];
    struct session sessions[3];
    struct truth truth;
    int files = 0;
    (void)state;
    truth_default(&truth);
    for (int i = 0; i < 3; i++) {
        const char *folder = new_folder(arena);
        struct simulate wanted = {small_level(), &truth, i < 2 ? 7 : 8, 3,
                                  "2026-W37",    false,  NULL,          NULL};
        assert_true(simulate_session(&wanted, folder, arena, &sessions[i]));
        bytes[i] = all_bytes(arena, folder, &files);
        assert_int_equal(files, 4);
        empty_folder(arena, folder);
    }
    assert_string_equal(bytes[0], bytes[1]);
    assert_string_not_equal(bytes[0], bytes[2]);
    assert_string_equal(sessions[0].id, sessions[1].id);
    assert_string_not_equal(sessions[0].id, sessions[2].id);
    arena_free(arena);
}

/* However it goes, it goes on; and the log of it is an ordinary one. */
static void restless_evenings_end_and_leave_whole_logs(void **state)
{
    struct arena *arena = arena_new();
    struct truth truth;
    uint64_t seed = small_seed("restless", 1);
    int kills = 0;
    (void)state;
    truth_default(&truth);
    for (int i = 0; i < 25; i++) {
        struct arena *own = arena_new();
        const char *folder = new_folder(own);
        struct session session;
        struct log_groups groups;
        struct log_files read;
        struct simulate wanted = {small_level(), &truth, small_random(&seed), 1 + i % 4, NULL, true,
                                  NULL,          NULL};
        assert_true(simulate_session(&wanted, folder, own, &session));
        if (session.stop != STOP_OVER)
            fail_msg("stuck: seed %llu, %d players", (unsigned long long)wanted.seed,
                     wanted.players);
        struct notes *notes = notes_new(own, words_new(own));
        assert_true(log_find(&folder, 1, own, notes, &groups));
        assert_int_equal(groups.count, 1);
        assert_true(log_read_paths(&groups.groups[0], LOG_SALVAGE, own, notes, &read));
        assert_int_equal(read.serious, 0);
        kills += read.files > 1 + wanted.players;
        empty_folder(own, folder);
        arena_free(own);
    }
    assert_true(kills > 3);
    arena_free(arena);
}

static void restless_evenings_are_the_same_for_the_same_seed(void **state)
{
    struct truth truth;
    struct session sessions[2];
    (void)state;
    truth_default(&truth);
    for (int i = 0; i < 2; i++) {
        struct arena *arena = arena_new();
        struct simulate wanted = {small_level(), &truth, 5, 3, NULL, true, NULL, NULL};
        assert_true(simulate_session(&wanted, NULL, arena, &sessions[i]));
        arena_free(arena);
    }
    assert_memory_equal(&sessions[0], &sessions[1], sizeof sessions[0]);
}

static void simulate_works_for_one_person_and_for_thirty(void **state)
{
    struct truth truth;
    struct session session;
    (void)state;
    truth_default(&truth);
    for (int players = 1; players <= 30; players += 29) {
        struct arena *arena = arena_new();
        struct simulate wanted = {small_level(), &truth, 11, players, NULL, false, NULL, NULL};
        assert_true(simulate_session(&wanted, NULL, arena, &session));
        assert_true(session.stop == STOP_OVER && session.players == players);
        assert_int_equal(session.mode, players == 1 ? MODE_ALONE : MODE_TEAM);
        arena_free(arena);
    }
}

/* The pack that we ship can be played by rote: nothing has to be skipped, nothing closes itself. */
static void simulate_solves_every_puzzle_of_the_shipped_pack(void **state)
{
    struct arena *arena = arena_new();
    struct notes *notes = notes_new(arena, words_new(arena));
    struct pack_source source;
    struct truth truth;
    struct session session;
    (void)state;
    truth_default(&truth);
    assert_true(pack_read(TEST_SOURCE_DIR "/levels/vo", TEST_SOURCE_DIR "/assets/survey", arena,
                          notes, &source));
    const struct level *level = level_load(&source, &kinds_all, arena, notes);
    assert_non_null(level);
    for (uint64_t seed = 1; seed <= 5; seed++) {
        struct arena *evening = arena_new();
        struct simulate wanted = {level, &truth, seed, (int)seed, NULL, false, NULL, NULL};
        assert_true(simulate_session(&wanted, NULL, evening, &session));
        assert_int_equal(session.stop, STOP_OVER);
        for (int room = 0; room < level->room_count;
             room++) /* nobody has to go in by a side door */
            assert_true(level->rooms[room].side || (session.rooms_done >> room & 1));
        for (int i = 0; i < level->puzzle_count; i++)
            if (level->puzzles[i].room < 0 || !level->rooms[level->puzzles[i].room].side)
                assert_int_equal(session.puzzles[i], PUZZLE_SOLVED);
        arena_free(evening);
    }
    arena_free(arena);
}

/* --- teachers -------------------------------------------------------------------------------- */

enum { PEOPLE = 4000 };

static struct teacher *person(const struct truth *truth, int i, struct arena *arena)
{
    struct teacher *teacher = teacher_new(truth, 1000 + (uint64_t)i / 6, 1 + i % 6, arena);
    teacher_seat(teacher, i % 2 ? FORM_A : FORM_B, i / 2 % 2 ? SET_AB : SET_BA);
    return teacher;
}

static struct field rated(const char *item, const char *ask, enum construct is, enum cue in_a,
                          enum cue in_b, int side)
{
    return (struct field){.item = item,
                          .ask = ask,
                          .type = FIELD_NUMBER,
                          .least = 1,
                          .most = 10,
                          .is = is,
                          .cue = {CUE_NONE, in_a, in_b},
                          .side = side,
                          .pair = 1};
}

/* Mean over people of boy minus girl, over both forms so that the files cancel. In hundredths. */
static int gap(const struct truth *truth, enum construct is, int side)
{
    struct arena *arena = arena_new();
    struct field one = rated("d-1", "x", is, CUE_BOY, CUE_GIRL, side),
                 two = rated("d-2", "x", is, CUE_GIRL, CUE_BOY, side);
    long sum = 0;
    for (int i = 0; i < PEOPLE; i++) {
        struct teacher *teacher = person(truth, i, arena);
        struct mark a, b;
        teacher_answer(teacher, "p", &one, &a);
        teacher_answer(teacher, "p", &two, &b);
        sum += (a.value - b.value) * (i % 2 ? 1 : -1) * side;
    }
    arena_free(arena);
    return (int)(100 * sum / PEOPLE);
}

static void teacher_has_the_bias_of_the_truth(void **state)
{
    struct truth truth;
    (void)state;
    truth_default(&truth);
    assert_in_range(gap(&truth, CONSTRUCT_INFERRED, 1) + 100, 91, 109);
    truth.files_inferred = 0.8;
    assert_in_range(gap(&truth, CONSTRUCT_INFERRED, 1), 70, 88);
    assert_in_range(gap(&truth, CONSTRUCT_INFERRED, -1), 70, 88);
    assert_in_range(gap(&truth, CONSTRUCT_OBSERVABLE, 1) + 100, 91, 109);
    truth.tau = 0.5;
    assert_in_range(gap(&truth, CONSTRUCT_INFERRED, 1), 62, 96);
}

/* In how many of 400 sessions of six the gap goes the other way. */
static int sessions_against(const struct truth *truth)
{
    struct field one = rated("d-1", "x", CONSTRUCT_INFERRED, CUE_BOY, CUE_GIRL, 1),
                 two = rated("d-2", "x", CONSTRUCT_INFERRED, CUE_GIRL, CUE_BOY, 1);
    struct arena *arena = arena_new();
    int against = 0;
    for (uint64_t seed = 0; seed < 400; seed++) {
        int sum = 0;
        for (int who = 1; who <= 6; who++) {
            struct teacher *teacher = teacher_new(truth, seed, who, arena);
            struct mark a, b;
            teacher_seat(teacher, who % 2 ? FORM_A : FORM_B, SET_AB);
            teacher_answer(teacher, "p", &one, &a);
            teacher_answer(teacher, "p", &two, &b);
            sum += (a.value - b.value) * (who % 2 ? 1 : -1);
        }
        against += sum < 0;
    }
    arena_free(arena);
    return against;
}

static void teachers_of_one_school_are_alike(void **state)
{
    struct truth truth;
    (void)state;
    truth_default(&truth);
    truth.files_inferred = 0.8;
    int alike = sessions_against(&truth);
    truth.tau = 2;
    assert_true(sessions_against(&truth) > 2 * alike);
}

/* --- what stands in the evidence -------------------------------------------------------------- */

static const struct option claim_words[] = {
    {.id = "vast"}, {.id = "omstreden"}, {.id = "niet_gevonden"}};
static const struct option no_yes[] = {{.id = "nee"}, {.id = "ja"}};

static struct field judged(const char *item, const char *ask, enum construct is,
                           const struct option *options, int count, int truth)
{
    return (struct field){.item = item, .ask = ask, .type = options ? FIELD_CHOICE : FIELD_NUMBER,
                          .options = options, .option_count = count, .is = is, .truth = truth,
                          .has_truth = true, .least = options ? 0 : 33, .most = options ? 0 : 95};
}

static void teacher_knows_half_of_the_claims_and_is_surer_then(void **state)
{
    struct arena *arena = arena_new();
    struct field claim = judged("c-1", "oordeel", CONSTRUCT_CLAIM, claim_words, 3, 2),
                 sure = judged("c-1", "zeker", CONSTRUCT_CONFIDENCE, NULL, 0, 0);
    struct truth truth;
    long right = 0, with = 0, without = 0;
    (void)state;
    truth_default(&truth);
    for (int i = 0; i < PEOPLE; i++) {
        struct mark a, b;
        teacher_answer(person(&truth, i, arena), "p", &claim, &a);
        teacher_answer(person(&truth, i, arena), "p", &sure, &b);
        bool is_right = !strcmp(a.got, "niet_gevonden");
        assert_true(b.value == 33 || b.value == 50 || b.value == 75 || b.value == 95);
        right += is_right;
        *(is_right ? &with : &without) += b.value;
    }
    assert_in_range(100 * right / PEOPLE, 52, 58);
    assert_true(with / right > without / (PEOPLE - right) + 10);
    arena_free(arena);
}

static void teacher_guesses_round_the_truth_and_sees_most_of_a_picture(void **state)
{
    struct arena *arena = arena_new();
    struct field guess = {.item = "g",
                          .type = FIELD_NUMBER,
                          .least = 0,
                          .most = 100,
                          .is = CONSTRUCT_ESTIMATE,
                          .has_truth = true,
                          .truth = 40,
                          .side = 1},
                 target = judged("t", NULL, CONSTRUCT_SPOT, no_yes, 2, 1),
                 decoy = judged("d", NULL, CONSTRUCT_SPOT, no_yes, 2, 0);
    struct truth truth;
    long sum = 0, hits = 0, alarms = 0;
    (void)state;
    truth_default(&truth);
    for (int i = 0; i < PEOPLE; i++) {
        struct mark mark;
        teacher_answer(person(&truth, i, arena), "p", &guess, &mark);
        sum += mark.value;
        teacher_answer(person(&truth, i, arena), "p", &target, &mark);
        hits += !strcmp(mark.got, "ja");
        teacher_answer(person(&truth, i, arena), "p", &decoy, &mark);
        alarms += !strcmp(mark.got, "ja");
    }
    assert_in_range(sum / PEOPLE, 43, 47);
    assert_in_range(100 * hits / PEOPLE, 67, 73);
    assert_in_range(100 * alarms / PEOPLE, 17, 23);
    arena_free(arena);
}

static const struct option truths[] = {{.id = "waar"}, {.id = "niet"}, {.id = "weet_niet"}};
static const struct option yes_no[] = {{.id = "ja"}, {.id = "nee"}};

static int points(struct teacher *teacher, const char *item, enum moment when, int truth)
{
    struct field field = {.item = item,
                          .type = FIELD_CHOICE,
                          .options = truths,
                          .option_count = 3,
                          .is = CONSTRUCT_KNOWLEDGE,
                          .when = when,
                          .has_truth = true,
                          .truth = truth};
    struct mark mark;
    teacher_answer(teacher, "p", &field, &mark);
    return !strcmp(mark.got, "weet_niet") ? 0 : !strcmp(mark.got, truths[truth].id) ? 1 : -1;
}

static void teacher_learns_as_much_as_the_truth_says(void **state)
{
    struct arena *arena = arena_new();
    struct truth truth;
    int before = 0, after = 0;
    (void)state;
    truth_default(&truth);
    for (int i = 0; i < PEOPLE; i++) {
        struct teacher *teacher = person(&truth, i, arena);
        for (int k = 0; k < 4; k++) {
            const char *item = arena_print(arena, "k%d", k);
            before += points(teacher, item, MOMENT_BEFORE, k % 2);
            after += points(teacher, item, MOMENT_AFTER, k % 2);
        }
    }
    assert_in_range(before * 100 / (PEOPLE * 4), 33, 37);
    assert_in_range((after - before) * 100 / (PEOPLE * 4), 23, 27);
    arena_free(arena);
}

static void teacher_wants_more_afterwards(void **state)
{
    struct arena *arena = arena_new();
    struct field field = {.item = "wb",
                          .type = FIELD_CHOICE,
                          .options = yes_no,
                          .option_count = 2,
                          .is = CONSTRUCT_WILLING_YES,
                          .when = MOMENT_BEFORE};
    struct truth truth;
    int before = 0, after = 0;
    (void)state;
    truth_default(&truth);
    for (int i = 0; i < PEOPLE; i++) {
        struct mark mark;
        field.when = MOMENT_BEFORE;
        teacher_answer(person(&truth, i, arena), "p", &field, &mark);
        before += !strcmp(mark.got, "ja");
        field.when = MOMENT_AFTER;
        teacher_answer(person(&truth, i, arena), "p", &field, &mark);
        after += !strcmp(mark.got, "ja");
    }
    assert_in_range(before * 100 / PEOPLE, 42, 48);
    assert_in_range((after - before) * 100 / PEOPLE, 17, 23);
    arena_free(arena);
}

static void teacher_turns_a_reversed_item_round(void **state)
{
    struct arena *arena = arena_new();
    struct field field = {.item = "ba",
                          .type = FIELD_NUMBER,
                          .least = 1,
                          .most = 7,
                          .is = CONSTRUCT_AWARENESS,
                          .when = MOMENT_BEFORE};
    struct truth truth;
    (void)state;
    truth_default(&truth);
    for (int i = 0; i < 200; i++) {
        struct mark plain, turned;
        field.side = 0;
        teacher_answer(person(&truth, i, arena), "p", &field, &plain);
        field.side = -1;
        teacher_answer(person(&truth, i, arena), "p", &field, &turned);
        assert_int_equal(plain.value + turned.value, 8);
        assert_in_range(plain.value, 1, 7);
    }
    arena_free(arena);
}

static void teacher_makes_whole_plans_or_none(void **state)
{
    static const char *const asks[] = {"als", "dan", "wanneer"};
    struct arena *arena = arena_new();
    struct truth truth;
    int made = 0;
    (void)state;
    truth_default(&truth);
    for (int i = 0; i < PEOPLE; i++) {
        int parts = 0;
        for (int k = 0; k < 3; k++) {
            struct field field = {.item = "plan-1",
                                  .ask = asks[k],
                                  .type = FIELD_CHOICE,
                                  .options = yes_no,
                                  .option_count = 2};
            struct mark mark;
            teacher_answer(person(&truth, i, arena), "p", &field, &mark);
            parts += mark.item != NULL;
        }
        assert_true(parts == 0 || parts == 3);
        made += parts == 3;
    }
    assert_in_range(made * 100 / PEOPLE, 82, 88);
    arena_free(arena);
}

/* Percentage points by which talent is named more often for a boy, side as given. */
static int talent_gap(const struct truth *truth, int side, const char *one, const char *two)
{
    static const struct option piles[] = {{.id = "inzet"}, {.id = "aanleg"}, {.id = "geluk"}};
    struct field boy = rated(one, NULL, CONSTRUCT_TALENT, CUE_BOY, CUE_GIRL, side),
                 girl = rated(two, NULL, CONSTRUCT_TALENT, CUE_GIRL, CUE_BOY, side);
    struct arena *arena = arena_new();
    int gap = 0;
    boy.type = girl.type = FIELD_CHOICE;
    boy.options = girl.options = piles;
    boy.option_count = girl.option_count = 3;
    for (int i = 0; i < PEOPLE; i++) {
        struct teacher *teacher = person(truth, i, arena);
        struct mark a, b;
        teacher_seat(teacher, i % 2 ? FORM_A : FORM_B, SET_AB);
        teacher_answer(teacher, "p", &boy, &a);
        teacher_answer(teacher, "p", &girl, &b);
        gap += (!strcmp(a.got, "aanleg") - !strcmp(b.got, "aanleg")) * (i % 2 ? 1 : -1);
    }
    arena_free(arena);
    return 100 * gap / PEOPLE;
}

static void teacher_names_talent_as_often_as_the_truth_says(void **state)
{
    struct truth truth;
    (void)state;
    truth_default(&truth);
    assert_in_range(talent_gap(&truth, 1, "k-1", "k-2") + 100, 97, 103);
    truth.sort_talent = 0.20;
    assert_in_range(talent_gap(&truth, 1, "k-1", "k-2"), 17, 23);
    assert_in_range(talent_gap(&truth, -1, "k-3", "k-4") + 100, 77, 83);
}

static void teacher_answers_the_same_in_any_order(void **state)
{
    struct arena *arena = arena_new();
    struct truth truth;
    (void)state;
    truth_default(&truth);
    for (int i = 0; i < 100; i++) {
        struct field one = rated("d-1", "x", CONSTRUCT_INFERRED, CUE_BOY, CUE_GIRL, 1),
                     two = rated("d-2", "x", CONSTRUCT_INFERRED, CUE_GIRL, CUE_BOY, 1);
        struct mark a, b, again;
        teacher_answer(person(&truth, i, arena), "p", &one, &a);
        struct teacher *teacher = person(&truth, i, arena);
        teacher_answer(teacher, "p", &two, &b);
        teacher_answer(teacher, "p", &one, &again);
        assert_int_equal(a.value, again.value);
    }
    arena_free(arena);
}

/* --- the truth file -------------------------------------------------------------------------- */

static bool read_truth(struct arena *arena, const char *text, struct truth *truth,
                       struct notes **notes)
{
    const char *path = new_folder(arena);
    truth_default(truth);
    *notes = notes_new(arena, words_new(arena));
    assert_true(files_write(path, text, strlen(text)));
    bool fine = truth_read(path, truth, arena, *notes);
    os_remove(path);
    return fine;
}

static void truth_is_read_and_the_rest_keeps_its_default(void **state)
{
    struct arena *arena = arena_new();
    struct truth truth;
    struct notes *notes;
    (void)state;
    assert_true(read_truth(arena,
                           "{\"files.inferred\": 0.4, \"will.up\": 1, \"turns.log_odds\": 0.2, "
                           "\"sort.talent\": 0.3, \"latency.order\": 0.1}",
                           &truth, &notes));
    assert_true(truth.turns_log_odds > 0.199 && truth.turns_log_odds < 0.201);
    assert_true(truth.sort_talent > 0.299 && truth.sort_talent < 0.301);
    assert_true(truth.latency_order > 0.099 && truth.latency_order < 0.101);
    assert_true(truth.files_inferred > 0.399 && truth.files_inferred < 0.401);
    assert_true(truth.will_up > 0.99 && truth.know_gain > 24.9);
    assert_int_equal(notes_count(notes), 0);
    arena_free(arena);
}

static void truth_refuses_what_is_no_truth(void **state)
{
    static const char *const bad[] = {"{\"files.infered\": 0.4}", "{\"will.up\": 1.5}",
                                      "{\"tau\": \"veel\"}", "[]", "{"};
    struct arena *arena = arena_new();
    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct truth truth;
        struct notes *notes;
        assert_false(read_truth(arena, bad[i], &truth, &notes));
        assert_int_equal(notes_errors(notes), 1);
    }
    struct truth truth;
    struct notes *notes = notes_new(arena, words_new(arena));
    assert_false(truth_read("/nergens", &truth, arena, notes));
    assert_int_equal(notes_errors(notes), 1);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(simulate_plays_to_the_end_and_writes_an_ordinary_log),
        cmocka_unit_test(simulate_gives_the_same_bytes_for_the_same_seed),
        cmocka_unit_test(restless_evenings_end_and_leave_whole_logs),
        cmocka_unit_test(restless_evenings_are_the_same_for_the_same_seed),
        cmocka_unit_test(simulate_works_for_one_person_and_for_thirty),
        cmocka_unit_test(simulate_solves_every_puzzle_of_the_shipped_pack),
        cmocka_unit_test(teacher_has_the_bias_of_the_truth),
        cmocka_unit_test(teachers_of_one_school_are_alike),
        cmocka_unit_test(teacher_learns_as_much_as_the_truth_says),
        cmocka_unit_test(teacher_knows_half_of_the_claims_and_is_surer_then),
        cmocka_unit_test(teacher_guesses_round_the_truth_and_sees_most_of_a_picture),
        cmocka_unit_test(teacher_wants_more_afterwards),
        cmocka_unit_test(teacher_turns_a_reversed_item_round),
        cmocka_unit_test(teacher_makes_whole_plans_or_none),
        cmocka_unit_test(teacher_names_talent_as_often_as_the_truth_says),
        cmocka_unit_test(teacher_answers_the_same_in_any_order),
        cmocka_unit_test(truth_is_read_and_the_rest_keeps_its_default),
        cmocka_unit_test(truth_refuses_what_is_no_truth),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
