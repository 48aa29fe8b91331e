/* SPDX-License-Identifier: MPL-2.0 */
/* Lines become facts. The one form that event_write makes is read here, at once; any other form of a
 * good line takes the slow road of event_slow.c. Both end at the same check of the content. */
#include "core/event_table.h"

#include <string.h>

struct cursor {
    const char *at, *end;
};
enum { MOST_DIGITS = 10, MOST_INT = 2147483647, TEXT_SIZE = 64 };

static bool take(struct cursor *cursor, const char *text)
{
    size_t size = strlen(text);
    if ((size_t)(cursor->end - cursor->at) < size || memcmp(cursor->at, text, size))
        return false;
    cursor->at += size;
    return true;
}

/* 0, or digits without a zero in front, within 31 bits; anything else is for the slow road. */
static bool take_int(struct cursor *cursor, int64_t *out)
{
    bool minus = take(cursor, "-");
    const char *from = cursor->at;
    int64_t value = 0;
    while (cursor->at < cursor->end && *cursor->at >= '0' && *cursor->at <= '9') {
        value = value * 10 + (*cursor->at++ - '0');
        if (cursor->at - from > MOST_DIGITS)
            return false;
    }
    bool padded = cursor->at > from && *from == '0' && (minus || cursor->at - from > 1);
    if (cursor->at == from || padded || value > MOST_INT)
        return false;
    *out = minus ? -value : value;
    return true;
}

static bool take_number(struct cursor *cursor, int *out)
{
    int64_t value = 0;
    if (!take_int(cursor, &value))
        return false;
    *out = (int)value;
    return true;
}

/* A quoted text without escapes; out may be as short as `size`. */
static bool take_text(struct cursor *cursor, char *out, size_t size)
{
    if (!take(cursor, "\""))
        return false;
    const char *from = cursor->at;
    while (cursor->at < cursor->end && *cursor->at != '"' && *cursor->at != '\\')
        cursor->at++;
    size_t length = (size_t)(cursor->at - from);
    if (length >= size || !take(cursor, "\""))
        return false;
    memcpy(out, from, length);
    out[length] = 0;
    return true;
}

static bool take_list(struct cursor *cursor, int *list, int most, int *count)
{
    *count = 0;
    if (!take(cursor, "["))
        return false;
    if (take(cursor, "]"))
        return true;
    do {
        if (*count == most || !take_number(cursor, &list[*count]))
            return false;
        ++*count;
    } while (take(cursor, ","));
    return take(cursor, "]");
}

enum taken { TAKEN, TAKEN_FALSE, TAKEN_BADLY }; /* BADLY: our form, an impossible value */

static enum taken taken(bool form, bool value)
{
    return !form ? TAKEN_FALSE : value ? TAKEN : TAKEN_BADLY;
}

static enum taken take_prev(struct cursor *cursor, struct header *header)
{
    int seg = 0, n = 0;
    char hash[TEXT_SIZE];
    bool form = take(cursor, "{\"seg\":") && take_number(cursor, &seg) && take(cursor, ",\"n\":") &&
                take_number(cursor, &n) && take(cursor, ",\"h\":") &&
                take_text(cursor, hash, sizeof hash) && take(cursor, "}");
    return taken(form, form && event_set_prev(header, seg, n, hash));
}

static enum taken take_need(struct cursor *cursor, struct header *header)
{
    char text[TEXT_SIZE];
    if (!take(cursor, "["))
        return TAKEN_FALSE;
    if (take(cursor, "]"))
        return TAKEN;
    do {
        if (!take_text(cursor, text, sizeof text))
            return TAKEN_FALSE;
        if (!event_set_need(header, text))
            return TAKEN_BADLY;
    } while (take(cursor, ","));
    return taken(take(cursor, "]"), true);
}

