/* SPDX-License-Identifier: MPL-2.0 */
/* The regular files of a folder and its folders, in byte order whatever the file system says.
 * Links are not followed and not listed. */
#include "base/files.h"

#include "base/arena.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct listing {
    struct arena *arena;
    const char *start;
    int depth, most, room;
    struct file_list *out;
    DIR *open; /* one at a time: folders wait in a list */
    bool fine, odd; /* odd: keep what is neither file nor folder */
};
struct waiting {
    struct waiting *next;
    const char *name;
    int depth;
};

static void keep(struct listing *listing, const char *name)
{
    struct file_list *out = listing->out;
    if (out->count == listing->most) {
        errno = E2BIG;
        listing->fine = false;
        return;
    }
    if (out->count == listing->room) {
        int room = listing->room ? 2 * listing->room : 64;
        const char **names = arena_get(listing->arena, (size_t)room * sizeof *names);
        for (int i = 0; i < out->count; i++)
            names[i] = out->names[i];
        out->names = names;
        listing->room = room;
    }
    out->names[out->count++] = name;
}

/* As the name of a file of a pack ends, whatever it is. */
static bool is_named_as_file(const char *name)
{
    const char *dot = strrchr(name, '.');
    return dot && !strcmp(dot, ".json");
}

enum type { TYPE_GONE, TYPE_FILE, TYPE_FOLDER, TYPE_OTHER };

/* Most file systems say it with the name; else every file costs a call of its own. */
static enum type type_of(const struct listing *listing, const struct dirent *entry)
{
    struct stat about;
    if (entry->d_type == DT_REG)
        return TYPE_FILE;
    if (fstatat(dirfd(listing->open), entry->d_name, &about, AT_SYMLINK_NOFOLLOW))
        return TYPE_GONE;
    return S_ISREG(about.st_mode) ? TYPE_FILE : S_ISDIR(about.st_mode) ? TYPE_FOLDER : TYPE_OTHER;
}

/* "._scene.json": a Mac lays such a shadow beside every file on the stick of another. */
static bool is_shadow(const char *entry)
{
    return entry[0] == '.' && entry[1] == '_';
}

/* One entry of the open folder: a file is kept, a folder waits its turn. */
static void look_at(struct listing *listing, const struct waiting *folder,
                    const struct dirent *about, struct waiting **waiting)
{
    const char *entry = about->d_name;
    if (!strcmp(entry, ".") || !strcmp(entry, "..") || is_shadow(entry))
        return;
    enum type type = type_of(listing, about);
    if (type == TYPE_GONE)
        return;
    const char *name = files_join(listing->arena, folder->name, entry);
    bool is_file = type == TYPE_FILE, is_folder = type == TYPE_FOLDER;
    bool is_odd = *entry != '.' && !is_file && (!is_folder || is_named_as_file(entry));
    if (listing->odd ? is_odd : is_file)
        keep(listing, name);
    if (is_folder && folder->depth > 0) {
        struct waiting *inner = arena_get(listing->arena, sizeof *inner);
        *inner = (struct waiting){*waiting, name, folder->depth - 1};
        *waiting = inner;
    }
}

static DIR *open_folder(const char *path)
{
    int file = open(path, O_RDONLY | O_CLOEXEC | O_DIRECTORY);
    DIR *folder = file < 0 ? NULL : fdopendir(file);
    if (file >= 0 && !folder)
        close(file);
    return folder;
}

static void close_open(struct listing *listing)
{
    int error = errno;
    if (listing->open)
        closedir(listing->open);
    listing->open = NULL;
    errno = error;
}

static bool list_one(struct listing *listing, const struct waiting *folder,
                     struct waiting **waiting)
{
    listing->open = open_folder(
        *folder->name ? files_join(listing->arena, listing->start, folder->name) : listing->start);
    if (!listing->open)
        return false;
    errno = 0;
    for (const struct dirent *entry; listing->fine && (entry = readdir(listing->open)); errno = 0)
        look_at(listing, folder, entry, waiting);
    bool fine = listing->fine && !errno;
    close_open(listing);
    return fine;
}

static int by_bytes(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void list_all(void *self)
{
    struct listing *listing = self;
    struct waiting *waiting = arena_get(listing->arena, sizeof *waiting);
    *waiting = (struct waiting){NULL, "", listing->depth};
    while (listing->fine && waiting) {
        struct waiting *folder = waiting;
        waiting = folder->next;
        /* A folder inside that cannot be read is no reason to list nothing. */
        bool fine = list_one(listing, folder, &waiting);
        if (!fine && (!*folder->name || !listing->fine))
            listing->fine = false;
        else if (!fine && listing->odd)
            keep(listing, folder->name);
        else if (!fine)
            listing->out->unread = folder->name;
    }
    if (listing->out->count)
        qsort(listing->out->names, (size_t)listing->out->count, sizeof *listing->out->names,
              by_bytes);
}

static bool list(struct listing *listing)
{
    *listing->out = (struct file_list){0};
    bool enough = arena_try(listing->arena, list_all, listing);
    if (!enough) {
        close_open(listing);
        arena_fail(listing->arena);
    }
    return listing->fine;
}

bool files_list(const char *folder, int depth, int most, struct arena *arena, struct file_list *out)
{
    struct listing listing = {arena, folder, depth, most, 0, out, NULL, true, false};
    return list(&listing);
}

bool files_odd(const char *folder, int depth, int most, struct arena *arena, struct file_list *out)
{
    struct listing listing = {arena, folder, depth, most, 0, out, NULL, true, true};
    return list(&listing);
}
