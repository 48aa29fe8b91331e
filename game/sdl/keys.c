/* SPDX-License-Identifier: MPL-2.0 */
/* The table of keys. No single letters: a text box could have the focus. */
#include "sdl/keys.h"

static const struct {
    SDL_Keycode code;
    enum ui_key key;
} plain[] = {
    {SDLK_RETURN, KEY_ENTER},   {SDLK_KP_ENTER, KEY_ENTER}, {SDLK_RETURN2, KEY_ENTER},
    {SDLK_SPACE, KEY_SPACE},    {SDLK_UP, KEY_UP},          {SDLK_DOWN, KEY_DOWN},
    {SDLK_LEFT, KEY_LEFT},      {SDLK_RIGHT, KEY_RIGHT},    {SDLK_ESCAPE, KEY_ESCAPE},
    {SDLK_AC_BACK, KEY_ESCAPE}, {SDLK_PAGEUP, KEY_PAGE_UP}, {SDLK_PAGEDOWN, KEY_PAGE_DOWN},
    {SDLK_HOME, KEY_HOME},      {SDLK_END, KEY_END},        {SDLK_BACKSPACE, KEY_BACKSPACE},
    {SDLK_DELETE, KEY_DELETE},  {SDLK_F2, KEY_SHOW_ALL},    {SDLK_F3, KEY_HINT},
    {SDLK_F9, KEY_PAUSE},       {SDLK_PAUSE, KEY_PAUSE},    {SDLK_F10, KEY_SETTINGS},
    {SDLK_F11, KEY_FULLSCREEN},
};
static const struct {
    SDL_Keycode code;
    enum ui_key key;
} with_control[] = {
    {SDLK_PLUS, KEY_BIGGER},   {SDLK_EQUALS, KEY_BIGGER},    {SDLK_KP_PLUS, KEY_BIGGER},
    {SDLK_MINUS, KEY_SMALLER}, {SDLK_KP_MINUS, KEY_SMALLER},
};

enum ui_key keys_meaning(const SDL_Keysym *keysym)
{
    if (keysym->mod & KMOD_CTRL) {
        for (size_t i = 0; i < SDL_arraysize(with_control); i++)
            if (with_control[i].code == keysym->sym)
                return with_control[i].key;
        return KEY_NONE;
    }
    if (keysym->mod & (KMOD_ALT | KMOD_GUI))
        return KEY_NONE;
    if (keysym->sym == SDLK_TAB)
        return keysym->mod & KMOD_SHIFT ? KEY_BACK_TAB : KEY_TAB;
    for (size_t i = 0; i < SDL_arraysize(plain); i++)
        if (plain[i].code == keysym->sym)
            return plain[i].key;
    return KEY_NONE;
}

bool keys_paste(const SDL_Keysym *keysym)
{
    bool control = keysym->mod & KMOD_CTRL && !(keysym->mod & KMOD_ALT);
    return (control && keysym->sym == SDLK_v) ||
           (keysym->mod & KMOD_SHIFT && keysym->sym == SDLK_INSERT);
}
