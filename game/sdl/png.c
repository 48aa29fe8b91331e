/* SPDX-License-Identifier: MPL-2.0 */
/* Walks the chunk list without unpacking anything. PNG specification (second edition), 5 and 11. */
#include "sdl/png.h"

#include <stdint.h>
#include <string.h>

enum {
    HEADER_AT = 8,
    HEADER_SIZE = 13,
    FILE_MOST = 8 << 20,
    SIDE_MOST = 4096,
    PIXELS_MOST = 16000000
};

static uint32_t word_at(const unsigned char *bytes)
{
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

static uint32_t crc(const unsigned char *bytes, size_t size)
{
    uint32_t value = 0xFFFFFFFF;
    for (size_t i = 0; i < size; i++) {
        value ^= bytes[i];
        for (int bit = 0; bit < 8; bit++)
            value = value & 1 ? value >> 1 ^ 0xEDB88320 : value >> 1;
    }
    return ~value;
}

static bool header_fine(const unsigned char *bytes, int *w, int *h)
{
    const unsigned char *data = bytes + HEADER_AT + 8;
    if (word_at(bytes + HEADER_AT) != HEADER_SIZE || memcmp(bytes + HEADER_AT + 4, "IHDR", 4) != 0)
        return false;
    if (word_at(data + HEADER_SIZE) != crc(bytes + HEADER_AT + 4, HEADER_SIZE + 4))
        return false;
    uint32_t wide = word_at(data), high = word_at(data + 4);
    if (wide < 1 || wide > SIDE_MOST || high < 1 || high > SIDE_MOST || wide * high > PIXELS_MOST)
        return false;
    *w = (int)wide;
    *h = (int)high;
    bool colour = data[9] == 2 || data[9] == 3 || data[9] == 6;
    return data[8] == 8 && colour && !data[10] && !data[11] && !data[12];
}

static bool known(const unsigned char *type)
{
    bool critical = !(type[0] & 0x20);
    if (!critical)
        return memcmp(type, "acTL", 4) != 0;
    return !memcmp(type, "PLTE", 4) || !memcmp(type, "IDAT", 4) || !memcmp(type, "IEND", 4);
}

static bool chunks_fine(const unsigned char *bytes, size_t size)
{
    size_t at = HEADER_AT + 12 + HEADER_SIZE;
    while (size - at >= 12) {
        uint32_t length = word_at(bytes + at);
        const unsigned char *type = bytes + at + 4;
        if (length > size - at - 12 || !known(type))
            return false;
        at += 12 + (size_t)length;
        if (!memcmp(type, "IEND", 4))
            return at == size && length == 0;
    }
    return false;
}

const char *png_refused(const unsigned char *bytes, size_t size, int *w, int *h)
{
    static const unsigned char signature[8] = {0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    if (size < 57 || size > FILE_MOST || memcmp(bytes, signature, 8) != 0)
        return "signature";
    if (!header_fine(bytes, w, h))
        return "header";
    return chunks_fine(bytes, size) ? NULL : "chunks";
}
