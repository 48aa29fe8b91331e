/* SPDX-License-Identifier: MPL-2.0 */
/* The four themes of report.html: under each the findings of theme.c that have a figure, with
 * the finding as heading, its pictures, and a table with the same numbers below them. */
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "report/theme.h"
#include "report/write.h"

enum { ITEMS = 8, OUTCOMES = 3 };
struct shown { const struct figure *list[TOLD_MOST]; int count; };

/* ---- headings ---- */

const char *html_heading(const struct speaker *sp, const struct finding *of,
                         const struct figure *figure)
{
    if (of->more.id == NULL)
        return speak_figure(sp, figure);
    if (of->less.id == NULL)
        return speak(sp, of->more);
    if (figure->loose && figure->state != FIGURE_TOO_FEW)
        return speak(sp, TR("schaal.los"));
    if (figure->state == FIGURE_TOO_FEW && figure->has_levels)
        return speak(sp, TR("verslag.kop_apart"));
    if (figure->state == FIGURE_TOO_FEW)
        return speak_is_masked(figure) || speak_is_kept_back(figure) ? speak_figure(sp, figure)
                                                                     : speak(sp, of->few);
    if (figure->n_to > 0 && figure->state == FIGURE_PLAIN)
        return speak_figure(sp, figure); /* a card has no interval to judge by */
    if (figure->of->states)
        return speak(sp, figure->state == FIGURE_WITH      ? of->more
                         : figure->state == FIGURE_AGAINST ? of->less
                                                           : of->same);
    return speak(sp, figure->low > 0 ? of->more : figure->high < 0 ? of->less : of->same);
}

static const char *kind_of(const struct speaker *sp, const struct figure *figure)
{
    return speak(sp, figure->of->primary ? TR("soort.hoofd") : TR("soort.aanvullend"));
}

/* Topics whose interval after lies wholly above the one before: said for those that have both. */
static const char *items_heading(const struct speaker *sp, const struct finding *of,
                                 const struct shown *shown)
{
    int both = 0, better = 0;
    for (int i = 0; i + 1 < shown->count; i += 2) {
        const struct figure *before = shown->list[i], *after = shown->list[i + 1];
        bool told = before->state != FIGURE_TOO_FEW && after->state != FIGURE_TOO_FEW;
        both += told;
        better += told && after->low > before->high;
    }
    struct slot slots[] = {{"aantal", speak_count(sp, better)}, {"van", speak_count(sp, both)}};
    return both > 0 ? speak_filled(sp, TR("vind.stellingen_beter"), slots, 2)
                    : html_heading(sp, of, shown->list[0]);
}

static void begin(struct page *page, const struct speaker *sp, const struct finding *of,
                  const struct shown *shown)
{
    const struct figure *first = shown->list[0];
    page_put(page, "<section>\n<p class=\"part\">");
    page_escaped(page, speak(sp, of->part));
    page_print(page, " <span class=\"%s\">", first->of->primary ? "kind main" : "kind");
    page_escaped(page, kind_of(sp, first));
    page_put(page, "</span></p>\n<h3>");
    page_escaped(page, of->pictures == PICTURE_ITEMS ? items_heading(sp, of, shown)
                                                     : html_heading(sp, of, first));
    page_put(page, "</h3>\n");
}

/* ---- tables ---- */

static bool any_shown(const struct shown *of)
{
    for (int i = 0; i < of->count; i++)
        if (of->list[i]->state != FIGURE_TOO_FEW)
            return true;
    return false;
}

static const char *value_cell(const struct speaker *sp, const struct figure *figure)
{
    bool share = figure->of->by == ESTIMATE_SHARE;
    struct slot slots[] = {{"waarde", speak_value(sp, figure)},
                           {"voor", speak_share(sp, figure, false)},
                           {"na", speak_share(sp, figure, true)}};
    if (figure->of->by == ESTIMATE_YES_NO && speak_is_masked(figure))
        return speak_filled(sp, TR("verslag.tegel_van_naar"), slots, 3);
    if (figure->state == FIGURE_TOO_FEW)
        return share && speak_is_masked(figure) ? speak_share(sp, figure, true)
                                                : speak_missing(sp, figure);
    if (figure->drawn_only)
        return speak(sp, TR("verslag.getekend"));
    if (share && figure->n < PERCENT_FROM && figure->step <= 0)
        return speak_share(sp, figure, true);
    return share && figure->step <= 0 ? speak_filled(sp, TR("getal.procent"), slots, 1)
                                      : slots[0].value;
}

