/* SPDX-License-Identifier: MPL-2.0 */
/* Cards and pools from the sessions of a summary: who is in, who waits, and why. */
#include "report/plan.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

static void add_wait(struct plan *plan, const char *why, int64_t people)
{
    int i = 0;
    while (i < plan->wait_count && strcmp(plan->waits[i].why, why) != 0)
        i++;
    if (i == PLAN_WAITS)
        return;
    plan->wait_count += i == plan->wait_count;
    plan->waits[i].why = why;
    plan->waits[i].people += people;
    plan->waits[i].sessions += 1;
}

/* Sorts the sessions over `in` and `wait`; why: NULL for who leaves. Sessions come sorted. */
struct sorting {
    struct plan *plan;
    uint64_t *in, *wait;
};

static struct sorting sorting_new(struct plan *plan, int sessions, struct arena *arena)
{
    size_t size = ((size_t)sessions + 1) * sizeof(uint64_t);
    struct sorting sorting = {plan, arena_get(arena, size), arena_get(arena, size)};
    plan->in = sorting.in;
    plan->wait = sorting.wait;
    return sorting;
}

static void sort_one(struct sorting *sorting, const struct summary_session *session,
                     const char *why)
{
    struct plan *plan = sorting->plan;
    if (why == NULL) {
        sorting->in[plan->in_count++] = session->id;
        plan->people += session->people;
        plan->sessions += 1;
        return;
    }
    sorting->wait[plan->waiting++] = session->id;
    add_wait(plan, why, session->people);
}

static const char *why_outside(const struct plan *plan, const struct summary_session *session)
{
    if (session->forked)
        return "gevorkt";
    return plan->card && summary_class(plan->summary, session->class_at)->alone ? "kaart_alleen"
                                                                                : NULL;
}

static int count_sources(const struct plan *plan, const struct summary_session *sessions, int count,
                             const bool *classes, struct arena *arena)
{
    int all = summary_totals(plan->summary)->sources;
    bool *seen = arena_get(arena, (size_t)all + 1);
    int found = 0;
    for (int i = 0; i < count; i++) {
        bool here = !sessions[i].forked && sessions[i].people > 0 && classes[sessions[i].class_at];
        found += here && !seen[sessions[i].source];
        seen[sessions[i].source] = seen[sessions[i].source] || here;
    }
    return found;
}

static bool *all_classes(const struct plan *plan, struct arena *arena)
{
    int count = summary_totals(plan->summary)->classes;
    bool *classes = arena_get(arena, (size_t)count + 1);
    for (int i = 0; i < count; i++)
        classes[i] = !plan->card || !summary_class(plan->summary, i)->alone;
    return classes;
}

void plan_card(struct plan *plan, const struct summary *summary, struct arena *arena)
{
    int count = 0;
    const struct summary_session *sessions = summary_sessions(summary, &count);
    *plan = (struct plan){.summary = summary, .card = true};
    struct sorting sorting = sorting_new(plan, count, arena);
    struct crowd crowd = {.n = 0};
    for (int i = 0; i < count; i++) {
        if (why_outside(plan, &sessions[i]) != NULL)
            continue;
        crowd.n += sessions[i].people;
        if (sessions[i].people > crowd.largest_session)
            crowd.largest_session = sessions[i].people;
    }
    plan->why = rules_card(&crowd);
    for (int i = 0; i < count; i++) {
        const char *why = why_outside(plan, &sessions[i]);
        bool own = sessions[i].people >= CARD_LEAST;
        sort_one(&sorting, &sessions[i], why != NULL ? why : own ? NULL : plan->why);
    }
    plan->apart = plan->why != NULL && plan->in_count > 0;
    plan->classes = all_classes(plan, arena);
    plan->sources = count_sources(plan, sessions, count, plan->classes, arena);
}

/* --- a pool ----------------------------------------------------------------------------------- */

struct pooling {
    struct plan *plan;
    struct arena *arena;
    struct class_part *parts;
    int count;
    const struct class_part **of; /* one part of each class of the summary */
};

static bool same_version(const struct summary_class *a, const struct summary_class *b)
{
    return strcmp(a->pack, b->pack) == 0 && strcmp(a->packv, b->packv) == 0 &&
           strcmp(a->bank, b->bank) == 0;
}

/* Numbers for sector, mode and version: the first class that has the same. */
static struct class_part part_of(const struct summary *summary, int class_at)
{
    const struct summary_class *is = summary_class(summary, class_at);
    struct class_part part = {0};
    for (int i = class_at; i >= 0; i--) {
        const struct summary_class *other = summary_class(summary, i);
        part.sector = strcmp(other->pack, is->pack) == 0 ? i + 1 : part.sector;
        part.mode = strcmp(other->mode, is->mode) == 0 ? i + 1 : part.mode;
        part.version = same_version(other, is) ? i + 1 : part.version;
    }
    return part;
}

