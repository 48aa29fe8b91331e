/* SPDX-License-Identifier: MPL-2.0 */
/* The writers of a workbook, byte by byte; names and codes that every program takes; the rows of
 * the desk. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

#include "base/arena.h"
#include "base/files.h"
#include "base/json.h"
#include "export_books.h"
#include "helpers/fake_ui.h"
#include "report/codebook.h"
#include "report/desk.h"
#include "report_sessions.h"

enum { READ_MOST = 64 << 20 };
struct fixture {
    struct fake_ui *ui;
    struct arena *arena;
    struct speaker sp;
    char folder[64];
};

static int setup(void **state)
{
    struct fixture *fixture = calloc(1, sizeof *fixture);
    assert_non_null(fixture);
    fixture->ui = fake_ui_new();
    fixture->arena = arena_new();
    fixture->sp = (struct speaker){fixture->ui->words, fixture->arena, false};
    snprintf(fixture->folder, sizeof fixture->folder, "/tmp/export-test-XXXXXX");
    assert_non_null(mkdtemp(fixture->folder));
    *state = fixture;
    return 0;
}

static int teardown(void **state)
{
    struct fixture *fixture = *state;
    struct file_list list = {.count = 0};
    assert_true(files_list(fixture->folder, 4, 10000, fixture->arena, &list));
    for (int i = 0; i < list.count; i++)
        (void)remove(files_join(fixture->arena, fixture->folder, list.names[i]));
    for (int i = 0; i < list.count; i++) {
        char *path = arena_print(fixture->arena, "%s/%s", fixture->folder, list.names[i]);
        *strrchr(path, '/') = 0;
        (void)rmdir(path);
    }
    (void)rmdir(fixture->folder);
    arena_free(fixture->arena);
    fake_ui_free(fixture->ui);
    free(fixture);
    return 0;
}

static const char *csv(struct fixture *fixture, const struct sheet *sheet, enum csv_for audience)
{
    struct page page = {.arena = fixture->arena};
    export_csv(&page, sheet, audience);
    return page.data;
}

static struct bytes file(struct fixture *fixture, const char *folder, const char *name)
{
    struct bytes bytes = {.data = ""};
    const char *path =
        files_join(fixture->arena, files_join(fixture->arena, fixture->folder, folder), name);
    if (files_read(path, READ_MOST, fixture->arena, &bytes) != FILE_FINE)
        fail_msg("no file %s", path);
    return bytes;
}

/* ---- CSV ---- */

static void dutch_csv_has_bom_semicolons_commas_and_empty_cells(void **state)
{
    struct workbook book = hard_book(SHEET_POOL);
    assert_string_equal(csv(*state, &book.sheets[0], CSV_NL),
                        "\xef\xbb\xbf"
                        "cijfer;kennis_t0;woorden;Getal;wil\r\n"
                        "7;-98;vóór het café;0,1;1\r\n"
                        ";;;;\r\n"
                        "1;12,5;'=1+1;0,33333333333333331;0\r\n"
                        "10;;\"zeg \"\"nee\"\"; of, ja\nen meer\";;1\r\n"
                        "5;0;'@som;1234567,25;0\r\n"
                        "2;100;'-97;-9,9999999999999998e-13;1\r\n");
}

static void international_csv_is_rfc_4180_with_missing_codes_below_what_can_occur(void **state)
{
    struct workbook book = hard_book(SHEET_POOL);
    assert_string_equal(csv(*state, &book.sheets[0], CSV_INT),
                        "cijfer,kennis_t0,woorden,Getal,wil\r\n"
                        "7,-98,vóór het café,0.1,1\r\n"
                        "-97,-997,,-98,-99\r\n"
                        "1,12.5,'=1+1,0.33333333333333331,0\r\n"
                        "10,-999,\"zeg \"\"nee\"\"; of, ja\nen meer\",-99,1\r\n"
                        "5,0,'@som,1234567.25,0\r\n"
                        "2,100,'-97,-9.9999999999999998e-13,1\r\n");
}

static void a_sheet_without_rows_is_a_head(void **state)
{
    struct workbook book = hard_book(SHEET_POOL);
    struct sheet empty = book.sheets[0];
    empty.row_count = 0;
    empty.cells = NULL;
    assert_string_equal(csv(*state, &empty, CSV_INT), "cijfer,kennis_t0,woorden,Getal,wil\r\n");
    struct fixture *fixture = *state;
    book.sheets = &empty;
    assert_int_equal(export_write(&book, &fixture->sp, EXPORT_ALL,
                                  files_join(fixture->arena, fixture->folder, "leeg")),
                     EXPORT_FINE);
    assert_true(file(fixture, "leeg", "proef.xlsx").size > 1000);
}

