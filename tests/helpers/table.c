/* SPDX-License-Identifier: MPL-2.0 */
/* Folders lie in the build folder, numbered; every wish is settled before the next. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/os.h"
#include "helpers/table.h"

int table_set_up(void **state)
{
    static int number;
    struct arena *arena = arena_new();
    struct table *table = arena_get(arena, sizeof *table);
    table->arena = arena;
    table->folder =
        arena_print(arena, "%s/play-%d-%d", TEST_BUILD_DIR, (int)(os_now_ms() % 1000000), number++);
    table->log = log_new(table->folder, arena);
    table->play = play_new(small_level(), table->log, arena);
    table->now_ms = 1000000;
    *state = table;
    return 0;
}

int table_files_of(const struct table *table, struct file_list *list)
{
    *list = (struct file_list){0};
    if (files_is_folder(table->folder))
        files_list(table->folder, 1, 1000, table->arena, list);
    return list->count;
}

int table_tear_down(void **state)
{
    struct table *table = *state;
    struct file_list list;
    if (table->log)
        log_close(table->log, false);
    table_files_of(table, &list);
    for (int i = 0; i < list.count; i++)
        os_remove(files_join(table->arena, table->folder, list.names[i]));
    remove(table->folder);
    arena_free(table->arena);
    return 0;
}

void table_want(struct table *table, struct wish wish)
{
    wish.at_ms = table->now_ms;
    assert_true(play_wish(table->play, &wish));
    play_settle(table->play, table->now_ms);
    table->now_ms += 1000;
}

void table_begin(struct table *table, uint64_t seed, int players, uint64_t consents)
{
    table_want(table, small_start(seed, "team"));
    table_want(table, small_sit(players, consents));
}

void table_round_of(struct table *table, int puzzle, uint64_t *random)
{
    table_want(table, small_wish(WISH_OPEN, puzzle));
    for (int who; (who = session_next_person(play_session(table->play))) != 0;)
        table_want(table, small_give(play_session(table->play), puzzle, who, true, random));
}

void table_enter_hall(struct table *table, uint64_t seed, int players, uint64_t consents)
{
    table_begin(table, seed, players, consents);
    table_round_of(table, SMALL_BEFORE, &seed);
    table_want(table, small_wish(WISH_GO, -1));
}

bool table_file_holds(const struct table *table, const char *text)
{
    struct file_list list;
    table_files_of(table, &list);
    for (int i = 0; i < list.count; i++) {
        struct bytes bytes;
        files_read(files_join(table->arena, table->folder, list.names[i]), 1 << 23, table->arena,
                   &bytes);
        if (strstr(bytes.data, text))
            return true;
    }
    return false;
}
