/* SPDX-License-Identifier: MPL-2.0 */
/* Adds voices up to one stream of samples: no device, no files. Levels glide, so nothing clicks. */
#ifndef SDL_MIX_H
#define SDL_MIX_H

#include <stdbool.h>
#include <stdint.h>

enum { MIX_RATE = 22050, MIX_FULL = 1 << 15, MIX_VOICES = 8 };
struct voice {
    const int16_t *samples; int count, at;                /* samples NULL: silent */
    bool loops;
    int level, target, glide;                             /* 0..MIX_FULL; glide: of the level, a sample */
};
struct mix { struct voice voices[MIX_VOICES]; };

/* A voice that glides to nothing is over. */
void mix_add(struct mix *, int16_t *out, int count);
bool mix_silent(const struct mix *);

#endif
