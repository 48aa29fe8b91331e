/* SPDX-License-Identifier: MPL-2.0 */
/* Text that grows in an arena, and its two ways of escaping. */
#include "report/page.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/files.h"
#include "base/json_quote.h"

void page_add(struct page *page, const char *bytes, size_t size)
{
    if (page->size + size + 1 > page->room) {
        size_t room = 2 * page->room + size + 4096;
        char *data = arena_get(page->arena, room);
        if (page->size > 0)
            memcpy(data, page->data, page->size);
        page->data = data;
        page->room = room;
    }
    memcpy(page->data + page->size, bytes, size);
    page->size += size;
    page->data[page->size] = 0;
}

void page_put(struct page *page, const char *markup)
{
    page_add(page, markup, strlen(markup));
}

void page_print(struct page *page, const char *format, ...)
{
    char line[1024];
    va_list list;
    va_start(list, format);
    int size = vsnprintf(line, sizeof line, format, list);
    va_end(list);
    if (size > 0)
        page_add(page, line, (size_t)size < sizeof line ? (size_t)size : sizeof line - 1);
}

void page_escaped(struct page *page, const char *words)
{
    for (size_t plain; *words != 0; words += plain) {
        plain = strcspn(words, "&<>\"");
        page_add(page, words, plain);
        if (words[plain] == 0)
            break;
        page_put(page, words[plain] == '&'   ? "&amp;"
                       : words[plain] == '<' ? "&lt;"
                       : words[plain] == '>' ? "&gt;"
                                             : "&quot;");
        plain++;
    }
}

static void put(void *page, const char *bytes, size_t size)
{
    page_add(page, bytes, size);
}

void page_json(struct page *page, const char *words)
{
    json_quote(words, &(struct json_sink){put, page});
}

bool page_save(const struct page *page, const char *folder, const char *name)
{
    return files_write(files_join(page->arena, folder, name), page->data, page->size);
}
