/* SPDX-License-Identifier: MPL-2.0 */
/* The words of the closed lists, as they stand in the log. A list is its own documentation. */
#include "core/answer.h"

#include <stddef.h>
#include <string.h>

static const char *const constructs[CONSTRUCTS] = {
    NULL,       "observable", "inferred",    "knowledge", "awareness",
    "efficacy", "willing",    "willing_yes", "mark",      "recommend",
    "turn",     "turn_kind",  "talent",      "spot",      "wording",
    "talk",     "estimate",   "claim",       "confidence", "association",
    "acted",    "done",
};
static const char *const moments[MOMENTS] = {NULL, "before", "after", "then", "later"};
static const char *const cues[CUES] = {NULL, "j", "m", "x"};
static const char *const forms[FORMS] = {NULL, "a", "b"};
static const char *const sets[SETS] = {NULL, "ab", "ba"};

static int find(const char *const *words, int count, const char *word)
{
    for (int i = 1; i < count; i++)
        if (*words[i] == *word && !strcmp(words[i], word))
            return i;
    return 0;
}

const char *construct_word(enum construct is)
{
    return constructs[is];
}

const char *moment_word(enum moment when)
{
    return moments[when];
}

const char *cue_word(enum cue cue)
{
    return cues[cue];
}

const char *form_word(enum form form)
{
    return forms[form];
}

const char *set_word(enum set set)
{
    return sets[set];
}

enum construct construct_of(const char *word)
{
    return (enum construct)find(constructs, CONSTRUCTS, word);
}

enum moment moment_of(const char *word)
{
    return (enum moment)find(moments, MOMENTS, word);
}

enum cue cue_of(const char *word)
{
    return (enum cue)find(cues, CUES, word);
}

enum form form_of(const char *word)
{
    return (enum form)find(forms, FORMS, word);
}

enum set set_of(const char *word)
{
    return (enum set)find(sets, SETS, word);
}
