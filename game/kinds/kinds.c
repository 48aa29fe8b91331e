/* SPDX-License-Identifier: MPL-2.0 */
/* One word per kind; each is one file in this folder. `template` always builds, and is in no
 * pack. */
#include "kinds/kinds.h"

#include <string.h>

extern const struct puzzle_kind kind_template, kind_survey, kind_files, kind_match, kind_code,
    kind_mirror, kind_plan;
extern const struct puzzle_kind kind_latency;
extern const struct puzzle_kind kind_turns;
extern const struct puzzle_kind kind_tally;
extern const struct puzzle_kind kind_talk;
extern const struct puzzle_kind kind_sort;
extern const struct puzzle_kind kind_rewrite;
extern const struct puzzle_kind kind_estimate;
extern const struct puzzle_kind kind_claims;
extern const struct puzzle_kind kind_order;
extern const struct puzzle_kind kind_spot;

static const struct puzzle_kind *const list[] = {
    &kind_template, &kind_survey, &kind_files, &kind_match, &kind_code, &kind_mirror, &kind_plan,
    &kind_latency,
    &kind_turns,
    &kind_tally,
    &kind_talk,
    &kind_sort,
    &kind_rewrite,
    &kind_estimate,
    &kind_claims,
    &kind_order,
    &kind_spot,
};
const struct kinds kinds_all = {list, (int)(sizeof list / sizeof *list)};

const struct puzzle_kind *kinds_find(const char *name)
{
    for (int i = 0; i < kinds_all.count; i++)
        if (!strcmp(list[i]->name, name))
            return list[i];
    return NULL;
}
