/* SPDX-License-Identifier: MPL-2.0 */
/* The checker: counts, borders of its limits, and its proof that a pack can be finished,
 * compared with a slow search that visits every state in every order. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "core/check_own.h"
#include "levels/bench.h"

/* --- counts and limits on the good pack ------------------------------------------------------- */

static void counts_items_with_their_direction(void **state)
{
    struct bench *bench = *state;
    assert_non_null(bench_run(bench));
    assert_int_equal(bench->check.balance.items, 8);
    assert_int_equal(bench->check.balance.boys, 3);
    assert_int_equal(bench->check.balance.none, 3);
}

static void counts_words_and_missing_translations(void **state)
{
    struct bench *bench = *state;
    assert_non_null(bench_run(bench));
    assert_int_equal(bench->check.words[1], 10); /* two texts; the third has other Dutch */
    assert_int_equal(bench->check.texts, 88);
    assert_int_equal(bench->check.missing, 86);
    assert_int_equal(bench->check.minutes, 20);
}

static void the_language_is_put_back(void **state)
{
    struct bench *bench = *state;
    words_choose(bench->words, "en");
    assert_non_null(bench_run(bench));
    assert_string_equal(words_language(bench->words), "en");
}

static const char *with_tyre(struct bench *bench, const char *text)
{
    assert_true(bench_replace(bench, "rooms/1.json", "\"Plat.\"",
                              arena_print(bench->arena, "\"%s\"", text)));
    assert_non_null(bench_run(bench));
    return bench_complaints(bench);
}

static char *repeat(struct bench *bench, const char *word, int times)
{
    char *out = arena_copy(bench->arena, "", 0);
    for (int i = 0; i < times; i++)
        out = arena_print(bench->arena, "%s%s", out, word);
    return out;
}

static void a_text_of_280_characters_is_fine(void **state)
{
    struct bench *bench = *state;
    assert_string_equal(with_tyre(bench, repeat(bench, "\u00E9en. ", 56)), "");
}

static void a_text_of_281_characters_is_too_long(void **state)
{
    struct bench *bench = *state;
    assert_non_null(strstr(
        with_tyre(bench, arena_print(bench->arena, "%s!", repeat(bench, "een. ", 56))), "281"));
}

static void a_soft_hyphen_counts_for_nothing(void **state)
{
    struct bench *bench = *state;
    assert_string_equal(with_tyre(bench, repeat(bench, "e\u00ADen. ", 56)), "");
}

static void a_sentence_of_20_words_is_fine_and_21_warn(void **state)
{
    struct bench *bench = *state;
    assert_string_equal(
        with_tyre(bench, arena_print(bench->arena, "%s. %s!", repeat(bench, " a", 20),
                                     repeat(bench, " b - ", 20))),
        "");
    bench_close(bench);
    assert_true(bench_open(bench));
    const char *out = with_tyre(bench, arena_print(bench->arena, "%s.", repeat(bench, " a", 21)));
    assert_non_null(strstr(out, "warning: een zin van 21 woorden"));
    assert_null(strstr(out, "error"));
}

static void a_sign_that_no_font_has_is_refused_with_its_place(void **state)
{
    struct bench *bench = *state;
    const char *out = with_tyre(bench, "Plat \U0001F680.");
    assert_non_null(strstr(out, "fiets/rooms/1.json:"));
    assert_non_null(
        strstr(out, "error: onze lettertypen hebben het teken \U0001F680 niet (U+1F680, nl)"));
    bench_close(bench);
    assert_true(bench_open(bench));
    assert_string_equal(
        with_tyre(bench, "Caf\u00E9 \u2192 \u0141ukasz, Ng\u1ECDc: \u20AC 5 \u2713 \u2026"), "");
}

static void a_plan_that_repeats_the_word_of_the_screen_warns(void **state)
{
    struct bench *bench = *state;
    assert_true(bench_replace(bench, "rooms/2.json", "ik een bon lees", "Als ik een bon lees"));
    assert_true(bench_replace(bench, "rooms/2.json", "dek ik de naam af", "dan dek ik de naam af"));
    assert_true(
        bench_replace(bench, "rooms/2.json", "kijk ik eerst naar de lijst", "danig kijk ik"));
    assert_non_null(bench_run(bench));
    const char *out = bench_complaints(bench);
    assert_non_null(strstr(out, "warning: laat \"als\" weg"));
    assert_non_null(strstr(out, "warning: laat \"dan\" weg"));
    assert_null(strstr(out, "error"));
}

