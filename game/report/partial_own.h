/* SPDX-License-Identifier: MPL-2.0 */
/* The words that partial.c writes and partial_read.c knows. Nobody else includes it. */
#ifndef REPORT_PARTIAL_OWN_H
#define REPORT_PARTIAL_OWN_H

#include "report/partial.h"
#include "report/summary_own.h"

enum { PARTIAL_FORMAT = 4 };
extern const char *const partial_variants[VARIANTS], *const partial_cells[CELLS];

#endif
