/* SPDX-License-Identifier: MPL-2.0 */
/* Partial summaries: any split in any order adds up to the same bytes, and what is not exactly
 * what we wrote is refused with its line. Random parts print their seed. */
#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include <cmocka.h>

#include "base/arena.h"
#include "base/files.h"
#include "play/read.h"
#include "report/partial.h"
#include "report_sessions.h"

enum { SESSIONS = 12, SCHOOLS = 3, READ_MOST = 8 << 20, MOST_PARTS = 4, MUTATIONS = 400 };
struct desk {
    struct arena *arena;
    struct notes *notes;
    char folder[64];
    const char *paths[SESSIONS]; /* of the tables */
    uint64_t seed;
};

static const char *in(struct desk *desk, const char *name)
{
    return files_join(desk->arena, desk->folder, name);
}

static int setup(void **state)
{
    static const char *const schools[SCHOOLS] = {"a", "b", "c"};
    struct desk *desk = calloc(1, sizeof *desk);
    assert_non_null(desk);
    desk->arena = arena_new();
    desk->notes = notes_new(desk->arena, words_new(desk->arena));
    desk->seed = (uint64_t)time(NULL);
    printf("seed %" PRIu64 "\n", desk->seed);
    snprintf(desk->folder, sizeof desk->folder, "/tmp/partial-test-XXXXXX");
    assert_non_null(mkdtemp(desk->folder));
    for (int i = 0; i < SESSIONS; i++) {
        struct session_of of = {.folder = schools[i % SCHOOLS],
                                .number = i + 1,
                                .players = 2 + i % 6,
                                .recorded = 2 + i % 6,
                                .sim = true};
        of.src = i % SCHOOLS == 2 ? "0123abcd" : NULL;
        write_session(desk->arena, desk->folder, &of);
        desk->paths[i] = arena_print(desk->arena, "%s/%s/s-pr0ef%011d.t.001.jsonl", desk->folder,
                                     schools[i % SCHOOLS], i + 1);
    }
    *state = desk;
    return 0;
}

static int teardown(void **state)
{
    struct desk *desk = *state;
    struct file_list list = {.count = 0};
    assert_true(files_list(desk->folder, 4, 10000, desk->arena, &list));
    for (int i = 0; i < list.count; i++)
        (void)remove(in(desk, list.names[i]));
    (void)rmdir(in(desk, "a"));
    (void)rmdir(in(desk, "b"));
    (void)rmdir(in(desk, "c"));
    assert_int_equal(rmdir(desk->folder), 0);
    arena_free(desk->arena);
    free(desk);
    return 0;
}

static struct summary *read_paths(struct desk *desk, const char *const *paths, int count)
{
    struct summary *summary = summary_new(desk->arena);
    struct summary_want want = {.threads = 2};
    summary_read(summary, paths, count, &want, desk->notes);
    summary_settle(summary);
    return summary;
}

static bool put_file(void *to, const char *bytes, size_t size)
{
    return files_put(to, bytes, size);
}

static bool fill(void *self, struct file_out *out)
{
    return partial_write(self, put_file, out);
}

static const char *save(struct desk *desk, struct summary *summary, const char *name)
{
    assert_true(files_write_by(in(desk, name), fill, summary));
    return in(desk, name);
}

static struct bytes bytes_of(struct desk *desk, const char *path)
{
    struct bytes bytes = {.data = ""};
    assert_int_equal(files_read(path, READ_MOST, desk->arena, &bytes), FILE_FINE);
    return bytes;
}

static bool same_files(struct desk *desk, const char *one, const char *two)
{
    struct bytes a = bytes_of(desk, one), b = bytes_of(desk, two);
    return a.size == b.size && memcmp(a.data, b.data, a.size) == 0;
}

/* Sessions first, first + step, ... into one partial file. */
static const char *part_of(struct desk *desk, const int *order, int from, int to, const char *name)
{
    const char *paths[SESSIONS];
    for (int i = from; i < to; i++)
        paths[i - from] = desk->paths[order[i]];
    return save(desk, read_paths(desk, paths, to - from), name);
}

static void shuffle(int *list, int count, uint64_t *seed)
{
    for (int i = count - 1; i > 0; i--) {
        int k = (int)(dice(seed) % (uint64_t)(i + 1)), held = list[i];
        list[i] = list[k];
        list[k] = held;
    }
}

/* ---- tests ---- */

