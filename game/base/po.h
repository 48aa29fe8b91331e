/* SPDX-License-Identifier: MPL-2.0 */
/* Reads one PO file, strictly: msgctxt is the id, msgid the Dutch, no plurals, escapes \n \t \" \\ only.
 * Source: GNU gettext manual, "The Format of PO Files". A faulty entry is left out and noted; the rest stays. */
#ifndef BASE_PO_H
#define BASE_PO_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct notes;

enum { PO_ID = 120, PO_TEXT = 4000, PO_ENTRIES = 20000, PO_FILE = 1024 * 1024 };

struct po_entry { const char *id, *from, *to; int line; };                /* to "": not translated, or fuzzy */
struct po_entries { struct po_entry *list; int count; };

bool po_read(const char *file, const char *bytes, size_t size, struct arena *, struct notes *,
             struct po_entries *out);                     /* false: something was noted */

#endif
