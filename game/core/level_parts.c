/* SPDX-License-Identifier: MPL-2.0 */
/* rooms/<n>.json: a room's things, puzzles, cards and lock. First everything is read, then, when
 * all rooms are known, what refers to something else. */
#include <string.h>

#include "base/arena.h"
#include "core/facts.h"
#include "core/loader.h"

enum { MOST_KINDS = 64, HINTS = 3 };

static const char *const thing_keys[] = {"id", "layer", "alt", "say", "if", "do", NULL};
static const char *const puzzle_keys[] = {
    "id",    "kind", "title", "aim",   "answered",  "facts",     "direction",
    "hints", "spec", "if",    "thing", "meanwhile", "room_says", "parts",     NULL,
};
static const char *const card_keys[] = {"id", "fact", "status", "text", NULL};
static const char *const lock_keys[] = {"layer", "alt", "if", "do", NULL};
static const char *const room_keys[] = {
    "$schema", "id",      "title", "bias", "counter_measure", "talk",  "scene",
    "things",  "puzzles", "cards", "lock", "story",           "after", NULL,
};

/* false: a complaint. */
static bool is_object(struct json *json, const struct cJSON *at)
{
    if (!json_is_object(at))
        loader_complain(json, at, TR("fout.hier_object"));
    return json_is_object(at);
}

static void read_alt(struct json *json, const struct cJSON *at, struct thing *thing)
{
    const char *word = json_text_value(json_find(at, "alt"));
    thing->decorative = word && !strcmp(word, "decorative");
    if (!thing->decorative)
        json_text(json, at, "alt", &thing->alt);
}

static void read_thing(struct loader *loader, int room, struct json *json, const struct cJSON *at)
{
    struct level *level = loader->level;
    struct thing *thing = &level->things[level->thing_count];
    struct text *says = NULL;
    json_only(json, at, thing_keys);
    if (!json_id(json, at, "id", &thing->id))
        return;
    *thing = (struct thing){
        .id = thing->id, .room = room, .layer = -1, .puzzle = -1, .at = json_place(json, at)};
    refs_declare(loader, json, at, thing->id);
    read_alt(json, at, thing);
    if (json_has(at, "say") || !thing->decorative)
        json_texts(json, at, "say", &says, &thing->say_count);
    if (json_has(at, "say") && json_is_array(json_find(at, "say")) &&
        !json_count(json_find(at, "say")) && !thing->decorative)
        loader_complain(json, json_find(at, "say"), TR("fout.say_leeg"));
    thing->says = says;
    loader->thing_at[level->thing_count++] = at;
    level->rooms[room].things++;
}

static void read_hints(struct json *json, const struct cJSON *at, struct puzzle *puzzle)
{
    struct text *hints = NULL;
    int count = 0;
    if (!json_texts(json, at, "hints", &hints, &count))
        return;
    if (count != HINTS) {
        loader_complain(json, json_find(at, "hints"), TR("fout.drie_hints"));
        return;
    }
    memcpy(puzzle->hints, hints, sizeof puzzle->hints);
}

static void read_facts(struct loader *loader, struct json *json, const struct cJSON *at,
                       struct puzzle *puzzle, bool direction_known)
{
    const struct cJSON *list = NULL;
    bool fits = false, fine = true;
    if (!json_array(json, at, "facts", &list))
        return;
    if (json_count(list) < 1)
        loader_complain(json, list, TR("fout.feit_leeg"));
    const char **facts = arena_get(loader->arena, (size_t)(json_count(list) + 1) * sizeof *facts);
    for (const struct cJSON *item = json_first(list); item; item = json_next(item)) {
        const struct fact *fact = refs_fact(json, item);
        fine &= fact != NULL;
        if (!fact)
            continue;
        facts[puzzle->fact_count++] = fact->id;
        fits |= facts_fit(fact, puzzle->direction);
    }
    puzzle->facts = facts;
    if (fine && !fits && puzzle->fact_count > 0 && direction_known)
        loader_complain(json, json_find(at, "direction"), TR("fout.richting_feit"));
}

