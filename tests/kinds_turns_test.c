/* SPDX-License-Identifier: MPL-2.0 */
/* What the two puzzles about a lesson promise beyond the contract: scenes that mirror, a choice
 * that can be changed until one goes on; dials that never say which of them is right. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/files.h"
#include "kinds/world.h"
#include "play/teacher.h"

/* --- turns ------------------------------------------------------------------------------------ */

enum { SEATS = 6, LESSON = 6 };
static const char *const boys[] = {"Hugo", "Yusuf", "Robin", "Kees", "Liam", "Teun"};
static const char *const girls[] = {"Anna", "Yasmin", "Robin", "Anke", "Mila", "Tess"};
static const bool boy_in_a[] = {true, false, true, false, true, false};

static void turns_mirror_the_names_and_keep_the_places(void **state)
{
    struct world *world = *state;
    struct rect places[SEATS] = {{0}};
    for (enum form form = FORM_A; form <= FORM_B; form++) {
        world->view.form = form;
        world_restart(world);
        world_must_press(world, "knop.volgende");
        const char *tree = world_tree(world);
        for (int seat = 0; seat < SEATS; seat++) {
            const char *id = arena_print(world->fake->arena, "plek-%d", seat + 1);
            bool boy = boy_in_a[seat] == (form == FORM_A);
            assert_non_null(strstr(
                tree, arena_print(world->fake->arena, "\"%s\"", boy ? boys[seat] : girls[seat])));
            struct rect at = world_node(world, id)->at;
            assert_true(form == FORM_A || !memcmp(&at, &places[seat], sizeof at));
            places[seat] = at;
        }
    }
}

static void a_turn_knows_how_everybody_is_read_who_could_get_it(void **state)
{
    struct world *world = *state;
    struct field field;
    int boys_of[FORMS] = {0}, others = 0;
    for (int i = 0; world->kind->field(world->spec, NULL, i, &field); i++) {
        assert_int_equal(field.is, i % 2 ? CONSTRUCT_TURN_KIND : CONSTRUCT_TURN);
        assert_int_equal(field.listed, i % 2 == 0);
        for (int o = 0; field.listed && o < field.option_count; o++) {
            const enum cue *cue = field.options[o].cue;
            boys_of[FORM_A] += cue[FORM_A] == CUE_BOY;
            boys_of[FORM_B] += cue[FORM_B] == CUE_BOY;
            others += cue[FORM_A] == CUE_OTHER && cue[FORM_B] == CUE_OTHER;
            assert_true(cue[FORM_A] != cue[FORM_B] || cue[FORM_A] == CUE_OTHER);
        }
    }
    assert_int_equal(boys_of[FORM_A], 7);                 /* of 19 hands, two of them Robin's */
    assert_int_equal(boys_of[FORM_B], 10);
    assert_int_equal(others, 2);
}

static void only_who_puts_a_hand_up_can_get_the_turn(void **state)
{
    struct world *world = *state;
    world_must_press(world, "knop.volgende");
    assert_true(world_has(world, "moment-1.plek-1"));
    assert_false(world_has(world, "moment-1.plek-3"));
    assert_true(world_has(world, "plek-1/kind.turns.vinger"));
    assert_false(world_has(world, "plek-3/kind.turns.vinger"));
}

static void a_turn_can_be_changed_until_one_goes_on(void **state)
{
    struct world *world = *state;
    world_must_press(world, "knop.volgende");
    assert_true(world_node(world, "knop.volgende")->states & STATE_DISABLED);
    assert_string_equal(world_node(world, "knop.volgende")->value,
                        "Kies eerst wie de beurt krijgt.");
    assert_false(world_has(world, "moment-1.soort.denk"));
    world_must_press(world, "moment-1.plek-2");
    assert_string_equal(world_node(world, "knop.volgende")->value,
                        "Kies eerst wat voor beurt het wordt.");
    world_must_press(world, "moment-1.soort.orde");
    world_must_press(world, "moment-1.plek-6");
    world_must_press(world, "moment-1.soort.weet");
    assert_string_equal(world->facts[3].got, "weet");
    assert_string_equal(world->facts[2].got, "plek-6");
    world_must_press(world, "knop.volgende");
    assert_true(world_has(world, "moment-2/text"));
    assert_false(world_has(world, "knop.vorige"));
}

static void a_lesson_without_kinds_asks_for_turns_alone(void **state)
{
    struct world *world = *state;
    struct bytes bytes;
    struct field field;
    void *spec = NULL;
    const char *path = TEST_SOURCE_DIR "/tests/kinds/turns.json";
    assert_int_equal(files_read(path, 1 << 16, world->fake->arena, &bytes), FILE_FINE);
    int size = (int)(strstr(bytes.data, ",\n  \"soort\"") - bytes.data);
    const char *text = arena_print(world->fake->arena, "%.*s}", size, bytes.data);
    assert_true(world_read(world->fake, world->kind, "turns.json", text, &spec));
    assert_true(world->kind->field(spec, NULL, LESSON - 1, &field));
    assert_null(field.ask);
    assert_false(world->kind->field(spec, NULL, LESSON, &field));
    struct world *bare = world_with(world->fake, world->kind, spec);
    assert_true(world_finish(bare, NULL, NULL));
}

/* --- a lesson of pretend teachers ------------------------------------------------------------- */

enum { TEACHERS = 4000 };

