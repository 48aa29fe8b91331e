/* SPDX-License-Identifier: MPL-2.0 */
/* After six weeks: follow-ups and those with a code wait in a table until everything is in, and
 * then what was found goes to the sums of the session of then. A follow-up is no session of its
 * own: it counts in reach. */
#include "report/summary_own.h"

#include <string.h>

#include "base/arena.h"

/* What an unmatched person of then would have given at once. */
struct waiting {
    struct group *group;
    struct digest_person person;
};

static void wait_for(struct summary *summary, struct group *group,
                     const struct digest_linked *linked)
{
    struct rejoin_stream stream = linked->stream;
    struct waiting *waiting = arena_get(summary->arena, sizeof *waiting);
    *waiting = (struct waiting){group, linked->person};
    stream.of = waiting;
    rejoin_add(&summary->rejoin.then, &stream, summary->arena);
}

void summary_later_add(struct summary *summary, const struct digest *digest, struct group *group)
{
    struct summary_totals *totals = &summary->totals;
    if (digest->later) {
        totals->later += digest->people;
        totals->later_simulated += digest->sim ? digest->people : 0;
    }
    for (int i = 0; i < digest->linked_count && !digest->forked; i++)
        if (digest->later)
            rejoin_add(&summary->rejoin.later, &digest->linked[i].stream, summary->arena);
        else
            wait_for(summary, group, &digest->linked[i]);
}

/* --- everything is in ------------------------------------------------------------------------- */

static void close_session(struct group *group, struct part *parts, struct arena *arena)
{
    for (int m = 0; m < measures_all.count; m++)
        if (part_count(&parts[m]) > 0)
            sums_add(&group->sums, VARIANT_ALL, m, &parts[m], arena);
    memset(parts, 0, (size_t)measures_all.count * sizeof *parts);
}

/* The column of later beside the one of then; the rest of the row is as it was. */
static void fill_later(struct digest_person *person, const struct scores *scores)
{
    struct digest_person now;
    const int first = SHEET_LATER * SHEET_COLUMNS;
    digest_fill(scores, &now);
    for (int at = first; at < first + SHEET_COLUMNS; at++) {
        person->has[at] = now.has[at];
        person->value[at] = now.value[at];
    }
}

static void settle_person(struct summary *summary, const struct rejoin_stream *then,
                          struct part *parts, struct arena *scratch)
{
    struct waiting *waiting = then->of;
    struct scores scores;
    if (!then->alike) {
        struct tape tape = rejoin_tape(then, scratch);
        measure_person(&tape, scratch, &scores);
        if (then->back != NULL)
            fill_later(&waiting->person, &scores);
        measure_divide(&scores, true);
        measure_add(parts, &scores);
    }
    summary_person_add(summary, waiting->group, &waiting->person);
}

void summary_later_settle(struct summary *summary)
{
    struct rejoin *rejoin = &summary->rejoin;
    int64_t found = 0, alike = 0;
    struct arena *scratch = arena_new();
    if (scratch == NULL)
        arena_fail(summary->arena);
    rejoin_match(rejoin, &found, &alike);
    summary->totals.later_found += found;
    summary->totals.later_alike += alike;
    struct part *parts = arena_get(summary->arena, (size_t)measures_all.count * sizeof *parts);
    for (int i = 0; i < rejoin->then.count; i++) {
        const struct rejoin_stream *then = &rejoin->then.list[i];
        bool last = i + 1 == rejoin->then.count || strcmp(then[1].id, then->id) != 0;
        arena_reset(scratch);
        settle_person(summary, then, parts, scratch);
        if (last)
            close_session(((struct waiting *)then->of)->group, parts, summary->arena);
    }
    arena_free(scratch);
    *rejoin = (struct rejoin){.then = {.count = 0}};
}
