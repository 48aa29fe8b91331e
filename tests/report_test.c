/* SPDX-License-Identifier: MPL-2.0 */
/* A report from logs on disk: what is written, what is withheld, what is refused, and that the
 * same input gives the same bytes whatever the order. The people are made up here, with fixed
 * dice. */
#include <inttypes.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <unistd.h>
#include <cmocka.h>

#include "base/arena.h"
#include "base/files.h"
#include "base/json.h"
#include "helpers/fake_ui.h"
#include "report_folder.h"
#include "report_sessions.h"
#include "report/report.h"
#include "report/theme.h"
#include "report/write.h"

enum { READ_MOST = 8 << 20, PATHS = 64 };
/* ---- shorthands ---- */

static void write_sessions(struct fixture *fixture, int count, int players, bool sim)
{
    for (int i = 1; i <= count; i++)
        write_session(
            fixture->arena, fixture->folder,
            &(struct session_of){.number = i, .players = players, .recorded = players, .sim = sim});
}

static enum report_fault collect(struct fixture *fixture, struct report *report,
                                 enum report_level level, bool open)
{
    const char *paths[] = {fixture->folder};
    struct report_want want = {.level = level, .open = open};
    return report_collect(report, paths, 1, &want, fixture->arena, fixture->ui->notes);
}

static const char *output(struct fixture *fixture, const struct report *report, const char *lang,
                          const char *name)
{
    struct bytes bytes = {.data = ""};
    const char *folder = files_join(fixture->arena, fixture->folder, "uit");
    words_choose(fixture->ui->words, lang);
    assert_true(report_write(report, folder, fixture->ui->words, fixture->arena));
    assert_int_equal(
        files_read(files_join(fixture->arena, folder, name), READ_MOST, fixture->arena, &bytes),
        FILE_FINE);
    return bytes.data;
}

static const struct figure *figure_of(const struct report *report, const char *name)
{
    for (int i = 0; i < report->figures->count; i++)
        if (strcmp(report->figures->figures[i].of->name, name) == 0)
            return &report->figures->figures[i];
    return NULL;
}

/* ---- what is written ---- */

static void a_report_reads_as_its_golden_in_both_languages(void **state)
{
    struct fixture *fixture = *state;
    struct report report;
    write_sessions(fixture, 12, 6, true);
    assert_int_equal(collect(fixture, &report, REPORT_POOL, true), REPORT_FINE);
    assert_true(report.sessions == 12 && report.people == 72 && report.paired == 72);
    fake_golden("report-open.nl.txt", output(fixture, &report, "nl", "report.txt"), fixture->arena);
    fake_golden("report-open.en.txt", output(fixture, &report, "en", "report.txt"), fixture->arena);
    fake_golden("report-open.nl.json", output(fixture, &report, "nl", "report.json"),
                fixture->arena);
}

static void one_real_session_reads_as_its_golden_by_the_rules_of_a_room(void **state)
{
    struct fixture *fixture = *state;
    struct report report;
    write_session(fixture->arena, fixture->folder,
                  &(struct session_of){.number = 5, .players = 8, .recorded = 7});
    assert_int_equal(collect(fixture, &report, REPORT_BY_RULE, false), REPORT_FINE);
    assert_int_equal(report.level, REPORT_SESSION);
    fake_golden("report-session.nl.txt", output(fixture, &report, "nl", "report.txt"),
                fixture->arena);
    fake_golden("report-session.nl.json", output(fixture, &report, "nl", "report.json"),
                fixture->arena);
    assert_null(strstr(output(fixture, &report, "nl", "report.html"), "GESIMULEERD"));
}

