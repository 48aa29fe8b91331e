/* SPDX-License-Identifier: MPL-2.0 */
/* The table of findings (measurement.md 9, 11; experience.md e). Add a measure here and it has
 * its place, its heading for every state, its picture and its line in the code book. */
#include "report/theme.h"

#include <string.h>

#include "report/speak.h"

const struct text theme_questions[THEMES] = {
    TEXT("thema.oordelen"), TEXT("thema.weten"), TEXT("thema.willen"), TEXT("thema.deden")};
const struct text theme_leads[THEMES] = {TEXT("thema.oordelen_in"), TEXT("thema.weten_in"),
                                         TEXT("thema.willen_in"), TEXT("thema.deden_in")};

#define SIDES .left = TEXT("verslag.tegen_in"), .right = TEXT("verslag.richting_van")
#define LOWER_HIGHER .left = TEXT("verslag.te_onzeker"), .right = TEXT("verslag.te_zeker")
#define GUESSING .left = TEXT("verslag.slechter_raden"), .right = TEXT("verslag.beter_raden")
#define CHANGE .left = TEXT("verslag.minder_na"), .right = TEXT("verslag.meer_na")
#define HEADINGS(of)                                                                               \
    .more = TEXT(of "_meer"), .less = TEXT(of "_minder"), .same = TEXT(of "_gelijk"),              \
    .few = TEXT(of "_weinig")
#define ITEM(k) {"know_items", k "_before"}, {"know_items", k "_after"}

const struct finding theme_findings[] = {
    {THEME_JUDGE, PICTURE_INTERVALS, TEXT("verslag.deel_kloof"), TEXT("verslag.kloof_met"),
     TEXT("verslag.kloof_tegen"), TEXT("verslag.kloof_niet"), TEXT("verslag.kloof_weinig"),
     TEXT("verslag.kloof_uitleg"), TEXT("verslag.kloof_noot"), SIDES, .talk = TEXT("praat.kloof"),
     .told = {{"gap_inferred", NULL}, {"gap_observable", NULL}, {"gap_specific", NULL}}},
    {THEME_JUDGE, PICTURE_INTERVALS, TEXT("vind.beurten"), HEADINGS("vind.beurten"),
     .explain = TEXT("uitleg.beurten"), SIDES, .talk = TEXT("praat.beurten"),
     .told = {{"turn_gap", NULL}, {"turn_kind_gap", "denk"}, {"turn_kind_gap", "orde"}}},
    {THEME_JUDGE, PICTURE_INTERVALS, TEXT("vind.aanleg"), HEADINGS("vind.aanleg"),
     .explain = TEXT("uitleg.aanleg"), SIDES, .talk = TEXT("praat.aanleg"),
     .told = {{"attrib_gap", NULL}, {"attrib_gap", "inzet"}}},
    {THEME_JUDGE, PICTURE_LEVELS, TEXT("vind.gesprek"), .explain = TEXT("uitleg.gesprek"),
     .talk = TEXT("praat.gesprek"), .told = {{"talk_open", NULL}, {"talk_open", "sturend"}}},
    {THEME_JUDGE, PICTURE_LEVELS, TEXT("vind.verwoorden"), .explain = TEXT("uitleg.verwoorden"),
     .talk = TEXT("praat.verwoorden"),
     .told = {{"rewrite_neutral", NULL}, {"rewrite_neutral", "blind"}}},
    {THEME_JUDGE, PICTURE_INTERVALS, TEXT("vind.zien"), HEADINGS("vind.zien"),
     .explain = TEXT("uitleg.zien"), GUESSING, .talk = TEXT("praat.zien"),
     .told = {{"spot_d", NULL}}},
    {THEME_JUDGE, PICTURE_INTERVALS, TEXT("vind.associatie"), HEADINGS("vind.associatie"),
     .explain = TEXT("uitleg.associatie"), SIDES, .talk = TEXT("praat.associatie"),
     .told = {{"assoc", NULL}}},
    {THEME_JUDGE, PICTURE_INTERVALS, TEXT("vind.spiegel"), HEADINGS("vind.spiegel"),
     .explain = TEXT("uitleg.spiegel"), LOWER_HIGHER, .talk = TEXT("praat.spiegel"),
     .told = {{"mirror_gap", NULL}}},

    {THEME_KNOW, PICTURE_DUMBBELLS, TEXT("vind.kennis"), TEXT("verslag.kennis_meer"),
     TEXT("verslag.kennis_minder"), TEXT("verslag.kennis_gelijk"), TEXT("verslag.kennis_weinig"),
     TEXT("uitleg.kennis"), TEXT("verslag.kennis_schaal"), CHANGE, .talk = TEXT("praat.kennis"),
     .told = {{"know_change", NULL}, {"know_level", "before"}, {"know_level", "after"}}},
    {THEME_KNOW, PICTURE_ITEMS, TEXT("vind.stellingen"), .more = TEXT("vind.stellingen_kop"),
     .explain = TEXT("uitleg.stellingen"),
     .told = {ITEM("k1"), ITEM("k2"), ITEM("k3"), ITEM("k4"), ITEM("k5"), ITEM("k6"), ITEM("k7"),
              ITEM("k8")}},
    {THEME_KNOW, PICTURE_INTERVALS, TEXT("vind.schatten"), HEADINGS("vind.schatten"),
     .explain = TEXT("uitleg.schatten"), LOWER_HIGHER, .talk = TEXT("praat.schatten"),
     .told = {{"est_skill", NULL}, {"est_lean", NULL}}},
    {THEME_KNOW, PICTURE_INTERVALS | PICTURE_LEVELS, TEXT("vind.vast"), HEADINGS("vind.vast"),
     .explain = TEXT("uitleg.vast"), LOWER_HIGHER, .talk = TEXT("praat.vast"),
     .told = {{"claims_over", NULL}, {"claims_brier", NULL}}},

    {THEME_WANT, PICTURE_YES_NO | PICTURE_DUMBBELLS, TEXT("vind.doen"), HEADINGS("vind.doen"),
     .explain = TEXT("uitleg.doen"), CHANGE, .talk = TEXT("praat.doen"),
     .told = {{"will_change", NULL}, {"will_scale_change", NULL}}},
    {THEME_WANT, PICTURE_INTERVALS | PICTURE_DUMBBELLS, TEXT("vind.zelf"),
     TEXT("verslag.bewust_meer"), TEXT("verslag.bewust_minder"), TEXT("verslag.bewust_gelijk"),
     TEXT("verslag.bewust_weinig"), TEXT("verslag.bewust_uitleg"), TEXT("verslag.bewust_noot"),
     CHANGE, .talk = TEXT("praat.zelf"),
     .told = {{"aware_change", NULL}, {"selfeff_change", NULL}, {"then_gain", NULL}}},
    {THEME_WANT, PICTURE_BARS, TEXT("vind.plannen"), .explain = TEXT("verslag.plannen_uitleg"),
     .talk = TEXT("praat.plannen"), .told = {{"plan_share", NULL}}},

    {THEME_DO, PICTURE_LEVELS, TEXT("vind.spel"), .explain = TEXT("uitleg.spel"),
     .talk = TEXT("praat.spel"), .told = {{"mark", NULL}, {"recommend", NULL}}},
    {THEME_DO, PICTURE_OUTCOMES, TEXT("vind.later"), .explain = TEXT("uitleg.later"),
     .talk = TEXT("praat.later"),
     .told = {{"fu_response", NULL},
              {"fu_done", "gedaan"},
              {"fu_done", "geprobeerd"},
              {"fu_done", "niet"},
              {"fu_will", NULL},
              {"fu_know", NULL},
              {"fu_aware", NULL},
              {"know_level", "later"}}},
};
const int theme_finding_count = sizeof theme_findings / sizeof *theme_findings;

