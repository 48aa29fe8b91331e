/* SPDX-License-Identifier: MPL-2.0 */
/* A pack that will not load: every complaint with its place, and the way to the other packs. */
#include "screens/screens.h"

#include "base/arena.h"

enum { MOST_COMPLAINTS = 12 };

static void show(struct stage *stage)
{
    struct ui *ui = stage->ui;
    int count = stage->notes ? notes_count(stage->notes) : 0;
    page_begin(stage, "pech", TR("pech.titel"));
    ui_text(ui, TR("pech.uitleg"));
    for (int i = 0; i < count && i < MOST_COMPLAINTS; i++) {
        const struct note *note = notes_get(stage->notes, i);
        const char *file = note->at.file ? note->at.file : "?";
        const char *line = arena_print(ui_arena(ui), "%s: %s", file, note->text);
        if (note->at.line > 0)
            line = arena_print(ui_arena(ui), "%s:%d:%d: %s", file, note->at.line, note->at.column,
                               note->text);
        ui_text(ui, words_plain("klacht", line));
    }
    if (page_back(stage, TR("pech.ander")))
        stage_pop(stage);
    page_end(stage);
}

const struct screen screen_trouble = {.name = "pech", .show = show};
