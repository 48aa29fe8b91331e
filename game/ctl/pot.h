/* SPDX-License-Identifier: MPL-2.0 */
/* The translation template of a pack: every text with its id, its Dutch and the author's note. */
#ifndef CTL_POT_H
#define CTL_POT_H

#include "core/level.h"

bool pot_write(const struct level *, const char *path);   /* false: errno */

#endif
