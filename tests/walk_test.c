/* SPDX-License-Identifier: MPL-2.0 */
/* Whole evenings with keys only and with a mouse only (E01-E04): the autopilot says what it
 * wants, two hands do it. And a walk of random keys, in which Esc never quits and no tick is
 * lost. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/files.h"
#include "base/hash.h"
#include "helpers/hands.h"

enum { ALL = 100000, MOST_WAITS = 60000, MOST_PAGES = 512, KEYS = 500 };
static struct {
    struct desk *desk;
    enum hands hands;
    uint64_t pages[MOST_PAGES];
    int page_count, acts;
} walk;

bool __real_ui_act(struct ui *, struct ui_act);
bool __wrap_ui_act(struct ui *, struct ui_act);

/* The same promise as ui_act: false when there is no such thing to be touched. */
bool __wrap_ui_act(struct ui *ui, struct ui_act act)
{
    if (walk.hands == HANDS_NONE)
        return __real_ui_act(ui, act);
    struct tree tree = ui_tree(ui);
    int node = tree_find(&tree, act.id);
    if (node < 0 || !(tree.nodes[node].states & STATE_FOCUSABLE) ||
        tree.nodes[node].states & STATE_DISABLED)
        return false;
    walk.acts++;
    hands_do(walk.desk, walk.hands, act);
    return true;
}

/* A page is known by what can be touched on it. */
static bool is_new_page(struct desk *desk)
{
    struct tree tree = ui_tree(desk->ui);
    uint64_t key = hash_number(ui_screen(desk->ui), strlen(ui_screen(desk->ui)));
    for (int i = 0; i < tree.count; i++)
        if (tree.nodes[i].states & STATE_FOCUSABLE)
            key = key * 1099511628211u ^ hash_number(tree.nodes[i].id, strlen(tree.nodes[i].id));
    for (int i = 0; i < walk.page_count; i++)
        if (walk.pages[i] == key)
            return false;
    assert_true(walk.page_count < MOST_PAGES);
    walk.pages[walk.page_count++] = key;
    return true;
}

static void look(struct desk *desk, void *self)
{
    (void)self;
    if (walk.hands == HANDS_KEYS && is_new_page(desk))
        hands_check_order(desk);
}

static void begin(int players, const char *lang, int text_percent, enum hands hands)
{
    memset(&walk, 0, sizeof walk);
    walk.desk = desk_open(players, lang, text_percent);
    walk.hands = hands;
}

static void play_through(int players, const char *lang, int text_percent, enum hands hands)
{
    begin(players, lang, text_percent, hands);
    enum pilot_state end = desk_autoplay(walk.desk, ALL, look, NULL);
    print_message("%d acts, %d pages\n", walk.acts, walk.page_count);
    assert_int_equal(end, PILOT_DONE);
    walk.hands = HANDS_NONE;
    desk_close(walk.desk);
}

static void one_person_plays_with_keys_only_at_225_percent(void **state)
{
    (void)state;
    play_through(1, "nl", 225, HANDS_KEYS);
}

static void a_team_of_two_plays_with_keys_only(void **state)
{
    (void)state;
    play_through(2, "en", 100, HANDS_KEYS);
}

static void one_person_plays_with_the_mouse_only(void **state)
{
    (void)state;
    play_through(1, "en", 100, HANDS_MOUSE);
}

static void a_team_of_two_plays_with_the_mouse_only_at_225_percent(void **state)
{
    (void)state;
    play_through(2, "nl", 225, HANDS_MOUSE);
}

static void comes_back(const char *lang, int text_percent, enum hands hands)
{
    static const struct traject traject = {"5b0e77c1", "3f9c51d2e07ab8469f3c51d2e07ab846", ""};
    begin(1, lang, text_percent, hands);
    walk.desk->stage->setup.traject = &traject;
    later_open(walk.desk->stage);
    desk_frame(walk.desk);
    enum pilot_state end = desk_autoplay(walk.desk, ALL, look, NULL);
    print_message("%d acts, %d pages\n", walk.acts, walk.page_count);
    assert_int_equal(end, PILOT_DONE);
    walk.hands = HANDS_NONE;
    desk_close(walk.desk);
}

static void after_six_weeks_one_answers_with_keys_only_at_225_percent(void **state)
{
    (void)state;
    comes_back("nl", 225, HANDS_KEYS);
}

static void after_six_weeks_one_answers_with_the_mouse_only(void **state)
{
    (void)state;
    comes_back("en", 100, HANDS_MOUSE);
}

