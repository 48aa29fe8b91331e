/* SPDX-License-Identifier: MPL-2.0 */
/* Takes the codes out of logs. A line cannot go without those after it being chained anew, so
 * the stream of this one person is written again in one file, and takes the place of its old
 * ones by a rename. */
#include "play/traject.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/files.h"
#include "base/os.h"
#include "play/read.h"

enum { MOST_FILES = 1000000, TAIL = 24 };                 /* ,"h":"0123456789abcdef"} */

static int codes_of(const struct log_stream *stream)
{
    int codes = 0;
    for (int i = 0; i < stream->facts.count; i++)
        codes += stream->facts.facts[i].type == EVENT_LINK;
    return codes;
}

/* What stands between the chain and the hash, in another place of the chain. 0: it does not go
 * along. A resume only says where a segment went on, and there is one segment now. */
static size_t reseal(struct bytes line, int who, struct line_head *chain, char out[LINE_SIZE])
{
    struct event event;
    struct line_head head;
    if (event_read(line.data, line.size, who, &head, &event) == EVENT_IMPOSSIBLE ||
        event.type == EVENT_LINK || event.type == EVENT_RESUME)
        return 0;
    const char *body = strstr(line.data, "\"t\":");
    const char *end = line.data + line.size - TAIL;
    if (chain->n < 0)                                     /* the first hangs on the table's first */
        memcpy(chain->h, head.p, sizeof chain->h);
    chain->n += 1;
    memcpy(chain->p, chain->h, sizeof chain->p);
    return body && body < end ? event_seal(body, (size_t)(end - body), chain, out) : 0;
}

static struct bytes without_codes(const struct log_stream *stream, struct arena *arena)
{
    struct line_head chain = {.n = -1};
    char line[LINE_SIZE];
    size_t room = 1, used = 0;
    for (int i = 0; i < stream->line_count; i++)
        room += stream->lines[i].size + 32; /* its number may not get longer, but who knows */
    char *text = arena_get(arena, room);
    for (int i = 0; i < stream->line_count; i++) {
        const char *copy = arena_copy(arena, stream->lines[i].data, stream->lines[i].size);
        size_t size =
            reseal((struct bytes){copy, stream->lines[i].size}, stream->who, &chain, line);
        if (used + size < room)
            memcpy(text + used, line, size);
        used += used + size < room ? size : 0;
    }
    return (struct bytes){text, used};
}

/* The later segments of this stream, in the folder of its first. */
static bool remove_rest(const char *folder, const char *id, int who, struct arena *arena)
{
    struct file_list list = {0};
    bool fine = files_list(folder, 0, MOST_FILES, arena, &list);
    for (int i = 0; fine && i < list.count; i++) {
        struct log_name name;
        if (log_name_read(list.names[i], &name) && !strcmp(name.id, id) && name.who == who &&
            name.seg > 1)
            fine = os_remove(files_join(arena, folder, list.names[i]));
    }
    return fine && os_sync_folder(folder);
}

static void write_again(const struct log_session *session, const struct log_stream *stream,
                        struct arena *arena, struct traject_closed *out)
{
    struct log_name name;
    const char *file = stream->places[0].file, *folder = files_folder_of(arena, file);
    if (!log_name_read(file, &name)) {
        out->left++;
        return;
    }
    const char *path = files_join(
        arena, folder, arena_print(arena, "s-%s.p%d.001.jsonl", session->id, stream->who));
    struct bytes text = without_codes(stream, arena);
    bool fine = files_write(path, text.data, text.size) && os_blur_time(path) &&
                remove_rest(folder, session->id, stream->who, arena);
    out->fine &= fine;
    out->files += fine;
    out->codes += fine ? codes_of(stream) : 0;
}

static void close_group(const struct log_group *group, struct arena *arena, struct notes *notes,
                        struct traject_closed *out)
{
    struct log_files files = {0};
    log_read_paths(group, LOG_SALVAGE, arena, notes, &files);
    for (int i = 0; i < files.count; i++)
        for (int s = 0; s < files.sessions[i].count; s++) {
            const struct log_stream *stream = &files.sessions[i].streams[s];
            if (stream->who > 0 && stream->usable && codes_of(stream) > 0)
                write_again(&files.sessions[i], stream, arena, out);
        }
}

void traject_close(const char *folder, struct arena *arena, struct notes *notes,
                   struct traject_closed *out)
{
    struct log_groups groups = {0};
    const char *file = files_join(arena, folder, TRAJECT_NAME);
    *out = (struct traject_closed){.had_file = files_exists(file), .fine = true};
    if (log_find(&folder, 1, arena, notes, &groups))
        for (int i = 0; i < groups.count; i++) {
            struct arena *one = arena_new();
            if (one)
                close_group(&groups.groups[i], one, notes, out);
            out->fine &= one != NULL;
            arena_free(one);
        }
    if (out->had_file && out->fine) /* last: without it nobody knows that there is work left */
        out->fine = os_remove(file) && os_sync_folder(folder);
}
