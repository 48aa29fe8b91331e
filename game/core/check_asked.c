/* SPDX-License-Identifier: MPL-2.0 */
/* Which room asks about what: a thing that no room asks about any more makes no difference, so
 * seven rooms cost the sum of their states and not the product. */
#include <string.h>

#include "core/check_own.h"

static void set_bit(uint64_t *bits, int bit)
{
    bits[bit / 64] |= UINT64_C(1) << bit % 64;
}

static void ask(struct mover *mover, int room, const struct cond *cond, bool negative)
{
    struct asked *asked = &mover->asked[room];
    if (!cond)
        return;
    if (cond->word == COND_SEEN) {
        set_bit(asked->seen, cond->what);
        mover->seen_unsure[cond->what] |= negative;
    } else if (cond->word == COND_HAVE) {
        set_bit(asked->have, cond->what);
        mover->have_unsure[cond->what] |= negative;
    } else if (cond->word == COND_SOLVED) {
        set_bit(&asked->puzzles, cond->what);
        mover->puzzle_unsure[cond->what] |= negative;
    }
    for (int i = 0; i < cond->part_count; i++)
        ask(mover, room, &cond->parts[i], negative != (cond->word == COND_NOT));
}

/* The lock of a side room opens whether it is in view or not. */
static int lock_layer(const struct room *room)
{
    return room->side ? -1 : room->lock.layer;
}

/* Things and locks that can be touched on this layer; a layer without any is only a picture. */
static int touched_on(const struct level *level, int layer)
{
    int count = 0;
    for (int i = 0; i < level->thing_count; i++)
        count += level->things[i].layer == layer && !level->things[i].decorative;
    for (int i = 0; i < level->room_count; i++)
        count += lock_layer(&level->rooms[i]) == layer;
    return count;
}

static bool opens_a_puzzle(const struct level *level, int layer)
{
    for (int i = 0; i < level->puzzle_count; i++) {
        int thing = level->puzzles[i].thing;
        if (level->puzzles[i].room >= 0 && thing >= 0 && level->things[thing].layer == layer)
            return true;
    }
    return false;
}

/* A thing that hides itself when it is taken, or a lock when it opens, disturbs nobody, if
 * nothing brings it back. */
static bool hides_itself(const struct level *level, int layer, int own_layer)
{
    return layer == own_layer && touched_on(level, layer) == 1 &&
           !level->layers[layer].starts_hidden && !opens_a_puzzle(level, layer);
}

static void mark_effects(struct mover *mover, const struct effect *effects, int count,
                         int own_layer)
{
    for (int i = 0; i < count; i++) {
        int what = effects[i].what;
        if (effects[i].word == EFFECT_TAKE)
            mover->have_unsure[what] = true;
        if (effects[i].word == EFFECT_HIDE && touched_on(mover->level, what) > 0 &&
            !hides_itself(mover->level, what, own_layer))
            mover->layer_unsure[what] = true;
    }
}

static void find_homes(struct mover *mover)
{
    const struct level *level = mover->level;
    for (int room = 0; room < level->room_count; room++) {
        int doors = 0, home = room;
        for (int i = 0; i < level->room_count && level->rooms[room].side; i++)
            if (mover_door(level, i, room) >= 0) {
                home = i;
                doors++;
            }
        mover->home[room] = doors == 1 && !level->rooms[home].side ? home : room;
    }
}

/* --- what matters elsewhere ------------------------------------------------------------------- */

enum bit { BIT_SEEN, BIT_HAVE, BIT_SHOWN, BIT_PUZZLE };

static bool asks(const struct asked *asked, enum bit bit, int what)
{
    const uint64_t *bits = bit == BIT_SEEN    ? asked->seen
                           : bit == BIT_HAVE  ? asked->have
                           : bit == BIT_SHOWN ? asked->shown
                                              : &asked->puzzles;
    return bits[what / 64] >> what % 64 & 1;
}

