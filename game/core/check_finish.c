/* SPDX-License-Identifier: MPL-2.0 */
/* Depth-first over everything a player can do; then backwards from the end: a state from which
 * the end cannot be reached is a dead end, and the way to it is told. Safe moves are made at
 * once, in one order, because they commute with all others (a persistent set of one; Valmari
 * 1990, Godefroid 1996). */
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "core/check_own.h"

enum { MOST_STATES = 1 << 15, MOST_EDGES = 1 << 18, BUCKETS = 1 << 17, MOST_STEPS = 8 };

struct state {
    uint64_t hash;
    int from;
    struct move by;
    bool ends, alive;
};
struct edge {
    int from, to;
};
struct frame {
    struct session session;
    int state, next, count;
    struct move moves[MOST_MOVES];
};
struct search {
    struct mover mover;
    struct arena *arena;
    struct notes *notes;
    struct state *states;
    int state_count;
    struct edge *edges;
    int edge_count;
    int *buckets; /* state + 1; 0 is empty */
    struct frame **frames;
    int depth, frame_limit;
    bool overflow;
    struct starts starts[MOST_ROOMS];
    bool looked[MOST_THINGS], shown[MOST_CARDS], opened[MOST_PUZZLES], entered[MOST_ROOMS],
        left[MOST_ROOMS];
    bool stuck[MOST_PUZZLES]; /* complained about already */
};

/* The state's number; *is_new says whether it had not been seen. -1: there are too many. */
static int find_state(struct search *search, const struct session *session, bool *is_new)
{
    uint64_t hash = mover_state(&search->mover, session);
    size_t at = hash % BUCKETS;
    for (; search->buckets[at]; at = (at + 1) % BUCKETS)
        if (search->states[search->buckets[at] - 1].hash == hash) {
            *is_new = false;
            return search->buckets[at] - 1;
        }
    if (search->state_count == MOST_STATES) {
        search->overflow = true;
        return -1;
    }
    *is_new = true;
    search->states[search->state_count] = (struct state){.hash = hash, .from = -1};
    search->buckets[at] = ++search->state_count;
    return search->state_count - 1;
}

static void look_around(struct search *search, const struct session *session)
{
    const struct level *level = search->mover.level;
    for (int i = 0; i < level->card_count; i++)
        search->shown[i] |= session_saw_card(session, i);
    for (int i = 0; i < level->room_count; i++)
        search->entered[i] |= session->rooms_entered >> i & 1;
}

/* Safe moves first: the first of them that changes something stands for all. But who comes in
 * may leave at once, when it is time for the talk: the poorest way on. */
static int list_moves(const struct search *search, const struct session *session, bool enters,
                      struct move out[MOST_MOVES])
{
    struct move all[MOST_MOVES];
    int count = mover_list(&search->mover, session, all), kept = 0;
    for (int i = 0; enters && i < count; i++)
        if (all[i].type == MOVE_CLOSE)
            out[kept++] = all[i];
    for (int unsafe = 0; unsafe < 2; unsafe++)
        for (int i = 0; i < count; i++)
            if (mover_is_safe(&search->mover, all[i]) != unsafe &&
                (all[i].type != MOVE_CLOSE || !enters))
                out[kept++] = all[i];
    return kept;
}

static void keep_start(struct search *search, const struct session *session)
{
    struct starts *starts = &search->starts[session->room];
    struct session *kept = NULL;
    if (starts->count < MOST_STARTS) {
        kept = arena_get(search->arena, sizeof *kept);
        *kept = *session;
        starts->list[starts->count] = kept;
    }
    starts->count++;
}

static void push(struct search *search, const struct session *session, int state)
{
    if (search->depth == search->frame_limit) {
        int limit = search->frame_limit ? 2 * search->frame_limit : 64;
        struct frame **frames = arena_get(search->arena, (size_t)limit * sizeof *frames);
        if (search->depth)
            memcpy(frames, search->frames, (size_t)search->depth * sizeof *frames);
        search->frames = frames;
        search->frame_limit = limit;
    }
    struct frame **frame = &search->frames[search->depth++];
    if (!*frame)
        *frame = arena_get(search->arena, sizeof **frame);
    (*frame)->session = *session;
    (*frame)->state = state;
    (*frame)->next = 0;
    search->states[state].ends = session->stop > STOP_ROOMS;
    bool enters = state == 0 || search->states[state].by.type == MOVE_GO;
    if (enters)
        keep_start(search, session);
    (*frame)->count =
        search->states[state].ends ? 0 : list_moves(search, session, enters, (*frame)->moves);
}

