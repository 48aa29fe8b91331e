/* SPDX-License-Identifier: MPL-2.0 */
/* The possible counts of a source are an unbroken row of whole numbers, and the truth is among
 * them. So a count of nobody is certain when it cannot be one more; of everybody, the same with
 * yes and no turned round. One more is a path: a yes more in some class is a yes less of another
 * source there, which has room for it, or makes up for it in another class, and so on. */
#include "measure/audit.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"

struct side {
    int sources, classes;
    const int64_t *people;
    int64_t *yes, *sum, *low, *high;
    bool *reached;
};

static bool has_room(const struct side *side, int source, int class_at)
{
    int at = source * side->classes + class_at;
    return side->yes[at] < side->people[at];
}

/* In this class somebody else has a yes to give: does its source go down, or where does it go
 * on? */
static bool gives(struct side *side, int told, int victim, int class_at)
{
    for (int s = 0; s < side->sources; s++) {
        if (s == told || s == victim || side->yes[s * side->classes + class_at] == 0)
            continue;
        if (side->sum[s] > side->low[s])
            return true;
        for (int c = 0; c < side->classes; c++)
            side->reached[c] = side->reached[c] || has_room(side, s, c);
    }
    return false;
}

static bool can_be_one_more(struct side *side, int told, int victim)
{
    bool *tried = side->reached + side->classes, moved = true;
    if (side->sum[victim] >= side->high[victim])
        return false;
    for (int c = 0; c < side->classes; c++) {
        side->reached[c] = has_room(side, victim, c);
        tried[c] = false;
    }
    while (moved) {
        moved = false;
        for (int c = 0; c < side->classes; c++) {
            if (!side->reached[c] || tried[c])
                continue;
            tried[c] = moved = true;
            if (gives(side, told, victim, c))
                return true;
        }
    }
    return false;
}

/* turned: no for yes. */
static struct side side_of(const struct audit *audit, bool turned, struct arena *arena)
{
    size_t cells = (size_t)(audit->sources * audit->classes) + 1,
           sources = (size_t)audit->sources + 1;
    struct side side = {
        .sources = audit->sources, .classes = audit->classes, .people = audit->people};
    side.yes = arena_get(arena, cells * sizeof *side.yes);
    side.sum = arena_get(arena, sources * sizeof *side.sum);
    side.low = arena_get(arena, sources * sizeof *side.low);
    side.high = arena_get(arena, sources * sizeof *side.high);
    side.reached = arena_get(arena, 2 * (size_t)audit->classes + 1);
    for (int s = 0; s < audit->sources; s++) {
        int64_t people = 0;
        for (int c = 0; c < audit->classes; c++) {
            int at = s * audit->classes + c;
            side.yes[at] = turned ? audit->people[at] - audit->yes[at] : audit->yes[at];
            side.sum[s] += side.yes[at];
            people += audit->people[at];
        }
        side.low[s] = turned ? people - audit->high[s] : audit->low[s];
        side.high[s] = turned ? people - audit->low[s] : audit->high[s];
    }
    return side;
}

static int64_t people_of(const struct audit *audit, int source)
{
    int64_t people = 0;
    for (int c = 0; c < audit->classes; c++)
        people += audit->people[source * audit->classes + c];
    return people;
}

static bool is_pinned(const struct audit *audit, struct side *side, int victim)
{
    if (side->sum[victim] != 0 || people_of(audit, victim) == 0)
        return false;
    for (int told = -1; told < audit->sources; told++)
        if (told != victim && !can_be_one_more(side, told, victim))
            return true;
    return false;
}

int audit_pinned(const struct audit *audit, struct arena *arena)
{
    for (int turned = 0; turned < 2; turned++) {
        struct side side = side_of(audit, turned != 0, arena);
        for (int s = 0; s < audit->sources; s++)
            if (is_pinned(audit, &side, s))
                return s;
    }
    return -1;
}
