/* SPDX-License-Identifier: MPL-2.0 */
/* From draws to pixels, without a window: shapes, letters, pictures, what is repainted, and the
 * gate before the decoder. */
#include "golden/ui/page.h"

#include "core/check_own.h"
#include "sdl/keys.h"
#include "sdl/paint.h"
#include "sdl/png.h"
#include "sdl/window.h"

#include <SDL_image.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static const char share[] = TEST_BUILD_DIR "/share", made[] = TEST_BUILD_DIR "/paint_test";
enum { W = 192, H = 108 };

/* --- shapes ----------------------------------------------------------------------------------- */

static uint32_t pixels[W * H];
static struct canvas canvas = {pixels, W, H, W};
static const struct rect all = {0, 0, W, H};

static uint32_t pixel(int x, int y)
{
    return pixels[y * W + x];
}

static void raster_fill_covers_exactly_its_rectangle(void **state)
{
    (void)state;
    raster_clear(&canvas, all, 0x000000FF);
    raster_fill(&canvas, (struct rect){10, 20, 30, 40}, all, 0x336699FF, 0);
    for (int y = 0; y < H; y++)
        for (int x = 0; x < W; x++) {
            bool in = x >= 10 && x < 40 && y >= 20 && y < 60;
            assert_int_equal(pixel(x, y), in ? 0xFF336699 : 0xFF000000);
        }
}

static void raster_fill_mixes_by_alpha_and_keeps_to_its_clip(void **state)
{
    (void)state;
    raster_clear(&canvas, all, 0xFFFFFFFF);
    raster_fill(&canvas, (struct rect){0, 0, 50, 50}, (struct rect){5, 5, 10, 10}, 0x00000080, 0);
    assert_int_equal(pixel(10, 10) & 255, 127);
    assert_int_equal(pixel(4, 10), 0xFFFFFFFF);
    assert_int_equal(pixel(15, 10), 0xFFFFFFFF);
}

static void raster_corners_are_round_and_alike(void **state)
{
    (void)state;
    raster_clear(&canvas, all, 0x000000FF);
    raster_fill(&canvas, (struct rect){20, 20, 41, 41}, all, 0xFFFFFFFF, 20);
    long area = 0;
    for (int y = 0; y < 41; y++)
        for (int x = 0; x < 41; x++) {
            uint32_t p = pixel(20 + x, 20 + y);
            assert_int_equal(p, pixel(60 - x, 20 + y));
            assert_int_equal(p, pixel(20 + x, 60 - y));
            assert_int_equal(p, pixel(20 + y, 20 + x));
            area += p & 255;
        }
    area /= 255;
    assert_in_range(area, 1297 + 20, 1320 + 30); /* a circle of 20 and a cross of 1 px wide */
    assert_int_equal(pixel(20, 20), 0xFF000000);
}

static void raster_border_leaves_the_inside(void **state)
{
    (void)state;
    for (int radius = 0; radius <= 30; radius += 10) {
        raster_clear(&canvas, all, 0x000000FF);
        raster_border(&canvas, (struct rect){20, 10, 100, 80}, all, 0xFFFFFFFF, radius, 3);
        assert_int_equal(pixel(70, 50), 0xFF000000);
        assert_int_equal(pixel(70, 10), 0xFFFFFFFF);
        assert_int_equal(pixel(70, 12), 0xFFFFFFFF);
        assert_int_equal(pixel(70, 13), 0xFF000000);
        assert_int_equal(pixel(22, 50), 0xFFFFFFFF);
        assert_int_equal(pixel(23, 50), 0xFF000000);
        assert_int_equal(pixel(119, 50), 0xFFFFFFFF);
        assert_int_equal(pixel(120, 50), 0xFF000000);
        for (int y = 10; y < 90; y++)
            for (int x = 0; x < 50; x++)
                assert_int_equal(pixel(20 + x, y), pixel(119 - x, y));
    }
}

static void scale_keeps_a_flat_colour_flat(void **state)
{
    (void)state;
    static const int sizes[][4] = {
        {7, 5, 3, 2}, {7, 5, 20, 13}, {1, 1, 9, 9}, {64, 64, 1, 1}, {100, 3, 99, 3}};
    for (size_t s = 0; s < sizeof sizes / sizeof sizes[0]; s++) {
        const int *n = sizes[s];
        struct picture from = {malloc(4 * (size_t)(n[0] * n[1])), n[0], n[1], true}, to;
        for (int i = 0; i < n[0] * n[1]; i++)
            from.pixels[i] = 0xFF80C040;
        assert_true(scale_picture(&from, &to, n[2], n[3]));
        for (int i = 0; i < n[2] * n[3]; i++)
            assert_int_equal(to.pixels[i], 0xFF80C040);
        free(from.pixels);
        free(to.pixels);
    }
}

