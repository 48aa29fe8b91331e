/* SPDX-License-Identifier: MPL-2.0 */
/* The world round one kind, for its tests: a sample, a person, a disk that may be slow, and somebody who
 * answers by acts on the tree or by keys alone. Every frame is looked at: fake_fault, and marks must be legal. */
#ifndef KINDS_WORLD_H
#define KINDS_WORLD_H

#include "base/json.h"
#include "core/puzzle.h"
#include "helpers/fake_ui.h"

enum { MOST_FACTS = 2000 };
enum hand { HAND_ACTS, HAND_KEYS };
struct world {
    struct fake_ui *fake;
    const struct puzzle_kind *kind;
    const char *name;                                     /* of the sample */
    void *spec, *draft;
    struct view view;
    struct event facts[MOST_FACTS]; int fact_count;       /* view.own.count of them are on disk */
    uint8_t order[32];
    enum hand hand;
    bool slow;                                            /* the disk: nothing is saved until world_save */
    bool judged;                                          /* something is right: the table checks it together */
    bool finished;                                        /* handed in, or right */
    struct given given;                                   /* of the last frame */
};

/* A JSON file below tests/, as a spec of this kind; false with the complaints in fake->notes. */
bool world_load(struct fake_ui *, const struct puzzle_kind *, const char *path, void **spec);
bool world_read(struct fake_ui *, const struct puzzle_kind *, const char *name, const char *json, void **spec);
/* The sample of a kind ("sort", or a second one: "sort-key"), its English, and the first frame. Own figures for the
 * mirror: +0,4 and none. */
struct world *world_new(const char *kind);
struct world *world_with(struct fake_ui *, const struct puzzle_kind *, void *spec);      /* the same with any spec */
void world_free(struct world *);
/* Setup and teardown of a test with the sample of a kind: WITH(turns, test), `turns` holding its name. */
int world_open(void **state);
int world_close(void **state);
#define WITH(kind, test) {#test, test, world_open, world_close, kind}
void world_look(struct world *, const char *lang, int theme, int text_percent);
void world_restart(struct world *);                       /* no facts, an empty draft, one frame */
void world_go_on(struct world *);                         /* a new draft from the facts on disk, one frame */

void world_frame(struct world *);
void world_save(struct world *);                          /* all that was given is on disk now */
const struct node *world_node(struct world *, const char *key);          /* it must be there */
bool world_has(struct world *, const char *key);          /* a node with this key is there */
bool world_press(struct world *, const char *key);        /* false: not there, or disabled */
void world_must_press(struct world *, const char *key);
void world_must_read(struct world *, const char *key, const char *words);    /* the name of this node */
bool world_says(struct world *, const char *text_id);     /* some node's name is this text of the game */

bool world_legal(const struct world *, const struct mark *);             /* a field allows it */
bool world_same(const struct mark *, const struct mark *);               /* the same field */
bool world_give(struct world *, const struct mark *);     /* false: it cannot be given on this page */
/* Walks through the pages, in the end by every branch, until this mark can be given, and gives it. */
bool world_reach(struct world *, const struct mark *);
bool world_confirm(struct world *);                       /* presses the button that hands over what was chosen */
/* The same, and answers first what else must be chosen for it; only where this mark was not given at once. */
void world_settle(struct world *, const struct mark *);
/* Gives the kind's own solution, page by page, and hands in. page is called before each page is left. */
bool world_finish(struct world *, void (*page)(struct world *, void *), void *self);
const char *world_tree(struct world *);                   /* printed without the focus */

#endif
