/* SPDX-License-Identifier: MPL-2.0 */
/* Items become draws, back to front: a box, its children, what lies over a scene; then the focus
 * ring and the label beside what is pointed at. */
#include "ui/frame.h"

#include "base/arena.h"

#include <string.h>

enum { CONTRAST = 1, BEAMER = 2, PANEL_RADIUS = 20, CONTROL_RADIUS = 14 };

/* --- primitives ------------------------------------------------------------------------------- */

void draw_add(struct ui *ui, struct draw draw)
{
    struct frame *frame = frame_now(ui);
    if (frame->draw_count == frame->draw_room) {
        struct draw *more = arena_get(frame->arena, sizeof *more * (size_t)frame->draw_room * 2);
        memcpy(more, frame->draws, sizeof *more * (size_t)frame->draw_count);
        frame->draws = more;
        frame->draw_room *= 2;
    }
    frame->draws[frame->draw_count++] = draw;
}

void draw_fill(struct ui *ui, struct rect at, struct rect clip, uint32_t colour, int radius)
{
    draw_add(ui,
             (struct draw){
                 .kind = DRAW_FILL, .at = at, .clip = clip, .colour = colour, .radius = radius});
}

void draw_border(struct ui *ui, struct rect at, struct rect clip, uint32_t colour, int radius,
                 int width)
{
    draw_add(ui, (struct draw){.kind = DRAW_BORDER, .at = at, .clip = clip, .colour = colour,
                               .radius = radius, .width = width});
}

uint32_t look_colour(const struct ui *ui, enum tone tone)
{
    return theme_colour(ui->look.theme, tone);
}

static uint32_t see_through(uint32_t colour, unsigned alpha)
{
    return (colour & 0xFFFFFF00u) | alpha;
}

static uint32_t mix(uint32_t a, uint32_t b, unsigned percent)
{
    uint32_t out = 0;
    for (unsigned shift = 0; shift < 32; shift += 8) {
        unsigned from = a >> shift & 255, to = b >> shift & 255;
        out |= ((from * (100 - percent) + to * percent + 50) / 100) << shift;
    }
    return out;
}

/* On dark plates the light tones of art.md stand in: muted, mint, coral, amber. */
uint32_t look_text(const struct ui *ui, enum tone tone, enum surface on)
{
    bool dark = on == SURFACE_DARK && ui->look.theme != CONTRAST;
    if (tone == TONE_TEXT)
        return look_colour(ui, on == SURFACE_DARK ? TONE_TEXT_DARK : TONE_TEXT);
    if (tone == TONE_TEXT_2 && dark)
        return 0xB9BFD9FF;
    if (tone == TONE_RIGHT && dark)
        return 0x6FE3C6FF;
    if (tone == TONE_WRONG && dark)
        return 0xF09A83FF;
    if (tone == TONE_ACCENT && dark)
        return 0xFFD166FF;
    if (tone == TONE_ACCENT && ui->look.theme != CONTRAST) /* mustard; on a projector plain ink */
        return ui->look.theme == BEAMER ? look_colour(ui, TONE_TEXT) : 0x7F5600FF;
    return look_colour(ui, tone);
}

static void draw_text(struct ui *ui, const struct item *item, struct line line, struct rect at,
                      uint32_t colour)
{
    if (line.bytes <= 0)
        return;
    draw_add(ui, (struct draw){.kind = DRAW_TEXT,
                               .at = at,
                               .clip = item->clip,
                               .colour = colour,
                               .font = item->font,
                               .px = item->px,
                               .text = line.text,
                               .bytes = line.bytes});
}

void draw_lines(struct ui *ui, const struct item *item, struct rect inside, uint32_t colour)
{
    int high = layout_line(item->px, item->font == FONT_HEADING), y = inside.y;
    for (int i = 0; i < item->lines.count; i++, y += high) {
        struct line line = item->lines.list[i];
        int free = inside.w - line.width;
        int x = inside.x + (item->text_align == ALIGN_CENTRE ? free / 2
                            : item->text_align == ALIGN_END  ? free
                                                             : 0);
        draw_text(ui, item, line, (struct rect){x, y, line.width, high}, colour);
    }
}

/* --- controls --------------------------------------------------------------------------------- */

