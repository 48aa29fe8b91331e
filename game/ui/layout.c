/* SPDX-License-Identifier: MPL-2.0 */
/* Two passes: widths go down and heights come up (item_widths), then places go down
 * (item_place). Boxes of fixed height scroll when their content does not fit; nothing is ever
 * cut off. Rows: flow.c. */
#include "ui/frame.h"

#include "base/arena.h"

enum {
    BUTTON_PAD_X = 28,
    BUTTON_PAD_Y = 12,
    CHOICE_PAD = 20,
    FIELD_PAD = 16,
    ICON_GAP = 12,
    SCROLLER_LEAST = 220,
    COLUMN_EM = 40,
    NUMBER_PAD = 24,
    TOUCH_GAP = 8,
    BAR_ROOM = 24
};

int layout_line(int px, bool heading)
{
    return heading ? px * 6 / 5 : px * 29 / 20;
}

bool rect_has(struct rect r, int x, int y)
{
    return x >= r.x && x < r.x + r.w && y >= r.y && y < r.y + r.h;
}

struct rect rect_grow(struct rect r, int by)
{
    return (struct rect){r.x - by, r.y - by, r.w + 2 * by, r.h + 2 * by};
}

struct rect rect_meet(struct rect a, struct rect b)
{
    int x = a.x > b.x ? a.x : b.x, y = a.y > b.y ? a.y : b.y;
    int right = a.x + a.w < b.x + b.w ? a.x + a.w : b.x + b.w;
    int bottom = a.y + a.h < b.y + b.h ? a.y + a.h : b.y + b.h;
    if (right <= x || bottom <= y)
        return (struct rect){0};
    return (struct rect){x, y, right - x, bottom - y};
}

static int at_least(int a, int b)
{
    return a > b ? a : b;
}

static int at_most(int most, int value)
{
    return value < most ? value : most;
}

/* Things that can be touched stand at least 8 px apart (E07). */
int layout_gap(struct ui *ui, const struct item *box)
{
    const struct frame *frame = frame_now(ui);
    int touchable = 0, gap = look_gap(ui, box->box.gap);
    for (int i = box->first; i != NONE && gap < TOUCH_GAP; i = frame->items[i].next)
        touchable += item_focusable(frame, i);
    return touchable > 1 && gap < TOUCH_GAP ? TOUCH_GAP : gap;
}

/* --- leaves ----------------------------------------------------------------------------------- */

/* What stands around the text of a leaf: pads, mark, icon. */
static int side_room(const struct ui *ui, const struct item *item)
{
    if (item->kind == ITEM_BUTTON)
        return 2 * look_gap(ui, BUTTON_PAD_X) + (item->icon ? item->px * 5 / 4 + ICON_GAP : 0);
    if (item->kind == ITEM_CHOICE)
        return 2 * look_gap(ui, CHOICE_PAD) + item->px + ICON_GAP;
    if (item->kind == ITEM_NUMBER)
        return look_gap(ui, NUMBER_PAD);
    if (item->plate)
        return 32;
    return 0;
}

bool item_has_words(const struct item *item)
{
    return item->kind == ITEM_TEXT || item->kind == ITEM_NUMBER || item->kind == ITEM_CHOICE ||
           (item->kind == ITEM_BUTTON && !item->icon_only);
}

static struct wrap wrap_of(const struct ui *ui, const struct item *item)
{
    return (struct wrap){ui->metrics, item->font, item->px, 0, LINE_CHARS};
}

static void leaf_natural(struct ui *ui, struct item *item)
{
    int side = side_room(ui, item), target = look_target(ui);
    if (item_has_words(item)) {
        struct wrap wrap = wrap_of(ui, item);
        item->natural = wrap_natural(&wrap, item->name, ui_arena(ui));
        item->natural = item->natural > COLUMN_EM * item->px ? COLUMN_EM * item->px : item->natural;
        item->least = wrap_least(&wrap, item->name, ui_arena(ui));
        item->least = item->least > 12 * item->px ? 12 * item->px : item->least;
        int least = item->kind == ITEM_TEXT ? 0 : item->kind == ITEM_NUMBER ? 2 * item->px : target;
        item->natural = at_least(item->natural + side, least);
        item->least = at_least(item->least + side, least);
        return;
    }
    int wide = item->kind == ITEM_BUTTON                              ? look_scaled(ui, target)
               : item->kind == ITEM_IMAGE                             ? item->box.width
               : item->kind == ITEM_TRACK || item->kind == ITEM_FIELD ? 14 * item->px
                                                                      : 0;
    item->natural = wide;
    item->least = item->kind == ITEM_IMAGE ? wide / 2 : item->kind == ITEM_BUTTON ? wide : wide / 2;
}

