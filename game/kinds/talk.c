/* SPDX-License-Identifier: MPL-2.0 */
/* A talk with one pupil: what you say changes what comes next. There is no way back in time; the
 * end shows what comes of it, and no sentence is right or wrong.
 * spec: {"pupil", "start", "nodes":[{"id","says","options":[{"id","text","to"}]},
 *        {"id","says","shows"}]}: a node without options is an end. */
#include "core/level.h"
#include "kinds/list.h"
#include "kinds/own.h"

#include <string.h>

#include "base/arena.h"

enum { MOST_NODES = 32, MOST_OPTIONS = OWN_OPTIONS, MOST_MOVES = 12, NONE = -1, UNKNOWN = -2 };
struct piece {                                            /* a node of the talk */
    const char *id;
    struct text says, shows;                              /* shows: of an end */
    struct option options[MOST_OPTIONS];
    struct text names[MOST_OPTIONS];
    int to[MOST_OPTIONS], count;                          /* count 0: an end */
};
struct spec {
    const char *pupil;
    struct piece nodes[MOST_NODES];
    int start, count;
};
struct draft {
    int said[MOST_NODES], tried[MOST_NODES];              /* an option of each node, or NONE */
    bool trying, reading;                                 /* trying: after the end, never logged */
};

static const char *const codes[] = {"open", "gesloten", "sturend", "stereotype", "bevestigend",
                                    NULL};

/* --- spec ------------------------------------------------------------------------------------- */

static bool load_option(struct piece *node, struct listed *ids, struct json *json,
                        const struct cJSON *at)
{
    static const char *const keys[] = {"id", "text", "to", NULL};
    const char *to = NULL;                                /* looked up when all nodes are known */
    bool fine = json_only(json, at, keys);
    fine &= list_code(ids, json, at, codes, &node->options[node->count].id);
    fine &= json_text(json, at, "text", &node->names[node->count]);
    fine &= json_string(json, at, "to", &to);
    node->count++;
    return fine;
}

static bool load_options(struct piece *node, struct json *json, const struct cJSON *at)
{
    const struct cJSON *options = NULL;
    struct listed ids = {.count = 0};
    bool fine = list_open(json, at, "options", 2, MOST_OPTIONS, &options);
    for (const struct cJSON *o = fine ? json_first(options) : NULL; o; o = json_next(o))
        fine &= load_option(node, &ids, json, o);
    return fine;
}

static bool load_node(struct piece *node, struct listed *ids, struct json *json,
                      const struct cJSON *at)
{
    static const char *const keys[] = {"id", "says", "options", "shows", NULL};
    bool fine = json_only(json, at, keys);
    fine &= list_id(ids, json, at, "id", &node->id);
    fine &= json_text(json, at, "says", &node->says);
    if (json_has(at, "options") == json_has(at, "shows")) {
        json_complain(json, at, NOTE_ERROR, TR("fout.talk_knoop"), NULL, 0);
        return false;
    }
    return (json_has(at, "shows") ? json_text(json, at, "shows", &node->shows)
                                  : load_options(node, json, at)) && fine;
}

/* The number of the node that object.key names; NONE with a complaint. */
static int find_node(const struct spec *spec, struct json *json, const struct cJSON *object,
                     const char *key)
{
    const char *ids[MOST_NODES], *to = NULL;
    if (!json_string(json, object, key, &to))
        return NONE;
    for (int i = 0; i < spec->count; i++) {
        ids[i] = spec->nodes[i].id;
        if (!strcmp(ids[i], to))
            return i;
    }
    const char *near = json_nearest(to, ids, spec->count);
    struct slot slots[] = {{"naam", to}, {"gok", near}};
    json_complain(json, json_find(object, key), NOTE_ERROR,
                  near ? TR("fout.talk_naar_gok") : TR("fout.talk_naar"), slots, near ? 2 : 1);
    return NONE;
}

