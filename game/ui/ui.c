/* SPDX-License-Identifier: MPL-2.0 */
/* Frames, boxes, ids and acts. Two frames take turns: what is being made, and what the person
 * saw. */
#include "ui/frame.h"

#include "base/arena.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

static void free_arena(void *arena)
{
    arena_free(arena);
}

struct ui *ui_new(const struct words *words, struct ui_metrics metrics, struct arena *arena)
{
    struct ui *ui = arena_get(arena, sizeof *ui);
    ui->words = words;
    ui->metrics = metrics;
    ui->owner = arena;
    ui->look.text_percent = 100;
    for (int i = 0; i < 2; i++) {
        ui->frames[i].arena = arena_new();
        if (!ui->frames[i].arena)
            arena_fail(arena);
        arena_owns(arena, ui->frames[i].arena, free_arena);
        ui->frames[i].focus = NONE;
        ui->frames[i].screen = "";
    }
    return ui;
}

void ui_set_look(struct ui *ui, struct ui_look look)
{
    look.text_percent = look.text_percent < 100   ? 100
                        : look.text_percent > 225 ? 225
                                                  : look.text_percent;
    ui->look = look;
    ui->again = true;
}

struct ui_look ui_get_look(const struct ui *ui)
{
    return ui->look;
}

struct frame *frame_now(struct ui *ui)
{
    return &ui->frames[ui->now];
}

struct frame *frame_seen(struct ui *ui)
{
    return &ui->frames[1 - ui->now];
}

int look_scaled(const struct ui *ui, int px)
{
    return px * ui->look.text_percent / 100;
}

int look_gap(const struct ui *ui, int px)
{
    return px + px * (ui->look.text_percent - 100) / 400;
}

int look_target(const struct ui *ui)
{
    return ui->look.theme == 2 ? 64 : 56;
}

bool memory_is(const struct memory *memory, const char *id)
{
    return memory->on && id && !strcmp(memory->id, id);
}

void memory_set(struct memory *memory, const char *id)
{
    memory->on = id != NULL;
    snprintf(memory->id, sizeof memory->id, "%s", id ? id : "");
}

/* --- a frame ---------------------------------------------------------------------------------- */

static void start_frame(struct ui *ui, const char *screen)
{
    ui->now = 1 - ui->now;
    struct frame *frame = frame_now(ui);
    struct arena *arena = frame->arena;
    arena_reset(arena);
    *frame = (struct frame){.arena = arena, .focus = NONE};
    frame->room = frame->node_room = frame->draw_room = 64;
    frame->items = arena_get(arena, sizeof(struct item) * 64);
    frame->nodes = arena_get(arena, sizeof(struct node) * 64);
    frame->owner = arena_get(arena, sizeof(int) * 64);
    frame->draws = arena_get(arena, sizeof(struct draw) * 64);
    frame->screen = arena_copy(arena, screen, strlen(screen));
    ui->depth = 0;
    item_add(ui, ITEM_BOX);
    frame->items[0].box = (struct box){.flow = FLOW_FREE, .at = {0, 0, PAGE_W, PAGE_H}};
    ui->open[ui->depth++] = 0;
}

/* The acts that ui_act left; their strings live in the frame that was being seen then. */
static void take_later(struct ui *ui)
{
    for (int i = 0; i < ui->later_count; i++)
        act_add(ui, ui->later[i]);
    ui->later_count = 0;
}

void ui_begin(struct ui *ui, const char *screen, const struct ui_input *inputs, int count,
              int64_t now_ms)
{
    bool other = strcmp(frame_now(ui)->screen, screen) != 0;
    ui->now_ms = now_ms;
    ui->act_count = ui->key_count = ui->letter_count = ui->caption_count = 0;
    ui->veil = 0;
    ui->input_ms = now_ms;
    ui->again = ui->focus_moved = false;
    if (ui->wakes && ui->wake_ms <= now_ms)
        ui->wakes = false;
    start_frame(ui, screen);
    take_later(ui);
    for (int i = 0; i < count; i++)
        input_take(ui, &inputs[i]);
    input_settle(ui);
    if (other) {
        ui->screen_ms = now_ms;
        memory_set(&ui->hover, NULL);
        memory_set(&ui->pressed, NULL);
        memory_set(&ui->dragged, NULL);
        ui->scroll_held = ui->drag_waits = false;
        ui->scroll_count = 0;
    }
}

void ui_end(struct ui *ui)
{
    while (ui->depth > 1)
        ui_close(ui);
    ui->ending = true;
    layout_frame(ui);
    focus_resolve(ui);
    ui->caret_at = (struct rect){0, 0, 0, 0};
    draws_make(ui);
    ui->ending = false;
}

