/* SPDX-License-Identifier: MPL-2.0 */
/* settings.json: written and read back; anything strange in it is told and the defaults stay. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/files.h"
#include "base/os.h"
#include "play/settings.h"

struct desk {
    struct arena *arena;
    struct notes *notes;
    char folder[64];
    const char *path;
};

static int open_desk(void **state)
{
    struct desk *desk = calloc(1, sizeof *desk);
    desk->arena = arena_new();
    desk->notes = notes_new(desk->arena, NULL); /* without words a note says its id */
    memcpy(desk->folder, "/tmp/settings-XXXXXX", sizeof "/tmp/settings-XXXXXX");
    if (!mkdtemp(desk->folder))
        return -1;
    desk->path = files_join(desk->arena, desk->folder, "settings.json");
    *state = desk;
    return 0;
}

static int close_desk(void **state)
{
    struct desk *desk = *state;
    unlink(desk->path);
    rmdir(desk->folder);
    arena_free(desk->arena);
    free(desk);
    return 0;
}

static bool read_text(struct desk *desk, const char *text, struct settings *settings)
{
    assert_true(files_write(desk->path, text, strlen(text)));
    settings_default(settings, "nl");
    return settings_read(desk->path, settings, desk->arena, desk->notes);
}

static void defaults_follow_the_language_of_the_system(void **state)
{
    struct settings settings;
    (void)state;
    settings_default(&settings, "en_GB.UTF-8");
    assert_string_equal(settings.lang, "en");
    settings_default(&settings, "fr_FR");
    assert_string_equal(settings.lang, "nl");
    settings_default(&settings, NULL);
    assert_string_equal(settings.lang, "nl");
    assert_int_equal(settings.text_percent, 100);
    assert_false(settings.seen_access);
}

static void what_is_written_is_read_back(void **state)
{
    struct desk *desk = *state;
    struct settings out = {"en", 225, THEME_BEAMER, true, false, true, 2, 0, 1, 3, 2, true}, in;
    settings_default(&in, "nl");
    int ticket = settings_save(desk->path, &out);
    os_saves_end();
    assert_int_equal(os_saved(ticket), OS_SAFE);
    assert_true(settings_read(desk->path, &in, desk->arena, desk->notes));
    assert_string_equal(in.lang, "en");
    assert_int_equal(in.text_percent, 225);
    assert_int_equal(in.theme, THEME_BEAMER);
    assert_true(in.still && !in.fullscreen && in.seen_access);
    assert_int_equal(in.font, 2);
    assert_int_equal(notes_count(desk->notes), 0);
}

static void a_missing_file_is_no_complaint(void **state)
{
    struct desk *desk = *state;
    struct settings settings;
    settings_default(&settings, "nl");
    assert_false(settings_read(desk->path, &settings, desk->arena, desk->notes));
    assert_int_equal(notes_count(desk->notes), 0);
}

#define SOUND                                                                                      \
    ",\"music\":\"uit\",\"effects\":\"hard\",\"tone\":\"zacht\",\"captions\":\"groot\",\"muted\":" \
    "true"
#define FINE                                                                                       \
    "{\"lang\":\"en\",\"text_percent\":150,\"theme\":\"contrast\",\"still\":true,\"fullscreen\":"  \
    "true,\"seen_access\":true,\"font\":\"andika\"" SOUND "}"

static void a_file_of_before_there_was_sound_is_read(void **state)
{
    struct settings settings;
    assert_true(
        read_text(*state,
                  "{\"lang\":\"en\",\"text_percent\":150,\"theme\":\"licht\",\"still\":false,"
                  "\"fullscreen\":false,\"seen_access\":true,\"font\":\"inter\"}",
                  &settings));
    assert_int_equal(settings.captions, 1);
    assert_int_equal(settings.music, 2);
    assert_false(settings.muted);
}

