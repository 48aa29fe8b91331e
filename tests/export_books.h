/* SPDX-License-Identifier: MPL-2.0 */
/* Small workbooks for the tests of the writers: everything that a file can stumble over. */
#ifndef TESTS_EXPORT_BOOKS_H
#define TESTS_EXPORT_BOOKS_H

#include <math.h>

#include "report/export.h"

enum { HARD_COLUMNS = 5, HARD_ROWS = 6 };

static inline struct text plain(const char *words)
{
    return words_plain("test", words);
}

/* A number with names, a number that comes below -97, words, a wide number, a yes. */
static inline struct workbook hard_book(enum sheet_level level)
{
    static struct code yes[2], stages[2];
    static struct column columns[HARD_COLUMNS];
    static const struct cell_value cells[HARD_ROWS * HARD_COLUMNS] = {
        {.number = 7}, {.number = -98}, {.text = "vóór het café"}, {.number = 0.1}, {.number = 1},
        {.missing = MISSING_SKIPPED}, {.missing = MISSING_SKIPPED}, {.missing = MISSING_NO_PLACE}, {.missing = MISSING_NO_PLACE}, {.missing = MISSING_NO_ANSWER},
        {.number = 1}, {.number = 12.5}, {.text = "=1+1"}, {.number = 1.0 / 3}, {.number = 0},
        {.number = 10}, {.number = NAN}, {.text = "zeg \"nee\"; of, ja\nen meer"}, {.number = INFINITY}, {.number = 1},
        {.number = 5}, {.number = -0.0}, {.text = "@som"}, {.number = 1234567.25}, {.number = 0},
        {.number = 2}, {.number = 100}, {.text = "-97"}, {.number = -1e-12}, {.number = 1},
    };
    static const struct guide_line guide[1] = {{.says = {"test", "Één regel: lees & <denk>.", "nl"}}};
    static struct sheet sheet;
    yes[0] = (struct code){0, plain("nee")};
    yes[1] = (struct code){1, plain("ja, zéker")};
    stages[0] = (struct code){1, plain("heel slecht")};
    stages[1] = (struct code){10, plain("heel goed")};
    columns[0] = (struct column){.name = "cijfer", .label = plain("Cijfer voor het spel"), .unit = plain("van 10"),
        .scale = SCALE_ORDINAL, .codes = stages, .code_count = 2, .from = 1, .to = 10};
    columns[1] = (struct column){.name = "kennis_t0", .label = plain("Kennis vóór het spel"), .scale = SCALE_METRIC,
        .from = -100, .to = 100, .decimals = 1, .source = plain("Acht vragen.")};
    columns[2] = (struct column){.name = "woorden", .label = plain("Wat er stond"), .text = true};
    columns[3] = (struct column){.name = "Getal", .label = plain("Een getal"), .scale = SCALE_METRIC, .decimals = 2};
    columns[4] = (struct column){.name = "wil", .label = plain("Wil iets doen"), .codes = yes, .code_count = 2, .to = 1};
    sheet = (struct sheet){"Blad", plain("Eén blad"), columns, HARD_COLUMNS, cells, HARD_ROWS};
    return (struct workbook){.level = level, .id = "Proef", .label = "Ministerie & co", .sheets = &sheet,
                             .sheet_count = 1, .guide = guide, .guide_count = 1};
}

#endif
