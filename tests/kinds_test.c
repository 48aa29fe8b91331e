/* SPDX-License-Identifier: MPL-2.0 */
/* The contract of a puzzle kind (architecture.md 8), for every row of kinds.c. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/files.h"
#include "kinds/kinds.h"
#include "kinds/world.h"

struct sight { const char *lang; int theme, text_percent; };
static const struct sight sights[] = {
    {"nl", 0, 100}, {"en", 0, 100}, {"nl", 0, 225}, {"en", 0, 225},
    {"nl", 1, 100}, {"en", 1, 100}, {"nl", 1, 225}, {"en", 1, 225},
};
enum { SIGHTS = sizeof sights / sizeof *sights };

/* --- what a kind declares --------------------------------------------------------------------- */

static void check_field(const struct field *field)
{
    assert_true(json_is_id(field->item));
    assert_true(!field->ask || json_is_id(field->ask));
    if (field->type == FIELD_NUMBER)
        assert_true(field->least < field->most);
    if (field->type == FIELD_CHOICE)
        assert_true(field->option_count >= 2);
    for (int i = 0; i < field->option_count; i++)
        assert_true(json_is_id(field->options[i].id));
    if (field->has_truth && field->type == FIELD_CHOICE)
        assert_in_range(field->truth, 0, field->option_count - 1);
}

static void declares_fields_that_end_and_differ(void **state)
{
    struct world *world = *state;
    struct field fields[MARKS + 1];
    int count = 0;
    while (count <= MARKS && world->kind->field(world->spec, NULL, count, &fields[count])) {
        check_field(&fields[count]);
        for (int i = 0; i < count; i++) {
            bool same = !strcmp(fields[i].item, fields[count].item) &&
                        !strcmp(fields[i].ask ? fields[i].ask : "",
                                fields[count].ask ? fields[count].ask : "");
            assert_false(same);
        }
        count++;
    }
    assert_in_range(count, 1, MARKS);
    for (int i = count; i < count + 20; i++)
        assert_false(world->kind->field(world->spec, &world->view, i, &fields[0]));
}

static void has_a_solution_that_is_legal_and_accepted(void **state)
{
    struct world *world = *state;
    struct mark marks[MARKS];
    int count = world->kind->solve(world->spec, &world->view, marks);
    assert_in_range(count, 1, MARKS);
    for (int i = 0; i < count; i++)
        assert_true(world_legal(world, &marks[i]));
    if (world->kind->judge)
        assert_int_equal(world->kind->judge(world->spec, marks, count).outcome,
                         world->judged ? OUTCOME_RIGHT : OUTCOME_TAKEN);
}

static void lists_the_words_that_are_read(void **state)
{
    struct world *world = *state;
    struct text texts[200];
    int count = world->kind->read_words(world->spec, texts, 200);
    assert_in_range(count, 0, 199);
    for (int i = 0; i < count; i++)
        assert_true(texts[i].id && words_say(world->fake->words, texts[i]).text[0]);
    for (int most = 0; most < count; most++)
        assert_in_range(world->kind->read_words(world->spec, texts, most), 0, most);
}

/* --- judging ---------------------------------------------------------------------------------- */

static uint64_t dice;

static int below(int most)
{
    dice = dice * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (int)((dice >> 33) % (uint64_t)most);
}

static void seed_dice(void)
{
    const char *given = getenv("TEST_SEED");
    dice = given ? strtoull(given, NULL, 10) : 20240607;
    print_message("TEST_SEED=%llu\n", (unsigned long long)dice);
}

static struct mark any_mark(const struct world *world)
{
    static const char *const words[] = {
        NULL,
        "",
        "x",
        "code",
        "liever_niet",
        "goed",
        "plan-1",
        "een \xC3\xA9 en \xFF",
        "0123456789012345678901234567890123456789012345678901234567890123456789"};
    struct field field = {0};
    struct mark mark = {.value = below(3) ? below(30) - 10 : (int)dice};
    if (below(4) && world->kind->field(world->spec, NULL, below(20), &field)) {
        mark.item = field.item;
        mark.ask = field.ask;
    } else {
        mark.item = words[below(9)];
    }
    mark.got = field.option_count && below(4) ? field.options[below(field.option_count)].id
                                              : words[below(9)];
    mark.typed = words[below(9)];
    return mark;
}

static void judges_random_marks_without_harm(void **state)
{
    struct world *world = *state;
    struct mark marks[MARKS];
    for (int i = 0; world->kind->judge && i < 4000; i++) {
        int count = below(6) ? below(8) : below(MARKS + 1);
        for (int m = 0; m < count; m++)
            marks[m] = any_mark(world);
        struct verdict verdict = world->kind->judge(world->spec, marks, count);
        assert_in_range(verdict.outcome, OUTCOME_OPEN, OUTCOME_TAKEN);
        assert_true(!verdict.got || json_is_id(verdict.got));
        assert_true(verdict.outcome != OUTCOME_WRONG || verdict.says.id);
    }
}

