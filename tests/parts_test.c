/* SPDX-License-Identifier: MPL-2.0 */
/* The jigsaw of the pack "hut": parts are dealt fairly, read behind the cover by one person
 * each, read again, or all in view for who is alone; and nothing of them is in the log. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/files.h"
#include "helpers/desk.h"
#include "levels/bench.h"

enum { SEEDS = 300 };

/* --- dealing ---------------------------------------------------------------------------------- */

/* How many people have each part. */
static void deal(uint64_t seed, int parts, int players, int dealt[MOST_PARTS])
{
    struct session session = {.seed = seed, .players = players};
    struct puzzle puzzle = {.id = "bordjes", .part_count = parts};
    memset(dealt, 0, MOST_PARTS * sizeof *dealt);
    for (int who = 1; who <= players; who++) {
        uint8_t own[MOST_PARTS];
        int count = session_parts(&session, &puzzle, who, own);
        assert_true(count >= 1 && count <= parts);
        for (int i = 0; i < count; i++) {
            assert_true(own[i] < parts);
            for (int j = 0; j < i; j++)
                assert_int_not_equal(own[i], own[j]);
            dealt[own[i]]++;
        }
    }
}

static void everybody_has_a_part_and_every_part_has_somebody(void **state)
{
    int dealt[MOST_PARTS];
    (void)state;
    for (uint64_t seed = 0; seed < SEEDS; seed++)
        for (int parts = 2; parts <= MOST_PARTS; parts++)
            for (int players = 1; players <= 9; players++) {
                int least = players / parts, most = (players + parts - 1) / parts;
                deal(seed, parts, players, dealt);
                for (int i = 0; i < parts; i++)
                    assert_in_range(dealt[i], least ? least : 1, most);
            }
}

static void who_gets_which_part_follows_from_the_seed_and_changes_with_it(void **state)
{
    struct puzzle puzzle = {.id = "bordjes", .part_count = 4};
    int first[4] = {0};
    (void)state;
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct session session = {.seed = seed, .players = 4};
        uint8_t own[MOST_PARTS], again[MOST_PARTS];
        assert_int_equal(session_parts(&session, &puzzle, 1, own), 1);
        session_parts(&session, &puzzle, 1, again);
        assert_int_equal(own[0], again[0]);
        first[own[0]]++;
    }
    for (int i = 0; i < 4; i++)
        assert_in_range(first[i], SEEDS / 8, SEEDS / 2);
}

static void nobody_and_a_puzzle_without_parts_have_none(void **state)
{
    struct session session = {.seed = 1, .players = 2};
    struct puzzle puzzle = {.id = "bordjes", .part_count = 3}, plain = {.id = "bordjes"};
    uint8_t own[MOST_PARTS];
    (void)state;
    assert_int_equal(session_parts(&session, &puzzle, 0, own), 0);
    assert_int_equal(session_parts(&session, &puzzle, 3, own), 0);
    assert_int_equal(session_parts(&session, &plain, 1, own), 0);
}

/* --- through the screens ---------------------------------------------------------------------- */

/* On the path, before the sign post. */
static struct desk *on_the_path(int players)
{
    struct desk *desk = desk_open_pack(HUT, players, "nl", 100);
    assert_true(evening_rehearse(desk->stage, HUT, "pad"));
    assert_true(desk_has(desk, "pad/paal"));
    return desk;
}

static bool shows(struct desk *desk, const char *words)
{
    struct tree tree = ui_tree(desk->ui);
    for (int i = 0; i < tree.count; i++)
        if (strstr(tree.nodes[i].name, words))
            return true;
    return false;
}

/* Which parts are on this page, as bits; all of them private unless one is alone. */
static int parts_on_page(struct desk *desk)
{
    static const char *const words[] = {"natte voeten", "dennen", "wijst nergens"};
    int bits = 0;
    for (int i = 0; i < 3; i++)
        bits |= shows(desk, words[i]) << i;
    return bits;
}

static bool all_is_private(struct desk *desk)
{
    struct tree tree = ui_tree(desk->ui);
    int box = tree_find(&tree, "lezer");
    assert_true(box >= 0);
    for (int i = box + 1; i < tree.count; i++)
        if (strstr(tree.nodes[i].id, "deel.") && tree.nodes[i].role == ROLE_TEXT &&
            !(tree.nodes[i].states & STATE_PRIVATE))
            return false;
    return true;
}

static void each_reads_their_own_part_behind_the_cover(void **state)
{
    (void)state;
    struct desk *desk = on_the_path(2);
    int all = 0;
    desk_press(desk, "pad/paal");
    for (int person = 0; person < 2; person++) {
        assert_true(desk_has(desk, "voet/knop.ikbenhet"));
        assert_int_equal(parts_on_page(desk), 0);
        assert_false(shows(desk, "bordje"));              /* the cover never says what is asked */
        desk_press(desk, "voet/knop.ikbenhet");
        assert_true(parts_on_page(desk) != 0 && (parts_on_page(desk) & all) == 0);
        assert_true(all_is_private(desk));
        all |= parts_on_page(desk);
        desk_press(desk, "voet/knop.gelezen");
    }
    assert_int_equal(all, 7);
    assert_int_equal(parts_on_page(desk), 0);
    assert_true(desk_has(desk, "hulp/knop.deel"));
    assert_int_equal(desk->stage->who, 0);
    desk_close(desk);
}

