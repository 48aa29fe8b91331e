/* SPDX-License-Identifier: MPL-2.0 */
/* Texts, buttons, choices, pictures and touchable things. Each call adds one item with its node,
 * and answers with the act that waited for it. Sliders, scales and text boxes: controls.c. */
#include "ui/frame.h"

#include "base/arena.h"

#include <string.h>

static struct item *add_text(struct ui *ui, const char *text, enum size size, enum font font)
{
    struct item *item = item_add(ui, ITEM_TEXT);
    item->px = theme_px(ui->look.theme, size, ui->look.text_percent);
    item->font = font;
    item->tone = TONE_TEXT;
    item->name = text;
    return item;
}

void ui_heading(struct ui *ui, struct text text, int level)
{
    static const enum size sizes[] = {SIZE_H1, SIZE_H2, SIZE_LEAD};
    struct said said = words_say(ui->words, text);
    struct item *item = add_text(ui, said.text, sizes[level - 1], FONT_HEADING);
    node_add(ui, item, ROLE_HEADING, text.id, said);
}

void ui_text_sized(struct ui *ui, struct text text, enum size size, enum font font, enum tone tone)
{
    struct said said = words_say(ui->words, text);
    struct item *item = add_text(ui, said.text, size, font);
    item->tone = tone;
    node_add(ui, item, ROLE_TEXT, text.id, said);
}

void ui_text(struct ui *ui, struct text text)
{
    ui_text_sized(ui, text, SIZE_BODY, FONT_BODY, TONE_TEXT);
}

void ui_status(struct ui *ui, const char *key, struct text text)
{
    struct said said = words_say(ui->words, text);
    struct item *item = add_text(ui, said.text, SIZE_BODY, FONT_BOLD);
    node_add(ui, item, ROLE_STATUS, key, said)->states |= STATE_LIVE;
}

/* --- buttons and choices ---------------------------------------------------------------------- */

static struct item *add_control(struct ui *ui, enum item_kind kind, struct said name,
                                enum font font)
{
    struct item *item = item_add(ui, kind);
    item->px = theme_px(ui->look.theme, SIZE_BODY, ui->look.text_percent);
    item->font = font;
    item->name = name.text;
    return item;
}

bool ui_button_as(struct ui *ui, struct button button)
{
    struct said name = words_say(ui->words, button.name);
    struct item *item = add_control(ui, ITEM_BUTTON, name, FONT_BOLD);
    item->look = button.look;
    item->icon = button.icon;
    item->icon_only = button.icon_only && button.icon;
    item->box.least_height = button.height;
    item->disabled = button.disabled;
    struct node *node =
        node_add(ui, item, ROLE_BUTTON, button.key ? button.key : button.name.id, name);
    node->states |= STATE_FOCUSABLE;
    if (item->icon_only)
        node->text_px = 0;
    if (button.disabled) {
        node->states |= STATE_DISABLED;
        if (button.why.id)
            item->why = words_say(ui->words, button.why);
        node->value = item->why.text;
    }
    bool pressed = act_take(ui, node->id, ACT_PRESS, NULL);
    return pressed && !button.disabled;
}

bool ui_button(struct ui *ui, struct text name)
{
    return ui_button_as(ui, (struct button){.name = name});
}

bool ui_choice(struct ui *ui, const char *key, struct text name, bool chosen)
{
    struct said said = words_say(ui->words, name);
    struct item *item = add_control(ui, ITEM_CHOICE, said, FONT_BODY);
    item->chosen = chosen;
    struct node *node = node_add(ui, item, ROLE_CHOICE, key ? key : name.id, said);
    node->states |= STATE_FOCUSABLE | (chosen ? STATE_CHOSEN : 0u);
    return act_take(ui, node->id, ACT_PRESS, NULL);
}

/* --- pictures and room ------------------------------------------------------------------------ */

void ui_image(struct ui *ui, const char *key, const char *picture, struct text alt, int w, int h)
{
    struct item *item = item_add(ui, ITEM_IMAGE);
    item->picture = picture;
    item->box.width = w;
    item->box.least_height = h;
    if (alt.id)
        node_add(ui, item, ROLE_IMAGE, key ? key : alt.id, words_say(ui->words, alt));
}

void ui_line(struct ui *ui)
{
    item_add(ui, ITEM_LINE);
}

void ui_picture(struct ui *ui, const char *picture, struct rect at, uint32_t tint)
{
    struct item *item = item_add(ui, ITEM_PICTURE);
    item->picture = picture;
    item->at = item->box.at = at;
    item->tint = tint ? tint : 0xFFFFFFFF;
}

void ui_stroke(struct ui *ui, struct stroke stroke)
{
    struct item *item = item_add(ui, ITEM_STROKE);
    int w = stroke.dx < 0 ? -stroke.dx : stroke.dx, h = stroke.dy < 0 ? -stroke.dy : stroke.dy;
    item->at = (struct rect){stroke.dx < 0 ? stroke.x - w : stroke.x,
                             stroke.dy < 0 ? stroke.y - h : stroke.y, w, h};
    item->box.at = item->at;
    item->rises = (stroke.dx < 0) != (stroke.dy < 0);
    item->tint = stroke.colour;
    item->stroke = stroke.width;
}

static bool same_rect(struct rect a, struct rect b)
{
    return a.x == b.x && a.y == b.y && a.w == b.w && a.h == b.h;
}

/* A layer that was drawn as decoration already is not drawn twice: soft edges would darken. */
static bool drawn_before(const struct frame *frame, const struct item *spot)
{
    for (int i = frame->items[spot->parent].first; i != NONE; i = frame->items[i].next) {
        const struct item *other = &frame->items[i];
        if (other != spot && other->picture && same_rect(other->at, spot->at) &&
            !strcmp(other->picture, spot->picture))
            return true;
    }
    return false;
}

/* To seven tenths, all but its alpha. */
static uint32_t darker(uint32_t tint)
{
    uint32_t out = tint & 0xFF;
    for (unsigned shift = 8; shift < 32; shift += 8)
        out |= (tint >> shift & 0xFF) * 0xB3 / 0xFF << shift;
    return out;
}

bool ui_spot(struct ui *ui, struct spot spot)
{
    struct item *item = item_add(ui, ITEM_SPOT);
    item->spot = spot;
    item->at = item->box.at = spot.at;
    item->picture = spot.picture;
    item->tint = spot.tint ? spot.tint : 0xFFFFFFFF;
    if (spot.state == SPOT_USED)
        item->tint = darker(item->tint);
    if (spot.picture && drawn_before(frame_now(ui), item))
        item->picture = NULL;
    if (spot.poly && spot.poly_points > 0) { /* the caller's points may not outlive the frame */
        size_t size = sizeof(int) * 2 * (size_t)spot.poly_points;
        int *points = arena_get(ui_arena(ui), size);
        memcpy(points, spot.poly, size);
        item->spot.poly = points;
    }
    if (spot.decorative)
        return false;
    struct said name = words_say(ui->words, spot.alt);
    item->name = name.text;
    struct node *node = node_add(ui, item, ROLE_BUTTON, spot.key ? spot.key : spot.alt.id, name);
    node->states |= STATE_FOCUSABLE | (spot.state == SPOT_MARKED ? STATE_CHOSEN : 0u);
    return act_take(ui, node->id, ACT_PRESS, NULL);
}
