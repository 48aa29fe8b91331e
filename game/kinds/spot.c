/* SPDX-License-Identifier: MPL-2.0 */
/* A picture close up: point out what belongs to it, in the picture or in a list that says the same
 * in words (H07). How many there are is not told; everything is handed in at once, and then each
 * area says why.
 * spec: {"intro", "scene": folder in pictures,
 *        "areas":[{"id","layer","alt","target","explain"}], "explain"} */
#include "kinds/list.h"
#include "kinds/own.h"

#include <string.h>

#include "base/arena.h"

enum { LEAST_AREAS = 2, MOST_AREAS = 24, TOUCH = 64, BESIDE_PERCENT = 110, BESIDE = 1040,
       BESIDE_LIST = 580, ABOVE = 1440, HIGHEST = 720 };
struct area {
    const char *id, *layer;
    struct text alt, explain;
    bool target;
};
struct spec {
    struct text intro, explain;
    const char *scene;
    struct area areas[MOST_AREAS];
    int count;
};
struct draft {
    bool marked[MOST_AREAS];
    int told;                                             /* the area whose explanation is open */
};

static const struct option options[] = {{.id = "nee"}, {.id = "ja"}};

/* --- spec ------------------------------------------------------------------------------------- */

static bool load_area(struct area *area, struct listed ids[2], struct json *json,
                      const struct cJSON *at)
{
    static const char *const keys[] = {"id", "layer", "alt", "target", "explain", NULL};
    bool fine = json_only(json, at, keys);
    fine &= list_id(&ids[0], json, at, "id", &area->id);
    fine &= list_id(&ids[1], json, at, "layer", &area->layer);
    fine &= json_text(json, at, "alt", &area->alt);
    fine &= json_bool(json, at, "target", &area->target);
    fine &= json_text(json, at, "explain", &area->explain);
    return fine;
}

/* Without something to find, or something to leave alone, nothing is seen of how somebody looks. */
static bool has_both(const struct spec *spec)
{
    int targets = 0;
    for (int i = 0; i < spec->count; i++)
        targets += spec->areas[i].target;
    return targets > 0 && targets < spec->count;
}

/* Whether the layers are there is for the loader of the level, which reads the scene. */
static bool spot_load(void *out, struct json *json, const struct cJSON *at)
{
    static const char *const keys[] = {"intro", "scene", "areas", "explain", NULL};
    struct spec *spec = out;
    const struct cJSON *areas = NULL;
    struct listed ids[2] = {{.count = 0}, {.count = 0}};
    bool fine = json_only(json, at, keys);
    fine &= json_text(json, at, "intro", &spec->intro);
    fine &= json_id(json, at, "scene", &spec->scene);
    fine &= json_text(json, at, "explain", &spec->explain);
    if (!list_open(json, at, "areas", LEAST_AREAS, MOST_AREAS, &areas))
        return false;
    for (const struct cJSON *a = json_first(areas); a; a = json_next(a))
        fine &= load_area(&spec->areas[spec->count++], ids, json, a);
    if (!fine || has_both(spec))
        return fine;
    json_complain(json, areas, NOTE_ERROR, TR("fout.spot_doelen"), NULL, 0);
    return false;
}

/* --- what can be answered --------------------------------------------------------------------- */

static bool spot_field(const void *from, const struct view *view, int index, struct field *out)
{
    const struct spec *spec = from;
    (void)view;
    if (index >= spec->count)
        return false;
    *out = (struct field){.item = spec->areas[index].id, .type = FIELD_CHOICE, .options = options,
                          .option_count = 2, .truth = spec->areas[index].target,
                          .has_truth = true, .is = CONSTRUCT_SPOT};
    return true;
}

static bool spot_deal(const void *from, int index, struct deal *out)
{
    *out = (struct deal){CHANCE_ORDER, ((const struct spec *)from)->count};
    return index == 0;
}

static const char *word_of(bool marked)
{
    return options[marked].id;
}

