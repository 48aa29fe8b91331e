/* SPDX-License-Identifier: MPL-2.0 */
/* Who gets the turn, and what kind of question (measurement.md 5). Seats keep their place, and so
 * do the hands: form B only reads a girl's name where A reads a boy's. Nobody is right or wrong
 * here, and nothing is revealed.
 * spec: {"intro", "seats":[{"id","boy","girl","a"} or {"id","name"}],
 *        "moments":[{"id","text","hands":[seat,...]}], ["soort":[{"id","text"}]]} */
#include "kinds/list.h"
#include "kinds/own.h"

#include <string.h>

enum { LEAST_SEATS = 6, MOST_SEATS = 9, LEAST_MOMENTS = 6, MOST_MOMENTS = 24, LEAST_HANDS = 2,
       MOST_HANDS = 6, IN_A_ROW = 3, COVER = -1, NOBODY = -1 };
static const char soort[] = "soort";
struct seat_card {
    const char *id, *boy, *girl;                          /* with "name": both are it */
    enum cue cue[FORMS];
};
struct moment_spec {
    const char *id;
    struct text says;
    struct option hands[MOST_HANDS];
    int seats[MOST_HANDS], count;
};
struct spec {
    struct text intro;
    struct seat_card seats[MOST_SEATS];
    struct moment_spec moments[MOST_MOMENTS];
    struct choices kinds;                                 /* none: it is not asked */
    int seat_count, moment_count;
};
struct draft {
    int at, hand[MOST_MOMENTS], kind[MOST_MOMENTS]; /* COVER, or the moment; NOBODY: not yet */
};

/* --- spec ------------------------------------------------------------------------------------- */

static bool load_names(struct seat_card *seat, struct json *json, const struct cJSON *at)
{
    static const char *const keys[] = {"id", "boy", "girl", "a", NULL};
    static const char *const words[] = {"boy", "girl"};
    int girl = 0;
    bool fine = json_only(json, at, keys);
    fine &= json_string(json, at, "boy", &seat->boy);
    fine &= json_string(json, at, "girl", &seat->girl);
    fine &= json_word(json, at, "a", words, 2, &girl);
    seat->cue[FORM_A] = girl ? CUE_GIRL : CUE_BOY;
    seat->cue[FORM_B] = girl ? CUE_BOY : CUE_GIRL;
    if (!fine || strcmp(seat->boy, seat->girl))
        return fine;
    json_complain(json, json_find(at, "girl"), NOTE_ERROR, TR("fout.turns_namen"), NULL, 0);
    return false;
}

static bool load_seat(struct seat_card *seat, struct listed *ids, struct json *json,
                      const struct cJSON *at)
{
    static const char *const keys[] = {"id", "name", NULL};
    if (!list_id(ids, json, at, "id", &seat->id))
        return false;
    if (!json_has(at, "name"))
        return load_names(seat, json, at);
    bool fine = json_only(json, at, keys);
    fine &= json_string(json, at, "name", &seat->boy);
    seat->girl = seat->boy;
    seat->cue[FORM_A] = seat->cue[FORM_B] = CUE_OTHER;
    return fine;
}

/* Whose hand is up: a seat that exists, and only once. */
static bool load_hand(const struct spec *spec, struct moment_spec *moment, struct json *json,
                      const struct cJSON *at)
{
    const char *id = json_text_value(at);
    int seat = 0;
    while (id && seat < spec->seat_count && strcmp(spec->seats[seat].id, id))
        seat++;
    bool known = id && seat < spec->seat_count;
    for (int i = 0; i < moment->count; i++)
        known &= moment->seats[i] != seat;
    if (!known) {
        json_complain(json, at, NOTE_ERROR, TR("fout.turns_vinger"), NULL, 0);
        return false;
    }
    const struct seat_card *card = &spec->seats[seat];
    moment->seats[moment->count] = seat;
    moment->hands[moment->count++] =
        (struct option){card->id, {CUE_NONE, card->cue[FORM_A], card->cue[FORM_B]}};
    return true;
}

