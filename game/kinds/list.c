/* SPDX-License-Identifier: MPL-2.0 */
/* What the loaders of the kinds have in common. A list that is too long is refused as a whole,
 * so that nobody writes past the end of a spec. */
#include "kinds/list.h"

#include <string.h>

#include "base/arena.h"
#include "core/level.h"

bool list_open(struct json *json, const struct cJSON *object, const char *key, int least, int most,
               const struct cJSON **out)
{
    if (!json_array(json, object, key, out))
        return false;
    int count = json_count(*out);
    if (count >= least && count <= most)
        return true;
    json_complain_range(json, *out, TR("fout.lijst_lengte"), least, most);
    return false;
}

bool list_id(struct listed *listed, struct json *json, const struct cJSON *object, const char *key,
             const char **out)
{
    if (!json_id(json, object, key, out))
        return false;
    const struct cJSON *at = json_find(object, key);
    for (int i = 0; i < listed->count; i++) {
        if (strcmp(listed->id[i], *out))
            continue;
        json_complain_twice(json, at, *out, json_place(json, listed->at[i]));
        return false;
    }
    if (listed->count < MOST_LISTED) {
        listed->at[listed->count] = at;
        listed->id[listed->count++] = *out;
    }
    return true;
}

bool list_choices(struct json *json, const struct cJSON *object, const char *key, int most,
                  struct choices *out)
{
    static const char *const keys[] = {"id", "text", NULL};
    const struct cJSON *list = NULL;
    struct listed listed = {.count = 0};
    if (!list_open(json, object, key, 2, most, &list))
        return false;
    bool fine = true;
    for (const struct cJSON *i = json_first(list); i; i = json_next(i), out->count++) {
        fine &= json_only(json, i, keys);
        fine &= list_id(&listed, json, i, "id", &out->options[out->count].id);
        fine &= json_text(json, i, "text", &out->names[out->count]);
    }
    return fine;
}

static bool is_code(const char *id, const char *word)
{
    size_t size = strlen(word);
    if (strncmp(id, word, size) != 0)
        return false;
    const char *rest = id + size;
    return !*rest || (rest[0] == '-' && rest[1] >= '2' && rest[1] <= '9' && !rest[2]);
}

bool list_code(struct listed *listed, struct json *json, const struct cJSON *object,
               const char *const *words, const char **out)
{
    const char *known = "";
    if (!list_id(listed, json, object, "id", out))
        return false;
    for (; *words; words++) {
        if (is_code(*out, *words))
            return true;
        known = arena_print(json_arena(json), "%s%s%s", known, *known ? ", " : "", *words);
    }
    struct slot slot = {"woorden", known};
    json_complain(json, json_find(object, "id"), NOTE_ERROR, TR("fout.keuze_code"), &slot, 1);
    return false;
}

bool list_tags(struct json *json, const struct cJSON *object)
{
    int direction = 0;
    const char *fact = NULL;
    bool fine = true;
    if (json_has(object, "direction"))
        fine &= json_word(json, object, "direction", direction_words, DIRECTIONS, &direction);
    if (json_has(object, "fact"))
        fine &= json_string(json, object, "fact", &fact);
    return fine;
}

bool list_fact(struct json *json, const struct cJSON *object, const struct fact **out)
{
    const char *id = NULL;
    int direction = 0;
    bool fine = json_string(json, object, "fact", &id);
    *out = id ? facts_find(id) : NULL;
    if (!json_has(object, "direction"))
        return fine;
    if (!json_word(json, object, "direction", direction_words, DIRECTIONS, &direction))
        return false;
    if (!*out || facts_fit(*out, (enum direction)direction))
        return fine;
    json_complain(json, json_find(object, "direction"), NOTE_ERROR, TR("fout.richting_feit"), NULL,
                  0);
    return false;
}

int choices_find(const struct choices *choices, const char *id)
{
    for (int i = 0; id && i < choices->count; i++)
        if (choices->options[i].id && !strcmp(choices->options[i].id, id))
            return i;
    return -1;
}
