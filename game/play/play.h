/* SPDX-License-Identifier: MPL-2.0 */
/* The only place where rules meet the disk. A wish becomes facts on a copy of the session; the copy
 * becomes the session when the disk says safe. One batch in flight; wishes meanwhile wait (64). */
#ifndef PLAY_PLAY_H
#define PLAY_PLAY_H

#include "core/session.h"
#include "measure/guard.h"
#include "play/log.h"
#include "play/read.h"

enum saving { SAVING_ON, SAVING_BUSY, SAVING_OFF, SAVING_FAILED };       /* visible on every stage */
struct play;

struct play *play_new(const struct level *, struct log *, struct arena *);
/* Folds what was read and lets the log go on in new segments (calls log_resume). The time of the
 * first frame after it continues the session's. */
bool play_resume(struct play *, const struct log_session *);
/* at_ms as the clock of play_frame. false: 64 wait already. Before the party is complete nothing goes
 * to disk; when nobody records, nothing ever does. */
bool play_wish(struct play *, const struct wish *);
int64_t play_time(const struct play *, int64_t now_ms);   /* that clock as session time */
void play_frame(struct play *, int64_t now_ms);           /* decide on a copy, write; keep when safe */
void play_settle(struct play *, int64_t now_ms);          /* frames until nothing waits: tools and tests */
bool play_idle(const struct play *);                      /* no wish waits, nothing is on its way to disk */
const struct session *play_session(const struct play *);  /* never ahead of the disk */
struct tape play_tape(const struct play *, int who);      /* one stream, recorded or not; table 0 */
void play_view(const struct play *, int puzzle, int who, struct arena *, struct view *);
enum saving play_saving(const struct play *, int64_t now_ms);
struct log *play_log(const struct play *);
struct release *play_figures(const struct play *, enum audience, int who, struct arena *);
/* The disk failed: all goes on in another folder, and from the start what went with the old one. */
bool play_move(struct play *, const char *folder);
/* "Wis mijn antwoorden": the stream goes from disk and memory; who 0: the whole session. */
bool play_forget(struct play *, int who);

#endif
