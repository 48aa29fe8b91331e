/* SPDX-License-Identifier: MPL-2.0 */
/* Reading the lists of a spec: how long they may be, ids that differ, and choices. All complain with a place. */
#ifndef KINDS_LIST_H
#define KINDS_LIST_H

#include "base/json.h"
#include "core/answer.h"
#include "core/facts.h"

enum { MOST_CHOICES = 12, MOST_LISTED = 48 };
struct listed { const char *id[MOST_LISTED]; const struct cJSON *at[MOST_LISTED]; int count; };
/* What can be chosen, and what each option is called. */
struct choices { struct option options[MOST_CHOICES]; struct text names[MOST_CHOICES]; int count; };

bool list_open(struct json *, const struct cJSON *object, const char *key, int least, int most,
               const struct cJSON **out);
/* The id under this key, refused when it stands in the list already. */
bool list_id(struct listed *, struct json *, const struct cJSON *object, const char *key, const char **out);
/* A list of {"id", "text"}, from two to `most`. */
bool list_choices(struct json *, const struct cJSON *object, const char *key, int most, struct choices *out);
/* An id that is one of these words, or a double of it: "open", "open-2". NULL ends the words. */
bool list_code(struct listed *, struct json *, const struct cJSON *object, const char *const *words,
               const char **out);
/* "direction" and "fact", which an item may have; the loader of the level looks the fact up. */
bool list_tags(struct json *, const struct cJSON *object);
/* The fact an item rests on, and its direction if that is said. NULL: unknown, and the loader of the
 * level says so. */
bool list_fact(struct json *, const struct cJSON *object, const struct fact **out);
int choices_find(const struct choices *, const char *id); /* -1: none of them, or NULL */

#endif
