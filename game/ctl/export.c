/* SPDX-License-Identifier: MPL-2.0 */
/* biasctl export PATH... -o DIR: rows for Excel, SPSS and programs, with their code book. */
#include <string.h>

#include "base/arena.h"
#include "ctl/progress.h"
#include "report/desk.h"
#include "report/export.h"

struct asked {
    const char *folder, *level, *formats;
    bool personal;
    unsigned wanted;
    struct report_want want;
};

static void show(void *self, int done, int of)
{
    ctl_progress_show(self, done, of);
}

static int no_export(struct ctl *ctl, enum report_fault fault)
{
    if (fault == REPORT_MIXED)
        return ctl_wrong(ctl, TR("fout.verslag_gemengd"), NULL, 0);
    ctl_wrong(ctl, TR("fout.verslag_niets"), NULL, 0);
    return CTL_FILES;
}

static int write_book(struct ctl *ctl, const struct workbook *book, const struct asked *asked,
                      const struct speaker *sp)
{
    struct slot slots[] = {{"map", asked->folder}};
    if (export_write(book, sp, asked->wanted, asked->folder) != EXPORT_FINE) {
        ctl_wrong(ctl, TR("fout.export_schrijven"), slots, 1);
        return CTL_FILES;
    }
    ctl_say(ctl, ctl->out, TR("ctl.export_klaar"), slots, 1);
    return CTL_FINE;
}

static int make_desk(struct ctl *ctl, struct asked *asked, const char *const *paths, int count)
{
    struct speaker sp = {ctl->words, ctl->arena, strcmp(ctl->lang, "en") == 0};
    struct ctl_progress progress;
    struct desk desk;
    if (!asked->personal)
        return ctl_wrong(ctl, TR("fout.export_persoon"), NULL, 0);
    asked->want.progress = show;
    asked->want.self = &progress;
    ctl_progress_begin(&progress, ctl);
    enum report_fault fault = desk_collect(&desk, paths, count, &asked->want, &sp, ctl->notes);
    ctl_progress_end(&progress);
    ctl_notes(ctl);
    if (fault != REPORT_FINE)
        return no_export(ctl, fault);
    int code = write_book(ctl, &desk.book, asked, &sp);
    return code == CTL_FINE && (desk.findings || notes_errors(ctl->notes) > 0) ? CTL_FINDINGS
                                                                               : code;
}

int ctl_export(struct ctl *ctl, int argc, char **argv)
{
    struct asked asked = {.formats = "csv,xlsx,sav,json"};
    const struct ctl_option options[] = {
        {"-o", CTL_TEXT, &asked.folder, 0, 0},
        {"--level", CTL_TEXT, &asked.level, 0, 0},
        {"--format", CTL_TEXT, &asked.formats, 0, 0},
        {"--label", CTL_TEXT, &asked.want.label, 0, 0},
        {"--yes-personal-data", CTL_FLAG, &asked.personal, 0, 0},
    };
    if (!ctl_options(ctl, options, 5, &argc, argv))
        return CTL_USE;
    if (asked.folder == NULL)
        return ctl_wrong(ctl, TR("fout.export_map"), NULL, 0);
    if (asked.level == NULL || strcmp(asked.level, "desk") != 0)
        return ctl_wrong(ctl, TR("fout.export_niveau"), NULL, 0);
    if (!export_formats(asked.formats, &asked.wanted))
        return ctl_wrong(ctl, TR("fout.export_vorm"), NULL, 0);
    if (argc < 2)
        return ctl_wrong(ctl, TR("fout.verslag_paden"), NULL, 0);
    const char **paths = arena_get(ctl->arena, (size_t)argc * sizeof *paths);
    for (int i = 1; i < argc; i++)
        paths[i - 1] = argv[i];
    return make_desk(ctl, &asked, paths, argc - 1);
}
