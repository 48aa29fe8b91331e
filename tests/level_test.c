/* SPDX-License-Identifier: MPL-2.0 */
/* Packs: the good one becomes exactly this level; each of tests/levels/bad gets exactly its
 * complaints, in both languages. BLESS=1 writes what came out into the cases, for a person to
 * read in the diff. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/facts.h"
#include "core/session.h"
#include "levels/bench.h"

#define BAD TEST_SOURCE_DIR "/tests/levels/bad"

enum { MOST_CASES = 512 };

/* --- the good pack ---------------------------------------------------------------------------- */

static void the_good_pack_has_no_complaints(void **state)
{
    struct bench *bench = *state;
    assert_non_null(bench_run(bench));
    assert_string_equal(bench_complaints(bench), "");
    assert_true(bench->check.finishable);
}

static void things_puzzles_cards_and_layers_are_numbered_over_the_level(void **state)
{
    struct bench *bench = *state;
    const struct level *level = bench_run(bench);
    assert_non_null(level);
    assert_int_equal(level->room_count, 2);
    assert_int_equal(level->thing_count, 7);
    assert_int_equal(level->card_count, 2);
    assert_int_equal(level->layer_count, 10);
    assert_int_equal(level->rooms[1].first_thing, 5);
    assert_int_equal(level->rooms[1].first_layer, 6);
    assert_int_equal(level->things[level_thing(level, "haak")].layer,
                     level_layer(level, 1, "obj-hook"));
    assert_int_equal(level_layer(level, 0, "obj-hook"), -1);
    assert_int_equal(level->puzzles[level_puzzle(level, "bonnen")].room, 1);
}

static void instruments_are_the_last_puzzles_each_and_in_no_room(void **state)
{
    struct bench *bench = *state;
    const struct level *level = bench_run(bench);
    assert_non_null(level);
    assert_int_equal(level->puzzle_count, 6);
    assert_int_equal(level->before, 4);
    assert_int_equal(level->after, 5);
    assert_string_equal(level->puzzles[4].id, "nulmeting");
    assert_string_equal(level->puzzles[5].kind->name, "survey");
    assert_true(level->puzzles[4].each);
    assert_int_equal(level->puzzles[4].room, -1);
    assert_true(level->asked_count >= 16);
}

static void a_pack_without_instruments_has_none(void **state)
{
    struct bench *bench = *state;
    bench->source.instrument_count = 0;
    const struct level *level = bench_run(bench);
    assert_non_null(level);
    assert_int_equal(level->before, -1);
    assert_int_equal(level->after, -1);
    assert_int_equal(level->puzzle_count, 4);
}

static void a_layer_that_an_effect_shows_starts_hidden(void **state)
{
    struct bench *bench = *state;
    const struct level *level = bench_run(bench);
    assert_non_null(level);
    assert_true(level->layers[level_layer(level, 0, "obj-pump")].starts_hidden);
    assert_false(level->layers[level_layer(level, 0, "obj-tyre")].starts_hidden);
}

static void a_thing_opens_its_puzzle(void **state)
{
    struct bench *bench = *state;
    const struct level *level = bench_run(bench);
    assert_non_null(level);
    assert_int_equal(level->things[level_thing(level, "bak")].puzzle,
                     level_puzzle(level, "merken"));
    assert_int_equal(level->puzzles[level_puzzle(level, "merken")].thing,
                     level_thing(level, "bak"));
    assert_int_equal(level->things[level_thing(level, "pomp")].puzzle, -1);
    assert_true(level->things[level_thing(level, "muur")].decorative);
}

static void texts_are_called_after_the_path_of_ids(void **state)
{
    static const char *const ids[] = {"fiets/title",
                                      "fiets/story.2",
                                      "stalling/rek/say.2",
                                      "stalling/lock/do.1/say",
                                      "stalling/merken/hints.3",
                                      "stalling/kaart-werk/text",
                                      "werkplaats/bonnen/spec/bon-3/text",
                                      "werkplaats/bonnen/spec/werk/low"};
    struct bench *bench = *state;
    const struct level *level = bench_run(bench);
    assert_non_null(level);
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
        int found = 0;
        for (int j = 0; j < level->text_count; j++)
            found += !strcmp(level->texts[j].text.id, ids[i]);
        if (found != 1)
            print_error("%s: %d\n", ids[i], found);
        assert_int_equal(found, 1);
    }
}

