/* SPDX-License-Identifier: MPL-2.0 */
/* Ids are unique in a pack, and every id that is named exists; if not, the nearest one is
 * suggested. */
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "core/facts.h"
#include "core/loader.h"

void loader_complain(struct json *json, const struct cJSON *at, struct text says)
{
    json_complain(json, at, NOTE_ERROR, says, NULL, 0);
}

void loader_too_many(struct json *json, const struct cJSON *at, int most)
{
    struct slot slot = {"aantal", arena_print(json_arena(json), "%d", most)};
    json_complain(json, at, NOTE_ERROR, TR("fout.te_veel"), &slot, 1);
}

const struct puzzle_kind *loader_kind(const struct loader *loader, const char *name)
{
    for (int i = 0; i < loader->kinds->count; i++)
        if (!strcmp(loader->kinds->list[i]->name, name))
            return loader->kinds->list[i];
    return NULL;
}

void loader_pages(struct json *json, const char *key, const struct text **out, int *count)
{
    struct text *pages = NULL;
    if (json_has(json_root(json), key))
        json_texts(json, json_root(json), key, &pages, count);
    *out = pages;
}

void refs_declare(struct loader *loader, struct json *json, const struct cJSON *object,
                  const char *id)
{
    const struct cJSON *at = json_find(object, "id");
    for (int i = 0; i < loader->id_count; i++) {
        if (strcmp(loader->ids[i].id, id))
            continue;
        json_complain_twice(json, at, id, json_place(loader->ids[i].json, loader->ids[i].at));
        return;
    }
    if (loader->id_count < MOST_IDS)
        loader->ids[loader->id_count++] = (struct known_id){id, json, at};
}

void refs_unknown(struct json *json, const struct cJSON *at, const char *word,
                  const struct unknown *unknown)
{
    const char *near = json_nearest(word, unknown->known, unknown->count);
    struct slot slots[] = {{"naam", word}, {"gok", near}};
    json_complain(json, at, NOTE_ERROR, near ? unknown->guess : unknown->plain, slots,
                  near ? 2 : 1);
}

/* Every id of this sort: out has room for all things and cards, or all layers. Returns how many. */
static int list_ids(const struct level *level, enum ref ref, int room, const char **out)
{
    int count = 0;
    if (ref == REF_PUZZLE)
        for (int i = 0; i < level->puzzle_count; i++)
            out[count++] = level->puzzles[i].id;
    if (ref == REF_THING || ref == REF_SEEN)
        for (int i = 0; i < level->thing_count; i++)
            out[count++] = level->things[i].id;
    if (ref == REF_CARD || ref == REF_SEEN)
        for (int i = 0; i < level->card_count; i++)
            out[count++] = level->cards[i].id;
    if (ref == REF_ROOM)
        for (int i = 0; i < level->room_count; i++)
            out[count++] = level->rooms[i].id;
    if (ref == REF_LAYER)
        for (int i = 0; i < level->rooms[room].layers; i++)
            out[count++] = level->layers[level->rooms[room].first_layer + i].id;
    return count;
}

static int find_number(const struct level *level, const char *id, enum ref ref, int room)
{
    int card = -1;
    switch (ref) {
    case REF_PUZZLE:
        return level_puzzle(level, id);
    case REF_THING:
        return level_thing(level, id);
    case REF_SEEN:
        card = level_card(level, id);
        return card >= 0 ? MOST_THINGS + card : level_thing(level, id);
    case REF_CARD:
        return level_card(level, id);
    case REF_ROOM:
        return level_room(level, id);
    case REF_LAYER:
        return level_layer(level, room, id);
    }
    return -1;
}

/* In a pack with a broken file an unknown id may stand in that very file: then nothing is said. */
static bool may_stand_elsewhere(const struct loader *loader, enum ref ref, int room)
{
    return ref == REF_LAYER ? loader->level->rooms[room].layers == 0 : loader->incomplete;
}

int refs_find(struct loader *loader, struct json *json, const struct cJSON *object, const char *key,
              enum ref ref, int room)
{
    static const struct unknown texts[] = {
        [REF_PUZZLE] = {.plain = TEXT("fout.geen_raadsel"), .guess = TEXT("fout.geen_raadsel_gok")},
        [REF_THING] = {.plain = TEXT("fout.geen_ding"), .guess = TEXT("fout.geen_ding_gok")},
        [REF_SEEN] = {.plain = TEXT("fout.geen_ding_kaart"),
                      .guess = TEXT("fout.geen_ding_kaart_gok")},
        [REF_CARD] = {.plain = TEXT("fout.geen_kaart"), .guess = TEXT("fout.geen_kaart_gok")},
        [REF_ROOM] = {.plain = TEXT("fout.geen_kamer"), .guess = TEXT("fout.geen_kamer_gok")},
        [REF_LAYER] = {.plain = TEXT("fout.geen_laag"), .guess = TEXT("fout.geen_laag_gok")},
    };
    const char *known[MOST_LAYERS], *id = NULL;
    if (!json_string(json, object, key, &id))
        return -1;
    int number = find_number(loader->level, id, ref, room);
    if (number >= 0 || may_stand_elsewhere(loader, ref, room))
        return number;
    struct unknown unknown = texts[ref];
    unknown.known = known;
    unknown.count = list_ids(loader->level, ref, room, known);
    refs_unknown(json, json_find(object, key), id, &unknown);
    return -1;
}

/* Numbers that lie near each other are no mistake in spelling: only a small letter is. */
static void unknown_fact(struct json *json, const struct cJSON *at, const char *id)
{
    const char *known = NULL;
    for (int i = 0; facts_get(i); i++)
        if (!strcasecmp(facts_get(i)->id, id))
            known = facts_get(i)->id;
    struct unknown unknown = {TR("fout.geen_feit"), TR("fout.geen_feit_gok"), &known,
                              known != NULL};
    refs_unknown(json, at, id, &unknown);
}

const struct fact *refs_fact(struct json *json, const struct cJSON *at)
{
    const char *id = json_text_value(at);
    if (!id) {
        loader_complain(json, at, TR("fout.feit_tekst"));
        return NULL;
    }
    const struct fact *fact = facts_find(id);
    struct slot slot = {"naam", id};
    if (!fact && facts_unverified(id))
        json_complain(json, at, NOTE_ERROR, TR("fout.feit_ongecontroleerd"), &slot, 1);
    else if (!fact)
        unknown_fact(json, at, id);
    return fact;
}
