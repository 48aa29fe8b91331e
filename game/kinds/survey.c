/* SPDX-License-Identifier: MPL-2.0 */
/* Scale items at a moment of the evening: nulmeting, nameting, follow-up (measurement.md 2).
 * spec: the whole instrument {"id","title","intro","moment","bank","items":[{"id","is","type","text",["reversed"]}],
 * "knowledge":{"a":[{"id","item","truth","fact","text"}],"b":[...]}} */
#include "base/arena.h"
#include "base/json.h"
#include "kinds/own.h"

#include <string.h>

enum { MOST_ITEMS = 20, MOST_KNOWLEDGE = 12, A_PAGE = 3 };
enum type { TYPE_AGREE, TYPE_YES, TYPE_MARK, TYPE_RECOMMEND, TYPE_TRUE };
struct item {
    const char *id;                                       /* of the log: ba1, k3 */
    enum type type;
    enum construct is;
    struct text says;
    bool reversed;
    int truth;                                            /* TYPE_TRUE: index in truths */
};
struct spec {
    struct text intro;
    enum moment moment;
    struct item items[MOST_ITEMS], knowledge[2][MOST_KNOWLEDGE];
    int count, knowledge_count, split;                    /* knowledge comes after `split` items */
};
struct draft {
    int page;
    int value[MOST_ITEMS + MOST_KNOWLEDGE];
    bool has[MOST_ITEMS + MOST_KNOWLEDGE], rather_not[MOST_ITEMS + MOST_KNOWLEDGE];
};

static const struct option yes_no[] = {{.id = "ja"}, {.id = "nee"}};
static const struct option truths[] = {{.id = "waar"}, {.id = "niet"}, {.id = "weet_niet"}};
static const struct text yes_no_names[] = {TEXT("kind.survey.ja"), TEXT("kind.survey.nee")};
static const struct text truth_names[] = {TEXT("kind.survey.waar"), TEXT("kind.survey.niet"),
                                          TEXT("kind.survey.weet_niet")};

static bool load_is(struct json *json, const struct cJSON *at, enum construct *out)
{
    const char *word = NULL;
    if (!json_string(json, at, "is", &word))
        return false;
    *out = construct_of(word);
    if (*out == CONSTRUCT_NONE)
        json_complain(json, json_find(at, "is"), NOTE_ERROR, TR("fout.survey_is"), NULL, 0);
    return *out != CONSTRUCT_NONE;
}

static bool load_item(struct spec *spec, struct json *json, const struct cJSON *at)
{
    static const char *const keys[] = {"id", "is", "type", "text", "reversed", NULL};
    static const char *const types[] = {"agree7", "yesno", "mark10", "recommend11"};
    if (spec->count == MOST_ITEMS) {
        json_complain(json, at, NOTE_ERROR, TR("fout.survey_veel"), NULL, 0);
        return false;
    }
    struct item *item = &spec->items[spec->count++];
    int type = 0;
    bool fine = json_only(json, at, keys);
    fine &= json_id(json, at, "id", &item->id);
    fine &= load_is(json, at, &item->is);
    fine &= json_word(json, at, "type", types, 4, &type);
    fine &= json_text(json, at, "text", &item->says);
    if (json_has(at, "reversed"))
        fine &= json_bool(json, at, "reversed", &item->reversed);
    item->type = (enum type)type;
    if (item->is == CONSTRUCT_AWARENESS)
        spec->split = spec->count;
    return fine;
}

static bool load_claim(struct item *item, struct json *json, const struct cJSON *at)
{
    static const char *const keys[] = {"id", "item", "truth", "fact", "text", NULL};
    static const char *const words[] = {"waar", "niet"};
    const char *id = NULL;
    item->type = TYPE_TRUE;
    item->is = CONSTRUCT_KNOWLEDGE;
    bool fine = json_only(json, at, keys);
    fine &= json_id(json, at, "id", &id);
    fine &= json_id(json, at, "item", &item->id);
    fine &= json_word(json, at, "truth", words, 2, &item->truth);
    fine &= json_text(json, at, "text", &item->says);
    return fine;
}