static void every_start_of_a_formula_is_guarded(void **state)
{
    static const char *const starts[] = {"=1", "+1", "-1", "@a", "\tx", "\rx"};
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        for (enum csv_for audience = CSV_NL; audience <= CSV_INT; audience++) {
            struct column column = {.name = "a", .text = true};
            struct cell_value cell = {.text = starts[i]};
            struct sheet sheet = {"b", {0}, &column, 1, &cell, 1};
            const char *line = strchr(csv(*state, &sheet, audience), '\n') + 1;
            assert_true(line[0] == '\'' || (line[0] == '"' && line[1] == '\''));
        }
}

static void digits_read_back_to_the_same_double(void **state)
{
    uint64_t seed = 20260924;
    (void)state;
    print_message("# seed %llu\n", (unsigned long long)seed);
    for (int i = 0; i < 20000; i++) {
        char digits[32];
        double number =
            i % 2 == 0 ? round(dice_normal(&seed, 0, 5000)) / 8 : dice_normal(&seed, 0, 3);
        double back = strtod(sheet_digits(number, digits), NULL);
        assert_true(back == number);
    }
}

/* ---- names and words ---- */

static void names_that_a_program_refuses_are_unsound(void **state)
{
    static const char *const bad[] = {
        "",
        "1a",
        "a_",
        "_a",
        "a.b",
        "a b",
        "with",
        "NOT",
        "é",
        "a-b",
        "a2345678901234567890123456789012345678901234567890123456789012345"};
    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct column column = {.name = bad[i]};
        struct sheet sheet = {"Blad", {0}, &column, 1, NULL, 0};
        assert_false(sheet_is_sound(&sheet));
    }
    struct column twice[] = {{.name = "mark"}, {.name = "Mark"}};
    assert_false(sheet_is_sound(&(struct sheet){"Blad", {0}, twice, 2, NULL, 0}));
    assert_true(sheet_is_sound(&(struct sheet){"Blad", {0}, twice, 1, NULL, 0}));
}

static void an_unsound_workbook_writes_nothing(void **state)
{
    struct fixture *fixture = *state;
    struct column column = {.name = "a b"};
    struct sheet sheet = {"Blad", plain("x"), &column, 1, NULL, 0};
    struct workbook book = {.level = SHEET_POOL, .id = "x", .sheets = &sheet, .sheet_count = 1};
    const char *folder = files_join(fixture->arena, fixture->folder, "niets");
    assert_int_equal(export_write(&book, &fixture->sp, EXPORT_ALL, folder), EXPORT_UNSOUND);
    assert_false(files_exists(folder));
}

static void words_are_cut_between_characters(void **state)
{
    (void)state;
    assert_int_equal(sheet_fits("vóór", 2), 1);
    assert_int_equal(sheet_fits("vóór", 3), 3);
    assert_int_equal(sheet_fits("vóór", 99), 6);
    assert_int_equal(sheet_fits("\xff", 9), 0);
}

static void formats_are_a_list_of_known_words(void **state)
{
    unsigned out = 0;
    (void)state;
    assert_true(export_formats("csv,sav", &out) && out == (EXPORT_CSV | EXPORT_SAV));
    assert_true(export_formats("csv,xlsx,sav,json", &out) && out == EXPORT_ALL);
    assert_false(export_formats("", &out));
    assert_false(export_formats("csv,", &out) && out != EXPORT_CSV);
    assert_false(export_formats("csv,,sav", &out));
    assert_false(export_formats("CSV", &out));
    assert_false(export_formats("parquet", &out));
}

