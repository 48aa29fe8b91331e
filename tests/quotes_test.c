/* SPDX-License-Identifier: MPL-2.0 */
/* Sentences on disk: found, decided about, and let out with a pool and nowhere else. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#include <cmocka.h>

#include "helpers/fake_ui.h"
#include "play/quotes.h"
#include "play/wipe.h"
#include "core/wiscode.h"
#include "report/release.h"
#include "report_sessions.h"

struct desk {
    struct fake_ui *ui;
    struct arena *arena;
    struct notes *notes;
    struct quotes quotes;
    char folder[64];
};
static const char words_of_one[] = "anker boek cello dijk eend fiets",
                  w_of_one[] = "30b5d34e3e5d7ca7";

static int setup(void **state)
{
    struct desk *desk = calloc(1, sizeof *desk);
    assert_non_null(desk);
    desk->ui = fake_ui_new();
    desk->arena = arena_new();
    snprintf(desk->folder, sizeof desk->folder, "/tmp/quotes-test-XXXXXX");
    assert_non_null(mkdtemp(desk->folder));
    *state = desk;
    return 0;
}

static int teardown(void **state)
{
    struct desk *desk = *state;
    const char *command = arena_print(desk->arena, "rm -rf '%s'", desk->folder);
    assert_int_equal(system(command), 0);
    arena_free(desk->arena);
    fake_ui_free(desk->ui);
    free(desk);
    return 0;
}

static const char *inside(struct desk *desk, const char *name)
{
    return files_join(desk->arena, desk->folder, name);
}

/* One more sentence of a school; the name ends with a letter. */
static const char *lay(struct desk *desk, const char *school, char letter, const char *sector,
                       const char *text)
{
    struct quote quote = {.lang = "nl"};
    char bytes[QUOTE_FILE];
    const char *folder = inside(desk, arena_print(desk->arena, "logs/%s/citaten", school));
    const char *path = files_join(desk->arena, folder,
                                  arena_print(desk->arena, "q-00000000000000%c0.json", letter));
    memcpy(quote.sector, sector, strlen(sector) + 1);
    memcpy(quote.text, text, strlen(text) + 1);
    memcpy(quote.w, w_of_one, sizeof quote.w);
    size_t size = quote_write(&quote, bytes);
    assert_true(files_make_folder(folder, 0700));
    assert_true(files_write(path, bytes, size));
    return path;
}

static struct quotes *find(struct desk *desk)
{
    const char *folder = inside(desk, "logs");
    desk->notes = notes_new(desk->arena, desk->ui->words);
    quotes_find(&folder, 1, desk->arena, desk->notes, &desk->quotes);
    return &desk->quotes;
}

static const char *decision_of(struct desk *desk, const char *path)
{
    return arena_print(desk->arena, "%s%s", arena_copy(desk->arena, path, strlen(path) - 5),
                       QUOTE_DECIDED);
}

static bool says(struct desk *desk, const char *path, const char *words)
{
    struct bytes bytes;
    return files_read(path, 1 << 20, desk->arena, &bytes) == FILE_FINE && strstr(bytes.data, words);
}

static void what_was_decided_lies_beside_and_is_found_again(void **state)
{
    struct desk *desk = *state;
    struct stat about;
    struct tm day;
    const char *kept = lay(desk, "a", 'a', "vo", "Ik let op wie de beurt krijgt.");
    const char *cut = lay(desk, "a", 'b', "vo", "Ik praat met Anouk over beurten.");
    const char *refused = lay(desk, "b", 'c', "vo", "Deze zin wil niemand lezen.");
    struct quotes *quotes = find(desk);
    assert_int_equal(quotes->count, 3);
    assert_true(quotes_decide(quotes, &quotes->list[0], quotes->list[0].quote.text, desk->arena));
    assert_true(
        quotes_decide(quotes, &quotes->list[1], "Ik praat [...] over beurten.", desk->arena));
    assert_true(quotes_decide(quotes, &quotes->list[2], "", desk->arena));
    assert_true(files_exists(kept) && files_exists(cut) && !files_exists(refused));
    assert_false(says(desk, decision_of(desk, refused), "niemand"));
    assert_int_equal(stat(decision_of(desk, kept), &about), 0);
    assert_int_equal(about.st_mode & 0777, 0600);
    assert_non_null(gmtime_r(&about.st_mtime, &day));
    assert_true(day.tm_yday == 0 && about.st_mtime % 86400 == 0);
    quotes = find(desk);
    assert_int_equal(notes_count(desk->notes), 0);
    assert_int_equal(quotes->count, 2);
    assert_true(quotes->list[0].state == QUOTE_KEPT && quotes->list[1].state == QUOTE_KEPT);
    assert_string_equal(quotes->list[1].text, "Ik praat [...] over beurten.");
}

