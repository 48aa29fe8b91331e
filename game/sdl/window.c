/* SPDX-License-Identifier: MPL-2.0 */
/* The window, its events, and presenting. Pixels are ours (a canvas in memory); the window's
 * surface gets copies of what changed. Headless there is no window and SDL is not started at
 * all. */
#include "sdl/window.h"

#include "base/files.h"
#include "base/os.h"
#include "base/utf8.h"
#include "sdl/keys.h"
#include "sdl/paint.h"
#include "sdl/shot.h"

#include <SDL.h>
#include <stdlib.h>

enum {
    PATH_ROOM = 4200,
    TYPED_KEPT = 64,
    TYPED_ROOM = 40,
    LEAST_W = 1024,
    LEAST_H = 600,
    NOWHERE = -4000,
    PASTED_ROOM = 1024
};

struct window {
    SDL_Window *window; /* NULL: headless */
    struct fonts *fonts;
    struct pictures *pictures;
    struct painter *painter;
    bool quit, fullscreen, uncovered;
    int frames;
    char typed[TYPED_KEPT][TYPED_ROOM];
    int typed_count;
    char pasted[PASTED_ROOM];
    SDL_Rect caret; /* where an input method may show what it offers */
    bool held; /* the key that went down last repeats itself */
};

/* On the picture thread: an empty event ends the wait. */
static void wake(void)
{
    SDL_Event event = {.type = SDL_USEREVENT};
    SDL_PushEvent(&event);
}

static void hints(void)
{
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION,
                "0"); /* else the surface takes a detour through a renderer */
    SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1");
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS,
                "1"); /* a finger is a mouse, whatever the environment says */
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
    SDL_SetHint("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2");
}

/* The wanted size, or what the display has room for. */
static void size_for(const struct window_options *options, int display, int *w, int *h)
{
    SDL_Rect room = {0, 0, 1600, 900};
    *w = options->w > 0 ? options->w : 1600;
    *h = options->h > 0 ? options->h : 900;
    if (SDL_GetDisplayUsableBounds(display, &room) != 0 || options->w > 0)
        return;
    *w = room.w < *w ? room.w : *w;
    *h = room.h < *h ? room.h : *h;
}

static bool is_set(const char *name)
{
    const char *value = getenv(name);
    return value && *value;
}

/* Asked before SDL tries, as its libraries would grumble on standard error about each that is
 * missing. */
static bool may_have_display(void)
{
    return is_set("DISPLAY") || is_set("WAYLAND_DISPLAY") || is_set("SDL_VIDEODRIVER");
}

/* Without a server SDL falls back to drivers that show nothing; only who asks for one may have
 * it. */
static bool someone_can_see(void)
{
    const char *driver = SDL_GetCurrentVideoDriver();
    return is_set("SDL_VIDEODRIVER") ||
           (driver && strcmp(driver, "offscreen") && strcmp(driver, "dummy"));
}

/* libX11 reads thousands of key sequences at every start, more work than the rest of opening a
 * window. Ours are the accents of Latin letters; who has a table of their own keeps it. */
static void shorten_key_table(const char *share)
{
    char own[PATH_ROOM], ours[PATH_ROOM];
    const char *home = getenv("HOME");
    SDL_snprintf(own, sizeof own, "%s/.XCompose", home ? home : "");
    SDL_snprintf(ours, sizeof ours, "%s/assets/keys/compose", share);
    if (!files_exists(own) && files_exists(ours))
        setenv("XCOMPOSEFILE", ours, 0);
}

