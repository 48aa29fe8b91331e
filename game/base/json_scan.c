/* SPDX-License-Identifier: MPL-2.0 */
/* Characters, strings and keys of the gate (robustness.md 3, rules 2 to 4). */
#include "base/json_scan.h"

#include "base/utf8.h"

#include <string.h>

bool scan_refuse(struct scan *scan, size_t offset, struct text why)
{
    *scan->fault = (struct json_fault){offset, why};
    return false;
}

int scan_peek(const struct scan *scan)
{
    return scan->at < scan->size ? (unsigned char)scan->bytes[scan->at] : -1;
}

/* Blanks of all sorts that are none in JSON. */
static bool is_other_space(uint32_t code)
{
    return code == '\v' || code == '\f' || code == 0x85U || code == 0xA0U || code == 0x1680U ||
           (code >= 0x2000U && code <= 0x200BU) || code == 0x2028U || code == 0x2029U ||
           code == 0x202FU || code == 0x205FU || code == 0x2060U || code == 0x3000U;
}

bool scan_refuse_here(struct scan *scan, struct text otherwise)
{
    uint32_t code = 0;
    int length = utf8_next(scan->bytes + scan->at, scan->size - scan->at, &code);
    if (scan->at == scan->size)
        return scan_refuse(scan, scan->at, TR("fout.json_eind"));
    if (!length)
        return scan_refuse(scan, scan->at, TR("fout.json_utf8"));
    if (code == 0xFEFFU)
        return scan_refuse(scan, scan->at, TR("fout.json_bom"));
    if (is_other_space(code))
        return scan_refuse(scan, scan->at, TR("fout.json_ruimte"));
    if (utf8_is_control(code) || utf8_is_noncharacter(code))
        return scan_refuse(scan, scan->at, TR("fout.json_teken"));
    if (code == '/' || code == '#')
        return scan_refuse(scan, scan->at, TR("fout.json_commentaar"));
    if (code == '\'')
        return scan_refuse(scan, scan->at, TR("fout.json_aanhaling"));
    if (code >= 0x2018U && code <= 0x201FU)
        return scan_refuse(scan, scan->at, TR("fout.json_krul"));
    return scan_refuse(scan, scan->at, otherwise);
}

