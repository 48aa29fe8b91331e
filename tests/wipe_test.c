/* SPDX-License-Identifier: MPL-2.0 */
/* The wiscode and what it deletes: no byte of a withdrawn person stays, and a tombstone hides
 * older copies. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <time.h>

#include "core/wiscode.h"
#include "logs/pieces.h"
#include "play/wipe.h"

static const char six_words[] = "anker boek cello dijk eend fiets";

static void words_of_the_list_are_known_sorted_and_far_apart(void **state)
{
    (void)state;
    for (int i = 0; i < WISCODE_LIST; i++) {
        const char *word = wiscode_word(i);
        assert_in_range(strlen(word), 2, 9);
        assert_int_equal(strspn(word, "abcdefghijklmnopqrstuvwxyz"), strlen(word));
        if (i)
            assert_true(strcmp(wiscode_word(i - 1), word) < 0);
        for (int k = 0; k < i; k++) {
            const char *other = wiscode_word(k);
            size_t differ = 0;
            for (size_t at = 0; strlen(other) == strlen(word) && word[at]; at++)
                differ += word[at] != other[at];
            assert_int_not_equal(differ, 1);
        }
    }
}

static void six_bytes_make_six_words_and_back(void **state)
{
    (void)state;
    for (unsigned i = 0; i < WISCODE_LIST; i++) {
        uint8_t random[WISCODE_WORDS] = {(uint8_t)i, 255, 0, (uint8_t)(255 - i), 7,
                                         (uint8_t)(i * 3)};
        char words[WISCODE_SIZE], again[WISCODE_SIZE];
        int wrong = 0;
        wiscode_make(random, words);
        assert_true(wiscode_clean(words, again, &wrong));
        assert_string_equal(words, again);
    }
}

static void what_people_type_is_understood_or_named(void **state)
{
    (void)state;
    char words[WISCODE_SIZE];
    int wrong = 0;
    assert_true(wiscode_clean("  Anker, BOEK-cello\tdijk  eend\nFiets. ", words, &wrong));
    assert_string_equal(words, six_words);
    assert_false(wiscode_clean("anker boek celo dijk eend fiets", words, &wrong));
    assert_int_equal(wrong, 3);
    assert_false(wiscode_clean("anker boek cello dijk eend", words, &wrong));
    assert_int_equal(wrong, 0);
    assert_false(wiscode_clean("anker boek cello dijk eend fiets film", words, &wrong));
    assert_int_equal(wrong, 0);
    assert_false(wiscode_clean("", words, &wrong));
    assert_false(wiscode_clean("ankerboekcellodijkeendfietsankerboekcellodijkeendfiets", words,
                               &wrong));
    assert_int_equal(wrong, 1);
}

/* By hand: python3 -c "import hashlib; print(hashlib.pbkdf2_hmac('sha256', words, salt,
 * 100000).hex()[:16])" */
static void the_hash_is_pbkdf2_with_its_own_salt(void **state)
{
    (void)state;
    char w[17], quote[17];
    wiscode_hash(six_words, w);
    wiscode_quote_hash(six_words, quote);
    assert_string_equal(w, "bbf00fa7cc40d906");
    assert_string_equal(quote, "30b5d34e3e5d7ca7");
}

/* A session of two in its own folder; person 2 and the table have words. */
static const char *make_session(struct arena *arena, const char *w_table, const char *w_person,
                                const char *week)
{
    const char *folder = fresh_folder(arena, "wipe");
    struct log *log = log_new(folder, arena);
    struct event table = piece_start(0), second = piece_start(2);
    snprintf(table.header.w, sizeof table.header.w, "%s", w_table);
    snprintf(table.header.wk, sizeof table.header.wk, "%s", week);
    snprintf(second.header.w, sizeof second.header.w, "%s", w_person);
    put(log, table);
    put(log, piece_start(1));
    put(log, second);
    put(log, piece_party(3, 2, 2));
    put(log, piece_rate(1, 1));
    put(log, piece_rate(2, 77));
    put(log, piece_choice(5, 3));
    log_wait(log);
    log_close(log, false);
    return folder;
}

