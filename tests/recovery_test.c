/* SPDX-License-Identifier: MPL-2.0 */
/* Parameter recovery (measurement.md 10): simulated people with a known truth must come back through the
 * real road, facts to scores to figures. Few studies, so wide bounds; the seeds are fixed and printed. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <cmocka.h>

#include "measure/stats.h"
#include "helpers/arena_desk.h"
#include "measure_people.h"

struct found {
    double mean, cover, half;
    int studies, with, against;
};

static void note(struct found *found, const struct figure *figure, double truth)
{
    found->studies++;
    found->mean += figure->value;
    found->half += (figure->high - figure->low) / 2;
    found->cover += figure->low <= truth && truth <= figure->high;
    found->with += figure->state == FIGURE_WITH;
    found->against += figure->state == FIGURE_AGAINST;
}

static void check(struct found *found, const char *what, double truth, double bound, double least,
                  double most)
{
    double n = found->studies;
    found->mean /= n;
    found->half /= n;
    found->cover *= 100 / n;
    print_message(
        "%s: mean %.3f (truth %.3f), coverage %.1f %%, half-width %.2f, seen %.1f and %.1f %%\n",
        what, found->mean, truth, found->cover, found->half, 100 * found->with / n,
        100 * found->against / n);
    assert_true(fabs(found->mean - truth) <= bound);
    assert_true(found->cover >= least && found->cover <= most);
}

/* ---- files ---- */

enum { FILES = 8 };
static int clip(double rating)
{
    double whole = round(rating);
    return whole < 1 ? 1 : whole > 10 ? 10 : (int)whole;
}

/* f per file and scale, the same for all people of a study. */
struct hardness {
    double inferred[FILES], observable[FILES];
};

static struct hardness draw_files(uint64_t *seed)
{
    struct hardness hard;
    for (int i = 0; i < FILES; i++) {
        hard.inferred[i] = dice_normal(seed, 0, 1);
        hard.observable[i] = dice_normal(seed, 0, 1);
    }
    return hard;
}

static void person(uint64_t *seed, const struct hardness *hard, enum form form, double beta,
                   struct part *parts)
{
    struct stream stream = {.count = 0};
    double s = dice_normal(seed, 0, .7), b = dice_normal(seed, beta, .5);
    deal_form(&stream, "dossiers", form);
    for (int file = 1; file <= FILES; file++) {
        double h = dice_normal(seed, 0, .7);
        int side = file <= FILES / 2 ? 1 : -1, g = (file % 2 == 1) == (form == FORM_A) ? 1 : -1;
        double inferred =
            6 + hard->inferred[file - 1] + s + h + side * g * b / 2 + dice_normal(seed, 0, .7);
        double observable = 6 + hard->observable[file - 1] + s + h + dice_normal(seed, 0, .7);
        rate(&stream, form, file, "aanleg", CONSTRUCT_INFERRED, side, clip(inferred));
        rate(&stream, form, file, "werk", CONSTRUCT_OBSERVABLE, side, clip(observable));
    }
    struct tape tape = {stream.facts, stream.count};
    struct scores scores;
    measure_person(&tape, arena, &scores);
    measure_add(parts, &scores);
}

static void study(uint64_t *seed, int people, double beta, struct part parts[MOST_MEASURES])
{
    struct hardness hard = draw_files(seed);
    memset(parts, 0, sizeof *parts * MOST_MEASURES);
    for (int i = 0; i < people; i++)
        person(seed, &hard, i % 2 == 0 ? FORM_A : FORM_B, beta, parts);
}

static struct figure conclude(const char *name, const struct part *parts)
{
    int at = index_of(name);
    return measure_conclude(measures_all.list[at], &parts[at], 1, arena);
}

static void files_of(double beta, uint64_t seed)
{
    struct found inferred = {0}, observable = {0}, specific = {0};
    struct part parts[MOST_MEASURES];
    print_message("seed %llu\n", (unsigned long long)seed);
    for (int i = 0; i < 300; i++) {
        study(&seed, 12, beta, parts);
        struct figure one = conclude("gap_inferred", parts),
                      two = conclude("gap_observable", parts);
        struct figure three = conclude("gap_specific", parts);
        note(&inferred, &one, beta);
        note(&observable, &two, 0);
        note(&specific, &three, beta);
        arena_reset(arena);
    }
    check(&inferred, "inferred", beta, .06, 90, 99);
    check(&observable, "observable", 0, .06, 90, 99);
    check(&specific, "specific", beta, .06, 90, 99);
    assert_true(fabs(inferred.half - .57) < .57 * .07); /* measurement.md 3.7 */
    assert_true(beta > 0 ? inferred.with > 60 : inferred.with <= 20 && inferred.against <= 20);
}

static void a_gap_of_point_four_comes_back(void **state)
{
    (void)state;
    files_of(.4, 20260901);
}

static void no_gap_comes_back_as_none(void **state)
{
    (void)state;
    files_of(0, 20260902);
}

/* ---- knowledge: a harder form cancels ---- */

static void knower(uint64_t *seed, enum set set, double gain, struct part *parts)
{
    struct stream stream = {.count = 0};
    double knows = dice_normal(seed, .35, .12);
    deal_set(&stream, set);
    for (int after = 0; after < 2; after++)
        for (int item = 1; item <= 8; item++) {
            bool form_a = (set == SET_AB) == (after == 0);
            double p = knows + after * gain / 100 + (form_a ? .08 : -.08);
            know(&stream, after ? MOMENT_AFTER : MOMENT_BEFORE, item, item % 2,
                 reply_word(seed, p, item % 2));
        }
    struct tape tape = {stream.facts, stream.count};
    struct scores scores;
    measure_person(&tape, arena, &scores);
    measure_add(parts, &scores);
}

