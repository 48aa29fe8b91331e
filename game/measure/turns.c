/* SPDX-License-Identifier: MPL-2.0 */
/* Who gets the turn, and which kind of question (measurement.md 5): per turn [a boy's name was
 * chosen] minus the share of boys' names among those who could be chosen. Choosing blindly gives
 * 0. A turn for a name that reads as neither is no turn for either. */
#include <string.h>

#include "measure/list.h"

enum { MOST_TURNS = 48, LEAST_TURNS = 3 };
enum question { QUESTION_NONE, QUESTION_THINK, QUESTION_KNOW, QUESTION_ORDER, QUESTIONS };
struct turn {
    uint64_t moment;
    enum cue cue;
    int boys, girls; /* who could be chosen */
    enum question question;
};
struct turns {
    char on[ID_SIZE];
    enum form form;
    struct turn turn[MOST_TURNS];
    int count;
};

static struct turn *turn_of(struct turns *turns, const struct event *e)
{
    uint64_t moment = measure_hash(0, e->item);
    for (int i = 0; i < turns->count; i++)
        if (turns->turn[i].moment == moment)
            return &turns->turn[i];
    if (turns->count == MOST_TURNS)
        return NULL;
    struct turn *turn = &turns->turn[turns->count++];
    turn->moment = moment;
    return turn;
}

static enum question question_of(const char *word)
{
    static const char *const words[QUESTIONS] = {"", "denk", "weet", "orde"};
    int q = QUESTIONS - 1;
    while (q > 0 && strcmp(words[q], word) != 0)
        q--;
    return (enum question)q;
}

static void turns_see(void *memory, const struct event *e)
{
    struct turns *turns = memory;
    bool ours = e->is == CONSTRUCT_TURN || e->is == CONSTRUCT_TURN_KIND;
    if (!ours || (turns->on[0] != 0 && strcmp(turns->on, e->on) != 0))
        return;
    memcpy(turns->on, e->on, sizeof turns->on);
    turns->form = e->form;
    struct turn *turn = turn_of(turns, e);
    if (turn == NULL)
        return;
    if (e->is == CONSTRUCT_TURN_KIND) {
        turn->question = question_of(e->got);
        return;
    }
    turn->cue = e->cue;
    for (int i = 0; i < e->list_count; i++) {
        turn->boys += e->list[i] == CUE_BOY;
        turn->girls += e->list[i] == CUE_GIRL;
    }
}

static bool is_for_one(const struct turn *turn)
{
    return (turn->cue == CUE_BOY || turn->cue == CUE_GIRL) && turn->boys + turn->girls > 0;
}

static bool score_share(const struct measure *m, const void *memory, double *out)
{
    const struct turns *turns = memory;
    double sum = 0;
    int count = 0;
    (void)m;
    for (int i = 0; i < turns->count; i++) {
        const struct turn *turn = &turns->turn[i];
        if (!is_for_one(turn))
            continue;
        sum += (turn->cue == CUE_BOY) - (double)turn->boys / (turn->boys + turn->girls);
        count++;
    }
    if (count == 0)
        return false;
    *out = 100 * sum / count;
    return true;
}

static bool score_kind(const struct measure *m, const void *memory, double *out)
{
    const struct turns *turns = memory;
    enum question wanted = question_of(m->key);
    int all[CUES] = {0}, such[CUES] = {0};
    for (int i = 0; i < turns->count; i++) {
        const struct turn *turn = &turns->turn[i];
        if (turn->question == QUESTION_NONE)
            continue;
        all[turn->cue] += 1;
        such[turn->cue] += turn->question == wanted;
    }
    if (all[CUE_BOY] < LEAST_TURNS || all[CUE_GIRL] < LEAST_TURNS)
        return false;
    *out = 100.0 * such[CUE_BOY] / all[CUE_BOY] - 100.0 * such[CUE_GIRL] / all[CUE_GIRL];
    return true;
}

static enum form turns_form(const void *memory)
{
    return ((const struct turns *)memory)->form;
}

#define TURNS                                                                                      \
    .unit = TEXT("eenheid.van_100"), .by = ESTIMATE_ABBA, .least_each = 2, .sensitive = true,      \
    .states = true, .range = 200, .from = -100, .to = 100, .memory_size = sizeof(struct turns),    \
    .sees = 1u << CONSTRUCT_TURN | 1u << CONSTRUCT_TURN_KIND, .see = turns_see, .form = turns_form
const struct measure measure_turn_gap = {
    TURNS,      .name = "turn_gap", .label = TEXT("maat.turn_gap"),
    .least = 5, .primary = true,    .score = score_share,
};
#define KIND(word)                                                                                 \
    {                                                                                              \
        TURNS, .name = "turn_kind_gap", .key = #word, .label = TEXT("maat.turn_kind_" #word),      \
               .least = 10, .pooled_only = true, .score = score_kind                               \
    }
const struct measure measure_turn_kind[TURN_KINDS] = {KIND(denk), KIND(orde)};
