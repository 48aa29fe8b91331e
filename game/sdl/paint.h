/* SPDX-License-Identifier: MPL-2.0 */
/* From a list of draws to pixels. It remembers the last list and repaints only rectangles in which the two
 * differ, or where a picture has come in since. */
#ifndef SDL_PAINT_H
#define SDL_PAINT_H

#include "sdl/fonts.h"
#include "sdl/pictures.h"

struct painter;
enum { MOST_DIRTY = 24 };

struct painter *painter_new(struct fonts *, struct pictures *);       /* NULL: no memory; borrows both */
void painter_free(struct painter *);
bool painter_resize(struct painter *, int w, int h);      /* window px; all is painted anew. false: no memory */
int painter_paint(struct painter *, struct draws, struct rect dirty[MOST_DIRTY]);   /* how many; 0: nothing changed */
int painter_again(struct painter *, struct rect dirty[MOST_DIRTY]);   /* the same list, with pictures that came in */
void painter_forget(struct painter *);                    /* the next list is painted whole */
bool painter_waits(const struct painter *);               /* a picture of the last list was not ready */
const struct canvas *painter_canvas(const struct painter *);
int painter_scaled(const struct painter *, int px);       /* page to window */
void painter_to_page(const struct painter *, int *x, int *y);
void painter_to_window(const struct painter *, int *x, int *y);

#endif