static int load_set(struct spec *spec, struct json *json, const struct cJSON *at, const char *key, int set)
{
    const struct cJSON *claims = NULL;
    int count = 0;
    if (!json_array(json, at, key, &claims))
        return -1;
    for (const struct cJSON *c = json_first(claims); c; c = json_next(c)) {
        if (count == MOST_KNOWLEDGE) {
            json_complain(json, c, NOTE_ERROR, TR("fout.survey_veel"), NULL, 0);
            return -1;
        }
        if (!load_claim(&spec->knowledge[set][count++], json, c))
            return -1;
    }
    return count;
}

/* The two forms are parallel: same items in the same order, or the change means nothing. */
static bool load_knowledge(struct spec *spec, struct json *json, const struct cJSON *at)
{
    static const char *const keys[] = {"a", "b", NULL};
    bool fine = json_only(json, at, keys);
    int a = load_set(spec, json, at, "a", 0), b = load_set(spec, json, at, "b", 1);
    if (a < 0 || b < 0)
        return false;
    bool parallel = a == b;
    for (int i = 0; parallel && i < a; i++)
        parallel = !strcmp(spec->knowledge[0][i].id, spec->knowledge[1][i].id);
    if (!parallel)
        json_complain(json, at, NOTE_ERROR, TR("fout.survey_vormen"), NULL, 0);
    spec->knowledge_count = a;
    return fine && parallel;
}

static bool survey_load(void *out, struct json *json, const struct cJSON *at, struct arena *arena)
{
    static const char *const keys[] = {"id", "title", "intro", "moment", "bank", "items", "knowledge", NULL};
    static const char *const moments[] = {"before", "after", "then", "later"};
    struct spec *spec = out;
    const struct cJSON *items = NULL, *knowledge = NULL;
    int moment = 0;
    (void)arena;
    bool fine = json_only(json, at, keys);
    fine &= json_text(json, at, "intro", &spec->intro);
    fine &= json_word(json, at, "moment", moments, 4, &moment);
    spec->moment = (enum moment)(MOMENT_BEFORE + moment);
    if (json_array(json, at, "items", &items))
        for (const struct cJSON *i = json_first(items); i; i = json_next(i))
            fine &= load_item(spec, json, i);
    else
        fine = false;
    if (json_has(at, "knowledge"))
        fine &= json_object(json, at, "knowledge", &knowledge) && load_knowledge(spec, json, knowledge);
    return fine;
}

/* measurement.md 3.2: AB sees form a first and b afterwards, BA the other way round. */
static int set_now(const struct spec *spec, const struct view *view)
{
    bool swapped = view && view->set == SET_BA;
    bool first = spec->moment == MOMENT_BEFORE || spec->moment == MOMENT_LATER;
    return first ? swapped : !swapped;
}

/* The item at a place on the pages: items up to the split, knowledge in this person's order, the rest. */
static const struct item *item_at(const struct spec *spec, const struct view *view, int place)
{
    if (place < spec->split)
        return &spec->items[place];
    int k = place - spec->split;
    if (k < spec->knowledge_count) {
        if (view && view->order && view->order_count == spec->knowledge_count)
            k = view->order[k];
        return &spec->knowledge[set_now(spec, view)][k];
    }
    place -= spec->knowledge_count;
    return place < spec->count ? &spec->items[place] : NULL;
}

static bool survey_field(const void *from, const struct view *view, int index, struct field *out)
{
    const struct spec *spec = from;
    const struct item *item = item_at(spec, view, index);
    if (!item)
        return false;
    *out = (struct field){.item = item->id, .is = item->is, .when = spec->moment, .reversed = item->reversed,
                          .optional = true, .type = FIELD_NUMBER, .least = 1, .most = 7};
    switch (item->type) {
    case TYPE_AGREE:
        break;
    case TYPE_MARK:
        out->most = 10;
        break;
    case TYPE_RECOMMEND:
        out->least = 0;
        out->most = 10;
        break;
    case TYPE_YES:
        *out = (struct field){.item = item->id, .is = item->is, .when = spec->moment, .optional = true,
                              .type = FIELD_CHOICE, .options = yes_no, .option_count = 2};
        break;
    case TYPE_TRUE:
        *out = (struct field){.item = item->id, .is = item->is, .when = spec->moment, .optional = true,
                              .type = FIELD_CHOICE, .options = truths, .option_count = 3,
                              .has_truth = true, .truth = item->truth};
        break;
    }
    return true;
}

