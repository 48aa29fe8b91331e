/* SPDX-License-Identifier: MPL-2.0 */
/* SDL_ttf underneath. Sizes go in as points at 9 dpi, which are eighths of a px: text keeps its
 * width at every window size. A line is cut into runs of one font each: chosen, Inter, DejaVu. */
#include "sdl/fonts.h"

#include "base/arena.h"
#include "base/files.h"
#include "ui/wrap.h"

#include <SDL.h>
#include <SDL_ttf.h>
#include <string.h>

enum file {
    FILE_INTER,
    FILE_INTER_BOLD,
    FILE_SPARTAN,
    FILE_HAND,
    FILE_DEJAVU,
    FILE_ANDIKA,
    FILE_ANDIKA_BOLD,
    FILE_DYSLEXIC,
    FILE_DYSLEXIC_BOLD,
    FONT_FILES
};
enum {
    DPI = 9,
    SIZES_OPEN = 64,
    LINES = 1024,
    WIDTHS = 8192,
    CAP_1000 = 727,
    FONT_MOST = 4 << 20,
    TRY_PX = 1000
};

static const char *const file_names[FONT_FILES] = {
    [FILE_INTER] = "Inter-Regular.otf",
    [FILE_INTER_BOLD] = "Inter-SemiBold.otf",
    [FILE_SPARTAN] = "LeagueSpartan-SemiBold.otf",
    [FILE_HAND] = "Breip.ttf",
    [FILE_DEJAVU] = "DejaVuSans.ttf",
    [FILE_ANDIKA] = "Andika-Regular.ttf",
    [FILE_ANDIKA_BOLD] = "Andika-Bold.ttf",
    [FILE_DYSLEXIC] = "OpenDyslexic-Regular.otf",
    [FILE_DYSLEXIC_BOLD] = "OpenDyslexic-Bold.otf",
};
static const enum file chosen_files[3][FONTS] = {
    {[FONT_BODY] = FILE_INTER,
     [FONT_BOLD] = FILE_INTER_BOLD,
     [FONT_HEADING] = FILE_SPARTAN,
     [FONT_HAND] = FILE_HAND},
    {[FONT_BODY] = FILE_ANDIKA,
     [FONT_BOLD] = FILE_ANDIKA_BOLD,
     [FONT_HEADING] = FILE_ANDIKA_BOLD,
     [FONT_HAND] = FILE_HAND},
    {[FONT_BODY] = FILE_DYSLEXIC,
     [FONT_BOLD] = FILE_DYSLEXIC_BOLD,
     [FONT_HEADING] = FILE_DYSLEXIC_BOLD,
     [FONT_HAND] = FILE_HAND},
};

struct sized {
    enum file file;
    int eighths;
    unsigned used;
    TTF_Font *font;
};
struct line_kept {
    uint64_t key;
    unsigned used;
    struct drawn_line line;
};
struct width_kept {
    uint64_t key;
    int width;
};
struct fonts {
    const char *share;
    struct arena *arena;
    int chosen;
    unsigned clock;
    bool started;
    struct {
        bool tried;
        struct bytes bytes;
        int cap_1000;
    } files[FONT_FILES];
    struct sized sizes[SIZES_OPEN];
    struct line_kept lines[LINES];
    struct width_kept widths[WIDTHS];
    const char *fault;
};

struct fonts *fonts_open(const char *share_folder, int chosen)
{
    struct fonts *fonts = SDL_calloc(1, sizeof *fonts);
    struct arena *arena = arena_new();
    if (!fonts || !arena) {
        SDL_free(fonts);
        arena_free(arena);
        return NULL;
    }
    fonts->arena = arena;
    fonts->share = arena_copy(arena, share_folder, strlen(share_folder));
    fonts_choose(fonts, chosen);
    return fonts;
}

void fonts_choose(struct fonts *fonts, int chosen)
{
    fonts->chosen = chosen >= 0 && chosen < 3 ? chosen : 0;
}

static void forget_line(struct line_kept *kept)
{
    SDL_free(kept->line.mask.alpha);
    *kept = (struct line_kept){0};
}

void fonts_close(struct fonts *fonts)
{
    if (!fonts)
        return;
    for (int i = 0; i < LINES; i++)
        forget_line(&fonts->lines[i]);
    for (int i = 0; i < SIZES_OPEN; i++)
        if (fonts->sizes[i].font)
            TTF_CloseFont(fonts->sizes[i].font);
    if (fonts->started)
        TTF_Quit();
    arena_free(fonts->arena);
    SDL_free(fonts);
}

const char *fonts_fault(const struct fonts *fonts)
{
    return fonts->fault;
}

int fonts_cap(int px)
{
    return px * CAP_1000 / 1000;
}

