/* SPDX-License-Identifier: MPL-2.0 */
/* The list of measures, and the driver that walks one person's stream. Only what was answered last
 * counts; each fact goes to a measure with the form and set that were dealt to this person. */
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/eight.h"
#include "measure/list.h"

static const struct measure *const list[] = {
    &measure_mark,
    &measure_know_change,
    &measure_will_change,
    &measure_gap_inferred,
    &measure_gap_observable,
    &measure_gap_specific,
    &measure_turn_gap,
    &measure_turn_kind[0],
    &measure_turn_kind[1],
    &measure_attrib_gap,
    &measure_attrib_effort,
    &measure_know_before,
    &measure_know_after,
    &measure_know_later,
    &measure_know_item[0],
    &measure_know_item[1],
    &measure_know_item[2],
    &measure_know_item[3],
    &measure_know_item[4],
    &measure_know_item[5],
    &measure_know_item[6],
    &measure_know_item[7],
    &measure_know_item[8],
    &measure_know_item[9],
    &measure_know_item[10],
    &measure_know_item[11],
    &measure_know_item[12],
    &measure_know_item[13],
    &measure_know_item[14],
    &measure_know_item[15],
    &measure_fu_know,
    &measure_will_scale_change,
    &measure_aware_change,
    &measure_selfeff_change,
    &measure_recommend,
    &measure_recommend_nps,
    &measure_response,
    &measure_then_gain,
    &measure_fu_response,
    &measure_fu_will,
    &measure_fu_aware,
    &measure_spot_d,
    &measure_rewrite_neutral,
    &measure_rewrite_blind,
    &measure_talk_open,
    &measure_talk_pushing,
    &measure_est_skill,
    &measure_est_lean,
    &measure_claims_brier,
    &measure_claims_over,
    &measure_mirror_gap,
    &measure_plan_share,
    &measure_plan_cat[0],
    &measure_plan_cat[1],
    &measure_plan_cat[2],
    &measure_plan_cat[3],
    &measure_plan_cat[4],
    &measure_plan_cat[5],
    &measure_plan_cat[6],
    &measure_plan_cat[7],
    &measure_plan_cat[8],
    &measure_plan_cat[9],
    &measure_plan_cat[10],
    &measure_plan_cat[11],
    &measure_plan_cat[12],
    &measure_fu_done[0],
    &measure_fu_done[1],
    &measure_fu_done[2],
    &measure_assoc,
    &measure_reach_people,
    &measure_reach_unrecorded,
    &measure_reach_sessions,
    &measure_reach_schools,
};
_Static_assert(sizeof list / sizeof *list <= MOST_MEASURES, "struct scores is too small");
const struct measures measures_all = {list, sizeof list / sizeof *list};

const struct measure *measure_find(const char *name)
{
    for (int i = 0; i < measures_all.count; i++)
        if (strcmp(list[i]->name, name) == 0)
            return list[i];
    return NULL;
}

bool measure_is_later(const struct measure *m)
{
    return strncmp(m->name, "fu_", 3) == 0 || (m->key != NULL && strcmp(m->key, "later") == 0);
}

/* A link is the promise to answer again in six weeks. */
static bool is_answer(const struct event *e)
{
    return e->type == EVENT_LINK || e->type == EVENT_ANSWER || e->type == EVENT_RATE ||
           e->type == EVENT_PREDICT || e->type == EVENT_PLAN || e->type == EVENT_CHOICE;
}

uint64_t measure_hash(uint64_t before, const char *text)
{
    static const uint64_t basis = 14695981039346656037u, prime = 1099511628211u;
    uint64_t h = basis ^ before;
    for (; *text != 0; text++)
        h = (h ^ (unsigned char)*text) * prime;
    return (h ^ 0xff) * prime; /* "ab","c" is not "a","bc" */
}

/* Eight letters at a time, up to the zero: every fact of every log comes past here. What stands
 * behind the zero is nobody's. (w - ones) & ~w & highs marks the first zero byte, and maybe some
 * above it. */
static uint64_t mixed(uint64_t h, const char text[ID_SIZE])
{
    static const uint64_t ones = 0x0101010101010101u, highs = 0x8080808080808080u,
                          prime = 0x9e3779b97f4a7c15u;
    for (int at = 0; at < ID_SIZE; at += 8) {
        uint64_t word = eight_read(text + at);
        uint64_t zero = (word - ones) & ~word & highs;
        if (zero != 0)
            word &= (zero & (~zero + 1)) - 1;
        h = (h ^ word) * prime;
        h ^= h >> 32;
        if (zero != 0)
            break;
    }
    return h * prime + 1;                                 /* "ab","c" is not "a","bc" */
}