static void scale_halves_by_averaging(void **state)
{
    (void)state;
    uint32_t four[] = {0xFF000000, 0xFFFFFFFF, 0xFFFFFFFF, 0xFF000000};
    struct picture from = {four, 2, 2, true}, to;
    assert_true(scale_picture(&from, &to, 1, 1));
    assert_in_range(to.pixels[0] & 255, 127, 128);
    free(to.pixels);
}

static void ring_goes_round_the_solid_part(void **state)
{
    (void)state;
    uint32_t square[20 * 20] = {0};
    struct picture picture = {square, 20, 20, false};
    struct mask mask;
    for (int y = 5; y < 15; y++)
        for (int x = 5; x < 15; x++)
            square[y * 20 + x] = 0xFFFFFFFF;
    square[0] = 0x80808080;                               /* a soft shadow has no outline */
    assert_true(ring_mask(&picture, 4, &mask));
    assert_int_equal(mask.w, 32);
    int left = 6 + 5;                                     /* where the square begins in the mask */
    const uint8_t *row = mask.alpha + 16 * 32;
    assert_int_equal(row[left], 0);
    for (int i = 1; i <= 4; i++)
        assert_int_equal(row[left - i], 255);
    assert_int_equal(row[left - 5], 0);
    assert_int_equal(mask.alpha[6 * 32 + 6 - 3], 0);
    free(mask.alpha);
}

/* --- the gate --------------------------------------------------------------------------------- */

static void make_picture(const char *name, int w, int h, uint32_t argb)
{
    char path[600];
    mkdir(made, 0777);
    snprintf(path, sizeof path, "%s/%s.png", made, name);
    SDL_Surface *surface = SDL_CreateRGBSurfaceWithFormat(0, w, h, 32, SDL_PIXELFORMAT_ARGB8888);
    SDL_FillRect(surface, NULL, argb);
    assert_int_equal(IMG_SavePNG(surface, path), 0);
    SDL_FreeSurface(surface);
}

static size_t read_picture(const char *name, unsigned char *out, size_t most)
{
    char path[600];
    snprintf(path, sizeof path, "%s/%s.png", made, name);
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    size_t size = fread(out, 1, most, file);
    fclose(file);
    return size;
}

static void png_gate_lets_a_whole_picture_through(void **state)
{
    (void)state;
    unsigned char bytes[4096];
    int w = 0, h = 0;
    make_picture("heel", 12, 7, 0xFF123456);
    size_t size = read_picture("heel", bytes, sizeof bytes);
    assert_null(png_refused(bytes, size, &w, &h));
    assert_int_equal(w, 12);
    assert_int_equal(h, 7);
}

static void png_gate_refuses_every_shorter_piece(void **state)
{
    (void)state;
    unsigned char bytes[4096];
    int w, h;
    make_picture("heel", 12, 7, 0xFF123456);
    size_t size = read_picture("heel", bytes, sizeof bytes);
    for (size_t cut = 0; cut < size; cut++) {
        unsigned char *exact = malloc(cut ? cut : 1);
        memcpy(exact, bytes, cut);
        assert_non_null(png_refused(exact, cut, &w, &h));
        free(exact);
    }
    bytes[size] = 0;
    assert_non_null(png_refused(bytes, size + 1, &w, &h));
}

static void png_gate_refuses_a_header_that_lies(void **state)
{
    (void)state;
    unsigned char good[4096], bytes[4096];
    int w, h;
    make_picture("heel", 12, 7, 0xFF123456);
    size_t size = read_picture("heel", good, sizeof good);
    for (size_t at = 0; at < 33; at++) {
        memcpy(bytes, good, size);
        bytes[at] ^= 0x41;
        assert_non_null(png_refused(bytes, size, &w, &h));
    }
    static const unsigned char svg[] =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"></svg>     ";
    assert_string_equal(png_refused(svg, sizeof svg - 1, &w, &h), "signature");
}

