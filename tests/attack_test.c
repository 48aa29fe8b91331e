/* SPDX-License-Identifier: MPL-2.0 */
/* The attack suite of privacy.md 4, on the functions that decide what leaves: A1 to A7, A9 to
 * A11. (A8, A12 and A13 are about files and sockets: tests/scripts/canaries.sh; A2 and A11 on
 * disk: release_test.c.) Random ones print their seed and take another from ATTACK_SEED;
 * ATTACK_ROUNDS says how many histories and releases: a sample here, the whole in tests/nightly. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "helpers/arena_desk.h"
#include "measure/audit.h"
#include "measure/guard.h"
#include "measure/rows.h"
#include "measure/rules.h"
#include "measure_people.h"
#include "report/ledger.h"

static uint64_t number_of(const char *name, uint64_t otherwise)
{
    const char *text = getenv(name);
    return text != NULL ? strtoull(text, NULL, 10) : otherwise;
}

static uint64_t begin(const char *attack, uint64_t otherwise)
{
    uint64_t seed = number_of("ATTACK_SEED", otherwise);
    print_message("%s, seed %llu\n", attack, (unsigned long long)seed);
    return seed;
}

static int rounds(int sample)
{
    return (int)number_of("ATTACK_ROUNDS", (uint64_t)sample);
}

static int below(uint64_t *seed, int most)
{
    return (int)(dice(seed) % (uint64_t)most);
}

/* --- A1: unanimity ---------------------------------------------------------------------------- */

static struct figure let_out(struct figure figure, enum audience audience)
{
    return guard_release(&figure, 1, audience, arena)->figures[0];
}

static struct figure share(int n, int yes, int largest)
{
    struct figure figure = {.of = measure_find("plan_share"),
                            .state = FIGURE_PLAIN,
                            .n = n,
                            .strata = 1,
                            .sources = 1,
                            .largest_source = n,
                            .largest_session = largest};
    figure.yes_after = yes;
    figure.value = 100.0 * yes / n;
    return figure;
}

/* Which numbers of yes give this line? Kept as one word per count. */
struct lines {
    char word[400][112];
    int n;
};

static void all_lines(struct lines *lines, int n, int largest, enum audience audience)
{
    lines->n = n;
    for (int yes = 0; yes <= n; yes++) {
        struct figure out = let_out(share(n, yes, largest), audience);
        snprintf(lines->word[yes], sizeof lines->word[yes], "%d %d %lld %.9g %.9g %.9g",
                 (int)out.state, (int)out.mask_after, (long long)out.yes_after, out.value, out.low,
                 out.high);
    }
    arena_reset(arena);
}

/* An insider knows one answer: own (0 or 1), or nothing (-1). Is it then certain that all the
 * others agree? */
static bool is_certain(const struct lines *lines, int shown, int own)
{
    int others = own < 0 ? lines->n : lines->n - 1, least = others, most = 0;
    for (int yes = 0; yes <= lines->n; yes++) {
        int rest = own < 0 ? yes : yes - own;
        if (rest < 0 || rest > others || strcmp(lines->word[yes], lines->word[shown]) != 0)
            continue;
        least = rest < least ? rest : least;
        most = rest > most ? rest : most;
    }
    return least == most && (least == 0 || least == others);
}

static void assert_never_certain(const struct lines *lines)
{
    for (int yes = 0; yes <= lines->n; yes++) {
        assert_false(is_certain(lines, yes, -1));
        if (yes > 0)
            assert_false(is_certain(lines, yes, 1));
        if (yes < lines->n)
            assert_false(is_certain(lines, yes, 0));
    }
}

