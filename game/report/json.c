/* SPDX-License-Identifier: MPL-2.0 */
/* report.json, exactly as cli.md says; numbers read back to the same double. What may not be
 * said has no numbers, only its reason. */
#include <inttypes.h>
#include <string.h>

#include "report/write.h"

static const char *state_word(enum figure_state state)
{
    switch (state) {
    case FIGURE_PLAIN:
        return "plain";
    case FIGURE_WITH:
        return "visible_with";
    case FIGURE_AGAINST:
        return "visible_against";
    case FIGURE_NOT_SHOWN:
        return "not_shown";
    case FIGURE_TOO_FEW:
        break;
    }
    return "too_few";
}

static void member(struct page *page, const char *name, const char *words)
{
    page_print(page, ",\"%s\":", name);
    page_json(page, words);
}

static void numbers(struct page *page, const struct figure *figure)
{
    page_print(page, ",\"value\":%.17g,\"low\":%.17g,\"high\":%.17g", figure->value, figure->low,
               figure->high);
    if (figure->has_levels)
        page_print(page, ",\"before\":%.17g,\"after\":%.17g", figure->before, figure->after);
    if (figure->step > 0)
        page_print(page, ",\"rounded_to\":%.17g", figure->step);
    if (figure->strata >= 5 && figure->of->by != ESTIMATE_SHARE && figure->of->by != ESTIMATE_COUNT)
        page_print(page, ",\"tau\":%.17g,\"design_effect\":%.17g", figure->tau, figure->deff);
    page_print(page, ",\"strata\":%" PRId64, figure->strata);
}

static void one_figure(struct page *page, const struct speaker *sp, const struct figure *figure)
{
    page_put(page, "{\"id\":");
    page_json(page, figure->of->name);
    if (figure->of->key != NULL)
        member(page, "key", figure->of->key);
    page_print(page, ",\"n\":%" PRId64, figure->n);
    if (figure->n_to > 0)
        page_print(page, ",\"n_to\":%" PRId64, figure->n_to);
    if (figure->of->by == ESTIMATE_ABBA && figure->state != FIGURE_TOO_FEW)
        page_print(page, ",\"n_a\":%" PRId64 ",\"n_b\":%" PRId64, figure->n_a, figure->n_b);
    if (figure->state != FIGURE_TOO_FEW)
        numbers(page, figure);
    member(page, "unit", speak(sp, figure->of->unit));
    member(page, "state", state_word(figure->state));
    if (figure->state == FIGURE_TOO_FEW)
        member(page, "why", figure->why != NULL ? figure->why : "klein_aantal");
    page_print(page, ",\"primary\":%s}", figure->of->primary ? "true" : "false");
}

static void figures(struct page *page, const struct speaker *sp, const char *name,
                    const struct release *release)
{
    page_print(page, ",\n\"%s\":[", name);
    for (int i = 0; i < release->count; i++) {
        page_put(page, i > 0 ? ",\n" : "\n");
        one_figure(page, sp, &release->figures[i]);
    }
    page_put(page, "]");
}

static void tests(struct page *page, const struct report *report)
{
    page_put(page, ",\n\"tests\":[");
    for (int i = 0; i < report->tests.count; i++) {
        const struct paired_test *test = &report->tests.list[i];
        page_put(page, i > 0 ? ",\n{\"id\":" : "\n{\"id\":");
        page_json(page, test->of->name);
        member(page, "test", test->yes_no ? "mcnemar" : "wilcoxon");
        page_print(page,
                   ",\"n\":%" PRId64 ",\"changed\":%" PRId64 ",\"statistic\":%.17g,\"p\":%.17g",
                   test->n, test->is.n, test->is.statistic, test->is.p);
        if (test->has_dz)
            page_print(page, ",\"dz\":%.17g", test->dz);
        page_put(page, "}");
    }
    page_put(page, "]");
}

static void course(struct page *page, const struct report *report)
{
    int order[COURSE_ROOMS];
    bool first = true;
    course_order(report->course, order);
    page_put(page, ",\n\"flow\":[");
    for (int i = 0; i < report->course->count; i++) {
        const struct course_room *room = &report->course->rooms[order[i]];
        if (!html_course_shown(report, room))
            continue;
        page_put(page, first ? "\n{\"room\":" : ",\n{\"room\":");
        first = false;
        page_json(page, room->id);
        page_print(page, ",\"tables\":%" PRId64 ",\"minutes_median\":%.17g,\"hints_each\":%.17g}",
                   room->tables, course_median(room), (double)room->hints / (double)room->tables);
    }
    page_put(page, "]");
}

