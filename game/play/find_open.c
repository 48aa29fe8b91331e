/* SPDX-License-Identifier: MPL-2.0 */
/* "Verdergaan waar je was?": which session has no end, is not being played by another program, and
 * was not declined before. */
#include "play/find_own.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/os.h"

/* Its last bytes say that a session ended, without reading a thousand of them at every start. */
static bool seems_ended(const char *path)
{
    char tail[257];
    FILE *in = fopen(path, "rb");
    if (!in)
        return false;
    if (fseek(in, -(long)(sizeof tail - 1), SEEK_END))
        rewind(in);
    size_t size = fread(tail, 1, sizeof tail - 1, in);
    fclose(in);
    return find_in(tail, size, "\"e\":\"end\"") != NULL;
}

/* Of the table; NULL: there is none. */
static const char *last_segment(const struct log_group *group)
{
    const char *last = NULL;
    for (int i = 0; i < group->count; i++) {
        struct log_name name;
        if (log_name_read(group->paths[i], &name) && !name.who)
            last = group->paths[i];
    }
    return last;
}

/* Not ended, and not being played by another program at this moment. */
static bool may_go_on(const struct log_group *group)
{
    const char *last = last_segment(group);
    return last && !os_is_in_use(last) && !seems_ended(last);
}

bool log_played_elsewhere(const char *folder, struct arena *arena)
{
    struct notes *notes = notes_new(arena, words_new(arena));
    struct log_groups groups;
    if (!files_is_folder(folder) || !log_find(&folder, 1, arena, notes, &groups))
        return false;
    for (int i = 0; i < groups.count; i++) {
        const char *last = last_segment(&groups.groups[i]);
        if (last && os_is_in_use(last))
            return true;
    }
    return false;
}

/* A file beside the log says no for it: nothing is ever written into an older one. */
static const char *declined_path(const char *folder, const char *id, struct arena *arena)
{
    return files_join(arena, folder, arena_print(arena, "niet-verder-%s.json", id));
}

bool log_decline(const char *folder, const char *id, struct arena *arena)
{
    return files_write(declined_path(folder, id, arena), "{}\n", 3);
}

/* Newest by week, then by how far it got: no reader looks at file times (robustness.md 1.1).
 * What was declined comes after everything else. */
static bool is_newer(const struct log_session *a, const struct log_session *b)
{
    if (a->declined != b->declined)
        return b->declined;
    int order = strcmp(a->header.wk, b->header.wk);
    if (order)
        return order > 0;
    return a->kept != b->kept ? a->kept > b->kept : strcmp(a->id, b->id) < 0;
}

bool log_unfinished(const char *folder, struct arena *arena, struct log_session *out)
{
    struct notes *notes = notes_new(arena, words_new(arena));
    struct log_groups groups;
    bool found = false;
    if (!files_is_folder(folder) || !log_find(&folder, 1, arena, notes, &groups))
        return false;
    for (int i = 0; i < groups.count; i++) {
        struct log_files files;
        if (!may_go_on(&groups.groups[i]) || !log_read_paths(&groups.groups[i], LOG_RESUME, arena,
                                                             notes, &files))
            continue;
        for (int k = 0; k < files.count; k++) {
            struct log_session *session = &files.sessions[k];
            bool open = session->has_table && session->streams[0].usable &&
                !session->streams[0].ended;
            session->declined = open && files_exists(declined_path(folder, session->id, arena));
            if (open && (!found || is_newer(session, out)))
                *out = *session;
            found = found || open;
        }
    }
    return found;
}
