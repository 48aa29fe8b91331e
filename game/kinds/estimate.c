/* SPDX-License-Identifier: MPL-2.0 */
/* Guess a figure, then see it (measurement.md 5). The slider has no start value; the guess is on
 * disk before the figure shows; a guess is not wrong. Which way most people guess is the author's
 * to say. spec: {"intro", "figures":[{"id","text","unit","least","most","step","truth",
 *        "story":"higher"|"lower"|"none","explain","fact",["direction"]}]} */
#include "kinds/guess.h"
#include "kinds/list.h"

#include "base/arena.h"

enum { MOST_FIGURES = 12, MOST_NUMBER = 1000000 };
struct figure {
    const char *id;
    struct text ask, unit, explain;
    int least, most, step, truth, side;           /* side: where the popular story is */
    const struct fact *fact;
};
struct spec {
    struct text intro;
    struct figure figures[MOST_FIGURES];
    int count;
};

/* --- spec ------------------------------------------------------------------------------------- */

/* The slider reaches both ends and the truth, or a perfect guess could not be given. */
static bool load_range(struct figure *figure, struct json *json, const struct cJSON *at)
{
    bool fine = json_int(json, at, "least", -MOST_NUMBER, MOST_NUMBER - 1, &figure->least);
    fine &= json_int(json, at, "most", 1 - MOST_NUMBER, MOST_NUMBER, &figure->most);
    fine &= json_int(json, at, "step", 1, MOST_NUMBER, &figure->step);
    fine &= json_int(json, at, "truth", -MOST_NUMBER, MOST_NUMBER, &figure->truth);
    if (!fine)
        return false;
    int range = figure->most - figure->least, true_at = figure->truth - figure->least;
    bool reaches = range > 0 && range % figure->step == 0;
    bool has_truth = true_at >= 0 && true_at <= range && true_at % figure->step == 0;
    if (!reaches)
        json_complain(json, json_find(at, "step"), NOTE_ERROR, TR("fout.estimate_stap"), NULL, 0);
    else if (!has_truth)
        json_complain(json, json_find(at, "truth"), NOTE_ERROR, TR("fout.estimate_waarheid"), NULL,
                      0);
    return reaches && has_truth;
}

static bool load_figure(struct figure *figure, struct listed *ids, struct json *json,
                        const struct cJSON *at)
{
    static const char *const keys[] = {"id", "text", "unit", "least", "most", "step", "truth",
                                       "story", "explain", "fact", "direction", NULL};
    static const char *const stories[] = {"higher", "none", "lower"};
    int story = 0;
    bool fine = json_only(json, at, keys);
    fine &= list_id(ids, json, at, "id", &figure->id);
    fine &= json_text(json, at, "text", &figure->ask);
    fine &= json_text(json, at, "unit", &figure->unit);
    fine &= load_range(figure, json, at);
    fine &= json_word(json, at, "story", stories, 3, &story);
    fine &= json_text(json, at, "explain", &figure->explain);
    fine &= list_fact(json, at, &figure->fact);
    figure->side = 1 - story;
    return fine;
}

static bool estimate_load(void *out, struct json *json, const struct cJSON *at)
{
    static const char *const keys[] = {"intro", "figures", NULL};
    struct spec *spec = out;
    const struct cJSON *figures = NULL;
    struct listed ids = {.count = 0};
    bool fine = json_only(json, at, keys);
    fine &= json_text(json, at, "intro", &spec->intro);
    if (!list_open(json, at, "figures", 1, MOST_FIGURES, &figures))
        return false;
    for (const struct cJSON *f = json_first(figures); f; f = json_next(f))
        fine &= load_figure(&spec->figures[spec->count++], &ids, json, f);
    return fine;
}

/* --- what can be answered --------------------------------------------------------------------- */

static bool estimate_field(const void *from, const struct view *view, int index, struct field *out)
{
    const struct spec *spec = from;
    (void)view;
    if (index >= spec->count)
        return false;
    const struct figure *figure = &spec->figures[index];
    *out = (struct field){.item = figure->id, .type = FIELD_NUMBER, .least = figure->least,
                          .most = figure->most, .truth = figure->truth, .has_truth = true,
                          .is = CONSTRUCT_ESTIMATE, .side = figure->side};
    return true;
}

static bool estimate_deal(const void *from, int index, struct deal *out)
{
    *out = (struct deal){CHANCE_ORDER, ((const struct spec *)from)->count};
    return index == 0;
}

static int estimate_solve(const void *from, const struct view *view, struct mark out[MARKS])
{
    const struct spec *spec = from;
    (void)view;
    for (int i = 0; i < spec->count; i++)
        out[i] = (struct mark){.item = spec->figures[i].id, .value = spec->figures[i].truth};
    return spec->count;
}

