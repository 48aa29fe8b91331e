/* SPDX-License-Identifier: MPL-2.0 */
/* Pupil files in two versions under a cover task (measurement.md 3). In form A the first file of a pair
 * bears the boy's name and the second the girl's; form B the reverse. Nobody is right or wrong here.
 * spec: {"cover", "scales":[{"id","text","is","least","most","low","high"}],
 *        "files":[{"id","pair","side","direction","boy","girl","subject","text"}], "fillers":[{"id","name","subject","text"}]} */
#include "base/arena.h"
#include "base/json.h"
#include "kinds/own.h"

#include <string.h>

enum { MOST_FILES = 14, MOST_SCALES = 3 };
struct scale {
    const char *id;
    struct text ask, low, high;
    enum construct is;
    int least, most;
};
struct file {
    const char *id, *boy, *girl;                          /* a filler has one name: both are it */
    struct text subject, body;
    int pair, side;                                       /* pair 0: a filler, never scored */
    bool first;                                           /* of its pair */
};
struct spec {
    struct text cover;
    struct scale scales[MOST_SCALES];
    struct file files[MOST_FILES];
    int scale_count, file_count, fillers;
};
struct draft {
    int at;                                               /* -1: the cover task; else a place in the order */
    int value[MOST_FILES][MOST_SCALES];
    bool has[MOST_FILES][MOST_SCALES];
};

static bool load_scale(struct spec *spec, struct json *json, const struct cJSON *at)
{
    static const char *const keys[] = {"id", "text", "is", "least", "most", "low", "high", NULL};
    static const char *const words[] = {"observable", "inferred"};
    struct scale *scale = &spec->scales[spec->scale_count++];
    int is = 0;
    bool fine = json_only(json, at, keys);
    fine &= json_id(json, at, "id", &scale->id);
    fine &= json_text(json, at, "text", &scale->ask);
    fine &= json_word(json, at, "is", words, 2, &is);
    fine &= json_int(json, at, "least", 0, 1, &scale->least);
    fine &= json_int(json, at, "most", 2, 10, &scale->most);
    fine &= json_text(json, at, "low", &scale->low);
    fine &= json_text(json, at, "high", &scale->high);
    scale->is = is == 0 ? CONSTRUCT_OBSERVABLE : CONSTRUCT_INFERRED;
    return fine;
}

static bool load_side(struct file *file, struct json *json, const struct cJSON *at)
{
    if (!json_int(json, at, "side", -1, 1, &file->side))
        return false;
    if (file->side == 0)
        json_complain(json, json_find(at, "side"), NOTE_ERROR, TR("fout.files_kant"), NULL, 0);
    return file->side != 0;
}

static bool load_file(struct spec *spec, struct json *json, const struct cJSON *at)
{
    static const char *const keys[] = {"id", "pair", "side", "direction", "boy", "girl", "subject", "text", NULL};
    static const char *const directions[] = {"girls", "boys", "both", "none", "structural", "other"};
    struct file *file = &spec->files[spec->file_count];
    int direction = 0;
    bool fine = json_only(json, at, keys);
    fine &= json_id(json, at, "id", &file->id);
    fine &= json_int(json, at, "pair", 1, MOST_FILES / 2, &file->pair);
    fine &= load_side(file, json, at);
    fine &= json_word(json, at, "direction", directions, 6, &direction);
    fine &= json_string(json, at, "boy", &file->boy);
    fine &= json_string(json, at, "girl", &file->girl);
    fine &= json_text(json, at, "subject", &file->subject);
    fine &= json_text(json, at, "text", &file->body);
    file->first = true;
    for (int i = 0; i < spec->file_count; i++)
        file->first &= spec->files[i].pair != file->pair;
    spec->file_count++;
    return fine;
}

static bool load_filler(struct spec *spec, struct json *json, const struct cJSON *at)
{
    static const char *const keys[] = {"id", "name", "subject", "text", NULL};
    struct file *file = &spec->files[spec->file_count++];
    bool fine = json_only(json, at, keys);
    fine &= json_id(json, at, "id", &file->id);
    fine &= json_string(json, at, "name", &file->boy);
    fine &= json_text(json, at, "subject", &file->subject);
    fine &= json_text(json, at, "text", &file->body);
    file->girl = file->boy;
    spec->fillers++;
    return fine;
}

static bool load_list(struct spec *spec, struct json *json, const struct cJSON *at, const char *key, int most,
                      bool (*load)(struct spec *, struct json *, const struct cJSON *))
{
    const struct cJSON *list = NULL;
    bool fine = true;
    if (!json_array(json, at, key, &list))
        return false;
    if (json_count(list) < 1 || json_count(list) > most) {
        json_complain(json, list, NOTE_ERROR, TR("fout.files_aantal"), NULL, 0);
        return false;
    }
    for (const struct cJSON *i = json_first(list); i; i = json_next(i))
        fine &= load(spec, json, i);
    return fine;
}