static bool folder_holds(struct arena *arena, const char *folder, const char *what)
{
    struct file_list list;
    assert_true(files_list(folder, 2, 1000, arena, &list));
    for (int i = 0; i < list.count; i++) {
        struct bytes bytes;
        if (files_read(files_join(arena, folder, list.names[i]), 1 << 20, arena,
                       &bytes) == FILE_FINE &&
            strstr(bytes.data, what))
            return true;
    }
    return false;
}

static void the_words_of_a_person_leave_no_byte_of_that_person(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    char w[17];
    wiscode_hash(six_words, w);
    const char *folder = make_session(arena, "1111111111111111", w, "2026-W37");
    struct log_session found;
    /* a second segment, without w, must go too */
    assert_true(log_unfinished(folder, arena, &found));
    struct log *log = log_new(folder, arena);
    assert_true(log_resume(log, &found, "crash"));
    put(log, piece_rate(2, 78));
    log_wait(log);
    log_close(log, false);
    struct wiped wiped;
    wipe_by_words(six_words, folder, arena, fresh_notes(arena), &wiped);
    assert_true(wiped.fine);
    assert_int_equal(wiped.files, 2);
    assert_int_equal(wiped.sessions, 0);
    assert_false(folder_holds(arena, folder, "dossier-77"));
    assert_false(folder_holds(arena, folder, "dossier-78"));
    /* the tombstone has it in its name only */
    assert_false(folder_holds(arena, folder, w));
    assert_true(folder_holds(arena, folder, "dossier-1"));
    struct log_files files;
    struct notes *notes = fresh_notes(arena);
    assert_true(read_folder(arena, folder, LOG_SALVAGE, notes, &files));
    assert_true(has_code(notes, "MISS"));
    assert_int_equal(files.sessions[0].count, 2);
    remove_folder(arena, folder);
    arena_free(arena);
}

static void the_words_of_the_table_take_the_session(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    char w[17];
    struct file_list list;
    struct wiped wiped;
    wiscode_hash(six_words, w);
    const char *folder = make_session(arena, w, "2222222222222222", "2026-W37");
    wipe_by_words(six_words, folder, arena, fresh_notes(arena), &wiped);
    assert_true(wiped.fine);
    assert_int_equal(wiped.files, 3);
    assert_int_equal(wiped.sessions, 1);
    assert_true(files_list(folder, 0, 100, arena, &list));
    assert_int_equal(list.count, 1);
    assert_string_equal(list.names[0], arena_print(arena, "wipe-%s.json", w));
    remove_folder(arena, folder);
    arena_free(arena);
}

static void a_damaged_header_still_says_whose_it_was(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    char w[17];
    struct wiped wiped;
    struct bytes bytes;
    wiscode_hash(six_words, w);
    const char *folder = make_session(arena, "1111111111111111", w, "2026-W37");
    const char *path = arena_print(arena, "%s/s-" PIECES_ID ".p2.001.jsonl", folder);
    assert_int_equal(files_read(path, 1 << 20, arena, &bytes), FILE_FINE);
    char *copy = arena_copy(arena, bytes.data, bytes.size);
    copy[3] ^= 1;
    assert_true(files_write(path, copy, bytes.size));
    wipe_by_words(six_words, folder, arena, fresh_notes(arena), &wiped);
    assert_int_equal(wiped.files, 1);
    assert_false(folder_holds(arena, folder, "dossier-77"));
    remove_folder(arena, folder);
    arena_free(arena);
}

