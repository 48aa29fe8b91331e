/* SPDX-License-Identifier: MPL-2.0 */
/* Catalogues: which words are said, which faults of a PO file are named at which line, and the real
 * catalogues of the game. */
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
#include "base/notes.h"
#include "base/words.h"

#define HEADER "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"

enum { MEGABYTE = 1024 * 1024 };

struct desk {
    struct arena *arena;
    struct words *words;
    struct notes *notes;
};

static int open_desk(void **state)
{
    struct desk *desk = calloc(1, sizeof *desk);
    desk->arena = arena_new();
    desk->words = words_new(desk->arena);
    desk->notes = notes_new(desk->arena, NULL);           /* without words a note says its id */
    *state = desk;
    return 0;
}

static int close_desk(void **state)
{
    struct desk *desk = *state;
    arena_free(desk->arena);
    free(desk);
    return 0;
}

static bool add(struct desk *desk, const char *lang, const char *text)
{
    return words_add(desk->words, "t.po", lang, text, strlen(text), desk->notes);
}

static void assert_says(const struct desk *desk, struct text text, const char *expected,
                        const char *lang)
{
    struct said said = words_say(desk->words, text);
    assert_string_equal(said.text, expected);
    assert_string_equal(said.lang, lang);
}

static void load_two(struct desk *desk)
{
    assert_true(add(desk, "nl", HEADER
                    "msgctxt \"knop.klaar\"\nmsgid \"Klaar\"\nmsgstr \"\"\n\n"
                    "#. a note\nmsgctxt \"knop.terug\"\nmsgid \"Terug\"\nmsgstr \"\"\n\n"
                    "msgctxt \"knop.stop\"\nmsgid \"Stoppen\"\nmsgstr \"\"\n"));
    assert_true(add(
        desk, "en",
        HEADER "msgctxt \"knop.klaar\"\nmsgid \"Klaar\"\nmsgstr \"Done\"\n\n"
               "msgctxt \"knop.terug\"\nmsgid \"Terug.\"\nmsgstr \"Back\"\n\n"
               "msgctxt \"lok/title\"\nmsgid \"Het lokaal\"\nmsgstr \"The class\xC2\xADroom\"\n"));
}

static void a_text_is_said_in_the_chosen_language(void **state)
{
    struct desk *desk = *state;
    load_two(desk);
    assert_string_equal(words_language(desk->words), "nl");
    assert_says(desk, TR("knop.klaar"), "Klaar", "nl");
    words_choose(desk->words, "en");
    assert_says(desk, TR("knop.klaar"), "Done", "en");
    words_choose(desk->words, "nl");
    assert_says(desk, TR("knop.klaar"), "Klaar", "nl");
}

static void a_missing_translation_is_said_in_dutch(void **state)
{
    struct desk *desk = *state;
    load_two(desk);
    words_choose(desk->words, "en");
    assert_says(desk, TR("knop.stop"), "Stoppen", "nl");
    words_choose(desk->words, "fy");
    assert_says(desk, TR("knop.klaar"), "Klaar", "nl");
}

static void dutch_that_changed_since_makes_the_translation_missing(void **state)
{
    struct desk *desk = *state;
    load_two(desk);
    words_choose(desk->words, "en");
    assert_says(desk, TR("knop.terug"), "Terug", "nl");
    assert_says(desk, (struct text){"lok/title", "Het lokaal", NULL}, "The class\xC2\xADroom",
                "en");
    assert_says(desk, (struct text){"lok/title", "De zaal", NULL}, "De zaal", "nl");
    assert_says(desk, (struct text){"lok/other", "Iets", NULL}, "Iets", "nl");
}

static void an_unknown_id_says_itself_and_nothing_says_nothing(void **state)
{
    struct desk *desk = *state;
    assert_says(desk, TR("knop.weg"), "knop.weg", "nl");
    assert_says(desk, (struct text){NULL, NULL, NULL}, "", "nl");
    assert_string_equal(words_say(NULL, TR("x.y")).text, "x.y");
}

