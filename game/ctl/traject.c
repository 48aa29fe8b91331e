/* SPDX-License-Identifier: MPL-2.0 */
/* biasctl traject -o DIR [--label TEXT]: the file with a school's label and salt, made once. A
 * second salt would make other codes of the same facts, so one that is there stays. --close DIR:
 * it goes, with all codes. */
#include <string.h>

#include "base/arena.h"
#include "base/files.h"
#include "base/utf8.h"
#include "ctl/ctl.h"
#include "play/traject.h"

enum { LABEL_MOST = 200 };

static int make(struct ctl *ctl, const char *folder, const char *label)
{
    struct traject traject;
    const char *path = files_join(ctl->arena, folder, TRAJECT_NAME);
    struct slot slots[] = {{"pad", path}, {"bron", traject.src}};
    if (files_exists(path)) {
        ctl_wrong(ctl, TR("fout.traject_bestaat"), slots, 1);
        return CTL_FINDINGS;
    }
    if (!files_make_folder(folder, 0700) || !traject_make(path, label, &traject)) {
        ctl_wrong(ctl, TR("ctl.schrijven_kan_niet"), slots, 1);
        return CTL_FILES;
    }
    ctl_say(ctl, ctl->out, TR("ctl.traject.klaar"), slots, 2);
    return CTL_FINE;
}

static int close(struct ctl *ctl, const char *folder)
{
    struct traject_closed closed;
    if (!files_is_folder(folder)) {
        struct slot slot = {"pad", folder};
        ctl_wrong(ctl, TR("fout.traject_sluit"), &slot, 1);
        return CTL_FILES;
    }
    traject_close(folder, ctl->arena, notes_new(ctl->arena, ctl->words), &closed);
    struct slot slots[] = {{"aantal", arena_print(ctl->arena, "%d", closed.codes)},
                           {"bestanden", arena_print(ctl->arena, "%d", closed.files)},
                           {"over", arena_print(ctl->arena, "%d", closed.left)}};
    ctl_say(ctl, ctl->out, closed.had_file ? TR("ctl.traject.gesloten") : TR("ctl.traject.codes"),
            slots, 3);
    if (closed.left > 0)
        ctl_say(ctl, ctl->out, TR("ctl.traject.blijft"), slots, 3);
    if (closed.fine)
        return closed.left > 0 ? CTL_FINDINGS : CTL_FINE;
    ctl_wrong(ctl, TR("ctl.wipe.lukte_niet"), NULL, 0);
    return CTL_FILES;
}

int ctl_traject(struct ctl *ctl, int argc, char **argv)
{
    const char *folder = NULL, *label = "", *closes = NULL;
    const struct ctl_option options[] = {{"-o", CTL_TEXT, &folder, 0, 0},
                                         {"--label", CTL_TEXT, &label, 0, 0},
                                         {"--close", CTL_TEXT, &closes, 0, 0}};
    if (!ctl_options(ctl, options, 3, &argc, argv))
        return CTL_USE;
    if (closes && argc == 1 && !folder && !*label)
        return close(ctl, closes);
    if (closes)
        return ctl_wrong(ctl, TR("fout.traject_sluit_alleen"), NULL, 0);
    if (argc > 1)
        return ctl_wrong(ctl, TR("ctl.geen_argument"), NULL, 0);
    if (!folder)
        return ctl_wrong(ctl, TR("fout.traject_map"), NULL, 0);
    if (strlen(label) > LABEL_MOST || !utf8_is_clean(label, strlen(label)))
        return ctl_wrong(ctl, TR("fout.traject_label"), NULL, 0);
    return make(ctl, folder, label);
}
