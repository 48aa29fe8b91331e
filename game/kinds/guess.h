/* SPDX-License-Identifier: MPL-2.0 */
/* A number that is guessed before it is shown, one a page: what mirror and estimate have in common. */
#ifndef KINDS_GUESS_H
#define KINDS_GUESS_H

#include "kinds/own.h"

enum { MOST_GUESSES = 16 };
struct guesses { int at, value[MOST_GUESSES]; bool has[MOST_GUESSES]; };

/* From the facts. ids: one a page, in the order of the pages. */
void guesses_reset(struct guesses *, const struct view *, const char *const *ids, int count);
/* A slider without a start value, and the button that ends it; first: what it says until the slider was
 * touched. true: this is the guess. */
bool guess_take(struct ui *, struct guesses *, struct slider, struct text button, struct text first);
/* A number beside another one, large; without one (id NULL) what is said instead. */
void guess_number(struct ui *, const char *id, struct text label, struct text number, struct text instead);

#endif
