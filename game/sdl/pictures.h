/* SPDX-License-Identifier: MPL-2.0 */
/* Pictures by name and size in window px, decoded and scaled on a thread ahead of need. What is missing
 * or refused stays so, with its reason; the caller draws something quiet instead. */
#ifndef SDL_PICTURES_H
#define SDL_PICTURES_H

#include "sdl/raster.h"

struct pictures;
enum picture_state { PICTURE_WAITS, PICTURE_READY, PICTURE_FAULTY };

/* wake is called on the thread when something is ready; NULL: nobody needs to know. */
struct pictures *pictures_open(const char *share_folder, void (*wake)(void));
void pictures_close(struct pictures *);
/* w, h 0: as it is. Asks for it when it is not there yet; *out is valid until the next call of pictures_trim. */
enum picture_state pictures_get(struct pictures *, const char *name, int w, int h, const struct picture **out);
const struct mask *pictures_ring(struct pictures *, const char *name, int w, int h, int width);   /* NULL: not yet */
bool pictures_waiting(struct pictures *);
void pictures_finish(struct pictures *);                  /* until nothing waits */
void pictures_trim(struct pictures *);                    /* forgets the longest unused above the limit */
const char *pictures_fault(struct pictures *, int index); /* "name: reason"; NULL: no more */

#endif
