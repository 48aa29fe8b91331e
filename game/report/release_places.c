/* SPDX-License-Identifier: MPL-2.0 */
/* Where the ledgers of a release lie: beside the output, and in the folders of the sources
 * (privacy.md 3.1), so that whoever has the logs knows what has left. */
#include <string.h>

#include "base/arena.h"
#include "base/files.h"
#include "report/release.h"

struct search {
    struct arena *arena;
    struct ledger_place *places;
    int count;
};

static void add_place(struct search *search, const char *folder, bool deep)
{
    for (int i = 0; i < search->count; i++)
        if (strcmp(search->places[i].folder, folder) == 0 && search->places[i].deep == deep)
            return;
    search->places[search->count++] = (struct ledger_place){folder, deep};
}

/* The folders right under this one that hold logs, and this one if it holds some itself
 * (privacy.md 3.1). */
static int source_folders(struct search *search, const char *path, const char **out, int room)
{
    enum { DEPTH = 8, MOST_FILES = 1000000 };
    struct file_list list;
    int count = 0;
    if (!files_is_folder(path) || !files_list(path, DEPTH, MOST_FILES, search->arena, &list))
        list.count = 0;
    for (int i = 0; i < list.count; i++) {
        const char *name = list.names[i], *slash = strchr(name, '/');
        size_t size = strlen(name);
        if (size < 6 || strcmp(name + size - 6, ".jsonl") != 0 ||
            strncmp(files_name_of(name), "uitgifte-", 9) == 0)
            continue;
        const char *folder =
            slash == NULL ? path
                          : files_join(search->arena, path,
                                       arena_copy(search->arena, name, (size_t)(slash - name)));
        bool known = count > 0 && strcmp(out[count - 1], folder) == 0;
        for (int k = 0; k < count && !known; k++)
            known = strcmp(out[k], folder) == 0;
        if (!known && count < room)
            out[count++] = folder;
    }
    return count;
}

enum { MOST_SOURCES = 65536 };

/* Every folder once: where the output goes and where the logs lie to write to, the paths at
 * depth to look in. */
static void look_at(struct search *search, const char *const *paths, int path_count,
                    const struct release_want *want, int *write_count)
{
    const char **sources = arena_get(search->arena, MOST_SOURCES * sizeof *sources);
    int count = 0;
    for (int i = 0; i < path_count; i++)
        if (files_is_folder(paths[i]))
            count += source_folders(search, paths[i], sources + count, MOST_SOURCES - count);
        else if (count < MOST_SOURCES)
            sources[count++] = files_folder_of(search->arena, paths[i]);
    search->places =
        arena_get(search->arena, (size_t)(count + 2 * path_count + 4) * sizeof *search->places);
    if (want->ledger != NULL)
        add_place(search, want->ledger, false);
    for (int i = 0; i < count && want->ledger == NULL; i++)
        add_place(search, sources[i], false);
    if (want->folder != NULL)
        add_place(search, want->folder, false);
    *write_count = search->count;
    for (int i = 0; i < path_count; i++)
        add_place(search,
                  files_is_folder(paths[i]) ? paths[i] : files_folder_of(search->arena, paths[i]),
                  true);
}

struct ledger_place *release_places(const char *const *paths, int path_count,
                                    const struct release_want *want, struct arena *arena,
                                    int *count, int *write_count)
{
    struct search search = {.arena = arena};
    look_at(&search, paths, path_count, want, write_count);
    *count = search.count;
    return search.places;
}
