/* SPDX-License-Identifier: MPL-2.0 */
/* Parameter recovery (measurement.md 10): simulated people with a known truth must come back
 * through the real road, facts to scores to figures. RECOVERY_STUDIES=2000 (tests/nightly) holds
 * every row to its bounds; the few studies of an ordinary run get as much slack as chance needs.
 * Seeds are fixed, and printed. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <cmocka.h>

#include "measure/stats.h"
#include "recovery_people.h"

enum { STUDIES = 160, WHOLE = 2000 };

static int studies(void)
{
    const char *asked = getenv("RECOVERY_STUDIES");
    int count = 0;
    return asked != NULL && sscanf(asked, "%d", &count) == 1 && count > 0 ? count : STUDIES;
}

struct found {
    double off, cover, half; /* off: estimate minus truth */
    int count, with, against;
};
struct bounds {
    double off, least, most; /* mean error; coverage in per cent */
    double half;             /* expected half-width to 5 %, or 0 */
};

static void note(struct found *found, const struct figure *figure, double truth)
{
    found->count += 1;
    found->off += figure->value - truth;
    found->half += (figure->high - figure->low) / 2;
    found->cover += figure->low <= truth && truth <= figure->high;
    found->with += figure->state == FIGURE_WITH;
    found->against += figure->state == FIGURE_AGAINST;
}

/* Three and a half times the spread that chance gives so few studies; nothing for a whole run. */
static double slack(const struct found *found, double spread)
{
    return found->count >= WHOLE ? 0 : 3.5 * spread / sqrt(found->count);
}

static void check(const struct found *found, const char *what, int people, struct bounds bounds)
{
    double n = found->count, off = found->off / n, cover = 100 * found->cover / n,
           half = found->half / n;
    print_message(
        "%-24s n %3d: off %+.4f, coverage %5.1f %%, half-width %.3f, seen %.1f / %.1f %%\n", what,
        people, off, cover, half, 100 * found->with / n, 100 * found->against / n);
    if (fabs(off) > bounds.off + slack(found, half / 2))
        fail_msg("%s: off by %.4f, may be %.4f", what, off, bounds.off);
    if (cover < bounds.least - slack(found, 22) || cover > bounds.most + slack(found, 22))
        fail_msg("%s: coverage %.1f", what, cover);
    if (bounds.half > 0 && fabs(half - bounds.half) > .05 * bounds.half + slack(found, half / 4))
        fail_msg("%s: half-width %.3f, wanted %.3f", what, half, bounds.half);
}

/* ---- rows of one session ---- */

struct row {
    const char *what, *measure;
    double (*study)(uint64_t *, const struct truth_row *, struct part *);
    struct truth_row is;
    struct bounds bounds;
};

static struct found run(const struct row *row, uint64_t seed)
{
    struct found found = {0};
    int at = index_of(row->measure);
    static struct part parts[MOST_MEASURES];
    for (int i = 0; i < studies(); i++) {
        memset(parts, 0, sizeof parts);
        double truth = row->study(&seed, &row->is, parts);
        struct figure figure = measure_conclude(measures_all.list[at], &parts[at], 1, arena);
        note(&found, &figure, strcmp(row->measure, "gap_observable") == 0 ? 0 : truth);
        arena_reset(arena);
    }
    return found;
}

static void run_rows(const struct row *rows, size_t count, uint64_t seed)
{
    print_message("seed %llu, %d studies a row\n", (unsigned long long)seed, studies());
    for (size_t i = 0; i < count; i++) {
        struct found found = run(&rows[i], seed + i);
        check(&found, rows[i].what, rows[i].is.people, rows[i].bounds);
        bool null = rows[i].study == study_files && rows[i].is.truth == 0 && found.count >= WHOLE;
        double n = found.count / 100.0;
        if (null && rows[i].is.people >= 8 &&
            (found.with < n || found.with > 4 * n || found.against < n || found.against > 4 * n))
            fail_msg("%s: %d with and %d against of %d", rows[i].what, found.with, found.against,
                     found.count);
    }
}
#define RUN(rows, seed) run_rows(rows, sizeof rows / sizeof *rows, seed)

#define INFERRED(n, truth, half)                                                                   \
    {                                                                                              \
        "files inferred " #truth, "gap_inferred", study_files, {n, truth, 0},                      \
        {                                                                                          \
            .03, 93, 97, half                                                                      \
        }                                                                                          \
    }
