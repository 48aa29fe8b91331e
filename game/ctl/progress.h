/* SPDX-License-Identifier: MPL-2.0 */
/* How far long work is: on a terminal, once a second has passed; never in a pipe (cli.md). */
#ifndef CTL_PROGRESS_H
#define CTL_PROGRESS_H

#include "ctl/ctl.h"

struct ctl_progress { struct ctl *ctl; int64_t began_ms; int shown; };    /* shown: times, 0 never */

void ctl_progress_begin(struct ctl_progress *, struct ctl *);
void ctl_progress_show(struct ctl_progress *, int done, int of);          /* call it often */
void ctl_progress_end(struct ctl_progress *);                             /* wipes the line */

#endif
