/* SPDX-License-Identifier: MPL-2.0 */
/* The gate for a PNG from elsewhere (robustness.md 4.2; PNG, W3C second edition): header and
 * list of chunks, without decoding a single pixel. What passes may be given to a decoder. */
#ifndef PLAY_PNG_GATE_H
#define PLAY_PNG_GATE_H

#include <stddef.h>

enum { PNG_MOST_SIDE = 4096, PNG_MOST_PIXELS = 16000000, PNG_MOST_SCENE = 64000000,
       PNG_MOST_BYTES = 8 << 20 };
enum png_fault { PNG_FINE, PNG_SIGNATURE, PNG_HEADER, PNG_SIDE, PNG_FORMAT, PNG_CHUNK, PNG_ANIMATED,
                 PNG_CHECKSUM, PNG_END };
struct png_size { int width, height; };

/* out: zeros unless fine. */
enum png_fault png_judge(const char *bytes, size_t size, struct png_size *out);

#endif
