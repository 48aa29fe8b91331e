/* SPDX-License-Identifier: MPL-2.0 */
/* Pupil files in two versions under a cover task (measurement.md 3). In form A the first file of a
 * pair bears the boy's name and the second the girl's; form B the reverse. Nobody is right or wrong
 * here.
 * spec: {"cover", "scales":[{"id","text","is","least","most","low","high"}],
 *        "files":[{"id","pair","side","direction","boy","girl","subject","text"}],
 *        "fillers":[{"id","name","subject","text"}]} */
#include "kinds/list.h"
#include "kinds/own.h"
#include "kinds/twin.h"

#include <string.h>

enum { MOST_SCALES = 3, MOST_FILLERS = 2, MOST_FILES = MOST_TWINS + MOST_FILLERS, COVER = -1 };
struct scale {
    const char *id;
    struct text ask, low, high;
    enum construct is;
    int least, most;
};
struct file {
    const char *id;
    struct text subject, body;
};
struct spec {
    struct text cover;
    struct scale scales[MOST_SCALES];
    struct file files[MOST_FILES];
    struct twin twins[MOST_FILES];                        /* of each file; a filler has one name */
    int scale_count, file_count;
};
struct draft {
    int at;                                               /* COVER, or a place in the order */
    int value[MOST_FILES][MOST_SCALES];
    bool has[MOST_FILES][MOST_SCALES];
};

/* --- spec ------------------------------------------------------------------------------------- */

static bool load_scale(struct scale *scale, struct listed *ids, struct json *json,
                       const struct cJSON *at)
{
    static const char *const keys[] = {"id", "text", "is", "least", "most", "low", "high", NULL};
    static const char *const words[] = {"observable", "inferred"};
    int is = 0;
    bool fine = json_only(json, at, keys);
    fine &= list_id(ids, json, at, "id", &scale->id);
    fine &= json_text(json, at, "text", &scale->ask);
    fine &= json_word(json, at, "is", words, 2, &is);
    fine &= json_int(json, at, "least", 0, 1, &scale->least);
    fine &= json_int(json, at, "most", 2, 10, &scale->most);
    fine &= json_text(json, at, "low", &scale->low);
    fine &= json_text(json, at, "high", &scale->high);
    scale->is = is == 0 ? CONSTRUCT_OBSERVABLE : CONSTRUCT_INFERRED;
    return fine;
}

static bool load_scales(struct spec *spec, struct json *json, const struct cJSON *at)
{
    const struct cJSON *list = NULL;
    struct listed ids = {.count = 0};
    bool fine = list_open(json, at, "scales", 1, MOST_SCALES, &list);
    for (const struct cJSON *i = fine ? json_first(list) : NULL; i; i = json_next(i))
        fine &= load_scale(&spec->scales[spec->scale_count++], &ids, json, i);
    return fine;
}

static bool load_file(struct spec *spec, struct listed *ids, struct json *json,
                      const struct cJSON *at)
{
    static const char *const keys[] = {"id", "pair", "side", "direction", "boy", "girl", "subject",
                                       "text", NULL};
    struct file *file = &spec->files[spec->file_count];
    bool fine = json_only(json, at, keys);
    fine &= list_id(ids, json, at, "id", &file->id);
    fine &= twin_load(spec->twins, spec->file_count, json, at);
    fine &= json_text(json, at, "subject", &file->subject);
    fine &= json_text(json, at, "text", &file->body);
    spec->file_count++;
    return fine;
}

static bool load_filler(struct spec *spec, struct listed *ids, struct json *json,
                        const struct cJSON *at)
{
    static const char *const keys[] = {"id", "name", "subject", "text", NULL};
    struct twin *twin = &spec->twins[spec->file_count];
    struct file *file = &spec->files[spec->file_count++];
    bool fine = json_only(json, at, keys);
    fine &= list_id(ids, json, at, "id", &file->id);
    fine &= json_string(json, at, "name", &twin->boy);
    fine &= json_text(json, at, "subject", &file->subject);
    fine &= json_text(json, at, "text", &file->body);
    twin->girl = twin->boy;
    return fine;
}

