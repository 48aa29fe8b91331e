/* SPDX-License-Identifier: MPL-2.0 */
/* Input becomes acts, looked up in the frame that the person saw. Nothing acts before it is let
 * go. */
#include "ui/frame.h"

#include "base/arena.h"

#include <stdio.h>
#include <string.h>

enum { SCROLL_STEP = 120, SCROLL_START = 12, BAR = 28 };

static const char *id_at(const struct frame *seen, int item)
{
    return item_id(seen, item);
}

static int focused_item(struct ui *ui)
{
    struct frame *seen = frame_seen(ui);
    int item = ui->focus.on ? frame_item(seen, ui->focus.id) : NONE;
    return item != NONE && item_focusable(seen, item) ? item : NONE;
}

/* --- pointer ---------------------------------------------------------------------------------- */

static void scroll_by(struct ui *ui, int box, int by)
{
    if (box != NONE)
        *scroll_seen(ui, box) += by;
    ui->again = true;
}

static void hover(struct ui *ui, int x, int y)
{
    struct frame *seen = frame_seen(ui);
    ui->mouse_x = x;
    ui->mouse_y = y;
    ui->mouse_there = true;
    memory_set(&ui->hover, id_at(seen, hit_item(seen, x, y)));
}

static void drag_page(struct ui *ui, int y)
{
    const struct frame *seen = frame_seen(ui);
    int by = y - ui->press_y, box = ui->scroll_box;
    if (!ui->scroll_moves && (by > SCROLL_START || by < -SCROLL_START)) {
        ui->scroll_moves = true;
        memory_set(&ui->pressed, NULL);
    }
    if (!ui->scroll_moves || box >= seen->count || !seen->items[box].scrolling)
        return;
    const struct item *item = &seen->items[box];
    int far = ui->scroll_bar && item->at.h > 0 ? by * item->content / item->at.h : -by;
    *scroll_seen(ui, box) = ui->scroll_at + far;
    ui->again = true;
}

static void pointer_move(struct ui *ui, int x, int y)
{
    struct frame *seen = frame_seen(ui);
    hover(ui, x, y);
    if (ui->dragged.on && !ui->drag_by_key) {
        int item = frame_item(seen, ui->dragged.id);
        if (item != NONE)
            knob_drag(ui, &seen->items[item], id_at(seen, item), x);
    } else if (ui->scroll_held) {
        drag_page(ui, y);
    }
}

static void pointer_press(struct ui *ui, int x, int y)
{
    struct frame *seen = frame_seen(ui);
    hover(ui, x, y);
    int item = hit_item(seen, x, y), box = hit_scroller(seen, x, y);
    ui->press_x = x;
    ui->press_y = y;
    ui->ring = false;
    memory_set(&ui->pressed, id_at(seen, item));
    if (item != NONE)
        focus_set(ui, id_at(seen, item), false);
    if (item != NONE && seen->items[item].kind == ITEM_TRACK) {
        knob_drag(ui, &seen->items[item], id_at(seen, item), x);
        return;
    }
    if (item != NONE && seen->items[item].kind == ITEM_FIELD)
        field_point(ui, &seen->items[item], x);
    if (box == NONE)
        return;
    ui->scroll_held = true;
    ui->scroll_box = box;
    ui->scroll_at = *scroll_seen(ui, box);
    ui->scroll_bar = x >= seen->items[box].at.x + seen->items[box].at.w - BAR;
    ui->scroll_moves = false;
}

static void pointer_release(struct ui *ui, int x, int y)
{
    struct frame *seen = frame_seen(ui);
    hover(ui, x, y);
    ui->scroll_held = false;
    if (ui->dragged.on && !ui->drag_by_key) {
        int item = frame_item(seen, ui->dragged.id);
        if (item != NONE)
            act_add(ui, (struct act){
                            .kind = ACT_VALUE, .id = id_at(seen, item), .value = ui->drag_value});
        else
            memory_set(&ui->dragged, NULL);
    } else if (ui->pressed.on) {
        int item = hit_item(seen, x, y);
        if (item != NONE && memory_is(&ui->pressed, id_at(seen, item)) &&
            seen->items[item].kind != ITEM_FIELD)
            act_add(ui, (struct act){.kind = ACT_PRESS, .id = id_at(seen, item)});
    }
    memory_set(&ui->pressed, NULL);
}

/* --- keys ------------------------------------------------------------------------------------- */

static bool is_arrow(enum ui_key key)
{
    return key == KEY_UP || key == KEY_DOWN || key == KEY_LEFT || key == KEY_RIGHT;
}

static void edit(struct ui *ui, const char *id, enum ui_key key, const char *typed)
{
    const char *copy = typed ? arena_copy(ui_arena(ui), typed, strlen(typed)) : NULL;
    act_add(ui, (struct act){.kind = ACT_EDIT, .id = id, .key = key, .typed = copy});
}

static bool field_key(struct ui *ui, const char *id, enum ui_key key)
{
    if (key == KEY_ENTER) {
        act_add(ui, (struct act){.kind = ACT_PRESS, .id = id});
        return true;
    }
    if (key == KEY_SPACE) /* it comes as typed text too */
        return true;
    if (key != KEY_LEFT && key != KEY_RIGHT && key != KEY_HOME && key != KEY_END &&
        key != KEY_BACKSPACE && key != KEY_DELETE)
        return false;
    edit(ui, id, key, NULL);
    return true;
}

