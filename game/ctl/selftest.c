/* SPDX-License-Identifier: MPL-2.0 */
/* biasctl selftest: our own worked examples, each beside its known answer, with the largest
 * difference. Sources: Student 1908 (sleep), Hollander & Wolfe 1973 (depression), Agresti 1990
 * (approval), Newcombe 1998, Fisher 1935 (the lady tasting tea), Rosen & Jerdee 1974; the rest
 * worked out by hand. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/files.h"
#include "ctl/table.h"
#include "measure/dscore.h"
#include "measure/stats.h"

enum { ANSWERS = 5 };
struct example {
    const char *name;
    double tolerance;
    int count;
    double wanted[ANSWERS];
    void (*work)(double got[ANSWERS]);
};

static struct cell cell_of(const double *scores, int count)
{
    struct cell cell = {0, 0, 0};
    for (int i = 0; i < count; i++)
        cell_add_score(&cell, scores[i]);
    return cell;
}

static void put(double got[ANSWERS], struct interval is)
{
    got[0] = is.value;
    got[1] = is.low;
    got[2] = is.high;
}

static void work_sleep(double got[ANSWERS])
{
    static const double gain[] = {1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4};
    struct cell cell = cell_of(gain, 10);
    struct paired is = stats_paired(&cell);
    got[0] = is.mean;
    got[1] = is.t;
    got[2] = is.p;
    got[3] = is.low;
    got[4] = is.high;
}

static void work_depression(double got[ANSWERS])
{
    double fall[] = {.952, -.147, 1.022, .43, .62, .59, .49, -.08, .01};
    struct exact is = stats_wilcoxon(fall, 9);
    got[0] = is.statistic;
    got[1] = is.p;
}

static void work_ties(double got[ANSWERS])
{
    double change[] = {1, 1, 2, -1, 0, 3, 2, -2, 1, 0};
    struct exact is = stats_wilcoxon(change, 10);
    got[0] = is.statistic;
    got[1] = (double)is.n;
    got[2] = is.p;
}

static void work_approval(double got[ANSWERS])
{
    got[0] = stats_mcnemar(150, 86).p;
    got[1] = stats_mcnemar(10, 2).p;
    got[2] = stats_mcnemar(0, 0).p;
}

static void work_wilson(double got[ANSWERS])
{
    put(got, stats_wilson(81, 263));
    got[3] = stats_wilson(0, 20).high;
}

static void work_newcombe(double got[ANSWERS])
{
    put(got, stats_newcombe(56, 70, 48, 80));
}

static void work_newcombe_paired(double got[ANSWERS])
{
    put(got, stats_newcombe_paired(20, 12, 2, 16));
}

static void work_tea(double got[ANSWERS])
{
    struct fisher tea = stats_fisher(3, 4, 1, 4);
    got[0] = tea.one_sided;
    got[1] = tea.two_sided.p;
}

static void work_file(double got[ANSWERS])
{
    put(got, stats_newcombe(21, 24, 14, 24));
    got[3] = stats_fisher(21, 24, 14, 24).one_sided;
    got[4] = stats_fisher(21, 24, 14, 24).two_sided.p;
}

static void work_quantiles(double got[ANSWERS])
{
    got[0] = stats_t_quantile(1);
    got[1] = stats_t_quantile(2.5);
    got[2] = stats_t_quantile(11.37);
    got[3] = stats_t_quantile(159.996);
}

static void work_two_versions(double got[ANSWERS])
{
    static const double a[] = {1.5, 0.5, 2, 1, 0.25}, b[] = {-0.25, 0.5, -0.75, 0.25, 0.75};
    struct cell one = cell_of(a, 5), two = cell_of(b, 5);
    struct abba is = stats_abba(&one, &two);
    got[0] = is.delta;
    got[1] = is.se;
    got[2] = is.df;
    got[3] = is.low;
    got[4] = is.high;
}

static void work_seeing(double got[ANSWERS])
{
    struct detect some = stats_detect(7, 8, 2, 10), all = stats_detect(8, 8, 0, 10);
    got[0] = some.dprime;
    got[1] = some.criterion;
    got[2] = all.dprime;
    got[3] = all.criterion;
}

static void work_confidence(double got[ANSWERS])
{
    got[0] = stats_brier(.75, true);
    got[1] = stats_brier(.75, false);
    got[2] = stats_brier(1.0 / 3, true);
}

static void work_blind(double got[ANSWERS])
{
    double chances[20];
    for (int i = 0; i < 20; i++)
        chances[i] = .5;
    struct blind is = stats_blind(chances, 20);
    got[0] = is.expected;
    got[1] = is.low;
    got[2] = is.high;
}

static const struct example examples[] = {
    {"paired t",
     1e-9,
     5,
     {1.58, 4.06212768338, .00283289019738, .700114236723, 2.45988576328},
     work_sleep},
    {"signed rank", 1e-12, 2, {40, .0390625}, work_depression},
    {"signed rank, ties and zeros", 1e-12, 3, {27.5, 8, .2421875}, work_ties},
    {"McNemar", 1e-12, 3, {3.71593613957e-05, .03857421875, 1}, work_approval},
    {"Wilson", 1e-9, 4, {81 / 263.0, .255288519878, .366209576983, .161125158053}, work_wilson},
    {"Newcombe", 1e-9, 3, {.2, .0524314724024, .333872654037}, work_newcombe},
    {"Newcombe, paired", 1e-9, 3, {.2, .0561564248417, .3292069954}, work_newcombe_paired},
    {"Fisher", 1e-12, 2, {17 / 70.0, 34 / 70.0}, work_tea},
    {"one file, two names",
     1e-9,
     5,
     {7 / 24.0, .0390401782486, .503022508703, .0244957065295, .0489914130589},
     work_file},
    {"t quantile",
     1e-8,
     4,
     {12.7062047362, 3.574654842, 2.19227805713, 1.97490193624},
     work_quantiles},
    {"AB/BA",
     1e-9,
     5,
     {.575, .209165006634, 7.77160983347, .0901861481269, 1.05981385187},
     work_two_versions},
    {"d'", 1e-9, 4, {1.71528016087, -.109781485669, 3.28384044761, .0487014057809}, work_seeing},
    {"Brier", 1e-12, 3, {.09375, 1.34375, 2 / 3.0}, work_confidence},
    {"blind choice", 1e-12, 3, {10, 6, 14}, work_blind},
};
enum { EXAMPLES = sizeof examples / sizeof *examples };

static double largest_difference(const struct example *example)
{
    double got[ANSWERS] = {0}, largest = 0;
    example->work(got);
    for (int i = 0; i < example->count; i++) {
        double off = fabs(got[i] - example->wanted[i]);
        largest = off <= largest ? largest : off; /* NaN is kept */
    }
    return largest;
}

