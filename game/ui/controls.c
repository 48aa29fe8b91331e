/* SPDX-License-Identifier: MPL-2.0 */
/* Sliders and scales: a label, the control with its node, and small texts under it. A slider
 * that is moved by keys is "let go" at Enter, when focus leaves, or when it was left alone for a
 * while. */
#include "ui/frame.h"

#include "base/arena.h"

#include <stdio.h>
#include <string.h>

enum { MOST_NUMBERS = 11, LABEL_GAP = 12 };

/* The control and what belongs to it, no wider than a column of text. */
struct item *control_begin(struct ui *ui)
{
    ui_box(ui, (struct box){.gap = LABEL_GAP});
    struct item *box = &frame_now(ui)->items[ui->open[ui->depth - 1]];
    box->column = true;
    return box;
}

struct item *control_label(struct ui *ui, struct text text, enum size size, enum font font)
{
    struct said said = words_say(ui->words, text);
    struct item *item = item_add(ui, ITEM_TEXT);
    item->px = theme_px(ui->look.theme, size, ui->look.text_percent);
    item->font = font;
    item->tone = size == SIZE_MICRO ? TONE_TEXT_2 : TONE_TEXT;
    item->name = said.text;
    return item;
}

/* The words at both ends of a scale; parts of the control's name, so no nodes of their own. */
static void add_ends(struct ui *ui, struct text low, struct text high)
{
    if (!low.id && !high.id)
        return;
    ui_box(ui, (struct box){.flow = FLOW_ROW, .gap = 12});
    if (low.id)
        control_label(ui, low, SIZE_MICRO, FONT_BODY);
    ui_box(ui, (struct box){.fills = true}); /* each as wide as it needs, one at either end */
    ui_close(ui);
    if (high.id)
        control_label(ui, high, SIZE_MICRO, FONT_BODY)->text_align = ALIGN_END;
    ui_close(ui);
}

/* "aanleg (1 heel weinig, 10 heel veel)" would be a sentence glued from parts: the ends are
 * values. */
static const char *value_text(struct ui *ui, int value, int tenths)
{
    if (!tenths)
        return arena_print(ui_arena(ui), "%d", value);
    int size = value < 0 ? -value : value;
    const char *point = strcmp(words_language(ui->words), "nl") == 0 ? "," : ".";
    return arena_print(ui_arena(ui), "%s%d%s%d", value < 0 ? "-" : "", size / 10, point, size % 10);
}

/* --- slider ----------------------------------------------------------------------------------- */

static int in_range(const struct slider *slider, int value)
{
    return value < slider->least ? slider->least : value > slider->most ? slider->most : value;
}

/* Takes what was done to it; true: let go. */
static bool slider_acts(struct ui *ui, const char *id, const struct slider *slider, int *value,
                        bool *has_value)
{
    struct act act;
    bool let_go = false;
    while (act_take(ui, id, ACT_VALUE, &act)) {
        *value = in_range(slider, act.value);
        *has_value = let_go = true;
        memory_set(&ui->dragged, NULL);
        ui->drag_waits = false;
    }
    if (memory_is(&ui->dragged, id)) {
        *value = in_range(slider, ui->drag_value);
        *has_value = true;
    }
    return let_go;
}

bool ui_slider(struct ui *ui, struct slider slider, int *value, bool *has_value)
{
    slider.step = slider.step > 0 ? slider.step : 1;
    struct said name = words_say(ui->words, slider.name);
    const char *id = node_id(ui, slider.key ? slider.key : slider.name.id);
    bool let_go = slider_acts(ui, id, &slider, value, has_value);
    control_begin(ui);
    control_label(ui, slider.name, SIZE_BODY, FONT_BODY);
    struct item *item = item_add(ui, ITEM_TRACK);
    item->px = theme_px(ui->look.theme, SIZE_LEAD, ui->look.text_percent);
    item->font = FONT_BOLD;
    item->slider = slider;
    item->value = *value;
    item->has_value = *has_value;
    item->shown = *has_value ? value_text(ui, *value, slider.tenths) : "";
    struct node *node =
        node_add(ui, item, ROLE_SLIDER, slider.key ? slider.key : slider.name.id, name);
    node->states |= STATE_FOCUSABLE;
    node->value = item->shown;
    add_ends(ui, slider.low, slider.high);
    ui_close(ui);
    return let_go;
}

/* --- scale ------------------------------------------------------------------------------------ */

static bool add_number(struct ui *ui, const char *key, int number, bool chosen)
{
    struct item *item = item_add(ui, ITEM_NUMBER);
    char *name = arena_print(ui_arena(ui), "%d", number);
    item->px = theme_px(ui->look.theme, SIZE_BODY, ui->look.text_percent);
    item->font = FONT_BOLD;
    item->name = name;
    item->chosen = chosen;
    struct node *node =
        node_add(ui, item, ROLE_CHOICE, arena_print(ui_arena(ui), "%s/%d", key, number),
                 (struct said){name, words_language(ui->words)});
    node->states |= STATE_FOCUSABLE | (chosen ? STATE_CHOSEN : 0u);
    return act_take(ui, node->id, ACT_PRESS, NULL);
}

static bool scale_row(struct ui *ui, const char *key, int least, int most, int *value,
                      bool has_value)
{
    bool picked = false;
    int old = *value;
    ui_box(ui, (struct box){.flow = FLOW_WRAP, .gap = 8});
    for (int i = least; i <= most; i++) {
        if (!add_number(ui, key, i, has_value && old == i))
            continue;
        *value = i;
        picked = true;
    }
    ui_close(ui);
    return picked;
}

bool ui_scale(struct ui *ui, const char *key, struct text name, struct text low, struct text high,
              int least, int most, int *value, bool has_value)
{
    if (most - least >= MOST_NUMBERS)
        return ui_slider(ui, (struct slider){key, name, least, most, 1, 0, low, high}, value,
                         &has_value);
    struct item *group = control_begin(ui);
    struct node *node = node_add(ui, group, ROLE_GROUP, key, words_say(ui->words, name));
    if (has_value)
        node->value = value_text(ui, *value, 0);
    control_label(ui, name, SIZE_BODY, FONT_BODY);
    ui_box(ui, (struct box){.gap = 8});
    frame_now(ui)->items[ui->open[ui->depth - 1]].snug = true;
    bool picked = scale_row(ui, key, least, most, value, has_value);
    add_ends(ui, low, high);
    ui_close(ui);
    ui_close(ui);
    return picked;
}