static const char *interval_cell(const struct speaker *sp, const struct figure *figure)
{
    if (figure->state == FIGURE_TOO_FEW)
        return speak_is_masked(figure) ? "-" : speak_why(sp, figure);
    if (figure->drawn_only)
        return speak(sp, TR("verslag.getekend"));
    if (figure->of->by == ESTIMATE_SHARE && figure->n < PERCENT_FROM && figure->step <= 0)
        return speak(sp, TR("verslag.geen_procent"));
    return figure->n_to > 0 && figure->of->by != ESTIMATE_SHARE ? "-" : speak_interval(sp, figure);
}

static const char *state_cell(const struct speaker *sp, const struct figure *figure)
{
    if (figure->state == FIGURE_NOT_SHOWN)
        return speak(sp,
                     TR("stand.niet_kort")); /* the rest of that sentence stands below the table */
    return figure->state == FIGURE_TOO_FEW ? speak_missing(sp, figure) : speak_state(sp, figure);
}

/* A card says how it rounded, and has no interval: a column of dashes tells nothing. */
static bool has_no_intervals(const struct shown *of)
{
    bool none = true;
    for (int i = 0; i < of->count; i++)
        none = none && of->list[i]->n_to > 0 && of->list[i]->state != FIGURE_TOO_FEW &&
               of->list[i]->of->by != ESTIMATE_SHARE;
    return none;
}

static void leave_out(const char **cells, int at, int count)
{
    for (int i = at; i + 1 < count; i++)
        cells[i] = cells[i + 1];
}

static void plain_table(struct page *page, const struct speaker *sp, const struct shown *of)
{
    enum { COLUMNS = 6, INTERVAL = 3 };
    bool states = of->list[0]->of->states, card = has_no_intervals(of);
    const char *heads[COLUMNS] = {
        speak(sp, TR("verslag.kolom_wat")),    speak(sp, TR("verslag.kolom_soort")),
        speak(sp, TR("verslag.kolom_waarde")), speak(sp, TR("verslag.kolom_interval")),
        speak(sp, TR("verslag.kolom_n")),      speak(sp, TR("verslag.kolom_stand"))};
    int count = (states ? COLUMNS : COLUMNS - 1) - card;
    if (card)
        leave_out(heads, INTERVAL, COLUMNS);
    html_table_begin(page, heads, count);
    for (int i = 0; i < of->count; i++) {
        const struct figure *figure = of->list[i];
        const char *cells[COLUMNS] = {speak_short(sp, figure), kind_of(sp, figure),
                                      value_cell(sp, figure),  interval_cell(sp, figure),
                                      speak_n(sp, figure),     state_cell(sp, figure)};
        if (card)
            leave_out(cells, INTERVAL, COLUMNS);
        html_row(page, cells, count);
    }
    html_table_end(page);
}

static void level_row(struct page *page, const struct speaker *sp, const struct figure *figure,
                      int count)
{
    bool kept_back = figure->state == FIGURE_TOO_FEW,
         counts = figure->of->by == ESTIMATE_YES_NO && figure->n < PERCENT_FROM;
    const char *none =
        speak(sp, kept_back ? TR("verslag.niet_op_kaart") : TR("verslag.geen_procent"));
    const char *cells[] = {
        speak_short(sp, figure),
        kind_of(sp, figure),
        speak_level_of(sp, figure, false),
        speak_level_of(sp, figure, true),
        speak_n(sp, figure),
        kept_back || counts ? none : speak_value(sp, figure),
        kept_back || counts ? none : speak_interval(sp, figure),
    };
    html_row(page, cells, count);
}

