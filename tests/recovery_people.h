/* SPDX-License-Identifier: MPL-2.0 */
/* Simulated people with a known truth: the generators of measurement.md 10, one function a row. Each
 * adds the people of one study to parts and gives the truth of that very study. */
#ifndef TESTS_RECOVERY_PEOPLE_H
#define TESTS_RECOVERY_PEOPLE_H

#include "helpers/arena_desk.h"
#include "measure_people.h"

/* What a row is about: its size, its true value, and a second number where it has one. */
struct truth_row {
    int people;
    double truth, second;
};

static inline void add_person(const struct stream *stream, struct part *parts)
{
    struct tape tape = {stream->facts, stream->count};
    struct scores scores;
    measure_person(&tape, arena, &scores);
    measure_add(parts, &scores);
}

static inline enum form form_of_person(int i)
{
    return i % 2 == 0 ? FORM_A : FORM_B;
}

static inline int clip_to(double rating, int least, int most)
{
    double whole = round(rating);
    return whole < least ? least : whole > most ? most : (int)whole;
}

/* ---- files: rating = clip(round(6 + f + s + h + side g b/2 + e)) ---- */

enum { FILES = 8 };

static inline void rate_files(uint64_t *seed, double hard[2][FILES], enum form form, double beta,
                              struct stream *stream)
{
    double s = dice_normal(seed, 0, .7), b = dice_normal(seed, beta, .5);
    deal_form(stream, "dossiers", form);
    for (int file = 1; file <= FILES; file++) {
        double h = dice_normal(seed, 0, .7), base = 6 + s + h;
        int side = file <= FILES / 2 ? 1 : -1, g = (file % 2 == 1) == (form == FORM_A) ? 1 : -1;
        double inferred = base + hard[0][file - 1] + side * g * b / 2 + dice_normal(seed, 0, .7);
        double observable = base + hard[1][file - 1] + dice_normal(seed, 0, .7);
        rate(stream, form, file, "aanleg", CONSTRUCT_INFERRED, side, clip_to(inferred, 1, 10));
        rate(stream, form, file, "werk", CONSTRUCT_OBSERVABLE, side, clip_to(observable, 1, 10));
    }
}

static inline double study_files(uint64_t *seed, const struct truth_row *row, struct part *parts)
{
    double hard[2][FILES]; /* f: per file and scale, the same for all people of a study */
    for (int scale = 0; scale < 2; scale++)
        for (int file = 0; file < FILES; file++)
            hard[scale][file] = dice_normal(seed, 0, 1);
    for (int i = 0; i < row->people; i++) {
        struct stream stream = {.count = 0};
        rate_files(seed, hard, form_of_person(i), row->truth, &stream);
        add_person(&stream, parts);
    }
    return row->truth;
}

/* ---- turns: seats with weights of their own, mirrored names, log odds for boys N(x, .4) ---- */

enum { SEATS = 8, HANDS = 4, MOMENTS_SEEN = 20 };
struct scene {
    double weight[SEATS];
    bool boy[SEATS]; /* in form A */
    int hands[MOMENTS_SEEN][HANDS];
};

static inline void draw_scene(uint64_t *seed, struct scene *scene)
{
    for (int seat = 0; seat < SEATS; seat++) {
        scene->weight[seat] = exp(dice_normal(seed, 0, .8));
        scene->boy[seat] = seat % 2 == 0;
    }
    for (int m = 0; m < MOMENTS_SEEN; m++) {
        int order[SEATS];
        for (int seat = 0; seat < SEATS; seat++)
            order[seat] = seat;
        for (int h = 0; h < HANDS; h++) {
            int other = h + (int)(dice(seed) % (uint64_t)(SEATS - h)), swap = order[h];
            order[h] = order[other];
            order[other] = swap;
            scene->hands[m][h] = order[h];
        }
    }
}

