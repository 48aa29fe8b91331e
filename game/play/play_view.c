/* SPDX-License-Identifier: MPL-2.0 */
/* What a kind gets to see of the world: one person's own facts about one puzzle, the order
 * chance dealt, and, for the mirror, figures that passed the guard. */
#include "play/play_own.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "core/chance.h"

enum { MOST_ITEMS = 64, MOST_ATTEMPTS = 200, MOST_IN_A_ROW = 3 };

/* --- own facts ------------------------------------------------------------------------------- */

/* A private plan names its round only; the table knows which puzzle that was. */
static bool is_round_of(const struct play *play, int block, const char *puzzle)
{
    struct tape table = play_tape(play, 0);
    for (int i = 0; i < table.count; i++)
        if (table.facts[i].type == EVENT_BLOCK && table.facts[i].block == block)
            return !strcmp(table.facts[i].on, puzzle);
    return false;
}

static bool is_about(const struct play *play, const struct event *fact, const char *puzzle)
{
    if (fact->type == EVENT_PLAN && !fact->on[0])
        return is_round_of(play, fact->block, puzzle);
    return !strcmp(fact->on, puzzle);
}

static struct tape own_facts(const struct play *play, const char *puzzle, int who,
                             struct arena *arena)
{
    struct tape all = play_tape(play, who);
    struct event *own = arena_get(arena, (size_t)(all.count + 1) * sizeof *own);
    int count = 0;
    for (int i = 0; i < all.count; i++)
        if (is_about(play, &all.facts[i], puzzle))
            own[count++] = all.facts[i];
    return (struct tape){own, count};
}

/* --- order ----------------------------------------------------------------------------------- */

struct items {
    int count;
    enum cue cue[MOST_ITEMS];
    int pair[MOST_ITEMS];
};

/* The things that are put in order are the items of the kind, where it has exactly that many. */
static bool find_items(const struct puzzle *puzzle, const struct view *view, int of,
                       struct items *out)
{
    struct field field;
    char last[ID_SIZE] = "";
    out->count = 0;
    for (int i = 0; puzzle->kind->field(puzzle->spec, view, i, &field); i++) {
        if (!strcmp(field.item, last))
            continue;
        if (out->count == MOST_ITEMS)
            return false;
        snprintf(last, sizeof last, "%s", field.item);
        out->cue[out->count] = field.cue[view->form];
        out->pair[out->count++] = field.pair;
    }
    return out->count == of;
}

static void filler_first(const struct items *items, uint8_t *order)
{
    int at = 0;
    while (at < items->count && items->pair[order[at]] != 0)
        at++;
    if (at == items->count)
        return;
    uint8_t filler = order[at];
    memmove(order + 1, order, (size_t)at);
    order[0] = filler;
}

static bool is_mixed(const struct items *items, const uint8_t *order)
{
    int run = 0;
    for (int i = 0; i < items->count; i++) {
        enum cue cue = items->cue[order[i]];
        bool same = i > 0 && cue == items->cue[order[i - 1]] && (cue == CUE_BOY || cue == CUE_GIRL);
        run = same ? run + 1 : 1;
        if (run > MOST_IN_A_ROW)
            return false;
    }
    return true;
}

/* Never logged, since no figure needs it: it follows from the seed. A filler goes first, and
 * never more than three names of one gender follow each other (measurement.md 3.2); else it is
 * thrown again. */
static void deal_order(const struct play *play, const struct puzzle *puzzle, struct view *view,
                       int of, struct arena *arena)
{
    struct items items;
    uint8_t *order = arena_get(arena, (size_t)of + 1);
    bool ruled = find_items(puzzle, view, of, &items);
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
        char what[32];
        snprintf(what, sizeof what, "order-%d-%d", view->who, attempt);
        chance_order(play->now.seed, puzzle->id, what, order, of);
        if (ruled)
            filler_first(&items, order);
        if (!ruled || is_mixed(&items, order))
            break;
    }
    view->order = order;
    view->order_count = of;
}

