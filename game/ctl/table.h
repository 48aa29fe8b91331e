/* SPDX-License-Identifier: MPL-2.0 */
/* A table from outside: CSV after RFC 4180, comma and point, or semicolon and decimal comma, with or
 * without BOM. Every complaint has its place; nothing is guessed. */
#ifndef CTL_TABLE_H
#define CTL_TABLE_H

#include "base/notes.h"
#include "ctl/ctl.h"

enum { TABLE_COLUMNS = 16 };
struct table {
    const char *file, *names[TABLE_COLUMNS]; int columns, rows;
    const char **cells; struct place *places;             /* rows x columns */
    bool comma;                                           /* decimal comma */
};

/* false: complaints are in ctl->notes. Lives in ctl->arena. */
bool table_read(struct ctl *, const char *path, struct table *);
/* The column of that name; -1: not there. */
int table_column(const struct table *, const char *name);
/* false: said, with its place. Whole: no fraction and no sign. */
bool table_number(struct ctl *, const struct table *, int row, int column, double *out);
bool table_whole(struct ctl *, const struct table *, int row, int column, int64_t *out);
/* The place of the cell in `words`, which ends with NULL; false: said. */
bool table_word(struct ctl *, const struct table *, int row, int column, const char *const *words, int *out);
const char *table_cell(const struct table *, int row, int column);

#endif
