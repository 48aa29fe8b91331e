/* SPDX-License-Identifier: MPL-2.0 */
/* The frame around every screen that is not a scene: a heading, the tools, one scrolling column. */
#include "screens/screens.h"

enum { PAGE_TEXT = 1280, PAGE_WIDE = 1792 };

void page_saving(struct stage *stage)
{
    static const struct text signs[] = {TEXT("bewaren.aan"), TEXT("bewaren.bezig"),
                                        TEXT("bewaren.uit"), TEXT("bewaren.mislukt")};
    if (stage->play)
        ui_status(stage->ui, "bewaren", signs[play_saving(stage->play, stage->now_ms)]);
}

bool page_tool(struct stage *stage, struct text name, const char *icon)
{
    struct button tool = {.key = name.id, .name = name, .look = LOOK_QUIET, .icon = icon,
                          .icon_only = stage_is_large(stage)};
    return ui_button_as(stage->ui, tool);
}

void page_buttons(struct stage *stage)
{
    if (stage->play && stage_top(stage) == &screen_evening &&
        page_tool(stage, TR("knop.pauze"), "icons/pause"))
        stage_push(stage, &screen_pause);
    bool here = stage_top(stage) == &screen_settings || stage_top(stage) == &screen_access;
    if (!here && page_tool(stage, TR("knop.instellingen"), "icons/settings"))
        stage_push(stage, &screen_settings);
}

static void page_tools(struct stage *stage)
{
    ui_box(stage->ui,
           (struct box){
               .id = "balk", .aside = true, .flow = FLOW_WRAP, .gap = 16, .align = ALIGN_END});
    page_saving(stage);
    page_buttons(stage);
    ui_close(stage->ui);
}

/* The bar at the top stays open: tools of a puzzle may follow the title. */
static void head(struct stage *stage, struct text title, int level, const char *picture)
{
    struct ui *ui = stage->ui;
    ui_box(ui, (struct box){.id = "pagina", .surface = SURFACE_PAGE, .fills = true,
                            .picture = picture});
    ui_box(ui, (struct box){.id = "kop", .flow = FLOW_ROW, .gap = stage_is_large(stage) ? 16 : 32,
                            .pad = 16, .surface = SURFACE_DARK, .align = ALIGN_CENTRE});
    ui_box(ui, (struct box){.id = "titel", .fills = true, .pad = 8});
    ui_heading(ui, title, level);
    ui_close(ui);
}

/* At a desk the margins are small, and with large text smaller: the room is for what is read. */
static void body(struct stage *stage, const char *id, int width)
{
    struct ui *ui = stage->ui;
    bool large = stage_is_large(stage), desk = width == PAGE_WIDE;
    int around = large ? 12 : desk ? 24 : 32, inside = large ? 24 : desk ? 32 : 40;
    page_tools(stage);
    ui_close(ui);
    ui_box(ui, (struct box){.id = "rol", .fills = true, .scrolls = true, .pad = around,
                            .align = ALIGN_CENTRE});
    ui_box(ui, (struct box){.id = id, .gap = large ? 16 : 24, .pad = inside,
                            .width = large ? PAGE_WIDE : width, .surface = SURFACE_PANEL});
}

/* Text pages are a sheet as wide as a line of text allows; puzzles take the whole desk. */
void page_begin(struct stage *stage, const char *id, struct text title)
{
    head(stage, title, 2, "art/cover");
    body(stage, id, PAGE_TEXT);
}

void page_desk_head(struct stage *stage, struct text title)
{
    head(stage, title, stage_is_large(stage) ? 3 : 2, "art/desk");
}

void page_desk_body(struct stage *stage, const char *id)
{
    body(stage, id, PAGE_WIDE);
}

/* Between two facts, while the disk answers: calm, and without a word that would only flash by. */
void page_wait(struct stage *stage)
{
    struct ui *ui = stage->ui;
    ui_box(ui, (struct box){.id = "doek", .flow = FLOW_FREE, .fills = true,
                            .picture = "art/cover"});
    if (play_saving(stage->play, stage->now_ms) == SAVING_BUSY) {
        ui_box(ui, (struct box){.id = "wacht", .surface = SURFACE_DARK, .pad = 24,
                                .at = {660, 480, 600, 0}});
        ui_status(ui, "bewaren", TR("bewaren.bezig"));
        ui_close(ui);
    }
    ui_close(ui);
}

void page_end(struct stage *stage)
{
    ui_close(stage->ui);
    ui_close(stage->ui);
    ui_close(stage->ui);
}

bool page_go_on(struct stage *stage)
{
    return ui_button_as(stage->ui, (struct button){.key = "knop.verder", .name = TR("knop.verder"),
                                                   .look = LOOK_MAIN});
}

void page_foot(struct stage *stage)
{
    ui_box(stage->ui, (struct box){.id = "voet", .flow = FLOW_WRAP, .gap = 24});
}

void page_choices(struct stage *stage, struct text heading, const char *id)
{
    ui_heading(stage->ui, heading, 2);
    ui_box(stage->ui, (struct box){.id = id, .flow = FLOW_WRAP, .gap = 16});
}

bool page_back(struct stage *stage, struct text name)
{
    bool pressed = ui_button_as(stage->ui, (struct button){.key = "knop.terug", .name = name,
                                                           .icon = "icons/back"});
    return pressed || ui_key_pressed(stage->ui, KEY_ESCAPE);
}