static const struct puzzle_kind *read_kind(struct loader *loader, struct json *json,
                                           const struct cJSON *at)
{
    const char *known[MOST_KINDS], *name = NULL;
    int count = 0;
    if (!json_string(json, at, "kind", &name))
        return NULL;
    const struct puzzle_kind *kind = loader_kind(loader, name);
    if (kind)
        return kind;
    for (; count < loader->kinds->count && count < MOST_KINDS; count++)
        known[count] = loader->kinds->list[count]->name;
    struct unknown unknown = {TR("fout.geen_soort"), TR("fout.geen_soort_gok"), known, count};
    refs_unknown(json, json_find(at, "kind"), name, &unknown);
    return NULL;
}

bool puzzle_read_spec(struct loader *loader, struct json *json, struct puzzle *puzzle,
                      const struct cJSON *spec)
{
    void *made = arena_get(loader->arena, puzzle->kind->spec_size ? puzzle->kind->spec_size : 1);
    puzzle->spec = made;
    return puzzle->kind->load(made, json, spec);
}

static void read_puzzle_texts(struct json *json, const struct cJSON *at, struct puzzle *puzzle)
{
    struct text *meanwhile = NULL;
    json_text(json, at, "title", &puzzle->title);
    json_text(json, at, "aim", &puzzle->aim);
    read_hints(json, at, puzzle);
    if (json_has(at, "room_says"))
        json_text(json, at, "room_says", &puzzle->room_says);
    if (json_has(at, "meanwhile"))
        json_texts(json, at, "meanwhile", &meanwhile, &puzzle->meanwhile_count);
    puzzle->meanwhile = meanwhile;
}

/* The jigsaw: each reads a part, all answer together. */
static void read_parts(struct json *json, const struct cJSON *at, struct puzzle *puzzle)
{
    struct text *parts = NULL;
    const struct cJSON *list = json_find(at, "parts");
    if (!list || !json_texts(json, at, "parts", &parts, &puzzle->part_count))
        return;
    if (puzzle->part_count < 2 || puzzle->part_count > MOST_PARTS)
        loader_complain(json, list, TR("fout.delen_aantal"));
    if (puzzle->each)
        loader_complain(json, list, TR("fout.delen_samen"));
    puzzle->parts = parts;
}

/* Ratings and guesses are of one person: at the table they would have no form, and no figure.
 * What a success is put down to is as private. */
static bool is_private(const struct puzzle *puzzle, bool loaded)
{
    struct field field;
    if (loaded && puzzle->kind->field(puzzle->spec, NULL, 0, &field) &&
        field.is == CONSTRUCT_TALENT)
        return true;
    return puzzle->kind->saying == SAYING_RATE || puzzle->kind->saying == SAYING_PREDICT ||
           puzzle->kind->each_only;
}

static void read_puzzle(struct loader *loader, int room, struct json *json, const struct cJSON *at)
{
    static const char *const answered[] = {"each", "together"};
    struct level *level = loader->level;
    struct puzzle *puzzle = &level->puzzles[level->puzzle_count];
    const struct cJSON *spec = NULL;
    int together = 0, direction = 0;
    json_only(json, at, puzzle_keys);
    if (!json_id(json, at, "id", &puzzle->id))
        return;
    *puzzle =
        (struct puzzle){.id = puzzle->id, .room = room, .thing = -1, .at = json_place(json, at)};
    refs_declare(loader, json, at, puzzle->id);
    json_word(json, at, "answered", answered, 2, &together);
    bool direction_known = json_word(json, at, "direction", direction_words, DIRECTIONS,
                                     &direction);
    puzzle->each = together == 0;
    puzzle->direction = (enum direction)direction;
    read_puzzle_texts(json, at, puzzle);
    read_parts(json, at, puzzle);
    read_facts(loader, json, at, puzzle, direction_known);
    puzzle->kind = read_kind(loader, json, at);
    bool loaded = json_object(json, at, "spec", &spec) && puzzle->kind &&
                  puzzle_read_spec(loader, json, puzzle, spec);
    if (puzzle->kind && together && is_private(puzzle, loaded))
        loader_complain(json, json_find(at, "answered"), TR("fout.ieder_apart"));
    loader->puzzle_at[level->puzzle_count++] = at;
    level->rooms[room].puzzles++;
}

