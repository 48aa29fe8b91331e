/* SPDX-License-Identifier: MPL-2.0 */
/* Whose segment is it? A table says its session's id, a resume too, a private stream names the
 * table's first line; a damaged header leaves the file's name. Sorted, each session is put
 * together. */
#include "play/read_own.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

/* made: its place in the answer, -1 */
struct known { char id[17]; uint64_t root; bool has_root; int made; };
struct group {
    struct reader *reader; struct known *list; int count, room;
    int *by_id, *by_root; int slots;                      /* open addressing, index + 1 */
};

static uint64_t id_number(const char *id)
{
    uint64_t number = 0xcbf29ce484222325u;                /* FNV-1a */
    for (; *id; id++)
        number = (number ^ (unsigned char)*id) * 0x100000001b3u;
    return number;
}

static int *slot_of_id(struct group *group, const char *id)
{
    uint64_t spot = id_number(id);
    for (;; spot++) {
        int *slot = &group->by_id[spot & (uint64_t)(group->slots - 1)];
        if (!*slot || !strcmp(group->list[*slot - 1].id, id))
            return slot;
    }
}

static int *slot_of_root(struct group *group, uint64_t root)
{
    for (uint64_t spot = root;; spot++) {
        int *slot = &group->by_root[spot & (uint64_t)(group->slots - 1)];
        if (!*slot || group->list[*slot - 1].root == root)
            return slot;
    }
}

static int add_known(struct group *group, const char *id)
{
    group->list = reader_grow(group->reader->arena, group->list, group->count, &group->room,
                              sizeof *group->list);
    struct known known = {"", 0, false, -1};
    memcpy(known.id, id, strlen(id) + 1);
    group->list[group->count++] = known;
    return group->count;
}

static int session_of_id(struct group *group, const char *id)
{
    int *slot = slot_of_id(group, id);
    if (!*slot)
        *slot = add_known(group, id);
    return *slot - 1;
}

/* Only the first header of a session gives the root; a second, other one is a fork or a
 * stranger. */
static void place_table(struct group *group, struct segment *segment)
{
    segment->session = session_of_id(group, segment->id);
    struct known *known = &group->list[segment->session];
    if (segment->opener != OPENER_TABLE || known->has_root)
        return;
    int *slot = slot_of_root(group, segment->h);
    if (!*slot)
        *slot = segment->session + 1;
    known->root = segment->h;
    known->has_root = true;
}

static void place_private(struct group *group, struct segment *segment)
{
    int *slot = slot_of_root(group, segment->p);
    if (*slot) {
        segment->session = *slot - 1;
        return;
    }
    if (!segment->named) {
        *slot = add_known(group, "");
        group->list[*slot - 1].root = segment->p;
        segment->session = *slot - 1;
        return;
    }
    segment->session = session_of_id(group, segment->id);
    if (!group->list[segment->session].has_root)
        return;
    /* the table is here, and it is another one */
    segment->foreign = true;
    reader_find(group->reader, FOUND_LINK, segment->file, segment->line,
                (int)(segment - group->reader->segments), segment->count, NULL);
}

/* Lines without a header in a file without a name belong where their chain fits. */
static void place_unknown(struct group *group, struct segment *segment)
{
    struct reader *reader = group->reader;
    segment->foreign = true;
    if (!segment->count)
        return;
    const struct record *first = &reader->records[segment->first];
    const struct record *last = first + segment->count - 1;
    for (int i = 0; i < reader->record_count; i++) {
        const struct record *other = &reader->records[i];
        const struct segment *home = &reader->segments[other->segment];
        if (home == segment || home->session < 0 || home->foreign)
            continue;
        if ((other->h == first->p && other->n == first->n - 1) ||
            (other->p == last->h && other->n == last->n + 1)) {
            segment->session = home->session;
            segment->who = home->who;
            segment->foreign = false;
            for (int k = 0; k < segment->count; k++)
                reader_check(&reader->records[segment->first + k], segment->who);
            return;
        }
    }
    reader_find(reader, FOUND_LINK, segment->file, segment->line, (int)(segment - reader->segments),
                segment->count, NULL);
}

static void place_all(struct group *group)
{
    struct reader *reader = group->reader;
    for (int i = 0; i < reader->segment_count; i++)
        if (!reader->segments[i].who)
            place_table(group, &reader->segments[i]);
    for (int i = 0; i < reader->segment_count; i++) {
        struct segment *segment = &reader->segments[i];
        if (segment->who > 0 && segment->opener == OPENER_PRIVATE)
            place_private(group, segment);
        else if (segment->who > 0)
            segment->session = session_of_id(group, segment->id);
    }
    for (int i = 0; i < reader->segment_count; i++)
        if (reader->segments[i].who < 0)
            place_unknown(group, &reader->segments[i]);
}

