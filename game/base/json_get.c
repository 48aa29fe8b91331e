/* SPDX-License-Identifier: MPL-2.0 */
/* Getters that complain with a place, guesses for misspelt words, and iteration. */
#include "base/json_own.h"

#include "base/arena.h"

#include <cjson/cJSON.h>
#include <limits.h>
#include <string.h>

enum { ID_MOST = 39, NEAR = 2, SHORT_WORD = 5, WORD_MOST = 64 };

const struct cJSON *json_find(const struct cJSON *object, const char *key)
{
    return cJSON_IsObject(object) ? cJSON_GetObjectItemCaseSensitive(object, key) : NULL;
}

bool json_has(const struct cJSON *object, const char *key)
{
    return json_find(object, key) != NULL;
}

/* The member, or a complaint at the object that misses it. */
const struct cJSON *json_need(struct json *json, const struct cJSON *object, const char *key)
{
    const cJSON *item = json_find(object, key);
    if (!item) {
        const struct slot slot = {"sleutel", key};
        json_complain(json, object, NOTE_ERROR, TR("fout.ontbreekt"), &slot, 1);
    }
    return item;
}

static bool wrong_type(struct json *json, const cJSON *item, struct text text)
{
    json_complain(json, item, NOTE_ERROR, text, NULL, 0);
    return false;
}

void json_complain_range(struct json *json, const struct cJSON *at, struct text text, int least,
                         int most)
{
    const struct slot slots[] = {{"van", arena_print(json->arena, "%d", least)},
                                 {"tot", arena_print(json->arena, "%d", most)}};
    json_complain(json, at, NOTE_ERROR, text, slots, 2);
}

void json_complain_twice(struct json *json, const struct cJSON *at, const char *id,
                         struct place first)
{
    const struct slot slots[] = {{"id", id},
                                 {"bestand", first.file},
                                 {"regel", arena_print(json->arena, "%d", first.line)}};
    json_complain(json, at, NOTE_ERROR, TR("fout.id_dubbel"), slots, 3);
}

bool json_string(struct json *json, const struct cJSON *object, const char *key, const char **out)
{
    const cJSON *item = json_need(json, object, key);
    if (!item)
        return false;
    if (!cJSON_IsString(item))
        return wrong_type(json, item, TR("fout.geen_tekst"));
    *out = item->valuestring;
    return true;
}

bool json_int(struct json *json, const struct cJSON *object, const char *key, int least, int most,
              int *out)
{
    const cJSON *item = json_need(json, object, key);
    if (!item)
        return false;
    if (!cJSON_IsNumber(item) || item->valuedouble < (double)-INT_MAX ||
        item->valuedouble > (double)INT_MAX || item->valuedouble != (double)item->valueint)
        return wrong_type(json, item, TR("fout.geen_getal"));
    if (item->valueint >= least && item->valueint <= most) {
        *out = item->valueint;
        return true;
    }
    json_complain_range(json, item, TR("fout.getal_bereik"), least, most);
    return false;
}

bool json_bool(struct json *json, const struct cJSON *object, const char *key, bool *out)
{
    const cJSON *item = json_need(json, object, key);
    if (!item)
        return false;
    if (!cJSON_IsBool(item))
        return wrong_type(json, item, TR("fout.geen_janee"));
    *out = cJSON_IsTrue(item);
    return true;
}

bool json_array(struct json *json, const struct cJSON *object, const char *key,
                const struct cJSON **out)
{
    const cJSON *item = json_need(json, object, key);
    if (!item)
        return false;
    if (!cJSON_IsArray(item))
        return wrong_type(json, item, TR("fout.geen_lijst"));
    *out = item;
    return true;
}

bool json_object(struct json *json, const struct cJSON *object, const char *key,
                 const struct cJSON **out)
{
    const cJSON *item = json_need(json, object, key);
    if (!item)
        return false;
    if (!cJSON_IsObject(item))
        return wrong_type(json, item, TR("fout.geen_object"));
    *out = item;
    return true;
}

static bool is_small(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
}

size_t json_id_span(const char *text, size_t size)
{
    /* - 0..9 and _ a..z, a bit each: the reader of logs asks this of every id of every line */
    static const uint64_t letters[4] = {0x03ff200000000000, 0x07fffffe80000000, 0, 0};
    size_t used = 0;
    for (unsigned char at;
         used < size && (at = (unsigned char)text[used], letters[at >> 6] >> (at & 63) & 1);)
        used++;
    return used && is_small(*text) ? used : 0;
}

bool json_is_id(const char *text)
{
    size_t size = json_id_span(text, ID_MOST + 1);
    return size > 0 && size <= ID_MOST && !text[size];
}

