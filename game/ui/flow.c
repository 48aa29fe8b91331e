/* SPDX-License-Identifier: MPL-2.0 */
/* Rows, and rows that wrap. In a row, boxes without a width and texts share what the others
 * leave; with a box that fills, the rest take what they need and it takes what is left. When one
 * would get less than it can live with, the row wraps and such boxes stack. ALIGN_STRETCH makes
 * equal cells. Vertically, boxes with a surface and choices are as tall as their row (not under
 * ALIGN_CENTRE), leaves stand in its middle. */
#include "ui/frame.h"

static bool is_flexible(const struct item *child)
{
    return child->kind == ITEM_TEXT || child->kind == ITEM_LINE ||
           (child->kind == ITEM_BOX && !child->box.width && !child->snug);
}

static int row_natural(const struct ui *ui, const struct item *child, int inner)
{
    if (child->kind == ITEM_BOX)
        return item_box_width(ui, child, inner);
    return child->natural < inner ? child->natural : inner;
}

/* What it can live with: its longest word, and for a text a few words beside each other. */
static int row_least(const struct item *child)
{
    int few = 8 * child->px;
    if (child->kind != ITEM_TEXT)
        return child->least;
    few = few < child->natural ? few : child->natural;
    return few > child->least ? few : child->least;
}

struct share {
    int avail, takers;
};

/* Takes out everybody whose natural width is within an equal share; false when nobody was. */
static bool settle_small(struct frame *frame, struct item *box, struct share *share, bool equal)
{
    bool any = false;
    for (int i = box->first; i != NONE; i = frame->items[i].next) {
        struct item *child = &frame->items[i];
        if (!is_flexible(child) || child->at.w >= 0 || equal)
            continue;
        if (share->takers == 0 || child->natural > share->avail / share->takers)
            continue;
        child->at.w = child->natural;
        share->avail -= child->natural;
        share->takers--;
        any = true;
    }
    return any;
}

static bool is_filler(const struct item *child)
{
    return is_flexible(child) && child->kind == ITEM_BOX && child->box.fills;
}

/* Columns of one width look calm: cards always, other boxes when an equal share is enough for
 * each. */
static bool all_equal(const struct frame *frame, const struct item *box, const struct share *share)
{
    for (int i = box->first; i != NONE; i = frame->items[i].next) {
        const struct item *child = &frame->items[i];
        bool text = child->kind == ITEM_TEXT && box->box.align != ALIGN_STRETCH;
        bool card = child->kind == ITEM_BOX && child->box.surface != SURFACE_NONE;
        if (is_filler(child))
            return false;
        if (is_flexible(child) && !card && (text || child->natural > share->avail / share->takers))
            return false;
    }
    return true;
}

/* All have enough: what is left goes to the boxes that fill, or else to all boxes alike. */
static void give_rest(struct frame *frame, struct item *box, int rest)
{
    int boxes = 0, fillers = 0;
    for (int i = box->first; i != NONE; i = frame->items[i].next) {
        boxes += is_flexible(&frame->items[i]) && frame->items[i].kind == ITEM_BOX;
        fillers += is_filler(&frame->items[i]);
    }
    for (int i = box->first; i != NONE && boxes; i = frame->items[i].next) {
        struct item *child = &frame->items[i];
        if (is_filler(child) || (!fillers && is_flexible(child) && child->kind == ITEM_BOX))
            child->at.w += rest / (fillers ? fillers : boxes);
    }
}

/* Gives each child its width, or false when they do not fit side by side. */
static bool share_row(struct ui *ui, struct item *box, int inner)
{
    struct frame *frame = frame_now(ui);
    struct share share = {.avail = inner};
    int gap = layout_gap(ui, box);
    for (int i = box->first; i != NONE; i = frame->items[i].next) {
        struct item *child = &frame->items[i];
        bool flexible = is_flexible(child);
        child->at.w = flexible ? -1 : row_natural(ui, child, inner);
        share.avail -= (flexible ? 0 : child->at.w) + (i != box->first ? gap : 0);
        share.takers += flexible;
    }
    if (share.avail < 0)
        return false;
    if (!share.takers)
        return true;
    bool equal = all_equal(frame, box, &share);
    while (settle_small(frame, box, &share, equal))
        ;
    if (!share.takers)
        give_rest(frame, box, share.avail);
    for (int i = box->first; i != NONE; i = frame->items[i].next) {
        struct item *child = &frame->items[i];
        child->at.w = child->at.w < 0 ? share.avail / share.takers : child->at.w;
        if (is_flexible(child) && child->at.w < row_least(child))
            return false;
    }
    return true;
}

