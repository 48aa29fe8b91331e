/* SPDX-License-Identifier: MPL-2.0 */
/* What the game is measured beside: a plain SDL2 program with one picture, one text and four
 * buttons, drawn the straightforward way (PNG, window surface). bare PICTURE FONT [SECONDS]
 * prints one line of JSON. */
#include <SDL.h>
#include <SDL_image.h>
#include <SDL_ttf.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double ms_of(clockid_t clock)
{
    struct timespec now = {0, 0};
    clock_gettime(clock, &now);
    return (double)now.tv_sec * 1000.0 + (double)now.tv_nsec / 1e6;
}

static void write_line(SDL_Surface *to, TTF_Font *font, const char *text, int x, int y)
{
    SDL_Color cream = {247, 241, 230, 255};
    SDL_Surface *line = TTF_RenderUTF8_Blended(font, text, cream);
    SDL_Rect at = {x, y, 0, 0};
    if (line)
        SDL_BlitSurface(line, NULL, to, &at);
    SDL_FreeSurface(line);
}

static int draw(SDL_Window *window, const char *picture_path, const char *font_path)
{
    SDL_Surface *surface = SDL_GetWindowSurface(window), *picture = IMG_Load(picture_path);
    TTF_Font *font = TTF_OpenFont(font_path, 28);
    if (!surface || !picture || !font)
        return 0;
    SDL_Rect panel = {96, 144, 780, 620};
    SDL_BlitScaled(picture, NULL, surface, NULL);
    SDL_FillRect(surface, &panel, SDL_MapRGB(surface->format, 18, 21, 43));
    write_line(surface, font, "45 minuten spelen, met een gesprek aan het eind.", 144, 320);
    write_line(surface, font, "Alleen of met je team. Zonder account en zonder internet.", 144,
               360);
    for (int i = 0; i < 4; i++) {
        SDL_Rect button = {144, 440 + 72 * i, 240, 64};
        SDL_FillRect(surface, &button, SDL_MapRGB(surface->format, 47, 54, 100));
        write_line(surface, font, "Spelen", 168, 456 + 72 * i);
    }
    SDL_UpdateWindowSurface(window);
    TTF_CloseFont(font);
    SDL_FreeSurface(picture);
    return 1;
}

int main(int argc, char **argv)
{
    double started = ms_of(CLOCK_MONOTONIC);
    if (argc < 3 || SDL_Init(SDL_INIT_VIDEO) != 0 || TTF_Init() != 0)
        return 2;
    SDL_Window *window = SDL_CreateWindow("bare", 0, 0, 1920, 1080, 0);
    if (!window || !draw(window, argv[1], argv[2]))
        return 1;
    printf("{\"first-frame-ms\":%.1f,\"cpu-ms\":%.1f}\n", ms_of(CLOCK_MONOTONIC) - started,
           ms_of(CLOCK_PROCESS_CPUTIME_ID));
    fflush(stdout);
    Uint32 end = SDL_GetTicks() + (argc > 3 ? (Uint32)strtoul(argv[3], NULL, 10) * 1000 : 0);
    for (SDL_Event event; SDL_GetTicks() < end;)
        SDL_WaitEventTimeout(&event, (int)(end - SDL_GetTicks()));
    SDL_Quit();
    return 0;
}