static void a_copy_that_turns_up_later_shares_what_was_decided(void **state)
{
    struct desk *desk = *state;
    lay(desk, "a", 'a', "vo", "Goede zin.");
    const char *refused = lay(desk, "a", 'b', "vo", "Slechte zin.");
    struct quotes *quotes = find(desk);
    assert_true(quotes_decide(quotes, &quotes->list[0], quotes->list[0].quote.text, desk->arena));
    assert_true(quotes_decide(quotes, &quotes->list[1], "", desk->arena));
    lay(desk, "a", 'b', "vo", "Slechte zin.");            /* from the stick, once more */
    lay(desk, "stick", 'a', "vo", "Goede zin.");
    quotes = find(desk);
    assert_int_equal(quotes->count, 3);
    assert_int_equal(quotes_clear(quotes), 1);
    assert_false(files_exists(refused));
    for (int i = 0; i < quotes->count; i++)
        assert_int_not_equal(quotes->list[i].state, QUOTE_WAITS);
}

static void the_words_take_the_sentence_and_its_decision_wherever_they_lie(void **state)
{
    struct desk *desk = *state;
    struct wiped wiped;
    const char *path = lay(desk, "a", 'a', "vo", "Weg met mij.");
    struct quotes *quotes = find(desk);
    assert_true(quotes_decide(quotes, &quotes->list[0], quotes->list[0].quote.text, desk->arena));
    wipe_by_words(words_of_one, desk->folder, desk->arena, desk->notes, &wiped);
    assert_true(wiped.fine);
    assert_int_equal(wiped.quotes, 1);
    assert_false(files_exists(path) || files_exists(decision_of(desk, path)));
}

/* Nothing but the sentence itself, or a part of it, gets through a decision. */
static void a_decision_that_says_something_else_is_none(void **state)
{
    struct desk *desk = *state;
    struct decision forged = {.keep = true, .text = "Iets heel anders.", .w = "30b5d34e3e5d7ca7"};
    char bytes[QUOTE_FILE];
    const char *path = lay(desk, "a", 'a', "vo", "Mijn eigen zin.");
    memcpy(forged.of, find(desk)->list[0].quote.h, QUOTE_HASH);
    size_t size = decision_write(&forged, bytes);
    assert_true(files_write(decision_of(desk, path), bytes, size));
    assert_int_equal(find(desk)->list[0].state, QUOTE_WAITS);
    assert_int_equal(notes_errors(desk->notes), 1);
    memcpy(forged.of, "0123456789abcdef", QUOTE_HASH);
    memcpy(forged.text, "Mijn eigen zin.", 16);
    size = decision_write(&forged, bytes);
    assert_true(files_write(decision_of(desk, path), bytes, size));
    assert_int_equal(find(desk)->list[0].state, QUOTE_WAITS);
    assert_true(files_write(decision_of(desk, path), "{}", 2));
    assert_int_equal(find(desk)->list[0].state, QUOTE_WAITS);
    assert_int_equal(desk->quotes.refused_files, 1);
}

static void what_is_no_sentence_is_named_and_left(void **state)
{
    struct desk *desk = *state;
    const char *path = lay(desk, "a", 'a', "vo", "Heel.");
    char *large = arena_get(desk->arena, 5000);
    memset(large, 'x', 5000);
    assert_true(files_write(path, large, 5000));
    assert_int_equal(find(desk)->count, 0);
    assert_int_equal(notes_errors(desk->notes), 1);
    assert_int_equal(unlink(path), 0);
    assert_int_equal(mkdir(path, 0700), 0);
    assert_int_equal(find(desk)->count, 0);
    assert_int_equal(rmdir(path), 0);
    assert_int_equal(mkfifo(path, 0600), 0);              /* nobody waits for its other end */
    assert_int_equal(find(desk)->count, 0);
}

/* --- what leaves ------------------------------------------------------------------------------ */

static void add_schools(struct desk *desk, int schools, int players)
{
    for (int i = 1; i <= schools; i++)
        write_session(
            desk->arena, desk->folder,
            &(struct session_of){.folder = arena_print(desk->arena, "logs/school-%02d", i),
                                 .number = 10 * i,
                                 .players = players,
                                 .recorded = players});
}

static enum release_fault release(struct desk *desk, struct issue *issue, enum report_level level,
                                  bool fresh)
{
    const char *path = inside(desk, "logs");
    struct release_want want = {
        .report = {.level = level}, .folder = inside(desk, "out"), .fresh = fresh};
    desk->notes = notes_new(desk->arena, desk->ui->words);
    return release_make(issue, &path, 1, &want, desk->ui->words, desk->arena, desk->notes);
}

static bool is_said(const struct issue *issue, const char *words)
{
    for (int i = 0; i < issue->page_count; i++)
        if (strstr(issue->pages[i].text.data, words))
            return true;
    return false;
}

static void keep_all(struct desk *desk)
{
    struct quotes *quotes = find(desk);
    for (int i = 0; i < quotes->count; i++)
        assert_true(
            quotes_decide(quotes, &quotes->list[i], quotes->list[i].quote.text, desk->arena));
}