static const char code_spec[] = "\"symbols\": \"digits\", \"answer\": \"792\", \"wrong\": \"Het "
                                "slot blijft dicht.\", \"mistakes\": "
                                "[{ \"code\": \"297\", \"says\": \"Bijna: draai de rij om.\" }]";

static void becomes(struct bench *bench, const char *kind, const char *spec)
{
    assert_true(bench_replace(bench, "rooms/1.json", "\"kind\": \"code\"",
                              arena_print(bench->arena, "\"kind\": \"%s\"", kind)));
    assert_true(bench_replace(bench, "rooms/1.json", code_spec, spec));
}

/* A picture of a puzzle has its own layers: they are no part of a room, nor of a session. */
static void a_spec_brings_its_scene(void **state)
{
    struct bench *bench = *state;
    bench_add(bench, "pictures/plank/scene.json",
              "{\"size\": [800, 450], "
              "\"layers\": [{\"id\": \"bg-wall\", \"x\": 0, \"y\": 0, \"w\": 800, \"h\": 450}, "
              "{\"id\": \"obj-saw\", \"x\": 40, \"y\": 60, \"w\": 200, \"h\": 120}, {\"id\": "
              "\"obj-doll\", \"x\": 300, \"y\": 60, \"w\": 120, \"h\": 160}], "
              "\"hotspots\": {\"obj-doll\": {\"poly\": [[300, 60], [420, 60], [360, 220]]}}, "
              "\"text\": {}}");
    becomes(bench, "spot",
            "\"intro\": \"Zoek.\", \"scene\": \"plank\", \"areas\": ["
            "{ \"id\": \"zaag\", \"layer\": \"obj-saw\", \"alt\": \"een zaag\", \"target\": true, "
            "\"explain\": \"Staal.\" }, "
            "{ \"id\": \"pop\", \"layer\": \"obj-doll\", \"alt\": \"een pop\", \"target\": false, "
            "\"explain\": \"Wol.\" }], \"explain\": \"Zo.\"");
    const struct level *level = bench_run(bench);
    assert_non_null(level);
    assert_string_equal(bench_complaints(bench), "");
    assert_int_equal(level->layer_count, 10);
    const struct scene *scene = level_scene(level, "plank");
    assert_non_null(scene);
    assert_int_equal(scene->width, 800);
    assert_int_equal(scene->layer_count, 3);
    assert_int_equal(scene_layer(scene, "obj-doll")->poly_count, 3);
    assert_null(scene_layer(scene, "obj-rack"));
    assert_null(level_scene(level, "stalling"));
    for (int i = 0; i < level->text_count; i++)
        assert_string_not_equal(level->texts[i].text.dutch, "plank");
}

/* In a spec "story" is a word; elsewhere it is a list of texts. */
static void a_fact_in_a_spec_is_named_and_its_words_are_no_texts(void **state)
{
    struct bench *bench = *state;
    becomes(bench, "estimate",
            "\"intro\": \"Schat.\", \"figures\": [{\"id\": \"deel\", \"text\": \"Hoeveel?\", "
            "\"unit\": \"procent\", \"least\": 0, "
            "\"most\": 100, \"step\": 1, \"truth\": 6, \"story\": \"higher\", \"explain\": \"Zo "
            "veel.\", \"fact\": \"F14\"}]");
    const struct level *level = bench_run(bench);
    assert_non_null(level);
    assert_true(level_names_fact(level, "F14"));
    assert_false(level_names_fact(level, "F15"));
    for (int i = 0; i < level->text_count; i++)
        assert_false(!strcmp(level->texts[i].text.dutch, "higher"));
}

/* What a kind shows a player must be in the template of the translator. */
static void every_text_a_player_reads_can_be_translated(void **state)
{
    struct bench *bench = *state;
    struct text read[256];
    const struct level *level = bench_run(bench);
    assert_non_null(level);
    for (int i = 0; i < level->before; i++) {
        const struct puzzle *puzzle = &level->puzzles[i];
        int count = puzzle->kind->read_words(puzzle->spec, read, 256);
        for (int j = 0; j < count; j++) {
            bool found = false;
            for (int k = 0; k < level->text_count; k++)
                found |= !strcmp(level->texts[k].text.id, read[j].id);
            assert_true(found);
        }
    }
}

