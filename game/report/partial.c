/* SPDX-License-Identifier: MPL-2.0 */
/* Writes a summary line by line; see partial.h. Everything is in the order of its content. */
#include "report/partial.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/hash.h"
#include "core/event.h"
#include "report/partial_own.h"
#include "report/partial_quality.h"

struct out {
    bool (*put)(void *to, const char *bytes, size_t size);
    void *to;
    bool fine;
    struct line_head head;
    char body[LINE_SIZE];
    size_t used;
    int fields;
};
enum { FULL = 3600 }; /* of a line: then a list goes on in the next */

const char *const partial_variants[VARIANTS] = {"all", "unflagged", "team"};
const char *const partial_cells[CELLS] = {"-", "a", "b", "t0", "t2"};

static void print(struct out *out, const char *format, ...) __attribute__((format(printf, 2, 3)));
static void print(struct out *out, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    int size = vsnprintf(out->body + out->used, sizeof out->body - out->used, format, list);
    va_end(list);
    if (size < 0 || (size_t)size >= sizeof out->body - out->used)
        out->fine = false;
    else
        out->used += (size_t)size;
}

static void begin(struct out *out, const char *word)
{
    out->used = 0;
    out->fields = 0;
    print(out, "\"e\":\"%s\",\"d\":[", word);
}

static void number(struct out *out, int64_t value)
{
    print(out, "%s%" PRId64, out->fields++ ? "," : "", value);
}

/* Ids, versions and hex: nothing in them needs an escape (core/event_check.c). */
static void word(struct out *out, const char *text)
{
    print(out, "%s\"%s\"", out->fields++ ? "," : "", text);
}

static void large(struct out *out, wide value)
{
    char digits[48];
    size_t at = sizeof digits - 1;
    wide left = value < 0 ? -value : value; /* a sum never is the least there is */
    digits[at] = 0;
    do {
        digits[--at] = (char)('0' + (int)(left % 10));
        left /= 10;
    } while (left > 0);
    if (value < 0)
        digits[--at] = '-';
    word(out, digits + at);
}

static void hex(struct out *out, uint64_t value)
{
    char digits[HASH_HEX];
    snprintf(digits, sizeof digits, "%016" PRIx64, value);
    word(out, digits);
}

static void end(struct out *out)
{
    char line[LINE_SIZE];
    print(out, "]");
    size_t size = out->fine ? event_seal(out->body, out->used, &out->head, line) : 0;
    out->fine = size > 0 && out->put(out->to, line, size);
    out->head.n += 1;
    memcpy(out->head.p, out->head.h, sizeof out->head.p);
}

/* --- what was read --------------------------------------------------------------------------- */

/* One hash for the set of sessions: the same partial twice counts once. */
static uint64_t hash_of_set(const struct summary *summary)
{
    uint64_t all = 0;
    for (int i = 0; i < summary->session_count; i++) {
        uint64_t pair[] = {all, summary->sessions[i].id};
        all = hash_number(pair, sizeof pair);
    }
    return all;
}

static void put_head(struct out *out, const struct summary *summary)
{
    begin(out, "deel");
    number(out, PARTIAL_FORMAT);
    word(out, APP_VERSION);
    word(out, "L0");
    hex(out, hash_of_set(summary));
    number(out, summary->session_count);
    end(out);
}

static void put_totals(struct out *out, const struct summary *summary)
{
    const struct summary_totals *totals = &summary->totals;
    const struct report_logs *logs = &totals->logs;
    const int64_t read[] = {logs->files,      logs->lines,  logs->kept,        logs->damaged,
                            logs->incomplete, logs->forked, logs->interrupted, logs->unfinished,
                            logs->newer,      logs->stray,  logs->headless};
    const int64_t people[] = {totals->sessions, totals->simulated, totals->people, totals->players,
                              totals->before,   totals->after,     totals->paired, totals->forked};
    begin(out, "logs");
    for (size_t i = 0; i < sizeof read / sizeof *read; i++)
        number(out, read[i]);
    end(out);
    begin(out, "totaal");
    for (size_t i = 0; i < sizeof people / sizeof *people; i++)
        number(out, people[i]);
    word(out, totals->first_week);
    word(out, totals->last_week);
    number(out, totals->later);
    number(out, totals->later_simulated);
    number(out, totals->later_found);
    number(out, totals->later_alike);
    end(out);
}

static void put_versions(struct out *out, const struct summary *summary)
{
    for (int i = 0; i < summary->versions.count; i++) {
        const struct report_version *version = &summary->versions.list[i];
        begin(out, "versie");
        word(out, version->pack);
        word(out, version->packv);
        word(out, version->bank);
        word(out, version->app);
        number(out, version->sessions);
        end(out);
    }
}

