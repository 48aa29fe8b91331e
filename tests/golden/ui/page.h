/* SPDX-License-Identifier: MPL-2.0 */
/* A ui with made-up letters (each half as wide as it is high) for the tests of ui/: no font is needed. */
#ifndef TESTS_GOLDEN_UI_PAGE_H
#define TESTS_GOLDEN_UI_PAGE_H

#include "base/arena.h"
#include "ui/frame.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

struct page { struct arena *arena; struct words *words; struct ui *ui; int64_t now_ms; };

static inline int page_width(void *self, enum font font, int px, const char *text, int bytes)
{
    int chars = 0;
    (void)self;
    (void)font;
    for (int i = 0; i < bytes; i++)
        chars += ((unsigned char)text[i] & 0xC0) != 0x80;
    return chars * px / 2;
}

static inline struct page page_new(void)
{
    struct page page = {.arena = arena_new()};
    page.words = words_new(page.arena);
    page.ui = ui_new(page.words, (struct ui_metrics){NULL, page_width}, page.arena);
    return page;
}

static inline void page_free(struct page *page)
{
    arena_free(page->arena);
}

static inline struct text say(const char *id, const char *text)
{
    return words_plain(id, text);
}

static inline struct ui_input key(enum ui_key pressed)
{
    return (struct ui_input){.kind = INPUT_KEY, .key = pressed};
}

static inline struct ui_input typed(const char *text)
{
    return (struct ui_input){.kind = INPUT_TYPED, .typed = text};
}

static inline struct ui_input mouse(enum ui_input_kind kind, int x, int y)
{
    return (struct ui_input){.kind = kind, .x = x, .y = y};
}

static inline const struct node *node(struct page *page, const char *id)
{
    struct tree tree = ui_tree(page->ui);
    int at = tree_find(&tree, id);
    return at < 0 ? NULL : &tree.nodes[at];
}

static inline const char *focus_id(struct page *page)
{
    struct tree tree = ui_tree(page->ui);
    return tree.focus < 0 ? "" : tree.nodes[tree.focus].id;
}

static inline int clipped(struct page *page)
{
    struct tree tree = ui_tree(page->ui);
    int count = 0;
    for (int i = 0; i < tree.count; i++)
        count += (tree.nodes[i].states & STATE_CLIPPED) != 0;
    return count;
}

/* The tree as text against tests/golden/ui/<name>.tree; with BLESS in the environment it is written anew. */
static inline void check_golden(struct page *page, const char *name)
{
    struct tree tree = ui_tree(page->ui);
    char *path = arena_print(page->arena, "%s/tests/golden/ui/%s.tree", TEST_SOURCE_DIR, name), *text = NULL;
    size_t size = 0;
    FILE *memory = open_memstream(&text, &size);
    tree_print(&tree, memory);
    fclose(memory);
    FILE *file = fopen(path, getenv("BLESS") ? "w" : "r");
    assert_non_null(file);
    if (getenv("BLESS")) {
        fwrite(text, 1, size, file);
    } else {
        char *expected = arena_get(page->arena, size + 4096);
        expected[fread(expected, 1, size + 4095, file)] = '\0';
        assert_string_equal(text, expected);
    }
    fclose(file);
    free(text);
}

#endif
