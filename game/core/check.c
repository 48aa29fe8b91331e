/* SPDX-License-Identifier: MPL-2.0 */
/* All that biasctl check says about a level that loads: fair, short enough, translated,
 * finishable. */
#include "core/check_own.h"

void check_complain(struct notes *notes, enum note_level level, struct place at, struct text text,
                    const struct slot *slots, int count)
{
    notes_add(notes, level, at, NULL, NULL, text, slots, count);
}

void check_level(const struct level *level, struct words *words, struct arena *arena,
                 struct notes *notes, struct check *out)
{
    *out = (struct check){.minutes = level->minutes};
    check_fair(level, notes, out);
    check_texts(level, words, notes, out);
    check_hints(level, words, notes);
    check_finishable(level, arena, notes, out);
}
