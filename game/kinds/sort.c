/* SPDX-License-Identifier: MPL-2.0 */
/* Cards to piles: pick a card, then the pile it goes on; no dragging. With two names a card exists
 * in two versions and nothing is right or wrong (measurement.md 5); with a key the check says how
 * many are right, and never which.
 * spec: {"intro", "piles":[{"id","text"}],
 *        "cards":[{"id","text","pair","side","direction","boy","girl"}]}
 *   or  {"intro", "piles", "cards":[{"id","text","pile"}], "wrong": text} */
#include "kinds/list.h"
#include "kinds/own.h"
#include "kinds/twin.h"

#include <string.h>

#include "base/arena.h"

enum { MOST_PILES = 4, IN_HAND = -1, PILE_WIDTH = 360, PILE_HEIGHT = 148 };
struct spec {
    struct text intro, wrong;
    struct choices piles;
    const char *ids[MOST_TWINS];
    struct text says[MOST_TWINS];
    struct twin twins[MOST_TWINS];                   /* without a key */
    int key[MOST_TWINS], count;                      /* key: the right pile of each card */
    bool keyed;
};
struct draft {
    int at;                                               /* a place in the order */
    int pile[MOST_TWINS], checked;                   /* checked: answers the table stands on */
};

static const char talent[] = "aanleg";                    /* the pile that the measure reads */

/* --- spec ------------------------------------------------------------------------------------- */

static bool load_key(struct spec *spec, struct json *json, const struct cJSON *at)
{
    const char *pile = NULL;
    if (!json_string(json, at, "pile", &pile))
        return false;
    spec->key[spec->count] = choices_find(&spec->piles, pile);
    struct slot slot = {"naam", pile};
    if (spec->key[spec->count] < 0)
        json_complain(json, json_find(at, "pile"), NOTE_ERROR, TR("fout.sort_stapel"), &slot, 1);
    return spec->key[spec->count] >= 0;
}

static bool load_card(struct spec *spec, struct listed *ids, struct json *json,
                      const struct cJSON *at)
{
    static const char *const keyed[] = {"id", "text", "pile", "direction", "fact", NULL},
                             *const named[] = {"id", "text", "pair", "side", "direction", "fact",
                                               "boy", "girl", NULL};
    bool fine = json_only(json, at, spec->keyed ? keyed : named);
    fine &= list_id(ids, json, at, "id", &spec->ids[spec->count]);
    fine &= json_text(json, at, "text", &spec->says[spec->count]);
    fine &= list_tags(json, at);
    fine &= spec->keyed ? load_key(spec, json, at) : twin_load(spec->twins, spec->count, json, at);
    spec->count++;
    return fine;
}

static bool has_talent(const struct spec *spec, struct json *json, const struct cJSON *at)
{
    if (choices_find(&spec->piles, talent) >= 0)
        return true;
    json_complain(json, json_find(at, "piles"), NOTE_ERROR, TR("fout.sort_aanleg"), NULL, 0);
    return false;
}

static bool load_cards(struct spec *spec, struct json *json, const struct cJSON *at)
{
    const struct cJSON *cards = NULL;
    struct listed ids = {.count = 0};
    bool fine = list_open(json, at, "cards", LEAST_TWINS, MOST_TWINS, &cards);
    for (const struct cJSON *c = fine ? json_first(cards) : NULL; c; c = json_next(c))
        fine &= load_card(spec, &ids, json, c);
    if (!fine || spec->keyed)
        return fine;
    return has_talent(spec, json, at) && twins_fit(spec->twins, spec->count, json, cards);
}

static bool sort_load(void *out, struct json *json, const struct cJSON *at)
{
    static const char *const keyed[] = {"intro", "piles", "cards", "wrong", NULL},
                             *const named[] = {"intro", "piles", "cards", NULL};
    struct spec *spec = out;
    spec->keyed = json_has(at, "wrong") || json_has(json_first(json_find(at, "cards")), "pile");
    bool fine = json_only(json, at, spec->keyed ? keyed : named);
    fine &= json_text(json, at, "intro", &spec->intro);
    if (spec->keyed)
        fine &= json_text(json, at, "wrong", &spec->wrong);
    bool piles = list_choices(json, at, "piles", MOST_PILES, &spec->piles);
    return piles && load_cards(spec, json, at) && fine;   /* cards name what the piles are */
}

