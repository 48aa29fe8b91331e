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

enum { PATH_MOST = 4096, INI_MOST = 1 << 16 };
struct places {
    const char *share, *data, *settings;
};
struct program {                                  /* what everything needs before the first frame */
    const struct options *options;
    struct places places;
    struct settings settings;
    struct words *words;
    struct notes *notes;
    struct arena *arena;
    struct traject traject;
    bool has_traject;
    int64_t started_ms;
};

/* share/ lies beside the program; data where --data-dir, portable.txt or the platform says. */
static bool find_places(const struct options *options, struct places *places, struct arena *arena)
{
    char program[PATH_MOST], data[PATH_MOST], config[PATH_MOST];
    if (!os_program_folder(program, sizeof program))
        return false;
    places->share = options->share ? options->share : files_join(arena, program, "share");
    bool carried = options->portable || files_exists(files_join(arena, program, "portable.txt"));
    if (options->data)
        places->data = options->data;
    else if (carried)
        places->data = files_join(arena, program, "data");
    else if (os_data_folder(data, sizeof data))
        places->data = arena_copy(arena, data, strlen(data));
    else
        return false;
    bool beside = options->data || carried || !os_config_folder(config, sizeof config);
    places->settings = files_join(arena, beside ? places->data : config, "settings.json");
    return true;
}

/* GTK keeps what most Linux desktops were told about contrast and motion. */
static void follow_desktop(struct settings *settings, struct arena *arena)
{
    const char *config = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");
    struct bytes ini;
    if (!config && home)
        config = files_join(arena, home, ".config");
    if (config && files_read(files_join(arena, config, "gtk-3.0/settings.ini"), INI_MOST, arena,
                             &ini) == FILE_FINE)
        settings_follow_desktop(settings, ini.data);
}

/* The desktop first, then a profile that was carried here, the player's own file, the command
 * line. */
static void make_settings(struct program *program)
{
    const struct options *options = program->options;
    struct settings *settings = &program->settings;
    struct arena *arena = program->arena;
    const char *lang = getenv("LANG"), *path = program->places.settings;
    settings_default(settings, lang ? lang : "nl");
    follow_desktop(settings, arena);
    if (!files_exists(path))
        settings_read(files_join(arena, program->places.data, PROFILE_NAME), settings, arena,
                      program->notes);
    settings_read(path, settings, arena, program->notes);
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
    settings->muted |= options->mute;
    settings->seen_access |= options->autoplay || options->room || options->stops != STOPS_NEVER;
}

/* The one that was named, or that of the data folder. false: what was named is none. */
static bool find_traject(struct program *program)
{
    const char *named = program->options->traject;
    const char *path =
        named ? named : files_join(program->arena, program->places.data, TRAJECT_NAME);
    program->has_traject = traject_read(path, &program->traject, program->arena, program->notes);
    if (named && !files_exists(named))
        notes_add(program->notes, NOTE_ERROR, (struct place){named, 0, 0}, NULL, NULL,
                  TR("fout.bestand_ontbreekt"), NULL, 0);
    return program->has_traject || !named;
}

static bool shoot(void *window, struct arena *arena, struct bytes *out)
{
    return window_png(window, arena, out);
}

/* false: --room names no room of the pack. */
static bool open_first_screen(struct stage *stage, const struct options *options)
{
    stage->now_ms = os_now_ms();
    evening_look(stage);
    stage->entry.players = options->players ? options->players : 1;
    bool team = options->mode ? !strcmp(options->mode, "team") : stage->entry.players > 1;
    stage->entry.mode = team ? MODE_TEAM : MODE_ALONE;
    if (team && stage->entry.players == 1)
        stage->entry.players = 2;
    stage->stack[stage->depth++] = stage->settings->seen_access ? &screen_title : &screen_access;
    if (stage->has_unfinished && !stage->unfinished.declined && stage->settings->seen_access)
        stage->stack[stage->depth++] = &screen_resume;
    if (options->follow_up && stage_top(stage) == &screen_title) {
        later_open(stage);
        stage->stack[stage->depth++] = stage->wanted; /* no frame has come yet that would do it */
        stage->turn = TURN_NONE;
    }
    if (options->room || options->stops == STOPS_ANIMATE)
        return evening_rehearse(stage, options->pack ? options->pack : "vo", options->room);
    return true;
}

static int tell_lost(struct run *run)
{
    struct arena *arena = ui_arena(run->ui);
    struct slot slot = {"minuut", arena_print(arena, "%d", (int)(run->lost_at_ms / 60000))};
    struct text text = run->lost_at_ms > 0 ? TR("schijf.vanaf") : TR("schijf.niets");
    struct text says = words_fill(run->stage->words, text, &slot, 1, arena);
    fprintf(stderr, "%s: error: %s\n", run->stage->setup.data, says.dutch);
    return EXIT_FILES;
}