static bool is_wiped(const struct log_wiped *wiped, const char *w)
{
    for (int i = 0; i < wiped->count && *w; i++)
        if (!strcmp(wiped->list[i], w))
            return true;
    return false;
}

/* A tombstone takes the whole stream, its resumed segments too; that of the table takes the
 * session. */
static void wipe(struct reader *reader, const struct log_wiped *wiped)
{
    for (int i = 0; i < reader->segment_count; i++) {
        const struct segment *marked = &reader->segments[i];
        if (!is_wiped(wiped, marked->w))
            continue;
        for (int k = 0; k < reader->segment_count; k++) {
            struct segment *segment = &reader->segments[k];
            if (segment->session == marked->session &&
                (!marked->who || segment->who == marked->who))
                segment->wiped = true;
        }
    }
}

static int order(const struct reader *reader, int left, int right)
{
    const struct segment *a = &reader->segments[left], *b = &reader->segments[right];
    if (a->session != b->session)
        return a->session < b->session ? -1 : 1;
    if (a->who != b->who)
        return a->who < b->who ? -1 : 1;
    int64_t n_a = a->count ? reader->records[a->first].n : 0,
        n_b = b->count ? reader->records[b->first].n : 0;
    if (n_a != n_b)
        return n_a < n_b ? -1 : 1;
    if (a->name.seg != b->name.seg)
        return a->name.seg < b->name.seg ? -1 : 1;
    return left < right ? -1 : left > right;
}

/* Heap sort: qsort has no way to hand the reader to its comparison. */
static void sift(const struct reader *reader, int *list, int at, int count)
{
    for (int child; (child = 2 * at + 1) < count; at = child) {
        if (child + 1 < count && order(reader, list[child], list[child + 1]) < 0)
            child++;
        if (order(reader, list[at], list[child]) >= 0)
            return;
        int held = list[at];
        list[at] = list[child];
        list[child] = held;
    }
}

static void sort_segments(const struct reader *reader, int *list, int count)
{
    for (int at = count / 2 - 1; at >= 0; at--)
        sift(reader, list, at, count);
    for (int end = count - 1; end > 0; end--) {
        int held = list[0];
        list[0] = list[end];
        list[end] = held;
        sift(reader, list, 0, end);
    }
}

static int by_id(const void *left, const void *right)
{
    const struct log_session *a = left, *b = right;
    int order_of_ids = strcmp(a->id, b->id);
    return order_of_ids ? order_of_ids : strcmp(a->root_h, b->root_h);
}

/* A finding about a file that gave no line at all marks the session its name speaks of. */
static int session_of_finding(struct group *group, const struct finding *finding)
{
    const struct reader *reader = group->reader;
    struct log_name name;
    if (finding->segment >= 0)
        return reader->segments[finding->segment].session;
    if (!log_name_read(reader->files[finding->file].path, &name))
        return -1;
    return *slot_of_id(group, name.id) - 1;
}

static void mark_sessions(struct group *group, struct log_files *out)
{
    for (int i = 0; i < group->reader->finding_count; i++) {
        const struct finding *finding = &group->reader->findings[i];
        int session = session_of_finding(group, finding);
        if (session >= 0 && group->list[session].made >= 0)
            out->sessions[group->list[session].made].marks |= found_mark(finding);
    }
}

void reader_group(struct reader *reader, const struct log_wiped *wiped, struct log_files *out)
{
    struct group group = {.reader = reader, .slots = 16};
    while (group.slots < 4 * reader->segment_count)
        group.slots *= 2;
    group.by_id = arena_get(reader->arena, (size_t)group.slots * sizeof *group.by_id);
    group.by_root = arena_get(reader->arena, (size_t)group.slots * sizeof *group.by_root);
    place_all(&group);
    wipe(reader, wiped);
    int *list = arena_get(reader->arena, (size_t)reader->segment_count * sizeof *list + 1),
        count = 0;
    for (int i = 0; i < reader->segment_count; i++)
        if (!reader->segments[i].foreign && !reader->segments[i].wiped)
            list[count++] = i;
    sort_segments(reader, list, count);
    out->sessions = arena_get(reader->arena, (size_t)group.count * sizeof *out->sessions + 1);
    for (int from = 0, to; from < count; from = to) {
        int session = reader->segments[list[from]].session;
        for (to = from; to < count && reader->segments[list[to]].session == session; to++)
            continue;
        struct log_session *made = &out->sessions[out->count];
        memcpy(made->id, group.list[session].id, sizeof made->id);
        reader_session(reader, list + from, to - from, made);
        group.list[session].made = out->count++;
    }
    mark_sessions(&group, out);
    qsort(out->sessions, (size_t)out->count, sizeof *out->sessions, by_id);
}