static void the_page_stands_alone_and_says_what_it_must(void **state)
{
    static const char *const wanted[] = {"<html lang=\"nl\">",
                                         "<svg",
                                         "GESIMULEERD",
                                         "niet gevalideerd",
                                         "@page{size:A4",
                                         "Gemiddelde beoordeling",
                                         "procentpunten van het maximum",
                                         "Wil actief iets doen: ",
                                         "Geen verschil aantoonbaar",
                                         "Dat is iets anders dan",
                                         "1 op de 4"};
    static const char *const forbidden[] = {
        "http:", "https:", "<script", "src=", "href=", "url(", "@import", "nan", "inf "};
    struct fixture *fixture = *state;
    struct report report;
    write_sessions(fixture, 12, 6, true);
    assert_int_equal(collect(fixture, &report, REPORT_POOL, true), REPORT_FINE);
    const char *html = output(fixture, &report, "nl", "report.html");
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
        if (strstr(html, wanted[i]) == NULL)
            fail_msg("the page does not say \"%s\"", wanted[i]);
    for (size_t i = 0; i < sizeof forbidden / sizeof *forbidden; i++)
        if (strstr(html, forbidden[i]) != NULL)
            fail_msg("the page has \"%s\"", forbidden[i]);
    assert_non_null(strstr(output(fixture, &report, "en", "report.html"), "<html lang=\"en\">"));
}

/* They left at once, or their pack asks for none of it: no question has a figure then. */
static void a_session_without_one_answer_gets_its_page_all_the_same(void **state)
{
    struct fixture *fixture = *state;
    struct report report;
    write_session(fixture->arena, fixture->folder,
                  &(struct session_of){.number = 1, .players = 12, .recorded = 12, .silent = true});
    assert_int_equal(collect(fixture, &report, REPORT_BY_RULE, false), REPORT_FINE);
    assert_null(figure_of(&report, "gap_observable"));
    assert_null(figure_of(&report, "aware_change"));
    assert_null(figure_of(&report, "plan_share"));
    assert_non_null(strstr(output(fixture, &report, "nl", "report.html"), "</html>"));
    assert_non_null(strstr(output(fixture, &report, "en", "report.txt"), "12"));
}

static void a_team_of_three_gets_its_talk_and_is_told_once_that_it_is_small(void **state)
{
    struct fixture *fixture = *state;
    struct report report;
    write_session(fixture->arena, fixture->folder,
                  &(struct session_of){.number = 1, .players = 3, .recorded = 3});
    assert_int_equal(collect(fixture, &report, REPORT_BY_RULE, false), REPORT_FINE);
    const char *html = output(fixture, &report, "nl", "report.html");
    const char *text = output(fixture, &report, "nl", "report.txt");
    assert_non_null(strstr(html, "vanaf vijf mensen"));
    assert_non_null(strstr(html, "Vragen voor het gesprek"));
    assert_non_null(strstr(html, "Achtergehouden"));
    assert_null(strstr(html, "Drie cijfers voor het jaarverslag"));
    assert_null(strstr(html, "Hoe oordelen we?"));
    assert_non_null(strstr(text, "vanaf vijf mensen"));
    assert_null(strstr(text, "Hoe oordelen we?"));
}

static void labels_are_escaped(void **state)
{
    struct fixture *fixture = *state;
    struct report report;
    const char *paths[] = {fixture->folder};
    struct report_want want = {.level = REPORT_SESSION, .label = "A & B <b> \"c\"\n"};
    write_sessions(fixture, 1, 6, false);
    assert_int_equal(report_collect(&report, paths, 1, &want, fixture->arena, fixture->ui->notes),
                     REPORT_FINE);
    const char *html = output(fixture, &report, "nl", "report.html");
    assert_non_null(strstr(html, "A &amp; B &lt;b&gt; &quot;c&quot;"));
    assert_null(strstr(html, "<b>"));
    const char *json = output(fixture, &report, "nl", "report.json");
    assert_non_null(strstr(json, "\"label\":\"A & B <b> \\\"c\\\"\\n\""));
}

/* ---- sentences ---- */

static const enum figure_state states[] = {FIGURE_TOO_FEW, FIGURE_PLAIN, FIGURE_NOT_SHOWN,
                                           FIGURE_WITH, FIGURE_AGAINST};

