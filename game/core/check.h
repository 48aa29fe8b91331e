/* SPDX-License-Identifier: MPL-2.0 */
/* Is a pack fair, and can it be finished (pack.md 5)? Finishing is proven by playing it: decide and
 * apply over the state space, by solving, by hints and by skipping. */
#ifndef CORE_CHECK_H
#define CORE_CHECK_H

#include "core/level.h"

struct balance { int items, boys, none; };
struct check {
    bool finishable; int states;                          /* states that were visited */
    int words[2], longest_read_s;                         /* words: nl, en */
    int minutes;                                          /* as the pack says */
    int reading_minutes, texts, missing;                  /* missing: texts without English */
    struct balance balance;
    int shortest, longest;                                /* acts to the end, at least, and for all there is; 0: unknown */
    int finish_errors;                                    /* that mean: it cannot be finished */
    bool partly;                                          /* too many states: nothing is proven */
};
/* Everything: fair, short enough, translated, finishable. words: with the pack's translations; its
 * language is changed for a moment and put back. */
void check_level(const struct level *, struct words *, struct arena *, struct notes *,
                 struct check *out);
void check_finishable(const struct level *, struct arena *, struct notes *, struct check *out);

#endif
