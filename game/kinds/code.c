/* SPDX-License-Identifier: MPL-2.0 */
/* A lock with digits, letters or symbols. What is typed is judged and forgotten: the log says right,
 * wrong, or the author's number for a known mistake.
 * spec: {"symbols": "digits"|"letters", "answer", "wrong": text, "mistakes": [{"code", "says": text}]} */
#include "base/arena.h"
#include "base/json.h"
#include "kinds/own.h"

#include <stdio.h>
#include <string.h>

enum { CODE_SIZE = 13, MOST_MISTAKES = 8 };
struct mistake {
    char code[CODE_SIZE];
    char got[8];
    struct text says;
};
struct spec {
    int symbols;
    char answer[CODE_SIZE];
    struct text wrong;
    struct mistake mistakes[MOST_MISTAKES];
    int count;
};
struct draft {
    char typed[CODE_SIZE];
    struct text says;
    int tries;
};

/* Locks forgive capitals, spaces, points and dashes (E11). */
static void normalise(const char *typed, char out[CODE_SIZE])
{
    int n = 0;
    for (const char *c = typed; *c && n < CODE_SIZE - 1; c++) {
        if (*c >= 'A' && *c <= 'Z')
            out[n++] = (char)(*c - 'A' + 'a');
        else if ((*c >= 'a' && *c <= 'z') || (*c >= '0' && *c <= '9'))
            out[n++] = *c;
    }
    out[n] = '\0';
}

static bool load_symbols(struct json *json, const struct cJSON *at, const char *key, int symbols,
                         char out[CODE_SIZE])
{
    const char *code = NULL;
    if (!json_string(json, at, key, &code))
        return false;
    size_t size = strlen(code);
    bool fine = size >= 1 && size < CODE_SIZE;
    for (const char *c = code; fine && *c; c++)
        fine = symbols == 0 ? *c >= '0' && *c <= '9' : *c >= 'a' && *c <= 'z';
    if (!fine) {
        json_complain(json, json_find(at, key), NOTE_ERROR, TR("fout.code_tekens"), NULL, 0);
        return false;
    }
    memcpy(out, code, size + 1);
    return true;
}

static bool load_mistake(struct spec *spec, struct json *json, const struct cJSON *at)
{
    static const char *const keys[] = {"code", "says", NULL};
    if (spec->count == MOST_MISTAKES) {
        json_complain(json, at, NOTE_ERROR, TR("fout.code_fouten"), NULL, 0);
        return false;
    }
    struct mistake *mistake = &spec->mistakes[spec->count++];
    snprintf(mistake->got, sizeof mistake->got, "fout-%d", spec->count);
    bool fine = json_only(json, at, keys);
    fine &= load_symbols(json, at, "code", spec->symbols, mistake->code);
    fine &= json_text(json, at, "says", &mistake->says);
    return fine;
}

static bool code_load(void *out, struct json *json, const struct cJSON *at, struct arena *arena)
{
    static const char *const keys[] = {"symbols", "answer", "wrong", "mistakes", NULL};
    static const char *const symbols[] = {"digits", "letters"};
    struct spec *spec = out;
    const struct cJSON *mistakes = NULL;
    (void)arena;
    bool fine = json_only(json, at, keys);
    fine &= json_word(json, at, "symbols", symbols, 2, &spec->symbols);
    fine &= load_symbols(json, at, "answer", spec->symbols, spec->answer);
    fine &= json_text(json, at, "wrong", &spec->wrong);
    if (!json_has(at, "mistakes"))
        return fine;
    if (!json_array(json, at, "mistakes", &mistakes))
        return false;
    for (const struct cJSON *m = json_first(mistakes); m; m = json_next(m))
        fine &= load_mistake(spec, json, m);
    return fine;
}

static bool code_field(const void *from, const struct view *view, int index, struct field *out)
{
    (void)from;
    (void)view;
    if (index != 0)
        return false;
    *out = (struct field){.item = "code", .type = FIELD_TYPED};
    return true;
}