/* 48 KB of file, 64 MB three times over in the decoder: refused as play/png_gate.c refuses it. */
static void png_gate_refuses_more_pixels_than_a_screen_can_use(void **state)
{
    (void)state;
    static const unsigned char largest[] = {
        0x00, 0x00, 0x0F, 0xA0, 0x00, 0x00, 0x0F, 0xA0, 0x08,
        0x06, 0x00, 0x00, 0x00, 0xEE, 0x7F, 0xE3, 0x02}; /* 4000 x 4000 and its checksum */
    static const unsigned char larger[] = {
        0x00, 0x00, 0x10, 0x00, 0x00, 0x00, 0x10, 0x00, 0x08,
        0x06, 0x00, 0x00, 0x00, 0xF2, 0xA3, 0x24, 0x17}; /* 4096 x 4096 */
    unsigned char bytes[4096];
    int w = 0, h = 0;
    make_picture("heel", 12, 7, 0xFF123456);
    size_t size = read_picture("heel", bytes, sizeof bytes);
    memcpy(bytes + 16, largest, sizeof largest);
    assert_null(png_refused(bytes, size, &w, &h));
    assert_int_equal(w * h, 16000000);
    memcpy(bytes + 16, larger, sizeof larger);
    assert_string_equal(png_refused(bytes, size, &w, &h), "header");
}

static void png_gate_refuses_unknown_critical_and_moving_chunks(void **state)
{
    (void)state;
    static const char *const kinds[] = {"ABCD", "acTL", "IHDR"};
    unsigned char bytes[4096];
    int w, h;
    make_picture("heel", 12, 7, 0xFF123456);
    size_t size = read_picture("heel", bytes, sizeof bytes);
    memmove(bytes + 45, bytes + 33, size - 33);
    memset(bytes + 33, 0, 12);
    for (int i = 0; i < 3; i++) {
        memcpy(bytes + 37, kinds[i], 4);
        assert_string_equal(png_refused(bytes, size + 12, &w, &h), "chunks");
    }
    memcpy(bytes + 37, "teXt", 4);
    assert_null(png_refused(bytes, size + 12, &w, &h));
}

/* --- painter ---------------------------------------------------------------------------------- */

struct easel { struct fonts *fonts; struct pictures *pictures; struct painter *painter; };

static struct easel easel_new(int w, int h)
{
    struct easel easel = {fonts_open(share, 0), pictures_open(share, NULL), NULL};
    easel.painter = painter_new(easel.fonts, easel.pictures);
    assert_true(painter_resize(easel.painter, w, h));
    return easel;
}

static void easel_free(struct easel *easel)
{
    painter_free(easel->painter);
    pictures_close(easel->pictures);
    fonts_close(easel->fonts);
}

static void paint_the_same_list_twice_does_nothing(void **state)
{
    (void)state;
    struct easel easel = easel_new(1920, 1080);
    struct rect dirty[MOST_DIRTY];
    struct draw list[] = {{.kind = DRAW_FILL, .at = {0, 0, 1920, 1080}, .colour = 0xFFF9EFFF},
                          {.kind = DRAW_FILL, .at = {100, 100, 50, 50}, .colour = 0x16213AFF}};
    assert_int_equal(painter_paint(easel.painter, (struct draws){list, 2}, dirty), 1);
    assert_int_equal(painter_paint(easel.painter, (struct draws){list, 2}, dirty), 0);
    list[1].at.x = 300;
    int count = painter_paint(easel.painter, (struct draws){list, 2}, dirty);
    assert_int_equal(count, 2);
    for (int i = 0; i < count; i++)
        assert_true(dirty[i].w <= 52 && dirty[i].h <= 52);
    easel_free(&easel);
}

static struct draw random_draw(void)
{
    static const char *const texts[] = {"leerling", "Noor", "7,5"};
    struct draw draw = {.kind = (enum draw_kind)(rand() % 3),
                        .colour = (uint32_t)rand() << 8 | (rand() % 2 ? 0xFF : 0x80),
                        .at = {rand() % 1700, rand() % 900, 20 + rand() % 300, 20 + rand() % 300},
                        .radius = rand() % 40,
                        .width = 1 + rand() % 6,
                        .font = FONT_BODY,
                        .px = 20 + rand() % 40,
                        .text = texts[rand() % 3]};
    draw.bytes = draw.kind == DRAW_TEXT ? (int)strlen(draw.text) : 0;
    if (rand() % 4 == 0)
        draw.clip = (struct rect){rand() % 900, rand() % 500, 1 + rand() % 900, 1 + rand() % 500};
    return draw;
}

