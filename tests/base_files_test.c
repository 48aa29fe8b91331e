/* SPDX-License-Identifier: MPL-2.0 */
/* Whole files: every path attack is refused by name, every link by opening; writing is all or
 * nothing. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/files.h"

enum { MEGABYTE = 1024 * 1024 };

static int writes_fail, syncs_fail, renames_fail, no_memory; /* an errno, or 0; -1: a short write */

void *__real_malloc(size_t size);
void *__wrap_malloc(size_t size);
ssize_t __real_write(int file, const void *bytes, size_t size);
ssize_t __wrap_write(int file, const void *bytes, size_t size);
int __real_fsync(int file);
int __wrap_fsync(int file);
int __real_rename(const char *from, const char *to);
int __wrap_rename(const char *from, const char *to);

void *__wrap_malloc(size_t size)
{
    return no_memory ? NULL : __real_malloc(size);
}

ssize_t __wrap_write(int file, const void *bytes, size_t size)
{
    if (writes_fail > 0) {
        errno = writes_fail;
        writes_fail = writes_fail == EINTR ? 0 : writes_fail;
        return -1;
    }
    return __real_write(file, bytes, writes_fail < 0 && size > 1 ? size / 2 : size);
}

int __wrap_fsync(int file)
{
    errno = syncs_fail;
    return syncs_fail ? -1 : __real_fsync(file);
}

int __wrap_rename(const char *from, const char *to)
{
    errno = renames_fail;
    return renames_fail ? -1 : __real_rename(from, to);
}

struct desk {
    struct arena *arena;
    char folder[64];
};

static int open_desk(void **state)
{
    struct desk *desk = calloc(1, sizeof *desk);
    writes_fail = syncs_fail = renames_fail = no_memory = 0;
    desk->arena = arena_new();
    snprintf(desk->folder, sizeof desk->folder, "/tmp/base_files_XXXXXX");
    *state = desk;
    return mkdtemp(desk->folder) ? 0 : -1;
}

static void remove_all(struct arena *arena, const char *folder)
{
    const char *command = arena_print(arena, "rm -rf '%s'", folder);
    assert_int_equal(system(command), 0);
}

static int close_desk(void **state)
{
    struct desk *desk = *state;
    remove_all(desk->arena, desk->folder);
    arena_free(desk->arena);
    free(desk);
    return 0;
}

static const char *in(struct desk *desk, const char *name)
{
    return files_join(desk->arena, desk->folder, name);
}

static void put(struct desk *desk, const char *name, const char *text)
{
    assert_true(files_write(in(desk, name), text, strlen(text)));
}

static void safe_names_are_few(void **state)
{
    (void)state;
    static const char *const good[] = {
        "pack.json",
        "rooms/1.json",
        "pictures/aula/obj-deur.png",
        "a/b/c/d.json",
        "sounds/klik_2.ogg",
        "i18n/en.po",
        "0.json",
        "console.json",
        "com10.json",
        "nulmeting.json",
        "aux-1.png",
        "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz01.png",
    };
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        if (!files_safe_name(good[i]))
            fail_msg("refused: %s", good[i]);
}

static const char *const attacks[] = {
    "",
    ".",
    "..",
    "/",
    "//",
    "./pack.json",
    "../pack.json",
    "../../etc/passwd",
    "/etc/passwd",
    "/etc/passwd.json",
    "rooms/../pack.json",
    "rooms/..",
    "rooms/../../x.json",
    "rooms/./1.json",
    "rooms//1.json",
    "/rooms/1.json",
    "rooms/1.json/",
    "rooms/",
    "rooms",
    "pack",
    "pack.",
    "pack.json.",
    "pack.json ",
    " pack.json",
    "pack .json",
    "pack.JSON",
    "Pack.json",
    "PACK.json",
    "pack.txt",
    "pack.svg",
    "pack.json.exe",
    "pack.exe",
    "pack.sh",
    ".json",
    ".hidden.json",
    "rooms/.json",
    "..json",
    "...json",
    "a..json",
    "a.b.json",
    "rooms.d/1.json",
    "C:pack.json",
    "c:/pack.json",
    "c:\\pack.json",
    "pack.json:stream",
    "pack.json::$data",
    "\\\\server\\share\\x.json",
    "//server/share/x.json",
    "\\\\?\\c:\\x.json",
    "rooms\\1.json",
    "..\\x.json",
    "%2e%2e/x.json",
    "a%2fb.json",
    "con.json",
    "prn.json",
    "aux.json",
    "nul.json",
    "com1.json",
    "com0.png",
    "lpt9.po",
    "con/x.json",
    "rooms/nul.json",
    "aux/b/c.json",
    "a/b/c/d/e.json",
    "a/b/c/d/",
    "-x.json",
    "_x.json",
    "rooms/-1.json",
    "~/x.json",
    "~x.json",
    "$home/x.json",
    "`id`.json",
    "x;y.json",
    "x|y.json",
    "x*.json",
    "x?.json",
    "x\"y.json",
    "x'y.json",
    "x<y.json",
    "x\ny.json",
    "x\ty.json",
    "pack.json\n",
    "\x01.json",
    "caf\xC3\xA9.json",
    "\xE2\x80\xAE.json",
    "x\xC0\xAE.json",
    "x\xEF\xBC\x8Fz.json",
    "file:///etc/x.json",
    "http://x/y.json",
    "pack.json?x",
    "pack.json#x",
    "pack@2x.png",
    "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz012.png",
    "a,b.json",
    "a+b.json",
    "(a).json",
    "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz012/a.png",
};

