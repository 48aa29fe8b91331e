/* SPDX-License-Identifier: MPL-2.0 */
/* Facts become lines, as in
 * {"n":2,"p":"432d2a8991935224","t":182340,"e":"choice",
 *  "d":{"on":"labels","item":"kaart-3","got":"b","ok":true,"hint":0},"h":"7fc04775e130ed38"}
 * but on one line. One table says which words an event has, in which order, in which stream
 * (robustness.md 1.3). */
#include "core/event_table.h"

#include <inttypes.h>
#include <string.h>

#include "base/hash.h"

#define AT(member) offsetof(struct event, member)

static const char *const modes[] = {"alleen", "team", "zaal", NULL};
static const char *const clocks[] = {"off", "soft", "countdown", NULL};
static const char *const vias[] = {"phones", "laptop", "hands", "corners", "slips", NULL};
static const char *const causes[] = {"press", "rule", "timer", NULL};
enum { MOST_INT = 2147483647 };

const struct word_rule event_words[WORDS] = {
    [WORD_FMT] = {"fmt", SHAPE_INT, AT(header.fmt), 1, 1000, NULL},
    [WORD_NEED] = {"need", SHAPE_NEED, 0, 0, 0, NULL},
    [WORD_ID] = {"id", SHAPE_CROCKFORD, AT(header.id), 16, 16, NULL},
    [WORD_APP] = {"app", SHAPE_VERSION, AT(header.app), 1, 15, NULL},
    [WORD_PACK] = {"pack", SHAPE_ID, AT(header.pack), 1, ID_SIZE - 1, NULL},
    [WORD_PACKV] = {"packv", SHAPE_HEX, AT(header.packv), 16, 16, NULL},
    [WORD_LANG] = {"lang", SHAPE_LANG, AT(header.lang), 2, 2, NULL},
    [WORD_MODE] = {"mode", SHAPE_ID, AT(header.mode), 1, 7, modes},
    [WORD_SEED] = {"seed", SHAPE_SEED, 0, 0, 0, NULL},
    [WORD_CLK] = {"clk", SHAPE_ID, AT(header.clk), 1, 9, clocks},
    [WORD_WK] = {"wk", SHAPE_WEEK, AT(header.wk), 8, 8, NULL},
    [WORD_SRC] = {"src", SHAPE_HEX, AT(header.src), 8, 8, NULL},
    [WORD_SIM] = {"sim", SHAPE_ONE, AT(header.sim), 1, 1, NULL},
    [WORD_W] = {"w", SHAPE_HEX, AT(header.w), 16, 16, NULL},
    [WORD_BANK] = {"bank", SHAPE_ID, AT(header.bank), 1, ID_SIZE - 1, NULL},
    [WORD_SELF] = {"who", SHAPE_INT, AT(who), 1, MOST_PEOPLE, NULL},
    [WORD_PREV] = {"prev", SHAPE_PREV, 0, 0, 0, NULL},
    [WORD_PLAYERS] = {"players", SHAPE_INT, AT(n), 1, MOST_PEOPLE, NULL},
    [WORD_WHO] = {"who", SHAPE_LIST, 0, 1, MOST_PEOPLE, NULL},
    [WORD_BLK] = {"blk", SHAPE_INT, AT(block), 1, 100000, NULL},
    [WORD_ON] = {"on", SHAPE_ID, AT(on), 1, ID_SIZE - 1, NULL},
    [WORD_ITEM] = {"item", SHAPE_ID, AT(item), 1, ID_SIZE - 1, NULL},
    [WORD_ASK] = {"ask", SHAPE_ID, AT(ask), 1, ID_SIZE - 1, NULL},
    [WORD_GOT] = {"got", SHAPE_ID, AT(got), 1, ID_SIZE - 1, NULL},
    [WORD_V] = {"v", SHAPE_INT, AT(value), -MOST_INT, MOST_INT, NULL},
    [WORD_OF] = {"of", SHAPE_RANGE, 0, 0, 0, NULL},
    [WORD_IS] = {"is", SHAPE_CODE, 0, 0, 0, NULL},
    [WORD_WHEN] = {"when", SHAPE_CODE, 0, 0, 0, NULL},
    [WORD_CUE] = {"cue", SHAPE_CODE, 0, 0, 0, NULL},
    [WORD_PAIR] = {"pair", SHAPE_INT, AT(pair), 1, 1000, NULL},
    [WORD_SIDE] = {"side", SHAPE_INT, AT(side), -1, 1, NULL},
    [WORD_TRUTH] = {"truth", SHAPE_INT, AT(truth), -MOST_INT, MOST_INT, NULL},
    [WORD_LIST] = {"list", SHAPE_LIST, 0, -MOST_INT, MOST_INT, NULL},
    [WORD_OK] = {"ok", SHAPE_BOOL, AT(ok), 0, 1, NULL},
    [WORD_HINT] = {"hint", SHAPE_INT, AT(hint), 0, 3, NULL},
    [WORD_VIA] = {"via", SHAPE_ID, AT(by), 1, ID_SIZE - 1, vias},
    [WORD_N] = {"n", SHAPE_INT, AT(n), 0, MOST_PEOPLE, NULL},
    [WORD_C] = {"c", SHAPE_LIST, 0, 0, MOST_PEOPLE, NULL},
    [WORD_FORM] = {"form", SHAPE_CODE, 0, 0, 0, NULL},
    [WORD_SET] = {"set", SHAPE_CODE, 0, 0, 0, NULL},
    [WORD_BY] = {"by", SHAPE_ID, AT(by), 1, ID_SIZE - 1, causes},
    [WORD_WHY] = {"why", SHAPE_ID, AT(by), 1, ID_SIZE - 1, NULL},
    [WORD_K] = {"k", SHAPE_HEX, AT(by), 32, 32, NULL},
};

