/* SPDX-License-Identifier: MPL-2.0 */
/* The checker's player: real wishes, the real rules. Puzzles are done in one go, by solving, by
 * reading all hints first, or by skipping. */
#include <string.h>

#include "base/arena.h"
#include "base/hash.h"
#include "core/check_own.h"

void mover_begin(struct mover *mover, const struct level *level, struct arena *arena)
{
    memset(mover, 0, sizeof *mover);
    mover->level = level;
    mover->facts = arena_get(arena, EVENTS_PER_WISH * sizeof *mover->facts);
    asked_begin(mover);
}

/* Decides and applies; false: the rules refused it. */
static bool wish(struct mover *mover, struct session *session, const struct wish *what)
{
    int count = session_decide(mover->level, session, what, mover->facts);
    for (int i = 0; i < count; i++)
        session_apply(mover->level, session, &mover->facts[i]);
    return count > 0;
}

static bool simple(struct mover *mover, struct session *session, enum wish_type type, int on,
                   int number)
{
    struct wish what = {.type = type, .on = on, .number = number};
    return wish(mover, session, &what);
}

static bool give(struct mover *mover, struct session *session, int puzzle)
{
    const struct puzzle *at = &mover->level->puzzles[puzzle];
    struct view view = {.title = at->title, .aim = at->aim};
    struct wish what = {.type = WISH_GIVE, .on = puzzle};
    if (at->each) {
        simple(mover, session, WISH_OPEN, puzzle, 0);
        what.who = view.who = session_next_person(session);
        view.form = session->seats[view.who].form[puzzle];
        view.set = session->seats[view.who].set;
    }
    what.given.count = at->kind->solve(at->spec, &view, what.given.marks);
    what.given.handed_in = true;
    return wish(mover, session, &what) && session->puzzles[puzzle] != PUZZLE_OPEN;
}

bool mover_start(struct mover *mover, struct session *session)
{
    struct wish start = {.type = WISH_START, .number = 1};
    memcpy(start.header.mode, "alleen", sizeof "alleen");
    memcpy(start.header.clk, "off", sizeof "off");        /* decide fills the rest from the level */
    session_empty(session);
    if (!wish(mover, session, &start) || !simple(mover, session, WISH_SIT, 0, 1))
        return false;
    if (session->stop == STOP_BEFORE && !give(mover, session, mover->level->before))
        return false;
    if (session->room < 0)
        simple(mover, session, WISH_GO, 0, 0);
    return session->stop == STOP_ROOMS && session->room == 0;
}

int mover_door(const struct level *level, int room, int side)
{
    for (int i = 0; i < level->thing_count; i++)
        for (int j = 0; level->things[i].room == room && j < level->things[i].effect_count; j++)
            if (level->things[i].effects[j].word == EFFECT_OPEN &&
                level->things[i].effects[j].what == side)
                return i;
    return -1;
}

/* Through a side door, when it is open and in view. */
static bool may_go_in(const struct level *level, const struct session *session, int side)
{
    int door = level->rooms[side].side ? mover_door(level, session->room, side) : -1;
    return door >= 0 && (session->rooms_open >> side & 1) && session_may_look(level, session, door);
}

/* A puzzle is opened by touching its thing. */
static bool may_open(const struct level *level, const struct session *session, int puzzle)
{
    int thing = level->puzzles[puzzle].thing;
    return session_may_open(level, session, puzzle) &&
           (thing < 0 || session_may_look(level, session, thing));
}

/* A lock is opened by touching it, too; out of a side room there always is a way. */
static bool may_unlock(const struct level *level, const struct session *session)
{
    const struct room *room = &level->rooms[session->room];
    return session_lock_ready(level, session, session->room) &&
           (room->side || room->lock.layer < 0 ||
            session_layer_shown(level, session, room->lock.layer));
}

/* In a room that is not left: everything there is to touch. */
static int list_acts(const struct mover *mover, const struct session *session, struct move *out)
{
    const struct level *level = mover->level;
    int count = 0;
    for (int i = 0; i < level->thing_count; i++)
        if (session_may_look(level, session, i))
            out[count++] = (struct move){MOVE_LOOK, i};
    for (int i = 0; i < level->puzzle_count; i++)
        for (int how = MOVE_SOLVE; how <= MOVE_SKIP && may_open(level, session, i); how++)
            out[count++] = (struct move){(enum move_type)how, i};
    if (may_unlock(level, session))
        out[count++] = (struct move){MOVE_LOCK, session->room};
    for (int i = 0; i < level->room_count; i++)
        if (may_go_in(level, session, i))
            out[count++] = (struct move){MOVE_GO, i};
    return count;
}

int mover_list(const struct mover *mover, const struct session *session,
               struct move out[MOST_MOVES])
{
    int room = session->room, last = mover->level->room_count - 1, count = 0;
    bool done = session_room_done(session, room), side = mover->level->rooms[room].side;
    if (!done || side)
        count = list_acts(mover, session, out);
    if (!done && room != last)
        out[count++] = (struct move){MOVE_CLOSE, room};
    int onwards = done ? session_onwards(mover->level, session) : -1;
    if (onwards >= 0)
        out[count++] = (struct move){MOVE_GO, onwards};
    return count;
}