struct tree ui_tree(const struct ui *ui)
{
    const struct frame *frame = &ui->frames[ui->now];
    return (struct tree){frame->nodes, frame->node_count, frame->focus};
}

struct draws ui_draws(const struct ui *ui)
{
    return (struct draws){ui->frames[ui->now].draws, ui->frames[ui->now].draw_count};
}

bool ui_wants_frame(const struct ui *ui, int64_t *at_ms)
{
    if (ui->again || ui->later_count) {
        *at_ms = ui->now_ms;
        return true;
    }
    bool wants = ui->wakes;
    *at_ms = ui->wake_ms;
    if (ui->drag_waits && (!wants || ui->drag_due_ms < *at_ms)) {
        *at_ms = ui->drag_due_ms;
        wants = true;
    }
    return wants;
}

void ui_wake(struct ui *ui, int64_t at_ms)
{
    if (!ui->wakes || at_ms < ui->wake_ms)
        ui->wake_ms = at_ms;
    ui->wakes = true;
}

void ui_focus(struct ui *ui, const char *id)
{
    memory_set(&ui->wanted, id);
}

bool ui_key_pressed(struct ui *ui, enum ui_key key)
{
    for (int i = 0; i < ui->key_count; i++) {
        if (ui->keys[i] != key)
            continue;
        ui->keys[i] = KEY_NONE;
        return true;
    }
    return false;
}

char ui_letter(struct ui *ui, const char *of)
{
    for (int i = 0; i < ui->letter_count; i++) {
        char letter = ui->letters[i].letter;
        if (!letter || !strchr(of, letter))
            continue;
        ui->letters[i].letter = '\0';
        ui->acted_ms = ui->letters[i].at_ms;
        return letter;
    }
    return '\0';
}

int64_t ui_acted_ms(const struct ui *ui)
{
    return ui->acted_ms;
}

int64_t ui_now_ms(const struct ui *ui)
{
    return ui->now_ms;
}

const struct words *ui_words(const struct ui *ui)
{
    return ui->words;
}

struct arena *ui_arena(struct ui *ui)
{
    return frame_now(ui)->arena;
}

const char *ui_screen(const struct ui *ui)
{
    return ui->frames[ui->now].screen;
}

int64_t ui_screen_since_ms(const struct ui *ui)
{
    return ui->screen_ms;
}

/* --- acts ------------------------------------------------------------------------------------- */

void act_add(struct ui *ui, struct act act)
{
    act.at_ms = ui->input_ms;
    if (ui->ending && ui->later_count < MOST_ACTS)
        ui->later[ui->later_count++] = act;
    else if (!ui->ending && ui->act_count < MOST_ACTS)
        ui->acts[ui->act_count++] = act;
    ui->again = true;
}

bool act_take(struct ui *ui, const char *id, enum act_kind kind, struct act *out)
{
    for (int i = 0; i < ui->act_count; i++) {
        struct act *act = &ui->acts[i];
        if (!act->id || act->kind != kind || strcmp(act->id, id) != 0)
            continue;
        if (out)
            *out = *act;
        act->id = NULL;
        ui->acted_ms = act->at_ms;
        return true;
    }
    return false;
}

bool ui_act(struct ui *ui, struct ui_act asked)
{
    struct tree tree = ui_tree(ui);
    int node = tree_find(&tree, asked.id);
    if (node < 0 || !(tree.nodes[node].states & STATE_FOCUSABLE) ||
        tree.nodes[node].states & STATE_DISABLED)
        return false;
    if (ui->later_count == MOST_ACTS)
        return false;
    struct act *act = &ui->later[ui->later_count++];
    struct arena *arena = frame_now(ui)->arena;
    *act = (struct act){.kind = ACT_PRESS, .id = tree.nodes[node].id, .value = asked.value};
    if (asked.has_value)
        act->kind = ACT_VALUE;
    if (asked.typed) {
        act->kind = ACT_SET;
        act->typed = arena_copy(arena, asked.typed, strlen(asked.typed));
    }
    return true;
}

/* --- items and nodes -------------------------------------------------------------------------- */

static void *grown(struct arena *arena, const void *old, size_t size, int count)
{
    char *more = arena_get(arena, size * (size_t)count * 2);
    memcpy(more, old, size * (size_t)count);
    return more;
}

/* The surface that shows behind the children of a box. */
static enum surface surface_under(const struct frame *frame, int box)
{
    for (int i = box; i >= 0; i = frame->items[i].parent) {
        if (frame->items[i].box.surface != SURFACE_NONE)
            return frame->items[i].box.surface;
        if (frame->items[i].box.picture)
            return SURFACE_DARK;
    }
    return SURFACE_PAGE;
}

