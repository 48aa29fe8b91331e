/* SPDX-License-Identifier: MPL-2.0 */
/* See hands.h. Looks inside the frame (ui/frame.h), because whether a thing is covered is not in
 * the tree. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "helpers/hands.h"
#include "ui/frame.h"

enum { MOST_WAITS = 60000, MOST_WHEEL = 200, GRID = 24, MOST_STOPS = 256 };

static void settle(struct desk *desk)
{
    for (int i = 0; i < MOST_WAITS; i++) {
        desk_frame(desk);
        if (desk->stage->card_saving == 0 && (!desk->stage->play || play_idle(desk->stage->play)))
            return;
        usleep(100);
    }
    fail_msg("the disk never answered");
}

void hands_input(struct desk *desk, struct ui_input input)
{
    stage_frame(desk->stage, &input, 1, desk->now_ms += 50);
    settle(desk);
}

static void key(struct desk *desk, enum ui_key what)
{
    hands_input(desk, (struct ui_input){.kind = INPUT_KEY, .key = what});
}

static void type(struct desk *desk, const char *text)
{
    for (const char *c = text; *c; c++) {
        char one[2] = {*c, '\0'};
        hands_input(desk, (struct ui_input){.kind = INPUT_TYPED, .typed = one});
    }
}

static void point(struct desk *desk, enum ui_input_kind kind, int x, int y)
{
    hands_input(desk, (struct ui_input){.kind = kind, .x = x, .y = y});
}

static const struct node *node_of(struct desk *desk, const char *id)
{
    struct tree tree = ui_tree(desk->ui);
    int node = tree_find(&tree, id);
    if (node < 0)
        fail_msg("%s is gone from %s", id, stage_top(desk->stage)->name);
    return &tree.nodes[node];
}

static _Noreturn void fail_on(struct desk *desk, const char *id, const char *why)
{
    struct tree tree = ui_tree(desk->ui);
    tree_print(&tree, stderr);
    fail_msg("%s: %s (screen %s, text %d %%)", id, why, stage_top(desk->stage)->name,
             desk->settings.text_percent);
    abort();
}

/* --- in sight --------------------------------------------------------------------------------- */

static bool is_spot(const struct frame *frame, int item)
{
    return item >= 0 && frame->items[item].kind == ITEM_SPOT;
}

/* A ring in a scene is drawn over all other things in it, so only a panel can cover it. */
static bool spot_is_covered(const struct frame *frame, int item)
{
    struct rect at = frame->items[item].at;
    for (int i = 0; i < GRID * GRID; i++) {
        int x = at.x + at.w * (1 + i % GRID) / (GRID + 1),
            y = at.y + at.h * (1 + i / GRID) / (GRID + 1);
        if (is_spot(frame, hit_item(frame, x, y)))
            return false;
    }
    return true;
}

/* What was said in a room may lie over a thing until it is closed; the label, over all, says
 * what has focus. */
static bool label_says(struct desk *desk, const char *name)
{
    struct draws draws = ui_draws(desk->ui);
    for (int i = draws.count - 1; i >= 0 && draws.list[i].kind == DRAW_TEXT; i--)
        if (draws.list[i].bytes > 0 &&
            !strncmp(name, draws.list[i].text, (size_t)draws.list[i].bytes))
            return true;
    return false;
}

/* Where a person would point: the middle of what can be seen of it, or any place that answers. */
static bool find_point(const struct frame *frame, int item, int *x, int *y)
{
    const struct rect page = {0, 0, PAGE_W, PAGE_H};
    struct rect at = rect_meet(frame->items[item].at, page);
    if (frame->items[item].clip.w)
        at = rect_meet(at, frame->items[item].clip);
    *x = at.x + at.w / 2;
    *y = at.y + at.h / 2;
    if (at.w <= 0 || at.h <= 0)
        return false;
    if (hit_item(frame, *x, *y) == item)
        return true;
    for (int i = 0; frame->items[item].kind == ITEM_SPOT && i < GRID * GRID; i++) {
        *x = at.x + at.w * (1 + i % GRID) / (GRID + 1);
        *y = at.y + at.h * (1 + i / GRID) / (GRID + 1);
        if (hit_item(frame, *x, *y) == item)
            return true;
    }
    return false;
}

static bool is_ring(const struct draw *draw, struct rect at)
{
    struct rect out = rect_grow(draw->at, 1), most = rect_grow(at, 16);
    return (draw->kind == DRAW_BORDER || draw->kind == DRAW_RING) && out.x <= at.x &&
           out.y <= at.y && out.x + out.w >= at.x + at.w && out.y + out.h >= at.y + at.h &&
           draw->at.x >= most.x && draw->at.y >= most.y;
}

