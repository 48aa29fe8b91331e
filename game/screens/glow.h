/* SPDX-License-Identifier: MPL-2.0 */
/* Motion that follows an act, in rooms: begin it with each frame of a room, before its things. */
#ifndef SCREENS_GLOW_H
#define SCREENS_GLOW_H

#include "screens/stage.h"

void glow_begin(struct stage *);
int glow_of(struct stage *, int puzzle);                  /* 0-255: how brightly what was solved lights up */

#endif
