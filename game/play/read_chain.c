/* SPDX-License-Identifier: MPL-2.0 */
/* The records of one stream become one chain. In a whole file every line names the one before it
 * and there is nothing to decide; else the records form trees (p names the parent's h), and the
 * walk takes the branch of a resume, the longer branch, the smaller h: what is left over has a
 * name too. */
#include "play/read_own.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

struct link { struct record *record; int position, parent, best, length; bool chosen; };
struct links { struct link *list; int count; };
struct walk { struct reader *reader; struct chain *chain; struct links links;
              /* last: index of the last chosen link, -1 */
              int last; bool gap; };
enum { RIVALS = 64 };

static void gather(struct reader *reader, struct chain *chain)
{
    int count = 0;
    for (int i = 0; i < chain->segment_count; i++)
        count += reader->segments[chain->segments[i]].count;
    chain->records = arena_get(reader->arena, (size_t)count * sizeof *chain->records + 1);
    chain->kept = arena_get(reader->arena, (size_t)count * sizeof *chain->kept + 1);
    for (int i = 0; i < chain->segment_count; i++) {
        const struct segment *segment = &reader->segments[chain->segments[i]];
        for (int k = 0; k < segment->count; k++)
            chain->records[chain->count++] = &reader->records[segment->first + k];
    }
}

static bool straight(struct chain *chain)
{
    for (int i = 0; i < chain->count; i++) {
        const struct record *record = chain->records[i];
        if (record->n != i || (i ? record->p != chain->records[i - 1]->h : !record->is_opener))
            return false;
    }
    for (int i = 0; i < chain->count; i++) {
        chain->kept[i] = chain->records[i];
        chain->kept[i]->state = RECORD_KEPT;
    }
    chain->kept_count = chain->count;
    chain->whole = chain->count > 0;
    return true;
}

static int by_number(const void *left, const void *right)
{
    const struct link *a = left, *b = right;
    if (a->record->n != b->record->n)
        return a->record->n < b->record->n ? -1 : 1;
    if (a->record->h != b->record->h)
        return a->record->h < b->record->h ? -1 : 1;
    return a->position < b->position ? -1 : a->position > b->position;
}

static bool is_resume(const struct record *record)
{
    return record->type == EVENT_RESUME && record->is_opener;
}

/* The same line again: a whole stream under another name says so once, a single line for itself. */
static void again(struct reader *reader, const struct record *first, struct record *record)
{
    struct segment *segment = &reader->segments[record->segment];
    record->state = RECORD_AGAIN;
    if (segment->copied)
        return;
    segment->copied = first->segment != record->segment &&
        record == &reader->records[segment->first];
    reader_find_at(reader, segment->copied ? FOUND_COPY : FOUND_DUP, record, segment->count);
}

static struct links make_links(struct reader *reader, const struct chain *chain)
{
    struct links links = {arena_get(reader->arena, (size_t)chain->count * sizeof *links.list + 1),
                          0};
    for (int i = 0; i < chain->count; i++)
        links.list[i] = (struct link){chain->records[i], i, -1, -1, 1, false};
    qsort(links.list, (size_t)chain->count, sizeof *links.list, by_number);
    for (int i = 0; i < chain->count; i++) {
        struct link *last = links.count ? &links.list[links.count - 1] : NULL;
        struct record *record = links.list[i].record;
        if (last && last->record->n == record->n && last->record->h == record->h)
            again(reader, last->record, record);
        else
            links.list[links.count++] = links.list[i];
    }
    return links;
}

static int find_link(const struct links *links, int64_t n, uint64_t h)
{
    int low = 0, high = links->count - 1;
    while (low <= high) {
        int middle = low + (high - low) / 2;
        const struct record *record = links->list[middle].record;
        if (record->n == n && record->h == h)
            return middle;
        if (record->n < n || (record->n == n && record->h < h))
            low = middle + 1;
        else
            high = middle - 1;
    }
    return -1;
}

