/* SPDX-License-Identifier: MPL-2.0 */
/* Sentences for figures (measurement.md 3.5, 8 and 11). Rounding happens here and nowhere
 * earlier. */
#include "report/speak.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"

const char *speak(const struct speaker *sp, struct text text)
{
    return words_say(sp->words, text).text;
}

const char *speak_filled(const struct speaker *sp, struct text text, const struct slot *slots,
                         int count)
{
    return speak(sp, words_fill(sp->words, text, slots, count, sp->arena));
}

/* Whole digits in groups of three. */
static void group(char *out, size_t room, const char *digits, char between)
{
    size_t length = strlen(digits), at = 0;
    for (size_t i = 0; i < length && at + 2 < room; i++) {
        if (i > 0 && (length - i) % 3 == 0)
            out[at++] = between;
        out[at++] = digits[i];
    }
    out[at] = 0;
}

const char *speak_number(const struct speaker *sp, double value, int decimals, enum sign sign)
{
    char plain[64], whole[80];
    snprintf(plain, sizeof plain, "%.*f", decimals, value < 0 ? -value : value);
    bool zero = strspn(plain, "0.") == strlen(plain);
    char *point = strchr(plain, '.');
    if (point != NULL)
        *point++ = 0;
    group(whole, sizeof whole, plain, sp->english ? ',' : '.');
    const char *mark = zero ? "" : value < 0 ? "\xe2\x88\x92" : sign == SIGN_BOTH ? "+" : "";
    if (point == NULL)
        return arena_print(sp->arena, "%s%s", mark, whole);
    return arena_print(sp->arena, "%s%s%c%s", mark, whole, sp->english ? '.' : ',', point);
}

const char *speak_count(const struct speaker *sp, int64_t count)
{
    char digits[32], grouped[48];
    snprintf(digits, sizeof digits, "%" PRId64, count);
    group(grouped, sizeof grouped, digits, sp->english ? ',' : '.');
    return arena_copy(sp->arena, grouped, strlen(grouped));
}

const char *speak_percent(const struct speaker *sp, double share)
{
    struct slot slots[] = {{"waarde", speak_number(sp, share, 0, SIGN_MINUS)}};
    return speak_filled(sp, TR("getal.procent"), slots, 1);
}

bool speak_is_masked(const struct figure *figure)
{
    return figure->mask_before != MASK_NONE || figure->mask_after != MASK_NONE;
}

const char *speak_span(const struct speaker *sp, int64_t from, int64_t to)
{
    return to > from ? arena_print(sp->arena, "%s-%s", speak_count(sp, from), speak_count(sp, to))
                     : speak_count(sp, from);
}

const char *speak_n(const struct speaker *sp, const struct figure *figure)
{
    struct slot slots[] = {{"n", speak_span(sp, figure->n, figure->n_to)}};
    bool one = figure->n == 1 && figure->n_to == 0;
    if (!figure->teams)
        return slots[0].value;
    return one ? speak(sp, TR("verslag.team_een"))
               : speak_filled(sp, TR("verslag.teams"), slots, 1);
}

/* Its values carry a sign. */
static bool is_change(const struct figure *figure)
{
    const struct measure *m = figure->of;
    return m->states || m->by == ESTIMATE_YES_NO || (m->levels != NULL && !m->turnout) ||
           (m->from < 0 && strncmp(m->name, "know_", 5) != 0);
}

static int decimals_of(const struct figure *figure)
{
    return figure->step >= 1 ? 0 : figure->drawn_only ? 1 : figure->of->decimals;
}

const char *speak_short(const struct speaker *sp, const struct figure *figure)
{
    static const struct {
        const char *name;
        struct text says;
    } names[] = {
        {"gap_inferred", TEXT("kort.gap_inferred")},
        {"gap_observable", TEXT("kort.gap_observable")},
        {"gap_specific", TEXT("kort.gap_specific")},
        {"know_change", TEXT("kort.know_change")},
        {"will_change", TEXT("kort.will_change")},
        {"aware_change", TEXT("kort.aware_change")},
        {"selfeff_change", TEXT("kort.selfeff_change")},
        {"will_scale_change", TEXT("kort.will_scale_change")},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i].name, figure->of->name) == 0)
            return speak(sp, names[i].says);
    return speak(sp, figure->of->label);
}

