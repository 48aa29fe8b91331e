/* SPDX-License-Identifier: MPL-2.0 */
/* A room: the scene with its things, the bar above, what was said below. */
#include "screens/ambient.h"
#include "screens/dusk.h"
#include "screens/glow.h"
#include "screens/screens.h"

#include <string.h>

#include "base/arena.h"

enum { PAGE_HEIGHT = 1080, PANEL_EDGE = 24, PLATE_EDGE = 16 };

static int thing_on(const struct level *level, const struct room *room, int layer)
{
    for (int i = room->first_thing; i < room->first_thing + room->things; i++)
        if (level->things[i].layer == layer)
            return i;
    return -1;
}

static void say_effects(struct stage *stage, const struct effect *effects, int count)
{
    for (int i = 0; i < count; i++) {
        if (effects[i].word == EFFECT_SAY)
            stage_say(stage, effects[i].say);
        else if (effects[i].word == EFFECT_CARD)
            stage_show_card(stage, effects[i].what);
    }
}

/* Behind this thing is a side room, and the way is open. */
static int door_in(const struct stage *stage, const struct session *session,
                   const struct thing *thing)
{
    for (int i = 0; i < thing->effect_count; i++) {
        int room = thing->effects[i].what;
        if (thing->effects[i].word == EFFECT_OPEN && stage->level->rooms[room].side &&
            ((session->rooms_open >> room & 1) || cond_holds(thing->when, session)))
            return room;
    }
    return 0;
}

/* What a touch says is told at once; what it does is a fact first. */
static void touch(struct stage *stage, const struct session *session, int number)
{
    const struct thing *thing = &stage->level->things[number];
    bool opens = thing->puzzle >= 0 && session_may_open(stage->level, session, thing->puzzle);
    stage_hush(stage);
    if (thing->say_count)
        stage_say(stage, thing->says[session->touched[number] % thing->say_count]);
    if (!thing->when || cond_holds(thing->when, session))
        say_effects(stage, thing->effects, thing->effect_count);
    stage->door = door_in(stage, session, thing);
    stage_wish(stage, (struct wish){.type = WISH_LOOK, .on = number});
    if (opens && stage->level->puzzles[thing->puzzle].each)
        stage_wish(stage, (struct wish){.type = WISH_OPEN, .on = thing->puzzle});
    else if (opens)
        stage->puzzle = thing->puzzle;
}

static void try_lock(struct stage *stage, const struct session *session, const struct room *room)
{
    stage_hush(stage);
    if (session_room_done(session, session->room)) {      /* only out of a side room */
        stage_wish(stage, (struct wish){.type = WISH_GO, .on = -1});
        return;
    }
    if (!session_lock_ready(stage->level, session, session->room)) {
        stage_say(stage, TR("kamer.slot_dicht"));
        return;
    }
    say_effects(stage, room->lock.effects, room->lock.effect_count);
    stage_wish(stage, (struct wish){.type = WISH_LOCK, .on = session->room});
}

static enum spot_state state_of(const struct session *session, const struct thing *thing,
                                int number)
{
    if (thing->puzzle >= 0 && session->puzzles[thing->puzzle] != PUZZLE_OPEN)
        return SPOT_SOLVED;
    bool said_all = thing->say_count && session->touched[number] >= thing->say_count;
    bool did_all = !thing->effect_count || !thing->when || cond_holds(thing->when, session);
    return thing->puzzle < 0 && said_all && did_all ? SPOT_USED : SPOT_PLAIN;
}

static void show_layer(struct stage *stage, const struct session *session, const struct room *room,
                       int number)
{
    const struct level *level = stage->level;
    const struct layer *layer = &level->layers[number];
    const char *picture = stage_picture(stage, room->scene, layer->id);
    struct rect at = {layer->x, layer->y, layer->w, layer->h};
    int thing = thing_on(level, room, number);
    struct spot spot = {.key = layer->id, .picture = picture, .at = at,
                        .poly_points = layer->poly_count, .tint = dusk_light(stage, layer)};
    spot.poly = layer->poly_count ? &layer->poly[0].x : NULL;
    bool ready = session_lock_ready(level, session, session->room) || room->side;
    if (number == room->lock.layer && (thing < 0 || ready)) {
        spot.alt = room->lock.alt;
        if (ui_spot(stage->ui, spot))
            try_lock(stage, session, room);
    } else if (thing >= 0 && !level->things[thing].decorative) {
        spot.key = level->things[thing].id;
        spot.alt = level->things[thing].alt;
        spot.state = state_of(session, &level->things[thing], thing);
        spot.pulse = glow_of(stage, level->things[thing].puzzle);
        if (ui_spot(stage->ui, spot))
            touch(stage, session, thing);
    } else {
        ui_picture(stage->ui, picture, at, spot.tint);
    }
    dusk_hands(stage, layer);
}

