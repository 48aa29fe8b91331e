/* SPDX-License-Identifier: MPL-2.0 */
/* Ledger files found, and read without trust: hash before parsing, chain, sessions, id, end. */
#include "report/ledger.h"

#include <string.h>

#include "base/arena.h"
#include "core/event.h"

enum { DEPTH = 8, AROUND = 3, MOST_FILES = 1000000, MOST_BYTES = 64 << 20 };

struct reader {
    struct arena *arena, *line;                           /* line: emptied after each */
    struct notes *notes;
    const char *file;
    int number;                                           /* of the line, from 1 */
    size_t at;                                            /* where the next one begins */
    char chain[HASH_HEX];
};

static bool refuse(const struct reader *reader, int column, struct text says)
{
    struct place at = {reader->file, reader->number, column};
    notes_add(reader->notes, NOTE_ERROR, at, NULL, NULL, says, NULL, 0);
    return false;
}

static bool is_ledger_name(const char *name)
{
    enum { PREFIX = 9, DIGITS = HASH_HEX - 1 };
    const char *base = files_name_of(name);
    return strncmp(base, "uitgifte-", PREFIX) == 0 && strlen(base) == PREFIX + DIGITS + 6 &&
           strspn(base + PREFIX, "0123456789abcdef") == DIGITS &&
           strcmp(base + PREFIX + DIGITS, ".jsonl") == 0;
}

/* The next line, proven and parsed. false: there is none, or it was refused. */
static bool next_line(struct reader *reader, const struct bytes *bytes, struct ledger_read *out)
{
    const char *line = bytes->data + reader->at;
    const char *end = memchr(line, '\n', bytes->size - reader->at);
    struct json_fault fault;
    const char *chain = NULL, *sealed = NULL;
    int n = -1;
    reader->number += 1;
    arena_reset(reader->line);
    if (end == NULL || end - line >= LINE_SIZE || !event_hash_right(line, (size_t)(end - line)))
        return refuse(reader, 0, TR("uitgifte.regel_stuk"));
    if (!json_gate(line, (size_t)(end - line), JSON_LINE, &fault))
        return refuse(reader, (int)fault.offset + 1, fault.why);
    struct json *json = json_parse(reader->file, line, (size_t)(end - line), JSON_LINE,
                                   reader->line, reader->notes);
    if (json == NULL)
        return false;
    const struct cJSON *root = json_root(json);
    bool fine = json_int(json, root, "n", 0, INT32_MAX, &n) & json_string(json, root, "p", &chain) &
                json_string(json, root, "e", &out->event) & json_object(json, root, "d", &out->d) &
                json_string(json, root, "h", &sealed);
    if (!fine || n != reader->number - 1 || strcmp(chain, reader->chain) != 0)
        return refuse(reader, 0, TR("uitgifte.keten"));
    memcpy(reader->chain, sealed, sizeof reader->chain);
    out->json = json;
    reader->at += (size_t)(end - line) + 1;
    return true;
}

static bool read_level(const char *word, enum sheet_level *out)
{
    for (enum sheet_level level = SHEET_CARD; level <= SHEET_DESK; level++)
        if (strcmp(ledger_level_word(level), word) == 0) {
            *out = level;
            return true;
        }
    return false;
}

static bool read_header(struct reader *reader, const struct ledger_read *line, struct ledger *out)
{
    const char *id = "", *level = "", *period = "";
    int fmt = 0, people = 0;
    if (strcmp(line->event, "release") != 0 ||
        !json_int(line->json, line->d, "fmt", 1, INT32_MAX, &fmt))
        return refuse(reader, 0, TR("uitgifte.vreemd"));
    if (fmt > LEDGER_FMT)
        return refuse(reader, 0, TR("uitgifte.nieuwer"));
    bool fine = json_string(line->json, line->d, "id", &id) &
                json_string(line->json, line->d, "level", &level) &
                json_int(line->json, line->d, "rules", 1, INT32_MAX, &out->rules) &
                json_int(line->json, line->d, "people", 0, INT32_MAX, &people) &
                json_bool(line->json, line->d, "sim", &out->simulated) &
                json_string(line->json, line->d, "period", &period);
    if (!fine || strlen(id) >= sizeof out->id || !read_level(level, &out->level))
        return refuse(reader, 0, TR("uitgifte.vreemd"));
    out->people = people;
    memcpy(out->id, id, strlen(id) + 1);
    out->period = arena_copy(reader->arena, period, strlen(period));
    return true;
}