static void a_pack_cannot_replace_the_words_of_the_game(void **state)
{
    struct desk *desk = *state;
    load_two(desk);
    assert_true(
        add(desk, "en", HEADER "msgctxt \"knop.klaar\"\nmsgid \"Klaar\"\nmsgstr \"Gotcha\"\n"));
    words_choose(desk->words, "en");
    assert_says(desk, TR("knop.klaar"), "Done", "en");
}

static void fuzzy_and_obsolete_translations_do_not_count(void **state)
{
    struct desk *desk = *state;
    load_two(desk);
    assert_true(add(desk, "de",
                    HEADER
                    "#, fuzzy\nmsgctxt \"knop.klaar\"\nmsgid \"Klaar\"\nmsgstr \"Fertich\"\n"
                    "#, c-format\nmsgctxt \"knop.terug\"\nmsgid \"Terug\"\nmsgstr \"Zur\xC3\xBC"
                    "ck\"\n"
                    "#~ msgctxt \"knop.stop\"\n#~ msgid \"Stoppen\"\n#~ msgstr \"Anhalten\"\n"));
    words_choose(desk->words, "de");
    assert_says(desk, TR("knop.klaar"), "Klaar", "nl");
    assert_says(desk, TR("knop.terug"), "Zur\xC3\xBC" "ck", "de");
    assert_says(desk, TR("knop.stop"), "Stoppen", "nl");
}

static void strings_continue_and_escapes_are_read(void **state)
{
    struct desk *desk = *state;
    assert_true(
        add(desk, "nl",
            "\r\n"
            "msgid \"\"\r\nmsgstr \"\"\r\n\"Content-Type: text/plain; charset=utf-8\\n\"\r\n\r\n"
            "msgctxt \"a.b\"\r\nmsgid \"\"\r\n  \"Een "
            "\\\"twee\\\"\\n\"\r\n\"\\tdrie\\\\\"\r\nmsgstr \"\"\r\n"));
    assert_says(desk, TR("a.b"), "Een \"twee\"\n\tdrie\\", "nl");
}

static void slots_are_filled_once_and_stay_when_unknown(void **state)
{
    struct desk *desk = *state;
    const struct slot slots[] = {{"naam", "{n}%s"}, {"n", "3"}, {"leeg", NULL}};
    struct text text = {"x", "{naam}: {n} van {n}, {iets} {naam {} }{leeg}", NULL};
    struct text filled = words_fill(desk->words, text, slots, 3, desk->arena);
    assert_string_equal(filled.dutch, "{n}%s: 3 van 3, {iets} {naam {} }");
    assert_string_equal(filled.lang, "nl");
    assert_string_equal(filled.id, "x");
    assert_says(desk, filled, filled.dutch, "nl");
    load_two(desk);
    words_choose(desk->words, "en");
    assert_string_equal(words_fill(desk->words, TR("knop.klaar"), NULL, 0, desk->arena).lang, "en");
    assert_says(desk, words_plain("naam", "Sem"), "Sem", "nl");
}

#define GOOD "msgctxt \"a.goed\"\nmsgid \"Goed\"\nmsgstr \"\"\n"