static void every_measure_has_a_sentence_with_its_n_in_both_languages(void **state)
{
    struct fixture *fixture = *state;
    for (int english = 0; english < 2; english++) {
        words_choose(fixture->ui->words, english ? "en" : "nl");
        struct speaker sp = {fixture->ui->words, fixture->arena, english != 0};
        for (int m = 0; m < measures_all.count; m++) {
            struct figure figure = {.of = measures_all.list[m],
                                    .state = FIGURE_PLAIN,
                                    .n = 41,
                                    .low = -1,
                                    .value = 1,
                                    .high = 2};
            const char *says = speak_figure(&sp, &figure);
            if (figure.of->by != ESTIMATE_COUNT && strstr(says, "n = 41") == NULL)
                fail_msg("%s: \"%s\" has no n", figure.of->name, says);
            assert_null(strchr(says, '{'));
            figure.teams = true;
            if (figure.of->by != ESTIMATE_COUNT)
                assert_non_null(strstr(speak_figure(&sp, &figure), "n = 41 teams"));
        }
    }
}

static void every_finding_has_a_heading_for_every_state(void **state)
{
    struct fixture *fixture = *state;
    struct speaker sp = {fixture->ui->words, fixture->arena, false};
    words_choose(fixture->ui->words, "nl");
    for (int f = 0; f < theme_finding_count; f++)
        for (size_t s = 0; s < sizeof states / sizeof *states; s++)
            for (int side = -1; side <= 1; side++) {
                const struct finding *finding = &theme_findings[f];
                const struct measure *of = NULL;
                for (int m = 0; m < measures_all.count; m++)
                    if (theme_finding_of(measures_all.list[m]) == finding && of == NULL)
                        of = measures_all.list[m];
                assert_non_null(of);
                struct figure figure = {.of = of, .state = states[s], .n = 41, .why = "n_te_klein",
                                        .low = side - .5, .value = side, .high = side + .5};
                const char *heading = html_heading(&sp, finding, &figure);
                assert_true(strlen(heading) > 12 && strchr(heading, ' ') != NULL);
                assert_null(strchr(heading, '{'));
            }
}

static void both_directions_are_said_as_plainly(void **state)
{
    struct fixture *fixture = *state;
    struct speaker sp = {fixture->ui->words, fixture->arena, false};
    words_choose(fixture->ui->words, "nl");
    for (int f = 0; f < theme_finding_count; f++) {
        const struct finding *finding = &theme_findings[f];
        if (finding->less.id == NULL)
            continue;
        size_t more = strlen(speak(&sp, finding->more)), less = strlen(speak(&sp, finding->less));
        assert_true(more < 2 * less && less < 2 * more);
    }
}

static void no_place_in_a_report_stays_without_its_words(void **state)
{
    struct fixture *fixture = *state;
    struct report report;
    write_sessions(fixture, 12, 6, true);
    assert_int_equal(collect(fixture, &report, REPORT_POOL, true), REPORT_FINE);
    for (int english = 0; english < 2; english++) {
        const char *html = output(fixture, &report, english ? "en" : "nl", "report.html");
        static const char *const ids[] = {">verslag.", ">vind.",  ">uitleg.", ">zeg.",   ">thema.",
                                          ">groep.",   ">soort.", "{n}",      "{waarde}"};
        for (size_t i = 0; i < sizeof ids / sizeof *ids; i++)
            assert_null(strstr(html, ids[i]));
    }
}

static void a_page_for_the_talk_opens_a_session_and_nothing_else(void **state)
{
    struct fixture *fixture = *state;
    struct report report;
    write_sessions(fixture, 1, 8, true);
    assert_int_equal(collect(fixture, &report, REPORT_BY_RULE, false), REPORT_FINE);
    assert_non_null(
        strstr(output(fixture, &report, "nl", "report.html"), "<section class=\"group\">"));
    write_session(fixture->arena, fixture->folder,
                  &(struct session_of){.number = 9, .players = 8, .recorded = 8, .sim = true});
    assert_int_equal(collect(fixture, &report, REPORT_BY_RULE, false), REPORT_FINE);
    assert_null(strstr(output(fixture, &report, "nl", "report.html"), "<section class=\"group\">"));
}

