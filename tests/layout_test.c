/* SPDX-License-Identifier: MPL-2.0 */
/* Where boxes and their content end up: rules by name, goldens of whole pages, and random pages
 * in which nothing may be cut off, overlap or leave the page, at every text size. */
#include "golden/ui/page.h"

#include <time.h>

static const char *const words[] = {
    "leerling",
    "klas",
    "een",
    "de",
    "ontwikkelingsperspectief",
    "rekenen",
    "taal",
    "wat",
    "schoolloopbaanbegeleiding",
    "ja",
    "misschien",
    "niet",
    "meisje",
    "jongen",
    "over",
    "zien",
};

static struct text sentence(struct page *page, const char *id, int count)
{
    char *text = arena_get(page->arena, (size_t)count * 32 + 1);
    for (int i = 0; i < count; i++) {
        strcat(text, i ? " " : "");
        strcat(text, words[(i * 7 + count) % 16]);
    }
    return say(id, text);
}

static void start(struct page *page, int percent, int theme)
{
    ui_set_look(page->ui, (struct ui_look){theme, percent, false});
    ui_begin(page->ui, "proef", NULL, 0, 0);
}

static struct rect at(struct page *page, const char *id)
{
    const struct node *found = node(page, id);
    if (!found)
        print_error("no node %s\n", id);
    assert_non_null(found);
    return found->at;
}

/* --- rules ------------------------------------------------------------------------------------ */

static void layout_column_stacks_with_gaps(void **state)
{
    (void)state;
    struct page page = page_new();
    start(&page, 100, 0);
    ui_box(page.ui, (struct box){.id = "a", .pad = 96, .gap = 24});
    ui_button(page.ui, say("een", "Een"));
    ui_button(page.ui, say("twee", "Twee"));
    ui_end(page.ui);
    struct rect one = at(&page, "a/een"), two = at(&page, "a/twee");
    assert_int_equal(one.x, 96);
    assert_int_equal(one.y, 96);
    assert_int_equal(two.y, one.y + one.h + 24);
    page_free(&page);
}

static void layout_aligns_buttons_in_a_column(void **state)
{
    (void)state;
    struct page page = page_new();
    start(&page, 100, 0);
    ui_box(page.ui, (struct box){.id = "m", .align = ALIGN_CENTRE, .at = {0, 0, 1000, 200}});
    ui_button(page.ui, say("k", "Knop"));
    ui_close(page.ui);
    ui_box(page.ui, (struct box){.id = "e", .align = ALIGN_END, .at = {0, 300, 1000, 200}});
    ui_button(page.ui, say("k", "Knop"));
    ui_close(page.ui);
    ui_box(page.ui, (struct box){.id = "s", .align = ALIGN_STRETCH, .at = {0, 600, 1000, 200}});
    ui_button(page.ui, say("k", "Knop"));
    ui_close(page.ui);
    ui_end(page.ui);
    assert_int_equal(2 * at(&page, "m/k").x + at(&page, "m/k").w, 1000);
    assert_int_equal(at(&page, "e/k").x + at(&page, "e/k").w, 1000);
    assert_int_equal(at(&page, "s/k").w, 1000);
    page_free(&page);
}

static void show_row(struct page *page, int percent)
{
    start(page, percent, 0);
    ui_box(page->ui, (struct box){.id = "rij", .flow = FLOW_ROW, .gap = 32, .pad = 48});
    for (int i = 0; i < 3; i++) {
        ui_box(page->ui, (struct box){.id = arena_print(ui_arena(page->ui), "vak%d", i),
                                      .surface = SURFACE_PANEL,
                                      .pad = 32});
        ui_text(page->ui, sentence(page, "t", 4 + 3 * i));
        ui_button(page->ui, say("k", "Ondertussen"));
        ui_close(page->ui);
    }
    ui_end(page->ui);
}

