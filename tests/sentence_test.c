/* SPDX-License-Identifier: MPL-2.0 */
/* The optional sentence on the real screens and the real disk: nothing without the tick, one
 * file with it, and gone when its giver says so. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include <cmocka.h>

#include "base/files.h"
#include "base/os.h"
#include "core/wiscode.h"
#include "helpers/desk.h"
#include "play/wipe.h"

enum { ALL = 100000 };
static const char canary[] = "Kanarie fluit morgen een ander lied", folder[] = "avond/citaten";
struct seen { int asked, given; bool gives; void (*then)(struct desk *); };

static void type(struct desk *desk, const char *text)
{
    assert_true(ui_act(desk->ui, (struct ui_act){.id = "schrijf/zin", .typed = text}));
    desk_frame(desk);
    desk_frame(desk);
}

static const struct node *node_of(struct desk *desk, const char *id)
{
    static struct tree tree;
    desk_frame(desk); /* what was pressed last has been done by then */
    tree = ui_tree(desk->ui);
    int node = tree_find(&tree, id);
    return node < 0 ? NULL : &tree.nodes[node];
}

static bool may_give(struct desk *desk)
{
    const struct node *node = node_of(desk, "voet/zin.geef");
    return node && !(node->states & STATE_DISABLED);
}

/* At every page of the evening; those that ask for a sentence get one. */
static void answer(struct desk *desk, void *self)
{
    struct seen *seen = self;
    if (!node_of(desk, "schrijf/zin"))
        return;
    seen->asked++;
    type(desk, canary);
    assert_false(may_give(desk));
    if (seen->gives) {
        desk_press(desk, "vinkje/mag");
        assert_true(may_give(desk));
        desk_press(desk, "voet/zin.geef");
        seen->given++;
    } else {
        desk_press(desk, "voet/zin.zonder");
    }
    os_saves_end();
    desk_frame(desk);
    if (seen->then)
        seen->then(desk);
}

static struct desk *open_desk(int players)
{
    struct desk *desk = desk_open(players, "nl", 100);
    desk->stage->setup.sim = false;
    return desk;
}

static struct seen play(struct desk *desk, bool gives, void (*then)(struct desk *))
{
    struct seen seen = {.gives = gives, .then = then};
    assert_int_equal(desk_autoplay(desk, ALL, answer, &seen), PILOT_DONE);
    os_saves_end();
    return seen;
}

static struct file_list sentences(struct desk *desk)
{
    struct file_list list = {0};
    if (files_is_folder(folder))
        assert_true(files_list(folder, 0, 100, desk->arena, &list));
    return list;
}

/* A picture holds zeroes too. */
static bool holds(struct bytes bytes, const char *words)
{
    size_t size = strlen(words);
    for (size_t at = 0; at + size <= bytes.size; at++)
        if (!memcmp(bytes.data + at, words, size))
            return true;
    return false;
}

/* How many files below the data folder hold these words. */
static int files_with(struct desk *desk, const char *words)
{
    struct file_list list = {0};
    int count = 0;
    assert_true(files_list("avond", 8, 1000, desk->arena, &list));
    for (int i = 0; i < list.count; i++) {
        struct bytes bytes;
        assert_int_equal(files_read(files_join(desk->arena, "avond", list.names[i]), 1 << 26,
                                    desk->arena, &bytes),
                         FILE_FINE);
        count += strstr(list.names[i], words) || holds(bytes, words);
    }
    return count;
}

static void without_the_tick_nothing_is_written(void **state)
{
    (void)state;
    struct desk *desk = open_desk(2);
    assert_int_equal(play(desk, false, NULL).asked, 2);
    assert_false(files_is_folder(folder));
    assert_int_equal(files_with(desk, "Kanarie"), 0);
    desk_close(desk);
}

static char words_of_one[WORDS_CODE];

static void remember_words(struct desk *desk)
{
    memcpy(words_of_one, evening_wipe_words(desk->stage, 1), WORDS_CODE);
    assert_true(desk_has(desk, "meenemen/zin"));          /* "your sentence has been kept" */
}