static struct text clock_words(struct stage *stage, const struct session *session)
{
    struct arena *arena = ui_arena(stage->ui);
    int64_t left = session_left_ms(stage->level, session, play_time(stage->play, stage->now_ms));
    int minutes = (int)((left < 0 ? 0 : left) / 60000);
    struct slot slot = {"minuten", arena_print(arena, "%d", minutes)};
    ui_wake(stage->ui, stage->now_ms + 60000 - (stage->now_ms % 60000));
    if (session->clock == CLOCK_OFF)
        return TR("kamer.klok_uit");
    if (session->clock == CLOCK_COUNTDOWN && minutes < 5)
        return words_fill(stage->words, minutes < 1 ? TR("kamer.klok_een") : TR("kamer.klok_vijf"),
                          &slot, 1, arena);
    return words_fill(stage->words, TR("kamer.klok"), &slot, 1, arena);
}

/* Under five minutes: five more by one press, without limit (F02). */
static bool is_late(const struct stage *stage, const struct session *session)
{
    int64_t left = session_left_ms(stage->level, session, play_time(stage->play, stage->now_ms));
    return session->clock == CLOCK_COUNTDOWN && left < 300000 && left > 0;
}

static void show_bar(struct stage *stage, const struct session *session, const struct room *room)
{
    struct ui *ui = stage->ui;
    bool large = stage_is_large(stage); /* then the plates just fit beside each other */
    ui_box(ui, (struct box){.id = "kamerbalk", .flow = FLOW_ROW, .gap = large ? 4 : 16,
                            .pad = large ? 8 : 16, .align = ALIGN_CENTRE});
    ui_box(ui, (struct box){.id = "waar", .flow = FLOW_WRAP, .surface = SURFACE_DARK,
                            .gap = large ? 12 : 24, .pad = large ? 12 : 16});
    ui_text_sized(ui, room->title, large ? SIZE_BODY : SIZE_LEAD, FONT_HEADING, TONE_TEXT);
    ui_status(ui, "klok", clock_words(stage, session));
    if (is_late(stage, session) &&
        ui_button_as(ui, (struct button){.key = "knop.meer", .name = TR("tijd.meer"),
                                         .look = LOOK_QUIET, .icon = "icons/plus"}))
        stage_wish(stage, (struct wish){.type = WISH_CLOCK, .number = 5});
    ui_close(ui);
    ui_box(ui, (struct box){.id = "midden", .fills = true});
    ui_close(ui);
    ui_box(ui, (struct box){.id = "gereedschap", .flow = FLOW_WRAP, .surface = SURFACE_DARK,
                            .gap = large ? 8 : 12, .pad = large ? 8 : 12, .align = ALIGN_END});
    page_saving(stage);
    if (page_tool(stage, TR("knop.notities"), "icons/note"))
        stage_push(stage, &screen_notebook);
    if (page_tool(stage, TR("knop.toon"), "icons/eye"))
        stage_push(stage, &screen_things);
    page_buttons(stage);
    ui_close(ui);
    ui_close(ui);
}

/* A list in words of everything that can be touched (C04): the same acts, without looking. */
static void show_things(struct stage *stage)
{
    struct ui *ui = stage->ui;
    const struct session *session = stage_session(stage);
    const struct room *room = &stage->level->rooms[session->room];
    page_begin(stage, "dingen", TR("knop.toon"));
    ui_text(ui, TR("kamer.toon_uitleg"));
    if (page_back(stage, TR("knop.terug")))
        stage_pop(stage);
    ui_box(ui, (struct box){.id = "lijst", .flow = FLOW_WRAP, .gap = 16});
    for (int i = room->first_thing; i < room->first_thing + room->things; i++) {
        const struct thing *thing = &stage->level->things[i];
        if (thing->decorative || !session_may_look(stage->level, session, i) ||
            !ui_button_as(ui, (struct button){.key = thing->id, .name = thing->alt}))
            continue;
        touch(stage, session, i);
        stage_pop(stage);
    }
    if (ui_button_as(ui, (struct button){.key = "slot", .name = room->lock.alt})) {
        try_lock(stage, session, room);
        stage_pop(stage);
    }
    ui_close(ui);
    page_end(stage);
}

const struct screen screen_things = {.name = "dingen", .show = show_things};

