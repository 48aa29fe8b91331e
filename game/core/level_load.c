/* SPDX-License-Identifier: MPL-2.0 */
/* A pack's files become a level (pack.md 1, 2). Every complaint of every file in one run; a
 * level with one error is no level. Kinds read their own specs, so nothing here knows what a
 * puzzle asks. */
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "core/loader.h"

enum { MOST_MINUTES = 600 };

static const char *const pack_keys[] = {"$schema", "id",     "title",  "sector",
                                        "version", "status", "rooms",  "people",
                                        "minutes", "story",  "ending", "begins", NULL};

static const struct pack_file *find_file(const struct loader *loader, const char *name)
{
    for (int i = 0; i < loader->source->count; i++)
        if (!strcmp(loader->source->files[i].name, name))
            return &loader->source->files[i];
    return NULL;
}

static struct json *parse(struct loader *loader, const struct pack_file *file, const char *shown)
{
    if (!file->bytes.data) {
        loader->incomplete = true;
        return NULL;
    }
    struct json *json = json_parse(shown, file->bytes.data, file->bytes.size, JSON_PACK,
                                   loader->arena, loader->notes);
    loader->incomplete |= !json;
    return json;
}

static struct json *parse_inside(struct loader *loader, const struct pack_file *file)
{
    return parse(loader, file, files_join(loader->arena, loader->source->folder, file->name));
}

static bool is_version(const char *word)
{
    int parts = 1, digits = 0;
    for (; *word; word++) {
        if (*word == '.' && digits > 0) {
            parts++;
            digits = 0;
        } else if (*word >= '0' && *word <= '9' && digits < 4) {
            digits++;
        } else {
            return false;
        }
    }
    return parts == 3 && digits > 0;
}

static void read_version(struct level *level, struct json *json, const struct cJSON *at)
{
    if (json_string(json, at, "version", &level->version) && !is_version(level->version))
        loader_complain(json, json_find(at, "version"), TR("fout.versie"));
}

/* "16:55": what the clocks on the walls say when the story begins. */
static void read_begins(struct level *level, struct json *json, const struct cJSON *at)
{
    const char *time = NULL;
    int hour = 0, minute = 0, end = 0;
    level->begins = 17 * 60;
    if (!json_has(at, "begins") || !json_string(json, at, "begins", &time))
        return;
    bool read = sscanf(time, "%2d:%2d%n", &hour, &minute, &end) == 2 && end == 5 && !time[5];
    if (!read || time[0] == '-' || hour < 0 || hour > 23 || minute < 0 || minute > 59)
        loader_complain(json, json_find(at, "begins"), TR("fout.begint"));
    level->begins = hour * 60 + minute;
}

static void read_person(struct loader *loader, struct json *json, const struct cJSON *at)
{
    static const char *const keys[] = {"id", "name", "portrait", "pronoun", NULL};
    static const char *const pronouns[] = {"zij", "hij", "hen"};
    struct level *level = loader->level;
    struct person *person = &level->people[level->person_count];
    int pronoun = 0;
    json_only(json, at, keys);
    if (!json_id(json, at, "id", &person->id))
        return;
    refs_declare(loader, json, at, person->id);
    json_string(json, at, "name", &person->name);
    json_id(json, at, "portrait", &person->portrait);
    json_word(json, at, "pronoun", pronouns, 3, &pronoun);
    person->pronoun = pronouns[pronoun];
    level->person_count++;
}

static void read_people(struct loader *loader, struct json *json)
{
    const struct cJSON *list = NULL;
    if (!json_array(json, json_root(json), "people", &list))
        return;
    loader->level->people_at = json_place(json, list);
    if (json_count(list) > MOST_PERSONS) {
        loader_too_many(json, list, MOST_PERSONS);
        return;
    }
    for (const struct cJSON *at = json_first(list); at; at = json_next(at))
        if (json_is_object(at))
            read_person(loader, json, at);
        else
            loader_complain(json, at, TR("fout.hier_object"));
}

static void read_rooms(struct loader *loader, struct json *json)
{
    struct level *level = loader->level;
    const struct cJSON *list = NULL;
    if (!json_array(json, json_root(json), "rooms", &list))
        return;
    if (json_count(list) < 1)
        loader_complain(json, list, TR("fout.kamers_leeg"));
    if (json_count(list) > MOST_ROOMS) {
        loader_too_many(json, list, MOST_ROOMS);
        return;
    }
    for (const struct cJSON *at = json_first(list); at; at = json_next(at)) {
        const char *id = json_text_value(at);
        if (!id || !json_is_id(id)) {
            loader_complain(json, at, TR("fout.kamer_id"));
            continue;
        }
        const char *name = arena_print(loader->arena, "rooms/%d.json", level->room_count + 1);
        struct slot slot = {"bestand", name};
        if (!find_file(loader, name))
            json_complain(json, at, NOTE_ERROR, TR("fout.kamer_bestand"), &slot, 1);
        level->rooms[level->room_count++].id = id;
    }
}

