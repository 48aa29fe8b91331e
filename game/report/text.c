/* SPDX-License-Identifier: MPL-2.0 */
/* report.txt: the same sentences for a terminal, a mail or a screen reader. */
#include <string.h>

#include "report/theme.h"
#include "report/write.h"

static void line(struct page *page, const char *words)
{
    page_put(page, words);
    page_put(page, "\n");
}

static void heading(struct page *page, const char *words)
{
    page_put(page, "\n");
    line(page, words);
    for (const char *c = words; *c != 0; c++)
        if (((unsigned char)*c & 0xc0) != 0x80) /* one dash per character, not per byte */
            page_put(page, "-");
    page_put(page, "\n");
}

static void figure_line(struct page *page, const struct speaker *sp, const struct figure *figure)
{
    if (figure == NULL)
        return;
    line(page, speak_figure(sp, figure));
    if (figure->of->states && figure->state != FIGURE_TOO_FEW) {
        page_put(page, "  ");
        line(page, speak_state(sp, figure));
    }
}

static void by_name(struct page *page, const struct speaker *sp, const struct release *release,
                    const char *name)
{
    for (int i = 0; i < release->count; i++)
        if (strcmp(release->figures[i].of->name, name) == 0)
            figure_line(page, sp, &release->figures[i]);
}

static void plans(struct page *page, const struct speaker *sp, const struct release *release)
{
    by_name(page, sp, release, "plan_share");
    for (int i = 0; i < release->count; i++) {
        const struct figure *figure = &release->figures[i];
        if (strcmp(figure->of->name, "plan_cat") == 0 && figure->state != FIGURE_TOO_FEW &&
            figure->yes_after > 0)
            figure_line(page, sp, figure);
    }
}

static void withheld(struct page *page, const struct speaker *sp, const struct withheld *held)
{
    struct slot slots[] = {
        {"wat", speak_what(sp, held)},
        {"waarom", speak(sp, guard_why(held->why))},
        {"n", speak_held(sp, held)},
    };
    line(page, speak_filled(sp, TR("verslag.achter_regel"), slots, 3));
}

static void head(struct page *page, const struct speaker *sp, const struct report *report)
{
    struct slot slots[] = {
        {"niveau", speak_level(sp, report)},
        {"sessies", speak_count(sp, report->sessions)},
        {"mensen", speak_span(sp, report->people, report->people_to)},
    };
    if (report->open)
        line(page, speak(sp, TR("verslag.gesimuleerd")));
    else if (report->simulated)
        line(page, speak(sp, TR("verslag.nagespeeld")));
    line(page, speak(sp, TR("verslag.titel")));
    if (report->label != NULL)
        line(page, report->label);
    line(page, speak_filled(sp, TR("verslag.ondertitel"), slots, 3));
}

static void theme(struct page *page, const struct speaker *sp, const struct release *release,
                  int theme)
{
    bool begun = false;
    for (int f = 0; f < theme_finding_count; f++) {
        const struct finding *finding = &theme_findings[f];
        const struct figure *list[TOLD_MOST];
        int count = (int)finding->theme == theme ? theme_figures(release, finding, list) : 0;
        if (count > 0 && !begun)
            heading(page, speak(sp, theme_questions[theme]));
        begun = begun || count > 0;
        for (int i = 0;
             i < count && finding->pictures != PICTURE_ITEMS && finding->pictures != PICTURE_BARS;
             i++)
            figure_line(page, sp, list[i]);
        if (count > 0 && finding->pictures == PICTURE_BARS)
            plans(page, sp, release);
    }
}

static void quotes(struct page *page, const struct speaker *sp, const struct report *report)
{
    if (report->quote_count == 0)
        return;
    heading(page, speak(sp, TR("verslag.kop_zinnen")));
    line(page, speak(sp, TR("verslag.zinnen_uitleg")));
    for (int i = 0; i < report->quote_count; i++) {
        page_put(page, "- ");
        line(page, report->quotes[i].text);
    }
}

static void told(struct page *page, const struct speaker *sp, const struct release *release)
{
    static const char *const first[] = {"mark", "know_change", "will_change"};
    heading(page, speak(sp, TR("verslag.kop_samen")));
    for (int i = 0; i < 3; i++)
        by_name(page, sp, release, first[i]);
    for (int i = 0; i < THEMES; i++)
        theme(page, sp, release, i);
}

void write_text(struct page *page, const struct speaker *sp, const struct report *report)
{
    const struct release *release = report->figures;
    head(page, sp, report);
    if (report->level == REPORT_SESSION && theme_says_nothing(release))
        line(page, speak(sp, TR("groep.te_klein")));
    else
        told(page, sp, release);
    quotes(page, sp, report);
    heading(page, speak(sp, TR("verslag.deel_bereik")));
    by_name(page, sp, release, "reach");
    by_name(page, sp, release, "response");
    heading(page, speak(sp, TR("verslag.deel_achter")));
    for (int i = 0; i < release->withheld_count; i++)
        withheld(page, sp, &release->withheld[i]);
    for (int i = 0; i < report->outside_count; i++)
        withheld(page, sp, &report->outside[i]);
    if (release->withheld_count + report->outside_count == 0)
        line(page, speak(sp, TR("verslag.niets_achter")));
    heading(page, speak(sp, TR("verslag.deel_hoe")));
    line(page, speak(sp, TR("verslag.concept")));
    line(page, speak(sp, TR("verslag.geen_controle")));
    line(page, speak(sp, TR("verslag.kans")));
}
