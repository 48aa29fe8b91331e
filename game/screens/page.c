/* SPDX-License-Identifier: MPL-2.0 */
/* The frame around every screen that is not a scene: a heading, the tools, one scrolling column. */
#include "screens/screens.h"

void page_saving(struct stage *stage)
{
    static const struct text signs[] = {TEXT("bewaren.aan"), TEXT("bewaren.bezig"), TEXT("bewaren.uit"),
                                        TEXT("bewaren.mislukt")};
    if (stage->play)
        ui_status(stage->ui, "bewaren", signs[play_saving(stage->play, stage->now_ms)]);
}

void page_tools(struct stage *stage)
{
    struct ui *ui = stage->ui;
    ui_box(ui, (struct box){.id = "balk", .flow = FLOW_WRAP, .gap = 16, .align = ALIGN_CENTRE});
    page_saving(stage);
    if (stage->play && stage_top(stage) == &screen_evening &&
        ui_button_as(ui, (struct button){.key = "knop.pauze", .name = TR("knop.pauze"), .look = LOOK_QUIET,
                                         .icon = "icons/pause"}))
        stage_push(stage, &screen_pause);
    if (stage_top(stage) != &screen_settings &&
        ui_button_as(ui, (struct button){.key = "knop.instellingen", .name = TR("knop.instellingen"),
                                         .look = LOOK_QUIET, .icon = "icons/settings"}))
        stage_push(stage, &screen_settings);
    ui_close(ui);
}

void page_begin(struct stage *stage, const char *id, struct text title)
{
    struct ui *ui = stage->ui;
    ui_box(ui, (struct box){.id = "pagina", .surface = SURFACE_PAGE, .fills = true, .align = ALIGN_STRETCH});
    ui_box(ui, (struct box){.id = "kop", .flow = FLOW_ROW, .gap = 32, .pad = 32, .align = ALIGN_CENTRE});
    ui_box(ui, (struct box){.id = "titel", .fills = true});
    ui_heading(ui, title, 1);
    ui_close(ui);
    page_tools(stage);
    ui_close(ui);
    ui_box(ui, (struct box){.id = "rol", .fills = true, .scrolls = true, .pad = 32, .align = ALIGN_CENTRE});
    ui_box(ui, (struct box){.id = id, .gap = 24, .width = 1680});
}

void page_end(struct stage *stage)
{
    ui_close(stage->ui);
    ui_close(stage->ui);
    ui_close(stage->ui);
}

bool page_back(struct stage *stage, struct text name)
{
    bool pressed = ui_button_as(stage->ui, (struct button){.key = "knop.terug", .name = name, .icon = "icons/back"});
    return pressed || ui_key_pressed(stage->ui, KEY_ESCAPE);
}
