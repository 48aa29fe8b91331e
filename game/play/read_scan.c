/* SPDX-License-Identifier: MPL-2.0 */
/* Bytes become lines, lines that prove themselves become records, records fall into segments:
 * runs of one stream, each opened by a start or resume line. What proves nothing is named and
 * counted. */
#include "play/read_own.h"

#include <string.h>

#include "base/arena.h"

struct span { const char *at, *end; };
struct scan {                                             /* one file while it is read */
    struct reader *reader; struct scan_file *file; int index, line, segment;
    uint32_t damage; bool has_name, is_wide; struct log_name name;
};
struct junk { size_t zeroes, left; int found; bool opener_after, zero_end; };
enum { TAIL_SIZE = 24, MOST_TRIES = 64, MOST_ENDS = 4 };  /* ,"h":"0123456789abcdef"} */

static void add_segment(struct scan *scan, enum opener opener, const struct event *event)
{
    struct reader *reader = scan->reader;
    reader->segments = reader_grow(reader->arena, reader->segments, reader->segment_count,
                                   &reader->segment_room, sizeof *reader->segments);
    struct segment *segment = &reader->segments[reader->segment_count];
    memset(segment, 0, sizeof *segment);
    segment->opener = opener;
    segment->file = scan->index;
    segment->line = scan->line;
    segment->first = reader->record_count;
    segment->named = scan->has_name;
    segment->name = scan->name;
    segment->who = scan->has_name ? scan->name.who : -1;
    segment->session = -1;
    if (scan->has_name)
        memcpy(segment->id, scan->name.id, sizeof segment->id);
    if (event) {
        segment->who = event->who;
        segment->newer = event->header.fmt > 1 || event->header.needs > 0;
        memcpy(segment->w, event->header.w, sizeof segment->w);
        if (opener != OPENER_PRIVATE)
            memcpy(segment->id, event->header.id, sizeof segment->id);
    }
    scan->segment = reader->segment_count++;
}

static enum opener opener_of(const struct event *event)
{
    if (event->type == EVENT_RESUME)
        return OPENER_RESUME;
    return event->who ? OPENER_PRIVATE : OPENER_TABLE;
}

/* A header line written twice in a row is a doubled line, not a second stream. */
static bool opens_again(const struct scan *scan, uint64_t h)
{
    const struct reader *reader = scan->reader;
    if (scan->segment < 0)
        return true;
    const struct segment *now = &reader->segments[scan->segment];
    return !(now->opener != OPENER_NONE && now->count == 1 && now->h == h);
}

static bool over_limit(struct scan *scan, const struct segment *segment, size_t size)
{
    if (segment->count < READ_SEGMENT_LINES && segment->bytes + size < READ_SEGMENT_BYTES)
        return false;
    if (segment->bytes < READ_SEGMENT_BYTES + 1u)         /* said once */
        reader_find(scan->reader, FOUND_LONG, scan->index, scan->line, scan->segment,
                    (int64_t)size, NULL);
    return true;
}

static void add_record(struct scan *scan, struct record record)
{
    struct reader *reader = scan->reader;
    struct segment *segment = &reader->segments[scan->segment];
    if (over_limit(scan, segment, record.size)) {
        segment->bytes = READ_SEGMENT_BYTES + 1u;
        return;
    }
    reader->records = reader_grow(reader->arena, reader->records, reader->record_count,
                                  &reader->record_room, sizeof *reader->records);
    record.segment = scan->segment;
    record.damage = scan->damage;
    reader->records[reader->record_count++] = record;
    if (!segment->count++) {
        segment->p = record.p;
        segment->h = record.h;
    }
    segment->bytes += record.size + 1u;
    scan->damage = 0;
    scan->file->records++;
}

bool reader_check(struct record *record, int who)
{
    struct line_head head;
    struct event event;
    record->fault = (uint8_t)event_read(record->at, record->size, who, &head, &event);
    record->type = (uint8_t)event.type;
    return record->fault != EVENT_IMPOSSIBLE;
}

