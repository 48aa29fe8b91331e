/* SPDX-License-Identifier: MPL-2.0 */
/* privacy.md 3.8, before a pool leaves: with the cards that are out, would the counts of yes and
 * no in its sheets give a school away that agrees, once another school tells its own answers? */
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "measure/audit.h"
#include "report/release.h"

/* Where yes and no are counted: in a column of a sheet, and on which line of a card. */
static const struct line {
    enum summary_sheet sheet;
    int column;
    const char *measure;
    enum moment when;
} lines[] = {
    {SHEET_PLAN, 0, "plan_share", MOMENT_PLAY},
    {SHEET_DO, 0, "will_change", MOMENT_BEFORE},
    {SHEET_DO, 1, "will_change", MOMENT_AFTER},
};

struct auditing {
    const struct plan *plan;
    int64_t *people, *yes, *low, *high, *sum;
    int sources;
};

static void count_rows(struct auditing *audit, const struct line *line)
{
    const struct plan *plan = audit->plan;
    for (int c = 0; c < plan->count; c++) {
        const struct plan_sheet *sheet = plan_sheet(plan, line->sheet, c);
        for (int i = 0; sheet->why == NULL && i < sheet->raw.count; i++) {
            const struct row *row = &sheet->raw.list[i];
            int source = row->source - 1, at = source * plan->count + c;
            int64_t yes = row->value[line->column] == row_units(1) ? row->n : 0;
            audit->people[at] += row->n;
            audit->yes[at] += yes;
            audit->high[source] += row->n;
            audit->sum[source] += yes;
        }
    }
}

/* The band of a card's line in hundredths; false: it is not there. */
static bool band_of(const struct issue *issue, int card, const struct line *line, double *low,
                    double *high)
{
    for (int i = 0; i < issue->line_count; i++) {
        const struct figure *figure = &issue->lines[i].figure;
        if (issue->lines[i].card != card || strcmp(figure->of->name, line->measure) != 0)
            continue;
        double half = figure->step / 2,
               middle = 100 * (line->when == MOMENT_BEFORE ? figure->before : figure->after);
        bool apart = line->when != MOMENT_PLAY;
        *low = apart ? middle - half : figure->low;
        *high = apart ? middle + half : figure->high;
        return apart ? figure->has_levels : figure->state != FIGURE_TOO_FEW;
    }
    return false;
}

/* Of a card's sessions: the one source they are of (-1: several, or not among these), and their
 * people. */
static int source_of(const struct plan *plan, const struct ledger_set *card, int64_t *people)
{
    int count = 0, source = -1, found = 0;
    const struct summary_session *sessions = summary_sessions(plan->summary, &count);
    struct ledger_set in = {plan->in, plan->in_count};
    *people = 0;
    for (int i = 0; i < count; i++) {
        if (!ledger_has(card, sessions[i].id) || !ledger_has(&in, sessions[i].id))
            continue;
        if (found++ > 0 && sessions[i].source != source)
            return -1;
        source = sessions[i].source;
        *people += sessions[i].people;
    }
    return source;
}

/* What is on the card but not in the pool may be anything, and so may the rest of the pool's. */
static void bound(struct auditing *audit, const struct line *line, const struct issue *issue,
                  int card, const struct ledger_set *sessions, int64_t on_card)
{
    double low, high;
    int64_t both = 0;
    int source = source_of(audit->plan, sessions, &both);
    if (source < 0 || !band_of(issue, card, line, &low, &high))
        return;
    int64_t all = 0, n = on_card > both ? on_card : both;
    for (int c = 0; c < audit->plan->count; c++)
        all += audit->people[source * audit->plan->count + c];
    int64_t least = (int64_t)ceil(low * (double)n / 100 - 1e-6) - (n - both);
    int64_t most = high > 100 - 1e-6 ? n : (int64_t)ceil(high * (double)n / 100 - 1e-6) - 1;
    most += all > both ? all - both : 0;
    int64_t truth = audit->sum[source]; /* it always stays possible */
    least = least < truth ? least : truth;
    most = most > truth ? most : truth;
    audit->low[source] = least > audit->low[source] ? least : audit->low[source];
    audit->high[source] = most < audit->high[source] ? most : audit->high[source];
}

static bool add_cards(struct auditing *audit, const struct line *line,
                      const struct ledgers *ledgers, struct arena *arena, struct notes *notes)
{
    for (int i = 0; i < ledgers->count; i++) {
        const struct ledger *ledger = &ledgers->list[i];
        struct issue issue;
        if (ledger->level != SHEET_CARD || ledger->in.count == 0)
            continue;
        if (!release_thaw(&issue, ledger, arena, notes))
            return false;
        if (issue.card_count == 1)
            bound(audit, line, &issue, 0, &ledger->in, ledger->people);
        for (int k = 0; issue.card_count > 1 && k < issue.card_count && k < ledger->in.count; k++)
            bound(audit, line, &issue, k, &(struct ledger_set){&ledger->in.ids[k], 1},
                  issue.cards[k].people);
    }
    return true;
}

bool release_gives_away(const struct plan *plan, const struct ledgers *ledgers, struct arena *arena,
                        struct notes *notes)
{
    int sources = summary_totals(plan->summary)->sources;
    size_t cells = (size_t)(sources * plan->count) + 1, rows = (size_t)sources + 1;
    for (size_t l = 0; l < sizeof lines / sizeof *lines; l++) {
        struct auditing all = {.plan = plan, .sources = sources};
        all.people = arena_get(arena, cells * sizeof *all.people);
        all.yes = arena_get(arena, cells * sizeof *all.yes);
        all.low = arena_get(arena, rows * sizeof *all.low);
        all.high = arena_get(arena, rows * sizeof *all.high);
        all.sum = arena_get(arena, rows * sizeof *all.sum);
        count_rows(&all, &lines[l]);
        if (!add_cards(&all, &lines[l], ledgers, arena, notes))
            return true;
        struct audit audit = {sources, plan->count, all.people, all.yes, all.low, all.high};
        if (audit_pinned(&audit, arena) >= 0)
            return true;
    }
    return false;
}
