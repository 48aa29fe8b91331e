/* SPDX-License-Identifier: MPL-2.0 */
/* Values that were read go into their fact, if they may. Both roads of reading end here. */
#include "core/event_table.h"

#include <string.h>

#include "base/hash.h"
#include "base/json.h"

static bool set_seed(const char *text, uint64_t *seed)
{
    return strlen(text) == HASH_HEX - 1 && hash_read(text, seed);
}

bool event_is_hash(const char *text)
{
    uint64_t number = 0;
    return set_seed(text, &number);
}

bool event_set_prev(struct header *header, int seg, int n, const char *hash)
{
    if (seg < 1 || seg > 64 || n < 0 || !event_is_hash(hash))
        return false;
    header->prev_seg = seg;
    header->prev_n = n;
    memcpy(header->prev_h, hash, sizeof header->prev_h);
    return true;
}

/* The value of a text word: checked, then copied. The rule's `most` keeps it inside its member. */
bool event_set_text(enum word word, struct event *event, const char *text)
{
    const struct word_rule *rule = &event_words[word];
    if (rule->shape == SHAPE_SEED)
        return set_seed(text, &event->header.seed);
    if (rule->shape == SHAPE_CODE) {
        int code = event_code_of(word, text);
        event_set_code(word, event, code);
        return code != 0;
    }
    if (!event_text_fits(rule, text))
        return false;
    memcpy((char *)event + rule->at, text, strlen(text) + 1);
    return true;
}

bool event_set_int(enum word word, struct event *event, int value)
{
    const struct word_rule *rule = &event_words[word];
    if (value < rule->least || value > rule->most)
        return false;
    char *member = (char *)event + rule->at;
    if (rule->shape == SHAPE_ONE)
        *(bool *)member = true;
    else
        *(int *)(void *)member = value;
    event->has_value |= word == WORD_V;
    event->has_truth |= word == WORD_TRUTH;
    return true;
}

void event_set_bool(struct event *event, bool value)
{
    event->ok = value;
    event->has_ok = event->type == EVENT_CHOICE;
}

bool event_set_list(enum word word, const struct event *event)
{
    const struct word_rule *rule = &event_words[word];
    for (int i = 0; i < event->list_count; i++)
        if (event->list[i] < rule->least || event->list[i] > rule->most)
            return false;
    return true;
}

bool event_set_range(struct event *event, const int *list, int count)
{
    if (count != 2)
        return false;
    event->least = list[0];
    event->most = list[1];
    event->has_range = true;
    return true;
}

bool event_set_need(struct header *header, const char *word)
{
    if (!json_is_id(word))
        return false;
    if (header->needs++ == 0)
        memcpy(header->need, word, strlen(word) + 1);
    return true;
}
