/* SPDX-License-Identifier: MPL-2.0 */
/* Sentences that could be said otherwise: the coloured words in their context, and what one might
 * write instead. No choice is judged. What there is to say about each sentence is read after all
 * have been handed in, when nothing can be changed any more.
 * spec: {"intro", "sentences":[{"id","text","options":[{"id","text"}],"explain"}]} */
#include "kinds/list.h"
#include "kinds/own.h"

#include <string.h>

enum { MOST_SENTENCES = 12, MOST_OPTIONS = OWN_OPTIONS, NONE = -1 };
struct sentence {
    const char *id;
    struct text says, explain;
    struct option options[MOST_OPTIONS];
    struct text names[MOST_OPTIONS];
    int count;
};
struct spec {
    struct text intro;
    struct sentence sentences[MOST_SENTENCES];
    int count;
};
struct draft {
    int at, chosen[MOST_SENTENCES];                       /* an option of each sentence, or NONE */
    bool explains;                                        /* handed in: read only */
};

static const char neutral[] = "neutraal";
static const char *const codes[] = {neutral, "gekleurd", "doorgeschoten", NULL};

/* --- spec ------------------------------------------------------------------------------------- */

static bool load_option(struct sentence *sentence, struct listed *ids, struct json *json,
                        const struct cJSON *at)
{
    static const char *const keys[] = {"id", "text", NULL};
    bool fine = json_only(json, at, keys);
    fine &= list_code(ids, json, at, codes, &sentence->options[sentence->count].id);
    fine &= json_text(json, at, "text", &sentence->names[sentence->count]);
    sentence->count++;
    return fine;
}

static bool is_neutral(const struct option *option)
{
    return option->id && !strncmp(option->id, neutral, strlen(neutral));
}

/* The measure is the share of neutral choices: a sentence without one could only be got wrong. */
static bool load_options(struct sentence *sentence, struct json *json, const struct cJSON *at)
{
    const struct cJSON *options = NULL;
    struct listed ids = {.count = 0};
    int neutrals = 0;
    bool fine = list_open(json, at, "options", 2, MOST_OPTIONS, &options);
    for (const struct cJSON *o = fine ? json_first(options) : NULL; o; o = json_next(o))
        fine &= load_option(sentence, &ids, json, o);
    for (int o = 0; o < sentence->count; o++)
        neutrals += is_neutral(&sentence->options[o]);
    if (!fine || (neutrals > 0 && neutrals < sentence->count))
        return fine;
    json_complain(json, options, NOTE_ERROR, TR("fout.rewrite_neutraal"), NULL, 0);
    return false;
}

static bool load_sentence(struct sentence *sentence, struct listed *ids, struct json *json,
                          const struct cJSON *at)
{
    static const char *const keys[] = {"id", "text", "direction", "fact", "options", "explain",
                                       NULL};
    bool fine = json_only(json, at, keys);
    fine &= list_id(ids, json, at, "id", &sentence->id);
    fine &= json_text(json, at, "text", &sentence->says);
    fine &= list_tags(json, at);
    fine &= load_options(sentence, json, at);
    fine &= json_text(json, at, "explain", &sentence->explain);
    return fine;
}

static bool rewrite_load(void *out, struct json *json, const struct cJSON *at)
{
    static const char *const keys[] = {"intro", "sentences", NULL};
    struct spec *spec = out;
    const struct cJSON *list = NULL;
    struct listed ids = {.count = 0};
    bool fine = json_only(json, at, keys);
    fine &= json_text(json, at, "intro", &spec->intro);
    bool open = list_open(json, at, "sentences", 1, MOST_SENTENCES, &list);
    for (const struct cJSON *s = open ? json_first(list) : NULL; s; s = json_next(s))
        fine &= load_sentence(&spec->sentences[spec->count++], &ids, json, s);
    return fine && open;
}

/* --- what can be answered --------------------------------------------------------------------- */

static bool rewrite_field(const void *from, const struct view *view, int index, struct field *out)
{
    const struct spec *spec = from;
    (void)view;
    if (index >= spec->count)
        return false;
    const struct sentence *sentence = &spec->sentences[index];
    *out = (struct field){.item = sentence->id, .type = FIELD_CHOICE,
                          .options = sentence->options, .option_count = sentence->count,
                          .is = CONSTRUCT_WORDING, .listed = true};
    return true;
}

static int rewrite_solve(const void *from, const struct view *view, struct mark out[MARKS])
{
    const struct spec *spec = from;
    (void)view;
    for (int i = 0; i < spec->count; i++) {
        const struct sentence *sentence = &spec->sentences[i];
        int o = 0;
        while (!is_neutral(&sentence->options[o]))        /* there is one: load_options */
            o++;
        out[i] = (struct mark){.item = sentence->id, .got = sentence->options[o].id};
    }
    return spec->count;
}

/* After a crash between handing in and done one reads the sentences again before the explanations:
 * only what was chosen is a fact. */
static void rewrite_reset(const void *from, const struct view *view, void *memory)
{
    const struct spec *spec = from;
    struct draft *draft = memory;
    const struct event *last = own_last(view);
    *draft = (struct draft){.at = 0};
    for (int i = 0; i < spec->count; i++) {
        const struct sentence *sentence = &spec->sentences[i];
        const struct event *fact = own_find(view, sentence->id, NULL);
        draft->chosen[i] = NONE;
        for (int o = 0; fact && o < sentence->count; o++)
            if (!strcmp(sentence->options[o].id, fact->got))
                draft->chosen[i] = o;
        if (fact && fact == last)
            draft->at = i;
    }
}