static void conditions_are_asked_of_the_session(void **state)
{
    struct bench *bench = *state;
    const struct level *level = bench_run(bench);
    assert_non_null(level);
    struct session *session = calloc(1, sizeof *session);
    int pump = level_thing(level, "pomp"), work = MOST_THINGS + level_card(level, "kaart-werk");
    const struct cond *tyre = level->things[level_thing(level, "band")].when;
    session_empty(session);
    assert_true(cond_holds(NULL, session));
    assert_false(cond_holds(tyre, session));
    session->have[pump / 64] |= UINT64_C(1) << pump % 64;
    assert_true(cond_holds(tyre, session));
    session->seen[work / 64] |= UINT64_C(1) << work % 64;
    assert_false(cond_holds(tyre, session));
    const struct cond *lock = level->rooms[0].lock.when;
    assert_false(cond_holds(lock, session));
    session->puzzles[level_puzzle(level, "cijferslot")] = PUZZLE_SKIPPED;
    assert_true(cond_holds(lock, session));
    const struct cond *any = level->puzzles[level_puzzle(level, "cijferslot")].when;
    assert_false(cond_holds(any, session));
    int rack = level_thing(level, "rek");
    session->seen[rack / 64] |= UINT64_C(1) << rack % 64;
    assert_true(cond_holds(any, session));
    free(session);
}

static void two_rooms_may_share_one_scene(void **state)
{
    struct bench *bench = *state;
    assert_true(bench_replace(bench, "rooms/2.json", "\"scene\": \"werkplaats\"",
                              "\"scene\": \"stalling\""));
    assert_true(bench_replace(bench, "rooms/2.json", "obj-bench", "obj-rack"));
    assert_true(bench_replace(bench, "rooms/2.json", "obj-hook", "obj-box"));
    assert_true(bench_replace(bench, "rooms/2.json", "obj-gate", "obj-door"));
    const struct level *level = bench_run(bench);
    assert_non_null(level);
    assert_int_equal(level->layer_count, 12);
    assert_int_equal(level->rooms[1].first_layer, 6);
    assert_false(level->layers[level_layer(level, 1, "obj-pump")].starts_hidden);
}

static void the_built_in_pack_loads(void **state)
{
    struct bench bench;
    (void)state;
    assert_true(bench_open_pack(&bench, TEST_SOURCE_DIR "/levels/vo", "vo"));
    const struct level *level = level_load(&bench.source, &kinds_all, bench.arena, bench.notes);
    if (!level)
        notes_print(bench.notes, stderr);
    assert_non_null(level);
    assert_string_equal(level->id, "vo");
    bench_close(&bench);
}

/* --- facts ------------------------------------------------------------------------------------ */

static void facts_have_the_status_and_direction_of_the_evidence(void **state)
{
    (void)state;
    assert_int_equal(facts_find("F1")->status, STATUS_SUGGESTIVE);
    assert_int_equal(facts_find("F5")->direction, DIRECTION_BOYS);
    assert_int_equal(facts_find("F5")->status, STATUS_COUNTER);
    assert_int_equal(facts_find("F33")->status, STATUS_CONTESTED);
    assert_int_equal(facts_find("F42")->direction, DIRECTION_OTHER);
    assert_non_null(facts_find("R9"));
    assert_null(facts_find("F43"));
    assert_null(facts_find("F01"));
    assert_null(facts_find("V1"));
    assert_true(facts_unverified("V12"));
    assert_false(facts_unverified("V13"));
    int count = 0;
    for (int i = 0; facts_get(i); i++)
        count++;
    assert_int_equal(count, 51);
    measures_list(&count);
    assert_int_equal(count, 13);
}

/* --- the bad packs ---------------------------------------------------------------------------- */

struct expectation {
    const char *text, *expect, *english;
};

static const char *unescape(struct arena *arena, const char *text)
{
    char *out = arena_copy(arena, text, strlen(text)), *to = out;
    for (const char *at = out; *at; at++) {
        if (at[0] == '\\' && at[1] == 'n') {
            *to++ = '\n';
            at++;
        } else {
            *to++ = *at;
        }
    }
    *to = '\0';
    return out;
}

