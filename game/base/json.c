/* SPDX-License-Identifier: MPL-2.0 */
/* A document: the tree of cJSON, and beside it a place for every value. The n-th value in the text
 * is the n-th node of the tree in reading order, so cJSON needs no change. */
#include "base/json_own.h"

#include "base/arena.h"
#include "base/utf8.h"

#include <cjson/cJSON.h>
#include <string.h>

enum { WHERE_DEPTH = 18 };

static void release_tree(void *tree)
{
    cJSON_Delete(tree);
}

/* Walks the tree in reading order without recursion; nodes may be NULL to count only. */
static int number_nodes(const cJSON *root, struct node *nodes)
{
    struct {
        const cJSON *item;
        int number;
    } open[WHERE_DEPTH];
    int depth = 0, count = 0, place = 1;
    for (const cJSON *item = root; item;) {
        int number = count++;
        if (nodes)
            nodes[number] = (struct node){item, depth ? open[depth - 1].number : -1, place, 0};
        if (item->child && depth < WHERE_DEPTH) {
            open[depth].item = item;
            open[depth++].number = number;
            item = item->child;
            place = 1;
            continue;
        }
        while (depth > 0 && !item->next) {
            item = open[--depth].item;
            place = nodes ? nodes[open[depth].number].place : 1;
        }
        item = depth > 0 ? item->next : NULL;
        place++;
    }
    return count;
}

static const char *skip_string(const char *at)
{
    for (at++; *at != '"'; at++)
        at += *at == '\\';
    return at + 1;
}

static const char *skip_blank(const char *at)
{
    return at + strspn(at, " \t\n\r");
}

/* Gives every node its offset in the text, which has passed the gate. */
static void place_nodes(struct json *json)
{
    int number = 0;
    for (const char *at = json->bytes; *at && number < json->count;) {
        uint32_t offset = (uint32_t)(at - json->bytes);
        if (*at == '"') {
            at = skip_string(at);
            if (*skip_blank(at) == ':')
                continue;
        } else if (*at == '{' || *at == '[') {
            at++;
        } else if (strchr(" \t\n\r,:}]", *at)) {
            at++;
            continue;
        } else {
            at += strcspn(at, " \t\n\r,:}]");
        }
        json->nodes[number++].offset = offset;
    }
}

static unsigned spot(const struct json *json, const cJSON *item)
{
    uint64_t mixed = (uint64_t)(uintptr_t)item * UINT64_C(0x9E3779B97F4A7C15);
    return (unsigned)(mixed >> 32) & json->mask;
}

static void index_nodes(struct json *json)
{
    unsigned size = 16;
    while (size < 2U * (unsigned)json->count)
        size *= 2;
    json->mask = size - 1;
    json->spots = arena_get(json->arena, size * sizeof *json->spots);
    for (int i = 0; i < json->count; i++) {
        unsigned at = spot(json, json->nodes[i].item);
        while (json->spots[at])
            at = (at + 1) & json->mask;
        json->spots[at] = i + 1;
    }
}

const struct node *json_node(const struct json *json, const struct cJSON *item)
{
    for (unsigned at = spot(json, item); json->spots[at]; at = (at + 1) & json->mask)
        if (json->nodes[json->spots[at] - 1].item == item)
            return &json->nodes[json->spots[at] - 1];
    return NULL;
}

static struct place place_of(const char *file, const char *bytes, size_t offset)
{
    struct place place = {file, 1, 1};
    size_t start = 0;
    for (size_t i = 0; i < offset; i++) {
        if (bytes[i] != '\n')
            continue;
        place.line++;
        start = i + 1;
    }
    place.column += utf8_count(bytes + start, offset - start);
    return place;
}

struct json *json_parse(const char *file, const char *bytes, size_t size, enum json_source source,
                        struct arena *arena, struct notes *notes)
{
    struct json_fault fault;
    if (!json_gate(bytes, size, source, &fault)) {
        size_t offset = fault.offset < size ? fault.offset : size;
        notes_add(notes, NOTE_ERROR, place_of(file, bytes, offset), NULL, NULL, fault.why,
                  NULL, 0);
        return NULL;
    }
    struct json *json = arena_get(arena, sizeof *json);
    json->file = arena_copy(arena, file, strlen(file));
    json->bytes = arena_copy(arena, bytes, size);
    json->arena = arena;
    json->notes = notes;
    const char *end = NULL;
    cJSON *root = cJSON_ParseWithLengthOpts(json->bytes, size + 1, &end, 1);
    if (!root)
        arena_fail(arena); /* the text is good, so memory is out */
    arena_owns(arena, root, release_tree);
    json->root = root;
    json->count = number_nodes(root, NULL);
    json->nodes = arena_get(arena, (size_t)json->count * sizeof *json->nodes);
    number_nodes(root, json->nodes);
    place_nodes(json);
    index_nodes(json);
    return json;
}

const struct cJSON *json_root(const struct json *json)
{
    return json->root;
}

struct arena *json_arena(const struct json *json)
{
    return json->arena;
}

struct place json_place(const struct json *json, const struct cJSON *at)
{
    const struct node *node = json_node(json, at);
    return place_of(json->file, json->bytes, node ? node->offset : 0);
}

const char *json_own_id(const struct cJSON *item)
{
    const cJSON *id = cJSON_IsObject(item) ? cJSON_GetObjectItemCaseSensitive(item, "id") : NULL;
    return cJSON_IsString(id) && json_is_id(id->valuestring) ? id->valuestring : NULL;
}

/* A path grows from its end: the pieces come from the leaf up. */
static const char *prepend(const struct json *json, const struct node *node,
                           const struct node *parent, const char *rest)
{
    const char *id = json_own_id(node->item);
    if (node->item->string) {
        const char *joint = parent->parent < 0 ? "" : json_own_id(parent->item) ? "/" : ".";
        return arena_print(json->arena, "%s%s%s", joint, node->item->string, rest);
    }
    if (id)
        return arena_print(json->arena, ".%s%s", id, rest);
    return arena_print(json->arena, ".%d%s", node->place, rest);
}

const char *json_where(const struct json *json, const struct cJSON *at)
{
    const char *where = "";
    const struct node *node = json_node(json, at);
    for (; node && node->parent >= 0; node = &json->nodes[node->parent])
        where = prepend(json, node, &json->nodes[node->parent], where);
    return *where ? where : NULL;
}

void json_complain(struct json *json, const struct cJSON *at, enum note_level level,
                   struct text text, const struct slot *slots, int count)
{
    notes_add(json->notes, level, json_place(json, at), NULL, json_where(json, at), text, slots,
              count);
}

/* The key itself is wrong, so the place is its opening quote: back from the value. */
void json_complain_key(struct json *json, const struct cJSON *at, const char *near)
{
    const struct node *node = json_node(json, at);
    size_t offset = node->offset;
    while (json->bytes[offset] != ':')
        offset--;
    while (json->bytes[offset] != '"')
        offset--;
    do
        offset--;
    while (json->bytes[offset] != '"'); /* keys hold no quotes: the gate */
    const struct slot slots[] = {{"sleutel", at->string}, {"bedoeld", near}};
    notes_add(json->notes, NOTE_ERROR, place_of(json->file, json->bytes, offset), NULL,
              json_where(json, at), near ? TR("fout.sleutel_bedoeld") : TR("fout.sleutel"), slots,
              2);
}
