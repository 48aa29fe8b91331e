/* SPDX-License-Identifier: MPL-2.0 */
/* Pretend teachers with a known truth (measurement.md 10): for simulate, --autoplay and the tests.
 * Chance comes from a seed; the names of truths are those of cli.md. */
#ifndef PLAY_TEACHER_H
#define PLAY_TEACHER_H

#include "core/session.h"

struct truth { double files_inferred, files_observable, know_gain, aware_gain, will_up, will_down, tau,
               turns_log_odds, sort_talent, latency_mean, latency_order; };
struct teacher;

void truth_default(struct truth *);                       /* 0 bias, the generators of measurement.md 10 */
bool truth_read(const char *path, struct truth *, struct arena *, struct notes *);
/* Person `who` of the session with this seed; its own generator, its own bias, knowledge and mood. */
struct teacher *teacher_new(const struct truth *, uint64_t seed, int who, struct arena *);
/* What chance dealt this person for a puzzle. Without it the teacher works it out from the seed, as if
 * this were the first puzzle with forms. */
void teacher_seat(struct teacher *, enum form, enum set);
/* One answer to one field of a puzzle; strings point into the field. The same however often and in
 * whatever order it is asked. item NULL: this person leaves it open (a plan that is not made). */
void teacher_answer(struct teacher *, const char *puzzle, const struct field *, struct mark *out);

#endif
