/* SPDX-License-Identifier: MPL-2.0 */
/* Chance can be recomputed by anybody, and it is fair: balance over many seeds. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/chance.h"
#include "core/session.h"

enum { SEEDS = 3000, PEOPLE = 60 };

static void chance_is_the_first_bytes_of_a_known_hash(void **state)
{
    (void)state;
    assert_int_equal(chance_number(0x5eed, "postvakken", "form", 1) >> 32, 0x5e8929f3);
    assert_true(chance_number(0x5eed, "postvakken", "form", 1) == UINT64_C(0x5e8929f3e095b752));
}

/* The pair of a person by the words of measurement.md 3.2, slowly. */
static void slow_pair(uint64_t seed, const char *on, int number, enum form *form, enum set *set)
{
    static const struct {
        enum form form;
        enum set set;
    } listed[2][2] = {
        {{FORM_A, SET_AB}, {FORM_B, SET_BA}},
        {{FORM_A, SET_BA}, {FORM_B, SET_AB}},
    };
    int block = number / 4, order[4], at = 0;
    int first = (int)(chance_number(seed, on, "form", 3 * block) % 2);
    for (int half = 0; half < 2; half++) {
        int sub = half == 0 ? first : 1 - first;
        int inside = (int)(chance_number(seed, on, "form", 3 * block + 1 + half) % 2);
        order[at++] = sub * 2 + inside;
        order[at++] = sub * 2 + 1 - inside;
    }
    *form = listed[order[number % 4] / 2][order[number % 4] % 2].form;
    *set = listed[order[number % 4] / 2][order[number % 4] % 2].set;
}

static void chance_pairs_are_those_of_the_blocks_of_four(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < 300; seed++)
        for (int number = 0; number < PEOPLE; number++) {
            enum form form, slow_form;
            enum set set, slow_set;
            chance_pair(seed, "postvakken", number, &form, &set);
            slow_pair(seed, "postvakken", number, &slow_form, &slow_set);
            assert_int_equal(form, slow_form);
            assert_int_equal(set, slow_set);
        }
}

static void chance_pairs_are_balanced_after_every_person(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        int forms = 0, sets = 0, cells[2][2] = {{0}};
        for (int number = 0; number < PEOPLE; number++) {
            enum form form;
            enum set set;
            chance_pair(seed, "postvakken", number, &form, &set);
            forms += form == FORM_A ? 1 : -1;
            sets += set == SET_AB ? 1 : -1;
            cells[form - 1][set - 1]++;
            assert_true(abs(forms) <= 1 && abs(sets) <= 1);
            if (number % 4 == 3)
                for (int i = 0; i < 4; i++)
                    assert_int_equal(cells[i / 2][i % 2], (number + 1) / 4);
        }
    }
}

static void chance_forms_are_balanced_in_blocks_of_two(void **state)
{
    int first = 0;
    (void)state;
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        int forms = 0;
        for (int number = 0; number < PEOPLE; number++) {
            forms += chance_form(seed, "sorteren", number) == FORM_A ? 1 : -1;
            assert_true(abs(forms) <= 1);
        }
        first += chance_form(seed, "sorteren", 0) == FORM_A;
    }
    assert_in_range(first, SEEDS * 46 / 100, SEEDS * 54 / 100);
}

/* Over seeds every person has every cell equally often: no seat is always in the same form. */
static void chance_gives_every_seat_every_cell(void **state)
{
    (void)state;
    for (int number = 0; number < 8; number++) {
        int cells[4] = {0};
        for (uint64_t seed = 0; seed < SEEDS; seed++) {
            enum form form;
            enum set set;
            chance_pair(seed * 977, "postvakken", number, &form, &set);
            cells[((int)form - 1) * 2 + (int)set - 1]++;
        }
        for (int i = 0; i < 4; i++)
            assert_in_range(cells[i], SEEDS * 21 / 100, SEEDS * 29 / 100);
    }
}

static void chance_order_is_a_fair_shuffle(void **state)
{
    int at[4][4] = {{0}};
    (void)state;
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        uint8_t order[4];
        unsigned seen = 0;
        chance_order(seed, "postvakken", "order", order, 4);
        for (int i = 0; i < 4; i++) {
            seen |= 1u << order[i];
            at[i][order[i]]++;
        }
        assert_int_equal(seen, 15);
    }
    for (int i = 0; i < 16; i++)
        assert_in_range(at[i / 4][i % 4], SEEDS * 21 / 100, SEEDS * 29 / 100);
}

static void chance_order_of_two_is_swapped_by_an_odd_throw(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < 200; seed++) {
        uint8_t order[2];
        chance_order(seed, "x", "order", order, 2);
        assert_int_equal(order[0], chance_number(seed, "x", "order", 0) % 2);
    }
}

static void people_get_numbers_that_are_a_permutation(void **state)
{
    int moved = 0;
    (void)state;
    for (uint64_t seed = 0; seed < 300; seed++)
        for (int players = 1; players <= MOST_PEOPLE; players += 7) {
            uint8_t numbers[MOST_PEOPLE];
            uint64_t seen = 0;
            people_deal(seed, players, numbers);
            for (int chair = 0; chair < players; chair++) {
                assert_in_range(numbers[chair], 1, players);
                seen |= UINT64_C(1) << numbers[chair];
                moved += numbers[chair] != chair + 1;
            }
            assert_true(seen == ((UINT64_C(1) << players) - 1) << 1);
        }
    assert_true(moved > 1000);
}

static void people_are_never_called_the_same(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < 50; seed++)
        for (int a = 1; a <= MOST_PEOPLE; a++) {
            struct alias one = people_alias(seed, a);
            assert_in_range(one.shape, 0, 4);
            for (int b = 1; b < a; b++) {
                struct alias other = people_alias(seed, b);
                assert_true(strcmp(one.animal.id, other.animal.id) ||
                            strcmp(one.colour.id, other.colour.id));
            }
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(chance_is_the_first_bytes_of_a_known_hash),
        cmocka_unit_test(chance_pairs_are_those_of_the_blocks_of_four),
        cmocka_unit_test(chance_pairs_are_balanced_after_every_person),
        cmocka_unit_test(chance_forms_are_balanced_in_blocks_of_two),
        cmocka_unit_test(chance_gives_every_seat_every_cell),
        cmocka_unit_test(chance_order_is_a_fair_shuffle),
        cmocka_unit_test(chance_order_of_two_is_swapped_by_an_odd_throw),
        cmocka_unit_test(people_get_numbers_that_are_a_permutation),
        cmocka_unit_test(people_are_never_called_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
