/* SPDX-License-Identifier: MPL-2.0 */
/* Packs on disk: what is read, what is refused, the fingerprint, and the gate for foreign
 * pictures. */
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

#include "base/hash.h"
#include "levels/bench.h"
#include "play/png_gate.h"

/* --- folders ---------------------------------------------------------------------------------- */

struct desk {
    struct arena *arena;
    struct words *words;
    struct notes *notes;
    char folder[64];
};

static int open_desk(void **state)
{
    struct desk *desk = calloc(1, sizeof *desk);
    desk->arena = arena_new();
    desk->words = words_new(desk->arena);
    desk->notes = notes_new(desk->arena, NULL); /* without words a note says its id */
    memcpy(desk->folder, "/tmp/pack-XXXXXX", sizeof "/tmp/pack-XXXXXX");
    *state = desk;
    return mkdtemp(desk->folder) ? 0 : -1;
}

static int close_desk(void **state)
{
    struct desk *desk = *state;
    char command[128];
    snprintf(command, sizeof command, "rm -rf '%s'", desk->folder);
    int gone = system(command);
    arena_free(desk->arena);
    free(desk);
    return gone;
}

static void put(struct desk *desk, const char *name, const char *bytes, size_t size)
{
    const char *path = files_join(desk->arena, desk->folder, name);
    char *folder = arena_copy(desk->arena, path, strlen(path));
    *strrchr(folder, '/') = '\0';
    assert_true(files_make_folder(folder, 0700));
    assert_true(files_write(path, bytes, size));
}

static bool noted(const struct desk *desk, const char *id)
{
    for (int i = 0; i < notes_count(desk->notes); i++)
        if (!strcmp(notes_get(desk->notes, i)->text, id))
            return true;
    return false;
}

static void every_json_file_is_read_and_nothing_else(void **state)
{
    struct desk *desk = *state;
    struct pack_source source;
    assert_true(
        pack_read(FIETS "/", TEST_SOURCE_DIR "/assets/survey", desk->arena, desk->notes, &source));
    assert_int_equal(source.count, 5);
    assert_string_equal(source.files[0].name, "pack.json");
    assert_string_equal(source.files[1].name, "pictures/stalling/scene.json");
    assert_string_equal(source.files[4].name, "rooms/2.json");
    assert_string_equal(source.folder, FIETS);
    assert_int_equal(source.instrument_count, 3);
    assert_int_equal(notes_count(desk->notes), 0);
}

/* By hand: (for f in $(find . -name '*.json' | LC_ALL=C sort); do echo "${f#./}"; sha256sum < $f
 * | cut -c1-64; done) | sha256sum */
static void the_fingerprint_is_that_of_the_names_and_bytes(void **state)
{
    struct desk *desk = *state;
    struct pack_source source;
    char hex[65], expected[17];
    uint8_t digest[32];
    put(desk, "pack.json", "{}", 2);
    put(desk, "rooms/1.json", "{\"a\":1}", 7);
    put(desk, "lees.txt", "x", 1);
    assert_true(pack_read(desk->folder, NULL, desk->arena, desk->notes, &source));
    hash_bytes("{}", 2, digest);
    hash_hex(digest, 32, hex);
    const char *text = arena_print(desk->arena, "pack.json\n%s\n", hex);
    hash_bytes("{\"a\":1}", 7, digest);
    hash_hex(digest, 32, hex);
    text = arena_print(desk->arena, "%srooms/1.json\n%s\n", text, hex);
    hash_short(text, strlen(text), expected);
    assert_string_equal(source.packv, expected);
    assert_string_equal(expected, "fc1c979163d2f923");
}

static void a_folder_that_is_not_there_is_told(void **state)
{
    struct desk *desk = *state;
    struct pack_source source;
    assert_false(pack_read("/tmp/er/is/niets", NULL, desk->arena, desk->notes, &source));
    assert_true(noted(desk, "fout.map_ontbreekt"));
}

