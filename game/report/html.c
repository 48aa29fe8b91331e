/* SPDX-License-Identifier: MPL-2.0 */
/* report.html: one file, nothing fetched. A heading states the finding; the three lines for the annual
 * report come first; under every chart stands its table. */
#include <string.h>

#include "report/write.h"

enum { MOST_BARS = 16 };

/* ---- the top ---- */

static void banner(struct page *page, const struct speaker *sp, const struct report *report)
{
    if (report->open)
        html_say(page, sp, "sim", TR("verslag.gesimuleerd"));
    else if (report->simulated)
        html_say(page, sp, "sim", TR("verslag.nagespeeld"));
}

/* On every printed page, in the margin; and beside the name of every section, for what is cut out. */
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
    };
    page_print(page, "<!doctype html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n",
               words_language(sp->words));
    page_put(page,
             "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
    page_escaped(page, speak(sp, TR("verslag.titel")));
    page_put(page, "</title>\n<style>\n");
    page_put(page, html_style);
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
                       speak_filled(sp, card ? TR("verslag.tegel_kaart") : TR("verslag.tegel_tussen"), slots, 5));
        if (!card)
            chart_tile(page, sp, figure);
    }
    page_put(page, "</div>\n");
}

static void summary(struct page *page, const struct speaker *sp, const struct report *report)
{
    static const char *const names[] = {"mark", "know_change", "will_change"};
    html_section(page, sp, TR("verslag.deel_samen"), speak(sp, TR("verslag.kop_samen")));
    page_put(page, "<ul class=\"lines\">\n");
    for (int i = 0; i < 3; i++) {
        page_put(page, "<li>");
        page_escaped(page, speak_figure(sp, speak_find(report->figures, names[i], NULL)));
        page_put(page, "</li>\n");
    }
    page_put(page, "</ul>\n<div class=\"tiles\">\n");
    for (int i = 0; i < 3; i++)
        tile(page, sp, speak_find(report->figures, names[i], NULL));
    page_put(page, "</div>\n");
    html_say(page, sp, "note", TR("verslag.geen_controle"));
    page_put(page, "</section>\n");
}

/* ---- awareness ---- */

/* A question that nobody was asked has no figure: those of a section that are there. */
struct wanted { const char *name, *key; };
static int find_there(const struct report *report, const struct wanted *wanted, int count,
                      const struct figure **out)
{
    int there = 0;
    for (int i = 0; i < count; i++) {
        out[there] = speak_find(report->figures, wanted[i].name, wanted[i].key);
        there += out[there] != NULL;
    }
    return there;
}

/* An empty chart says nothing that its table does not. */
static bool any_shown(const struct figure *const *figures, int count)
{
    for (int i = 0; i < count; i++)
        if (figures[i]->state != FIGURE_TOO_FEW)
            return true;
    return false;
}

/* Which of four headings: more, less, not shown, too few. */
static const char *change_heading(const struct speaker *sp, const struct figure *figure,
                                  struct text more, struct text less, struct text same,
                                  struct text few)
{
    if (!figure || figure->state == FIGURE_TOO_FEW)
        return speak(sp, figure && figure->has_levels ? TR("verslag.kop_apart") : few);
    return speak(sp, figure->low > 0 ? more : figure->high < 0 ? less : same);
}

static void figure_row(struct page *page, const struct speaker *sp, const struct figure *figure)
{
    const char *label = speak_short(sp, figure), *n = speak_n(sp, figure);
    if (figure->state == FIGURE_TOO_FEW) {
        const char *cells[] = {label, speak_missing(sp, figure), speak_why(sp, figure), n};
        html_row(page, cells, 4);
        return;
    }
    bool digits = !figure->drawn_only;
    const char *drawn = speak(sp, TR("verslag.getekend"));
    const char *cells[] = {label, digits ? speak_value(sp, figure) : drawn,
                           digits ? speak_interval(sp, figure) : drawn, n};
    html_row(page, cells, 4);
}

static void figure_table(struct page *page, const struct speaker *sp,
                         const struct figure *const *figures, int count)
{
    const char *heads[] = {
        speak(sp, TR("verslag.kolom_wat")), speak(sp, TR("verslag.kolom_waarde")),
        speak(sp, TR("verslag.kolom_interval")), speak(sp, TR("verslag.kolom_n"))};
    html_table_begin(page, heads, 4);
    for (int i = 0; i < count; i++)
        figure_row(page, sp, figures[i]);
    html_table_end(page);
}

