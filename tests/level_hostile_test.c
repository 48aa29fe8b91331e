/* SPDX-License-Identifier: MPL-2.0 */
/* Packs by somebody who means harm, or whose cat walked over the keyboard: never a crash, always a
 * complaint or a whole level. And memory that runs out at every single moment of loading. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "levels/bench.h"

enum { ROUNDS = 500 };

void *__real_malloc(size_t size);
void *__wrap_malloc(size_t size);

static int64_t calls_left = -1; /* -1: memory never runs out */

void *__wrap_malloc(size_t size)
{
    if (calls_left == 0)
        return NULL;
    calls_left -= calls_left > 0;
    return __real_malloc(size);
}

static unsigned throw_die(uint64_t *seed, size_t sides)
{
    *seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (unsigned)((*seed >> 33) % sides);
}

static uint64_t first_seed(void)
{
    const char *given = getenv("TEST_SEED");
    uint64_t seed = given ? strtoull(given, NULL, 10) : (uint64_t)time(NULL);
    print_message("TEST_SEED=%llu\n", (unsigned long long)seed);
    return seed;
}

/* Where a value begins: after a colon, a comma or an opening bracket. Its end is found by
 * counting. */
static size_t value_end(const char *text, size_t at)
{
    int depth = 0;
    if (text[at] == '"') {
        for (at++; text[at] && text[at] != '"'; at++)
            at += text[at] == '\\' && text[at + 1];
        return text[at] ? at + 1 : at;
    }
    for (; text[at]; at++) {
        depth += strchr("[{", text[at]) != NULL;
        depth -= strchr("]}", text[at]) != NULL;
        if (depth < 0 || (depth == 0 && strchr(",\n", text[at])))
            return at;
        if (depth == 0 && strchr("]}", text[at]))
            return at + 1;
    }
    return at;
}

static void splice(struct bench *bench, struct pack_file *file, size_t at, size_t end,
                   const char *with)
{
    const char *text = arena_print(bench->arena, "%.*s%s%s", (int)at, file->bytes.data, with,
                                   file->bytes.data + end);
    file->bytes = (struct bytes){text, strlen(text)};
}

/* Another value, of any sort, in the place of one. */
static void swap_value(struct bench *bench, uint64_t *seed)
{
    static const char *const values[] = {
        "null",
        "true",
        "0",
        "-1",
        "2147483647",
        "0.5",
        "\"\"",
        "\"x\"",
        "[]",
        "{}",
        "[[]]",
        "[null]",
        "[{}]",
        "\"F6\"",
        "\"code\"",
        "\"files\"",
        "\"plan\"",
        "{\"solved\":\"merken\"}",
        "{\"have\":\"rek\"}",
        "[{\"say\":\"a\"}]",
        "\"stalling\"",
        "\"obj-rack\"",
        "{\"nl\":\"a\"}",
        "{\"nl\":{}}",
        "{\"id\":\"a\"}",
    };
    struct pack_file *file = &bench->files[throw_die(seed, (size_t)bench->source.count)];
    size_t at = throw_die(seed, file->bytes.size ? file->bytes.size : 1);
    while (at < file->bytes.size && !strchr(":[,", file->bytes.data[at]))
        at++;
    at += at < file->bytes.size;
    while (file->bytes.data[at] == ' ' || file->bytes.data[at] == '\n')
        at++;
    splice(bench, file, at, value_end(file->bytes.data, at),
           values[throw_die(seed, sizeof values / sizeof *values)]);
}

static void swap_byte(struct bench *bench, uint64_t *seed)
{
    struct pack_file *file = &bench->files[throw_die(seed, (size_t)bench->source.count)];
    if (!file->bytes.size)
        return;
    char one[2] = {(char)(1 + throw_die(seed, 255)), '\0'};
    size_t at = throw_die(seed, file->bytes.size);
    splice(bench, file, at, at + throw_die(seed, 2), one);
}