static void layout_row_makes_equal_columns_of_equal_height(void **state)
{
    (void)state;
    struct page page = page_new();
    show_row(&page, 100);
    assert_int_equal(at(&page, "vak0").w, at(&page, "vak1").w);
    assert_int_equal(at(&page, "vak1").w, at(&page, "vak2").w);
    assert_int_equal(at(&page, "vak0").h, at(&page, "vak2").h);
    assert_int_equal(at(&page, "vak0").y, at(&page, "vak2").y);
    page_free(&page);
}

static void layout_row_stacks_when_the_text_is_large(void **state)
{
    (void)state;
    struct page page = page_new();
    show_row(&page, 225);
    assert_true(at(&page, "vak1").y >= at(&page, "vak0").y + at(&page, "vak0").h);
    assert_int_equal(at(&page, "vak0").x, at(&page, "vak1").x);
    assert_int_equal(clipped(&page), 0);
    page_free(&page);
}

static void layout_a_box_that_fills_takes_the_width_that_is_left(void **state)
{
    (void)state;
    struct page page = page_new();
    start(&page, 100, 0);
    ui_box(page.ui, (struct box){.id = "rij", .flow = FLOW_ROW, .gap = 16, .pad = 16});
    ui_box(page.ui, (struct box){.id = "links", .surface = SURFACE_DARK, .pad = 16});
    ui_text(page.ui, say("t", "Waar ben ik?"));
    ui_close(page.ui);
    ui_box(page.ui, (struct box){.id = "midden", .fills = true});
    ui_close(page.ui);
    ui_box(page.ui,
           (struct box){
               .id = "rechts", .flow = FLOW_WRAP, .surface = SURFACE_DARK, .gap = 8, .pad = 16});
    ui_button(page.ui, say("een", "Een"));
    ui_button(page.ui, say("twee", "Twee"));
    ui_end(page.ui);
    assert_int_equal(at(&page, "links").w, 12 * 14 + 32);
    assert_int_equal(at(&page, "rechts/een").y, at(&page, "rechts/twee").y);
    assert_int_equal(at(&page, "rechts").x + at(&page, "rechts").w, 1904);
    assert_int_equal(at(&page, "midden").x + at(&page, "midden").w + 16, at(&page, "rechts").x);
    page_free(&page);
}

static void layout_wrap_begins_a_new_row(void **state)
{
    (void)state;
    struct page page = page_new();
    start(&page, 100, 0);
    ui_box(page.ui, (struct box){.id = "w", .flow = FLOW_WRAP, .gap = 16, .at = {0, 0, 400, 400}});
    for (int i = 0; i < 6; i++)
        ui_button(page.ui, say(arena_print(page.arena, "k%d", i), "Knoppen"));
    ui_end(page.ui);
    assert_true(at(&page, "w/k0").y < at(&page, "w/k5").y);
    assert_int_equal(at(&page, "w/k0").x, at(&page, "w/k2").x);
    page_free(&page);
}

static void layout_keeps_things_to_touch_apart(void **state)
{
    (void)state;
    struct page page = page_new();
    start(&page, 100, 0);
    ui_box(page.ui, (struct box){.id = "k"});
    ui_button(page.ui, say("een", "Een"));
    ui_button(page.ui, say("twee", "Twee"));
    ui_end(page.ui);
    assert_int_equal(at(&page, "k/twee").y - at(&page, "k/een").y - at(&page, "k/een").h, 8);
    page_free(&page);
}

static void layout_fills_takes_the_height_that_is_left(void **state)
{
    (void)state;
    struct page page = page_new();
    start(&page, 100, 0);
    ui_box(page.ui, (struct box){.id = "blad"});
    ui_box(page.ui, (struct box){.id = "vult", .fills = true});
    ui_close(page.ui);
    ui_box(page.ui, (struct box){.id = "voet", .least_height = 100});
    ui_end(page.ui);
    assert_int_equal(at(&page, "vult").h, 980);
    assert_int_equal(at(&page, "voet").y, 980);
    page_free(&page);
}

