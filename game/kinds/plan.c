/* SPDX-License-Identifier: MPL-2.0 */
/* If-then plans from lists: when this happens, I do that, then, with them. At most two; one is complete
 * with situation, behaviour and moment (measurement.md 5). Nothing is typed.
 * spec: {"intro", "als":[{"id","text"}], "dan":[...], "wanneer":[...], "met":[...]} */
#include "base/arena.h"
#include "base/json.h"
#include "kinds/own.h"

#include <string.h>

enum { PARTS = 4, MOST_CHOICES = 12, PLANS = 2, NEEDED = 3 };
struct part {
    struct option options[MOST_CHOICES];
    struct text names[MOST_CHOICES];
    int count;
};
struct spec {
    struct text intro;
    struct part parts[PARTS];
};
struct draft {
    int plan, part, got[PLANS][PARTS];                    /* got -1: not chosen */
};

static const char *const asks[PARTS] = {"als", "dan", "wanneer", "met"};
static const char *const plans[PLANS] = {"plan-1", "plan-2"};
static const struct text tabs[PARTS] = {TEXT("kind.plan.als"), TEXT("kind.plan.dan"), TEXT("kind.plan.wanneer"),
                                        TEXT("kind.plan.met")};

static bool load_part(struct part *part, struct json *json, const struct cJSON *at, const char *key)
{
    static const char *const keys[] = {"id", "text", NULL};
    const struct cJSON *list = NULL;
    bool fine = true;
    if (!json_array(json, at, key, &list))
        return false;
    if (json_count(list) < 2 || json_count(list) > MOST_CHOICES) {
        json_complain(json, list, NOTE_ERROR, TR("fout.plan_aantal"), NULL, 0);
        return false;
    }
    for (const struct cJSON *i = json_first(list); i; i = json_next(i), part->count++) {
        fine &= json_only(json, i, keys);
        fine &= json_id(json, i, "id", &part->options[part->count].id);
        fine &= json_text(json, i, "text", &part->names[part->count]);
    }
    return fine;
}

static bool plan_load(void *out, struct json *json, const struct cJSON *at, struct arena *arena)
{
    static const char *const keys[] = {"intro", "als", "dan", "wanneer", "met", NULL};
    struct spec *spec = out;
    (void)arena;
    bool fine = json_only(json, at, keys);
    fine &= json_text(json, at, "intro", &spec->intro);
    for (int p = 0; p < PARTS; p++)
        fine &= load_part(&spec->parts[p], json, at, asks[p]);
    return fine;
}

static bool plan_field(const void *from, const struct view *view, int index, struct field *out)
{
    const struct spec *spec = from;
    (void)view;
    if (index >= PLANS * PARTS)
        return false;
    const struct part *part = &spec->parts[index % PARTS];
    *out = (struct field){.item = plans[index / PARTS], .ask = asks[index % PARTS], .type = FIELD_CHOICE,
                          .options = part->options, .option_count = part->count};
    return true;
}

static int plan_solve(const void *from, const struct view *view, struct mark out[MARKS])
{
    const struct spec *spec = from;
    (void)view;
    for (int p = 0; p < PARTS; p++)
        out[p] = (struct mark){.item = plans[0], .ask = asks[p], .got = spec->parts[p].options[0].id};
    return PARTS;
}

static int option_of(const struct part *part, const struct event *fact)
{
    for (int i = 0; fact && i < part->count; i++)
        if (!strcmp(part->options[i].id, fact->got))
            return i;
    return -1;
}

static void plan_reset(const void *from, const struct view *view, void *memory)
{
    const struct spec *spec = from;
    struct draft *draft = memory;
    *draft = (struct draft){0};
    for (int n = 0; n < PLANS; n++)
        for (int p = 0; p < PARTS; p++)
            draft->got[n][p] = option_of(&spec->parts[p], own_find(view, plans[n], asks[p]));
}

static bool complete(const struct draft *draft, int plan)
{
    for (int p = 0; p < NEEDED; p++)
        if (draft->got[plan][p] < 0)
            return false;
    return true;
}

static bool on_disk(const struct spec *spec, const struct draft *draft, const struct view *view)
{
    for (int p = 0; p < PARTS; p++) {
        int got = draft->got[draft->plan][p];
        if (got >= 0 && !own_is_word(view, plans[draft->plan], asks[p], spec->parts[p].options[got].id))
            return false;
    }
    return draft->got[draft->plan][0] >= 0;
}

