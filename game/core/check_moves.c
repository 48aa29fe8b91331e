/* SPDX-License-Identifier: MPL-2.0 */
/* The checker's player: real wishes, the real rules. Puzzles are done in one go, by solving, by
 * reading all hints first, or by skipping. */
#include <string.h>

#include "base/arena.h"
#include "base/hash.h"
#include "core/check_own.h"

static void mark_cond(struct mover *mover, const struct cond *cond, bool negative)
{
    if (!cond)
        return;
    if (cond->word == COND_SEEN)
        mover->cond_bits[cond->what / 64] |= UINT64_C(1) << cond->what % 64;
    if (cond->word == COND_SEEN && negative)
        mover->seen_unsure[cond->what] = true;
    if (cond->word == COND_HAVE && negative)
        mover->have_unsure[cond->what] = true;
    if (cond->word == COND_SOLVED && negative)
        mover->puzzle_unsure[cond->what] = true;
    for (int i = 0; i < cond->part_count; i++)
        mark_cond(mover, &cond->parts[i], negative != (cond->word == COND_NOT));
}

/* Things that can be touched on this layer; a layer without any is only a picture. */
static int things_on(const struct level *level, int layer)
{
    int count = 0;
    for (int i = 0; i < level->thing_count; i++)
        count += level->things[i].layer == layer && !level->things[i].decorative;
    return count;
}

/* A thing that hides itself when it is taken disturbs nobody, if nothing brings it back. */
static bool hides_itself(const struct level *level, int layer, int own_layer)
{
    return layer == own_layer && things_on(level, layer) == 1 &&
           !level->layers[layer].starts_hidden;
}

static void mark_effects(struct mover *mover, const struct effect *effects, int count,
                         int own_layer)
{
    for (int i = 0; i < count; i++) {
        int what = effects[i].what;
        if (effects[i].word == EFFECT_TAKE)
            mover->have_unsure[what] = true;
        if (effects[i].word == EFFECT_HIDE && things_on(mover->level, what) > 0 &&
            !hides_itself(mover->level, what, own_layer))
            mover->layer_unsure[what] = true;
    }
}

static void mark_level(struct mover *mover, const struct level *level)
{
    for (int i = 0; i < level->layer_count; i++)
        if (things_on(level, i) > 0)
            mover->layer_bits[i / 64] |= UINT64_C(1) << i % 64;
    for (int i = 0; i < level->thing_count; i++) {
        const struct thing *thing = &level->things[i];
        mark_cond(mover, thing->when, false);
        mark_effects(mover, thing->effects, thing->effect_count, thing->layer);
    }
    for (int i = 0; i < level->puzzle_count; i++)
        mark_cond(mover, level->puzzles[i].when, false);
    for (int i = 0; i < level->room_count; i++) {
        mark_cond(mover, level->rooms[i].lock.when, false);
        mark_effects(mover, level->rooms[i].lock.effects, level->rooms[i].lock.effect_count, -1);
    }
}

void mover_begin(struct mover *mover, const struct level *level, struct arena *arena)
{
    memset(mover, 0, sizeof *mover);
    mover->level = level;
    mover->facts = arena_get(arena, EVENTS_PER_WISH * sizeof *mover->facts);
    mark_level(mover, level);
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

int mover_list(const struct mover *mover, const struct session *session,
               struct move out[MOST_MOVES])
{
    const struct level *level = mover->level;
    int count = 0;
    for (int i = 0; i < level->thing_count; i++)
        if (session_may_look(level, session, i))
            out[count++] = (struct move){MOVE_LOOK, i};
    for (int i = 0; i < level->puzzle_count; i++)
        for (int how = MOVE_SOLVE; how <= MOVE_SKIP && session_may_open(level, session, i); how++)
            out[count++] = (struct move){(enum move_type)how, i};
    for (int i = 0; i < level->room_count; i++)
        if (session_lock_ready(level, session, i))
            out[count++] = (struct move){MOVE_LOCK, i};
    for (int i = 0; i < level->room_count; i++)
        if (i != session->room && session->rooms_open >> i & 1)
            out[count++] = (struct move){MOVE_GO, i};
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

static bool effects_are_sure(const struct mover *mover, const struct effect *effects, int count)
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

bool mover_is_safe(const struct mover *mover, struct move move)
{
    const struct level *level = mover->level;
    if (move.type == MOVE_LOOK) {
        const struct thing *thing = &level->things[move.on];
        return !mover->seen_unsure[move.on] &&
               (thing->layer < 0 || !mover->layer_unsure[thing->layer]) &&
               cond_is_sure(mover, thing->when) &&
               effects_are_sure(mover, thing->effects, thing->effect_count);
    }
    if (move.type == MOVE_SOLVE || move.type == MOVE_HINTS || move.type == MOVE_SKIP)
        return !mover->puzzle_unsure[move.on] && cond_is_sure(mover, level->puzzles[move.on].when);
    return false;
}

/* Solved, skipped and given are one and the same to every condition. */
uint64_t mover_state(const struct mover *mover, const struct session *session)
{
    struct {
        uint64_t stop, room, open, done, puzzles, seen[(MOST_THINGS + MOST_CARDS) / 64];
        uint64_t have[MOST_THINGS / 64], shown[MOST_LAYERS / 64];
    } state;
    memset(&state, 0, sizeof state);
    state.stop = (uint64_t)session->stop;
    state.room = (uint64_t)session->room;
    state.open = session->rooms_open;
    state.done = session->rooms_done;
    for (int i = 0; i < mover->level->puzzle_count; i++)
        state.puzzles |= (uint64_t)(session->puzzles[i] != PUZZLE_OPEN) << i;
    for (size_t i = 0; i < sizeof state.seen / sizeof *state.seen; i++)
        state.seen[i] = session->seen[i] & mover->cond_bits[i];
    memcpy(state.have, session->have, sizeof state.have);
    for (size_t i = 0; i < sizeof state.shown / sizeof *state.shown; i++)
        state.shown[i] = session->shown[i] & mover->layer_bits[i];
    return hash_number(&state, sizeof state);
}

const char *mover_name(const struct mover *mover, struct move move)
{
    if (move.type == MOVE_LOOK)
        return mover->level->things[move.on].id;
    if (move.type == MOVE_LOCK || move.type == MOVE_GO)
        return mover->level->rooms[move.on].id;
    return mover->level->puzzles[move.on].id;
}
