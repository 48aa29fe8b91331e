/* SPDX-License-Identifier: MPL-2.0 */
/* Widgets without pixels. One call adds a node, takes its input and answers; order of calls = reading
 * order = focus order. Boxes lay out at ui_end. A node's id is "<box id>/<key>"; the key is the text's id
 * unless given. Acts come from input on the tree of the last frame, or from ui_act: one road for all. */
#ifndef UI_UI_H
#define UI_UI_H

#include "base/words.h"
#include "ui/draw.h"
#include "ui/theme.h"

struct arena; struct ui;

/* --- outside: owner, input, output ------------------------------------------------------------- */
struct ui_metrics { void *self; int (*width)(void *self, enum font, int px, const char *text, int bytes); };
enum ui_input_kind { INPUT_MOVE, INPUT_PRESS, INPUT_RELEASE, INPUT_WHEEL, INPUT_KEY, INPUT_TYPED,
                     INPUT_COMPOSED };                    /* what an input method has so far; "": it stopped */
enum ui_key { KEY_NONE, KEY_TAB, KEY_BACK_TAB, KEY_UP, KEY_DOWN, KEY_LEFT, KEY_RIGHT, KEY_ENTER, KEY_SPACE,
              KEY_ESCAPE, KEY_PAGE_UP, KEY_PAGE_DOWN, KEY_HOME, KEY_END, KEY_BACKSPACE, KEY_DELETE, KEY_BIGGER,
              KEY_SMALLER, KEY_SHOW_ALL, KEY_PAUSE, KEY_SETTINGS, KEY_HINT, KEY_FULLSCREEN };
/* x, y: page px. at_ms: when it happened, by the clock of ui_begin; 0: when the frame begins. */
struct ui_input { enum ui_input_kind kind; int x, y; enum ui_key key; const char *typed; int64_t at_ms;
                  bool held; };                           /* of TYPED: a key that was held down repeats it */
struct ui_act { const char *id; bool has_value; int value; const char *typed; };
struct ui_look { int theme, text_percent; bool still; };  /* from the settings */

struct ui *ui_new(const struct words *, struct ui_metrics, struct arena *);
void ui_set_look(struct ui *, struct ui_look);
struct ui_look ui_get_look(const struct ui *);
void ui_begin(struct ui *, const char *screen, const struct ui_input *, int count, int64_t now_ms);
void ui_end(struct ui *);                                 /* lays out; tree and draws are ready */
bool ui_act(struct ui *, struct ui_act);                  /* for the next frame; false: no such node, or disabled */
struct tree ui_tree(const struct ui *);
struct draws ui_draws(const struct ui *);
bool ui_wants_frame(const struct ui *, int64_t *at_ms);   /* a deadline; false: sleep until input */
void ui_focus(struct ui *, const char *id);               /* moves focus at ui_end */
bool ui_key_pressed(struct ui *, enum ui_key);            /* keys that no widget took: ESCAPE, BIGGER ... */
/* The first letter of these, small, that was typed and that no text box took; '\0': none. */
char ui_letter(struct ui *, const char *of);
bool ui_caret(const struct ui *, struct rect *at);        /* where text is being typed; false: nowhere */
int64_t ui_acted_ms(const struct ui *);                   /* when that happened which was taken last */
void ui_wake(struct ui *, int64_t at_ms);                 /* asks for a frame then */
int64_t ui_now_ms(const struct ui *);
const struct words *ui_words(const struct ui *);
struct arena *ui_arena(struct ui *);                      /* of this frame: filled texts, labels */
const char *ui_screen(const struct ui *);
int64_t ui_screen_since_ms(const struct ui *);            /* since when no other screen has been in front */

