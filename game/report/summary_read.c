/* SPDX-License-Identifier: MPL-2.0 */
/* From paths to a summary, by all cores: a thread reads a session in its own memory and reduces it; only
 * adding the digest is done one at a time. */
#include <string.h>

#include "base/arena.h"
#include "base/os.h"
#include "play/read.h"
#include "report/summary_own.h"

struct worker { struct arena *scratch, *kept; struct notes *notes; };
struct reading {
    struct summary *summary;
    const char *const *paths; int path_count;
    const struct summary_want *want;
    struct log_groups groups;
    struct unit *units; int unit_count, unit_room;
    struct worker *workers;
    struct os_lock *lock; int next; /* the unit whose turn it is */
};
/* What is read at once: a group of files, or a piece of one large file (size 0: all of it). */
struct unit { const struct log_group *group; struct log_piece piece; };

/* The length of a path without what follows its last slash; 0: it has none. */
static size_t folder_length(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash == NULL ? 0 : (size_t)(slash - path);
}

/* The folder right under the one that was asked for; else that one (privacy.md 3.1). */
static const char *source_of(const struct reading *all, const char *file, struct arena *arena)
{
    for (int i = 0; i < all->path_count; i++) {
        size_t length = strlen(all->paths[i]);
        while (length > 1 && all->paths[i][length - 1] == '/')
            length--;
        if (strncmp(file, all->paths[i], length) != 0 || file[length] != '/')
            continue;
        const char *inside = file + length;
        inside += strspn(inside, "/");
        const char *slash = strchr(inside, '/');
        return slash == NULL ? arena_copy(arena, file, length)
                             : arena_copy(arena, file, (size_t)(slash - file));
    }
    return arena_copy(arena, file, folder_length(file));
}

static void add_unit(struct reading *all, const struct unit *unit, struct arena *arena)
{
    all->units = summary_grow(arena, all->units, all->unit_count, &all->unit_room, sizeof *unit);
    all->units[all->unit_count++] = *unit;
}

static void divide(struct reading *all, struct arena *arena)
{
    for (int g = 0; g < all->groups.count; g++) {
        struct unit unit = {.group = &all->groups.groups[g]};
        struct log_pieces pieces;
        if (!log_cut(unit.group, arena, &pieces)) {
            add_unit(all, &unit, arena);
            continue;
        }
        for (int i = 0; i < pieces.count; i++) {
            unit.piece = pieces.list[i];
            add_unit(all, &unit, arena);
        }
    }
}

/* NULL: nothing is left. */
static const struct unit *next_unit(struct reading *all)
{
    os_lock_take(all->lock);
    int at = all->next < all->unit_count ? all->next++ : -1;
    if (at >= 0 && all->want->progress != NULL)
        all->want->progress(all->want->self, at, all->unit_count);
    os_lock_give(all->lock);
    return at < 0 ? NULL : &all->units[at];
}

static bool is_wanted(const struct reading *all, const struct log_session *session)
{
    return all->want->wants == NULL ||
           all->want->wants(all->want->self, summary_id(session->id));
}

static void add_files(struct reading *all, struct log_files *files, const char *file,
                      struct arena *scratch)
{
    struct digest **digests = arena_get(scratch, (size_t)files->count * sizeof *digests + 1);
    const char *source = source_of(all, file, scratch);
    for (int s = 0; s < files->count; s++)
        digests[s] = digest_make(&files->sessions[s], source, scratch);
    os_lock_take(all->lock);
    struct report_logs *logs = &all->summary->totals.logs;
    logs->files += files->files;
    logs->lines += files->lines;
    logs->kept += files->kept;
    for (int s = 0; s < files->count; s++)
        if (is_wanted(all, &files->sessions[s]))
            digest_add(all->summary, digests[s]);
    os_lock_give(all->lock);
}

static void read_units(void *self, int number)
{
    struct reading *all = self;
    struct worker *worker = &all->workers[number];
    for (const struct unit *unit = next_unit(all); unit != NULL; unit = next_unit(all)) {
        struct log_files files = {0};
        arena_reset(worker->scratch);
        bool usable = unit->piece.size > 0
                          ? log_read_piece(unit->group, &unit->piece, LOG_SALVAGE, worker->scratch,
                                           worker->notes, &files)
                          : log_read_paths(unit->group, LOG_SALVAGE, worker->scratch,
                                           worker->notes, &files);
        if (usable)
            add_files(all, &files, unit->group->paths[0], worker->scratch);
    }
}

static void hire(struct reading *all, int workers, struct arena *arena, const struct notes *notes)
{
    all->workers = arena_get(arena, (size_t)workers * sizeof *all->workers);
    for (int i = 0; i < workers; i++) {
        struct worker *worker = &all->workers[i];
        worker->scratch = arena_new();
        worker->kept = arena_new();
        if (worker->scratch == NULL || worker->kept == NULL)
            arena_fail(arena);
        worker->notes = notes_new(worker->kept, notes_words(notes));
    }
    all->lock = os_lock_new();
    if (all->lock == NULL)
        arena_fail(arena);
}

static void dismiss(struct reading *all, int workers, struct notes *notes)
{
    for (int i = 0; i < workers; i++) {
        notes_take(notes, all->workers[i].notes);
        arena_free(all->workers[i].kept);
        arena_free(all->workers[i].scratch);
    }
    os_lock_free(all->lock);
}

void summary_read(struct summary *summary, const char *const *paths, int count,
                  const struct summary_want *want, struct notes *notes)
{
    struct reading all = {.summary = summary, .paths = paths, .path_count = count, .want = want};
    struct arena *arena = arena_new();
    if (arena == NULL)
        arena_fail(summary->arena);
    if (log_find(paths, count, arena, notes, &all.groups)) {
        divide(&all, arena);
        int most = want->threads > 0 ? want->threads : os_cores();
        int workers = most < all.unit_count ? most : all.unit_count;
        hire(&all, workers > 0 ? workers : 1, arena, notes);
        os_team(workers > 0 ? workers : 1, read_units, &all);
        dismiss(&all, workers > 0 ? workers : 1, notes);
    }
    arena_free(arena);
}
