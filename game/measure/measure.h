/* SPDX-License-Identifier: MPL-2.0 */
/* Figures: the facts of one person give one number; numbers become parts; parts become figures
 * with n, interval and state. One const struct per row of measurement.md 9. No level, seed, files. */
#ifndef MEASURE_MEASURE_H
#define MEASURE_MEASURE_H

#include <stdbool.h>
#include <stddef.h>

#include "core/event.h"
#include "measure/part.h"
#include "measure/quality.h"

struct arena;
enum { MOST_MEASURES = 96 };
enum estimator { ESTIMATE_MEAN, ESTIMATE_ABBA, ESTIMATE_SHARE, ESTIMATE_YES_NO, ESTIMATE_COUNT };
enum figure_state {
    FIGURE_TOO_FEW, FIGURE_PLAIN, FIGURE_NOT_SHOWN, FIGURE_WITH, FIGURE_AGAINST
};
/* FEW: at most the number that stands there now. NEARLY_ALL: at least that number. */
enum mask { MASK_NONE, MASK_FEW, MASK_NEARLY_ALL };
struct measure {
    const char *name, *key;                   /* "gap_inferred"; which of a row ("before"), or NULL */
    struct text label, unit;
    enum estimator by; int least, least_each; /* smallest n; smallest per form */
    bool sensitive, states, primary, pooled_only;
    bool headline;                            /* spoken of even if nobody could be asked */
    bool split, turnout;                      /* a cell of 1-4 is hidden; who took part, no answer */
    double range, from, to;                   /* width of the scale, for rounding; possible values */
    double level_from;                        /* the lowest level, of before and after */
    int decimals;                             /* when printed for people */
    size_t memory_size;                       /* for one person, zeroed; 0: not from persons */
    unsigned sees;                            /* 1 << construct: of these only; 0: whatever was answered */
    /* Only facts that count reach it: last answers, with the form and set that were dealt. */
    void (*see)(void *memory, const struct event *);
    bool (*score)(const struct measure *, const void *memory, double *out);   /* false: missing */
    enum form (*form)(const void *memory);    /* ABBA: in which form this person was; NULL else */
    /* Before and after, of who has a score; NULL: there is no such thing. */
    bool (*levels)(const void *memory, double *before, double *after);
    /* The level at one moment, whether or not there is another; NULL: there is no such thing. */
    bool (*at)(const void *memory, enum moment, double *out);
    /* What it adds to the quality, of who has a score; NULL: nothing. */
    void (*quality)(const void *memory, struct quality *out);
};
/* SHARE, YES_NO and COUNT come in hundredths of the group, percentage points, whole numbers. */
struct figure {
    const struct measure *of; char key[2 * ID_SIZE]; enum figure_state state;
    int64_t n, n_a, n_b, strata, missing; double value, low, high;
    const char *why;                          /* of TOO_FEW: "n_te_klein", "geen_spreiding" ... */
    int64_t yes_before, yes_after;            /* YES_NO: for counts; SHARE, COUNT: after */
    bool has_levels; double before, after;    /* means of the same n people */
    double tau, deff;                         /* between strata, when strata >= 5; Kish: 1 + (mean size - 1) icc */
    bool teams;                               /* n counts tables that answered together */
    bool loose;                               /* its statements do not belong together: no conclusion */
    int64_t sources, largest_source, largest_session;       /* for the guard */
    /* Set by the guard: rounded to; interval without digits; on yes_before and yes_after. */
    double step; bool drawn_only; enum mask mask_before, mask_after;
    int64_t n_to;                             /* of a card: n people to n_to; 0: n exactly */
    enum mask outer, outer_before, outer_after;             /* the value is an edge: at most, at least */
};
struct measures { const struct measure *const *list; int count; };
extern const struct measures measures_all;    /* measure.c: the list is the documentation */
bool measure_is_later(const struct measure *);              /* it reads what was answered after six weeks */
const struct measure *measure_find(const char *name);       /* the first of that name, or NULL */

/* The driver over one person's stream. An answer given again replaces the earlier one. */
struct scores {                               /* by index in measures_all */
    bool has[MOST_MEASURES], has_levels[MOST_MEASURES];
    double value[MOST_MEASURES], before[MOST_MEASURES], after[MOST_MEASURES];
    enum form form[MOST_MEASURES];
    struct quality quality;
};
void measure_person(const struct tape *, struct arena *, struct scores *out);
/* The same without the blocks that were answered too fast (flag v 1): for the appendix. */
void measure_person_unflagged(const struct tape *, struct arena *, struct scores *out);
/* The levels of one person at each moment: for the linked rows of the desk. */
struct moments { bool has[MOST_MEASURES][MOMENTS]; double value[MOST_MEASURES][MOMENTS]; };
void measure_moments(const struct tape *, struct arena *, struct moments *out);
/* Only the scores of later stay, or only the others. */
void measure_divide(struct scores *, bool later);
/* Adds one person to parts[0..measures_all.count), one part per measure. */
void measure_add(struct part *parts, const struct scores *);
/* One person's own figure, for AUDIENCE_OWN: n 1, no interval. TOO_FEW when missing. */
struct figure measure_own(int index, const struct scores *);
/* Concludes over strata (measurement.md 3.4, 3.5, 4, 7); `parts`: one per session. */
struct figure measure_conclude(const struct measure *, const struct part *parts, int count,
                               struct arena *);
/* Can it be a stratum of its own? rest: of one group, it needs only to have an estimate. */
bool measure_stands(const struct measure *, const struct part *, bool rest);
/* The same, where sessions that stand have closed already; `parts`: everybody, a part for each source. */
struct closed { const struct strata *standing; const struct part *rests; int rest_count; };
struct figure measure_conclude_closed(const struct measure *, const struct part *parts, int count,
                                      const struct closed *, struct arena *);

/* The value in whole tenths: for the log, and for screens that know no floating point. */
int figure_tenths(const struct figure *);

#endif