static void a_name_outside_the_rules_is_refused(void **state)
{
    struct desk *desk = *state;
    struct pack_source source;
    put(desk, "pack.json", "{}", 2);
    put(desk, "rooms/Kamer 1.json", "{}", 2);
    assert_false(pack_read(desk->folder, NULL, desk->arena, desk->notes, &source));
    assert_int_equal(source.count, 2);
    assert_null(source.files[1].bytes.data); /* it is there, but nobody gets its bytes */
    assert_true(noted(desk, "fout.bestand_naam"));
}

static void an_ending_in_capitals_is_no_missing_file(void **state)
{
    struct desk *desk = *state;
    struct pack_source source;
    put(desk, "pack.json", "{}", 2);
    put(desk, "rooms/1.JSON", "{}", 2);
    assert_false(pack_read(desk->folder, NULL, desk->arena, desk->notes, &source));
    assert_true(noted(desk, "fout.bestand_naam"));
}

/* "Room file is missing" would be a lie: it is there, and one complaint already says what is
 * wrong. */
static void a_refused_file_is_not_called_missing(void **state)
{
    struct desk *desk = *state;
    struct pack_source source;
    static const char pack[] = "{\"id\": \"a\", \"rooms\": [\"b\", \"c\"]}";
    put(desk, "pack.json", pack, sizeof pack - 1);
    char *large = calloc(1, (1 << 20) + 1);
    put(desk, "rooms/1.json", large, (1 << 20) + 1);
    free(large);
    assert_int_equal(symlink("1.json", files_join(desk->arena, desk->folder, "rooms/2.json")), 0);
    assert_false(pack_read(desk->folder, NULL, desk->arena, desk->notes, &source));
    assert_null(level_load(&source, &kinds_all, desk->arena, desk->notes));
    assert_true(noted(desk, "fout.bestand_groot"));
    assert_true(noted(desk, "fout.bestand_vreemd"));
    assert_false(noted(desk, "fout.kamer_bestand"));
    assert_false(noted(desk, "fout.bestand_ongebruikt"));
}

static void layers_without_a_picture_are_told_once_a_scene(void **state)
{
    struct desk *desk = *state;
    struct level *level = arena_get(desk->arena, sizeof *level);
    level->room_count = 1;
    level->rooms[0].scene = "hok";
    level->rooms[0].layers = 2;
    level->layers[0].id = "bg";
    level->layers[1].id = "obj-deur";
    put(desk, "pictures/hok/bg.png", "x", 1);
    pack_missing(desk->folder, level, desk->arena, desk->notes);
    assert_true(noted(desk, "fout.plaatje_ontbreekt"));
    assert_int_equal(notes_errors(desk->notes), 0);
    put(desk, "pictures/hok/obj-deur.png", "x", 1);
    int before = notes_count(desk->notes);
    pack_missing(desk->folder, level, desk->arena, desk->notes);
    assert_int_equal(notes_count(desk->notes), before);
}

static void a_picture_of_a_puzzle_is_missed_like_that_of_a_room(void **state)
{
    struct desk *desk = *state;
    struct level *level = arena_get(desk->arena, sizeof *level);
    static const struct layer layers[] = {{.id = "obj-saw"}};
    level->scenes[0] = (struct scene){"plank", 800, 450, layers, 1};
    level->scene_count = 1;
    pack_missing(desk->folder, level, desk->arena, desk->notes);
    assert_true(noted(desk, "fout.plaatje_ontbreekt"));
    put(desk, "pictures/plank/obj-saw.png", "x", 1);
    int before = notes_count(desk->notes);
    pack_missing(desk->folder, level, desk->arena, desk->notes);
    assert_int_equal(notes_count(desk->notes), before);
}

static void a_person_without_a_portrait_is_told(void **state)
{
    struct desk *desk = *state;
    struct level *level = arena_get(desk->arena, sizeof *level);
    level->people[0] = (struct person){"sem", "Sem", "sem", "hen"};
    level->person_count = 1;
    put(desk, "pictures/portraits/sem.png/x", "a folder is no picture", 1);
    pack_missing(desk->folder, level, desk->arena, desk->notes);
    assert_true(noted(desk, "fout.plaatje_ontbreekt"));
    assert_int_equal(notes_count(desk->notes), 1);
    level->people[0].portrait = "hen";
    put(desk, "pictures/portraits/hen.png", "x", 1);
    pack_missing(desk->folder, level, desk->arena, desk->notes);
    assert_int_equal(notes_count(desk->notes), 1);
}

