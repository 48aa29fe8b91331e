/* SPDX-License-Identifier: MPL-2.0 */
/* Whole sessions through the real rules, without a screen: biasctl simulate, and the checker's evidence. */
#ifndef PLAY_SIMULATE_H
#define PLAY_SIMULATE_H

#include "play/play.h"
#include "play/teacher.h"

struct simulate { const struct level *level; const struct truth *truth; uint64_t seed; int players; const char *week; };
/* One session into folder (NULL: memory only). The id comes from the seed. false: the disk refused. */
bool simulate_session(const struct simulate *, const char *folder, struct arena *, struct session *out);

#endif
