/* SPDX-License-Identifier: MPL-2.0 */
/* Blocks of 64 KiB and up in a list; malloc is called in this file only, at one place.
 * Under AddressSanitizer what is not handed out is poisoned: a use after arena_reset is seen. */
#include "base/arena.h"

#include <assert.h>
#include <errno.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ARENA_POISONS
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define ARENA_POISONS
#endif
#ifdef ARENA_POISONS
#include <sanitizer/asan_interface.h>
#endif

enum { FIRST_BLOCK = 64 * 1024, LARGEST_BLOCK = 4 * 1024 * 1024, EXIT_FILES = 5 };
enum { ALIGNMENT = _Alignof(max_align_t) };

struct block {
    struct block *next;
    size_t size, used;
    _Alignas(max_align_t) char bytes[];
};
struct owned {
    struct owned *next;
    void *what;
    void (*release)(void *what);
};
struct trial {
    jmp_buf place;
    struct trial *before;
};
struct arena {
    struct block *newest;
    struct owned *owned;
    struct trial *trial;
    size_t next_size;
};

static void poison(struct block *block)
{
#ifdef ARENA_POISONS
    ASAN_POISON_MEMORY_REGION(block->bytes + block->used, block->size - block->used);
#else
    (void)block;
#endif
}

static void hand_out(char *start, size_t size)
{
#ifdef ARENA_POISONS
    ASAN_UNPOISON_MEMORY_REGION(start, size);
#else
    (void)start;
    (void)size;
#endif
}

/* With poison, a gap after each piece: one byte too far lands in it. */
static size_t rounded(size_t size)
{
#ifdef ARENA_POISONS
    size += ALIGNMENT;
#endif
    return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

static void *take(size_t size)
{
    return malloc(size);
}

struct arena *arena_new(void)
{
    struct arena *arena = take(sizeof *arena);
    if (arena)
        *arena = (struct arena){.next_size = FIRST_BLOCK};
    return arena;
}

static void release_owned(struct arena *arena)
{
    while (arena->owned) {
        struct owned *first = arena->owned;
        arena->owned = first->next;
        first->release(first->what);
    }
}

static void free_blocks(struct arena *arena, const struct block *kept)
{
    while (arena->newest) {
        struct block *block = arena->newest;
        arena->newest = block->next;
        if (block != kept)
            free(block);
    }
}

void arena_free(struct arena *arena)
{
    if (!arena)
        return;
    release_owned(arena);
    free_blocks(arena, NULL);
    free(arena);
}

void arena_reset(struct arena *arena)
{
    release_owned(arena);
    struct block *kept = arena->newest;
    for (struct block *block = arena->newest; block; block = block->next)
        if (block->size > kept->size)
            kept = block;
    free_blocks(arena, kept);
    if (!kept)
        return;
    kept->next = NULL;
    kept->used = 0;
    poison(kept);
    arena->newest = kept;
}

static struct block *new_block(struct arena *arena, size_t size)
{
    if (size < arena->next_size)
        size = arena->next_size;
    struct block *block = take(sizeof *block + size);
    if (!block)
        return NULL;
    block->next = arena->newest;
    block->size = size;
    block->used = 0;
    poison(block);
    arena->newest = block;
    if (arena->next_size < LARGEST_BLOCK)
        arena->next_size *= 2;
    return block;
}

static void *get_or_null(struct arena *arena, size_t size)
{
    if (size > SIZE_MAX / 2)
        return NULL;
    size_t whole = rounded(size);
    struct block *block = arena->newest;
    if (!block || block->size - block->used < whole)
        block = new_block(arena, whole);
    if (!block)
        return NULL;
    char *start = block->bytes + block->used;
    block->used += whole;
    assert(block->used <= block->size);
    hand_out(start, size);
    return start;
}

void *arena_room(struct arena *arena, size_t size)
{
    void *start = get_or_null(arena, size);
    if (!start)
        arena_fail(arena);
    return start;
}

void *arena_get(struct arena *arena, size_t size)
{
    return memset(arena_room(arena, size), 0, size);
}

char *arena_copy(struct arena *arena, const char *text, size_t size)
{
    if (size == SIZE_MAX)
        arena_fail(arena);
    char *copy = arena_room(arena, size + 1);
    if (size)
        memcpy(copy, text, size);
    copy[size] = '\0';
    return copy;
}

char *arena_print(struct arena *arena, const char *format, ...)
{
    va_list list, again;
    va_start(list, format);
    va_copy(again, list);
    int size = vsnprintf(NULL, 0, format, list);
    va_end(list);
    char *text = arena_get(arena, size < 0 ? 1 : (size_t)size + 1);
    if (size > 0)
        vsnprintf(text, (size_t)size + 1, format, again);
    va_end(again);
    return text;
}

void arena_owns(struct arena *arena, void *what, void (*release)(void *what))
{
    struct owned *owned = get_or_null(arena, sizeof *owned);
    if (!owned) {
        release(what);
        arena_fail(arena);
    }
    *owned = (struct owned){arena->owned, what, release};
    arena->owned = owned;
}

bool arena_try(struct arena *arena, void (*work)(void *self), void *self)
{
    struct trial trial;
    trial.before = arena->trial;
    arena->trial = &trial;
    if (setjmp(trial.place) != 0) {
        arena->trial = trial.before;
        return false;
    }
    work(self);
    arena->trial = trial.before;
    return true;
}

void arena_fail(struct arena *arena)
{
    if (arena->trial)
        longjmp(arena->trial->place, 1);
    /* The catalogue may not be there any more; the system has a sentence of its own. */
    fprintf(stderr, "%s\n", strerror(ENOMEM));
    exit(EXIT_FILES);
}
