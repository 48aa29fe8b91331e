/* SPDX-License-Identifier: MPL-2.0 */
/* What is left of any number of sessions: exact sums and counted lists, for each class and
 * source. A session is added and forgotten; the order of adding changes nothing. A summary is L0
 * (privacy.md 1): the guard and the rules of a release stand between it and everybody. */
#ifndef REPORT_SUMMARY_H
#define REPORT_SUMMARY_H

#include "base/notes.h"
#include "measure/measure.h"

struct arena; struct log_session; struct summary;

/* --- what was read --------------------------------------------------------------------------- */
/* In what state it was. */
struct report_logs {
    int64_t files, lines, kept;
    int damaged, incomplete, forked, interrupted, unfinished, newer, stray, headless;
};
/* "?": its header is damaged, and the rest counts. */
struct report_version { const char *pack, *packv, *bank, *app; int sessions; };
/* people: recorded ones; players: all who started; forked: people whose session is in no figure. found: of how
 * many follow-ups the person of then is known; alike: how many have the code of somebody else too. */
struct summary_totals {
    int sessions, simulated, sources, classes;
    int64_t people, players, before, after, paired, forked;
    int64_t later, later_simulated, later_found, later_alike;         /* follow-ups, in none of the counts above */
    char first_week[9], last_week[9];                     /* of the ISO weeks in the headers; "": none */
    struct report_logs logs;
    const struct report_version *versions; int version_count;
};
/* A class of privacy.md 3.5; the sector is that of the pack. Its places are those of the
 * content. */
struct summary_class {
    char pack[ID_SIZE], packv[17], bank[ID_SIZE], mode[8]; int64_t sessions, people; bool alone;
};
/* key: of its name; labelled: by a trajectory, else it is a folder. */
struct summary_source { uint64_t key; bool labelled; int64_t sessions, people; };
/* id: the first 8 bytes of SHA-256 of the session's id. Sorted by it. */
struct summary_session { uint64_t id; int source, class_at, people; bool forked; };

/* --- making one ------------------------------------------------------------------------------ */
/* threads 0: all cores. wants NULL: every session; it is asked on any thread, one at a time. */
struct summary_want {
    int threads; void (*progress)(void *self, int done, int of);
    bool (*wants)(void *self, uint64_t id); void *self;
};
struct summary *summary_new(struct arena *);
/* All logs of these paths (play/read.h) into an empty one; what is wrong with them goes to the
 * notes. A session that is found under two names counts once. */
void summary_read(struct summary *, const char *const *paths, int count, const struct summary_want *,
                  struct notes *);
uint64_t summary_id(const char *id);
/* Everything is in: now places are those of the content. Asking comes after. */
void summary_settle(struct summary *);

/* --- asking ---------------------------------------------------------------------------------- */
const struct summary_totals *summary_totals(const struct summary *);
const struct summary_class *summary_class(const struct summary *, int at);
const struct summary_source *summary_source(const struct summary *, int at);
const struct summary_session *summary_sessions(const struct summary *, int *count);
/* Whom it is about. classes: one bool for each, NULL: all; source: its place, -1: all; but: every
 * source except `source`; alone: with those who played alone; unflagged: without hasty blocks. */
struct summary_pick { const bool *classes; int source; bool but, alone, unflagged; };
/* By place in measures_all; forked sessions are in none. By persons, or by tables if no person
 * answered. */
struct figure summary_figure(const struct summary *, int measure, const struct summary_pick *,
                             struct arena *);

/* How the evenings of these classes went (NULL: all); of sessions that count. */
struct course;
void summary_course(const struct summary *, const bool *classes, struct course *out);
/* Of these classes (NULL: all), for the statements on awareness and for how sure people were. */
void summary_quality(const struct summary *, const bool *aware, const bool *claims, struct quality *out);

/* The sheets of privacy.md 3.6: at most two measures of one construct, and the form. */
enum summary_sheet { SHEET_KNOW, SHEET_AWARE, SHEET_EFFICACY, SHEET_WILLING, SHEET_DO, SHEET_RATING,
    SHEET_FILES, SHEET_TURNS, SHEET_SPOT, SHEET_WORDING, SHEET_TALK, SHEET_ESTIMATE, SHEET_CLAIMS,
    SHEET_PLAN, SHEET_LATER, SHEETS };
enum { SHEET_COLUMNS = 2, SUMMARY_COLUMNS = SHEETS * SHEET_COLUMNS };
enum summary_take { TAKE_NOTHING, TAKE_VALUE, TAKE_BEFORE, TAKE_AFTER };
struct summary_column { const char *name, *measure, *key; enum summary_take take; };
struct summary_layout { const char *name; struct summary_column columns[SHEET_COLUMNS]; bool form; };
extern const struct summary_layout summary_layouts[SHEETS];
/* So many people have exactly this row; without a value: NAN. Sorted by form, then by the
 * values. */
struct summary_row { enum form form; double value[SHEET_COLUMNS]; int64_t count; };
struct summary_rows { const struct summary_row *list; int count; int64_t people; };
struct summary_rows summary_sheet_rows(const struct summary *, enum summary_sheet,
                                       const struct summary_pick *, struct arena *);
/* Two columns (sheet * SHEET_COLUMNS + column) over the people who have both; NAN: fewer than 2,
 * or no spread. Only classes and `alone` of the pick count. */
double summary_correlation(const struct summary *, int x, int y, const struct summary_pick *, int64_t *n);

#endif
