/* SPDX-License-Identifier: MPL-2.0 */
/* Which key means what. One place, so that the help text and a remapping can follow it. */
#ifndef SDL_KEYS_H
#define SDL_KEYS_H

#include "ui/ui.h"

#include <SDL.h>

enum ui_key keys_meaning(const SDL_Keysym *);             /* KEY_NONE: nothing to us */
bool keys_paste(const SDL_Keysym *);                      /* asks for what was copied elsewhere */

#endif
