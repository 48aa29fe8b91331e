/* SPDX-License-Identifier: MPL-2.0 */
/* Statements from the staff room: solid, contested or not found, and how sure of that
 * (measurement.md 5). Both answers of a claim are given together, so they always belong to each
 * other; the keys come when the last claim is on disk, and from then on nothing can be changed.
 * spec: {"intro", "claims":[{"id","text","status":"solid"|"contested"|"not_found","explain","fact",
 *        ["direction"]}]} */
#include "kinds/list.h"
#include "kinds/own.h"

#include "base/arena.h"

enum { MOST_CLAIMS = 12, STATUS_WORDS = 3, DEGREES = 4, OPEN = -1 };
struct claim {
    const char *id;
    struct text says, explain;
    int status;                                           /* index of the right option */
    const struct fact *fact;
};
struct spec {
    struct text intro;
    struct claim claims[MOST_CLAIMS];
    int count;
};
struct draft {
    int status[MOST_CLAIMS], degree[MOST_CLAIMS];         /* what was chosen, or OPEN */
    int page;                                             /* of the keys */
};

static const char ask_status[] = "oordeel", ask_degree[] = "zeker";
static const struct option statuses[STATUS_WORDS] = {{.id = "vast"}, {.id = "omstreden"},
                                                     {.id = "niet_gevonden"}};
static const struct text status_names[STATUS_WORDS] = {
    TEXT("kind.claims.vast"), TEXT("kind.claims.omstreden"), TEXT("kind.claims.niet_gevonden")};
static const int degrees[DEGREES] = {33, 50, 75, 95};     /* 33: one of three, a guess */
static const struct text degree_names[DEGREES] = {
    TEXT("kind.claims.derde"), TEXT("kind.claims.helft"), TEXT("kind.claims.driekwart"),
    TEXT("kind.claims.bijna")};

/* --- spec ------------------------------------------------------------------------------------- */

/* What cannot be, however it is worded: solid on a fact that is not sure, contested on one that
 * is, and not found where no sure fact and no "no difference" stands against it. A rule says
 * nothing of this. */
static bool may_be(int status, const struct fact *fact)
{
    bool sure = fact->status == STATUS_SOLID || fact->status == STATUS_COUNTER;
    if (fact->id[0] == 'R')
        return true;
    return status == 0 ? sure : status == 1 ? !sure : sure || fact->direction == DIRECTION_NONE;
}

static bool load_status(struct claim *claim, struct json *json, const struct cJSON *at)
{
    static const char *const words[STATUS_WORDS] = {"solid", "contested", "not_found"};
    bool fine = json_word(json, at, "status", words, STATUS_WORDS, &claim->status);
    fine &= list_fact(json, at, &claim->fact);
    if (!fine || !claim->fact || may_be(claim->status, claim->fact))
        return fine;
    struct slot slots[] = {{"feit", claim->fact->id},
                           {"status", status_words[claim->fact->status]},
                           {"woord", words[claim->status]}};
    json_complain(json, json_find(at, "status"), NOTE_ERROR, TR("fout.claims_status"), slots, 3);
    return false;
}

static bool claims_load(void *out, struct json *json, const struct cJSON *at)
{
    static const char *const keys[] = {"intro", "claims", NULL};
    static const char *const claim_keys[] = {"id", "text", "status", "explain", "fact",
                                             "direction", NULL};
    struct spec *spec = out;
    const struct cJSON *list = NULL;
    struct listed ids = {.count = 0};
    bool fine = json_only(json, at, keys);
    fine &= json_text(json, at, "intro", &spec->intro);
    if (!list_open(json, at, "claims", 1, MOST_CLAIMS, &list))
        return false;
    for (const struct cJSON *c = json_first(list); c; c = json_next(c)) {
        struct claim *claim = &spec->claims[spec->count++];
        fine &= json_only(json, c, claim_keys);
        fine &= list_id(&ids, json, c, "id", &claim->id);
        fine &= json_text(json, c, "text", &claim->says);
        fine &= load_status(claim, json, c);
        fine &= json_text(json, c, "explain", &claim->explain);
    }
    return fine;
}

/* --- what can be answered --------------------------------------------------------------------- */

static bool claims_field(const void *from, const struct view *view, int index, struct field *out)
{
    const struct spec *spec = from;
    (void)view;
    if (index >= 2 * spec->count)
        return false;
    const struct claim *claim = &spec->claims[index / 2];
    if (index % 2 == 0)
        *out = (struct field){.item = claim->id, .ask = ask_status, .type = FIELD_CHOICE,
                              .options = statuses, .option_count = STATUS_WORDS,
                              .truth = claim->status, .has_truth = true, .is = CONSTRUCT_CLAIM};
    else
        *out = (struct field){.item = claim->id, .ask = ask_degree, .type = FIELD_NUMBER,
                              .least = degrees[0], .most = degrees[DEGREES - 1],
                              .is = CONSTRUCT_CONFIDENCE};
    return true;
}

