/* SPDX-License-Identifier: MPL-2.0 */
/* Five minutes after six weeks, at the real screens: what is asked, what is kept, and that
 * nothing of the four facts behind the code is in any file. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/files.h"
#include "core/chance.h"
#include "core/link.h"
#include "helpers/desk.h"

enum { ALL = 100000, MOST_FILES = 1000, SEED = 7 };
static const struct traject traject = {"5b0e77c1", "3f9c51d2e07ab8469f3c51d2e07ab846", "De Werf"};
static const struct traject other = {"5b0e77c2", "3f9c51d2e07ab8469f3c51d2e07ab847", "De Hoek"};
struct seen {
    bool offer, questions;
};

static void look(struct desk *desk, void *self)
{
    struct seen *seen = self;
    seen->offer |= desk_has(desk, "vervolg/vervolg.ja");
    seen->questions |= desk_has(desk, "voet/knop.maak");
}

static struct desk *come_back(const struct traject *with, const char *card)
{
    struct desk *desk = desk_open(1, "nl", 100);
    desk->stage->setup.traject = with;
    later_open(desk->stage);
    desk_frame(desk);
    desk_press(desk, "toestemming/knop.bewaren");
    desk_press(desk, card);
    return desk;
}

/* All the bytes of all files of the evening, one after the other. */
static struct bytes everything(struct desk *desk)
{
    struct file_list list = {0};
    char *all = arena_get(desk->arena, 1 << 20);
    size_t used = 0;
    assert_true(files_list("avond", 3, MOST_FILES, desk->arena, &list));
    for (int i = 0; i < list.count; i++) {
        struct bytes bytes;
        const char *path = files_join(desk->arena, "avond", list.names[i]);
        assert_int_equal(files_read(path, 1 << 18, desk->arena, &bytes), FILE_FINE);
        assert_true(used + bytes.size < 1 << 20);
        memcpy(all + used, bytes.data, bytes.size);
        used += bytes.size;
    }
    return (struct bytes){all, used};
}

static int count(struct bytes bytes, const char *what)
{
    int found = 0;
    for (const char *at = bytes.data; (at = strstr(at, what)); at++)
        found++;
    return found;
}

/* The facts of the pretend teacher (screens/pilot_auto.c). */
static void expected_code(char code[LINK_CODE], char k[LINK_K])
{
    struct link_facts facts;
    for (int i = 0; i < LINK_FACTS; i++) {
        uint64_t fact = chance_number(SEED, "code", "feit", LINK_FACTS + i);
        int number = i - LINK_LETTERS;
        if (i < LINK_LETTERS)
            facts.letters[i] = (char)('a' + (int)(fact % 26));
        else
            facts.numbers[number] =
                link_least[number] +
                (int)(fact % (uint64_t)(link_most[number] - link_least[number] + 1));
    }
    assert_true(link_code(&facts, code));
    link_hash(code, traject.salt, k);
}

static void five_minutes_are_asked_kept_and_linked(void **state)
{
    char code[LINK_CODE], k[LINK_K];
    struct seen seen = {false, false};
    (void)state;
    struct desk *desk = come_back(&traject, "kaart/kaart.b");
    assert_int_equal(desk_autoplay(desk, ALL, look, &seen), PILOT_DONE);
    struct bytes all = everything(desk);
    expected_code(code, k);
    assert_false(seen.offer);                             /* the yes is of six weeks ago */
    assert_true(seen.questions);
    assert_int_equal(count(all, "\"pack\":\"later\""), 1);
    assert_int_equal(count(all, "\"src\":\"5b0e77c1\""), 1);
    assert_int_equal(count(all, "\"set\":\"ba\""), 1);
    assert_int_equal(count(all, "\"when\":\"later\""), 18);
    assert_int_equal(count(all, "\"is\":\"knowledge\""), 8);
    assert_int_equal(count(all, "\"e\":\"link\""), 1);
    assert_int_equal(count(all, k), 1);
    desk_close(desk);
}

static void nothing_of_the_four_facts_is_in_any_file(void **state)
{
    char code[LINK_CODE], k[LINK_K];
    (void)state;
    struct desk *desk = come_back(&traject, "kaart/kaart.a");
    assert_int_equal(desk_autoplay(desk, ALL, NULL, NULL), PILOT_DONE);
    struct bytes all = everything(desk);
    expected_code(code, k);
    assert_int_equal(count(all, k), 1);
    assert_int_equal(count(all, code), 0);
    assert_int_equal(count(all, "letter"), 0);
    assert_int_equal(count(all, "getal"), 0);
    assert_int_equal(count(all, traject.salt), 0);
    assert_int_equal(count(all, traject.label), 0);
    assert_null(desk->stage->linking);
    desk_close(desk);
}

