/* SPDX-License-Identifier: MPL-2.0 */
/* The plans people made: a bar for each counter-measure that may be named, and the table below
 * them. */
#include <string.h>

#include "report/write.h"

enum { MOST_BARS = 16 };

/* The categories somebody chose, most first; equal ones in the order of evidence.md. */
static int sorted_plans(const struct release *release, const struct figure **out, bool *hidden)
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

int html_plans(const struct report *report, const struct figure **out, int most, bool *hidden)
{
    const struct figure *bars[MOST_BARS];
    int count = sorted_plans(report->figures, bars, hidden);
    count = count < most ? count : most;
    for (int i = 0; i < count; i++)
        out[i] = bars[i];
    return count;
}

void html_plan_bars(struct page *page, const struct speaker *sp, const struct report *report)
{
    const struct figure *bars[MOST_BARS];
    bool hidden = false;
    int count = html_plans(report, bars, MOST_BARS, &hidden);
    if (count > 0) {
        const char *heads[] = {speak(sp, TR("verslag.kolom_plan")),
                               speak(sp, TR("verslag.kolom_mensen")),
                               speak(sp, TR("verslag.kolom_n"))};
        chart_bars(page, sp, bars, count);
        html_table_begin(page, heads, 3);
        for (int i = 0; i < count; i++) {
            const char *cells[] = {speak(sp, bars[i]->of->label), speak_share(sp, bars[i], true),
                                   speak_n(sp, bars[i])};
            html_row(page, cells, 3);
        }
        html_table_end(page);
    }
    if (hidden)
        html_say(page, sp, "note", TR("verslag.plannen_klein"));
}