static int spot_solve(const void *from, const struct view *view, struct mark out[MARKS])
{
    const struct spec *spec = from;
    (void)view;
    for (int i = 0; i < spec->count; i++)
        out[i] = (struct mark){.item = spec->areas[i].id, .got = word_of(spec->areas[i].target)};
    return spec->count;
}

static void spot_reset(const void *from, const struct view *view, void *memory)
{
    const struct spec *spec = from;
    struct draft *draft = memory;
    *draft = (struct draft){.told = own_dealt(view, 0, spec->count, 0)};
    for (int i = 0; i < spec->count; i++)
        draft->marked[i] = own_is_word(view, spec->areas[i].id, NULL, word_of(true));
}

static bool handed_in(const struct spec *spec, const struct view *view)
{
    return own_find(view, spec->areas[0].id, NULL) != NULL;
}

/* --- the picture ------------------------------------------------------------------------------ */

static bool is_beside(struct ui *ui)
{
    return ui_get_look(ui).text_percent <= BESIDE_PERCENT;
}

struct close_up {                                           /* the scene as it is shown */
    const struct scene *scene;
    int width, height;
};

/* As large as there is room for beside or above the list, in its own proportions. */
static struct close_up fit(const struct scene *scene, struct ui *ui)
{
    int width = is_beside(ui) ? BESIDE : ABOVE, height = width * scene->height / scene->width;
    if (height > HIGHEST) {
        height = HIGHEST;
        width = height * scene->width / scene->height;
    }
    return (struct close_up){scene, width, height};
}

static int scaled(const struct close_up *close_up, int px)
{
    return px * close_up->width / close_up->scene->width;
}

static struct rect layer_at(const struct close_up *close_up, const struct layer *layer)
{
    struct rect at = {scaled(close_up, layer->x), scaled(close_up, layer->y),
                      scaled(close_up, layer->w), scaled(close_up, layer->h)};
    at.w = at.w < 1 ? 1 : at.w;
    at.h = at.h < 1 ? 1 : at.h;
    return at;
}

static const int *scaled_poly(const struct close_up *close_up, const struct layer *layer,
                              struct ui *ui)
{
    int *points = arena_get(ui_arena(ui), (size_t)(2 * layer->poly_count + 1) * sizeof *points);
    for (int i = 0; i < layer->poly_count; i++) {
        points[2 * i] = scaled(close_up, layer->poly[i].x);
        points[2 * i + 1] = scaled(close_up, layer->poly[i].y);
    }
    return layer->poly_count ? points : NULL;
}

/* What is small is touched in a larger square round it, which is also what is outlined. */
static struct spot touchable(struct spot spot)
{
    int wide = TOUCH - spot.at.w, high = TOUCH - spot.at.h;
    if (wide <= 0 && high <= 0)
        return spot;
    spot.picture = NULL;
    spot.poly = NULL;
    spot.poly_points = 0;
    if (wide > 0)
        spot.at = (struct rect){spot.at.x - wide / 2, spot.at.y, TOUCH, spot.at.h};
    if (high > 0)
        spot.at = (struct rect){spot.at.x, spot.at.y - high / 2, spot.at.w, TOUCH};
    return spot;
}

static int area_on(const struct spec *spec, const char *layer)
{
    for (int i = 0; i < spec->count; i++)
        if (!strcmp(spec->areas[i].layer, layer))
            return i;
    return -1;
}

/* Pressed: which area; -1: none. stands_out: these have an outline and a badge. */
static int show_layers(const struct spec *spec, const struct close_up *close_up, const char *folder,
                       const bool *stands_out, struct ui *ui)
{
    int pressed = -1;
    for (int i = 0; i < close_up->scene->layer_count; i++) {
        const struct layer *layer = &close_up->scene->layers[i];
        int area = area_on(spec, layer->id);
        struct rect at = layer_at(close_up, layer);
        const char *picture = folder ? arena_print(ui_arena(ui), "%s/%s/%s", folder, spec->scene,
                                                   layer->id)
                                     : NULL;
        if (picture)
            ui_picture(ui, picture, at, 0xFFFFFFFF);
        if (area < 0)
            continue;
        struct spot spot = {.key = arena_print(ui_arena(ui), "vlak.%s", spec->areas[area].id),
                            .alt = spec->areas[area].alt, .picture = picture, .at = at,
                            .poly = scaled_poly(close_up, layer, ui),
                            .poly_points = layer->poly_count,
                            .state = stands_out[area] ? SPOT_MARKED : SPOT_PLAIN};
        if (ui_spot(ui, touchable(spot)))
            pressed = area;
    }
    return pressed;
}

