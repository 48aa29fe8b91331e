/* SPDX-License-Identifier: MPL-2.0 */
/* Linux and other POSIX systems: clocks, random bytes, places, and small things done to files. */
#include "base/os.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { SECONDS_A_DAY = 86400, DAYS_A_WEEK = 7, WEEK_SIZE = 9 };

bool os_is_in_use(const char *path)
{
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0)
        return false;
    bool used = flock(file, LOCK_SH | LOCK_NB) && errno == EWOULDBLOCK;
    close(file);
    return used;
}

bool os_sync_folder(const char *path)
{
    int folder = open(path, O_RDONLY | O_CLOEXEC | O_DIRECTORY);
    if (folder < 0)
        return false;
    bool fine = !fsync(folder);
    close(folder);
    return fine;
}

bool os_remove(const char *path)
{
    return !unlink(path);
}

/* Midnight, so many days ago. */
static bool set_time(const char *path, time_t now, int days)
{
    now -= now % SECONDS_A_DAY;
    now -= (time_t)days * SECONDS_A_DAY;
    const struct timespec times[2] = {{.tv_sec = now}, {.tv_sec = now}};
    return !utimensat(AT_FDCWD, path, times, AT_SYMLINK_NOFOLLOW);
}

bool os_blur_time(const char *path)
{
    time_t now = time(NULL);
    struct tm day;
    return gmtime_r(&now, &day) &&
           set_time(path, now, (day.tm_wday + DAYS_A_WEEK - 1) % DAYS_A_WEEK);
}

bool os_blur_year(const char *path)
{
    time_t now = time(NULL);
    struct tm day;
    return gmtime_r(&now, &day) && set_time(path, now, day.tm_yday);
}

static bool week_at(time_t moment, char out[9])
{
    struct tm day;
    *out = '\0';
    return gmtime_r(&moment, &day) && strftime(out, WEEK_SIZE, "%G-W%V", &day) == WEEK_SIZE - 1;
}

bool os_week(char out[9])
{
    return week_at(time(NULL), out);
}

bool os_week_of(const char *path, char out[9])
{
    struct stat about;
    *out = '\0';
    return !stat(path, &about) && week_at(about.st_mtime, out);
}

int os_year_of(const char *path)
{
    enum { YEARS_FROM = 1900 };
    struct stat about;
    struct tm day;
    return !stat(path, &about) && gmtime_r(&about.st_mtime, &day) ? day.tm_year + YEARS_FROM : 0;
}

int64_t os_now_ms(void)
{
    struct timespec now = {0, 0};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int64_t os_cpu_us(void)
{
    struct timespec used = {0, 0};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return (int64_t)used.tv_sec * 1000000 + used.tv_nsec / 1000;
}

bool os_random(void *out, size_t size)
{
    unsigned char *bytes = out;
    for (size_t done = 0; done < size;) {
        ssize_t more = getrandom(bytes + done, size - done, 0);
        if (more < 0 && errno == EINTR)
            continue;
        if (more <= 0)
            return false;
        done += (size_t)more;
    }
    return true;
}

static bool put(char *out, size_t size, const char *start, const char *end)
{
    int length = snprintf(out, size, "%s%s", start, end);
    if (length >= 0 && (size_t)length < size)
        return true;
    *out = '\0';
    return false;
}

bool os_program_folder(char *out, size_t size)
{
    char path[PATH_MAX];
    ssize_t length = readlink("/proc/self/exe", path, sizeof path - 1);
    *out = '\0';
    if (length <= 0)
        return false;
    path[length] = '\0';
    char *slash = strrchr(path, '/');
    if (!slash)
        return false;
    *slash = '\0';
    return put(out, size, path, "");
}

/* data/ beside portable.txt, else the XDG place (a relative one is ignored), else below HOME. */
static bool place(const char *variable, const char *below_home, char *out, size_t size)
{
    char program[PATH_MAX], mark[PATH_MAX];
    struct stat about;
    *out = '\0';
    if (os_program_folder(program, sizeof program) &&
        put(mark, sizeof mark, program, "/portable.txt") && !stat(mark, &about))
        return put(out, size, program, "/data");
    const char *named = getenv(variable), *home = getenv("HOME");
    if (named && *named == '/')
        return put(out, size, named, "/biastool");
    return home && *home == '/' && put(out, size, home, below_home);
}

bool os_data_folder(char *out, size_t size)
{
    return place("XDG_DATA_HOME", "/.local/share/biastool", out, size);
}

bool os_config_folder(char *out, size_t size)
{
    return place("XDG_CONFIG_HOME", "/.config/biastool", out, size);
}
