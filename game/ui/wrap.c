/* SPDX-License-Identifier: MPL-2.0 */
/* Lines are greedy: as many pieces as fit, but for the last word of all. A piece ends where a
 * break is allowed; soft hyphens inside a line are left out when it is drawn, so a line with
 * them is copied without. */
#include "ui/wrap.h"

#include "base/arena.h"

#include <string.h>

enum { WIDOW = 6 }; /* bytes of a word that is too short to stand alone */
static const char soft_hyphen[] = "\xC2\xAD";

int wrap_char(const char *text)
{
    unsigned char first = (unsigned char)text[0];
    int want = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
    if (!first)
        return 0;
    for (int i = 1; i < want; i++)
        if (((unsigned char)text[i] & 0xC0) != 0x80)
            return i;
    return want;
}

static bool is_soft(const char *text)
{
    return text[0] == soft_hyphen[0] && text[1] == soft_hyphen[1];
}

/* Bytes up to where a line may end: past spaces, -, / or a soft hyphen; or just before \n or the
 * end. A hyphen between a space and a figure is a minus sign and holds. */
static int piece(const char *text)
{
    const char *c = text;
    while (*c && *c != '\n' && *c != ' ') {
        bool dash = (*c == '-' || *c == '/') && c > text && c[1] && c[1] != ' ';
        bool soft = is_soft(c);
        c += wrap_char(c);
        if (dash || soft)
            return (int)(c - text);
    }
    while (*c == ' ')
        c++;
    return (int)(c - text);
}

struct run {
    const char *text;
    int bytes, chars;
    bool hyphen;
};

/* What is drawn of these bytes when the line ends here: no soft hyphens, no spaces at the end. */
static struct run drawn(const char *from, const char *to, struct arena *arena)
{
    bool hyphen = to - from >= 2 && is_soft(to - 2);
    while (to > from && to[-1] == ' ')
        to--;
    struct run run = {.text = from, .bytes = (int)(to - from), .hyphen = hyphen};
    bool plain = true;
    for (const char *c = from; c < to; c += wrap_char(c)) {
        plain &= !is_soft(c);
        run.chars++;
    }
    if (plain)
        return run;
    char *copy = arena_get(arena, (size_t)run.bytes + 2);
    run = (struct run){.text = copy, .hyphen = hyphen};
    for (const char *c = from; c < to;) {
        int size = wrap_char(c);
        if (!is_soft(c)) {
            memcpy(copy + run.bytes, c, (size_t)size);
            run.bytes += size;
            run.chars++;
        }
        c += size;
    }
    if (hyphen) {
        copy[run.bytes++] = '-';
        run.chars++;
    }
    return run;
}

static int width_of(const struct wrap *wrap, const char *text, int bytes)
{
    return bytes > 0 ? wrap->metrics.width(wrap->metrics.self, wrap->font, wrap->px, text, bytes)
                     : 0;
}

static bool fits(const struct wrap *wrap, const struct run *run, int *width)
{
    *width = width_of(wrap, run->text, run->bytes);
    return *width <= wrap->width && (!wrap->chars || run->chars <= wrap->chars);
}

/* A piece that is longer than a line by itself: as many characters as fit, at least one. */
static const char *break_word(const struct wrap *wrap, const char *from, const char *to,
                              struct lines *lines, struct arena *arena)
{
    const char *end = from + wrap_char(from);
    int width = 0;
    for (const char *next = end; next < to; next += wrap_char(next)) {
        struct run longer = drawn(from, next + wrap_char(next), arena);
        if (!fits(wrap, &longer, &width))
            break;
        end = next + wrap_char(next);
    }
    struct run one = drawn(from, from + wrap_char(from), arena);
    lines->cut |= width_of(wrap, one.text, one.bytes) > wrap->width;
    return end;
}

/* The longest run of pieces that fits; the end of the first piece when none does. */
static const char *line_end(const struct wrap *wrap, const char *from, struct lines *lines,
                            struct arena *arena)
{
    const char *end = from;
    int width = 0;
    while (*end && *end != '\n') {
        const char *next = end + piece(end);
        struct run run = drawn(from, next, arena);
        if (!fits(wrap, &run, &width))
            return end > from ? end : break_word(wrap, from, next, lines, arena);
        end = next;
    }
    return end;
}

/* A short word alone on the last line reads as a slip: the word before it keeps it company, when
 * at least two stay behind. */
static const char *no_widow(const struct wrap *wrap, const char *from, const char *end,
                            struct arena *arena)
{
    const char *next = end + piece(end), *last = from;
    int count = 0, width = 0;
    if (!*end || *end == '\n' || (*next && *next != '\n') || next - end > WIDOW || end[-1] != ' ')
        return end;
    for (const char *c = from; c < end; c += piece(c), count++)
        last = c;
    struct run both = drawn(last, next, arena);
    bool stands = count > 2 && last[-1] == ' ' && fits(wrap, &both, &width);
    return stands ? last : end;
}

static void add_line(struct lines *lines, struct line line, int *room, struct arena *arena)
{
    if (lines->count == *room) {
        struct line *more = arena_get(arena, sizeof *more * (size_t)*room * 2);
        memcpy(more, lines->list, sizeof *more * (size_t)lines->count);
        lines->list = more;
        *room *= 2;
    }
    lines->list[lines->count++] = line;
    lines->widest = line.width > lines->widest ? line.width : lines->widest;
}

struct lines wrap_lines(const struct wrap *wrap, const char *text, struct arena *arena)
{
    int room = 4;
    struct lines lines = {.list = arena_get(arena, sizeof(struct line) * 4)};
    const char *from = text;
    do {
        const char *end = no_widow(wrap, from, line_end(wrap, from, &lines, arena), arena);
        struct run run = drawn(from, end, arena);
        add_line(&lines, (struct line){run.text, run.bytes, width_of(wrap, run.text, run.bytes)},
                 &room, arena);
        from = *end == '\n' ? end + 1 : end;
    } while (*from);
    return lines;
}

int wrap_natural(const struct wrap *wrap, const char *text, struct arena *arena)
{
    struct wrap free = *wrap;
    free.width = 1 << 20;
    return wrap_lines(&free, text, arena).widest;
}

int wrap_least(const struct wrap *wrap, const char *text, struct arena *arena)
{
    int least = 0;
    for (const char *c = text; *c;) {
        const char *next = *c == '\n' ? c + 1 : c + piece(c);
        struct run run = drawn(c, *c == '\n' ? c : next, arena);
        int width = width_of(wrap, run.text, run.bytes);
        least = width > least ? width : least;
        c = next;
    }
    return least;
}
