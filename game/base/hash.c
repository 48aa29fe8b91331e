/* SPDX-License-Identifier: MPL-2.0 */
/* Thin forms around nettle. */
#include "base/hash.h"

#include <nettle/pbkdf2.h>
#include <nettle/sha2.h>
#include <string.h>

enum { SHORT_BYTES = 8 };

void hash_bytes(const void *data, size_t size, uint8_t out[32])
{
    struct sha256_ctx context;
    sha256_init(&context);
    sha256_update(&context, size, data);
    sha256_digest(&context, SHA256_DIGEST_SIZE, out);
}

void hash_hex(const void *data, size_t size, char *out)
{
    static const char digits[] = "0123456789abcdef";
    const uint8_t *bytes = data;
    for (size_t i = 0; i < size; i++) {
        out[2 * i] = digits[bytes[i] >> 4];
        out[2 * i + 1] = digits[bytes[i] & 15];
    }
    out[2 * size] = '\0';
}

void hash_short(const void *data, size_t size, char out[HASH_HEX])
{
    uint8_t whole[32];
    hash_bytes(data, size, whole);
    hash_hex(whole, SHORT_BYTES, out);
}

uint64_t hash_number(const void *data, size_t size)
{
    uint8_t whole[32];
    hash_bytes(data, size, whole);
    uint64_t number = 0;
    for (int i = 0; i < SHORT_BYTES; i++)
        number = number << 8 | whole[i];
    return number;
}

void hash_slow(const char *secret, const char *salt, int rounds, char out[HASH_HEX])
{
    uint8_t key[SHORT_BYTES];
    pbkdf2_hmac_sha256(strlen(secret), (const uint8_t *)secret, rounds > 0 ? (unsigned)rounds : 1,
                       strlen(salt), (const uint8_t *)salt, sizeof key, key);
    hash_hex(key, sizeof key, out);
}