static void a1_no_count_of_a_room_or_a_card_proves_unanimity(void **state)
{
    static struct lines lines;
    (void)state;
    for (int n = ROOM_LEAST; n <= 60; n++) {
        all_lines(&lines, n, n, AUDIENCE_ROOM);
        assert_never_certain(&lines);
    }
    for (int n = CARD_LEAST; n < 400; n += n < 60 ? 1 : 7)
        for (int largest = n; largest > 0; largest = largest == n ? n / 2 : largest / 2) {
            struct crowd crowd = {.n = n, .largest_session = largest};
            if (rules_card(&crowd) != NULL)
                continue;
            all_lines(&lines, n, largest, AUDIENCE_CARD);
            assert_never_certain(&lines);
        }
}

/* Every way in which five schools of six can have opinions of two kinds, up to the order of the
 * schools. */
static void a1_no_sheet_that_is_shown_leaves_a_unanimous_rest(void **state)
{
    enum { SCHOOLS = 5, EACH = 6 };
    int other[SCHOOLS] = {0}, shown = 0, all = 0;
    (void)state;
    for (;;) {
        struct row list[2 * SCHOOLS];
        struct rows rows = {list, 0, 1};
        int total = 0;
        for (int s = 0; s < SCHOOLS; s++) {
            total += other[s];
            for (int kind = 0; kind < 2; kind++) {
                int n = kind ? other[s] : EACH - other[s];
                if (n > 0)
                    list[rows.count++] =
                        (struct row){.value = {row_units(kind ? 3 : 9)}, .source = s + 1, .n = n};
            }
        }
        all++;
        if (rows_why_empty(&rows, arena) == NULL) {
            shown++;
            for (int s = 0; s < SCHOOLS; s++) { /* the school that tells its own answers */
                int rest = total - other[s], people = EACH * (SCHOOLS - 1);
                assert_true(rest >= 3 && people - rest >= 3);
            }
        }
        arena_reset(arena);
        int at = 0;
        while (at < SCHOOLS && other[at] == EACH)
            at++;
        if (at == SCHOOLS)
            break;
        int next = other[at] + 1;
        for (int s = 0; s <= at; s++)
            other[s] = next;
    }
    assert_true(shown > 200 && shown < all);
}

/* --- A2: differences over histories ----------------------------------------------------------- */

enum { SESSIONS = 60, OUTPUTS = 60, SCHOOLS = 9 };
struct played {
    uint64_t id;
    int school, people, mode;
    bool gone;
};
struct output {
    bool has[SESSIONS];
    int people;
};
struct history {
    struct played list[SESSIONS];
    int count;
    struct ledgers ledgers;
    struct ledger kept[OUTPUTS];
    struct output outputs[OUTPUTS];
    int output_count;
    uint64_t seed;
};

static void newcomers(struct history *h, int more)
{
    for (int i = 0; i < more && h->count < SESSIONS; i++) {
        struct played *one = &h->list[h->count];
        *one = (struct played){.id = 1000 + (uint64_t)h->count,
                               .school = below(&h->seed, SCHOOLS),
                               .people = 2 + below(&h->seed, below(&h->seed, 4) == 0 ? 30 : 6),
                               .mode = below(&h->seed, 2)};
        h->count++;
    }
}

/* The sets as the plan makes them: who leaves, in one output or several, and who waits. */
struct leaving {
    uint64_t in[SESSIONS], wait[SESSIONS];
    int in_count, waiting;
    bool apart;
};

static void leave_card(const struct history *h, const bool *asked, struct leaving *out)
{
    struct crowd crowd = {.n = 0};
    for (int i = 0; i < h->count; i++)
        if (asked[i]) {
            crowd.n += h->list[i].people;
            crowd.largest_session = h->list[i].people > crowd.largest_session
                                        ? h->list[i].people
                                        : crowd.largest_session;
        }
    out->apart = rules_card(&crowd) != NULL;
    for (int i = 0; i < h->count; i++)
        if (asked[i] && (!out->apart || h->list[i].people >= CARD_LEAST))
            out->in[out->in_count++] = h->list[i].id;
        else if (asked[i])
            out->wait[out->waiting++] = h->list[i].id;
}

