/* SPDX-License-Identifier: MPL-2.0 */
/* An SPSS system file. Formats: GNU PSPP developers guide, "System File Format". The date is
 * fixed, numbers are IEEE doubles in little-endian order, one case after another without
 * compression. */
#include <float.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "report/export.h"

enum {
    LABEL_MOST = 255,
    VALUE_LABEL_MOST = 120,
    FILE_LABEL = 64,
    SEGMENT = 8,
    FORMAT_F = 5,
    FORMAT_A = 1,
    NUMBER_WIDTH = 12,
    VALUE_CODES = 3
};
struct sav {
    struct page *page;
    const struct sheet *sheet;
    const struct speaker *sp;
    int *widths; /* of each column of words, in bytes; 0: numbers */
};

static void put_int(struct page *page, int32_t number)
{
    uint32_t bits = (uint32_t)number;
    char bytes[4];
    for (int i = 0; i < 4; i++)
        bytes[i] = (char)(unsigned char)(bits >> (8 * i));
    page_add(page, bytes, sizeof bytes);
}

static void put_double(struct page *page, double number)
{
    uint64_t bits;
    char bytes[8];
    memcpy(&bits, &number, sizeof bits);
    for (int i = 0; i < 8; i++)
        bytes[i] = (char)(unsigned char)(bits >> (8 * i));
    page_add(page, bytes, sizeof bytes);
}

/* As much of it as fits in whole characters, then spaces. */
static void put_padded(struct page *page, const char *words, size_t width)
{
    size_t fits = sheet_fits(words, width);
    page_add(page, words, fits);
    for (; fits < width; fits++)
        page_add(page, " ", 1);
}

static size_t round_up(size_t size, size_t to)
{
    return (size + to - 1) / to * to;
}

static void find_widths(struct sav *sav)
{
    const struct sheet *sheet = sav->sheet;
    sav->widths =
        arena_get(sav->sp->arena, ((size_t)sheet->column_count + 1) * sizeof *sav->widths);
    for (int i = 0; i < sheet->column_count; i++)
        sav->widths[i] = sheet->columns[i].text ? sheet_width(sheet, i) : 0;
}

/* How many places of 8 bytes a column takes. */
static int segments(const struct sav *sav, int i)
{
    return sav->widths[i] == 0 ? 1 : (int)round_up((size_t)sav->widths[i], SEGMENT) / SEGMENT;
}

static void put_header(struct sav *sav, const struct workbook *book)
{
    int places = 0;
    const char *mark = export_mark(book, sav->sp);
    for (int i = 0; i < sav->sheet->column_count; i++)
        places += segments(sav, i);
    page_put(sav->page, "$FL2");
    put_padded(sav->page, "@(#) SPSS DATA FILE biasctl", 60);
    put_int(sav->page, 2);
    put_int(sav->page, places);
    put_int(sav->page, 0); /* not compressed */
    put_int(sav->page, 0); /* no weight */
    put_int(sav->page, sav->sheet->row_count <= INT32_MAX ? (int32_t)sav->sheet->row_count : -1);
    put_double(sav->page, 100);
    page_put(sav->page, "01 Jan 0000:00:00");
    put_padded(sav->page, mark != NULL ? mark : speak(sav->sp, sav->sheet->title), FILE_LABEL);
    page_add(sav->page, "\0\0\0", 3);
}

/* In the file itself a name has eight bytes; the long one follows in a record of its own. */
static const char *short_name(const struct sav *sav, int i)
{
    return arena_print(sav->sp->arena, "V%05d", i + 1);
}

static void put_label(struct sav *sav, const char *label)
{
    size_t size = sheet_fits(label, LABEL_MOST);
    put_int(sav->page, (int32_t)size);
    put_padded(sav->page, label, round_up(size, 4));
}

static int32_t format_of(const struct sav *sav, int i)
{
    int type = sav->widths[i] > 0 ? FORMAT_A : FORMAT_F;
    int width = sav->widths[i] > 0 ? sav->widths[i] : NUMBER_WIDTH;
    return type << 16 | width << 8 | (sav->widths[i] > 0 ? 0 : sav->sheet->columns[i].decimals);
}

static void put_variable(struct sav *sav, int i)
{
    const struct column *column = &sav->sheet->columns[i];
    bool words = sav->widths[i] > 0;
    const char *label = speak(sav->sp, column->label);
    put_int(sav->page, 2);
    put_int(sav->page, sav->widths[i]);
    put_int(sav->page, label[0] != 0);
    put_int(sav->page, words ? 0 : VALUE_CODES);
    put_int(sav->page, format_of(sav, i));
    put_int(sav->page, format_of(sav, i));
    put_padded(sav->page, short_name(sav, i), 8);
    if (label[0] != 0)
        put_label(sav, label);
    for (int why = MISSING_SKIPPED; !words && why >= MISSING_NO_ANSWER; why--)
        put_double(sav->page, sheet_code(column, (enum missing)why));
    for (int more = 1; more < segments(sav, i); more++) {
        put_int(sav->page, 2);
        put_int(sav->page, -1);
        for (int zero = 0; zero < 4; zero++)
            put_int(sav->page, 0);
        put_padded(sav->page, "", 8);
    }
}

