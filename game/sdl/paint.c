/* SPDX-License-Identifier: MPL-2.0 */
/* The two lists are walked side by side; what has no partner is dirty. Lists keep their order,
 * so nothing outside the dirty rectangles can have changed place in depth. */
#include "sdl/paint.h"

#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

enum { PAGE_W = 1920, PAGE_H = 1080, LOOK_AHEAD = 96, NOTHING = -1 };
static const uint32_t outside = 0x000000FF, no_tint = 0xFFFFFFFF;

struct kept {
    struct draw draw;
    struct rect extent;
    bool waits;
}; /* extent in window px, clipped */
struct list {
    struct arena *arena;
    struct kept *items;
    int count;
};
struct painter {
    struct fonts *fonts;
    struct pictures *pictures;
    struct canvas canvas;
    struct rect page;
    bool whole; /* page: where 1920x1080 lies in the window */
    struct list lists[2];
    int now;
    struct rect dirty[MOST_DIRTY];
    int dirty_count;
};

struct painter *painter_new(struct fonts *fonts, struct pictures *pictures)
{
    struct painter *painter = calloc(1, sizeof *painter);
    if (!painter)
        return NULL;
    *painter = (struct painter){.fonts = fonts, .pictures = pictures, .whole = true};
    for (int i = 0; i < 2; i++)
        painter->lists[i].arena = arena_new();
    if (painter->lists[0].arena && painter->lists[1].arena)
        return painter;
    painter_free(painter);
    return NULL;
}

void painter_free(struct painter *painter)
{
    if (!painter)
        return;
    for (int i = 0; i < 2; i++)
        arena_free(painter->lists[i].arena);
    free(painter->canvas.pixels);
    free(painter);
}

bool painter_resize(struct painter *painter, int w, int h)
{
    w = w < 1 ? 1 : w > 8192 ? 8192 : w;
    h = h < 1 ? 1 : h > 8192 ? 8192 : h;
    uint32_t *pixels = calloc((size_t)w * (size_t)h, sizeof *pixels);
    if (!pixels)
        return false;
    free(painter->canvas.pixels);
    painter->canvas = (struct canvas){pixels, w, h, w};
    struct rect page = {0, 0, w, w * PAGE_H / PAGE_W};
    if (page.h > h)
        page = (struct rect){0, 0, h * PAGE_W / PAGE_H, h};
    page.x = (w - page.w) / 2;
    page.y = (h - page.h) / 2;
    painter->page = page;
    painter->whole = true;
    return true;
}

void painter_forget(struct painter *painter)
{
    painter->whole = true;
}

const struct canvas *painter_canvas(const struct painter *painter)
{
    return &painter->canvas;
}

/* --- page to window --------------------------------------------------------------------------- */

static int scaled(const struct painter *painter, int px)
{
    long wide = (long)px * painter->page.w * 2;
    return (int)((wide + (wide < 0 ? -PAGE_W : PAGE_W)) / (2 * PAGE_W));
}

int painter_scaled(const struct painter *painter, int px)
{
    return scaled(painter, px);
}

void painter_to_page(const struct painter *painter, int *x, int *y)
{
    int wide = painter->page.w > 0 ? painter->page.w : 1;
    *x = (int)((long)(*x - painter->page.x) * PAGE_W / wide);
    *y = (int)((long)(*y - painter->page.y) * PAGE_W / wide);
}

void painter_to_window(const struct painter *painter, int *x, int *y)
{
    *x = painter->page.x + scaled(painter, *x);
    *y = painter->page.y + scaled(painter, *y);
}

static struct rect to_window(const struct painter *painter, struct rect at)
{
    int left = scaled(painter, at.x), top = scaled(painter, at.y);
    return (struct rect){painter->page.x + left, painter->page.y + top,
                         scaled(painter, at.x + at.w) - left, scaled(painter, at.y + at.h) - top};
}

static struct rect meet(struct rect a, struct rect b)
{
    int x = a.x > b.x ? a.x : b.x, y = a.y > b.y ? a.y : b.y;
    int right = a.x + a.w < b.x + b.w ? a.x + a.w : b.x + b.w;
    int bottom = a.y + a.h < b.y + b.h ? a.y + a.h : b.y + b.h;
    return right <= x || bottom <= y ? (struct rect){0}
                                     : (struct rect){x, y, right - x, bottom - y};
}