static void leave_pool(const struct history *h, const bool *asked, struct leaving *out)
{
    struct class_part parts[SESSIONS];
    int count = 0;
    for (int i = 0; i < h->count; i++)
        if (asked[i])
            parts[count++] = (struct class_part){
                1, h->list[i].mode, 1, h->list[i].school, h->list[i].people, CLASS_WAITS, NULL};
    rules_classes(parts, count);
    count = 0;
    for (int i = 0; i < h->count; i++)
        if (asked[i] && parts[count++].at != CLASS_WAITS)
            out->in[out->in_count++] = h->list[i].id;
        else if (asked[i])
            out->wait[out->waiting++] = h->list[i].id;
}

static void note_output(struct history *h, const uint64_t *ids, int count)
{
    struct output *output = &h->outputs[h->output_count++];
    memset(output, 0, sizeof *output);
    for (int i = 0; i < h->count; i++)
        for (int k = 0; k < count; k++)
            if (h->list[i].id == ids[k]) {
                output->has[i] = true;
                output->people += h->list[i].people;
            }
}

static void ask(struct history *h, enum sheet_level level, const bool *asked)
{
    struct leaving out = {.in_count = 0};
    const struct ledger *which = NULL;
    int common = 0;
    (level == SHEET_CARD ? leave_card : leave_pool)(h, asked, &out);
    struct ledger_set in = {out.in, out.in_count}, wait = {out.wait, out.waiting};
    struct ledger_set all = ledger_union(&in, &wait, arena);
    bool room = h->ledgers.count < OUTPUTS && h->output_count + out.in_count < OUTPUTS;
    if (!room || ledger_judge(&h->ledgers, level, &all, &which, &common) != LEDGER_FREE ||
        out.in_count == 0)
        return; /* nothing, or what was out already */
    for (int i = 0; out.apart && i < out.in_count; i++)
        note_output(h, &out.in[i], 1);
    if (!out.apart)
        note_output(h, out.in, out.in_count);
    struct ledger *kept = &h->kept[h->ledgers.count];
    struct ledger_set none = {NULL, 0};
    *kept = (struct ledger){.level = level, .rules = RULES_VERSION};
    kept->in = ledger_union(&in, &none, arena);
    kept->wait = ledger_union(&wait, &none, arena);
    h->ledgers = (struct ledgers){h->kept, h->ledgers.count + 1};
}

/* A school, a few sessions, everything, or everything that has not left: whatever somebody may
 * ask. */
static void ask_anything(struct history *h, enum sheet_level level)
{
    bool asked[SESSIONS] = {false};
    int way = below(&h->seed, 4), school = below(&h->seed, SCHOOLS);
    for (int i = 0; i < h->count; i++) {
        struct ledger_set one = {&h->list[i].id, 1};
        bool left = false;
        for (int k = 0; k < h->ledgers.count; k++)
            left = left || ledger_common(&h->kept[k].in, &one) > 0;
        bool wanted = way == 0   ? h->list[i].school == school
                      : way == 1 ? below(&h->seed, 2) == 0
                      : way == 2 ? !left
                                 : true;
        asked[i] = wanted && !h->list[i].gone;
    }
    ask(h, level, asked);
}

static int apart(const struct history *h, const struct output *a, const struct output *b)
{
    int people = 0;
    for (int i = 0; i < h->count; i++)
        people += a->has[i] != b->has[i] ? h->list[i].people : 0;
    return people;
}