/* The end of a scale is one band on a card: then the value is its edge. */
static const char *at_edge(const struct speaker *sp, enum mask edge, const char *number)
{
    struct slot slots[] = {{"aantal", number}};
    if (edge == MASK_NONE)
        return number;
    return speak_filled(sp, edge == MASK_FEW ? TR("getal.hooguit") : TR("getal.minstens"), slots,
                        1);
}

const char *speak_level_of(const struct speaker *sp, const struct figure *figure, bool after)
{
    double level = after ? figure->after : figure->before;
    if (figure->of->by != ESTIMATE_YES_NO)
        return at_edge(sp, after ? figure->outer_after : figure->outer_before,
                       speak_number(sp, level, decimals_of(figure), SIGN_MINUS));
    struct slot slots[] = {
        {"waarde", speak_number(sp, 100 * level, 0, SIGN_MINUS)},
        {"laag", speak_number(sp, 100 * level - figure->step / 2, 0, SIGN_MINUS)},
        {"hoog", speak_number(sp, 100 * level + figure->step / 2, 0, SIGN_MINUS)},
    };
    if (figure->state == FIGURE_TOO_FEW) /* a band of a card */
        return speak_filled(sp, TR("getal.procent_band"), slots, 3);
    if (figure->n < PERCENT_FROM)
        return speak_share(sp, figure, after);
    return speak_filled(sp, TR("getal.procent"), slots, 1);
}

const char *speak_value(const struct speaker *sp, const struct figure *figure)
{
    return at_edge(sp, figure->outer,
                   speak_number(sp, figure->value, decimals_of(figure),
                                is_change(figure) ? SIGN_BOTH : SIGN_MINUS));
}

const char *speak_interval(const struct speaker *sp, const struct figure *figure)
{
    struct slot slots[] = {
        {"laag", speak_number(sp, figure->low, decimals_of(figure), SIGN_MINUS)},
        {"hoog", speak_number(sp, figure->high, decimals_of(figure), SIGN_MINUS)},
    };
    return speak_filled(sp, TR("getal.van_tot"), slots, 2);
}

const char *speak_share(const struct speaker *sp, const struct figure *figure, bool after)
{
    enum mask mask = after ? figure->mask_after : figure->mask_before;
    struct slot slots[] = {
        {"aantal", speak_count(sp, after ? figure->yes_after : figure->yes_before)}};
    if (mask == MASK_FEW)
        return speak_filled(sp, TR("getal.hooguit"), slots, 1);
    if (mask == MASK_NEARLY_ALL)
        return speak(sp, TR("getal.bijna_iedereen"));
    return figure->of->by == ESTIMATE_COUNT && figure->n_to > 0 ? speak_n(sp, figure)
                                                                : slots[0].value;
}

const char *speak_why(const struct speaker *sp, const struct figure *figure)
{
    return speak(sp, guard_why(figure->why != NULL ? figure->why : "klein_aantal"));
}

bool speak_is_kept_back(const struct figure *figure)
{
    return figure->why == NULL || strcmp(figure->why, "kaart_apart") == 0 ||
           strcmp(figure->why, "klein_aantal") == 0 || strcmp(figure->why, "pool_helft") == 0 ||
           strcmp(figure->why, "kaart_sessie") == 0;
}

const char *speak_missing(const struct speaker *sp, const struct figure *figure)
{
    return speak_is_kept_back(figure) ? speak(sp, TR("stand.achtergehouden"))
                                : speak(sp, TR("stand.te_weinig"));
}

