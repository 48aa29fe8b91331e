/* SPDX-License-Identifier: MPL-2.0 */
/* A small JSON file of ours, through the gate of base/json.h. */
#ifndef BASE_JSON_FILE_H
#define BASE_JSON_FILE_H

#include "base/json.h"
#include "base/notes.h"

/* NULL: it is not there, which nobody is told; or it cannot be read (a note of that level), or is not JSON. */
struct json *json_file(const char *path, size_t most, enum note_level, struct arena *, struct notes *);

#endif