static void level_table(struct page *page, const struct speaker *sp, const struct shown *of)
{
    const char *heads[] = {
        speak(sp, TR("verslag.kolom_wat")),      speak(sp, TR("verslag.kolom_soort")),
        speak(sp, TR("verslag.voor")),           speak(sp, TR("verslag.na")),
        speak(sp, TR("verslag.kolom_n")),        speak(sp, TR("verslag.kolom_verschil")),
        speak(sp, TR("verslag.kolom_interval"))};
    bool apart = true; /* on a card: before and after, and no change */
    for (int i = 0; i < of->count; i++)
        apart = apart && of->list[i]->n_to > 0;
    html_table_begin(page, heads, apart ? 5 : 7);
    for (int i = 0; i < of->count; i++)
        level_row(page, sp, of->list[i], apart ? 5 : 7);
    html_table_end(page);
}

/* Those with a level before and after stand together, and the rest below them. */
static void tables(struct page *page, const struct speaker *sp, const struct shown *of)
{
    struct shown pairs = {.count = 0}, rest = {.count = 0};
    for (int i = 0; i < of->count; i++) {
        struct shown *into = of->list[i]->has_levels && !of->list[i]->of->turnout ? &pairs : &rest;
        into->list[into->count++] = of->list[i];
    }
    if (pairs.count > 0)
        level_table(page, sp, &pairs);
    if (rest.count > 0)
        plain_table(page, sp, &rest);
}

/* ---- pictures ---- */

/* Figures of one unit share an axis. */
static void intervals(struct page *page, const struct speaker *sp, const struct finding *of,
                      const struct shown *shown)
{
    bool states = shown->list[0]->of->states;
    struct chart_words words = {states ? TR("verslag.kloof_titel") : TR("verslag.gemiddeld_titel"),
                                of->left, of->right};
    if ((of->pictures & PICTURE_DUMBBELLS) != 0)
        words.title = TR("verslag.bewust_titel");
    for (int from = 0, to = 0; from < shown->count; from = to) {
        const char *unit = shown->list[from]->of->unit.id;
        struct shown same = {.count = 0};
        for (; to < shown->count && strcmp(shown->list[to]->of->unit.id, unit) == 0; to++)
            same.list[same.count++] = shown->list[to];
        bool level = (of->pictures & PICTURE_LEVELS) != 0 && same.list[0]->of->from >= 0;
        if (any_shown(&same) && level)
            chart_levels(page, sp, same.list, same.count);
        else if (any_shown(&same))
            chart_intervals(page, sp, same.list, same.count, &words);
    }
}

static void dumbbells(struct page *page, const struct speaker *sp, const struct shown *of)
{
    struct shown pairs = {.count = 0};
    for (int i = 0; i < of->count; i++)
        if (of->list[i]->has_levels && !of->list[i]->of->turnout)
            pairs.list[pairs.count++] = of->list[i];
    if (pairs.count > 0)
        chart_dumbbells(page, sp, pairs.list, pairs.count);
}

static struct stack_row two_parts(const struct speaker *sp, const char *label,
                                  const struct figure *figure, int64_t yes)
{
    double share = 100.0 * (double)yes / (double)figure->n;
    bool counts = figure->n < PERCENT_FROM;
    double rest = 100 - rint(share); /* rounded as the other one is: together 100 */
    return (struct stack_row){
        .label = label, .n = speak_n(sp, figure), .count = 2, .part = {share, 100 - share},
        .says = {counts ? speak_count(sp, yes) : speak_percent(sp, share),
                 counts ? speak_count(sp, figure->n - yes) : speak_percent(sp, rest)}};
}

/* Only where the counts themselves may be said. */
static bool has_count(const struct figure *figure)
{
    return figure->state != FIGURE_TOO_FEW && figure->step <= 0 && !speak_is_masked(figure) &&
           figure->n > 0;
}

static void yes_no(struct page *page, const struct speaker *sp, const struct figure *figure)
{
    const struct text names[] = {TEXT("verslag.ja"), TEXT("verslag.nee")};
    if (figure->of->by != ESTIMATE_YES_NO || !has_count(figure))
        return;
    struct stack_row rows[] = {
        two_parts(sp, speak(sp, TR("verslag.voor")), figure, figure->yes_before),
        two_parts(sp, speak(sp, TR("verslag.na")), figure, figure->yes_after)};
    chart_stacks(page, sp, &(struct stack){TEXT("verslag.doen_stapel"), names, 2, rows, 2});
}