static bool load_files(struct spec *spec, struct json *json, const struct cJSON *at)
{
    const struct cJSON *files = NULL, *fillers = NULL;
    struct listed ids = {.count = 0};
    bool fine = list_open(json, at, "files", LEAST_TWINS, MOST_TWINS, &files);
    for (const struct cJSON *i = fine ? json_first(files) : NULL; i; i = json_next(i))
        fine &= load_file(spec, &ids, json, i);
    fine = fine && twins_fit(spec->twins, spec->file_count, json, files);
    if (!json_has(at, "fillers"))
        return fine;
    if (!list_open(json, at, "fillers", 1, MOST_FILLERS, &fillers))
        return false;
    for (const struct cJSON *i = json_first(fillers); i; i = json_next(i))
        fine &= load_filler(spec, &ids, json, i);
    return fine;
}

static bool files_load(void *out, struct json *json, const struct cJSON *at)
{
    static const char *const keys[] = {"cover", "scales", "files", "fillers", NULL};
    struct spec *spec = out;
    bool fine = json_only(json, at, keys);
    fine &= json_text(json, at, "cover", &spec->cover);
    fine &= load_scales(spec, json, at);
    fine &= load_files(spec, json, at);
    return fine;
}

/* --- what can be answered --------------------------------------------------------------------- */

static bool files_field(const void *from, const struct view *view, int index, struct field *out)
{
    const struct spec *spec = from;
    (void)view;
    if (index >= spec->file_count * spec->scale_count)
        return false;
    const struct file *file = &spec->files[index / spec->scale_count];
    const struct scale *scale = &spec->scales[index % spec->scale_count];
    *out = (struct field){.item = file->id, .ask = scale->id, .type = FIELD_NUMBER,
                          .least = scale->least, .most = scale->most, .is = scale->is};
    twin_mean(&spec->twins[index / spec->scale_count], out);
    return true;
}

static bool files_deal(const void *from, int index, struct deal *out)
{
    const struct spec *spec = from;
    if (index > 1)
        return false;
    *out = index == 0 ? (struct deal){CHANCE_FORM, 2}
                      : (struct deal){CHANCE_ORDER, spec->file_count};
    return true;
}

static int files_solve(const void *from, const struct view *view, struct mark out[MARKS])
{
    struct field field;
    int count = 0;
    while (count < MARKS && files_field(from, view, count, &field)) {
        out[count] = (struct mark){.item = field.item, .ask = field.ask,
                                   .value = (field.least + field.most) / 2};
        count++;
    }
    return count;
}

static void files_reset(const void *from, const struct view *view, void *memory)
{
    const struct spec *spec = from;
    struct draft *draft = memory;
    const struct event *last = own_last(view);
    *draft = (struct draft){.at = COVER};
    /* whoever deals the order puts a filler first and mixes the names (measurement.md 3.2) */
    for (int place = 0; place < spec->file_count; place++) {
        int f = own_dealt(view, 0, spec->file_count, place);
        if (last && !strcmp(last->item, spec->files[f].id))
            draft->at = place;
        for (int s = 0; s < spec->scale_count; s++) {
            const struct event *fact = own_find(view, spec->files[f].id, spec->scales[s].id);
            draft->has[f][s] = fact && fact->has_value;
            draft->value[f][s] = draft->has[f][s] ? fact->value : 0;
        }
    }
}

/* --- pages ------------------------------------------------------------------------------------ */