/* --- what can be answered, and what is right -------------------------------------------------- */

static bool sort_field(const void *from, const struct view *view, int index, struct field *out)
{
    const struct spec *spec = from;
    (void)view;
    if (index >= spec->count)
        return false;
    *out = (struct field){.item = spec->ids[index], .type = FIELD_CHOICE,
                          .options = spec->piles.options, .option_count = spec->piles.count};
    if (!spec->keyed) {
        out->is = CONSTRUCT_TALENT;
        twin_mean(&spec->twins[index], out);
    }
    return true;
}

static bool sort_deal(const void *from, int index, struct deal *out)
{
    const struct spec *spec = from;
    bool form = !spec->keyed && index == 0;
    *out = form ? (struct deal){CHANCE_FORM, 2} : (struct deal){CHANCE_ORDER, spec->count};
    return index <= !spec->keyed;
}

static int find_card(const struct spec *spec, const char *id)
{
    for (int i = 0; id && i < spec->count; i++)
        if (!strcmp(spec->ids[i], id))
            return i;
    return -1;
}

static struct verdict sort_judge(const void *from, const struct mark *marks, int count)
{
    const struct spec *spec = from;
    bool found[MOST_TWINS] = {false};
    int right = 0;
    if (!spec->keyed)
        return (struct verdict){.outcome = OUTCOME_TAKEN};
    for (int m = 0; m < count; m++) {
        int card = find_card(spec, marks[m].item);
        if (card < 0 || choices_find(&spec->piles, marks[m].got) != spec->key[card])
            return (struct verdict){OUTCOME_WRONG, spec->wrong, "fout"};
        right += !found[card];
        found[card] = true;
    }
    enum outcome outcome = right < spec->count ? OUTCOME_OPEN : OUTCOME_RIGHT;
    return (struct verdict){.outcome = outcome, .got = "goed"};
}

static int sort_solve(const void *from, const struct view *view, struct mark out[MARKS])
{
    const struct spec *spec = from;
    (void)view;
    for (int i = 0; i < spec->count; i++) {
        int pile = spec->keyed ? spec->key[i] : i % spec->piles.count;
        out[i] = (struct mark){.item = spec->ids[i], .got = spec->piles.options[pile].id};
    }
    return spec->count;
}

/* --- going on --------------------------------------------------------------------------------- */

static int card_at(const struct spec *spec, const struct view *view, int place)
{
    return view->order && view->order_count == spec->count ? view->order[place] : place;
}

static int count_answers(const struct view *view)
{
    int count = 0;
    for (int i = 0; i < view->own.count; i++)
        count += view->own.facts[i].item[0] != '\0';
    return count;
}

/* With names one goes on at the card of the last answer; a check hands over all cards at once. */
static void sort_reset(const void *from, const struct view *view, void *memory)
{
    const struct spec *spec = from;
    struct draft *draft = memory;
    const struct event *last = own_last(view);
    *draft = (struct draft){.checked = count_answers(view)};
    for (int place = 0; place < spec->count; place++) {
        int card = card_at(spec, view, place);
        const struct event *fact = own_find(view, spec->ids[card], NULL);
        draft->pile[card] = fact ? choices_find(&spec->piles, fact->got) : IN_HAND;
        if (fact && fact == last && !spec->keyed)
            draft->at = place;
    }
}

static int count_in(const struct spec *spec, const struct draft *draft, int pile)
{
    int count = 0;
    for (int i = 0; i < spec->count; i++)
        count += draft->pile[i] == pile;
    return count;
}

/* --- pages ------------------------------------------------------------------------------------ */

