/* SPDX-License-Identifier: MPL-2.0 */
/* A whole frame: what lies under a modal page, plates under bare texts, sizes and places, and
 * what of it the tree gets to know. */
#include "ui/frame.h"

enum { REVEAL_MARGIN = 24 };

/* A page laid over others takes everything that is under it out of play. */
static void cover(struct frame *frame)
{
    int modal = NONE;
    for (int i = frame->items[0].first; i != NONE; i = frame->items[i].next) {
        const struct item *top = &frame->items[i];
        if (top->kind == ITEM_BOX && top->box.surface != SURFACE_NONE && top->at.w >= PAGE_W &&
            top->at.h >= PAGE_H)
            modal = i;
    }
    for (int i = 1; i < modal; i++) {
        frame->items[i].covered = true;
        if (frame->items[i].node != NONE)
            frame->nodes[frame->items[i].node].states &= ~(unsigned)STATE_FOCUSABLE;
    }
}

static bool inside(struct rect a, struct rect b)
{
    return a.x >= b.x && a.y >= b.y && a.x + a.w <= b.x + b.w && a.y + a.h <= b.y + b.h;
}

static bool is_cut(const struct frame *frame, const struct item *item)
{
    if (!item_has_words(item))
        return false;
    if (item->lines.cut)
        return true;
    for (int i = item->parent; i >= 0; i = frame->items[i].parent) {
        struct rect view = frame->items[i].at;
        if (frame->items[i].scrolling) /* it can be reached: only its width counts */
            return item->at.x < view.x || item->at.x + item->at.w > view.x + view.w;
        if (!inside(item->at, view))
            return true;
    }
    return false;
}

static void publish(struct frame *frame)
{
    for (int i = 0; i < frame->count; i++) {
        struct item *item = &frame->items[i];
        if (item->node == NONE)
            continue;
        struct node *node = &frame->nodes[item->node];
        node->at = item->at;
        node->states &= ~(unsigned)STATE_CLIPPED;
        node->states |= is_cut(frame, item) ? (unsigned)STATE_CLIPPED : 0u;
        if (node->role == ROLE_HEADING && node->parent >= 0 && !frame->nodes[node->parent].name[0])
            frame->nodes[node->parent].name = node->name;
    }
}

/* Text that stands bare on a picture gets a plate. */
static void plates(struct frame *frame)
{
    for (int i = 0; i < frame->count; i++) {
        struct item *item = &frame->items[i];
        int box = item->parent;
        while (item->kind == ITEM_TEXT && box > 0 && !frame->items[box].box.picture &&
               frame->items[box].box.surface == SURFACE_NONE)
            box = frame->items[box].parent;
        item->plate = item->kind == ITEM_TEXT && box > 0 && frame->items[box].box.picture &&
                      frame->items[box].box.surface == SURFACE_NONE;
        if (item->plate)
            item->on = SURFACE_DARK;
    }
}

static void place_all(struct ui *ui)
{
    struct frame *frame = frame_now(ui);
    item_place(ui, &frame->items[0], 0, 0, PAGE_H);
    publish(frame);
}

void layout_frame(struct ui *ui)
{
    struct frame *frame = frame_now(ui);
    plates(frame);
    fresh_mark(ui);
    item_measure(ui, 0);
    item_widths(ui, &frame->items[0], PAGE_W);
    cover(frame);
    place_all(ui);
}

void layout_reveal(struct ui *ui, int me)
{
    struct frame *frame = frame_now(ui);
    bool moved = false;
    for (int i = frame->items[me].parent; i >= 0; i = frame->items[i].parent) {
        struct item *box = &frame->items[i];
        if (!box->scrolling)
            continue;
        int top = frame->items[me].at.y - REVEAL_MARGIN,
            bottom = top + frame->items[me].at.h + 2 * REVEAL_MARGIN;
        int by = top < box->at.y                  ? top - box->at.y
                 : bottom > box->at.y + box->at.h ? bottom - box->at.y - box->at.h
                                                  : 0;
        if (by > 0 && top - by < box->at.y) /* taller than the view: its top comes first */
            by = top - box->at.y;
        *scroll_of(ui, i) += by;
        moved |= by != 0;
    }
    if (moved)
        place_all(ui);
}
