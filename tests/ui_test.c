/* SPDX-License-Identifier: MPL-2.0 */
/* What mouse, keys and acts do to widgets, and where the focus goes. */
#include "golden/ui/page.h"

/* One page with everything on it; what it answered is kept. */
struct desk {
    struct page page;
    int pressed[3], picked, number, slid, entered, touched[3];
    int scale, percent;
    bool has, off;
    bool modal, gone, second, heard;
    char typed[16];
};

static void show_controls(struct desk *desk)
{
    struct ui *ui = desk->page.ui;
    ui_box(ui, (struct box){.id = "links", .gap = 16, .at = {0, 0, 900, 1080}, .scrolls = true});
    for (int i = 0; i < 3; i++) {
        struct button button = {.key = arena_print(ui_arena(ui), "k%d", i),
                                .name = say("k", "Knop"),
                                .disabled = desk->off && i == 1,
                                .why = say("w", "Nog niet.")};
        if (!(desk->gone && i == 1) && ui_button_as(ui, button))
            desk->pressed[i]++;
    }
    for (int i = 0; i < 3; i++)
        if (ui_choice(ui, arena_print(ui_arena(ui), "c%d", i), say("c", "Keuze"),
                      desk->picked == i))
            desk->picked = i;
    if (ui_scale(ui, "schaal", say("s", "Schaal"), say("l", "min"), say("h", "veel"), 1, 5,
                 &desk->scale, desk->number))
        desk->number++;
    if (ui_slider(ui,
                  (struct slider){.key = "glij", .name = say("g", "Glij"), .most = 100, .step = 1},
                  &desk->percent, &desk->has))
        desk->slid++;
    if (ui_textbox(ui, "vak", say("v", "Vak"), desk->typed, sizeof desk->typed))
        desk->entered++;
    ui_close(ui);
}

static void show_scene(struct desk *desk)
{
    static const int triangle[] = {1200, 500, 1400, 500, 1200, 700};
    struct ui *ui = desk->page.ui;
    struct spot spots[] = {
        {.key = "deur",
         .alt = say("deur", "Deur"),
         .picture = "x/deur",
         .at = {1000, 100, 200, 300}},
        {.key = "hoek",
         .alt = say("hoek", "Hoek"),
         .picture = "x/hoek",
         .at = {1200, 500, 200, 200},
         .poly = triangle,
         .poly_points = 3},
        {.key = "speld",
         .alt = say("speld", "Speld"),
         .picture = "x/speld",
         .at = {1500, 100, 10, 10}},
    };
    ui_box(ui, (struct box){.id = "kamer", .flow = FLOW_FREE});
    for (int i = 0; i < 3; i++)
        desk->touched[i] += ui_spot(ui, spots[i]);
    ui_close(ui);
}

static void show(struct desk *desk, const struct ui_input *inputs, int count)
{
    ui_begin(desk->page.ui, desk->second ? "ander" : "proef", inputs, count, desk->page.now_ms);
    show_scene(desk);
    show_controls(desk);
    if (desk->heard)
        ui_caption(desk->page.ui, say("bel", "[Een zacht belletje: opgelost]"), false);
    if (desk->modal) {
        ui_box(desk->page.ui,
               (struct box){.id = "boven", .surface = SURFACE_DARK, .at = {0, 0, 1920, 1080}});
        ui_button(desk->page.ui, say("dicht", "Dicht"));
        ui_close(desk->page.ui);
    }
    ui_end(desk->page.ui);
}

static struct desk open_desk(void)
{
    struct desk desk = {.page = page_new(), .picked = -1, .scale = 1};
    show(&desk, NULL, 0);
    return desk;
}

static void close_desk(struct desk *desk)
{
    page_free(&desk->page);
}

static void press_keys(struct desk *desk, const enum ui_key *keys, int count)
{
    for (int i = 0; i < count; i++) {
        struct ui_input input = key(keys[i]);
        show(desk, &input, 1);
    }
}

static void press(struct desk *desk, enum ui_key pressed)
{
    press_keys(desk, &pressed, 1);
}

static void focus(struct desk *desk, const char *id)
{
    ui_focus(desk->page.ui, id);
    show(desk, NULL, 0);
    assert_string_equal(focus_id(&desk->page), id);
}

static void act(struct desk *desk, struct ui_act asked)
{
    assert_true(ui_act(desk->page.ui, asked));
    show(desk, NULL, 0);
}

static struct rect at(struct desk *desk, const char *id)
{
    const struct node *found = node(&desk->page, id);
    assert_non_null(found);
    return found->at;
}