static enum taken take_value(struct cursor *cursor, enum word word, struct event *event)
{
    char text[TEXT_SIZE];
    int number = 0, pair[2], count = 0;
    bool form;
    switch (event_words[word].shape) {
    case SHAPE_INT:
    case SHAPE_ONE:
        form = take_number(cursor, &number);
        return taken(form, form && event_set_int(word, event, number));
    case SHAPE_BOOL:
        form = take(cursor, "true");
        event_set_bool(event, form);
        return taken(form || take(cursor, "false"), true);
    case SHAPE_LIST:
        form = take_list(cursor, event->list, 64, &event->list_count);
        return taken(form, form && event_set_list(word, event));
    case SHAPE_RANGE:
        form = take_list(cursor, pair, 2, &count);
        return taken(form, form && event_set_range(event, pair, count));
    case SHAPE_NEED:
        return take_need(cursor, &event->header);
    case SHAPE_PREV:
        return take_prev(cursor, &event->header);
    case SHAPE_SEED:
    case SHAPE_CODE:
    case SHAPE_ID:
    case SHAPE_HEX:
    case SHAPE_CROCKFORD:
    case SHAPE_VERSION:
    case SHAPE_LANG:
    case SHAPE_WEEK:
        break;
    }
    form = take_text(cursor, text, sizeof text);
    return taken(form, form && event_set_text(word, event, text));
}

/* Is the next key this one? Moves past it. */
static bool take_key(struct cursor *cursor, bool first, const char *name)
{
    struct cursor kept = *cursor;
    if ((first || take(cursor, ",")) && take(cursor, "\"") && take(cursor, name) &&
        take(cursor, "\":"))
        return true;
    *cursor = kept;
    return false;
}

static enum taken take_words(struct cursor *cursor, const struct row *row, struct event *event,
                             uint64_t *seen)
{
    *seen = 0;
    for (const unsigned char *use = row->words; *use; use++) {
        enum word word = (enum word)(*use % MAY);
        if (!take_key(cursor, *seen == 0, event_words[word].name)) {
            if (*use < MAY)
                return TAKEN_FALSE;
            continue;
        }
        enum taken how = take_value(cursor, word, event);
        if (how != TAKEN)
            return how;
        *seen |= UINT64_C(1) << word;
    }
    return TAKEN;
}

static bool take_head(struct cursor *cursor, struct line_head *head, struct event *event)
{
    char type[TEXT_SIZE];
    if (!take(cursor, "{\"n\":") || !take_int(cursor, &head->n) || !take(cursor, ",\"p\":") ||
        !take_text(cursor, head->p, sizeof head->p) || !take(cursor, ",\"t\":") ||
        !take_int(cursor, &head->t) || !take(cursor, ",\"e\":") ||
        !take_text(cursor, type, sizeof type) || !take(cursor, ",\"d\":{"))
        return false;
    event->type = event_type_of(type, strlen(type));
    event->t_ms = head->t;
    return event->type != EVENT_TYPES && head->n >= 0 && head->t >= 0 && event_is_hex(head->p, 16);
}

static bool take_tail(struct cursor *cursor, struct line_head *head)
{
    return take(cursor, "},\"h\":") && take_text(cursor, head->h, sizeof head->h) &&
           take(cursor, "}") && cursor->at == cursor->end && event_is_hex(head->h, 16);
}

/* false: not our form. */
static bool read_own(const char *line, size_t size, int who, struct line_head *head,
                     struct event *event, enum event_fault *fault)
{
    struct cursor cursor = {line, line + size};
    uint64_t seen = 0;
    if (!take_head(&cursor, head, event))
        return false;
    bool header = event_is_header(event->type);
    event->who = header ? 0 : who;
    const struct row *row = event_row(event->type, event->who > 0);
    struct cursor words = cursor;
    enum taken how = row ? take_words(&cursor, row, event, &seen) : TAKEN_FALSE;
    if (how == TAKEN_FALSE && header) {
        cursor = words;
        memset(&event->header, 0, sizeof event->header);
        row = event_row(event->type, true);
        how = take_words(&cursor, row, event, &seen);
    }
    if (how != TAKEN || !take_tail(&cursor, head))
        return false;
    *fault = event_possible(row, seen, event) ? EVENT_FINE : EVENT_IMPOSSIBLE;
    return true;
}

enum event_fault event_read(const char *line, size_t size, int who, struct line_head *head,
                            struct event *event)
{
    enum event_fault fault = EVENT_FINE;
    memset(event, 0, sizeof *event);
    memset(head, 0, sizeof *head);
    if (read_own(line, size, who, head, event, &fault))
        return fault;
    memset(event, 0, sizeof *event);
    memset(head, 0, sizeof *head);
    return event_read_slow(line, size, who, head, event);
}
