/* SPDX-License-Identifier: MPL-2.0 */
/* Someone who plays by acts on the semantic tree alone: pretend teachers (--autoplay) or a script. It
 * can do nothing that a person at the keyboard cannot. */
#ifndef SCREENS_PILOT_H
#define SCREENS_PILOT_H

#include "screens/stage.h"

struct pilot;
enum pilot_state { PILOT_BUSY, PILOT_WAITING, PILOT_DONE, PILOT_FAILED };

struct pilot *pilot_autoplay(struct arena *);
/* One step a line: press ID, type TEXT, key NAME, wait MS, shot NAME, expect ID; # is a remark.
 * NULL: the file cannot be read or has a fault, with its place in the notes. */
struct pilot *pilot_script(const char *path, struct arena *, struct notes *);
/* One step, on the tree that stands. BUSY: it acted, a frame must follow; WAITING: not yet. */
enum pilot_state pilot_step(struct pilot *, struct stage *, struct notes *);
int pilot_act_ms(const struct pilot *);                   /* what its last act takes a person */
const char *pilot_shot(struct pilot *);                   /* a picture asked for by the script, once; NULL: none */
enum ui_key pilot_key(struct pilot *);                    /* a key to feed as input, once; KEY_NONE */

#endif
