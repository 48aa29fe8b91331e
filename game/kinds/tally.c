/* SPDX-License-Identifier: MPL-2.0 */
/* Counting in a text: read the lines, and set every dial to how often it happened. Right when
 * all dials are; else it says how many are, never which. spec: {"intro",
 * "lines":[{"id","text"}], "dials":[{"id","text","least","most","truth"}], "wrong"} */
#include "kinds/list.h"
#include "kinds/own.h"

#include <string.h>

#include "base/arena.h"

enum { MOST_LINES = 40, MOST_DIALS = 6, A_PAGE = 8, LEAST_A_PAGE = 3 };
struct dial {
    const char *id;
    struct text name;
    int least, most, truth;
};
struct spec {
    struct text intro, lines[MOST_LINES], wrong;
    struct dial dials[MOST_DIALS];
    int line_count, dial_count;
};
struct draft {
    int line, judged, value[MOST_DIALS];                  /* line: the first one on this page */
    bool has[MOST_DIALS];
};

/* --- spec ------------------------------------------------------------------------------------- */

static bool load_lines(struct spec *spec, struct listed *ids, struct json *json,
                       const struct cJSON *at)
{
    static const char *const keys[] = {"id", "text", NULL};
    const struct cJSON *lines = NULL;
    const char *id = NULL;
    bool fine = list_open(json, at, "lines", 1, MOST_LINES, &lines);
    for (const struct cJSON *i = fine ? json_first(lines) : NULL; i; i = json_next(i)) {
        fine &= json_only(json, i, keys);
        fine &= list_id(ids, json, i, "id", &id);
        fine &= json_text(json, i, "text", &spec->lines[spec->line_count++]);
    }
    return fine;
}

static bool load_dial(struct dial *dial, struct listed *ids, struct json *json,
                      const struct cJSON *at)
{
    static const char *const keys[] = {"id", "text", "least", "most", "truth", NULL};
    bool fine = json_only(json, at, keys);
    fine &= list_id(ids, json, at, "id", &dial->id);
    fine &= json_text(json, at, "text", &dial->name);
    fine &= json_int(json, at, "least", 0, 98, &dial->least);
    fine &= json_int(json, at, "most", 1, 99, &dial->most);
    fine &= json_int(json, at, "truth", 0, 99, &dial->truth);
    if (!fine || (dial->least <= dial->truth && dial->truth <= dial->most &&
                  dial->least < dial->most))
        return fine;
    json_complain(json, json_find(at, "truth"), NOTE_ERROR, TR("fout.tally_waar"), NULL, 0);
    return false;
}

static bool tally_load(void *out, struct json *json, const struct cJSON *at)
{
    static const char *const keys[] = {"intro", "lines", "dials", "wrong", NULL};
    struct spec *spec = out;
    const struct cJSON *dials = NULL;
    struct listed ids = {.count = 0};
    bool fine = json_only(json, at, keys);
    fine &= json_text(json, at, "intro", &spec->intro);
    fine &= json_text(json, at, "wrong", &spec->wrong);
    fine &= load_lines(spec, &ids, json, at);
    if (!list_open(json, at, "dials", 1, MOST_DIALS, &dials))
        return false;
    for (const struct cJSON *i = json_first(dials); i; i = json_next(i))
        fine &= load_dial(&spec->dials[spec->dial_count++], &ids, json, i);
    return fine;
}

/* --- what can be answered, and what is right -------------------------------------------------- */

static bool tally_field(const void *from, const struct view *view, int index, struct field *out)
{
    const struct spec *spec = from;
    (void)view;
    if (index >= spec->dial_count)
        return false;
    const struct dial *dial = &spec->dials[index];
    *out = (struct field){.item = dial->id, .type = FIELD_NUMBER, .least = dial->least,
                          .most = dial->most};
    return true;
}

static int dial_find(const struct spec *spec, const char *id)
{
    for (int i = 0; id && i < spec->dial_count; i++)
        if (!strcmp(spec->dials[i].id, id))
            return i;
    return -1;
}

