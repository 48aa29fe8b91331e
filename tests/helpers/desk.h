/* SPDX-License-Identifier: MPL-2.0 */
/* A stage without a window: the real screens, the real pack and the real disk, in a folder of its own. */
#ifndef HELPERS_DESK_H
#define HELPERS_DESK_H

#include "base/arena.h"
#include "screens/pilot.h"
#include "screens/screens.h"

struct desk {
    struct arena *arena;
    struct words *words;
    struct notes *notes;
    struct settings settings;
    struct ui *ui;
    struct stage *stage;
    const char *pack;                                     /* a folder; NULL: the first that is installed */
    const char *data;                                     /* relative: the desk has changed into its folder */
    char folder[64];
    int64_t now_ms;
    int patience;                                         /* frames that the pilot may wait; 0: very many */
};

struct desk *desk_open(int players, const char *lang, int text_percent);
struct desk *desk_open_pack(const char *pack, int players, const char *lang, int text_percent);
void desk_close(struct desk *);
void desk_reopen(struct desk *);                          /* as after kill -9: nothing was closed, all memory is gone */
void desk_frame(struct desk *);
void desk_key(struct desk *, enum ui_key);                /* a key, and the frame after it */
void desk_click(struct desk *, const char *id);           /* a mouse press and release on the middle of a node */
void desk_press(struct desk *, const char *id);           /* as a script does; fails with the tree when it cannot */
bool desk_has(struct desk *, const char *id);             /* is this node on the page that stands? */
/* Plays until the pilot is done or has acted `most` times; each(self) is called before every act. */
enum pilot_state desk_autoplay(struct desk *, int most, void (*each)(struct desk *, void *self), void *self);

#endif