static void assert_outputs_stand_apart(enum sheet_level level, int histories, uint64_t seed)
{
    int least = level == SHEET_CARD ? OUTPUTS_APART : POOL_LEAST, outputs = 0;
    for (int run = 0; run < histories; run++) {
        static struct history h;
        memset(&h, 0, sizeof h);
        h.seed = dice(&seed);
        for (int step = 0; step < 10; step++) {
            newcomers(&h, below(&h.seed, 9));
            ask_anything(&h, level);
            if (below(&h.seed, 3) == 0 &&
                h.count > 0) /* a session is withdrawn: gone from what is asked */
                h.list[below(&h.seed, h.count)].gone = true;
        }
        for (int a = 0; a < h.output_count; a++) {
            assert_true(h.outputs[a].people >= least);
            for (int b = 0; b < a; b++) {
                int differ = apart(&h, &h.outputs[a], &h.outputs[b]);
                assert_true(differ == 0 || differ >= least);
            }
        }
        outputs += h.output_count;
        arena_reset(arena);
    }
    assert_true(outputs > histories);
}

static void a2_no_two_outputs_differ_by_a_few(void **state)
{
    (void)state;
    uint64_t seed = begin("A2", 20260903);
    assert_outputs_stand_apart(SHEET_CARD, rounds(1500), seed);
    assert_outputs_stand_apart(SHEET_POOL, rounds(1500), seed + 1);
}

/* --- A3: all outputs together, one source tells all ------------------------------------------- */

enum { TABLE_SOURCES = 4, TABLE_CLASSES = 2, TABLE = TABLE_SOURCES * TABLE_CLASSES };
struct table {
    int64_t people[TABLE], yes[TABLE], low[TABLE_SOURCES], high[TABLE_SOURCES];
};

/* All tables that agree with the totals, the cards and what was told, one by one. */
struct solving {
    const struct table *truth;
    int told;
    int64_t now[TABLE], least[TABLE_SOURCES], most[TABLE_SOURCES];
};

static void keep_solution(struct solving *solve)
{
    const struct table *t = solve->truth;
    for (int c = 0; c < TABLE_CLASSES; c++) {
        int64_t is = 0, was = 0;
        for (int s = 0; s < TABLE_SOURCES; s++) {
            is += solve->now[s * TABLE_CLASSES + c];
            was += t->yes[s * TABLE_CLASSES + c];
        }
        if (is != was)
            return;
    }
    int64_t sum[TABLE_SOURCES] = {0};
    for (int i = 0; i < TABLE; i++)
        sum[i / TABLE_CLASSES] += solve->now[i];
    for (int s = 0; s < TABLE_SOURCES; s++)
        if (sum[s] < t->low[s] || sum[s] > t->high[s])
            return;
    for (int s = 0; s < TABLE_SOURCES; s++) {
        solve->least[s] = sum[s] < solve->least[s] ? sum[s] : solve->least[s];
        solve->most[s] = sum[s] > solve->most[s] ? sum[s] : solve->most[s];
    }
}

static void solve_from(struct solving *solve, int at)
{
    const struct table *t = solve->truth;
    if (at == TABLE) {
        keep_solution(solve);
        return;
    }
    bool told = at / TABLE_CLASSES == solve->told;
    for (int64_t yes = told ? t->yes[at] : 0; yes <= (told ? t->yes[at] : t->people[at]); yes++) {
        solve->now[at] = yes;
        solve_from(solve, at + 1);
    }
}

static bool is_given_away_slowly(const struct table *table)
{
    bool found = false;
    for (int told = -1; told < TABLE_SOURCES; told++) {
        struct solving solve = {.truth = table, .told = told};
        for (int s = 0; s < TABLE_SOURCES; s++) {
            solve.least[s] = 1000;
            solve.most[s] = -1;
        }
        solve_from(&solve, 0);
        for (int s = 0; s < TABLE_SOURCES; s++) {
            int64_t people =
                table->people[s * TABLE_CLASSES] + table->people[s * TABLE_CLASSES + 1];
            bool one = solve.least[s] == solve.most[s] && people > 0 && s != told;
            found = found || (one && (solve.most[s] == 0 || solve.most[s] == people));
        }
    }
    return found;
}

