/* SPDX-License-Identifier: MPL-2.0 */
/* After six weeks: seven in ten pretend teachers come back, each alone, with the code and the
 * card of then. Their codes come from the seed; the slow hash would only cost time here. */
#include "play/simulate_own.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "core/chance.h"

enum { RETURNS = 7, OF = 10, ANSWER_MS = 5000 };

static void make_code(uint64_t seed, int who, char k[33])
{
    uint64_t high = chance_number(seed, "later", "code", 2 * who),
             low = chance_number(seed, "later", "code", 2 * who + 1);
    snprintf(k, 33, "%016llx%016llx", (unsigned long long)high, (unsigned long long)low);
}

static void link_one(struct evening *evening, int who, uint64_t seed, int as)
{
    struct wish *wish = evening_wish(evening, WISH_LINK, 0);
    wish->who = who;
    make_code(seed, as, wish->k);
    evening_send(evening, ANSWER_MS);
}

void later_link(struct evening *evening)
{
    for (int who = 1; who <= play_session(evening->play)->players; who++)
        link_one(evening, who, evening->wanted->seed, who);
}

static bool comes_back(const struct evening *then, int who)
{
    return session_records(play_session(then->play), who) &&
           chance_number(then->wanted->seed, "later", "terug", who) % OF < RETURNS;
}

static bool come_back(const struct evening *then, int who, const char *folder, struct arena *arena)
{
    struct simulate wanted = *then->wanted;
    wanted.level = then->wanted->follow_up;
    wanted.follow_up = NULL;
    wanted.players = 1;
    wanted.restless = false;
    wanted.seed = chance_number(then->wanted->seed, "later", "sessie", who);
    struct evening *evening = evening_new(&wanted, folder, arena);
    evening->teachers[1] = teacher_new(wanted.truth, then->wanted->seed, who, arena);
    evening_sit(evening, play_session(then->play)->seats[who].set);
    evening_puzzle(evening, wanted.level->before);
    link_one(evening, 1, then->wanted->seed, who);
    evening_finish(evening);
    return evening_close(evening, folder) && play_session(evening->play)->stop == STOP_OVER;
}

bool later_play(const struct evening *then, const char *folder, struct arena *arena)
{
    bool kept = true;
    for (int who = 1; who <= play_session(then->play)->players && kept; who++)
        if (comes_back(then, who))
            kept = come_back(then, who, folder, arena);
    return kept;
}