static void a_tombstone_hides_an_older_copy_in_every_form(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    char w[17];
    struct wiped wiped;
    wiscode_hash(six_words, w);
    const char *folder = make_session(arena, "1111111111111111", w, "2026-W37");
    struct bytes table, person;
    assert_int_equal(files_read(arena_print(arena, "%s/s-" PIECES_ID ".t.001.jsonl", folder),
                                1 << 20, arena, &table), FILE_FINE);
    assert_int_equal(files_read(arena_print(arena, "%s/s-" PIECES_ID ".p2.001.jsonl", folder),
                                1 << 20, arena, &person), FILE_FINE);
    wipe_by_words(six_words, folder, arena, fresh_notes(arena), &wiped);
    const char *both = arena_print(arena, "%s%s", table.data, person.data);
    assert_true(files_write(files_join(arena, folder, "alles.jsonl"), both, strlen(both)));
    struct log_files files;
    struct notes *notes = fresh_notes(arena);
    assert_true(read_folder(arena, folder, LOG_SALVAGE, notes, &files));
    for (int i = 0; i < files.sessions[0].count; i++)
        assert_int_not_equal(files.sessions[0].streams[i].who, 2);
    wipe_by_words(six_words, folder, arena, fresh_notes(arena), &wiped);
    assert_int_equal(wiped.left, 1);                      /* a combined file is told, and stays */
    remove_folder(arena, folder);
    arena_free(arena);
}

static void other_words_delete_nothing(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct wiped wiped;
    const char *folder = make_session(arena, "1111111111111111", "2222222222222222", "2026-W37");
    wipe_by_words(six_words, folder, arena, fresh_notes(arena), &wiped);
    assert_int_equal(wiped.files, 0);
    assert_true(folder_holds(arena, folder, "dossier-77"));
    remove_folder(arena, folder);
    arena_free(arena);
}

static void the_quote_goes_with_the_words(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    char w[17];
    struct wiped wiped;
    wiscode_quote_hash(six_words, w);
    const char *folder = fresh_folder(arena, "wipe");
    const char *quotes = files_join(arena, folder, "citaten");
    assert_true(files_make_folder(quotes, 0700));
    const char *mine = arena_print(arena,
                                   "{\"fmt\":1,\"text\":\"mijn zin\",\"w\":\"%s\"}\n", w);
    assert_true(files_write(files_join(arena, quotes, "q-1.json"), mine, strlen(mine)));
    assert_true(files_write(files_join(arena, quotes, "q-2.json"), "{\"w\":\"0\"}\n", 10));
    wipe_by_words(six_words, folder, arena, fresh_notes(arena), &wiped);
    assert_int_equal(wiped.quotes, 1);
    assert_false(folder_holds(arena, folder, "mijn zin"));
    assert_true(files_exists(files_join(arena, quotes, "q-2.json")));
    remove_folder(arena, quotes);
    remove_folder(arena, folder);
    arena_free(arena);
}

static void a_week_takes_older_sessions_only(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct wiped wiped;
    const char *folder = make_session(arena, "1111111111111111", "2222222222222222", "2026-W29");
    wipe_before("2026-W29", folder, arena, fresh_notes(arena), &wiped);
    assert_int_equal(wiped.files, 0);
    wipe_before("2026-W30", folder, arena, fresh_notes(arena), &wiped);
    assert_int_equal(wiped.files, 3);
    assert_int_equal(wiped.sessions, 1);
    assert_true(wiped.fine);
    assert_true(wipe_is_week("2026-W30"));
    assert_false(wipe_is_week("2026-30"));
    assert_false(wipe_is_week("2026-W3"));
    assert_true(wipe_is_week("2026-W53"));
    assert_false(wipe_is_week("2026-W54"));               /* would take the whole year */
    assert_false(wipe_is_week("2026-W00"));
    remove_folder(arena, folder);
    folder = make_session(arena, "1111111111111111", "2222222222222222", "");
    wipe_before("2026-W30", folder, arena, fresh_notes(arena), &wiped);
    assert_int_equal(wiped.files, 0);
    assert_int_equal(wiped.without_week, 1);
    remove_folder(arena, folder);
    arena_free(arena);
}

