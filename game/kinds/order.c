/* SPDX-License-Identifier: MPL-2.0 */
/* Cards into the right order: pick one, then move it up, down, or straight to a place (it
 * changes places with the card that lies there; no dragging needed). Wrong says how many lie
 * right, never which. spec: {"intro", "cards":[{"id","text"}... in the right order], "wrong":
 * text} */
#include "kinds/list.h"
#include "kinds/own.h"

#include "base/arena.h"

enum { LEAST_CARDS = 3, MOST_CARDS_HERE = 10 };
struct spec {
    struct text intro, wrong;
    struct choices cards;                                 /* in the right order */
};
struct draft {
    int picked, card[MOST_CARDS_HERE];                    /* which card lies at each place */
    int judged;                                           /* answers the pages stand on */
};

static bool order_load(void *out, struct json *json, const struct cJSON *at)
{
    static const char *const keys[] = {"intro", "cards", "wrong", NULL};
    struct spec *spec = out;
    const struct cJSON *list = NULL;
    bool fine = json_only(json, at, keys);
    fine &= json_text(json, at, "intro", &spec->intro);
    fine &= json_text(json, at, "wrong", &spec->wrong);
    fine &= list_open(json, at, "cards", LEAST_CARDS, MOST_CARDS_HERE, &list);
    return fine && list_choices(json, at, "cards", MOST_CARDS_HERE, &spec->cards);
}

/* --- what can be answered, and what is right -------------------------------------------------- */

static bool order_field(const void *from, const struct view *view, int index, struct field *out)
{
    const struct spec *spec = from;
    (void)view;
    if (index >= spec->cards.count)
        return false;
    *out = (struct field){.item = spec->cards.options[index].id, .type = FIELD_NUMBER, .least = 1,
                          .most = spec->cards.count};
    return true;
}

static bool order_deal(const void *from, int index, struct deal *out)
{
    *out = (struct deal){CHANCE_ORDER, ((const struct spec *)from)->cards.count};
    return index == 0;
}

static struct verdict order_judge(const void *from, const struct mark *marks, int count)
{
    const struct spec *spec = from;
    bool found[MOST_CARDS_HERE] = {false};
    int right = 0;
    for (int m = 0; m < count; m++) {
        int card = choices_find(&spec->cards, marks[m].item);
        if (card < 0 || marks[m].value != card + 1)
            return (struct verdict){OUTCOME_WRONG, spec->wrong, "fout"};
        right += !found[card];
        found[card] = true;
    }
    enum outcome outcome = right < spec->cards.count ? OUTCOME_OPEN : OUTCOME_RIGHT;
    return (struct verdict){.outcome = outcome, .got = "goed"};
}

static int order_solve(const void *from, const struct view *view, struct mark out[MARKS])
{
    const struct spec *spec = from;
    (void)view;
    for (int i = 0; i < spec->cards.count; i++)
        out[i] = (struct mark){.item = spec->cards.options[i].id, .value = i + 1};
    return spec->cards.count;
}

/* --- going on --------------------------------------------------------------------------------- */

/* How they lay at the last check; false: there was none, or it was of other cards. */
static bool lay_before(const struct spec *spec, const struct view *view, int card[MOST_CARDS_HERE])
{
    bool taken[MOST_CARDS_HERE] = {false};
    for (int i = 0; i < spec->cards.count; i++) {
        const struct event *fact = own_find(view, spec->cards.options[i].id, NULL);
        int place = fact && fact->has_value ? fact->value - 1 : -1;
        if (place < 0 || place >= spec->cards.count || taken[place])
            return false;
        taken[place] = true;
        card[place] = i;
    }
    return true;
}

/* Chance may deal the right order itself: then everything lies one place further. */
static void lay_dealt(const struct spec *spec, const struct view *view, int card[MOST_CARDS_HERE])
{
    int count = spec->cards.count, in_place = 0;
    for (int i = 0; i < count; i++)
        in_place += own_dealt(view, 0, count, i) == i;
    for (int i = 0; i < count; i++)
        card[i] = own_dealt(view, 0, count, in_place == count ? (i + 1) % count : i);
}

static void order_reset(const void *from, const struct view *view, void *memory)
{
    struct draft *draft = memory;
    *draft = (struct draft){.judged = own_judged(view)};
    if (!lay_before(from, view, draft->card))
        lay_dealt(from, view, draft->card);
    draft->picked = draft->card[0];
}

/* --- the table -------------------------------------------------------------------------------- */

static int place_of(const struct spec *spec, const struct draft *draft, int card)
{
    int place = 0;
    while (place < spec->cards.count - 1 && draft->card[place] != card)
        place++;
    return place;
}

