/* SPDX-License-Identifier: MPL-2.0 */
/* Pairs: every left thing gets the right thing it came from. Pick a tab, then its partner; no dragging.
 * spec: {"left":[{"id","text"}], "right":[{"id","text"}], "pairs":[["left","right"],...], "wrong": text} */
#include "base/arena.h"
#include "base/json.h"
#include "kinds/own.h"

#include <string.h>

enum { MOST = 8 };
struct spec {
    const char *left[MOST];
    struct text left_name[MOST], right_name[MOST], wrong;
    struct option right[MOST];
    int lefts, rights, partner[MOST];                     /* partner: index in right; -1 none */
};
struct draft {
    int at, partner[MOST], tries;
};

static bool load_side(struct json *json, const struct cJSON *at, const char *key, const char **ids,
                      struct text *names)
{
    static const char *const keys[] = {"id", "text", NULL};
    const struct cJSON *list = NULL;
    bool fine = true;
    int count = 0;
    if (!json_array(json, at, key, &list))
        return false;
    if (json_count(list) < 2 || json_count(list) > MOST) {
        json_complain(json, list, NOTE_ERROR, TR("fout.match_aantal"), NULL, 0);
        return false;
    }
    for (const struct cJSON *i = json_first(list); i; i = json_next(i), count++) {
        fine &= json_only(json, i, keys);
        fine &= json_id(json, i, "id", &ids[count]);
        fine &= json_text(json, i, "text", &names[count]);
    }
    return fine;
}

static int index_of(const char *const *ids, int count, const char *id)
{
    for (int i = 0; id && i < count; i++)
        if (!strcmp(ids[i], id))
            return i;
    return -1;
}

static bool load_pairs(struct spec *spec, const char *const *rights, struct json *json, const struct cJSON *at)
{
    const struct cJSON *pairs = NULL;
    if (!json_array(json, at, "pairs", &pairs))
        return false;
    for (const struct cJSON *p = json_first(pairs); p; p = json_next(p)) {
        const struct cJSON *a = json_is_array(p) ? json_first(p) : NULL, *b = a ? json_next(a) : NULL;
        int left = index_of(spec->left, spec->lefts, a ? json_text_value(a) : NULL);
        int right = index_of(rights, spec->rights, b ? json_text_value(b) : NULL);
        if (left < 0 || right < 0 || spec->partner[left] >= 0 || json_count(p) != 2) {
            json_complain(json, p, NOTE_ERROR, TR("fout.match_paar"), NULL, 0);
            return false;
        }
        spec->partner[left] = right;
    }
    if (json_count(pairs) != spec->lefts)
        json_complain(json, pairs, NOTE_ERROR, TR("fout.match_compleet"), NULL, 0);
    return json_count(pairs) == spec->lefts;
}

static bool match_load(void *out, struct json *json, const struct cJSON *at, struct arena *arena)
{
    static const char *const keys[] = {"left", "right", "pairs", "wrong", NULL};
    struct spec *spec = out;
    const char *rights[MOST] = {0};
    (void)arena;
    bool fine = json_only(json, at, keys);
    fine &= json_text(json, at, "wrong", &spec->wrong);
    fine &= load_side(json, at, "left", spec->left, spec->left_name);
    fine &= load_side(json, at, "right", rights, spec->right_name);
    if (!fine)
        return false;
    spec->lefts = json_count(json_find(at, "left"));
    spec->rights = json_count(json_find(at, "right"));
    for (int i = 0; i < MOST; i++) {
        spec->partner[i] = -1;
        spec->right[i] = (struct option){.id = rights[i]};
    }
    return load_pairs(spec, rights, json, at);
}

static bool match_field(const void *from, const struct view *view, int index, struct field *out)
{
    const struct spec *spec = from;
    (void)view;
    if (index >= spec->lefts)
        return false;
    *out = (struct field){.item = spec->left[index], .type = FIELD_CHOICE, .options = spec->right,
                          .option_count = spec->rights};
    return true;
}

static struct verdict match_judge(const void *from, const struct mark *marks, int count)
{
    const struct spec *spec = from;
    bool found[MOST] = {false};
    int right = 0;
    for (int m = 0; m < count; m++) {
        int left = index_of(spec->left, spec->lefts, marks[m].item);
        if (left < 0 || !marks[m].got || strcmp(spec->right[spec->partner[left]].id, marks[m].got))
            return (struct verdict){OUTCOME_WRONG, spec->wrong, "fout"};
        right += !found[left];
        found[left] = true;
    }
    if (right < spec->lefts)
        return (struct verdict){.outcome = OUTCOME_OPEN, .got = "goed"};
    return (struct verdict){.outcome = OUTCOME_RIGHT, .got = "goed"};
}

static int match_solve(const void *from, const struct view *view, struct mark out[MARKS])
{
    const struct spec *spec = from;
    (void)view;
    for (int i = 0; i < spec->lefts; i++)
        out[i] = (struct mark){.item = spec->left[i], .got = spec->right[spec->partner[i]].id};
    return spec->lefts;
}