static void check_file(struct desk *desk, const char *path)
{
    struct quote quote = {.lang = "nl", .sector = "vo"};
    char expected[QUOTE_FILE];
    struct bytes bytes;
    struct stat about;
    struct tm day;
    memcpy(quote.text, canary, sizeof canary);
    wiscode_quote_hash(words_of_one, quote.w);
    size_t size = quote_write(&quote, expected);
    assert_int_equal(files_read(path, 4096, desk->arena, &bytes), FILE_FINE);
    assert_int_equal(bytes.size, size);
    assert_memory_equal(bytes.data, expected, size);
    assert_int_equal(stat(path, &about), 0);
    assert_int_equal(about.st_mode & 0777, 0600);
    assert_non_null(gmtime_r(&about.st_mtime, &day));
    assert_int_equal(day.tm_yday, 0);
    assert_int_equal(about.st_mtime % 86400, 0);
}

static void with_the_tick_there_is_one_file_and_no_other_holds_the_sentence(void **state)
{
    (void)state;
    struct desk *desk = open_desk(1);
    assert_int_equal(play(desk, true, remember_words).given, 1);
    struct file_list list = sentences(desk);
    assert_int_equal(list.count, 1);
    assert_true(quote_is_name(list.names[0]));
    check_file(desk, files_join(desk->arena, folder, list.names[0]));
    assert_int_equal(files_with(desk, "Kanarie"), 1);
    struct wiped wiped;
    wipe_by_words(words_of_one, "avond", desk->arena, desk->notes, &wiped);
    assert_int_equal(wiped.quotes, 1);
    assert_int_equal(files_with(desk, "Kanarie"), 0);
    desk_close(desk);
}

static void erase(struct desk *desk)
{
    const char *box = desk->stage->who == 1 ? "p1/knop.wis" : "p2/knop.wis";
    if (desk->stage->who != 1)
        return;
    assert_int_equal(sentences(desk).count, 1);
    desk_key(desk, KEY_SETTINGS);
    desk_press(desk, "voet/knop.privacy");
    desk_press(desk, box);
    desk_press(desk, "antwoord/knop.ja");
    assert_int_equal(sentences(desk).count, 0);
    desk_key(desk, KEY_ESCAPE);
}

static void erasing_my_answers_erases_my_sentence_and_no_other(void **state)
{
    (void)state;
    struct desk *desk = open_desk(2);
    assert_int_equal(play(desk, true, erase).given, 2);
    assert_int_equal(sentences(desk).count, 1);
    desk_close(desk);
}

static void stop(struct desk *desk)
{
    desk_key(desk, KEY_SETTINGS);
    desk_press(desk, "voet/knop.privacy");
    desk_press(desk, "p1/knop.stop");
    desk_press(desk, "antwoord/knop.ja");
    desk_key(desk, KEY_ESCAPE);
}

static void who_stops_being_kept_keeps_no_sentence(void **state)
{
    (void)state;
    struct desk *desk = open_desk(1);
    assert_int_equal(play(desk, true, stop).given, 1);
    assert_int_equal(sentences(desk).count, 0);
    desk_close(desk);
}

static void erase_all(struct desk *desk)
{
    if (sentences(desk).count < 2)
        return;
    desk_key(desk, KEY_SETTINGS);
    desk_press(desk, "voet/knop.privacy");
    desk_press(desk, "p0/knop.wis");
    desk_press(desk, "antwoord/knop.ja");
    assert_ptr_equal(stage_top(desk->stage), &screen_title);
    assert_int_equal(sentences(desk).count, 0);
}

static void erasing_the_whole_game_erases_every_sentence_of_it(void **state)
{
    (void)state;
    struct desk *desk = open_desk(2);
    struct seen seen = {.gives = true, .then = erase_all};
    while (seen.given < 2)
        assert_int_not_equal(desk_autoplay(desk, seen.given ? 1 : 2000, answer, &seen),
                             PILOT_FAILED);
    desk_close(desk);
}

static void who_plays_without_recording_is_not_asked(void **state)
{
    (void)state;
    struct desk *desk = open_desk(2);
    desk_press(desk, "titel/knop.spelen");
    desk_press(desk, "voet/knop.verder");
    desk_press(desk, "toestemming/knop.zonder");
    desk_press(desk, "toestemming/knop.bewaren");
    assert_int_equal(play(desk, true, NULL).asked, 1);
    assert_int_equal(sentences(desk).count, 1);
    desk_close(desk);
}

