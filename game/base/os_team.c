/* SPDX-License-Identifier: MPL-2.0 */
/* A team of threads for tools that read much: they share a lock, and nothing else is theirs. And
 * a thread for one task, so that no frame waits for it. */
#include "base/os.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>

enum { MOST_WORKERS = 64 };

struct os_task {
    pthread_t thread;
    atomic_bool done;
    void (*work)(void *self);
    void *self;
};

struct os_lock {
    pthread_mutex_t mutex;
};
struct member {
    pthread_t thread;
    bool runs;
    int worker;
    void (*work)(void *self, int worker);
    void *self;
};

int os_cores(void)
{
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    return cores < 1 ? 1 : cores > MOST_WORKERS ? MOST_WORKERS : (int)cores;
}

struct os_lock *os_lock_new(void)
{
    struct os_lock *lock = malloc(sizeof *lock);
    if (lock && pthread_mutex_init(&lock->mutex, NULL)) {
        free(lock);
        return NULL;
    }
    return lock;
}

void os_lock_free(struct os_lock *lock)
{
    if (!lock)
        return;
    pthread_mutex_destroy(&lock->mutex);
    free(lock);
}

void os_lock_take(struct os_lock *lock)
{
    pthread_mutex_lock(&lock->mutex);
}

void os_lock_give(struct os_lock *lock)
{
    pthread_mutex_unlock(&lock->mutex);
}

static void *run(void *self)
{
    struct member *member = self;
    member->work(member->self, member->worker);
    return NULL;
}

void os_team(int workers, void (*work)(void *self, int worker), void *self)
{
    struct member members[MOST_WORKERS];
    int most = workers < MOST_WORKERS ? workers : MOST_WORKERS;
    for (int i = 1; i < most; i++) {
        members[i] = (struct member){.worker = i, .work = work, .self = self};
        members[i].runs = !pthread_create(&members[i].thread, NULL, run, &members[i]);
    }
    work(self, 0);
    for (int i = 1; i < most; i++)
        if (members[i].runs)
            pthread_join(members[i].thread, NULL);
}

static void *run_task(void *self)
{
    struct os_task *task = self;
    task->work(task->self);
    atomic_store(&task->done, true);
    return NULL;
}

struct os_task *os_task_new(void (*work)(void *self), void *self)
{
    struct os_task *task = calloc(1, sizeof *task);
    if (!task)
        return NULL;
    task->work = work;
    task->self = self;
    if (pthread_create(&task->thread, NULL, run_task, task)) {
        free(task);
        return NULL;
    }
    return task;
}

bool os_task_done(struct os_task *task)
{
    return atomic_load(&task->done);
}

void os_task_free(struct os_task *task)
{
    if (!task)
        return;
    pthread_join(task->thread, NULL);
    free(task);
}
