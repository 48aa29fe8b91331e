/* SPDX-License-Identifier: MPL-2.0 */
/* Inside of measure only: the measures themselves, for the list in measure.c, and their hash. */
#ifndef MEASURE_LIST_H
#define MEASURE_LIST_H

#include "measure/measure.h"

/* FNV-1a (IETF draft-eastlake-fnv) of a text and its end, on top of another hash or number. */
uint64_t measure_hash(uint64_t before, const char *text);

enum { PLAN_CATEGORIES = 13 };
/* survey.c */
extern const struct measure measure_mark, measure_recommend, measure_response;
extern const struct measure measure_will_change, measure_will_scale_change;
extern const struct measure measure_aware_change, measure_selfeff_change;
/* know.c */
extern const struct measure measure_know_change, measure_know_before, measure_know_after;
/* gap.c, mirror.c, plan.c, reach.c */
extern const struct measure measure_gap_inferred, measure_gap_observable, measure_gap_specific;
extern const struct measure measure_mirror_gap;
extern const struct measure measure_plan_share, measure_plan_cat[PLAN_CATEGORIES];
extern const struct measure measure_reach_people, measure_reach_unrecorded;
extern const struct measure measure_reach_sessions, measure_reach_schools;

#endif
