/* SPDX-License-Identifier: MPL-2.0 */
/* What estimate, claims and order promise beyond the contract: a figure after the guess, keys
 * after the last claim, and a count that never says which. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "base/arena.h"
#include "kinds/world.h"

/* --- estimate --------------------------------------------------------------------------------- */

static void a_figure_comes_only_after_the_guess_is_on_disk(void **state)
{
    struct world *world = *state;
    world->slow = true;
    assert_string_equal(world_node(world, "estimate/havo-n")->value, "");
    assert_true(world_node(world, "knop.voorspel")->states & STATE_DISABLED);
    assert_true(world_give(world, &(struct mark){.item = "havo-n", .value = 25}));
    assert_false(world_has(world, "cijfer"));
    assert_int_equal(world->facts[0].value, 25);
    assert_false(world->facts[0].has_ok);                 /* a guess is not wrong */
    world_save(world);
    world_frame(world);
    world_must_read(world, "gedacht/kind.estimate.getal", "25 van de 100");
    world_must_read(world, "cijfer/kind.estimate.getal", "37 van de 100");
    assert_true(world_has(world, "estimate/kind.estimate.lager"));
    world_must_read(world, "estimate/kind.estimate.lager", "Jouw schatting ligt 12 lager.");
    world_must_read(world, "estimate/notitie.bron", "F13 · staat vast");
    assert_false(world_has(world, "knop.voorspel"));      /* nobody guesses twice */
}

static const char *after_key(struct world *world, enum ui_key key)
{
    fake_key(world->fake, key);
    world_frame(world);
    world->fake->now_ms += 2000;                          /* left alone: let go */
    world_frame(world);
    world_frame(world);
    return world_node(world, "estimate/havo-n")->value;
}

static void a_slider_moves_by_one_by_ten_and_by_typing(void **state)
{
    struct world *world = *state;
    ui_focus(world->fake->ui, "estimate/havo-n");
    world_frame(world);
    assert_string_equal(after_key(world, KEY_RIGHT), "50"); /* touched: it starts in the middle */
    assert_string_equal(after_key(world, KEY_RIGHT), "51");
    assert_string_equal(after_key(world, KEY_PAGE_UP), "61");
    assert_string_equal(after_key(world, KEY_LEFT), "60");
    assert_string_equal(after_key(world, KEY_PAGE_DOWN), "50");
    fake_typed(world->fake, "4");
    fake_typed(world->fake, "2");
    assert_string_equal(after_key(world, KEY_ENTER), "42");
}

static void a_figure_carries_its_truth_and_the_side_of_the_story(void **state)
{
    static const int sides[] = {-1, 1, 0}, truths[] = {37, 28, 14};
    struct world *world = *state;
    struct field field;
    for (int i = 0; i < 3; i++) {
        assert_true(world->kind->field(world->spec, NULL, i, &field));
        assert_int_equal(field.is, CONSTRUCT_ESTIMATE);
        assert_true(field.has_truth);
        assert_int_equal(field.truth, truths[i]);
        assert_int_equal(field.side, sides[i]);
    }
}

/* --- claims ----------------------------------------------------------------------------------- */

static void claim(struct world *world, const char *id, const char *status, int sure)
{
    world_must_press(world, arena_print(world->fake->arena, "%s.oordeel.%s", id, status));
    world_must_press(world, arena_print(world->fake->arena, "%s.zeker/%d", id, sure));
    world_must_press(world, "knop.voorspel");
}

static void a_claim_is_given_with_how_sure_somebody_is(void **state)
{
    struct world *world = *state;
    world_must_press(world, "reacties.oordeel.omstreden");
    world_must_press(world, "reacties.oordeel.vast");
    assert_true(world_node(world, "knop.voorspel")->states & STATE_DISABLED);
    assert_int_equal(world->fact_count, 0);
    world_must_press(world, "reacties.zeker/75");
    world_must_press(world, "knop.voorspel");
    assert_int_equal(world->fact_count, 2);
    assert_string_equal(world->facts[0].ask, "oordeel");
    assert_string_equal(world->facts[0].got, "vast");
    assert_int_equal(world->facts[1].value, 75);
    assert_true(world_says(world, "kind.bewaard"));
}

static void the_keys_of_claims_come_after_the_last_and_change_nothing(void **state)
{
    struct world *world = *state;
    claim(world, "reacties", "vast", 95);
    claim(world, "meester", "vast", 50);
    assert_false(world_has(world, "sleutel"));
    world->slow = true;
    claim(world, "lezen", "niet_gevonden", 33);
    assert_false(world_has(world, "sleutel"));
    world_save(world);
    world_frame(world);
    world_must_press(world, "knop.volgende");
    world_must_read(world, "gezegd/kind.claims.vast", "Staat vast");
    world_must_read(world, "gezegd/kind.claims.helft", "Half om half (50 %)");
    world_must_read(world, "sleutel/kind.claims.niet_gevonden",
                    "Niet gevonden: onderzoek zag dit niet");
    world_must_read(world, "claims/notitie.bron", "F19 · staat vast");
    assert_false(world_has(world, "meester.oordeel.vast"));
    world_go_on(world);                                   /* after a crash they are still locked */
    assert_true(world_has(world, "sleutel"));
}

