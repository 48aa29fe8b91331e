/* SPDX-License-Identifier: MPL-2.0 */
/* A fact becomes state. Total: any fact in any state, also one that no rule would make. Facts of
 * people touch only sums that have no order (seats, flags), so the order between streams never
 * matters. */
#include "core/session.h"

#include <string.h>

static void set_bit(uint64_t *bits, int bit, bool value)
{
    uint64_t mask = UINT64_C(1) << bit % 64;
    bits[bit / 64] = value ? bits[bit / 64] | mask : bits[bit / 64] & ~mask;
}

static void apply_start(struct session *session, const struct header *header)
{
    if (session->begun)
        return;
    session->begun = true;
    session->seed = header->seed;
    session->sim = header->sim;
    memcpy(session->id, header->id, sizeof session->id);
    memcpy(session->lang, header->lang, sizeof session->lang);
    session->mode = strcmp(header->mode, "alleen") ? MODE_TEAM : MODE_ALONE;
    session->clock = !strcmp(header->clk, "off")         ? CLOCK_OFF
                     : !strcmp(header->clk, "countdown") ? CLOCK_COUNTDOWN
                                                         : CLOCK_SOFT;
}

static void apply_party(const struct level *level, struct session *session,
                        const struct event *fact)
{
    session->players = fact->n < 0 ? 0 : fact->n > MOST_PEOPLE ? MOST_PEOPLE : fact->n;
    session->recorded = 0;
    for (int i = 0; i < fact->list_count && i < MOST_PEOPLE; i++)
        if (fact->list[i] > 0 && fact->list[i] <= session->players)
            session->recorded |= UINT64_C(1) << fact->list[i];
    if (session->dealt)
        return; /* somebody left, or came later */
    session->dealt = true;
    session->rooms_open |= 1;
    session->stop = level->before < 0 ? STOP_ROOMS : STOP_BEFORE;
}

static void apply_draw(const struct level *level, struct session *session, const struct event *fact)
{
    int puzzle = level_puzzle(level, fact->on);
    if (fact->set != SET_NONE)
        session->seats[fact->who].set = fact->set;
    if (puzzle >= 0 && fact->form != FORM_NONE)
        session->seats[fact->who].form[puzzle] = fact->form;
}

/* The instruments end with their round, or by being skipped. */
static void leave_instrument(const struct level *level, struct session *session, int puzzle)
{
    if (puzzle == level->before && session->stop == STOP_BEFORE)
        session->stop = level->follow_up ? STOP_CARD : STOP_ROOMS;
    if (puzzle == level->after && session->stop == STOP_AFTER)
        session->stop = STOP_CARD;
}

static void close_block(struct session *session)
{
    session->open_block = 0;
    session->open_puzzle = -1;
    session->handed_in = 0;
}

static void apply_block(const struct level *level, struct session *session,
                        const struct event *fact)
{
    int puzzle = level_puzzle(level, fact->on);
    if (puzzle < 0 || fact->block <= 0)
        return;
    if (session->blocks < fact->block)
        session->blocks = fact->block;
    session->puzzle_block[puzzle] = fact->block;
    close_block(session);
    if (fact->ok) {
        session->open_block = fact->block;
        session->open_puzzle = puzzle;
        for (int who = 1; who <= MOST_PEOPLE; who++)
            if (session->flagged[who] == fact->block)
                session->handed_in |= UINT64_C(1) << who;
        return;
    }
    bool instrument = puzzle == level->before || puzzle == level->after;
    if (instrument && session->puzzles[puzzle] == PUZZLE_OPEN)
        session->puzzles[puzzle] = PUZZLE_SOLVED;
    leave_instrument(level, session, puzzle);
}

static void apply_flag(struct session *session, const struct event *fact)
{
    if (fact->block > session->flagged[fact->who])
        session->flagged[fact->who] = fact->block;
    if (session->open_puzzle >= 0 && fact->block == session->open_block)
        session->handed_in |= UINT64_C(1) << fact->who;
}

static void apply_effect(const struct level *level, struct session *session,
                         const struct effect *effect)
{
    int what = effect->what;
    switch (effect->word) {
    case EFFECT_GIVE:
    case EFFECT_TAKE:
        set_bit(session->have, what, effect->word == EFFECT_GIVE);
        break;
    case EFFECT_SHOW:
    case EFFECT_HIDE:
        set_bit(session->shown, what,
                level->layers[what].starts_hidden == (effect->word == EFFECT_SHOW));
        break;
    case EFFECT_CARD:
        set_bit(session->seen, MOST_THINGS + what, true);
        break;
    case EFFECT_OPEN:
        set_bit(&session->rooms_open, what, true);
        break;
    case EFFECT_SAY:
        break; /* for the screen; no state */
    }
}

static void apply_effects(const struct level *level, struct session *session,
                          const struct effect *effects, int count)
{
    for (int i = 0; i < count; i++)
        apply_effect(level, session, &effects[i]);
}

static void touch(const struct level *level, struct session *session, int thing)
{
    const struct thing *at = &level->things[thing];
    if (session->touched[thing] < UINT8_MAX)
        session->touched[thing]++;
    set_bit(session->seen, thing, true);
    if (cond_holds(at->when, session))
        apply_effects(level, session, at->effects, at->effect_count);
}