static struct table any_table(uint64_t *seed)
{
    struct table table;
    for (int s = 0; s < TABLE_SOURCES; s++) {
        int64_t people = 0, yes = 0;
        int way = below(seed, 4); /* nobody, everybody, or something */
        for (int c = 0; c < TABLE_CLASSES; c++) {
            int at = s * TABLE_CLASSES + c;
            table.people[at] = below(seed, 4);
            table.yes[at] = way == 0   ? 0
                            : way == 1 ? table.people[at]
                                       : below(seed, (int)table.people[at] + 1);
            people += table.people[at];
            yes += table.yes[at];
        }
        bool card = below(seed, 2) == 0;
        table.low[s] = card && 2 * yes > people ? (people + 1) / 2 : 0;
        table.high[s] = card && 2 * yes <= people ? people / 2 : people;
    }
    return table;
}

static void a3_the_audit_finds_exactly_who_would_be_given_away(void **state)
{
    (void)state;
    uint64_t seed = begin("A3", 20260911);
    int given = 0, tried = rounds(1500);
    for (int run = 0; run < tried; run++) {
        struct table table = any_table(&seed);
        struct audit audit = {TABLE_SOURCES, TABLE_CLASSES, table.people,
                              table.yes,     table.low,     table.high};
        bool slowly = is_given_away_slowly(&table);
        assert_int_equal(audit_pinned(&audit, arena) >= 0, slowly);
        given += slowly;
        arena_reset(arena);
    }
    assert_true(given * 20 > tried && given < tried);
}

/* --- A4: everybody against the last one ------------------------------------------------------- */

static void a4_all_colleagues_learn_little_from_shares(void **state)
{
    static struct lines lines;
    (void)state;
    for (int n = CARD_LEAST; n < 200; n++)
        for (int largest = n; largest > 0; largest = largest == n ? n / 3 : largest / 2) {
            struct crowd crowd = {.n = n, .largest_session = largest};
            int told = 0;
            if (rules_card(&crowd) != NULL)
                continue;
            all_lines(&lines, n, largest, AUDIENCE_CARD);
            for (int others = 0; others < n;
                 others++) /* no or yes of the last one: another line? */
                told += strcmp(lines.word[others], lines.word[others + 1]) != 0;
            assert_true(5 * told <= n);
        }
}

static struct figure card_of_marks(const int *marks, int n)
{
    struct part all = {.asked = n, .school = 1, .source = 1};
    for (int i = 0; i < n; i++)
        cell_add_score(&all.form[FORM_NONE], marks[i]);
    return let_out(measure_conclude(measure_find("mark"), &all, 1, arena), AUDIENCE_CARD);
}

static bool same_line(const struct figure *a, const struct figure *b)
{
    return a->state == b->state && a->value == b->value && a->low == b->low && a->high == b->high;
}

static void a4_all_colleagues_learn_little_from_a_mean(void **state)
{
    (void)state;
    uint64_t seed = begin("A4", 20260904);
    int pinned = 0, tried = rounds(4000);
    double open = 0;
    for (int run = 0; run < tried; run++) {
        int marks[40], n = 10 + below(&seed, 31), possible = 0;
        for (int i = 0; i < n; i++)
            marks[i] = (int)fmin(fmax(round(dice_normal(&seed, 7.5, 1.2)), 1), 10);
        struct figure shown = card_of_marks(marks, n);
        for (int mark = 1; mark <= 10; mark++) {
            marks[n - 1] = mark;
            struct figure other = card_of_marks(marks, n);
            possible += same_line(&shown, &other);
        }
        pinned += possible == 1;
        open += possible / 10.0;
        arena_reset(arena);
    }
    print_message("A4: %d of %d means give the last mark; %.0f %% of the scale stays possible\n",
                  pinned, tried, 100 * open / tried);
    assert_true(pinned * 100 <= tried);
}

/* --- A5, A6, A10: rows ------------------------------------------------------------------------ */

enum { PEOPLE = 400 };
struct person {
    int school, session, know[2], mark[2];
};