/* --- files and sizes -------------------------------------------------------------------------- */

static TTF_Font *open_size(struct fonts *fonts, enum file file, int eighths)
{
    struct bytes bytes = fonts->files[file].bytes;
    if (!bytes.data)
        return NULL;
    SDL_RWops *memory = SDL_RWFromConstMem(bytes.data, (int)bytes.size);
    TTF_Font *font = memory ? TTF_OpenFontDPIRW(memory, 1, eighths, DPI, DPI) : NULL;
    if (font)
        TTF_SetFontHinting(font, TTF_HINTING_LIGHT_SUBPIXEL);
    return font;
}

/* The height of the H that is really drawn; what a font says of itself cannot be trusted. */
static int measured_cap(struct fonts *fonts, enum file file)
{
    int top = 0;
    TTF_Font *font = open_size(fonts, file, 8 * TRY_PX);
    if (font && TTF_GlyphMetrics32(font, 'H', NULL, NULL, NULL, &top, NULL) != 0)
        top = 0;
    if (font)
        TTF_CloseFont(font);
    return top > TRY_PX / 4 ? top : CAP_1000;
}

static void load(struct fonts *fonts, enum file file)
{
    if (fonts->files[file].tried)
        return;
    if (!fonts->started)
        fonts->started = TTF_Init() == 0;
    fonts->files[file].tried = true;
    const char *folder = files_join(fonts->arena, fonts->share, "fonts");
    const char *path = files_join(fonts->arena, folder, file_names[file]);
    if (files_read(path, FONT_MOST, fonts->arena, &fonts->files[file].bytes) != FILE_FINE) {
        fonts->files[file].bytes = (struct bytes){0};
        fonts->fault = file_names[file];
    }
    fonts->files[file].cap_1000 = CAP_1000;
    if (file != FILE_INTER && file != FILE_INTER_BOLD)
        fonts->files[file].cap_1000 = measured_cap(fonts, file);
}

static TTF_Font *sized_font(struct fonts *fonts, enum file file, int eighths)
{
    load(fonts, file);
    struct sized *oldest = &fonts->sizes[0];
    for (int i = 0; i < SIZES_OPEN; i++) {
        struct sized *size = &fonts->sizes[i];
        if (size->font && size->file == file && size->eighths == eighths) {
            size->used = ++fonts->clock;
            return size->font;
        }
        oldest = size->used < oldest->used ? size : oldest;
    }
    TTF_Font *font = open_size(fonts, file,
                               (eighths * CAP_1000 + fonts->files[file].cap_1000 / 2) /
                                   fonts->files[file].cap_1000);
    if (!font)
        return NULL;
    if (oldest->font)
        TTF_CloseFont(oldest->font);
    *oldest = (struct sized){file, eighths, ++fonts->clock, font};
    return font;
}

/* --- runs ------------------------------------------------------------------------------------- */

static uint32_t code_point(const char *text, int size)
{
    const unsigned char *c = (const unsigned char *)text;
    if (size == 1)
        return c[0] < 0x80 ? c[0] : 0xFFFD;
    uint32_t code = c[0] & (0xFFu >> (size + 1));
    for (int i = 1; i < size; i++)
        code = code << 6 | (c[i] & 0x3Fu);
    return code;
}

/* Breip has no no-break spaces and thin quotes; a space needs no other font. */
static bool has_glyph(TTF_Font *font, uint32_t code)
{
    return font && TTF_GlyphIsProvided32(font, code) != 0;
}

static TTF_Font *font_for(struct fonts *fonts, enum font font, int eighths, uint32_t code)
{
    enum file files[3] = {chosen_files[fonts->chosen][font],
                          font == FONT_BODY ? FILE_INTER : FILE_INTER_BOLD, FILE_DEJAVU};
    for (int i = 0; i < 3; i++) {
        TTF_Font *tried = sized_font(fonts, files[i], eighths);
        if (has_glyph(tried, code))
            return tried;
    }
    return sized_font(fonts, files[1], eighths);
}

struct run {
    TTF_Font *font;
    char text[1024];
};

/* The longest start of text in one font; returns its bytes. */
static int next_run(struct fonts *fonts, enum font font, int eighths, const char *text, int bytes,
                    struct run *run)
{
    int used = 0;
    run->font = NULL;
    while (used < bytes) {
        int size = wrap_char(text + used);
        size = size < 1 || size > bytes - used ? bytes - used : size;
        TTF_Font *wants = font_for(fonts, font, eighths, code_point(text + used, size));
        if ((run->font && wants != run->font) || used + size >= (int)sizeof run->text)
            break;
        run->font = wants;
        memcpy(run->text + used, text + used, (size_t)size);
        used += size;
    }
    run->text[used] = '\0';
    return used > 0 ? used : bytes;
}