static struct verdict code_judge(const void *from, const struct mark *marks, int count)
{
    const struct spec *spec = from;
    char code[CODE_SIZE];
    if (count != 1 || !marks[0].typed)
        return (struct verdict){.outcome = OUTCOME_OPEN};
    normalise(marks[0].typed, code);
    if (!strcmp(code, spec->answer))
        return (struct verdict){.outcome = OUTCOME_RIGHT, .got = "goed"};
    for (int i = 0; i < spec->count; i++)
        if (!strcmp(code, spec->mistakes[i].code))
            return (struct verdict){OUTCOME_WRONG, spec->mistakes[i].says, spec->mistakes[i].got};
    return (struct verdict){OUTCOME_WRONG, spec->wrong, "fout"};
}

static int code_solve(const void *from, const struct view *view, struct mark out[MARKS])
{
    const struct spec *spec = from;
    (void)view;
    out[0] = (struct mark){.item = "code", .typed = spec->answer};
    return 1;
}

static void code_reset(const void *from, const struct view *view, void *memory)
{
    (void)from;
    memset(memory, 0, sizeof(struct draft));
    ((struct draft *)memory)->tries = view->own.count;
}

/* What the last try said; the fact is the truth, so after a restart the sentence is still there. */
static struct text last_says(const struct spec *spec, const struct view *view)
{
    const struct event *fact = own_find(view, "code", NULL);
    if (!fact || fact->ok)
        return (struct text){0};
    for (int i = 0; i < spec->count; i++)
        if (!strcmp(fact->got, spec->mistakes[i].got))
            return spec->mistakes[i].says;
    return spec->wrong;
}

static void press(struct draft *draft, char c)
{
    size_t size = strlen(draft->typed);
    if (size + 1 < CODE_SIZE) {
        draft->typed[size] = c;
        draft->typed[size + 1] = '\0';
    }
}

static void show_keys(struct ui *ui, const struct spec *spec, struct draft *draft)
{
    const char *keys = spec->symbols == 0 ? "1234567890" : "abcdefghijklmnopqrstuvwxyz";
    ui_box(ui, (struct box){.id = "toetsen", .flow = FLOW_WRAP, .gap = 12, .width = spec->symbols ? 880 : 420});
    for (const char *c = keys; *c; c++) {
        char *name = arena_print(ui_arena(ui), "%c", *c);
        struct button key = {.key = arena_print(ui_arena(ui), "toets.%c", *c), .name = words_plain("toets", name)};
        if (ui_button_as(ui, key))
            press(draft, *c);
    }
    if (ui_button_as(ui, (struct button){.key = "knop.wissen", .name = TR("kind.code.wissen"), .look = LOOK_QUIET}))
        draft->typed[0] = '\0';
    ui_close(ui);
}

static void code_show(const void *from, void *memory, const struct view *view, struct ui *ui, struct given *given)
{
    const struct spec *spec = from;
    struct draft *draft = memory;
    struct text says = last_says(spec, view);
    ui_box(ui, (struct box){.id = "code", .flow = FLOW_ROW, .surface = SURFACE_DARK, .gap = 48, .pad = 48});
    show_keys(ui, spec, draft);
    ui_box(ui, (struct box){.id = "venster", .gap = 24, .width = 480});
    bool check = ui_textbox(ui, ui_mark_key(ui, "code", NULL, NULL), TR("kind.code.venster"), draft->typed,
                            CODE_SIZE);
    struct button button = {.key = "knop.controleer", .name = TR("knop.controleer"), .look = LOOK_MAIN,
                            .disabled = !draft->typed[0], .why = TR("kind.code.leeg")};
    check |= ui_button_as(ui, button);
    if (says.id)
        ui_status(ui, "zegt", says);
    ui_close(ui);
    ui_close(ui);
    if (check && draft->typed[0]) {
        given_add(given, (struct mark){.item = "code", .typed = arena_copy(ui_arena(ui), draft->typed,
                                                                          strlen(draft->typed))});
        draft->typed[0] = '\0';
    }
}

static int code_read_words(const void *from, struct text out[], int most)
{
    (void)from;
    (void)out;
    (void)most;
    return 0;
}

extern const struct puzzle_kind kind_code;
const struct puzzle_kind kind_code = {
    .name = "code", .spec_size = sizeof(struct spec), .draft_size = sizeof(struct draft),
    .saying = SAYING_CHOICE, .load = code_load, .field = code_field, .judge = code_judge, .solve = code_solve,
    .reset = code_reset, .show = code_show, .read_words = code_read_words,
};
