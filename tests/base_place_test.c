/* SPDX-License-Identifier: MPL-2.0 */
/* The rest of the system: file times that say only the week, clocks, random bytes, places for
 * data. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/os.h"
#include "helpers/one_file.h"

static void make_file(const struct desk *desk)
{
    FILE *file = fopen(desk->path, "w");
    assert_non_null(file);
    fclose(file);
}

static void the_time_of_a_file_says_only_the_week(void **state)
{
    struct desk *desk = *state;
    char week[9], again[16];
    struct stat about;
    struct tm day;
    make_file(desk);
    assert_true(os_blur_time(desk->path));
    assert_true(os_week(week));
    assert_int_equal(stat(desk->path, &about), 0);
    assert_non_null(gmtime_r(&about.st_mtime, &day));
    assert_int_equal(day.tm_wday, 1);
    assert_int_equal(about.st_mtime % 86400, 0);
    assert_true(strftime(again, sizeof again, "%G-W%V", &day) > 0);
    assert_string_equal(week, again);
    assert_false(os_blur_time("/tmp/does/not/exist"));
}

static void small_things_of_the_system_work(void **state)
{
    struct desk *desk = *state;
    unsigned char random[64] = {0}, zero[64] = {0};
    int64_t before = os_now_ms();
    assert_true(os_random(random, sizeof random));
    assert_memory_not_equal(random, zero, sizeof random);
    assert_true(before > 0 && os_now_ms() >= before && os_cpu_us() > 0);
    assert_true(os_sync_folder(desk->folder));
    assert_false(os_sync_folder("/tmp/does/not/exist"));
    make_file(desk);
    assert_true(os_remove(desk->path));
    assert_false(os_remove(desk->path));
}

static void places_follow_xdg_and_ignore_relative_values(void **state)
{
    (void)state;
    char out[300], tiny[4];
    setenv("HOME", "/home/x", 1);
    setenv("XDG_DATA_HOME", "/data", 1);
    setenv("XDG_CONFIG_HOME", "config", 1);
    assert_true(os_data_folder(out, sizeof out));
    assert_string_equal(out, "/data/biastool");
    assert_true(os_config_folder(out, sizeof out));
    assert_string_equal(out, "/home/x/.config/biastool");
    unsetenv("XDG_DATA_HOME");
    assert_true(os_data_folder(out, sizeof out));
    assert_string_equal(out, "/home/x/.local/share/biastool");
    assert_false(os_data_folder(tiny, sizeof tiny));
    assert_string_equal(tiny, "");
    unsetenv("HOME");
    assert_false(os_data_folder(out, sizeof out));
    assert_string_equal(out, "");
    assert_true(os_program_folder(out, sizeof out));
    assert_int_equal(out[0], '/');
}

/* A copy of this program in a folder of its own, asked where its data goes. */
static void portable_txt_beside_the_program_means_data_beside_it(void **state)
{
    (void)state;
    char self[300], folder[320], path[400], command[500], out[400] = "", expected[400];
    ssize_t length = readlink("/proc/self/exe", self, sizeof self - 1);
    assert_true(length > 0);
    self[length] = '\0';
    snprintf(folder, sizeof folder, "%s.XXXXXX", self);
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/portable.txt", folder);
    fclose(fopen(path, "w"));
    snprintf(command, sizeof command, "%s/program", folder);
    assert_int_equal(link(self, command), 0);
    snprintf(command, sizeof command, "%s/program --data-folder", folder);
    FILE *child = popen(command, "r");
    assert_non_null(child);
    assert_non_null(fgets(out, sizeof out, child));
    assert_int_equal(pclose(child), 0);
    unlink(path);
    snprintf(path, sizeof path, "%s/program", folder);
    unlink(path);
    rmdir(folder);
    snprintf(expected, sizeof expected, "%s/data", folder);
    assert_string_equal(out, expected);
}

static int print_data_folder(void)
{
    char out[400];
    bool fine = os_data_folder(out, sizeof out);
    fputs(out, stdout);
    return fine ? 0 : 1;
}

int main(int argc, char **argv)
{
    if (argc == 2 && !strcmp(argv[1], "--data-folder"))
        return print_data_folder();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(the_time_of_a_file_says_only_the_week, open_desk,
                                        close_desk),
        cmocka_unit_test_setup_teardown(small_things_of_the_system_work, open_desk, close_desk),
        cmocka_unit_test_setup_teardown(places_follow_xdg_and_ignore_relative_values, open_desk,
                                        close_desk),
        cmocka_unit_test_setup_teardown(portable_txt_beside_the_program_means_data_beside_it,
                                        open_desk, close_desk),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
