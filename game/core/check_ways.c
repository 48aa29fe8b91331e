/* SPDX-License-Identifier: MPL-2.0 */
/* Breadth-first with the moves alone that can matter to a question: how few acts lead to the
 * end, and can this be reached while its `if` does not hold? Sessions are played again from the
 * start instead of being kept: a way is short, a session is not. */
#include <string.h>

#include "base/arena.h"
#include "core/check_own.h"

enum { MOST_WAYS = 1 << 13, WAY_BUCKETS = 1 << 14, LONGEST = 256 };

struct way {
    uint64_t hash;
    int from, acts;
    struct move by;
};
struct ways {
    struct mover *mover;
    const struct session *start;
    struct way *list;
    int count, *buckets;  /* way + 1; 0 is empty */
    bool overflow, stays; /* stays: in the room and its side rooms */
    /* What may have to be touched; of rooms only those aside. */
    bool thing[MOST_THINGS], puzzle[MOST_PUZZLES], room[MOST_ROOMS];
    int target; /* a thing; -1: the end */
    const struct cond *when;
};

/* --- what can matter: whatever a condition turns on, for or against --------------------------- */

static void want_thing(struct ways *ways, int thing);
static void want_room(struct ways *ways, int room);

static bool has_effect(const struct effect *effects, int count, enum effect_word word, int what)
{
    for (int i = 0; i < count; i++)
        if (effects[i].word == word && effects[i].what == what)
            return true;
    return false;
}

static void want_effect(struct ways *ways, enum effect_word word, int what)
{
    const struct level *level = ways->mover->level;
    for (int i = 0; i < level->thing_count; i++)
        if (has_effect(level->things[i].effects, level->things[i].effect_count, word, what))
            want_thing(ways, i);
    for (int i = 0; i < level->room_count; i++)
        if (has_effect(level->rooms[i].lock.effects, level->rooms[i].lock.effect_count, word, what))
            want_room(ways, i);
}

/* The rooms in the row are on every way; a side room only when something there is of use. */
static void want_room(struct ways *ways, int room)
{
    if (!ways->mover->level->rooms[room].side || ways->room[room])
        return;
    ways->room[room] = true;
    want_effect(ways, EFFECT_OPEN, room);
}

static void want_cond(struct ways *ways, const struct cond *cond)
{
    const struct level *level = ways->mover->level;
    if (!cond)
        return;
    for (int i = 0; i < cond->part_count; i++)
        want_cond(ways, &cond->parts[i]);
    if (cond->word == COND_HAVE) {
        want_effect(ways, EFFECT_GIVE, cond->what);
        want_effect(ways, EFFECT_TAKE, cond->what);
    }
    if (cond->word == COND_SEEN && cond->what >= MOST_THINGS)
        want_effect(ways, EFFECT_CARD, cond->what - MOST_THINGS);
    else if (cond->word == COND_SEEN)
        want_thing(ways, cond->what);
    if (cond->word != COND_SOLVED || ways->puzzle[cond->what])
        return;
    ways->puzzle[cond->what] = true;
    want_cond(ways, level->puzzles[cond->what].when);
    if (level->puzzles[cond->what].thing >= 0)
        want_thing(ways, level->puzzles[cond->what].thing);
}

/* However it came to be hidden: at the start, or by another thing. */
static void want_layer(struct ways *ways, int layer)
{
    if (layer >= 0)
        want_effect(ways, EFFECT_SHOW, layer);
}

static void want_sight(struct ways *ways, int thing)
{
    const struct level *level = ways->mover->level;
    want_layer(ways, level->things[thing].layer);
    want_room(ways, level->things[thing].room);
}

static void want_thing(struct ways *ways, int thing)
{
    if (ways->thing[thing])
        return;
    ways->thing[thing] = true;
    want_sight(ways, thing);
    want_cond(ways, ways->mover->level->things[thing].when);
}

/* --- the search ------------------------------------------------------------------------------- */

