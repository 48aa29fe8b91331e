/* SPDX-License-Identifier: MPL-2.0 */
/* Where else a line is known. After a gap nothing in a stream says that a line belongs to it;
 * another stream may say that it belongs there. */
#include "play/read_own.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

static int by_h(const void *left, const void *right)
{
    const struct record *a = *(const struct record *const *)left,
        *b = *(const struct record *const *)right;
    return a->h < b->h ? -1 : a->h > b->h;
}

static int by_p(const void *left, const void *right)
{
    const struct record *a = *(const struct record *const *)left,
        *b = *(const struct record *const *)right;
    return a->p < b->p ? -1 : a->p > b->p;
}

static const struct record **sorted(struct reader *reader, int (*order)(const void *, const void *))
{
    const struct record **list = arena_get(reader->arena,
                                           (size_t)reader->record_count * sizeof *list + 1);
    for (int i = 0; i < reader->record_count; i++)
        list[i] = &reader->records[i];
    qsort(list, (size_t)reader->record_count, sizeof *list, order);
    return list;
}

static uint64_t key_of(const struct record *record, bool use_p)
{
    return use_p ? record->p : record->h;
}

static int first_of(const struct record **list, int count, uint64_t key, bool use_p)
{
    int low = 0, high = count;
    while (low < high) {
        int middle = low + (high - low) / 2;
        if (key_of(list[middle], use_p) < key)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* A record with this key and number in a stream other than that of `record`. */
static bool known(struct reader *reader, const struct record *record, int who, uint64_t key,
                  int64_t n, bool use_p)
{
    const struct record **list = use_p ? reader->by_p : reader->by_h;
    int session = reader->segments[record->segment].session;
    for (int i = first_of(list, reader->record_count, key, use_p); i < reader->record_count; i++) {
        if (key_of(list[i], use_p) != key)
            return false;
        const struct segment *home = &reader->segments[list[i]->segment];
        if (list[i]->n == n && (home->who != who || home->session != session))
            return true;
    }
    return false;
}

bool reader_is_elsewhere(struct reader *reader, const struct record *record, int who, bool alone)
{
    if (!reader->by_h) {
        reader->by_h = sorted(reader, by_h);
        reader->by_p = sorted(reader, by_p);
    }
    return known(reader, record, who, record->p, record->n - 1, false) ||
           known(reader, record, who, record->h, record->n + 1, true) ||
           (alone && known(reader, record, who, record->h, record->n, false));
}