static void a_gain_in_knowledge_comes_back_past_a_harder_form(void **state)
{
    uint64_t seed = 20260903;
    struct found found = {0};
    (void)state;
    print_message("seed %llu\n", (unsigned long long)seed);
    for (int i = 0; i < 300; i++) {
        struct part parts[MOST_MEASURES];
        memset(parts, 0, sizeof parts);
        for (int k = 0; k < 12; k++)
            knower(&seed, k % 3 == 0 ? SET_AB : SET_BA, 25, parts); /* unequal: still unbiased */
        struct figure figure = conclude("know_change", parts);
        note(&found, &figure, 25);
        arena_reset(arena);
    }
    check(&found, "knowledge", 25, 3, 90, 99);
}

/* ---- yes and no ---- */

static void a_change_in_willingness_comes_back(void **state)
{
    const struct measure *will = measure_find("will_change");
    const double truth = 100 * (.55 * .45 - .45 * .10);
    uint64_t seed = 20260904;
    struct found found = {0};
    (void)state;
    print_message("seed %llu\n", (unsigned long long)seed);
    for (int i = 0; i < 1000; i++) {
        struct part part = {.asked = 60};
        for (int k = 0; k < 60; k++) {
            bool before = dice_share(&seed) < .45,
                 after = before ? dice_share(&seed) >= .10 : dice_share(&seed) < .45;
            cell_add_score(&part.before, before);
            cell_add_score(&part.after, after);
            cell_add_score(&part.form[FORM_NONE], (double)after - (double)before);
        }
        struct figure figure = measure_conclude(will, &part, 1, arena);
        note(&found, &figure, truth);
        arena_reset(arena);
    }
    check(&found, "willingness", truth, 1, 92, 98.5);
}

/* ---- pooling; d straight from the model, so that thousands of people stay fast ---- */

static double draw_d(uint64_t *seed, double school)
{
    double b = dice_normal(seed, school, .5), sum = 0;
    for (int pair = 0; pair < 4; pair++) /* two files: each h and e of its own */
        sum += dice_normal(seed, 0, .7) + dice_normal(seed, 0, .7) - dice_normal(seed, 0, .7) -
               dice_normal(seed, 0, .7);
    return b + sum / 4;
}

static void draw_strata(uint64_t *seed, int count, int least, int most, double tau,
                        struct part *parts)
{
    memset(parts, 0, sizeof *parts * (size_t)count);
    for (int j = 0; j < count; j++) {
        int people = least + (int)(dice(seed) % (uint64_t)(most - least + 1));
        double school = dice_normal(seed, .4, tau);
        for (int i = 0; i < people; i++)
            cell_add_score(&parts[j].form[i % 2 == 0 ? FORM_A : FORM_B], draw_d(seed, school));
        parts[j].school = parts[j].source = j + 1;
    }
}

static void pooled_schools_cover_where_stacking_fails(void **state)
{
    enum { SCHOOLS = 20 };
    static const double taus[] = {0, .15, .3};
    const struct measure *gap = measure_find("gap_inferred");
    uint64_t seed = 20260905;
    (void)state;
    print_message("seed %llu\n", (unsigned long long)seed);
    for (int t = 0; t < 3; t++) {
        struct found pooled = {0}, stacked = {0};
        for (int i = 0; i < 300; i++) {
            struct part parts[SCHOOLS], all = {.asked = 0};
            draw_strata(&seed, SCHOOLS, 5, 40, taus[t], parts);
            struct figure one = measure_conclude(gap, parts, SCHOOLS, arena);
            for (int j = 0; j < SCHOOLS; j++)
                part_add(&all, &parts[j]);
            struct figure heap = measure_conclude(gap, &all, 1, arena);
            assert_int_equal(one.strata, SCHOOLS);
            note(&pooled, &one, .4);
            note(&stacked, &heap, .4);
            arena_reset(arena);
        }
        check(&pooled, "pooled", .4, .03, 91, 99.5);
        check(&stacked, "stacked", .4, .03, t == 2 ? 40 : 0,
              t == 2 ? 85 : 100); /* the negative control */
    }
}

static void few_schools_cover_their_own_mean(void **state)
{
    const struct measure *gap = measure_find("gap_inferred");
    uint64_t seed = 20260906;
    (void)state;
    print_message("seed %llu\n", (unsigned long long)seed);
    for (int schools = 2; schools <= 4; schools++) {
        struct found found = {0};
        for (int i = 0; i < 400; i++) {
            struct part parts[4];
            draw_strata(&seed, schools, 5, 12, 0, parts);
            struct figure figure = measure_conclude(gap, parts, schools, arena);
            note(&found, &figure, .4);
            arena_reset(arena);
        }
        check(&found, "few", .4, .05, 92, 98);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_gap_of_point_four_comes_back),
        cmocka_unit_test(no_gap_comes_back_as_none),
        cmocka_unit_test(a_gain_in_knowledge_comes_back_past_a_harder_form),
        cmocka_unit_test(a_change_in_willingness_comes_back),
        cmocka_unit_test(pooled_schools_cover_where_stacking_fails),
        cmocka_unit_test(few_schools_cover_their_own_mean),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
