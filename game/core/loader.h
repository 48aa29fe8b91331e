/* SPDX-License-Identifier: MPL-2.0 */
/* Inside of level_load only: what its files share while a level is being built. Everything is read
 * first, references are looked up afterwards, so that order does not matter to an author. */
#ifndef CORE_LOADER_H
#define CORE_LOADER_H

#include "base/json.h"
#include "core/level.h"

enum { MOST_IDS = 1024 };
struct known_id { const char *id; struct json *json; const struct cJSON *at; };
struct loader {
    struct level *level;
    const struct pack_source *source;
    const struct kinds *kinds;
    struct arena *arena;
    struct notes *notes;
    bool incomplete;                                      /* a file was no JSON: ids may be there */
    struct known_id ids[MOST_IDS]; int id_count;
    struct json *room_json[MOST_ROOMS];                   /* NULL: broken or missing */
    const struct cJSON *thing_at[MOST_THINGS], *puzzle_at[MOST_PUZZLES], *lock_at[MOST_ROOMS];
    int text_limit, item_limit, name_limit, asked_limit, named_limit;     /* of the growing lists */
    struct level_text *texts; struct level_item *items; struct level_names *names;
    const char **asked, **named;
};

/* level_refs.c: ids, and things said about ids that do not exist. */
enum ref { REF_PUZZLE, REF_THING, REF_SEEN, REF_CARD, REF_ROOM, REF_LAYER };
void refs_declare(struct loader *, struct json *, const struct cJSON *object, const char *id);
/* The number of what object.key names, -1 with a complaint. room: whose layers are meant. */
int refs_find(struct loader *, struct json *, const struct cJSON *object, const char *key,
              enum ref, int room);
struct unknown { struct text plain, guess; const char *const *known; int count; };
void refs_unknown(struct json *, const struct cJSON *at, const char *word, const struct unknown *);
/* A fact or rule that may be used; NULL with a complaint. */
const struct fact *refs_fact(struct json *, const struct cJSON *at);

/* cond.c. NULL, false: a complaint. */
const struct cond *cond_read(struct loader *, int room, const struct cJSON *at);
bool effects_read(struct loader *, int room, const struct cJSON *list,
                  const struct effect **out, int *count);

/* level_scene.c: layers of a room, or of a picture that a spec names (NULL: a complaint); level_parts.c: a room in two passes; level_walk.c: strings. */
void scene_read(struct loader *, int room, struct json *);
const struct scene *scene_close_up(struct loader *, struct json *, const struct cJSON *spec);
void scene_check_layer(const struct scene *, struct json *, const struct cJSON *layer);
/* scene.json of what object.scene names; NULL: a complaint. */
struct json *loader_scene(struct loader *, struct json *, const struct cJSON *object, const char **id);
void room_read(struct loader *, int room, struct json *);
void room_resolve(struct loader *, int room);
void room_mind_lock(struct loader *, int room);           /* once it is known which rooms are side rooms */
bool puzzle_read_spec(struct loader *, struct json *, struct puzzle *, const struct cJSON *spec);
enum walk { WALK_PACK, WALK_INSTRUMENT };                 /* of instruments no texts are kept */
void walk_document(struct loader *, struct json *, enum walk);

/* Shared little readers. */
void loader_complain(struct json *, const struct cJSON *at, struct text);      /* without slots */
void loader_too_many(struct json *, const struct cJSON *at, int most);
/* A list of texts that may be left out. */
void loader_pages(struct json *, const char *key, const struct text **out, int *count);
const struct puzzle_kind *loader_kind(const struct loader *, const char *name);          /* NULL */

#endif
