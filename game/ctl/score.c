/* SPDX-License-Identifier: MPL-2.0 */
/* biasctl score NAME FILE.csv: one published statistic on a table, as JSON (cli.md). */
#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/files.h"
#include "base/json_quote.h"
#include "ctl/table.h"
#include "measure/dscore.h"
#include "measure/stats.h"

enum { NEEDED_MOST = 4 };
struct job {
    struct ctl *ctl;
    const struct table *table;
    enum dscore_variant variant;
    int columns[NEEDED_MOST];                             /* of the needed names, in their order */
};
struct statistic {
    const char *name;
    const char *needed[NEEDED_MOST + 1];
    int least, most;                                      /* rows */
    bool (*run)(const struct job *);
};

/* ---- JSON ---- */

/* No number where there is none: JSON has no NaN. */
static void put(struct ctl *ctl, const char *before, const char *name, double value)
{
    if (isfinite(value))
        fprintf(ctl->out, "%s\"%s\":%.17g", before, name, value);
    else
        fprintf(ctl->out, "%s\"%s\":null", before, name);
}

static bool put_interval(struct ctl *ctl, const char *name, struct interval is)
{
    put(ctl, "{", name, is.value);
    put(ctl, ",", "low", is.low);
    put(ctl, ",", "high", is.high);
    fputs("}\n", ctl->out);
    return true;
}

static bool put_exact(struct ctl *ctl, struct exact is)
{
    put(ctl, "{", "n", (double)is.n);
    put(ctl, ",", "statistic", is.statistic);
    put(ctl, ",", "p", is.p);
    fputs("}\n", ctl->out);
    return true;
}

/* ---- cells ---- */

static bool number(const struct job *job, int row, int needed, double *out)
{
    return table_number(job->ctl, job->table, row, job->columns[needed], out);
}

static bool whole(const struct job *job, int row, int needed, int64_t *out)
{
    return table_whole(job->ctl, job->table, row, job->columns[needed], out);
}

static bool refuse(const struct job *job, int row, struct text text, const char *who)
{
    struct slot slots[] = {{"wie", who}};
    size_t at = (size_t)row * (size_t)job->table->columns;
    notes_add(job->ctl->notes, NOTE_ERROR, job->table->places[at], NULL, NULL, text, slots, 1);
    return false;
}

/* after - before of every row. */
static double *differences(const struct job *job)
{
    double *out = arena_get(job->ctl->arena, (size_t)(job->table->rows + 1) * sizeof *out);
    bool fine = true;
    for (int row = 0; row < job->table->rows; row++) {
        double before = 0, after = 0;
        fine &= number(job, row, 0, &before) && number(job, row, 1, &after);
        out[row] = after - before;
        if (fine && !cell_takes(out[row]))
            fine = refuse(job, row, TR("fout.score_groot"), "");
    }
    return fine ? out : NULL;
}

/* ---- one function a statistic ---- */

static bool run_paired(const struct job *job)
{
    struct cell cell = {0, 0, 0};
    const double *all = differences(job);
    for (int i = 0; all != NULL && i < job->table->rows; i++)
        cell_add_score(&cell, all[i]);
    if (all == NULL)
        return false;
    struct paired is = stats_paired(&cell);
    put(job->ctl, "{", "n", (double)is.n);
    put(job->ctl, ",", "mean", is.mean);
    put(job->ctl, ",", "sd", is.sd);
    put(job->ctl, ",", "low", is.low);
    put(job->ctl, ",", "high", is.high);
    put(job->ctl, ",", "dz", is.dz);
    put(job->ctl, ",", "t", is.t);
    put(job->ctl, ",", "df", is.df);
    put(job->ctl, ",", "p", is.p);
    fputs("}\n", job->ctl->out);
    return true;
}

static bool run_wilcoxon(const struct job *job)
{
    double *all = differences(job);
    return all != NULL && put_exact(job->ctl, stats_wilcoxon(all, job->table->rows));
}

static bool four(const struct job *job, int64_t out[4])
{
    bool fine = true;
    for (int i = 0; i < 4; i++)
        fine &= whole(job, 0, i, &out[i]);
    return fine;
}

static bool run_mcnemar(const struct job *job)
{
    int64_t counts[4];
    if (!four(job, counts))
        return false;
    struct exact is = stats_mcnemar(counts[1], counts[2]);
    is.n = counts[0] + counts[1] + counts[2] + counts[3];
    return put_exact(job->ctl, is);
}

