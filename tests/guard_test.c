/* SPDX-License-Identifier: MPL-2.0 */
/* What the guard lets out (privacy.md 3): thresholds at their edges, counts near nobody and
 * everybody, rounding, and that a withheld figure really has lost its numbers. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "measure/guard.h"
#include "helpers/arena_desk.h"
#include "measure_people.h"

/* A figure of n people in one session per ten people, sources of equal size. */
static struct figure make(const char *name, int64_t n, int sources)
{
    struct figure figure = {.of = measure_find(name), .n = n, .strata = 1, .state = FIGURE_PLAIN};
    figure.value = 1.234;
    figure.low = 0.321;
    figure.high = 2.147;
    figure.before = 3.33;
    figure.after = 4.44;
    figure.has_levels = true;
    figure.sources = sources;
    figure.largest_source = (n + sources - 1) / sources;
    figure.largest_session = n < 10 ? n : 10;
    if (figure.of->states)
        figure.state = FIGURE_WITH;
    return figure;
}

static void assert_same(struct figure a, struct figure b)
{
    assert_true(a.of == b.of && a.state == b.state && a.why == b.why && a.n == b.n &&
                a.missing == b.missing);
    assert_true(a.value == b.value && a.low == b.low && a.high == b.high && a.step == b.step);
    assert_true(a.yes_before == b.yes_before && a.yes_after == b.yes_after &&
                a.drawn_only == b.drawn_only);
    assert_true(a.mask_before == b.mask_before && a.mask_after == b.mask_after &&
                a.has_levels == b.has_levels);
}

static struct figure let_out(struct figure figure, enum audience audience)
{
    return guard_release(&figure, 1, audience, arena)->figures[0];
}

static void assert_withheld(struct figure figure, const char *why)
{
    assert_int_equal(figure.state, FIGURE_TOO_FEW);
    assert_string_equal(figure.why, why);
    assert_true(figure.value == 0 && figure.low == 0 && figure.high == 0 && figure.tau == 0);
    assert_true(figure.before == 0 && figure.after == 0 && !figure.has_levels);
}

static void own_and_open_are_left_as_they_are(void **state)
{
    struct figure figure = make("gap_inferred", 1, 1);
    (void)state;
    struct figure own = let_out(figure, AUDIENCE_OWN), open = let_out(figure, AUDIENCE_OPEN);
    assert_same(own, figure);
    assert_same(open, figure);
}

static void a_room_starts_at_five(void **state)
{
    static const char *const names[] = {"mark", "gap_inferred", "know_change", "aware_change",
                                        "response"};
    (void)state;
    for (int i = 0; i < 5; i++) {
        assert_withheld(let_out(make(names[i], 4, 1), AUDIENCE_ROOM), "zaal_onder_5");
        assert_int_not_equal(let_out(make(names[i], 5, 1), AUDIENCE_ROOM).state, FIGURE_TOO_FEW);
    }
}

static void sensitive_figures_of_a_room_are_drawn_without_digits(void **state)
{
    struct figure figure = make("gap_inferred", 6, 1);
    (void)state;
    figure.before = 3.3;
    figure.has_levels = true;
    struct figure out = let_out(figure, AUDIENCE_ROOM);
    assert_true(out.drawn_only && out.low == 0 && out.high == 2.5 && out.value == 1.25);
    assert_false(out.has_levels);
    assert_int_equal(out.state, FIGURE_WITH); /* rounding changes no conclusion */
    figure.value = -1.234;
    figure.low = -2.147;
    figure.high = -0.321;
    figure.state = FIGURE_AGAINST;
    out = let_out(figure, AUDIENCE_ROOM);
    assert_true(out.low == -2.5 && out.high == 0);
}

static void open_means_of_a_room_are_rounded_by_their_size(void **state)
{
    (void)state;
    struct figure small = let_out(make("mark", 6, 1), AUDIENCE_ROOM),
                  large = let_out(make("mark", 60, 1), AUDIENCE_ROOM);
    assert_true(small.step == 2 && small.value == 2 && small.low == 1 &&
                small.high == 4); /* 9 / 6; never below 1 */
    assert_true(large.step == .2 && fabs(large.value - 1.2) < 1e-12);
}