static int show_picture(const struct spec *spec, const bool *stands_out, const struct view *view,
                        struct ui *ui)
{
    const struct scene *scene = view->level ? level_scene(view->level, spec->scene) : NULL;
    if (!scene || !scene->layer_count || scene->width < 1 || scene->height < 1)
        return -1;                                        /* the list says it all */
    struct close_up close_up = fit(scene, ui);
    ui_box(ui, (struct box){.id = "beeld", .flow = FLOW_FREE, .width = close_up.width,
                            .least_height = close_up.height});
    int pressed = show_layers(spec, &close_up, view->pictures, stands_out, ui);
    ui_close(ui);
    return pressed;
}

/* --- looking ---------------------------------------------------------------------------------- */

static void show_words(const struct spec *spec, struct draft *draft, const struct view *view,
                       struct ui *ui)
{
    ui_box(ui, (struct box){.id = "lijst", .gap = 8, .width = is_beside(ui) ? BESIDE_LIST : 0});
    ui_text_sized(ui, TR("kind.spot.lijst"), SIZE_BODY, FONT_BOLD, TONE_TEXT);
    for (int place = 0; place < spec->count; place++) {
        int i = own_dealt(view, 0, spec->count, place);
        const char *key = ui_mark_key(ui, spec->areas[i].id, NULL, word_of(true));
        bool marked = draft->marked[i];
        if (ui_choice(ui, key, spec->areas[i].alt, marked))
            draft->marked[i] = !marked;
    }
    ui_close(ui);
}

static void show_hand_in(const struct spec *spec, const struct draft *draft, struct ui *ui,
                         struct given *given)
{
    int count = 0;
    for (int i = 0; i < spec->count; i++)
        count += draft->marked[i];
    struct slot slot = {"aantal", arena_print(ui_arena(ui), "%d", count)};
    ui_box(ui, (struct box){.flow = FLOW_WRAP, .gap = 24});
    if (ui_button_as(ui, (struct button){.key = "knop.controleer", .name = TR("kind.spot.klaar"),
                                         .look = LOOK_MAIN}))
        for (int i = 0; i < spec->count; i++)
            given_add(given, (struct mark){.item = spec->areas[i].id,
                                           .got = word_of(draft->marked[i])});
    ui_status(ui, "stand", words_fill(ui_words(ui), TR("kind.spot.stand"), &slot, 1,
                                      ui_arena(ui)));
    ui_close(ui);
}

/* --- telling ---------------------------------------------------------------------------------- */

static struct text told_name(const struct area *area, bool marked, struct ui *ui)
{
    struct text says = area->target ? marked ? TR("kind.spot.gevonden") : TR("kind.spot.ook")
                       : marked     ? TR("kind.spot.niet")
                                    : TR("kind.spot.gewoon");
    struct slot slot = {"plek", page_say(ui, area->alt)};
    return words_fill(ui_words(ui), says, &slot, 1, ui_arena(ui));
}

/* The explanation opens under its area, wherever the picture is. */
static void show_told(const struct spec *spec, struct draft *draft, const struct view *view,
                      struct ui *ui)
{
    int told = draft->told;
    ui_box(ui, (struct box){.id = "lijst", .gap = 8, .width = is_beside(ui) ? BESIDE_LIST : 0});
    ui_text_sized(ui, TR("kind.spot.uitleg"), SIZE_BODY, FONT_BOLD, TONE_TEXT);
    for (int place = 0; place < spec->count; place++) {
        int i = own_dealt(view, 0, spec->count, place);
        const struct area *area = &spec->areas[i];
        const char *key = arena_print(ui_arena(ui), "uitleg.%s", area->id);
        if (ui_choice(ui, key, told_name(area, draft->marked[i], ui), told == i))
            draft->told = i;
        if (told == i)
            ui_text(ui, area->explain);
    }
    ui_close(ui);
}

