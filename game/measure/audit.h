/* SPDX-License-Identifier: MPL-2.0 */
/* The audit of privacy.md 3.8. A pool gives for each class how many said yes; cards give for each source between
 * which bounds it lies. If one source tells all its own answers: is there another whose count could only be
 * nobody or everybody? Exact: a transport problem, of which the truth is one solution. */
#ifndef MEASURE_AUDIT_H
#define MEASURE_AUDIT_H

#include <stdint.h>

struct arena;
/* people, yes: at [source * classes + class]. low, high: of the sum of each source; 0 and its people: no card. */
struct audit { int sources, classes; const int64_t *people, *yes, *low, *high; };
/* Its number, the first one; -1: nobody is given away. */
int audit_pinned(const struct audit *, struct arena *);

#endif