/* Whatever changes between two lists, the result is that of painting the second one afresh. */
static void paint_of_changes_equals_paint_of_the_whole(void **state)
{
    (void)state;
    unsigned seed =
        getenv("SEED") ? (unsigned)strtoul(getenv("SEED"), NULL, 10) : (unsigned)time(NULL);
    print_message("SEED=%u\n", seed);
    srand(seed);
    struct easel easel = easel_new(480, 270);
    struct rect dirty[MOST_DIRTY];
    struct draw list[60];
    int count = 30;
    for (int i = 0; i < count; i++)
        list[i] = random_draw();
    for (int round = 0; round < 60; round++) {
        struct easel fresh = easel_new(480, 270);
        painter_paint(easel.painter, (struct draws){list, count}, dirty);
        painter_paint(fresh.painter, (struct draws){list, count}, dirty);
        const struct canvas *a = painter_canvas(easel.painter), *b = painter_canvas(fresh.painter);
        assert_memory_equal(a->pixels, b->pixels, 4 * 480 * 270);
        easel_free(&fresh);
        int what = rand() % 3, place = rand() % count;
        if (what == 0 && count < 60) {
            memmove(list + place + 1, list + place, sizeof *list * (size_t)(count - place));
            count++;
        }
        if (what == 1 && count > 2)
            memmove(list + place, list + place + 1, sizeof *list * (size_t)(--count - place));
        else
            list[place] = random_draw();
    }
    easel_free(&easel);
}

static void paint_shows_what_is_under_a_veil(void **state)
{
    (void)state;
    struct rect dirty[MOST_DIRTY];
    struct draw list[] = {{.kind = DRAW_FILL, .at = {0, 0, 1920, 1080}, .colour = 0xFFF9EFFF},
                          {.kind = DRAW_FILL, .at = {100, 100, 50, 50}, .colour = 0x16213AFF},
                          {.kind = DRAW_FILL, .at = {0, 0, 1920, 1080}, .colour = 0x12152B80}};
    struct easel easel = easel_new(480, 270), fresh = easel_new(480, 270);
    painter_paint(easel.painter, (struct draws){list, 3}, dirty);
    list[1].at.x = 400;
    painter_paint(easel.painter, (struct draws){list, 3}, dirty);
    painter_paint(fresh.painter, (struct draws){list, 3}, dirty);
    const struct canvas *a = painter_canvas(easel.painter), *b = painter_canvas(fresh.painter);
    assert_memory_equal(a->pixels, b->pixels, 4 * 480 * 270);
    assert_true(a->pixels[30 * 480 + 110] != a->pixels[30 * 480 + 30]);
    easel_free(&easel);
    easel_free(&fresh);
}

static void paint_letterboxes_and_maps_both_ways(void **state)
{
    (void)state;
    struct easel easel = easel_new(1024, 600);
    int x = 512, y = 300, wx = 960, wy = 540;
    painter_to_page(easel.painter, &x, &y);
    painter_to_window(easel.painter, &wx, &wy);
    assert_int_equal(x, 960);
    assert_int_equal(y, 540);
    assert_int_equal(wx, 512);
    assert_int_equal(wy, 300);
    struct rect dirty[MOST_DIRTY];
    struct draw page = {.kind = DRAW_FILL, .at = {0, 0, 1920, 1080}, .colour = 0xFFFFFFFF};
    painter_paint(easel.painter, (struct draws){&page, 1}, dirty);
    const struct canvas *painted = painter_canvas(easel.painter);
    assert_int_equal(painted->pixels[0], 0xFF000000);
    assert_int_equal(painted->pixels[300 * 1024], 0xFFFFFFFF);
    easel_free(&easel);
}

static void paint_shows_a_picture_when_it_has_come(void **state)
{
    (void)state;
    char name[600];
    struct easel easel = easel_new(1920, 1080);
    struct rect dirty[MOST_DIRTY];
    make_picture("rood", 10, 10, 0xFFFF0000);
    snprintf(name, sizeof name, "%s/rood", made);
    struct draw list[] = {
        {.kind = DRAW_PICTURE, .at = {100, 100, 40, 40}, .colour = 0xFFFFFFFF, .picture = name},
        {.kind = DRAW_RING,
         .at = {100, 100, 40, 40},
         .colour = 0x00FF00FF,
         .width = 4,
         .picture = name}};
    painter_paint(easel.painter, (struct draws){list, 2}, dirty);
    pictures_finish(easel.pictures);
    painter_again(easel.painter, dirty);
    const struct canvas *painted = painter_canvas(easel.painter);
    assert_false(painter_waits(easel.painter));
    assert_int_equal(painted->pixels[120 * 1920 + 120], 0xFFFF0000);
    assert_int_equal(painted->pixels[120 * 1920 + 97], 0xFF00FF00);
    assert_int_equal(painted->pixels[120 * 1920 + 94], 0xFF000000);
    list[0].colour = 0x808080FF;
    painter_paint(easel.painter, (struct draws){list, 2}, dirty);
    assert_int_equal(painted->pixels[120 * 1920 + 120], 0xFF800000);
    assert_null(pictures_fault(easel.pictures, 0));
    easel_free(&easel);
}

