/* SPDX-License-Identifier: MPL-2.0 */
/* The reader from outside: bytes in, sessions and findings out. */
#include "play/read.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "play/read_own.h"

void *reader_grow(struct arena *arena, void *list, int count, int *room, size_t size)
{
    if (count < *room)
        return list;
    *room = *room ? 2 * *room : 64;
    void *bigger = arena_get(arena, (size_t)*room * size);
    if (count)
        memcpy(bigger, list, (size_t)count * size);
    return bigger;
}

void reader_find(struct reader *reader, enum found what, int file, int line, int segment,
                 int64_t number,
                 const char *word)
{
    reader->findings = reader_grow(reader->arena, reader->findings, reader->finding_count,
                                   &reader->finding_room, sizeof *reader->findings);
    reader->findings[reader->finding_count++] = (struct finding){what, file, line, segment, number,
                                                                 word};
}

void reader_find_at(struct reader *reader, enum found what, const struct record *record,
                    int64_t number)
{
    reader_find(reader, what, reader->segments[record->segment].file, record->line,
                record->segment, number, NULL);
}

static int by_place(const void *left, const void *right)
{
    const struct finding *a = left, *b = right;
    if (a->file != b->file)
        return a->file < b->file ? -1 : 1;
    if (a->line != b->line)
        return a->line < b->line ? -1 : 1;
    return a->what < b->what ? -1 : a->what > b->what;
}

/* Sorted first: the notes are kept in order, and a hostile log has many. */
static void tell(const struct reader *reader, struct notes *notes, struct log_files *out)
{
    if (reader->finding_count)
        qsort(reader->findings, (size_t)reader->finding_count, sizeof *reader->findings, by_place);
    for (int i = 0; i < reader->finding_count; i++) {
        const struct finding *finding = &reader->findings[i];
        if (finding->segment >= 0 && reader->segments[finding->segment].wiped)
            continue;
        found_note(finding, reader->files[finding->file].path, notes);
        out->findings++;
        out->serious += found_is_serious(finding->what);
    }
}

static bool anything_usable(const struct log_files *out)
{
    for (int i = 0; i < out->count; i++)
        for (int k = 0; k < out->sessions[i].count; k++)
            if (out->sessions[i].streams[k].usable)
                return true;
    return false;
}

/* Room for the lines there probably are, as growing copies them all: enough for 128 MB. */
static void expect_records(struct reader *reader, const struct log_bytes *list, int count)
{
    enum { USUAL_LINE = 128, MOST_EXPECTED = 1 << 20, MOST_KEPT = 1 << 20 };
    size_t size = 0;
    for (int i = 0; i < count; i++)
        size += list[i].bytes.size;
    size_t lines = size / USUAL_LINE + 1;
    reader->record_room = (int)(lines < MOST_EXPECTED ? lines : MOST_EXPECTED);
    reader->records = arena_room(reader->arena,
                                 (size_t)reader->record_room * sizeof *reader->records);
    if (reader->mode == LOG_JUDGE || size > MOST_KEPT)
        return;
    reader->event_room = reader->record_room;
    reader->events = arena_room(reader->arena, (size_t)reader->event_room * sizeof *reader->events);
}

bool log_read_with(const struct log_bytes *list, int count, enum log_mode mode,
                   const struct read_with *with, struct arena *arena, struct notes *notes,
                   struct log_files *out)
{
    struct reader reader = {
        .arena = arena, .mode = mode, .known = with->known, .file_count = count};
    memset(out, 0, sizeof *out);
    reader.files = arena_get(arena, (size_t)count * sizeof *reader.files + 1);
    expect_records(&reader, list, count);
    for (int i = 0; i < count; i++) {
        reader.files[i].path = list[i].path;
        reader.files[i].bytes = list[i].bytes;
        reader.files[i].before = list[i].line;
        reader_scan(&reader, i);
        if (reader.files[i].fault != FILE_FINE) {
            log_note_fault(notes, list[i].path, reader.files[i].fault);
            out->serious++;
        }
        out->lines += reader.files[i].lines;
        out->unusable += reader.files[i].unusable;
    }
    out->files = count;
    reader_group(&reader, with->wiped, out);
    for (int i = 0; i < out->count; i++)
        out->kept += out->sessions[i].kept;
    tell(&reader, notes, out);
    return anything_usable(out);
}

bool log_read(const struct log_bytes *list, int count, enum log_mode mode, struct arena *arena,
              struct notes *notes, struct log_files *out)
{
    static const struct log_wiped nobody = {NULL, 0};
    return log_read_with(list, count, mode, &(struct read_with){&nobody, NULL}, arena, notes, out);
}
