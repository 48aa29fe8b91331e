/* SPDX-License-Identifier: MPL-2.0 */
/* Pictures of what is on screen, for tests, documentation and --shots. */
#include "sdl/shot.h"

#include <SDL.h>
#include <SDL_image.h>

bool shot_save(const struct canvas *canvas, const char *path)
{
    SDL_Surface *surface = SDL_CreateRGBSurfaceWithFormatFrom(
        canvas->pixels, canvas->w, canvas->h, 32, canvas->pitch * 4, SDL_PIXELFORMAT_XRGB8888);
    SDL_Surface *plain =
        surface ? SDL_ConvertSurfaceFormat(surface, SDL_PIXELFORMAT_RGB24, 0) : NULL;
    bool fine = plain && IMG_SavePNG(plain, path) == 0;
    SDL_FreeSurface(plain);
    SDL_FreeSurface(surface);
    return fine;
}

uint32_t shot_pixel(const struct canvas *canvas, int x, int y)
{
    if (x < 0 || y < 0 || x >= canvas->w || y >= canvas->h)
        return 0;
    uint32_t pixel = canvas->pixels[(size_t)y * (size_t)canvas->pitch + (size_t)x];
    return pixel << 8 | 0xFF;
}
