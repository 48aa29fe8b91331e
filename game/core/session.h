/* SPDX-License-Identifier: MPL-2.0 */
/* A session is a value: the facts so far, folded. Copy it, compare it, throw it away.
 * decide: a wish becomes facts (pure: time and seed are in its arguments).
 * apply: a fact becomes state (total). */
#ifndef CORE_SESSION_H
#define CORE_SESSION_H

#include "core/level.h"

enum mode { MODE_ALONE, MODE_TEAM };
enum clock_mode { CLOCK_OFF, CLOCK_SOFT, CLOCK_COUNTDOWN };
/* Where the evening is. BEFORE and AFTER are the instruments; ROOMS has session.room. */
enum stop { STOP_NOWHERE, STOP_BEFORE, STOP_ROOMS, STOP_AFTER, STOP_CARD, STOP_OVER };
enum puzzle_state { PUZZLE_OPEN, PUZZLE_SOLVED, PUZZLE_SKIPPED, PUZZLE_GIVEN };
struct seat { enum form form[MOST_PUZZLES]; enum set set; };

struct session {
    bool begun, dealt;                                    /* start read; party and draws read */
    enum stop stop; enum mode mode; enum clock_mode clock; bool sim;
    uint64_t seed; char id[17], lang[3];
    int players; uint64_t recorded;                       /* bit k: person k (1..60) has a stream */
    int room, back; uint64_t rooms_entered, rooms_open, rooms_done;     /* back: out of a side room; -1 */
    enum puzzle_state puzzles[MOST_PUZZLES];
    int hints[MOST_PUZZLES], tries[MOST_PUZZLES];         /* hints open now 0..3 */
    int puzzle_block[MOST_PUZZLES];                       /* the last block of it; 0 never opened */
    int open_block, open_puzzle, blocks;                  /* open_puzzle -1: no private round is open */
    uint64_t handed_in;                                   /* persons done in the open block */
    int flagged[MOST_PEOPLE + 1];                         /* the last block each person handed in */
    uint64_t seen[(MOST_THINGS + MOST_CARDS) / 64], have[MOST_THINGS / 64];
    uint64_t shown[MOST_LAYERS / 64];                     /* layers that are not as they started */
    uint8_t touched[MOST_THINGS];                         /* for the next line of `say`; stops at 255 */
    int64_t t_ms, paused_ms, paused_at_ms, extra_ms;      /* session time; extra: given by hand */
    bool paused;
    int64_t play_since_ms;                                /* without pauses; -1: no room was entered yet */
    struct seat seats[MOST_PEOPLE + 1];
};

enum wish_type { WISH_START, WISH_SIT, WISH_GO, WISH_LOOK, WISH_OPEN, WISH_GIVE, WISH_HINT, WISH_SKIP,
                 WISH_LOCK, WISH_CLOCK, WISH_CLOSE, WISH_PAUSE, WISH_LINK, WISH_STOP, WISH_END };
/* START: header; what is empty in it is filled from the level. SIT: number = players (alone: 1),
 * consents[k] and w[k] (its wiscode hash, may be empty) of chair k -> party and draws, numbers dealt here;
 * in the follow-up set is what the card of then says, for it is not dealt again.
 * GO on=room (-1: onwards; nobody recorded: any room by its number, a rehearsal) · LOOK on=thing ·
 * OPEN on=puzzle (a private round; one that everybody left is closed; nothing for a shared puzzle) ·
 * GIVE who, on=puzzle, given; number 1: handed in faster than 1 s per item (play sees to that) ·
 * HINT on, number (0 undoes) · SKIP on · LOCK on=room · CLOCK number=minutes · CLOSE on=room (time for
 * the talk: answers are given, the lock opens) · PAUSE number 1 begins, 0 ends · LINK who, k (of the
 * follow-up code, once the card is there) ·
 * STOP who ("Stop met bewaren": the stream goes, a party fact clears the recorded bit) · END */
struct wish { enum wish_type type; int64_t at_ms; int who, on, number; struct given given;
              struct header header; bool consents[MOST_PEOPLE]; char w[MOST_PEOPLE][17];
              enum set set; char k[33]; };

void session_empty(struct session *);
int session_decide(const struct level *, const struct session *, const struct wish *,
                   struct event out[EVENTS_PER_WISH]);    /* 0: refused, nothing happens */
void session_apply(const struct level *, struct session *, const struct event *);

/* What follows from state; all pure. Every at_ms is session time: play_time turns a clock into it. */
int64_t session_elapsed_ms(const struct session *, int64_t at_ms);       /* without pauses */
int64_t session_played_ms(const struct session *, int64_t at_ms);        /* since the first room */
/* To the reserve for the talk; in the last room to the end; INT64_MAX without a clock. */
int64_t session_left_ms(const struct level *, const struct session *, int64_t at_ms);
bool session_due(const struct level *, const struct session *, int64_t at_ms);   /* close for the talk */
bool session_may_look(const struct level *, const struct session *, int thing);  /* visible, here */
bool session_may_open(const struct level *, const struct session *, int puzzle);
bool session_lock_ready(const struct level *, const struct session *, int room);
bool session_layer_shown(const struct level *, const struct session *, int layer);
bool session_room_done(const struct session *, int room);
/* Where the way out of this room leads: the next room of the row that is open and not done; out of a side
 * room back to where one came from. -1: nowhere yet. */
int session_onwards(const struct level *, const struct session *);
bool session_records(const struct session *, int who);    /* this person has a stream */
bool session_has(const struct session *, int thing);
bool session_saw(const struct session *, int what);       /* a thing, or MOST_THINGS + card */
bool session_saw_card(const struct session *, int card);
int session_next_person(const struct session *);          /* next chair to hand in; 0: all have */
/* Which parts of a jigsaw this person reads, numbers from 0; how many. Everybody has one at least, and
 * where there are more parts than people some have several; it follows from the seed. */
int session_parts(const struct session *, const struct puzzle *, int who, uint8_t out[MOST_PARTS]);
/* Who has the mouse: it goes round by chair, from looking about in a room to each puzzle that is answered
 * together, and on to the next room. puzzle -1: the room's. */
int session_mouse(const struct level *, const struct session *, int room, int puzzle);
bool session_deals(const struct puzzle *, enum chance);
int session_first_with(const struct level *, enum chance);     /* puzzle that deals it to each; -1 */
/* people.c: animal and colour of person `number`, ids of texts: dier.otter, kleur.blauw. */
struct alias { struct text animal, colour; int shape; };
struct alias people_alias(uint64_t seed, int number);
/* Numbers dealt to chairs: chair k (0..) gets out[k] in 1..players (robustness.md 1.4). */
void people_deal(uint64_t seed, int players, uint8_t out[MOST_PEOPLE]);

#endif