static void names_in_files_come_back(void **state)
{
    static const struct row rows[] = {
        INFERRED(8, 0, .78),
        INFERRED(12, 0, .57),
        INFERRED(20, 0, .41),
        INFERRED(30, 0, .33),
        INFERRED(60, 0, .23),
        INFERRED(8, .4, .78),
        INFERRED(12, .4, .57),
        INFERRED(20, .4, .41),
        INFERRED(30, .4, .33),
        INFERRED(60, .4, .23),
        INFERRED(8, .8, .78),
        INFERRED(12, .8, .57),
        INFERRED(20, .8, .41),
        INFERRED(30, .8, .33),
        INFERRED(60, .8, .23),
        {"files observable", "gap_observable", study_files, {12, .4, 0}, {.03, 93, 97, 0}},
        {"files observable", "gap_observable", study_files, {30, .8, 0}, {.03, 93, 97, 0}},
    };
    (void)state;
    RUN(rows, 20260901);
}

static void small_groups_err_on_the_safe_side(void **state)
{
    static const struct row rows[] = {
        {"files small .4", "gap_inferred", study_files, {5, .4, 0}, {.05, 94, 98.5, 2.0}},
        {"files small .4", "gap_inferred", study_files, {6, .4, 0}, {.05, 94, 98.5, 1.09}},
        {"files small 0", "gap_inferred", study_files, {6, 0, 0}, {.05, 94, 98.5, 1.09}},
    };
    (void)state;
    RUN(rows, 20260951);
}

static void specificity_comes_back(void **state)
{
    static const struct row rows[] = {
        {"specificity .6", "gap_specific", study_files, {12, .6, 0}, {.03, 93, 97, .58}},
        {"specificity .6", "gap_specific", study_files, {30, .6, 0}, {.03, 93, 97, .34}},
        {"specificity 0", "gap_specific", study_files, {12, 0, 0}, {.03, 93, 97, .58}},
        {"specificity 0", "gap_specific", study_files, {30, 0, 0}, {.03, 93, 97, .34}},
    };
    (void)state;
    RUN(rows, 20260961);
}

#define TURNS(n, truth)                                                                            \
    {                                                                                              \
        "turns " #truth, "turn_gap", study_turns, {n, truth, 0},                                   \
        {                                                                                          \
            .5, 93, 97, 0                                                                          \
        }                                                                                          \
    }
static void turns_come_back_past_seats_and_hands(void **state)
{
    static const struct row rows[] = {TURNS(8, 0),  TURNS(8, .4),  TURNS(8, .8),
                                      TURNS(12, 0), TURNS(12, .4), TURNS(12, .8),
                                      TURNS(30, 0), TURNS(30, .4), TURNS(30, .8)};
    (void)state;
    RUN(rows, 20260971);
}

static void a_mirrored_scene_without_lean_is_exactly_nothing(void **state)
{
    uint64_t seed = 20260979;
    (void)state;
    for (int i = 0; i < 50; i++) {
        struct scene scene;
        draw_scene(&seed, &scene);
        assert_true(fabs(truth_of_scene(&scene, 0)) < 1e-12);
    }
}

static void talent_by_name_comes_back(void **state)
{
    static const struct row rows[] = {
        {"sort .20", "attrib_gap", study_sort, {12, 20, 0}, {1, 93, 97, 22}},
        {"sort .20", "attrib_gap", study_sort, {30, 20, 0}, {1, 93, 97, 13}},
    };
    (void)state;
    RUN(rows, 20260981);
}

static void a_gain_in_knowledge_comes_back_past_a_harder_form(void **state)
{
    static const struct row rows[] = {
        {"knowledge 25", "know_change", study_know, {12, 25, 0}, {1, 93, 97, 22}},
        {"knowledge 25", "know_change", study_know, {30, 25, 0}, {1, 93, 97, 13}},
        {"knowledge 25", "know_change", study_know, {60, 25, 0}, {1, 93, 97, 9}},
    };
    (void)state;
    RUN(rows, 20260903);
}

#define AWARE(n, gain, truth, half)                                                                \
    {                                                                                              \
        "awareness " #gain, "aware_change", study_aware, {n, truth, gain},                         \
        {                                                                                          \
            .02, 93, 97, half                                                                      \
        }                                                                                          \
    }
static void a_gain_in_awareness_comes_back(void **state)
{
    static const struct row rows[] = {
        AWARE(8, 0, .003, .70), AWARE(12, 0, .003, .54), AWARE(30, 0, .003, .32),
        AWARE(8, .4, .38, .70), AWARE(12, .4, .38, .54), AWARE(30, .4, .38, .32),
    };
    (void)state;
    RUN(rows, 20260991);
}

static void a_change_in_willingness_comes_back(void **state)
{
    static const struct row rows[] = {
        {"willingness", "will_change", study_will, {30, .45, .10}, {1, 93, 97, 0}},
        {"willingness", "will_change", study_will, {60, .45, .10}, {1, 93, 97, 0}},
        {"willingness", "will_change", study_will, {120, .45, .10}, {1, 93, 97, 0}},
        {"few changers", "will_change", study_will, {30, .05, .05}, {1, 93, 100, 0}},
        {"few changers", "will_change", study_will, {60, .05, .05}, {1, 93, 100, 0}},
    };
    (void)state;
    RUN(rows, 20260904);
}