bool json_id(struct json *json, const struct cJSON *object, const char *key, const char **out)
{
    const char *id = NULL;
    if (!json_string(json, object, key, &id))
        return false;
    if (!json_is_id(id))
        return wrong_type(json, json_find(object, key), TR("fout.geen_id"));
    *out = id;
    return true;
}

static int least_of(int a, int b)
{
    return a < b ? a : b;
}

static char folded(char letter)
{
    return (char)(letter >= 'A' && letter <= 'Z' ? letter - 'A' + 'a' : letter);
}

/* Damerau-Levenshtein distance with adjacent transpositions (optimal string alignment);
 * a capital is no mistake worth counting. */
static int distance(const char *a, size_t a_size, const char *b, size_t b_size)
{
    int rows[3][WORD_MOST + 1];
    for (size_t j = 0; j <= b_size; j++)
        rows[0][j] = (int)j;
    for (size_t i = 1; i <= a_size; i++) {
        int *now = rows[i % 3], *last = rows[(i - 1) % 3], *before = rows[(i + 1) % 3];
        now[0] = (int)i;
        for (size_t j = 1; j <= b_size; j++) {
            int change = last[j - 1] + (folded(a[i - 1]) != folded(b[j - 1]));
            now[j] = least_of(change, least_of(last[j], now[j - 1]) + 1);
            if (i > 1 && j > 1 && folded(a[i - 1]) == folded(b[j - 2]) &&
                folded(a[i - 2]) == folded(b[j - 1]))
                now[j] = least_of(now[j], before[j - 2] + 1);
        }
    }
    return rows[a_size % 3][b_size];
}

const char *json_nearest(const char *word, const char *const *known, int count)
{
    const char *best = NULL;
    size_t size = strlen(word);
    /* In a short word two mistakes are half of it. */
    int best_distance = size < SHORT_WORD ? NEAR : NEAR + 1;
    for (int i = 0; i < count && size <= WORD_MOST; i++) {
        size_t known_size = strlen(known[i]);
        if (known_size > WORD_MOST)
            continue;
        int far = distance(word, size, known[i], known_size);
        if (far < best_distance && far < (int)known_size) {
            best = known[i];
            best_distance = far;
        }
    }
    return best;
}

bool json_word(struct json *json, const struct cJSON *object, const char *key,
               const char *const *words, int count, int *out)
{
    const char *word = NULL;
    if (!json_string(json, object, key, &word))
        return false;
    for (int i = 0; i < count; i++) {
        if (strcmp(words[i], word))
            continue;
        *out = i;
        return true;
    }
    const char *near = json_nearest(word, words, count);
    const struct slot slots[] = {{"woord", word}, {"bedoeld", near}};
    json_complain(json, json_find(object, key), NOTE_ERROR,
                  near ? TR("fout.woord_bedoeld") : TR("fout.woord"), slots, 2);
    return false;
}

bool json_only(struct json *json, const struct cJSON *object, const char *const *keys)
{
    bool fine = true;
    int count = 0;
    if (!cJSON_IsObject(object))
        return wrong_type(json, object, TR("fout.geen_object"));
    while (keys[count])
        count++;
    for (const cJSON *item = json_first(object); item; item = item->next) {
        int i = 0;
        while (i < count && strcmp(keys[i], item->string))
            i++;
        if (i < count)
            continue;
        json_complain_key(json, item, json_nearest(item->string, keys, count));
        fine = false;
    }
    return fine;
}

const struct cJSON *json_first(const struct cJSON *container)
{
    return container && (cJSON_IsObject(container) || cJSON_IsArray(container)) ? container->child
                                                                                : NULL;
}

const struct cJSON *json_next(const struct cJSON *item)
{
    return item ? item->next : NULL;
}

const char *json_key(const struct cJSON *item)
{
    return item ? item->string : NULL;
}

const char *json_text_value(const struct cJSON *item)
{
    return cJSON_IsString(item) ? item->valuestring : NULL;
}

int json_count(const struct cJSON *container)
{
    int count = 0;
    for (const cJSON *item = json_first(container); item; item = item->next)
        count++;
    return count;
}

double json_number(const struct cJSON *at)
{
    return cJSON_IsNumber(at) ? at->valuedouble : 0;
}

bool json_is_object(const struct cJSON *item)
{
    return cJSON_IsObject(item);
}

bool json_is_array(const struct cJSON *item)
{
    return cJSON_IsArray(item);
}

bool json_is_string(const struct cJSON *item)
{
    return cJSON_IsString(item);
}

bool json_is_number(const struct cJSON *item)
{
    return cJSON_IsNumber(item);
}

bool json_is_bool(const struct cJSON *item)
{
    return cJSON_IsBool(item);
}

bool json_is_true(const struct cJSON *item)
{
    return cJSON_IsTrue(item);
}
