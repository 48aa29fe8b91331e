/* SPDX-License-Identifier: MPL-2.0 */
/* What find.c (paths to files), find_group.c (files to sessions) and find_open.c (which session may
 * go on) share. Nobody else includes it. */
#ifndef PLAY_FIND_OWN_H
#define PLAY_FIND_OWN_H

#include "play/read.h"

struct found_file { const char *path; struct log_name name; bool named; int group; };
struct find {
    struct arena *arena; struct notes *notes; bool fine;
    struct found_file *found; int count, room;
    const char **wiped; int wiped_count, wiped_room;
    const char *listed; struct file_list list;            /* the folder last listed */
};
const char *find_in(const char *bytes, size_t size, const char *what);      /* NULL: not there */
void find_groups(struct find *, struct log_groups *out);

#endif
