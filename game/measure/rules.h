/* SPDX-License-Identifier: MPL-2.0 */
/* privacy.md 3 as numbers: who is enough for a room, a card and a pool, how coarse a card speaks, and which
 * people of a pool wait. Pure functions of counts; a change of any of them raises RULES_VERSION. */
#ifndef MEASURE_RULES_H
#define MEASURE_RULES_H

#include <stdbool.h>
#include <stdint.h>

enum { RULES_VERSION = 1, ROOM_LEAST = 5, CARD_LEAST = 10, CARD_LEAST_SENSITIVE = 30, POOL_LEAST = 30,
       POOL_SOURCES = 5, LINK_LEAST = 100, OUTPUTS_APART = 10 };
/* Some people: how many, of how many sources and sessions, and how many of the largest ones. */
struct crowd { int64_t n, sources, largest_source, sessions, largest_session; };

/* NULL: may leave. Else the word of the reason: "kaart_onder_10" (guard_why). */
const char *rules_card(const struct crowd *);
const char *rules_pool(const struct crowd *);
int rules_bands(const struct crowd *);                    /* equal bands of a share on a card: 2, 3, 5, 10 */
double rules_step(double least);                          /* the smallest step of the list that is not below */
/* The part of the scale at either end that is one band for a sensitive mean on a card. */
double rules_outer(const struct crowd *, double range);
struct span { int64_t from, to; };
struct span rules_people(int64_t n);                      /* as a card says it: 12 is 10 to 14 */
/* A count of a room: may it be said as a number? */
bool rules_count(int64_t count, int64_t n, int64_t few);

/* One source's people of one class. sector, mode, version: numbers of names, from 1. `at` comes out: how
 * much the class they leave in says. */
enum class_level { CLASS_WHOLE, CLASS_NO_VERSION, CLASS_NO_MODE, CLASS_ALL, CLASS_WAITS };
struct class_part { int sector, mode, version, source; int64_t n; enum class_level at; const char *why; };
bool rules_same_class(const struct class_part *, const struct class_part *, enum class_level);
/* Sorts nothing: parts stay where they are, in any order; the outcome does not depend on it. */
void rules_classes(struct class_part *, int count);

#endif