static void click(struct desk *desk, int x, int y)
{
    struct ui_input inputs[] = {mouse(INPUT_MOVE, x, y), mouse(INPUT_PRESS, x, y),
                                mouse(INPUT_RELEASE, x, y)};
    show(desk, inputs, 1);
    show(desk, inputs + 1, 1);
    show(desk, inputs + 2, 1);
}

static void click_on(struct desk *desk, const char *id)
{
    struct rect r = at(desk, id);
    click(desk, r.x + r.w / 2, r.y + r.h / 2);
}

/* --- mouse ------------------------------------------------------------------------------------ */

static void ui_button_acts_when_let_go(void **state)
{
    (void)state;
    struct desk desk = open_desk();
    struct rect r = at(&desk, "links/k1");
    struct ui_input down = mouse(INPUT_PRESS, r.x + 9, r.y + 9),
                    up = mouse(INPUT_RELEASE, r.x + 9, r.y + 9);
    show(&desk, &down, 1);
    assert_int_equal(desk.pressed[1], 0);
    show(&desk, &up, 1);
    assert_int_equal(desk.pressed[1], 1);
    show(&desk, NULL, 0);
    assert_int_equal(desk.pressed[1], 1);
    close_desk(&desk);
}

static void ui_button_moving_off_cancels(void **state)
{
    (void)state;
    struct desk desk = open_desk();
    struct rect r = at(&desk, "links/k1");
    struct ui_input inputs[] = {mouse(INPUT_PRESS, r.x + 9, r.y + 9), mouse(INPUT_MOVE, 1800, 900),
                                mouse(INPUT_RELEASE, 1800, 900)};
    show(&desk, inputs, 3);
    show(&desk, NULL, 0);
    assert_int_equal(desk.pressed[0] + desk.pressed[1] + desk.pressed[2], 0);
    close_desk(&desk);
}

static void ui_press_and_release_in_one_frame_count_once(void **state)
{
    (void)state;
    struct desk desk = open_desk();
    struct rect r = at(&desk, "links/k2");
    struct ui_input inputs[] = {mouse(INPUT_PRESS, r.x + 9, r.y + 9),
                                mouse(INPUT_RELEASE, r.x + 9, r.y + 9)};
    show(&desk, inputs, 2);
    assert_int_equal(desk.pressed[2], 1);
    close_desk(&desk);
}

static void ui_choice_is_picked_by_click_and_key(void **state)
{
    (void)state;
    struct desk desk = open_desk();
    click_on(&desk, "links/c2");
    assert_int_equal(desk.picked, 2);
    show(&desk, NULL, 0);
    assert_true(node(&desk.page, "links/c2")->states & STATE_CHOSEN);
    focus(&desk, "links/c0");
    press(&desk, KEY_SPACE);
    assert_int_equal(desk.picked, 0);
    close_desk(&desk);
}

static void ui_slider_is_dragged_and_let_go(void **state)
{
    (void)state;
    struct desk desk = open_desk();
    struct rect r = at(&desk, "links/glij");
    struct ui_input inputs[] = {mouse(INPUT_PRESS, r.x + r.w / 2, r.y + 60),
                                mouse(INPUT_MOVE, r.x + r.w, r.y + 400),
                                mouse(INPUT_RELEASE, r.x + r.w, r.y + 400)};
    show(&desk, inputs, 1);
    assert_true(desk.has);
    assert_int_equal(desk.percent, 50);
    assert_int_equal(desk.slid, 0);
    show(&desk, inputs + 1, 1);
    assert_int_equal(desk.percent, 100);
    show(&desk, inputs + 2, 1);
    assert_int_equal(desk.slid, 1);
    assert_int_equal(desk.percent, 100);
    assert_string_equal(node(&desk.page, "links/glij")->value, "100");
    close_desk(&desk);
}

static void ui_spot_is_hit_by_its_shape(void **state)
{
    (void)state;
    struct desk desk = open_desk();
    click(&desk, 1220, 520);
    assert_int_equal(desk.touched[1], 1);
    click(&desk, 1390, 690);
    assert_int_equal(desk.touched[1], 1);
    click(&desk, 1100, 200);
    assert_int_equal(desk.touched[0], 1);
    close_desk(&desk);
}

static void ui_small_spots_answer_around_them(void **state)
{
    (void)state;
    struct desk desk = open_desk();
    click(&desk, 1505 + 20, 105 - 20);
    assert_int_equal(desk.touched[2], 1);
    click(&desk, 1505 + 40, 105);
    assert_int_equal(desk.touched[2], 1);
    close_desk(&desk);
}

