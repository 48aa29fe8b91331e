/* SPDX-License-Identifier: MPL-2.0 */
/* The gate and the document behind it. First byte: the source. What passes the gate must parse, and
 * every value must have the place where it begins. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/json.h"
#include "fuzz/fuzz.h"

enum { SOURCES = 4, LOOK_CLOSELY = 400 };

struct look {
    struct json *json;
    const char *bytes;
    size_t size;
    int seen;
};

/* The offset of a place, counted the slow way. */
static size_t offset_of(const struct look *look, struct place place)
{
    size_t at = 0;
    for (int line = 1; line < place.line; at++)
        line += look->bytes[at] == '\n';
    for (int column = 1; column < place.column; column++)
        do
            at++;
        while (at < look->size && ((unsigned char)look->bytes[at] & 0xC0U) == 0x80U);
    return at;
}

static void look_at(struct look *look, const struct cJSON *item)
{
    static const char *const keys[] = {"id", "title", "hints", NULL};
    struct text text = {NULL, NULL, NULL}, *texts = NULL;
    int number = 0, count = 0;
    if (look->seen++ > LOOK_CLOSELY)
        return;
    size_t at = offset_of(look, json_place(look->json, item));
    const char *begins = json_is_object(item)   ? "{"
                         : json_is_array(item)  ? "["
                         : json_is_string(item) ? "\""
                         : json_is_bool(item)   ? "tf"
                         : json_is_number(item) ? "-0123456789"
                                                : "n";
    FUZZ_CHECK(at < look->size && look->bytes[at] && strchr(begins, look->bytes[at]));
    json_where(look->json, item);
    json_text_here(look->json, item, &text);
    if (json_is_object(item)) {
        json_only(look->json, item, keys);
        json_int(look->json, item, "id", 0, 9, &number);
        json_texts(look->json, item, "hints", &texts, &count);
    }
    for (const struct cJSON *inner = json_first(item); inner; inner = json_next(inner))
        look_at(look, inner);
}

struct job { const char *bytes; size_t size; enum json_source source; struct arena *arena; };

static void run(void *self)
{
    struct job *job = self;
    struct json_fault fault;
    struct words *words = words_new(job->arena);
    struct notes *notes = notes_new(job->arena, words);
    bool passes = json_gate(job->bytes, job->size, job->source, &fault);
    FUZZ_CHECK(passes || (fault.offset <= job->size && fault.why.id));
    struct json *json = json_parse("fuzz", job->bytes, job->size, job->source, job->arena, notes);
    FUZZ_CHECK(passes == (json != NULL) && notes_count(notes) == (passes ? 0 : 1));
    struct look look = {json, job->bytes, job->size, 0};
    if (json)
        look_at(&look, json_root(json));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 1)
        return 0;
    struct job job = {fuzz_copy(data + 1, size - 1), size - 1,
                      (enum json_source)(data[0] % SOURCES), arena_new()};
    FUZZ_CHECK(
        arena_try(job.arena, run, &job)); /* false: the gate let through what cJSON refuses */
    arena_free(job.arena);
    free((void *)(uintptr_t)job.bytes);
    return 0;
}
