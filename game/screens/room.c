/* SPDX-License-Identifier: MPL-2.0 */
/* A room: the scene with its things, the bar above, what was said below. */
#include "screens/ambient.h"
#include "screens/dusk.h"
#include "screens/screens.h"

#include <string.h>

#include "base/arena.h"

enum { PAGE_HEIGHT = 1080, PANEL_EDGE = 24 };

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
    ui_box(ui, (struct box){.id = "kamerbalk", .flow = FLOW_ROW, .gap = 16, .pad = 16,
                            .align = ALIGN_CENTRE});
    ui_box(ui, (struct box){.id = "waar", .flow = FLOW_WRAP, .surface = SURFACE_DARK, .gap = 24,
                            .pad = 16});
    ui_text_sized(ui, room->title, SIZE_LEAD, FONT_HEADING, TONE_TEXT);
    ui_status(ui, "klok", clock_words(stage, session));
    if (is_late(stage, session) &&
        ui_button_as(ui, (struct button){.key = "knop.meer", .name = TR("tijd.meer"),
                                         .look = LOOK_QUIET, .icon = "icons/plus"}))
        stage_wish(stage, (struct wish){.type = WISH_CLOCK, .number = 5});
    ui_close(ui);
    ui_box(ui, (struct box){.id = "midden", .fills = true});
    ui_close(ui);
    ui_box(ui, (struct box){.id = "gereedschap", .flow = FLOW_WRAP, .surface = SURFACE_DARK,
                            .gap = 12, .pad = 12, .align = ALIGN_END});
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

/* Through a side door one goes only by a press of its own; behind it the way back is always there. */
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

void room_show(struct stage *stage)
{
    struct ui *ui = stage->ui;
    const struct session *session = stage_session(stage);
    const struct room *room = &stage->level->rooms[session->room];
    ui_box(ui, (struct box){.id = room->id, .flow = FLOW_FREE, .fills = true});
    for (int i = room->first_layer; i < room->first_layer + room->layers; i++)
        if (session_layer_shown(stage->level, session, i) && !ambient_hides(stage, room, i))
            show_layer(stage, session, room, i);
    ui_box(ui, (struct box){.id = "voorgrond", .at = {0, 0, 1920, 1080}});
    show_bar(stage, session, room);
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
}

/* On the page that was just shown: would the words at the bottom lie over what has the focus? */
void room_mind_panel(struct stage *stage)
{
    struct tree tree = ui_tree(stage->ui);
    int panel = tree_find(&tree, "gezegd");
    if (panel < 0 || tree.focus < 0)
        return;
    const struct node *focus = &tree.nodes[tree.focus];
    bool inside = focus->parent == panel || tree.nodes[focus->parent].parent == panel;
    int top = PAGE_HEIGHT - PANEL_EDGE - tree.nodes[panel].at.h;
    bool above = !inside && focus->at.y + focus->at.h > top;
    if (inside || above == stage->panel_above)
        return;
    stage->panel_above = above;
    ui_wake(stage->ui, stage->now_ms);
}
