/* SPDX-License-Identifier: MPL-2.0 */
/* If-then plans from lists: when this happens, I do that, then, with them. At most two; one is
 * complete with situation, behaviour and moment (measurement.md 5). Nothing is typed.
 * spec: {"intro", "als":[{"id","text"}], "dan":[...], "wanneer":[...], "met":[...]} */
#include "kinds/list.h"
#include "kinds/own.h"

#include <string.h>

#include "base/arena.h"

/* LARGE_TEXT: from there on the words that explain stand with the first step only. */
enum { PARTS = 4, PLANS = 2, NEEDED = 3, OPEN = -1, LARGE_TEXT = 150 };
struct spec {
    struct text intro;
    struct choices parts[PARTS];
};
struct draft {
    int plan, part, got[PLANS][PARTS];                    /* got: an option, or OPEN */
};

static const char *const asks[PARTS] = {"als", "dan", "wanneer", "met"};
static const char *const plans[PLANS] = {"plan-1", "plan-2"};
static const struct text tabs[PARTS] = {TEXT("kind.plan.als"), TEXT("kind.plan.dan"),
                                        TEXT("kind.plan.wanneer"), TEXT("kind.plan.met")};

static bool plan_load(void *out, struct json *json, const struct cJSON *at)
{
    static const char *const keys[] = {"intro", "als", "dan", "wanneer", "met", NULL};
    struct spec *spec = out;
    bool fine = json_only(json, at, keys);
    fine &= json_text(json, at, "intro", &spec->intro);
    for (int p = 0; p < PARTS; p++)
        fine &= list_choices(json, at, asks[p], MOST_CHOICES, &spec->parts[p]);
    return fine;
}

static bool plan_field(const void *from, const struct view *view, int index, struct field *out)
{
    const struct spec *spec = from;
    (void)view;
    if (index >= PLANS * PARTS)
        return false;
    const struct choices *part = &spec->parts[index % PARTS];
    *out = (struct field){.item = plans[index / PARTS], .ask = asks[index % PARTS],
                          .type = FIELD_CHOICE, .options = part->options,
                          .option_count = part->count};
    return true;
}

static int plan_solve(const void *from, const struct view *view, struct mark out[MARKS])
{
    const struct spec *spec = from;
    (void)view;
    for (int p = 0; p < PARTS; p++)
        out[p] = (struct mark){.item = plans[0], .ask = asks[p],
                               .got = spec->parts[p].options[0].id};
    return PARTS;
}

static void plan_reset(const void *from, const struct view *view, void *memory)
{
    const struct spec *spec = from;
    struct draft *draft = memory;
    const struct event *last = own_last(view);
    *draft = (struct draft){.plan = 0};
    for (int n = 0; n < PLANS; n++)
        for (int p = 0; p < PARTS; p++) {
            const struct event *fact = own_find(view, plans[n], asks[p]);
            draft->got[n][p] = choices_find(&spec->parts[p], fact ? fact->got : NULL);
            if (!fact || fact != last)
                continue;
            draft->plan = n;
            draft->part = p;
        }
}

static bool complete(const int got[PARTS])
{
    for (int p = 0; p < NEEDED; p++)
        if (got[p] == OPEN)
            return false;
    return true;
}

/* All that was chosen for this plan; nothing chosen is nothing to tick. */
static bool on_disk(const struct spec *spec, const struct draft *draft, const struct view *view)
{
    bool any = false;
    for (int p = 0; p < PARTS; p++) {
        int got = draft->got[draft->plan][p];
        if (got == OPEN)
            continue;
        any = true;
        if (!own_is_word(view, plans[draft->plan], asks[p], spec->parts[p].options[got].id))
            return false;
    }
    return any;
}

static struct text sentence(const struct spec *spec, const int got[PARTS],
                            const struct words *words, struct arena *arena)
{
    struct slot slots[PARTS];
    for (int p = 0; p < PARTS; p++) {
        slots[p].name = asks[p];
        slots[p].value = got[p] == OPEN ? "…" : words_say(words, spec->parts[p].names[got[p]]).text;
    }
    return words_fill(words, got[NEEDED] == OPEN ? TR("kind.plan.zin") : TR("kind.plan.zin_met"),
                      slots, PARTS, arena);
}

/* The sentence as it grows; a part that is not chosen yet shows as dots. */
static void show_sentence(const struct spec *spec, const struct draft *draft,
                          const struct view *view, struct ui *ui)
{
    struct text says = sentence(spec, draft->got[draft->plan], ui_words(ui), ui_arena(ui));
    ui_box(ui, (struct box){.id = "zin", .flow = FLOW_ROW, .surface = SURFACE_PAPER, .pad = 32,
                            .gap = 24});
    ui_text_sized(ui, says, SIZE_LEAD, FONT_BODY, TONE_TEXT);
    page_tick(ui, view, "bewaard", on_disk(spec, draft, view));
    ui_close(ui);
}