/* Which question this is: the same question answered again has the same number. */
static uint64_t question(const struct event *e)
{
    uint64_t h = (uint64_t)e->type << 8 ^ (uint64_t)e->when;
    return mixed(mixed(h, e->item), e->ask) ^ mixed(h, e->on) << 1;
}

static bool same_question(const struct event *a, const struct event *b)
{
    return a->type == b->type && a->when == b->when && strcmp(a->on, b->on) == 0 &&
           strcmp(a->item, b->item) == 0 && strcmp(a->ask, b->ask) == 0;
}

static bool is_flagged(const struct tape *tape, int block)
{
    for (int i = 0; i < tape->count; i++)
        if (tape->facts[i].type == EVENT_FLAG && tape->facts[i].block == block)
            return tape->facts[i].value != 0;
    return false;
}

/* What was dealt to this person stands apart: every answer looks there. */
struct draws { const struct event **list; int count; };

static struct draws find_draws(const struct tape *tape, struct arena *arena)
{
    struct draws draws = {arena_get(arena, ((size_t)tape->count + 1) * sizeof *draws.list), 0};
    for (int i = 0; i < tape->count; i++)
        if (tape->facts[i].type == EVENT_DRAW)
            draws.list[draws.count++] = &tape->facts[i];
    return draws;
}

/* The form of this puzzle and the set of this person, as dealt. Answers of a puzzle come in a
 * row, so what was found for the one before mostly holds. */
struct dealt { const char *on; enum form form; enum set set; };

static void find_dealt(const struct draws *draws, const char *on, struct dealt *dealt)
{
    *dealt = (struct dealt){on, FORM_NONE, SET_NONE};
    for (int i = 0; i < draws->count; i++) {
        const struct event *draw = draws->list[i];
        if (dealt->set == SET_NONE)
            dealt->set = draw->set;
        if (draw->form != FORM_NONE && strcmp(draw->on, on) == 0)
            dealt->form = draw->form;
    }
}

static void deal(const struct dealt *dealt, struct event *e)
{
    if (e->set == SET_NONE)
        e->set = dealt->set;
    if (dealt->form != FORM_NONE)
        e->form = dealt->form;
}

/* Without the header, which no answer has, and the places of the list that are not in use. gcc
 * copies what it knows the size of by "rep movs", and slower than the library would: so it must
 * not know. */
static void copy_answer(struct event *to, const struct event *from)
{
    volatile size_t unknown = offsetof(struct event, list);
    memcpy(to, from, unknown);
    to->list_count = from->list_count;
    for (int i = 0; i < from->list_count; i++)
        to->list[i] = from->list[i];
}

/* Open addressing: the last fact of each question, by its number. */
struct asked { const struct event **facts; uint64_t *numbers, mask; };

/* false: it was answered again later. Facts come from the end. */
static bool is_last(struct asked *asked, const struct event *e)
{
    uint64_t number = question(e);
    for (uint64_t spot = number;; spot++) {
        const struct event **fact = &asked->facts[spot & asked->mask];
        if (*fact != NULL &&
            (asked->numbers[spot & asked->mask] != number || !same_question(*fact, e)))
            continue;
        bool fresh = *fact == NULL;
        *fact = e;
        asked->numbers[spot & asked->mask] = number;
        return fresh;
    }
}

/* Of each fact: is it an answer that counts? */
static const bool *find_last(const struct tape *tape, bool drop_flagged, struct arena *arena)
{
    size_t room = 16;
    while (room < 2 * (size_t)tape->count)
        room *= 2;
    struct asked asked = {arena_get(arena, room * sizeof *asked.facts),
                          arena_room(arena, room * sizeof *asked.numbers), room - 1};
    bool *last = arena_get(arena, (size_t)tape->count + 1);
    for (int i = tape->count - 1; i >= 0; i--)
        if (is_answer(&tape->facts[i]))
            last[i] = is_last(&asked, &tape->facts[i]);
    for (int i = 0; drop_flagged && i < tape->count; i++)
        last[i] = last[i] && !is_flagged(tape, tape->facts[i].block);
    return last;
}

