/* SPDX-License-Identifier: MPL-2.0 */
/* The evening room by room: median time without pauses, hints, who went on. Of tables, never of people; a room
 * that fewer than five tables saw keeps its numbers to itself. Hints and time say nothing about ability. */
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
    return is_exact(report) || count == 0 || count >= COURSE_LEAST ? speak_count(sp, count)
                                                                : speak_filled(sp, TR("getal.hooguit"), slots, 1);
}

static const char *finished(const struct speaker *sp, const struct report *report, const struct course_room *room)
{
    int64_t left = room->tables - room->finished;
    return is_exact(report) || left == 0 || left >= COURSE_LEAST ? few(sp, report, room->finished)
                                                              : speak(sp, TR("verloop.bijna_alle"));
}

static const char *minutes(const struct speaker *sp, const struct course_room *room)
{
    double median = course_median(room);
    struct slot slots[] = {{"minuten", speak_number(sp, median, median != (double)(int)median, SIGN_MINUS)}};
    return speak_filled(sp, TR("verloop.minuten"), slots, 1);
}

static void table(struct page *page, const struct speaker *sp, const struct report *report, const int *order)
{
    const char *heads[] = {speak(sp, TR("verloop.kamer")),  speak(sp, TR("verloop.tafels")),
                           speak(sp, TR("verloop.tijd")),   speak(sp, TR("verloop.verder")),
                           speak(sp, TR("verloop.hints")),  speak(sp, TR("verloop.overgeslagen"))};
    const char *none = speak(sp, TR("stand.achtergehouden"));
    html_table_begin(page, heads, 6);
    for (int i = 0; i < report->course->count; i++) {
        const struct course_room *room = &report->course->rooms[order[i]];
        bool shown = html_course_shown(report, room);
        const char *cells[] = {
            room->id,
            shown ? speak_count(sp, room->tables) : "1-4",
            shown ? minutes(sp, room) : none,
            shown ? finished(sp, report, room) : none,
            shown ? speak_number(sp, (double)room->hints / (double)room->tables, 1, SIGN_MINUS) : none,
            shown ? few(sp, report, room->skips) : none};
        html_row(page, cells, 6);
    }
    html_table_end(page);
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
    page_escaped(page, speak(sp, TR("verloop.kop")));
    page_put(page, "</h3>\n");
    html_say(page, sp, NULL, TR("verloop.uitleg"));
    if (count > 0)
        chart_lengths(page, sp, TR("verloop.titel"), bars, count);
    table(page, sp, report, order);
    page_put(page, "</section>\n");
}