static void put(struct draft *draft, int from, int to)
{
    int card = draft->card[from];
    draft->card[from] = draft->card[to];
    draft->card[to] = card;
}

static void show_cards(const struct spec *spec, struct draft *draft, struct ui *ui)
{
    int picked = draft->picked;
    ui_box(ui, (struct box){.id = "kaarten", .gap = 8, .width = 960});
    for (int place = 0; place < spec->cards.count; place++) {
        int card = draft->card[place];
        struct slot slots[] = {{"nummer", arena_print(ui_arena(ui), "%d", place + 1)},
                               {"kaart", page_say(ui, spec->cards.names[card])}};
        struct text name = words_fill(ui_words(ui), TR("kind.order.kaart"), slots, 2, ui_arena(ui));
        if (ui_choice(ui, spec->cards.options[card].id, name, picked == card))
            draft->picked = card;
    }
    ui_close(ui);
}

static bool step_button(struct ui *ui, const char *key, struct text name, bool disabled)
{
    return ui_button_as(ui, (struct button){.key = key, .name = name, .disabled = disabled,
                                            .why = TR("kind.order.einde")});
}

static void show_moves(const struct spec *spec, struct draft *draft, int card, struct ui *ui)
{
    const char *item = spec->cards.options[card].id;
    int at = place_of(spec, draft, card), last = spec->cards.count - 1, to = at + 1;
    struct slot slot = {"kaart", page_say(ui, spec->cards.names[card])};
    ui_box(ui, (struct box){.id = "zetten", .surface = SURFACE_PANEL_2, .gap = 16, .pad = 24,
                            .width = 640});
    ui_text(ui, words_fill(ui_words(ui), TR("kind.order.deze"), &slot, 1, ui_arena(ui)));
    ui_box(ui, (struct box){.flow = FLOW_WRAP, .gap = 16});
    if (step_button(ui, "knop.hoger", TR("kind.order.eerder"), at == 0))
        to = at;
    if (step_button(ui, "knop.lager", TR("kind.order.later"), at == last))
        to = at + 2;
    ui_close(ui);
    ui_scale(ui, ui_mark_key(ui, item, NULL, NULL), TR("kind.order.plaats"), TR("kind.order.eerst"),
             TR("kind.order.laatst"), 1, spec->cards.count, &to, true);
    ui_close(ui);
    put(draft, at, to - 1);
}

static void show_result(const struct spec *spec, const struct draft *draft,
                        const struct view *view, struct ui *ui)
{
    int right = 0;
    for (int i = 0; i < spec->cards.count; i++) {
        const struct event *fact = own_find(view, spec->cards.options[i].id, NULL);
        right += fact && fact->ok;
    }
    if (!draft->judged || right == spec->cards.count)
        return;
    page_result(ui, TR("kind.order.stand"), right, spec->wrong);
}

static void order_show(const void *from, void *memory, const struct view *view, struct ui *ui,
                       struct given *given)
{
    const struct spec *spec = from;
    struct draft *draft = memory;
    if (draft->judged != own_judged(view))
        order_reset(from, view, memory);
    int picked = draft->picked;
    ui_box(ui, (struct box){.id = "order", .gap = 24, .surface = SURFACE_PANEL, .pad = 24,
                            .is_private = view->who > 0});
    ui_text(ui, spec->intro);
    ui_box(ui, (struct box){.flow = FLOW_ROW, .gap = 32});
    show_cards(spec, draft, ui);
    show_moves(spec, draft, picked, ui);
    ui_close(ui);
    ui_box(ui, (struct box){.flow = FLOW_ROW, .gap = 32});
    if (ui_button_as(ui, (struct button){.name = TR("knop.controleer"), .look = LOOK_MAIN}))
        for (int place = 0; place < spec->cards.count; place++)
            given_add(given, (struct mark){.item = spec->cards.options[draft->card[place]].id,
                                           .value = place + 1});
    show_result(spec, draft, view, ui);
    ui_close(ui);
    ui_close(ui);
}

static int order_read_words(const void *from, struct text out[], int most)
{
    const struct spec *spec = from;
    int count = 0;
    if (most > 0)
        out[count++] = spec->intro;
    for (int i = 0; i < spec->cards.count && count < most; i++)
        out[count++] = spec->cards.names[i];
    return count;
}

const struct puzzle_kind kind_order = {
    .name = "order", .spec_size = sizeof(struct spec), .draft_size = sizeof(struct draft),
    .saying = SAYING_CHOICE, .load = order_load, .field = order_field, .deal = order_deal,
    .judge = order_judge, .solve = order_solve, .reset = order_reset, .show = order_show,
    .read_words = order_read_words,
};
