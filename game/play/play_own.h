/* SPDX-License-Identifier: MPL-2.0 */
/* What play.c (wishes, disk, time) and play_view.c (what people get to see) share. */
#ifndef PLAY_PLAY_OWN_H
#define PLAY_PLAY_OWN_H

#include "play/play.h"

enum { MOST_WISHES = 64, PLAY_STREAMS = MOST_PEOPLE + 1 };
struct facts { struct event *list; int count, room, safe; };             /* safe: how many are on disk */
/* Of one person, in the round that is open: steps from answer to answer, and how long they took. */
struct pace { int block, steps; int64_t spent_ms; };
/* One person's own figures, as long as nothing changes; apart, so that looking leaves the play as it is. */
struct play_mirror { struct arena *arena; struct release *release; int who, count; };
struct play {
    const struct level *level; struct log *log; struct arena *arena;
    struct session now, next;                             /* next: with the batch that is on its way */
    struct facts streams[PLAY_STREAMS];
    struct wish wishes[MOST_WISHES]; int waiting; struct arena *marks;   /* marks: texts of waiting wishes */
    struct event out[EVENTS_PER_WISH];
    struct pace paces[PLAY_STREAMS]; int pace_who; int64_t pace_ms;        /* who answered last, and when */
    bool flying, has_clock; int64_t sent_ms, offset_ms;
    struct play_mirror *mirror;
};

#endif
