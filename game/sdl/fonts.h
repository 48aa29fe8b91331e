/* SPDX-License-Identifier: MPL-2.0 */
/* Letters: which font has a character, how wide a line is, what it looks like. Sizes are those of Inter:
 * another font is drawn so large that its capitals are as high. Rendered lines are kept. */
#ifndef SDL_FONTS_H
#define SDL_FONTS_H

#include "sdl/raster.h"
#include "ui/ui.h"

struct fonts;

struct fonts *fonts_open(const char *share_folder, int chosen);       /* NULL: no memory. Reads nothing yet */
void fonts_close(struct fonts *);
void fonts_choose(struct fonts *, int chosen);            /* 0 Inter, 1 Andika, 2 OpenDyslexic */
int fonts_width(void *fonts, enum font, int px, const char *text, int bytes);       /* struct ui_metrics */

struct drawn_line { struct mask mask; int ascent; };      /* ascent: rows above the baseline */
/* eighths: the size in 1/8 px of the window. Lives until 1,000 other lines were drawn. NULL: nothing to see. */
const struct drawn_line *fonts_line(struct fonts *, enum font, int eighths, const char *text, int bytes);
const char *fonts_fault(const struct fonts *);            /* a font file that is missing; NULL: none */
int fonts_cap(int px);                                    /* height of a capital */

#endif
