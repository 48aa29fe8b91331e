/* SPDX-License-Identifier: MPL-2.0 */
/* See inspect.h. Looks inside the frame, because what a scrolling box hides is not in the tree. */
#include "helpers/inspect.h"

#include <string.h>

#include "ui/frame.h"

enum { LEAST_TEXT = 22, LEAST_MUST_READ = 28, LEAST_TARGET = 48, LEAST_APART = 8 };
struct inspection {
    const struct frame *frame;
    const char *screen;
    FILE *out;
    int faults;
};

static void fault(struct inspection *self, int node, const char *what)
{
    const struct node *of = &self->frame->nodes[node];
    fprintf(self->out, "%s: %s %s [%d,%d %dx%d] %dpx: %s\n", self->screen, role_word(of->role),
            of->id, of->at.x, of->at.y, of->at.w, of->at.h, of->text_px, what);
    self->faults++;
}

static const struct item *item_of(const struct inspection *self, int node)
{
    return &self->frame->items[self->frame->owner[node]];
}

static bool is_target(const struct inspection *self, int node)
{
    return item_focusable(self->frame, self->frame->owner[node]);
}

static void check_text(struct inspection *self, int node)
{
    const struct node *of = &self->frame->nodes[node];
    bool must = of->role != ROLE_TEXT && of->role != ROLE_GROUP && of->role != ROLE_IMAGE;
    if (of->states & STATE_CLIPPED)
        fault(self, node, "its text does not fit");
    if (of->text_px && of->text_px < LEAST_TEXT)
        fault(self, node, "too small");
    if (of->text_px && must && of->text_px < LEAST_MUST_READ)
        fault(self, node, "must be read, and is too small");
    if ((of->states & STATE_FOCUSABLE || of->role == ROLE_IMAGE) && !*of->name)
        fault(self, node, "has no name");
    for (int i = 0; i < node; i++)
        if (!strcmp(self->frame->nodes[i].id, of->id))
            fault(self, node, "has an id that was there already");
    if (of->states & STATE_FOCUSABLE && strchr(of->id, '#'))
        fault(self, node, "has the key of another node");
}

static bool inside(struct rect in, struct rect at, bool scrolls)
{
    bool level = at.x >= in.x && at.x + at.w <= in.x + in.w;
    return level && (scrolls || (at.y >= in.y && at.y + at.h <= in.y + in.h));
}

static void check_place(struct inspection *self, int node)
{
    const struct item *item = item_of(self, node);
    struct rect page = {0, 0, PAGE_W, PAGE_H}, at = self->frame->nodes[node].at;
    if (item->covered || item->kind == ITEM_SPOT)
        return;
    if (!inside(item->clip.w ? item->clip : page, at, item->clip.w > 0))
        fault(self, node, item->clip.w ? "sticks out of its box" : "sticks out of the page");
    if (is_target(self, node) && (at.w < LEAST_TARGET || at.h < LEAST_TARGET))
        fault(self, node, "is a small target");
}

static struct rect in_sight(const struct inspection *self, int node)
{
    const struct item *item = item_of(self, node);
    return item->clip.w ? rect_meet(item->at, item->clip) : item->at;
}

static void check_distance(struct inspection *self, int a, int b)
{
    struct rect at = in_sight(self, a), other = in_sight(self, b);
    if (at.w <= 0 || other.w <= 0 || item_of(self, a)->kind == ITEM_SPOT ||
        item_of(self, b)->kind == ITEM_SPOT)
        return;
    if (rect_meet(rect_grow(at, LEAST_APART - 1), other).w <= 0)
        return;
    fault(self, b, rect_meet(at, other).w > 0 ? "overlaps:" : "stands too close to:");
    fprintf(self->out, "    %s\n", self->frame->nodes[a].id);
}

int inspect_page(const struct ui *ui, FILE *out)
{
    struct inspection self = {&ui->frames[ui->now], ui_screen(ui), out, 0};
    for (int node = 0; node < self.frame->node_count; node++) {
        check_text(&self, node);
        check_place(&self, node);
        for (int other = 0; is_target(&self, node) && other < node; other++)
            if (is_target(&self, other))
                check_distance(&self, other, node);
    }
    return self.faults;
}
