/* SPDX-License-Identifier: MPL-2.0 */
/* What the writers of sheets need alike: is there a value, how is a number written, is a name
 * allowed. */
#include "report/sheet.h"

#include <math.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "base/utf8.h"

enum { NAME_MOST = 64, LOWER = 900, WORDS_MOST = 255 };

bool sheet_has(const struct column *column, const struct cell_value *cell)
{
    if (cell->missing != 0)
        return false;
    return column->text ? cell->text != NULL && cell->text[0] != 0 : isfinite(cell->number) != 0;
}

enum missing sheet_why(const struct cell_value *cell)
{
    return cell->missing != 0 ? cell->missing : MISSING_NO_ANSWER;
}

int sheet_code(const struct column *column, enum missing why)
{
    return column->from <= MISSING_SKIPPED ? (int)why - LOWER : (int)why;
}

/* A decimal of k places is the nearest double if dividing gives that double back. */
const char *sheet_digits(double number, char out[32])
{
    double power = 1;
    if (number == 0)
        number = 0; /* never -0 */
    for (int places = 0; places <= 9 && fabs(number) < 1e6; places++, power *= 10)
        if (round(number * power) / power == number) {
            snprintf(out, 32, "%.*f", places, number);
            return out;
        }
    snprintf(out, 32, "%.17g", number);
    return out;
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_name(const char *name)
{
    static const char *const reserved[] = {"all", "and", "by",  "eq", "ge", "gt",  "le",
                                           "lt",  "ne",  "not", "or", "to", "with"};
    size_t size = strlen(name);
    if (size == 0 || size > NAME_MOST || !is_letter(name[0]) || name[size - 1] == '_')
        return false;
    for (size_t i = 0; i < size; i++)
        if (!is_letter(name[i]) && name[i] != '_' && (name[i] < '0' || name[i] > '9'))
            return false;
    for (size_t i = 0; i < sizeof reserved / sizeof *reserved; i++)
        if (strcasecmp(name, reserved[i]) == 0)
            return false;
    return true;
}

bool sheet_is_sound(const struct sheet *sheet)
{
    if (!is_name(sheet->name))
        return false;
    for (int i = 0; i < sheet->column_count; i++) {
        if (!is_name(sheet->columns[i].name))
            return false;
        for (int other = 0; other < i; other++)
            if (strcasecmp(sheet->columns[i].name, sheet->columns[other].name) == 0)
                return false;
    }
    return true;
}

size_t sheet_fits(const char *words, size_t most)
{
    size_t size = strlen(words), kept = 0;
    uint32_t code;
    for (int step; kept < size; kept += (size_t)step) {
        step = utf8_next(words + kept, size - kept, &code);
        if (step == 0 || kept + (size_t)step > most)
            break;
    }
    return kept;
}

int sheet_width(const struct sheet *sheet, int column)
{
    int width = 1;
    for (int64_t row = 0; row < sheet->row_count; row++) {
        const char *words = sheet->cells[row * sheet->column_count + column].text;
        int size = words == NULL ? 0 : (int)sheet_fits(words, WORDS_MOST);
        width = size > width ? size : width;
    }
    return width;
}