static struct rect join(struct rect a, struct rect b)
{
    int x = a.x < b.x ? a.x : b.x, y = a.y < b.y ? a.y : b.y;
    int right = a.x + a.w > b.x + b.w ? a.x + a.w : b.x + b.w;
    int bottom = a.y + a.h > b.y + b.h ? a.y + a.h : b.y + b.h;
    return (struct rect){x, y, right - x, bottom - y};
}

static struct rect clip_of(const struct painter *painter, const struct draw *draw)
{
    struct rect page = painter->page;
    return draw->clip.w ? meet(page, to_window(painter, draw->clip)) : page;
}

static int at_least(int px, int least)
{
    return px > least ? px : least;
}

static int ring_width(const struct painter *painter, const struct draw *draw)
{
    return at_least(scaled(painter, draw->width), 2);
}

static struct rect extent_of(const struct painter *painter, const struct draw *draw)
{
    struct rect at = to_window(painter, draw->at);
    int more = draw->kind == DRAW_RING   ? ring_width(painter, draw) + 3
               : draw->kind == DRAW_LINE ? scaled(painter, draw->width) + 1
               : draw->kind == DRAW_TEXT ? at_least(scaled(painter, draw->px), 4) + at.w / 24
                                         : 1;
    at = (struct rect){at.x - more, at.y - more, at.w + 2 * more, at.h + 2 * more};
    return meet(at, clip_of(painter, draw));
}

/* --- one draw --------------------------------------------------------------------------------- */

static void paint_text(struct painter *painter, const struct draw *draw, struct rect clip)
{
    int eighths = (int)(((long)draw->px * 8 * painter->page.w + PAGE_W / 2) / PAGE_W);
    const struct drawn_line *line =
        fonts_line(painter->fonts, draw->font, eighths, draw->text, draw->bytes);
    if (!line)
        return;
    struct rect at = to_window(painter, draw->at);
    int baseline = at.y + (at.h + fonts_cap(eighths) / 8) / 2;
    raster_mask(&painter->canvas, &line->mask, at.x, baseline - line->ascent, clip, draw->colour);
}

/* Something quiet where a picture should be: paper with an edge. */
static void paint_placeholder(struct painter *painter, struct rect at, struct rect clip)
{
    raster_fill(&painter->canvas, at, clip, 0xD9C4A380, at_least(painter_scaled(painter, 12), 2));
    raster_border(&painter->canvas, at, clip, 0xA67B4FC0, at_least(painter_scaled(painter, 12), 2),
                  2);
}

static enum picture_state paint_picture(struct painter *painter, const struct draw *draw,
                                        struct rect clip)
{
    const struct picture *picture;
    struct rect at = to_window(painter, draw->at);
    int w = scaled(painter, draw->at.w), h = scaled(painter, draw->at.h);
    if (!draw->picture || w < 1 || h < 1)
        return PICTURE_READY;
    enum picture_state state = pictures_get(painter->pictures, draw->picture, w, h, &picture);
    if (state == PICTURE_READY)
        raster_picture(&painter->canvas, picture, at.x, at.y, clip,
                       draw->colour ? draw->colour : no_tint);
    else if (state == PICTURE_FAULTY)
        paint_placeholder(painter, at, clip);
    return state;
}

static enum picture_state paint_ring(struct painter *painter, const struct draw *draw,
                                     struct rect clip)
{
    struct rect at = to_window(painter, draw->at);
    int width = ring_width(painter, draw), w = scaled(painter, draw->at.w),
        h = scaled(painter, draw->at.h);
    const struct picture *picture;
    enum picture_state state = pictures_get(painter->pictures, draw->picture, w, h, &picture);
    const struct mask *mask = pictures_ring(painter->pictures, draw->picture, w, h, width);
    if (mask) {
        raster_mask(&painter->canvas, mask, at.x - width - 2, at.y - width - 2, clip, draw->colour);
    } else if (state == PICTURE_FAULTY) {
        struct rect edge = {at.x - width, at.y - width, at.w + 2 * width, at.h + 2 * width};
        raster_border(&painter->canvas, edge, clip, draw->colour, 3 * width, width);
    }
    return state;
}

