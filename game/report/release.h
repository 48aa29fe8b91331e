/* SPDX-License-Identifier: MPL-2.0 */
/* A release: what leaves of a closed set of whole sessions, as a card or a pool (privacy.md 3.2). The first
 * time it is worked out, frozen into a ledger file and then read from there; every later time it is only read.
 * So the same question gives the same bytes, whoever has left since. */
#ifndef REPORT_RELEASE_H
#define REPORT_RELEASE_H

#include "report/ledger.h"
#include "report/plan.h"
#include "report/report.h"

/* folder: where the output goes; ledger: instead of the source folders, or NULL; fresh: leave out who has
 * been in a release of this level; preview: nothing is written; merged: what the paths hold, if it was read
 * already (parts of a run). The rest as in report_want. */
struct release_want {
    struct report_want report; const char *folder, *ledger; bool fresh, preview; struct summary *merged;
};
enum release_fault {
    RELEASE_FINE,
    RELEASE_REPORT,                           /* see .fault */
    RELEASE_LEDGER,                           /* a ledger file cannot be trusted: the notes say which */
    RELEASE_OVERLAP,                          /* .common sessions have been in .file */
    RELEASE_NEAR,                             /* .common people more or fewer than in .file (rule 6) */
    RELEASE_AUDIT,                            /* with the cards that are out it would give a school away */
    RELEASE_NOTHING_NEW,                      /* fresh, but everybody has */
    RELEASE_READ_ONLY                         /* .file: no ledger file can be written there */
};
/* A figure of a card (its place) or of the pool (0), as the guard let it out. */
struct issue_line { int card; struct figure figure; };
struct issue_row { int sheet, class_at; enum form form; bool has[ROW_VALUES]; double value[ROW_VALUES]; int64_t n; };
struct issue_link { const char *sector; int x, y, hundredths; int64_t n; };
/* Of a sheet of a class (place, else -1), or of whole sessions (sheet -1). */
struct issue_held { int sheet, class_at; const char *why; int64_t people, sessions; };
struct issue_card { int64_t people, people_to, sessions; };
struct quote_sources { const char *const *paths; int count; const struct ledgers *ledgers; };
struct issue_page { const char *name; struct page text; };               /* "nl/report.html" */
struct issue {
    enum sheet_level level; bool simulated; const char *id, *period, *label;
    bool plain;                               /* no release: a session, open, or nobody leaves */
    bool again;                               /* read from a ledger that was there */
    struct issue_page *pages; int page_count;
    struct issue_card *cards; int card_count;
    struct plan_class *classes; int class_count;
    struct issue_line *lines; int line_count;
    struct issue_row *rows; int row_count;
    struct issue_link *links; int link_count;
    struct issue_held *held; int held_count;
    const struct report_quote *quotes; int quote_count;   /* their words stand in the pages */
    struct report_logs logs; enum report_fault fault; int sessions, common; const char *file;
};

/* paths: no "-". words: nl and en are both spoken; the language is left as it was. */
enum release_fault release_make(struct issue *, const char *const *paths, int count, const struct release_want *,
                                struct words *, struct arena *, struct notes *);
/* The pages of one language, with their folders. false: the disk refused. */
bool release_write(const struct issue *, const char *folder, const char *lang, struct arena *);
/* For `biasctl export`: the card's lines, or groups, figures, sheets, correlations; and what waits. One book for
 * each card. The sheets are those of privacy.md 3.9, without Leeswijzer and Codeboek. */
struct speaker;
int release_books(const struct issue *);
void release_book(const struct issue *, int book, const struct speaker *, struct workbook *out);
/* Somebody made the linked rows of these sessions: entered, never refused (privacy.md 2). */
enum release_fault release_desk(const char *const *paths, int count, const struct release_want *, const char **file,
                                struct arena *, struct notes *);

/* The output of the other level that covers nearly the same people; how many they differ by. NULL: none. */
const struct ledger *release_near(const struct ledgers *, enum sheet_level, const struct plan *, int *people);

/* The audit of privacy.md 3.8, of a pool. */
bool release_gives_away(const struct plan *, const struct ledgers *, struct arena *, struct notes *);

/* Into the report, of a pool: the kept sentences that lie with these logs (release_quotes.c). */
void release_quotes(struct report *, const struct plan *, const struct quote_sources *, struct arena *, struct notes *);

/* Inside: where ledgers lie, of which to write to the first write_count; what is frozen, and read back. */
struct ledger_place *release_places(const char *const *paths, int path_count, const struct release_want *,
                                    struct arena *, int *count, int *write_count);
void release_freeze(struct ledger_writer *, const struct issue *);
bool release_thaw(struct issue *, const struct ledger *, struct arena *, struct notes *);

#endif
