/* SPDX-License-Identifier: MPL-2.0 */
/* Facts are made from marks as core/session_give.c makes them, and are on disk a frame later. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "kinds/world.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/files.h"
#include "core/level.h"
#include "kinds/kinds.h"
#include "measure/guard.h"

enum { SPEC_MOST = 1 << 18, PATIENCE = 600, A_TRIAL_MS = 700, WAYS = 64, LEAST_TARGET = 48 };

/* --- loading ---------------------------------------------------------------------------------- */

bool world_read(struct fake_ui *fake, const struct puzzle_kind *kind, const char *name,
                const char *text, void **spec)
{
    struct json *json = json_parse(name, text, strlen(text), JSON_PACK, fake->arena, fake->notes);
    *spec = arena_get(fake->arena, kind->spec_size);
    return json && kind->load(*spec, json, json_root(json));
}

bool world_load(struct fake_ui *fake, const struct puzzle_kind *kind, const char *path, void **spec)
{
    struct bytes bytes;
    const char *whole = files_join(fake->arena, TEST_SOURCE_DIR "/tests", path);
    assert_int_equal(files_read(whole, SPEC_MOST, fake->arena, &bytes), FILE_FINE);
    return world_read(fake, kind, path, bytes.data, spec);
}

static struct release *own_figures(struct arena *arena)
{
    struct figure *figures = arena_get(arena, (size_t)measures_all.count * sizeof *figures);
    struct scores *scores = arena_get(arena, sizeof *scores);
    for (int i = 0; i < measures_all.count; i++) {
        scores->has[i] = !strcmp(measures_all.list[i]->name, "gap_inferred");
        scores->value[i] = 0.4;
        figures[i] = measure_own(i, scores);
    }
    return guard_release(figures, measures_all.count, AUDIENCE_OWN, arena);
}

/* The picture of the sample of spot; one of its areas is small. */
static const struct layer plank[] = {
    {.id = "bg-wall", .w = 800, .h = 450},
    {.id = "obj-saw", .x = 40, .y = 60, .w = 200, .h = 120},
    {.id = "obj-doll", .x = 300, .y = 60, .w = 120, .h = 160},
    {.id = "obj-book", .x = 480, .y = 90, .w = 260, .h = 90},
    {.id = "obj-screw", .x = 600, .y = 330, .w = 20, .h = 20},
};

static const struct level *small_school(struct arena *arena)
{
    struct level *level = arena_get(arena, sizeof *level);
    level->scenes[level->scene_count++] = (struct scene){"plank", 800, 450, plank, 5};
    level->people[level->person_count++] = (struct person){"noor", "Noor", "noor", "zij"};
    return level;
}

/* A kind may judge in one spec, and take every answer in another. */
static bool is_judged(const struct puzzle_kind *kind, const void *spec)
{
    struct view view = {.form = FORM_A, .set = SET_AB};
    struct mark marks[MARKS];
    int count = kind->judge ? kind->solve(spec, &view, marks) : 0;
    return kind->judge && kind->judge(spec, marks, count).outcome == OUTCOME_RIGHT;
}

struct world *world_with(struct fake_ui *fake, const struct puzzle_kind *kind, void *spec)
{
    struct world *world = arena_get(fake->arena, sizeof *world);
    world->fake = fake;
    world->kind = kind;
    world->name = kind->name;
    world->spec = spec;
    world->draft = arena_get(fake->arena, kind->draft_size);
    world->judged = is_judged(kind, spec);
    world->view = (struct view){.who = world->judged ? 0 : 1,
                                .form = FORM_A,
                                .set = SET_AB,
                                .kept = true,
                                .own.facts = world->facts,
                                .level = small_school(fake->arena),
                                .pictures = "school"};
    if (kind->saying == SAYING_PREDICT)
        world->view.figures = own_figures(fake->arena);
    world_restart(world);
    return world;
}