static bool claims_deal(const void *from, int index, struct deal *out)
{
    *out = (struct deal){CHANCE_ORDER, ((const struct spec *)from)->count};
    return index == 0;
}

static int give_both(const struct claim *claim, int status, int degree, struct mark out[2])
{
    out[0] = (struct mark){.item = claim->id, .ask = ask_status, .got = statuses[status].id};
    out[1] = (struct mark){.item = claim->id, .ask = ask_degree, .value = degrees[degree]};
    return 2;
}

static int claims_solve(const void *from, const struct view *view, struct mark out[MARKS])
{
    const struct spec *spec = from;
    int count = 0;
    (void)view;
    for (int i = 0; i < spec->count; i++)
        count += give_both(&spec->claims[i], spec->claims[i].status, DEGREES - 1, out + count);
    return count;
}

/* --- going on --------------------------------------------------------------------------------- */

static const struct claim *claim_at(const struct spec *spec, const struct view *view, int place)
{
    return &spec->claims[own_dealt(view, 0, spec->count, place)];
}

static int status_of(const struct view *view, const struct claim *claim)
{
    for (int i = 0; i < STATUS_WORDS; i++)
        if (own_is_word(view, claim->id, ask_status, statuses[i].id))
            return i;
    return OPEN;
}

static int degree_of(const struct view *view, const struct claim *claim)
{
    for (int i = 0; i < DEGREES; i++)
        if (own_is_number(view, claim->id, ask_degree, degrees[i]))
            return i;
    return OPEN;
}

static bool is_given(const struct view *view, const struct claim *claim)
{
    return own_find(view, claim->id, ask_status) && own_find(view, claim->id, ask_degree);
}

/* The place of the first claim that is still to be answered; the count: all of them are. */
static int first_open(const struct spec *spec, const struct view *view)
{
    int place = 0;
    while (place < spec->count && is_given(view, claim_at(spec, view, place)))
        place++;
    return place;
}

static void claims_reset(const void *from, const struct view *view, void *memory)
{
    const struct spec *spec = from;
    struct draft *draft = memory;
    *draft = (struct draft){.page = 0};
    for (int i = 0; i < spec->count; i++) {
        draft->status[i] = status_of(view, claim_at(spec, view, i));
        draft->degree[i] = degree_of(view, claim_at(spec, view, i));
    }
}

/* --- asking ----------------------------------------------------------------------------------- */

static void show_statuses(const struct claim *claim, int *status, struct ui *ui)
{
    int before = *status;
    ui_box(ui, (struct box){.id = "oordeel", .gap = 8, .width = 760});
    ui_text_sized(ui, TR("kind.claims.vraag"), SIZE_BODY, FONT_BOLD, TONE_TEXT);
    for (int i = 0; i < STATUS_WORDS; i++)
        if (ui_choice(ui, ui_mark_key(ui, claim->id, ask_status, statuses[i].id), status_names[i],
                      before == i))
            *status = i;
    ui_close(ui);
}

static void show_degrees(const struct claim *claim, int *degree, struct ui *ui)
{
    const char *key = ui_mark_key(ui, claim->id, ask_degree, NULL);
    int before = *degree;
    ui_box(ui, (struct box){.id = "zekerheid", .gap = 8, .width = 760});
    ui_text_sized(ui, TR("kind.claims.zeker"), SIZE_BODY, FONT_BOLD, TONE_TEXT);
    for (int i = 0; i < DEGREES; i++)
        if (ui_choice(ui, arena_print(ui_arena(ui), "%s/%d", key, degrees[i]), degree_names[i],
                      before == i))
            *degree = i;
    ui_close(ui);
}

static struct text page_number(const struct spec *spec, int place, struct ui *ui)
{
    struct slot slots[] = {{"nummer", arena_print(ui_arena(ui), "%d", place + 1)},
                           {"van", arena_print(ui_arena(ui), "%d", spec->count)}};
    return words_fill(ui_words(ui), TR("kind.claims.nummer"), slots, 2, ui_arena(ui));
}

