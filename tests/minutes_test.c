/* SPDX-License-Identifier: MPL-2.0 */
/* How long a room takes, alone and at a table: what is read once, what each reads, and who waits
 * for whom. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "levels/bench.h"

enum {
    TOGETHER = 0,
    PRIVATE = 1,
    PASS_S = 10,
    TEN_S = 3
}; /* rooms of the pack "fiets"; ten words take 3 s */
static const char ten[] = "een twee drie vier vijf zes zeven acht negen tien ";

static int seconds(struct bench *bench, int room, int people)
{
    struct level *level = level_load(&bench->source, &kinds_all, bench->arena, bench->notes);
    assert_non_null(level);
    return check_room_seconds(level, room, people);
}

/* Puts ten words before a text; `from` is how it begins, with its quote. */
static void say_more(struct bench *bench, const char *file, const char *from)
{
    assert_true(
        bench_replace(bench, file, from, arena_print(bench->arena, "\"%s%s", ten, from + 1)));
}

static void what_a_table_does_together_takes_no_longer_with_more_people(void **state)
{
    struct bench *bench = *state;
    assert_int_equal(seconds(bench, TOGETHER, 1), seconds(bench, TOGETHER, 3));
}

static void what_each_does_in_private_comes_again_with_a_round_of_the_laptop(void **state)
{
    struct bench *bench = *state;
    int alone = seconds(bench, PRIVATE, 1), two = seconds(bench, PRIVATE, 2),
        three = seconds(bench, PRIVATE, 3);
    int round = 2 * PASS_S;                               /* two puzzles are each one's own here */
    assert_int_equal(three - two, two - alone - round);
    say_more(bench, "rooms/2.json", "\"Wie krijgt de sleutel?");
    assert_int_equal(seconds(bench, PRIVATE, 1), alone + TEN_S);
    assert_int_equal(seconds(bench, PRIVATE, 3), three + 3 * TEN_S);
}

static void what_the_room_says_afterwards_is_read_once(void **state)
{
    struct bench *bench = *state;
    int alone = seconds(bench, TOGETHER, 1), three = seconds(bench, TOGETHER, 3);
    say_more(bench, "rooms/1.json", "\"De bak rammelt.");
    assert_int_equal(seconds(bench, TOGETHER, 1), alone + TEN_S);
    assert_int_equal(seconds(bench, TOGETHER, 3), three + TEN_S);
}

static void what_is_told_before_the_first_room_and_after_the_last_counts(void **state)
{
    struct bench *bench = *state;
    int first = seconds(bench, TOGETHER, 1), last = seconds(bench, PRIVATE, 1);
    say_more(bench, "pack.json", "\"Het is donker.");
    say_more(bench, "pack.json", "\"Je rijdt weg.");
    assert_int_equal(seconds(bench, TOGETHER, 1), first + TEN_S);
    assert_int_equal(seconds(bench, PRIVATE, 1), last + TEN_S);
}

#define ON_GOOD(test) cmocka_unit_test_setup_teardown(test, open_good, close_good)

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_GOOD(what_a_table_does_together_takes_no_longer_with_more_people),
        ON_GOOD(what_each_does_in_private_comes_again_with_a_round_of_the_laptop),
        ON_GOOD(what_the_room_says_afterwards_is_read_once),
        ON_GOOD(what_is_told_before_the_first_room_and_after_the_last_counts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