const char *speak_state(const struct speaker *sp, const struct figure *figure)
{
    switch (figure->state) {
    case FIGURE_WITH:
        return speak(sp, TR("stand.met"));
    case FIGURE_AGAINST:
        return speak(sp, TR("stand.tegen"));
    case FIGURE_NOT_SHOWN:
        return speak(sp, TR("stand.niet_aantoonbaar"));
    case FIGURE_PLAIN:
    case FIGURE_TOO_FEW:
        break;
    }
    return speak(sp, TR("stand.te_weinig"));
}

/* "Wil actief iets doen": counts while the group is small, points from 30 on. */
static const char *will_line(const struct speaker *sp, const struct figure *figure)
{
    bool large = figure->n >= PERCENT_FROM && figure->state != FIGURE_TOO_FEW;
    struct slot slots[] = {
        {"waarde", speak_value(sp, figure)},   {"tussen", speak_interval(sp, figure)},
        {"n", speak_n(sp, figure)},     {"voor", speak_share(sp, figure, false)},
        {"na", speak_share(sp, figure, true)},
    };
    if (speak_is_masked(figure))
        return speak_filled(sp, TR("verslag.wil_ongeveer"), slots + 2, 3);
    if (large)
        return speak_filled(sp, TR("verslag.wil_punten"), slots, 3);
    return speak_filled(sp, TR("verslag.wil_aantallen"), slots + 2, 3);
}

static const char *share_line(const struct speaker *sp, const struct figure *figure)
{
    struct slot slots[] = {
        {"wat", speak(sp, figure->of->label)},  {"aantal", speak_share(sp, figure, true)},
        {"n", speak_n(sp, figure)},      {"waarde", speak_value(sp, figure)},
        {"tussen", speak_interval(sp, figure)},
    };
    if (figure->step > 0) /* a band of a card */
        return speak_filled(sp, TR("verslag.regel_band"), slots, 5);
    if (figure->mask_after != MASK_NONE)
        return speak_filled(sp, TR("verslag.regel_ongeveer"), slots, 3);
    if (figure->n < PERCENT_FROM)
        return speak_filled(sp, TR("verslag.regel_aantal"), slots, 3);
    return speak_filled(sp, TR("verslag.regel_procent"), slots, 5);
}

static const char *too_few_line(const struct speaker *sp, const struct figure *figure)
{
    struct slot slots[] = {
        {"wat", speak(sp, figure->of->label)},    {"waarom", speak_why(sp, figure)},
        {"kort", speak_short(sp, figure)},        {"voor", speak_level_of(sp, figure, false)},
        {"na", speak_level_of(sp, figure, true)}, {"n", speak_n(sp, figure)},
    };
    if (figure->has_levels)
        return speak_filled(sp, TR("verslag.regel_apart"), slots, 6);
    return speak_is_kept_back(figure) ? speak_filled(sp, TR("verslag.regel_achter"), slots, 2)
                                : speak_filled(sp, TR("verslag.regel_te_weinig"), slots, 2);
}

/* A sentence of its own, where label, value and unit alone would be a riddle. */
static const struct {
    const char *name, *key;
    struct text says;
} sentences[] = {
    {"mark", NULL, TEXT("verslag.cijfer")},
    {"know_change", NULL, TEXT("verslag.kennis")},
    {"turn_gap", NULL, TEXT("zeg.turn_gap")},
    {"turn_kind_gap", "denk", TEXT("zeg.turn_denk")},
    {"turn_kind_gap", "orde", TEXT("zeg.turn_orde")},
    {"attrib_gap", NULL, TEXT("zeg.attrib_gap")},
    {"attrib_gap", "inzet", TEXT("zeg.attrib_inzet")},
    {"talk_open", NULL, TEXT("zeg.talk_open")},
    {"talk_open", "sturend", TEXT("zeg.talk_sturend")},
    {"rewrite_neutral", NULL, TEXT("zeg.rewrite_neutral")},
    {"rewrite_neutral", "blind", TEXT("zeg.rewrite_blind")},
    {"spot_d", NULL, TEXT("zeg.spot_d")},
    {"assoc", NULL, TEXT("zeg.assoc")},
    {"mirror_gap", NULL, TEXT("zeg.mirror_gap")},
    {"est_skill", NULL, TEXT("zeg.est_skill")},
    {"est_lean", NULL, TEXT("zeg.est_lean")},
    {"claims_brier", NULL, TEXT("zeg.claims_brier")},
    {"claims_over", NULL, TEXT("zeg.claims_over")},
};

