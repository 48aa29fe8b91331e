/* SPDX-License-Identifier: MPL-2.0 */
/* One page for who leads the talk after one session, by the rules of a room: what this group
 * saw, questions in the order of a debriefing (evidence.md R9), and the plans they share.
 * Nothing about persons. */
#include <string.h>

#include "report/theme.h"
#include "report/write.h"

enum { PLANS_NAMED = 5, LINES_MOST = 6 };

static void heading(struct page *page, const struct speaker *sp, struct text text)
{
    page_put(page, "<h3>");
    page_escaped(page, speak(sp, text));
    page_put(page, "</h3>\n");
}

static void item(struct page *page, const char *words)
{
    page_put(page, "<li>");
    page_escaped(page, words);
    page_put(page, "</li>\n");
}

/* What came out, and a question that goes with it whatever came out. */
static void seen_line(struct page *page, const struct speaker *sp, const struct finding *finding,
                      const struct figure *figure)
{
    page_put(page, "<li><strong>");
    page_escaped(page, html_heading(sp, finding, figure));
    page_put(page, "</strong>");
    if (finding->talk.id != NULL)
        page_escaped(page, speak(sp, finding->talk));
    page_put(page, "</li>\n");
}

/* The headings of what can be said; what is too few is told further on. */
static void seen(struct page *page, const struct speaker *sp, const struct report *report)
{
    int lines = 0;
    page_put(page, "<ul class=\"found\">\n");
    for (int f = 0; f < theme_finding_count && lines < LINES_MOST; f++) {
        const struct figure *list[TOLD_MOST];
        int count = theme_figures(report->figures, &theme_findings[f], list);
        bool told = count > 0 && (list[0]->state != FIGURE_TOO_FEW || speak_is_masked(list[0]));
        bool unsaid = count > 0 && list[0]->drawn_only && theme_findings[f].more.id == NULL;
        if (!told || unsaid || theme_findings[f].pictures == PICTURE_ITEMS)
            continue;
        seen_line(page, sp, &theme_findings[f], list[0]);
        lines++;
    }
    page_put(page, "</ul>\n");
    if (lines == 0)
        html_say(page, sp, NULL, TR("groep.te_klein"));
}

/* One question about the headline, in either direction and without one as plainly. */
static void about_gap(struct page *page, const struct speaker *sp, const struct report *report)
{
    const struct figure *gap = theme_figure(report->figures, &(struct told){"gap_inferred", NULL});
    if (gap == NULL || gap->state == FIGURE_TOO_FEW)
        return;
    item(page, speak(sp, gap->state == FIGURE_WITH      ? TR("groep.gesprek_met")
                         : gap->state == FIGURE_AGAINST ? TR("groep.gesprek_tegen")
                                                        : TR("groep.gesprek_niet")));
}

static void questions(struct page *page, const struct speaker *sp, const struct report *report)
{
    page_put(page, "<ol>\n");
    item(page, speak(sp, TR("groep.vraag_zien")));
    about_gap(page, sp, report);
    item(page, speak(sp, TR("groep.vraag_herkennen")));
    item(page, speak(sp, TR("groep.vraag_anders")));
    item(page, speak(sp, TR("groep.vraag_doen")));
    page_put(page, "</ol>\n");
}

static void plan(struct page *page, const struct speaker *sp, const struct figure *figure)
{
    struct slot slots[] = {{"wat", speak(sp, figure->of->label)},
                           {"aantal", speak_share(sp, figure, true)},
                           {"n", speak_n(sp, figure)}};
    bool masked = speak_is_masked(figure);
    item(page, speak_filled(sp, masked ? TR("groep.plan_ongeveer") : TR("groep.plan"), slots, 3));
}

void html_group(struct page *page, const struct speaker *sp, const struct report *report)
{
    const struct figure *plans[PLANS_NAMED];
    bool hidden = false;
    int count = html_plans(report, plans, PLANS_NAMED, &hidden);
    page_put(page, "<section class=\"group\">\n<p class=\"part\">");
    page_escaped(page, speak(sp, TR("groep.deel")));
    page_put(page, "</p>\n<h2>");
    page_escaped(page, speak(sp, TR("groep.kop")));
    page_put(page, "</h2>\n");
    html_say(page, sp, NULL, TR("groep.uitleg"));
    seen(page, sp, report);
    heading(page, sp, TR("groep.vragen"));
    questions(page, sp, report);
    heading(page, sp, TR("groep.plannen"));
    if (count == 0)
        html_say(page, sp, NULL, TR("groep.plannen_geen"));
    page_put(page, count > 0 ? "<ul>\n" : "");
    for (int i = 0; i < count; i++)
        plan(page, sp, plans[i]);
    page_put(page, count > 0 ? "</ul>\n" : "");
    if (hidden && count > 0)
        html_say(page, sp, "note", TR("verslag.plannen_klein"));
    page_put(page, "</section>\n");
}