static void any_split_in_any_order_adds_up_to_the_same_bytes(void **state)
{
    struct desk *desk = *state;
    const char *whole = save(desk, read_paths(desk, desk->paths, SESSIONS), "whole.deel");
    for (int round = 0; round < 12; round++) {
        int order[SESSIONS], cuts[MOST_PARTS + 1] = {0}, parts = 1 + round % MOST_PARTS;
        const char *files[MOST_PARTS];
        for (int i = 0; i < SESSIONS; i++)
            order[i] = i;
        shuffle(order, SESSIONS, &desk->seed);
        for (int i = 1; i <= parts; i++)
            cuts[i] = i == parts ? SESSIONS : cuts[i - 1] + 1 + (int)(dice(&desk->seed) % 3);
        for (int i = 0; i < parts; i++)
            files[i] = part_of(desk, order, cuts[i], cuts[i + 1],
                               arena_print(desk->arena, "part%d.deel", i));
        struct summary *sum = summary_new(desk->arena);
        for (int i = parts - 1; i >= 0; i--)
            assert_true(partial_read(sum, files[i], desk->notes));
        summary_settle(sum);
        assert_true(same_files(desk, whole, save(desk, sum, "sum.deel")));
    }
}

/* One source without a label: its sessions are strata, and stay so over the split. */
static void one_source_in_parts_is_one_source(void **state)
{
    struct desk *desk = *state;
    const char *first[] = {desk->paths[0], desk->paths[3]},
               *second[] = {desk->paths[6], desk->paths[9]};
    const char *all[] = {desk->paths[0], desk->paths[3], desk->paths[6], desk->paths[9]};
    struct summary_pick pick = {.source = -1, .alone = true};
    struct summary *sum = summary_new(desk->arena), *one = read_paths(desk, all, 4);
    assert_true(partial_read(sum, save(desk, read_paths(desk, first, 2), "1.deel"), desk->notes));
    assert_true(partial_read(sum, save(desk, read_paths(desk, second, 2), "2.deel"), desk->notes));
    summary_settle(sum);
    assert_int_equal(summary_totals(sum)->sources, 1);
    for (int m = 0; m < measures_all.count; m++) {
        struct figure a = summary_figure(one, m, &pick, desk->arena);
        struct figure b = summary_figure(sum, m, &pick, desk->arena);
        assert_true(a.n == b.n && a.strata == b.strata && a.value == b.value && a.low == b.low);
        assert_true(a.high == b.high && a.missing == b.missing && a.before == b.before);
    }
    assert_true(summary_figure(sum, index_of("mark"), &pick, desk->arena).strata > 1);
}

static void the_same_partial_twice_counts_once(void **state)
{
    struct desk *desk = *state;
    const char *file = save(desk, read_paths(desk, desk->paths, 5), "five.deel");
    struct summary *sum = summary_new(desk->arena);
    assert_true(partial_read(sum, file, desk->notes) && partial_read(sum, file, desk->notes));
    summary_settle(sum);
    assert_int_equal(summary_totals(sum)->sessions, 5);
    assert_true(same_files(desk, file, save(desk, sum, "again.deel")));
}

static void a_session_in_two_partials_is_refused(void **state)
{
    struct desk *desk = *state;
    struct summary *sum = summary_new(desk->arena);
    assert_true(
        partial_read(sum, save(desk, read_paths(desk, desk->paths, 5), "1.deel"), desk->notes));
    assert_false(
        partial_read(sum, save(desk, read_paths(desk, desk->paths + 4, 5), "2.deel"), desk->notes));
}

static void partials_in_one_file_are_read_one_after_another(void **state)
{
    struct desk *desk = *state;
    struct bytes one = bytes_of(desk, save(desk, read_paths(desk, desk->paths, 5), "1.deel"));
    struct bytes two = bytes_of(desk, save(desk, read_paths(desk, desk->paths + 5, 7), "2.deel"));
    struct summary *sum = summary_new(desk->arena);
    char *both = arena_print(desk->arena, "%s%s", two.data, one.data);
    assert_true(files_write(in(desk, "both.deel"), both, one.size + two.size));
    assert_true(partial_read(sum, in(desk, "both.deel"), desk->notes));
    summary_settle(sum);
    save(desk, sum, "sum.deel");
    save(desk, read_paths(desk, desk->paths, SESSIONS), "whole.deel");
    assert_true(same_files(desk, in(desk, "sum.deel"), in(desk, "whole.deel")));
}

/* Whatever it says: it is asked, and written again. */
static void ask_everything(struct desk *desk, struct summary *summary, struct arena *arena)
{
    struct summary_pick pick = {.source = -1, .alone = true};
    int64_t n;
    summary_settle(summary);
    for (int m = 0; m < measures_all.count; m++)
        (void)summary_figure(summary, m, &pick, arena);
    for (enum summary_sheet sheet = SHEET_KNOW; sheet < SHEETS; sheet++)
        (void)summary_sheet_rows(summary, sheet, &pick, arena);
    for (int y = 1; y < SUMMARY_COLUMNS; y++)
        (void)summary_correlation(summary, 0, y, &pick, &n);
    save(desk, summary, "asked.deel");
}