static int near(uint64_t *seed, double mean, double sd, int least, int most)
{
    return (int)fmin(fmax(round(dice_normal(seed, mean, sd)), least), most);
}

/* Schools differ, constructs of one person go together. */
static int make_people(struct person *people, uint64_t *seed)
{
    int count = 0, session = 0;
    for (int school = 1; school <= 8; school++) {
        double here = dice_normal(seed, 0, .4);
        for (int s = 0; s < 2; s++, session++)
            for (int i = 3 + below(seed, 10); i > 0 && count < PEOPLE; i--) {
                double own = dice_normal(seed, here, .8);
                people[count++] = (struct person){
                    school,
                    session,
                    {near(seed, 3 + own, 1, 0, 8), near(seed, 5 + own, 1, 0, 8)},
                    {near(seed, 7.5 + own, .8, 1, 10), near(seed, 7 + own, 1, 0, 10)}};
            }
    }
    return count;
}

/* false: the sheet is empty. */
static bool sheet_of(const struct person *people, int count, bool marks, struct row *list,
                     struct rows *rows)
{
    *rows = (struct rows){list, 0, 2};
    for (int i = 0; i < count; i++) {
        const int *values = marks ? people[i].mark : people[i].know;
        list[rows->count++] = (struct row){.value = {row_units(values[0]), row_units(values[1])},
                                           .source = people[i].school,
                                           .n = 1};
    }
    rows_pack(rows);
    return rows_why_empty(rows, arena) == NULL && rows_merge(rows);
}

static double shown_of(const struct rows *rows, int value, int column)
{
    for (int i = 0; i < rows->count; i++)
        if (rows->list[i].value[column] == row_units(value))
            return rows->list[i].shown[column];
    return NAN;
}

/* Whoever knows one answer of a person finds three rows, in which the other answer is not
 * settled. */
static void a5_one_known_answer_ties_nobody_to_a_row(void **state)
{
    (void)state;
    uint64_t seed = begin("A5", 20260905);
    int shown = 0;
    for (int run = 0; run < rounds(300); run++) {
        static struct person people[PEOPLE];
        static struct row list[PEOPLE];
        struct rows rows;
        int count = make_people(people, &seed);
        if (!sheet_of(people, count, run % 2 == 0, list, &rows))
            continue;
        shown++;
        for (int i = 0; i < count; i++)
            for (int c = 0; c < 2; c++) {
                double known =
                           shown_of(&rows, run % 2 == 0 ? people[i].mark[c] : people[i].know[c], c),
                       first = NAN;
                int64_t found = 0;
                bool several = false;
                for (int k = 0; k < rows.count; k++) {
                    if (rows.list[k].shown[c] != known)
                        continue;
                    several = several || (found > 0 && rows.list[k].shown[1 - c] != first);
                    first = found == 0 ? rows.list[k].shown[1 - c] : first;
                    found += rows.list[k].n;
                }
                assert_true(found >= 3 && several);
            }
        arena_reset(arena);
    }
    assert_true(shown > rounds(300) / 2);
}

/* Rows of one session are no more often neighbours than chance and likeness make them. */
static void a6_the_order_of_rows_knows_no_sessions(void **state)
{
    (void)state;
    uint64_t seed = begin("A6", 20260906);
    double together = 0, chance = 0, pairs = 0;
    int tried = rounds(200) < 1000 ? rounds(200) : 1000; /* every pair of people in each */
    for (int run = 0; run < tried; run++) {
        static struct person people[PEOPLE];
        static struct row list[PEOPLE];
        struct rows rows;
        int count = make_people(people, &seed);
        if (!sheet_of(people, count, true, list, &rows))
            continue;
        /* equal rows have no order: a neighbour is anybody with the same values */
        for (int i = 0; i < count; i++)
            for (int k = 0; k < i; k++) {
                bool same = people[i].session == people[k].session;
                bool alike =
                    shown_of(&rows, people[i].mark[0], 0) ==
                        shown_of(&rows, people[k].mark[0], 0) &&
                    shown_of(&rows, people[i].mark[1], 1) == shown_of(&rows, people[k].mark[1], 1);
                together += same && alike;
                pairs += alike;
                chance += same / (count * (count - 1) / 2.0);
            }
        arena_reset(arena);
    }
    double rate = 100 * together / pairs, plain = 100 * chance / tried;
    print_message("A6: neighbours of one session %.1f %%, by chance %.1f %%\n", rate, plain);
    assert_true(rate <= plain + 2);
}

