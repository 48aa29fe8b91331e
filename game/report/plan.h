/* SPDX-License-Identifier: MPL-2.0 */
/* Who leaves with a card or a pool, and who waits and why (privacy.md 3.4 to 3.7): the classes, their sheets
 * after merging, and figures over exactly the people whose rows are in the sheets. Lives in one arena. */
#ifndef REPORT_PLAN_H
#define REPORT_PLAN_H

#include "measure/rows.h"
#include "measure/rules.h"
#include "report/summary.h"

/* "": everything, "alle". */
struct plan_class { const char *sector, *mode, *pack, *packv, *bank; int64_t people, sources;
                    const bool *of; };                    /* of: which classes of the summary */
/* One sheet of one class. raw: of whoever is complete, with their sources; rows: merged. why: it is empty;
 * then nobody of this class is in a figure of this sheet. incomplete: people left out. */
struct plan_sheet { struct rows raw, rows; const char *why; int64_t incomplete; };
struct plan_wait { const char *why; int64_t people, sessions; };
enum { PLAN_WAITS = 16 };
struct plan {
    const struct summary *summary; bool card;
    const char *why;                          /* they do not leave together; NULL: they do */
    bool apart;                               /* of a card: who is in has one for each session */
    const bool *classes;                      /* of the summary: these leave */
    int64_t people; int sessions, sources;    /* that leave */
    struct plan_class *list; int count;       /* of a pool */
    struct plan_sheet *sheets;                /* count of each sheet, one sheet after another */
    struct plan_wait waits[PLAN_WAITS]; int wait_count;
    const uint64_t *in, *wait; int in_count, waiting;       /* hashes of session ids, sorted */
};

void plan_card(struct plan *, const struct summary *, struct arena *);
void plan_pool(struct plan *, const struct summary *, struct arena *);
void plan_sheets(struct plan *, struct arena *);          /* the part of plan_pool in plan_figure.c */
struct plan_sheet *plan_sheet(const struct plan *, enum summary_sheet, int class_at);
/* Of the summary: the classes that have rows in this sheet. */
const bool *plan_standing(const struct plan *, enum summary_sheet, struct arena *);
struct figure plan_figure(const struct plan *, int measure, bool unflagged, struct arena *);
/* In hundredths; false: no sector of that name has a hundred people who have both. */
bool plan_link(const struct plan *, const char *sector, int x, int y, int *hundredths, int64_t *n);

#endif
