/* SPDX-License-Identifier: MPL-2.0 */
/* From paths to a summary, by all cores: a thread reads a session in its own memory and reduces
 * it; only adding the digest is done one at a time. */
#include <string.h>

#include "base/arena.h"
#include "base/os.h"
#include "play/read.h"
#include "report/summary_own.h"

struct worker {
    struct arena *scratch, *kept;
    struct event_known *known;
    struct notes *notes;
};
struct reading {
    struct summary *summary;
    const char *const *paths;
    int path_count;
    const struct summary_want *want;
    struct log_groups groups;
    struct log_unit *units;
    int unit_count, unit_room;
    struct worker *workers;
    struct os_lock *lock;
    int next;             /* the unit whose turn it is */
    bool twice, in_order; /* a session came twice; units are read one after another */
};

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

static void add_unit(struct reading *all, const struct log_unit *unit, struct arena *arena)
{
    all->units = summary_grow(arena, all->units, all->unit_count, &all->unit_room, sizeof *unit);
    all->units[all->unit_count++] = *unit;
}

/* Room for all groups at once: most are one unit, and a hundred thousand that grow leave as much
 * behind. */
static void divide(struct reading *all, struct arena *arena)
{
    all->unit_room = all->groups.count;
    all->units = arena_room(arena, (size_t)all->unit_room * sizeof *all->units + 1);
    for (int g = 0; g < all->groups.count; g++) {
        struct log_unit unit = {.group = &all->groups.groups[g]};
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
static const struct log_unit *next_unit(struct reading *all)
{
    os_lock_take(all->lock);
    bool more = all->next < all->unit_count && (all->in_order || !all->twice);
    int at = more ? all->next++ : -1;
    if (at >= 0 && all->want->progress != NULL)
        all->want->progress(all->want->self, at, all->unit_count);
    os_lock_give(all->lock);
    return at < 0 ? NULL : &all->units[at];
}

static bool is_wanted(const struct reading *all, const struct log_session *session)
{
    return all->want->wants == NULL || all->want->wants(all->want->self, summary_id(session->id));
}

/* The same session under two names counts once, and the first does: which that is needs an
 * order. */
static void add_digest(struct reading *all, const struct log_session *session,
                       const struct digest *digest, struct notes *notes)
{
    if (!digest->later && !is_wanted(all, session)) /* it goes with its session, if that is here */
        return;
    if (!digest->counts || number_set_add(&all->summary->ids, digest->id, all->summary->arena)) {
        digest_add(all->summary, digest);
        return;
    }
    all->twice = true;
    if (all->in_order)
        log_note(notes, "COPY", (struct place){session->file, session->line, 0}, NULL);
}

static void add_files(struct reading *all, struct log_files *files, const char *file,
                      struct worker *worker)
{
    struct arena *scratch = worker->scratch;
    struct digest **digests = arena_get(scratch, (size_t)files->count * sizeof *digests + 1);
    const char *source = source_of(all, file, scratch);
    for (int s = 0; s < files->count; s++)
        digests[s] = digest_make(&files->sessions[s], source, scratch);
    os_lock_take(all->lock);
    struct report_logs *logs = &all->summary->totals.logs;
    logs->files += files->files;
    logs->lines += files->lines;
    logs->kept += files->kept;
    logs->damaged += files->count == 0;
    for (int s = 0; s < files->count; s++)
        add_digest(all, &files->sessions[s], digests[s], worker->notes);
    os_lock_give(all->lock);
}

static void read_units(void *self, int number)
{
    struct reading *all = self;
    struct worker *worker = &all->workers[number];
    for (const struct log_unit *unit = next_unit(all); unit != NULL; unit = next_unit(all)) {
        struct log_files files = {0};
        arena_reset(worker->scratch);
        bool usable = log_read_unit(unit, LOG_SALVAGE, worker->known, worker->scratch,
                                    worker->notes, &files);
        if (usable || files.serious > 0) /* what cannot be used is counted as such */
            add_files(all, &files, unit->group->paths[0], worker);
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
        worker->known = event_known_new(worker->kept);
        worker->notes = notes_new(worker->kept, notes_words(notes));
    }
    all->lock = os_lock_new();
    if (all->lock == NULL)
        arena_fail(arena);
}

/* notes NULL: what they said is not to be told. */
static void dismiss(struct reading *all, int workers, struct notes *notes)
{
    for (int i = 0; i < workers; i++) {
        if (notes != NULL)
            notes_take(notes, all->workers[i].notes);
        arena_free(all->workers[i].kept);
        arena_free(all->workers[i].scratch);
    }
    os_lock_free(all->lock);
}

static void read_with(struct reading *all, int most, struct arena *arena, struct notes *notes)
{
    int workers = most < all->unit_count ? most : all->unit_count;
    workers = workers > 0 ? workers : 1;
    all->next = 0;
    hire(all, workers, arena, notes);
    os_team(workers, read_units, all);
    dismiss(all, workers, all->twice && !all->in_order ? NULL : notes);
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
        read_with(&all, want->threads > 0 ? want->threads : os_cores(), arena, notes);
        all.in_order = true;
        if (all.twice) { /* rare: begin again, without haste */
            *summary = (struct summary){.arena = summary->arena};
            read_with(&all, 1, arena, notes);
        }
    }
    arena_free(arena);
}
