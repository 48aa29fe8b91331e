/* SPDX-License-Identifier: MPL-2.0 */
/* See desk.h. Width is a plain rule, so that trees need no font. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/files.h"
#include "helpers/desk.h"
#include "kinds/kinds.h"


enum { MOST_WAITS = 60000 };

static int width(void *self, enum font font, int px, const char *text, int bytes)
{
    int letters = 0;
    (void)self;
    for (int i = 0; i < bytes; i++)
        letters += (text[i] & 0xC0) != 0x80;
    return letters * px * (font == FONT_BOLD ? 55 : 50) / 100;
}

static void add_words(struct desk *desk, const char *name, const char *lang)
{
    struct bytes bytes;
    const char *path = files_join(desk->arena, TEST_SOURCE_DIR "/i18n", name);
    assert_int_equal(files_read(path, 1 << 22, desk->arena, &bytes), FILE_FINE);
    assert_true(words_add(desk->words, path, lang, bytes.data, bytes.size, desk->notes));
}

static void open_stage(struct desk *desk, int players)
{
    struct stage_setup setup = {.share = TEST_BUILD_DIR "/share",
                                .data = desk->data,
                                .seed = 7,
                                .seed_given = true,
                                .sim = true,
                                .pack_wanted = desk->pack};
    desk->ui = ui_new(desk->words, (struct ui_metrics){.width = width}, desk->arena);
    desk->stage =
        stage_new(&setup, desk->ui, desk->words, &desk->settings, &kinds_all, desk->arena);
    desk->stage->entry.players = players;
    desk->stage->entry.mode = players > 1 ? MODE_TEAM : MODE_ALONE;
    evening_look(desk->stage);
    desk->stage->stack[desk->stage->depth++] = &screen_title;
}

struct desk *desk_open(int players, const char *lang, int text_percent)
{
    return desk_open_pack(NULL, players, lang, text_percent);
}

struct desk *desk_open_pack(const char *pack, int players, const char *lang, int text_percent)
{
    struct arena *arena = arena_new();
    struct desk *desk = arena_get(arena, sizeof *desk);
    desk->arena = arena;
    desk->pack = pack;
    desk->words = words_new(arena);
    desk->notes = notes_new(arena, desk->words);
    desk->data = "avond";
    memcpy(desk->folder, "/tmp/desk_XXXXXX", 17);
    assert_non_null(mkdtemp(desk->folder));
    assert_int_equal(chdir(desk->folder), 0);
    settings_default(&desk->settings, lang);
    settings_speak(&desk->settings, lang);
    desk->settings.text_percent = text_percent;
    add_words(desk, "game.pot", "nl");
    add_words(desk, "en.po", "en");
    open_stage(desk, players);
    return desk;
}

void desk_reopen(struct desk *desk)
{
    int players = desk->stage->entry.players;
    if (desk->stage->play)
        log_close(play_log(desk->stage->play), false);
    stage_free(desk->stage);
    open_stage(desk, players);
}

void desk_close(struct desk *desk)
{
    char command[128];
    if (desk->stage->play)
        log_close(play_log(desk->stage->play), false);
    stage_free(desk->stage);
    snprintf(command, sizeof command, "rm -rf %s", desk->folder);
    assert_int_equal(chdir("/tmp"), 0);
    assert_int_equal(system(command), 0);
    arena_free(desk->arena);
}

void desk_frame(struct desk *desk)
{
    stage_frame(desk->stage, NULL, 0, desk->now_ms);
}

static void settle(struct desk *desk)
{
    for (int i = 0; i < MOST_WAITS; i++) {
        desk_frame(desk);
        if (!desk->stage->play || play_idle(desk->stage->play))
            return;
        usleep(100);
    }
    fail_msg("the disk never answered");
}

void desk_key(struct desk *desk, enum ui_key key)
{
    struct ui_input input = {.kind = INPUT_KEY, .key = key};
    stage_frame(desk->stage, &input, 1, desk->now_ms += 50);
    settle(desk);
}

void desk_click(struct desk *desk, const char *id)
{
    struct tree tree = ui_tree(desk->ui);
    int node = tree_find(&tree, id);
    if (node < 0)
        fail_msg("no %s on %s", id, stage_top(desk->stage)->name);
    struct rect at = tree.nodes[node].at;
    int x = at.x + at.w / 2, y = at.y + at.h / 2;
    struct ui_input inputs[] = {{.kind = INPUT_MOVE, .x = x, .y = y},
                                {.kind = INPUT_PRESS, .x = x, .y = y},
                                {.kind = INPUT_RELEASE, .x = x, .y = y}};
    stage_frame(desk->stage, inputs, 3, desk->now_ms += 50);
    settle(desk);
}

void desk_press(struct desk *desk, const char *id)
{
    desk_frame(desk);
    if (!ui_act(desk->ui, (struct ui_act){.id = id})) {
        struct tree tree = ui_tree(desk->ui);
        tree_print(&tree, stderr);
        fail_msg("cannot press %s", id);
    }
    desk_frame(desk);
    settle(desk);
    for (int i = 0; i < 4; i++)
        desk_frame(desk);
}

bool desk_has(struct desk *desk, const char *id)
{
    desk_frame(desk);
    struct tree tree = ui_tree(desk->ui);
    return tree_find(&tree, id) >= 0;
}

static void say_where(struct desk *desk)
{
    struct tree tree = ui_tree(desk->ui);
    print_message("stuck on %s, stop %d\n", stage_top(desk->stage)->name,
                  desk->stage->play ? (int)stage_session(desk->stage)->stop : -1);
    tree_print(&tree, stderr);
}

enum pilot_state desk_autoplay(struct desk *desk, int most, void (*each)(struct desk *, void *self),
                               void *self)
{
    struct pilot *pilot = pilot_autoplay(desk->arena);
    enum pilot_state state = PILOT_BUSY;
    int acts = 0, waits = 0, patience = desk->patience ? desk->patience : MOST_WAITS;
    while (state != PILOT_DONE && state != PILOT_FAILED && acts < most && waits < patience) {
        desk_frame(desk);
        if (each && (!desk->stage->play || play_idle(desk->stage->play)))
            each(desk, self);
        state = pilot_step(pilot, desk->stage, desk->notes);
        waits = state == PILOT_WAITING ? waits + 1 : 0;
        if (state == PILOT_WAITING) {
            usleep(100);
        } else {
            acts++;
            desk->now_ms += pilot_act_ms(pilot);
        }
    }
    if (waits == MOST_WAITS)
        say_where(desk);
    return state;
}