struct growing {
    uint64_t *ids;
    int count, room;
};

static bool add_ids(struct reader *reader, const struct ledger_read *line, struct growing *set)
{
    const struct cJSON *ids = NULL;
    if (!json_array(line->json, line->d, "ids", &ids))
        return false;
    for (const struct cJSON *at = json_first(ids); at != NULL; at = json_next(at)) {
        const char *digits = json_text_value(at);
        uint64_t id;
        bool fine = digits != NULL && strlen(digits) == HASH_HEX - 1 && hash_read(digits, &id);
        if (!fine || (set->count > 0 && set->ids[set->count - 1] >= id))
            return refuse(reader, 0, TR("uitgifte.vreemd"));
        if (set->count == set->room) {
            uint64_t *more = arena_get(reader->arena, (size_t)(2 * set->room + 64) * sizeof *more);
            if (set->count > 0)
                memcpy(more, set->ids, (size_t)set->count * sizeof *more);
            set->ids = more;
            set->room = 2 * set->room + 64;
        }
        set->ids[set->count++] = id;
    }
    return true;
}

static bool is_own_id(const struct reader *reader, struct ledger *ledger)
{
    char said[HASH_HEX];
    memcpy(said, ledger->id, sizeof said);
    ledger_id(ledger, reader->arena);
    return strcmp(said, ledger->id) == 0 &&
           strcmp(files_name_of(ledger->file), ledger_name(reader->arena, said)) == 0;
}

/* Everything but the meaning of the result, which is asked for when this very set is. */
static bool check(struct reader *reader, struct ledger *out)
{
    struct ledger_read line;
    struct growing in = {0}, wait = {0};
    bool ended = false;
    if (!next_line(reader, &out->bytes, &line) || !read_header(reader, &line, out))
        return false;
    while (!ended && reader->at < out->bytes.size) {
        int lines = 0;
        if (!next_line(reader, &out->bytes, &line))
            return false;
        if (strcmp(line.event, "in") == 0 || strcmp(line.event, "wait") == 0) {
            if (!add_ids(reader, &line, line.event[0] == 'i' ? &in : &wait))
                return false;
        } else if (strcmp(line.event, "end") == 0) {
            ended = json_int(line.json, line.d, "lines", reader->number - 1, reader->number - 1,
                             &lines);
            if (!ended)
                return false;
        }
    }
    if (!ended || reader->at < out->bytes.size)
        return refuse(reader, 0, TR("uitgifte.onaf"));
    out->in = (struct ledger_set){in.ids, in.count};
    out->wait = (struct ledger_set){wait.ids, wait.count};
    reader->number = 1;
    return is_own_id(reader, out) || refuse(reader, 0, TR("uitgifte.vreemd"));
}

static bool reader_begin(struct reader *reader, const struct ledger *ledger, struct arena *arena,
                         struct notes *notes)
{
    *reader = (struct reader){
        .arena = arena, .notes = notes, .file = ledger->file, .chain = "0000000000000000"};
    reader->line = arena_new();
    if (reader->line == NULL)
        arena_fail(arena);
    return true;
}

struct finding {
    struct arena *arena;
    struct notes *notes;
    struct ledger *list;
    int count, room;
    bool fine;
};

static struct ledger *known(struct finding *find, const char *name)
{
    for (int i = 0; i < find->count; i++)
        if (strcmp(files_name_of(find->list[i].file), name) == 0)
            return &find->list[i];
    return NULL;
}

static void complain(struct finding *find, const char *file, struct text says)
{
    notes_add(find->notes, NOTE_ERROR, (struct place){file, 0, 0}, NULL, NULL, says, NULL, 0);
    find->fine = false;
}

