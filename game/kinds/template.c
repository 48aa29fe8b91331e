/* SPDX-License-Identifier: MPL-2.0 */
/* The kind to copy: one choice between the author's options, nothing right or wrong. In no pack,
 * but it always builds and passes the contract test.
 * spec: {"text": question, "options": [{"id", "text"}, ...]} */
#include "kinds/list.h"
#include "kinds/own.h"

enum { MOST_OPTIONS = 4 };
static const char item[] = "keuze";                    /* the one thing that is asked, in the log */
struct spec {
    struct text question;
    struct choices choices;
};
struct draft {
    int chosen;                                           /* -1: none yet */
};

static bool template_load(void *out, struct json *json, const struct cJSON *at)
{
    static const char *const keys[] = {"text", "options", NULL};
    struct spec *spec = out;
    bool fine = json_only(json, at, keys);
    fine &= json_text(json, at, "text", &spec->question);
    fine &= list_choices(json, at, "options", MOST_OPTIONS, &spec->choices);
    return fine;
}

static bool template_field(const void *from, const struct view *view, int index, struct field *out)
{
    const struct spec *spec = from;
    (void)view;
    if (index != 0)
        return false;
    *out = (struct field){.item = item, .type = FIELD_CHOICE, .options = spec->choices.options,
                          .option_count = spec->choices.count};
    return true;
}

static int template_solve(const void *from, const struct view *view, struct mark out[MARKS])
{
    const struct spec *spec = from;
    (void)view;
    out[0] = (struct mark){.item = item, .got = spec->choices.options[0].id};
    return 1;
}

static void template_reset(const void *from, const struct view *view, void *memory)
{
    const struct spec *spec = from;
    struct draft *draft = memory;
    const struct event *fact = own_find(view, item, NULL);
    draft->chosen = choices_find(&spec->choices, fact ? fact->got : NULL);
}

static void template_show(const void *from, void *memory, const struct view *view, struct ui *ui,
                          struct given *given)
{
    const struct spec *spec = from;
    struct draft *draft = memory;
    ui_box(ui, (struct box){.id = "template", .surface = SURFACE_PANEL, .gap = 16, .pad = 32,
                            .is_private = view->who > 0});
    ui_text_sized(ui, spec->question, SIZE_LEAD, FONT_BODY, TONE_TEXT);
    for (int i = 0; i < spec->choices.count; i++) {
        const char *got = spec->choices.options[i].id;
        if (ui_choice(ui, ui_mark_key(ui, item, NULL, got), spec->choices.names[i],
                      draft->chosen == i)) {
            draft->chosen = i;
            given_add(given, (struct mark){.item = item, .got = got});
        }
    }
    const char *chosen = draft->chosen < 0 ? NULL : spec->choices.options[draft->chosen].id;
    ui_box(ui, (struct box){.flow = FLOW_WRAP, .gap = 24});
    if (ui_button_as(ui, (struct button){.name = TR("knop.klaar"), .look = LOOK_MAIN}))
        given->handed_in = true;
    page_tick(ui, view, "bewaard", chosen && own_is_word(view, item, NULL, chosen));
    ui_close(ui);
    ui_close(ui);
}

static int template_read_words(const void *from, struct text out[], int most)
{
    const struct spec *spec = from;
    int count = 0;
    if (most > 0)
        out[count++] = spec->question;
    for (int i = 0; i < spec->choices.count && count < most; i++)
        out[count++] = spec->choices.names[i];
    return count;
}

const struct puzzle_kind kind_template = {
    .name = "template", .spec_size = sizeof(struct spec), .draft_size = sizeof(struct draft),
    .saying = SAYING_ANSWER, .load = template_load, .field = template_field,
    .solve = template_solve,
    .reset = template_reset, .show = template_show, .read_words = template_read_words,
};
