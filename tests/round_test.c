/* SPDX-License-Identifier: MPL-2.0 */
/* Who sits before a private round: with three or more a long one goes round in legs. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "helpers/desk.h"

enum { ACTS = 500, SEATS = 16 };
/* Everybody who sat before the nulmeting, in order. */
struct seen { int who[SEATS], count; };

static void look(struct desk *desk, void *self)
{
    struct seen *seen = self;
    if (desk->stage->play == NULL)
        return;
    const struct session *session = stage_session(desk->stage);
    int who = desk->stage->who;
    if (session->stop != STOP_BEFORE || session->open_puzzle < 0 || who == 0 ||
        seen->count == SEATS || (seen->count > 0 && seen->who[seen->count - 1] == who))
        return;
    seen->who[seen->count++] = who;
}

/* Plays the beginning of an evening and tells who sat before the nulmeting. */
static struct seen survey_of(int players)
{
    struct desk *desk = desk_open(players, "nl", 100);
    struct seen seen = {.count = 0};
    desk_autoplay(desk, ACTS, look, &seen);
    assert_int_not_equal(stage_session(desk->stage)->stop, STOP_BEFORE);
    desk_close(desk);
    return seen;
}

/* So many seats, and each time round in the same order. */
static void goes_round(int players, int legs)
{
    struct seen seen = survey_of(players);
    assert_int_equal(seen.count, players * legs);
    for (int i = players; i < seen.count; i++)
        assert_int_equal(seen.who[i], seen.who[i - players]);
    for (int i = 0; i < players; i++)
        for (int k = 0; k < i; k++)
            assert_int_not_equal(seen.who[i], seen.who[k]);
}

static void three_people_take_a_long_round_in_two_legs(void **state)
{
    (void)state;
    goes_round(3, 2);
}

static void four_people_take_it_in_three(void **state)
{
    (void)state;
    goes_round(4, 3);
}

static void two_people_take_it_in_one_go(void **state)
{
    (void)state;
    goes_round(2, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(three_people_take_a_long_round_in_two_legs),
        cmocka_unit_test(four_people_take_it_in_three),
        cmocka_unit_test(two_people_take_it_in_one_go),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
