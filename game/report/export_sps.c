/* SPDX-License-Identifier: MPL-2.0 */
/* SPSS syntax that reads the *_int.csv beside it, with the labels, codes, missing codes and
 * levels that the system file has: for whoever cannot open that, or wants to see how it was
 * made. Runs in SPSS and in PSPP. */
#include <string.h>

#include "base/arena.h"
#include "report/export.h"

enum {
    LINE_MOST = 110,
    LABEL_MOST = 255,
    VALUE_LABEL_MOST = 120,
    READ_WIDTH = 32,
    SHOW_WIDTH = 12
};

static void put_quoted(struct page *page, const char *words, size_t size)
{
    page_put(page, "'");
    for (size_t i = 0; i < size; i++) {
        char c = words[i] == '\n' || words[i] == '\r' ? ' ' : words[i];
        page_add(page, c == '\'' ? "''" : &c, c == '\'' ? 2 : 1);
    }
    page_put(page, "'");
}

/* A line of syntax has 251 bytes at most: pieces of which every byte may be a quote, and then
 * double. */
static void put_words(struct page *page, const char *words, size_t most)
{
    size_t left = sheet_fits(words, most);
    while (left > LINE_MOST) {
        size_t piece = sheet_fits(words, LINE_MOST);
        put_quoted(page, words, piece);
        page_put(page, " +\n    ");
        words += piece;
        left -= piece;
    }
    put_quoted(page, words, left);
}

static void put_data(struct page *page, const struct workbook *book, const struct sheet *sheet,
                     const struct speaker *sp)
{
    page_put(page, "GET DATA /TYPE=TXT\n  /FILE=");
    put_words(page, export_name(book, sp->arena, sheet->name, "_int.csv"), LABEL_MOST);
    page_put(page,
             "\n  /ENCODING='UTF8'\n  /ARRANGEMENT=DELIMITED\n  /DELCASE=LINE\n  /FIRSTCASE=2\n"
             "  /DELIMITERS=\",\"\n  /QUALIFIER='\"'\n  /VARIABLES=");
    for (int i = 0; i < sheet->column_count; i++)
        page_print(page, "\n    %s %c%d", sheet->columns[i].name,
                   sheet->columns[i].text ? 'A' : 'F',
                   sheet->columns[i].text ? sheet_width(sheet, i) : READ_WIDTH);
    page_put(page, ".\n\n");
}

static void put_labels(struct page *page, const struct sheet *sheet, const struct speaker *sp)
{
    page_put(page, "VARIABLE LABELS");
    for (int i = 0; i < sheet->column_count; i++) {
        page_print(page, "\n  %s\n    ", sheet->columns[i].name);
        put_words(page, speak(sp, sheet->columns[i].label), LABEL_MOST);
    }
    page_put(page, ".\n\n");
}

static void put_code(struct page *page, const char *digits, const char *label)
{
    page_print(page, "\n    %s ", digits);
    put_words(page, label, VALUE_LABEL_MOST);
}

static void put_column(struct page *page, const struct column *column, const struct speaker *sp)
{
    static const char *const levels[] = {[SCALE_NOMINAL] = "NOMINAL", [SCALE_ORDINAL] = "ORDINAL",
                                         [SCALE_METRIC] = "SCALE"};
    char digits[32];
    page_print(page, "VARIABLE WIDTH %s (10).\n", column->name);
    if (column->text) {
        page_print(page, "VARIABLE LEVEL %s (NOMINAL).\n", column->name);
        return;
    }
    page_print(page, "VALUE LABELS %s", column->name);
    for (int i = 0; i < column->code_count; i++)
        put_code(page, sheet_digits(column->codes[i].value, digits),
                 speak(sp, column->codes[i].label));
    for (int why = MISSING_SKIPPED; why >= MISSING_NO_ANSWER; why--)
        put_code(page, arena_print(sp->arena, "%d", sheet_code(column, (enum missing)why)),
                 speak(sp, export_missing_text((enum missing)why)));
    page_print(page, ".\nMISSING VALUES %s (%d, %d, %d).\n", column->name,
               sheet_code(column, MISSING_SKIPPED), sheet_code(column, MISSING_NO_PLACE),
               sheet_code(column, MISSING_NO_ANSWER));
    page_print(page, "FORMATS %s (F%d.%d).\n", column->name, SHOW_WIDTH, column->decimals);
    page_print(page, "VARIABLE LEVEL %s (%s).\n", column->name, levels[column->scale]);
}

/* A comment is a command: it ends at a full stop at the end of its line. */
static void put_comment(struct page *page, const char *words)
{
    size_t size = strlen(words);
    page_put(page, "* ");
    page_put(page, words);
    page_put(page, size > 0 && words[size - 1] == '.' ? "\n" : ".\n");
}

void export_sps(struct page *page, const struct workbook *book, const struct sheet *sheet,
                const struct speaker *sp)
{
    const char *mark = export_mark(book, sp);
    page_put(page, "* Encoding: UTF-8.\n");
    if (mark != NULL)
        put_comment(page, mark);
    put_comment(page, speak(sp, sheet->title));
    put_comment(page, speak(sp, TR("export.sps_map")));
    page_put(page, "\nSET DECIMAL=DOT.\n");
    put_data(page, book, sheet, sp);
    put_labels(page, sheet, sp);
    for (int i = 0; i < sheet->column_count; i++)
        put_column(page, &sheet->columns[i], sp);
    page_put(page, "EXECUTE.\n");
}