static void private_texts_of_a_puzzle_may_be_longer(void **state)
{
    struct bench *bench = *state;
    const char *text = arena_print(bench->arena, "%s", repeat(bench, "Veel. ", 60));
    assert_true(bench_replace(bench, "rooms/2.json", "Veegde de vloer en vond een kwartje.", text));
    assert_non_null(bench_run(bench));
    assert_string_equal(bench_complaints(bench), "");
}

static void a_first_try_with_few_items_is_only_warned(void **state)
{
    struct bench *bench = *state;
    assert_true(
        bench_replace(bench, "pack.json", "[\"stalling\", \"werkplaats\"]", "[\"stalling\"]"));
    assert_true(bench_delete(bench, "rooms/2.json"));
    assert_true(bench_replace(bench, "rooms/1.json", ", { \"open\": \"werkplaats\" }", ""));
    assert_true(bench_replace(bench, "rooms/1.json", "[\"F6\", \"R2\"], \"direction\": \"none\"",
                              "[\"R2\"], \"direction\": \"girls\""));
    assert_non_null(bench_run(bench));
    assert_int_equal(bench->check.balance.items, 2);
    assert_non_null(strstr(bench_complaints(bench), "warning: bij 0 van de 2"));
    assert_int_equal(notes_errors(bench->notes), 0);
}

static void a_pack_that_cannot_be_finished_says_only_that(void **state)
{
    struct bench *bench = *state;
    assert_true(bench_replace(bench, "rooms/1.json", ", { \"open\": \"werkplaats\" }", ""));
    assert_non_null(bench_run(bench));
    assert_false(bench->check.finishable);
    assert_int_equal(bench->check.finish_errors, notes_errors(bench->notes));
}

/* --- doubts ----------------------------------------------------------------------------------- */

static void counts_the_acts_of_the_shortest_way_and_of_all_there_is(void **state)
{
    struct bench *bench = *state;
    assert_non_null(bench_run(bench));
    assert_int_equal(bench->check.shortest, 7); /* rack, code, lock, onwards, two tasks, gate */
    assert_int_equal(bench->check.longest, 8 + 16 + 3);
}

static void with_hint(struct bench *bench, const char *hint, bool fine)
{
    assert_true(bench_replace(bench, "rooms/1.json", "De code is 792.", hint));
    assert_non_null(bench_run(bench));
    assert_int_equal(strstr(bench_complaints(bench), "derde hint van") == NULL, fine);
    bench_close(bench);
    assert_true(bench_open(bench));
}

static void the_last_hint_gives_the_answer_however_it_is_written(void **state)
{
    struct bench *bench = *state;
    with_hint(bench, "Zeven, negen en twee.", false);
    with_hint(bench, "Draai 7-9-2.", true);
    with_hint(bench, "Eerst de 7. Dan 9, en 2.", false);
    with_hint(bench, "7 9 2", true);
    with_hint(bench, "De code is 297.", false);
}

/* --- against a slow search over random little levels ------------------------------------------ */

static bool fake_field(const void *spec, const struct view *view, int index, struct field *out)
{
    static const struct option options[] = {{.id = "goed"}, {.id = "fout"}};
    (void)spec;
    (void)view;
    *out = (struct field){
        .item = "keuze", .type = FIELD_CHOICE, .options = options, .option_count = 2};
    return index == 0;
}

static struct verdict fake_judge(const void *spec, const struct mark *marks, int count)
{
    (void)spec;
    bool right = count == 1 && !strcmp(marks[0].got, "goed");
    return (struct verdict){.outcome = right ? OUTCOME_RIGHT : OUTCOME_WRONG,
                            .got = right ? "goed" : "fout"};
}

static int fake_solve(const void *spec, const struct view *view, struct mark out[MARKS])
{
    (void)spec;
    (void)view;
    out[0] = (struct mark){.item = "keuze", .got = "goed"};
    return 1;
}

static const struct puzzle_kind fake = {.name = "nep",
                                        .saying = SAYING_CHOICE,
                                        .field = fake_field,
                                        .judge = fake_judge,
                                        .solve = fake_solve};

enum { THINGS = 4, PUZZLES = 3, CARDS = 2, LAYERS = 5, SLOW_MOST = 1 << 11, ROUNDS = 800 };

static unsigned throw_die(uint64_t *seed, unsigned sides)
{
    *seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (unsigned)(*seed >> 33) % sides;
}

