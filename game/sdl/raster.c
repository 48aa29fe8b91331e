/* SPDX-License-Identifier: MPL-2.0 */
/* Rounded shapes are drawn row by row from a coverage line: 255 inside, less at the rounded
 * ends. */
#include "sdl/raster.h"

#include <string.h>

enum { WIDEST = 8192, BY_HAND = 32 };

static uint32_t swizzled(uint32_t rgba)
{
    return rgba >> 8 | rgba << 24;
}

static uint32_t times(uint32_t channel, uint32_t by)
{
    uint32_t t = channel * by + 128;
    return (t + (t >> 8)) >> 8;
}

/* Over an opaque pixel; alpha 0..255. Red and blue travel in one word. */
static uint32_t over(uint32_t under, uint32_t colour, uint32_t alpha)
{
    uint32_t back = 255 - alpha;
    uint32_t rb = (colour & 0xFF00FF) * alpha + (under & 0xFF00FF) * back + 0x800080;
    uint32_t g = (colour & 0x00FF00) * alpha + (under & 0x00FF00) * back + 0x008000;
    rb = ((rb + (rb >> 8 & 0xFF00FF)) >> 8) & 0xFF00FF;
    g = ((g + (g >> 8 & 0x00FF00)) >> 8) & 0x00FF00;
    return 0xFF000000 | rb | g;
}

static uint32_t *row_at(struct canvas *canvas, int x, int y)
{
    return canvas->pixels + (size_t)y * (size_t)canvas->pitch + x;
}

/* A few by hand, then copies of copies: rows are long, and memcpy is as fast as memory. */
static void plain_span(uint32_t *pixels, int count, uint32_t pixel)
{
    int done = count < BY_HAND ? count : BY_HAND;
    for (int i = 0; i < done; i++)
        pixels[i] = pixel;
    for (int more; done < count; done += more) {
        more = done < count - done ? done : count - done;
        memcpy(pixels + done, pixels, (size_t)more * sizeof *pixels);
    }
}

static void fill_span(uint32_t *pixels, int count, uint32_t colour, uint32_t alpha)
{
    if (alpha == 255) {
        plain_span(pixels, count, colour | 0xFF000000);
        return;
    }
    for (int i = 0; i < count; i++)
        pixels[i] = over(pixels[i], colour, alpha);
}

static void cover_span(uint32_t *pixels, const uint8_t *cover, int count, uint32_t colour,
                       uint32_t alpha)
{
    for (int i = 0; i < count; i++) {
        uint32_t a = alpha == 255 ? cover[i] : times(cover[i], alpha);
        if (a)
            pixels[i] = over(pixels[i], colour, a);
    }
}

static struct rect meet(struct rect a, struct rect b)
{
    int x = a.x > b.x ? a.x : b.x, y = a.y > b.y ? a.y : b.y;
    int right = a.x + a.w < b.x + b.w ? a.x + a.w : b.x + b.w;
    int bottom = a.y + a.h < b.y + b.h ? a.y + a.h : b.y + b.h;
    return right <= x || bottom <= y ? (struct rect){0}
                                     : (struct rect){x, y, right - x, bottom - y};
}

void raster_clear(struct canvas *canvas, struct rect clip, uint32_t colour)
{
    for (int y = clip.y; y < clip.y + clip.h; y++)
        fill_span(row_at(canvas, clip.x, y), clip.w, swizzled(colour), 255);
}

/* --- rounded shapes --------------------------------------------------------------------------- */

static uint32_t root(uint32_t square)
{
    uint32_t result = 0, bit = 1u << 30;
    while (bit > square)
        bit >>= 2;
    for (; bit; bit >>= 2) {
        uint32_t sum = result + bit;
        result >>= 1;
        if (square >= sum) {
            square -= sum;
            result += bit;
        }
    }
    return result;
}

/* How much of the pixel `dx`, `dy` (in halves, from the centre of the corner's circle) is inside
 * it. */
static uint8_t corner(int dx, int dy, int radius)
{
    uint32_t square = (uint32_t)(dx * dx + dy * dy);
    uint32_t far = root(square * 256) / 4; /* the distance, in eighths of a px */
    int inside = radius * 8 + 4 - (int)far;
    return (uint8_t)(inside >= 8 ? 255 : inside <= 0 ? 0 : inside * 255 / 8);
}

