/* SPDX-License-Identifier: MPL-2.0 */
/* Inside of the summary: what is kept (summary.c), what one session becomes (summary_digest.c),
 * and how it is asked (summary_ask.c), written and read back (partial.c). Nobody else includes
 * it. */
#ifndef REPORT_SUMMARY_OWN_H
#define REPORT_SUMMARY_OWN_H

#include "base/number_set.h"
#include "measure/course.h"
#include "report/rejoin.h"
#include "report/summary.h"

/* ALL: persons; UNFLAGGED: persons without their hasty blocks, primary measures only; TEAM: tables
 * that answered together. */
enum variant { VARIANT_ALL, VARIANT_UNFLAGGED, VARIANT_TEAM, VARIANTS };
enum cell_of { CELL_NONE, CELL_A, CELL_B, CELL_BEFORE, CELL_AFTER, CELLS };

/* Sparse parts: a cell for each that somebody is in, sorted by key. largest: people of one
 * session. */
struct held { struct cell cell; int64_t largest; int key; };
struct sums { struct held *list; int count, room; };
/* Rows of sheets, counted; a and b are places among the values, 0: no value. Sorted. */
struct tally { uint32_t a, b, count; uint8_t sheet, form; };
struct tallies { struct tally *list; int count, room; };
/* One source in one class. streams: how many of each variant were asked. */
struct group {
    struct group *next;                                   /* of the same source */
    int at, source, class_at;                             /* at: its place, when settled */
    int64_t sessions, people, streams[VARIANTS];
    struct sums sums; struct tallies tallies;
};
struct product { int64_t n; wide x, y, xx, yy, xy; };     /* of two columns, in units of 2^-44 */
enum { PRODUCTS = SUMMARY_COLUMNS * (SUMMARY_COLUMNS - 1) / 2 };
/* Sessions of the one source there is, as long as nothing says that they are a school: who
 * stands is a stratum, the others rest in their class. */
struct standing { int key; struct strata strata; };       /* key: of variant and measure */
struct class_held {
    struct summary_class is; int rest;                    /* from 1: classes of one version share it */
    struct standing *standing; int standing_count, standing_room;
    struct sums rests; struct course *course; struct quality *quality;
    struct product *products;                             /* NULL, all three: nobody yet */
};
struct source_held { struct summary_source is; struct group *first; };
struct values { double *list; uint32_t count, room; uint32_t *slots, slot_count; };
struct versions { struct report_version *list; int count, room; };

struct summary {
    struct arena *arena;
    struct summary_totals totals; struct versions versions;
    struct class_held *classes; int class_count, class_room;
    struct source_held *sources; int source_count, source_room;
    int *source_slots, slot_count;                        /* open addressing, place + 1 */
    struct group **groups; int group_count, group_room;
    struct summary_session *sessions; int session_count, session_room;
    struct values values; struct number_set ids, partials;         /* of sessions; of partials that were added */
    bool apart;                                           /* more than one source: strata are schools */
    struct rejoin rejoin;                                 /* whose figures of later wait until all is read */
};

/* One session, reduced; lives in the arena it was made in. */
struct digest_person { bool has[SUMMARY_COLUMNS]; double value[SUMMARY_COLUMNS]; uint8_t form[SHEETS]; };
/* Somebody with a code: the row waits with the figures of later, for a sheet has a column of those. */
struct digest_linked { struct rejoin_stream stream; struct digest_person person; };
struct digest {
    uint64_t id, source; bool labelled, forked, sim, counts, headless, later;
    struct summary_class of; char app[16], wk[9]; unsigned marks;
    int64_t people, players, before, after, paired, streams[VARIANTS];
    struct part *parts[VARIANTS];                         /* measures_all.count of each */
    struct digest_person *persons; int person_count;
    struct digest_linked *linked; int linked_count;
    struct course *course;                                    /* of the table; NULL: it was in no room */
    struct quality quality;
};
struct digest *digest_make(const struct log_session *, const char *source, struct arena *);
void digest_add(struct summary *, const struct digest *);
/* The columns that a person has. */
void digest_fill(const struct scores *, struct digest_person *);
/* summary_later.c: a follow-up, or somebody with a code, goes into the table; then all of it into the sums. */
void summary_later_add(struct summary *, const struct digest *, struct group *);
void summary_later_settle(struct summary *);
void summary_person_add(struct summary *, struct group *, const struct digest_person *);

int summary_key(enum variant, int measure, enum cell_of);
struct cell *part_cell(struct part *, enum cell_of);
void sums_add(struct sums *, enum variant, int measure, const struct part *, struct arena *);
void sums_add_cell(struct sums *, int key, const struct cell *, int64_t largest, struct arena *);
void summary_week(struct summary_totals *, const char *wk);         /* "": none */
/* false: nobody. */
bool sums_part(const struct sums *, enum variant, int measure, struct part *out);
struct group *summary_group(struct summary *, uint64_t source, bool labelled,
                            const struct summary_class *);
struct standing *summary_standing(struct class_held *, int key, struct arena *);
void summary_course_add(struct class_held *, const struct course *, struct arena *);
void summary_quality_add(struct class_held *, const struct quality *, struct arena *);
int summary_class_order(const struct summary_class *, const struct summary_class *);
int summary_version_order(const void *, const void *);
void summary_version(struct summary *, const struct report_version *);
uint32_t summary_value(struct summary *, double value);   /* its place, from 1 */
void summary_session_add(struct summary *, const struct summary_session *);
void tallies_add(struct tallies *, const struct tally *, struct arena *);
void summary_products(const struct digest_person *, struct product *);
void product_add(struct product *, const struct product *);
int summary_product(int x, int y);                        /* x < y */
/* Room for one more of a list that doubles. */
void *summary_grow(struct arena *, void *list, int count, int *room, size_t size);

#endif