static bool same_key(const char *one, const char *two)
{
    return one == NULL || two == NULL ? one == two : strcmp(one, two) == 0;
}

const struct figure *theme_figure(const struct release *release, const struct told *told)
{
    for (int i = 0; i < release->count; i++) {
        const struct measure *m = release->figures[i].of;
        if (strcmp(m->name, told->name) == 0 && same_key(m->key, told->key))
            return &release->figures[i];
    }
    return NULL;
}

int theme_figures(const struct release *release, const struct finding *finding,
                  const struct figure *out[TOLD_MOST])
{
    int count = 0;
    for (int i = 0; i < TOLD_MOST && finding->told[i].name != NULL; i++) {
        out[count] = theme_figure(release, &finding->told[i]);
        count += out[count] != NULL;
    }
    return count;
}

bool theme_says_nothing(const struct release *release)
{
    const struct figure *list[TOLD_MOST];
    for (int f = 0; f < theme_finding_count; f++) {
        int count = theme_figures(release, &theme_findings[f], list);
        for (int i = 0; i < count; i++)
            if (list[i]->state != FIGURE_TOO_FEW || speak_is_masked(list[i]))
                return false;
    }
    return true;
}

const struct finding *theme_finding_of(const struct measure *m)
{
    for (int f = 0; f < theme_finding_count; f++)
        for (int i = 0; i < TOLD_MOST && theme_findings[f].told[i].name != NULL; i++) {
            const struct told *told = &theme_findings[f].told[i];
            if (strcmp(told->name, m->name) == 0 && same_key(told->key, m->key))
                return &theme_findings[f];
        }
    return NULL;
}
