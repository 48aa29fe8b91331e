/* SPDX-License-Identifier: MPL-2.0 */
/* Memory with one owner: everything is taken from an arena and given back at once.
 * arena_get never returns NULL: when memory is out it leaves the innermost arena_try of that arena. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

struct arena;

struct arena *arena_new(void);                   /* NULL: out of memory */
void arena_free(struct arena *);                 /* NULL is fine */
void arena_reset(struct arena *);                /* empties it, keeps one block for the next round */
void *arena_get(struct arena *, size_t size);    /* zeroed, aligned for any type */
void *arena_room(struct arena *, size_t size);   /* as it comes: for what is written over at once */
char *arena_copy(struct arena *, const char *text, size_t size);     /* adds the closing zero */
char *arena_print(struct arena *, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Foreign memory (a cJSON tree) that must go when the arena is reset or freed. */
void arena_owns(struct arena *, void *what, void (*release)(void *what));

/* Runs work(self); false when memory ran out underneath it. Without a try the program says one
 * sentence and ends with exit code 5. Tries nest. */
bool arena_try(struct arena *, void (*work)(void *self), void *self);
_Noreturn void arena_fail(struct arena *);       /* somebody else's memory ran out: leaves likewise */

#endif