/* Writes the coverage of row y of a rounded rectangle for x from..from+count-1. */
static void cover_row(struct rect at, int radius, int y, int from, int count, uint8_t *out)
{
    memset(out, 0, (size_t)count);
    if (y < at.y || y >= at.y + at.h)
        return;
    int left = at.x < from ? from : at.x,
        right = at.x + at.w < from + count ? at.x + at.w : from + count;
    if (right <= left)
        return;
    memset(out + (left - from), 255, (size_t)(right - left));
    int top = at.y + radius, bottom = at.y + at.h - radius;
    if (radius <= 0 || (y >= top && y < bottom))
        return;
    int dy = y < top ? 2 * (top - y) - 1 : 2 * (y - bottom) + 1;
    for (int i = 0; i < radius; i++) {
        uint8_t cover = corner(2 * (radius - i) - 1, dy, radius);
        int a = at.x + i, b = at.x + at.w - 1 - i;
        if (a >= left && a < right)
            out[a - from] = cover;
        if (b >= left && b < right)
            out[b - from] = cover;
    }
}

static int fair_radius(struct rect at, int radius)
{
    int most = (at.w < at.h ? at.w : at.h) / 2;
    return radius > most ? most : radius < 0 ? 0 : radius;
}

void raster_fill(struct canvas *canvas, struct rect at, struct rect clip, uint32_t colour,
                 int radius)
{
    struct rect part = meet(at, clip);
    uint8_t cover[WIDEST];
    uint32_t alpha = colour & 255, pixel = swizzled(colour) & 0xFFFFFF;
    radius = fair_radius(at, radius);
    for (int y = part.y; part.w > 0 && part.w <= WIDEST && y < part.y + part.h; y++) {
        uint32_t *row = row_at(canvas, part.x, y);
        if (y >= at.y + radius && y < at.y + at.h - radius) {
            fill_span(row, part.w, pixel, alpha);
            continue;
        }
        cover_row(at, radius, y, part.x, part.w, cover);
        cover_span(row, cover, part.w, pixel, alpha);
    }
}

static void border_row(uint32_t *row, struct rect part, int y, struct rect at, struct rect hole,
                       const int radii[2], uint32_t colour)
{
    uint8_t outer[WIDEST], inner[WIDEST];
    cover_row(at, radii[0], y, part.x, part.w, outer);
    cover_row(hole, radii[1], y, part.x, part.w, inner);
    for (int i = 0; i < part.w; i++)
        outer[i] = (uint8_t)(outer[i] > inner[i] ? outer[i] - inner[i] : 0);
    cover_span(row, outer, part.w, swizzled(colour) & 0xFFFFFF, colour & 255);
}

void raster_border(struct canvas *canvas, struct rect at, struct rect clip, uint32_t colour,
                   int radius, int width)
{
    struct rect part = meet(at, clip),
                hole = {at.x + width, at.y + width, at.w - 2 * width, at.h - 2 * width};
    int radii[2] = {fair_radius(at, radius), 0};
    radii[1] = radii[0] > width ? radii[0] - width : 0;
    bool open = hole.w > 0 && hole.h > 0;
    int edge = radii[0] > width ? radii[0] : width;
    for (int y = part.y; part.w > 0 && part.w <= WIDEST && y < part.y + part.h; y++) {
        bool straight = open && y >= at.y + edge && y < at.y + at.h - edge;
        if (!straight) {
            border_row(row_at(canvas, part.x, y), part, y, at, open ? hole : (struct rect){0},
                       radii, colour);
            continue;
        }
        struct rect sides[2] = {{at.x, y, width, 1}, {at.x + at.w - width, y, width, 1}};
        for (int i = 0; i < 2; i++) {
            struct rect side = meet(sides[i], part);
            if (side.w > 0)
                fill_span(row_at(canvas, side.x, y), side.w, swizzled(colour) & 0xFFFFFF,
                          colour & 255);
        }
    }
}

/* --- lines ------------------------------------------------------------------------------------ */

