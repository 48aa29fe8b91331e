/* SPDX-License-Identifier: MPL-2.0 */
/* What each kind promises beyond the contract: forms that mirror, orders, sets, locks that
 * forgive, a number that comes after the forecast, plans to take home. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "kinds/kinds.h"
#include "kinds/world.h"
#include "play/play_own.h"

/* --- files ------------------------------------------------------------------------------------ */

static const char *const boys[] = {"Hugo", "Yusuf", "Kees", "Liam"};
static const char *const girls[] = {"Anna", "Yasmin", "Anke", "Mila"};

/* The first of a pair bears the boy's name in form A, the second the girl's. */
static const char *name_in(enum form form, int file)
{
    if (file == 4)
        return "Robin";
    return (file % 2 == 0) == (form == FORM_A) ? boys[file] : girls[file];
}

static void files_show_the_names_of_the_form_and_the_same_text(void **state)
{
    struct world *world = *state;
    for (enum form form = FORM_A; form <= FORM_B; form++) {
        world->view.form = form;
        world_restart(world);
        world_must_press(world, "knop.volgende");
        for (int file = 0; file < 5; file++) {
            const char *key = arena_print(world->fake->arena, "dossier-%d/text", file + 1);
            world_must_read(world, "papier/naam", name_in(form, file));
            assert_true(world_node(world, key)->name[0]);
            world_press(world, "knop.volgende");
        }
    }
}

static void files_have_cues_that_swap_between_the_forms(void **state)
{
    struct world *world = *state;
    struct field field;
    int cues[FORMS] = {0}, plus = 0, count = 0;
    for (; world->kind->field(world->spec, NULL, count, &field); count++) {
        cues[FORM_A] += field.cue[FORM_A] == CUE_BOY;
        cues[FORM_B] += field.cue[FORM_B] == CUE_BOY;
        plus += field.side;
        assert_int_equal(field.cue[FORM_NONE], CUE_NONE);
        if (field.pair)
            assert_true((field.cue[FORM_A] == CUE_BOY && field.cue[FORM_B] == CUE_GIRL) ||
                        (field.cue[FORM_A] == CUE_GIRL && field.cue[FORM_B] == CUE_BOY));
        else
            assert_true(field.cue[FORM_A] == CUE_NONE && field.cue[FORM_B] == CUE_NONE &&
                        field.side == 0);
    }
    assert_int_equal(count, 15);
    assert_int_equal(cues[FORM_A], 6);
    assert_int_equal(cues[FORM_B], 6);
    assert_int_equal(plus, 0);
}

static void files_stand_in_the_order_that_was_dealt(void **state)
{
    static const char *const names[] = {"Robin", "Anke", "Yasmin", "Liam", "Hugo"};
    struct world *world = *state;
    memcpy(world->order, ((const uint8_t[]){4, 2, 1, 3, 0}), 5);
    world->view.order = world->order;
    world->view.order_count = 5;
    world->view.form = FORM_A;
    world_restart(world);
    world_must_press(world, "knop.volgende");
    for (int place = 0; place < 5; place++) {
        const char *name = place == 1 ? "Kees" : place == 3 ? "Mila" : names[place];
        world_must_read(world, "papier/naam", name);
        world_press(world, "knop.volgende");
    }
}

static void files_may_all_be_skipped(void **state)
{
    struct world *world = *state;
    while (world_press(world, "knop.volgende"))
        ;
    world_must_press(world, "knop.klaar");
    assert_true(world->finished);
    assert_int_equal(world->fact_count, 0);
}

static void a_double_click_on_next_never_hands_in(void **state)
{
    struct world *world = *state;
    struct rect next = {0};
    while (world_has(world, "knop.volgende")) {
        next = world_node(world, "knop.volgende")->at;
        world_must_press(world, "knop.volgende");
    }
    assert_false(fake_overlap(next, world_node(world, "knop.klaar")->at));
}

/* --- the order that play deals ---------------------------------------------------------------- */