static void show_tall(struct page *page, const struct ui_input *inputs, int count)
{
    ui_begin(page->ui, "proef", inputs, count, 0);
    ui_box(page->ui, (struct box){.id = "blad"});
    ui_box(page->ui, (struct box){.id = "kop", .least_height = 100});
    ui_close(page->ui);
    ui_box(page->ui,
           (struct box){.id = "rol", .fills = true, .scrolls = true, .pad = 32, .gap = 16});
    for (int i = 0; i < 40; i++)
        ui_button(page->ui, say(arena_print(page->arena, "k%d", i), "Knop"));
    ui_close(page->ui);
    ui_box(page->ui, (struct box){.id = "voet", .least_height = 100});
    ui_end(page->ui);
}

static void layout_scrolls_only_the_box_that_may(void **state)
{
    (void)state;
    struct page page = page_new();
    show_tall(&page, NULL, 0);
    assert_int_equal(at(&page, "rol").h, 880);
    assert_int_equal(at(&page, "voet").y, 980);
    assert_int_equal(at(&page, "rol/k0").y, 132);
    struct ui_input down = key(KEY_PAGE_DOWN), end = key(KEY_END),
                    wheel = mouse(INPUT_WHEEL, 900, 500);
    show_tall(&page, &down, 1);
    assert_true(at(&page, "rol/k0").y < 0);
    show_tall(&page, &end, 1);
    assert_int_equal(at(&page, "rol/k39").y + at(&page, "rol/k39").h, 980 - 32);
    wheel.key = KEY_UP;
    show_tall(&page, &wheel, 1);
    assert_int_equal(at(&page, "rol/k39").y + at(&page, "rol/k39").h, 980 - 32 + 120);
    page_free(&page);
}

static void layout_focus_pulls_itself_into_view(void **state)
{
    (void)state;
    struct page page = page_new();
    show_tall(&page, NULL, 0);
    for (int i = 0; i < 39; i++) {
        struct ui_input tab = key(KEY_TAB);
        show_tall(&page, &tab, 1);
        struct rect has = at(&page, focus_id(&page)), view = at(&page, "rol");
        assert_true(has.y >= view.y && has.y + has.h <= view.y + view.h);
    }
    assert_string_equal(focus_id(&page), "rol/k39");
    page_free(&page);
}

static void layout_a_page_that_is_too_tall_scrolls_by_itself(void **state)
{
    (void)state;
    struct page page = page_new();
    start(&page, 225, 0);
    ui_box(page.ui, (struct box){.id = "blad", .surface = SURFACE_PAGE, .pad = 96, .gap = 24});
    for (int i = 0; i < 12; i++)
        ui_choice(page.ui, arena_print(page.arena, "k%d", i), sentence(&page, "k", 9), false);
    ui_end(page.ui);
    assert_int_equal(clipped(&page), 0);
    assert_true(at(&page, "blad/k11").y > 1080);
    page_free(&page);
}

static void layout_free_boxes_stand_where_they_are_put(void **state)
{
    (void)state;
    struct page page = page_new();
    start(&page, 100, 0);
    ui_box(page.ui, (struct box){.id = "kamer", .flow = FLOW_FREE});
    ui_box(page.ui, (struct box){.id = "links", .at = {30, 40, 300, 100}});
    ui_close(page.ui);
    ui_box(page.ui, (struct box){.id = "rechts", .at = {1590, 940, 300, 110}});
    ui_end(page.ui);
    assert_int_equal(at(&page, "links").x, 30);
    assert_int_equal(at(&page, "links").w, 300);
    assert_int_equal(at(&page, "rechts").y, 940);
    page_free(&page);
}

