/* SPDX-License-Identifier: MPL-2.0 */
/* traject.json:
 * {"fmt":1,"src":"5b0e77c1","salt":"3f9c51d2e07ab8469f3c51d2e07ab846","label":"De Werf"} */
#include "play/traject.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/files.h"
#include "base/hash.h"
#include "base/json_file.h"
#include "base/json_quote.h"
#include "base/os.h"

enum { TRAJECT_MOST = 1 << 16, FORMAT = 1, SRC_BYTES = 4, SALT_BYTES = 16 };

/* So many hex digits in lower case, and nothing else. */
static bool read_hex(struct json *json, const char *key, char *out, size_t digits)
{
    const struct cJSON *at = json_root(json);
    const char *text = NULL;
    if (!json_string(json, at, key, &text))
        return false;
    bool fine = strlen(text) == digits && strspn(text, "0123456789abcdef") == digits;
    if (fine)
        memcpy(out, text, digits + 1);
    else
        json_complain(json, json_find(at, key), NOTE_ERROR, TR("fout.traject_cijfers"), NULL, 0);
    return fine;
}

static bool read_members(struct json *json, struct traject *out)
{
    static const char *const keys[] = {"fmt", "src", "salt", "label", NULL};
    const struct cJSON *at = json_root(json);
    int format = 0;
    out->label = "";
    bool fine = json_only(json, at, keys);
    fine &= json_int(json, at, "fmt", FORMAT, FORMAT, &format);
    fine &= read_hex(json, "src", out->src, sizeof out->src - 1);
    fine &= read_hex(json, "salt", out->salt, sizeof out->salt - 1);
    if (json_has(at, "label"))
        fine &= json_string(json, at, "label", &out->label);
    return fine;
}

bool traject_read(const char *path, struct traject *out, struct arena *arena, struct notes *notes)
{
    struct traject read = {.label = ""};
    struct json *json = json_file(path, TRAJECT_MOST, NOTE_ERROR, arena, notes);
    if (!json || !read_members(json, &read))
        return false;
    *out = read;
    return true;
}

static void put_bytes(void *self, const char *bytes, size_t size)
{
    struct file_out *out = self;
    files_put(out, bytes, size);
}

static bool put_text(struct file_out *out, const char *text)
{
    return files_put(out, text, strlen(text));
}

static bool fill(void *self, struct file_out *out)
{
    const struct traject *traject = self;
    struct json_sink sink = {put_bytes, out};
    put_text(out, "{\"fmt\":1,\"src\":\"");
    put_text(out, traject->src);
    put_text(out, "\",\"salt\":\"");
    put_text(out, traject->salt);
    put_text(out, "\",\"label\":");
    json_quote(traject->label, &sink);
    return put_text(out, "}\n");
}

bool traject_make(const char *path, const char *label, struct traject *out)
{
    uint8_t random[SRC_BYTES + SALT_BYTES];
    struct traject made = {.label = label};
    if (!os_random(random, sizeof random))
        return false;
    hash_hex(random, SRC_BYTES, made.src);
    hash_hex(random + SRC_BYTES, SALT_BYTES, made.salt);
    *out = made;
    return files_write_by(path, fill, &made);
}
