/* SPDX-License-Identifier: MPL-2.0 */
/* A fact, and its one line in the log (robustness.md 1.2, 1.3). Values only: no pointers inside.
 * event.c is one table: a row per type says which words its line has, its class and its streams. */
#ifndef CORE_EVENT_H
#define CORE_EVENT_H

#include <stddef.h>

#include "core/answer.h"

enum event_type { EVENT_START, EVENT_RESUME, EVENT_PARTY, EVENT_ENTER, EVENT_STEP, EVENT_CHOICE, EVENT_VOTE,
    EVENT_SKIP, EVENT_HINT, EVENT_REVEAL, EVENT_PLAN, EVENT_BLOCK, EVENT_CLOCK, EVENT_PAUSE, EVENT_END,
    EVENT_DRAW, EVENT_ANSWER, EVENT_RATE, EVENT_PREDICT, EVENT_LINK, EVENT_FLAG, EVENT_TYPES };

/* Only in start and resume. bank: version of the instruments, "" in the oldest logs. id of the session, 16 Crockford base32; packv src w prev_h 16/16/16/16 hex. */
struct header {
    int fmt; int needs; char need[ID_SIZE];               /* needs: how many words; need: the first */
    char id[17], app[16], pack[ID_SIZE], packv[17], bank[ID_SIZE], lang[3], mode[8], clk[10], wk[9], src[9], w[17];
    uint64_t seed; bool sim;
    int prev_seg, prev_n; char prev_h[17];
};
struct event {
    enum event_type type; int who; int64_t t_ms;          /* who: the stream, 0 the table; t of a person is 0 */
    int block, value, least, most, truth, pair, side, n, hint;
    bool has_value, has_range, has_truth, ok, has_ok;     /* has_ok: of a choice, it was judged */
    enum construct is; enum moment when; enum cue cue; enum form form; enum set set;
    char on[ID_SIZE], item[ID_SIZE], ask[ID_SIZE], got[ID_SIZE];
    char by[ID_SIZE];                                     /* what caused a step; via, why, k */
    int list_count, list[64];                             /* counts, who could be chosen, party.who */
    struct header header;
};
struct tape { const struct event *facts; int count; };

enum { LINE_SIZE = 4096 };
/* What the chain needs of one line. p_number, h_number: the same, as event_read gives them. */
struct line_head { int64_t n, t; char p[17], h[17]; uint64_t p_number, h_number; };

/* The body `"t":..,"e":..,"d":{..}` that the log puts between chain and hash; bytes, or 0: it does not fit. */
size_t event_write(const struct event *, char *out, size_t size);
/* One whole line without its LF. The hash is not looked at: event_hash_right comes first.
 * `who` is the stream it was read from; start and resume name their own stream, there it is ignored.
 * The head is filled whenever the line has one. A header with a higher fmt or needs comes out FINE with
 * those two set, whatever else it says: the caller refuses it by name. Extra keys in headers are free. */
enum event_fault { EVENT_FINE, EVENT_UNKNOWN, EVENT_IMPOSSIBLE };        /* UNK: kept, ignored; SEM: dropped */
enum event_fault event_read(const char *line, size_t size, int who, struct line_head *, struct event *);
/* The same, with a memory of what was read before: thousands of teachers answer the same questions, and
 * a line that differs from an earlier one in n, p, t and h only need not be taken apart again. NULL: none. */
struct event_known;
struct arena;
struct event_known *event_known_new(struct arena *);
enum event_fault event_read_known(struct event_known *, const char *line, size_t size, int who, struct line_head *,
                                  struct event *);
/* Before the hash of that line is computed: what is remembered of it can be fetched meanwhile. */
void event_known_expect(struct event_known *, const char *line, size_t size);
bool event_hash_right(const char *line, size_t size);     /* before any parsing */
/* The whole line with its LF from n and p of the head and a body; fills h. 0: it does not fit. */
size_t event_seal(const char *body, size_t size, struct line_head *, char out[LINE_SIZE]);
bool event_is_durable(enum event_type);                   /* class A: on disk before the tick */
const char *event_word(enum event_type);

#endif