static void layout_free_boxes_grow_with_the_text_and_stay_on_the_page(void **state)
{
    (void)state;
    struct page page = page_new();
    start(&page, 225, 0);
    ui_box(page.ui, (struct box){.id = "kamer", .flow = FLOW_FREE});
    ui_box(
        page.ui,
        (struct box){.id = "links", .surface = SURFACE_DARK, .pad = 16, .at = {30, 40, 300, 100}});
    ui_text(page.ui, sentence(&page, "t", 8));
    ui_close(page.ui);
    ui_box(page.ui,
           (struct box){
               .id = "rechts", .surface = SURFACE_DARK, .pad = 16, .at = {1590, 940, 300, 100}});
    ui_text(page.ui, sentence(&page, "t", 8));
    ui_end(page.ui);
    assert_int_equal(at(&page, "links").x, 30);
    assert_int_equal(at(&page, "links").w, 675);
    assert_int_equal(at(&page, "rechts").x + at(&page, "rechts").w, 1890);
    assert_int_equal(at(&page, "rechts").y + at(&page, "rechts").h, 1040);
    assert_int_equal(clipped(&page), 0);
    page_free(&page);
}

static void layout_lines_are_at_most_seventy_characters(void **state)
{
    (void)state;
    struct page page = page_new();
    start(&page, 100, 0);
    ui_box(page.ui, (struct box){.id = "blad"});
    ui_text(page.ui, sentence(&page, "t", 60));
    ui_end(page.ui);
    struct draws draws = ui_draws(page.ui);
    int lines = 0;
    for (int i = 0; i < draws.count; i++) {
        lines += draws.list[i].kind == DRAW_TEXT;
        assert_true(draws.list[i].bytes <= 70);
    }
    assert_true(lines > 5);
    page_free(&page);
}

static void layout_bare_text_on_a_picture_gets_a_plate(void **state)
{
    (void)state;
    struct page page = page_new();
    start(&page, 100, 0);
    ui_box(page.ui, (struct box){.id = "kamer", .picture = "art/title", .pad = 96});
    ui_text(page.ui, say("t", "Op een plaat"));
    ui_end(page.ui);
    struct draws draws = ui_draws(page.ui);
    const struct draw *text = &draws.list[draws.count - 1], *plate = &draws.list[draws.count - 2];
    assert_int_equal(text->kind, DRAW_TEXT);
    assert_int_equal(plate->kind, DRAW_FILL);
    assert_true(plate->at.x < text->at.x && plate->at.x + plate->at.w > text->at.x + text->at.w);
    assert_int_equal(plate->colour, theme_colour(0, TONE_DARK));
    page_free(&page);
}

static void layout_says_when_a_text_cannot_fit(void **state)
{
    (void)state;
    struct page page = page_new();
    start(&page, 100, 0);
    ui_box(page.ui,
           (struct box){.id = "smal", .flow = FLOW_FREE, .at = {0, 0, 12, 1080}, .picture = "x"});
    ui_box(page.ui, (struct box){.id = "te", .at = {0, 0, 10, 100}, .picture = "x"});
    ui_text(page.ui, say("t", "W"));
    ui_end(page.ui);
    assert_int_equal(clipped(&page), 1);
    page_free(&page);
}

/* --- goldens ---------------------------------------------------------------------------------- */

static void show_form(struct page *page)
{
    struct ui *ui = page->ui;
    int value = 7, percent = 62;
    bool has = true;
    char typed_text[24] = "rekenwonder";
    ui_box(ui, (struct box){.id = "blad", .surface = SURFACE_PAGE, .pad = 48, .gap = 24});
    ui_heading(ui, say("titel", "Welkom in de lerarenkamer"), 1);
    ui_text(ui, sentence(page, "uitleg", 25));
    ui_box(ui, (struct box){.id = "rij", .flow = FLOW_ROW, .gap = 32});
    ui_box(ui, (struct box){.id = "keuzes", .surface = SURFACE_PANEL, .pad = 32, .gap = 16});
    for (int i = 0; i < 3; i++)
        ui_choice(ui, arena_print(ui_arena(ui), "k%d", i), sentence(page, "k", 3 + 2 * i), i == 1);
    ui_close(ui);
    ui_box(ui,
           (struct box){
               .id = "vel", .surface = SURFACE_PAPER, .pad = 32, .gap = 16, .is_private = true});
    ui_textbox(ui, "woord", say("woord", "Welk woord past?"), typed_text, sizeof typed_text);
    ui_slider(ui,
              (struct slider){.key = "deel",
                              .name = say("deel", "Welk deel?"),
                              .most = 100,
                              .low = say("laag", "niets"),
                              .high = say("hoog", "alles")},
              &percent, &has);
    ui_close(ui);
    ui_close(ui);
    ui_scale(ui, "schaal", say("schaal", "Hoeveel aanleg zie je?"), say("weinig", "heel weinig"),
             say("veel", "heel veel"), 1, 10, &value, true);
    ui_box(ui, (struct box){.id = "voet", .flow = FLOW_WRAP, .gap = 16, .align = ALIGN_END});
    ui_button_as(ui, (struct button){.key = "klaar",
                                     .name = say("klaar", "Klaar"),
                                     .look = LOOK_MAIN,
                                     .disabled = true,
                                     .why = say("waarom", "Kies eerst.")});
    ui_button_as(ui, (struct button){.key = "hint",
                                     .name = say("hint", "Hint"),
                                     .icon = "icons/hint",
                                     .icon_only = true});
    ui_status(ui, "bewaard", say("bewaard", "Bewaard"));
    ui_close(ui);
    ui_close(ui);
}

