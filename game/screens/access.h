/* SPDX-License-Identifier: MPL-2.0 */
/* The accessibility choices, for the first screen and for the settings. */
#ifndef SCREENS_ACCESS_H
#define SCREENS_ACCESS_H

#include "screens/screens.h"

void access_choices(struct stage *);

#endif