static int order_size(const struct puzzle *puzzle)
{
    struct deal deal;
    for (int i = 0; puzzle->kind->deal && puzzle->kind->deal(puzzle->spec, i, &deal); i++)
        if (deal.what == CHANCE_ORDER && deal.of > 0 && deal.of <= UINT8_MAX)
            return deal.of;
    return 0;
}

/* --- figures --------------------------------------------------------------------------------- */

static struct release *own_figures(const struct play *play, int who, struct arena *arena)
{
    struct figure *figures = arena_get(arena, (size_t)measures_all.count * sizeof *figures);
    struct scores *scores = arena_get(arena, sizeof *scores);
    struct tape tape = play_tape(play, who);
    measure_person(&tape, arena, scores);
    for (int i = 0; i < measures_all.count; i++)
        figures[i] = measure_own(i, scores);
    return guard_release(figures, measures_all.count, AUDIENCE_OWN, arena);
}

/* All people at this table count, recorded or not. */
static struct release *room_figures(const struct play *play, enum audience audience,
                                    struct arena *arena)
{
    struct figure *figures = arena_get(arena, (size_t)measures_all.count * sizeof *figures);
    struct part *parts = arena_get(arena, (size_t)measures_all.count * sizeof *parts);
    struct scores *scores = arena_get(arena, sizeof *scores);
    for (int who = 1; who <= play->now.players; who++) {
        struct tape tape = play_tape(play, who);
        memset(scores, 0, sizeof *scores);
        measure_person(&tape, arena, scores);
        measure_add(parts, scores);
    }
    for (int i = 0; i < measures_all.count; i++)
        figures[i] = measure_conclude(measures_all.list[i], &parts[i], 1, arena);
    return guard_release(figures, measures_all.count, audience, arena);
}

struct release *play_figures(const struct play *play, enum audience audience, int who,
                             struct arena *arena)
{
    return audience == AUDIENCE_OWN ? own_figures(play, who, arena)
                                    : room_figures(play, audience, arena);
}

/* The mirror asks every frame; the answer changes only with the person's facts. */
static const struct release *mirror_figures(const struct play *play, int who)
{
    struct play_mirror *mirror = play->mirror;
    int count = play->streams[who].safe;
    if (mirror->release && mirror->who == who && mirror->count == count)
        return mirror->release;
    arena_reset(mirror->arena);
    mirror->release = own_figures(play, who, mirror->arena);
    mirror->who = who;
    mirror->count = count;
    return mirror->release;
}

/* --- the view -------------------------------------------------------------------------------- */

void play_view(const struct play *play, int number, int who, struct arena *arena, struct view *view)
{
    const struct session *session = &play->now;
    const struct puzzle *puzzle = &play->level->puzzles[number];
    int seat = puzzle->each && who > 0 && who <= MOST_PEOPLE ? who : 0;
    int of = order_size(puzzle);
    memset(view, 0, sizeof *view);
    view->who = seat;
    view->form = session->seats[seat].form[number];
    view->set = session->seats[seat].set;
    view->level = play->level;
    view->title = puzzle->title;
    view->aim = puzzle->aim;
    view->done = session->puzzles[number] != PUZZLE_OPEN;
    view->untimed = session->clock == CLOCK_OFF;
    if (of > 0)
        deal_order(play, puzzle, view, of, arena);
    if (puzzle->each && seat == 0)
        return; /* a stage without a person sees no answers */
    view->kept = seat ? session_records(session, seat) : session->recorded != 0;
    view->own = own_facts(play, puzzle->id, seat, arena);
    if (puzzle->each && session->open_puzzle == number && (session->handed_in >> seat & 1))
        view->done = true;
    if (puzzle->each && puzzle->kind->saying == SAYING_PREDICT)
        view->figures = mirror_figures(play, seat);
}
