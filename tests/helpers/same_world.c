/* SPDX-License-Identifier: MPL-2.0 */
/* See same_world.h. */
#include "helpers/same_world.h"

#include <stdint.h>
#include <string.h>

#include "base/files.h"
#include "base/os.h"

static bool disk_fails;
static uint8_t random_at;

void same_world_begin(void)
{
    random_at = 40;
}

void same_world_disk(bool fails)
{
    disk_fails = fails;
}

bool __real_files_list(const char *, int, int, struct arena *, struct file_list *);
bool __wrap_files_list(const char *, int, int, struct arena *, struct file_list *);
bool __wrap_os_random(void *, size_t);
bool __wrap_os_week(char out[9]);
enum os_write __real_os_state(struct os_file *, int);
enum os_write __wrap_os_state(struct os_file *, int);
struct os_file *__real_os_create(const char *, enum os_why *);
struct os_file *__wrap_os_create(const char *, enum os_why *);

bool __wrap_files_list(const char *folder, int depth, int most, struct arena *arena,
                       struct file_list *out)
{
    bool sticks = !strncmp(folder, "/media", 6) || !strncmp(folder, "/run/media", 10);
    return !sticks && __real_files_list(folder, depth, most, arena, out);
}

bool __wrap_os_random(void *out, size_t size)
{
    for (size_t i = 0; i < size; i++)
        ((uint8_t *)out)[i] = (uint8_t)(random_at * 7 + i * 13);
    random_at++;
    return true;
}

bool __wrap_os_week(char out[9])
{
    memcpy(out, "2026-W37", 9);
    return true;
}

enum os_write __wrap_os_state(struct os_file *file, int ticket)
{
    enum os_write state = __real_os_state(file, ticket);
    return disk_fails ? OS_LOST : state;
}

struct os_file *__wrap_os_create(const char *path, enum os_why *why)
{
    if (!disk_fails)
        return __real_os_create(path, why);
    *why = OS_WHY_SPACE;
    return NULL;
}
