/* SPDX-License-Identifier: MPL-2.0 */
/* One window: input in, draws out. The only layer that sees SDL; nothing here knows the game.
 * The page is 1920x1080 px, scaled to the window as large as fits, black beside it. */
#ifndef SDL_WINDOW_H
#define SDL_WINDOW_H

#include "base/files.h"
#include "ui/ui.h"

struct window;
struct window_options {
    const char *title;                                    /* UTF-8 */
    int w, h;                                             /* 0: 1600x900, less when the display is smaller */
    bool fullscreen;                                      /* borderless on its display */
    int display;                                          /* from 0 */
    bool headless;                                        /* no window, no display: a surface of w x h (0: 1920x1080) */
    const char *share_folder;                             /* holds fonts/, icons/, art/, levels/ */
    int font;                                             /* as settings.font: 0 Inter, 1 Andika, 2 OpenDyslexic */
};

/* Opens and shows it filled with papier, before anything is loaded. NULL: there is no display. */
struct window *window_open(const struct window_options *);
void window_close(struct window *);                       /* NULL is fine */

struct ui_metrics window_metrics(struct window *);        /* measures with the fonts; for ui_new */
/* Another text font: widths change, so a frame must follow. 0 Inter, 1 Andika, 2 OpenDyslexic. */
void window_set_font(struct window *, int font);
void window_set_fullscreen(struct window *, bool on);
bool window_is_fullscreen(const struct window *);

/* Waits for input at most wait_ms (0: not at all, -1: as long as it takes) and gives what came, in page
 * px and in order; typed texts live until the next call. Returns 0 when time ran out or when only the
 * window changed (resized, uncovered): then call window_paint again with the same draws.
 * In headless mode there is no input: it returns 0 at once, without waiting. */
int window_events(struct window *, struct ui_input *out, int most, int wait_ms);
bool window_quit(const struct window *);                  /* somebody closed it, or the system asks to stop */

/* Draws what differs from the last list and presents it. false: nothing changed, nothing was done.
 * Pictures that are still being decoded are drawn by a later call: see window_busy. */
bool window_paint(struct window *, struct draws);
/* Where text is being typed, in page px: an input method shows what it offers there. */
void window_set_caret(struct window *, struct rect);
/* A picture on screen was not ready: events will wake (return 0) when it is; paint then. */
bool window_busy(struct window *);
void window_finish(struct window *);                      /* waits for all wanted pictures: tests, shots, headless */

/* Pictures that were asked for and are missing or refused, "name: reason", then a font file that is
 * missing, for a complaint; NULL: no more. */
const char *window_picture_fault(struct window *, int index);

/* What is on screen now, as PNG. Waits for pictures first. */
bool window_shot(struct window *, const char *path);
bool window_png(struct window *, struct arena *, struct bytes *out);      /* the same, in memory */
/* The pixel sampler of the tests: 0xRRGGBBAA at page px. */
unsigned window_pixel(struct window *, int x, int y);
int window_frames(const struct window *);                 /* presented so far */

#endif
