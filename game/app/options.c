/* SPDX-License-Identifier: MPL-2.0 */
/* getopt_long over one table; every value is checked here, so the rest of the program trusts it. */
#include "app/options.h"

#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PACK = 1, LANG, MODE, PLAYERS, DATA, SEED, ROOM, FULLSCREEN, SIZE, DISPLAY, TEXT_SCALE,
       THEME, STILL, MUTE, PORTABLE, HEADLESS, AUTOPLAY, SCRIPT, SHOTS, DUMP, EXIT_AFTER, SHARE,
       TRAJECT, FOLLOW_UP, HELP, VERSION };

static const struct option table[] = {
    {"pack", required_argument, NULL, PACK}, {"lang", required_argument, NULL, LANG},
    {"mode", required_argument, NULL, MODE}, {"players", required_argument, NULL, PLAYERS},
    {"data-dir", required_argument, NULL, DATA}, {"seed", required_argument, NULL, SEED},
    {"room", required_argument, NULL, ROOM}, {"fullscreen", no_argument, NULL, FULLSCREEN},
    {"size", required_argument, NULL, SIZE}, {"display", required_argument, NULL, DISPLAY},
    {"text-scale", required_argument, NULL, TEXT_SCALE}, {"theme", required_argument, NULL, THEME},
    {"still", no_argument, NULL, STILL}, {"mute", no_argument, NULL, MUTE},
    {"portable", no_argument, NULL, PORTABLE}, {"headless", no_argument, NULL, HEADLESS},
    {"autoplay", optional_argument, NULL, AUTOPLAY}, {"script", required_argument, NULL, SCRIPT},
    {"shots", required_argument, NULL, SHOTS}, {"dump-a11y", required_argument, NULL, DUMP},
    {"exit-after", required_argument, NULL, EXIT_AFTER}, {"share", required_argument, NULL, SHARE},
    {"traject", required_argument, NULL, TRAJECT}, {"follow-up", no_argument, NULL, FOLLOW_UP},
    {"help", no_argument, NULL, HELP}, {"version", no_argument, NULL, VERSION}, {NULL, 0, NULL, 0},
};

static bool is_one_of(const char *word, const char *const *words)
{
    for (; *words; words++)
        if (!strcmp(word, *words))
            return true;
    return false;
}

static bool read_int(const char *digits, int least, int most, int *out)
{
    char *end;
    long value = strtol(digits, &end, 10);
    *out = (int)value;
    return end != digits && !*end && value >= least && value <= most;
}

static bool read_seed(const char *digits, struct options *options)
{
    char *end;
    errno = 0;
    options->seed = strtoull(digits, &end, 0);
    options->seed_given = true;
    return end != digits && !*end && digits[0] != '-' && !errno;
}

static bool read_size(const char *size, struct options *options)
{
    int used = 0;
    return sscanf(size, "%5dx%5d%n", &options->width, &options->height, &used) == 2 &&
           !size[used] && options->width >= 320 && options->height >= 180 &&
           options->width <= 8192 && options->height <= 8192;
}

static bool read_speed(const char *speed, struct options *options)
{
    int whole = 0;
    options->autoplay = true;
    if (!speed)
        return true;
    options->speed = 1;
    if (!read_int(speed, 1, 1000, &whole))
        return false;
    options->speed = whole;
    return true;
}

static bool read_exit(const char *when, struct options *options)
{
    options->stops = !strncmp(when, "idle:", 5) ? STOPS_IDLE : STOPS_ANIMATE;
    if (!strcmp(when, "first-frame")) {
        options->stops = STOPS_FIRST_FRAME;
        return true;
    }
    const char *colon = strchr(when, ':');
    return colon && (options->stops == STOPS_IDLE || !strncmp(when, "animate:", 8)) &&
           read_int(colon + 1, 1, 600, &options->stops_s);
}

static bool read_word(int which, const char *value, struct options *options)
{
    static const char *const langs[] = {"nl", "en", NULL};
    static const char *const modes[] = {"alleen", "team", NULL};
    static const char *const themes[] = {"licht", "contrast", "beamer", NULL};
    switch (which) {
    case LANG:
        options->lang = value;
        return is_one_of(value, langs);
    case MODE:
        options->mode = value;
        return is_one_of(value, modes);
    case THEME:
        options->theme = value;
        return is_one_of(value, themes);
    default:
        return false;
    }
}

static bool read_value(int which, const char *value, struct options *options)
{
    const char **texts[] = {[PACK] = &options->pack, [DATA] = &options->data,
                            [ROOM] = &options->room, [SCRIPT] = &options->script,
                            [SHOTS] = &options->shots, [DUMP] = &options->dump,
                            [SHARE] = &options->share, [TRAJECT] = &options->traject,
                            [VERSION] = NULL};
    switch (which) {
    case PLAYERS:
        return read_int(value, 1, 30, &options->players);
    case SEED:
        return read_seed(value, options);
    case SIZE:
        return read_size(value, options);
    case DISPLAY:
        return read_int(value, 0, 15, &options->display);
    case TEXT_SCALE:
        return read_int(value, 100, 225, &options->text_percent);
    case AUTOPLAY:
        return read_speed(value, options);
    case EXIT_AFTER:
        return read_exit(value, options);
    case LANG:
    case MODE:
    case THEME:
        return read_word(which, value, options);
    default:
        *texts[which] = value;
        return *value != '\0';
    }
}

static bool read_flag(int which, struct options *options)
{
    bool *flags[] = {[FULLSCREEN] = &options->fullscreen, [STILL] = &options->still,
                     [MUTE] = &options->mute, [PORTABLE] = &options->portable,
                     [HEADLESS] = &options->headless, [FOLLOW_UP] = &options->follow_up,
                     [HELP] = &options->help,
                     [VERSION] = &options->version};
    *flags[which] = true;
    return true;
}

bool options_read(int argc, char **argv, struct options *options, const char **wrong)
{
    int which;
    memset(options, 0, sizeof *options);
    opterr = 0;
    while ((which = getopt_long(argc, argv, "", table, NULL)) != -1) {
        *wrong = argv[optind - 1];
        if (which == '?')
            return false;
        bool flag = which != AUTOPLAY && table[which - 1].has_arg == no_argument;
        if (!(flag ? read_flag(which, options) : read_value(which, optarg, options)))
            return false;
    }
    *wrong = optind < argc ? argv[optind] : NULL;
    return optind == argc;
}
