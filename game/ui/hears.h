/* SPDX-License-Identifier: MPL-2.0 */
/* What a frame asks to hear. A name is that of a file of assets/sounds; the screens ask, sdl/sound plays, and a
 * test reads what was asked without either. */
#ifndef UI_HEARS_H
#define UI_HEARS_H

enum { LOUD_OFF, LOUD_SOFT, LOUD_NORMAL, LOUD_FULL, LOUDS };
struct hears {
    const char *effect;                                   /* once, now; NULL: none */
    const char *tone, *music;                             /* as long as they are named; music plays once */
    int effect_loud, tone_loud, music_loud;               /* all OFF when it is mute */
};

#endif
