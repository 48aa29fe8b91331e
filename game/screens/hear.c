/* SPDX-License-Identifier: MPL-2.0 */
/* Facts and pages, compared with those of the last frame, become at most one effect a frame, and
 * the tone of the room. */
#include "screens/hear.h"

#include <string.h>

#include "base/arena.h"
#include "screens/screens.h"

/* A caption stands 3 s; a room nobody touches goes quiet after half a minute. */
enum { CAPTION_MS = 3000, REST_MS = 30000, CAPTIONS = 2 };
struct caption { struct text text; int64_t until_ms; };
struct glimpse {                                           /* what effects follow from */
    const struct play *play;
    int room, solved, touches, puzzle, page;
    uint64_t rooms_done, handed_in;
    const char *said;
    bool measured; /* somebody answers alone: nothing may disturb */
    int64_t acted_ms;
};
struct hearing {
    struct glimpse last;
    struct hears now;
    bool awake; /* somebody chose something: sound may begin */
    struct caption captions[CAPTIONS];                    /* of what lasts; of what happened */
};

struct hearing *hear_new(struct arena *arena)
{
    return arena_get(arena, sizeof(struct hearing));
}

static struct glimpse glimpse_of(const struct stage *stage)
{
    const struct session *session = stage_session(stage);
    struct glimpse now = {.play = stage->play, .room = -1, .puzzle = stage->puzzle,
                         .page = stage->page, .acted_ms = ui_acted_ms(stage->ui)};
    now.said = stage->shown_count ? stage->shown[0].text.id : NULL;
    if (!session)
        return now;
    now.room = session->stop == STOP_ROOMS ? session->room : -1;
    now.rooms_done = session->rooms_done;
    now.handed_in = session->handed_in;
    now.measured = session->open_puzzle >= 0;
    for (int i = 0; i < MOST_PUZZLES; i++)
        now.solved += session->puzzles[i] == PUZZLE_SOLVED;
    for (int i = 0; i < MOST_THINGS; i++)
        now.touches += session->touched[i];
    return now;
}

static bool is_shut(const char *said)
{
    return said && !strcmp(said, "kamer.slot_dicht");
}

/* The one that says most. */
static const char *effect_of(const struct glimpse *then, const struct glimpse *now)
{
    if (now->play != then->play)
        return now->acted_ms != then->acted_ms ? "tik" : NULL;
    if (now->room != then->room && now->room >= 0)
        return "deur";
    if (now->rooms_done & ~then->rooms_done)
        return "slot";
    if (now->solved > then->solved)
        return "klaar";
    if (now->handed_in & ~then->handed_in)
        return "stempel";
    if (now->measured)
        return NULL;
    if (is_shut(now->said) && now->acted_ms != then->acted_ms)
        return "rammel";
    if (now->puzzle != then->puzzle || now->page != then->page)
        return "papier";
    if (now->touches > then->touches)
        return "hout";
    return now->acted_ms != then->acted_ms ? "tik" : NULL;
}

/* Acts of a script are no input. */
static int64_t touched_ms(const struct stage *stage)
{
    int64_t acted_ms = ui_acted_ms(stage->ui);
    return acted_ms > stage->input_ms ? acted_ms : stage->input_ms;
}

static const char *tone_of(const struct stage *stage)
{
    static const struct {
        const char *scene, *tone;
    } tones[] = {{"lerarenkamer", "radiator"},
                 {"lokaal", "radiator"},
                 {"mediatheek", "stilte"},
                 {"decanaat", "stilte"},
                 {"archief", "lucht"},
                 {"serverruimte", "servers"},
                 {"aula", "zaal"}};
    const struct session *session = stage_session(stage);
    if (!session || session->stop != STOP_ROOMS || session->room < 0 ||
        stage->now_ms - touched_ms(stage) >= REST_MS)
        return NULL;
    const char *scene = stage->level->rooms[session->room].scene;
    for (size_t i = 0; scene && i < sizeof tones / sizeof *tones; i++)
        if (!strcmp(tones[i].scene, scene))
            return tones[i].tone;
    return "stilte";
}

static const char *music_of(const struct stage *stage)
{
    const struct session *session = stage_session(stage);
    bool ends = session && (session->stop == STOP_CARD || session->stop == STOP_OVER);
    return stage->stack[0] == &screen_title || ends ? "thema" : NULL;
}

/* Clicks, wood and paper accompany what the person does: they mean nothing more. */
static struct text caption_of(const char *sound)
{
    static const struct {
        const char *sound;
        struct text text;
    } all[] = {{"deur", TEXT("geluid.deur")},         {"slot", TEXT("geluid.slot")},
               {"klaar", TEXT("geluid.klaar")},       {"stempel", TEXT("geluid.stempel")},
               {"rammel", TEXT("geluid.rammel")},     {"radiator", TEXT("geluid.radiator")},
               {"stilte", TEXT("geluid.stilte")},     {"lucht", TEXT("geluid.lucht")},
               {"servers", TEXT("geluid.servers")},   {"zaal", TEXT("geluid.zaal")},
               {"thema", TEXT("geluid.thema")}};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (!strcmp(all[i].sound, sound))
            return all[i].text;
    return (struct text){0};
}

