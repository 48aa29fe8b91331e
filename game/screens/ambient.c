/* SPDX-License-Identifier: MPL-2.0 */
/* Which frame of which loop shows is a function of the time and of the last input alone. */
#include "screens/ambient.h"

#include <string.h>

enum { FRAME_MS = 450, TURN_MS = 3150, STOPS_AFTER_MS = 10000 };

/* "fx-steam-3" is frame 3; 0: no frame of a loop. */
static int frame_of(const char *id)
{
    size_t size = strlen(id);
    bool numbered = size > 5 && id[size - 2] == '-' && id[size - 1] >= '1' && id[size - 1] <= '9';
    return numbered && !strncmp(id, "fx-", 3) ? id[size - 1] - '0' : 0;
}

static bool same_loop(const char *a, const char *b)
{
    size_t size = strlen(a);
    return size == strlen(b) && !strncmp(a, b, size - 1) && frame_of(a) && frame_of(b);
}

static int frames_of(const struct level *level, const struct room *room, const char *id)
{
    int count = 0;
    for (int i = room->first_layer; i < room->first_layer + room->layers; i++)
        count += same_loop(level->layers[i].id, id);
    return count;
}

/* Loops are counted by their first frames: how many there are, and which one this is. */
static int loops_of(const struct level *level, const struct room *room, const char *id, int *which)
{
    int count = 0;
    for (int i = room->first_layer; i < room->first_layer + room->layers; i++) {
        if (frame_of(level->layers[i].id) != 1)
            continue;
        if (same_loop(level->layers[i].id, id))
            *which = count;
        count++;
    }
    return count;
}

bool ambient_hides(struct stage *stage, const struct room *room, int layer)
{
    const char *id = stage->level->layers[layer].id;
    int frame = frame_of(id), which = 0, shows = 1;
    if (!frame)
        return false;
    int64_t since = stage->now_ms - stage->input_ms;
    int loops = loops_of(stage->level, room, id, &which);
    if (!stage->settings->still && since < STOPS_AFTER_MS) {
        if (since / TURN_MS % loops == which)
            shows = 1 + (int)(since / FRAME_MS % frames_of(stage->level, room, id));
        ui_wake(stage->ui, stage->input_ms + (since / FRAME_MS + 1) * FRAME_MS);
    }
    return frame != shows;
}