static void complain_puzzle(struct search *search, int number, enum move_type type)
{
    const struct puzzle *puzzle = &search->mover.level->puzzles[number];
    struct slot slot = {"naam", puzzle->id};
    if (search->stuck[number])
        return;
    search->stuck[number] = true;
    check_complain(search->notes, NOTE_ERROR, puzzle->at,
                   type == MOVE_SKIP ? TR("fout.overslaan_kan_niet") : TR("fout.oplossen_kan_niet"),
                   &slot, 1);
}

static void note_move(struct search *search, struct move move, bool done)
{
    if (move.type == MOVE_LOOK)
        search->looked[move.on] = true;
    if (move.type == MOVE_LOCK)
        search->left[move.on] = true;
    if (move.type != MOVE_SOLVE && move.type != MOVE_HINTS && move.type != MOVE_SKIP)
        return;
    search->opened[move.on] = true;
    if (!done)
        complain_puzzle(search, move.on, move.type);
}

static void add_edge(struct search *search, int from, int to)
{
    if (search->edge_count == MOST_EDGES)
        search->overflow = true;
    else
        search->edges[search->edge_count++] = (struct edge){from, to};
}

/* One move from the top frame. */
static void step(struct search *search)
{
    struct frame *frame = search->frames[search->depth - 1];
    if (frame->next == frame->count) {
        search->depth--;
        return;
    }
    struct move move = frame->moves[frame->next++];
    struct session after = frame->session;
    bool is_new = false, done = mover_do(&search->mover, &after, move);
    note_move(search, move, done);
    if (!done)
        return;
    look_around(search, &after);
    int to = find_state(search, &after, &is_new);
    if (to < 0 || to == frame->state)
        return;
    if (move.type != MOVE_CLOSE) /* who plays without a clock is never let out */
        add_edge(search, frame->state, to);
    /* The three ways to finish a puzzle lead to one state, but each must be tried. */
    if (mover_is_safe(&search->mover, move) && (move.type == MOVE_LOOK || move.type == MOVE_SKIP))
        frame->next = frame->count;
    if (!is_new)
        return;
    search->states[to].from = frame->state;
    search->states[to].by = move;
    push(search, &after, to);
}

/* Which states can still reach the end: backwards until nothing changes. */
static void find_alive(struct search *search)
{
    bool more = true;
    for (int i = 0; i < search->state_count; i++)
        search->states[i].alive = search->states[i].ends;
    while (more) {
        more = false;
        for (int i = search->edge_count - 1; i >= 0; i--) {
            const struct edge *edge = &search->edges[i];
            if (search->states[edge->to].alive && !search->states[edge->from].alive)
                search->states[edge->from].alive = more = true;
        }
    }
}

/* The room that closed itself, for the talk, on the way to a state; -1: none did. */
static int closed_before(const struct search *search, int state)
{
    for (; state > 0; state = search->states[state].from)
        if (search->states[state].by.type == MOVE_CLOSE)
            return search->states[state].by.on;
    return -1;
}

/* Rather one that nobody needs a clock for. */
static int first_dead(const struct search *search)
{
    int first = -1;
    for (int i = 0; i < search->state_count; i++) {
        if (search->states[i].alive)
            continue;
        if (closed_before(search, i) < 0)
            return i;
        first = first < 0 ? i : first;
    }
    return first;
}

/* The last steps to a state, oldest first: "sleutel, la, kluis". */
static const char *way_to(const struct search *search, int state)
{
    const char *way = NULL;
    for (int steps = 0; state > 0 && steps < MOST_STEPS; steps++) {
        const char *name = mover_name(&search->mover, search->states[state].by);
        way = way ? arena_print(search->arena, "%s, %s", name, way) : name;
        state = search->states[state].from;
    }
    return way ? way : "-";
}

/* An author who adds a room most often forgot to open it. */
static bool is_opened(const struct level *level, int room)
{
    return level_lock_leads_to(level, room) || level_door_to(level, room) >= 0;
}

static void tell_rooms(struct search *search)
{
    const struct level *level = search->mover.level;
    for (int i = 0; i < level->room_count; i++) {
        struct slot slot = {"naam", level->rooms[i].id};
        if (!search->entered[i])
            check_complain(search->notes, NOTE_ERROR, level->rooms[i].at,
                           is_opened(level, i) ? TR("fout.kamer_onbereikbaar")
                                               : TR("fout.kamer_dicht"),
                           &slot, 1);
        else if (!search->left[i])
            check_complain(search->notes, NOTE_ERROR, level->rooms[i].lock.at,
                           TR("fout.slot_nooit"), &slot, 1);
    }
}

static struct place place_of(const struct level *level, struct move move)
{
    if (move.type == MOVE_LOOK)
        return level->things[move.on].at;
    if (move.type == MOVE_LOCK)
        return level->rooms[move.on].lock.at;
    bool room = move.type == MOVE_GO || move.type == MOVE_CLOSE;
    return room ? level->rooms[move.on].at : level->puzzles[move.on].at;
}