static void a_translation_called_otherwise_is_told(void **state)
{
    struct desk *desk = *state;
    struct words *words = words_new(desk->arena);
    put(desk, "i18n/en.po", "", 0);
    pack_words(desk->folder, "fiets", NULL, words, desk->arena, desk->notes);
    assert_true(noted(desk, "fout.bestand_ongebruikt"));
    assert_int_equal(notes_errors(desk->notes), 0);
}

static void a_link_is_never_followed(void **state)
{
    struct desk *desk = *state;
    struct pack_source source;
    put(desk, "pack.json", "{}", 2);
    assert_int_equal(symlink("/etc/hostname", files_join(desk->arena, desk->folder, "geheim.json")),
                     0);
    assert_int_equal(symlink("/etc", files_join(desk->arena, desk->folder, "rooms")), 0);
    assert_false(pack_read(desk->folder, NULL, desk->arena, desk->notes, &source));
    assert_true(noted(desk, "fout.bestand_vreemd"));
    for (int i = 1; i < source.count; i++)
        assert_null(source.files[i].bytes.data);
}

static void a_file_over_a_mebibyte_is_refused(void **state)
{
    struct desk *desk = *state;
    struct pack_source source;
    char *large = calloc(1, (1 << 20) + 1);
    memset(large, ' ', (1 << 20) + 1);
    put(desk, "pack.json", large, (1 << 20) + 1);
    free(large);
    assert_false(pack_read(desk->folder, NULL, desk->arena, desk->notes, &source));
    assert_true(noted(desk, "fout.bestand_groot"));
}

static void packs_are_listed_by_their_folder(void **state)
{
    struct desk *desk = *state;
    struct file_list list = {0};
    put(desk, "vo/pack.json", "{}", 2);
    put(desk, "mbo/pack.json", "{}", 2);
    put(desk, "los/rooms/1.json", "{}", 2);
    put(desk, "README.md", "x", 1);
    assert_true(pack_list(desk->folder, desk->arena, &list));
    assert_int_equal(list.count, 2);
    assert_string_equal(list.names[0], "mbo");
    assert_string_equal(list.names[1], "vo");
}

static void translations_come_from_the_pack_itself_too(void **state)
{
    struct desk *desk = *state;
    struct text title = {"fiets/title", "Het fietsenhok", NULL};
    pack_words(FIETS, "fiets", NULL, desk->words, desk->arena, desk->notes);
    words_choose(desk->words, "en");
    assert_string_equal(words_say(desk->words, title).text, "The bicycle shed");
    assert_int_equal(notes_count(desk->notes), 0);
}

/* --- pictures --------------------------------------------------------------------------------- */

struct png {
    unsigned char bytes[4096];
    size_t size;
};

static uint32_t crc_slowly(const unsigned char *bytes, size_t size)
{
    uint32_t crc = 0xFFFFFFFFU;
    for (size_t i = 0; i < size; i++) {
        crc ^= bytes[i];
        for (int bit = 0; bit < 8; bit++)
            crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320U : 0);
    }
    return ~crc;
}

static void number(unsigned char *at, uint32_t value)
{
    for (int i = 0; i < 4; i++)
        at[i] = (unsigned char)(value >> (24 - 8 * i));
}

static void chunk(struct png *png, const char *type, const void *data, size_t size)
{
    unsigned char *at = png->bytes + png->size;
    number(at, (uint32_t)size);
    memcpy(at + 4, type, 4);
    if (size)
        memcpy(at + 8, data, size);
    number(at + 8 + size, crc_slowly(at + 4, size + 4));
    png->size += size + 12;
}

