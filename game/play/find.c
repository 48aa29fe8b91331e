/* SPDX-License-Identifier: MPL-2.0 */
/* Which files belong together: a named file stands for its session, a folder is searched
 * through, and a concatenation joins every session it has lines of, so that nothing is counted
 * twice. */
#include "play/find_own.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "play/read_own.h"

enum { DEPTH = 8, MOST_FILES = 1000000, PATH_SIZE = 4096, W_SIZE = 16 };

static bool is_crockford(const char *text, size_t size)
{
    return strspn(text, "0123456789abcdefghjkmnpqrstvwxyz") >= size;
}

static bool read_stream_name(const char **at, int *who)
{
    *who = 0;
    if (**at == 't') {
        (*at)++;
        return true;
    }
    if (*(*at)++ != 'p' || **at < '1' || **at > '9')
        return false;
    while (**at >= '0' && **at <= '9' && *who <= MOST_PEOPLE)
        *who = 10 * *who + (*(*at)++ - '0');
    return *who <= MOST_PEOPLE;
}

bool log_name_read(const char *path, struct log_name *out)
{
    const char *at = files_name_of(path);
    memset(out, 0, sizeof *out);
    if (strncmp(at, "s-", 2) != 0 || !is_crockford(at + 2, 16) || at[18] != '.')
        return false;
    memcpy(out->id, at + 2, 16);
    at += 19;
    if (!read_stream_name(&at, &out->who) || *at++ != '.' || strspn(at, "0123456789") != 3)
        return false;
    out->seg = 100 * (at[0] - '0') + 10 * (at[1] - '0') + (at[2] - '0');
    return out->seg > 0 && !strcmp(at + 3, ".jsonl");
}

static bool ends_with(const char *name, const char *ending)
{
    size_t size = strlen(name), tail = strlen(ending);
    return size >= tail && !strcmp(name + size - tail, ending);
}

const char *find_id(const struct found_file *file)
{
    return file->named ? files_name_of(file->path) + 2 : "";    /* s-<id>. */
}

static void reserve(struct find *find, int more)
{
    if (find->count + more <= find->room)
        return;
    int room = find->count + more > 2 * find->room ? find->count + more : 2 * find->room;
    struct found_file *found = arena_room(find->scratch, (size_t)room * sizeof *found);
    if (find->count > 0)
        memcpy(found, find->found, (size_t)find->count * sizeof *found);
    find->found = found;
    find->room = room;
}

/* The path stays where it is: it lives as long as what was found. */
static void add_path(struct find *find, const char *path)
{
    struct log_name name;
    bool named = log_name_read(path, &name);
    reserve(find, 1);
    find->found[find->count++] = (struct found_file){path, -1, named, named && name.who == 0};
}

/* "wipe-<w>.json": its name says everything. */
static void add_tombstone(struct find *find, const char *name)
{
    const char *base = files_name_of(name);
    if (strncmp(base, "wipe-", 5) != 0 || strspn(base + 5, "0123456789abcdef") != W_SIZE ||
        strcmp(base + 5 + W_SIZE, ".json") != 0)
        return;
    find->wiped = reader_grow(find->arena, find->wiped, find->wiped_count, &find->wiped_room,
                              sizeof *find->wiped);
    find->wiped[find->wiped_count++] = arena_copy(find->arena, base + 5, W_SIZE);
}

static bool is_log(const char *path)
{
    return ends_with(path, ".jsonl") && strncmp(files_name_of(path), "uitgifte-", 9) != 0;
}

static void say(struct find *find, const char *path, struct text says)
{
    notes_add(find->notes, NOTE_ERROR, (struct place){path, 0, 0}, NULL, NULL, says, NULL, 0);
}

static void complain(struct find *find, const char *path, struct text says)
{
    say(find, path, says);
    find->fine = false;
}

