/* SPDX-License-Identifier: MPL-2.0 */
/* Between simulate.c (teachers who do everything in order) and restless.c (teachers who do not). */
#ifndef PLAY_SIMULATE_OWN_H
#define PLAY_SIMULATE_OWN_H

#include "play/simulate.h"

enum { MOST_KILLS = 12, MOST_SEGMENTS = MOST_KILLS * (MOST_PEOPLE + 1) };
struct evening {
    const struct simulate *wanted;
    const struct level *level;
    struct play *play;                                    /* another one after a kill */
    struct arena *arena;
    struct teacher *teachers[MOST_PEOPLE + 1];
    struct wish wish;                                     /* one at a time; too large for the stack twice */
    int64_t now_ms;
    uint64_t dice; int kills; bool ends;                  /* of the restless */
    const char *paths[MOST_SEGMENTS]; int path_count;     /* what the killed left behind */
};

struct evening *evening_new(const struct simulate *, const char *folder, struct arena *);
void evening_sit(struct evening *, enum set card);        /* card: of a follow-up only */
void evening_finish(struct evening *);                    /* the last line of each stream */
bool evening_close(struct evening *, const char *folder); /* false: the disk refused */
struct wish *evening_wish(struct evening *, enum wish_type, int on);     /* emptied, to be filled in */
void evening_send(struct evening *, int64_t takes_ms);
void evening_puzzle(struct evening *, int puzzle);        /* opened and solved, or answered by everybody */
uint64_t evening_throw(uint64_t *dice);                   /* splitmix64: the same on every machine */

/* simulate_later.c */
void later_link(struct evening *);                        /* everybody leaves a code */
bool later_play(const struct evening *then, const char *folder, struct arena *);
/* restless.c */
void restless_rooms(struct evening *);                    /* until the last lock, or far too many acts */
bool restless_consents(struct evening *, int chair);
void restless_mind_kill(struct evening *);                /* now and then everything in memory is gone */

#endif
