/* SPDX-License-Identifier: MPL-2.0 */
/* What a reader must know first, and what every column means: sheets of text, and one page of
 * HTML. */
#include <string.h>

#include "base/arena.h"
#include "report/export.h"
#include "report/write.h"

enum book_column {
    BOOK_SHEET,
    BOOK_NAME,
    BOOK_LABEL,
    BOOK_UNIT,
    BOOK_SCALE,
    BOOK_RANGE,
    BOOK_CODES,
    BOOK_MISSING,
    BOOK_SOURCE,
    BOOK_COLUMNS
};
static const struct column book_columns[BOOK_COLUMNS] = {
    {.name = "blad", .label = TEXT("codeboek.blad"), .text = true},
    {.name = "kolom", .label = TEXT("codeboek.kolom"), .text = true},
    {.name = "betekenis", .label = TEXT("codeboek.betekenis"), .text = true},
    {.name = "eenheid", .label = TEXT("codeboek.eenheid"), .text = true},
    {.name = "niveau", .label = TEXT("codeboek.niveau"), .text = true},
    {.name = "bereik", .label = TEXT("codeboek.bereik"), .text = true},
    {.name = "waarden", .label = TEXT("codeboek.waarden"), .text = true},
    {.name = "ontbreekt", .label = TEXT("codeboek.ontbreekt"), .text = true},
    {.name = "herkomst", .label = TEXT("codeboek.herkomst"), .text = true},
};

static const char *scale_name(const struct speaker *sp, enum column_scale scale)
{
    return speak(sp, scale == SCALE_NOMINAL   ? TR("codeboek.nominaal")
                     : scale == SCALE_ORDINAL ? TR("codeboek.ordinaal")
                                              : TR("codeboek.schaal"));
}

static const char *says(const struct speaker *sp, struct text text)
{
    return text.id == NULL ? "" : speak(sp, text);
}

static const char *codes_of(const struct speaker *sp, const struct column *column)
{
    struct page page = {.arena = sp->arena};
    for (int i = 0; i < column->code_count; i++) {
        char digits[32];
        page_print(&page, "%s(%s) ", i > 0 ? "; " : "",
                   sheet_digits(column->codes[i].value, digits));
        page_put(&page, speak(sp, column->codes[i].label));
    }
    return page.size > 0 ? page.data : "";
}

static const char *range_of(const struct speaker *sp, const struct column *column)
{
    char low[32], high[32];
    struct slot slots[] = {{"laag", sheet_digits(column->from, low)},
                           {"hoog", sheet_digits(column->to, high)}};
    bool ranged = !column->text && column->from < column->to;
    return ranged ? speak_filled(sp, TR("codeboek.van_tot"), slots, 2) : "";
}

/* A code in files for programs, an empty cell in files for people: the guide says what they
 * mean. */
static const char *missing_of(const struct speaker *sp, const struct column *column)
{
    const char *codes[3];
    for (int i = 0; i < 3; i++)
        codes[i] =
            arena_print(sp->arena, "%d", sheet_code(column, (enum missing)(MISSING_SKIPPED - i)));
    struct slot slots[] = {{"a", codes[0]}, {"b", codes[1]}, {"c", codes[2]}};
    return column->text ? "" : speak_filled(sp, TR("codeboek.codes"), slots, 3);
}

struct text export_missing_text(enum missing why)
{
    return why == MISSING_SKIPPED    ? TR("reden.overgeslagen")
           : why == MISSING_NO_PLACE ? TR("reden.geen_plaats")
                                     : TR("reden.geen_antwoord");
}

static void book_row(const struct speaker *sp, const struct sheet *sheet,
                     const struct column *column, struct cell_value *cells)
{
    cells[BOOK_SHEET].text = sheet->name;
    cells[BOOK_NAME].text = column->name;
    cells[BOOK_LABEL].text = says(sp, column->label);
    cells[BOOK_UNIT].text = says(sp, column->unit);
    cells[BOOK_SCALE].text = scale_name(sp, column->text ? SCALE_NOMINAL : column->scale);
    cells[BOOK_RANGE].text = range_of(sp, column);
    cells[BOOK_CODES].text = codes_of(sp, column);
    cells[BOOK_MISSING].text = missing_of(sp, column);
    cells[BOOK_SOURCE].text = says(sp, column->source);
}

