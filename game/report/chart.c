/* SPDX-License-Identifier: MPL-2.0 */
/* Charts as inline SVG (experience.md b, e): intervals with 0 in the picture, dumbbells, bars.
 * Colour is never the only sign: what is visible has a filled mark, what is not shown an open
 * one. */
#include <math.h>
#include <string.h>

#include "report/write.h"

/* PAIR: a row of before and after. In a narrow page the value of a ROW stands below its bar
 * (class w). */
enum { WIDE = 720, LEFT = 16, TRACK = 688, ROW = 80, PAIR = 66, MOST_BARS = 24 };
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

/* Its name, and in the description the same as a sentence for each figure. */
static void begin(struct page *page, int height, const struct speaker *sp, struct text title)
{
    page_print(page, "<figure><svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"", WIDE, height);
    page_escaped(page, speak(sp, title));
    page_put(page, "\">\n<title>");
    page_escaped(page, speak(sp, title));
    page_put(page, "</title>\n");
}

static void describe(struct page *page, const struct speaker *sp,
                     const struct figure *const *figures, int count)
{
    page_put(page, "<desc>");
    for (int i = 0; i < count; i++) {
        page_escaped(page, speak_figure(sp, figures[i]));
        page_put(page, i + 1 < count ? " " : "");
    }
    page_put(page, "</desc>\n");
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
        line_at(page, (struct pen){colour, 3}, low, y - 11, low, y + 11);
        line_at(page, (struct pen){colour, 3}, high, y - 11, high, y + 11);
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

static struct text label_of(const struct figure *figure)
{
    if (figure->drawn_only)
        return TR("verslag.alleen_n");
    if (figure->n_to == 0)
        return TR("verslag.waarde_n");
    return figure->outer == MASK_NONE ? TR("verslag.kaart_n") : TR("verslag.kaart_rand_n");
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
    line_at(page, (struct pen){ink, 2}, on_axis(axis, 0), y + 25, on_axis(axis, 0), y + 60);
    if (figure->state == FIGURE_TOO_FEW) {
        words_at(page, LEFT + 12, y + 47, "s", speak_missing(sp, figure));
        return;
    }
    words_at(page, LEFT + TRACK, y + 18, "r w", speak_filled(sp, label_of(figure), slots, 3));
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

/* At most four ticks on each side. */
static double step_of(double most)
{
    static const double steps[] = {.5, 1, 2, 5, 10, 20, 50};
    int i = 0;
    while (i < 6 && most / steps[i] > 4)
        i++;
    return steps[i];
}

/* Ticks at round points; without digits where the guard says so. */
static void interval_axis(struct page *page, const struct speaker *sp, const struct axis *axis,
                          double y, bool digits)
{
    double step = step_of(axis->most), zero = on_axis(axis, 0);
    for (double at = step; digits && at <= axis->most; at += step) {
        words_at(page, on_axis(axis, at), y + 18, "t", speak_number(sp, at, step < 1, SIGN_BOTH));
        words_at(page, on_axis(axis, -at), y + 18, "t", speak_number(sp, -at, step < 1, SIGN_BOTH));
        line_at(page, (struct pen){slate, 1}, on_axis(axis, at), y - 3, on_axis(axis, at), y + 3);
        line_at(page, (struct pen){slate, 1}, on_axis(axis, -at), y - 3, on_axis(axis, -at), y + 3);
    }
    line_at(page, (struct pen){ink, 2}, zero, y - 3, zero, y + 4);
    words_at(page, zero, y + 18, "t b", "0");
}

void chart_intervals(struct page *page, const struct speaker *sp,
                     const struct figure *const *figures, int count,
                     const struct chart_words *words)
{
    double span = span_of(figures, count), bottom = ROW * count + 6;
    struct axis axis = {LEFT, TRACK, -span, span};
    bool digits = true;
    begin(page, ROW * count + 56, sp, words->title);
    describe(page, sp, figures, count);
    for (int i = 0; i < count; i++) {
        interval_row(page, sp, &axis, ROW * i, figures[i]);
        digits = digits && !figures[i]->drawn_only;
    }
    interval_axis(page, sp, &axis, bottom, digits);
    words_at(page, LEFT, bottom + 42, "s", speak(sp, words->left));
    words_at(page, LEFT + TRACK, bottom + 42, "r s", speak(sp, words->right));
    end(page);
}

/* ---- means on their own scale ---- */

static void level_row(struct page *page, const struct speaker *sp, double y,
                      const struct figure *figure)
{
    const struct measure *m = figure->of;
    struct axis axis = {LEFT + 48, TRACK - 96, m->from, m->to};
    struct slot slots[] = {
        {"waarde", speak_value(sp, figure)},
        {"tussen", speak_interval(sp, figure)},
        {"n", speak_n(sp, figure)},
    };
    bool shown = figure->state != FIGURE_TOO_FEW;
    words_at(page, LEFT, y + 18, "l", speak_short(sp, figure));
    words_at(page, LEFT + TRACK, y + 18, "r w",
             shown ? speak_filled(sp, label_of(figure), slots, 3) : speak_missing(sp, figure));
    page_print(page,
               "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"28\" rx=\"6\" fill=\"%s\"/>",
               axis.x, y + 28, axis.width, linen);
    words_at(page, axis.x - 8, y + 47, "r s", speak_number(sp, axis.least, 0, SIGN_MINUS));
    words_at(page, axis.x + axis.width + 8, y + 47, "s",
             speak_number(sp, axis.most, 0, SIGN_MINUS));
    if (!shown)
        return;
    double low = on_axis(&axis, figure->low), high = on_axis(&axis, figure->high);
    bool blind = m->key != NULL && strcmp(m->key, "blind") == 0;
    const char *colour = blind ? slate : petrol;
    if (figure->n_to == 0) { /* a card has no interval */
        line_at(page, (struct pen){colour, 5}, low, y + 42, high, y + 42);
        line_at(page, (struct pen){colour, 3}, low, y + 31, low, y + 53);
        line_at(page, (struct pen){colour, 3}, high, y + 31, high, y + 53);
    }
    if (!figure->drawn_only)
        dot(page, on_axis(&axis, figure->value), y + 42, 7, blind ? paper : colour,
            blind ? colour : paper);
}

void chart_levels(struct page *page, const struct speaker *sp, const struct figure *const *figures,
                  int count)
{
    begin(page, ROW * count + 4, sp, TR("verslag.gemiddeld_titel"));
    describe(page, sp, figures, count);
    for (int i = 0; i < count; i++)
        level_row(page, sp, ROW * i, figures[i]);
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
    /* a band is long, and at the end of the axis stands its number */
    bool inside = percent && figure->state == FIGURE_TOO_FEW && fabs(after - before) > 130,
         right = rising != inside;
    words_at(page, after + (right ? 14 : -14), y + 36, right ? "v" : "r v",
             speak_level_of(sp, figure, true));
}

void chart_dumbbells(struct page *page, const struct speaker *sp,
                     const struct figure *const *figures, int count)
{
    begin(page, PAIR * count + 34, sp, TR("verslag.voor_na_titel"));
    describe(page, sp, figures, count);
    dot(page, LEFT + 8, 14, 7, paper, petrol);
    words_at(page, LEFT + 24, 19, "s", speak(sp, TR("verslag.voor")));
    dot(page, LEFT + 108, 14, 7, petrol, petrol);
    words_at(page, LEFT + 124, 19, "s", speak(sp, TR("verslag.na")));
    for (int i = 0; i < count; i++)
        dumbbell(page, sp, 30 + PAIR * i, figures[i]);
    end(page);
}

/* ---- shares of 100 per cent ---- */

/* experience.md b: words in paper on the dark end, in ink on the others; 2 px of paper between
 * parts. */
static const struct { const char *fill, *class_name; } parts[STACK_PARTS] = {
    {"#0B4F57", "t p"}, {"#E9E2D6", "t v"}, {"#D9A15B", "t v"}};

static double legend(struct page *page, const struct speaker *sp, const struct stack *stack)
{
    for (int i = 0; i < stack->parts; i++) {
        int y = 22 * i;
        page_print(page,
                   "<rect x=\"%d\" y=\"%d\" width=\"18\" height=\"14\" fill=\"%s\" stroke=\"%s\"/>",
                   LEFT, y + 3, parts[i].fill, ink);
        words_at(page, LEFT + 28, y + 16, "s", speak(sp, stack->names[i]));
    }
    return 22 * stack->parts + 6;
}

static void stack_bar(struct page *page, double y, const struct stack_row *row)
{
    enum { NAME = 220, ROOM = 380 };
    double x = NAME, height = 26;
    words_at(page, NAME - 10, y + 19, "r l", row->label);
    for (int i = 0; i < row->count; i++) {
        double width = ROOM * row->part[i] / 100;
        page_print(page, "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\" ",
                   x, y, width, height, parts[i].fill);
        page_print(page, "stroke=\"%s\" stroke-width=\"1\"/>", ink);
        if (i > 0 && width > 0)
            line_at(page, (struct pen){paper, 2}, x, y + .5, x, y + height - .5);
        if (width >= 44)
            words_at(page, x + width / 2, y + 19, parts[i].class_name, row->says[i]);
        x += width;
    }
    words_at(page, NAME + ROOM + 12, y + 19, "s", row->n);
}

void chart_stacks(struct page *page, const struct speaker *sp, const struct stack *stack)
{
    enum { PITCH = 34 };
    begin(page, 22 * stack->parts + 10 + PITCH * stack->count, sp, stack->title);
    page_put(page, "<desc>");
    for (int i = 0; i < stack->count; i++)
        for (int k = 0; k < stack->parts; k++) {
            page_escaped(page, stack->rows[i].label);
            page_put(page, ", ");
            page_escaped(page, speak(sp, stack->names[k]));
            page_put(page, ": ");
            page_escaped(page, stack->rows[i].says[k]);
            page_put(page, ". ");
        }
    page_put(page, "</desc>\n");
    double top = legend(page, sp, stack);
    for (int i = 0; i < stack->count; i++) {
        struct slot slots[] = {{"n", stack->rows[i].n}};
        struct stack_row row = stack->rows[i];
        row.n = speak_filled(sp, TR("verslag.alleen_n"), slots, 1);
        stack_bar(page, top + PITCH * i, &row);
    }
    end(page);
}

/* ---- counts ---- */

static void lengths(struct page *page, const struct bar *bars, int count)
{
    enum { NAME = 310, PITCH = 34 };
    double most = 1;
    for (int i = 0; i < count; i++)
        most = fmax(most, bars[i].value);
    for (int i = 0; i < count; i++) {
        double width = (WIDE - NAME - 150) * bars[i].value / most, y = PITCH * i;
        words_at(page, NAME - 10, y + 22, "r l", bars[i].label);
        page_print(page,
                   "<rect x=\"%d\" y=\"%.1f\" width=\"%.1f\" height=\"24\" rx=\"4\" fill=\"%s\"/>",
                   NAME, y + 5, width, petrol);
        words_at(page, NAME + width + 8, y + 22, "v", bars[i].says);
    }
}

void chart_lengths(struct page *page, const struct speaker *sp, struct text title,
                   const struct bar *bars, int count)
{
    begin(page, 34 * count + 6, sp, title);
    page_put(page, "<desc>");
    for (int i = 0; i < count; i++) {
        page_escaped(page, bars[i].label);
        page_put(page, ": ");
        page_escaped(page, bars[i].says);
        page_put(page, i + 1 < count ? ". " : ".");
    }
    page_put(page, "</desc>\n");
    lengths(page, bars, count);
    end(page);
}

void chart_bars(struct page *page, const struct speaker *sp, const struct figure *const *figures,
                int count)
{
    struct bar bars[MOST_BARS];
    count = count < MOST_BARS ? count : MOST_BARS;
    for (int i = 0; i < count; i++)
        bars[i] = (struct bar){speak(sp, figures[i]->of->label), speak_share(sp, figures[i], true),
                               (double)figures[i]->yes_after};
    begin(page, 34 * count + 6, sp, TR("verslag.plannen_titel"));
    describe(page, sp, figures, count);
    lengths(page, bars, count);
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
    page_escaped(page, speak(sp, figure->of->label));
    page_put(page, "\"><title>");
    page_escaped(page, speak(sp, figure->of->label));
    page_put(page, "</title>");
    describe(page, sp, &figure, 1);
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