static void path_attacks_are_refused_by_name(void **state)
{
    struct desk *desk = *state;
    assert_true(sizeof attacks / sizeof *attacks >= 60);
    for (size_t i = 0; i < sizeof attacks / sizeof *attacks; i++) {
        struct bytes bytes;
        if (files_safe_name(attacks[i]))
            fail_msg("accepted: %s", attacks[i]);
        assert_int_equal(files_read_inside(desk->folder, attacks[i], 100, desk->arena, &bytes),
                         FILE_FORBIDDEN);
    }
}

static void what_is_written_is_read(void **state)
{
    struct desk *desk = *state;
    struct bytes bytes = {NULL, 0};
    assert_true(files_write(in(desk, "x.json"), "a\0b", 3));
    assert_int_equal(files_read(in(desk, "x.json"), 3, desk->arena, &bytes), FILE_FINE);
    assert_int_equal(bytes.size, 3);
    assert_memory_equal(bytes.data, "a\0b", 4);           /* with the closing zero */
    assert_true(files_write(in(desk, "x.json"), "", 0));
    assert_int_equal(files_read(in(desk, "x.json"), 3, desk->arena, &bytes), FILE_FINE);
    assert_int_equal(bytes.size, 0);
}

/* What files_lines hands over, glued again, with a mark for a missing end. */
struct seen { char *at; size_t size, longest; int lines; };

static void see_line(void *self, struct bytes line, bool has_lf)
{
    struct seen *seen = self;
    memcpy(seen->at + seen->size, line.data, line.size);
    seen->size += line.size;
    seen->at[seen->size++] = has_lf ? '\n' : '$';
    seen->longest = line.size > seen->longest ? line.size : seen->longest;
    seen->lines++;
}

static void a_file_comes_line_by_line_however_long_they_are(void **state)
{
    struct desk *desk = *state;
    char *text = arena_get(desk->arena, 4 * MEGABYTE);
    size_t size = 0;
    for (int i = 0; size < 2 * MEGABYTE; i++) {           /* one of 700 KB among short ones */
        size_t length = i == 500 ? 700000 : (size_t)(i * 7919 % 900);
        memset(text + size, 'a' + i % 26, length);
        size += length;
        text[size++] = '\n';
    }
    memcpy(text + size, "half", 4);
    size += 4;
    assert_true(files_write(in(desk, "x.json"), text, size));
    struct seen seen = {.at = arena_get(desk->arena, 4 * MEGABYTE)};
    const struct files_visit visit = {see_line, &seen};
    assert_int_equal(files_lines(in(desk, "x.json"), desk->arena, &visit), FILE_FINE);
    assert_int_equal(seen.size, size + 1);
    assert_memory_equal(seen.at, text, size);
    assert_int_equal(seen.at[size], '$');
    assert_int_equal(seen.longest, 700000);
    put(desk, "x.json", "");
    seen.lines = 0;
    assert_int_equal(files_lines(in(desk, "x.json"), desk->arena, &visit), FILE_FINE);
    assert_int_equal(files_lines(in(desk, "weg.json"), desk->arena, &visit), FILE_MISSING);
    assert_int_equal(files_lines(desk->folder, desk->arena, &visit), FILE_NOT_REGULAR);
    assert_int_equal(seen.lines, 0);
}

