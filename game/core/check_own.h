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

/* check_fits.c: at 225 %. A width is in thousandths of the size of the letters, never too small. */
int fits_width(uint32_t code);
void check_fits(const struct level_text *, struct said, struct notes *);

/* check_moves.c: what a player can do at the screens. `on` is a thing, a puzzle or a room. CLOSE: it is
 * time for the talk. A room whose lock is open is left, and only a side room can be entered again. */
enum move_type { MOVE_LOOK, MOVE_SOLVE, MOVE_HINTS, MOVE_SKIP, MOVE_LOCK, MOVE_GO, MOVE_CLOSE };
struct move { enum move_type type; int on; };
enum { MOST_MOVES = MOST_THINGS + 3 * MOST_PUZZLES + MOST_ROOMS + 2 };
/* What somebody in one room asks about; of now: in the rooms that can still be played. */
struct asked {
    uint64_t seen[(MOST_THINGS + MOST_CARDS) / 64], have[MOST_THINGS / 64], shown[MOST_LAYERS / 64], puzzles, rooms;
};
struct mover {
    const struct level *level;
    struct event *facts;                                  /* room for one wish */
    struct asked asked[MOST_ROOMS];
    bool exact;                                           /* states differ in everything, for a slow search */
    int home[MOST_ROOMS];                                 /* of a side room with doors in one room: that room */
    /* What may stop to hold again, or is asked to be absent: moves that touch these are explored in
     * every order; all others only add, so one order stands for all. */
    bool puzzle_unsure[MOST_PUZZLES], have_unsure[MOST_THINGS], layer_unsure[MOST_LAYERS];
    bool seen_unsure[MOST_THINGS + MOST_CARDS];
    /* By home. tangled: something unsure is asked or done there; chooses: what is left behind there may
     * differ in something unsure, or in a puzzle, that another room asks about. */
    bool tangled[MOST_ROOMS], chooses[MOST_ROOMS];
};
void mover_begin(struct mover *, const struct level *, struct arena *);
bool mover_start(struct mover *, struct session *);       /* to the first room; false: refused */
int mover_list(const struct mover *, const struct session *, struct move out[MOST_MOVES]);
bool mover_do(struct mover *, struct session *, struct move);        /* false: it had no use */
bool mover_is_safe(const struct mover *, struct move);    /* commutes with everything */
bool mover_effects_are_sure(const struct mover *, const struct effect *, int count);
uint64_t mover_state(const struct mover *, const struct session *);  /* a hash of what matters */
int mover_door(const struct level *, int room, int side); /* the thing in a room that opens a side room; -1 */
/* check_asked.c. stays: nothing of it matters in another room in a way that needs every order. */
void asked_begin(struct mover *);
bool asked_thing_stays(const struct mover *, int thing);
bool asked_puzzle_stays(const struct mover *, int puzzle);
void asked_now(const struct mover *, const struct session *, struct asked *out);
/* check_ways.c: from here, the fewest acts to the end (0: not found); and can this thing be touched while
 * its condition does not hold? */
int ways_shortest(struct mover *, const struct session *);
bool ways_refused(struct mover *, const struct session *, int thing, const struct cond *);
/* check_doubt.c. starts: the ways in which a room is entered, the one with the least along first; more than
 * MOST_STARTS: some are not here. */
enum { MOST_STARTS = 16 };
struct starts { const struct session *list[MOST_STARTS]; int count; };
void doubt_conditions(struct mover *, const struct starts *by_room, struct notes *);
int doubt_longest(const struct level *);
void check_hints(const struct level *, struct words *, struct notes *);
const char *mover_name(const struct mover *, struct move);

#endif