static bool survey_deal(const void *from, int index, struct deal *out)
{
    const struct spec *spec = from;
    if (!spec->knowledge_count || index > 1)
        return false;
    *out = index == 0 ? (struct deal){CHANCE_SET, 2} : (struct deal){CHANCE_ORDER, spec->knowledge_count};
    return true;
}

static int survey_solve(const void *from, const struct view *view, struct mark out[MARKS])
{
    struct field field;
    int count = 0;
    while (count < MARKS && survey_field(from, view, count, &field)) {
        out[count] = (struct mark){.item = field.item, .value = field.least};
        if (field.type == FIELD_CHOICE)
            out[count].got = field.options[0].id;
        count++;
    }
    return count;
}

static int places(const struct spec *spec)
{
    return spec->count + spec->knowledge_count;
}

static const struct option *options_of(const struct item *item, const struct text **names, int *count)
{
    *names = item->type == TYPE_YES ? yes_no_names : truth_names;
    *count = item->type == TYPE_YES ? 2 : 3;
    return item->type == TYPE_YES ? yes_no : truths;
}

static void reset_place(const struct item *item, const struct event *fact, struct draft *draft, int i)
{
    const struct text *names;
    int count;
    draft->rather_not[i] = !strcmp(fact->got, ANSWER_RATHER_NOT);
    draft->has[i] = !draft->rather_not[i];
    draft->value[i] = fact->value;
    if (item->type != TYPE_YES && item->type != TYPE_TRUE)
        return;
    const struct option *options = options_of(item, &names, &count);
    for (int o = 0; o < count; o++)
        if (!strcmp(options[o].id, fact->got))
            draft->value[i] = o;
}

static void survey_reset(const void *from, const struct view *view, void *memory)
{
    const struct spec *spec = from;
    struct draft *draft = memory;
    *draft = (struct draft){0};
    for (int i = 0; i < places(spec); i++) {
        const struct item *item = item_at(spec, view, i);
        const struct event *fact = own_find(view, item->id, NULL);
        if (fact) {
            reset_place(item, fact, draft, i);
            draft->page = i / A_PAGE;
        }
    }
}

static void show_choices(const struct item *item, struct draft *draft, int i, struct ui *ui, struct given *given)
{
    const struct text *names;
    int count;
    const struct option *options = options_of(item, &names, &count);
    ui_box(ui, (struct box){.id = "opties", .flow = FLOW_WRAP, .gap = 16});
    for (int o = 0; o < count; o++) {
        bool chosen = draft->has[i] && draft->value[i] == o;
        if (ui_choice(ui, ui_mark_key(ui, item->id, NULL, options[o].id), names[o], chosen)) {
            draft->has[i] = true;
            draft->rather_not[i] = false;
            draft->value[i] = o;
            given_add(given, (struct mark){.item = item->id, .got = options[o].id});
        }
    }
    ui_close(ui);
}

static void show_scale(const struct item *item, struct draft *draft, int i, struct ui *ui, struct given *given)
{
    static const struct text low[] = {TEXT("kind.survey.oneens"), TEXT("kind.survey.cijfer_laag"),
                                      TEXT("kind.survey.aanraden_laag")};
    static const struct text high[] = {TEXT("kind.survey.eens"), TEXT("kind.survey.cijfer_hoog"),
                                       TEXT("kind.survey.aanraden_hoog")};
    int words = item->type == TYPE_AGREE ? 0 : item->type == TYPE_MARK ? 1 : 2;
    int least = item->type == TYPE_RECOMMEND ? 0 : 1, most = item->type == TYPE_AGREE ? 7 : 10;
    if (ui_scale(ui, ui_mark_key(ui, item->id, NULL, NULL), item->says, low[words], high[words], least, most,
                 &draft->value[i], draft->has[i])) {
        draft->has[i] = true;
        draft->rather_not[i] = false;
        given_add(given, (struct mark){.item = item->id, .value = draft->value[i]});
    }
}

