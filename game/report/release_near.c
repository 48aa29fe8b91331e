/* SPDX-License-Identifier: MPL-2.0 */
/* The same column in a card and a pool covers the same people, or sets that differ by ten
 * (privacy.md 3.6): a pool of schools, and a card of those schools but one, would be about the
 * one. */
#include "report/release.h"

/* By how many people this group of the sessions that leave differs from an output that is out. */
static int64_t apart_from(const struct plan *plan, const bool *classes, const struct ledger *ledger)
{
    int count = 0;
    const struct summary_session *sessions = summary_sessions(plan->summary, &count);
    struct ledger_set in = {plan->in, plan->in_count};
    int64_t here = 0, both = 0;
    for (int i = 0; i < count; i++) {
        if (!classes[sessions[i].class_at] || !ledger_has(&in, sessions[i].id))
            continue;
        here += sessions[i].people;
        both += ledger_has(&ledger->in, sessions[i].id) ? sessions[i].people : 0;
    }
    return both == 0 ? INT64_MAX
                     : here - both + (ledger->people > both ? ledger->people - both : 0);
}

static int64_t nearest(const struct plan *plan, const struct ledger *ledger)
{
    int64_t nearest = apart_from(plan, plan->classes, ledger);
    for (int c = 0; c < plan->count; c++) {
        int64_t people = apart_from(plan, plan->list[c].of, ledger);
        if (people > 0 && (people < nearest || nearest == 0))
            nearest = people;
    }
    return nearest;
}

const struct ledger *release_near(const struct ledgers *ledgers, enum sheet_level level,
                                  const struct plan *plan, int *people)
{
    enum sheet_level other = level == SHEET_POOL ? SHEET_CARD : SHEET_POOL;
    for (int i = 0; i < ledgers->count && !plan->apart; i++) {
        int64_t apart =
            ledgers->list[i].level == other ? nearest(plan, &ledgers->list[i]) : INT64_MAX;
        if (apart > 0 && apart < OUTPUTS_APART) {
            *people = (int)apart;
            return &ledgers->list[i];
        }
    }
    return NULL;
}
