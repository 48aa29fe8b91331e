/* SPDX-License-Identifier: MPL-2.0 */
/* Sets of sessions, the id that follows from them, and the lines of a ledger file. */
#include "report/ledger.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "core/event.h"
#include "measure/rules.h"

enum { IDS_A_LINE = 64 };

const char *ledger_level_word(enum sheet_level level)
{
    return level == SHEET_CARD ? "card" : level == SHEET_POOL ? "pool" : "desk";
}

static int by_number(const void *a, const void *b)
{
    uint64_t one = *(const uint64_t *)a, two = *(const uint64_t *)b;
    return (one > two) - (one < two);
}

bool ledger_has(const struct ledger_set *set, uint64_t id)
{
    return set->count > 0 &&
           bsearch(&id, set->ids, (size_t)set->count, sizeof id, by_number) != NULL;
}

int ledger_common(const struct ledger_set *a, const struct ledger_set *b)
{
    int common = 0;
    for (int i = 0, k = 0; i < a->count && k < b->count;) {
        common += a->ids[i] == b->ids[k];
        bool first = a->ids[i] <= b->ids[k], second = b->ids[k] <= a->ids[i];
        i += first;
        k += second;
    }
    return common;
}

bool ledger_same(const struct ledger_set *a, const struct ledger_set *b)
{
    return a->count == b->count && ledger_common(a, b) == a->count;
}

struct ledger_set ledger_union(const struct ledger_set *a, const struct ledger_set *b,
                               struct arena *arena)
{
    uint64_t *ids = arena_get(arena, (size_t)(a->count + b->count + 1) * sizeof *ids);
    int count = 0;
    for (int i = 0, k = 0; i < a->count || k < b->count;) {
        bool first = k == b->count || (i < a->count && a->ids[i] <= b->ids[k]);
        bool second = i == a->count || (k < b->count && b->ids[k] <= a->ids[i]);
        ids[count++] = first ? a->ids[i] : b->ids[k];
        i += first;
        k += second;
    }
    return (struct ledger_set){ids, count};
}

/* Asked for: who left, and who waited then. */
static bool is_asked_again(const struct ledger *ledger, const struct ledger_set *asked)
{
    int in = ledger_common(asked, &ledger->in), wait = ledger_common(asked, &ledger->wait);
    return in == ledger->in.count && asked->count == in + wait &&
           (wait == 0 || wait == ledger->wait.count);
}

enum ledger_verdict ledger_judge(const struct ledgers *ledgers, enum sheet_level level,
                                 const struct ledger_set *asked, const struct ledger **which,
                                 int *common)
{
    enum ledger_verdict verdict = LEDGER_FREE;
    *common = 0;
    for (int i = 0; i < ledgers->count && verdict != LEDGER_AGAIN; i++) {
        const struct ledger *ledger = &ledgers->list[i];
        int here = ledger->level == level ? ledger_common(asked, &ledger->in) : 0;
        if (here == 0)
            continue;
        verdict = is_asked_again(ledger, asked) ? LEDGER_AGAIN : LEDGER_OVERLAP;
        *which = ledger;
        *common = here;
    }
    return verdict;
}

/* `printf 'uitgifte\n1\ncard\nin\n<id>\n...wait\n<id>\n...' | sha256sum` says the same. */
void ledger_id(struct ledger *ledger, struct arena *arena)
{
    const struct ledger_set *sets[] = {&ledger->in, &ledger->wait};
    static const char *const words[] = {"in", "wait"};
    struct page text = {.arena = arena};
    page_print(&text, "uitgifte\n%d\n%s\n", ledger->rules, ledger_level_word(ledger->level));
    for (int s = 0; s < 2; s++) {
        page_print(&text, "%s\n", words[s]);
        for (int i = 0; i < sets[s]->count; i++)
            page_print(&text, "%016" PRIx64 "\n", sets[s]->ids[i]);
    }
    hash_short(text.data, text.size, ledger->id);
}

const char *ledger_name(struct arena *arena, const char *id)
{
    return arena_print(arena, "uitgifte-%s.jsonl", id);
}

static void key(struct page *page, const char *name)
{
    page_print(page, "%s\"%s\":", page->size > 0 ? "," : "", name);
}

void ledger_number(struct page *page, const char *name, double number)
{
    uint64_t bits;
    memcpy(&bits, &number, sizeof bits);
    key(page, name);
    page_print(page, "\"%016" PRIx64 "\"", bits);
}