static void show_paper(const struct spec *spec, int f, const struct view *view, struct ui *ui)
{
    ui_box(ui, (struct box){.id = "papier", .surface = SURFACE_PAPER, .gap = 16, .pad = 40,
                            .width = 700});
    ui_text_sized(ui, TR("kind.files.kop"), SIZE_MICRO, FONT_BOLD, TONE_TEXT_2);
    struct text name = words_plain("naam", twin_name(&spec->twins[f], view->form));
    ui_text_sized(ui, name, SIZE_H2, FONT_HEADING, TONE_TEXT);
    ui_text_sized(ui, spec->files[f].subject, SIZE_BODY, FONT_BOLD, TONE_TEXT);
    ui_line(ui);
    ui_text(ui, spec->files[f].body);
    ui_close(ui);
}

static void show_scales(const struct spec *spec, struct draft *draft, int f,
                        const struct view *view, struct ui *ui, struct given *given)
{
    const char *item = spec->files[f].id;
    ui_box(ui, (struct box){.id = "schalen", .gap = 16, .width = 940});
    for (int s = 0; s < spec->scale_count; s++) {
        const struct scale *scale = &spec->scales[s];
        int *value = &draft->value[f][s];
        ui_box(ui, (struct box){.id = scale->id, .flow = FLOW_ROW, .surface = SURFACE_PANEL,
                                .gap = 24, .pad = 16});
        if (ui_scale(ui, ui_mark_key(ui, item, scale->id, NULL), scale->ask, scale->low,
                     scale->high, scale->least, scale->most, value, draft->has[f][s])) {
            draft->has[f][s] = true;
            given_add(given, (struct mark){.item = item, .ask = scale->id, .value = *value});
        }
        bool saved = draft->has[f][s] && own_is_number(view, item, scale->id, *value);
        page_tick(ui, view, "bewaard", saved);
        ui_close(ui);
    }
    ui_close(ui);
}

static void show_cover(const struct spec *spec, struct draft *draft, struct ui *ui)
{
    ui_box(ui, (struct box){.id = "opdracht", .surface = SURFACE_PAPER, .gap = 24, .pad = 40});
    ui_text_sized(ui, spec->cover, SIZE_LEAD, FONT_BODY, TONE_TEXT);
    ui_text(ui, TR("kind.files.uitleg"));
    if (ui_button_as(ui, (struct button){.key = "knop.volgende", .name = TR("kind.files.begin"),
                                         .look = LOOK_MAIN}))
        draft->at = 0;
    ui_close(ui);
}

static void files_show(const void *from, void *memory, const struct view *view, struct ui *ui,
                       struct given *given)
{
    const struct spec *spec = from;
    struct draft *draft = memory;
    ui_box(ui, (struct box){.id = "files", .gap = 24, .is_private = view->who > 0});
    if (draft->at == COVER) {
        show_cover(spec, draft, ui);
    } else {
        int f = own_dealt(view, 0, spec->file_count, draft->at);
        ui_box(ui, (struct box){.flow = FLOW_ROW, .gap = 32});
        show_paper(spec, f, view, ui);
        show_scales(spec, draft, f, view, ui, given);
        ui_close(ui);
        struct pages pages = {.first = COVER, .count = spec->file_count,
                              .says = TR("kind.files.nummer")};
        given->handed_in = page_feet(ui, pages, &draft->at);
    }
    ui_close(ui);
}

static int files_read_words(const void *from, struct text out[], int most)
{
    const struct spec *spec = from;
    int count = 0;
    if (most > 0)
        out[count++] = spec->cover;
    for (int i = 0; i < spec->scale_count && count + 2 < most; i++) {
        out[count++] = spec->scales[i].ask;
        out[count++] = spec->scales[i].low;
        out[count++] = spec->scales[i].high;
    }
    for (int i = 0; i < spec->file_count && count + 1 < most; i++) {
        out[count++] = spec->files[i].subject;
        out[count++] = spec->files[i].body;
    }
    return count;
}

const struct puzzle_kind kind_files = {
    .name = "files", .spec_size = sizeof(struct spec), .draft_size = sizeof(struct draft),
    .saying = SAYING_RATE, .load = files_load, .field = files_field, .deal = files_deal,
    .solve = files_solve, .in_legs = true,
    .reset = files_reset, .show = files_show, .read_words = files_read_words,
};