/* --- boxes ------------------------------------------------------------------------------------- */
enum flow { FLOW_COLUMN, FLOW_ROW, FLOW_WRAP, FLOW_FREE };  /* WRAP: a row that wraps; FREE: children stand at box.at */
enum align { ALIGN_START, ALIGN_CENTRE, ALIGN_END, ALIGN_STRETCH };
enum surface { SURFACE_NONE, SURFACE_PAGE, SURFACE_PANEL, SURFACE_PANEL_2, SURFACE_DARK, SURFACE_PAPER };
struct box {
    const char *id; enum flow flow; enum align align; enum surface surface;
    int width;                                            /* px, 0: what the parent gives */
    int least_height;                                     /* px, 0: what it needs */
    int gap, pad;                                         /* px, at 100 % text; both grow with the text a little */
    bool fills;                                           /* takes the height that is left over; in a row, the width */
    bool scrolls;                                         /* in height, when its content does not fit */
    bool is_private;                                      /* its nodes are STATE_PRIVATE */
    bool aside;                                           /* tools: a new page does not put the focus here */
    struct rect at;                                       /* under FLOW_FREE: where; w and h 0: what it needs */
    const char *picture;                                  /* behind everything, stretched over the box; NULL: none */
};
void ui_box(struct ui *, struct box);
void ui_close(struct ui *);

/* --- widgets ----------------------------------------------------------------------------------- */
void ui_heading(struct ui *, struct text, int level);     /* 1, 2, 3 */
void ui_text(struct ui *, struct text);                   /* body */
void ui_text_sized(struct ui *, struct text, enum size, enum font, enum tone);   /* TONE_TEXT: by surface */
void ui_status(struct ui *, const char *key, struct text);               /* live: spoken when it changes */
enum look { LOOK_PLAIN, LOOK_MAIN, LOOK_QUIET, LOOK_DANGER };
bool ui_button(struct ui *, struct text);                 /* LOOK_PLAIN */
struct button { const char *key; struct text name; enum look look; const char *icon;   /* "icons/hint" or NULL */
                bool disabled; struct text why;           /* why: said when disabled */
                bool icon_only;
                int height; };                            /* px at 100 % text; 0: what it needs */
bool ui_button_as(struct ui *, struct button);
bool ui_choice(struct ui *, const char *key, struct text, bool chosen);  /* true: picked now; radio and toggle alike */
/* A row of numbers least..most as choices when that fits (<= 11), each a node key/N; true: picked into *value. */
bool ui_scale(struct ui *, const char *key, struct text name, struct text low, struct text high,
              int least, int most, int *value, bool has_value);
/* Arrows one step, PgUp/PgDn ten, or type the number; no start value until touched. true: let go at *value. */
struct slider { const char *key; struct text name; int least, most, step, tenths; struct text low, high; };
bool ui_slider(struct ui *, struct slider, int *value, bool *has_value);
bool ui_textbox(struct ui *, const char *key, struct text name, char *typed, int size);  /* true: Enter */
void ui_image(struct ui *, const char *key, const char *picture, struct text alt, int w, int h);  /* alt.id NULL: decorative */
/* For this frame, over everything: what was heard, on a plate; no node, for who listens heard it. One line each. */
void ui_caption(struct ui *, struct text, bool large);
void ui_veil(struct ui *, uint32_t colour);               /* for this frame, over all but the ring and what was heard */
void ui_line(struct ui *);                                /* a thin rule */

/* A touchable thing in a scene: inside a FLOW_FREE box, in px from its corner. MARKED: picked by the player,
 * always outlined. */
enum spot_state { SPOT_PLAIN, SPOT_SOLVED, SPOT_USED, SPOT_MARKED };
struct spot { const char *key; struct text alt; const char *picture;     /* its layer, for the outline */
              struct rect at; const int *poly; int poly_points;          /* x,y pairs; NULL: the box */
              enum spot_state state; bool decorative;     /* decorative: drawn, not a node */
              int pulse;                                  /* 0-255: lights up, for who just solved it */
              uint32_t tint; };                           /* the light on it; 0: none */
bool ui_spot(struct ui *, struct spot);
void ui_picture(struct ui *, const char *picture, struct rect at, uint32_t tint);   /* decoration there */

/* A line with round ends, as decoration under FLOW_FREE: dx, dy from its beginning to its end. */
struct stroke { int x, y, dx, dy, width; uint32_t colour; };
void ui_stroke(struct ui *, struct stroke);

/* The node id a mark has, by convention: "<item>.<ask>" and for choices "<item>.<ask>.<got>" (ask may be NULL);
 * pilots press exactly these. In the arena of the frame. */
const char *ui_mark_key(struct ui *, const char *item, const char *ask, const char *got);

#endif