/* Eight contrasts, as the pack has them, and a filler. */
static const void *pack_files(struct world *world)
{
    static const char name[] = "levels/vo/rooms/1.json", files[] = "\"files\": [";
    static const char filler[] = "\"fillers\": [{\"id\": \"los\", \"name\": \"Robin\", "
                                 "\"subject\": \"a\", \"text\": \"b\"}], ";
    struct arena *arena = world->fake->arena;
    struct bytes bytes;
    const struct cJSON *puzzle;
    void *spec = arena_get(arena, world->kind->spec_size);
    assert_int_equal(files_read(files_join(arena, TEST_SOURCE_DIR, name), 1 << 20, arena, &bytes),
                     FILE_FINE);
    const char *at = strstr(bytes.data, files);
    assert_non_null(at);
    const char *all =
        arena_print(arena, "%.*s%s%s", (int)(at - bytes.data), bytes.data, filler, at);
    struct json *json = json_parse(name, all, strlen(all), JSON_PACK, arena, world->fake->notes);
    assert_non_null(json);
    puzzle = json_first(json_find(json_root(json), "puzzles"));
    while (puzzle && strcmp(json_text_value(json_find(puzzle, "kind")), "files"))
        puzzle = json_next(puzzle);
    assert_non_null(puzzle);
    assert_true(world->kind->load(spec, json, json_find(puzzle, "spec")));
    return spec;
}

static enum cue cue_at(const struct puzzle *puzzle, const struct view *view, int place)
{
    struct field field;
    assert_true(puzzle->kind->field(puzzle->spec, view, view->order[place] * 3, &field));
    return field.cue[view->form];
}

static int longest_run(const struct puzzle *puzzle, const struct view *view)
{
    int run = 0, longest = 0;
    for (int place = 0; place < view->order_count; place++) {
        enum cue cue = cue_at(puzzle, view, place);
        run = cue != CUE_NONE && place > 0 && cue == cue_at(puzzle, view, place - 1) ? run + 1 : 1;
        longest = run > longest ? run : longest;
    }
    return longest;
}

static void deal(struct play *play, uint64_t seed, int *longest)
{
    const struct puzzle *puzzle = &play->level->puzzles[0];
    play->now.seed = seed;
    for (int who = 1; who <= 4; who++) {
        struct arena *arena = arena_new();
        struct view view;
        play->now.seats[who].form[0] = who % 2 ? FORM_A : FORM_B;
        play_view(play, 0, who, arena, &view);
        assert_int_equal(view.order_count, 9);
        assert_int_equal(cue_at(puzzle, &view, 0), CUE_NONE);               /* the filler */
        int run = longest_run(puzzle, &view);
        *longest = run > *longest ? run : *longest;
        arena_free(arena);
    }
}

static void the_dealt_order_begins_with_a_filler_and_mixes_the_names(void **state)
{
    struct world *world = *state;
    struct arena *arena = world->fake->arena;
    struct level *level = arena_get(arena, sizeof *level);
    int longest = 0;
    level->puzzles[0] = (struct puzzle){
        .id = "dossiers", .kind = world->kind, .spec = pack_files(world), .each = true};
    level->puzzle_count = 1;
    struct play *play = play_new(level, NULL, arena);
    for (uint64_t seed = 1; seed <= 500; seed++)
        deal(play, seed * UINT64_C(0x9E3779B97F4A7C15), &longest);
    assert_int_equal(longest, 3);                         /* it occurs, and never a fourth */
}

/* --- survey ----------------------------------------------------------------------------------- */

static int claim_form(struct world *world, enum set set)
{
    world->view.set = set;
    world_restart(world);
    world_press(world, "knop.volgende");
    if (world_has(world, "knowledge/k1a/text"))
        return FORM_A;
    return world_has(world, "knowledge/k1b/text") ? FORM_B : FORM_NONE;
}

static void a_survey_shows_one_form_before_and_the_other_after(void **state)
{
    static const struct { const char *moment; enum form ab, ba; } rows[] = {
        {"before", FORM_A, FORM_B}, {"after", FORM_B, FORM_A}, {"later", FORM_A, FORM_B}};
    struct world *world = *state;
    struct bytes bytes;
    const char *path = TEST_SOURCE_DIR "/tests/kinds/survey.json";
    assert_int_equal(files_read(path, 1 << 16, world->fake->arena, &bytes), FILE_FINE);
    for (int i = 0; i < 3; i++) {
        const char *from = strstr(bytes.data, "\"after\"");
        const char *json = arena_print(world->fake->arena, "%.*s\"%s\"%s", (int)(from - bytes.data),
                                       bytes.data, rows[i].moment, from + strlen("\"after\""));
        assert_true(world_read(world->fake, world->kind, "survey.json", json, &world->spec));
        assert_int_equal(claim_form(world, SET_AB), rows[i].ab);
        assert_int_equal(claim_form(world, SET_BA), rows[i].ba);
    }
}

