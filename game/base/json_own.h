/* SPDX-License-Identifier: MPL-2.0 */
/* What the files of the JSON reader share: the document and its numbered nodes. */
#ifndef BASE_JSON_OWN_H
#define BASE_JSON_OWN_H

#include "base/json.h"

struct node { const struct cJSON *item; int parent, place; uint32_t offset; };   /* place: among its siblings, from 1 */
struct json {
    const char *file, *bytes;
    struct arena *arena;
    struct notes *notes;
    const struct cJSON *root;
    struct node *nodes;                                   /* in reading order; parent -1: the root */
    int count;
    int *spots;                                           /* hash of addresses; 0 is empty, else number + 1 */
    unsigned mask;
};

const struct node *json_node(const struct json *, const struct cJSON *);
const struct cJSON *json_need(struct json *, const struct cJSON *object, const char *key);   /* or a complaint */
void json_complain_key(struct json *, const struct cJSON *at, const char *near);     /* near NULL: no guess */
const char *json_own_id(const struct cJSON *);            /* its "id" if it has a good one, or NULL */

#endif
