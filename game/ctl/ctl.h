/* SPDX-License-Identifier: MPL-2.0 */
/* What the commands of biasctl share. A command is one file, game/ctl/<name>.c, with one function
 * ctl_<name>; its help is the text ctl.help.<name>. ctl_main.c has already taken --lang, --help and
 * --version out of argv; argv[0] is the command's own name. Exit codes are those of cli.md. */
#ifndef CTL_CTL_H
#define CTL_CTL_H

#include <stdio.h>

#include "core/level.h"

enum ctl_exit { CTL_FINE, CTL_FINDINGS, CTL_USE, CTL_INVALID, CTL_STUCK, CTL_FILES };
struct ctl {
    struct arena *arena;                                  /* of the whole run */
    struct words *words;                                  /* speaks the chosen language */
    struct notes *notes;                                  /* printed by ctl_notes */
    const char *share, *lang;                             /* folder with levels/ assets/ i18n/ */
    FILE *out, *err;
};

int ctl_check(struct ctl *, int argc, char **argv);
int ctl_verify(struct ctl *, int argc, char **argv);
int ctl_replay(struct ctl *, int argc, char **argv);
int ctl_wipe(struct ctl *, int argc, char **argv);
int ctl_quotes(struct ctl *, int argc, char **argv);
int ctl_repair(struct ctl *, int argc, char **argv);
int ctl_words(struct ctl *, int argc, char **argv);
int ctl_schema(struct ctl *, int argc, char **argv);
int ctl_report(struct ctl *, int argc, char **argv);
int ctl_export(struct ctl *, int argc, char **argv);
int ctl_simulate(struct ctl *, int argc, char **argv);
int ctl_score(struct ctl *, int argc, char **argv);
int ctl_selftest(struct ctl *, int argc, char **argv);
int ctl_traject(struct ctl *, int argc, char **argv);
int ctl_role_cards(struct ctl *, int argc, char **argv);

/* An option and where its value goes: bool, const char * or int (within least..most). */
enum ctl_takes { CTL_FLAG, CTL_TEXT, CTL_NUMBER };
struct ctl_option { const char *name; enum ctl_takes takes; void *out; int least, most; };
/* Takes the options out of argv ("--name value" or "--name=value"; "--" ends them) and leaves the
 * rest, argv[1] and on. false: wrong use, already said; the command returns CTL_USE. */
bool ctl_options(struct ctl *, const struct ctl_option *, int count, int *argc, char **argv);
/* One sentence about wrong use on err, "biasctl: error: ..."; returns CTL_USE. */
int ctl_wrong(struct ctl *, struct text, const struct slot *, int slots);
void ctl_say(struct ctl *, FILE *, struct text, const struct slot *, int slots);   /* a line */
void ctl_notes(struct ctl *);                             /* all complaints, on err; call once */

/* The pack's folder: an id of share/levels, or a folder. NULL: said in the notes. */
const char *ctl_pack_folder(struct ctl *, const char *pack);
/* A whole level with its translations, or NULL; complaints in ctl->notes. */
struct level *ctl_level(struct ctl *, const char *pack);

#endif
