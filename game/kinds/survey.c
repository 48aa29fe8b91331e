/* SPDX-License-Identifier: MPL-2.0 */
/* Scale items at a moment of the evening: nulmeting, nameting, follow-up (measurement.md 2).
 * spec: the whole instrument, {"id","title","intro","moment","bank",
 *        "items":[{"id","is","type","text",["reversed"]}],
 *        "knowledge":{"a":[{"id","item","truth","fact","text"}],"b":[...]}} */
#include "kinds/list.h"
#include "kinds/own.h"

#include <string.h>

#include "base/arena.h"

enum { MOST_ITEMS = 20, MOST_KNOWLEDGE = 12, MOST_PLACES = MOST_ITEMS + MOST_KNOWLEDGE,
       A_PAGE = 2 };
enum type { TYPE_AGREE, TYPE_YES, TYPE_MARK, TYPE_RECOMMEND, TYPE_DONE, TYPE_TRUE };
struct item {
    const char *id;                                       /* of the log: ba1, k3 */
    enum type type;
    enum construct is;
    struct text says;
    bool reversed;
    int truth;                                            /* TYPE_TRUE: index of the right option */
};
struct spec {
    struct text intro;
    enum moment moment;
    struct item items[MOST_ITEMS], knowledge[2][MOST_KNOWLEDGE];
    int count, knowledge_count, split;                    /* knowledge comes after `split` items */
};
enum answer { ANSWER_NONE, ANSWER_GIVEN, ANSWER_NOT_SAID };
struct draft {
    int page, value[MOST_PLACES];                       /* value of a choice: index of its option */
    enum answer answer[MOST_PLACES];
};

/* What a type looks like: a scale with words at its ends, or options. */
struct type_row {
    const char *word;
    int least, most;
    struct text low, high;
    const struct option *options;
    const struct text *names;
    int count;
};
static const struct option yes_no[] = {{.id = "ja"}, {.id = "nee"}};
static const struct text yes_no_names[] = {TEXT("kind.survey.ja"), TEXT("kind.survey.nee")};
/* What became of a plan; who made only one says so, and that is no answer to anything. */
static const struct option outcomes[] = {{.id = "gedaan"}, {.id = "geprobeerd"}, {.id = "niet"},
                                         {.id = "geen"}};
static const struct text outcome_names[] = {TEXT("kind.survey.gedaan"),
                                            TEXT("kind.survey.geprobeerd"),
                                            TEXT("kind.survey.niet_gedaan"),
                                            TEXT("kind.survey.geen_plan")};
static const struct option truths[] = {{.id = "waar"}, {.id = "niet"}, {.id = "weet_niet"}};
static const struct text truth_names[] = {TEXT("kind.survey.waar"), TEXT("kind.survey.niet"),
                                          TEXT("kind.survey.weet_niet")};
static const struct type_row types[] = {
    [TYPE_AGREE] = {.word = "agree7", .least = 1, .most = 7, .low = TEXT("kind.survey.oneens"),
                    .high = TEXT("kind.survey.eens")},
    [TYPE_YES] = {.word = "yesno", .options = yes_no, .names = yes_no_names, .count = 2},
    [TYPE_MARK] = {.word = "mark10", .least = 1, .most = 10, .low = TEXT("kind.survey.cijfer_laag"),
                   .high = TEXT("kind.survey.cijfer_hoog")},
    [TYPE_RECOMMEND] = {.word = "recommend11", .least = 0, .most = 10,
                        .low = TEXT("kind.survey.aanraden_laag"),
                        .high = TEXT("kind.survey.aanraden_hoog")},
    [TYPE_DONE] = {.word = "done3", .options = outcomes, .names = outcome_names, .count = 4},
    [TYPE_TRUE] = {.options = truths, .names = truth_names, .count = 3},
};

/* --- spec ------------------------------------------------------------------------------------- */

