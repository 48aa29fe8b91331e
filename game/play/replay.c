/* SPDX-License-Identifier: MPL-2.0 */
/* Facts back to wishes. The table is walked in order; what people answered in private is given
 * at the moment their round closes, because between streams there is no order and none is
 * needed. */
#include "play/replay.h"

#include <string.h>

#include "base/arena.h"

struct lane { const struct log_stream *stream; int at; };  /* how far this stream was followed */
struct run {
    const struct level *level; struct replay *out; struct notes *notes; struct arena *arena;
    struct lane lanes[MOST_PEOPLE + 1]; int64_t until;
    struct event *expected; int expected_count; struct wish wish; struct mark *solved;
};

static const struct event *next_fact(struct run *run, int who)
{
    struct lane *lane = &run->lanes[who];
    while (lane->stream && lane->at < lane->stream->facts.count) {
        const struct event *fact = &lane->stream->facts.facts[lane->at];
        if (!who && run->until >= 0 && lane->stream->places[lane->at].n > run->until)
            return NULL;
        if (fact->type != EVENT_RESUME)
            return fact;
        session_apply(run->level, &run->out->state, fact);
        lane->at++;
    }
    return NULL;
}

static void follow(struct run *run, int who)
{
    const struct event *fact = next_fact(run, who);
    if (!fact)
        return;
    session_apply(run->level, &run->out->state, fact);
    run->lanes[who].at++;
}

/* The oldest logs do not say that a statement is reversed; today's rules do. */
static bool same_fact(const struct event *said, const struct event *decided)
{
    char left[LINE_SIZE], right[LINE_SIZE];
    struct event own = *decided;
    if (own.type == EVENT_ANSWER && own.side < 0 && !said->side)
        own.side = 0;
    size_t size = event_write(said, left, sizeof left);
    return said->who == own.who && size && event_write(&own, right, sizeof right) == size &&
        !memcmp(left, right, size);
}

static const char *body_of(struct run *run, const struct event *event)
{
    char body[LINE_SIZE];
    size_t size = event ? event_write(event, body, sizeof body) : 0;
    return size ? arena_copy(run->arena, body, size) : "-";
}

/* said: what the file has here; decided: what the rules make of the cause, or nothing. */
static void differ(struct run *run, int who, const struct event *said, const struct event *decided)
{
    const struct lane *lane = &run->lanes[who];
    struct place at = {NULL, 0, 0};
    if (lane->stream && lane->stream->facts.count) {
        int last = lane->stream->facts.count - 1;
        const struct log_place *place = &lane->stream->places[lane->at < last ? lane->at : last];
        at = (struct place){place->file, place->line, 0};
    }
    struct slot slots[] = {{"staat", body_of(run, said)}, {"wordt", body_of(run, decided)}};
    notes_add(run->notes, NOTE_WARNING, at, "DIFF", NULL, TR("log.verschil"), slots, 2);
    run->out->differences++;
}

static void decide(struct run *run)
{
    run->expected_count = session_decide(run->level, &run->out->state, &run->wish, run->expected);
}

/* Would every consequence be the next line of its stream? Streams that were not kept cannot
 * tell. */
static bool matches(struct run *run)
{
    int ahead[MOST_PEOPLE + 1] = {0};
    for (int i = 0; i < run->expected_count; i++) {
        int who = run->expected[i].who;
        struct lane lane = run->lanes[who];
        if (!lane.stream)
            continue;
        int at = lane.at + ahead[who]++;
        while (at < lane.stream->facts.count && lane.stream->facts.facts[at].type == EVENT_RESUME)
            at = lane.at + ahead[who]++;
        if (at >= lane.stream->facts.count || !same_fact(&lane.stream->facts.facts[at],
                                                         &run->expected[i]))
            return false;
    }
    return run->expected_count > 0;
}

/* Takes the decided facts off their streams, naming each that is not there; the file's word is
 * applied. */
static void settle(struct run *run)
{
    run->out->causes++;
    for (int i = 0; i < run->expected_count; i++) {
        const struct event *decided = &run->expected[i];
        if (!run->lanes[decided->who].stream) {
            session_apply(run->level, &run->out->state, decided);
            continue;
        }
        const struct event *said = next_fact(run, decided->who);
        if (!said && !decided->who && run->until >= 0)
            return; /* the caller asked to stop in the middle */
        if (!said && !run->lanes[decided->who].stream->ended)
            continue;                                     /* interrupted before its consequence */
        if (!said || !same_fact(said, decided)) {
            differ(run, decided->who, said, decided);
            continue;
        }
        follow(run, decided->who);
    }
}

/* A cause whose wish is clear: decided again; if nothing comes of it the line itself is the
 * difference. */