static void check_form(int percent, int theme, const char *name)
{
    struct page page = page_new();
    start(&page, percent, theme);
    show_form(&page);
    ui_end(page.ui);
    assert_int_equal(clipped(&page), 0);
    check_golden(&page, name);
    page_free(&page);
}

static bool says(const struct draw *draw, const char *text)
{
    return (size_t)draw->bytes == strlen(text) && !strncmp(draw->text, text, strlen(text));
}

/* A draw for each line: the ends of a scale take one, where there is room for them. */
static void layout_keeps_the_ends_of_a_scale_on_one_line(void **state)
{
    (void)state;
    for (int percent = 100; percent <= 225; percent += 125) {
        struct page page = page_new();
        int value = 0, found = 0;
        const char *const low = "helemaal niet mee eens, nooit", *const high = "helemaal mee eens";
        start(&page, percent, 0);
        ui_scale(page.ui, "s", say("s", "Klopt dit?"), say("l", low), say("h", high), 1, 7, &value,
                 false);
        ui_end(page.ui);
        struct draws draws = ui_draws(page.ui);
        for (int i = 0; i < draws.count; i++)
            found += draws.list[i].kind == DRAW_TEXT &&
                     (says(&draws.list[i], low) || says(&draws.list[i], high));
        assert_int_equal(found, 2);
        page_free(&page);
    }
}

static void layout_of_a_form_at_100_percent(void **state)
{
    (void)state;
    check_form(100, 0, "form_100");
}

static void layout_of_a_form_at_225_percent(void **state)
{
    (void)state;
    check_form(225, 0, "form_225");
}

static void layout_of_a_form_on_a_projector(void **state)
{
    (void)state;
    check_form(100, 2, "form_beamer");
}

/* --- random pages ----------------------------------------------------------------------------- */

static void random_leaf(struct page *page, int number)
{
    struct ui *ui = page->ui;
    const char *key_name = arena_print(ui_arena(ui), "n%d", number);
    struct text text = sentence(page, key_name, 1 + rand() % 12);
    int value = 1;
    bool has = rand() % 2;
    char typed_text[20] = "een";
    switch (rand() % 7) {
    case 0:
        ui_text(ui, text);
        break;
    case 1:
        ui_button(ui, text);
        break;
    case 2:
        ui_choice(ui, key_name, text, rand() % 2);
        break;
    case 3:
        ui_scale(ui, key_name, text, text, text, 1, 2 + rand() % 9, &value, has);
        break;
    case 4:
        ui_slider(
            ui,
            (struct slider){.key = key_name, .name = text, .most = 9, .low = text, .high = text},
            &value, &has);
        break;
    case 5:
        ui_textbox(ui, key_name, text, typed_text, sizeof typed_text);
        break;
    default:
        ui_heading(ui, text, 1 + rand() % 2);
        break;
    }
}

