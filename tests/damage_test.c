/* SPDX-License-Identifier: MPL-2.0 */
/* Every folder of tests/logs has one kind of damage: the findings, counts and exit code must be
 * exactly those of its expect.nl and expect.en. LOGS_BLESS=1 rewrites them; the review sees the
 * difference. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/files.h"
#include "play/read.h"

enum { TEXT_ROOM = 1 << 16 };

static const char *source(struct arena *arena, const char *name)
{
    return files_join(arena, TEST_SOURCE_DIR, name);
}

static struct words *speak(struct arena *arena, const char *lang)
{
    struct words *words = words_new(arena);
    struct notes *notes = notes_new(arena, words);
    struct bytes nl, en;
    assert_int_equal(files_read(source(arena, "i18n/game.pot"), 1 << 20, arena, &nl), FILE_FINE);
    assert_int_equal(files_read(source(arena, "i18n/en.po"), 1 << 20, arena, &en), FILE_FINE);
    assert_true(words_add(words, "game.pot", "nl", nl.data, nl.size, notes));
    assert_true(words_add(words, "en.po", "en", en.data, en.size, notes));
    words_choose(words, lang);
    return words;
}

static void add(char *text, const char *more)
{
    size_t used = strlen(text);
    assert_true(used + strlen(more) + 2 < TEXT_ROOM);
    snprintf(text + used, TEXT_ROOM - used, "%s\n", more);
}

static void add_marks(struct arena *arena, char *text, const struct log_session *session)
{
    static const char *const names[] = {"damaged", "incomplete", "forked", "interrupted", "newer",
                                        "open", "clock"};
    char line[400] = "";
    for (int i = 0; i < 7; i++)
        if (session->marks >> i & 1)
            snprintf(line + strlen(line), sizeof line - strlen(line), " %s", names[i]);
    add(text, arena_print(arena, "session %s%s%s", session->id, *line ? ":" : "", line));
    for (int i = 0; i < session->count; i++) {
        const struct log_stream *stream = &session->streams[i];
        add(text, arena_print(arena, "  %d: %s%s, %d facts", stream->who,
                              stream->usable ? "usable" : "not usable",
                              stream->ended ? ", ended" : "", stream->facts.count));
    }
}

/* What verify would say of this folder, and what came out. */
static void judge(struct arena *arena, const char *folder, const char *lang, char *text)
{
    struct notes *notes = notes_new(arena, speak(arena, lang));
    struct log_groups groups;
    int serious = 0;
    bool usable = false;
    assert_true(log_find(&folder, 1, arena, notes, &groups));
    char *sessions = arena_get(arena, TEXT_ROOM);
    long lines = 0, kept = 0;
    for (int i = 0; i < groups.count; i++) {
        struct log_files files;
        usable |= log_read_paths(&groups.groups[i], LOG_SALVAGE, arena, notes, &files);
        serious += files.serious;
        lines += (long)files.lines;
        kept += (long)files.kept;
        for (int k = 0; k < files.count; k++)
            add_marks(arena, sessions, &files.sessions[k]);
    }
    for (int i = 0; i < notes_count(notes); i++) {
        const struct note *note = notes_get(notes, i);
        add(text, arena_print(arena, "%s:%d: %s: %s", note->at.file + strlen(folder) + 1,
                              note->at.line,
                              note->code ? note->code : "error", note->text));
    }
    int code = !usable ? 5 : serious ? 1 : 0;
    add(text, arena_print(arena, "exit %d, %ld lines, %ld kept", code, lines, kept));
    strncat(text, sessions, TEXT_ROOM - strlen(text) - 1);
}

static bool agrees(struct arena *arena, const char *name, const char *lang)
{
    const char *folder = source(arena, arena_print(arena, "tests/logs/%s", name));
    const char *expect = arena_print(arena, "%s/expect.%s", folder, lang);
    char *text = arena_get(arena, TEXT_ROOM);
    judge(arena, folder, lang, text);
    if (getenv("LOGS_BLESS"))
        assert_true(files_write(expect, text, strlen(text)));
    struct bytes wanted = {"", 0};
    files_read(expect, TEXT_ROOM, arena, &wanted);
    if (!strcmp(wanted.data, text))
        return true;
    print_error("%s (%s): expected\n%s--- but got\n%s\n", name, lang, wanted.data, text);
    return false;
}

static void check_all(const char *lang)
{
    struct arena *arena = arena_new();
    struct file_list list;
    char done[80] = "";
    int folders = 0, wrong = 0;
    assert_true(files_list(source(arena, "tests/logs"), 2, 1000, arena, &list));
    for (int i = 0; i < list.count; i++) {
        const char *slash = strchr(list.names[i], '/');
        if (!slash || !strncmp(done, list.names[i], (size_t)(slash - list.names[i]) + 1))
            continue;
        snprintf(done, sizeof done, "%.*s", (int)(slash - list.names[i]) + 1, list.names[i]);
        struct arena *one = arena_new();
        wrong += !agrees(one, arena_copy(one, done, strlen(done) - 1), lang);
        arena_free(one);
        folders++;
    }
    arena_free(arena);
    assert_true(folders >= 35);
    assert_int_equal(wrong, 0);
}

static void every_damage_is_named_in_dutch(void **state)
{
    (void)state;
    check_all("nl");
}

static void every_damage_is_named_in_english(void **state)
{
    (void)state;
    check_all("en");
}

/* Each row of the table that the reader itself can see has a folder that shows it. */
static void every_code_of_the_table_is_shown_somewhere(void **state)
{
    (void)state;
    static const char *const codes[] = {"TORN", "TAIL", "HASH", "DUP", "FORK", "GAP", "ORDER",
                                        "LINK", "CUT", "VER",
        "UNK", "CRLF", "BOM", "ENC", "NUL", "EMPTY", "LONG", "SEM", "CLOCK", "MISS", "STRAY",
        "COPY", "OPEN", "NOSPC"};
    struct arena *arena = arena_new();
    struct file_list list;
    assert_true(files_list(source(arena, "tests/logs"), 2, 1000, arena, &list));
    char *all = arena_get(arena, 1 << 20);
    for (int i = 0; i < list.count; i++) {
        struct bytes bytes;
        if (!strstr(list.names[i], "expect.nl"))
            continue;
        assert_int_equal(files_read(source(arena, arena_print(arena, "tests/logs/%s",
                                                              list.names[i])), TEXT_ROOM,
                                    arena, &bytes), FILE_FINE);
        memcpy(all + strlen(all), bytes.data, bytes.size);
    }
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        if (!strstr(all, arena_print(arena, ": %s: ", codes[i])))
            fail_msg("no folder shows %s", codes[i]);
    arena_free(arena);
}

static void what_only_a_tool_can_see_has_a_sentence_too(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct notes *notes = notes_new(arena, speak(arena, "en"));
    log_note(notes, "PACK", (struct place){"a.jsonl", 1, 0}, "vo");
    log_note(notes, "RO", (struct place){"b", 0, 0}, NULL);
    log_note(notes, "NOTHING", (struct place){"c", 0, 0}, NULL);
    assert_int_equal(notes_count(notes), 2);
    assert_string_equal(notes_get(notes, 0)->code, "PACK");
    assert_non_null(strstr(notes_get(notes, 0)->text, "(vo)"));
    assert_non_null(strstr(notes_get(notes, 1)->text, "read-only"));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_damage_is_named_in_dutch),
        cmocka_unit_test(every_damage_is_named_in_english),
        cmocka_unit_test(what_only_a_tool_can_see_has_a_sentence_too),
        cmocka_unit_test(every_code_of_the_table_is_shown_somewhere),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
