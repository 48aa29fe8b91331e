/* SPDX-License-Identifier: MPL-2.0 */
/* Chance is a pure function of a seed: first 8 bytes of SHA-256 of "<seed hex>/<on>/<what>/<number>"
 * (architecture.md 5). No state, no order of drawing. */
#ifndef CORE_CHANCE_H
#define CORE_CHANCE_H

#include <stdint.h>

#include "core/answer.h"

uint64_t chance_number(uint64_t seed, const char *on, const char *what, int number);
/* A shuffle of 0..count-1 (Fisher-Yates with numbered throws). */
void chance_order(uint64_t seed, const char *on, const char *what, uint8_t *order, int count);
/* measurement.md 3.2: participant `number` (from 0) in blocks of four: file form and knowledge order. */
void chance_pair(uint64_t seed, const char *on, int number, enum form *form, enum set *set);
enum form chance_form(uint64_t seed, const char *on, int number);        /* own blocks of two */

#endif