/* How far (px, py) lies from the line, in eighths of a px. */
static int distance(const struct raster_line *line, int px, int py)
{
    int64_t x = px - line->x, y = py - line->y, dx = line->dx, dy = line->dy;
    int64_t along = x * dx + y * dy, length = dx * dx + dy * dy;
    if (along > length) {
        x -= dx;
        y -= dy;
    }
    if (along <= 0 || along > length)
        return (int)root((uint32_t)(x * x + y * y));
    int64_t across = x * dy - y * dx;
    return (int)root((uint32_t)(across * across / length));
}

void raster_line(struct canvas *canvas, struct raster_line line, struct rect clip, uint32_t colour)
{
    enum { EIGHTHS = 8, LONGEST = 2048 * EIGHTHS };       /* squares of this fit in 32 bits */
    if (line.dx > LONGEST || line.dx < -LONGEST || line.dy > LONGEST || line.dy < -LONGEST)
        return;
    for (int y = clip.y; y < clip.y + clip.h; y++)
        for (int x = clip.x; x < clip.x + clip.w; x++) {
            int inside = line.width / 2 + EIGHTHS / 2 -
                         distance(&line, x * EIGHTHS + EIGHTHS / 2, y * EIGHTHS + EIGHTHS / 2);
            uint8_t cover = (uint8_t)(inside >= EIGHTHS ? 255
                                      : inside <= 0     ? 0
                                                        : inside * 255 / EIGHTHS);
            cover_span(row_at(canvas, x, y), &cover, 1, swizzled(colour) & 0xFFFFFF, colour & 255);
        }
}

/* --- masks and pictures ----------------------------------------------------------------------- */

void raster_mask(struct canvas *canvas, const struct mask *mask, int x, int y, struct rect clip,
                 uint32_t colour)
{
    struct rect part = meet((struct rect){x, y, mask->w, mask->h}, clip);
    for (int row = part.y; row < part.y + part.h; row++) {
        const uint8_t *cover = mask->alpha + (size_t)(row - y) * (size_t)mask->w + (part.x - x);
        cover_span(row_at(canvas, part.x, row), cover, part.w, swizzled(colour) & 0xFFFFFF,
                   colour & 255);
    }
}

static uint32_t tinted(uint32_t pixel, uint32_t tint)
{
    uint32_t alpha = tint & 255;
    uint32_t a = times(pixel >> 24, alpha), r = times(times(pixel >> 16 & 255, tint >> 24), alpha);
    uint32_t g = times(times(pixel >> 8 & 255, tint >> 16 & 255), alpha);
    uint32_t b = times(times(pixel & 255, tint >> 8 & 255), alpha);
    return a << 24 | r << 16 | g << 8 | b;
}

static void picture_row(uint32_t *row, const uint32_t *from, int count, uint32_t tint)
{
    for (int i = 0; i < count; i++) {
        uint32_t pixel = from[i];
        if (!(pixel >> 24))
            continue;
        if (tint != 0xFFFFFFFF)
            pixel = tinted(pixel, tint);
        uint32_t back = 255 - (pixel >> 24), under = row[i];
        uint32_t rb = (under & 0xFF00FF) * back + 0x800080,
                 g = (under & 0x00FF00) * back + 0x008000;
        rb = ((rb + (rb >> 8 & 0xFF00FF)) >> 8) & 0xFF00FF;
        g = ((g + (g >> 8 & 0x00FF00)) >> 8) & 0x00FF00;
        row[i] = 0xFF000000 | ((pixel & 0xFFFFFF) + (rb | g));
    }
}

void raster_picture(struct canvas *canvas, const struct picture *picture, int x, int y,
                    struct rect clip, uint32_t tint)
{
    struct rect part = meet((struct rect){x, y, picture->w, picture->h}, clip);
    for (int row = part.y; row < part.y + part.h; row++) {
        const uint32_t *from =
            picture->pixels + (size_t)(row - y) * (size_t)picture->w + (part.x - x);
        if (picture->opaque && tint == 0xFFFFFFFF)
            memcpy(row_at(canvas, part.x, row), from, sizeof *from * (size_t)part.w);
        else
            picture_row(row_at(canvas, part.x, row), from, part.w, tint);
    }
}