static void a_survey_shuffles_only_its_claims(void **state)
{
    static const char *const items[] = {"ba1", "ba2", "k3", "k1", "k2",
                                        "se1", "wa",  "wb", "mk", "rc"};
    struct world *world = *state;
    struct field field;
    memcpy(world->order, ((const uint8_t[]){2, 0, 1}), 3);
    world->view.order = world->order;
    world->view.order_count = 3;
    for (int i = 0; i < 10; i++) {
        assert_true(world->kind->field(world->spec, &world->view, i, &field));
        assert_string_equal(field.item, items[i]);
        assert_int_equal(field.when, MOMENT_AFTER);
        assert_int_equal(field.has_truth, items[i][0] == 'k');
        assert_int_equal(field.side, strcmp(items[i], "ba2") ? 0 : -1);
    }
}

static void a_survey_answer_takes_the_place_of_rather_not(void **state)
{
    struct world *world = *state;
    world_must_press(world, "ba1.liever_niet");
    assert_true(world_node(world, "ba1.liever_niet")->states & STATE_CHOSEN);
    world_must_press(world, "ba1/5");
    assert_false(world_node(world, "ba1.liever_niet")->states & STATE_CHOSEN);
    assert_true(world_node(world, "ba1/5")->states & STATE_CHOSEN);
    world_must_press(world, "ba1.liever_niet");
    assert_false(world_node(world, "ba1/5")->states & STATE_CHOSEN);
    assert_string_equal(world->facts[2].got, ANSWER_RATHER_NOT);
    assert_false(world->facts[2].has_value);
}

/* --- match ------------------------------------------------------------------------------------ */

static void pair_up(struct world *world, const char *left, const char *right)
{
    world_must_press(world, arena_print(world->fake->arena, "links/%s", left));
    world_must_press(world, arena_print(world->fake->arena, "%s.%s", left, right));
}

static void match_keeps_what_was_right_and_says_how_many(void **state)
{
    struct world *world = *state;
    pair_up(world, "etiket-a", "zin-2");
    pair_up(world, "etiket-b", "zin-1");
    assert_true(world_node(world, "knop.controleer")->states & STATE_DISABLED);
    pair_up(world, "etiket-c", "zin-3");
    world_must_press(world, "knop.controleer");
    assert_false(world->finished);
    world_must_read(world, "zegt", "Nog niet allemaal. Lees de zinnen nog eens zonder de namen.");
    world_must_read(world, "stand", "Er kloppen er 1. Wat klopt, blijft staan.");
    world_must_read(world, "links/etiket-a", "✓ dromer · klopt");
    world_must_read(world, "links/etiket-b", "baas");
    pair_up(world, "etiket-b", "zin-3");
    pair_up(world, "etiket-c", "zin-1");
    world_must_press(world, "knop.controleer");
    assert_true(world->finished);
}

static void match_undoes_a_pair_that_is_pressed_again(void **state)
{
    struct world *world = *state;
    pair_up(world, "etiket-a", "zin-2");
    world_must_read(world, "links/etiket-a", "dromer · gekozen");
    world_must_press(world, "links/etiket-b");
    world_must_read(world, "etiket-b.zin-2", "Keek uit het raam en telde de ganzen. · bij dromer");
    pair_up(world, "etiket-a", "zin-2");
    world_must_read(world, "links/etiket-a", "dromer");
}

static void match_keeps_a_draft_when_a_hint_is_opened(void **state)
{
    struct world *world = *state;
    pair_up(world, "etiket-a", "zin-4");
    world->facts[world->fact_count++] =
        (struct event){.type = EVENT_HINT, .n = 1, .on = "etiketten"};
    world_save(world);
    world_frame(world);
    world_must_read(world, "links/etiket-a", "dromer · gekozen");
    assert_false(world_has(world, "zegt"));
}

/* --- code ------------------------------------------------------------------------------------- */

static enum outcome try_code(const struct world *world, const void *spec, const char *typed,
                             const char **got)
{
    struct mark mark = {.item = "code", .typed = typed};
    struct verdict verdict = world->kind->judge(spec, &mark, 1);
    *got = verdict.got;
    return verdict.outcome;
}

