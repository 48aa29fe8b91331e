/* SPDX-License-Identifier: MPL-2.0 */
/* The workbook for Excel and LibreOffice, by libxlsxwriter: Leeswijzer, the sheets, Codeboek.
 * The creation date is fixed; without a locale the library writes points, as the format asks. */
#include <stdio.h>
#include <string.h>
#include <xlsxwriter.h>

#include "base/arena.h"
#include "base/files.h"
#include "base/utf8.h"
#include "report/export.h"

enum {
    CREATED = 946684800, /* 1 January 2000; else two runs differ */
    TAB_MOST = 31,
    ROWS_MOST = LXW_ROW_MAX - 1,
    MOST_DECIMALS = 4,
    WIDTH_LEAST = 9,
    WIDTH_MOST = 44,
    WIDTH_WORDS = 90,
    CELL_MOST = 32767,
    LINE_HEIGHT = 15
};

struct xlsx {
    lxw_workbook *book;
    lxw_format *head, *words, *numbers[MOST_DECIMALS + 1];
    const struct speaker *sp;
    const char *mark;
    int *widths; /* of the columns of this sheet, in characters */
    bool fine;
};

/* Words are always a string: never a formula, never a link. */
static void put_words(struct xlsx *x, lxw_worksheet *tab, lxw_row_t row, int column,
                      const char *words, lxw_format *format)
{
    size_t fits = sheet_fits(words, CELL_MOST);
    const char *cut = words[fits] == 0 ? words : arena_copy(x->sp->arena, words, fits);
    x->fine &= worksheet_write_string(tab, row, (lxw_col_t)column, cut, format) == LXW_NO_ERROR;
}

static void put_cell(struct xlsx *x, lxw_worksheet *tab, lxw_row_t row, int at,
                     const struct column *column, const struct cell_value *cell)
{
    int decimals = column->decimals < MOST_DECIMALS ? column->decimals : MOST_DECIMALS;
    if (!sheet_has(column, cell))
        return;
    if (column->text)
        put_words(x, tab, row, at, cell->text, x->words);
    else
        x->fine &= worksheet_write_number(tab, row, (lxw_col_t)at, cell->number,
                                          x->numbers[decimals]) == LXW_NO_ERROR;
}

static int characters(const char *words)
{
    return words == NULL ? 0 : utf8_count(words, strlen(words));
}

/* As wide as its words need, within reason; rows beyond the first hundreds do not matter. */
static int width_of(const struct sheet *sheet, int at)
{
    int width = characters(sheet->columns[at].name) * 5 / 4 + 2;
    int most = sheet->column_count == 1 ? WIDTH_WORDS : WIDTH_MOST;
    int64_t rows = sheet->row_count < 500 ? sheet->row_count : 500;
    for (int64_t row = 0; sheet->columns[at].text && row < rows; row++) {
        int size = characters(sheet->cells[row * sheet->column_count + at].text);
        width = size > width ? size : width;
    }
    return width < WIDTH_LEAST ? WIDTH_LEAST : width > most ? most : width;
}

/* Not every program makes room for words that go on below. */
static void set_height(struct xlsx *x, lxw_worksheet *tab, lxw_row_t row, const struct sheet *sheet,
                       const struct cell_value *cells)
{
    int lines = 1;
    for (int i = 0; i < sheet->column_count; i++) {
        int size = sheet->columns[i].text ? characters(cells[i].text) : 0;
        int needs = (size * 10 / 9 + x->widths[i] - 1) / x->widths[i];
        lines = needs > lines ? needs : lines;
    }
    if (lines > 1)
        x->fine &= worksheet_set_row(tab, row, LINE_HEIGHT * lines, NULL) == LXW_NO_ERROR;
}

static void set_up(struct xlsx *x, lxw_worksheet *tab, const struct sheet *sheet)
{
    for (int i = 0; i < sheet->column_count; i++) {
        x->fine &= worksheet_set_column(tab, (lxw_col_t)i, (lxw_col_t)i, x->widths[i], NULL) ==
                   LXW_NO_ERROR;
        put_words(x, tab, 0, i, sheet->columns[i].name, x->head);
    }
    worksheet_freeze_panes(tab, 1, 0);
    worksheet_repeat_rows(tab, 0, 0);
    worksheet_set_landscape(tab);
    worksheet_set_paper(tab, 9); /* A4 */
    if (x->mark != NULL)
        worksheet_set_header(tab, arena_print(x->sp->arena, "&C%s", x->mark));
}

