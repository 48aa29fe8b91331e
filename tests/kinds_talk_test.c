/* SPDX-License-Identifier: MPL-2.0 */
/* What talk, sort and rewrite promise beyond the contract: a talk that goes one way and is tried
 * again without a trace, piles that tell how many and never which, explanations that come after
 * handing in. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "base/arena.h"
#include "kinds/world.h"

/* --- talk ------------------------------------------------------------------------------------- */

static void what_you_say_decides_what_comes_next(void **state)
{
    struct world *world = *state;
    world_must_read(world, "zegt",
                    "Noor: Ik denk over techniek. Maar ik weet niet of ik dat wel kan.");
    world_must_press(world, "begin.sturend");
    world_must_read(world, "zegt", "Noor: O. Oké.");
    world_must_read(world, "gesprek/kind.talk.jij", "Jij: Zorg past misschien beter bij je.");
    world_must_press(world, "stil.gesloten");
    world_must_read(world, "gevolg/einde-dicht/shows",
                 "Noor vult de lijst in zonder op te kijken. Er staat niets over techniek op.");
    world_must_press(world, "knop.klaar");
    assert_true(world->finished);
    assert_int_equal(world->fact_count, 2);
    assert_string_equal(world->facts[0].item, "begin");
    assert_string_equal(world->facts[0].got, "sturend");
    assert_string_equal(world->facts[1].got, "gesloten");
}

static void a_talk_shows_who_is_talking(void **state)
{
    struct world *world = *state;
    world_must_read(world, "portret", "Noor");
    world->view.pictures = NULL;                          /* no picture: the name stands there */
    world_frame(world);
    world_must_read(world, "leerling/naam", "Noor");
}

static void nothing_of_a_talk_can_be_taken_back(void **state)
{
    struct world *world = *state;
    world_must_press(world, "begin.open");
    assert_false(world_has(world, "begin.open"));
    assert_false(world_has(world, "begin.sturend"));
    assert_false(world_has(world, "knop.vorige"));
    assert_false(world_has(world, "knop.anders"));        /* not before the end */
    assert_false(world_has(world, "knop.klaar"));
}

static void a_talk_can_be_read_back_at_any_moment(void **state)
{
    struct world *world = *state;
    assert_false(world_has(world, "knop.teruglezen"));    /* nothing was said yet */
    world_must_press(world, "begin.bevestigend");
    world_must_press(world, "knop.teruglezen");
    world_must_read(world, "begin/kind.talk.jij", "Jij: Je hebt er de cijfers voor.");
    world_must_read(world, "laatst/kind.talk.regel",
                    "Noor: Dat ik de enige ben die iets niet snapt.");
    world_must_press(world, "knop.gesprek");
    assert_true(world_has(world, "twijfel.open"));
    assert_int_equal(world->fact_count, 1);
}

static void to_the_end(struct world *world)
{
    world_must_press(world, "begin.open");
    world_must_press(world, "vertelt.open");
}

static void trying_again_leaves_no_trace(void **state)
{
    struct world *world = *state;
    to_the_end(world);
    world_must_press(world, "knop.anders");
    assert_true(world_says(world, "kind.talk.proef"));
    assert_false(world_says(world, "kind.bewaard"));
    world_must_press(world, "anders.begin.sturend");
    world_must_press(world, "anders.stil.gesloten");
    assert_true(world_has(world, "gevolg/einde-dicht/shows"));
    assert_false(world_has(world, "knop.klaar"));         /* what is handed in is the talk itself */
    world_must_press(world, "knop.teruglezen");
    assert_true(world_has(world, "stil/kind.talk.jij"));
    world_must_press(world, "knop.gesprek");
    world_must_press(world, "knop.anders");
    assert_true(world_has(world, "anders.begin.open"));   /* once more, from the start */
    assert_int_equal(world->fact_count, 2);
    world_must_press(world, "knop.echt");
    assert_true(world_has(world, "gevolg/einde-goed/shows"));
    world_must_press(world, "knop.klaar");
    assert_true(world->finished);
    assert_int_equal(world->fact_count, 2);
}

static void of_a_talk_the_minutes_count_one_way(void **state)
{
    static const char *const read[] = {
        "Ik denk over techniek. Maar ik weet niet of ik dat wel kan.",
        "Dat je iets maakt dat het daarna ook echt doet."};
    struct world *world = *state;
    struct text texts[64];
    int count = world->kind->read_words(world->spec, texts, 64), seen = 0;
    for (int i = 0; i < count; i++) {
        seen += !strcmp(texts[i].dutch, read[0]) || !strcmp(texts[i].dutch, read[1]);
        assert_string_not_equal(texts[i].dutch, "Dat ik de enige ben die iets niet snapt.");
    }
    assert_int_equal(seen, 2);
}