/* --- random keys ------------------------------------------------------------------------------ */

static int ticks_of(const struct stage *stage, int who)
{
    struct tape tape = play_tape(stage->play, who);
    int count = 0;
    for (int i = 0; i < tape.count; i++)
        count += event_is_durable(tape.facts[i].type);
    return count;
}

static int ticks(const struct stage *stage)
{
    int count = 0;
    for (int who = 0; stage->play && who <= MOST_PEOPLE; who++)
        count += ticks_of(stage, who);
    return count;
}

/* Of the table, and of whoever said yes: random keys may have said no. */
static int ticks_to_keep(const struct stage *stage)
{
    int count = ticks_of(stage, 0);
    for (int who = 1; who <= MOST_PEOPLE; who++)
        count += session_records(stage_session(stage), who) ? ticks_of(stage, who) : 0;
    return count;
}

/* Durable facts on disk, whatever the session; a resume is not a tick. */
static int ticks_on_disk(struct desk *desk)
{
    struct log_groups groups = {0};
    const char *path = "avond/sessies";
    struct arena *arena = arena_new();
    struct notes *notes = notes_new(arena, desk->words);
    int count = 0;
    if (files_is_folder(path) && log_find(&path, 1, arena, notes, &groups))
        for (int g = 0; g < groups.count; g++) {
            struct log_files files = {0};
            log_read_paths(&groups.groups[g], LOG_RESUME, arena, notes, &files);
            for (int s = 0; files.count && s < files.sessions[0].count; s++)
                for (int i = 0; i < files.sessions[0].streams[s].facts.count; i++) {
                    enum event_type type = files.sessions[0].streams[s].facts.facts[i].type;
                    count += event_is_durable(type) && type != EVENT_RESUME;
                }
        }
    arena_free(arena);
    return count;
}

/* Not what asks to stop or to erase: those are meant to do it. */
static bool is_meant_to_end(struct desk *desk)
{
    static const char *const ends[] = {"knop.stoppen", "knop.ja", "pauze.morgen", "voet/knop.klaar",
                                       "knop.stick"};
    struct tree tree = ui_tree(desk->ui);
    const char *id = tree.focus >= 0 ? tree.nodes[tree.focus].id : "";
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (strstr(id, ends[i]))
            return true;
    return false;
}

static enum ui_key random_key(struct desk *desk)
{
    static const enum ui_key keys[] = {
        KEY_TAB,    KEY_TAB,       KEY_TAB,       KEY_BACK_TAB, KEY_UP,    KEY_DOWN,
        KEY_LEFT,   KEY_RIGHT,     KEY_ENTER,     KEY_ENTER,    KEY_SPACE, KEY_ESCAPE,
        KEY_ESCAPE, KEY_PAGE_UP,   KEY_PAGE_DOWN, KEY_HOME,     KEY_END,   KEY_BACKSPACE,
        KEY_DELETE, KEY_BIGGER,    KEY_SMALLER,   KEY_SHOW_ALL, KEY_PAUSE, KEY_SETTINGS,
        KEY_HINT,   KEY_FULLSCREEN};
    enum ui_key key = keys[(size_t)rand() % (sizeof keys / sizeof *keys)];
    return (key == KEY_ENTER || key == KEY_SPACE) && is_meant_to_end(desk) ? KEY_TAB : key;
}

static void press_at_random(struct desk *desk)
{
    struct stage *stage = desk->stage;
    enum ui_key key = random_key(desk);
    int before = ticks(stage), depth = stage->depth;
    const struct play *play = stage->play;
    hands_input(desk, (struct ui_input){.kind = INPUT_KEY, .key = key});
    if (rand() % 8 == 0)
        hands_input(desk, (struct ui_input){.kind = INPUT_TYPED, .typed = "7"});
    assert_false(stage->quit);
    if (play)
        assert_ptr_equal(stage->play, play);
    assert_true(ticks(stage) >= before); /* Esc may let go of a slider: a tick more */
    if (key == KEY_ESCAPE)
        assert_true(stage->depth >= depth - 1);
}

static void start_seed(void)
{
    const char *given = getenv("TEST_SEED");
    unsigned seed = given ? (unsigned)strtoul(given, NULL, 10) : (unsigned)time(NULL);
    print_message("TEST_SEED=%u\n", seed);
    srand(seed);
}

