/* SPDX-License-Identifier: MPL-2.0 */
/* A pack's files from disk, through the path rules of robustness.md 4.3, and its fingerprint
 * (packv). */
#ifndef PLAY_PACK_H
#define PLAY_PACK_H

#include "core/level.h"

/* folder: the pack; instruments: assets/survey, NULL for none. false: notes say why. */
bool pack_read(const char *folder, const char *instruments, struct arena *, struct notes *,
               struct pack_source *out);
/* Ids of the packs in a folder: each sub-folder with a pack.json. */
bool pack_list(const char *levels, struct arena *, struct file_list *out);
/* Translations <id>.<language>.po: from i18n, and from the pack's own i18n/ if it has one. */
void pack_words(const char *folder, const char *id, const char *i18n, struct words *,
                struct arena *, struct notes *);
/* A pack from elsewhere: every *.png through the gate, number and size of its files. false:
 * noted. */
bool pack_pictures(const char *folder, struct arena *, struct notes *);
/* A pack from elsewhere: layers that have no picture, one warning a scene. */
void pack_missing(const char *folder, const struct level *, struct arena *, struct notes *);

#endif
