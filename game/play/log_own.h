/* SPDX-License-Identifier: MPL-2.0 */
/* What log.c (who asks what) and log_write.c (lines, segments, failures) share. Nobody else
 * includes it. */
#ifndef PLAY_LOG_OWN_H
#define PLAY_LOG_OWN_H

#include "play/log.h"

/* A segment is left before the limits of the reader: 20,000 lines and 8 MiB. */
enum { LOG_SEGMENTS = 64, LOG_FAILURES = 3, LOG_FOLDERS = 8, LOG_STREAMS = MOST_PEOPLE + 1,
       LOG_SEGMENT_LINES = 19000, LOG_SEGMENT_BYTES = 7 << 20 };

/* A record that is not certainly on disk: its body stays in memory, to be written again if a
 * sync fails. */
struct log_entry {
    size_t at, size; int64_t n, t; char h[17]; int ticket; bool durable, is_resume;
};
struct log_point { int seg; int64_t n; char h[17]; };     /* n -1: nothing yet */
struct log_out {                                          /* one stream on its way to disk */
    int who, seg; struct os_file *file; const char *path; bool gone, owned[LOG_FOLDERS];
    int64_t next_n; char last_h[17]; struct log_point safe;
    char *text; size_t text_size, text_room;
    struct log_entry *entries; int count, room, sent, settled;
    size_t segment_bytes; int segment_lines;
};
struct log {
    struct arena *arena;
    const char *folders[LOG_FOLDERS]; int folder_count;   /* the last is the present one */
    bool synced, begun, off, failed, folder_due; int failures; enum os_why why;
    int64_t last_t, lost_at; char id[17], root_h[17];
    struct log_out *streams[LOG_STREAMS]; int count;      /* by number, so the table first */
    char *scratch; size_t scratch_room;
};

struct log_out *log_out_find(const struct log *, int who);
struct log_out *log_out_new(struct log *, int who);
void log_out_add(struct log *, struct log_out *, const struct event *);
/* A new segment in the present folder: resume comes first, then all that is not safe, once more. */
void log_out_again(struct log *, struct log_out *, const char *why);
void log_out_restart(struct log *, struct log_out *);    /* as if nothing was written; its segments count on */
void log_out_send(struct log *, struct log_out *);
void log_out_close(struct log *, struct log_out *);
enum os_write log_out_settle(struct log *, struct log_out *);            /* of class A */
/* A resume record before all that waits. */
void log_out_resume(struct log *, struct log_out *, const char *why);
void log_give_up(struct log *, enum os_why);              /* not kept any more */
void log_trouble(struct log *, enum os_why);              /* counts; the third in a row gives up */
const char *log_segment_path(struct log *, const char *folder, int who, int seg);

#endif