/* 12 teams of 6: every changed answer counts once, in the rows and in the test. */
static void tests_in_the_appendix_are_of_the_same_people(void **state)
{
    struct fixture *fixture = *state;
    struct report report;
    write_sessions(fixture, 12, 6, true);
    assert_int_equal(collect(fixture, &report, REPORT_POOL, true), REPORT_FINE);
    assert_int_equal(report.tests.count, PAIRED_MOST);
    for (int i = 0; i < report.tests.count; i++) {
        const struct paired_test *test = &report.tests.list[i];
        assert_int_equal(test->n, figure_of(&report, test->of->name)->n);
        assert_true(test->is.n <= test->n && test->is.p >= 0 && test->is.p <= 1);
    }
    const struct paired_test *will = &report.tests.list[1];
    assert_true(will->yes_no && !will->has_dz);
    assert_non_null(strstr(output(fixture, &report, "nl", "report.json"), "\"test\":\"mcnemar\""));
    assert_int_equal(collect(fixture, &report, REPORT_CARD, false), REPORT_FINE);
    assert_int_equal(report.tests.count, 0); /* no card has them */
}

/* Five people or more saw it, or it is of five tables or more; a card has no such thing. */
static void the_course_of_the_evening_is_told_of_tables_only(void **state)
{
    struct fixture *fixture = *state;
    struct report report;
    write_sessions(fixture, 1, 4, true);
    assert_int_equal(collect(fixture, &report, REPORT_BY_RULE, false), REPORT_FINE);
    assert_null(report.course);
    remove_all(fixture);
    write_sessions(fixture, 12, 6, true);
    assert_int_equal(collect(fixture, &report, REPORT_POOL, true), REPORT_FINE);
    assert_int_equal(report.course->count, 2);
    assert_int_equal(report.course->rooms[0].tables, 12);
    assert_non_null(
        strstr(output(fixture, &report, "nl", "report.json"), "{\"room\":\"hal\",\"tables\":12"));
    assert_non_null(
        strstr(output(fixture, &report, "nl", "report.html"), "Teams waren het langst in: "));
    assert_int_equal(collect(fixture, &report, REPORT_CARD, false), REPORT_FINE);
    assert_null(report.course);
    assert_null(strstr(output(fixture, &report, "nl", "report.html"), "Teams waren het langst"));
}

/* ---- same input, same bytes ---- */

static void the_order_of_paths_changes_no_byte(void **state)
{
    struct fixture *fixture = *state;
    struct report one, two;
    struct file_list list = {.count = 0};
    struct report_want want = {.level = REPORT_POOL, .open = true};
    const char *paths[2 * PATHS];
    int count = 0;
    write_sessions(fixture, 7, 5, true);
    assert_true(files_list(fixture->folder, 1, 1000, fixture->arena, &list));
    for (int i = list.count - 1; i >= 0 && count < 2 * PATHS; i--)
        if (strstr(list.names[i], ".t.") != NULL)
            paths[count++] = files_join(fixture->arena, fixture->folder, list.names[i]);
    assert_int_equal(count, 7);
    assert_int_equal(collect(fixture, &one, REPORT_POOL, true), REPORT_FINE);
    assert_int_equal(report_collect(&two, paths, count, &want, fixture->arena, fixture->ui->notes),
                     REPORT_FINE);
    for (int i = 0; i < 3; i++) {
        static const char *const names[] = {"report.json", "report.html", "report.txt"};
        assert_string_equal(output(fixture, &one, "nl", names[i]),
                            output(fixture, &two, "nl", names[i]));
    }
}

