/* SPDX-License-Identifier: MPL-2.0 */
/* --autoplay: pretend teachers at the real screens. Everybody records, every puzzle is solved,
 * opinions are seeded chance; what to press follows from the tree and from the kind's own
 * fields. */
#include "screens/pilot_own.h"

#include <string.h>

#include "base/arena.h"
#include "core/chance.h"
#include "core/link.h"
#include "play/teacher.h"

enum { TRIED_TAB = 1, ANSWERED = 2, ACT_MS = 1500, QUICK_MS = 350 };
struct solver {                                           /* of the puzzle on screen */
    int puzzle, who, block;
    struct mark marks[MARKS];
    unsigned state[MARKS];
    int count;
};
struct auto_pilot {
    struct truth truth;
    struct teacher *teachers[MOST_PEOPLE + 1];
    struct solver solver;
    bool played;                                          /* the evening came to its end */
    int act_ms;                                           /* what the last act takes a person */
    int facts_told; /* of the four that make a follow-up code */
};

static bool ends_with(const char *id, const char *key)
{
    size_t a = strlen(id), b = strlen(key);
    return a > b && id[a - b - 1] == '/' && !strcmp(id + a - b, key);
}

/* A number goes to a slider only: a card to pick may bear the same key. */
static bool takes(const struct node *node, const struct ui_act *act)
{
    if (!(node->states & STATE_FOCUSABLE) || (node->states & STATE_DISABLED))
        return false;
    return !act->has_value || node->role == ROLE_SLIDER;
}

/* On the node whose id ends with /key, if it can be pressed. */
static bool act_on(struct stage *stage, const char *key, struct ui_act act)
{
    struct tree tree = ui_tree(stage->ui);
    for (int i = 0; i < tree.count; i++) {
        const struct node *node = &tree.nodes[i];
        if (!takes(node, &act) || !ends_with(node->id, key))
            continue;
        act.id = node->id;
        return ui_act(stage->ui, act);
    }
    return false;
}

static bool press(struct stage *stage, const char *key)
{
    return act_on(stage, key, (struct ui_act){0});
}

static bool on_page(struct stage *stage, const char *key)
{
    struct tree tree = ui_tree(stage->ui);
    for (int i = 0; i < tree.count; i++)
        if (ends_with(tree.nodes[i].id, key))
            return true;
    return false;
}

static struct teacher *teacher_of(struct auto_pilot *pilot, struct stage *stage, int who)
{
    if (!pilot->teachers[who])
        pilot->teachers[who] = teacher_new(&pilot->truth, stage_session(stage)->seed, who,
                                           stage->program);
    return pilot->teachers[who];
}

/* Right is right; where every answer is taken, the solution is but one opinion of many. */
static bool is_solved(const struct puzzle *at, const struct view *view, struct solver *solver)
{
    int count = at->kind->judge ? at->kind->solve(at->spec, view, solver->marks) : 0;
    if (!count || at->kind->judge(at->spec, solver->marks, count).outcome != OUTCOME_RIGHT)
        return false;
    solver->count = count;
    return true;
}

/* What this puzzle will be told: its own solution where something is right, else this person's
 * opinion. */
static void prepare(struct auto_pilot *pilot, struct stage *stage, int puzzle, int who)
{
    struct solver *solver = &pilot->solver;
    const struct puzzle *at = &stage->level->puzzles[puzzle];
    int block = stage_session(stage)->blocks;
    struct view view;
    struct field field;
    if (solver->puzzle == puzzle && solver->who == who && solver->block == block)
        return;
    memset(solver, 0, sizeof *solver);
    *solver = (struct solver){.puzzle = puzzle, .who = who, .block = block};
    play_view(stage->play, puzzle, who, ui_arena(stage->ui), &view);
    if (is_solved(at, &view, solver))
        return;
    if (who)                          /* its answers depend on what chance dealt for this puzzle */
        teacher_seat(teacher_of(pilot, stage, who), view.form, view.set);
    while (solver->count < MARKS && at->kind->field(at->spec, &view, solver->count, &field))
        teacher_answer(teacher_of(pilot, stage, who), at->id, &field,
                       &solver->marks[solver->count++]);
}

