/* SPDX-License-Identifier: MPL-2.0 */
/* biasctl traject -o DIR [--label TEXT]: the file with a school's label and salt, made once. A second salt
 * would make other codes of the same facts, so one that is there stays. */
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

int ctl_traject(struct ctl *ctl, int argc, char **argv)
{
    const char *folder = NULL, *label = "";
    const struct ctl_option options[] = {{"-o", CTL_TEXT, &folder, 0, 0},
                                         {"--label", CTL_TEXT, &label, 0, 0}};
    if (!ctl_options(ctl, options, 2, &argc, argv))
        return CTL_USE;
    if (argc > 1)
        return ctl_wrong(ctl, TR("ctl.geen_argument"), NULL, 0);
    if (!folder)
        return ctl_wrong(ctl, TR("fout.traject_map"), NULL, 0);
    if (strlen(label) > LABEL_MOST || !utf8_is_clean(label, strlen(label)))
        return ctl_wrong(ctl, TR("fout.traject_label"), NULL, 0);
    return make(ctl, folder, label);
}