static bool is_wanted(const struct ways *ways, struct move move)
{
    if (move.type == MOVE_LOOK)
        return ways->thing[move.on];
    if (move.type == MOVE_SOLVE)
        return ways->puzzle[move.on];
    if (move.type == MOVE_LOCK)
        return !ways->stays || ways->mover->level->rooms[move.on].side;
    return move.type == MOVE_GO;
}

/* Its number if it is new; -1. */
static int add_way(struct ways *ways, const struct session *session, int from, struct move by)
{
    uint64_t hash = mover_state(ways->mover, session);
    size_t at = hash % WAY_BUCKETS;
    for (; ways->buckets[at]; at = (at + 1) % WAY_BUCKETS)
        if (ways->list[ways->buckets[at] - 1].hash == hash)
            return -1;
    if (ways->count == MOST_WAYS) {
        ways->overflow = true;
        return -1;
    }
    ways->list[ways->count] =
        (struct way){hash, from, from < 0 ? 0 : ways->list[from].acts + 1, by};
    ways->buckets[at] = ++ways->count;
    return ways->count - 1;
}

static bool play_again(const struct ways *ways, int number, struct session *out)
{
    struct move moves[LONGEST];
    int count = ways->list[number].acts;
    if (count > LONGEST)
        return false;
    for (int at = number, i = count; i > 0; at = ways->list[at].from)
        moves[--i] = ways->list[at].by;
    *out = *ways->start;
    for (int i = 0; i < count; i++)
        mover_do(ways->mover, out, moves[i]);
    return true;
}

static bool is_there(const struct ways *ways, const struct session *session)
{
    if (ways->target < 0)
        return session->stop > STOP_ROOMS;
    return session_may_look(ways->mover->level, session, ways->target) &&
           !cond_holds(ways->when, session);
}

/* The acts to where it leads; -1: nowhere. */
static int find_way(struct ways *ways)
{
    struct session now, after;
    struct move moves[MOST_MOVES];
    if (is_there(ways, ways->start))
        return 0;
    add_way(ways, ways->start, -1, (struct move){MOVE_GO, 0});
    for (int i = 0; i < ways->count && !ways->overflow && play_again(ways, i, &now); i++) {
        int count = mover_list(ways->mover, &now, moves);
        for (int j = 0; j < count; j++) {
            after = now;
            if (!is_wanted(ways, moves[j]) || !mover_do(ways->mover, &after, moves[j]) ||
                add_way(ways, &after, i, moves[j]) < 0)
                continue;
            if (is_there(ways, &after))
                return ways->list[i].acts + 1;
        }
    }
    return -1;
}

static struct ways *new_ways(struct mover *mover, const struct session *start, struct arena *arena)
{
    struct ways *ways = arena_get(arena, sizeof *ways);
    *ways = (struct ways){.mover = mover, .start = start, .target = -1};
    ways->list = arena_get(arena, MOST_WAYS * sizeof *ways->list);
    ways->buckets = arena_get(arena, WAY_BUCKETS * sizeof *ways->buckets);
    return ways;
}

int ways_shortest(struct mover *mover, const struct session *start)
{
    struct arena *arena = arena_new();
    if (!arena)
        return 0;
    struct ways *ways = new_ways(mover, start, arena);
    for (int i = 0; i < mover->level->room_count; i++)
        if (!mover->level->rooms[i].side) {
            want_cond(ways, mover->level->rooms[i].lock.when);
            want_layer(ways, mover->level->rooms[i].lock.layer);
        }
    int acts = find_way(ways);
    arena_free(arena);
    return acts > 0 ? acts : 0;
}

/* Too many ways to try: then the author gets the benefit of the doubt. */
bool ways_refused(struct mover *mover, const struct session *start, int thing,
                  const struct cond *when)
{
    struct arena *arena = arena_new();
    if (!arena)
        return true;
    struct ways *ways = new_ways(mover, start, arena);
    ways->stays = true;
    ways->target = thing;
    ways->when = when;
    want_sight(ways, thing);
    want_cond(ways, when);
    bool refused = find_way(ways) >= 0 || ways->overflow;
    arena_free(arena);
    return refused;
}
