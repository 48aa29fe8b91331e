/* SPDX-License-Identifier: MPL-2.0 */
/* Predict your own number, then see it: on your own screen only (measurement.md 5). The number
 * comes from view->figures, past the guard; the fact keeps forecast and truth in tenths of a point.
 * spec: {"figures":[{"id","of","text","least","most","step","low","high","explain","fact"}],
 *        "room", "instead"} */
#include "kinds/guess.h"
#include "kinds/list.h"

#include "base/arena.h"
#include "measure/guard.h"

enum { MOST_FIGURES = 4 };
struct figure_spec {
    const char *id, *of;
    struct text ask, low, high, explain;
    int least, most, step;
};
struct spec {
    struct figure_spec figures[MOST_FIGURES];
    int count;
    struct text instead;                                  /* of the group's own figure */
};

/* --- spec ------------------------------------------------------------------------------------- */

/* The slider must be able to reach both ends, and the answer "no difference". */
static bool load_range(struct figure_spec *figure, struct json *json, const struct cJSON *at)
{
    bool fine = json_int(json, at, "least", -1000, 0, &figure->least);
    fine &= json_int(json, at, "most", 1, 1000, &figure->most);
    fine &= json_int(json, at, "step", 1, 100, &figure->step);
    if (!fine || (figure->least % figure->step == 0 && figure->most % figure->step == 0))
        return fine;
    json_complain(json, json_find(at, "step"), NOTE_ERROR, TR("fout.mirror_stap"), NULL, 0);
    return false;
}

static bool load_figure(struct figure_spec *figure, struct listed *ids, struct json *json,
                        const struct cJSON *at)
{
    static const char *const keys[] = {"id", "of", "text", "least", "most", "step", "low", "high",
                                       "explain", "fact", NULL};
    static const char *const known[] = {"gap_inferred", "gap_observable"};
    const char *fact = NULL;                              /* the loader of the level looks it up */
    int of = 0;
    bool fine = json_only(json, at, keys);
    fine &= list_id(ids, json, at, "id", &figure->id);
    fine &= json_word(json, at, "of", known, 2, &of);
    fine &= json_text(json, at, "text", &figure->ask);
    fine &= load_range(figure, json, at);
    fine &= json_text(json, at, "low", &figure->low);
    fine &= json_text(json, at, "high", &figure->high);
    fine &= json_text(json, at, "explain", &figure->explain);
    fine &= json_string(json, at, "fact", &fact);
    figure->of = known[of];
    return fine;
}

static bool mirror_load(void *out, struct json *json, const struct cJSON *at)
{
    static const char *const keys[] = {"figures", "room", "instead", NULL};
    struct spec *spec = out;
    const struct cJSON *figures = NULL;
    struct listed ids = {.count = 0};
    struct text room;                            /* beside a group's figure: never on this screen */
    bool fine = json_only(json, at, keys);
    fine &= json_text(json, at, "room", &room);
    fine &= json_text(json, at, "instead", &spec->instead);
    if (!list_open(json, at, "figures", 1, MOST_FIGURES, &figures))
        return false;
    for (const struct cJSON *f = json_first(figures); f; f = json_next(f))
        fine &= load_figure(&spec->figures[spec->count++], &ids, json, f);
    return fine;
}

/* --- what can be answered --------------------------------------------------------------------- */

static const struct figure *own_figure(const struct figure_spec *spec, const struct view *view)
{
    const struct figure *figure = view->figures ? release_find(view->figures, spec->of) : NULL;
    return figure && figure->state != FIGURE_TOO_FEW ? figure : NULL;
}

static bool mirror_field(const void *from, const struct view *view, int index, struct field *out)
{
    const struct spec *spec = from;
    if (index >= spec->count)
        return false;
    const struct figure_spec *figure = &spec->figures[index];
    const struct figure *own = view ? own_figure(figure, view) : NULL;
    *out = (struct field){.item = figure->id, .type = FIELD_NUMBER, .least = figure->least,
                          .most = figure->most};
    out->has_truth = own != NULL;
    out->truth = own ? figure_tenths(own) : 0;
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
    const char *ids[MOST_FIGURES];
    for (int i = 0; i < spec->count; i++)
        ids[i] = spec->figures[i].id;
    guesses_reset(memory, view, ids, spec->count);
}

