/* SPDX-License-Identifier: MPL-2.0 */
/* The optional sentence: its rules character by character, the bytes of its file, and what is
 * refused. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/hash.h"
#include "core/quote.h"

/* --- rules ------------------------------------------------------------------------------------ */

static void every_rule_of_the_sentence_has_its_own_fault(void **state)
{
    static const struct {
        const char *text;
        enum quote_fault fault;
    } cases[] = {
        {"", QUOTE_EMPTY},
        {"   ", QUOTE_EMPTY},
        {"Ik let meer op wie de beurt krijgt.", QUOTE_FINE},
        {"één keer, naïef: ñ ß 日本 😀", QUOTE_FINE},
        {"jan@school", QUOTE_MAIL},
        {"kijk op www.school.nl", QUOTE_WEB},
        {"kijk op WwW", QUOTE_WEB},
        {"http://school", QUOTE_WEB},
        {"en/of mag wel", QUOTE_FINE},
        {"leerling 1234", QUOTE_DIGITS},
        {"in klas 123 en 456", QUOTE_FINE},
        {"twee\nregels", QUOTE_SIGNS},
        {"met\ttab", QUOTE_SIGNS},
        {"\x1b[31mrood", QUOTE_SIGNS},
        {"draai \xe2\x80\xae om", QUOTE_SIGNS},
        {"half \xc3", QUOTE_SIGNS},
        {"eigen \xee\x80\x80 teken", QUOTE_SIGNS},
        {"a\xcc\x81\xcc\x81\xcc\x81", QUOTE_SIGNS},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (quote_judge(cases[i].text) != cases[i].fault)
            fail_msg("\"%s\": %d, not %d", cases[i].text, quote_judge(cases[i].text),
                     cases[i].fault);
    assert_null(quote_says(QUOTE_FINE).id);
    assert_string_equal(quote_says(QUOTE_DIGITS).id, "zin.cijfers");
}

static void two_hundred_characters_fit_and_one_more_does_not(void **state)
{
    char text[4 * 201 + 1] = "";
    (void)state;
    for (int i = 0; i < QUOTE_MOST; i++)
        memcpy(text + 4 * i, "😀", 5);
    assert_int_equal(strlen(text) + 1, QUOTE_SIZE);
    assert_int_equal(quote_judge(text), QUOTE_FINE);
    text[4 * QUOTE_MOST] = 'a';
    assert_int_equal(quote_judge(text), QUOTE_LONG);
}

static void a_capital_inside_a_sentence_may_be_a_name(void **state)
{
    static const struct {
        const char *text, *lang, *names;
    } cases[] = {
        {"Ik ga met Anouk en met Émile praten", "nl", "Anouk, Émile"},
        {"Anouk was er ook", "nl", ""},
        {"Goed. Morgen weer! Zo? Ja: Nee… Dus", "nl", ""},
        {"  Eerst spaties", "nl", ""},
        {"\"Dit\" zegt Łukasz (Žižek)", "nl", "Łukasz, Žižek"},
        {"and I think I'm done, said Ian", "en", "Ian"},
        {"toen zei I niets", "nl", "I"},
        {"de heer van der Berg-Smit", "nl", "Berg-Smit"},
        {"als d'Artagnan of iPad", "nl", ""},
        {"volgens Σωκράτης en Иван", "nl", "Σωκράτης, Иван"},
        {"wij zijn VO", "nl", "VO"},
    };
    char names[128], few[8];
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        quote_names(cases[i].text, cases[i].lang, names, sizeof names);
        assert_string_equal(names, cases[i].names);
    }
    quote_names("met Anouk en Bartholomeus", "nl", few, sizeof few);
    assert_string_equal(few, "Anouk, ");                  /* as far as there is room */
}

static void space_around_it_is_not_part_of_it(void **state)
{
    char out[QUOTE_SIZE];
    (void)state;
    quote_trim("  twee  woorden   ", out);
    assert_string_equal(out, "twee  woorden");
    quote_trim("   ", out);
    assert_string_equal(out, "");
}