static const struct figure *figure_at(const struct spec *spec, const struct view *view, int place)
{
    return &spec->figures[own_dealt(view, 0, spec->count, place)];
}

static void estimate_reset(const void *from, const struct view *view, void *memory)
{
    const struct spec *spec = from;
    const char *ids[MOST_FIGURES];
    for (int i = 0; i < spec->count; i++)
        ids[i] = figure_at(spec, view, i)->id;
    guesses_reset(memory, view, ids, spec->count);
}

/* --- pages ------------------------------------------------------------------------------------ */

static struct text with_unit(struct ui *ui, const struct figure *figure, int value)
{
    struct slot slots[] = {{"getal", arena_print(ui_arena(ui), "%d", value)},
                           {"eenheid", page_say(ui, figure->unit)}};
    return words_fill(ui_words(ui), TR("kind.estimate.getal"), slots, 2, ui_arena(ui));
}

static void guess(const struct spec *spec, const struct figure *figure, struct guesses *draft,
                  struct ui *ui, struct given *given)
{
    struct slider slider = {.key = ui_mark_key(ui, figure->id, NULL, NULL), .name = figure->ask,
                            .least = figure->least, .most = figure->most, .step = figure->step,
                            .low = with_unit(ui, figure, figure->least),
                            .high = with_unit(ui, figure, figure->most)};
    if (draft->at == 0)
        ui_text(ui, spec->intro);
    if (guess_take(ui, draft, slider, TR("kind.estimate.toon"), TR("kind.estimate.eerst")))
        given_add(given, (struct mark){.item = figure->id, .value = draft->value[draft->at]});
}

/* How far off, without a unit: between two percentages lie percentage points. */
static struct text distance(struct ui *ui, const struct figure *figure, int value)
{
    int off = value - figure->truth;
    struct slot slot = {"verschil", arena_print(ui_arena(ui), "%d", off < 0 ? -off : off)};
    struct text says = off == 0  ? TR("kind.estimate.raak")
                       : off > 0 ? TR("kind.estimate.hoger")
                                 : TR("kind.estimate.lager");
    return words_fill(ui_words(ui), says, &slot, 1, ui_arena(ui));
}

static void compare(const struct figure *figure, int value, struct ui *ui)
{
    struct text none = {.id = NULL};
    ui_text_sized(ui, figure->ask, SIZE_LEAD, FONT_BODY, TONE_TEXT);
    ui_box(ui, (struct box){.flow = FLOW_ROW, .gap = 32});
    guess_number(ui, "gedacht", TR("kind.mirror.gedacht"), with_unit(ui, figure, value), none);
    guess_number(ui, "cijfer", TR("kind.estimate.cijfer"), with_unit(ui, figure, figure->truth),
                 none);
    ui_close(ui);
    ui_text_sized(ui, distance(ui, figure, value), SIZE_BODY, FONT_BOLD, TONE_TEXT);
    ui_text(ui, figure->explain);
    if (figure->fact)
        page_source(ui, figure->fact->id, figure->fact->status);
}

static void estimate_show(const void *from, void *memory, const struct view *view, struct ui *ui,
                          struct given *given)
{
    const struct spec *spec = from;
    struct guesses *draft = memory;
    const struct figure *figure = figure_at(spec, view, draft->at);
    const struct event *fact = own_find(view, figure->id, NULL);
    ui_box(ui, (struct box){.id = "estimate", .surface = SURFACE_PANEL, .gap = 24, .pad = 40,
                            .is_private = view->who > 0});
    if (!fact) {
        guess(spec, figure, draft, ui, given);
    } else {
        bool saved = own_is_number(view, figure->id, NULL, draft->value[draft->at]);
        compare(figure, fact->value, ui);
        page_tick(ui, view, "bewaard", saved);
        struct pages pages = {.count = spec->count, .says = TR("kind.estimate.nummer")};
        given->handed_in = page_feet(ui, pages, &draft->at);
    }
    ui_close(ui);
}

static int estimate_read_words(const void *from, struct text out[], int most)
{
    const struct spec *spec = from;
    int count = 0;
    if (most > 0)
        out[count++] = spec->intro;
    for (int i = 0; i < spec->count && count + 1 < most; i++) {
        out[count++] = spec->figures[i].ask;
        out[count++] = spec->figures[i].explain;
    }
    return count;
}

const struct puzzle_kind kind_estimate = {
    .name = "estimate", .spec_size = sizeof(struct spec), .draft_size = sizeof(struct guesses),
    .saying = SAYING_ANSWER, .load = estimate_load, .field = estimate_field,
    .deal = estimate_deal, .solve = estimate_solve, .reset = estimate_reset,
    .show = estimate_show, .read_words = estimate_read_words,
};
