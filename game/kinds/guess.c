/* SPDX-License-Identifier: MPL-2.0 */
/* Guessing first, seeing afterwards: the draft is rebuilt from facts, so nobody guesses twice. */
#include "kinds/guess.h"

void guesses_reset(struct guesses *guesses, const struct view *view, const char *const *ids,
                   int count)
{
    const struct event *last = own_last(view);
    *guesses = (struct guesses){.at = 0};
    for (int i = 0; i < count; i++) {
        const struct event *fact = own_find(view, ids[i], NULL);
        guesses->has[i] = fact && fact->has_value;
        guesses->value[i] = guesses->has[i] ? fact->value : 0;
        if (fact && fact == last)
            guesses->at = i;
    }
}

bool guess_take(struct ui *ui, struct guesses *guesses, struct slider slider, struct text button,
                struct text first)
{
    bool *has = &guesses->has[guesses->at];
    ui_slider(ui, slider, &guesses->value[guesses->at], has);
    return ui_button_as(ui, (struct button){.key = "knop.voorspel", .name = button,
                                            .look = LOOK_MAIN, .disabled = !*has,
                                            .why = first});
}

void guess_number(struct ui *ui, const char *id, struct text label, struct text number,
                  struct text instead)
{
    ui_box(ui, (struct box){.id = id, .surface = SURFACE_PANEL_2, .pad = 24, .gap = 8,
                            .width = 480});
    ui_text(ui, label);
    if (number.id)
        ui_text_sized(ui, number, SIZE_H1, FONT_HEADING, TONE_TEXT);
    else
        ui_text(ui, instead);
    ui_close(ui);
}
