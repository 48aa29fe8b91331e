/* SPDX-License-Identifier: MPL-2.0 */
/* The back of report.html: tests for whoever looks for them, the main figures without hasty
 * answers, and what each figure means. */
#include <string.h>

#include "base/arena.h"
#include "report/theme.h"
#include "report/write.h"

/* ---- tests on the same people before and after ---- */

static const char *p_of(const struct speaker *sp, double p)
{
    const double least = .0001;
    struct slot slots[] = {{"grens", speak_number(sp, least, 4, SIGN_MINUS)}};
    return p < least ? speak_filled(sp, TR("verslag.p_klein"), slots, 1)
                     : speak_number(sp, p, 4, SIGN_MINUS);
}

static const char *test_of(const struct speaker *sp, const struct paired_test *test)
{
    if (test->yes_no)
        return speak(sp, TR("verslag.mcnemar"));
    return speak(sp, test->is.n <= EXACT_UP_TO ? TR("verslag.wilcoxon_precies")
                                               : TR("verslag.wilcoxon_normaal"));
}

static void tests(struct page *page, const struct speaker *sp, const struct report *report)
{
    const char *heads[] = {
        speak(sp, TR("verslag.kolom_wat")),        speak(sp, TR("verslag.kolom_n")),
        speak(sp, TR("verslag.kolom_veranderd")),  speak(sp, TR("verslag.kolom_toets")),
        speak(sp, TR("verslag.kolom_p")),          speak(sp, TR("verslag.kolom_dz"))};
    if (report->tests.count == 0)
        return;
    html_section(page, sp, TR("verslag.deel_bijlage"), speak(sp, TR("verslag.kop_toetsen")));
    html_say(page, sp, NULL, TR("verslag.toetsen_uitleg"));
    html_table_begin(page, heads, 6);
    for (int i = 0; i < report->tests.count; i++) {
        const struct paired_test *test = &report->tests.list[i];
        const char *cells[] = {speak(sp, test->of->label),
                               speak_count(sp, test->n),
                               speak_count(sp, test->is.n),
                               test_of(sp, test),
                               p_of(sp, test->is.p),
                               test->has_dz ? speak_number(sp, test->dz, 2, SIGN_MINUS) : "-"};
        html_row(page, cells, 6);
    }
    html_table_end(page);
    page_put(page, "</section>\n");
}

/* ---- without hasty answers ---- */

static void unflagged(struct page *page, const struct speaker *sp, const struct report *report)
{
    const char *heads[] = {speak(sp, TR("verslag.kolom_wat")),
                           speak(sp, TR("verslag.kolom_uitkomst"))};
    if (report->unflagged == NULL)
        return;
    html_section(page, sp, TR("verslag.deel_bijlage"), speak(sp, TR("verslag.kop_haast")));
    html_say(page, sp, NULL, TR("verslag.haast_uitleg"));
    html_table_begin(page, heads, 2);
    for (int i = 0; i < report->unflagged->count; i++) {
        const struct figure *figure = &report->unflagged->figures[i];
        const char *cells[] = {speak(sp, figure->of->label), speak_figure(sp, figure)};
        html_row(page, cells, 2);
    }
    html_table_end(page);
    page_put(page, "</section>\n");
}

/* ---- who is missing ---- */

/* Each category and each statement has the missing of its row. */
static bool is_listed(const struct figure *figure)
{
    const char *name = figure->of->name;
    return figure->state != FIGURE_TOO_FEW && figure->missing > 0 &&
           figure->of->by != ESTIMATE_COUNT && strcmp(name, "plan_cat") != 0 &&
           strcmp(name, "know_items") != 0 && !figure->of->turnout;
}