static void put_unit(struct page *page, uint32_t unit)
{
    if (unit == '"' || unit == '\\')
        page_print(page, "\\%c", (int)unit);
    else if (unit == '\n')
        page_put(page, "\\n");
    else if (unit == '\t')
        page_put(page, "\\t");
    else if (unit >= 0x20 && unit < 0x7f)
        page_print(page, "%c", (int)unit);
    else
        page_print(page, "\\u%04x", (unsigned)unit);
}

void ledger_text(struct page *page, const char *name, const char *text, size_t size)
{
    key(page, name);
    page_put(page, "\"");
    for (size_t at = 0; at < size;) {
        uint32_t code = 0;
        int length = utf8_next(text + at, size - at, &code);
        at += length > 0 ? (size_t)length : 1;
        if (length == 0)
            put_unit(page, 0xfffd);
        else if (code < 0x10000)
            put_unit(page, code);
        else {
            put_unit(page, 0xd800 + ((code - 0x10000) >> 10));
            put_unit(page, 0xdc00 + ((code - 0x10000) & 0x3ff));
        }
    }
    page_put(page, "\"");
}

void ledger_line(struct ledger_writer *writer, const char *event, const struct page *d)
{
    char line[LINE_SIZE];
    struct line_head head = {.n = writer->lines++};
    struct page body = {.arena = writer->page.arena};
    memcpy(head.p, writer->chain, sizeof head.p);
    page_print(&body, "\"t\":0,\"e\":\"%s\",\"d\":{", event);
    page_put(&body, d->size > 0 ? d->data : "");
    page_put(&body, "}");
    size_t size = event_seal(body.data, body.size, &head, line);
    if (size == 0)
        abort(); /* every caller keeps its members small */
    page_add(&writer->page, line, size);
    memcpy(writer->chain, head.h, sizeof writer->chain);
}

void ledger_long_text(struct ledger_writer *writer, const char *event, const char *name,
                      const char *text, size_t size)
{
    enum { CHUNK = 600 };                                 /* at most 6 bytes for one of a text */
    for (size_t from = 0; from < size || from == 0;) {
        struct page d = {.arena = writer->page.arena};
        size_t to = from + CHUNK < size ? from + CHUNK : size;
        while (to < size && to > from && ((unsigned char)text[to] & 0xc0) == 0x80)
            to--;
        ledger_text(&d, "name", name, strlen(name));
        ledger_text(&d, "text", text + from, to - from);
        ledger_line(writer, event, &d);
        if (to == size)
            break;
        from = to;
    }
}

static void put_set(struct ledger_writer *writer, const char *event, const struct ledger_set *set)
{
    for (int from = 0; from < set->count; from += IDS_A_LINE) {
        struct page d = {.arena = writer->page.arena};
        int to = from + IDS_A_LINE < set->count ? from + IDS_A_LINE : set->count;
        page_put(&d, "\"ids\":[");
        for (int i = from; i < to; i++)
            page_print(&d, "%s\"%016" PRIx64 "\"", i > from ? "," : "", set->ids[i]);
        page_put(&d, "]");
        ledger_line(writer, event, &d);
    }
}

void ledger_begin(struct ledger_writer *writer, const struct ledger *ledger, struct arena *arena)
{
    struct page d = {.arena = arena};
    *writer = (struct ledger_writer){.page = {.arena = arena}, .chain = "0000000000000000"};
    page_print(
        &d,
        "\"fmt\":%d,\"id\":\"%s\",\"app\":\"%s\",\"level\":\"%s\",\"rules\":%d,\"people\":%" PRId64
        ",\"sim\":%s",
        (int)LEDGER_FMT, ledger->id, APP_VERSION, ledger_level_word(ledger->level), ledger->rules,
        ledger->people, ledger->simulated ? "true" : "false");
    ledger_text(&d, "period", ledger->period, strlen(ledger->period));
    ledger_line(writer, "release", &d);
    put_set(writer, "in", &ledger->in);
    put_set(writer, "wait", &ledger->wait);
}

void ledger_end(struct ledger_writer *writer)
{
    struct page d = {.arena = writer->page.arena};
    page_print(&d, "\"lines\":%" PRId64, writer->lines);
    ledger_line(writer, "end", &d);
}
