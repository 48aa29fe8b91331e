/* SPDX-License-Identifier: MPL-2.0 */
/* A lock with digits or letters. What is typed is judged and forgotten: the log says right, wrong,
 * or the author's number for a known mistake.
 * spec: {"symbols": "digits"|"letters", "answer", "wrong": text,
 *        "mistakes": [{"code", "says": text}]} */
#include "kinds/list.h"
#include "kinds/own.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"

enum { CODE_SIZE = 13, TYPED_SIZE = 40, MOST_MISTAKES = 8 };
enum symbols { SYMBOLS_DIGITS, SYMBOLS_LETTERS };
static const char item[] = "code";
struct mistake {
    char code[CODE_SIZE];
    char got[24];
    struct text says;
};
struct spec {
    enum symbols symbols;
    char answer[CODE_SIZE];
    struct text wrong;
    struct mistake mistakes[MOST_MISTAKES];
    int count;
};
struct draft {
    char typed[TYPED_SIZE];                        /* as it stands on the display, spaces and all */
};

/* --- spec ------------------------------------------------------------------------------------- */

static bool is_symbol(enum symbols symbols, char c)
{
    return symbols == SYMBOLS_DIGITS ? c >= '0' && c <= '9' : c >= 'a' && c <= 'z';
}

static bool load_code(struct json *json, const struct cJSON *at, const char *key,
                      enum symbols symbols, char out[CODE_SIZE])
{
    const char *code = NULL;
    if (!json_string(json, at, key, &code))
        return false;
    size_t size = strlen(code);
    bool fine = size >= 1 && size < CODE_SIZE;
    for (const char *c = code; fine && *c; c++)
        fine = is_symbol(symbols, *c);
    if (fine)
        memcpy(out, code, size + 1);
    else
        json_complain(json, json_find(at, key), NOTE_ERROR, TR("fout.code_tekens"), NULL, 0);
    return fine;
}

static bool load_mistake(struct spec *spec, struct json *json, const struct cJSON *at)
{
    static const char *const keys[] = {"code", "says", NULL};
    struct mistake *mistake = &spec->mistakes[spec->count];
    bool fine = json_only(json, at, keys);
    fine &= load_code(json, at, "code", spec->symbols, mistake->code);
    fine &= json_text(json, at, "says", &mistake->says);
    bool known = mistake->code[0] && !strcmp(mistake->code, spec->answer);
    for (int i = 0; i < spec->count; i++)
        known |= mistake->code[0] && !strcmp(mistake->code, spec->mistakes[i].code);
    if (known)
        json_complain(json, json_find(at, "code"), NOTE_ERROR, TR("fout.code_dubbel"), NULL, 0);
    snprintf(mistake->got, sizeof mistake->got, "fout-%d", ++spec->count);
    return fine && !known;
}

static bool code_load(void *out, struct json *json, const struct cJSON *at)
{
    static const char *const keys[] = {"symbols", "answer", "wrong", "mistakes", NULL};
    static const char *const words[] = {"digits", "letters"};
    struct spec *spec = out;
    const struct cJSON *mistakes = NULL;
    int symbols = 0;
    bool fine = json_only(json, at, keys);
    fine &= json_word(json, at, "symbols", words, 2, &symbols);
    spec->symbols = (enum symbols)symbols;
    fine &= load_code(json, at, "answer", spec->symbols, spec->answer);
    fine &= json_text(json, at, "wrong", &spec->wrong);
    if (json_has(at, "mistakes"))
        fine &= list_open(json, at, "mistakes", 1, MOST_MISTAKES, &mistakes);
    for (const struct cJSON *m = fine ? json_first(mistakes) : NULL; m; m = json_next(m))
        fine &= load_mistake(spec, json, m);
    return fine;
}

/* --- what can be answered, and what is right -------------------------------------------------- */

static bool code_field(const void *from, const struct view *view, int index, struct field *out)
{
    (void)from;
    (void)view;
    if (index != 0)
        return false;
    *out = (struct field){.item = item, .type = FIELD_TYPED};
    return true;
}

/* Latin-1 letters without their accents, from U+00C0; a dot: nothing like a letter. */
static char plain_letter(uint32_t code)
{
    static const char plain[] = "aaaaaaaceeeeiiiidnooooo.ouuuuy..";
    if (code >= 'A' && code <= 'Z')
        return (char)(code - 'A' + 'a');
    if (code < 0x80)
        return (char)code;
    return code >= 0xC0 && code <= 0xFF ? plain[code & 0x1F] : '.';
}

/* Locks forgive capitals, spaces, points, dashes and accents (E11). */
static void normalise(enum symbols symbols, const char *typed, char out[CODE_SIZE])
{
    int n = 0, step = 1;
    uint32_t code = 0;
    for (size_t at = 0, size = strlen(typed); at < size && n < CODE_SIZE - 1; at += (size_t)step) {
        step = utf8_next(typed + at, size - at, &code);
        if (step == 0)
            break;
        char c = plain_letter(code);
        if (is_symbol(symbols, c))
            out[n++] = c;
    }
    out[n] = '\0';
}

