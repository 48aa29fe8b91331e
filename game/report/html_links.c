/* SPDX-License-Identifier: MPL-2.0 */
/* Correlations as SPSS shows them: r, its interval and n in every cell, below the diagonal, in
 * panels that fit on paper. Part of the appendix, so p may be there (measurement.md 8). */
#include "base/arena.h"
#include "report/codebook.h"
#include "report/write.h"

enum { PANEL = 5 };

/* "3 Weten wat te doen (nameting, t2)": the number is what the columns go by. */
static const char *name_of(const struct speaker *sp, const struct links *links, int at)
{
    int column = links->columns[at];
    const struct summary_layout *layout = &summary_layouts[column / SHEET_COLUMNS];
    struct column words = codebook_of(sp, &layout->columns[column % SHEET_COLUMNS]);
    return arena_print(sp->arena, "%d. %s", at + 1,
                       speak(sp, words.label));
}

static void cell(struct page *page, const struct speaker *sp, const struct link *link)
{
    struct correlation is = stats_correlation(link->r, link->n);
    struct slot slots[] = {{"laag", speak_number(sp, is.is.low, 2, SIGN_MINUS)},
                           {"hoog", speak_number(sp, is.is.high, 2, SIGN_MINUS)},
                           {"n", speak_count(sp, link->n)}};
    page_put(page, "<td>");
    page_escaped(page, speak_number(sp, link->r, 2, SIGN_MINUS));
    page_put(page, is.p < .01 ? "**" : is.p < .05 ? "*" : "");
    page_put(page, "<br><small>");
    page_escaped(page, speak_filled(sp, TR("getal.van_tot"), slots, 2));
    page_put(page, "<br>");
    page_escaped(page, speak_filled(sp, TR("verslag.alleen_n"), slots + 2, 1));
    page_put(page, "</small></td>");
}

static void row(struct page *page, const struct speaker *sp, const struct links *links, int y,
                int from, int to)
{
    page_put(page, "<tr><th scope=\"row\">");
    page_escaped(page, name_of(sp, links, y));
    page_put(page, "</th>");
    for (int x = from; x < to; x++)
        if (x < y && links->of[y][x].n > 0)
            cell(page, sp, &links->of[y][x]);
        else
            page_put(page, x < y ? "<td>-</td>" : "<td></td>");
    page_put(page, "</tr>\n");
}

static void panel(struct page *page, const struct speaker *sp, const struct links *links, int from)
{
    int to = from + PANEL < links->count - 1 ? from + PANEL : links->count - 1;
    const char *heads[PANEL + 1] = {speak(sp, TR("samen.maat"))};
    for (int x = from; x < to; x++)
        heads[1 + x - from] = name_of(sp, links, x);
    page_put(page, "<div class=\"links\">");
    html_table_begin(page, heads, 1 + to - from);
    for (int y = from + 1; y < links->count; y++)
        row(page, sp, links, y, from, to);
    html_table_end(page);
    page_put(page, "</div>\n");
}

static int pairs_of(const struct links *links)
{
    int pairs = 0;
    for (int y = 1; y < links->count; y++)
        for (int x = 0; x < y; x++)
            pairs += links->of[y][x].n > 0;
    return pairs;
}

static void sector(struct page *page, const struct speaker *sp, const struct links *links)
{
    int pairs = pairs_of(links);
    struct slot slots[] = {{"sector", links->sector},
                           {"paren", speak_count(sp, pairs)},
                           {"toeval", speak_number(sp, pairs * .05, 0, SIGN_MINUS)}};
    page_put(page, "<h3>");
    page_escaped(page, speak_filled(sp, TR("samen.sector"), slots, 1));
    page_put(page, "</h3>\n");
    for (int from = 0; from < links->count - 1; from += PANEL)
        panel(page, sp, links, from);
    html_paragraph(page, "note", speak_filled(sp, TR("samen.sterren"), slots + 1, 2));
}

void html_links(struct page *page, const struct speaker *sp, const struct report *report)
{
    if (!report->graded)
        return;
    html_section(page, sp, TR("verslag.deel_bijlage"), speak(sp, TR("samen.kop")));
    if (report->links_count == 0)
        html_say(page, sp, NULL, TR("samen.te_weinig"));
    else
        html_say(page, sp, NULL, TR("samen.uitleg"));
    for (int i = 0; i < report->links_count; i++)
        sector(page, sp, &report->links[i]);
    if (report->links_count > 0)
        html_say(page, sp, "note", TR("samen.oorzaak"));
    page_put(page, "</section>\n");
}