static bool is_better(const struct links *links, int left, int right)
{
    const struct link *a = &links->list[left], *b = &links->list[right];
    if (is_resume(a->record) != is_resume(b->record))
        return is_resume(a->record);
    if (a->length != b->length)
        return a->length > b->length;
    return a->record->h < b->record->h;
}

static void grow_trees(struct links *links)
{
    for (int i = links->count - 1; i >= 0; i--) {         /* children come after parents */
        struct link *link = &links->list[i];
        if (link->best >= 0)
            link->length = 1 + links->list[link->best].length;
        link->parent = find_link(links, link->record->n - 1, link->record->p);
        if (link->parent < 0)
            continue;
        struct link *parent = &links->list[link->parent];
        if (parent->best < 0 || is_better(links, i, parent->best))
            parent->best = i;
    }
}

static int tail_of(const struct links *links, int root)
{
    while (links->list[root].best >= 0)
        root = links->list[root].best;
    return root;
}

static void take_branch(struct walk *walk, int root)
{
    struct chain *chain = walk->chain;
    for (int i = root; i >= 0; i = walk->links.list[i].best) {
        struct link *link = &walk->links.list[i];
        link->chosen = true;
        walk->last = i;
        if (walk->gap && walk->reader->mode == LOG_RESUME)
            continue;                                     /* goes on nowhere after a gap */
        link->record->state = RECORD_KEPT;
        chain->kept[chain->kept_count++] = link->record;
    }
}

/* Lines that were here but prove nothing explain as many numbers as they have room for. */
static bool explained(const struct walk *walk, const struct record *record, int64_t missing)
{
    const struct reader *reader = walk->reader;
    const struct chain *chain = walk->chain;
    const struct segment *home = &reader->segments[record->segment];
    size_t damage = record->damage;
    for (int i = 1; i < chain->segment_count && record == &reader->records[home->first]; i++) {
        const struct segment *before = &reader->segments[chain->segments[i - 1]];
        if (chain->segments[i] == record->segment && before->file != home->file)
            damage += before->tail;
    }
    return damage > 0 && missing <= (int64_t)(damage / READ_SHORTEST) + 1;
}

static void take_orphan(struct walk *walk, int root)
{
    const struct record *record = walk->links.list[root].record;
    int64_t last_n = walk->last < 0 ? -1 : walk->links.list[walk->last].record->n;
    int64_t missing = record->n - last_n - 1;
    walk->gap = true;
    if (!explained(walk, record, missing))
        reader_find_at(walk->reader, FOUND_GAP, record, missing);
    take_branch(walk, root);
}

/* In one file by line; else in the order of the segments. */
static bool stands_before(const struct reader *reader, const struct link *a, const struct link *b)
{
    if (reader->segments[a->record->segment].file == reader->segments[b->record->segment].file)
        return a->record->line < b->record->line;
    return a->position < b->position;
}

/* A header that the file's name contradicts. */
static bool is_stray_header(const struct record *record)
{
    return !record->is_opener && record->fault == EVENT_FINE &&
           (record->type == EVENT_START || record->type == EVENT_RESUME);
}

/* May this tree stand after the last chosen line: further in the files, and no longer rival for
 * its place? */
static bool fits(struct walk *walk, int root)
{
    const struct links *links = &walk->links;
    const struct link *link = &links->list[root];
    int tail = tail_of(links, root);
    if (is_stray_header(link->record))
        return false;
    if (reader_is_elsewhere(walk->reader, link->record, walk->chain->who, link->length == 1))
        return false;
    if (walk->last >= 0) {
        const struct link *last = &links->list[walk->last];
        if (link->record->n <= last->record->n + 1 ||
            stands_before(walk->reader, &links->list[tail], last))
            return false;
    }
    int64_t end = links->list[tail].record->n + 1;
    for (int i = root + 1, seen = 0; i < links->count && seen < RIVALS; i++) {
        if (links->list[i].record->n > end)
            break;
        if (links->list[i].parent >= 0)
            continue;
        seen++;
        if (links->list[i].length > link->length)
            return false;
    }
    return true;
}