static struct verdict code_judge(const void *from, const struct mark *marks, int count)
{
    const struct spec *spec = from;
    char code[CODE_SIZE];
    if (count != 1 || !marks[0].typed)
        return (struct verdict){.outcome = OUTCOME_OPEN};
    normalise(spec->symbols, marks[0].typed, code);
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
    out[0] = (struct mark){.item = item, .typed = spec->answer};
    return 1;
}

static void code_reset(const void *from, const struct view *view, void *memory)
{
    (void)from;
    (void)view;
    *(struct draft *)memory = (struct draft){.typed = ""};
}

/* --- the lock --------------------------------------------------------------------------------- */

/* What the last try said; the fact is the truth, so after a restart the sentence is still there. */
static struct text last_says(const struct spec *spec, const struct view *view)
{
    const struct event *fact = own_find(view, item, NULL);
    if (!fact || fact->ok)
        return (struct text){.id = NULL};
    for (int i = 0; i < spec->count; i++)
        if (!strcmp(fact->got, spec->mistakes[i].got))
            return spec->mistakes[i].says;
    return spec->wrong;
}

static void press(struct draft *draft, char c)
{
    size_t size = strlen(draft->typed);
    if (size + 1 < TYPED_SIZE) {
        draft->typed[size] = c;
        draft->typed[size + 1] = '\0';
    }
}

static void erase(struct draft *draft)
{
    size_t size = strlen(draft->typed);
    while (size > 0 && ((unsigned char)draft->typed[--size] & 0xC0) == 0x80)
        ;                                                 /* a character may be several bytes */
    draft->typed[size] = '\0';
}

static void show_key(struct ui *ui, struct draft *draft, char c)
{
    struct arena *arena = ui_arena(ui);
    struct button key = {.key = arena_print(arena, "toets.%c", c),
                         .name = words_plain("toets", arena_print(arena, "%c", c))};
    if (ui_button_as(ui, key))
        press(draft, c);
}

/* Rows of equal keys, as on the door; the last row erases. */
static void show_keys(struct ui *ui, const struct spec *spec, struct draft *draft)
{
    static const char *const digits[] = {"123", "456", "789", "0", NULL};
    static const char *const letters[] = {"abcdefg", "hijklmn", "opqrstu", "vwxyz", NULL};
    bool few = spec->symbols == SYMBOLS_DIGITS;
    ui_box(ui, (struct box){.id = "toetsen", .gap = 12, .width = few ? 420 : 700});
    for (const char *const *row = few ? digits : letters; *row; row++) {
        ui_box(ui, (struct box){.flow = FLOW_WRAP, .align = ALIGN_STRETCH, .gap = 12});
        for (const char *c = *row; *c; c++)
            show_key(ui, draft, *c);
        if (!row[1] && ui_button_as(ui, (struct button){.key = "knop.terug-1",
                                                        .name = TR("kind.code.terug"),
                                                        .icon = "icons/back", .icon_only = true}))
            erase(draft);
        ui_close(ui);
    }
    if (ui_button_as(ui, (struct button){.key = "knop.wissen", .name = TR("kind.code.wissen"),
                                         .look = LOOK_QUIET}))
        draft->typed[0] = '\0';
    ui_close(ui);
}

static bool show_window(const struct spec *spec, struct draft *draft, const struct view *view,
                        struct ui *ui)
{
    struct text says = last_says(spec, view);
    ui_box(ui, (struct box){.id = "venster", .gap = 24});
    bool check = ui_textbox(ui, ui_mark_key(ui, item, NULL, NULL), TR("kind.code.venster"),
                            draft->typed, TYPED_SIZE);
    struct button button = {.name = TR("knop.controleer"), .look = LOOK_MAIN,
                            .disabled = !draft->typed[0], .why = TR("kind.code.leeg")};
    check |= ui_button_as(ui, button);
    if (says.id)
        ui_status(ui, "zegt", says);
    ui_close(ui);
    return check && draft->typed[0];
}

static void code_show(const void *from, void *memory, const struct view *view, struct ui *ui,
                      struct given *given)
{
    const struct spec *spec = from;
    struct draft *draft = memory;
    ui_box(ui, (struct box){.id = "code", .flow = FLOW_ROW, .surface = SURFACE_DARK, .gap = 64,
                            .pad = 48, .is_private = view->who > 0});
    show_keys(ui, spec, draft);
    bool check = show_window(spec, draft, view, ui);
    ui_close(ui);
    if (!check)
        return;
    const char *typed = arena_copy(ui_arena(ui), draft->typed, strlen(draft->typed));
    given_add(given, (struct mark){.item = item, .typed = typed});
    draft->typed[0] = '\0';
}

static int code_read_words(const void *from, struct text out[], int most)
{
    (void)from;
    (void)out;
    (void)most;
    return 0;
}

const struct puzzle_kind kind_code = {
    .name = "code", .spec_size = sizeof(struct spec), .draft_size = sizeof(struct draft),
    .saying = SAYING_CHOICE, .load = code_load, .field = code_field, .judge = code_judge,
    .solve = code_solve,
    .reset = code_reset, .show = code_show, .read_words = code_read_words,
};
