/* SPDX-License-Identifier: MPL-2.0 */
/* Predict your own number, then see it: on your own screen only (measurement.md 5). The number comes from
 * view->figures, past the guard; the fact keeps forecast and truth in tenths of a point.
 * spec: {"figures":[{"id","of","text","least","most","step","low","high","explain","fact"}], "room", "instead"} */
#include "base/arena.h"
#include "base/json.h"
#include "kinds/own.h"
#include "measure/guard.h"

#include <stdio.h>
#include <string.h>

enum { MOST_FIGURES = 4 };
struct figure_spec {
    const char *id, *of;
    struct text ask, low, high, explain;
    int least, most, step;
};
struct spec {
    struct figure_spec figures[MOST_FIGURES];
    int count;
    struct text room, instead;
};
struct draft {
    int at, value[MOST_FIGURES];
    bool has[MOST_FIGURES];
};

static bool load_figure(struct spec *spec, struct json *json, const struct cJSON *at)
{
    static const char *const keys[] = {"id", "of", "text", "least", "most", "step", "low", "high", "explain", "fact",
                                       NULL};
    static const char *const known[] = {"gap_inferred", "gap_observable"};
    struct figure_spec *figure = &spec->figures[spec->count++];
    int of = 0;
    bool fine = json_only(json, at, keys);
    fine &= json_id(json, at, "id", &figure->id);
    fine &= json_word(json, at, "of", known, 2, &of);
    fine &= json_text(json, at, "text", &figure->ask);
    fine &= json_int(json, at, "least", -1000, 0, &figure->least);
    fine &= json_int(json, at, "most", 1, 1000, &figure->most);
    fine &= json_int(json, at, "step", 1, 100, &figure->step);
    fine &= json_text(json, at, "low", &figure->low);
    fine &= json_text(json, at, "high", &figure->high);
    fine &= json_text(json, at, "explain", &figure->explain);
    figure->of = known[of];
    return fine;
}

static bool mirror_load(void *out, struct json *json, const struct cJSON *at, struct arena *arena)
{
    static const char *const keys[] = {"figures", "room", "instead", NULL};
    struct spec *spec = out;
    const struct cJSON *figures = NULL;
    (void)arena;
    bool fine = json_only(json, at, keys);
    fine &= json_text(json, at, "room", &spec->room);
    fine &= json_text(json, at, "instead", &spec->instead);
    if (!json_array(json, at, "figures", &figures))
        return false;
    if (json_count(figures) < 1 || json_count(figures) > MOST_FIGURES) {
        json_complain(json, figures, NOTE_ERROR, TR("fout.mirror_aantal"), NULL, 0);
        return false;
    }
    for (const struct cJSON *f = json_first(figures); f; f = json_next(f))
        fine &= load_figure(spec, json, f);
    return fine;
}

static bool mirror_field(const void *from, const struct view *view, int index, struct field *out)
{
    const struct spec *spec = from;
    (void)view;
    if (index >= spec->count)
        return false;
    const struct figure_spec *figure = &spec->figures[index];
    *out = (struct field){.item = figure->id, .type = FIELD_NUMBER, .least = figure->least, .most = figure->most};
    return true;
}

static int mirror_solve(const void *from, const struct view *view, struct mark out[MARKS])
{
    const struct spec *spec = from;
    (void)view;
    for (int i = 0; i < spec->count; i++)
        out[i] = (struct mark){.item = spec->figures[i].id, .value = 0};
    return spec->count;
}

static void mirror_reset(const void *from, const struct view *view, void *memory)
{
    const struct spec *spec = from;
    struct draft *draft = memory;
    *draft = (struct draft){0};
    for (int i = 0; i < spec->count; i++) {
        const struct event *fact = own_find(view, spec->figures[i].id, NULL);
        if (!fact || !fact->has_value)
            continue;
        draft->value[i] = fact->value;
        draft->has[i] = true;
        draft->at = i;
    }
}

/* "+0,4" in the language's own decimal sign. */
static struct text tenths(struct ui *ui, int value)
{
    int whole = value < 0 ? -value : value;
    char digits[12], tenth[12];
    snprintf(digits, sizeof digits, "%d", whole / 10);
    snprintf(tenth, sizeof tenth, "%d", whole % 10);
    struct slot slots[] = {{"heel", digits}, {"tiende", tenth}};
    const char *id = value > 0 ? "getal.plus" : value < 0 ? "getal.min" : "getal.nul";
    return words_fill(ui_words(ui), TR(id), slots, 2, ui_arena(ui));
}

static const struct figure *own_figure(const struct figure_spec *spec, const struct view *view)
{
    const struct figure *figure = view->figures ? release_find(view->figures, spec->of) : NULL;
    return figure && figure->state != FIGURE_TOO_FEW ? figure : NULL;
}

