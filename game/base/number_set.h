/* SPDX-License-Identifier: MPL-2.0 */
/* A set of 64-bit numbers that are hashes already (open addressing; 0 is kept as 1). Zeroed:
 * empty. */
#ifndef BASE_NUMBER_SET_H
#define BASE_NUMBER_SET_H

#include <stdbool.h>
#include <stdint.h>

struct arena;
struct number_set { uint64_t *slots; int count, slot_count; };
bool number_set_add(struct number_set *, uint64_t, struct arena *);      /* false: it was there */

#endif
