/* SPDX-License-Identifier: MPL-2.0 */
/* One line of a log. First byte: the stream it is read from. A fact that was read is written,
 * sealed and read again: the same bytes come out. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "core/event.h"
#include "fuzz/fuzz.h"

enum { STREAMS = 61 };

/* The fact as a whole line; 0: it does not fit. */
static size_t whole_line(const struct event *event, struct line_head *head, char line[LINE_SIZE])
{
    char body[LINE_SIZE];
    size_t size = event_write(event, body, sizeof body);
    return size ? event_seal(body, size, head, line) : 0;
}

static void read_back(const struct event *event, struct line_head head)
{
    char line[LINE_SIZE], again[LINE_SIZE];
    struct event second;
    struct line_head found;
    size_t size = whole_line(event, &head, line);
    if (!size)
        return;
    FUZZ_CHECK(event_hash_right(line, size - 1));
    FUZZ_CHECK(event_read(line, size - 1, event->who, &found, &second) == EVENT_FINE);
    size_t again_size = whole_line(&second, &found, again);
    FUZZ_CHECK(again_size == size && !memcmp(line, again, size));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct event event;
    struct line_head head;
    if (size < 1 || size > 2 * (size_t)LINE_SIZE)
        return 0;
    char *line = fuzz_copy(data + 1, size - 1);
    event_hash_right(line, size - 1);
    if (event_read(line, size - 1, data[0] % STREAMS, &head, &event) == EVENT_FINE)
        read_back(&event, head);
    free(line);
    return 0;
}
