/* SPDX-License-Identifier: MPL-2.0 */
/* Pixels in memory, and the few things we do to them. 0xAARRGGBB, whole numbers only, so that every
 * machine makes the same picture. Colours come in as 0xRRGGBBAA; `clip` is always inside the canvas. */
#ifndef SDL_RASTER_H
#define SDL_RASTER_H

#include "ui/draw.h"

struct canvas { uint32_t *pixels; int w, h, pitch; };     /* pitch in pixels */
struct mask { uint8_t *alpha; int w, h; };                /* coverage 0..255 */
struct picture { uint32_t *pixels; int w, h; bool opaque; };          /* colours multiplied by alpha */

void raster_clear(struct canvas *, struct rect clip, uint32_t colour);
void raster_fill(struct canvas *, struct rect at, struct rect clip, uint32_t colour, int radius);
void raster_border(struct canvas *, struct rect at, struct rect clip, uint32_t colour, int radius, int width);
/* Round ends; from (x, y) to (x + dx, y + dy), all in eighths of a px, width too. */
struct raster_line { int x, y, dx, dy, width; };
void raster_line(struct canvas *, struct raster_line, struct rect clip, uint32_t colour);
void raster_mask(struct canvas *, const struct mask *, int x, int y, struct rect clip, uint32_t colour);
void raster_picture(struct canvas *, const struct picture *, int x, int y, struct rect clip, uint32_t tint);

/* scale.c: averages when it gets smaller, interpolates when larger. false: no memory. */
bool scale_picture(const struct picture *from, struct picture *to, int w, int h);
/* ring.c: the outline of what is nearly opaque (alpha >= 217), `width` px wide, outside of it. The mask
 * is 2 * (width + 2) larger than the picture, which starts at (width + 2, width + 2). false: no memory. */
bool ring_mask(const struct picture *, int width, struct mask *out);

#endif
