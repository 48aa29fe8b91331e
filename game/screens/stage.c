/* SPDX-License-Identifier: MPL-2.0 */
/* The stack of screens, one frame at a time. */
#include "screens/hear.h"
#include "screens/screens.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"

/* Of the text; and how soon to look again whether the disk has answered. */
enum { LEAST_PERCENT = 100, MOST_PERCENT = 225, STEP_PERCENT = 25, LARGE_PERCENT = 150,
       DISK_MS = 2 };

static void use_settings(struct stage *stage)
{
    const struct settings *settings = stage->settings;
    words_choose(stage->words, settings->lang);
    ui_set_look(stage->ui, (struct ui_look){(int)settings->theme, settings->text_percent,
                                            settings->still});
}

struct stage *stage_new(const struct stage_setup *setup, struct ui *ui, struct words *words,
                        struct settings *settings, const struct kinds *kinds, struct arena *arena)
{
    struct stage *stage = arena_get(arena, sizeof *stage);
    stage->setup = *setup;
    stage->ui = ui;
    stage->words = words;
    stage->settings = settings;
    stage->kinds = kinds;
    stage->program = arena;
    stage->evening = arena_new();
    if (!stage->evening)
        arena_fail(arena);
    stage->wipe_words = arena_get(arena, (MOST_PEOPLE + 1) * sizeof *stage->wipe_words);
    stage->puzzle = stage->draft_puzzle = -1;
    stage->entry.clock = CLOCK_SOFT;
    stage->entry.players = 1;
    stage->hearing = hear_new(arena);
    use_settings(stage);
    return stage;
}

void stage_free(struct stage *stage)
{
    link_stop(stage);
    arena_free(stage->evening);
}

static void turn(struct stage *stage, enum turn how, const struct screen *screen)
{
    stage->turn = how;
    stage->wanted = screen;
}

void stage_push(struct stage *stage, const struct screen *screen)
{
    turn(stage, TURN_PUSH, screen);
}

void stage_replace(struct stage *stage, const struct screen *screen)
{
    turn(stage, TURN_REPLACE, screen);
}

void stage_pop(struct stage *stage)
{
    turn(stage, TURN_POP, NULL);
}

void stage_reset(struct stage *stage, const struct screen *screen)
{
    turn(stage, TURN_RESET, screen);
}

const struct screen *stage_top(const struct stage *stage)
{
    return stage->depth ? stage->stack[stage->depth - 1] : NULL;
}

const struct session *stage_session(const struct stage *stage)
{
    return stage->play ? play_session(stage->play) : NULL;
}

bool stage_wish(struct stage *stage, struct wish wish)
{
    wish.at_ms = stage->now_ms;
    return stage->play && play_wish(stage->play, &wish);
}

/* The clock of the evening stands still while a screen that stops it lies on top. */
static void mind_clock(struct stage *stage)
{
    const struct session *session = stage_session(stage);
    const struct screen *top = stage_top(stage);
    bool stop = top && top->stops_clock;
    if (!session || !session->dealt || stop == stage->paused_by_screen)
        return;
    stage->paused_by_screen = stop;
    stage_wish(stage, (struct wish){.type = WISH_PAUSE, .number = stop});
}

static void take_turn(struct stage *stage)
{
    switch (stage->turn) {
    case TURN_NONE:
        return;
    case TURN_PUSH:
        if (stage->depth < MOST_SCREENS)
            stage->stack[stage->depth++] = stage->wanted;
        break;
    case TURN_REPLACE:
        if (stage->depth)
            stage->stack[stage->depth - 1] = stage->wanted;
        break;
    case TURN_POP:
        if (stage->depth > 1)
            stage->depth--;
        break;
    case TURN_RESET:
        stage->stack[0] = stage->wanted;
        stage->depth = 1;
        break;
    }
    stage->turn = TURN_NONE;
    mind_clock(stage);
    ui_wake(stage->ui, stage->now_ms);
}

static void resize_text(struct stage *stage, int by)
{
    int percent = stage->settings->text_percent + by;
    if (percent < LEAST_PERCENT)
        percent = LEAST_PERCENT;
    stage->settings->text_percent = percent > MOST_PERCENT ? MOST_PERCENT : percent;
    stage_keep_settings(stage);
}

static void mind_keys(struct stage *stage)
{
    struct ui *ui = stage->ui;
    if (ui_key_pressed(ui, KEY_BIGGER))
        resize_text(stage, STEP_PERCENT);
    if (ui_key_pressed(ui, KEY_SMALLER))
        resize_text(stage, -STEP_PERCENT);
    if (ui_key_pressed(ui, KEY_SETTINGS) && stage_top(stage) != &screen_settings)
        stage_push(stage, &screen_settings);
    if (ui_key_pressed(ui, KEY_PAUSE) && stage->play && stage_top(stage) == &screen_evening)
        stage_push(stage, &screen_pause);
    hear_mind_key(stage);
}

