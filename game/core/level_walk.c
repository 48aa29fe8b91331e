/* SPDX-License-Identifier: MPL-2.0 */
/* A walk over every string of a file, whatever its kind: is it clean, is it a text, which facts
 * does it name. Gives the checker and the translator their lists in reading order. */
#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "core/facts.h"
#include "core/loader.h"

/* Members whose strings are ids or words of a closed list; every other string is a text. */
static const char *const not_texts[] = {
    "$schema",  "id",        "kind",   "fact",   "facts",   "status", "portrait",
    "pronoun",  "layer",     "scene",  "sector", "version", "rooms",  "counter_measure",
    "answered", "direction", "thing",  "solved", "have",    "seen",   "give",
    "take",     "show",      "hide",   "card",   "open",    "boy",    "girl",
    "name",     "of",        "is",     "type",   "moment",  "bank",   "truth",
    "item",     "symbols",   "answer", "code",   "pairs",   "note",   "a",
    "hands",    "pupil",     "start",  "to",     "pile",   "begins", NULL,
};
/* Inside a spec only: elsewhere these are texts. */
static const char *const not_texts_in_spec[] = {"story", NULL};
/* Lists of short choices. */
static const char *const option_lists[] = {"options", "als",   "dan", "wanneer",
                                           "met",     "soort", NULL};

struct visit {
    struct loader *loader;
    struct json *json;
    enum walk walk;
    const char *key; /* of the nearest member above */
    bool option, each, spec, part;
    const struct scene *scene; /* that the spec names */
    const char *opener; /* that the screen says before it */
};

static bool is_in(const char *word, const char *const *list)
{
    for (; word && *list; list++)
        if (!strcmp(word, *list))
            return true;
    return false;
}

/* A letter and an accent that have one character together: not NFC. */
static bool is_composed(const char *text)
{
    static const uint32_t marks[] = {0x300, 0x301, 0x302, 0x303, 0x308, 0x30A, 0x327};
    size_t size = strlen(text);
    uint32_t before = 0, code = 0;
    for (size_t at = 0, step;
         at < size && (step = (size_t)utf8_next(text + at, size - at, &code)) > 0; at += step) {
        bool letter = before && before < 0x80 && strchr("aceinouyACEINOUY", (int)before);
        for (size_t i = 0; letter && i < sizeof marks / sizeof *marks; i++)
            if (code == marks[i])
                return false;
        before = code;
    }
    return true;
}

/* Texts were looked at when they were read; names and the like are looked at here. */
static bool check_string(const struct visit *visit, const struct cJSON *at, const char *value,
                         bool text)
{
    bool clean = *value && utf8_is_clean(value, strlen(value));
    if (!clean && text)
        return false;
    if (!clean)
        loader_complain(visit->json, at, *value ? TR("fout.tekst_teken") : TR("fout.tekst_leeg"));
    else if (!is_composed(value))
        loader_complain(visit->json, at, TR("fout.tekst_nfc"));
    else if (strpbrk(value, "{}"))
        loader_complain(visit->json, at, TR("fout.tekst_accolade"));
    return clean;
}

/* Room for one more in a list that lives in the arena: doubles it when it is full. */
static void *grow(struct arena *arena, void *list, int count, int *limit, size_t size)
{
    if (count < *limit)
        return list;
    *limit = *limit ? *limit * 2 : 64;
    void *larger = arena_get(arena, (size_t)*limit * size);
    if (count)
        memcpy(larger, list, (size_t)count * size);
    return larger;
}

static void add_text(const struct visit *visit, const struct cJSON *at, const char *note)
{
    struct loader *loader = visit->loader;
    struct level *level = loader->level;
    struct text text = {0};
    if (visit->walk != WALK_PACK || !json_text_here(visit->json, at, &text))
        return;
    loader->texts = grow(loader->arena, loader->texts, level->text_count, &loader->text_limit,
                         sizeof *loader->texts);
    loader->texts[level->text_count++] =
        (struct level_text){.text = text,
                            .note = note,
                            .option = visit->option,
                            .private_ = visit->part || (visit->each && visit->spec),
                            .opener = visit->opener,
                            .json = visit->json,
                            .node = at};
}

static void add_item(const struct visit *visit, const struct cJSON *at)
{
    struct loader *loader = visit->loader;
    struct level *level = loader->level;
    const char *word = json_text_value(json_find(at, "direction"));
    int direction = DIRECTION_GIRLS;
    while (word && direction < DIRECTIONS && strcmp(word, direction_words[direction]) != 0)
        direction++;
    if (!word || direction == DIRECTIONS || visit->walk != WALK_PACK)
        return;
    loader->items = grow(loader->arena, loader->items, level->item_count, &loader->item_limit,
                         sizeof *loader->items);
    loader->items[level->item_count++] = (struct level_item){(enum direction)direction};
}

static void add_names(const struct visit *visit, const struct cJSON *at)
{
    struct loader *loader = visit->loader;
    struct level *level = loader->level;
    const char *boy = json_text_value(json_find(at, "boy")),
               *girl = json_text_value(json_find(at, "girl"));
    if (!boy || !girl)
        return;
    loader->names = grow(loader->arena, loader->names, level->name_count, &loader->name_limit,
                         sizeof *loader->names);
    loader->names[level->name_count++] =
        (struct level_names){boy, girl, json_where(visit->json, at), json_place(visit->json, at)};
}

