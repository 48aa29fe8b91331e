/* SPDX-License-Identifier: MPL-2.0 */
/* The evidence a pack may name: facts F1.., rules R1.., counter-measures; direction and status
 * as in the evidence table. Numbers never change; a replaced fact keeps its number and gets a
 * row below it. */
#ifndef CORE_FACTS_H
#define CORE_FACTS_H

#include "core/level.h"

struct fact { const char *id; enum direction direction; enum status status; };
const struct fact *facts_find(const char *id);            /* NULL: no such fact or rule */
/* The tag of what rests on it is the evidence's own; a structural or general fact leaves it to the scene. */
bool facts_fit(const struct fact *, enum direction);
const struct fact *facts_get(int index);                  /* in the table's order; NULL: no more */
bool facts_unverified(const char *id);                    /* V1..V12: nobody may use it yet */

const char *const *measures_list(int *count);             /* ids of counter-measures */
bool measures_has(const char *id);

#endif
