/* SPDX-License-Identifier: MPL-2.0 */
/* The ledger: what has left, in files uitgifte-<id>.jsonl beside the output and in the source folders
 * (privacy.md 3.2). Lines as in the log, chained and hashed: a `release`, the sessions, the frozen result, an
 * `end`. The id follows from level, rules and sessions, so nothing here is random. A file that is damaged,
 * unfinished, newer or not ours is refused: who ignores one would let the same people out twice. */
#ifndef REPORT_LEDGER_H
#define REPORT_LEDGER_H

#include "base/files.h"
#include "base/hash.h"
#include "base/json.h"
#include "report/page.h"
#include "report/sheet.h"

enum { LEDGER_FMT = 1 };
/* Hashes of session ids, sorted, each once. */
struct ledger_set { const uint64_t *ids; int count; };
struct ledger {
    const char *file; char id[HASH_HEX]; enum sheet_level level; int rules; bool simulated;
    const char *period; int64_t people;       /* "2026-H2", or ""; how many left */
    struct ledger_set in, wait;               /* whose answers left; who were asked for, and wait */
    struct bytes bytes;                       /* the whole file */
};
struct ledgers { struct ledger *list; int count; };

void ledger_id(struct ledger *, struct arena *);         /* from its level, rules and sets */
const char *ledger_name(struct arena *, const char *id);  /* "uitgifte-<id>.jsonl" */
const char *ledger_level_word(enum sheet_level);          /* "card", "pool", "desk" */
/* Every ledger file in these folders, in the folders inside them (deep) and in those around them; the same
 * one in several places comes out once. false: one of them cannot be trusted, see the notes. */
struct ledger_place { const char *folder; bool deep; };
bool ledger_find(const struct ledger_place *, int count, struct arena *, struct notes *, struct ledgers *out);
bool ledger_has(const struct ledger_set *, uint64_t id);
int ledger_common(const struct ledger_set *, const struct ledger_set *);    /* how many are in both */
bool ledger_same(const struct ledger_set *, const struct ledger_set *);
struct ledger_set ledger_union(const struct ledger_set *, const struct ledger_set *, struct arena *);

/* May these leave at this level? AGAIN: *which is the release in which exactly they left, or were asked for.
 * OVERLAP: some of them left in *which, others did not; *common of them. */
enum ledger_verdict { LEDGER_FREE, LEDGER_AGAIN, LEDGER_OVERLAP };
enum ledger_verdict ledger_judge(const struct ledgers *, enum sheet_level, const struct ledger_set *asked,
                                 const struct ledger **which, int *common);

/* Writing: begin, any number of lines of the result, end. d: the members of the line, as JSON. */
struct ledger_writer { struct page page; char chain[HASH_HEX]; int64_t lines; };
void ledger_begin(struct ledger_writer *, const struct ledger *, struct arena *);
void ledger_line(struct ledger_writer *, const char *event, const struct page *d);
/* A text of any size, in pieces: lines with name and text, to be put together again by the reader. */
void ledger_long_text(struct ledger_writer *, const char *event, const char *name, const char *text, size_t size);
void ledger_end(struct ledger_writer *);
/* A member of a line: a double by its bits, so that it reads back to the same; ASCII only. */
void ledger_number(struct page *, const char *key, double);
void ledger_text(struct page *, const char *key, const char *text, size_t size);

/* Reading the result: calls take for every line of it; false: take refused one, or memory of a reader. */
struct ledger_read { const char *event; struct json *json; const struct cJSON *d; };
bool ledger_result(const struct ledger *, bool (*take)(void *self, const struct ledger_read *), void *self,
                   struct arena *, struct notes *);
bool ledger_get_number(const struct cJSON *d, const char *key, double *out);

#endif
