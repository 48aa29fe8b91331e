/* SPDX-License-Identifier: MPL-2.0 */
/* Pretend teachers: the generators of measurement.md 10. Every number comes from a hash of seed,
 * person and question (splitmix64), so neither order nor repetition changes an answer, on any
 * machine. */
#include "play/teacher.h"

#include <string.h>

#include "base/arena.h"
#include "base/files.h"
#include "base/json.h"
#include "core/chance.h"

enum { TRUTH_SIZE = 64 << 10, NORMAL_SUM = 12 };

struct teacher {
    struct truth truth;
    uint64_t seed, key;
    int who;
    bool seated;
    enum form form;
    enum set set;
    double bias, turns, associates, strict, knows, aware, aware_gain, able, able_gain, willing,
        willing_gain;
};

/* --- numbers --------------------------------------------------------------------------------- */

static uint64_t mix(uint64_t x)
{
    x += UINT64_C(0x9e3779b97f4a7c15);
    x = (x ^ x >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    x = (x ^ x >> 27) * UINT64_C(0x94d049bb133111eb);
    return x ^ x >> 31;
}

static uint64_t mix_text(uint64_t key, const char *text)
{
    for (; text && *text; text++)
        key = mix(key ^ (unsigned char)*text);
    return mix(key ^ 0x100);
}

/* What is asked: puzzle, item, ask, and which of several numbers about it. */
static uint64_t about(uint64_t key, const char *puzzle, const char *item, const char *ask,
                      const char *number)
{
    return mix_text(mix_text(mix_text(mix_text(key, puzzle), item), ask), number);
}

static double uniform(uint64_t key)
{
    return (double)(mix(key) >> 11) / 9007199254740992.0;
}

/* Twelve uniform numbers less six: mean 0, variance exactly 1, and the same bits everywhere,
 * which a logarithm and a cosine of the C library are not. */
static double normal(uint64_t key)
{
    double sum = -NORMAL_SUM / 2.0;
    for (uint64_t i = 0; i < NORMAL_SUM; i++)
        sum += uniform(key + i * UINT64_C(0xd1342543de82ef95));
    return sum;
}

static double trait(const struct teacher *teacher, const char *name, double mean, double deviation)
{
    return mean + deviation * normal(mix_text(teacher->key, name));
}

/* e to the power x by a series and squarings: the same bits everywhere, as with normal. */
static double power_e(double x)
{
    double term = 1, sum = 1;
    x /= 64;
    for (int i = 1; i < 12; i++) {
        term *= x / i;
        sum += term;
    }
    for (int i = 0; i < 6; i++)
        sum *= sum;
    return sum;
}

static int clip_round(double x, int least, int most)
{
    if (x <= least)
        return least;
    if (x >= most)
        return most;
    return least + (int)(x - least + 0.5);
}

/* --- the truth ------------------------------------------------------------------------------- */

void truth_default(struct truth *truth)
{
    *truth = (struct truth){.know_gain = 25, .aware_gain = 0.4, .will_up = 0.45, .will_down = 0.10};
}

/* In the order of truth_read. */
static const char *const truths[] = {
    "files.inferred", "files.observable", "know.gain",     "aware.gain",
    "will.up",        "will.down",        "tau",           "turns.log_odds",
    "sort.talent",    "latency.mean",     "latency.order", NULL,
};

static bool read_one(struct json *json, const char *name, bool chance, double *out)
{
    const struct cJSON *at = json_find(json_root(json), name);
    if (!at)
        return true;
    if (!json_is_number(at)) {
        json_complain(json, at, NOTE_ERROR, TR("fout.waarheid_getal"), NULL, 0);
        return false;
    }
    double value = json_number(at);
    if (chance && (value < 0 || value > 1)) {
        json_complain(json, at, NOTE_ERROR, TR("fout.waarheid_kans"), NULL, 0);
        return false;
    }
    *out = value;
    return true;
}

bool truth_read(const char *path, struct truth *truth, struct arena *arena, struct notes *notes)
{
    struct bytes bytes = {NULL, 0};
    double *const out[] = {
        &truth->files_inferred, &truth->files_observable, &truth->know_gain, &truth->aware_gain,
        &truth->will_up,        &truth->will_down,        &truth->tau,       &truth->turns_log_odds,
        &truth->sort_talent,    &truth->latency_mean,     &truth->latency_order};
    if (files_read(path, TRUTH_SIZE, arena, &bytes) != FILE_FINE) {
        notes_add(notes, NOTE_ERROR, (struct place){path, 0, 0}, NULL, NULL,
                  TR("fout.bestand_stuk"), NULL, 0);
        return false;
    }
    struct json *json = json_parse(path, bytes.data, bytes.size, JSON_TRUTH, arena, notes);
    if (!json || !json_only(json, json_root(json), truths))
        return false;
    bool fine = true;
    for (size_t i = 0; i < sizeof out / sizeof *out; i++)
        fine &= read_one(json, truths[i], !strncmp(truths[i], "will.", 5), out[i]);
    return fine;
}

/* --- a person -------------------------------------------------------------------------------- */

struct teacher *teacher_new(const struct truth *truth, uint64_t seed, int who, struct arena *arena)
{
    struct teacher *teacher = arena_get(arena, sizeof *teacher);
    double school = truth->tau * normal(mix_text(mix(seed), "school"));
    teacher->truth = *truth;
    teacher->seed = seed;
    teacher->who = who;
    teacher->key = mix(mix(seed) ^ (uint64_t)who);
    teacher->bias = trait(teacher, "bias", truth->files_inferred + school, 0.5);
    teacher->turns = trait(teacher, "turns", truth->turns_log_odds, 0.4);
    teacher->associates = trait(teacher, "associates", truth->latency_mean, 0.4);
    teacher->strict = trait(teacher, "strict", 0, 0.7);
    teacher->knows = trait(teacher, "knows", 0.35, 0.12);
    teacher->aware = trait(teacher, "aware", 4.3, 0.9);
    teacher->aware_gain = trait(teacher, "aware-gain", truth->aware_gain, 0.5);
    teacher->able = trait(teacher, "able", 4.0, 0.9);
    teacher->able_gain = trait(teacher, "able-gain", 0.6, 0.5);
    teacher->willing = trait(teacher, "willing", 4.5, 1.1);
    teacher->willing_gain = trait(teacher, "willing-gain", 0.5, 0.5);
    return teacher;
}

void teacher_seat(struct teacher *teacher, enum form form, enum set set)
{
    teacher->seated = true;
    teacher->form = form;
    teacher->set = set;
}

static enum form form_of_puzzle(const struct teacher *teacher, const char *puzzle)
{
    enum form form = teacher->form;
    enum set set = teacher->set;
    if (!teacher->seated)
        chance_pair(teacher->seed, puzzle, teacher->who - 1, &form, &set);
    return form;
}

/* Which of two parallel forms is on the table: ab shows a before and b after. */
static bool sees_a(const struct teacher *teacher, const char *puzzle, enum moment when)
{
    enum form form = teacher->form;
    enum set set = teacher->set;
    if (!teacher->seated)
        chance_pair(teacher->seed, puzzle, teacher->who - 1, &form, &set);
    return (set == SET_AB) == (when != MOMENT_AFTER);
}

/* What the name on it is read as, in the form on the table: 1 a boy's, -1 a girl's. */
static double reads_as(const struct teacher *teacher, const char *puzzle, const struct field *field)
{
    enum cue cue = field->cue[form_of_puzzle(teacher, puzzle)];
    return cue == CUE_BOY ? 1 : cue == CUE_GIRL ? -1 : 0;
}

/* rating = 6 + file and scale + person + person and file + side x sex x bias / 2 + chance */
static int rate(const struct teacher *teacher, const char *puzzle, const struct field *field)
{
    double sex = reads_as(teacher, puzzle, field);
    double bias = field->is == CONSTRUCT_INFERRED ? teacher->bias : teacher->truth.files_observable;
    double file = normal(about(0, puzzle, field->item, field->ask, "file"));
    double halo = 0.7 * normal(about(teacher->key, puzzle, field->item, NULL, "halo"));
    double error = 0.7 * normal(about(teacher->key, puzzle, field->item, field->ask, "error"));
    return clip_round(6 + file + teacher->strict + halo + field->side * sex * bias / 2 + error,
                      field->least, field->most);
}

static bool is_later(enum moment when)
{
    return when == MOMENT_AFTER || when == MOMENT_LATER;
}

static int agree(const struct teacher *teacher, uint64_t key, const struct field *field)
{
    double feels = teacher->aware, gain = teacher->aware_gain;
    if (field->is == CONSTRUCT_EFFICACY) {
        feels = teacher->able;
        gain = teacher->able_gain;
    } else if (field->is == CONSTRUCT_WILLING) {
        feels = teacher->willing;
        gain = teacher->willing_gain;
    }
    int value = clip_round(feels + (is_later(field->when) ? gain : 0) + normal(key), field->least,
                           field->most);
    return field->side < 0 ? field->least + field->most - value : value;
}

static bool wants(const struct teacher *teacher, enum moment when)
{
    bool before = uniform(mix_text(teacher->key, "will-before")) < 0.45;
    double changes = uniform(mix_text(teacher->key, "will-after"));
    if (!is_later(when))
        return before;
    return before ? changes >= teacher->truth.will_down : changes < teacher->truth.will_up;
}

/* Whoever does not know guesses half of the time, and says so the other half. */
static int know(const struct teacher *teacher, const char *puzzle, uint64_t key,
                const struct field *field)
{
    double knows = teacher->knows + (sees_a(teacher, puzzle, field->when) ? 0.08 : -0.08);
    if (is_later(field->when))
        knows += teacher->truth.know_gain / 100;
    if (uniform(key) < knows)
        return field->truth;
    double guess = uniform(mix_text(key, "guess"));
    return guess < 0.25 ? 0 : guess < 0.5 ? 1 : field->option_count - 1;
}

static const char *option_at(const struct field *field, int index)
{
    if (field->option_count == 0)
        return NULL;
    return field->options[index < 0 || index >= field->option_count ? 0 : index].id;
}

static const char *option_named(const struct field *field, const char *id)
{
    for (int i = 0; i < field->option_count; i++)
        if (!strcmp(field->options[i].id, id))
            return field->options[i].id;
    return option_at(field, 0);
}

static const char *any_option(const struct field *field, uint64_t key)
{
    return option_at(field, (int)(uniform(key) * field->option_count));
}

/* A seat draws every teacher's eye as much as any other's; who reads as a boy has this teacher's
 * odds. */
static const char *turn(const struct teacher *teacher, const char *puzzle, uint64_t key,
                        const struct field *field)
{
    enum form form = form_of_puzzle(teacher, puzzle);
    double sum = 0, weights[MARKS] = {0};
    int count = field->option_count < MARKS ? field->option_count : MARKS;
    for (int i = 0; i < count; i++) {
        const struct option *seat = &field->options[i];
        double pull = 0.8 * normal(about(0, puzzle, seat->id, NULL, "seat"));
        sum += weights[i] = power_e(pull + (seat->cue[form] == CUE_BOY ? teacher->turns : 0));
    }
    double at = uniform(key) * sum;
    int chosen = 0;
    while (chosen + 1 < count && at >= weights[chosen])
        at -= weights[chosen++];
    return option_at(field, chosen);
}

/* D in millionths: where the stereotype comes first, what comes second is slower for that alone. */
static int associate(const struct teacher *teacher, const char *puzzle, const struct field *field)
{
    double order = form_of_puzzle(teacher, puzzle) == FORM_B ? -0.5 : 0.5;
    double d = teacher->associates + order * teacher->truth.latency_order;
    return clip_round(d * 1000000, field->least, field->most);
}

/* A card's success is put down to talent at the card's own rate of .3 to .7, and by sort.talent
 * more often with the name the stereotype expects there. */
static const char *attribute(const struct teacher *teacher, const char *puzzle, uint64_t key,
                             const struct field *field)
{
    const char *talent = option_named(field, "aanleg");
    double rate = 0.3 + 0.4 * uniform(about(0, puzzle, field->item, NULL, "talent"));
    rate += field->side * reads_as(teacher, puzzle, field) * teacher->truth.sort_talent / 2;
    if (uniform(key) < rate || field->option_count < 2)
        return talent;
    int other = (int)(uniform(mix_text(key, "other")) * (field->option_count - 1));
    for (int i = 0; i < field->option_count; i++)
        if (field->options[i].id != talent && other-- == 0)
            return field->options[i].id;
    return talent;
}

static bool knows_claim(const struct teacher *teacher, const char *puzzle,
                        const struct field *field)
{
    return uniform(about(teacher->key, puzzle, field->item, "oordeel", "knows")) < 0.55;
}

static const char *judge_claim(const struct teacher *teacher, const char *puzzle, uint64_t key,
                               const struct field *field)
{
    int other = 1 + (int)(uniform(key) * (field->option_count - 1));
    bool knows = knows_claim(teacher, puzzle, field);
    return option_at(field, knows ? field->truth : (field->truth + other) % field->option_count);
}

/* Most of what is there is seen, and some of what is not. */
static const char *look(uint64_t key, const struct field *field)
{
    return option_named(field, uniform(key) < (field->truth ? 0.7 : 0.2) ? "ja" : "nee");
}

/* A plan is whole or not there; most people make one, some a second, some with somebody. */
static bool leaves_open(const struct teacher *teacher, const struct field *field)
{
    if (strncmp(field->item, "plan-", 5) != 0)
        return false;
    bool first = !strcmp(field->item, "plan-1");
    bool none = uniform(mix_text(teacher->key, "plan-1")) >= 0.85;
    bool no_second = uniform(mix_text(teacher->key, "plan-2")) >= 0.4;
    bool nobody = uniform(about(teacher->key, NULL, field->item, field->ask, "with")) >= 0.6;
    return none || (!first && no_second) || (field->ask && !strcmp(field->ask, "met") && nobody);
}

/* The truth, and an error that grows with the slider; the popular story pulls a little. */
static int guess(uint64_t key, const struct field *field)
{
    double width = field->most - field->least;
    return clip_round(field->truth + width * (0.15 * normal(key) + 0.05 * field->side),
                      field->least, field->most);
}

/* Whoever knows is surer, most of the time: a third, a half, three quarters, almost certain. */
static int sureness(bool knows, uint64_t key)
{
    static const int degrees[] = {33, 50, 75, 95};
    double sure = uniform(key) + (knows ? 0.4 : 0);
    return degrees[sure < 0.3 ? 0 : sure < 0.6 ? 1 : sure < 1.0 ? 2 : 3];
}

static int number(const struct teacher *teacher, const char *puzzle, uint64_t key,
                  const struct field *field)
{
    switch (field->is) {
    case CONSTRUCT_OBSERVABLE:
    case CONSTRUCT_INFERRED:
        return rate(teacher, puzzle, field);
    case CONSTRUCT_AWARENESS:
    case CONSTRUCT_EFFICACY:
    case CONSTRUCT_WILLING:
        return agree(teacher, key, field);
    case CONSTRUCT_MARK:
        return clip_round(8 + normal(key), field->least, field->most);
    case CONSTRUCT_RECOMMEND:
        return clip_round(8 + 1.3 * normal(key), field->least, field->most);
    case CONSTRUCT_ASSOCIATION:
        return associate(teacher, puzzle, field);
    case CONSTRUCT_ESTIMATE:
        return guess(key, field);
    case CONSTRUCT_CONFIDENCE:
        return sureness(knows_claim(teacher, puzzle, field), key);
    case CONSTRUCT_NONE:
    case CONSTRUCT_KNOWLEDGE:
    case CONSTRUCT_WILLING_YES:
    case CONSTRUCT_TURN:
    case CONSTRUCT_TURN_KIND:
    case CONSTRUCT_TALENT:
    case CONSTRUCT_SPOT:
    case CONSTRUCT_WORDING:
    case CONSTRUCT_TALK:
    case CONSTRUCT_CLAIM:
    case CONSTRUCT_ACTED:
    case CONSTRUCT_DONE:
    case CONSTRUCTS:
        break;
    }
    double middle = (field->least + field->most) / 2.0, width = field->most - field->least;
    return clip_round(middle + width / 8 * normal(key), field->least, field->most);
}

void teacher_answer(struct teacher *teacher, const char *puzzle, const struct field *field,
                    struct mark *out)
{
    uint64_t key = about(teacher->key, puzzle, field->item, field->ask, moment_word(field->when));
    *out = (struct mark){.item = field->item, .ask = field->ask};
    if (leaves_open(teacher, field))
        out->item = NULL;
    else if (field->type == FIELD_NUMBER)
        out->value = number(teacher, puzzle, key, field);
    else if (field->is == CONSTRUCT_KNOWLEDGE)
        out->got = option_at(field, know(teacher, puzzle, key, field));
    else if (field->is == CONSTRUCT_WILLING_YES)
        out->got = option_named(field, wants(teacher, field->when) ? "ja" : "nee");
    else if (field->is == CONSTRUCT_TURN)
        out->got = turn(teacher, puzzle, key, field);
    else if (field->is == CONSTRUCT_TALENT)
        out->got = attribute(teacher, puzzle, key, field);
    else if (field->is == CONSTRUCT_CLAIM)
        out->got = judge_claim(teacher, puzzle, key, field);
    else if (field->is == CONSTRUCT_SPOT)
        out->got = look(key, field);
    else
        out->got = any_option(field, key);
}
