/* SPDX-License-Identifier: MPL-2.0 */
/* Facts of made-up people, for the tests of measures: a stream being written, and dice with a seed. */
#ifndef TESTS_MEASURE_PEOPLE_H
#define TESTS_MEASURE_PEOPLE_H

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "measure/measure.h"

enum { MOST_FACTS = 96 };
struct stream {
    struct event facts[MOST_FACTS];
    int count;
};

static inline struct event *put(struct stream *stream, enum event_type type, const char *on,
                                const char *item, const char *ask)
{
    struct event *e = &stream->facts[stream->count++];
    memset(e, 0, sizeof *e);
    e->type = type;
    e->who = 1;
    snprintf(e->on, sizeof e->on, "%s", on);
    snprintf(e->item, sizeof e->item, "%s", item);
    snprintf(e->ask, sizeof e->ask, "%s", ask);
    return e;
}

static inline void deal_form(struct stream *stream, const char *on, enum form form)
{
    put(stream, EVENT_DRAW, on, "", "")->form = form;
}

static inline void deal_set(struct stream *stream, enum set set)
{
    put(stream, EVENT_DRAW, "nulmeting", "", "")->set = set;
}

/* One rating of file `file` (from 1); files 1 and 2 are pair 1, and so on; in form A the first of a pair
 * carries the boy's name. */
static inline void rate(struct stream *stream, enum form form, int file, const char *ask,
                        enum construct is, int side, int value)
{
    char item[ID_SIZE];
    snprintf(item, sizeof item, "dossier-%d", file);
    struct event *e = put(stream, EVENT_RATE, "dossiers", item, ask);
    bool first = file % 2 == 1;
    e->is = is;
    e->cue = first == (form == FORM_A) ? CUE_BOY : CUE_GIRL;
    e->pair = (file + 1) / 2;
    e->side = side;
    e->value = value;
    e->has_value = e->has_range = true;
    e->least = 1;
    e->most = 10;
}

static inline struct event *answer(struct stream *stream, enum moment when, const char *item,
                                   enum construct is)
{
    struct event *e =
        put(stream, EVENT_ANSWER, when == MOMENT_BEFORE ? "nulmeting" : "nameting", item, "");
    e->when = when;
    e->is = is;
    return e;
}

static inline void answer_number(struct stream *stream, enum moment when, const char *item,
                                 enum construct is, int value)
{
    struct event *e = answer(stream, when, item, is);
    e->value = value;
    e->has_value = e->has_range = true;
    e->least = 1;
    e->most = 7;
}

static inline void answer_word(struct stream *stream, enum moment when, const char *item,
                               enum construct is, const char *got)
{
    snprintf(answer(stream, when, item, is)->got, ID_SIZE, "%s", got);
}

static inline void know(struct stream *stream, enum moment when, int item, int truth,
                        const char *got)
{
    char id[ID_SIZE];
    snprintf(id, sizeof id, "k%d", item);
    struct event *e = answer(stream, when, id, CONSTRUCT_KNOWLEDGE);
    e->truth = truth;
    e->has_truth = true;
    snprintf(e->got, sizeof e->got, "%s", got);
}

static inline int index_of(const char *name)
{
    for (int i = 0; i < measures_all.count; i++)
        if (strcmp(measures_all.list[i]->name, name) == 0)
            return i;
    return -1;
}

/* ---- dice: splitmix64 (Steele, Lea & Flood 2014), normal by Box and Muller ---- */

static inline uint64_t dice(uint64_t *state)
{
    uint64_t z = *state += UINT64_C(0x9e3779b97f4a7c15);
    z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
    return z ^ z >> 31;
}

static inline double dice_share(uint64_t *state)
{
    return ((double)(dice(state) >> 11) + 0.5) / 9007199254740992.0;
}

static inline double dice_normal(uint64_t *state, double mean, double deviation)
{
    double u = dice_share(state), v = dice_share(state);
    return mean + deviation * sqrt(-2 * log(u)) * cos(2 * 3.14159265358979323846 * v);
}

/* Somebody who knows it with this chance; else half a guess, half "weet ik niet". */
static inline const char *reply_word(uint64_t *state, double knows, int truth)
{
    static const char *const words[] = {"waar", "niet"};
    if (dice_share(state) < knows)
        return words[truth];
    return dice_share(state) < .5 ? "weet_niet" : words[dice(state) % 2];
}

#endif