static bool link_nodes(struct spec *spec, struct json *json, const struct cJSON *nodes)
{
    bool fine = true;
    struct piece *node = spec->nodes;
    for (const struct cJSON *n = json_first(nodes); n; n = json_next(n), node++) {
        int option = 0;
        for (const struct cJSON *o = json_first(json_find(n, "options")); o; o = json_next(o)) {
            node->to[option] = find_node(spec, json, o, "to");
            fine &= node->to[option++] != NONE;
        }
    }
    return fine;
}

/* Every way through the talk, deepest first. moves: the longest way from each node. */
struct ways {
    const struct spec *spec;
    int moves[MOST_NODES];
    bool open[MOST_NODES];                                /* on the way that is being walked */
    int round;                                            /* a node that comes back; NONE */
};

static int walk(struct ways *ways, int at)
{
    const struct piece *node = &ways->spec->nodes[at];
    int longest = 0;
    if (ways->open[at])
        ways->round = at;
    if (ways->open[at] || ways->moves[at] != UNKNOWN)
        return ways->open[at] ? 0 : ways->moves[at];
    ways->open[at] = true;
    for (int o = 0; o < node->count; o++) {
        int moves = 1 + walk(ways, node->to[o]);
        longest = moves > longest ? moves : longest;
    }
    ways->open[at] = false;
    ways->moves[at] = longest;
    return longest;
}

static bool complain_node(const struct spec *spec, struct json *json, const struct cJSON *nodes,
                          int number, struct text says)
{
    struct slot slot = {"naam", spec->nodes[number].id};
    const struct cJSON *at = json_first(nodes);
    for (int i = 0; i < number; i++)
        at = json_next(at);
    json_complain(json, at, NOTE_ERROR, says, &slot, 1);
    return false;
}

/* Without rounds every way ends, as a node without options is the only one that goes nowhere. */
static bool ways_fit(const struct spec *spec, struct json *json, const struct cJSON *nodes)
{
    struct ways ways = {.spec = spec, .round = NONE};
    bool fine = true;
    for (int i = 0; i < spec->count; i++)
        ways.moves[i] = UNKNOWN;
    int longest = walk(&ways, spec->start);
    struct slot slots[] = {{"aantal", arena_print(json_arena(json), "%d", longest)},
                           {"hooguit", arena_print(json_arena(json), "%d", MOST_MOVES)}};
    if (ways.round != NONE)
        fine = complain_node(spec, json, nodes, ways.round, TR("fout.talk_rondje"));
    for (int i = 0; i < spec->count; i++)
        if (ways.moves[i] == UNKNOWN)
            fine = complain_node(spec, json, nodes, i, TR("fout.talk_los"));
    if (fine && longest > MOST_MOVES)
        json_complain(json, nodes, NOTE_ERROR, TR("fout.talk_lang"), slots, 2);
    return fine && longest <= MOST_MOVES;
}

static bool ends(const struct spec *spec, struct json *json, const struct cJSON *nodes)
{
    for (int i = 0; i < spec->count; i++)
        if (!spec->nodes[i].count)
            return true;
    json_complain(json, nodes, NOTE_ERROR, TR("fout.talk_geen_einde"), NULL, 0);
    return false;
}

static bool load_nodes(struct spec *spec, struct json *json, const struct cJSON *at)
{
    const struct cJSON *nodes = NULL;
    struct listed ids = {.count = 0};
    bool fine = list_open(json, at, "nodes", 2, MOST_NODES, &nodes);
    for (const struct cJSON *n = fine ? json_first(nodes) : NULL; n; n = json_next(n))
        fine &= load_node(&spec->nodes[spec->count++], &ids, json, n);
    if (!fine)
        return false;                                     /* what is half read leads nowhere */
    spec->start = find_node(spec, json, at, "start");
    fine = link_nodes(spec, json, nodes) && spec->start != NONE;
    fine &= ends(spec, json, nodes);
    if (fine && !spec->nodes[spec->start].count)
        return complain_node(spec, json, nodes, spec->start, TR("fout.talk_begin"));
    return fine && ways_fit(spec, json, nodes);
}