struct sheet export_codebook_sheet(const struct workbook *book, const struct speaker *sp)
{
    int64_t rows = 0;
    for (int s = 0; s < book->sheet_count; s++)
        rows += book->sheets[s].column_count;
    struct cell_value *cells =
        arena_get(sp->arena, ((size_t)rows + 1) * BOOK_COLUMNS * sizeof *cells);
    struct sheet sheet = {"Codeboek", TEXT("codeboek.titel"), book_columns, BOOK_COLUMNS, cells,
                          rows};
    for (int s = 0; s < book->sheet_count; s++)
        for (int i = 0; i < book->sheets[s].column_count; i++, cells += BOOK_COLUMNS)
            book_row(sp, &book->sheets[s], &book->sheets[s].columns[i], cells);
    return sheet;
}

struct sheet export_guide_sheet(const struct workbook *book, const struct speaker *sp)
{
    static const struct column columns[] = {
        {.name = "lees_dit_eerst", .label = TEXT("leeswijzer.titel"), .text = true}};
    struct cell_value *cells =
        arena_get(sp->arena, ((size_t)book->guide_count + 3) * sizeof *cells);
    int rows = 0;
    if (export_mark(book, sp) != NULL)
        cells[rows++].text = export_mark(book, sp);
    if (book->label != NULL && book->label[0] != 0)
        cells[rows++].text = book->label;
    for (int i = 0; i < book->guide_count; i++)
        cells[rows++].text =
            speak_filled(sp, book->guide[i].says, book->guide[i].slots, book->guide[i].slot_count);
    cells[rows++].text = speak(sp, TR("leeswijzer.leeg"));
    return (struct sheet){"Leeswijzer", TEXT("leeswijzer.titel"), columns, 1, cells, rows};
}

/* ---- the page ---- */

static void put_heads(struct page *page, const struct speaker *sp, const struct sheet *sheet)
{
    const char *heads[BOOK_COLUMNS];
    for (int i = BOOK_NAME; i < BOOK_COLUMNS; i++)
        heads[i] = speak(sp, sheet->columns[i].label);
    html_table_begin(page, heads + BOOK_NAME, BOOK_COLUMNS - BOOK_NAME);
}

static void put_row(struct page *page, const struct cell_value *cells)
{
    const char *words[BOOK_COLUMNS];
    for (int i = BOOK_NAME; i < BOOK_COLUMNS; i++)
        words[i] = cells[i].text;
    html_row(page, words + BOOK_NAME, BOOK_COLUMNS - BOOK_NAME);
}

static void put_head(struct page *page, const struct workbook *book, const struct speaker *sp)
{
    page_print(page,
               "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n<title>",
               sp->english ? "en" : "nl");
    page_escaped(page, speak(sp, TR("codeboek.titel")));
    page_put(page, "</title>\n<style>");
    page_put(page, html_style);
    page_put(page, "main{max-width:1200px;padding-top:26px}</style>\n</head>\n<body>\n");
    if (export_mark(book, sp) != NULL)
        html_paragraph(page, "sim", export_mark(book, sp));
    page_put(page, "<main>\n<h1>");
    page_escaped(page, speak(sp, TR("codeboek.titel")));
    page_put(page, "</h1>\n");
}

void export_codebook(struct page *page, const struct workbook *book, const struct speaker *sp)
{
    struct sheet guide = export_guide_sheet(book, sp), codes = export_codebook_sheet(book, sp);
    const struct cell_value *cells = codes.cells;
    put_head(page, book, sp);
    html_section(page, sp, TR("leeswijzer.titel"), speak(sp, TR("leeswijzer.kop")));
    for (int64_t i = 0; i < guide.row_count; i++)
        html_paragraph(page, NULL, guide.cells[i].text);
    page_put(page, "</section>\n");
    for (int s = 0; s < book->sheet_count; s++) {
        html_section(page, sp, words_plain("blad", book->sheets[s].name),
                     speak(sp, book->sheets[s].title));
        put_heads(page, sp, &codes);
        for (int i = 0; i < book->sheets[s].column_count; i++, cells += BOOK_COLUMNS)
            put_row(page, cells);
        html_table_end(page);
        page_put(page, "</section>\n");
    }
    page_put(page, "</main>\n</body>\n</html>\n");
}