#define MEANING MAY + WORD_OF, MAY + WORD_IS, MAY + WORD_WHEN, MAY + WORD_CUE, MAY + WORD_PAIR, \
    MAY + WORD_SIDE, MAY + WORD_TRUTH, MAY + WORD_LIST
#define ANSWERED WORD_BLK, WORD_ON, WORD_ITEM, MAY + WORD_ASK, MAY + WORD_V, MAY + WORD_GOT, MEANING

/* By stream and type; a place that stays empty says another type or stream than it stands at. */
#define ROW(event, whose, ...) [whose][event] = {event, whose, {__VA_ARGS__}}
static const struct row rows[][EVENT_TYPES] = {
    ROW(EVENT_START, ROW_TABLE, WORD_FMT, WORD_NEED, WORD_ID, WORD_APP, WORD_PACK, WORD_PACKV,
        WORD_LANG, WORD_MODE, WORD_SEED, WORD_CLK, MAY + WORD_WK, MAY + WORD_SRC, MAY + WORD_SIM,
        MAY + WORD_W, MAY + WORD_BANK),
    ROW(EVENT_RESUME, ROW_TABLE, WORD_FMT, WORD_NEED, WORD_ID, WORD_PREV, WORD_WHY),
    ROW(EVENT_PARTY, ROW_TABLE, WORD_PLAYERS, WORD_WHO),
    ROW(EVENT_DRAW, ROW_TABLE, WORD_ON, MAY + WORD_FORM, MAY + WORD_SET),
    ROW(EVENT_CHOICE, ROW_TABLE, WORD_ON, WORD_ITEM, MAY + WORD_ASK, MAY + WORD_GOT, MAY + WORD_V,
        MEANING, MAY + WORD_OK, WORD_HINT),
    ROW(EVENT_VOTE, ROW_TABLE, WORD_ON, WORD_ITEM, WORD_VIA, WORD_N, WORD_C),
    ROW(EVENT_SKIP, ROW_TABLE, WORD_ON),
    ROW(EVENT_REVEAL, ROW_TABLE, WORD_ITEM),
    ROW(EVENT_PLAN, ROW_TABLE, WORD_ON, WORD_ITEM, WORD_ASK, WORD_GOT),
    ROW(EVENT_BLOCK, ROW_TABLE, WORD_BLK, WORD_ON, WORD_OK, WORD_N),
    ROW(EVENT_END, ROW_TABLE, WORD_WHY),
    ROW(EVENT_ENTER, ROW_TABLE, WORD_ON),
    ROW(EVENT_HINT, ROW_TABLE, WORD_ON, WORD_V),
    ROW(EVENT_STEP, ROW_TABLE, WORD_ON, WORD_GOT, WORD_BY),
    ROW(EVENT_PAUSE, ROW_TABLE, WORD_OK),
    ROW(EVENT_CLOCK, ROW_TABLE, WORD_V, WORD_WHY),
    ROW(EVENT_START, ROW_PERSON, WORD_FMT, WORD_NEED, WORD_SELF, MAY + WORD_W),
    ROW(EVENT_RESUME, ROW_PERSON, WORD_FMT, WORD_NEED, WORD_ID, WORD_SELF, WORD_PREV, WORD_WHY),
    ROW(EVENT_DRAW, ROW_PERSON, WORD_ON, MAY + WORD_FORM, MAY + WORD_SET),
    ROW(EVENT_ANSWER, ROW_PERSON, ANSWERED),
    ROW(EVENT_RATE, ROW_PERSON, ANSWERED),
    ROW(EVENT_PREDICT, ROW_PERSON, ANSWERED),
    ROW(EVENT_PLAN, ROW_PERSON, WORD_BLK, WORD_ITEM, WORD_ASK, WORD_GOT),
    ROW(EVENT_FLAG, ROW_PERSON, WORD_BLK, WORD_V),
    ROW(EVENT_LINK, ROW_PERSON, WORD_K),
    ROW(EVENT_END, ROW_PERSON, WORD_NONE),
};

