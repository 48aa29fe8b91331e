/* SPDX-License-Identifier: MPL-2.0 */
/* Inside ui/ only: a frame is a tree of items (boxes and leaves), laid out at ui_end. Two frames live at
 * a time: the one being made, and the one the person saw, which input is looked up in. */
#ifndef UI_FRAME_H
#define UI_FRAME_H

#include "ui/wrap.h"

enum { PAGE_W = 1920, PAGE_H = 1080, MOST_ACTS = 96, MOST_SCROLLS = 48, ID_ROOM = 192,
       MOST_DEPTH = 24, LINE_CHARS = 70, MOST_CAPTIONS = 2, NONE = -1 };
enum item_kind { ITEM_BOX, ITEM_TEXT, ITEM_BUTTON, ITEM_CHOICE, ITEM_NUMBER, ITEM_TRACK, ITEM_FIELD, ITEM_IMAGE,
                 ITEM_LINE, ITEM_SPOT, ITEM_PICTURE, ITEM_STROKE };

struct item {
    enum item_kind kind;
    int parent, first, last, next, node;                  /* numbers of items, of a node; NONE */
    struct box box;
    bool snug, column, covered, fresh;                    /* snug: no wider than it needs; column: than a column of
                                                             text; fresh: a page that was turned */
    int text_align;                                       /* enum align, of the lines of a text */
    enum font font; int px; enum tone tone; enum surface on;              /* on: the surface underneath */
    const char *name; struct lines lines; int natural, least;             /* widths, pads included */
    enum look look; const char *icon, *picture; bool chosen, disabled, icon_only, plate;
    struct said why;
    struct slider slider; int value; bool has_value; const char *shown;   /* TRACK; FIELD: shown is what was typed */
    int caret, composed;                                  /* in bytes; composed: of these, before the caret, not typed yet */
    struct spot spot; uint32_t tint; int stroke; bool rises;              /* STROKE: its width, and which way */
    struct rect at, clip;                                 /* clip w 0: none */
    int row, line_count, need, shortest;                  /* need: height it wants; shortest: with its scrollers small */
    int content, scroll; bool scrolling;
};

struct frame {
    struct arena *arena;
    struct item *items; int count, room;
    struct node *nodes; int node_count, node_room;
    int *owner;                                           /* the item of each node */
    struct draw *draws; int draw_count, draw_room;
    int focus; const char *screen;
};

/* ACT_PRESS also is Enter in a textbox; ACT_SET replaces its text; ACT_EDIT is one key or typed text in it. */
enum act_kind { ACT_PRESS, ACT_VALUE, ACT_SET, ACT_EDIT };
struct act { enum act_kind kind; const char *id; int value; enum ui_key key; const char *typed; int64_t at_ms; };
struct letter { char letter; int64_t at_ms; };            /* '\0': taken */
struct scroll { char id[ID_ROOM]; int y; };
struct memory { bool on; char id[ID_ROOM]; };             /* an id that outlives its frame */

struct ui {
    const struct words *words; struct ui_metrics metrics; struct arena *owner;
    struct ui_look look;
    struct frame frames[2]; int now;                      /* frames[now] is being made or is the newest */
    int open[MOST_DEPTH], depth;
    int64_t now_ms, wake_ms; bool wakes, again;
    struct act acts[MOST_ACTS]; int act_count;
    struct act later[MOST_ACTS]; int later_count;         /* from ui_act, in the frame they were asked in */
    enum ui_key keys[16]; int key_count;
    struct letter letters[16]; int letter_count;
    int64_t input_ms, acted_ms, screen_ms;                /* of the input being taken; of what was taken last */
    struct memory focus, wanted, hover, pressed;
    bool ring, show_all, focus_moved, ending;
    int caret;                                            /* of the textbox that has focus, in bytes */
    char composed[ID_ROOM]; struct rect caret_at;         /* by an input method, in that box; w 0: no caret */
    struct memory dragged; int drag_value; bool drag_waits, drag_by_key; int64_t drag_due_ms; char digits[12];
    int scroll_box, scroll_at; bool scroll_held, scroll_moves, scroll_bar; int press_x, press_y;
    struct scroll scrolls[MOST_SCROLLS]; int scroll_count;
    int mouse_x, mouse_y; bool mouse_there;
    const char *captions[MOST_CAPTIONS]; int caption_count; bool caption_large; uint32_t veil;
};