static void counts_near_nobody_and_everybody_lose_their_number(void **state)
{
    (void)state;
    for (int64_t n = 5; n <= 40; n++)
        for (int64_t yes = 0; yes <= n; yes++) {
            struct figure figure = make("plan_share", n, 1);
            figure.yes_after = yes;
            struct figure out = let_out(figure, AUDIENCE_ROOM);
            bool shown = yes >= 3 && yes <= n - 3;
            assert_int_equal(out.state, shown ? FIGURE_PLAIN : FIGURE_TOO_FEW);
            assert_int_equal(out.mask_after, shown      ? MASK_NONE
                                             : yes <= 2 ? MASK_FEW
                                                        : MASK_NEARLY_ALL);
            assert_true(out.yes_after == (shown ? yes : yes <= 2 ? 2 : n - 2));
            if (!shown)
                assert_withheld(out, "klein_aantal");
        }
}

static void one_hidden_count_hides_the_change_too(void **state)
{
    struct figure figure = make("will_change", 12, 1);
    (void)state;
    figure.yes_before = 1;
    figure.yes_after = 7;
    struct figure out = let_out(figure, AUDIENCE_ROOM);
    assert_withheld(out, "klein_aantal");
    assert_true(out.mask_before == MASK_FEW && out.yes_before == 2);
    assert_true(out.mask_after == MASK_NONE && out.yes_after == 7);
}

static void a_split_hides_one_to_four_and_nothing_tells_it_from_none(void **state)
{
    struct figure none = make("plan_cat", 20, 1), four = none, five = none;
    (void)state;
    four.yes_after = 4;
    five.yes_after = 5;
    none = let_out(none, AUDIENCE_ROOM);
    four = let_out(four, AUDIENCE_ROOM);
    assert_same(none, four);
    assert_int_equal(let_out(five, AUDIENCE_ROOM).state, FIGURE_PLAIN);
}

static void a_card_starts_at_ten_and_at_thirty_for_sensitive_ones(void **state)
{
    (void)state;
    assert_withheld(let_out(make("mark", 9, 1), AUDIENCE_CARD), "kaart_onder_10");
    assert_int_equal(let_out(make("mark", 10, 1), AUDIENCE_CARD).state, FIGURE_PLAIN);
    assert_withheld(let_out(make("mark", 22, 1), AUDIENCE_CARD),
                    "kaart_sessie"); /* 22 = 2 (10 + 1) */
    assert_int_equal(let_out(make("mark", 23, 1), AUDIENCE_CARD).state, FIGURE_PLAIN);
    assert_withheld(let_out(make("gap_inferred", 29, 1), AUDIENCE_CARD), "kaart_onder_30");
    assert_int_equal(let_out(make("gap_inferred", 30, 1), AUDIENCE_CARD).state, FIGURE_WITH);
}

static void a_card_keeps_before_and_after_apart_and_gives_no_change(void **state)
{
    (void)state;
    struct figure figure = make("aware_change", 60, 1), out = let_out(figure, AUDIENCE_CARD);
    assert_int_equal(out.state, FIGURE_TOO_FEW);
    assert_string_equal(out.why, "kaart_apart");
    assert_true(out.value == 0 && out.low == 0 && out.high == 0 && out.has_levels);
    assert_true(fabs(out.before - 3.3) < 1e-12 && fabs(out.after - 4.4) < 1e-12); /* 6 / 60 */
    figure = make("will_change", 60, 1);
    figure.before = 0;
    figure.after = 1;
    out = let_out(figure, AUDIENCE_CARD); /* five bands: 60 > 5 (10 + 1) */
    assert_true(fabs(out.before - .1) < 1e-12 && fabs(out.after - .9) < 1e-12 &&
                fabs(out.step - 20) < 1e-12);
    assert_true(out.yes_before == 0 && out.yes_after == 0);
}

static void shares_of_a_card_are_bands(void **state)
{
    (void)state;
    for (int yes = 0; yes <= 25; yes++) {
        struct figure figure = make("plan_share", 25, 1);
        figure.largest_session = 5; /* 25 > 3 (5 + 1): three bands */
        figure.yes_after = yes;
        figure.value = 100.0 * yes / 25;
        struct figure out = let_out(figure, AUDIENCE_CARD);
        assert_true(fabs(out.high - out.low - 100.0 / 3) < 1e-9);
        assert_true(out.low <= figure.value + 1e-9 && figure.value <= out.high + 1e-9);
        assert_true(out.yes_after == 0 && out.low > -1e-9 && out.high < 100 + 1e-9);
    }
}

