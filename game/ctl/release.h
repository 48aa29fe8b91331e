/* SPDX-License-Identifier: MPL-2.0 */
/* What report and export share: paths with a list on standard input, why nothing leaves, and --preview. */
#ifndef CTL_RELEASE_H
#define CTL_RELEASE_H

#include "ctl/ctl.h"
#include "report/release.h"

/* "-" becomes the lines of standard input. */
const char **ctl_paths(struct ctl *, char **argv, int count, int *out);
bool ctl_level_read(const char *word, enum report_level *out);           /* NULL leaves it; false: no such word */
/* Says why nothing came; an exit code. CTL_FINE: nothing was wrong. */
int ctl_release_fault(struct ctl *, enum release_fault, const struct issue *);
/* Numbers of people, who waits, and what would be withheld; no figure. */
void ctl_release_preview(struct ctl *, const struct issue *);
/* What the logs were like is a finding, exit 1; a crash or a session without an end is none. */
bool ctl_log_findings(const struct ctl *, const struct report_logs *);

#endif
