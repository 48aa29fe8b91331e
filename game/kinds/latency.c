/* SPDX-License-Identifier: MPL-2.0 */
/* Sorting on time (measurement.md 6): optional, announced, an experience and never a test.
 * Single times live in the draft alone; the one fact is D, or that there is none. No number
 * about a person comes on a screen. Without a clock the words are sorted at leisure, and nothing
 * is measured. spec: {"intro", "targets":[{"id","text","items":[{"id","text"}]} x2],
 * "attributes":[... x2], "explain"} */
#include "kinds/list.h"
#include "kinds/own.h"
#include "kinds/trials.h"

#include <string.h>

#include "base/arena.h"
#include "measure/dscore.h"

enum {
    LEAST_ITEMS = 4,
    MOST_ITEMS = 8,
    PAUSE_MS = 250,
    MOST_SCORED = 120,
    COVER = -1,
    D_MOST = 2000000
};
enum stage_of_round { ROUND_TOLD, ROUND_RUNS };
static const char item[] = "associatie";
static const struct option outcomes[] = {{.id = "uitgesloten"}, {.id = "niet_gemeten"}};
struct category {
    const char *id;
    struct text name, words[MOST_ITEMS];
    int count;
};
struct spec {
    struct text intro, explain;
    struct category categories[CATEGORIES];               /* two groups, two notions */
};
struct draft {
    int round; /* COVER, or from 0; all done: the explanation */
    enum stage_of_round stage;
    struct trial trials[TRIALS_MOST];
    int at, count;
    bool shown, wrong; /* wrong: this word was answered wrongly before */
    int64_t shown_ms, due_ms;
    struct dscore_trial scored[MOST_SCORED];
    int scored_count;
    bool has_result;
    struct mark result;
};

/* --- spec ------------------------------------------------------------------------------------- */

static bool load_words(struct category *category, struct listed *ids, struct json *json,
                       const struct cJSON *at)
{
    static const char *const keys[] = {"id", "text", NULL};
    const struct cJSON *words = NULL;
    const char *id = NULL;
    bool fine = list_open(json, at, "items", LEAST_ITEMS, MOST_ITEMS, &words);
    for (const struct cJSON *i = fine ? json_first(words) : NULL; i; i = json_next(i)) {
        fine &= json_only(json, i, keys);
        fine &= list_id(ids, json, i, "id", &id);
        fine &= json_text(json, i, "text", &category->words[category->count++]);
    }
    return fine;
}

static bool load_two(struct category *categories, struct listed *ids, struct json *json,
                     const struct cJSON *at, const char *key)
{
    static const char *const keys[] = {"id", "text", "items", NULL};
    const struct cJSON *list = NULL;
    bool fine = list_open(json, at, key, 2, 2, &list);
    for (const struct cJSON *i = fine ? json_first(list) : NULL; i; i = json_next(i)) {
        fine &= json_only(json, i, keys);
        fine &= list_id(ids, json, i, "id", &categories->id);
        fine &= json_text(json, i, "text", &categories->name);
        fine &= load_words(categories++, ids, json, i);
    }
    return fine;
}

static bool latency_load(void *out, struct json *json, const struct cJSON *at)
{
    static const char *const keys[] = {"intro", "targets", "attributes", "explain", NULL};
    struct spec *spec = out;
    struct listed ids = {.count = 0};
    bool fine = json_only(json, at, keys);
    fine &= json_text(json, at, "intro", &spec->intro);
    fine &= json_text(json, at, "explain", &spec->explain);
    fine &= load_two(spec->categories, &ids, json, at, "targets");
    fine &= load_two(spec->categories + 2, &ids, json, at, "attributes");
    return fine;
}

/* --- what can be answered --------------------------------------------------------------------- */

static bool latency_field(const void *from, const struct view *view, int index, struct field *out)
{
    (void)from;
    (void)view;
    *out = (struct field){.item = item, .type = FIELD_NUMBER, .least = -D_MOST, .most = D_MOST,
                          .options = outcomes, .option_count = 2, .is = CONSTRUCT_ASSOCIATION};
    return index == 0;
}

static bool latency_deal(const void *from, int index, struct deal *out)
{
    (void)from;
    *out = index == 0 ? (struct deal){CHANCE_FORM, 2} : (struct deal){CHANCE_ORDER, TRIALS_ORDER};
    return index < 2;
}

