/* SPDX-License-Identifier: MPL-2.0 */
/* Between pilot.c (script, pace) and pilot_auto.c (pretend teachers). */
#ifndef SCREENS_PILOT_OWN_H
#define SCREENS_PILOT_OWN_H

#include "screens/pilot.h"
#include "screens/screens.h"

void *pilot_auto_new(struct arena *);
enum pilot_state pilot_auto_step(void *self, struct stage *);
bool pilot_press(struct stage *, const char *key, struct ui_act);        /* the node whose id ends with /key */

#endif
