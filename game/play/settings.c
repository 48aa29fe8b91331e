/* SPDX-License-Identifier: MPL-2.0 */
/* settings.json: what the player set. A faulty file is told about and replaced by the defaults. */
#include "play/settings.h"

#include <string.h>

#include "base/arena.h"
#include "base/files.h"
#include "base/json_file.h"
#include "base/os.h"

enum { SETTINGS_MOST = 64 << 10, TEXT_LEAST = 100, TEXT_MOST = 225, SLACK = 512 };

static const char *const languages[] = {"nl", "en"};
static const char *const themes[] = {"licht", "contrast", "beamer"};
static const char *const fonts[] = {"inter", "andika", "opendyslexic"};
static const char *const louds[] = {"uit", "zacht", "gewoon", "hard"};
static const char *const captions[] = {"uit", "gewoon", "groot"};

void settings_default(struct settings *settings, const char *system_lang)
{
    bool english = system_lang && !strncmp(system_lang, "en", 2);
    *settings = (struct settings){.text_percent = TEXT_LEAST, .music = 2, .effects = 2, .tone = 2,
                                   .captions = 1};
    memcpy(settings->lang, languages[english], sizeof settings->lang);
}

static bool has_line(const char *ini, const char *key, const char *value)
{
    size_t key_size = strlen(key), value_size = strlen(value);
    for (const char *line = ini; line; line = strchr(line, '\n')) {
        line += *line == '\n';
        if (strncmp(line, key, key_size))
            continue;
        const char *at = line + key_size;
        at += strspn(at, " =\t");
        if (!strncmp(at, value, value_size))
            return true;
        if (!*line)
            break;
    }
    return false;
}

void settings_follow_desktop(struct settings *settings, const char *ini)
{
    if (has_line(ini, "gtk-theme-name", "HighContrast"))
        settings->theme = THEME_CONTRAST;
    if (has_line(ini, "gtk-enable-animations", "0") ||
        has_line(ini, "gtk-enable-animations", "false"))
        settings->still = true;
}

/* A file of before there was sound has nothing of it. */
static bool read_sound(struct json *json, const struct cJSON *at, struct settings *out)
{
    if (!json_has(at, "music") && !json_has(at, "muted"))
        return true;
    bool fine = json_word(json, at, "music", louds, 4, &out->music);
    fine &= json_word(json, at, "effects", louds, 4, &out->effects);
    fine &= json_word(json, at, "tone", louds, 4, &out->tone);
    fine &= json_word(json, at, "captions", captions, 3, &out->captions);
    fine &= json_bool(json, at, "muted", &out->muted);
    return fine;
}

static bool read_members(struct json *json, struct settings *out)
{
    static const char *const keys[] = {"lang",       "text_percent", "theme", "still",
                                       "fullscreen", "seen_access",  "font",  "music",
                                       "effects",    "tone",         "captions", "muted", NULL};
    const struct cJSON *at = json_root(json);
    int lang = 0, theme = 0;
    bool fine = json_only(json, at, keys);
    fine &= json_word(json, at, "lang", languages, 2, &lang);
    fine &= json_int(json, at, "text_percent", TEXT_LEAST, TEXT_MOST, &out->text_percent);
    fine &= json_word(json, at, "theme", themes, 3, &theme);
    fine &= json_bool(json, at, "still", &out->still);
    fine &= json_bool(json, at, "fullscreen", &out->fullscreen);
    fine &= json_bool(json, at, "seen_access", &out->seen_access);
    fine &= json_word(json, at, "font", fonts, 3, &out->font);
    fine &= read_sound(json, at, out);
    memcpy(out->lang, languages[lang], sizeof out->lang);
    out->theme = (enum theme)theme;
    return fine;
}

bool settings_read(const char *path, struct settings *settings, struct arena *arena,
                   struct notes *notes)
{
    struct settings read = *settings;
    struct json *json = json_file(path, SETTINGS_MOST, NOTE_WARNING, arena, notes);
    if (!json || !read_members(json, &read))
        return false;
    *settings = read;
    return true;
}

static const char *yes_no(bool value)
{
    return value ? "true" : "false";
}

int settings_save(const char *path, const struct settings *settings)
{
    struct arena *arena = arena_new();
    if (!arena)
        return 0;
    /* On a first start nothing has made it yet; what cannot be made, the saving will tell. */
    files_make_folder(files_folder_of(arena, path), 0700);
    const char *text = arena_print(
        arena,
        "{\n  \"lang\": \"%s\",\n  \"text_percent\": %d,\n  \"theme\": \"%s\",\n"
        "  \"still\": %s,\n  \"fullscreen\": %s,\n  \"seen_access\": %s,\n"
        "  \"font\": \"%s\",\n  \"music\": \"%s\",\n  \"effects\": \"%s\",\n"
        "  \"tone\": \"%s\",\n  \"captions\": \"%s\",\n  \"muted\": %s\n}\n",
        settings->lang, settings->text_percent, themes[settings->theme], yes_no(settings->still),
        yes_no(settings->fullscreen), yes_no(settings->seen_access), fonts[settings->font],
        louds[settings->music], louds[settings->effects], louds[settings->tone],
        captions[settings->captions], yes_no(settings->muted));
    int ticket = os_save(path, text, strlen(text), OS_STAMP_NOW);
    arena_free(arena);
    return ticket;
}

void settings_speak(struct settings *settings, const char *lang)
{
    const char *known = !strncmp(lang, "en", 2) ? "en" : "nl";
    memcpy(settings->lang, known, 3);
}