static struct text sentence(const struct spec *spec, const int got[PARTS], const struct words *words,
                            struct arena *arena)
{
    struct slot slots[PARTS];
    for (int p = 0; p < PARTS; p++) {
        slots[p].name = asks[p];
        slots[p].value = got[p] < 0 ? "…" : words_say(words, spec->parts[p].names[got[p]]).text;
    }
    return words_fill(words, got[3] < 0 ? TR("kind.plan.zin") : TR("kind.plan.zin_met"), slots, PARTS, arena);
}

/* The sentence as it grows; a part that is not chosen yet shows as dots. */
static void show_sentence(const struct spec *spec, const struct draft *draft, const struct view *view, struct ui *ui)
{
    ui_box(ui, (struct box){.id = "zin", .surface = SURFACE_PAPER, .pad = 32, .gap = 8});
    ui_text_sized(ui, sentence(spec, draft->got[draft->plan], ui_words(ui), ui_arena(ui)), SIZE_LEAD, FONT_BODY,
                  TONE_TEXT);
    ui_saved(ui, "bewaard", on_disk(spec, draft, view));
    ui_close(ui);
}

static void show_tabs(struct draft *draft, struct ui *ui)
{
    ui_box(ui, (struct box){.id = "stappen", .flow = FLOW_WRAP, .gap = 12});
    for (int p = 0; p < PARTS; p++)
        if (ui_choice(ui, asks[p], tabs[p], draft->part == p))
            draft->part = p;
    ui_close(ui);
}

static void show_options(const struct spec *spec, struct draft *draft, struct ui *ui, struct given *given)
{
    const struct part *part = &spec->parts[draft->part];
    int p = draft->part;
    ui_box(ui, (struct box){.id = "keuzes", .flow = FLOW_WRAP, .gap = 12});
    for (int i = 0; i < part->count; i++) {
        const char *key = ui_mark_key(ui, plans[draft->plan], asks[p], part->options[i].id);
        if (ui_choice(ui, key, part->names[i], draft->got[draft->plan][p] == i)) {
            draft->got[draft->plan][p] = i;
            given_add(given, (struct mark){.item = plans[draft->plan], .ask = asks[p], .got = part->options[i].id});
        }
    }
    ui_close(ui);
}

static void show_feet(struct draft *draft, struct ui *ui, struct given *given)
{
    ui_box(ui, (struct box){.id = "blad", .flow = FLOW_WRAP, .gap = 24});
    if (draft->part > 0 && ui_button_as(ui, (struct button){.key = "knop.vorige", .name = TR("knop.vorige")}))
        draft->part--;
    if (draft->part < PARTS - 1 &&
        ui_button_as(ui, (struct button){.key = "knop.volgende", .name = TR("knop.volgende"), .look = LOOK_MAIN}))
        draft->part++;
    if (complete(draft, draft->plan) && draft->plan + 1 < PLANS &&
        ui_button_as(ui, (struct button){.key = "knop.tweede", .name = TR("kind.plan.tweede")})) {
        draft->plan++;
        draft->part = 0;
    }
    if (draft->plan > 0 && ui_button_as(ui, (struct button){.key = "knop.eerste", .name = TR("kind.plan.eerste")}))
        draft->plan--;
    bool ready = complete(draft, 0);
    struct button done = {.key = "knop.klaar", .name = ready ? TR("knop.klaar") : TR("kind.plan.zonder"),
                          .look = ready ? LOOK_MAIN : LOOK_QUIET};
    if (ui_button_as(ui, done))
        given->handed_in = true;
    ui_close(ui);
}

static void plan_show(const void *from, void *memory, const struct view *view, struct ui *ui, struct given *given)
{
    const struct spec *spec = from;
    struct draft *draft = memory;
    ui_box(ui, (struct box){.id = "plan", .gap = 24, .is_private = true});
    ui_text(ui, spec->intro);
    show_sentence(spec, draft, view, ui);
    show_tabs(draft, ui);
    show_options(spec, draft, ui, given);
    show_feet(draft, ui, given);
    ui_close(ui);
}

static int plan_recap(const void *from, const struct view *view, const struct words *words, struct arena *arena,
                      struct text out[], int most)
{
    struct draft draft;
    int count = 0;
    plan_reset(from, view, &draft);
    for (int n = 0; n < PLANS && count < most; n++)
        if (complete(&draft, n))
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

extern const struct puzzle_kind kind_plan;
const struct puzzle_kind kind_plan = {
    .name = "plan", .spec_size = sizeof(struct spec), .draft_size = sizeof(struct draft),
    .saying = SAYING_PLAN, .load = plan_load, .field = plan_field, .solve = plan_solve,
    .reset = plan_reset, .show = plan_show, .recap = plan_recap, .read_words = plan_read_words,
};
