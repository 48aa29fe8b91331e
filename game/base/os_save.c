/* SPDX-License-Identifier: MPL-2.0 */
/* Whole files in a thread of their own: a slow stick holds up neither a frame nor the log. One
 * after the other, in the order they were given; the thread lives from the first until
 * os_saves_end. */
#include "base/os.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "base/files.h"

enum { MOST_SAVES = 256 }; /* waiting, and whose outcome is remembered */

struct save {
    struct save *next;
    int ticket;
    enum os_stamp stamp;
    char *path;
    size_t size;
    char bytes[];                                         /* and then the path */
};
struct saver {
    pthread_mutex_t lock;
    pthread_cond_t work;
    pthread_t thread;
    struct save *first, *last;
    int given, waiting;
    bool running, stopping;
    enum os_write states[MOST_SAVES];
};

static struct saver saver = {.lock = PTHREAD_MUTEX_INITIALIZER, .work = PTHREAD_COND_INITIALIZER};

static enum os_write perform(const struct save *save)
{
    bool fine = files_write(save->path, save->bytes, save->size);
    if (fine && save->stamp != OS_STAMP_NOW)
        fine = save->stamp == OS_STAMP_WEEK ? os_blur_time(save->path) : os_blur_year(save->path);
    return fine ? OS_SAFE : OS_LOST;
}

/* The lock is held. */
static void finish(struct save *save, enum os_write state)
{
    saver.states[save->ticket % MOST_SAVES] = state;
    saver.waiting--;
    free(save);
}

static void *run(void *unused)
{
    (void)unused;
    pthread_mutex_lock(&saver.lock);
    for (;;) {
        while (!saver.first && !saver.stopping)
            pthread_cond_wait(&saver.work, &saver.lock);
        struct save *save = saver.first;
        if (!save)
            break;
        saver.first = save->next;
        if (!saver.first)
            saver.last = NULL;
        pthread_mutex_unlock(&saver.lock);
        enum os_write state = perform(save);
        pthread_mutex_lock(&saver.lock);
        finish(save, state);
    }
    pthread_mutex_unlock(&saver.lock);
    return NULL;
}

/* The lock is held. Without a thread it is done here: late is better than never. */
static void enqueue(struct save *save)
{
    save->ticket = ++saver.given;
    saver.waiting++;
    saver.states[save->ticket % MOST_SAVES] = OS_WAITING;
    if (!saver.running)
        saver.running = !pthread_create(&saver.thread, NULL, run, NULL);
    if (!saver.running) {
        finish(save, perform(save));
        return;
    }
    if (saver.last)
        saver.last->next = save;
    else
        saver.first = save;
    saver.last = save;
    pthread_cond_signal(&saver.work);
}

int os_save(const char *path, const char *bytes, size_t size, enum os_stamp stamp)
{
    size_t path_size = strlen(path) + 1;
    struct save *save = malloc(sizeof *save + size + path_size);
    if (!save)
        return 0;
    *save = (struct save){.stamp = stamp, .size = size, .path = save->bytes + size};
    if (size)
        memcpy(save->bytes, bytes, size);
    memcpy(save->path, path, path_size);
    pthread_mutex_lock(&saver.lock);
    bool room = saver.waiting < MOST_SAVES;
    if (room)
        enqueue(save);
    int ticket = room ? saver.given : 0;
    pthread_mutex_unlock(&saver.lock);
    if (!room)
        free(save);
    return ticket;
}

enum os_write os_saved(int ticket)
{
    pthread_mutex_lock(&saver.lock);
    bool known = ticket > 0 && ticket <= saver.given && ticket > saver.given - MOST_SAVES;
    enum os_write state = known ? saver.states[ticket % MOST_SAVES] : OS_LOST;
    pthread_mutex_unlock(&saver.lock);
    return state;
}

void os_saves_end(void)
{
    pthread_mutex_lock(&saver.lock);
    bool running = saver.running;
    saver.stopping = true;
    pthread_cond_signal(&saver.work);
    pthread_mutex_unlock(&saver.lock);
    if (running)
        pthread_join(saver.thread, NULL);
    saver.running = saver.stopping = false;
}
