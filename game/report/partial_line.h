/* SPDX-License-Identifier: MPL-2.0 */
/* One line of a partial summary, proven and taken apart; what it says is judged by partial_read.c. */
#ifndef REPORT_PARTIAL_LINE_H
#define REPORT_PARTIAL_LINE_H

#include "measure/part.h"

enum { PARTIAL_FIELDS = 1400 };
struct partial_field { const char *text; int64_t number; };         /* text NULL: a number */
struct partial_line {
    int64_t n; const char *p, *h, *word;                  /* point into the line */
    struct partial_field field[PARTIAL_FIELDS]; int count;
};
/* Writes zeros into the line, which has no LF. false: not a line of ours, or its hash is wrong. */
bool partial_line_read(char *line, size_t size, struct partial_line *);
bool partial_line_wide(const struct partial_field *, wide *out);         /* decimal text */
bool partial_line_copy(const struct partial_field *, char *out, size_t size);   /* false: too long */
/* n, sum, squares. */
bool partial_line_cell(const struct partial_field *, struct cell *out);
/* Sums that some people could have: n times the mean squared is at most the squares. */
bool partial_cell_fits(const struct cell *);
bool partial_line_hex(const struct partial_field *, uint64_t *out);      /* 16 digits */

#endif