void scan_space(struct scan *scan)
{
    const char *bytes = scan->bytes;
    size_t at = scan->at;
    while (at < scan->size &&
           (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\t' || bytes[at] == '\r'))
        at++;
    scan->at = at;
}

static int hex_value(char digit)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    if (digit >= 'a' && digit <= 'f')
        return digit - 'a' + 10;
    return digit >= 'A' && digit <= 'F' ? digit - 'A' + 10 : -1;
}

/* The four digits at `at`; false: they are not. */
static bool four_digits(const struct scan *scan, size_t at, uint32_t *code)
{
    *code = 0;
    if (scan->size - at < 4)
        return false;
    for (size_t i = at; i < at + 4; i++) {
        int value = hex_value(scan->bytes[i]);
        if (value < 0)
            return false;
        *code = *code << 4 | (uint32_t)value;
    }
    return true;
}

/* After "\u": one code, or two that are a pair. */
static bool read_unicode(struct scan *scan, size_t start, uint32_t *code)
{
    uint32_t low = 0;
    if (!four_digits(scan, scan->at, code))
        return scan_refuse(scan, start, TR("fout.json_escape"));
    scan->at += 4;
    if (*code >= 0xD800U && *code <= 0xDBFFU) {
        bool follows = scan->size - scan->at >= 6 && !memcmp(scan->bytes + scan->at, "\\u", 2) &&
                       four_digits(scan, scan->at + 2, &low);
        if (!follows || low < 0xDC00U || low > 0xDFFFU)
            return scan_refuse(scan, start, TR("fout.json_surrogaat"));
        scan->at += 6;
        *code = 0x10000U + ((*code - 0xD800U) << 10) + (low - 0xDC00U);
    } else if (*code >= 0xDC00U && *code <= 0xDFFFU) {
        return scan_refuse(scan, start, TR("fout.json_surrogaat"));
    }
    if (utf8_is_control(*code))
        return scan_refuse(scan, start, TR("fout.json_stuurteken"));
    if (utf8_is_noncharacter(*code))
        return scan_refuse(scan, start, TR("fout.json_teken"));
    return true;
}

static bool read_escape(struct scan *scan, uint32_t *code)
{
    static const char letters[] = "\"\\/nt", codes[] = "\"\\/\n\t";
    size_t start = scan->at++;
    int letter = scan_peek(scan);
    if (letter < 0)
        return scan_refuse(scan, scan->at, TR("fout.json_eind"));
    scan->at++;
    if (letter == 'u')
        return read_unicode(scan, start, code);
    const char *found = memchr(letters, letter, sizeof letters - 1);
    if (!found)
        return scan_refuse(scan, start, TR("fout.json_escape"));
    *code = (uint32_t)codes[found - letters];
    return true;
}

/* One character of a string, raw or escaped. */
static bool read_character(struct scan *scan, uint32_t *code)
{
    int byte = scan_peek(scan);
    if (byte < 0)
        return scan_refuse(scan, scan->at, TR("fout.json_eind"));
    if (byte == '\\')
        return read_escape(scan, code);
    int length = utf8_next(scan->bytes + scan->at, scan->size - scan->at, code);
    if (!length)
        return scan_refuse(scan, scan->at, TR("fout.json_utf8"));
    if (utf8_is_control(*code))
        return scan_refuse(scan, scan->at,
                           byte == '\n' ? TR("fout.json_regel") : TR("fout.json_stuurteken"));
    if (utf8_is_noncharacter(*code) || *code == 0xFEFFU)
        return scan_refuse(scan, scan->at, TR("fout.json_teken"));
    scan->at += (size_t)length;
    return true;
}

static size_t utf8_size(uint32_t code)
{
    return code < 0x80U ? 1 : code < 0x800U ? 2 : code < 0x10000U ? 3 : 4;
}

/* Plain ASCII is nearly everything: it takes no function call. */
static size_t plain_run(const struct scan *scan)
{
    size_t at = scan->at;
    while (at < scan->size && scan->bytes[at] >= ' ' && scan->bytes[at] < 0x7F &&
           scan->bytes[at] != '"' && scan->bytes[at] != '\\')
        at++;
    return at - scan->at;
}

bool scan_string(struct scan *scan)
{
    size_t start = scan->at++, decoded = 0;
    for (;;) {
        size_t run = plain_run(scan);
        scan->at += run;
        decoded += run;
        if (decoded > SCAN_STRING)
            return scan_refuse(scan, start, TR("fout.json_lang"));
        if (scan_peek(scan) == '"')
            break;
        uint32_t code = 0;
        if (!read_character(scan, &code))
            return false;
        decoded += utf8_size(code);
    }
    scan->at++;
    return true;
}

static bool is_key_letter(uint32_t code)
{
    return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') ||
           (code >= '0' && code <= '9') || code == '_' || code == '.' || code == '$' || code == '-';
}

static char folded(uint32_t code)
{
    return (char)(code >= 'A' && code <= 'Z' ? code - 'A' + 'a' : code);
}

/* Decodes the key that starts at scan->at into folded letters. */
bool scan_key(struct scan *scan, char out[SCAN_KEY + 1], size_t *size)
{
    size_t start = scan->at++;
    *size = 0;
    while (scan_peek(scan) != '"') {
        size_t here = scan->at;
        uint32_t code = 0;
        if (!read_character(scan, &code))
            return false;
        if (!is_key_letter(code))
            return scan_refuse(scan, here, TR("fout.json_sleutel_teken"));
        if (*size == SCAN_KEY)
            return scan_refuse(scan, start, TR("fout.json_sleutel_lang"));
        out[(*size)++] = folded(code);
    }
    scan->at++;
    return *size > 0 || scan_refuse(scan, start, TR("fout.json_sleutel_leeg"));
}
