/* SPDX-License-Identifier: MPL-2.0 */
/* The ui of the tests: metrics, words, frames, what may be wrong with a page, and goldens. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "helpers/fake_ui.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/files.h"

enum { PAGE_W = 1920, PO_MOST = 1 << 20, GOLDEN_MOST = 1 << 22 };

/* --- a ui ------------------------------------------------------------------------------------- */

static int width(void *self, enum font font, int px, const char *text, int bytes)
{
    int letters = 0;
    (void)self;
    for (int i = 0; i < bytes; i++)
        letters += ((unsigned char)text[i] & 0xC0) != 0x80;
    return letters * px * (font == FONT_BOLD || font == FONT_HEADING ? 55 : 50) / 100;
}

struct ui_metrics fake_metrics(void)
{
    return (struct ui_metrics){.width = width};
}

void fake_add_words(struct fake_ui *fake, const char *path, const char *lang)
{
    struct bytes bytes;
    const char *whole = files_join(fake->arena, TEST_SOURCE_DIR, path);
    assert_int_equal(files_read(whole, PO_MOST, fake->arena, &bytes), FILE_FINE);
    if (words_add(fake->words, path, lang, bytes.data, bytes.size, fake->notes))
        return;
    notes_print(fake->notes, stderr);
    fail_msg("%s cannot be read", path);
}

struct fake_ui *fake_ui_new(void)
{
    struct arena *arena = arena_new();
    assert_non_null(arena);
    struct fake_ui *fake = arena_get(arena, sizeof *fake);
    fake->arena = arena;
    fake->words = words_new(arena);
    fake->notes = notes_new(arena, fake->words);
    fake_add_words(fake, "i18n/game.pot", "nl");
    fake_add_words(fake, "i18n/en.po", "en");
    fake->ui = ui_new(fake->words, fake_metrics(), arena);
    return fake;
}

void fake_ui_free(struct fake_ui *fake)
{
    arena_free(fake->arena);
}

void fake_look(struct fake_ui *fake, const char *lang, int theme, int text_percent)
{
    words_choose(fake->words, lang);
    ui_set_look(fake->ui,
                (struct ui_look){.theme = theme, .text_percent = text_percent, .still = true});
}

/* --- frames ----------------------------------------------------------------------------------- */

void fake_begin(struct fake_ui *fake, const char *screen)
{
    ui_begin(fake->ui, screen, fake->inputs, fake->input_count, fake->now_ms);
    fake->input_count = 0;
}

void fake_page(struct fake_ui *fake, const char *id)
{
    struct ui *ui = fake->ui;
    ui_box(ui, (struct box){
                   .id = "pagina", .surface = SURFACE_PAGE, .fills = true, .align = ALIGN_STRETCH});
    ui_box(ui, (struct box){
                   .id = "rol", .fills = true, .scrolls = true, .pad = 32, .align = ALIGN_CENTRE});
    ui_box(ui, (struct box){.id = id, .gap = 24, .width = 1680});
}

void fake_end(struct fake_ui *fake)
{
    ui_end(fake->ui);
}

static void add_input(struct fake_ui *fake, struct ui_input input)
{
    assert_true(fake->input_count < FAKE_INPUTS);
    fake->inputs[fake->input_count++] = input;
}

void fake_key(struct fake_ui *fake, enum ui_key key)
{
    add_input(fake, (struct ui_input){.kind = INPUT_KEY, .key = key});
}

void fake_typed(struct fake_ui *fake, const char *text)
{
    add_input(fake, (struct ui_input){.kind = INPUT_TYPED, .typed = text});
}

/* --- trees ------------------------------------------------------------------------------------ */

int fake_find(const struct tree *tree, const char *key)
{
    size_t size = strlen(key);
    for (int i = 0; i < tree->count; i++) {
        const char *id = tree->nodes[i].id;
        size_t whole = strlen(id);
        if (whole > size && id[whole - size - 1] == '/' && !strcmp(id + whole - size, key))
            return i;
    }
    return tree_find(tree, key);
}

