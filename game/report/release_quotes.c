/* SPDX-License-Identifier: MPL-2.0 */
/* The sentences of a pool: kept by a reader, of a pack that leaves, never in a pool before;
 * sorted by their text, so that their order says nothing of who gave them (robustness.md 1.4). */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "play/quotes.h"
#include "report/release.h"

struct told {
    struct arena *arena;
    const char **hs;
    int count, room;
};

static bool add_told(struct told *told, const char *h)
{
    if (told->count == told->room) {
        told->room = 2 * told->room + 64;
        const char **more = arena_get(told->arena, (size_t)told->room * sizeof *more);
        if (told->count)
            memcpy(more, told->hs, (size_t)told->count * sizeof *more);
        told->hs = more;
    }
    told->hs[told->count++] = arena_copy(told->arena, h, strlen(h));
    return true;
}

static bool take_told(void *self, const struct ledger_read *line)
{
    const char *h = NULL;
    return strcmp(line->event, "quote") != 0 ||
           (json_string(line->json, line->d, "h", &h) && add_told(self, h));
}

/* A pool that cannot be read again has said all it may; it is told of where it is used. */
static void find_told(struct told *told, const struct ledgers *ledgers, struct notes *notes)
{
    for (int i = 0; i < ledgers->count; i++)
        if (ledgers->list[i].level == SHEET_POOL)
            (void)ledger_result(&ledgers->list[i], take_told, told, told->arena, notes);
}

static bool is_told(const struct told *told, const char *h)
{
    for (int i = 0; i < told->count; i++)
        if (strcmp(told->hs[i], h) == 0)
            return true;
    return false;
}

static bool is_sector(const char *pack)
{
    return strcmp(pack, "po") == 0 || strcmp(pack, "vo") == 0 || strcmp(pack, "mbo") == 0;
}

/* Thirty people leave with it, and who gave the sentence is one of them. A log names its pack;
 * one that is not called after a sector may be of any. */
static bool leaves(const struct plan *plan, const char *sector)
{
    bool waits = false, any = false;
    for (int c = 0; c < summary_totals(plan->summary)->classes; c++) {
        const char *pack = summary_class(plan->summary, c)->pack;
        bool same = strcmp(pack, sector) == 0;
        if (plan->classes[c] && same)
            return true;
        waits |= same;
        any |= plan->classes[c] && !is_sector(pack);
    }
    return any && !waits;
}

static int by_text(const void *a, const void *b)
{
    const struct report_quote *one = a, *two = b;
    int order = strcmp(one->text, two->text);
    return order != 0 ? order : strcmp(one->h, two->h);
}

void release_quotes(struct report *report, const struct plan *plan,
                    const struct quote_sources *from, struct arena *arena, struct notes *notes)
{
    struct told told = {.arena = arena};
    struct quotes found;
    quotes_find(from->paths, from->count, arena, notes, &found);
    find_told(&told, from->ledgers, notes);
    struct report_quote *list = arena_get(arena, ((size_t)found.count + 1) * sizeof *list);
    int count = 0;
    for (int i = 0; i < found.count; i++) {
        const struct quote_found *one = &found.list[i];
        if (one->state != QUOTE_KEPT || is_told(&told, one->quote.h) ||
            !leaves(plan, one->quote.sector))
            continue;
        (void)add_told(&told, one->quote.h); /* a copy of it is no second sentence */
        list[count++] = (struct report_quote){one->text, one->quote.lang, one->quote.h};
    }
    qsort(list, (size_t)count, sizeof *list, by_text);
    report->quotes = list;
    report->quote_count = count;
}