/* A row of the table; false: too far off. */
static bool show_row(struct ctl *ctl, const char *name, int answers, double off, double tolerance)
{
    bool fine = off <= tolerance;
    const char *verdict =
        words_say(ctl->words, fine ? TR("ctl.selftest.goed") : TR("ctl.selftest.fout")).text;
    fprintf(ctl->out, "%-32s %6d %12.2e %12.0e  %s\n", name, answers, off, tolerance, verdict);
    return fine;
}

/* ---- people whose six D scores are published, where their data lie in a folder ---- */

struct people {
    struct ctl *ctl;
    struct table trials, wanted;
    double largest[DSCORE_VARIANTS];
    int count;
};

/* The names of the four blocks in that file; the number follows the pairing (README of the
 * data). */
static int block_of(const char *name)
{
    static const char *const names[] = {"practice.iat.Milkbad", "test.iat.Milkbad",
                                        "practice.iat.Milkgood", "test.iat.Milkgood"};
    static const int blocks[] = {3, 4, 6, 7};
    for (int i = 0; i < 4; i++)
        if (strcmp(names[i], name) == 0)
            return blocks[i];
    return 0;
}

static bool open_people(struct people *people, const char *folder)
{
    struct arena *arena = people->ctl->arena;
    const char *trials = files_join(arena, folder, "iat_trials.csv");
    const char *wanted = files_join(arena, folder, "expected_iat_dscores_d1_d6.csv");
    static const char *const needed[] = {"Participant", "blockcode", "latency", "correct"};
    if (!table_read(people->ctl, trials, &people->trials) ||
        !table_read(people->ctl, wanted, &people->wanted))
        return false;
    bool fine = people->wanted.columns == DSCORE_VARIANTS + 1;
    for (int i = 0; i < 4; i++)
        fine &= table_column(&people->trials, needed[i]) >= 0;
    struct slot slots[] = {{"kolom", needed[0]},
                           {"nodig", "Participant, blockcode, latency, correct"}};
    if (!fine)
        notes_add(people->ctl->notes, NOTE_ERROR, (struct place){trials, 1, 1}, NULL, NULL,
                  TR("fout.score_kolom"), slots, 2);
    return fine;
}

