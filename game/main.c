/* SPDX-License-Identifier: MPL-2.0 */
/* biastool, the game: options, places, window, stage, loop. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/run.h"
#include "base/arena.h"
#include "base/files.h"
#include "base/os.h"
#include "kinds/kinds.h"
#include "play/read.h"
#include "screens/screens.h"

enum { EXIT_FINE, EXIT_FAILED, EXIT_USE, EXIT_INVALID, EXIT_STUCK, EXIT_FILES, EXIT_NO_DISPLAY };
struct places {
    char share[4096], data[4096], settings[4096];
};

static void add_words(struct words *words, struct arena *arena, const char *share, const char *name, const char *lang,
                      struct notes *notes)
{
    struct bytes bytes;
    const char *path = files_join(arena, files_join(arena, share, "i18n"), name);
    if (files_read(path, 1 << 22, arena, &bytes) == FILE_FINE)
        words_add(words, path, lang, bytes.data, bytes.size, notes);
}

/* share/ lies beside the program; data where --data-dir, portable.txt or the platform says. */
static bool find_places(const struct options *options, struct places *places)
{
    char program[3072];
    if (!os_program_folder(program, sizeof program))
        return false;
    snprintf(places->share, sizeof places->share, options->share ? "%s" : "%s/share",
             options->share ? options->share : program);
    char portable[4000];
    snprintf(portable, sizeof portable, "%s/portable.txt", program);
    bool carried = options->portable || files_exists(portable);
    if (options->data)
        snprintf(places->data, sizeof places->data, "%s", options->data);
    else if (carried)
        snprintf(places->data, sizeof places->data, "%s/data", program);
    else if (!os_data_folder(places->data, sizeof places->data))
        return false;
    char config[4000] = "";
    bool beside = options->data || carried || !os_config_folder(config, sizeof config);
    const char *home = beside ? places->data : config;
    return snprintf(places->settings, sizeof places->settings, "%s/settings.json", home) < (int)sizeof places->settings;
}

/* GTK keeps what most Linux desktops were told about contrast and motion. */
static void follow_desktop(struct settings *settings, struct arena *arena)
{
    const char *config = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");
    struct bytes ini;
    if (!config && home)
        config = files_join(arena, home, ".config");
    if (config && files_read(files_join(arena, config, "gtk-3.0/settings.ini"), 1 << 16, arena, &ini) == FILE_FINE)
        settings_follow_desktop(settings, ini.data);
}

static void make_settings(const struct options *options, const struct places *places, struct settings *settings,
                          struct arena *arena, struct notes *notes)
{
    const char *lang = getenv("LANG");
    settings_default(settings, lang ? lang : "nl");
    follow_desktop(settings, arena);
    if (!files_exists(places->settings))
        settings_read(files_join(arena, places->data, PROFILE_NAME), settings, arena, notes);
    settings_read(places->settings, settings, arena, notes);
    if (options->lang)
        settings_speak(settings, options->lang);
    if (options->text_percent)
        settings->text_percent = options->text_percent;
    if (options->theme)
        settings->theme = !strcmp(options->theme, "contrast") ? THEME_CONTRAST
                          : !strcmp(options->theme, "beamer") ? THEME_BEAMER
                                                              : THEME_LIGHT;
    settings->still |= options->still;
    settings->fullscreen |= options->fullscreen;
    settings->seen_access |= options->autoplay || options->room || options->exit_after != EXIT_NEVER;
}

static bool shoot(void *window, const char *path)
{
    return window_shot(window, path);
}