static const struct cond *random_cond(struct arena *arena, uint64_t *seed, int depth)
{
    struct cond *cond = arena_get(arena, sizeof *cond);
    cond->word = (enum cond_word)throw_die(seed, depth > 0 ? 6 : 3);
    if (cond->word == COND_SOLVED)
        cond->what = (int)throw_die(seed, PUZZLES);
    if (cond->word == COND_HAVE)
        cond->what = (int)throw_die(seed, THINGS);
    if (cond->word == COND_SEEN)
        cond->what = throw_die(seed, 2) ? (int)throw_die(seed, THINGS)
                                        : MOST_THINGS + (int)throw_die(seed, CARDS);
    if (cond->word < COND_ALL)
        return cond;
    cond->part_count = cond->word == COND_NOT ? 1 : 2;
    struct cond *parts = arena_get(arena, 2 * sizeof *parts);
    for (int i = 0; i < cond->part_count; i++)
        parts[i] = *random_cond(arena, seed, depth - 1);
    cond->parts = parts;
    return cond;
}

static void random_effects(struct level *level, int room, struct arena *arena, uint64_t *seed,
                           const struct effect **out, int *count)
{
    static const enum effect_word words[] = {EFFECT_GIVE, EFFECT_GIVE, EFFECT_TAKE,
                                             EFFECT_SHOW, EFFECT_HIDE, EFFECT_CARD};
    *count = (int)throw_die(seed, 3);
    struct effect *made = arena_get(arena, 3 * sizeof *made);
    for (int i = 0; i < *count; i++) {
        made[i].word = words[throw_die(seed, 6)];
        unsigned most = made[i].word == EFFECT_CARD ? CARDS : THINGS;
        made[i].what = (int)throw_die(seed, most);
        if (made[i].word >= EFFECT_SHOW && made[i].word <= EFFECT_HIDE)
            made[i].what = level->rooms[room].first_layer +
                           (int)throw_die(seed, (unsigned)level->rooms[room].layers);
        if (made[i].word == EFFECT_SHOW)
            level->layers[made[i].what].starts_hidden = true;
    }
    *out = made;
}

/* Rooms in a row, each opened by the lock before it; of three, the middle one may lie behind a
 * thing. */
static void lay_out_rooms(struct level *level, struct arena *arena, int rooms)
{
    level->room_count = rooms;
    for (int i = 0; i < rooms; i++) {
        struct room *room = &level->rooms[i];
        room->id = arena_print(arena, "kamer-%d", i);
        room->first_thing = THINGS * i / rooms;
        room->things = THINGS * (i + 1) / rooms - room->first_thing;
        room->first_puzzle = PUZZLES * i / rooms;
        room->puzzles = PUZZLES * (i + 1) / rooms - room->first_puzzle;
        room->first_layer = LAYERS * i / rooms;
        room->layers = LAYERS * (i + 1) / rooms - room->first_layer;
    }
    level->rooms[0].cards = CARDS;
}

static int room_of(const struct level *level, int what, int of)
{
    int room = level->room_count - 1;
    while (room > 0 && what < of * room / level->room_count)
        room--;
    return room;
}

static void add_effect(struct arena *arena, const struct effect **list, int *count,
                       struct effect more)
{
    struct effect *made = arena_get(arena, (size_t)(*count + 1) * sizeof *made);
    if (*count)
        memcpy(made, *list, (size_t)*count * sizeof *made);
    made[(*count)++] = more;
    *list = made;
}

static const struct cond *one(struct arena *arena, enum cond_word word, int what)
{
    struct cond *cond = arena_get(arena, sizeof *cond);
    *cond = (struct cond){.word = word, .what = what};
    return cond;
}

static const struct cond *wrap(struct arena *arena, enum cond_word word, const struct cond *a,
                               const struct cond *b)
{
    struct cond *cond = arena_get(arena, sizeof *cond),
                *parts = arena_get(arena, 2 * sizeof *parts);
    parts[0] = *a;
    if (b)
        parts[1] = *b;
    *cond = (struct cond){.word = word, .parts = parts, .part_count = b ? 2 : 1};
    return cond;
}

