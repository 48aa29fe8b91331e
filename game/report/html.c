/* SPDX-License-Identifier: MPL-2.0 */
/* report.html: one file, nothing fetched. One page first: the three lines for the annual report
 * and what else was found; then the themes, sentences, what was withheld, how it was measured,
 * the appendix. */
#include <string.h>

#include "report/theme.h"
#include "report/write.h"

/* ---- the top ---- */

static void banner(struct page *page, const struct speaker *sp, const struct report *report)
{
    if (!report->open && !report->simulated)
        return;
    page_put(page, "<aside class=\"sim\">");
    page_escaped(page,
                 speak(sp, report->open ? TR("verslag.gesimuleerd") : TR("verslag.nagespeeld")));
    page_put(page, "</aside>\n");
}

/* On every printed page, in the margin; and beside the name of every section, for what is cut
 * out. */
static void page_mark(struct page *page, const struct speaker *sp)
{
    page_put(page, "@page{@top-center{font:700 9pt Inter,sans-serif;color:#7F5600;content:\"");
    page_escaped(page, speak(sp, TR("verslag.merk")));
    page_put(page, "\"}}\n.part::after{content:\" \\b7\\a0 ");
    page_escaped(page, speak(sp, TR("verslag.merk")));
    page_put(page, "\"}\n");
}

/* The pigeonholes, one of them open. */
static void emblem(struct page *page)
{
    page_put(page, "<svg viewBox=\"0 0 104 74\" aria-hidden=\"true\"><rect width=\"104\" "
                   "height=\"74\" rx=\"6\" fill=\"#6B4A2E\"/>");
    for (int i = 0; i < 6; i++) {
        int x = 6 + i % 3 * 32, y = 6 + i / 3 * 32;
        page_print(page,
                   "<rect x=\"%d\" y=\"%d\" width=\"28\" height=\"28\" rx=\"2\" fill=\"%s\"/>", x,
                   y, i == 4 ? "#FFE9A8" : "#3A2818");
        if (i == 4)
            page_print(page,
                       "<path d=\"M%d %dh13l-5-5 3-3 10 10-10 10-3-3 5-5h-13z\" fill=\"#0F6B73\"/>",
                       x + 3, y + 12);
        else
            page_print(
                page,
                "<rect x=\"%d\" y=\"%d\" width=\"16\" height=\"6\" rx=\"1\" fill=\"#D9C4A3\"/>",
                x + 6, y + 18);
    }
    page_put(page, "</svg>");
}