static void check_ring(struct desk *desk, const struct node *node)
{
    struct draws draws = ui_draws(desk->ui);
    int ring = draws.count - 1;
    while (ring >= 0 && !is_ring(&draws.list[ring], node->at))
        ring--;
    if (ring < 0)
        fail_on(desk, node->id, "focus has no ring");
    for (int i = ring + 1; i < draws.count; i++) {
        const struct draw *over = &draws.list[i];
        struct rect both = rect_meet(over->at, node->at);
        if (over->kind == DRAW_FILL && (over->colour & 0xFF) == 0xFF && both.w == node->at.w &&
            both.h == node->at.h)
            fail_on(desk, node->id, "something is drawn over the focus");
    }
}

void hands_check_focus(struct desk *desk)
{
    struct tree tree = ui_tree(desk->ui);
    const struct frame *frame = &desk->ui->frames[desk->ui->now];
    int x, y;
    if (tree.focus < 0) {
        for (int i = 0; i < tree.count; i++)
            if (item_focusable(frame, frame->owner[i]))
                fail_on(desk, tree.nodes[i].id, "there are stops, and none has focus");
        return;
    }
    const struct node *node = &tree.nodes[tree.focus];
    const struct item *item = &frame->items[frame->owner[tree.focus]];
    struct rect seen = rect_meet(node->at, (struct rect){0, 0, PAGE_W, PAGE_H});
    if (item->clip.w)
        seen = rect_meet(seen, item->clip);
    int want = item->clip.w && item->clip.h < node->at.h ? item->clip.h / 2 : node->at.h;
    if (item->kind != ITEM_SPOT && (seen.h < want || seen.w < node->at.w))
        fail_on(desk, node->id, "focus is not in sight");
    bool spot = item->kind == ITEM_SPOT;
    bool covered = spot ? spot_is_covered(frame, frame->owner[tree.focus])
                        : !find_point(frame, frame->owner[tree.focus], &x, &y);
    if (covered && !(spot && label_says(desk, node->name)))
        fail_on(desk, node->id, "focus is covered");
    check_ring(desk, node);
}

void hands_check_order(struct desk *desk)
{
    const char *seen[MOST_STOPS];
    struct tree tree = ui_tree(desk->ui);
    const struct frame *frame = &desk->ui->frames[desk->ui->now];
    int stops = 0, first = 0;
    for (int i = 0; i < tree.count && stops < MOST_STOPS; i++)
        if (item_focusable(frame, frame->owner[i]))
            seen[stops++] = strdup(tree.nodes[i].id);
    key(desk, KEY_TAB);
    tree = ui_tree(desk->ui);
    while (first < stops && strcmp(seen[first], tree.nodes[tree.focus].id) != 0)
        first++;
    for (int i = 0; i < stops; i++) {
        hands_check_focus(desk);
        tree = ui_tree(desk->ui);
        const char *due = seen[(first + i) % stops];
        if (strcmp(due, tree.nodes[tree.focus].id) != 0)
            fail_on(desk, due, "Tab does not follow the order of the tree");
        key(desk, KEY_TAB);
    }
    for (int i = 0; i < stops; i++)
        free((void *)(uintptr_t)seen[i]);
}

/* --- keys ------------------------------------------------------------------------------------- */

static void focus_by_keys(struct desk *desk, const char *id)
{
    struct tree tree = ui_tree(desk->ui);
    int most = tree.count + 2, at = tree_find(&tree, id);
    enum ui_key step = tree.focus >= 0 && at < tree.focus ? KEY_BACK_TAB : KEY_TAB;
    bool moved = false;
    for (int i = 0; i < most; i++) {
        tree = ui_tree(desk->ui);
        if (moved && tree.focus >= 0 && !strcmp(tree.nodes[tree.focus].id, id))
            return;
        if (!moved && tree.focus >= 0 && !strcmp(tree.nodes[tree.focus].id, id)) {
            key(desk, KEY_TAB); /* away and back, so that the ring stands there */
            key(desk, KEY_BACK_TAB);
        } else {
            key(desk, step);
        }
        moved = true;
        hands_check_focus(desk);
    }
    fail_on(desk, id, "keys cannot reach it");
}

/* As a person types it: a tenth behind a comma. */
static void number_by_keys(struct desk *desk, const char *id, int value)
{
    const struct frame *frame = &desk->ui->frames[desk->ui->now];
    int size = value < 0 ? -value : value;
    char digits[24];
    if (frame->items[frame_item(frame, id)].slider.tenths)
        snprintf(digits, sizeof digits, "%s%d,%d", value < 0 ? "-" : "", size / 10, size % 10);
    else
        snprintf(digits, sizeof digits, "%d", value);
    type(desk, digits);
    key(desk, KEY_ENTER);
}

static void do_by_keys(struct desk *desk, struct ui_act act)
{
    focus_by_keys(desk, act.id);
    if (act.typed) {
        key(desk, KEY_END);
        while (*node_of(desk, act.id)->value)
            key(desk, KEY_BACKSPACE);
        type(desk, act.typed);
        assert_string_equal(node_of(desk, act.id)->value, act.typed);
    } else if (act.has_value) {
        number_by_keys(desk, act.id, act.value);
    } else {
        key(desk, node_of(desk, act.id)->at.x % 2 ? KEY_SPACE : KEY_ENTER);
    }
}