static int lines_height(const struct item *item)
{
    return item->lines.count * layout_line(item->px, item->font == FONT_HEADING);
}

static void leaf_widths(struct ui *ui, struct item *item, int width)
{
    int target = look_target(ui), line = layout_line(item->px, false);
    item->at.w = width;
    if (item_has_words(item)) {
        struct wrap wrap = wrap_of(ui, item);
        wrap.width = at_least(1, width - side_room(ui, item));
        item->lines = wrap_lines(&wrap, item->name, ui_arena(ui));
    }
    switch (item->kind) {
    case ITEM_TEXT:
        item->need = lines_height(item) + (item->plate ? 16 : 0);
        break;
    case ITEM_BUTTON:
        item->need =
            item->icon_only ? item->natural : lines_height(item) + 2 * look_gap(ui, BUTTON_PAD_Y);
        item->need = at_least(item->need, at_least(look_gap(ui, item->box.least_height), target));
        break;
    case ITEM_CHOICE:
        item->need = at_least(lines_height(item) + 2 * look_gap(ui, BUTTON_PAD_Y + 2), target);
        break;
    case ITEM_NUMBER:
        item->need = at_least(line + item->px / 2 + look_gap(ui, 20), target);
        break;
    case ITEM_TRACK:
        item->need = line + look_scaled(ui, 52);
        break;
    case ITEM_FIELD:
        item->need = at_least(line + 2 * look_gap(ui, FIELD_PAD - 4), target);
        break;
    case ITEM_IMAGE:
        item->need = item->box.width > 0 ? item->box.least_height * width / item->box.width : 0;
        break;
    case ITEM_LINE:
        item->need = 2;
        break;
    case ITEM_BOX:
    case ITEM_SPOT:
    case ITEM_PICTURE:
    case ITEM_STROKE:
        item->need = item->at.h;
        break;
    }
    item->shortest = item->need;
}

/* --- widths ----------------------------------------------------------------------------------- */

/* Natural and least widths, children first. Spots and pictures stand where they stand. */
void item_measure(struct ui *ui, int me)
{
    struct frame *frame = frame_now(ui);
    struct item *item = &frame->items[me];
    if (item->kind != ITEM_BOX) {
        leaf_natural(ui, item);
        return;
    }
    int pad = 2 * look_gap(ui, item->box.pad), gap = layout_gap(ui, item), count = 0;
    bool row = item->box.flow == FLOW_ROW || item->box.flow == FLOW_WRAP;
    for (int i = item->first; i != NONE; i = frame->items[i].next) {
        item_measure(ui, i);
        const struct item *child = &frame->items[i];
        item->natural = row ? item->natural + child->natural + (count ? gap : 0)
                            : at_least(item->natural, child->natural);
        item->least = at_least(item->least, child->least);
        count++;
    }
    if (item->snug && item->first != NONE) /* what stands under the first may make it half wider */
        item->natural = at_most(item->natural, frame->items[item->first].natural * 3 / 2);
    item->natural = item->box.width ? look_scaled(ui, item->box.width) : item->natural + pad;
    item->least += pad;
}

int item_box_width(const struct ui *ui, const struct item *item, int inner)
{
    int width = item->box.width ? look_scaled(ui, item->box.width)
                : item->snug    ? item->natural
                                : inner;
    return width < inner ? width : inner;
}

static int column_child_width(const struct ui *ui, const struct item *box, const struct item *child,
                              int inner)
{
    int natural = child->natural < inner ? child->natural : inner;
    int column = COLUMN_EM * theme_px(ui->look.theme, SIZE_BODY, ui->look.text_percent);
    if (child->kind == ITEM_BOX)
        return item_box_width(ui, child, child->column && column < inner ? column : inner);
    if (child->kind == ITEM_IMAGE)
        return natural;
    if (child->kind == ITEM_TEXT)
        return box->box.align == ALIGN_CENTRE || box->box.align == ALIGN_END ? natural : inner;
    if (child->kind == ITEM_BUTTON || child->kind == ITEM_NUMBER)
        return box->box.align == ALIGN_STRETCH ? inner : natural;
    return child->kind == ITEM_LINE || column > inner ? inner : column;
}