static void put_card(struct arena *arena, const char *folder, const char *name, time_t when)
{
    const char *path = files_join(arena, folder, name);
    const struct timespec times[2] = {{.tv_sec = when}, {.tv_sec = when}};
    assert_true(files_write(path, "Als ik", 6));
    assert_int_equal(utimensat(AT_FDCWD, path, times, 0), 0);
}

/* A card goes with its session, whatever its file time; one of a session that kept nothing, by
 * its week. */
static void a_week_takes_the_cards_to_take_home_too(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct wiped wiped;
    const time_t w29 = 1783900800, w31 = w29 + 14 * 86400; /* Monday 13 July 2026, and later */
    const char *folder = make_session(arena, "1111111111111111", "2222222222222222", "2026-W29");
    const char *cards = files_join(arena, folder, "kaarten");
    assert_true(files_make_folder(cards, 0700));
    put_card(arena, cards, "k-" PIECES_ID ".p1.png", w31);
    put_card(arena, cards, "k-" PIECES_ID ".p2.txt", w29);
    put_card(arena, cards, "k-0000000000000000.p1.png", w29);
    put_card(arena, cards, "k-0000000000000001.p1.txt", w31);
    put_card(arena, cards, "vakantie.png", w29);
    wipe_before("2026-W29", folder, arena, fresh_notes(arena), &wiped);
    assert_int_equal(wiped.cards, 0);
    wipe_before("2026-W30", folder, arena, fresh_notes(arena), &wiped);
    assert_int_equal(wiped.sessions, 1);
    assert_int_equal(wiped.cards, 3);
    assert_true(files_exists(files_join(arena, cards, "k-0000000000000001.p1.txt")));
    assert_true(files_exists(files_join(arena, cards, "vakantie.png")));
    remove_folder(arena, cards);
    remove_folder(arena, folder);
    arena_free(arena);
}

/* Its file says the year and nothing else. */
static void a_week_takes_the_sentences_of_earlier_years(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct wiped wiped;
    const char *folder = fresh_folder(arena, "wipe"),
               *quotes = files_join(arena, folder, "citaten");
    assert_true(files_make_folder(quotes, 0700));
    put_card(arena, quotes, "q-0000000000000001.json", 1735689600);          /* 2025-01-01 */
    put_card(arena, quotes, "q-0000000000000001.besluit.json", 1735689600);
    put_card(arena, quotes, "q-0000000000000002.json", 1767225600);          /* 2026-01-01 */
    wipe_before("2026-W30", folder, arena, fresh_notes(arena), &wiped);
    assert_true(wiped.fine);
    assert_int_equal(wiped.quotes, 1);
    assert_false(files_exists(files_join(arena, quotes, "q-0000000000000001.besluit.json")));
    assert_true(files_exists(files_join(arena, quotes, "q-0000000000000002.json")));
    remove_folder(arena, quotes);
    remove_folder(arena, folder);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_of_the_list_are_known_sorted_and_far_apart),
        cmocka_unit_test(six_bytes_make_six_words_and_back),
        cmocka_unit_test(what_people_type_is_understood_or_named),
        cmocka_unit_test(the_hash_is_pbkdf2_with_its_own_salt),
        cmocka_unit_test(the_words_of_a_person_leave_no_byte_of_that_person),
        cmocka_unit_test(the_words_of_the_table_take_the_session),
        cmocka_unit_test(a_damaged_header_still_says_whose_it_was),
        cmocka_unit_test(a_tombstone_hides_an_older_copy_in_every_form),
        cmocka_unit_test(other_words_delete_nothing),
        cmocka_unit_test(the_quote_goes_with_the_words),
        cmocka_unit_test(a_week_takes_older_sessions_only),
        cmocka_unit_test(a_week_takes_the_cards_to_take_home_too),
        cmocka_unit_test(a_week_takes_the_sentences_of_earlier_years),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