static void begin(struct png *png, uint32_t width, uint32_t height, unsigned depth, unsigned colour)
{
    unsigned char header[13] = {0};
    memcpy(png->bytes, "\x89PNG\r\n\x1a\n", 8);
    png->size = 8;
    number(header, width);
    number(header + 4, height);
    header[8] = (unsigned char)depth;
    header[9] = (unsigned char)colour;
    chunk(png, "IHDR", header, 13);
}

static void good(struct png *png)
{
    begin(png, 12, 24, 8, 6);
    chunk(png, "tEXt", "door\0ons", 8);
    chunk(png, "IDAT", "niets", 5);
    chunk(png, "IEND", NULL, 0);
}

/* In memory of its own size, so that a read behind the end is seen. */
static enum png_fault judge(const struct png *png)
{
    struct png_size size;
    char *bytes = malloc(png->size + !png->size);
    assert_non_null(bytes);
    memcpy(bytes, png->bytes, png->size);
    enum png_fault fault = png_judge(bytes, png->size, &size);
    free(bytes);
    return fault;
}

static void a_plain_picture_passes_with_its_size(void **state)
{
    struct png png;
    struct png_size size;
    (void)state;
    good(&png);
    assert_int_equal(png_judge((const char *)png.bytes, png.size, &size), PNG_FINE);
    assert_int_equal(size.width, 12);
    assert_int_equal(size.height, 24);
}

static void a_picture_cut_anywhere_is_refused(void **state)
{
    struct png png;
    (void)state;
    good(&png);
    for (size_t whole = png.size; png.size-- > 0;) {
        assert_true(png.size < whole);
        assert_int_not_equal(judge(&png), PNG_FINE);
    }
}

static void a_flipped_bit_anywhere_is_refused(void **state)
{
    struct png png;
    (void)state;
    good(&png);
    for (size_t bit = 0; bit < 8 * png.size; bit++) {
        png.bytes[bit / 8] ^= (unsigned char)(1U << bit % 8);
        assert_int_not_equal(judge(&png), PNG_FINE);
        png.bytes[bit / 8] ^= (unsigned char)(1U << bit % 8);
    }
    assert_int_equal(judge(&png), PNG_FINE);
}

static enum png_fault judge_header(uint32_t width, uint32_t height, unsigned depth, unsigned colour)
{
    struct png png;
    begin(&png, width, height, depth, colour);
    if (colour == 3)
        chunk(&png, "PLTE", "rgb", 3);
    chunk(&png, "IDAT", "niets", 5);
    chunk(&png, "IEND", NULL, 0);
    return judge(&png);
}

static void sides_depth_and_colour_have_limits(void **state)
{
    (void)state;
    assert_int_equal(judge_header(4096, 3906, 8, 6), PNG_FINE);
    assert_int_equal(judge_header(4096, 3907, 8, 6), PNG_SIDE);
    assert_int_equal(judge_header(4097, 1, 8, 6), PNG_SIDE);
    assert_int_equal(judge_header(0, 1, 8, 6), PNG_SIDE);
    assert_int_equal(judge_header(0x80000001U, 2, 8, 6), PNG_SIDE);
    assert_int_equal(judge_header(1, 1, 8, 2), PNG_FINE);
    assert_int_equal(judge_header(1, 1, 8, 3), PNG_FINE);
    assert_int_equal(judge_header(1, 1, 8, 0), PNG_FORMAT);
    assert_int_equal(judge_header(1, 1, 16, 6), PNG_FORMAT);
    assert_int_equal(judge_header(1, 1, 1, 3), PNG_FORMAT);
}

static void chunks_that_do_not_belong_are_refused(void **state)
{
    struct png png;
    (void)state;
    begin(&png, 1, 1, 8, 6);
    chunk(&png, "acTL", "12345678", 8);
    assert_int_equal(judge(&png), PNG_ANIMATED);
    begin(&png, 1, 1, 8, 6);
    chunk(&png, "ABCD", "x", 1);
    assert_int_equal(judge(&png), PNG_CHUNK);
    begin(&png, 1, 1, 8, 3);
    chunk(&png, "IDAT", "x", 1);
    assert_int_equal(judge(&png), PNG_CHUNK);
    begin(&png, 1, 1, 8, 6);
    chunk(&png, "IEND", NULL, 0);
    assert_int_equal(judge(&png), PNG_END);
    good(&png);
    memcpy(png.bytes + png.size, "nog iets", 8);
    png.size += 8;
    assert_int_equal(judge(&png), PNG_END);
}