static void random_locks(struct level *level, struct arena *arena, uint64_t *seed)
{
    int rooms = level->room_count;
    bool aside = rooms == 3 && throw_die(seed, 2);
    level->rooms[1].side = aside;
    for (int i = 0; i < rooms; i++) {
        struct lock *lock = &level->rooms[i].lock;
        const struct room *room = &level->rooms[i];
        lock->layer = room->first_layer + (int)throw_die(seed, (unsigned)room->layers);
        int next = aside && i == 0 ? 2 : i + 1;
        if (!level->rooms[i].side)
            lock->when = random_cond(arena, seed, 2);
        random_effects(level, i, arena, seed, &lock->effects, &lock->effect_count);
        if (next < rooms && !level->rooms[i].side)
            add_effect(arena, &lock->effects, &lock->effect_count,
                       (struct effect){EFFECT_OPEN, next, {0}});
    }
    struct thing *door = &level->things[throw_die(seed, (unsigned)level->rooms[0].things)];
    if (aside)
        add_effect(arena, &door->effects, &door->effect_count,
                   (struct effect){EFFECT_OPEN, 1, {0}});
}

static struct level *random_level(struct arena *arena, uint64_t *seed)
{
    struct level *level = arena_get(arena, sizeof *level);
    level->id = "nep";
    level->before = level->after = -1;
    level->thing_count = THINGS;
    level->puzzle_count = PUZZLES;
    level->card_count = CARDS;
    level->layer_count = LAYERS;
    lay_out_rooms(level, arena, 1 + (int)throw_die(seed, 3));
    for (int i = 0; i < LAYERS; i++)
        level->layers[i].id = arena_print(arena, "laag-%d", i);
    for (int i = 0; i < CARDS; i++)
        level->cards[i].id = arena_print(arena, "kaart-%d", i);
    for (int i = 0; i < PUZZLES; i++) {
        level->puzzles[i] = (struct puzzle){.id = arena_print(arena, "raadsel-%d", i),
                                            .kind = &fake,
                                            .spec = "",
                                            .room = room_of(level, i, PUZZLES)};
        if (throw_die(seed, 2))
            level->puzzles[i].when = random_cond(arena, seed, 1);
        const struct room *room = &level->rooms[level->puzzles[i].room];
        level->puzzles[i].thing = room->first_thing + (int)throw_die(seed, (unsigned)room->things);
    }
    for (int i = 0; i < THINGS; i++) {
        struct thing *thing = &level->things[i];
        const struct room *room = &level->rooms[room_of(level, i, THINGS)];
        *thing = (struct thing){.id = arena_print(arena, "ding-%d", i),
                                .puzzle = -1,
                                .at = {"nep", i + 1, 1},
                                .layer = room->first_layer +
                                         (int)throw_die(seed, (unsigned)room->layers),
                                .room = (int)(room - level->rooms)};
        if (throw_die(seed, 2))
            thing->when = random_cond(arena, seed, 1);
        random_effects(level, thing->room, arena, seed, &thing->effects, &thing->effect_count);
    }
    random_locks(level, arena, seed);
    return level;
}

struct slow {
    struct mover mover;
    struct session *sessions;
    uint64_t *hashes;
    int *from, *to, *acts, count, edges;
    bool *alive;
    uint64_t looked, refused, shown, opened, entered, left; /* refused: touched in vain */
    bool too_many;
};

static void slow_visit(struct slow *slow, int at)
{
    struct move moves[MOST_MOVES];
    int count = slow->sessions[at].stop > STOP_ROOMS
                    ? 0
                    : mover_list(&slow->mover, &slow->sessions[at], moves);
    for (int i = 0; i < count; i++) {
        struct session after = slow->sessions[at];
        if (moves[i].type == MOVE_LOOK &&
            !cond_holds(slow->mover.level->things[moves[i].on].when, &after))
            slow->refused |= UINT64_C(1) << moves[i].on;
        if (!mover_do(&slow->mover, &after, moves[i]))
            continue;
        if (moves[i].type == MOVE_LOOK)
            slow->looked |= UINT64_C(1) << moves[i].on;
        if (moves[i].type == MOVE_SOLVE)
            slow->opened |= UINT64_C(1) << moves[i].on;
        if (moves[i].type == MOVE_LOCK)
            slow->left |= UINT64_C(1) << moves[i].on;
        slow->entered |= after.rooms_entered;
        for (int card = 0; card < slow->mover.level->card_count; card++)
            slow->shown |= (uint64_t)session_saw_card(&after, card) << card;
        uint64_t hash = mover_state(&slow->mover, &after);
        int to = 0;
        while (to < slow->count && slow->hashes[to] != hash)
            to++;
        if (to == SLOW_MOST || slow->edges == 32 * SLOW_MOST) {
            slow->too_many = true;
            return;
        }
        if (to == slow->count) {
            slow->sessions[slow->count] = after;
            slow->hashes[slow->count++] = hash;
        }
        if (moves[i].type == MOVE_CLOSE) /* it may happen, and it is no way out */
            continue;
        slow->from[slow->edges] = at;
        slow->to[slow->edges++] = to;
    }
}