static void tell_dead_end(struct search *search, int state)
{
    const struct level *level = search->mover.level;
    int closed = closed_before(search, state);
    struct slot slots[] = {{"stappen", way_to(search, state)},
                           {"naam", closed < 0 ? "" : level->rooms[closed].id}};
    struct place at = state == 0    ? level->rooms[0].at
                      : closed >= 0 ? level->rooms[closed].at
                                    : place_of(level, search->states[state].by);
    check_complain(search->notes, NOTE_ERROR, at,
                   closed < 0 ? TR("fout.doodlopend") : TR("fout.doodlopend_tijd"), slots, 2);
}

static void tell_unreached(struct search *search)
{
    const struct level *level = search->mover.level;
    for (int i = 0; i < level->thing_count; i++) {
        struct slot slot = {"naam", level->things[i].id};
        if (!search->looked[i] && !level->things[i].decorative &&
            search->entered[level->things[i].room])
            check_complain(search->notes, NOTE_ERROR, level->things[i].at,
                           TR("fout.ding_onbereikbaar"), &slot, 1);
    }
    for (int i = 0; i < level->card_count; i++) {
        struct slot slot = {"naam", level->cards[i].id};
        if (!search->shown[i] && search->entered[level->cards[i].room])
            check_complain(search->notes, NOTE_ERROR, level->cards[i].at,
                           TR("fout.kaart_onbereikbaar"), &slot, 1);
    }
    for (int i = 0; i < level->puzzle_count; i++) {
        const struct puzzle *puzzle = &level->puzzles[i];
        struct slot slot = {"naam", puzzle->id};
        if (puzzle->thing < 0 && puzzle->room >= 0)
            check_complain(search->notes, NOTE_ERROR, puzzle->at, TR("fout.raadsel_zonder_ding"),
                           &slot, 1);
        else if (!search->opened[i] && puzzle->room >= 0 && search->entered[puzzle->room])
            check_complain(search->notes, NOTE_ERROR, puzzle->at, TR("fout.raadsel_onbereikbaar"),
                           &slot, 1);
    }
}

static void explore(struct search *search, const struct session *start)
{
    bool is_new = false;
    look_around(search, start);
    push(search, start, find_state(search, start, &is_new));
    while (search->depth > 0 && !search->overflow)
        step(search);
}

static bool end_was_seen(const struct search *search)
{
    for (int i = 0; i < search->state_count; i++)
        if (search->states[i].ends)
            return true;
    return false;
}

/* Too large to prove: then a way to the end that was found must do, and the author is told. */
static void conclude_partly(struct search *search)
{
    check_complain(search->notes, end_was_seen(search) ? NOTE_WARNING : NOTE_ERROR,
                   search->mover.level->at, TR("fout.te_veel_standen"), NULL, 0);
}

static void conclude(struct search *search)
{
    find_alive(search);
    int dead = first_dead(search), errors = notes_errors(search->notes);
    if (dead > 0)
        tell_dead_end(search, dead);
    tell_rooms(search);
    tell_unreached(search);
    if (dead == 0 && notes_errors(search->notes) == errors)   /* each works, all together do not */
        tell_dead_end(search, dead);
}

/* Only of a pack that can be finished; a way there is longer than no way at all. */
static void doubt(struct search *search, const struct session *start, struct check *out)
{
    doubt_conditions(&search->mover, search->starts, search->notes);
    out->shortest = ways_shortest(&search->mover, start);
    out->longest = doubt_longest(search->mover.level);
}

void check_finishable(const struct level *level, struct arena *arena, struct notes *notes,
                      struct check *out)
{
    int errors = notes_errors(notes);
    struct session *start = arena_get(arena, sizeof *start);
    struct search *search = arena_get(arena, sizeof *search);
    search->arena = arena;
    search->notes = notes;
    search->states = arena_get(arena, MOST_STATES * sizeof *search->states);
    search->edges = arena_get(arena, MOST_EDGES * sizeof *search->edges);
    search->buckets = arena_get(arena, BUCKETS * sizeof *search->buckets);
    mover_begin(&search->mover, level, arena);
    if (!mover_start(&search->mover, start))
        check_complain(notes, NOTE_ERROR, level->at, TR("fout.begin_kan_niet"), NULL, 0);
    else {
        explore(search, start);
        if (search->overflow)
            conclude_partly(search);
        else
            conclude(search);
        if (!search->overflow && notes_errors(notes) == errors)
            doubt(search, start, out);
    }
    out->states = search->state_count;
    out->finish_errors = notes_errors(notes) - errors;
    out->partly = search->overflow;
    out->finishable = out->finish_errors == 0 && !out->partly;
}
