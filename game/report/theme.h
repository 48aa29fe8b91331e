/* SPDX-License-Identifier: MPL-2.0 */
/* What a report tells, in order: four themes, each a list of findings; a finding is one figure or a few,
 * with a heading for each state. One table for report.html, report.txt and the code book. */
#ifndef REPORT_THEME_H
#define REPORT_THEME_H

#include "base/words.h"
#include "measure/guard.h"

enum theme { THEME_JUDGE, THEME_KNOW, THEME_WANT, THEME_DO, THEMES };
/* What is drawn, one above the other. LEVELS: means on their own scale; BARS: every category of plan. */
enum picture { PICTURE_INTERVALS = 1, PICTURE_LEVELS = 2, PICTURE_DUMBBELLS = 4, PICTURE_ITEMS = 8,
               PICTURE_YES_NO = 16, PICTURE_OUTCOMES = 32, PICTURE_BARS = 64 };
enum { TOLD_MOST = 16 };
struct told { const char *name, *key; };      /* a measure of measurement.md 9 */
/* The heading follows the first figure. more.id NULL: its own sentence is the heading; less.id NULL: one
 * heading whatever came out. left, right: what the two sides of 0 mean; talk: a question for the talk. */
struct finding {
    enum theme theme; int pictures;
    struct text part, more, less, same, few, explain, note, left, right;
    struct told told[TOLD_MOST];
    struct text talk;
};
extern const struct finding theme_findings[];
extern const int theme_finding_count;
extern const struct text theme_questions[THEMES], theme_leads[THEMES];

/* With exactly that key, NULL: without one; also one that is TOO_FEW. */
const struct figure *theme_figure(const struct release *, const struct told *);
/* The figures of a finding that are there, in its order. */
int theme_figures(const struct release *, const struct finding *, const struct figure *out[TOLD_MOST]);
/* Not one figure can be told: a group of two, three or four. */
bool theme_says_nothing(const struct release *);
const struct finding *theme_finding_of(const struct measure *);          /* NULL: in none */

#endif