static bool slow_all_alive(struct slow *slow)
{
    bool more = true;
    for (int i = 0; i < slow->count; i++)
        slow->alive[i] = slow->sessions[i].stop > STOP_ROOMS;
    while (more) {
        more = false;
        for (int i = 0; i < slow->edges; i++)
            if (slow->alive[slow->to[i]] && !slow->alive[slow->from[i]])
                slow->alive[slow->from[i]] = more = true;
    }
    for (int i = 0; i < slow->count; i++)
        if (!slow->alive[i])
            return false;
    return true;
}

/* The fewest acts to the end; SLOW_MOST: there is no way to it. */
static int slow_shortest(const struct slow *slow)
{
    int *acts = slow->acts, best = SLOW_MOST;
    bool more = true;
    for (int i = 0; i < slow->count; i++)
        acts[i] = i ? SLOW_MOST : 0;
    while (more) {
        more = false;
        for (int i = 0; i < slow->edges; i++)
            if (acts[slow->from[i]] + 1 < acts[slow->to[i]]) {
                acts[slow->to[i]] = acts[slow->from[i]] + 1;
                more = true;
            }
    }
    for (int i = 0; i < slow->count; i++)
        if (slow->sessions[i].stop > STOP_ROOMS && acts[i] < best)
            best = acts[i];
    return best;
}

/* Nothing is left out of the state and nothing is skipped: the definition itself. */
static bool slow_finishable(struct slow *slow, const struct level *level, struct arena *arena)
{
    mover_begin(&slow->mover, level, arena);
    slow->mover.exact = true;
    slow->count = slow->edges = 0;
    slow->looked = slow->refused = slow->shown = slow->opened = slow->left = 0;
    slow->entered = 1;
    slow->too_many = false;
    assert_true(mover_start(&slow->mover, &slow->sessions[0]));
    slow->hashes[slow->count++] = mover_state(&slow->mover, &slow->sessions[0]);
    for (int i = 0; i < slow->count && !slow->too_many; i++)
        slow_visit(slow, i);
    return slow_all_alive(slow) && slow->looked == (1U << level->thing_count) - 1 &&
           slow->shown == (1U << level->card_count) - 1 &&
           slow->opened == (1U << level->puzzle_count) - 1 &&
           slow->entered == (1U << level->room_count) - 1 && slow->left == slow->entered;
}

/* Whose `if` holds nothing back, says the proof: never unjustly, though some may pass. */
static uint64_t needless_things(const struct notes *notes)
{
    uint64_t things = 0;
    for (int i = 0; i < notes_count(notes); i++) {
        const struct note *note = notes_get(notes, i);
        if (!strcmp(note->text, "fout.if_overbodig") && note->at.line)
            things |= UINT64_C(1) << (note->at.line - 1);
    }
    return things;
}

static uint64_t first_seed(void)
{
    const char *given = getenv("TEST_SEED");
    uint64_t seed = given ? strtoull(given, NULL, 10) : (uint64_t)time(NULL);
    print_message("TEST_SEED=%llu\n", (unsigned long long)seed);
    return seed;
}

/* Makes a level that has some chance to be fine: every card is shown by somebody. */
static void help_along(struct level *level, struct arena *arena, uint64_t *seed)
{
    for (int i = 0; i < CARDS; i++) {
        struct thing *thing = &level->things[throw_die(seed, THINGS)];
        add_effect(arena, &thing->effects, &thing->effect_count,
                   (struct effect){EFFECT_CARD, i, {0}});
    }
}

static struct slow *slow_new(struct arena *arena)
{
    struct slow *slow = arena_get(arena, sizeof *slow);
    slow->sessions = arena_get(arena, SLOW_MOST * sizeof *slow->sessions);
    slow->hashes = arena_get(arena, SLOW_MOST * sizeof *slow->hashes);
    slow->from = arena_get(arena, 32 * SLOW_MOST * sizeof *slow->from);
    slow->to = arena_get(arena, 32 * SLOW_MOST * sizeof *slow->to);
    slow->acts = arena_get(arena, SLOW_MOST * sizeof *slow->acts);
    slow->alive = arena_get(arena, SLOW_MOST * sizeof *slow->alive);
    return slow;
}

