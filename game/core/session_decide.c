/* SPDX-License-Identifier: MPL-2.0 */
/* A wish becomes facts, or nothing. Pure: only the state, the level and the wish count. */
#include "core/decide.h"

#include <stdio.h>
#include <string.h>

enum { MOST_MINUTES = 240, MOST_T = 2147483647 }; /* of one wish; of a line in the log */

struct event *book_add(struct book *book, enum event_type type, int who)
{
    if (book->count == EVENTS_PER_WISH) {
        book->refused = true;
        book->count--;
    }
    struct event *event = &book->out[book->count++];
    memset(event, 0, sizeof *event);
    event->type = type;
    event->who = who;
    event->t_ms = who > 0 ? 0 : book->t_ms;
    return event;
}

void book_copy(char out[ID_SIZE], const char *id)
{
    snprintf(out, ID_SIZE, "%s", id);
}

void book_step(struct book *book, const char *on, const char *got, const char *by)
{
    struct event *step = book_add(book, EVENT_STEP, 0);
    book_copy(step->on, on);
    book_copy(step->got, got);
    book_copy(step->by, by);
}

uint64_t book_everybody(const struct session *session)
{
    return ((UINT64_C(1) << session->players) - 1) << 1;
}

static struct event *add_on(struct book *book, enum event_type type, const char *on)
{
    struct event *event = book_add(book, type, 0);
    book_copy(event->on, on);
    return event;
}

static const struct room *present_room(const struct book *book)
{
    return &book->level->rooms[book->session->room];
}

static const struct puzzle *wished_puzzle(const struct book *book)
{
    int on = book->wish->on;
    return on >= 0 && on < book->level->puzzle_count ? &book->level->puzzles[on] : NULL;
}

static void add_block(struct book *book, const char *on, int block, bool opens)
{
    struct event *event = add_on(book, EVENT_BLOCK, on);
    event->block = block;
    event->ok = opens;
    event->n = book->session->players;
}

void book_close_block(struct book *book)
{
    const struct session *session = book->session;
    add_block(book, book->level->puzzles[session->open_puzzle].id, session->open_block, false);
}

static void copy_if_empty(char *out, size_t size, const char *value)
{
    if (!out[0])
        snprintf(out, size, "%s", value);
}

static void decide_start(struct book *book)
{
    const struct level *level = book->level;
    if (book->session->begun)
        return;
    struct event *start = book_add(book, EVENT_START, 0);
    struct header *header = &start->header;
    *header = book->wish->header;
    header->fmt = 1;
    header->needs = 0;
    copy_if_empty(header->app, sizeof header->app, APP_VERSION);
    copy_if_empty(header->pack, sizeof header->pack, level->id);
    copy_if_empty(header->packv, sizeof header->packv, level->version_hash);
    copy_if_empty(header->lang, sizeof header->lang, "nl");
    copy_if_empty(header->mode, sizeof header->mode, "team");
    copy_if_empty(header->clk, sizeof header->clk, "soft");
}

/* Where nothing is kept, any room may be named from the start: a rehearsal. */
static bool may_enter(const struct session *session, int room, bool named)
{
    bool rehearses = named && session->dealt && session->recorded == 0;
    bool open = session->rooms_open >> room & 1;
    return session->open_puzzle < 0 && room != session->room &&
           ((session->stop == STOP_ROOMS && open) || (session->stop <= STOP_ROOMS && rehearses));
}

static void decide_go(struct book *book)
{
    bool named = book->wish->on >= 0;
    int room = named ? book->wish->on : session_onwards(book->level, book->session);
    if (room >= 0 && room < book->level->room_count && may_enter(book->session, room, named))
        add_on(book, EVENT_ENTER, book->level->rooms[room].id);
}

static void decide_look(struct book *book)
{
    int thing = book->wish->on;
    if (session_may_look(book->level, book->session, thing))
        book_step(book, present_room(book)->id, book->level->things[thing].id, "press");
}

/* Above every flag too: a table that lost its tail must not meet the flags of a round it forgot. */
static int next_block(const struct session *session)
{
    int block = session->blocks;
    for (int who = 1; who <= MOST_PEOPLE; who++)
        if (session->flagged[who] > block)
            block = session->flagged[who];
    return block + 1;
}

static void decide_open(struct book *book)
{
    const struct session *session = book->session;
    const struct puzzle *puzzle = wished_puzzle(book);
    if (!puzzle || !puzzle->each || !session_may_open(book->level, session, book->wish->on))
        return;
    if (session->open_puzzle < 0) {
        add_block(book, puzzle->id, next_block(session), true);
        return;
    }
    /* A crash can fall between the last flag and the close that belongs to it. */
    if (session_next_person(session) == 0) {
        book_close_block(book);
        if (session->stop == STOP_ROOMS)
            book_step(book, puzzle->id, "opgelost", "rule");
    }
}