static bool load_moment(const struct spec *spec, struct moment_spec *moment, struct listed *ids,
                        struct json *json, const struct cJSON *at)
{
    static const char *const keys[] = {"id", "text", "hands", NULL};
    const struct cJSON *hands = NULL;
    bool fine = json_only(json, at, keys);
    fine &= list_id(ids, json, at, "id", &moment->id);
    fine &= json_text(json, at, "text", &moment->says);
    if (!list_open(json, at, "hands", LEAST_HANDS, MOST_HANDS, &hands))
        return false;
    for (const struct cJSON *i = json_first(hands); i; i = json_next(i))
        fine &= load_hand(spec, moment, json, i);
    return fine;
}

/* The measure reads these words. */
static bool load_kinds(struct spec *spec, struct json *json, const struct cJSON *at)
{
    static const char *const words[] = {"denk", "weet", "orde"};
    bool fine = list_choices(json, at, soort, 3, &spec->kinds), known = true;
    for (int i = 0; fine && i < spec->kinds.count; i++) {
        const char *id = spec->kinds.options[i].id;
        known &= !strcmp(id, words[0]) || !strcmp(id, words[1]) || !strcmp(id, words[2]);
    }
    if (!known)
        json_complain(json, json_find(at, soort), NOTE_ERROR, TR("fout.turns_soort"), NULL, 0);
    return fine && known;
}

static bool turns_load(void *out, struct json *json, const struct cJSON *at)
{
    static const char *const keys[] = {"intro", "seats", "moments", "soort", NULL};
    struct spec *spec = out;
    const struct cJSON *seats = NULL, *moments = NULL;
    struct listed ids = {.count = 0};
    bool fine = json_only(json, at, keys);
    fine &= json_text(json, at, "intro", &spec->intro);
    if (json_has(at, soort))
        fine &= load_kinds(spec, json, at);
    bool lists = list_open(json, at, "seats", LEAST_SEATS, MOST_SEATS, &seats);
    lists &= list_open(json, at, "moments", LEAST_MOMENTS, MOST_MOMENTS, &moments);
    for (const struct cJSON *i = lists ? json_first(seats) : NULL; i; i = json_next(i))
        lists &= load_seat(&spec->seats[spec->seat_count++], &ids, json, i);
    for (const struct cJSON *i = lists ? json_first(moments) : NULL; i; i = json_next(i))
        fine &= load_moment(spec, &spec->moments[spec->moment_count++], &ids, json, i);
    return lists && fine;                                 /* moments name the seats */
}

/* --- what can be answered --------------------------------------------------------------------- */

static int asks(const struct spec *spec)
{
    return spec->kinds.count ? 2 : 1;
}

static bool turns_field(const void *from, const struct view *view, int index, struct field *out)
{
    const struct spec *spec = from;
    (void)view;
    if (index >= spec->moment_count * asks(spec))
        return false;
    const struct moment_spec *moment = &spec->moments[index / asks(spec)];
    *out = (struct field){.item = moment->id, .type = FIELD_CHOICE, .is = CONSTRUCT_TURN,
                          .options = moment->hands, .option_count = moment->count,
                          .listed = true};
    if (index % asks(spec))
        *out = (struct field){.item = moment->id, .ask = soort, .type = FIELD_CHOICE,
                              .options = spec->kinds.options, .option_count = spec->kinds.count,
                              .is = CONSTRUCT_TURN_KIND};
    return true;
}

static bool turns_deal(const void *from, int index, struct deal *out)
{
    (void)from;
    *out = (struct deal){CHANCE_FORM, 2};
    return index == 0;
}

static int turns_solve(const void *from, const struct view *view, struct mark out[MARKS])
{
    struct field field;
    int count = 0;
    while (count < MARKS && turns_field(from, view, count, &field)) {
        out[count] = (struct mark){.item = field.item, .ask = field.ask,
                                   .got = field.options[0].id};
        count++;
    }
    return count;
}

static int hand_of(const struct moment_spec *moment, const struct event *fact)
{
    for (int i = 0; fact && i < moment->count; i++)
        if (!strcmp(moment->hands[i].id, fact->got))
            return i;
    return NOBODY;
}

