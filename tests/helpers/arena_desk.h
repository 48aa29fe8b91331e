/* SPDX-License-Identifier: MPL-2.0 */
/* A desk for tests of pure code: one arena, fresh for each test, with setup and teardown of cmocka. */
#ifndef HELPERS_ARENA_DESK_H
#define HELPERS_ARENA_DESK_H

#include "base/arena.h"

static struct arena *arena;

static int setup(void **state)
{
    (void)state;
    arena = arena_new();
    return arena == NULL;
}

static int teardown(void **state)
{
    (void)state;
    arena_free(arena);
    return 0;
}

#endif
