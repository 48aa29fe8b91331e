/* SPDX-License-Identifier: MPL-2.0 */
/* biasctl report PATH... -o DIR: reads, judges, and writes report.html, report.json and report.txt.
 * --partial FILE keeps the sums instead; --merge FILE... adds them: the same bytes as one run. */
#include <inttypes.h>
#include <string.h>

#include "base/arena.h"
#include "base/files.h"
#include "ctl/progress.h"
#include "report/partial.h"
#include "report/report.h"

struct asked {
    const char *folder, *level, *partial;
    bool merge;
    int threads;
    struct report_want want;
};

static bool read_level(const char *word, enum report_level *out)
{
    if (word == NULL)
        return true;
    for (enum report_level level = REPORT_SESSION; level <= REPORT_POOL; level++)
        if (strcmp(report_level_word(level), word) == 0) {
            *out = level;
            return true;
        }
    return false;
}

static int no_report(struct ctl *ctl, enum report_fault fault, const struct report *report)
{
    struct slot slots[] = {{"sessies", arena_print(ctl->arena, "%d", report->sessions)}};
    switch (fault) {
    case REPORT_MIXED:
        return ctl_wrong(ctl, TR("fout.verslag_gemengd"), NULL, 0);
    case REPORT_NOT_SIMULATED:
        return ctl_wrong(ctl, TR("fout.verslag_open"), NULL, 0);
    case REPORT_SEVERAL:
        return ctl_wrong(ctl, TR("fout.verslag_meer"), slots, 1);
    case REPORT_NOTHING:
    case REPORT_FINE:
        break;
    }
    ctl_wrong(ctl, TR("fout.verslag_niets"), NULL, 0);
    return CTL_FILES;
}

/* A crash or a session without an end is no finding here: the report says it, and goes on. A file that
 * could not be read is one. */
static bool has_findings(const struct ctl *ctl, const struct report_logs *logs)
{
    return notes_errors(ctl->notes) + logs->damaged + logs->incomplete + logs->forked + logs->newer + logs->stray > 0;
}

static void show(void *self, int done, int of)
{
    ctl_progress_show(self, done, of);
}

static bool put_file(void *to, const char *bytes, size_t size)
{
    return files_put(to, bytes, size);
}

static bool put_out(void *to, const char *bytes, size_t size)
{
    return fwrite(bytes, 1, size, to) == size;
}

static bool fill(void *self, struct file_out *out)
{
    return partial_write(self, put_file, out);
}

/* "-": to standard output, for a pipe; then nothing else is said there. */
static int keep_sums(struct ctl *ctl, const struct asked *asked, struct summary *summary)
{
    struct slot slot = {"pad", asked->partial};
    bool pipe = strcmp(asked->partial, "-") == 0;
    summary_settle(summary);
    const struct summary_totals *totals = summary_totals(summary);
    bool fine = pipe ? partial_write(summary, put_out, ctl->out) && fflush(ctl->out) == 0
                     : files_write_by(asked->partial, fill, summary);
    if (!fine) {
        ctl_wrong(ctl, TR("fout.deel_schrijven"), &slot, 1);
        return CTL_FILES;
    }
    if (!pipe)
        ctl_say(ctl, ctl->out, TR("ctl.deel_klaar"), &slot, 1);
    return has_findings(ctl, &totals->logs) ? CTL_FINDINGS : CTL_FINE;
}

static int make(struct ctl *ctl, const struct asked *asked, struct summary *summary)
{
    struct report report;
    enum report_fault fault = report_conclude(&report, summary, &asked->want, ctl->arena);
    if (fault != REPORT_FINE)
        return no_report(ctl, fault, &report);
    struct slot slots[] = {{"map", asked->folder},
                           {"pad", files_join(ctl->arena, asked->folder, "report.html")}};
    if (!report_write(&report, asked->folder, ctl->words, ctl->arena)) {
        ctl_wrong(ctl, TR("fout.verslag_schrijven"), slots, 2);
        return CTL_FILES;
    }
    ctl_say(ctl, ctl->out, TR("ctl.verslag_klaar"), slots, 2);
    return has_findings(ctl, &report.logs) ? CTL_FINDINGS : CTL_FINE;
}

static void read_logs(struct ctl *ctl, const struct asked *asked, struct summary *summary,
                      char **paths, int count)
{
    const char **list = arena_get(ctl->arena, (size_t)count * sizeof *list);
    for (int i = 0; i < count; i++)
        list[i] = paths[i];
    struct ctl_progress progress;
    struct summary_want want = {.threads = asked->threads, .progress = show, .self = &progress};
    ctl_progress_begin(&progress, ctl);
    summary_read(summary, list, count, &want, ctl->notes);
    ctl_progress_end(&progress);
}

/* One that is refused refuses all: half of the sums would pass for the whole. */
static bool merge(struct ctl *ctl, struct summary *summary, char **paths, int count)
{
    bool fine = true;
    for (int i = 0; i < count && fine; i++)
        fine = partial_read(summary, paths[i], ctl->notes);
    return fine;
}

static int sum_up(struct ctl *ctl, const struct asked *asked, char **paths, int count)
{
    struct summary *summary = summary_new(ctl->arena);
    bool fine = true;
    if (asked->merge)
        fine = merge(ctl, summary, paths, count);
    else
        read_logs(ctl, asked, summary, paths, count);
    ctl_notes(ctl);
    if (!fine)
        return CTL_FILES;
    return asked->partial != NULL ? keep_sums(ctl, asked, summary) : make(ctl, asked, summary);
}

int ctl_report(struct ctl *ctl, int argc, char **argv)
{
    struct asked asked = {.folder = NULL};
    const struct ctl_option options[] = {
        {"-o", CTL_TEXT, &asked.folder, 0, 0},
        {"--level", CTL_TEXT, &asked.level, 0, 0},
        {"--label", CTL_TEXT, &asked.want.label, 0, 0},
        {"--open", CTL_FLAG, &asked.want.open, 0, 0},
        {"--partial", CTL_TEXT, &asked.partial, 0, 0},
        {"--merge", CTL_FLAG, &asked.merge, 0, 0},
        {"--threads", CTL_NUMBER, &asked.threads, 1, 64},
    };
    if (!ctl_options(ctl, options, 7, &argc, argv))
        return CTL_USE;
    if (asked.folder != NULL && asked.partial != NULL)
        return ctl_wrong(ctl, TR("fout.deel_of_verslag"), NULL, 0);
    if (asked.folder == NULL && asked.partial == NULL)
        return ctl_wrong(ctl, TR("fout.verslag_map"), NULL, 0);
    if (!read_level(asked.level, &asked.want.level))
        return ctl_wrong(ctl, TR("fout.verslag_niveau"), NULL, 0);
    if (argc < 2)
        return ctl_wrong(ctl, TR("fout.verslag_paden"), NULL, 0);
    return sum_up(ctl, &asked, argv + 1, argc - 1);
}
