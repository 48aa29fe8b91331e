/* SPDX-License-Identifier: MPL-2.0 */
/* The evening room by room: median time without pauses, hints, who went on. Of tables, never of
 * people; a room that fewer than five tables saw keeps its numbers to itself. Hints and time say
 * nothing about ability. */
#include "report/write.h"

static bool is_exact(const struct report *report)
{
    return report->open || report->level == REPORT_SESSION;
}

bool html_course_shown(const struct report *report, const struct course_room *room)
{
    return is_exact(report) || room->tables >= COURSE_LEAST;
}

/* A few are told as at most four, whichever side they are on (measurement.md 8). */
static const char *few(const struct speaker *sp, const struct report *report, int64_t count)
{
    struct slot slots[] = {{"aantal", speak_count(sp, COURSE_LEAST - 1)}};
    return is_exact(report) || count == 0 || count >= COURSE_LEAST
               ? speak_count(sp, count)
               : speak_filled(sp, TR("getal.hooguit"), slots, 1);
}

static const char *minutes(const struct speaker *sp, const struct course_room *room)
{
    double median = course_median(room);
    struct slot slots[] = {
        {"minuten", speak_number(sp, median, median != (double)(int)median, SIGN_MINUS)}};
    return speak_filled(sp, TR("verloop.minuten"), slots, 1);
}

/* The columns that are shaded, each against its own highest. */
enum { HEAT_TIME, HEAT_HINTS, HEAT_SKIPS, HEAT_STOPPED, HEATS, SHADES = 4 };

static int64_t stopped(const struct course_room *room)
{
    return room->tables - room->finished;
}

/* What is told roughly is shaded as if it were nothing: the shade would say more than the words. */
static void heat_of(const struct report *report, const struct course_room *room, double out[HEATS])
{
    bool exact = is_exact(report);
    out[HEAT_TIME] = course_median(room);
    out[HEAT_HINTS] = (double)room->hints / (double)room->tables;
    out[HEAT_SKIPS] = exact || room->skips >= COURSE_LEAST ? (double)room->skips : 0;
    out[HEAT_STOPPED] = exact || stopped(room) >= COURSE_LEAST ? (double)stopped(room) : 0;
}

static void highest(const struct report *report, double most[HEATS])
{
    double heat[HEATS];
    for (int i = 0; i < report->course->count; i++) {
        const struct course_room *room = &report->course->rooms[i];
        if (!html_course_shown(report, room))
            continue;
        heat_of(report, room, heat);
        for (int h = 0; h < HEATS; h++)
            most[h] = heat[h] > most[h] ? heat[h] : most[h];
    }
}

static void heat_cell(struct page *page, const char *says, double share)
{
    page_print(page, "<td class=\"h%d\">", (int)(share * SHADES + .5));
    page_escaped(page, says);
    page_put(page, "</td>");
}

static void row(struct page *page, const struct speaker *sp, const struct report *report,
                const struct course_room *room, const double most[HEATS])
{
    const char *none = speak(sp, TR("stand.achtergehouden"));
    bool shown = html_course_shown(report, room);
    double heat[HEATS] = {0};
    if (shown)
        heat_of(report, room, heat);
    const char *says[HEATS] = {
        shown ? minutes(sp, room) : none,
        shown ? speak_number(sp, (double)room->hints / (double)room->tables, 1, SIGN_MINUS) : none,
        shown ? few(sp, report, room->skips) : none, shown ? few(sp, report, stopped(room)) : none};
    page_put(page, "<tr><th scope=\"row\">");
    page_escaped(page, room->id);
    page_put(page, "</th><td>");
    page_escaped(page, shown ? speak_count(sp, room->tables) : "1-4");
    page_put(page, "</td>");
    for (int h = 0; h < HEATS; h++)
        heat_cell(page, says[h], most[h] > 0 ? heat[h] / most[h] : 0);
    page_put(page, "</tr>\n");
}

static void table(struct page *page, const struct speaker *sp, const struct report *report,
                  const int *order)
{
    const char *heads[] = {speak(sp, TR("verloop.kamer")), speak(sp, TR("verloop.tafels")),
                           speak(sp, TR("verloop.tijd")),  speak(sp, TR("verloop.hints")),
                           speak(sp, TR("verloop.overgeslagen")), speak(sp, TR("verloop.gestopt"))};
    double most[HEATS] = {0};
    highest(report, most);
    html_table_begin(page, heads, 6);
    for (int i = 0; i < report->course->count; i++)
        row(page, sp, report, &report->course->rooms[order[i]], most);
    html_table_end(page);
    html_say(page, sp, "note", TR("verloop.kleur"));
}

/* Where most tables ended before the end; how many only as far as it may be said. */
static void where_stopped(struct page *page, const struct speaker *sp, const struct report *report)
{
    const struct course_room *most = NULL;
    int64_t all = 0;
    for (int i = 0; i < report->course->count; i++) {
        const struct course_room *room = &report->course->rooms[i];
        all += stopped(room);
        if (html_course_shown(report, room) && stopped(room) > (most != NULL ? stopped(most) : 0))
            most = room;
    }
    if (all == 0) {
        html_say(page, sp, NULL, TR("verloop.gestopt_niemand"));
        return;
    }
    if (most == NULL || (!is_exact(report) && stopped(most) < COURSE_LEAST))
        return;
    struct slot slots[] = {{"kamer", most->id},
                           {"aantal", few(sp, report, stopped(most))},
                           {"tafels", speak_count(sp, most->tables)}};
    html_paragraph(page, NULL, speak_filled(sp, TR("verloop.gestopt_waar"), slots, 3));
}

static const char *heading(const struct speaker *sp, const struct bar *bars, int count)
{
    int longest = 0;
    for (int i = 1; i < count; i++)
        longest = bars[i].value > bars[longest].value ? i : longest;
    struct slot slots[] = {{"kamer", count > 0 ? bars[longest].label : ""},
                           {"minuten", count > 0 ? bars[longest].says : ""}};
    return count > 1 ? speak_filled(sp, TR("verloop.kop_langst"), slots, 2)
                     : speak(sp, TR("verloop.kop"));
}

void html_course(struct page *page, const struct speaker *sp, const struct report *report)
{
    struct bar bars[COURSE_ROOMS];
    int order[COURSE_ROOMS], count = 0;
    if (report->course == NULL || report->course->count == 0)
        return;
    course_order(report->course, order);
    for (int i = 0; i < report->course->count; i++) {
        const struct course_room *room = &report->course->rooms[order[i]];
        if (html_course_shown(report, room))
            bars[count++] = (struct bar){room->id, minutes(sp, room), course_median(room)};
    }
    page_put(page, "<section>\n<p class=\"part\">");
    page_escaped(page, speak(sp, TR("verloop.deel")));
    page_put(page, " <span class=\"kind\">");
    page_escaped(page, speak(sp, TR("soort.aanvullend")));
    page_put(page, "</span></p>\n<h3>");
    page_escaped(page, heading(sp, bars, count));
    page_put(page, "</h3>\n");
    html_say(page, sp, NULL, TR("verloop.uitleg"));
    if (count > 0)
        chart_lengths(page, sp, TR("verloop.titel"), bars, count);
    table(page, sp, report, order);
    where_stopped(page, sp, report);
    page_put(page, "</section>\n");
}