static void show_tabs(struct draft *draft, struct ui *ui)
{
    int now = draft->part;
    ui_box(ui, (struct box){.id = "stappen", .flow = FLOW_WRAP, .gap = 12});
    for (int p = 0; p < PARTS; p++)
        if (ui_choice(ui, asks[p], tabs[p], now == p))
            draft->part = p;
    ui_close(ui);
}

static void show_options(const struct spec *spec, struct draft *draft, int p, struct ui *ui,
                         struct given *given)
{
    const struct choices *part = &spec->parts[p];
    int *got = &draft->got[draft->plan][p], before = *got;
    ui_box(ui, (struct box){.id = "keuzes", .flow = FLOW_WRAP, .gap = 12});
    for (int i = 0; i < part->count; i++) {
        struct mark mark = {.item = plans[draft->plan], .ask = asks[p], .got = part->options[i].id};
        if (!ui_choice(ui, ui_mark_key(ui, mark.item, mark.ask, mark.got), part->names[i],
                       before == i))
            continue;
        *got = i;
        given_add(given, mark);
    }
    ui_close(ui);
}

static void show_plans(struct draft *draft, struct ui *ui)
{
    int now = draft->plan;
    if (now == 0 && complete(draft->got[0]) &&
        ui_button_as(ui, (struct button){.key = "knop.tweede", .name = TR("kind.plan.tweede")})) {
        draft->plan = 1;
        draft->part = 0;
    }
    if (now == 1 &&
        ui_button_as(ui, (struct button){.key = "knop.eerste", .name = TR("kind.plan.eerste")}))
        draft->plan = 0;
}

/* Nobody has to make a plan: going on without one is there all the time, but quiet. */
static bool show_feet(struct draft *draft, struct ui *ui)
{
    int now = draft->part;
    bool ready = complete(draft->got[0]);
    ui_box(ui, (struct box){.id = "blad", .flow = FLOW_WRAP, .gap = 24});
    if (now > 0 && ui_button(ui, TR("knop.vorige")))
        draft->part = now - 1;
    if (now < PARTS - 1 && ui_button_as(ui, (struct button){.name = TR("knop.volgende"),
                                                            .look = ready ? LOOK_PLAIN
                                                                          : LOOK_MAIN}))
        draft->part = now + 1;
    show_plans(draft, ui);
    struct button done = {.key = "knop.klaar", .name = ready ? TR("knop.klaar")
                                                             : TR("kind.plan.zonder"),
                          .look = ready ? LOOK_MAIN : LOOK_QUIET};
    bool pressed = ui_button_as(ui, done);
    ui_close(ui);
    return pressed;
}

static void plan_show(const void *from, void *memory, const struct view *view, struct ui *ui,
                      struct given *given)
{
    const struct spec *spec = from;
    struct draft *draft = memory;
    int part = draft->part;
    ui_box(ui, (struct box){.id = "plan", .gap = 24, .is_private = true});
    if (part == 0 || ui_get_look(ui).text_percent < LARGE_TEXT)
        ui_text(ui, spec->intro);
    show_sentence(spec, draft, view, ui);
    show_tabs(draft, ui);
    show_options(spec, draft, part, ui, given);
    given->handed_in = show_feet(draft, ui);
    ui_close(ui);
}

static int plan_recap(const void *from, const struct view *view, const struct words *words,
                      struct arena *arena, struct text out[], int most)
{
    struct draft draft;
    int count = 0;
    plan_reset(from, view, &draft);
    for (int n = 0; n < PLANS && count < most; n++)
        if (complete(draft.got[n]))
            out[count++] = sentence(from, draft.got[n], words, arena);
    return count;
}

static int plan_read_words(const void *from, struct text out[], int most)
{
    const struct spec *spec = from;
    int count = 0;
    if (most > 0)
        out[count++] = spec->intro;
    for (int p = 0; p < PARTS; p++)
        for (int i = 0; i < spec->parts[p].count && count < most; i++)
            out[count++] = spec->parts[p].names[i];
    return count;
}

const struct puzzle_kind kind_plan = {
    .name = "plan", .spec_size = sizeof(struct spec), .draft_size = sizeof(struct draft),
    .saying = SAYING_PLAN, .load = plan_load, .field = plan_field, .solve = plan_solve,
    .reset = plan_reset, .show = plan_show, .recap = plan_recap, .read_words = plan_read_words,
};
