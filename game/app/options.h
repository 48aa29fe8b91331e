/* SPDX-License-Identifier: MPL-2.0 */
/* The command line of biastool (cli.md). */
#ifndef APP_OPTIONS_H
#define APP_OPTIONS_H

#include <stdbool.h>
#include <stdint.h>

enum exit_code { EXIT_FINE, EXIT_FAILED, EXIT_USE, EXIT_INVALID, EXIT_STUCK, EXIT_FILES, EXIT_NO_DISPLAY };
/* --exit-after: when it stops by itself, for benchmarks. */
enum stops { STOPS_NEVER, STOPS_FIRST_FRAME, STOPS_IDLE, STOPS_ANIMATE };
struct options {
    const char *pack, *lang, *mode, *data, *room, *script, *shots, *dump, *theme, *share, *traject;
    int players, width, height, display, text_percent;    /* 0: not given */
    uint64_t seed;
    bool seed_given, fullscreen, still, mute, portable, headless, autoplay, follow_up, help, version;
    double speed;                                         /* of autoplay; 0: as fast as it can, on a virtual clock */
    enum stops stops;
    int stops_s;                                          /* after so many seconds of IDLE or ANIMATE */
};

/* false: wrong use; *wrong names what was wrong. */
bool options_read(int argc, char **argv, struct options *, const char **wrong);

#endif