static const struct { const char *word; bool durable; } types[EVENT_TYPES] = {
    [EVENT_START] = {"start", true}, [EVENT_RESUME] = {"resume", true},
    [EVENT_PARTY] = {"party", true}, [EVENT_ENTER] = {"enter", false},
    [EVENT_STEP] = {"step", false}, [EVENT_CHOICE] = {"choice", true},
    [EVENT_VOTE] = {"vote", true}, [EVENT_SKIP] = {"skip", true},
    [EVENT_HINT] = {"hint", false}, [EVENT_REVEAL] = {"reveal", true},
    [EVENT_PLAN] = {"plan", true}, [EVENT_BLOCK] = {"block", true},
    [EVENT_CLOCK] = {"clock", false}, [EVENT_PAUSE] = {"pause", false},
    [EVENT_END] = {"end", true}, [EVENT_DRAW] = {"draw", true},
    [EVENT_ANSWER] = {"answer", true}, [EVENT_RATE] = {"rate", true},
    [EVENT_PREDICT] = {"predict", true}, [EVENT_LINK] = {"link", true},
    [EVENT_FLAG] = {"flag", true},
};

const char *event_word(enum event_type type)
{
    return types[type].word;
}

bool event_is_durable(enum event_type type)
{
    return types[type].durable;
}

bool event_is_header(enum event_type type)
{
    return type == EVENT_START || type == EVENT_RESUME;
}

enum event_type event_type_of(const char *word, size_t size)
{
    for (int i = 0; size && i < EVENT_TYPES; i++)
        if (*types[i].word == *word && !strncmp(types[i].word, word, size) && !types[i].word[size])
            return (enum event_type)i;
    return EVENT_TYPES;
}

const struct row *event_row(enum event_type type, bool person)
{
    enum row_stream stream = person ? ROW_PERSON : ROW_TABLE;
    const struct row *row = type < EVENT_TYPES ? &rows[stream][type] : NULL;
    return row && row->type == type && row->stream == stream ? row : NULL;
}

/* Does this event have that word? */
static bool applies(enum word word, const struct event *event)
{
    const struct word_rule *rule = &event_words[word];
    const char *member = (const char *)event + rule->at;
    if (word == WORD_OK)
        return event->has_ok || event->ok;
    if (word == WORD_V)
        return event->has_value;
    if (word == WORD_GOT)
        return !event->has_value;
    if (word == WORD_TRUTH)
        return event->has_truth;
    if (rule->shape == SHAPE_RANGE)
        return event->has_range;
    if (rule->shape == SHAPE_LIST)
        return event->list_count > 0;
    if (rule->shape == SHAPE_CODE)
        return event_get_code(word, event) != 0;
    if (rule->shape == SHAPE_INT)
        return *(const int *)(const void *)member != 0;
    return *member != 0;                                  /* a text, or sim */
}

struct out { char *at; size_t used, size; };              /* used > size: it did not fit */

static void put(struct out *out, const char *text, size_t size)
{
    if (out->used + size <= out->size)
        memcpy(out->at + out->used, text, size);
    out->used += size;
}

static void put_text(struct out *out, const char *text)
{
    put(out, text, strlen(text));
}

static void put_int(struct out *out, int64_t value)
{
    char digits[24];
    size_t at = sizeof digits;
    uint64_t left = value < 0 ? (uint64_t)0 - (uint64_t)value : (uint64_t)value;
    do {
        digits[--at] = (char)('0' + left % 10);
        left /= 10;
    } while (left);
    if (value < 0)
        digits[--at] = '-';
    put(out, digits + at, sizeof digits - at);
}

