/* SPDX-License-Identifier: MPL-2.0 */
/* A wiscode is looked for in the bytes, not in parsed lines: what a damaged line still says
 * about whose it is must be enough to delete it. */
#include "play/wipe.h"

#include <string.h>

#include "base/arena.h"
#include "base/os.h"
#include "core/quote.h"
#include "core/wiscode.h"

enum { MOST_FILES = 1000000, MOST_QUOTE = 65536, DEPTH = 8 };
static const size_t most_file = (size_t)4 << 30;

static const char *find_bytes(const struct bytes *in, const char *what)
{
    size_t size = strlen(what);
    const char *at = in->data, *end = in->data + in->size;
    while ((size_t)(end - at) >= size) {
        const char *hit = memchr(at, what[0], (size_t)(end - at) - size + 1);
        if (!hit || !memcmp(hit, what, size))
            return hit;
        at = hit + 1;
    }
    return NULL;
}

static bool holds(const char *path, const char *what, size_t most)
{
    struct arena *arena = arena_new();
    struct bytes bytes;
    bool found = arena && files_read(path, most, arena, &bytes) == FILE_FINE &&
        find_bytes(&bytes, what);
    arena_free(arena);
    return found;
}

static void leave_tombstone(struct arena *arena, const char *folder, const char *w,
                            struct wiped *out)
{
    const char *path = files_join(arena, folder, arena_print(arena, "wipe-%s.json", w));
    if (!files_exists(path) && !files_write(path, "{}\n", 3))
        out->fine = false;
}

static void remove_file(const char *path, int *count, struct wiped *out)
{
    if (os_remove(path))
        ++*count;
    else
        out->fine = false;
}

/* Somebody had declined to go on with it: that is about nothing now. */
static void remove_refusal(struct arena *arena, const char *folder, const char *id,
                           struct wiped *out)
{
    const char *path = files_join(arena, folder, arena_print(arena, "niet-verder-%s.json", id));
    if (files_exists(path) && !os_remove(path))
        out->fine = false;
}

/* All segments of the stream in the folder of this one; of a table, all of the session. */
static void remove_stream(struct arena *arena, const char *path, const struct log_name *name,
                          struct wiped *out)
{
    const char *folder = files_folder_of(arena, path);
    struct file_list list;
    if (!files_list(folder, 0, MOST_FILES, arena, &list)) {
        out->fine = false;
        return;
    }
    for (int i = 0; i < list.count; i++) {
        struct log_name other;
        if (log_name_read(list.names[i], &other) && !strcmp(other.id, name->id) &&
            (!name->who || other.who == name->who))
            remove_file(files_join(arena, folder, list.names[i]), &out->files, out);
    }
    if (!name->who)
        remove_refusal(arena, folder, name->id, out);
    if (!os_sync_folder(folder))
        out->fine = false;
}

static void wipe_group(const struct log_group *group, const char *w, struct arena *arena,
                       struct wiped *out)
{
    const char *what = arena_print(arena, "\"w\":\"%s\"", w);
    for (int i = 0; i < group->count; i++) {
        struct log_name name;
        if (!holds(group->paths[i], what, most_file))
            continue;
        leave_tombstone(arena, files_folder_of(arena, group->paths[i]), w, out);
        if (log_name_read(group->paths[i], &name)) {
            out->sessions += !name.who;
            remove_stream(arena, group->paths[i], &name, out);
        } else {
            out->left++;                                  /* a concatenation holds others too */
        }
    }
}

/* w: whose; "": of whom does not matter, it is of an earlier year. */
struct quote_wipe { const char *w; int year; };

static bool is_quote_of(const char *path, const struct quote_wipe *which, struct arena *arena)
{
    int year = which->w[0] ? 0 : os_year_of(path);
    return which->w[0] ? holds(path, arena_print(arena, "\"w\":\"%s\"", which->w), MOST_QUOTE)
                       : year > 0 && year < which->year;
}

/* The sentence, and what was decided about it, which says the words again. */
static void wipe_quotes_in(const char *folder, int depth, const struct quote_wipe *which,
                           struct arena *arena, struct wiped *out)
{
    struct file_list list;
    if (!files_is_folder(folder) || !files_list(folder, depth, MOST_FILES, arena, &list))
        return;
    for (int i = 0; i < list.count; i++) {
        const char *path = files_join(arena, folder, list.names[i]);
        int decisions = 0;
        if (strncmp(files_name_of(path), "q-", 2) != 0 || !is_quote_of(path, which, arena))
            continue;
        remove_file(path, strstr(files_name_of(path), QUOTE_DECIDED) ? &decisions : &out->quotes,
                    out);
        if (!os_sync_folder(files_folder_of(arena, path)))
            out->fine = false;
    }
}

static void wipe_quotes(const char *folder, const struct quote_wipe *which, struct arena *arena,
                        struct wiped *out)
{
    wipe_quotes_in(folder, DEPTH, which, arena, out);
    wipe_quotes_in(files_join(arena, folder, "../" QUOTES_NAME), 0, which, arena, out);
}