static uint64_t key_of(const struct fonts *fonts, enum font font, int eighths, const char *text,
                       int bytes)
{
    uint64_t key = 1469598103934665603u ^
                   ((uint64_t)eighths << 16 | (uint64_t)font << 12 | (uint64_t)fonts->chosen << 8);
    for (int i = 0; i < bytes; i++)
        key = (key ^ (unsigned char)text[i]) * 1099511628211u;
    key ^= key >> 29;
    return key ? key : 1;
}

int fonts_width(void *self, enum font font, int px, const char *text, int bytes)
{
    struct fonts *fonts = self;
    uint64_t key = key_of(fonts, font, px * 8, text, bytes);
    struct width_kept *kept = &fonts->widths[key % WIDTHS];
    if (kept->key == key)
        return kept->width;
    int width = 0;
    struct run run;
    for (int at = 0, used; at < bytes; at += used) {
        int wide = 0;
        used = next_run(fonts, font, px * 8, text + at, bytes - at, &run);
        if (run.font && TTF_SizeUTF8(run.font, run.text, &wide, NULL) == 0)
            width += wide;
    }
    *kept = (struct width_kept){key, width};
    return width;
}

/* --- lines ------------------------------------------------------------------------------------ */

struct part {
    SDL_Surface *surface;
    int ascent;
};
enum { PARTS = 32 };

static int render_parts(struct fonts *fonts, enum font font, int eighths, const char *text,
                        int bytes, struct part parts[PARTS])
{
    static const SDL_Color white = {255, 255, 255, 255};
    int count = 0;
    struct run run;
    for (int at = 0, used; at < bytes && count < PARTS; at += used) {
        used = next_run(fonts, font, eighths, text + at, bytes - at, &run);
        SDL_Surface *surface =
            run.font && run.text[0] ? TTF_RenderUTF8_Blended(run.font, run.text, white) : NULL;
        if (surface)
            parts[count++] = (struct part){surface, TTF_FontAscent(run.font)};
    }
    return count;
}

static void copy_alpha(const struct part *part, struct drawn_line *line, int left)
{
    const SDL_Surface *surface = part->surface;
    for (int y = 0; y < surface->h; y++) {
        const uint8_t *row = (const uint8_t *)surface->pixels + (size_t)y * (size_t)surface->pitch;
        uint8_t *to = line->mask.alpha +
                      (size_t)(y + line->ascent - part->ascent) * (size_t)line->mask.w + left;
        for (int x = 0; x < surface->w; x++) {
            uint32_t pixel;
            memcpy(&pixel, row + 4 * x, sizeof pixel);
            to[x] = (uint8_t)(pixel >> 24);
        }
    }
}

static struct drawn_line join_parts(const struct part *parts, int count)
{
    struct drawn_line line = {0};
    int below = 0;
    for (int i = 0; i < count; i++) {
        int under = parts[i].surface->h - parts[i].ascent;
        line.mask.w += parts[i].surface->w;
        line.ascent = parts[i].ascent > line.ascent ? parts[i].ascent : line.ascent;
        below = under > below ? under : below;
    }
    line.mask.h = line.ascent + below;
    if (line.mask.w > 0 && line.mask.h > 0)
        line.mask.alpha = SDL_calloc((size_t)line.mask.w, (size_t)line.mask.h);
    for (int i = 0, left = 0; line.mask.alpha && i < count; i++) {
        copy_alpha(&parts[i], &line, left);
        left += parts[i].surface->w;
    }
    return line;
}

/* The kept line, or the place of the oldest among the few where it may stand. */
static struct line_kept *line_place(struct fonts *fonts, uint64_t key)
{
    struct line_kept *place = &fonts->lines[key % LINES];
    for (int i = 0; i < 8; i++) {
        struct line_kept *kept = &fonts->lines[(key + (uint64_t)i) % LINES];
        if (kept->key == key)
            return kept;
        place = kept->used < place->used ? kept : place;
    }
    return place;
}

const struct drawn_line *fonts_line(struct fonts *fonts, enum font font, int eighths,
                                    const char *text, int bytes)
{
    uint64_t key = key_of(fonts, font, eighths, text, bytes);
    struct line_kept *kept = line_place(fonts, key);
    if (kept->key != key) {
        struct part parts[PARTS];
        int count = render_parts(fonts, font, eighths, text, bytes, parts);
        forget_line(kept);
        kept->key = key;
        kept->line = join_parts(parts, count);
        for (int i = 0; i < count; i++)
            SDL_FreeSurface(parts[i].surface);
    }
    kept->used = ++fonts->clock;
    return kept->line.mask.alpha ? &kept->line : NULL;
}
