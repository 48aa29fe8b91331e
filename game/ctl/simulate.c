/* SPDX-License-Identifier: MPL-2.0 */
/* biasctl simulate -n N -o DIR: sessions of pretend teachers through the real rules, as ordinary
 * logs. */
#include <stdlib.h>

#include "base/arena.h"
#include "base/files.h"
#include "base/os.h"
#include "core/chance.h"
#include "ctl/progress.h"
#include "play/simulate.h"

enum { MOST_SESSIONS = 1000000, MOST_PLAYERS = 30, SEED_DIGITS = 18 };
struct asked {
    int sessions, players;
    const char *folder, *pack, *truth, *seed;
    bool restless, follow_up;
};

/* Decimal digits only; every session gets its own seed from it. */
static bool read_seed(const char *text, uint64_t *out)
{
    int digits = 0;
    for (*out = 0; *text >= '0' && *text <= '9'; text++, digits++)
        *out = *out * 10 + (uint64_t)(*text - '0');
    return *text == 0 && digits > 0 && digits <= SEED_DIGITS;
}

/* Sessions are independent, and each has its own seed: whoever is free plays the next. */
struct playing {
    const struct asked *asked;
    const struct simulate *wanted;
    uint64_t seed;
    struct os_lock *lock;
    struct ctl_progress progress;
    int next, failed; /* from 0; failed: the first, or how many */
    bool stuck;       /* why: it came to no end */
};

/* Which one; -1: none is left, or one has failed. */
static int next_session(struct playing *all)
{
    os_lock_take(all->lock);
    int number = all->next < all->failed ? all->next++ : -1;
    if (number >= 0)
        ctl_progress_show(&all->progress, number, all->asked->sessions);
    os_lock_give(all->lock);
    return number;
}

static void fail(struct playing *all, int number, bool stuck)
{
    os_lock_take(all->lock);
    if (number < all->failed) {
        all->failed = number;
        all->stuck = stuck;
    }
    os_lock_give(all->lock);
}

static void play_some(void *self, int worker)
{
    struct playing *all = self;
    struct simulate wanted = *all->wanted;
    struct arena *arena = arena_new();
    struct session session = {.stop = STOP_NOWHERE};
    (void)worker;
    for (int number = next_session(all); number >= 0; number = next_session(all)) {
        wanted.seed = chance_number(all->seed, "simulate", "session", number + 1);
        bool kept = arena != NULL && simulate_session(&wanted, all->asked->folder, arena, &session);
        if (!kept || !session.dealt || session.stop != STOP_OVER)
            fail(all, number, kept);
        if (arena != NULL)
            arena_reset(arena);
    }
    arena_free(arena);
}

static int play_all(struct ctl *ctl, const struct asked *asked, const struct simulate *wanted,
                    uint64_t seed)
{
    struct slot slots[] = {{"map", asked->folder},
                           {"nummer", NULL},
                           {"aantal", arena_print(ctl->arena, "%d", asked->sessions)},
                           {"seed", asked->seed}};
    struct playing all = {.asked = asked,
                          .wanted = wanted,
                          .seed = seed,
                          .lock = os_lock_new(),
                          .failed = asked->sessions};
    if (all.lock == NULL)
        arena_fail(ctl->arena);
    ctl_progress_begin(&all.progress, ctl);
    os_team(os_cores(), play_some, &all);
    ctl_progress_end(&all.progress);
    os_lock_free(all.lock);
    if (all.failed == asked->sessions) {
        ctl_say(ctl, ctl->out, TR("ctl.simulatie_klaar"), slots, 3);
        return CTL_FINE;
    }
    slots[1].value = arena_print(ctl->arena, "%d", all.failed + 1);
    ctl_wrong(ctl, all.stuck ? TR("fout.simulatie_vast") : TR("fout.simulatie_schrijven"), slots,
              4);
    return all.stuck ? CTL_FINDINGS : CTL_FILES;
}

static int simulate(struct ctl *ctl, const struct asked *asked, uint64_t seed)
{
    struct truth truth;
    truth_default(&truth);
    bool read = asked->truth == NULL || truth_read(asked->truth, &truth, ctl->arena, ctl->notes);
    struct level *level = read ? ctl_level(ctl, asked->pack) : NULL;
    if (!read || level == NULL) {
        ctl_notes(ctl);
        if (!read)
            return files_size(asked->truth) > 0 && !files_is_folder(asked->truth) ? CTL_USE
                                                                                  : CTL_FILES;
        return CTL_INVALID;
    }
    struct slot slots[] = {{"map", asked->folder}, {"nummer", "1"}};
    if (!files_make_folder(asked->folder, 0700)) {
        ctl_wrong(ctl, TR("fout.simulatie_schrijven"), slots, 2);
        return CTL_FILES;
    }
    struct simulate wanted = {.level = level, .truth = &truth, .players = asked->players,
                              .restless = asked->restless};
    if (asked->follow_up) {                               /* one run is one school */
        char *src = arena_get(ctl->arena, 9);
        snprintf(src, 9, "%08x", (unsigned)(chance_number(seed, "simulate", "traject", 1) >> 32));
        wanted.src = src;
        wanted.follow_up = ctl_level(ctl, LEVEL_FOLLOW_UP);
        if (wanted.follow_up == NULL) {
            ctl_notes(ctl);
            return CTL_INVALID;
        }
    }
    return play_all(ctl, asked, &wanted, seed);
}

int ctl_simulate(struct ctl *ctl, int argc, char **argv)
{
    struct asked asked = {.players = 6, .pack = "vo", .seed = "1"};
    uint64_t seed = 0;
    const struct ctl_option options[] = {
        {"-n", CTL_NUMBER, &asked.sessions, 1, MOST_SESSIONS},
        {"-o", CTL_TEXT, &asked.folder, 0, 0},
        {"--pack", CTL_TEXT, &asked.pack, 0, 0},
        {"--players", CTL_NUMBER, &asked.players, 1, MOST_PLAYERS},
        {"--seed", CTL_TEXT, &asked.seed, 0, 0},
        {"--truth", CTL_TEXT, &asked.truth, 0, 0},
        {"--restless", CTL_FLAG, &asked.restless, 0, 0},
        {"--follow-up", CTL_FLAG, &asked.follow_up, 0, 0},
    };
    if (!ctl_options(ctl, options, 8, &argc, argv))
        return CTL_USE;
    if (argc > 1)
        return ctl_wrong(ctl, TR("ctl.geen_argument"), NULL, 0);
    if (asked.sessions < 1)
        return ctl_wrong(ctl, TR("fout.simulatie_aantal"), NULL, 0);
    if (asked.folder == NULL)
        return ctl_wrong(ctl, TR("fout.simulatie_map"), NULL, 0);
    if (!read_seed(asked.seed, &seed))
        return ctl_wrong(ctl, TR("fout.simulatie_seed"), NULL, 0);
    return simulate(ctl, &asked, seed);
}
