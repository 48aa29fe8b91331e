/* SPDX-License-Identifier: MPL-2.0 */
/* Between the files of session_decide: facts being written down, in the order in which they happen. */
#ifndef CORE_DECIDE_H
#define CORE_DECIDE_H

#include "core/session.h"

struct book {
    const struct level *level; const struct session *session; const struct wish *wish;
    struct event *out; int count; int64_t t_ms;
    bool refused;                                         /* too many, or something not allowed */
};

/* The next fact of a stream, zeroed; of a person without a time. */
struct event *book_add(struct book *, enum event_type, int who);
void book_step(struct book *, const char *on, const char *got, const char *by);
void book_copy(char out[ID_SIZE], const char *id);        /* too long is refused later, as a line */
void book_close_block(struct book *);                     /* of the open private round */
uint64_t book_everybody(const struct session *);          /* bits of all players */
void decide_sit(struct book *);
void decide_give(struct book *);

#endif