/* Through a side door one goes only by a press of its own; behind it the way back is always
 * there. */
static void show_door(struct stage *stage)
{
    const struct session *session = stage_session(stage);
    const struct level *level = stage->level;
    bool inside = level->rooms[session->room].side && session_room_done(session, session->room);
    int room = inside ? session_onwards(level, session) : stage->door;
    if (!inside && !room)
        return;
    struct slot slot = {"kamer", words_say(stage->words, level->rooms[room].title).text};
    struct text says = stage_fill(stage, inside ? TR("gesprek.terug") : TR("kamer.naar"), &slot, 1);
    if (!ui_button_as(stage->ui, (struct button){.key = "knop.deur", .look = LOOK_MAIN,
                                                 .icon = "icons/door", .name = says}))
        return;
    stage_hush(stage);
    stage_wish(stage, (struct wish){.type = WISH_GO, .on = room});
}

/* Nothing was said yet: where the hand that holds the mouse may begin. */
static void show_idle(struct stage *stage)
{
    const struct session *session = stage_session(stage);
    ui_text(stage->ui, TR("kamer.kijk"));
    if (session->players < 2)
        return;
    int mouse = session_mouse(stage->level, session, session->room, -1);
    struct slot slot = {"naam", stage_alias(stage, mouse)};
    ui_status(stage->ui, "muis", stage_fill(stage, TR("kamer.muis"), &slot, 1));
}

static void show_said(struct stage *stage)
{
    struct ui *ui = stage->ui;
    ui_box(ui, (struct box){.id = "onder", .pad = 24, .align = ALIGN_CENTRE});
    ui_box(ui, (struct box){.id = "gezegd", .flow = FLOW_ROW, .surface = SURFACE_DARK, .gap = 24,
                            .pad = 24, .width = stage_is_large(stage) ? 1872 : 1280});
    ui_box(ui, (struct box){.id = "woorden", .gap = 12, .pad = 8, .fills = true, .scrolls = true});
    if (!stage->shown_count)
        show_idle(stage);
    for (int i = 0; i < stage->shown_count; i++)
        if (stage->shown[i].card < 0)
            story_say(stage, arena_print(ui_arena(ui), "zegt.%d", i + 1), stage->shown[i].text,
                      100);
        else
            card_paper(stage, stage->shown[i].card);
    ui_close(ui);
    show_door(stage);
    if (stage->shown_count &&
        (ui_button_as(ui, (struct button){.key = "knop.dicht", .name = TR("kamer.dicht"),
                                          .look = LOOK_QUIET}) || ui_key_pressed(ui, KEY_ESCAPE)))
        stage_hush(stage);
    ui_close(ui);
    ui_close(ui);
}

/* The reserve for the talk is reached: the room closes only when somebody says so. */
static void show_due(struct stage *stage, const struct session *session)
{
    struct ui *ui = stage->ui;
    ui_box(ui, (struct box){.id = "boven", .pad = 8, .align = ALIGN_CENTRE});
    ui_box(ui, (struct box){.id = "tijd", .surface = SURFACE_PANEL, .gap = 16, .pad = 32,
                            .width = stage_is_large(stage) ? 1872 : 1240});
    ui_text_sized(ui, TR("tijd.uitleg"), SIZE_LEAD, FONT_BODY, TONE_TEXT);
    ui_box(ui, (struct box){.id = "keuze", .flow = FLOW_WRAP, .gap = 24});
    if (ui_button_as(ui, (struct button){.key = "knop.sluit", .name = TR("tijd.sluit"),
                                         .look = LOOK_MAIN}))
        stage_wish(stage, (struct wish){.type = WISH_CLOSE, .on = session->room});
    if (ui_button(ui, TR("tijd.meer")))
        stage_wish(stage, (struct wish){.type = WISH_CLOCK, .number = 5});
    ui_close(ui);
    ui_close(ui);
    ui_close(ui);
}