static void ui_a_page_above_takes_everything(void **state)
{
    (void)state;
    struct desk desk = open_desk();
    desk.modal = true;
    show(&desk, NULL, 0);
    click(&desk, 1100, 200);
    click_on(&desk, "links/k0");
    assert_int_equal(desk.touched[0] + desk.pressed[0], 0);
    assert_string_equal(focus_id(&desk.page), "boven/dicht");
    press_keys(&desk, (enum ui_key[]){KEY_TAB, KEY_TAB, KEY_DOWN}, 3);
    assert_string_equal(focus_id(&desk.page), "boven/dicht");
    assert_false(ui_act(desk.page.ui, (struct ui_act){.id = "links/k0"}));
    close_desk(&desk);
}

static void ui_dragging_a_page_scrolls_and_presses_nothing(void **state)
{
    (void)state;
    struct desk desk = open_desk();
    ui_set_look(desk.page.ui, (struct ui_look){0, 225, false});
    show(&desk, NULL, 0);
    struct rect r = at(&desk, "links/k1");
    struct ui_input inputs[] = {mouse(INPUT_PRESS, r.x + 9, r.y + 20),
                                mouse(INPUT_MOVE, r.x + 9, r.y - 40),
                                mouse(INPUT_RELEASE, r.x + 9, r.y - 40)};
    show(&desk, inputs, 1);
    show(&desk, inputs + 1, 1);
    assert_int_equal(at(&desk, "links/k1").y, r.y - 60);
    show(&desk, inputs + 2, 1);
    assert_int_equal(desk.pressed[0] + desk.pressed[1] + desk.pressed[2], 0);
    close_desk(&desk);
}

/* --- keys ------------------------------------------------------------------------------------- */

static void ui_tab_follows_reading_order_and_comes_round(void **state)
{
    (void)state;
    static const char *const order[] = {
        "kamer/deur",     "kamer/hoek",     "kamer/speld",    "links/k0",       "links/k1",
        "links/k2",       "links/c0",       "links/c1",       "links/c2",       "links/schaal/1",
        "links/schaal/2", "links/schaal/3", "links/schaal/4", "links/schaal/5", "links/glij",
        "links/vak",      "kamer/deur"};
    struct desk desk = open_desk();
    for (size_t i = 0; i < sizeof order / sizeof order[0]; i++) {
        assert_string_equal(focus_id(&desk.page), order[i]);
        press(&desk, KEY_TAB);
    }
    press(&desk, KEY_BACK_TAB);
    press(&desk, KEY_BACK_TAB);
    assert_string_equal(focus_id(&desk.page), "links/vak");
    close_desk(&desk);
}

static void ui_arrows_go_to_the_nearest(void **state)
{
    (void)state;
    struct desk desk = open_desk();
    press(&desk, KEY_RIGHT);
    assert_string_equal(focus_id(&desk.page), "kamer/speld");
    press(&desk, KEY_LEFT);
    assert_string_equal(focus_id(&desk.page), "kamer/deur");
    press(&desk, KEY_DOWN);
    assert_string_equal(focus_id(&desk.page), "kamer/hoek");
    close_desk(&desk);
}

static void ui_arrows_stay_inside_a_group_of_choices(void **state)
{
    (void)state;
    struct desk desk = open_desk();
    focus(&desk, "links/schaal/2");
    press_keys(&desk, (enum ui_key[]){KEY_RIGHT, KEY_RIGHT, KEY_LEFT}, 3);
    assert_string_equal(focus_id(&desk.page), "links/schaal/3");
    focus(&desk, "links/c0");
    press(&desk, KEY_DOWN);
    assert_string_equal(focus_id(&desk.page), "links/c1");
    assert_int_equal(desk.picked, -1);
    close_desk(&desk);
}

static void show_two_rows(struct page *page, const struct ui_input *inputs, int count)
{
    ui_begin(page->ui, "proef", inputs, count, 0);
    ui_box(page->ui, (struct box){.id = "w", .flow = FLOW_WRAP, .gap = 16, .at = {0, 0, 500, 400}});
    for (int i = 0; i < 4; i++)
        ui_choice(page->ui, arena_print(ui_arena(page->ui), "c%d", i), say("c", "Keuze"), false);
    ui_end(page->ui);
}

static void ui_right_goes_on_in_the_next_row_of_choices(void **state)
{
    (void)state;
    struct page page = page_new();
    struct ui_input right = key(KEY_RIGHT);
    show_two_rows(&page, NULL, 0);
    show_two_rows(&page, &right, 1);
    show_two_rows(&page, &right, 1);
    show_two_rows(&page, &right, 1);
    assert_true(node(&page, "w/c3")->at.y > node(&page, "w/c0")->at.y);
    assert_string_equal(focus_id(&page), "w/c3");
    page_free(&page);
}

