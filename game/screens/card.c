/* SPDX-License-Identifier: MPL-2.0 */
/* The end, behind the cover: everybody is asked for a sentence (quote.c) and gets a card with the
 * own plans, and the six words that erase. The card is saved as a picture and as text in
 * <data>/kaarten/; the words never are. */
#include "screens/screens.h"

#include <string.h>

#include "base/arena.h"
#include "base/files.h"
#include "base/os.h"

enum { MOST_PLANS = 4, FRAMES_TO_SHOOT = 2 };

static int plans_of(struct stage *stage, int who, struct text out[MOST_PLANS])
{
    const struct level *level = stage->level;
    int count = 0;
    for (int i = 0; i < level->puzzle_count; i++) {
        const struct puzzle_kind *kind = level->puzzles[i].kind;
        struct view view;
        if (!kind->recap)
            continue;
        play_view(stage->play, i, level->puzzles[i].each ? who : 0, ui_arena(stage->ui), &view);
        count += kind->recap(level->puzzles[i].spec, &view, stage->words, ui_arena(stage->ui),
                             out + count, MOST_PLANS - count);
    }
    return count;
}

static const char *card_path(struct stage *stage, int who, const char *ending)
{
    struct arena *arena = ui_arena(stage->ui);
    const char *folder = files_join(arena, stage->setup.data, CARDS_NAME);
    files_make_folder(folder, 0700);
    const char *id = stage_session(stage)->id;
    return files_join(arena, folder, arena_print(arena, "k-%s.p%d.%s", id, who, ending));
}

/* Which statements were asked first: the follow-up must ask these again, and only the card can
 * say which. "": there is no follow-up for this person. */
static const char *letter_of(const struct stage *stage, int who)
{
    const struct session *session = stage_session(stage);
    enum set set =
        stage->links && session_records(session, who) ? session->seats[who].set : SET_NONE;
    return set == SET_AB ? "A" : set == SET_BA ? "B" : "";
}

static struct text letter_text(struct stage *stage, const char *letter)
{
    struct slot slot = {"letter", letter};
    return stage_fill(stage, TR("kaart.letter"), &slot, 1);
}

static void save_text(struct stage *stage, int who)
{
    struct arena *arena = ui_arena(stage->ui);
    struct text plans[MOST_PLANS];
    int count = plans_of(stage, who, plans);
    const char *all = words_say(stage->words, TR("kaart.kop")).text;
    for (int i = 0; i < count; i++)
        all = arena_print(arena, "%s\n\n%s", all, plans[i].dutch);
    all = arena_print(arena, "%s\n\n%s\n", all, words_say(stage->words, TR("kaart.terug")).text);
    if (letter_of(stage, who)[0])
        all = arena_print(arena, "%s\n%s\n", all, letter_text(stage, letter_of(stage, who)).dutch);
    stage_save(stage, &stage->card_saves, card_path(stage, who, "txt"),
               (struct bytes){all, strlen(all)}, OS_STAMP_WEEK);
}

static void save_card(struct stage *stage, int who)
{
    struct bytes picture = {NULL, 0};
    stage->card_saves = (struct saves){0};
    save_text(stage, who);
    if (stage->setup.shoot && stage->setup.shoot(stage->setup.self, ui_arena(stage->ui), &picture))
        stage_save(stage, &stage->card_saves, card_path(stage, who, "png"), picture, OS_STAMP_WEEK);
    else
        stage->card_saves.refused = true;
}

static void tell_saved(struct stage *stage)
{
    enum os_write state = stage_saved(stage, &stage->card_saves);
    if (stage->card_saves.first && state != OS_WAITING)
        ui_status(stage->ui, "bewaard",
                  state == OS_SAFE ? TR("kaart.bewaard") : TR("kaart.mislukt"));
}

static void show_card(struct stage *stage, int who)
{
    struct ui *ui = stage->ui;
    struct text plans[MOST_PLANS];
    int count = plans_of(stage, who, plans);
    ui_box(ui, (struct box){.id = "kaart", .surface = SURFACE_PAPER, .pad = 48, .gap = 24});
    ui_heading(ui, TR("kaart.kop"), 2);
    if (letter_of(stage, who)[0])
        ui_text_sized(ui, letter_text(stage, letter_of(stage, who)), SIZE_BODY, FONT_BOLD,
                      TONE_TEXT);
    for (int i = 0; i < count; i++)
        ui_text_sized(ui, plans[i], SIZE_LEAD, FONT_BODY, TONE_TEXT);
    if (!count)
        ui_text_sized(ui, TR("kaart.leeg"), SIZE_LEAD, FONT_BODY, TONE_TEXT);
    ui_text(ui, TR("kaart.terug"));
    ui_close(ui);
}

