/* SPDX-License-Identifier: MPL-2.0 */
/* What the parts of the reader share: read_scan.c makes records of bytes, read_chain.c a chain
 * of records, read_group.c sessions of chains; read_note.c says what was found. Nobody else
 * includes it. */
#ifndef PLAY_READ_OWN_H
#define PLAY_READ_OWN_H

#include "play/read.h"

enum { READ_SEGMENT_LINES = 20000, READ_SEGMENT_BYTES = 8 << 20, READ_SHORTEST = 80,
       LOG_MOST_STREAMS = MOST_PEOPLE + 1 };

enum found {
    FOUND_TORN, FOUND_TAIL, FOUND_HASH, FOUND_GLUED, FOUND_DUP, FOUND_FORK, FOUND_GAP, FOUND_ORDER, FOUND_LINK,
    FOUND_CUT, FOUND_VER, FOUND_UNK, FOUND_PACK, FOUND_CRLF, FOUND_BOM, FOUND_ENC_WIDE,
    FOUND_ENC_NONE, FOUND_NUL, FOUND_BLANK, FOUND_EMPTY, FOUND_LONG, FOUND_SEM, FOUND_CLOCK, FOUND_MISS,
    FOUND_STRAY, FOUND_COPY, FOUND_OPEN, FOUND_NOSPC, FOUND_RO, FOUND_ALL
};
/* segment: whose stream it is about; -1: of the file. number and word fill the sentence. */
struct finding { enum found what; int file, line, segment; int64_t number; const char *word; };

enum record_state { RECORD_NEW, RECORD_AGAIN, RECORD_KEPT, RECORD_LEFT };
struct record {                                           /* a line whose hash is right */
    uint64_t p, h; int64_t n, t;
    const char *at; uint32_t size, damage;                /* at: NULL if nobody asks again; damage:
                                                             bytes before it, unproven */
    int segment, line; uint8_t type, fault; bool is_opener;
    enum record_state state;
};
enum opener { OPENER_NONE, OPENER_TABLE, OPENER_PRIVATE, OPENER_RESUME };
struct segment {                                          /* lines of one stream in one file */
    enum opener opener; int file, line, first, count, junk; size_t bytes;
    struct log_name name; bool named;                     /* of the file; who -1: not known */
    int who, session; bool wiped; char id[17], w[17]; uint64_t p, h; bool newer, copied, foreign;
    uint32_t tail;                                        /* bytes after its last, unproven */
};
struct scan_file {
    const char *path; struct bytes bytes;                 /* data NULL: read line by line */
    enum file_fault fault; int before, lines, junk, records;            /* before: lines of the file */
    bool crlf, unusable;
};
struct reader {
    struct arena *arena; enum log_mode mode; struct event_known *known;
    struct scan_file *files; int file_count;
    struct record *records; int record_count, record_room;
    struct event *events; int event_room;                 /* of each record, as it was scanned; NULL: too much to keep */
    struct segment *segments; int segment_count, segment_room;
    struct finding *findings; int finding_count, finding_room;
    const struct record **by_h, **by_p;                   /* made when a chain is crooked */
};
/* One stream while it is put together: its records in reading order, then the chain that holds. */
struct chain {
    int who; const int *segments; int segment_count;
    struct record **records; int count;                   /* all, in the order of the files */
    struct record **kept; int kept_count;                 /* the chain, n rising */
    bool whole;                                           /* begins with n 0 and has no gap */
};

void reader_scan(struct reader *, int file);
bool reader_check(struct record *, int who);              /* content; sets type and fault */
void reader_chain(struct reader *, struct chain *);
/* Does another stream have the line before this one, the one after it, or (if it stands alone
 * here) the same line? Then it is not of this stream, or nobody can tell. */
bool reader_is_elsewhere(struct reader *, const struct record *, int who, bool alone);
/* Segments get their session; then each session is put together. */
void reader_group(struct reader *, const struct log_wiped *, struct log_files *out);
void reader_session(struct reader *, const int *segments, int count, struct log_session *out);
void reader_find(struct reader *, enum found, int file, int line, int segment, int64_t number,
                 const char *word);
void reader_find_at(struct reader *, enum found, const struct record *, int64_t number);
/* Room for one more. */
void *reader_grow(struct arena *, void *list, int count, int *room, size_t size);

bool found_is_serious(enum found);
/* What it makes of its session: enum log_mark. */
unsigned found_mark(const struct finding *);
void found_note(const struct finding *, const char *path, struct notes *);
void log_note_fault(struct notes *, const char *path, enum file_fault);
/* log_read with tombstones and what was read before. */
struct read_with { const struct log_wiped *wiped; struct event_known *known; };
bool log_read_with(const struct log_bytes *, int count, enum log_mode, const struct read_with *,
                   struct arena *, struct notes *, struct log_files *out);
bool log_read_piece(const struct log_unit *, enum log_mode, struct event_known *, struct arena *,
                    struct notes *, struct log_files *out);

#endif
