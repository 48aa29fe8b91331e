/* SPDX-License-Identifier: MPL-2.0 */
/* The back of report.html: tests for whoever looks for them, the main figures without hasty answers, and
 * what each figure means. */
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

/* ---- code book ---- */

static bool is_first_of_plans(const struct measure *m, bool *seen)
{
    if (strcmp(m->name, "plan_cat") != 0)
        return true;
    bool first = !*seen;
    *seen = true;
    return first;
}

static void code_row(struct page *page, const struct speaker *sp, const struct measure *m)
{
    bool plan = strcmp(m->name, "plan_cat") == 0;
    const char *name = m->key != NULL && !plan ? arena_print(sp->arena, "%s (%s)", m->name, m->key) : m->name;
    const struct finding *finding = theme_finding_of(m);
    const char *cells[] = {
        name,
        speak(sp, plan ? TR("maat.plan_cat") : m->label),
        speak(sp, m->unit),
        speak_count(sp, m->least),
        finding != NULL ? speak(sp, finding->explain) : plan ? speak(sp, TR("verslag.plannen_uitleg")) : ""};
    html_row(page, cells, 5);
}

static void code_book(struct page *page, const struct speaker *sp, const struct report *report)
{
    const char *heads[] = {speak(sp, TR("verslag.kolom_naam")), speak(sp, TR("verslag.kolom_wat")),
                           speak(sp, TR("verslag.kolom_eenheid")),
                           speak(sp, TR("verslag.kolom_kleinste")),
                           speak(sp, TR("verslag.kop_codeboek"))};
    bool seen = false;
    html_section(page, sp, TR("verslag.deel_codeboek"), speak(sp, TR("verslag.kop_codeboek")));
    html_table_begin(page, heads, 5);
    for (int i = 0; i < report->figures->count; i++)
        if (is_first_of_plans(report->figures->figures[i].of, &seen))
            code_row(page, sp, report->figures->figures[i].of);
    html_table_end(page);
    page_put(page, "</section>\n");
}

void html_appendix(struct page *page, const struct speaker *sp, const struct report *report)
{
    tests(page, sp, report);
    unflagged(page, sp, report);
    code_book(page, sp, report);
}