/* What is round on the page stays round when its sides are rounded to whole px. */
static int corner_radius(const struct painter *painter, const struct draw *draw, struct rect at)
{
    int side = draw->at.w < draw->at.h ? draw->at.w : draw->at.h;
    if (2 * draw->radius >= side - 1)
        return (at.w < at.h ? at.w : at.h) / 2;
    return scaled(painter, draw->radius);
}

static int eighths(const struct painter *painter, int px)
{
    return (int)((long)px * 8 * painter->page.w / PAGE_W);
}

static void paint_line(struct painter *painter, const struct draw *draw, struct rect clip)
{
    struct rect page = painter->page;
    int top = draw->rises ? draw->at.y + draw->at.h : draw->at.y;
    struct raster_line line = {page.x * 8 + eighths(painter, draw->at.x),
                               page.y * 8 + eighths(painter, top), eighths(painter, draw->at.w),
                               eighths(painter, draw->rises ? -draw->at.h : draw->at.h),
                               eighths(painter, draw->width)};
    raster_line(&painter->canvas, line, clip, draw->colour);
}

static void paint_one(struct painter *painter, struct kept *kept, struct rect dirty)
{
    const struct draw *draw = &kept->draw;
    struct rect clip = meet(kept->extent, dirty);
    if (!clip.w)
        return;
    struct rect at = to_window(painter, draw->at);
    switch (draw->kind) {
    case DRAW_FILL:
        raster_fill(&painter->canvas, at, clip, draw->colour, corner_radius(painter, draw, at));
        break;
    case DRAW_BORDER:
        raster_border(&painter->canvas, at, clip, draw->colour, corner_radius(painter, draw, at),
                      at_least(scaled(painter, draw->width), 1));
        break;
    case DRAW_TEXT:
        paint_text(painter, draw, clip);
        break;
    case DRAW_PICTURE:
        kept->waits = paint_picture(painter, draw, clip) == PICTURE_WAITS;
        break;
    case DRAW_RING:
        kept->waits = paint_ring(painter, draw, clip) == PICTURE_WAITS;
        break;
    case DRAW_LINE:
        paint_line(painter, draw, clip);
        break;
    }
}

/* --- what changed ----------------------------------------------------------------------------- */

static bool same_rect(struct rect a, struct rect b)
{
    return a.x == b.x && a.y == b.y && a.w == b.w && a.h == b.h;
}

static bool same_name(const char *a, const char *b)
{
    return a == b || (a && b && !strcmp(a, b));
}

static bool same_draw(const struct draw *a, const struct draw *b)
{
    return a->kind == b->kind && same_rect(a->at, b->at) && same_rect(a->clip, b->clip) &&
           a->colour == b->colour && a->radius == b->radius && a->width == b->width &&
           a->rises == b->rises &&
           a->font == b->font && a->px == b->px && a->bytes == b->bytes &&
           (!a->bytes || !memcmp(a->text, b->text, (size_t)a->bytes)) &&
           same_name(a->picture, b->picture);
}

/* Joins rectangles that touch, or the two that waste least when there are too many. */
static void add_dirty(struct painter *painter, struct rect rect)
{
    if (!rect.w)
        return;
    for (int i = 0; i < painter->dirty_count; i++) {
        if (!meet(painter->dirty[i], rect).w)
            continue;
        rect = join(painter->dirty[i], rect);
        painter->dirty[i] = painter->dirty[--painter->dirty_count];
        i = -1;
    }
    if (painter->dirty_count == MOST_DIRTY) {
        rect = join(rect, painter->dirty[--painter->dirty_count]);
        add_dirty(painter, rect);
        return;
    }
    painter->dirty[painter->dirty_count++] = rect;
}

static int find_ahead(const struct draw *draw, const struct list *list, int from)
{
    int end = from + LOOK_AHEAD < list->count ? from + LOOK_AHEAD : list->count;
    for (int i = from; i < end; i++)
        if (same_draw(draw, &list->items[i].draw))
            return i - from;
    return LOOK_AHEAD;
}