struct world *world_new(const char *name)
{
    struct fake_ui *fake = fake_ui_new();
    const char *kind_name = arena_print(fake->arena, "%.*s", (int)strcspn(name, "-"), name);
    const struct puzzle_kind *kind = kinds_find(kind_name);
    const char *sample = arena_print(fake->arena, "kinds/%s.json", name);
    void *spec = NULL;
    assert_non_null(kind);
    fake_add_words(fake, arena_print(fake->arena, "tests/kinds/%s.en.po", name), "en");
    if (!world_load(fake, kind, sample, &spec)) {
        notes_print(fake->notes, stderr);
        fail_msg("the sample %s does not load", sample);
    }
    struct world *world = world_with(fake, kind, spec);
    world->name = arena_print(fake->arena, "%s", name);
    return world;
}

void world_free(struct world *world)
{
    fake_ui_free(world->fake);
}

int world_open(void **state)
{
    *state = world_new(*state); /* the initial state is the name of a kind */
    return 0;
}

int world_close(void **state)
{
    world_free(*state);
    return 0;
}

void world_look(struct world *world, const char *lang, int theme, int text_percent)
{
    fake_look(world->fake, lang, theme, text_percent);
    world_restart(world);
}

void world_restart(struct world *world)
{
    world->fact_count = world->view.own.count = 0;
    world->finished = world->slow = false;
    world_go_on(world);
}

void world_go_on(struct world *world)
{
    world->fact_count = world->view.own.count;
    world->kind->reset(world->spec, &world->view, world->draft);
    world_frame(world);
}

/* --- marks and facts -------------------------------------------------------------------------- */

static bool equal(const char *a, const char *b)
{
    return !strcmp(a ? a : "", b ? b : "");
}

bool world_same(const struct mark *a, const struct mark *b)
{
    return equal(a->item, b->item) && equal(a->ask, b->ask);
}

static bool find_field(const struct world *world, const struct mark *mark, struct field *out)
{
    for (int i = 0; world->kind->field(world->spec, &world->view, i, out); i++)
        if (equal(out->item, mark->item) && equal(out->ask, mark->ask))
            return true;
    return false;
}

bool world_legal(const struct world *world, const struct mark *mark)
{
    struct field field;
    if (!find_field(world, mark, &field))
        return false;
    if (field.optional && mark->got && equal(mark->got, ANSWER_RATHER_NOT))
        return true;
    if (field.type == FIELD_TYPED)
        return mark->typed != NULL;
    if (field.type == FIELD_NUMBER && !mark->got)
        return mark->value >= field.least && mark->value <= field.most;
    for (int i = 0; mark->got && i < field.option_count; i++)
        if (equal(field.options[i].id, mark->got))
            return true;
    return false;
}

static void add_fact(struct world *world, const struct mark *mark)
{
    struct field field;
    struct verdict verdict = {.outcome = OUTCOME_OPEN};
    assert_true(world->fact_count < MOST_FACTS && find_field(world, mark, &field));
    if (world->kind->judge)
        verdict = world->kind->judge(world->spec, mark, 1);
    struct event *fact = &world->facts[world->fact_count++];
    *fact = (struct event){.type = world->judged ? EVENT_CHOICE : EVENT_ANSWER,
                           .who = world->view.who,
                           .has_truth = mark->has_truth,
                           .truth = mark->truth};
    snprintf(fact->item, sizeof fact->item, "%s", mark->item);
    snprintf(fact->ask, sizeof fact->ask, "%s", mark->ask ? mark->ask : "");
    fact->has_value = field.type == FIELD_NUMBER && !mark->got;
    fact->value = fact->has_value ? mark->value : 0;
    const char *got = field.type == FIELD_TYPED ? verdict.got : mark->got;
    snprintf(fact->got, sizeof fact->got, "%s", got ? got : "");
    fact->has_ok = world->kind->judge && verdict.outcome != OUTCOME_TAKEN;
    fact->ok = fact->has_ok && verdict.outcome != OUTCOME_WRONG;
}

