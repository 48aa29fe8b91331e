/* SPDX-License-Identifier: MPL-2.0 */
/* What the checker lets through, our fonts can draw. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <SDL_ttf.h>

#include "base/utf8.h"
#include "core/check_own.h"

static TTF_Font *open_font(const char *path)
{
    TTF_Font *font = TTF_OpenFont(path, 16);
    assert_non_null(font);
    return font;
}

static void every_sign_that_passes_the_check_is_in_a_font(void **state)
{
    (void)state;
    assert_int_equal(TTF_Init(), 0);
    TTF_Font *inter = open_font(TEST_BUILD_DIR "/share/fonts/Inter-Regular.otf"),
             *bold = open_font(TEST_BUILD_DIR "/share/fonts/Inter-SemiBold.otf"),
             *last = open_font(TEST_BUILD_DIR "/share/fonts/DejaVuSans.ttf");
    int missing = 0, passed = 0;
    for (uint32_t code = ' '; code < 0x20000; code++) {
        if (!check_is_drawn(code))
            continue;
        bool ours = TTF_GlyphIsProvided32(inter, code) && TTF_GlyphIsProvided32(bold, code);
        passed++;
        missing += !ours && !TTF_GlyphIsProvided32(last, code);
        if (!ours && !TTF_GlyphIsProvided32(last, code))
            print_error("U+%04X is in no font\n", (unsigned)code);
    }
    assert_int_equal(missing, 0);
    assert_true(passed > 2000);
    TTF_CloseFont(inter);
    TTF_CloseFont(bold);
    TTF_CloseFont(last);
    TTF_Quit();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_sign_that_passes_the_check_is_in_a_font)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
