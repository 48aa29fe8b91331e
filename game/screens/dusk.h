/* SPDX-License-Identifier: MPL-2.0 */
/* The evening on the walls: what the clock says, and how the light goes. Both stand still with less motion. */
#ifndef SCREENS_DUSK_H
#define SCREENS_DUSK_H

#include "screens/stage.h"

uint32_t dusk_light(struct stage *, const struct layer *);               /* a tint; white while nothing changes */
void dusk_hands(struct stage *, const struct layer *);    /* after the layer "obj-clock", which has none */

#endif