static void every_measure_of_a_person_has_a_column_a_label_and_a_source(void **state)
{
    struct fixture *fixture = *state;
    struct codebook_rows rows = codebook_person(fixture->arena);
    struct column *columns = arena_get(fixture->arena, (size_t)rows.count * sizeof *columns);
    for (int i = 0; i < rows.count; i++) {
        columns[i] = codebook_column(&fixture->sp, &rows.list[i]);
        if (columns[i].source.id == NULL)
            fail_msg("%s does not say which facts it comes from", columns[i].name);
        assert_string_not_equal(speak(&fixture->sp, columns[i].source), columns[i].source.id);
        assert_true(strlen(speak(&fixture->sp, columns[i].label)) > 2);
        assert_true(columns[i].from < columns[i].to);
        assert_true(columns[i].code_count == 0 || columns[i].scale != SCALE_METRIC);
    }
    struct sheet sheet = {"Deelnemers", {0}, columns, rows.count, NULL, 0};
    assert_true(sheet_is_sound(&sheet));
    assert_non_null(codebook_find(rows, "know_change", NULL, CODEBOOK_LEVEL, MOMENT_LATER));
    assert_non_null(codebook_find(rows, "plan_cat", "beurtkaarten", CODEBOOK_VALUE, MOMENT_PLAY));
    assert_null(codebook_find(rows, "plan_cat", "iets", CODEBOOK_VALUE, MOMENT_PLAY));
    assert_null(codebook_find(rows, "will_change", NULL, CODEBOOK_LEVEL, MOMENT_LATER));
}

static void every_column_of_a_release_has_the_words_of_the_code_book(void **state)
{
    struct fixture *fixture = *state;
    for (int s = 0; s < SHEETS; s++) {
        const struct summary_layout *layout = &summary_layouts[s];
        struct column columns[SHEET_COLUMNS + 1] = {codebook_form(&fixture->sp, layout)};
        int count = 1;
        for (int i = 0; i < SHEET_COLUMNS; i++)
            if (layout->columns[i].take != TAKE_NOTHING)
                columns[count++] = codebook_of(&fixture->sp, &layout->columns[i]);
        assert_true(count > 1 &&
                    sheet_is_sound(&(struct sheet){layout->name, {0}, columns, count, NULL, 0}));
        for (int i = 0; i < count; i++)
            assert_true(columns[i].source.id != NULL && columns[i].from < columns[i].to);
    }
    struct column later = codebook_of(&fixture->sp, &summary_layouts[SHEET_LATER].columns[1]);
    assert_string_equal(speak(&fixture->sp, later.label), "Kennis (na zes weken, t3)");
    struct column files = codebook_form(&fixture->sp, &summary_layouts[SHEET_FILES]);
    assert_string_equal(speak(&fixture->sp, files.label), "Zelfde leerling, andere naam: versie");
}

/* ---- package, code book, SPSS ---- */

static void the_data_package_reads_as_its_golden(void **state)
{
    struct fixture *fixture = *state;
    struct workbook book = hard_book(SHEET_POOL);
    struct page page = {.arena = fixture->arena};
    export_package(&page, &book, &fixture->sp);
    fake_golden("export-package.nl.json", page.data, fixture->arena);
}

static void the_code_book_reads_as_its_golden_and_escapes(void **state)
{
    struct fixture *fixture = *state;
    struct workbook book = hard_book(SHEET_POOL);
    struct sheet codes = export_codebook_sheet(&book, &fixture->sp);
    struct page page = {.arena = fixture->arena};
    fake_golden("export-codebook.nl.csv", csv(fixture, &codes, CSV_INT), fixture->arena);
    export_codebook(&page, &book, &fixture->sp);
    assert_non_null(strstr(page.data, "lees &amp; &lt;denk&gt;"));
    assert_non_null(strstr(page.data, "Ministerie &amp; co"));
}

/* Words stay words, the rest as hexadecimal: a system file that can be reviewed. */
static const char *dump(struct fixture *fixture, const struct page *page)
{
    struct page out = {.arena = fixture->arena};
    for (size_t at = 0; at < page->size; at += 16) {
        page_print(&out, "%05zx ", at);
        for (size_t i = at; i < at + 16 && i < page->size; i++)
            page_print(&out, " %02x", (unsigned)(unsigned char)page->data[i]);
        page_put(&out, "  ");
        for (size_t i = at; i < at + 16 && i < page->size; i++)
            page_print(&out, "%c",
                       page->data[i] >= ' ' && page->data[i] <= '~' ? page->data[i] : '.');
        page_put(&out, "\n");
    }
    return out.data;
}

static void a_system_file_reads_as_its_golden(void **state)
{
    struct fixture *fixture = *state;
    struct workbook book = hard_book(SHEET_POOL);
    struct page page = {.arena = fixture->arena};
    export_sav(&page, &book, &book.sheets[0], &fixture->sp);
    fake_golden("export-sav.txt", dump(fixture, &page), fixture->arena);
}

