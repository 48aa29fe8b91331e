/* SPDX-License-Identifier: MPL-2.0 */
/* What can be heard follows from what changed since the last frame: no screen calls for a sound. Every sound that
 * means something has a caption (experience.md D01); everything it tells is also seen (D03). */
#ifndef SCREENS_HEAR_H
#define SCREENS_HEAR_H

#include "screens/stage.h"

struct hearing *hear_new(struct arena *);
void hear_mind(struct stage *, bool input);               /* after a screen was shown, before ui_end */
void hear_nothing_new(struct stage *);                    /* a frame that was not made */
void hear_mind_key(struct stage *);                       /* M: silence and back, on every screen */
struct hears hear_now(const struct stage *);
void hear_choices(struct stage *);                        /* on the settings and the access screen */

#endif
