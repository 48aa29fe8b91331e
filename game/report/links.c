/* SPDX-License-Identifier: MPL-2.0 */
/* Every sector that leaves, and every pair of the columns that are told. */
#include "report/links.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"

enum { SECTORS = 64 };
#define COLUMN(sheet, at) ((int)(sheet) * SHEET_COLUMNS + (at))
static const int told[LINKS_COLUMNS] = {
    COLUMN(SHEET_KNOW, 1),     COLUMN(SHEET_AWARE, 1),   COLUMN(SHEET_EFFICACY, 1),
    COLUMN(SHEET_WILLING, 1),  COLUMN(SHEET_DO, 1),      COLUMN(SHEET_RATING, 0),
    COLUMN(SHEET_RATING, 1),   COLUMN(SHEET_FILES, 1),   COLUMN(SHEET_TURNS, 0),
    COLUMN(SHEET_SPOT, 0),     COLUMN(SHEET_WORDING, 0), COLUMN(SHEET_TALK, 0),
    COLUMN(SHEET_ESTIMATE, 0), COLUMN(SHEET_CLAIMS, 0),  COLUMN(SHEET_PLAN, 0)};

const char *links_column(struct arena *arena, int column)
{
    const struct summary_layout *layout = &summary_layouts[column / SHEET_COLUMNS];
    return arena_print(arena, "%s_%s", layout->name, layout->columns[column % SHEET_COLUMNS].name);
}

/* The sectors of what leaves, each once; a class of all sectors together has none. */
static int find_sectors(const struct summary *summary, const struct plan *plan,
                        const char *out[SECTORS])
{
    int all = plan != NULL ? plan->count : summary_totals(summary)->classes, count = 0;
    for (int c = 0; c < all && count < SECTORS; c++) {
        const char *sector = plan != NULL ? plan->list[c].sector : summary_class(summary, c)->pack;
        bool known = sector[0] == 0;
        for (int k = 0; k < count && !known; k++)
            known = strcmp(out[k], sector) == 0;
        if (!known)
            out[count++] = sector;
    }
    return count;
}

static bool link_of_all(const struct summary *summary, const bool *classes, int x, int y,
                        int *hundredths, int64_t *n)
{
    struct summary_pick pick = {.classes = classes, .source = -1, .alone = true};
    double r = summary_correlation(summary, x, y, &pick, n);
    *hundredths = isnan(r) ? 0 : (int)lround(100 * r);
    return *n >= LINK_LEAST && !isnan(r);
}

static void find_links(struct links *links, const struct summary *summary, const struct plan *plan,
                       const bool *classes)
{
    bool any[LINKS_COLUMNS] = {false};
    struct link of[LINKS_COLUMNS][LINKS_COLUMNS] = {{{0, 0}}};
    for (int x = 0; x < LINKS_COLUMNS; x++)
        for (int y = x + 1; y < LINKS_COLUMNS; y++) {
            int hundredths = 0;
            int64_t n = 0;
            bool has = plan != NULL
                           ? plan_link(plan, links->sector, told[x], told[y], &hundredths, &n)
                           : link_of_all(summary, classes, told[x], told[y], &hundredths, &n);
            any[x] = any[x] || has;
            any[y] = any[y] || has;
            of[x][y] = (struct link){has ? n : 0, hundredths / 100.0};
        }
    int places[LINKS_COLUMNS];
    for (int x = 0; x < LINKS_COLUMNS; x++)
        if (any[x]) {
            places[links->count] = x;
            links->columns[links->count++] = told[x];
        }
    for (int x = 0; x < links->count; x++)
        for (int y = x + 1; y < links->count; y++)
            links->of[y][x] = links->of[x][y] = of[places[x]][places[y]];
}

int links_make(const struct summary *summary, const struct plan *plan, struct arena *arena,
               struct links **out)
{
    const char *sectors[SECTORS];
    int all = find_sectors(summary, plan, sectors), classes = summary_totals(summary)->classes,
        count = 0;
    struct links *list = arena_get(arena, ((size_t)all + 1) * sizeof *list);
    bool *of = arena_get(arena, (size_t)classes + 1);
    for (int s = 0; s < all; s++) {
        list[count].sector = sectors[s];
        for (int c = 0; c < classes; c++)
            of[c] = strcmp(summary_class(summary, c)->pack, sectors[s]) == 0;
        find_links(&list[count], summary, plan, of);
        count += list[count].count > 0;
    }
    *out = list;
    return count;
}
