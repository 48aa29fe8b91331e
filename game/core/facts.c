/* SPDX-License-Identifier: MPL-2.0 */
/* The evidence table: which facts and rules exist, whom they concern, and how sure we are. */
#include "core/facts.h"

#include <string.h>

#define ROW(id, direction, status)                                                                 \
    {                                                                                              \
        id, DIRECTION_##direction, STATUS_##status                                                 \
    }
#define COUNT(list) ((int)(sizeof(list) / sizeof *(list)))

/* Rules R1-R9 are advice on wording; the source gives them no status, so they get the lowest but
 * for R2, which seven studies carry. */
static const struct fact facts[] = {
    ROW("F1", GIRLS, SUGGESTIVE),
    ROW("F2", GIRLS, CONTESTED),
    ROW("F3", GIRLS, SOLID),
    ROW("F4", GIRLS, SOLID),
    ROW("F5", BOYS, COUNTER),
    ROW("F6", NONE, COUNTER),
    ROW("F7", NONE, COUNTER),
    ROW("F8", STRUCTURAL, SOLID),
    ROW("F9", GIRLS, SOLID),
    ROW("F10", GIRLS, SOLID),
    ROW("F11", GIRLS, SOLID),
    ROW("F12", GIRLS, SUGGESTIVE),
    ROW("F13", NONE, SOLID),
    ROW("F14", STRUCTURAL, SOLID),
    ROW("F15", STRUCTURAL, SOLID),
    ROW("F16", BOYS, COUNTER),
    ROW("F17", STRUCTURAL, SUGGESTIVE),
    ROW("F18", STRUCTURAL, SOLID),
    ROW("F19", NONE, SOLID),
    ROW("F20", BOYS, SOLID),
    ROW("F21", STRUCTURAL, SOLID),
    ROW("F22", STRUCTURAL, SUGGESTIVE),
    ROW("F23", GIRLS, SOLID),
    ROW("F24", OTHER, SOLID),
    ROW("F25", GIRLS, SOLID),
    ROW("F26", GIRLS, SUGGESTIVE),
    ROW("F27", GIRLS, SOLID),
    ROW("F28", GIRLS, SUGGESTIVE),
    ROW("F29", BOTH, SOLID),
    ROW("F30", BOYS, SOLID),
    ROW("F31", GIRLS, CONTESTED),
    ROW("F32", BOTH, SOLID),
    ROW("F33", NONE, CONTESTED),
    ROW("F34", BOYS, SOLID),
    ROW("F35", GIRLS, SOLID),
    ROW("F36", GIRLS, SOLID),
    ROW("F37", BOYS, SUGGESTIVE),
    ROW("F38", BOYS, CONTESTED),
    ROW("F39", GIRLS, SUGGESTIVE),
    ROW("F40", GIRLS, SOLID),
    ROW("F41", GIRLS, SUGGESTIVE),
    ROW("F42", OTHER, SOLID),
    ROW("R1", OTHER, SUGGESTIVE),
    ROW("R2", OTHER, SOLID),
    ROW("R3", OTHER, SUGGESTIVE),
    ROW("R4", OTHER, SUGGESTIVE),
    ROW("R5", OTHER, SUGGESTIVE),
    ROW("R6", OTHER, SUGGESTIVE),
    ROW("R7", OTHER, SUGGESTIVE),
    ROW("R8", OTHER, SUGGESTIVE),
    ROW("R9", OTHER, SUGGESTIVE),
};

static const char *const unverified[] = {"V1", "V2", "V3", "V4",  "V5",  "V6",
                                         "V7", "V8", "V9", "V10", "V11", "V12"};

static const char *const measures[] = {
    "criteria_eerst", "zonder_naam",     "beurtkaarten", "materiaalcheck", "open_vraag",
    "tweede_lezer",   "inzet_en_aanleg", "zoek_op",      "groepjes",       "andere_kant",
    "als_dan",        "hele_team",       "terugkijken",
};

const struct fact *facts_find(const char *id)
{
    for (int i = 0; i < COUNT(facts); i++)
        if (!strcmp(facts[i].id, id))
            return &facts[i];
    return NULL;
}

bool facts_fit(const struct fact *fact, enum direction direction)
{
    return fact->direction == direction || fact->direction == DIRECTION_STRUCTURAL ||
           fact->direction == DIRECTION_BOTH || fact->direction == DIRECTION_OTHER;
}

const struct fact *facts_get(int index)
{
    return index >= 0 && index < COUNT(facts) ? &facts[index] : NULL;
}

bool facts_unverified(const char *id)
{
    for (int i = 0; i < COUNT(unverified); i++)
        if (!strcmp(unverified[i], id))
            return true;
    return false;
}

const char *const *measures_list(int *count)
{
    *count = COUNT(measures);
    return measures;
}

bool measures_has(const char *id)
{
    for (int i = 0; i < COUNT(measures); i++)
        if (!strcmp(measures[i], id))
            return true;
    return false;
}
