/* SPDX-License-Identifier: MPL-2.0 */
/* A line may be read by three roads: at once, from memory, or through the gate and cJSON.
 * Whatever is done to it, all three say the same. TEST_SEED repeats a run, ROUNDS makes it long:
 * ROUNDS=3000000. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/arena.h"
#include "core/event_table.h"
#include "event_lines.h"

struct bent { char at[LINE_SIZE]; size_t size; int who; };
struct read { enum event_fault fault; struct line_head head; struct event event; };
struct dice { uint64_t seed; };
enum { USUAL_ROUNDS = 40000, MOST_CHANGES = 3, LEARNED = 4096 };

static uint64_t number_from(const char *name, uint64_t otherwise)
{
    const char *given = getenv(name);
    uint64_t number = given ? strtoull(given, NULL, 0) : otherwise;
    print_message("%s=%llu\n", name, (unsigned long long)number);
    return number;
}

static size_t throw_below(struct dice *dice, size_t below)
{
    dice->seed = dice->seed * 6364136223846793005u + 1442695040888963407u;
    return (size_t)(dice->seed >> 33) % below;
}

static struct bent any_line(struct dice *dice)
{
    struct bent text;
    size_t which = throw_below(dice, EVERY);
    text.who = every[which].who;
    text.size = make_line(text.at, text.who ? "0" : "1200", every[which].e, every[which].d);
    return text;
}

/* So that digits and signs of the format are met more often than by chance. */
static char any_letter(struct dice *dice)
{
    static const char often[] = "0123456789{}[],:\"-_.eE \\\n\ttrufalsebpnhw";
    return throw_below(dice, 8) ? often[throw_below(dice, sizeof often)]
                                : (char)throw_below(dice, 256);
}

static void insert(struct bent *text, size_t at, const char *what, size_t size)
{
    if (text->size + size > sizeof text->at)
        return;
    memmove(text->at + at + size, text->at + at, text->size - at);
    memcpy(text->at + at, what, size);
    text->size += size;
}

static void take_out(struct bent *text, size_t at, size_t size)
{
    size = size < text->size - at ? size : text->size - at;
    memmove(text->at + at, text->at + at + size, text->size - at - size);
    text->size -= size;
}

/* A piece of another line, or of this one, at another place: whole words more often than not. */
static void insert_piece(struct bent *text, size_t at, struct dice *dice)
{
    struct bent other = any_line(dice);
    size_t from = throw_below(dice, other.size);
    const char *comma = memchr(other.at + from, ',', other.size - from);
    from = comma ? (size_t)(comma - other.at) : from;
    size_t size = 1 + throw_below(dice, 30);
    insert(text, at, other.at + from, size < other.size - from ? size : other.size - from);
}

static void change(struct bent *text, struct dice *dice)
{
    size_t at = throw_below(dice, text->size);
    char letter = any_letter(dice);
    const struct bent same = *text;
    switch (throw_below(dice, 6)) {
    case 0:
        text->at[at] = letter;
        break;
    case 1:
        insert(text, at, &letter, 1);
        break;
    case 2:
        take_out(text, at, 1 + throw_below(dice, 12));
        break;
    case 3:
        text->at[at] = (char)(text->at[at] ^ 1 << throw_below(dice, 8));
        break;
    case 4:
        insert(text, at, same.at, throw_below(dice, same.size));
        break;
    default:
        insert_piece(text, at, dice);
    }
    if (!text->size)
        *text = any_line(dice);
}

/* Of a header of a later format only that much is promised. */
static bool same_event(const struct event *one, const struct event *two)
{
    bool header = event_is_header(one->type);
    if (!header || (one->header.fmt <= 1 && !one->header.needs))
        return !memcmp(one, two, sizeof *one);
    return one->type == two->type && one->header.fmt == two->header.fmt &&
           (one->header.needs > 0) == (two->header.needs > 0) &&
           !strcmp(one->header.id, two->header.id);
}

