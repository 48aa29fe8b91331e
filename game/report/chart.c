/* SPDX-License-Identifier: MPL-2.0 */
/* Charts as inline SVG (experience.md b, e): intervals with 0 in the picture, dumbbells, bars. Colour is
 * never the only sign: what is visible has a filled mark, what is not shown an open one. */
#include <math.h>
#include <string.h>

#include "report/write.h"

enum { WIDE = 720, LEFT = 16, TRACK = 688, ROW = 66 };
static const char ink[] = "#16213A", slate[] = "#55617A", ramp_low[] = "#8A4B12",
                  ramp_high[] = "#0B4F57";
static const char petrol[] = "#0F6B73", paper[] = "#FFF9EF", linen[] = "#F1E6D3";

static void words_at(struct page *page, double x, double y, const char *class_name,
                     const char *words)
{
    page_print(page, "<text x=\"%.1f\" y=\"%.1f\" class=\"%s\">", x, y, class_name);
    page_escaped(page, words);
    page_put(page, "</text>");
}

static void begin(struct page *page, int height, const char *name)
{
    page_print(page, "<figure><svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"", WIDE, height);
    page_escaped(page, name);
    page_put(page, "\">\n");
}

static void end(struct page *page)
{
    page_put(page, "</svg></figure>\n");
}

struct pen {
    const char *colour;
    double width;
};

static void line_at(struct page *page, struct pen pen, double x1, double y1, double x2, double y2)
{
    page_print(page, "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"", x1, y1,
               x2, y2, pen.colour);
    page_print(page, " stroke-width=\"%.1f\"/>", pen.width);
}

static void dot(struct page *page, double x, double y, double r, const char *fill,
                const char *stroke)
{
    page_print(
        page,
        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" stroke=\"%s\" stroke-width=\"3\"/>",
        x, y, r, fill, stroke);
}

/* ---- intervals around zero ---- */

struct axis {
    double x, width, least, most;
};

static double on_axis(const struct axis *axis, double value)
{
    double share = (value - axis->least) / (axis->most - axis->least);
    share = share < 0 ? 0 : share > 1 ? 1 : share;
    return axis->x + axis->width * share;
}

static bool excludes_zero(const struct figure *figure)
{
    return figure->of->states ? figure->state == FIGURE_WITH || figure->state == FIGURE_AGAINST
                              : figure->low > 0 || figure->high < 0;
}

static const char *colour_of(const struct figure *figure)
{
    if (!excludes_zero(figure))
        return slate;
    return figure->of->states ? (figure->state == FIGURE_WITH ? ramp_low : ramp_high) : petrol;
}

static void interval_bar(struct page *page, const struct axis *axis, double y,
                         const struct figure *figure)
{
    double low = on_axis(axis, figure->low), high = on_axis(axis, figure->high),
           at = on_axis(axis, figure->value);
    const char *colour = colour_of(figure);
    if (figure->n_to == 0) { /* a card has no interval */
        line_at(page, (struct pen){colour, 5}, low, y, high, y);
        line_at(page, (struct pen){colour, 3}, low, y - 8, low, y + 8);
        line_at(page, (struct pen){colour, 3}, high, y - 8, high, y + 8);
    }
    if (figure->drawn_only)
        return;
    if (!excludes_zero(figure))
        dot(page, at, y, 7, paper, colour);
    else if (figure->of->states)
        page_print(page,
                   "<path d=\"M%.1f %.1fl10 10-10 10-10-10z\" fill=\"%s\" stroke=\"%s\" "
                   "stroke-width=\"2\"/>",
                   at, y - 10, colour, paper);
    else
        dot(page, at, y, 7, colour, paper);
}

static void interval_row(struct page *page, const struct speaker *sp, const struct axis *axis,
                         double y, const struct figure *figure)
{
    struct slot slots[] = {
        {"waarde", speak_value(sp, figure)},
        {"tussen", speak_interval(sp, figure)},
        {"n", speak_n(sp, figure)},
    };
    words_at(page, LEFT, y + 18, "l", speak_short(sp, figure));
    page_print(page, "<rect x=\"%d\" y=\"%.1f\" width=\"%d\" height=\"28\" rx=\"6\" fill=\"%s\"/>",
               LEFT, y + 28, TRACK, linen);
    if (figure->state == FIGURE_TOO_FEW) {
        words_at(page, LEFT + 12, y + 47, "s", speak_missing(sp, figure));
        return;
    }
    words_at(page, LEFT + TRACK, y + 18, "r",
             speak_filled(sp, figure->drawn_only ? TR("verslag.alleen_n")
                              : figure->n_to > 0 ? TR("verslag.kaart_n")
                                                 : TR("verslag.waarde_n"),
                          slots, 3));
    interval_bar(page, axis, y + 42, figure);
}

/* A round number at or just above what the intervals need. */
static double span_of(const struct figure *const *figures, int count)
{
    double most = 0;
    for (int i = 0; i < count; i++) {
        const struct figure *f = figures[i];
        if (f->state == FIGURE_TOO_FEW)
            continue;
        most = fmax(most, fmax(fabs(f->low), fabs(f->high)));
    }
    return most <= .9 ? 1 : ceil(most * 1.05 * 2) / 2;
}

/* Ticks at whole points; without digits where the guard says so. */
static void interval_axis(struct page *page, const struct speaker *sp, const struct axis *axis,
                          double y, bool digits)
{
    double step = axis->most > 4 ? 2 : axis->most > 1.5 ? 1 : .5;
    double zero = on_axis(axis, 0);
    for (double at = step; digits && at <= axis->most; at += step) {
        words_at(page, on_axis(axis, at), y + 18, "t", speak_number(sp, at, step < 1, SIGN_BOTH));
        words_at(page, on_axis(axis, -at), y + 18, "t", speak_number(sp, -at, step < 1, SIGN_BOTH));
        line_at(page, (struct pen){slate, 1}, on_axis(axis, at), y - 3, on_axis(axis, at), y + 3);
        line_at(page, (struct pen){slate, 1}, on_axis(axis, -at), y - 3, on_axis(axis, -at), y + 3);
    }
    line_at(page, (struct pen){ink, 2}, zero, 24, zero, y + 4);
    words_at(page, zero, y + 18, "t b", "0");
}

void chart_intervals(struct page *page, const struct speaker *sp,
                     const struct figure *const *figures, int count,
                     const struct chart_words *words)
{
    double span = span_of(figures, count), bottom = ROW * count + 6;
    struct axis axis = {LEFT, TRACK, -span, span};
    bool digits = true;
    begin(page, ROW * count + 56, speak(sp, words->title));
    for (int i = 0; i < count; i++) {
        interval_row(page, sp, &axis, ROW * i, figures[i]);
        digits = digits && !figures[i]->drawn_only;
    }
    interval_axis(page, sp, &axis, bottom, digits);
    words_at(page, LEFT, bottom + 42, "s", speak(sp, words->left));
    words_at(page, LEFT + TRACK, bottom + 42, "r s", speak(sp, words->right));
    end(page);
}

/* ---- before and after ---- */

static struct axis level_axis(const struct figure *figure)
{
    struct axis axis = {LEFT + 48, TRACK - 96, 1, 7};
    if (figure->of->by == ESTIMATE_YES_NO) {
        axis.least = 0;
        axis.most = 1;
    } else if (figure->of->by == ESTIMATE_ABBA) {
        axis.least = figure->before < 0 || figure->after < 0 ? -100 : 0;
        axis.most = 100;
    }
    return axis;
}

static void dumbbell(struct page *page, const struct speaker *sp, double y,
                     const struct figure *figure)
{
    struct axis axis = level_axis(figure);
    double before = on_axis(&axis, figure->before), after = on_axis(&axis, figure->after);
    bool rising = after >= before;
    struct slot slots[] = {{"n", speak_n(sp, figure)}};
    bool percent = figure->of->by == ESTIMATE_YES_NO;
    words_at(page, LEFT, y + 18, "l", speak_short(sp, figure));
    words_at(page, LEFT + TRACK, y + 18, "r s", speak_filled(sp, TR("verslag.alleen_n"), slots, 1));
    line_at(page, (struct pen){"#D9C4A3", 4}, axis.x, y + 42, axis.x + axis.width, y + 42);
    words_at(page, axis.x - 8, y + 47, "r s",
             speak_number(sp, percent ? 0 : axis.least, 0, SIGN_MINUS));
    if (!percent || figure->n >= PERCENT_FROM || figure->state == FIGURE_TOO_FEW)
        words_at(page, axis.x + axis.width + 8, y + 47, "s",
                 speak_number(sp, percent ? 100 : axis.most, 0, SIGN_MINUS));
    else
        words_at(page, axis.x + axis.width + 8, y + 47, "s", speak_count(sp, figure->n));
    line_at(page, (struct pen){petrol, 6}, before, y + 42, after, y + 42);
    dot(page, before, y + 42, 8, paper, petrol);
    dot(page, after, y + 42, 8, petrol, petrol);
    words_at(page, before + (rising ? -14 : 14), y + 36, rising ? "r v" : "v",
             speak_level_of(sp, figure, false));
    words_at(page, after + (rising ? 14 : -14), y + 36, rising ? "v" : "r v",
             speak_level_of(sp, figure, true));
}

void chart_dumbbells(struct page *page, const struct speaker *sp,
                     const struct figure *const *figures, int count)
{
    begin(page, ROW * count + 34, speak(sp, TR("verslag.voor_na_titel")));
    dot(page, LEFT + 8, 14, 7, paper, petrol);
    words_at(page, LEFT + 24, 19, "s", speak(sp, TR("verslag.voor")));
    dot(page, LEFT + 108, 14, 7, petrol, petrol);
    words_at(page, LEFT + 124, 19, "s", speak(sp, TR("verslag.na")));
    for (int i = 0; i < count; i++)
        dumbbell(page, sp, 30 + ROW * i, figures[i]);
    end(page);
}

/* ---- counts ---- */

void chart_bars(struct page *page, const struct speaker *sp, const struct figure *const *figures,
                int count)
{
    enum { NAME = 250, PITCH = 34 };
    double most = 1;
    for (int i = 0; i < count; i++)
        most = fmax(most, (double)figures[i]->yes_after);
    begin(page, PITCH * count + 6, speak(sp, TR("verslag.plannen_titel")));
    for (int i = 0; i < count; i++) {
        double width = (WIDE - NAME - 90) * (double)figures[i]->yes_after / most, y = PITCH * i;
        words_at(page, NAME - 10, y + 22, "r l", speak(sp, figures[i]->of->label));
        page_print(page,
                   "<rect x=\"%d\" y=\"%.1f\" width=\"%.1f\" height=\"24\" rx=\"4\" fill=\"%s\"/>",
                   NAME, y + 5, width, petrol);
        words_at(page, NAME + width + 8, y + 22, "v", speak_share(sp, figures[i], true));
    }
    end(page);
}

/* ---- one key figure ---- */

void chart_tile(struct page *page, const struct speaker *sp, const struct figure *figure)
{
    struct axis axis = {12, 216, -100, 100};
    if (figure->of->by == ESTIMATE_MEAN) {
        axis.least = 1;
        axis.most = 10;
    }
    page_print(page, "<svg class=\"small\" viewBox=\"0 0 240 46\" role=\"img\" aria-label=\"");
    page_escaped(page, speak_interval(sp, figure));
    page_put(page, "\">");
    page_print(page, "<rect x=\"12\" y=\"8\" width=\"216\" height=\"14\" rx=\"5\" fill=\"%s\"/>",
               linen);
    double low = on_axis(&axis, figure->low), high = on_axis(&axis, figure->high),
           at = on_axis(&axis, figure->value);
    if (axis.least < 0)
        line_at(page, (struct pen){ink, 1.5}, on_axis(&axis, 0), 2, on_axis(&axis, 0), 28);
    line_at(page, (struct pen){petrol, 5}, low, 15, high, 15);
    dot(page, at, 15, 5, petrol, paper);
    words_at(page, 12, 42, "s", speak_number(sp, axis.least, 0, SIGN_MINUS));
    words_at(page, 228, 42, "r s",
             speak_number(sp, axis.most, 0, axis.least < 0 ? SIGN_BOTH : SIGN_MINUS));
    if (axis.least < 0)
        words_at(page, 120, 42, "t", "0");
    page_put(page, "</svg>");
}
