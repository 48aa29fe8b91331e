/* SPDX-License-Identifier: MPL-2.0 */
/* The evening itself: which part shows follows from the session alone (the screen shows what the
 * log says). */
#include "screens/screens.h"

#include "base/arena.h"

/* A private round: whoever has not handed in yet gets the laptop, behind the cover. */
static void round_show(struct stage *stage, const struct session *session)
{
    int person = round_person(stage);
    if (person == 0 || session->open_puzzle < 0 ||
        (stage->who != person && !play_idle(stage->play))) {
        page_wait(stage);
        return;
    }
    if (session->players == 1)
        stage->who = person;
    if (stage->who != person)
        pass_show(stage, person);
    else
        puzzle_show(stage, session->open_puzzle, person);
}

/* Opens an instrument's round once its screen is reached. */
static void instrument_show(struct stage *stage, const struct session *session, int puzzle)
{
    if (session->open_puzzle < 0 && play_idle(stage->play) &&
        session_may_open(stage->level, session, puzzle))
        stage_wish(stage, (struct wish){.type = WISH_OPEN, .on = puzzle});
    round_show(stage, session);
}

static void before_show(struct stage *stage, const struct session *session)
{
    const struct level *level = stage->level;
    if (!stage->told_names && session->players > 1)
        names_show(stage);
    else if (level->before >= 0)
        instrument_show(stage, session, level->before);
}

/* The last room is the debrief: between seeing oneself and making plans stands the conversation. */
static bool time_to_talk(const struct stage *stage, const struct session *session,
                         const struct room *room)
{
    bool last = session->room == stage->level->room_count - 1;
    return last && !stage_told(stage->told_talks, session->room) && room->puzzles > 1 &&
           session->puzzles[room->first_puzzle] != PUZZLE_OPEN;
}

/* The lock is open. Out of a side room one may go and come back: its end is told once. */
static bool must_leave(const struct stage *stage, const struct session *session,
                       const struct room *room)
{
    return session_room_done(session, session->room) &&
           !(room->side && stage_told(stage->told_talks, session->room));
}

static void rooms_show(struct stage *stage, const struct session *session)
{
    const struct level *level = stage->level;
    if (!stage->told_opening && level->story_count) {
        story_show(stage, "opening", level->title, level->story, level->story_count,
                   &stage->told_opening);
        return;
    }
    if (session->room < 0) {
        if (play_idle(stage->play))
            stage_wish(stage, (struct wish){.type = WISH_GO, .on = 0});
        page_wait(stage);
        return;
    }
    const struct room *room = &level->rooms[session->room];
    if (room_story_show(stage, session->room))
        return;
    if (session->open_puzzle >= 0) {
        round_show(stage, session);
    } else if (parts_being_read(stage)) {
        parts_show(stage);
    } else if (stage->puzzle >= 0) {
        puzzle_show(stage, stage->puzzle, 0);
    } else if (must_leave(stage, session, room)) {
        leave_show(stage, session->room);
    } else if (time_to_talk(stage, session, room)) {
        talk_show(stage);
    } else {
        room_show(stage);
    }
}

static void after_show(struct stage *stage, const struct session *session)
{
    const struct level *level = stage->level;
    if (room_end_show(stage, level->room_count - 1))
        return;
    if (!stage->told_ending && level->ending_count)
        story_show(stage, "slot", level->title, level->ending, level->ending_count,
                   &stage->told_ending);
    else if (level->after >= 0)
        instrument_show(stage, session, level->after);
}

static void show(struct stage *stage)
{
    const struct session *session = stage_session(stage);
    if (session->open_puzzle < 0 && session->stop < STOP_CARD && !parts_being_read(stage))
        stage->who = 0;
    if (play_saving(stage->play, stage->now_ms) == SAVING_FAILED && !stage->told_lost) {
        lost_show(stage);
        return;
    }
    switch (session->stop) {
    case STOP_NOWHERE:
        page_wait(stage);
        break;
    case STOP_BEFORE:
        before_show(stage, session);
        break;
    case STOP_ROOMS:
        rooms_show(stage, session);
        break;
    case STOP_AFTER:
        after_show(stage, session);
        break;
    case STOP_CARD:
    case STOP_OVER:
        card_show(stage);
        break;
    }
}

const struct screen screen_evening = {.name = "avond", .show = show};
