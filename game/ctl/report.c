/* SPDX-License-Identifier: MPL-2.0 */
/* biasctl report PATH... -o DIR: reads, judges, and writes report.html, report.json and report.txt.
 * --partial FILE keeps the sums instead; --merge FILE... adds them: the same bytes as one run. */
#include <string.h>

#include "base/arena.h"
#include "base/files.h"
#include "ctl/progress.h"
#include "ctl/release.h"
#include "report/partial.h"

struct asked {
    const char *level, *partial;
    bool merge;
    struct release_want want;
};

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
    int lost = (int)(totals->later - totals->later_found - totals->later_alike);
    struct slot later = {"n", arena_print(ctl->arena, "%d", lost)};
    if (!pipe)
        ctl_say(ctl, ctl->out, TR("ctl.deel_klaar"), &slot, 1);
    if (lost > 0)
        ctl_say(ctl, ctl->err, TR("ctl.deel_later"), &later, 1);
    return ctl_log_findings(ctl, &totals->logs) ? CTL_FINDINGS : CTL_FINE;
}

static int tell(struct ctl *ctl, const struct asked *asked, const struct issue *issue)
{
    const char *folder = asked->want.folder;
    const char *first = issue->page_count > 0 ? issue->pages[0].name + 3 : "report.html";
    struct slot slots[] = {
        {"map", folder}, {"pad", files_join(ctl->arena, folder, first)}, {"id", issue->id}};
    if (!release_write(issue, folder, words_language(ctl->words), ctl->arena)) {
        ctl_wrong(ctl, TR("fout.verslag_schrijven"), slots, 2);
        return CTL_FILES;
    }
    ctl_say(ctl, ctl->out, TR("ctl.verslag_klaar"), slots, 2);
    if (!issue->plain)
        ctl_say(ctl, ctl->out, issue->again ? TR("ctl.uitgifte_weer") : TR("ctl.uitgifte_nieuw"),
                slots, 3);
    return ctl_log_findings(ctl, &issue->logs) ? CTL_FINDINGS : CTL_FINE;
}

static int make(struct ctl *ctl, struct asked *asked, const char *const *paths, int count)
{
    struct issue issue;
    struct ctl_progress progress;
    asked->want.report.progress = show;
    asked->want.report.self = &progress;
    ctl_progress_begin(&progress, ctl);
    enum release_fault fault =
        release_make(&issue, paths, count, &asked->want, ctl->words, ctl->arena, ctl->notes);
    ctl_progress_end(&progress);
    ctl_notes(ctl);
    if (fault != RELEASE_FINE)
        return ctl_release_fault(ctl, fault, &issue);
    if (!asked->want.preview)
        return tell(ctl, asked, &issue);
    ctl_release_preview(ctl, &issue);
    return ctl_log_findings(ctl, &issue.logs) ? CTL_FINDINGS : CTL_FINE;
}

static void read_logs(struct ctl *ctl, const struct asked *asked, struct summary *summary,
                      const char *const *paths, int count)
{
    struct ctl_progress progress;
    struct summary_want want = {
        .threads = asked->want.report.threads, .progress = show, .self = &progress};
    ctl_progress_begin(&progress, ctl);
    summary_read(summary, paths, count, &want, ctl->notes);
    ctl_progress_end(&progress);
}

/* One that is refused refuses all: half of the sums would pass for the whole. */
static bool merge(struct ctl *ctl, struct summary *summary, const char *const *paths, int count)
{
    bool fine = true;
    for (int i = 0; i < count && fine; i++)
        fine = partial_read(summary, paths[i], ctl->notes);
    return fine;
}

static int sum_up(struct ctl *ctl, struct asked *asked, const char *const *paths, int count)
{
    struct summary *summary = summary_new(ctl->arena);
    if (!asked->merge && asked->partial == NULL)
        return make(ctl, asked, paths, count);
    bool fine = true;
    if (asked->merge)
        fine = merge(ctl, summary, paths, count);
    else
        read_logs(ctl, asked, summary, paths, count);
    if (!fine || asked->partial != NULL)
        ctl_notes(ctl);
    if (!fine)
        return CTL_FILES;
    asked->want.merged = summary;
    return asked->partial != NULL ? keep_sums(ctl, asked, summary) : make(ctl, asked, paths, count);
}

/* Options that say something about a release, and what they cannot go with. */
static int check(struct ctl *ctl, struct asked *asked)
{
    const struct release_want *want = &asked->want;
    if (want->folder != NULL && asked->partial != NULL)
        return ctl_wrong(ctl, TR("fout.deel_of_verslag"), NULL, 0);
    if (want->folder == NULL && asked->partial == NULL && !want->preview)
        return ctl_wrong(ctl, TR("fout.verslag_map"), NULL, 0);
    if (!ctl_level_read(asked->level, &asked->want.report.level))
        return ctl_wrong(ctl, TR("fout.verslag_niveau"), NULL, 0);
    bool told = asked->level != NULL && want->report.level != REPORT_SESSION && !asked->merge;
    return want->fresh && !told ? ctl_wrong(ctl, TR("fout.uitgifte_nieuw_niveau"), NULL, 0)
                                : CTL_FINE;
}

int ctl_report(struct ctl *ctl, int argc, char **argv)
{
    struct asked asked = {.level = NULL};
    struct release_want *want = &asked.want;
    int count = 0;
    const struct ctl_option options[] = {
        {"-o", CTL_TEXT, &want->folder, 0, 0},
        {"--level", CTL_TEXT, &asked.level, 0, 0},
        {"--label", CTL_TEXT, &want->report.label, 0, 0},
        {"--ledger", CTL_TEXT, &want->ledger, 0, 0},
        {"--open", CTL_FLAG, &want->report.open, 0, 0},
        {"--new", CTL_FLAG, &want->fresh, 0, 0},
        {"--preview", CTL_FLAG, &want->preview, 0, 0},
        {"--partial", CTL_TEXT, &asked.partial, 0, 0},
        {"--merge", CTL_FLAG, &asked.merge, 0, 0},
        {"--threads", CTL_NUMBER, &want->report.threads, 1, 64},
    };
    if (!ctl_options(ctl, options, sizeof options / sizeof *options, &argc, argv) ||
        check(ctl, &asked) != CTL_FINE)
        return CTL_USE;
    if (argc < 2)
        return ctl_wrong(ctl, TR("fout.verslag_paden"), NULL, 0);
    const char **paths = ctl_paths(ctl, argv + 1, argc - 1, &count);
    return sum_up(ctl, &asked, paths, count);
}