static bool is(const struct ui *ui, const struct item *item, const struct memory *memory)
{
    return memory_is(memory,
                     item_id(&ui->frames[ui->now], (int)(item - ui->frames[ui->now].items)));
}

struct paint {
    uint32_t fill, text, edge;
    int edge_width;
};

static struct paint button_paint(const struct ui *ui, const struct item *item)
{
    bool dark = item->on == SURFACE_DARK && ui->look.theme != CONTRAST;
    uint32_t edge = look_colour(ui, TONE_EDGE);
    if (item->disabled)
        return dark ? (struct paint){0x2B3157FF, 0xB9BFD9FF, 0x5D678FFF, 2}
                    : (struct paint){look_colour(ui, TONE_DISABLED),
                                     look_colour(ui, TONE_DISABLED_TEXT), edge, 2};
    if (item->look == LOOK_MAIN)
        return dark ? (struct paint){0xFFD166FF, 0x16213AFF, 0, 0}
                    : (struct paint){look_colour(ui, TONE_BUTTON),
                                     look_colour(ui, TONE_BUTTON_TEXT), 0, 0};
    if (item->look == LOOK_DANGER)
        return (struct paint){look_colour(ui, TONE_WRONG), look_colour(ui, TONE_BUTTON_TEXT), 0, 0};
    if (dark)
        return (struct paint){item->look == LOOK_QUIET ? 0 : 0x343B63FF, 0xF7F1E6FF, 0x8F9AC4FF,
                              item->look == LOOK_QUIET ? 2 : 0};
    return (struct paint){item->look == LOOK_QUIET ? 0 : look_colour(ui, TONE_QUIET),
                          look_colour(ui, TONE_QUIET_TEXT), edge, 2};
}

static struct paint choice_paint(const struct ui *ui, const struct item *item)
{
    bool dark = item->on == SURFACE_DARK && ui->look.theme != CONTRAST;
    if (item->chosen)
        return (struct paint){look_colour(ui, TONE_CHOSEN), look_colour(ui, TONE_CHOSEN_TEXT),
                              ui->look.theme == CONTRAST ? 0xFFFFFFFF : look_colour(ui, TONE_RIGHT),
                              4};
    if (dark)
        return (struct paint){0x2B3157FF, 0xF7F1E6FF, 0x8F9AC4FF, 2};
    return (struct paint){look_colour(ui, TONE_PANEL), look_colour(ui, TONE_TEXT),
                          look_colour(ui, TONE_EDGE), 2};
}

static struct paint touched(const struct ui *ui, const struct item *item, struct paint paint)
{
    bool hovered = is(ui, item, &ui->hover), pressed = is(ui, item, &ui->pressed);
    if (item->disabled || (!hovered && !pressed))
        return paint;
    if (paint.fill)
        paint.fill = mix(paint.fill, paint.text | 0xFF, pressed ? 24 : 10);
    else
        paint.fill = see_through(paint.text, pressed ? 0x40 : 0x1C);
    if (paint.edge_width < 3) {
        paint.edge_width = 3;
        paint.edge =
            paint.edge && ui->look.theme != CONTRAST ? paint.edge : look_colour(ui, TONE_ACCENT);
    }
    return paint;
}

static void draw_plate(struct ui *ui, const struct item *item, const struct paint *paint,
                       int radius)
{
    if (paint->fill)
        draw_fill(ui, item->at, item->clip, paint->fill, radius);
    if (paint->edge_width)
        draw_border(ui, item->at, item->clip, paint->edge, radius, paint->edge_width);
}

static void draw_icon(struct ui *ui, const struct item *item, struct rect at, uint32_t colour)
{
    draw_add(ui, (struct draw){.kind = DRAW_PICTURE,
                               .at = at,
                               .clip = item->clip,
                               .colour = colour,
                               .picture = item->icon});
}