static void add_folder(struct find *find, const char *folder)
{
    struct arena *arena = arena_new(); /* a hundred thousand names, for a moment */
    struct file_list list;
    if (!arena)
        arena_fail(find->arena);
    bool listed = files_list(folder, DEPTH, MOST_FILES, arena, &list);
    if (listed)
        reserve(find, list.count);
    for (int i = 0; listed && i < list.count; i++) {
        add_tombstone(find, list.names[i]);
        if (is_log(list.names[i]))
            add_path(find, files_join(find->arena, folder, list.names[i]));
    }
    if (listed && list.unread) /* what else there is counts all the same */
        say(find, files_join(find->arena, folder, list.unread), TR("log.map_onleesbaar"));
    arena_free(arena);
    if (!listed)
        complain(find, folder, TR("log.map_onleesbaar"));
}

/* The listing of the folder last asked for: a thousand files of one folder list it once. */
static const struct file_list *list_beside(struct find *find, const char *folder)
{
    if (find->listed && !strcmp(find->listed, folder))
        return &find->list;
    find->listed = folder;
    if (!files_list(folder, 0, MOST_FILES, find->arena, &find->list))
        find->list.count = 0;
    for (int i = 0; i < find->list.count; i++)
        add_tombstone(find, find->list.names[i]);
    return &find->list;
}

static int first_not_before(const struct file_list *list, const char *name)
{
    int low = 0, high = list->count;
    while (low < high) {
        int middle = low + (high - low) / 2;
        if (strcmp(list->names[middle], name) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void add_file(struct find *find, const char *path)
{
    const char *folder = files_folder_of(find->arena, path);
    const struct file_list *list = list_beside(find, folder);
    struct log_name name;
    add_path(find, arena_copy(find->arena, path, strlen(path)));
    if (!log_name_read(path, &name))
        return;
    const char *prefix = arena_print(find->arena, "s-%s.", name.id);
    for (int i = first_not_before(list, prefix); i < list->count; i++) {
        if (strncmp(list->names[i], prefix, strlen(prefix)) != 0)
            break;
        if (!is_log(list->names[i]) || !strcmp(list->names[i], files_name_of(path)))
            continue;
        size_t before = (size_t)(files_name_of(path) - path);   /* as the person wrote it,
            "./" or nothing */
        add_path(find, arena_print(find->arena, "%.*s%s", (int)before, path, list->names[i]));
    }
}

static void add_any(struct find *find, const char *path)
{
    if (files_is_folder(path))
        add_folder(find, path);
    else if (files_exists(path))
        add_file(find, path);
    else
        complain(find, path, TR("log.geen_bestand"));
}

static void add_listed(struct find *find)
{
    char line[PATH_SIZE];
    while (fgets(line, sizeof line, stdin)) {
        line[strcspn(line, "\r\n")] = '\0';
        if (*line)
            add_any(find, line);
    }
}

static int by_path(const void *left, const void *right)
{
    const struct found_file *a = left, *b = right;
    return strcmp(a->path, b->path);
}

static void drop_doubles(struct find *find)
{
    int kept = 0;
    if (find->count)
        qsort(find->found, (size_t)find->count, sizeof *find->found, by_path);
    for (int i = 0; i < find->count; i++)
        if (!kept || strcmp(find->found[kept - 1].path, find->found[i].path) != 0)
            find->found[kept++] = find->found[i];
    find->count = kept;
}

bool log_find(const char *const *paths, int count, struct arena *arena, struct notes *notes,
              struct log_groups *out)
{
    struct find find = {.arena = arena, .notes = notes, .fine = true, .scratch = arena_new()};
    memset(out, 0, sizeof *out);
    if (!find.scratch)
        arena_fail(arena);
    for (int i = 0; i < count; i++) {
        if (!strcmp(paths[i], "-"))
            add_listed(&find);
        else
            add_any(&find, paths[i]);
    }
    drop_doubles(&find);
    find_groups(&find, out);
    arena_free(find.scratch);
    return find.fine;
}
