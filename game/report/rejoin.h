/* SPDX-License-Identifier: MPL-2.0 */
/* Who came back after six weeks (measurement.md 1, t3): the answers of a follow-up go to the person of then,
 * by the k of both and within one trajectory; a k that two have is nobody's. The table lives in memory as
 * long as the reading does: no k is in a partial, a release or an export, so whoever divides the work keeps
 * a school's sessions together. */
#ifndef REPORT_REJOIN_H
#define REPORT_REJOIN_H

#include "measure/measure.h"

struct arena; struct log_session; struct log_stream;

/* What the measures of later read of an answer; texts that are longer are no instrument's. */
struct rejoin_fact {
    uint8_t is, when; int8_t side; bool has_value, has_range, has_truth;
    int value, least, most, truth; char item[12], got[16];
};
/* One stream with a code. of: whatever its owner keeps of it. */
struct rejoin_stream {
    char src[9], k[33], bank[ID_SIZE], id[17]; int who; enum set set;
    const struct rejoin_fact *facts; int count;
    void *of;
    const struct rejoin_stream *back; bool alike;         /* after rejoin_match: the follow-up; or a k of two */
};
struct rejoin_list { struct rejoin_stream *list; int count, room; };
struct rejoin { struct rejoin_list then, later; };

bool rejoin_is_later(const struct log_session *);         /* a follow-up */
/* false: nothing to match it by. The stream's facts are copied into the arena. */
bool rejoin_read(const struct log_session *, const struct log_stream *, struct arena *,
                 struct rejoin_stream *out);
void rejoin_add(struct rejoin_list *, const struct rejoin_stream *, struct arena *);
/* Fills back and alike of then, and sorts it by session and person. How many of later were found, and how
 * many have a k that somebody else has too. */
void rejoin_match(struct rejoin *, int64_t *found, int64_t *alike);
/* The answers of then and those of its follow-up, as one person's. Statements of another form or bank would
 * be read as a change: they are left out. */
struct tape rejoin_tape(const struct rejoin_stream *then, struct arena *);

#endif
