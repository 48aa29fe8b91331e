/* SPDX-License-Identifier: MPL-2.0 */
/* The PO reader: line by line, one entry at a time in three fixed buffers. */
#include "base/po.h"

#include "base/arena.h"
#include "base/notes.h"
#include "base/utf8.h"

#include <string.h>
#include <strings.h>

enum part { PART_ID, PART_FROM, PART_TO, PARTS, PART_NONE = PARTS };

struct reader {
    const char *file;
    struct arena *arena;
    struct notes *notes;
    struct po_entries *out;
    int room, line, first_line;
    bool fine, has_header;
    /* The entry that is being read. */
    char texts[PARTS][PO_TEXT + 1];
    size_t sizes[PARTS];
    bool has[PARTS], broken, fuzzy;
    enum part now;
};

static void complain(struct reader *reader, int line, struct text text)
{
    struct place at = {reader->file, line, 0};
    notes_add(reader->notes, NOTE_ERROR, at, NULL, NULL, text, NULL, 0);
    reader->fine = false;
    reader->broken = true;
}

static void clear(struct reader *reader)
{
    for (int i = 0; i < PARTS; i++) {
        reader->texts[i][0] = '\0';
        reader->sizes[i] = 0;
        reader->has[i] = false;
    }
    reader->broken = reader->fuzzy = false;
    reader->now = PART_NONE;
}

static bool is_id(const char *id, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        char c = id[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!letter && !memchr("_.$/-", c, 5))
            return false;
    }
    return size > 0 && size <= PO_ID;
}

/* The next "{name}" of a text: its start, and its whole size; NULL: no more. */
static const char *next_slot(const char *text, size_t *size)
{
    for (const char *open = strchr(text, '{'); open; open = strchr(open + 1, '{')) {
        size_t name = strspn(open + 1, "abcdefghijklmnopqrstuvwxyz0123456789_");
        if (name && open[1 + name] == '}') {
            *size = name + 2;
            return open;
        }
    }
    return NULL;
}

static bool holds(const char *text, const char *slot, size_t size)
{
    size_t other_size = 0;
    for (const char *other = text; (other = next_slot(other, &other_size)); other += other_size)
        if (other_size == size && !memcmp(other, slot, size))
            return true;
    return false;
}

static bool slots_within(const char *text, const char *other)
{
    size_t size = 0;
    for (const char *slot = text; (slot = next_slot(slot, &size)); slot += size)
        if (!holds(other, slot, size))
            return false;
    return true;
}

static void check_header(struct reader *reader)
{
    const char *charset = strstr(reader->texts[PART_TO], "charset=");
    if (!charset || strncasecmp(charset + strlen("charset="), "utf-8", 5))
        complain(reader, reader->first_line, TR("fout.po_kop"));
}

static bool check_entry(struct reader *reader)
{
    const char *from = reader->texts[PART_FROM], *to = reader->texts[PART_TO];
    struct text fault = {NULL, NULL, NULL};
    if (!reader->has[PART_FROM] || !reader->has[PART_TO])
        fault = TR("fout.po_volgorde");
    else if (!reader->has[PART_ID] || !is_id(reader->texts[PART_ID], reader->sizes[PART_ID]))
        fault = TR("fout.po_id");
    else if (!*from)
        fault = TR("fout.po_leeg");
    else if (!utf8_is_clean(from, reader->sizes[PART_FROM]) ||
             !utf8_is_clean(to, reader->sizes[PART_TO]))
        fault = TR("fout.po_teken");
    else if (*to && (!slots_within(from, to) || !slots_within(to, from)))
        fault = TR("fout.po_plekken");
    else if (reader->out->count == PO_ENTRIES)
        fault = TR("fout.po_veel");
    if (fault.id)
        complain(reader, reader->first_line, fault);
    return !fault.id;
}

static void keep_entry(struct reader *reader)
{
    struct po_entries *out = reader->out;
    if (out->count == reader->room) {
        int room = reader->room ? 2 * reader->room : 256;
        struct po_entry *list = arena_get(reader->arena, (size_t)room * sizeof *list);
        if (out->count)
            memcpy(list, out->list, (size_t)out->count * sizeof *list);
        out->list = list;
        reader->room = room;
    }
    char *copies[PARTS];
    for (int i = 0; i < PARTS; i++)
        copies[i] = arena_copy(reader->arena, reader->texts[i], reader->sizes[i]);
    const char *to = reader->fuzzy ? "" : copies[PART_TO];
    out->list[out->count++] =
        (struct po_entry){copies[PART_ID], copies[PART_FROM], to, reader->first_line};
}

static void finish_entry(struct reader *reader)
{
    bool empty = !reader->has[PART_ID] && !reader->has[PART_FROM] && !reader->has[PART_TO];
    bool header = !reader->has[PART_ID] && reader->has[PART_FROM] && !reader->sizes[PART_FROM] &&
                  reader->has[PART_TO] && !reader->has_header && !reader->out->count;
    if (!empty && !reader->broken) {
        if (header)
            check_header(reader);
        else if (check_entry(reader))
            keep_entry(reader);
    }
    reader->has_header |= header;
    clear(reader);
}