static void a_lock_forgives_how_a_code_is_written(void **state)
{
    static const char *const right[] = {"creme",     "CREME",  "Crème",  "CRÈME",
                                        "c r e m e", "cre-me", "crème.", "cre\xCC\x80me"};
    static const char *const wrong[] = {"crem", "cremee",   "",
                                        "krem", "cr\xFFme", "cremecremecremecreme"};
    struct world *world = *state;
    const char *got = NULL;
    void *spec = NULL;
    assert_true(world_read(world->fake, world->kind, "code.json",
                           "{\"symbols\": \"letters\", \"answer\": \"creme\", \"wrong\": \"Nee.\"}",
                           &spec));
    for (size_t i = 0; i < sizeof right / sizeof *right; i++)
        assert_int_equal(try_code(world, spec, right[i], &got), OUTCOME_RIGHT);
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        assert_int_equal(try_code(world, spec, wrong[i], &got), OUTCOME_WRONG);
    assert_int_equal(try_code(world, world->spec, " 2,4.1-9", &got), OUTCOME_RIGHT);
    assert_string_equal(got, "goed");
}

static void a_known_mistake_is_logged_by_its_number_and_answered(void **state)
{
    struct world *world = *state;
    static const char *const keys[] = {"toets.9", "toets.1", "toets.4", "toets.2"};
    for (int i = 0; i < 4; i++)
        world_must_press(world, keys[i]);
    assert_string_equal(world_node(world, "venster/code")->value, "9142");
    world_must_press(world, "knop.controleer");
    assert_string_equal(world->facts[0].got, "fout-2");
    assert_false(world->facts[0].has_value);              /* digits are judged and forgotten */
    world_must_read(world, "zegt", "Lees de kaart van boven naar beneden.");
    assert_string_equal(world_node(world, "venster/code")->value, "");
}

static void the_keys_of_a_lock_erase_whole_characters(void **state)
{
    struct world *world = *state;
    struct mark mark = {.item = "code", .typed = "1\xC3\xA9"};
    world_give(world, &mark);
    assert_string_equal(world_node(world, "venster/code")->value, "1\xC3\xA9");
    world_must_press(world, "knop.terug-1");
    assert_string_equal(world_node(world, "venster/code")->value, "1");
    world_must_press(world, "knop.terug-1");
    world_must_press(world, "knop.terug-1");
    assert_string_equal(world_node(world, "venster/code")->value, "");
    for (int i = 0; i < 60; i++)
        world_must_press(world, "toets.3");
    world_must_press(world, "knop.wissen");
    assert_string_equal(world_node(world, "venster/code")->value, "");
}

/* --- mirror ----------------------------------------------------------------------------------- */

static void a_number_comes_only_after_the_forecast_is_on_disk(void **state)
{
    struct world *world = *state;
    struct mark mark = {.item = "inschatting", .value = -15};
    world->slow = true;
    assert_false(world_has(world, "knop.klaar"));
    assert_true(world_node(world, "knop.voorspel")->states & STATE_DISABLED);
    assert_true(world_give(world, &mark));
    assert_false(world_has(world, "gemeten"));
    assert_true(world->facts[0].has_truth);
    assert_int_equal(world->facts[0].truth, 4);
    assert_int_equal(world->facts[0].value, -15);
    world_save(world);
    world_frame(world);
    world_must_read(world, "gedacht/getal.min", "−1,5");
    world_must_read(world, "gemeten/getal.plus", "+0,4");
    assert_true(world_says(world, "kind.mirror.onzeker"));
    assert_false(world_has(world, "mirror/inschatting"));
}

static void a_missing_number_is_said_and_the_fact_has_no_truth(void **state)
{
    struct world *world = *state;
    world_give(world, &(struct mark){.item = "inschatting", .value = 0});
    world_must_press(world, "knop.volgende");
    assert_true(world_give(world, &(struct mark){.item = "werk", .value = 7}));
    assert_false(world->facts[1].has_truth);
    assert_true(world_says(world, "kind.mirror.geen_getal"));
    world_must_read(world, "gedacht/getal.plus", "+0,7");
    assert_true(world_has(world, "mirror/instead"));
    world_look(world, "en", 0, 100);
    world_give(world, &(struct mark){.item = "inschatting", .value = 20});
    world_must_read(world, "gedacht/getal.plus", "+2.0");
}

