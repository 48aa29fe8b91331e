/* SPDX-License-Identifier: MPL-2.0 */
/* One pass over the bytes: quotes, ends of lines, and where each cell began. */
#include "ctl/table.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/files.h"
#include "base/utf8.h"

enum { FILE_MOST = 64 << 20, CELL_MOST = 200 };

struct reader {
    struct ctl *ctl;
    struct table *table;
    const char *at, *end;
    char separator;
    int line, column, limit;
    bool fine;
};

static void complain(struct ctl *ctl, struct place at, struct text text, const char *value)
{
    struct slot slots[] = {{"waarde", value}};
    notes_add(ctl->notes, NOTE_ERROR, at, NULL, NULL, text, slots, 1);
}

static void refuse(struct reader *reader, struct text text, const char *value)
{
    struct place at = {reader->table->file, reader->line, reader->column};
    complain(reader->ctl, at, text, value);
    reader->fine = false;
}

static void step(struct reader *reader)
{
    reader->column += (*reader->at & 0xC0) != 0x80; /* characters, not bytes */
    reader->at += 1;
}

static bool ends_cell(const struct reader *reader)
{
    return reader->at == reader->end || *reader->at == reader->separator || *reader->at == '\n' ||
           *reader->at == '\r';
}

/* Between quotes everything counts, and two quotes are one. */
static size_t read_quoted(struct reader *reader, char out[CELL_MOST])
{
    size_t size = 0;
    step(reader);
    while (reader->at < reader->end && size + 1 < CELL_MOST) {
        bool quote = *reader->at == '"';
        if (quote && (reader->at + 1 == reader->end || reader->at[1] != '"')) {
            step(reader);
            if (!ends_cell(reader))
                refuse(reader, TR("fout.tabel_aanhaling"), "\"");
            return size;
        }
        if (quote)
            step(reader);
        if (*reader->at == '\n')
            break;
        out[size++] = *reader->at;
        step(reader);
    }
    refuse(reader, TR("fout.tabel_aanhaling"), "\"");
    return size;
}

static const char *read_cell(struct reader *reader)
{
    char out[CELL_MOST];
    size_t size = 0;
    if (reader->at < reader->end && *reader->at == '"') {
        size = read_quoted(reader, out);
    } else {
        for (; !ends_cell(reader) && size + 1 < CELL_MOST; step(reader))
            out[size++] = *reader->at;
    }
    if (!ends_cell(reader) && reader->fine)
        refuse(reader, TR("fout.tabel_lang"), "");
    return arena_copy(reader->ctl->arena, out, size);
}

static bool at_line_end(const struct reader *reader)
{
    return reader->at == reader->end || *reader->at == '\n' || *reader->at == '\r';
}

static void next_line(struct reader *reader)
{
    if (reader->at < reader->end && *reader->at == '\r')
        reader->at += 1;
    if (reader->at < reader->end && *reader->at == '\n')
        reader->at += 1;
    reader->line += 1;
    reader->column = 1;
}

static void read_names(struct reader *reader)
{
    struct table *table = reader->table;
    for (bool more = true; more && reader->fine;) {
        if (table->columns == TABLE_COLUMNS) {
            refuse(reader, TR("fout.tabel_kolommen"), "16");
            return;
        }
        const char *name = read_cell(reader);
        if (table_column(table, name) >= 0)
            refuse(reader, TR("fout.tabel_dubbel"), name);
        table->names[table->columns++] = name;
        more = !at_line_end(reader);
        if (more)
            step(reader);
    }
    next_line(reader);
}

static void grow(struct reader *reader)
{
    struct table *table = reader->table;
    size_t now = (size_t)table->rows * (size_t)table->columns;
    if (table->rows < reader->limit)
        return;
    reader->limit = reader->limit ? reader->limit * 2 : 256;
    size_t room = (size_t)reader->limit * (size_t)table->columns;
    const char **cells = arena_get(reader->ctl->arena, room * sizeof *cells);
    struct place *places = arena_get(reader->ctl->arena, room * sizeof *places);
    if (now > 0) {
        memcpy(cells, table->cells, now * sizeof *cells);
        memcpy(places, table->places, now * sizeof *places);
    }
    table->cells = cells;
    table->places = places;
}

