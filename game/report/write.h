/* SPDX-License-Identifier: MPL-2.0 */
/* The writers of a report, each into a page. All take a release: nothing here has seen a raw
 * figure. */
#ifndef REPORT_WRITE_H
#define REPORT_WRITE_H

#include "report/page.h"
#include "report/speak.h"

void write_json(struct page *, const struct speaker *, const struct report *);
void json_quality(struct page *, const struct speaker *, const struct report *);        /* json_quality.c */
void write_text(struct page *, const struct speaker *, const struct report *);
void write_html(struct page *, const struct speaker *, const struct report *);

/* html_table.c */
void html_section(struct page *, const struct speaker *, struct text part, const char *title);
void html_paragraph(struct page *, const char *class_name, const char *words);   /* NULL: none */
void html_say(struct page *, const struct speaker *, const char *class_name, struct text);
void html_account(struct page *, const struct speaker *, const struct report *);
void html_method(struct page *, const struct speaker *, const struct report *);
void html_table_begin(struct page *, const char *const *heads, int count);
void html_row(struct page *, const char *const *cells, int count);
void html_table_end(struct page *);

/* html_theme.c */
struct finding;
void html_themes(struct page *, const struct speaker *, const struct report *);
/* The finding in one line: the first figure and its state. */
const char *html_heading(const struct speaker *, const struct finding *, const struct figure *);
/* Categories that may be named, most chosen first; returns how many. hidden: others were chosen too. */
int html_plans(const struct report *, const struct figure **out, int most, bool *hidden);
void html_plan_bars(struct page *, const struct speaker *, const struct report *);       /* html_plans.c */
/* html_course.c: time and hints for each room. */
void html_course(struct page *, const struct speaker *, const struct report *);
bool html_course_shown(const struct report *, const struct course_room *);   /* enough tables */
/* html_quality.c: below the finding that begins with this measure. html_links.c: correlations. */
void html_quality(struct page *, const struct speaker *, const struct report *, const struct measure *);
void html_links(struct page *, const struct speaker *, const struct report *);
void html_funnel(struct page *, const struct speaker *, const struct report *);          /* html_funnel.c */
/* html_group.c: one page for who leads the talk. html_appendix.c: tests, hasty answers, code book. */
void html_group(struct page *, const struct speaker *, const struct report *);
void html_appendix(struct page *, const struct speaker *, const struct report *);
void html_quotes(struct page *, const struct speaker *, const struct report *);  /* in html_appendix.c */

/* chart.c: inline SVG, 720 wide; every chart has its table beside it. */
struct chart_words { struct text title, left, right; };
void chart_intervals(struct page *, const struct speaker *, const struct figure *const *,
                     int count, const struct chart_words *);
void chart_dumbbells(struct page *, const struct speaker *, const struct figure *const *,
                     int count);
/* Means on the scale they have. */
void chart_levels(struct page *, const struct speaker *, const struct figure *const *, int count);
/* 100 % bars: part in per cents; says: the label of each part. */
enum { STACK_PARTS = 3 };
struct stack_row { const char *label, *n; int count; double part[STACK_PARTS]; const char *says[STACK_PARTS]; };
struct stack { struct text title; const struct text *names; int parts; const struct stack_row *rows; int count; };
void chart_stacks(struct page *, const struct speaker *, const struct stack *);
/* Bars with a label of their own: minutes of each room. */
struct bar { const char *label, *says; double value; };
void chart_lengths(struct page *, const struct speaker *, struct text title, const struct bar *, int count);
void chart_bars(struct page *, const struct speaker *, const struct figure *const *, int count);
void chart_tile(struct page *, const struct speaker *, const struct figure *);    /* one, small */

extern const char html_style[], html_style_media[];     /* style.c */

#endif
