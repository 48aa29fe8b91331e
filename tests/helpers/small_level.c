/* SPDX-License-Identifier: MPL-2.0 */
/* The level: hall (lamp, switch, key, case) and stage (wall, piano). The switch shows the lamp;
 * the lamp unlocks `kiezen`; the key opens the case, which shows a card; the lock wants all
 * three puzzles. */
#include "helpers/small_level.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define COUNT(list) ((int)(sizeof(list) / sizeof *(list)))

/* --- toy kinds ------------------------------------------------------------------------------- */

struct toy { const struct field *fields; int count; enum chance deals; int order; };

static bool toy_field(const void *spec, const struct view *view, int index, struct field *out)
{
    const struct toy *toy = spec;
    (void)view;
    if (index >= toy->count)
        return false;
    *out = toy->fields[index];
    return true;
}

static bool toy_deal(const void *spec, int index, struct deal *out)
{
    const struct toy *toy = spec;
    if (index == 0 && toy->deals != CHANCE_NONE)
        *out = (struct deal){toy->deals, 2};
    else if (index == (toy->deals != CHANCE_NONE) && toy->order > 0)
        *out = (struct deal){CHANCE_ORDER, toy->order};
    else
        return false;
    return true;
}

static struct verdict pick_judge(const void *spec, const struct mark *marks, int count)
{
    bool found[2] = {false, false};
    (void)spec;
    for (int i = 0; i < count; i++) {
        int at = !strcmp(marks[i].item, "links") ? 0 : 1;
        if (!marks[i].got || strcmp(marks[i].got, at == 0 ? "a" : "b") != 0)
            return (struct verdict){.outcome = OUTCOME_WRONG, .got = "fout"};
        found[at] = true;
    }
    return (struct verdict){.outcome = found[0] && found[1] ? OUTCOME_RIGHT : OUTCOME_OPEN,
                            .got = "goed"};
}

static int pick_solve(const void *spec, const struct view *view, struct mark out[MARKS])
{
    (void)spec;
    (void)view;
    out[0] = (struct mark){.item = "links", .got = "a"};
    out[1] = (struct mark){.item = "rechts", .got = "b"};
    return 2;
}

static struct verdict code_judge(const void *spec, const struct mark *marks, int count)
{
    (void)spec;
    bool right = count == 1 && marks[0].typed && !strcmp(marks[0].typed, "241");
    return (struct verdict){.outcome = right ? OUTCOME_RIGHT : OUTCOME_WRONG,
                            .got = right ? "goed" : "fout"};
}

static int code_solve(const void *spec, const struct view *view, struct mark out[MARKS])
{
    (void)spec;
    (void)view;
    out[0] = (struct mark){.item = "code", .typed = "241"};
    return 1;
}

static int first_solve(const void *spec, const struct view *view, struct mark out[MARKS])
{
    const struct toy *toy = spec;
    (void)view;
    for (int i = 0; i < toy->count; i++)
        out[i] =
            (struct mark){.item = toy->fields[i].item,
                          .ask = toy->fields[i].ask,
                          .value = toy->fields[i].least,
                          .got = toy->fields[i].option_count ? toy->fields[i].options[0].id : NULL};
    return toy->count;
}

static const struct puzzle_kind kind_rate = {.name = "rate",
                                             .saying = SAYING_RATE,
                                             .field = toy_field,
                                             .deal = toy_deal,
                                             .solve = first_solve};
static const struct puzzle_kind kind_ask = {.name = "ask",
                                            .saying = SAYING_ANSWER,
                                            .field = toy_field,
                                            .deal = toy_deal,
                                            .solve = first_solve};
static const struct puzzle_kind kind_pick = {.name = "pick",
                                             .saying = SAYING_CHOICE,
                                             .field = toy_field,
                                             .judge = pick_judge,
                                             .solve = pick_solve};
static const struct puzzle_kind kind_code = {.name = "code",
                                             .saying = SAYING_CHOICE,
                                             .field = toy_field,
                                             .judge = code_judge,
                                             .solve = code_solve};