static const char *item_label(const struct speaker *sp, const struct figure *figure)
{
    const char *key = figure->of->key;
    bool after = strcmp(key + 3, "after") == 0;
    char number[2] = {key[1], 0};
    struct slot slots[] = {{"nummer", number},
                           {"moment", speak(sp, after ? TR("verslag.na") : TR("verslag.voor"))}};
    return speak_filled(sp, TR("verslag.stelling"), slots, 2);
}

static const char *topic_of(const struct speaker *sp, const struct figure *figure)
{
    static const struct text topics[ITEMS] = {
        TEXT("stelling.k1"), TEXT("stelling.k2"), TEXT("stelling.k3"), TEXT("stelling.k4"),
        TEXT("stelling.k5"), TEXT("stelling.k6"), TEXT("stelling.k7"), TEXT("stelling.k8")};
    char number[2] = {figure->of->key[1], 0};
    struct slot slots[] = {{"nummer", number},
                           {"onderwerp", speak(sp, topics[(figure->of->key[1] - '1') % ITEMS])}};
    return speak_filled(sp, TR("stelling.rij"), slots, 2);
}

/* One row a statement: the figures come in pairs, before and after. */
static void item_table(struct page *page, const struct speaker *sp, const struct shown *of)
{
    const char *heads[] = {
        speak(sp, TR("verslag.kolom_stelling")), speak(sp, TR("verslag.kolom_goed_voor")),
        speak(sp, TR("verslag.kolom_interval")), speak(sp, TR("verslag.kolom_n")),
        speak(sp, TR("verslag.kolom_goed_na")),  speak(sp, TR("verslag.kolom_interval")),
        speak(sp, TR("verslag.kolom_n"))};
    html_table_begin(page, heads, 7);
    for (int i = 0; i + 1 < of->count; i += 2) {
        const struct figure *before = of->list[i], *after = of->list[i + 1];
        const char *cells[] = {topic_of(sp, before),      value_cell(sp, before),
                               interval_cell(sp, before), speak_n(sp, before),
                               value_cell(sp, after),     interval_cell(sp, after),
                               speak_n(sp, after)};
        html_row(page, cells, 7);
    }
    html_table_end(page);
}

static void items(struct page *page, const struct speaker *sp, const struct shown *of)
{
    const struct text names[] = {TEXT("verslag.goed"), TEXT("verslag.niet_goed")};
    struct stack_row rows[2 * ITEMS];
    int count = 0;
    for (int i = 0; i < of->count && count < 2 * ITEMS; i++)
        if (has_count(of->list[i]))
            rows[count++] =
                two_parts(sp, item_label(sp, of->list[i]), of->list[i], of->list[i]->yes_after);
    if (count > 0)
        chart_stacks(page, sp,
                     &(struct stack){TEXT("verslag.stellingen_stapel"), names, 2, rows, count});
    item_table(page, sp, of);
}

static void outcomes(struct page *page, const struct speaker *sp, const struct shown *of)
{
    struct text names[OUTCOMES];
    struct stack_row row = {.count = 0};
    for (int i = 0; i < of->count; i++) {
        const struct figure *figure = of->list[i];
        if (strcmp(figure->of->name, "fu_done") != 0 || !has_count(figure) || row.count == OUTCOMES)
            continue;
        names[row.count] = figure->of->label;
        row.part[row.count] = figure->value;
        row.says[row.count++] = value_cell(sp, figure);
        row.n = speak_n(sp, figure);
        row.label = speak(sp, TR("maat.fu_done"));
    }
    if (row.count == OUTCOMES)
        chart_stacks(page, sp,
                     &(struct stack){TEXT("verslag.later_stapel"), names, OUTCOMES, &row, 1});
}

/* ---- what the numbers do not say ---- */

static bool is_wide(const struct figure *figure)
{
    return figure->state == FIGURE_NOT_SHOWN &&
           strcmp(figure->of->unit.id, "eenheid.van_10") == 0 && figure->high - figure->low > 2;
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
        {"deff", speak_number(sp, figure->deff, 1, SIGN_MINUS)},
    };
    if (figure->state == FIGURE_TOO_FEW || figure->step > 0 || figure->strata < 2 ||
        !figure->of->primary)
        return;
    html_paragraph(page, "note",
                   figure->strata < 5 ? speak_filled(sp, TR("verslag.samen_enkele"), slots, 1)
                                      : speak_filled(sp, TR("verslag.samen_veel"), slots, 3));
}