static bool talk_load(void *out, struct json *json, const struct cJSON *at)
{
    static const char *const keys[] = {"pupil", "start", "nodes", NULL};
    struct spec *spec = out;
    bool fine = json_only(json, at, keys);
    fine &= json_id(json, at, "pupil", &spec->pupil);     /* one of the pack: core/level_walk.c */
    fine &= load_nodes(spec, json, at);
    return fine;
}

/* --- what can be answered --------------------------------------------------------------------- */

static bool talk_field(const void *from, const struct view *view, int index, struct field *out)
{
    const struct spec *spec = from;
    (void)view;
    for (int i = 0; i < spec->count; i++) {
        const struct piece *node = &spec->nodes[i];
        if (!node->count || index-- > 0)
            continue;
        *out = (struct field){.item = node->id, .type = FIELD_CHOICE, .options = node->options,
                              .option_count = node->count, .is = CONSTRUCT_TALK};
        return true;
    }
    return false;
}

static int said_at(const struct piece *node, const struct view *view)
{
    const struct event *fact = view ? own_find(view, node->id, NULL) : NULL;
    for (int o = 0; fact && o < node->count; o++)
        if (!strcmp(node->options[o].id, fact->got))
            return o;
    return NONE;
}

/* What was said, and from there the first option each time, to the end. */
static int talk_solve(const void *from, const struct view *view, struct mark out[MARKS])
{
    const struct spec *spec = from;
    int count = 0;
    for (int at = spec->start; spec->nodes[at].count;) {
        const struct piece *node = &spec->nodes[at];
        int said = said_at(node, view);
        int option = said == NONE ? 0 : said;
        out[count++] = (struct mark){.item = node->id, .got = node->options[option].id};
        at = node->to[option];
    }
    return count;
}

static void talk_reset(const void *from, const struct view *view, void *memory)
{
    const struct spec *spec = from;
    struct draft *draft = memory;
    *draft = (struct draft){.trying = false};
    for (int i = 0; i < spec->count; i++) {
        draft->said[i] = said_at(&spec->nodes[i], view);
        draft->tried[i] = NONE;
    }
}

/* --- the way so far --------------------------------------------------------------------------- */

struct way {
    int nodes[MOST_MOVES], options[MOST_MOVES], moves, at;
};

static struct way way_of(const struct spec *spec, const int *said)
{
    struct way way = {.at = spec->start};
    while (spec->nodes[way.at].count && said[way.at] != NONE) {
        int option = said[way.at];
        way.nodes[way.moves] = way.at;
        way.options[way.moves++] = option;
        way.at = spec->nodes[way.at].to[option];
    }
    return way;
}

/* All that was said in earnest; nothing said is nothing to tick. */
static bool on_disk(const struct spec *spec, const struct draft *draft, const struct view *view)
{
    struct way way = way_of(spec, draft->said);
    for (int i = 0; i < way.moves; i++) {
        const struct piece *node = &spec->nodes[way.nodes[i]];
        if (!own_is_word(view, node->id, NULL, node->options[way.options[i]].id))
            return false;
    }
    return way.moves > 0;
}

/* --- pages ------------------------------------------------------------------------------------ */

static const struct person *pupil_of(const struct spec *spec, const struct view *view)
{
    for (int i = 0; view->level && i < view->level->person_count; i++)
        if (!strcmp(view->level->people[i].id, spec->pupil))
            return &view->level->people[i];
    return NULL;
}

static const char *name_of(const struct spec *spec, const struct view *view)
{
    const struct person *pupil = pupil_of(spec, view);
    return pupil ? pupil->name : spec->pupil;
}