/* The same verdict twice; false: too much for the slow search. */
static bool agree(struct slow *slow, const struct level *level, struct arena *arena,
                  struct check *check, uint64_t *needless)
{
    bool expected = slow_finishable(slow, level, arena);
    if (slow->too_many)
        return false;
    struct notes *notes = notes_new(arena, words_new(arena));
    check_finishable(level, arena, notes, check);
    *needless = needless_things(notes);
    if (check->finishable != expected)
        print_error("the slow search says %d, the quick proof %d\n", expected, check->finishable);
    if (*needless & slow->refused)
        print_error("things %llx are told off, and %llx hold something back\n",
                    (unsigned long long)*needless, (unsigned long long)slow->refused);
    assert_int_equal(check->finishable, expected);
    assert_int_equal(*needless & slow->refused, 0);
    if (expected)
        assert_int_equal(check->shortest, slow_shortest(slow));
    return true;
}

static void the_quick_proof_agrees_with_the_slow_search(void **state)
{
    (void)state;
    struct arena *kept = arena_new();
    struct slow *slow = slow_new(kept);
    uint64_t seed = first_seed(), needless = 0;
    int yes = 0, quick_states = 0, slow_states = 0, warned = 0;
    for (int round = 0; round < ROUNDS; round++) {
        struct arena *arena = arena_new();
        struct check check = {0};
        struct level *level = random_level(arena, &seed);
        if (round % 2)
            help_along(level, arena, &seed);
        if (agree(slow, level, arena, &check, &needless)) {
            yes += check.finishable;
            quick_states += check.states;
            slow_states += slow->count;
            warned += needless != 0;
        }
        arena_free(arena);
    }
    print_message("%d of %d can be finished; %d states instead of %d; %d with something needless\n",
                  yes, ROUNDS, quick_states, slow_states, warned);
    assert_true(yes > 0);
    assert_true(quick_states < slow_states);
    arena_free(kept);
}

/* --- little packs that were judged wrongly once ----------------------------------------------- */

enum { DOOR, LAMP, NEXT, ROW = 3 };

/* Three rooms, one thing in each, and a lamp in the first with `not have` in its `if`. The one in
 * the middle is in the row or aside, behind the door. */
static struct level *row_level(struct arena *arena, bool aside)
{
    struct level *level = arena_get(arena, sizeof *level);
    *level = (struct level){
        .id = "nep", .before = -1, .after = -1, .room_count = ROW, .thing_count = ROW + 1};
    for (int i = 0; i < ROW; i++)
        level->rooms[i] = (struct room){.id = arena_print(arena, "kamer-%d", i),
                                        .lock.layer = -1,
                                        .first_thing = i ? i + 1 : 0,
                                        .things = i ? 1 : 2};
    for (int i = 0; i <= ROW; i++)
        level->things[i] = (struct thing){.id = arena_print(arena, "ding-%d", i),
                                          .at = {"nep", i + 1, 1},
                                          .layer = -1,
                                          .puzzle = -1,
                                          .room = i ? i - 1 : 0};
    struct thing *door = &level->things[DOOR], *lamp = &level->things[LAMP];
    struct lock *first = &level->rooms[0].lock, *before = aside ? first : &level->rooms[1].lock;
    struct effect opens = {EFFECT_OPEN, 1, {0}}, opens_last = {EFFECT_OPEN, 2, {0}};
    lamp->when = wrap(arena, COND_NOT, one(arena, COND_HAVE, LAMP), NULL);
    level->rooms[1].side = aside;
    if (aside)
        add_effect(arena, &door->effects, &door->effect_count, opens);
    else
        add_effect(arena, &first->effects, &first->effect_count, opens);
    add_effect(arena, &before->effects, &before->effect_count, opens_last);
    return level;
}

static uint64_t needless_of(struct arena *arena, const struct level *level)
{
    struct check check = {0};
    uint64_t needless = 0;
    assert_true(agree(slow_new(arena), level, arena, &check, &needless));
    assert_true(check.finishable);
    return needless;
}