static void missing(struct page *page, const struct speaker *sp, const struct report *report)
{
    enum { FEW = 4 };
    const char *heads[] = {speak(sp, TR("verslag.kolom_wat")), speak(sp, TR("verslag.kolom_n")),
                           speak(sp, TR("leeg.kolom"))};
    int listed = 0;
    if (!report->graded)
        return;
    html_section(page, sp, TR("verslag.deel_bijlage"), speak(sp, TR("leeg.kop")));
    html_say(page, sp, NULL, TR("leeg.uitleg"));
    for (int i = 0; i < report->figures->count; i++) {
        const struct figure *figure = &report->figures->figures[i];
        if (!is_listed(figure))
            continue;
        if (listed++ == 0)
            html_table_begin(page, heads, 3);
        bool small = figure->missing <= FEW && !report->open;
        const char *cells[] = {speak(sp, figure->of->label), speak_n(sp, figure),
                               small ? "1-4" : speak_count(sp, figure->missing)};
        html_row(page, cells, 3);
    }
    if (listed > 0)
        html_table_end(page);
    else
        html_say(page, sp, NULL, TR("leeg.niemand"));
    page_put(page, "</section>\n");
}

/* ---- code book ---- */

/* What a finding means stands with its first measure; the keys of one name are one row. */
static void code_row(struct page *page, const struct speaker *sp, const struct measure *m,
                     bool first)
{
    bool many = strcmp(m->name, "plan_cat") == 0, item = strcmp(m->name, "know_items") == 0;
    const struct finding *finding = theme_finding_of(m);
    const char *name = m->key != NULL && !many && !item
                           ? arena_print(sp->arena, "%s (%s)", m->name, m->key)
                           : m->name;
    const char *cells[] = {
        name,
        speak(sp, many ? TR("maat.plan_cat") : item ? TR("maat.know_items") : m->label),
        speak(sp, m->unit),
        speak_count(sp, m->least),
        first && finding != NULL ? speak(sp, finding->explain) : ""};
    html_row(page, cells, 5);
}

static void code_book(struct page *page, const struct speaker *sp, const struct report *report)
{
    const char *heads[] = {speak(sp, TR("verslag.kolom_naam")), speak(sp, TR("verslag.kolom_wat")),
                           speak(sp, TR("verslag.kolom_eenheid")),
                           speak(sp, TR("verslag.kolom_kleinste")),
                           speak(sp, TR("verslag.kop_codeboek"))};
    const struct measure *last = NULL;
    html_section(page, sp, TR("verslag.deel_codeboek"), speak(sp, TR("verslag.kop_codeboek")));
    page_put(page, "<div class=\"long\">");
    html_table_begin(page, heads, 5);
    for (int i = 0; i < report->figures->count; i++) {
        const struct measure *m = report->figures->figures[i].of;
        bool rest = last != NULL && strcmp(last->name, m->name) == 0 &&
                    (strcmp(m->name, "plan_cat") == 0 || strcmp(m->name, "know_items") == 0);
        if (!rest)
            code_row(page, sp, m, last == NULL || theme_finding_of(last) != theme_finding_of(m));
        last = m;
    }
    html_table_end(page);
    page_put(page, "</div>\n");
    page_put(page, "</section>\n");
}

/* Of nobody and of no group: not beside a figure, and in the order of their letters. */
void html_quotes(struct page *page, const struct speaker *sp, const struct report *report)
{
    if (report->quote_count == 0)
        return;
    html_section(page, sp, TR("verslag.deel_zinnen"), speak(sp, TR("verslag.kop_zinnen")));
    html_say(page, sp, NULL, TR("verslag.zinnen_uitleg"));
    page_put(page, "<ul>\n");
    for (int i = 0; i < report->quote_count; i++) {
        page_print(page, "<li lang=\"%s\">", report->quotes[i].lang);
        page_escaped(page, report->quotes[i].text);
        page_put(page, "</li>\n");
    }
    page_put(page, "</ul>\n</section>\n");
}

void html_appendix(struct page *page, const struct speaker *sp, const struct report *report)
{
    tests(page, sp, report);
    html_links(page, sp, report);
    missing(page, sp, report);
    unflagged(page, sp, report);
    code_book(page, sp, report);
}
