/* SPDX-License-Identifier: MPL-2.0 */
/* The time is the story's own: where the pack begins, plus the minutes that were played. */
#include "screens/dusk.h"

#include <string.h>

enum { MINUTE_MS = 60000, STEP_MINUTES = 10, STEPS = 4, POSITIONS = 60, UNIT = 1000 };
static const uint32_t hand = 0x23243CFF, hub = 0xD9654BFF;
/* What is left of the daylight after each step: red goes first, blue last. */
static const uint32_t lights[STEPS + 1] = {0xFFFFFFFF, 0xF4F5FAFF, 0xE8EAF6FF, 0xDCDFF2FF,
                                           0xD0D4EDFF};

static int minutes_played(struct stage *stage)
{
    if (stage->settings->still)
        return 0;
    int64_t ms = session_played_ms(stage_session(stage), play_time(stage->play, stage->now_ms));
    return (int)(ms / MINUTE_MS);
}

/* Lamps and their glow do not fade with the day. */
uint32_t dusk_light(struct stage *stage, const struct layer *layer)
{
    int step = minutes_played(stage) / STEP_MINUTES;
    if (!strncmp(layer->id, "fx-", 3))
        return lights[0];
    return lights[step > STEPS ? STEPS : step];
}

/* Thousandths of the sine of `position` sixtieths of a turn: whole numbers, the same everywhere. */
static int sine(int position)
{
    static const int quarter[] = {0,   105, 208, 309, 407, 500, 588, 669,
                                  743, 809, 866, 914, 951, 978, 995, UNIT};
    int at = position % POSITIONS, half = at % (POSITIONS / 2);
    int value = quarter[half <= 15 ? half : POSITIONS / 2 - half];
    return at < POSITIONS / 2 ? value : -value;
}

/* The touchable part of a clock is its face. */
static struct rect face_of(const struct layer *layer)
{
    struct rect face = {layer->x, layer->y, layer->w, layer->h};
    for (int i = 0; i < layer->poly_count; i++) {
        struct point at = layer->poly[i];
        if (i == 0)
            face = (struct rect){at.x, at.y, 0, 0};
        int right = face.x + face.w > at.x ? face.x + face.w : at.x;
        int bottom = face.y + face.h > at.y ? face.y + face.h : at.y;
        face.x = at.x < face.x ? at.x : face.x;
        face.y = at.y < face.y ? at.y : face.y;
        face.w = right - face.x;
        face.h = bottom - face.y;
    }
    return face;
}

static void show_hand(struct stage *stage, struct rect face, int position, int length, int width)
{
    int x = face.x + face.w / 2, y = face.y + face.h / 2;
    int dx = sine(position) * length / UNIT, dy = -sine(position + POSITIONS / 4) * length / UNIT;
    ui_stroke(stage->ui,
              (struct stroke){x - dx / 8, y - dy / 8, dx + dx / 8, dy + dy / 8, width, hand});
}

void dusk_hands(struct stage *stage, const struct layer *layer)
{
    if (strcmp(layer->id, "obj-clock") != 0)
        return;
    struct rect face = face_of(layer);
    int radius = (face.w < face.h ? face.w : face.h) / 2;
    int minutes = stage->level->begins + minutes_played(stage);
    show_hand(stage, face, minutes % 720 / 12, radius * 46 / 100, 4);
    show_hand(stage, face, minutes % 60, radius * 68 / 100, 3);
    ui_stroke(stage->ui, (struct stroke){face.x + face.w / 2, face.y + face.h / 2, 0, 0, 5, hub});
    if (stage->settings->still || stage_session(stage)->paused)
        return;
    int64_t played = session_played_ms(stage_session(stage), play_time(stage->play, stage->now_ms));
    ui_wake(stage->ui, stage->now_ms + MINUTE_MS - played % MINUTE_MS);
}
