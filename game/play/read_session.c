/* SPDX-License-Identifier: MPL-2.0 */
/* One session of its streams: which facts may be folded, what is missing, how it ended. */
#include "play/read_own.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"

/* `version` of a header in words: of the program if it says so, else of the format. */
static const char *version_of(struct reader *reader, const struct record *record)
{
    struct line_head head;
    struct event event;
    event_read(record->at, record->size, 0, &head, &event);
    if (event.header.app[0])
        return arena_copy(reader->arena, event.header.app, strlen(event.header.app));
    if (event.header.needs)
        return arena_copy(reader->arena, event.header.need, strlen(event.header.need));
    return arena_print(reader->arena, "fmt %d", event.header.fmt);
}

static bool find_newer(struct reader *reader, const struct chain *chain)
{
    for (int i = 0; i < chain->segment_count; i++) {
        const struct segment *segment = &reader->segments[chain->segments[i]];
        if (!segment->newer || !segment->count)
            continue;
        reader_find(reader, FOUND_VER, segment->file, segment->line, chain->segments[i],
                    segment->count,
                    version_of(reader, &reader->records[segment->first]));
        return true;
    }
    return false;
}

static void read_again(const struct record *record, int who, struct event *event)
{
    struct line_head head;
    event_read(record->at, record->size, who, &head, event);
}

/* The facts as they were scanned, if they lie one after another and nothing is among them. */
static const struct event *kept_facts(const struct reader *reader, const struct chain *chain)
{
    if (!reader->events || !chain->kept_count)
        return NULL;
    const struct record *first = chain->kept[0];
    const struct event *facts = &reader->events[first - reader->records];
    for (int i = 0; i < chain->kept_count; i++)
        if (chain->kept[i] != first + i || first[i].fault != EVENT_FINE ||
            facts[i].who != chain->who)
            return NULL;
    return facts;
}

static const struct event *facts_again(struct reader *reader, const struct chain *chain, int count)
{
    struct event *facts = arena_get(reader->arena, (size_t)count * sizeof *facts + 1);
    count = 0;
    for (int i = 0; i < chain->kept_count; i++)
        if (chain->kept[i]->fault == EVENT_FINE)
            read_again(chain->kept[i], chain->who, &facts[count++]);
    return facts;
}

static void fill_tape(struct reader *reader, const struct chain *chain, struct log_stream *stream)
{
    int count = 0;
    for (int i = 0; i < chain->kept_count; i++)
        count += chain->kept[i]->fault == EVENT_FINE;
    struct log_place *places = arena_room(reader->arena, (size_t)count * sizeof *places + 1);
    const struct event *facts = kept_facts(reader, chain);
    stream->facts = (struct tape){facts ? facts : facts_again(reader, chain, count), count};
    count = 0;
    for (int i = 0; i < chain->kept_count; i++) {
        const struct record *record = chain->kept[i];
        const struct segment *segment = &reader->segments[record->segment];
        if (record->fault == EVENT_FINE)
            places[count++] = (struct log_place){record->n, reader->files[segment->file].path,
                                                 record->line};
    }
    stream->places = places;
}

static void fill_lines(struct reader *reader, const struct chain *chain, struct log_stream *stream)
{
    struct bytes *lines = arena_get(reader->arena, (size_t)chain->kept_count * sizeof *lines + 1);
    for (int i = 0; i < chain->kept_count; i++)
        if (chain->kept[i]->fault != EVENT_IMPOSSIBLE)
            lines[stream->line_count++] = (struct bytes){chain->kept[i]->at, chain->kept[i]->size};
    stream->lines = lines;
}

/* The number of the newest segment that exists, readable or not: the next one must not have it. */
static int top_segment(const struct reader *reader, const char *id, int who, int least)
{
    int top = least;
    for (int i = 0; i < reader->file_count; i++) {
        struct log_name name;
        if (log_name_read(reader->files[i].path, &name) && name.who == who &&
            !strcmp(name.id, id) && name.seg > top)
            top = name.seg;
    }
    return top;
}

static void describe_end(struct reader *reader, const struct chain *chain, const char *id,
                         struct log_stream *stream)
{
    if (!chain->kept_count)
        return;
    const struct record *last = chain->kept[chain->kept_count - 1];
    const struct segment *segment = &reader->segments[last->segment];
    stream->last_n = last->n;
    stream->last_t = last->t;
    snprintf(stream->last_h, sizeof stream->last_h, "%016" PRIx64, last->h);
    stream->last_seg = segment->named ? segment->name.seg : chain->segment_count;
    stream->top_seg = stream->last_seg;
    if (reader->mode == LOG_RESUME)
        stream->top_seg = top_segment(reader, id, chain->who, stream->last_seg);
    for (int i = 0; i < chain->kept_count; i++)
        stream->ended |= chain->kept[i]->type == EVENT_END && chain->kept[i]->fault == EVENT_FINE;
}

static void find_full_disk(struct reader *reader, const struct chain *chain)
{
    for (int i = 0; i < chain->kept_count; i++) {
        struct event event;
        if (chain->kept[i]->type != EVENT_RESUME || chain->kept[i]->fault != EVENT_FINE)
            continue;
        read_again(chain->kept[i], chain->who, &event);
        if (!strcmp(event.by, "space"))
            reader_find_at(reader, FOUND_NOSPC, chain->kept[i], 0);
    }
}