static void column_widths(struct ui *ui, struct item *box, int inner)
{
    struct frame *frame = frame_now(ui);
    int gap = layout_gap(ui, box), count = 0;
    for (int i = box->first; i != NONE; i = frame->items[i].next) {
        struct item *child = &frame->items[i];
        item_widths(ui, child, column_child_width(ui, box, child, inner));
        box->need += child->need + (count ? gap : 0);
        box->shortest += child->shortest + (count ? gap : 0);
        count++;
    }
}

/* Under FLOW_FREE a box stands where the screen says, and may grow with its text: away from the
 * edge it is near to, and never nearer to an edge than it already was. */
static void grow_span(int *at, int *size, int want, int room)
{
    int before = *at, after = room - *at - *size;
    int margin = before < after ? before : after;
    margin = margin < 0 ? 0 : margin;
    int most = room - 2 * margin, grown = want < most ? want : most;
    if (grown <= *size)
        return;
    int extra = grown - *size;
    *at -= before > after + 1 ? extra : before + 1 < after ? 0 : extra / 2;
    *at = *at < margin ? margin : *at + grown > room - margin ? room - margin - grown : *at;
    *size = grown;
}

static void free_child_widths(struct ui *ui, struct item *box, struct item *child)
{
    struct rect *at = &child->at;
    if (child->kind != ITEM_BOX) {
        if (child->kind == ITEM_SPOT || child->kind == ITEM_PICTURE || child->kind == ITEM_STROKE)
            return;
        item_widths(ui, child, child->natural < box->at.w ? child->natural : box->at.w);
        child->box.at = (struct rect){0, 0, child->at.w, child->need};
        return;
    }
    bool top = box->parent == NONE,
         whole = top && !child->box.at.w && !child->box.at.h && !child->box.width;
    *at = whole ? (struct rect){0, 0, PAGE_W, PAGE_H} : child->box.at;
    if (!at->w) {
        int most = child->natural < box->at.w ? child->natural : box->at.w;
        at->w = item_box_width(ui, child, child->box.width ? box->at.w : most);
        at->x = top && !child->box.at.x ? (PAGE_W - at->w) / 2 : at->x;
    } else if (!child->box.picture && child->box.flow != FLOW_FREE) {
        grow_span(&at->x, &at->w, look_scaled(ui, at->w), box->at.w);
    }
    int given = at->h, y = at->y;
    struct rect kept = *at;
    item_widths(ui, child, at->w);
    *at = kept;
    at->y = y;
    at->h = given ? given : child->need < box->at.h ? child->need : box->at.h;
    int want = child->need, large = look_scaled(ui, at->h);
    want = child->box.scrolls && want > large ? large : want;
    if (given && !child->box.picture && child->box.flow != FLOW_FREE)
        grow_span(&at->y, &at->h, want, box->at.h);
    at->y = at->y + at->h > box->at.h && at->h <= box->at.h ? box->at.h - at->h : at->y;
    at->x = at->x + at->w > box->at.w && at->w <= box->at.w ? box->at.w - at->w : at->x;
    child->box.at = *at; /* relative to the box, for every time it is placed */
}

void item_widths(struct ui *ui, struct item *item, int width)
{
    struct frame *frame = frame_now(ui);
    if (item->kind != ITEM_BOX) {
        leaf_widths(ui, item, width);
        return;
    }
    int pad = look_gap(ui, item->box.pad);
    int bar = item->box.scrolls && pad < BAR_ROOM ? BAR_ROOM - pad : 0,
        inner = at_least(1, width - 2 * pad - bar);
    item->at.w = width;
    item->need = item->shortest = 0;
    if (item->box.flow == FLOW_FREE) {
        item->at.h = item->box.at.h      ? item->box.at.h
                     : item->parent <= 0 ? PAGE_H
                                         : item->box.least_height;
        for (int i = item->first; i != NONE; i = frame->items[i].next)
            free_child_widths(ui, item, &frame->items[i]);
        item->need = item->at.h;
    } else if (item->box.flow == FLOW_COLUMN) {
        column_widths(ui, item, inner);
    } else if (item->box.flow == FLOW_ROW) {
        flow_row_widths(ui, item, inner);
    } else {
        flow_wrap_widths(ui, item, inner, false);
    }
    item->need = at_least(item->need + 2 * pad, item->box.least_height);
    item->shortest = at_least(item->shortest + 2 * pad, item->box.least_height);
    if (item->box.flow == FLOW_FREE)
        item->need = item->shortest = item->at.h;
    int least = look_scaled(ui, SCROLLER_LEAST);
    if (item->box.scrolls && item->shortest > least)
        item->shortest = at_least(least, item->box.least_height);
}

