/* SPDX-License-Identifier: MPL-2.0 */
/* The one gate for JSON from disk (robustness.md 3) and getters that complain with a place.
 * A document lives in the arena. Getters return false and add a note when the value is absent or of
 * another type; `out` is then untouched, so variables start with a value. Ask for everything, then check once. */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/notes.h"

struct arena;
struct cJSON;
struct json;

enum json_source { JSON_PACK, JSON_SETTINGS, JSON_TRUTH, JSON_LINE };    /* size limits, fractions */

/* Gate alone, no allocation. false: where and why (why: an id in game.pot). */
struct json_fault { size_t offset; struct text why; };
bool json_gate(const char *bytes, size_t size, enum json_source, struct json_fault *);

/* Gate, then cJSON. NULL: one error was noted. The document owns its cJSON tree through the arena. */
struct json *json_parse(const char *file, const char *bytes, size_t size, enum json_source,
                        struct arena *, struct notes *);
const struct cJSON *json_root(const struct json *);
struct arena *json_arena(const struct json *);
struct place json_place(const struct json *, const struct cJSON *);       /* columns count characters */
const char *json_where(const struct json *, const struct cJSON *);        /* "puzzles.kluis/hints.2" */

void json_complain(struct json *, const struct cJSON *at, enum note_level, struct text,
                   const struct slot *, int slots);

/* text fills {van} and {tot}. */
void json_complain_range(struct json *, const struct cJSON *at, struct text, int least, int most);
/* This id stands in another place already. */
void json_complain_twice(struct json *, const struct cJSON *at, const char *id, struct place first);

bool json_has(const struct cJSON *object, const char *key);
const struct cJSON *json_find(const struct cJSON *object, const char *key);   /* NULL: absent */
/* Required members. */
bool json_string(struct json *, const struct cJSON *object, const char *key, const char **out);
bool json_int(struct json *, const struct cJSON *object, const char *key, int least, int most, int *out);
bool json_bool(struct json *, const struct cJSON *object, const char *key, bool *out);
bool json_array(struct json *, const struct cJSON *object, const char *key, const struct cJSON **out);
bool json_object(struct json *, const struct cJSON *object, const char *key, const struct cJSON **out);
bool json_id(struct json *, const struct cJSON *object, const char *key, const char **out);  /* ^[a-z0-9][a-z0-9_-]{0,38}$ */
bool json_word(struct json *, const struct cJSON *object, const char *key, const char *const *words,
               int count, int *out);                      /* one of a closed list, with a guess */
/* A text: string or {"nl","note"}; its id is the path of ids (pack.md 4). */
bool json_text(struct json *, const struct cJSON *object, const char *key, struct text *out);
bool json_texts(struct json *, const struct cJSON *object, const char *key, struct text **out, int *count);
/* The text that stands at this very node: an element of an array, or a member already found. */
bool json_text_here(struct json *, const struct cJSON *at, struct text *out);
double json_number(const struct cJSON *at);               /* of a number; packs and truth files only */

/* Refuses every key that is not in the list (NULL ends it), and names the nearest known one. */
bool json_only(struct json *, const struct cJSON *object, const char *const *keys);
bool json_is_id(const char *);
size_t json_id_span(const char *text, size_t size);       /* bytes of the id it begins with; 0: none */
const char *json_nearest(const char *word, const char *const *known, int count);  /* NULL: none is near */

/* Iteration that keeps cJSON out of sight. */
const struct cJSON *json_first(const struct cJSON *container);
const struct cJSON *json_next(const struct cJSON *item);
const char *json_key(const struct cJSON *item);           /* NULL in an array */
const char *json_text_value(const struct cJSON *item);    /* NULL: not a string */
int json_count(const struct cJSON *container);
bool json_is_object(const struct cJSON *);
bool json_is_array(const struct cJSON *);
bool json_is_string(const struct cJSON *);
bool json_is_number(const struct cJSON *);
bool json_is_bool(const struct cJSON *);
bool json_is_true(const struct cJSON *);

#endif