/* The tick is for the claim before this one: that one has just gone to the disk. */
static bool claim_before_saved(const struct spec *spec, const struct draft *draft,
                               const struct view *view, int place)
{
    if (place == 0)
        return false;
    const struct claim *before = claim_at(spec, view, place - 1);
    int status = draft->status[place - 1], degree = draft->degree[place - 1];
    return status != OPEN && degree != OPEN && status == status_of(view, before) &&
           degree == degree_of(view, before);
}

static void show_claim(const struct spec *spec, struct draft *draft, int place,
                       const struct view *view, struct ui *ui, struct given *given)
{
    const struct claim *claim = claim_at(spec, view, place);
    int *status = &draft->status[place], *degree = &draft->degree[place];
    if (place == 0)
        ui_text(ui, spec->intro);
    ui_box(ui, (struct box){.id = "bewering", .surface = SURFACE_PAPER, .gap = 12, .pad = 32});
    ui_text_sized(ui, page_number(spec, place, ui), SIZE_MICRO, FONT_BOLD, TONE_TEXT_2);
    ui_text_sized(ui, claim->says, SIZE_LEAD, FONT_BODY, TONE_TEXT);
    ui_close(ui);
    ui_box(ui, (struct box){.flow = FLOW_ROW, .gap = 32});
    show_statuses(claim, status, ui);
    show_degrees(claim, degree, ui);
    ui_close(ui);
    ui_box(ui, (struct box){.flow = FLOW_WRAP, .gap = 24});
    struct button give = {.key = "knop.voorspel", .name = TR("kind.claims.geef"),
                          .look = LOOK_MAIN, .disabled = *status == OPEN || *degree == OPEN,
                          .why = TR("kind.claims.eerst")};
    if (ui_button_as(ui, give))
        given->count = give_both(claim, *status, *degree, given->marks);
    page_tick(ui, view, "bewaard", claim_before_saved(spec, draft, view, place));
    ui_close(ui);
}

/* --- the keys --------------------------------------------------------------------------------- */

static void show_stand(struct ui *ui, const char *id, struct text label, struct text says,
                       struct text more)
{
    ui_box(ui, (struct box){.id = id, .surface = SURFACE_PANEL_2, .pad = 24, .gap = 8});
    ui_text(ui, label);
    ui_text_sized(ui, says, SIZE_LEAD, FONT_BOLD, TONE_TEXT);
    if (more.id)
        ui_text(ui, more);
    ui_close(ui);
}

static void show_key(const struct claim *claim, const struct view *view, struct ui *ui)
{
    int status = status_of(view, claim), degree = degree_of(view, claim);
    struct text none = {.id = NULL};
    ui_text_sized(ui, claim->says, SIZE_LEAD, FONT_BODY, TONE_TEXT);
    ui_box(ui, (struct box){.flow = FLOW_ROW, .gap = 32});
    show_stand(ui, "gezegd", TR("kind.claims.gezegd"), status_names[status == OPEN ? 0 : status],
               degree == OPEN ? none : degree_names[degree]);
    show_stand(ui, "sleutel", TR("kind.claims.sleutel"), status_names[claim->status], none);
    ui_close(ui);
    ui_text(ui, claim->explain);
    if (claim->fact)
        page_source(ui, claim->fact->id, claim->fact->status);
}

static void claims_show(const void *from, void *memory, const struct view *view, struct ui *ui,
                        struct given *given)
{
    const struct spec *spec = from;
    struct draft *draft = memory;
    int open = first_open(spec, view);
    ui_box(ui, (struct box){.id = "claims", .surface = SURFACE_PANEL, .gap = 24, .pad = 40,
                            .is_private = view->who > 0});
    if (open < spec->count) {
        show_claim(spec, draft, open, view, ui, given);
    } else {
        show_key(claim_at(spec, view, draft->page), view, ui);
        struct pages pages = {.count = spec->count, .says = TR("kind.claims.nummer")};
        given->handed_in = page_feet(ui, pages, &draft->page);
    }
    ui_close(ui);
}

static int claims_read_words(const void *from, struct text out[], int most)
{
    const struct spec *spec = from;
    int count = 0;
    if (most > 0)
        out[count++] = spec->intro;
    for (int i = 0; i < spec->count && count + 1 < most; i++) {
        out[count++] = spec->claims[i].says;
        out[count++] = spec->claims[i].explain;
    }
    return count;
}

const struct puzzle_kind kind_claims = {
    .name = "claims", .spec_size = sizeof(struct spec), .draft_size = sizeof(struct draft),
    .saying = SAYING_ANSWER, .load = claims_load, .field = claims_field, .deal = claims_deal,
    .solve = claims_solve, .reset = claims_reset, .show = claims_show,
    .read_words = claims_read_words,
};