/* --- answering -------------------------------------------------------------------------------- */

static void finish(struct world *world)
{
    struct mark marks[MARKS];
    int count = world->kind->solve(world->spec, &world->view, marks);
    if (!world_finish(world, NULL, NULL))
        fail_msg("%s cannot be finished: %s", world->kind->name, world_tree(world));
    for (int i = 0; i < count; i++) {
        bool found = false;
        for (int f = 0; f < world->fact_count; f++)
            found |= !strcmp(world->facts[f].item, marks[i].item);
        assert_true(found);
    }
}

static void can_be_finished_by_acts_alone(void **state)
{
    finish(*state);
}

static void can_be_finished_by_keys_alone(void **state)
{
    struct world *world = *state;
    world->hand = HAND_KEYS;
    finish(world);
}

static bool was_given(const struct world *world, const struct mark *mark)
{
    for (int i = 0; i < world->given.count; i++)
        if (world_same(&world->given.marks[i], mark) && world->given.marks[i].value == mark->value)
            return true;
    return false;
}

static void reach(struct world *world, const struct mark *mark)
{
    world_restart(world);
    if (!world_reach(world, mark))
        fail_msg("%s: nothing gives %s.%s = %s %d", world->kind->name, mark->item,
                 mark->ask ? mark->ask : "", mark->got ? mark->got : "", mark->value);
    if (world->judged)
        return;                                           /* judged together: given at the check */
    if (was_given(world, mark))
        return;
    world_settle(world, mark);
    if (!was_given(world, mark))
        fail_msg("%s: %s was pressed, and nothing was given", world->kind->name, mark->item);
}

static void can_give_every_value_of_every_field(void **state)
{
    struct world *world = *state;
    struct field field;
    for (int i = 0; world->kind->field(world->spec, &world->view, i, &field); i++) {
        struct mark mark = {.item = field.item, .ask = field.ask};
        if (field.type == FIELD_NUMBER && field.option_count)
            continue; /* worked out by the kind: no hand gives it */
        for (int o = 0; o < field.option_count; o++) {
            mark.got = field.options[o].id;
            reach(world, &mark);
        }
        mark.got = ANSWER_RATHER_NOT;
        if (field.optional)
            reach(world, &mark);
        if (field.type != FIELD_NUMBER)
            continue;
        reach(world, &(struct mark){.item = field.item, .ask = field.ask, .value = field.least});
        reach(world, &(struct mark){.item = field.item, .ask = field.ask, .value = field.most});
    }
}

/* --- the disk --------------------------------------------------------------------------------- */

static void ticks_a_mark_only_when_it_is_on_disk(void **state)
{
    struct world *world = *state;
    struct mark marks[MARKS];
    if (world->judged || world->kind->saying == SAYING_PREDICT)
        return; /* these show the verdict, or the number */
    world->kind->solve(world->spec, &world->view, marks);
    assert_false(world_says(world, "kind.bewaard"));
    world->slow = true;
    assert_true(world_reach(world, &marks[0]));
    if (!was_given(world, &marks[0]))
        world_settle(world, &marks[0]);
    assert_false(world_says(world, "kind.bewaard"));
    world_save(world);
    world_frame(world);
    assert_true(world_says(world, "kind.bewaard"));
    world->view.kept = false; /* who plays without storing is told no such thing */
    world_frame(world);
    assert_false(world_says(world, "kind.bewaard"));
    world->view.kept = true;
    world->facts[world->fact_count - 1].value++; /* the disk says something else than the screen */
    memset(world->facts[world->fact_count - 1].got, 'z', 3);
    world_frame(world);
    assert_false(world_says(world, "kind.bewaard"));
}

static void shows_the_same_page_with_a_draft_from_the_facts(void **state)
{
    struct world *world = *state;
    struct field field;
    for (int i = 0; world->kind->field(world->spec, &world->view, i, &field); i++) {
        struct mark mark = {.item = field.item, .ask = field.ask, .value = field.least};
        mark.got = field.option_count ? field.options[field.option_count - 1].id : NULL;
        if (field.type == FIELD_TYPED)
            mark.typed = "17";
        world_restart(world);
        assert_true(world_reach(world, &mark));
        if (!was_given(world, &mark))
            world_settle(world, &mark);
        if (!world->fact_count)
            continue;                                     /* not all pairs were made yet */
        const char *before = world_tree(world);
        world_go_on(world);
        world_frame(world);
        assert_string_equal(world_tree(world), before);
    }
}

