/* SPDX-License-Identifier: MPL-2.0 */
/* Reads a pack's folder: every *.json of it, its instruments, its translations; judges foreign
 * pictures. */
#include "play/pack.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/hash.h"
#include "base/words.h"
#include "play/png_gate.h"

enum {
    PACK_DEPTH = 3,
    PACK_FILES = 2000,
    PACK_MOST = 256 << 20,
    JSON_MOST = 1 << 20,
    PO_MOST = 4 << 20
};

/* In capitals too: then the name is refused, instead of the file overlooked. */
static bool ends_with(const char *name, const char *end)
{
    size_t size = strlen(name), tail = strlen(end);
    return size > tail && !strcasecmp(name + size - tail, end);
}

static void complain(struct notes *notes, const char *path, struct text why)
{
    notes_add(notes, NOTE_ERROR, (struct place){path, 0, 0}, NULL, NULL, why, NULL, 0);
}

static struct text fault_text(enum file_fault fault)
{
    switch (fault) {
    case FILE_MISSING:
        return TR("fout.bestand_ontbreekt");
    case FILE_FORBIDDEN:
        return TR("fout.bestand_verboden");
    case FILE_TOO_LARGE:
        return TR("fout.bestand_groot");
    case FILE_NOT_REGULAR:
        return TR("fout.bestand_vreemd");
    case FILE_FINE:
    case FILE_BROKEN:
        break;
    }
    return TR("fout.bestand_stuk");
}

static bool list_files(const char *folder, struct arena *arena, struct notes *notes,
                       struct file_list *out)
{
    if (!files_is_folder(folder)) {
        complain(notes, folder, TR("fout.map_ontbreekt"));
        return false;
    }
    if (files_list(folder, PACK_DEPTH, PACK_FILES, arena, out))
        return true;
    complain(notes, folder, TR("fout.map_veel"));
    return false;
}

static bool read_file(const char *folder, const char *name, struct arena *arena,
                      struct notes *notes, struct bytes *out)
{
    const char *path = files_join(arena, folder, name);
    enum file_fault fault = FILE_FORBIDDEN;
    if (files_safe_name(name))
        fault = files_read_inside(folder, name, JSON_MOST, arena, out);
    if (fault != FILE_FINE)
        complain(notes, path, files_safe_name(name) ? fault_text(fault) : TR("fout.bestand_naam"));
    return fault == FILE_FINE;
}

/* packv: SHA-256 over "path LF sha256 LF" for each *.json, sorted by path (robustness.md 1.2). */
static void fingerprint(const struct pack_source *source, struct arena *arena, char out[17])
{
    enum { DIGEST = 32, HEX = 2 * DIGEST + 1 };
    size_t size = 0, used = 0;
    for (int i = 0; i < source->count; i++)
        size += strlen(source->files[i].name) + HEX + 2;
    char *text = arena_get(arena, size + 1);
    for (int i = 0; i < source->count; i++) {
        uint8_t digest[DIGEST];
        char hex[HEX];
        if (!source->files[i].bytes.data)
            continue;
        hash_bytes(source->files[i].bytes.data, source->files[i].bytes.size, digest);
        hash_hex(digest, DIGEST, hex);
        used +=
            (size_t)snprintf(text + used, size + 1 - used, "%s\n%s\n", source->files[i].name, hex);
    }
    hash_short(text, used, out);
}

/* Links and other strange things are told. Those that are named as a file of a pack are listed, so
 * that nobody calls them missing. */
static bool add_odd(const char *folder, struct arena *arena, struct notes *notes,
                    struct file_list *list)
{
    struct file_list odd = {0};
    files_odd(folder, PACK_DEPTH, PACK_FILES, arena, &odd);
    const char **names = arena_get(arena, (size_t)(list->count + odd.count + 1) * sizeof *names);
    if (list->count)
        memcpy(names, list->names, (size_t)list->count * sizeof *names);
    for (int i = 0; i < odd.count; i++) {
        if (ends_with(odd.names[i], ".json"))
            names[list->count++] = odd.names[i];
        complain(notes, files_join(arena, folder, odd.names[i]), TR("fout.bestand_vreemd"));
    }
    list->names = names;
    return odd.count == 0;
}

/* Every *.json of a folder, with its bytes or, if it was refused, without; shown: names carry
 * the folder, as complaints show them. */
static bool read_all(const char *folder, bool shown, struct arena *arena, struct notes *notes,
                     struct pack_file **out, int *count)
{
    struct file_list list = {0};
    if (!list_files(folder, arena, notes, &list))
        return false;
    int regular = list.count;
    bool fine = add_odd(folder, arena, notes, &list);
    struct pack_file *files = arena_get(arena, (size_t)(list.count + 1) * sizeof *files);
    *count = 0;
    for (int i = 0; i < list.count; i++) {
        if (!ends_with(list.names[i], ".json"))
            continue;
        struct pack_file *file = &files[*count];
        file->name = shown ? files_join(arena, folder, list.names[i]) : list.names[i];
        fine &= i < regular && read_file(folder, list.names[i], arena, notes, &file->bytes);
        (*count)++;
    }
    *out = files;
    return fine;
}