static void a_pool_needs_thirty_from_five_sources_none_over_half(void **state)
{
    struct figure lopsided = make("mark", 40, 5);
    (void)state;
    assert_withheld(let_out(make("mark", 29, 5), AUDIENCE_POOL), "pool_onder_30");
    assert_withheld(let_out(make("mark", 30, 4), AUDIENCE_POOL), "pool_bronnen");
    lopsided.largest_source = 21;
    assert_withheld(let_out(lopsided, AUDIENCE_POOL), "pool_helft");
    lopsided.largest_source = 20;
    struct figure out = let_out(lopsided, AUDIENCE_POOL);
    assert_true(out.value == lopsided.value && out.step == 0); /* full precision only here */
}

static void a_card_has_at_most_twenty_fixed_lines(void **state)
{
    struct figure figures[MOST_MEASURES];
    int lines = 0, count = measures_all.count;
    (void)state;
    for (int i = 0; i < count; i++) {
        figures[i] = make(measures_all.list[i]->name, 400, 1);
        figures[i].of = measures_all.list[i];
    }
    struct release *release = guard_release(figures, count, AUDIENCE_CARD, arena);
    for (int i = 0; i < release->count; i++) {
        const struct figure *figure = &release->figures[i];
        if (figure->of->by == ESTIMATE_COUNT || figure->of->turnout)
            continue;
        lines += figure->of->levels != NULL ? 2 : 1; /* before and after */
        assert_false(figure->of->pooled_only);
        assert_true(figure->n == 400 && figure->n_to == 404 && figure->n_a == 0 &&
                    figure->strata == 0);
    }
    assert_int_equal(lines, 20);
}

static void a_sensitive_mean_near_the_end_of_its_scale_is_one_band(void **state)
{
    struct figure figure = make("gap_inferred", 40, 1), out;
    (void)state;
    figure.largest_session = 9; /* 18 (9 + 1) / 40 = 4,5 of the scale at either end; steps of .5 */
    for (double value = -9; value <= 9; value += .25) {
        figure.value = value;
        out = let_out(figure, AUDIENCE_CARD);
        assert_int_equal(out.outer, value <= -4.25  ? MASK_FEW
                                    : value >= 4.25 ? MASK_NEARLY_ALL
                                                    : MASK_NONE);
        assert_true(out.value >= -4.5 && out.value <= 4.5);
    }
    figure.largest_session = 19; /* the two ends meet */
    assert_withheld(let_out(figure, AUDIENCE_CARD), "kaart_sessie");
    figure.largest_session = 40;
    assert_int_equal(let_out(figure, AUDIENCE_CARD).state, FIGURE_WITH);
    figure = make("aware_change", 40, 1);
    figure.largest_session = 9;
    figure.before = 1.2;
    figure.after = 4;
    out = let_out(figure, AUDIENCE_CARD);
    assert_true(out.outer_before == MASK_FEW && out.before == 2.6 && out.outer_after == MASK_NONE);
}

/* n marks of which two differ by so much. */
static struct figure marks_let_out(int n, int mark, int one, int other, enum audience audience)
{
    struct part all = {.asked = n, .school = 1, .source = 1};
    for (int i = 0; i < n; i++)
        cell_add_score(&all.form[FORM_NONE], mark + (i == 0 ? one : i == 1 ? other : 0));
    return let_out(measure_conclude(measure_find("mark"), &all, 1, arena), audience);
}

static bool looks_like(const struct figure *a, const struct figure *b)
{
    return a->state == b->state && a->value == b->value && a->low == b->low && a->high == b->high &&
           a->step == b->step && a->n == b->n;
}

/* Nothing is said that only a group that agrees could say: another one, in which two do not,
 * says the same. */