static void ui_scale_is_picked_by_number(void **state)
{
    (void)state;
    struct desk desk = open_desk();
    focus(&desk, "links/schaal/4");
    press(&desk, KEY_ENTER);
    assert_int_equal(desk.scale, 4);
    assert_int_equal(desk.number, 1);
    show(&desk, NULL, 0);
    assert_true(node(&desk.page, "links/schaal/4")->states & STATE_CHOSEN);
    assert_string_equal(node(&desk.page, "links/schaal")->value, "4");
    close_desk(&desk);
}

static void ui_slider_by_keys_is_let_go_at_enter(void **state)
{
    (void)state;
    struct desk desk = open_desk();
    focus(&desk, "links/glij");
    press_keys(&desk, (enum ui_key[]){KEY_HOME, KEY_RIGHT, KEY_PAGE_UP, KEY_LEFT}, 4);
    assert_int_equal(desk.percent, 10);
    assert_int_equal(desk.slid, 0);
    press(&desk, KEY_ENTER);
    assert_int_equal(desk.slid, 1);
    assert_int_equal(desk.percent, 10);
    close_desk(&desk);
}

static void ui_slider_by_keys_is_let_go_when_focus_leaves(void **state)
{
    (void)state;
    struct desk desk = open_desk();
    focus(&desk, "links/glij");
    press_keys(&desk, (enum ui_key[]){KEY_END, KEY_TAB}, 2);
    assert_int_equal(desk.slid, 1);
    assert_int_equal(desk.percent, 100);
    assert_string_equal(focus_id(&desk.page), "links/vak");
    close_desk(&desk);
}

static void ui_slider_by_keys_is_let_go_when_left_alone(void **state)
{
    (void)state;
    struct desk desk = open_desk();
    int64_t due = 0;
    focus(&desk, "links/glij");
    press(&desk, KEY_END);
    show(&desk, NULL, 0);
    assert_true(ui_wants_frame(desk.page.ui, &due));
    desk.page.now_ms = due - 1;
    show(&desk, NULL, 0);
    assert_int_equal(desk.slid, 0);
    desk.page.now_ms = due;
    show(&desk, NULL, 0);
    assert_int_equal(desk.slid, 1);
    close_desk(&desk);
}

static void ui_slider_takes_a_typed_number(void **state)
{
    (void)state;
    struct desk desk = open_desk();
    struct ui_input digits[] = {typed("4"), typed("2"), typed("x"), key(KEY_ENTER)};
    focus(&desk, "links/glij");
    show(&desk, digits, 4);
    assert_int_equal(desk.percent, 42);
    assert_int_equal(desk.slid, 1);
    struct ui_input large[] = {typed("9"), typed("9"), typed("9")};
    press(&desk, KEY_BACK_TAB);
    focus(&desk, "links/glij");
    show(&desk, large, 3);
    assert_int_equal(desk.percent, 100);
    close_desk(&desk);
}

static void ui_textbox_takes_text_and_edits(void **state)
{
    (void)state;
    struct desk desk = open_desk();
    struct ui_input inputs[] = {typed("h\xC3\xA9"), typed("llo"),   key(KEY_SPACE),     typed(" "),
                                typed("z"),         key(KEY_LEFT),  key(KEY_BACKSPACE), typed("!"),
                                key(KEY_HOME),      key(KEY_RIGHT), key(KEY_DELETE),    typed("a")};
    focus(&desk, "links/vak");
    show(&desk, inputs, 12);
    assert_string_equal(desk.typed, "hallo!z");
    press(&desk, KEY_ENTER);
    assert_int_equal(desk.entered, 1);
    close_desk(&desk);
}

static void ui_textbox_never_takes_half_a_character(void **state)
{
    (void)state;
    struct desk desk = open_desk();
    struct ui_input inputs[] = {typed("12345678901234\xC3\xA9"), typed("\xC3\xA9")};
    focus(&desk, "links/vak");
    show(&desk, inputs, 2);
    assert_string_equal(desk.typed, "12345678901234");
    close_desk(&desk);
}

static struct ui_input composed(const char *text)
{
    return (struct ui_input){.kind = INPUT_COMPOSED, .typed = text};
}

static bool is_drawn(const struct desk *desk, const char *text)
{
    struct draws draws = ui_draws(desk->page.ui);
    for (int i = 0; i < draws.count; i++)
        if (draws.list[i].kind == DRAW_TEXT && (size_t)draws.list[i].bytes == strlen(text) &&
            !memcmp(draws.list[i].text, text, strlen(text)))
            return true;
    return false;
}

