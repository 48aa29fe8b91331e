/* SPDX-License-Identifier: MPL-2.0 */
/* The trajectory of one school (robustness.md 1.4): a random label for its sessions and the salt of its
 * follow-up codes, in one file that the facilitator carries. It never lies in a folder with sessions, and
 * of its label for people nothing is ever written elsewhere. */
#ifndef PLAY_TRAJECT_H
#define PLAY_TRAJECT_H

#include "base/notes.h"

struct arena;

#define TRAJECT_NAME "traject.json"
struct traject { char src[9], salt[33]; const char *label; };            /* label "": none was given */

/* false: it is not there (nothing is said), or something is wrong with it (a complaint). */
bool traject_read(const char *path, struct traject *, struct arena *, struct notes *);
/* A new one, for this school only; label may be "". false: no chance to be had, or the disk refused. */
bool traject_make(const char *path, const char *label, struct traject *);

/* The follow-up is matched (privacy.md 6): the file goes, and so does every code in the logs below this
 * folder. Nothing can be matched afterwards. codes: how many; left: files that hold several sessions in one,
 * and are as they were; files: that were written anew. fine: the disk refused nothing. */
struct traject_closed { int codes, files, left; bool had_file, fine; };
void traject_close(const char *folder, struct arena *, struct notes *, struct traject_closed *out);

#endif
