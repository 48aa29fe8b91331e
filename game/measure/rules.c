/* SPDX-License-Identifier: MPL-2.0 */
/* Thresholds, bands and classes of privacy.md 3. */
#include "measure/rules.h"

#include <stddef.h>

/* One session is its own largest one: nobody outside it can subtract it. */
static bool has_several(const struct crowd *crowd)
{
    return crowd->largest_session < crowd->n;
}

const char *rules_card(const struct crowd *crowd)
{
    if (crowd->n < CARD_LEAST)
        return "kaart_onder_10";
    if (has_several(crowd) && crowd->n <= 2 * (crowd->largest_session + 1))
        return "kaart_sessie";
    return NULL;
}

const char *rules_pool(const struct crowd *crowd)
{
    if (crowd->n < POOL_LEAST)
        return "pool_onder_30";
    if (crowd->sources < POOL_SOURCES)
        return "pool_bronnen";
    return 2 * crowd->largest_source > crowd->n ? "pool_helft" : NULL;
}

int rules_bands(const struct crowd *crowd)
{
    static const int counts[] = {10, 5, 3, 2};
    int most = crowd->n < 30 ? 3 : crowd->n < 100 ? 5 : 10;
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
        if (counts[i] <= most &&
            (!has_several(crowd) || crowd->n > counts[i] * (crowd->largest_session + 1)))
            return counts[i];
    return 2;
}

double rules_step(double least)
{
    static const double steps[] = {.1, .2, .5, 1, 2, 5, 10, 20, 50, 100};
    size_t i = 0;
    while (i + 1 < sizeof steps / sizeof *steps && steps[i] < least)
        i++;
    return steps[i];
}

double rules_outer(const struct crowd *crowd, double range)
{
    int64_t telling =
        has_several(crowd) ? crowd->largest_session : 1; /* one insider knows one answer */
    return range * (double)(telling + 1) / (double)crowd->n;
}

struct span rules_people(int64_t n)
{
    enum { WIDTH = 5 };
    int64_t from = n - n % WIDTH;
    return (struct span){from, from + WIDTH - 1};
}

bool rules_count(int64_t count, int64_t n, int64_t few)
{
    return count > few && count <= n - 3;
}

bool rules_same_class(const struct class_part *a, const struct class_part *b,
                      enum class_level level)
{
    if (level < CLASS_NO_VERSION && a->version != b->version)
        return false;
    if (level < CLASS_NO_MODE && a->mode != b->mode)
        return false;
    return level >= CLASS_ALL || a->sector == b->sector;
}

/* Those who still wait and share this class with parts[like]. */
static struct crowd crowd_of(const struct class_part *parts, int count, int like,
                             enum class_level level)
{
    struct crowd crowd = {.n = 0};
    for (int i = 0; i < count; i++) {
        int64_t source = 0;
        bool first = true;
        if (parts[i].at != CLASS_WAITS || !rules_same_class(&parts[i], &parts[like], level))
            continue;
        for (int k = 0; k < count; k++)
            if (parts[k].at == CLASS_WAITS && parts[k].source == parts[i].source &&
                rules_same_class(&parts[k], &parts[like], level)) {
                first = first && k >= i;
                source += parts[k].n;
            }
        crowd.n += parts[i].n;
        crowd.sources += first && source > 0;
        crowd.largest_source = source > crowd.largest_source ? source : crowd.largest_source;
    }
    return crowd;
}

static void settle_class(struct class_part *parts, int count, int like, enum class_level level)
{
    struct crowd crowd = crowd_of(parts, count, like, level);
    const char *why = rules_pool(&crowd);
    for (int k = count - 1; k >= like; k--) /* itself last: the others are like it */
        if (parts[k].at == CLASS_WAITS && rules_same_class(&parts[k], &parts[like], level)) {
            parts[k].why = why;
            parts[k].at = why == NULL ? level : CLASS_WAITS;
        }
}

void rules_classes(struct class_part *parts, int count)
{
    for (int i = 0; i < count; i++)
        parts[i].at = CLASS_WAITS;
    for (enum class_level level = CLASS_WHOLE; level < CLASS_WAITS; level++) {
        for (int i = 0; i < count; i++)
            parts[i].why = NULL;
        for (int i = 0; i < count; i++)
            if (parts[i].at == CLASS_WAITS && parts[i].why == NULL)
                settle_class(parts, count, i, level);
    }
}