struct mean_sd {
    double mean, sd;
};

static struct mean_sd mean_sd_of(const struct rows *rows, int column)
{
    double sum = 0, squares = 0, n = 0;
    for (int i = 0; i < rows->count; i++) {
        n += (double)rows->list[i].n;
        sum += (double)rows->list[i].n * rows->list[i].shown[column];
    }
    for (int i = 0; i < rows->count; i++) {
        double away = rows->list[i].shown[column] - sum / n;
        squares += (double)rows->list[i].n * away * away;
    }
    return (struct mean_sd){sum / n, sqrt(squares / (n - 1))};
}

static double correlation(const struct person *people, int count)
{
    double x = 0, y = 0, xx = 0, yy = 0, xy = 0;
    for (int i = 0; i < count; i++) {
        double a = people[i].know[0], b = people[i].mark[0];
        x += a;
        y += b;
        xx += a * a;
        yy += b * b;
        xy += a * b;
    }
    double r = (count * xy - x * y) / sqrt((count * xx - x * x) * (count * yy - y * y));
    return round(100 * r) / 100; /* as it leaves */
}

/* The mark that rows joined again by rank give a person, and the one that a line through the
 * published means, SDs and correlation gives: the baseline, for which no rows are needed. */
static double by_rank(const struct rows *know, const struct rows *mark, double at)
{
    double under = 0, all = 0, seen = 0, marks = 0;
    for (int k = 0; k < know->count; k++) {
        double n = (double)know->list[k].n;
        all += n;
        under += know->list[k].shown[0] < at ? n : know->list[k].shown[0] == at ? n / 2 : 0;
    }
    for (int k = 0; k < mark->count; k++)
        marks += (double)mark->list[k].n;
    for (int k = 0; k < mark->count; k++) {
        seen += (double)mark->list[k].n;
        if (seen >= under / all * marks)
            return mark->list[k].shown[0];
    }
    return NAN;
}

static double by_line(const struct rows *know, const struct rows *mark, double r, double at)
{
    struct mean_sd x = mean_sd_of(know, 0), y = mean_sd_of(mark, 0);
    return y.mean + r * y.sd / x.sd * (at - x.mean);
}

static void a10_sheets_do_not_join_again(void **state)
{
    (void)state;
    uint64_t seed = begin("A10", 20260910);
    double solved = 0, baseline = 0, all = 0;
    for (int run = 0; run < rounds(200); run++) {
        static struct person people[PEOPLE];
        static struct row lists[2][PEOPLE];
        struct rows know, mark;
        int count = make_people(people, &seed);
        if (!sheet_of(people, count, false, lists[0], &know) ||
            !sheet_of(people, count, true, lists[1], &mark))
            continue;
        double r = correlation(people, count);
        for (int i = 0; i < count; i++) {
            double at = shown_of(&know, people[i].know[0], 0);
            solved += fabs(by_rank(&know, &mark, at) - people[i].mark[0]) < .5;
            baseline += fabs(by_line(&know, &mark, r, at) - people[i].mark[0]) < .5;
            all++;
        }
        arena_reset(arena);
    }
    print_message("A10: %.1f %% right, without rows %.1f %%\n", 100 * solved / all,
                  100 * baseline / all);
    assert_true(all > 5000 && solved / all <= baseline / all + .01);
}

