/* SPDX-License-Identifier: MPL-2.0 */
/* Looking things up in a level by their id, and the words of its closed lists. */
#include "core/level.h"

#include <string.h>

#include "base/json.h"

const char *const direction_words[DIRECTIONS] = {
    "girls", "boys", "both", "none", "structural", "other",
};
const char *const status_words[STATUSES] = {"solid", "contested", "counter", "suggestive"};

int level_puzzle(const struct level *level, const char *id)
{
    for (int i = 0; i < level->puzzle_count; i++)
        if (!strcmp(level->puzzles[i].id, id))
            return i;
    return -1;
}

int level_thing(const struct level *level, const char *id)
{
    for (int i = 0; i < level->thing_count; i++)
        if (!strcmp(level->things[i].id, id))
            return i;
    return -1;
}

int level_card(const struct level *level, const char *id)
{
    for (int i = 0; i < level->card_count; i++)
        if (!strcmp(level->cards[i].id, id))
            return i;
    return -1;
}

int level_room(const struct level *level, const char *id)
{
    for (int i = 0; i < level->room_count; i++)
        if (!strcmp(level->rooms[i].id, id))
            return i;
    return -1;
}

int level_layer(const struct level *level, int room, const char *id)
{
    const struct room *in = &level->rooms[room];
    for (int i = in->first_layer; i < in->first_layer + in->layers; i++)
        if (!strcmp(level->layers[i].id, id))
            return i;
    return -1;
}

const struct scene *level_scene(const struct level *level, const char *id)
{
    for (int i = 0; i < level->scene_count; i++)
        if (!strcmp(level->scenes[i].id, id))
            return &level->scenes[i];
    return NULL;
}

const struct layer *scene_layer(const struct scene *scene, const char *id)
{
    for (int i = 0; i < scene->layer_count; i++)
        if (!strcmp(scene->layers[i].id, id))
            return &scene->layers[i];
    return NULL;
}

bool level_names_fact(const struct level *level, const char *fact)
{
    for (int i = 0; i < level->card_count; i++)
        if (!strcmp(level->cards[i].fact, fact))
            return true;
    for (int i = 0; i < level->puzzle_count; i++)
        for (int j = 0; j < level->puzzles[i].fact_count; j++)
            if (!strcmp(level->puzzles[i].facts[j], fact))
                return true;
    for (int i = 0; i < level->named_count; i++)
        if (!strcmp(level->named[i], fact))
            return true;
    return false;
}

struct place level_text_place(const struct level_text *text)
{
    return json_place(text->json, text->node);
}

const char *level_text_where(const struct level_text *text)
{
    return json_where(text->json, text->node);
}

/* Which of these effects opens the room? */
static bool opens(const struct effect *effects, int count, int room)
{
    for (int i = 0; i < count; i++)
        if (effects[i].word == EFFECT_OPEN && effects[i].what == room)
            return true;
    return false;
}

bool level_lock_leads_to(const struct level *level, int room)
{
    for (int i = 0; i < level->room_count; i++)
        if (opens(level->rooms[i].lock.effects, level->rooms[i].lock.effect_count, room))
            return true;
    return false;
}

int level_door_to(const struct level *level, int room)
{
    for (int i = 0; i < level->thing_count; i++)
        if (opens(level->things[i].effects, level->things[i].effect_count, room))
            return level->things[i].room;
    return -1;
}