static void show_pupil(const struct spec *spec, const struct view *view, struct ui *ui)
{
    enum { FACE = 320, SMALL_FACE = 160, LARGE_TEXT = 150 };
    const struct person *pupil = pupil_of(spec, view);
    struct text name = words_plain("naam", name_of(spec, view));
    int width = ui_get_look(ui).text_percent >= LARGE_TEXT ? SMALL_FACE : FACE;
    ui_box(ui, (struct box){.id = "leerling", .gap = 8, .width = width});
    if (pupil && view->pictures) {
        const char *face = arena_print(ui_arena(ui), "%s/portraits/%s", view->pictures,
                                       pupil->portrait);
        ui_image(ui, "portret", face, name, width, width * 6 / 5);
    } else {
        ui_text_sized(ui, name, SIZE_H2, FONT_HEADING, TONE_TEXT);
    }
    ui_close(ui);
}

/* "Noor: ...": who speaks, and what. */
static struct text line(struct ui *ui, struct text who, const char *name, struct text says)
{
    struct slot slots[] = {{"naam", name}, {"zin", words_say(ui_words(ui), says).text}};
    return words_fill(ui_words(ui), who, slots, 2, ui_arena(ui));
}

static void show_last_said(const struct spec *spec, const struct way *way, struct ui *ui)
{
    if (!way->moves)
        return;
    const struct piece *node = &spec->nodes[way->nodes[way->moves - 1]];
    struct text said = node->names[way->options[way->moves - 1]];
    ui_text_sized(ui, line(ui, TR("kind.talk.jij"), "", said), SIZE_BODY, FONT_BODY, TONE_TEXT_2);
}

/* What can be said now. A choice that is only tried has a key of its own: no pilot takes it for
 * real. */
static int show_options(const struct spec *spec, const struct view *view, int at, bool trying,
                        struct ui *ui)
{
    const struct piece *node = &spec->nodes[at];
    int picked = NONE;
    ui_text_sized(ui, TR("kind.talk.vraag"), SIZE_BODY, FONT_BOLD, TONE_TEXT);
    for (int place = 0; place < node->count; place++) {
        int option = own_dealt(view, at, node->count, place);
        const char *key = ui_mark_key(ui, node->id, NULL, node->options[option].id);
        if (trying)
            key = arena_print(ui_arena(ui), "anders.%s", key);
        if (ui_choice(ui, key, node->names[option], false))
            picked = option;
    }
    return picked;
}

static void show_end(const struct piece *node, struct ui *ui)
{
    ui_box(ui, (struct box){.id = "gevolg", .surface = SURFACE_PANEL_2, .gap = 12, .pad = 24});
    ui_text_sized(ui, TR("kind.talk.gevolg"), SIZE_BODY, FONT_BOLD, TONE_TEXT_2);
    ui_text_sized(ui, node->shows, SIZE_BODY, FONT_BODY, TONE_TEXT);
    ui_close(ui);
}

static void begin_again(const struct spec *spec, struct draft *draft)
{
    draft->trying = true;
    for (int i = 0; i < spec->count; i++)
        draft->tried[i] = NONE;
}

/* Reading back is always there. Trying again only after the end, and nothing of it is kept. */
static bool show_feet(const struct spec *spec, struct draft *draft, const struct view *view,
                      const struct way *way, struct ui *ui)
{
    bool end = !spec->nodes[way->at].count, trying = draft->trying, done = false;
    ui_box(ui, (struct box){.id = "blad", .flow = FLOW_WRAP, .gap = 24});
    if (end && !trying)
        done = ui_button_as(ui, (struct button){.name = TR("knop.klaar"), .look = LOOK_MAIN});
    if (end && ui_button_as(ui, (struct button){.key = "knop.anders",
                                                .name = TR("kind.talk.anders")}))
        begin_again(spec, draft);
    if (trying && ui_button_as(ui, (struct button){.key = "knop.echt",
                                                   .name = TR("kind.talk.echt")}))
        draft->trying = false;
    if (way->moves && ui_button_as(ui, (struct button){.key = "knop.teruglezen",
                                                       .name = TR("kind.talk.teruglezen"),
                                                       .look = LOOK_QUIET}))
        draft->reading = true;
    page_tick(ui, view, "bewaard", !trying && on_disk(spec, draft, view));
    ui_close(ui);
    return done;
}

