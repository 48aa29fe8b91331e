/* SPDX-License-Identifier: MPL-2.0 */
/* Rows that may leave (privacy.md 3.6): a sheet is a counted list of values, two measures at most and the
 * form. Here rare values merge with their neighbours; merged rows carry their mean, in exact sums. */
#ifndef MEASURE_ROWS_H
#define MEASURE_ROWS_H

#include "measure/part.h"

struct arena;
enum { ROW_VALUES = 2, ROWS_RARE = 3 };
/* n people of one source with the same values, in units of 2^-44 as in a cell, or ROW_MISSING. shown: what
 * leaves, after rows_merge; of what is missing 0. group: inside only. */
#define ROW_MISSING INT64_MIN
struct row { int64_t value[ROW_VALUES]; double shown[ROW_VALUES]; int group[ROW_VALUES];
             enum form form; int source; int64_t n; };
struct rows { struct row *list; int count, columns; };    /* columns: 1 or 2 */

/* Sorts by form, values, source, and adds up what is equal: an order that has no history. */
void rows_pack(struct rows *);
int64_t rows_people(const struct rows *);
int64_t row_units(double score);                          /* of a score that a cell takes */
/* Who lacks one of two answers stays only in a crowd: 10 or more in every form they occur in, for each
 * column; else the rows are taken out. Returns how many people that were. */
int64_t rows_complete(struct rows *);
/* What keeps a sheet of one class empty, or NULL: the pool's thresholds, and "blad_eensgezind" when, in a form
 * or without any one source, fewer than 3 rows differ from the commonest value. */
const char *rows_why_empty(const struct rows *, struct arena *);
/* Packs whatever the source (that is gone then) and merges within each form until every value stands in 3
 * rows, with 2 values beside it in a sheet of two. false: nothing would be left to tell apart. */
bool rows_merge(struct rows *);

#endif