static bool answer_the_last_field(struct world *world)
{
    struct field field, last = {0};
    for (int i = 0; world->kind->field(world->spec, &world->view, i, &field); i++)
        last = field;
    struct mark mark = {.item = last.item, .ask = last.ask, .value = last.least,
                        .got = last.option_count ? last.options[0].id : NULL};
    if (last.type == FIELD_TYPED || !world_reach(world, &mark))
        return false;
    if (!world->judged && !was_given(world, &mark))
        world_settle(world, &mark);
    return world->fact_count > 3;
}

/* Hints, steps and what a later version logs also stand among a person's facts about a puzzle. */
static void changes_nothing_when_a_hint_is_opened(void **state)
{
    struct world *world = *state;
    for (int answered = 0; answered < 2; answered++) {
        if (answered && !answer_the_last_field(world))
            return;
        const char *before = world_tree(world);
        for (int i = 0; i < 3; i++)
            world->facts[world->fact_count++] =
                (struct event){.type = EVENT_HINT, .n = i + 1, .on = "raadsel"};
        world_save(world);
        world_frame(world);
        assert_string_equal(world_tree(world), before);
        world_go_on(world);
        assert_string_equal(world_tree(world), before);
    }
}

/* --- pages ------------------------------------------------------------------------------------ */

struct album { FILE *file; const char *first; };

static void add_page(struct world *world, void *self)
{
    struct album *album = self;
    fprintf(album->file, "-- page\n%s", world_tree(world));
}

static const char *photograph(struct world *world)
{
    char *text = NULL;
    size_t size = 0;
    struct album album = {.file = open_memstream(&text, &size)};
    fprintf(album.file, "-- new\n%s", world_tree(world));
    assert_true(world_finish(world, add_page, &album));
    fclose(album.file);
    const char *kept = arena_copy(world->fake->arena, text, size);
    free(text);
    return kept;
}

static void equals_its_golden_on_every_page(void **state)
{
    struct world *world = *state;
    struct arena *arena = world->fake->arena;
    const char *light[4] = {0};
    for (int i = 0; i < SIGHTS; i++) {
        const struct sight *look = &sights[i];
        world_look(world, look->lang, look->theme, look->text_percent);
        const char *tree = photograph(world);
        if (look->theme == 0)
            fake_golden(arena_print(arena, "kinds/%s.%s.%d.tree", world->name, look->lang,
                                    look->text_percent),
                        tree, arena);
        else
            assert_string_equal(tree, light[i - 4]);      /* a theme paints, and moves nothing */
        if (i < 4)
            light[i] = tree;
    }
}

static void press_anything(struct world *world)
{
    static const enum ui_key keys[] = {KEY_TAB,       KEY_BACK_TAB, KEY_UP,       KEY_DOWN,
                                       KEY_LEFT,      KEY_RIGHT,    KEY_ENTER,    KEY_SPACE,
                                       KEY_PAGE_DOWN, KEY_HOME,     KEY_BACKSPACE};
    struct tree tree = ui_tree(world->fake->ui);
    const struct node *node = &tree.nodes[below(tree.count)];
    if (below(3) == 0)
        fake_key(world->fake, keys[below(11)]);
    else if (below(8) == 0)
        fake_typed(world->fake, below(2) ? "7" : "\xC3\xA9");
    else if (node->role == ROLE_SLIDER)
        ui_act(world->fake->ui,
               (struct ui_act){.id = node->id, .has_value = true, .value = below(100) - 50});
    else
        ui_act(world->fake->ui, (struct ui_act){.id = node->id});
}

/* world_frame looks at each page and at each mark. */
static void gives_nothing_illegal_and_breaks_no_page_when_anything_is_pressed(void **state)
{
    struct world *world = *state;
    for (int i = 0; i < 600; i++) {
        if (i % 150 == 0)
            world_look(world, sights[below(4)].lang, 0, below(2) ? 100 : 225);
        press_anything(world);
        world->fake->now_ms += below(2000);
        world->slow = below(3) == 0;
        world_frame(world);
        if (world->fact_count > MOST_FACTS - 50)
            world_restart(world);
        if (below(20) == 0)
            world_go_on(world);
    }
}

/* --- the real texts --------------------------------------------------------------------------- */

static void finish_in_every_sight(struct fake_ui *fake, const struct puzzle_kind *kind, void *spec)
{
    struct world *world = world_with(fake, kind, spec);
    for (int i = 0; i < 4; i++) {
        world_look(world, sights[i].lang, sights[i].theme, sights[i].text_percent);
        finish(world);
    }
}

