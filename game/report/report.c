/* SPDX-License-Identifier: MPL-2.0 */
/* The three files of a report: as bytes, and in one folder. */
#include "base/arena.h"
#include "base/files.h"
#include "report/write.h"

#include <string.h>

const char *const report_page_names[REPORT_PAGES] = {"report.html", "report.json", "report.txt"};

void report_pages(const struct report *report, const struct words *words, struct arena *arena,
                  struct page out[REPORT_PAGES])
{
    struct speaker sp = {words, arena, strcmp(words_language(words), "en") == 0};
    for (int i = 0; i < REPORT_PAGES; i++)
        out[i] = (struct page){.arena = arena};
    write_html(&out[0], &sp, report);
    write_json(&out[1], &sp, report);
    write_text(&out[2], &sp, report);
}

bool report_write(const struct report *report, const char *folder, const struct words *words,
                  struct arena *arena)
{
    struct page pages[REPORT_PAGES];
    report_pages(report, words, arena, pages);
    bool fine = files_make_folder(folder, 0755);
    for (int i = 0; i < REPORT_PAGES; i++)
        fine = fine && page_save(&pages[i], folder, report_page_names[i]);
    return fine;
}