static void no_line_of_syntax_is_longer_than_spss_takes_and_quotes_are_doubled(void **state)
{
    struct fixture *fixture = *state;
    char label[1200];
    for (size_t i = 0; i + 3 < sizeof label; i += 2)
        memcpy(&label[i], i % 20 == 0 ? "''" : "\xc3\xa9", 3);
    struct column column = {.name = "lang", .label = plain(label)};
    struct cell_value cell = {.number = 1};
    struct sheet sheet = {.name = "blad",
                          .title = plain("t"),
                          .columns = &column,
                          .column_count = 1,
                          .cells = &cell,
                          .row_count = 1};
    struct workbook book = {.level = SHEET_POOL, .sheets = &sheet, .sheet_count = 1};
    struct page page = {.arena = fixture->arena};
    export_sps(&page, &book, &sheet, &fixture->sp);
    int quotes = 0;
    for (const char *at = page.data, *end; *at != 0; at = end + 1) {
        end = strchr(at, '\n');
        assert_true(end - at <= 251);
        for (const char *c = at; c < end; c++)
            quotes += *c == '\'';
        assert_int_equal(quotes % 2, 0); /* closed on every line */
    }
    assert_non_null(strstr(page.data, "MISSING VALUES lang (-97, -98, -99)."));
}

static void labels_of_any_length_fit_in_a_system_file(void **state)
{
    struct fixture *fixture = *state;
    char *label = arena_get(fixture->arena, 70001);
    for (int i = 0; i < 35000; i++)
        memcpy(label + 2 * i, "é", 2);
    struct code code = {1, plain(label)};
    struct column columns[] = {
        {.name = "a", .label = plain(label), .codes = &code, .code_count = 1},
        {.name = "b", .label = plain(label), .text = true}};
    struct cell_value cells[] = {{.number = 1}, {.text = label}};
    struct sheet sheet = {"Blad", plain(label), columns, 2, cells, 1};
    struct workbook book = {.level = SHEET_DESK,
                            .simulated = true,
                            .id = "lang",
                            .label = label,
                            .sheets = &sheet,
                            .sheet_count = 1};
    struct page page = {.arena = fixture->arena};
    export_sav(&page, &book, &sheet, &fixture->sp);
    assert_true(page.size > 700 && page.size < 3000);
    assert_int_equal(export_write(&book, &fixture->sp, EXPORT_ALL,
                                  files_join(fixture->arena, fixture->folder, "lang")),
                     EXPORT_FINE);
}

/* ---- whole workbooks ---- */

static void the_same_workbook_twice_gives_the_same_bytes(void **state)
{
    static const char *const names[] = {"proef.xlsx",      "blad.sav",      "blad_nl.csv",
                                        "blad_int.csv",    "codeboek.html", "codeboek_nl.csv",
                                        "datapackage.json", "blad.sps"};
    struct fixture *fixture = *state;
    struct workbook book = hard_book(SHEET_POOL);
    for (int i = 0; i < 2; i++)
        assert_int_equal(
            export_write(&book, &fixture->sp, EXPORT_ALL,
                         files_join(fixture->arena, fixture->folder, i == 0 ? "een" : "twee")),
            EXPORT_FINE);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct bytes one = file(fixture, "een", names[i]), two = file(fixture, "twee", names[i]);
        assert_int_equal(one.size, two.size);
        assert_memory_equal(one.data, two.data, one.size);
    }
}

static void what_must_be_said_stands_in_every_name(void **state)
{
    struct fixture *fixture = *state;
    struct workbook book = hard_book(SHEET_DESK);
    struct file_list list = {.count = 0};
    book.simulated = true;
    const char *folder = files_join(fixture->arena, fixture->folder, "merk");
    assert_int_equal(export_write(&book, &fixture->sp, EXPORT_ALL, folder), EXPORT_FINE);
    assert_true(files_list(folder, 1, 100, fixture->arena, &list));
    assert_int_equal(list.count, 9);
    for (int i = 0; i < list.count; i++)
        assert_ptr_equal(strstr(list.names[i], "PERSOONSGEGEVENS-NIET-DELEN_GESIMULEERD_"),
                         list.names[i]);
}