static void draw_button(struct ui *ui, struct item *item)
{
    struct paint paint = touched(ui, item, button_paint(ui, item));
    struct rect at = item->at;
    draw_plate(ui, item, &paint, CONTROL_RADIUS);
    int side = item->px * 5 / 4, high = item->lines.count * layout_line(item->px, false);
    if (item->icon_only) {
        draw_icon(ui, item,
                  (struct rect){at.x + (at.w - side) / 2, at.y + (at.h - side) / 2, side, side},
                  paint.text);
        return;
    }
    int icon = item->icon ? side + 12 : 0; /* as layout.c reserved */
    int left = at.x + (at.w - icon - item->lines.widest) / 2;
    if (item->icon)
        draw_icon(ui, item, (struct rect){left, at.y + (at.h - side) / 2, side, side}, paint.text);
    item->text_align = ALIGN_CENTRE;
    draw_lines(ui, item,
               (struct rect){left + icon, at.y + (at.h - high) / 2, item->lines.widest, high},
               paint.text);
}

/* The mark says chosen without colour: an empty ring, or a disc with a tick. */
static void draw_mark(struct ui *ui, const struct item *item, struct rect at,
                      const struct paint *paint)
{
    static const char tick[] = "\xE2\x9C\x93";
    if (!item->chosen) {
        draw_border(ui, at, item->clip, paint->edge, at.w / 2, 3);
        return;
    }
    uint32_t disc = ui->look.theme == CONTRAST ? 0x000000FF : paint->edge;
    draw_fill(ui, at, item->clip, disc, at.w / 2);
    struct item mark = *item;
    mark.font = FONT_BOLD;
    mark.px = at.w * 3 / 4;
    int wide = ui->metrics.width(ui->metrics.self, mark.font, mark.px, tick, 3);
    struct line line = {tick, 3, wide};
    draw_text(ui, &mark, line, (struct rect){at.x + (at.w - wide) / 2, at.y, wide, at.h},
              paint->fill | 0xFF);
}

static void draw_choice(struct ui *ui, const struct item *item)
{
    struct paint paint = touched(ui, item, choice_paint(ui, item));
    int pad = look_gap(ui, 20), high = item->lines.count * layout_line(item->px, false),
        side = item->px;
    draw_plate(ui, item, &paint, CONTROL_RADIUS);
    struct rect mark = {item->at.x + pad, item->at.y + (item->at.h - side) / 2, side, side};
    draw_mark(ui, item, mark, &paint);
    int left = item->at.x + pad + side + 12;
    draw_lines(ui, item,
               (struct rect){left, item->at.y + (item->at.h - high) / 2, item->at.w, high},
               paint.text);
}

static void draw_number(struct ui *ui, struct item *item)
{
    struct paint paint = touched(ui, item, choice_paint(ui, item));
    int line = layout_line(item->px, false), side = item->px * 2 / 3,
        gap = (item->at.h - line - side) / 2;
    draw_plate(ui, item, &paint, CONTROL_RADIUS);
    item->text_align = ALIGN_CENTRE;
    draw_lines(ui, item, (struct rect){item->at.x, item->at.y + gap - 2, item->at.w, line},
               paint.text);
    struct rect mark = {item->at.x + (item->at.w - side) / 2, item->at.y + item->at.h - gap - side,
                        side, side};
    draw_mark(ui, item, mark, &paint);
}

static void draw_track(struct ui *ui, const struct item *item)
{
    struct rect track = track_of(ui, item);
    int steps = item->slider.most - item->slider.least, thumb = look_scaled(ui, 22);
    long along = item->has_value ? item->value - item->slider.least : steps / 2;
    int x = track.x + (int)(steps > 0 ? along * track.w / steps : 0);
    uint32_t edge = look_colour(ui, TONE_EDGE), fill = look_text(ui, TONE_RIGHT, item->on);
    bool hot = is(ui, item, &ui->hover) || is(ui, item, &ui->pressed);
    draw_fill(ui, track, item->clip, see_through(edge, 0x66), track.h / 2);
    draw_border(ui, track, item->clip, edge, track.h / 2, 2);
    if (item->has_value && x > track.x)
        draw_fill(ui, (struct rect){track.x, track.y, x - track.x, track.h}, item->clip, fill,
                  track.h / 2);
    struct rect knob = {x - thumb, track.y + track.h / 2 - thumb, 2 * thumb, 2 * thumb};
    uint32_t page =
        look_text(ui, TONE_TEXT, item->on == SURFACE_DARK ? SURFACE_PAGE : SURFACE_DARK);
    draw_fill(ui, knob, item->clip, item->has_value ? fill : page | 0xFF, thumb);
    draw_border(ui, knob, item->clip, item->has_value ? page | 0xFF : edge, thumb, hot ? 6 : 4);
    if (!item->shown[0])
        return;
    int bytes = (int)strlen(item->shown),
        wide = ui->metrics.width(ui->metrics.self, item->font, item->px, item->shown, bytes);
    int left = x - wide / 2, most = item->at.x + item->at.w - wide;
    left = left > most ? most : left < item->at.x ? item->at.x : left;
    struct line line = {item->shown, bytes, wide};
    draw_text(ui, item, line, (struct rect){left, item->at.y, wide, layout_line(item->px, false)},
              look_text(ui, TONE_TEXT, item->on));
}

