/* SPDX-License-Identifier: MPL-2.0 */
/* Pictures of what is on screen, for tests, documentation and --shots. */
#include "sdl/shot.h"

#include <SDL.h>
#include <SDL_image.h>

#include "base/arena.h"

static SDL_Surface *plain_surface(const struct canvas *canvas)
{
    SDL_Surface *surface = SDL_CreateRGBSurfaceWithFormatFrom(
        canvas->pixels, canvas->w, canvas->h, 32, canvas->pitch * 4, SDL_PIXELFORMAT_XRGB8888);
    SDL_Surface *plain =
        surface ? SDL_ConvertSurfaceFormat(surface, SDL_PIXELFORMAT_RGB24, 0) : NULL;
    SDL_FreeSurface(surface);
    return plain;
}

bool shot_save(const struct canvas *canvas, const char *path)
{
    SDL_Surface *plain = plain_surface(canvas);
    bool fine = plain && IMG_SavePNG(plain, path) == 0;
    SDL_FreeSurface(plain);
    return fine;
}

/* A PNG that cannot be packed is a little larger than its pixels. */
bool shot_png(const struct canvas *canvas, struct arena *arena, struct bytes *out)
{
    SDL_Surface *plain = plain_surface(canvas);
    size_t room = plain ? (size_t)plain->pitch * (size_t)plain->h * 9 / 8 + 65536 : 0;
    char *bytes = room ? arena_room(arena, room) : NULL;
    SDL_RWops *into = bytes ? SDL_RWFromMem(bytes, (int)room) : NULL;
    bool fine = into && IMG_SavePNG_RW(plain, into, 0) == 0;
    if (fine)
        *out = (struct bytes){bytes, (size_t)SDL_RWtell(into)};
    if (into)
        SDL_RWclose(into);
    SDL_FreeSurface(plain);
    return fine;
}

uint32_t shot_pixel(const struct canvas *canvas, int x, int y)
{
    if (x < 0 || y < 0 || x >= canvas->w || y >= canvas->h)
        return 0;
    uint32_t pixel = canvas->pixels[(size_t)y * (size_t)canvas->pitch + (size_t)x];
    return pixel << 8 | 0xFF;
}
