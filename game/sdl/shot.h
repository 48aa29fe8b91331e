/* SPDX-License-Identifier: MPL-2.0 */
/* The canvas as a PNG file, and one pixel of it as 0xRRGGBBAA (0: outside). */
#ifndef SDL_SHOT_H
#define SDL_SHOT_H

#include "base/files.h"
#include "sdl/raster.h"

bool shot_save(const struct canvas *, const char *path);
bool shot_png(const struct canvas *, struct arena *, struct bytes *out);
uint32_t shot_pixel(const struct canvas *, int x, int y);

#endif
