/* SPDX-License-Identifier: MPL-2.0 */
/* How it went (measurement.md 9, flow): per room how many tables came and finished it, whole minutes without
 * pauses, hints and skips. A fold over the stream of a table; adding and merging have no order. */
#ifndef MEASURE_COURSE_H
#define MEASURE_COURSE_H

#include "core/event.h"
#include "measure/part.h"

enum { COURSE_ROOMS = 24, COURSE_MINUTES = 181, COURSE_LEAST = 5 };            /* the last minute: so many or more */
/* places: sum of the places in which tables came here, from 1. */
struct course_room { char id[ID_SIZE]; int64_t tables, finished, hints, skips, places, minutes[COURSE_MINUTES]; };
struct course { int count; struct course_room rooms[COURSE_ROOMS]; };          /* sorted by id */

void course_add(struct course *, const struct tape *table);   /* of too many rooms the first by id are kept */
void course_merge(struct course *, const struct course *);
struct course_room *course_room(struct course *, const char *id);              /* made if need be; NULL: no place */
double course_median(const struct course_room *);             /* in minutes; exact; 0: no table */
/* Places in `rooms`, in the order of play. */
void course_order(const struct course *, int out[COURSE_ROOMS]);

#endif
