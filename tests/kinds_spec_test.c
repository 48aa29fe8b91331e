/* SPDX-License-Identifier: MPL-2.0 */
/* What an author may get wrong in a spec: tests/kinds/bad holds one mistake a file, beside it
 * what is said, exactly. BLESS=1 writes the complaints. And no value of another type ever does
 * harm. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/files.h"
#include "kinds/kinds.h"
#include "kinds/world.h"

enum { MOST_FILES = 600, TEXT_MOST = 1 << 16 };

static const struct puzzle_kind *kind_of(const char *path)
{
    char name[32];
    snprintf(name, sizeof name, "%.*s", (int)strcspn(path, "-"), path);
    return kinds_find(name);
}

static const char *complaints(const struct fake_ui *fake)
{
    char *text = NULL;
    size_t size = 0;
    FILE *file = open_memstream(&text, &size);
    notes_print(fake->notes, file);
    fclose(file);
    const char *kept = arena_copy(fake->arena, text, size);
    free(text);
    return kept;
}

/* All complaints of a file, or of a spec with this text. */
static char *refuse(const char *name)
{
    struct fake_ui *fake = fake_ui_new();
    void *spec = NULL;
    const char *path = arena_print(fake->arena, "kinds/bad/%s", name);
    assert_non_null(kind_of(name));
    if (world_load(fake, kind_of(name), path, &spec))
        fail_msg("%s loads", path);
    assert_true(notes_errors(fake->notes) > 0);
    char *said = strdup(complaints(fake));
    fake_ui_free(fake);
    return said;
}

static void check_refused(const char *name, struct arena *arena)
{
    char *said = refuse(name);
    const char *bless = getenv("BLESS");
    const char *path = arena_print(arena, "%s/tests/kinds/bad/%.*s.expect", TEST_SOURCE_DIR,
                                   (int)(strlen(name) - strlen(".json")), name);
    struct bytes expected = {.data = ""};
    if (bless && !strcmp(bless, "1"))
        assert_true(files_write(path, said, strlen(said)));
    assert_int_equal(files_read(path, TEXT_MOST, arena, &expected), FILE_FINE);
    bool same = !strcmp(said, expected.data);
    if (!same)
        print_error("%s\nexpected: %ssaid:     %s", name, expected.data, said);
    free(said);
    assert_true(same);
}

static void every_bad_spec_is_refused_with_its_place(void **state)
{
    struct arena *arena = arena_new();
    struct file_list list;
    int count = 0;
    (void)state;
    assert_true(files_list(TEST_SOURCE_DIR "/tests/kinds/bad", 1, MOST_FILES, arena, &list));
    for (int i = 0; i < list.count; i++) {
        const char *end = strstr(list.names[i], ".json");
        if (!end || end[5])
            continue;
        check_refused(list.names[i], arena);
        count++;
    }
    assert_true(count >= 40);
    arena_free(arena);
}

/* --- other types in every place --------------------------------------------------------------- */

static const char *const others[] = {"7", "-1", "true", "\"x\"", "\"\"", "[]", "{}", "[{}]", "[[]]",
                                     "{\"id\": \"a\", \"text\": \"b\"}", "\"werk\"", "[1, 2]"};
enum { OTHERS = sizeof others / sizeof *others };

/* The end of the value that begins here. */
static size_t value_end(const char *text, size_t at)
{
    int depth = 0;
    bool string = false;
    for (size_t i = at; text[i]; i++) {
        if (string) {
            string = text[i] != '"';
            i += text[i] == '\\';
        } else if (text[i] == '"') {
            string = true;
        } else if (strchr("[{", text[i])) {
            depth++;
        } else if (strchr("]}", text[i]) && --depth < 0) {
            return i;
        } else if (depth == 0 && text[i] == ',') {
            return i;
        }
        if (!string && depth == 0 && strchr("\"]}", text[i]))
            return i + 1;
    }
    return strlen(text);
}

/* Loads or complains: never both, never neither; and what loads can be used. */
static void try_spec(const struct puzzle_kind *kind, const char *text)
{
    struct arena *arena = arena_new();
    struct fake_ui desk = {.arena = arena,
                           .notes = notes_new(arena, NULL)}; /* thousands: no words */
    struct mark marks[MARKS];
    struct text words[200];
    struct view view = {.form = FORM_B, .set = SET_BA};
    struct field field;
    void *spec = NULL;
    bool fine = world_read(&desk, kind, "spec.json", text, &spec);
    if (fine != (notes_errors(desk.notes) == 0))
        fail_msg("%s: loads %d with %d errors:\n%s\n%s", kind->name, fine, notes_errors(desk.notes),
                 complaints(&desk), text);
    if (fine) {
        int count = 0;
        while (kind->field(spec, &view, count, &field))
            count++;
        assert_in_range(count, 1, MARKS);
        assert_in_range(kind->solve(spec, &view, marks), 1, MARKS);
        kind->read_words(spec, words, 200);
    }
    arena_free(arena);
}

static bool begins_value(const char *text, size_t at)
{
    size_t before = at;
    while (before > 0 && strchr(" \n", text[before - 1]))
        before--;
    bool key = text[at] == '"' && text[value_end(text, at)] == ':';
    return before > 0 && strchr(":,[", text[before - 1]) && !strchr(" \n]}", text[at]) && !key;
}

static void replace_each_value(const struct puzzle_kind *kind, const char *text,
                               struct arena *arena)
{
    for (size_t at = 0; text[at]; at++) {
        if (text[at] == '"' && !begins_value(text, at)) {
            at += 1 + strcspn(text + at + 1, "\"");
            continue;
        }
        if (!begins_value(text, at))
            continue;
        size_t end = value_end(text, at);
        for (int o = 0; o < OTHERS; o++)
            try_spec(kind, arena_print(arena, "%.*s%s%s", (int)at, text, others[o], text + end));
        if (text[at] == '"')
            at = end - 1;
    }
}

static void a_value_of_another_type_is_refused_or_harmless(void **state)
{
    (void)state;
    for (int k = 0; k < kinds_all.count; k++) {
        struct arena *arena = arena_new();
        struct bytes bytes;
        const char *path =
            arena_print(arena, "%s/tests/kinds/%s.json", TEST_SOURCE_DIR, kinds_all.list[k]->name);
        assert_int_equal(files_read(path, TEXT_MOST, arena, &bytes), FILE_FINE);
        replace_each_value(kinds_all.list[k], bytes.data, arena);
        arena_free(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_bad_spec_is_refused_with_its_place),
        cmocka_unit_test(a_value_of_another_type_is_refused_or_harmless),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