/* A named file holds one stream: a header of another in it is a stray line. But if its very
 * first line says otherwise, the file was renamed, and what it says goes. */
static bool is_header(struct scan *scan, const struct event *event)
{
    if (event->type != EVENT_START && event->type != EVENT_RESUME)
        return false;
    bool has_id = event->header.id[0] != 0;
    if (!scan->has_name || (event->who == scan->name.who &&
                            (!has_id || !strcmp(event->header.id, scan->name.id))))
        return true;
    if (scan->line > 1 || scan->segment >= 0)
        return false;
    scan->has_name = false;
    return true;
}

/* A judge only asks headers again, the party, and lines that may yet find their stream. */
static bool is_asked_again(const struct scan *scan, const struct event *event)
{
    return event->type == EVENT_START || event->type == EVENT_RESUME ||
           event->type == EVENT_PARTY || scan->reader->segments[scan->segment].who < 0;
}

/* What is read line by line is gone when the next line comes. */
static const char *kept_bytes(const struct scan *scan, struct span span, const struct event *event)
{
    if (scan->file->bytes.data)
        return span.at;
    return is_asked_again(scan, event)
               ? arena_copy(scan->reader->arena, span.at, (size_t)(span.end - span.at))
               : NULL;
}

/* Where the fact of the next record goes: it is read once, if all of them can be kept. */
static struct event *next_event(struct reader *reader, struct event *otherwise)
{
    if (!reader->events)
        return otherwise;
    reader->events = reader_grow(reader->arena, reader->events, reader->record_count,
                                 &reader->event_room, sizeof *reader->events);
    return &reader->events[reader->record_count];
}

/* A line whose hash is right. Without a number and chain it has no place: the next one sees
 * damage. */
static void accept(struct scan *scan, struct span span, bool *opener)
{
    struct line_head head;
    struct event local;
    struct reader *reader = scan->reader;
    struct event *event = next_event(reader, &local);
    int who = scan->segment < 0 ? -1 : reader->segments[scan->segment].who;
    if (scan->segment < 0 && scan->has_name)
        who = scan->name.who;
    enum event_fault fault = event_read_known(reader->known, span.at, (size_t)(span.end - span.at),
                                              who < 0 ? 0 : who, &head, event);
    bool opens = fault == EVENT_FINE && is_header(scan, event);
    struct record record = {.p = head.p_number, .h = head.h_number, .n = head.n, .t = head.t,
        .size = (uint32_t)(span.end - span.at), .line = scan->line,
        .type = (uint8_t)event->type, .fault = (uint8_t)fault, .is_opener = opens};
    if (opens && opens_again(scan, record.h))
        add_segment(scan, opener_of(event), event);
    else if (scan->segment < 0)
        add_segment(scan, OPENER_NONE, NULL);
    *opener = opens;
    if (head.h[0]) {
        record.at = kept_bytes(scan, span, event);
        add_record(scan, record);
        return;
    }
    reader_find(reader, FOUND_SEM, scan->index, scan->line, scan->segment, 0, NULL);
    scan->damage += record.size;
}

static bool proves(struct span span)
{
    size_t size = (size_t)(span.end - span.at);
    return size < LINE_SIZE && event_hash_right(span.at, size);
}

static const char *find(struct span in, const char *what)
{
    size_t size = strlen(what);
    while ((size_t)(in.end - in.at) >= size) {
        const char *hit = memchr(in.at, what[0], (size_t)(in.end - in.at) - size + 1);
        if (!hit || !memcmp(hit, what, size))
            return hit;
        in.at = hit + 1;
    }
    return NULL;
}

/* The first end that makes a record of what begins here; a resume has an "h" of its own inside. */
static bool ends_somewhere(struct span in, struct span *out)
{
    struct span rest = in;
    for (int tries = 0; tries < MOST_ENDS; tries++) {
        const char *tail = find(rest, ",\"h\":\"");
        if (!tail || in.end - tail < TAIL_SIZE)
            return false;
        *out = (struct span){in.at, tail + TAIL_SIZE};
        if (proves(*out))
            return true;
        rest.at = tail + 1;
    }
    return false;
}

