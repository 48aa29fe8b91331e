/* SPDX-License-Identifier: MPL-2.0 */
/* biasctl export PATH... -o DIR: rows for Excel, SPSS and programs, with their code book. A card
 * or a pool is a release; the desk's linked rows are personal data, and entered in the ledger. */
#include <string.h>

#include "base/arena.h"
#include "base/files.h"
#include "ctl/progress.h"
#include "ctl/release.h"
#include "report/desk.h"
#include "report/export.h"

struct asked {
    const char *level, *formats;
    bool personal;
    unsigned wanted;
    struct release_want want;
    const char *const *paths;
    int count;
};

static void show(void *self, int done, int of)
{
    ctl_progress_show(self, done, of);
}

static int write_book(struct ctl *ctl, const struct workbook *book, const struct asked *asked,
                      const struct speaker *sp, const char *folder)
{
    struct slot slots[] = {{"map", folder}};
    if (export_write(book, sp, asked->wanted, folder) != EXPORT_FINE) {
        ctl_wrong(ctl, TR("fout.export_schrijven"), slots, 1);
        return CTL_FILES;
    }
    ctl_say(ctl, ctl->out, TR("ctl.export_klaar"), slots, 1);
    return CTL_FINE;
}

/* ---- the desk ---- */

static int no_rows(struct ctl *ctl, enum report_fault fault)
{
    if (fault == REPORT_MIXED)
        return ctl_wrong(ctl, TR("fout.verslag_gemengd"), NULL, 0);
    ctl_wrong(ctl, TR("fout.verslag_niets"), NULL, 0);
    return CTL_FILES;
}

/* In the ledger before anything is written: who cannot enter it, makes nothing. */
static int enter_desk(struct ctl *ctl, const struct asked *asked)
{
    struct issue issue = {.file = NULL};
    enum release_fault fault =
        release_desk(asked->paths, asked->count, &asked->want, &issue.file, ctl->arena, ctl->notes);
    return fault == RELEASE_FINE ? CTL_FINE : ctl_release_fault(ctl, fault, &issue);
}

static int make_desk(struct ctl *ctl, struct asked *asked, const struct speaker *sp)
{
    struct ctl_progress progress;
    struct desk desk;
    if (!asked->personal)
        return ctl_wrong(ctl, TR("fout.export_persoon"), NULL, 0);
    asked->want.report.self = &progress;
    ctl_progress_begin(&progress, ctl);
    enum report_fault fault =
        desk_collect(&desk, asked->paths, asked->count, &asked->want.report, sp, ctl->notes);
    ctl_progress_end(&progress);
    (void)files_make_folder(asked->want.folder, 0700);
    int code = fault == REPORT_FINE ? enter_desk(ctl, asked) : CTL_FINE;
    ctl_notes(ctl);
    if (fault != REPORT_FINE)
        return no_rows(ctl, fault);
    if (code == CTL_FINE)
        code = write_book(ctl, &desk.book, asked, sp, asked->want.folder);
    return code == CTL_FINE && (desk.findings || notes_errors(ctl->notes) > 0) ? CTL_FINDINGS
                                                                               : code;
}

/* ---- a card, a pool ---- */

/* One session is a card here: the rules of a room are for a screen (privacy.md 3.2). */
static enum release_fault make_issue(struct ctl *ctl, struct asked *asked, struct issue *issue)
{
    struct release_want *want = &asked->want;
    enum release_fault fault =
        release_make(issue, asked->paths, asked->count, want, ctl->words, ctl->arena, ctl->notes);
    if (fault != RELEASE_FINE || want->report.level != REPORT_BY_RULE || issue->sessions != 1)
        return fault;
    want->report.level = REPORT_CARD;
    return release_make(issue, asked->paths, asked->count, want, ctl->words, ctl->arena,
                        ctl->notes);
}

static int write_books(struct ctl *ctl, const struct asked *asked, const struct issue *issue,
                       const struct speaker *sp)
{
    int code = CTL_FINE, count = release_books(issue);
    for (int i = 0; i < count && code == CTL_FINE; i++) {
        struct workbook book;
        const char *folder = asked->want.folder;
        release_book(issue, i, sp, &book);
        if (count > 1)
            folder = files_join(ctl->arena, folder, arena_print(ctl->arena, "kaart-%d", i + 1));
        code = write_book(ctl, &book, asked, sp, folder);
    }
    return code;
}

static int make_release(struct ctl *ctl, struct asked *asked, const struct speaker *sp)
{
    struct issue issue;
    struct ctl_progress progress;
    asked->want.report.self = &progress;
    ctl_progress_begin(&progress, ctl);
    enum release_fault fault = make_issue(ctl, asked, &issue);
    ctl_progress_end(&progress);
    ctl_notes(ctl);
    if (fault != RELEASE_FINE)
        return ctl_release_fault(ctl, fault, &issue);
    if (asked->want.preview || issue.plain) {
        ctl_release_preview(ctl, &issue);
        return issue.plain || ctl_log_findings(ctl, &issue.logs) ? CTL_FINDINGS : CTL_FINE;
    }
    int code = write_books(ctl, asked, &issue, sp);
    return code == CTL_FINE && ctl_log_findings(ctl, &issue.logs) ? CTL_FINDINGS : code;
}

static int wrong_level(struct ctl *ctl, struct asked *asked)
{
    bool known = ctl_level_read(asked->level, &asked->want.report.level);
    if (!known || asked->want.report.level == REPORT_SESSION)
        return ctl_wrong(ctl, TR("fout.export_niveau"), NULL, 0);
    if (asked->want.fresh && asked->level == NULL)
        return ctl_wrong(ctl, TR("fout.uitgifte_nieuw_niveau"), NULL, 0);
    return CTL_FINE;
}

int ctl_export(struct ctl *ctl, int argc, char **argv)
{
    struct asked asked = {.formats = "csv,xlsx,sav,json", .want = {.report = {.progress = show}}};
    struct release_want *want = &asked.want;
    const struct ctl_option options[] = {
        {"-o", CTL_TEXT, &want->folder, 0, 0},
        {"--level", CTL_TEXT, &asked.level, 0, 0},
        {"--format", CTL_TEXT, &asked.formats, 0, 0},
        {"--label", CTL_TEXT, &want->report.label, 0, 0},
        {"--ledger", CTL_TEXT, &want->ledger, 0, 0},
        {"--new", CTL_FLAG, &want->fresh, 0, 0},
        {"--preview", CTL_FLAG, &want->preview, 0, 0},
        {"--yes-personal-data", CTL_FLAG, &asked.personal, 0, 0},
    };
    struct speaker sp = {ctl->words, ctl->arena, strcmp(ctl->lang, "en") == 0};
    if (!ctl_options(ctl, options, sizeof options / sizeof *options, &argc, argv))
        return CTL_USE;
    bool desk = asked.level != NULL && strcmp(asked.level, "desk") == 0;
    if (want->folder == NULL && (desk || !want->preview))
        return ctl_wrong(ctl, TR("fout.export_map"), NULL, 0);
    if (!desk && wrong_level(ctl, &asked) != CTL_FINE)
        return CTL_USE;
    if (!export_formats(asked.formats, &asked.wanted))
        return ctl_wrong(ctl, TR("fout.export_vorm"), NULL, 0);
    if (argc < 2)
        return ctl_wrong(ctl, TR("fout.verslag_paden"), NULL, 0);
    asked.paths = ctl_paths(ctl, argv + 1, argc - 1, &asked.count);
    return desk ? make_desk(ctl, &asked, &sp) : make_release(ctl, &asked, &sp);
}