static void draw_field(struct ui *ui, const struct item *item)
{
    bool has_focus = is(ui, item, &ui->focus);
    struct paint paint = {look_colour(ui, TONE_PANEL), look_colour(ui, TONE_TEXT),
                          look_colour(ui, TONE_EDGE), 2};
    paint.edge_width = has_focus ? 3 : 2;
    paint.edge = has_focus ? look_colour(ui, TONE_TEXT) : paint.edge;
    draw_plate(ui, item, &paint, 10);
    field_draw(ui, item, has_focus, paint.text);
}

/* --- boxes ------------------------------------------------------------------------------------ */

static void draw_shadow(struct ui *ui, const struct item *item, int radius)
{
    if (ui->look.theme == CONTRAST)
        return;
    for (int grow = 10; grow >= 0; grow -= 3) {
        struct rect at = rect_grow(item->at, grow);
        at.y += 6;
        draw_fill(ui, at, item->clip, 0x4A21450E, radius + grow);
    }
}

static bool whole_page(const struct item *item)
{
    return item->at.w >= PAGE_W && item->at.h >= PAGE_H;
}

static void draw_surface(struct ui *ui, const struct item *item)
{
    static const enum tone tones[] = {
        [SURFACE_NONE] = TONE_PAGE,       [SURFACE_PAGE] = TONE_PAGE, [SURFACE_PANEL] = TONE_PANEL,
        [SURFACE_PANEL_2] = TONE_PANEL_2, [SURFACE_DARK] = TONE_DARK, [SURFACE_PAPER] = TONE_PAPER,
    };
    enum surface surface = item->box.surface;
    bool whole = whole_page(item) || surface == SURFACE_PAGE;
    int radius = whole || item->at.w >= PAGE_W ? 0
                 : surface == SURFACE_PAPER    ? 8
                 : surface == SURFACE_PANEL_2  ? 14
                                               : PANEL_RADIUS;
    uint32_t colour = look_colour(ui, tones[surface]);
    if (whole && surface == SURFACE_DARK) /* a page laid over another one dims it */
        colour = see_through(colour, ui->look.theme == CONTRAST ? 0xE0 : 0xB8);
    if (!whole && (surface == SURFACE_PANEL || surface == SURFACE_PAPER))
        draw_shadow(ui, item, radius);
    draw_fill(ui, item->at, item->clip, colour, radius);
    if (ui->look.theme == CONTRAST && !whole)
        draw_border(ui, item->at, item->clip, 0xFFFFFFFF, radius, 3);
    else if (!whole && surface == SURFACE_PANEL)
        draw_border(ui, item->at, item->clip, see_through(look_colour(ui, TONE_EDGE), 0x70), radius,
                    2);
}

static void draw_bar(struct ui *ui, const struct item *item)
{
    struct rect bar = {item->at.x + item->at.w - 16, item->at.y + 12, 8, item->at.h - 24};
    if (!item->scrolling || item->content <= 0 || bar.h <= 0)
        return;
    uint32_t edge = item->box.surface == SURFACE_DARK || item->on == SURFACE_DARK
                        ? 0x8F9AC4FF
                        : look_colour(ui, TONE_EDGE);
    draw_fill(ui, bar, item->clip, see_through(edge, 0x40), 4);
    struct rect thumb = bar;
    thumb.h = (int)((long)bar.h * item->at.h / item->content);
    thumb.y += (int)((long)bar.h * item->scroll / item->content);
    draw_fill(ui, thumb, item->clip, edge, 4);
}