/* --- plan ------------------------------------------------------------------------------------- */

static int recap(struct world *world, struct text out[2])
{
    return world->kind->recap(world->spec, &world->view, world->fake->words, world->fake->arena,
                              out, 2);
}

static void give_plan(struct world *world, const char *plan, int parts)
{
    static const char *const asks[] = {"als", "dan", "wanneer", "met"};
    static const char *const first[] = {"als-beurt", "beurtkaarten", "maandag", "collega"};
    for (int p = 0; p < parts; p++) {
        world_must_press(world, asks[p]);
        assert_true(
            world_give(world, &(struct mark){.item = plan, .ask = asks[p], .got = first[p]}));
    }
}

static void a_plan_is_taken_home_when_it_is_complete(void **state)
{
    struct world *world = *state;
    struct text out[2];
    assert_false(world_has(world, "knop.tweede"));
    give_plan(world, "plan-1", 2);
    assert_int_equal(recap(world, out), 0);
    give_plan(world, "plan-1", 3);
    assert_int_equal(recap(world, out), 1);
    assert_string_equal(
        words_say(world->fake->words, out[0]).text,
        "Als veel vingers omhooggaan, dan laat ik kaartjes kiezen wie de beurt krijgt. "
        "Wanneer: maandag, in mijn eerste les.");
    world_must_press(world, "knop.tweede");
    give_plan(world, "plan-2", 4);
    assert_int_equal(recap(world, out), 2);
    words_choose(world->fake->words, "en");
    recap(world, out);
    assert_string_equal(words_say(world->fake->words, out[1]).text,
                        "If many hands go up, then I let cards choose who gets the turn. "
                        "When: on Monday, in my first lesson. With: one colleague.");
}

static void nobody_has_to_make_a_plan(void **state)
{
    struct world *world = *state;
    struct text out[2];
    assert_true(world_says(world, "kind.plan.zonder"));
    world_must_press(world, "knop.klaar");
    assert_true(world->finished);
    assert_int_equal(recap(world, out), 0);
}

static void a_plan_may_begin_with_any_part_and_change(void **state)
{
    struct world *world = *state;
    world_must_press(world, "dan");
    world_must_press(world, "plan-1.dan.open_vraag");
    assert_true(world_says(world, "kind.bewaard"));
    world_must_press(world, "plan-1.dan.zonder_naam");
    assert_string_equal(world->facts[1].got, "zonder_naam");
    assert_true(world_node(world, "plan-1.dan.zonder_naam")->states & STATE_CHOSEN);
    assert_false(world_node(world, "plan-1.dan.open_vraag")->states & STATE_CHOSEN);
}

int main(void)
{
    static char files[] = "files", survey[] = "survey", match[] = "match", code[] = "code",
                mirror[] = "mirror", plan[] = "plan";
    const struct CMUnitTest tests[] = {
        WITH(files, files_show_the_names_of_the_form_and_the_same_text),
        WITH(files, files_have_cues_that_swap_between_the_forms),
        WITH(files, files_stand_in_the_order_that_was_dealt),
        WITH(files, files_may_all_be_skipped),
        WITH(files, a_double_click_on_next_never_hands_in),
        WITH(files, the_dealt_order_begins_with_a_filler_and_mixes_the_names),
        WITH(survey, a_survey_shows_one_form_before_and_the_other_after),
        WITH(survey, a_survey_shuffles_only_its_claims),
        WITH(survey, a_survey_answer_takes_the_place_of_rather_not),
        WITH(match, match_keeps_what_was_right_and_says_how_many),
        WITH(match, match_undoes_a_pair_that_is_pressed_again),
        WITH(match, match_keeps_a_draft_when_a_hint_is_opened),
        WITH(code, a_lock_forgives_how_a_code_is_written),
        WITH(code, a_known_mistake_is_logged_by_its_number_and_answered),
        WITH(code, the_keys_of_a_lock_erase_whole_characters),
        WITH(mirror, a_number_comes_only_after_the_forecast_is_on_disk),
        WITH(mirror, a_missing_number_is_said_and_the_fact_has_no_truth),
        WITH(plan, a_plan_is_taken_home_when_it_is_complete),
        WITH(plan, nobody_has_to_make_a_plan),
        WITH(plan, a_plan_may_begin_with_any_part_and_change),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