static void decide_hint(struct book *book)
{
    int on = book->wish->on, number = book->wish->number;
    const struct puzzle *puzzle = wished_puzzle(book);
    if (!puzzle || !session_may_open(book->level, book->session, on))
        return;
    if (number < 0 || number > 3 || number == book->session->hints[on] ||
        number > book->session->hints[on] + 1)
        return;
    struct event *hint = add_on(book, EVENT_HINT, puzzle->id);
    hint->value = number;
    hint->has_value = true;
}

static void decide_skip(struct book *book)
{
    const struct puzzle *puzzle = wished_puzzle(book);
    if (!puzzle || !session_may_open(book->level, book->session, book->wish->on))
        return;
    if (book->session->open_puzzle == book->wish->on)
        book_close_block(book);
    add_on(book, EVENT_SKIP, puzzle->id);
}

static void decide_lock(struct book *book)
{
    int room = book->wish->on;
    if (session_lock_ready(book->level, book->session, room))
        book_step(book, book->level->rooms[room].id, "slot", "press");
}

/* Time for the talk: what is still open is given, with its answer, and the lock opens by itself. */
static void decide_close(struct book *book)
{
    const struct session *session = book->session;
    const struct level *level = book->level;
    int room = book->wish->on;
    if (session->stop != STOP_ROOMS || room < 0 || room != session->room ||
        session_room_done(session, room))
        return;
    if (session->open_puzzle >= 0)
        book_close_block(book);
    for (int i = 0; i < level->puzzle_count; i++)
        if (level->puzzles[i].room == room && session->puzzles[i] == PUZZLE_OPEN)
            book_step(book, level->puzzles[i].id, "gegeven", "timer");
    book_step(book, level->rooms[room].id, "slot", "timer");
}

static void decide_clock(struct book *book)
{
    int minutes = book->wish->number;
    if (minutes == 0 || minutes < -MOST_MINUTES || minutes > MOST_MINUTES)
        return;
    struct event *clock = book_add(book, EVENT_CLOCK, 0);
    clock->value = minutes;
    clock->has_value = true;
    book_copy(clock->by, "hand");
}

static void decide_pause(struct book *book)
{
    bool begins = book->wish->number != 0;
    if (begins != book->session->paused)
        book_add(book, EVENT_PAUSE, 0)->ok = begins;
}

static void decide_link(struct book *book)
{
    const struct session *session = book->session;
    int who = book->wish->who;
    if (session->stop == STOP_CARD && who > 0 && who <= session->players &&
        session_records(session, who))
        book_copy(book_add(book, EVENT_LINK, who)->by, book->wish->k);
}

static void decide_stop(struct book *book)
{
    const struct session *session = book->session;
    int leaves = book->wish->who;
    if (leaves < 1 || leaves > MOST_PEOPLE || !session_records(session, leaves))
        return;
    struct event *party = book_add(book, EVENT_PARTY, 0);
    party->n = session->players;
    for (int who = 1; who <= session->players; who++)
        if (who != leaves && session_records(session, who))
            party->list[party->list_count++] = who;
}

static void decide_end(struct book *book)
{
    const struct session *session = book->session;
    struct event *end = book_add(book, EVENT_END, 0);
    book_copy(end->by, session->stop == STOP_CARD ? "klaar" : "gestopt");
    for (int who = 1; who <= session->players; who++)
        if (session_records(session, who))
            book_add(book, EVENT_END, who);
}

static void decide(struct book *book)
{
    switch (book->wish->type) {
    case WISH_START:
        decide_start(book);
        break;
    case WISH_SIT:
        decide_sit(book);
        break;
    case WISH_GO:
        decide_go(book);
        break;
    case WISH_LOOK:
        decide_look(book);
        break;
    case WISH_OPEN:
        decide_open(book);
        break;
    case WISH_GIVE:
        decide_give(book);
        break;
    case WISH_HINT:
        decide_hint(book);
        break;
    case WISH_SKIP:
        decide_skip(book);
        break;
    case WISH_LOCK:
        decide_lock(book);
        break;
    case WISH_CLOCK:
        decide_clock(book);
        break;
    case WISH_CLOSE:
        decide_close(book);
        break;
    case WISH_PAUSE:
        decide_pause(book);
        break;
    case WISH_LINK:
        decide_link(book);
        break;
    case WISH_STOP:
        decide_stop(book);
        break;
    case WISH_END:
        decide_end(book);
        break;
    }
}

/* Time never falls, and a line of the log has 31 bits for it. */
static int64_t fact_time(const struct session *session, int64_t at_ms)
{
    int64_t t_ms = at_ms > session->t_ms ? at_ms : session->t_ms;
    return t_ms < MOST_T ? t_ms : MOST_T;
}

int session_decide(const struct level *level, const struct session *session,
                   const struct wish *wish, struct event out[EVENTS_PER_WISH])
{
    struct book book = {level, session, wish, out, 0, fact_time(session, wish->at_ms), false};
    if (session->stop == STOP_OVER || (!session->begun && wish->type != WISH_START))
        return 0;
    decide(&book);
    return book.refused ? 0 : book.count;
}
