/* SPDX-License-Identifier: MPL-2.0 */
/* A text box: one line with a caret, that moves along under its frame when it is too long. What
 * an input method composes stands in it, underlined, and is no part of the text until it is
 * typed. */
#include "ui/frame.h"

#include "base/arena.h"

#include <string.h>

enum { FIELD_PAD = 16, CARET_WIDTH = 3, CARET_MARGIN = 4 };

/* --- typing ----------------------------------------------------------------------------------- */

static int char_before(const char *text, int at)
{
    int from = at - 1;
    while (from > 0 && ((unsigned char)text[from] & 0xC0) == 0x80)
        from--;
    return from < 0 ? 0 : from;
}

static void cut(char *typed, int from, int to)
{
    memmove(typed + from, typed + to, strlen(typed + to) + 1);
}

static int insert(char *typed, int size, int at, const char *more)
{
    int length = (int)strlen(typed), extra = 0;
    for (const char *c = more; *c;
         c += wrap_char(c)) { /* whole characters only, no control characters */
        if ((unsigned char)*c < 0x20 || length + extra + wrap_char(c) >= size)
            break;
        extra += wrap_char(c);
    }
    memmove(typed + at + extra, typed + at, (size_t)(length - at) + 1);
    memcpy(typed + at, more, (size_t)extra);
    return at + extra;
}

static int edit(char *typed, int size, int caret, const struct act *act)
{
    int end = (int)strlen(typed);
    if (act->typed)
        return insert(typed, size, caret, act->typed);
    if (act->key == KEY_LEFT)
        return char_before(typed, caret);
    if (act->key == KEY_RIGHT)
        return caret + wrap_char(typed + caret);
    if (act->key == KEY_HOME || act->key == KEY_END)
        return act->key == KEY_HOME ? 0 : end;
    if (act->key == KEY_BACKSPACE && caret > 0) {
        int from = char_before(typed, caret);
        cut(typed, from, caret);
        return from;
    }
    if (act->key == KEY_DELETE && caret < end)
        cut(typed, caret, caret + wrap_char(typed + caret));
    return caret;
}

static int caret_inside(const char *typed, int caret)
{
    int end = (int)strlen(typed);
    caret = caret < 0 || caret > end ? end : caret;
    while (caret > 0 && ((unsigned char)typed[caret] & 0xC0) == 0x80)
        caret--;
    return caret;
}

static void textbox_acts(struct ui *ui, const char *id, char *typed, int size)
{
    struct act act;
    if (act_take(ui, id, ACT_SET, &act)) {
        typed[0] = '\0';
        ui->caret = insert(typed, size, 0, act.typed);
    }
    bool mine = memory_is(&ui->focus, id);
    int caret = caret_inside(typed, mine ? ui->caret : NONE);
    while (act_take(ui, id, ACT_EDIT, &act))
        caret = edit(typed, size, caret, &act);
    if (mine)
        ui->caret = caret;
}

/* The text with what is being composed at the caret. */
static void show_composed(struct ui *ui, struct item *item, const char *typed)
{
    item->composed = (int)strlen(ui->composed);
    item->shown =
        arena_print(ui_arena(ui), "%.*s%s%s", ui->caret, typed, ui->composed, typed + ui->caret);
    item->caret = ui->caret + item->composed;
}

bool ui_textbox(struct ui *ui, const char *key, struct text name, char *typed, int size)
{
    struct said said = words_say(ui->words, name);
    const char *id = node_id(ui, key ? key : name.id);
    textbox_acts(ui, id, typed, size);
    control_begin(ui);
    control_label(ui, name, SIZE_BODY, FONT_BODY);
    struct item *item = item_add(ui, ITEM_FIELD);
    item->px = theme_px(ui->look.theme, SIZE_BODY, ui->look.text_percent);
    item->font = FONT_BODY;
    item->shown = arena_copy(ui_arena(ui), typed, strlen(typed));
    item->caret = NONE;
    if (memory_is(&ui->focus, id))
        show_composed(ui, item, typed);
    struct node *node = node_add(ui, item, ROLE_TEXTBOX, key ? key : name.id, said);
    node->states |= STATE_FOCUSABLE;
    node->value = arena_copy(ui_arena(ui), typed, strlen(typed));
    ui_close(ui);
    return act_take(ui, node->id, ACT_PRESS, NULL);
}

/* --- looks ------------------------------------------------------------------------------------ */

static int wide(const struct ui *ui, const struct item *field, int bytes)
{
    return bytes ? ui->metrics.width(ui->metrics.self, field->font, field->px, field->shown, bytes)
                 : 0;
}

static int caret_of(const struct item *field)
{
    int bytes = (int)strlen(field->shown);
    return field->caret < 0 || field->caret > bytes ? bytes : field->caret;
}

/* px of its text that went out of sight on the left, so that the caret is in sight. */
static int shift_of(struct ui *ui, const struct item *field)
{
    int room = field->at.w - 2 * look_gap(ui, FIELD_PAD), before = wide(ui, field, caret_of(field));
    return before > room ? before - room : 0;
}

void field_draw(struct ui *ui, const struct item *field, bool has_focus, uint32_t colour)
{
    int pad = look_gap(ui, FIELD_PAD), line = layout_line(field->px, false),
        shift = shift_of(ui, field);
    int bytes = (int)strlen(field->shown), y = field->at.y + (field->at.h - line) / 2;
    struct rect clip = {field->at.x + pad, field->at.y, field->at.w - 2 * pad + CARET_MARGIN,
                        field->at.h};
    if (field->clip.w)
        clip = rect_meet(clip, field->clip);
    int left = field->at.x + pad - shift, at = left + wide(ui, field, caret_of(field));
    if (clip.w && bytes)
        draw_add(ui, (struct draw){.kind = DRAW_TEXT,
                                   .at = {left, y, wide(ui, field, bytes), line},
                                   .clip = clip,
                                   .colour = colour,
                                   .font = field->font,
                                   .px = field->px,
                                   .text = field->shown,
                                   .bytes = bytes});
    if (!has_focus)
        return;
    ui->caret_at = (struct rect){at, y + CARET_MARGIN, CARET_WIDTH, line - 2 * CARET_MARGIN};
    draw_fill(ui, ui->caret_at, field->clip, colour, 0);
    if (field->composed && clip.w) {
        int from = left + wide(ui, field, caret_of(field) - field->composed);
        draw_fill(ui, (struct rect){from, y + line - CARET_MARGIN, at - from, CARET_WIDTH}, clip,
                  colour, 0);
    }
}

void field_point(struct ui *ui, const struct item *field, int x)
{
    int left = field->at.x + look_gap(ui, FIELD_PAD) - shift_of(ui, field), at = 0, best = 0,
        least = 1 << 20;
    for (;;) {
        int edge = left + wide(ui, field, at), far = x > edge ? x - edge : edge - x;
        best = far < least ? at : best;
        least = far < least ? far : least;
        if (!field->shown[at])
            break;
        at += wrap_char(field->shown + at);
    }
    ui->caret = best;
}

bool ui_caret(const struct ui *ui, struct rect *at)
{
    *at = ui->caret_at;
    return at->w > 0;
}