/* Does a room with another home ask about it? tangled: only one that is. */
static bool asked_elsewhere(const struct mover *mover, int home, enum bit bit, int what,
                            bool tangled)
{
    for (int room = 0; room < mover->level->room_count; room++) {
        int other = mover->home[room];
        if (other != home && (!tangled || mover->tangled[other]) &&
            asks(&mover->asked[room], bit, what))
            return true;
    }
    return false;
}

static bool is_unsure(const struct mover *mover, enum bit bit, int what)
{
    return bit == BIT_SEEN    ? mover->seen_unsure[what]
           : bit == BIT_HAVE  ? mover->have_unsure[what]
           : bit == BIT_SHOWN ? mover->layer_unsure[what]
                              : mover->puzzle_unsure[what];
}

struct change {
    enum bit bit;
    int what;
};

static bool read_change(const struct effect *effect, struct change *out)
{
    switch (effect->word) {
    case EFFECT_GIVE:
    case EFFECT_TAKE:
        *out = (struct change){BIT_HAVE, effect->what};
        return true;
    case EFFECT_SHOW:
    case EFFECT_HIDE:
        *out = (struct change){BIT_SHOWN, effect->what};
        return true;
    case EFFECT_CARD:
        *out = (struct change){BIT_SEEN, MOST_THINGS + effect->what};
        return true;
    case EFFECT_SAY:
    case EFFECT_OPEN:
        break;
    }
    return false;
}

/* Something in this room brings about a change. */
static void mark_change(struct mover *mover, int home, struct change change)
{
    bool unsure = is_unsure(mover, change.bit, change.what);
    mover->tangled[home] |= unsure;
    if ((unsure || change.bit == BIT_PUZZLE) &&
        asked_elsewhere(mover, home, change.bit, change.what, false))
        mover->chooses[home] = true;
}

static void mark_changes(struct mover *mover, int home, const struct effect *effects, int count)
{
    struct change change;
    for (int i = 0; i < count; i++)
        if (read_change(&effects[i], &change))
            mark_change(mover, home, change);
}

static void mark_room(struct mover *mover, int number)
{
    const struct level *level = mover->level;
    const struct room *room = &level->rooms[number];
    int home = mover->home[number];
    for (int i = room->first_thing; i < room->first_thing + room->things; i++) {
        mark_change(mover, home, (struct change){BIT_SEEN, i});
        mark_changes(mover, home, level->things[i].effects, level->things[i].effect_count);
    }
    for (int i = room->first_puzzle; i < room->first_puzzle + room->puzzles; i++)
        mark_change(mover, home, (struct change){BIT_PUZZLE, i});
    mark_changes(mover, home, room->lock.effects, room->lock.effect_count);
    for (int what = 0; what < MOST_THINGS + MOST_CARDS; what++)
        mover->tangled[home] |=
            mover->seen_unsure[what] && asks(&mover->asked[number], BIT_SEEN, what);
    for (int what = 0; what < MOST_THINGS; what++)
        mover->tangled[home] |=
            mover->have_unsure[what] && asks(&mover->asked[number], BIT_HAVE, what);
    for (int what = 0; what < MOST_PUZZLES; what++)
        mover->tangled[home] |=
            mover->puzzle_unsure[what] && asks(&mover->asked[number], BIT_PUZZLE, what);
}

/* Who touches it before its `if` holds has seen it and no more; once that holds, nobody can. */
static bool may_be_seen_too_late(const struct mover *mover, int thing)
{
    const struct thing *at = &mover->level->things[thing];
    return at->when && asked_elsewhere(mover, -1, BIT_SEEN, thing, false) &&
           !mover_effects_are_sure(mover, at->effects, at->effect_count);
}

/* Then what makes its `if` hold is a choice as well, and so is what leads to that. */
static void mark_choices(struct mover *mover)
{
    const struct level *level = mover->level;
    bool marked[MOST_THINGS] = {false}, more = true;
    while (more) {
        more = false;
        for (int i = 0; i < level->thing_count; i++) {
            if (marked[i] || !may_be_seen_too_late(mover, i))
                continue;
            ask(mover, level->things[i].room, level->things[i].when, true);
            marked[i] = more = true;
        }
    }
}