static void read_pack(struct loader *loader, struct json *json)
{
    static const char *const sectors[] = {"po", "vo", "mbo"};
    static const char *const statuses[] = {"draft", "released"};
    struct level *level = loader->level;
    const struct cJSON *at = json_root(json);
    int sector = 0, status = 0;
    level->at = json_place(json, at);
    json_only(json, at, pack_keys);
    if (json_id(json, at, "id", &level->id)) {
        refs_declare(loader, json, at, level->id);
        if (!strcmp(level->id, LEVEL_FOLLOW_UP))
            loader_complain(json, json_find(at, "id"), TR("fout.pakket_later"));
    }
    json_text(json, at, "title", &level->title);
    json_word(json, at, "sector", sectors, 3, &sector);
    json_word(json, at, "status", statuses, 2, &status);
    level->sector = sectors[sector];
    level->released = status == 1;
    read_version(level, json, at);
    read_begins(level, json, at);
    json_int(json, at, "minutes", 1, MOST_MINUTES, &level->minutes);
    read_rooms(loader, json);
    read_people(loader, json);
    loader_pages(json, "story", &level->story, &level->story_count);
    loader_pages(json, "ending", &level->ending, &level->ending_count);
}

/* The id in the file is the one pack.json names; without a pack.json the file's own. */
static void read_room_id(struct loader *loader, int room, struct json *json)
{
    struct room *to = &loader->level->rooms[room];
    const char *id = NULL;
    if (!json_id(json, json_root(json), "id", &id))
        return;
    struct slot slot = {"naam", to->id};
    if (to->id && strcmp(to->id, id) != 0)
        json_complain(json, json_find(json_root(json), "id"), NOTE_ERROR, TR("fout.kamer_anders"),
                      &slot, 1);
    else
        refs_declare(loader, json, json_root(json), id);
    if (!to->id)
        to->id = id;
}

struct json *loader_scene(struct loader *loader, struct json *json, const struct cJSON *object,
                          const char **id)
{
    if (!json_id(json, object, "scene", id))
        return NULL;
    const char *name = arena_print(loader->arena, "pictures/%s/scene.json", *id);
    const struct pack_file *file = find_file(loader, name);
    struct slot slot = {"bestand", name};
    if (file)
        return parse_inside(loader, file);
    json_complain(json, json_find(object, "scene"), NOTE_ERROR, TR("fout.scene_bestand"), &slot, 1);
    return NULL;
}

static void read_scene(struct loader *loader, int room, struct json *json)
{
    struct room *to = &loader->level->rooms[room];
    to->first_layer = loader->level->layer_count;
    struct json *scene = loader_scene(loader, json, json_root(json), &to->scene);
    if (scene)
        scene_read(loader, room, scene);
}

static void read_room(struct loader *loader, int room)
{
    const struct pack_file *file =
        find_file(loader, arena_print(loader->arena, "rooms/%d.json", room + 1));
    struct json *json = file ? parse_inside(loader, file) : NULL;
    loader->incomplete |= !json;
    loader->room_json[room] = json;
    if (json)
        read_room_id(loader, room, json);
    if (!loader->level->rooms[room].id)
        loader->level->rooms[room].id = "";
    if (!json)
        return;
    read_scene(loader, room, json);
    room_read(loader, room, json);
}

/* nulmeting and nameting: puzzles of kind survey, each for themselves; the instrument is the
 * spec. */
static int read_instrument(struct loader *loader, struct json *json)
{
    struct level *level = loader->level;
    struct puzzle *puzzle = &level->puzzles[level->puzzle_count];
    const struct cJSON *at = json_root(json);
    *puzzle = (struct puzzle){.room = -1,
                              .thing = -1,
                              .each = true,
                              .direction = DIRECTION_OTHER,
                              .at = json_place(json, at)};
    puzzle->kind = loader_kind(loader, "survey");
    const char *bank = json_text_value(json_find(at, "bank"));
    if (bank && json_is_id(bank))
        memcpy(level->bank, bank, strlen(bank) + 1);
    bool fine = json_id(json, at, "id", &puzzle->id);
    fine &= json_text(json, at, "title", &puzzle->title);
    fine &= json_text(json, at, "intro", &puzzle->aim);
    if (!fine || !puzzle->kind)
        return -1;
    refs_declare(loader, json, at, puzzle->id);
    puzzle_read_spec(loader, json, puzzle, at);
    walk_document(loader, json, WALK_INSTRUMENT);
    return level->puzzle_count++;
}

/* The first of these that is of that moment; -1: none is. */
static int read_moment(struct loader *loader, struct json *const *parsed, int count,
                       const char *moment)
{
    for (int i = 0; i < count; i++) {
        const char *when =
            parsed[i] ? json_text_value(json_find(json_root(parsed[i]), "moment")) : NULL;
        int number = when && !strcmp(when, moment) ? read_instrument(loader, parsed[i]) : -1;
        if (number >= 0)
            return number;
    }
    return -1;
}

enum { MOST_INSTRUMENTS = 8 };

