/* SPDX-License-Identifier: MPL-2.0 */
/* Inside of the checker only: its three parts, and the moves of its player. */
#ifndef CORE_CHECK_OWN_H
#define CORE_CHECK_OWN_H

#include "base/words.h"
#include "core/check.h"
#include "core/session.h"

void check_fair(const struct level *, struct notes *, struct check *out);
void check_texts(const struct level *, struct words *, struct notes *, struct check *out);
bool check_is_drawn(uint32_t code);                       /* one of our fonts has it */
void check_signs(const struct level_text *, struct said, struct notes *);
void check_complain(struct notes *, enum note_level, struct place, struct text,
                    const struct slot *, int slots);

/* check_moves.c: what a player can do. `on` is a thing, a puzzle or a room. */
enum move_type { MOVE_LOOK, MOVE_SOLVE, MOVE_HINTS, MOVE_SKIP, MOVE_LOCK, MOVE_GO };
struct move { enum move_type type; int on; };
enum { MOST_MOVES = MOST_THINGS + 3 * MOST_PUZZLES + 2 * MOST_ROOMS };
struct mover {
    const struct level *level;
    struct event *facts;                                  /* room for one wish */
    uint64_t cond_bits[(MOST_THINGS + MOST_CARDS) / 64];  /* things and cards in conditions */
    uint64_t layer_bits[MOST_LAYERS / 64];                /* layers with a thing on them */
    /* What may stop to hold again, or is asked to be absent: moves that touch these are explored in
     * every order; all others only add, so one order stands for all. */
    bool puzzle_unsure[MOST_PUZZLES], have_unsure[MOST_THINGS], layer_unsure[MOST_LAYERS];
    bool seen_unsure[MOST_THINGS + MOST_CARDS];
};
void mover_begin(struct mover *, const struct level *, struct arena *);
bool mover_start(struct mover *, struct session *);       /* to the first room; false: refused */
int mover_list(const struct mover *, const struct session *, struct move out[MOST_MOVES]);
bool mover_do(struct mover *, struct session *, struct move);        /* false: it had no use */
bool mover_is_safe(const struct mover *, struct move);    /* commutes with everything */
uint64_t mover_state(const struct mover *, const struct session *);  /* a hash of what matters */
const char *mover_name(const struct mover *, struct move);

#endif
