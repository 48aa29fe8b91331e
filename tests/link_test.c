/* SPDX-License-Identifier: MPL-2.0 */
/* The follow-up code: a published answer for the slow hash, four facts that become one text and
 * nothing else, the trajectory's file, and the rules about when a link may be made. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/files.h"
#include "base/os.h"
#include "core/link.h"
#include "kinds/kinds.h"
#include "play/pack.h"
#include "play/play.h"
#include "play/traject.h"

static const char salt[] = "3f9c51d2e07ab8469f3c51d2e07ab846";
static const struct link_facts facts = {{'e', 'k'}, {2, 14}};
static struct {
    struct arena *arena;
    struct notes *notes;
    struct level *level;
    char folder[32];
} world;

static int open_world(void **state)
{
    struct pack_source source;
    (void)state;
    world.arena = arena_new();
    world.notes = notes_new(world.arena, words_new(world.arena));
    assert_true(
        pack_read(TEST_SOURCE_DIR "/assets/survey", NULL, world.arena, world.notes, &source));
    world.level = level_follow_up(&source, &kinds_all, world.arena, world.notes);
    memcpy(world.folder, "/tmp/link_XXXXXX", 17);
    return mkdtemp(world.folder) == NULL;
}

static int close_world(void **state)
{
    char command[64];
    (void)state;
    snprintf(command, sizeof command, "rm -rf %s", world.folder);
    arena_free(world.arena);
    return system(command);
}

/* --- the code --------------------------------------------------------------------------------- */

/* The known answers for PBKDF2-HMAC-SHA-256 that go with the vectors of RFC 6070. */
static void the_slow_hash_gives_the_published_answers(void **state)
{
    char out[HASH_LONG_HEX];
    (void)state;
    hash_slow_long("password", "salt", 1, out);
    assert_string_equal(out, "120fb6cffcf8b32c43e7225256c4f837");
    hash_slow_long("password", "salt", 4096, out);
    assert_string_equal(out, "c5e478d59288c841aa530db6845c4c8d");
}

static void the_same_facts_make_the_same_code_on_every_machine(void **state)
{
    char code[LINK_CODE], k[LINK_K];
    (void)state;
    assert_true(link_code(&facts, code));
    assert_string_equal(code, "e.k.2.14");
    link_hash(code, salt, k);
    /* python3 -c "import hashlib; print(hashlib.pbkdf2_hmac('sha256', b'e.k.2.14', SALT, 600000,
     * 16).hex())" */
    assert_string_equal(k, "0401751935a0dbbac1801f622ebfab97");
}

static void another_salt_makes_another_code(void **state)
{
    char one[LINK_K], two[LINK_K];
    (void)state;
    link_hash("e.k.2.14", salt, one);
    link_hash("e.k.2.14", "4f9c51d2e07ab8469f3c51d2e07ab846", two);
    assert_string_not_equal(one, two);
}

static void every_one_of_the_four_facts_counts(void **state)
{
    const struct link_facts others[] = {
        {{'f', 'k'}, {2, 14}}, {{'e', 'l'}, {2, 14}}, {{'e', 'k'}, {3, 14}}, {{'e', 'k'}, {2, 15}},
        {{'k', 'e'}, {2, 14}}, {{'e', 'k'}, {1, 31}}, {{'e', 'k'}, {11, 3}}};
    enum { OTHERS = sizeof others / sizeof *others };
    char codes[OTHERS + 1][LINK_CODE];
    (void)state;
    assert_true(link_code(&facts, codes[OTHERS]));
    for (int i = 0; i < OTHERS; i++)
        assert_true(link_code(&others[i], codes[i]));
    for (int i = 0; i <= OTHERS; i++)
        for (int k = 0; k < i; k++)
            assert_string_not_equal(codes[i], codes[k]);
}

/* A letter is chosen from a to z, so capitals, accents and spaces cannot make two codes of one
 * fact. */
static void what_nobody_can_choose_makes_no_code(void **state)
{
    const struct link_facts wrong[] = {{{'E', 'k'}, {2, 14}}, {{' ', 'k'}, {2, 14}},
                                       {{(char)0xC3, 'k'}, {2, 14}}, {{'e', 0}, {2, 14}},
                                       {{'e', 'k'}, {-1, 14}}, {{'e', 'k'}, {13, 14}},
                                       {{'e', 'k'}, {2, 0}}, {{'e', 'k'}, {2, 32}}};
    char code[LINK_CODE];
    (void)state;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        assert_false(link_code(&wrong[i], code));
        assert_string_equal(code, "");
    }
}

/* --- a thread of its own ---------------------------------------------------------------------- */

