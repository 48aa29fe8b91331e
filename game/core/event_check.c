/* SPDX-License-Identifier: MPL-2.0 */
/* What a fact may say: shapes of texts, closed lists, and what must go together. */
#include "core/event_table.h"

#include <string.h>

#include "base/json.h"

int event_get_code(enum word word, const struct event *event)
{
    if (word == WORD_IS)
        return (int)event->is;
    if (word == WORD_WHEN)
        return (int)event->when;
    if (word == WORD_CUE)
        return (int)event->cue;
    return word == WORD_FORM ? (int)event->form : (int)event->set;
}

void event_set_code(enum word word, struct event *event, int code)
{
    if (word == WORD_IS)
        event->is = (enum construct)code;
    else if (word == WORD_WHEN)
        event->when = (enum moment)code;
    else if (word == WORD_CUE)
        event->cue = (enum cue)code;
    else if (word == WORD_FORM)
        event->form = (enum form)code;
    else
        event->set = (enum set)code;
}

const char *event_code_word(enum word word, int code)
{
    if (word == WORD_IS)
        return construct_word((enum construct)code);
    if (word == WORD_WHEN)
        return moment_word((enum moment)code);
    if (word == WORD_CUE)
        return cue_word((enum cue)code);
    return word == WORD_FORM ? form_word((enum form)code) : set_word((enum set)code);
}

int event_code_of(enum word word, const char *text)
{
    if (word == WORD_IS)
        return (int)construct_of(text);
    if (word == WORD_WHEN)
        return (int)moment_of(text);
    if (word == WORD_CUE)
        return (int)cue_of(text);
    return word == WORD_FORM ? (int)form_of(text) : (int)set_of(text);
}

static bool is_week(const char *text)
{
    static const char mask[] = "0000-W00";
    for (int i = 0; i < 8; i++)
        if (mask[i] == '0' ? text[i] < '0' || text[i] > '9' : text[i] != mask[i])
            return false;
    int week = (text[6] - '0') * 10 + text[7] - '0';
    return week >= 1 && week <= 53;
}

static bool only(const char *text, const char *allowed)
{
    return text[strspn(text, allowed)] == 0;
}

bool event_text_fits(const struct word_rule *rule, const char *text)
{
    int length = (int)strlen(text);
    if (length < rule->least || length > rule->most)
        return false;
    for (int i = 0; rule->list && strcmp(text, rule->list[i]); i++)
        if (!rule->list[i + 1])
            return false;
    switch (rule->shape) {
    case SHAPE_ID:
        return json_is_id(text);
    case SHAPE_HEX:
        return only(text, "0123456789abcdef");
    case SHAPE_CROCKFORD:
        return only(text, "0123456789abcdefghjkmnpqrstvwxyz");
    case SHAPE_VERSION:
        return only(text, "0123456789.+-abcdefghijklmnopqrstuvwxyz");
    case SHAPE_LANG:
        return only(text, "abcdefghijklmnopqrstuvwxyz");
    case SHAPE_WEEK:
        return is_week(text);
    case SHAPE_INT:
    case SHAPE_BOOL:
    case SHAPE_ONE:
    case SHAPE_CODE:
    case SHAPE_LIST:
    case SHAPE_RANGE:
    case SHAPE_SEED:
    case SHAPE_NEED:
    case SHAPE_PREV:
        break;
    }
    return false;
}

static bool has(uint64_t seen, enum word word)
{
    return seen >> word & 1;
}

/* The widest scale a question of this sort can have (measurement.md 2 to 6): no made-up log may
 * outweigh a country. Nothing: not asked on a scale. */
static const struct { int least, most; } scales[CONSTRUCTS] = {
    [CONSTRUCT_OBSERVABLE] = {0, 10},
    [CONSTRUCT_INFERRED] = {0, 10},
    [CONSTRUCT_AWARENESS] = {1, 7},
    [CONSTRUCT_EFFICACY] = {1, 7},
    [CONSTRUCT_WILLING] = {1, 7},
    [CONSTRUCT_MARK] = {1, 10},
    [CONSTRUCT_RECOMMEND] = {0, 10},
    [CONSTRUCT_ESTIMATE] = {-1000000, 1000000},
    [CONSTRUCT_CONFIDENCE] = {0, 100},
    [CONSTRUCT_ASSOCIATION] = {-2000000, 2000000},
};
enum { MOST_PREDICTED = 1000 };

static bool scale_possible(uint64_t seen, const struct event *event)
{
    int least = scales[event->is].least, most = scales[event->is].most;
    if (event->type == EVENT_PREDICT) {
        least = -MOST_PREDICTED;
        most = MOST_PREDICTED;
        if (has(seen, WORD_TRUTH) && (event->truth < least || event->truth > most))
            return false;
    }
    if (least == most || !has(seen, WORD_V))
        return true;
    if (has(seen, WORD_OF) && (event->least < least || event->most > most))
        return false;
    return event->value >= least && event->value <= most;
}

static bool answer_possible(uint64_t seen, const struct event *event)
{
    bool number = has(seen, WORD_V);
    if (number == has(seen, WORD_GOT))
        return false;
    if (has(seen, WORD_OF) && (event->least > event->most || !number))
        return false;
    if (has(seen, WORD_OF) && (event->value < event->least || event->value > event->most))
        return false;
    return (!has(seen, WORD_SIDE) || event->side != 0) && scale_possible(seen, event);
}

static bool party_possible(const struct event *event)
{
    for (int i = 0; i < event->list_count; i++)
        if (event->list[i] > event->n || (i > 0 && event->list[i] <= event->list[i - 1]))
            return false;
    return true;
}

static bool resume_possible(const struct event *event)
{
    static const char *const whys[] = {"crash", "space", "move", "pause"};
    for (int i = 0; i < 4; i++)
        if (!strcmp(event->by, whys[i]))
            return true;
    return false;
}

static bool content_possible(uint64_t seen, const struct event *event)
{
    switch (event->type) {
    case EVENT_CHOICE:
    case EVENT_ANSWER:
    case EVENT_RATE:
    case EVENT_PREDICT:
        return answer_possible(seen, event);
    case EVENT_DRAW:
        return has(seen, WORD_FORM) != has(seen, WORD_SET);
    case EVENT_PARTY:
        return party_possible(event);
    case EVENT_RESUME:
        return resume_possible(event);
    case EVENT_HINT:
        return event->value >= 0 && event->value <= 3;
    case EVENT_FLAG:
        return event->value == 0 || event->value == 1;
    case EVENT_START:
    case EVENT_ENTER:
    case EVENT_STEP:
    case EVENT_VOTE:
    case EVENT_SKIP:
    case EVENT_REVEAL:
    case EVENT_PLAN:
    case EVENT_BLOCK:
    case EVENT_CLOCK:
    case EVENT_PAUSE:
    case EVENT_END:
    case EVENT_LINK:
    case EVENT_TYPES:
        break;
    }
    return true;
}

bool event_possible(const struct row *row, uint64_t seen, const struct event *event)
{
    if (event->header.fmt > 1 || event->header.needs > 0)
        return true; /* of a later format: the caller says so */
    if (row->stream == ROW_PERSON && event->t_ms != 0)
        return false;
    return content_possible(seen, event);
}