static bool shares(const struct job *job, int rows, int64_t yes[2], int64_t n[2])
{
    for (int row = 0; row < rows; row++) {
        if (!whole(job, row, 0, &yes[row]) || !whole(job, row, 1, &n[row]))
            return false;
        if (n[row] < 1 || yes[row] > n[row])
            return refuse(job, row, TR("fout.score_aantal"), "");
    }
    return true;
}

static bool run_fisher(const struct job *job)
{
    int64_t yes[2], n[2];
    return shares(job, 2, yes, n) &&
           put_exact(job->ctl, stats_fisher(yes[0], n[0], yes[1], n[1]).two_sided);
}

static bool run_wilson(const struct job *job)
{
    int64_t yes[2], n[2];
    return shares(job, 1, yes, n) && put_interval(job->ctl, "share", stats_wilson(yes[0], n[0]));
}

static bool run_newcombe(const struct job *job)
{
    int64_t yes[2], n[2];
    return shares(job, 2, yes, n) &&
           put_interval(job->ctl, "difference", stats_newcombe(yes[0], n[0], yes[1], n[1]));
}

static bool run_newcombe_paired(const struct job *job)
{
    int64_t counts[4];
    if (!four(job, counts))
        return false;
    if (counts[0] + counts[1] + counts[2] + counts[3] == 0)
        return refuse(job, 0, TR("fout.score_aantal"), "");
    return put_interval(job->ctl, "difference",
                        stats_newcombe_paired(counts[0], counts[1], counts[2], counts[3]));
}

static bool run_dprime(const struct job *job)
{
    int64_t counts[4];
    if (!four(job, counts))
        return false;
    if (counts[0] > counts[1] || counts[2] > counts[3])
        return refuse(job, 0, TR("fout.score_aantal"), "");
    struct detect is =
        stats_detect((int)counts[0], (int)counts[1], (int)counts[2], (int)counts[3]);
    put(job->ctl, "{", "dprime", is.dprime);
    put(job->ctl, ",", "criterion", is.criterion);
    fputs("}\n", job->ctl->out);
    return true;
}

static bool run_brier(const struct job *job)
{
    double sum = 0, over = 0;
    int rows = job->table->rows;
    for (int row = 0; row < rows; row++) {
        double p = 0;
        if (!number(job, row, 2, &p))
            return false;
        if (p < 0 || p > 1)
            return refuse(job, row, TR("fout.score_kans"), "");
        bool right = strcmp(table_cell(job->table, row, job->columns[0]),
                            table_cell(job->table, row, job->columns[1])) == 0;
        sum += stats_brier(p, right);
        over += p - right;
    }
    put(job->ctl, "{", "brier", sum / rows);
    put(job->ctl, ",", "over", over / rows);
    fputs("}\n", job->ctl->out);
    return true;
}

/* ---- two versions ---- */

struct rater {
    const char *who;
    int row, form, count[2];                              /* boy, girl */
    double sum[2];
};

static int by_who(const void *a, const void *b)
{
    const struct rater *one = a, *two = b;
    int way = strcmp(one->who, two->who);
    return way != 0 ? way : (one->row > two->row) - (one->row < two->row);
}

/* Every row is a rater of one rating; the same person's rows then become one. */
static int read_raters(const struct job *job, struct rater *raters)
{
    static const char *const forms[] = {"A", "B", NULL}, *const versions[] = {"boy", "girl", NULL};
    int kept = 0, version;
    for (int row = 0; row < job->table->rows; row++) {
        struct rater *one = &raters[row];
        double rating = 0;
        *one = (struct rater){.who = table_cell(job->table, row, job->columns[0]), .row = row};
        if (!table_word(job->ctl, job->table, row, job->columns[1], forms, &one->form) ||
            !table_word(job->ctl, job->table, row, job->columns[2], versions, &version) ||
            !number(job, row, 3, &rating))
            return -1;
        one->count[version] = 1;
        one->sum[version] = rating;
    }
    qsort(raters, (size_t)job->table->rows, sizeof *raters, by_who);
    for (int i = 0; i < job->table->rows; i++) {
        struct rater *last = kept > 0 ? &raters[kept - 1] : NULL;
        if (last == NULL || strcmp(last->who, raters[i].who) != 0) {
            raters[kept++] = raters[i];
            continue;
        }
        if (last->form != raters[i].form)
            return refuse(job, raters[i].row, TR("fout.score_vorm"), last->who) ? 0 : -1;
        for (int v = 0; v < 2; v++) {
            last->count[v] += raters[i].count[v];
            last->sum[v] += raters[i].sum[v];
        }
    }
    return kept;
}

