/* SPDX-License-Identifier: MPL-2.0 */
/* Settings and trajectories: read whole, and refused whole. */
#include "base/json_file.h"

#include "base/files.h"

struct json *json_file(const char *path, size_t most, enum note_level level, struct arena *arena,
                       struct notes *notes)
{
    struct bytes bytes = {NULL, 0};
    enum file_fault fault = files_read(path, most, arena, &bytes);
    if (fault == FILE_MISSING)
        return NULL;
    if (fault == FILE_FINE)
        return json_parse(path, bytes.data, bytes.size, JSON_SETTINGS, arena, notes);
    notes_add(notes, level, (struct place){path, 0, 0}, NULL, NULL, TR("fout.bestand_stuk"), NULL,
              0);
    return NULL;
}
