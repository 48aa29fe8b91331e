/* SPDX-License-Identifier: MPL-2.0 */
/* A file being written, in an arena: markup goes in as it is, words are escaped for HTML. */
#ifndef REPORT_PAGE_H
#define REPORT_PAGE_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct page { struct arena *arena; char *data; size_t size, room; };

void page_add(struct page *, const char *bytes, size_t size);
void page_put(struct page *, const char *markup);
void page_print(struct page *, const char *format, ...) __attribute__((format(printf, 2, 3)));
void page_escaped(struct page *, const char *words);      /* & < > " in HTML */
void page_json(struct page *, const char *words);         /* in quotes, escaped for JSON */
bool page_save(const struct page *, const char *folder, const char *name);

#endif