static void a_shorter_sentence_only_leaves_out(void **state)
{
    static const char text[] = "Ik ga met Anouk van 3B praten over beurten.";
    static const struct {
        const char *cut;
        bool fine;
    } cases[] = {
        {"Ik ga [...] praten over beurten.", true},
        {"[...] praten over beurten.", true},
        {"Ik ga met [...]", true},
        {"[...] praten [...]", true},
        {"Ik [...] van [...] over beurten.", true},
        {"Ik ga met een collega praten over beurten.", false},
        {"Ik ga [...] zwijgen over beurten.", false},
        {"Ik ga [...] over [...] praten", false},
        {"ga [...] beurten.", false},
        {"Ik ga [...] beurten", false},
        {text, false},
        {"", false},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (quote_is_cut(text, cases[i].cut) != cases[i].fine)
            fail_msg("%s", cases[i].cut);
}

/* --- bytes ------------------------------------------------------------------------------------ */

static const struct quote sample = {.lang = "nl",
                                    .sector = "vo",
                                    .text = "Ik let op \"wie\" één beurt krijgt.",
                                    .w = "30b5d34e3e5d7ca7"};

/* By hand: printf %s '{"fmt":1,...,"w":"30b5d34e3e5d7ca7"' | sha256sum | cut -c1-16 */
static void the_file_of_a_sentence_is_these_bytes(void **state)
{
    static const char expected[] = "{\"fmt\":1,\"lang\":\"nl\",\"sector\":\"vo\",\"text\":\"Ik let "
                                   "op \\\"wie\\\" één beurt krijgt.\","
                                   "\"w\":\"30b5d34e3e5d7ca7\",\"h\":\"7f632cbecc06c1b8\"}\n";
    char bytes[QUOTE_FILE];
    (void)state;
    size_t size = quote_write(&sample, bytes);
    assert_int_equal(size, sizeof expected - 1);
    assert_memory_equal(bytes, expected, size);
}

static struct notes *fresh_notes(struct arena *arena)
{
    return notes_new(arena, NULL);                        /* without words a note says its id */
}

static void what_is_written_reads_back_whole_and_shortened(void **state)
{
    struct arena *arena = arena_new();
    struct notes *notes = fresh_notes(arena);
    struct quote quote;
    struct decision decision = {.keep = true,
                                .of = "0123456789abcdef",
                                .text = "Ik [...]",
                                .w = "30b5d34e3e5d7ca7"},
                    read;
    char bytes[QUOTE_FILE];
    (void)state;
    size_t size = quote_write(&sample, bytes);
    assert_true(quote_read("q", (struct bytes){arena_copy(arena, bytes, size), size}, arena, notes,
                           &quote));
    assert_string_equal(quote.text, sample.text);
    assert_string_equal(quote.lang, "nl");
    assert_string_equal(quote.sector, "vo");
    assert_string_equal(quote.w, sample.w);
    size = decision_write(&decision, bytes);
    assert_true(decision_read("b", (struct bytes){arena_copy(arena, bytes, size), size}, arena,
                              notes, &read));
    assert_true(read.keep && !strcmp(read.text, "Ik [...]") && !strcmp(read.of, decision.of));
    decision.keep = false;
    size = decision_write(&decision, bytes);
    assert_null(
        strstr(arena_copy(arena, bytes, size), "Ik")); /* what is refused is not said again */
    assert_true(decision_read("b", (struct bytes){arena_copy(arena, bytes, size), size}, arena,
                              notes, &read));
    assert_false(read.keep);
    assert_int_equal(notes_count(notes), 0);
    arena_free(arena);
}

static void the_longest_sentence_fits_its_file(void **state)
{
    struct quote quote = sample;
    char bytes[QUOTE_FILE];
    (void)state;
    memset(quote.text, '"', QUOTE_SIZE - 1); /* more than may stand there, each escaped */
    quote.text[QUOTE_SIZE - 1] = '\0';
    assert_true(quote_write(&quote, bytes) > 2 * (QUOTE_SIZE - 1));
}

/* With a hash that is right: the text itself must be what refuses it. */
static size_t forge(char out[8192], const char *members)
{
    char h[HASH_HEX];
    int used = snprintf(out, 8000, "{%s", members);
    hash_short(out, (size_t)used, h);
    return (size_t)(used + snprintf(out + used, 64, ",\"h\":\"%s\"}\n", h));
}

static void hostile_files_are_refused_with_their_place_and_without_their_text(void **state)
{
    static const char *const hostile[] = {
        "\"fmt\":1,\"lang\":\"nl\",\"sector\":\"vo\",\"text\":\"GIF "
        "\\u001b[2J\",\"w\":\"30b5d34e3e5d7ca7\"",
        "\"fmt\":1,\"lang\":\"nl\",\"sector\":\"vo\",\"text\":\"GIF "
        "\x1b[2J\",\"w\":\"30b5d34e3e5d7ca7\"",
        "\"fmt\":1,\"lang\":\"nl\",\"sector\":\"vo\",\"text\":\"GIF "
        "\xe2\x80\xae\",\"w\":\"30b5d34e3e5d7ca7\"",
        "\"fmt\":1,\"lang\":\"nl\",\"sector\":\"vo\",\"text\":\"GIF "
        "\xc3\x28\",\"w\":\"30b5d34e3e5d7ca7\"",
        "\"fmt\":1,\"lang\":\"nl\",\"sector\":\"vo\",\"text\":\"GIF\\nGIF\",\"w\":"
        "\"30b5d34e3e5d7ca7\"",
        "\"fmt\":1,\"lang\":\"nl\",\"sector\":\"vo\",\"text\":\"GIF "
        "a@b\",\"w\":\"30b5d34e3e5d7ca7\"",
        "\"fmt\":1,\"lang\":\"nl\",\"sector\":\"vo\",\"text\":\"\",\"w\":\"30b5d34e3e5d7ca7\"",
        "\"fmt\":1,\"lang\":\"nl\",\"sector\":\"vo\",\"text\":7,\"w\":\"30b5d34e3e5d7ca7\"",
        "\"fmt\":2,\"lang\":\"nl\",\"sector\":\"vo\",\"text\":\"GIF\",\"w\":\"30b5d34e3e5d7ca7\"",
        "\"fmt\":1,\"lang\":\"de\",\"sector\":\"vo\",\"text\":\"GIF\",\"w\":\"30b5d34e3e5d7ca7\"",
        "\"fmt\":1,\"lang\":\"nl\",\"sector\":\"ho\",\"text\":\"GIF\",\"w\":\"30b5d34e3e5d7ca7\"",
        "\"fmt\":1,\"lang\":\"nl\",\"sector\":\"vo\",\"text\":\"GIF\",\"w\":\"30B5D34E3E5D7CA7\"",
        "\"fmt\":1,\"lang\":\"nl\",\"sector\":\"vo\",\"text\":\"GIF\"",
        "\"fmt\":1,\"lang\":\"nl\",\"sector\":\"vo\",\"text\":\"GIF\",\"w\":\"30b5d34e3e5d7ca7\","
        "\"who\":3",
        "\"fmt\":1,\"lang\":\"nl\",\"text\":\"GIF\",\"text\":\"GIF\",\"sector\":\"vo\",\"w\":"
        "\"30b5d34e3e5d7ca7\"",
    };
    (void)state;
    for (size_t i = 0; i < sizeof hostile / sizeof *hostile; i++) {
        struct arena *arena = arena_new();
        struct notes *notes = fresh_notes(arena);
        struct quote quote;
        char bytes[8192];
        size_t size = forge(bytes, hostile[i]);
        if (quote_read("q-x.json", (struct bytes){bytes, size}, arena, notes, &quote))
            fail_msg("taken: %s", hostile[i]);
        assert_true(notes_errors(notes) > 0);
        for (int n = 0; n < notes_count(notes); n++) {
            const struct note *note = notes_get(notes, n);
            assert_int_equal(note->at.line, 1);
            assert_null(strstr(note->text, "GIF"));
        }
        arena_free(arena);
    }
}

static void one_flipped_bit_anywhere_is_seen(void **state)
{
    struct arena *arena = arena_new();
    char bytes[QUOTE_FILE], other[QUOTE_FILE];
    size_t size = quote_write(&sample, bytes);
    (void)state;
    for (size_t at = 0; at + 1 < size; at++) { /* the last is the end of the line: space like any */
        struct quote quote;
        memcpy(other, bytes, size);
        other[at] = (char)(other[at] ^ 1);
        if (quote_read("q", (struct bytes){other, size}, arena, fresh_notes(arena), &quote))
            fail_msg("byte %zu", at);
    }
    arena_free(arena);
}

static void only_a_name_of_ours_is_one(void **state)
{
    static const char *const others[] = {
        "q-0123456789abcdef.besluit.json", "q-0123456789abcde.json",     "q-.json",
        "q-0123456789abcdefg.json",        "q-0123456789abcdeU.json",    "s-0123456789abcdef.json",
        "q-0123456789abcdef.jsonl",        "q-\x1b[31m456789abcdef.json"};
    (void)state;
    assert_true(quote_is_name("q-0123456789abcdef.json"));
    assert_true(quote_is_name("school/citaten/q-zyxwvtsrqpnmkjhg.json"));
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (quote_is_name(others[i]))
            fail_msg("%s", others[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_rule_of_the_sentence_has_its_own_fault),
        cmocka_unit_test(two_hundred_characters_fit_and_one_more_does_not),
        cmocka_unit_test(a_capital_inside_a_sentence_may_be_a_name),
        cmocka_unit_test(space_around_it_is_not_part_of_it),
        cmocka_unit_test(a_shorter_sentence_only_leaves_out),
        cmocka_unit_test(the_file_of_a_sentence_is_these_bytes),
        cmocka_unit_test(what_is_written_reads_back_whole_and_shortened),
        cmocka_unit_test(the_longest_sentence_fits_its_file),
        cmocka_unit_test(hostile_files_are_refused_with_their_place_and_without_their_text),
        cmocka_unit_test(one_flipped_bit_anywhere_is_seen),
        cmocka_unit_test(only_a_name_of_ours_is_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
