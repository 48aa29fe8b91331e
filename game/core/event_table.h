/* SPDX-License-Identifier: MPL-2.0 */
/* The one table behind event.c and event_read.c: words of the log, and which event has which. */
#ifndef CORE_EVENT_TABLE_H
#define CORE_EVENT_TABLE_H

#include "core/event.h"

enum word { WORD_NONE, WORD_FMT, WORD_NEED, WORD_ID, WORD_APP, WORD_PACK, WORD_PACKV, WORD_LANG,
    WORD_MODE, WORD_SEED, WORD_CLK, WORD_WK, WORD_SRC, WORD_SIM, WORD_W, WORD_BANK, WORD_SELF, WORD_PREV,
    WORD_PLAYERS, WORD_WHO, WORD_BLK, WORD_ON, WORD_ITEM, WORD_ASK, WORD_GOT, WORD_V, WORD_OF,
    WORD_IS, WORD_WHEN, WORD_CUE, WORD_PAIR, WORD_SIDE, WORD_TRUTH, WORD_LIST, WORD_OK, WORD_HINT,
    WORD_VIA, WORD_N, WORD_C, WORD_FORM, WORD_SET, WORD_BY, WORD_WHY, WORD_K, WORDS };

enum shape {
    SHAPE_INT, SHAPE_BOOL,
    SHAPE_ONE,                                            /* a bool that is written as 1 */
    SHAPE_ID, SHAPE_HEX, SHAPE_CROCKFORD, SHAPE_VERSION, SHAPE_LANG, SHAPE_WEEK,     /* text */
    SHAPE_CODE,                                           /* a closed list of core/answer.h */
    SHAPE_LIST, SHAPE_RANGE, SHAPE_SEED, SHAPE_NEED, SHAPE_PREV
};
/* at: offset in struct event. least and most: of an int, or of the length of a text.
 * list: the only values of a text, NULL ends it. */
struct word_rule {
    const char *name; enum shape shape; size_t at; int least, most; const char *const *list;
};
extern const struct word_rule event_words[WORDS];

/* words end at WORD_NONE; MAY: only where it applies. */
enum { MAY = 64, ROW_WORDS = 22 };
enum row_stream { ROW_TABLE, ROW_PERSON };
struct row { enum event_type type; enum row_stream stream; unsigned char words[ROW_WORDS]; };
const struct row *event_row(enum event_type, bool person);             /* NULL: not in that stream */
enum event_type event_type_of(const char *word, size_t size);         /* EVENT_TYPES: unknown */
bool event_is_header(enum event_type);                    /* start or resume: names its own stream */

int event_get_code(enum word, const struct event *);
void event_set_code(enum word, struct event *, int code);
const char *event_code_word(enum word, int code);
int event_code_of(enum word, const char *text);           /* 0: unknown */
/* Is this text allowed as the value of that word? */
bool event_text_fits(const struct word_rule *, const char *text);
/* Values into the fact; false: not possible. */
bool event_is_hash(const char *text);                     /* 16 hex digits */
bool event_set_text(enum word, struct event *, const char *text);
bool event_set_int(enum word, struct event *, int value);
void event_set_bool(struct event *, bool value);
bool event_set_list(enum word, const struct event *);     /* the list is in already: its range */
bool event_set_range(struct event *, const int *list, int count);
bool event_set_need(struct header *, const char *word);
bool event_set_prev(struct header *, int seg, int n, const char *hash);
enum event_fault event_read_slow(const char *line, size_t size, int who, struct line_head *, struct event *);
/* Content beyond single words: what must go together, ranges, streams. seen: bit per word that was there. */
bool event_possible(const struct row *, uint64_t seen, const struct event *);

#endif
