/* SPDX-License-Identifier: MPL-2.0 */
/* SHA-256 (FIPS 180-4) and PBKDF2-HMAC-SHA-256 (RFC 8018) of nettle, in the forms the log uses. */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { HASH_HEX = 17 };                                   /* 16 lower-case hex digits and a zero */

void hash_bytes(const void *data, size_t size, uint8_t out[32]);
void hash_short(const void *data, size_t size, char out[HASH_HEX]);  /* first 16 hex digits */
uint64_t hash_number(const void *data, size_t size);      /* first 8 bytes, high byte first */
void hash_slow(const char *secret, const char *salt, int rounds, char out[HASH_HEX]);
/* The same, of 16 bytes: a code of a few bits needs a longer answer, or two people have the same. */
enum { HASH_LONG_HEX = 33 };
void hash_slow_long(const char *secret, const char *salt, int rounds, char out[HASH_LONG_HEX]);
void hash_hex(const void *data, size_t size, char *out);  /* out holds 2 * size + 1 */
/* 16 lower-case hex digits; false: something else is among them, out is left alone. */
bool hash_read(const char digits[HASH_HEX - 1], uint64_t *out);
bool hash_is(const char digits[HASH_HEX - 1], uint64_t number);       /* do they say this number? */

#endif