static void a_claim_has_its_key_and_its_confidence_as_facts(void **state)
{
    static const int keys[] = {0, 2, 1};
    struct world *world = *state;
    struct field field;
    for (int i = 0; i < 3; i++) {
        assert_true(world->kind->field(world->spec, NULL, 2 * i, &field));
        assert_int_equal(field.is, CONSTRUCT_CLAIM);
        assert_int_equal(field.truth, keys[i]);
        assert_true(world->kind->field(world->spec, NULL, 2 * i + 1, &field));
        assert_int_equal(field.is, CONSTRUCT_CONFIDENCE);
        assert_int_equal(field.least, 33);
        assert_int_equal(field.most, 95);
    }
}

/* What the status of a fact leaves open, and what it forbids (evidence.md). */
static void a_claim_is_never_surer_than_its_fact(void **state)
{
    static const struct { const char *fact, *status; bool fine; } rows[] = {
        {"F29", "solid", true}, {"F29", "contested", false}, {"F29", "not_found", true},
        {"F2", "solid", false}, {"F2", "contested", true}, {"F2", "not_found", false},
        {"F1", "solid", false}, {"F1", "contested", true}, {"F1", "not_found", false},
        {"F16", "solid", true}, {"F16", "contested", false}, {"F16", "not_found", true},
        {"F33", "contested", true}, {"F33", "not_found", true}, {"F33", "solid", false},
        {"R1", "not_found", true}, {"R2", "solid", true},
    };
    struct world *world = *state;
    void *spec = NULL;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *text = arena_print(world->fake->arena,
            "{\"intro\": \"i\", \"claims\": [{\"id\": \"c\", \"text\": \"t\", \"status\": \"%s\", "
            "\"explain\": \"e\", \"fact\": \"%s\"}]}", rows[i].status, rows[i].fact);
        if (world_read(world->fake, world->kind, "claims.json", text, &spec) != rows[i].fine)
            fail_msg("%s on %s", rows[i].status, rows[i].fact);
    }
}

/* --- order ------------------------------------------------------------------------------------ */

static void a_wrong_order_says_how_many_and_never_which(void **state)
{
    struct world *world = *state;
    world_must_press(world, "deur");
    world_must_press(world, "zetten/deur/5");
    world_must_press(world, "bel");
    world_must_press(world, "bel/1");
    world_must_press(world, "knop.controleer");
    assert_false(world->finished);
    world_must_read(world, "stand", "Er lagen er 2 op hun plaats.");
    world_must_read(world, "kaarten/bel", "1. De bel gaat, en niemand zit.");
    world_must_read(world, "kaarten/toets",
                    "4. De toets wordt uitgedeeld."); /* changed places with the door */
}

static void a_card_goes_up_and_down_and_not_off_the_table(void **state)
{
    struct world *world = *state;
    assert_true(world_node(world, "knop.hoger")->states & STATE_DISABLED);
    world_must_read(world, "kaarten/toets", "1. De toets wordt uitgedeeld.");
    world_must_press(world, "knop.lager");
    world_must_read(world, "kaarten/toets", "2. De toets wordt uitgedeeld.");
    assert_true(world_node(world, "kaarten/toets")->states &
                STATE_CHOSEN); /* it stays the one that moves */
    world_must_press(world, "knop.lager");
    world_must_press(world, "knop.hoger");
    world_must_read(world, "kaarten/pauze", "1. Pauze. Er is taart, want iemand is oom geworden.");
    world_must_press(world, "deur");
    world_must_press(world, "knop.lager");
    assert_true(world_node(world, "knop.lager")->states & STATE_DISABLED);
}

static void an_order_is_never_dealt_right(void **state)
{
    struct world *world = *state;
    struct mark marks[5];
    uint8_t orders[][5] = {{0, 1, 2, 3, 4}, {4, 3, 2, 1, 0}, {1, 0, 2, 3, 4}};
    for (int i = 0; i < 3; i++) {
        memcpy(world->order, orders[i], 5);
        world->view.order = world->order;
        world->view.order_count = 5;
        world_restart(world);
        world_must_press(world, "knop.controleer");
        assert_false(world->finished);
        assert_int_equal(world->given.count, 5);
        memcpy(marks, world->given.marks, sizeof marks);
        assert_int_equal(world->kind->judge(world->spec, marks, 5).outcome, OUTCOME_WRONG);
    }
}

int main(void)
{
    static char estimate[] = "estimate", claims[] = "claims", order[] = "order";
    const struct CMUnitTest tests[] = {
        WITH(estimate, a_figure_comes_only_after_the_guess_is_on_disk),
        WITH(estimate, a_slider_moves_by_one_by_ten_and_by_typing),
        WITH(estimate, a_figure_carries_its_truth_and_the_side_of_the_story),
        WITH(claims, a_claim_is_given_with_how_sure_somebody_is),
        WITH(claims, the_keys_of_claims_come_after_the_last_and_change_nothing),
        WITH(claims, a_claim_has_its_key_and_its_confidence_as_facts),
        WITH(claims, a_claim_is_never_surer_than_its_fact),
        WITH(order, a_wrong_order_says_how_many_and_never_which),
        WITH(order, a_card_goes_up_and_down_and_not_off_the_table),
        WITH(order, an_order_is_never_dealt_right),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
