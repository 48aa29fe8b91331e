/* SPDX-License-Identifier: MPL-2.0 */
/* The writer thread: one for the process, alive while a file is open. It takes jobs in order, one
 * write and at most one sync each; nobody else touches a descriptor between create and close.
 * The queue is the one piece of shared state in base/: a second writer would be a second order. */
#include "base/os.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MOST_QUEUED = 64, FILE_MODE = 0600 };

struct job {
    struct job *next;
    struct os_file *file;
    int ticket;
    bool sync;
    size_t size;
    char bytes[];
};
struct os_file {
    int descriptor;
    int queued, last, synced_to; /* jobs waiting; tickets: given, with a sync behind */
    int written, safe;           /* tickets */
    size_t written_size, safe_size;
    bool lost;
    enum os_why why;
};
struct writer {
    pthread_mutex_t life, lock; /* life: start and end of the thread */
    pthread_cond_t work, done;
    pthread_t thread;
    struct job *first, *last;
    int files;
    bool stopping;
};

static struct writer writer = {
    .life = PTHREAD_MUTEX_INITIALIZER,
    .lock = PTHREAD_MUTEX_INITIALIZER,
    .work = PTHREAD_COND_INITIALIZER,
    .done = PTHREAD_COND_INITIALIZER,
};

static enum os_why why_of(int error)
{
    switch (error) {
    case EEXIST:
        return OS_WHY_EXISTS;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return OS_WHY_SPACE;
    case EROFS:
    case EACCES:
    case EPERM:
        return OS_WHY_READ_ONLY;
    case ENOENT:
    case ENOTDIR:
    case ENODEV:
    case ENXIO:
        return OS_WHY_MISSING;
    default:
        return OS_WHY_OTHER;
    }
}

/* EINTR is retried; a short write is a full disk that has not said so yet. 0 or an error. */
static int write_once(int descriptor, const char *bytes, size_t size)
{
    ssize_t done;
    do
        done = write(descriptor, bytes, size);
    while (done < 0 && errno == EINTR);
    if (done < 0)
        return errno ? errno : EIO;
    return (size_t)done == size ? 0 : ENOSPC;
}

/* A deleted file still takes bytes and syncs, but nobody will ever read them. 0 or an error. */
static int sync_once(int descriptor)
{
    struct stat about;
    if (fdatasync(descriptor))
        return errno;
    return !fstat(descriptor, &about) && !about.st_nlink ? ENOENT : 0;
}

/* Works on a copy that only this thread has; the caller publishes it. After a failed sync the
 * kernel may have dropped the pages, so that descriptor is never synced again, nor cut. After a
 * failed write the file is cut to its last whole write, and what was written before is saved. */
static void perform(struct os_file *file, const struct job *job)
{
    int error = job->size ? write_once(file->descriptor, job->bytes, job->size) : 0;
    bool torn = error != 0, sync = job->sync;
    if (torn) {
        sync = !ftruncate(file->descriptor, (off_t)file->written_size);
    } else {
        file->written_size += job->size;
        file->written = job->ticket;
    }
    int unsafe = sync ? sync_once(file->descriptor) : 0;
    if (unsafe) {
        error = error ? error : unsafe;
    } else if (sync) {
        file->safe = file->written;
        file->safe_size = file->written_size;
    }
    file->lost = error != 0;
    file->why = error ? why_of(error) : OS_WHY_NONE;
}

static void take_first(struct job **out)
{
    *out = writer.first;
    writer.first = writer.first->next;
    if (!writer.first)
        writer.last = NULL;
}

static void *run(void *unused)
{
    (void)unused;
    pthread_mutex_lock(&writer.lock);
    for (;;) {
        while (!writer.first && !writer.stopping)
            pthread_cond_wait(&writer.work, &writer.lock);
        if (!writer.first)
            break;
        struct job *job;
        take_first(&job);
        struct os_file copy = *job->file;
        pthread_mutex_unlock(&writer.lock);
        if (!copy.lost)
            perform(&copy, job);
        pthread_mutex_lock(&writer.lock);
        struct os_file *file = job->file;
        file->written = copy.written;
        file->safe = copy.safe;
        file->written_size = copy.written_size;
        file->safe_size = copy.safe_size;
        file->lost = copy.lost;
        file->why = copy.why;
        file->queued--;
        free(job);
        pthread_cond_broadcast(&writer.done);
    }
    pthread_mutex_unlock(&writer.lock);
    return NULL;
}