static bool open_display(struct window *window, const struct window_options *options)
{
    int w, h, display = options->display;
    hints();
    shorten_key_table(options->share_folder);
    if (!may_have_display() || SDL_Init(SDL_INIT_VIDEO) != 0 || !someone_can_see())
        return false;
    display = display < 0 || display >= SDL_GetNumVideoDisplays() ? 0 : display;
    size_for(options, display, &w, &h);
    unsigned flags =
        SDL_WINDOW_RESIZABLE | (options->fullscreen ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0u);
    int at = (int)SDL_WINDOWPOS_CENTERED_DISPLAY((unsigned)display);
    window->window = SDL_CreateWindow(options->title, at, at, w, h, flags);
    if (!window->window)
        return false;
    window->fullscreen = options->fullscreen;
    SDL_SetWindowMinimumSize(window->window, LEAST_W, LEAST_H);
    SDL_Surface *surface = SDL_GetWindowSurface(window->window);
    if (!surface)
        return false;
    SDL_FillRect(surface, NULL, SDL_MapRGB(surface->format, 0xFF, 0xF9, 0xEF));
    SDL_UpdateWindowSurface(window->window);
    SDL_StartTextInput();
    return true;
}

static void canvas_size(const struct window *window, const struct window_options *options, int *w,
                        int *h)
{
    *w = options->w > 0 ? options->w : 1920;
    *h = options->h > 0 ? options->h : 1080;
    if (window->window)
        SDL_GetWindowSize(window->window, w, h);
}

struct window *window_open(const struct window_options *options)
{
    int w, h;
    struct window *window = calloc(1, sizeof *window);
    if (!window || (!options->headless && !open_display(window, options))) {
        window_close(window);
        return NULL;
    }
    window->fonts = fonts_open(options->share_folder, options->font);
    window->pictures = pictures_open(options->share_folder, options->headless ? NULL : wake);
    window->painter = painter_new(window->fonts, window->pictures);
    canvas_size(window, options, &w, &h);
    if (!window->fonts || !window->pictures || !window->painter ||
        !painter_resize(window->painter, w, h)) {
        window_close(window);
        return NULL;
    }
    return window;
}

void window_close(struct window *window)
{
    if (!window)
        return;
    painter_free(window->painter);
    pictures_close(window->pictures);
    fonts_close(window->fonts);
    if (window->window)
        SDL_DestroyWindow(window->window);
    SDL_Quit();
    free(window);
}

struct ui_metrics window_metrics(struct window *window)
{
    return (struct ui_metrics){window->fonts, fonts_width};
}

void window_set_font(struct window *window, int font)
{
    fonts_choose(window->fonts, font);
    painter_forget(window->painter);
}

void window_set_fullscreen(struct window *window, bool on)
{
    if (window->window &&
        SDL_SetWindowFullscreen(window->window, on ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0) != 0)
        return;
    window->fullscreen = on;
}

bool window_is_fullscreen(const struct window *window)
{
    return window->fullscreen;
}

bool window_quit(const struct window *window)
{
    return window->quit;
}

int window_frames(const struct window *window)
{
    return window->frames;
}

/* --- events ----------------------------------------------------------------------------------- */

/* Nothing is pointed at any more: the pointer left, or it was a finger. */
static int point_nowhere(struct ui_input *out)
{
    *out = (struct ui_input){.kind = INPUT_MOVE, .x = NOWHERE, .y = NOWHERE};
    return 1;
}

static int window_event(struct window *window, const SDL_WindowEvent *event, struct ui_input *out)
{
    if (event->event == SDL_WINDOWEVENT_SIZE_CHANGED)
        painter_resize(window->painter, event->data1, event->data2);
    if (event->event == SDL_WINDOWEVENT_EXPOSED || event->event == SDL_WINDOWEVENT_SIZE_CHANGED ||
        event->event == SDL_WINDOWEVENT_RESTORED)
        window->uncovered = true;
    return event->event == SDL_WINDOWEVENT_LEAVE ? point_nowhere(out) : 0;
}

static struct ui_input pointer(const struct window *window, enum ui_input_kind kind, int x, int y)
{
    painter_to_page(window->painter, &x, &y);
    return (struct ui_input){.kind = kind, .x = x, .y = y};
}

