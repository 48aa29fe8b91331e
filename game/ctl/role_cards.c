/* SPDX-License-Identifier: MPL-2.0 */
/* biasctl rolkaarten PACK -o DIR: the parts of every jigsaw on one page to print and cut, for a
 * team that would rather hold paper than pass the laptop on. */
#include <string.h>

#include "base/arena.h"
#include "base/files.h"
#include "ctl/ctl.h"
#include "report/page.h"

static const char name[] = "rolkaarten.html";
/* A4 with a margin that every printer has; dashed lines are where the scissors go. */
static const char style[] =
    "@page{size:A4;margin:12mm}"
    "*{box-sizing:border-box}"
    "body{margin:0 auto;max-width:186mm;font:12pt/1.45 Inter,sans-serif;color:#16213a}"
    "h1{font-size:18pt;margin:0 0 2mm}h2{font-size:12pt;margin:6mm 0 2mm;break-after:avoid}"
    "p{margin:0 0 2mm}"
    ".kaarten{display:grid;grid-template-columns:1fr 1fr;border-top:1px dashed #55617a;"
    "border-left:1px dashed #55617a}"
    ".kaart{min-height:62mm;padding:6mm;border-right:1px dashed #55617a;"
    "border-bottom:1px dashed #55617a;break-inside:avoid}"
    ".wat{font-size:10pt;color:#55617a}";

static const char *say(struct ctl *ctl, struct text text)
{
    return words_say(ctl->words, text).text;
}

static void element(struct page *page, const char *tag, const char *class_name, const char *words)
{
    page_print(page, "<%s class=\"%s\">", tag, class_name);
    page_escaped(page, words);
    page_print(page, "</%s>\n", tag);
}

static void add_card(struct ctl *ctl, struct page *page, const struct puzzle *puzzle, int part)
{
    struct slot slots[] = {{"nummer", arena_print(ctl->arena, "%d", part + 1)},
                           {"totaal", arena_print(ctl->arena, "%d", puzzle->part_count)}};
    struct text number = words_fill(ctl->words, TR("deel.nummer"), slots, 2, ctl->arena);
    page_put(page, "<div class=\"kaart\">\n");
    element(page, "p", "wat", say(ctl, puzzle->title));
    element(page, "p", "wat", number.dutch);
    element(page, "p", "deel", say(ctl, puzzle->parts[part]));
    page_put(page, "</div>\n");
}

static void add_puzzle(struct ctl *ctl, struct page *page, const struct level *level,
                       const struct puzzle *puzzle)
{
    element(page, "h2", "waar", say(ctl, level->rooms[puzzle->room].title));
    page_put(page, "<div class=\"kaarten\">\n");
    for (int part = 0; part < puzzle->part_count; part++)
        add_card(ctl, page, puzzle, part);
    page_put(page, "</div>\n");
}

static void add_head(struct ctl *ctl, struct page *page, const struct level *level)
{
    page_print(page, "<!DOCTYPE html>\n<html lang=\"%s\">\n<meta charset=\"utf-8\">\n", ctl->lang);
    element(page, "title", "titel", say(ctl, TR("kaarten.titel")));
    page_print(page, "<style>%s</style>\n", style);
    element(page, "h1", "titel", say(ctl, level->title));
    element(page, "p", "uitleg", say(ctl, TR("kaarten.uitleg")));
}

static int add_parts(struct ctl *ctl, struct page *page, const struct level *level)
{
    int count = 0;
    for (int i = 0; i < level->puzzle_count; i++) {
        if (level->puzzles[i].part_count)
            add_puzzle(ctl, page, level, &level->puzzles[i]);
        count += level->puzzles[i].part_count;
    }
    return count;
}

static int write_cards(struct ctl *ctl, const struct level *level, const char *folder)
{
    struct page page = {.arena = ctl->arena};
    struct slot slots[] = {{"pad", files_join(ctl->arena, folder, name)}, {"aantal", NULL}};
    add_head(ctl, &page, level);
    int count = add_parts(ctl, &page, level);
    slots[1].value = arena_print(ctl->arena, "%d", count);
    if (count == 0) {
        ctl_say(ctl, ctl->out, TR("ctl.rolkaarten.geen"), NULL, 0);
        return CTL_FINDINGS;
    }
    page_put(&page, "</html>\n");
    if (!files_make_folder(folder, 0755) || !page_save(&page, folder, name)) {
        ctl_wrong(ctl, TR("ctl.schrijven_kan_niet"), slots, 1);
        return CTL_FILES;
    }
    ctl_say(ctl, ctl->out, TR("ctl.rolkaarten.klaar"), slots, 2);
    return CTL_FINE;
}

int ctl_role_cards(struct ctl *ctl, int argc, char **argv)
{
    const char *folder = NULL;
    const struct ctl_option options[] = {{"-o", CTL_TEXT, &folder, 0, 0}};
    if (!ctl_options(ctl, options, 1, &argc, argv))
        return CTL_USE;
    if (argc != 2 || !folder)
        return ctl_wrong(ctl, TR("ctl.rolkaarten.gebruik"), NULL, 0);
    const struct level *level = ctl_pack_folder(ctl, argv[1]) ? ctl_level(ctl, argv[1]) : NULL;
    if (level)
        return write_cards(ctl, level, folder);
    ctl_notes(ctl);
    return ctl_pack_folder(ctl, argv[1]) ? CTL_INVALID : CTL_FILES;
}
