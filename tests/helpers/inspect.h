/* SPDX-License-Identifier: MPL-2.0 */
/* What must hold for every page that is ever shown: B02 B03 E07 H01 of the accessibility list. */
#ifndef HELPERS_INSPECT_H
#define HELPERS_INSPECT_H

#include "ui/ui.h"

/* Writes one line for each fault of the page that stands; returns how many there are. */
int inspect_page(const struct ui *, FILE *);

#endif
