/* SPDX-License-Identifier: MPL-2.0 */
/* The sticker outline of art.md 3.5: a chamfer distance (3 straight, 4 diagonal) to the solid
 * part. */
#include "sdl/raster.h"

#include <stdlib.h>

enum { SOLID = 217, STRAIGHT = 3, DIAGONAL = 4, FAR = 20000 };

static int least(int a, int b)
{
    return a < b ? a : b;
}

static void start(const struct picture *picture, uint16_t *far, int w, int h, int margin)
{
    for (int i = 0; i < w * h; i++)
        far[i] = FAR;
    for (int y = 0; y < picture->h; y++)
        for (int x = 0; x < picture->w; x++)
            if (picture->pixels[(size_t)y * (size_t)picture->w + (size_t)x] >> 24 >= SOLID)
                far[(y + margin) * w + x + margin] = 0;
}

/* The edge of the table is margin, further away than any ring: it needs no value. */
static void sweep(uint16_t *far, int w, int h)
{
    for (int y = 1; y < h - 1; y++)
        for (int x = 1; x < w - 1; x++) {
            uint16_t *at = far + y * w + x;
            int near =
                least(least(at[-1], at[-w]) + STRAIGHT, least(at[-w - 1], at[-w + 1]) + DIAGONAL);
            *at = (uint16_t)least(*at, near);
        }
    for (int y = h - 2; y > 0; y--)
        for (int x = w - 2; x > 0; x--) {
            uint16_t *at = far + y * w + x;
            int near =
                least(least(at[1], at[w]) + STRAIGHT, least(at[w + 1], at[w - 1]) + DIAGONAL);
            *at = (uint16_t)least(*at, near);
        }
}

bool ring_mask(const struct picture *picture, int width, struct mask *out)
{
    int margin = width + 2, w = picture->w + 2 * margin, h = picture->h + 2 * margin;
    size_t size = (size_t)w * (size_t)h;
    uint16_t *far = malloc(sizeof *far * size);
    *out = (struct mask){malloc(size), w, h};
    if (!far || !out->alpha) {
        free(far);
        free(out->alpha);
        out->alpha = NULL;
        return false;
    }
    start(picture, far, w, h, margin);
    sweep(far, w, h);
    for (size_t i = 0; i < size; i++) {
        int inside =
            STRAIGHT * width + STRAIGHT - far[i]; /* thirds of a px inside the outer edge */
        out->alpha[i] = (uint8_t)(!far[i] || inside <= 0 ? 0
                                  : inside >= STRAIGHT   ? 255
                                                         : inside * 255 / STRAIGHT);
    }
    free(far);
    return true;
}
