/* SPDX-License-Identifier: MPL-2.0 */
/* A real ui without a window: made-up letters (no font is needed), the real words of i18n/, a clock that
 * stands still. For tests of kinds and screens; strings of a tree live until the next frame but one. */
#ifndef HELPERS_FAKE_UI_H
#define HELPERS_FAKE_UI_H

#include "base/notes.h"
#include "base/words.h"
#include "ui/ui.h"

struct arena;
enum { FAKE_INPUTS = 16 };
struct fake_ui {
    struct arena *arena;                                  /* owns everything below */
    struct words *words;                                  /* game.pot and en.po; starts in Dutch */
    struct notes *notes;
    struct ui *ui;
    int64_t now_ms;
    struct ui_input inputs[FAKE_INPUTS]; int input_count; /* for the next frame */
};
struct fake_ui *fake_ui_new(void);
void fake_ui_free(struct fake_ui *);
/* Every letter is 0.5 em wide, bold and headings 0.55: about as Inter, a little wide. */
struct ui_metrics fake_metrics(void);
void fake_add_words(struct fake_ui *, const char *path, const char *lang);       /* from the root of the sources */
void fake_look(struct fake_ui *, const char *lang, int theme, int text_percent);

/* One frame; between the two the caller makes its nodes. The page is the one that screens/page.c makes. */
void fake_begin(struct fake_ui *, const char *screen);    /* takes the inputs that wait */
void fake_page(struct fake_ui *, const char *id);         /* a surface, a scroller, a column of 1680 px */
void fake_end(struct fake_ui *);                          /* closes every box */

void fake_key(struct fake_ui *, enum ui_key);             /* waits for the next frame */
void fake_typed(struct fake_ui *, const char *text);
/* The node "<any box>/<key>", or the one whose whole id is key; -1: none. */
int fake_find(const struct tree *, const char *key);
bool fake_can_press(const struct node *);
bool fake_overlap(struct rect, struct rect);

/* What is wrong with a page for the person in front of it, in words for the test's log; NULL: nothing.
 * Ids that are not unique, clipped text, focusable nodes that overlap, are too small or stand outside,
 * controls without a name. */
const char *fake_fault(const struct tree *, int least_target, struct arena *);
const char *fake_print(const struct tree *, struct arena *);             /* tree_print as a string */

/* Compares with tests/golden/<name>; BLESS=1 in the environment writes it instead. On failure the text
 * stands beside it in the build folder. Fails the test itself. */
void fake_golden(const char *name, const char *text, struct arena *);

#endif
