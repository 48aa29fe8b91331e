/* SPDX-License-Identifier: MPL-2.0 */
/* The gate before the decoder (robustness.md 4.2): PNG of 8 bits, grey, colour or colour with alpha, at
 * most 4096 px a side and 16 million in all, whole, with known critical chunks only. Nothing else reaches
 * SDL_image. */
#ifndef SDL_PNG_H
#define SDL_PNG_H

#include <stdbool.h>
#include <stddef.h>

/* NULL: it may be decoded, and is w x h. Else a word for the complaint: "signature", "header", "chunks". */
const char *png_refused(const unsigned char *bytes, size_t size, int *w, int *h);

#endif