static bool run_abba(const struct job *job)
{
    struct cell form[2] = {{0, 0, 0}, {0, 0, 0}};
    struct rater *raters =
        arena_get(job->ctl->arena, (size_t)(job->table->rows + 1) * sizeof *raters);
    int count = read_raters(job, raters);
    for (int i = 0; i < count; i++) {
        const struct rater *one = &raters[i];
        if (one->count[0] == 0 || one->count[1] == 0)
            return refuse(job, one->row, TR("fout.score_vorm"), one->who);
        double d = one->sum[0] / one->count[0] - one->sum[1] / one->count[1];
        if (!cell_takes(d))
            return refuse(job, one->row, TR("fout.score_groot"), one->who);
        cell_add_score(&form[one->form], d);
    }
    if (count < 0)
        return false;
    if (form[0].n < 2 || form[1].n < 2)
        return refuse(job, 0, TR("fout.score_vormen"), "");
    struct abba is = stats_abba(&form[0], &form[1]);
    put(job->ctl, "{", "delta", is.delta);
    put(job->ctl, ",", "se", is.se);
    put(job->ctl, ",", "df", is.df);
    put(job->ctl, ",", "low", is.low);
    put(job->ctl, ",", "high", is.high);
    put(job->ctl, ",", "n_a", (double)form[0].n);
    put(job->ctl, ",", "n_b", (double)form[1].n);
    fputs("}\n", job->ctl->out);
    return true;
}

/* ---- D scores ---- */

/* One trial and whose it was; a person's trials lie together once they are sorted. */
struct timed {
    const char *who;
    int row;
    struct dscore_trial trial;
};

static int by_person(const void *a, const void *b)
{
    const struct timed *one = a, *two = b;
    int way = strcmp(one->who, two->who);
    return way != 0 ? way : (one->row > two->row) - (one->row < two->row);
}

static bool read_trial(const struct job *job, int row, struct timed *out)
{
    static const char *const correct[] = {"0", "1", NULL};
    int64_t block = 0, ms = 0;
    int right = 0;
    if (!whole(job, row, 1, &block) || !whole(job, row, 2, &ms) ||
        !table_word(job->ctl, job->table, row, job->columns[3], correct, &right))
        return false;
    *out = (struct timed){table_cell(job->table, row, job->columns[0]), row,
                          {(int)block, (int)ms, right == 1}};
    return true;
}

/* Whose first row stands higher in the table comes first. */
static int by_first_row(const void *a, const void *b)
{
    const struct timed *one = *(const struct timed *const *)a,
                       *two = *(const struct timed *const *)b;
    return (one->row > two->row) - (one->row < two->row);
}

static void put_person(const struct job *job, const struct timed *first, const struct timed *end,
                       struct dscore_trial *trials)
{
    int count = 0;
    while (first + count < end && strcmp(first[count].who, first->who) == 0) {
        trials[count] = first[count].trial;
        count++;
    }
    struct dscore is = dscore_of(trials, count, job->variant);
    fputs("{\"participant\":", job->ctl->out);
    json_print_quoted(job->ctl->out, first->who);
    put(job->ctl, ",", "d", is.has_d ? is.d : NAN);
    put(job->ctl, ",", "fast", is.fast);
    fprintf(job->ctl->out, ",\"excluded\":%s}", is.excluded ? "true" : "false");
}

static bool run_dscore(const struct job *job)
{
    size_t rows = (size_t)job->table->rows;
    struct timed *all = arena_get(job->ctl->arena, (rows + 1) * sizeof *all);
    const struct timed **people = arena_get(job->ctl->arena, (rows + 1) * sizeof *people);
    struct dscore_trial *trials = arena_get(job->ctl->arena, (rows + 1) * sizeof *trials);
    int count = 0;
    for (int row = 0; row < job->table->rows; row++)
        if (!read_trial(job, row, &all[row]))
            return false;
    qsort(all, rows, sizeof *all, by_person);
    for (size_t i = 0; i < rows; i++)
        if (i == 0 || strcmp(all[i].who, all[i - 1].who) != 0)
            people[count++] = &all[i];
    qsort(people, (size_t)count, sizeof *people, by_first_row);
    fputs("{\"participants\":[", job->ctl->out);
    for (int i = 0; i < count; i++) {
        fputs(i > 0 ? ",\n" : "\n", job->ctl->out);
        put_person(job, people[i], all + rows, trials);
    }
    fputs("]}\n", job->ctl->out);
    return true;
}

/* ---- which one ---- */

