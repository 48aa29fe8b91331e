/* SPDX-License-Identifier: MPL-2.0 */
/* Pairs: every left thing gets the right thing it came from. Pick a tab, then its partner; no
 * dragging.
 * spec: {"left":[{"id","text"}], "right":[{"id","text"}], "pairs":[["left","right"],...],
 *        "wrong": text} */
#include "kinds/list.h"
#include "kinds/own.h"

#include <string.h>

enum { MOST_PAIRS = 8, NOBODY = -1 };
struct spec {
    struct choices left, right;
    struct text wrong;
    int partner[MOST_PAIRS];                              /* of each left thing: which right one */
};
struct draft {
    int at, partner[MOST_PAIRS], judged;                  /* judged: answers the pages stand on */
};

/* --- spec ------------------------------------------------------------------------------------- */

static bool load_pair(struct spec *spec, struct json *json, const struct cJSON *at)
{
    const struct cJSON *a = json_is_array(at) ? json_first(at) : NULL, *b = json_next(a);
    int left = choices_find(&spec->left, json_text_value(a)),
        right = choices_find(&spec->right, json_text_value(b));
    if (left >= 0 && right >= 0 && spec->partner[left] == NOBODY && json_count(at) == 2) {
        spec->partner[left] = right;
        return true;
    }
    json_complain(json, at, NOTE_ERROR, TR("fout.match_paar"), NULL, 0);
    return false;
}

static bool load_pairs(struct spec *spec, struct json *json, const struct cJSON *at)
{
    const struct cJSON *pairs = NULL;
    bool fine = json_array(json, at, "pairs", &pairs);
    for (int i = 0; i < MOST_PAIRS; i++)
        spec->partner[i] = NOBODY;
    for (const struct cJSON *p = json_first(pairs); p; p = json_next(p))
        fine &= load_pair(spec, json, p);
    if (!fine || json_count(pairs) == spec->left.count)
        return fine;
    json_complain(json, pairs, NOTE_ERROR, TR("fout.match_compleet"), NULL, 0);
    return false;
}

static bool match_load(void *out, struct json *json, const struct cJSON *at)
{
    static const char *const keys[] = {"left", "right", "pairs", "wrong", NULL};
    struct spec *spec = out;
    bool fine = json_only(json, at, keys);
    fine &= json_text(json, at, "wrong", &spec->wrong);
    bool lists = list_choices(json, at, "left", MOST_PAIRS, &spec->left);
    lists &= list_choices(json, at, "right", MOST_PAIRS, &spec->right);
    return lists && load_pairs(spec, json, at) && fine;   /* pairs name what the lists hold */
}

/* --- what can be answered, and what is right -------------------------------------------------- */

static bool match_field(const void *from, const struct view *view, int index, struct field *out)
{
    const struct spec *spec = from;
    (void)view;
    if (index >= spec->left.count)
        return false;
    *out = (struct field){.item = spec->left.options[index].id, .type = FIELD_CHOICE,
                          .options = spec->right.options, .option_count = spec->right.count};
    return true;
}

static const char *right_id(const struct spec *spec, int left)
{
    return spec->right.options[spec->partner[left]].id;
}

static struct verdict match_judge(const void *from, const struct mark *marks, int count)
{
    const struct spec *spec = from;
    bool found[MOST_PAIRS] = {false};
    int right = 0;
    for (int m = 0; m < count; m++) {
        int left = choices_find(&spec->left, marks[m].item);
        if (left < 0 || !marks[m].got || strcmp(right_id(spec, left), marks[m].got))
            return (struct verdict){OUTCOME_WRONG, spec->wrong, "fout"};
        right += !found[left];
        found[left] = true;
    }
    enum outcome outcome = right < spec->left.count ? OUTCOME_OPEN : OUTCOME_RIGHT;
    return (struct verdict){.outcome = outcome, .got = "goed"};
}

static int match_solve(const void *from, const struct view *view, struct mark out[MARKS])
{
    const struct spec *spec = from;
    (void)view;
    for (int i = 0; i < spec->left.count; i++)
        out[i] = (struct mark){.item = spec->left.options[i].id, .got = right_id(spec, i)};
    return spec->left.count;
}

/* --- going on --------------------------------------------------------------------------------- */

static bool is_right(const struct spec *spec, const struct view *view, int left)
{
    const struct event *fact = own_find(view, spec->left.options[left].id, NULL);
    return fact && fact->ok;
}

/* Pairs of the last check that were right stay, the others are open again. */
static void match_reset(const void *from, const struct view *view, void *memory)
{
    const struct spec *spec = from;
    struct draft *draft = memory;
    *draft = (struct draft){.judged = own_judged(view)};
    for (int left = spec->left.count - 1; left >= 0; left--) {
        draft->partner[left] = is_right(spec, view, left) ? spec->partner[left] : NOBODY;
        if (draft->partner[left] == NOBODY)
            draft->at = left;
    }
}

/* --- pages ------------------------------------------------------------------------------------ */

