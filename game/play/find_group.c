/* SPDX-License-Identifier: MPL-2.0 */
/* Files with a name know their session; others are looked into. Files that share a session share
 * a group. */
#include "play/find_own.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "play/read_own.h"

/* A session's id, or the hash of a table's first line, seen in a file. Same key: same group. */
struct key { char text[17]; int file; };
struct keys { struct arena *arena; struct key *list; int count, room; };
enum { HEAD_ROOM = 160 };
static const size_t most_named = (size_t)64 << 20, most_other = (size_t)4 << 30,
    most_held = (size_t)1 << 20;

static void add_key(struct keys *keys, const char *text, int file)
{
    if (keys->count && keys->list[keys->count - 1].file == file &&
        !strncmp(keys->list[keys->count - 1].text, text, 16))
        return;
    keys->list = reader_grow(keys->arena, keys->list, keys->count, &keys->room, sizeof *keys->list);
    struct key key = {"", file};
    memcpy(key.text, text, 16);
    keys->list[keys->count++] = key;
}

const char *find_in(const char *line, size_t size, const char *what)
{
    size_t length = strlen(what);
    for (size_t i = 0; i + length <= size; i++)
        if (line[i] == what[0] && !memcmp(line + i, what, length))
            return line + i;
    return NULL;
}

static void add_quoted(struct keys *keys, const char *line, size_t size, const char *before,
                       int file)
{
    const char *at = find_in(line, size, before);
    if (at && size - (size_t)(at - line) >= strlen(before) + 17 && at[strlen(before) + 16] == '"')
        add_key(keys, at + strlen(before), file);
}

/* What stands after "e":" in our own form of a line; n, p and t are before it. NULL: another
 * form. */
static const char *event_word_of(const char *line, size_t size)
{
    enum { SOONEST = 36 };
    size_t head = size < HEAD_ROOM ? size : HEAD_ROOM;
    for (size_t i = SOONEST; i + 8 < head; i++)
        if (line[i] == 'e' && !memcmp(line + i - 1, "\"e\":\"", 5))
            return line + i + 4;
    return NULL;
}

/* Keys of one line: only headers have any. Nothing is believed here; the reader judges later. */
static void look_at_line(struct keys *keys, const char *line, size_t size, int file)
{
    const char *word = event_word_of(line, size);
    if (word && !memcmp(word, "resume\"", 7)) {
        add_quoted(keys, line, size, "\"id\":\"", file);
    } else if (word && !memcmp(word, "start\"", 6)) {
        bool table = find_in(line, size, "\"id\":\"") != NULL;
        add_quoted(keys, line, size, "\"id\":\"", file);
        if (table && size > 24)
            add_key(keys, line + size - 18, file);        /* its h: private streams point at it */
        else
            add_quoted(keys, line, size, "\"p\":\"", file);
    }
}

struct looking { struct keys *keys; int file; };

static void look_at(void *self, struct bytes line, bool has_lf)
{
    struct looking *looking = self;
    (void)has_lf;
    bool cr = line.size > 0 && line.data[line.size - 1] == '\r';
    look_at_line(looking->keys, line.data, line.size - cr, looking->file);
}

/* Through a window: such a file may be larger than the memory. */
static void look_inside(struct keys *keys, const struct found_file *file, int index)
{
    struct arena *arena = arena_new();
    struct looking looking = {keys, index};
    const struct files_visit visit = {look_at, &looking};
    if (arena && files_size(file->path) <= most_other)
        (void)files_lines(file->path, arena, &visit);
    arena_free(arena);
}

/* Only a nameless private stream needs the hash of a table's first line. */
static void look_at_first_line(struct keys *keys, const struct found_file *file, int index)
{
    char line[LINE_SIZE + 2];
    FILE *in = fopen(file->path, "rb");
    if (!in)
        return;
    if (fgets(line, sizeof line, in))
        look_at_line(keys, line, strcspn(line, "\r\n"), index);
    fclose(in);
}

static int by_text(const void *left, const void *right)
{
    const struct key *a = left, *b = right;
    int order = strcmp(a->text, b->text);
    return order ? order : (a->file > b->file) - (a->file < b->file);
}

static int root_of(struct find *find, int file)
{
    while (find->found[file].group != file) {
        find->found[file].group = find->found[find->found[file].group].group;
        file = find->found[file].group;
    }
    return file;
}

static void join(struct find *find, int left, int right)
{
    int a = root_of(find, left), b = root_of(find, right);
    if (a < b)
        find->found[b].group = a;
    else
        find->found[a].group = b;
}

static bool any_nameless(const struct find *find)
{
    for (int i = 0; i < find->count; i++)
        if (!find->found[i].named)
            return true;
    return false;
}

static void collect_keys(struct find *find, struct keys *keys)
{
    bool nameless = any_nameless(find);
    keys->room = find->count;
    keys->list = arena_room(keys->arena, (size_t)keys->room * sizeof *keys->list);
    for (int i = 0; i < find->count; i++) {
        const struct found_file *file = &find->found[i];
        if (!file->named) {
            look_inside(keys, file, i);
            continue;
        }
        add_key(keys, find_id(file), i);
        if (nameless && file->table)
            look_at_first_line(keys, file, i);
    }
    if (keys->count)
        qsort(keys->list, (size_t)keys->count, sizeof *keys->list, by_text);
}