static const struct puzzle_kind kind_guess = {
    .name = "guess", .saying = SAYING_PREDICT, .field = toy_field, .solve = first_solve};
static const struct puzzle_kind kind_plan = {
    .name = "plan", .saying = SAYING_PLAN, .field = toy_field, .solve = first_solve};
static const struct puzzle_kind kind_talk = {.name = "talk",
                                             .saying = SAYING_CHOICE,
                                             .field = toy_field,
                                             .deal = toy_deal,
                                             .solve = first_solve};

#define RATED(id, number, sigma, in_a, in_b)                                                       \
    {.item = id,                                                                                   \
     .ask = "werk",                                                                                \
     .type = FIELD_NUMBER,                                                                         \
     .least = 1,                                                                                   \
     .most = 10,                                                                                   \
     .is = CONSTRUCT_OBSERVABLE,                                                                   \
     .pair = number,                                                                               \
     .side = sigma,                                                                                \
     .cue = {CUE_NONE, in_a, in_b}},                                                               \
    {                                                                                              \
        .item = id, .ask = "aanleg", .type = FIELD_NUMBER, .least = 1, .most = 10,                 \
        .is = CONSTRUCT_INFERRED, .pair = number, .side = sigma, .cue = {                          \
            CUE_NONE,                                                                              \
            in_a,                                                                                  \
            in_b                                                                                   \
        }                                                                                          \
    }
static const struct field rate_fields[] = {
    RATED("dossier-1", 1, 1, CUE_BOY, CUE_GIRL), RATED("dossier-2", 1, 1, CUE_GIRL, CUE_BOY),
    RATED("dossier-3", 2, -1, CUE_BOY, CUE_GIRL), RATED("dossier-4", 2, -1, CUE_GIRL, CUE_BOY),
    RATED("dossier-5", 0, 0, CUE_OTHER, CUE_OTHER),
};
static const struct option ab[] = {{.id = "a"}, {.id = "b"}};
static const struct option yes_no[] = {{.id = "ja"}, {.id = "nee"}};
static const struct option truths[] = {{.id = "waar"}, {.id = "niet"}, {.id = "weet_niet"}};
static const struct option cued[] = {{.id = "jan", .cue = {CUE_NONE, CUE_BOY, CUE_BOY}},
                                     {.id = "kim", .cue = {CUE_NONE, CUE_GIRL, CUE_BOY}}};
static const struct field pick_fields[] = {
    {.item = "links", .type = FIELD_CHOICE, .options = ab, .option_count = 2},
    {.item = "rechts", .type = FIELD_CHOICE, .options = ab, .option_count = 2},
};
static const struct field code_fields[] = {{.item = "code", .type = FIELD_TYPED}};
static const struct field guess_fields[] = {
    {.item = "inschatting", .type = FIELD_NUMBER, .least = -30, .most = 30},
};
#define PLANNED(id)                                                                                \
    {.item = id, .ask = "als", .type = FIELD_CHOICE, .options = ab, .option_count = 2},            \
        {.item = id, .ask = "dan", .type = FIELD_CHOICE, .options = ab, .option_count = 2},        \
    {                                                                                              \
        .item = id, .ask = "wanneer", .type = FIELD_CHOICE, .options = ab, .option_count = 2       \
    }
static const struct field plan_fields[] = {PLANNED("plan-1"), PLANNED("plan-2")};
static const struct field talk_fields[] = {
    {.item = "wie", .type = FIELD_CHOICE, .options = cued, .option_count = 2, .listed = true,
     .is = CONSTRUCT_TURN},
};
#define ASKED(moment)                                                                              \
    {.item = "ba1",                                                                                \
     .type = FIELD_NUMBER,                                                                         \
     .least = 1,                                                                                   \
     .most = 7,                                                                                    \
     .is = CONSTRUCT_AWARENESS,                                                                    \
     .when = moment,                                                                               \
     .optional = true},                                                                            \
        {.item = "wb",                                                                             \
         .type = FIELD_CHOICE,                                                                     \
         .options = yes_no,                                                                        \
         .option_count = 2,                                                                        \
         .is = CONSTRUCT_WILLING_YES,                                                              \
         .when = moment,                                                                           \
         .optional = true},                                                                        \
    {                                                                                              \
        .item = "k1", .type = FIELD_CHOICE, .options = truths, .option_count = 3,                  \
        .is = CONSTRUCT_KNOWLEDGE, .when = moment, .has_truth = true, .truth = 1, .optional = true \
    }
