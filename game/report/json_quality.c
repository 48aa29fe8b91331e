/* SPDX-License-Identifier: MPL-2.0 */
/* In report.json: alpha of the scale, answers at each confidence, correlations; only what the
 * page says too. */
#include <inttypes.h>

#include "report/write.h"

static void next(struct page *page, int *count, const char *key)
{
    page_print(page, *count == 0 ? "\n{\"%s\":" : ",\n{\"%s\":", key);
    *count += 1;
}

static void interval(struct page *page, const char *name, const struct interval *is)
{
    page_print(page, ",\"%s\":%.17g,\"low\":%.17g,\"high\":%.17g}", name, is->value, is->low,
               is->high);
}

static void reliability(struct page *page, const struct report *report)
{
    static const char *const moments[AWARE_MOMENTS] = {"t0", "t2"};
    int count = 0;
    page_put(page, ",\n\"reliability\":[");
    for (int m = 0; m < AWARE_MOMENTS; m++) {
        const struct scale_sums *sums = &report->quality.aware[m];
        double alpha = 0;
        if (sums->n < ALPHA_LEAST || !quality_alpha(sums, &alpha))
            continue;
        struct interval is = stats_alpha(alpha, sums->n, AWARE_ITEMS);
        next(page, &count, "scale");
        page_print(page, "\"aware\",\"moment\":\"%s\",\"n\":%" PRId64, moments[m], sums->n);
        interval(page, "alpha", &is);
    }
    page_put(page, "]");
}

static void calibration(struct page *page, const struct report *report)
{
    const struct sure_count *levels = quality_counted(&report->quality);
    int count = 0;
    page_put(page, ",\n\"calibration\":[");
    for (int i = 0; i < SURE_LEVELS; i++) {
        if (levels[i].answers < SURE_LEAST)
            continue;
        struct interval is = stats_wilson(levels[i].right, levels[i].answers);
        next(page, &count, "confidence");
        page_print(page, "%d,\"answers\":%" PRId64 ",\"right\":%" PRId64, quality_levels[i],
                   levels[i].answers, levels[i].right);
        interval(page, "share", &is);
    }
    page_put(page, "]");
}

static void one_link(struct page *page, const struct speaker *sp, const struct links *links, int x,
                     int y, int *count)
{
    const struct link *link = &links->of[x][y];
    struct interval is = stats_correlation(link->r, link->n).is;
    next(page, count, "sector");
    page_json(page, links->sector);
    page_put(page, ",\"x\":");
    page_json(page, links_column(sp->arena, links->columns[x]));
    page_put(page, ",\"y\":");
    page_json(page, links_column(sp->arena, links->columns[y]));
    page_print(page, ",\"n\":%" PRId64, link->n);
    interval(page, "r", &is);
}

static void correlations(struct page *page, const struct speaker *sp, const struct report *report)
{
    int count = 0;
    page_put(page, ",\n\"correlations\":[");
    for (int i = 0; i < report->links_count; i++)
        for (int x = 0; x < report->links[i].count; x++)
            for (int y = x + 1; y < report->links[i].count; y++)
                if (report->links[i].of[x][y].n > 0)
                    one_link(page, sp, &report->links[i], x, y, &count);
    page_put(page, "]");
}

void json_quality(struct page *page, const struct speaker *sp, const struct report *report)
{
    if (!report->graded)
        return;
    if (release_find(report->figures, "aware_change") != NULL)
        reliability(page, report);
    if (release_find(report->figures, "claims_over") != NULL)
        calibration(page, report);
    correlations(page, sp, report);
}