static void numbers_in_json_read_back_to_the_same_double(void **state)
{
    struct fixture *fixture = *state;
    struct report report;
    write_sessions(fixture, 12, 6, true);
    assert_int_equal(collect(fixture, &report, REPORT_POOL, true), REPORT_FINE);
    const char *at = output(fixture, &report, "nl", "report.json");
    for (int i = 0; i < report.figures->count; i++) {
        const struct figure *figure = &report.figures->figures[i];
        double value = NAN, low = NAN, high = NAN;
        at = strstr(at, "{\"id\":");
        assert_non_null(at);
        const char *here = strstr(at, "\"value\":"), *next = strstr(at + 1, "{\"id\":");
        if (figure->state != FIGURE_TOO_FEW) {
            assert_int_equal(
                sscanf(here, "\"value\":%lf,\"low\":%lf,\"high\":%lf", &value, &low, &high), 3);
            assert_true(value == figure->value && low == figure->low && high == figure->high);
        } else {
            assert_true(here == NULL || (next != NULL && here > next));
        }
        at++;
    }
}

/* ---- levels, refusals, thresholds ---- */

static void the_level_follows_the_rule(void **state)
{
    static const char *const schools[] = {"a", "b", "c", "d", "e"};
    struct fixture *fixture = *state;
    struct report report;
    write_sessions(fixture, 2, 6, true);
    assert_int_equal(collect(fixture, &report, REPORT_BY_RULE, false), REPORT_FINE);
    assert_true(report.level == REPORT_CARD && report.sources == 1);
    assert_int_equal(collect(fixture, &report, REPORT_SESSION, false), REPORT_SEVERAL);
    for (int i = 0; i < 5; i++) {
        if (i == 3) {
            assert_int_equal(collect(fixture, &report, REPORT_BY_RULE, false), REPORT_FINE);
            assert_true(report.level == REPORT_CARD && report.sources == 4);
        }
        write_session(
            fixture->arena, fixture->folder,
            &(struct session_of){
                .folder = schools[i], .number = 10 + i, .players = 6, .recorded = 6, .sim = true});
    }
    assert_int_equal(collect(fixture, &report, REPORT_BY_RULE, false), REPORT_FINE);
    assert_true(report.level == REPORT_POOL && report.sources == 6);
    assert_int_equal(figure_of(&report, "mark")->strata, 6);
}

static void real_and_simulated_never_mix_and_open_is_for_simulated_only(void **state)
{
    struct fixture *fixture = *state;
    struct report report;
    assert_int_equal(collect(fixture, &report, REPORT_BY_RULE, false), REPORT_NOTHING);
    write_sessions(fixture, 1, 6, false);
    assert_int_equal(collect(fixture, &report, REPORT_BY_RULE, true), REPORT_NOT_SIMULATED);
    write_session(fixture->arena, fixture->folder,
                  &(struct session_of){.number = 2, .players = 6, .recorded = 6, .sim = true});
    assert_int_equal(collect(fixture, &report, REPORT_BY_RULE, false), REPORT_MIXED);
}

static void four_people_get_no_number_at_all(void **state)
{
    struct fixture *fixture = *state;
    struct report report;
    write_sessions(fixture, 1, 4, false);
    assert_int_equal(collect(fixture, &report, REPORT_BY_RULE, false), REPORT_FINE);
    for (int i = 0; i < report.figures->count; i++)
        if (report.figures->figures[i].of->by != ESTIMATE_COUNT)
            assert_int_equal(report.figures->figures[i].state, FIGURE_TOO_FEW);
    assert_true(report.figures->withheld_count > 8);
    assert_null(strstr(output(fixture, &report, "nl", "report.json"),
                       "\"before\":4,\"after\":4,\"value\""));
}

