/* SPDX-License-Identifier: MPL-2.0 */
/* A workbook written out (experience.md e): for Excel, for programs, for SPSS. Every writer is a pure
 * function of the workbook and the language: no clock, no locale, so same input, same bytes. */
#ifndef REPORT_EXPORT_H
#define REPORT_EXPORT_H

#include "report/page.h"
#include "report/sheet.h"
#include "report/speak.h"

enum export_format { EXPORT_CSV = 1, EXPORT_XLSX = 2, EXPORT_SAV = 4, EXPORT_JSON = 8, EXPORT_ALL = 15 };
/* "csv,sav"; false: a word that is none of them. */
bool export_formats(const char *words, unsigned *out);
/* UNSOUND: a name that not every program takes; nothing was written. */
enum export_fault { EXPORT_FINE, EXPORT_UNSOUND, EXPORT_DISK };
enum export_fault export_write(const struct workbook *, const struct speaker *, unsigned formats,
                               const char *folder);
/* "PERSOONSGEGEVENS-NIET-DELEN_<low name><ending>": what a name must say, it says first. */
const char *export_name(const struct workbook *, struct arena *, const char *name, const char *ending);
const char *export_low(struct arena *, const char *name); /* names of files never differ by case alone */
/* What every page says; NULL: nothing. */
const char *export_mark(const struct workbook *, const struct speaker *);

/* NL: what Excel in Dutch opens. INT: RFC 4180, missing codes. */
enum csv_for { CSV_NL, CSV_INT };
void export_csv(struct page *, const struct sheet *, enum csv_for);
/* An SPSS system file (GNU PSPP, "System File Format"), uncompressed, little-endian, UTF-8. */
void export_sav(struct page *, const struct workbook *, const struct sheet *, const struct speaker *);
/* The same for who reads the *_int.csv with syntax (SPSS, PSPP): it lies beside that file. */
void export_sps(struct page *, const struct workbook *, const struct sheet *, const struct speaker *);
/* datapackage.json (Data Package v2) over the *_int.csv files; the code book as a page. */
void export_package(struct page *, const struct workbook *, const struct speaker *);
void export_codebook(struct page *, const struct workbook *, const struct speaker *);
/* One workbook with Leeswijzer and Codeboek; false: the disk refused. */
bool export_xlsx(const struct workbook *, const struct speaker *, const char *folder, const char *name);

/* What a reader must know first, and what every column means: as sheets of text. */
struct sheet export_guide_sheet(const struct workbook *, const struct speaker *);
struct sheet export_codebook_sheet(const struct workbook *, const struct speaker *);
struct text export_missing_text(enum missing);

#endif