static void count(void *self)
{
    *(int *)self += 1;
}

static void a_task_is_done_once_and_waited_for(void **state)
{
    int done = 0;
    (void)state;
    struct os_task *task = os_task_new(count, &done);
    assert_non_null(task);
    while (!os_task_done(task))
        usleep(100);
    os_task_free(task);
    assert_int_equal(done, 1);
    os_task_free(NULL);
}

/* --- the trajectory --------------------------------------------------------------------------- */

static const char *in_folder(const char *name)
{
    return files_join(world.arena, world.folder, name);
}

static void a_trajectory_reads_back_and_is_for_its_owner_only(void **state)
{
    struct traject made, read;
    struct stat about;
    const char *path = in_folder("traject.json");
    (void)state;
    assert_true(traject_make(path, "De \"Werf\", Úithoorn\\", &made));
    assert_true(traject_read(path, &read, world.arena, world.notes));
    assert_string_equal(read.src, made.src);
    assert_string_equal(read.salt, made.salt);
    assert_string_equal(read.label, "De \"Werf\", Úithoorn\\");
    assert_int_equal(strlen(read.src), 8);
    assert_int_equal(strlen(read.salt), 32);
    assert_int_equal(stat(path, &about), 0);
    assert_int_equal(about.st_mode & 0777, 0600);
}

static void two_trajectories_are_not_alike(void **state)
{
    struct traject one, two;
    (void)state;
    assert_true(traject_make(in_folder("a.json"), "", &one));
    assert_true(traject_make(in_folder("b.json"), "", &two));
    assert_string_not_equal(one.src, two.src);
    assert_string_not_equal(one.salt, two.salt);
}

static void a_damaged_trajectory_is_refused_with_its_place(void **state)
{
    static const char *const wrong[] = {
        "",
        "{}",
        "[]",
        "{\"fmt\":1,\"src\":\"5b0e77c1\"}",
        "{\"fmt\":2,\"src\":\"5b0e77c1\",\"salt\":\"3f9c51d2e07ab8469f3c51d2e07ab846\"}",
        "{\"fmt\":1,\"src\":\"5B0E77C1\",\"salt\":\"3f9c51d2e07ab8469f3c51d2e07ab846\"}",
        "{\"fmt\":1,\"src\":\"5b0e77c\",\"salt\":\"3f9c51d2e07ab8469f3c51d2e07ab846\"}",
        "{\"fmt\":1,\"src\":\"5b0e77c1\",\"salt\":\"3f9c51d2e07ab8469f3c51d2e07ab84\"}",
        "{\"fmt\":1,\"src\":\"5b0e77c1\",\"salt\":\"3f9c51d2e07ab8469f3c51d2e07ab846\",\"naam\":"
        "1}"};
    const char *path = in_folder("kapot.json");
    struct traject traject = {.src = "00000000"};
    (void)state;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        struct notes *notes = notes_new(world.arena, notes_words(world.notes));
        assert_true(files_write(path, wrong[i], strlen(wrong[i])));
        assert_false(traject_read(path, &traject, world.arena, notes));
        assert_true(notes_count(notes) > 0);
        assert_string_equal(notes_get(notes, 0)->at.file, path);
        assert_string_equal(traject.src, "00000000");
    }
}

static void no_trajectory_is_no_complaint(void **state)
{
    struct traject traject;
    int before = notes_count(world.notes);
    (void)state;
    assert_false(traject_read(in_folder("nergens.json"), &traject, world.arena, world.notes));
    assert_int_equal(notes_count(world.notes), before);
}

/* --- a session of five minutes ---------------------------------------------------------------- */

static struct play *sit(bool records, enum set card)
{
    struct play *play = play_new(world.level, NULL, world.arena);
    struct wish start = {
        .type = WISH_START,
        .header = {.fmt = 1, .seed = 7, .id = "0123456789abcdef", .mode = "alleen"}};
    struct wish wish = {.type = WISH_SIT, .number = 1, .consents = {records}, .set = card};
    play_wish(play, &start);
    play_wish(play, &wish);
    play_settle(play, 0);
    return play;
}

static int count_facts(const struct play *play, enum event_type type)
{
    struct tape tape = play_tape(play, 1);
    int found = 0;
    for (int i = 0; i < tape.count; i++)
        found += tape.facts[i].type == type;
    return found;
}

static int fields_of(const struct play *play, const char *wanted, int *truth)
{
    const struct puzzle *puzzle = &world.level->puzzles[world.level->before];
    struct view view;
    struct field field;
    int fields = 0;
    play_view(play, world.level->before, 1, world.arena, &view);
    for (; puzzle->kind->field(puzzle->spec, &view, fields, &field); fields++)
        if (!strcmp(field.item, wanted))
            *truth = field.truth;
    return fields;
}

