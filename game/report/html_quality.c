/* SPDX-License-Identifier: MPL-2.0 */
/* Under the finding it is about: do the statements on awareness belong together (Cronbach's
 * alpha), and how often was who was so sure right (calibration). Of a pool, or open; with fewer
 * answers a sentence, no number. */
#include <string.h>

#include "base/arena.h"
#include "report/theme.h"
#include "report/write.h"

/* ---- the scale ---- */

static const char *alpha_line(const struct speaker *sp, const struct scale_sums *items,
                              double alpha, struct text says)
{
    struct interval is = stats_alpha(alpha, items->n, AWARE_ITEMS);
    struct slot range[] = {{"laag", speak_number(sp, is.low, 2, SIGN_MINUS)},
                           {"hoog", speak_number(sp, is.high, 2, SIGN_MINUS)}};
    struct slot slots[] = {{"waarde", speak_number(sp, alpha, 2, SIGN_MINUS)},
                           {"tussen", speak_filled(sp, TR("getal.van_tot"), range, 2)},
                           {"n", speak_count(sp, items->n)}};
    return speak_filled(sp, says, slots, 3);
}

static void scale(struct page *page, const struct speaker *sp, const struct report *report)
{
    static const struct text says[AWARE_MOMENTS] = {TEXT("schaal.voor"), TEXT("schaal.na")};
    int told = 0;
    for (int m = 0; m < AWARE_MOMENTS; m++) {
        double alpha = 0;
        const struct scale_sums *items = &report->quality.aware[m];
        if (items->n < ALPHA_LEAST || !quality_alpha(items, &alpha))
            continue;
        html_paragraph(page, "note", alpha_line(sp, items, alpha, says[m]));
        told++;
    }
    if (told == 0)
        html_say(page, sp, "note", TR("schaal.te_weinig"));
}

/* ---- being sure ---- */

static const char *level_of(const struct speaker *sp, int at)
{
    return at == 0 ? speak(sp, TR("zeker.gok")) : speak_percent(sp, quality_levels[at]);
}

static double share_of(const struct sure_count *level)
{
    return 100.0 * (double)level->right / (double)level->answers;
}

static void sure_row(struct page *page, const struct speaker *sp, const struct sure_count *level,
                     int at)
{
    bool enough = level->answers >= SURE_LEAST;
    struct interval is =
        enough ? stats_wilson(level->right, level->answers) : (struct interval){0, 0, 0};
    double sure = at == 0 ? 100.0 / 3 : quality_levels[at];
    struct slot range[] = {{"laag", speak_number(sp, 100 * is.low, 0, SIGN_MINUS)},
                           {"hoog", speak_number(sp, 100 * is.high, 0, SIGN_MINUS)}};
    const char *none = speak(sp, TR("stand.te_weinig"));
    const char *cells[] = {level_of(sp, at), speak_count(sp, level->answers),
                           enough ? speak_percent(sp, share_of(level)) : none,
                           enough ? speak_filled(sp, TR("getal.van_tot"), range, 2) : "-",
                           enough ? speak_number(sp, sure - share_of(level), 0, SIGN_BOTH) : "-"};
    html_row(page, cells, 5);
}

static void sure_chart(struct page *page, const struct speaker *sp, const struct sure_count *levels)
{
    const struct text names[] = {TEXT("verslag.goed"), TEXT("zeker.fout")};
    struct stack_row rows[SURE_LEVELS];
    int count = 0;
    for (int i = 0; i < SURE_LEVELS; i++) {
        if (levels[i].answers < SURE_LEAST)
            continue;
        struct slot slots[] = {{"zeker", level_of(sp, i)}};
        double share = share_of(&levels[i]);
        rows[count++] =
            (struct stack_row){.label = speak_filled(sp, TR("zeker.rij"), slots, 1),
                               .n = speak_count(sp, levels[i].answers),
                               .count = 2,
                               .part = {share, 100 - share},
                               .says = {speak_percent(sp, share), speak_percent(sp, 100 - share)}};
    }
    if (count > 0)
        chart_stacks(page, sp, &(struct stack){TEXT("zeker.titel"), names, 2, rows, count});
}

static void sure(struct page *page, const struct speaker *sp, const struct report *report)
{
    const struct sure_count *levels = quality_counted(&report->quality);
    const char *heads[] = {
        speak(sp, TR("zeker.kolom_zeker")), speak(sp, TR("zeker.kolom_antwoorden")),
        speak(sp, TR("zeker.kolom_goed")), speak(sp, TR("verslag.kolom_interval")),
        speak(sp, TR("zeker.kolom_verschil"))};
    page_put(page, "<h4>");
    page_escaped(page, speak(sp, TR("zeker.kop")));
    page_put(page, "</h4>\n");
    html_say(page, sp, NULL, TR("zeker.uitleg"));
    sure_chart(page, sp, levels);
    html_table_begin(page, heads, 5);
    for (int i = 0; i < SURE_LEVELS; i++)
        sure_row(page, sp, &levels[i], i);
    html_table_end(page);
    html_say(page, sp, "note", TR("zeker.noot"));
}

void html_quality(struct page *page, const struct speaker *sp, const struct report *report,
                  const struct measure *of)
{
    const struct figure *figure = speak_find(report->figures, of->name, NULL);
    if (!report->graded || figure == NULL || figure->state == FIGURE_TOO_FEW)
        return;
    if (strcmp(of->name, "aware_change") == 0)
        scale(page, sp, report);
    else if (strcmp(of->name, "claims_over") == 0)
        sure(page, sp, report);
}