static int typed_event(struct window *window, const char *text, struct ui_input *out)
{
    if (window->typed_count == TYPED_KEPT)
        return 0;
    char *kept = window->typed[window->typed_count++];
    SDL_strlcpy(kept, text, TYPED_ROOM);
    *out = (struct ui_input){.kind = INPUT_TYPED, .typed = kept, .held = window->held};
    return 1;
}

static int composed_event(struct window *window, const char *text, struct ui_input *out)
{
    int count = typed_event(window, text, out);
    out->kind = INPUT_COMPOSED;
    return count;
}

/* What another program copied may be any bytes: whole characters, on one line, as much as a text
 * box may hold. */
static int paste_event(struct window *window, struct ui_input *out)
{
    char *text = SDL_GetClipboardText();
    size_t size = text ? SDL_strlen(text) : 0, used = 0, step;
    for (size_t at = 0; at < size && used + 4 < PASTED_ROOM; at += step) {
        uint32_t code = 0;
        int bytes = utf8_next(text + at, size - at, &code);
        step = bytes > 0 ? (size_t)bytes : 1;
        bool control = bytes > 0 && utf8_is_control(code);
        SDL_memcpy(window->pasted + used, control ? " " : text + at, control ? 1 : step);
        used += bytes <= 0 ? 0 : control ? 1 : step;
    }
    window->pasted[used] = '\0';
    SDL_free(text);
    *out = (struct ui_input){.kind = INPUT_TYPED, .typed = window->pasted};
    return used > 0;
}

static int key_event(struct window *window, const SDL_KeyboardEvent *event, struct ui_input *out)
{
    window->held = event->repeat != 0;
    if (keys_paste(&event->keysym))
        return paste_event(window, out);
    *out = (struct ui_input){.kind = INPUT_KEY, .key = keys_meaning(&event->keysym)};
    return out->key != KEY_NONE;
}

static int wheel_event(const struct window *window, const SDL_MouseWheelEvent *event,
                       struct ui_input *out)
{
    int y = event->direction == SDL_MOUSEWHEEL_FLIPPED ? -event->y : event->y;
    if (!y)
        return 0;
    *out = pointer(window, INPUT_WHEEL, event->mouseX, event->mouseY);
    out->key = y > 0 ? KEY_UP : KEY_DOWN;
    return 1;
}

/* One event of SDL: how many inputs (0 or 1). Fingers arrive as mouse events. */
static int translate(struct window *window, const SDL_Event *event, struct ui_input *out)
{
    switch (event->type) {
    case SDL_QUIT:
        window->quit = true;
        return 0;
    case SDL_WINDOWEVENT:
        return window_event(window, &event->window, out);
    case SDL_MOUSEMOTION:
        *out = pointer(window, INPUT_MOVE, event->motion.x, event->motion.y);
        return 1;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        *out = pointer(window, event->type == SDL_MOUSEBUTTONDOWN ? INPUT_PRESS : INPUT_RELEASE,
                       event->button.x, event->button.y);
        return event->button.button == SDL_BUTTON_LEFT;
    case SDL_MOUSEWHEEL:
        return wheel_event(window, &event->wheel, out);
    case SDL_KEYDOWN:
        return key_event(window, &event->key, out);
    case SDL_TEXTINPUT:
        return typed_event(window, event->text.text, out);
    case SDL_TEXTEDITING:
        return composed_event(window, event->edit.text, out);
    default:
        return 0;
    }
}

static bool next_event(SDL_Event *event, int wait_ms)
{
    if (wait_ms == 0)
        return SDL_PollEvent(event) != 0;
    return (wait_ms < 0 ? SDL_WaitEvent(event) : SDL_WaitEventTimeout(event, wait_ms)) != 0;
}

/* When SDL heard of it, by our clock: what happens between then and now takes no time from
 * anybody. */
static int64_t happened_ms(const SDL_Event *event)
{
    return os_now_ms() - (int64_t)(Uint32)(SDL_GetTicks() - event->common.timestamp);
}