static bool start_writer(void)
{
    pthread_mutex_lock(&writer.life);
    bool fine = writer.files > 0;
    if (!fine) {
        writer.stopping = false;
        fine = !pthread_create(&writer.thread, NULL, run, NULL);
    }
    writer.files += fine;
    pthread_mutex_unlock(&writer.life);
    return fine;
}

static void leave_writer(void)
{
    pthread_mutex_lock(&writer.life);
    if (--writer.files == 0) {
        pthread_mutex_lock(&writer.lock);
        writer.stopping = true;
        pthread_cond_signal(&writer.work);
        pthread_mutex_unlock(&writer.lock);
        pthread_join(writer.thread, NULL);
    }
    pthread_mutex_unlock(&writer.life);
}

struct os_file *os_create(const char *path, enum os_why *why)
{
    struct os_file *file = calloc(1, sizeof *file);
    *why = OS_WHY_OTHER;
    if (!file)
        return NULL;
    file->descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, FILE_MODE);
    if (file->descriptor < 0) {
        *why = why_of(errno);
        free(file);
        return NULL;
    }
    flock(file->descriptor, LOCK_EX | LOCK_NB); /* where that is not known, nobody is told */
    if (!start_writer()) {
        close(file->descriptor);
        unlink(path);
        free(file);
        return NULL;
    }
    *why = OS_WHY_NONE;
    return file;
}

/* The lock is held. */
static void enqueue(struct job *job)
{
    if (writer.last)
        writer.last->next = job;
    else
        writer.first = job;
    writer.last = job;
    job->file->queued++;
    if (job->sync)
        job->file->synced_to = job->ticket;
    pthread_cond_signal(&writer.work);
}

static struct job *new_job(struct os_file *file, const char *bytes, size_t size, bool sync)
{
    struct job *job = malloc(sizeof *job + size);
    if (!job)
        return NULL;
    *job = (struct job){.file = file, .sync = sync, .size = size};
    if (size)
        memcpy(job->bytes, bytes, size);
    return job;
}

int os_append(struct os_file *file, const char *bytes, size_t size, bool sync)
{
    struct job *job = new_job(file, bytes, size, sync);
    if (!job)
        return 0;
    pthread_mutex_lock(&writer.lock);
    bool room = file->queued < MOST_QUEUED, lost = file->lost;
    int ticket = room ? ++file->last : 0;
    if (room && !lost) {
        job->ticket = ticket;
        enqueue(job);
        job = NULL;
    }
    pthread_mutex_unlock(&writer.lock);
    free(job);
    return ticket;
}

enum os_write os_state(struct os_file *file, int ticket)
{
    pthread_mutex_lock(&writer.lock);
    enum os_write state = file->lost ? OS_LOST : OS_WAITING;
    if (ticket > 0 && ticket <= file->safe)
        state = OS_SAFE;
    pthread_mutex_unlock(&writer.lock);
    return state;
}

enum os_why os_why(struct os_file *file)
{
    pthread_mutex_lock(&writer.lock);
    enum os_why why = file->why;
    pthread_mutex_unlock(&writer.lock);
    return why;
}

void os_wait(struct os_file *file, int ticket)
{
    struct job *job = new_job(file, NULL, 0, true);
    pthread_mutex_lock(&writer.lock);
    if (ticket > file->last)
        ticket = file->last;
    if (job && !file->lost && ticket > file->synced_to) {
        job->ticket = file->last;
        enqueue(job);
        job = NULL;
    }
    while (ticket > file->safe && !file->lost && file->queued > 0)
        pthread_cond_wait(&writer.done, &writer.lock);
    pthread_mutex_unlock(&writer.lock);
    free(job);
}

size_t os_safe_size(struct os_file *file)
{
    pthread_mutex_lock(&writer.lock);
    size_t size = file->safe_size;
    pthread_mutex_unlock(&writer.lock);
    return size;
}

void os_close(struct os_file *file)
{
    if (!file)
        return;
    pthread_mutex_lock(&writer.lock);
    while (file->queued > 0)
        pthread_cond_wait(&writer.done, &writer.lock);
    pthread_mutex_unlock(&writer.lock);
    close(file->descriptor);
    free(file);
    leave_writer();
}