/* The measures read one type for each construct; another would be added up wrongly, in silence. */
static bool load_is(struct item *item, struct json *json, const struct cJSON *at)
{
    static const struct { const char *word; enum construct is; enum type type; } rows[] = {
        {"awareness", CONSTRUCT_AWARENESS, TYPE_AGREE}, {"efficacy", CONSTRUCT_EFFICACY,
                                                         TYPE_AGREE},
        {"willing", CONSTRUCT_WILLING, TYPE_AGREE},     {"willing_yes", CONSTRUCT_WILLING_YES,
                                                         TYPE_YES},
        {"mark", CONSTRUCT_MARK, TYPE_MARK},            {"recommend", CONSTRUCT_RECOMMEND,
                                                         TYPE_RECOMMEND},
        {"acted", CONSTRUCT_ACTED, TYPE_YES},           {"done", CONSTRUCT_DONE, TYPE_DONE},
    };
    enum { ROWS = sizeof rows / sizeof *rows };
    const char *words[ROWS], *known[TYPE_TRUE];           /* claims are not among the items */
    int row = 0, type = 0;
    for (int i = 0; i < ROWS; i++)
        words[i] = rows[i].word;
    for (int i = 0; i < TYPE_TRUE; i++)
        known[i] = types[i].word;
    bool fine = json_word(json, at, "is", words, ROWS, &row);
    fine &= json_word(json, at, "type", known, TYPE_TRUE, &type);
    item->is = rows[row].is;
    item->type = rows[row].type;
    if (!fine || (int)rows[row].type == type)
        return fine;
    struct slot slot = {"type", types[rows[row].type].word};
    json_complain(json, json_find(at, "type"), NOTE_ERROR, TR("fout.survey_soort"), &slot, 1);
    return false;
}

static bool load_item(struct item *item, struct listed *ids, struct json *json,
                      const struct cJSON *at)
{
    static const char *const keys[] = {"id", "is", "type", "text", "reversed", NULL};
    bool fine = json_only(json, at, keys);
    fine &= list_id(ids, json, at, "id", &item->id);
    fine &= load_is(item, json, at);
    fine &= json_text(json, at, "text", &item->says);
    if (json_has(at, "reversed"))
        fine &= json_bool(json, at, "reversed", &item->reversed);
    return fine;
}

static bool load_items(struct spec *spec, struct json *json, const struct cJSON *at)
{
    const struct cJSON *items = NULL;
    struct listed ids = {.count = 0};
    bool fine = list_open(json, at, "items", 1, MOST_ITEMS, &items);
    for (const struct cJSON *i = fine ? json_first(items) : NULL; i; i = json_next(i)) {
        struct item *item = &spec->items[spec->count++];
        fine &= load_item(item, &ids, json, i);
        if (item->is == CONSTRUCT_AWARENESS)
            spec->split = spec->count;
    }
    return fine;
}

static bool load_claim(struct item *item, struct listed *ids, struct json *json,
                       const struct cJSON *at)
{
    static const char *const keys[] = {"id", "item", "truth", "fact", "text", NULL};
    static const char *const words[] = {"waar", "niet"};
    const struct cJSON *fact = NULL;                     /* the loader of the level looks them up */
    const char *id = NULL;
    item->type = TYPE_TRUE;
    item->is = CONSTRUCT_KNOWLEDGE;
    bool fine = json_only(json, at, keys);
    fine &= json_id(json, at, "id", &id);
    fine &= list_id(ids, json, at, "item", &item->id);
    fine &= json_word(json, at, "truth", words, 2, &item->truth);
    fine &= json_array(json, at, "fact", &fact);
    fine &= json_text(json, at, "text", &item->says);
    return fine;
}

static bool load_form(struct item *claims, int *count, struct json *json, const struct cJSON *at,
                      const char *key)
{
    const struct cJSON *list = NULL;
    struct listed ids = {.count = 0};
    bool fine = list_open(json, at, key, 1, MOST_KNOWLEDGE, &list);
    for (const struct cJSON *c = fine ? json_first(list) : NULL; c; c = json_next(c))
        fine &= load_claim(&claims[(*count)++], &ids, json, c);
    return fine;
}

/* The two forms are parallel: same items in the same order, or the change means nothing. */
static bool load_knowledge(struct spec *spec, struct json *json, const struct cJSON *at)
{
    static const char *const keys[] = {"a", "b", NULL};
    int count[2] = {0};
    bool fine = json_only(json, at, keys);
    fine &= load_form(spec->knowledge[0], &count[0], json, at, "a");
    fine &= load_form(spec->knowledge[1], &count[1], json, at, "b");
    spec->knowledge_count = count[0];
    bool parallel = count[0] == count[1];
    for (int i = 0; fine && parallel && i < count[0]; i++)
        parallel = !strcmp(spec->knowledge[0][i].id, spec->knowledge[1][i].id);
    if (fine && !parallel)
        json_complain(json, at, NOTE_ERROR, TR("fout.survey_vormen"), NULL, 0);
    return fine && parallel;
}

