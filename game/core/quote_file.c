/* SPDX-License-Identifier: MPL-2.0 */
/* The files of a sentence and of what was decided about it:
 * {"fmt":1,"lang":"nl","sector":"vo","text":"...","w":"...","h":"..."} and
 * {"fmt":1,"of":"...","keep":true,"text":"...","w":"...","h":"..."}. h as in a log line. */
#include <string.h>

#include "base/arena.h"
#include "base/hash.h"
#include "base/json.h"
#include "base/json_quote.h"
#include "core/quote.h"

static const char before_h[] = ",\"h\":\"", behind_h[] = "\"}\n";
enum { DIGITS = QUOTE_HASH - 1, TAIL = sizeof before_h - 1 + DIGITS + sizeof behind_h - 1 };
static const char *const langs[] = {"nl", "en"}, *const sectors[] = {"po", "vo", "mbo"};

struct sheet {
    char *out;
    size_t used;
    bool full;
};

static void put(void *self, const char *bytes, size_t size)
{
    struct sheet *sheet = self;
    sheet->full |= size > QUOTE_FILE - sheet->used;
    if (sheet->full)
        return;
    memcpy(sheet->out + sheet->used, bytes, size);
    sheet->used += size;
}

static void put_member(struct sheet *sheet, const char *key, const char *value)
{
    put(sheet, ",\"", 2);
    put(sheet, key, strlen(key));
    put(sheet, "\":", 2);
    json_quote(value, &(struct json_sink){put, sheet});
}

static size_t end(struct sheet *sheet)
{
    char h[HASH_HEX];
    hash_short(sheet->out, sheet->used, h);
    put(sheet, before_h, sizeof before_h - 1);
    put(sheet, h, DIGITS);
    put(sheet, behind_h, sizeof behind_h - 1);
    return sheet->full ? 0 : sheet->used;
}

size_t quote_write(const struct quote *quote, char out[QUOTE_FILE])
{
    struct sheet sheet = {.out = out};
    put(&sheet, "{\"fmt\":1", 8);
    put_member(&sheet, "lang", quote->lang);
    put_member(&sheet, "sector", quote->sector);
    put_member(&sheet, "text", quote->text);
    put_member(&sheet, "w", quote->w);
    return end(&sheet);
}

size_t decision_write(const struct decision *decision, char out[QUOTE_FILE])
{
    static const char yes[] = ",\"keep\":true", no[] = ",\"keep\":false";
    struct sheet sheet = {.out = out};
    put(&sheet, "{\"fmt\":1", 8);
    put_member(&sheet, "of", decision->of);
    put(&sheet, decision->keep ? yes : no, decision->keep ? sizeof yes - 1 : sizeof no - 1);
    if (decision->keep)
        put_member(&sheet, "text", decision->text);
    put_member(&sheet, "w", decision->w);
    return end(&sheet);
}

/* --- reading ---------------------------------------------------------------------------------- */

static bool read_hash(struct json *json, const char *key, char out[QUOTE_HASH])
{
    const char *digits = NULL;
    uint64_t number;
    if (!json_string(json, json_root(json), key, &digits))
        return false;
    bool fine = strlen(digits) == DIGITS && hash_read(digits, &number);
    if (fine)
        memcpy(out, digits, QUOTE_HASH);
    else
        json_complain(json, json_find(json_root(json), key), NOTE_ERROR, TR("fout.zin_hash"), NULL,
                      0);
    return fine;
}

static bool read_text(struct json *json, char out[QUOTE_SIZE])
{
    const char *text = NULL;
    if (!json_string(json, json_root(json), "text", &text))
        return false;
    bool fine = quote_judge(text) == QUOTE_FINE;
    if (fine)
        memcpy(out, text, strlen(text) + 1);
    else
        json_complain(json, json_find(json_root(json), "text"), NOTE_ERROR, TR("fout.zin_tekst"),
                      NULL, 0);
    return fine;
}

/* The bytes are those that were written: checked last, so that what is plainly wrong is said
 * first. */
static bool is_whole(struct json *json, struct bytes bytes, const char *h)
{
    char found[HASH_HEX] = "";
    bool fine =
        bytes.size > TAIL && !memcmp(bytes.data + bytes.size - TAIL, before_h, sizeof before_h - 1);
    if (fine)
        hash_short(bytes.data, bytes.size - TAIL, found);
    fine = fine && !strcmp(found, h);
    if (!fine)
        json_complain(json, json_root(json), NOTE_ERROR, TR("fout.zin_veranderd"), NULL, 0);
    return fine;
}

static bool read_ends(struct json *json, struct bytes bytes, char w[QUOTE_HASH], char h[QUOTE_HASH])
{
    bool fine = read_hash(json, "w", w);
    fine &= read_hash(json, "h", h);
    return fine && is_whole(json, bytes, h);
}

bool quote_read(const char *file, struct bytes bytes, struct arena *arena, struct notes *notes,
                struct quote *out)
{
    static const char *const keys[] = {"fmt", "lang", "sector", "text", "w", "h", NULL};
    struct json *json = json_parse(file, bytes.data, bytes.size, JSON_LINE, arena, notes);
    int fmt = 0, lang = 0, sector = 0;
    memset(out, 0, sizeof *out);
    if (!json)
        return false;
    const struct cJSON *root = json_root(json);
    bool fine = json_only(json, root, keys);
    fine &= json_int(json, root, "fmt", 1, 1, &fmt);
    fine &= json_word(json, root, "lang", langs, 2, &lang);
    fine &= json_word(json, root, "sector", sectors, 3, &sector);
    fine &= read_text(json, out->text);
    if (!fine || !read_ends(json, bytes, out->w, out->h))
        return false;
    memcpy(out->lang, langs[lang], strlen(langs[lang]));
    memcpy(out->sector, sectors[sector], strlen(sectors[sector]));
    return true;
}

bool decision_read(const char *file, struct bytes bytes, struct arena *arena, struct notes *notes,
                   struct decision *out)
{
    static const char *const keys[] = {"fmt", "of", "keep", "text", "w", "h", NULL};
    struct json *json = json_parse(file, bytes.data, bytes.size, JSON_LINE, arena, notes);
    int fmt = 0;
    memset(out, 0, sizeof *out);
    if (!json)
        return false;
    const struct cJSON *root = json_root(json);
    bool fine = json_only(json, root, keys);
    fine &= json_int(json, root, "fmt", 1, 1, &fmt);
    fine &= read_hash(json, "of", out->of);
    fine &= json_bool(json, root, "keep", &out->keep);
    if (out->keep)
        fine &= read_text(json, out->text);
    return fine && read_ends(json, bytes, out->w, out->h);
}

bool quote_is_name(const char *path)
{
    static const char digits[] = "0123456789abcdefghjkmnpqrstvwxyz";
    const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
    return !strncmp(name, "q-", 2) && strspn(name + 2, digits) == QUOTE_RANDOM &&
           !strcmp(name + 2 + QUOTE_RANDOM, QUOTE_ENDING);
}
