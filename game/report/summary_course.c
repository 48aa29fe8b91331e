/* SPDX-License-Identifier: MPL-2.0 */
/* The course of a summary: one for each class, so that whoever waits is not in it; and its lines
 * in a partial. */
#include <string.h>

#include "base/arena.h"
#include "report/partial_course.h"
#include "report/summary_own.h"

void summary_course_add(struct class_held *held, const struct course *more, struct arena *arena)
{
    if (held->course == NULL)
        held->course = arena_get(arena, sizeof *held->course);
    course_merge(held->course, more);
}

void summary_course(const struct summary *summary, const bool *classes, struct course *out)
{
    *out = (struct course){.count = 0};
    for (int c = 0; c < summary->class_count; c++)
        if (summary->classes[c].course != NULL && (classes == NULL || classes[c]))
            course_merge(out, summary->classes[c].course);
}

bool partial_course_read(const struct partial_line *line, struct course *out)
{
    const struct partial_field *f = line->field;
    const int64_t most = (int64_t)1 << 32; /* of anything in one line */
    struct course_room *room = course_room(out, f[1].text);
    int64_t tables = 0;
    if (room == NULL)
        return false;
    for (int i = 2; i < 7; i++)
        if (f[i].number > most)
            return false;
    room->tables = f[2].number;
    room->finished = f[3].number;
    room->hints = f[4].number;
    room->skips = f[5].number;
    room->places = f[6].number;
    for (int i = 7; i + 1 < line->count; i += 2) {
        if (f[i].number >= COURSE_MINUTES || f[i + 1].number > most)
            return false;
        room->minutes[f[i].number] += f[i + 1].number;
        tables += f[i + 1].number;
    }
    return tables > 0 && tables == room->tables && room->finished <= tables &&
           room->places >= tables;
}