struct item *item_add(struct ui *ui, enum item_kind kind)
{
    struct frame *frame = frame_now(ui);
    if (frame->count == frame->room) {
        frame->items = grown(frame->arena, frame->items, sizeof *frame->items, frame->room);
        frame->room *= 2;
    }
    int parent = ui->depth ? ui->open[ui->depth - 1] : NONE, me = frame->count++;
    struct item *item = &frame->items[me];
    *item = (struct item){
        .kind = kind, .parent = parent, .first = NONE, .last = NONE, .next = NONE, .node = NONE};
    if (parent == NONE)
        return item;
    item->on = surface_under(frame, parent);
    struct item *box = &frame->items[parent];
    if (box->last == NONE)
        box->first = me;
    else
        frame->items[box->last].next = me;
    box->last = me;
    return item;
}

/* The nearest box that has an id names its children. */
static const char *box_name(const struct frame *frame, int box)
{
    for (int i = box; i >= 0; i = frame->items[i].parent)
        if (frame->items[i].box.id)
            return frame->items[i].box.id;
    return frame->screen;
}

const char *node_id(struct ui *ui, const char *key)
{
    struct frame *frame = frame_now(ui);
    return arena_print(frame->arena, "%s/%s", box_name(frame, ui->open[ui->depth - 1]),
                       key ? key : "?");
}

static bool id_taken(const struct frame *frame, const char *id)
{
    for (int i = 0; i < frame->node_count; i++)
        if (!strcmp(frame->nodes[i].id, id))
            return true;
    return false;
}

static const char *unique_id(struct frame *frame, const char *id)
{
    const char *tried = id;
    for (int i = 2; id_taken(frame, tried); i++)
        tried = arena_print(frame->arena, "%s#%d", id, i);
    return tried;
}

static bool is_private(const struct frame *frame, int item)
{
    for (int i = item; i >= 0; i = frame->items[i].parent)
        if (frame->items[i].box.is_private)
            return true;
    return false;
}

static int node_above(const struct frame *frame, int item)
{
    for (int i = frame->items[item].parent; i >= 0; i = frame->items[i].parent)
        if (frame->items[i].node != NONE)
            return frame->items[i].node;
    return NONE;
}

static struct node *node_push(struct ui *ui, struct item *item, enum role role, const char *id,
                              struct said name)
{
    struct frame *frame = frame_now(ui);
    if (frame->node_count == frame->node_room) {
        frame->nodes = grown(frame->arena, frame->nodes, sizeof *frame->nodes, frame->node_room);
        frame->owner = grown(frame->arena, frame->owner, sizeof *frame->owner, frame->node_room);
        frame->node_room *= 2;
    }
    int me = (int)(item - frame->items);
    item->node = frame->node_count;
    frame->owner[frame->node_count] = me;
    struct node *node = &frame->nodes[frame->node_count++];
    *node = (struct node){.role = role,
                          .name = name.text ? name.text : "",
                          .lang = name.lang ? name.lang : "nl",
                          .parent = node_above(frame, me),
                          .text_px = item->px};
    frame->node_count--;
    node->id = unique_id(frame, id);
    frame->node_count++;
    if (is_private(frame, me))
        node->states |= STATE_PRIVATE;
    return node;
}

struct node *node_add(struct ui *ui, struct item *item, enum role role, const char *key,
                      struct said name)
{
    return node_push(ui, item, role, node_id(ui, key), name);
}

const char *item_id(const struct frame *frame, int item)
{
    int node = item >= 0 ? frame->items[item].node : NONE;
    return node == NONE ? NULL : frame->nodes[node].id;
}

bool item_focusable(const struct frame *frame, int item)
{
    const struct item *of = &frame->items[item];
    return of->node != NONE && frame->nodes[of->node].states & STATE_FOCUSABLE && !of->covered;
}

int frame_item(const struct frame *frame, const char *id)
{
    for (int i = 0; id && i < frame->node_count; i++)
        if (!strcmp(frame->nodes[i].id, id))
            return frame->owner[i];
    return NONE;
}

void ui_box(struct ui *ui, struct box box)
{
    assert(ui->depth < MOST_DEPTH); /* a box that was never closed */
    struct item *item = item_add(ui, ITEM_BOX);
    item->box = box;
    if (box.id)
        node_push(ui, item, ROLE_GROUP, arena_print(ui_arena(ui), "%s", box.id),
                  (struct said){"", words_language(ui->words)});
    ui->open[ui->depth++] = (int)(item - frame_now(ui)->items);
}

void ui_close(struct ui *ui)
{
    if (ui->depth > 1)
        ui->depth--;
}

const char *ui_mark_key(struct ui *ui, const char *item, const char *ask, const char *got)
{
    struct arena *arena = ui_arena(ui);
    const char *key = ask ? arena_print(arena, "%s.%s", item, ask) : item;
    return got ? arena_print(arena, "%s.%s", key, got) : key;
}
