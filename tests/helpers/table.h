/* SPDX-License-Identifier: MPL-2.0 */
/* A table in the small level with a log in a folder of its own, for the tests of play. */
#ifndef HELPERS_TABLE_H
#define HELPERS_TABLE_H

#include "base/files.h"
#include "helpers/small_level.h"
#include "play/play.h"

struct table {
    struct arena *arena;
    struct play *play;
    struct log *log;
    const char *folder;
    int64_t now_ms;
};

int table_set_up(void **state);                           /* of cmocka: a struct table, nobody sits yet */
int table_tear_down(void **state);                        /* the folder goes too */
void table_want(struct table *, struct wish);             /* settled, and a second passes */
void table_begin(struct table *, uint64_t seed, int players, uint64_t consents);
void table_enter_hall(struct table *, uint64_t seed, int players, uint64_t consents);
void table_round_of(struct table *, int puzzle, uint64_t *random);
int table_files_of(const struct table *, struct file_list *);
bool table_file_holds(const struct table *, const char *text);

#endif