static void answer_all(struct play *play)
{
    const struct puzzle *puzzle = &world.level->puzzles[world.level->before];
    struct view view;
    struct wish open = {.type = WISH_OPEN, .on = world.level->before};
    struct wish give = {.type = WISH_GIVE, .on = world.level->before, .who = 1};
    play_wish(play, &open);
    play_settle(play, 0);
    play_view(play, world.level->before, 1, world.arena, &view);
    give.given.count = puzzle->kind->solve(puzzle->spec, &view, give.given.marks);
    give.given.handed_in = true;
    play_wish(play, &give);
    play_settle(play, 0);
}

static void link_as(struct play *play, int who, const char *k)
{
    struct wish wish = {.type = WISH_LINK, .who = who};
    memcpy(wish.k, k, strlen(k) + 1);
    play_wish(play, &wish);
    play_settle(play, 0);
}

static void the_follow_up_asks_the_form_of_the_card(void **state)
{
    int a = -1, b = -1, none = -1;
    (void)state;
    struct play *first = sit(true, SET_AB), *second = sit(true, SET_BA),
                *third = sit(true, SET_NONE);
    assert_int_equal(fields_of(first, "k1", &a), 18);
    assert_int_equal(fields_of(second, "k1", &b), 18);
    assert_int_equal(a, 0);                               /* both are true; the texts differ */
    assert_int_equal(b, 0);
    assert_int_equal(play_session(first)->seats[1].set, SET_AB);
    assert_int_equal(play_session(second)->seats[1].set, SET_BA);
    assert_int_equal(fields_of(third, "k1", &none),
                     10); /* without the card: no statements at all */
    assert_int_equal(none, -1);
    assert_int_equal(count_facts(first, EVENT_DRAW), 1);
    assert_int_equal(count_facts(third, EVENT_DRAW), 0);
}

static void the_follow_up_goes_from_its_questions_to_the_end(void **state)
{
    (void)state;
    struct play *play = sit(true, SET_BA);
    struct wish end = {.type = WISH_END};
    assert_int_equal(play_session(play)->stop, STOP_BEFORE);
    answer_all(play);
    assert_int_equal(play_session(play)->stop, STOP_CARD);
    assert_int_equal(count_facts(play, EVENT_ANSWER), 18);
    for (int i = 0; i < play_tape(play, 1).count; i++)
        if (play_tape(play, 1).facts[i].type == EVENT_ANSWER)
            assert_int_equal(play_tape(play, 1).facts[i].when, MOMENT_LATER);
    play_wish(play, &end);
    play_settle(play, 0);
    assert_int_equal(play_session(play)->stop, STOP_OVER);
}

static void a_link_is_made_after_the_questions_and_by_who_records(void **state)
{
    static const char k[] = "0123456789abcdef0123456789abcdef";
    (void)state;
    struct play *play = sit(true, SET_AB), *silent = sit(false, SET_AB);
    link_as(play, 1, k);
    assert_int_equal(count_facts(play, EVENT_LINK), 0);   /* too early */
    answer_all(play);
    link_as(play, 1, "0123456789ABCDEF0123456789abcdef");
    link_as(play, 1, "");
    link_as(play, 2, k);
    assert_int_equal(count_facts(play, EVENT_LINK), 0);
    link_as(play, 1, k);
    assert_int_equal(count_facts(play, EVENT_LINK), 1);
    answer_all(silent);
    link_as(silent, 1, k);
    assert_int_equal(count_facts(silent, EVENT_LINK), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_slow_hash_gives_the_published_answers),
        cmocka_unit_test(the_same_facts_make_the_same_code_on_every_machine),
        cmocka_unit_test(another_salt_makes_another_code),
        cmocka_unit_test(every_one_of_the_four_facts_counts),
        cmocka_unit_test(what_nobody_can_choose_makes_no_code),
        cmocka_unit_test(a_task_is_done_once_and_waited_for),
        cmocka_unit_test(a_trajectory_reads_back_and_is_for_its_owner_only),
        cmocka_unit_test(two_trajectories_are_not_alike),
        cmocka_unit_test(a_damaged_trajectory_is_refused_with_its_place),
        cmocka_unit_test(no_trajectory_is_no_complaint),
        cmocka_unit_test(the_follow_up_asks_the_form_of_the_card),
        cmocka_unit_test(the_follow_up_goes_from_its_questions_to_the_end),
        cmocka_unit_test(a_link_is_made_after_the_questions_and_by_who_records),
    };
    return cmocka_run_group_tests(tests, open_world, close_world);
}