static bool give(struct stage *stage, const struct mark *mark)
{
    const char *key = ui_mark_key(stage->ui, mark->item, mark->ask, NULL);
    struct arena *arena = ui_arena(stage->ui);
    if (mark->got)
        return press(stage, ui_mark_key(stage->ui, mark->item, mark->ask, mark->got));
    if (mark->typed)
        return act_on(stage, key, (struct ui_act){.typed = mark->typed});
    return press(stage, arena_print(arena, "%s/%d", key, mark->value)) ||
           act_on(stage, key, (struct ui_act){.has_value = true, .value = mark->value});
}

static bool is_asked(const struct mark *mark)
{
    return mark->item && (mark->got || mark->typed || !mark->ask || mark->value != INT32_MIN);
}

static bool answer_something(struct stage *stage, struct solver *solver)
{
    for (int i = 0; i < solver->count; i++) {
        if ((solver->state[i] & ANSWERED) || !is_asked(&solver->marks[i]) ||
            !give(stage, &solver->marks[i]))
            continue;
        solver->state[i] |= ANSWERED;
        return true;
    }
    return false;
}

/* Some answers stand behind a tab with the item's or the ask's own key: each is tried once. */
static bool open_tab(struct stage *stage, struct solver *solver)
{
    for (int i = 0; i < solver->count; i++) {
        const struct mark *mark = &solver->marks[i];
        if ((solver->state[i] & (ANSWERED | TRIED_TAB)) || mark->typed)
            continue;
        if (press(stage, mark->ask ? mark->ask : mark->item)) {
            solver->state[i] |= TRIED_TAB;
            return true;
        }
    }
    return false;
}

/* Sorting on time: one side, and the other when that gives a cross. */
static bool sort_word(struct auto_pilot *pilot, struct stage *stage)
{
    if (!press(stage, on_page(stage, "kruis") ? "knop.rechts" : "knop.links"))
        return false;
    pilot->act_ms = QUICK_MS;
    return true;
}

static bool solve(struct auto_pilot *pilot, struct stage *stage, int puzzle, int who)
{
    struct solver *solver = &pilot->solver;
    prepare(pilot, stage, puzzle, who);
    return answer_something(stage, solver) || sort_word(pilot, stage) ||
           press(stage, "knop.voorspel") || open_tab(stage, solver) ||
           press(stage, "knop.controleer") ||
           press(stage, "knop.volgende") || press(stage, "knop.klaar") ||
           press(stage, "knop.verder");
}

static int next_thing(const struct stage *stage, const struct session *session, bool *opens)
{
    const struct level *level = stage->level;
    const struct room *room = &level->rooms[session->room];
    int best = -1;
    *opens = false;
    for (int i = room->first_thing; i < room->first_thing + room->things; i++) {
        const struct thing *thing = &level->things[i];
        if (thing->decorative || !session_may_look(level, session, i))
            continue;
        if (thing->puzzle >= 0 && session_may_open(level, session, thing->puzzle)) {
            *opens = true;
            return i;
        }
        if (best < 0 || session->touched[i] < session->touched[best])
            best = i;
    }
    return best;
}

/* Every other evening goes through a side door, once. */
static bool take_door(struct stage *stage, const struct session *session)
{
    bool inside = stage->level->rooms[session->room].side;
    bool wants = inside || (stage->door > 0 && !session_room_done(session, stage->door) &&
                            session->seed % 2 == 1);
    return wants && press(stage, "knop.deur");
}

static bool explore(struct stage *stage, const struct session *session)
{
    const struct level *level = stage->level;
    const struct room *room = &level->rooms[session->room];
    bool opens;
    int thing = next_thing(stage, session, &opens);
    if (press(stage, "knop.sluit") || take_door(stage, session))
        return true;
    bool looked_round = thing < 0 || (!opens && session->touched[thing] > 0);
    if (looked_round && session_lock_ready(level, session, session->room) &&
        press(stage, level->layers[room->lock.layer].id))
        return true;
    return thing >= 0 && press(stage, level->things[thing].id);
}

