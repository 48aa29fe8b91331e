/* SPDX-License-Identifier: MPL-2.0 */
/* Lines become facts. The one form that event_write makes is read here, at once; any other form of a
 * good line takes the slow road of event_slow.c. Both end at the same check of the content. */
#include "core/event_table.h"

#include <string.h>

#include "base/hash.h"
#include "base/json.h"

struct cursor {
    const char *at, *end;
};
enum { MOST_DIGITS = 10, MOST_INT = 2147483647, TEXT_SIZE = 64 };

/* inline: then the size of a literal costs nothing. */
static inline bool take(struct cursor *cursor, const char *text)
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

/* A quoted text up to the next quote; out may be as short as `size`. Escapes and control bytes come
 * along: no text that a word may have holds any, so the check of the content refuses them. */
static bool take_text(struct cursor *cursor, char *out, size_t size)
{
    if (!take(cursor, "\""))
        return false;
    size_t left = (size_t)(cursor->end - cursor->at);
    const char *quote = memchr(cursor->at, '"', left < size ? left : size);
    if (!quote)
        return false;
    size_t length = (size_t)(quote - cursor->at);
    memcpy(out, cursor->at, length);
    out[length] = 0;
    cursor->at = quote + 1;
    return true;
}

static bool take_hash(struct cursor *cursor, char out[HASH_HEX], uint64_t *number)
{
    const char *at = cursor->at;
    if (cursor->end - at < HASH_HEX + 1 || *at != '"' || at[HASH_HEX] != '"' ||
        !hash_read(at + 1, number))
        return false;
    memcpy(out, at + 1, HASH_HEX - 1);
    out[HASH_HEX - 1] = 0;
    cursor->at = at + HASH_HEX + 1;
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

/* An id goes straight into its member: every line has three. */
static bool take_id(struct cursor *cursor, const struct word_rule *rule, char *out)
{
    if (!take(cursor, "\""))
        return false;
    size_t left = (size_t)(cursor->end - cursor->at), most = (size_t)rule->most;
    size_t size = json_id_span(cursor->at, left < most ? left : most);
    memcpy(out, cursor->at, size);
    out[size] = 0;
    cursor->at += size;
    return size > 0 && take(cursor, "\"");
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
    const struct word_rule *rule = &event_words[word];
    switch (rule->shape) {
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
    case SHAPE_ID:
        if (rule->list)
            break;
        return taken(take_id(cursor, rule, (char *)event + rule->at), true);
    case SHAPE_SEED:
    case SHAPE_CODE:
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

/* The letters of the next key; NULL: none follows. */
static const char *next_key(const struct cursor *cursor, bool first)
{
    enum { LEAST = 5 };                                   /* ,"v": */
    const char *at = cursor->at;
    if (cursor->end - at < LEAST || (!first && *at++ != ',') || *at++ != '"')
        return NULL;
    return at;
}

/* Is it this one? Moves past it. */
static bool take_key(struct cursor *cursor, const char *key, const char *name)
{
    for (; *name; name++, key++)
        if (key == cursor->end || *key != *name)
            return false;
    if (cursor->end - key < 2 || key[0] != '"' || key[1] != ':')
        return false;
    cursor->at = key + 2;
    return true;
}

static enum taken take_words(struct cursor *cursor, const struct row *row, struct event *event,
                             uint64_t *seen)
{
    const char *key = next_key(cursor, true);
    *seen = 0;
    for (const unsigned char *use = row->words; *use; use++) {
        enum word word = (enum word)(*use % MAY);
        const char *name = event_words[word].name;
        if (!key || *key != *name || !take_key(cursor, key, name)) {
            if (*use < MAY)
                return TAKEN_FALSE;
            continue;
        }
        enum taken how = take_value(cursor, word, event);
        if (how != TAKEN)
            return how;
        *seen |= UINT64_C(1) << word;
        key = next_key(cursor, false);
    }
    return TAKEN;
}

/* The word of an event, from quote to quote. EVENT_TYPES: not ours. */
static enum event_type take_type(struct cursor *cursor)
{
    if (!take(cursor, "\""))
        return EVENT_TYPES;
    const char *word = cursor->at, *quote = memchr(word, '"', (size_t)(cursor->end - word));
    if (!quote)
        return EVENT_TYPES;
    cursor->at = quote + 1;
    return event_type_of(word, (size_t)(quote - word));
}

static bool take_head(struct cursor *cursor, struct line_head *head, struct event *event)
{
    if (!take(cursor, "{\"n\":") || !take_int(cursor, &head->n) || !take(cursor, ",\"p\":") ||
        !take_hash(cursor, head->p, &head->p_number) || !take(cursor, ",\"t\":") ||
        !take_int(cursor, &head->t) || !take(cursor, ",\"e\":"))
        return false;
    event->type = take_type(cursor);
    event->t_ms = head->t;
    return event->type != EVENT_TYPES && head->n >= 0 && head->t >= 0 && take(cursor, ",\"d\":{");
}

static bool take_tail(struct cursor *cursor, struct line_head *head)
{
    return take(cursor, "},\"h\":") && take_hash(cursor, head->h, &head->h_number) && take(cursor, "}") &&
           cursor->at == cursor->end;
}

/* false: not our form. */
static bool read_own(const char *line, size_t size, int who, struct line_head *head,
                     struct event *event, enum event_fault *fault)
{
    struct cursor cursor = {line, line + size};
    uint64_t seen = 0;
    /* a zero would cut a text short */
    if (memchr(line, 0, size) || !take_head(&cursor, head, event))
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

/* gcc clears what it knows the size of by itself ("rep stos"), and much slower than the library
 * would: a tenth of verify. So it must not know. */
static void clear(void *at, size_t size)
{
    volatile size_t unknown = size;
    memset(at, 0, unknown);
}

enum event_fault event_read(const char *line, size_t size, int who, struct line_head *head,
                            struct event *event)
{
    enum event_fault fault = EVENT_FINE;
    clear(event, sizeof *event);
    clear(head, sizeof *head);
    if (read_own(line, size, who, head, event, &fault))
        return fault;
    clear(event, sizeof *event);
    clear(head, sizeof *head);
    return event_read_slow(line, size, who, head, event);
}
