/* SPDX-License-Identifier: MPL-2.0 */
/* The PO reader and the filling of slots. First byte: the language. Whatever was noted, every
 * text that stays can be said, and saying gives clean words. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/notes.h"
#include "base/po.h"
#include "base/utf8.h"
#include "base/words.h"
#include "fuzz/fuzz.h"

struct job { const char *bytes; size_t size; bool english; struct arena *arena; };

static void say(const struct words *words, struct text text, struct arena *arena)
{
    static const struct slot slots[] = {{"n", "3"}, {"naam", "{n}"}, {"", "x"}};
    struct said said = words_say(words, text);
    FUZZ_CHECK(said.text && said.lang && utf8_is_clean(said.text, strlen(said.text)));
    struct text filled = words_fill(words, text, slots, 3, arena);
    FUZZ_CHECK(words_say(words, filled).text == filled.dutch);
}

static void run(void *self)
{
    struct job *job = self;
    struct notes *notes = notes_new(job->arena, NULL);
    struct words *words = words_new(job->arena);
    struct po_entries entries;
    bool read = po_read("fuzz.po", job->bytes, job->size, job->arena, notes, &entries);
    FUZZ_CHECK(read == (notes_count(notes) == 0));
    bool added =
        words_add(words, "fuzz.po", job->english ? "en" : "nl", job->bytes, job->size, notes);
    FUZZ_CHECK(read || !added);
    words_choose(words, "en");
    for (int i = 0; i < entries.count; i++) {
        FUZZ_CHECK(*entries.list[i].id && *entries.list[i].from && entries.list[i].line > 0);
        say(words, (struct text){entries.list[i].id, entries.list[i].from, NULL}, job->arena);
        say(words, (struct text){entries.list[i].id, NULL, NULL}, job->arena);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 1)
        return 0;
    struct job job = {fuzz_copy(data + 1, size - 1), size - 1, data[0] % 2 == 1, arena_new()};
    FUZZ_CHECK(arena_try(job.arena, run, &job));
    arena_free(job.arena);
    free((void *)(uintptr_t)job.bytes);
    return 0;
}