static void put_row(struct xlsx *x, lxw_worksheet *tab, lxw_row_t row, const struct sheet *sheet,
                    const struct cell_value *cells)
{
    set_height(x, tab, row, sheet, cells);
    for (int i = 0; i < sheet->column_count; i++)
        put_cell(x, tab, row, i, &sheet->columns[i], &cells[i]);
}

/* More rows than a tab takes go on in the next one. */
static void add_sheet(struct xlsx *x, const struct sheet *sheet)
{
    int64_t row = 0;
    x->widths = arena_get(x->sp->arena, ((size_t)sheet->column_count + 1) * sizeof *x->widths);
    for (int i = 0; i < sheet->column_count; i++)
        x->widths[i] = width_of(sheet, i);
    for (int part = 1; part == 1 || row < sheet->row_count; part++) {
        const char *more = part == 1 ? "" : arena_print(x->sp->arena, "_%d", part);
        int room = TAB_MOST - (int)strlen(more);
        const char *name = arena_print(x->sp->arena, "%.*s%s", room, sheet->name, more);
        lxw_worksheet *tab = workbook_add_worksheet(x->book, name);
        x->fine &= tab != NULL;
        if (!x->fine)
            return;
        set_up(x, tab, sheet);
        for (lxw_row_t at = 1; at <= ROWS_MOST && row < sheet->row_count; at++, row++)
            put_row(x, tab, at, sheet, &sheet->cells[row * sheet->column_count]);
    }
}

static void make_formats(struct xlsx *x)
{
    static const char *const patterns[MOST_DECIMALS + 1] = {"0", "0.0", "0.00", "0.000", "0.0000"};
    x->head = workbook_add_format(x->book);
    format_set_bold(x->head);
    x->words = workbook_add_format(x->book);
    format_set_text_wrap(x->words);
    format_set_indent(x->words, 1);
    format_set_align(x->words, LXW_ALIGN_VERTICAL_TOP);
    for (int i = 0; i <= MOST_DECIMALS; i++) {
        x->numbers[i] = workbook_add_format(x->book);
        format_set_num_format(x->numbers[i], patterns[i]);
        format_set_align(x->numbers[i], LXW_ALIGN_VERTICAL_TOP);
    }
}

static void describe(struct xlsx *x, const struct workbook *book)
{
    char *title = arena_copy(x->sp->arena, book->id, strlen(book->id));
    char *mark = x->mark == NULL ? NULL : arena_copy(x->sp->arena, x->mark, strlen(x->mark));
    lxw_doc_properties properties = {.title = title, .subject = mark, .created = CREATED};
    x->fine &= workbook_set_properties(x->book, &properties) == LXW_NO_ERROR;
}

/* Row by row in constant memory; what the library needs meanwhile stays on the same disk as the
 * result. */
bool export_xlsx(const struct workbook *book, const struct speaker *sp, const char *folder,
                 const char *name)
{
    const char *path = files_join(sp->arena, folder, name);
    const char *part = arena_print(sp->arena, "%s.part", path);
    lxw_workbook_options options = {LXW_TRUE, arena_copy(sp->arena, folder, strlen(folder)),
                                    LXW_FALSE};
    if (!files_write(part, "", 0)) /* so that nobody else can read it */
        return false;
    struct xlsx x = {.book = workbook_new_opt(part, &options),
                     .sp = sp,
                     .mark = export_mark(book, sp),
                     .fine = true};
    if (x.book == NULL)
        return false;
    struct sheet guide = export_guide_sheet(book, sp), codes = export_codebook_sheet(book, sp);
    make_formats(&x);
    describe(&x, book);
    add_sheet(&x, &guide);
    for (int i = 0; i < book->sheet_count; i++)
        add_sheet(&x, &book->sheets[i]);
    add_sheet(&x, &codes);
    x.fine &= workbook_close(x.book) == LXW_NO_ERROR;
    x.fine = x.fine && rename(part, path) == 0;
    if (!x.fine)
        (void)remove(part);
    return x.fine;
}
