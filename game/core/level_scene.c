/* SPDX-License-Identifier: MPL-2.0 */
/* pictures/<scene>/scene.json: size, layers with their boxes, the touchable part of each. No names:
 * what a thing is called stands in the room, or in the spec that shows the picture close up. */
#include <string.h>

#include "base/arena.h"
#include "core/loader.h"

enum { MOST_SIDE = 4096, MOST_POINTS = 64, LEAST_SIDE = 8 };

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

/* Where layers are put while a scene is read: a room's stand among those of the whole level. */
struct sheet {
    struct layer *layers;
    int count, most, width, height;
};

static struct layer *find_layer(const struct sheet *sheet, const char *id)
{
    for (int i = 0; i < sheet->count; i++)
        if (!strcmp(sheet->layers[i].id, id))
            return &sheet->layers[i];
    return NULL;
}

static void read_layer(struct sheet *sheet, struct json *json, const struct cJSON *at)
{
    static const char *const keys[] = {"id", "x", "y", "w", "h", NULL};
    struct layer *layer = &sheet->layers[sheet->count];
    json_only(json, at, keys);
    json_int(json, at, "x", -MOST_SIDE, MOST_SIDE, &layer->x);
    json_int(json, at, "y", -MOST_SIDE, MOST_SIDE, &layer->y);
    json_int(json, at, "w", 1, MOST_SIDE, &layer->w);
    json_int(json, at, "h", 1, MOST_SIDE, &layer->h);
    /* with a fault it still has its name: who uses it is not wrong */
    if (!json_id(json, at, "id", &layer->id))
        return;
    if (find_layer(sheet, layer->id)) {
        struct slot slot = {"naam", layer->id};
        json_complain(json, json_find(at, "id"), NOTE_ERROR, TR("fout.laag_dubbel"), &slot, 1);
        return;
    }
    sheet->count++;
}

static void read_layers(struct sheet *sheet, struct json *json)
{
    const struct cJSON *list = NULL;
    if (!json_array(json, json_root(json), "layers", &list))
        return;
    for (const struct cJSON *at = json_first(list); at; at = json_next(at)) {
        if (sheet->count == sheet->most) {
            loader_too_many(json, at, MOST_LAYERS);
            return;
        }
        read_layer(sheet, json, at);
    }
}

/* The shoelace formula; at most 64 points within 4096 px: no overflow. */
static int64_t twice_area(const struct point *points, int count)
{
    int64_t sum = 0;
    for (int i = 0; i < count; i++) {
        const struct point *a = &points[i], *b = &points[(i + 1) % count];
        sum += (int64_t)a->x * b->y - (int64_t)b->x * a->y;
    }
    return sum < 0 ? -sum : sum;
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
    if (twice_area(points, count) < 2 * LEAST_SIDE * LEAST_SIDE) {
        loader_complain(json, list, TR("fout.veelhoek_plat"));
        return;
    }
    layer->poly = points;
    layer->poly_count = count;
}

static void unknown_layer(const struct layer *layers, int count, struct json *json,
                          const struct cJSON *at, const char *id)
{
    const char *known[MOST_LAYERS];
    for (int i = 0; i < count; i++)
        known[i] = layers[i].id;
    struct unknown unknown = {TR("fout.geen_laag"), TR("fout.geen_laag_gok"), known, count};
    refs_unknown(json, at, id, &unknown);
}

static void read_hotspots(struct loader *loader, struct sheet *sheet, struct json *json)
{
    static const char *const keys[] = {"poly", NULL};
    const struct cJSON *spots = NULL, *poly = NULL;
    if (!json_object(json, json_root(json), "hotspots", &spots))
        return;
    for (const struct cJSON *at = json_first(spots); at; at = json_next(at)) {
        struct layer *layer = find_layer(sheet, json_key(at));
        if (!layer) {
            unknown_layer(sheet->layers, sheet->count, json, at, json_key(at));
        } else if (!json_is_object(at)) {
            loader_complain(json, at, TR("fout.veelhoek"));
        } else {
            json_only(json, at, keys);
            if (json_array(json, at, "poly", &poly))
                read_poly(loader, json, poly, layer);
        }
    }
}

static void read_canvas(struct loader *loader, struct sheet *sheet, struct json *json)
{
    static const char *const keys[] = {"size", "layers", "hotspots", "text", NULL};
    const struct cJSON *size = NULL;
    int sides[2] = {0, 0};
    json_only(json, json_root(json), keys);
    if (json_array(json, json_root(json), "size", &size) && read_pair(json, size, 1, sides)) {
        sheet->width = sides[0];
        sheet->height = sides[1];
    }
    read_layers(sheet, json);
    read_hotspots(loader, sheet, json);
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
    struct level *level = loader->level;
    struct room *to = &level->rooms[room];
    struct sheet sheet = {.layers = &level->layers[level->layer_count],
                            .most = MOST_LAYERS - level->layer_count};
    to->first_layer = level->layer_count;
    if (copy_scene(level, room))
        return;
    read_canvas(loader, &sheet, json);
    to->width = sheet.width;
    to->height = sheet.height;
    to->layers = sheet.count;
    level->layer_count += sheet.count;
}

const struct scene *scene_close_up(struct loader *loader, struct json *json,
                                   const struct cJSON *spec)
{
    struct level *level = loader->level;
    const char *name = json_text_value(json_find(spec, "scene")), *id = NULL;
    const struct scene *known = name ? level_scene(level, name) : NULL;
    struct json *scene = known ? NULL : loader_scene(loader, json, spec, &id);
    if (!scene)
        return known;
    if (level->scene_count == MOST_SCENES) {
        loader_too_many(json, json_find(spec, "scene"), MOST_SCENES);
        return NULL;
    }
    struct sheet sheet = {.most = json_count(json_find(json_root(scene), "layers"))};
    sheet.most = sheet.most < MOST_LAYERS ? sheet.most : MOST_LAYERS;
    sheet.layers = arena_get(loader->arena, (size_t)(sheet.most + 1) * sizeof *sheet.layers);
    read_canvas(loader, &sheet, scene);
    struct scene *out = &level->scenes[level->scene_count++];
    *out = (struct scene){id, sheet.width, sheet.height, sheet.layers, sheet.count};
    return out;
}

void scene_check_layer(const struct scene *scene, struct json *json, const struct cJSON *at)
{
    const char *id = json_text_value(at);
    if (id && scene->layer_count > 0 && !scene_layer(scene, id))
        unknown_layer(scene->layers, scene->layer_count, json, at, id);
}