/* Whole records inside a broken line: two lines run together, or a header glued to a torn tail. */
static bool next_inside(struct span in, struct span *out)
{
    for (int tries = 0; tries < MOST_TRIES; tries++) {
        const char *start = find(in, "{\"n\":");
        if (!start)
            return false;
        in.at = start;
        if (ends_somewhere(in, out))
            return true;
        in.at = start + 1;
    }
    return false;
}

static void salvage(struct scan *scan, struct span piece, struct junk *junk)
{
    struct span found;
    while (next_inside(piece, &found)) {
        bool opener = false, first = !junk->found++;
        junk->left += (size_t)(found.at - piece.at);
        scan->damage += (uint32_t)(found.at - piece.at);
        accept(scan, found, &opener);
        junk->opener_after |= opener && first && found.at > piece.at;
        piece.at = found.end;
    }
    junk->left += (size_t)(piece.end - piece.at);
    scan->damage += (uint32_t)(piece.end - piece.at);
}

static struct junk take_apart(struct scan *scan, struct span line)
{
    struct junk junk = {0};
    while (line.at < line.end) {
        const char *zero = memchr(line.at, 0, (size_t)(line.end - line.at));
        salvage(scan, (struct span){line.at, zero ? zero : line.end}, &junk);
        if (!zero)
            return junk;
        line.at = zero;
        while (line.at < line.end && !*line.at)
            line.at++;
        junk.zeroes += (size_t)(line.at - zero);
        scan->damage += (uint32_t)(line.at - zero);
        junk.zero_end = line.at == line.end;
    }
    return junk;
}

static enum found name_junk(struct span line, const struct junk *junk, bool has_lf)
{
    size_t size = (size_t)(line.end - line.at);
    if (junk->zeroes)
        return FOUND_NUL;
    if (size >= LINE_SIZE && !junk->found)
        return FOUND_LONG;
    if ((!has_lf && !junk->found) || junk->opener_after)
        return FOUND_TORN;
    return junk->found ? FOUND_GLUED : FOUND_HASH;
}

static void unproven(struct scan *scan, struct span line, bool has_lf)
{
    struct reader *reader = scan->reader;
    int before = scan->segment;
    struct junk junk = take_apart(scan, line);
    enum found what = name_junk(line, &junk, has_lf);
    size_t size = (size_t)(line.end - line.at);
    bool at_tail = what == FOUND_NUL && junk.zero_end && !has_lf;
    size_t number = what == FOUND_NUL     ? junk.zeroes
                    : what == FOUND_GLUED ? (size_t)junk.found
                                          : size;
    reader_find(reader, what, scan->index, scan->line, before < 0 ? scan->segment : before,
                (int64_t)number, at_tail ? "tail" : NULL);
    scan->damage += !size;
    scan->file->junk++;
    if (scan->segment >= 0)
        reader->segments[scan->segment].junk++;
}

static void read_line(struct scan *scan, struct span line, bool has_lf)
{
    bool opener = false;
    struct span bare = line;
    if (bare.at < bare.end && bare.end[-1] == '\r')
        bare.end--;
    event_known_expect(scan->reader->known, bare.at, (size_t)(bare.end - bare.at));
    if (!proves(bare)) {
        unproven(scan, line, has_lf);
        return;
    }
    accept(scan, bare, &opener);
    if (bare.end < line.end && !scan->file->crlf) {
        scan->file->crlf = true;
        reader_find(scan->reader, FOUND_CRLF, scan->index, scan->line, scan->segment, 0, NULL);
    }
    if (!has_lf)
        reader_find(scan->reader, FOUND_TAIL, scan->index, scan->line, scan->segment, 0, NULL);
}