int window_events(struct window *window, struct ui_input *out, int most, int wait_ms)
{
    SDL_Event event;
    int count = 0;
    window->typed_count = 0;
    if (!window->window || !next_event(&event, wait_ms))
        return 0;
    do {
        struct ui_input input;
        if (!translate(window, &event, &input))
            continue;
        input.at_ms = happened_ms(&event);
        bool again = input.kind == INPUT_MOVE && count && out[count - 1].kind == INPUT_MOVE;
        out[again ? count - 1 : count++] = input; /* of many moves only the last */
        if (event.type == SDL_MOUSEBUTTONUP && event.button.which == SDL_TOUCH_MOUSEID &&
            count < most)
            count += point_nowhere(&out[count]);
    } while (count < most && SDL_PollEvent(&event));
    return count;
}

/* --- presenting ------------------------------------------------------------------------------- */

static void copy_rect(const struct canvas *canvas, SDL_Surface *surface, const SDL_Rect *rect)
{
    SDL_Surface *ours = SDL_CreateRGBSurfaceWithFormatFrom(
        canvas->pixels, canvas->w, canvas->h, 32, canvas->pitch * 4, SDL_PIXELFORMAT_XRGB8888);
    SDL_Rect to = *rect;
    if (ours)
        SDL_BlitSurface(ours, rect, surface, &to);
    SDL_FreeSurface(ours);
}

static void present(struct window *window, const struct rect *dirty, int count)
{
    SDL_Rect rects[MOST_DIRTY];
    const struct canvas *canvas = painter_canvas(window->painter);
    SDL_Surface *surface = window->window ? SDL_GetWindowSurface(window->window) : NULL;
    if (!surface)
        return;
    for (int i = 0; i < count; i++) {
        rects[i] = (SDL_Rect){dirty[i].x, dirty[i].y, dirty[i].w, dirty[i].h};
        copy_rect(canvas, surface, &rects[i]);
    }
    SDL_UpdateWindowSurfaceRects(window->window, rects, count);
}

bool window_paint(struct window *window, struct draws draws)
{
    struct rect dirty[MOST_DIRTY];
    int count = painter_paint(window->painter, draws, dirty);
    if (window->uncovered) {
        const struct canvas *canvas = painter_canvas(window->painter);
        dirty[0] = (struct rect){0, 0, canvas->w, canvas->h};
        count = 1;
    }
    window->uncovered = false;
    pictures_trim(window->pictures);
    if (!count)
        return false;
    present(window, dirty, count);
    window->frames++;
    return true;
}

void window_set_caret(struct window *window, struct rect at)
{
    SDL_Rect rect = {at.x, at.y, painter_scaled(window->painter, at.w),
                     painter_scaled(window->painter, at.h)};
    painter_to_window(window->painter, &rect.x, &rect.y);
    if (window->window && SDL_memcmp(&rect, &window->caret, sizeof rect))
        SDL_SetTextInputRect(&rect);
    window->caret = rect;
}

bool window_busy(struct window *window)
{
    return painter_waits(window->painter);
}

void window_finish(struct window *window)
{
    pictures_finish(window->pictures);
}

const char *window_picture_fault(struct window *window, int index)
{
    int pictures = 0;
    while (pictures < index && pictures_fault(window->pictures, pictures))
        pictures++;
    const char *fault = pictures_fault(window->pictures, index);
    return fault ? fault : pictures == index ? fonts_fault(window->fonts) : NULL;
}

/* The last list again, with the pictures that were still under way. */
static const struct canvas *whole_page(struct window *window)
{
    window_finish(window);
    struct rect dirty[MOST_DIRTY];
    present(window, dirty, painter_again(window->painter, dirty));
    return painter_canvas(window->painter);
}

bool window_shot(struct window *window, const char *path)
{
    return shot_save(whole_page(window), path);
}

bool window_png(struct window *window, struct arena *arena, struct bytes *out)
{
    return shot_png(whole_page(window), arena, out);
}

unsigned window_pixel(struct window *window, int x, int y)
{
    painter_to_window(window->painter, &x, &y);
    return shot_pixel(painter_canvas(window->painter), x, y);
}