void asked_begin(struct mover *mover)
{
    const struct level *level = mover->level;
    for (int i = 0; i < level->thing_count; i++) {
        const struct thing *thing = &level->things[i];
        if (thing->layer >= 0 && !thing->decorative)
            set_bit(mover->asked[thing->room].shown, thing->layer);
        ask(mover, thing->room, thing->when, false);
        mark_effects(mover, thing->effects, thing->effect_count, thing->layer);
    }
    for (int i = 0; i < level->puzzle_count; i++)
        if (level->puzzles[i].room >= 0) {
            set_bit(&mover->asked[level->puzzles[i].room].puzzles, i);
            ask(mover, level->puzzles[i].room, level->puzzles[i].when, false);
        }
    for (int i = 0; i < level->room_count; i++) {
        const struct lock *lock = &level->rooms[i].lock;
        int layer = lock_layer(&level->rooms[i]);
        if (layer >= 0)
            set_bit(mover->asked[i].shown, layer);
        ask(mover, i, lock->when, false);
        mark_effects(mover, lock->effects, lock->effect_count, layer);
    }
    find_homes(mover);
    mark_choices(mover);
    for (int i = 0; i < level->room_count; i++)
        mark_room(mover, i);
}

/* Whoever leaves without it, or with it, meets no choice that turns on it: so the poorest and
 * the richest who leave stand for all (everything that is asked only helps). */
static bool stays(const struct mover *mover, int room, struct change change)
{
    int home = mover->home[room];
    if (!asked_elsewhere(mover, home, change.bit, change.what, false))
        return true;
    return change.bit != BIT_PUZZLE && !mover->chooses[home] &&
           !asked_elsewhere(mover, home, change.bit, change.what, true);
}

bool asked_thing_stays(const struct mover *mover, int thing)
{
    const struct thing *at = &mover->level->things[thing];
    struct change change = {BIT_SEEN, thing};
    bool all = stays(mover, at->room, change);
    for (int i = 0; i < at->effect_count && all; i++) {
        int what = at->effects[i].what;
        if (at->effects[i].word == EFFECT_OPEN)
            all = mover->level->rooms[what].side && mover->home[what] == mover->home[at->room];
        else
            all = !read_change(&at->effects[i], &change) || stays(mover, at->room, change);
    }
    return all;
}

bool asked_puzzle_stays(const struct mover *mover, int puzzle)
{
    return stays(mover, mover->level->puzzles[puzzle].room, (struct change){BIT_PUZZLE, puzzle});
}

/* A side room can still be entered while a room with its door is not left. */
static bool is_alive(const struct mover *mover, const struct session *session, int room)
{
    const struct level *level = mover->level;
    if (!level->rooms[room].side)
        return !session_room_done(session, room);
    for (int i = 0; i < level->room_count; i++)
        if (mover_door(level, i, room) >= 0 &&
            (level->rooms[i].side || !session_room_done(session, i)))
            return true;
    return session->room == room;
}

void asked_now(const struct mover *mover, const struct session *session, struct asked *out)
{
    memset(out, 0, sizeof *out);
    for (int room = 0; room < mover->level->room_count; room++) {
        const struct asked *asked = &mover->asked[room];
        if (!is_alive(mover, session, room))
            continue;
        out->rooms |= UINT64_C(1) << room;
        for (size_t i = 0; i < sizeof out->seen / sizeof *out->seen; i++)
            out->seen[i] |= asked->seen[i];
        for (size_t i = 0; i < sizeof out->have / sizeof *out->have; i++)
            out->have[i] |= asked->have[i];
        for (size_t i = 0; i < sizeof out->shown / sizeof *out->shown; i++)
            out->shown[i] |= asked->shown[i];
        out->puzzles |= asked->puzzles;
    }
}