static void write_caption(struct stage *stage, int line, struct text text)
{
    if (text.id)
        stage->hearing->captions[line] = (struct caption){text, stage->now_ms + CAPTION_MS};
}

/* What lasts is named when it begins; not when a room that had gone quiet is touched again. */
static void caption_what_begins(struct stage *stage, const struct hears *then, bool entered)
{
    const struct hears *now = &stage->hearing->now;
    if (now->tone && now->tone_loud && entered)
        write_caption(stage, 0, caption_of(now->tone));
    if (now->music && now->music_loud && !then->music)
        write_caption(stage, 0, caption_of(now->music));
    if (now->effect)
        write_caption(stage, 1, caption_of(now->effect));
}

static void show_captions(struct stage *stage)
{
    struct caption *captions = stage->hearing->captions;
    for (int i = 0; i < CAPTIONS; i++) {
        if (!captions[i].text.id || captions[i].until_ms <= stage->now_ms)
            continue;
        if (stage->settings->captions)
            ui_caption(stage->ui, captions[i].text, stage->settings->captions == 2);
        ui_wake(stage->ui, captions[i].until_ms);
    }
}

static void set_loudness(const struct settings *settings, struct hears *now)
{
    now->effect_loud = settings->muted ? LOUD_OFF : settings->effects;
    now->tone_loud = settings->muted ? LOUD_OFF : settings->tone;
    now->music_loud = settings->muted ? LOUD_OFF : settings->music;
}

void hear_mind(struct stage *stage, bool input)
{
    struct hearing *hearing = stage->hearing;
    struct glimpse now = glimpse_of(stage), then = hearing->last;
    struct hears before = hearing->now;
    hearing->last = now;
    hearing->awake |= stage->settings->seen_access && (input || now.acted_ms != then.acted_ms);
    hearing->now = (struct hears){0};
    if (!hearing->awake)
        return;
    hearing->now.effect = effect_of(&then, &now);
    hearing->now.tone = tone_of(stage);
    hearing->now.music = music_of(stage);
    set_loudness(stage->settings, &hearing->now);
    bool entered = now.room != then.room || (!before.tone && now.play != then.play);
    caption_what_begins(stage, &before, entered);
    show_captions(stage);
    if (hearing->now.tone)
        ui_wake(stage->ui, touched_ms(stage) + REST_MS);
}

void hear_nothing_new(struct stage *stage)
{
    stage->hearing->now.effect = NULL;
}

static void mute(struct stage *stage, bool muted)
{
    stage->settings->muted = muted;
    if (muted)
        stage->hearing->captions[0] = (struct caption){0};
    write_caption(stage, 1, muted ? TR("geluid.uit") : TR("geluid.aan"));
    stage_keep_settings(stage);
}

void hear_mind_key(struct stage *stage)
{
    if (ui_letter(stage->ui, "m"))
        mute(stage, !stage->settings->muted);
}

struct hears hear_now(const struct stage *stage)
{
    return stage->hearing->now;
}

/* --- choices ---------------------------------------------------------------------------------- */

struct row { const char *id; struct text heading; int *value; const char *const *keys;
             const struct text *names; int count; };

static void choose(struct stage *stage, const struct row *row)
{
    page_choices(stage, row->heading, row->id);
    for (int i = 0; i < row->count; i++)
        if (ui_choice(stage->ui, row->keys[i], row->names[i], *row->value == i)) {
            *row->value = i;
            stage_keep_settings(stage);
        }
    ui_close(stage->ui);
}

static void choose_sound(struct stage *stage)
{
    struct ui *ui = stage->ui;
    page_choices(stage, TR("toegang.geluid"), "geluid");
    if (ui_choice(ui, "aan", TR("geluid.aan"), !stage->settings->muted))
        mute(stage, false);
    if (ui_choice(ui, "uit", TR("geluid.uit"), stage->settings->muted))
        mute(stage, true);
    ui_close(ui);
}

void hear_choices(struct stage *stage)
{
    static const char *const caption_keys[] = {"uit", "gewoon", "groot"};
    static const struct text caption_names[] = {TEXT("toegang.uit"), TEXT("toegang.gewoon"),
                                                TEXT("toegang.groot")};
    static const char *const loud_keys[] = {"uit", "zacht", "gewoon", "hard"};
    static const struct text loud_names[] = {TEXT("toegang.uit"), TEXT("toegang.zacht"),
                                             TEXT("toegang.gewoon"), TEXT("toegang.hard")};
    struct settings *settings = stage->settings;
    const struct row rows[] = {
        {"ondertitels", TR("toegang.ondertitels"), &settings->captions, caption_keys,
         caption_names, 3},
        {"muziek", TR("toegang.muziek"), &settings->music, loud_keys, loud_names, LOUDS},
        {"effecten", TR("toegang.effecten"), &settings->effects, loud_keys, loud_names, LOUDS},
        {"kamergeluid", TR("toegang.kamergeluid"), &settings->tone, loud_keys, loud_names, LOUDS}};
    choose_sound(stage);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        choose(stage, &rows[i]);
}