static void show_words(struct stage *stage, int who)
{
    struct ui *ui = stage->ui;
    const char *words = evening_wipe_words(stage, who);
    if (!session_records(stage_session(stage), who))
        return;
    ui_box(ui, (struct box){.id = "wiscode", .surface = SURFACE_PANEL, .pad = 32, .gap = 12,
                            .is_private = true});
    ui_text_sized(ui, TR("kaart.wiscode"), SIZE_BODY, FONT_BOLD, TONE_TEXT);
    if (words[0])
        ui_text_sized(ui, words_plain("woorden", words), SIZE_LEAD, FONT_BOLD, TONE_TEXT);
    ui_text(ui, words[0] ? TR("kaart.wiscode_uitleg") : TR("kaart.wiscode_weg"));
    ui_close(ui);
}

/* A page that holds nothing but the card, for as long as its picture takes. */
static void pose(struct stage *stage, int who)
{
    struct ui *ui = stage->ui;
    ui_box(ui, (struct box){.id = "beeld", .flow = FLOW_FREE, .fills = true,
                            .picture = "art/card"});
    ui_box(ui, (struct box){.id = "midden", .at = {140, 200, 1640, 0}});
    show_card(stage, who);
    ui_close(ui);
    ui_close(ui);
    if (--stage->card_saving == 0)
        save_card(stage, who);
    ui_wake(ui, stage->now_ms);
}

static void show_person(struct stage *stage, int who)
{
    struct ui *ui = stage->ui;
    struct slot name = {"naam", stage_alias(stage, who)};
    if (stage->card_saving > 0) {
        pose(stage, who);
        return;
    }
    page_begin(stage, "meenemen", stage_fill(stage, TR("kaart.titel"), &name, 1));
    show_card(stage, who);
    show_words(stage, who);
    page_foot(stage);
    if (ui_button_as(ui, (struct button){.key = "knop.bewaar", .name = TR("kaart.bewaar"),
                                         .icon = "icons/save"}))
        stage->card_saving = FRAMES_TO_SHOOT;
    if (page_go_on(stage)) {
        stage->cards_seen |= UINT64_C(1) << who;
        stage->who = link_due(stage, who) ? who : 0;
        stage->card_saves = stage->sentence_saves = (struct saves){0};
    }
    ui_close(ui);
    tell_saved(stage);
    quote_tell(stage);
    page_end(stage);
}

/* Where the log lies and how to erase it: of a follow-up this is the only page that could say
 * so. */
static void thank(struct stage *stage)
{
    struct ui *ui = stage->ui;
    ui_text_sized(ui, TR("later.dank"), SIZE_LEAD, FONT_BODY, TONE_TEXT);
    if (!stage_session(stage)->recorded) {
        ui_text(ui, TR("privacy.niets"));
        return;
    }
    ui_text(ui, TR("waar.map"));
    ui_text_sized(ui, words_plain("map", stage->setup.data), SIZE_BODY, FONT_BOLD, TONE_TEXT);
    show_words(stage, 1);
}

static void show_end(struct stage *stage, const struct session *session)
{
    struct ui *ui = stage->ui;
    bool later = stage->level->follow_up;
    if (session->stop == STOP_CARD && play_idle(stage->play))
        stage_wish(stage, (struct wish){.type = WISH_END});
    page_begin(stage, "einde", later ? TR("later.einde") : TR("einde.titel"));
    if (later) {
        thank(stage);
    } else {
        ui_text_sized(ui, TR("einde.dank"), SIZE_LEAD, FONT_BODY, TONE_TEXT);
        ui_text(ui, TR("einde.zes_weken"));
    }
    page_foot(stage);
    if (ui_button_as(ui, (struct button){.key = "knop.waar", .name = TR("waar.titel"),
                                         .icon = "icons/save"}))
        stage_push(stage, &screen_where);
    if (ui_button_as(ui, (struct button){.key = "knop.klaar", .name = TR("waar.klaar"),
                                         .look = LOOK_MAIN}))
        evening_leave(stage);
    ui_close(ui);
    page_end(stage);
}

/* The follow-up gives no card: its plans are those of then. */
static bool has_card(const struct stage *stage, int person)
{
    return stage->level->follow_up || (stage->cards_seen >> person & 1);
}

void card_show(struct stage *stage)
{
    const struct session *session = stage_session(stage);
    int person = 1;
    while (person <= session->players && has_card(stage, person) && !link_due(stage, person))
        person++;
    if (person > session->players || session->stop == STOP_OVER)
        show_end(stage, session);
    else if (session->players > 1 && stage->who != person)
        pass_show(stage, person);
    else if (has_card(stage, person))
        link_show(stage, person);
    else if (quote_waits(stage, person))
        quote_show(stage, person);
    else
        show_person(stage, person);
}