/* Bar first, then words, wherever they stand: the order of reading and of Tab stays the same. */
static void show_foreground(struct stage *stage, const struct session *session,
                            const struct room *room)
{
    struct ui *ui = stage->ui;
    int bar = stage->bar_height;
    ui_box(ui, (struct box){.id = "voorgrond", .flow = FLOW_FREE, .at = {0, 0, 1920, PAGE_HEIGHT}});
    ui_box(ui, (struct box){.at = {0, 0, 1920, PAGE_HEIGHT}});
    if (stage->bar_below) {
        ui_box(ui, (struct box){.id = "boven_leeg", .fills = true});
        ui_close(ui);
    }
    show_bar(stage, session, room);
    ui_close(ui);
    /* twice: what stands freely may grow with its text, but not over the bar */
    ui_box(ui, (struct box){.flow = FLOW_FREE,
                            .at = {0, stage->bar_below ? 0 : bar, 1920, PAGE_HEIGHT - bar}});
    ui_box(ui, (struct box){.at = {0, 0, 1920, PAGE_HEIGHT - bar}});
    if (stage->panel_above)
        show_said(stage);
    ui_box(ui, (struct box){.id = "leeg", .fills = true});
    ui_close(ui);
    if (session_due(stage->level, session, play_time(stage->play, stage->now_ms)))
        show_due(stage, session);
    if (!stage->panel_above)
        show_said(stage);
    ui_close(ui);
    ui_close(ui);
    ui_close(ui);
}

void room_show(struct stage *stage)
{
    struct ui *ui = stage->ui;
    const struct session *session = stage_session(stage);
    const struct room *room = &stage->level->rooms[session->room];
    glow_begin(stage);
    ui_box(ui, (struct box){.id = room->id, .flow = FLOW_FREE, .fills = true});
    for (int i = room->first_layer; i < room->first_layer + room->layers; i++)
        if (session_layer_shown(stage->level, session, i) && !ambient_hides(stage, room, i))
            show_layer(stage, session, room, i);
    show_foreground(stage, session, room);
    ui_close(ui);
}

/* What lies over the scene: the words, and in the bar the plates left and right. */
struct over { struct rect words, left, right; int bar; };

static bool measure(const struct tree *tree, struct over *out)
{
    int words = tree_find(tree, "gezegd"), left = tree_find(tree, "waar"),
        right = tree_find(tree, "gereedschap");
    int bar = tree_find(tree, "kamerbalk");
    if (words < 0 || left < 0 || right < 0 || bar < 0)
        return false;
    *out = (struct over){tree->nodes[words].at, tree->nodes[left].at, tree->nodes[right].at,
                         tree->nodes[bar].at.h};
    return true;
}

static int common(struct rect a, struct rect b, int b_y)
{
    int left = a.x > b.x ? a.x : b.x, right = a.x + a.w < b.x + b.w ? a.x + a.w : b.x + b.w;
    int top = a.y > b_y ? a.y : b_y, end = a.y + a.h < b_y + b.h ? a.y + a.h : b_y + b.h;
    return right > left && end > top ? (right - left) * (end - top) : 0;
}

/* How much of the focus they would cover, standing like this. */
static int covered(struct rect focus, const struct over *over, bool words_above, bool bar_below)
{
    int bar_y = bar_below ? PAGE_HEIGHT - over->bar : 0;
    int words_y = words_above
                      ? (bar_below ? 0 : over->bar) + PANEL_EDGE
                      : PAGE_HEIGHT - PANEL_EDGE - over->words.h - (bar_below ? over->bar : 0);
    int bar = common(focus, over->left, bar_y + PLATE_EDGE) +
              common(focus, over->right, bar_y + PLATE_EDGE);
    bool hides = bar > focus.w * focus.h / 4; /* for a corner of something large it stays */
    return (hides ? bar : 0) + common(focus, over->words, words_y);
}

static bool lies_in(const struct tree *tree, int node, const char *box)
{
    for (; node >= 0; node = tree->nodes[node].parent)
        if (!strcmp(tree->nodes[node].id, box))
            return true;
    return false;
}

/* On the page that was just shown: would the words or the bar lie over what has the focus? They
 * go where they cover least of it, and stay where they are as long as somebody is in them. */
void room_mind_panel(struct stage *stage)
{
    struct tree tree = ui_tree(stage->ui);
    struct over over;
    if (!measure(&tree, &over))
        return;
    if (stage->bar_height != over.bar)
        ui_wake(stage->ui, stage->now_ms);
    stage->bar_height = over.bar;
    if (tree.focus < 0 || lies_in(&tree, tree.focus, "voorgrond"))
        return;
    struct rect focus = tree.nodes[tree.focus].at;
    int best = 0, least = covered(focus, &over, false, false);
    for (int way = 1; way < 4; way++) {
        int cost = covered(focus, &over, way & 1, way & 2);
        if (cost < least) {
            least = cost;
            best = way;
        }
    }
    if (stage->panel_above == (best & 1) && stage->bar_below == (best >> 1))
        return;
    stage->panel_above = best & 1;
    stage->bar_below = best >> 1;
    ui_wake(stage->ui, stage->now_ms);
}