static void compare(struct painter *painter, const struct list *old, struct list *new)
{
    int i = 0, j = 0;
    while (i < old->count || j < new->count) {
        bool both = i < old->count && j < new->count;
        if (both && same_draw(&old->items[i].draw, &new->items[j].draw)) {
            new->items[j++].waits = old->items[i++].waits;
            continue;
        }
        int skip_new = both ? find_ahead(&old->items[i].draw, new, j) : LOOK_AHEAD;
        int skip_old = both ? find_ahead(&new->items[j].draw, old, i) : LOOK_AHEAD;
        if (i < old->count && (!both || skip_old <= skip_new))
            add_dirty(painter, old->items[i++].extent);
        if (j < new->count && (!both || skip_new <= skip_old))
            add_dirty(painter, new->items[j++].extent);
    }
}

static void keep(struct painter *painter, struct list *list, struct draws draws)
{
    arena_reset(list->arena);
    list->count = draws.count;
    list->items = arena_get(list->arena, sizeof *list->items * (size_t)(draws.count + 1));
    for (int i = 0; i < draws.count; i++) {
        struct kept *kept = &list->items[i];
        kept->draw = draws.list[i];
        if (kept->draw.bytes > 0)
            kept->draw.text = arena_copy(list->arena, kept->draw.text, (size_t)kept->draw.bytes);
        if (kept->draw.picture)
            kept->draw.picture =
                arena_copy(list->arena, kept->draw.picture, strlen(kept->draw.picture));
        kept->extent = extent_of(painter, &kept->draw);
    }
}

static bool has_come(struct painter *painter, const struct draw *draw)
{
    const struct picture *picture;
    return pictures_get(painter->pictures, draw->picture, scaled(painter, draw->at.w),
                        scaled(painter, draw->at.h), &picture) != PICTURE_WAITS;
}

static void arrivals(struct painter *painter, struct list *list)
{
    for (int i = 0; i < list->count; i++)
        if (list->items[i].waits && has_come(painter, &list->items[i].draw))
            add_dirty(painter, list->items[i].extent);
}

/* The last fill that hides all that is under it in this rectangle; NOTHING: none does. */
static int first_seen(const struct painter *painter, const struct list *list, struct rect dirty)
{
    for (int i = list->count - 1; i >= 0; i--) {
        const struct draw *draw = &list->items[i].draw;
        if (draw->kind != DRAW_FILL || (draw->colour & 255) != 255 || draw->radius > 0)
            continue;
        if (same_rect(meet(to_window(painter, draw->at), meet(list->items[i].extent, dirty)),
                      dirty))
            return i;
    }
    return NOTHING;
}

static int repaint(struct painter *painter, struct rect dirty[MOST_DIRTY])
{
    struct list *list = &painter->lists[painter->now];
    arrivals(painter, list);
    for (int i = 0; i < painter->dirty_count; i++) {
        int first = first_seen(painter, list, painter->dirty[i]);
        if (first == NOTHING)
            raster_clear(&painter->canvas, painter->dirty[i], outside);
        for (int j = first == NOTHING ? 0 : first; j < list->count; j++)
            paint_one(painter, &list->items[j], painter->dirty[i]);
    }
    memcpy(dirty, painter->dirty, sizeof painter->dirty);
    return painter->dirty_count;
}

int painter_paint(struct painter *painter, struct draws draws, struct rect dirty[MOST_DIRTY])
{
    struct list *old = &painter->lists[painter->now], *new = &painter->lists[1 - painter->now];
    painter->dirty_count = 0;
    keep(painter, new, draws);
    if (painter->whole)
        add_dirty(painter, (struct rect){0, 0, painter->canvas.w, painter->canvas.h});
    else
        compare(painter, old, new);
    painter->now = 1 - painter->now;
    painter->whole = false;
    return repaint(painter, dirty);
}

int painter_again(struct painter *painter, struct rect dirty[MOST_DIRTY])
{
    painter->dirty_count = 0;
    return repaint(painter, dirty);
}

bool painter_waits(const struct painter *painter)
{
    const struct list *list = &painter->lists[painter->now];
    for (int i = 0; i < list->count; i++)
        if (list->items[i].waits)
            return true;
    return false;
}