static void put_value_label(struct sav *sav, double value, const char *label)
{
    size_t size = sheet_fits(label, VALUE_LABEL_MOST);
    char length = (char)(unsigned char)size;
    put_double(sav->page, value);
    page_add(sav->page, &length, 1);
    put_padded(sav->page, label, round_up(size + 1, SEGMENT) - 1);
}

/* place: from 1, counted in places of 8 bytes. */
static void put_value_labels(struct sav *sav, const struct column *column, int place)
{
    put_int(sav->page, 3);
    put_int(sav->page, column->code_count + VALUE_CODES);
    for (int i = 0; i < column->code_count; i++)
        put_value_label(sav, column->codes[i].value, speak(sav->sp, column->codes[i].label));
    for (int why = MISSING_SKIPPED; why >= MISSING_NO_ANSWER; why--)
        put_value_label(sav, sheet_code(column, (enum missing)why),
                        speak(sav->sp, export_missing_text((enum missing)why)));
    put_int(sav->page, 4);
    put_int(sav->page, 1);
    put_int(sav->page, place);
}

static void put_extension(struct page *page, int subtype, int size, int count)
{
    put_int(page, 7);
    put_int(page, subtype);
    put_int(page, size);
    put_int(page, count);
}

static void put_machine(struct page *page)
{
    static const int32_t machine[] = {1, 0, 0, -1, 1, 1, 2, 65001}; /* IEEE, little-endian, UTF-8 */
    put_extension(page, 3, 4, 8);
    for (int i = 0; i < 8; i++)
        put_int(page, machine[i]);
    put_extension(page, 4, 8, 3);
    put_double(page, -DBL_MAX);
    put_double(page, DBL_MAX);
    put_double(page, -0x1.ffffffffffffep+1023);
}

/* Level of measurement, width on the screen, alignment: three numbers a column. */
static void put_levels(struct sav *sav)
{
    static const int32_t levels[] = {[SCALE_NOMINAL] = 1, [SCALE_ORDINAL] = 2, [SCALE_METRIC] = 3};
    put_extension(sav->page, 11, 4, 3 * sav->sheet->column_count);
    for (int i = 0; i < sav->sheet->column_count; i++) {
        bool words = sav->widths[i] > 0;
        put_int(sav->page, words ? 1 : levels[sav->sheet->columns[i].scale]);
        put_int(sav->page, 10);
        put_int(sav->page, words ? 0 : 1);
    }
}

static void put_names(struct sav *sav)
{
    struct page names = {.arena = sav->sp->arena};
    for (int i = 0; i < sav->sheet->column_count; i++) {
        page_put(&names, i > 0 ? "\t" : "");
        page_put(&names, short_name(sav, i));
        page_put(&names, "=");
        page_put(&names, sav->sheet->columns[i].name);
    }
    put_extension(sav->page, 13, 1, (int)names.size);
    page_add(sav->page, names.data, names.size);
    put_extension(sav->page, 20, 1, 5);
    page_put(sav->page, "UTF-8");
}

/* Never more than its width, which may end inside the last place. */
static void put_words(struct sav *sav, int i, const char *words)
{
    size_t width = (size_t)sav->widths[i];
    put_padded(sav->page, words, width);
    put_padded(sav->page, "", (size_t)segments(sav, i) * SEGMENT - width);
}

static void put_cases(struct sav *sav)
{
    const struct cell_value *cell = sav->sheet->cells;
    for (int64_t row = 0; row < sav->sheet->row_count; row++)
        for (int i = 0; i < sav->sheet->column_count; i++, cell++) {
            const struct column *column = &sav->sheet->columns[i];
            bool has = sheet_has(column, cell);
            if (column->text)
                put_words(sav, i, has ? cell->text : "");
            else
                put_double(sav->page, has ? cell->number : sheet_code(column, sheet_why(cell)));
        }
}

void export_sav(struct page *page, const struct workbook *book, const struct sheet *sheet,
                const struct speaker *sp)
{
    struct sav sav = {.page = page, .sheet = sheet, .sp = sp};
    int place = 1;
    find_widths(&sav);
    put_header(&sav, book);
    for (int i = 0; i < sheet->column_count; i++)
        put_variable(&sav, i);
    for (int i = 0; i < sheet->column_count; place += segments(&sav, i), i++)
        if (!sheet->columns[i].text)
            put_value_labels(&sav, &sheet->columns[i], place);
    put_machine(page);
    put_levels(&sav);
    put_names(&sav);
    put_int(page, 999);
    put_int(page, 0);
    put_cases(&sav);
}