static void random_packs_give_a_level_or_complaints(void **state)
{
    uint64_t seed = first_seed();
    int loaded = 0;
    (void)state;
    for (int round = 0; round < ROUNDS; round++) {
        struct bench bench;
        assert_true(bench_open_bare(&bench, FIETS, "fiets"));
        int changes = 1 + (int)throw_die(&seed, 4);
        for (int i = 0; i < changes; i++)
            if (throw_die(&seed, 8))
                swap_value(&bench, &seed);
            else
                swap_byte(&bench, &seed);
        const struct level *level = bench_run(&bench);
        assert_true(level || notes_errors(bench.notes) > 0);
        loaded += level != NULL;
        bench_close(&bench);
    }
    print_message("%d of %d loaded all the same\n", loaded, ROUNDS);
}

/* Where the next key begins, from `at` on; the size of the text if there is none. */
static size_t next_key(const char *text, size_t at, size_t *colon)
{
    for (; text[at]; at++) {
        if (text[at] != '"')
            continue;
        *colon = value_end(text, at);
        if (text[*colon] == ':')
            return at;
        at = *colon - 1;
    }
    return at;
}

/* Every member of every file once: gone, with the comma that goes with it. */
static void any_member_may_be_missing(void **state)
{
    int refused = 0, loaded = 0;
    (void)state;
    for (int number = 0; number < 5; number++)
        for (size_t at = 0;; at++) {
            struct bench bench;
            size_t colon = 0;
            assert_true(bench_open_bare(&bench, FIETS, "fiets"));
            struct pack_file *file = &bench.files[number];
            at = next_key(file->bytes.data, at, &colon);
            bool more = at < file->bytes.size;
            if (more) {
                size_t end = value_end(file->bytes.data, colon + 2);
                splice(&bench, file, at, end + (file->bytes.data[end] == ','), "");
                const struct level *level = bench_run(&bench);
                assert_true(level || notes_errors(bench.notes) > 0);
                refused += !level;
                loaded += level != NULL;
            }
            bench_close(&bench);
            if (!more)
                break;
            at = colon;
        }
    print_message("%d members are needed, %d are not\n", refused, loaded);
    assert_true(refused > 150);
}

struct attempt {
    struct bench *bench;
    struct level *level;
};

static void load_once(void *self)
{
    struct attempt *attempt = self;
    attempt->level = bench_run(attempt->bench);
}

static void memory_may_run_out_at_any_moment(void **state)
{
    bool done = false;
    int64_t calls = 0;
    (void)state;
    for (; !done; calls++) {
        struct bench bench;
        struct attempt attempt = {&bench, NULL};
        assert_true(bench_open_bare(&bench, FIETS, "fiets"));
        calls_left = calls;
        done = arena_try(bench.arena, load_once, &attempt);
        calls_left = -1;
        assert_true(!done || attempt.level);
        bench_close(&bench);
    }
    print_message("%lld calls for memory\n", (long long)calls);
    assert_true(calls > 2);
}

static void a_pack_of_the_largest_size_is_refused_or_loaded_quickly(void **state)
{
    struct bench bench;
    (void)state;
    assert_true(bench_open_bare(&bench, FIETS, "fiets"));
    char *many = arena_get(bench.arena, 400 * 128);
    size_t used = 0;
    for (int i = 0; i < 300; i++)
        used += (size_t)snprintf(
            many + used, 128,
            "{ \"id\": \"ding-%d\", \"layer\": \"obj-rack\", \"alt\": \"x\", \"say\": [\"y\"] }, ",
            i);
    assert_true(bench_replace(&bench, "rooms/1.json", "\"things\": [",
                              arena_print(bench.arena, "\"things\": [%s", many)));
    assert_null(bench_run(&bench));
    assert_non_null(strstr(bench_complaints(&bench), "fout.te_veel"));
    bench_close(&bench);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(random_packs_give_a_level_or_complaints),
        cmocka_unit_test(any_member_may_be_missing),
        cmocka_unit_test(memory_may_run_out_at_any_moment),
        cmocka_unit_test(a_pack_of_the_largest_size_is_refused_or_loaded_quickly),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
