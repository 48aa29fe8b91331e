/* SPDX-License-Identifier: MPL-2.0 */
/* Focus is an id: it survives frames. Tab follows reading order, arrows go to the nearest thing
 * in that direction, and inside a group of choices to the next one. */
#include "ui/frame.h"

#include <string.h>

static bool can_have(const struct frame *frame, int node)
{
    return item_focusable(frame, frame->owner[node]);
}

static int node_of(const struct frame *frame, const char *id)
{
    for (int i = 0; id && i < frame->node_count; i++)
        if (!strcmp(frame->nodes[i].id, id))
            return i;
    return NONE;
}

int focus_step(const struct frame *frame, int from, int by)
{
    int count = frame->node_count, node = from;
    if (from == NONE)
        node = by > 0 ? count - 1 : 0;
    for (int i = 0; i < count; i++) {
        node = (node + by + count) % count;
        if (can_have(frame, node))
            return node;
    }
    return NONE;
}

static int abs_of(int x)
{
    return x < 0 ? -x : x;
}

/* How far `to` lies in that direction; less than 0: not in that direction. Being beside costs
 * double. */
static long distance(struct rect from, struct rect to, enum ui_key key)
{
    int dx = (2 * to.x + to.w - 2 * from.x - from.w) / 2,
        dy = (2 * to.y + to.h - 2 * from.y - from.h) / 2;
    bool level = key == KEY_LEFT || key == KEY_RIGHT;
    int along = key == KEY_LEFT ? -dx : key == KEY_RIGHT ? dx : key == KEY_UP ? -dy : dy;
    int across = abs_of(level ? dy : dx) - (level ? from.h + to.h : from.w + to.w) / 2;
    int apart = level ? (from.w + to.w) / 2 : (from.h + to.h) / 2;
    if (along <= 0 || (across > 0 && along < apart / 2))
        return -1;
    return (long)along + 3L * (across > 0 ? across : 0) + abs_of(level ? dy : dx) / 8;
}

static int nearest(const struct frame *frame, int from, enum ui_key key)
{
    int best = NONE;
    long least = 0;
    for (int i = 0; i < frame->node_count; i++) {
        if (i == from || !can_have(frame, i))
            continue;
        long far = distance(frame->nodes[from].at, frame->nodes[i].at, key);
        if (far < 0 || (best != NONE && far >= least))
            continue;
        best = i;
        least = far;
    }
    return best;
}

/* The next or previous choice of the same box. */
static int sibling(const struct frame *frame, int from, int by)
{
    const struct item *me = &frame->items[frame->owner[from]];
    if (me->kind != ITEM_CHOICE && me->kind != ITEM_NUMBER)
        return NONE;
    for (int i = from + by; i >= 0 && i < frame->node_count; i += by) {
        const struct item *other = &frame->items[frame->owner[i]];
        if (other->kind == me->kind && other->parent == me->parent && can_have(frame, i))
            return i;
    }
    return NONE;
}

int focus_towards(const struct frame *frame, int from, enum ui_key key)
{
    if (from == NONE)
        return focus_step(frame, NONE, 1);
    bool level = key == KEY_LEFT || key == KEY_RIGHT;
    int next = sibling(frame, from, key == KEY_LEFT || key == KEY_UP ? -1 : 1);
    if (next != NONE && (level || frame->items[frame->owner[from]].kind == ITEM_CHOICE))
        return next;
    return nearest(frame, from, key);
}

void focus_set(struct ui *ui, const char *id, bool by_keys)
{
    if (!memory_is(&ui->focus, id)) {
        knob_commit(ui);
        ui->caret = NONE;
        ui->composed[0] = '\0';
        ui->digits[0] = '\0';
        memory_set(&ui->focus, id);
    }
    ui->focus_moved |= by_keys;
}

bool item_is_aside(const struct frame *frame, int item)
{
    for (int i = item; i >= 0; i = frame->items[i].parent)
        if (frame->items[i].box.aside)
            return true;
    return false;
}

/* The node is gone: the nearest one after it that is still there, or the first of the page
 * itself. */
static int successor(struct ui *ui)
{
    struct frame *frame = frame_now(ui), *seen = frame_seen(ui);
    int old = strcmp(frame->screen, seen->screen) == 0 && ui->focus.on ? node_of(seen, ui->focus.id)
                                                                       : NONE;
    for (int i = old == NONE ? seen->node_count : old + 1; i < seen->node_count; i++) {
        int node = node_of(frame, seen->nodes[i].id);
        if (node != NONE && can_have(frame, node))
            return node;
    }
    for (int i = 0; i < frame->node_count; i++)
        if (can_have(frame, i) && !item_is_aside(frame, frame->owner[i]))
            return i;
    return frame->node_count ? focus_step(frame, NONE, 1) : NONE;
}

static int wanted_node(struct ui *ui)
{
    struct frame *frame = frame_now(ui);
    int node = ui->wanted.on ? node_of(frame, ui->wanted.id) : NONE;
    memory_set(&ui->wanted, NULL);
    if (node != NONE && can_have(frame, node)) {
        focus_set(ui, frame->nodes[node].id, true);
        return node;
    }
    node = ui->focus.on ? node_of(frame, ui->focus.id) : NONE;
    return node != NONE && can_have(frame, node) ? node : NONE;
}

void focus_resolve(struct ui *ui)
{
    struct frame *frame = frame_now(ui);
    int fresh = ui->wanted.on ? NONE : fresh_focus(ui),
        node = fresh == NONE ? wanted_node(ui) : NONE;
    if (node == NONE) {
        node = fresh == NONE ? successor(ui) : fresh;
        focus_set(ui, node == NONE ? NULL : frame->nodes[node].id, ui->ring);
    }
    frame->focus = node;
    if (node != NONE && ui->focus_moved)
        layout_reveal(ui, frame->owner[node]);
}