static void predict(const struct spec *spec, struct draft *draft, const struct view *view, struct ui *ui,
                    struct given *given)
{
    const struct figure_spec *figure = &spec->figures[draft->at];
    const struct figure *own = own_figure(figure, view);
    struct slider slider = {.key = ui_mark_key(ui, figure->id, NULL, NULL), .name = figure->ask,
                            .least = figure->least, .most = figure->most, .step = figure->step, .tenths = 1,
                            .low = figure->low, .high = figure->high};
    ui_text_sized(ui, figure->ask, SIZE_LEAD, FONT_BODY, TONE_TEXT);
    ui_slider(ui, slider, &draft->value[draft->at], &draft->has[draft->at]);
    struct button show = {.key = "knop.voorspel", .name = TR("kind.mirror.toon"), .look = LOOK_MAIN,
                          .disabled = !draft->has[draft->at], .why = TR("kind.mirror.eerst")};
    if (ui_button_as(ui, show)) {
        struct mark mark = {.item = figure->id, .value = draft->value[draft->at]};
        mark.has_truth = own != NULL;
        mark.truth = own ? figure_tenths(own) : 0;
        given_add(given, mark);
    }
}

static void compare(const struct spec *spec, struct draft *draft, const struct event *fact, struct ui *ui)
{
    const struct figure_spec *figure = &spec->figures[draft->at];
    ui_text_sized(ui, figure->ask, SIZE_BODY, FONT_BODY, TONE_TEXT_2);
    ui_box(ui, (struct box){.id = "getallen", .flow = FLOW_ROW, .gap = 32});
    ui_box(ui, (struct box){.id = "gedacht", .surface = SURFACE_PANEL_2, .pad = 24, .gap = 8, .width = 420});
    ui_text(ui, TR("kind.mirror.gedacht"));
    ui_text_sized(ui, tenths(ui, fact->value), SIZE_H1, FONT_HEADING, TONE_TEXT);
    ui_close(ui);
    ui_box(ui, (struct box){.id = "gemeten", .surface = SURFACE_PANEL_2, .pad = 24, .gap = 8, .width = 420});
    ui_text(ui, TR("kind.mirror.gemeten"));
    if (fact->has_truth)
        ui_text_sized(ui, tenths(ui, fact->truth), SIZE_H1, FONT_HEADING, TONE_TEXT);
    else
        ui_text(ui, TR("kind.mirror.geen_getal"));
    ui_close(ui);
    ui_close(ui);
    ui_text(ui, figure->explain);
    ui_text_sized(ui, TR("kind.mirror.onzeker"), SIZE_BODY, FONT_BOLD, TONE_TEXT);
}

static void show_feet(const struct spec *spec, struct draft *draft, struct ui *ui, struct given *given)
{
    ui_box(ui, (struct box){.id = "blad", .flow = FLOW_WRAP, .gap = 24});
    if (draft->at > 0 && ui_button_as(ui, (struct button){.key = "knop.vorige", .name = TR("knop.vorige")}))
        draft->at--;
    if (draft->at < spec->count - 1) {
        if (ui_button_as(ui, (struct button){.key = "knop.volgende", .name = TR("knop.volgende"), .look = LOOK_MAIN}))
            draft->at++;
    } else if (ui_button_as(ui, (struct button){.key = "knop.klaar", .name = TR("knop.klaar"), .look = LOOK_MAIN})) {
        given->handed_in = true;
    }
    ui_close(ui);
}

static void mirror_show(const void *from, void *memory, const struct view *view, struct ui *ui, struct given *given)
{
    const struct spec *spec = from;
    struct draft *draft = memory;
    const struct event *fact = own_find(view, spec->figures[draft->at].id, NULL);
    ui_box(ui, (struct box){.id = "mirror", .surface = SURFACE_PANEL, .gap = 24, .pad = 40, .is_private = true});
    if (!fact) {
        predict(spec, draft, view, ui, given);
    } else {
        compare(spec, draft, fact, ui);
        if (draft->at == spec->count - 1) {
            ui_line(ui);
            ui_text(ui, spec->room);
            ui_text(ui, spec->instead);
        }
        show_feet(spec, draft, ui, given);
    }
    ui_close(ui);
}

static int mirror_read_words(const void *from, struct text out[], int most)
{
    const struct spec *spec = from;
    int count = 0;
    for (int i = 0; i < spec->count && count + 1 < most; i++) {
        out[count++] = spec->figures[i].ask;
        out[count++] = spec->figures[i].explain;
    }
    if (count + 1 < most) {
        out[count++] = spec->room;
        out[count++] = spec->instead;
    }
    return count;
}

extern const struct puzzle_kind kind_mirror;
const struct puzzle_kind kind_mirror = {
    .name = "mirror", .spec_size = sizeof(struct spec), .draft_size = sizeof(struct draft),
    .saying = SAYING_PREDICT, .load = mirror_load, .field = mirror_field, .solve = mirror_solve,
    .reset = mirror_reset, .show = mirror_show, .read_words = mirror_read_words,
};
