/* SPDX-License-Identifier: MPL-2.0 */
/* biasctl schema [pack|room]: prints the JSON Schema that editors use. */
#include <string.h>

#include "base/arena.h"
#include "base/files.h"
#include "ctl/ctl.h"

enum { SCHEMA_MOST = 1 << 20 };

int ctl_schema(struct ctl *ctl, int argc, char **argv)
{
    struct bytes bytes = {NULL, 0};
    if (!ctl_options(ctl, NULL, 0, &argc, argv))
        return CTL_USE;
    const char *name = argc > 1 ? argv[1] : "room";
    if (argc > 2 || (strcmp(name, "pack") != 0 && strcmp(name, "room") != 0))
        return ctl_wrong(ctl, TR("ctl.schema.welk"), NULL, 0);
    const char *path = arena_print(ctl->arena, "%s/assets/schema/%s.json", ctl->share, name);
    if (files_read(path, SCHEMA_MOST, ctl->arena, &bytes) != FILE_FINE) {
        struct slot slot = {"pad", path};
        ctl_wrong(ctl, TR("ctl.lezen_kan_niet"), &slot, 1);
        return CTL_FILES;
    }
    fwrite(bytes.data, 1, bytes.size, ctl->out);
    return CTL_FINE;
}
