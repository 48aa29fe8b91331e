/* SPDX-License-Identifier: MPL-2.0 */
/* Things in two versions that differ by a name only (measurement.md 3.1). In form A the first of a pair
 * bears the boy's name and the second the girl's; form B the reverse. Pair 0: one name, never scored. */
#ifndef KINDS_TWIN_H
#define KINDS_TWIN_H

#include "base/json.h"
#include "core/answer.h"

enum { LEAST_TWINS = 4, MOST_TWINS = 12 };
struct twin { const char *boy, *girl; int pair, side; bool first; };     /* first: of its pair */

/* Reads "pair", "side", "direction", "boy" and "girl" into twins[number]; those before it are there. */
bool twin_load(struct twin *twins, int number, struct json *, const struct cJSON *at);
/* Two a pair, on one side, numbered from 1 without a gap (a measure counts to the highest), and at least a
 * third of the pairs on each side; else a complaint at the list. */
bool twins_fit(const struct twin *, int count, struct json *, const struct cJSON *list);
const char *twin_name(const struct twin *, enum form);
void twin_mean(const struct twin *, struct field *out);   /* its pair, side and cues */

#endif