static bool is_saved(const struct item *item, const struct draft *draft, int i, const struct view *view)
{
    const struct text *names;
    int count;
    if (draft->rather_not[i])
        return own_is_word(view, item->id, NULL, ANSWER_RATHER_NOT);
    if (!draft->has[i])
        return false;
    if (item->type != TYPE_YES && item->type != TYPE_TRUE)
        return own_is_number(view, item->id, NULL, draft->value[i]);
    return own_is_word(view, item->id, NULL, options_of(item, &names, &count)[draft->value[i]].id);
}

static void show_item(const struct item *item, struct draft *draft, int i, const struct view *view, struct ui *ui,
                      struct given *given)
{
    ui_box(ui, (struct box){.id = item->id, .surface = SURFACE_PANEL, .gap = 16, .pad = 24});
    ui_text_sized(ui, item->says, SIZE_BODY, FONT_BOLD, TONE_TEXT);
    if (item->type == TYPE_YES || item->type == TYPE_TRUE)
        show_choices(item, draft, i, ui, given);
    else
        show_scale(item, draft, i, ui, given);
    ui_box(ui, (struct box){.id = "voet", .flow = FLOW_ROW, .gap = 24});
    if (ui_choice(ui, ui_mark_key(ui, item->id, NULL, ANSWER_RATHER_NOT), TR("kind.survey.liever_niet"),
                  draft->rather_not[i])) {
        draft->rather_not[i] = true;
        draft->has[i] = false;
        given_add(given, (struct mark){.item = item->id, .got = ANSWER_RATHER_NOT});
    }
    ui_saved(ui, "bewaard", is_saved(item, draft, i, view));
    ui_close(ui);
    ui_close(ui);
}

static void show_feet(const struct spec *spec, struct draft *draft, struct ui *ui, struct given *given)
{
    int pages = (places(spec) + A_PAGE - 1) / A_PAGE;
    char page[12], count[12];
    slot_number(page, draft->page + 1);
    slot_number(count, pages);
    struct slot slots[] = {{"pagina", page}, {"van", count}};
    ui_box(ui, (struct box){.id = "blad", .flow = FLOW_WRAP, .gap = 24});
    if (draft->page > 0 && ui_button_as(ui, (struct button){.key = "knop.vorige", .name = TR("knop.vorige")}))
        draft->page--;
    if (draft->page < pages - 1) {
        if (ui_button_as(ui, (struct button){.key = "knop.volgende", .name = TR("knop.volgende"), .look = LOOK_MAIN}))
            draft->page++;
    } else if (ui_button_as(ui, (struct button){.key = "knop.klaar", .name = TR("knop.klaar"), .look = LOOK_MAIN})) {
        given->handed_in = true;
    }
    ui_status(ui, "pagina", words_fill(ui_words(ui), TR("kind.pagina"), slots, 2, ui_arena(ui)));
    ui_close(ui);
}

static void survey_show(const void *from, void *memory, const struct view *view, struct ui *ui,
                        struct given *given)
{
    const struct spec *spec = from;
    struct draft *draft = memory;
    int page = draft->page;
    ui_box(ui, (struct box){.id = "survey", .gap = 24});
    if (page == 0)
        ui_text(ui, spec->intro);
    for (int i = page * A_PAGE; i < places(spec) && i < (page + 1) * A_PAGE; i++)
        show_item(item_at(spec, view, i), draft, i, view, ui, given);
    show_feet(spec, draft, ui, given);
    ui_close(ui);
}

static int survey_read_words(const void *from, struct text out[], int most)
{
    const struct spec *spec = from;
    int count = 0;
    if (most > 0)
        out[count++] = spec->intro;
    for (int i = 0; i < places(spec) && count < most; i++)
        out[count++] = item_at(spec, NULL, i)->says;
    return count;
}

extern const struct puzzle_kind kind_survey;
const struct puzzle_kind kind_survey = {
    .name = "survey", .spec_size = sizeof(struct spec), .draft_size = sizeof(struct draft),
    .saying = SAYING_ANSWER, .load = survey_load, .field = survey_field, .deal = survey_deal,
    .solve = survey_solve, .reset = survey_reset, .show = survey_show, .read_words = survey_read_words,
};