/* --- A9: every split -------------------------------------------------------------------------- */

struct split {
    int sessions[12], count, all;
};

static void judge_split(struct split *split)
{
    struct crowd crowd = {.n = 0, .sources = split->count};
    struct leaving out = {.in_count = 0};
    static struct history h;
    bool asked[SESSIONS] = {false};
    memset(&h, 0, sizeof h);
    split->all++;
    for (int i = 0; i < split->count; i++) {
        crowd.n += split->sessions[i];
        crowd.largest_source =
            split->sessions[i] > crowd.largest_source ? split->sessions[i] : crowd.largest_source;
        h.list[h.count++] =
            (struct played){.id = (uint64_t)(i + 1), .school = i, .people = split->sessions[i]};
        asked[i] = true;
        struct figure room =
            let_out(share(split->sessions[i], 1, split->sessions[i]), AUDIENCE_ROOM);
        assert_true(split->sessions[i] >= 5 ||
                    (room.state == FIGURE_TOO_FEW && room.mask_after == MASK_NONE));
    }
    assert_non_null(rules_pool(&crowd));
    leave_card(&h, asked, &out);
    int people = 0;
    for (int i = 0; i < out.in_count; i++) {
        people += h.list[out.in[i] - 1].people;
        assert_true(!out.apart || h.list[out.in[i] - 1].people >= 10);
    }
    assert_true(out.in_count == 0 || people >= 10);
    arena_reset(arena);
}

static void split_rest(struct split *split, int rest, int most)
{
    if (rest == 0) {
        judge_split(split);
        return;
    }
    for (int next = rest < most ? rest : most; next > 0; next--) {
        split->sessions[split->count++] = next;
        split_rest(split, rest - next, next);
        split->count--;
    }
}

static void a9_no_split_of_twelve_people_lets_a_few_out(void **state)
{
    struct split split = {.count = 0};
    (void)state;
    for (int people = 1; people <= 12; people++)
        split_rest(&split, people, people);
    assert_int_equal(split.all, 271);
}

/* --- A11: own fake sessions around a victim --------------------------------------------------- */

static void a11_fakes_need_five_sources_none_over_half(void **state)
{
    (void)state;
    for (int victim = 1; victim < 30; victim++)
        for (int fakes = 0; fakes <= 60; fakes++)
            for (int sources = 1; sources <= 8;
                 sources++) { /* of the fakes; the victim's is one more */
                struct class_part parts[9];
                for (int i = 0; i < sources; i++)
                    parts[i] = (struct class_part){
                        1, 1, 1, i + 1, fakes / sources + (i < fakes % sources), CLASS_WAITS, NULL};
                parts[sources] = (struct class_part){1, 1, 1, 9, victim, CLASS_WAITS, NULL};
                rules_classes(parts, sources + 1);
                if (parts[sources].at == CLASS_WAITS)
                    continue;
                assert_true(sources >= 4 && fakes >= victim && fakes + victim >= 30);
            }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a1_no_count_of_a_room_or_a_card_proves_unanimity),
        cmocka_unit_test(a1_no_sheet_that_is_shown_leaves_a_unanimous_rest),
        cmocka_unit_test(a2_no_two_outputs_differ_by_a_few),
        cmocka_unit_test(a3_the_audit_finds_exactly_who_would_be_given_away),
        cmocka_unit_test(a4_all_colleagues_learn_little_from_shares),
        cmocka_unit_test(a4_all_colleagues_learn_little_from_a_mean),
        cmocka_unit_test(a5_one_known_answer_ties_nobody_to_a_row),
        cmocka_unit_test(a6_the_order_of_rows_knows_no_sessions),
        cmocka_unit_test(a9_no_split_of_twelve_people_lets_a_few_out),
        cmocka_unit_test(a10_sheets_do_not_join_again),
        cmocka_unit_test(a11_fakes_need_five_sources_none_over_half),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
