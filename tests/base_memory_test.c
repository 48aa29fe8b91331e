/* SPDX-License-Identifier: MPL-2.0 */
/* Memory runs out at the N-th call, for every N, once or from then on, ours or cJSON's: the work
 * is left, nothing leaks, and the next try with memory succeeds. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/json.h"
#include "base/words.h"

static int calls, fail_at;                                /* fail_at 0: never */
static bool always;

void *__real_malloc(size_t size);
void *__wrap_malloc(size_t size);

void *__wrap_malloc(size_t size)
{
    calls++;
    bool fails = fail_at && (always ? calls >= fail_at : calls == fail_at);
    return fails ? NULL : __real_malloc(size);
}

static void *malloc_for_cjson(size_t size)
{
    return malloc(size);
}

static int use_our_malloc(void **state)
{
    (void)state;
    cJSON_InitHooks(&(cJSON_Hooks){malloc_for_cjson, free});
    return 0;
}

static int use_the_other_malloc(void **state)
{
    (void)state;
    cJSON_InitHooks(NULL);
    return 0;
}

struct job { struct arena *arena; const char *text; bool complete; };

static void load_room(void *self)
{
    struct job *job = self;
    static const char *const keys[] = {"id", NULL};
    struct words *words = words_new(job->arena);
    struct notes *notes = notes_new(job->arena, words);
    struct text *hints = NULL;
    int count = 0;
    struct json *json =
        json_parse("1.json", job->text, strlen(job->text), JSON_PACK, job->arena, notes);
    json_texts(json, json_root(json), "hints", &hints, &count);
    json_only(json, json_root(json), keys);
    arena_get(job->arena, 70000);
    job->complete = count == 400 && notes_count(notes) == 1;
}

static void load_catalogue(void *self)
{
    struct job *job = self;
    struct words *words = words_new(job->arena);
    struct notes *notes = notes_new(job->arena, words);
    words_add(words, "t.pot", "nl", job->text, strlen(job->text), notes);
    job->complete =
        notes_count(notes) == 0 && !strcmp(words_say(words, TR("a999")).text, "Tekst 999");
}

/* How often it failed before it ran clean. */
static int fail_at_every_call(void (*work)(void *self), const char *text)
{
    int at = 1;
    for (bool complete = false; !complete; at++) {
        fail_at = 0;
        struct job job = {arena_new(), text, false};
        calls = 0;
        fail_at = at;
        bool fine = arena_try(job.arena, work, &job);
        fail_at = 0;
        assert_int_equal(fine, job.complete);
        complete = fine;
        if (!fine) {
            arena_reset(job.arena);
            assert_true(arena_try(job.arena, work, &job));
            assert_true(job.complete);
        }
        arena_free(job.arena);
    }
    return at - 2;
}

static char *room_text(void)
{
    char *text = malloc(20000), *at = text;
    at += snprintf(at, 100, "{\"id\":\"r\",\"hints\":[");
    for (int i = 0; i < 400; i++)
        at += snprintf(at, 100, "%s\"Hint nummer %d.\"", i ? "," : "", i);
    snprintf(at, 100, "]}");
    return text;
}

static char *catalogue_text(void)
{
    char *text = malloc(100000), *at = text;
    at += snprintf(at, 100, "msgid \"\"\nmsgstr \"charset=UTF-8\"\n");
    for (int i = 0; i < 1000; i++)
        at += snprintf(at, 100, "\nmsgctxt \"a%d\"\nmsgid \"Tekst %d\"\nmsgstr \"\"\n", i, i);
    return text;
}

static void a_document_survives_memory_that_runs_out_anywhere(void **state)
{
    (void)state;
    char *text = room_text();
    for (int mode = 0; mode < 2; mode++) {
        always = mode == 1;
        int points = fail_at_every_call(load_room, text);
        print_message("%d points\n", points);
        assert_true(points > 400);
    }
    free(text);
}

static void a_catalogue_survives_memory_that_runs_out_anywhere(void **state)
{
    (void)state;
    char *text = catalogue_text();
    for (int mode = 0; mode < 2; mode++) {
        always = mode == 1;
        assert_true(fail_at_every_call(load_catalogue, text) > 1);
    }
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_document_survives_memory_that_runs_out_anywhere,
                                        use_our_malloc, use_the_other_malloc),
        cmocka_unit_test(a_catalogue_survives_memory_that_runs_out_anywhere),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