static void read_card(struct loader *loader, int room, struct json *json, const struct cJSON *at)
{
    struct level *level = loader->level;
    struct card *card = &level->cards[level->card_count];
    const struct fact *fact = NULL;
    int status = -1;
    json_only(json, at, card_keys);
    if (!json_id(json, at, "id", &card->id))
        return;
    *card = (struct card){.id = card->id, .room = room, .at = json_place(json, at)};
    refs_declare(loader, json, at, card->id);
    if (json_string(json, at, "fact", &card->fact))
        fact = refs_fact(json, json_find(at, "fact"));
    json_text(json, at, "text", &card->body);
    if (json_word(json, at, "status", status_words, STATUSES, &status)) {
        card->status = (enum status)status;
        if (fact && card->status != fact->status) {
            struct slot slots[] = {{"feit", fact->id}, {"status", status_words[fact->status]}};
            json_complain(json, json_find(at, "status"), NOTE_ERROR, TR("fout.status_feit"), slots,
                          2);
        }
    }
    level->card_count++;
    level->rooms[room].cards++;
}

static void read_list(struct loader *loader, int room, struct json *json, const char *key, int most,
                      void (*read)(struct loader *, int, struct json *, const struct cJSON *))
{
    const struct cJSON *list = NULL;
    if (!json_array(json, json_root(json), key, &list))
        return;
    if (json_count(list) > most) {
        loader_too_many(json, list, most);
        return;
    }
    for (const struct cJSON *at = json_first(list); at; at = json_next(at))
        if (is_object(json, at))
            read(loader, room, json, at);
}

static void read_measure(struct json *json, const struct cJSON *at, struct room *room)
{
    struct unknown unknown = {TR("fout.geen_tegenmaatregel"), TR("fout.geen_tegenmaatregel_gok"),
                              NULL, 0};
    if (!json_string(json, at, "counter_measure", &room->counter_measure) ||
        measures_has(room->counter_measure))
        return;
    unknown.known = measures_list(&unknown.count);
    refs_unknown(json, json_find(at, "counter_measure"), room->counter_measure, &unknown);
}

static void read_lock(struct loader *loader, int room, struct json *json)
{
    const struct cJSON *at = NULL;
    if (!json_object(json, json_root(json), "lock", &at))
        return;
    json_only(json, at, lock_keys);
    json_text(json, at, "alt", &loader->level->rooms[room].lock.alt);
    loader->level->rooms[room].lock.at = json_place(json, at);
    loader->lock_at[room] = at;
}

void room_read(struct loader *loader, int room, struct json *json)
{
    struct level *level = loader->level;
    struct room *to = &level->rooms[room];
    const struct cJSON *at = json_root(json);
    to->at = json_place(json, at);
    to->first_thing = level->thing_count;
    to->first_puzzle = level->puzzle_count;
    to->first_card = level->card_count;
    json_only(json, at, room_keys);
    json_text(json, at, "title", &to->title);
    json_text(json, at, "bias", &to->bias);
    json_text(json, at, "talk", &to->talk);
    read_measure(json, at, to);
    loader_pages(json, "story", &to->story, &to->story_count);
    loader_pages(json, "after", &to->after, &to->after_count);
    read_list(loader, room, json, "things", MOST_THINGS - level->thing_count, read_thing);
    read_list(loader, room, json, "puzzles", MOST_PUZZLES - 2 - level->puzzle_count, read_puzzle);
    read_list(loader, room, json, "cards", MOST_CARDS - level->card_count, read_card);
    read_lock(loader, room, json);
}

static const struct cond *read_condition(struct loader *loader, int room,
                                         const struct cJSON *object)
{
    return json_has(object, "if") ? cond_read(loader, room, json_find(object, "if")) : NULL;
}

/* What is touched has a layer to itself, or one of the two could not be touched, and it is more
 * than a dot. before: things to compare with. */
