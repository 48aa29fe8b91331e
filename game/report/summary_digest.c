/* SPDX-License-Identifier: MPL-2.0 */
/* One session becomes a digest: its parts, and for each person the row of every sheet. Here is
 * all that costs time; adding the digest is short. */
#include <string.h>

#include "base/arena.h"
#include "base/hash.h"
#include "play/read.h"
#include "report/summary_own.h"

#define LEVELS(measure)                                                                            \
    {                                                                                              \
        {"t0", measure, NULL, TAKE_BEFORE},                                                        \
        {                                                                                          \
            "t2", measure, NULL, TAKE_AFTER                                                        \
        }                                                                                          \
    }
#define VALUE(name, measure, key)                                                                  \
    {                                                                                              \
        name, measure, key, TAKE_VALUE                                                             \
    }

const struct summary_layout summary_layouts[SHEETS] = {
    [SHEET_KNOW] = {"kennis", LEVELS("know_change"), true},
    [SHEET_AWARE] = {"bewustzijn", LEVELS("aware_change"), false},
    [SHEET_EFFICACY] = {"aanpak", LEVELS("selfeff_change"), false},
    [SHEET_WILLING] = {"bereidheid", LEVELS("will_scale_change"), false},
    [SHEET_DO] = {"doen", LEVELS("will_change"), false},
    [SHEET_RATING] = {"waardering",
                      {VALUE("mark", "mark", NULL), VALUE("recommend", "recommend", NULL)},
                      false},
    [SHEET_FILES] = {"dossiers",
                     {VALUE("observable", "gap_observable", NULL),
                      VALUE("inferred", "gap_inferred", NULL)},
                     true},
    [SHEET_TURNS] = {"beurten", {VALUE("turn_gap", "turn_gap", NULL)}, true},
    [SHEET_SPOT] = {"zoeken", {VALUE("spot_d", "spot_d", NULL)}, false},
    [SHEET_WORDING] = {"verwoorden", {VALUE("rewrite_neutral", "rewrite_neutral", NULL)}, false},
    [SHEET_TALK] = {"gesprek",
                    {VALUE("talk_open", "talk_open", NULL),
                     VALUE("talk_pushing", "talk_open", "sturend")},
                    false},
    [SHEET_ESTIMATE] = {"schatten",
                        {VALUE("est_skill", "est_skill", NULL),
                         VALUE("est_lean", "est_lean", NULL)},
                        false},
    [SHEET_CLAIMS] = {"stellingen",
                      {VALUE("claims_brier", "claims_brier", NULL),
                       VALUE("claims_over", "claims_over", NULL)},
                      false},
    [SHEET_PLAN] = {"plannen", {VALUE("plan_share", "plan_share", NULL)}, false},
    [SHEET_LATER] = {"later",
                     {VALUE("t2", "know_level", "after"), VALUE("t3", "know_level", "later")},
                     false},
};

static bool same_key(const char *one, const char *two)
{
    return one == NULL || two == NULL ? one == two : strcmp(one, two) == 0;
}

/* Its place in measures_all, -1: there is none. Without a key: the first of that name. */
static int measure_at(const char *name, const char *key)
{
    for (int i = 0; name != NULL && i < measures_all.count; i++) {
        const struct measure *m = measures_all.list[i];
        if (strcmp(m->name, name) == 0 && (key == NULL || same_key(m->key, key)))
            return i;
    }
    return -1;
}

static bool take(const struct scores *scores, int m, enum summary_take take, double *out)
{
    bool levels = scores->has_levels[m];
    if (!scores->has[m] || (take != TAKE_VALUE && !levels))
        return false;
    *out = take == TAKE_VALUE    ? scores->value[m]
           : take == TAKE_BEFORE ? scores->before[m]
                                 : scores->after[m];
    return *out >= -256 && *out <= 256; /* no column of a sheet comes near: a log made by hand */
}

/* Which measure each column comes from: looked up once for a session. */
struct places {
    int column[SUMMARY_COLUMNS], response;
};

