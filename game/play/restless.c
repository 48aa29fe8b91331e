/* SPDX-License-Identifier: MPL-2.0 */
/* Teachers who never do things in order: whatever they do, the evening must go on and come to
 * its end. */
#include "play/simulate_own.h"

#include <string.h>

#include "base/arena.h"

enum { MOST_ACTS = 6000, KILL_ONE_IN = 150, ACT_MS = 4000, MOST_THROWS = 24 };

static int throw_below(struct evening *evening, int sides)
{
    return (int)(evening_throw(&evening->dice) % (uint64_t)sides);
}

static const struct session *session_of(const struct evening *evening)
{
    return play_session(evening->play);
}

/* The first one always, so that there is a log to go on from. */
bool restless_consents(struct evening *evening, int chair)
{
    return chair == 0 || throw_below(evening, 4) > 0;
}

static void keep_paths(struct evening *evening)
{
    struct log *log = play_log(evening->play);
    for (int who = 0; who <= session_of(evening)->players; who++) {
        const char *path = log_path(log, who);
        if (path)
            evening->paths[evening->path_count++] = arena_copy(evening->arena, path, strlen(path));
    }
}

static void go_on(struct evening *evening)
{
    struct arena *arena = evening->arena;
    struct log_group group = {.id = "", .paths = evening->paths, .count = evening->path_count};
    struct log_files files = {0};
    char *folder = arena_copy(arena, evening->paths[0], strlen(evening->paths[0]));
    *strrchr(folder, '/') = '\0';
    evening->play = play_new(evening->level, log_new_unsynced(folder, arena), arena);
    if (log_read_paths(&group, LOG_RESUME, arena, notes_new(arena, words_new(arena)), &files) &&
        files.count == 1)
        play_resume(evening->play,
                    &files.sessions[0]); /* if not: an empty session, which is stuck */
}

/* As after kill -9: what lies on the disk is all there is. */
void restless_mind_kill(struct evening *evening)
{
    struct log *log = play_log(evening->play);
    if (evening->ends || !log_path(log, 0) || evening->kills == MOST_KILLS ||
        throw_below(evening, KILL_ONE_IN))
        return;
    evening->kills++;
    keep_paths(evening);
    log_close(log, false);
    go_on(evening);
}

/* --- one act ---------------------------------------------------------------------------------- */

static void act(struct evening *evening, enum wish_type type, int on, int number)
{
    evening_wish(evening, type, on)->number = number;
    evening_send(evening, ACT_MS);
}

static void touch_something(struct evening *evening)
{
    for (int i = 0; i < MOST_THROWS; i++) {
        int thing = throw_below(evening, evening->level->thing_count);
        if (!session_may_look(evening->level, session_of(evening), thing))
            continue;
        act(evening, WISH_LOOK, thing, 0);
        return;
    }
}

/* One that is open to them now; -1. */
static int some_puzzle(struct evening *evening)
{
    const struct session *session = session_of(evening);
    int found = -1, count = 0;
    for (int i = 0; i < evening->level->puzzle_count; i++)
        if (session_may_open(evening->level, session, i) && throw_below(evening, ++count) == 0)
            found = i;
    return found;
}

static struct mark guess(struct evening *evening, const struct field *field)
{
    struct mark mark = {.item = field->item, .ask = field->ask};
    if (field->type == FIELD_CHOICE)
        mark.got = field->options[throw_below(evening, field->option_count)].id;
    else if (field->type == FIELD_NUMBER)
        mark.value = field->least + throw_below(evening, field->most - field->least + 1);
    else
        mark.typed = "0";
    return mark;
}

/* Anything that can be filled in; mostly wrong. In private it is one person's. */
static void try_something(struct evening *evening, int number)
{
    const struct puzzle *puzzle = &evening->level->puzzles[number];
    struct view view;
    struct field field;
    int who = 0;
    if (puzzle->each) {
        act(evening, WISH_OPEN, number, 0);
        who = session_next_person(session_of(evening));
    }
    play_view(evening->play, number, who, evening->arena, &view);
    struct given *given = &evening_wish(evening, WISH_GIVE, number)->given;
    for (int i = 0; given->count < MARKS && puzzle->kind->field(puzzle->spec, &view, i, &field);
         i++)
        given->marks[given->count++] = guess(evening, &field);
    evening->wish.who = who;
    given->handed_in = who > 0 && throw_below(evening, 2) == 0;
    evening_send(evening, ACT_MS);
}

static void work_on(struct evening *evening, int puzzle)
{
    int roll = throw_below(evening, 10);
    if (roll < 4)
        evening_puzzle(evening, puzzle);
    else if (roll < 6)
        try_something(evening, puzzle);
    else if (roll < 8)
        act(evening, WISH_HINT, puzzle, session_of(evening)->hints[puzzle] + 1);
    else if (roll < 9)
        act(evening, WISH_HINT, puzzle, 0);
    else
        act(evening, WISH_SKIP, puzzle, 0);
}

static void pause_a_while(struct evening *evening)
{
    act(evening, WISH_PAUSE, 0, 1);
    evening->now_ms += 60 * ACT_MS;
    act(evening, WISH_PAUSE, 0, 0);
}

/* Out of a room whose lock is open, and through side doors. */
static void walk_on(struct evening *evening)
{
    int room = session_of(evening)->room;
    bool done = session_room_done(session_of(evening), room);
    act(evening, WISH_GO, done ? -1 : throw_below(evening, evening->level->room_count), 0);
}

static void do_something(struct evening *evening)
{
    const struct session *session = session_of(evening);
    int puzzle = some_puzzle(evening), roll = throw_below(evening, 100);
    if (session_room_done(session, session->room) && !evening->level->rooms[session->room].side)
        roll = 99; /* what is left behind stays behind */
    if (session->open_puzzle >= 0 && roll < 40)
        work_on(evening, session->open_puzzle);
    else if (roll < 50)
        touch_something(evening);
    else if (roll < 80 && puzzle >= 0)
        work_on(evening, puzzle);
    else if (roll < 90)
        act(evening, WISH_LOCK, session->room, 0);
    else if (roll < 92)
        pause_a_while(evening);
    else if (roll < 93)
        act(evening, WISH_CLOCK, 0, throw_below(evening, 21) - 10);
    else if (roll < 94 && throw_below(evening, 8) == 0 &&
             session->room + 1 < evening->level->room_count)
        act(evening, WISH_CLOSE, session->room, 0);
    else
        walk_on(evening);
}

void restless_rooms(struct evening *evening)
{
    for (int i = 0; i < MOST_ACTS && session_of(evening)->stop == STOP_ROOMS; i++)
        if (session_of(evening)->room < 0)
            act(evening, WISH_GO, -1, 0);
        else
            do_something(evening);
}
