/* SPDX-License-Identifier: MPL-2.0 */
/* What several kinds share: looking up what is already on disk, handing a mark over, and parts of a page. */
#ifndef KINDS_OWN_H
#define KINDS_OWN_H

#include "core/level.h"
#include "ui/ui.h"

/* The last fact about this field in view->own, or NULL. ask may be NULL. */
const struct event *own_find(const struct view *, const char *item, const char *ask);
/* The last answer of all, where one goes on; NULL: nothing was answered yet. */
const struct event *own_last(const struct view *);
/* How many answers were judged; hints stand among the facts too, and they judge nothing. */
int own_judged(const struct view *);
bool own_is_number(const struct view *, const char *item, const char *ask, int value);
bool own_is_word(const struct view *, const char *item, const char *ask, const char *got);

/* Options in an order that is dealt: own_deal is the kind's `deal`, own_dealt says which of `count` stands
 * at a place. Turned on by one for each question, so that nothing can be learned from a place. */
enum { OWN_OPTIONS = 4 };
bool own_deal(const void *spec, int index, struct deal *);
int own_dealt(const struct view *, int question, int count, int place);

/* A full list drops it; draft and disk differ then, and it is given again. */
void given_add(struct given *, struct mark);

const char *page_say(struct ui *, struct text);           /* in the language of now, for a slot */
/* The tick, only for what is on disk. Its place is kept, so that nothing moves under a finger. */
void page_tick(struct ui *, const struct view *, const char *key, bool saved);
/* A question above its choices, with its tick beside it: a tick below would push the page down. */
void page_ask(struct ui *, const struct view *, struct text ask, bool saved);
/* Which fact something rests on, and how sure that fact is. */
void page_source(struct ui *, const char *fact, enum status);
/* After a check that was not all right; stand has {aantal}. */
void page_result(struct ui *, struct text stand, int right, struct text wrong);
/* Previous, next, and on the last page done; `says` has {nummer} and {van}. first is -1 when a cover
 * comes before page 0; why says what must be done first, last what done is called: or they have no id.
 * true: done. */
struct pages { int first, count; struct text says, why, last; };
bool page_feet(struct ui *, struct pages, int *at);

#endif
