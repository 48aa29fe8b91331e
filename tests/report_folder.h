/* SPDX-License-Identifier: MPL-2.0 */
/* A folder of its own for each test of a report, with words and an arena; gone afterwards, whatever it holds. */
#ifndef TESTS_REPORT_FOLDER_H
#define TESTS_REPORT_FOLDER_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

#include "base/arena.h"
#include "base/files.h"
#include "helpers/fake_ui.h"

struct fixture { struct fake_ui *ui; struct arena *arena; char folder[64]; };

static inline int setup(void **state)
{
    struct fixture *fixture = calloc(1, sizeof *fixture);
    assert_non_null(fixture);
    fixture->ui = fake_ui_new();
    fixture->arena = arena_new();
    assert_non_null(fixture->arena);
    snprintf(fixture->folder, sizeof fixture->folder, "/tmp/report-test-XXXXXX");
    assert_non_null(mkdtemp(fixture->folder));
    *state = fixture;
    return 0;
}

static inline void remove_all(struct fixture *fixture)
{
    struct file_list list = {.count = 0};
    assert_true(files_list(fixture->folder, 4, 10000, fixture->arena, &list));
    for (int i = 0; i < list.count; i++)
        (void)remove(files_join(fixture->arena, fixture->folder, list.names[i]));
    for (int i = list.count - 1; i >= 0; i--) { /* then the folders they stood in */
        char *path = arena_print(fixture->arena, "%s/%s", fixture->folder, list.names[i]);
        for (char *slash = strrchr(path, '/'); slash != NULL; slash = strrchr(path, '/')) {
            *slash = 0;
            if (strlen(path) <= strlen(fixture->folder) || rmdir(path) != 0)
                break;
        }
    }
    (void)rmdir(fixture->folder);
}

static inline int teardown(void **state)
{
    struct fixture *fixture = *state;
    remove_all(fixture);
    arena_free(fixture->arena);
    fake_ui_free(fixture->ui);
    free(fixture);
    return 0;
}

#endif
