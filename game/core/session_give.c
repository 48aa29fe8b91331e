/* SPDX-License-Identifier: MPL-2.0 */
/* Sitting down and answering: who plays, what chance deals, and what may be answered. An answer
 * becomes a fact only through a field of its kind, and it carries its meaning from there. */
#include "core/decide.h"

#include <string.h>

#include "core/chance.h"

/* --- sitting down: numbers, streams, draws -------------------------------------------------- */

static uint64_t recorded_bits(const struct wish *wish, const uint8_t *numbers, int players)
{
    uint64_t bits = 0;
    for (int chair = 0; chair < players; chair++)
        if (wish->consents[chair])
            bits |= UINT64_C(1) << numbers[chair];
    return bits;
}

static void add_streams(struct book *book, const uint8_t *numbers, int players)
{
    for (int chair = 0; chair < players; chair++) {
        if (!book->wish->consents[chair])
            continue;
        struct event *start = book_add(book, EVENT_START, numbers[chair]);
        start->header.fmt = 1;
        memcpy(start->header.w, book->wish->w[chair], sizeof start->header.w);
    }
}

static void add_form(struct book *book, int who, const char *on, enum form form)
{
    struct event *draw = book_add(book, EVENT_DRAW, who);
    book_copy(draw->on, on);
    draw->form = form;
}

static void add_set(struct book *book, int who, const char *on, enum set set)
{
    struct event *draw = book_add(book, EVENT_DRAW, who);
    book_copy(draw->on, on);
    draw->set = set;
}

/* The first puzzle with forms is dealt together with the knowledge order, in blocks of four; any
 * other has blocks of two of its own (measurement.md 3.2). */
static void deal_person(struct book *book, int who)
{
    const struct level *level = book->level;
    uint64_t seed = book->session->seed;
    int first_form = session_first_with(level, CHANCE_FORM),
        first_set = session_first_with(level, CHANCE_SET);
    int key = first_form >= 0 ? first_form : first_set;
    enum form form = FORM_NONE;
    enum set set = SET_NONE;
    if (key < 0)
        return;
    chance_pair(seed, level->puzzles[key].id, who - 1, &form, &set);
    if (level->follow_up)
        set = book->wish->set;
    for (int i = 0; i < level->puzzle_count; i++) {
        const struct puzzle *puzzle = &level->puzzles[i];
        if (puzzle->each && session_deals(puzzle, CHANCE_FORM))
            add_form(book, who, puzzle->id,
                     i == first_form ? form : chance_form(seed, puzzle->id, who - 1));
    }
    if (first_set >= 0 && set != SET_NONE)
        add_set(book, who, level->puzzles[first_set].id, set);
}

/* A team that answers together is one participant. */
static void deal_table(struct book *book)
{
    const struct level *level = book->level;
    for (int i = 0; i < level->puzzle_count; i++) {
        const struct puzzle *puzzle = &level->puzzles[i];
        enum form form = FORM_NONE;
        enum set set = SET_NONE;
        if (puzzle->each)
            continue;
        chance_pair(book->session->seed, puzzle->id, 0, &form, &set);
        if (session_deals(puzzle, CHANCE_FORM))
            add_form(book, 0, puzzle->id, form);
        if (session_deals(puzzle, CHANCE_SET))
            add_set(book, 0, puzzle->id, set);
    }
}

void decide_sit(struct book *book)
{
    const struct session *session = book->session;
    int players = session->mode == MODE_ALONE ? 1 : book->wish->number;
    uint8_t numbers[MOST_PEOPLE];
    if (session->dealt || players < 1 || players > MOST_PEOPLE)
        return;
    people_deal(session->seed, players, numbers);
    uint64_t recorded = recorded_bits(book->wish, numbers, players);
    add_streams(book, numbers, players);
    struct event *party = book_add(book, EVENT_PARTY, 0);
    party->n = players;
    for (int who = 1; who <= players; who++)
        if (recorded >> who & 1)
            party->list[party->list_count++] = who;
    for (int who = 1; who <= players; who++)
        deal_person(book, who);
    deal_table(book);
}

/* --- answering ------------------------------------------------------------------------------- */

static bool same(const char *a, const char *b)
{
    return !strcmp(a ? a : "", b ? b : "");
}

static bool find_field(const struct puzzle *puzzle, const struct view *view,
                       const struct mark *mark, struct field *out)
{
    for (int i = 0; puzzle->kind->field(puzzle->spec, view, i, out); i++)
        if (same(out->item, mark->item) && same(out->ask, mark->ask))
            return true;
    return false;
}

static const struct option *find_option(const struct field *field, const char *got)
{
    for (int i = 0; got && i < field->option_count; i++)
        if (!strcmp(field->options[i].id, got))
            return &field->options[i];
    return NULL;
}

static bool rather_not(const struct mark *mark)
{
    return mark->got && !strcmp(mark->got, ANSWER_RATHER_NOT);
}

static bool allowed(const struct field *field, const struct mark *mark)
{
    if (rather_not(mark) && field->optional)
        return true;
    if (find_option(field, mark->got))
        return field->type != FIELD_TYPED;
    if (field->type == FIELD_CHOICE)
        return false;
    if (field->type == FIELD_NUMBER)
        return !mark->got && mark->value >= field->least && mark->value <= field->most;
    return mark->typed != NULL;
}

/* Who could be chosen: one number an option, the cue that its name has in this form. */
static void list_options(struct event *event, const struct field *field, enum form form)
{
    int most = (int)(sizeof event->list / sizeof *event->list);
    event->list_count = field->option_count < most ? field->option_count : most;
    for (int i = 0; i < event->list_count; i++)
        event->list[i] = (int)field->options[i].cue[form];
}

