/* SPDX-License-Identifier: MPL-2.0 */
/* From who started to who answered everything: a bar for each step, in people. Only where these
 * numbers may be said exactly; a card has none. */
#include "report/write.h"

enum { STEPS = 6 };
struct funnel { struct bar bars[STEPS]; int count; };

static void add(struct funnel *funnel, const struct speaker *sp, struct text label, int64_t people)
{
    double first = funnel->count > 0 ? funnel->bars[0].value : (double)people;
    struct slot slots[] = {{"aantal", speak_count(sp, people)},
                           {"procent", speak_percent(sp, 100 * (double)people / first)}};
    bool percent = first >= PERCENT_FROM && funnel->count > 0;
    funnel->bars[funnel->count++] = (struct bar){
        speak(sp, label),
        percent ? speak_filled(sp, TR("trechter.deel"), slots, 2) : slots[0].value, (double)people};
}

void html_funnel(struct page *page, const struct speaker *sp, const struct report *report)
{
    struct funnel funnel = {.count = 0};
    const struct figure *started = speak_find(report->figures, "reach", "people"),
                        *later = speak_find(report->figures, "fu_response", NULL);
    if (!report->counts_shown || report->people_to > 0 || report->people == 0)
        return;
    if (started != NULL && started->state != FIGURE_TOO_FEW && !speak_is_masked(started))
        add(&funnel, sp, TR("trechter.begonnen"), started->n);
    add(&funnel, sp, TR("trechter.bewaard"), report->people);
    add(&funnel, sp, TR("verslag.n_voor"), report->before);
    add(&funnel, sp, TR("verslag.n_na"), report->after);
    add(&funnel, sp, TR("verslag.n_beide"), report->paired);
    if (later != NULL && later->state != FIGURE_TOO_FEW && !speak_is_masked(later) &&
        later->step <= 0)
        add(&funnel, sp, TR("trechter.later"), later->yes_after);
    chart_lengths(page, sp, TR("trechter.titel"), funnel.bars, funnel.count);
}
