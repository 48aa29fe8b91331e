/* SPDX-License-Identifier: MPL-2.0 */
/* What leaves in rows (privacy.md 3, rules 6 and 9): sheets of a workbook. One table of columns makes the
 * heads of CSV and XLSX, the labels of SPSS, the code book and the data package. Lives in one arena. */
#ifndef REPORT_SHEET_H
#define REPORT_SHEET_H

#include <stdbool.h>
#include <stdint.h>

#include "base/words.h"

enum sheet_level { SHEET_CARD, SHEET_POOL, SHEET_DESK };
enum column_scale { SCALE_NOMINAL, SCALE_ORDINAL, SCALE_METRIC };
struct code { double value; struct text label; };         /* a value that has a name */
/* name: a letter, then letters, digits, _; unlike every other of its sheet whatever the case; 64 bytes at
 * most. text: cells are words, else numbers. from..to: what can occur; decimals: for people. source: from
 * which facts it was made. */
struct column {
    const char *name; struct text label, unit; enum column_scale scale; bool text;
    const struct code *codes; int code_count; double from, to; int decimals; struct text source;
};
/* Why a number is not there; in files for people a cell is then empty. */
enum missing { MISSING_SKIPPED = -97, MISSING_NO_PLACE = -98, MISSING_NO_ANSWER = -99 };
struct cell_value { double number; const char *text; enum missing missing; };   /* missing 0: a value */
struct sheet {
    const char *name; struct text title;                  /* name: file and tab, letters of ASCII */
    const struct column *columns; int column_count;
    const struct cell_value *cells; int64_t row_count;    /* rows one after another */
};
struct guide_line { struct text says; const struct slot *slots; int slot_count; };
struct workbook {
    enum sheet_level level; bool simulated; const char *id, *label;      /* id: of the release */
    const struct sheet *sheets; int sheet_count;
    const struct guide_line *guide; int guide_count;       /* what a reader must know first */
};

bool sheet_has(const struct column *, const struct cell_value *);        /* a word, or a finite number */
/* The reason, in files for machines: -97 to -99, or 900 lower where the scale itself comes that far. */
int sheet_code(const struct column *, enum missing);
enum missing sheet_why(const struct cell_value *);        /* of a cell without a value */
/* The shortest decimal that reads back as this double; a point, no exponent where none is needed. */
const char *sheet_digits(double, char out[32]);
/* Names that every program takes (SPSS: no reserved word, no _ at the end), none of them twice. */
bool sheet_is_sound(const struct sheet *);
/* At most `most` bytes of it, whole characters. */
size_t sheet_fits(const char *words, size_t most);
/* Bytes that the longest words of a column of text take, 1 to 255: more is cut. */
int sheet_width(const struct sheet *, int column);

#endif