static void random_keys_neither_quit_nor_trap_nor_lose_a_tick(void **state)
{
    static const int acts[] = {0, 12, 60, 150};
    (void)state;
    start_seed();
    for (int round = 0; round < 4; round++) {
        begin(1 + round % 2, "nl", round % 2 ? 225 : 100, HANDS_NONE);
        struct desk *desk = walk.desk;
        desk_autoplay(desk, acts[round], NULL, NULL);
        for (int i = 0; i < KEYS; i++) {
            press_at_random(desk);
            hands_input(desk, (struct ui_input){.kind = INPUT_KEY, .key = KEY_TAB});
            hands_check_focus(desk);
        }
        if (desk->stage->play && stage_session(desk->stage)->recorded)
            assert_true(ticks_on_disk(desk) >= ticks_to_keep(desk->stage));
        desk_close(desk);
    }
}

/* --- Esc -------------------------------------------------------------------------------------- */

static void press(struct desk *desk, const char *id)
{
    desk_frame(desk);
    if (!__real_ui_act(desk->ui, (struct ui_act){.id = id}))
        fail_msg("cannot press %s", id);
    for (int i = 0; i < MOST_WAITS; i++) {
        desk_frame(desk);
        if (i > 2 && (!desk->stage->play || play_idle(desk->stage->play)))
            return;
        usleep(100);
    }
}

static void esc_returns_to(struct desk *desk, const struct screen *screen, int depth)
{
    desk_key(desk, KEY_ESCAPE);
    desk_frame(desk);
    if (stage_top(desk->stage) != screen || desk->stage->depth != depth)
        fail_msg("Esc went to %s, not to %s", stage_top(desk->stage)->name, screen->name);
}

static void esc_goes_back_from_every_screen_before_an_evening(void **state)
{
    (void)state;
    begin(1, "nl", 100, HANDS_NONE);
    struct desk *desk = walk.desk;
    press(desk, "titel/knop.over");
    esc_returns_to(desk, &screen_title, 1);
    press(desk, "klein/knop.instellingen");
    press(desk, "voet/pauze.oefenen");
    esc_returns_to(desk, &screen_settings, 2);
    esc_returns_to(desk, &screen_title, 1);
    press(desk, "titel/knop.spelen");
    press(desk, "voet/knop.verder");
    assert_ptr_equal(stage_top(desk->stage), &screen_consent);
    esc_returns_to(desk, &screen_who, 2);
    esc_returns_to(desk, &screen_title, 1);
    desk_key(desk, KEY_ESCAPE);
    assert_false(desk->stage->quit);
    desk_close(desk);
}

static void esc_goes_back_from_every_screen_in_an_evening(void **state)
{
    (void)state;
    begin(2, "nl", 100, HANDS_NONE);
    struct desk *desk = walk.desk;
    desk_autoplay(desk, 30, NULL, NULL);
    desk_key(desk, KEY_PAUSE);
    desk_frame(desk);
    press(desk, "voet/knop.privacy");
    press(desk, "p1/knop.wis");
    desk_key(desk, KEY_ESCAPE);
    desk_frame(desk);
    assert_ptr_equal(stage_top(desk->stage), &screen_privacy);
    assert_int_equal(desk->stage->asks, 0);
    esc_returns_to(desk, &screen_pause, 2);
    press(desk, "voet/pauze.oefenen");
    esc_returns_to(desk, &screen_pause, 2);
    esc_returns_to(desk, &screen_evening, 1);
    desk_key(desk, KEY_SETTINGS);
    desk_frame(desk);
    esc_returns_to(desk, &screen_evening, 1);
    desk_key(desk, KEY_ESCAPE);
    assert_false(desk->stage->quit);
    assert_non_null(desk->stage->play);
    desk_close(desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_person_plays_with_keys_only_at_225_percent),
        cmocka_unit_test(a_team_of_two_plays_with_keys_only),
        cmocka_unit_test(one_person_plays_with_the_mouse_only),
        cmocka_unit_test(a_team_of_two_plays_with_the_mouse_only_at_225_percent),
        cmocka_unit_test(after_six_weeks_one_answers_with_keys_only_at_225_percent),
        cmocka_unit_test(after_six_weeks_one_answers_with_the_mouse_only),
        cmocka_unit_test(random_keys_neither_quit_nor_trap_nor_lose_a_tick),
        cmocka_unit_test(esc_goes_back_from_every_screen_before_an_evening),
        cmocka_unit_test(esc_goes_back_from_every_screen_in_an_evening),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