static inline bool reads_as_boy(const struct scene *scene, int seat, enum form form)
{
    return scene->boy[seat] == (form == FORM_A);
}

/* The chance that a boy is chosen, minus the share of boys among the hands. */
static inline double lean_of_moment(const struct scene *scene, int moment, enum form form, double b)
{
    double boys = 0, all = 0;
    int count = 0;
    for (int h = 0; h < HANDS; h++) {
        int seat = scene->hands[moment][h];
        bool boy = reads_as_boy(scene, seat, form);
        double weight = scene->weight[seat] * (boy ? exp(b) : 1);
        boys += boy ? weight : 0;
        all += weight;
        count += boy;
    }
    return boys / all - (double)count / HANDS;
}

/* The exact expectation for this scene over both versions: b over a fine grid of its distribution. */
static inline double truth_of_scene(const struct scene *scene, double x)
{
    double sum = 0, weights = 0;
    for (int i = -40; i <= 40; i++) {
        double z = i / 10.0, weight = exp(-z * z / 2), lean = 0;
        for (int m = 0; m < MOMENTS_SEEN; m++)
            lean += lean_of_moment(scene, m, FORM_A, x + .4 * z) +
                    lean_of_moment(scene, m, FORM_B, x + .4 * z);
        sum += weight * lean / (2 * MOMENTS_SEEN);
        weights += weight;
    }
    return 100 * sum / weights;
}

static inline void give_turn(uint64_t *seed, const struct scene *scene, int moment, enum form form,
                             double b, struct stream *stream)
{
    char item[ID_SIZE];
    double all = 0, at;
    int chosen = 0;
    snprintf(item, sizeof item, "moment-%d", moment);
    struct event *e = put(stream, EVENT_ANSWER, "beurten", item, "");
    e->is = CONSTRUCT_TURN;
    for (int h = 0; h < HANDS; h++) {
        int seat = scene->hands[moment][h];
        bool boy = reads_as_boy(scene, seat, form);
        all += scene->weight[seat] * (boy ? exp(b) : 1);
        e->list[e->list_count++] = boy ? CUE_BOY : CUE_GIRL;
    }
    at = dice_share(seed) * all;
    for (int h = 0; h < HANDS && at >= 0; h++) {
        int seat = scene->hands[moment][h];
        at -= scene->weight[seat] * (reads_as_boy(scene, seat, form) ? exp(b) : 1);
        chosen = h;
    }
    e->cue = (enum cue)e->list[chosen];
}

static inline double study_turns(uint64_t *seed, const struct truth_row *row, struct part *parts)
{
    struct scene scene;
    draw_scene(seed, &scene);
    for (int i = 0; i < row->people; i++) {
        struct stream stream = {.count = 0};
        double b = dice_normal(seed, row->truth, .4);
        deal_form(&stream, "beurten", form_of_person(i));
        for (int m = 0; m < MOMENTS_SEEN; m++)
            give_turn(seed, &scene, m, form_of_person(i), b, &stream);
        add_person(&stream, parts);
    }
    return row->truth == 0 ? 0 : truth_of_scene(&scene, row->truth);
}

/* ---- sorting: base rates .3 to .7 a card, a difference in talent by name ---- */

static inline double study_sort(uint64_t *seed, const struct truth_row *row, struct part *parts)
{
    double base[FILES];
    for (int card = 0; card < FILES; card++)
        base[card] = .3 + .4 * dice_share(seed);
    for (int i = 0; i < row->people; i++) {
        struct stream stream = {.count = 0};
        enum form form = form_of_person(i);
        deal_form(&stream, "zinnen", form);
        for (int card = 0; card < FILES; card++) {
            char item[ID_SIZE];
            bool boy = (card % 2 == 0) == (form == FORM_A);
            snprintf(item, sizeof item, "zin-%d", card);
            struct event *e = put(&stream, EVENT_ANSWER, "zinnen", item, "");
            e->is = CONSTRUCT_TALENT;
            e->cue = boy ? CUE_BOY : CUE_GIRL;
            e->pair = card / 2 + 1;
            e->side = card < FILES / 2 ? 1 : -1;
            double p = base[card] + e->side * (boy ? .5 : -.5) * row->truth / 100;
            snprintf(e->got, sizeof e->got, "%s", dice_share(seed) < p ? "aanleg" : "inzet");
        }
        add_person(&stream, parts);
    }
    return row->truth;
}