static void a_hundred_thousand_rows_are_written(void **state)
{
    enum { ROWS = 100000 };
    struct fixture *fixture = *state;
    struct workbook book = hard_book(SHEET_POOL);
    struct sheet many = book.sheets[0];
    struct cell_value *cells = arena_get(fixture->arena, sizeof *cells * HARD_COLUMNS * ROWS);
    for (int row = 0; row < ROWS; row++)
        memcpy(&cells[row * HARD_COLUMNS], &many.cells[row % HARD_ROWS * HARD_COLUMNS],
               HARD_COLUMNS * sizeof *cells);
    many.cells = cells;
    many.row_count = ROWS;
    struct page page = {.arena = fixture->arena};
    export_sav(&page, &book, &many, &fixture->sp);
    assert_true(page.size > ROWS * 4 * 8u);
    int lines = 0;
    for (const char *at = csv(fixture, &many, CSV_INT); *at != 0; at++)
        lines += at[0] == '\r' && at[1] == '\n';
    assert_int_equal(lines, ROWS + 1);
}

/* ---- the desk ---- */

static enum report_fault desk(struct fixture *fixture, struct desk *out)
{
    const char *paths[] = {fixture->folder};
    return desk_collect(out, paths, 1, &(struct report_want){0}, &fixture->sp, fixture->ui->notes);
}

static int column_at(const struct sheet *sheet, const char *name)
{
    int i = 0;
    while (i < sheet->column_count && strcmp(sheet->columns[i].name, name) != 0)
        i++;
    assert_true(i < sheet->column_count);
    return i;
}

static void write_some(struct fixture *fixture, int number, bool sim)
{
    write_session(fixture->arena, fixture->folder,
                  &(struct session_of){.number = number, .players = 4, .recorded = 3, .sim = sim});
}

static void the_desk_gets_one_row_for_each_person_without_time_or_school(void **state)
{
    struct fixture *fixture = *state;
    struct desk out;
    for (int i = 1; i <= 3; i++)
        write_some(fixture, i, false);
    assert_int_equal(desk(fixture, &out), REPORT_FINE);
    const struct sheet *sheet = out.book.sheets;
    assert_int_equal(sheet->row_count, 9);
    assert_true(sheet_is_sound(sheet));
    assert_string_equal(sheet->columns[0].name, "PERSOONSGEGEVENS_NIET_DELEN");
    int mark = column_at(sheet, "mark"), t0 = column_at(sheet, "know_t0"),
        t3 = column_at(sheet, "know_t3");
    for (int64_t row = 0; row < 9; row++) {
        const struct cell_value *cells = &sheet->cells[row * sheet->column_count];
        assert_true(cells[0].number == (double)row + 1 && cells[1].number == (double)(row / 3) + 1);
        assert_true(sheet_has(&sheet->columns[mark], &cells[mark]));
        assert_true(sheet_has(&sheet->columns[t0], &cells[t0]));
        assert_int_equal(cells[t3].missing, MISSING_NO_PLACE);
    }
    assert_null(strstr(csv(fixture, sheet, CSV_INT), "2026"));
}

static void simulated_and_real_people_never_stand_in_one_file(void **state)
{
    struct fixture *fixture = *state;
    struct desk out;
    assert_int_equal(desk(fixture, &out), REPORT_NOTHING);
    write_some(fixture, 1, false);
    write_some(fixture, 2, true);
    assert_int_equal(desk(fixture, &out), REPORT_MIXED);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
        TEST(dutch_csv_has_bom_semicolons_commas_and_empty_cells),
        TEST(international_csv_is_rfc_4180_with_missing_codes_below_what_can_occur),
        TEST(a_sheet_without_rows_is_a_head),
        TEST(every_start_of_a_formula_is_guarded),
        TEST(digits_read_back_to_the_same_double),
        TEST(names_that_a_program_refuses_are_unsound),
        TEST(an_unsound_workbook_writes_nothing),
        TEST(words_are_cut_between_characters),
        TEST(formats_are_a_list_of_known_words),
        TEST(every_measure_of_a_person_has_a_column_a_label_and_a_source),
        TEST(every_column_of_a_release_has_the_words_of_the_code_book),
        TEST(the_data_package_reads_as_its_golden),
        TEST(the_code_book_reads_as_its_golden_and_escapes),
        TEST(a_system_file_reads_as_its_golden),
        TEST(no_line_of_syntax_is_longer_than_spss_takes_and_quotes_are_doubled),
        TEST(labels_of_any_length_fit_in_a_system_file),
        TEST(the_same_workbook_twice_gives_the_same_bytes),
        TEST(what_must_be_said_stands_in_every_name),
        TEST(a_hundred_thousand_rows_are_written),
        TEST(the_desk_gets_one_row_for_each_person_without_time_or_school),
        TEST(simulated_and_real_people_never_stand_in_one_file),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