static void awareness(struct page *page, const struct speaker *sp, const struct report *report)
{
    const struct chart_words words = {TEXT("verslag.bewust_titel"), TEXT("verslag.minder_na"),
                                      TEXT("verslag.meer_na")};
    static const struct wanted wanted[] = {
        {"aware_change", NULL}, {"selfeff_change", NULL}, {"will_scale_change", NULL}};
    const struct figure *figures[3], *aware = speak_find(report->figures, "aware_change", NULL);
    int count = find_there(report, wanted, 3, figures);
    html_section(page, sp, TR("verslag.deel_bewust"),
                 change_heading(sp, aware, TR("verslag.bewust_meer"),
                                TR("verslag.bewust_minder"), TR("verslag.bewust_gelijk"),
                                TR("verslag.bewust_weinig")));
    html_say(page, sp, NULL, TR("verslag.bewust_uitleg"));
    if (any_shown(figures, count))
        chart_intervals(page, sp, figures, count, &words);
    figure_table(page, sp, figures, count);
    html_say(page, sp, "note", TR("verslag.bewust_noot"));
    page_put(page, "</section>\n");
}

/* ---- the same pupil under another name ---- */

static const char *gap_heading(const struct speaker *sp, const struct figure *figure)
{
    switch (figure->state) {
    case FIGURE_WITH:
        return speak(sp, TR("verslag.kloof_met"));
    case FIGURE_AGAINST:
        return speak(sp, TR("verslag.kloof_tegen"));
    case FIGURE_NOT_SHOWN:
        return speak(sp, TR("verslag.kloof_niet"));
    case FIGURE_PLAIN:
    case FIGURE_TOO_FEW:
        break;
    }
    return speak(sp, TR("verslag.kloof_weinig"));
}

static void gap_table(struct page *page, const struct speaker *sp,
                      const struct figure *const *figures, int count)
{
    const char *heads[] = {speak(sp, TR("verslag.kolom_wat")),
                           speak(sp, TR("verslag.kolom_waarde")),
                           speak(sp, TR("verslag.kolom_interval")),
                           speak(sp, TR("verslag.kolom_n")), speak(sp, TR("verslag.kolom_stand"))};
    html_table_begin(page, heads, 5);
    for (int i = 0; i < count; i++) {
        const struct figure *figure = figures[i];
        bool shown = figure->state != FIGURE_TOO_FEW, digits = shown && !figure->drawn_only;
        const char *none = shown ? speak(sp, TR("verslag.getekend")) : "-";
        const char *cells[] = {speak_short(sp, figure), digits ? speak_value(sp, figure) : none,
                               figure->n_to > 0 ? "-" : digits ? speak_interval(sp, figure) : none,
                               speak_n(sp, figure),
                               shown ? speak_state(sp, figure) : speak_why(sp, figure)};
        html_row(page, cells, 5);
    }
    html_table_end(page);
}

static bool is_wide(const struct figure *figure)
{
    return figure->state == FIGURE_NOT_SHOWN && figure->high - figure->low > 2;
}

/* Only the third interval may say where the difference is (measurement.md 3.6). */
static void specificity(struct page *page, const struct speaker *sp, const struct figure *figure)
{
    if (figure->state == FIGURE_WITH)
        html_say(page, sp, "state", TR("verslag.zit_in_inschatting"));
    else if (figure->state != FIGURE_TOO_FEW)
        html_say(page, sp, "note", TR("verslag.zit_onbekend"));
}

static void pooled_note(struct page *page, const struct speaker *sp, const struct figure *figure)
{
    struct slot slots[] = {
        {"strata", speak_count(sp, figure->strata)},
        {"tau", speak_number(sp, figure->tau, 1, SIGN_MINUS)},
    };
    if (figure->state == FIGURE_TOO_FEW || figure->step > 0 || figure->strata < 2)
        return;
    html_paragraph(page, "note",
                   figure->strata < 5 ? speak_filled(sp, TR("verslag.samen_enkele"), slots, 1)
                                      : speak_filled(sp, TR("verslag.samen_veel"), slots, 2));
}

static void gap(struct page *page, const struct speaker *sp, const struct report *report)
{
    const struct chart_words words = {TEXT("verslag.kloof_titel"), TEXT("verslag.tegen_in"),
                                      TEXT("verslag.richting_van")};
    static const struct wanted wanted[] = {
        {"gap_inferred", NULL}, {"gap_observable", NULL}, {"gap_specific", NULL}};
    const struct figure *figures[3];
    int count = find_there(report, wanted, 3, figures);   /* no pupil files: the headline alone */
    html_section(page, sp, TR("verslag.deel_kloof"), gap_heading(sp, figures[0]));
    html_say(page, sp, NULL, TR("verslag.kloof_uitleg"));
    if (any_shown(figures, count))
        chart_intervals(page, sp, figures, count, &words);
    gap_table(page, sp, figures, count);
    if (is_wide(figures[0]) || (count == 3 && is_wide(figures[1])))
        html_say(page, sp, NULL, TR("verslag.breed"));
    if (count == 3)
        specificity(page, sp, figures[2]);
    html_say(page, sp, "note", TR("verslag.kloof_noot"));
    pooled_note(page, sp, figures[0]);
    page_put(page, "</section>\n");
}

/* ---- before and after ---- */

