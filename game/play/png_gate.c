/* SPDX-License-Identifier: MPL-2.0 */
/* A PNG is a signature and chunks: length, type, data, CRC-32 over type and data. */
#include "play/png_gate.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum { SIGNATURE = 8, CHUNK_FRAME = 12, HEADER_DATA = 13 };

static uint32_t number_at(const unsigned char *at)
{
    return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

/* CRC-32 as in ISO 3309, bit by bit for a table of 256 that lives on the stack. */
static void crc_table(uint32_t table[256])
{
    for (uint32_t i = 0; i < 256; i++) {
        uint32_t value = i;
        for (int bit = 0; bit < 8; bit++)
            value = value & 1 ? 0xEDB88320U ^ value >> 1 : value >> 1;
        table[i] = value;
    }
}

static uint32_t crc_of(const uint32_t table[256], const unsigned char *bytes, size_t size)
{
    uint32_t crc = 0xFFFFFFFFU;
    for (size_t i = 0; i < size; i++)
        crc = table[(crc ^ bytes[i]) & 0xFF] ^ crc >> 8;
    return crc ^ 0xFFFFFFFFU;
}

static bool is_type(const unsigned char *chunk, const char *type)
{
    return !memcmp(chunk + 4, type, 4);
}

static enum png_fault judge_header(const unsigned char *chunk, struct png_size *out)
{
    const unsigned char *data = chunk + 8;
    uint32_t width = number_at(data), height = number_at(data + 4);
    bool colour = data[9] == 2 || data[9] == 3 || data[9] == 6;
    if (width < 1 || height < 1 || width > PNG_MOST_SIDE || height > PNG_MOST_SIDE ||
        width * height > PNG_MOST_PIXELS)
        return PNG_SIDE;
    if (data[8] != 8 || !colour || data[10] || data[11] || data[12])
        return PNG_FORMAT;
    *out = (struct png_size){(int)width, (int)height};
    return PNG_FINE;
}

static bool is_letters(const unsigned char *chunk)
{
    for (int i = 4; i < 8; i++)
        if ((chunk[i] < 'A' || chunk[i] > 'Z') && (chunk[i] < 'a' || chunk[i] > 'z'))
            return false;
    return true;
}

/* Upper case first: a decoder must know it. We know four. */
static bool is_known(const unsigned char *chunk)
{
    if (chunk[4] >= 'a')
        return true;
    return is_type(chunk, "IHDR") || is_type(chunk, "PLTE") || is_type(chunk, "IDAT") ||
           is_type(chunk, "IEND");
}

struct seen {
    bool palette, data, end;
};

static enum png_fault judge_chunk(const unsigned char *chunk, uint32_t length, int colour,
                                  struct seen *seen)
{
    if (is_type(chunk, "acTL") || is_type(chunk, "fcTL") || is_type(chunk, "fdAT"))
        return PNG_ANIMATED;
    if (!is_known(chunk) || is_type(chunk, "IHDR"))
        return PNG_CHUNK;
    if (is_type(chunk, "PLTE")) {
        if (seen->palette || seen->data || length < 3 || length > 768 || length % 3 != 0)
            return PNG_CHUNK;
        seen->palette = true;
    }
    if (is_type(chunk, "IDAT")) {
        if (colour == 3 && !seen->palette)
            return PNG_CHUNK;
        seen->data = true;
    }
    seen->end = is_type(chunk, "IEND");
    return seen->end && (length || !seen->data) ? PNG_END : PNG_FINE;
}

/* The frame of one chunk: inside the file, four letters, the right checksum. */
static enum png_fault judge_frame(const unsigned char *chunk, size_t left,
                                  const uint32_t table[256])
{
    if (left < CHUNK_FRAME || number_at(chunk) > left - CHUNK_FRAME || !is_letters(chunk))
        return PNG_CHUNK;
    uint32_t length = number_at(chunk);
    return crc_of(table, chunk + 4, length + 4) == number_at(chunk + 8 + length) ? PNG_FINE
                                                                                 : PNG_CHECKSUM;
}

enum png_fault png_judge(const char *bytes, size_t size, struct png_size *out)
{
    static const unsigned char signature[SIGNATURE] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    const unsigned char *data = (const unsigned char *)bytes;
    uint32_t table[256];
    struct png_size found = {0, 0};
    struct seen seen = {false, false, false};
    *out = found;
    if (size < SIGNATURE || memcmp(data, signature, SIGNATURE) != 0)
        return PNG_SIGNATURE;
    crc_table(table);
    size_t at = SIGNATURE;
    if (size < SIGNATURE + CHUNK_FRAME + HEADER_DATA || !is_type(data + at, "IHDR") ||
        number_at(data + at) != HEADER_DATA)
        return PNG_HEADER;
    enum png_fault fault = judge_frame(data + at, size - at, table);
    if (fault == PNG_FINE)
        fault = judge_header(data + at, &found);
    int colour = data[SIGNATURE + 8 + 9];
    at += CHUNK_FRAME + HEADER_DATA;
    while (fault == PNG_FINE && !seen.end && at < size) {
        fault = judge_frame(data + at, size - at, table);
        if (fault == PNG_FINE)
            fault = judge_chunk(data + at, number_at(data + at), colour, &seen);
        at += fault == PNG_FINE ? CHUNK_FRAME + number_at(data + at) : 0;
    }
    if (fault == PNG_FINE && (!seen.end || at != size))
        fault = PNG_END;
    if (fault == PNG_FINE)
        *out = found;
    return fault;
}