static void assert_same(const struct read *one, const struct read *two, const struct bent *text)
{
    bool same = one->fault == two->fault && !memcmp(&one->head, &two->head, sizeof one->head) &&
                (one->fault == EVENT_IMPOSSIBLE || same_event(&one->event, &two->event));
    if (!same)
        print_message("who %d: %.*s\n%d and %d\n", text->who, (int)text->size, text->at, one->fault,
                      two->fault);
    assert_true(same);
}

/* From memory twice: the first time may teach what the second knows. The text stands at one
 * place, as in a buffer that is used again, and the processor was not always told to expect it. */
static void read_three_ways(struct event_known *known, const struct bent *text, struct dice *dice)
{
    static const int whos[] = {0, 7, 60};
    struct read slow, ours;
    int who = throw_below(dice, 4) ? text->who : whos[throw_below(dice, 3)];
    memset(&slow, 0, sizeof slow);
    slow.fault = event_read_slow(text->at, text->size, who, &slow.head, &slow.event);
    memset(&ours, 0xa5, sizeof ours);
    ours.fault = event_read(text->at, text->size, who, &ours.head, &ours.event);
    assert_same(&slow, &ours, text);
    for (int times = 0; times < 2; times++) {
        if (throw_below(dice, 2))
            event_known_expect(known, text->at, text->size);
        memset(&ours, 0xa5, sizeof ours);
        ours.fault = event_read_known(known, text->at, text->size, who, &ours.head, &ours.event);
        assert_same(&slow, &ours, text);
    }
}

static void event_is_the_same_by_every_road(void **state)
{
    struct dice dice = {number_from("TEST_SEED", (uint64_t)time(NULL))};
    uint64_t rounds = number_from("ROUNDS", USUAL_ROUNDS);
    struct arena *arena = arena_new();
    struct event_known *known = event_known_new(arena);
    struct bent *text = arena_get(arena, sizeof *text);
    (void)state;
    for (uint64_t round = 0; round < rounds; round++) {
        *text = any_line(&dice);
        for (size_t changes = throw_below(&dice, MOST_CHANGES + 1); changes > 0; changes--)
            change(text, &dice);
        read_three_ways(known, text, &dice);
    }
    arena_free(arena);
}

/* More than it can hold: it forgets, and goes on. */
static void event_is_right_when_the_memory_is_full(void **state)
{
    struct arena *arena = arena_new();
    struct event_known *known = event_known_new(arena);
    struct dice dice = {1};
    struct bent text = {.who = 7};
    char data[64];
    (void)state;
    for (int i = 0; i < 2 * LEARNED + 100; i++) {
        snprintf(data, sizeof data, "\"blk\":1,\"on\":\"vraag\",\"item\":\"a%d\",\"v\":%d",
                 i % (LEARNED + 50), i % 7);
        text.size = make_line(text.at, "0", "answer", data);
        read_three_ways(known, &text, &dice);
    }
    arena_free(arena);
}

/* A person's fact has no time; the same words at the table are another event's. */
static void event_from_memory_is_judged_by_its_own_time_and_stream(void **state)
{
    struct arena *arena = arena_new();
    struct event_known *known = event_known_new(arena);
    struct read read;
    char line[LINE_SIZE];
    (void)state;
    for (int times = 0; times < 2; times++) {
        size_t size = make_line(line, "0", "draw", "\"on\":\"sorteren\",\"form\":\"a\"");
        assert_int_equal(event_read_known(known, line, size, 4, &read.head, &read.event),
                         EVENT_FINE);
        assert_int_equal(read.event.who, 4);
        assert_int_equal(event_read_known(known, line, size, 0, &read.head, &read.event),
                         EVENT_FINE);
        assert_int_equal(read.event.who, 0);
        size = make_line(line, "17", "draw", "\"on\":\"sorteren\",\"form\":\"a\"");
        assert_int_equal(event_read_known(known, line, size, 4, &read.head, &read.event),
                         EVENT_IMPOSSIBLE);
        assert_int_equal(event_read_known(known, line, size, 0, &read.head, &read.event),
                         EVENT_FINE);
        assert_int_equal(read.event.t_ms, 17);
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(event_is_the_same_by_every_road),
        cmocka_unit_test(event_is_right_when_the_memory_is_full),
        cmocka_unit_test(event_from_memory_is_judged_by_its_own_time_and_stream),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