/* What a card is called on the table: the pupil's name, or its number. */
static struct text card_name(const struct spec *spec, const struct view *view, int place,
                             struct ui *ui)
{
    int card = card_at(spec, view, place);
    struct slot slot = {"nummer", arena_print(ui_arena(ui), "%d", place + 1)};
    if (!spec->keyed)
        return words_plain("naam", twin_name(&spec->twins[card], view->form));
    return words_fill(ui_words(ui), TR("kind.sort.kaart"), &slot, 1, ui_arena(ui));
}

static void show_card(const struct spec *spec, const struct draft *draft, const struct view *view,
                      struct ui *ui)
{
    ui_box(ui, (struct box){.id = "kaart", .surface = SURFACE_PAPER, .gap = 16, .pad = 32,
                            .width = 900});
    ui_text_sized(ui, card_name(spec, view, draft->at, ui), SIZE_H2, FONT_HEADING, TONE_TEXT);
    ui_line(ui);
    ui_text_sized(ui, spec->says[card_at(spec, view, draft->at)], SIZE_LEAD, FONT_BODY, TONE_TEXT);
    ui_close(ui);
}

static void show_piles(const struct spec *spec, struct draft *draft, const struct view *view,
                       struct ui *ui, struct given *given)
{
    int card = card_at(spec, view, draft->at), before = draft->pile[card];
    ui_box(ui, (struct box){.id = "stapels", .gap = 12, .width = 640});
    page_ask(ui, view, TR("kind.sort.kies"),
             !spec->keyed && before != IN_HAND &&
                 own_is_word(view, spec->ids[card], NULL, spec->piles.options[before].id));
    for (int p = 0; p < spec->piles.count; p++) {
        struct mark mark = {.item = spec->ids[card], .got = spec->piles.options[p].id};
        if (!ui_choice(ui, ui_mark_key(ui, mark.item, NULL, mark.got), spec->piles.names[p],
                       before == p))
            continue;
        draft->pile[card] = p;
        if (!spec->keyed)
            given_add(given, mark);
    }
    ui_close(ui);
}

/* One pile with the cards that lie on it; touching a card takes it up. */
static void show_pile(const struct spec *spec, struct draft *draft, const struct view *view,
                      int pile, struct text name, struct ui *ui)
{
    int at = draft->at;
    const char *id = pile == IN_HAND ? "hand" : spec->piles.options[pile].id;
    struct slot slots[] = {
        {"stapel", words_say(ui_words(ui), name).text},
        {"aantal", arena_print(ui_arena(ui), "%d", count_in(spec, draft, pile))}};
    ui_box(ui, (struct box){.id = id, .surface = SURFACE_PANEL_2, .gap = 8, .pad = 16,
                            .width = pile == IN_HAND ? 0 : PILE_WIDTH,
                            .least_height = pile == IN_HAND ? 0 : PILE_HEIGHT});
    ui_text_sized(ui, words_fill(ui_words(ui), TR("kind.sort.stapel"), slots, 2, ui_arena(ui)),
                  SIZE_BODY, FONT_BOLD, TONE_TEXT_2);
    ui_box(ui, (struct box){.flow = FLOW_WRAP, .gap = 8});
    for (int place = 0; place < spec->count; place++) {
        int card = card_at(spec, view, place);
        if (draft->pile[card] == pile &&
            ui_choice(ui, spec->ids[card], card_name(spec, view, place, ui), at == place))
            draft->at = place;
    }
    ui_close(ui);
    ui_close(ui);
}

/* All cards, where they lie: what is still in the hand first. */
static void show_table(const struct spec *spec, struct draft *draft, const struct view *view,
                       struct ui *ui)
{
    if (count_in(spec, draft, IN_HAND))
        show_pile(spec, draft, view, IN_HAND, TR("kind.sort.hand"), ui);
    ui_box(ui, (struct box){.id = "tafel", .flow = FLOW_WRAP, .gap = 16});
    for (int p = 0; p < spec->piles.count; p++)
        show_pile(spec, draft, view, p, spec->piles.names[p], ui);
    ui_close(ui);
}

/* How many of the last check were right; which ones is for the talk round the table. */
static int count_right(const struct spec *spec, const struct view *view)
{
    int right = 0;
    for (int i = 0; i < spec->count; i++)
        right += own_is_word(view, spec->ids[i], NULL, spec->piles.options[spec->key[i]].id);
    return right;
}

