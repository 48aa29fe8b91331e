/* SPDX-License-Identifier: MPL-2.0 */
/* How far long work is: on a terminal only, never in a pipe (cli.md). */
#ifndef CTL_PROGRESS_H
#define CTL_PROGRESS_H

#include "ctl/ctl.h"

/* Call it often; it speaks now and then. done == of wipes the line. */
void ctl_progress(struct ctl *, int done, int of);

#endif
