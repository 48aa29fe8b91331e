/* SPDX-License-Identifier: MPL-2.0 */
/* What find.c (paths to files), find_group.c (files to sessions) and find_open.c (which session may
 * go on) share. Nobody else includes it. */
#ifndef PLAY_FIND_OWN_H
#define PLAY_FIND_OWN_H

#include "play/read.h"

/* There may be hundreds of thousands: the name is taken apart when it is asked for. */
struct found_file { const char *path; int group; bool named, table; };
struct find {
    struct arena *arena; struct notes *notes; bool fine;
    struct arena *scratch;                                /* what only the search needs */
    struct found_file *found; int count, room;
    const char **wiped; int wiped_count, wiped_room;
    const char *listed; struct file_list list;            /* the folder last listed */
};
/* 16 letters somewhere in the path, without a zero behind them; "": it has no name of ours. */
const char *find_id(const struct found_file *);
const char *find_in(const char *bytes, size_t size, const char *what);      /* NULL: not there */
void find_groups(struct find *, struct log_groups *out);

#endif
