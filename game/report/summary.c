/* SPDX-License-Identifier: MPL-2.0 */
/* What is kept of sessions, and how a digest is added. Nothing here depends on the order in
 * which they come: sums are exact, lists are counted, and places are given anew when everything
 * is in. */
#include "report/summary_own.h"

#include <string.h>

#include "base/arena.h"
#include "play/read.h"

void *summary_grow(struct arena *arena, void *list, int count, int *room, size_t size)
{
    if (count < *room)
        return list;
    *room = *room > 0 ? 2 * *room : 8;
    void *bigger = arena_get(arena, (size_t)*room * size);
    if (count > 0)
        memcpy(bigger, list, (size_t)count * size);
    return bigger;
}

struct summary *summary_new(struct arena *arena)
{
    struct summary *summary = arena_get(arena, sizeof *summary);
    summary->arena = arena;
    return summary;
}

/* --- sums ------------------------------------------------------------------------------------ */

int summary_key(enum variant variant, int measure, enum cell_of cell)
{
    return ((int)variant * MOST_MEASURES + measure) * CELLS + (int)cell;
}

struct cell *part_cell(struct part *part, enum cell_of cell)
{
    static const enum form forms[] = {FORM_NONE, FORM_A, FORM_B};
    if (cell == CELL_BEFORE)
        return &part->before;
    return cell == CELL_AFTER ? &part->after : &part->form[forms[cell]];
}

