/* SPDX-License-Identifier: MPL-2.0 */
/* Complaints with places, for people: FILE:LINE:COL: error|warning: sentence (where in the file). */
#ifndef BASE_NOTES_H
#define BASE_NOTES_H

#include <stdio.h>

#include "base/words.h"

struct arena;
struct notes;

struct place { const char *file; int line, column; };     /* from 1; 0: not known, not printed */
enum note_level { NOTE_ERROR, NOTE_WARNING, NOTE_INFO };
struct note { struct place at; enum note_level level; const char *code, *text, *where; };

struct notes *notes_new(struct arena *, const struct words *);
/* code: a word that machines read ("TORN"), or NULL; where: path of ids inside the file, or NULL. */
void notes_add(struct notes *, enum note_level, struct place, const char *code, const char *where,
               struct text, const struct slot *, int slots);
const struct words *notes_words(const struct notes *);    /* as they were made with */
void notes_take(struct notes *, const struct notes *from);           /* all of them, each in its place */
int notes_count(const struct notes *);                    /* all of them */
int notes_errors(const struct notes *);
const struct note *notes_get(const struct notes *, int index);       /* sorted by file, line, column */
void notes_print(const struct notes *, FILE *);           /* one line each, as in cli.md */
/* Names of files and texts of others must not break the line or steer a terminal. */
void notes_print_clean(const char *text, FILE *);

#endif