/* Both ways up, at another size too: its ends and middle, and nothing beside it. */
static void paint_draws_a_line_with_round_ends(void **state)
{
    (void)state;
    for (int wide = 1920; wide >= 960; wide -= 960)
        for (int rises = 0; rises < 2; rises++) {
            struct easel easel = easel_new(wide, wide * 9 / 16);
            struct rect dirty[MOST_DIRTY];
            struct draw line = {.kind = DRAW_LINE, .at = {400, 400, 80, 80}, .colour = 0xFFFFFFFF,
                                .width = 12, .rises = rises};
            painter_paint(easel.painter, (struct draws){&line, 1}, dirty);
            const struct canvas *painted = painter_canvas(easel.painter);
            for (int i = -2; i <= 82; i += 6) {
                int x = (400 + i) * wide / 1920, y = (rises ? 480 - i : 400 + i) * wide / 1920;
                assert_int_equal(painted->pixels[y * wide + x], 0xFFFFFFFF);
                assert_int_equal(painted->pixels[y * wide + x + 14 * wide / 1920], 0xFF000000);
            }
            int before = 390 * wide / 1920, y = (rises ? 490 : 390) * wide / 1920;
            assert_int_equal(painted->pixels[y * wide + before], 0xFF000000);
            assert_int_equal(dirty[0].w > 0, true);
            easel_free(&easel);
        }
}

static void a_dot_is_a_line_of_no_length(void **state)
{
    (void)state;
    raster_clear(&canvas, all, 0x000000FF);
    raster_line(&canvas, (struct raster_line){50 * 8, 50 * 8, 0, 0, 10 * 8}, all, 0xFFFFFFFF);
    long area = 0;
    for (int i = 0; i < W * H; i++)
        area += pixels[i] & 255;
    assert_in_range(area / 255, 75, 83);                  /* 25 pi */
    assert_int_equal(pixel(50, 50), 0xFFFFFFFF);
    assert_int_equal(pixel(56, 50), 0xFF000000);
}

static void paint_puts_something_quiet_for_a_missing_picture(void **state)
{
    (void)state;
    struct easel easel = easel_new(1920, 1080);
    struct rect dirty[MOST_DIRTY];
    struct draw list[] = {{.kind = DRAW_FILL, .at = {0, 0, 1920, 1080}, .colour = 0xFFFFFFFF},
                          {.kind = DRAW_PICTURE, .at = {100, 100, 40, 40}, .picture = "er/niet"}};
    painter_paint(easel.painter, (struct draws){list, 2}, dirty);
    pictures_finish(easel.pictures);
    assert_int_equal(painter_again(easel.painter, dirty), 1);
    assert_true(painter_canvas(easel.painter)->pixels[120 * 1920 + 120] != 0xFFFFFFFF);
    assert_string_equal(pictures_fault(easel.pictures, 0), "er/niet: missing");
    assert_null(pictures_fault(easel.pictures, 1));
    easel_free(&easel);
}

/* --- letters ---------------------------------------------------------------------------------- */

static struct fonts *real_fonts(void)
{
    struct fonts *fonts = fonts_open(share, 0);
    fonts_width(fonts, FONT_BODY, 28, "H", 1);
    if (!fonts_fault(fonts))
        return fonts;
    print_message("no fonts in %s\n", share);
    fonts_close(fonts);
    skip();
    return NULL;
}

static int line_height_of(struct fonts *fonts, enum font font, const char *text)
{
    const struct drawn_line *line = fonts_line(fonts, font, 8 * 100, text, (int)strlen(text));
    int top = -1, bottom = -1;
    assert_non_null(line);
    for (int i = 0; i < line->mask.w * line->mask.h; i++) {
        if (line->mask.alpha[i] < 128)
            continue;
        top = top < 0 ? i / line->mask.w : top;
        bottom = i / line->mask.w;
    }
    return bottom - top + 1;
}

static void fonts_draw_capitals_of_one_height(void **state)
{
    (void)state;
    struct fonts *fonts = real_fonts();
    for (int chosen = 0; chosen < 3; chosen++) {
        fonts_choose(fonts, chosen);
        for (int font = FONT_BODY; font <= FONT_HEADING; font++)
            assert_in_range(line_height_of(fonts, (enum font)font, "H"), 71, 75);
    }
    fonts_close(fonts);
}

