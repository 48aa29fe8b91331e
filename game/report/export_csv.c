/* SPDX-License-Identifier: MPL-2.0 */
/* CSV twice: with BOM, semicolons and decimal commas for Excel in Dutch; and RFC 4180 for
 * programs. */
#include <string.h>

#include "report/export.h"

static bool asks_quotes(const char *words, enum csv_for audience)
{
    return strpbrk(words, audience == CSV_NL ? ";\"\r\n" : ",\"\r\n") != NULL;
}

/* A spreadsheet takes these for the start of a formula (OWASP, "CSV Injection"). */
static bool is_formula(const char *words)
{
    return words[0] != 0 && strchr("=+-@\t\r", words[0]) != NULL;
}

static void put_words(struct page *page, const char *words, enum csv_for audience)
{
    bool quoted = asks_quotes(words, audience);
    page_put(page, quoted ? "\"" : "");
    page_put(page, is_formula(words) ? "'" : "");
    for (const char *quote; (quote = strchr(words, '"')) != NULL; words = quote + 1) {
        page_add(page, words, (size_t)(quote - words));
        page_put(page, "\"\"");
    }
    page_put(page, words);
    page_put(page, quoted ? "\"" : "");
}

static void put_number(struct page *page, double number, enum csv_for audience)
{
    char digits[32];
    sheet_digits(number, digits);
    char *point = strchr(digits, '.');
    if (point != NULL && audience == CSV_NL)
        *point = ',';
    page_put(page, digits);
}

static void put_cell(struct page *page, const struct column *column, const struct cell_value *cell,
                     enum csv_for audience)
{
    if (!sheet_has(column, cell)) {
        if (audience == CSV_INT && !column->text)
            page_print(page, "%d", sheet_code(column, sheet_why(cell)));
        return;
    }
    if (column->text)
        put_words(page, cell->text, audience);
    else
        put_number(page, cell->number, audience);
}

/* Never a "sep=" line: Excel then forgets the BOM. */
void export_csv(struct page *page, const struct sheet *sheet, enum csv_for audience)
{
    const char *between = audience == CSV_NL ? ";" : ",";
    const struct cell_value *cell = sheet->cells;
    page_put(page, audience == CSV_NL ? "\xef\xbb\xbf" : "");
    for (int i = 0; i < sheet->column_count; i++) {
        page_put(page, i > 0 ? between : "");
        put_words(page, sheet->columns[i].name, audience);
    }
    page_put(page, "\r\n");
    for (int64_t row = 0; row < sheet->row_count; row++) {
        for (int i = 0; i < sheet->column_count; i++, cell++) {
            page_put(page, i > 0 ? between : "");
            put_cell(page, &sheet->columns[i], cell, audience);
        }
        page_put(page, "\r\n");
    }
}
