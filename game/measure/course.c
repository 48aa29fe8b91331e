/* SPDX-License-Identifier: MPL-2.0 */
/* Time in a room runs from its enter to the next one, or to the end; a room may be entered again
 * (a side door leads back), and then its time adds up. Between a pause and the next line no time
 * runs. */
#include "measure/course.h"

#include <string.h>

/* What one table did in one room. */
struct visit { const char *id; int64_t ms; int hints, skips, place; bool finished; };
enum { VISITS = 64 };
struct evening { struct visit visits[VISITS]; int count, here; int64_t since; bool paused; };

static int find_visit(struct evening *evening, const char *id)
{
    int i = 0;
    while (i < evening->count && strcmp(evening->visits[i].id, id) != 0)
        i++;
    if (i == VISITS)
        return -1;
    if (i == evening->count)
        evening->visits[evening->count++] = (struct visit){.id = id, .place = i + 1};
    return i;
}

/* The room that is left: its time so far. A log mended by hand may run backwards. */
static void let_run(struct evening *evening, int64_t now)
{
    if (evening->here >= 0 && !evening->paused && now > evening->since)
        evening->visits[evening->here].ms += now - evening->since;
    evening->since = now;
}

static void see(struct evening *evening, const struct event *e)
{
    let_run(evening, e->t_ms);
    if (e->type == EVENT_PAUSE)
        evening->paused = e->ok;
    else if (e->type == EVENT_RESUME)
        evening->paused = false;
    struct visit *here = evening->here >= 0 ? &evening->visits[evening->here] : NULL;
    if (e->type == EVENT_ENTER) {
        if (here != NULL)
            here->finished = true;
        evening->here = find_visit(evening, e->on);
    } else if (here != NULL && e->type == EVENT_END) {
        here->finished = here->finished || strcmp(e->by, "klaar") == 0;
    } else if (here != NULL) {
        here->hints += e->type == EVENT_HINT;
        here->skips += e->type == EVENT_SKIP;
    }
}

struct course_room *course_room(struct course *course, const char *id)
{
    int at = 0;
    while (at < course->count && strcmp(course->rooms[at].id, id) < 0)
        at++;
    if (at < course->count && strcmp(course->rooms[at].id, id) == 0)
        return &course->rooms[at];
    if (at == COURSE_ROOMS || strlen(id) >= ID_SIZE)
        return NULL;
    course->count -=
        course->count == COURSE_ROOMS; /* the last by id goes: whatever the order of adding */
    memmove(&course->rooms[at + 1], &course->rooms[at],
            (size_t)(course->count - at) * sizeof *course->rooms);
    course->rooms[at] = (struct course_room){.tables = 0};
    memcpy(course->rooms[at].id, id, strlen(id) + 1);
    course->count++;
    return &course->rooms[at];
}

static void add_visit(struct course *course, const struct visit *visit)
{
    struct course_room *room = course_room(course, visit->id);
    if (room == NULL)
        return;
    int64_t minutes = visit->ms / 60000;
    room->tables += 1;
    room->finished += visit->finished;
    room->hints += visit->hints;
    room->skips += visit->skips;
    room->places += visit->place;
    room->minutes[minutes < COURSE_MINUTES ? minutes : COURSE_MINUTES - 1] += 1;
}

void course_add(struct course *course, const struct tape *table)
{
    struct evening evening = {.here = -1};
    for (int i = 0; i < table->count; i++)
        see(&evening, &table->facts[i]);
    for (int i = 0; i < evening.count; i++)
        add_visit(course, &evening.visits[i]);
}

void course_merge(struct course *course, const struct course *more)
{
    for (int i = 0; i < more->count; i++) {
        const struct course_room *from = &more->rooms[i];
        struct course_room *room = course_room(course, from->id);
        if (room == NULL)
            continue;
        room->tables += from->tables;
        room->finished += from->finished;
        room->hints += from->hints;
        room->skips += from->skips;
        room->places += from->places;
        for (int m = 0; m < COURSE_MINUTES; m++)
            room->minutes[m] += from->minutes[m];
    }
}

/* The minutes of the table at this place, from 0. */
static int at_place(const struct course_room *room, int64_t place)
{
    int m = 0;
    for (int64_t before = room->minutes[0]; before <= place && m + 1 < COURSE_MINUTES;
         before += room->minutes[m])
        m++;
    return m;
}

double course_median(const struct course_room *room)
{
    if (room->tables == 0)
        return 0;
    return (at_place(room, (room->tables - 1) / 2) + at_place(room, room->tables / 2)) / 2.0;
}

/* Mean places compared as fractions: exact. */
static bool comes_before(const struct course_room *one, const struct course_room *two)
{
    wide left = (wide)one->places * two->tables, right = (wide)two->places * one->tables;
    return left != right ? left < right : strcmp(one->id, two->id) < 0;
}

void course_order(const struct course *course, int out[COURSE_ROOMS])
{
    for (int i = 0; i < course->count; i++) {
        int at = i;
        for (; at > 0 && comes_before(&course->rooms[i], &course->rooms[out[at - 1]]); at--)
            out[at] = out[at - 1];
        out[at] = i;
    }
}
