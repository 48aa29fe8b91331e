/* SPDX-License-Identifier: MPL-2.0 */
/* Whole sessions through the real rules, without a screen: biasctl simulate, and the checker's evidence. */
#ifndef PLAY_SIMULATE_H
#define PLAY_SIMULATE_H

#include "play/play.h"
#include "play/teacher.h"

/* restless: they touch what they like, guess wrong, ask hints, skip, pause, and are killed and go on.
 * follow_up: of which level most of them answer the questions after six weeks, in sessions of their own
 * (NULL: nobody does); src: of the trajectory, 8 hex, which a follow-up needs. */
struct simulate { const struct level *level; const struct truth *truth; uint64_t seed; int players; const char *week;
                  bool restless; const struct level *follow_up; const char *src; };
/* One session into folder (NULL: memory only). The id comes from the seed. false: the disk refused. A
 * session that comes out before STOP_OVER got stuck. */
bool simulate_session(const struct simulate *, const char *folder, struct arena *, struct session *out);

#endif
