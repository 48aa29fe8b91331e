/* SPDX-License-Identifier: MPL-2.0 */
/* The words and numbers of a report: whole sentences from the catalogue, numbers in the style of
 * the language (1.234,5 and −0,3). Everything that is returned lives in the arena. */
#ifndef REPORT_SPEAK_H
#define REPORT_SPEAK_H

#include "base/words.h"
#include "measure/guard.h"
#include "report/report.h"

struct speaker { const struct words *words; struct arena *arena; bool english; };
enum sign { SIGN_MINUS, SIGN_BOTH };          /* BOTH: +0,3 too */
enum { PERCENT_FROM = 30 };                   /* n; below it counts, no percentages (measurement.md 8) */

const char *speak(const struct speaker *, struct text);
const char *speak_filled(const struct speaker *, struct text, const struct slot *, int count);
const char *speak_number(const struct speaker *, double, int decimals, enum sign);
const char *speak_count(const struct speaker *, int64_t);
const char *speak_percent(const struct speaker *, double share);        /* of 100, whole: "45 %" */
const char *speak_span(const struct speaker *, int64_t from, int64_t to);        /* "10-14"; to 0: "12" */
const char *speak_n(const struct speaker *, const struct figure *);      /* as far as it may be said */

bool speak_is_masked(const struct figure *);  /* one of its counts is */
bool speak_is_kept_back(const struct figure *);          /* not for want of answers: it would say too much */
/* Under a heading that says the rest: "Inschatting". */
const char *speak_short(const struct speaker *, const struct figure *);
const char *speak_value(const struct speaker *, const struct figure *);
const char *speak_interval(const struct speaker *, const struct figure *);        /* "0,1 tot 0,8" */
/* The level before or after: "4,2", "70 %", "8". */
const char *speak_level_of(const struct speaker *, const struct figure *, bool after);
/* A count, as far as it may be said: "8", "hooguit 2". */
const char *speak_share(const struct speaker *, const struct figure *, bool after);
/* One line for one figure (measurement.md 11.7): label, value, interval, n; or why not. */
const char *speak_figure(const struct speaker *, const struct figure *);
const char *speak_state(const struct speaker *, const struct figure *);           /* three states */
const char *speak_missing(const struct speaker *, const struct figure *);         /* two words */
const char *speak_why(const struct speaker *, const struct figure *);             /* of TOO_FEW */
const char *speak_what(const struct speaker *, const struct withheld *);          /* its label */
const char *speak_held(const struct speaker *, const struct withheld *);          /* how many wait */
const char *speak_level(const struct speaker *, const struct report *);
/* Also one that is TOO_FEW; key NULL: the first. */
const struct figure *speak_find(const struct release *, const char *name, const char *key);

#endif