static void take_puzzle(struct fake_ui *fake, struct json *json, const struct cJSON *at,
                        const struct puzzle_kind *kind)
{
    void *spec = arena_get(fake->arena, kind->spec_size);
    if (!kind->load(spec, json, at)) {
        notes_print(fake->notes, stderr);
        fail_msg("a %s of the pack does not load", kind->name);
    }
    finish_in_every_sight(fake, kind, spec);
}

static struct json *open_file(struct fake_ui *fake, const char *name)
{
    struct bytes bytes;
    const char *path = files_join(fake->arena, TEST_SOURCE_DIR, name);
    assert_int_equal(files_read(path, 1 << 20, fake->arena, &bytes), FILE_FINE);
    struct json *json =
        json_parse(name, bytes.data, bytes.size, JSON_PACK, fake->arena, fake->notes);
    assert_non_null(json);
    return json;
}

static bool is_there(struct fake_ui *fake, const char *name)
{
    struct bytes bytes;
    const char *path = files_join(fake->arena, TEST_SOURCE_DIR, name);
    return files_read(path, 1 << 20, fake->arena, &bytes) == FILE_FINE;
}

/* world_frame looks at each page: nothing clipped, nothing on top of something else. */
static void the_puzzles_of_the_pack_fit_in_every_size_and_language(void **state)
{
    static const char *const instruments[] = {"assets/survey/nulmeting.json",
                                              "assets/survey/nameting.json"};
    struct fake_ui *fake = fake_ui_new();
    (void)state;
    fake_add_words(fake, "i18n/vo.en.po", "en");
    fake_add_words(fake, "i18n/survey.en.po", "en");
    const char *room = "levels/vo/rooms/1.json";
    for (int r = 2; is_there(fake, room); r++) {
        struct json *json = open_file(fake, room);
        room = arena_print(fake->arena, "levels/vo/rooms/%d.json", r);
        for (const struct cJSON *p = json_first(json_find(json_root(json), "puzzles")); p;
             p = json_next(p))
            take_puzzle(fake, json, json_find(p, "spec"),
                        kinds_find(json_text_value(json_find(p, "kind"))));
    }
    for (int i = 0; i < 2; i++) {
        struct json *json = open_file(fake, instruments[i]);
        take_puzzle(fake, json, json_root(json), kinds_find("survey"));
    }
    fake_ui_free(fake);
}

/* --- every row of kinds.c by every row of this ------------------------------------------------ */

#define ROW(test) {#test, test}
static const struct row { const char *says; CMUnitTestFunction test; } rows[] = {
    ROW(declares_fields_that_end_and_differ),
    ROW(has_a_solution_that_is_legal_and_accepted),
    ROW(lists_the_words_that_are_read),
    ROW(judges_random_marks_without_harm),
    ROW(can_be_finished_by_acts_alone),
    ROW(can_be_finished_by_keys_alone),
    ROW(can_give_every_value_of_every_field),
    ROW(ticks_a_mark_only_when_it_is_on_disk),
    ROW(shows_the_same_page_with_a_draft_from_the_facts),
    ROW(changes_nothing_when_a_hint_is_opened),
    ROW(equals_its_golden_on_every_page),
    ROW(gives_nothing_illegal_and_breaks_no_page_when_anything_is_pressed),
};
enum { ROWS = sizeof rows / sizeof *rows, MOST_TESTS = 32 * ROWS + 1 };
/* Second samples, of kinds that have two ways to be played. */
static const char *const variants[] = {
    "sort-key",
};

static size_t add_rows(struct CMUnitTest *tests, size_t count, const char *sample,
                       struct arena *arena)
{
    for (size_t r = 0; r < ROWS && count < MOST_TESTS - 1; r++)
        tests[count++] =
            (struct CMUnitTest){arena_print(arena, "%s_%s", sample, rows[r].says), rows[r].test,
                                world_open, world_close, arena_print(arena, "%s", sample)};
    return count;
}

int main(void)
{
    struct CMUnitTest tests[MOST_TESTS];
    struct arena *arena = arena_new();
    size_t count = 0;
    seed_dice();
    for (int k = 0; k < kinds_all.count; k++)
        count = add_rows(tests, count, kinds_all.list[k]->name, arena);
    for (size_t v = 0; v < sizeof variants / sizeof *variants; v++)
        count = add_rows(tests, count, variants[v], arena);
    tests[count++] =
        (struct CMUnitTest)cmocka_unit_test(the_puzzles_of_the_pack_fit_in_every_size_and_language);
    int failed = _cmocka_run_group_tests("kinds", tests, count, NULL, NULL);
    arena_free(arena);
    return failed;
}
