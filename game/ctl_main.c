/* SPDX-License-Identifier: MPL-2.0 */
/* biasctl: the console tool. Finds its texts and packs, takes the common options, calls one
 * command. */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/files.h"
#include "base/json.h"
#include "base/os.h"
#include "ctl/ctl.h"

enum { PATH_MOST = 4096, MOST_ARGUMENTS = 4096 };

struct command {
    const char *name;
    int (*run)(struct ctl *, int argc, char **argv);
    struct text help;
};
static const struct command commands[] = {
    {"check", ctl_check, TEXT("ctl.help.check")},
    {"verify", ctl_verify, TEXT("ctl.help.verify")},
    {"replay", ctl_replay, TEXT("ctl.help.replay")},
    {"report", ctl_report, TEXT("ctl.help.report")},
    {"export", ctl_export, TEXT("ctl.help.export")},
    {"simulate", ctl_simulate, TEXT("ctl.help.simulate")},
    {"score", ctl_score, TEXT("ctl.help.score")},
    {"selftest", ctl_selftest, TEXT("ctl.help.selftest")},
    {"wipe", ctl_wipe, TEXT("ctl.help.wipe")},
    {"traject", ctl_traject, TEXT("ctl.help.traject")},
    {"quotes", ctl_quotes, TEXT("ctl.help.quotes")},
    {"repair", ctl_repair, TEXT("ctl.help.repair")},
    {"rolkaarten", ctl_role_cards, TEXT("ctl.help.rolkaarten")},
    {"words", ctl_words, TEXT("ctl.help.words")},
    {"schema", ctl_schema, TEXT("ctl.help.schema")},
};
enum { COMMANDS = sizeof commands / sizeof *commands };

static const struct command *find_command(const char *name)
{
    for (int i = 0; i < COMMANDS; i++)
        if (!strcmp(commands[i].name, name))
            return &commands[i];
    return NULL;
}

/* Beside the program when it was built, in ../share when it was installed. */
static const char *find_share(struct arena *arena)
{
    char folder[PATH_MOST];
    if (!os_program_folder(folder, sizeof folder))
        return "share";
    const char *beside = files_join(arena, folder, "share");
    const char *installed = files_join(arena, folder, "../share/biastool");
    return files_is_folder(beside) || !files_is_folder(installed) ? beside : installed;
}

struct common {
    const char *lang;
    bool help, version, wrong;
};

/* Takes --lang, --help and --version out of the arguments, wherever they stand before "--". */
static int take_common(int argc, char **argv, char **rest, struct common *out)
{
    int count = 0;
    bool ended = false;
    for (int i = 1; i < argc; i++) {
        ended |= !strcmp(argv[i], "--");
        if (!ended && !strncmp(argv[i], "--lang=", 7))
            out->lang = argv[i] + 7;
        else if (!ended && !strcmp(argv[i], "--lang"))
            out->lang = i + 1 < argc ? argv[++i] : "";
        else if (!ended && !strcmp(argv[i], "--help"))
            out->help = true;
        else if (!ended && !strcmp(argv[i], "--version"))
            out->version = true;
        else
            rest[count++] = argv[i];
    }
    return count;
}

static int unknown_command(struct ctl *ctl, const char *name)
{
    const char *known[COMMANDS];
    for (int i = 0; i < COMMANDS; i++)
        known[i] = commands[i].name;
    const char *near = json_nearest(name, known, COMMANDS);
    struct slot slots[] = {{"naam", name}, {"gok", near}};
    return ctl_wrong(ctl, near ? TR("ctl.opdracht_gok") : TR("ctl.opdracht"), slots, near ? 2 : 1);
}

static int run(struct ctl *ctl, const struct common *common, int count, char **rest)
{
    if (common->version) {
        fprintf(ctl->out, "biasctl %s\n", APP_VERSION);
        return CTL_FINE;
    }
    const struct command *command = count > 0 ? find_command(rest[0]) : NULL;
    if (count > 0 && !command)
        return unknown_command(ctl, rest[0]);
    if (common->help || !command) {
        ctl_say(ctl, common->help ? ctl->out : ctl->err, command ? command->help : TR("ctl.help"),
                NULL, 0);
        return common->help ? CTL_FINE : CTL_USE;
    }
    return command->run(ctl, count, rest);
}

int main(int argc, char **argv)
{
    struct arena *arena = arena_new();
    char *rest[MOST_ARGUMENTS + 1] = {NULL};
    struct common common = {.lang = "nl"};
    if (!arena || argc > MOST_ARGUMENTS)
        return CTL_FILES;
    int count = take_common(argc, argv, rest, &common);
    struct words *words = words_new(arena);
    struct ctl ctl = {.arena = arena,
                      .words = words,
                      .notes = notes_new(arena, words),
                      .share = find_share(arena),
                      .lang = "nl",
                      .out = stdout,
                      .err = stderr};
    const char *i18n = files_join(arena, ctl.share, "i18n");
    words_add_file(words, files_join(arena, i18n, "game.pot"), "nl", arena, ctl.notes);
    words_add_file(words, files_join(arena, i18n, "en.po"), "en", arena, ctl.notes);
    int code = CTL_USE;
    if (strcmp(common.lang, "nl") != 0 && strcmp(common.lang, "en") != 0) {
        ctl_wrong(&ctl, TR("ctl.taal"), NULL, 0);
    } else {
        ctl.lang = common.lang;
        words_choose(words, common.lang);
        code = run(&ctl, &common, count, rest);
    }
    if (fflush(stdout) != 0 || ferror(stdout))
        code = CTL_FILES;
    arena_free(arena);
    return code;
}