/* Going on: pairs of the last check that were right stay, the others are open again. */
static void match_reset(const void *from, const struct view *view, void *memory)
{
    const struct spec *spec = from;
    struct draft *draft = memory;
    *draft = (struct draft){.tries = view->own.count};
    for (int left = spec->lefts - 1; left >= 0; left--) {
        const struct event *fact = own_find(view, spec->left[left], NULL);
        draft->partner[left] = fact && fact->ok ? spec->partner[left] : -1;
        if (draft->partner[left] < 0)
            draft->at = left;
    }
}

static int made(const struct spec *spec, const struct draft *draft)
{
    int count = 0;
    for (int i = 0; i < spec->lefts; i++)
        count += draft->partner[i] >= 0;
    return count;
}

static void show_tabs(const struct spec *spec, struct draft *draft, const struct view *view, struct ui *ui)
{
    ui_box(ui, (struct box){.id = "links", .gap = 12, .width = 480});
    for (int i = 0; i < spec->lefts; i++) {
        const struct event *fact = own_find(view, spec->left[i], NULL);
        const char *state = draft->partner[i] < 0 ? "kind.match.open" : "kind.match.gelegd";
        if (fact && draft->partner[i] >= 0 && fact->ok)
            state = "kind.match.goed";
        struct slot slot = {"naam", words_say(ui_words(ui), spec->left_name[i]).text};
        struct text name = words_fill(ui_words(ui), TR(state), &slot, 1, ui_arena(ui));
        if (ui_choice(ui, ui_mark_key(ui, spec->left[i], NULL, NULL), name, draft->at == i))
            draft->at = i;
    }
    ui_close(ui);
}

static void show_partners(const struct spec *spec, struct draft *draft, struct ui *ui)
{
    struct slot slot = {"naam", words_say(ui_words(ui), spec->left_name[draft->at]).text};
    ui_box(ui, (struct box){.id = "rechts", .gap = 12, .width = 1080});
    ui_text_sized(ui, words_fill(ui_words(ui), TR("kind.match.kies"), &slot, 1, ui_arena(ui)), SIZE_BODY, FONT_BOLD,
                  TONE_TEXT);
    for (int r = 0; r < spec->rights; r++) {
        const char *key = ui_mark_key(ui, spec->left[draft->at], NULL, spec->right[r].id);
        if (ui_choice(ui, key, spec->right_name[r], draft->partner[draft->at] == r))
            draft->partner[draft->at] = draft->partner[draft->at] == r ? -1 : r;
    }
    ui_close(ui);
}

/* How many of the last check were right: said, never which option would have been. */
static void show_result(const struct spec *spec, const struct view *view, struct ui *ui)
{
    int right = 0;
    char number[12];
    for (int i = 0; i < spec->lefts; i++) {
        const struct event *fact = own_find(view, spec->left[i], NULL);
        right += fact && fact->ok;
    }
    if (!view->own.count || right == spec->lefts)
        return;
    slot_number(number, right);
    struct slot slot = {"aantal", number};
    ui_status(ui, "zegt", spec->wrong);
    ui_status(ui, "stand", words_fill(ui_words(ui), TR("kind.match.stand"), &slot, 1, ui_arena(ui)));
}

static void hand_over(const struct spec *spec, const struct draft *draft, struct given *given)
{
    for (int i = 0; i < spec->lefts; i++)
        if (draft->partner[i] >= 0)
            given_add(given, (struct mark){.item = spec->left[i], .got = spec->right[draft->partner[i]].id});
}

static void match_show(const void *from, void *memory, const struct view *view, struct ui *ui, struct given *given)
{
    const struct spec *spec = from;
    struct draft *draft = memory;
    if (draft->tries != view->own.count)
        match_reset(from, view, memory);
    ui_box(ui, (struct box){.id = "match", .gap = 24, .surface = SURFACE_PANEL, .pad = 32});
    ui_box(ui, (struct box){.id = "tafel", .flow = FLOW_ROW, .gap = 32});
    show_tabs(spec, draft, view, ui);
    show_partners(spec, draft, ui);
    ui_close(ui);
    show_result(spec, view, ui);
    struct button check = {.key = "knop.controleer", .name = TR("knop.controleer"), .look = LOOK_MAIN,
                           .disabled = made(spec, draft) < spec->lefts, .why = TR("kind.match.nog")};
    if (ui_button_as(ui, check))
        hand_over(spec, draft, given);
    ui_close(ui);
}

static int match_read_words(const void *from, struct text out[], int most)
{
    const struct spec *spec = from;
    int count = 0;
    for (int i = 0; i < spec->lefts && count < most; i++)
        out[count++] = spec->left_name[i];
    for (int i = 0; i < spec->rights && count < most; i++)
        out[count++] = spec->right_name[i];
    return count;
}

extern const struct puzzle_kind kind_match;
const struct puzzle_kind kind_match = {
    .name = "match", .spec_size = sizeof(struct spec), .draft_size = sizeof(struct draft),
    .saying = SAYING_CHOICE, .load = match_load, .field = match_field, .judge = match_judge, .solve = match_solve,
    .reset = match_reset, .show = match_show, .read_words = match_read_words,
};