static void a_talk_goes_on_where_it_stood(void **state)
{
    struct world *world = *state;
    struct mark marks[MARKS];
    world_must_press(world, "begin.sturend");
    world_go_on(world);
    assert_true(world_has(world, "stil.gesloten"));
    assert_int_equal(world->kind->solve(world->spec, &world->view, marks), 2);
    assert_string_equal(marks[0].got, "sturend"); /* the way that was taken, and on to an end */
    assert_string_equal(marks[1].item, "stil");
}

static int top_of(struct world *world, const char *key)
{
    return world_node(world, key)->at.y;
}

static void choices_stand_in_the_order_that_was_dealt(void **state)
{
    struct world *world = *state;
    memcpy(world->order, ((const uint8_t[]){3, 2, 0, 1}), 4);
    world->view.order = world->order;
    world->view.order_count = 4;
    world_restart(world);
    assert_true(top_of(world, "begin.bevestigend") < top_of(world, "begin.open"));
    assert_true(top_of(world, "begin.open") < top_of(world, "begin.sturend"));
    world_must_press(world, "begin.sturend"); /* node 3: the order begins three further on */
    assert_true(top_of(world, "stil.gesloten") < top_of(world, "stil.open"));
}

/* --- sort ------------------------------------------------------------------------------------- */

static void a_card_bears_the_name_of_the_form(void **state)
{
    static const char *const names[FORMS][4] = {[FORM_A] = {"Ruben", "Tess", "Samir", "Julia"},
                                                [FORM_B] = {"Roos", "Timo", "Samira", "Jesse"}};
    static const char *const cards[] = {"kaart-1", "kaart-2", "kaart-3", "kaart-4"};
    struct world *world = *state;
    for (enum form form = FORM_A; form <= FORM_B; form++) {
        world->view.form = form;
        world_restart(world);
        for (int i = 0; i < 4; i++) {
            world_must_press(world, cards[i]);
            world_must_read(world, "kaart/naam", names[form][i]);
            world_must_read(world, cards[i], names[form][i]);
        }
    }
}

static void cards_carry_pair_side_and_cue_and_no_truth(void **state)
{
    struct world *world = *state;
    struct field field;
    for (int i = 0; i < 4; i++) {
        assert_true(world->kind->field(world->spec, NULL, i, &field));
        assert_int_equal(field.is, CONSTRUCT_TALENT);
        assert_int_equal(field.pair, 1 + i / 2);
        assert_int_equal(field.side, i < 2 ? 1 : -1);
        assert_int_equal(field.cue[FORM_A], i % 2 ? CUE_GIRL : CUE_BOY);
        assert_int_equal(field.cue[FORM_B], i % 2 ? CUE_BOY : CUE_GIRL);
        assert_false(field.has_truth);
    }
}

static void every_pile_of_a_card_with_a_name_is_taken(void **state)
{
    struct world *world = *state;
    world_must_press(world, "kaart-1.geluk");
    world_must_press(world, "kaart-1.inzet");                        /* laid elsewhere after all */
    assert_int_equal(world->fact_count, 2);
    assert_false(world->facts[0].has_ok);
    assert_string_equal(world->facts[1].got, "inzet");
    assert_true(world_has(world, "inzet/kaart-1"));
    assert_false(world_has(world, "geluk/kaart-1"));
    assert_true(world_has(world, "hand/kaart-2"));
    assert_false(world_has(world, "uitslag"));
}

static void lay_all(struct world *world, const char *const piles[5])
{
    static const char *const cards[] = {"zin-1", "zin-2", "zin-3", "zin-4", "zin-5"};
    for (int i = 0; i < 5; i++) {
        world_must_press(world, cards[i]);
        world_must_press(world, arena_print(world->fake->arena, "%s.%s", cards[i], piles[i]));
    }
}

static const char *const nearly[] = {"wet", "onderzoek", "wet", "automaat", "wet"},
                        *const right[] = {"wet", "onderzoek", "automaat", "automaat", "onderzoek"};

static void a_key_says_how_many_are_right_and_never_which(void **state)
{
    struct world *world = *state;
    assert_true(world_node(world, "knop.controleer")->states & STATE_DISABLED);
    lay_all(world, nearly);
    assert_int_equal(world->fact_count, 0); /* the table checks, nothing is told before */
    world_must_press(world, "knop.controleer");
    assert_false(world->finished);
    world_must_read(world, "stand", "Bij de laatste controle lagen er 3 van de 5 goed.");
    world_must_read(world, "zegt",
                    "Nog niet. Praat er samen eens over: welke kaart twijfelde iemand over?");
    world_must_read(world, "wet/zin-3", "Kaart 3"); /* it lies where it lay, right or wrong */
    world_must_read(world, "wet/zin-1", "Kaart 1");
    lay_all(world, right);
    world_must_press(world, "knop.controleer");
    assert_true(world->finished);
}

