/* SPDX-License-Identifier: MPL-2.0 */
/* Lines become facts. The one form that event_write makes is read here, at once; any other form
 * of a good line takes the slow road of event_slow.c. Both end at the same check of the content. */
#include "core/event_table.h"

#include <string.h>

#include "base/arena.h"
#include "base/eight.h"
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

static bool take_head(struct cursor *cursor, struct line_head *head)
{
    return take(cursor, "{\"n\":") && take_int(cursor, &head->n) && take(cursor, ",\"p\":") &&
           take_hash(cursor, head->p, &head->p_number) && take(cursor, ",\"t\":") &&
           take_int(cursor, &head->t) && take(cursor, ",\"e\":") && head->n >= 0 && head->t >= 0;
}

/* ,"h":"0123456789abcdef"} and no more. */
static bool take_tail(struct cursor *cursor, struct line_head *head)
{
    return take(cursor, ",\"h\":") && take_hash(cursor, head->h, &head->h_number) &&
           take(cursor, "}") && cursor->at == cursor->end;
}

/* gcc clears what it knows the size of by itself ("rep stos"), and much slower than the library
 * would: a tenth of verify. So it must not know. */
static void clear(void *at, size_t size)
{
    volatile size_t unknown = size;
    memset(at, 0, unknown);
}

/* From its word on; false: not our form. */
static bool read_own(struct cursor cursor, int who, struct line_head *head, struct event *event,
                     enum event_fault *fault)
{
    uint64_t seen = 0;
    clear(event, sizeof *event);
    event->t_ms = head->t;
    if (memchr(cursor.at, 0, (size_t)(cursor.end - cursor.at))) /* it would cut a text short */
        return false;
    event->type = take_type(&cursor);
    if (event->type == EVENT_TYPES || !take(&cursor, ",\"d\":{"))
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
    if (how != TAKEN || !take(&cursor, "}") || !take_tail(&cursor, head))
        return false;
    *fault = event_possible(row, seen, event) ? EVENT_FINE : EVENT_IMPOSSIBLE;
    return true;
}

/* For sizes that gcc knows it would write "rep movs": the same again. */
static void copy(void *to, const void *from, size_t size)
{
    volatile size_t unknown = size;
    memcpy(to, from, unknown);
}

/* --- what was read before --- */

enum {
    KNOWN_FACTS = 4096,
    KNOWN_PLACES = 4 * KNOWN_FACTS,
    KNOWN_MOST = 192,
    KNOWN_LIST = 8,
    TAIL_SIZE = 24
};
/* A line from the word of its event to the end of d, and its number. */
struct body { const char *text; size_t size; uint64_t number; };
/* Such a text, and what it says for a person or for the table. Most lists are short. */
struct known_fact {
    uint64_t number; uint32_t size, person; char text[KNOWN_MOST];
    char says[offsetof(struct event, list)]; int list[KNOWN_LIST];
};
/* places: open addressing, index + 1. When it is full, all is forgotten. */
struct event_known {
    struct body expected; int count;
    uint16_t places[KNOWN_PLACES]; struct known_fact facts[KNOWN_FACTS];
};

static void forget(struct event_known *known)
{
    known->count = 0;
    known->expected = (struct body){NULL, 0, 0};
    memset(known->places, 0, sizeof known->places);
}

struct event_known *event_known_new(struct arena *arena)
{
    struct event_known *known = arena_room(arena, sizeof *known);
    forget(known);
    return known;
}

/* In two lanes, as each step waits for the one before it; the last sixteen letters overlap. */
static uint64_t number_of(const struct body *body)
{
    static const uint64_t prime = 0x9e3779b97f4a7c15u;
    uint64_t one = 0, two = body->size;
    for (size_t at = 0; at < body->size; at += 16) {
        const char *text = body->text + (at + 16 < body->size ? at : body->size - 16);
        one = (one ^ eight_read(text)) * prime;
        two = (two ^ eight_read(text + 8)) * prime;
        one ^= one >> 32;
        two ^= two >> 32;
    }
    return (one ^ two << 1) * prime >> 16;
}

/* false: too short or too long to be remembered. The number of the body that was expected is
 * taken over; that it may be of an older text at the same place only means that nothing is
 * found. */
static bool find_body(const struct event_known *known, struct cursor cursor, struct body *body)
{
    enum { LEAST = 16 };
    body->text = cursor.at;
    body->size = (size_t)(cursor.end - cursor.at) - TAIL_SIZE;
    if (cursor.end - cursor.at < LEAST + TAIL_SIZE || body->size > KNOWN_MOST)
        return false;
    body->number = known->expected.text == cursor.at ? known->expected.number : number_of(body);
    return true;
}