static const char *without_slash(const char *folder, struct arena *arena)
{
    size_t size = strlen(folder);
    while (size > 1 && folder[size - 1] == '/')
        size--;
    return arena_copy(arena, folder, size);
}

bool pack_read(const char *folder, const char *instruments, struct arena *arena,
               struct notes *notes, struct pack_source *out)
{
    struct pack_file *files = NULL, *surveys = NULL;
    *out = (struct pack_source){.folder = without_slash(folder, arena)};
    bool fine = read_all(out->folder, false, arena, notes, &files, &out->count);
    out->files = files;
    if (instruments)
        fine &= read_all(instruments, true, arena, notes, &surveys, &out->instrument_count);
    out->instruments = surveys;
    fingerprint(out, arena, out->packv);
    return fine;
}

bool pack_list(const char *levels, struct arena *arena, struct file_list *out)
{
    struct file_list all = {0};
    if (!files_list(levels, 1, PACK_FILES, arena, &all))
        return false;
    const char **names = arena_get(arena, (size_t)(all.count + 1) * sizeof *names);
    int count = 0;
    for (int i = 0; i < all.count; i++)
        if (ends_with(all.names[i], "/pack.json"))
            names[count++] =
                arena_copy(arena, all.names[i], strlen(all.names[i]) - strlen("/pack.json"));
    *out = (struct file_list){.names = names, .count = count};
    return true;
}

/* <id>.<language>.po */
static bool is_translation(const char *name, const char *id)
{
    size_t size = strlen(id);
    return strlen(name) >= size + 5 && !strncmp(name, id, size) && name[size] == '.' &&
           ends_with(name, ".po");
}

static void add_translation(const char *path, const char *lang, struct words *words,
                            struct arena *arena, struct notes *notes)
{
    struct bytes bytes = {NULL, 0};
    enum file_fault fault = files_read(path, PO_MOST, arena, &bytes);
    if (fault == FILE_FINE)
        words_add(words, path, lang, bytes.data, bytes.size, notes);
    else
        complain(notes, path, fault_text(fault));
}

/* own: the folder is the pack's, so a translation by another name is a mistake. */
static void add_words(const char *folder, const char *id, bool own, struct words *words,
                      struct arena *arena, struct notes *notes)
{
    struct file_list list = {0};
    if (!files_is_folder(folder) || !files_list(folder, 0, PACK_FILES, arena, &list))
        return;
    for (int i = 0; i < list.count; i++) {
        const char *name = list.names[i], *path = files_join(arena, folder, name);
        size_t size = strlen(id), rest = strlen(name);
        if (is_translation(name, id))
            add_translation(path, arena_copy(arena, name + size + 1, rest - size - 4), words, arena,
                            notes);
        else if (own && ends_with(name, ".po") && !is_translation(name, "survey"))
            notes_add(notes, NOTE_WARNING, (struct place){path, 0, 0}, NULL, NULL,
                      TR("fout.bestand_ongebruikt"), NULL, 0);
    }
}

void pack_words(const char *folder, const char *id, const char *i18n, struct words *words,
                struct arena *arena, struct notes *notes)
{
    if (i18n)
        add_words(i18n, id, false, words, arena, notes);
    add_words(files_join(arena, folder, "i18n"), id, strcmp(id, "survey") != 0, words, arena,
              notes);
}

static struct text png_text(enum png_fault fault)
{
    static const struct text texts[] = {
        [PNG_FINE] = TEXT("png.goed"),        [PNG_SIGNATURE] = TEXT("png.geen"),
        [PNG_HEADER] = TEXT("png.kop"),       [PNG_SIDE] = TEXT("png.zijde"),
        [PNG_FORMAT] = TEXT("png.vorm"),      [PNG_CHUNK] = TEXT("png.brok"),
        [PNG_ANIMATED] = TEXT("png.beweegt"), [PNG_CHECKSUM] = TEXT("png.som"),
        [PNG_END] = TEXT("png.einde"),
    };
    return texts[fault];
}

struct album {
    const char *folder;
    struct arena *arena, *scratch;
    struct notes *notes;
    int64_t pixels, bytes;
};

static bool complain_picture(struct album *album, const char *name, struct text why)
{
    complain(album->notes, files_join(album->arena, album->folder, name), why);
    return false;
}