static struct mask copied(struct fonts *fonts, enum font font, const char *text)
{
    const struct drawn_line *line = fonts_line(fonts, font, 8 * 28, text, (int)strlen(text));
    assert_non_null(line);
    struct mask mask = {malloc((size_t)(line->mask.w * line->mask.h)), line->mask.w, line->mask.h};
    memcpy(mask.alpha, line->mask.alpha, (size_t)(mask.w * mask.h));
    return mask;
}

static void fonts_fall_back_for_single_characters(void **state)
{
    (void)state;
    struct fonts *fonts = real_fonts();
    static const char *const odd[] = {"\xE2\x9C\x93", "\xE2\x9C\x94", "\xE2\x98\x90",
                                      "\xE2\x82\xAC", "\xE2\x80\x9C", "\xC4\xB3",
                                      "\xE2\x86\x92", "\xE2\x80\x91"};
    for (size_t i = 0; i < sizeof odd / sizeof odd[0]; i++)
        for (int font = 0; font < FONTS; font++) {
            struct mask none =
                copied(fonts, (enum font)font, "\xEE\x80\x80"); /* no font has it: the empty box */
            struct mask real = copied(fonts, (enum font)font, odd[i]);
            size_t size = (size_t)(real.w * real.h);
            assert_true(real.w != none.w || real.h != none.h ||
                        memcmp(real.alpha, none.alpha, size) != 0);
            free(none.alpha);
            free(real.alpha);
        }
    fonts_close(fonts);
}

/* A key that mixes font and first letter would take the one for the other. */
static void fonts_width_of_one_font_is_not_taken_for_another(void **state)
{
    (void)state;
    struct fonts *kept = fonts_open(share, 0);
    for (char c = ' '; c < 127; c++)
        for (enum font font = FONT_BODY; font <= FONT_HEADING; font++) {
            struct fonts *fresh = fonts_open(share, 0);
            assert_int_equal(fonts_width(kept, font, 40, &c, 1),
                             fonts_width(fresh, font, 40, &c, 1));
            fonts_close(fresh);
        }
    fonts_close(kept);
}

/* The checker has no fonts: its widths are never smaller than the real ones, and not much
 * larger. */
static void widths_of_the_checker_are_those_of_the_widest_font(void **state)
{
    (void)state;
    struct fonts *fonts = fonts_open(share, 0);
    for (uint32_t code = ' '; code < 0x180; code++) {
        char text[3] = {(char)code};
        int bytes = 1, widest = 0;
        if (code >= 0x7F && code < 0xA1)
            continue;
        if (code >= 0x80) {
            text[0] = (char)(0xC0 | code >> 6);
            text[1] = (char)(0x80 | (code & 0x3F));
            bytes = 2;
        }
        for (enum font font = FONT_BODY; font <= FONT_HEADING; font++) {
            int width = fonts_width(fonts, font, 400, text, bytes);
            widest = width > widest ? width : widest;
        }
        if (code < 0x7F)
            assert_in_range(fits_width(code) * 400 / 1000, widest - 1, widest + widest / 50 + 2);
        else if (code >= 0xC0 && code < 0x100 && code != 0xC6 &&
                 code != 0xE6) /* letters with accents */
            assert_true(fits_width(code) * 400 / 1000 >= widest);
    }
    fonts_close(fonts);
}

static void fonts_width_is_that_of_the_drawn_line(void **state)
{
    (void)state;
    struct fonts *fonts = real_fonts();
    static const char text[] =
        "V\xC3\xB3\xC3\xB3r zes uur liggen de adviezen klaar \xE2\x80\x93 en over wie?";
    int bytes = (int)sizeof text - 1;
    for (int percent = 50; percent <= 200; percent += 10) {
        const struct drawn_line *line =
            fonts_line(fonts, FONT_BODY, 28 * 8 * percent / 100, text, bytes);
        int expected = fonts_width(fonts, FONT_BODY, 28, text, bytes) * percent / 100;
        assert_true(line->mask.w > expected * 97 / 100 && line->mask.w < expected * 103 / 100);
    }
    fonts_close(fonts);
}

static void fonts_without_files_measure_nothing_and_say_so(void **state)
{
    (void)state;
    struct fonts *fonts = fonts_open("/nergens", 0);
    assert_int_equal(fonts_width(fonts, FONT_BODY, 28, "een", 3), 0);
    assert_null(fonts_line(fonts, FONT_BODY, 224, "een", 3));
    assert_non_null(fonts_fault(fonts));
    fonts_close(fonts);
}