static void no_mean_proves_unanimity(void **state)
{
    static const enum audience audiences[] = {AUDIENCE_ROOM, AUDIENCE_CARD};
    static const int others[][2] = {{-1, -1}, {1, 1}, {-1, 1}};
    (void)state;
    for (int a = 0; a < 2; a++)
        for (int n = a == 0 ? 5 : 10; n <= 80; n++)
            for (int mark = 1; mark <= 10; mark++) {
                struct figure same = marks_let_out(n, mark, 0, 0, audiences[a]);
                bool found = false;
                for (int k = 0; k < 3 && !found; k++) {
                    if (mark + others[k][0] < 1 || mark + others[k][1] > 10)
                        continue;
                    struct figure other =
                        marks_let_out(n, mark, others[k][0], others[k][1], audiences[a]);
                    found = looks_like(&same, &other);
                }
                assert_true(found);
                arena_reset(arena);
            }
}

static void what_is_withheld_is_counted_once_and_said(void **state)
{
    struct figure figures[] = {make("plan_cat", 3, 1), make("plan_cat", 3, 1), make("mark", 3, 1),
                               make("recommend", 9, 1)};
    (void)state;
    struct release *release = guard_release(figures, 4, AUDIENCE_ROOM, arena);
    assert_int_equal(release->withheld_count, 2);
    assert_string_equal(release->withheld[0].what, "plan_cat");
    assert_string_equal(release->withheld[1].what, "mark");
    assert_true(release->withheld[1].people == 3);
    assert_null(release_find(release, "mark"));
    assert_non_null(release_find(release, "recommend"));
    assert_null(release_find(release, "nothing"));
    assert_null(release_find(NULL, "mark"));
}

static void every_reason_has_a_sentence(void **state)
{
    static const char *const words[] = {
        "n_te_klein",     "geen_spreiding", "niet_gemeten",   "klein_aantal", "zaal_onder_5",
        "kaart_onder_10", "kaart_sessie",   "kaart_onder_30", "kaart_apart",  "kaart_alleen",
        "kaart_rand",     "blad_eensgezind", "blad_onvolledig", "pool_terug",
        "pool_onder_30",  "pool_bronnen",   "pool_helft",     "gevorkt"};
    (void)state;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        assert_string_equal(guard_why(words[i]).id + strlen("reden."), words[i]);
    assert_string_equal(guard_why("something_else").id, "reden.anders");
}

/* A1 for one room, exhaustively: whoever knows the rules cannot be sure that all or none said
 * yes. */
static void no_count_of_a_room_proves_unanimity(void **state)
{
    (void)state;
    for (int64_t n = 5; n <= 60; n++)
        for (int64_t yes = 0; yes <= n; yes += n) {
            struct figure figure = make("plan_share", n, 1), other = figure;
            figure.yes_after = yes;
            other.yes_after = yes == 0 ? 1 : n - 1;
            figure = let_out(figure, AUDIENCE_ROOM);
            other = let_out(other, AUDIENCE_ROOM);
            assert_same(figure, other);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(own_and_open_are_left_as_they_are),
        cmocka_unit_test(a_room_starts_at_five),
        cmocka_unit_test(sensitive_figures_of_a_room_are_drawn_without_digits),
        cmocka_unit_test(open_means_of_a_room_are_rounded_by_their_size),
        cmocka_unit_test(counts_near_nobody_and_everybody_lose_their_number),
        cmocka_unit_test(one_hidden_count_hides_the_change_too),
        cmocka_unit_test(a_split_hides_one_to_four_and_nothing_tells_it_from_none),
        cmocka_unit_test(a_card_starts_at_ten_and_at_thirty_for_sensitive_ones),
        cmocka_unit_test(a_card_keeps_before_and_after_apart_and_gives_no_change),
        cmocka_unit_test(shares_of_a_card_are_bands),
        cmocka_unit_test(a_pool_needs_thirty_from_five_sources_none_over_half),
        cmocka_unit_test(a_card_has_at_most_twenty_fixed_lines),
        cmocka_unit_test(a_sensitive_mean_near_the_end_of_its_scale_is_one_band),
        cmocka_unit_test(no_mean_proves_unanimity),
        cmocka_unit_test(what_is_withheld_is_counted_once_and_said),
        cmocka_unit_test(every_reason_has_a_sentence),
        cmocka_unit_test(no_count_of_a_room_proves_unanimity),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