/* Nothing was seen: said wherever a heading could be read as "there is nothing". */
static bool is_open_ended(const struct finding *of, const struct figure *figure)
{
    return of->same.id != NULL && figure->state == FIGURE_PLAIN && figure->n_to == 0 &&
           figure->low <= 0 && figure->high >= 0;
}

static void notes(struct page *page, const struct speaker *sp, const struct finding *of,
                  const struct shown *shown)
{
    bool broad = false, not_shown = false;
    for (int i = 0; i < shown->count; i++) {
        broad = broad || is_wide(shown->list[i]);
        not_shown = not_shown || shown->list[i]->state == FIGURE_NOT_SHOWN;
    }
    if (not_shown)
        html_say(page, sp, "state", TR("stand.niet_aantoonbaar"));
    if (shown->list[0]->loose)
        html_say(page, sp, "state", TR("schaal.los_noot"));
    else if (is_open_ended(of, shown->list[0]))
        html_say(page, sp, "state", TR("verslag.niet_is_niet_weg"));
    if (broad)
        html_say(page, sp, NULL, TR("verslag.breed"));
    for (int i = 0; i < shown->count; i++)
        if (strcmp(shown->list[i]->of->name, "gap_specific") == 0)
            specificity(page, sp, shown->list[i]);
    if (of->note.id != NULL)
        html_say(page, sp, "note", of->note);
    pooled_note(page, sp, shown->list[0]);
}

/* ---- all together ---- */

static void pictures(struct page *page, const struct speaker *sp, const struct finding *of,
                     const struct shown *shown)
{
    if ((of->pictures & PICTURE_YES_NO) != 0)
        yes_no(page, sp, shown->list[0]);
    if ((of->pictures & PICTURE_DUMBBELLS) != 0)
        dumbbells(page, sp, shown);
    if ((of->pictures & PICTURE_INTERVALS) != 0)
        intervals(page, sp, of, shown);
    else if ((of->pictures & PICTURE_LEVELS) != 0 && any_shown(shown))
        intervals(page, sp, of, shown);
    if ((of->pictures & PICTURE_OUTCOMES) != 0)
        outcomes(page, sp, shown);
}

static bool tell(struct page *page, const struct speaker *sp, const struct report *report,
                 const struct finding *of)
{
    struct shown shown = {.count = 0};
    shown.count = theme_figures(report->figures, of, shown.list);
    if (shown.count == 0)
        return false;
    begin(page, sp, of, &shown);
    html_say(page, sp, NULL, of->explain);
    if (of->pictures == PICTURE_BARS)
        html_plan_bars(page, sp, report);
    else if (of->pictures == PICTURE_ITEMS)
        items(page, sp, &shown);
    else {
        pictures(page, sp, of, &shown);
        tables(page, sp, &shown);
    }
    notes(page, sp, of, &shown);
    html_quality(page, sp, report, shown.list[0]->of);
    page_put(page, "</section>\n");
    return true;
}

static bool has_any(const struct report *report, int theme)
{
    const struct figure *out[TOLD_MOST];
    for (int f = 0; f < theme_finding_count; f++)
        if ((int)theme_findings[f].theme == theme &&
            theme_figures(report->figures, &theme_findings[f], out) > 0)
            return true;
    return false;
}

void html_themes(struct page *page, const struct speaker *sp, const struct report *report)
{
    for (int theme = 0; theme < THEMES; theme++) {
        if (!has_any(report, theme))
            continue;
        page_put(page, "<div class=\"theme\"><h2>");
        page_escaped(page, speak(sp, theme_questions[theme]));
        page_put(page, "</h2>\n");
        html_say(page, sp, NULL, theme_leads[theme]);
        page_put(page, "</div>\n");
        if (theme == THEME_DO)
            html_course(page, sp, report);
        for (int f = 0; f < theme_finding_count; f++)
            if ((int)theme_findings[f].theme == theme)
                tell(page, sp, report, &theme_findings[f]);
    }
}
