/* SPDX-License-Identifier: MPL-2.0 */
/* privacy.md 3 as numbers: thresholds, bands, steps and classes, each beside a slow and obvious
 * second version. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "measure/rules.h"
#include "measure_people.h"

static struct crowd crowd(int64_t n, int64_t largest_session)
{
    return (struct crowd){
        .n = n, .sources = 1, .largest_source = n, .largest_session = largest_session};
}

static void a_card_needs_ten_and_no_session_that_leaves_a_few(void **state)
{
    (void)state;
    for (int64_t n = 1; n <= 120; n++)
        for (int64_t m = 1; m <= n; m++) {
            struct crowd c = crowd(n, m);
            bool passes = n >= 10 && (m == n || n > 2 * (m + 1));
            assert_int_equal(rules_card(&c) == NULL, passes);
            /* who passes with several sessions leaves ten when the largest tells all: n - m > m
             * + 2 */
            if (passes && m < n)
                assert_true(n - m >= 6);
        }
}

static void a_band_never_comes_down_to_a_few(void **state)
{
    (void)state;
    for (int64_t n = 10; n <= 399; n++)
        for (int64_t m = 1; m <= n; m++) {
            struct crowd c = crowd(n, m);
            if (rules_card(&c) != NULL)
                continue;
            int bands = rules_bands(&c), most = n < 30 ? 3 : n < 100 ? 5 : 10;
            assert_true(bands >= 2 && bands <= most);
            if (m < n)
                assert_true(n > bands * (m + 1));
            else
                assert_int_equal(bands, most);
        }
}

static void a_mean_is_rounded_to_at_least_one_answer(void **state)
{
    (void)state;
    for (int n = 10; n <= 400; n++)
        for (int range = 1; range <= 200; range++)
            assert_true(rules_step((double)range / n) >= (double)range / n);
    assert_true(rules_step(.1) == .1 && rules_step(.11) == .2 && rules_step(.9) == 1);
}

static void people_are_said_in_fives(void **state)
{
    (void)state;
    for (int64_t n = 0; n < 200; n++) {
        struct span span = rules_people(n);
        assert_true(span.from <= n && n <= span.to && span.to - span.from == 4 &&
                    span.from % 5 == 0);
    }
}

static void the_outer_band_is_what_a_session_can_move(void **state)
{
    struct crowd several = crowd(40, 7), one = crowd(40, 40);
    (void)state;
    assert_true(fabs(rules_outer(&several, 18) - 18 * 8 / 40.0) < 1e-12);
    assert_true(fabs(rules_outer(&one, 18) - 18 * 2 / 40.0) < 1e-12);
}

/* --- classes ---------------------------------------------------------------------------------- */

enum { MOST_PARTS = 60 };

/* The slow version: who of `waiting` is in the class of parts[like], counted per source from
 * scratch. */
static const char *why_of(const struct class_part *parts, const bool *waiting, int count, int like,
                          enum class_level at)
{
    int64_t sources[MOST_PARTS] = {0};
    struct crowd c = {.n = 0};
    for (int i = 0; i < count; i++)
        if (waiting[i] && rules_same_class(&parts[i], &parts[like], at))
            sources[parts[i].source] += parts[i].n;
    for (int s = 0; s < MOST_PARTS; s++) {
        c.n += sources[s];
        c.sources += sources[s] > 0;
        c.largest_source = sources[s] > c.largest_source ? sources[s] : c.largest_source;
    }
    return rules_pool(&c);
}

static void classes_slowly(struct class_part *parts, int count)
{
    bool waiting[MOST_PARTS];
    for (int i = 0; i < count; i++)
        waiting[i] = true;
    for (int i = 0; i < count; i++)
        parts[i].at = CLASS_WAITS;
    for (int at = CLASS_WHOLE; at < CLASS_WAITS; at++) {
        bool now[MOST_PARTS];
        memcpy(now, waiting, sizeof now);
        for (int i = 0; i < count; i++) {
            if (!now[i])
                continue;
            parts[i].why = why_of(parts, now, count, i, (enum class_level)at);
            if (parts[i].why == NULL) {
                parts[i].at = (enum class_level)at;
                waiting[i] = false;
            }
        }
    }
}

static int make_parts(struct class_part *parts, uint64_t *seed)
{
    int count = 1 + (int)(dice(seed) % MOST_PARTS);
    int sources = 2 + (int)(dice(seed) % 14);
    for (int i = 0; i < count; i++)
        parts[i] = (struct class_part){.sector = 1 + (int)(dice(seed) % 3),
                                       .mode = 1 + (int)(dice(seed) % 2),
                                       .version = 1 + (int)(dice(seed) % 3),
                                       .source = 1 + (int)(dice(seed) % (uint64_t)sources),
                                       .n = (int64_t)(dice(seed) % 20)};
    return count;
}

static void classes_drop_version_then_mode_then_sector_then_wait(void **state)
{
    uint64_t seed = 20260901;
    int reached[CLASS_WAITS + 1] = {0};
    (void)state;
    print_message("classes, seed %llu\n", (unsigned long long)seed);
    for (int round = 0; round < 3000; round++) {
        struct class_part parts[MOST_PARTS], slow[MOST_PARTS];
        int count = make_parts(parts, &seed);
        memcpy(slow, parts, sizeof slow);
        rules_classes(parts, count);
        classes_slowly(slow, count);
        for (int i = 0; i < count; i++) {
            assert_int_equal(parts[i].at, slow[i].at);
            assert_true(parts[i].why == slow[i].why || strcmp(parts[i].why, slow[i].why) == 0);
            assert_int_equal(parts[i].at == CLASS_WAITS, parts[i].why != NULL);
            reached[parts[i].at] += 1;
        }
    }
    for (int at = 0; at <= CLASS_WAITS; at++)
        assert_true(reached[at] > 100);
}

static void thirty_of_five_sources_none_over_half(void **state)
{
    struct class_part parts[5];
    (void)state;
    for (int i = 0; i < 5; i++)
        parts[i] = (struct class_part){1, 1, 1, i + 1, 6, CLASS_WAITS, NULL};
    rules_classes(parts, 5);
    assert_int_equal(parts[0].at, CLASS_WHOLE);
    parts[4].n = 5;
    rules_classes(parts, 5);
    assert_string_equal(parts[0].why, "pool_onder_30");
    parts[4].n = 24;
    rules_classes(parts, 5);
    assert_int_equal(parts[0].at, CLASS_WHOLE); /* 24 of 48 is half */
    parts[4].n = 25;
    rules_classes(parts, 5);
    assert_string_equal(parts[0].why, "pool_helft");
    parts[4].source = 1;
    rules_classes(parts, 5);
    assert_string_equal(parts[0].why, "pool_bronnen");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_card_needs_ten_and_no_session_that_leaves_a_few),
        cmocka_unit_test(a_band_never_comes_down_to_a_few),
        cmocka_unit_test(a_mean_is_rounded_to_at_least_one_answer),
        cmocka_unit_test(people_are_said_in_fives),
        cmocka_unit_test(the_outer_band_is_what_a_session_can_move),
        cmocka_unit_test(classes_drop_version_then_mode_then_sector_then_wait),
        cmocka_unit_test(thirty_of_five_sources_none_over_half),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
