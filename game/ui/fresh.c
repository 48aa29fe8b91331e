/* SPDX-License-Identifier: MPL-2.0 */
/* A page that was turned: when most of what a scrolling box showed has gone and most of what it
 * shows is new, it begins at its top again, and the focus that was inside it goes to its first
 * thing. */
#include "ui/frame.h"

static bool inside(const struct frame *frame, int item, int box)
{
    for (int i = item; i >= 0; i = frame->items[i].parent)
        if (i == box)
            return true;
    return false;
}

/* How many of the things that can be touched in this box the other frame has not. */
static void count_new(const struct frame *frame, int box, const struct frame *other, int *all,
                      int *gone)
{
    *all = *gone = 0;
    for (int i = 0; i < frame->node_count; i++) {
        if (frame->owner[i] == box || !inside(frame, frame->owner[i], box))
            continue;
        ++*all;
        *gone += frame_item(other, frame->nodes[i].id) == NONE;
    }
}

static bool is_fresh(struct ui *ui, int box)
{
    const struct frame *now = frame_now(ui), *seen = frame_seen(ui);
    int before = frame_item(seen, item_id(now, box)), all, gone;
    if (before == NONE)
        return false;
    count_new(now, box, seen, &all, &gone);
    if (2 * gone <= all)
        return false;
    count_new(seen, before, now, &all, &gone);
    return 2 * gone > all;
}

void fresh_mark(struct ui *ui)
{
    struct frame *frame = frame_now(ui);
    for (int i = 1; i < frame->count; i++) {
        struct item *item = &frame->items[i];
        bool may = item->kind == ITEM_BOX && item->node != NONE &&
                   (item->box.scrolls || item->parent == 0);
        item->fresh = may && is_fresh(ui, i);
        if (item->fresh)
            *scroll_of(ui, i) = 0;
    }
}

int fresh_focus(struct ui *ui)
{
    const struct frame *now = frame_now(ui), *seen = frame_seen(ui);
    int old = ui->focus.on ? frame_item(seen, ui->focus.id) : NONE;
    for (int box = now->count - 1; box > 0 && old != NONE; box--) {
        if (!now->items[box].fresh || !inside(seen, old, frame_item(seen, item_id(now, box))))
            continue;
        for (int i = 0; i < now->node_count; i++)
            if (item_focusable(now, now->owner[i]) && inside(now, now->owner[i], box) &&
                !item_is_aside(now, now->owner[i]))
                return i;
    }
    return NONE;
}
