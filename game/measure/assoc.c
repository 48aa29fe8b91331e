/* SPDX-License-Identifier: MPL-2.0 */
/* The side door (measurement.md 6): D of one person stands in the log in millionths, and leaves
 * only as the mean over both orders of the pairings. Never a figure about one person. */
#include "measure/list.h"

struct assoc {
    enum form form;
    bool has;
    int millionths;
};

static void assoc_see(void *memory, const struct event *e)
{
    struct assoc *assoc = memory;
    if (e->is != CONSTRUCT_ASSOCIATION || assoc->has)
        return;
    assoc->form = e->form;
    assoc->has = e->has_value; /* excluded, or not measured: no D */
    assoc->millionths = e->value;
}

static bool score(const struct measure *m, const void *memory, double *out)
{
    const struct assoc *assoc = memory;
    (void)m;
    *out = assoc->millionths / 1e6;
    return assoc->has;
}

static enum form assoc_form(const void *memory)
{
    return ((const struct assoc *)memory)->form;
}

const struct measure measure_assoc = {
    .name = "assoc",
    .label = TEXT("maat.assoc"),
    .unit = TEXT("eenheid.d"),
    .by = ESTIMATE_ABBA,
    .least = 10,
    .least_each = 4,
    .sensitive = true,
    .states = true,
    .pooled_only = true,
    .range = 4,
    .from = -2,
    .to = 2,
    .decimals = 2,
    .memory_size = sizeof(struct assoc),
    .sees = 1u << CONSTRUCT_ASSOCIATION, .see = assoc_see,
    .score = score,
    .form = assoc_form,
};
