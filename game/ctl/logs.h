/* SPDX-License-Identifier: MPL-2.0 */
/* What the commands that read logs share: the lists of findings, and whether a pack is still the
 * one that was played with. */
#ifndef CTL_LOGS_H
#define CTL_LOGS_H

#include "ctl/ctl.h"
#include "play/read.h"

/* Findings (with a code) go to out as FILE:LINE: CODE: sentence, other complaints to err. */
void ctl_print_findings(struct ctl *);
/* PACK: the pack is not installed, or has changed since. folder: --pack, or NULL for the
 * installed one. */
bool ctl_pack_is_same(struct ctl *, const struct log_session *, const char *folder);
void ctl_json_finding(struct ctl *, const struct note *);
/* Shows how far it is on a terminal once a second has passed; never in a pipe. */
struct ctl_progress { struct ctl *ctl; int64_t began_ms; int shown, total; };
void ctl_progress_begin(struct ctl_progress *, struct ctl *, int total);
void ctl_progress_show(struct ctl_progress *, int done);
void ctl_progress_end(struct ctl_progress *);

#endif