static bool is_wide(struct bytes first)
{
    const unsigned char *at = (const unsigned char *)first.data;
    if (first.size < 2)
        return false;
    return (at[0] == 0xff && at[1] == 0xfe) || (at[0] == 0xfe && at[1] == 0xff) ||
           (at[0] == '{' && !at[1]) || (!at[0] && at[1] == '{');
}

/* Nothing in this file proved itself: one finding says why, in place of one for each line. */
static void nothing_proved(struct scan *scan, int first_finding)
{
    struct reader *reader = scan->reader;
    bool never_began = true;
    for (int i = first_finding; i < reader->finding_count; i++)
        never_began &= reader->findings[i].what == FOUND_TORN;
    scan->file->unusable = true;
    if (!never_began && scan->line < 2) {                 /* one damaged line, named as it is */
        struct finding *last = &reader->findings[reader->finding_count - 1];
        last->what = last->what == FOUND_NUL ? FOUND_BLANK : last->what;
        return;
    }
    reader->finding_count = first_finding;
    reader_find(reader, never_began ? FOUND_EMPTY : FOUND_ENC_NONE, scan->index, 1, -1, 0, NULL);
}

/* What stood before the first record belongs to the stream that follows it. */
static void give_first_segment(struct scan *scan, int first_finding)
{
    struct reader *reader = scan->reader;
    int first = scan->segment;
    while (first > 0 && reader->segments[first - 1].file == scan->index)
        first--;
    for (int i = first_finding; i < reader->finding_count; i++)
        if (reader->findings[i].segment < 0)
            reader->findings[i].segment = first;
}

/* The first line tells the encoding, and may begin with a mark. */
static void read_first(struct scan *scan, struct bytes *line)
{
    scan->is_wide = is_wide(*line);
    if (scan->is_wide)
        reader_find(scan->reader, FOUND_ENC_WIDE, scan->index, 1, -1, 0, NULL);
    if (line->size < 3 || memcmp(line->data, "\xef\xbb\xbf", 3) != 0)
        return;
    reader_find(scan->reader, FOUND_BOM, scan->index, 1, -1, 0, NULL);
    *line = (struct bytes){line->data + 3, line->size - 3};
}

static void next_line(void *self, struct bytes line, bool has_lf)
{
    struct scan *scan = self;
    if (!scan->line++)                                    /* of the file, not of a piece of it */
        read_first(scan, &line);
    if (!scan->is_wide)
        read_line(scan, (struct span){line.data, line.data + line.size}, has_lf);
}

static void read_held(struct scan *scan, struct bytes bytes)
{
    const char *at = bytes.data, *end = at + bytes.size;
    while (at < end) {
        const char *lf = memchr(at, '\n', (size_t)(end - at));
        next_line(scan, (struct bytes){at, (size_t)((lf ? lf : end) - at)}, lf != NULL);
        at = lf ? lf + 1 : end;
    }
}

static void read_all(struct scan *scan)
{
    struct scan_file *file = scan->file;
    const struct files_visit visit = {next_line, scan};
    if (file->bytes.data)
        read_held(scan, file->bytes);
    else
        file->fault = files_lines(file->path, scan->reader->arena, &visit);
}

void reader_scan(struct reader *reader, int index)
{
    struct scan_file *file = &reader->files[index];
    struct scan scan = {.reader = reader, .file = file, .index = index, .segment = -1};
    int first_finding = reader->finding_count;
    scan.has_name = log_name_read(file->path, &scan.name);
    scan.line = file->before;
    read_all(&scan);
    file->lines = scan.is_wide ? 0 : scan.line - file->before;
    file->unusable = scan.is_wide || (file->fault != FILE_FINE && !file->records);
    if (file->unusable)
        return;
    if (scan.segment >= 0)
        reader->segments[scan.segment].tail = scan.damage;
    if (!file->records)
        nothing_proved(&scan, first_finding);
    else
        give_first_segment(&scan, first_finding);
}
