/* SPDX-License-Identifier: MPL-2.0 */
/* The one reader: game, biasctl and fuzzers. Modes share one classifier (robustness.md 2). Never
 * guesses, never edits, opens read-only. Findings go to notes with a code ("TORN") and place. */
#ifndef PLAY_READ_H
#define PLAY_READ_H

#include "base/files.h"
#include "base/notes.h"
#include "core/event.h"

/* RESUME: up to the first gap. SALVAGE: all that proves itself. JUDGE: no facts. */
enum log_mode { LOG_RESUME, LOG_SALVAGE, LOG_JUDGE };
enum log_mark { LOG_DAMAGED = 1, LOG_INCOMPLETE = 2, LOG_FORKED = 4, LOG_INTERRUPTED = 8,
                LOG_NEWER = 16, LOG_OPEN_END = 32, LOG_CLOCK = 64 };
struct log_place { int64_t n; const char *file; int line; };             /* where a fact stands */
struct log_stream {
    int who, last_seg, top_seg;                           /* of last_n; the highest there is */
    int64_t last_n, last_t; char last_h[17];
    bool usable, ended;                                   /* usable: its facts may be folded */
    struct tape facts;                                    /* its start first, if that was found */
    const struct log_place *places;                       /* one for each fact */
    const struct bytes *lines; int line_count;            /* proven, without LF; not in JUDGE */
    char w[17];
};
struct log_session {
    char id[17]; unsigned marks;
    struct log_stream *streams; int count;                /* the table first, if it is there */
    bool has_table; struct header header;                 /* has_table: its start line was found */
    bool declined;                                        /* of log_unfinished: somebody said no before */
    char root_h[17];                                      /* of the table's first line */
    const char *file; int line;                           /* a place to complain */
    int files; int64_t lines, kept;
};
/* The files of one session (or whole concatenations: then several sessions come out). serious:
 * findings that are more than information (exit 1 of cli.md); unusable: files of which nothing
 * could be used. */
struct log_files { struct log_session *sessions; int count; int64_t lines, kept;
                   int files, findings, serious, unusable; };
/* data NULL: the file is read line by line, only to JUDGE it; size is about how long it is. */
struct log_bytes { const char *path; struct bytes bytes; int line; };    /* line: how many come before it */
bool log_read(const struct log_bytes *, int count, enum log_mode, struct arena *, struct notes *,
              struct log_files *out);

/* A PATH of cli.md: file (with its siblings), folder, or "-" (a list on standard input); grouped
 * by session. Streams whose w is in `wiped` (tombstones beside the files) are skipped by every
 * reader. */
struct log_wiped { const char *const *list; int count; };
struct log_group { const char *id; const char **paths; int count; struct log_wiped wiped; };
struct log_groups { struct log_group *groups; int count; };
bool log_find(const char *const *paths, int count, struct arena *, struct notes *,
              struct log_groups *out);
bool log_read_paths(const struct log_group *, enum log_mode, struct arena *, struct notes *,
                    struct log_files *out);
/* One large concatenation of a group in pieces of whole sessions; false: it cannot be cut, and is read as a
 * whole. */
struct log_piece { size_t at, size; int line; };
struct log_pieces { struct log_piece *list; int count; };
bool log_cut(const struct log_group *, struct arena *, struct log_pieces *out);
/* What is read at once of many: a group, or a piece of it (size 0: all of it), whose file is counted with its
 * first. known: of the same thread, from one unit to the next; it may outlive the arena. */
struct log_unit { const struct log_group *group; struct log_piece piece; };
bool log_read_unit(const struct log_unit *, enum log_mode, struct event_known *known, struct arena *,
                   struct notes *, struct log_files *out);
/* The newest session in <data>/sessies without an end, for "Verdergaan waar je was?"; false:
 * none. One that was declined only if there is no other. */
bool log_unfinished(const char *folder, struct arena *, struct log_session *out);
bool log_decline(const char *folder, const char *id, struct arena *);    /* false: the disk refused */
/* Another program has a session of this folder open: that one cannot be resumed here. */
bool log_played_elsewhere(const char *folder, struct arena *);
/* One complaint with a code, for what only a tool can see: PACK, RO; word fills {wat}. Unknown
 * code: nothing. */
void log_note(struct notes *, const char *code, struct place, const char *word);
/* "s-<id>.<stream>.<seg>.jsonl" -> its parts; path may have folders. false: another name. */
struct log_name { char id[17]; int who, seg; };
bool log_name_read(const char *path, struct log_name *);

#endif
