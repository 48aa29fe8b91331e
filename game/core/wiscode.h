/* SPDX-License-Identifier: MPL-2.0 */
/* The code that erases a person's answers: six of 256 Dutch words, 48 bits, the same in every
 * language (robustness.md 1.4). Only its slow hash w is stored. */
#ifndef CORE_WISCODE_H
#define CORE_WISCODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { WISCODE_WORDS = 6, WISCODE_SIZE = 64, WISCODE_LIST = 256 };

void wiscode_make(const uint8_t random[WISCODE_WORDS], char out[WISCODE_SIZE]);
/* What somebody typed: capitals, hyphens, commas and extra spaces are fine. false: not six words
 * of the list; *wrong is then the number of the first bad word (1..6), or 0 if the count is
 * wrong. */
bool wiscode_clean(const char *typed, char out[WISCODE_SIZE], int *wrong);
const char *wiscode_word(int index);                      /* 0..255, sorted */
/* w = first 16 hex of PBKDF2-HMAC-SHA-256(words, "biastool-wis", 100000): about 30 ms. */
void wiscode_hash(const char *words, char out[17]);       /* of a stream */
/* of a quote: another salt, so they cannot be matched */
void wiscode_quote_hash(const char *words, char out[17]);

#endif