void world_save(struct world *world)
{
    world->view.own.count = world->fact_count;
}

static void take_given(struct world *world)
{
    const struct given *given = &world->given;
    for (int i = 0; i < given->count; i++) {
        const struct mark *mark = &given->marks[i];
        if (!world_legal(world, mark))
            fail_msg("%s: no field allows %s.%s = %s %d", world->kind->name, mark->item,
                     mark->ask ? mark->ask : "", mark->got ? mark->got : "-", mark->value);
        add_fact(world, mark);
    }
    world->finished |= given->handed_in;
    if (world->judged && given->count > 0)
        world->finished |=
            world->kind->judge(world->spec, given->marks, given->count).outcome == OUTCOME_RIGHT;
    if (!world->slow)
        world_save(world);
}

/* --- frames ----------------------------------------------------------------------------------- */

void world_frame(struct world *world)
{
    struct fake_ui *fake = world->fake;
    world->given = (struct given){0};
    fake_begin(fake, "puzzel");
    fake_page(fake, "puzzel-pagina");
    world->kind->show(world->spec, world->draft, &world->view, fake->ui, &world->given);
    fake_end(fake);
    struct tree tree = ui_tree(fake->ui);
    const char *fault = fake_fault(&tree, LEAST_TARGET, ui_arena(fake->ui));
    if (fault) {
        tree_print(&tree, stderr);
        fail_msg("%s, %d%%, %s: %s", world->kind->name, ui_get_look(fake->ui).text_percent,
                 words_language(fake->words), fault);
    }
    take_given(world);
}

/* What was pressed answers in the next frame; what it changed is seen in the one after. */
static void settle(struct world *world)
{
    world_frame(world);
    struct given given = world->given;
    world_frame(world);
    if (!world->given.count && !world->given.handed_in)
        world->given = given;
}

bool world_has(struct world *world, const char *key)
{
    struct tree tree = ui_tree(world->fake->ui);
    return fake_find(&tree, key) >= 0;
}

bool world_says(struct world *world, const char *text_id)
{
    struct tree tree = ui_tree(world->fake->ui);
    const char *words = words_say(world->fake->words, (struct text){.id = text_id}).text;
    for (int i = 0; i < tree.count; i++)
        if (!strcmp(tree.nodes[i].name, words))
            return true;
    return false;
}

const char *world_tree(struct world *world)
{
    struct tree tree = ui_tree(world->fake->ui);
    tree.focus = -1;
    return fake_print(&tree, world->fake->arena);
}

/* --- hands ------------------------------------------------------------------------------------ */

/* Tab until the node has focus; false: it can never have it. */
static bool tab_to(struct world *world, const char *id)
{
    struct tree tree = ui_tree(world->fake->ui);
    for (int i = 0; i <= tree.count + 1; i++) {
        tree = ui_tree(world->fake->ui);
        if (tree.focus >= 0 && !strcmp(tree.nodes[tree.focus].id, id))
            return true;
        fake_key(world->fake, KEY_TAB);
        world_frame(world);
    }
    return false;
}

static const char *pressable(struct world *world, const char *key)
{
    struct tree tree = ui_tree(world->fake->ui);
    int node = fake_find(&tree, key);
    if (node < 0 || !fake_can_press(&tree.nodes[node]))
        return NULL;
    return arena_copy(world->fake->arena, tree.nodes[node].id, strlen(tree.nodes[node].id));
}

const struct node *world_node(struct world *world, const char *key)
{
    struct tree tree = ui_tree(world->fake->ui);
    int node = fake_find(&tree, key);
    if (node < 0)
        fail_msg("no %s on this page:\n%s", key, world_tree(world));
    return &tree.nodes[node];
}

