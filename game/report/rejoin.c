/* SPDX-License-Identifier: MPL-2.0 */
/* Two lists, sorted by trajectory and k: what stands once in both is one person. */
#include "report/rejoin.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "core/level.h"
#include "play/read.h"
#include "report/summary_own.h"

bool rejoin_is_later(const struct log_session *session)
{
    return session->has_table && strcmp(session->header.pack, LEVEL_FOLLOW_UP) == 0;
}

/* --- what is kept of a stream ----------------------------------------------------------------- */

static bool is_of_survey(const struct event *e)
{
    return e->type == EVENT_ANSWER && e->when != MOMENT_PLAY;
}

static bool copy_text(char *out, size_t size, const char *text)
{
    size_t length = strlen(text);
    if (length < size)
        memcpy(out, text, length + 1);
    return length < size;
}

static bool keep(const struct event *e, struct rejoin_fact *out)
{
    *out = (struct rejoin_fact){.is = (uint8_t)e->is, .when = (uint8_t)e->when,
                                .side = (int8_t)e->side, .has_value = e->has_value,
                                .has_range = e->has_range, .has_truth = e->has_truth,
                                .value = e->value, .least = e->least, .most = e->most,
                                .truth = e->truth};
    return is_of_survey(e) && copy_text(out->item, sizeof out->item, e->item) &&
           copy_text(out->got, sizeof out->got, e->got);
}

static bool has_code(const struct log_stream *stream)
{
    for (int i = stream->facts.count - 1; i >= 0; i--)    /* the code is made last */
        if (stream->facts.facts[i].type == EVENT_LINK)
            return true;
    return false;
}

bool rejoin_read(const struct log_session *session, const struct log_stream *stream,
                 struct arena *arena, struct rejoin_stream *out)
{
    const struct header *header = &session->header;
    struct rejoin_stream read = {.who = stream->who};
    if (!session->has_table || header->src[0] == 0 || !has_code(stream))
        return false;
    struct rejoin_fact *facts =
        arena_get(arena, ((size_t)stream->facts.count + 1) * sizeof *facts);
    for (int i = 0; i < stream->facts.count; i++) {
        const struct event *e = &stream->facts.facts[i];
        if (e->type == EVENT_LINK)                        /* made again: the last one counts */
            copy_text(read.k, sizeof read.k, e->by);
        if (e->type == EVENT_DRAW && e->set != SET_NONE && read.set == SET_NONE)
            read.set = e->set;
        read.count += keep(e, &facts[read.count]);
    }
    read.facts = facts;
    memcpy(read.src, header->src, sizeof read.src);
    memcpy(read.bank, header->bank, sizeof read.bank);
    memcpy(read.id, session->id, sizeof read.id);
    *out = read;
    return true;
}

void rejoin_add(struct rejoin_list *list, const struct rejoin_stream *stream, struct arena *arena)
{
    list->list = summary_grow(arena, list->list, list->count, &list->room, sizeof *list->list);
    struct rejoin_stream *kept = &list->list[list->count++];
    size_t size = (size_t)stream->count * sizeof *stream->facts;
    struct rejoin_fact *facts = arena_get(arena, size + 1);
    if (size > 0)
        memcpy(facts, stream->facts, size);
    *kept = *stream;
    kept->facts = facts;
}

/* --- matching --------------------------------------------------------------------------------- */

static int by_key(const struct rejoin_stream *one, const struct rejoin_stream *two)
{
    int way = strcmp(one->src, two->src);
    return way != 0 ? way : strcmp(one->k, two->k);
}

static int by_person(const void *a, const void *b)
{
    const struct rejoin_stream *one = a, *two = b;
    int way = strcmp(one->id, two->id);
    return way != 0 ? way : one->who - two->who;
}

static int by_code(const void *a, const void *b)
{
    int way = by_key(a, b);
    return way != 0 ? way : by_person(a, b);
}

static void sort(struct rejoin_list *list, int (*order)(const void *, const void *))
{
    if (list->count > 1)
        qsort(list->list, (size_t)list->count, sizeof *list->list, order);
}

/* Those from `at` on with the same key as this one. */
static int same_keys(const struct rejoin_list *list, int at, const struct rejoin_stream *as)
{
    int end = at;
    while (end < list->count && by_key(&list->list[end], as) == 0)
        end++;
    return end - at;
}

void rejoin_match(struct rejoin *rejoin, int64_t *found, int64_t *alike)
{
    struct rejoin_list *then = &rejoin->then, *later = &rejoin->later;
    *found = *alike = 0;
    sort(then, by_code);
    sort(later, by_code);
    for (int t = 0, l = 0; t < then->count;) {
        struct rejoin_stream *first = &then->list[t];
        while (l < later->count && by_key(&later->list[l], first) < 0)
            l++;
        int people = same_keys(then, t, first), returns = same_keys(later, l, first);
        bool one = people == 1 && returns == 1;
        for (int i = 0; i < people; i++)
            first[i].alike = people > 1 || returns > 1;
        if (one)
            first->back = &later->list[l];
        *found += one;
        *alike += one ? 0 : returns;
        t += people;
        l += returns;
    }
    sort(then, by_person);
}

/* --- one person again ------------------------------------------------------------------------- */

static void tell(const struct rejoin_fact *fact, struct event *out)
{
    *out = (struct event){.type = EVENT_ANSWER, .who = 1, .is = (enum construct)fact->is,
                          .when = (enum moment)fact->when, .side = fact->side,
                          .has_value = fact->has_value, .has_range = fact->has_range,
                          .has_truth = fact->has_truth, .value = fact->value, .least = fact->least,
                          .most = fact->most, .truth = fact->truth};
    copy_text(out->item, sizeof out->item, fact->item);
    copy_text(out->got, sizeof out->got, fact->got);
}

static bool are_parallel(const struct rejoin_stream *then, const struct rejoin_stream *later)
{
    return then->set == later->set && strcmp(then->bank, later->bank) == 0;
}

struct tape rejoin_tape(const struct rejoin_stream *then, struct arena *arena)
{
    const struct rejoin_stream *later = then->back;
    size_t room = (size_t)then->count + (later != NULL ? (size_t)later->count : 0) + 2;
    struct event *facts = arena_get(arena, room * sizeof *facts);
    int count = 0;
    facts[count++] = (struct event){.type = EVENT_DRAW, .who = 1, .set = then->set};
    facts[count++] = (struct event){.type = EVENT_LINK, .who = 1};
    for (int i = 0; i < then->count; i++)
        tell(&then->facts[i], &facts[count++]);
    for (int i = 0; later != NULL && i < later->count; i++)
        if (later->facts[i].is != CONSTRUCT_KNOWLEDGE || are_parallel(then, later))
            tell(&later->facts[i], &facts[count++]);
    return (struct tape){facts, count};
}