static void head(struct page *page, const struct speaker *sp, const struct report *report)
{
    struct slot slots[] = {
        {"niveau", speak_level(sp, report)},
        {"sessies", speak_count(sp, report->sessions)},
        {"mensen", speak_span(sp, report->people, report->people_to)},
        {"week", report->week},
        {"halfjaar", report->period},
    };
    page_print(page, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n",
               words_language(sp->words));
    page_put(page,
             "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
    page_escaped(page, speak(sp, TR("verslag.titel")));
    page_put(page, "</title>\n<style>\n");
    page_put(page, html_style);
    page_put(page, html_style_media);
    if (report->simulated)
        page_mark(page, sp);
    page_put(page, "</style>\n</head>\n<body>\n");
    banner(page, sp, report);
    page_put(page, "<header><div class=\"in\">");
    emblem(page);
    page_put(page, "<div>\n<h1>");
    page_escaped(page, speak(sp, TR("verslag.titel")));
    page_put(page, "</h1>\n");
    if (report->label != NULL)
        html_paragraph(page, "label", report->label);
    html_paragraph(page, NULL, speak_filled(sp, TR("verslag.ondertitel"), slots, 3));
    if (report->week[0] != 0)
        html_paragraph(page, NULL, speak_filled(sp, TR("verslag.week"), slots, 4));
    if (report->period[0] != 0)
        html_paragraph(page, NULL, speak_filled(sp, TR("verslag.periode"), slots, 5));
    page_put(page, "</div></div></header>\n<main>\n");
}

static void tile(struct page *page, const struct speaker *sp, const struct figure *figure)
{
    bool shown = figure->state != FIGURE_TOO_FEW;
    bool counts = figure->of->by == ESTIMATE_YES_NO && (figure->n < PERCENT_FROM || !shown);
    bool masked = speak_is_masked(figure);
    struct slot slots[] = {
        {"voor", speak_share(sp, figure, false)}, {"na", speak_share(sp, figure, true)},
        {"n", speak_n(sp, figure)},        {"tussen", speak_interval(sp, figure)},
        {"eenheid", speak(sp, figure->of->unit)},
    };
    page_put(page, "<div class=\"tile\">");
    html_paragraph(page, "what", speak(sp, figure->of->label));
    if (!shown && !masked && !figure->has_levels) {
        html_paragraph(page, "big words", speak_missing(sp, figure));
        html_paragraph(page, "unit", speak_why(sp, figure));
    } else if (!shown && figure->has_levels) {
        struct slot levels[] = {{"voor", speak_level_of(sp, figure, false)},
                                {"na", speak_level_of(sp, figure, true)}};
        html_paragraph(page, "big words",
                       speak_filled(sp, TR("verslag.tegel_van_naar"), levels, 2));
        html_paragraph(page, "unit", speak_filled(sp, TR("verslag.tegel_apart"), slots + 2, 1));
    } else if (counts) {
        html_paragraph(page, masked ? "big words" : "big",
                       speak_filled(sp, TR("verslag.tegel_van_naar"), slots, 3));
        html_paragraph(page, "unit", speak_filled(sp, TR("verslag.tegel_mensen"), slots, 3));
    } else {
        html_paragraph(page, "big", speak_value(sp, figure));
        bool card = figure->n_to > 0;
        html_paragraph(page, "unit",
                       speak_filled(sp,
                                    card ? TR("verslag.tegel_kaart") : TR("verslag.tegel_tussen"),
                                    slots, 5));
        if (!card)
            chart_tile(page, sp, figure);
    }
    page_put(page, "</div>\n");
}

/* ---- one page ---- */

/* What the themes found, a line for each finding that opens with a main figure, and the plans. */
static bool is_summed_up(const struct finding *finding, const struct figure *first)
{
    bool top = strcmp(first->of->name, "know_change") == 0 ||
               strcmp(first->of->name, "will_change") == 0 || strcmp(first->of->name, "mark") == 0;
    return !top && (first->of->primary || finding->pictures == PICTURE_BARS ||
                    strcmp(first->of->name, "aware_change") == 0);
}

static void found_line(struct page *page, const struct speaker *sp, const struct finding *finding,
                       const struct figure *first)
{
    const char *heading = html_heading(sp, finding, first), *line = speak_figure(sp, first);
    page_put(page, "<li><strong>");
    page_escaped(page, heading);
    page_put(page, "</strong>");
    if (strcmp(heading, line) != 0)
        page_escaped(page, line);
    if (first->state == FIGURE_NOT_SHOWN) {
        page_put(page, " ");
        page_escaped(page, speak(sp, TR("verslag.niet_is_niet_weg")));
    }
    page_put(page, "</li>\n");
}

static void found(struct page *page, const struct speaker *sp, const struct report *report)
{
    page_put(page, "<h3>");
    page_escaped(page, speak(sp, TR("verslag.kop_gevonden")));
    page_put(page, "</h3>\n<ul class=\"found\">\n");
    for (int f = 0; f < theme_finding_count; f++) {
        const struct figure *list[TOLD_MOST];
        int count = theme_figures(report->figures, &theme_findings[f], list);
        if (count > 0 && is_summed_up(&theme_findings[f], list[0]))
            found_line(page, sp, &theme_findings[f], list[0]);
    }
    page_put(page, "</ul>\n");
}

static void how_to_read(struct page *page, const struct speaker *sp, const struct report *report)
{
    const struct text lines[] = {TEXT("verslag.geen_controle"),
                                 report->people_to > 0 ? TR("verslag.lees_kaart")
                                                       : TR("verslag.lees_n"),
                                 TEXT("verslag.lees_richting")};
    page_put(page, "<h3>");
    page_escaped(page, speak(sp, TR("verslag.kop_lezen")));
    page_put(page, "</h3>\n<ul class=\"note\">\n");
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        page_put(page, "<li>");
        page_escaped(page, speak(sp, lines[i]));
        page_put(page, "</li>\n");
    }
    page_put(page, "</ul>\n");
}

static void summary(struct page *page, const struct speaker *sp, const struct report *report)
{
    static const char *const names[] = {"mark", "know_change", "will_change"};
    page_put(page, "<section class=\"front\">\n<p class=\"part\">");
    page_escaped(page, speak(sp, TR("verslag.deel_samen")));
    page_put(page, "</p>\n<h2>");
    page_escaped(page, speak(sp, TR("verslag.kop_samen")));
    page_put(page, "</h2>\n<ul class=\"lines\">\n");
    for (int i = 0; i < 3; i++) {
        page_put(page, "<li>");
        page_escaped(page, speak_figure(sp, speak_find(report->figures, names[i], NULL)));
        page_put(page, "</li>\n");
    }
    page_put(page, "</ul>\n<div class=\"tiles\">\n");
    for (int i = 0; i < 3; i++)
        tile(page, sp, speak_find(report->figures, names[i], NULL));
    page_put(page, "</div>\n");
    found(page, sp, report);
    how_to_read(page, sp, report);
    page_put(page, "</section>\n");
}

/* A group too small for any figure gets its talk, and what was withheld: not twenty times that
 * it is small. */
static bool is_talk_only(const struct report *report)
{
    return report->level == REPORT_SESSION && theme_says_nothing(report->figures);
}

void write_html(struct page *page, const struct speaker *sp, const struct report *report)
{
    head(page, sp, report);
    if (report->level == REPORT_SESSION)
        html_group(page, sp, report);
    if (!is_talk_only(report)) {
        summary(page, sp, report);
        html_themes(page, sp, report);
    }
    html_quotes(page, sp, report);
    html_account(page, sp, report);
    html_method(page, sp, report);
    if (!is_talk_only(report))
        html_appendix(page, sp, report);
    page_put(page, "</main>\n<footer>");
    if (report->people_to == 0) /* a card has no intervals */
        html_say(page, sp, NULL, TR("verslag.kans"));
    html_say(page, sp, NULL, TR("verslag.bron_regel"));
    page_put(page, "</footer>\n</body>\n</html>\n");
}
