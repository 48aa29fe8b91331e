/* SPDX-License-Identifier: MPL-2.0 */
/* If-then plans (measurement.md 5): complete with a situation, a behaviour and a moment. Whoever
 * got as far as the nameting was asked for one; before that it is missing, not zero. */
#include <string.h>

#include "measure/list.h"

enum { PLANS = 4 };
struct made {
    char item[ID_SIZE], behaviour[ID_SIZE];
    bool situation, moment;
};
struct plan {
    struct made made[PLANS];
    int count;
    bool asked;
};

static struct made *find(struct plan *plan, const char *item)
{
    for (int i = 0; i < plan->count; i++)
        if (strcmp(plan->made[i].item, item) == 0)
            return &plan->made[i];
    if (plan->count == PLANS)
        return NULL;
    struct made *made = &plan->made[plan->count++];
    memcpy(made->item, item, sizeof made->item);
    return made;
}

static void plan_see(void *memory, const struct event *e)
{
    struct plan *plan = memory;
    if (e->type == EVENT_PLAN || e->when == MOMENT_AFTER)
        plan->asked = true;
    if (e->type != EVENT_PLAN || e->got[0] == 0)
        return;
    struct made *made = find(plan, e->item);
    if (made == NULL)
        return;
    if (strcmp(e->ask, "als") == 0)
        made->situation = true;
    else if (strcmp(e->ask, "dan") == 0)
        memcpy(made->behaviour, e->got, sizeof made->behaviour);
    else if (strcmp(e->ask, "wanneer") == 0)
        made->moment = true;
}

/* One complete plan, of this category (NULL: of any). */
static bool has_plan(const struct plan *plan, const char *category)
{
    for (int i = 0; i < plan->count; i++) {
        const struct made *made = &plan->made[i];
        bool complete = made->situation && made->moment && made->behaviour[0] != 0;
        if (complete && (category == NULL || strcmp(made->behaviour, category) == 0))
            return true;
    }
    return false;
}

static bool score(const struct measure *m, const void *memory, double *out)
{
    const struct plan *plan = memory;
    if (!plan->asked)
        return false;
    *out = has_plan(plan, m->key) ? 1 : 0;
    return true;
}

#define PLAN                                                                                       \
    .by = ESTIMATE_SHARE, .unit = TEXT("eenheid.procent"), .least = 5, .range = 100, .to = 100,    \
    .memory_size = sizeof(struct plan), .see = plan_see, .score = score
const struct measure measure_plan_share = {
    .name = "plan_share", .label = TEXT("maat.plan_share"), PLAN};

/* The ids of evidence.md 5. */
#define CATEGORY(id)                                                                               \
    {                                                                                              \
        .name = "plan_cat", .key = #id, .label = TEXT("tegenmaatregel." #id), .split = true, PLAN  \
    }
const struct measure measure_plan_cat[PLAN_CATEGORIES] = {
    CATEGORY(criteria_eerst),  CATEGORY(zonder_naam), CATEGORY(beurtkaarten),
    CATEGORY(materiaalcheck),  CATEGORY(open_vraag),  CATEGORY(tweede_lezer),
    CATEGORY(inzet_en_aanleg), CATEGORY(zoek_op),     CATEGORY(groepjes),
    CATEGORY(andere_kant),     CATEGORY(als_dan),     CATEGORY(hele_team),
    CATEGORY(terugkijken),
};