static void count_stream(const struct reader *reader, const struct chain *chain, bool usable,
                         struct log_session *session)
{
    for (int i = 0; i < chain->segment_count; i++) {
        const struct segment *segment = &reader->segments[chain->segments[i]];
        session->lines += segment->count + segment->junk;
    }
    for (int i = 0; usable && i < chain->kept_count; i++)
        session->kept += chain->kept[i]->fault != EVENT_IMPOSSIBLE;
}

static void describe_table(const struct chain *chain, struct log_session *session)
{
    const struct record *first = chain->kept_count ? chain->kept[0] : NULL;
    if (!first || !first->is_opener || first->type != EVENT_START)
        return;
    struct event event;
    read_again(first, 0, &event);
    session->header = event.header;
    session->has_table = true;
    snprintf(session->root_h, sizeof session->root_h, "%016" PRIx64, first->h);
}

static void put_stream(struct reader *reader, struct chain *chain, struct log_session *session)
{
    struct log_stream *stream = &session->streams[session->count++];
    stream->who = chain->who;
    stream->last_n = -1;
    bool newer = find_newer(reader, chain);
    /* streams[0] is the table, if there is one */
    bool stray = chain->who && session->streams[0].who;
    if (stray)
        reader_find(reader, FOUND_STRAY, reader->segments[chain->segments[0]].file,
                    reader->segments[chain->segments[0]].line, chain->segments[0], 0, NULL);
    reader_chain(reader, chain);
    bool begins = chain->kept_count && chain->kept[0]->is_opener &&
        chain->kept[0]->type == EVENT_START;
    stream->usable = !newer && !stray && chain->kept_count &&
        (begins || reader->mode != LOG_RESUME);
    describe_end(reader, chain, session->id, stream);
    count_stream(reader, chain, stream->usable, session);
    for (int i = 0; i < chain->segment_count; i++)
        if (reader->segments[chain->segments[i]].w[0])
            memcpy(stream->w, reader->segments[chain->segments[i]].w, sizeof stream->w);
    if (reader->mode != LOG_JUDGE)
        fill_lines(reader, chain, stream);
    if (!stream->usable)
        return;
    find_full_disk(reader, chain);
    if (!chain->who)
        describe_table(chain, session);
    if (reader->mode != LOG_JUDGE)
        fill_tape(reader, chain, stream);
}

static const struct log_stream *stream_of(const struct log_session *session, int who)
{
    for (int i = 0; i < session->count; i++)
        if (session->streams[i].who == who)
            return &session->streams[i];
    return NULL;
}

static bool has_file(const struct reader *reader, const char *id, int who)
{
    return top_segment(reader, id, who, 0) > 0;
}

static void find_missing(struct reader *reader, const struct chain *table,
                         const struct log_session *session)
{
    const struct record *record = NULL;
    /* the last party counts: people may leave */
    for (int i = 0; i < table->kept_count; i++)
        if (table->kept[i]->type == EVENT_PARTY && table->kept[i]->fault == EVENT_FINE)
            record = table->kept[i];
    if (!record)
        return;
    struct event party;
    read_again(record, 0, &party);
    for (int i = 0; i < party.list_count; i++)
        if (!stream_of(session, party.list[i]) && !has_file(reader, session->id, party.list[i]))
            reader_find(reader, FOUND_MISS, reader->segments[record->segment].file, record->line,
                        record->segment,
                        0, arena_print(reader->arena, "p%d", party.list[i]));
}

static void find_open_end(struct reader *reader, const struct chain *chain,
                          const struct log_session *session)
{
    const struct log_stream *stream = stream_of(session, chain->who),
        *table = stream_of(session, 0);
    if (!stream || !stream->usable || stream->ended || !chain->kept_count)
        return;
    if (chain->who && !(table && table->ended))           /* the table has said it already */
        return;
    reader_find_at(reader, FOUND_OPEN, chain->kept[chain->kept_count - 1], 0);
}

static int count_files(const struct reader *reader, const int *segments, int count)
{
    int files = 0;
    for (int i = 0; i < count; i++) {
        bool seen = false;
        for (int k = i - 1; k >= 0 && !seen && i - k < 8; k--)
            seen = reader->segments[segments[k]].file == reader->segments[segments[i]].file;
        files += !seen;
    }
    return files;
}

void reader_session(struct reader *reader, const int *segments, int count,
                    struct log_session *session)
{
    size_t most = count < LOG_MOST_STREAMS ? (size_t)count : LOG_MOST_STREAMS;
    struct chain *chains = arena_get(reader->arena, most * sizeof *chains);
    session->streams = arena_get(reader->arena, most * sizeof *session->streams);
    session->file = reader->files[reader->segments[segments[0]].file].path;
    session->line = reader->segments[segments[0]].line;
    session->files = count_files(reader, segments, count);
    for (int from = 0, to; from < count; from = to) {
        int who = reader->segments[segments[from]].who;
        for (to = from; to < count && reader->segments[segments[to]].who == who; to++)
            continue;
        struct chain *chain = &chains[session->count];
        chain->who = who;
        chain->segments = segments + from;
        chain->segment_count = to - from;
        put_stream(reader, chain, session);
    }
    if (!session->streams[0].who)
        find_missing(reader, &chains[0], session);
    for (int i = 0; i < session->count; i++)
        find_open_end(reader, &chains[i], session);
}
