/* SPDX-License-Identifier: MPL-2.0 */
/* Decides a recorded session again with its pack: every cause once more, its consequences
 * compared with the file, line by line. The state is the fold of what the file says, never of
 * what we would have said. */
#ifndef PLAY_REPLAY_H
#define PLAY_REPLAY_H

#include "core/session.h"
#include "play/read.h"

struct replay {
    struct session state;                                 /* after the last line that counted */
    int causes, differences;                              /* causes that were decided again */
    int puzzle_of_block[EVENTS_PER_WISH];                 /* number of the puzzle, -1 */
};
/* until: the last n of the table that counts, -1 for all; private answers count once their round
 * is open. Differences go to the notes with their place, as DIFF. */
void replay_session(const struct level *, const struct log_session *, int64_t until, struct arena *,
                    struct notes *, struct replay *out);

#endif