static void again(struct run *run, int who)
{
    int before = run->lanes[who].at;
    decide(run);
    settle(run);
    if (!run->expected_count)
        differ(run, who, next_fact(run, who), NULL);
    if (run->lanes[who].at == before)
        follow(run, who);
}

/* --- answers --------------------------------------------------------------------------------- */

static bool find_field(const struct puzzle *puzzle, const struct view *view,
                       const struct event *fact, struct field *out)
{
    for (int i = 0; puzzle->kind->field(puzzle->spec, view, i, out); i++)
        if (!strcmp(out->item, fact->item) && !strcmp(out->ask ? out->ask : "", fact->ask))
            return true;
    return false;
}

/* The right code is known; what was typed wrong is not, so a wrong one is not decided again. */
static const char *typed_for(struct run *run, const struct puzzle *puzzle, const struct view *view,
                             const struct event *fact)
{
    struct mark *marks = run->solved;
    if (!fact->ok || !puzzle->kind->solve)
        return NULL;
    int count = puzzle->kind->solve(puzzle->spec, view, marks);
    for (int i = 0; i < count; i++)
        if (!strcmp(marks[i].item, fact->item))
            return marks[i].typed;
    return NULL;
}

static bool add_mark(struct run *run, const struct puzzle *puzzle, const struct event *fact)
{
    int number = (int)(puzzle - run->level->puzzles);
    const struct seat *seat = &run->out->state.seats[fact->who];
    struct view view = {.who = fact->who, .form = seat->form[number], .set = seat->set};
    struct field field;
    if (run->wish.given.count == MARKS || !find_field(puzzle, &view, fact, &field))
        return false;
    struct mark mark = {.item = fact->item, .ask = *fact->ask ? fact->ask : NULL,
                        .value = fact->value, .has_truth = fact->has_truth, .truth = fact->truth};
    if (!fact->has_value)
        mark.got = fact->got;
    if (field.type == FIELD_TYPED) {
        mark.got = NULL;
        mark.typed = typed_for(run, puzzle, &view, fact);
        if (!mark.typed)
            return false;
    }
    run->wish.given.marks[run->wish.given.count++] = mark;
    return true;
}

static void new_wish(struct run *run, enum wish_type type, int on, int64_t at_ms)
{
    memset(&run->wish, 0, sizeof run->wish);
    run->wish.type = type;
    run->wish.on = on;
    run->wish.at_ms = at_ms;
}

static int run_length(struct run *run, const struct event *first)
{
    const struct lane *lane = &run->lanes[0];
    int count = 0;
    for (int at = lane->at; at < lane->stream->facts.count && count < MARKS; at++, count++) {
        const struct event *fact = &lane->stream->facts.facts[at];
        if (fact->type != first->type || fact->t_ms != first->t_ms ||
            strcmp(fact->on, first->on) != 0)
            break;
    }
    return count;
}

/* How many answers went in one wish is not in the log: the longest run that explains what
 * follows. */
static bool answers_match(struct run *run, const struct event *first, int on, int count,
                          bool handed_in)
{
    new_wish(run, WISH_GIVE, on, first->t_ms);
    for (int i = 0; i < count; i++)
        if (!add_mark(run, &run->level->puzzles[on], &first[i]))
            return false;
    run->wish.given.handed_in = handed_in;
    decide(run);
    return matches(run);
}

static void give_at_table(struct run *run, const struct event *first)
{
    int on = level_puzzle(run->level, first->on), longest = on < 0 ? 0 : run_length(run, first);
    for (int count = longest; count > 0; count--)
        for (int handed_in = 1; handed_in >= 0; handed_in--)
            if (answers_match(run, first, on, count, handed_in)) {
                settle(run);
                return;
            }
    new_wish(run, WISH_GIVE, on, first->t_ms);
    bool known = on >= 0 && add_mark(run, &run->level->puzzles[on], first);
    bool forgotten = on >= 0 && !known && !first->ok &&
        session_may_open(run->level, &run->out->state, on);
    if (forgotten)
        follow(run, 0); /* a wrong code: judged then, and not kept */
    else
        again(run, 0);
}

static void hand_in_unseen(struct run *run, int block)
{
    struct session *state = &run->out->state;
    for (int who = 1; who <= state->players && who <= MOST_PEOPLE; who++) {
        struct event flag = {.type = EVENT_FLAG, .who = who, .block = block, .has_value = true};
        if (!run->lanes[who].stream)
            session_apply(run->level, state, &flag);
    }
}

/* Answers to a round the table does not know: a damaged table, or another story. */
static void drop_older(struct run *run, int who, int block)
{
    for (const struct event *fact; (fact = next_fact(run, who)) && fact->block > 0 &&
         fact->block < block;) {
        differ(run, who, fact, NULL);
        follow(run, who);
    }
}