/* Where it is, or where it would come; NULL: nowhere near, in a log that was made to be slow. */
static uint16_t *place_of(struct event_known *known, const struct body *body, bool person)
{
    enum { NEAR = 32 };
    for (uint64_t spot = body->number; spot < body->number + NEAR; spot++) {
        uint16_t *place = &known->places[spot % KNOWN_PLACES];
        const struct known_fact *fact = &known->facts[*place - (*place > 0)];
        if (!*place || (fact->number == body->number && fact->size == body->size &&
                        fact->person == person && !memcmp(fact->text, body->text, body->size)))
            return place;
    }
    return NULL;
}

static void fetch(const struct known_fact *fact)
{
    enum { FETCHED = 64 };                                /* bytes, at most, of most processors */
    for (size_t at = 0; at < sizeof *fact; at += FETCHED)
        __builtin_prefetch((const char *)fact + at);
}

static const char *past_digits(const char *at, const char *end)
{
    while (at < end && *at >= '0' && *at <= '9')
        at++;
    return at;
}

void event_known_expect(struct event_known *known, const char *line, size_t size)
{
    enum { BEFORE_N = 5, P_TO_T = 28, T_TO_E = 5, LEAST = 64 }; /* {"n": ,"p":"..","t": ,"e": */
    const char *end = line + size;
    struct body body;
    if (!known || size < LEAST)
        return;
    known->expected.text = NULL;
    const char *p = past_digits(line + BEFORE_N, end);
    if (end - p < P_TO_T)
        return;
    const char *t = past_digits(p + P_TO_T, end);
    if (end - t < T_TO_E || !find_body(known, (struct cursor){t + T_TO_E, end}, &body))
        return;
    known->expected = body;
    uint16_t place = known->places[body.number % KNOWN_PLACES];
    if (place)
        fetch(&known->facts[place - 1]);
}

static void remember(struct event_known *known, const struct body *body, const struct event *event)
{
    if (known->count == KNOWN_FACTS)
        forget(known);
    uint16_t *place = place_of(known, body, event->who > 0);
    if (!place || *place)
        return;
    struct known_fact *fact = &known->facts[known->count++];
    *place = (uint16_t)known->count;
    fact->number = body->number;
    fact->size = (uint32_t)body->size;
    fact->person = event->who > 0;
    memcpy(fact->text, body->text, body->size);
    copy(fact->says, event, sizeof fact->says);
    memcpy(fact->list, event->list, sizeof fact->list);
}

static void recall(const struct known_fact *fact, int who, int64_t t_ms, struct event *event)
{
    clear(event->list, sizeof *event - offsetof(struct event, list));
    copy(event, fact->says, sizeof fact->says);
    for (int i = 0; i < event->list_count; i++)
        event->list[i] = fact->list[i];
    event->who = who;
    event->t_ms = t_ms;
}

/* The line from its word on: known from earlier, or read now. false: not our form. The time of a
 * person is judged at every line, as no body tells it. */
static bool read_body(struct event_known *known, struct cursor cursor, int who,
                      struct line_head *head, struct event *event, enum event_fault *fault)
{
    struct cursor tail = {cursor.end - TAIL_SIZE, cursor.end};
    struct body body = {NULL, 0, 0};
    if (!known || (who && head->t) || !find_body(known, cursor, &body))
        return read_own(cursor, who, head, event, fault);
    const uint16_t *place = place_of(known, &body, who > 0);
    if (place && *place && take_tail(&tail, head)) {
        recall(&known->facts[*place - 1], who, head->t, event);
        *fault = EVENT_FINE;
        return true;
    }
    if (!read_own(cursor, who, head, event, fault))
        return false;
    if (*fault == EVENT_FINE && !event_is_header(event->type) && event->list_count <= KNOWN_LIST)
        remember(known, &body, event);
    return true;
}

enum event_fault event_read_known(struct event_known *known, const char *line, size_t size, int who,
                                  struct line_head *head, struct event *event)
{
    enum event_fault fault = EVENT_FINE;
    struct cursor cursor = {line, line + size};
    clear(head, sizeof *head);
    if (take_head(&cursor, head) && read_body(known, cursor, who, head, event, &fault))
        return fault;
    clear(event, sizeof *event);
    clear(head, sizeof *head);
    return event_read_slow(line, size, who, head, event);
}

enum event_fault event_read(const char *line, size_t size, int who, struct line_head *head,
                            struct event *event)
{
    return event_read_known(NULL, line, size, who, head, event);
}