/* ui.c */
struct frame *frame_now(struct ui *);
struct frame *frame_seen(struct ui *);
struct item *item_add(struct ui *, enum item_kind);       /* in the open box */
struct node *node_add(struct ui *, struct item *, enum role, const char *key, struct said name);
const char *node_id(struct ui *, const char *key);        /* "<box>/<key>" */
int look_scaled(const struct ui *, int px);               /* with the text */
int look_gap(const struct ui *, int px);                  /* a little with the text */
int look_target(const struct ui *);                       /* least side of what can be touched */
bool memory_is(const struct memory *, const char *id);
void memory_set(struct memory *, const char *id);         /* NULL forgets */
bool act_take(struct ui *, const char *id, enum act_kind, struct act *);
void act_add(struct ui *, struct act);
const char *item_id(const struct frame *, int item);      /* NULL: no node */
bool item_focusable(const struct frame *, int item);
int frame_item(const struct frame *, const char *id);     /* NONE */

/* settle.c */
void layout_frame(struct ui *);                           /* sizes and places all items */
void layout_reveal(struct ui *, int item);                /* scrolls so that it can be seen, and places again */
/* layout.c */
void item_measure(struct ui *, int item);                 /* natural and least widths, children first */
bool item_has_words(const struct item *);
int layout_line(int px, bool heading);                    /* height of a line box */
int layout_gap(struct ui *, const struct item *box);
bool item_is_aside(const struct frame *, int item);         /* in a box of tools: a new page gives it no focus */
bool rect_has(struct rect, int x, int y);
struct rect rect_grow(struct rect, int by);
struct rect rect_meet(struct rect, struct rect);          /* w 0: nothing in common */
/* flow.c */
void flow_row_widths(struct ui *, struct item *, int inner);
void flow_wrap_widths(struct ui *, struct item *, int inner, bool stacks);
void flow_rows_place(struct ui *, struct item *, struct rect inner);
void item_widths(struct ui *, struct item *, int width);
void item_place(struct ui *, struct item *, int x, int y, int height);
int item_box_width(const struct ui *, const struct item *, int inner);

/* hit.c */
int hit_item(const struct frame *, int x, int y);         /* the focusable thing there; NONE */
int hit_scroller(const struct frame *, int x, int y);     /* the innermost box there that scrolls; NONE */
int *scroll_of(struct ui *, int box);                     /* by its id, in the newest frame */
int *scroll_seen(struct ui *, int box);                   /* the same, in the frame that was seen */
struct rect track_of(const struct ui *, const struct item *);         /* the bar of a slider, thumb's centre to centre */
/* focus.c */
void focus_set(struct ui *, const char *id, bool by_keys);
void focus_resolve(struct ui *);                          /* at ui_end: which node has focus now */
int focus_step(const struct frame *, int from, int by);   /* nodes, in order; NONE */
int focus_towards(const struct frame *, int from, enum ui_key);
/* fresh.c */
void fresh_mark(struct ui *);                             /* boxes whose page was turned; they scroll to the top */
int fresh_focus(struct ui *);                             /* the first node of the one that had the focus; NONE */
/* input.c, knob.c */
void input_take(struct ui *, const struct ui_input *);
void input_settle(struct ui *);                           /* what time does: a slider that was left alone */
void knob_commit(struct ui *);                            /* a slider moved by keys is let go now */
bool knob_key(struct ui *, const struct item *, const char *id, enum ui_key);
void knob_typed(struct ui *, const struct item *, const char *id, const char *typed);
void knob_drag(struct ui *, const struct item *, const char *id, int x);

/* controls.c: the box that a control and its label share, and such a label */
struct item *control_begin(struct ui *);
struct item *control_label(struct ui *, struct text, enum size, enum font);
/* field.c */
void field_draw(struct ui *, const struct item *field, bool has_focus, uint32_t colour);
void field_point(struct ui *, const struct item *field, int x);         /* the caret goes where it points */

/* draws.c, overlay.c, caption.c */
void draws_make(struct ui *);
void draw_add(struct ui *, struct draw);
void draw_fill(struct ui *, struct rect, struct rect clip, uint32_t colour, int radius);
void draw_border(struct ui *, struct rect, struct rect clip, uint32_t colour, int radius, int width);
void draw_lines(struct ui *, const struct item *, struct rect inside, uint32_t colour);
void draw_focus(struct ui *, const struct item *, int radius);
void overlay_spots(struct ui *, const struct item *scene);
void overlay_plate(struct ui *, const struct item *words, struct rect at, int pad);
void overlay_captions(struct ui *);
void overlay_label(struct ui *);                          /* the pill beside what has hover or focus */
uint32_t look_colour(const struct ui *, enum tone);
uint32_t look_text(const struct ui *, enum tone, enum surface);

#endif