void wipe_by_words(const char *words, const char *folder, struct arena *arena, struct notes *notes,
                   struct wiped *out)
{
    char w[17], quote_w[17];
    struct log_groups groups;
    memset(out, 0, sizeof *out);
    wiscode_hash(words, w);
    wiscode_quote_hash(words, quote_w);
    out->fine = log_find(&folder, 1, arena, notes, &groups);
    for (int i = 0; i < groups.count; i++)
        wipe_group(&groups.groups[i], w, arena, out);
    /* a copy may still come in: it must find this */
    if (out->fine && !out->files && !out->left)
        leave_tombstone(arena, folder, w, out);
    wipe_quotes(folder, &(struct quote_wipe){quote_w, 0}, arena, out);
}

bool wipe_is_week(const char *text)
{
    static const char mask[] = "0000-W00";
    if (strlen(text) != sizeof mask - 1)
        return false;
    for (int i = 0; mask[i]; i++)
        if (mask[i] == '0' ? text[i] < '0' || text[i] > '9' : text[i] != mask[i])
            return false;
    int week = (text[6] - '0') * 10 + text[7] - '0';
    return week >= 1 && week <= 53;
}

static bool is_old(const struct log_files *files, const char *id, const char *week)
{
    for (int i = 0; i < files->count; i++) {
        const struct log_session *session = &files->sessions[i];
        if (!strcmp(session->id, id))
            return session->has_table && session->header.wk[0] &&
                strcmp(session->header.wk, week) < 0;
    }
    return false;
}

static void wipe_old(const struct log_group *group, const char *week, struct arena *arena,
                     struct notes *notes,
                     struct wiped *out)
{
    struct log_files files;
    int old = 0;
    log_read_paths(group, LOG_JUDGE, arena, notes, &files);
    for (int i = 0; i < files.count; i++) {
        old += is_old(&files, files.sessions[i].id, week);
        out->without_week += !files.sessions[i].has_table || !files.sessions[i].header.wk[0];
    }
    out->sessions += old;
    for (int i = 0; i < group->count && old; i++) {
        struct log_name name;
        bool named = log_name_read(group->paths[i], &name);
        if (named && is_old(&files, name.id, week))
            remove_refusal(arena, files_folder_of(arena, group->paths[i]), name.id, out);
        if (named ? is_old(&files, name.id, week) : old == files.count)
            remove_file(group->paths[i], &out->files, out);
        else if (!named)
            out->left++;
        if (!os_sync_folder(files_folder_of(arena, group->paths[i])))
            out->fine = false;
    }
}

/* "k-<id>.p1.png" and ".txt" (screens/card.c): the id, or false. */
static bool is_card(const char *name, char id[17])
{
    size_t size = strlen(name);
    if (size < 23 || strncmp(name, "k-", 2) != 0 || strncmp(name + 18, ".p", 2) != 0 ||
        (strcmp(name + size - 4, ".png") != 0 && strcmp(name + size - 4, ".txt") != 0))
        return false;
    memcpy(id, name + 2, 16);
    id[16] = '\0';
    return true;
}

static const struct log_group *group_of(const struct log_groups *groups, const char *id)
{
    for (int i = 0; i < groups->count; i++)
        if (!strcmp(groups->groups[i].id, id))
            return &groups->groups[i];
    return NULL;
}

/* By then the files of the sessions that go are gone. */
static bool is_old_card(const struct log_groups *groups, const char *id, const char *path,
                        const char *week)
{
    const struct log_group *group = group_of(groups, id);
    char of[9];
    if (group)
        return group->count > 0 && !files_exists(group->paths[0]);
    return os_week_of(path, of) && strcmp(of, week) < 0;
}

static void wipe_cards(const struct log_groups *groups, const char *week, const char *folder,
                       struct arena *arena, struct wiped *out)
{
    struct file_list list;
    if (!files_is_folder(folder) || !files_list(folder, 0, MOST_FILES, arena, &list))
        return;
    int before = out->cards;
    for (int i = 0; i < list.count; i++) {
        const char *path = files_join(arena, folder, list.names[i]);
        char id[17];
        if (is_card(list.names[i], id) && is_old_card(groups, id, path, week))
            remove_file(path, &out->cards, out);
    }
    if (out->cards > before && !os_sync_folder(folder))
        out->fine = false;
}

void wipe_before(const char *week, const char *folder, struct arena *arena, struct notes *notes,
                 struct wiped *out)
{
    struct log_groups groups;
    memset(out, 0, sizeof *out);
    out->fine = log_find(&folder, 1, arena, notes, &groups);
    for (int i = 0; i < groups.count; i++) {
        struct arena *one = arena_new();
        if (one)
            wipe_old(&groups.groups[i], week, one, notes, out);
        arena_free(one);
    }
    static const char *const places[] = {"kaarten",
                                         "../kaarten"}; /* of the data, and beside its logs */
    for (int i = 0; i < 2; i++)
        wipe_cards(&groups, week, files_join(arena, folder, places[i]), arena, out);
    int year = 0;
    for (int i = 0; i < 4; i++)
        year = 10 * year + (week[i] - '0');
    wipe_quotes(folder, &(struct quote_wipe){"", year}, arena, out);
}
