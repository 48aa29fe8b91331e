/* SPDX-License-Identifier: MPL-2.0 */
/* Whole files. Inside a pack every component is opened on its own, without following links, so no
 * name and no link leads out of it, also while somebody changes the folder. */
#include "base/files.h"

#include "base/arena.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PART_SIZE = 65, MOST_PARTS = 4, PATH_SIZE = 4096, WINDOW = 256 * 1024 };

static enum file_fault fault_of(int error)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return FILE_MISSING;
    case EACCES:
    case EPERM:
    case ELOOP:
        return FILE_FORBIDDEN;
    default:
        return FILE_BROKEN;
    }
}

/* Reads until `size` bytes or the end; what came, or -1. */
static ssize_t read_whole(int file, char *out, size_t size)
{
    size_t got = 0;
    while (got < size) {
        ssize_t more = read(file, out + got, size - got);
        if (more < 0 && errno == EINTR)
            continue;
        if (more < 0)
            return -1;
        if (more == 0)
            break;
        got += (size_t)more;
    }
    return (ssize_t)got;
}

/* The size is asked before memory is taken; a file that grows meanwhile is read up to that size.
 * Memory can run out with the file open, so the file is closed by a try. */
struct reading {
    int file;
    size_t most;
    struct arena *arena;
    struct bytes *out;                /* the whole file; NULL: visit gets its lines */
    const struct files_visit *visit;
    enum file_fault fault;
};

static void read_at_once(struct reading *reading, size_t size)
{
    char *data = arena_room(reading->arena, size + 1);
    ssize_t got = read_whole(reading->file, data, size);
    *reading->out = (struct bytes){data, got < 0 ? 0 : (size_t)got};
    data[reading->out->size] = '\0';
    reading->fault = got < 0 ? FILE_BROKEN : FILE_FINE;
}

/* Every whole line of the window; how many bytes they were. */
static size_t visit_lines(const struct files_visit *visit, const char *data, size_t size)
{
    const char *at = data, *end = data + size, *lf;
    while (at < end && (lf = memchr(at, '\n', (size_t)(end - at)))) {
        visit->line(visit->self, (struct bytes){at, (size_t)(lf - at)}, true);
        at = lf + 1;
    }
    return (size_t)(at - data);
}

static void read_by_lines(struct reading *reading, size_t size)
{
    size_t room = size < WINDOW ? size : WINDOW, held = 0, left = size;
    char *window = arena_room(reading->arena, room + 1);    /* of an empty file too */
    while (left > 0) {
        if (held == room) {                               /* a line longer than the window */
            char *wider = arena_room(reading->arena, 2 * room);
            window = memcpy(wider, window, held);
            room *= 2;
        }
        ssize_t got =
            read_whole(reading->file, window + held, room - held < left ? room - held : left);
        if (got < 0)
            reading->fault = FILE_BROKEN;
        if (got <= 0)
            break;
        left -= (size_t)got;
        held += (size_t)got;
        size_t seen = visit_lines(reading->visit, window, held);
        held -= seen;
        memmove(window, window + seen, held);
    }
    if (held)
        reading->visit->line(reading->visit->self, (struct bytes){window, held}, false);
}

static void read_open_file(void *self)
{
    struct reading *reading = self;
    struct stat about;
    if (fstat(reading->file, &about))
        reading->fault = FILE_BROKEN;
    else if (!S_ISREG(about.st_mode))
        reading->fault = FILE_NOT_REGULAR;
    else if (about.st_size < 0 || (unsigned long long)about.st_size > reading->most)
        reading->fault = FILE_TOO_LARGE;
    else if (reading->out)
        read_at_once(reading, (size_t)about.st_size);
    else
        read_by_lines(reading, (size_t)about.st_size);
}

static enum file_fault read_and_close(struct reading reading)
{
    if (reading.file < 0)
        return fault_of(errno);
    bool enough = arena_try(reading.arena, read_open_file, &reading);
    close(reading.file);
    if (!enough)
        arena_fail(reading.arena);
    return reading.fault;
}

/* O_NONBLOCK: a pipe by that name must not hold us up. */
static int open_to_read(const char *path)
{
    return open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
}