/* `of` goes with a number only; the cue of a choice may be in the option. */
static void add_meaning(struct event *event, const struct field *field, const struct mark *mark,
                        enum form form)
{
    const struct option *option =
        field->type == FIELD_CHOICE ? find_option(field, mark->got) : NULL;
    event->has_range = event->has_value;
    event->least = event->has_value ? field->least : 0;
    event->most = event->has_value ? field->most : 0;
    event->is = field->is;
    event->when = field->when;
    event->cue = option && option->cue[form] ? option->cue[form] : field->cue[form];
    event->pair = field->pair;
    event->side = field->side;
    if (field->listed)
        list_options(event, field, form);
    event->has_truth = field->has_truth || mark->has_truth;
    if (event->has_truth)
        event->truth = field->has_truth ? field->truth : mark->truth;
}

static enum event_type type_of(enum saying saying, bool at_table)
{
    if (saying == SAYING_PLAN)
        return EVENT_PLAN;
    if (at_table)
        return EVENT_CHOICE;
    return saying == SAYING_RATE      ? EVENT_RATE
           : saying == SAYING_PREDICT ? EVENT_PREDICT
                                      : EVENT_ANSWER;
}

/* What was typed is judged and forgotten: its fact is the verdict's word. */
static void add_value(struct event *event, const struct field *field, const struct mark *mark,
                      const struct verdict *verdict)
{
    event->has_value = field->type == FIELD_NUMBER && !mark->got;
    if (event->has_value)
        event->value = mark->value;
    else if (field->type == FIELD_TYPED)
        book_copy(event->got, verdict->got ? verdict->got : "gegeven");
    else
        book_copy(event->got, mark->got);
}

static void add_answer(struct book *book, const struct puzzle *puzzle, const struct view *view,
                       const struct mark *mark)
{
    struct field field;
    struct verdict verdict = {OUTCOME_OPEN, {NULL, NULL, NULL}, NULL};
    if (!mark->item || !find_field(puzzle, view, mark, &field) || !allowed(&field, mark)) {
        book->refused = true;
        return;
    }
    if (puzzle->kind->judge)
        verdict = puzzle->kind->judge(puzzle->spec, mark, 1);
    struct event *event = book_add(book, type_of(puzzle->kind->saying, view->who == 0), view->who);
    book_copy(event->item, field.item);
    book_copy(event->ask, field.ask ? field.ask : "");
    add_value(event, &field, mark, &verdict);
    event->block = view->who ? book->session->open_block : 0;
    if (event->type != EVENT_PLAN || view->who == 0)
        book_copy(event->on, puzzle->id);
    if (event->type != EVENT_PLAN)
        add_meaning(event, &field, mark, view->form);
    if (event->type == EVENT_CHOICE) {
        event->hint = book->session->hints[book->wish->on];
        event->has_ok = puzzle->kind->judge && verdict.outcome != OUTCOME_TAKEN;
        event->ok = event->has_ok && verdict.outcome != OUTCOME_WRONG;
    }
}

static void add_answers(struct book *book, const struct puzzle *puzzle, int who)
{
    const struct seat *seat = &book->session->seats[who];
    struct view view = {.who = who, .form = seat->form[book->wish->on], .set = seat->set};
    for (int i = 0; i < book->wish->given.count && !book->refused; i++)
        add_answer(book, puzzle, &view, &book->wish->given.marks[i]);
}

static void hand_in(struct book *book, const struct puzzle *puzzle, int who)
{
    const struct session *session = book->session;
    struct event *flag = book_add(book, EVENT_FLAG, who);
    flag->block = session->open_block;
    flag->value = book->wish->number == 1;
    flag->has_value = true;
    uint64_t done = session->handed_in | UINT64_C(1) << who;
    if ((done & book_everybody(session)) != book_everybody(session))
        return;
    book_close_block(book);
    if (session->stop == STOP_ROOMS)
        book_step(book, puzzle->id, "opgelost", "rule");
}

static void give_private(struct book *book, const struct puzzle *puzzle)
{
    const struct session *session = book->session;
    int who = book->wish->who;
    if (session->open_puzzle != book->wish->on || who < 1 || who > session->players ||
        (session->handed_in >> who & 1))
        return;
    add_answers(book, puzzle, who);
    if (book->wish->given.handed_in && !book->refused)
        hand_in(book, puzzle, who);
}

static void give_together(struct book *book, const struct puzzle *puzzle)
{
    const struct given *given = &book->wish->given;
    bool done = given->handed_in && !puzzle->kind->judge;
    add_answers(book, puzzle, 0);
    if (book->refused || (given->count == 0 && !done))
        return;
    if (puzzle->kind->judge && given->count > 0) {
        struct verdict verdict = puzzle->kind->judge(puzzle->spec, given->marks, given->count);
        done = verdict.outcome == OUTCOME_RIGHT || verdict.outcome == OUTCOME_TAKEN;
    }
    if (done)
        book_step(book, puzzle->id, "opgelost", "rule");
}

void decide_give(struct book *book)
{
    int on = book->wish->on, count = book->wish->given.count;
    if (!session_may_open(book->level, book->session, on) || count < 0 || count > MARKS)
        return;
    const struct puzzle *puzzle = &book->level->puzzles[on];
    if (puzzle->each)
        give_private(book, puzzle);
    else
        give_together(book, puzzle);
}
