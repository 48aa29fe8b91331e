/* SPDX-License-Identifier: MPL-2.0 */
/* biasctl wipe WORDS DIR, or wipe --before WEEK DIR: deletes answers and says how much. */
#include <string.h>

#include "base/arena.h"
#include "base/os.h"
#include "core/wiscode.h"
#include "ctl/logs.h"
#include "play/wipe.h"

enum { TYPED_SIZE = 512, PATH_SIZE = 4096 };

/* Six arguments or one in quotes: both are what people type. */
static void join(char out[TYPED_SIZE], int count, char **words)
{
    size_t used = 0;
    out[0] = '\0';
    for (int i = 0; i < count; i++) {
        size_t size = strlen(words[i]);
        if (used + size + 2 > TYPED_SIZE)
            return;
        memcpy(out + used, words[i], size);
        used += size;
        out[used++] = ' ';
        out[used] = '\0';
    }
}

static int tell(struct ctl *ctl, const struct wiped *wiped)
{
    struct slot slots[] = {{"bestanden", arena_print(ctl->arena, "%d", wiped->files)},
                           {"zinnen", arena_print(ctl->arena, "%d", wiped->quotes)},
                           {"sessies", arena_print(ctl->arena, "%d", wiped->sessions)},
                           {"aantal", arena_print(ctl->arena, "%d", wiped->left)},
                           {"kaarten", arena_print(ctl->arena, "%d", wiped->cards)}};
    ctl_say(ctl, ctl->out, TR("ctl.wipe.gewist"), slots, 5);
    if (wiped->left)
        ctl_say(ctl, ctl->out, TR("ctl.wipe.blijft"), slots, 4);
    if (!wiped->fine)
        ctl_wrong(ctl, TR("ctl.wipe.lukte_niet"), NULL, 0);
    ctl_notes(ctl);
    return wiped->fine ? CTL_FINE : CTL_FILES;
}

static int by_week(struct ctl *ctl, const char *week, const char *folder)
{
    struct wiped wiped;
    if (!wipe_is_week(week))
        return ctl_wrong(ctl, TR("ctl.wipe.week"), NULL, 0);
    wipe_before(week, folder, ctl->arena, notes_new(ctl->arena, ctl->words), &wiped);
    int code = tell(ctl, &wiped);
    if (wiped.without_week) {
        struct slot slot = {"aantal", arena_print(ctl->arena, "%d", wiped.without_week)};
        ctl_say(ctl, ctl->out, TR("ctl.wipe.zonder_week"), &slot, 1);
    }
    return code;
}

static int by_words(struct ctl *ctl, const char *typed, const char *folder)
{
    char words[WISCODE_SIZE];
    struct wiped wiped;
    int wrong = 0;
    if (!wiscode_clean(typed, words, &wrong)) {
        struct slot slot = {"aantal", arena_print(ctl->arena, "%d", wrong)};
        return ctl_wrong(ctl, wrong ? TR("ctl.wipe.woord") : TR("ctl.wipe.zes_woorden"), &slot, 1);
    }
    wipe_by_words(words, folder, ctl->arena, ctl->notes, &wiped);
    int code = tell(ctl, &wiped);
    if (code == CTL_FINE && !wiped.files && !wiped.quotes && !wiped.left) {
        ctl_say(ctl, ctl->out, TR("ctl.wipe.niets"), NULL, 0);
        return CTL_FINDINGS;
    }
    return code;
}

int ctl_wipe(struct ctl *ctl, int argc, char **argv)
{
    const char *week = NULL, *folder = NULL;
    char typed[TYPED_SIZE], own[PATH_SIZE];
    const struct ctl_option options[] = {{"--before", CTL_TEXT, &week, 0, 0}};
    if (!ctl_options(ctl, options, 1, &argc, argv))
        return CTL_USE;
    if (argc > 1 && files_is_folder(argv[argc - 1]))
        folder = argv[--argc];
    else if (os_data_folder(own, sizeof own) && files_is_folder(own) && !week)
        folder = own;                                     /* the words alone: of this computer */
    if (!folder || (week && argc != 1) || (!week && argc < 2))
        return ctl_wrong(ctl, TR("ctl.wipe.gebruik"), NULL, 0);
    if (week)
        return by_week(ctl, week, folder);
    join(typed, argc - 1, argv + 1);
    return by_words(ctl, typed, folder);
}
