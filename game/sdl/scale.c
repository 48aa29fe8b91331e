/* SPDX-License-Identifier: MPL-2.0 */
/* Scaling in two passes, each from a table of taps with weights that sum to 256. */
#include "sdl/raster.h"

#include <stdlib.h>

struct tap {
    int first, count;
};

/* Box filter when shrinking, two neighbours when growing; positions in 1/256 px of the source. */
static void weigh(int from, int to, int index, struct tap *tap, int *weights, int room)
{
    long start = (long)index * from * 256 / to, end = (long)(index + 1) * from * 256 / to;
    if (to >= from) {
        long middle = (start + end) / 2 - 128;
        middle = middle < 0 ? 0 : middle > (from - 1) * 256L ? (from - 1) * 256L : middle;
        *tap = (struct tap){(int)(middle / 256), middle % 256 ? 2 : 1};
        weights[0] = 256 - (int)(middle % 256);
        weights[1] = (int)(middle % 256);
        return;
    }
    *tap = (struct tap){.first = (int)(start / 256)};
    int sum = 0;
    for (long at = start; at < end && tap->count < room; tap->count++) {
        long next = (at / 256 + 1) * 256;
        next = next > end ? end : next;
        weights[tap->count] = (int)((next - at) * 256 / (end - start));
        sum += weights[tap->count];
        at = next;
    }
    weights[tap->count / 2] += 256 - sum;
}

static uint32_t sum_taps(const uint32_t *from, size_t step, int count, const int *weights)
{
    uint32_t rb = 0x800080, ag = 0x800080;
    for (int i = 0; i < count; i++, from += step) {
        rb += (*from & 0xFF00FF) * (uint32_t)weights[i];
        ag += (*from >> 8 & 0xFF00FF) * (uint32_t)weights[i];
    }
    return (rb >> 8 & 0xFF00FF) | (ag & 0xFF00FF00);
}

/* Along one line of pixels that are `step` apart, for `lines` lines that are `apart`. */
struct pass {
    const uint32_t *from;
    uint32_t *to;
    int size, target, lines;
    size_t step, apart, step_to, apart_to;
};

static bool run_pass(const struct pass *pass)
{
    int room = pass->size / pass->target + 3;
    int *weights = malloc(sizeof *weights * (size_t)room);
    if (!weights)
        return false;
    for (int i = 0; i < pass->target; i++) {
        struct tap tap;
        weigh(pass->size, pass->target, i, &tap, weights, room);
        for (int line = 0; line < pass->lines; line++) {
            const uint32_t *from =
                pass->from + (size_t)line * pass->apart + (size_t)tap.first * pass->step;
            pass->to[(size_t)line * pass->apart_to + (size_t)i * pass->step_to] =
                sum_taps(from, pass->step, tap.count, weights);
        }
    }
    free(weights);
    return true;
}

bool scale_picture(const struct picture *from, struct picture *to, int w, int h)
{
    uint32_t *middle = malloc(sizeof *middle * (size_t)w * (size_t)from->h);
    *to = (struct picture){malloc(sizeof *to->pixels * (size_t)w * (size_t)h), w, h, from->opaque};
    size_t wide = (size_t)w, old = (size_t)from->w;
    struct pass across = {from->pixels, middle, from->w, w, from->h, 1, old, 1, wide};
    struct pass down = {middle, to->pixels, from->h, h, w, wide, 1, wide, 1};
    bool fine = middle && to->pixels && run_pass(&across) && run_pass(&down);
    free(middle);
    if (!fine) {
        free(to->pixels);
        to->pixels = NULL;
    }
    return fine;
}
