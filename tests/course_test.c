/* SPDX-License-Identifier: MPL-2.0 */
/* The evening room by room: time without pauses, medians exact, and the same sums in whatever
 * order. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <cmocka.h>

#include "measure/course.h"

enum { FACTS = 40, TABLES = 60 };
struct table { struct event facts[FACTS]; int count; };

static struct event *put(struct table *table, enum event_type type, int minute, const char *on)
{
    struct event *e = &table->facts[table->count++];
    *e = (struct event){.type = type, .t_ms = (int64_t)minute * 60000};
    snprintf(e->on, sizeof e->on, "%s", on);
    return e;
}

static void end(struct table *table, int minute, const char *why)
{
    snprintf(put(table, EVENT_END, minute, "")->by, ID_SIZE, "%s", why);
}

static struct course course_of(const struct table *table)
{
    struct course course = {.count = 0};
    course_add(&course, &(struct tape){table->facts, table->count});
    return course;
}

static void time_runs_from_enter_to_enter_and_not_in_a_pause(void **state)
{
    struct table table = {.count = 0};
    (void)state;
    put(&table, EVENT_ENTER, 2, "hal");
    put(&table, EVENT_PAUSE, 5, "")->ok = true;
    put(&table, EVENT_PAUSE, 25, "")->ok = false;
    put(&table, EVENT_HINT, 26, "slot");
    put(&table, EVENT_ENTER, 32, "aula");
    put(&table, EVENT_SKIP, 40, "kist");
    end(&table, 47, "klaar");
    struct course course = course_of(&table);
    assert_int_equal(course.count, 2);
    assert_string_equal(course.rooms[0].id, "aula");
    assert_true(course_median(&course.rooms[0]) == 15 && course_median(&course.rooms[1]) == 10);
    assert_true(course.rooms[1].hints == 1 && course.rooms[1].skips == 0 &&
                course.rooms[0].skips == 1);
    assert_true(course.rooms[0].finished == 1 && course.rooms[1].finished == 1);
    int order[COURSE_ROOMS];
    course_order(&course, order);
    assert_true(order[0] == 1 && order[1] == 0);
}

static void who_stops_has_not_finished_and_a_room_seen_twice_counts_once(void **state)
{
    struct table table = {.count = 0}, stopped = {.count = 0};
    (void)state;
    put(&table, EVENT_ENTER, 0, "hal");
    put(&table, EVENT_ENTER, 10, "zij");
    put(&table, EVENT_ENTER, 14, "hal");
    end(&table, 20, "gestopt");
    struct course course = course_of(&table);
    assert_true(course.rooms[0].tables == 1 && course.rooms[0].finished == 1);
    assert_true(course_median(&course.rooms[0]) == 16);
    put(&stopped, EVENT_ENTER, 0, "hal");
    end(&stopped, 20, "gestopt");
    assert_int_equal(course_of(&stopped).rooms[0].finished, 0);
}

static void a_clock_that_runs_backwards_takes_no_time_away(void **state)
{
    struct table table = {.count = 0};
    (void)state;
    put(&table, EVENT_ENTER, 50, "hal");
    put(&table, EVENT_HINT, 10, "slot");
    end(&table, 12, "klaar");
    struct course course = course_of(&table);
    assert_true(course_median(&course.rooms[0]) == 2);
}

static void a_table_without_rooms_leaves_nothing(void **state)
{
    (void)state;
    assert_int_equal(course_of(&(struct table){.count = 0}).count, 0);
}

static void play(struct table *table, const char *why)
{
    int minute = 0;
    for (int r = 0; r < 6; r++) {
        char id[ID_SIZE];
        snprintf(id, sizeof id, "kamer-%d", rand() % 40);
        put(table, EVENT_ENTER, minute, id);
        minute += rand() % 300;
    }
    end(table, minute, why);
}

/* More rooms than fit: the same ones are kept, with all their tables, whoever comes first. */
static void any_order_of_adding_gives_the_same_sums(void **state)
{
    static struct table tables[TABLES];
    static struct course forward, back, half;
    unsigned seed = (unsigned)time(NULL);
    (void)state;
    printf("seed %u\n", seed);
    srand(seed);
    for (int i = 0; i < TABLES; i++)
        play(&tables[i], i % 2 ? "klaar" : "gestopt");
    for (int i = 0; i < TABLES; i++) {
        course_add(&forward, &(struct tape){tables[i].facts, tables[i].count});
        struct course one = course_of(&tables[TABLES - 1 - i]);
        course_merge(i % 2 ? &back : &half, &one);
    }
    course_merge(&back, &half);
    assert_int_equal(forward.count, COURSE_ROOMS);
    assert_int_equal(back.count, COURSE_ROOMS);
    for (int i = 0; i < COURSE_ROOMS; i++) {
        assert_string_equal(forward.rooms[i].id, back.rooms[i].id);
        assert_true(forward.rooms[i].tables == back.rooms[i].tables &&
                    forward.rooms[i].places == back.rooms[i].places);
        assert_int_equal(forward.rooms[i].finished, back.rooms[i].finished);
        assert_memory_equal(forward.rooms[i].minutes, back.rooms[i].minutes,
                            sizeof back.rooms[i].minutes);
    }
}

static void the_median_of_an_even_number_lies_between(void **state)
{
    static const int ends[] = {10, 11, 20, 90};
    struct course course = {.count = 0};
    (void)state;
    for (int i = 0; i < 4; i++) {
        struct table table = {.count = 0};
        put(&table, EVENT_ENTER, 0, "hal");
        end(&table, ends[i], "klaar");
        course_add(&course, &(struct tape){table.facts, table.count});
    }
    assert_true(course_median(&course.rooms[0]) == 15.5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(time_runs_from_enter_to_enter_and_not_in_a_pause),
        cmocka_unit_test(who_stops_has_not_finished_and_a_room_seen_twice_counts_once),
        cmocka_unit_test(a_clock_that_runs_backwards_takes_no_time_away),
        cmocka_unit_test(a_table_without_rooms_leaves_nothing),
        cmocka_unit_test(any_order_of_adding_gives_the_same_sums),
        cmocka_unit_test(the_median_of_an_even_number_lies_between),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
