/* SPDX-License-Identifier: MPL-2.0 */
/* pictures/<scene>/scene.json: size, layers with their boxes, the touchable part of each. No names:
 * what a thing is called stands in the room. */
#include <string.h>

#include "base/arena.h"
#include "core/loader.h"

enum { MOST_SIDE = 4096, MOST_POINTS = 64 };

/* [x, y]: two whole numbers. */
static bool read_pair(struct json *json, const struct cJSON *list, int least, int *out)
{
    bool fine = json_is_array(list) && json_count(list) == 2;
    for (const struct cJSON *at = json_first(list); fine && at; at = json_next(at)) {
        double value = json_is_number(at) ? json_number(at) : MOST_SIDE + 1;
        fine = value >= least && value <= MOST_SIDE && value == (int)value;
        if (fine)
            *out++ = (int)value;
    }
    if (!fine)
        loader_complain(json, list, TR("fout.twee_getallen"));
    return fine;
}

static void read_layer(struct loader *loader, int room, struct json *json, const struct cJSON *at)
{
    static const char *const keys[] = {"id", "x", "y", "w", "h", NULL};
    struct level *level = loader->level;
    struct layer *layer = &level->layers[level->layer_count];
    json_only(json, at, keys);
    json_int(json, at, "x", -MOST_SIDE, MOST_SIDE, &layer->x);
    json_int(json, at, "y", -MOST_SIDE, MOST_SIDE, &layer->y);
    json_int(json, at, "w", 1, MOST_SIDE, &layer->w);
    json_int(json, at, "h", 1, MOST_SIDE, &layer->h);
    /* with a fault it still has its name: who uses it is not wrong */
    if (!json_id(json, at, "id", &layer->id))
        return;
    if (level_layer(level, room, layer->id) >= 0) {
        struct slot slot = {"naam", layer->id};
        json_complain(json, json_find(at, "id"), NOTE_ERROR, TR("fout.laag_dubbel"), &slot, 1);
        return;
    }
    level->layer_count++;
    level->rooms[room].layers++;
}

static void read_layers(struct loader *loader, int room, struct json *json)
{
    const struct cJSON *list = NULL;
    if (!json_array(json, json_root(json), "layers", &list))
        return;
    for (const struct cJSON *at = json_first(list); at; at = json_next(at)) {
        if (loader->level->layer_count == MOST_LAYERS) {
            loader_too_many(json, at, MOST_LAYERS);
            return;
        }
        read_layer(loader, room, json, at);
    }
}

static void read_poly(struct loader *loader, struct json *json, const struct cJSON *list,
                      struct layer *layer)
{
    int count = json_count(list), found = 0;
    if (count < 3 || count > MOST_POINTS) {
        loader_complain(json, list, TR("fout.veelhoek"));
        return;
    }
    struct point *points = arena_get(loader->arena, (size_t)count * sizeof *points);
    for (const struct cJSON *at = json_first(list); at; at = json_next(at)) {
        int pair[2];
        if (!read_pair(json, at, -MOST_SIDE, pair))
            return;
        points[found++] = (struct point){pair[0], pair[1]};
    }
    layer->poly = points;
    layer->poly_count = count;
}

static void read_hotspots(struct loader *loader, int room, struct json *json)
{
    static const char *const keys[] = {"poly", NULL};
    static const struct unknown unknown = {.plain = TEXT("fout.geen_laag"),
                                           .guess = TEXT("fout.geen_laag_gok")};
    const struct room *in = &loader->level->rooms[room];
    const struct cJSON *spots = NULL, *poly = NULL;
    const char *known[MOST_LAYERS];
    for (int i = 0; i < in->layers; i++)
        known[i] = loader->level->layers[in->first_layer + i].id;
    if (!json_object(json, json_root(json), "hotspots", &spots))
        return;
    for (const struct cJSON *at = json_first(spots); at; at = json_next(at)) {
        int layer = level_layer(loader->level, room, json_key(at));
        if (layer < 0) {
            struct unknown here = unknown;
            here.known = known;
            here.count = in->layers;
            refs_unknown(json, at, json_key(at), &here);
        } else if (!json_is_object(at)) {
            loader_complain(json, at, TR("fout.veelhoek"));
        } else {
            json_only(json, at, keys);
            if (json_array(json, at, "poly", &poly))
                read_poly(loader, json, poly, &loader->level->layers[layer]);
        }
    }
}

/* Two rooms may share a scene: the second gets the first one's layers, and no second complaint. */
static bool copy_scene(struct level *level, int room)
{
    struct room *to = &level->rooms[room];
    for (int i = 0; i < room; i++) {
        const struct room *from = &level->rooms[i];
        if (!from->scene || strcmp(from->scene, to->scene) ||
            level->layer_count + from->layers > MOST_LAYERS)
            continue;
        memcpy(&level->layers[level->layer_count], &level->layers[from->first_layer],
               (size_t)from->layers * sizeof *level->layers);
        level->layer_count += from->layers;
        to->layers = from->layers;
        to->width = from->width;
        to->height = from->height;
        return true;
    }
    return false;
}

void scene_read(struct loader *loader, int room, struct json *json)
{
    static const char *const keys[] = {"size", "layers", "hotspots", "text", NULL};
    struct room *to = &loader->level->rooms[room];
    const struct cJSON *size = NULL;
    int sides[2] = {0, 0};
    to->first_layer = loader->level->layer_count;
    if (copy_scene(loader->level, room))
        return;
    json_only(json, json_root(json), keys);
    if (json_array(json, json_root(json), "size", &size) && read_pair(json, size, 1, sides)) {
        to->width = sides[0];
        to->height = sides[1];
    }
    read_layers(loader, room, json);
    read_hotspots(loader, room, json);
}
