/* SPDX-License-Identifier: MPL-2.0 */
/* The plain parts of report.html: tables, the account of what was read, withheld and damaged,
 * the method. */
#include "report/theme.h"
#include "report/write.h"

void html_paragraph(struct page *page, const char *class_name, const char *words)
{
    if (class_name != NULL)
        page_print(page, "<p class=\"%s\">", class_name);
    else
        page_put(page, "<p>");
    page_escaped(page, words);
    page_put(page, "</p>\n");
}

void html_say(struct page *page, const struct speaker *sp, const char *class_name,
              struct text text)
{
    html_paragraph(page, class_name, speak(sp, text));
}

void html_table_begin(struct page *page, const char *const *heads, int count)
{
    page_put(page, "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"");
    for (int i = 0; i < count; i++) {
        page_escaped(page, heads[i]);
        page_put(page, i + 1 < count ? ", " : "");
    }
    page_put(page, "\"><table>\n<thead><tr>");
    for (int i = 0; i < count; i++) {
        page_put(page, "<th scope=\"col\">");
        page_escaped(page, heads[i]);
        page_put(page, "</th>");
    }
    page_put(page, "</tr></thead>\n<tbody>\n");
}

void html_row(struct page *page, const char *const *cells, int count)
{
    page_put(page, "<tr><th scope=\"row\">");
    page_escaped(page, cells[0]);
    page_put(page, "</th>");
    for (int i = 1; i < count; i++) {
        page_put(page, "<td>");
        page_escaped(page, cells[i]);
        page_put(page, "</td>");
    }
    page_put(page, "</tr>\n");
}

void html_table_end(struct page *page)
{
    page_put(page, "</tbody></table></div>\n");
}

void html_section(struct page *page, const struct speaker *sp, struct text part, const char *title)
{
    page_put(page, "<section>\n<p class=\"part\">");
    page_escaped(page, speak(sp, part));
    page_put(page, "</p>\n<h2>");
    page_escaped(page, title);
    page_put(page, "</h2>\n");
}

static void section(struct page *page, const struct speaker *sp, struct text part,
                    struct text title)
{
    html_section(page, sp, part, speak(sp, title));
}

/* ---- reach ---- */

static void count_row(struct page *page, const struct speaker *sp, struct text label, int64_t from,
                      int64_t to)
{
    const char *cells[] = {speak(sp, label), speak_span(sp, from, to)};
    html_row(page, cells, 2);
}

static void reach_row(struct page *page, const struct speaker *sp, const struct figure *figure)
{
    if (figure == NULL)
        return;
    bool silent = figure->state == FIGURE_TOO_FEW && figure->mask_after == MASK_NONE;
    const char *cells[] = {speak(sp, figure->of->label), silent
                                                             ? speak(sp, TR("verslag.niet_gezegd"))
                                                             : speak_share(sp, figure, true)};
    html_row(page, cells, 2);
}

static void later_rows(struct page *page, const struct speaker *sp, const struct report *report)
{
    if (!report->counts_shown || report->later == 0)
        return;
    count_row(page, sp, TR("verslag.n_later"), report->later, 0);
    count_row(page, sp, TR("verslag.n_later_gevonden"), report->later_found, 0);
    if (report->later_alike > 0)
        count_row(page, sp, TR("verslag.n_later_gelijk"), report->later_alike, 0);
}

/* Who is in a pool: the classes of privacy.md 3.5, as far as they are told apart. */
static void groups(struct page *page, const struct speaker *sp, const struct report *report)
{
    const char *heads[] = {speak(sp, TR("verslag.kolom_pakket")), speak(sp, TR("groepen.wijze")),
                           speak(sp, TR("groepen.versie")), speak(sp, TR("verslag.kolom_mensen")),
                           speak(sp, TR("boek.bronnen"))};
    if (report->class_count == 0)
        return;
    page_put(page, "<h3>");
    page_escaped(page, speak(sp, TR("groepen.kop")));
    page_put(page, "</h3>\n");
    html_table_begin(page, heads, 5);
    for (int i = 0; i < report->class_count; i++) {
        const struct plan_class *class = &report->classes[i];
        const char *all = speak(sp, TR("uitgifte.alle"));
        const char *cells[] = {class->sector[0] != 0 ? class->sector : all,
                               class->mode[0] != 0 ? class->mode : all,
                               class->packv[0] != 0 ? class->packv : all,
                               speak_count(sp, class->people), speak_count(sp, class->sources)};
        html_row(page, cells, 5);
    }
    html_table_end(page);
}

static void reach(struct page *page, const struct speaker *sp, const struct report *report)
{
    static const char *const keys[] = {"people", "unrecorded", "sessions", "schools"};
    const char *heads[] = {speak(sp, TR("verslag.kolom_wat")),
                           speak(sp, TR("verslag.kolom_aantal"))};
    section(page, sp, TR("verslag.deel_bereik"), TR("verslag.kop_bereik"));
    html_funnel(page, sp, report);
    html_table_begin(page, heads, 2);
    for (int i = 0; i < 4; i++)
        reach_row(page, sp, speak_find(report->figures, "reach", keys[i]));
    count_row(page, sp, TR("verslag.bewaard"), report->people, report->people_to);
    if (report->counts_shown) {
        count_row(page, sp, TR("verslag.n_voor"), report->before, 0);
        count_row(page, sp, TR("verslag.n_na"), report->after, 0);
        count_row(page, sp, TR("verslag.n_beide"), report->paired, 0);
    }
    later_rows(page, sp, report);
    html_table_end(page);
    html_paragraph(page, NULL, speak_figure(sp, speak_find(report->figures, "response", NULL)));
    groups(page, sp, report);
    page_put(page, "</section>\n");
}

/* ---- withheld ---- */

/* Measures without a figure: nobody was asked, or nobody answered. */
static void not_asked(struct page *page, const struct speaker *sp, const struct report *report)
{
    struct page names = {.arena = sp->arena};
    for (int f = 0; f < theme_finding_count; f++) {
        const struct figure *list[TOLD_MOST];
        if (theme_figures(report->figures, &theme_findings[f], list) > 0)
            continue;
        page_put(&names, names.size > 0 ? " \xc2\xb7 " : "");
        page_put(&names, speak(sp, theme_findings[f].part));
    }
    struct slot slot = {"wat", names.data};
    if (names.size > 0)
        html_paragraph(page, "note", speak_filled(sp, TR("verslag.niet_gevraagd"), &slot, 1));
}

static void withheld_row(struct page *page, const struct speaker *sp, const struct withheld *held)
{
    const char *cells[] = {speak_what(sp, held),
                           speak_held(sp, held),
                           speak(sp, guard_why(held->why))};
    html_row(page, cells, 3);
}

static void withheld(struct page *page, const struct speaker *sp, const struct report *report)
{
    const struct release *release = report->figures;
    const char *heads[] = {speak(sp, TR("verslag.kolom_wat")),
                           speak(sp, TR("verslag.kolom_mensen")),
                           speak(sp, TR("verslag.kolom_waarom"))};
    section(page, sp, TR("verslag.deel_achter"), TR("verslag.kop_achter"));
    if (release->withheld_count + report->outside_count == 0) {
        html_say(page, sp, NULL, TR("verslag.niets_achter"));
        not_asked(page, sp, report);
        page_put(page, "</section>\n");
        return;
    }
    html_table_begin(page, heads, 3);
    for (int i = 0; i < release->withheld_count; i++)
        withheld_row(page, sp, &release->withheld[i]);
    for (int i = 0; i < report->outside_count; i++)
        withheld_row(page, sp, &report->outside[i]);
    html_table_end(page);
    not_asked(page, sp, report);
    page_put(page, "</section>\n");
}

/* ---- the logs themselves ---- */

static void logs(struct page *page, const struct speaker *sp, const struct report *report)
{
    const struct report_logs *logs = &report->logs;
    const struct {
        struct text label;
        int count;
    } rows[] = {
        {TEXT("verslag.log_beschadigd"), logs->damaged},
        {TEXT("verslag.log_onvolledig"), logs->incomplete},
        {TEXT("verslag.log_gevorkt"), logs->forked},
        {TEXT("verslag.log_afgebroken"), logs->interrupted},
        {TEXT("verslag.log_open"), logs->unfinished},
        {TEXT("verslag.log_nieuwer"), logs->newer},
        {TEXT("verslag.log_los"), logs->stray},
        {TEXT("verslag.log_kop"), logs->headless},
    };
    struct slot slots[] = {
        {"bestanden", speak_count(sp, logs->files)},
        {"regels", speak_count(sp, logs->lines)},
        {"goed", speak_count(sp, logs->kept)},
    };
    const char *heads[] = {speak(sp, TR("verslag.kolom_wat")),
                           speak(sp, TR("verslag.kolom_sessies"))};
    bool any = false;
    section(page, sp, TR("verslag.deel_logs"), TR("verslag.kop_logs"));
    if (report->level != REPORT_CARD) /* as in report.json: files are people */
        html_paragraph(page, NULL, speak_filled(sp, TR("verslag.log_gelezen"), slots, 3));
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (rows[i].count == 0)
            continue;
        if (!any)
            html_table_begin(page, heads, 2);
        any = true;
        count_row(page, sp, rows[i].label, rows[i].count, 0);
    }
    if (any)
        html_table_end(page);
    else
        html_say(page, sp, NULL, TR("verslag.log_heel"));
    page_put(page, "</section>\n");
}