static void open_lifts_thresholds_but_never_the_smallest_n(void **state)
{
    struct fixture *fixture = *state;
    struct report report;
    write_sessions(fixture, 1, 4, true);
    assert_int_equal(collect(fixture, &report, REPORT_BY_RULE, true), REPORT_FINE);
    assert_int_equal(figure_of(&report, "mark")->state, FIGURE_TOO_FEW);
    assert_string_equal(figure_of(&report, "mark")->why, "n_te_klein");
}

static void who_played_alone_is_on_no_card_and_that_is_said(void **state)
{
    struct fixture *fixture = *state;
    struct report report;
    write_sessions(fixture, 3, 6, false);
    for (int i = 20; i < 26; i++)
        write_session(fixture->arena, fixture->folder,
                      &(struct session_of){.number = i, .players = 1, .recorded = 1});
    assert_int_equal(collect(fixture, &report, REPORT_CARD, false), REPORT_FINE);
    assert_int_equal(figure_of(&report, "mark")->n, 15); /* 15 to 19: it is 18 */
    assert_int_equal(figure_of(&report, "mark")->n_to, 19);
    assert_true(report.outside_count == 1 && report.outside[0].people == 6);
    assert_string_equal(report.outside[0].why, "kaart_alleen");
    assert_false(report.counts_shown);
}

/* One file for each person and each table: their number would tell the 18. */
static void the_files_of_a_card_do_not_tell_how_many_people_they_are_of(void **state)
{
    struct fixture *fixture = *state;
    struct report report;
    write_sessions(fixture, 3, 6, false);
    assert_int_equal(collect(fixture, &report, REPORT_CARD, false), REPORT_FINE);
    assert_null(strstr(output(fixture, &report, "nl", "report.json"), "\"files\""));
    assert_non_null(
        strstr(output(fixture, &report, "nl", "report.json"), "\"logs\":{\"damaged\":0,"));
    assert_null(strstr(output(fixture, &report, "nl", "report.html"), "Bestanden gelezen"));
    assert_int_equal(collect(fixture, &report, REPORT_POOL, false), REPORT_FINE);
    assert_non_null(strstr(output(fixture, &report, "nl", "report.json"), "\"files\":21"));
}

static void unrecorded_people_are_counted_but_one_to_four_not_exactly(void **state)
{
    struct fixture *fixture = *state;
    struct report report;
    write_session(fixture->arena, fixture->folder,
                  &(struct session_of){.number = 1, .players = 9, .recorded = 7});
    assert_int_equal(collect(fixture, &report, REPORT_BY_RULE, false), REPORT_FINE);
    const char *text = output(fixture, &report, "nl", "report.txt");
    assert_non_null(strstr(text, "Daarvan zonder bewaren: hooguit 4."));
    assert_null(strstr(text, "9")); /* started minus stored would tell */
    assert_non_null(strstr(text, "Mensen die begonnen, achtergehouden."));
}

static void damaged_logs_are_counted_and_the_rest_still_reads(void **state)
{
    struct fixture *fixture = *state;
    struct report report;
    struct bytes bytes = {.data = ""};
    write_sessions(fixture, 2, 6, true);
    const char *path =
        files_join(fixture->arena, fixture->folder, "s-pr0ef00000000001.p3.001.jsonl");
    assert_int_equal(files_read(path, READ_MOST, fixture->arena, &bytes), FILE_FINE);
    char *copy = arena_copy(fixture->arena, bytes.data, bytes.size);
    char *where = strstr(copy, "\"ba2\"");
    assert_non_null(where);
    where[2] = 'x';
    assert_true(files_write(path, copy, bytes.size));
    assert_int_equal(collect(fixture, &report, REPORT_POOL, true), REPORT_FINE);
    assert_int_equal(report.logs.damaged, 1);
    assert_int_equal(report.logs.lines - report.logs.kept, 1);
    assert_int_equal(report.people, 12);
    assert_non_null(strstr(output(fixture, &report, "nl", "report.html"),
                           "Beschadigd: losse regels zijn onleesbaar"));
}

