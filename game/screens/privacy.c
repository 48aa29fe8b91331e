/* SPDX-License-Identifier: MPL-2.0 */
/* "Wis mijn antwoorden" and "Stop met bewaren": for one person, or for the whole table. Both ask
 * once. */
#include "screens/screens.h"

#include "base/arena.h"

enum { ASK_NOTHING, ASK_WIPE, ASK_STOP };

static void ask(struct stage *stage)
{
    struct ui *ui = stage->ui;
    struct slot name = {"naam", stage_alias(stage, stage->asked_who)};
    bool wipe = stage->asks == ASK_WIPE;
    ui_box(ui, (struct box){.id = "zeker", .surface = SURFACE_PANEL, .pad = 32, .gap = 24});
    struct text sure = wipe ? TR("privacy.zeker_wis") : TR("privacy.zeker_stop");
    ui_text_sized(ui, stage_fill(stage, sure, &name, 1), SIZE_LEAD, FONT_BODY, TONE_TEXT);
    ui_box(ui, (struct box){.id = "antwoord", .flow = FLOW_WRAP, .gap = 24});
    if (ui_button_as(ui, (struct button){.key = "knop.ja", .look = LOOK_DANGER,
                                         .name = wipe ? TR("privacy.ja_wis")
                                                      : TR("privacy.ja_stop")})) {
        int who = stage->asked_who;
        stage->asks = ASK_NOTHING;
        bool done = wipe ? evening_forget(stage, who) : evening_stop_recording(stage, who);
        stage->erase_failed = !done;
        if (who && done)
            stage_pop(stage);
    } else if (ui_button(ui, TR("privacy.nee")) || ui_key_pressed(ui, KEY_ESCAPE)) {
        stage->asks = ASK_NOTHING;
    }
    ui_close(ui);
    ui_close(ui);
}

static void choose(struct stage *stage, int who)
{
    struct ui *ui = stage->ui;
    struct slot name = {"naam", stage_alias(stage, who)};
    ui_box(ui, (struct box){.id = arena_print(ui_arena(ui), "p%d", who), .flow = FLOW_WRAP,
                            .gap = 16});
    struct button wipe = {.key = "knop.wis", .look = LOOK_DANGER, .icon = "icons/trash"};
    wipe.name = stage_fill(stage, who ? TR("privacy.wis") : TR("privacy.wis_alles"), &name, 1);
    struct button stop = {.key = "knop.stop",
                          .name = stage_fill(stage, TR("privacy.stop"), &name, 1)};
    if (ui_button_as(ui, wipe)) {
        stage->asks = ASK_WIPE;
        stage->asked_who = who;
    }
    if (who && ui_button_as(ui, stop)) {
        stage->asks = ASK_STOP;
        stage->asked_who = who;
    }
    ui_close(ui);
}

static void show(struct stage *stage)
{
    struct ui *ui = stage->ui;
    const struct session *session = stage_session(stage);
    page_begin(stage, "privacy", TR("knop.privacy"));
    if (!session) {
        stage_pop(stage);
    } else if (stage->asks != ASK_NOTHING) {
        ask(stage);
    } else {
        ui_text(ui, TR("privacy.uitleg"));
        if (stage->erase_failed)
            ui_status(ui, "mislukt", TR("privacy.mislukt"));
        for (int who = 1; who <= session->players; who++)
            if (session_records(session, who))
                choose(stage, who);
        if (session->recorded)
            choose(stage, 0);
        else
            ui_text(ui, TR("privacy.niets"));
        if (page_back(stage, TR("knop.terug")))
            stage_pop(stage);
    }
    page_end(stage);
}

const struct screen screen_privacy = {.name = "privacy", .show = show, .stops_clock = true};