struct order { const char *id, *path; int group; };

static int by_id(const void *left, const void *right)
{
    const struct order *a = left, *b = right;
    int order = strncmp(a->id, b->id, 16);
    return order ? order : strcmp(a->path, b->path);
}

/* A list through the files of each group, so that a hundred thousand sessions take one pass. */
static void fill_groups(struct find *find, struct log_groups *out, struct order *order)
{
    int *next = arena_get(find->scratch, (size_t)find->count * sizeof *next + 1);
    int *last = arena_get(find->scratch, (size_t)find->count * sizeof *last + 1);
    int *size = arena_get(find->scratch, (size_t)find->count * sizeof *size + 1);
    for (int i = 0; i < find->count; i++) {
        int root = find->found[i].group;
        next[i] = -1;
        if (size[root]++)
            next[last[root]] = i;
        last[root] = i;
    }
    for (int i = 0; i < out->count; i++) {
        struct log_group *group = &out->groups[i];
        int root = order[i].group;
        group->paths = arena_get(find->arena, (size_t)size[root] * sizeof *group->paths);
        const char *id = order[i].id;
        group->wiped = (struct log_wiped){find->wiped, find->wiped_count};
        for (int file = root; file >= 0; file = next[file]) {
            if (!*id)
                id = find_id(&find->found[file]);
            group->paths[group->count++] = find->found[file].path;
        }
        group->id = arena_copy(find->arena, id, *id ? 16 : 0);
    }
}

/* The keys are gone before the groups are made: of a hundred thousand sessions both are large. */
static void join_files(struct find *find)
{
    struct keys keys = {arena_new(), NULL, 0, 0};
    if (!keys.arena)
        arena_fail(find->arena);
    collect_keys(find, &keys);
    for (int i = 1; i < keys.count; i++)
        if (!strcmp(keys.list[i - 1].text, keys.list[i].text))
            join(find, keys.list[i - 1].file, keys.list[i].file);
    arena_free(keys.arena);
}

void find_groups(struct find *find, struct log_groups *out)
{
    for (int i = 0; i < find->count; i++)
        find->found[i].group = i;
    if (find->count > 1)                                  /* one file shares with nobody */
        join_files(find);
    struct order *order = arena_get(find->scratch, (size_t)find->count * sizeof *order + 1);
    for (int i = 0; i < find->count; i++) {
        int root = root_of(find, i);
        find->found[i].group = root;
        if (root == i)
            order[out->count++] = (struct order){find_id(&find->found[i]), find->found[i].path, i};
    }
    if (out->count)
        qsort(order, (size_t)out->count, sizeof *order, by_id);
    out->groups = arena_get(find->arena, (size_t)out->count * sizeof *out->groups + 1);
    fill_groups(find, out, order);
}

/* A file that can be judged line by line need not be in memory. */
static enum file_fault read_log(const char *path, enum log_mode mode, struct arena *arena,
                                struct bytes *out)
{
    struct log_name name;
    size_t most = log_name_read(path, &name) ? most_named : most_other;
    enum file_fault fault = files_read(path, mode == LOG_JUDGE ? most_held : most, arena, out);
    if (fault != FILE_TOO_LARGE || mode != LOG_JUDGE)
        return fault;
    *out = (struct bytes){NULL, files_size(path)};
    return out->size > most ? FILE_TOO_LARGE : FILE_FINE;
}

static bool read_group(const struct log_group *group, enum log_mode mode, struct event_known *known,
                       struct arena *arena, struct notes *notes, struct log_files *out)
{
    const struct read_with with = {&group->wiped, known};
    struct log_bytes *list = arena_get(arena, (size_t)group->count * sizeof *list + 1);
    int count = 0, unreadable = 0;
    for (int i = 0; i < group->count; i++) {
        list[count].path = group->paths[i];
        enum file_fault fault = read_log(group->paths[i], mode, arena, &list[count].bytes);
        if (fault == FILE_FINE) {
            count++;
            continue;
        }
        log_note_fault(notes, group->paths[i], fault);
        unreadable++;
    }
    bool usable = log_read_with(list, count, mode, &with, arena, notes, out);
    out->files += unreadable;
    out->unusable += unreadable;
    out->serious += unreadable;
    return usable;
}

bool log_read_paths(const struct log_group *group, enum log_mode mode, struct arena *arena,
                    struct notes *notes,
                    struct log_files *out)
{
    return read_group(group, mode, NULL, arena, notes, out);
}

bool log_read_unit(const struct log_unit *unit, enum log_mode mode, struct event_known *known,
                   struct arena *arena, struct notes *notes, struct log_files *out)
{
    return unit->piece.size > 0 ? log_read_piece(unit, mode, known, arena, notes, out)
                                : read_group(unit->group, mode, known, arena, notes, out);
}