static bool survey_load(void *out, struct json *json, const struct cJSON *at)
{
    static const char *const keys[] = {"$schema", "id", "title", "intro", "moment", "bank", "items",
                                       "knowledge", NULL};
    static const char *const moments[] = {"before", "after", "then", "later"};
    struct spec *spec = out;
    const struct cJSON *knowledge = NULL;
    const char *bank = NULL;
    int moment = 0;
    bool fine = json_only(json, at, keys);
    fine &= json_text(json, at, "intro", &spec->intro);
    fine &= json_word(json, at, "moment", moments, 4, &moment);
    fine &= json_string(json, at, "bank", &bank);
    fine &= load_items(spec, json, at);
    if (json_has(at, "knowledge"))
        fine &= json_object(json, at, "knowledge", &knowledge) &&
            load_knowledge(spec, json, knowledge);
    spec->moment = (enum moment)(MOMENT_BEFORE + moment);
    return fine;
}

/* --- what can be answered --------------------------------------------------------------------- */

/* measurement.md 3.2: AB sees form a first and b afterwards, BA the other way round; after six
 * weeks the form of before comes back. */
static int form_now(const struct spec *spec, const struct view *view)
{
    bool swapped = view && view->set == SET_BA;
    bool first = spec->moment == MOMENT_BEFORE || spec->moment == MOMENT_LATER;
    return first ? swapped : !swapped;
}

static int places(const struct spec *spec)
{
    return spec->count + spec->knowledge_count;
}

/* Which form one had is on the card of then; without the card the statements are left out, for
 * the other form would be read as a change. */
static bool knows_form(const struct spec *spec, const struct view *view)
{
    return spec->moment != MOMENT_LATER || !view || view->set != SET_NONE;
}

static int seen_places(const struct spec *spec, const struct view *view)
{
    return knows_form(spec, view) ? places(spec) : spec->count;
}

/* The place among all of the n-th that is seen. */
static int place_of(const struct spec *spec, const struct view *view, int n)
{
    return n < spec->split || knows_form(spec, view) ? n : n + spec->knowledge_count;
}

/* The item at a place on the pages: items up to the split, knowledge in this person's order, the
 * rest. */
static const struct item *item_at(const struct spec *spec, const struct view *view, int place)
{
    int k = place - spec->split;
    if (place >= places(spec))
        return NULL;
    if (k < 0)
        return &spec->items[place];
    if (k >= spec->knowledge_count)
        return &spec->items[place - spec->knowledge_count];
    if (view && view->order && view->order_count == spec->knowledge_count)
        k = view->order[k];
    return &spec->knowledge[form_now(spec, view)][k];
}

static bool survey_field(const void *from, const struct view *view, int index, struct field *out)
{
    const struct spec *spec = from;
    const struct item *item = item_at(spec, view, place_of(spec, view, index));
    if (!item)
        return false;
    const struct type_row *type = &types[item->type];
    *out = (struct field){.item = item->id, .is = item->is, .when = spec->moment, .optional = true,
                          .type = type->options ? FIELD_CHOICE : FIELD_NUMBER,
                          .options = type->options, .option_count = type->count,
                          .least = type->least, .most = type->most, .side = item->reversed ? -1 : 0,
                          .has_truth = item->type == TYPE_TRUE, .truth = item->truth};
    return true;
}