/* false: --room names no room of the pack. */
static bool open_first_screen(struct stage *stage, const struct options *options, struct arena *arena)
{
    const char *sessions = files_join(arena, stage->setup.data, "sessies");
    stage->now_ms = os_now_ms();
    stage->has_unfinished = log_unfinished(sessions, arena, &stage->unfinished);
    stage->entry.players = options->players ? options->players : 1;
    bool team = options->mode ? !strcmp(options->mode, "team") : stage->entry.players > 1;
    stage->entry.mode = team ? MODE_TEAM : MODE_ALONE;
    if (team && stage->entry.players == 1)
        stage->entry.players = 2;
    stage->stack[stage->depth++] = stage->settings->seen_access ? &screen_title : &screen_access;
    if (stage->has_unfinished && stage->settings->seen_access)
        stage->stack[stage->depth++] = &screen_resume;
    if (options->room || options->exit_after == EXIT_ANIMATE)
        return evening_rehearse(stage, options->pack ? options->pack : "vo", options->room);
    return true;
}

static int finish(struct run *run, int code)
{
    if (run->options->autoplay && run->log_path[0])
        printf("%s\n", run->log_path);
    if (run->stage->play)
        log_close(play_log(run->stage->play), false);
    if (run->stage->notes)
        notes_print(run->stage->notes, stderr);
    if (!run->stage->level && run->stage->notes && notes_errors(run->stage->notes) > 0 && run->pilot)
        code = EXIT_INVALID;
    notes_print(run->notes, stderr);
    stage_free(run->stage);
    window_close(run->window);
    return code;
}

static int wrong_use(const struct words *words, const char *what, struct arena *arena)
{
    struct slot slot = {"wat", what ? what : "?"};
    fprintf(stderr, "biastool: error: %s\n", words_fill(words, TR("app.gebruik"), &slot, 1, arena).dutch);
    return EXIT_USE;
}

static int start(const struct options *options, const char *wrong, struct arena *arena)
{
    static struct places places;
    int64_t started_ms = os_now_ms();
    struct settings settings;
    if (!find_places(options, &places))
        return EXIT_FILES;
    struct words *words = words_new(arena);
    struct notes *notes = notes_new(arena, words);
    add_words(words, arena, places.share, "game.pot", "nl", notes);
    add_words(words, arena, places.share, "en.po", "en", notes);
    make_settings(options, &places, &settings, arena, notes);
    words_choose(words, settings.lang);
    if (wrong)
        return wrong_use(words, wrong, arena);
    struct window_options look = {.title = "Uit het hokje", .w = options->width, .h = options->height,
                                  .fullscreen = settings.fullscreen, .display = options->display,
                                  .headless = options->headless, .share_folder = places.share, .font = settings.font};
    struct window *window = options->help || options->version ? NULL : window_open(&look);
    if (!window) {
        struct text says = options->version ? TR("app.versie") : options->help ? TR("app.hulp") : TR("app.geen_scherm");
        struct slot slot = {"versie", APP_VERSION};
        says = words_fill(words, says, &slot, 1, arena);
        fprintf(options->help || options->version ? stdout : stderr, "%s\n", says.dutch);
        return options->help || options->version ? EXIT_FINE : EXIT_NO_DISPLAY;
    }
    struct ui *ui = ui_new(words, window_metrics(window), arena);
    struct stage_setup setup = {.share = places.share, .data = places.data, .settings_path = places.settings,
                                .pack_wanted = options->pack, .shoot = shoot, .self = window, .seed = options->seed,
                                .seed_given = options->seed_given, .sim = options->autoplay};
    struct run run = {.options = options, .window = window, .ui = ui, .notes = notes, .started_ms = started_ms};
    run.stage = stage_new(&setup, ui, words, &settings, &kinds_all, arena);
    if (!open_first_screen(run.stage, options, arena) && run.stage->level)
        return finish(&run, wrong_use(words, options->room, arena));
    if (options->autoplay)
        run.pilot = pilot_autoplay(run.stage, arena);
    if (options->script && !(run.pilot = pilot_script(options->script, arena, notes)))
        return finish(&run, EXIT_FILES);
    return finish(&run, run_loop(&run));
}

int main(int argc, char **argv)
{
    struct options options;
    const char *wrong = NULL;
    bool fine = options_read(argc, argv, &options, &wrong);
    struct arena *arena = arena_new();
    int code = arena ? start(&options, fine ? NULL : wrong ? wrong : "?", arena) : EXIT_FILES;
    arena_free(arena);
    return code;
}
