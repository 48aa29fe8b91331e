/* SPDX-License-Identifier: MPL-2.0 */
/* Inside of measure only: the measures themselves, for the list in measure.c, and their hash. */
#ifndef MEASURE_LIST_H
#define MEASURE_LIST_H

#include "measure/measure.h"

/* FNV-1a (IETF draft-eastlake-fnv) of a text and its end, on top of another hash or number. */
uint64_t measure_hash(uint64_t before, const char *text);

enum { PLAN_CATEGORIES = 13, TURN_KINDS = 2, KNOW_ITEMS = 16, FU_OUTCOMES = 3 };
/* survey.c */
extern const struct measure measure_mark, measure_recommend, measure_recommend_nps;
extern const struct measure measure_response, measure_will_change, measure_will_scale_change;
extern const struct measure measure_aware_change, measure_selfeff_change, measure_then_gain;
extern const struct measure measure_fu_response, measure_fu_will, measure_fu_aware;
/* know.c */
extern const struct measure measure_know_change, measure_know_before, measure_know_after;
extern const struct measure measure_know_later, measure_know_item[KNOW_ITEMS], measure_fu_know;
/* Their own files. */
extern const struct measure measure_gap_inferred, measure_gap_observable, measure_gap_specific;
extern const struct measure measure_turn_gap, measure_turn_kind[TURN_KINDS];
extern const struct measure measure_attrib_gap, measure_attrib_effort, measure_spot_d;
extern const struct measure measure_rewrite_neutral, measure_rewrite_blind;
extern const struct measure measure_talk_open, measure_talk_pushing;
extern const struct measure measure_est_skill, measure_est_lean;
extern const struct measure measure_claims_brier, measure_claims_over, measure_assoc;
extern const struct measure measure_mirror_gap;
extern const struct measure measure_plan_share, measure_plan_cat[PLAN_CATEGORIES];
extern const struct measure measure_fu_done[FU_OUTCOMES];
extern const struct measure measure_reach_people, measure_reach_unrecorded;
extern const struct measure measure_reach_sessions, measure_reach_schools;

#endif
