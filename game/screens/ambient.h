/* SPDX-License-Identifier: MPL-2.0 */
/* Ambient loops of a scene: layers named fx-<name>-<n> are the frames of one loop. One loop moves at a
 * time, small, and all stop 10 s after the last input or with less motion (experience.md G01). */
#ifndef SCREENS_AMBIENT_H
#define SCREENS_AMBIENT_H

#include "screens/stage.h"

/* Is this layer a frame that must not show now? Asks for the next frame when something moves. */
bool ambient_hides(struct stage *, const struct room *, int layer);

#endif