static int best_root(const struct links *links)
{
    int best = -1;
    for (int i = 0; i < links->count && links->list[i].record->n == 0; i++) {
        if (links->list[i].parent >= 0 || is_stray_header(links->list[i].record))
            continue;
        bool opens = links->list[i].record->is_opener;
        if (best < 0 || (opens && !links->list[best].record->is_opener) ||
            (opens == links->list[best].record->is_opener && is_better(links, i, best)))
            best = i;
    }
    return best;
}

static void name_the_rest(struct walk *walk, int root)
{
    const struct links *links = &walk->links;
    for (int i = 0; i < links->count; i++) {
        const struct link *link = &links->list[i];
        if (link->chosen)
            continue;
        link->record->state = RECORD_LEFT;
        const struct link *parent = link->parent < 0 ? NULL : &links->list[link->parent];
        bool fork = parent ? parent->chosen : root >= 0 && link->record->n == 0 &&
            link->record->is_opener;
        if (parent && !fork)
            continue;                                     /* named with the line it follows */
        bool cut = parent && is_resume(links->list[parent->best].record) &&
            !is_resume(link->record);
        reader_find_at(walk->reader, cut ? FOUND_CUT : fork ? FOUND_FORK : FOUND_LINK,
                       link->record, link->length);
    }
}

static void crooked(struct reader *reader, struct chain *chain)
{
    struct walk walk = {reader, chain, make_links(reader, chain), -1, false};
    grow_trees(&walk.links);
    int root = best_root(&walk.links);
    if (root >= 0)
        take_branch(&walk, root);
    for (int i = 0; i < walk.links.count; i++)
        if (walk.links.list[i].parent < 0 && !walk.links.list[i].chosen && fits(&walk, i))
            take_orphan(&walk, i);
    name_the_rest(&walk, root);
    chain->whole = root >= 0 && !walk.gap;
}

/* A stream that goes on in another file without a header there: somebody moved lines. */
static bool was_moved(const struct reader *reader, const struct record *before,
                      const struct record *record)
{
    const struct segment *segment = &reader->segments[record->segment];
    return record->segment != before->segment && segment->opener == OPENER_NONE &&
           record == &reader->records[segment->first] && record->n == before->n + 1 &&
           !record->damage;
}

static void find_disorder(struct reader *reader, const struct chain *chain)
{
    const struct record *before = NULL;
    for (int i = 0; i < chain->count; i++) {
        const struct record *record = chain->records[i];
        if (record->state != RECORD_KEPT)
            continue;
        bool falls = before && record->n < before->n &&
                     (record->segment == before->segment || !record->is_opener);
        if (falls || (before && was_moved(reader, before, record)))
            reader_find_at(reader, FOUND_ORDER, record, before->n);
        before = record;
    }
}

static void judge_content(struct reader *reader, const struct chain *chain)
{
    int64_t t = 0;
    for (int i = 0; i < chain->kept_count; i++) {
        const struct record *record = chain->kept[i];
        if (reader->segments[record->segment].newer)
            continue;
        if (record->fault == EVENT_IMPOSSIBLE) {
            reader_find_at(reader, FOUND_SEM, record, 0);
            continue;
        }
        if (record->fault == EVENT_UNKNOWN)
            reader_find_at(reader, FOUND_UNK, record, 0);
        if (record->t < t)
            reader_find_at(reader, FOUND_CLOCK, record, t - record->t);
        t = record->t;
    }
}

void reader_chain(struct reader *reader, struct chain *chain)
{
    gather(reader, chain);
    if (!straight(chain))
        crooked(reader, chain);
    find_disorder(reader, chain);
    judge_content(reader, chain);
}