/* Whoever opens a lock leaves the room: nothing there is touched any more. */
static void an_if_that_only_the_lock_of_its_room_spoils_is_needless(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct level *level = row_level(arena, false);
    struct lock *lock = &level->rooms[0].lock;
    add_effect(arena, &lock->effects, &lock->effect_count, (struct effect){EFFECT_GIVE, LAMP, {0}});
    assert_int_equal(needless_of(arena, level), 1U << LAMP);
    arena_free(arena);
}

/* What shows a lock is an act on the way, too. */
static void the_shortest_way_shows_a_hidden_lock_first(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct level *level = row_level(arena, false);
    level->layers[0] = (struct layer){.id = "slot", .starts_hidden = true};
    level->layer_count = 1;
    level->rooms[0].lock.layer = 0;
    add_effect(arena, &level->things[LAMP].effects, &level->things[LAMP].effect_count,
               (struct effect){EFFECT_SHOW, 0, {0}});
    needless_of(arena, level);
    arena_free(arena);
}

static void the_shortest_way_fetches_what_a_side_room_gives(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct level *level = row_level(arena, true);
    struct lock *aside = &level->rooms[1].lock;
    level->rooms[0].lock.when = one(arena, COND_HAVE, LAMP);
    add_effect(arena, &aside->effects, &aside->effect_count,
               (struct effect){EFFECT_GIVE, LAMP, {0}});
    needless_of(arena, level);
    arena_free(arena);
}

/* The lamp must be seen, and before the door is: then it hides the next puzzle. */
static void what_lets_a_thing_do_harm_is_a_choice(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct level *level = row_level(arena, false);
    struct thing *lamp = &level->things[LAMP];
    level->layers[0].id = "laag";
    level->layer_count = level->puzzle_count = level->rooms[1].puzzles = 1;
    level->things[NEXT].layer = 0;
    level->puzzles[0] = (struct puzzle){.id = "raadsel",
                                        .kind = &fake,
                                        .spec = "",
                                        .room = 1,
                                        .thing = NEXT,
                                        .when = one(arena, COND_SEEN, LAMP)};
    lamp->when = one(arena, COND_SEEN, DOOR);
    add_effect(arena, &lamp->effects, &lamp->effect_count, (struct effect){EFFECT_HIDE, 0, {0}});
    needless_of(arena, level);
    arena_free(arena);
}

/* Out of a side room one comes back. */
static void an_if_that_the_lock_of_a_side_room_spoils_is_of_use(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct level *level = row_level(arena, true);
    struct lock *lock = &level->rooms[1].lock;
    add_effect(arena, &lock->effects, &lock->effect_count, (struct effect){EFFECT_GIVE, LAMP, {0}});
    assert_int_equal(needless_of(arena, level), 0);
    arena_free(arena);
}

/* --- seven rooms ------------------------------------------------------------------------------ */

enum { BIG_ROOMS = 7, BIG_THINGS = 20, BIG_PUZZLES = 3 };

/* Every thing has a layer. 0 gives itself, and the last room asks after it; 1 shows 2, once; 3
 * and 4 hide each other's cupboard; each puzzle waits for the one before it. */
static void big_room(struct level *level, int number, struct arena *arena)
{
    struct room *room = &level->rooms[number];
    int thing = number * BIG_THINGS, puzzle = number * BIG_PUZZLES;
    *room = (struct room){.id = arena_print(arena, "kamer-%d", number),
                          .first_thing = thing,
                          .things = BIG_THINGS,
                          .first_puzzle = puzzle,
                          .puzzles = BIG_PUZZLES,
                          .first_layer = thing,
                          .layers = BIG_THINGS};
    for (int i = thing; i < thing + BIG_THINGS; i++) {
        level->things[i] = (struct thing){
            .id = arena_print(arena, "ding-%d", i), .room = number, .layer = i, .puzzle = -1};
        level->layers[i].id = level->things[i].id;
    }
    struct thing *things = &level->things[thing];
    add_effect(arena, &things[0].effects, &things[0].effect_count,
               (struct effect){EFFECT_GIVE, thing, {0}});
    add_effect(arena, &things[0].effects, &things[0].effect_count,
               (struct effect){EFFECT_HIDE, thing, {0}});
    things[1].when = wrap(arena, COND_NOT, one(arena, COND_SEEN, thing + 2), NULL);
    add_effect(arena, &things[1].effects, &things[1].effect_count,
               (struct effect){EFFECT_SHOW, thing + 2, {0}});
    level->layers[thing + 2].starts_hidden = true;
    for (int i = 3; i < 5; i++)
        add_effect(arena, &things[i].effects, &things[i].effect_count,
                   (struct effect){i == 3 ? EFFECT_HIDE : EFFECT_SHOW, thing + 5, {0}});
    level->layers[thing + 5].starts_hidden = true;
    for (int i = 0; i < BIG_PUZZLES; i++)
        level->puzzles[puzzle + i] =
            (struct puzzle){.id = arena_print(arena, "raadsel-%d", puzzle + i),
                            .kind = &fake,
                            .spec = "",
                            .room = number,
                            .thing = thing + 6 + i,
                            .when = i ? one(arena, COND_SOLVED, puzzle + i - 1) : NULL};
    room->lock.when = one(arena, COND_SOLVED, puzzle + BIG_PUZZLES - 1);
    room->lock.layer = thing + BIG_THINGS - 1;
    if (number + 1 < BIG_ROOMS)
        add_effect(arena, &room->lock.effects, &room->lock.effect_count,
                   (struct effect){EFFECT_OPEN, number + 1, {0}});
}

