/* SPDX-License-Identifier: MPL-2.0 */
/* The loop between window, stage and pilot. It sleeps on input and on the next deadline. */
#ifndef APP_RUN_H
#define APP_RUN_H

#include "app/options.h"
#include "screens/pilot.h"
#include "sdl/sound.h"
#include "sdl/window.h"

struct run {
    const struct options *options;
    struct window *window;
    struct sound *sound;                                  /* NULL: nobody listens */
    struct ui *ui;
    struct stage *stage;
    struct pilot *pilot;                                  /* NULL: a person plays */
    struct notes *notes;
    int64_t started_ms;                                   /* of the process, for first-frame-ms */
    bool lost; int64_t lost_at_ms;                        /* not everything was kept, from that time on */
    char log_path[4096];                                  /* of the table's log, once there is one */
};

/* Until somebody quits or the pilot is done; the exit code of cli.md. */
int run_loop(struct run *);

#endif