/* The trials of one person; -1: a cell is wrong, and that is said. */
static int trials_of(struct people *people, const char *who, struct dscore_trial *out)
{
    const struct table *table = &people->trials;
    int participant = table_column(table, "Participant"), block = table_column(table, "blockcode");
    int latency = table_column(table, "latency"), correct = table_column(table, "correct"),
        count = 0;
    for (int row = 0; row < table->rows; row++) {
        int64_t ms = 0, right = 0;
        if (strcmp(table_cell(table, row, participant), who) != 0)
            continue;
        if (!table_whole(people->ctl, table, row, latency, &ms) ||
            !table_whole(people->ctl, table, row, correct, &right))
            return -1;
        out[count++] =
            (struct dscore_trial){block_of(table_cell(table, row, block)), (int)ms, right == 1};
    }
    return count;
}

static bool meet_person(struct people *people, int row, struct dscore_trial *trials)
{
    int count = trials_of(people, table_cell(&people->wanted, row, 0), trials);
    for (int v = 0; count >= 0 && v < DSCORE_VARIANTS; v++) {
        double wanted = 0;
        if (!table_number(people->ctl, &people->wanted, row, v + 1, &wanted))
            return false;
        struct dscore is = dscore_of(trials, count, (enum dscore_variant)v);
        double off = is.has_d ? fabs(is.d - wanted) : NAN;
        people->largest[v] = off <= people->largest[v] ? people->largest[v] : off;
    }
    people->count += count >= 0;
    return count >= 0;
}

static int meet_people(struct ctl *ctl, const char *folder)
{
    struct people people = {.ctl = ctl};
    bool fine = open_people(&people, folder);
    struct dscore_trial *trials =
        fine ? arena_get(ctl->arena, (size_t)(people.trials.rows + 1) * sizeof *trials) : NULL;
    for (int row = 0; fine && row < people.wanted.rows; row++)
        fine = meet_person(&people, row, trials);
    if (!fine)
        return CTL_FILES;
    for (int v = 0; v < DSCORE_VARIANTS; v++) {
        char name[] = "D1";
        name[1] = (char)('1' + v);
        fine &= show_row(ctl, name, people.count, people.largest[v], 1e-12);
    }
    return fine ? CTL_FINE : CTL_FINDINGS;
}

int ctl_selftest(struct ctl *ctl, int argc, char **argv)
{
    const char *folder = NULL;
    const struct ctl_option options[] = {{"--data", CTL_TEXT, &folder, 0, 0}};
    int exit = CTL_FINE;
    if (!ctl_options(ctl, options, 1, &argc, argv))
        return CTL_USE;
    if (argc > 1)
        return ctl_wrong(ctl, TR("ctl.geen_argument"), NULL, 0);
    ctl_say(ctl, ctl->out, TR("ctl.selftest.kop"), NULL, 0);
    for (int i = 0; i < EXAMPLES; i++)
        if (!show_row(ctl, examples[i].name, examples[i].count, largest_difference(&examples[i]),
                      examples[i].tolerance))
            exit = CTL_FINDINGS;
    int people = folder != NULL ? meet_people(ctl, folder) : CTL_FINE;
    ctl_notes(ctl);
    return people != CTL_FINE ? people : exit;
}
