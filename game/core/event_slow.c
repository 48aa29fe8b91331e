/* SPDX-License-Identifier: MPL-2.0 */
/* The slow road: a good line in another form than ours (spaces, another order, unknown keys),
 * through the gate and cJSON. */
#include "core/event_table.h"

#include <string.h>

#include "base/arena.h"
#include "base/hash.h"
#include "base/json.h"

enum { MEMBERS = 6 };                                     /* of a line: n p t e d h */

static bool whole(const struct cJSON *at, int *out)
{
    if (!json_is_number(at))
        return false;
    *out = (int)json_number(at); /* the gate saw to 31 bits without fractions */
    return true;
}

static bool read_list(const struct cJSON *at, int *list, int most, int *count)
{
    *count = 0;
    if (!json_is_array(at) || json_count(at) > most)
        return false;
    for (const struct cJSON *part = json_first(at); part; part = json_next(part))
        if (!whole(part, &list[(*count)++]))
            return false;
    return true;
}

static bool read_need(const struct cJSON *at, struct header *header)
{
    if (!json_is_array(at))
        return false;
    for (const struct cJSON *part = json_first(at); part; part = json_next(part))
        if (!json_is_string(part) || !event_set_need(header, json_text_value(part)))
            return false;
    return true;
}

static bool read_prev(const struct cJSON *at, struct header *header)
{
    const struct cJSON *seg = json_find(at, "seg"), *n = json_find(at, "n"),
                       *h = json_find(at, "h");
    int seg_value = 0, n_value = 0;
    return json_is_object(at) && seg && n && h && whole(seg, &seg_value) && whole(n, &n_value) &&
           json_is_string(h) && event_set_prev(header, seg_value, n_value, json_text_value(h));
}

static bool read_value(const struct cJSON *at, enum word word, struct event *event)
{
    int number = 0, pair[2], count = 0;
    switch (event_words[word].shape) {
    case SHAPE_INT:
    case SHAPE_ONE:
        return whole(at, &number) && event_set_int(word, event, number);
    case SHAPE_BOOL:
        event_set_bool(event, json_is_true(at));
        return json_is_bool(at);
    case SHAPE_LIST:
        return read_list(at, event->list, 64, &event->list_count) && event_set_list(word, event);
    case SHAPE_RANGE:
        return read_list(at, pair, 2, &count) && event_set_range(event, pair, count);
    case SHAPE_NEED:
        return read_need(at, &event->header);
    case SHAPE_PREV:
        return read_prev(at, &event->header);
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
    return json_is_string(at) && event_set_text(word, event, json_text_value(at));
}

static enum word find_word(const struct row *row, const char *key)
{
    for (const unsigned char *use = row->words; *use; use++)
        if (!strcmp(event_words[*use % MAY].name, key))
            return (enum word)(*use % MAY);
    return WORD_NONE;
}

static bool is_newer(const struct event *event)
{
    return event->header.fmt > 1 || event->header.needs > 0;
}

/* d of a header of a later format: only what tells that it is one. */
static void read_newer(const struct cJSON *d, struct event *event)
{
    const struct cJSON *fmt = json_find(d, "fmt"), *need = json_find(d, "need"),
                       *id = json_find(d, "id");
    int number = 0;
    if (fmt && whole(fmt, &number) && number > 0)
        event->header.fmt = number;
    if (need && json_is_array(need) && !read_need(need, &event->header) && !event->header.needs)
        event->header.needs = 1;
    if (id && json_is_string(id) && event_text_fits(&event_words[WORD_ID], json_text_value(id)))
        memcpy(event->header.id, json_text_value(id), sizeof event->header.id);
}

static bool all_there(const struct row *row, uint64_t seen)
{
    for (const unsigned char *use = row->words; *use; use++)
        if (*use < MAY && !(seen >> *use & 1))
            return false;
    return true;
}

static enum event_fault read_words(const struct cJSON *d, const struct row *row,
                                   struct event *event)
{
    bool header = event_is_header(event->type), unknown = false;
    uint64_t seen = 0;
    for (const struct cJSON *part = json_first(d); part; part = json_next(part)) {
        enum word word = find_word(row, json_key(part));
        unknown |= word == WORD_NONE;
        if (word != WORD_NONE && !read_value(part, word, event))
            return EVENT_IMPOSSIBLE;
        seen |= UINT64_C(1) << word;
    }
    if (!all_there(row, seen) || !event_possible(row, seen, event))
        return EVENT_IMPOSSIBLE;
    return unknown && !header ? EVENT_UNKNOWN : EVENT_FINE;
}

static enum event_fault read_data(const struct cJSON *d, int who, struct event *event)
{
    int self = 0;
    event->who = who;
    if (event_is_header(event->type)) {
        const struct cJSON *named = json_find(d, "who");
        event->who = named && whole(named, &self) && self > 0 && self <= MOST_PEOPLE ? self : 0;
        read_newer(d, event);
        if (is_newer(event))
            return EVENT_FINE;
        memset(&event->header, 0, sizeof event->header);
    }
    const struct row *row = event_row(event->type, event->who > 0);
    return row ? read_words(d, row, event) : EVENT_IMPOSSIBLE;
}

static bool read_hex(const struct cJSON *root, const char *key, char out[17], uint64_t *number)
{
    const struct cJSON *at = json_find(root, key);
    if (!at || !json_is_string(at) || !event_is_hash(json_text_value(at)))
        return false;
    memcpy(out, json_text_value(at), 17);
    return hash_read(out, number);
}

static bool read_whole(const struct cJSON *root, const char *key, int64_t *out)
{
    const struct cJSON *at = json_find(root, key);
    int value = 0;
    if (!at || !whole(at, &value) || value < 0)
        return false;
    *out = value;
    return true;
}

static enum event_fault read_root(const struct cJSON *root, int who, struct line_head *head,
                                  struct event *event)
{
    const struct cJSON *e = json_find(root, "e"), *d = json_find(root, "d");
    if (!read_whole(root, "n", &head->n) || !read_hex(root, "p", head->p, &head->p_number) ||
        !read_whole(root, "t", &head->t) || !read_hex(root, "h", head->h, &head->h_number))
        return EVENT_IMPOSSIBLE;
    if (!e || !json_is_string(e) || !d || !json_is_object(d))
        return EVENT_IMPOSSIBLE;
    event->t_ms = head->t;
    event->type = event_type_of(json_text_value(e), strlen(json_text_value(e)));
    if (event->type == EVENT_TYPES)
        return EVENT_UNKNOWN;
    enum event_fault fault = read_data(d, who, event);
    return fault == EVENT_FINE && json_count(root) > MEMBERS ? EVENT_UNKNOWN : fault;
}

struct slow {
    const char *line;
    size_t size;
    struct arena *arena;
    const struct cJSON *root;
};

static void parse(void *self)
{
    struct slow *slow = self;
    struct notes *notes = notes_new(slow->arena, words_new(slow->arena));
    struct json *json = json_parse("", slow->line, slow->size, JSON_LINE, slow->arena, notes);
    slow->root = json ? json_root(json) : NULL;
}

enum event_fault event_read_slow(const char *line, size_t size, int who, struct line_head *head,
                                 struct event *event)
{
    struct slow slow = {line, size, arena_new(), NULL};
    enum event_fault fault = EVENT_IMPOSSIBLE;
    if (slow.arena && arena_try(slow.arena, parse, &slow) && slow.root)
        fault = read_root(slow.root, who, head, event);
    arena_free(slow.arena);
    return fault;
}