/* One picture; its pixels are added to those of its scene. Its bytes are let go at once. */
static bool judge_picture(struct album *album, const char *name)
{
    struct bytes bytes = {NULL, 0};
    struct png_size size = {0, 0};
    if (!files_safe_name(name))
        return complain_picture(album, name, TR("fout.bestand_naam"));
    arena_reset(album->scratch);
    enum file_fault fault =
        files_read_inside(album->folder, name, PNG_MOST_BYTES, album->scratch, &bytes);
    if (fault != FILE_FINE)
        return complain_picture(album, name, fault_text(fault));
    enum png_fault png = png_judge(bytes.data, bytes.size, &size);
    album->pixels += (int64_t)size.width * size.height;
    album->bytes += (int64_t)bytes.size;
    return png == PNG_FINE || complain_picture(album, name, png_text(png));
}

static bool same_folder(const char *a, const char *b)
{
    const char *slash_a = strrchr(a, '/'), *slash_b = strrchr(b, '/');
    return slash_a && slash_b && slash_a - a == slash_b - b &&
           !strncmp(a, b, (size_t)(slash_a - a));
}

static bool judge_album(struct album *album, const struct file_list *list)
{
    const char *before = NULL;
    bool fine = true;
    for (int i = 0; i < list->count && album->bytes <= PACK_MOST; i++) {
        const char *name = list->names[i];
        if (!ends_with(name, ".png"))
            continue;
        if (!before || !same_folder(before, name))
            album->pixels = 0;
        before = name;
        fine &= judge_picture(album, name);
        if (album->pixels > PNG_MOST_SCENE) {
            fine = complain_picture(album, name, TR("png.kamer"));
            album->pixels = 0;
        }
    }
    if (album->bytes <= PACK_MOST)
        return fine;
    complain(album->notes, album->folder, TR("png.pakket"));
    return false;
}

static void free_scratch(void *scratch)
{
    arena_free(scratch);
}

bool pack_pictures(const char *folder, struct arena *arena, struct notes *notes)
{
    struct file_list list = {0};
    struct album album = {folder, arena, arena_new(), notes, 0, 0};
    if (!album.scratch) {
        arena_fail(arena);
        return false;
    }
    arena_owns(arena, album.scratch, free_scratch);
    return list_files(folder, arena, notes, &list) && judge_album(&album, &list);
}

/* Of two rooms in one scene the second says nothing new. */
static bool is_told(const struct level *level, int room)
{
    for (int i = 0; i < room; i++)
        if (!strcmp(level->rooms[i].scene, level->rooms[room].scene))
            return true;
    return false;
}

struct missing {
    struct arena *arena;
    const char *folder, *first;
    int count;
};

static void look_for(struct missing *missing, const char *id)
{
    const char *name = arena_print(missing->arena, "%s.png", id);
    const char *path = files_join(missing->arena, missing->folder, name);
    if (files_exists(path) && !files_is_folder(path))
        return;
    missing->first = missing->first ? missing->first : name;
    missing->count++;
}

/* One warning a folder: how many pictures are not there, and the first of them. */
static void tell_missing(const struct missing *missing, struct notes *notes)
{
    struct slot slots[] = {{"aantal", arena_print(missing->arena, "%d", missing->count)},
                           {"bestand", missing->first}};
    if (missing->count > 0)
        notes_add(notes, NOTE_WARNING, (struct place){missing->folder, 0, 0}, NULL, NULL,
                  TR("fout.plaatje_ontbreekt"), slots, 2);
}

static void look_in_scene(const char *folder, const char *scene, const struct layer *layers,
                          int count, struct arena *arena, struct notes *notes)
{
    struct missing missing = {.arena = arena,
                              .folder = arena_print(arena, "%s/pictures/%s", folder, scene)};
    for (int i = 0; i < count; i++)
        look_for(&missing, layers[i].id);
    tell_missing(&missing, notes);
}

static void look_for_portraits(const char *folder, const struct level *level, struct arena *arena,
                               struct notes *notes)
{
    struct missing missing = {.arena = arena,
                              .folder = arena_print(arena, "%s/pictures/portraits", folder)};
    for (int i = 0; i < level->person_count; i++)
        look_for(&missing, level->people[i].portrait);
    tell_missing(&missing, notes);
}

void pack_missing(const char *folder, const struct level *level, struct arena *arena,
                  struct notes *notes)
{
    for (int r = 0; r < level->room_count; r++) {
        const struct room *room = &level->rooms[r];
        if (!is_told(level, r))
            look_in_scene(folder, room->scene, &level->layers[room->first_layer], room->layers,
                          arena, notes);
    }
    for (int s = 0; s < level->scene_count; s++)
        look_in_scene(folder, level->scenes[s].id, level->scenes[s].layers,
                      level->scenes[s].layer_count, arena, notes);
    look_for_portraits(folder, level, arena, notes);
}
