/* SPDX-License-Identifier: MPL-2.0 */
/* Conditions and effects: {"solved": "kluis"}, [{"show": "obj-door-open"}, {"say": "Klik."}].
 * One word an object; the tables below are all there is. */
#include "core/cond.h"

#include <string.h>

#include "base/arena.h"
#include "core/loader.h"
#include "core/session.h"

#define COUNT(list) ((int)(sizeof(list) / sizeof *(list)))

static const struct cond_row conds[] = {
    [COND_SOLVED] = {"solved", TEXT("woord.raadsel"), TEXT("woord.solved")},
    [COND_HAVE] = {"have", TEXT("woord.ding"), TEXT("woord.have")},
    [COND_SEEN] = {"seen", TEXT("woord.ding_kaart"), TEXT("woord.seen")},
    [COND_ALL] = {"all", TEXT("woord.voorwaarden"), TEXT("woord.all")},
    [COND_ANY] = {"any", TEXT("woord.voorwaarden"), TEXT("woord.any")},
    [COND_NOT] = {"not", TEXT("woord.voorwaarde"), TEXT("woord.not")},
};
static const struct cond_row effects[] = {
    [EFFECT_GIVE] = {"give", TEXT("woord.ding"), TEXT("woord.give")},
    [EFFECT_TAKE] = {"take", TEXT("woord.ding"), TEXT("woord.take")},
    [EFFECT_SHOW] = {"show", TEXT("woord.laag"), TEXT("woord.show")},
    [EFFECT_HIDE] = {"hide", TEXT("woord.laag"), TEXT("woord.hide")},
    [EFFECT_SAY] = {"say", TEXT("woord.tekst"), TEXT("woord.say")},
    [EFFECT_CARD] = {"card", TEXT("woord.kaart"), TEXT("woord.card")},
    [EFFECT_OPEN] = {"open", TEXT("woord.kamer"), TEXT("woord.open")},
};

const struct cond_row *cond_rows(int *count)
{
    *count = COUNT(conds);
    return conds;
}

const struct cond_row *effect_rows(int *count)
{
    *count = COUNT(effects);
    return effects;
}

/* Which row the only member of this object is; -1 with a complaint. */
static int read_word(struct json *json, const struct cJSON *at, const struct cond_row *rows,
                     int count, struct unknown unknown, struct text not_one)
{
    const char *known[8];
    if (!json_is_object(at) || json_count(at) != 1) {
        loader_complain(json, at, not_one);
        return -1;
    }
    const char *word = json_key(json_first(at));
    for (int i = 0; i < count; i++) {
        known[i] = rows[i].word;
        if (!strcmp(rows[i].word, word))
            return i;
    }
    unknown.known = known;
    unknown.count = count;
    refs_unknown(json, json_first(at), word, &unknown);
    return -1;
}

static bool read_parts(struct loader *loader, int room, const struct cJSON *list, struct cond *out)
{
    struct json *json = loader->room_json[room];
    if (!json_is_array(list) || json_count(list) < 1) {
        loader_complain(json, list, TR("fout.voorwaarde_lijst"));
        return false;
    }
    struct cond *parts = arena_get(loader->arena, (size_t)json_count(list) * sizeof *parts);
    bool fine = true;
    for (const struct cJSON *at = json_first(list); at; at = json_next(at)) {
        const struct cond *part = cond_read(loader, room, at);
        if (part)
            parts[out->part_count++] = *part;
        else
            fine = false;
    }
    out->parts = parts;
    return fine;
}

static bool read_reference(struct loader *loader, int room, const struct cJSON *at,
                           struct cond *out)
{
    static const enum ref refs[] = {
        [COND_SOLVED] = REF_PUZZLE, [COND_HAVE] = REF_THING, [COND_SEEN] = REF_SEEN};
    out->what = refs_find(loader, loader->room_json[room], at, conds[out->word].word,
                          refs[out->word], room);
    return out->what >= 0;
}

const struct cond *cond_read(struct loader *loader, int room, const struct cJSON *at)
{
    struct unknown unknown = {.plain = TEXT("fout.voorwaarde_woord"),
                              .guess = TEXT("fout.voorwaarde_woord_gok")};
    int row = read_word(loader->room_json[room], at, conds, COUNT(conds), unknown,
                        TR("fout.voorwaarde_een"));
    if (row < 0)
        return NULL;
    struct cond *out = arena_get(loader->arena, sizeof *out);
    const struct cJSON *inside = json_first(at);
    out->word = (enum cond_word)row;
    if (out->word == COND_ALL || out->word == COND_ANY)
        return read_parts(loader, room, inside, out) ? out : NULL;
    if (out->word != COND_NOT)
        return read_reference(loader, room, at, out) ? out : NULL;
    out->parts = cond_read(loader, room, inside);
    out->part_count = 1;
    return out->parts ? out : NULL;
}

static bool read_effect(struct loader *loader, int room, const struct cJSON *at, struct effect *out)
{
    static const enum ref refs[] = {
        [EFFECT_GIVE] = REF_THING, [EFFECT_TAKE] = REF_THING, [EFFECT_SHOW] = REF_LAYER,
        [EFFECT_HIDE] = REF_LAYER, [EFFECT_CARD] = REF_CARD,  [EFFECT_OPEN] = REF_ROOM,
    };
    struct json *json = loader->room_json[room];
    struct unknown unknown = {.plain = TEXT("fout.gevolg_woord"),
                              .guess = TEXT("fout.gevolg_woord_gok")};
    int row = read_word(json, at, effects, COUNT(effects), unknown, TR("fout.gevolg_een"));
    if (row < 0)
        return false;
    out->word = (enum effect_word)row;
    if (out->word == EFFECT_SAY)
        return json_text(json, at, "say", &out->say);
    out->what = refs_find(loader, json, at, effects[row].word, refs[row], room);
    return out->what >= 0;
}

bool effects_read(struct loader *loader, int room, const struct cJSON *list,
                  const struct effect **out, int *count)
{
    if (!json_is_array(list)) {
        loader_complain(loader->room_json[room], list, TR("fout.gevolg_lijst"));
        return false;
    }
    struct effect *made = arena_get(loader->arena, (size_t)(json_count(list) + 1) * sizeof *made);
    bool fine = true;
    for (const struct cJSON *at = json_first(list); at; at = json_next(at)) {
        if (!read_effect(loader, room, at, &made[*count]))
            fine = false;
        else if (made[(*count)++].word == EFFECT_SHOW)
            loader->level->layers[made[*count - 1].what].starts_hidden = true;
    }
    *out = made;
    return fine;
}

static bool parts_hold(const struct cond *cond, const struct session *session, bool all)
{
    for (int i = 0; i < cond->part_count; i++)
        if (cond_holds(&cond->parts[i], session) != all)
            return !all;
    return all;
}

bool cond_holds(const struct cond *cond, const struct session *session)
{
    if (!cond)
        return true;
    switch (cond->word) {
    case COND_SOLVED:
        return session->puzzles[cond->what] != PUZZLE_OPEN;
    case COND_HAVE:
        return session_has(session, cond->what);
    case COND_SEEN:
        return session_saw(session, cond->what);
    case COND_ALL:
        return parts_hold(cond, session, true);
    case COND_ANY:
        return parts_hold(cond, session, false);
    case COND_NOT:
        return !cond_holds(cond->parts, session);
    }
    return false;
}
