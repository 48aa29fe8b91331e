/* SPDX-License-Identifier: MPL-2.0 */
/* Who sits before a private round. With three people or more a long one goes round in two
 * halves, so that nobody waits longer than five minutes; the answers say how far each is, so
 * going on finds the place. */
#include "screens/screens.h"

#include "kinds/own.h"

enum { PEOPLE_WHO_WAIT_LONG = 3 };

bool round_halves(const struct stage *stage)
{
    const struct session *session = stage_session(stage);
    return session->open_puzzle >= 0 && session->players >= PEOPLE_WHO_WAIT_LONG &&
           stage->level->puzzles[session->open_puzzle].kind->halves;
}

static bool is_halfway(const struct stage *stage, int who)
{
    const struct session *session = stage_session(stage);
    const struct puzzle *puzzle = &stage->level->puzzles[session->open_puzzle];
    struct view view;
    struct field field;
    int fields = 0, answered = 0;
    play_view(stage->play, session->open_puzzle, who, ui_arena(stage->ui), &view);
    while (puzzle->kind->field(puzzle->spec, &view, fields, &field)) {
        answered += own_find(&view, field.item, field.ask) != NULL;
        fields++;
    }
    return 2 * answered >= fields;
}

int round_legs(const struct stage *stage, int who)
{
    if (stage_session(stage)->handed_in >> who & 1)
        return ROUND_LEGS;
    return round_halves(stage) && is_halfway(stage, who);
}

int round_person(const struct stage *stage)
{
    const struct session *session = stage_session(stage);
    uint8_t numbers[MOST_PEOPLE];
    int person = 0, fewest = ROUND_LEGS;
    if (!round_halves(stage))
        return session_next_person(session);
    people_deal(session->seed, session->players, numbers);
    for (int chair = 0; chair < session->players; chair++) {
        int legs = round_legs(stage, numbers[chair]);
        if (legs < fewest) {
            fewest = legs;
            person = numbers[chair];
        }
    }
    return person;
}
