/* SPDX-License-Identifier: MPL-2.0 */
/* The semantic tree: the one source for focus, hits, speech, scripts, golden tests and later mirrors.
 * Coordinates are whole px on a 1920x1080 page. Strings live until the next frame. */
#ifndef UI_TREE_H
#define UI_TREE_H

#include <stdbool.h>
#include <stdio.h>

struct rect { int x, y, w, h; };
enum role { ROLE_GROUP, ROLE_HEADING, ROLE_TEXT, ROLE_IMAGE, ROLE_BUTTON, ROLE_CHOICE, ROLE_SLIDER,
            ROLE_TEXTBOX, ROLE_STATUS };
enum { STATE_FOCUSABLE = 1, STATE_CHOSEN = 2, STATE_DISABLED = 4, STATE_LIVE = 8, STATE_PRIVATE = 16,
       STATE_CLIPPED = 32 };                              /* CLIPPED: its text did not fit; a test refuses it */
struct node { enum role role; unsigned states; const char *id, *name, *value, *lang;
              struct rect at; int parent, text_px; };     /* text_px 0: no text of its own */
struct tree { const struct node *nodes; int count, focus; };             /* focus -1: none */
struct utterance { const char *text, *lang; bool interrupts; };

int tree_find(const struct tree *, const char *id);       /* -1: none */
int tree_speech(const struct tree *before, const struct tree *now, struct utterance *, int most);
void tree_print(const struct tree *, FILE *);             /* goldens: one indented line per node */
void tree_print_json(const struct tree *, const char *screen, FILE *);   /* --dump-a11y: one line */
const char *role_word(enum role);

#endif
