/* SPDX-License-Identifier: MPL-2.0 */
/* Which pack, alone or as a team, with which clock. Loading the pack is the last thing it does. */
#include "screens/screens.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/json.h"
#include "play/pack.h"


static const char *levels_folder(struct stage *stage)
{
    return files_join(ui_arena(stage->ui), stage->setup.share, "levels");
}

/* A pack's own title, for the list; its id when pack.json will not be read (loading says why). */
static struct text pack_title(struct stage *stage, const char *id)
{
    struct arena *arena = stage->program;
    struct bytes bytes;
    struct text title = words_plain(id, arena_copy(arena, id, strlen(id)));
    const char *folder = files_join(arena, levels_folder(stage), id);
    if (files_read_inside(folder, "pack.json", 1 << 20, arena, &bytes) != FILE_FINE)
        return title;
    struct json *json = json_parse("pack.json", bytes.data, bytes.size, JSON_PACK, arena,
                                   notes_new(arena, stage->words));
    if (json)
        json_text(json, json_root(json), "title", &title);
    return title;
}

static void choose(struct stage *stage, const char *pack)
{
    snprintf(stage->entry.pack, sizeof stage->entry.pack, "%s", pack);
}

/* Every file of it once, not in every frame. */
static const struct shelf *packs_of(struct stage *stage)
{
    enum { MOST = sizeof stage->shelf.ids / sizeof *stage->shelf.ids };
    struct shelf *shelf = &stage->shelf;
    struct file_list packs = {0};
    if (shelf->known)
        return shelf;
    shelf->known = true;
    if (!pack_list(levels_folder(stage), stage->program, &packs))
        return shelf;
    evening_translate_titles(stage, &packs);
    for (; shelf->count < packs.count && shelf->count < MOST; shelf->count++) {
        shelf->ids[shelf->count] = packs.names[shelf->count];
        shelf->titles[shelf->count] = pack_title(stage, packs.names[shelf->count]);
    }
    return shelf;
}

static void choose_pack(struct stage *stage)
{
    struct ui *ui = stage->ui;
    const struct shelf *shelf = packs_of(stage);
    if (shelf->count == 0)
        return;
    if (!stage->entry.pack[0])
        choose(stage, stage->setup.pack_wanted ? stage->setup.pack_wanted : shelf->ids[0]);
    page_choices(stage, TR("wie.pakket"), "pakket");
    for (int i = 0; i < shelf->count; i++)
        if (ui_choice(ui, shelf->ids[i], shelf->titles[i],
                      !strcmp(shelf->ids[i], stage->entry.pack)))
            choose(stage, shelf->ids[i]);
    const char *other = stage->setup.pack_wanted;
    if (other && files_is_folder(other) &&
        ui_choice(ui, "map", words_plain("map", other), !strcmp(other, stage->entry.pack)))
        choose(stage, other);
    ui_close(ui);
}

static void choose_mode(struct stage *stage)
{
    struct ui *ui = stage->ui;
    struct entry *entry = &stage->entry;
    page_choices(stage, TR("wie.hoe"), "aantal");
    static const struct text names[] = {TEXT("wie.alleen"), TEXT("wie.team2"), TEXT("wie.team3"),
                                        TEXT("wie.team4")};
    for (int players = 1; players <= 4; players++) {
        const char *key = stage_number(stage, players);
        if (ui_choice(ui, key, names[players - 1], entry->players == players)) {
            entry->players = players;
            entry->mode = players == 1 ? MODE_ALONE : MODE_TEAM;
        }
    }
    ui_close(ui);
    ui_text(ui, entry->players == 1 ? TR("wie.alleen_uitleg") : TR("wie.team_uitleg"));
}

static void choose_clock(struct stage *stage)
{
    static const char *const keys[] = {"uit", "zacht", "aftellen"};
    static const struct text names[] = {TEXT("wie.klok_uit"), TEXT("wie.klok_zacht"),
                                        TEXT("wie.klok_aftellen")};
    struct ui *ui = stage->ui;
    page_choices(stage, TR("wie.klok"), "klok");
    for (int i = 0; i < 3; i++)
        if (ui_choice(ui, keys[i], names[i], (int)stage->entry.clock == i))
            stage->entry.clock = (enum clock_mode)i;
    ui_close(ui);
    ui_text(ui, TR("wie.klok_uitleg"));
}

static void go_on(struct stage *stage)
{
    stage->entry.chair = 0;
    memset(stage->entry.consents, 0, sizeof stage->entry.consents);
    if (evening_load(stage, stage->entry.pack))
        stage_push(stage, &screen_consent);
    else
        stage_push(stage, &screen_trouble);
}

static void show(struct stage *stage)
{
    page_begin(stage, "wie", TR("wie.titel"));
    choose_pack(stage);
    choose_mode(stage);
    choose_clock(stage);
    page_foot(stage);
    if (page_back(stage, TR("knop.terug")))
        stage_pop(stage);
    if (page_go_on(stage))
        go_on(stage);
    ui_close(stage->ui);
    page_end(stage);
}

const struct screen screen_who = {.name = "wie", .show = show};
