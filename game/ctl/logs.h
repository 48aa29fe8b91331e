/* SPDX-License-Identifier: MPL-2.0 */
/* What the commands that read logs share: the lists of findings, and whether a pack is still the
 * one that was played with. */
#ifndef CTL_LOGS_H
#define CTL_LOGS_H

#include "ctl/ctl.h"
#include "play/read.h"

/* Findings (with a code) go to out as FILE:LINE: CODE: sentence, other complaints to err. */
void ctl_print_findings(struct ctl *);
void ctl_note_pack(struct ctl *, const struct log_session *);     /* PACK, at its place */
/* false: the pack is not installed, or has changed since; said as PACK. */
bool ctl_pack_is_same(struct ctl *, const struct log_session *);
void ctl_json_finding(struct ctl *, const struct note *);

#endif