static void ui_shows_what_is_being_composed_and_keeps_what_is_typed(void **state)
{
    (void)state;
    struct desk desk = open_desk();
    struct rect before, after;
    struct ui_input inputs[] = {typed("ac"), key(KEY_LEFT)}, accent = composed("\xC2\xB4");
    focus(&desk, "links/vak");
    show(&desk, inputs, 2);
    assert_true(ui_caret(desk.page.ui, &before));
    show(&desk, &accent, 1);
    assert_string_equal(desk.typed, "ac");
    assert_string_equal(node(&desk.page, "links/vak")->value, "ac");
    assert_true(is_drawn(&desk, "a\xC2\xB4" "c"));
    assert_true(ui_caret(desk.page.ui, &after));
    assert_true(after.x > before.x);
    struct ui_input done = typed("\xC3\xA9");
    show(&desk, &done, 1);
    assert_string_equal(desk.typed, "a\xC3\xA9" "c");
    assert_true(is_drawn(&desk, desk.typed));
    show(&desk, &accent, 1); /* given up half way: it goes with the focus */
    press(&desk, KEY_TAB);
    assert_false(ui_caret(desk.page.ui, &after));
    focus(&desk, "links/vak");
    show(&desk, NULL, 0);
    assert_true(is_drawn(&desk, desk.typed));
    close_desk(&desk);
}

static void ui_letters_that_no_box_takes_wait_with_their_time(void **state)
{
    (void)state;
    struct desk desk = open_desk();
    struct ui *ui = desk.page.ui;
    struct ui_input inputs[] = {typed("x"), typed("E"), typed("\xC3\xA9"),
                                typed("i"), typed("7"), typed("i")};
    inputs[1].at_ms = 40;
    inputs[5].held = true;
    desk.page.now_ms = 90;
    show(&desk, inputs, 6);
    int64_t at_ms;
    assert_true(ui_wants_frame(ui, &at_ms));
    assert_int_equal(ui_letter(ui, "ei"), 'e');
    assert_int_equal(ui_acted_ms(ui), 40);
    assert_int_equal(ui_letter(ui, "ei"), 'i');
    assert_int_equal(ui_acted_ms(ui), 90); /* without a time of its own: the frame's */
    assert_int_equal(ui_letter(ui, "ei"), '\0');
    show(&desk, NULL, 0);
    assert_int_equal(ui_letter(ui, "x"), '\0');
    focus(&desk, "links/vak");
    show(&desk, &inputs[1], 1);
    assert_int_equal(ui_letter(ui, "e"), '\0');
    assert_string_equal(desk.typed, "E");
    close_desk(&desk);
}

static void ui_says_when_a_button_was_let_go(void **state)
{
    (void)state;
    struct desk desk = open_desk();
    struct rect r = at(&desk, "links/k0");
    struct ui_input inputs[] = {mouse(INPUT_PRESS, r.x + 9, r.y + 9),
                                mouse(INPUT_RELEASE, r.x + 9, r.y + 9)};
    inputs[0].at_ms = 30;
    inputs[1].at_ms = 70;
    desk.page.now_ms = 200;
    show(&desk, inputs, 2);
    assert_int_equal(desk.pressed[0], 1);
    assert_int_equal(ui_acted_ms(desk.page.ui), 70);
    close_desk(&desk);
}

static void ui_typed_text_goes_nowhere_without_a_box(void **state)
{
    (void)state;
    struct desk desk = open_desk();
    struct ui_input input = typed("7");
    show(&desk, &input, 1);
    assert_string_equal(desk.typed, "");
    close_desk(&desk);
}

static void ui_keys_that_nobody_took_are_for_the_screen(void **state)
{
    (void)state;
    struct desk desk = open_desk();
    struct ui_input inputs[] = {key(KEY_ESCAPE), key(KEY_BIGGER)};
    show(&desk, inputs, 2);
    assert_true(ui_key_pressed(desk.page.ui, KEY_ESCAPE));
    assert_false(ui_key_pressed(desk.page.ui, KEY_ESCAPE));
    assert_true(ui_key_pressed(desk.page.ui, KEY_BIGGER));
    press(&desk, KEY_TAB);
    assert_false(ui_key_pressed(desk.page.ui, KEY_TAB));
    close_desk(&desk);
}

/* --- focus ------------------------------------------------------------------------------------ */

static int count_draws(struct desk *desk, enum draw_kind kind)
{
    struct draws draws = ui_draws(desk->page.ui);
    int count = 0;
    for (int i = 0; i < draws.count; i++)
        count += draws.list[i].kind == kind;
    return count;
}

static void ui_ring_shows_for_keys_and_not_for_the_mouse(void **state)
{
    (void)state;
    struct desk desk = open_desk();
    int before = count_draws(&desk, DRAW_BORDER);
    focus(&desk, "links/k0");
    press(&desk, KEY_TAB);
    assert_int_equal(count_draws(&desk, DRAW_BORDER), before + 2);
    struct ui_input away[] = {mouse(INPUT_PRESS, 1850, 1000), mouse(INPUT_RELEASE, 1850, 1000)};
    show(&desk, away, 2);
    assert_int_equal(count_draws(&desk, DRAW_BORDER), before);
    close_desk(&desk);
}