/* No table, a later version, no log at all: nothing of it is in a figure, and that is said. */
static void what_cannot_be_used_at_all_is_counted(void **state)
{
    struct fixture *fixture = *state;
    struct report report;
    static const char rubbish[] = "{\"a\":1}\n{\"a\":2}\n";
    write_sessions(fixture, 2, 6, true);
    assert_int_equal(
        remove(files_join(fixture->arena, fixture->folder, "s-pr0ef00000000001.t.001.jsonl")), 0);
    assert_true(
        files_write(files_join(fixture->arena, fixture->folder, "s-aaaaaaaaaaaaaaaa.t.001.jsonl"),
                    rubbish, sizeof rubbish - 1));
    assert_int_equal(collect(fixture, &report, REPORT_POOL, true), REPORT_FINE);
    assert_int_equal(report.people, 6);
    assert_int_equal(report.logs.stray, 1);
    assert_int_equal(report.logs.damaged, 1);
    assert_int_equal(report.logs.newer, 0);
    assert_non_null(strstr(output(fixture, &report, "en", "report.json"), "\"stray\":1"));
}

/* The last line of a stream gets a twin: same place in the chain, other content, its own good
 * hash. */
/* verify keeps the other lines; so must the report. What the header said is gone, and that is
 * said. */
static void a_flipped_bit_in_the_header_of_a_table_costs_the_header_alone(void **state)
{
    struct fixture *fixture = *state;
    struct report report;
    struct bytes bytes;
    const char *path =
        files_join(fixture->arena, fixture->folder, "s-pr0ef00000000001.t.001.jsonl");
    write_sessions(fixture, 1, 6, false);
    assert_int_equal(files_read(path, READ_MOST, fixture->arena, &bytes), FILE_FINE);
    char *text = arena_copy(fixture->arena, bytes.data, bytes.size);
    text[80] ^= 1;
    assert_true(files_write(path, text, bytes.size));
    assert_int_equal(collect(fixture, &report, REPORT_BY_RULE, false), REPORT_FINE);
    assert_int_equal(report.people, 6);
    assert_int_equal(report.paired, 6);
    assert_int_equal(report.logs.headless, 1);
    assert_int_equal(report.logs.damaged, 1);
    assert_int_equal(report.logs.stray, 0);
    assert_string_equal(report.versions[0].packv, "?");
    assert_non_null(strstr(output(fixture, &report, "en", "report.html"), "First line damaged"));
    assert_non_null(strstr(output(fixture, &report, "en", "report.json"), "\"headless\":1"));
}

/* measurement.md 2: a bank has a version, and versions are not pooled. A log of before says
 * none: it is 1. */
static void versions_of_the_questions_are_told_apart(void **state)
{
    struct fixture *fixture = *state;
    struct report report;
    static const char *const banks[] = {NULL, "1", "2"};
    for (int i = 0; i < 3; i++)
        write_session(
            fixture->arena, fixture->folder,
            &(struct session_of){.number = i + 1, .players = 6, .recorded = 6, .bank = banks[i]});
    assert_int_equal(collect(fixture, &report, REPORT_POOL, false), REPORT_FINE);
    assert_int_equal(report.version_count, 2);
    assert_string_equal(report.versions[0].bank, "1");
    assert_int_equal(report.versions[0].sessions, 2);
    assert_string_equal(report.versions[1].bank, "2");
    assert_non_null(strstr(output(fixture, &report, "nl", "report.json"), "\"bank\":\"2\""));
}