static bool survey_deal(const void *from, int index, struct deal *out)
{
    const struct spec *spec = from;
    if (!spec->knowledge_count || index > 1)
        return false;
    *out = index == 0 ? (struct deal){CHANCE_SET, 2}
                      : (struct deal){CHANCE_ORDER, spec->knowledge_count};
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

static void reset_place(const struct item *item, const struct event *fact, struct draft *draft,
                        int place)
{
    const struct type_row *type = &types[item->type];
    draft->value[place] = fact->value;
    draft->answer[place] = strcmp(fact->got, ANSWER_RATHER_NOT) ? ANSWER_GIVEN : ANSWER_NOT_SAID;
    for (int o = 0; o < type->count; o++)
        if (!strcmp(type->options[o].id, fact->got))
            draft->value[place] = o;
}

static void survey_reset(const void *from, const struct view *view, void *memory)
{
    const struct spec *spec = from;
    struct draft *draft = memory;
    const struct event *last = own_last(view);
    *draft = (struct draft){.page = 0};
    for (int i = 0; i < seen_places(spec, view); i++) {
        int place = place_of(spec, view, i);
        const struct item *item = item_at(spec, view, place);
        const struct event *fact = own_find(view, item->id, NULL);
        if (fact)
            reset_place(item, fact, draft, place);
        if (fact && fact == last)
            draft->page = i / A_PAGE;
    }
}

/* --- pages ------------------------------------------------------------------------------------ */

/* true: answered now; *value says what. */
static bool show_choices(const struct item *item, struct ui *ui, int *value, bool given)
{
    const struct type_row *type = &types[item->type];
    int before = *value;
    bool picked = false;
    ui_text(ui, item->says);
    ui_box(ui, (struct box){.flow = FLOW_WRAP, .gap = 16});
    for (int o = 0; o < type->count; o++) {
        const char *key = ui_mark_key(ui, item->id, NULL, type->options[o].id);
        if (!ui_choice(ui, key, type->names[o], given && before == o))
            continue;
        *value = o;
        picked = true;
    }
    ui_close(ui);
    return picked;
}

static struct mark mark_of(const struct item *item, const struct draft *draft, int place)
{
    const struct option *options = types[item->type].options;
    struct mark mark = {.item = item->id, .value = draft->value[place]};
    if (draft->answer[place] == ANSWER_NOT_SAID)
        return (struct mark){.item = item->id, .got = ANSWER_RATHER_NOT};
    if (options)
        return (struct mark){.item = item->id, .got = options[draft->value[place]].id};
    return mark;
}

static bool is_saved(const struct item *item, const struct draft *draft, int place,
                     const struct view *view)
{
    struct mark mark = mark_of(item, draft, place);
    if (draft->answer[place] == ANSWER_NONE)
        return false;
    return mark.got ? own_is_word(view, item->id, NULL, mark.got)
                    : own_is_number(view, item->id, NULL, mark.value);
}

static bool show_answers(const struct item *item, struct draft *draft, int place, struct ui *ui)
{
    const struct type_row *type = &types[item->type];
    bool given = draft->answer[place] == ANSWER_GIVEN;
    if (type->options)
        return show_choices(item, ui, &draft->value[place], given);
    return ui_scale(ui, ui_mark_key(ui, item->id, NULL, NULL), item->says, type->low, type->high,
                    type->least, type->most, &draft->value[place], given);
}

static void show_item(const struct item *item, struct draft *draft, int place,
                      const struct view *view, struct ui *ui, struct given *given)
{
    enum answer before = draft->answer[place], now = ANSWER_NONE;
    ui_box(ui, (struct box){.id = item->id, .flow = FLOW_ROW, .surface = SURFACE_PANEL, .gap = 32,
                            .pad = 24});
    ui_box(ui, (struct box){.gap = 16, .width = 1180});   /* both fixed: large text stacks them */
    if (show_answers(item, draft, place, ui))
        now = ANSWER_GIVEN;
    ui_close(ui);
    ui_box(ui, (struct box){.gap = 8, .width = 380});
    if (ui_choice(ui, ui_mark_key(ui, item->id, NULL, ANSWER_RATHER_NOT),
                  TR("kind.survey.liever_niet"), before == ANSWER_NOT_SAID))
        now = ANSWER_NOT_SAID;
    if (now != ANSWER_NONE) {
        draft->answer[place] = now;
        given_add(given, mark_of(item, draft, place));
    }
    page_tick(ui, view, "bewaard", is_saved(item, draft, place, view));
    ui_close(ui);
    ui_close(ui);
}

static void survey_show(const void *from, void *memory, const struct view *view, struct ui *ui,
                        struct given *given)
{
    const struct spec *spec = from;
    struct draft *draft = memory;
    int first = draft->page * A_PAGE;
    ui_box(ui, (struct box){.id = "survey", .gap = 24, .is_private = view->who > 0});
    if (draft->page == 0)
        ui_text(ui, spec->intro);
    int seen = seen_places(spec, view);
    for (int i = first; i < seen && i < first + A_PAGE; i++) {
        int place = place_of(spec, view, i);
        show_item(item_at(spec, view, place), draft, place, view, ui, given);
    }
    struct pages pages = {.count = (seen + A_PAGE - 1) / A_PAGE, .says = TR("kind.pagina")};
    given->handed_in = page_feet(ui, pages, &draft->page);
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

const struct puzzle_kind kind_survey = {
    .name = "survey", .spec_size = sizeof(struct spec), .draft_size = sizeof(struct draft),
    .saying = SAYING_ANSWER, .load = survey_load, .field = survey_field, .deal = survey_deal,
    .solve = survey_solve, .in_legs = true, .reset = survey_reset, .show = survey_show,
    .read_words = survey_read_words,
};
