/* SPDX-License-Identifier: MPL-2.0 */
/* What several kinds share: looking up what is already on disk, and handing a mark over. */
#ifndef KINDS_OWN_H
#define KINDS_OWN_H

#include "core/puzzle.h"
#include "ui/ui.h"

/* The last fact about this field in view->own, or NULL. ask may be NULL. */
const struct event *own_find(const struct view *, const char *item, const char *ask);
bool own_is_number(const struct view *, const char *item, const char *ask, int value);
bool own_is_word(const struct view *, const char *item, const char *ask, const char *got);
void given_add(struct given *, struct mark);              /* a full list drops it; draft and disk differ then, and it is given again */
int slot_number(char out[12], int value);                 /* decimal digits, for a slot */
void ui_saved(struct ui *, const char *key, bool saved);  /* the tick: only for what is on disk */

#endif