/* One goes on at the moment that was answered last: until one leaves it, it can be changed. */
static void turns_reset(const void *from, const struct view *view, void *memory)
{
    const struct spec *spec = from;
    struct draft *draft = memory;
    const struct event *last = own_last(view);
    *draft = (struct draft){.at = COVER};
    for (int i = 0; i < spec->moment_count; i++) {
        const struct moment_spec *moment = &spec->moments[i];
        const struct event *kind = own_find(view, moment->id, soort);
        draft->hand[i] = hand_of(moment, own_find(view, moment->id, NULL));
        draft->kind[i] = choices_find(&spec->kinds, kind ? kind->got : NULL);
        if (last && !strcmp(last->item, moment->id))
            draft->at = i;
    }
}

/* --- pages ------------------------------------------------------------------------------------ */

static struct text name_of(const struct seat_card *seat, enum form form)
{
    bool girl = seat->cue[form == FORM_B ? FORM_B : FORM_A] == CUE_GIRL;
    return words_plain("naam", girl ? seat->girl : seat->boy);
}

/* A card with a name, and nothing else that could tell one pupil from another. true: picked. */
static bool show_seat(const struct seat_card *seat, const char *mark_key, bool chosen,
                      enum form form, struct ui *ui)
{
    bool picked = false;
    ui_box(ui, (struct box){.id = seat->id, .flow = FLOW_ROW, .surface = SURFACE_PAPER, .gap = 12,
                            .pad = 16, .least_height = 100});
    if (!mark_key) {
        ui_text_sized(ui, name_of(seat, form), SIZE_BODY, FONT_BODY, TONE_TEXT_2);
    } else {
        ui_box(ui, (struct box){.fills = true});
        picked = ui_choice(ui, mark_key, name_of(seat, form), chosen);
        ui_close(ui);
        ui_image(ui, NULL, "icons/hand", (struct text){.id = NULL}, 40, 40);
        ui_text_sized(ui, TR("kind.turns.vinger"), SIZE_MICRO, FONT_BOLD, TONE_TEXT);
    }
    ui_close(ui);
    return picked;
}

static int hand_at(const struct moment_spec *moment, int seat)
{
    int hand = 0;
    while (hand < moment->count && moment->seats[hand] != seat)
        hand++;
    return hand < moment->count ? hand : NOBODY;
}

/* Rows of three, the last one filled up: a seat is as wide as any other. */
static void show_class(const struct spec *spec, struct draft *draft, const struct view *view,
                       struct ui *ui, struct given *given)
{
    const struct moment_spec *moment = &spec->moments[draft->at];
    int before = draft->hand[draft->at];
    ui_box(ui, (struct box){.id = "klas", .gap = 16});
    for (int from = 0; from < spec->seat_count; from += IN_A_ROW) {
        ui_box(ui, (struct box){.flow = FLOW_ROW, .gap = 16});
        for (int seat = from; seat < from + IN_A_ROW; seat++) {
            if (seat >= spec->seat_count) {
                ui_box(ui, (struct box){.gap = 0});
                ui_close(ui);
                continue;
            }
            int hand = hand_at(moment, seat);
            const char *key = hand == NOBODY ? NULL : ui_mark_key(ui, moment->id, NULL,
                                                                  spec->seats[seat].id);
            if (!show_seat(&spec->seats[seat], key, hand == before, view->form, ui))
                continue;
            draft->hand[draft->at] = hand;
            given_add(given, (struct mark){.item = moment->id, .got = spec->seats[seat].id});
        }
        ui_close(ui);
    }
    ui_close(ui);
}

