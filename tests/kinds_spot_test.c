/* SPDX-License-Identifier: MPL-2.0 */
/* What spot promises beyond the contract: picture and words are one, nothing is told before it
 * is handed in, small things are easy to touch, and a scene moves with its page. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "base/arena.h"
#include "kinds/world.h"

static void put_in(struct world *world, enum ui_input_kind kind, int x, int y)
{
    struct fake_ui *fake = world->fake;
    fake->inputs[fake->input_count++] = (struct ui_input){.kind = kind, .x = x, .y = y};
}

static void click(struct world *world, int x, int y)
{
    put_in(world, INPUT_MOVE, x, y);
    put_in(world, INPUT_PRESS, x, y);
    world_frame(world);
    put_in(world, INPUT_RELEASE, x, y);
    world_frame(world);
    world_frame(world);
}

static bool is_chosen(struct world *world, const char *key)
{
    return world_node(world, key)->states & STATE_CHOSEN;
}

static void the_picture_and_the_words_mark_the_same_places(void **state)
{
    struct world *world = *state;
    world_must_press(world, "vlak.zaag");
    assert_true(is_chosen(world, "zaag.ja"));
    assert_true(is_chosen(world, "vlak.zaag"));
    world_must_press(world, "boek.ja");
    assert_true(is_chosen(world, "vlak.boek"));
    world_must_read(world, "stand", "Aangewezen: 2");
    world_must_press(world, "boek.ja");
    assert_false(is_chosen(world, "vlak.boek"));
    world_must_read(world, "stand", "Aangewezen: 1");
    assert_int_equal(world->fact_count, 0);
}

static void a_place_is_touched_where_it_is_seen(void **state)
{
    struct world *world = *state;
    struct rect saw = world_node(world, "vlak.zaag")->at;
    struct rect picture = world_node(world, "beeld")->at;
    assert_int_equal(picture.w, 1040);
    assert_int_equal(picture.h, 585);
    assert_int_equal(saw.x, picture.x + 40 * 1040 / 800);
    assert_int_equal(saw.w, 200 * 1040 / 800);
    click(world, saw.x + saw.w - 4, saw.y + saw.h - 4);
    assert_true(is_chosen(world, "zaag.ja"));
    click(world, saw.x + saw.w + 20, saw.y + saw.h + 20);
    assert_true(is_chosen(world, "zaag.ja"));
    world_must_read(world, "stand", "Aangewezen: 1");
}

static void a_scene_moves_with_its_page(void **state)
{
    struct world *world = *state;
    world_look(world, "nl", 0, 225);
    int before = world_node(world, "vlak.zaag")->at.y;
    put_in(world, INPUT_WHEEL, 900, 700);
    world_frame(world);
    world_frame(world);
    struct rect saw = world_node(world, "vlak.zaag")->at;
    assert_true(saw.y < before);
    click(world, saw.x + saw.w / 2, saw.y + saw.h / 2);
    assert_true(is_chosen(world, "zaag.ja"));
}

static void a_small_thing_has_a_larger_place_to_touch(void **state)
{
    struct world *world = *state;
    struct rect screw = world_node(world, "vlak.schroef")->at;
    assert_int_equal(screw.w, 64);
    assert_int_equal(screw.h, 64);
    click(world, screw.x + 2, screw.y + 2);
    assert_true(is_chosen(world, "schroef.ja"));
}

static void how_many_there_are_is_not_told_before(void **state)
{
    struct world *world = *state;
    struct tree tree = ui_tree(world->fake->ui);
    for (int i = 0; i < tree.count; i++) {
        assert_null(strstr(tree.nodes[i].name, "gevonden"));
        assert_null(strstr(tree.nodes[i].name, "staal"));
    }
    assert_false(world_has(world, "spot/explain"));
    assert_false(world_node(world, "knop.controleer")->states & STATE_DISABLED);
}

static void everything_is_handed_in_at_once_and_then_told(void **state)
{
    struct world *world = *state;
    world->slow = true;
    world_must_press(world, "zaag.ja");
    world_must_press(world, "vlak.pop");
    world_must_press(world, "knop.controleer");
    assert_int_equal(world->fact_count, 4);
    assert_string_equal(world->facts[0].got, "ja");
    assert_string_equal(world->facts[2].got, "nee");
    assert_false(world_has(world, "knop.klaar"));         /* it is not on disk yet */
    world_save(world);
    world_frame(world);
    world_must_read(world, "uitleg.zaag", "✓ een zaag met een rood handvat · gevonden");
    world_must_read(world, "uitleg.pop",
                    "een pop met een werkbroek aan · aangewezen, hoort er niet bij");
    world_must_read(world, "uitleg.schroef", "een schroefje · hoort er ook bij");
    assert_false(world_has(world, "zaag.ja"));            /* from here on nothing changes */
    assert_true(is_chosen(world, "vlak.schroef")); /* what belongs stands out in the picture */
    assert_false(is_chosen(world, "vlak.pop"));
    world_must_press(world, "vlak.pop");
    assert_true(world_has(world, "pop/explain"));
    world_go_on(world);
    assert_true(world_has(world, "knop.klaar"));
}

static void without_its_picture_the_words_are_enough(void **state)
{
    struct world *world = *state;
    world->view.level = NULL;
    world_restart(world);
    assert_false(world_has(world, "vlak.zaag"));
    world_must_press(world, "zaag.ja");
    world_must_press(world, "knop.controleer");
    world_must_press(world, "knop.klaar");
    assert_true(world->finished);
}

static void an_area_is_a_fact_with_its_truth(void **state)
{
    static const int truths[] = {1, 0, 0, 1};
    struct world *world = *state;
    struct field field;
    for (int i = 0; i < 4; i++) {
        assert_true(world->kind->field(world->spec, NULL, i, &field));
        assert_int_equal(field.is, CONSTRUCT_SPOT);
        assert_true(field.has_truth);
        assert_int_equal(field.truth, truths[i]);
    }
}

int main(void)
{
    static char spot[] = "spot";
    const struct CMUnitTest tests[] = {
        WITH(spot, the_picture_and_the_words_mark_the_same_places),
        WITH(spot, a_place_is_touched_where_it_is_seen),
        WITH(spot, a_scene_moves_with_its_page),
        WITH(spot, a_small_thing_has_a_larger_place_to_touch),
        WITH(spot, how_many_there_are_is_not_told_before),
        WITH(spot, everything_is_handed_in_at_once_and_then_told),
        WITH(spot, without_its_picture_the_words_are_enough),
        WITH(spot, an_area_is_a_fact_with_its_truth),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
