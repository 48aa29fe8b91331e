/* SPDX-License-Identifier: MPL-2.0 */
/* A slider under hands: dragged, moved by keys, or a number typed into it. */
#include "ui/frame.h"

#include <string.h>

enum { LEFT_ALONE_MS = 900 };

static int within(const struct slider *slider, long value)
{
    long least = slider->least, most = slider->most;
    return (int)(value < least ? least : value > most ? most : value);
}

static void hold(struct ui *ui, const char *id, int value, bool by_key)
{
    memory_set(&ui->dragged, id);
    ui->drag_value = value;
    ui->drag_waits = ui->drag_by_key = by_key;
    ui->drag_due_ms = ui->now_ms + LEFT_ALONE_MS;
}

/* Where it stands now; before it was touched, in the middle. */
static int standing(const struct ui *ui, const struct item *item, const char *id)
{
    if (memory_is(&ui->dragged, id))
        return ui->drag_value;
    if (item->has_value)
        return item->value;
    int range = item->slider.most - item->slider.least;
    return item->slider.least + range / 2 / item->slider.step * item->slider.step;
}

void knob_commit(struct ui *ui)
{
    if (!ui->dragged.on || !ui->drag_by_key || !ui->drag_waits)
        return;
    struct frame *frame = ui->ending ? frame_now(ui) : frame_seen(ui);
    const char *id = item_id(frame, frame_item(frame, ui->dragged.id));
    ui->drag_waits = false;
    if (id)
        act_add(ui, (struct act){.kind = ACT_VALUE, .id = id, .value = ui->drag_value});
    else
        memory_set(&ui->dragged, NULL);
}

bool knob_key(struct ui *ui, const struct item *item, const char *id, enum ui_key key)
{
    const struct slider *slider = &item->slider;
    bool touched = item->has_value || memory_is(&ui->dragged, id);
    long value = standing(ui, item, id), step = slider->step;
    if (key == KEY_ENTER || key == KEY_SPACE) {
        if (touched && !memory_is(&ui->dragged, id))
            hold(ui, id, item->value, true);
        knob_commit(ui);
        return true;
    }
    if (key == KEY_BACKSPACE)
        ui->digits[0] = '\0';
    if (key == KEY_LEFT || key == KEY_DOWN)
        value -= touched ? step : 0;
    else if (key == KEY_RIGHT || key == KEY_UP)
        value += touched ? step : 0;
    else if (key == KEY_PAGE_DOWN || key == KEY_PAGE_UP)
        value += (key == KEY_PAGE_UP ? 10 : -10) * step;
    else if (key == KEY_HOME || key == KEY_END)
        value = key == KEY_HOME ? slider->least : slider->most;
    else
        return false;
    ui->digits[0] = '\0';
    hold(ui, id, within(slider, value), true);
    return true;
}

/* "7", "-3", and "7,5" where a step is a tenth. */
static long typed_number(const char *digits, int tenths)
{
    long value = 0;
    int decimals = -1;
    for (const char *c = digits[0] == '-' ? digits + 1 : digits; *c; c++) {
        if (*c == ',' || *c == '.') {
            decimals = 0;
        } else if (decimals < 1) {
            value = value * 10 + (*c - '0');
            decimals += decimals >= 0;
        }
    }
    if (tenths && decimals < 1)
        value *= 10;
    return digits[0] == '-' ? -value : value;
}

static bool may_follow(const char *digits, char c, int tenths)
{
    if (c >= '0' && c <= '9')
        return true;
    if (c == '-')
        return digits[0] == '\0';
    return tenths && (c == ',' || c == '.') && !strpbrk(digits, ",.");
}

void knob_typed(struct ui *ui, const struct item *item, const char *id, const char *typed)
{
    size_t size = strlen(ui->digits);
    if (strlen(typed) != 1 || size + 1 >= sizeof ui->digits - 2 ||
        !may_follow(ui->digits, typed[0], item->slider.tenths))
        return;
    ui->digits[size] = typed[0];
    ui->digits[size + 1] = '\0';
    if (strpbrk(ui->digits, "0123456789"))
        hold(ui, id, within(&item->slider, typed_number(ui->digits, item->slider.tenths)), true);
}

void knob_drag(struct ui *ui, const struct item *item, const char *id, int x)
{
    struct rect track = track_of(ui, item);
    const struct slider *slider = &item->slider;
    int steps = (slider->most - slider->least) / slider->step;
    long along = x - track.x, wide = track.w > 0 ? track.w : 1;
    along = along < 0 ? 0 : along > wide ? wide : along;
    hold(ui, id, slider->least + (int)((along * steps + wide / 2) / wide) * slider->step, false);
}