/* measurement.md 3.1: two files a pair on one side, and at least a third of the pairs on each side. */
static bool pairs_fit(const struct spec *spec)
{
    int pairs = 0, minus = 0;
    for (int i = 0; i < spec->file_count; i++) {
        const struct file *file = &spec->files[i];
        int others = 0;
        for (int j = 0; j < spec->file_count; j++)
            if (j != i && spec->files[j].pair == file->pair)
                others += spec->files[j].side == file->side ? 1 : 2;
        if (file->pair && others != 1)
            return false;
        pairs += file->pair && file->first;
        minus += file->pair && file->first && file->side < 0;
    }
    return pairs >= 2 && 3 * minus >= pairs && 3 * (pairs - minus) >= pairs;
}

static bool files_load(void *out, struct json *json, const struct cJSON *at, struct arena *arena)
{
    static const char *const keys[] = {"cover", "scales", "files", "fillers", NULL};
    struct spec *spec = out;
    (void)arena;
    bool fine = json_only(json, at, keys);
    fine &= json_text(json, at, "cover", &spec->cover);
    fine &= load_list(spec, json, at, "scales", MOST_SCALES, load_scale);
    fine &= load_list(spec, json, at, "files", MOST_FILES - 2, load_file);
    if (fine && !pairs_fit(spec)) {
        json_complain(json, json_find(at, "files"), NOTE_ERROR, TR("fout.files_paren"), NULL, 0);
        fine = false;
    }
    if (json_has(at, "fillers"))
        fine &= load_list(spec, json, at, "fillers", 2, load_filler);
    return fine;
}

static bool files_field(const void *from, const struct view *view, int index, struct field *out)
{
    const struct spec *spec = from;
    (void)view;
    if (index >= spec->file_count * spec->scale_count)
        return false;
    const struct file *file = &spec->files[index / spec->scale_count];
    const struct scale *scale = &spec->scales[index % spec->scale_count];
    *out = (struct field){.item = file->id, .ask = scale->id, .type = FIELD_NUMBER, .least = scale->least,
                          .most = scale->most, .is = scale->is, .pair = file->pair, .side = file->side};
    if (file->pair) {
        out->cue[FORM_A] = file->first ? CUE_BOY : CUE_GIRL;
        out->cue[FORM_B] = file->first ? CUE_GIRL : CUE_BOY;
    }
    return true;
}

static bool files_deal(const void *from, int index, struct deal *out)
{
    const struct spec *spec = from;
    if (index > 1)
        return false;
    *out = index == 0 ? (struct deal){CHANCE_FORM, 2} : (struct deal){CHANCE_ORDER, spec->file_count};
    return true;
}

static int files_solve(const void *from, const struct view *view, struct mark out[MARKS])
{
    struct field field;
    int count = 0;
    while (count < MARKS && files_field(from, view, count, &field)) {
        out[count] = (struct mark){.item = field.item, .ask = field.ask, .value = (field.least + field.most) / 2};
        count++;
    }
    return count;
}

static bool shows_boy(const struct file *file, enum form form)
{
    return form == FORM_B ? !file->first : file->first;
}

static int cue_at(const struct spec *spec, const struct view *view, const int *order, int place)
{
    const struct file *file = &spec->files[order[place]];
    return file->pair ? (shows_boy(file, view->form) ? 1 : 2) : 0;
}

/* measurement.md 3.2: a filler first; never more than three names of one gender in a row. The drawn
 * order is mended the same way every time, by moving the nearest other name forward. */
static void order_of(const struct spec *spec, const struct view *view, int order[MOST_FILES])
{
    int count = spec->file_count;
    for (int i = 0; i < count; i++)
        order[i] = view->order && view->order_count == count ? view->order[i] : i;
    for (int i = 0; i < count; i++)
        if (!spec->files[order[i]].pair) {
            int filler = order[i];
            memmove(order + 1, order, (size_t)i * sizeof *order);
            order[0] = filler;
            break;
        }
    for (int i = 3; i < count; i++) {
        int cue = cue_at(spec, view, order, i), other = i + 1;
        if (!cue || cue_at(spec, view, order, i - 1) != cue || cue_at(spec, view, order, i - 2) != cue ||
            cue_at(spec, view, order, i - 3) != cue)
            continue;
        while (other < count && cue_at(spec, view, order, other) == cue)
            other++;
        if (other < count) {
            int moved = order[other];
            memmove(order + i + 1, order + i, (size_t)(other - i) * sizeof *order);
            order[i] = moved;
        }
    }
}

static void files_reset(const void *from, const struct view *view, void *memory)
{
    const struct spec *spec = from;
    struct draft *draft = memory;
    int order[MOST_FILES];
    *draft = (struct draft){.at = -1};
    order_of(spec, view, order);
    for (int place = 0; place < spec->file_count; place++)
        for (int s = 0; s < spec->scale_count; s++) {
            int f = order[place];
            const struct event *fact = own_find(view, spec->files[f].id, spec->scales[s].id);
            if (!fact || !fact->has_value)
                continue;
            draft->value[f][s] = fact->value;
            draft->has[f][s] = true;
            draft->at = place;
        }
}

