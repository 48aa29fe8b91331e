/* SPDX-License-Identifier: MPL-2.0 */
/* What a frame looks like, as data: a list of draws in page px, back to front. sdl/paint makes pixels
 * of it; a list equal to the last one is not drawn at all. */
#ifndef UI_DRAW_H
#define UI_DRAW_H

#include <stdint.h>

#include "ui/tree.h"

enum font { FONT_BODY, FONT_BOLD, FONT_HEADING, FONT_HAND, FONTS };
enum draw_kind { DRAW_FILL, DRAW_BORDER, DRAW_TEXT, DRAW_PICTURE, DRAW_RING, DRAW_LINE };
struct draw {
    enum draw_kind kind; struct rect at, clip;            /* clip w 0: none */
    uint32_t colour;                                      /* 0xRRGGBBAA; picture: tint, white is none */
    int radius, width;                                    /* corners; width of border, ring or line */
    bool rises;                                           /* LINE: from bottom left to top right of at, else from top left */
    enum font font; int px; const char *text; int bytes;  /* TEXT: one line; at.x, at.y top left of its line box at.h */
    const char *picture;                                  /* "art/title", "levels/vo/pictures/aula/obj-mirror", "icons/key" */
};
struct draws { const struct draw *list; int count; };

#endif
