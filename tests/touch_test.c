/* SPDX-License-Identifier: MPL-2.0 */
/* A finger on the glass: SDL tells of it as of a mouse, and the real window as of input in page
 * px. Without a display, on SDL's own dummy. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <SDL.h>
#include <cmocka.h>

#include "sdl/window.h"

enum { W = 1024, H = 600, MOST = 16 }; /* the smallest: the page is 1024 x 576 of it, 12 px down */

static struct window *open_window(void)
{
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    struct window *window = window_open(&(struct window_options){
        .title = "proef", .w = W, .h = H, .share_folder = TEST_BUILD_DIR "/share"});
    struct ui_input early[MOST];
    assert_non_null(window);
    while (window_events(window, early, MOST, 0) > 0)
        ;
    return window;
}

static void finger(uint32_t type, int x, int y)
{
    SDL_Event event = {.type = type};
    if (type == SDL_MOUSEMOTION)
        event.motion =
            (SDL_MouseMotionEvent){.type = type, .which = SDL_TOUCH_MOUSEID, .x = x, .y = y};
    else
        event.button = (SDL_MouseButtonEvent){.type = type,
                                              .which = SDL_TOUCH_MOUSEID,
                                              .button = SDL_BUTTON_LEFT,
                                              .clicks = 1,
                                              .x = x,
                                              .y = y};
    assert_int_equal(SDL_PushEvent(&event), 1);
}

static int read_all(struct window *window, struct ui_input out[MOST])
{
    int count = 0, more;
    while (count < MOST && (more = window_events(window, out + count, MOST - count, 0)) > 0)
        count += more;
    return count;
}

static void touch_a_tap_presses_and_lets_go_where_it_was(void **state)
{
    (void)state;
    struct window *window = open_window();
    struct ui_input in[MOST];
    finger(SDL_MOUSEBUTTONDOWN, 512, 300);
    finger(SDL_MOUSEBUTTONUP, 512, 300);
    assert_int_equal(read_all(window, in), 3);
    assert_int_equal(in[0].kind, INPUT_PRESS);
    assert_int_equal(in[0].x, 960);
    assert_int_equal(in[0].y, 540);
    assert_int_equal(in[1].kind, INPUT_RELEASE);
    window_close(window);
}

static void touch_a_finger_that_is_gone_hovers_over_nothing(void **state)
{
    (void)state;
    struct window *window = open_window();
    struct ui_input in[MOST];
    finger(SDL_MOUSEBUTTONDOWN, 512, 300);
    finger(SDL_MOUSEBUTTONUP, 512, 300);
    int count = read_all(window, in);
    assert_int_equal(in[count - 1].kind, INPUT_MOVE);
    assert_true(in[count - 1].x < 0 && in[count - 1].y < 0);
    window_close(window);
}

static void touch_a_drag_is_a_press_that_moves(void **state)
{
    (void)state;
    struct window *window = open_window();
    struct ui_input in[MOST];
    finger(SDL_MOUSEBUTTONDOWN, 400, 400);
    for (int y = 390; y >= 300; y -= 10)
        finger(SDL_MOUSEMOTION, 400, y);
    finger(SDL_MOUSEBUTTONUP, 400, 300);
    assert_int_equal(read_all(window, in), 4);            /* of many moves the last */
    assert_int_equal(in[0].kind, INPUT_PRESS);
    assert_int_equal(in[1].kind, INPUT_MOVE);
    assert_int_equal(in[1].y, 540);
    assert_int_equal(in[2].kind, INPUT_RELEASE);
    window_close(window);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(touch_a_tap_presses_and_lets_go_where_it_was),
        cmocka_unit_test(touch_a_finger_that_is_gone_hovers_over_nothing),
        cmocka_unit_test(touch_a_drag_is_a_press_that_moves)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
