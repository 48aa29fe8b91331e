/* SPDX-License-Identifier: MPL-2.0 */
/* What can be answered. The closed lists have a word for each value (answer.c); measurement.md says
 * what they mean. A kind declares its fields beforehand; nothing else can be logged. */
#ifndef CORE_ANSWER_H
#define CORE_ANSWER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/words.h"

enum construct { CONSTRUCT_NONE, CONSTRUCT_OBSERVABLE, CONSTRUCT_INFERRED, CONSTRUCT_KNOWLEDGE,
                 CONSTRUCT_AWARENESS, CONSTRUCT_EFFICACY, CONSTRUCT_WILLING, CONSTRUCT_WILLING_YES,
                 CONSTRUCT_MARK, CONSTRUCT_RECOMMEND, CONSTRUCT_TURN, CONSTRUCT_TURN_KIND,
                 CONSTRUCT_TALENT, CONSTRUCT_SPOT, CONSTRUCT_WORDING, CONSTRUCT_TALK,
                 CONSTRUCT_ESTIMATE, CONSTRUCT_CLAIM, CONSTRUCT_CONFIDENCE, CONSTRUCT_ASSOCIATION,
                 CONSTRUCT_ACTED, CONSTRUCT_DONE, CONSTRUCTS };
enum moment { MOMENT_PLAY, MOMENT_BEFORE, MOMENT_AFTER, MOMENT_THEN, MOMENT_LATER, MOMENTS };
enum cue { CUE_NONE, CUE_BOY, CUE_GIRL, CUE_OTHER, CUES };               /* j m x: what a name is read as */
enum form { FORM_NONE, FORM_A, FORM_B, FORMS };           /* a b */
enum set { SET_NONE, SET_AB, SET_BA, SETS };              /* ab ba: order of the knowledge forms */
enum field_type { FIELD_CHOICE, FIELD_NUMBER, FIELD_TYPED };             /* TYPED: judged, forgotten */
enum saying { SAYING_ANSWER, SAYING_RATE, SAYING_PREDICT, SAYING_PLAN, SAYING_CHOICE };

/* A wish brings most facts when a party sits down: what each puzzle deals, for each of them. */
enum { MARKS = 48, MOST_PEOPLE = 60, ID_SIZE = 40, MOST_DEALT = 16, EVENTS_PER_WISH = MOST_PEOPLE * MOST_DEALT };

struct option { const char *id; enum cue cue[FORMS]; };
struct field {
    const char *item, *ask; enum field_type type;         /* "dossier-5", "aanleg"; ask NULL: asks one thing */
    const struct option *options; int option_count;
    int least, most, truth; bool has_truth;               /* whole, in the unit the ask names */
    /* A number with options is worked out by the kind itself; an option says why there is none. */
    enum construct is; enum moment when; enum cue cue[FORMS]; int pair;
    int side;                                             /* +1 or -1 in its pair; -1: a reversed statement */
    bool optional;                                        /* "liever_niet" may be given for it */
    bool listed;                                          /* the fact lists the cue of each option */
};
/* One field, answered. got for a choice, value for a number, typed for a code (never logged).
 * got "liever_niet" on an optional field: I'd rather not say. */
struct mark { const char *item, *ask, *got, *typed; int value; bool has_truth; int truth; };
struct given { struct mark marks[MARKS]; int count; bool handed_in; };

#define ANSWER_RATHER_NOT "liever_niet"

/* Words of the log; NULL for the first value of each list (it is never written). */
const char *construct_word(enum construct);
const char *moment_word(enum moment);
const char *cue_word(enum cue);
const char *form_word(enum form);
const char *set_word(enum set);
enum construct construct_of(const char *word);            /* ..._NONE: unknown */
enum moment moment_of(const char *word);
enum cue cue_of(const char *word);
enum form form_of(const char *word);
enum set set_of(const char *word);

#endif