static void append(struct reader *reader, const char *bytes, size_t more)
{
    size_t *size = &reader->sizes[reader->now];
    if (more > PO_TEXT - *size) {
        if (!reader->broken)
            complain(reader, reader->line, TR("fout.po_lang"));
        return;
    }
    memcpy(reader->texts[reader->now] + *size, bytes, more);
    *size += more;
    reader->texts[reader->now][*size] = '\0';
}

static bool append_escape(struct reader *reader, char letter)
{
    static const char letters[] = "nt\"\\", bytes[] = "\n\t\"\\";
    const char *found = letter ? strchr(letters, letter) : NULL;
    if (found)
        append(reader, bytes + (found - letters), 1);
    return found != NULL;
}

/* One quoted piece, from its quote to the end of the line. */
static void read_string(struct reader *reader, const char *at, const char *end)
{
    if (at == end || *at != '"') {
        complain(reader, reader->line, TR("fout.po_aanhaling"));
        return;
    }
    for (at++; at < end && *at != '"';) {
        const char *plain = at;
        while (at < end && *at != '"' && *at != '\\')
            at++;
        append(reader, plain, (size_t)(at - plain));
        if (at == end || *at == '"')
            break;
        if (++at == end || !append_escape(reader, *at++)) {
            complain(reader, reader->line, TR("fout.po_escape"));
            return;
        }
    }
    if (at == end || at + 1 != end)
        complain(reader, reader->line, TR("fout.po_aanhaling"));
}

static void read_comment(struct reader *reader, const char *at, const char *end)
{
    if (reader->has[PART_TO])
        finish_entry(reader);
    if (end - at < 2 || at[1] != ',')
        return;
    for (const char *word = at; end - word >= 5; word++)
        reader->fuzzy |= !memcmp(word, "fuzzy", 5);
}

static enum part keyword(const char *at, size_t size)
{
    static const char *const words[PARTS] = {"msgctxt", "msgid", "msgstr"};
    int part = PART_ID;
    while (part < PARTS && (strlen(words[part]) != size || memcmp(at, words[part], size)))
        part++;
    return (enum part)part;
}

static void begin_part(struct reader *reader, enum part part)
{
    if (part != PART_TO && reader->has[PART_TO])
        finish_entry(reader);
    bool first = !reader->has[PART_ID] && !reader->has[PART_FROM] && !reader->has[PART_TO];
    if (first)
        reader->first_line = reader->line;
    bool out_of_order = reader->has[part] || (part == PART_ID && reader->has[PART_FROM]) ||
                        (part == PART_TO && !reader->has[PART_FROM]);
    if (out_of_order && !reader->broken)
        complain(reader, reader->line, TR("fout.po_volgorde"));
    reader->has[part] = true;
    reader->now = part;
}

static void read_keyword(struct reader *reader, const char *at, const char *end)
{
    const char *stop = at;
    while (stop < end && *stop != ' ' && *stop != '\t' && *stop != '"')
        stop++;
    enum part part = keyword(at, (size_t)(stop - at));
    if (part == PART_NONE) {
        bool plural = stop - at > 6 && (!memcmp(at, "msgid_", 6) || !memcmp(at, "msgstr", 6));
        complain(reader, reader->line, plural ? TR("fout.po_meervoud") : TR("fout.po_regel"));
        return;
    }
    begin_part(reader, part);
    while (stop < end && (*stop == ' ' || *stop == '\t'))
        stop++;
    read_string(reader, stop, end);
}

static void read_line(struct reader *reader, const char *at, const char *end)
{
    while (end > at && (end[-1] == '\r' || end[-1] == ' ' || end[-1] == '\t'))
        end--;
    while (at < end && (*at == ' ' || *at == '\t'))
        at++;
    if (at == end)
        finish_entry(reader);
    else if (*at == '#')
        read_comment(reader, at, end);
    else if (*at != '"')
        read_keyword(reader, at, end);
    else if (reader->now != PART_NONE)
        read_string(reader, at, end);
    else if (!reader->broken)
        complain(reader, reader->line, TR("fout.po_regel"));
}

bool po_read(const char *file, const char *bytes, size_t size, struct arena *arena,
             struct notes *notes, struct po_entries *out)
{
    *out = (struct po_entries){NULL, 0};
    struct reader *reader = arena_get(arena, sizeof *reader);
    reader->file = file;
    reader->arena = arena;
    reader->notes = notes;
    reader->out = out;
    reader->fine = true;
    clear(reader);
    if (size > PO_FILE) {
        complain(reader, 1, TR("fout.po_groot"));
        return false;
    }
    size_t mark = size >= 3 && !memcmp(bytes, "\xEF\xBB\xBF", 3) ? 3 : 0; /* Notepad's: harmless */
    for (const char *at = bytes + mark, *end = bytes + size; at < end;) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        reader->line++;
        read_line(reader, at, stop ? stop : end);
        at = stop ? stop + 1 : end;
    }
    finish_entry(reader);
    if (!reader->has_header)
        complain(reader, 1, TR("fout.po_kop"));
    return reader->fine;
}
