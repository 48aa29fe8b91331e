/* SPDX-License-Identifier: MPL-2.0 */
/* A concatenation is cut into pieces of whole sessions, so that a large one is read in little
 * memory and by several threads. A session is what shares one root, the hash of its table's
 * first line: private streams begin with it, before or after the table. If the lines of a
 * session lie apart, or a header does not prove itself, nothing is cut: then the reader needs
 * all of it to judge. */
#include <string.h>

#include "base/arena.h"
#include "base/hash.h"
#include "base/number_set.h"
#include "play/find_own.h"
#include "play/read_own.h"

enum { PIECE = 128 << 10 };

struct cutter {
    struct arena *arena;
    struct log_pieces *out;
    int room;
    size_t at, began;
    int line, began_line; /* of the piece that is open */
    struct number_set roots, ids;
    uint64_t root;
    char id[17];
    bool has_root, apart;
};

static void close_piece(struct cutter *cutter)
{
    struct log_pieces *out = cutter->out;
    out->list = reader_grow(cutter->arena, out->list, out->count, &cutter->room, sizeof *out->list);
    out->list[out->count++] =
        (struct log_piece){cutter->began, cutter->at - cutter->began, cutter->began_line};
    cutter->began = cutter->at;
    cutter->began_line = cutter->line;
}

static void enter_session(struct cutter *cutter, uint64_t root)
{
    if (cutter->has_root && cutter->root == root)
        return;
    if (!number_set_add(&cutter->roots, root, cutter->arena))
        cutter->apart = true;
    if (cutter->has_root && cutter->at - cutter->began >= PIECE)
        close_piece(cutter);
    cutter->root = root;
    cutter->has_root = true;
    cutter->id[0] = 0;
}

static void name_session(struct cutter *cutter, const char *id)
{
    if (cutter->id[0] != 0) {
        cutter->apart |= strcmp(cutter->id, id) != 0;
        return;
    }
    memcpy(cutter->id, id, sizeof cutter->id);
    if (!number_set_add(&cutter->ids, hash_number(id, strlen(id)), cutter->arena))
        cutter->apart = true;
}

static void see_header(struct cutter *cutter, struct bytes line)
{
    struct line_head head;
    struct event event;
    bool proven = event_hash_right(line.data, line.size) &&
                  event_read(line.data, line.size, 0, &head, &event) == EVENT_FINE;
    if (!proven || (event.type != EVENT_START && event.type != EVENT_RESUME)) {
        cutter->apart = true;
        return;
    }
    if (event.type == EVENT_START)
        enter_session(cutter, event.who > 0 ? head.p_number : head.h_number);
    if (event.header.id[0] != 0)
        name_session(cutter, event.header.id);
}

static const char *past_digits(const char *at)
{
    while (*at >= '0' && *at <= '9')
        at++;
    return at;
}

/* May this be a start or a resume? In the form that we write the word stands at a known place;
 * in any other form it may be anywhere. A line ends in an LF or a zero, so nothing is read past
 * it. */
static bool may_be_header(struct bytes line)
{
    enum { CHAIN = 6 + 16 + 6 }; /* ,"p":"0123456789abcdef","t": */
    if (line.size > 64 && !memcmp(line.data, "{\"n\":", 5)) {
        const char *at = past_digits(line.data + 5);
        if (!memcmp(at, ",\"p\":\"", 6) && !memcmp(at + CHAIN - 6, "\",\"t\":", 6)) {
            at = past_digits(at + CHAIN);
            if ((size_t)(line.data + line.size - at) > 16 && !memcmp(at, ",\"e\":\"", 6))
                return !memcmp(at + 6, "start\"", 6) || !memcmp(at + 6, "resume\"", 7);
        }
    }
    return find_in(line.data, line.size, "\"start\"") ||
           find_in(line.data, line.size, "\"resume\"");
}

static void see_line(void *self, struct bytes line, bool has_lf)
{
    struct cutter *cutter = self;
    size_t whole = line.size + has_lf;
    if (line.size > 0 && line.data[line.size - 1] == '\r')
        line.size--;
    if (!cutter->apart && may_be_header(line))
        see_header(cutter, line);
    cutter->at += whole;
    cutter->line += 1;
}

bool log_cut(const struct log_group *group, struct arena *arena, struct log_pieces *out)
{
    struct cutter cutter = {.arena = arena, .out = out};
    struct log_name name;
    memset(out, 0, sizeof *out);
    if (group->count != 1 || log_name_read(group->paths[0], &name) ||
        files_size(group->paths[0]) < 2 * (size_t)PIECE)
        return false;
    const struct files_visit visit = {see_line, &cutter};
    bool fine = files_lines(group->paths[0], arena, &visit) == FILE_FINE && cutter.has_root;
    if (fine && cutter.at > cutter.began)
        close_piece(&cutter);
    return fine && !cutter.apart;
}

bool log_read_piece(const struct log_unit *unit, enum log_mode mode, struct event_known *known,
                    struct arena *arena, struct notes *notes, struct log_files *out)
{
    const struct log_group *group = unit->group;
    const struct log_piece *piece = &unit->piece;
    const struct read_with with = {&group->wiped, known};
    struct log_bytes bytes = {.path = group->paths[0], .line = piece->line};
    enum file_fault fault =
        files_read_part(bytes.path, piece->at, piece->size, arena, &bytes.bytes);
    if (fault != FILE_FINE)
        log_note_fault(notes, bytes.path, fault);
    bool usable = log_read_with(&bytes, fault == FILE_FINE, mode, &with, arena, notes, out);
    out->files = piece->at == 0;
    return usable;
}
