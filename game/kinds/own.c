/* SPDX-License-Identifier: MPL-2.0 */
/* Shared by the kinds: facts of this person about this puzzle, newest first. */
#include "kinds/own.h"

#include <stdio.h>
#include <string.h>

const struct event *own_find(const struct view *view, const char *item, const char *ask)
{
    for (int i = view->own.count - 1; i >= 0; i--) {
        const struct event *fact = &view->own.facts[i];
        if (!strcmp(fact->item, item) && !strcmp(fact->ask, ask ? ask : ""))
            return fact;
    }
    return NULL;
}

bool own_is_number(const struct view *view, const char *item, const char *ask, int value)
{
    const struct event *fact = own_find(view, item, ask);
    return fact && fact->has_value && fact->value == value;
}

bool own_is_word(const struct view *view, const char *item, const char *ask, const char *got)
{
    const struct event *fact = own_find(view, item, ask);
    return fact && !strcmp(fact->got, got);
}

void given_add(struct given *given, struct mark mark)
{
    if (given->count < MARKS)
        given->marks[given->count++] = mark;
}

int slot_number(char out[12], int value)
{
    return snprintf(out, 12, "%d", value);
}

void ui_saved(struct ui *ui, const char *key, bool saved)
{
    if (saved)
        ui_status(ui, key, TR("kind.bewaard"));
}