static void give_in_private(struct run *run, int who, int on, int block, int64_t at_ms)
{
    drop_older(run, who, block);
    for (const struct event *fact; (fact = next_fact(run, who)) && fact->block == block;) {
        new_wish(run, WISH_GIVE, on, at_ms);
        run->wish.who = who;
        if (fact->type == EVENT_FLAG) {
            run->wish.given.handed_in = true;
            run->wish.number = fact->value;
        } else if (!add_mark(run, &run->level->puzzles[on], fact)) {
            differ(run, who, fact, NULL);
            follow(run, who);
            continue;
        }
        again(run, who);
    }
}

/* Codes for the follow-up, made once the cards are there. */
static void give_links(struct run *run, int64_t at_ms)
{
    for (int who = 1; who <= MOST_PEOPLE; who++)
        for (const struct event *fact; (fact = next_fact(run, who)) && fact->type == EVENT_LINK;) {
            new_wish(run, WISH_LINK, 0, at_ms);
            run->wish.who = who;
            memcpy(run->wish.k, fact->by, sizeof run->wish.k);
            again(run, who);
        }
}

/* All private answers of the open round. When everybody handed in, the close and what follows
 * from it are consequences of the last of them. */
static void give_round(struct run *run, int64_t at_ms, bool everybody)
{
    struct session *state = &run->out->state;
    int block = state->open_block, on = state->open_puzzle;
    if (on < 0)
        return;
    if (everybody)
        hand_in_unseen(run, block);
    for (int who = 1; who <= MOST_PEOPLE && state->open_block == block; who++)
        if (run->lanes[who].stream)
            give_in_private(run, who, on, block, at_ms);
}

/* --- the table ------------------------------------------------------------------------------- */

static const struct event *fact_after(const struct run *run)
{
    const struct lane *lane = &run->lanes[0];
    const struct tape *facts = &lane->stream->facts;
    return lane->at + 1 < facts->count ? &facts->facts[lane->at + 1] : NULL;
}

static void close_round(struct run *run, const struct event *close)
{
    const struct event *then = fact_after(run);
    bool skipped = then && then->type == EVENT_SKIP && !strcmp(then->on, close->on);
    bool timed = then && then->type == EVENT_STEP && !strcmp(then->by, "timer");
    int before = run->lanes[0].at;
    give_round(run, close->t_ms, !skipped && !timed);
    if (run->lanes[0].at > before)
        return;
    if (skipped)
        new_wish(run, WISH_SKIP, level_puzzle(run->level, close->on), close->t_ms);
    else if (timed)
        new_wish(run, WISH_CLOSE, run->out->state.room, close->t_ms);
    else /* nobody's stream is here: it closes by itself */
        new_wish(run, WISH_OPEN, level_puzzle(run->level, close->on), close->t_ms);
    again(run, 0);
}

/* What the card said, in the one stream of a follow-up. */
static enum set said_set(const struct log_stream *stream)
{
    for (int i = 0; i < stream->facts.count; i++)
        if (stream->facts.facts[i].type == EVENT_DRAW)
            return stream->facts.facts[i].set;
    return SET_NONE;
}

static void sit(struct run *run, const struct event *party)
{
    struct session *state = &run->out->state;
    uint8_t numbers[MOST_PEOPLE];
    new_wish(run, WISH_SIT, 0, party->t_ms);
    run->wish.number = party->n;
    people_deal(state->seed, party->n, numbers);
    for (int chair = 0; chair < party->n; chair++)
        for (int i = 0; i < party->list_count; i++)
            if (party->list[i] == numbers[chair]) {
                const struct log_stream *stream = run->lanes[numbers[chair]].stream;
                run->wish.consents[chair] = true;
                run->wish.set = stream ? said_set(stream) : SET_NONE;
                if (stream && stream->facts.count)
                    memcpy(run->wish.w[chair], stream->facts.facts[0].header.w,
                           sizeof run->wish.w[chair]);
            }
    again(run, 0);
}

static int who_left(const struct session *state, const struct event *party)
{
    uint64_t left = state->recorded;
    for (int i = 0; i < party->list_count; i++)
        left &= ~(UINT64_C(1) << party->list[i]);
    for (int who = 1; who <= MOST_PEOPLE; who++)
        if (left >> who & 1)
            return who;
    return 0;
}

/* A table that answered before and now only says that it is done: no answer stands before this
 * step. */
static bool is_hand_in(const struct run *run, const struct event *fact)
{
    int puzzle = level_puzzle(run->level, fact->on);
    return !strcmp(fact->got, "opgelost") && puzzle >= 0 && !run->level->puzzles[puzzle].each &&
           !run->level->puzzles[puzzle].kind->judge;
}