enum file_fault files_read(const char *path, size_t most, struct arena *arena, struct bytes *out)
{
    return read_and_close((struct reading){open_to_read(path), most, arena, out, NULL, FILE_FINE});
}

enum file_fault files_lines(const char *path, struct arena *arena, const struct files_visit *visit)
{
    return read_and_close(
        (struct reading){open_to_read(path), SIZE_MAX, arena, NULL, visit, FILE_FINE});
}

enum file_fault files_read_part(const char *path, size_t at, size_t size, struct arena *arena,
                                struct bytes *out)
{
    char *data = arena_room(arena, size + 1);
    int file = open_to_read(path);
    ssize_t got = 0;
    *out = (struct bytes){data, 0};
    if (file < 0)
        return errno == ENOENT ? FILE_MISSING : FILE_FORBIDDEN;
    if (lseek(file, (off_t)at, SEEK_SET) >= 0)
        got = read_whole(file, data, size);
    close(file);
    out->size = got < 0 ? 0 : (size_t)got;
    data[out->size] = '\0';
    return out->size == size ? FILE_FINE : FILE_BROKEN;
}

/* Windows opens a device for these, whatever the extension. */
static bool is_device(const char *part, size_t size)
{
    static const char *const names[] = {"con", "prn", "aux", "nul"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (size == 3 && !memcmp(part, names[i], 3))
            return true;
    bool numbered = size == 4 && (!memcmp(part, "com", 3) || !memcmp(part, "lpt", 3));
    return numbered && part[3] >= '0' && part[3] <= '9';
}

/* One component without its extension; its size, or 0. */
static size_t safe_part(const char *part)
{
    size_t size = strspn(part, "abcdefghijklmnopqrstuvwxyz0123456789_-");
    if (!size || size >= PART_SIZE || *part == '_' || *part == '-' || is_device(part, size))
        return 0;
    return size;
}

bool files_safe_name(const char *name)
{
    static const char *const endings[] = {".json", ".png", ".ogg", ".po"};
    for (int parts = 1; parts <= MOST_PARTS; parts++) {
        size_t size = safe_part(name);
        if (!size)
            return false;
        name += size;
        if (*name != '/')
            break;
        name++;
    }
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (!strcmp(name, endings[i]))
            return true;
    return false;
}

/* ELOOP is what O_NOFOLLOW says of a link, ENOTDIR what O_DIRECTORY says of one. */
static int open_inside(int folder, const char *name)
{
    for (const char *slash = strchr(name, '/'); slash; slash = strchr(name, '/')) {
        char part[PART_SIZE];
        size_t size = (size_t)(slash - name);
        memcpy(part, name, size);
        part[size] = '\0';
        int inner = openat(folder, part, O_RDONLY | O_CLOEXEC | O_DIRECTORY | O_NOFOLLOW);
        struct stat about;
        int error = errno;
        if (inner < 0 && !fstatat(folder, part, &about, AT_SYMLINK_NOFOLLOW) &&
            S_ISLNK(about.st_mode))
            error = ELOOP;
        close(folder);
        errno = error;
        if (inner < 0)
            return -1;
        folder = inner;
        name = slash + 1;
    }
    int file = openat(folder, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    int error = errno;
    close(folder);
    errno = error;
    return file;
}

enum file_fault files_read_inside(const char *folder, const char *name, size_t most,
                                  struct arena *arena, struct bytes *out)
{
    if (!files_safe_name(name))
        return FILE_FORBIDDEN;
    int start = open(folder, O_RDONLY | O_CLOEXEC | O_DIRECTORY);
    if (start < 0)
        return fault_of(errno);
    return read_and_close(
        (struct reading){open_inside(start, name), most, arena, out, NULL, FILE_FINE});
}

static bool write_whole(int file, const char *data, size_t size)
{
    for (size_t done = 0; done < size;) {
        ssize_t more = write(file, data + done, size - done);
        if (more < 0 && errno == EINTR)
            continue;
        if (more <= 0) {
            errno = more < 0 ? errno : ENOSPC;
            return false;
        }
        done += (size_t)more;
    }
    return true;
}

static void sync_folder_of(const char *path)
{
    char folder[PATH_SIZE];
    const char *slash = strrchr(path, '/');
    size_t size = slash ? (size_t)(slash - path) + 1 : 1;
    if (size >= sizeof folder)
        return;
    memcpy(folder, slash ? path : ".", size);
    folder[size] = '\0';
    int file = open(folder, O_RDONLY | O_CLOEXEC | O_DIRECTORY);
    if (file < 0)
        return;
    fsync(file);
    close(file);
}

/* Collected, so that a file of many small pieces takes few calls. */
struct file_out {
    int file;
    bool fine;
    size_t used;
    char bytes[1 << 16];
};

static bool flush(struct file_out *out)
{
    out->fine = out->fine && write_whole(out->file, out->bytes, out->used);
    out->used = 0;
    return out->fine;
}

bool files_put(struct file_out *out, const char *data, size_t size)
{
    if (size > sizeof out->bytes - out->used && !flush(out))
        return false;
    if (size > sizeof out->bytes)
        return out->fine = out->fine && write_whole(out->file, data, size);
    memcpy(out->bytes + out->used, data, size);
    out->used += size;
    return out->fine;
}

/* A rename would put a file in the place of a device or a pipe. */
static bool may_replace(const char *path)
{
    struct stat about;
    return lstat(path, &about) || S_ISREG(about.st_mode) || S_ISLNK(about.st_mode);
}

bool files_write_by(const char *path, bool (*fill)(void *self, struct file_out *), void *self)
{
    char other[PATH_SIZE];
    if (!may_replace(path)) {
        errno = EEXIST;
        return false;
    }
    int length = snprintf(other, sizeof other, "%s.XXXXXX", path);
    if (length < 0 || (size_t)length >= sizeof other) {
        errno = ENAMETOOLONG;
        return false;
    }
    struct file_out out = {.file = mkstemp(other), .fine = true};
    if (out.file < 0)
        return false;
    bool fine = fill(self, &out) && flush(&out) && !fsync(out.file);
    int error = errno;
    if (close(out.file) && fine) {
        error = errno;
        fine = false;
    }
    if (fine && rename(other, path)) {
        error = errno;
        fine = false;
    }
    if (fine)
        sync_folder_of(path);
    else
        unlink(other);
    errno = error;
    return fine;
}

static bool put_whole(void *self, struct file_out *out)
{
    const struct bytes *bytes = self;
    return bytes->size == 0 || files_put(out, bytes->data, bytes->size);
}

bool files_write(const char *path, const char *data, size_t size)
{
    struct bytes bytes = {data, size};
    return files_write_by(path, put_whole, &bytes);
}

bool files_exists(const char *path)
{
    struct stat about;
    return !stat(path, &about);
}

size_t files_size(const char *path)
{
    struct stat about;
    return !stat(path, &about) && about.st_size > 0 ? (size_t)about.st_size : 0;
}

bool files_is_folder(const char *path)
{
    struct stat about;
    return !stat(path, &about) && S_ISDIR(about.st_mode);
}

bool files_make_folder(const char *path, unsigned mode)
{
    char part[PATH_SIZE];
    size_t size = strlen(path);
    if (!size || size >= sizeof part) {
        errno = size ? ENAMETOOLONG : ENOENT;
        return false;
    }
    memcpy(part, path, size + 1);
    for (char *slash = strchr(part + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        if (!files_is_folder(part) && mkdir(part, (mode_t)mode) && errno != EEXIST)
            return false;
        *slash = '/';
    }
    if (!mkdir(path, (mode_t)mode))
        return true;
    int error = errno;
    if (files_is_folder(path))
        return true;
    errno = error == EEXIST ? ENOTDIR : error;
    return false;
}

const char *files_join(struct arena *arena, const char *folder, const char *name)
{
    size_t size = strlen(folder);
    if (!size)
        return arena_copy(arena, name, strlen(name));
    const char *joint = folder[size - 1] == '/' ? "" : "/";
    return arena_print(arena, "%s%s%s", folder, joint, name);
}

const char *files_folder_of(struct arena *arena, const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash == NULL ? "."
                         : arena_copy(arena, path, slash == path ? 1 : (size_t)(slash - path));
}

const char *files_name_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash == NULL ? path : slash + 1;
}