bool world_press(struct world *world, const char *key)
{
    const char *id = pressable(world, key);
    if (!id)
        return false;
    if (world->hand == HAND_ACTS) {
        assert_true(ui_act(world->fake->ui, (struct ui_act){.id = id}));
    } else {
        if (!tab_to(world, id))
            fail_msg("%s: Tab never comes to %s", world->kind->name, id);
        fake_key(world->fake, KEY_ENTER);
    }
    settle(world);
    return true;
}

void world_must_press(struct world *world, const char *key)
{
    if (!world_press(world, key))
        fail_msg("%s cannot be pressed:\n%s", key, world_tree(world));
}

void world_must_read(struct world *world, const char *key, const char *words)
{
    assert_string_equal(world_node(world, key)->name, words);
}

static void type_into(struct world *world, const char *id, const char *typed)
{
    if (!tab_to(world, id))
        fail_msg("%s: Tab never comes to %s", world->kind->name, id);
    for (const char *c = typed; *c; c++) {
        fake_typed(world->fake, arena_copy(world->fake->arena, c, 1));
        world_frame(world);
    }
    fake_key(world->fake, KEY_ENTER);
    settle(world);
}

/* The forecasts of the mirror stand in tenths. */
static bool slide(struct world *world, const char *key, int value)
{
    const char *id = pressable(world, key);
    if (!id || world_node(world, key)->role != ROLE_SLIDER)
        return false;
    if (world->hand == HAND_KEYS) {
        int whole = value < 0 ? -value : value;
        bool tenths = world->kind->saying == SAYING_PREDICT;
        type_into(world, id,
                  tenths ? arena_print(world->fake->arena, "%s%d,%d", value < 0 ? "-" : "",
                                       whole / 10, whole % 10)
                         : arena_print(world->fake->arena, "%d", value));
        return true;
    }
    assert_true(
        ui_act(world->fake->ui, (struct ui_act){.id = id, .has_value = true, .value = value}));
    settle(world);
    return true;
}

static bool type(struct world *world, const char *key, const char *typed)
{
    const char *id = pressable(world, key);
    if (!id)
        return false;
    if (world->hand == HAND_KEYS) {
        type_into(world, id, typed);
        return true;
    }
    assert_true(ui_act(world->fake->ui, (struct ui_act){.id = id, .typed = typed}));
    settle(world);
    return true;
}

/* What is only pointed out says no as long as nobody points. */
static bool leave_alone(struct world *world, const char *key)
{
    return world_has(world, key) &&
           (!(world_node(world, key)->states & STATE_CHOSEN) || world_press(world, key));
}

bool world_give(struct world *world, const struct mark *mark)
{
    struct ui *ui = world->fake->ui;
    const char *key = ui_mark_key(ui, mark->item, mark->ask, NULL);
    key = arena_copy(world->fake->arena, key, strlen(key));
    if (mark->got && !strcmp(mark->got, "nee") &&
        !world_has(world, arena_print(world->fake->arena, "%s.nee", key)))
        return leave_alone(world, arena_print(world->fake->arena, "%s.ja", key));
    if (mark->got)
        return world_press(world, arena_print(world->fake->arena, "%s.%s", key, mark->got));
    if (mark->typed)
        return type(world, key, mark->typed);
    if (world_press(world, arena_print(world->fake->arena, "%s/%d", key, mark->value)))
        return true;
    return slide(world, key, mark->value) &&
           (!world_has(world, "knop.voorspel") || world_press(world, "knop.voorspel"));
}

/* --- walks ------------------------------------------------------------------------------------ */

struct walk {
    struct mark marks[MARKS];
    bool given[MARKS];
    int count;
};

static void plan_walk(struct world *world, struct walk *walk)
{
    *walk = (struct walk){0};
    walk->count = world->kind->solve(world->spec, &world->view, walk->marks);
    assert_true(walk->count > 0 && walk->count <= MARKS);
}