static int random_box(struct page *page, int depth, int number)
{
    static const enum surface surfaces[] = {SURFACE_NONE, SURFACE_PANEL, SURFACE_PANEL_2,
                                            SURFACE_PAPER};
    struct box box = {.id = arena_print(ui_arena(page->ui), "b%d", number++),
                      .flow = (enum flow)(rand() % 3),
                      .align = (enum align)(rand() % 4),
                      .surface = surfaces[rand() % 4],
                      .gap = 8 * (1 + rand() % 4),
                      .pad = depth ? 8 * (rand() % 4) : 48,
                      .width = rand() % 4 ? 0 : 300 + rand() % 900};
    box.width = depth ? box.width : 0;
    ui_box(page->ui, box);
    for (int left = 1 + rand() % 4; left > 0; left--) {
        if (depth < 3 && rand() % 3 == 0)
            number = random_box(page, depth + 1, number);
        else
            random_leaf(page, number++);
    }
    ui_close(page->ui);
    return number;
}

static bool overlap(struct rect a, struct rect b)
{
    return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

static void check_page(struct page *page)
{
    struct tree tree = ui_tree(page->ui);
    for (int i = 0; i < tree.count; i++) {
        const struct node *a = &tree.nodes[i];
        assert_false(a->states & STATE_CLIPPED);
        assert_true(a->at.x >= 0 && a->at.x + a->at.w <= 1920);
        assert_true(!(a->states & STATE_FOCUSABLE) || (a->at.w >= 48 && a->at.h >= 48));
        for (int j = i + 1; j < tree.count; j++)
            if (tree.nodes[j].parent == a->parent)
                assert_false(overlap(a->at, tree.nodes[j].at));
    }
}

static void layout_random_pages_lose_nothing_at_any_text_size(void **state)
{
    (void)state;
    unsigned seed =
        getenv("SEED") ? (unsigned)strtoul(getenv("SEED"), NULL, 10) : (unsigned)time(NULL);
    print_message("SEED=%u\n", seed);
    for (unsigned round = 0; round < 150; round++) {
        struct page page = page_new();
        for (int percent = 100; percent <= 225; percent += 25) {
            srand(seed + round);
            start(&page, percent, (int)(round % 3));
            random_box(&page, 0, 0);
            ui_end(page.ui);
            check_page(&page);
        }
        page_free(&page);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(layout_column_stacks_with_gaps),
        cmocka_unit_test(layout_aligns_buttons_in_a_column),
        cmocka_unit_test(layout_row_makes_equal_columns_of_equal_height),
        cmocka_unit_test(layout_row_stacks_when_the_text_is_large),
        cmocka_unit_test(layout_a_box_that_fills_takes_the_width_that_is_left),
        cmocka_unit_test(layout_wrap_begins_a_new_row),
        cmocka_unit_test(layout_keeps_things_to_touch_apart),
        cmocka_unit_test(layout_fills_takes_the_height_that_is_left),
        cmocka_unit_test(layout_scrolls_only_the_box_that_may),
        cmocka_unit_test(layout_focus_pulls_itself_into_view),
        cmocka_unit_test(layout_a_page_that_is_too_tall_scrolls_by_itself),
        cmocka_unit_test(layout_free_boxes_stand_where_they_are_put),
        cmocka_unit_test(layout_free_boxes_grow_with_the_text_and_stay_on_the_page),
        cmocka_unit_test(layout_lines_are_at_most_seventy_characters),
        cmocka_unit_test(layout_bare_text_on_a_picture_gets_a_plate),
        cmocka_unit_test(layout_says_when_a_text_cannot_fit),
        cmocka_unit_test(layout_keeps_the_ends_of_a_scale_on_one_line),
        cmocka_unit_test(layout_of_a_form_at_100_percent),
        cmocka_unit_test(layout_of_a_form_at_225_percent),
        cmocka_unit_test(layout_of_a_form_on_a_projector),
        cmocka_unit_test(layout_random_pages_lose_nothing_at_any_text_size),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