static struct text sentence_of(const struct measure *m)
{
    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++) {
        bool key = m->key == NULL || sentences[i].key == NULL
                       ? m->key == sentences[i].key
                       : strcmp(m->key, sentences[i].key) == 0;
        if (key && strcmp(sentences[i].name, m->name) == 0)
            return sentences[i].says;
    }
    return TR("verslag.regel");
}

const char *speak_figure(const struct speaker *sp, const struct figure *figure)
{
    if (figure->state == FIGURE_TOO_FEW && !speak_is_masked(figure))
        return too_few_line(sp, figure);
    if (figure->of->by == ESTIMATE_YES_NO)
        return will_line(sp, figure);
    if (figure->of->by == ESTIMATE_SHARE)
        return share_line(sp, figure);
    struct slot slots[] = {
        {"wat", speak(sp, figure->of->label)},
        {"waarde", figure->mask_after != MASK_NONE || figure->of->by == ESTIMATE_COUNT
                       ? speak_share(sp, figure, true)
                       : speak_value(sp, figure)},
        {"eenheid", speak(sp, figure->of->unit)},
        {"n", speak_n(sp, figure)},
        {"tussen", speak_interval(sp, figure)},
        {"stap", speak_number(sp, figure->step, figure->step < 1 ? 1 : 0, SIGN_MINUS)},
    };
    if (figure->of->by == ESTIMATE_COUNT)
        return speak_filled(sp, TR("verslag.regel_telling"), slots, 3);
    if (figure->drawn_only)
        return speak_filled(sp, TR("verslag.regel_getekend"), slots, 5);
    if (figure->n_to > 0)
        return speak_filled(sp,
                            figure->outer == MASK_NONE ? TR("verslag.regel_kaart")
                                                       : TR("verslag.regel_kaart_rand"),
                            slots, 6);
    if (figure->step > 0)
        return speak_filled(sp, TR("verslag.regel_afgerond"), slots, 6);
    return speak_filled(sp, sentence_of(figure->of), slots, 5);
}

const char *speak_what(const struct speaker *sp, const struct withheld *held)
{
    if (strcmp(held->what, "plan_cat") == 0)
        return speak(sp, TR("maat.plan_cat"));
    for (int i = 0; i < measures_all.count; i++) {
        const struct measure *m = measures_all.list[i];
        bool same = strcmp(m->name, held->what) == 0 &&
                    (held->key == NULL || (m->key != NULL && strcmp(m->key, held->key) == 0));
        if (same)
            return speak(sp, m->label);
    }
    return speak(sp, TR("verslag.hele_sessies"));
}

/* Where the number itself stays inside, it is a small one. */
const char *speak_held(const struct speaker *sp, const struct withheld *held)
{
    return held->people >= 0 ? speak_span(sp, held->people, held->people_to) : "1-4";
}

const char *speak_level(const struct speaker *sp, const struct report *report)
{
    if (report->level == REPORT_SESSION)
        return speak(sp, TR("verslag.niveau_sessie"));
    return report->level == REPORT_CARD ? speak(sp, TR("verslag.niveau_kaart"))
                                        : speak(sp, TR("verslag.niveau_pool"));
}

const struct figure *speak_find(const struct release *release, const char *name, const char *key)
{
    for (int i = 0; i < release->count; i++) {
        const struct figure *figure = &release->figures[i];
        bool same = strcmp(figure->of->name, name) == 0 &&
                    (key == NULL || (figure->of->key != NULL && strcmp(figure->of->key, key) == 0));
        if (same)
            return figure;
    }
    return NULL;
}
