/* SPDX-License-Identifier: MPL-2.0 */
/* Deleting at rest: by the six words of a person or a table, or by week (robustness.md 1.4,
 * privacy.md 6). */
#ifndef PLAY_WIPE_H
#define PLAY_WIPE_H

#include "play/read.h"

/* left: files that hold such lines among others and stay; a tombstone hides those lines from
 * every reader. */
struct wiped { int files, quotes, cards, sessions, left, without_week; bool fine; };
/* words: cleaned (core/wiscode.h). Tombstone first, then the files, then the folder. */
void wipe_by_words(const char *words, const char *folder, struct arena *, struct notes *,
                   struct wiped *out);
/* week: "2026-W30"; whole sessions of earlier weeks go, with their cards to take home. A card whose session is
 * not here (nobody recorded) goes by its file's time, the Monday of its week. A sentence says no week:
 * it goes when its file is of an earlier year. */
void wipe_before(const char *week, const char *folder, struct arena *, struct notes *,
                 struct wiped *out);
bool wipe_is_week(const char *);

#endif
