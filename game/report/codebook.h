/* SPDX-License-Identifier: MPL-2.0 */
/* The one source of words for columns: what is known of a person, as columns with label, unit, range,
 * codes and the facts it comes from. XLSX, CSV, SPSS, data package and reports use these. */
#ifndef REPORT_CODEBOOK_H
#define REPORT_CODEBOOK_H

#include "measure/measure.h"
#include "report/sheet.h"
#include "report/speak.h"
#include "report/summary.h"

/* VALUE: the score of the measure; FORM: in which version; LEVEL: at the moment `when`. */
enum codebook_take { CODEBOOK_VALUE, CODEBOOK_FORM, CODEBOOK_LEVEL };
struct codebook_row { const char *name; const struct measure *of; int index; enum codebook_take take;
                      enum moment when; enum construct is; };
struct codebook_rows { const struct codebook_row *list; int count; };
struct codebook_rows codebook_person(struct arena *);     /* everything that one person has */
/* One of those; key, when: as the measure has them. NULL: there is none. */
const struct codebook_row *codebook_find(struct codebook_rows, const char *measure, const char *key,
                                         enum codebook_take, enum moment when);
struct column codebook_column(const struct speaker *, const struct codebook_row *);
/* A column of a release's sheet (summary.h): the same words, under the name that it has there. */
struct column codebook_of(const struct speaker *, const struct summary_column *);
/* In which version: of the measure a sheet begins with. */
struct column codebook_form(const struct speaker *, const struct summary_layout *);
struct text codebook_source(const struct measure *);      /* from which facts, in a sentence */

#endif