static void forked_logs_are_in_no_figure_and_that_is_said(void **state)
{
    struct fixture *fixture = *state;
    struct report report;
    struct bytes bytes = {.data = ""};
    struct stream stream = {.count = 0};
    struct line_head head = {.t = 0};
    struct event copy;
    char body[LINE_SIZE], line[LINE_SIZE];
    write_sessions(fixture, 2, 6, true);
    const char *path =
        files_join(fixture->arena, fixture->folder, "s-pr0ef00000000001.p3.001.jsonl");
    assert_int_equal(files_read(path, READ_MOST, fixture->arena, &bytes), FILE_FINE);
    const char *last = bytes.data + bytes.size - 1;
    while (last > bytes.data && last[-1] != '\n')
        last--;
    assert_int_equal(
        event_read(last, (size_t)(bytes.data + bytes.size - 1 - last), 3, &head, &copy),
        EVENT_FINE);
    answer_number(&stream, MOMENT_AFTER, "mk", CONSTRUCT_MARK, 1);
    stream.facts[0].who = 3;
    stream.facts[0].block = 4;
    size_t size = event_write(&stream.facts[0], body, sizeof body);
    size = event_seal(body, size, &head, line);
    char *twice = arena_print(fixture->arena, "%s%.*s", bytes.data, (int)size, line);
    assert_true(files_write(path, twice, strlen(twice)));
    assert_int_equal(collect(fixture, &report, REPORT_POOL, true), REPORT_FINE);
    assert_int_equal(report.logs.forked, 1);
    assert_int_equal(figure_of(&report, "mark")->n, 6);
    assert_true(report.outside_count == 1 && report.outside[0].people == 6);
    assert_string_equal(report.outside[0].why, "gevorkt");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_report_reads_as_its_golden_in_both_languages, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(one_real_session_reads_as_its_golden_by_the_rules_of_a_room,
                                        setup, teardown),
        cmocka_unit_test_setup_teardown(the_page_stands_alone_and_says_what_it_must, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(a_session_without_one_answer_gets_its_page_all_the_same,
                                        setup, teardown),
        cmocka_unit_test_setup_teardown(
            a_team_of_three_gets_its_talk_and_is_told_once_that_it_is_small, setup, teardown),
        cmocka_unit_test_setup_teardown(labels_are_escaped, setup, teardown),
        cmocka_unit_test_setup_teardown(every_measure_has_a_sentence_with_its_n_in_both_languages,
                                        setup, teardown),
        cmocka_unit_test_setup_teardown(every_finding_has_a_heading_for_every_state, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(both_directions_are_said_as_plainly, setup, teardown),
        cmocka_unit_test_setup_teardown(no_place_in_a_report_stays_without_its_words, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(a_page_for_the_talk_opens_a_session_and_nothing_else, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(the_course_of_the_evening_is_told_of_tables_only, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(tests_in_the_appendix_are_of_the_same_people, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(the_order_of_paths_changes_no_byte, setup, teardown),
        cmocka_unit_test_setup_teardown(numbers_in_json_read_back_to_the_same_double, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(the_level_follows_the_rule, setup, teardown),
        cmocka_unit_test_setup_teardown(real_and_simulated_never_mix_and_open_is_for_simulated_only,
                                        setup, teardown),
        cmocka_unit_test_setup_teardown(four_people_get_no_number_at_all, setup, teardown),
        cmocka_unit_test_setup_teardown(open_lifts_thresholds_but_never_the_smallest_n, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(who_played_alone_is_on_no_card_and_that_is_said, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(unrecorded_people_are_counted_but_one_to_four_not_exactly,
                                        setup, teardown),
        cmocka_unit_test_setup_teardown(forked_logs_are_in_no_figure_and_that_is_said, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(
            a_flipped_bit_in_the_header_of_a_table_costs_the_header_alone, setup, teardown),
        cmocka_unit_test_setup_teardown(versions_of_the_questions_are_told_apart, setup, teardown),
        cmocka_unit_test_setup_teardown(the_files_of_a_card_do_not_tell_how_many_people_they_are_of,
                                        setup, teardown),
        cmocka_unit_test_setup_teardown(what_cannot_be_used_at_all_is_counted, setup, teardown),
        cmocka_unit_test_setup_teardown(damaged_logs_are_counted_and_the_rest_still_reads, setup,
                                        teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
