/* SPDX-License-Identifier: MPL-2.0 */
/* What every command does alike: options, sentences, complaints, finding and loading a pack. */
#include <string.h>

#include "base/arena.h"
#include "base/files.h"
#include "base/json.h"
#include "ctl/ctl.h"
#include "kinds/kinds.h"
#include "play/pack.h"

enum { MOST_OPTIONS = 32 };

void ctl_say(struct ctl *ctl, FILE *file, struct text text, const struct slot *slots, int count)
{
    struct text filled = words_fill(ctl->words, text, slots, count, ctl->arena);
    fprintf(file, "%s\n", words_say(ctl->words, filled).text);
}

int ctl_wrong(struct ctl *ctl, struct text text, const struct slot *slots, int count)
{
    fputs("biasctl: error: ", ctl->err);
    ctl_say(ctl, ctl->err, text, slots, count);
    return CTL_USE;
}

void ctl_notes(struct ctl *ctl)
{
    notes_print(ctl->notes, ctl->err);
}

static bool read_number(const char *text, int least, int most, int *out)
{
    int64_t value = 0;
    bool negative = *text == '-';
    const char *at = text + negative;
    if (!*at || strlen(at) > 10)
        return false;
    for (; *at; at++) {
        if (*at < '0' || *at > '9')
            return false;
        value = value * 10 + (*at - '0');
    }
    value = negative ? -value : value;
    if (value < least || value > most)
        return false;
    *out = (int)value;
    return true;
}

static const struct ctl_option *find_option(const struct ctl_option *options, int count,
                                            const char *word, const char **value)
{
    const char *equals = strchr(word, '=');
    size_t size = equals ? (size_t)(equals - word) : strlen(word);
    *value = equals ? equals + 1 : NULL;
    for (int i = 0; i < count; i++)
        if (strlen(options[i].name) == size && !strncmp(options[i].name, word, size))
            return &options[i];
    return NULL;
}

static bool unknown_option(struct ctl *ctl, const struct ctl_option *options, int count,
                           const char *word)
{
    const char *known[MOST_OPTIONS] = {"--lang", "--help", "--version"};
    int total = 3;
    for (int i = 0; i < count && total < MOST_OPTIONS; i++)
        known[total++] = options[i].name;
    const char *near = json_nearest(word, known, total);
    struct slot slots[] = {{"naam", word}, {"gok", near}};
    ctl_wrong(ctl, near ? TR("ctl.optie_gok") : TR("ctl.optie"), slots, near ? 2 : 1);
    return false;
}

static bool take_value(struct ctl *ctl, const struct ctl_option *option, const char *value)
{
    struct slot slot = {"naam", option->name};
    bool fine = true;
    if (option->takes == CTL_FLAG) {
        *(bool *)option->out = true;
        fine = !value;
    } else if (!value || !*value) {
        fine = false;
    } else if (option->takes == CTL_TEXT) {
        *(const char **)option->out = value;
    } else {
        fine = read_number(value, option->least, option->most, option->out);
    }
    if (!fine)
        ctl_wrong(ctl, option->takes == CTL_FLAG ? TR("ctl.optie_kaal") : TR("ctl.optie_waarde"),
                  &slot, 1);
    return fine;
}

bool ctl_options(struct ctl *ctl, const struct ctl_option *options, int count, int *argc,
                 char **argv)
{
    int kept = 1, i = 1;
    for (; i < *argc && strcmp(argv[i], "--") != 0; i++) {
        const char *value = NULL;
        if (argv[i][0] != '-' || !argv[i][1]) {
            argv[kept++] = argv[i];
            continue;
        }
        const struct ctl_option *option = find_option(options, count, argv[i], &value);
        if (!option)
            return unknown_option(ctl, options, count, argv[i]);
        if (option->takes != CTL_FLAG && !value && i + 1 < *argc)
            value = argv[++i];
        if (!take_value(ctl, option, value))
            return false;
    }
    for (i++; i < *argc; i++)
        argv[kept++] = argv[i];
    *argc = kept;
    return true;
}

const char *ctl_pack_folder(struct ctl *ctl, const char *pack)
{
    const char *ours = files_join(ctl->arena, files_join(ctl->arena, ctl->share, "levels"), pack);
    if (json_is_id(pack) && files_is_folder(ours))
        return ours;
    if (files_is_folder(pack))
        return pack;
    notes_add(ctl->notes, NOTE_ERROR, (struct place){pack, 0, 0}, NULL, NULL,
              TR("fout.geen_pakket"), NULL, 0);
    return NULL;
}

/* Its folder is that of the instruments, and their translations are its own. */
static struct level *follow_up(struct ctl *ctl)
{
    struct pack_source source;
    const char *folder = files_join(ctl->arena, ctl->share, "assets/survey");
    if (!pack_read(folder, NULL, ctl->arena, ctl->notes, &source))
        return NULL;
    struct level *level = level_follow_up(&source, &kinds_all, ctl->arena, ctl->notes);
    if (level)
        pack_words(folder, "survey", files_join(ctl->arena, ctl->share, "i18n"), ctl->words,
                   ctl->arena, ctl->notes);
    return level;
}

struct level *ctl_level(struct ctl *ctl, const char *pack)
{
    struct pack_source source;
    if (!strcmp(pack, LEVEL_FOLLOW_UP))
        return follow_up(ctl);
    const char *folder = ctl_pack_folder(ctl, pack);
    const char *instruments = files_join(ctl->arena, ctl->share, "assets/survey");
    if (!folder)
        return NULL;
    bool fine = pack_read(folder, files_is_folder(instruments) ? instruments : NULL, ctl->arena,
                          ctl->notes, &source);
    if (!fine && source.count == 0)
        return NULL;                                      /* nothing was read: nothing is missing */
    struct level *level = level_load(&source, &kinds_all, ctl->arena, ctl->notes);
    if (!level || !fine)
        return NULL;
    const char *i18n = files_join(ctl->arena, ctl->share, "i18n");
    pack_words(folder, level->id, i18n, ctl->words, ctl->arena, ctl->notes);
    if (level->before >= 0)
        pack_words(folder, "survey", i18n, ctl->words, ctl->arena, ctl->notes);
    return level;
}