/* The nulmeting is numbered before the nameting, however the files are called. */
static void read_instruments(struct loader *loader)
{
    const struct pack_source *source = loader->source;
    struct json *parsed[MOST_INSTRUMENTS];
    int count =
        source->instrument_count < MOST_INSTRUMENTS ? source->instrument_count : MOST_INSTRUMENTS;
    for (int i = 0; i < count; i++)
        parsed[i] = parse(loader, &source->instruments[i], source->instruments[i].name);
    loader->level->before = read_moment(loader, parsed, count, "before");
    loader->level->after = read_moment(loader, parsed, count, "after");
}

/* Without pack.json the rooms are still read: all complaints in one run. */
static void count_rooms(struct loader *loader)
{
    struct level *level = loader->level;
    loader->incomplete = true;
    while (level->room_count < MOST_ROOMS &&
           find_file(loader, arena_print(loader->arena, "rooms/%d.json", level->room_count + 1)))
        level->room_count++;
}

static void complain_missing(struct loader *loader, const char *name)
{
    struct place at = {files_join(loader->arena, loader->source->folder, name), 0, 0};
    notes_add(loader->notes, NOTE_ERROR, at, NULL, NULL, TR("fout.bestand_ontbreekt"), NULL, 0);
}

static void warn_unused(struct loader *loader)
{
    for (int i = 0; i < loader->source->count; i++) {
        const char *name = loader->source->files[i].name;
        int number = 0, end = 0;
        bool room = sscanf(name, "rooms/%2d.json%n", &number, &end) == 1 &&
                    end == (int)strlen(name) && number >= 1 && number <= loader->level->room_count;
        if (room || !loader->source->files[i].bytes.data || !strcmp(name, "pack.json") ||
            !strncmp(name, "pictures/", 9))
            continue;
        struct place at = {files_join(loader->arena, loader->source->folder, name), 0, 0};
        notes_add(loader->notes, NOTE_WARNING, at, NULL, NULL, TR("fout.bestand_ongebruikt"), NULL,
                  0);
    }
}

/* No lock leads to it, a thing does: off the row that begins at the first room and ends with the
 * last. */
static void find_side_rooms(struct level *level)
{
    for (int i = 1; i < level->room_count - 1; i++) {
        struct room *room = &level->rooms[i];
        if (level_lock_leads_to(level, i))
            continue;
        room->door = level_door_to(level, i);
        room->side = room->door >= 0;
    }
}

static void build(struct loader *loader)
{
    struct level *level = loader->level;
    const struct pack_file *file = find_file(loader, "pack.json");
    struct json *pack = file ? parse_inside(loader, file) : NULL;
    if (!file)
        complain_missing(loader, "pack.json");
    if (pack)
        read_pack(loader, pack);
    else
        count_rooms(loader);
    for (int i = 0; i < level->room_count; i++)
        read_room(loader, i);
    for (int i = 0; i < level->room_count; i++)
        if (loader->room_json[i])
            room_resolve(loader, i);
    find_side_rooms(level);
    for (int i = 0; i < level->room_count; i++)
        if (loader->room_json[i])
            room_mind_lock(loader, i);
    if (pack)
        walk_document(loader, pack, WALK_PACK);
    for (int i = 0; i < level->room_count; i++)
        if (loader->room_json[i])
            walk_document(loader, loader->room_json[i], WALK_PACK);
    read_instruments(loader);
    warn_unused(loader);
}

static void build_follow_up(struct loader *loader)
{
    const struct pack_source *source = loader->source;
    struct level *level = loader->level;
    struct json *parsed[MOST_INSTRUMENTS];
    int count = source->count < MOST_INSTRUMENTS ? source->count : MOST_INSTRUMENTS;
    for (int i = 0; i < count; i++)
        parsed[i] = parse_inside(loader, &source->files[i]);
    level->id = LEVEL_FOLLOW_UP;
    level->sector = level->version = "";
    level->follow_up = true;
    level->before = read_moment(loader, parsed, count, "later");
    if (level->before >= 0)
        level->title = level->puzzles[level->before].title;
    else
        complain_missing(loader, LEVEL_FOLLOW_UP ".json");
}

static struct level *load(const struct pack_source *source, const struct kinds *kinds,
                          struct arena *arena, struct notes *notes, void (*by)(struct loader *))
{
    int errors = notes_errors(notes);
    struct loader *loader = arena_get(arena, sizeof *loader);
    struct level *level = arena_get(arena, sizeof *level);
    *loader = (struct loader){
        .level = level, .source = source, .kinds = kinds, .arena = arena, .notes = notes};
    level->folder = source->folder;
    level->before = level->after = -1;
    memcpy(level->version_hash, source->packv, sizeof level->version_hash);
    by(loader);
    level->texts = loader->texts;
    level->items = loader->items;
    level->names = loader->names;
    level->asked = loader->asked;
    level->named = loader->named;
    return notes_errors(notes) == errors ? level : NULL;
}

struct level *level_load(const struct pack_source *source, const struct kinds *kinds,
                         struct arena *arena, struct notes *notes)
{
    return load(source, kinds, arena, notes, build);
}

struct level *level_follow_up(const struct pack_source *source, const struct kinds *kinds,
                              struct arena *arena, struct notes *notes)
{
    return load(source, kinds, arena, notes, build_follow_up);
}
