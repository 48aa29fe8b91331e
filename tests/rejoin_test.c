/* SPDX-License-Identifier: MPL-2.0 */
/* Follow-ups find the person of then: by hand for every case, and with pretend teachers from the
 * log to the report, its parts and the linked rows of the desk. Random parts print their seed. */
#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include <cmocka.h>

#include "base/arena.h"
#include "base/files.h"
#include "kinds/kinds.h"
#include "play/pack.h"
#include "play/read.h"
#include "play/simulate.h"
#include "play/traject.h"
#include "report/desk.h"
#include "report/partial.h"
#include "report/rejoin.h"
#include "report/report.h"

enum { PEOPLE = 6, SESSIONS = 3, MANY = 40 };
static struct {
    struct arena *arena;
    struct words *words;
    struct notes *notes;
    const struct level *level, *later;
    struct truth truth;
    const char *folder;                                   /* with then/ and later/ */
    int evenings, returns;                                /* files of tables in these two */
} world;

/* --- by hand ---------------------------------------------------------------------------------- */

static const char k1[] = "11111111111111111111111111111111",
                  k2[] = "22222222222222222222222222222222";

static struct rejoin_stream *add(struct rejoin_list *list, const char *src, const char *k,
                                 const char *id, int who)
{
    struct rejoin_stream stream = {.who = who, .set = SET_AB, .bank = "1"};
    snprintf(stream.src, sizeof stream.src, "%s", src);
    snprintf(stream.k, sizeof stream.k, "%s", k);
    snprintf(stream.id, sizeof stream.id, "%s", id);
    rejoin_add(list, &stream, world.arena);
    return &list->list[list->count - 1];
}

static void match(struct rejoin *rejoin, int64_t found, int64_t alike)
{
    int64_t was_found = -1, was_alike = -1;
    rejoin_match(rejoin, &was_found, &was_alike);
    assert_int_equal(was_found, found);
    assert_int_equal(was_alike, alike);
}

static void the_same_code_in_one_trajectory_is_one_person(void **state)
{
    struct rejoin rejoin = {.then = {.count = 0}};
    (void)state;
    add(&rejoin.then, "5b0e77c1", k1, "b", 1);
    add(&rejoin.then, "5b0e77c1", k2, "a", 2);
    add(&rejoin.later, "5b0e77c1", k1, "x", 1);
    match(&rejoin, 1, 0);
    assert_string_equal(rejoin.then.list[0].id, "a");     /* by session, whatever came first */
    assert_null(rejoin.then.list[0].back);
    assert_string_equal(rejoin.then.list[1].back->id, "x");
    assert_false(rejoin.then.list[0].alike || rejoin.then.list[1].alike);
}

static void another_trajectory_is_another_person(void **state)
{
    struct rejoin rejoin = {.then = {.count = 0}};
    (void)state;
    add(&rejoin.then, "5b0e77c1", k1, "a", 1);
    add(&rejoin.later, "5b0e77c2", k1, "x", 1);
    match(&rejoin, 0, 0);
    assert_null(rejoin.then.list[0].back);
}

static void a_code_of_two_people_is_nobodys_and_is_counted(void **state)
{
    struct rejoin rejoin = {.then = {.count = 0}};
    (void)state;
    add(&rejoin.then, "5b0e77c1", k1, "a", 1);
    add(&rejoin.then, "5b0e77c1", k1, "a", 2);
    add(&rejoin.then, "5b0e77c1", k2, "a", 3);
    add(&rejoin.later, "5b0e77c1", k1, "x", 1);
    add(&rejoin.later, "5b0e77c1", k2, "y", 1);
    match(&rejoin, 1, 1);
    assert_true(rejoin.then.list[0].alike && rejoin.then.list[1].alike);
    assert_null(rejoin.then.list[0].back);
    assert_null(rejoin.then.list[1].back);
    assert_non_null(rejoin.then.list[2].back);
}

static void two_who_come_back_with_one_code_are_nobody(void **state)
{
    struct rejoin rejoin = {.then = {.count = 0}};
    (void)state;
    add(&rejoin.then, "5b0e77c1", k1, "a", 1);
    add(&rejoin.later, "5b0e77c1", k1, "x", 1);
    add(&rejoin.later, "5b0e77c1", k1, "y", 1);
    match(&rejoin, 0, 2);
    assert_true(rejoin.then.list[0].alike);
}