static int latency_solve(const void *from, const struct view *view, struct mark out[MARKS])
{
    (void)from;
    (void)view;
    out[0] = (struct mark){.item = item, .got = "niet_gemeten"};
    return 1;
}

static struct trial_plan plan_of(const struct spec *spec, const struct view *view)
{
    int items[CATEGORIES];
    for (int i = 0; i < CATEGORIES; i++)
        items[i] = spec->categories[i].count;
    const uint8_t *order = view->order_count == TRIALS_ORDER ? view->order : NULL;
    return trials_plan(order, view->form, !view->untimed, items);
}

/* Half a task is no task: whoever stopped in the middle begins again. */
static void latency_reset(const void *from, const struct view *view, void *memory)
{
    const struct spec *spec = from;
    struct draft *draft = memory;
    const struct event *fact = own_find(view, item, NULL);
    struct trial_plan plan = plan_of(spec, view);
    *draft = (struct draft){.round = COVER};
    if (!fact)
        return;
    draft->round = trials_rounds(&plan);
    draft->has_result = true;
    draft->result = (struct mark){.item = item, .value = fact->value};
    for (int i = 0; i < 2; i++)
        if (!strcmp(fact->got, outcomes[i].id))
            draft->result.got = outcomes[i].id;
}

/* --- the trials ------------------------------------------------------------------------------- */

static void begin_round(const struct trial_plan *plan, struct draft *draft, int64_t now_ms)
{
    draft->count = trials_make(plan, trials_block(plan, draft->round), draft->trials);
    draft->stage = ROUND_RUNS;
    draft->at = 0;
    draft->shown = draft->wrong = false;
    draft->due_ms = now_ms + PAUSE_MS;
}

/* + is slower against the stereotype, whichever pairing came first. */
static void set_result(const struct trial_plan *plan, struct draft *draft, struct given *given)
{
    draft->result = (struct mark){.item = item, .got = "niet_gemeten"};
    if (plan->timed) {
        struct dscore score = dscore_of(draft->scored, draft->scored_count, DSCORE_D1);
        int d = dscore_millionths(&score);
        draft->result.got = score.excluded ? "uitgesloten" : NULL;
        draft->result.value = score.excluded ? 0 : plan->swapped ? -d : d;
    }
    memset(draft->scored, 0, sizeof draft->scored); /* they have served, and are kept nowhere */
    draft->has_result = true;
    given_add(given, draft->result);
}

static void keep_time(const struct trial_plan *plan, struct draft *draft, int64_t took_ms)
{
    int block = trials_block(plan, draft->round);
    if (!plan->timed || !dscore_block_size(block) || draft->scored_count == MOST_SCORED)
        return;
    int ms = took_ms > INT32_MAX ? INT32_MAX : (int)took_ms;
    draft->scored[draft->scored_count++] = (struct dscore_trial){block, ms, !draft->wrong};
}

/* Only who has seen the word can answer it: in a frame before this one. A wrong key waits for
 * the right one, and the time runs on. */
static void answer(const struct trial_plan *plan, struct draft *draft, enum trial_side side,
                   int64_t at_ms, struct given *given)
{
    if (!draft->shown || draft->stage != ROUND_RUNS || at_ms < draft->shown_ms)
        return;
    if (side != draft->trials[draft->at].side) {
        draft->wrong = true;
        return;
    }
    keep_time(plan, draft, at_ms - draft->shown_ms);
    draft->shown = draft->wrong = false;
    draft->due_ms = at_ms + PAUSE_MS;
    if (++draft->at < draft->count)
        return;
    draft->stage = ROUND_TOLD;
    if (++draft->round == trials_rounds(plan))
        set_result(plan, draft, given);
}

/* --- pages ------------------------------------------------------------------------------------ */

static const char *said(struct ui *ui, struct text text)
{
    return words_say(ui_words(ui), text).text;
}

/* What belongs on a side: a group, a notion, or both. */
static struct text side_name(const struct spec *spec, const struct trial_plan *plan, int block,
                             enum trial_side side, struct ui *ui)
{
    struct text names[2];
    int count = 0;
    for (int i = 0; i < CATEGORIES; i++)
        if (trials_has(block, i) && trials_side(plan, block, i) == side && count < 2)
            names[count++] = spec->categories[i].name;
    if (count < 2)
        return names[0];
    struct slot slots[] = {{"groep", said(ui, names[0])}, {"begrip", said(ui, names[1])}};
    return words_fill(ui_words(ui), TR("kind.latency.of"), slots, 2, ui_arena(ui));
}