static const struct field before_fields[] = {ASKED(MOMENT_BEFORE)},
                          after_fields[] = {ASKED(MOMENT_AFTER)};

static const struct toy rate = {rate_fields, COUNT(rate_fields), CHANCE_FORM, 5},
                        pick = {pick_fields, 2, CHANCE_NONE, 0},
                        code = {code_fields, 1, CHANCE_NONE, 0},
                        guess = {guess_fields, 1, CHANCE_NONE, 0},
                        plan = {plan_fields, COUNT(plan_fields), CHANCE_NONE, 0},
                        talk = {talk_fields, 1, CHANCE_FORM, 0},
                        before = {before_fields, 3, CHANCE_SET, 0},
                        after = {after_fields, 3, CHANCE_SET, 0};

/* --- the level ------------------------------------------------------------------------------- */

static const struct cond saw_lamp = {.word = COND_SEEN, .what = SMALL_LAMP},
    has_key = {.word = COND_HAVE, .what = SMALL_KEY};
static const struct cond solved[] = {
    {.word = COND_SOLVED, .what = SMALL_RATE}, {.word = COND_SOLVED, .what = SMALL_PICK},
    {.word = COND_SOLVED, .what = SMALL_CODE}, {.word = COND_SEEN, .what = MOST_THINGS + 0},
};
static const struct cond hall_opens = {.word = COND_ALL, .parts = solved, .part_count = 4},
    stage_opens = {.word = COND_SOLVED, .what = SMALL_PLAN};
static const struct effect shows_lamp[] = {{.word = EFFECT_SHOW, .what = 0}},
    gives_key[] = {{.word = EFFECT_GIVE, .what = SMALL_KEY}, {.word = EFFECT_HIDE, .what = 1}},
    shows_card[] = {{.word = EFFECT_CARD, .what = 0}, {.word = EFFECT_SAY}},
    opens_stage[] = {{.word = EFFECT_OPEN, .what = SMALL_STAGE}};

static const struct level level = {
    .id = "klein",
    .sector = "vo",
    .version = "1.0.0",
    .minutes = 45,
    .version_hash = "5d2c81f09ab3e647",
    .rooms =
        {
            {.id = "hal",
             .first_thing = 0,
             .things = 4,
             .first_puzzle = 0,
             .puzzles = 3,
             .lock = {.layer = -1, .when = &hall_opens, .effects = opens_stage, .effect_count = 1}},
            {.id = "zaal",
             .first_thing = 4,
             .things = 2,
             .first_puzzle = 3,
             .puzzles = 3,
             .lock = {.layer = -1, .when = &stage_opens}},
        },
    .room_count = SMALL_ROOMS,
    .layers = {{.id = "obj-lamp", .starts_hidden = true}, {.id = "obj-sleutel"}},
    .layer_count = 2,
    .things =
        {
            {.id = "lamp", .room = 0, .layer = 0, .puzzle = -1},
            {.id = "knop",
             .room = 0,
             .layer = -1,
             .effects = shows_lamp,
             .effect_count = 1,
             .puzzle = -1},
            {.id = "sleutel",
             .room = 0,
             .layer = 1,
             .effects = gives_key,
             .effect_count = 2,
             .puzzle = -1},
            {.id = "kast",
             .room = 0,
             .layer = -1,
             .when = &has_key,
             .effects = shows_card,
             .effect_count = 2,
             .puzzle = -1},
            {.id = "muur", .room = 1, .layer = -1, .decorative = true, .puzzle = -1},
            {.id = "piano", .room = 1, .layer = -1, .puzzle = -1},
        },
    .thing_count = SMALL_THINGS,
    .puzzles =
        {
            [SMALL_RATE] =
                {.id = "postvakken", .room = 0, .kind = &kind_rate, .spec = &rate, .each = true},
            [SMALL_PICK] =
                {.id = "kiezen", .room = 0, .kind = &kind_pick, .spec = &pick, .when = &saw_lamp},
            [SMALL_CODE] = {.id = "kluis", .room = 0, .kind = &kind_code, .spec = &code},
            [SMALL_GUESS] =
                {.id = "spiegel", .room = 1, .kind = &kind_guess, .spec = &guess, .each = true},
            [SMALL_PLAN] =
                {.id = "plannen", .room = 1, .kind = &kind_plan, .spec = &plan, .each = true},
            [SMALL_TALK] = {.id = "praten", .room = 1, .kind = &kind_talk, .spec = &talk},
            [SMALL_BEFORE] =
                {.id = "nulmeting", .room = -1, .kind = &kind_ask, .spec = &before, .each = true},
            [SMALL_AFTER] =
                {.id = "nameting", .room = -1, .kind = &kind_ask, .spec = &after, .each = true},
        },
    .puzzle_count = SMALL_PUZZLES,
    .cards = {{.id = "kaart-f25", .fact = "F25", .room = 0}},
    .card_count = 1,
    .before = SMALL_BEFORE,
    .after = SMALL_AFTER,
};

