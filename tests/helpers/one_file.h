/* SPDX-License-Identifier: MPL-2.0 */
/* A folder of a test alone, with room for one file. */
#ifndef HELPERS_ONE_FILE_H
#define HELPERS_ONE_FILE_H

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

struct desk { char folder[64], path[128]; };

static inline int open_desk(void **state)
{
    struct desk *desk = calloc(1, sizeof *desk);
    snprintf(desk->folder, sizeof desk->folder, "/tmp/one_file_XXXXXX");
    *state = desk;
    if (!mkdtemp(desk->folder))
        return -1;
    snprintf(desk->path, sizeof desk->path, "%s/x.jsonl", desk->folder);
    return 0;
}

static inline int close_desk(void **state)
{
    struct desk *desk = *state;
    unlink(desk->path);
    rmdir(desk->folder);
    free(desk);
    return 0;
}

#endif