static int first_held(const struct sums *sums, int key)
{
    int low = 0, high = sums->count;
    while (low < high) {
        int middle = low + (high - low) / 2;
        if (sums->list[middle].key < key)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static struct held *held_at(struct sums *sums, int key, struct arena *arena)
{
    int at = first_held(sums, key);
    if (at < sums->count && sums->list[at].key == key)
        return &sums->list[at];
    sums->list = summary_grow(arena, sums->list, sums->count, &sums->room, sizeof *sums->list);
    memmove(&sums->list[at + 1], &sums->list[at], (size_t)(sums->count - at) * sizeof *sums->list);
    sums->list[at] = (struct held){.key = key};
    sums->count += 1;
    return &sums->list[at];
}

void sums_add_cell(struct sums *sums, int key, const struct cell *cell, int64_t largest,
                   struct arena *arena)
{
    struct held *held = held_at(sums, key, arena);
    cell_add(&held->cell, cell);
    if (largest > held->largest)
        held->largest = largest;
}

void sums_add(struct sums *sums, enum variant variant, int measure, const struct part *part,
              struct arena *arena)
{
    struct part copy = *part;
    int64_t people = part->largest > 0 ? part->largest : part_count(part);
    for (enum cell_of cell = CELL_NONE; cell < CELLS; cell++) {
        const struct cell *more = part_cell(&copy, cell);
        if (more->n > 0)
            sums_add_cell(sums, summary_key(variant, measure, cell), more, people, arena);
    }
}

bool sums_part(const struct sums *sums, enum variant variant, int measure, struct part *out)
{
    int key = summary_key(variant, measure, CELL_NONE);
    memset(out, 0, sizeof *out);
    for (int i = first_held(sums, key); i < sums->count && sums->list[i].key < key + CELLS; i++) {
        const struct held *held = &sums->list[i];
        *part_cell(out, (enum cell_of)(held->key - key)) = held->cell;
        if (held->largest > out->largest)
            out->largest = held->largest;
    }
    return part_count(out) > 0;
}

/* --- sources, classes, groups ---------------------------------------------------------------- */

static void place_sources(struct summary *summary)
{
    summary->slot_count = summary->slot_count > 0 ? 2 * summary->slot_count : 64;
    summary->source_slots =
        arena_get(summary->arena, (size_t)summary->slot_count * sizeof *summary->source_slots);
    for (int i = 0; i < summary->source_count; i++) {
        uint64_t spot = summary->sources[i].is.key;
        while (summary->source_slots[spot & (uint64_t)(summary->slot_count - 1)] != 0)
            spot++;
        summary->source_slots[spot & (uint64_t)(summary->slot_count - 1)] = i + 1;
    }
}

static int source_at(struct summary *summary, uint64_t key, bool labelled)
{
    if (2 * summary->source_count >= summary->slot_count)
        place_sources(summary);
    uint64_t mask = (uint64_t)(summary->slot_count - 1), spot = key;
    for (int *slot; *(slot = &summary->source_slots[spot & mask]) != 0; spot++)
        if (summary->sources[*slot - 1].is.key == key)
            return *slot - 1;
    summary->sources = summary_grow(summary->arena, summary->sources, summary->source_count,
                                    &summary->source_room, sizeof *summary->sources);
    summary->sources[summary->source_count] =
        (struct source_held){.is = {.key = key, .labelled = labelled}};
    summary->source_slots[spot & mask] = summary->source_count + 1;
    /* Of several sources each is a school: what was kept for sessions of an only one may go. */
    summary->apart = summary->apart || labelled || summary->source_count > 0;
    return summary->source_count++;
}

int summary_class_order(const struct summary_class *one, const struct summary_class *two)
{
    int way = strcmp(one->pack, two->pack);
    way = way != 0 ? way : strcmp(one->packv, two->packv);
    way = way != 0 ? way : strcmp(one->bank, two->bank);
    return way != 0 ? way : strcmp(one->mode, two->mode);
}

static int class_at(struct summary *summary, const struct summary_class *of)
{
    for (int i = summary->class_count - 1; i >= 0; i--)
        if (summary_class_order(&summary->classes[i].is, of) == 0)
            return i;
    summary->classes = summary_grow(summary->arena, summary->classes, summary->class_count,
                                    &summary->class_room, sizeof *summary->classes);
    struct class_held *held = &summary->classes[summary->class_count];
    *held = (struct class_held){.is = *of};
    held->is.sessions = held->is.people = 0;
    return summary->class_count++;
}

struct group *summary_group(struct summary *summary, uint64_t source, bool labelled,
                            const struct summary_class *of)
{
    int at = source_at(summary, source, labelled), class = class_at(summary, of);
    struct group *group = summary->sources[at].first;
    while (group != NULL && group->class_at != class)
        group = group->next;
    if (group != NULL)
        return group;
    group = arena_get(summary->arena, sizeof *group);
    *group = (struct group){.next = summary->sources[at].first, .source = at, .class_at = class};
    summary->sources[at].first = group;
    summary->groups = summary_grow(summary->arena, summary->groups, summary->group_count,
                                   &summary->group_room, sizeof(struct group *));
    summary->groups[summary->group_count++] = group;
    return group;
}

/* --- a session ------------------------------------------------------------------------------- */

struct standing *summary_standing(struct class_held *held, int key, struct arena *arena)
{
    int at = 0;
    while (at < held->standing_count && held->standing[at].key < key)
        at++;
    if (at < held->standing_count && held->standing[at].key == key)
        return &held->standing[at];
    held->standing = summary_grow(arena, held->standing, held->standing_count, &held->standing_room,
                                  sizeof *held->standing);
    memmove(&held->standing[at + 1], &held->standing[at],
            (size_t)(held->standing_count - at) * sizeof *held->standing);
    held->standing[at] = (struct standing){.key = key};
    held->standing_count += 1;
    return &held->standing[at];
}

/* As a stratum or in the rest of its class, in case that this source stays the only one. */
static void close_session(struct summary *summary, struct class_held *held, enum variant variant,
                          int measure, const struct part *part)
{
    const struct measure *m = measures_all.list[measure];
    if (!measure_stands(m, part, false)) {
        sums_add(&held->rests, variant, measure, part, summary->arena);
        return;
    }
    struct standing *standing =
        summary_standing(held, summary_key(variant, measure, CELL_NONE), summary->arena);
    strata_add(&standing->strata, part, m->by == ESTIMATE_ABBA, summary->arena);
}

static void add_parts(struct summary *summary, struct group *group, const struct digest *digest)
{
    for (enum variant v = VARIANT_ALL; v < VARIANTS; v++) {
        group->streams[v] += digest->streams[v];
        for (int m = 0; m < measures_all.count; m++) {
            const struct part *part = &digest->parts[v][m];
            if (part_count(part) == 0 || (v == VARIANT_UNFLAGGED && !measures_all.list[m]->primary))
                continue;
            sums_add(&group->sums, v, m, part, summary->arena);
            if (!summary->apart)
                close_session(summary, &summary->classes[group->class_at], v, m, part);
        }
    }
}

static void count_marks(struct report_logs *logs, const struct digest *digest, unsigned marks)
{
    logs->damaged += (marks & LOG_DAMAGED) != 0;
    logs->incomplete += (marks & LOG_INCOMPLETE) != 0;
    logs->forked += (marks & LOG_FORKED) != 0;
    logs->interrupted += (marks & LOG_INTERRUPTED) != 0;
    logs->newer += (marks & LOG_NEWER) != 0;
    logs->unfinished += (marks & LOG_OPEN_END) != 0;
    logs->stray += !digest->counts && (marks & LOG_NEWER) == 0;
    logs->headless += digest->headless;
}

void summary_week(struct summary_totals *totals, const char *wk)
{
    if (wk[0] == 0)
        return;
    if (totals->first_week[0] == 0 || strcmp(wk, totals->first_week) < 0)
        memcpy(totals->first_week, wk, strlen(wk) + 1);
    if (strcmp(wk, totals->last_week) > 0)
        memcpy(totals->last_week, wk, strlen(wk) + 1);
}

int summary_version_order(const void *a, const void *b)
{
    const struct report_version *one = a, *two = b;
    int way = strcmp(one->pack, two->pack);
    way = way != 0 ? way : strcmp(one->packv, two->packv);
    way = way != 0 ? way : strcmp(one->bank, two->bank);
    return way != 0 ? way : strcmp(one->app, two->app);
}

static const char *copy(struct arena *arena, const char *text)
{
    return arena_copy(arena, text, strlen(text));
}

void summary_version(struct summary *summary, const struct report_version *of)
{
    struct versions *versions = &summary->versions;
    for (int i = versions->count - 1; i >= 0; i--)
        if (summary_version_order(&versions->list[i], of) == 0) {
            versions->list[i].sessions += of->sessions;
            return;
        }
    struct arena *arena = summary->arena;
    versions->list = summary_grow(arena, versions->list, versions->count, &versions->room,
                                  sizeof *versions->list);
    versions->list[versions->count++] =
        (struct report_version){copy(arena, of->pack), copy(arena, of->packv),
                                copy(arena, of->bank), copy(arena, of->app), of->sessions};
}

void summary_session_add(struct summary *summary, const struct summary_session *session)
{
    summary->sessions = summary_grow(summary->arena, summary->sessions, summary->session_count,
                                     &summary->session_room, sizeof *summary->sessions);
    summary->sessions[summary->session_count++] = *session;
}

static void count_session(struct summary *summary, struct group *group, const struct digest *digest)
{
    struct summary_totals *totals = &summary->totals;
    totals->sessions += 1;
    totals->simulated += digest->sim;
    totals->people += digest->people;
    totals->players += digest->players;
    totals->before += digest->before;
    totals->after += digest->after;
    totals->paired += digest->paired;
    totals->forked += digest->forked ? digest->people : 0;
    summary_week(totals, digest->wk);
    summary_version(summary, &(struct report_version){digest->of.pack, digest->of.packv,
                                                      digest->of.bank, digest->app, 1});
    summary_session_add(summary,
                        &(struct summary_session){digest->id, group->source, group->class_at,
                                                  (int)digest->people, digest->forked});
}

void summary_person_add(struct summary *summary, struct group *group,
                        const struct digest_person *person)
{
    struct class_held *held = &summary->classes[group->class_at];
    for (int sheet = 0; sheet < SHEETS; sheet++) {
        const bool *has = &person->has[sheet * SHEET_COLUMNS];
        const double *value = &person->value[sheet * SHEET_COLUMNS];
        struct tally tally = {.count = 1, .sheet = (uint8_t)sheet, .form = person->form[sheet]};
        if (!has[0] && !has[1])
            continue;
        tally.a = has[0] ? summary_value(summary, value[0]) : 0;
        tally.b = has[1] ? summary_value(summary, value[1]) : 0;
        tallies_add(&group->tallies, &tally, summary->arena);
    }
    if (held->products == NULL)
        held->products = arena_get(summary->arena, PRODUCTS * sizeof *held->products);
    summary_products(person, held->products);
}

void digest_add(struct summary *summary, const struct digest *digest)
{
    count_marks(&summary->totals.logs, digest, digest->marks);
    if (!digest->counts)
        return;
    if (digest->later) {
        summary_later_add(summary, digest, NULL);
        return;
    }
    struct group *group = summary_group(summary, digest->source, digest->labelled, &digest->of);
    count_session(summary, group, digest);
    if (digest->forked)
        return;
    group->sessions += 1;
    group->people += digest->people;
    add_parts(summary, group, digest);
    summary_quality_add(&summary->classes[group->class_at], &digest->quality, summary->arena);
    if (digest->course != NULL)
        summary_course_add(&summary->classes[group->class_at], digest->course, summary->arena);
    for (int i = 0; i < digest->person_count; i++)
        summary_person_add(summary, group, &digest->persons[i]);
    summary_later_add(summary, digest, group);
}