static void claim_layer(struct loader *loader, int room, const struct cJSON *at, int layer,
                        int before)
{
    enum { LEAST_SIDE = 8 }; /* smaller, and there is nothing to point at */
    struct json *json = loader->room_json[room];
    const struct layer *own = layer >= 0 ? &loader->level->layers[layer] : NULL;
    if (own && own->w > 0 && own->h > 0 && (own->w < LEAST_SIDE || own->h < LEAST_SIDE)) {
        struct slot slot = {"naam", own->id};
        json_complain(json, json_find(at, "layer"), NOTE_ERROR, TR("fout.laag_klein"), &slot, 1);
    }
    for (int i = loader->level->rooms[room].first_thing; i < before && layer >= 0; i++) {
        const struct thing *other = &loader->level->things[i];
        struct slot slot = {"naam", other->id};
        if (other->layer != layer || other->decorative)
            continue;
        json_complain(json, json_find(at, "layer"), NOTE_ERROR, TR("fout.laag_bezet"), &slot, 1);
        return;
    }
}

static void resolve_thing(struct loader *loader, int room, int number)
{
    struct thing *thing = &loader->level->things[number];
    const struct cJSON *at = loader->thing_at[number];
    thing->layer = refs_find(loader, loader->room_json[room], at, "layer", REF_LAYER, room);
    if (!thing->decorative)
        claim_layer(loader, room, at, thing->layer, number);
    thing->when = read_condition(loader, room, at);
    if (json_has(at, "do"))
        effects_read(loader, room, json_find(at, "do"), &thing->effects, &thing->effect_count);
}

static void resolve_puzzle(struct loader *loader, int room, int number)
{
    struct level *level = loader->level;
    struct puzzle *puzzle = &level->puzzles[number];
    struct json *json = loader->room_json[room];
    const struct cJSON *at = loader->puzzle_at[number];
    puzzle->when = read_condition(loader, room, at);
    if (!json_has(at, "thing"))
        return;
    puzzle->thing = refs_find(loader, json, at, "thing", REF_THING, room);
    if (puzzle->thing < 0)
        return;
    struct thing *thing = &level->things[puzzle->thing];
    struct slot slot = {"naam", thing->id};
    if (thing->room != room)
        json_complain(json, json_find(at, "thing"), NOTE_ERROR, TR("fout.ding_elders"), &slot, 1);
    else if (thing->puzzle >= 0)
        json_complain(json, json_find(at, "thing"), NOTE_ERROR, TR("fout.ding_bezet"), &slot, 1);
    else
        thing->puzzle = number;
}

void room_resolve(struct loader *loader, int room)
{
    struct room *in = &loader->level->rooms[room];
    struct json *json = loader->room_json[room];
    const struct cJSON *at = loader->lock_at[room];
    for (int i = in->first_thing; i < in->first_thing + in->things; i++)
        resolve_thing(loader, room, i);
    for (int i = in->first_puzzle; i < in->first_puzzle + in->puzzles; i++)
        resolve_puzzle(loader, room, i);
    if (!at)
        return;
    in->lock.layer = refs_find(loader, json, at, "layer", REF_LAYER, room);
    claim_layer(loader, room, at, in->lock.layer, in->first_thing + in->things);
    in->lock.when = read_condition(loader, room, at);
    if (json_has(at, "do"))
        effects_read(loader, room, json_find(at, "do"), &in->lock.effects, &in->lock.effect_count);
}

/* Out of a side room one can always go: its lock has no condition, and need not do anything. Of
 * a room that nothing opens the checker says just that. */
void room_mind_lock(struct loader *loader, int room)
{
    struct json *json = loader->room_json[room];
    const struct cJSON *at = loader->lock_at[room];
    bool side = loader->level->rooms[room].side;
    if (!at || loader->level->rooms[room].door < 0)
        return;
    if (side && json_has(at, "if"))
        loader_complain(json, json_find(at, "if"), TR("fout.zijkamer_slot"));
    if (!side && !json_has(at, "if"))
        loader_complain(json, at, TR("fout.slot_if"));
    if (!side && !json_has(at, "do"))
        loader_complain(json, at, TR("fout.slot_do"));
}