/* While the disk answers and nobody does anything, the page that stands is the truth: no frame
 * for it. */
static bool holds(const struct stage *stage)
{
    return stage->play && stage->settled && !play_idle(stage->play) &&
           play_saving(stage->play, stage->now_ms) != SAVING_BUSY;
}

void stage_frame(struct stage *stage, const struct ui_input *inputs, int count, int64_t now_ms)
{
    stage->now_ms = now_ms;
    if (count > 0 || stage->input_ms == 0)
        stage->input_ms = now_ms;
    stage->by_hand |= count > 0;
    if (stage->play)
        play_frame(stage->play, now_ms);
    if (count == 0 && holds(stage)) {
        ui_wake(stage->ui, now_ms + DISK_MS);
        hear_nothing_new(stage);
        return;
    }
    ui_begin(stage->ui, stage_top(stage)->name, inputs, count, now_ms);
    mind_keys(stage);
    stage_top(stage)->show(stage);
    hear_mind(stage, count > 0);
    ui_end(stage->ui);
    /* still under way: look again, also without input */
    if (stage->play && !play_idle(stage->play))
        ui_wake(stage->ui, now_ms + DISK_MS);
    stage->settled = stage->turn == TURN_NONE;
    room_mind_panel(stage);
    take_turn(stage);
}

void stage_hush(struct stage *stage)
{
    stage->shown_count = stage->door = 0;
}

void stage_say(struct stage *stage, struct text text)
{
    if (stage->shown_count < MOST_SHOWN)
        stage->shown[stage->shown_count++] = (struct said_now){text, -1};
    if (stage->message_count == LAST_MESSAGES) {
        memmove(stage->messages, stage->messages + 1,
                (LAST_MESSAGES - 1) * sizeof *stage->messages);
        stage->message_count--;
    }
    stage->messages[stage->message_count++] = text;
}

void stage_show_card(struct stage *stage, int card)
{
    if (stage->shown_count < MOST_SHOWN)
        stage->shown[stage->shown_count++] = (struct said_now){{0}, card};
}

void stage_keep_settings(struct stage *stage)
{
    const struct settings *settings = stage->settings;
    use_settings(stage);
    if (stage->setup.settings_path)
        settings_save(stage->setup.settings_path, settings);
    ui_wake(stage->ui, stage->now_ms);
}

static void note_save(struct saves *saves, int ticket)
{
    if (!saves->first)
        saves->first = ticket;
    saves->last = ticket;
    saves->refused |= !ticket;
}

void stage_save(struct stage *stage, struct saves *saves, const char *path, struct bytes bytes,
                enum os_stamp stamp)
{
    note_save(saves, os_save(path, bytes.data, bytes.size, stamp));
    ui_wake(stage->ui, stage->now_ms + DISK_MS);
}

void stage_save_settings(struct stage *stage, struct saves *saves, const char *path)
{
    *saves = (struct saves){0};
    note_save(saves, settings_save(path, stage->settings));
}

enum os_write stage_saved(struct stage *stage, const struct saves *saves)
{
    enum os_write all = saves->refused ? OS_LOST : OS_SAFE;
    for (int ticket = saves->first; ticket && ticket <= saves->last; ticket++) {
        enum os_write one = os_saved(ticket);
        if (one == OS_LOST || (one == OS_WAITING && all == OS_SAFE))
            all = one;
    }
    if (all == OS_WAITING)
        ui_wake(stage->ui, stage->now_ms + DISK_MS);
    return all;
}

const char *stage_picture(struct stage *stage, const char *scene, const char *layer)
{
    return arena_print(ui_arena(stage->ui), "%s/%s/%s", stage->pictures, scene, layer);
}

struct text stage_fill(struct stage *stage, struct text text, const struct slot *slots, int count)
{
    return words_fill(stage->words, text, slots, count, ui_arena(stage->ui));
}

const char *stage_alias(struct stage *stage, int who)
{
    const struct session *session = stage_session(stage);
    if (!session || who == 0)
        return words_say(stage->words, TR("wie.jullie")).text;
    struct alias alias = people_alias(session->seed, who);
    struct slot slots[] = {{"dier", words_say(stage->words, alias.animal).text},
                           {"kleur", words_say(stage->words, alias.colour).text}};
    return stage_fill(stage, TR("wie.naam"), slots, 2).dutch;
}

const char *stage_number(struct stage *stage, int value)
{
    return arena_print(ui_arena(stage->ui), "%d", value);
}

bool stage_told(uint64_t rooms, int room)
{
    return rooms >> room & 1;
}

bool stage_is_large(const struct stage *stage)
{
    return stage->settings->text_percent >= LARGE_PERCENT;
}