/* --- a whole page ----------------------------------------------------------------------------- */

static void show_samples(struct ui *ui, bool off)
{
    static const enum surface surfaces[] = {SURFACE_PAGE, SURFACE_PANEL, SURFACE_PANEL_2,
                                            SURFACE_DARK, SURFACE_PAPER};
    int value = 3;
    bool has = true;
    char typed_text[8] = "vak";
    ui_box(ui, (struct box){
                   .id = "blad", .surface = SURFACE_PAGE, .flow = FLOW_WRAP, .gap = 16, .pad = 16});
    for (int i = 0; i < 5; i++) {
        ui_box(ui, (struct box){.id = arena_print(ui_arena(ui), "v%d", i),
                                .surface = surfaces[i],
                                .pad = 16,
                                .gap = 8,
                                .width = 600});
        ui_text(ui, say("t", "Gewone tekst"));
        ui_text_sized(ui, say("t2", "Tweede tekst"), SIZE_MICRO, FONT_BODY, TONE_TEXT_2);
        ui_text_sized(ui, say("t3", "Goed"), SIZE_BODY, FONT_BOLD, TONE_RIGHT);
        ui_text_sized(ui, say("t4", "Niet goed"), SIZE_BODY, FONT_BOLD, TONE_WRONG);
        ui_text_sized(ui, say("t5", "Accent"), SIZE_BODY, FONT_BOLD, TONE_ACCENT);
        ui_box(ui, (struct box){.flow = FLOW_WRAP, .gap = 8});
        for (int look = LOOK_PLAIN; look <= LOOK_DANGER; look++)
            ui_button_as(ui, (struct button){.key = arena_print(ui_arena(ui), "k%d", look),
                                             .name = say("k", "Knop"),
                                             .look = (enum look)look,
                                             .disabled = off});
        ui_close(ui);
        ui_choice(ui, "c1", say("c", "Gekozen"), true);
        ui_choice(ui, "c2", say("c", "Niet gekozen"), false);
        ui_slider(ui, (struct slider){.key = "s", .name = say("s", "Schuif"), .most = 9}, &value,
                  &has);
        ui_textbox(ui, "v", say("v", "Vak"), typed_text, sizeof typed_text);
        ui_close(ui);
    }
    ui_close(ui);
}

/* The page is painted as far as each text, and the worst pixel behind it is looked up. */
static void check_contrasts(struct easel *easel, struct draws draws, double least)
{
    struct rect dirty[MOST_DIRTY];
    for (int i = 0; i < draws.count; i++) {
        const struct draw *text = &draws.list[i];
        bool tick = text->bytes == 3 &&
                    !memcmp(text->text, "\xE2\x9C\x93", 3); /* a mark, on its own disc */
        if (text->kind != DRAW_TEXT || tick || text->at.y + text->at.h > 1080)
            continue;
        painter_paint(easel->painter, (struct draws){draws.list, i}, dirty);
        const struct canvas *painted = painter_canvas(easel->painter);
        for (int y = text->at.y + 4; y < text->at.y + text->at.h - 4; y += 3)
            for (int x = text->at.x; x < text->at.x + text->at.w; x += 3) {
                double ratio =
                    theme_contrast(text->colour, painted->pixels[y * 1920 + x] << 8 | 0xFF);
                if (ratio < least)
                    print_error("%.*s: %.2f at %d,%d\n", text->bytes, text->text, ratio, x, y);
                assert_true(ratio >= least);
            }
    }
}

static void paint_text_has_contrast_against_every_pixel_behind_it(void **state)
{
    (void)state;
    struct fonts *fonts = real_fonts();
    for (int theme = 0; theme < 3; theme++)
        for (int off = 0; off < 2; off++) {
            struct page page = page_new();
            struct easel easel = easel_new(1920, 1080);
            struct ui *ui = ui_new(page.words, (struct ui_metrics){fonts, fonts_width}, page.arena);
            ui_set_look(ui, (struct ui_look){theme, 100, false});
            ui_begin(ui, "proef", NULL, 0, 0);
            show_samples(ui, off);
            ui_end(ui);
            check_contrasts(&easel, ui_draws(ui), off ? 2.5 : theme == 0 ? 4.5 : 7);
            easel_free(&easel);
            page_free(&page);
        }
    fonts_close(fonts);
}