static void a_chunk_longer_than_the_file_is_refused(void **state)
{
    struct png png;
    (void)state;
    begin(&png, 1, 1, 8, 6);
    chunk(&png, "IDAT", "x", 1);
    number(png.bytes + 33, 0xFFFFFFF0U);
    assert_int_equal(judge(&png), PNG_CHUNK);
}

static void a_harmless_svg_called_png_is_refused(void **state)
{
    struct desk *desk = *state;
    static const char svg[] =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"8\"/>";
    struct png png;
    good(&png);
    put(desk, "pictures/hok/goed.png", (const char *)png.bytes, png.size);
    assert_true(pack_pictures(desk->folder, desk->arena, desk->notes));
    put(desk, "pictures/hok/slecht.png", svg, sizeof svg - 1);
    assert_false(pack_pictures(desk->folder, desk->arena, desk->notes));
    assert_int_equal(notes_count(desk->notes), 1);
    assert_true(noted(desk, "png.geen"));
}

static void pictures_of_one_scene_are_not_too_large_together(void **state)
{
    struct desk *desk = *state;
    struct png png;
    begin(&png, 4000, 4000, 8, 6);
    chunk(&png, "IDAT", "niets", 5);
    chunk(&png, "IEND", NULL, 0);
    for (char name[] = "pictures/hok/a.png"; name[13] < 'e'; name[13]++)
        put(desk, name, (const char *)png.bytes, png.size);
    assert_true(pack_pictures(desk->folder, desk->arena, desk->notes));
    put(desk, "pictures/ander/e.png", (const char *)png.bytes, png.size);
    assert_true(pack_pictures(desk->folder, desk->arena, desk->notes));
    put(desk, "pictures/hok/e.png", (const char *)png.bytes, png.size);
    assert_false(pack_pictures(desk->folder, desk->arena, desk->notes));
    assert_true(noted(desk, "png.kamer"));
}

#define ON_DESK(test) cmocka_unit_test_setup_teardown(test, open_desk, close_desk)

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_DESK(every_json_file_is_read_and_nothing_else),
        ON_DESK(the_fingerprint_is_that_of_the_names_and_bytes),
        ON_DESK(a_folder_that_is_not_there_is_told),
        ON_DESK(a_name_outside_the_rules_is_refused),
        ON_DESK(an_ending_in_capitals_is_no_missing_file),
        ON_DESK(a_refused_file_is_not_called_missing),
        ON_DESK(layers_without_a_picture_are_told_once_a_scene),
        ON_DESK(a_picture_of_a_puzzle_is_missed_like_that_of_a_room),
        ON_DESK(a_person_without_a_portrait_is_told),
        ON_DESK(a_translation_called_otherwise_is_told),
        ON_DESK(a_link_is_never_followed),
        ON_DESK(a_file_over_a_mebibyte_is_refused),
        ON_DESK(packs_are_listed_by_their_folder),
        ON_DESK(translations_come_from_the_pack_itself_too),
        cmocka_unit_test(a_plain_picture_passes_with_its_size),
        cmocka_unit_test(a_picture_cut_anywhere_is_refused),
        cmocka_unit_test(a_flipped_bit_anywhere_is_refused),
        cmocka_unit_test(sides_depth_and_colour_have_limits),
        cmocka_unit_test(chunks_that_do_not_belong_are_refused),
        cmocka_unit_test(a_chunk_longer_than_the_file_is_refused),
        ON_DESK(a_harmless_svg_called_png_is_refused),
        ON_DESK(pictures_of_one_scene_are_not_too_large_together),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
