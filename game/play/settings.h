/* SPDX-License-Identifier: MPL-2.0 */
/* What the player set, kept in settings.json beside nothing else (experience.md A03, f). Strict reader. */
#ifndef PLAY_SETTINGS_H
#define PLAY_SETTINGS_H

#include <stdbool.h>

#include "base/notes.h"

enum theme { THEME_LIGHT, THEME_CONTRAST, THEME_BEAMER };
struct settings {
    char lang[3]; int text_percent;                       /* 100..225 */
    enum theme theme; bool still, fullscreen, seen_access; /* still: no motion; seen_access: first start is over */
    int font;                                             /* 0 Inter, 1 Andika, 2 OpenDyslexic */
    int music, effects, tone;                             /* how loud: 0 off, 1 soft, 2 normal, 3 full */
    int captions; bool muted;                             /* captions: 0 none, 1 normal, 2 large */
};
void settings_default(struct settings *, const char *system_lang);
/* What the desktop was told (A05): the text of GTK's settings.ini, high contrast and animations. */
void settings_follow_desktop(struct settings *, const char *ini);
bool settings_read(const char *path, struct settings *, struct arena *, struct notes *);
int settings_save(const char *path, const struct settings *);  /* a ticket of os_save; 0: refused at once */
void settings_speak(struct settings *, const char *lang);  /* "nl" or "en"; anything else is nl */

#endif