/* --- places ----------------------------------------------------------------------------------- */

static void column_place(struct ui *ui, struct item *box, struct rect inner, int height)
{
    struct frame *frame = frame_now(ui);
    int pad = look_gap(ui, box->box.pad), gap = layout_gap(ui, box);
    int spare = height - 2 * pad, fillers = 0, give = 0, count = 0;
    for (int i = box->first; i != NONE; i = frame->items[i].next) {
        const struct item *child = &frame->items[i];
        spare -= child->need + (count++ ? gap : 0);
        fillers += child->kind == ITEM_BOX && child->box.fills;
        give += child->need - child->shortest;
    }
    int y = inner.y;
    for (int i = box->first; i != NONE; i = frame->items[i].next) {
        struct item *child = &frame->items[i];
        int h = child->need, mine = child->need - child->shortest;
        if (spare > 0 && child->kind == ITEM_BOX && child->box.fills)
            h += spare / fillers;
        if (spare < 0 && mine > 0)
            h -= -spare > give ? mine : (int)((long)mine * -spare / give);
        int free = inner.w - child->at.w;
        int shift = box->box.align == ALIGN_CENTRE ? free / 2
                    : box->box.align == ALIGN_END  ? free
                                                   : 0;
        item_place(ui, child, inner.x + shift, y, h);
        y += h + gap;
    }
}

static void free_place(struct ui *ui, struct item *box)
{
    struct frame *frame = frame_now(ui);
    for (int i = box->first; i != NONE; i = frame->items[i].next) {
        struct item *child = &frame->items[i];
        child->clip = box->clip;
        item_place(ui, child, box->at.x + child->box.at.x, box->at.y + child->box.at.y,
                   child->box.at.h);
    }
}

/* A box that cannot have the height it needs scrolls; its bar stands in the right margin. */
static void set_scroll(struct ui *ui, struct item *box, int height)
{
    int wants = box->need;
    box->content = wants;
    box->scrolling = box->box.flow != FLOW_FREE && box->shortest > height;
    if (box->box.scrolls && wants > height)
        box->scrolling = true;
    if (!box->scrolling)
        return;
    if (!box->box.scrolls)
        box->content = box->shortest;
    int *at = scroll_of(ui, (int)(box - frame_now(ui)->items)), most = box->content - height;
    *at = *at > most ? most : *at < 0 ? 0 : *at;
    box->scroll = *at;
}

void item_place(struct ui *ui, struct item *item, int x, int y, int height)
{
    struct frame *frame = frame_now(ui);
    const struct item *parent = item->parent >= 0 ? &frame->items[item->parent] : NULL;
    item->at.x = x;
    item->at.y = y;
    item->at.h = height;
    item->clip = parent ? parent->clip : (struct rect){0};
    if (parent && parent->scrolling) {
        item->clip = item->clip.w ? rect_meet(item->clip, parent->at) : parent->at;
        item->clip.w =
            item->clip.w ? item->clip.w : 1; /* nothing in sight: a clip of one empty column */
    }
    if (item->kind != ITEM_BOX)
        return;
    int pad = look_gap(ui, item->box.pad);
    set_scroll(ui, item, height);
    int room = item->scrolling ? item->content : height;
    struct rect inner = {x + pad, y + pad - item->scroll, item->at.w - 2 * pad, room - 2 * pad};
    if (item->box.flow == FLOW_FREE)
        free_place(ui, item);
    else if (item->box.flow == FLOW_COLUMN)
        column_place(ui, item, inner, room);
    else
        flow_rows_place(ui, item, inner);
}