static void every_fault_of_a_po_file_is_named_at_its_line(void **state)
{
    struct desk *desk = *state;
    static const struct { const char *text, *id; int line;
    } rows[] = {
        {GOOD, "fout.po_kop", 1},
        {"msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n\n" GOOD,
         "fout.po_kop", 1},
        {HEADER "msgctxt \"a\"\nmsgstr \"x\"\n\n" GOOD, "fout.po_volgorde", 5},
        {HEADER "msgid \"x\"\nmsgctxt \"a\"\nmsgstr \"\"\n\n" GOOD, "fout.po_volgorde", 5},
        {HEADER "msgctxt \"a\"\nmsgid \"x\"\n\n" GOOD, "fout.po_volgorde", 4},
        {HEADER "msgctxt \"a\"\nmsgid \"x\"\nmsgid \"y\"\nmsgstr \"\"\n\n" GOOD, "fout.po_volgorde",
         6},
        {HEADER "msgid \"zonder\"\nmsgstr \"\"\n\n" GOOD, "fout.po_id", 4},
        {HEADER "msgctxt \"\"\nmsgid \"x\"\nmsgstr \"\"\n\n" GOOD, "fout.po_id", 4},
        {HEADER "msgctxt \"met spatie\"\nmsgid \"x\"\nmsgstr \"\"\n\n" GOOD, "fout.po_id", 4},
        {HEADER "msgctxt \"a\"\nmsgid \"\"\nmsgstr \"x\"\n\n" GOOD, "fout.po_leeg", 4},
        {HEADER "msgctxt \"a\"\nmsgid \"x\xFF\"\nmsgstr \"\"\n\n" GOOD, "fout.po_teken", 4},
        {HEADER "msgctxt \"a\"\nmsgid \"x\"\nmsgstr \"\xE2\x80\xAE\"\n\n" GOOD, "fout.po_teken", 4},
        {HEADER "msgctxt \"a\"\nmsgid \"x \x01\"\nmsgstr \"\"\n\n" GOOD, "fout.po_teken", 4},
        {HEADER "msgctxt \"a\"\nmsgid \"{n} van {van}\"\nmsgstr \"{n} of {of}\"\n\n" GOOD,
         "fout.po_plekken", 4},
        {HEADER "msgctxt \"a\"\nmsgid \"vier\"\nmsgstr \"{n}\"\n\n" GOOD, "fout.po_plekken", 4},
        {HEADER "msgctxt \"a\"\nmsgid \"{n}\"\nmsgstr \"four\"\n\n" GOOD, "fout.po_plekken", 4},
        {HEADER "msgctxt \"a\"\nmsgid \"x\nmsgstr \"\"\n\n" GOOD, "fout.po_aanhaling", 5},
        {HEADER "msgctxt \"a\"\nmsgid x\nmsgstr \"\"\n\n" GOOD, "fout.po_aanhaling", 5},
        {HEADER "msgctxt \"a\"\nmsgid \"x\" y\nmsgstr \"\"\n\n" GOOD, "fout.po_aanhaling", 5},
        {HEADER "msgctxt \"a\"\nmsgid \"x\\q\"\nmsgstr \"\"\n\n" GOOD, "fout.po_escape", 5},
        {HEADER "msgctxt \"a\"\nmsgid \"x\\\nmsgstr \"\"\n\n" GOOD, "fout.po_escape", 5},
        {HEADER "msgctxt \"a\"\nmsgid \"x\"\nmsgid_plural \"y\"\nmsgstr \"\"\n\n" GOOD,
         "fout.po_meervoud", 6},
        {HEADER "msgctxt \"a\"\nmsgid \"x\"\nmsgstr[0] \"y\"\n\n" GOOD, "fout.po_meervoud", 6},
        {HEADER "msgctxt \"a\"\nmsgid \"x\"\nmsgst \"y\"\n\n" GOOD, "fout.po_regel", 6},
        {HEADER "\"los\"\n\n" GOOD, "fout.po_regel", 4},
        {HEADER GOOD "\n" GOOD, "fout.po_dubbel", 8},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        desk->words = words_new(desk->arena);
        desk->notes = notes_new(desk->arena, NULL);
        assert_false(add(desk, "nl", rows[i].text));
        const struct note *note = notes_get(desk->notes, 0);
        if (notes_count(desk->notes) != 1 || strcmp(note->text, rows[i].id) ||
            note->at.line != rows[i].line)
            fail_msg("row %zu: %d notes, %s at line %d, expected %s at %d", i,
                     notes_count(desk->notes), note->text, note->at.line, rows[i].id, rows[i].line);
        assert_string_equal(note->at.file, "t.po");
        assert_says(desk, TR("a.goed"), "Goed", "nl");    /* one fault costs one entry */
    }
}

