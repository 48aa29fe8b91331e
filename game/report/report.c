/* SPDX-License-Identifier: MPL-2.0 */
/* The three files of a report in one folder. */
#include "base/arena.h"
#include "base/files.h"
#include "report/write.h"

#include <string.h>

bool report_write(const struct report *report, const char *folder, const struct words *words,
                  struct arena *arena)
{
    struct speaker sp = {words, arena, strcmp(words_language(words), "en") == 0};
    struct page html = {.arena = arena}, json = {.arena = arena}, text = {.arena = arena};
    write_html(&html, &sp, report);
    write_json(&json, &sp, report);
    write_text(&text, &sp, report);
    return files_make_folder(folder, 0755) && page_save(&html, folder, "report.html") &&
           page_save(&json, folder, "report.json") && page_save(&text, folder, "report.txt");
}