static void window_without_a_display_paints_and_saves(void **state)
{
    (void)state;
    char path[600];
    struct window *window = window_open(&(struct window_options){
        .title = "Proef", .w = 640, .h = 360, .headless = true, .share_folder = share});
    assert_non_null(window);
    struct draw page = {.kind = DRAW_FILL, .at = {0, 0, 1920, 1080}, .colour = 0x0F6B73FF};
    assert_true(window_paint(window, (struct draws){&page, 1}));
    assert_false(window_paint(window, (struct draws){&page, 1}));
    assert_int_equal(window_frames(window), 1);
    assert_int_equal(window_pixel(window, 960, 540), 0x0F6B73FF);
    struct ui_input input;
    assert_int_equal(window_events(window, &input, 1, -1), 0);
    mkdir(made, 0777);
    snprintf(path, sizeof path, "%s/venster.png", made);
    assert_true(window_shot(window, path));
    assert_int_equal(access(path, R_OK), 0);
    assert_false(window_shot(window, "/nergens/venster.png"));
    window_close(window);
}

static void keys_have_one_meaning(void **state)
{
    (void)state;
    static const struct { SDL_Keycode code; int mod; enum ui_key key;
    } known[] = {
        {SDLK_TAB, 0, KEY_TAB},
        {SDLK_TAB, KMOD_LSHIFT, KEY_BACK_TAB},
        {SDLK_RETURN, 0, KEY_ENTER},
        {SDLK_PLUS, KMOD_LCTRL, KEY_BIGGER},
        {SDLK_EQUALS, KMOD_RCTRL, KEY_BIGGER},
        {SDLK_MINUS, KMOD_LCTRL, KEY_SMALLER},
        {SDLK_MINUS, 0, KEY_NONE},
        {SDLK_p, 0, KEY_NONE},
        {SDLK_F9, 0, KEY_PAUSE},
        {SDLK_F4, KMOD_LALT, KEY_NONE},
        {SDLK_F11, 0, KEY_FULLSCREEN},
        {SDLK_F2, 0, KEY_SHOW_ALL},
        {SDLK_ESCAPE, 0, KEY_ESCAPE},
    };
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
        SDL_Keysym keysym = {.sym = known[i].code, .mod = (Uint16)known[i].mod};
        assert_int_equal(keys_meaning(&keysym), known[i].key);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(raster_fill_covers_exactly_its_rectangle),
        cmocka_unit_test(raster_fill_mixes_by_alpha_and_keeps_to_its_clip),
        cmocka_unit_test(raster_corners_are_round_and_alike),
        cmocka_unit_test(raster_border_leaves_the_inside),
        cmocka_unit_test(scale_keeps_a_flat_colour_flat),
        cmocka_unit_test(scale_halves_by_averaging),
        cmocka_unit_test(ring_goes_round_the_solid_part),
        cmocka_unit_test(png_gate_lets_a_whole_picture_through),
        cmocka_unit_test(png_gate_refuses_every_shorter_piece),
        cmocka_unit_test(png_gate_refuses_a_header_that_lies),
        cmocka_unit_test(png_gate_refuses_more_pixels_than_a_screen_can_use),
        cmocka_unit_test(png_gate_refuses_unknown_critical_and_moving_chunks),
        cmocka_unit_test(paint_the_same_list_twice_does_nothing),
        cmocka_unit_test(paint_of_changes_equals_paint_of_the_whole),
        cmocka_unit_test(paint_shows_what_is_under_a_veil),
        cmocka_unit_test(paint_letterboxes_and_maps_both_ways),
        cmocka_unit_test(paint_shows_a_picture_when_it_has_come),
        cmocka_unit_test(paint_draws_a_line_with_round_ends),
        cmocka_unit_test(a_dot_is_a_line_of_no_length),
        cmocka_unit_test(paint_puts_something_quiet_for_a_missing_picture),
        cmocka_unit_test(fonts_draw_capitals_of_one_height),
        cmocka_unit_test(fonts_fall_back_for_single_characters),
        cmocka_unit_test(fonts_width_of_one_font_is_not_taken_for_another),
        cmocka_unit_test(widths_of_the_checker_are_those_of_the_widest_font),
        cmocka_unit_test(fonts_width_is_that_of_the_drawn_line),
        cmocka_unit_test(fonts_without_files_measure_nothing_and_say_so),
        cmocka_unit_test(paint_text_has_contrast_against_every_pixel_behind_it),
        cmocka_unit_test(window_without_a_display_paints_and_saves),
        cmocka_unit_test(keys_have_one_meaning),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