enum { ANY = 1 << 24 };
static const struct statistic statistics[] = {
    {"dscore", {"participant", "block", "latency_ms", "correct"}, 1, ANY, run_dscore},
    {"abba", {"participant", "form", "version", "rating"}, 1, ANY, run_abba},
    {"paired", {"before", "after"}, 2, ANY, run_paired},
    {"wilcoxon", {"before", "after"}, 1, ANY, run_wilcoxon},
    {"mcnemar", {"both", "after", "before", "none"}, 1, 1, run_mcnemar},
    {"fisher", {"yes", "n"}, 2, 2, run_fisher},
    {"wilson", {"yes", "n"}, 1, 1, run_wilson},
    {"newcombe", {"yes", "n"}, 2, 2, run_newcombe},
    {"newcombe", {"both", "after", "before", "none"}, 1, 1, run_newcombe_paired},
    {"dprime", {"hits", "targets", "alarms", "decoys"}, 1, 1, run_dprime},
    {"brier", {"class", "truth", "confidence"}, 1, ANY, run_brier},
};
enum { STATISTICS = sizeof statistics / sizeof *statistics };

static const char *join(struct ctl *ctl, const char *const *words)
{
    const char *all = *words;
    while (*++words != NULL)
        all = arena_print(ctl->arena, "%s, %s", all, *words);
    return all;
}

/* Where two statistics share a name, the columns of the table say which one it is. */
static const struct statistic *choose(const char *name, const struct table *table)
{
    const struct statistic *first = NULL;
    for (int i = 0; i < STATISTICS; i++) {
        if (strcmp(statistics[i].name, name) != 0)
            continue;
        if (table == NULL || table_column(table, statistics[i].needed[0]) >= 0)
            return &statistics[i];
        first = first == NULL ? &statistics[i] : first;
    }
    return first;
}

static bool find_columns(struct job *job, const struct statistic *statistic)
{
    for (int i = 0; statistic->needed[i] != NULL; i++) {
        job->columns[i] = table_column(job->table, statistic->needed[i]);
        if (job->columns[i] >= 0)
            continue;
        struct slot slots[] = {{"kolom", statistic->needed[i]},
                               {"nodig", join(job->ctl, statistic->needed)}};
        notes_add(job->ctl->notes, NOTE_ERROR, (struct place){job->table->file, 1, 1}, NULL, NULL,
                  TR("fout.score_kolom"), slots, 2);
        return false;
    }
    return true;
}

static bool score(struct ctl *ctl, const char *name, const char *path, enum dscore_variant variant)
{
    struct table table;
    struct job job = {.ctl = ctl, .table = &table, .variant = variant};
    if (!table_read(ctl, path, &table))
        return false;
    const struct statistic *statistic = choose(name, &table);
    if (!find_columns(&job, statistic))
        return false;
    if (table.rows < statistic->least || table.rows > statistic->most) {
        struct slot slots[] = {{"naam", name}};
        notes_add(ctl->notes, NOTE_ERROR, (struct place){path, 0, 0}, NULL, NULL,
                  TR("fout.score_rijen"), slots, 1);
        return false;
    }
    return statistic->run(&job);
}

static int no_name(struct ctl *ctl)
{
    const char *names = statistics[0].name;
    for (int i = 1; i < STATISTICS; i++)
        if (strcmp(statistics[i].name, statistics[i - 1].name) != 0)
            names = arena_print(ctl->arena, "%s %s", names, statistics[i].name);
    struct slot slots[] = {{"namen", names}};
    return ctl_wrong(ctl, TR("fout.score_naam"), slots, 1);
}

/* "D1" to "D6"; NULL is D1. */
static bool read_variant(const char *word, enum dscore_variant *out)
{
    if (word != NULL && (word[0] != 'D' || word[1] < '1' || word[1] > '6' || word[2] != 0))
        return false;
    *out = word == NULL ? DSCORE_D1 : (enum dscore_variant)(word[1] - '1');
    return true;
}

int ctl_score(struct ctl *ctl, int argc, char **argv)
{
    const char *word = NULL;
    enum dscore_variant variant;
    const struct ctl_option options[] = {{"--variant", CTL_TEXT, &word, 0, 0}};
    if (!ctl_options(ctl, options, 1, &argc, argv))
        return CTL_USE;
    if (!read_variant(word, &variant))
        return ctl_wrong(ctl, TR("fout.score_variant"), NULL, 0);
    if (argc < 2 || choose(argv[1], NULL) == NULL)
        return no_name(ctl);
    if (argc != 3)
        return ctl_wrong(ctl, TR("fout.score_bestand"), NULL, 0);
    bool fine = score(ctl, argv[1], argv[2], variant);
    ctl_notes(ctl);
    return fine ? CTL_FINE : files_exists(argv[2]) ? CTL_FINDINGS : CTL_FILES;
}
