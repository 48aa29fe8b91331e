/* SPDX-License-Identifier: MPL-2.0 */
/* A report over logs: read and judged by play/read.h, counted by measure/, let out by the guard,
 * written as report.html (one file, offline, prints on A4), report.json (cli.md) and report.txt.
 * Same input, same bytes. */
#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H

#include "base/notes.h"
#include "base/words.h"
#include "measure/course.h"
#include "measure/guard.h"
#include "report/links.h"
#include "report/page.h"
#include "report/paired.h"
#include "report/summary.h"

struct arena;
/* BY_RULE: as in privacy.md 3, rule 2. */
enum report_level { REPORT_BY_RULE, REPORT_SESSION, REPORT_CARD, REPORT_POOL };
/* label, progress: may be NULL. */
struct report_want {
    enum report_level level; bool open; const char *label;
    void (*progress)(void *self, int done, int of); void *self;
    int threads;                              /* 0: all cores */
};
enum report_fault {
    REPORT_FINE,
    REPORT_NOTHING,                           /* no usable session */
    REPORT_MIXED,                             /* simulated and real logs together */
    REPORT_NOT_SIMULATED,                     /* open, but the logs are real */
    REPORT_SEVERAL                            /* level session, but more than one */
};

/* h: of its file, so that the ledger knows it again. */
struct report_quote { const char *text, *lang, *h; };
struct report {
    enum report_level level; bool open, simulated; const char *label;
    int sessions, sources; int64_t people, before, after, paired;     /* people: recorded ones */
    int64_t later, later_found, later_alike;  /* follow-ups; the person of then is known; a code of two */
    int64_t people_to;                        /* of a card: people to people_to */
    bool counts_shown;                        /* may before, after and paired be said? */
    const struct release *figures;            /* every measure of this level */
    const struct release *unflagged;          /* primary ones without hasty blocks, or NULL */
    struct paired_tests tests;                /* of a pool, or open: graded */
    bool graded; struct quality quality;
    struct links *links; int links_count;     /* sectors with a hundred people */
    struct course *course;                        /* of a session of 5, a pool, or open; else NULL */
    struct withheld outside[16]; int outside_count;         /* whose whole session is in no figure */
    struct report_logs logs;
    const struct report_version *versions; int version_count;
    const struct report_quote *quotes; int quote_count;     /* only of a pool that leaves */
    char week[9]; const char *period;         /* of a session; of a pool; "" elsewhere */
    const struct plan_class *classes; int class_count;      /* of a pool: who is in it */
};

enum report_fault report_collect(struct report *, const char *const *paths, int count,
                                 const struct report_want *, struct arena *, struct notes *);
/* The same of a summary that is at hand; settles it. */
enum report_fault report_conclude(struct report *, struct summary *, const struct report_want *,
                                  struct arena *);
/* Its three files, as bytes. */
enum { REPORT_PAGES = 3 };
extern const char *const report_page_names[REPORT_PAGES];
void report_pages(const struct report *, const struct words *, struct arena *, struct page out[REPORT_PAGES]);
/* Three files in a folder that exists or is made. false: the disk refused. */
bool report_write(const struct report *, const char *folder, const struct words *, struct arena *);
const char *report_period(struct arena *, const char *week);     /* "2026-H2"; "": no week */
const char *report_level_word(enum report_level);         /* "session", "card", "pool" */

#endif