void flow_row_widths(struct ui *ui, struct item *box, int inner)
{
    struct frame *frame = frame_now(ui);
    if (!share_row(ui, box, inner)) {
        box->box.flow = FLOW_WRAP;
        flow_wrap_widths(ui, box, inner, true);
        return;
    }
    for (int i = box->first; i != NONE; i = frame->items[i].next) {
        struct item *child = &frame->items[i];
        item_widths(ui, child, child->at.w);
        child->row = 0;
        box->need = child->need > box->need ? child->need : box->need;
        box->shortest = child->shortest > box->shortest ? child->shortest : box->shortest;
    }
    box->line_count = 1;
}

/* The width of equal cells under ALIGN_STRETCH; 0: each its own. */
static int cell_width(struct ui *ui, const struct item *box, int inner)
{
    const struct frame *frame = &ui->frames[ui->now];
    int widest = 1, count = 0, gap = layout_gap(ui, box);
    if (box->box.align != ALIGN_STRETCH)
        return 0;
    for (int i = box->first; i != NONE; i = frame->items[i].next) {
        int natural = row_natural(ui, &frame->items[i], inner);
        widest = natural > widest ? natural : widest;
        count++;
    }
    int columns = (inner + gap) / (widest + gap);
    columns = columns > count ? count : columns < 1 ? 1 : columns;
    return (inner - (columns - 1) * gap) / columns;
}

static int wrap_child_width(const struct ui *ui, const struct item *child, int inner, bool stacks)
{
    if (child->kind == ITEM_LINE)
        return inner;
    if (child->kind != ITEM_BOX || child->box.width || child->snug)
        return row_natural(ui, child, inner);
    return stacks || child->natural > inner ? inner : child->natural;
}

void flow_wrap_widths(struct ui *ui, struct item *box, int inner, bool stacks)
{
    struct frame *frame = frame_now(ui);
    int gap = layout_gap(ui, box), cell = cell_width(ui, box, inner), x = 0, row = 0, tall = 0,
        total = 0;
    for (int i = box->first; i != NONE; i = frame->items[i].next) {
        struct item *child = &frame->items[i];
        item_widths(ui, child, cell ? cell : wrap_child_width(ui, child, inner, stacks));
        if (x > 0 && x + child->at.w > inner) {
            row++;
            total += tall + gap;
            x = tall = 0;
        }
        child->row = row;
        x += child->at.w + gap;
        tall = child->need > tall ? child->need : tall;
    }
    box->line_count = row + 1;
    box->need = box->shortest = total + tall;
}

struct row {
    int first, end, width, height;
};

static struct row row_from(const struct frame *frame, int first, int gap)
{
    struct row row = {.first = first, .width = -gap};
    int i = first;
    for (; i != NONE && frame->items[i].row == frame->items[first].row; i = frame->items[i].next) {
        row.width += frame->items[i].at.w + gap;
        row.height = frame->items[i].need > row.height ? frame->items[i].need : row.height;
    }
    row.end = i;
    return row;
}

/* ALIGN_CENTRE leaves every child its own height. */
static void place_in_row(struct ui *ui, const struct item *row, struct item *child, struct rect at)
{
    int x = at.x, y = at.y, height = at.h;
    bool box = child->kind == ITEM_BOX;
    bool whole = child->kind == ITEM_CHOICE ||
                 (box && (child->box.surface != SURFACE_NONE || child->box.fills));
    whole &= row->box.align != ALIGN_CENTRE || row->box.flow != FLOW_ROW;
    int h = whole || child->need > height ? height : child->need;
    bool middle = !box || child->box.flow != FLOW_COLUMN;
    item_place(ui, child, x, middle ? y + (height - h) / 2 : y, h);
}

void flow_rows_place(struct ui *ui, struct item *box, struct rect inner)
{
    struct frame *frame = frame_now(ui);
    int gap = layout_gap(ui, box), y = inner.y;
    for (int i = box->first; i != NONE;) {
        struct row row = row_from(frame, i, gap);
        if (box->line_count == 1 && (box->box.fills || row.height > inner.h))
            row.height = inner.h;
        int free = inner.w - row.width;
        int x = inner.x + (box->box.align == ALIGN_CENTRE ? free / 2
                           : box->box.align == ALIGN_END  ? free
                                                          : 0);
        for (; i != row.end; i = frame->items[i].next) {
            place_in_row(ui, box, &frame->items[i], (struct rect){x, y, 0, row.height});
            x += frame->items[i].at.w + gap;
        }
        y += row.height + gap;
    }
}
