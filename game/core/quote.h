/* SPDX-License-Identifier: MPL-2.0 */
/* The optional sentence (robustness.md 1.4): what may stand in it, and the bytes of its file. It says nothing of
 * a session, a person or a week; w is the hash of the giver's words with a salt of its own. What a reader decided
 * is a file beside it, of the same name with QUOTE_DECIDED behind it. */
#ifndef CORE_QUOTE_H
#define CORE_QUOTE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/files.h"
#include "base/notes.h"

#define QUOTES_NAME "citaten"                             /* the folder, below the data folder */
#define QUOTE_ENDING ".json"
#define QUOTE_DECIDED ".besluit.json"

/* MOST counts characters. RANDOM: of its name, in Crockford's base32. */
enum { QUOTE_MOST = 200, QUOTE_SIZE = 4 * QUOTE_MOST + 1, QUOTE_FILE = 2048, QUOTE_RANDOM = 16, QUOTE_HASH = 17 };
enum quote_fault { QUOTE_FINE, QUOTE_EMPTY, QUOTE_LONG, QUOTE_MAIL, QUOTE_WEB, QUOTE_DIGITS, QUOTE_SIGNS };
struct quote { char lang[4], sector[4], text[QUOTE_SIZE], w[QUOTE_HASH], h[QUOTE_HASH]; };      /* h: of what was read */
/* of: the h of the quote it is about. text: what may appear, "" when it may not. */
struct decision { bool keep; char of[QUOTE_HASH], text[QUOTE_SIZE], w[QUOTE_HASH], h[QUOTE_HASH]; };

/* The first thing that is wrong, in the order of the words above. */
enum quote_fault quote_judge(const char *text);
struct text quote_says(enum quote_fault);                 /* a kind sentence; {aantal}: its characters */
/* Without the space around it, which nobody means. */
void quote_trim(const char *typed, char out[QUOTE_SIZE]);
/* The words with a capital that does not begin a sentence, with commas between; "": none. May be names. */
void quote_names(const char *text, const char *lang, char *out, size_t size);
/* Is `cut` the text with pieces left out, each shown as [...], and nothing else changed? */
bool quote_is_cut(const char *text, const char *cut);

/* Bytes of the file; h is made. 0: they do not fit. */
size_t quote_write(const struct quote *, char out[QUOTE_FILE]);
size_t decision_write(const struct decision *, char out[QUOTE_FILE]);
/* false: refused, one note with the place and never a byte of the text. */
bool quote_read(const char *file, struct bytes, struct arena *, struct notes *, struct quote *out);
bool decision_read(const char *file, struct bytes, struct arena *, struct notes *, struct decision *out);
/* "q-<random>.json", by its last component, and nothing else. */
bool quote_is_name(const char *path);

#endif