static struct verdict tally_judge(const void *from, const struct mark *marks, int count)
{
    const struct spec *spec = from;
    bool found[MOST_DIALS] = {false};
    int right = 0;
    for (int m = 0; m < count; m++) {
        int dial = dial_find(spec, marks[m].item);
        if (dial < 0 || marks[m].value != spec->dials[dial].truth)
            return (struct verdict){OUTCOME_WRONG, spec->wrong, "fout"};
        right += !found[dial];
        found[dial] = true;
    }
    enum outcome outcome = right < spec->dial_count ? OUTCOME_OPEN : OUTCOME_RIGHT;
    return (struct verdict){.outcome = outcome, .got = "goed"};
}

static int tally_solve(const void *from, const struct view *view, struct mark out[MARKS])
{
    const struct spec *spec = from;
    (void)view;
    for (int i = 0; i < spec->dial_count; i++)
        out[i] = (struct mark){.item = spec->dials[i].id, .value = spec->dials[i].truth};
    return spec->dial_count;
}

/* --- going on --------------------------------------------------------------------------------- */

/* What the last check said stays on the dials, right or wrong: which is which stays a question. */
static void take_dials(const struct spec *spec, const struct view *view, struct draft *draft)
{
    draft->judged = own_judged(view);
    for (int i = 0; i < spec->dial_count; i++) {
        const struct event *fact = own_find(view, spec->dials[i].id, NULL);
        draft->has[i] = fact && fact->has_value;
        draft->value[i] = draft->has[i] ? fact->value : 0;
    }
}

static void tally_reset(const void *from, const struct view *view, void *memory)
{
    struct draft *draft = memory;
    *draft = (struct draft){.line = 0};
    take_dials(from, view, draft);
}

/* --- pages ------------------------------------------------------------------------------------ */

/* Fewer lines where letters are larger, so that a page stays a page. */
static int lines_a_page(struct ui *ui)
{
    int lines = A_PAGE * 100 / ui_get_look(ui).text_percent;
    return lines < LEAST_A_PAGE ? LEAST_A_PAGE : lines > A_PAGE ? A_PAGE : lines;
}

static void turn_page(const struct spec *spec, struct draft *draft, struct ui *ui, int by)
{
    int page = draft->line / by, count = (spec->line_count + by - 1) / by;
    struct slot slots[] = {{"nummer", arena_print(ui_arena(ui), "%d", page + 1)},
                           {"van", arena_print(ui_arena(ui), "%d", count)}};
    ui_box(ui, (struct box){.flow = FLOW_WRAP, .gap = 24});
    ui_status(ui, "pagina", words_fill(ui_words(ui), TR("kind.pagina"), slots, 2, ui_arena(ui)));
    if (ui_button_as(ui, (struct button){.name = TR("knop.vorige"), .disabled = page == 0,
                                         .why = TR("kind.tally.eerste")}))
        draft->line = (page - 1) * by;
    if (ui_button_as(ui, (struct button){.name = TR("knop.volgende"),
                                         .disabled = page + 1 == count,
                                         .why = TR("kind.tally.laatste")}))
        draft->line = (page + 1) * by;
    ui_close(ui);
}

static void show_lines(const struct spec *spec, struct draft *draft, struct ui *ui)
{
    int by = lines_a_page(ui), first = draft->line / by * by;
    ui_box(ui, (struct box){.id = "verslag", .surface = SURFACE_PAPER, .gap = 16, .pad = 32,
                            .width = 960});
    if (first == 0)
        ui_text_sized(ui, spec->intro, SIZE_BODY, FONT_BOLD, TONE_TEXT);
    for (int i = first; i < first + by && i < spec->line_count; i++)
        ui_text(ui, spec->lines[i]);
    if (spec->line_count > by)
        turn_page(spec, draft, ui, by);
    ui_close(ui);
}

/* true: pressed. The name says which dial, for who cannot see what the button stands beside. */
static bool show_step(const struct dial *dial, bool more, struct ui *ui)
{
    struct slot slot = {"naam", words_say(ui_words(ui), dial->name).text};
    struct text says = more ? TR("kind.tally.meer") : TR("kind.tally.minder");
    struct button button = {
        .key = arena_print(ui_arena(ui), "%s.%s", dial->id, more ? "meer" : "minder"),
        .name = words_fill(ui_words(ui), says, &slot, 1, ui_arena(ui)),
        .icon = more ? "icons/plus" : "icons/minus", .icon_only = true};
    return ui_button_as(ui, button);
}

