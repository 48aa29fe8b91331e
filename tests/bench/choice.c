/* SPDX-License-Identifier: MPL-2.0 */
/* How long a choice takes until it is safe: choice FOLDER COUNT prints the median, the 99th
 * percentile and the longest, as one line of JSON. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/arena.h"
#include "play/log.h"

static double now_ms(void)
{
    struct timespec now = {0, 0};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1000.0 + (double)now.tv_nsec / 1e6;
}

static int by_size(const void *a, const void *b)
{
    const double *x = a, *y = b;
    return *x < *y ? -1 : *x > *y;
}

static void begin(struct log *log)
{
    struct event start = {.type = EVENT_START},
                 party = {.type = EVENT_PARTY, .n = 1, .list_count = 1};
    start.header = (struct header){.fmt = 1,
                                   .id = "7k3m9qxz2b4c8d5e",
                                   .app = "1.0.0",
                                   .pack = "vo",
                                   .packv = "5d2c81f09ab3e647",
                                   .lang = "nl",
                                   .mode = "alleen",
                                   .clk = "soft"};
    log_put(log, &start);
    start.who = party.list[0] = 1;
    log_put(log, &start);
    log_put(log, &party);
    log_send(log);
    log_wait(log);
}

static double one_choice(struct log *log, int number)
{
    struct event choice = {.type = EVENT_CHOICE, .t_ms = number * 1000, .ok = true};
    memcpy(choice.on, "etiketten", 10);
    snprintf(choice.item, sizeof choice.item, "kaart-%d", number % 6 + 1);
    memcpy(choice.got, "b", 2);
    double from = now_ms();
    log_put(log, &choice);
    log_send(log);
    log_wait(log);
    return now_ms() - from;
}

int main(int argc, char **argv)
{
    int count = argc > 2 ? (int)strtol(argv[2], NULL, 10) : 0;
    struct arena *arena = arena_new();
    if (count < 1 || !arena)
        return 2;
    double *took = arena_get(arena, (size_t)count * sizeof *took);
    struct log *log = log_new(argv[1], arena);
    begin(log);
    for (int i = 0; i < count; i++)
        took[i] = one_choice(log, i);
    bool lost = log_failed(log) || !log_path(log, 0);
    log_close(log, false);
    qsort(took, (size_t)count, sizeof *took, by_size);
    printf("{\"p50-ms\":%.3f,\"p99-ms\":%.3f,\"most-ms\":%.3f}\n", took[count / 2],
           took[count * 99 / 100], took[count - 1]);
    arena_free(arena);
    return lost;
}