/* ---- knowledge: form A easier by .08, form B harder ---- */

static inline double study_know(uint64_t *seed, const struct truth_row *row, struct part *parts)
{
    for (int i = 0; i < row->people; i++) {
        struct stream stream = {.count = 0};
        double knows = dice_normal(seed, .35, .12);
        enum set set = i % 2 == 0 ? SET_AB : SET_BA;
        deal_set(&stream, set);
        for (int after = 0; after < 2; after++)
            for (int item = 1; item <= 8; item++) {
                bool form_a = (set == SET_AB) == (after == 0);
                double p = knows + after * row->truth / 100 + (form_a ? .08 : -.08);
                know(&stream, after ? MOMENT_AFTER : MOMENT_BEFORE, item, item % 2,
                     reply_word(seed, p, item % 2));
            }
        add_person(&stream, parts);
    }
    return row->truth;
}

/* ---- awareness: theta N(4.3, .9), gain N(second, .5); BA4 is reversed ---- */

static inline double study_aware(uint64_t *seed, const struct truth_row *row, struct part *parts)
{
    static const char *const items[] = {"ba1", "ba2", "ba3", "ba4"};
    for (int i = 0; i < row->people; i++) {
        struct stream stream = {.count = 0};
        double theta = dice_normal(seed, 4.3, .9), gain = dice_normal(seed, row->second, .5);
        for (int after = 0; after < 2; after++)
            for (int item = 0; item < 4; item++) {
                int value = clip_to(theta + after * gain + dice_normal(seed, 0, 1), 1, 7);
                answer_number(&stream, after ? MOMENT_AFTER : MOMENT_BEFORE, items[item],
                              CONSTRUCT_AWARENESS, item == 3 ? 8 - value : value);
            }
        add_person(&stream, parts);
    }
    return row->truth;
}

/* ---- willingness: before 45 % yes; truth and second are the chances to change ---- */

static inline double study_will(uint64_t *seed, const struct truth_row *row, struct part *parts)
{
    for (int i = 0; i < row->people; i++) {
        struct stream stream = {.count = 0};
        bool before = dice_share(seed) < .45;
        bool turns = dice_share(seed) < (before ? row->second : row->truth);
        answer_word(&stream, MOMENT_BEFORE, "wb", CONSTRUCT_WILLING_YES, before ? "ja" : "nee");
        answer_word(&stream, MOMENT_AFTER, "wb", CONSTRUCT_WILLING_YES,
                    before != turns ? "ja" : "nee");
        add_person(&stream, parts);
    }
    return 100 * (.55 * row->truth - .45 * row->second);
}

/* ---- the side door: D with an order effect of .4 and SD .4; second: how many of three get order A ---- */

static inline double study_latency(uint64_t *seed, const struct truth_row *row, struct part *parts)
{
    for (int i = 0; i < row->people; i++) {
        struct stream stream = {.count = 0};
        bool first = row->second > 0 ? i % 3 < (int)row->second : i % 2 == 0;
        deal_form(&stream, "reflex", first ? FORM_A : FORM_B);
        struct event *e = put(&stream, EVENT_ANSWER, "reflex", "associatie", "");
        e->is = CONSTRUCT_ASSOCIATION;
        e->has_value = true;
        e->value = (int)lround(1e6 * dice_normal(seed, row->truth + (first ? .2 : -.2), .4));
        add_person(&stream, parts);
    }
    return row->truth;
}

#endif
