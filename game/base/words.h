/* SPDX-License-Identifier: MPL-2.0 */
/* Catalogues of texts (gettext PO, by id). No sentence stands in C: widgets take a text, nothing else.
 * Format: GNU gettext manual, "The Format of PO Files"; msgctxt is the id, msgid the Dutch. */
#ifndef BASE_WORDS_H
#define BASE_WORDS_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct notes;
struct words;

/* dutch: a level's own Dutch, NULL when game.pot has it. lang: set when `dutch` holds the words
 * themselves, already in that language (a filled text, a name, a path). */
struct text { const char *id, *dutch, *lang; };
#define TEXT(id) { (id), NULL, NULL }                     /* in tables; a test finds each id in game.pot */
#define TR(id) ((struct text)TEXT(id))                    /* in calls: ui_button(ui, TR("knop.klaar")) */

struct slot { const char *name, *value; };                /* fills {name}; text is never a format */
struct said { const char *text, *lang; };                 /* "nl" when the translation is missing */

struct words *words_new(struct arena *);                  /* starts in Dutch, without any text */
/* Adds a PO file held in memory. lang "nl": the msgids are the texts (game.pot). Faults go to notes. */
bool words_add(struct words *, const char *file, const char *lang, const char *bytes, size_t size,
               struct notes *);
/* The same from disk, if the file is there. */
void words_add_file(struct words *, const char *path, const char *lang, struct arena *, struct notes *);
void words_choose(struct words *, const char *lang);      /* "nl" or "en"; from the next call on */
const char *words_language(const struct words *);
struct said words_say(const struct words *, struct text); /* an unknown id says the id itself */
/* Fills {name} slots; the result is ready to be said (its lang is set). Lives in the arena. */
struct text words_fill(const struct words *, struct text, const struct slot *, int count,
                       struct arena *);
struct text words_plain(const char *id, const char *value);          /* a name or path, said as it is */

#endif
