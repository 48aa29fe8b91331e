/* SPDX-License-Identifier: MPL-2.0 */
/* The follow-up code (robustness.md 1.4): four facts that colleagues do not know of each other become one
 * text, and with the salt of a trajectory the `k` of a link. The facts and the text are kept nowhere. */
#ifndef CORE_LINK_H
#define CORE_LINK_H

#include <stdbool.h>

#include "base/hash.h"

enum { LINK_LETTERS = 2, LINK_NUMBERS = 2, LINK_FACTS = 4, LINK_CODE = 16, LINK_K = HASH_LONG_HEX };
/* letters: of a grandmother's name and of a street, a to z; numbers: older brothers and sisters, and a
 * day of the month. A letter is chosen and never typed, so there is nothing to make alike afterwards. */
struct link_facts { char letters[LINK_LETTERS]; int numbers[LINK_NUMBERS]; };
extern const int link_least[LINK_NUMBERS], link_most[LINK_NUMBERS];

bool link_code(const struct link_facts *, char out[LINK_CODE]);   /* "e.k.2.14"; false: not all are there */
void link_hash(const char *code, const char *salt, char k[LINK_K]);      /* takes a tenth of a second */

#endif