static void the_side_door_comes_back_past_its_order(void **state)
{
    static const struct row rows[] = {
        {"latency .35", "assoc", study_latency, {12, .35, 0}, {.01, 93, 97, 0}},
        {"latency .35", "assoc", study_latency, {30, .35, 0}, {.01, 93, 97, 0}},
        {"latency, orders 2:1", "assoc", study_latency, {30, .35, 2}, {.01, 93, 97, 0}},
    };
    (void)state;
    RUN(rows, 20260995);
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

struct draw {
    int strata, least, most;
    double tau;
};

/* The precision-weighted mean of the strata that were drawn. */
static double draw_strata(uint64_t *seed, struct draw draw, struct part *parts)
{
    double sum = 0, weights = 0;
    memset(parts, 0, sizeof *parts * (size_t)draw.strata);
    for (int j = 0; j < draw.strata; j++) {
        int people = draw.least + (int)(dice(seed) % (uint64_t)(draw.most - draw.least + 1));
        double school = dice_normal(seed, .4, draw.tau);
        for (int i = 0; i < people; i++)
            cell_add_score(&parts[j].form[form_of_person(i)], draw_d(seed, school));
        parts[j].school = parts[j].source = j + 1;
        int a = (people + 1) / 2, b = people / 2;
        double weight = (double)a * b / people;
        sum += weight * school;
        weights += weight;
    }
    return sum / weights;
}

static void pool_of(struct draw draw, uint64_t *seed, bool control)
{
    enum { MOST = 40 };
    static struct part parts[MOST];
    const struct measure *gap = measure_find("gap_inferred");
    struct found pooled = {0}, stacked = {0};
    char what[40];
    for (int i = 0; i < studies(); i++) {
        struct part all = {.asked = 0};
        draw_strata(seed, draw, parts);
        struct figure one = measure_conclude(gap, parts, draw.strata, arena);
        for (int j = 0; j < draw.strata; j++)
            part_add(&all, &parts[j]);
        struct figure heap = measure_conclude(gap, &all, 1, arena);
        assert_int_equal(one.strata, draw.strata);
        note(&pooled, &one, .4);
        note(&stacked, &heap, .4);
        arena_reset(arena);
    }
    snprintf(what, sizeof what, "pooled, %d-%d, tau %.2f", draw.least, draw.most, draw.tau);
    check(&pooled, what, draw.strata, (struct bounds){.02, 92.5, 99, 0});
    if (control && stacked.cover / stacked.count >= .80)
        fail_msg("stacking covers %.1f %%", 100 * stacked.cover / stacked.count);
}

static void pooled_schools_cover_where_stacking_fails(void **state)
{
    static const int counts[] = {5, 10, 20, 40};
    static const double taus[] = {0, .15, .3};
    uint64_t seed = 20260905;
    (void)state;
    print_message("seed %llu\n", (unsigned long long)seed);
    for (int c = 0; c < 4; c++)
        for (int t = 0; t < 3; t++)
            for (int large = 0; large < 2; large++) {
                struct draw draw = {counts[c], 5, large ? 40 : 8, taus[t]};
                bool control = large && t == 2 && c == 3; /* must fail where schools differ */
                pool_of(draw, &seed, control);
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
        for (int i = 0; i < studies(); i++) {
            struct part parts[4];
            double truth = draw_strata(&seed, (struct draw){schools, 5, 12, .3}, parts);
            struct figure figure = measure_conclude(gap, parts, schools, arena);
            note(&found, &figure, truth);
            arena_reset(arena);
        }
        check(&found, "pooled few", schools, (struct bounds){.02, 93, 97, 0});
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_in_files_come_back),
        cmocka_unit_test(small_groups_err_on_the_safe_side),
        cmocka_unit_test(specificity_comes_back),
        cmocka_unit_test(turns_come_back_past_seats_and_hands),
        cmocka_unit_test(a_mirrored_scene_without_lean_is_exactly_nothing),
        cmocka_unit_test(talent_by_name_comes_back),
        cmocka_unit_test(a_gain_in_knowledge_comes_back_past_a_harder_form),
        cmocka_unit_test(a_gain_in_awareness_comes_back),
        cmocka_unit_test(a_change_in_willingness_comes_back),
        cmocka_unit_test(the_side_door_comes_back_past_its_order),
        cmocka_unit_test(pooled_schools_cover_where_stacking_fails),
        cmocka_unit_test(few_schools_cover_their_own_mean),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