static void a_part_is_read_again_behind_the_cover(void **state)
{
    (void)state;
    struct desk *desk = on_the_path(2);
    desk_press(desk, "pad/paal");
    desk_press(desk, "voet/knop.alverdeeld");             /* they have them on paper */
    desk_press(desk, "hulp/knop.deel");
    desk_press(desk, "namen/p2");
    assert_int_equal(parts_on_page(desk), 0);
    desk_press(desk, "voet/knop.ikbenhet");
    int own = parts_on_page(desk);
    assert_true(own != 0 && own != 7);
    desk_press(desk, "voet/knop.gelezen");
    assert_true(desk_has(desk, "hulp/knop.deel"));
    desk_press(desk, "hulp/knop.deel");
    desk_press(desk, "namen/p1");
    desk_press(desk, "voet/knop.ikbenhet");
    assert_int_equal(parts_on_page(desk), 7 & ~own);
    desk_close(desk);
}

static void esc_goes_back_from_the_cover_and_from_the_question_who(void **state)
{
    (void)state;
    struct desk *desk = on_the_path(3);
    desk_press(desk, "pad/paal");
    desk_press(desk, "voet/knop.ikbenhet");
    desk_press(desk, "voet/knop.gelezen");
    desk_key(desk, KEY_ESCAPE);
    assert_true(desk_has(desk, "pad/paal"));
    assert_int_equal(desk->stage->parts_read, 0);
    desk_press(desk, "pad/paal");
    desk_press(desk, "voet/knop.alverdeeld");
    desk_press(desk, "hulp/knop.deel");
    desk_key(desk, KEY_ESCAPE);
    assert_true(desk_has(desk, "hulp/knop.deel"));
    desk_press(desk, "hulp/knop.deel");
    desk_press(desk, "namen/p3");
    desk_key(desk, KEY_ESCAPE);
    assert_true(desk_has(desk, "hulp/knop.deel"));
    desk_close(desk);
}

static void a_pause_hides_the_part(void **state)
{
    (void)state;
    struct desk *desk = on_the_path(2);
    desk_press(desk, "pad/paal");
    desk_press(desk, "voet/knop.ikbenhet");
    desk_key(desk, KEY_PAUSE);
    desk_press(desk, "voet/knop.terug");
    assert_int_equal(parts_on_page(desk), 0);
    assert_true(desk_has(desk, "voet/knop.ikbenhet"));
    desk_close(desk);
}

static void who_is_alone_has_all_parts_in_view_and_may_put_them_away(void **state)
{
    (void)state;
    struct desk *desk = on_the_path(1);
    desk_press(desk, "pad/paal");
    assert_int_equal(parts_on_page(desk), 7);
    desk_press(desk, "hulp/knop.deel");
    assert_int_equal(parts_on_page(desk), 0);
    desk_press(desk, "hulp/knop.deel");
    assert_int_equal(parts_on_page(desk), 7);
    desk_close(desk);
}

static void nothing_of_a_part_is_in_the_log(void **state)
{
    (void)state;
    struct desk *desk = desk_open_pack(HUT, 3, "nl", 100);
    struct file_list logs = {0};
    assert_int_equal(desk_autoplay(desk, 100000, NULL, NULL), PILOT_DONE);
    assert_true(files_list("avond/sessies", 0, 100, desk->arena, &logs));
    assert_int_equal(logs.count, 4);
    for (int i = 0; i < logs.count; i++) {
        struct bytes bytes;
        const char *path = files_join(desk->arena, "avond/sessies", logs.names[i]);
        assert_int_equal(files_read(path, 1 << 22, desk->arena, &bytes), FILE_FINE);
        assert_null(strstr(bytes.data, "dennen"));
        assert_null(strstr(bytes.data, "deel"));
        assert_null(strstr(bytes.data, "delen"));
    }
    desk_close(desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(everybody_has_a_part_and_every_part_has_somebody),
        cmocka_unit_test(who_gets_which_part_follows_from_the_seed_and_changes_with_it),
        cmocka_unit_test(nobody_and_a_puzzle_without_parts_have_none),
        cmocka_unit_test(each_reads_their_own_part_behind_the_cover),
        cmocka_unit_test(a_part_is_read_again_behind_the_cover),
        cmocka_unit_test(esc_goes_back_from_the_cover_and_from_the_question_who),
        cmocka_unit_test(a_pause_hides_the_part),
        cmocka_unit_test(who_is_alone_has_all_parts_in_view_and_may_put_them_away),
        cmocka_unit_test(nothing_of_a_part_is_in_the_log),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
