/* SPDX-License-Identifier: MPL-2.0 */
/* Reach (measurement.md 9): counts of whole sessions, so not from the facts of one person. Whoever
 * walks over the sessions puts the numbers into part.asked. */
#include "measure/list.h"

#define REACH .name = "reach", .by = ESTIMATE_COUNT, .least = 1
const struct measure measure_reach_people = {
    REACH,
    .key = "people",
    .label = TEXT("maat.reach_people"),
    .unit = TEXT("eenheid.mensen"),
};
const struct measure measure_reach_unrecorded = {
    REACH,
    .key = "unrecorded",
    .label = TEXT("maat.reach_unrecorded"),
    .unit = TEXT("eenheid.mensen"),
    .split = true,
};
const struct measure measure_reach_sessions = {
    REACH,
    .key = "sessions",
    .label = TEXT("maat.reach_sessions"),
    .unit = TEXT("eenheid.sessies"),
};
const struct measure measure_reach_schools = {
    REACH,
    .key = "schools",
    .label = TEXT("maat.reach_schools"),
    .unit = TEXT("eenheid.bronnen"),
};
