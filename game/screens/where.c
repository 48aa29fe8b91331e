/* SPDX-License-Identifier: MPL-2.0 */
/* "Waar staat dit?": the folder, and a copy of this session and its cards on a stick. */
#include "screens/screens.h"

#include <string.h>

#include "base/arena.h"
#include "base/files.h"

/* Where desktops mount sticks; each sub-folder of a user's folder is one. */
static void look_for_sticks(struct arena *arena, struct file_list *out)
{
    static const char *const roots[] = {"/media", "/run/media"};
    const char **names = arena_get(arena, 16 * sizeof *names);
    out->names = names;
    out->count = 0;
    for (int r = 0; r < 2; r++) {
        struct file_list users = {0};
        if (!files_list(roots[r], 0, 64, arena, &users))
            continue;
        for (int u = 0; u < users.count; u++) {
            const char *home = files_join(arena, roots[r], users.names[u]);
            struct file_list sticks = {0};
            if (!files_list(home, 0, 64, arena, &sticks))
                continue;
            for (int s = 0; s < sticks.count && out->count < 16; s++)
                names[out->count++] = files_join(arena, home, sticks.names[s]);
        }
    }
}

/* A dead stick can hold up whoever looks for it: never on a frame of its own accord. */
const struct file_list *sticks_find(struct stage *stage, bool again)
{
    if (again || !stage->knows_sticks)
        look_for_sticks(stage->evening, &stage->sticks);
    stage->knows_sticks = true;
    return &stage->sticks;
}

static void copy(struct stage *stage, const char *from, const char *name, const char *to,
                 enum os_stamp stamp)
{
    struct bytes bytes;
    struct arena *arena = ui_arena(stage->ui);
    if (files_read(files_join(arena, from, name), 1 << 26, arena, &bytes) == FILE_FINE)
        stage_save(stage, &stage->copies, files_join(arena, to, name), bytes, stamp);
    else
        stage->copies.refused = true;
}

/* All files of this session; cards too, and every sentence that waits here: which are of this
 * session, no file says. It went well only if every one arrives whole. */
static void copy_session(struct stage *stage, const char *stick)
{
    struct arena *arena = ui_arena(stage->ui);
    const char *id = stage_session(stage)->id;
    static const struct {
        const char *name;
        bool any;
        enum os_stamp stamp;
    } folders[] = {{SESSIONS_NAME, false, OS_STAMP_WEEK},
                   {CARDS_NAME, false, OS_STAMP_WEEK},
                   {QUOTES_NAME, true, OS_STAMP_YEAR}};
    stage->copies = (struct saves){0};
    for (int f = 0; f < 3; f++) {
        struct file_list list = {0};
        const char *from = files_join(arena, stage->setup.data, folders[f].name);
        const char *to = files_join(arena, files_join(arena, stick, STICK_NAME), folders[f].name);
        if (!files_list(from, 0, 100000, arena, &list))
            continue;
        stage->copies.refused |= !files_make_folder(to, 0700);
        for (int i = 0; i < list.count; i++)
            if (folders[f].any ? quote_is_name(list.names[i]) : strstr(list.names[i], id) != NULL)
                copy(stage, from, list.names[i], to, folders[f].stamp);
    }
}

static void tell_copied(struct stage *stage)
{
    enum os_write state = stage_saved(stage, &stage->copies);
    if (!stage->copies.first && !stage->copies.refused)
        return;
    ui_status(stage->ui, "gelukt", state == OS_SAFE      ? TR("waar.gelukt")
                                   : state == OS_WAITING ? TR("waar.bezig")
                                                         : TR("waar.mislukt"));
}

static void offer_sticks(struct stage *stage)
{
    struct ui *ui = stage->ui;
    const struct file_list *sticks = sticks_find(stage, false);
    ui_heading(ui, TR("waar.stick"), 2);
    ui_box(ui, (struct box){.id = "sticks", .flow = FLOW_WRAP, .gap = 24});
    for (int i = 0; i < sticks->count; i++) {
        struct slot slot = {"map", sticks->names[i]};
        struct text name = stage_fill(stage, TR("waar.kopieer"), &slot, 1);
        const char *key = arena_print(ui_arena(ui), "stick.%d", i + 1);
        if (ui_button_as(ui, (struct button){.key = key, .name = name, .icon = "icons/save"}))
            copy_session(stage, sticks->names[i]);
    }
    if (!sticks->count)
        ui_text(ui, TR("waar.geen_stick"));
    if (ui_button_as(ui, (struct button){.key = "knop.zoek", .name = TR("waar.zoek")})) {
        sticks_find(stage, true);
        stage->copies = (struct saves){0};
        ui_wake(ui, stage->now_ms);
    }
    ui_close(ui);
    tell_copied(stage);
}

/* The code of the whole game; after a resume it is gone, for it was never stored. */
static void show_code(struct stage *stage)
{
    struct ui *ui = stage->ui;
    const char *words = evening_wipe_words(stage, 0);
    if (!words[0])
        return;
    ui_heading(ui, TR("waar.wiscode"), 2);
    ui_text_sized(ui, words_plain("woorden", words), SIZE_LEAD, FONT_BOLD, TONE_TEXT);
    ui_text(ui, TR("waar.wiscode_uitleg"));
}

static void show(struct stage *stage)
{
    struct ui *ui = stage->ui;
    page_begin(stage, "waar", TR("waar.titel"));
    if (!stage_session(stage)->recorded) {
        ui_text_sized(ui, TR("privacy.niets"), SIZE_LEAD, FONT_BODY, TONE_TEXT);
    } else {
        ui_text(ui, TR("waar.map"));
        ui_text_sized(ui, words_plain("map", stage->setup.data), SIZE_BODY, FONT_BOLD, TONE_TEXT);
        ui_text(ui, TR("waar.uitleg"));
        offer_sticks(stage);
        show_code(stage);
    }
    ui_text(ui, TR("over.bijsluiter"));
    page_foot(stage);
    if (page_back(stage, TR("knop.terug")))
        stage_pop(stage);
    if (ui_button_as(ui, (struct button){.key = "knop.klaar", .name = TR("waar.klaar"),
                                         .look = LOOK_MAIN}))
        evening_leave(stage);
    ui_close(ui);
    page_end(stage);
}

const struct screen screen_where = {.name = "waar", .show = show};
