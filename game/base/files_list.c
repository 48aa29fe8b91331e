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
    bool fine;
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

/* One entry of the open folder: a file is kept, a folder waits its turn. */
static void look_at(struct listing *listing, const struct waiting *folder, const char *entry,
                    struct waiting **waiting)
{
    struct stat about;
    if (!strcmp(entry, ".") || !strcmp(entry, ".."))
        return;
    if (fstatat(dirfd(listing->open), entry, &about, AT_SYMLINK_NOFOLLOW))
        return;
    const char *name = files_join(listing->arena, folder->name, entry);
    if (S_ISREG(about.st_mode)) {
        keep(listing, name);
    } else if (S_ISDIR(about.st_mode) && folder->depth > 0) {
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
        look_at(listing, folder, entry->d_name, waiting);
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
        if (!list_one(listing, folder, &waiting) && (!*folder->name || !listing->fine))
            listing->fine = false;
    }
    if (listing->out->count)
        qsort(listing->out->names, (size_t)listing->out->count, sizeof *listing->out->names,
              by_bytes);
}

bool files_list(const char *folder, int depth, int most, struct arena *arena, struct file_list *out)
{
    *out = (struct file_list){NULL, 0};
    struct listing listing = {arena, folder, depth, most, 0, out, NULL, true};
    bool enough = arena_try(arena, list_all, &listing);
    if (!enough) {
        close_open(&listing);
        arena_fail(arena);
    }
    return listing.fine;
}