static void step(struct run *run, const struct event *fact)
{
    int room = level_room(run->level, fact->on);
    bool lock = !strcmp(fact->got, "slot");
    if (!strcmp(fact->by, "timer"))
        new_wish(run, WISH_CLOSE, run->out->state.room, fact->t_ms);
    else if (!strcmp(fact->by, "press") && lock)
        new_wish(run, WISH_LOCK, room, fact->t_ms);
    else if (!strcmp(fact->by, "press"))
        new_wish(run, WISH_LOOK, level_thing(run->level, fact->got), fact->t_ms);
    else if (is_hand_in(run, fact)) {
        new_wish(run, WISH_GIVE, level_puzzle(run->level, fact->on), fact->t_ms);
        run->wish.given.handed_in = true;
    } else {                                              /* a consequence without its cause */
        differ(run, 0, fact, NULL);
        follow(run, 0);
        return;
    }
    again(run, 0);
}

static void simple(struct run *run, enum wish_type type, int on, const struct event *fact)
{
    new_wish(run, type, on, fact->t_ms);
    run->wish.number = fact->type == EVENT_PAUSE ? fact->ok : fact->value;
    if (type == WISH_START)
        run->wish.header = fact->header;
    if (type == WISH_STOP)
        run->wish.who = on;
    again(run, 0);
}

static void open_round(struct run *run, const struct event *fact)
{
    int on = level_puzzle(run->level, fact->on);
    if (fact->block < EVENTS_PER_WISH)
        run->out->puzzle_of_block[fact->block] = on;
    simple(run, WISH_OPEN, on, fact);
}

static void one_fact(struct run *run, const struct event *fact)
{
    static const enum wish_type plainly[EVENT_TYPES] = {
        [EVENT_START] = WISH_START, [EVENT_HINT] = WISH_HINT, [EVENT_SKIP] = WISH_SKIP,
        [EVENT_CLOCK] = WISH_CLOCK, [EVENT_PAUSE] = WISH_PAUSE};
    switch (fact->type) {
    case EVENT_START:
    case EVENT_HINT:
    case EVENT_SKIP:
    case EVENT_CLOCK:
    case EVENT_PAUSE:
        simple(run, plainly[fact->type], level_puzzle(run->level, fact->on), fact);
        break;
    case EVENT_PARTY:
        if (run->out->state.dealt)
            simple(run, WISH_STOP, who_left(&run->out->state, fact), fact);
        else
            sit(run, fact);
        break;
    case EVENT_ENTER:
        simple(run, WISH_GO, level_room(run->level, fact->on), fact);
        break;
    case EVENT_STEP:
        step(run, fact);
        break;
    case EVENT_CHOICE:
    case EVENT_PLAN:
        give_at_table(run, fact);
        break;
    case EVENT_BLOCK:
        if (fact->ok)
            open_round(run, fact);
        else
            close_round(run, fact);
        break;
    case EVENT_END:
        give_round(run, fact->t_ms, false);
        give_links(run, fact->t_ms);
        simple(run, WISH_END, 0, fact);
        break;
    case EVENT_DRAW:
        differ(run, 0, fact, NULL);
        follow(run, 0);
        break;
    case EVENT_RESUME:
    case EVENT_VOTE:
    case EVENT_REVEAL:
    case EVENT_ANSWER:
    case EVENT_RATE:
    case EVENT_PREDICT:
    case EVENT_LINK:
    case EVENT_FLAG:
    case EVENT_TYPES:
        follow(run, 0);
        break;
    }
}

void replay_session(const struct level *level, const struct log_session *session, int64_t until,
                    struct arena *arena, struct notes *notes, struct replay *out)
{
    struct run run = {.level = level, .out = out, .notes = notes, .arena = arena, .until = until};
    memset(out, 0, sizeof *out);
    for (int i = 0; i < EVENTS_PER_WISH; i++)
        out->puzzle_of_block[i] = -1;
    session_empty(&out->state);
    run.solved = arena_get(arena, MARKS * sizeof *run.solved);
    run.expected = arena_get(arena, EVENTS_PER_WISH * sizeof *run.expected);
    for (int i = 0; i < session->count; i++)
        if (session->streams[i].usable)
            run.lanes[session->streams[i].who].stream = &session->streams[i];
    if (!run.lanes[0].stream)
        return;
    for (const struct event *fact; (fact = next_fact(&run, 0));)
        one_fact(&run, fact);
    give_round(&run, out->state.t_ms, false);
    give_links(&run, out->state.t_ms);
    for (int who = 1; who <= MOST_PEOPLE && until < 0; who++)
        for (const struct event *fact; (fact = next_fact(&run, who)); follow(&run, who))
            differ(&run, who, fact, NULL);
}
