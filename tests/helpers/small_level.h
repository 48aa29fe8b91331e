/* SPDX-License-Identifier: MPL-2.0 */
/* A whole level by hand, without a loader: two rooms, seven puzzles of six toy kinds, two instruments. */
#ifndef HELPERS_SMALL_LEVEL_H
#define HELPERS_SMALL_LEVEL_H

#include "core/session.h"

enum { SMALL_RATE, SMALL_PICK, SMALL_CODE, SMALL_GUESS, SMALL_PLAN, SMALL_TALK, SMALL_BEFORE, SMALL_AFTER,
       SMALL_PUZZLES };
enum { SMALL_LAMP, SMALL_SWITCH, SMALL_KEY, SMALL_CASE, SMALL_WALL, SMALL_PIANO, SMALL_THINGS };
enum { SMALL_HALL, SMALL_STAGE, SMALL_ROOMS };

const struct level *small_level(void);

/* splitmix64, for tests: prints nothing, remembers nothing but its state. */
uint64_t small_random(uint64_t *state);
int small_below(uint64_t *state, int below);
/* The seed of a random test: from the environment (TEST_SEED), else the one given; printed. */
uint64_t small_seed(const char *test, uint64_t otherwise);

/* Wishes. at_ms is 0: decide then keeps the time of the session. */
struct wish small_start(uint64_t seed, const char *mode);
struct wish small_sit(int players, uint64_t consents);    /* bit k: chair k says yes */
struct wish small_wish(enum wish_type, int on);
/* Every field answered with something allowed, by chance; handed in if asked. */
struct wish small_give(const struct session *, int puzzle, int who, bool hand_in, uint64_t *random);
/* A random wish, often one that makes no sense. */
struct wish small_any_wish(const struct session *, uint64_t *random);
/* Decides and applies; how many facts. Facts are also added to the tape, if there is one. */
struct small_tape { struct event *facts; int count, room; };
int small_do(struct session *, const struct wish *, struct small_tape *);
void small_tape_free(struct small_tape *);
/* From nothing to the rooms: start, sit, nulmeting. */
void small_begin(struct session *, uint64_t seed, int players, uint64_t consents, struct small_tape *);
void small_round(struct session *, int puzzle, uint64_t *random, struct small_tape *);   /* open, give, hand in */
/* Decides and applies a wish about one thing, by which most tests move on. */
int small_act(struct session *, enum wish_type, int on);
void small_enter_hall(struct session *, int players);     /* begun, and in the first room */

#endif
