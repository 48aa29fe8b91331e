/* SPDX-License-Identifier: MPL-2.0 */
/* Reading what exists in two versions, and which name it bears in which form. */
#include "kinds/twin.h"

#include <string.h>

#include "core/level.h"

static bool load_side(struct twin *twin, struct json *json, const struct cJSON *at)
{
    if (!json_int(json, at, "side", -1, 1, &twin->side))
        return false;
    if (twin->side == 0)
        json_complain(json, json_find(at, "side"), NOTE_ERROR, TR("fout.twee_kant"), NULL, 0);
    return twin->side != 0;
}

static bool load_names(struct twin *twin, struct json *json, const struct cJSON *at)
{
    bool fine = json_string(json, at, "boy", &twin->boy);
    fine &= json_string(json, at, "girl", &twin->girl);
    if (!fine || strcmp(twin->boy, twin->girl))
        return fine;
    json_complain(json, json_find(at, "girl"), NOTE_ERROR, TR("fout.twee_namen"), NULL, 0);
    return false;
}

bool twin_load(struct twin *twins, int number, struct json *json, const struct cJSON *at)
{
    struct twin *twin = &twins[number];
    int direction = 0;                               /* for the checker, which reads it by itself */
    bool fine = json_int(json, at, "pair", 1, MOST_TWINS / 2, &twin->pair);
    fine &= load_side(twin, json, at);
    fine &= json_word(json, at, "direction", direction_words, DIRECTIONS, &direction);
    fine &= load_names(twin, json, at);
    twin->first = true;
    for (int i = 0; i < number; i++)
        twin->first &= twins[i].pair != twin->pair;
    return fine;
}

/* Twice a pair counts 1; anything else with the same number, or on the other side, does not fit. */
static int partners(const struct twin *twins, int count, int number)
{
    int found = 0;
    for (int i = 0; i < count; i++)
        if (i != number && twins[i].pair == twins[number].pair)
            found += twins[i].side == twins[number].side ? 1 : 2;
    return found;
}

bool twins_fit(const struct twin *twins, int count, struct json *json, const struct cJSON *list)
{
    int pairs = 0, minus = 0;
    bool fit = true;
    for (int i = 0; i < count; i++) {
        fit &= partners(twins, count, i) == 1 && twins[i].pair <= count / 2;
        pairs += twins[i].first;
        minus += twins[i].first && twins[i].side < 0;
    }
    fit &= 3 * minus >= pairs && 3 * (pairs - minus) >= pairs;
    if (!fit)
        json_complain(json, list, NOTE_ERROR, TR("fout.twee_paren"), NULL, 0);
    return fit;
}

const char *twin_name(const struct twin *twin, enum form form)
{
    bool boy = form == FORM_B ? !twin->first : twin->first;
    return boy ? twin->boy : twin->girl;
}

void twin_mean(const struct twin *twin, struct field *out)
{
    out->pair = twin->pair;
    out->side = twin->side;
    if (!twin->pair)
        return;
    out->cue[FORM_A] = twin->first ? CUE_BOY : CUE_GIRL;
    out->cue[FORM_B] = twin->first ? CUE_GIRL : CUE_BOY;
}