static double share_of_boys(struct world *world, double log_odds, enum form form)
{
    struct arena *arena = arena_new();
    struct truth truth;
    struct field field;
    struct mark mark;
    int boys_chosen = 0;
    truth_default(&truth);
    truth.turns_log_odds = log_odds;
    for (int who = 1; who <= TEACHERS; who++) {
        struct teacher *teacher = teacher_new(&truth, 11, who, arena);
        teacher_seat(teacher, form, SET_AB);
        world->kind->field(world->spec, NULL, 2, &field); /* Anke or Liam; Kees or Mila */
        teacher_answer(teacher, "beurten", &field, &mark);
        boys_chosen += !strcmp(mark.got, form == FORM_A ? "plek-5" : "plek-4");
    }
    arena_free(arena);
    return boys_chosen / (double)TEACHERS;
}

/* The seats have a pull of their own; averaged over the mirrored scenes it is gone
 * (measurement.md 10). */
static void a_pretend_teacher_leans_as_much_as_the_truth_says(void **state)
{
    struct world *world = *state;
    double blind = share_of_boys(world, 0, FORM_A) + share_of_boys(world, 0, FORM_B);
    double leaning = share_of_boys(world, 0.8, FORM_A) + share_of_boys(world, 0.8, FORM_B);
    assert_true(blind > 0.96 && blind < 1.04);
    assert_true(leaning > 1.30 && leaning < 1.44); /* e^.8 / (1 + e^.8) = .69, less for the pull */
}

/* --- tally ------------------------------------------------------------------------------------ */

static void set_dial(struct world *world, const char *dial, int value)
{
    assert_true(world_give(world, &(struct mark){.item = dial, .value = value}));
}

static void a_dial_is_turned_by_buttons_or_by_a_number(void **state)
{
    struct world *world = *state;
    assert_string_equal(world_node(world, "vragen/vragen")->value, "");
    world_must_press(world, "vragen.meer");
    assert_string_equal(world_node(world, "vragen/vragen")->value, "1");
    for (int i = 0; i < 3; i++)
        world_must_press(world, "vragen.minder");
    assert_string_equal(world_node(world, "vragen/vragen")->value, "0");
    world->hand = HAND_KEYS;
    set_dial(world, "vragen", 12);
    assert_string_equal(world_node(world, "vragen/vragen")->value, "12");
    world_must_press(world, "vragen.meer");
    assert_string_equal(world_node(world, "vragen/vragen")->value, "12");
    world_must_press(world, "waarschuwingen.minder");
    assert_string_equal(world_node(world, "waarschuwingen/waarschuwingen")->value, "1");
    assert_int_equal(world->fact_count, 0);
}

static void dials_are_judged_when_all_are_set(void **state)
{
    struct world *world = *state;
    set_dial(world, "vragen", 4);
    set_dial(world, "complimenten", 2);
    assert_true(world_node(world, "knop.controleer")->states & STATE_DISABLED);
    set_dial(world, "waarschuwingen", 1);
    world_must_press(world, "knop.controleer");
    assert_true(world->finished);
    assert_int_equal(world->fact_count, 3);
}

/* What is said when this one dial is wrong. */
static const char *said_when_wrong(struct world *world, int wrong)
{
    static const char *const dials[] = {"vragen", "complimenten", "waarschuwingen"};
    static const int truths[] = {4, 2, 1};
    world_restart(world);
    for (int i = 0; i < 3; i++)
        set_dial(world, dials[i], truths[i] + (i == wrong));
    world_must_press(world, "knop.controleer");
    assert_false(world->finished);
    world_must_read(world, "zegt", "Nog niet helemaal. Lees het nog eens, en tel met z'n tweeën.");
    world_must_read(world, "stand", "Er kloppen 2 van de 3 wijzers.");
    for (int i = 0; i < 3; i++)
        set_dial(world, dials[i], truths[i]);
    return world_tree(world);
}

static void a_wrong_check_says_how_many_are_right_and_never_which(void **state)
{
    struct world *world = *state;
    const char *first = said_when_wrong(world, 0);
    assert_string_equal(said_when_wrong(world, 1), first);
    assert_string_equal(said_when_wrong(world, 2), first);
}

static int count_pages(struct world *world, int percent, int *lines)
{
    int pages = 1;
    world_look(world, "nl", 0, percent);
    *lines = 0;
    for (;; pages++) {
        for (int i = 1; i <= 10; i++)
            *lines += world_has(world, arena_print(world->fake->arena, "verslag/regel-%d/text", i));
        if (!world_press(world, "knop.volgende"))
            return pages;
    }
}

static void lines_come_in_pages_that_fit_the_letters(void **state)
{
    struct world *world = *state;
    int lines;
    assert_int_equal(count_pages(world, 100, &lines), 2);
    assert_int_equal(lines, 10);
    assert_int_equal(count_pages(world, 225, &lines), 4);
    assert_int_equal(lines, 10);
    assert_true(world_press(world, "knop.vorige"));
}

int main(void)
{
    static char turns[] = "turns", tally[] = "tally";
    const struct CMUnitTest tests[] = {
        WITH(turns, turns_mirror_the_names_and_keep_the_places),
        WITH(turns, a_turn_knows_how_everybody_is_read_who_could_get_it),
        WITH(turns, only_who_puts_a_hand_up_can_get_the_turn),
        WITH(turns, a_turn_can_be_changed_until_one_goes_on),
        WITH(turns, a_lesson_without_kinds_asks_for_turns_alone),
        WITH(turns, a_pretend_teacher_leans_as_much_as_the_truth_says),
        WITH(tally, a_dial_is_turned_by_buttons_or_by_a_number),
        WITH(tally, dials_are_judged_when_all_are_set),
        WITH(tally, a_wrong_check_says_how_many_are_right_and_never_which),
        WITH(tally, lines_come_in_pages_that_fit_the_letters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