/* Its hash is of words that nobody has after an interruption: it could not be erased. */
static void after_an_interruption_nobody_is_asked(void **state)
{
    (void)state;
    struct desk *desk = open_desk(1);
    desk_autoplay(desk, 60, NULL, NULL);
    desk_reopen(desk);
    desk->stage->setup.sim = false;
    assert_int_equal(play(desk, true, NULL).asked, 0);
    desk_close(desk);
}

static void pretend_teachers_give_no_sentence(void **state)
{
    (void)state;
    struct desk *desk = desk_open(1, "nl", 100);
    play(desk, true, NULL);
    assert_int_equal(sentences(desk).count, 0);
    desk_close(desk);
}

static void check_rules(struct desk *desk, void *self)
{
    static const char *const refused[] = {"mail a@b", "op www", "bel 1234", "  ",
                                          "\xe2\x80\xae"
                                          "om"};
    int *seen = self;
    if (!node_of(desk, "schrijf/zin"))
        return;
    desk_press(desk, "vinkje/mag");
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
        type(desk, refused[i]);
        assert_false(may_give(desk));
    }
    type(desk, "ik sprak met Anouk");
    assert_false(may_give(desk));
    desk_press(desk, "schrijf/geen_naam");
    assert_true(may_give(desk));
    type(desk, "ik sprak met Anouk en Bert");             /* another name, another question */
    assert_false(may_give(desk));
    assert_false(files_is_folder(folder));
    ++*seen;
}

static void click_and_type(struct desk *desk, void *self)
{
    struct ui_input typed = {.kind = INPUT_TYPED, .typed = "#"};
    int *at = self;
    if (*at || !node_of(desk, "schrijf/zin"))
        return;
    type(desk, "een lange zin die bij grote letters niet in het vak past, zodat het begin ervan "
               "uit beeld schuift");
    ui_focus(desk->ui, "schrijf/zin");
    desk_frame(desk);
    desk_click(desk, "schrijf/zin");
    stage_frame(desk->stage, &typed, 1, desk->now_ms += 50);
    *at = (int)(strchr(desk->stage->sentence.typed, '#') - desk->stage->sentence.typed);
}

static void a_click_in_a_long_sentence_goes_where_it_points(void **state)
{
    (void)state;
    struct desk *desk = desk_open(1, "nl", 225);
    int at = 0;
    assert_int_equal(desk_autoplay(desk, ALL, click_and_type, &at), PILOT_DONE);
    assert_true(at > 50 && at < 90); /* the end of the text was in sight, not its beginning */
    desk_close(desk);
}

static void the_button_stays_shut_until_the_sentence_is_fit_to_keep(void **state)
{
    (void)state;
    struct desk *desk = open_desk(1);
    int seen = 0;
    assert_int_equal(desk_autoplay(desk, ALL, check_rules, &seen), PILOT_DONE);
    assert_int_equal(seen, 1);
    desk_close(desk);
}

static void see_failure(struct desk *desk)
{
    const struct node *node = node_of(desk, "meenemen/zin");
    assert_non_null(node);
    assert_non_null(strstr(node->name, "niet worden bewaard"));
}

static void a_sentence_that_the_disk_refuses_is_said(void **state)
{
    (void)state;
    struct desk *desk = open_desk(1);
    assert_true(files_make_folder("avond", 0700));
    assert_true(files_write(folder, "x", 1));             /* a file where the folder should be */
    assert_int_equal(play(desk, true, see_failure).given, 1);
    desk_close(desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_the_tick_nothing_is_written),
        cmocka_unit_test(with_the_tick_there_is_one_file_and_no_other_holds_the_sentence),
        cmocka_unit_test(erasing_my_answers_erases_my_sentence_and_no_other),
        cmocka_unit_test(who_stops_being_kept_keeps_no_sentence),
        cmocka_unit_test(erasing_the_whole_game_erases_every_sentence_of_it),
        cmocka_unit_test(who_plays_without_recording_is_not_asked),
        cmocka_unit_test(after_an_interruption_nobody_is_asked),
        cmocka_unit_test(pretend_teachers_give_no_sentence),
        cmocka_unit_test(a_click_in_a_long_sentence_goes_where_it_points),
        cmocka_unit_test(the_button_stays_shut_until_the_sentence_is_fit_to_keep),
        cmocka_unit_test(a_sentence_that_the_disk_refuses_is_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
