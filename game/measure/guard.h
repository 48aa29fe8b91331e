/* SPDX-License-Identifier: MPL-2.0 */
/* The one guard: what a person, a room or a file gets to see (privacy.md 3). Only guard.c makes a
 * release; screens and exporters take nothing else. A withheld figure stays in the list as TOO_FEW,
 * without its numbers, and is counted and said in `withheld`. */
#ifndef MEASURE_GUARD_H
#define MEASURE_GUARD_H

#include "measure/measure.h"

/* OPEN: simulated logs, --open. */
enum audience { AUDIENCE_OWN, AUDIENCE_ROOM, AUDIENCE_CARD, AUDIENCE_POOL, AUDIENCE_OPEN };
/* what: a measure's name; why: a word for machines, and the text guard_why(why) for people.
 * people: how many answers wait, -1 where the number itself stays inside; on a card: to people_to. */
struct withheld { const char *what, *key, *why; int64_t people, people_to; };
struct release {
    enum audience audience;
    const struct figure *figures; int count;
    const struct withheld *withheld; int withheld_count;
};
struct release *guard_release(const struct figure *, int count, enum audience, struct arena *);
/* The first figure of that name; NULL: withheld or absent. */
const struct figure *release_find(const struct release *, const char *name);
struct text guard_why(const char *why);       /* the sentence; an unknown word: the general one */

#endif
