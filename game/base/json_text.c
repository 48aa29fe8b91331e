/* SPDX-License-Identifier: MPL-2.0 */
/* Texts in a document: a string, or {"nl", "note"}. The id is the path of ids to it (pack.md 4):
 * "lerarenkamer/kluis/hints.2". An object with an id stands for the list it is in. */
#include "base/json_own.h"

#include "base/arena.h"
#include "base/po.h"
#include "base/utf8.h"

#include <cjson/cJSON.h>
#include <string.h>

/* Path from the root; "" for a root without an id. */
static const char *text_path(struct json *json, const struct node *node)
{
    const char *rest = "";
    for (; node->parent >= 0; node = &json->nodes[node->parent]) {
        const char *id = json_own_id(node->item), *key = node->item->string;
        if (key)
            rest = arena_print(json->arena, "/%s%s", key, rest);
        else if (!id)
            rest = arena_print(json->arena, ".%d%s", node->place, rest);
        else {
            rest = arena_print(json->arena, "/%s%s", id, rest);
            /* The key of the list falls away, and so do lists of lists. */
            while (node->parent >= 0 && !node->item->string)
                node = &json->nodes[node->parent];
            if (node->parent < 0)
                break;
        }
    }
    const char *root = json_own_id(json->root);
    const char *path = arena_print(json->arena, "%s%s", root ? root : "", rest);
    return *path == '/' ? path + 1 : path;
}

/* The node of the words themselves; NULL after a complaint. */
static const cJSON *words_of(struct json *json, const cJSON *at)
{
    static const char *const keys[] = {"nl", "note", NULL};
    if (cJSON_IsString(at))
        return at;
    if (!cJSON_IsObject(at)) {
        json_complain(json, at, NOTE_ERROR, TR("fout.geen_tekst"), NULL, 0);
        return NULL;
    }
    const char *ignored = NULL;
    bool fine = json_only(json, at, keys);
    fine &= json_string(json, at, "nl", &ignored);
    fine &= !json_has(at, "note") || json_string(json, at, "note", &ignored);
    return fine ? json_find(at, "nl") : NULL;
}

/* Nothing to see: blanks, also the one that keeps words together, and hyphens that show at a
 * break only. */
static bool is_blank(const char *text)
{
    for (; *text; text++) {
        if (text[0] == '\xC2' && (text[1] == '\xA0' || text[1] == '\xAD'))
            text++;
        else if (!strchr(" \t\n", *text))
            return false;
    }
    return true;
}

bool json_text_here(struct json *json, const struct cJSON *at, struct text *out)
{
    const cJSON *words = words_of(json, at);
    if (!words)
        return false;
    const char *id = text_path(json, json_node(json, at));
    struct text fault = {NULL, NULL, NULL};
    if (is_blank(words->valuestring))
        fault = TR("fout.tekst_leeg");
    else if (!utf8_is_clean(words->valuestring, strlen(words->valuestring)))
        fault = TR("fout.tekst_teken");
    else if (strlen(id) > PO_ID)
        fault = TR("fout.tekst_pad");
    if (fault.id) {
        json_complain(json, words, NOTE_ERROR, fault, NULL, 0);
        return false;
    }
    *out = (struct text){id, words->valuestring, NULL};
    return true;
}

bool json_text(struct json *json, const struct cJSON *object, const char *key, struct text *out)
{
    const cJSON *item = json_need(json, object, key);
    return item && json_text_here(json, item, out);
}

bool json_texts(struct json *json, const struct cJSON *object, const char *key, struct text **out,
                int *count)
{
    const cJSON *array = NULL;
    if (!json_array(json, object, key, &array))
        return false;
    int size = json_count(array), read = 0;
    struct text *texts = arena_get(json->arena, (size_t)size * sizeof *texts);
    for (const cJSON *item = json_first(array); item; item = item->next)
        read += json_text_here(json, item, &texts[read]);
    if (read < size)
        return false;
    *out = texts;
    *count = size;
    return true;
}
