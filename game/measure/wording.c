/* SPDX-License-Identifier: MPL-2.0 */
/* What somebody says (measurement.md 5): neutral wording in `rewrite`, beside what a blind
 * choice would give; in `talk` the first move, and how many moves push. An option's id begins
 * with its code. */
#include <string.h>

#include "measure/list.h"

enum { MOST_TALKS = 8 };
struct talk {
    char on[ID_SIZE];
    bool open;
};
struct wording {
    int sentences, neutral;
    double blind;
    struct talk talk[MOST_TALKS];
    int talks, moves, pushing;
};

/* "gekleurd-2" has the code "gekleurd". */
static bool has_code(const char *got, const char *code)
{
    size_t length = strlen(code);
    return strncmp(got, code, length) == 0 && (got[length] == 0 || got[length] == '-');
}

static void see_talk(struct wording *wording, const struct event *e)
{
    int t = 0;
    while (t < wording->talks && strcmp(wording->talk[t].on, e->on) != 0)
        t++;
    wording->moves += 1;
    wording->pushing += has_code(e->got, "sturend") || has_code(e->got, "stereotype");
    if (t < wording->talks || t == MOST_TALKS)
        return; /* only the first move of a talk opens it */
    memcpy(wording->talk[t].on, e->on, sizeof e->on);
    wording->talk[t].open = has_code(e->got, "open");
    wording->talks += 1;
}

static void wording_see(void *memory, const struct event *e)
{
    struct wording *wording = memory;
    if (e->got[0] == 0)
        return;
    if (e->is == CONSTRUCT_TALK)
        see_talk(wording, e);
    if (e->is != CONSTRUCT_WORDING)
        return;
    wording->sentences += 1;
    wording->neutral += has_code(e->got, "neutraal");
    wording->blind += e->list_count > 0 ? 1.0 / e->list_count : 0;
}

static bool share(double part, int of, double *out)
{
    if (of == 0)
        return false;
    *out = 100 * part / of;
    return true;
}

static bool score_neutral(const struct measure *m, const void *memory, double *out)
{
    const struct wording *wording = memory;
    return share(m->key == NULL ? wording->neutral : wording->blind, wording->sentences, out);
}

static bool score_open(const struct measure *m, const void *memory, double *out)
{
    const struct wording *wording = memory;
    int open = 0;
    if (m->key != NULL)
        return share(wording->pushing, wording->moves, out);
    for (int t = 0; t < wording->talks; t++)
        open += wording->talk[t].open;
    return share(open, wording->talks, out);
}

#define WORDING                                                                                    \
    .unit = TEXT("eenheid.van_100"), .by = ESTIMATE_MEAN, .least = 5, .range = 100, .to = 100,     \
    .memory_size = sizeof(struct wording),                                                         \
    .sees = 1u << CONSTRUCT_TALK | 1u << CONSTRUCT_WORDING, .see = wording_see
#define REWRITE WORDING, .name = "rewrite_neutral", .score = score_neutral
const struct measure measure_rewrite_neutral = {REWRITE, .label = TEXT("maat.rewrite_neutral")};
const struct measure measure_rewrite_blind = {REWRITE, .key = "blind",
                                              .label = TEXT("maat.rewrite_blind")};
#define TALK WORDING, .name = "talk_open", .sensitive = true, .score = score_open
const struct measure measure_talk_open = {TALK, .label = TEXT("maat.talk_open")};
const struct measure measure_talk_pushing = {TALK, .key = "sturend",
                                             .label = TEXT("maat.talk_sturend")};