bool mover_do(struct mover *mover, struct session *session, struct move move)
{
    switch (move.type) {
    case MOVE_LOOK:
        return simple(mover, session, WISH_LOOK, move.on, 0);
    case MOVE_SOLVE:
        return give(mover, session, move.on);
    case MOVE_HINTS:
        for (int hint = 1; hint <= 3; hint++)
            if (!simple(mover, session, WISH_HINT, move.on, hint))
                return false;
        return give(mover, session, move.on);
    case MOVE_SKIP:
        return simple(mover, session, WISH_SKIP, move.on, 0) &&
               session->puzzles[move.on] != PUZZLE_OPEN;
    case MOVE_LOCK:
        return simple(mover, session, WISH_LOCK, move.on, 0);
    case MOVE_GO:
        return simple(mover, session, WISH_GO, move.on, 0);
    case MOVE_CLOSE:
        return simple(mover, session, WISH_CLOSE, move.on, 0);
    }
    return false;
}

static bool cond_is_sure(const struct mover *mover, const struct cond *cond)
{
    if (!cond)
        return true;
    if (cond->word == COND_NOT || (cond->word == COND_HAVE && mover->have_unsure[cond->what]))
        return false;
    for (int i = 0; i < cond->part_count; i++)
        if (!cond_is_sure(mover, &cond->parts[i]))
            return false;
    return true;
}

bool mover_effects_are_sure(const struct mover *mover, const struct effect *effects, int count)
{
    for (int i = 0; i < count; i++) {
        int what = effects[i].what;
        bool unsure = effects[i].word == EFFECT_TAKE ||
                      (effects[i].word == EFFECT_GIVE && mover->have_unsure[what]) ||
                      (effects[i].word == EFFECT_HIDE && mover->layer_unsure[what]) ||
                      (effects[i].word == EFFECT_SHOW && mover->layer_unsure[what]) ||
                      (effects[i].word == EFFECT_CARD && mover->seen_unsure[MOST_THINGS + what]);
        if (unsure)
            return false;
    }
    return true;
}

static bool puzzle_stays_in_view(const struct mover *mover, int puzzle)
{
    int thing = mover->level->puzzles[puzzle].thing;
    int layer = thing < 0 ? -1 : mover->level->things[thing].layer;
    return layer < 0 || !mover->layer_unsure[layer];
}

bool mover_is_safe(const struct mover *mover, struct move move)
{
    const struct level *level = mover->level;
    if (move.type == MOVE_LOOK) {
        const struct thing *thing = &level->things[move.on];
        return !mover->seen_unsure[move.on] && asked_thing_stays(mover, move.on) &&
               (thing->layer < 0 || !mover->layer_unsure[thing->layer]) &&
               cond_is_sure(mover, thing->when) &&
               mover_effects_are_sure(mover, thing->effects, thing->effect_count);
    }
    if (move.type == MOVE_SOLVE || move.type == MOVE_HINTS || move.type == MOVE_SKIP)
        return puzzle_stays_in_view(mover, move.on) && !mover->puzzle_unsure[move.on] &&
               asked_puzzle_stays(mover, move.on) &&
               cond_is_sure(mover, level->puzzles[move.on].when);
    return false;
}

/* Solved, skipped and given are one and the same to every condition. What nobody can ask about
 * any more is left out, unless states must differ in everything. */
uint64_t mover_state(const struct mover *mover, const struct session *session)
{
    struct {
        uint64_t stop, room, back, open, done;
        struct asked is;
    } state;
    struct asked live;
    memset(&state, 0, sizeof state);
    memset(&live, 0xFF, sizeof live);
    if (!mover->exact)
        asked_now(mover, session, &live);
    state.stop = (uint64_t)session->stop;
    state.room = (uint64_t)session->room;
    state.back = mover->level->rooms[session->room].side ? (uint64_t)session->back : 0;
    state.open = session->rooms_open & live.rooms;
    state.done = session->rooms_done & live.rooms;
    for (int i = 0; i < mover->level->puzzle_count; i++)
        state.is.puzzles |= (uint64_t)(session->puzzles[i] != PUZZLE_OPEN) << i;
    state.is.puzzles &= live.puzzles;
    for (size_t i = 0; i < sizeof live.seen / sizeof *live.seen; i++)
        state.is.seen[i] = session->seen[i] & live.seen[i];
    for (size_t i = 0; i < sizeof live.have / sizeof *live.have; i++)
        state.is.have[i] = session->have[i] & live.have[i];
    for (size_t i = 0; i < sizeof live.shown / sizeof *live.shown; i++)
        state.is.shown[i] = session->shown[i] & live.shown[i];
    return hash_number(&state, sizeof state);
}

const char *mover_name(const struct mover *mover, struct move move)
{
    if (move.type == MOVE_LOOK)
        return mover->level->things[move.on].id;
    if (move.type == MOVE_LOCK || move.type == MOVE_GO || move.type == MOVE_CLOSE)
        return mover->level->rooms[move.on].id;
    return mover->level->puzzles[move.on].id;
}
