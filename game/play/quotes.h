/* SPDX-License-Identifier: MPL-2.0 */
/* The sentences on disk, and what was decided about each (robustness.md 1.4). Nobody's: a file says no session.
 * Refused means gone; the decision that stays says so of a copy that turns up later, without its words. */
#ifndef PLAY_QUOTES_H
#define PLAY_QUOTES_H

#include "core/quote.h"

struct arena;
enum quote_state { QUOTE_WAITS, QUOTE_KEPT, QUOTE_REFUSED };
/* text: what may appear, of a kept one. */
struct quote_found { const char *path, *text; struct quote quote; enum quote_state state; };
struct quotes { struct quote_found *list; int count, refused_files; };   /* refused_files: not ours, or changed; noted */

/* Below these folders, or in the folder of a file; and in `citaten` beside it. A file once, by its path. */
void quotes_find(const char *const *paths, int count, struct arena *, struct notes *, struct quotes *out);
/* Of this sentence and every copy of it. text: whole or cut, "" refuses. false: the disk refused. */
bool quotes_decide(struct quotes *, const struct quote_found *, const char *text, struct arena *);
/* Copies of what was refused before. How many; -1: one would not go. */
int quotes_clear(struct quotes *);

#endif
