/* SPDX-License-Identifier: MPL-2.0 */
/* A practice puzzle on demand (I03): every way to answer, nothing is kept, no progress is lost. */
#include "screens/screens.h"

static void show(struct stage *stage)
{
    struct ui *ui = stage->ui;
    struct practice *practice = &stage->practice;
    page_begin(stage, "oefenen", TR("oefenen.titel"));
    ui_text(ui, TR("oefenen.uitleg"));
    ui_box(ui, (struct box){.id = "keuze", .flow = FLOW_WRAP, .gap = 16});
    if (ui_choice(ui, "thee", TR("oefenen.thee"), practice->choice == 1))
        practice->choice = 1;
    if (ui_choice(ui, "koffie", TR("oefenen.koffie"), practice->choice == 2))
        practice->choice = 2;
    ui_close(ui);
    if (ui_scale(ui, "schaal", TR("oefenen.schaal"), TR("oefenen.laag"), TR("oefenen.hoog"), 1, 7,
                 &practice->scale, practice->has_scale))
        practice->has_scale = true;
    ui_slider(ui, (struct slider){.key = "schuif", .name = TR("oefenen.schuif"), .least = 0,
                                  .most = 50, .step = 1}, &practice->slide, &practice->has_slide);
    if (practice->choice && practice->has_scale && practice->has_slide)
        ui_status(ui, "goed", TR("oefenen.goed"));
    if (page_back(stage, TR("knop.terug")))
        stage_pop(stage);
    page_end(stage);
}

const struct screen screen_practice = {.name = "oefenen", .show = show, .stops_clock = true};