static struct ledger *add(struct finding *find)
{
    if (find->count == find->room) {
        struct ledger *more = arena_get(find->arena, (size_t)(2 * find->room + 16) * sizeof *more);
        if (find->count > 0)
            memcpy(more, find->list, (size_t)find->count * sizeof *more);
        find->list = more;
        find->room = 2 * find->room + 16;
    }
    return &find->list[find->count++];
}

static void take_file(struct finding *find, const char *path)
{
    const char *base = files_name_of(path);
    struct bytes bytes;
    struct reader reader;
    if (files_read(path, MOST_BYTES, find->arena, &bytes) != FILE_FINE) {
        complain(find, path, TR("uitgifte.onleesbaar"));
        return;
    }
    const struct ledger *same = known(find, base);
    if (same != NULL) {
        if (same->bytes.size != bytes.size || memcmp(same->bytes.data, bytes.data, bytes.size) != 0)
            complain(find, path, TR("uitgifte.anders"));
        return;
    }
    struct ledger *ledger = add(find);
    *ledger = (struct ledger){.file = path, .bytes = bytes};
    reader_begin(&reader, ledger, find->arena, find->notes);
    find->fine = check(&reader, ledger) && find->fine;
    arena_free(reader.line);
}

/* A file that is called one but is named otherwise is not ours either: "uitgifte-1
 * (copy).jsonl". */
static void take_named(struct finding *find, const char *folder, const char *name)
{
    const char *base = files_name_of(name);
    size_t size = strlen(base);
    if (strncmp(base, "uitgifte-", 9) != 0 || size < 6 || strcmp(base + size - 6, ".jsonl") != 0)
        return;
    const char *path = files_join(find->arena, folder, name);
    if (is_ledger_name(base))
        take_file(find, path);
    else
        complain(find, path, TR("uitgifte.naam"));
}

static void search(struct finding *find, const char *folder, int depth)
{
    struct file_list list;
    if (!files_is_folder(folder) || !files_list(folder, depth, MOST_FILES, find->arena, &list))
        return;
    for (int i = 0; i < list.count; i++)
        take_named(find, folder, list.names[i]);
}

/* Whoever asks for one class of a school finds what the school's folder knows. */
static void search_around(struct finding *find, const char *folder)
{
    const char *outer = folder;
    for (int i = 0; i < AROUND; i++) {
        outer = files_join(find->arena, outer, "..");
        search(find, outer, 0);
    }
}

bool ledger_find(const struct ledger_place *places, int count, struct arena *arena,
                 struct notes *notes, struct ledgers *out)
{
    struct finding find = {.arena = arena, .notes = notes, .fine = true};
    for (int i = 0; i < count; i++) {
        search(&find, places[i].folder, places[i].deep ? DEPTH : 0);
        if (places[i].deep)
            search_around(&find, places[i].folder);
    }
    *out = (struct ledgers){find.list, find.count};
    return find.fine;
}

bool ledger_result(const struct ledger *ledger, bool (*take)(void *, const struct ledger_read *),
                   void *self, struct arena *arena, struct notes *notes)
{
    struct reader reader;
    struct ledger_read line;
    bool fine = reader_begin(&reader, ledger, arena, notes);
    while (fine && reader.at < ledger->bytes.size) {
        fine = next_line(&reader, &ledger->bytes, &line);
        bool own = fine && (strcmp(line.event, "release") == 0 || strcmp(line.event, "in") == 0 ||
                            strcmp(line.event, "wait") == 0 || strcmp(line.event, "end") == 0);
        if (fine && !own && !take(self, &line))
            fine = refuse(&reader, 0, TR("uitgifte.vreemd"));
    }
    arena_free(reader.line);
    return fine;
}

bool ledger_get_number(const struct cJSON *d, const char *key, double *out)
{
    const struct cJSON *at = json_find(d, key);
    const char *digits = at != NULL ? json_text_value(at) : NULL;
    uint64_t bits;
    if (digits == NULL || strlen(digits) != HASH_HEX - 1 || !hash_read(digits, &bits))
        return false;
    memcpy(out, &bits, sizeof *out);
    return true;
}
