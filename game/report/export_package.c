/* SPDX-License-Identifier: MPL-2.0 */
/* datapackage.json: the *_int.csv files described for programs (Data Package v2, Table Schema). */
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "report/export.h"

static const enum missing reasons[] = {MISSING_SKIPPED, MISSING_NO_PLACE, MISSING_NO_ANSWER};

static void member(struct page *page, const char *name, const char *words)
{
    page_print(page, ",\"%s\":", name);
    page_json(page, words);
}

/* Of the data as they are: categories belong to whole numbers, and a mean of merged rows is
 * none. */
static bool is_whole(const struct sheet *sheet, int at)
{
    for (int64_t row = 0; row < sheet->row_count; row++) {
        const struct cell_value *cell = &sheet->cells[row * sheet->column_count + at];
        if (sheet_has(&sheet->columns[at], cell) && cell->number != trunc(cell->number))
            return false;
    }
    return sheet->columns[at].scale != SCALE_METRIC;
}

static void put_missing(struct page *page, const struct speaker *sp, const struct column *column)
{
    page_put(page, ",\"missingValues\":[");
    for (int i = 0; i < 3 && !column->text; i++) {
        page_print(page, "%s{\"value\":\"%d\",\"label\":", i > 0 ? "," : "",
                   sheet_code(column, reasons[i]));
        page_json(page, speak(sp, export_missing_text(reasons[i])));
        page_put(page, "}");
    }
    page_put(page, column->text ? "\"\"]" : "]");
}

static void put_categories(struct page *page, const struct speaker *sp, const struct column *column)
{
    page_put(page, ",\"categories\":[");
    for (int i = 0; i < column->code_count; i++) {
        char digits[32];
        page_print(page, "%s{\"value\":%s,\"label\":", i > 0 ? "," : "",
                   sheet_digits(column->codes[i].value, digits));
        page_json(page, speak(sp, column->codes[i].label));
        page_put(page, "}");
    }
    page_print(page, "],\"categoriesOrdered\":%s",
               column->scale == SCALE_NOMINAL ? "false" : "true");
}

static void put_bounds(struct page *page, const struct column *column)
{
    char low[32], high[32];
    if (column->from < column->to)
        page_print(page, ",\"constraints\":{\"minimum\":%s,\"maximum\":%s}",
                   sheet_digits(column->from, low), sheet_digits(column->to, high));
}

static void put_field(struct page *page, const struct speaker *sp, const struct sheet *sheet,
                      int at)
{
    const struct column *column = &sheet->columns[at];
    bool whole = !column->text && is_whole(sheet, at);
    page_put(page, at > 0 ? ",\n{\"name\":" : "\n{\"name\":");
    page_json(page, column->name);
    member(page, "type", column->text ? "string" : whole ? "integer" : "number");
    member(page, "title", speak(sp, column->label));
    if (column->source.id != NULL || column->unit.id != NULL) {
        const char *unit = column->unit.id == NULL ? "" : speak(sp, column->unit);
        const char *source = column->source.id == NULL ? "" : speak(sp, column->source);
        member(page, "description",
               arena_print(sp->arena, "%s%s%s", source, unit[0] && source[0] ? " " : "", unit));
    }
    if (whole && column->code_count > 0)
        put_categories(page, sp, column);
    if (!column->text)
        put_bounds(page, column);
    put_missing(page, sp, column);
    page_put(page, "}");
}

static void put_resource(struct page *page, const struct workbook *book, const struct speaker *sp,
                         const struct sheet *sheet)
{
    const char *name = export_low(sp->arena, sheet->name);
    page_put(page, "{\"name\":");
    page_json(page, name);
    member(page, "type", "table");
    member(page, "path", export_name(book, sp->arena, name, "_int.csv"));
    member(page, "title", speak(sp, sheet->title));
    page_put(page, ",\"scheme\":\"file\",\"format\":\"csv\",\"mediatype\":\"text/"
                   "csv\",\"encoding\":\"utf-8\"");
    page_put(page,
             ",\n\"dialect\":{\"delimiter\":\",\",\"lineTerminator\":\"\\r\\n\",\"header\":true}");
    page_put(page, ",\n\"schema\":{\"fields\":[");
    for (int i = 0; i < sheet->column_count; i++)
        put_field(page, sp, sheet, i);
    page_put(page, "\n]}}");
}

static void put_description(struct page *page, const struct workbook *book,
                            const struct speaker *sp)
{
    struct sheet guide = export_guide_sheet(book, sp);
    struct page lines = {.arena = sp->arena};
    for (int64_t i = 0; i < guide.row_count; i++) {
        page_put(&lines, i > 0 ? "\n" : "");
        page_put(&lines, guide.cells[i].text);
    }
    member(page, "description", lines.size > 0 ? lines.data : "");
}

void export_package(struct page *page, const struct workbook *book, const struct speaker *sp)
{
    page_put(page, "{\"$schema\":\"https://datapackage.org/profiles/2.0/datapackage.json\"");
    member(page, "name", export_low(sp->arena, book->id));
    member(page, "title", book->label != NULL && book->label[0] != 0 ? book->label : book->id);
    put_description(page, book, sp);
    page_put(page, ",\n\"resources\":[\n");
    for (int i = 0; i < book->sheet_count; i++) {
        page_put(page, i > 0 ? ",\n" : "");
        put_resource(page, book, sp, &book->sheets[i]);
    }
    page_put(page, "\n]}\n");
}