static struct text with_key(struct text name, enum trial_side side, struct ui *ui)
{
    struct slot slot = {"naam", said(ui, name)};
    struct text says = side == SIDE_LEFT ? TR("kind.latency.links") : TR("kind.latency.rechts");
    return words_fill(ui_words(ui), says, &slot, 1, ui_arena(ui));
}

static void show_number(struct ui *ui, struct text says, int number, int of)
{
    struct slot slots[] = {{"nummer", arena_print(ui_arena(ui), "%d", number)},
                           {"van", arena_print(ui_arena(ui), "%d", of)}};
    ui_text_sized(ui, words_fill(ui_words(ui), says, slots, 2, ui_arena(ui)), SIZE_BODY, FONT_BOLD,
                  TONE_TEXT_2);
}

static void show_cover(const struct spec *spec, const struct trial_plan *plan, struct draft *draft,
                       struct ui *ui, struct given *given)
{
    ui_box(ui, (struct box){.id = "vooraf", .surface = SURFACE_PAPER, .gap = 24, .pad = 40});
    ui_text_sized(ui, spec->intro, SIZE_LEAD, FONT_BODY, TONE_TEXT);
    ui_text(ui, plan->timed ? TR("kind.latency.op_tijd") : TR("kind.latency.zonder_tijd"));
    ui_text(ui, TR("kind.latency.mag"));
    ui_box(ui, (struct box){.flow = FLOW_WRAP, .gap = 24});
    if (ui_button_as(ui, (struct button){.key = "knop.volgende", .name = TR("kind.latency.begin"),
                                         .look = LOOK_MAIN}))
        draft->round = 0;
    if (ui_button(ui, TR("kind.latency.niet")))
        given->handed_in = true;
    ui_close(ui);
    ui_close(ui);
}

/* Before each round: what goes where. There is no hurry here. */
static void show_told(const struct spec *spec, const struct trial_plan *plan, struct draft *draft,
                      struct ui *ui)
{
    int block = trials_block(plan, draft->round);
    ui_box(ui, (struct box){.id = "ronde", .surface = SURFACE_PAPER, .gap = 24, .pad = 40});
    show_number(ui, TR("kind.latency.ronde"), draft->round + 1, trials_rounds(plan));
    for (enum trial_side side = SIDE_LEFT; side <= SIDE_RIGHT; side++)
        ui_text_sized(ui, with_key(side_name(spec, plan, block, side, ui), side, ui), SIZE_LEAD,
                      FONT_BOLD, TONE_TEXT);
    ui_text(ui, plan->timed ? TR("kind.latency.zo_snel") : TR("kind.latency.rustig"));
    if (ui_button_as(ui, (struct button){.key = "knop.volgende", .name = TR("kind.latency.start"),
                                         .look = LOOK_MAIN}))
        begin_round(plan, draft, ui_now_ms(ui));
    ui_close(ui);
}

/* The word, or nothing for a moment. Above it where one is, and in that same place the cross. */
static void show_word(const struct spec *spec, const struct trial_plan *plan,
                      const struct draft *draft, bool visible, struct ui *ui)
{
    const struct trial *trial = &draft->trials[draft->at];
    ui_box(ui, (struct box){.id = "woord",
                            .align = ALIGN_CENTRE,
                            .surface = SURFACE_PAPER,
                            .gap = 16,
                            .pad = 32,
                            .least_height = 330});
    if (visible && draft->wrong)
        ui_status(ui, "kruis", TR("kind.latency.kruis"));
    else if (plan->timed)
        show_number(ui, TR("kind.latency.ronde"), draft->round + 1, trials_rounds(plan));
    else
        show_number(ui, TR("kind.latency.woord"), draft->at + 1, draft->count);
    if (visible)
        ui_text_sized(ui, spec->categories[trial->category].words[trial->item], SIZE_H1,
                      FONT_HEADING, TONE_TEXT);
    ui_close(ui);
}

static bool show_side(const struct spec *spec, const struct trial_plan *plan, int block,
                      enum trial_side side, struct ui *ui)
{
    struct button button = {.key = side == SIDE_LEFT ? "knop.links" : "knop.rechts",
                            .name = with_key(side_name(spec, plan, block, side, ui), side, ui),
                            .height = 140};
    ui_box(ui, (struct box){.align = ALIGN_STRETCH});
    bool pressed = ui_button_as(ui, button);
    ui_close(ui);
    return pressed;
}

