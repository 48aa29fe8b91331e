/* SPDX-License-Identifier: MPL-2.0 */
/* The puzzle kinds this program knows. The list in kinds.c is the documentation. */
#ifndef KINDS_KINDS_H
#define KINDS_KINDS_H

#include "core/puzzle.h"

extern const struct kinds kinds_all;
const struct puzzle_kind *kinds_find(const char *name);   /* NULL: no such kind */

#endif