/* The facts of a pretend teacher follow from the seed, so that the same one is back after six
 * weeks. */
static bool tell_fact(struct auto_pilot *pilot, struct stage *stage)
{
    int i = pilot->facts_told++, who = stage->who ? stage->who : 1;
    uint64_t fact = chance_number(stage_session(stage)->seed, "code", "feit", LINK_FACTS * who + i);
    struct arena *arena = ui_arena(stage->ui);
    if (i < LINK_LETTERS)
        return press(stage,
                     arena_print(arena, "letter%d.%c", i + 1, (char)('a' + (int)(fact % 26))));
    int number = i - LINK_LETTERS, least = link_least[number];
    uint64_t of = (uint64_t)(link_most[number] - least + 1);
    return act_on(stage, arena_print(arena, "getal%d", number + 1),
                  (struct ui_act){.has_value = true, .value = least + (int)(fact % of)});
}

static bool make_code(struct auto_pilot *pilot, struct stage *stage)
{
    if (press(stage, "vervolg.ja"))
        return true;
    if (!on_page(stage, "knop.maak"))
        return false;
    if (pilot->facts_told < LINK_FACTS)
        return tell_fact(pilot, stage);
    pilot->facts_told = 0;
    return press(stage, "knop.maak");
}

static bool evening(struct auto_pilot *pilot, struct stage *stage)
{
    const struct session *session = stage_session(stage);
    if (press(stage, "knop.ikbenhet") || press(stage, "knop.gelezen") ||
        press(stage, "schijf.door") || press(stage, "zin.zonder") || make_code(pilot, stage))
        return true;
    if (session->open_puzzle >= 0 && round_person(stage))
        return solve(pilot, stage, session->open_puzzle, round_person(stage));
    if (stage->puzzle >= 0 && session->puzzles[stage->puzzle] == PUZZLE_OPEN)
        return solve(pilot, stage, stage->puzzle, 0);
    if (on_page(stage, "knop.bewaar") && !stage->card_saves.first && !stage->card_saving)
        return press(stage, "knop.bewaar");
    if (session->stop == STOP_OVER && press(stage, "knop.klaar")) {
        pilot->played = true;
        return true;
    }
    if (press(stage, "knop.verder"))
        return true;
    return session->stop == STOP_ROOMS && session->room >= 0 && explore(stage, session);
}

int pilot_auto_act_ms(const struct auto_pilot *pilot)
{
    return pilot->act_ms;
}

enum pilot_state pilot_auto_step(struct auto_pilot *pilot, struct stage *stage)
{
    const struct screen *top = stage_top(stage);
    bool acted;
    pilot->act_ms = ACT_MS;
    if (top == &screen_trouble)
        return PILOT_FAILED;
    if (top == &screen_title && pilot->played)
        return PILOT_DONE;
    if (top == &screen_title)
        acted = press(stage, "knop.hervat") || press(stage, "knop.spelen");
    else if (top == &screen_later && on_page(stage, "kaart.a"))
        acted = press(stage, "kaart.a");
    else if (top == &screen_resume)
        acted = press(stage, "knop.hervat");
    else if (top == &screen_consent || (top == &screen_later && on_page(stage, "knop.bewaren")))
        acted = press(stage, "knop.bewaren");
    else if (top == &screen_evening)
        acted = evening(pilot, stage);
    else
        acted = press(stage, "knop.verder") || press(stage, "knop.terug");
    return acted ? PILOT_BUSY : PILOT_WAITING;
}

struct auto_pilot *pilot_auto_new(struct arena *arena)
{
    struct auto_pilot *pilot = arena_get(arena, sizeof *pilot);
    truth_default(&pilot->truth);
    pilot->solver.puzzle = -1;
    return pilot;
}