static void add_fact(struct loader *loader, const struct fact *fact, const char ***list, int *count,
                     int *limit)
{
    *list = grow(loader->arena, *list, *count, limit, sizeof **list);
    (*list)[(*count)++] = fact->id;
}

static void check_fact(const struct visit *visit, const struct cJSON *at)
{
    struct loader *loader = visit->loader;
    const struct fact *fact = refs_fact(visit->json, at);
    if (fact && visit->walk == WALK_INSTRUMENT)
        add_fact(loader, fact, &loader->asked, &loader->level->asked_count, &loader->asked_limit);
    else if (fact)
        add_fact(loader, fact, &loader->named, &loader->level->named_count, &loader->named_limit);
}

static void check_facts(const struct visit *visit, const struct cJSON *at)
{
    if (!visit->spec || !is_in(visit->key, (const char *const[]){"fact", "facts", NULL}))
        return;
    if (!json_is_array(at)) {
        check_fact(visit, at);
        return;
    }
    for (const struct cJSON *item = json_first(at); item; item = json_next(item))
        check_fact(visit, item);
}

/* What a plan promises is one of the counter-measures, or no measure could count it. */
static void check_promises(const struct visit *visit, const struct cJSON *at)
{
    struct unknown unknown = {TR("fout.geen_tegenmaatregel"), TR("fout.geen_tegenmaatregel_gok"),
                              NULL, 0};
    unknown.known = measures_list(&unknown.count);
    if (!visit->spec || strcmp(visit->key, "dan") != 0)
        return;
    for (const struct cJSON *item = json_first(at); item; item = json_next(item)) {
        const char *id = json_text_value(json_find(item, "id"));
        if (id && !measures_has(id))
            refs_unknown(visit->json, json_find(item, "id"), id, &unknown);
    }
}

/* Whoever is talked with is somebody of this pack. */
static void check_pupil(const struct visit *visit, const struct cJSON *at)
{
    const struct level *level = visit->loader->level;
    const char *known[MOST_PERSONS], *id = json_text_value(at);
    struct unknown unknown = {TR("fout.geen_mens"), TR("fout.geen_mens_gok"), known,
                              level->person_count};
    if (!visit->spec || !id || strcmp(visit->key, "pupil") != 0)
        return;
    for (int i = 0; i < level->person_count; i++) {
        known[i] = level->people[i].id;
        if (!strcmp(known[i], id))
            return;
    }
    if (!visit->loader->incomplete)
        refs_unknown(visit->json, at, id, &unknown);
}

static void visit_node(struct visit visit, const struct cJSON *at);

static void visit_members(struct visit visit, const struct cJSON *at)
{
    const char *answered = json_text_value(json_find(at, "answered"));
    visit.each |= answered && !strcmp(answered, "each");
    if (visit.spec && visit.walk == WALK_PACK && json_has(at, "scene"))
        visit.scene = scene_close_up(visit.loader, visit.json, at);
    for (const struct cJSON *item = json_first(at); item; item = json_next(item)) {
        struct visit inside = visit;
        inside.key = json_key(item);
        inside.option |= is_in(inside.key, option_lists);
        if (visit.spec && is_in(inside.key, (const char *const[]){"als", "dan", NULL}))
            inside.opener = inside.key;
        inside.spec |= !strcmp(inside.key, "spec");
        inside.part |= !strcmp(inside.key, "parts");
        check_facts(&inside, item);
        if (visit.scene && !strcmp(inside.key, "layer"))
            scene_check_layer(visit.scene, visit.json, item);
        check_promises(&inside, item);
        check_pupil(&inside, item);
        visit_node(inside, item);
    }
}

static void visit_node(struct visit visit, const struct cJSON *at)
{
    const char *value = json_text_value(at),
               *dutch = json_text_value(json_is_object(at) ? json_find(at, "nl") : NULL);
    if (value) {
        bool decorative = visit.key && !strcmp(visit.key, "alt") && !strcmp(value, "decorative");
        bool text = !decorative && !is_in(visit.key, not_texts) &&
                    !(visit.spec && is_in(visit.key, not_texts_in_spec));
        if (check_string(&visit, at, value, text) && text)
            add_text(&visit, at, NULL);
    } else if (dutch) {
        const char *note = json_text_value(json_find(at, "note"));
        if (check_string(&visit, json_find(at, "nl"), dutch, true) &&
            (note || !json_has(at, "note")))
            add_text(&visit, at, note);
    } else if (json_is_object(at)) {
        add_item(&visit, at);
        add_names(&visit, at);
        visit_members(visit, at);
    } else if (json_is_array(at)) {
        for (const struct cJSON *item = json_first(at); item; item = json_next(item))
            visit_node(visit, item);
    }
}

void walk_document(struct loader *loader, struct json *json, enum walk walk)
{
    struct visit visit = {
        .loader = loader, .json = json, .walk = walk, .spec = walk == WALK_INSTRUMENT};
    visit_node(visit, json_root(json));
}