/* --- pages ------------------------------------------------------------------------------------ */

static void show_sentence(const struct sentence *sentence, struct ui *ui)
{
    ui_box(ui, (struct box){.id = "zin", .surface = SURFACE_PAPER, .gap = 16, .pad = 32,
                            .width = 760});
    ui_text_sized(ui, TR("kind.rewrite.nu"), SIZE_MICRO, FONT_BOLD, TONE_TEXT_2);
    ui_text_sized(ui, sentence->says, SIZE_LEAD, FONT_BODY, TONE_TEXT);
    ui_close(ui);
}

static void show_options(const struct spec *spec, struct draft *draft, const struct view *view,
                         struct ui *ui, struct given *given)
{
    int at = draft->at, before = draft->chosen[at];
    const struct sentence *sentence = &spec->sentences[at];
    ui_box(ui, (struct box){.id = "keuzes", .gap = 12, .width = 880});
    page_ask(ui, view, TR("kind.rewrite.kies"),
             before != NONE &&
                 own_is_word(view, sentence->id, NULL, sentence->options[before].id));
    for (int place = 0; place < sentence->count; place++) {
        int option = own_dealt(view, at, sentence->count, place);
        struct mark mark = {.item = sentence->id, .got = sentence->options[option].id};
        if (!ui_choice(ui, ui_mark_key(ui, mark.item, NULL, mark.got), sentence->names[option],
                       before == option))
            continue;
        draft->chosen[at] = option;
        given_add(given, mark);
    }
    ui_close(ui);
}

static void show_choosing(const struct spec *spec, struct draft *draft, const struct view *view,
                          struct ui *ui, struct given *given)
{
    struct pages pages = {.count = spec->count, .says = TR("kind.rewrite.nummer"),
                          .last = TR("kind.rewrite.inleveren")};
    if (draft->at == 0)
        ui_text(ui, spec->intro);
    ui_box(ui, (struct box){.flow = FLOW_ROW, .gap = 32});
    show_sentence(&spec->sentences[draft->at], ui);
    show_options(spec, draft, view, ui, given);
    ui_close(ui);
    draft->explains = page_feet(ui, pages, &draft->at);
}

static void show_explained(const struct sentence *sentence, int chosen, struct ui *ui)
{
    ui_box(ui, (struct box){.id = sentence->id, .surface = SURFACE_PAPER, .gap = 12, .pad = 24});
    ui_text_sized(ui, sentence->says, SIZE_BODY, FONT_BODY, TONE_TEXT_2);
    if (chosen != NONE) {
        struct slot slot = {"zin", words_say(ui_words(ui), sentence->names[chosen]).text};
        struct text text = words_fill(ui_words(ui), TR("kind.rewrite.koos"), &slot, 1,
                                      ui_arena(ui));
        ui_text_sized(ui, text, SIZE_BODY, FONT_BOLD, TONE_TEXT);
    }
    ui_text(ui, sentence->explain);
    ui_close(ui);
}

/* A node that was not there before: focus comes here, and it is read from the top. */
static bool show_explanations(const struct spec *spec, const struct draft *draft, struct ui *ui)
{
    ui_box(ui, (struct box){.id = "uitleg", .gap = 24});
    ui_text_sized(ui, TR("kind.rewrite.uitleg"), SIZE_BODY, FONT_BOLD, TONE_TEXT);
    for (int i = 0; i < spec->count; i++)
        show_explained(&spec->sentences[i], draft->chosen[i], ui);
    bool done = ui_button_as(ui, (struct button){.name = TR("knop.klaar"), .look = LOOK_MAIN});
    ui_close(ui);
    return done;
}

static void rewrite_show(const void *from, void *memory, const struct view *view, struct ui *ui,
                         struct given *given)
{
    struct draft *draft = memory;
    ui_box(ui, (struct box){.id = "rewrite", .gap = 24, .is_private = view->who > 0});
    if (draft->explains)
        given->handed_in = show_explanations(from, draft, ui);
    else
        show_choosing(from, draft, view, ui, given);
    ui_close(ui);
}

static int rewrite_read_words(const void *from, struct text out[], int most)
{
    const struct spec *spec = from;
    int count = 0;
    if (most > 0)
        out[count++] = spec->intro;
    for (int i = 0; i < spec->count; i++) {
        const struct sentence *sentence = &spec->sentences[i];
        if (count + 1 < most) {
            out[count++] = sentence->says;
            out[count++] = sentence->explain;
        }
        for (int o = 0; o < sentence->count && count < most; o++)
            out[count++] = sentence->names[o];
    }
    return count;
}

const struct puzzle_kind kind_rewrite = {
    .name = "rewrite", .spec_size = sizeof(struct spec), .draft_size = sizeof(struct draft),
    .saying = SAYING_ANSWER, .load = rewrite_load, .field = rewrite_field, .deal = own_deal,
    .solve = rewrite_solve,
    .reset = rewrite_reset, .show = rewrite_show, .read_words = rewrite_read_words,
};