static void quotes(struct page *page, const struct report *report)
{
    page_put(page, ",\n\"sentences\":[");
    for (int i = 0; i < report->quote_count; i++) {
        page_put(page, i > 0 ? ",\n{\"text\":" : "\n{\"text\":");
        page_json(page, report->quotes[i].text);
        member(page, "lang", report->quotes[i].lang);
        page_put(page, "}");
    }
    page_put(page, "]");
}

static void one_withheld(struct page *page, const struct withheld *held, bool first)
{
    page_put(page, first ? "\n{\"what\":" : ",\n{\"what\":");
    page_json(page, held->what);
    if (held->key != NULL && strcmp(held->what, "plan_cat") != 0) /* one line for all categories */
        member(page, "key", held->key);
    if (held->people >= 0)
        page_print(page, ",\"people\":%" PRId64, held->people);
    if (held->people_to > 0)
        page_print(page, ",\"people_to\":%" PRId64, held->people_to);
    if (held->people < 0)
        page_put(page, ",\"people\":null"); /* its number is what is hidden */
    member(page, "why", held->why);
    page_put(page, "}");
}

static void withheld(struct page *page, const struct report *report)
{
    page_put(page, ",\n\"withheld\":[");
    for (int i = 0; i < report->figures->withheld_count; i++)
        one_withheld(page, &report->figures->withheld[i], i == 0);
    for (int i = 0; i < report->outside_count; i++)
        one_withheld(page, &report->outside[i], report->figures->withheld_count + i == 0);
    page_put(page, "]");
}

/* One file for each person: on a card their number would tell what "10-14" keeps to itself. */
static void logs(struct page *page, const struct report *report)
{
    const struct report_logs *logs = &report->logs;
    page_put(page, ",\n\"logs\":{");
    if (report->level != REPORT_CARD)
        page_print(page, "\"files\":%" PRId64 ",\"lines\":%" PRId64 ",\"kept\":%" PRId64 ",",
                   logs->files, logs->lines, logs->kept);
    page_print(page, "\"damaged\":%d,\"incomplete\":%d,\"forked\":%d,\"interrupted\":%d",
               logs->damaged, logs->incomplete, logs->forked, logs->interrupted);
    page_print(page, ",\"unfinished\":%d,\"newer\":%d,\"stray\":%d,\"headless\":%d}",
               logs->unfinished, logs->newer, logs->stray, logs->headless);
}

static void versions(struct page *page, const struct report *report)
{
    page_put(page, ",\n\"versions\":[");
    for (int i = 0; i < report->version_count; i++) {
        const struct report_version *version = &report->versions[i];
        page_put(page, i > 0 ? ",{\"pack\":" : "{\"pack\":");
        page_json(page, version->pack);
        member(page, "packv", version->packv);
        member(page, "bank", version->bank);
        member(page, "app", version->app);
        page_print(page, ",\"sessions\":%d}", version->sessions);
    }
    page_put(page, "]");
}

void write_json(struct page *page, const struct speaker *sp, const struct report *report)
{
    page_print(page, "{\"level\":\"%s\",\"sessions\":%d,\"people\":%" PRId64,
               report_level_word(report->level), report->sessions, report->people);
    if (report->people_to > 0)
        page_print(page, ",\"people_to\":%" PRId64, report->people_to);
    page_print(page, ",\"sources\":%d,\"simulated\":%s,\"open\":%s", report->sources,
               report->simulated ? "true" : "false", report->open ? "true" : "false");
    if (report->label != NULL)
        member(page, "label", report->label);
    if (report->period[0] != 0)
        member(page, "period", report->period);
    if (report->counts_shown)
        page_print(page, ",\"before\":%" PRId64 ",\"after\":%" PRId64 ",\"paired\":%" PRId64,
                   report->before, report->after, report->paired);
    if (report->counts_shown && report->later > 0)
        page_print(
            page, ",\"later\":{\"people\":%" PRId64 ",\"found\":%" PRId64 ",\"alike\":%" PRId64 "}",
            report->later, report->later_found, report->later_alike);
    figures(page, sp, "figures", report->figures);
    if (report->unflagged != NULL)
        figures(page, sp, "unflagged", report->unflagged);
    if (report->tests.count > 0)
        tests(page, report);
    if (report->course != NULL && report->course->count > 0)
        course(page, report);
    json_quality(page, sp, report);
    if (report->quote_count > 0)
        quotes(page, report);
    withheld(page, report);
    logs(page, report);
    versions(page, report);
    page_put(page, "}\n");
}