static void show_kinds(const struct spec *spec, struct draft *draft, const struct view *view,
                       struct ui *ui, struct given *given)
{
    const char *item = spec->moments[draft->at].id;
    int *kind = &draft->kind[draft->at], before = *kind;
    ui_box(ui, (struct box){.id = soort, .flow = FLOW_WRAP, .surface = SURFACE_PANEL, .gap = 16,
                            .pad = 16});
    ui_text_sized(ui, TR("kind.turns.soort"), SIZE_BODY, FONT_BOLD, TONE_TEXT);
    for (int i = 0; i < spec->kinds.count; i++) {
        const char *got = spec->kinds.options[i].id;
        if (!ui_choice(ui, ui_mark_key(ui, item, soort, got), spec->kinds.names[i], before == i))
            continue;
        *kind = i;
        given_add(given, (struct mark){.item = item, .ask = soort, .got = got});
    }
    bool saved = *kind != NOBODY &&
                 own_is_word(view, item, soort, spec->kinds.options[*kind].id);
    page_tick(ui, view, "bewaard", saved);
    ui_close(ui);
}

static void show_moment(const struct spec *spec, struct draft *draft, const struct view *view,
                        struct ui *ui, struct given *given)
{
    int at = draft->at, hand = draft->hand[at];
    const struct moment_spec *moment = &spec->moments[at];
    ui_box(ui, (struct box){.id = "bord", .surface = SURFACE_DARK, .gap = 8, .pad = 20});
    ui_text_sized(ui, moment->says, SIZE_LEAD, FONT_BODY, TONE_TEXT);
    ui_box(ui, (struct box){.flow = FLOW_ROW, .gap = 24});
    ui_text_sized(ui, TR("kind.turns.wie"), SIZE_BODY, FONT_BOLD, TONE_TEXT);
    page_tick(ui, view, "bewaard",
              hand != NOBODY && own_is_word(view, moment->id, NULL, moment->hands[hand].id));
    ui_close(ui);
    ui_close(ui);
    show_class(spec, draft, view, ui, given);
    if (spec->kinds.count && hand != NOBODY)
        show_kinds(spec, draft, view, ui, given);
    struct pages pages = {.first = at, .count = spec->moment_count,
                          .says = TR("kind.turns.nummer")};
    if (draft->hand[at] == NOBODY)
        pages.why = TR("kind.turns.kies");
    else if (spec->kinds.count && draft->kind[at] == NOBODY)
        pages.why = TR("kind.turns.kies_soort");
    given->handed_in = page_feet(ui, pages, &draft->at);
}

static void show_cover(const struct spec *spec, struct draft *draft, struct ui *ui)
{
    ui_box(ui, (struct box){.id = "opdracht", .surface = SURFACE_PAPER, .gap = 24, .pad = 40});
    ui_text_sized(ui, spec->intro, SIZE_LEAD, FONT_BODY, TONE_TEXT);
    ui_text(ui, TR("kind.turns.uitleg"));
    if (ui_button_as(ui, (struct button){.key = "knop.volgende", .name = TR("kind.turns.begin"),
                                         .look = LOOK_MAIN}))
        draft->at = 0;
    ui_close(ui);
}

static void turns_show(const void *from, void *memory, const struct view *view, struct ui *ui,
                       struct given *given)
{
    const struct spec *spec = from;
    struct draft *draft = memory;
    ui_box(ui, (struct box){.id = "turns", .gap = 20, .is_private = view->who > 0});
    if (draft->at == COVER)
        show_cover(spec, draft, ui);
    else
        show_moment(spec, draft, view, ui, given);
    ui_close(ui);
}

static int turns_read_words(const void *from, struct text out[], int most)
{
    const struct spec *spec = from;
    int count = 0;
    if (most > 0)
        out[count++] = spec->intro;
    for (int i = 0; i < spec->moment_count && count < most; i++)
        out[count++] = spec->moments[i].says;
    for (int i = 0; i < spec->kinds.count && count < most; i++)
        out[count++] = spec->kinds.names[i];
    return count;
}

const struct puzzle_kind kind_turns = {
    .name = "turns", .spec_size = sizeof(struct spec), .draft_size = sizeof(struct draft),
    .saying = SAYING_ANSWER, .load = turns_load, .field = turns_field, .deal = turns_deal,
    .solve = turns_solve, .in_legs = true, .reset = turns_reset, .show = turns_show,
    .read_words = turns_read_words,
};