static void a_follow_up_without_its_session_is_only_counted(void **state)
{
    struct rejoin rejoin = {.then = {.count = 0}};
    (void)state;
    add(&rejoin.later, "5b0e77c1", k1, "x", 1);
    match(&rejoin, 0, 0);
    match(&(struct rejoin){.then = {.count = 0}}, 0, 0);
}

static void fill_at_random(struct rejoin *rejoin, const int *order, int count)
{
    for (int i = 0; i < count; i++) {
        int n = order[i], code = n % 13, side = n % 3; /* some codes of two, some of nobody then */
        char k[33], id[17];
        snprintf(k, sizeof k, "%032d", code);
        snprintf(id, sizeof id, "s%d", n / 4);
        add(side == 0 ? &rejoin->later : &rejoin->then, n % 5 ? "5b0e77c1" : "5b0e77c2", k, id,
            n % 4);
    }
}

static void the_order_of_reading_changes_nothing(void **state)
{
    const char *given = getenv("TEST_SEED");
    unsigned seed = given ? (unsigned)strtoul(given, NULL, 10) : (unsigned)time(NULL);
    int order[MANY];
    struct rejoin first = {.then = {.count = 0}};
    int64_t found, alike, found_now, alike_now;
    (void)state;
    print_message("TEST_SEED=%u\n", seed);
    srand(seed);
    for (int i = 0; i < MANY; i++)
        order[i] = i;
    fill_at_random(&first, order, MANY);
    rejoin_match(&first, &found, &alike);
    for (int round = 0; round < 50; round++) {
        struct rejoin other = {.then = {.count = 0}};
        for (int i = MANY - 1; i > 0; i--) {
            int j = rand() % (i + 1), kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        fill_at_random(&other, order, MANY);
        rejoin_match(&other, &found_now, &alike_now);
        assert_true(found_now == found && alike_now == alike);
        for (int i = 0; i < first.then.count; i++) {
            const struct rejoin_stream *a = &first.then.list[i], *b = &other.then.list[i];
            assert_true(!strcmp(a->id, b->id) && a->who == b->who && a->alike == b->alike);
            assert_true(!a->back == !b->back && (!a->back || !strcmp(a->back->id, b->back->id)));
        }
    }
}

/* --- one person's answers --------------------------------------------------------------------- */

static int count_facts(struct tape tape, enum construct is, enum moment when)
{
    int count = 0;
    for (int i = 0; i < tape.count; i++)
        count += tape.facts[i].is == is && tape.facts[i].when == when;
    return count;
}

static int statements_of(enum set then, const char *bank, int awareness)
{
    struct rejoin_fact facts[] = {
        {.is = CONSTRUCT_KNOWLEDGE, .when = MOMENT_LATER, .item = "k1", .got = "waar"},
        {.is = CONSTRUCT_AWARENESS,
         .when = MOMENT_LATER,
         .item = "ba1",
         .has_value = true,
         .value = 3}};
    struct rejoin_stream later = {.set = SET_AB, .bank = "1", .facts = facts, .count = 2};
    struct rejoin_stream stream = {.set = then, .back = &later};
    snprintf(stream.bank, sizeof stream.bank, "%s", bank);
    struct tape tape = rejoin_tape(&stream, world.arena);
    assert_int_equal(count_facts(tape, CONSTRUCT_AWARENESS, MOMENT_LATER), awareness);
    return count_facts(tape, CONSTRUCT_KNOWLEDGE, MOMENT_LATER);
}

static void statements_of_another_form_or_bank_are_left_out(void **state)
{
    (void)state;
    assert_int_equal(statements_of(SET_AB, "1", 1), 1);
    assert_int_equal(statements_of(SET_BA, "1", 1), 0);
    assert_int_equal(statements_of(SET_NONE, "1", 1), 0);
    assert_int_equal(statements_of(SET_AB, "2", 1), 0);
}

/* --- from the log to the report --------------------------------------------------------------- */

static const char *in(const char *name)
{
    return files_join(world.arena, world.folder, name);
}

/* Tables in this folder; the follow-ups move to one of their own. */
static void sort_out(void)
{
    struct file_list list = {0};
    assert_true(files_list(in("then"), 0, 10000, world.arena, &list));
    assert_true(files_make_folder(in("later"), 0700));
    for (int i = 0; i < list.count; i++) {
        struct bytes bytes;
        const char *path = files_join(world.arena, in("then"), list.names[i]),
                   *p = strstr(list.names[i], ".t.");
        if (!p)
            continue;
        assert_int_equal(files_read(path, 1 << 22, world.arena, &bytes), FILE_FINE);
        bool later = strstr(bytes.data, "\"pack\":\"" LEVEL_FOLLOW_UP "\"") != NULL;
        *(later ? &world.returns : &world.evenings) += 1;
        for (int k = 0; later && k < list.count; k++)
            if (!strncmp(list.names[k], list.names[i], 18))
                assert_int_equal(rename(files_join(world.arena, in("then"), list.names[k]),
                                        files_join(world.arena, in("later"), list.names[k])), 0);
    }
}

static int open_world(void **state)
{
    struct pack_source source;
    char folder[] = "/tmp/rejoin-test-XXXXXX";
    (void)state;
    world.arena = arena_new();
    world.words = words_new(world.arena);
    world.notes = notes_new(world.arena, world.words);
    assert_true(pack_read(TEST_SOURCE_DIR "/levels/vo", TEST_SOURCE_DIR "/assets/survey",
                          world.arena, world.notes, &source));
    world.level = level_load(&source, &kinds_all, world.arena, world.notes);
    assert_true(
        pack_read(TEST_SOURCE_DIR "/assets/survey", NULL, world.arena, world.notes, &source));
    world.later = level_follow_up(&source, &kinds_all, world.arena, world.notes);
    assert_true(world.level && world.later && mkdtemp(folder));
    world.folder = arena_copy(world.arena, folder, strlen(folder));
    truth_default(&world.truth);
    world.truth.know_gain = 40;
    for (int i = 0; i < SESSIONS; i++) {
        struct simulate wanted = {.level = world.level,
                                  .truth = &world.truth,
                                  .seed = 11 + (uint64_t)i,
                                  .players = PEOPLE,
                                  .follow_up = world.later,
                                  .src = "5b0e77c1"};
        assert_true(files_make_folder(in("then"), 0700));
        assert_true(simulate_session(&wanted, in("then"), world.arena, NULL));
    }
    sort_out();
    return world.evenings == SESSIONS && world.returns > 5 ? 0 : 1;
}

static int close_world(void **state)
{
    char command[128];
    (void)state;
    snprintf(command, sizeof command, "rm -rf %s", world.folder);
    arena_free(world.arena);
    return system(command);
}

static enum report_fault collect(struct report *report, const char *const *paths, int count,
                                 int threads)
{
    struct report_want want = {.level = REPORT_POOL, .open = true, .threads = threads};
    return report_collect(report, paths, count, &want, world.arena, world.notes);
}

static const struct figure *figure(const struct report *report, const char *name, const char *key)
{
    for (int i = 0; i < report->figures->count; i++) {
        const struct measure *m = report->figures->figures[i].of;
        if (!strcmp(m->name, name) && (!key || (m->key && !strcmp(m->key, key))))
            return &report->figures->figures[i];
    }
    return NULL;
}

static void who_came_back_is_found_and_has_figures_of_later(void **state)
{
    struct report report;
    const char *paths[] = {in("then"), in("later")};
    (void)state;
    assert_int_equal(collect(&report, paths, 2, 0), REPORT_FINE);
    assert_int_equal(report.sessions, SESSIONS);
    assert_int_equal(report.people, SESSIONS * PEOPLE);
    assert_int_equal(report.later, world.returns);
    assert_int_equal(report.later_found, world.returns);
    assert_int_equal(report.later_alike, 0);
    const struct figure *response = figure(&report, "fu_response", NULL);
    assert_int_equal(response->n, SESSIONS * PEOPLE);
    assert_int_equal(response->yes_after, world.returns);
    assert_int_equal(figure(&report, "fu_will", NULL)->n, world.returns);
    assert_int_equal(figure(&report, "fu_aware", NULL)->n, world.returns);
    assert_int_equal(figure(&report, "know_level", "later")->n, world.returns);
    assert_true(figure(&report, "fu_know", NULL)->high > 40);
}

static void without_their_sessions_they_are_only_counted(void **state)
{
    struct report report;
    const char *then[] = {in("then")}, *later[] = {in("later")};
    (void)state;
    assert_int_equal(collect(&report, later, 1, 1), REPORT_NOTHING);
    assert_int_equal(collect(&report, then, 1, 1), REPORT_FINE);
    assert_int_equal(report.later, 0);
    assert_int_equal(figure(&report, "fu_response", NULL)->yes_after, 0);
    assert_int_equal(figure(&report, "fu_response", NULL)->n, SESSIONS * PEOPLE);
    assert_null(figure(&report, "fu_know", NULL));
}

static struct bytes json_of(const char *const *paths, int count, int threads)
{
    struct page pages[REPORT_PAGES];
    struct report report;
    assert_int_equal(collect(&report, paths, count, threads), REPORT_FINE);
    report_pages(&report, world.words, world.arena, pages);
    return (struct bytes){pages[1].data, pages[1].size};
}

static void paths_and_threads_in_any_order_make_the_same_report(void **state)
{
    const char *one[] = {in("then"), in("later")}, *other[] = {in("later"), in("then")};
    (void)state;
    struct bytes a = json_of(one, 2, 1), b = json_of(other, 2, 1), c = json_of(one, 2, 4);
    assert_true(a.size == b.size && !memcmp(a.data, b.data, a.size));
    assert_true(a.size == c.size && !memcmp(a.data, c.data, a.size));
}

/* --- parts ------------------------------------------------------------------------------------ */

static bool put(void *to, const char *bytes, size_t size)
{
    return files_put(to, bytes, size);
}

static bool fill(void *self, struct file_out *out)
{
    return partial_write(self, put, out);
}

static void add_part(const char *const *paths, int count, const char *name)
{
    struct summary *summary = summary_new(world.arena);
    summary_read(summary, paths, count, &(struct summary_want){.threads = 1}, world.notes);
    summary_settle(summary);
    assert_true(files_write_by(in(name), fill, summary));
}

static struct summary_totals merged(const char *one, const char *two)
{
    struct summary *summary = summary_new(world.arena);
    assert_true(partial_read(summary, in(one), world.notes));
    if (two)
        assert_true(partial_read(summary, in(two), world.notes));
    summary_settle(summary);
    return *summary_totals(summary);
}

static void a_part_keeps_what_was_found_and_never_a_code(void **state)
{
    const char *all[] = {in("then"), in("later")};
    struct file_list list = {0};
    struct bytes part, log;
    (void)state;
    add_part(all, 2, "alles.deel");
    struct summary_totals totals = merged("alles.deel", NULL);
    assert_int_equal(totals.later, world.returns);
    assert_int_equal(totals.later_found, world.returns);
    assert_int_equal(files_read(in("alles.deel"), 1 << 22, world.arena, &part), FILE_FINE);
    assert_true(files_list(in("later"), 0, 10000, world.arena, &list));
    for (int i = 0; i < list.count; i++) {
        assert_int_equal(files_read(files_join(world.arena, in("later"), list.names[i]), 1 << 22,
                                    world.arena, &log), FILE_FINE);
        const char *k = strstr(log.data, "\"k\":\"");
        if (k)
            assert_null(strstr(part.data, arena_copy(world.arena, k + 5, 32)));
    }
}

static void a_follow_up_in_another_part_than_its_session_stays_unfound(void **state)
{
    const char *then[] = {in("then")}, *later[] = {in("later")};
    (void)state;
    add_part(then, 1, "toen.deel");
    add_part(later, 1, "nu.deel");
    struct summary_totals totals = merged("toen.deel", "nu.deel");
    assert_int_equal(totals.sessions, SESSIONS);
    assert_int_equal(totals.later, world.returns);
    assert_int_equal(totals.later_found, 0);
}

/* --- the desk --------------------------------------------------------------------------------- */

static int column_at(const struct sheet *sheet, const char *name)
{
    for (int i = 0; i < sheet->column_count; i++)
        if (!strcmp(sheet->columns[i].name, name))
            return i;
    fail_msg("no column %s", name);
    return 0;
}

static int filled(const struct sheet *sheet, const char *name)
{
    int column = column_at(sheet, name), count = 0;
    for (int i = 0; i < sheet->row_count; i++)
        count += sheet->cells[i * sheet->column_count + column].missing == 0;
    return count;
}

static void the_desk_has_the_answers_of_later_in_the_row_of_then(void **state)
{
    struct desk desk;
    const char *paths[] = {in("then"), in("later")};
    struct speaker sp = {world.words, world.arena, false};
    (void)state;
    assert_int_equal(
        desk_collect(&desk, paths, 2, &(struct report_want){.label = NULL}, &sp, world.notes),
        REPORT_FINE);
    assert_int_equal(desk.sessions, SESSIONS);
    assert_int_equal(desk.people, SESSIONS * PEOPLE);
    const struct sheet *sheet = desk.book.sheets;
    assert_int_equal(filled(sheet, "know_t0"), SESSIONS * PEOPLE);
    assert_int_equal(filled(sheet, "know_t3"), world.returns);
    assert_int_equal(filled(sheet, "aware_t3"), world.returns);
}

/* --- and closed: the last test, for nobody can be found afterwards ---------------------------- */

static int count_in_logs(const char *what)
{
    static const char *const folders[] = {"then", "later"};
    int count = 0;
    for (int f = 0; f < 2; f++) {
        struct file_list list = {0};
        assert_true(files_list(in(folders[f]), 0, 10000, world.arena, &list));
        for (int i = 0; i < list.count; i++) {
            struct bytes bytes;
            const char *path = files_join(world.arena, in(folders[f]), list.names[i]);
            assert_int_equal(files_read(path, 1 << 22, world.arena, &bytes), FILE_FINE);
            for (const char *at = bytes.data; (at = strstr(at, what)); at++)
                count++;
        }
    }
    return count;
}

static void a_closed_trajectory_leaves_whole_logs_and_no_code(void **state)
{
    struct traject traject;
    struct traject_closed closed;
    struct report report;
    const char *paths[] = {in("then"), in("later")};
    (void)state;
    int codes = count_in_logs("\"e\":\"link\""), answers = count_in_logs("\"e\":\"answer\"");
    assert_int_equal(codes, SESSIONS * PEOPLE + world.returns);
    assert_true(traject_make(in(TRAJECT_NAME), "", &traject));
    traject_close(world.folder, world.arena, world.notes, &closed);
    assert_true(closed.fine && closed.had_file);
    assert_int_equal(closed.codes, codes);
    assert_int_equal(closed.left, 0);
    assert_false(files_exists(in(TRAJECT_NAME)));
    assert_int_equal(count_in_logs("\"e\":\"link\""), 0);
    assert_int_equal(count_in_logs("\"e\":\"answer\""), answers);
    assert_int_equal(collect(&report, paths, 2, 0), REPORT_FINE);
    assert_int_equal(report.people, SESSIONS * PEOPLE);
    assert_int_equal(report.later_found, 0);
    assert_int_equal(report.logs.lines, report.logs.kept);
    assert_true(!report.logs.damaged && !report.logs.incomplete && !report.logs.forked);
    assert_int_equal(report.logs.unfinished, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_code_in_one_trajectory_is_one_person),
        cmocka_unit_test(another_trajectory_is_another_person),
        cmocka_unit_test(a_code_of_two_people_is_nobodys_and_is_counted),
        cmocka_unit_test(two_who_come_back_with_one_code_are_nobody),
        cmocka_unit_test(a_follow_up_without_its_session_is_only_counted),
        cmocka_unit_test(the_order_of_reading_changes_nothing),
        cmocka_unit_test(statements_of_another_form_or_bank_are_left_out),
        cmocka_unit_test(who_came_back_is_found_and_has_figures_of_later),
        cmocka_unit_test(without_their_sessions_they_are_only_counted),
        cmocka_unit_test(paths_and_threads_in_any_order_make_the_same_report),
        cmocka_unit_test(a_part_keeps_what_was_found_and_never_a_code),
        cmocka_unit_test(a_follow_up_in_another_part_than_its_session_stays_unfound),
        cmocka_unit_test(the_desk_has_the_answers_of_later_in_the_row_of_then),
        cmocka_unit_test(a_closed_trajectory_leaves_whole_logs_and_no_code),
    };
    return cmocka_run_group_tests(tests, open_world, close_world);
}