static void who_sorts_with_a_key_alone_closes_it_when_all_is_right(void **state)
{
    struct world *world = *state;
    world->judged = false; /* as behind the cover: nothing closes by itself */
    world->view.who = 1;
    world_restart(world);
    lay_all(world, nearly);
    world_must_press(world, "knop.controleer");
    assert_false(world_has(world, "knop.klaar"));
    lay_all(world, right);
    assert_false(world_has(world, "knop.klaar"));         /* not yet checked */
    world_must_press(world, "knop.controleer");
    assert_false(world_has(world, "knop.controleer"));
    world_must_press(world, "knop.klaar");
    assert_true(world->finished);
}

/* --- rewrite ---------------------------------------------------------------------------------- */

static void hand_in(struct world *world)
{
    while (world_press(world, "knop.volgende"))
        ;
    world_must_read(world, "knop.klaar", "Inleveren");
    world_must_press(world, "knop.klaar");
}

static void explanations_come_after_handing_in_and_nothing_changes_then(void **state)
{
    struct world *world = *state;
    world_must_press(world, "zin-arts.gekleurd");
    assert_false(world_has(world, "zin-arts/explain"));
    hand_in(world);
    assert_false(world->finished);                        /* first there is something to read */
    world_must_read(world, "zin-arts/kind.rewrite.koos",
                    "Jij koos: De mannelijke arts pakt zijn tas.");
    assert_true(world_has(world, "zin-arts/zin-arts/explain"));
    assert_true(world_has(world, "zin-helpt/zin-helpt/explain"));
    assert_false(world_has(world, "zin-helpt/kind.rewrite.koos"));           /* left open */
    assert_false(world_has(world, "zin-arts.neutraal"));
    assert_false(world_has(world, "knop.vorige"));
    world_must_press(world, "knop.klaar");
    assert_true(world->finished);
    assert_int_equal(world->fact_count, 1);
}

static void a_wording_may_change_until_it_is_handed_in(void **state)
{
    struct world *world = *state;
    world_must_press(world, "zin-arts.doorgeschoten");
    world_must_press(world, "knop.volgende");
    world_must_press(world, "knop.vorige");
    world_must_press(world, "zin-arts.neutraal");
    assert_string_equal(world->facts[1].got, "neutraal");
    assert_true(world_node(world, "zin-arts.neutraal")->states & STATE_CHOSEN);
    assert_false(world_node(world, "zin-arts.doorgeschoten")->states & STATE_CHOSEN);
}

static void a_wording_lists_how_many_there_were(void **state)
{
    static const int counts[] = {3, 2, 4};
    struct world *world = *state;
    struct field field;
    for (int i = 0; i < 3; i++) {
        assert_true(world->kind->field(world->spec, NULL, i, &field));
        assert_int_equal(field.is, CONSTRUCT_WORDING);
        assert_true(field.listed);
        assert_int_equal(field.option_count, counts[i]);
    }
}

int main(void)
{
    static char talk[] = "talk", sort[] = "sort", key[] = "sort-key", rewrite[] = "rewrite";
    const struct CMUnitTest tests[] = {
        WITH(talk, what_you_say_decides_what_comes_next),
        WITH(talk, a_talk_shows_who_is_talking),
        WITH(talk, nothing_of_a_talk_can_be_taken_back),
        WITH(talk, a_talk_can_be_read_back_at_any_moment),
        WITH(talk, trying_again_leaves_no_trace),
        WITH(talk, of_a_talk_the_minutes_count_one_way),
        WITH(talk, a_talk_goes_on_where_it_stood),
        WITH(talk, choices_stand_in_the_order_that_was_dealt),
        WITH(sort, a_card_bears_the_name_of_the_form),
        WITH(sort, cards_carry_pair_side_and_cue_and_no_truth),
        WITH(sort, every_pile_of_a_card_with_a_name_is_taken),
        WITH(key, a_key_says_how_many_are_right_and_never_which),
        WITH(key, who_sorts_with_a_key_alone_closes_it_when_all_is_right),
        WITH(rewrite, explanations_come_after_handing_in_and_nothing_changes_then),
        WITH(rewrite, a_wording_may_change_until_it_is_handed_in),
        WITH(rewrite, a_wording_lists_how_many_there_were),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
