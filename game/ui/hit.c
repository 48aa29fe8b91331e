/* SPDX-License-Identifier: MPL-2.0 */
/* What is at a point: the last drawn first, and a box with a surface hides what is under it.
 * Small things in a scene answer in a square of 48 px around them too, when nothing else is
 * exactly there. */
#include "ui/frame.h"

#include "base/arena.h"

#include <stdio.h>
#include <string.h>

enum { BLOCKED = -2, SPOT_LEAST = 48 };

static bool in_poly(const int *points, int count, int x, int y)
{
    bool in = false;
    for (int i = 0, j = count - 1; i < count; j = i++) {
        long xi = points[2 * i], yi = points[2 * i + 1], xj = points[2 * j], yj = points[2 * j + 1];
        if ((yi > y) == (yj > y))
            continue;
        long left = (x - xi) * (yj - yi), right = (xj - xi) * (y - yi);
        if (yj > yi ? left < right : left > right)
            in = !in;
    }
    return in;
}

static bool spot_has(const struct spot *spot, int x, int y)
{
    if (!spot->poly || spot->poly_points < 3)
        return rect_has(spot->at, x, y);
    return in_poly(spot->poly, spot->poly_points, x, y);
}

static bool spot_near(const struct spot *spot, int x, int y)
{
    int dx = x - spot->at.x - spot->at.w / 2, dy = y - spot->at.y - spot->at.h / 2;
    return dx >= -SPOT_LEAST / 2 && dx < SPOT_LEAST / 2 && dy >= -SPOT_LEAST / 2 &&
           dy < SPOT_LEAST / 2;
}

/* A spot counts from the corner of its box. */
static bool leaf_has(const struct item *item, int x, int y, bool near)
{
    if (item->kind != ITEM_SPOT)
        return !near && rect_has(item->at, x, y);
    x -= item->at.x - item->box.at.x;
    y -= item->at.y - item->box.at.y;
    return near ? spot_near(&item->spot, x, y) : spot_has(&item->spot, x, y);
}

/* The children are a chain in drawing order; their last answer counts. */
static int hit_in(const struct frame *frame, int box, int x, int y, bool near)
{
    int found = NONE;
    const struct item *of = &frame->items[box];
    if (of->covered || (of->scrolling && !rect_has(of->at, x, y)))
        return NONE;
    if (of->box.surface != SURFACE_NONE && rect_has(of->at, x, y))
        found = BLOCKED;
    for (int i = of->first; i != NONE; i = frame->items[i].next) {
        const struct item *item = &frame->items[i];
        int hit = item->kind == ITEM_BOX ? hit_in(frame, i, x, y, near)
                  : item_focusable(frame, i) && leaf_has(item, x, y, near) ? i
                                                                           : NONE;
        found = hit != NONE ? hit : found;
    }
    return found;
}

int hit_item(const struct frame *frame, int x, int y)
{
    if (!frame->count)
        return NONE;
    int hit = hit_in(frame, 0, x, y, false);
    if (hit == NONE)
        hit = hit_in(frame, 0, x, y, true);
    return hit == BLOCKED ? NONE : hit;
}

int hit_scroller(const struct frame *frame, int x, int y)
{
    int found = NONE;
    for (int i = 0; i < frame->count; i++)
        if (frame->items[i].scrolling && !frame->items[i].covered &&
            rect_has(frame->items[i].at, x, y))
            found = i;
    return found;
}

/* Where a box was scrolled to outlives the frame; the table forgets the oldest. */
static int *scroll_named(struct ui *ui, const char *id)
{
    for (int i = 0; i < ui->scroll_count; i++)
        if (!strcmp(ui->scrolls[i].id, id))
            return &ui->scrolls[i].y;
    if (ui->scroll_count == MOST_SCROLLS) {
        memmove(ui->scrolls, ui->scrolls + 1, sizeof ui->scrolls[0] * (MOST_SCROLLS - 1));
        ui->scroll_count--;
    }
    struct scroll *scroll = &ui->scrolls[ui->scroll_count++];
    snprintf(scroll->id, sizeof scroll->id, "%s", id);
    scroll->y = 0;
    return &scroll->y;
}

static int *scroll_in(struct ui *ui, const struct frame *frame, int box)
{
    const char *id = item_id(frame, box);
    return scroll_named(ui, id ? id : arena_print(frame->arena, "#%d", box));
}

int *scroll_of(struct ui *ui, int box)
{
    return scroll_in(ui, frame_now(ui), box);
}

int *scroll_seen(struct ui *ui, int box)
{
    return scroll_in(ui, frame_seen(ui), box);
}

struct rect track_of(const struct ui *ui, const struct item *item)
{
    int thumb = look_scaled(ui, 22), bar = look_scaled(ui, 12);
    int y = item->at.y + layout_line(item->px, false) + look_scaled(ui, 26) - bar / 2;
    return (struct rect){item->at.x + thumb, y, item->at.w - 2 * thumb, bar};
}