static void show_tabs(const struct spec *spec, struct draft *draft, const struct view *view,
                      struct ui *ui)
{
    ui_box(ui, (struct box){.id = "links", .gap = 8, .width = 480});
    for (int i = 0; i < spec->left.count; i++) {
        bool made = draft->partner[i] != NOBODY, right = made && is_right(spec, view, i);
        struct text state = right ? TR("kind.match.goed") : made ? TR("kind.match.gelegd")
                                                                 : TR("kind.match.open");
        struct slot slot = {"naam", page_say(ui, spec->left.names[i])};
        struct text name = words_fill(ui_words(ui), state, &slot, 1, ui_arena(ui));
        if (ui_choice(ui, ui_mark_key(ui, spec->left.options[i].id, NULL, NULL), name,
                      draft->at == i))
            draft->at = i;
    }
    ui_close(ui);
}

/* A sentence says for whom it was chosen, unless that is the one we are looking at. */
static struct text right_name(const struct spec *spec, const struct draft *draft, int right,
                              struct ui *ui)
{
    int left = 0;
    while (left < spec->left.count && (left == draft->at || draft->partner[left] != right))
        left++;
    if (left == spec->left.count)
        return spec->right.names[right];
    struct slot slots[] = {{"zin", page_say(ui, spec->right.names[right])},
                           {"naam", page_say(ui, spec->left.names[left])}};
    return words_fill(ui_words(ui), TR("kind.match.bij"), slots, 2, ui_arena(ui));
}

static void show_partners(const struct spec *spec, struct draft *draft, struct ui *ui)
{
    struct slot slot = {"naam", page_say(ui, spec->left.names[draft->at])};
    struct text ask = words_fill(ui_words(ui), TR("kind.match.kies"), &slot, 1, ui_arena(ui));
    int *partner = &draft->partner[draft->at], before = *partner;
    ui_box(ui, (struct box){.id = "rechts", .gap = 8, .width = 1080});
    ui_text_sized(ui, ask, SIZE_BODY, FONT_BOLD, TONE_TEXT);
    for (int r = 0; r < spec->right.count; r++) {
        const char *key = ui_mark_key(ui, spec->left.options[draft->at].id, NULL,
                                      spec->right.options[r].id);
        if (ui_choice(ui, key, right_name(spec, draft, r, ui), before == r))
            *partner = before == r ? NOBODY : r;          /* pressed again: undone */
    }
    ui_close(ui);
}

/* How many of the last check were right: said, never which option would have been. */
static void show_result(const struct spec *spec, const struct draft *draft, const struct view *view,
                        struct ui *ui)
{
    int right = 0;
    for (int i = 0; i < spec->left.count; i++)
        right += is_right(spec, view, i);
    if (!draft->judged || right == spec->left.count)
        return;
    page_result(ui, TR("kind.match.stand"), right, spec->wrong);
}

static void show_check(const struct spec *spec, const struct draft *draft, struct ui *ui,
                       struct given *given)
{
    int made = 0;
    for (int i = 0; i < spec->left.count; i++)
        made += draft->partner[i] != NOBODY;
    struct button check = {.name = TR("knop.controleer"), .look = LOOK_MAIN,
                           .disabled = made < spec->left.count, .why = TR("kind.match.nog")};
    if (!ui_button_as(ui, check))
        return;
    for (int i = 0; i < spec->left.count; i++)
        given_add(given, (struct mark){.item = spec->left.options[i].id,
                                       .got = spec->right.options[draft->partner[i]].id});
}

static void match_show(const void *from, void *memory, const struct view *view, struct ui *ui,
                       struct given *given)
{
    const struct spec *spec = from;
    struct draft *draft = memory;
    if (draft->judged != own_judged(view))
        match_reset(from, view, memory);
    ui_box(ui, (struct box){.id = "match", .gap = 24, .surface = SURFACE_PANEL, .pad = 24,
                            .is_private = view->who > 0});
    ui_box(ui, (struct box){.flow = FLOW_ROW, .gap = 32});
    show_tabs(spec, draft, view, ui);
    show_partners(spec, draft, ui);
    ui_close(ui);
    ui_box(ui, (struct box){.flow = FLOW_ROW, .gap = 32});
    show_check(spec, draft, ui, given);
    show_result(spec, draft, view, ui);
    ui_close(ui);
    ui_close(ui);
}

static int match_read_words(const void *from, struct text out[], int most)
{
    const struct spec *spec = from;
    int count = 0;
    for (int i = 0; i < spec->left.count && count < most; i++)
        out[count++] = spec->left.names[i];
    for (int i = 0; i < spec->right.count && count < most; i++)
        out[count++] = spec->right.names[i];
    return count;
}

const struct puzzle_kind kind_match = {
    .name = "match", .spec_size = sizeof(struct spec), .draft_size = sizeof(struct draft),
    .saying = SAYING_CHOICE, .load = match_load, .field = match_field, .judge = match_judge,
    .solve = match_solve,
    .reset = match_reset, .show = match_show, .read_words = match_read_words,
};