static void seven_rooms_cost_the_sum_of_their_states(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct level *level = arena_get(arena, sizeof *level);
    struct check check = {0};
    *level = (struct level){.id = "groot",
                            .before = -1,
                            .after = -1,
                            .room_count = BIG_ROOMS,
                            .thing_count = BIG_ROOMS * BIG_THINGS,
                            .puzzle_count = BIG_ROOMS * BIG_PUZZLES,
                            .layer_count = BIG_ROOMS * BIG_THINGS};
    for (int i = 0; i < BIG_ROOMS; i++)
        big_room(level, i, arena);
    for (int i = 0; i + 1 < BIG_ROOMS; i++) { /* the last room asks after one thing of each */
        struct thing *thing = &level->things[(BIG_ROOMS - 1) * BIG_THINGS + 9 + i];
        thing->when = one(arena, COND_HAVE, i * BIG_THINGS);
        add_effect(arena, &thing->effects, &thing->effect_count,
                   (struct effect){EFFECT_GIVE, thing->layer, {0}});
    }
    struct notes *notes = notes_new(arena, words_new(arena));
    check_finishable(level, arena, notes, &check);
    print_message("%d states; %d acts at least\n", check.states, check.shortest);
    for (int i = 0; i < notes_count(notes); i++)
        print_message("%s\n", notes_get(notes, i)->text);
    assert_true(check.finishable);
    assert_in_range(check.states, 100, 20000);
    assert_int_equal(check.shortest, BIG_ROOMS * (BIG_PUZZLES + 1) + BIG_ROOMS - 1);
    arena_free(arena);
}

#define ON_GOOD(test) cmocka_unit_test_setup_teardown(test, open_good, close_good)

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_GOOD(counts_items_with_their_direction),
        ON_GOOD(counts_words_and_missing_translations),
        ON_GOOD(the_language_is_put_back),
        ON_GOOD(a_text_of_280_characters_is_fine),
        ON_GOOD(a_text_of_281_characters_is_too_long),
        ON_GOOD(a_soft_hyphen_counts_for_nothing),
        ON_GOOD(a_sentence_of_20_words_is_fine_and_21_warn),
        ON_GOOD(a_sign_that_no_font_has_is_refused_with_its_place),
        ON_GOOD(a_plan_that_repeats_the_word_of_the_screen_warns),
        ON_GOOD(private_texts_of_a_puzzle_may_be_longer),
        ON_GOOD(a_first_try_with_few_items_is_only_warned),
        ON_GOOD(a_pack_that_cannot_be_finished_says_only_that),
        ON_GOOD(counts_the_acts_of_the_shortest_way_and_of_all_there_is),
        ON_GOOD(the_last_hint_gives_the_answer_however_it_is_written),
        cmocka_unit_test(seven_rooms_cost_the_sum_of_their_states),
        cmocka_unit_test(an_if_that_only_the_lock_of_its_room_spoils_is_needless),
        cmocka_unit_test(the_shortest_way_shows_a_hidden_lock_first),
        cmocka_unit_test(the_shortest_way_fetches_what_a_side_room_gives),
        cmocka_unit_test(what_lets_a_thing_do_harm_is_a_choice),
        cmocka_unit_test(an_if_that_the_lock_of_a_side_room_spoils_is_of_use),
        cmocka_unit_test(the_quick_proof_agrees_with_the_slow_search),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