static void put_quoted(struct out *out, const char *text)
{
    put(out, "\"", 1);
    put_text(out, text);
    put(out, "\"", 1);
}

static void put_list(struct out *out, const int *list, int count)
{
    for (int i = 0; i < count; i++) {
        put(out, i ? "," : "[", 1);
        put_int(out, list[i]);
    }
    put_text(out, count > 0 ? "]" : "[]");
}

static void put_seed(struct out *out, uint64_t seed)
{
    char hex[17];
    for (int i = 0; i < 16; i++)
        hex[i] = "0123456789abcdef"[seed >> (60 - 4 * i) & 15];
    hex[16] = 0;
    put_quoted(out, hex);
}

static void put_prev(struct out *out, const struct header *header)
{
    put_text(out, "{\"seg\":");
    put_int(out, header->prev_seg);
    put_text(out, ",\"n\":");
    put_int(out, header->prev_n);
    put_text(out, ",\"h\":");
    put_quoted(out, header->prev_h);
    put_text(out, "}");
}

static void put_need(struct out *out, const struct header *header)
{
    put_text(out, "[");
    if (header->needs > 0)
        put_quoted(out, header->need);
    put_text(out, "]");
}

static void put_value(struct out *out, enum word word, const struct event *event)
{
    const struct word_rule *rule = &event_words[word];
    const char *member = (const char *)event + rule->at;
    switch (rule->shape) {
    case SHAPE_INT:
        put_int(out, *(const int *)(const void *)member);
        break;
    case SHAPE_BOOL:
        put_text(out, *(const bool *)member ? "true" : "false");
        break;
    case SHAPE_ONE:
        put_text(out, "1");
        break;
    case SHAPE_ID:
    case SHAPE_HEX:
    case SHAPE_CROCKFORD:
    case SHAPE_VERSION:
    case SHAPE_LANG:
    case SHAPE_WEEK:
        put_quoted(out, member);
        break;
    case SHAPE_CODE:
        put_quoted(out, event_code_word(word, event_get_code(word, event)));
        break;
    case SHAPE_LIST:
        put_list(out, event->list, event->list_count);
        break;
    case SHAPE_RANGE:
        put_list(out, (const int[]){event->least, event->most}, 2);
        break;
    case SHAPE_SEED:
        put_seed(out, event->header.seed);
        break;
    case SHAPE_NEED:
        put_need(out, &event->header);
        break;
    case SHAPE_PREV:
        put_prev(out, &event->header);
        break;
    }
}

size_t event_write(const struct event *event, char *to, size_t size)
{
    struct out out = {to, 0, size};
    const struct row *row = event_row(event->type, event->who > 0);
    const char *comma = "\"";
    if (!row)
        return 0;
    put_text(&out, "\"t\":");
    put_int(&out, event->t_ms);
    put_text(&out, ",\"e\":");
    put_quoted(&out, types[event->type].word);
    put_text(&out, ",\"d\":{");
    for (const unsigned char *use = row->words; *use; use++) {
        enum word word = (enum word)(*use % MAY);
        if (*use >= MAY && !applies(word, event))
            continue;
        put_text(&out, comma);
        put_text(&out, event_words[word].name);
        put_text(&out, "\":");
        put_value(&out, word, event);
        comma = ",\"";
    }
    put_text(&out, "}");
    return out.used <= out.size ? out.used : 0;
}

size_t event_seal(const char *body, size_t size, struct line_head *head, char line[LINE_SIZE])
{
    struct out out = {line, 0, LINE_SIZE};
    put_text(&out, "{\"n\":");
    put_int(&out, head->n);
    put_text(&out, ",\"p\":");
    put_quoted(&out, head->p);
    put_text(&out, ",");
    put(&out, body, size);
    if (out.used + 25 > out.size)
        return 0;
    hash_short(line, out.used, head->h);
    put_text(&out, ",\"h\":");
    put_quoted(&out, head->h);
    put_text(&out, "}\n");
    return out.used;
}

bool event_hash_right(const char *line, size_t size)
{
    enum { TAIL = 24 };                                   /* ,"h":"0123456789abcdef"} */
    if (size < TAIL + 2 || memcmp(line + size - TAIL, ",\"h\":\"", 6) ||
        memcmp(line + size - 2, "\"}", 2))
        return false;
    return hash_is(line + size - TAIL + 6, hash_number(line, size - TAIL));
}
