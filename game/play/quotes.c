/* SPDX-License-Identifier: MPL-2.0 */
/* Sentences are found by their names, read without trust, and decided about beside where they
 * lie. */
#include "play/quotes.h"

#include <string.h>

#include "base/arena.h"
#include "base/os.h"

enum { DEPTH = 8, MOST_FILES = 1000000, MOST_BYTES = 4096 };

struct search {
    struct quotes *out;
    int room;
    struct arena *arena;
    struct notes *notes;
};

static void complain(struct search *search, const char *path, struct text says)
{
    notes_add(search->notes, NOTE_ERROR, (struct place){path, 0, 0}, NULL, NULL, says, NULL, 0);
    search->out->refused_files++;
}

/* A file of ours is far smaller, so a larger one is not even read. */
static bool read_file(struct search *search, const char *path, struct bytes *out)
{
    enum file_fault fault = files_read(path, MOST_BYTES, search->arena, out);
    if (fault != FILE_FINE)
        complain(search, path,
                 fault == FILE_TOO_LARGE ? TR("fout.zin_groot") : TR("fout.zin_lezen"));
    return fault == FILE_FINE;
}

static const char *decision_path(struct arena *arena, const char *path)
{
    size_t size = strlen(path) - strlen(QUOTE_ENDING);
    return arena_print(arena, "%s%s", arena_copy(arena, path, size), QUOTE_DECIDED);
}

/* Nothing but the whole sentence, or a part of it, may have been kept. */
static bool fits(const struct quote *quote, const struct decision *decision)
{
    bool same = !strcmp(quote->text, decision->text);
    return !strcmp(quote->h, decision->of) &&
           (!decision->keep || same || quote_is_cut(quote->text, decision->text));
}

/* One that cannot be trusted is none: the sentence waits again. */
static void read_decision(struct search *search, struct quote_found *found)
{
    const char *path = decision_path(search->arena, found->path);
    struct decision decision;
    struct bytes bytes;
    if (!files_exists(path) || !read_file(search, path, &bytes))
        return;
    if (!decision_read(path, bytes, search->arena, search->notes, &decision)) {
        search->out->refused_files++;
    } else if (!fits(&found->quote, &decision)) {
        complain(search, path, TR("fout.zin_besluit"));
    } else {
        found->state = decision.keep ? QUOTE_KEPT : QUOTE_REFUSED;
        found->text = arena_copy(search->arena, decision.text, strlen(decision.text));
    }
}

static bool is_known(const struct quotes *quotes, const char *path)
{
    for (int i = 0; i < quotes->count; i++)
        if (!strcmp(quotes->list[i].path, path))
            return true;
    return false;
}

static struct quote_found *add(struct search *search)
{
    struct quotes *out = search->out;
    if (out->count == search->room) {
        search->room = 2 * search->room + 64;
        struct quote_found *more = arena_get(search->arena, (size_t)search->room * sizeof *more);
        if (out->count)
            memcpy(more, out->list, (size_t)out->count * sizeof *more);
        out->list = more;
    }
    return &out->list[out->count++];
}

static void take(struct search *search, const char *path)
{
    struct quote_found found = {.path = path, .text = ""};
    struct bytes bytes;
    if (is_known(search->out, path) || !read_file(search, path, &bytes))
        return;
    if (!quote_read(path, bytes, search->arena, search->notes, &found.quote)) {
        search->out->refused_files++;
        return;
    }
    read_decision(search, &found);
    *add(search) = found;
}

static void look_in(struct search *search, const char *folder, int depth)
{
    struct file_list list;
    if (!files_is_folder(folder) || !files_list(folder, depth, MOST_FILES, search->arena, &list))
        return;
    for (int i = 0; i < list.count; i++)
        if (quote_is_name(list.names[i]))
            take(search, files_join(search->arena, folder, list.names[i]));
}

/* What was decided about one copy holds for all. */
static void share_decisions(struct quotes *quotes)
{
    for (int i = 0; i < quotes->count; i++)
        for (int k = 0; k < quotes->count && quotes->list[i].state == QUOTE_WAITS; k++)
            if (quotes->list[k].state != QUOTE_WAITS &&
                !strcmp(quotes->list[k].quote.h, quotes->list[i].quote.h)) {
                quotes->list[i].state = quotes->list[k].state;
                quotes->list[i].text = quotes->list[k].text;
            }
}

void quotes_find(const char *const *paths, int count, struct arena *arena, struct notes *notes,
                 struct quotes *out)
{
    struct search search = {.out = out, .arena = arena, .notes = notes};
    *out = (struct quotes){.list = NULL};
    for (int i = 0; i < count; i++) {
        bool deep = files_is_folder(paths[i]);
        const char *folder = deep ? paths[i] : files_folder_of(arena, paths[i]);
        look_in(&search, folder, deep ? DEPTH : 0);
        look_in(&search, files_join(arena, folder, "../" QUOTES_NAME), 0);
    }
    share_decisions(out);
}

/* --- deciding --------------------------------------------------------------------------------- */

/* The decision is on disk before the sentence goes: what is cut short in between is finished by
 * quotes_clear. */
static bool decide_one(struct quote_found *found, const char *text, struct arena *arena)
{
    const char *path = decision_path(arena, found->path);
    struct decision decision = {.keep = text[0] != '\0'};
    char bytes[QUOTE_FILE];
    memcpy(decision.of, found->quote.h, QUOTE_HASH);
    memcpy(decision.w, found->quote.w, QUOTE_HASH);
    memcpy(decision.text, text, strlen(text) + 1);
    size_t size = decision_write(&decision, bytes);
    if (!size || !files_write(path, bytes, size) || !os_blur_year(path))
        return false;
    found->state = decision.keep ? QUOTE_KEPT : QUOTE_REFUSED;
    found->text = text;
    return decision.keep ||
           (os_remove(found->path) && os_sync_folder(files_folder_of(arena, path)));
}

bool quotes_decide(struct quotes *quotes, const struct quote_found *which, const char *text,
                   struct arena *arena)
{
    bool fine = true;
    for (int i = 0; i < quotes->count; i++)
        if (quotes->list[i].state == QUOTE_WAITS &&
            !strcmp(quotes->list[i].quote.h, which->quote.h))
            fine &= decide_one(&quotes->list[i], text, arena);
    return fine;
}

int quotes_clear(struct quotes *quotes)
{
    int gone = 0;
    for (int i = 0; i < quotes->count; i++)
        if (quotes->list[i].state == QUOTE_REFUSED && files_exists(quotes->list[i].path)) {
            if (!os_remove(quotes->list[i].path))
                return -1;
            gone++;
        }
    return gone;
}