bool fake_can_press(const struct node *node)
{
    return (node->states & STATE_FOCUSABLE) && !(node->states & STATE_DISABLED);
}

bool fake_overlap(struct rect a, struct rect b)
{
    return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

static const char *node_fault(const struct node *node, int least_target, struct arena *arena)
{
    bool bare = !node->name || !node->name[0];
    if (strchr(node->id, '#') || strchr(node->id, '?'))
        return arena_print(arena, "%s is not a unique id", node->id);
    if (node->states & STATE_CLIPPED)
        return arena_print(arena, "the text of %s is clipped: %s", node->id, node->name);
    if (bare && node->role != ROLE_GROUP && node->role != ROLE_IMAGE)
        return arena_print(arena, "%s has no name", node->id);
    if (!(node->states & STATE_FOCUSABLE))
        return NULL;
    if (node->at.w < least_target || node->at.h < least_target)
        return arena_print(arena, "%s is %dx%d, smaller than %d px", node->id, node->at.w,
                           node->at.h, least_target);
    if (node->at.x < 0 || node->at.x + node->at.w > PAGE_W)
        return arena_print(arena, "%s stands outside the page: x %d, w %d", node->id, node->at.x,
                           node->at.w);
    return NULL;
}

static const char *pair_fault(const struct node *a, const struct node *b, struct arena *arena)
{
    if (!strcmp(a->id, b->id))
        return arena_print(arena, "%s stands there twice", a->id);
    if ((a->states & b->states & STATE_FOCUSABLE) && fake_overlap(a->at, b->at))
        return arena_print(arena, "%s overlaps %s", a->id, b->id);
    return NULL;
}

const char *fake_fault(const struct tree *tree, int least_target, struct arena *arena)
{
    const char *fault = NULL;
    for (int i = 0; i < tree->count && !fault; i++) {
        fault = node_fault(&tree->nodes[i], least_target, arena);
        for (int j = 0; j < i && !fault; j++)
            fault = pair_fault(&tree->nodes[j], &tree->nodes[i], arena);
    }
    return fault;
}

const char *fake_print(const struct tree *tree, struct arena *arena)
{
    char *text = NULL;
    size_t size = 0;
    FILE *file = open_memstream(&text, &size);
    assert_non_null(file);
    tree_print(tree, file);
    fclose(file);
    const char *kept = arena_copy(arena, text, size);
    free(text);
    return kept;
}

/* --- goldens ---------------------------------------------------------------------------------- */

static void write_text(const char *path, const char *text, struct arena *arena)
{
    char *folder = arena_copy(arena, path, strlen(path));
    *strrchr(folder, '/') = '\0';
    assert_true(files_make_folder(folder, 0755));
    assert_true(files_write(path, text, strlen(text)));
}

/* The first line that differs, with its number: enough to see what kind of change it is. */
static void say_difference(const char *wanted, const char *got)
{
    int line = 1;
    size_t from = 0;
    for (size_t i = 0; wanted[i] && wanted[i] == got[i]; i++)
        if (wanted[i] == '\n') {
            line++;
            from = i + 1;
        }
    print_error("line %d\n  golden: %.*s\n  now:    %.*s\n", line,
                (int)strcspn(wanted + from, "\n"), wanted + from, (int)strcspn(got + from, "\n"),
                got + from);
}

void fake_golden(const char *name, const char *text, struct arena *arena)
{
    const char *path = files_join(arena, TEST_SOURCE_DIR "/tests/golden", name),
               *bless = getenv("BLESS");
    struct bytes golden = {.data = ""};
    if (bless && !strcmp(bless, "1")) {
        write_text(path, text, arena);
        return;
    }
    if (files_read(path, GOLDEN_MOST, arena, &golden) != FILE_FINE)
        print_error("no golden %s yet; BLESS=1 writes it\n", name);
    else if (!strcmp(golden.data, text))
        return;
    const char *now = files_join(arena, TEST_BUILD_DIR "/golden", name);
    write_text(now, text, arena);
    say_difference(golden.data, text);
    fail_msg("%s differs from its golden; it now is %s", name, now);
}