void html_account(struct page *page, const struct speaker *sp, const struct report *report)
{
    reach(page, sp, report);
    withheld(page, sp, report);
    logs(page, sp, report);
}

/* ---- how it was measured ---- */

static void versions(struct page *page, const struct speaker *sp, const struct report *report)
{
    const char *heads[] = {
        speak(sp, TR("verslag.kolom_pakket")), speak(sp, TR("verslag.kolom_pakketversie")),
        speak(sp, TR("verslag.kolom_bank")), speak(sp, TR("verslag.kolom_spel")),
        speak(sp, TR("verslag.kolom_sessies"))};
    html_table_begin(page, heads, 5);
    for (int i = 0; i < report->version_count; i++) {
        const struct report_version *version = &report->versions[i];
        const char *cells[] = {version->pack, version->packv, version->bank, version->app,
                               speak_count(sp, version->sessions)};
        html_row(page, cells, 5);
    }
    html_table_end(page);
}

void html_method(struct page *page, const struct speaker *sp, const struct report *report)
{
    section(page, sp, TR("verslag.deel_hoe"), TR("verslag.kop_hoe"));
    html_say(page, sp, "state", TR("verslag.concept"));
    if (report->people_to > 0) {
        html_say(page, sp, NULL, TR("verslag.hoe_kaart"));
    } else {
        html_say(page, sp, NULL, TR("verslag.hoe_interval"));
        html_say(page, sp, NULL, TR("verslag.hoe_schaal"));
    }
    html_say(page, sp, NULL, TR("verslag.hoe_versies"));
    html_say(page, sp, NULL, TR("verslag.hoe_kennis"));
    html_say(page, sp, NULL, TR("verslag.hoe_klein"));
    if (report->level == REPORT_SESSION && !report->open)
        html_say(page, sp, NULL, TR("verslag.hoe_zaal"));
    if (report->sessions > 1)
        html_say(page, sp, NULL, TR("verslag.hoe_samen"));
    html_say(page, sp, NULL, TR("verslag.hoe_persoon"));
    versions(page, sp, report);
    page_put(page, "</section>\n");
}
