/* SPDX-License-Identifier: MPL-2.0 */
/* The kind to copy: one choice between the author's options, nothing right or wrong. In no pack, but it
 * always builds and passes the contract test.
 * spec: {"text": question, "options": [{"id", "text"}, ...]} */
#include "base/arena.h"
#include "base/json.h"
#include "kinds/own.h"

#include <string.h>

enum { MOST_OPTIONS = 4 };
struct spec {
    struct text question, names[MOST_OPTIONS];
    struct option options[MOST_OPTIONS];
    int count;
};
struct draft {
    const char *got;
};

static bool load_option(struct spec *spec, struct json *json, const struct cJSON *at)
{
    static const char *const keys[] = {"id", "text", NULL};
    int i = spec->count;
    bool fine = json_only(json, at, keys);
    fine &= json_id(json, at, "id", &spec->options[i].id);
    fine &= json_text(json, at, "text", &spec->names[i]);
    spec->count++;
    return fine;
}

static bool template_load(void *out, struct json *json, const struct cJSON *at, struct arena *arena)
{
    static const char *const keys[] = {"text", "options", NULL};
    struct spec *spec = out;
    const struct cJSON *options = NULL;
    (void)arena;
    bool fine = json_only(json, at, keys);
    fine &= json_text(json, at, "text", &spec->question);
    if (!json_array(json, at, "options", &options))
        return false;
    if (json_count(options) < 2 || json_count(options) > MOST_OPTIONS) {
        json_complain(json, options, NOTE_ERROR, TR("fout.kind_opties"), NULL, 0);
        return false;
    }
    for (const struct cJSON *o = json_first(options); o; o = json_next(o))
        fine &= load_option(spec, json, o);
    return fine;
}

static bool template_field(const void *from, const struct view *view, int index, struct field *out)
{
    const struct spec *spec = from;
    (void)view;
    if (index != 0)
        return false;
    *out = (struct field){.item = "keuze", .type = FIELD_CHOICE, .options = spec->options,
                          .option_count = spec->count};
    return true;
}

static int template_solve(const void *from, const struct view *view, struct mark out[MARKS])
{
    const struct spec *spec = from;
    (void)view;
    out[0] = (struct mark){.item = "keuze", .got = spec->options[0].id};
    return 1;
}

static void template_reset(const void *from, const struct view *view, void *memory)
{
    const struct spec *spec = from;
    struct draft *draft = memory;
    const struct event *fact = own_find(view, "keuze", NULL);
    draft->got = NULL;
    for (int i = 0; fact && i < spec->count; i++)
        if (!strcmp(spec->options[i].id, fact->got))
            draft->got = spec->options[i].id;
}

static void template_show(const void *from, void *memory, const struct view *view, struct ui *ui,
                          struct given *given)
{
    const struct spec *spec = from;
    struct draft *draft = memory;
    ui_box(ui, (struct box){.id = "template", .surface = SURFACE_PANEL, .gap = 16, .pad = 32});
    ui_text_sized(ui, spec->question, SIZE_LEAD, FONT_BODY, TONE_TEXT);
    for (int i = 0; i < spec->count; i++) {
        const char *got = spec->options[i].id;
        if (ui_choice(ui, ui_mark_key(ui, "keuze", NULL, got), spec->names[i], draft->got == got)) {
            draft->got = got;
            given_add(given, (struct mark){.item = "keuze", .got = got});
        }
    }
    ui_saved(ui, "bewaard", draft->got && own_is_word(view, "keuze", NULL, draft->got));
    if (ui_button_as(ui, (struct button){.key = "knop.klaar", .name = TR("knop.klaar"), .look = LOOK_MAIN}))
        given->handed_in = true;
    ui_close(ui);
}

static int template_read_words(const void *from, struct text out[], int most)
{
    const struct spec *spec = from;
    int count = 0;
    if (most > 0)
        out[count++] = spec->question;
    for (int i = 0; i < spec->count && count < most; i++)
        out[count++] = spec->names[i];
    return count;
}

extern const struct puzzle_kind kind_template;
const struct puzzle_kind kind_template = {
    .name = "template", .spec_size = sizeof(struct spec), .draft_size = sizeof(struct draft),
    .saying = SAYING_ANSWER, .load = template_load, .field = template_field, .solve = template_solve,
    .reset = template_reset, .show = template_show, .read_words = template_read_words,
};