static void find_places(struct places *places)
{
    places->response = measure_at("response", NULL);
    for (int at = 0; at < SUMMARY_COLUMNS; at++) {
        const struct summary_column *column =
            &summary_layouts[at / SHEET_COLUMNS].columns[at % SHEET_COLUMNS];
        places->column[at] = measure_at(column->measure, column->key);
    }
}

static void fill_person(const struct scores *scores, const struct places *places,
                        struct digest_person *person)
{
    *person = (struct digest_person){.form = {0}};
    for (int at = 0; at < SUMMARY_COLUMNS; at++) {
        const struct summary_layout *layout = &summary_layouts[at / SHEET_COLUMNS];
        int m = places->column[at];
        if (m < 0 || !take(scores, m, layout->columns[at % SHEET_COLUMNS].take, &person->value[at]))
            continue;
        person->has[at] = true;
        if (layout->form)
            person->form[at / SHEET_COLUMNS] = (uint8_t)scores->form[m];
    }
}

void digest_fill(const struct scores *scores, struct digest_person *person)
{
    struct places places;
    find_places(&places);
    fill_person(scores, &places, person);
}

/* People at the table, recorded or not: what the last `party` says. */
static int64_t players_of(const struct log_session *session)
{
    int64_t players = 0;
    for (int s = 0; s < session->count; s++)
        for (int i = 0; session->streams[s].who == 0 && i < session->streams[s].facts.count; i++)
            if (session->streams[s].facts.facts[i].type == EVENT_PARTY)
                players = session->streams[s].facts.facts[i].n;
    return players;
}

static bool is_hasty(const struct log_session *session)
{
    for (int s = 0; s < session->count; s++)
        for (int i = 0; i < session->streams[s].facts.count; i++) {
            const struct event *e = &session->streams[s].facts.facts[i];
            if (e->type == EVENT_FLAG && e->value != 0)
                return true;
        }
    return false;
}

static void add_person(struct digest *digest, const struct scores *scores,
                       const struct places *places, struct digest_person *row)
{
    int response = places->response;
    measure_add(digest->parts[VARIANT_ALL], scores);
    quality_add(&digest->quality, &scores->quality);
    fill_person(scores, places, row);
    digest->streams[VARIANT_ALL] += 1;
    digest->people += 1;
    digest->before += scores->before[response] > 0;
    digest->after += scores->after[response] > 0;
    digest->paired += scores->value[response] > 0;
}

/* NULL: somebody without a code, or there is no trajectory. */
static struct digest_linked *read_link(struct digest *digest, const struct log_session *session,
                                       const struct log_stream *stream, struct arena *arena)
{
    struct digest_linked *linked = &digest->linked[digest->linked_count];
    bool has = rejoin_read(session, stream, arena, &linked->stream);
    digest->linked_count += has;
    return has ? linked : NULL;
}

/* Of somebody with a code the figures of later are known when everything is in. */
static void add_recorded(struct digest *digest, const struct log_session *session,
                         const struct log_stream *stream, struct scores *scores,
                         const struct places *places, struct arena *arena)
{
    struct digest_linked *linked = read_link(digest, session, stream, arena);
    if (linked != NULL)
        measure_divide(scores, false);
    add_person(digest, scores, places,
               linked != NULL ? &linked->person : &digest->persons[digest->person_count++]);
}

static void add_streams(struct digest *digest, const struct log_session *session,
                        struct arena *arena)
{
    bool hasty = is_hasty(session);
    struct places places;
    find_places(&places);
    for (int s = 0; s < session->count; s++) {
        const struct log_stream *stream = &session->streams[s];
        struct scores scores;
        if (!stream->usable)
            continue;
        measure_person(&stream->facts, arena, &scores);
        if (stream->who == 0) {
            digest->course = arena_get(arena, sizeof *digest->course);
            course_add(digest->course, &stream->facts);
            measure_add(digest->parts[VARIANT_TEAM], &scores);
            memcpy(digest->quality.sure[1], scores.quality.sure[0], sizeof digest->quality.sure[1]);
            digest->streams[VARIANT_TEAM] += 1;
            continue;
        }
        add_recorded(digest, session, stream, &scores, &places, arena);
        if (!hasty)
            continue;
        measure_person_unflagged(&stream->facts, arena, &scores);
        measure_add(digest->parts[VARIANT_UNFLAGGED], &scores);
    }
    digest->streams[VARIANT_UNFLAGGED] = digest->streams[VARIANT_ALL];
}

