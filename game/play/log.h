/* SPDX-License-Identifier: MPL-2.0 */
/* The write side of a session log (robustness.md 1). Each process start writes new segments;
 * nothing ever edits an older file. A log without a folder (nobody records) accepts everything
 * and is always safe. */
#ifndef PLAY_LOG_H
#define PLAY_LOG_H

#include "base/os.h"
#include "core/event.h"

struct arena; struct log; struct log_session;

/* folder: <data>/sessies. NULL: nothing is kept. The header's id names the files. Nothing touches
 * the disk before somebody records: the table's start waits for the first person or the party. */
struct log *log_new(const char *folder, struct arena *);
struct log *log_new_unsynced(const char *folder, struct arena *);        /* simulate: no promise */
void log_close(struct log *, bool clean);                 /* waits; clean: file times are blurred */
/* Goes on after what log_read found: every stream gets a new segment beginning with resume. why:
 * crash, space, move or pause. false: see log_why (EXISTS: another process has this session). */
bool log_resume(struct log *, const struct log_session *, const char *why);
/* Finds or makes the stream, numbers, chains, buffers. */
void log_put(struct log *, const struct event *);
void log_send(struct log *);                              /* one write per stream that got lines */
enum os_write log_state(struct log *);                    /* of class A; LOST: all was tried */
void log_wait(struct log *);                              /* until nothing is WAITING */
bool log_failed(const struct log *);                      /* not kept any more, from lost_at on */
int64_t log_lost_at_ms(const struct log *);
enum os_why log_why(const struct log *);                  /* of the last trouble; NONE: none */
/* Another folder: new segments there, all unsaved lines again. If segments of a stream are gone with
 * their folder, its whole tape goes through log_again first, so that the new folder has it from its start. */
bool log_move(struct log *, const char *folder);
bool log_lacks(struct log *, int who);
void log_again(struct log *, const struct tape *whole, int who);
/* Withdraws one stream (0: all): unlinks, syncs the folder. */
bool log_forget(struct log *, int who);
const char *log_path(const struct log *, int who);        /* of the present segment; NULL: none */

#endif
