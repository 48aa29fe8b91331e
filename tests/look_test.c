/* SPDX-License-Identifier: MPL-2.0 */
/* The page of a report as a reader with a screen reader, or with poor sight, meets it: headings
 * in order, every chart with words and a table below it, tables with heads, and no pair of
 * colours below 4.5 to 1. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <cmocka.h>

#include "base/arena.h"
#include "report_folder.h"
#include "report_sessions.h"
#include "report/report.h"
#include "report/write.h"

static int many(void **state)
{
    (void)setup(state);
    struct fixture *fixture = *state;
    for (int i = 1; i <= 18; i++)
        write_session(fixture->arena, fixture->folder,
                      &(struct session_of){.number = i, .players = 6, .recorded = 6, .sim = true});
    return 0;
}

/* A session, a card, an open pool; in nl or en. */
static const char *page_of(struct fixture *fixture, int which)
{
    static const enum report_level levels[] = {REPORT_SESSION, REPORT_CARD, REPORT_POOL};
    struct report report;
    struct page pages[REPORT_PAGES];
    const char *all[] = {fixture->folder};
    const char *one[] = {
        files_join(fixture->arena, fixture->folder, "s-pr0ef00000000001.t.001.jsonl")};
    enum report_level level = levels[which % 3];
    struct report_want want = {.level = level, .open = level == REPORT_POOL};
    words_choose(fixture->ui->words, which < 3 ? "nl" : "en");
    assert_int_equal(report_collect(&report, level == REPORT_SESSION ? one : all, 1, &want,
                                    fixture->arena, fixture->ui->notes),
                     REPORT_FINE);
    report_pages(&report, fixture->ui->words, fixture->arena, pages);
    return pages[0].data;
}

enum { PAGES = 6 };

static int count_of(const char *html, const char *what)
{
    int count = 0;
    for (const char *at = strstr(html, what); at != NULL; at = strstr(at + 1, what))
        count++;
    return count;
}

static void headings_go_down_one_step_at_a_time_from_one_h1(void **state)
{
    for (int p = 0; p < PAGES; p++) {
        const char *html = page_of(*state, p);
        int level = 0;
        assert_int_equal(count_of(html, "<h1>"), 1);
        for (const char *at = strstr(html, "<h"); at != NULL; at = strstr(at + 1, "<h")) {
            if (at[2] < '1' || at[2] > '6' || at[3] != '>')
                continue;
            if (at[2] - '0' > level + 1)
                fail_msg("page %d: from h%d to %.40s", p, level, at);
            level = at[2] - '0';
        }
    }
}

/* The words of a chart stand in it, and its numbers in the table that follows in the same
 * section. */
static void every_chart_has_title_description_and_a_table_below_it(void **state)
{
    static const char emblem[] = "<svg viewBox=\"0 0 104 74\" aria-hidden=\"true\">";
    for (int p = 0; p < PAGES; p++) {
        const char *html = page_of(*state, p);
        for (const char *at = strstr(html, "<svg"); at != NULL; at = strstr(at + 1, "<svg")) {
            const char *end = strstr(at, "</svg>"), *section = strstr(at, "</section>");
            if (strncmp(at, emblem, strlen(emblem)) == 0)
                continue;
            const char *title = strstr(at, "<title>"), *desc = strstr(at, "<desc>"),
                       *table = strstr(at, "<table>");
            assert_true(title != NULL && desc != NULL && title < end && desc < end);
            assert_true(title[7] != '<' && desc[6] != '<');
            bool small =
                strncmp(at, "<svg class=\"small\"", 18) == 0; /* its number stands beside it */
            if (!small && (table == NULL || table > section))
                fail_msg("page %d: no table below %.120s", p, title);
        }
    }
}