/* --- mouse ------------------------------------------------------------------------------------ */

static int scroller_of(const struct frame *frame, int item)
{
    for (int i = frame->items[item].parent; i >= 0; i = frame->items[i].parent)
        if (frame->items[i].scrolling)
            return i;
    return NONE;
}

/* Turns the wheel over the box it lies in until it can be pointed at. */
static void bring_in_sight(struct desk *desk, const char *id, int *x, int *y)
{
    for (int i = 0; i < MOST_WHEEL; i++) {
        const struct frame *frame = &desk->ui->frames[desk->ui->now];
        int item = frame_item(frame, id);
        if (item == NONE)
            fail_on(desk, id, "is gone while scrolling");
        if (find_point(frame, item, x, y))
            return;
        int box = scroller_of(frame, item);
        if (box == NONE)
            fail_on(desk, id, "cannot be pointed at, and nothing scrolls");
        struct rect at = frame->items[box].at;
        bool up = frame->items[item].at.y < at.y;
        hands_input(desk, (struct ui_input){.kind = INPUT_WHEEL,
                                            .x = at.x + at.w / 2,
                                            .y = at.y + at.h / 2,
                                            .key = up ? KEY_UP : KEY_DOWN});
    }
    fail_on(desk, id, "the wheel does not bring it in sight");
}

static void click(struct desk *desk, const char *id)
{
    int x, y;
    bring_in_sight(desk, id, &x, &y);
    point(desk, INPUT_MOVE, x, y);
    point(desk, INPUT_PRESS, x, y);
    point(desk, INPUT_RELEASE, x, y);
}

/* Drags towards the wanted number: halving, as the eye does. */
static void number_by_mouse(struct desk *desk, const char *id, int value)
{
    int x, y;
    bring_in_sight(desk, id, &x, &y);
    struct rect at = node_of(desk, id)->at;
    int low = at.x, high = at.x + at.w;
    point(desk, INPUT_MOVE, x, y);
    point(desk, INPUT_PRESS, x, y);
    while (high - low > 1) {
        x = (low + high) / 2;
        point(desk, INPUT_MOVE, x, y);
        int shown = desk->ui->drag_value;
        if (shown == value)
            break;
        if (shown < value)
            low = x;
        else
            high = x;
    }
    const struct frame *frame = &desk->ui->frames[desk->ui->now];
    int step = frame->items[frame_item(frame, id)].slider.step, off = desk->ui->drag_value - value;
    if (off <= -step || off >= step)
        fail_on(desk, id, "cannot be dragged to where it should be");
    point(desk, INPUT_RELEASE, x, y);
}

/* The keys on the screen, for whoever has no keyboard. */
static void type_by_mouse(struct desk *desk, const char *id, const char *text)
{
    struct tree tree = ui_tree(desk->ui);
    if (*node_of(desk, id)->value)
        click(desk, "toetsen/knop.wissen");
    for (const char *c = text; *c; c++) {
        char name[32];
        snprintf(name, sizeof name, "toetsen/toets.%c", *c);
        tree = ui_tree(desk->ui);
        if (tree_find(&tree, name) < 0)
            fail_on(desk, name, "this letter cannot be given by mouse");
        click(desk, name);
    }
    assert_string_equal(node_of(desk, id)->value, text);
}

/* What lies behind something in a scene stands in the list of things too. */
static void click_in_list(struct desk *desk, const char *id)
{
    char listed[ID_ROOM];
    const char *thing = strchr(id, '/') + 1;
    click(desk, "gereedschap/knop.toon");
    snprintf(listed, sizeof listed, "lijst/%s", thing);
    struct tree tree = ui_tree(desk->ui);
    click(desk, tree_find(&tree, listed) >= 0 ? listed : "lijst/slot");
}

static void touch_by_mouse(struct desk *desk, const char *id)
{
    const struct frame *frame = &desk->ui->frames[desk->ui->now];
    int x, y, item = frame_item(frame, id);
    if (is_spot(frame, item) && !find_point(frame, item, &x, &y))
        click_in_list(desk, id);
    else
        click(desk, id);
}

static void do_by_mouse(struct desk *desk, struct ui_act act)
{
    if (act.typed)
        type_by_mouse(desk, act.id, act.typed);
    else if (act.has_value)
        number_by_mouse(desk, act.id, act.value);
    else
        touch_by_mouse(desk, act.id);
}

void hands_do(struct desk *desk, enum hands hands, struct ui_act act)
{
    char id[ID_ROOM], typed[64];
    snprintf(id, sizeof id, "%s", act.id);
    snprintf(typed, sizeof typed, "%s", act.typed ? act.typed : "");
    act.id = id;
    act.typed = act.typed ? typed : NULL;
    if (hands == HANDS_KEYS)
        do_by_keys(desk, act);
    else
        do_by_mouse(desk, act);
}