static bool is_refused(struct desk *desk, const char *bytes, size_t size)
{
    struct arena *arena = arena_new();
    struct notes *notes = notes_new(arena, words_new(arena));
    assert_true(files_write(in(desk, "bad.deel"), bytes, size));
    struct summary *summary = summary_new(arena);
    bool refused = !partial_read(summary, in(desk, "bad.deel"), notes);
    if (refused)
        assert_true(notes_errors(notes) == 1 && notes_get(notes, 0)->at.file != NULL);
    else
        ask_everything(desk, summary, arena);
    arena_free(arena);
    return refused;
}

static void a_changed_byte_or_a_missing_line_is_refused(void **state)
{
    struct desk *desk = *state;
    struct bytes good = bytes_of(desk, save(desk, read_paths(desk, desk->paths, 4), "good.deel"));
    char *copy = arena_copy(desk->arena, good.data, good.size);
    assert_false(is_refused(desk, good.data, good.size));
    for (int i = 0; i < MUTATIONS; i++) {
        size_t at = (size_t)(dice(&desk->seed) % good.size);
        copy[at] = (char)(copy[at] ^ (1 << dice(&desk->seed) % 8));
        assert_true(is_refused(desk, copy, good.size));
        copy[at] = good.data[at];
    }
    const char *second = strchr(good.data, '\n') + 1, *third = strchr(second, '\n') + 1;
    size_t first_size = (size_t)(second - good.data);
    memcpy(copy + first_size, third, (size_t)(good.data + good.size - third));
    assert_true(is_refused(desk, copy, good.size - (size_t)(third - second)));
    for (size_t cut = 0; cut < good.size; cut += 1 + good.size / 50)
        assert_true(is_refused(desk, good.data, cut));
}

/* Every number and word of every line is exchanged, and the line sealed again: never a crash.
 * What is impossible is refused; what could be true (a week, a number of lines) may pass. */
static void a_forged_line_with_a_good_hash_never_crashes(void **state)
{
    static const char *const forged[] = {"0",
                                         "1",
                                         "999999999999",
                                         "\"\"",
                                         "\"x\"",
                                         "\"-1\"",
                                         "[",
                                         "\"170141183460469231731687303715884105727\"",
                                         "\"-170141183460469231731687303715884105728\"",
                                         "\"7ff0000000000000\"",
                                         "\"all\"",
                                         "\"b\"",
                                         "",
                                         "99999999999999",
                                         "\"40290000000000000\""};
    struct desk *desk = *state;
    struct bytes good = bytes_of(desk, save(desk, read_paths(desk, desk->paths, 4), "good.deel"));
    int refused = 0, count = 0;
    for (; count < MUTATIONS; count++) {
        char *out = arena_get(desk->arena, good.size + 4 * LINE_SIZE);
        struct line_head head = {.n = 0, .p = "0000000000000000"};
        size_t used = 0, lines = 0, target;
        for (const char *at = good.data; *at; at++)
            lines += *at == '\n';
        target = (size_t)(dice(&desk->seed) % lines);
        for (const char *at = good.data; *at; at = strchr(at, '\n') + 1, head.n++) {
            const char *body = strstr(at, ",\"e\":") + 1, *tail = strstr(body, ",\"h\":");
            char text[LINE_SIZE], line[LINE_SIZE];
            size_t size = (size_t)(tail - body);
            memcpy(text, body, size);
            text[size] = 0;
            if ((size_t)head.n == target) { /* one field of the list */
                char *field = strchr(text, '[') + 1;
                for (uint64_t skip = dice(&desk->seed) % 12; skip > 0 && strchr(field, ','); skip--)
                    field = strchr(field, ',') + 1;
                const char *rest = arena_copy(desk->arena, field + strcspn(field, ",]"),
                                              strlen(field + strcspn(field, ",]")));
                size = (size_t)(field - text) +
                       (size_t)snprintf(field, sizeof text - (size_t)(field - text), "%s%s",
                                        forged[dice(&desk->seed) % 15], rest);
            }
            size = event_seal(text, size, &head, line);
            assert_true(size > 0);
            memcpy(out + used, line, size);
            used += size;
            memcpy(head.p, head.h, sizeof head.p);
        }
        refused += is_refused(desk, out, used);
    }
    assert_true(refused > MUTATIONS / 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(any_split_in_any_order_adds_up_to_the_same_bytes),
        cmocka_unit_test(one_source_in_parts_is_one_source),
        cmocka_unit_test(the_same_partial_twice_counts_once),
        cmocka_unit_test(a_session_in_two_partials_is_refused),
        cmocka_unit_test(partials_in_one_file_are_read_one_after_another),
        cmocka_unit_test(a_changed_byte_or_a_missing_line_is_refused),
        cmocka_unit_test(a_forged_line_with_a_good_hash_never_crashes),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