static bool is_saved(const struct spec *spec, const struct draft *draft, const struct view *view)
{
    for (int i = 0; i < spec->count; i++)
        if (!own_is_word(view, spec->areas[i].id, NULL, word_of(draft->marked[i])))
            return false;
    return true;
}

static void show_end(const struct spec *spec, const struct draft *draft, const struct view *view,
                     struct ui *ui, struct given *given)
{
    ui_text(ui, spec->explain);
    ui_box(ui, (struct box){.flow = FLOW_WRAP, .gap = 24});
    given->handed_in = ui_button_as(ui, (struct button){.name = TR("knop.klaar"),
                                                        .look = LOOK_MAIN});
    page_tick(ui, view, "bewaard", is_saved(spec, draft, view));
    ui_close(ui);
}

/* --- the page --------------------------------------------------------------------------------- */

static void show_list(const struct spec *spec, struct draft *draft, const struct view *view,
                      struct ui *ui)
{
    if (handed_in(spec, view))
        show_told(spec, draft, view, ui);
    else
        show_words(spec, draft, view, ui);
}

static void show_foot(const struct spec *spec, struct draft *draft, const struct view *view,
                      struct ui *ui, struct given *given)
{
    if (handed_in(spec, view))
        show_end(spec, draft, view, ui, given);
    else
        show_hand_in(spec, draft, ui, given);
}

static void press(const struct spec *spec, struct draft *draft, const struct view *view, int area)
{
    if (area < 0)
        return;
    if (handed_in(spec, view))
        draft->told = area;
    else
        draft->marked[area] = !draft->marked[area];
}

/* List, picture, foot where there is room beside each other; else the picture comes first. */
static void spot_show(const void *from, void *memory, const struct view *view, struct ui *ui,
                      struct given *given)
{
    const struct spec *spec = from;
    struct draft *draft = memory;
    bool stands_out[MOST_AREAS], beside = is_beside(ui), told = handed_in(spec, view);
    for (int i = 0; i < spec->count; i++)
        stands_out[i] = told ? spec->areas[i].target : draft->marked[i];
    ui_box(ui, (struct box){.id = "spot", .gap = 24, .surface = SURFACE_PANEL, .pad = 24,
                            .is_private = view->who > 0});
    ui_text(ui, spec->intro);
    ui_box(ui, (struct box){.flow = beside ? FLOW_ROW : FLOW_COLUMN, .gap = 24});
    if (beside)
        show_list(spec, draft, view, ui);
    ui_box(ui, (struct box){.id = "plaat", .gap = 16, .width = beside ? BESIDE : 0});
    press(spec, draft, view, show_picture(spec, stands_out, view, ui));
    if (beside)
        show_foot(spec, draft, view, ui, given);
    ui_close(ui);
    if (!beside) {
        show_list(spec, draft, view, ui);
        show_foot(spec, draft, view, ui, given);
    }
    ui_close(ui);
    ui_close(ui);
}

static int spot_read_words(const void *from, struct text out[], int most)
{
    const struct spec *spec = from;
    int count = 0;
    if (most > 1) {
        out[count++] = spec->intro;
        out[count++] = spec->explain;
    }
    for (int i = 0; i < spec->count && count + 1 < most; i++) {
        out[count++] = spec->areas[i].alt;
        out[count++] = spec->areas[i].explain;
    }
    return count;
}

const struct puzzle_kind kind_spot = {
    .name = "spot", .spec_size = sizeof(struct spec), .draft_size = sizeof(struct draft),
    .saying = SAYING_ANSWER, .load = spot_load, .field = spot_field, .deal = spot_deal,
    .solve = spot_solve, .reset = spot_reset, .show = spot_show, .read_words = spot_read_words,
};
