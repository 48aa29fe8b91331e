/* SPDX-License-Identifier: MPL-2.0 */
/* The writers of a report, each into a page. All take a release: nothing here has seen a raw
 * figure. */
#ifndef REPORT_WRITE_H
#define REPORT_WRITE_H

#include "report/page.h"
#include "report/speak.h"

void write_json(struct page *, const struct speaker *, const struct report *);
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

/* chart.c: inline SVG, 720 wide; every chart has its table beside it. */
struct chart_words { struct text title, left, right; };
void chart_intervals(struct page *, const struct speaker *, const struct figure *const *,
                     int count, const struct chart_words *);
void chart_dumbbells(struct page *, const struct speaker *, const struct figure *const *,
                     int count);
void chart_bars(struct page *, const struct speaker *, const struct figure *const *, int count);
void chart_tile(struct page *, const struct speaker *, const struct figure *);    /* one, small */

extern const char html_style[];               /* style.c */

#endif