static void an_id_of_zero_bytes_is_no_id(void **state)
{
    struct desk *desk = *state;
    static const char text[] = HEADER "msgctxt \"\0\0a\"\nmsgid \"x\"\nmsgstr \"\"\n";
    assert_false(words_add(desk->words, "t.po", "nl", text, sizeof text - 1, desk->notes));
    assert_string_equal(notes_get(desk->notes, 0)->text, "fout.po_id");
}

static void texts_and_ids_have_a_longest_size(void **state)
{
    struct desk *desk = *state;
    for (int over = 0; over < 2; over++) {
        char text[5000];
        snprintf(text, sizeof text, HEADER "msgctxt \"%0*d\"\nmsgid \"x\"\nmsgstr \"\"\n",
                 120 + over, 7);
        assert_int_equal(add(desk, "nl", text), !over);
        snprintf(text, sizeof text, HEADER "msgctxt \"a%d\"\nmsgid \"%0*d\"\nmsgstr \"\"\n", over,
                 4000 + over, 7);
        assert_int_equal(add(desk, "nl", text), !over);
    }
    assert_int_equal(notes_count(desk->notes), 2);
    desk->notes = notes_new(desk->arena, NULL);
    char *large = malloc(MEGABYTE + 1);
    memset(large, '\n', MEGABYTE + 1);
    assert_false(words_add(desk->words, "groot.po", "en", large, MEGABYTE + 1, desk->notes));
    free(large);
    assert_string_equal(notes_get(desk->notes, 0)->text, "fout.po_groot");
}

static void a_cut_at_every_byte_is_read_without_harm(void **state)
{
    struct desk *desk = *state;
    static const char text[] = HEADER
        "#. note\nmsgctxt \"a.b\"\nmsgid \"\"\n\"Een {n}\\n\"\nmsgstr \"One {n}\\n\"\n\n" GOOD;
    for (size_t size = 0; size < sizeof text; size++) {
        struct arena *arena = arena_new();
        struct words *words = words_new(arena);
        char *cut = malloc(size ? size : 1);
        memcpy(cut, text, size);
        words_add(words, "t.po", "en", cut, size, notes_new(arena, NULL));
        free(cut);
        arena_free(arena);
    }
    (void)desk;
}

static struct bytes read_catalogue(struct desk *desk, const char *name)
{
    struct bytes bytes = {NULL, 0};
    assert_int_equal(files_read(files_join(desk->arena, TEST_SOURCE_DIR "/i18n", name), MEGABYTE,
                                desk->arena, &bytes),
                     FILE_FINE);
    return bytes;
}

static void the_catalogues_of_the_game_are_without_fault_and_english_is_whole(void **state)
{
    struct desk *desk = *state;
    struct bytes dutch = read_catalogue(desk, "game.pot"), english = read_catalogue(desk, "en.po");
    assert_true(words_add(desk->words, "game.pot", "nl", dutch.data, dutch.size, desk->notes));
    assert_true(words_add(desk->words, "en.po", "en", english.data, english.size, desk->notes));
    words_choose(desk->words, "en");
    int texts = 0;
    for (const char *at = strstr(dutch.data, "msgctxt \""); at; at = strstr(at, "msgctxt \"")) {
        at += strlen("msgctxt \"");
        const char *id = arena_copy(desk->arena, at, strcspn(at, "\""));
        if (strcmp(words_say(desk->words, (struct text){id, NULL, NULL}).lang, "en"))
            fail_msg("%s has no English", id);
        texts++;
    }
    assert_true(texts > 50);
}

static void notes_stand_in_order_of_file_line_and_column(void **state)
{
    struct desk *desk = *state;
    static const struct place places[] = {{"b", 2, 1}, {"a", 3, 1},  {"b", 1, 9}, {"b", 1, 2},
                                          {"a", 3, 1}, {NULL, 0, 0}, {"c", 7, 0}};
    static const char *const ids[] = {"1", "2", "3", "4", "5", "6", "7"};
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        notes_add(desk->notes, i == 3 ? NOTE_WARNING : NOTE_ERROR, places[i],
                  i == 6 ? "TORN" : NULL, i == 1 ? "lock.if" : NULL,
                  (struct text){ids[i], NULL, NULL}, NULL, 0);
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    notes_print(desk->notes, out);
    fclose(out);
    assert_string_equal(text, "error: 6\na:3:1: error: 2 (lock.if)\na:3:1: error: 5\nb:1:2: "
                              "warning: 4\nb:1:9: error: 3\nb:2:1: error: 1\nc:7: TORN: 7\n");
    free(text);
    assert_int_equal(notes_errors(desk->notes), 6);
    assert_null(notes_get(desk->notes, 7));
    assert_null(notes_get(desk->notes, -1));
}