static void open_lock(const struct level *level, struct session *session, int room)
{
    const struct lock *lock = &level->rooms[room].lock;
    set_bit(&session->rooms_done, room, true);
    apply_effects(level, session, lock->effects, lock->effect_count);
    if (room == level->room_count - 1 && session->stop == STOP_ROOMS)
        session->stop = level->after < 0 ? STOP_CARD : STOP_AFTER;
}

static void finish(struct session *session, int puzzle, enum puzzle_state how)
{
    if (session->puzzles[puzzle] == PUZZLE_OPEN)
        session->puzzles[puzzle] = how;
    if (session->open_puzzle == puzzle)
        close_block(session);
}

static void apply_step(const struct level *level, struct session *session, const struct event *fact)
{
    int puzzle = level_puzzle(level, fact->on), room = level_room(level, fact->on);
    int thing = level_thing(level, fact->got);
    if (puzzle >= 0)
        finish(session, puzzle, strcmp(fact->got, "gegeven") ? PUZZLE_SOLVED : PUZZLE_GIVEN);
    else if (room >= 0 && !strcmp(fact->got, "slot"))
        open_lock(level, session, room);
    else if (room >= 0 && thing >= 0)
        touch(level, session, thing);
}

static void apply_skip(const struct level *level, struct session *session, const struct event *fact)
{
    int puzzle = level_puzzle(level, fact->on);
    if (puzzle < 0)
        return;
    /* The round of an instrument closes first, and that had counted it as done. */
    bool instrument = puzzle == level->before || puzzle == level->after;
    if (instrument && session->puzzles[puzzle] == PUZZLE_SOLVED)
        session->puzzles[puzzle] = PUZZLE_OPEN;
    finish(session, puzzle, PUZZLE_SKIPPED);
    leave_instrument(level, session, puzzle);
}

static void apply_enter(const struct level *level, struct session *session,
                        const struct event *fact)
{
    int room = level_room(level, fact->on);
    if (room < 0)
        return;
    if (level->rooms[room].side && session->room >= 0 && !level->rooms[session->room].side)
        session->back = session->room;
    session->room = room;
    if (session->stop == STOP_BEFORE)
        session->stop = STOP_ROOMS; /* a rehearsal begins anywhere */
    set_bit(&session->rooms_open, room, true);
    set_bit(&session->rooms_entered, room, true);
    if (session->play_since_ms < 0)
        session->play_since_ms = session_elapsed_ms(session, fact->t_ms);
}

static void apply_choice(const struct level *level, struct session *session,
                         const struct event *fact)
{
    int puzzle = level_puzzle(level, fact->on);
    if (puzzle >= 0 && fact->has_ok && !fact->ok)
        session->tries[puzzle]++;
}

static void apply_hint(const struct level *level, struct session *session, const struct event *fact)
{
    int puzzle = level_puzzle(level, fact->on);
    if (puzzle >= 0)
        session->hints[puzzle] = fact->value < 0 ? 0 : fact->value > 3 ? 3 : fact->value;
}

static void apply_pause(struct session *session, const struct event *fact)
{
    if (fact->ok && !session->paused)
        session->paused_at_ms = fact->t_ms;
    if (!fact->ok && session->paused)
        session->paused_ms += fact->t_ms - session->paused_at_ms;
    session->paused = fact->ok;
}

static void apply_to_table(const struct level *level, struct session *session,
                           const struct event *fact)
{
    if (session->stop == STOP_OVER)
        return;
    if (fact->t_ms > session->t_ms)
        session->t_ms = fact->t_ms;
    switch (fact->type) {
    case EVENT_START:
        apply_start(session, &fact->header);
        break;
    case EVENT_PARTY:
        apply_party(level, session, fact);
        break;
    case EVENT_DRAW:
        apply_draw(level, session, fact);
        break;
    case EVENT_BLOCK:
        apply_block(level, session, fact);
        break;
    case EVENT_STEP:
        apply_step(level, session, fact);
        break;
    case EVENT_SKIP:
        apply_skip(level, session, fact);
        break;
    case EVENT_ENTER:
        apply_enter(level, session, fact);
        break;
    case EVENT_CHOICE:
        apply_choice(level, session, fact);
        break;
    case EVENT_HINT:
        apply_hint(level, session, fact);
        break;
    case EVENT_PAUSE:
        apply_pause(session, fact);
        break;
    case EVENT_CLOCK:
        session->extra_ms += (int64_t)fact->value * 60000;
        break;
    case EVENT_END:
        session->stop = STOP_OVER;
        break;
    case EVENT_RESUME:
    case EVENT_VOTE:
    case EVENT_REVEAL:
    case EVENT_PLAN:
    case EVENT_ANSWER:
    case EVENT_RATE:
    case EVENT_PREDICT:
    case EVENT_LINK:
    case EVENT_FLAG:
    case EVENT_TYPES:
        break;
    }
}

void session_apply(const struct level *level, struct session *session, const struct event *fact)
{
    if (fact->who < 0 || fact->who > MOST_PEOPLE)
        return;
    if (fact->who == 0)
        apply_to_table(level, session, fact);
    else if (fact->type == EVENT_DRAW)
        apply_draw(level, session, fact);
    else if (fact->type == EVENT_FLAG)
        apply_flag(session, fact);
}