/* The operations of a case: file/from/to, delete, empty, add; they end at the line "expect". */
static void apply_case(struct bench *bench, const char *text)
{
    const char *file = "", *from = "";
    while (strncmp(text, "expect\n", 7) != 0) {
        const char *end = strchr(text, '\n');
        assert_non_null(end);
        const char *line =
            unescape(bench->arena, arena_copy(bench->arena, text, (size_t)(end - text)));
        text = end + 1;
        if (!strncmp(line, "file ", 5))
            file = line + 5;
        else if (!strncmp(line, "from ", 5))
            from = line + 5;
        else if (!strncmp(line, "to", 2))
            assert_true(bench_replace(bench, file, from, line[2] ? line + 3 : ""));
        else if (!strncmp(line, "delete ", 7))
            assert_true(bench_delete(bench, line + 7));
        else if (!strncmp(line, "empty ", 6))
            bench_file(bench, line + 6)->bytes = (struct bytes){"", 0};
        else if (!strncmp(line, "add ", 4))
            bench_add(bench, line + 4, "{}");
        else
            fail_msg("what is \"%s\"?", line);
    }
}

static const char *run_case(const char *text, const char *lang, struct arena *keep)
{
    struct bench *bench = calloc(1, sizeof *bench);
    assert_true(bench_open(bench));
    words_choose(bench->words, lang);
    apply_case(bench, text);
    struct level *level = bench_run(bench);
    const char *out = bench_complaints(bench);
    if (!strstr(out, "error: "))
        assert_non_null(level);
    out = arena_copy(keep, out, strlen(out));
    bench_close(bench);
    free(bench);
    return out;
}

static void bless_case(const char *path, const char *text, const char *nl, const char *en,
                       struct arena *arena)
{
    size_t head = (size_t)(strstr(text, "expect\n") - text);
    const char *all = arena_print(arena, "%.*sexpect\n%senglish\n%s", (int)head, text, nl, en);
    assert_true(files_write(path, all, strlen(all)));
}

static void bad_pack_gets_exactly_its_complaints(void **state)
{
    const char *path = *state;
    struct arena *arena = arena_new();
    struct bytes bytes = {NULL, 0};
    assert_int_equal(files_read(path, 1 << 16, arena, &bytes), FILE_FINE);
    const char *nl = run_case(bytes.data, "nl", arena), *en = run_case(bytes.data, "en", arena);
    if (getenv("BLESS"))
        bless_case(path, bytes.data, nl, en, arena);
    else
        assert_string_equal(strstr(bytes.data, "expect\n"),
                            arena_print(arena, "expect\n%senglish\n%s", nl, en));
    assert_true(*nl != '\0');
    arena_free(arena);
}

static int run_bad_packs(void)
{
    static struct CMUnitTest tests[MOST_CASES];
    struct arena *arena = arena_new();
    struct file_list list = {0};
    size_t count = 0;
    files_list(BAD, 0, MOST_CASES, arena, &list);
    for (int i = 0; i < list.count; i++) {
        const char *path = files_join(arena, BAD, list.names[i]);
        tests[count++] = (struct CMUnitTest){
            .name = arena_print(arena, "bad pack %s gets exactly its complaints", list.names[i]),
            .test_func = bad_pack_gets_exactly_its_complaints,
            .initial_state = arena_copy(arena, path, strlen(path))};
    }
    int failed = count < 45 || _cmocka_run_group_tests("bad packs", tests, count, NULL, NULL);
    arena_free(arena);
    return failed;
}

#define ON_GOOD(test) cmocka_unit_test_setup_teardown(test, open_good, close_good)

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_GOOD(the_good_pack_has_no_complaints),
        ON_GOOD(things_puzzles_cards_and_layers_are_numbered_over_the_level),
        ON_GOOD(instruments_are_the_last_puzzles_each_and_in_no_room),
        ON_GOOD(a_pack_without_instruments_has_none),
        ON_GOOD(a_layer_that_an_effect_shows_starts_hidden),
        ON_GOOD(a_thing_opens_its_puzzle),
        ON_GOOD(texts_are_called_after_the_path_of_ids),
        ON_GOOD(a_spec_brings_its_scene),
        ON_GOOD(a_fact_in_a_spec_is_named_and_its_words_are_no_texts),
        ON_GOOD(every_text_a_player_reads_can_be_translated),
        ON_GOOD(conditions_are_asked_of_the_session),
        ON_GOOD(two_rooms_may_share_one_scene),
        cmocka_unit_test(the_built_in_pack_loads),
        cmocka_unit_test(facts_have_the_status_and_direction_of_the_evidence),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    return run_bad_packs() + failed;
}