const struct level *small_level(void)
{
    return &level;
}

/* --- wishes ---------------------------------------------------------------------------------- */

uint64_t small_random(uint64_t *state)
{
    uint64_t x = *state += UINT64_C(0x9e3779b97f4a7c15);
    x = (x ^ x >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    x = (x ^ x >> 27) * UINT64_C(0x94d049bb133111eb);
    return x ^ x >> 31;
}

int small_below(uint64_t *state, int below)
{
    return (int)(small_random(state) % (uint64_t)below);
}

uint64_t small_seed(const char *test, uint64_t otherwise)
{
    const char *given = getenv("TEST_SEED");
    uint64_t seed = given ? strtoull(given, NULL, 10) : otherwise;
    printf("%s: TEST_SEED=%" PRIu64 "\n", test, seed);
    return seed;
}

struct wish small_wish(enum wish_type type, int on)
{
    struct wish wish;
    memset(&wish, 0, sizeof wish);
    wish.type = type;
    wish.on = on;
    return wish;
}

struct wish small_start(uint64_t seed, const char *mode)
{
    struct wish wish = small_wish(WISH_START, 0);
    memcpy(wish.header.id, "7k3m9qxz2b4c8d5e", 17);
    snprintf(wish.header.mode, sizeof wish.header.mode, "%s", mode);
    wish.header.seed = seed;
    return wish;
}

struct wish small_sit(int players, uint64_t consents)
{
    struct wish wish = small_wish(WISH_SIT, 0);
    wish.number = players;
    for (int chair = 0; chair < MOST_PEOPLE; chair++)
        wish.consents[chair] = consents >> chair & 1;
    return wish;
}

static struct mark any_mark(const struct field *field, uint64_t *random)
{
    struct mark mark = {.item = field->item, .ask = field->ask};
    if (field->optional && small_below(random, 8) == 0)
        mark.got = ANSWER_RATHER_NOT;
    else if (field->type == FIELD_NUMBER)
        mark.value = field->least + small_below(random, field->most - field->least + 1);
    else if (field->type == FIELD_CHOICE)
        mark.got = field->options[small_below(random, field->option_count)].id;
    else
        mark.typed = small_below(random, 2) ? "241" : "124";
    return mark;
}

struct wish small_give(const struct session *session, int puzzle, int who, bool hand_in,
                       uint64_t *random)
{
    struct wish wish = small_wish(WISH_GIVE, puzzle);
    const struct puzzle *at = &level.puzzles[puzzle];
    struct field field;
    (void)session;
    wish.who = who;
    wish.given.handed_in = hand_in;
    for (int i = 0; at->kind->field(at->spec, NULL, i, &field); i++)
        wish.given.marks[wish.given.count++] = any_mark(&field, random);
    return wish;
}

struct wish small_any_wish(const struct session *session, uint64_t *random)
{
    static const enum wish_type often[] = {WISH_LOOK, WISH_OPEN, WISH_GIVE, WISH_GIVE,
                                           WISH_GIVE, WISH_LOCK, WISH_GO};
    enum wish_type type = small_below(random, 3) ? often[small_below(random, COUNT(often))]
                                                 : (enum wish_type)small_below(random, WISH_END);
    struct wish wish = small_wish(type, small_below(random, SMALL_PUZZLES + 2) - 1);
    if (type == WISH_GIVE && wish.on >= 0 && wish.on < SMALL_PUZZLES) {
        int who = small_below(random, 3) ? session_next_person(session)
                                         : small_below(random, MOST_PEOPLE + 2) - 1;
        if (session->open_puzzle >= 0 && small_below(random, 4))
            wish.on = session->open_puzzle;
        wish = small_give(session, wish.on, who, small_below(random, 2), random);
        if (small_below(random, 10) == 0)
            wish.given.marks[0].value = 99;
    }
    if (type == WISH_START)
        wish = small_start(small_random(random), small_below(random, 3) ? "team" : "alleen");
    if (type == WISH_SIT)
        wish = small_sit(1 + small_below(random, 6), small_random(random));
    if (type == WISH_HINT || type == WISH_CLOCK || type == WISH_PAUSE)
        wish.number = small_below(random, 5) - 1;
    if (type == WISH_STOP)
        wish.who = small_below(random, 8);
    wish.at_ms = session->t_ms + small_below(random, 20000) - 1000;
    return wish;
}

/* --- doing ----------------------------------------------------------------------------------- */

static void remember(struct small_tape *tape, const struct event *facts, int count)
{
    if (tape->count + count > tape->room) {
        tape->room = 2 * (tape->count + count);
        tape->facts = realloc(tape->facts, (size_t)tape->room * sizeof *tape->facts);
        if (!tape->facts)
            abort();
    }
    memcpy(tape->facts + tape->count, facts, (size_t)count * sizeof *facts);
    tape->count += count;
}

int small_do(struct session *session, const struct wish *wish, struct small_tape *tape)
{
    static struct event out[EVENTS_PER_WISH];
    int count = session_decide(&level, session, wish, out);
    for (int i = 0; i < count; i++)
        session_apply(&level, session, &out[i]);
    if (tape && count > 0)
        remember(tape, out, count);
    return count;
}

void small_tape_free(struct small_tape *tape)
{
    free(tape->facts);
    *tape = (struct small_tape){NULL, 0, 0};
}

void small_round(struct session *session, int puzzle, uint64_t *random, struct small_tape *tape)
{
    struct wish wish = small_wish(WISH_OPEN, puzzle);
    small_do(session, &wish, tape);
    for (int who; (who = session_next_person(session)) != 0;) {
        wish = small_give(session, puzzle, who, true, random);
        if (!small_do(session, &wish, tape))
            abort();
    }
}

void small_begin(struct session *session, uint64_t seed, int players, uint64_t consents,
                 struct small_tape *tape)
{
    struct wish wish = small_start(seed, "team");
    session_empty(session);
    small_do(session, &wish, tape);
    wish = small_sit(players, consents);
    small_do(session, &wish, tape);
    small_round(session, SMALL_BEFORE, &seed, tape);
}

int small_act(struct session *session, enum wish_type type, int on)
{
    struct wish wish = small_wish(type, on);
    return small_do(session, &wish, NULL);
}

void small_enter_hall(struct session *session, int players)
{
    small_begin(session, 7, players, UINT64_MAX, NULL);
    if (session->stop != STOP_ROOMS || small_act(session, WISH_GO, -1) != 1)
        abort();
}