static int by_place(const void *a, const void *b)
{
    const struct summary_session *one = a, *two = b;
    if (one->class_at != two->class_at)
        return one->class_at < two->class_at ? -1 : 1;
    return (one->source > two->source) - (one->source < two->source);
}

static void count_parts(struct pooling *pool, const struct summary_session *sessions, int count)
{
    const struct summary *summary = pool->plan->summary;
    struct summary_session *copy = arena_get(pool->arena, ((size_t)count + 1) * sizeof *copy);
    int classes = summary_totals(summary)->classes;
    if (count > 0)
        memcpy(copy, sessions, (size_t)count * sizeof *copy);
    if (count > 0)
        qsort(copy, (size_t)count, sizeof *copy, by_place);
    pool->parts = arena_get(pool->arena, ((size_t)count + 1) * sizeof *pool->parts);
    pool->of = arena_get(pool->arena, ((size_t)classes + 1) * sizeof *pool->of);
    for (int i = 0; i < count; i++) {
        if (copy[i].forked)
            continue;
        struct class_part *last = pool->count > 0 ? &pool->parts[pool->count - 1] : NULL;
        bool same =
            last != NULL && pool->of[copy[i].class_at] != NULL && last->source == copy[i].source;
        if (!same) {
            last = &pool->parts[pool->count++];
            *last = part_of(summary, copy[i].class_at);
            last->source = copy[i].source;
        }
        last->n += copy[i].people;
        pool->of[copy[i].class_at] = last;
    }
}

/* The class of what leaves that this class of the summary is part of. */
static struct plan_class *find_class(struct pooling *pool, const struct class_part *part)
{
    struct plan *plan = pool->plan;
    for (int i = 0; i < plan->count; i++)
        for (int c = 0; c < summary_totals(plan->summary)->classes; c++)
            if (plan->list[i].of[c] && pool->of[c]->at == part->at &&
                rules_same_class(pool->of[c], part, part->at))
                return &plan->list[i];
    return NULL;
}

static struct plan_class name_class(const struct pooling *pool, int class_at, enum class_level at)
{
    const struct summary_class *is = summary_class(pool->plan->summary, class_at);
    return (struct plan_class){
        .sector = at < CLASS_ALL ? is->pack : "",
        .mode = at < CLASS_NO_MODE ? is->mode : "",
        .pack = at < CLASS_NO_VERSION ? is->pack : "",
        .packv = at < CLASS_NO_VERSION ? is->packv : "",
        .bank = at < CLASS_NO_VERSION ? is->bank : "",
    };
}

static void list_classes(struct pooling *pool)
{
    struct plan *plan = pool->plan;
    int classes = summary_totals(plan->summary)->classes;
    plan->list = arena_get(pool->arena, ((size_t)classes + 1) * sizeof *plan->list);
    bool *leaves = arena_get(pool->arena, (size_t)classes + 1);
    plan->classes = leaves;
    for (int c = 0; c < classes; c++) {
        const struct class_part *part = pool->of[c];
        if (part == NULL || part->at == CLASS_WAITS)
            continue;
        leaves[c] = true;
        struct plan_class *class = find_class(pool, part);
        bool *of;
        if (class == NULL) {
            class = &plan->list[plan->count++];
            *class = name_class(pool, c, part->at);
            class->of = of = arena_get(pool->arena, (size_t)classes + 1);
            of[c] = true;
            for (int k = c + 1; k < classes; k++)
                of[k] = pool->of[k] != NULL && pool->of[k]->at == part->at &&
                        rules_same_class(pool->of[k], part, part->at);
        }
        class->people += summary_class(plan->summary, c)->people;
    }
}

void plan_pool(struct plan *plan, const struct summary *summary, struct arena *arena)
{
    int count = 0;
    const struct summary_session *sessions = summary_sessions(summary, &count);
    *plan = (struct plan){.summary = summary};
    struct pooling pool = {.plan = plan, .arena = arena};
    struct sorting sorting = sorting_new(plan, count, arena);
    count_parts(&pool, sessions, count);
    rules_classes(pool.parts, pool.count);
    list_classes(&pool);
    for (int i = 0; i < count; i++) {
        const char *why = why_outside(plan, &sessions[i]);
        sort_one(&sorting, &sessions[i], why != NULL ? why : pool.of[sessions[i].class_at]->why);
    }
    for (int i = 0; i < plan->count; i++)
        plan->list[i].sources = count_sources(plan, sessions, count, plan->list[i].of, arena);
    plan->sources = count_sources(plan, sessions, count, plan->classes, arena);
    plan->why = plan->count > 0        ? NULL
                : plan->wait_count > 0 ? plan->waits[0].why
                                       : "pool_onder_30";
    plan_sheets(plan, arena);
}
