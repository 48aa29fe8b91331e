/* SPDX-License-Identifier: MPL-2.0 */
/* The linked rows of the desk (privacy.md 2, "L0 desk"): one row a participant. Personal data, and no
 * release: no quotes, no time, no school. Sessions stand in the order of their random ids. */
#ifndef REPORT_DESK_H
#define REPORT_DESK_H

#include "base/notes.h"
#include "report/report.h"
#include "report/sheet.h"
#include "report/speak.h"

/* findings: a log was damaged or left out; what was read counts all the same. */
struct desk { struct workbook book; int sessions; int64_t people, forked; bool simulated, findings; };
/* NOTHING, MIXED or FINE. Of the want only label and progress count. */
enum report_fault desk_collect(struct desk *, const char *const *paths, int count,
                               const struct report_want *, const struct speaker *, struct notes *);

#endif
