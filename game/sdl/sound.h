/* SPDX-License-Identifier: MPL-2.0 */
/* The only place that plays. The device opens with the first sound and closes when nothing has sounded for
 * 5 s: an open one wakes the processor 47 times a second. Without a device the game is the same, and silent. */
#ifndef SDL_SOUND_H
#define SDL_SOUND_H

#include <stdbool.h>
#include <stdint.h>

#include "ui/hears.h"

struct sound;
struct sound *sound_new(const char *share_folder);        /* NULL: no memory; that is fine below */
void sound_free(struct sound *);
/* Plays what this frame asks. false: silent and closed, it need not be called before the next frame. */
bool sound_mind(struct sound *, const struct hears *, int64_t now_ms);

#endif
