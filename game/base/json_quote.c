/* SPDX-License-Identifier: MPL-2.0 */
/* A text as a JSON string; the one place that escapes. */
#include "base/json_quote.h"

#include "base/utf8.h"

#include <stdio.h>
#include <string.h>

enum { SPOT = 16 };

/* 0: it stands for itself. */
static int escape(uint32_t code, bool known, char out[SPOT])
{
    if (!known)
        return snprintf(out, SPOT, "\\ufffd"); /* a file name may be any bytes; JSON may not */
    if (code == '"' || code == '\\')
        return snprintf(out, SPOT, "\\%c", (int)code);
    if (code == '\n' || code == '\t')
        return snprintf(out, SPOT, "\\%c", code == '\n' ? 'n' : 't');
    return utf8_is_control(code) ? snprintf(out, SPOT, "\\u%04x", (unsigned)code) : 0;
}

void json_quote(const char *text, const struct json_sink *sink)
{
    size_t size = strlen(text), length = 0;
    sink->put(sink->self, "\"", 1);
    for (size_t at = 0; at < size; at += length) {
        char spot[SPOT];
        uint32_t code = 0;
        int known = utf8_next(text + at, size - at, &code);
        length = known > 0 ? (size_t)known : 1;
        int escaped = escape(code, known > 0, spot);
        if (escaped > 0)
            sink->put(sink->self, spot, (size_t)escaped);
        else
            sink->put(sink->self, text + at, length);
    }
    sink->put(sink->self, "\"", 1);
}

static void put_in_file(void *file, const char *bytes, size_t size)
{
    fwrite(bytes, 1, size, file);
}

void json_print_quoted(FILE *file, const char *text)
{
    json_quote(text, &(struct json_sink){put_in_file, file});
}