static void level_row(struct page *page, const struct speaker *sp, const struct figure *figure)
{
    bool kept_back = figure->state == FIGURE_TOO_FEW,
         counts = figure->of->by == ESTIMATE_YES_NO && figure->n < PERCENT_FROM;
    const char *none =
        speak(sp, kept_back ? TR("verslag.niet_op_kaart") : TR("verslag.geen_procent"));
    const char *cells[] = {
        speak_short(sp, figure),
        speak_level_of(sp, figure, false),
        speak_level_of(sp, figure, true),
        kept_back || counts ? none : speak_value(sp, figure),
        kept_back || counts ? none : speak_interval(sp, figure),
        speak_n(sp, figure),
    };
    html_row(page, cells, 6);
}

static void levels(struct page *page, const struct speaker *sp, const struct report *report)
{
    static const struct wanted names[] = {{"know_change", NULL}, {"will_change", NULL},
                                          {"aware_change", NULL}, {"selfeff_change", NULL},
                                          {"will_scale_change", NULL}},
                               others[] = {{"know_level", "before"}, {"know_level", "after"},
                                           {"recommend", NULL}};
    const char *heads[] = {speak(sp, TR("verslag.kolom_wat")),
                           speak(sp, TR("verslag.voor")),
                           speak(sp, TR("verslag.na")),
                           speak(sp, TR("verslag.kolom_verschil")),
                           speak(sp, TR("verslag.kolom_interval")),
                           speak(sp, TR("verslag.kolom_n"))};
    const struct figure *shown[5], *know = speak_find(report->figures, "know_change", NULL);
    int count = 0, there = find_there(report, names, 5, shown);
    for (int i = 0; i < there; i++)
        if (shown[i]->has_levels)
            shown[count++] = shown[i];
    html_section(page, sp, TR("verslag.deel_voor_na"),
                 change_heading(sp, know, TR("verslag.kennis_meer"), TR("verslag.kennis_minder"),
                                TR("verslag.kennis_gelijk"), TR("verslag.kennis_weinig")));
    if (count > 0) {
        chart_dumbbells(page, sp, shown, count);
        html_table_begin(page, heads, 6);
        for (int i = 0; i < count; i++)
            level_row(page, sp, shown[i]);
        html_table_end(page);
        html_say(page, sp, "note", TR("verslag.kennis_schaal"));
    }
    const struct figure *rest[3];
    figure_table(page, sp, rest, find_there(report, others, 3, rest));
    page_put(page, "</section>\n");
}

/* ---- plans ---- */

/* The categories somebody chose, most first; equal ones in the order of evidence.md. */
static int sorted_plans(const struct release *release, const struct figure *out[MOST_BARS],
                        bool *hidden)
{
    int count = 0;
    for (int i = 0; i < release->count; i++) {
        const struct figure *figure = &release->figures[i];
        if (strcmp(figure->of->name, "plan_cat") != 0)
            continue;
        if (figure->state == FIGURE_TOO_FEW && figure->mask_after != MASK_NEARLY_ALL) {
            *hidden = *hidden || figure->mask_after == MASK_FEW;
            continue;
        }
        if (figure->yes_after == 0 || count == MOST_BARS)
            continue;
        int at = count++;
        for (; at > 0 && out[at - 1]->yes_after < figure->yes_after; at--)
            out[at] = out[at - 1];
        out[at] = figure;
    }
    return count;
}

static void plans(struct page *page, const struct speaker *sp, const struct report *report)
{
    const struct figure *share = speak_find(report->figures, "plan_share", NULL), *bars[MOST_BARS];
    bool hidden = false;
    int count = sorted_plans(report->figures, bars, &hidden);
    if (!share)
        return;                                           /* nobody was asked for one */
    html_section(page, sp, TR("verslag.deel_plannen"), speak_figure(sp, share));
    html_say(page, sp, NULL, TR("verslag.plannen_uitleg"));
    if (count > 0) {
        const char *heads[] = {speak(sp, TR("verslag.kolom_plan")),
                               speak(sp, TR("verslag.kolom_mensen")),
                               speak(sp, TR("verslag.kolom_n"))};
        chart_bars(page, sp, bars, count);
        html_table_begin(page, heads, 3);
        for (int i = 0; i < count; i++) {
            const char *cells[] = {speak(sp, bars[i]->of->label), speak_share(sp, bars[i], true),
                                   speak_count(sp, bars[i]->n)};
            html_row(page, cells, 3);
        }
        html_table_end(page);
    }
    if (hidden)
        html_say(page, sp, "note", TR("verslag.plannen_klein"));
    page_put(page, "</section>\n");
}

void write_html(struct page *page, const struct speaker *sp, const struct report *report)
{
    head(page, sp, report);
    summary(page, sp, report);
    awareness(page, sp, report);
    gap(page, sp, report);
    levels(page, sp, report);
    plans(page, sp, report);
    html_account(page, sp, report);
    html_method(page, sp, report);
    page_put(page, "</main>\n<footer>");
    page_escaped(page, speak(sp, TR("verslag.kans")));
    page_put(page, "</footer>\n</body>\n</html>\n");
}
