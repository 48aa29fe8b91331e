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
    assert_non_null(strstr(out, "error: onze lettertypen hebben het teken \U0001F680 niet (U+1F680, nl)"));
    bench_close(bench);
    assert_true(bench_open(bench));
    assert_string_equal(with_tyre(bench, "Caf\u00E9 \u2192 \u0141ukasz, Ng\u1ECDc: \u20AC 5 \u2713 \u2026"), "");
}

static void a_plan_that_repeats_the_word_of_the_screen_warns(void **state)
{
    struct bench *bench = *state;
    assert_true(bench_replace(bench, "rooms/2.json", "ik een bon lees", "Als ik een bon lees"));
    assert_true(bench_replace(bench, "rooms/2.json", "dek ik de naam af", "dan dek ik de naam af"));
    assert_true(bench_replace(bench, "rooms/2.json", "kijk ik eerst naar de lijst", "danig kijk ik"));
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

static void random_effects(struct level *level, struct arena *arena, uint64_t *seed,
                           const struct effect **out, int *count)
{
    static const enum effect_word words[] = {EFFECT_GIVE, EFFECT_GIVE, EFFECT_TAKE,
                                             EFFECT_SHOW, EFFECT_HIDE, EFFECT_CARD};
    *count = (int)throw_die(seed, 3);
    struct effect *made = arena_get(arena, 3 * sizeof *made);
    for (int i = 0; i < *count; i++) {
        made[i].word = words[throw_die(seed, 6)];
        unsigned most = made[i].word == EFFECT_CARD  ? CARDS
                        : made[i].word < EFFECT_SHOW ? THINGS
                                                     : LAYERS;
        made[i].what = (int)throw_die(seed, most);
        if (made[i].word == EFFECT_SHOW)
            level->layers[made[i].what].starts_hidden = true;
    }
    *out = made;
}

static struct level *random_level(struct arena *arena, uint64_t *seed)
{
    struct level *level = arena_get(arena, sizeof *level);
    struct room *room = &level->rooms[0];
    level->id = "nep";
    level->room_count = 1;
    level->before = level->after = -1;
    level->thing_count = room->things = THINGS;
    level->puzzle_count = room->puzzles = PUZZLES;
    level->card_count = room->cards = CARDS;
    level->layer_count = room->layers = LAYERS;
    room->id = "kamer";
    for (int i = 0; i < LAYERS; i++)
        level->layers[i].id = arena_print(arena, "laag-%d", i);
    for (int i = 0; i < CARDS; i++)
        level->cards[i].id = arena_print(arena, "kaart-%d", i);
    for (int i = 0; i < PUZZLES; i++) {
        level->puzzles[i] =
            (struct puzzle){.id = arena_print(arena, "raadsel-%d", i), .kind = &fake, .spec = ""};
        if (throw_die(seed, 2))
            level->puzzles[i].when = random_cond(arena, seed, 1);
    }
    for (int i = 0; i < THINGS; i++) {
        struct thing *thing = &level->things[i];
        *thing = (struct thing){.id = arena_print(arena, "ding-%d", i),
                                .layer = (int)throw_die(seed, LAYERS),
                                .puzzle = -1};
        if (throw_die(seed, 2))
            thing->when = random_cond(arena, seed, 1);
        random_effects(level, arena, seed, &thing->effects, &thing->effect_count);
    }
    room->lock.when = random_cond(arena, seed, 2);
    return level;
}

struct slow {
    struct mover mover;
    struct session *sessions;
    uint64_t *hashes;
    int *from, *to, count, edges;
    bool *alive;
    uint64_t looked, shown, opened;
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
        if (!mover_do(&slow->mover, &after, moves[i]))
            continue;
        if (moves[i].type == MOVE_LOOK)
            slow->looked |= UINT64_C(1) << moves[i].on;
        if (moves[i].type == MOVE_SOLVE)
            slow->opened |= UINT64_C(1) << moves[i].on;
        for (int card = 0; card < CARDS; card++)
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

/* Nothing is left out of the state and nothing is skipped: the definition itself. */
static bool slow_finishable(struct slow *slow, const struct level *level, struct arena *arena)
{
    mover_begin(&slow->mover, level, arena);
    memset(slow->mover.cond_bits, 0xFF, sizeof slow->mover.cond_bits);
    memset(slow->mover.layer_bits, 0xFF, sizeof slow->mover.layer_bits);
    slow->count = slow->edges = 0;
    slow->looked = slow->shown = slow->opened = 0;
    slow->too_many = false;
    assert_true(mover_start(&slow->mover, &slow->sessions[0]));
    slow->hashes[slow->count++] = mover_state(&slow->mover, &slow->sessions[0]);
    for (int i = 0; i < slow->count && !slow->too_many; i++)
        slow_visit(slow, i);
    return slow_all_alive(slow) && slow->looked == (1U << THINGS) - 1 &&
           slow->shown == (1U << CARDS) - 1 && slow->opened == (1U << PUZZLES) - 1;
}

static uint64_t first_seed(void)
{
    const char *given = getenv("TEST_SEED");
    uint64_t seed = given ? strtoull(given, NULL, 10) : (uint64_t)time(NULL);
    print_message("TEST_SEED=%llu\n", (unsigned long long)seed);
    return seed;
}

/* Makes a level that has some chance to be fine: everything is given and shown by somebody. */
static void help_along(struct level *level, struct arena *arena, uint64_t *seed)
{
    for (int i = 0; i < CARDS; i++) {
        struct thing *thing = &level->things[throw_die(seed, THINGS)];
        struct effect *more = arena_get(arena, (size_t)(thing->effect_count + 1) * sizeof *more);
        if (thing->effect_count)
            memcpy(more, thing->effects, (size_t)thing->effect_count * sizeof *more);
        more[thing->effect_count++] = (struct effect){.word = EFFECT_CARD, .what = i};
        thing->effects = more;
    }
}

static void the_quick_proof_agrees_with_the_slow_search(void **state)
{
    struct slow slow = {.sessions = calloc(SLOW_MOST, sizeof *slow.sessions),
                        .hashes = calloc(SLOW_MOST, sizeof *slow.hashes),
                        .from = calloc(32 * SLOW_MOST, sizeof *slow.from),
                        .to = calloc(32 * SLOW_MOST, sizeof *slow.to),
                        .alive = calloc(SLOW_MOST, sizeof *slow.alive)};
    uint64_t seed = first_seed();
    int yes = 0, quick_states = 0, slow_states = 0;
    (void)state;
    for (int round = 0; round < ROUNDS; round++) {
        struct arena *arena = arena_new();
        struct check check = {0};
        uint64_t begun = seed;
        struct level *level = random_level(arena, &seed);
        if (round % 2)
            help_along(level, arena, &seed);
        bool expected = slow_finishable(&slow, level, arena);
        if (!slow.too_many) {
            check_finishable(level, arena, notes_new(arena, NULL), &check);
            if (check.finishable != expected)
                print_error("round %d, state of the dice %llu\n", round, (unsigned long long)begun);
            assert_int_equal(check.finishable, expected);
            yes += expected;
            quick_states += check.states;
            slow_states += slow.count;
        }
        arena_free(arena);
    }
    print_message("%d of %d can be finished; %d states instead of %d\n", yes, ROUNDS, quick_states,
                  slow_states);
    assert_true(yes > 0);
    assert_true(quick_states < slow_states);
    free(slow.sessions);
    free(slow.hashes);
    free(slow.from);
    free(slow.to);
    free(slow.alive);
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
        cmocka_unit_test(the_quick_proof_agrees_with_the_slow_search),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
