/* SPDX-License-Identifier: MPL-2.0 */
/* A whole evening of pretend teachers through the real rules: wishes in, lines out. They look at
 * everything in order, solve what is judged, answer the rest by their own lights, and leave at
 * the end. */
#include "play/simulate_own.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"

enum { LOOK_MS = 6000, ANSWER_MS = 5000, ROOM_MS = 60000, MOST_ROUNDS = 64 };

struct wish *evening_wish(struct evening *evening, enum wish_type type, int on)
{
    memset(&evening->wish, 0, sizeof evening->wish);
    evening->wish.type = type;
    evening->wish.on = on;
    return &evening->wish;
}

void evening_send(struct evening *evening, int64_t takes_ms)
{
    evening->now_ms += takes_ms;
    evening->wish.at_ms = evening->now_ms;
    play_wish(evening->play, &evening->wish);
    play_settle(evening->play, evening->now_ms);
    if (evening->wanted->restless)
        restless_mind_kill(evening);
}

/* --- sitting down ---------------------------------------------------------------------------- */

uint64_t evening_throw(uint64_t *dice)
{
    uint64_t x = *dice += UINT64_C(0x9e3779b97f4a7c15);
    x = (x ^ x >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    x = (x ^ x >> 27) * UINT64_C(0x94d049bb133111eb);
    return x ^ x >> 31;
}

/* 80 bits of a generator instead of the system's: the same seed gives the same files. */
static void name_session(uint64_t seed, char out[17])
{
    static const char digits[] = "0123456789abcdefghjkmnpqrstvwxyz";
    for (int i = 0; i < 16; i++)
        out[i] = digits[evening_throw(&seed) >> 59];
    out[16] = 0;
}

void evening_sit(struct evening *evening, enum set card)
{
    const struct simulate *wanted = evening->wanted;
    struct header *header = &evening_wish(evening, WISH_START, 0)->header;
    name_session(wanted->seed, header->id);
    snprintf(header->mode, sizeof header->mode, "%s", wanted->players == 1 ? "alleen" : "team");
    snprintf(header->wk, sizeof header->wk, "%s", wanted->week ? wanted->week : "");
    snprintf(header->src, sizeof header->src, "%s", wanted->src ? wanted->src : "");
    header->seed = wanted->seed;
    header->sim = true;
    snprintf(header->bank, sizeof header->bank, "%s", wanted->level->bank);
    evening_send(evening, 0);
    struct wish *wish = evening_wish(evening, WISH_SIT, 0);
    wish->number = wanted->players;
    wish->set = card;
    for (int chair = 0; chair < wanted->players && chair < MOST_PEOPLE; chair++)
        wish->consents[chair] = !wanted->restless || restless_consents(evening, chair);
    evening_send(evening, ROOM_MS);
    for (int who = 1; who <= play_session(evening->play)->players; who++)
        if (!evening->teachers[who])                      /* who is back is the one of then */
            evening->teachers[who] = teacher_new(wanted->truth, wanted->seed, who, evening->arena);
}

/* --- answering ------------------------------------------------------------------------------- */

static bool is_open(const struct evening *evening, int puzzle)
{
    const struct session *session = play_session(evening->play);
    return puzzle >= 0 && session->puzzles[puzzle] == PUZZLE_OPEN;
}

static void add_opinion(struct evening *evening, int puzzle, struct teacher *teacher,
                        const struct field *field)
{
    struct given *given = &evening->wish.given;
    struct mark mark;
    teacher_answer(teacher, evening->level->puzzles[puzzle].id, field, &mark);
    mark.has_truth = field->has_truth; /* of a prediction, when the view has the figure */
    mark.truth = field->truth;
    if (mark.item && field->type != FIELD_TYPED)
        given->marks[given->count++] = mark;
}

static void answer(struct evening *evening, int number, int who)
{
    const struct puzzle *puzzle = &evening->level->puzzles[number];
    struct view view;
    struct field field;
    play_view(evening->play, number, who, evening->arena, &view);
    if (!evening->teachers[who]) /* a team that answers together is one more opinion */
        evening->teachers[who] =
            teacher_new(evening->wanted->truth, evening->wanted->seed, who, evening->arena);
    const struct session *session = play_session(evening->play);
    const int first = session_first_with(evening->level, CHANCE_FORM);
    teacher_seat(evening->teachers[who], first >= 0 ? session->seats[who].form[number] : FORM_NONE,
                 view.set);
    for (int i = 0; puzzle->kind->field(puzzle->spec, &view, i, &field); i++) {
        if (i == 0 || evening->wish.given.count == MARKS) {
            if (i > 0)
                evening_send(evening, ANSWER_MS * MARKS);
            evening_wish(evening, WISH_GIVE, number)->who = who;
        }
        add_opinion(evening, number, evening->teachers[who], &field);
    }
    evening->wish.given.handed_in = true;
    evening_send(evening, (int64_t)ANSWER_MS * (evening->wish.given.count + 1));
}

static bool is_talk(const struct puzzle *puzzle)
{
    struct field field;
    return puzzle->kind->field(puzzle->spec, NULL, 0, &field) && field.is == CONSTRUCT_TALK;
}

/* The question that comes after so many answers; false: the talk has ended. */
static bool next_question(const struct puzzle *puzzle, const struct view *view, int said,
                          struct field *out)
{
    struct mark way[MARKS];
    int count = puzzle->kind->solve(puzzle->spec, view, way);
    for (int i = 0; said < count && puzzle->kind->field(puzzle->spec, view, i, out); i++)
        if (!strcmp(out->item, way[said].item))
            return true;
    return false;
}

/* What is said decides what is asked next, so one answer at a time. */
static void talk(struct evening *evening, int number, int who)
{
    const struct puzzle *puzzle = &evening->level->puzzles[number];
    struct view view;
    struct field field;
    play_view(evening->play, number, who, evening->arena, &view);
    for (int said = 0; next_question(puzzle, &view, said, &field); said++) {
        evening_wish(evening, WISH_GIVE, number)->who = who;
        add_opinion(evening, number, evening->teachers[who], &field);
        evening_send(evening, ANSWER_MS);
        play_view(evening->play, number, who, evening->arena, &view);
    }
    struct wish *wish = evening_wish(evening, WISH_GIVE, number);
    wish->who = who;
    wish->given.handed_in = true;
    evening_send(evening, ANSWER_MS);
}

static void answer_each(struct evening *evening, int puzzle)
{
    evening_wish(evening, WISH_OPEN, puzzle);
    evening_send(evening, ROOM_MS);
    for (int i = 0; i < MOST_PEOPLE; i++) {
        int who = session_next_person(play_session(evening->play));
        if (who == 0)
            return;
        if (is_talk(&evening->level->puzzles[puzzle]))
            talk(evening, puzzle, who);
        else
            answer(evening, puzzle, who);
    }
}

/* Every third team asks for a nudge first. */
static void solve_together(struct evening *evening, int number)
{
    const struct puzzle *puzzle = &evening->level->puzzles[number];
    struct view view;
    if ((evening->wanted->seed + (uint64_t)number) % 3 == 0) {
        evening_wish(evening, WISH_HINT, number)->number = 1;
        evening_send(evening, ROOM_MS);
    }
    if (!puzzle->kind->judge) {
        answer(evening, number, 0);
        return;
    }
    play_view(evening->play, number, 0, evening->arena, &view);
    struct given *given = &evening_wish(evening, WISH_GIVE, number)->given;
    given->count = puzzle->kind->solve(puzzle->spec, &view, given->marks);
    evening_send(evening, 4 * ROOM_MS);
}

void evening_puzzle(struct evening *evening, int number)
{
    if (evening->level->puzzles[number].each)
        answer_each(evening, number);
    else
        solve_together(evening, number);
    if (is_open(evening, number)) { /* an answer that its own kind refuses */
        evening_wish(evening, WISH_SKIP, number);
        evening_send(evening, ROOM_MS);
    }
}

/* --- the rooms ------------------------------------------------------------------------------- */

/* Once round the room; true if anything was new. */
static bool look_around(struct evening *evening, bool again)
{
    const struct session *session = play_session(evening->play);
    bool found = false;
    for (int i = 0; i < evening->level->thing_count; i++) {
        if (!session_may_look(evening->level, session, i) || (!again && session->touched[i] > 0))
            continue;
        found = true;
        evening_wish(evening, WISH_LOOK, i);
        evening_send(evening, LOOK_MS);
    }
    return found;
}

static bool do_puzzles(struct evening *evening)
{
    bool found = false;
    for (int i = 0; i < evening->level->puzzle_count; i++)
        if (session_may_open(evening->level, play_session(evening->play), i)) {
            found = true;
            evening_puzzle(evening, i);
        }
    return found;
}

static void leave_room(struct evening *evening, int room)
{
    bool ready = session_lock_ready(evening->level, play_session(evening->play), room);
    evening_wish(evening, ready ? WISH_LOCK : WISH_CLOSE, room);
    evening_send(evening, ROOM_MS);
}

static void play_room(struct evening *evening);

/* Every other evening goes through the side doors that are open, and back. */
static void visit_side_rooms(struct evening *evening)
{
    const struct level *level = evening->level;
    for (int room = 0; room < level->room_count; room++) {
        const struct session *session = play_session(evening->play);
        bool open = (session->rooms_open & ~session->rooms_done) >> room & 1;
        if (!level->rooms[room].side || !open || evening->wanted->seed % 2 == 0)
            continue;
        evening_wish(evening, WISH_GO, room);
        evening_send(evening, ROOM_MS);
        play_room(evening);
        evening_wish(evening, WISH_GO, -1);
        evening_send(evening, ROOM_MS);
    }
}

/* Everything new first; when nothing is, once more past everything, because a thing may do more
 * once something else has been found. When that does not help either, the room closes itself. */
static void play_room(struct evening *evening)
{
    int room = play_session(evening->play)->room;
    bool again = false;
    for (int round = 0; round < MOST_ROUNDS; round++) {
        bool found = look_around(evening, again);
        found |= do_puzzles(evening);
        if (session_lock_ready(evening->level, play_session(evening->play), room) ||
            (!found && again))
            break;
        again = !found || (again && round < MOST_ROUNDS / 2);
    }
    if (!evening->level->rooms[room].side)
        visit_side_rooms(evening);
    leave_room(evening, room);
}

static void play_rooms(struct evening *evening)
{
    if (evening->wanted->restless) {
        restless_rooms(evening);
        return;
    }
    for (int i = 0; i < 2 * MOST_ROOMS; i++) {
        if (play_session(evening->play)->stop != STOP_ROOMS)
            return;
        evening_wish(evening, WISH_GO, -1);
        evening_send(evening, ROOM_MS);
        if (play_session(evening->play)->room < 0)
            return;
        play_room(evening);
    }
}

void evening_finish(struct evening *evening)
{
    evening->ends = true;
    evening_wish(evening, WISH_END, 0);
    evening_send(evening, ROOM_MS);
}

/* Who is stuck does not end: the session says so. */
static void play_evening(struct evening *evening)
{
    evening_sit(evening, SET_NONE);
    if (is_open(evening, evening->level->before))
        answer_each(evening, evening->level->before);
    play_rooms(evening);
    if (play_session(evening->play)->stop == STOP_AFTER)
        answer_each(evening, evening->level->after);
    if (evening->wanted->follow_up)
        later_link(evening);
    if (!evening->wanted->restless || play_session(evening->play)->stop == STOP_CARD)
        evening_finish(evening);
}

struct evening *evening_new(const struct simulate *wanted, const char *folder, struct arena *arena)
{
    struct evening *evening = arena_get(arena, sizeof *evening);
    struct log *log = log_new_unsynced(folder, arena);
    evening->wanted = wanted;
    evening->level = wanted->level;
    evening->arena = arena;
    evening->dice = wanted->seed;
    evening->play = play_new(wanted->level, log, arena);
    return evening;
}

bool evening_close(struct evening *evening, const char *folder)
{
    struct log *log = play_log(evening->play);
    bool kept = !log_failed(log);
    log_close(log, folder != NULL && evening->ends);
    return kept;
}

bool simulate_session(const struct simulate *wanted, const char *folder, struct arena *arena,
                      struct session *out)
{
    struct evening *evening = evening_new(wanted, folder, arena);
    play_evening(evening);
    bool kept = evening_close(evening, folder);
    if (wanted->follow_up && kept && folder)
        kept = later_play(evening, folder, arena);
    if (out)
        *out = *play_session(evening->play);
    return kept;
}