/* Before it was touched a dial has no value: counting begins at its least. */
static void step(const struct dial *dial, int by, int *value, bool *has)
{
    int now = (*has ? *value : dial->least) + by;
    *value = now < dial->least ? dial->least : now > dial->most ? dial->most : now;
    *has = true;
}

static void show_dial(const struct dial *dial, struct ui *ui, int *value, bool *has)
{
    struct slider slider = {.key = ui_mark_key(ui, dial->id, NULL, NULL), .name = dial->name,
                            .least = dial->least, .most = dial->most, .step = 1};
    ui_box(ui, (struct box){.id = dial->id, .flow = FLOW_ROW, .surface = SURFACE_PANEL, .gap = 20,
                            .pad = 20});
    if (show_step(dial, false, ui))
        step(dial, -1, value, has);
    ui_box(ui, (struct box){.fills = true});
    ui_slider(ui, slider, value, has);
    ui_close(ui);
    if (show_step(dial, true, ui))
        step(dial, 1, value, has);
    ui_close(ui);
}

static void show_check(const struct spec *spec, const struct draft *draft, struct ui *ui,
                       struct given *given)
{
    bool all = true;
    for (int i = 0; i < spec->dial_count; i++)
        all &= draft->has[i];
    if (!ui_button_as(ui, (struct button){.name = TR("knop.controleer"), .look = LOOK_MAIN,
                                          .disabled = !all, .why = TR("kind.tally.nog")}))
        return;
    for (int i = 0; i < spec->dial_count; i++)
        given_add(given, (struct mark){.item = spec->dials[i].id, .value = draft->value[i]});
}

static void show_result(const struct spec *spec, const struct draft *draft,
                        const struct view *view, struct ui *ui)
{
    int right = 0;
    for (int i = 0; i < spec->dial_count; i++) {
        const struct event *fact = own_find(view, spec->dials[i].id, NULL);
        right += fact && fact->ok;
    }
    if (!draft->judged || right == spec->dial_count)
        return;
    struct slot slots[] = {{"aantal", arena_print(ui_arena(ui), "%d", right)},
                           {"van", arena_print(ui_arena(ui), "%d", spec->dial_count)}};
    ui_status(ui, "stand",
              words_fill(ui_words(ui), TR("kind.tally.stand"), slots, 2, ui_arena(ui)));
    ui_status(ui, "zegt", spec->wrong);
}

static void tally_show(const void *from, void *memory, const struct view *view, struct ui *ui,
                       struct given *given)
{
    const struct spec *spec = from;
    struct draft *draft = memory;
    if (draft->judged != own_judged(view))
        take_dials(spec, view, draft);
    ui_box(ui, (struct box){.id = "tally", .flow = FLOW_ROW, .gap = 32,
                            .is_private = view->who > 0});
    show_lines(spec, draft, ui);
    ui_box(ui, (struct box){.id = "wijzers", .gap = 20, .width = 640});
    for (int i = 0; i < spec->dial_count; i++)
        show_dial(&spec->dials[i], ui, &draft->value[i], &draft->has[i]);
    show_check(spec, draft, ui, given);
    show_result(spec, draft, view, ui);
    ui_close(ui);
    ui_close(ui);
}

static int tally_read_words(const void *from, struct text out[], int most)
{
    const struct spec *spec = from;
    int count = 0;
    if (most > 0)
        out[count++] = spec->intro;
    for (int i = 0; i < spec->line_count && count < most; i++)
        out[count++] = spec->lines[i];
    for (int i = 0; i < spec->dial_count && count < most; i++)
        out[count++] = spec->dials[i].name;
    return count;
}

const struct puzzle_kind kind_tally = {
    .name = "tally", .spec_size = sizeof(struct spec), .draft_size = sizeof(struct draft),
    .saying = SAYING_CHOICE, .load = tally_load, .field = tally_field, .judge = tally_judge,
    .solve = tally_solve,
    .reset = tally_reset, .show = tally_show, .read_words = tally_read_words,
};
