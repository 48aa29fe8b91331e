/* SPDX-License-Identifier: MPL-2.0 */
/* A puzzle kind: one file in kinds/ defines one const struct puzzle_kind. It never sees the log, the
 * seed, another person, or what an answer is used for. judge == NULL: nothing here is right or wrong. */
#ifndef CORE_PUZZLE_H
#define CORE_PUZZLE_H

#include "core/answer.h"
#include "core/event.h"

struct arena; struct cJSON; struct json; struct level; struct release; struct ui;

enum chance { CHANCE_NONE, CHANCE_FORM, CHANCE_SET, CHANCE_ORDER };
struct deal { enum chance what; int of; };                /* of: how many an order has */
enum outcome { OUTCOME_OPEN, OUTCOME_WRONG, OUTCOME_RIGHT, OUTCOME_TAKEN };
/* got: what the log says of it ("goed", "fout", the author's name for a mistake); never typed text. */
struct verdict { enum outcome outcome; struct text says; const char *got; };
struct view {                                             /* all a kind sees of the world */
    int who;                                              /* 0: the table */
    enum form form; enum set set;
    const uint8_t *order; int order_count;
    struct tape own;                                      /* facts about this puzzle of this person (or table) */
    const struct release *figures;                        /* for the mirror: past the guard; else NULL */
    struct text title, aim;                               /* as the author wrote them */
    const struct level *level;                            /* its people, whose faces a kind may show; or NULL */
    const char *pictures;                                 /* folder of the pack's pictures, or NULL */
    bool done;                                            /* solved, or handed in by this person */
    bool kept;                                            /* what is in own stands on disk; false: only in memory */
    bool untimed;                                         /* the clock of the evening is off: nothing goes on time */
};
struct puzzle_kind {
    const char *name;                                     /* this file, and the level's "kind" */
    size_t spec_size, draft_size;                         /* the author's; what is being tried */
    enum saying saying;                                   /* which fact an answer becomes */
    bool each_only;                                       /* one person's own: never answered together */
    bool held_back;                                       /* not in a released pack, until permission is on file */
    bool in_legs;                                         /* long: with many people it goes round in legs */
    int lasts_s;                                          /* a task on time goes on for so long; else 0 */
    bool (*load)(void *spec, struct json *, const struct cJSON *at);     /* memory: json_arena */
    /* view may be NULL: fields in general; options and items do not depend on it, sets do. */
    bool (*field)(const void *spec, const struct view *, int index, struct field *);  /* false: no more */
    bool (*deal)(const void *spec, int index, struct deal *);            /* NULL: nothing */
    struct verdict (*judge)(const void *spec, const struct mark *, int count);   /* pure, or NULL */
    int (*solve)(const void *spec, const struct view *, struct mark out[MARKS]); /* one that is accepted */
    void (*reset)(const void *spec, const struct view *, void *draft);   /* draft from view.own: going on */
    void (*show)(const void *spec, void *draft, const struct view *, struct ui *, struct given *);
    /* Sentences this person takes home (plans); NULL: nothing. Filled texts live in the arena. */
    int (*recap)(const void *spec, const struct view *, const struct words *, struct arena *, struct text out[], int most);
    int (*read_words)(const void *spec, struct text out[], int most);    /* texts a player reads, for minutes */
};
struct kinds { const struct puzzle_kind *const *list; int count; };

#endif
