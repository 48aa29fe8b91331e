/* SPDX-License-Identifier: MPL-2.0 */
/* All we ask of the operating system: a clock, append and sync, random bytes. No sockets, no dates
 * but the ISO week. A thread inside os_append, one inside os_save, teams for tools; nothing here makes a frame
 * wait. */
#ifndef BASE_OS_H
#define BASE_OS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum os_write { OS_WAITING, OS_SAFE, OS_LOST };           /* after LOST this file is never touched */
enum os_why { OS_WHY_NONE, OS_WHY_SPACE, OS_WHY_READ_ONLY, OS_WHY_MISSING, OS_WHY_EXISTS, OS_WHY_OTHER };
struct os_file;

/* O_CREAT|O_EXCL|O_APPEND, mode 0600. NULL: *why says it (EXISTS: another process has it). */
struct os_file *os_create(const char *path, enum os_why *why);
/* Queues one write and, if sync, one fdatasync for the writer thread; a ticket > 0. 0: this file's queue (64)
 * is full, try again later. SAFE always means synced: without sync a ticket waits for a later one with it (size 0
 * is allowed: sync now), or for os_wait. os_close does not sync. */
int os_append(struct os_file *, const char *bytes, size_t size, bool sync);
enum os_write os_state(struct os_file *, int ticket);     /* never waits */
enum os_why os_why(struct os_file *);                     /* after LOST */
void os_wait(struct os_file *, int ticket);               /* for tools and the end of a session; syncs if nothing queued does */
size_t os_safe_size(struct os_file *);                    /* bytes that are certainly on disk */
void os_close(struct os_file *);                          /* waits for what is queued */
/* A whole file by rename, in a thread of its own: no frame waits for its sync. A ticket > 0; 0: no memory, or 256
 * wait. */
enum os_stamp { OS_STAMP_NOW, OS_STAMP_WEEK, OS_STAMP_YEAR };           /* what its time may say: os_blur_time, os_blur_year */
int os_save(const char *path, const char *bytes, size_t size, enum os_stamp);
enum os_write os_saved(int ticket);                       /* of the last 256; never waits */
void os_saves_end(void);                                  /* waits for all; the program ends, or a test looks */
bool os_is_in_use(const char *path);                      /* a writer made it and has not closed it yet */
bool os_sync_folder(const char *path);
bool os_remove(const char *path);
/* Modification time: Monday 00:00 UTC of the present ISO week (robustness.md 1.1). */
bool os_blur_time(const char *path);
bool os_blur_year(const char *path);                      /* the same: 1 January 00:00 UTC of this year */
bool os_week(char out[9]);                                /* "2026-W37" */
bool os_week_of(const char *path, char out[9]);           /* of its modification time */
int os_year_of(const char *path);                        /* likewise; 0: it cannot be told */
int64_t os_now_ms(void);                                  /* CLOCK_BOOTTIME: counts sleep, never goes back */
int64_t os_cpu_us(void);                                  /* of this process, for benchmarks */
bool os_random(void *out, size_t size);
int os_cores(void);                                       /* that may be used, 1 or more */
/* work(self, worker) on so many threads (64 at most), the caller's is worker 0; returns when all are done. A thread
 * that the system does not give is not there: the others do its work. */
void os_team(int workers, void (*work)(void *self, int worker), void *self);
/* One thing that takes long, in a thread of its own: work(self), once. NULL: no memory or no thread. */
struct os_task;
struct os_task *os_task_new(void (*work)(void *self), void *self);
bool os_task_done(struct os_task *);                      /* never waits */
void os_task_free(struct os_task *);                      /* waits for the work; NULL is fine */
struct os_lock;
struct os_lock *os_lock_new(void);                        /* NULL: out of memory */
void os_lock_free(struct os_lock *);                      /* NULL is fine */
void os_lock_take(struct os_lock *);
void os_lock_give(struct os_lock *);
/* XDG places (experience.md f); "" when none. portable: data/ beside the program's portable.txt. */
bool os_data_folder(char *out, size_t size);
bool os_config_folder(char *out, size_t size);
bool os_program_folder(char *out, size_t size);

#endif