static void every_head_says_what_it_heads_and_no_row_is_short(void **state)
{
    for (int p = 0; p < PAGES; p++) {
        const char *html = page_of(*state, p);
        int heads = 0;
        assert_int_equal(count_of(html, "<th "), count_of(html, "<th scope=\"col\">") +
                                                     count_of(html, "<th scope=\"row\">"));
        assert_int_equal(count_of(html, "<th>"), 0);
        assert_int_equal(count_of(html, " id=\""), 0);
        for (const char *row = strstr(html, "<tr>"); row != NULL; row = strstr(row + 1, "<tr>")) {
            char *copy = arena_copy(((struct fixture *)*state)->arena, row,
                                    (size_t)(strstr(row, "</tr>") - row));
            int cells = count_of(copy, "</th>") + count_of(copy, "</td>"),
                columns = count_of(copy, "scope=\"col\"");
            heads = columns > 0 ? columns : heads;
            if (cells != heads)
                fail_msg("page %d: %d cells below %d heads: %.200s", p, cells, heads, copy);
        }
    }
}

/* ---- colours ---- */

static double channel(int byte)
{
    double c = byte / 255.0;
    return c <= .04045 ? c / 12.92 : pow((c + .055) / 1.055, 2.4);
}

static double light_of(const char *hex)
{
    int all = (int)strtol(hex + 1, NULL, 16);
    return .2126 * channel(all >> 16) + .7152 * channel(all >> 8 & 255) +
           .0722 * channel(all & 255);
}

/* "--ink" as the page has it, "h3" a shade of a table; else it is a colour itself. */
static const char *colour_of(const char *name)
{
    char wanted[32];
    snprintf(wanted, sizeof wanted, name[0] == 'h' ? ".%s{background:" : "%s:", name);
    const char *at = name[0] == '#' ? name : strstr(html_style, wanted);
    if (at == NULL)
        fail_msg("the page has no colour %s", name);
    return name[0] == '#' ? name : at + strlen(wanted);
}

static void no_pair_of_colours_is_below_four_and_a_half_to_one(void **state)
{
    static const char *const pairs[][2] = {
        {"--ink", "--paper"},     {"--ink", "--linen"},    {"--slate", "--paper"},
        {"--slate", "--linen"},   {"--slate", "#FFFFFF"},  {"--mustard", "--paper"},
        {"--mustard", "#FFFFFF"}, {"--paper", "--night"},  {"--ochre", "--night"},
        {"--ink", "--ochre"},     {"--paper", "--petrol"}, {"--paper", "#0B4F57"},
        {"--ink", "#E9E2D6"},     {"--ink", "#D9A15B"},    {"--ink", "h1"},
        {"--ink", "h2"},          {"--ink", "h3"},         {"--ink", "h4"},
        {"--ink", "#FFFFFF"}};
    (void)state;
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        double a = light_of(colour_of(pairs[i][0])), b = light_of(colour_of(pairs[i][1]));
        double contrast = (fmax(a, b) + .05) / (fmin(a, b) + .05);
        if (contrast < 4.5)
            fail_msg("%s on %s: %.2f", pairs[i][0], pairs[i][1], contrast);
    }
}

/* A colour that no pair above has was forgotten here: the list must grow with the page. */
static void every_colour_of_the_page_is_known_here(void **state)
{
    static const char *const known[] = {"16213A", "55617A", "FFF9EF", "F1E6D3", "D9C4A3",
                                        "0F6B73", "7F5600", "F2B33D", "24344F", "fff;",
                                        "fff}",   "EAF1EE", "CFE3E3", "A3CED2", "6FB1B8"};
    const char *const sheets[] = {html_style, html_style_media};
    (void)state;
    for (int s = 0; s < 2; s++)
        for (const char *at = strchr(sheets[s], '#'); at != NULL; at = strchr(at + 1, '#')) {
            bool found = false;
            for (size_t i = 0; i < sizeof known / sizeof *known; i++)
                found = found || strncmp(at + 1, known[i], strlen(known[i])) == 0;
            if (!found)
                fail_msg("a new colour: %.8s", at);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(headings_go_down_one_step_at_a_time_from_one_h1, many,
                                        teardown),
        cmocka_unit_test_setup_teardown(every_chart_has_title_description_and_a_table_below_it,
                                        many, teardown),
        cmocka_unit_test_setup_teardown(every_head_says_what_it_heads_and_no_row_is_short, many,
                                        teardown),
        cmocka_unit_test(no_pair_of_colours_is_below_four_and_a_half_to_one),
        cmocka_unit_test(every_colour_of_the_page_is_known_here),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
