/* SPDX-License-Identifier: MPL-2.0 */
/* What lies over a scene and beside controls: outlines of touchable things, badges, the focus
 * ring, and the label of what is pointed at (art.md 3). */
#include "ui/frame.h"

#include "base/arena.h"

enum {
    CONTRAST = 1,
    HOVER_RING = 4,
    MARK_RING = 6,
    FOCUS_RING = 7,
    KEYLINE = 4,
    BADGE = 40,
    LABEL_WIDTH = 640,
    LABEL_MARGIN = 12
};
static const uint32_t amber = 0xFFD166FF, mint = 0x6FE3C6FF, night = 0x12152BFF,
                      solved_disc = 0x1F6F68FF, cream = 0xF7F1E6FF, yellow = 0xFFE14DFF;

static bool has(const struct ui *ui, const struct item *item, const struct memory *memory)
{
    return memory_is(memory,
                     item_id(&ui->frames[ui->now], (int)(item - ui->frames[ui->now].items)));
}

static bool has_focus(const struct ui *ui, const struct item *item)
{
    return ui->ring && item->node != NONE && item->node == ui->frames[ui->now].focus;
}

/* Round the shape of its picture; a thing without one gets a round frame. */
static void ring(struct ui *ui, const struct item *item, uint32_t colour, int width)
{
    if (!item->spot.picture) {
        draw_border(ui, rect_grow(item->at, width + 2), item->clip, colour, 14, width);
        return;
    }
    draw_add(ui, (struct draw){.kind = DRAW_RING,
                               .at = item->at,
                               .clip = item->clip,
                               .colour = colour,
                               .width = width,
                               .picture = item->spot.picture});
}

static void outline(struct ui *ui, const struct item *item)
{
    bool hover = has(ui, item, &ui->hover), contrast = ui->look.theme == CONTRAST;
    bool marked = item->spot.state == SPOT_MARKED;
    if (item->covered || has_focus(ui, item) || (!hover && !ui->show_all && !contrast && !marked))
        return;
    uint32_t colour = item->spot.state == SPOT_SOLVED || marked ? mint : amber;
    if (contrast) /* always outlined: the art itself is dimmed (B09) */
        colour = hover || marked ? yellow : 0xFFFFFFFF;
    int width = (contrast && hover) || marked ? MARK_RING : HOVER_RING;
    ring(ui, item, night, width + KEYLINE);
    ring(ui, item, colour, width);
}

static void badge(struct ui *ui, const struct item *item)
{
    if (item->spot.state != SPOT_SOLVED && item->spot.state != SPOT_MARKED)
        return;
    int x = item->at.x + item->at.w - BADGE / 2, y = item->at.y - BADGE / 2;
    x = x > PAGE_W - BADGE - 4 ? PAGE_W - BADGE - 4 : x;
    y = y < 4 ? 4 : y;
    struct rect disc = {x, y, BADGE, BADGE};
    draw_fill(ui, disc, item->clip, solved_disc, BADGE / 2);
    draw_border(ui, disc, item->clip, cream, BADGE / 2, 3);
    draw_add(ui, (struct draw){.kind = DRAW_PICTURE,
                               .at = rect_grow(disc, -8),
                               .clip = item->clip,
                               .colour = cream,
                               .picture = "icons/check"});
}

/* The mint outline that comes and goes once; with contrast all outlines are white or yellow
 * already. */
static void pulse(struct ui *ui, const struct item *item)
{
    unsigned alpha = (unsigned)item->spot.pulse;
    if (!alpha || ui->look.theme == CONTRAST)
        return;
    ring(ui, item, (night & ~255u) | alpha, FOCUS_RING + KEYLINE);
    ring(ui, item, (mint & ~255u) | alpha, FOCUS_RING);
}

void ui_veil(struct ui *ui, uint32_t colour)
{
    ui->veil = colour;
}