static void show_result(const struct spec *spec, const struct view *view, struct ui *ui)
{
    int right = count_right(spec, view);
    struct slot slots[] = {{"aantal", arena_print(ui_arena(ui), "%d", right)},
                           {"van", arena_print(ui_arena(ui), "%d", spec->count)}};
    ui_box(ui, (struct box){.id = "uitslag", .gap = 8, .width = 1000});
    ui_status(ui, "stand", words_fill(ui_words(ui), TR("kind.sort.stand"), slots, 2, ui_arena(ui)));
    if (right < spec->count)
        ui_status(ui, "zegt", spec->wrong);
    ui_close(ui);
}

static bool as_checked(const struct spec *spec, const struct draft *draft, const struct view *view)
{
    for (int i = 0; i < spec->count; i++)
        if (draft->pile[i] == IN_HAND ||
            !own_is_word(view, spec->ids[i], NULL, spec->piles.options[draft->pile[i]].id))
            return false;
    return true;
}

/* The table's puzzle closes by itself when all is right; who sorts alone closes it. */
static bool show_check(const struct spec *spec, struct draft *draft, const struct view *view,
                       struct ui *ui, struct given *given)
{
    bool checked = as_checked(spec, draft, view), done = false, checks = false;
    struct button check = {.name = TR("knop.controleer"), .look = LOOK_MAIN,
                           .disabled = count_in(spec, draft, IN_HAND) > 0,
                           .why = TR("kind.sort.nog")};
    ui_box(ui, (struct box){.id = "blad", .flow = FLOW_WRAP, .gap = 24});
    if (ui_button(ui, TR("knop.volgende")))
        draft->at = (draft->at + 1) % spec->count;
    if (checked && count_right(spec, view) == spec->count)
        done = ui_button_as(ui, (struct button){.name = TR("knop.klaar"), .look = LOOK_MAIN});
    else
        checks = ui_button_as(ui, check);
    if (count_answers(view))
        show_result(spec, view, ui);
    ui_close(ui);
    for (int i = 0; checks && i < spec->count; i++)
        given_add(given, (struct mark){.item = spec->ids[i],
                                       .got = spec->piles.options[draft->pile[i]].id});
    return done;
}

static void sort_show(const void *from, void *memory, const struct view *view, struct ui *ui,
                      struct given *given)
{
    const struct spec *spec = from;
    struct draft *draft = memory;
    if (spec->keyed && draft->checked != count_answers(view))
        sort_reset(from, view, memory);
    ui_box(ui, (struct box){.id = "sort", .gap = 24, .is_private = view->who > 0});
    if (draft->at == 0)
        ui_text(ui, spec->intro);
    ui_box(ui, (struct box){.flow = FLOW_ROW, .gap = 32});
    show_card(spec, draft, view, ui);
    show_piles(spec, draft, view, ui, given);
    ui_close(ui);
    struct pages pages = {.count = spec->count, .says = TR("kind.sort.nummer")};
    if (spec->keyed)
        given->handed_in = show_check(spec, draft, view, ui, given);
    else
        given->handed_in = page_feet(ui, pages, &draft->at);
    show_table(spec, draft, view, ui);
    ui_close(ui);
}

static int sort_read_words(const void *from, struct text out[], int most)
{
    const struct spec *spec = from;
    int count = 0;
    if (most > 0)
        out[count++] = spec->intro;
    for (int i = 0; i < spec->piles.count && count < most; i++)
        out[count++] = spec->piles.names[i];
    for (int i = 0; i < spec->count && count < most; i++)
        out[count++] = spec->says[i];
    return count;
}

const struct puzzle_kind kind_sort = {
    .name = "sort", .spec_size = sizeof(struct spec), .draft_size = sizeof(struct draft),
    .saying = SAYING_ANSWER, .load = sort_load, .field = sort_field, .deal = sort_deal,
    .judge = sort_judge, .solve = sort_solve,
    .reset = sort_reset, .show = sort_show, .read_words = sort_read_words,
};
