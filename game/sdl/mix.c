/* SPDX-License-Identifier: MPL-2.0 */
/* Adding up, with a limit instead of an overflow. */
#include "sdl/mix.h"

#include <stddef.h>

static void glide(struct voice *voice)
{
    if (voice->level < voice->target)
        voice->level += voice->glide < voice->target - voice->level ? voice->glide
                                                                    : voice->target - voice->level;
    else if (voice->level > voice->target)
        voice->level -= voice->glide < voice->level - voice->target ? voice->glide
                                                                    : voice->level - voice->target;
}

static int32_t next(struct voice *voice)
{
    if (!voice->samples)
        return 0;
    int32_t sample = voice->samples[voice->at++] * voice->level / MIX_FULL;
    glide(voice);
    if (voice->at == voice->count && voice->loops)
        voice->at = 0;
    if (voice->at == voice->count || (voice->level == 0 && voice->target == 0))
        voice->samples = NULL;
    return sample;
}

void mix_add(struct mix *mix, int16_t *out, int count)
{
    for (int i = 0; i < count; i++) {
        int32_t sum = 0;
        for (int v = 0; v < MIX_VOICES; v++)
            sum += next(&mix->voices[v]);
        out[i] = (int16_t)(sum > INT16_MAX ? INT16_MAX : sum < INT16_MIN ? INT16_MIN : sum);
    }
}

bool mix_silent(const struct mix *mix)
{
    for (int v = 0; v < MIX_VOICES; v++)
        if (mix->voices[v].samples)
            return false;
    return true;
}