static void put_places(struct out *out, const struct summary *summary)
{
    for (int i = 0; i < summary->class_count; i++) {
        const struct summary_class *is = &summary->classes[i].is;
        begin(out, "klasse");
        number(out, i);
        word(out, is->pack);
        word(out, is->packv);
        word(out, is->bank);
        word(out, is->mode);
        number(out, is->alone);
        end(out);
    }
    for (int i = 0; i < summary->source_count; i++) {
        begin(out, "bron");
        number(out, i);
        hex(out, summary->sources[i].is.key);
        number(out, summary->sources[i].is.labelled);
        end(out);
    }
}

/* --- sums ------------------------------------------------------------------------------------ */

/* Of which place, variant and measure. */
static void put_key(struct out *out, const char *what, int place, int key)
{
    int which = key / CELLS;
    const struct measure *m = measures_all.list[which % MOST_MEASURES];
    begin(out, what);
    number(out, place);
    word(out, partial_variants[which / MOST_MEASURES]);
    word(out, m->name);
    word(out, m->key != NULL ? m->key : "");
}

static void put_cell(struct out *out, enum cell_of cell, const struct cell *is)
{
    word(out, partial_cells[cell]);
    number(out, is->n);
    large(out, is->sum);
    large(out, is->squares);
}

static void put_sums(struct out *out, const char *what, int place, const struct sums *sums)
{
    for (int i = 0; i < sums->count; i++) {
        const struct held *held = &sums->list[i];
        put_key(out, what, place, held->key);
        put_cell(out, (enum cell_of)(held->key % CELLS), &held->cell);
        number(out, held->largest);
        end(out);
    }
}

static void put_standing(struct out *out, int place, const struct standing *standing)
{
    struct strata strata = standing->strata;
    for (int i = 0; i < strata.count;) {
        put_key(out, "stand", place, standing->key);
        for (; i < strata.count && out->used < FULL; i++) {
            const struct tier *tier = &strata.tiers[i];
            number(out, tier->a);
            number(out, tier->b);
            number(out, tier->value.n);
            large(out, tier->value.sum);
            large(out, tier->value.squares);
            large(out, tier->within);
        }
        end(out);
    }
    for (enum cell_of cell = CELL_NONE; cell < CELLS; cell++) {
        const struct cell *is = part_cell(&strata.all, cell);
        if (is->n == 0)
            continue;
        put_key(out, "staat", place, standing->key);
        put_cell(out, cell, is);
        end(out);
    }
}

static void put_products(struct out *out, int place, const struct product *products)
{
    for (int y = 1; products != NULL && y < SUMMARY_COLUMNS; y++)
        for (int x = 0; x < y; x++) {
            const struct product *is = &products[summary_product(x, y)];
            if (is->n == 0)
                continue;
            begin(out, "product");
            number(out, place);
            number(out, x);
            number(out, y);
            number(out, is->n);
            large(out, is->x);
            large(out, is->y);
            large(out, is->xx);
            large(out, is->yy);
            large(out, is->xy);
            end(out);
        }
}

static void put_course(struct out *out, int place, const struct course *course)
{
    for (int i = 0; course != NULL && i < course->count; i++) {
        const struct course_room *room = &course->rooms[i];
        begin(out, "kamer");
        number(out, place);
        word(out, room->id);
        number(out, room->tables);
        number(out, room->finished);
        number(out, room->hints);
        number(out, room->skips);
        number(out, room->places);
        for (int m = 0; m < COURSE_MINUTES; m++)
            if (room->minutes[m] > 0) {
                number(out, m);
                number(out, room->minutes[m]);
            }
        end(out);
    }
}

static void put_quality(struct out *out, int place, const struct quality *quality)
{
    int64_t fields[QUALITY_FIELDS];
    for (int m = 0; quality != NULL && m < AWARE_MOMENTS; m++) {
        if (quality->aware[m].n == 0)
            continue;
        begin(out, "schaal");
        number(out, place);
        number(out, m);
        int count = partial_items_put(&quality->aware[m], fields);
        for (int i = 0; i < count; i++)
            number(out, fields[i]);
        end(out);
    }
    for (int at = 0; quality != NULL && at < 2 * SURE_LEVELS; at++) {
        const struct sure_count *sure = &quality->sure[at / SURE_LEVELS][at % SURE_LEVELS];
        if (sure->answers == 0)
            continue;
        const int64_t is[] = {place, at / SURE_LEVELS, at % SURE_LEVELS, sure->answers,
                              sure->right};
        begin(out, "zeker");
        for (size_t i = 0; i < sizeof is / sizeof *is; i++)
            number(out, is[i]);
        end(out);
    }
}