static void ui_focus_survives_and_moves_on_when_its_thing_goes(void **state)
{
    (void)state;
    struct desk desk = open_desk();
    focus(&desk, "links/k1");
    show(&desk, NULL, 0);
    assert_string_equal(focus_id(&desk.page), "links/k1");
    desk.gone = true;
    show(&desk, NULL, 0);
    assert_string_equal(focus_id(&desk.page), "links/k2");
    desk.gone = false;
    desk.second = true;
    ui_focus(desk.page.ui, "nergens");
    show(&desk, NULL, 0);
    assert_string_equal(focus_id(&desk.page), "links/k2");
    close_desk(&desk);
}

static void show_leaf(struct page *page, int leaf, const struct ui_input *inputs, int count)
{
    struct ui *ui = page->ui;
    ui_begin(ui, "proef", inputs, count, 0);
    ui_box(ui, (struct box){.id = "rol", .scrolls = true, .gap = 16, .pad = 32});
    ui_text(ui, say("uitleg", "Uitleg"));
    for (int i = 0; i < 30; i++)
        ui_button(ui, say(arena_print(ui_arena(ui), "blad%d.%d", leaf, i), "Knop"));
    ui_button(ui, say("verder", "Verder"));
    ui_end(ui);
}

static void ui_a_turned_page_begins_at_its_top(void **state)
{
    (void)state;
    struct page page = page_new();
    struct ui_input back = key(KEY_BACK_TAB);
    show_leaf(&page, 1, NULL, 0);
    show_leaf(&page, 1, &back, 1);
    assert_string_equal(focus_id(&page), "rol/verder");
    int y = node(&page, "rol/uitleg")->at.y;
    assert_true(y < 0);
    show_leaf(&page, 1, NULL, 0);
    assert_int_equal(node(&page, "rol/uitleg")->at.y, y);
    show_leaf(&page, 2, NULL, 0);
    assert_int_equal(node(&page, "rol/uitleg")->at.y, 32);
    assert_string_equal(focus_id(&page), "rol/blad2.0");
    page_free(&page);
}

static void ui_disabled_buttons_have_focus_and_a_reason_and_do_nothing(void **state)
{
    (void)state;
    struct desk desk = open_desk();
    desk.off = true;
    show(&desk, NULL, 0);
    focus(&desk, "links/k1");
    assert_string_equal(node(&desk.page, "links/k1")->value, "Nog niet.");
    press(&desk, KEY_ENTER);
    click_on(&desk, "links/k1");
    assert_int_equal(desk.pressed[1], 0);
    assert_false(ui_act(desk.page.ui, (struct ui_act){.id = "links/k1"}));
    struct draws draws = ui_draws(desk.page.ui);
    assert_string_equal(draws.list[draws.count - 1].text, "Nog niet.");
    close_desk(&desk);
}

static void ui_show_all_outlines_every_spot(void **state)
{
    (void)state;
    struct desk desk = open_desk();
    assert_int_equal(count_draws(&desk, DRAW_RING), 0);
    press(&desk, KEY_SHOW_ALL);
    assert_int_equal(count_draws(&desk, DRAW_RING), 6);
    press(&desk, KEY_SHOW_ALL);
    assert_int_equal(count_draws(&desk, DRAW_RING), 0);
    close_desk(&desk);
}

static void ui_hover_outlines_and_labels_a_spot(void **state)
{
    (void)state;
    struct desk desk = open_desk();
    struct ui_input over = mouse(INPUT_MOVE, 1100, 200), off = mouse(INPUT_MOVE, 1800, 900);
    show(&desk, &over, 1);
    assert_int_equal(count_draws(&desk, DRAW_RING), 2);
    struct draws draws = ui_draws(desk.page.ui);
    assert_string_equal(draws.list[draws.count - 1].text, "Deur");
    show(&desk, &off, 1);
    assert_int_equal(count_draws(&desk, DRAW_RING), 0);
    close_desk(&desk);
}

/* --- acts and frames -------------------------------------------------------------------------- */

/* The plate of the caption, drawn last of its colour; w 0: there is none. */
static struct rect plate_at(const struct desk *desk)
{
    struct draws draws = ui_draws(desk->page.ui);
    struct rect at = {0};
    for (int i = 0; i < draws.count; i++)
        if (draws.list[i].kind == DRAW_FILL && draws.list[i].colour == 0x12152BF5)
            at = draws.list[i].at;
    return at;
}