static void a_pool_says_kept_sentences_sorted_and_no_other(void **state)
{
    struct desk *desk = *state;
    struct issue issue;
    add_schools(desk, 6, 6);
    lay(desk, "school-01", 'a', "vo", "Zonder oordeel <kijken> helpt.");
    lay(desk, "school-02", 'b', "vo", "Aandacht voor \"stille\" leerlingen.");
    keep_all(desk);
    lay(desk, "school-04", 'd', "vo", "Deze wacht nog op een lezer.");
    assert_int_equal(release(desk, &issue, REPORT_POOL, false), RELEASE_FINE);
    for (int i = 0; i < issue.page_count; i++) {
        const char *page = issue.pages[i].text.data, *a = strstr(page, "Aandacht"),
                   *z = strstr(page, "Zonder oordeel");
        assert_true(a && z && a < z);
        assert_null(strstr(page, "<kijken>") && strstr(issue.pages[i].name, "html") ? page : NULL);
    }
    assert_false(is_said(&issue, "wacht nog op"));
}

static void a_sentence_of_a_pack_that_waits_waits_too(void **state)
{
    struct desk *desk = *state;
    struct issue issue;
    add_schools(desk, 6, 6);
    write_session(
        desk->arena, desk->folder,
        &(struct session_of){
            .folder = "logs/school-01", .number = 999, .players = 1, .recorded = 1, .pack = "po"});
    lay(desk, "school-01", 'a', "po", "Ik was alleen.");
    lay(desk, "school-01", 'b', "vo", "Wij waren met velen.");
    keep_all(desk);
    assert_int_equal(release(desk, &issue, REPORT_POOL, false), RELEASE_FINE);
    assert_true(is_said(&issue, "met velen") && !is_said(&issue, "alleen."));
}

static void the_same_pool_says_the_same_sentences_and_the_next_says_them_not_again(void **state)
{
    struct desk *desk = *state;
    struct issue first, again;
    add_schools(desk, 6, 6);
    lay(desk, "school-01", 'a', "vo", "Eerste zin.");
    keep_all(desk);
    assert_int_equal(release(desk, &first, REPORT_POOL, false), RELEASE_FINE);
    assert_int_equal(first.quote_count, 1);
    lay(desk, "school-01", 'b', "vo", "Tweede zin.");
    keep_all(desk);
    assert_int_equal(release(desk, &again, REPORT_POOL, false), RELEASE_FINE);
    assert_true(again.again && is_said(&again, "Eerste zin") && !is_said(&again, "Tweede zin"));
    for (int i = 21; i <= 26; i++)
        write_session(
            desk->arena, desk->folder,
            &(struct session_of){.folder = arena_print(desk->arena, "logs/school-%02d", i - 20),
                                 .number = 10 * i,
                                 .players = 6,
                                 .recorded = 6});
    assert_int_equal(release(desk, &again, REPORT_POOL, true), RELEASE_FINE);
    assert_false(again.again || is_said(&again, "Eerste zin"));
    assert_true(is_said(&again, "Tweede zin"));
}

static void a_card_a_session_and_a_small_pool_say_no_sentence(void **state)
{
    struct desk *desk = *state;
    struct issue issue;
    add_schools(desk, 1, 12);
    lay(desk, "school-01", 'a', "vo", "Deze zin blijft binnen.");
    keep_all(desk);
    assert_int_equal(release(desk, &issue, REPORT_SESSION, false), RELEASE_FINE);
    assert_false(is_said(&issue, "blijft binnen"));
    assert_int_equal(release(desk, &issue, REPORT_CARD, false), RELEASE_FINE);
    assert_true(issue.card_count == 1 && !is_said(&issue, "blijft binnen"));
    assert_int_equal(release(desk, &issue, REPORT_POOL, false), RELEASE_FINE);
    assert_false(is_said(&issue, "blijft binnen"));
}

int main(void)
{
#define WITH_DESK(test) cmocka_unit_test_setup_teardown(test, setup, teardown)
    const struct CMUnitTest tests[] = {
        WITH_DESK(what_was_decided_lies_beside_and_is_found_again),
        WITH_DESK(a_copy_that_turns_up_later_shares_what_was_decided),
        WITH_DESK(the_words_take_the_sentence_and_its_decision_wherever_they_lie),
        WITH_DESK(a_decision_that_says_something_else_is_none),
        WITH_DESK(what_is_no_sentence_is_named_and_left),
        WITH_DESK(a_pool_says_kept_sentences_sorted_and_no_other),
        WITH_DESK(a_sentence_of_a_pack_that_waits_waits_too),
        WITH_DESK(the_same_pool_says_the_same_sentences_and_the_next_says_them_not_again),
        WITH_DESK(a_card_a_session_and_a_small_pool_say_no_sentence),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