/* A file may be called "a\\nb.json: error: nonsense", or steer the terminal, or be no UTF-8 at
 * all. */
static void a_note_is_one_line_and_is_said_once(void **state)
{
    struct desk *desk = *state;
    const struct place at = {"a\nb\x1b[31m\xff.json", 2, 3},
                       later = {"a\nb\x1b[31m\xff.json", 2, 4};
    char *text = NULL;
    size_t size = 0;
    notes_add(desk->notes, NOTE_ERROR, at, NULL, "kast", TR("fout.po_id"), NULL, 0);
    notes_add(desk->notes, NOTE_ERROR, later, NULL, "kast", TR("fout.po_id"), NULL, 0);
    notes_add(desk->notes, NOTE_ERROR, at, NULL, "kast", TR("fout.po_id"), NULL, 0);
    notes_add(desk->notes, NOTE_ERROR, at, NULL, "deur", TR("fout.po_id"), NULL, 0);
    assert_int_equal(notes_count(desk->notes), 3);
    assert_int_equal(notes_errors(desk->notes), 3);
    FILE *out = open_memstream(&text, &size);
    notes_print(desk->notes, out);
    fclose(out);
    assert_string_equal(text, "a?b?[31m?.json:2:3: error: fout.po_id (kast)\n"
                              "a?b?[31m?.json:2:3: error: fout.po_id (deur)\n"
                              "a?b?[31m?.json:2:4: error: fout.po_id (kast)\n");
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_text_is_said_in_the_chosen_language, open_desk,
                                        close_desk),
        cmocka_unit_test_setup_teardown(a_missing_translation_is_said_in_dutch, open_desk,
                                        close_desk),
        cmocka_unit_test_setup_teardown(dutch_that_changed_since_makes_the_translation_missing,
                                        open_desk, close_desk),
        cmocka_unit_test_setup_teardown(an_unknown_id_says_itself_and_nothing_says_nothing,
                                        open_desk, close_desk),
        cmocka_unit_test_setup_teardown(a_pack_cannot_replace_the_words_of_the_game, open_desk,
                                        close_desk),
        cmocka_unit_test_setup_teardown(fuzzy_and_obsolete_translations_do_not_count, open_desk,
                                        close_desk),
        cmocka_unit_test_setup_teardown(strings_continue_and_escapes_are_read, open_desk,
                                        close_desk),
        cmocka_unit_test_setup_teardown(slots_are_filled_once_and_stay_when_unknown, open_desk,
                                        close_desk),
        cmocka_unit_test_setup_teardown(every_fault_of_a_po_file_is_named_at_its_line, open_desk,
                                        close_desk),
        cmocka_unit_test_setup_teardown(an_id_of_zero_bytes_is_no_id, open_desk, close_desk),
        cmocka_unit_test_setup_teardown(texts_and_ids_have_a_longest_size, open_desk, close_desk),
        cmocka_unit_test_setup_teardown(a_cut_at_every_byte_is_read_without_harm, open_desk,
                                        close_desk),
        cmocka_unit_test_setup_teardown(
            the_catalogues_of_the_game_are_without_fault_and_english_is_whole, open_desk,
            close_desk),
        cmocka_unit_test_setup_teardown(notes_stand_in_order_of_file_line_and_column, open_desk,
                                        close_desk),
        cmocka_unit_test_setup_teardown(a_note_is_one_line_and_is_said_once, open_desk, close_desk),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