static void show_paper(const struct file *file, const struct view *view, struct ui *ui)
{
    const char *name = shows_boy(file, view->form) ? file->boy : file->girl;
    ui_box(ui, (struct box){.id = "papier", .surface = SURFACE_PAPER, .gap = 16, .pad = 40, .width = 760});
    ui_text_sized(ui, TR("kind.files.kop"), SIZE_MICRO, FONT_BOLD, TONE_TEXT_2);
    ui_text_sized(ui, words_plain("naam", name), SIZE_H2, FONT_HEADING, TONE_TEXT);
    ui_text_sized(ui, file->subject, SIZE_BODY, FONT_BOLD, TONE_TEXT);
    ui_line(ui);
    ui_text(ui, file->body);
    ui_close(ui);
}

static void show_scales(const struct spec *spec, struct draft *draft, int f, const struct view *view, struct ui *ui,
                        struct given *given)
{
    ui_box(ui, (struct box){.id = "schalen", .gap = 24, .pad = 8, .width = 860});
    for (int s = 0; s < spec->scale_count; s++) {
        const struct scale *scale = &spec->scales[s];
        const char *item = spec->files[f].id;
        ui_box(ui, (struct box){.id = scale->id, .surface = SURFACE_PANEL, .gap = 12, .pad = 20});
        ui_text_sized(ui, scale->ask, SIZE_BODY, FONT_BOLD, TONE_TEXT);
        if (ui_scale(ui, ui_mark_key(ui, item, scale->id, NULL), scale->ask, scale->low, scale->high, scale->least,
                     scale->most, &draft->value[f][s], draft->has[f][s])) {
            draft->has[f][s] = true;
            given_add(given, (struct mark){.item = item, .ask = scale->id, .value = draft->value[f][s]});
        }
        ui_saved(ui, "bewaard", draft->has[f][s] && own_is_number(view, item, scale->id, draft->value[f][s]));
        ui_close(ui);
    }
    ui_close(ui);
}

static void show_feet(const struct spec *spec, struct draft *draft, struct ui *ui, struct given *given)
{
    char at[12], count[12];
    slot_number(at, draft->at + 1);
    slot_number(count, spec->file_count);
    struct slot slots[] = {{"nummer", at}, {"van", count}};
    ui_box(ui, (struct box){.id = "blad", .flow = FLOW_WRAP, .gap = 24});
    if (ui_button_as(ui, (struct button){.key = "knop.vorige", .name = TR("knop.vorige")}))
        draft->at--;
    if (draft->at < spec->file_count - 1) {
        if (ui_button_as(ui, (struct button){.key = "knop.volgende", .name = TR("knop.volgende"), .look = LOOK_MAIN}))
            draft->at++;
    } else if (ui_button_as(ui, (struct button){.key = "knop.klaar", .name = TR("knop.klaar"), .look = LOOK_MAIN})) {
        given->handed_in = true;
    }
    ui_status(ui, "dossier", words_fill(ui_words(ui), TR("kind.files.nummer"), slots, 2, ui_arena(ui)));
    ui_close(ui);
}

static void show_cover(const struct spec *spec, struct draft *draft, struct ui *ui)
{
    ui_box(ui, (struct box){.id = "opdracht", .surface = SURFACE_PAPER, .gap = 24, .pad = 40});
    ui_text_sized(ui, spec->cover, SIZE_LEAD, FONT_BODY, TONE_TEXT);
    ui_text(ui, TR("kind.files.uitleg"));
    if (ui_button_as(ui, (struct button){.key = "knop.volgende", .name = TR("kind.files.begin"), .look = LOOK_MAIN}))
        draft->at = 0;
    ui_close(ui);
}

static void files_show(const void *from, void *memory, const struct view *view, struct ui *ui, struct given *given)
{
    const struct spec *spec = from;
    struct draft *draft = memory;
    int order[MOST_FILES];
    order_of(spec, view, order);
    ui_box(ui, (struct box){.id = "files", .gap = 24});
    if (draft->at < 0) {
        show_cover(spec, draft, ui);
    } else {
        int f = order[draft->at];
        ui_box(ui, (struct box){.id = "tafel", .flow = FLOW_ROW, .gap = 32});
        show_paper(&spec->files[f], view, ui);
        show_scales(spec, draft, f, view, ui, given);
        ui_close(ui);
        show_feet(spec, draft, ui, given);
    }
    ui_close(ui);
}

static int files_read_words(const void *from, struct text out[], int most)
{
    const struct spec *spec = from;
    int count = 0;
    if (most > 0)
        out[count++] = spec->cover;
    for (int i = 0; i < spec->file_count && count + 1 < most; i++) {
        out[count++] = spec->files[i].subject;
        out[count++] = spec->files[i].body;
    }
    return count;
}

extern const struct puzzle_kind kind_files;
const struct puzzle_kind kind_files = {
    .name = "files", .spec_size = sizeof(struct spec), .draft_size = sizeof(struct draft),
    .saying = SAYING_RATE, .load = files_load, .field = files_field, .deal = files_deal, .solve = files_solve,
    .reset = files_reset, .show = files_show, .read_words = files_read_words,
};