static void score_one(int index, const void *memory, struct scores *out)
{
    const struct measure *m = list[index];
    out->has[index] = m->score(m, memory, &out->value[index]);
    if (m->form != NULL)
        out->form[index] = m->form(memory);
    if (m->by == ESTIMATE_ABBA && out->form[index] == FORM_NONE)
        out->has[index] = false; /* whose form is not known belongs to none */
    if (out->has[index] && m->levels != NULL)
        out->has_levels[index] = m->levels(memory, &out->before[index], &out->after[index]);
    if (out->has[index] && m->quality != NULL)
        m->quality(memory, &out->quality);
}

/* The memories of the measures; neighbours in the list that see alike share one. */
struct memories {
    void *of[MOST_MEASURES];
    void (*see[MOST_MEASURES])(void *, const struct event *);
    unsigned sees[MOST_MEASURES];
    int count, at[MOST_MEASURES];                         /* at: of each measure */
};

static void find_memories(struct memories *memories, struct arena *arena)
{
    memories->count = 0;
    for (int i = 0; i < measures_all.count; i++) {
        const struct measure *m = list[i];
        int last = memories->count - 1;
        if (m->see != NULL && (last < 0 || m->see != memories->see[last])) {
            memories->of[memories->count] = arena_get(arena, m->memory_size);
            memories->sees[memories->count] = m->sees != 0 ? m->sees : ~0u;
            memories->see[memories->count++] = m->see;
        }
        memories->at[i] = memories->count - 1;
    }
}

/* What every measure has seen of the answers that count, in the order they were given. */
static void see_all(struct memories *memories, const struct tape *tape, bool drop_flagged,
                    struct arena *arena)
{
    const bool *last = find_last(tape, drop_flagged, arena);
    struct draws draws = find_draws(tape, arena);
    struct dealt dealt = {.on = NULL};
    struct event *answer = arena_get(arena, sizeof *answer);
    find_memories(memories, arena);
    for (int k = 0; k < tape->count; k++) {
        const struct event *fact = &tape->facts[k];
        if (!last[k])
            continue;
        copy_answer(answer, fact);
        if (dealt.on == NULL || strcmp(dealt.on, fact->on) != 0)
            find_dealt(&draws, fact->on, &dealt);
        deal(&dealt, answer);
        for (int i = 0; i < memories->count; i++)
            if (memories->sees[i] >> answer->is & 1)
                memories->see[i](memories->of[i], answer);
    }
}

static void run(const struct tape *tape, bool drop_flagged, struct arena *arena, struct scores *out)
{
    struct memories memories;
    see_all(&memories, tape, drop_flagged, arena);
    *out = (struct scores){0};
    for (int i = 0; i < measures_all.count; i++)
        if (list[i]->see != NULL)
            score_one(i, memories.of[memories.at[i]], out);
}

void measure_moments(const struct tape *tape, struct arena *arena, struct moments *out)
{
    struct memories memories;
    see_all(&memories, tape, false, arena);
    *out = (struct moments){0};
    for (int i = 0; i < measures_all.count; i++)
        for (enum moment when = MOMENT_PLAY; list[i]->at != NULL && when < MOMENTS; when++)
            out->has[i][when] =
                list[i]->at(memories.of[memories.at[i]], when, &out->value[i][when]);
}

void measure_person(const struct tape *tape, struct arena *arena, struct scores *out)
{
    run(tape, false, arena, out);
}

void measure_person_unflagged(const struct tape *tape, struct arena *arena, struct scores *out)
{
    run(tape, true, arena, out);
}

/* A log written by hand may hold numbers that no question asks for: such a score is missing. */
static bool counts(const struct scores *scores, int i)
{
    bool levels =
        !scores->has_levels[i] || (cell_takes(scores->before[i]) && cell_takes(scores->after[i]));
    return scores->has[i] && cell_takes(scores->value[i]) && levels;
}

void measure_divide(struct scores *scores, bool later)
{
    for (int i = 0; i < measures_all.count; i++)
        scores->has[i] = scores->has[i] && measure_is_later(list[i]) == later;
}

void measure_add(struct part *parts, const struct scores *scores)
{
    for (int i = 0; i < measures_all.count; i++) {
        struct part *part = &parts[i];
        if (list[i]->see == NULL)
            continue;
        part->asked += 1;
        if (!counts(scores, i)) {
            part->missing += 1;
            continue;
        }
        cell_add_score(&part->form[list[i]->by == ESTIMATE_ABBA ? scores->form[i] : FORM_NONE],
                       scores->value[i]);
        if (scores->has_levels[i]) {
            cell_add_score(&part->before, scores->before[i]);
            cell_add_score(&part->after, scores->after[i]);
        }
    }
}

int figure_tenths(const struct figure *figure)
{
    return (int)lround(10 * figure->value);
}