static bool widget_key(struct ui *ui, int item, enum ui_key key)
{
    struct frame *seen = frame_seen(ui);
    const struct item *of = &seen->items[item];
    const char *id = id_at(seen, item);
    if (of->kind == ITEM_TRACK)
        return knob_key(ui, of, id, key);
    if (of->kind == ITEM_FIELD)
        return field_key(ui, id, key);
    if (key != KEY_ENTER && key != KEY_SPACE)
        return false;
    if (!of->disabled)
        act_add(ui, (struct act){.kind = ACT_PRESS, .id = id});
    return true;
}

/* The box that the page keys scroll: round the focus, or else the first. */
static int scroller(struct ui *ui, int item)
{
    struct frame *seen = frame_seen(ui);
    for (int i = item; i >= 0; i = seen->items[i].parent)
        if (seen->items[i].scrolling)
            return i;
    for (int i = 0; i < seen->count; i++)
        if (seen->items[i].scrolling && !seen->items[i].covered)
            return i;
    return NONE;
}

static bool page_key(struct ui *ui, int item, enum ui_key key)
{
    int box = scroller(ui, item);
    if (box == NONE)
        return false;
    int page = frame_seen(ui)->items[box].at.h * 4 / 5;
    if (key == KEY_PAGE_UP || key == KEY_PAGE_DOWN)
        scroll_by(ui, box, key == KEY_PAGE_DOWN ? page : -page);
    else if (key == KEY_HOME || key == KEY_END)
        scroll_by(ui, box, key == KEY_END ? 1 << 20 : -(1 << 20));
    else if (key == KEY_UP || key == KEY_DOWN)
        scroll_by(ui, box, key == KEY_DOWN ? SCROLL_STEP : -SCROLL_STEP);
    else
        return false;
    return true;
}

static bool move_key(struct ui *ui, int item, enum ui_key key)
{
    struct frame *seen = frame_seen(ui);
    int from = item == NONE ? NONE : seen->items[item].node, to = NONE;
    if (!seen->node_count)
        return false;
    if (key == KEY_TAB || key == KEY_BACK_TAB)
        to = focus_step(seen, from, key == KEY_TAB ? 1 : -1);
    else if (is_arrow(key))
        to = focus_towards(seen, from, key);
    if (to != NONE)
        focus_set(ui, seen->nodes[to].id, true);
    return to != NONE || key == KEY_TAB || key == KEY_BACK_TAB;
}

static void key_down(struct ui *ui, enum ui_key key)
{
    int item = focused_item(ui);
    bool moves = key == KEY_TAB || key == KEY_BACK_TAB || is_arrow(key);
    if (moves || key == KEY_ENTER || key == KEY_SPACE)
        ui->ring = true;
    if (key == KEY_SHOW_ALL)
        ui->show_all = !ui->show_all;
    if (item != NONE && widget_key(ui, item, key))
        return;
    if (moves && move_key(ui, item, key))
        return;
    if (page_key(ui, item, key))
        return;
    if (ui->key_count < (int)(sizeof ui->keys / sizeof ui->keys[0]))
        ui->keys[ui->key_count++] = key;
    ui->again = true;
}

/* A letter that no widget is there to take waits for whoever asks; one that repeats is no
 * answer. */
static void keep_letter(struct ui *ui, const struct ui_input *input)
{
    char c = input->typed[0];
    if (c >= 'A' && c <= 'Z')
        c = (char)(c - 'A' + 'a');
    if (input->held || c < 'a' || c > 'z' || input->typed[1] ||
        ui->letter_count == (int)(sizeof ui->letters / sizeof ui->letters[0]))
        return;
    ui->letters[ui->letter_count++] = (struct letter){c, ui->input_ms};
    ui->again = true;
}

static void typed_text(struct ui *ui, const struct ui_input *input)
{
    struct frame *seen = frame_seen(ui);
    int item = focused_item(ui);
    enum item_kind kind = item == NONE ? ITEM_BOX : seen->items[item].kind;
    if (!input->typed)
        return;
    if (kind == ITEM_FIELD)
        edit(ui, id_at(seen, item), KEY_NONE, input->typed);
    else if (kind == ITEM_TRACK)
        knob_typed(ui, &seen->items[item], id_at(seen, item), input->typed);
    else
        keep_letter(ui, input);
}

/* In whatever text box has the focus; it goes when that does. */
static void compose(struct ui *ui, const char *text)
{
    snprintf(ui->composed, sizeof ui->composed, "%s", text ? text : "");
    ui->again = true;
}

void input_take(struct ui *ui, const struct ui_input *input)
{
    ui->input_ms = input->at_ms ? input->at_ms : ui->now_ms;
    switch (input->kind) {
    case INPUT_MOVE:
        pointer_move(ui, input->x, input->y);
        break;
    case INPUT_PRESS:
        pointer_press(ui, input->x, input->y);
        break;
    case INPUT_RELEASE:
        pointer_release(ui, input->x, input->y);
        break;
    case INPUT_WHEEL:
        scroll_by(ui, hit_scroller(frame_seen(ui), input->x, input->y),
                  input->key == KEY_UP ? -SCROLL_STEP : SCROLL_STEP);
        break;
    case INPUT_KEY:
        key_down(ui, input->key);
        break;
    case INPUT_TYPED:
        compose(ui, "");
        typed_text(ui, input);
        break;
    case INPUT_COMPOSED:
        compose(ui, input->typed);
        break;
    }
}

void input_settle(struct ui *ui)
{
    ui->input_ms = ui->now_ms;
    if (ui->drag_waits && ui->drag_due_ms <= ui->now_ms)
        knob_commit(ui);
}