static void put_classes(struct out *out, const struct summary *summary)
{
    for (int i = 0; i < summary->class_count; i++) {
        const struct class_held *held = &summary->classes[i];
        put_products(out, i, held->products);
        put_course(out, i, held->course);
        put_quality(out, i, held->quality);
        if (summary->apart)
            continue;
        put_sums(out, "rest", i, &held->rests);
        for (int k = 0; k < held->standing_count; k++)
            put_standing(out, i, &held->standing[k]);
    }
}

/* --- rows of sheets -------------------------------------------------------------------------- */

struct listed {
    const struct tally *tally;
    double a, b;
};

static int by_content(const void *left, const void *right)
{
    const struct listed *one = left, *two = right;
    if (one->tally->sheet != two->tally->sheet)
        return one->tally->sheet < two->tally->sheet ? -1 : 1;
    if (one->tally->form != two->tally->form)
        return one->tally->form < two->tally->form ? -1 : 1;
    if ((one->tally->a == 0) != (two->tally->a == 0))
        return one->tally->a == 0 ? -1 : 1;
    if (one->a != two->a)
        return one->a < two->a ? -1 : 1;
    if ((one->tally->b == 0) != (two->tally->b == 0))
        return one->tally->b == 0 ? -1 : 1;
    return (one->b > two->b) - (one->b < two->b);
}

static void put_value(struct out *out, uint32_t at, double value)
{
    uint64_t bits = 0;
    memcpy(&bits, &value, sizeof bits);
    if (at == 0)
        word(out, "");
    else
        hex(out, bits);
}

static bool same_list(const struct tally *one, const struct tally *two)
{
    return one->sheet == two->sheet && one->form == two->form;
}

static void put_rows(struct out *out, const struct summary *summary, int place, struct listed *list)
{
    const struct tallies *tallies = &summary->groups[place]->tallies;
    for (int i = 0; i < tallies->count; i++) {
        const struct tally *tally = &tallies->list[i];
        list[i] = (struct listed){tally, tally->a ? summary->values.list[tally->a - 1] : 0,
                                  tally->b ? summary->values.list[tally->b - 1] : 0};
    }
    if (tallies->count > 1)
        qsort(list, (size_t)tallies->count, sizeof *list, by_content);
    for (int i = 0; i < tallies->count;) {
        const struct tally *first = list[i].tally;
        begin(out, "rij");
        number(out, place);
        word(out, summary_layouts[first->sheet].name);
        number(out, first->form);
        for (; i < tallies->count && same_list(first, list[i].tally) && out->used < FULL; i++) {
            put_value(out, list[i].tally->a, list[i].a);
            put_value(out, list[i].tally->b, list[i].b);
            number(out, list[i].tally->count);
        }
        end(out);
    }
}

static void put_groups(struct out *out, const struct summary *summary, struct arena *arena)
{
    for (int i = 0; i < summary->group_count; i++) {
        const struct group *group = summary->groups[i];
        begin(out, "groep");
        number(out, i);
        number(out, group->source);
        number(out, group->class_at);
        number(out, group->sessions);
        number(out, group->people);
        for (enum variant v = VARIANT_ALL; v < VARIANTS; v++)
            number(out, group->streams[v]);
        end(out);
        put_sums(out, "som", i, &group->sums);
        arena_reset(arena);
        put_rows(out, summary, i,
                 arena_get(arena, (size_t)(group->tallies.count + 1) * sizeof(struct listed)));
    }
}

static int group_of(const struct summary *summary, const struct summary_session *session)
{
    const struct group *group = summary->sources[session->source].first;
    while (group->class_at != session->class_at)
        group = group->next;
    return group->at;
}

static void put_sessions(struct out *out, const struct summary *summary)
{
    for (int i = 0; i < summary->session_count;) {
        begin(out, "sessie");
        for (; i < summary->session_count && out->used < FULL; i++) {
            const struct summary_session *session = &summary->sessions[i];
            hex(out, session->id);
            number(out, group_of(summary, session));
            number(out, session->people);
            number(out, session->forked);
        }
        end(out);
    }
}

bool partial_write(const struct summary *summary,
                   bool (*put)(void *to, const char *bytes, size_t size), void *to)
{
    struct out out = {.put = put, .to = to, .fine = true};
    struct arena *arena = arena_new();
    if (arena == NULL)
        arena_fail(summary->arena);
    memcpy(out.head.p, "0000000000000000", sizeof out.head.p);
    put_head(&out, summary);
    put_totals(&out, summary);
    put_versions(&out, summary);
    put_places(&out, summary);
    put_groups(&out, summary, arena);
    put_classes(&out, summary);
    put_sessions(&out, summary);
    begin(&out, "einde");
    end(&out);
    arena_free(arena);
    return out.fine;
}