static void draw_picture(struct ui *ui, const struct item *item, const char *picture, uint32_t tint)
{
    draw_add(ui, (struct draw){.kind = DRAW_PICTURE,
                               .at = item->at,
                               .clip = item->clip,
                               .colour = tint,
                               .picture = picture});
}

/* Scenes are dimmed in high contrast: what matters has an outline there. */
static void draw_art(struct ui *ui, const struct item *item, const char *picture, uint32_t tint)
{
    if (ui->look.theme == CONTRAST)
        tint = mix(tint, 0x000000FF, 55) | 0xFF;
    draw_picture(ui, item, picture, tint);
}

/* Icons are white, and take the colour of the text beside them. */
static void draw_image(struct ui *ui, const struct item *item)
{
    bool icon = !strncmp(item->picture, "icons/", 6);
    draw_picture(ui, item, item->picture,
                 icon ? look_text(ui, TONE_TEXT, item->on) : 0xFFFFFFFF);
}

static void draw_leaf(struct ui *ui, struct item *item)
{
    struct rect at = item->at;
    switch (item->kind) {
    case ITEM_TEXT:
        if (item->plate)
            draw_fill(ui, at, item->clip, look_colour(ui, TONE_DARK), 12);
        at = item->plate ? (struct rect){at.x + 16, at.y + 8, at.w - 32, at.h - 16} : at;
        draw_lines(ui, item, at, look_text(ui, item->tone, item->on));
        break;
    case ITEM_BUTTON:
        draw_button(ui, item);
        break;
    case ITEM_CHOICE:
        draw_choice(ui, item);
        break;
    case ITEM_NUMBER:
        draw_number(ui, item);
        break;
    case ITEM_TRACK:
        draw_track(ui, item);
        break;
    case ITEM_FIELD:
        draw_field(ui, item);
        break;
    case ITEM_LINE:
        draw_fill(ui, at, item->clip, see_through(look_colour(ui, TONE_EDGE), 0x90), 0);
        break;
    case ITEM_IMAGE:
        draw_image(ui, item);
        break;
    case ITEM_SPOT:
    case ITEM_PICTURE:
        if (item->picture)
            draw_art(ui, item, item->picture, item->tint);
        break;
    case ITEM_STROKE:
        draw_add(ui, (struct draw){.kind = DRAW_LINE,
                                   .at = at,
                                   .clip = item->clip,
                                   .colour = item->tint,
                                   .width = item->stroke,
                                   .rises = item->rises});
        break;
    case ITEM_BOX:
        break;
    }
}

static bool in_sight(const struct item *item)
{
    return !item->clip.w || rect_meet(rect_grow(item->at, 12), item->clip).w > 0;
}

static void draw_item(struct ui *ui, int me);

/* Outlines lie over the whole scene, but under the boxes that stand before it. */
static void draw_children(struct ui *ui, const struct item *box)
{
    const struct frame *frame = frame_now(ui);
    bool overlaid = false;
    for (int i = box->first; i != NONE; i = frame->items[i].next) {
        if (frame->items[i].kind == ITEM_BOX && !overlaid) {
            overlay_spots(ui, box);
            overlaid = true;
        }
        draw_item(ui, i);
    }
    if (!overlaid)
        overlay_spots(ui, box);
}

static void draw_item(struct ui *ui, int me)
{
    struct frame *frame = frame_now(ui);
    struct item *item = &frame->items[me];
    if (!in_sight(item))
        return;
    if (item->kind != ITEM_BOX) {
        draw_leaf(ui, item);
        return;
    }
    if (item->box.surface != SURFACE_NONE)
        draw_surface(ui, item);
    if (item->box.picture)
        draw_art(ui, item, item->box.picture, 0xFFFFFFFF);
    draw_children(ui, item);
    draw_bar(ui, item);
}

void draws_make(struct ui *ui)
{
    struct frame *frame = frame_now(ui);
    struct rect page = {0, 0, PAGE_W, PAGE_H}, none = {0};
    draw_fill(ui, page, none, look_colour(ui, TONE_PAGE), 0);
    draw_item(ui, 0);
    if (ui->veil)
        draw_fill(ui, page, none, ui->veil, 0);
    if (frame->focus != NONE && ui->ring)
        draw_focus(ui, &frame->items[frame->owner[frame->focus]], CONTROL_RADIUS);
    overlay_captions(ui);
    overlay_label(ui);
}