static bool meets(struct rect a, struct rect b)
{
    return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

static void ui_a_caption_hides_nothing_that_is_pressed_or_read(void **state)
{
    (void)state;
    static const int sizes[] = {100, 150, 225};
    for (int s = 0; s < 3; s++) {
        struct desk desk = open_desk();
        ui_set_look(desk.page.ui, (struct ui_look){.text_percent = sizes[s]});
        desk.heard = true;
        show(&desk, NULL, 0);
        struct rect plate = plate_at(&desk);
        assert_true(plate.w > 0 && plate.x >= 0 && plate.x + plate.w <= 1920 &&
                    plate.y + plate.h <= 1080);
        struct tree tree = ui_tree(desk.page.ui);
        for (int i = 0; i < tree.count; i++)
            if (tree.nodes[i].text_px > 0 && meets(plate, tree.nodes[i].at))
                fail_msg("the caption hides %s at %d %%", tree.nodes[i].id, sizes[s]);
        close_desk(&desk);
    }
}

static void ui_a_caption_stands_in_the_middle_at_the_top_of_an_empty_page(void **state)
{
    (void)state;
    struct desk desk = open_desk();
    desk.heard = desk.modal = true;
    show(&desk, NULL, 0);
    struct rect plate = plate_at(&desk);
    assert_int_equal(plate.y, 12);
    assert_int_equal(plate.x, (1920 - plate.w) / 2);
    close_desk(&desk);
}

static void ui_acts_take_the_same_road(void **state)
{
    (void)state;
    struct desk desk = open_desk();
    act(&desk, (struct ui_act){.id = "links/k0"});
    assert_int_equal(desk.pressed[0], 1);
    act(&desk, (struct ui_act){.id = "links/c1"});
    assert_int_equal(desk.picked, 1);
    act(&desk, (struct ui_act){.id = "links/schaal/5"});
    assert_int_equal(desk.scale, 5);
    act(&desk, (struct ui_act){.id = "links/glij", .has_value = true, .value = 33});
    assert_int_equal(desk.percent, 33);
    assert_int_equal(desk.slid, 1);
    act(&desk, (struct ui_act){.id = "links/vak", .typed = "tekst"});
    assert_string_equal(desk.typed, "tekst");
    assert_int_equal(desk.entered, 0);
    act(&desk, (struct ui_act){.id = "links/vak"});
    assert_int_equal(desk.entered, 1);
    act(&desk, (struct ui_act){.id = "kamer/hoek"});
    assert_int_equal(desk.touched[1], 1);
    assert_false(ui_act(desk.page.ui, (struct ui_act){.id = "nergens"}));
    assert_false(ui_act(desk.page.ui, (struct ui_act){.id = "links"}));
    close_desk(&desk);
}

static void ui_asks_for_a_frame_after_an_act_and_then_sleeps(void **state)
{
    (void)state;
    struct desk desk = open_desk();
    int64_t when = 0;
    show(&desk, NULL, 0);
    assert_false(ui_wants_frame(desk.page.ui, &when));
    assert_true(ui_act(desk.page.ui, (struct ui_act){.id = "links/k0"}));
    assert_true(ui_wants_frame(desk.page.ui, &when));
    show(&desk, NULL, 0);
    assert_true(ui_wants_frame(desk.page.ui, &when));
    show(&desk, NULL, 0);
    assert_false(ui_wants_frame(desk.page.ui, &when));
    ui_wake(desk.page.ui, 900);
    ui_wake(desk.page.ui, 1200);
    assert_true(ui_wants_frame(desk.page.ui, &when));
    assert_int_equal(when, 900);
    close_desk(&desk);
}

static void ui_ids_are_box_and_key_and_stay_unique(void **state)
{
    (void)state;
    struct page page = page_new();
    ui_begin(page.ui, "scherm", NULL, 0, 0);
    ui_box(page.ui, (struct box){.id = "doos"});
    ui_box(page.ui, (struct box){.gap = 8});
    ui_button(page.ui, say("knop.klaar", "Klaar"));
    ui_button(page.ui, say("knop.klaar", "Klaar"));
    ui_close(page.ui);
    ui_close(page.ui);
    ui_box(page.ui, (struct box){.gap = 8});
    ui_text(page.ui, say("los", "Los"));
    ui_end(page.ui);
    assert_non_null(node(&page, "doos/knop.klaar"));
    assert_non_null(node(&page, "doos/knop.klaar#2"));
    assert_non_null(node(&page, "scherm/los"));
    assert_string_equal(ui_mark_key(page.ui, "dossier-5", "aanleg", NULL), "dossier-5.aanleg");
    assert_string_equal(ui_mark_key(page.ui, "keuze", NULL, "ja"), "keuze.ja");
    page_free(&page);
}

static void ui_private_boxes_make_private_nodes(void **state)
{
    (void)state;
    struct page page = page_new();
    ui_begin(page.ui, "scherm", NULL, 0, 0);
    ui_box(page.ui, (struct box){.id = "doos", .is_private = true});
    ui_box(page.ui, (struct box){.id = "in"});
    ui_text(page.ui, say("t", "Tekst"));
    ui_end(page.ui);
    assert_true(node(&page, "in/t")->states & STATE_PRIVATE);
    page_free(&page);
}

static void ui_says_tenths_in_the_language(void **state)
{
    (void)state;
    struct page page = page_new();
    int value = -35;
    bool has = true;
    for (int round = 0; round < 2; round++) {
        words_choose(page.words, round ? "en" : "nl");
        ui_begin(page.ui, "scherm", NULL, 0, 0);
        ui_slider(page.ui,
                  (struct slider){
                      .key = "s", .name = say("s", "S"), .least = -100, .most = 100, .tenths = 1},
                  &value, &has);
        ui_end(page.ui);
        assert_string_equal(node(&page, "scherm/s")->value, round ? "-3.5" : "-3,5");
    }
    page_free(&page);
}

static void ui_many_items_grow_the_frame(void **state)
{
    (void)state;
    struct page page = page_new();
    ui_begin(page.ui, "scherm", NULL, 0, 0);
    ui_box(page.ui, (struct box){.id = "doos", .gap = 8});
    for (int i = 0; i < 500; i++)
        ui_button(page.ui, say(arena_print(page.arena, "k%d", i), "Knop"));
    ui_end(page.ui);
    assert_int_equal(ui_tree(page.ui).count, 501);
    assert_non_null(node(&page, "doos/k499"));
    page_free(&page);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ui_button_acts_when_let_go),
        cmocka_unit_test(ui_button_moving_off_cancels),
        cmocka_unit_test(ui_press_and_release_in_one_frame_count_once),
        cmocka_unit_test(ui_choice_is_picked_by_click_and_key),
        cmocka_unit_test(ui_slider_is_dragged_and_let_go),
        cmocka_unit_test(ui_spot_is_hit_by_its_shape),
        cmocka_unit_test(ui_small_spots_answer_around_them),
        cmocka_unit_test(ui_a_page_above_takes_everything),
        cmocka_unit_test(ui_dragging_a_page_scrolls_and_presses_nothing),
        cmocka_unit_test(ui_tab_follows_reading_order_and_comes_round),
        cmocka_unit_test(ui_arrows_go_to_the_nearest),
        cmocka_unit_test(ui_arrows_stay_inside_a_group_of_choices),
        cmocka_unit_test(ui_right_goes_on_in_the_next_row_of_choices),
        cmocka_unit_test(ui_scale_is_picked_by_number),
        cmocka_unit_test(ui_slider_by_keys_is_let_go_at_enter),
        cmocka_unit_test(ui_slider_by_keys_is_let_go_when_focus_leaves),
        cmocka_unit_test(ui_slider_by_keys_is_let_go_when_left_alone),
        cmocka_unit_test(ui_slider_takes_a_typed_number),
        cmocka_unit_test(ui_textbox_takes_text_and_edits),
        cmocka_unit_test(ui_textbox_never_takes_half_a_character),
        cmocka_unit_test(ui_shows_what_is_being_composed_and_keeps_what_is_typed),
        cmocka_unit_test(ui_letters_that_no_box_takes_wait_with_their_time),
        cmocka_unit_test(ui_says_when_a_button_was_let_go),
        cmocka_unit_test(ui_typed_text_goes_nowhere_without_a_box),
        cmocka_unit_test(ui_keys_that_nobody_took_are_for_the_screen),
        cmocka_unit_test(ui_ring_shows_for_keys_and_not_for_the_mouse),
        cmocka_unit_test(ui_focus_survives_and_moves_on_when_its_thing_goes),
        cmocka_unit_test(ui_a_turned_page_begins_at_its_top),
        cmocka_unit_test(ui_disabled_buttons_have_focus_and_a_reason_and_do_nothing),
        cmocka_unit_test(ui_show_all_outlines_every_spot),
        cmocka_unit_test(ui_hover_outlines_and_labels_a_spot),
        cmocka_unit_test(ui_a_caption_hides_nothing_that_is_pressed_or_read),
        cmocka_unit_test(ui_a_caption_stands_in_the_middle_at_the_top_of_an_empty_page),
        cmocka_unit_test(ui_acts_take_the_same_road),
        cmocka_unit_test(ui_asks_for_a_frame_after_an_act_and_then_sleeps),
        cmocka_unit_test(ui_ids_are_box_and_key_and_stay_unique),
        cmocka_unit_test(ui_private_boxes_make_private_nodes),
        cmocka_unit_test(ui_says_tenths_in_the_language),
        cmocka_unit_test(ui_many_items_grow_the_frame),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
