/* SPDX-License-Identifier: MPL-2.0 */
/* What the quality of measures is counted from: sums for each class, so that whoever waits is
 * not in them; and their lines in a partial. */
#include <string.h>

#include "base/arena.h"
#include "report/partial_quality.h"
#include "report/summary_own.h"

void summary_quality_add(struct class_held *held, const struct quality *more, struct arena *arena)
{
    if (held->quality == NULL)
        held->quality = arena_get(arena, sizeof *held->quality);
    quality_add(held->quality, more);
}

static struct quality of_classes(const struct summary *summary, const bool *classes)
{
    struct quality sum = {.aware = {{.n = 0}}};
    for (int c = 0; c < summary->class_count; c++)
        if (summary->classes[c].quality != NULL && (classes == NULL || classes[c]))
            quality_add(&sum, summary->classes[c].quality);
    return sum;
}

void summary_quality(const struct summary *summary, const bool *aware, const bool *claims,
                     struct quality *out)
{
    struct quality sure = of_classes(summary, claims);
    *out = of_classes(summary, aware);
    for (int who = 0; who < 2; who++)
        for (int i = 0; i < SURE_LEVELS; i++)
            out->sure[who][i] = sure.sure[who][i];
}

/* --- in a partial ----------------------------------------------------------------------------- */

int partial_items_put(const struct scale_sums *items, int64_t out[QUALITY_FIELDS])
{
    int count = 0;
    out[count++] = items->n;
    for (int i = 0; i < AWARE_ITEMS; i++) {
        out[count++] = items->sum[i];
        out[count++] = items->squares[i];
    }
    out[count++] = items->total;
    out[count++] = items->total_squares;
    return count;
}

/* Answers of 1 to 7 that some people could have given: the squares at least as large as the mean
 * makes them. */
static bool could_be(int64_t n, int64_t sum, int64_t squares, int64_t most)
{
    return sum >= n && sum <= most * n && squares <= most * sum &&
           (wide)n * squares >= (wide)sum * sum;
}

static bool read_items(const struct partial_field *f, struct scale_sums *out)
{
    const int64_t most = (int64_t)1 << 32; /* of people */
    int64_t total = 0;
    *out = (struct scale_sums){.n = f[0].number};
    bool fine = out->n >= 1 && out->n <= most;
    for (int i = 0; i < AWARE_ITEMS; i++) {
        out->sum[i] = f[1 + 2 * i].number;
        out->squares[i] = f[2 + 2 * i].number;
        total += out->sum[i];
        fine = fine && could_be(out->n, out->sum[i], out->squares[i], 7);
    }
    out->total = f[1 + 2 * AWARE_ITEMS].number;
    out->total_squares = f[2 + 2 * AWARE_ITEMS].number;
    return fine && out->total == total &&
           could_be(out->n, total, out->total_squares, 7 * AWARE_ITEMS);
}

static bool read_sure(const struct partial_field *f, struct sure_count *out)
{
    *out = (struct sure_count){f[0].number, f[1].number};
    return out->answers >= 1 && out->right <= out->answers && out->answers <= (int64_t)1 << 40;
}

bool partial_quality_read(const struct partial_line *line, struct quality *out)
{
    const struct partial_field *f = line->field;
    *out = (struct quality){.aware = {{.n = 0}}};
    if (strcmp(line->word, "schaal") == 0)
        return f[1].number < AWARE_MOMENTS && read_items(&f[2], &out->aware[f[1].number]);
    return f[1].number < 2 && f[2].number < SURE_LEVELS &&
           read_sure(&f[3], &out->sure[f[1].number][f[2].number]);
}
