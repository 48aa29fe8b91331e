/* SPDX-License-Identifier: MPL-2.0 */
/* What was heard, on plates over everything. They stand where they hide nothing that is pressed
 * or read: in the middle at the top when that is free, else at the nearest place down the page
 * that is. */
#include "ui/frame.h"

#include <limits.h>

enum { MARGIN = 12, BETWEEN = 6, STEP = 24 };
/* How bad it is to hide a pixel of these. */
enum { HIDES_SCENE = 1, HIDES_FACE = 2, HIDES_WORDS = 20, HIDES_CONTROL = 100 };
struct plate { struct item line; int w, h; };

void ui_caption(struct ui *ui, struct text text, bool large)
{
    if (ui->caption_count < MOST_CAPTIONS)
        ui->captions[ui->caption_count++] = words_say(ui->words, text).text;
    ui->caption_large = large;
}

static struct plate plate_of(struct ui *ui, const char *text)
{
    enum size size = ui->caption_large ? SIZE_H2 : SIZE_BODY;
    int pad = look_gap(ui, 24);
    struct plate plate = {.line = {.font = FONT_BOLD, .px = theme_px(ui->look.theme, size,
                                                                     ui->look.text_percent)}};
    struct wrap wrap = {ui->metrics, plate.line.font, plate.line.px, PAGE_W - 2 * pad - 2 * MARGIN,
                        LINE_CHARS};
    plate.line.lines = wrap_lines(&wrap, text, ui_arena(ui));
    plate.w = plate.line.lines.widest + 2 * pad;
    plate.h = plate.line.lines.count * layout_line(plate.line.px, false) + look_gap(ui, 16);
    return plate;
}

/* Of a text only its lines count, not the column that it stands in. */
static struct rect seen_of(const struct item *item)
{
    struct rect at = item->at;
    if (item->kind == ITEM_TEXT && item->text_align == ALIGN_START && item->lines.widest < at.w)
        at.w = item->lines.widest;
    return item->clip.w ? rect_meet(at, item->clip) : at;
}

static int weight_of(const struct frame *frame, int i)
{
    const struct item *item = &frame->items[i];
    if (item->covered || item->kind == ITEM_BOX)
        return 0;
    if (item->kind == ITEM_SPOT)
        return item->spot.decorative ? 0 : HIDES_SCENE;
    if (item->kind == ITEM_IMAGE)
        return HIDES_FACE;
    return item_focusable(frame, i) ? HIDES_CONTROL : item_has_words(item) ? HIDES_WORDS : 0;
}

static int64_t hidden(const struct frame *frame, struct rect at)
{
    int64_t all = 0;
    for (int i = 1; i < frame->count; i++) {
        int weight = weight_of(frame, i);
        if (!weight)
            continue;
        struct rect both = rect_meet(seen_of(&frame->items[i]), at);
        all += (int64_t)weight * both.w * both.h;
    }
    return all;
}

/* From the top down; in the middle first, then left, then right. The first of the best. */
static struct rect place(const struct frame *frame, int w, int h)
{
    const int xs[] = {(PAGE_W - w) / 2, MARGIN, PAGE_W - MARGIN - w};
    struct rect best = {xs[0], MARGIN, w, h};
    int64_t least = INT64_MAX;
    for (int y = MARGIN; y + h + MARGIN <= PAGE_H && least; y += STEP)
        for (int x = 0; x < 3 && least; x++) {
            struct rect at = {xs[x], y, w, h};
            int64_t hides = hidden(frame, rect_grow(at, BETWEEN));
            if (hides < least) {
                least = hides;
                best = at;
            }
        }
    return best;
}

/* The newest lowest. */
void overlay_captions(struct ui *ui)
{
    struct plate plates[MOST_CAPTIONS];
    int count = ui->caption_count, w = 0, h = 0;
    for (int i = 0; i < count; i++) {
        plates[i] = plate_of(ui, ui->captions[i]);
        w = plates[i].w > w ? plates[i].w : w;
        h += plates[i].h + (i ? BETWEEN : 0);
    }
    if (!count)
        return;
    struct rect at = place(frame_now(ui), w, h);
    for (int i = 0, y = at.y; i < count; y += plates[i].h + BETWEEN, i++)
        overlay_plate(ui, &plates[i].line,
                      (struct rect){at.x + (w - plates[i].w) / 2, y, plates[i].w, plates[i].h},
                      look_gap(ui, 24));
}