static void show_talk(const struct spec *spec, struct draft *draft, const struct view *view,
                      struct ui *ui, struct given *given)
{
    bool trying = draft->trying;
    int *said = trying ? draft->tried : draft->said;
    struct way way = way_of(spec, said);
    const struct piece *node = &spec->nodes[way.at];
    ui_box(ui, (struct box){.flow = FLOW_ROW, .gap = 32});
    show_pupil(spec, view, ui);
    ui_box(ui, (struct box){.id = "gesprek", .gap = 24, .width = 1180});
    if (trying)
        ui_status(ui, "proef", TR("kind.talk.proef"));
    show_last_said(spec, &way, ui);
    ui_box(ui, (struct box){.id = "ballon", .surface = SURFACE_PAPER, .pad = 32});
    ui_status(ui, "zegt", line(ui, TR("kind.talk.regel"), name_of(spec, view), node->says));
    ui_close(ui);
    int picked = NONE;
    if (node->count)
        picked = show_options(spec, view, way.at, trying, ui);
    else
        show_end(node, ui);
    given->handed_in = show_feet(spec, draft, view, &way, ui);
    ui_close(ui);
    ui_close(ui);
    if (picked == NONE)
        return;
    said[way.at] = picked;
    if (!trying)
        given_add(given, (struct mark){.item = node->id, .got = node->options[picked].id});
}

static void show_back(const struct spec *spec, struct draft *draft, const struct view *view,
                      struct ui *ui)
{
    struct way way = way_of(spec, draft->trying ? draft->tried : draft->said);
    const char *name = name_of(spec, view);
    ui_box(ui, (struct box){.id = "terug", .surface = SURFACE_PAPER, .gap = 16, .pad = 32});
    for (int i = 0; i < way.moves; i++) {
        const struct piece *node = &spec->nodes[way.nodes[i]];
        ui_box(ui, (struct box){.id = node->id, .gap = 8});
        ui_text(ui, line(ui, TR("kind.talk.regel"), name, node->says));
        ui_text_sized(ui, line(ui, TR("kind.talk.jij"), "", node->names[way.options[i]]),
                      SIZE_BODY, FONT_BOLD, TONE_TEXT);
        ui_close(ui);
    }
    ui_box(ui, (struct box){.id = "laatst", .gap = 8});
    ui_text(ui, line(ui, TR("kind.talk.regel"), name, spec->nodes[way.at].says));
    ui_close(ui);
    ui_close(ui);
    if (ui_button_as(ui, (struct button){.key = "knop.gesprek", .name = TR("kind.talk.verder"),
                                         .look = LOOK_MAIN}))
        draft->reading = false;
}

static void talk_show(const void *from, void *memory, const struct view *view, struct ui *ui,
                      struct given *given)
{
    struct draft *draft = memory;
    ui_box(ui, (struct box){.id = "talk", .gap = 24, .is_private = view->who > 0});
    if (draft->reading)
        show_back(from, draft, view, ui);
    else
        show_talk(from, draft, view, ui, given);
    ui_close(ui);
}

/* One way through, as of talk_solve: nobody reads the others. */
static int talk_read_words(const void *from, struct text out[], int most)
{
    const struct spec *spec = from;
    const struct piece *node = &spec->nodes[spec->start];
    int count = 0;
    for (; node->count; node = &spec->nodes[node->to[0]]) {
        if (count < most)
            out[count++] = node->says;
        for (int o = 0; o < node->count && count < most; o++)
            out[count++] = node->names[o];
    }
    if (count + 1 < most) {
        out[count++] = node->says;
        out[count++] = node->shows;
    }
    return count;
}

const struct puzzle_kind kind_talk = {
    .name = "talk", .spec_size = sizeof(struct spec), .draft_size = sizeof(struct draft),
    .saying = SAYING_ANSWER, .load = talk_load, .field = talk_field, .deal = own_deal,
    .solve = talk_solve,
    .reset = talk_reset, .show = talk_show, .read_words = talk_read_words,
};
