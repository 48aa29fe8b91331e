/* SPDX-License-Identifier: MPL-2.0 */
/* The command line of biastool (cli.md). */
#ifndef APP_OPTIONS_H
#define APP_OPTIONS_H

#include <stdbool.h>
#include <stdint.h>

enum exit_after { EXIT_NEVER, EXIT_FIRST_FRAME, EXIT_IDLE, EXIT_ANIMATE };
struct options {
    const char *pack, *lang, *mode, *data, *room, *script, *shots, *dump, *theme, *share;
    int players, width, height, display, text_percent;    /* 0: not given */
    uint64_t seed;
    bool seed_given, fullscreen, still, mute, portable, headless, autoplay, help, version;
    double speed;                                         /* of autoplay; 0: as fast as it can, on a virtual clock */
    enum exit_after exit_after;
    int exit_seconds;
};

/* false: wrong use; *wrong names what was wrong. */
bool options_read(int argc, char **argv, struct options *, const char **wrong);

#endif