static void without_a_trajectory_nobody_is_asked_for_a_code(void **state)
{
    struct seen seen = {false, false};
    (void)state;
    struct desk *desk = come_back(NULL, "kaart/kaart.a");
    assert_int_equal(desk_autoplay(desk, ALL, look, &seen), PILOT_DONE);
    struct bytes all = everything(desk);
    assert_false(seen.offer || seen.questions);
    assert_int_equal(count(all, "\"e\":\"link\""), 0);
    assert_int_equal(count(all, "\"src\""), 0);
    desk_close(desk);
}

static void without_the_card_the_statements_are_left_out(void **state)
{
    (void)state;
    struct desk *desk = come_back(&traject, "kaart/kaart.geen");
    assert_int_equal(desk_autoplay(desk, ALL, NULL, NULL), PILOT_DONE);
    struct bytes all = everything(desk);
    assert_int_equal(count(all, "\"is\":\"knowledge\""), 0);
    assert_int_equal(count(all, "\"set\""), 0);
    assert_int_equal(count(all, "\"when\":\"later\""), 10);
    desk_close(desk);
}

static void whoever_would_rather_not_leaves_no_file(void **state)
{
    (void)state;
    struct desk *desk = desk_open(1, "en", 225);
    desk->stage->setup.traject = &traject;
    later_open(desk->stage);
    desk_frame(desk);
    desk_press(desk, "toestemming/knop.niet");
    assert_ptr_equal(stage_top(desk->stage), &screen_title);
    assert_false(files_is_folder("avond/sessies"));
    desk_close(desk);
}

/* The power goes after six answers; the same trajectory is there when it comes back, or another. */
static struct seen go_on_with(const struct traject *with, int links)
{
    struct seen seen = {false, false};
    struct desk *desk = come_back(&traject, "kaart/kaart.a");
    desk_autoplay(desk, 6, NULL, NULL);
    desk_reopen(desk);
    desk->stage->setup.traject = with;
    assert_int_equal(desk_autoplay(desk, ALL, look, &seen), PILOT_DONE);
    assert_int_equal(count(everything(desk), "\"e\":\"link\""), links);
    desk_close(desk);
    return seen;
}

static void an_interrupted_follow_up_goes_on_to_its_code(void **state)
{
    (void)state;
    assert_true(go_on_with(&traject, 1).questions);
}

static void a_stream_of_two_pieces_is_one_whole_without_its_code(void **state)
{
    struct traject_closed closed;
    struct log_groups groups = {0};
    struct log_files files = {0};
    const char *path = "avond/sessies";
    (void)state;
    struct desk *desk = come_back(&traject, "kaart/kaart.a");
    desk_autoplay(desk, 6, NULL, NULL);
    desk_reopen(desk);
    desk->stage->setup.traject = &traject;
    assert_int_equal(desk_autoplay(desk, ALL, NULL, NULL), PILOT_DONE);
    assert_int_equal(count(everything(desk), "\"e\":\"resume\""), 2);
    int answers = count(everything(desk), "\"when\":\"later\"");
    traject_close("avond", desk->arena, desk->notes, &closed);
    assert_true(closed.fine && closed.codes == 1 && closed.files == 1 && !closed.had_file);
    assert_int_equal(count(everything(desk), "\"e\":\"link\""), 0);
    assert_int_equal(count(everything(desk), "\"e\":\"resume\""), 1);       /* of the table */
    assert_int_equal(count(everything(desk), "\"when\":\"later\""), answers);
    assert_true(log_find(&path, 1, desk->arena, desk->notes, &groups));
    assert_true(log_read_paths(&groups.groups[0], LOG_SALVAGE, desk->arena, desk->notes, &files));
    assert_int_equal(files.findings, 0);
    desk_close(desk);
}

static void another_trajectory_makes_no_code_for_a_session_of_this_one(void **state)
{
    (void)state;
    assert_false(go_on_with(&other, 0).questions);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(five_minutes_are_asked_kept_and_linked),
        cmocka_unit_test(nothing_of_the_four_facts_is_in_any_file),
        cmocka_unit_test(without_a_trajectory_nobody_is_asked_for_a_code),
        cmocka_unit_test(without_the_card_the_statements_are_left_out),
        cmocka_unit_test(whoever_would_rather_not_leaves_no_file),
        cmocka_unit_test(an_interrupted_follow_up_goes_on_to_its_code),
        cmocka_unit_test(a_stream_of_two_pieces_is_one_whole_without_its_code),
        cmocka_unit_test(another_trajectory_makes_no_code_for_a_session_of_this_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
