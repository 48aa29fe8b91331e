/* SPDX-License-Identifier: MPL-2.0 */
/* {"n":9,"p":"<16 hex>","e":"som","d":[0,"all",...],"h":"<16 hex>"}: this form and no other. */
#include "report/partial_line.h"

#include <string.h>

#include "base/hash.h"
#include "core/event.h"

struct cursor {
    char *at, *end;
};

static bool take(struct cursor *cursor, const char *text)
{
    size_t size = strlen(text);
    if ((size_t)(cursor->end - cursor->at) < size || memcmp(cursor->at, text, size) != 0)
        return false;
    cursor->at += size;
    return true;
}

static bool take_number(struct cursor *cursor, int64_t *out)
{
    enum { MOST_DIGITS = 13 }; /* below 2^44 */
    const char *from = cursor->at;
    *out = 0;
    for (; cursor->at < cursor->end && *cursor->at >= '0' && *cursor->at <= '9'; cursor->at++) {
        if (cursor->at - from == MOST_DIGITS)
            return false;
        *out = *out * 10 + (*cursor->at - '0');
    }
    return cursor->at > from && (*from != '0' || cursor->at - from == 1);
}

/* No escapes: what would need one is in no word of ours. */
static bool take_text(struct cursor *cursor, const char **out)
{
    if (!take(cursor, "\""))
        return false;
    *out = cursor->at;
    while (cursor->at < cursor->end && *cursor->at != '"')
        if (*cursor->at < ' ' || *cursor->at > '~' || *cursor->at++ == '\\')
            return false;
    if (cursor->at == cursor->end)
        return false;
    *cursor->at++ = 0;
    return true;
}

static bool take_fields(struct cursor *cursor, struct partial_line *line)
{
    if (take(cursor, "]"))
        return true;
    do {
        if (line->count == PARTIAL_FIELDS)
            return false;
        struct partial_field *field = &line->field[line->count++];
        *field = (struct partial_field){.text = NULL};
        bool is_text = cursor->at < cursor->end && *cursor->at == '"';
        if (is_text ? !take_text(cursor, &field->text) : !take_number(cursor, &field->number))
            return false;
    } while (take(cursor, ","));
    return take(cursor, "]");
}

bool partial_line_read(char *text, size_t size, struct partial_line *line)
{
    struct cursor cursor = {text, text + size};
    line->count = 0;
    if (!event_hash_right(text, size))
        return false;
    return take(&cursor, "{\"n\":") && take_number(&cursor, &line->n) && take(&cursor, ",\"p\":") &&
           take_text(&cursor, &line->p) && take(&cursor, ",\"e\":") &&
           take_text(&cursor, &line->word) && take(&cursor, ",\"d\":[") &&
           take_fields(&cursor, line) && take(&cursor, ",\"h\":") && take_text(&cursor, &line->h) &&
           take(&cursor, "}") && cursor.at == cursor.end;
}

bool partial_line_wide(const struct partial_field *field, wide *out)
{
    const char *at = field->text != NULL ? field->text : "";
    bool minus = *at == '-';
    at += minus;
    const char *from = at;
    bool fits = true;
    for (*out = 0; *at >= '0' && *at <= '9'; at++)
        fits = fits && !__builtin_mul_overflow(*out, 10, out) &&
               !__builtin_add_overflow(*out, *at - '0', out);
    if (!fits || *at != 0 || at == from || (*from == '0' && (at - from > 1 || minus)))
        return false;
    *out = minus ? -*out : *out;
    return true;
}

bool partial_line_hex(const struct partial_field *field, uint64_t *out)
{
    return field->text != NULL && strlen(field->text) == HASH_HEX - 1 &&
           hash_read(field->text, out);
}

bool partial_line_copy(const struct partial_field *field, char *out, size_t size)
{
    size_t length = strlen(field->text);
    if (length >= size)
        return false;
    memcpy(out, field->text, length + 1);
    return true;
}

bool partial_cell_fits(const struct cell *cell)
{
    const int64_t most = (int64_t)1 << 40;
    wide reach = (wide)262143 << 44, square = 0; /* as far as cell_takes */
    if (cell->n < 1 || cell->n > most || cell->squares < 0 || cell->sum > cell->n * reach ||
        cell->sum < -cell->n * reach)
        return false;
    wide mean = cell->sum / cell->n;
    return !__builtin_mul_overflow(mean * mean, cell->n, &square) && square <= cell->squares;
}

bool partial_line_cell(const struct partial_field *f, struct cell *out)
{
    *out = (struct cell){.n = f[0].number};
    return partial_line_wide(&f[1], &out->sum) && partial_line_wide(&f[2], &out->squares) &&
           partial_cell_fits(out);
}