static void new_parts(struct digest *digest, bool hasty, struct arena *arena)
{
    size_t size = (size_t)measures_all.count * sizeof(struct part);
    digest->parts[VARIANT_ALL] = arena_get(arena, size);
    digest->parts[VARIANT_UNFLAGGED] = hasty ? arena_get(arena, size) : digest->parts[VARIANT_ALL];
    digest->parts[VARIANT_TEAM] = arena_get(arena, size);
}

uint64_t summary_id(const char *id)
{
    return hash_number(id, strlen(id));
}

/* The lines of the table are there; its first may be damaged, and then the others count all the
 * same. */
static bool has_table_lines(const struct log_session *session)
{
    return session->count > 0 && session->streams[0].who == 0 && session->streams[0].usable;
}

/* What the header says; without one nothing is known, and the answers count all the same. */
static void describe(struct digest *digest, const struct log_session *session)
{
    static const struct summary_class unknown = {.pack = "?", .packv = "?", .bank = "?"};
    const struct header *header = &session->header;
    struct summary_class *of = &digest->of;
    digest->headless = !session->has_table;
    if (digest->headless) {
        *of = unknown;
        of->alone = players_of(session) == 1;
        memcpy(of->mode, of->alone ? "alleen" : "?", of->alone ? 7 : 2);
        memcpy(digest->app, "?", 2);
        return;
    }
    memcpy(of->pack, header->pack, sizeof header->pack);
    memcpy(of->packv, header->packv, sizeof header->packv);
    memcpy(of->bank, header->bank, sizeof header->bank);
    if (of->bank[0] == 0)
        of->bank[0] = '1'; /* logs of before banks had a number in them */
    memcpy(of->mode, header->mode, sizeof header->mode);
    of->alone = strcmp(header->mode, "alleen") == 0;
    digest->sim = header->sim;
    memcpy(digest->app, header->app, sizeof header->app);
    memcpy(digest->wk, header->wk, sizeof header->wk);
}

static void read_later(struct digest *digest, const struct log_session *session,
                       struct arena *arena)
{
    for (int s = 0; s < session->count; s++) {
        const struct log_stream *stream = &session->streams[s];
        if (stream->who == 0 || !stream->usable)
            continue;
        digest->people += 1;
        read_link(digest, session, stream, arena);
    }
}

struct digest *digest_make(const struct log_session *session, const char *source,
                           struct arena *arena)
{
    const char *src = session->header.src;
    struct digest *digest = arena_get(arena, sizeof *digest);
    digest->marks = session->marks;
    digest->counts = has_table_lines(session);
    if (!digest->counts)
        return digest;
    const char *name = src[0] != 0 ? arena_print(arena, "src:%s", src) : source;
    digest->id = summary_id(session->id);
    digest->source = hash_number(name, strlen(name));
    digest->labelled = src[0] != 0;
    digest->forked = (session->marks & LOG_FORKED) != 0;
    describe(digest, session);
    digest->linked = arena_get(arena, (size_t)session->count * sizeof *digest->linked + 1);
    digest->later = rejoin_is_later(session);
    if (digest->later) {
        read_later(digest, session, arena);
        return digest;
    }
    new_parts(digest, is_hasty(session), arena);
    digest->persons = arena_get(arena, (size_t)session->count * sizeof *digest->persons + 1);
    add_streams(digest, session, arena);
    int64_t players = players_of(session);
    digest->players = players > digest->people ? players : digest->people;
    return digest;
}
