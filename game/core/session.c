/* SPDX-License-Identifier: MPL-2.0 */
/* What follows from the state of a session: questions that screens, rules and the checker ask
 * alike. */
#include "core/session.h"

#include <string.h>

#include "core/chance.h"

void session_empty(struct session *session)
{
    memset(session, 0, sizeof *session);
    session->room = session->back = -1;
    session->open_puzzle = -1;
    session->play_since_ms = -1;
}

int64_t session_elapsed_ms(const struct session *session, int64_t at_ms)
{
    int64_t paused = session->paused_ms;
    if (session->paused && at_ms > session->paused_at_ms)
        paused += at_ms - session->paused_at_ms;
    return at_ms > paused ? at_ms - paused : 0;
}

int64_t session_played_ms(const struct session *session, int64_t at_ms)
{
    int64_t since = session->play_since_ms;
    return since < 0 ? 0 : session_elapsed_ms(session, at_ms) - since;
}

static bool in_last_room(const struct level *level, const struct session *session)
{
    return session->room == level->room_count - 1;
}

/* The last third of the pack's minutes is for the talk, which is what the last room is for. */
int64_t session_left_ms(const struct level *level, const struct session *session, int64_t at_ms)
{
    int64_t budget = (int64_t)level->minutes * 60000;
    if (session->clock == CLOCK_OFF)
        return INT64_MAX;
    if (!in_last_room(level, session))
        budget -= budget / 3;
    return budget + session->extra_ms - session_played_ms(session, at_ms);
}

bool session_room_done(const struct session *session, int room)
{
    return session->rooms_done >> room & 1;
}

int session_onwards(const struct level *level, const struct session *session)
{
    int room = session->room, count = level->room_count;
    if (room >= 0 && level->rooms[room].side)
        return session->back >= 0 ? session->back : level->rooms[room].door;
    for (int i = 1; i <= count; i++) {
        int next = (room + i) % count;
        bool open = (session->rooms_open & ~session->rooms_done) >> next & 1;
        if (next != room && open && !level->rooms[next].side)
            return next;
    }
    return -1;
}

bool session_records(const struct session *session, int who)
{
    return session->recorded >> who & 1;
}

bool session_due(const struct level *level, const struct session *session, int64_t at_ms)
{
    return session->stop == STOP_ROOMS && session->room >= 0 && !in_last_room(level, session) &&
           !session_room_done(session, session->room) && !session->paused &&
           session_left_ms(level, session, at_ms) <= 0;
}

/* A bit is set when the layer is not as it started: so a state needs no level to begin with. */
bool session_layer_shown(const struct level *level, const struct session *session, int layer)
{
    if (layer < 0 || layer >= level->layer_count)
        return false;
    bool turned = session->shown[layer / 64] >> layer % 64 & 1;
    return turned == level->layers[layer].starts_hidden;
}

bool session_may_look(const struct level *level, const struct session *session, int thing)
{
    if (session->stop != STOP_ROOMS || thing < 0 || thing >= level->thing_count)
        return false;
    const struct thing *at = &level->things[thing];
    return at->room == session->room && !at->decorative &&
           (at->layer < 0 || session_layer_shown(level, session, at->layer));
}

bool session_may_open(const struct level *level, const struct session *session, int puzzle)
{
    if (puzzle < 0 || puzzle >= level->puzzle_count || session->puzzles[puzzle] != PUZZLE_OPEN)
        return false;
    if (session->open_puzzle >= 0 && session->open_puzzle != puzzle)
        return false;
    if (session->stop == STOP_BEFORE)
        return puzzle == level->before;
    if (session->stop == STOP_AFTER)
        return puzzle == level->after;
    const struct puzzle *at = &level->puzzles[puzzle];    /* instruments are in no room */
    return session->stop == STOP_ROOMS && session->room >= 0 && at->room == session->room &&
           cond_holds(at->when, session);
}

bool session_lock_ready(const struct level *level, const struct session *session, int room)
{
    return session->stop == STOP_ROOMS && room >= 0 && room < level->room_count &&
           session->room == room && !session_room_done(session, room) && session->open_puzzle < 0 &&
           cond_holds(level->rooms[room].lock.when, session);
}

bool session_has(const struct session *session, int thing)
{
    return thing >= 0 && thing < MOST_THINGS && (session->have[thing / 64] >> thing % 64 & 1);
}

bool session_saw(const struct session *session, int what)
{
    return what >= 0 && what < MOST_THINGS + MOST_CARDS &&
           (session->seen[what / 64] >> what % 64 & 1);
}

bool session_saw_card(const struct session *session, int card)
{
    return card >= 0 && session_saw(session, MOST_THINGS + card);
}

/* By chair, because that is how a laptop goes round; the order of numbers says nothing. */
int session_next_person(const struct session *session)
{
    uint8_t numbers[MOST_PEOPLE];
    if (session->open_puzzle < 0)
        return 0;
    people_deal(session->seed, session->players, numbers);
    for (int chair = 0; chair < session->players; chair++)
        if (!(session->handed_in >> numbers[chair] & 1))
            return numbers[chair];
    return 0;
}

/* Slots go round the people; with more people than parts the parts come again. */
int session_parts(const struct session *session, const struct puzzle *puzzle, int who,
                  uint8_t out[MOST_PARTS])
{
    uint8_t order[MOST_PARTS];
    int parts = puzzle->part_count, count = 0;
    int slots = parts > session->players ? parts : session->players;
    if (parts == 0 || who < 1 || who > session->players)
        return 0;
    chance_order(session->seed, puzzle->id, "delen", order, parts);
    for (int slot = who - 1; slot < slots; slot += session->players)
        out[count++] = order[slot % parts];
    return count;
}

int session_mouse(const struct level *level, const struct session *session, int room, int puzzle)
{
    uint8_t numbers[MOST_PEOPLE];
    int turn = room, last = puzzle >= 0 ? puzzle + 1 : level->rooms[room].first_puzzle;
    if (session->players < 1)
        return 0;
    people_deal(session->seed, session->players, numbers);
    for (int i = 0; i < last; i++)
        turn += !level->puzzles[i].each;
    return numbers[turn % session->players];
}

bool session_deals(const struct puzzle *puzzle, enum chance what)
{
    struct deal deal;
    for (int i = 0; puzzle->kind->deal && puzzle->kind->deal(puzzle->spec, i, &deal); i++)
        if (deal.what == what)
            return true;
    return false;
}

int session_first_with(const struct level *level, enum chance what)
{
    for (int i = 0; i < level->puzzle_count; i++)
        if (level->puzzles[i].each && session_deals(&level->puzzles[i], what))
            return i;
    return -1;
}