static void reading_says_what_is_the_matter(void **state)
{
    struct desk *desk = *state;
    struct bytes bytes = {NULL, 0};
    put(desk, "x.json", "four");
    assert_int_equal(mkfifo(in(desk, "pipe"), 0600), 0);
    assert_int_equal(files_read(in(desk, "weg.json"), 9, desk->arena, &bytes), FILE_MISSING);
    assert_int_equal(files_read(in(desk, "x.json/y"), 9, desk->arena, &bytes), FILE_MISSING);
    assert_int_equal(files_read(in(desk, "x.json"), 3, desk->arena, &bytes), FILE_TOO_LARGE);
    assert_int_equal(files_read(desk->folder, 9, desk->arena, &bytes), FILE_NOT_REGULAR);
    assert_int_equal(files_read(in(desk, "pipe"), 9, desk->arena, &bytes), FILE_NOT_REGULAR);
    assert_int_equal(files_read("/dev/zero", 9, desk->arena, &bytes), FILE_NOT_REGULAR);
    assert_null(bytes.data);
}

static void inside_a_pack_no_link_is_followed(void **state)
{
    struct desk *desk = *state;
    struct bytes bytes = {NULL, 0};
    assert_true(files_make_folder(in(desk, "pack/rooms"), 0700));
    assert_true(files_make_folder(in(desk, "outside"), 0700));
    put(desk, "secret.json", "secret");
    put(desk, "outside/1.json", "secret");
    put(desk, "pack/rooms/1.json", "room");
    assert_int_equal(symlink("../secret.json", in(desk, "pack/link.json")), 0);
    assert_int_equal(symlink("rooms/1.json", in(desk, "pack/inner.json")), 0);
    assert_int_equal(symlink("../outside", in(desk, "pack/folder")), 0);
    assert_int_equal(symlink("nowhere", in(desk, "pack/dangling.json")), 0);
    assert_int_equal(symlink("pack", in(desk, "alias")), 0);
    assert_int_equal(mkfifo(in(desk, "pack/pipe.json"), 0600), 0);
    static const struct { const char *name; enum file_fault fault;
    } rows[] = {
        {"rooms/1.json", FILE_FINE},       {"link.json", FILE_FORBIDDEN},
        {"inner.json", FILE_FORBIDDEN},    {"folder/1.json", FILE_FORBIDDEN},
        {"dangling.json", FILE_FORBIDDEN}, {"pipe.json", FILE_NOT_REGULAR},
        {"rooms/2.json", FILE_MISSING},    {"weg/2.json", FILE_MISSING},
        {"rooms/1/x.json", FILE_MISSING},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (files_read_inside(in(desk, "pack"), rows[i].name, 99, desk->arena, &bytes) !=
            rows[i].fault)
            fail_msg("%s", rows[i].name);
    /* The pack itself may be reached over a link: the person chose it. */
    assert_int_equal(files_read_inside(in(desk, "alias"), "rooms/1.json", 99, desk->arena, &bytes),
                     FILE_FINE);
    assert_string_equal(bytes.data, "room");
    assert_int_equal(files_read_inside(in(desk, "pack"), "rooms/1.json", 3, desk->arena, &bytes),
                     FILE_TOO_LARGE);
    assert_int_equal(files_read_inside(in(desk, "geen"), "rooms/1.json", 99, desk->arena, &bytes),
                     FILE_MISSING);
}

static int open_files(void)
{
    int count = 0;
    for (int file = 0; file < 256; file++) {
        struct stat about;
        count += !fstat(file, &about);
    }
    return count;
}

static void assert_all_or_nothing(struct desk *desk, int error)
{
    struct file_list list;
    struct bytes bytes = {NULL, 0};
    int before = open_files();
    errno = 0;
    assert_false(files_write(in(desk, "x.json"), "newer", 5));
    assert_int_equal(errno, error);
    writes_fail = syncs_fail = renames_fail = 0;
    assert_int_equal(open_files(), before);
    assert_int_equal(files_read(in(desk, "x.json"), 9, desk->arena, &bytes), FILE_FINE);
    assert_string_equal(bytes.data, "old");
    assert_true(files_list(desk->folder, 0, 10, desk->arena, &list));
    assert_int_equal(list.count, 1);
}

static void a_write_that_fails_leaves_the_old_file_and_nothing_else(void **state)
{
    struct desk *desk = *state;
    put(desk, "x.json", "old");
    writes_fail = ENOSPC;
    assert_all_or_nothing(desk, ENOSPC);
    syncs_fail = EIO;
    assert_all_or_nothing(desk, EIO);
    renames_fail = EROFS;
    assert_all_or_nothing(desk, EROFS);
    assert_false(files_write(in(desk, "geen/x.json"), "x", 1));
    assert_int_equal(errno, ENOENT);
}

static void a_write_puts_no_file_in_the_place_of_a_pipe(void **state)
{
    struct desk *desk = *state;
    struct stat about;
    assert_int_equal(mkfifo(in(desk, "pijp"), 0600), 0);
    assert_false(files_write(in(desk, "pijp"), "x", 1));
    assert_int_equal(errno, EEXIST);
    assert_int_equal(stat(in(desk, "pijp"), &about), 0);
    assert_true(S_ISFIFO(about.st_mode));
}

static void a_write_goes_on_after_a_short_one_and_an_interruption(void **state)
{
    struct desk *desk = *state;
    struct bytes bytes = {NULL, 0};
    writes_fail = -1;
    put(desk, "x.json", "a long text in many pieces");
    writes_fail = EINTR;
    put(desk, "y.json", "after a signal");
    writes_fail = 0;
    assert_int_equal(files_read(in(desk, "x.json"), 99, desk->arena, &bytes), FILE_FINE);
    assert_string_equal(bytes.data, "a long text in many pieces");
    assert_int_equal(files_read(in(desk, "y.json"), 99, desk->arena, &bytes), FILE_FINE);
    assert_string_equal(bytes.data, "after a signal");
}

struct job { struct desk *desk; int fault; };

static void read_large(void *self)
{
    struct job *job = self;
    struct bytes bytes;
    no_memory = 1;
    job->fault = (int)files_read(in(job->desk, "large.json"), MEGABYTE, job->desk->arena, &bytes);
}

static void list_much(void *self)
{
    struct job *job = self;
    struct file_list list;
    for (int i = 0; i < 10000; i++)
        job->fault = files_list(job->desk->folder, 3, 5000, job->desk->arena, &list);
}

static void memory_that_runs_out_leaves_no_file_open(void **state)
{
    struct desk *desk = *state;
    struct job job = {desk, 99};
    char *large = calloc(1, 500000);
    assert_true(files_write(in(desk, "large.json"), large, 500000));
    free(large);
    int before = open_files();
    assert_false(arena_try(desk->arena, read_large, &job));
    assert_int_equal(job.fault, 99);
    assert_int_equal(open_files(), before);
    assert_false(arena_try(desk->arena, list_much, &job));
    no_memory = 0;
    assert_int_equal(open_files(), before);
}

/* A pack that had been on a stick between a Mac and a laptop was refused for names nobody gave. */
static void shadows_of_a_mac_are_no_files(void **state)
{
    struct desk *desk = *state;
    struct file_list list;
    put(desk, "1.json", "{}");
    put(desk, "._1.json", "\x05\x16\x07");
    assert_int_equal(mkfifo(in(desk, "._pijp"), 0600), 0);
    assert_true(files_list(desk->folder, 0, 10, desk->arena, &list));
    assert_int_equal(list.count, 1);
    assert_string_equal(list.names[0], "1.json");
}

static void a_list_is_sorted_by_bytes_and_knows_its_depth(void **state)
{
    struct desk *desk = *state;
    struct file_list list;
    assert_true(files_make_folder(in(desk, "b/c/d"), 0700));
    static const char *const names[] = {"b/c/d/4", "b/c/3", "b/2", "a", "c", "B", "a.1", "a-1"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        put(desk, names[i], "x");
    assert_int_equal(symlink("a", in(desk, "link")), 0);
    assert_int_equal(symlink("b", in(desk, "linked")), 0);
    static const char *const sorted[] = {"B", "a", "a-1", "a.1", "b/2", "b/c/3", "b/c/d/4", "c"};
    assert_true(files_list(desk->folder, 3, 8, desk->arena, &list));
    assert_int_equal(list.count, 8);
    for (int i = 0; i < 8; i++)
        assert_string_equal(list.names[i], sorted[i]);
    assert_true(files_list(desk->folder, 1, 8, desk->arena, &list));
    assert_int_equal(list.count, 6);
    assert_false(files_list(desk->folder, 3, 7, desk->arena, &list));
    assert_false(files_list(in(desk, "geen"), 3, 7, desk->arena, &list));
    assert_int_equal(list.count, 0);
}

static void a_folder_inside_that_cannot_be_read_is_named_and_the_rest_is_listed(void **state)
{
    struct desk *desk = *state;
    struct file_list list;
    bool root = geteuid() == 0;                           /* whom no folder is closed to */
    put(desk, "a", "x");
    assert_int_equal(mkdir(in(desk, "dicht"), 0), 0);
    assert_int_equal(chmod(desk->folder, 0755), 0);
    assert_int_equal(root ? seteuid(65534) : 0, 0);
    bool listed = files_list(desk->folder, 3, 8, desk->arena, &list);
    assert_int_equal(root ? seteuid(0) : 0, 0);
    assert_true(listed);
    assert_int_equal(list.count, 1);
    assert_string_equal(list.unread, "dicht");
    assert_int_equal(chmod(in(desk, "dicht"), 0700), 0);
    assert_true(files_list(desk->folder, 3, 8, desk->arena, &list));
    assert_null(list.unread);
}

static void folders_are_made_with_their_parents(void **state)
{
    struct desk *desk = *state;
    struct stat about;
    assert_true(files_make_folder(in(desk, "een/twee/drie"), 0700));
    assert_true(files_make_folder(in(desk, "een/twee/drie"), 0700));
    assert_true(files_make_folder(in(desk, "een/vier/"), 0700));
    assert_int_equal(stat(in(desk, "een/twee"), &about), 0);
    assert_int_equal(about.st_mode & 0777, 0700);
    assert_true(files_is_folder(in(desk, "een")) && files_exists(in(desk, "een")));
    put(desk, "x", "y");
    assert_false(files_is_folder(in(desk, "x")));
    assert_false(files_make_folder(in(desk, "x"), 0700));
    assert_int_equal(errno, ENOTDIR);
    assert_false(files_make_folder(in(desk, "x/y"), 0700));
    assert_false(files_make_folder("", 0700));
    assert_false(files_exists(in(desk, "weg")));
}

static void joining_knows_one_slash(void **state)
{
    struct desk *desk = *state;
    assert_string_equal(files_join(desk->arena, "a", "b"), "a/b");
    assert_string_equal(files_join(desk->arena, "a/", "b"), "a/b");
    assert_string_equal(files_join(desk->arena, "", "b"), "b");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(safe_names_are_few),
        cmocka_unit_test_setup_teardown(path_attacks_are_refused_by_name, open_desk, close_desk),
        cmocka_unit_test_setup_teardown(what_is_written_is_read, open_desk, close_desk),
        cmocka_unit_test_setup_teardown(a_file_comes_line_by_line_however_long_they_are, open_desk,
                                        close_desk),
        cmocka_unit_test_setup_teardown(reading_says_what_is_the_matter, open_desk, close_desk),
        cmocka_unit_test_setup_teardown(inside_a_pack_no_link_is_followed, open_desk, close_desk),
        cmocka_unit_test_setup_teardown(a_write_that_fails_leaves_the_old_file_and_nothing_else,
                                        open_desk, close_desk),
        cmocka_unit_test_setup_teardown(a_write_puts_no_file_in_the_place_of_a_pipe, open_desk,
                                        close_desk),
        cmocka_unit_test_setup_teardown(a_write_goes_on_after_a_short_one_and_an_interruption,
                                        open_desk, close_desk),
        cmocka_unit_test_setup_teardown(memory_that_runs_out_leaves_no_file_open, open_desk,
                                        close_desk),
        cmocka_unit_test_setup_teardown(shadows_of_a_mac_are_no_files, open_desk, close_desk),
        cmocka_unit_test_setup_teardown(a_list_is_sorted_by_bytes_and_knows_its_depth, open_desk,
                                        close_desk),
        cmocka_unit_test_setup_teardown(
            a_folder_inside_that_cannot_be_read_is_named_and_the_rest_is_listed, open_desk,
            close_desk),
        cmocka_unit_test_setup_teardown(folders_are_made_with_their_parents, open_desk, close_desk),
        cmocka_unit_test_setup_teardown(joining_knows_one_slash, open_desk, close_desk),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