static void take_letters(const struct trial_plan *plan, struct draft *draft, struct ui *ui,
                         struct given *given)
{
    for (char letter; (letter = ui_letter(ui, "ei")) != '\0';)
        answer(plan, draft, letter == 'e' ? SIDE_LEFT : SIDE_RIGHT, ui_acted_ms(ui), given);
}

/* A pause, the settings or a hint stood in front of the word: its time begins again. */
static void mind_break(struct draft *draft, int64_t now_ms, int64_t since_ms)
{
    if (!draft->shown || since_ms <= draft->shown_ms)
        return;
    draft->shown = false;
    draft->due_ms = now_ms + PAUSE_MS;
}

static void show_trial(const struct spec *spec, const struct trial_plan *plan, struct draft *draft,
                       struct ui *ui, struct given *given)
{
    int64_t now_ms = ui_now_ms(ui);
    int block = trials_block(plan, draft->round), at = draft->at;
    mind_break(draft, now_ms, ui_screen_since_ms(ui));
    bool visible = now_ms >= draft->due_ms;
    show_word(spec, plan, draft, visible, ui);
    ui_box(ui, (struct box){.id = "kanten", .flow = FLOW_ROW, .gap = 32});
    for (enum trial_side side = SIDE_LEFT; side <= SIDE_RIGHT; side++)
        if (show_side(spec, plan, block, side, ui))
            answer(plan, draft, side, ui_acted_ms(ui), given);
    ui_close(ui);
    take_letters(plan, draft, ui, given);
    if (!visible) {
        ui_wake(ui, draft->due_ms);
    } else if (draft->stage == ROUND_RUNS && draft->at == at && !draft->shown) {
        draft->shown = true;
        draft->shown_ms = now_ms;
    }
}

/* What it was, in the pack's own words. No number, no label, no arrow: not even how often it
 * went wrong. */
static void show_after(const struct spec *spec, const struct draft *draft, const struct view *view,
                       struct ui *ui, struct given *given)
{
    const struct mark *result = &draft->result;
    bool saved = draft->has_result &&
                 (result->got ? own_is_word(view, item, NULL, result->got)
                              : own_is_number(view, item, NULL, result->value));
    ui_box(ui, (struct box){.id = "achteraf", .surface = SURFACE_PAPER, .gap = 24, .pad = 40});
    ui_text_sized(ui, spec->explain, SIZE_LEAD, FONT_BODY, TONE_TEXT);
    ui_box(ui, (struct box){.flow = FLOW_WRAP, .gap = 24});
    given->handed_in = ui_button_as(ui, (struct button){.name = TR("knop.klaar"),
                                                        .look = LOOK_MAIN});
    page_tick(ui, view, "bewaard", saved);
    ui_close(ui);
    ui_close(ui);
}

static void latency_show(const void *from, void *memory, const struct view *view, struct ui *ui,
                         struct given *given)
{
    const struct spec *spec = from;
    struct draft *draft = memory;
    struct trial_plan plan = plan_of(spec, view);
    ui_box(ui, (struct box){.id = "latency", .gap = 24, .is_private = true});
    if (draft->round == COVER)
        show_cover(spec, &plan, draft, ui, given);
    else if (draft->round >= trials_rounds(&plan))
        show_after(spec, draft, view, ui, given);
    else if (draft->stage == ROUND_TOLD)
        show_told(spec, &plan, draft, ui);
    else
        show_trial(spec, &plan, draft, ui, given);
    ui_close(ui);
}

static int latency_read_words(const void *from, struct text out[], int most)
{
    const struct spec *spec = from;
    int count = 0;
    if (most > 0)
        out[count++] = spec->intro;
    for (int c = 0; c < CATEGORIES; c++)
        for (int i = 0; i < spec->categories[c].count && count < most; i++)
            out[count++] = spec->categories[c].words[i];
    if (count < most)
        out[count++] = spec->explain;
    return count;
}

const struct puzzle_kind kind_latency = {
    .name = "latency",
    .spec_size = sizeof(struct spec),
    .draft_size = sizeof(struct draft),
    .saying = SAYING_ANSWER,
    .each_only = true,
    .held_back = true,
    .lasts_s = 240, /* 188 words of 1.1 s with the pause, and seven times what comes */
    .load = latency_load,
    .field = latency_field,
    .deal = latency_deal,
    .solve = latency_solve,
    .reset = latency_reset,
    .show = latency_show,
    .read_words = latency_read_words,
};
