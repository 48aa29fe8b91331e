/* SPDX-License-Identifier: MPL-2.0 */
/* What moves once, because somebody did something: a room comes up out of the dark, and a thing
 * that was just solved lights up (art.md 3). A function of the time alone; nothing with less
 * motion, nothing at rest. */
#include "screens/glow.h"

enum { FADE_MS = 280, PULSE_MS = 900, STEP_MS = 40, FULL = 255, DARKEST = 225 };
static const uint32_t night = 0x12152B00;

/* From 0 to FULL while it lasts, else -1; asks for the next frame. */
static int gone_by(struct stage *stage, int64_t from_ms, int lasts_ms)
{
    int64_t since = stage->now_ms - from_ms;
    if (!from_ms || since >= lasts_ms)
        return -1;
    ui_wake(stage->ui, stage->now_ms + STEP_MS - since % STEP_MS);
    return (int)(since / STEP_MS * STEP_MS * FULL / lasts_ms);
}

/* Scripts and pictures for the record see every room as it is: only a person's own step is
 * followed. */
static bool may_move(const struct stage *stage)
{
    return !stage->settings->still && stage->by_hand;
}

static void fade(struct stage *stage)
{
    struct glow *glow = &stage->glow;
    int room = stage_session(stage)->room;
    if (glow->play != stage->play || glow->room != room)
        glow->fade_ms = may_move(stage) ? stage->now_ms : 0;
    glow->room = room;
    int gone = gone_by(stage, glow->fade_ms, FADE_MS);
    if (gone >= 0)
        ui_veil(stage->ui, night | (uint32_t)((FULL - gone) * DARKEST / FULL));
}

/* What had been solved when the play began, or lay solved in a log, is no news. */
static void look_what_is_new(struct stage *stage)
{
    struct glow *glow = &stage->glow;
    const struct session *session = stage_session(stage);
    uint64_t solved = 0;
    for (int i = 0; i < stage->level->puzzle_count; i++)
        solved |= (uint64_t)(session->puzzles[i] == PUZZLE_SOLVED) << i;
    if (glow->play == stage->play && (solved & ~glow->solved)) {
        glow->fresh = solved & ~glow->solved;
        glow->pulse_ms = may_move(stage) ? stage->now_ms : 0;
    }
    glow->solved = solved;
}

void glow_begin(struct stage *stage)
{
    look_what_is_new(stage);
    fade(stage);
    stage->glow.play = stage->play;
}

int glow_of(struct stage *stage, int puzzle)
{
    const struct glow *glow = &stage->glow;
    if (puzzle < 0 || !(glow->fresh >> puzzle & 1))
        return 0;
    int gone = gone_by(stage, glow->pulse_ms, PULSE_MS);
    return gone < 0 ? 0 : gone < FULL / 4 ? gone * 4 : (FULL - gone) * 4 / 3;
}
