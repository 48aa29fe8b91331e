/* SPDX-License-Identifier: MPL-2.0 */
/* Thin forms around nettle. */
#include "base/hash.h"

#include <nettle/macros.h>
#include <nettle/pbkdf2.h>
#include <nettle/sha2.h>
#include <string.h>

enum { SHORT_BYTES = 8, LONG_BYTES = 16 };

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

/* Eight digits at once, one in each byte: every line of a log has 32 of them, and as nobody can
 * guess the next, a branch for each would be wrong half of the time. */
static inline bool read_half(const uint8_t *digits, uint64_t *out)
{
    const uint64_t ones = 0x0101010101010101, text = READ_UINT64(digits);
    uint64_t value = (text & ones * 15) + (text >> 6 & ones) * 9;
    uint64_t letters = (value + ones * 6) >> 4 & ones;
    bool fine = !(value & ones * 240) && text == value + ones * '0' + letters * ('a' - '9' - 1);
    value = (value | value >> 4) & 0x00ff00ff00ff00ff;
    value = (value | value >> 8) & 0x0000ffff0000ffff;
    *out = (value | value >> 16) & 0xffffffff;
    return fine;
}

bool hash_read(const char digits[HASH_HEX - 1], uint64_t *out)
{
    const uint8_t *bytes = (const uint8_t *)digits;
    uint64_t high = 0, low = 0;
    if (!read_half(bytes, &high) || !read_half(bytes + 8, &low))
        return false;
    *out = high << 32 | low;
    return true;
}

/* The eight digits of 32 bits, one in each byte: read_half the other way round. */
static inline uint64_t write_half(uint64_t value)
{
    const uint64_t ones = 0x0101010101010101;
    value = (value | value << 16) & 0x0000ffff0000ffff;
    value = (value | value << 8) & 0x00ff00ff00ff00ff;
    value = (value | value << 4) & 0x0f0f0f0f0f0f0f0f;
    return value + ones * '0' + ((value + ones * 6) >> 4 & ones) * ('a' - '9' - 1);
}

bool hash_is(const char digits[HASH_HEX - 1], uint64_t number)
{
    const uint8_t *bytes = (const uint8_t *)digits;
    return READ_UINT64(bytes) == write_half(number >> 32) &&
           READ_UINT64(bytes + 8) == write_half(number & 0xffffffff);
}

void hash_short(const void *data, size_t size, char out[HASH_HEX])
{
    uint8_t whole[32];
    hash_bytes(data, size, whole);
    hash_hex(whole, SHORT_BYTES, out);
}

/* Only these eight are written out: every line of every log asks. */
uint64_t hash_number(const void *data, size_t size)
{
    struct sha256_ctx context;
    uint8_t first[SHORT_BYTES];
    sha256_init(&context);
    sha256_update(&context, size, data);
    sha256_digest(&context, sizeof first, first);
    return READ_UINT64(first);
}

static void derive(const char *secret, const char *salt, int rounds, char *out, size_t size)
{
    uint8_t key[LONG_BYTES];
    pbkdf2_hmac_sha256(strlen(secret), (const uint8_t *)secret, rounds > 0 ? (unsigned)rounds : 1,
                       strlen(salt), (const uint8_t *)salt, size, key);
    hash_hex(key, size, out);
}

void hash_slow(const char *secret, const char *salt, int rounds, char out[HASH_HEX])
{
    derive(secret, salt, rounds, out, SHORT_BYTES);
}

void hash_slow_long(const char *secret, const char *salt, int rounds, char out[HASH_LONG_HEX])
{
    derive(secret, salt, rounds, out, LONG_BYTES);
}
