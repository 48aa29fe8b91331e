/* SPDX-License-Identifier: MPL-2.0 */
/* Sessions of made-up people, written as ordinary logs, for the tests of the report. */
#ifndef TESTS_REPORT_SESSIONS_H
#define TESTS_REPORT_SESSIONS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <cmocka.h>

#include "base/arena.h"
#include "base/files.h"
#include "measure_people.h"
#include "play/log.h"

struct session_of {
    const char *folder, *src, *bank, *pack;               /* pack NULL: "proef" */
    int number, players, recorded;
    bool sim, unanimous, silent;                          /* silent: nobody answers anything */
};

static inline void fill_survey(struct stream *stream, uint64_t *seed, enum moment when, int block)
{
    int first = stream->count, more = when == MOMENT_AFTER ? 1 : 0;
    static const char *const items[] = {"ba1", "ba2", "ba3", "ba4", "se1", "se2", "wa"};
    for (int i = 0; i < 7; i++) {
        enum construct is = i < 4   ? CONSTRUCT_AWARENESS
                            : i < 6 ? CONSTRUCT_EFFICACY
                                    : CONSTRUCT_WILLING;
        answer_number(stream, when, items[i], is, 3 + more + (int)(dice(seed) % 3));
    }
    answer_word(stream, when, "wb", CONSTRUCT_WILLING_YES,
                dice_share(seed) < .4 + .3 * more ? "ja" : "nee");
    for (int i = 1; i <= 8; i++)
        know(stream, when, i, i % 2, reply_word(seed, .4 + .25 * more, i % 2));
    for (int i = first; i < stream->count; i++)
        stream->facts[i].block = block;
}

static inline void fill_files(struct stream *stream, uint64_t *seed, enum form form)
{
    double strict = dice_normal(seed, 0, .7), bias = dice_normal(seed, .5, .5);
    for (int file = 1; file <= 8; file++) {
        int side = file <= 4 ? 1 : -1, g = (file % 2 == 1) == (form == FORM_A) ? 1 : -1;
        double work = 6 + strict + dice_normal(seed, 0, .7), more = side * g * bias / 2;
        rate(stream, form, file, "werk", CONSTRUCT_OBSERVABLE, side,
             (int)fmin(fmax(round(work), 1), 10));
        rate(stream, form, file, "aanleg", CONSTRUCT_INFERRED, side,
             (int)fmin(fmax(round(work + more), 1), 10));
        stream->facts[stream->count - 1].block = stream->facts[stream->count - 2].block = 2;
    }
}

static inline void fill_plan(struct stream *stream, uint64_t *seed, bool unanimous)
{
    static const char *const behaviours[] = {"tweede_lezer", "beurtkaarten", "criteria_eerst"};
    static const char *const asks[] = {"als", "dan", "wanneer"};
    if (!unanimous && dice(seed) % 4 == 0)
        return;
    for (int i = 0; i < 3; i++) {
        struct event *e = put(stream, EVENT_PLAN, "", "plan-1", asks[i]);
        e->block = 3;
        snprintf(e->got, sizeof e->got, "%s", i == 1 ? behaviours[dice(seed) % 3] : "iets");
    }
}

static inline void fill_answers(struct stream *stream, uint64_t *seed, int who, bool unanimous)
{
    enum form form = who % 2 == 0 ? FORM_A : FORM_B;
    deal_form(stream, "dossiers", form);
    deal_set(stream, who % 4 < 2 ? SET_AB : SET_BA);
    fill_survey(stream, seed, MOMENT_BEFORE, 1);
    fill_files(stream, seed, form);
    fill_plan(stream, seed, unanimous);
    fill_survey(stream, seed, MOMENT_AFTER, 4);
    answer_number(stream, MOMENT_AFTER, "mk", CONSTRUCT_MARK, 7 + (int)(dice(seed) % 3));
    answer_number(stream, MOMENT_AFTER, "rc", CONSTRUCT_RECOMMEND, 6 + (int)(dice(seed) % 5));
    for (int i = stream->count - 2; i < stream->count; i++) {
        stream->facts[i].block = 4;
        stream->facts[i].most = 10;
    }
}

static inline void fill_person(struct stream *stream, uint64_t *seed, int who,
                               const struct session_of *of)
{
    stream->count = 0;
    if (!of->silent)
        fill_answers(stream, seed, who, of->unanimous);
    struct event *end = put(stream, EVENT_END, "", "", "");
    end->who = who;
}

static inline void put_header(struct log *log, const struct session_of *of)
{
    struct event start = {.type = EVENT_START};
    struct header *header = &start.header;
    header->fmt = 1;
    snprintf(header->id, sizeof header->id, "pr0ef%011d", of->number);
    snprintf(header->app, sizeof header->app, "1.0.0");
    snprintf(header->pack, sizeof header->pack, "%s", of->pack ? of->pack : "proef");
    snprintf(header->packv, sizeof header->packv, "0123456789abcdef");
    snprintf(header->lang, sizeof header->lang, "nl");
    snprintf(header->mode, sizeof header->mode, "%s", of->players == 1 ? "alleen" : "team");
    snprintf(header->clk, sizeof header->clk, "soft");
    snprintf(header->wk, sizeof header->wk, "2026-W37");
    snprintf(header->src, sizeof header->src, "%s", of->src != NULL ? of->src : "");
    snprintf(header->bank, sizeof header->bank, "%s", of->bank != NULL ? of->bank : "");
    header->seed = (uint64_t)of->number;
    header->sim = of->sim;
    log_put(log, &start);
}

/* Two rooms, and a time in each that differs from session to session. */
static inline void put_rooms(struct log *log, int number)
{
    struct event hall = {.type = EVENT_ENTER, .on = "hal", .t_ms = 60000},
                 hint = {.type = EVENT_HINT, .on = "slot", .value = 1, .has_value = true, .t_ms = 120000},
                 aula = {.type = EVENT_ENTER, .on = "aula", .t_ms = 60000 * (10 + number % 20)};
    log_put(log, &hall);
    if (number % 3 == 0)
        log_put(log, &hint);
    log_put(log, &aula);
}

static inline void write_session(struct arena *names, const char *data, const struct session_of *of)
{
    const char *folder = of->folder != NULL ? files_join(names, data, of->folder) : data;
    struct arena *arena = arena_new();
    struct stream *stream = calloc(1, sizeof *stream);
    struct event party = {.type = EVENT_PARTY, .n = of->players}, end = {.type = EVENT_END};
    uint64_t seed = (uint64_t)of->number * 7919;
    assert_true(arena != NULL && stream != NULL && files_make_folder(folder, 0700));
    struct log *log = log_new_unsynced(folder, arena);
    assert_non_null(log);
    put_header(log, of);
    for (int who = 1; who <= of->recorded; who++)
        party.list[party.list_count++] = who;
    log_put(log, &party);
    put_rooms(log, of->number);
    end.t_ms = 3600000;
    for (int who = 1; who <= of->recorded; who++) {
        struct event start = {.type = EVENT_START, .who = who, .header = {.fmt = 1}};
        log_put(log, &start);
        fill_person(stream, &seed, who, of);
        for (int i = 0; i < stream->count; i++) {
            stream->facts[i].who = who;
            log_put(log, &stream->facts[i]);
        }
    }
    snprintf(end.by, sizeof end.by, "klaar");
    log_put(log, &end);
    log_send(log);
    log_close(log, true);
    free(stream);
    arena_free(arena);
}

#endif