static void read_row(struct reader *reader)
{
    struct table *table = reader->table;
    int count = 0;
    grow(reader);
    size_t first = (size_t)table->rows * (size_t)table->columns;
    for (bool more = true; more && reader->fine; count++) {
        if (count == table->columns) {
            refuse(reader, TR("fout.tabel_cellen"), table->names[table->columns - 1]);
            return;
        }
        table->places[first + (size_t)count] =
            (struct place){table->file, reader->line, reader->column};
        table->cells[first + (size_t)count] = read_cell(reader);
        more = !at_line_end(reader);
        if (more)
            step(reader);
    }
    if (reader->fine && count < table->columns)
        refuse(reader, TR("fout.tabel_cellen"), table->names[count]);
    table->rows += 1;
    next_line(reader);
}

static bool is_text(const struct bytes *bytes)
{
    uint32_t code = 1;
    size_t at = 0;
    for (int size = 1; at < bytes->size && size > 0 && code != 0; at += (size_t)size)
        size = utf8_next(bytes->data + at, bytes->size - at, &code);
    return at == bytes->size && code != 0;
}

bool table_read(struct ctl *ctl, const char *path, struct table *out)
{
    struct bytes bytes = {NULL, 0};
    *out = (struct table){.file = path};
    if (files_read(path, FILE_MOST, ctl->arena, &bytes) != FILE_FINE) {
        complain(ctl, (struct place){path, 0, 0}, TR("fout.tabel_lezen"), path);
        return false;
    }
    size_t bom = bytes.size >= 3 && memcmp(bytes.data, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    struct reader reader = {ctl, out, bytes.data + bom, bytes.data + bytes.size, ',', 1, 1,
                            0,   true};
    if (!is_text(&bytes)) {
        refuse(&reader, TR("fout.tabel_utf8"), path);
        return false;
    }
    const char *line_end = strpbrk(reader.at, "\r\n"), *semicolon = strchr(reader.at, ';');
    out->comma = semicolon != NULL && (line_end == NULL || semicolon < line_end);
    reader.separator = out->comma ? ';' : ',';
    read_names(&reader);
    while (reader.fine && reader.at < reader.end)
        read_row(&reader);
    return reader.fine;
}

int table_column(const struct table *table, const char *name)
{
    for (int i = 0; i < table->columns; i++)
        if (strcmp(table->names[i], name) == 0)
            return i;
    return -1;
}

static size_t index_of(const struct table *table, int row, int column)
{
    return (size_t)row * (size_t)table->columns + (size_t)column;
}

const char *table_cell(const struct table *table, int row, int column)
{
    return table->cells[index_of(table, row, column)];
}

static bool no_number(struct ctl *ctl, const struct table *table, int row, int column,
                      struct text text)
{
    complain(ctl, table->places[index_of(table, row, column)], text,
             table_cell(table, row, column));
    return false;
}

/* Digits, one point, an exponent: what sscanf reads beyond that (inf, hex) is no number here. */
bool table_number(struct ctl *ctl, const struct table *table, int row, int column, double *out)
{
    char copy[64];
    const char *cell = table_cell(table, row, column);
    int used = -1;
    if (strlen(cell) >= sizeof copy || strspn(cell, "0123456789+-.,eE") != strlen(cell))
        return no_number(ctl, table, row, column, TR("fout.tabel_getal"));
    memcpy(copy, cell, strlen(cell) + 1);
    char *comma = strchr(copy, ',');
    if (comma != NULL && table->comma)
        *comma = '.';
    if (sscanf(copy, "%lf%n", out, &used) != 1 || copy[used] != 0 || *out > 1e300 || *out < -1e300)
        return no_number(ctl, table, row, column, TR("fout.tabel_getal"));
    return true;
}

bool table_whole(struct ctl *ctl, const struct table *table, int row, int column, int64_t *out)
{
    const char *cell = table_cell(table, row, column);
    size_t length = strlen(cell);
    if (length < 1 || length > 9 || strspn(cell, "0123456789") != length ||
        sscanf(cell, "%" SCNd64, out) != 1)
        return no_number(ctl, table, row, column, TR("fout.tabel_heel"));
    return true;
}

bool table_word(struct ctl *ctl, const struct table *table, int row, int column,
                const char *const *words, int *out)
{
    const char *cell = table_cell(table, row, column);
    for (*out = 0; words[*out] != NULL; *out += 1)
        if (strcmp(words[*out], cell) == 0)
            return true;
    return no_number(ctl, table, row, column, TR("fout.tabel_woord"));
}
