/* SPDX-License-Identifier: MPL-2.0 */
/* The reader of sentences and of decisions. First byte: which of the two. What is taken is fit
 * to be shown to a person, and fits its file again. */
#include "base/arena.h"
#include "base/utf8.h"
#include "core/quote.h"
#include "fuzz/fuzz.h"

struct job { struct bytes bytes; bool decision; struct arena *arena; };

static void check_text(const char *text)
{
    char trimmed[QUOTE_SIZE], names[64];
    FUZZ_CHECK(quote_judge(text) == QUOTE_FINE && utf8_is_clean(text, strlen(text)));
    quote_trim(text, trimmed);
    FUZZ_CHECK(strlen(trimmed) <= strlen(text) && quote_judge(trimmed) == QUOTE_FINE);
    quote_names(text, "nl", names, sizeof names);
    FUZZ_CHECK(!quote_is_cut(text, text) || strstr(text, "[...]"));
}

static void run(void *self)
{
    struct job *job = self;
    struct notes *notes = notes_new(job->arena, NULL);
    struct quote quote;
    struct decision decision;
    char again[QUOTE_FILE];
    bool taken = job->decision ? decision_read("f", job->bytes, job->arena, notes, &decision)
                               : quote_read("f", job->bytes, job->arena, notes, &quote);
    FUZZ_CHECK(taken == (notes_count(notes) == 0));
    if (!taken)
        return;
    if (!job->decision || decision.keep)
        check_text(job->decision ? decision.text : quote.text);
    size_t size = job->decision ? decision_write(&decision, again) : quote_write(&quote, again);
    FUZZ_CHECK(size > 0 && size <= QUOTE_FILE);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 1)
        return 0;
    struct job job = {{fuzz_copy(data + 1, size - 1), size - 1}, data[0] % 2 == 1, arena_new()};
    FUZZ_CHECK(arena_try(job.arena, run, &job));
    arena_free(job.arena);
    free((void *)(uintptr_t)job.bytes.data);
    return 0;
}