/* Pictures and fonts that were wanted and are not there: a placeholder stood in. */
static void tell_faults(const struct run *run)
{
    const char *fault;
    for (int i = 0; (fault = window_picture_fault(run->window, i)) != NULL; i++) {
        struct arena *arena = ui_arena(run->ui);
        struct slot slot = {"wat", fault};
        struct text says = words_fill(run->stage->words, TR("app.stuk"), &slot, 1, arena);
        fprintf(stderr, "biastool: warning: %s\n", says.dutch);
    }
}

static int finish(struct run *run, int code)
{
    os_saves_end();
    if (run->options->autoplay && files_exists(run->log_path))
        printf("%s\n", run->log_path);
    if (run->stage->play)
        log_close(play_log(run->stage->play), false);
    if (run->stage->notes)
        notes_print(run->stage->notes, stderr);
    if (!run->stage->level && run->stage->notes && notes_errors(run->stage->notes) > 0 &&
        run->pilot)
        code = run->stage->stuck ? EXIT_STUCK : EXIT_INVALID;
    notes_print(run->notes, stderr);
    if (run->stage->refused)
        notes_print(run->stage->refused, stderr);
    tell_faults(run);
    if (run->lost)
        code = tell_lost(run);
    stage_free(run->stage);
    sound_free(run->sound);
    window_close(run->window);
    return code;
}

static int wrong_use(const struct program *program, const char *what)
{
    struct slot slot = {"wat", what};
    struct text says = words_fill(program->words, TR("app.gebruik"), &slot, 1, program->arena);
    fprintf(stderr, "biastool: error: %s\n", says.dutch);
    return EXIT_USE;
}

/* Help, version, or why there is no game. */
static void tell(const struct program *program, struct text text, FILE *out)
{
    struct slot slot = {"versie", APP_VERSION};
    fprintf(out, "%s\n", words_fill(program->words, text, &slot, 1, program->arena).dutch);
}

static int play(struct program *program, struct window *window)
{
    const struct options *options = program->options;
    struct arena *arena = program->arena;
    struct ui *ui = ui_new(program->words, window_metrics(window), arena);
    struct stage_setup setup = {.share = program->places.share, .data = program->places.data,
                                .settings_path = program->places.settings,
                                .pack_wanted = options->pack, .shoot = shoot, .self = window,
                                .seed = options->seed, .seed_given = options->seed_given,
                                .sim = options->autoplay, .follow_up = options->follow_up,
                                .traject = program->has_traject ? &program->traject : NULL};
    struct run run = {.options = options, .window = window, .ui = ui, .notes = program->notes,
                      .started_ms = program->started_ms};
    if (!options->headless && (!options->autoplay || options->speed > 0))
        run.sound = sound_new(program->places.share);
    run.stage = stage_new(&setup, ui, program->words, &program->settings, &kinds_all, arena);
    if (!open_first_screen(run.stage, options) && run.stage->level)
        return finish(&run, wrong_use(program, options->room));
    if (options->autoplay)
        run.pilot = pilot_autoplay(arena);
    if (options->script && !(run.pilot = pilot_script(options->script, arena, program->notes)))
        return finish(&run, EXIT_FILES);
    return finish(&run, run_loop(&run));
}

static void add_words(struct program *program)
{
    struct arena *arena = program->arena;
    const char *i18n = files_join(arena, program->places.share, "i18n");
    words_add_file(program->words, files_join(arena, i18n, "game.pot"), "nl", arena,
                   program->notes);
    words_add_file(program->words, files_join(arena, i18n, "en.po"), "en", arena, program->notes);
}

/* wrong: the argument that was not understood, or NULL. */
static int start(const struct options *options, const char *wrong, struct arena *arena)
{
    struct program program = {.options = options, .arena = arena, .started_ms = os_now_ms()};
    bool placed = find_places(options, &program.places, arena);
    program.words = words_new(arena);
    program.notes = notes_new(arena, program.words);
    if (program.places.share)
        add_words(&program);
    if (!placed) {
        words_choose(program.words, options->lang ? options->lang : "nl");
        tell(&program, TR("app.geen_plaats"), stderr);
        return EXIT_FILES;
    }
    make_settings(&program);
    words_choose(program.words, program.settings.lang);
    if (wrong)
        return wrong_use(&program, wrong);
    if (options->help || options->version) {
        tell(&program, options->version ? TR("app.versie") : TR("app.hulp"), stdout);
        return EXIT_FINE;
    }
    if (!find_traject(&program)) {
        notes_print(program.notes, stderr);
        return EXIT_FILES;
    }
    struct window_options look = {.title = "Uit het hokje", .w = options->width,
                                  .h = options->height, .fullscreen = program.settings.fullscreen,
                                  .display = options->display, .headless = options->headless,
                                  .share_folder = program.places.share,
                                  .font = program.settings.font};
    struct window *window = window_open(&look);
    if (window)
        return play(&program, window);
    tell(&program, TR("app.geen_scherm"), stderr);
    return EXIT_NO_DISPLAY;
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
