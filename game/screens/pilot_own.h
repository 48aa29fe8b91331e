/* SPDX-License-Identifier: MPL-2.0 */
/* Between pilot.c (script, pace) and pilot_auto.c (pretend teachers). */
#ifndef SCREENS_PILOT_OWN_H
#define SCREENS_PILOT_OWN_H

#include "screens/pilot.h"
#include "screens/screens.h"

struct auto_pilot;
struct auto_pilot *pilot_auto_new(struct arena *);
enum pilot_state pilot_auto_step(struct auto_pilot *, struct stage *);
int pilot_auto_act_ms(const struct auto_pilot *);

#endif
