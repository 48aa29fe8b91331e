/* SPDX-License-Identifier: MPL-2.0 */
/* Who sits before a private round. With three people or more a long one goes round in legs, one
 * fewer than there are people, so that nobody waits longer than five minutes; the answers say
 * how far each is, so going on finds the place. */
#include "screens/screens.h"

#include "kinds/own.h"

enum { MOST_LEGS = 4 };

int round_legs(const struct stage *stage)
{
    const struct session *session = stage_session(stage);
    int puzzle = session->open_puzzle, others = session->players - 1;
    if (puzzle < 0 || others < 2 || !stage->level->puzzles[puzzle].kind->in_legs)
        return 1;
    return others < MOST_LEGS ? others : MOST_LEGS;
}

int round_done(const struct stage *stage, int who)
{
    const struct session *session = stage_session(stage);
    int legs = round_legs(stage), fields = 0, answered = 0;
    if (session->handed_in >> who & 1)
        return legs;
    if (legs == 1)
        return 0;
    const struct puzzle *puzzle = &stage->level->puzzles[session->open_puzzle];
    struct view view;
    struct field field;
    play_view(stage->play, session->open_puzzle, who, ui_arena(stage->ui), &view);
    while (puzzle->kind->field(puzzle->spec, &view, fields, &field)) {
        answered += own_find(&view, field.item, field.ask) != NULL;
        fields++;
    }
    return answered < fields ? answered * legs / fields
                             : legs - 1; /* all answered is not handed in */
}

int round_person(const struct stage *stage)
{
    const struct session *session = stage_session(stage);
    uint8_t numbers[MOST_PEOPLE];
    int person = 0, fewest = round_legs(stage);
    if (fewest == 1)
        return session_next_person(session);
    people_deal(session->seed, session->players, numbers);
    for (int chair = 0; chair < session->players; chair++) {
        int done = round_done(stage, numbers[chair]);
        if (done < fewest) {
            fewest = done;
            person = numbers[chair];
        }
    }
    return person;
}
