/* SPDX-License-Identifier: MPL-2.0 */
/* Strict UTF-8 and the characters that texts from disk may not hold. */
#include "base/utf8.h"

enum { MOST_MARKS = 2 };

static bool is_tail(char byte)
{
    return ((unsigned char)byte & 0xC0U) == 0x80U;
}

/* Bytes the lead byte promises and the least code that needs so many; 0: not a lead byte. */
static int promised(unsigned char lead, uint32_t *bits, uint32_t *least)
{
    if (lead >= 0xC2U && lead <= 0xDFU) {
        *bits = lead & 0x1FU;
        *least = 0x80U;
        return 2;
    }
    if ((lead & 0xF0U) == 0xE0U) {
        *bits = lead & 0x0FU;
        *least = 0x800U;
        return 3;
    }
    if (lead >= 0xF0U && lead <= 0xF4U) {
        *bits = lead & 0x07U;
        *least = 0x10000U;
        return 4;
    }
    return 0;
}

int utf8_next(const char *bytes, size_t size, uint32_t *code)
{
    if (!size)
        return 0;
    unsigned char lead = (unsigned char)bytes[0];
    if (lead < 0x80U) {
        *code = lead;
        return 1;
    }
    uint32_t value = 0, least = 0;
    int length = promised(lead, &value, &least);
    if (!length || size < (size_t)length)
        return 0;
    for (int i = 1; i < length; i++) {
        if (!is_tail(bytes[i]))
            return 0;
        value = value << 6 | ((unsigned char)bytes[i] & 0x3FU);
    }
    if (value < least || value > 0x10FFFFU || (value >= 0xD800U && value <= 0xDFFFU))
        return 0;
    *code = value;
    return length;
}

bool utf8_is_control(uint32_t code)
{
    return code < 0x20U || (code >= 0x7FU && code <= 0x9FU);
}

bool utf8_is_noncharacter(uint32_t code)
{
    return (code & 0xFFFEU) == 0xFFFEU || (code >= 0xFDD0U && code <= 0xFDEFU);
}

static bool is_hidden(uint32_t code)
{
    bool bidi = code == 0x061CU || code == 0x200EU || code == 0x200FU ||
                (code >= 0x202AU && code <= 0x202EU) || (code >= 0x2066U && code <= 0x2069U);
    bool private_use = (code >= 0xE000U && code <= 0xF8FFU) || code >= 0xF0000U;
    bool no_width = (code >= 0x200BU && code <= 0x200DU) || (code >= 0x2060U && code <= 0x2064U) ||
                    code == 0xFEFFU;
    bool tag = code >= 0xE0000U && code <= 0xE0FFFU;
    return bidi || private_use || no_width || tag;
}

static bool is_mark(uint32_t code)
{
    return (code >= 0x0300U && code <= 0x036FU) || (code >= 0x1AB0U && code <= 0x1AFFU) ||
           (code >= 0x1DC0U && code <= 0x1DFFU) || (code >= 0x20D0U && code <= 0x20FFU) ||
           (code >= 0xFE20U && code <= 0xFE2FU) || (code >= 0x0483U && code <= 0x0489U);
}

bool utf8_is_clean(const char *bytes, size_t size)
{
    int marks = 0;
    for (size_t at = 0; at < size;) {
        uint32_t code = 0;
        if (bytes[at] >= ' ' && bytes[at] < 0x7F) {       /* nearly always */
            marks = 0;
            at++;
            continue;
        }
        int length = utf8_next(bytes + at, size - at, &code);
        if (!length || utf8_is_noncharacter(code) || is_hidden(code))
            return false;
        if (utf8_is_control(code) && code != '\n' && code != '\t')
            return false;
        marks = is_mark(code) ? marks + 1 : 0;
        if (marks > MOST_MARKS)
            return false;
        at += (size_t)length;
    }
    return true;
}

int utf8_count(const char *bytes, size_t size)
{
    int count = 0;
    for (size_t at = 0; at < size; count++) {
        uint32_t code = 0;
        int length = utf8_next(bytes + at, size - at, &code);
        at += length ? (size_t)length : 1;
    }
    return count;
}
