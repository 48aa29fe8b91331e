/* SPDX-License-Identifier: MPL-2.0 */
/* What a report says of its own measures: correlations, alpha, calibration; when it does, and
 * when a sentence stands in their place. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <cmocka.h>

#include "base/arena.h"
#include "report_folder.h"
#include "report_sessions.h"
#include "report/report.h"
#include "report/theme.h"
#include "report/write.h"

static struct report report_of(struct fixture *fixture, int sessions, bool open)
{
    struct report report;
    const char *paths[] = {fixture->folder};
    words_choose(fixture->ui->words, "nl");
    struct report_want want = {.level = open ? REPORT_POOL : REPORT_CARD, .open = open};
    for (int i = 1; i <= sessions; i++)
        write_session(fixture->arena, fixture->folder,
                      &(struct session_of){.number = i, .players = 6, .recorded = 6, .sim = true});
    assert_int_equal(report_collect(&report, paths, 1, &want, fixture->arena, fixture->ui->notes),
                     REPORT_FINE);
    return report;
}

static const char *page_of(struct fixture *fixture, const struct report *report, int which)
{
    struct page pages[REPORT_PAGES];
    report_pages(report, fixture->ui->words, fixture->arena, pages);
    return pages[which].data;
}

static void from_a_hundred_people_every_pair_has_r_interval_and_n(void **state)
{
    struct fixture *fixture = *state;
    struct report report = report_of(fixture, 20, true);
    assert_int_equal(report.links_count, 1);
    const struct links *links = &report.links[0];
    assert_string_equal(links->sector, "proef");
    assert_true(links->count > 5);
    for (int x = 0; x < links->count; x++)
        for (int y = x + 1; y < links->count; y++) {
            const struct link *link = &links->of[x][y];
            assert_true(link->n >= LINK_LEAST && link->r >= -1 && link->r <= 1);
            assert_memory_equal(link, &links->of[y][x], sizeof *link);
        }
    const char *html = page_of(fixture, &report, 0);
    assert_non_null(strstr(html, "Welke maten samengaan"));
    assert_non_null(strstr(html, "<th scope=\"row\">2. "));
    assert_non_null(strstr(page_of(fixture, &report, 1),
                           "\"correlations\":[\n{\"sector\":\"proef\",\"x\":\"kennis_t2\""));
}

static void below_a_hundred_a_sentence_stands_there(void **state)
{
    struct fixture *fixture = *state;
    struct report report = report_of(fixture, 16, true);
    assert_true(report.graded && report.links_count == 0);
    const char *html = page_of(fixture, &report, 0);
    assert_non_null(strstr(html, "vanaf 100 mensen in \xc3\xa9\xc3\xa9n sector"));
    assert_non_null(strstr(html, "(Cronbachs alfa), staat hier vanaf 100"));
    assert_non_null(strstr(page_of(fixture, &report, 1), "\"reliability\":[],"));
}

static void a_card_says_none_of_it(void **state)
{
    struct fixture *fixture = *state;
    struct report report = report_of(fixture, 20, false);
    assert_false(report.graded);
    assert_null(strstr(page_of(fixture, &report, 0), "Cronbach"));
    assert_null(strstr(page_of(fixture, &report, 0), "Pearson"));
    assert_null(strstr(page_of(fixture, &report, 1), "reliability"));
}

/* The answers of these people are dice, each apart: alpha lies near 0. */
static void statements_that_do_not_belong_together_give_no_conclusion(void **state)
{
    struct fixture *fixture = *state;
    struct report report = report_of(fixture, 20, true);
    double alpha = 1;
    assert_true(quality_alpha(&report.quality.aware[0], &alpha) && alpha < ALPHA_ENOUGH);
    for (int i = 0; i < report.figures->count; i++) {
        const struct figure *figure = &report.figures->figures[i];
        assert_true(figure->loose == (strcmp(figure->of->name, "aware_change") == 0));
    }
    const char *html = page_of(fixture, &report, 0);
    assert_non_null(strstr(html, "geen conclusie, de uitspraken passen niet genoeg bij elkaar"));
    assert_null(strstr(html, "zien mensen hun eigen hokjes beter"));
}

static void under_thirty_answers_a_confidence_has_no_figure(void **state)
{
    struct fixture *fixture = *state;
    struct figure over = {.of = measure_find("claims_over"), .state = FIGURE_PLAIN, .n = 40};
    struct release release = {.figures = &over, .count = 1};
    struct report report = {.graded = true, .figures = &release};
    struct speaker sp = {fixture->ui->words, fixture->arena, false};
    struct page page = {.arena = fixture->arena};
    report.quality.sure[0][1] = (struct sure_count){29, 20};
    report.quality.sure[0][3] = (struct sure_count){40, 30};
    html_quality(&page, &sp, &report, measure_find("claims_over"));
    assert_non_null(
        strstr(page.data, "<td>29</td><td>Te weinig gegevens</td><td>-</td><td>-</td>"));
    assert_non_null(
        strstr(page.data, "<td>40</td><td>75\xc2\xa0%</td><td>60 tot 86</td><td>+20</td>"));
    struct page none = {.arena = fixture->arena};
    over.state = FIGURE_TOO_FEW; /* what is withheld is not told by its confidence either */
    html_quality(&none, &sp, &report, over.of);
    assert_int_equal(none.size, 0);
}

static void a_pool_says_its_half_year_and_who_is_in_it(void **state)
{
    static const char *const sources[] = {"00000001", "00000002", "00000003",
                                          "00000004", "00000005", "00000006"};
    struct fixture *fixture = *state;
    struct report report;
    const char *paths[] = {fixture->folder};
    struct report_want want = {.level = REPORT_POOL};
    for (int i = 0; i < 6; i++)
        write_session(
            fixture->arena, fixture->folder,
            &(struct session_of){.number = i + 1, .players = 6, .recorded = 6, .src = sources[i]});
    assert_int_equal(report_collect(&report, paths, 1, &want, fixture->arena, fixture->ui->notes),
                     REPORT_FINE);
    assert_string_equal(report.period, "2026-H2");
    assert_int_equal(report.class_count, 1);
    assert_true(report.classes[0].people == 36 && report.classes[0].sources == 6);
    const char *html = page_of(fixture, &report, 0);
    assert_non_null(strstr(html, "Halfjaar van de laatste sessie: 2026-H2"));
    assert_non_null(strstr(html, "<th scope=\"row\">proef</th><td>team</td>"));
    assert_null(strstr(html, "W37"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(from_a_hundred_people_every_pair_has_r_interval_and_n,
                                        setup, teardown),
        cmocka_unit_test_setup_teardown(below_a_hundred_a_sentence_stands_there, setup, teardown),
        cmocka_unit_test_setup_teardown(a_card_says_none_of_it, setup, teardown),
        cmocka_unit_test_setup_teardown(statements_that_do_not_belong_together_give_no_conclusion,
                                        setup, teardown),
        cmocka_unit_test_setup_teardown(a_pool_says_its_half_year_and_who_is_in_it, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(under_thirty_answers_a_confidence_has_no_figure, setup,
                                        teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