void overlay_spots(struct ui *ui, const struct item *scene)
{
    const struct frame *frame = frame_now(ui);
    for (int i = scene->first; i != NONE; i = frame->items[i].next) {
        const struct item *item = &frame->items[i];
        if (item->kind != ITEM_SPOT || item->spot.decorative)
            continue;
        outline(ui, item);
        pulse(ui, item);
        badge(ui, item);
    }
}

void draw_focus(struct ui *ui, const struct item *item, int radius)
{
    struct rect clip = item->clip.w ? rect_grow(item->clip, 10) : item->clip;
    bool contrast = ui->look.theme == CONTRAST;
    if (item->kind == ITEM_SPOT) { /* over the panels too: the ring is never covered (E04) */
        ring(ui, item, night, FOCUS_RING + KEYLINE);
        ring(ui, item, contrast ? yellow : amber, FOCUS_RING);
        return;
    }
    if (contrast) {
        draw_border(ui, rect_grow(item->at, 10), clip, yellow, radius + 10, 6);
        draw_border(ui, rect_grow(item->at, 4), clip, 0x000000FF, radius + 4, 4);
        return;
    }
    draw_border(ui, rect_grow(item->at, 7), clip, look_colour(ui, TONE_FOCUS), radius + 7, 3);
    draw_border(ui, rect_grow(item->at, 10), clip, look_colour(ui, TONE_FOCUS_2), radius + 10, 3);
}

/* --- the label -------------------------------------------------------------------------------- */

static const char *label_of(const struct item *item)
{
    if (item->covered)
        return NULL;
    if (item->disabled && item->why.text)
        return item->why.text;
    return item->kind == ITEM_SPOT || item->icon_only ? item->name : NULL;
}

static const struct item *labelled(struct ui *ui)
{
    struct frame *frame = frame_now(ui);
    int hovered = ui->hover.on ? frame_item(frame, ui->hover.id) : NONE;
    if (hovered != NONE && label_of(&frame->items[hovered]))
        return &frame->items[hovered];
    if (!ui->ring || frame->focus == NONE || !label_of(&frame->items[frame->owner[frame->focus]]))
        return NULL;
    return &frame->items[frame->owner[frame->focus]];
}

void overlay_plate(struct ui *ui, const struct item *words, struct rect at, int pad)
{
    struct rect none = {0};
    draw_fill(ui, at, none, ui->look.theme == CONTRAST ? 0x000000FF : 0x12152BF5, 16);
    if (ui->look.theme == CONTRAST)
        draw_border(ui, at, none, yellow, 16, 3);
    draw_lines(ui, words,
               (struct rect){at.x + pad, at.y + look_gap(ui, 16) / 2, words->lines.widest, at.h},
               look_text(ui, TONE_TEXT, SURFACE_DARK));
}

static int between(int least, int x, int most)
{
    return x > most ? most : x < least ? least : x;
}

/* Above the thing when there is room, else under it; always on the page. */
void overlay_label(struct ui *ui)
{
    const struct item *item = labelled(ui);
    if (!item)
        return;
    struct item label = {.font = FONT_BOLD,
                         .px = theme_px(ui->look.theme, SIZE_BODY, ui->look.text_percent)};
    int most = look_scaled(ui, LABEL_WIDTH), pad = look_gap(ui, 24);
    struct wrap wrap = {ui->metrics, label.font, label.px,
                        most > PAGE_W - 200 ? PAGE_W - 200 : most, LINE_CHARS};
    label.lines = wrap_lines(&wrap, label_of(item), ui_arena(ui));
    label.text_align = ALIGN_CENTRE;
    int w = label.lines.widest + 2 * pad,
        h = label.lines.count * layout_line(label.px, false) + look_gap(ui, 16);
    int above = item->at.y - h - LABEL_MARGIN - 6,
        under = item->at.y + item->at.h + LABEL_MARGIN + 6;
    int x = between(LABEL_MARGIN, item->at.x + item->at.w / 2 - w / 2, PAGE_W - LABEL_MARGIN - w);
    int y = between(LABEL_MARGIN, above < LABEL_MARGIN ? under : above, PAGE_H - LABEL_MARGIN - h);
    overlay_plate(ui, &label, (struct rect){x, y, w, h}, pad);
}