static bool answer_something(struct world *world, struct walk *walk, const struct mark *but)
{
    for (int i = 0; i < walk->count; i++) {
        if (walk->given[i] || (but && world_same(but, &walk->marks[i])) ||
            !world_give(world, &walk->marks[i]))
            continue;
        walk->given[i] = true;
        return true;
    }
    return false;
}

/* A choice may stand behind a tab with the key of its ask or its item. */
static bool open_tab(struct world *world, const struct mark *mark)
{
    struct tree tree = ui_tree(world->fake->ui);
    const char *key = mark->ask ? mark->ask : mark->item;
    int node = fake_find(&tree, key);
    return !mark->typed && node >= 0 && !(tree.nodes[node].states & STATE_CHOSEN) &&
           world_press(world, key);
}

static bool open_any_tab(struct world *world, struct walk *walk)
{
    for (int i = 0; i < walk->count; i++)
        if (!walk->given[i] && open_tab(world, &walk->marks[i]))
            return true;
    return false;
}

/* The page's first question, answered as `choice` says: its digits, so to speak, are the
 * options. */
static bool answer_by_number(struct world *world, int *choice)
{
    struct field field;
    for (int i = 0; world->kind->field(world->spec, &world->view, i, &field); i++) {
        if (field.type != FIELD_CHOICE)
            continue;
        struct mark mark = {.item = field.item, .ask = field.ask,
                            .got = field.options[*choice % field.option_count].id};
        if (!world_give(world, &mark))
            continue;
        *choice /= field.option_count;
        return true;
    }
    return false;
}

/* Where an answer decides what is asked next, the solution passes one branch only: all others in
 * turn. */
static bool wander(struct world *world, const struct mark *mark)
{
    for (int way = 0; way < WAYS; way++) {
        int choice = way;
        world_restart(world);
        do {
            if (world_give(world, mark))
                return true;
        } while (answer_by_number(world, &choice));
    }
    return false;
}

/* Sorting on time: always the left side first, and the other one when there is a cross. */
static bool play_trial(struct world *world)
{
    if (!world_has(world, "knop.links"))
        return false;
    world->fake->now_ms += A_TRIAL_MS;
    world_frame(world);
    return world_press(world, world_has(world, "kruis") ? "knop.rechts" : "knop.links");
}

static bool was_given(const struct world *world, const struct mark *mark)
{
    for (int i = 0; i < world->given.count; i++)
        if (world_same(&world->given.marks[i], mark))
            return true;
    return false;
}

bool world_reach(struct world *world, const struct mark *mark)
{
    struct walk walk;
    plan_walk(world, &walk);
    for (int i = 0; i < PATIENCE; i++) {
        if (world_give(world, mark))
            return true;
        if (play_trial(world) && was_given(world, mark))
            return true;
        if (world_has(world, "knop.links"))
            continue;
        if (!answer_something(world, &walk, mark) && !open_any_tab(world, &walk) &&
            !open_tab(world, mark) && !world_press(world, "knop.voorspel") &&
            !world_press(world, "knop.tweede") && !world_press(world, "knop.volgende"))
            return !world->judged && wander(world, mark);
    }
    return false;
}

/* Answers that are handed over together wait for their button. */
bool world_confirm(struct world *world)
{
    return world_press(world, "knop.voorspel") || world_press(world, "knop.controleer");
}

void world_settle(struct world *world, const struct mark *mark)
{
    struct walk walk;
    plan_walk(world, &walk);
    while (!world_confirm(world) && answer_something(world, &walk, mark))
        ;
}

bool world_finish(struct world *world, void (*page)(struct world *, void *), void *self)
{
    struct walk walk;
    plan_walk(world, &walk);
    for (int i = 0; i < PATIENCE && !world->finished; i++) {
        if (answer_something(world, &walk, NULL) || open_any_tab(world, &walk) || play_trial(world))
            continue;
        if (page)
            page(world, self);
        if (!world_confirm(world) && !world_press(world, "knop.volgende") &&
            !world_press(world, "knop.klaar"))
            return false;
    }
    return world->finished;
}