/* --- pages ------------------------------------------------------------------------------------ */

/* "+0,4" in the language's own decimal sign. */
static struct text tenths(struct ui *ui, int value)
{
    struct arena *arena = ui_arena(ui);
    int size = value < 0 ? -value : value;
    struct slot slots[] = {{"heel", arena_print(arena, "%d", size / 10)},
                           {"tiende", arena_print(arena, "%d", size % 10)}};
    struct text form = value > 0 ? TR("getal.plus") : value < 0 ? TR("getal.min") : TR("getal.nul");
    return words_fill(ui_words(ui), form, slots, 2, arena);
}

static void predict(const struct figure_spec *figure, struct guesses *draft,
                    const struct view *view, struct ui *ui, struct given *given)
{
    struct slider slider = {.key = ui_mark_key(ui, figure->id, NULL, NULL), .name = figure->ask,
                            .least = figure->least, .most = figure->most, .step = figure->step,
                            .tenths = 1, .low = figure->low, .high = figure->high};
    if (!guess_take(ui, draft, slider, TR("kind.mirror.toon"), TR("kind.mirror.eerst")))
        return;
    const struct figure *own = own_figure(figure, view);
    given_add(given, (struct mark){.item = figure->id, .value = draft->value[draft->at],
                                   .has_truth = own != NULL,
                                   .truth = own ? figure_tenths(own) : 0});
}

static void compare(const struct figure_spec *figure, const struct event *fact, struct ui *ui)
{
    struct text none = {.id = NULL}, measured = fact->has_truth ? tenths(ui, fact->truth) : none;
    ui_text_sized(ui, figure->ask, SIZE_BODY, FONT_BODY, TONE_TEXT_2);
    ui_box(ui, (struct box){.flow = FLOW_ROW, .gap = 32});
    guess_number(ui, "gedacht", TR("kind.mirror.gedacht"), tenths(ui, fact->value), none);
    guess_number(ui, "gemeten", TR("kind.mirror.gemeten"), measured, TR("kind.mirror.geen_getal"));
    ui_close(ui);
    ui_text(ui, figure->explain);
    ui_text_sized(ui, TR("kind.mirror.onzeker"), SIZE_BODY, FONT_BOLD, TONE_TEXT);
}

/* The number comes after the forecast is on disk, never before. The group's own figure is for
 * rooms of five and more, which this screen never gets; so it says what is known from elsewhere. */
static void mirror_show(const void *from, void *memory, const struct view *view, struct ui *ui,
                        struct given *given)
{
    const struct spec *spec = from;
    struct guesses *draft = memory;
    const struct figure_spec *figure = &spec->figures[draft->at];
    const struct event *fact = own_find(view, figure->id, NULL);
    ui_box(ui, (struct box){.id = "mirror", .surface = SURFACE_PANEL, .gap = 24, .pad = 40,
                            .is_private = true});
    if (!fact) {
        predict(figure, draft, view, ui, given);
    } else {
        compare(figure, fact, ui);
        if (draft->at == spec->count - 1) {
            ui_line(ui);
            ui_text(ui, spec->instead);
        }
        struct pages pages = {.count = spec->count, .says = TR("kind.pagina")};
        given->handed_in = page_feet(ui, pages, &draft->at);
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
    if (count < most)
        out[count++] = spec->instead;
    return count;
}

const struct puzzle_kind kind_mirror = {
    .name = "mirror", .spec_size = sizeof(struct spec), .draft_size = sizeof(struct guesses),
    .saying = SAYING_PREDICT, .load = mirror_load, .field = mirror_field, .solve = mirror_solve,
    .reset = mirror_reset, .show = mirror_show, .read_words = mirror_read_words,
};