static void one_fault_and_nothing_is_taken_over(void **state)
{
    static const char *const faulty[][2] = {
        {"\"en\"", "\"de\""},      {"150", "99"},          {"150", "226"}, {"150", "150.5"},
        {"150", "\"150\""},        {"contrast", "donker"}, {"true", "1"},  {"andika", "comic"},
        {"\"still\"", "\"stil\""}, {"}", ",\"x\":1}"},     {"}", ""},      {"\"lang\":\"en\",", ""},
        {"\"hard\"", "\"luid\""}, {"groot", "klein"},      {",\"muted\":true", ""},
    };
    struct desk *desk = *state;
    struct settings settings;
    assert_true(read_text(desk, FINE, &settings));
    for (size_t i = 0; i < sizeof faulty / sizeof *faulty; i++) {
        const char *at = strstr(FINE, faulty[i][0]);
        desk->notes = notes_new(desk->arena, NULL); /* what was said already is not said again */
        const char *text = arena_print(desk->arena, "%.*s%s%s", (int)(at - FINE), FINE,
                                       faulty[i][1], at + strlen(faulty[i][0]));
        assert_false(read_text(desk, text, &settings));
        assert_string_equal(settings.lang, "nl");
        assert_int_equal(settings.text_percent, 100);
        assert_false(settings.still);
        assert_true(notes_count(desk->notes) > 0);
    }
}

static void a_folder_in_its_place_is_told(void **state)
{
    struct desk *desk = *state;
    struct settings settings;
    settings_default(&settings, "nl");
    assert_false(settings_read(desk->folder, &settings, desk->arena, desk->notes));
    assert_int_equal(notes_count(desk->notes), 1);
}

static void writing_where_it_cannot_says_so(void **state)
{
    struct settings settings;
    (void)state;
    settings_default(&settings, "nl");
    int ticket = settings_save("/dev/null/map/settings.json", &settings);
    os_saves_end();
    assert_int_equal(os_saved(ticket), OS_LOST);
}

/* As on a first start, or with a --data-dir that is not there yet. */
static void the_first_save_makes_the_folders_that_it_needs(void **state)
{
    struct desk *desk = *state;
    struct settings settings;
    const char *path = files_join(desk->arena, desk->folder, "nog/niet/settings.json");
    settings_default(&settings, "nl");
    settings.text_percent = 175;
    int ticket = settings_save(path, &settings);
    os_saves_end();
    assert_int_equal(os_saved(ticket), OS_SAFE);
    assert_true(settings_read(path, &settings, desk->arena, desk->notes));
    assert_int_equal(settings.text_percent, 175);
    unlink(path);
    rmdir(files_join(desk->arena, desk->folder, "nog/niet"));
    rmdir(files_join(desk->arena, desk->folder, "nog"));
}

#define ON_DESK(test) cmocka_unit_test_setup_teardown(test, open_desk, close_desk)

static void high_contrast_and_no_animations_of_the_desktop_are_followed(void **state)
{
    (void)state;
    struct settings settings;
    settings_default(&settings, "nl");
    settings_follow_desktop(
        &settings, "[Settings]\ngtk-theme-name = HighContrastInverse\ngtk-enable-animations=0\n");
    assert_int_equal(settings.theme, THEME_CONTRAST);
    assert_true(settings.still);
}

static void another_desktop_changes_nothing(void **state)
{
    (void)state;
    struct settings settings;
    settings_default(&settings, "nl");
    settings_follow_desktop(&settings,
                            "[Settings]\ngtk-theme-name=Adwaita\ngtk-enable-animations=1");
    assert_int_equal(settings.theme, THEME_LIGHT);
    assert_false(settings.still);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(high_contrast_and_no_animations_of_the_desktop_are_followed),
        cmocka_unit_test(another_desktop_changes_nothing),
        cmocka_unit_test(defaults_follow_the_language_of_the_system),
        ON_DESK(what_is_written_is_read_back),
        ON_DESK(a_missing_file_is_no_complaint),
        ON_DESK(a_file_of_before_there_was_sound_is_read),
        ON_DESK(one_fault_and_nothing_is_taken_over),
        ON_DESK(a_folder_in_its_place_is_told),
        ON_DESK(the_first_save_makes_the_folders_that_it_needs),
        cmocka_unit_test(writing_where_it_cannot_says_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
